# SPDX-License-Identifier: MIT
"""A random walk through everything that can change the list, for the tests of its cache.

``LISTS`` of hypothesis are lists of (act, number, number); ``Walk.take`` does one of them.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.delay import (
    day_of_hints,
    delay_index,
    journey_of,
    with_hint_warnings,
)
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.orders import Case, Exhibit
from aliguard_desktop.domain.planning import plan_order, row_key
from aliguard_desktop.services.orders import OrderForm, OrderService, OrderView
from tests.factories import day, event, k1, k2, k5, k6, k7, money, order
from tests.fakes import NOW, FakeClock

if TYPE_CHECKING:
    from aliguard_desktop.domain.events import Event

_ZONES = [ZoneInfo(name) for name in ("Europe/Warsaw", "Pacific/Kiritimati", "Pacific/Honolulu")]
_EVENTS: list[Event] = [
    event("scan", "2026-03-22"),
    event("delivered", "2026-03-23"),
    event("delivered", NOW + timedelta(hours=2)),
    event("scan", NOW - timedelta(hours=2)),
    event("received", "2026-03-20", problem="damaged"),
    event("message_sent", "2026-03-23", to="seller", about="tracking"),
    event("dispute_opened", "2026-03-21", solution="refund_only", amount=money("5.00")),
    event("shipped", "2026-03-30"),
    event("protection_end", "2026-03-25", seen="2026-03-24"),
    event("all_good", "2026-03-24"),
]

ACTS = (
    *("add", "record", "edit", "note", "date", "decide", "trash", "restore", "remove", "undo"),
    *("redo", "correct", "forget"),
    *("import", "draft", "exhibit", "rules", "clock", "zone", "settings", "settle", "archive"),
)
STEPS = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(0, 9), st.integers(0, 9)), max_size=12
)
_AT_HAND = 1
"""Of finished orders of long ago more than one is enough to let them rest."""


class Walk:
    """A service that lives on, and what is done to its orders, by it and behind its back."""

    def __init__(self, units: Any, history: Any) -> None:
        """Start with some orders, of which the list has been read."""
        self.units = units
        self.history = history
        self.clock = FakeClock()
        self.where = _ZONES[0]
        self.rules = load_rulebook()
        with units("import") as unit:
            unit.orders.save_all([_named(one, rank) for rank, one in enumerate((k2(), k5()))])
            unit.commit()
        self.service = self.fresh(_AT_HAND)
        self.service.views()

    def fresh(self, at_hand: int = 1000) -> OrderService:
        """Return a service that has read nothing yet."""
        return OrderService(
            self.units, self.history, self.rules, self.clock, lambda: self.where, at_hand=at_hand
        )

    def take(self, act: str, which: int, value: int) -> None:
        """Do one thing; what cannot be done now is refused as in life."""
        with self.units() as unit:
            known = [*unit.orders.all(), *unit.orders.all(trashed=True)]
        order_id = known[which % len(known)].id if known else "nobody"
        with contextlib.suppress(AliGuardError):
            getattr(self, f"_{act}")(order_id, value)

    def check(self) -> None:
        """Compare the list with one that is read anew, in which no order rests."""
        fresh = self.fresh()
        whole = self._whole(fresh)
        for trashed in (False, True):
            views = self.service.views(trashed=trashed)
            awake = {view.order.id for view in views}
            assert views == [view for view in whole[trashed] if view.order.id in awake]
            again = self.service.views(trashed=trashed)
            assert [id(view) for view in again] == [id(view) for view in views]
            assert all(self.service.view(view.order.id) is view for view in views)
        assert self.service.views(trashed=True) == whole[True]
        awake = {view.order.id for view in self.service.views()}
        resting = [view for view in whole[False] if view.order.id not in awake]
        assert self.service.resting.every() == resting
        assert not any(view.plan.is_open for view in resting)
        assert self.service.resting.count() == len(resting)
        assert all(self.service.view(view.order.id) == view for view in resting)
        named = {one.id: one.number for one in self.service.known()}
        assert named == {one.order.id: one.order.number for both in whole.values() for one in both}

    def _whole(self, fresh: OrderService) -> dict[bool, list[OrderView]]:
        """Return all views of a service for which no order rests: every row is taken for stale."""
        with self.units("settle") as unit:
            everybody = [*unit.orders.all(), *unit.orders.all(trashed=True)]
            unit.resting.wake(one.id for one in everybody)
            # Not committed: to the others they rest on.
            ids = {one.id: one for one in everybody}
        moment = fresh.moment()
        journeys = [
            journey_of(one, day_of_hints(moment), moment.pacific)
            for one in ids.values()
            if one.trashed_at is None
        ]
        index = delay_index(journeys, (), self.rules, moment)
        found: dict[bool, list[tuple[Any, OrderView]]] = {False: [], True: []}
        for one in ids.values():
            plan = plan_order(one, self.rules, moment)
            journey = journey_of(one, day_of_hints(moment), moment.pacific)
            hints = index.hints(journey, plan) if one.trashed_at is None else ()
            view = OrderView(one, with_hint_warnings(plan, hints), hints)
            found[one.trashed_at is not None].append(((row_key(one, plan), one.number), view))
        return {
            trashed: [view for _, view in sorted(views, key=lambda pair: pair[0])]
            for trashed, views in found.items()
        }

    def _add(self, order_id: str, value: int) -> None:
        form = OrderForm(f"81900000000001{value:02d}", shipped_on=day("2026-02-01"))
        self.service.add(form)

    def _record(self, order_id: str, value: int) -> None:
        self.service.record(order_id, _EVENTS[value])

    def _edit(self, order_id: str, value: int) -> None:
        form = self.service.form_of(order_id)
        self.service.edit(order_id, replace(form, title=f"Case {value}", amount=f"{value}.50"))

    def _note(self, order_id: str, value: int) -> None:
        self.service.set_note(order_id, f"note {value}")

    def _date(self, order_id: str, value: int) -> None:
        self.service.set_protection_end(order_id, day("2026-03-22") + timedelta(days=value))

    def _decide(self, order_id: str, value: int) -> None:
        right = day("2026-04-01") + timedelta(days=value)
        self.service.decide_date(order_id, EventKind.PROTECTION_END, right)

    def _trash(self, order_id: str, value: int) -> None:
        self.service.trash([order_id])

    def _restore(self, order_id: str, value: int) -> None:
        self.service.restore([order_id])

    def _remove(self, order_id: str, value: int) -> None:
        self.service.remove([order_id])

    def _undo(self, order_id: str, value: int) -> None:
        self.service.undo()

    def _redo(self, order_id: str, value: int) -> None:
        self.service.redo()

    def _correct(self, order_id: str, value: int) -> None:
        told = self.service.view(order_id).order.events
        old = told[value % len(told)] if told else _EVENTS[0]
        self.service.correct_event(order_id, old.id, replace(old, source=Source.USER))

    def _forget(self, order_id: str, value: int) -> None:
        told = self.service.view(order_id).order.events
        self.service.remove_event(order_id, told[value % len(told)].id if told else "none")

    def _import(self, order_id: str, value: int) -> None:
        with self.units("import") as unit:
            cases = [k1(), k6(), k7()][: value % 4]
            unit.orders.save_all([_named(one, 10 + rank) for rank, one in enumerate(cases)])
            unit.commit()

    def _draft(self, order_id: str, value: int) -> None:
        with self.units("draft") as unit:
            order = unit.orders.get(order_id)
            draft = Case(id="c1", situation="N1", text=f"text {value}")
            unit.orders.save(replace(order, cases=(draft,)))
            unit.commit()

    def _exhibit(self, order_id: str, value: int) -> None:
        with self.units("add_exhibit") as unit:
            order = unit.orders.get(order_id)
            removed = NOW if value % 2 else None
            proof = Exhibit("e1", "0" * 64, "a.png", "image/png", removed_at=removed)
            unit.orders.save(replace(order, exhibits=(proof,)))
            unit.commit()

    def _rules(self, order_id: str, value: int) -> None:
        rules = dict(self.rules.rules)
        rules["D9.try"] = replace(rules["D9.try"], value=1 + value)
        self.rules = replace(self.rules, rules=rules)
        self.service.use_rulebook(self.rules)

    def _clock(self, order_id: str, value: int) -> None:
        hours = (-30, -5, -1, 1, 2, 3, 9, 25, 24 * 20, -24 * 20)[value]
        self.clock.now += timedelta(hours=hours)
        assert self.clock.now > datetime(2020, 1, 1, tzinfo=UTC)

    def _zone(self, order_id: str, value: int) -> None:
        self.where = _ZONES[value % len(_ZONES)]

    def _settle(self, order_id: str, value: int) -> None:
        while self.service.settle():
            pass

    def _archive(self, order_id: str, value: int) -> None:
        """Add orders that came long ago, some of them from the store of others."""
        with self.units("import") as unit:
            unit.orders.save_all(
                _named(_finished(60 * rank + 7 * value, took=10 + value * rank), 20 + rank)
                for rank in range(value % 5 + 1)
            )
            unit.commit()

    def _settings(self, order_id: str, value: int) -> None:
        with self.units("settings") as unit:
            unit.settings.put("a", str(value))
            unit.commit()


def _finished(days_ago: int, took: int) -> Any:
    """Return an order that came, was good, and was shipped so long before 1 Mar 2025."""
    shipped = day("2025-03-01") - timedelta(days=days_ago)
    return order(
        event("placed", shipped - timedelta(days=2)),
        event("shipped", shipped),
        event("delivered", shipped + timedelta(days=took)),
        event("all_good", shipped + timedelta(days=took)),
        store="AudioNova" if took % 2 else "Other store",
        paid=f"{took}.00",
    )


def _named(order: Any, rank: int) -> Any:
    return replace(order, id=f"o{rank}", number=f"81900000000000{rank:02d}")
