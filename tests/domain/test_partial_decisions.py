# SPDX-License-Identifier: MIT
"""A decision for a part: what is still at risk, what stays listed, and how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.plan import DeadlineStatus, Stage, Step, Urgency
from aliguard_desktop.domain.planning import money_at_risk, plan_order
from tests.factories import event, line, moment, money, order

if TYPE_CHECKING:
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Plan

BOOK = load_rulebook()
STORY = (
    event("placed", "2026-09-20"),
    event("paid", "2026-09-20"),
    event("shipped", "2026-09-28"),
    event("protection_end", "2026-12-20", source="order_page", seen="2026-09-28"),
)
ASKED = event("dispute_opened", "2026-11-10", solution="refund_only")
PART = event("decided", "2026-11-20", outcome="partial", amount="20.00")
CAME = event("refund_arrived", "2026-11-21", amount="20.00")
GOOD = event("all_good", "2026-11-21")


def _seen(*events: Any, now: str = "2026-11-22", **fields: Any) -> tuple[Order, Plan]:
    subject = order(*STORY, *events, paid="47.30", **fields)
    return subject, plan_order(subject, BOOK, moment(now))


@pytest.mark.parametrize(
    ("events", "at_risk"),
    [
        ((ASKED, PART), "47.30"),
        ((ASKED, PART, CAME), "27.30"),
        ((ASKED, PART, event("refund_arrived", "2026-11-21")), "27.30"),  # the decided amount
        ((ASKED, PART, GOOD), "20.00"),  # the rest is given up, the part is still to come
        ((ASKED, PART, CAME, GOOD), None),
        ((event("dispute_opened", "2026-11-10", amount="30.00"),), "30.00"),
        ((event("dispute_opened", "2026-11-10", amount="30.00"), PART, CAME), "10.00"),
    ],
)
def test_what_came_back_or_was_not_asked_for_is_not_at_risk(
    events: tuple[Any, ...], at_risk: str | None
) -> None:
    assert money_at_risk(*_seen(*events)) == (money(at_risk) if at_risk else None)


def test_a_line_without_a_price_writes_nothing_off() -> None:
    asked = event("dispute_opened", "2026-11-10", amount="10.00", line="l1")
    lines = (line("l1", "Lamp"), line("l2", "Cable"))
    assert money_at_risk(*_seen(asked, lines=lines)) == money("47.30")


def test_bank_and_paypal_stay_listed_while_the_rest_is_unpaid() -> None:
    _, plan = _seen(ASKED, PART, CAME)
    assert (plan.stage, plan.partly_refunded) == (Stage.REFUNDED, True)
    for key in ("D20", "D22"):
        assert plan.deadline(key).status is DeadlineStatus.LATER
    _, whole = _seen(ASKED, PART, CAME, event("refund_arrived", "2026-11-22", amount="27.30"))
    assert not whole.partly_refunded
    assert whole.deadline("D20").status is DeadlineStatus.VOID


def test_a_decision_for_a_part_can_be_left_at_that() -> None:
    _, plan = _seen(ASKED, PART)
    assert plan.next.step is Step.APPEAL
    _, plan = _seen(ASKED, PART, GOOD)
    assert plan.deadline("D17").status is DeadlineStatus.VOID
    assert (plan.stage, plan.next.step) == (Stage.PARTIAL, Step.CHECK_REFUND)
    _, plan = _seen(ASKED, PART, CAME, GOOD)
    assert (plan.urgency, plan.next.step) == (Urgency.DONE, Step.NONE)
    assert plan.deadline("D22").status is DeadlineStatus.VOID


def test_the_appeal_goes_when_its_days_are_over() -> None:
    _, plan = _seen(ASKED, PART, CAME, now="2026-11-29")
    assert (plan.urgency, plan.next.step) == (Urgency.DONE, Step.NONE)
