# SPDX-License-Identifier: MIT
"""The list that is kept between two looks is the list that a fresh look would give."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from aliguard_desktop.services import order_cache
from tests.effort import examples
from tests.factories import event, k2
from tests.fakes import MemoryHistory, MemoryUnits
from tests.list_walk import STEPS, Walk

if TYPE_CHECKING:
    from aliguard_desktop.domain.orders import Order


def a_walk() -> Walk:
    units = MemoryUnits()
    return Walk(units, MemoryHistory(units))


@settings(max_examples=examples(60), deadline=None)
@given(STEPS)
def test_the_kept_list_is_a_fresh_one_after_any_acts(steps: list[tuple[str, int, int]]) -> None:
    walk = a_walk()
    for step in steps:
        walk.take(*step)
        walk.check()


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that names each order as it is planned."""
    planned: list[str] = []
    plan = order_cache.plan_order

    def counting(order: Order, *rest: object) -> object:
        planned.append(order.id)
        return plan(order, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(order_cache, "plan_order", counting)
    return planned


def test_only_what_changed_is_planned_again(monkeypatch: pytest.MonkeyPatch) -> None:
    walk = a_walk()
    planned = counted(monkeypatch)
    before = {view.order.id: view for view in walk.service.views()}
    assert planned == []
    walk.service.set_note("o1", "changed")
    after = {view.order.id: view for view in walk.service.views()}
    assert planned == ["o1"]
    assert after["o0"] is before["o0"]
    assert after["o1"].order.note == "changed"


def test_a_look_that_nobody_waits_for_ends_early(monkeypatch: pytest.MonkeyPatch) -> None:
    walk = a_walk()
    service = walk.fresh()
    plan = order_cache.plan_order

    def stopping(*given: Any) -> Any:
        planned.append(given[0].id)
        service.stop()
        return plan(*given)

    planned: list[str] = []
    monkeypatch.setattr(order_cache, "plan_order", stopping)
    with pytest.raises(order_cache.StoppedError):
        service.views()
    assert len(planned) == 1


def test_an_hour_changes_no_plan_but_a_new_day_does(monkeypatch: pytest.MonkeyPatch) -> None:
    walk = a_walk()
    planned = counted(monkeypatch)
    walk.clock.now += timedelta(hours=1)
    walk.service.views()
    assert planned == []
    walk.clock.now += timedelta(hours=24)
    walk.service.views()
    assert sorted(planned) == ["o0", "o1"]


def test_an_event_of_this_evening_counts_once_its_instant_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    walk = a_walk()
    soon = walk.clock.now + timedelta(hours=1)
    walk.service.record("o0", event("delivered", soon))
    assert walk.service.view("o0").plan.future
    planned = counted(monkeypatch)
    walk.clock.now = soon
    assert not walk.service.view("o0").plan.future
    assert planned == ["o0"]
    walk.clock.now -= timedelta(minutes=1)
    assert walk.service.view("o0").plan.future


def test_a_hint_may_change_with_another_order() -> None:
    walk = a_walk()
    siblings = [replace(k2(), id=f"s{n}", number=f"81900000000003{n:02d}") for n in range(8)]
    arrived = event("delivered", "2026-03-02")
    with walk.units("import") as unit:
        late = [replace(one, events=(*one.events, arrived)) for one in siblings]
        unit.orders.save_all(late)
        unit.commit()
    before = walk.service.view("o0")
    assert before.hints
    walk.service.trash([one.id for one in siblings])
    after = walk.service.view("o0")
    assert after.hints != before.hints
    assert after == walk.fresh().view("o0")
