# SPDX-License-Identifier: MIT
"""Dates, money and numbers as the window shows them, in the user's language."""

from __future__ import annotations

import html
import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from aliguard_desktop.domain.money import minor_digits

if TYPE_CHECKING:
    from datetime import date, datetime, time, tzinfo

    from aliguard_desktop.domain.money import Money

_NEAR = 14
"""Days around today for which the weekday is named too."""

_LIMIT = 300
"""Longest text of a row or heading; a longer one is cut, its whole is in the record."""


def qdate(day: date) -> QDate:
    """Return a day as Qt's."""
    return QDate(day.year, day.month, day.day)


def short_date(day: date, today: date, *, weekday: bool = True) -> str:
    """Return ``Thu 26 Nov``: weekday within 14 days, year when it is not the current one."""
    locale = QLocale()
    value = qdate(day)
    text = f"{day.day} {_month(locale, day.month)}"
    if day.year != today.year:
        return f"{text} {day.year}"
    if weekday and abs((day - today).days) <= _NEAR:
        return f"{_weekday(locale, value)} {text}"
    return text


def plain_date(day: date, today: date) -> str:
    """Return ``26 Nov``, with the year when it is not the current one; for sums."""
    return short_date(day, today, weekday=False)


def date_with_year(day: date) -> str:
    """Return ``3 Jan 2020``, for days whose year is the point."""
    return f"{day.day} {_month(QLocale(), day.month)} {day.year}"


def long_date(day: date) -> str:
    """Return ``Sunday 22 November`` for headings and screen readers."""
    locale = QLocale()
    weekday = locale.dayName(qdate(day).dayOfWeek(), QLocale.FormatType.LongFormat)
    month = locale.monthName(day.month, QLocale.FormatType.LongFormat)
    return f"{weekday} {day.day} {month}"


def clock_time(instant: datetime, zone: tzinfo) -> str:
    """Return the local time of an instant, short: ``09:00``."""
    return hour(instant.astimezone(zone).time())


def hour(clock: time) -> str:
    """Return a time of the day as the user writes it, short: ``09:00``, ``9:00 AM``."""
    locale = QLocale()
    # In Qt 6.8 the short form of locale C has seconds.
    form = locale.timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "")
    return locale.toString(QTime(clock.hour, clock.minute), form)


def money(amount: Money) -> str:
    """Return an amount with its currency code: ``EUR 35.00``, or ``35,00 EUR`` where usual."""
    number = amount_only(amount)
    if QLocale().language() in (QLocale.Language.English, QLocale.Language.C):
        return f"{amount.currency} {number}"
    return f"{number} {amount.currency}"


def amount_only(amount: Money) -> str:
    """Return an amount without its currency, in the user's digits."""
    digits = minor_digits(amount.currency)
    return QLocale().toString(amount.minor / 10**digits, "f", digits)


def order_number(number: str) -> str:
    """Return an order number in groups of four, for reading."""
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))


def one_line(text: str, limit: int = _LIMIT) -> str:
    """Return untrusted text as one harmless line.

    Control and direction-changing characters go, white space becomes single spaces, and a very
    long text is cut. Direction is kept inside by isolating it from what stands around.
    """
    begin = text[: limit * 4]
    if not begin.isprintable():  # almost every text is: nothing in it has to go
        begin = "".join(
            " " if unicodedata.category(character) in {"Cc", "Zl", "Zp"} else character
            for character in begin
            if unicodedata.category(character) not in {"Cf", "Cs", "Co"} or character in _JOINERS
        )
    line = " ".join(begin.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}\u2026"


def isolated(text: str) -> str:
    """Return untrusted text as one line that can't turn the text around it."""
    return f"\u2068{one_line(text)}\u2069"


def tooltip(text: str) -> str:
    """Return untrusted text as a tooltip: escaped, wrapped, never read as HTML."""
    shown = one_line(text, 1000)
    return f"<p>{html.escape(shown)}</p>"


_JOINERS = "\u200c\u200d"
"""Zero-width (non-)joiner: needed inside words of several scripts, harmless."""


def _weekday(locale: QLocale, value: QDate) -> str:
    return locale.dayName(value.dayOfWeek(), QLocale.FormatType.ShortFormat).rstrip(".")


def _month(locale: QLocale, month: int) -> str:
    return locale.monthName(month, QLocale.FormatType.ShortFormat)
