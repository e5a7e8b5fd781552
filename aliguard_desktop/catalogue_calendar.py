# SPDX-License-Identifier: MIT
"""``resources/calendar.toml``: when the entries of the calendar file remind."""

from __future__ import annotations

import tomllib
from datetime import date, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

import msgspec

from aliguard_desktop.domain.plan import Nature, Owner
from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    from pathlib import Path

    from aliguard_desktop.domain.plan import Deadline

Days = Annotated[int, msgspec.Meta(ge=0, le=60)]


class AlarmTimes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Local hour of every alarm, the days before an entry's day, and which advice always stands."""

    dated: date
    hour: time
    hard_days: tuple[Days, ...]
    advice_days: tuple[Days, ...]
    always: tuple[str, ...]

    def of(self, deadline: Deadline) -> tuple[timedelta, ...]:
        """Return when a deadline reminds, counted from the first minute of its day.

        What others owe reminds of nothing: the user has nothing to do then.
        """
        if deadline.owner is not Owner.YOU:
            return ()
        days = self.advice_days if deadline.nature is Nature.ADVICE else self.hard_days
        at = timedelta(hours=self.hour.hour, minutes=self.hour.minute)
        return tuple(at - timedelta(days=day) for day in days)


@lru_cache(maxsize=2)
def load_alarm_times(path: Path | None = None) -> AlarmTimes:
    """Return the alarm times; the shipped file by default.

    Raises:
        ValueError: The file is not what the program needs; this is a fault of the build.
    """
    text = (path or resource_path("calendar.toml")).read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), AlarmTimes)
