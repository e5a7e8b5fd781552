# SPDX-License-Identifier: MIT
"""Ready messages: golden texts, what they never say, when they are offered, what they record."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.domain.dispute.checks import CheckLevel
from aliguard_desktop.domain.dispute.messages import doubled, recorded, worded
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import (
    EventKind,
    ExtensionDetail,
    OutsideDetail,
    OutsideRoute,
    Party,
    SentDetail,
)
from aliguard_desktop.domain.orders import Case, CaseStatus, Payment
from aliguard_desktop.domain.plan import DeadlineStatus, Stage, Step
from tests import factories as make
from tests.domain.dispute import letters
from tests.effort import examples
from tests.factories import event

GOLDEN = Path(__file__).parent / "golden_messages"
NEVER = re.compile(
    r"I will cancel|cancel the dispute|close the dispute|lawyer|court|police|sue\b"
    r"|negative feedback|bad review|scam|chargeback|@|send (?:it|me) again|replacement|\bodr\b",
    re.IGNORECASE,
)
IDS = tuple(letters.BOOK.rules)


def test_every_message_has_its_scene() -> None:
    assert set(letters.SCENES) == set(IDS)


@pytest.mark.parametrize("message_id", IDS)
def test_golden(message_id: str) -> None:
    order, today = letters.SCENES[message_id]
    written = letters.letter(message_id, order, today, "ru")
    golden = (GOLDEN / f"{message_id}.txt").read_text(encoding="utf-8")
    assert f"{written.text}\n\n{written.reading_copy}\n" == golden


@pytest.mark.parametrize("message_id", IDS)
def test_in_its_scene_a_message_lacks_nothing_and_trips_no_check(message_id: str) -> None:
    order, today = letters.SCENES[message_id]
    written = letters.letter(message_id, order, today)
    assert written.missing == ()
    assert [one.id for one in written.checks if one.level is not CheckLevel.PASSED] == []
    assert order.number in written.text or message_id == "carrier_inquiry"


SERVED = {
    "ask_extension": "extension",
    "message_tracking": "tracking",
    "ask_new_number": "number",
    "suggest_frozen": "tracking",
    "reject_offer": "reject_offer",
    "send_return": "prepaid_label",
    "check_refund": "support_refund",
    "contact_payment_support": "support_refund",
    "appeal": "appeal",
    "outside_paypal": "paypal",
    "outside_claim": "paypal_claim",
    "outside_bank": "bank",
    "outside_consumer_body": "consumer_body",
}


@pytest.mark.parametrize("step", SERVED)
def test_every_step_that_needs_words_has_them_first(step: str) -> None:
    rule = letters.BOOK.rules[SERVED[step]]
    order, _ = letters.SCENES[rule.id]
    plan = letters.plan(order, "2026-03-26")
    asking = replace(
        plan, stage=rule.stages[0], next=replace(plan.next, step=Step(step), also=(), rule=None)
    )
    assert letters.offered(order, asking)[0] == rule.id


@pytest.mark.parametrize(
    ("message_id", "first"),
    [
        ("extension", "extension"),
        ("tracking", "tracking"),
        ("number", "number"),
        ("keep_dispute", "keep_dispute"),
        ("no_fee", "no_fee"),
        ("no_confirm", "no_confirm"),
        ("wait_until", "wait_until"),
        ("unfair_return", "unfair_return"),
        ("reject_offer", "reject_offer"),
        ("prepaid_label", "prepaid_label"),
        ("support_not_shipped", "support_not_shipped"),
        ("support_too_long", "support_too_long"),
        ("support_refund", "support_refund"),
        ("appeal", "appeal"),
        ("paypal_claim", "paypal_claim"),
    ],
)
def test_the_real_next_step_offers_it_first(message_id: str, first: str) -> None:
    order, today = letters.SCENES[message_id]
    if message_id in {"tracking", "number"}:
        end = event("protection_end", "2026-04-20", source="order_page", seen="2026-02-12")
        order = make.with_events(order, end)
    assert letters.service(today, order).offered(order.id)[0] == first


def test_what_the_seller_asked_for_is_answered_and_nothing_else() -> None:
    offered = letters.service("2026-04-04", make.k6()).offered(make.k6().id)
    assert offered[:2] == ("keep_dispute", "no_outside_refund")
    assert not {"no_fee", "no_confirm", "wait_until", "unfair_return"} & set(offered)
    # Once it is answered, nobody is pressed any more.
    answered = make.k6(event("message_sent", "2026-04-04", to="seller", about="reply"))
    assert "no_outside_refund" not in letters.service("2026-04-05", answered).offered(answered.id)


def test_the_carrier_is_asked_together_with_the_dispute() -> None:
    order, today = letters.SCENES["carrier_inquiry"]
    assert letters.plan(order, today).next.step is Step.OPEN_DISPUTE
    assert letters.service(today, order).offered(order.id)[0] == "carrier_inquiry"


def test_who_holds_the_item_asks_nobody_where_it_is() -> None:
    order, today = letters.SCENES["unfair_return"]
    offered = set(letters.service(today, order).offered(order.id))
    assert not {"carrier_inquiry", "extension", "tracking", "number", "last_notice"} & offered
    waiting = letters.disputed()
    assert "carrier_inquiry" in letters.service(today, waiting).offered(waiting.id)


def test_paypal_and_bank_fit_the_payment() -> None:
    paypal = replace(letters.lost(), payment=Payment.PAYPAL)
    card = replace(letters.lost(), payment=Payment.CARD)
    by_paypal = letters.service("2026-04-11", paypal).offered(paypal.id)
    by_card = letters.service("2026-04-11", card).offered(card.id)
    assert ("paypal" in by_paypal, "bank" in by_paypal) == (True, False)
    assert ("paypal" in by_card, "bank" in by_card) == (False, True)


@pytest.mark.parametrize(
    ("paid", "currency", "fits"),
    [
        ("100.00", "GBP", False),
        ("100.01", "GBP", True),
        ("30000.00", "GBP", True),
        ("30000.01", "GBP", False),
        ("500.00", "EUR", False),
    ],
)
def test_section_75_covers_a_range_of_pounds(paid: str, currency: str, fits: bool) -> None:
    order = replace(letters.lost(), paid=make.money(paid, currency), currency=currency)
    order = replace(order, payment=Payment.CARD)
    offered = letters.service("2026-04-11", order).offered(order.id)
    assert ("bank_section75" in offered) is fits


# ---- what is said -------------------------------------------------------------------------------


def test_k2_extension_request() -> None:
    assert letters.text("extension", make.k2(), "2026-03-26") == (
        "Dear seller, I have not received order 8190000000000001 yet. The protection ends on "
        "5 Apr 2026. Please extend it by 30 days. Thank you."
    )


def test_extension_without_a_date_or_after_it_names_none() -> None:
    text = letters.text("extension", make.k7(), "2026-02-17")
    assert "8190000000000001" in text
    assert "ends on" not in text
    assert "5 Apr 2026" in letters.text("extension", make.k2(), "2026-04-05")
    assert "5 Apr 2026" not in letters.text("extension", make.k2(), "2026-04-07")


def test_k6_reply() -> None:
    text = letters.text("keep_dispute", make.k6(), "2026-04-04")
    assert "keep the dispute open" in text
    assert "full refund of USD 24.90" in text
    assert "PayPal" not in text
    assert not NEVER.search(text)


def test_tracking_says_what_is_known() -> None:
    assert "shown no information since 10 Feb 2026" in letters.text(
        "tracking", make.k7(), "2026-02-17"
    )
    moving = letters.text("tracking", make.k2(), "2026-03-26")
    assert "nothing new since 20 Mar 2026. I have not received the parcel. Please ask" in moving
    misread = replace(make.k7(), parcels=(make.parcel("p1", "8190000000000001"),))
    for order in (misread, replace(make.k7(), parcels=())):
        text = letters.text("tracking", order, "2026-02-17")
        assert "I have no tracking number." in text
        assert "Tracking number" not in text


def test_waiting_stays_two_days_clear_of_the_last_safe_day() -> None:
    order = letters.pressed("wait")
    assert "until 2 Apr 2026" in letters.text("wait_until", order, "2026-03-24")
    late = letters.text("wait_until", order, "2026-04-02")
    assert "I cannot wait longer." in late
    assert "I can wait" not in late
    undated = letters.text("wait_until", replace(make.k7(), parcels=()), "2026-02-17")
    assert "I can wait if the protection is extended." in undated
    running = letters.text("wait_until", make.k6(), "2026-04-04")
    assert "I will keep the dispute open" in running
    assert "until" not in running


def test_after_a_withdrawn_dispute_waiting_ends_after_a_fortnight() -> None:
    order = make.k2(
        event("dispute_opened", "2026-03-01"),
        event("dispute_cancelled", "2026-03-10"),
        event("message_received", "2026-03-21", sender="seller", asks=("wait",)),
    )
    assert "until 24 Mar 2026" in letters.text("wait_until", order, "2026-03-21")


def test_what_was_granted_and_has_come_is_not_asked_for_twice() -> None:
    partial = letters.disputed(event("decided", "2026-04-10", outcome="partial", amount="10.00"))
    assert "refund of USD 14.90" in letters.text("appeal", partial, "2026-04-11")
    assert "return USD 24.90 to my card" in letters.text("bank", partial, "2026-04-11")
    paid = make.with_events(partial, event("refund_arrived", "2026-04-15", amount="10.00"))
    text = letters.text("bank", paid, "2026-04-16")
    assert "return USD 14.90 to my card" in text
    assert "has not arrived" not in text


def test_after_a_return_what_was_agreed_for_it_is_asked_for() -> None:
    sent = event("return_sent", "2026-04-14", number="RR123456785CN")
    agreed = event("decided", "2026-04-12", outcome="return", amount=make.money("10.00"))
    order = letters.disputed(agreed, sent, solution="return_refund")
    assert "refund USD 10.00." in letters.text("return_sent", order, "2026-04-15")
    unnamed = letters.disputed(event("decided", "2026-04-12", outcome="return"), sent)
    assert "refund USD 24.90." in letters.text("return_sent", unnamed, "2026-04-15")


def test_a_delivered_parcel_is_not_called_missing_unless_the_buyer_says_so() -> None:
    delivered = make.k2(event("delivered", "2026-03-28", source="tracking_page", place="Krakow"))
    assert "did not receive" not in letters.text("carrier_inquiry", delivered, "2026-03-29")
    said = make.with_events(delivered, event("not_received", "2026-03-29"))
    assert "I did not receive it." in letters.text("carrier_inquiry", said, "2026-03-29")
    confirmed = make.k2(
        event("receipt_confirmed", "2026-03-27", mistake=True), event("not_received", "2026-03-28")
    )
    assert "I have not received" in letters.text("support_chat", confirmed, "2026-03-29")
    held = make.k2(event("received", "2026-03-28", problem="damaged"))
    text = letters.text("support_chat", held, "2026-03-29")
    assert "not received" not in text
    assert "The item is damaged." in text


def test_the_case_adds_what_only_the_buyer_knows_and_only_if_ticked() -> None:
    order, today = letters.SCENES["appeal"]
    case = Case(
        id="c1",
        situation="N1",
        status=CaseStatus.SUBMITTED,
        facts={"new_fact": "The carrier confirms the loss", "last_scan_on": "2026-03-02"},
        confirmed=frozenset({"new_fact"}),
    )
    told = letters.text("appeal", replace(order, cases=(case,)), today)
    assert "New proof: The carrier confirms the loss." in told
    loose = replace(case, confirmed=frozenset())
    assert "New proof" not in letters.text("appeal", replace(order, cases=(loose,)), today)
    # The order's own record is newer than what an old dispute said.
    bank = letters.text("bank", replace(order, cases=(case,)), today)
    assert "20 Mar 2026" in bank
    assert "2 Mar 2026" not in bank.replace("22 Mar", "")


def test_what_is_missing_is_named_and_left_out() -> None:
    written = letters.letter("appeal", make.k2(), "2026-03-26")
    assert written.missing == ("decided_on",)
    assert "decided" not in written.text
    assert letters.letter("unfair_return", make.k2(), "2026-03-26").missing == ("problem",)


def test_a_store_in_another_alphabet_is_spelled() -> None:
    order = replace(letters.lost(), store="\u0410\u0443\u0434\u0438\u043e {x}")
    assert "The store is Audio x." in letters.text("consumer_body", order, "2026-04-11")


def test_unknown_message_is_refused_in_words() -> None:
    order = make.k2()
    with pytest.raises(AliGuardError) as caught:
        letters.service("2026-03-26", order).message(order.id, "poem")
    assert caught.value.code == "message_unknown"
    assert "keep_dispute" in str(caught.value.values["known"])


KINDS: list[tuple[str, dict[str, object]]] = [
    ("shipped", {}),
    ("scan", {"text": "Arrived", "place": "KRAKOW"}),
    ("delivered", {"place": "\u041c\u043e\u0441\u043a\u0432\u0430"}),
    ("extension_asked", {"days": 30}),
    ("extension_refused", {}),
    ("not_received", {}),
    ("received", {"problem": "empty"}),
    ("received", {"problem": "none"}),
    ("receipt_confirmed", {"mistake": True}),
    ("message_sent", {"to": "seller", "about": "reply", "text": "\u2116 [X]"}),
    ("message_sent", {"to": "carrier", "about": "inquiry"}),
    ("message_received", {"sender": "seller", "asks": ("cancel_dispute", "wait")}),
    ("message_received", {"sender": "seller", "asks": ("pay_fee", "refund_outside")}),
    ("dispute_opened", {"solution": "return_refund", "amount": "12.00"}),
    ("dispute_opened", {}),
    ("dispute_cancelled", {}),
    ("seller_offered", {"amount": "3.00"}),
    ("seller_offered", {"resend": True}),
    ("platform_joined", {}),
    ("decided", {"outcome": "partial", "amount": "3.00"}),
    ("decided", {"outcome": "return"}),
    ("decided", {"outcome": "none"}),
    ("return_sent", {"number": "<b>{no}</b>"}),
    ("refund_issued", {}),
    ("refund_arrived", {"amount": "3.00"}),
    ("outside_opened", {"route": "paypal"}),
    ("cancel_asked", {}),
    ("paid", {}),
]


@st.composite
def histories(draw: st.DrawFn):
    start = date(2026, 1, 18)
    chosen = draw(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 100)), max_size=9))
    events = [
        event(kind, (start + timedelta(days=after)).isoformat(), id=f"{rank}", **detail)
        for rank, ((kind, detail), after) in enumerate(chosen)
    ]
    if draw(st.booleans()):
        end = start + timedelta(days=draw(st.integers(20, 90)))
        events.append(event("protection_end", end.isoformat(), source="order_page"))
    numbers = draw(st.sampled_from([(), ("LP00000000000001",), ("8190000000000001",)]))
    return make.order(
        *events,
        paid=draw(st.sampled_from(["24.90", None])),
        store=draw(st.sampled_from(["AudioNova", "", "\u5e97 \u2116 1", "TODO [x]"])),
        title=draw(st.sampled_from(["Earbuds", "\u041a\u0430\u0431\u0435\u043b\u044c", ""])),
        parcels=(make.parcel("p1", *numbers),) if numbers else (),
        payment=draw(st.sampled_from(["paypal", "card", "other", "unknown"])),
    )


@settings(max_examples=examples(120), deadline=None)
@given(histories(), st.integers(0, 130), st.sampled_from(IDS))
def test_any_order_gets_a_plain_polite_true_message(order, after: int, message_id: str) -> None:
    today = (date(2026, 1, 18) + timedelta(days=after)).isoformat()
    service = letters.service(today, order)
    written = service.letter(order.id, message_id, None, "ru")
    assert written.text
    assert written.text.isascii()
    assert not re.search(r"[\[\]{}<>]", written.text)
    assert not NEVER.search(written.text)
    assert "{" not in written.reading_copy
    found = {one.id for one in written.checks if one.level is not CheckLevel.PASSED}
    assert found <= {"over_soft", "over_hard", "too_short", "placeholder"}
    assert "placeholder" not in found or "TODO" in order.store
    assert set(service.offered(order.id)) <= set(IDS)
    running = letters.plan(order, today).stage in {
        Stage.DISPUTE_SELLER,
        Stage.DISPUTE_COUNTER,
        Stage.DISPUTE_PLATFORM,
    }
    assert running or "keep the dispute open" not in written.text


# ---- what is recorded ---------------------------------------------------------------------------

DAY = date(2026, 4, 11)
ACTS = {
    "extension": (EventKind.EXTENSION_ASKED, ExtensionDetail(30)),
    "paypal": (EventKind.OUTSIDE_OPENED, OutsideDetail(OutsideRoute.PAYPAL)),
    "bank": (EventKind.OUTSIDE_OPENED, OutsideDetail(OutsideRoute.BANK)),
    "bank_section75": (EventKind.OUTSIDE_OPENED, OutsideDetail(OutsideRoute.BANK)),
    "consumer_body": (EventKind.OUTSIDE_OPENED, OutsideDetail(OutsideRoute.CONSUMER_BODY)),
    "paypal_claim": (EventKind.OUTSIDE_ESCALATED, None),
    "appeal": (EventKind.APPEALED, None),
}


@pytest.mark.parametrize("message_id", IDS)
def test_what_a_message_records(message_id: str) -> None:
    rule = letters.BOOK.rules[message_id]
    events = recorded(rule, "words", DAY, days=30)
    assert {one.day for one in events} == {DAY}
    assert events[0].kind is EventKind.MESSAGE_SENT
    assert events[0].detail == SentDetail(rule.to, rule.about, "words")
    if message_id not in ACTS:
        assert len(events) == 1
        return
    kind, detail = ACTS[message_id]
    assert [one.kind for one in events[1:]] == [kind]
    if detail is not None:
        assert events[1].detail == detail


def test_without_words_only_the_act_is_recorded() -> None:
    rules = letters.BOOK.rules
    assert [one.kind for one in recorded(rules["extension"], "", DAY)] == [
        EventKind.EXTENSION_ASKED
    ]
    assert [one.kind for one in recorded(rules["tracking"], "", DAY)] == [EventKind.MESSAGE_SENT]


def test_recording_completes_the_step_and_is_one_gesture() -> None:
    order = make.k2()
    service = letters.service("2026-03-26", order)
    service.record(order.id, "extension", "Dear seller")
    with service.units() as unit:
        stored = unit.orders.get(order.id)
    asking = letters.plan(stored, "2026-03-26").deadline("D8.ask")
    assert asking is not None
    assert asking.status is DeadlineStatus.DONE
    sent = [one for one in stored.events if one.kind is EventKind.MESSAGE_SENT]
    assert [one.detail.to for one in sent] == [Party.SELLER]
    # The contacts show the words once, not the request beside them.
    (asked,) = (one for one in stored.events if one.kind is EventKind.EXTENSION_ASKED)
    assert doubled(stored) == {asked.id}
    assert doubled(make.k3()) == frozenset()
    # The timeline shows the request once, not the words beside it.
    assert worded(stored) == {sent[0].id}
    told = event("message_sent", "2026-03-26", to="seller", about="reply", text="No")
    assert worded(make.with_events(stored, told)) == {sent[0].id}


def test_opening_a_paypal_dispute_starts_its_clock() -> None:
    order = letters.lost()
    service = letters.service("2026-04-11", order)
    service.record(order.id, "paypal", "I bought")
    with service.units() as unit:
        stored = unit.orders.get(order.id)
    assert letters.plan(stored, "2026-04-11").deadline("D21") is not None


def test_rejecting_in_words_leaves_the_offer_open() -> None:
    order, today = letters.SCENES["reject_offer"]
    service = letters.service(today, order)
    service.record(order.id, "reject_offer", "I cannot accept")
    with service.units() as unit:
        stored = unit.orders.get(order.id)
    assert letters.plan(stored, today).stage is Stage.DISPUTE_COUNTER


# ---- checks of an edited text -------------------------------------------------------------------


def test_an_edited_text_is_checked() -> None:
    order = make.k6()
    service = letters.service("2026-04-04", order)
    found = service.check(
        order.id, "keep_dispute", "I will sue you. Write to me@example.org [NAME]"
    )
    ids = {one.id for one in found if one.level is not CheckLevel.PASSED}
    assert {"threat", "email", "placeholder"} <= ids


def test_a_bank_may_be_told_how_to_reach_the_buyer() -> None:
    order = letters.lost()
    service = letters.service("2026-04-11", order)
    found = service.check(order.id, "bank", "Write to me@example.org about this payment, please.")
    assert "email" not in {one.id for one in found if one.level is not CheckLevel.PASSED}
