# SPDX-License-Identifier: MIT
"""Loader of resources/seasons.toml: when parcels are slow."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from typing import TYPE_CHECKING, Annotated

import msgspec

from aliguard_desktop.domain.plan import Confidence  # noqa: TC001 - read by msgspec
from aliguard_desktop.domain.seasons import ListedDays, NthWeekday, Season, YearlyDays
from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    from pathlib import Path

_LEAP_YEAR = 2000
_MONTH_DAY = re.compile(r"(\d\d)-(\d\d)")

Days = Annotated[int, msgspec.Meta(ge=0, le=120)]


class _Yearly(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    first: str = msgspec.field(name="from")
    last: str = msgspec.field(name="to")


class _Nth(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    month: Annotated[int, msgspec.Meta(ge=1, le=12)]
    weekday: Annotated[int, msgspec.Meta(ge=1, le=7)]
    nth: Annotated[int, msgspec.Meta(ge=1, le=4)]
    plus: Days
    days: Annotated[int, msgspec.Meta(ge=1, le=60)]


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    extra_days: tuple[Days, Days]
    source: str
    confidence: Confidence
    yearly: _Yearly | None = None
    nth: _Nth | None = None
    listed: dict[str, date] | None = None
    days_before: Days = 0
    days_after: Days = 0
    shipped_ahead: Days = 0


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    dated: date
    seasons: dict[str, _Entry]


def load_seasons(path: Path | None = None) -> tuple[Season, ...]:
    """Return the seasons in which parcels are slow (domain S08, S09).

    Raises:
        ValueError: The file is not what the program needs; this is a fault of the build.
    """
    text = (path or resource_path("seasons.toml")).read_text(encoding="utf-8")
    content = msgspec.convert(tomllib.loads(text), _File)
    return tuple(_season(name, entry) for name, entry in content.seasons.items())


def _season(name: str, entry: _Entry) -> Season:
    least, most = entry.extra_days
    if least > most:
        raise ValueError(f"season {name}: extra_days {least} is more than {most}")
    days = _days(name, entry)
    return Season(name, days, least, most, entry.shipped_ahead, entry.source, entry.confidence)


def _days(name: str, entry: _Entry) -> YearlyDays | NthWeekday | ListedDays:
    ways = [way for way in (entry.yearly, entry.nth, entry.listed) if way is not None]
    if len(ways) != 1:
        raise ValueError(f"season {name}: exactly one of yearly, nth and listed is needed")
    if entry.yearly is not None:
        return YearlyDays(_month_day(name, entry.yearly.first), _month_day(name, entry.yearly.last))
    if entry.nth is not None:
        nth = entry.nth
        return NthWeekday(nth.month, nth.weekday, nth.nth, nth.plus, nth.days)
    listed = {int(year): day for year, day in (entry.listed or {}).items()}
    for year, day in listed.items():
        if day.year != year:
            raise ValueError(f"season {name}: {day} is not in {year}")
    return ListedDays(listed, entry.days_before, entry.days_after)


def _month_day(name: str, text: str) -> tuple[int, int]:
    match = _MONTH_DAY.fullmatch(text)
    if match is None or text == "02-29":
        raise ValueError(f"season {name}: {text!r} is no day of every year such as 11-11")
    month, day = int(match[1]), int(match[2])
    date(_LEAP_YEAR, month, day)  # a ValueError for 31 April
    return month, day
