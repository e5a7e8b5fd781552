# SPDX-License-Identifier: MIT
"""Times of the year in which parcels are slow: sales, holidays, Chinese New Year.

Only hints in words come from them, never a deadline. Sources: domain S08, S09;
resources/seasons.toml.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from aliguard_desktop.domain.plan import Confidence

_WEEK = 7


@dataclass(frozen=True, slots=True)
class YearlyDays:
    """The same days every year, as (month, day); an end before the start lies in the next year."""

    first: tuple[int, int]
    last: tuple[int, int]

    def in_year(self, year: int) -> tuple[date, date] | None:
        """Return first and last day of the season that begins in ``year``."""
        end = year if self.last >= self.first else year + 1
        return date(year, *self.first), date(end, *self.last)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """Days from the ``nth`` ``weekday`` (1 is Monday) of a month on.

    Attributes:
        plus: Days after that weekday on which the season begins.
        days: How many days it lasts.
    """

    month: int
    weekday: int
    nth: int
    plus: int
    days: int

    def in_year(self, year: int) -> tuple[date, date] | None:
        """Return first and last day of the season of ``year``."""
        start = date(year, self.month, 1)
        to_weekday = (self.weekday - start.isoweekday()) % _WEEK
        first = start + timedelta(days=to_weekday + _WEEK * (self.nth - 1) + self.plus)
        return first, first + timedelta(days=self.days - 1)


@dataclass(frozen=True, slots=True)
class ListedDays:
    """A day that no simple rule gives, listed by year, with the days around it."""

    days: Mapping[int, date]
    before: int
    after: int

    def in_year(self, year: int) -> tuple[date, date] | None:
        """Return first and last day of the season of ``year``, or None where it is not listed."""
        day = self.days.get(year)
        if day is None:
            return None
        return day - timedelta(days=self.before), day + timedelta(days=self.after)


@dataclass(frozen=True, slots=True)
class Season:
    """A time in which parcels are slow.

    Attributes:
        id: ``new_year``, ``singles_day`` ... as in resources/seasons.toml.
        least, most: Days that a parcel on its way then often takes longer.
        ahead: Days before the season in which a parcel must have left to be caught by it.
    """

    id: str
    days: YearlyDays | NthWeekday | ListedDays
    least: int
    most: int
    ahead: int
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class SlowTime:
    """A season of one year.

    Attributes:
        first, last: The days of the season itself.
        until: The day until which parcels that it caught may still be late because of it.
    """

    season: Season
    first: date
    last: date
    until: date

    def caught(self, shipped: date) -> bool:
        """Whether a parcel that left on ``shipped`` travels in the season because of that day."""
        return self.first - timedelta(days=self.season.ahead) <= shipped <= self.last


def slow_times(seasons: Iterable[Season], today: date) -> tuple[SlowTime, ...]:
    """Return the seasons that may hold parcels up on ``today``, the longest lasting first.

    A year for which a season is not listed has none: no hint is better than a guessed one.
    """
    found = [
        slow
        for season in seasons
        for slow in _around(season, today.year)
        if slow.first <= today <= slow.until
    ]
    return tuple(sorted(found, key=lambda slow: (slow.until, slow.season.id), reverse=True))


def _around(season: Season, year: int) -> Iterator[SlowTime]:
    for begun in (year - 1, year, year + 1):
        if not date.min.year < begun < date.max.year:
            continue  # at the ends of the calendar sums of days would overflow
        span = season.days.in_year(begun)
        if span is not None:
            first, last = span
            yield SlowTime(season, first, last, last + timedelta(days=season.most))
