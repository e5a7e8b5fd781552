# SPDX-License-Identifier: MIT
"""How urgent an order is, and the number on its chip.

Sources: docs/clock.md (levels; engine 5, 6, 8, 12, 13, 15, 18, 22, 32, 34; decisions 12, 13).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from aliguard_desktop.domain.advice import (
    clock_a_runs,
    own_tasks,
    retry_day,
    undated_problem,
    window_task,
)
from aliguard_desktop.domain.plan import DeadlineStatus, Owner, Stage, Urgency

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aliguard_desktop.domain.advice import Book
    from aliguard_desktop.domain.plan import Deadline
    from aliguard_desktop.domain.situation import Standing

RANK = {level: rank for rank, level in enumerate(Urgency)}
"""Levels, most urgent first; for sorting and for "the first that fits" alike."""

_OPEN = (DeadlineStatus.LATER, DeadlineStatus.DUE)
_SILENT = (Urgency.DONE, Urgency.CLOSED, Urgency.UNKNOWN)


class Level(NamedTuple):
    """The level of an order and what its chip counts to."""

    urgency: Urgency
    chip: str = ""
    days_left: int | None = None


def level_of(standing: Standing, book: Book) -> Level:
    """Return the first level that fits, and the chip's number."""
    own = list(own_tasks(standing, book))
    found = [
        *_own_levels(standing, own),
        *_clock_levels(standing, book),
        *_others_levels(standing, book),
        _resting_level(standing, book),
    ]
    urgency = min(found, key=RANK.__getitem__)
    if urgency in _SILENT:
        return Level(urgency)
    hard = min(_hard(standing, book, own), key=_act_by, default=None)
    if hard is not None:
        return Level(urgency, hard.key, _days_left(hard, standing.today))
    return _waiting(standing, book) if urgency is Urgency.WAIT else Level(urgency)


def _act_by(deadline: Deadline) -> date:
    return deadline.act_by or deadline.due


def _days_left(deadline: Deadline, today: date) -> int:
    return max((_act_by(deadline) - today).days, -1)


def _own_levels(standing: Standing, own: list[Deadline]) -> Iterator[Urgency]:
    """Two days or fewer are an alarm, five or fewer call to act (engine 13)."""
    rules = standing.rulebook
    for entry in own:
        left = (_act_by(entry) - standing.today).days
        if entry.rule == "D15" and entry.status is DeadlineStatus.PASSED:
            yield Urgency.ACT
        elif left <= rules.value("levels.alarm"):
            yield Urgency.ALARM
        else:
            yield Urgency.ACT if left <= rules.value("levels.act") else Urgency.SOON


def _clock_levels(standing: Standing, book: Book) -> Iterator[Urgency]:
    window = window_task(standing, book)
    if window is not None:
        left = (_act_by(window) - standing.today).days
        if window.status is DeadlineStatus.PASSED:
            yield Urgency.ACT
        else:
            near = left <= standing.rulebook.value("levels.alarm")
            yield Urgency.ALARM if near else Urgency.LAST
    if clock_a_runs(standing, book):
        yield _clock_a(standing, book)
    again = book.get("D9.try")
    if (
        standing.cancelled_dispute is not None
        and again is not None
        and again.status is DeadlineStatus.DUE
    ):
        yield Urgency.ACT
    if undated_problem(standing, book):
        yield Urgency.ACT
    if standing.stage is Stage.IN_TRANSIT and standing.last_day is None:
        yield Urgency.UNKNOWN
    retry = retry_day(standing)
    if retry is not None and standing.today >= retry and not standing.over:
        yield Urgency.ACT
    returned = book.get("D24")
    if returned is not None and returned.status is DeadlineStatus.DUE:
        yield Urgency.ACT


def _clock_a(standing: Standing, book: Book) -> Urgency:
    """Return clock A's level by the calendar alone, whatever was done already."""
    today = standing.today
    steps = (("D10.warn", Urgency.ALARM), ("D9.try", Urgency.ACT), ("D8.ask", Urgency.SOON))
    level = next(
        (level for key, level in steps if key in book and today >= book[key].due), Urgency.CALM
    )
    if standing.act_by is not None and today >= standing.act_by:
        level = Urgency.ALARM
    refused = standing.facts.refusal is not None
    before = standing.last_day is not None and today < standing.last_day
    return Urgency.ACT if refused and before and level is Urgency.ALARM else level


def _others_levels(standing: Standing, book: Book) -> Iterator[Urgency]:
    """Silent parties that are overdue, refunds that take long, tracking to look at."""
    for key in ("D13", "D14", "D3"):
        entry = book.get(key)
        if entry is not None and entry.status is DeadlineStatus.PASSED:
            yield Urgency.ACT
    for key, level in (
        ("D2.support", Urgency.ACT),
        ("D16", Urgency.ACT),
        ("D19.alarm", Urgency.ACT),
        ("D19.info", Urgency.SOON),
    ):
        entry = book.get(key)
        if entry is not None and entry.status is DeadlineStatus.DUE:
            yield level
    refund = book.get("D19.info")
    if refund is not None and refund.status is DeadlineStatus.LATER:
        yield Urgency.WAIT
    if standing.last_day is not None:
        for key in ("D4", "D6", "D7"):
            entry = book.get(key)
            if entry is not None and entry.status is DeadlineStatus.DUE:
                yield Urgency.SOON


_DONE = frozenset(
    {
        Stage.REFUNDED,
        Stage.SETTLED,
        Stage.FINISHED,
        Stage.CANCELLED,
        Stage.AUTO_CANCELLED,
        Stage.COMPLETED,
    }
)


def _resting_level(standing: Standing, book: Book) -> Urgency:
    """Return the level where nothing runs; completed on an unknown day is finished."""
    undated = standing.facts.undated is not None and "D12" not in book
    if standing.stage in _DONE or standing.quiet or undated:
        return Urgency.DONE
    if standing.stage in (Stage.CLOSED_FINAL, Stage.LOST):
        return Urgency.CLOSED
    if standing.stage is Stage.IN_TRANSIT and standing.last_day is not None:
        return Urgency.CALM
    return Urgency.WAIT


def _hard(standing: Standing, book: Book, own: list[Deadline]) -> Iterator[Deadline]:
    """Yield the deadlines that a chip may count to."""
    passed = DeadlineStatus.PASSED
    for entry in own:
        if entry.status is not passed:
            yield entry
    window = window_task(standing, book)
    if window is not None and window.status is not passed:
        yield window
    elif window is not None:
        stated = book.get("D23.dispute")
        if stated is not None and stated.status in _OPEN:
            yield stated
    if clock_a_runs(standing, book) and "D11" in book:
        yield book["D11"]


def _waiting(standing: Standing, book: Book) -> Level:
    """Count to the next deadline of others, or to the refund (engine 32)."""
    days: list[tuple[date, str]] = []
    for key, entry in book.items():
        refund = entry.rule == "D19"
        if entry.status not in _OPEN or entry.rule == "D5":
            continue
        if refund and entry.due >= standing.today:
            days.append((entry.due, key))
        elif entry.owner is not Owner.YOU:
            days.append((entry.due_at.astimezone(standing.moment.zone).date(), key))
    if not days:
        return Level(Urgency.WAIT)
    day, key = min(days)
    return Level(Urgency.WAIT, key, max((day - standing.today).days, -1))
