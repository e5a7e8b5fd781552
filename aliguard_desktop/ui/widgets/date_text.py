# SPDX-License-Identifier: MIT
"""Dates as people type them; what can mean two days is asked, never guessed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_EARLIEST_YEAR = 2010
_YEARS_AHEAD = 5
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class ParsedDay:
    """What a typed text means.

    Attributes:
        day: The day, where there is exactly one.
        choices: The days it may mean, where there are two.
        empty: Whether nothing was typed.
        impossible: Year (0 for none), month and day, where the month has no such day.
    """

    day: date | None = None
    choices: tuple[date, ...] = ()
    empty: bool = False
    impossible: tuple[int, int, int] | None = None


def parse_day(text: str, today: date) -> ParsedDay:
    """Read a day such as ``27 Nov 2026``, ``2026-11-27``, ``27.11.2026`` or ``27/11/2026``.

    Dots mean day first. Slashes and dashes are ambiguous where both readings exist. Without a
    year the day nearest to ``today`` is meant.
    """
    cleaned = unicodedata.normalize("NFKC", text).strip().rstrip(",")
    if not cleaned:
        return ParsedDay(empty=True)
    if found := _ISO.fullmatch(cleaned):
        return _read([(found[1], found[2], found[3])], today)
    if found := _DOTTED.fullmatch(cleaned):
        return _read([(found[3], found[2], found[1])], today)
    if found := _SLASHED.fullmatch(cleaned):
        year, first, second = found[3], found[1], found[2]
        return _read([(year, second, first), (year, first, second)], today)
    return _read(_worded(cleaned), today)


def _read(parts: Sequence[tuple[str | None, str, str]], today: date) -> ParsedDay:
    days = _candidates(parts, today)
    if len(days) == 1:
        return ParsedDay(days[0])
    return ParsedDay(choices=tuple(days), impossible=None if days else _impossible(parts))


def _impossible(parts: Iterable[tuple[str | None, str, str]]) -> tuple[int, int, int] | None:
    """Return the first reading with a real month and a day that some other month has."""
    for year, month, day in parts:
        if 1 <= int(month) <= 12 and 29 <= int(day) <= 31:
            full = 0 if year is None else int(year) if len(year) == 4 else 2000 + int(year)
            # Without a year 29 February is possible: 2028 stands for any leap year.
            if _real(full or 2028, int(month), int(day)) is None:
                return full, int(month), int(day)
    return None


def _candidates(parts: Iterable[tuple[str | None, str, str]], today: date) -> list[date]:
    """Return the days that exist among (year, month, day) texts, each once."""
    found: list[date] = []
    for year, month, day in parts:
        made = _made(year, int(month), int(day), today)
        if made is not None and made not in found:
            found.append(made)
    return found


def _made(year: str | None, month: int, day: int, today: date) -> date | None:
    if year is None:
        near = [_real(today.year + step, month, day) for step in (-1, 0, 1)]
        days = [entry for entry in near if entry is not None]
        return min(days, key=lambda entry: abs((entry - today).days), default=None)
    number = int(year) if len(year) == 4 else 2000 + int(year)
    return _real(number, month, day) if _plausible(number, today) else None


def _plausible(year: int, today: date) -> bool:
    return _EARLIEST_YEAR <= year <= today.year + _YEARS_AHEAD


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _worded(text: str) -> list[tuple[str | None, str, str]]:
    """Return year, month and day of a date whose month is a word, or nothing."""
    months = {_month(word) for word in _WORD.findall(text)} - {0}
    numbers = _NUMBER.findall(text)
    if len(months) != 1 or not 1 <= len(numbers) <= 2:
        return []
    month = months.pop()
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if len(days) == 2:
        days, years = days[:1], days[1:]
    if len(days) != 1:
        return []
    return [(years[0] if years else None, str(month), days[0])]


def _month(word: str) -> int:
    """Return the number of a month named in English, Russian or the user's language, or 0."""
    wanted = word.casefold()
    languages = (QLocale.c(), QLocale(QLocale.Language.Russian), QLocale())
    for locale in languages:
        for number in range(1, 13):
            if any(_fits(wanted, name) for name in _names(locale, number)):
                return number
    return 0


def _names(locale: QLocale, number: int) -> list[str]:
    long, short = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
    names = (
        locale.monthName(number, long),
        locale.standaloneMonthName(number, long),
        locale.monthName(number, short),
    )
    return [name.casefold().rstrip(".") for name in names]


def _fits(word: str, name: str) -> bool:
    return word == name or (len(word) >= 3 and name.startswith(word))
