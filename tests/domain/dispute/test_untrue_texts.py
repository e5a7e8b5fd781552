# SPDX-License-Identifier: MIT
"""Answers that contradict the order, or each other: no sentence may say both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aliguard_desktop.domain.events import EventKind
from tests import factories as make
from tests.domain.dispute import desks
from tests.domain.dispute.golden_here import TODAY, arrived
from tests.factories import event

BUYERS = "2026-03-31"


def problems(desk) -> dict[str, str]:
    return {one.key: one.problem for one in desk.facts if one.problem}


def in_dispute(*more):
    opened = event("dispute_opened", "2026-03-29", situation="N1", amount="24.90")
    return make.k2(opened, *more)


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("shop@evil.com Desk lamp", "I ordered Desk lamp on"),
        ("Lamp write to bob@mail.example now", "I ordered Lamp write to now on"),
        ("Lamp +48 600 700 800 red", "I ordered Lamp red on"),
        ("Lamp https://evil.example/x red", "I ordered Lamp red on"),
        ("Router 802.11 1200Mbps 2024", "I ordered Router 802.11 1200Mbps 2024 on"),
        ("Screws 100 200 300 pcs", "I ordered Screws 100 200 300 pcs on"),
    ],
)
def test_title_brings_no_way_to_reach_anybody(title, quoted) -> None:
    desk = desks.desk(replace(make.k2(), title=title, lines=()), BUYERS, desks.case("N1"))
    assert quoted in desk.text


def test_same_city_is_no_other_city() -> None:
    order = make.k2(event("delivered", "2026-03-27", place="KRAKOW"))
    case = desks.case("N5", delivered_wrong="city", order_city="Kraków")
    desk = desks.desk(order, BUYERS, case)
    assert "My order address" not in desk.text
    assert problems(desk)["delivered_wrong"] == "same_city"
    other = desks.desk(order, BUYERS, desks.case("N5", delivered_wrong="city", order_city="Lodz"))
    assert "in KRAKOW. My order address is in Lodz." in other.text


def test_a_number_that_is_there_is_not_missing() -> None:
    order = make.k2()
    unseen = tuple(one for one in order.events if one.kind is not EventKind.SCAN)
    order = replace(order, events=unseen)
    desk = desks.desk(order, BUYERS, desks.case("N3", tracking_state="no_number"))
    assert "gave no tracking number" not in desk.text
    assert problems(desk)["tracking_state"] == "has_number"
    cleared = desks.case("N3", tracking_state="no_number", tracking_number="")
    assert "gave no tracking number" in desks.desk(order, BUYERS, cleared).text


def test_who_returns_the_item_asks_for_the_whole_price() -> None:
    answers = {"property": "color", "listing_says": "red", "item_is": "blue"}
    case = desks.case("R6", loss_percent="30", solution="return_refund", **answers)
    desk = desks.desk(arrived("not_as_described"), TODAY, case)
    assert "percent less" not in desk.text
    assert "I request to return the item for a full refund of USD 18.40." in desk.text


def test_what_was_given_away_is_not_returned() -> None:
    answers = {"wrong_kind": "strangers", "item_is": "shoes", "solution": "return_refund"}
    desk = desks.desk(arrived("wrong"), TODAY, desks.case("R2", handed_over="yes", **answers))
    assert "I gave the parcel to that person." in desk.text
    assert "return the item" not in desk.text
    assert desk.form.solution == "refund_only"
    assert problems(desk)["handed_over"] == "given_away"
    kept = desks.desk(arrived("wrong"), TODAY, desks.case("R2", handed_over="no", **answers))
    assert kept.form.solution == "return_refund"


def test_an_appeal_asks_for_what_was_not_granted() -> None:
    decided = event("decided", "2026-04-10", outcome="partial", amount="10.00")
    desk = desks.desk(in_dispute(decided), "2026-04-12", desks.case("X4", new_proof="tracking"))
    assert "only USD 10.00 was granted." in desk.text
    assert desk.text.endswith("I request a refund of USD 14.90.")
    assert next(one.basis for one in desk.facts if one.key == "amount") == "rest"


def test_a_refusal_is_said_once() -> None:
    case = desks.case("X3", reply="refuse", seller_asks="wait", seller_asks_too="wait")
    desk = desks.desk(in_dispute(), "2026-04-01", case)
    assert desk.text.count("I do not agree to wait longer.") == 1


def test_no_dispute_is_spoken_of_where_none_runs() -> None:
    answers = {"seller_asks": "confirm_receipt", "reply": "refuse"}
    desk = desks.desk(make.k2(), BUYERS, desks.case("X3", **answers))
    assert "dispute" not in desk.text
    assert desk.text.endswith("Please make the refund of USD 24.90 through AliExpress.")
    counter = desks.desk(make.k2(), BUYERS, desks.case("X3", reply="counter", amount="20"))
    assert counter.text.endswith("I request a refund of USD 20.00.")


@pytest.mark.parametrize(
    ("situation", "end"),
    [
        ("X2", "I request a refund."),
        ("X3", "Please send the refund offer inside the dispute."),
        ("X4", "I request a refund."),
    ],
)
def test_outcome_is_named_also_without_an_amount(situation, end) -> None:
    order = replace(in_dispute(), paid=None, lines=())
    case = desks.case(situation, reply="refuse")
    assert desks.desk(order, "2026-04-01", case).text.endswith(end)


@pytest.mark.parametrize(
    ("situation", "key", "day", "problem"),
    [
        ("N1", "shipped_on", "2026-01-02", "before_order"),
        ("N1", "extension_asked_on", "2026-01-02", "before_order"),
        ("N4", "delivered_on", "2026-01-19", "before_shipping"),
        ("N6", "returned_on", "2026-01-19", "before_shipping"),
        ("N7", "customs_on", "2026-01-19", "before_shipping"),
    ],
)
def test_days_in_an_impossible_order_are_told(situation, key, day, problem) -> None:
    desk = desks.desk(make.k2(), BUYERS, desks.case(situation, **{key: day}))
    assert problems(desk)[key] == problem
    later = desks.desk(make.k2(), BUYERS, desks.case(situation, **{key: "2026-03-01"}))
    assert key not in problems(later)
