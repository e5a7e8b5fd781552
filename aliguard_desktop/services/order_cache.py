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
from aliguard_desktop.domain.planning import plan_order, row_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date, tzinfo

    from aliguard_desktop.domain.delay import Journey
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.domain.planning import RowKey
    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.ports import UnitOfWork

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

    @property
    def count(self) -> int:
        """How many orders are awake."""
        return len(self._orders)

    def holds(self, planned: Planned) -> bool:
        """Return whether an entry of a look is still what follows from its order."""
        return self._planned.get(planned.order.id) is planned

    def knows(self, order_id: str) -> bool:
        """Return whether an order is awake."""
        return order_id in self._orders

    def settled(self, resting: Collection[str], woken: Iterable[Order]) -> None:
        """Take over which orders rest now, and which no longer: the file says so already."""
        for order_id in resting:
            self._orders.pop(order_id, None)
            self._planned.pop(order_id, None)
        if self._ranked is not None:
            self._ranked = [entry for entry in self._ranked if entry.order.id not in resting]
        for order in woken:
            self._orders[order.id] = order
            self._forget(order.id)
        self.version += 1

    def _read(self, unit: UnitOfWork, today: date) -> None:
        count = unit.orders.change_count()
        changed: frozenset[str] | None = None
        if self._change_count is not None and not self._is_another_day(today):
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

    def _is_another_day(self, today: date) -> bool:
        """Whether others rest today: a clock that was set back wakes them, a new day lets them."""
        if self.asof is None or today < self.asof:
            return True
        return today > self.asof and len(self._orders) > self._at_hand

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
                self._planned[order_id] = planned_order(order, rulebook, moment)
                self._ranked = None


def _place(planned: Planned) -> tuple[RowKey, str]:
    return planned.key


def planned_order(order: Order, rulebook: Rulebook, moment: Moment) -> Planned:
    """Return what follows from one order alone."""
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
