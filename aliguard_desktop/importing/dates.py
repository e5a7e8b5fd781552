# SPDX-License-Identifier: MIT
"""Days as AliExpress pages and mails write them, in several languages; nothing is guessed.

Read: ``Jan 24, 2025``, ``24 nov, 2023``, ``5 janv. 2026``, ``5 de marzo de 2026``,
``2026-04-27``, ``27.04.2026``, ``27/04/2026``, ``2026/4/27`` and the year-month-day forms of
Korean, Japanese and Chinese. ``03/04/2026`` could be two days and is refused.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from aliguard_desktop.domain.errors import AliGuardError

_FIRST_YEAR, _LAST_YEAR = 2009, 2099
_MONTH_NAMES = {
    1: "jan january janv janvier janeiro ene enero gennaio gen januar янв января январь",
    2: "feb february fev fevr fevrier fevereiro febrero febbraio februar фев февр февраля февраль",
    3: "mar march mars marco marzo marz maerz mart мар марта март",
    4: "apr april avr avril abr abril aprile апр апреля апрель",
    5: "may mai maio mayo mag maggio мая май",
    6: "jun june juin junho junio giu giugno juni июн июня июнь",
    7: "jul july juil juillet julho julio lug luglio juli июл июля июль",
    8: "aug august aout ago agosto авг августа август",
    9: "sep sept september septembre set setembro septiembre settembre сен сент сентября сентябрь",
    10: "oct october octobre out outubro octubre ott ottobre okt oktober окт октября октябрь",
    11: "nov november novembre novembro noviembre ноя нояб ноября ноябрь",
    12: "dec december decembre dez dezembro dic diciembre dicembre dezember дек декабря декабрь",
}
_MONTHS = {name: month for month, names in _MONTH_NAMES.items() for name in names.split()}
_WORD = r"[^\W\d_]{3,10}"
_SPAN = r"(?:\d{1,2}\s?[\-\u2013]\s?)?"  # "Feb 11 - 18" counts by its end
_NOT_IN_NUMBER = r"(?<![\d.,/\-])"
_END = r"(?!\d|[./\-]\d)"
_PATTERNS = (
    re.compile(rf"{_NOT_IN_NUMBER}(?P<y>\d{{4}})-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}})(?!\d|-\d)"),
    re.compile(rf"{_NOT_IN_NUMBER}(?P<y>\d{{4}})[./](?P<m>\d{{1,2}})[./](?P<d>\d{{1,2}}){_END}"),
    re.compile(
        rf"{_NOT_IN_NUMBER}(?P<y>\d{{4}})\s?[년年]\s?(?P<m>\d{{1,2}})\s?[월月]\s?"
        r"(?P<d>\d{1,2})\s?[일日]?"
    ),
    re.compile(
        rf"\b(?P<word>{_WORD})\.?\s{{0,3}}{_SPAN}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}"
        r"(?P<y>\d{4})"
        r"(?!\d)"
    ),
    re.compile(
        rf"{_NOT_IN_NUMBER}(?P<d>\d{{1,2}})\.?\s{{0,3}}(?:de\s|of\s)?(?P<word>{_WORD})\.?,?"
        r"\s{1,3}(?:de\s)?(?P<y>\d{4})(?!\d)"
    ),
    re.compile(rf"{_NOT_IN_NUMBER}(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})\.(?P<y>\d{{4}}){_END}"),
    re.compile(rf"{_NOT_IN_NUMBER}(?P<a>\d{{1,2}})[/\-](?P<b>\d{{1,2}})[/\-](?P<y>\d{{4}}){_END}"),
)
_MONTH_DAY = re.compile(rf"\b(?P<word>{_WORD})\.?\s{{0,3}}{_SPAN}(?P<d>\d{{1,2}})(?!\d)")


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day found in a text; ``day`` is None where the writing could mean two days."""

    start: int
    end: int
    day: date | None
    text: str


def days_in(text: str) -> list[FoundDay]:
    """Return the days that ``text`` names with their year, in the order of the text."""
    found: dict[int, FoundDay] = {}
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(one.start < match.end() and match.start() < one.end for one in found.values()):
                continue
            reading = _reading(match)
            if reading is not None:
                found[match.start()] = reading
    return [found[start] for start in sorted(found)]


def read_day(text: str) -> date:
    """Return the one day that ``text`` names.

    Raises:
        AliGuardError: ``date_ambiguous`` (03/04/2026), or ``date_unreadable``.
    """
    found = days_in(text)
    shown = text.strip()[:60]
    if len(found) == 1:
        if found[0].day is not None:
            return found[0].day
        raise AliGuardError(
            "date_ambiguous",
            f"{found[0].text} could be two different days (day first or month first). "
            "Type the date by hand.",
            text=found[0].text,
        )
    raise AliGuardError(
        "date_unreadable", f"This is not read as a date: {shown or '(nothing)'}.", text=shown
    )


def month_day_near(text: str, near: date) -> date | None:
    """Return the last month and day in ``text`` (``Jul. 28``) in the year closest to ``near``."""
    result = None
    for match in _MONTH_DAY.finditer(text):
        month = _MONTHS.get(_folded(match["word"]))
        if month is None:
            continue
        options = [
            day
            for year in (near.year - 1, near.year, near.year + 1)
            if (day := _day(year, month, int(match["d"]))) is not None
        ]
        if options:
            result = min(options, key=lambda day: abs((day - near).days))
    return result


def _reading(match: re.Match[str]) -> FoundDay | None:
    """Return what a match means, or None where it is no day at all."""
    groups = match.groupdict()
    year = int(groups["y"])
    span = (match.start(), match.end())
    if "a" in groups:
        options = {
            _day(year, int(groups["b"]), int(groups["a"])),
            _day(year, int(groups["a"]), int(groups["b"])),
        } - {None}
        if not options:
            return None
        return FoundDay(*span, options.pop() if len(options) == 1 else None, match[0])
    month = _MONTHS.get(_folded(groups["word"])) if "word" in groups else int(groups["m"])
    day = None if month is None else _day(year, month, int(groups["d"]))
    return None if day is None else FoundDay(*span, day, match[0])


def _folded(word: str) -> str:
    """Return a month's name without case and accents (``août`` -> ``aout``)."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return unicodedata.normalize(
        "NFC", "".join(one for one in letters if one == "\u0306" or not unicodedata.combining(one))
    )


def _day(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
