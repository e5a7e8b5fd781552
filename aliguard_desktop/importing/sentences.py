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
from aliguard_desktop.importing.dates import days_in
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
    """A day that a sentence states; None where its writing is ambiguous or not read."""

    day: date | None
    text: str


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


def protection_ends(text: str) -> list[StatedDay]:
    """Return what "Refund if no delivery before ..." states, each day once."""
    return _stated(text, _PROTECTION)


def expected_days(text: str) -> list[StatedDay]:
    """Return the last day of each "Estimated delivery ..." (a span counts by its end)."""
    return _stated(text, _EXPECTED)


def windows(text: str) -> list[StatedWindow]:
    """Return the further windows that ``text`` states (rule D23)."""
    found = []
    for piece in _pieces(text):
        for pattern, what, base in _WINDOWS:
            match = pattern.search(piece)
            if match is not None:
                found.append(StatedWindow(what, base, int(match["days"]), shortened(piece)))
    return list(dict.fromkeys(found))


def _stated(text: str, label: re.Pattern[str]) -> list[StatedDay]:
    found: dict[date | None, StatedDay] = {}
    for piece in _pieces(text):
        match = label.search(piece)
        if match is None:
            continue
        days = days_in(piece[match.end() :])
        day = days[-1].day if days and label is _EXPECTED else days[0].day if days else None
        found.setdefault(day, StatedDay(day, shortened(piece[match.start() :])))
    return list(found.values())


def _pieces(text: str) -> list[str]:
    # Runs of blanks are joined first: the pattern would try every one of them.
    return [piece for piece in _PIECES.split(_BLANKS.sub(" ", text)) if piece]
