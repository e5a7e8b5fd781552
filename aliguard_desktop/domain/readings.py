# SPDX-License-Identifier: MIT
"""Stated dates: which readings of a date stand, which gave way, and where two disagree.

Sources: docs/clock.md (engine 9, 35, 36; decisions 1, 17).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aliguard_desktop.domain.events import EventKind, Source, TextDetail, WindowDetail, WindowKind
from aliguard_desktop.domain.plan import Conflict, Reading
from aliguard_desktop.domain.platform_time import sane_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from aliguard_desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class Stated:
    """What is known of one stated date.

    Attributes:
        used: The earliest standing reading; the program hurries by it.
        latest: The latest standing day; the program gives up only after it.
        since: When the date last moved (``seen`` of the new reading), or None if it never did.
        conflict: The disagreement, or None.
    """

    used: Reading
    latest: date
    since: date | None = None
    conflict: Conflict | None = None


@dataclass(frozen=True, slots=True)
class Explanations:
    """When an extension was asked for or granted: what explains a later date."""

    asked: tuple[date, ...] = ()
    granted: bool = False

    def explain(self, seen: date | None) -> bool:
        """Whether a later date read on ``seen`` is explained (engine 9)."""
        if self.granted:
            return True
        if seen is None:
            return bool(self.asked)
        return any(day <= seen for day in self.asked)


def window_of(event: Event) -> WindowKind | None:
    """Return which window a ``window_end`` states."""
    return event.detail.what if isinstance(event.detail, WindowDetail) else None


def state(kind: EventKind, events: Sequence[Event], explanations: Explanations) -> Stated | None:
    """Return what stands of all readings of one date, or None if there are none."""
    if not events:
        return None
    if len(events) == 1:
        return Stated(_reading(events[0]), _day(events[0]))
    standing = [
        reading
        for reading in events
        if not any(_displaces(other, reading, explanations) for other in events)
    ]
    # Readings cannot all displace one another, but the earliest must be there whatever comes.
    standing = standing or list(events)
    standing.sort(key=_preference)
    used = standing[0]
    others: dict[tuple[date, Source], Reading] = {}
    for entry in standing[1:]:
        if _day(entry) != _day(used):
            others.setdefault((_day(entry), entry.source), _reading(entry))
    reading = _reading(used)
    return Stated(
        used=reading,
        latest=max(_day(entry) for entry in standing),
        since=_moved(events, used),
        conflict=Conflict(kind, reading, tuple(others.values())) if others else None,
    )


def _day(event: Event) -> date:
    if event.day is None:  # pragma: no cover - Event refuses a dated kind without its day
        raise ValueError(f"{event.kind}: states no day")
    return sane_day(event.day)


def _reading(event: Event) -> Reading:
    text = event.detail.text if isinstance(event.detail, TextDetail | WindowDetail) else ""
    return Reading(_day(event), event.source, event.seen, text, event.id)


_RANK = {Source.ORDER_PAGE: 0, Source.USER: 1}


def _preference(event: Event) -> tuple[date, int, int, int]:
    """Earliest day first; of equal days the best source, then the newest reading."""
    seen = -event.seen.toordinal() if event.seen else 0
    return (_day(event), _RANK.get(event.source, 2), seen, -event.entry)


def _displaces(newer: Event, older: Event, explanations: Explanations) -> bool:
    """Whether ``older`` gives way to ``newer``."""
    if newer is older:
        return False
    unexplained = (
        newer.source is not Source.ORDER_PAGE
        and _day(newer) > _day(older)
        and not explanations.explain(newer.seen)
    )
    if unexplained:
        return False
    if newer.seen is None:
        # Never displaces one with `seen`; a user's own reading displaces only others' words.
        return (
            older.seen is None and newer.source is Source.USER and older.source is not Source.USER
        )
    if older.seen is None:
        return newer.source is Source.USER
    return newer.seen > older.seen and newer.source in (
        older.source,
        Source.ORDER_PAGE,
        Source.USER,
    )


def _moved(events: Sequence[Event], used: Event) -> date | None:
    """Return when the used date was first seen, if an older reading said another day."""
    seen = min((e.seen for e in events if _day(e) == _day(used) and e.seen), default=None)
    if seen is None:
        return None
    before = any(_day(e) != _day(used) and (e.seen is None or e.seen < seen) for e in events)
    return seen if before else None
