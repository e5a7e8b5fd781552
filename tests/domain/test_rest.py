# SPDX-License-Identifier: MIT
"""An order that rests has nothing to say any more, on whatever day that follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.delay import day_of_hints, journey_of
from aliguard_desktop.domain.planning import plan_lines, plan_order, row_key
from aliguard_desktop.domain.platform_time import Moment
from aliguard_desktop.domain.reminders import occasions
from aliguard_desktop.domain.rest import QUIET, rests_from
from tests import factories as make
from tests.domain.test_plan_properties import PRESETS, RULES, WILD_DAYS, ZONES, _orders
from tests.effort import examples

if TYPE_CHECKING:
    from aliguard_desktop.domain.orders import Order

RULEBOOK = load_rulebook()
OVER = make.order(
    make.event("placed", "2024-01-18"),
    make.event("shipped", "2024-01-20"),
    make.event("delivered", "2024-02-10"),
    make.event("all_good", "2024-02-11"),
    make.event("completed", "2024-03-01"),
    paid="12.00",
)


def since(order: Order, day: str) -> object:
    at = make.moment(day)
    return rests_from(order, plan_lines(order, RULEBOOK, at), at)


def test_an_order_rests_long_after_the_last_day_that_it_names() -> None:
    plan = plan_order(OVER, RULEBOOK, make.moment("2026-03-24"))
    last = max(
        day
        for deadline in plan.deadlines
        for day in (deadline.due, deadline.act_by, make.day("2024-03-01"))
        if day is not None
    )
    eve, there = last + QUIET - timedelta(days=1), last + QUIET
    assert since(OVER, eve.isoformat()) is None
    assert since(OVER, there.isoformat()) == there
    assert since(OVER, (there + timedelta(days=900)).isoformat()) == there


def test_an_order_in_the_trash_or_open_is_awake() -> None:
    trashed = replace(OVER, trashed_at=datetime(2024, 5, 1, tzinfo=UTC))
    assert since(trashed, "2028-03-24") is None
    assert since(make.k2(), "2026-03-24") is None


def test_a_day_that_a_detail_names_counts() -> None:
    late = make.event("decided", "2024-02-20", outcome="full", appeal_by=make.day("2026-02-20"))
    order = replace(OVER, events=(*OVER.events, late))
    assert since(order, "2026-05-24") is None


@pytest.mark.parametrize("days", [None, WILD_DAYS])
def test_what_rests_never_wakes_by_itself(days: st.SearchStrategy[object] | None) -> None:
    orders = _orders() if days is None else _orders(days)

    @settings(max_examples=examples(150), deadline=None)
    @given(orders, PRESETS, st.integers(90, 3000), st.integers(0, 20_000), st.sampled_from(ZONES))
    def check(order: Order, preset: str, now: int, later: int, zone: str) -> None:
        rules = RULES[preset]
        start = datetime(2026, 12, 31, 9, tzinfo=UTC)
        at = Moment(start + timedelta(days=now), ZoneInfo("Europe/Warsaw"), make.PACIFIC)
        since = rests_from(order, plan_lines(order, rules, at), at)
        if since is None:
            return
        first = plan_order(order, rules, at)
        # From the day itself, wherever the computer is then, to long after.
        there = datetime(since.year, since.month, since.day, 12, tzinfo=UTC)
        for day in (there, there + timedelta(days=later)):
            then = Moment(day, ZoneInfo(zone), make.PACIFIC)
            plan = plan_order(order, rules, then)
            assert not any(one.is_open for one in plan_lines(order, rules, then))
            assert (plan.stage, plan.next.step) == (first.stage, first.next.step)
            assert row_key(order, plan) == row_key(order, first)
            assert occasions(order, plan) == ()
            assert journey_of(order, day_of_hints(then), make.PACIFIC) == journey_of(
                order, day_of_hints(at), make.PACIFIC
            )

    check()
