# SPDX-License-Identifier: MIT
"""Money at risk: paid and open, per order and in sum, never added across currencies."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.money import Money, totals
from aliguard_desktop.domain.plan import Stage, Urgency
from aliguard_desktop.domain.planning import money_at_risk, plan_order, total_at_risk
from tests.factories import event, line, moment, money, order

BOOK = load_rulebook()
NOW = moment("2026-04-02")
SHIPPED = event("shipped", "2026-01-20", source="order_page")
MOVING = (SHIPPED, event("protection_end", "2026-04-20", source="order_page", seen="2026-03-20"))
DISPUTE = (*MOVING, event("dispute_opened", "2026-04-01", solution="refund_only"))
RECEIVED_BAD = event("received", "2026-03-30", problem="damaged", line="l1")
GOOD = event("all_good", "2026-04-01")


def _risk(*events: Any, **fields: Any) -> Money | None:
    subject = order(*events, **fields)
    return money_at_risk(subject, plan_order(subject, BOOK, NOW))


@pytest.mark.parametrize(
    ("events", "at_risk"),
    [
        ((event("placed", "2026-04-01"),), None),  # nothing was paid yet
        ((event("placed", "2026-04-01"), event("paid", "2026-04-01")), "24.90"),
        ((event("paid", "2026-04-01"), event("ship_by", "2026-04-09")), "24.90"),
        (MOVING, "24.90"),
        (DISPUTE, "24.90"),
        ((*MOVING, event("delivered", "2026-04-01")), "24.90"),
        ((*DISPUTE, event("seller_accepted", "2026-04-02")), "24.90"),  # until it is back
        (
            (
                *DISPUTE,
                event("seller_accepted", "2026-04-02"),
                event("refund_issued", "2026-04-02"),
                event("refund_arrived", "2026-04-02"),
            ),
            None,
        ),
        ((*MOVING, GOOD), None),
        ((SHIPPED, event("completed", None, by="buyer")), None),
    ],
)
def test_what_is_paid_and_open_is_at_risk(events: tuple[Any, ...], at_risk: str | None) -> None:
    assert _risk(*events, paid="24.90") == (money(at_risk) if at_risk else None)


def test_without_an_amount_nothing_is_counted() -> None:
    assert _risk(*MOVING) is None
    subject = order(*MOVING)
    assert total_at_risk([(subject, plan_order(subject, BOOK, NOW))]) == ()


@pytest.mark.parametrize("urgency", [Urgency.DONE, Urgency.CLOSED])
def test_done_and_closed_risk_nothing(urgency: Urgency) -> None:
    subject = order(*MOVING, paid="24.90")
    plan = plan_order(subject, BOOK, NOW)
    assert money_at_risk(subject, replace(plan, urgency=urgency)) is None
    assert money_at_risk(subject, replace(plan, stage=Stage.OTHER)) is None


def test_sums_stay_apart_by_currency() -> None:
    rows = [
        order(*MOVING, paid="10.00"),
        order(*DISPUTE, paid="5.50"),
        order(*MOVING, paid="7.00", currency="EUR"),
        order(*MOVING, paid="900", currency="JPY"),
        order(*MOVING),
        order(*MOVING, GOOD, paid="99.00"),
        order(event("placed", "2026-04-01"), paid="3.00", currency="GBP"),
    ]
    found = total_at_risk((entry, plan_order(entry, BOOK, NOW)) for entry in rows)
    assert found == (money("15.50"), money("7.00", "EUR"), money("900", "JPY"))


def test_totals_name_the_most_frequent_currency_first() -> None:
    found = totals([Money("USD", 9000), Money("EUR", 100), None, Money("EUR", 1)])
    assert found == (Money("EUR", 101), Money("USD", 9000))
    assert totals([None]) == ()


# ---- orders whose lines go ways of their own ---------------------------------------------------

LINES = (line("l1", paid=money("10.00")), line("l2", paid=money("14.90")))


def test_every_open_line_is_at_risk() -> None:
    assert _risk(*MOVING, RECEIVED_BAD, lines=LINES, paid="24.90") == money("24.90")


def test_a_line_that_is_good_is_not() -> None:
    good = event("all_good", "2026-04-01", line="l2")
    assert _risk(*MOVING, RECEIVED_BAD, good, lines=LINES, paid="24.90") == money("10.00")


def test_the_lines_never_make_more_than_the_order_cost() -> None:
    assert _risk(*MOVING, RECEIVED_BAD, lines=LINES, paid="20.00") == money("20.00")


def test_a_line_of_unknown_price_counts_as_the_order() -> None:
    lines = (LINES[0], line("l2"))
    assert _risk(*MOVING, RECEIVED_BAD, lines=lines, paid="24.90") == money("24.90")
    assert _risk(*MOVING, RECEIVED_BAD, lines=lines) == money("10.00")
