# SPDX-License-Identifier: MIT
"""Days as AliExpress pages and mails write them, in several languages; nothing is guessed.

Read: ``Jan 24, 2025``, ``24 nov, 2023``, ``5 janv. 2026``, ``5 de marzo de 2026``,
``2026-04-27``, ``27.04.2026``, ``27/04/2026``, ``2026/4/27``, ``2026. 3. 4.`` and the
year-month-day forms of Korean, Japanese and Chinese. ``03/04/2026`` could be two days: it is
refused until the user has said which (``day_first``).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, insort
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from aliguard_desktop.domain.errors import AliGuardError

_FIRST_YEAR, _LAST_YEAR = 2009, 2099
# English, Spanish, French, Portuguese, German, Italian, Dutch, Polish, Czech, Romanian, Turkish,
# Azerbaijani, Russian, Ukrainian, Hebrew and Arabic, without accents and in small letters.
_MONTH_NAMES = {
    1: "jan january janv janvier janeiro ene enero gennaio gen januar januari janner jaenner sty "
    "stycznia styczen led leden ledna ian ianuarie oca ocak yan yanvar янв января январь сич січ "
    "січня січень ינו ינואר يناير",
    2: "feb february fev fevr fevrier fevereiro febrero febbraio februar februari lut lutego luty "
    "uno unor unora februarie sub subat fevral фев февр февраля февраль лют лютого лютий "
    "פבר פברואר فبراير",
    3: "mar march mars marco marzo marz maerz mrz mart mrt maart marca marzec bre brezen brezna "
    "martie мар марта март бер берез березня березень מרץ مارس",  # noqa: RUF001 - one word of Ukrainian
    4: "apr april avr avril abr abril aprile kwi kwietnia kwiecien dub duben dubna aprilie nis "
    "nisan aprel апр апреля апрель квіт квітня квітень אפר אפריל ابريل",
    5: "may mai maio mayo mag maggio mei maj maja kve kveten kvetna mayis мая май трав травня "
    "травень מאי مايو",
    6: "jun june juin junho junio giu giugno juni cze czerwca czerwiec cerven cervna iun iunie haz "
    "haziran iyun июн июня июнь черв червня червень iyn יוני يونيو",
    7: "jul july juil juillet julho julio lug luglio juli lip lipca lipiec cervenec cervence iul "
    "iulie tem temmuz iyul iyl июл июля июль лип липня липень יולי يوليو",
    8: "aug august aout ago agosto augustus sie sierpnia sierpien srp srpen srpna agu agustos "
    "avqust avq авг августа август серп серпня серпень אוג אוגוסט اغسطس",
    9: "sep sept september septembre set setembro septiembre settembre wrz wrzesnia wrzesien zar "
    "zari septembrie eyl eylul sentyabr sen сен сент сентября сентябрь вер верес вересня вересень "
    "ספט ספטמבר سبتمبر",
    10: "oct october octobre out outubro octubre ott ottobre okt oktober paz pazdziernika "
    "pazdziernik rij rijen rijna octombrie eki ekim oktyabr окт октября октябрь жовт жовтня "
    "жовтень אוק אוקטובר اكتوبر",
    11: "nov november novembre novembro noviembre lis listopada listopad listopadu noiembrie kas "
    "kasim noyabr noy ноя нояб ноября ноябрь лист листоп листопада листопад "
    "נוב נובמבר نوفمبر",
    12: "dec december decembre dez dezembro dezember dic diciembre dicembre gru grudnia grudzien "
    "pro prosinec prosince decembrie ara aralik dekabr dek дек декабря декабрь груд грудня грудень "
    "דצמ דצמבר ديسمبر",
}
_MONTHS = {name: month for month, names in _MONTH_NAMES.items() for name in names.split()}
_LETTERS = str.maketrans({"\u0131": "i"})  # Turkish i without a dot
_WORD = r"[^\W\d_]{3,12}"
_CUT = r"[.\u05f3']?"  # after a shortened name: a dot, in Hebrew a geresh
_SPAN = r"(?:\d{1,2}\s?[\-\u2013]\s?)?"  # "Feb 11 - 18" counts by its end
_NOT_IN_NUMBER = r"(?<![\d.,/\-])"
_END = r"(?!\d|[./\-]\d)"
# Marks of the reading direction stand between digits and dots on pages in Hebrew and Arabic.
_MARKS = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_PATTERNS = (
    re.compile(rf"{_NOT_IN_NUMBER}(?P<y>\d{{4}})-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}})(?!\d|-\d)"),
    re.compile(
        rf"{_NOT_IN_NUMBER}(?P<y>\d{{4}})(?P<sep>[./]\s?)(?P<m>\d{{1,2}})"
        rf"(?P=sep)(?P<d>\d{{1,2}}){_END}"
    ),
    re.compile(
        rf"{_NOT_IN_NUMBER}(?P<y>\d{{4}})\s?[년年]\s?(?P<m>\d{{1,2}})\s?[월月]\s?"
        r"(?P<d>\d{1,2})\s?[일日]?(?!\d)"
    ),
    re.compile(
        rf"\b(?P<word>{_WORD}){_CUT}\s{{0,3}}{_SPAN}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}"
        r"(?P<y>\d{4})"
        r"(?!\d)"
    ),
    re.compile(
        rf"{_NOT_IN_NUMBER}(?P<d>\d{{1,2}})(?:\.|er|º|ª)?\s{{0,3}}(?:de\s|of\s|\u05d1\-?)?"
        rf"(?P<word>{_WORD}){_CUT},?\s{{1,3}}(?:de\s|del\s)?(?P<y>\d{{4}})(?!\d)"
    ),
    re.compile(rf"{_NOT_IN_NUMBER}(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})\.(?P<y>\d{{4}}){_END}"),
    re.compile(rf"{_NOT_IN_NUMBER}(?P<a>\d{{1,2}})[/\-](?P<b>\d{{1,2}})[/\-](?P<y>\d{{4}}){_END}"),
)
_SHORT = 40  # of such lines what was found is remembered
_YEAR = re.compile(r"\d{4}")  # every form above has one
# A month and a day without a year, as the tracking page writes them: "Jul. 28", "28 de jul.",
# "7\uc6d4 28\uc77c". A time may stand beside them, so a number in one is never a day.
_MONTH_DAY = re.compile(
    rf"\b(?P<word>{_WORD}){_CUT}\s{{0,3}}{_SPAN}(?P<d>\d{{1,2}})(?![\d:])"
    rf"|(?<![\d.,:/\-])(?P<d2>\d{{1,2}})(?:\.|\u00ba|er)?\s{{0,3}}(?:de\s)?(?P<word2>{_WORD})"
    r"|(?<!\d)(?P<m3>\d{1,2})\s?[\uc6d4\u6708]\s?(?P<d3>\d{1,2})(?![\d:])"
)


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day found in a text; ``day`` is None where the writing could mean two days.

    ``start`` and ``end`` are places in the text without marks of the reading direction.
    """

    start: int
    end: int
    day: date | None
    text: str


def days_in(text: str, day_first: bool | None = None) -> list[FoundDay]:
    """Return the days that ``text`` names with their year, in the order of the text.

    Args:
        text: Any text; marks of the reading direction are passed over.
        day_first: What 03/04/2026 means; None: it could be two days, and has no ``day``.
    """
    if len(text) <= _SHORT:
        return list(_days_in_line(text, day_first))
    return _days_in(text, day_first)


@lru_cache(maxsize=4096)
def _days_in_line(text: str, day_first: bool | None) -> tuple[FoundDay, ...]:
    """Return the days of a short line: thousands of orders were placed on the same days."""
    return tuple(_days_in(text, day_first))


def _days_in(text: str, day_first: bool | None) -> list[FoundDay]:
    if _YEAR.search(text) is None:
        return []
    shown = _MARKS.sub("", text)
    found: dict[int, FoundDay] = {}
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(shown):
            if _overlaps(taken, match.start(), match.end()):
                continue
            reading = _reading(match, day_first)
            if reading is not None:
                found[match.start()] = reading
                insort(taken, (match.start(), match.end()))
    return [found[start] for start in sorted(found)]


def read_day(text: str, day_first: bool | None = None) -> date:
    """Return the one day that ``text`` names; ``day_first`` as for ``days_in``.

    Raises:
        AliGuardError: ``date_ambiguous`` (03/04/2026), or ``date_unreadable``.
    """
    found = days_in(text, day_first)
    shown = text.strip()[:60]
    if len(found) == 1:
        if found[0].day is not None:
            return found[0].day
        raise ambiguous_date(found[0].text)
    raise AliGuardError(
        "date_unreadable", f"This is not read as a date: {shown or '(nothing)'}.", text=shown
    )


def ambiguous_date(text: str) -> AliGuardError:
    """Return the error for a date like 03/04/2026 as long as nobody has said what it means."""
    return AliGuardError(
        "date_ambiguous",
        f"{text} could be two different days (day first or month first). Type the date by hand.",
        text=text,
    )


def month_day_near(text: str, near: date, *, past: bool = False) -> date | None:
    """Return the last month and day in ``text`` (``Jul. 28``) in the year closest to ``near``.

    Args:
        text: Any text; marks of the reading direction are passed over.
        near: A day that is known to be close.
        past: Whether the day has been by then: the year is the last one in which it had.
    """
    result = None
    for match in _MONTH_DAY.finditer(_MARKS.sub("", text)):
        month, number = _month_and_day(match)
        options = [
            day
            for year in (near.year - 1, near.year, near.year + 1)
            if month is not None
            if (day := _day(year, month, number)) is not None
            if not past or (day - near).days <= 1
        ]
        if options:
            result = min(options, key=lambda day: abs((day - near).days))
    return result


def _month_and_day(match: re.Match[str]) -> tuple[int | None, int]:
    """Return the month (None where the word is none) and the day of a form without a year."""
    if match["m3"]:
        return int(match["m3"]), int(match["d3"])
    word = match["word"] or match["word2"]
    return _MONTHS.get(_folded(word)), int(match["d"] or match["d2"])


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Return whether a place touches one of those taken (sorted; they touch no other)."""
    rank = bisect_left(taken, (start, start))
    after = rank < len(taken) and taken[rank][0] < end
    return after or (rank > 0 and taken[rank - 1][1] > start)


def _reading(match: re.Match[str], day_first: bool | None) -> FoundDay | None:
    """Return what a match means, or None where it is no day at all."""
    groups = match.groupdict()
    year = int(groups["y"])
    span = (match.start(), match.end())
    if "a" in groups:
        by_order: dict[bool | None, date | None] = {
            True: _day(year, int(groups["b"]), int(groups["a"])),
            False: _day(year, int(groups["a"]), int(groups["b"])),
        }
        options = set(by_order.values()) - {None}
        if not options:
            return None
        day = options.pop() if len(options) == 1 else by_order.get(day_first)
        return FoundDay(*span, day, match[0])
    month = _MONTHS.get(_folded(groups["word"])) if "word" in groups else int(groups["m"])
    day = None if month is None else _day(year, month, int(groups["d"]))
    return None if day is None else FoundDay(*span, day, match[0])


def _folded(word: str) -> str:
    """Return a month's name without case and accents (``août`` -> ``aout``)."""
    folded = word.casefold().translate(_LETTERS)
    return "".join(
        one
        if one == "й"
        else "".join(
            part for part in unicodedata.normalize("NFD", one) if not unicodedata.combining(part)
        )
        for one in unicodedata.normalize("NFC", folded)
    )


def _day(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
