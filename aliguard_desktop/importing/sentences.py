# SPDX-License-Identifier: MIT
"""Sentences of AliExpress pages that state a deadline, and those that only look like one.

The coupon date ("coupon code if delayed by ...") stands in the same line as the protection date
and is not a deadline. Day numbers are read from the page's own sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from aliguard_desktop.domain.events import WindowKind
from aliguard_desktop.importing.dates import FoundDay, days_in
from aliguard_desktop.importing.plain import shortened

_PIECES = re.compile(r"\s*(?:[\u00b7\u2022\n|;]|(?<=[.!?])(?=\s*[A-Z]))\s*")
_BLANKS = re.compile(r"[^\S\n]+")
_PROTECTION = re.compile(r"refund if no delivery (?:before|by)\b", re.IGNORECASE)
_EXPECTED = re.compile(r"estimated delivery(?: date| time)?\s*[:\uff1a]?", re.IGNORECASE)
_NUMBER = r"(?P<days>\d{1,3}) days?"


class Base(StrEnum):
    """From when a window counts."""

    CONFIRMED = "confirmed"
    PLACED = "placed"
    DELIVERED = "delivered"


_WINDOWS = (
    (
        re.compile(rf"return.{{0,20}}within {_NUMBER} of confirming receipt", re.IGNORECASE),
        WindowKind.RETURN,
        Base.CONFIRMED,
    ),
    (
        re.compile(
            rf"dispute within {_NUMBER} (?:after|of) (?:the )?order (?:was |being )?placed",
            re.IGNORECASE,
        ),
        WindowKind.DISPUTE,
        Base.PLACED,
    ),
    (
        re.compile(
            rf"(?:send|return) it(?:ems?)? ?(?:back)? within {_NUMBER} (?:after|of) delivery",
            re.IGNORECASE,
        ),
        WindowKind.SEND_BACK,
        Base.DELIVERED,
    ),
)


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day that a sentence states; None where it is not read, or could be two days.

    Attributes:
        ambiguous: The date as it is written, where that could be two days.
    """

    day: date | None
    text: str
    ambiguous: str = ""


@dataclass(frozen=True, slots=True)
class StatedWindow:
    """A window that a sentence states: its length, and what it counts from."""

    what: WindowKind
    base: Base
    days: int
    text: str

    def end(self, start: date) -> date:
        """Return the window's last day."""
        return start + timedelta(days=self.days)


def protection_ends(text: str, day_first: bool | None = None) -> list[StatedDay]:
    """Return what "Refund if no delivery before ..." states, each day once."""
    return _stated(text, _PROTECTION, day_first)


def expected_days(text: str, day_first: bool | None = None) -> list[StatedDay]:
    """Return the last day of each "Estimated delivery ..." (a span counts by its end)."""
    return _stated(text, _EXPECTED, day_first)


def windows(text: str) -> list[StatedWindow]:
    """Return the further windows that ``text`` states (rule D23)."""
    found = []
    for piece in _pieces(text):
        for pattern, what, base in _WINDOWS:
            match = pattern.search(piece)
            if match is not None:
                found.append(StatedWindow(what, base, int(match["days"]), shortened(piece)))
    return list(dict.fromkeys(found))


def stated_day(text: str, found: list[FoundDay], rank: int = 0) -> StatedDay:
    """Return what the date at ``rank`` of those found in a sentence states."""
    if not found:
        return StatedDay(None, text)
    one = found[rank]
    return StatedDay(one.day, text, one.text if one.day is None else "")


def _stated(text: str, label: re.Pattern[str], day_first: bool | None) -> list[StatedDay]:
    found: dict[date | str, StatedDay] = {}
    for piece in _pieces(text):
        match = label.search(piece)
        if match is None:
            continue
        days = days_in(piece[match.end() :], day_first)
        sentence = shortened(piece[match.start() :])
        one = stated_day(sentence, days, -1 if label is _EXPECTED else 0)
        found.setdefault(one.day or one.ambiguous, one)
    return list(found.values())


def _pieces(text: str) -> list[str]:
    # Runs of blanks are joined first: the pattern would try every one of them.
    return [piece for piece in _PIECES.split(_BLANKS.sub(" ", text)) if piece]
