# SPDX-License-Identifier: MIT
"""Loader of resources/reminders.toml: when reminders come, before the user changes anything."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

import msgspec

from aliguard_desktop.domain.reminders import ReminderSettings
from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    from pathlib import Path

Small = Annotated[int, msgspec.Meta(ge=1, le=60)]
Clock = Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class _Day(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    summary: Clock
    slots: Annotated[list[Clock], msgspec.Meta(min_length=1)]
    source: str


class _Quiet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    first: Clock = msgspec.field(name="from")
    last: Clock = msgspec.field(name="to")
    source: str


class _Lead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    days: list[Small]
    choices: list[Small]
    source: str


class _Notices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    together_from: Small
    names: Small
    missed_days: Small
    week: Small
    menu: Small
    source: str


class _Snooze(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    short_hours: Small
    long_days: Small
    source: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    dated: date
    day: _Day
    quiet: _Quiet
    lead: _Lead
    notices: _Notices
    snooze: _Snooze


@dataclass(frozen=True, slots=True)
class ReminderNumbers:
    """What was shipped.

    Attributes:
        settings: What holds before the user changes anything.
        lead_choices: Days before the last safe day that the settings offer.
        names: How many titles stand in a notice for many orders.
        week: Days that "this week" has.
        menu: Most orders in the tray's menu.
        short_hours, long_days: What a short and a long snooze last.
    """

    settings: ReminderSettings
    lead_choices: tuple[int, ...]
    names: int
    week: int
    menu: int
    short_hours: int
    long_days: int


@lru_cache(maxsize=4)
def load_reminders(path: Path | None = None) -> ReminderNumbers:
    """Return when reminders come; the shipped file by default.

    Raises:
        ValueError: The file is not what the program needs; this is a fault of the build.
    """
    text = (path or resource_path("reminders.toml")).read_text(encoding="utf-8")
    content = msgspec.convert(tomllib.loads(text), _File)
    slots = tuple(time.fromisoformat(slot) for slot in content.day.slots)
    if list(slots) != sorted(set(slots)):
        raise ValueError("the slots of the last safe day are not in order")
    if not set(content.lead.days) <= set(content.lead.choices):
        raise ValueError("a lead is none of the choices")
    settings = ReminderSettings(
        summary=time.fromisoformat(content.day.summary),
        slots=slots,
        quiet=(
            time.fromisoformat(content.quiet.first),
            time.fromisoformat(content.quiet.last),
        ),
        leads=frozenset(content.lead.days),
        together_from=content.notices.together_from,
        missed_days=content.notices.missed_days,
    )
    return ReminderNumbers(
        settings=settings,
        lead_choices=tuple(content.lead.choices),
        names=content.notices.names,
        week=content.notices.week,
        menu=content.notices.menu,
        short_hours=content.snooze.short_hours,
        long_days=content.snooze.long_days,
    )
