# SPDX-License-Identifier: MIT
"""Days and instants: AliExpress counts in Pacific time, the user lives elsewhere.

Zone objects are handed in, so that the domain reads neither the clock nor the zone database.
Sources: domain section 3.6 (E1, E2, E32, E33); docs/clock.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, and the two zones it is read in.

    Attributes:
        now: The instant, aware.
        zone: The user's zone.
        pacific: America/Los_Angeles, the platform's zone.
    """

    now: datetime
    zone: tzinfo
    pacific: tzinfo

    @property
    def today(self) -> date:
        """The user's local day."""
        return self.now.astimezone(self.zone).date()

    @property
    def pacific_today(self) -> date:
        """The platform's day."""
        return self.now.astimezone(self.pacific).date()


@lru_cache(maxsize=16_384)
def start_of_day(day: date, zone: tzinfo) -> datetime:
    """Return the first instant of ``day`` in ``zone``, in UTC."""
    return datetime.combine(day, time.min, zone).astimezone(UTC)


@lru_cache(maxsize=16_384)
def day_in(zone: tzinfo, day: date, other: tzinfo) -> date:
    """Return the day in ``zone`` on which ``day`` of the ``other`` zone begins."""
    return start_of_day(day, other).astimezone(zone).date()


@lru_cache(maxsize=16_384)
def end_of_day(day: date, zone: tzinfo) -> datetime:
    """Return the instant at which ``day`` is over in ``zone``, in UTC."""
    return start_of_day(day + timedelta(days=1), zone)


def local_day(instant: datetime, zone: tzinfo) -> date:
    """Return the day that ``instant`` falls on in ``zone``."""
    return instant.astimezone(zone).date()


def add_business_days(day: date, count: int) -> date:
    """Return ``day`` plus ``count`` business days (Saturday and Sunday are skipped, no holidays).

    Source: domain section 6, day arithmetic.

    Raises:
        ValueError: ``count`` is negative.
    """
    if count < 0:
        raise ValueError("business days are counted forwards")
    result = day
    while count:
        result += timedelta(days=1)
        if result.weekday() < 5:
            count -= 1
    return result


_FIRST_DAY = date(1990, 1, 1)
_LAST_DAY = date(9000, 1, 1)


def sane_day(day: date) -> date:
    """Return ``day``, pulled into the years in which sums of days cannot overflow."""
    return day if _FIRST_DAY <= day <= _LAST_DAY else min(max(day, _FIRST_DAY), _LAST_DAY)


def day_of(instant: datetime, zone: tzinfo) -> date:
    """Return the day of ``instant`` in ``zone``; absurd instants become sane days."""
    if not _FIRST_DAY.year < instant.year < _LAST_DAY.year:
        return sane_day(instant.date())
    return local_day(instant, zone)
