# SPDX-License-Identifier: MIT
"""Letting finished orders of long ago rest, and waking some, a little at a time.

What is found is kept until all orders were looked at and then written as one transaction, so that
the list, which is read anew afterwards, never shows an order twice or not at all. A program that
ends before that has lost nothing: the next one looks again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.domain.planning import plan_lines
from aliguard_desktop.domain.rest import rests_from
from aliguard_desktop.services.order_cache import planned_order
from aliguard_desktop.services.resting import basis_of, resting_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.order_cache import Planned
    from aliguard_desktop.services.ports import UnitOfWork
    from aliguard_desktop.services.resting import RestingOrder

_PLANNED_AT_ONCE = 40
"""Orders that are planned in one step, while the window may be waiting for the list."""

_LOOKED_AT_AT_ONCE = 1000
"""Orders that are looked at in one step: they are planned already."""


class Settling:
    """One way through all orders.

    Attributes:
        kept: Rows that are to be written anew, of orders that rest on; the owner empties it.
        rows: What is to be known of orders that may rest from now on, with what it follows from.
        woken: Orders that rest no longer.
    """

    def __init__(self, rulebook: Rulebook, asof: date, at_hand: int) -> None:
        """Begin; nothing was looked at yet.

        Args:
            rulebook: The rules in force.
            asof: The day on which orders rest.
            at_hand: Orders rest once there are more than so many that could.
        """
        self.rulebook = rulebook
        self.asof = asof
        self._at_hand = at_hand
        self._basis = basis_of(rulebook)
        self._after = 0
        self._waiting: list[Planned] | None = None
        self.kept: list[RestingOrder] = []
        self.rows: list[tuple[Planned, RestingOrder]] = []
        self.woken: list[Order] = []

    def step(self, unit: UnitOfWork, planned: Sequence[Planned], moment: Moment) -> bool:
        """Look at some more orders; False: all were looked at.

        Args:
            unit: Reads; nothing is written here.
            planned: All orders that are awake.
            moment: Now.
        """
        if self._waiting is None:
            stale = unit.resting.stale(self.asof, self._basis, self._after, _PLANNED_AT_ONCE)
            if stale:
                self._after = max(stale)
                self._look_again(stale.values(), moment)
                return True
            self._waiting = self._finished(planned)
        return self._look(self._waiting, moment)

    def _look_again(self, orders: Iterable[Order], moment: Moment) -> None:
        """Rules, program or clock are others than when these orders were put to rest."""
        for order in orders:
            planned = planned_order(order, self.rulebook, moment)
            since = self._since(planned, moment)
            if since is None:
                self.woken.append(order)
            else:
                self.kept.append(resting_order(planned, since, self._basis))

    def _finished(self, planned: Sequence[Planned]) -> list[Planned]:
        """Return the orders that may be able to rest, where there are many."""
        found = [
            entry for entry in planned if not entry.plan.is_open and entry.order.trashed_at is None
        ]
        return found if len(found) > self._at_hand else []

    def _look(self, waiting: list[Planned], moment: Moment) -> bool:
        """Look at the next of those that are finished; some have to be planned line by line."""
        again = 0
        for _ in range(_LOOKED_AT_AT_ONCE):
            if not waiting or again >= _PLANNED_AT_ONCE:
                break
            entry = waiting.pop()
            again += _names_parts(entry.order)
            since = self._since(entry, moment)
            if since is not None:
                self.rows.append((entry, resting_order(entry, since, self._basis)))
        return bool(waiting)

    def _since(self, planned: Planned, moment: Moment) -> date | None:
        """Return since when an order rests, None if it does not on the day."""
        order = planned.order
        several = _names_parts(order)
        plans = plan_lines(order, self.rulebook, moment) if several else (planned.plan,)
        since = rests_from(order, plans, moment)
        return since if since is not None and since <= self.asof else None


def _names_parts(order: Order) -> bool:
    """Whether an order may have several plans (``plan_lines``)."""
    return any(event.line is not None or event.parcel is not None for event in order.events)
