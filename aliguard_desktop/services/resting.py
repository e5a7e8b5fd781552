# SPDX-License-Identifier: MIT
"""Finished orders of long ago, which rest in the database instead of in memory.

A few hundred of them are kept at hand like all others; once there are more, the list knows only
their number, and reads those that are looked at. They are found and sorted by the database.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from aliguard_desktop import __version__
from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from aliguard_desktop.domain.delay import Journey, PastStarts, Scope
    from aliguard_desktop.domain.money import Money
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Stage, Step
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.order_cache import Planned
    from aliguard_desktop.services.orders import OrderView
    from aliguard_desktop.services.ports import RestingOrders, UnitOfWorkFactory

T = TypeVar("T")

Ranked = tuple[str, int, int]
"""What an order is sorted by (a text, and minor units where that is a currency), and its key."""


_WORDS = 20
"""Words that a search looks for: a text pasted by mistake has thousands."""


class RestingSort(StrEnum):
    """What resting orders can be sorted by."""

    TITLE = "title"
    STEP = "step"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class RestingFilter:
    """Which resting orders are wanted; empty means any."""

    words: tuple[str, ...] = ()
    stages: frozenset[Stage] = frozenset()
    store: str = ""


@dataclass(frozen=True, slots=True)
class RestingOrder:
    """What is known of an order that rests.

    Attributes:
        order: Its id.
        since: It rests from this day on.
        basis: What this was found by (``basis_of``); another basis asks to look again.
        place: Text by which the list puts resting orders in their order.
        title: What it is sorted by as a title.
        text: What is searched (``search_text``).
    """

    order: str
    since: date
    basis: str
    place: str
    stage: Stage
    step: Step
    store: str
    title: str
    paid: Money | None
    text: str
    journey: Journey


@dataclass(frozen=True, slots=True)
class KnownOrder:
    """What names an order."""

    id: str
    number: str
    title: str
    store: str
    trashed: bool = False


def search_words(text: str) -> tuple[str, ...]:
    """Return the words of what the user typed, each once; of a long text the first."""
    return tuple(dict.fromkeys(text.casefold().split()))[:_WORDS]


def search_text(order: Order) -> str:
    """Return the text in which a search looks for an order."""
    parts = [order.title, order.store, order.number, order.note, *order.tags]
    parts += [line.title for line in order.lines]
    parts += [number for parcel in order.parcels for number in parcel.numbers]
    return "\n".join(part for part in parts if part).casefold()


def title_key(order: Order) -> str:
    """Return what an order is sorted by as a title."""
    return order.display_title.casefold()


def basis_of(rulebook: Rulebook) -> str:
    """Return a text that changes with the rules and with the program that applies them."""
    rules = sorted((rule.key, rule.value) for rule in rulebook.rules.values())
    return hashlib.sha256(repr((__version__, rules)).encode()).hexdigest()[:16]


def resting_order(planned: Planned, since: date, basis: str) -> RestingOrder:
    """Return what is to be known of an order that rests from a day on."""
    order, plan = planned.order, planned.plan
    (_, rank, act_by, minus), number = planned.key
    return RestingOrder(
        order=order.id,
        since=since,
        basis=basis,
        place=f"{rank:02d} {act_by.isoformat()} {_MOST + minus:016d} {number}",
        stage=plan.stage,
        step=plan.next.step,
        store=order.store,
        title=title_key(order),
        paid=order.paid,
        text=search_text(order),
        journey=planned.journey,
    )


_MOST = 10**15
"""More minor units than any order costs: places are sorted as text, the largest amount first."""


class RestingPast:
    """What resting orders tell about others (``domain.delay.Past``), each thing asked once."""

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self._version = -1
        self._took: dict[tuple[Scope, str], Mapping[int, int]] = {}
        self._started: dict[tuple[date, date], list[PastStarts]] = {}
        self._resting: RestingOrders | None = None
        self._asof: date | None = None

    def within(self, resting: RestingOrders, asof: date, version: int) -> RestingPast:
        """Return itself, ready to be asked within a unit of work."""
        if version != self._version:
            self._took.clear()
            self._started.clear()
            self._version = version
        self._resting, self._asof = resting, asof
        return self

    def took(self, scope: Scope, name: str) -> Mapping[int, int]:
        """Return how many of them took how many days, by days."""
        key = (scope, name)
        if key not in self._took and self._resting is not None and self._asof is not None:
            self._took[key] = self._resting.took(self._asof, scope, name)
        return self._took.get(key, {})

    def started(self, first: date, last: date) -> Iterable[PastStarts]:
        """Return what those that started on these days have come to, by country."""
        key = (first, last)
        if key not in self._started and self._resting is not None and self._asof is not None:
            self._started[key] = self._resting.started(self._asof, first, last)
        return self._started.get(key, ())


class RestingList:
    """The orders that rest, as a list shows them: by key, read when they are looked at.

    Attributes:
        version: Grows whenever other orders may rest than before.
    """

    def __init__(self, units: UnitOfWorkFactory, view_of: Callable[[Order], OrderView]) -> None:
        """Take the units and what plans an order; nothing rests before ``follow``."""
        self._units = units
        self._view_of = view_of
        self._asof: date | None = None
        self._count = 0
        self.version = 0

    def follow(self, asof: date, version: int, count: int) -> None:
        """Take over how many orders rest on a day."""
        self._asof, self.version, self._count = asof, version, count

    def count(self) -> int:
        """Return how many orders rest."""
        return self._count

    def find(self, wanted: RestingFilter) -> list[int]:
        """Return the keys of the orders that fit, in the order of the list."""
        return self._ask(lambda resting, asof: resting.find(asof, wanted), [])

    def ranked(self, wanted: RestingFilter, by: RestingSort) -> list[Ranked]:
        """Return the orders that fit, in ascending order."""
        return self._ask(lambda resting, asof: resting.ranked(asof, wanted, by), [])

    def views(self, keys: Sequence[int]) -> dict[int, OrderView]:
        """Return the orders with these keys that are still there, each with its plan, by key."""
        with self._units() as unit:
            orders = unit.resting.orders(keys)
        return {key: self._view_of(order) for key, order in orders.items()}

    def ids(self, keys: Sequence[int]) -> dict[int, str]:
        """Return the ids of the orders with these keys that are still there, by key."""
        with self._units() as unit:
            return unit.resting.ids(keys)

    def key_of(self, order_id: str) -> int | None:
        """Return the key of an order that rests, or None."""
        return self._ask(lambda resting, asof: resting.key_of(asof, order_id), None)

    def view(self, order_id: str) -> OrderView:
        """Return an order that is not in memory.

        Raises:
            AliGuardError: There is no such order (``order_gone``).
        """
        found = self.some([order_id])
        if not found:
            raise AliGuardError("order_gone", "This order is no longer there.", order=order_id)
        return found[0]

    def some(self, order_ids: Iterable[str]) -> list[OrderView]:
        """Return those of these orders that rest."""
        if not self._count or self._asof is None:
            return []
        with self._units() as unit:
            resting = unit.resting.is_resting(self._asof, order_ids)
            return [self._view_of(order) for order in unit.orders.some(resting).values()]

    def every(self) -> list[OrderView]:
        """Return all of them: for a list that leaves the program, not for the window."""
        return list(self.views(self.find(RestingFilter())).values())

    def stages(self) -> frozenset[str]:
        """Return the stages that occur."""
        return self._ask(lambda resting, asof: frozenset(resting.stages(asof)), frozenset())

    def stores(self) -> frozenset[str]:
        """Return the stores that occur."""
        return self._ask(lambda resting, asof: frozenset(resting.stores(asof)), frozenset())

    def known(self) -> list[KnownOrder]:
        """Return what names each of them."""
        return self._ask(lambda resting, asof: resting.known(asof), [])

    def _ask(self, question: Callable[[RestingOrders, date], T], nothing: T) -> T:
        """Return the answer as of the day that is followed; ``nothing`` while none rests."""
        if not self._count or self._asof is None:
            return nothing
        with self._units() as unit:
            return question(unit.resting, self._asof)
