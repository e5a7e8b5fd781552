# SPDX-License-Identifier: MIT
"""Facts from events and from the buyer: where they come from, what is wrong with them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from aliguard_desktop.domain.dispute.gather import fields
from aliguard_desktop.domain.dispute.prefill import known_keys, prefill
from aliguard_desktop.domain.event_identity import inferred_event_id
from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.orders import Case
from tests import factories as make
from tests.domain.dispute import desks
from tests.factories import event

TODAY = "2026-03-31"


def known(*events, **options):
    order = make.with_events(make.k2(), *events)
    found = prefill(desks.scope(order, TODAY, **options))
    return {key: (entry.value, entry.certain) for key, entry in found.items()}


def test_every_reader_fills_a_known_key() -> None:
    assert set(known_keys()) <= set(desks.REASONS.facts)


def test_order_fills_the_header() -> None:
    found = prefill(desks.scope(make.k3(), TODAY))
    values = {key: entry.value for key, entry in found.items()}
    assert values == {
        "order_number": "8190000000000001",
        "item": "Earbuds",
        "ordered_on": "2026-01-18",
        "shipped_on": "2026-01-20",
        "tracking_number": "LP00000000000001",
        "protection_end": "2026-04-05",
        "last_scan_on": "2026-03-25",
        "last_scan_text": "Arrived at destination country",
        "extension_asked_on": "2026-03-26",
        "extension_answer": "none",
        "amount": "24.90",
    }
    assert (found["protection_end"].source, found["protection_end"].seen) == (
        Source.ORDER_PAGE,
        make.day("2026-03-20"),
    )


@pytest.mark.parametrize(
    ("answer", "value", "certain"),
    [
        (None, "none", False),
        (event("extension_refused", "2026-03-28"), "refused", True),
        (event("extension_granted", "2026-03-28"), "promised", False),
        (event("extension_refused", "2026-03-01"), "none", False),
    ],
)
def test_extension_answer(answer, value, certain) -> None:
    asked = event("extension_asked", "2026-03-26")
    given = known(asked, *([answer] if answer else []))
    assert given["extension_answer"] == (value, certain)


def test_second_request_is_a_fact_of_its_own() -> None:
    given = known(event("extension_asked", "2026-03-20"), event("extension_asked", "2026-03-26"))
    assert given["extension_asked_on"] == ("2026-03-20", True)
    assert given["extension_again_on"] == ("2026-03-26", True)


def test_no_answer_is_said_only_when_ticked() -> None:
    case = Case(id="c1", situation="N1")
    assert not desks.facts(make.k3(), TODAY, case)["extension_answer"].usable
    ticked = replace(case, confirmed=frozenset({"extension_answer"}))
    assert desks.facts(make.k3(), TODAY, ticked)["extension_answer"].usable


@pytest.mark.parametrize("numbers", [("LP00000000000001",), ()])
def test_that_tracking_shows_nothing_is_said_only_when_a_page_was_read_or_ticked(numbers) -> None:
    """An order that was typed by hand knows of no scan; its parcel may have a dozen."""
    parcel = make.parcel("p1", *numbers)

    def facts(source: str, case: Case | None = None) -> dict[str, Any]:
        order = make.order(event("shipped", "2026-02-01", source=source), parcels=(parcel,))
        return desks.facts(order, TODAY, case or Case(id="c1", situation="N2"))

    for name in ("tracking_state", "nothing_since"):
        typed = facts("user")[name]
        assert not typed.usable
        assert typed.source is None, "nobody has entered it"
        ticked = Case(id="c1", situation="N2", confirmed=frozenset({name}))
        assert facts("user", ticked)[name].usable
        assert facts("order_page")[name].usable


def test_events_to_come_and_other_parcels_do_not_count() -> None:
    order = make.order(
        event("shipped", "2026-03-01", parcel="p1"),
        event("scan", "2026-03-05", parcel="p2", text="Other parcel"),
        event("scan", "2026-04-05", parcel="p1", text="Not yet"),
        lines=(make.line("l1"), make.line("l2")),
        parcels=(
            make.parcel("p1", "LP00000000000001", lines=("l1",)),
            make.parcel("p2", "LP00000000000002", lines=("l2",)),
        ),
    )
    first = prefill(desks.scope(order, TODAY, line="l1"))
    assert first["tracking_number"].value == "LP00000000000001"
    assert "last_scan_on" not in first
    second = prefill(desks.scope(order, TODAY, line="l2"))
    assert second["last_scan_text"].value == "Other parcel"


def test_instants_of_the_platform_are_pacific_days() -> None:
    early = "2026-03-27T05:00:00+00:00"
    assert known(event("received", early, source="order_page"))["received_on"][0] == "2026-03-26"
    assert known(event("received", early))["received_on"][0] == "2026-03-27"


def test_typed_wins_and_an_emptied_line_stays_out() -> None:
    facts = desks.facts(
        make.k3(), TODAY, desks.case("N1", last_scan_text="Left the hub", shipped_on="")
    )
    assert facts["last_scan_text"].text == "Left the hub"
    assert facts["last_scan_text"].source is Source.USER
    assert not facts["shipped_on"].usable


def test_order_number_cannot_be_typed_over() -> None:
    facts = desks.facts(make.k3(), TODAY, desks.case("N1", order_number="1"))
    assert facts["order_number"].text == "8190000000000001"


@pytest.mark.parametrize(
    ("key", "value", "problem", "text"),
    [
        ("last_scan_on", "25.3.2026", "bad_date", ""),
        ("last_scan_on", "2026-04-09", "future_date", ""),
        ("protection_end", "2026-04-09", "", "2026-04-09"),
        ("amount", "ten", "bad_amount", ""),
        ("amount", "0.00", "not_positive", ""),
        ("amount", "25.00", "above_paid", "USD 24.90"),
        ("extension_answer", "maybe", "bad_choice", ""),
        ("signed", "perhaps", "bad_choice", ""),
        ("damage", "the lid is off", "", "the lid is off"),
        ("damage", "\u0440\u0430\u0437\u0431\u0438\u0442", "foreign_text", ""),
        ("loss_percent", "101", "bad_percent", ""),
        ("loss_percent", "40", "", "40"),
        ("label_weight_g", "20", "", "20 g"),
        ("label_weight_g", "0,3 \u043a\u0433", "", "300 g"),
        ("label_weight_g", "0", "bad_weight", ""),
        ("label_weight_g", "1,500 g", "bad_weight", ""),
        ("count_ordered", "3", "", "3"),
        ("tracking_number", "8190000000000001", "order_number_as_tracking", ""),
        ("tracking_number", "RC425037868CN", "bad_check_digit", "RC425037868CN"),
        ("tracking_number", "RC425037869CN", "", "RC425037869CN"),
        ("tracking_number", "?", "bad_tracking", ""),
        ("last_scan_place", "\u041c\u043e\u0441\u043a\u0432\u0430", "", "Moskva"),
        ("last_scan_text", "one " * 9, "too_long", ""),
        ("last_scan_text", "It is here, " + "one " * 9, "", "It is here"),
        ("last_scan_place", "...", "not_ascii", ""),
    ],
)
def test_values_are_checked(key: str, value: str, problem: str, text: str) -> None:
    fact = desks.facts(make.k3(), TODAY, desks.case("R4", **{key: value}))[key]
    assert (fact.problem, fact.text) == (problem, text)


def test_page_lists_the_situations_facts_and_what_is_missing() -> None:
    order = make.order(event("placed", "2026-01-18"), paid="24.90")
    case = desks.case("R4")
    page = fields(desks.facts(order, TODAY, case), desks.REASONS.situations["R4"], desks.REASONS)
    assert [one.key for one in page] == list(desks.REASONS.situations["R4"].facts)
    assert {one.key for one in page if one.missing} == {"received_on", "damage", "noticed_on"}
    by_key = {one.key: one for one in page}
    assert by_key["received_on"].needed_by == "received"
    assert not by_key["order_number"].editable
    assert by_key["solution"].value == "refund_only"


def test_loss_suggests_its_share_until_an_amount_is_typed() -> None:
    facts = desks.facts(make.k3(), TODAY, desks.case("R4", loss_percent="10"))
    assert facts["amount"].value == "2.49"
    facts = desks.facts(make.k3(), TODAY, desks.case("R4", loss_percent="10", amount="5"))
    assert facts["amount"].text == "USD 5.00"


def test_a_day_that_only_a_status_stands_for_is_no_fact() -> None:
    order = make.k2()
    mere = tuple(
        replace(one, id=inferred_event_id(order.number, EventKind.SHIPPED))
        if one.kind is EventKind.SHIPPED
        else one
        for one in order.events
    )
    found = prefill(desks.scope(replace(order, events=mere), TODAY))
    assert "shipped_on" not in found
    assert "shipped_on" in prefill(desks.scope(order, TODAY))


def test_recorded_damage_has_its_plain_word() -> None:
    damaged = known(event("received", "2026-03-25", problem="damaged"))
    assert damaged["damage"] == ("damaged_item", True)
    assert "damage" not in known(event("received", "2026-03-25", problem="empty"))


@pytest.mark.parametrize(
    ("happened", "facts"),
    [
        (
            event("returned", "2026-03-24", why="cancelled"),
            {
                "returned_on": ("2026-03-24", True),
                "returned_why": ("cancelled", True),
                "accept_resend": ("no", False),
            },
        ),
        (
            event("customs_hold", "2026-03-22", reason="No invoice"),
            {"customs_on": ("2026-03-22", True), "customs_reason": ("No invoice", True)},
        ),
        (
            event("receipt_confirmed", "2026-03-28", mistake=True),
            {"completed_on": ("2026-03-28", True), "completed_how": ("mistake", True)},
        ),
        (
            event("completed", "2026-03-28", by="timer"),
            {"completed_on": ("2026-03-28", True), "completed_how": ("timer", True)},
        ),
        (event("completed", "2026-03-28", by="buyer"), {"completed_on": ("2026-03-28", True)}),
        (
            event("decided", "2026-03-28", outcome="return"),
            {
                "return_decided_by": ("aliexpress", True),
                "return_decided_on": ("2026-03-28", True),
                "decided_on": ("2026-03-28", True),
            },
        ),
        (
            event("decided", "2026-03-28", outcome="partial", amount="5.00"),
            {
                "lost_how": ("partly", True),
                "decided_on": ("2026-03-28", True),
                "decided_amount": ("5.00", True),
            },
        ),
        (
            event("return_sent", "2026-03-28", number="RR123456785PL"),
            {"return_sent_on": ("2026-03-28", True), "return_number": ("RR123456785PL", True)},
        ),
        (
            event("message_received", "2026-03-28", sender="seller", asks=("wait", "pay_fee")),
            {
                "seller_asks": ("wait", True),
                "seller_asks_too": ("pay_fee", True),
                "pressed_on": ("2026-03-28", True),
                "reply": ("refuse", False),
            },
        ),
        (event("message_received", "2026-03-28", sender="carrier", asks=("wait",)), {}),
        (
            event("seller_offered", "2026-03-28", amount="0.00"),
            {
                "offer_on": ("2026-03-28", True),
                "offer_amount": ("0.00", True),
                "reply": ("refuse", False),
            },
        ),
        (event("not_received", "2026-03-28"), {"parcel_state": ("not_received", True)}),
        (
            event("dispute_opened", "2026-03-28", situation="R5"),
            {"parcel_state": ("received", True)},
        ),
    ],
)
def test_events_fill_what_comes_later(happened, facts: dict[str, tuple[str, bool]]) -> None:
    before = known()
    found = {key: value for key, value in known(happened).items() if before.get(key) != value}
    assert found == facts


def test_another_city_is_seen_and_a_recipient_is_asked_about() -> None:
    delivered = event(
        "delivered", "2026-03-28", source="tracking_page", place="GDANSK", recipient="J. Smith"
    )
    order = replace(make.with_events(make.k2(), delivered), city="Krakow")
    found = prefill(desks.scope(order, TODAY, situation="N5"))
    assert found["delivered_wrong"].value == "city"
    assert (found["delivered_to"].value, found["delivered_to"].certain) == ("J. Smith", False)
    same = replace(order, city="Gdansk")
    assert "delivered_wrong" not in prefill(desks.scope(same, TODAY, situation="N5"))


@pytest.mark.parametrize(
    ("key", "value", "problem", "text"),
    [
        ("offer_amount", "0", "", "USD 0.00"),
        ("offer_amount", "99.00", "", "USD 99.00"),
        ("return_number", "8190000000000001", "order_number_as_tracking", ""),
        ("return_number", "RR123456785PL", "", "RR123456785PL"),
        ("ship_by", "2027-01-01", "", "2027-01-01"),
        ("returned_on", "2027-01-01", "future_date", ""),
        ("customs_reason", "PAPERS MISSING", "", "PAPERS MISSING"),
    ],
)
def test_later_values_are_checked(key: str, value: str, problem: str, text: str) -> None:
    fact = desks.facts(make.k3(), TODAY, desks.case("X3", **{key: value}))[key]
    assert (fact.problem, fact.text) == (problem, text)
