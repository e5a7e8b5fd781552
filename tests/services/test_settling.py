# SPDX-License-Identifier: MIT
"""Letting orders rest: nothing is lost when it fails, and nothing is shown twice meanwhile."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services import settling
from aliguard_desktop.services.orders import OrderService
from aliguard_desktop.services.resting import RestingFilter
from aliguard_desktop.storage.database import open_database
from aliguard_desktop.storage.unit_of_work import SqlUnitOfWork
from tests import factories as make
from tests.fakes import NOW, FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.storage.database import Database

RULES = load_rulebook()


def finished(rank: int) -> Order:
    shipped = make.day("2023-05-20") + timedelta(days=rank)
    return make.order(
        make.event("placed", shipped - timedelta(days=3)),
        make.event("shipped", shipped),
        make.event("delivered", shipped + timedelta(days=20)),
        make.event("all_good", shipped + timedelta(days=21)),
        number=f"81900000000001{rank:02d}",
    )


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = open_database(AppPaths.portable(tmp_path), FakeClock(), busy_seconds=5)
    with made.units("import") as unit:
        unit.orders.save_all([make.k2(), *(finished(rank) for rank in range(10))])
        unit.commit()
    yield made
    made.close()


def service(database: Database, at_hand: int = 2) -> OrderService:
    zone = make.moment("2026-03-24").zone
    clock = FakeClock()
    made = OrderService(
        database.units, database.history, RULES, clock, lambda: zone, at_hand=at_hand
    )
    made.views()
    return made


def settle(orders: OrderService) -> None:
    while orders.settle():
        pass
    orders.views()


def numbers(orders: OrderService) -> list[str]:
    return sorted(view.order.number for view in orders.every_view())


def test_a_commit_that_fails_loses_no_order(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    orders = service(database)
    whole = numbers(orders)
    commit = SqlUnitOfWork.commit

    def failing(self: SqlUnitOfWork) -> None:
        raise AliGuardError("disk_full", "The disk is full.", file="x")

    monkeypatch.setattr(SqlUnitOfWork, "commit", failing)
    with pytest.raises(AliGuardError):
        settle(orders)
    assert numbers(orders) == whole
    assert orders.resting.count() == 0
    monkeypatch.setattr(SqlUnitOfWork, "commit", commit)
    settle(orders)
    assert numbers(orders) == whole
    assert orders.resting.count() == 10


def test_no_order_is_shown_twice_while_it_goes_on(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "_LOOKED_AT_AT_ONCE", 3)
    monkeypatch.setattr(settling, "_PLANNED_AT_ONCE", 3)
    orders = service(database)
    whole = numbers(orders)
    more, steps = True, 0
    while more:
        more = orders.settle()
        steps += 1
        if more:
            # What the window shows: its last list, and what it asks the database for.
            assert len(orders.views()) == 11
            assert orders.resting.find(RestingFilter()) == []
    assert steps >= 4
    assert numbers(orders) == whole
    # Rules by which none of them is finished yet wake all, at the end and at once.
    patient = dict(RULES.rules)
    patient["D9.try"] = replace(patient["D9.try"], value=patient["D9.try"].value + 1)
    orders.use_rulebook(replace(RULES, rules=patient))
    monkeypatch.setattr(settling, "rests_from", lambda *_: None)
    more = True
    while more:
        more = orders.settle()
        if more:
            assert len(orders.resting.find(RestingFilter())) == 10
            assert numbers(orders) == whole
    assert numbers(orders) == whole
    assert orders.resting.count() == 0


def test_the_list_never_waits_for_another_writer(database: Database) -> None:
    orders = service(database)
    ended = threading.Event()

    def last_step() -> None:
        settle(orders)
        ended.set()

    with database.units("edit") as unit:
        unit.orders.save(finished(90))  # holds the right to write until it is committed
        thread = threading.Thread(target=last_step)
        thread.start()
        assert not ended.wait(0.3)
        assert len(orders.views()) == 11  # and the window has its list
        unit.commit()
    thread.join(10)
    assert ended.is_set()
    assert orders.resting.count() == 10
    assert len(numbers(orders)) == 12


def test_what_changed_meanwhile_is_left_awake(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "_LOOKED_AT_AT_ONCE", 3)
    orders = service(database)
    assert orders.settle()
    noted = orders.views()[-1].order
    orders.set_note(noted.id, "Kept the box")
    settle(orders)
    assert orders.view(noted.id).order.note == "Kept the box"
    assert noted.id in {view.order.id for view in orders.views()}
    assert orders.resting.count() == 9
    assert orders.is_settled()


def test_a_new_day_lets_others_rest(database: Database) -> None:
    clock: Any = FakeClock()
    zone = make.moment("2026-03-24").zone
    clock.now = NOW - timedelta(days=960)  # August 2023: they came in June
    orders = OrderService(database.units, database.history, RULES, clock, lambda: zone, at_hand=2)
    settle(orders)
    assert orders.resting.count() == 0
    clock.now = NOW
    orders.views()
    assert not orders.is_settled()
    settle(orders)
    assert orders.resting.count() == 10
    assert orders.is_settled()


def test_one_thread_at_a_time_settles(database: Database) -> None:
    orders = service(database)
    with orders._one_settles:
        assert orders.settle() is False
    assert orders.resting.count() == 0
    settle(orders)
    assert orders.resting.count() == 10
