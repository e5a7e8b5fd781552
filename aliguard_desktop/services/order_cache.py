# SPDX-License-Identifier: MIT
"""Orders and their plans, kept between two looks at the list.

Only orders that changed are read again. A plan holds until its order, the rules, the zone or the
day (the user's or the platform's) changes, or the instant of an event passes: these are all that
``plan_order`` looks at, as each day's end is one of Pacific time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from aliguard_desktop.domain.delay import day_of_hints, journey_of
from aliguard_desktop.domain.planning import plan_lines, plan_order, row_key
from aliguard_desktop.domain.rest import rests_from
from aliguard_desktop.services.resting import basis_of, resting_order

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, tzinfo

    from aliguard_desktop.domain.delay import Journey
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.domain.planning import RowKey
    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.ports import UnitOfWork
    from aliguard_desktop.services.resting import RestingOrder

_EVER = datetime.max.replace(tzinfo=UTC)
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(slots=True)
class Planned:
    """What follows from one order alone: its plan, and its place in the list.

    Attributes:
        journey: What other orders can learn from it.
        since, until: The plan holds from the last instant of an event to the next.
    """

    order: Order
    plan: Plan
    journey: Journey
    key: tuple[RowKey, str]
    since: datetime
    until: datetime

    def holds(self, now: datetime) -> bool:
        """Whether no event's instant lies between the planning and ``now``."""
        return self.since <= now < self.until


class StoppedError(Exception):
    """Nobody waits for the list any more: the program ends."""


AT_HAND = 500
"""Finished orders of long ago that are kept in memory like all others."""

_HELPING = 40
"""Orders that are planned in one go while the window may be waiting."""

_AT_ONCE = 1000
"""Orders that are put to rest in one go: they are planned already."""


class OrderCache:
    """All orders that are awake, with their plans; one thread at a time (its owner holds a lock).

    Attributes:
        asof: The day on which was read which orders rest (``domain.rest``); None before that.
        version: Grows whenever other orders may rest than before.
    """

    def __init__(self, at_hand: int = AT_HAND) -> None:
        """Nothing is read yet.

        Args:
            at_hand: Orders rest once there are more than so many that could.
        """
        self._at_hand = at_hand
        self._is_stopped = False
        self.asof: date | None = None
        self.version = 0
        self._restless: tuple[object, set[str]] = (None, set())
        self._change_count: int | None = None
        self._orders: dict[str, Order] = {}
        self._planned: dict[str, Planned] = {}
        self._basis: tuple[Rulebook, date, date, tzinfo] | None = None
        self._ranked: list[Planned] | None = None

    def look(self, unit: UnitOfWork, rulebook: Rulebook, moment: Moment) -> Sequence[Planned]:
        """Return all orders that are awake, the trash's too, most urgent first (decisions 14).

        What did not change is the same object as at the last look: each entry, and if nothing
        changed at all the sequence itself.
        """
        self._read(unit, min(moment.today, moment.pacific_today))
        self._plan(rulebook, moment)
        if self._ranked is None:
            self._ranked = sorted(self._planned.values(), key=_place)
        return self._ranked

    def stop(self) -> None:
        """Let a look that is under way, on another thread, end soon with ``StoppedError``."""
        self._is_stopped = True

    def settle(self, unit: UnitOfWork, rulebook: Rulebook, moment: Moment) -> bool:
        """Let some finished orders of long ago rest, or wake some; return whether more may follow.

        A little at a time: the window may be waiting. The unit must be one that writes.
        """
        planned = self.look(unit, rulebook, moment)
        if self.asof is None:  # it was read just now
            raise RuntimeError("the list was not read")
        basis = basis_of(rulebook)
        stale = unit.resting.stale(self.asof, basis, _HELPING)
        if stale:
            self._look_again(unit, stale, rulebook, moment, basis)
            return True
        return self._let_rest(unit, planned, rulebook, moment, basis)

    def _look_again(
        self,
        unit: UnitOfWork,
        orders: Sequence[Order],
        rulebook: Rulebook,
        moment: Moment,
        basis: str,
    ) -> None:
        """Rules, program or clock are others than when these orders were put to rest."""
        kept, woken = [], []
        for order in orders:
            planned = _planned(order, rulebook, moment)
            since = _rests_from(planned, rulebook, moment)
            if since is None or self.asof is None or since > self.asof:
                woken.append(order)
            else:
                kept.append(resting_order(planned, since, basis))
        unit.resting.put(kept)
        unit.resting.wake(order.id for order in woken)
        for order in woken:
            self._orders[order.id] = order
            self._forget(order.id)
        self.version += 1

    def _let_rest(
        self,
        unit: UnitOfWork,
        planned: Sequence[Planned],
        rulebook: Rulebook,
        moment: Moment,
        basis: str,
    ) -> bool:
        """Let orders rest once there are many that may."""
        day = (basis, self.asof)
        if self._restless[0] != day:
            self._restless = (day, set())
        restless = self._restless[1]
        finished = [
            entry
            for entry in planned
            if not entry.plan.is_open
            and entry.order.trashed_at is None
            and entry.order.id not in restless
        ]
        if len(finished) <= self._at_hand:
            return False
        rows: list[RestingOrder] = []
        looked_at = 0
        for entry in finished[-_AT_ONCE:]:
            looked_at += _names_parts(entry.order)
            if looked_at > _HELPING:
                break
            since = _rests_from(entry, rulebook, moment)
            if since is None or self.asof is None or since > self.asof:
                restless.add(entry.order.id)
            else:
                rows.append(resting_order(entry, since, basis))
        unit.resting.put(rows)
        gone = {row.order for row in rows}
        for order_id in gone:
            del self._orders[order_id], self._planned[order_id]
        self._ranked = [entry for entry in planned if entry.order.id not in gone]
        self.version += bool(rows)
        return True

    def _read(self, unit: UnitOfWork, today: date) -> None:
        count = unit.orders.change_count()
        changed: frozenset[str] | None = None
        # A clock that was set back wakes orders that rested.
        if self._change_count is not None and self.asof is not None and today >= self.asof:
            if count == self._change_count:
                return
            changed = unit.orders.changed_since(self._change_count)
        if changed is None:
            self.asof = today
            read = {order.id: order for order in unit.orders.awake(today)}
            gone = frozenset(self._orders.keys() - read.keys())
        else:
            read = unit.orders.some(changed)
            gone = changed - read.keys()
        if changed is None or not changed <= self._orders.keys():
            self.version += 1  # one that is not known may have rested until now
        for order_id in gone:
            self._orders.pop(order_id, None)
            self._forget(order_id)
        for order_id, order in read.items():
            if self._orders.get(order_id) != order:
                self._orders[order_id] = order
                self._forget(order_id)
        self._change_count = count

    def _forget(self, order_id: str) -> None:
        self._planned.pop(order_id, None)
        self._ranked = None

    def _plan(self, rulebook: Rulebook, moment: Moment) -> None:
        basis = (rulebook, moment.today, moment.pacific_today, moment.zone)
        if basis != self._basis:
            self._planned.clear()
            self._ranked = None
            self._basis = basis
        now = moment.now
        for order_id, order in self._orders.items():
            if self._is_stopped:
                raise StoppedError
            known = self._planned.get(order_id)
            if known is None or not known.holds(now):
                self._planned[order_id] = _planned(order, rulebook, moment)
                self._ranked = None


def _place(planned: Planned) -> tuple[RowKey, str]:
    return planned.key


def _rests_from(planned: Planned, rulebook: Rulebook, moment: Moment) -> date | None:
    order = planned.order
    if not _names_parts(order):
        return rests_from(order, (planned.plan,), moment)
    return rests_from(order, plan_lines(order, rulebook, moment), moment)


def _names_parts(order: Order) -> bool:
    """Whether an order may have several plans (``plan_lines``)."""
    return any(event.line is not None or event.parcel is not None for event in order.events)


def _planned(order: Order, rulebook: Rulebook, moment: Moment) -> Planned:
    plan = plan_order(order, rulebook, moment)
    instants = [event.at for event in order.events if event.at is not None]
    return Planned(
        order,
        plan,
        journey_of(order, day_of_hints(moment), moment.pacific),
        (row_key(order, plan), order.number),
        max((at for at in instants if at <= moment.now), default=_NEVER),
        min((at for at in instants if at > moment.now), default=_EVER),
    )
