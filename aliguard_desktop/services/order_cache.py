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
    from collections.abc import Sequence
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


class OrderCache:
    """All orders with their plans; one thread at a time (its owner holds a lock)."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._change_count: int | None = None
        self._orders: dict[str, Order] = {}
        self._planned: dict[str, Planned] = {}
        self._basis: tuple[Rulebook, date, date, tzinfo] | None = None
        self._ranked: list[Planned] | None = None

    def look(self, unit: UnitOfWork, rulebook: Rulebook, moment: Moment) -> Sequence[Planned]:
        """Return all orders, those in the trash too, most urgent first (decisions 14).

        What did not change is the same object as at the last look: each entry, and if nothing
        changed at all the sequence itself.
        """
        self._read(unit)
        self._plan(rulebook, moment)
        if self._ranked is None:
            self._ranked = sorted(self._planned.values(), key=_place)
        return self._ranked

    def _read(self, unit: UnitOfWork) -> None:
        count = unit.orders.change_count()
        if self._change_count is None:
            changed = None
        elif count == self._change_count:
            return
        else:
            changed = unit.orders.changed_since(self._change_count)
        if changed is None:
            orders = (*unit.orders.all(), *unit.orders.all(trashed=True))
            read = {order.id: order for order in orders}
            gone = frozenset(self._orders.keys() - read.keys())
        else:
            read = unit.orders.some(changed)
            gone = changed - read.keys()
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
            known = self._planned.get(order_id)
            if known is None or not known.holds(now):
                self._planned[order_id] = _planned(order, rulebook, moment)
                self._ranked = None


def _place(planned: Planned) -> tuple[RowKey, str]:
    return planned.key


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
