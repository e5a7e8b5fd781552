# SPDX-License-Identifier: MIT

"""The dispute desk: drafts, the frozen record, a refused form."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import (
    Ask,
    ConfirmedDetail,
    DecidedDetail,
    DeliveredDetail,
    DisputeDetail,
    EventKind,
    MessageDetail,
    NumberDetail,
    OfferDetail,
    Outcome,
    Party,
    Problem,
    ReasonDetail,
    ReceivedDetail,
    RefusedBecause,
    ReturnedDetail,
    ReturnedWhy,
    ScanDetail,
    Solution,
    Source,
)
from aliguard_desktop.domain.orders import CaseStatus
from aliguard_desktop.domain.plan import Stage
from aliguard_desktop.services.disputes import VERSION, of_line
from tests import factories as make
from tests.domain.dispute import desks
from tests.fakes import MemoryHistory

TODAY = "2026-03-31"


def stored(service, order):
    with service.units() as unit:
        return unit.orders.get(order.id)


@pytest.fixture
def order():
    return replace(make.k3(), exhibits=desks.exhibits("tracking", "order_page"))


@pytest.fixture
def service(order):
    return desks.service(TODAY, order)


def test_new_draft_takes_the_likeliest_situation_and_is_not_stored(service, order) -> None:
    desk = service.open_draft(order.id)
    assert desk.case.situation == "N1"
    assert [choice.situation.code for choice in desk.choices if choice.fits] == ["N1"]
    assert [one.id for one in desk.exhibits] == ["e1", "e2"]
    assert stored(service, order).cases == ()


def test_draft_survives_and_is_found_again(service, order) -> None:
    case = replace(service.open_draft(order.id).case, page=2, facts={"carrier": "Post"})
    service.save_draft(order.id, case)
    service.save_draft(order.id, replace(case, page=3))
    assert service.open_draft(order.id).case == replace(case, page=3)
    assert MemoryHistory(service.units).last() is None


def test_what_nobody_can_look_at_is_no_proof(order) -> None:
    kinds = ("tracking", "order_page", "tracking", "other")
    broken, whole, again, program = desks.exhibits(*kinds)
    program = replace(program, media_type="application/octet-stream")
    order = replace(order, exhibits=(broken, whole, again, program))
    service = desks.service(TODAY, order, can_show=lambda one: one.id != broken.id)
    desk = service.open_draft(order.id)
    assert set(desk.exhibits) == {whole, again}
    assert set(desk.unusable) == {broken, program}
    named = {entry for row in desk.checklist for entry in row.have}
    assert broken.id not in named
    assert again.id in named
    assert "picture 3" not in desk.text
    # Put in order by hand it stays out as well, and the record keeps what was sent.
    by_hand = replace(desk.case, exhibits=tuple(one.id for one in order.exhibits))
    service.save_draft(order.id, by_hand)
    assert service.open_draft(order.id).case.exhibits == (whole.id, again.id)
    frozen = service.submit(order.id, by_hand)
    assert [one.exhibit_id for one in frozen.frozen_exhibits] == [whole.id, again.id]


def test_a_document_is_no_report_to_the_carrier_until_somebody_says_so(order) -> None:
    bill = replace(desks.exhibits("document")[0], id="bill")
    there = replace(
        order,
        exhibits=(bill,),
        events=(*order.events, make.event("received", "2026-03-29", problem="damaged")),
    )
    desk = desks.service(TODAY, there).preview(there.id, desks.case("R4"))
    row = next(one for one in desk.checklist if one.id == "carrier_report")
    assert row.have == ()
    said = replace(there, exhibits=(replace(bill, claims=("carrier_reported",)),))
    desk = desks.service(TODAY, said).preview(there.id, desks.case("R4"))
    assert next(one for one in desk.checklist if one.id == "carrier_report").have == ("bill",)


def test_each_line_has_its_own_draft(service, order) -> None:
    lines = (make.line("l1"), make.line("l2"))
    service = desks.service(TODAY, replace(order, lines=lines))
    first = service.open_draft(order.id, "l1").case
    service.save_draft(order.id, first)
    second = service.open_draft(order.id, "l2").case
    assert (second.line, second.id != first.id) == ("l2", True)
    assert service.open_draft(order.id, "l1").case == first
    assert service.open_draft(order.id).case == first


def test_preview_saves_nothing(service, order) -> None:
    case = service.open_draft(order.id).case
    desk = service.preview(order.id, replace(case, situation="N3"), "ru")
    assert desk.case.situation == "N3"
    assert desk.reading_copy
    assert service.preview(order.id, case, "xx").reading_copy == ""
    assert stored(service, order).cases == ()


def test_edited_text_stays_beside_the_built_one(service, order) -> None:
    case = service.open_draft(order.id).case
    desk = service.preview(order.id, replace(case, text="Mine, \u2116 5", edited=True))
    assert desk.text == "Mine, \u2116 5"
    assert desk.built_text.startswith("I ordered Earbuds")
    assert "not_ascii" in [one.id for one in desk.checks if one.level.value == "block"]


def test_exhibits_follow_the_case_and_newcomers_come_last(service, order) -> None:
    service = desks.service(
        TODAY, replace(order, exhibits=desks.exhibits("tracking", "order_page", "chat"))
    )
    case = replace(service.open_draft(order.id).case, exhibits=("e3", "e1", "gone"))
    desk = service.preview(order.id, case)
    assert [one.id for one in desk.exhibits] == ["e3", "e1", "e2"]
    assert "picture 1 (message)" in desk.text


def test_submission_freezes_everything_and_starts_the_sellers_days(service, order) -> None:
    case = replace(service.open_draft(order.id).case, declined=frozenset({"extension_chat"}))
    service.save_draft(order.id, case)
    frozen = service.submit(order.id, case)
    assert frozen.status is CaseStatus.SUBMITTED
    assert frozen.submitted_at == service.clock()
    assert "USD 24.90" in frozen.text
    assert frozen.text_sha256 == hashlib.sha256(frozen.text.encode()).hexdigest()
    assert [(one.number, one.exhibit_id, one.sha256) for one in frozen.frozen_exhibits] == [
        (1, "e1", f"{1:064d}"),
        (2, "e2", f"{2:064d}"),
    ]
    assert frozen.facts["shipped_on"] == "2026-01-20"
    assert frozen.facts["form_received"] == "no"
    assert frozen.facts["form_amount"] == "USD 24.90"
    after = stored(service, order)
    assert after.cases == (frozen,)
    opened = after.events[-1]
    assert opened.kind is EventKind.DISPUTE_OPENED
    assert opened.detail == DisputeDetail(
        frozen.id, "N1", Solution.REFUND_ONLY, make.money("24.90")
    )
    desk = service.preview(order.id, frozen)
    assert desk.plan.stage is Stage.DISPUTE_SELLER
    assert [(one.rule, str(one.due)) for one in desk.plan.deadlines if one.rule == "D13"] == [
        ("D13", "2026-04-05")
    ]
    assert (desk.text, desk.refused) == (frozen.text, None)
    assert service.open_draft(order.id).refused is not None


def test_what_was_sent_cannot_change(service, order) -> None:
    frozen = service.submit(order.id, service.open_draft(order.id).case)
    draft = replace(frozen, status=CaseStatus.DRAFT)
    for change in (
        lambda: service.save_draft(order.id, draft),
        lambda: service.submit(order.id, draft),
        lambda: service.discard_draft(order.id, frozen.id),
    ):
        with pytest.raises(AliGuardError) as caught:
            change()
        assert caught.value.code == "record_frozen"
    assert stored(service, order).cases == (frozen,)


def test_recording_is_not_blocked_where_a_dispute_looks_closed() -> None:
    order = make.k1()
    service = desks.service("2026-03-09", order)
    case = replace(service.open_draft(order.id).case, situation="N1")
    assert service.preview(order.id, case).text == ""
    assert "8190000000000001" in service.submit(order.id, case).text


def test_another_lines_dispute_does_not_refuse_this_one(order) -> None:
    lines = (make.line("l1", "Earbuds"), make.line("l2", "Case"))
    service = desks.service(TODAY, replace(order, lines=lines))
    service.submit(order.id, service.open_draft(order.id, "l1").case)
    assert service.open_draft(order.id, "l1").refused is not None
    assert service.open_draft(order.id, "l2").refused is None


def test_one_line_sees_its_own_parcels_and_events(order) -> None:
    lines = (make.line("l1"), make.line("l2"))
    parcels = (make.parcel("p1", "A1", lines=("l1",)), make.parcel("p2", "B2", lines=("l2",)))
    other = make.event("delivered", "2026-03-20", parcel="p2")
    whole = replace(make.with_events(order, other), lines=lines, parcels=parcels)
    mine = of_line(whole, "l1")
    assert (len(mine.lines), len(mine.parcels)) == (1, 1)
    assert EventKind.DELIVERED not in [event.kind for event in mine.events]
    assert of_line(whole, None) is whole
    assert of_line(whole, "l9") is whole


def test_discarding_a_draft_can_be_undone(service, order) -> None:
    case = service.open_draft(order.id).case
    service.save_draft(order.id, case)
    service.discard_draft(order.id, case.id)
    assert stored(service, order).cases == ()
    history = MemoryHistory(service.units)
    last = history.last()
    assert last is not None
    assert last[1] == "discard_draft"
    history.undo(last[0])
    assert stored(service, order).cases == (case,)
    service.discard_draft(order.id, "never-saved")


def test_refused_form_changes_the_plan_and_keeps_the_draft(service, order) -> None:
    case = service.open_draft(order.id).case
    service.save_draft(order.id, case)
    service.refuse_form(order.id, RefusedBecause.IN_TRANSIT)
    assert stored(service, order).events[-1].kind is EventKind.FORM_REFUSED
    desk = service.open_draft(order.id)
    assert desk.case == case
    assert desk.refused is None
    assert desk.plan.next.step.value != "open_dispute"


def test_statement_by_number(service, order) -> None:
    assert service.statement(order.number).text == service.open_draft(order.id).text
    assert service.statement(order.number, situation="Z9").refused.reason == "not_covered"
    for number, line, code in (("1", None, "order_unknown"), (order.number, "l9", "line_unknown")):
        with pytest.raises(AliGuardError) as caught:
            service.statement(number, line)
        assert caught.value.code == code


def test_unknown_order_is_said_so(service) -> None:
    with pytest.raises(AliGuardError) as caught:
        service.open_draft("nowhere")
    assert caught.value.code == "order_gone"


def test_the_days_after_sending_are_known_before_and_come_true(service, order) -> None:
    desk = service.open_draft(order.id)
    promised = {entry.rule: entry.due for entry in desk.after}
    assert "D13" in promised
    assert all(entry.rule != "D13" for entry in desk.plan.deadlines)
    frozen = service.submit(order.id, desk.case)
    plan = service.preview(order.id, frozen).plan
    happened = {entry.rule: entry.due for entry in plan.deadlines if entry.rule in promised}
    assert happened == promised
    assert service.preview(order.id, frozen).after == ()


# ---- days that were typed into the wizard ------------------------------------------------------


def bare_order(*events):
    """An order that a buyer typed by hand: number, price, end of protection."""
    ends = make.event("protection_end", "2026-04-05", source="user", seen="2026-03-30")
    return make.order(ends, *events, paid="24.90", title="Earbuds")


def recorded(order, case):
    service = desks.service(TODAY, order)
    frozen = service.submit(order.id, case)
    count = service.record_facts(order.id, frozen)
    after = stored(service, order)
    mine = [one for one in after.events if one not in order.events]
    assert len(mine) == count + 1
    return service, {one.kind: one for one in mine}


def test_typed_days_of_a_parcel_under_way_become_events_that_undo_takes_back() -> None:
    order = bare_order()
    typed = {
        "ordered_on": "2026-01-18",
        "shipped_on": "2026-01-20",
        "last_scan_on": "2026-03-25",
        "last_scan_text": "Departed",
        "extension_asked_on": "2026-03-26",
    }
    service, found = recorded(order, desks.case("N1", **typed))
    days = {kind: str(one.day) for kind, one in found.items() if one.day is not None}
    assert days == {
        EventKind.PLACED: "2026-01-18",
        EventKind.SHIPPED: "2026-01-20",
        EventKind.SCAN: "2026-03-25",
        EventKind.EXTENSION_ASKED: "2026-03-26",
    }
    assert {one.source for one in found.values()} == {Source.USER}
    assert found[EventKind.SCAN].detail == ScanDetail("Departed")
    history = MemoryHistory(service.units)
    history.undo(history.last()[0])
    left = stored(service, order)
    assert [one.kind for one in left.events] == [
        EventKind.PROTECTION_END,
        EventKind.DISPUTE_OPENED,
    ]
    assert left.cases[0].status is CaseStatus.SUBMITTED


def test_a_typed_receipt_carries_the_problem_of_the_case() -> None:
    case = desks.case("R4", received_on="2026-03-28", damage="cracked")
    _, found = recorded(bare_order(make.event("shipped", "2026-01-20")), case)
    received = found[EventKind.RECEIVED]
    assert (str(received.day), received.detail) == ("2026-03-28", ReceivedDetail(Problem.DAMAGED))


def test_unticked_facts_record_nothing() -> None:
    case = desks.case("N1", truthful=False, shipped_on="2026-01-20", last_scan_on="2026-03-25")
    _, found = recorded(bare_order(), case)
    assert list(found) == [EventKind.DISPUTE_OPENED]
    ticked = replace(case, confirmed=frozenset({"shipped_on"}))
    _, found = recorded(bare_order(), ticked)
    assert set(found) == {EventKind.DISPUTE_OPENED, EventKind.SHIPPED}


def test_what_the_order_knows_is_not_recorded_twice(order) -> None:
    case = desks.case("N1", shipped_on="2026-01-21", last_scan_place="Berlin")
    _, found = recorded(order, case)
    assert EventKind.SHIPPED not in found
    assert EventKind.SCAN not in found


def test_a_corrected_protection_end_is_a_new_reading_seen_today() -> None:
    case = desks.case("N1", protection_end="2026-04-07")
    service, found = recorded(bare_order(), case)
    reading = found[EventKind.PROTECTION_END]
    assert (str(reading.day), str(reading.seen)) == ("2026-04-07", TODAY)
    assert service.record_facts(bare_order().id, case) == 0


def test_a_number_typed_for_the_return_stops_the_clock_of_sending_back() -> None:
    order = make.k2(
        make.event("dispute_opened", "2026-03-01", situation="R5", solution="refund_only"),
        make.event("decided", "2026-03-20", source="dispute_page", outcome="return"),
        last_scan="2026-02-20",
    )
    case = desks.case("X2", return_sent_on="2026-03-29", return_number="RR123456785PL")
    service, found = recorded(order, case)
    assert set(found) == {EventKind.MESSAGE_SENT, EventKind.RETURN_SENT}
    assert found[EventKind.RETURN_SENT].detail == NumberDetail("RR123456785PL")
    assert service.open_draft(order.id).plan.stage is Stage.RETURN_IN_TRANSIT


def test_an_appeal_records_the_decision_that_it_is_about() -> None:
    order = make.k2(
        make.event("dispute_opened", "2026-03-01", situation="N4", solution="refund_only"),
        last_scan="2026-02-20",
    )
    case = desks.case("X4", lost_how="decided", decided_on="2026-03-28", new_proof="carrier_reply")
    _, found = recorded(order, case)
    assert set(found) == {EventKind.APPEALED, EventKind.DECIDED}
    assert found[EventKind.DECIDED].detail == DecidedDetail(Outcome.NONE)


@pytest.mark.parametrize(
    ("situation", "typed", "kind", "detail"),
    [
        (
            "N5",
            {"delivered_on": "2026-03-20", "delivered_city": "Gdansk"},
            EventKind.DELIVERED,
            DeliveredDetail("Gdansk"),
        ),
        (
            "N6",
            {"returned_on": "2026-03-20", "returned_why": "sender"},
            EventKind.RETURNED,
            ReturnedDetail(ReturnedWhy.SENDER),
        ),
        (
            "N7",
            {"customs_on": "2026-03-20", "customs_reason": "invoice"},
            EventKind.CUSTOMS_HOLD,
            ReasonDetail("invoice"),
        ),
        (
            "X1",
            {"completed_on": "2026-03-20", "completed_how": "mistake"},
            EventKind.RECEIPT_CONFIRMED,
            ConfirmedDetail(mistake=True),
        ),
        (
            "X3",
            {
                "pressed_on": "2026-03-20",
                "seller_asks": "cancel_dispute",
                "seller_asks_too": "wait",
            },
            EventKind.MESSAGE_RECEIVED,
            MessageDetail(Party.SELLER, (Ask.CANCEL_DISPUTE, Ask.WAIT)),
        ),
        (
            "X3",
            {"offer_on": "2026-03-20", "offer_amount": "5"},
            EventKind.SELLER_OFFERED,
            OfferDetail(make.money("5.00")),
        ),
    ],
)
def test_each_typed_day_becomes_the_event_it_tells_of(situation, typed, kind, detail) -> None:
    order = bare_order(make.event("shipped", "2026-01-20"))
    _, found = recorded(order, desks.case(situation, **typed))
    assert str(found[kind].day) == "2026-03-20"
    assert found[kind].detail == detail


# ---- the short version, the limits, what nobody claims -----------------------------------------


def test_the_short_version_follows_the_facts_and_is_what_is_frozen(service, order) -> None:
    case = service.open_draft(order.id).case
    full = service.preview(order.id, case)
    short = service.preview(order.id, replace(case, facts={VERSION: "short"}))
    assert (full.short, short.short) == (False, True)
    assert short.text == full.short_text == short.built_text
    assert len(short.text) < len(full.text)
    assert (full.soft, full.hard) == (500, 1000)
    frozen = service.submit(order.id, short.case)
    assert frozen.text == short.text


def test_an_exhibit_that_no_sentence_uses_says_what_it_could_show(order) -> None:
    attached = replace(order, exhibits=desks.exhibits("tracking", "item", "carrier_statement"))
    service = desks.service(TODAY, attached)
    desk = service.open_draft(order.id)
    assert [(one.number, one.could) for one in desk.unclaimed] == [("picture 3", ())]
    bare = replace(bare_order(), exhibits=desks.exhibits("chat"))
    desk = desks.service(TODAY, bare).preview(bare.id, desks.case("N1"))
    assert [(one.number, one.could) for one in desk.unclaimed] == [
        ("picture 1", ("extension_chat",))
    ]


def test_the_strongest_proof_comes_first_and_what_nobody_needs_is_not_named(order) -> None:
    attached = replace(order, exhibits=desks.exhibits("item", "order_page", "tracking"))
    service = desks.service(TODAY, attached)
    desk = service.open_draft(order.id)
    assert [one.kind.value for one in desk.exhibits] == ["order_page", "tracking", "item"]
    assert "picture 2 (tracking)" in desk.text
    assert "picture 3" not in desk.text
    by_hand = service.preview(order.id, replace(desk.case, exhibits=("e1", "e2", "e3")))
    assert [one.kind.value for one in by_hand.exhibits] == ["item", "order_page", "tracking"]
    assert "picture 1" not in by_hand.text
    assert "picture 3 (tracking)" in by_hand.text


def test_a_weight_is_kept_with_its_unit(order) -> None:
    service = desks.service(TODAY, order)
    case = desks.case("R1", scale_weight_g="12")
    frozen = service.submit(order.id, case)
    assert frozen.facts["scale_weight_g"] == "12 g"
    shown = {entry.key: entry for entry in service.preview(order.id, frozen).facts}
    assert shown["scale_weight_g"].problem == ""


def test_proof_added_while_no_wizard_was_open_joins_the_draft(service, order) -> None:
    case = replace(service.open_draft(order.id).case, exhibits=("e2",))
    service.save_draft(order.id, case)
    assert service.open_draft(order.id).case.exhibits == ("e2", "e1")


def test_throwing_away_says_whether_there_was_a_draft(service, order) -> None:
    case = service.open_draft(order.id).case
    assert service.discard_draft(order.id, case.id) is False
    assert MemoryHistory(service.units).last() is None
    service.save_draft(order.id, case)
    assert service.discard_draft(order.id, case.id) is True


def test_an_exhibit_shows_sentences_of_the_text(service, order) -> None:
    choices = service.claims_for(order.id, "e1")
    assert {one.id: one.shown for one in choices} == {
        "protection": False,
        "last_scan": True,
        "not_received": True,
        "extension_asked": False,
    }
    assert next(one.text for one in choices if one.id == "not_received") == (
        "I have not received the parcel."
    )
    russian = service.claims_for(order.id, "e1", "ru")
    assert all("\u0430" in one.text.lower() or "\u043e" in one.text.lower() for one in russian)
    with service.units("describe_exhibit") as unit:
        first, second = order.exhibits
        told = replace(first, claims=("protection",))
        unit.orders.save(replace(order, exhibits=(told, second)))
        unit.commit()
    shown = {one.id: (one.shown, one.by_kind) for one in service.claims_for(order.id, "e1")}
    assert shown["protection"] == (True, False)
    assert shown["last_scan"] == (False, True)
    with pytest.raises(AliGuardError) as error:
        service.claims_for(order.id, "e9")
    assert error.value.code == "exhibit_gone"
