# SPDX-License-Identifier: MIT
"""Hints reach the views and the agenda, and follow a change of any order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.catalogue_seasons import load_seasons
from aliguard_desktop.domain.delay import SeasonHint, SiblingsHint, SilenceHint
from aliguard_desktop.domain.plan import Caution
from aliguard_desktop.exporting.agenda import agenda, agenda_text
from aliguard_desktop.services.orders import OrderService
from tests.factories import event, order
from tests.fakes import FakeClock, MemoryHistory, MemoryUnits, utc_zone

SCAN = event("scan", "2026-03-22", source="tracking_page")


def _order(number: int, *more, shipped: str = "2026-02-26"):
    start = event("shipped", shipped, source="order_page")
    return order(start, *more, number=str(8190000000000000 + number), store=f"Store {number}")


@pytest.fixture
def service() -> OrderService:
    units = MemoryUnits()
    arrived = event("delivered", "2026-03-10", source="tracking_page")
    with units("import") as unit:
        for entry in (_order(1, SCAN), _order(2, arrived), _order(3, arrived)):
            unit.orders.save(entry)
        unit.commit()
    return OrderService(
        units, MemoryHistory(units), load_rulebook(), FakeClock(), utc_zone, load_seasons()
    )


def _first(service: OrderService):
    return next(view for view in service.views() if view.order.number.endswith("1"))


def test_views_carry_hints_and_their_warnings(service) -> None:
    view = _first(service)
    assert view.hints == (SiblingsHint(2, arrived=True),)
    assert Caution.SIBLINGS_ARRIVED in view.plan.warnings
    assert service.view(view.order.id) == view


def test_the_agenda_carries_the_warnings(service) -> None:
    (entry,) = (
        found
        for found in agenda(service.views(), service.moment(), "early")["orders"]
        if found["number"].endswith("1")
    )
    assert "siblings_arrived" in entry["warnings"]
    assert "Late or lost: all other orders of the same days arrived" in agenda_text(
        service.views(), service.moment()
    )


def test_a_change_of_another_order_changes_the_hints(service) -> None:
    assert _first(service).hints
    other = next(view for view in service.views() if view.order.number.endswith("2")).order
    service.record(other.id, event("not_received", "2026-03-20"))
    assert _first(service).hints == ()
    service.undo()
    assert _first(service).hints == (SiblingsHint(2, arrived=True),)
    service.trash([other.id])
    assert _first(service).hints == ()


def test_a_new_day_and_another_rule_change_the_hints(service) -> None:
    assert _first(service).hints
    service.use_rulebook(load_rulebook(overrides={"estimate.siblings": 3}))
    assert _first(service).hints == ()
    service.clock.now = service.clock.now.replace(month=4, day=15)
    (hint,) = _first(service).hints
    assert isinstance(hint, SilenceHint)


def test_a_season_is_a_warning(service) -> None:
    view = _first(service)
    early = replace(_order(4, SCAN, shipped="2026-02-12"))
    with service.units("import") as unit:
        unit.orders.save(early)
        unit.commit()
    found = next(view for view in service.views() if view.order.number.endswith("4"))
    assert [type(hint) for hint in found.hints] == [SeasonHint]
    assert Caution.SEASONAL_DELAY in found.plan.warnings
    assert Caution.SEASONAL_DELAY not in view.plan.warnings


def test_orders_in_the_trash_have_no_hints(service) -> None:
    view = _first(service)
    service.trash([view.order.id])
    (trashed,) = service.views(trashed=True)
    assert trashed.hints == ()
