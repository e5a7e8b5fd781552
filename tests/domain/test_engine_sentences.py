# SPDX-License-Identifier: MIT
"""The engine's sentences, one by one (numbers as in docs/clock.md)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.event_identity import inferred_event_id
from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.plan import (
    Caution,
    Confidence,
    DeadlineStatus,
    Nature,
    Owner,
    Plan,
    Stage,
    Step,
    Urgency,
)
from aliguard_desktop.domain.planning import plan_order, row_key
from tests import factories as make

if TYPE_CHECKING:
    from aliguard_desktop.domain.orders import Order

RULES = load_rulebook()
e = make.event


def plan(order: Order, when: str, zone: str = make.WARSAW, rules=RULES) -> Plan:
    return plan_order(order, rules, make.moment(when, zone))


def transit(*more, end: str | None = "2026-04-05", **fields) -> Order:
    """Shipped on 20 Jan 2026; the protection ends on 5 Apr unless said."""
    dates = [] if end is None else [e("protection_end", end, source="order_page")]
    return make.order(
        e("placed", "2026-01-18"), e("paid", "2026-01-18"), e("shipped", "2026-01-20"),
        *dates, *more, **fields,
    )  # fmt: skip


def dispute(*more, solution: str = "refund_only", **fields) -> Order:
    """Opened on 1 Apr 2026 with the protection end on 20 Apr."""
    opened = e("dispute_opened", "2026-04-01", solution=solution, amount="24.90")
    return transit(opened, *more, end="2026-04-20", **fields)


def status(seen: Plan, key: str) -> DeadlineStatus:
    return seen.deadline(key).status


def day(text: str):
    return make.day(text)


# ---- what guards the user's money ------------------------------------------------------------


def test_engine_01_future_needs_both_days():
    order = transit(e("delivered", "2026-03-25"))
    assert plan(order, "2026-03-25T01:00").stage is Stage.DELIVERED_SCAN
    assert plan(order, "2026-03-24T12:00").future[0].kind is EventKind.DELIVERED
    # In Honolulu it is still the 24th when the platform's 25th has begun.
    behind = plan(order, "2026-03-24T22:30", "Pacific/Honolulu")
    assert (behind.today, behind.stage) == (day("2026-03-24"), Stage.DELIVERED_SCAN)
    assert plan(order, "2026-03-24T20:30", "Pacific/Honolulu").stage is Stage.IN_TRANSIT
    early = transit(e("delivered", "2026-03-24T18:00:00+01:00"))
    assert plan(early, "2026-03-24T12:00").stage is Stage.IN_TRANSIT


def test_engine_02_a_second_dispute_stays_after_the_end_of_the_first():
    order = dispute(e("dispute_cancelled", "2026-04-03"), e("dispute_opened", "2026-04-03"))
    assert plan(order, "2026-04-04").stage is Stage.DISPUTE_SELLER
    offers = dispute(
        e("seller_offered", "2026-04-03", amount="1.00"),
        e("offer_rejected", "2026-04-03"),
        e("seller_offered", "2026-04-03", amount="2.00"),
    )
    assert plan(offers, "2026-04-04").stage is Stage.DISPUTE_COUNTER


def test_engine_02_instants_decide_inside_a_day():
    order = dispute(
        e("platform_joined", "2026-04-06T10:00:00+02:00"),
        e("seller_offered", "2026-04-06T18:00:00+02:00", amount="5.00"),
    )
    assert plan(order, "2026-04-07").stage is Stage.DISPUTE_COUNTER


def test_engine_03_latest_window_is_the_latest_anchor():
    order = transit(e("delivered", "2026-03-01"), end="2026-03-20")
    assert plan(order, "2026-04-04").stage is Stage.COMPLETED_BY_TIMER
    assert plan(order, "2026-04-06").stage is Stage.CLOSED_FINAL
    confirmed = transit(e("receipt_confirmed", "2026-02-20", mistake=True))
    assert plan(confirmed, "2026-03-10").stage is Stage.CLOSED_FINAL
    stated = transit(
        e("receipt_confirmed", "2026-02-20", mistake=True),
        e("window_end", "2026-03-20", what="dispute"),
    )
    assert plan(stated, "2026-03-10").stage is Stage.COMPLETED


def test_engine_03_a_completed_order_has_no_clock_a_left():
    order = transit(
        e("delivered", "2026-03-10"), e("completed", "2026-03-01", by="timer"),
        e("not_received", "2026-03-11"),
    )  # fmt: skip
    seen = plan(order, "2026-03-20")  # D12 ended on the 16th, the latest window on the 25th
    assert (seen.urgency, seen.days_left, seen.next.step) == (
        Urgency.ACT, None, Step.OPEN_DISPUTE,
    )  # fmt: skip
    assert {status(seen, key) for key in ("D8.ask", "D9.try", "D10.alarm", "D11")} == {
        DeadlineStatus.VOID
    }
    late = plan(transit(e("completed", "2026-04-06", by="timer")), "2026-04-10")
    assert status(late, "D11") is DeadlineStatus.PASSED


def test_engine_04_a_scan_alone_never_closes():
    order = transit(e("delivered", "2026-02-01"), end=None)
    seen = plan(order, "2026-12-01")
    assert (seen.stage, seen.urgency) == (Stage.DELIVERED_SCAN, Urgency.ACT)
    closed = transit(e("completed", "2026-02-01", by="timer"), end=None)
    assert plan(closed, "2026-12-01").stage is Stage.CLOSED_FINAL


def test_engine_05_between_the_last_day_and_the_latest_window():
    order = transit(e("delivered", "2026-03-01"), e("not_received", "2026-03-02"))
    seen = plan(order, "2026-03-20")
    assert status(seen, "D12") is DeadlineStatus.PASSED
    assert Caution.PROBABLY_CLOSED_TRY_ANYWAY in seen.warnings
    assert (seen.urgency, seen.chip, seen.next.step) == (Urgency.ACT, "D11", Step.OPEN_DISPUTE)
    assert plan(order, "2026-04-03").urgency is Urgency.ALARM
    assert plan(order, "2026-04-10").days_left is None


@pytest.mark.parametrize(
    "told",
    [
        e("all_good", "2026-03-02"),
        e("received", "2026-03-02", problem="none"),
        e("receipt_confirmed", "2026-03-02"),
        e("completed", "2026-03-02", by="platform"),
        e("completed", "2026-03-02"),
    ],
)
def test_engine_06_quiet(told):
    seen = plan(transit(told), "2026-03-05")
    assert (seen.urgency, seen.next.step, seen.days_left) == (Urgency.DONE, Step.NONE, None)


def test_engine_06_the_timer_is_not_quiet():
    seen = plan(transit(e("completed", "2026-03-02", by="timer")), "2026-03-05")
    assert (seen.stage, seen.assumed) == (Stage.COMPLETED_BY_TIMER, False)
    assert (seen.urgency, seen.next.step) == (Urgency.LAST, Step.OPEN_DISPUTE)
    scanned = transit(e("delivered", "2026-03-01"), e("completed", "2026-03-02", by="timer"))
    assert plan(scanned, "2026-03-05").next.step is Step.SAY_IF_ARRIVED


def test_engine_07_a_withdrawn_dispute():
    order = dispute(e("dispute_cancelled", "2026-04-02"))
    seen = plan(order, "2026-04-03")
    assert seen.stage is Stage.IN_TRANSIT
    assert status(seen, "D12") is DeadlineStatus.VOID
    assert seen.deadline("D9.try").due == day("2026-04-15")
    soon = transit(e("dispute_opened", "2026-02-01"), e("dispute_cancelled", "2026-02-02"))
    assert plan(soon, "2026-02-03").deadline("D9.try").due == day("2026-02-16")
    late_try = dispute(e("dispute_cancelled", "2026-04-10"))
    careless = load_rulebook(preset="late")  # D9 alone would be A, 19 Apr
    assert plan(late_try, "2026-04-11", rules=careless).deadline("D9.try").due == day("2026-04-17")
    after = plan(order, "2026-04-25")
    assert (after.urgency, after.next.step) == (Urgency.ACT, Step.OPEN_DISPUTE)
    assert Caution.PROBABLY_CLOSED_TRY_ANYWAY in after.warnings
    assert plan(order, "2026-05-07").stage is Stage.CLOSED_FINAL
    late = dispute(e("dispute_cancelled", "2026-04-22"))
    assert (plan(late, "2026-04-23").stage, plan(late, "2026-04-23").assumed) == (
        Stage.CLOSED_FINAL, True,
    )  # fmt: skip
    completed = dispute(e("completed", "2026-04-05", by="buyer"),
                        e("dispute_cancelled", "2026-04-08"))  # fmt: skip
    assert (plan(completed, "2026-04-09").stage, plan(completed, "2026-04-09").assumed) == (
        Stage.CLOSED_FINAL, True,
    )  # fmt: skip


def test_engine_08_a_refusal_silences_the_alarm_before_p():
    order = transit(e("form_refused", "2026-02-01", reason="too_early"))
    seen = plan(order, "2026-02-01")
    assert (seen.next.step, seen.next.on) == (Step.TRY_AGAIN, day("2026-01-31"))
    late = transit(
        e("extension_asked", "2026-03-30"), e("form_refused", "2026-04-04", reason="no_button")
    )
    seen = plan(late, "2026-04-04")
    assert (seen.next.on, seen.urgency) == (day("2026-04-05"), Urgency.ACT)
    running = transit(e("delivered", "2026-03-20"), e("form_refused", "2026-03-21", reason="other"))
    assert plan(running, "2026-03-22").next.rule == "D12"


def test_engine_09_an_unexplained_later_date_is_a_conflict():
    readings = (
        e("protection_end", "2026-04-05", source="order_page", seen="2026-02-01"),
        e("protection_end", "2026-05-05", source="user", seen="2026-03-01"),
    )
    seen = plan(transit(*readings, end=None), "2026-03-02")
    assert seen.conflicts[0].used.day == day("2026-04-05")
    assert seen.deadline("D11").due == day("2026-04-05")
    for explained in ("extension_asked", "extension_granted"):
        moved = transit(*readings, e(explained, "2026-02-20"), end=None)
        assert plan(moved, "2026-03-02").protection_end.day == day("2026-05-05")
    asked_since = transit(*readings, e("extension_asked", "2026-03-02"), end=None)
    assert plan(asked_since, "2026-03-02").protection_end.day == day("2026-04-05")
    page = (readings[0], e("protection_end", "2026-05-05", source="order_page", seen="2026-03-01"))
    assert plan(transit(*page, end=None), "2026-03-02").conflicts == ()


def test_engine_10_solutions_decide_where_acceptance_leads():
    back = dispute(e("seller_accepted", "2026-04-03"), solution="return_refund")
    seen = plan(back, "2026-04-04")
    assert (seen.stage, seen.deadline("D18").due) == (Stage.RETURN_REQUIRED, day("2026-04-13"))
    assert plan(dispute(e("seller_accepted", "2026-04-03")), "2026-04-04").stage is Stage.WON
    offer = e("seller_offered", "2026-04-03", amount="0.00")
    zero = dispute(offer, e("offer_accepted", "2026-04-04"))
    assert plan(zero, "2026-04-05").stage is Stage.SETTLED
    unknown = dispute(e("seller_offered", "2026-04-03"), e("offer_accepted", "2026-04-04"))
    assert plan(unknown, "2026-04-05").stage is Stage.REFUND_PENDING
    sends_back = e("seller_offered", "2026-04-03", amount="24.90", solution="return_refund")
    seen = plan(dispute(sends_back, e("offer_accepted", "2026-04-04")), "2026-04-05")
    assert (seen.stage, seen.deadline("D18").due) == (Stage.RETURN_REQUIRED, day("2026-04-14"))
    keeps = e("seller_offered", "2026-04-03", amount="5.00", solution="refund_only")
    kept = dispute(keeps, e("offer_accepted", "2026-04-04"), solution="return_refund")
    assert plan(kept, "2026-04-05").stage is Stage.REFUND_PENDING
    own = dispute(offer, e("offer_accepted", "2026-04-04", amount="3.00"))
    assert plan(own, "2026-04-05").stage is Stage.REFUND_PENDING


@pytest.mark.parametrize(
    ("events", "promised"),
    [
        ([e("decided", "2026-04-10", outcome="full")], "2026-04-10"),
        ([e("decided", "2026-04-10", outcome="partial", amount="5.00")], "2026-04-10"),
        ([e("seller_accepted", "2026-04-09")], "2026-04-09"),
        ([e("seller_accepted", "2026-04-09"), e("refund_issued", "2026-04-11")], "2026-04-11"),
        ([e("return_sent", "2026-04-05"), e("return_received", "2026-04-12")], "2026-04-12"),
        (
            [
                e("outside_opened", "2026-04-08", route="bank"),
                e("decided", "2026-04-10", outcome="none"),
                e("outside_ended", "2026-04-13", won=True),
            ],
            "2026-04-13",
        ),
    ],
)
def test_engine_11_refund_counts_from_the_promise(events, promised):
    seen = plan(dispute(*events), "2026-04-14")
    assert seen.deadline("D19.info").anchor.on == day(promised)


def test_engine_12_payment_day_unknown_counts_from_placing():
    order = make.order(e("placed", "2026-01-18"), e("shipped", "2026-01-20"))
    seen = plan(order, "2026-01-25")
    assert seen.deadline("D20").anchor.kind is EventKind.PLACED
    assert seen.deadline("D22").confidence is Confidence.LOW
    assert EventKind.PAID in seen.missing


def test_engine_12_a_ship_day_that_no_page_states_is_low():
    order = make.order(e("placed", "2026-01-18"), e("shipped", "2026-01-18"))
    mere = replace(order.events[1], id=inferred_event_id(order.number, EventKind.SHIPPED))
    guessed = plan(replace(order, events=(order.events[0], mere)), "2026-01-25")
    for key in ("D4", "D5.sure"):
        assert guessed.deadline(key).confidence is Confidence.LOW
        assert plan(order, "2026-01-25").deadline(key).confidence is not Confidence.LOW


def test_engine_13_outside_dates_become_tasks():
    lost = dispute(e("decided", "2026-04-10", outcome="none"), payment="paypal")
    seen = plan(lost, "2026-04-11")
    assert (seen.stage, seen.next.step, seen.urgency) == (Stage.LOST, Step.APPEAL, Urgency.ACT)
    later = plan(lost, "2026-04-20")
    assert (later.next.step, later.urgency) == (Step.OUTSIDE_PAYPAL, Urgency.SOON)
    assert plan(lost, "2026-07-12").urgency is Urgency.ACT
    assert plan(lost, "2026-07-15").urgency is Urgency.ALARM
    assert plan(lost, "2026-08-01").urgency is Urgency.CLOSED
    missed = transit(payment="paypal")
    assert (plan(missed, "2026-04-25").urgency, plan(missed, "2026-04-25").next.step) == (
        Urgency.CLOSED, Step.NONE,
    )  # fmt: skip
    sad = transit(e("not_received", "2026-04-08"), payment="paypal")
    assert plan(sad, "2026-04-25").next.step is Step.OUTSIDE_PAYPAL
    running = dispute(payment="card")
    assert plan(running, "2026-04-02").chip != "D22"
    assert plan(running, "2026-04-25").chip == "D22"


def test_engine_13_no_claim_once_the_money_is_back():
    opened = e("outside_opened", "2026-04-12", route="paypal")
    refunded = e("refund_arrived", "2026-04-15")
    lost = e("decided", "2026-04-10", outcome="none")
    seen = plan(dispute(lost, opened, refunded), "2026-04-16")
    assert status(seen, "D21") is DeadlineStatus.VOID
    assert (seen.stage, seen.urgency) == (Stage.REFUNDED, Urgency.DONE)
    part = e("decided", "2026-04-10", outcome="partial", amount="5.00")
    assert status(plan(dispute(part, opened, refunded), "2026-04-16"), "D21") is (
        DeadlineStatus.LATER
    )
    good = plan(transit(opened, e("all_good", "2026-04-13")), "2026-04-14")
    assert (good.next.step, good.urgency) == (Step.NONE, Urgency.DONE)


def test_engine_14_fallback_never_hides_a_running_clock():
    opened = e("outside_opened", "2026-04-05", route="paypal")
    assert plan(dispute(opened), "2026-04-06").stage is Stage.DISPUTE_SELLER
    assert plan(dispute(opened), "2026-04-06").deadline("D21").due == day("2026-04-25")
    lost = dispute(opened, e("decided", "2026-04-10", outcome="none"))
    assert plan(lost, "2026-04-11").stage is Stage.FALLBACK


def test_engine_15_clock_a_ends_with_its_latest_reading():
    order = transit(e("protection_end", "2026-04-08", source="order_page"), end="2026-04-05")
    seen = plan(order, "2026-04-07")
    assert (seen.stage, seen.urgency, seen.days_left) == (Stage.IN_TRANSIT, Urgency.ALARM, -1)
    over = plan(order, "2026-04-09T09:00")
    assert over.stage is Stage.COMPLETED_BY_TIMER
    assert over.deadline("D12").due == day("2026-04-20")


def test_engine_16_a_false_scan_gives_clock_a_back():
    order = transit(e("delivered", "2026-03-01"))
    assert status(plan(order, "2026-03-10"), "D9.try") is DeadlineStatus.VOID
    assert status(plan(order, "2026-04-01"), "D9.try") is DeadlineStatus.DUE


def test_engine_17_tracking_advice_gives_way():
    assert plan(transit(), "2026-01-28").next.rule == "D4"
    assert plan(transit(), "2026-02-04").next.rule == "D6"
    assert status(plan(transit(), "2026-02-04"), "D4") is DeadlineStatus.VOID
    assert status(plan(transit(), "2026-03-26"), "D6") is DeadlineStatus.VOID
    asked = transit(e("extension_asked", "2026-02-05"))
    assert status(plan(asked, "2026-02-06"), "D6") is DeadlineStatus.VOID


def test_engine_18_a_past_task_sorts_as_today():
    order = make.k2()
    late, early = plan(order, "2026-03-28"), plan(order, "2026-03-26")
    assert row_key(order, late)[0] == day("2026-03-28")
    assert row_key(order, early)[0] == day("2026-03-26")
    assert list(Urgency) == sorted(Urgency, key=lambda level: list(Urgency).index(level))
    assert [level.value for level in Urgency] == [
        "alarm", "last", "act", "soon", "unknown", "wait", "calm", "done", "closed",
    ]  # fmt: skip


def test_engine_19_later_waits_overtake_earlier_ones():
    assert plan(dispute(), "2026-04-07").next.rule == "D13"
    assert plan(dispute(), "2026-04-08").next.rule == "D14"
    assert plan(dispute(), "2026-05-01").next.rule == "D16"


def test_engine_20_a_tick_completes_advice_and_hides_the_rest_for_a_day():
    ticked = transit(e("step_done", "2026-03-26", rule="D8", step="ask_extension"))
    assert status(plan(ticked, "2026-03-26"), "D8.ask") is DeadlineStatus.DONE
    waiting = dispute(e("step_done", "2026-04-07", rule="D13"))
    assert plan(waiting, "2026-04-07").next.rule != "D13"
    waiting = dispute(e("step_done", "2026-04-06", rule="D13"))
    assert plan(waiting, "2026-04-07").next.rule == "D13"
    offer = e("seller_offered", "2026-04-03", amount="1.00")
    tick = e("step_done", "2026-04-04", rule="D15", due="2026-04-06")
    assert plan(dispute(offer, tick), "2026-04-04").next.rule != "D15"
    assert plan(dispute(offer, tick), "2026-04-05").next.rule == "D15"
    assert status(plan(dispute(offer, tick), "2026-04-05"), "D15") is DeadlineStatus.DUE


def test_engine_21_rejections_lead_to_the_platform():
    rejected = dispute(e("seller_rejected", "2026-04-03"))
    seen = plan(rejected, "2026-04-04")
    assert (seen.stage, seen.next.step) == (Stage.DISPUTE_PLATFORM, Step.ADD_PROOF)
    assert plan(rejected, "2026-04-08").next.step is Step.CHECK_DISPUTE
    offer = e("seller_offered", "2026-04-03", amount="1.00")
    answered = dispute(offer, e("dispute_modified", "2026-04-04", amount="20.00"))
    seen = plan(answered, "2026-04-05")
    assert seen.stage is Stage.DISPUTE_SELLER
    assert seen.deadline("D13").due == day("2026-04-09")
    assert status(seen, "D15") is DeadlineStatus.DONE
    joined = dispute(e("platform_joined", "2026-04-03"), e("dispute_modified", "2026-04-04"))
    assert plan(joined, "2026-04-05").stage is Stage.DISPUTE_PLATFORM


def test_engine_22_an_offer_not_answered_in_time():
    order = dispute(e("seller_offered", "2026-04-03", amount="1.00"))
    seen = plan(order, "2026-04-04")
    assert (seen.next.step, seen.urgency) == (Step.REJECT_OFFER, Urgency.ALARM)
    late = plan(order, "2026-04-08")
    assert (late.stage, late.urgency) == (Stage.DISPUTE_COUNTER, Urgency.ACT)
    assert late.next.step is Step.CHECK_DISPUTE
    assert Caution.SILENCE_MAY_ACCEPT in late.warnings
    for outcome, listed in (("none", True), ("partial", True), ("full", False), ("return", False)):
        decided = plan(dispute(e("decided", "2026-04-10", outcome=outcome)), "2026-04-11")
        assert (decided.deadline("D17") is not None) is listed


# ---- what fixes the output -------------------------------------------------------------------


def test_engine_23_received_means_arrived():
    seen = plan(transit(e("received", "2026-03-01", problem="damaged")), "2026-03-02")
    assert (seen.stage, seen.situation) == (Stage.DELIVERED_SCAN, "R4")


@pytest.mark.parametrize(
    ("events", "stage"),
    [
        ([e("placed", "2026-01-01")], Stage.PLACED),
        ([e("placed", "2026-01-01"), e("paid", "2026-01-01")], Stage.PAYMENT_CHECK),
        ([e("paid", "2026-01-01"), e("payment_verified", "2026-01-02")], Stage.PROCESSING),
        ([e("paid", "2026-01-01"), e("ship_by", "2026-01-09")], Stage.PROCESSING),
        ([e("paid", "2026-01-01"), e("cancel_asked", "2026-01-02")], Stage.PROCESSING),
    ],
)
def test_engine_24_before_shipping(events, stage):
    assert plan(make.order(*events), "2026-01-05").stage is stage


def test_engine_25_won_until_issued_until_arrived():
    won = e("decided", "2026-04-10", outcome="full")
    issued, arrived = e("refund_issued", "2026-04-12"), e("refund_arrived", "2026-04-15")
    assert plan(dispute(won), "2026-04-11").stage is Stage.WON
    assert plan(dispute(won, issued), "2026-04-13").stage is Stage.REFUND_PENDING
    seen = plan(dispute(won, issued, arrived), "2026-04-16")
    assert (seen.stage, seen.urgency) == (Stage.REFUNDED, Urgency.DONE)


def test_engine_26_the_form_opens():
    seen = plan(transit(), "2026-01-25")
    days = [seen.deadline(key).due for key in ("D5.try", "D5.sure")]
    assert days == [day("2026-01-30"), day("2026-01-31")]
    assert all(entry.act_by is None for entry in seen.deadlines if entry.rule == "D5")
    fast = plan(transit(e("expected_by", "2026-01-25")), "2026-01-22")
    assert [entry.due for entry in fast.deadlines if entry.rule == "D5"] == [day("2026-01-20")]


def test_engine_27_listed_projected_and_bare():
    seen = plan(transit(), "2026-01-25")
    assert {entry.key for entry in seen.deadlines if entry.status is DeadlineStatus.PROJECTED} == {
        "D12"
    }
    assert seen.deadline("D8.repeat").rule == "D8"
    assert seen.deadline("D11").step is Step.PROTECTION_END
    assert seen.deadline("D13") is None


def test_engine_28_what_each_rule_leads_to():
    seen = plan(dispute(), "2026-04-02")
    steps = {key: seen.deadline(key).step for key in ("D8.ask", "D9.try", "D13", "D14", "D16")}
    assert steps == {
        "D8.ask": Step.ASK_EXTENSION, "D9.try": Step.OPEN_DISPUTE, "D13": Step.WAIT_SELLER,
        "D14": Step.ADD_PROOF, "D16": Step.CONTACT_SUPPORT,
    }  # fmt: skip
    later = plan(dispute(), "2026-04-09")
    assert {later.deadline("D13").step, later.deadline("D14").step} == {Step.CHECK_DISPUTE}


@pytest.mark.parametrize(
    ("events", "step"),
    [
        ([e("delivered", "2026-03-01")], Step.SAY_IF_ARRIVED),
        ([e("delivered", "2026-03-01"), e("not_received", "2026-03-02")], Step.OPEN_DISPUTE),
        ([e("delivered", "2026-03-01", place="GDANSK")], Step.OPEN_DISPUTE),
        ([e("received", "2026-03-01")], Step.CHECK_ITEM),
        ([e("received", "2026-03-01", problem="wrong")], Step.OPEN_DISPUTE),
        ([e("receipt_confirmed", "2026-03-01", mistake=True)], Step.OPEN_DISPUTE),
        (
            [e("delivered", "2026-03-01"), e("form_refused", "2026-03-02", reason="other")],
            Step.OPEN_DISPUTE,
        ),
    ],
)
def test_engine_29_what_the_last_day_leads_to(events, step):
    assert plan(transit(*events, city="KRAKOW"), "2026-03-03").next.step is step


def test_engine_29_all_good_and_problems_undo_each_other():
    fine = transit(e("received", "2026-03-01", problem="wrong"), e("all_good", "2026-03-02"))
    assert plan(fine, "2026-03-03").stage is Stage.FINISHED
    for problem in (
        e("received", "2026-03-01", problem="wrong"), e("not_received", "2026-03-01"),
        e("receipt_confirmed", "2026-03-01", mistake=True),
        e("delivered", "2026-03-01", place="GDANSK"),
        e("form_refused", "2026-03-01", reason="other"),
    ):  # fmt: skip
        seen = plan(transit(problem, e("all_good", "2026-03-02"), city="KRAKOW"), "2026-03-03")
        assert (seen.urgency, seen.next.step, seen.flags) == (Urgency.DONE, Step.NONE, ())
    worse = make.with_events(fine, e("received", "2026-03-04", problem="defective"))
    assert plan(worse, "2026-03-05").situation == "R5"


def test_engine_30_advice_never_passes():
    seen = plan(transit(), "2026-04-05T12:00")
    assert status(seen, "D8.ask") is DeadlineStatus.DUE
    assert status(seen, "D11") is DeadlineStatus.DUE
    assert status(plan(transit(), "2026-04-03"), "D11") is DeadlineStatus.LATER
    assert status(plan(transit(), "2026-04-06T09:00"), "D11") is DeadlineStatus.PASSED


def test_engine_31_pacific_days_and_own_midnights():
    seen = plan(transit(), "2026-03-24")
    last, ask = seen.deadline("D11"), seen.deadline("D8.ask")
    assert last.due_at.isoformat() == "2026-04-05T07:00:00+00:00"
    assert last.ends_at - last.due_at == timedelta(days=1)
    assert ask.due_at.isoformat() == "2026-03-25T23:00:00+00:00"


def test_engine_32_waiting_counts_to_the_others():
    assert plan(dispute(), "2026-04-02").days_left == 4
    assert plan(dispute(), "2026-04-06T12:00").days_left == 0
    assert plan(make.k1(), "2026-03-11T07:00").days_left == -1
    assert plan(make.k1(), "2026-03-11T12:00").days_left is None


def test_engine_33_the_tasks_own_day():
    assert plan(make.k4(), "2026-04-09").next.on == day("2026-04-06")
    offer = dispute(e("seller_offered", "2026-04-03", amount="1.00"))
    assert plan(offer, "2026-04-05").next.on == day("2026-04-03")
    assert plan(transit(e("all_good", "2026-03-01")), "2026-03-02").next.on is None


def test_engine_34_missing():
    seen = plan(transit(end=None), "2026-03-24")
    assert (seen.urgency, seen.missing) == (Urgency.UNKNOWN, (EventKind.PROTECTION_END,))
    assert (seen.next.step, seen.next.on) == (Step.ADD_PROTECTION_DATE, day("2026-01-20"))
    scanned = transit(e("delivered", "2026-03-20"), end=None)
    assert plan(scanned, "2026-03-24").missing == (EventKind.PROTECTION_END,)
    quiet = make.with_events(scanned, e("received", "2026-03-21", problem="none"))
    assert plan(quiet, "2026-03-24").missing == ()
    unshipped = make.order(e("paid", "2026-01-18"), e("payment_verified", "2026-01-18"))
    assert plan(unshipped, "2026-01-20").missing == (EventKind.SHIP_BY,)


def test_engine_35_every_stated_date_folds_alike():
    order = make.order(
        e("paid", "2026-03-01"),
        e("ship_by", "2026-03-10", source="order_page"),
        e("ship_by", "2026-03-12", source="email"),
    )
    seen = plan(order, "2026-03-05")
    assert seen.conflicts[0].kind is EventKind.SHIP_BY
    assert [reading.day for reading in seen.conflicts[0].readings] == [day("2026-03-12")]
    assert (seen.next.step, seen.next.on) == (Step.DECIDE_DATE, day("2026-03-05"))
    overdue = plan(order, "2026-03-13")  # D2 + 2 is due as well
    assert (overdue.next.step, overdue.next.on) == (Step.DECIDE_DATE, day("2026-03-13"))


def test_engine_36_readings_without_seen():
    typed = e("protection_end", "2026-04-01", source="user")
    mail = e("protection_end", "2026-04-05", source="email")
    seen = plan(transit(mail, typed, end=None), "2026-03-01")
    assert (seen.protection_end.day, seen.conflicts) == (day("2026-04-01"), ())
    other = e("protection_end", "2026-04-03", source="user")
    assert plan(transit(typed, other, end=None), "2026-03-01").conflicts
    page = e("protection_end", "2026-04-05", source="order_page", seen="2026-02-01")
    assert plan(transit(page, typed, end=None), "2026-03-01").conflicts


def test_engine_37_requests_start_anew_when_the_date_moves():
    old = e("protection_end", "2026-04-05", source="order_page", seen="2026-02-01")
    new = e("protection_end", "2026-05-05", source="order_page", seen="2026-03-30")
    asked = e("extension_asked", "2026-03-26")
    moved = plan(transit(old, asked, new, end=None), "2026-04-25")
    assert status(moved, "D8.ask") is DeadlineStatus.DUE
    same = plan(transit(old, asked, end=None), "2026-03-27")
    assert status(same, "D8.ask") is DeadlineStatus.DONE
    assert same.deadline("D8.repeat").due == day("2026-03-29")


def test_engine_38_the_most_urgent_line_is_the_row():
    order = transit(
        e("protection_end", "2026-03-28", line="l2", source="order_page", seen="2026-03-01"),
        lines=(make.line("l1"), make.line("l2")),
    )
    assert plan(order, "2026-03-24").line == "l2"
    parcels = (make.parcel("p1", "LP1"), make.parcel("p2", "LP2"))
    order = transit(e("delivered", "2026-03-20", parcel="p2"), parcels=parcels)
    assert (plan(order, "2026-03-24").line, plan(order, "2026-03-24").stage) == (
        "p2", Stage.DELIVERED_SCAN,
    )  # fmt: skip
    assert plan(transit(parcels=parcels), "2026-03-24").line is None


def test_engine_38_unlisted_lines_tie_by_entry_not_by_reading():
    events = (
        e("placed", "2026-01-18", line="l2", entry=1), e("placed", "2026-01-18", line="l1", entry=2)
    )  # fmt: skip
    assert plan(make.order(*events), "2026-01-19").line == "l2"
    assert plan(make.order(*reversed(events)), "2026-01-19").line == "l2"


def test_engine_39_an_unknown_status_alone():
    order = make.order(e("status_seen", "2026-03-01", text="Frozen order"))
    seen = plan(order, "2026-03-02")
    assert (seen.stage, seen.urgency, seen.days_left) == (Stage.OTHER, Urgency.WAIT, None)
    known = transit(e("status_seen", "2026-03-01", text="Frozen order"))
    assert plan(known, "2026-03-02").stage is Stage.IN_TRANSIT


def test_engine_40_pressure_after_the_own_tasks():
    pressed = e("message_received", "2026-04-04", source="chat", sender="seller", asks=("wait",))
    offer = e("seller_offered", "2026-04-03", amount="1.00")
    assert plan(dispute(pressed), "2026-04-04").next.step is Step.REPLY_PRESSURE
    assert plan(dispute(pressed), "2026-04-04").next.rule is None
    assert plan(dispute(offer, pressed), "2026-04-04").next.step is Step.REJECT_OFFER
    answered = dispute(pressed, e("message_sent", "2026-04-05", to="seller"))
    assert plan(answered, "2026-04-05").next.step is Step.WAIT_SELLER
    returned = transit(e("returned", "2026-02-01", why="sender"))
    assert plan(returned, "2026-02-11").next.rule == "D24"


def test_engine_41_changed_rules_are_marked():
    own = load_rulebook(overrides={"D12": 10})
    seen = plan(transit(), "2026-03-24", rules=own)
    assert (seen.deadline("D12").changed, seen.deadline("D11").changed) == (True, False)
    undated = transit(e("completed", None, source=Source.ORDER_PAGE))
    assert (plan(undated, "2026-03-24").stage, plan(undated, "2026-03-24").urgency) == (
        Stage.COMPLETED, Urgency.DONE,
    )  # fmt: skip


def test_engine_41_a_problem_with_an_undated_completion_is_not_at_rest():
    order = transit(e("completed", None), e("not_received", "2026-03-20"), end=None)
    seen = plan(order, "2026-03-24")
    assert (seen.urgency, seen.next.step, seen.next.rule) == (Urgency.ACT, Step.OPEN_DISPUTE, None)
    timer = plan(transit(e("completed", None, by="timer"), end=None), "2026-03-24")
    assert (timer.urgency, timer.next.step) == (Urgency.DONE, Step.NONE)


def test_engine_hints_stand_while_a_request_to_wait_is_open():
    pressed = e("message_received", "2026-03-04", source="chat", sender="seller", asks=("wait",))
    assert Caution.DO_NOT_WAIT_PAST in plan(transit(pressed), "2026-03-05").warnings
    answered = transit(pressed, e("message_sent", "2026-03-05", to="seller"))
    assert Caution.DO_NOT_WAIT_PAST not in plan(answered, "2026-03-06").warnings
    over = transit(pressed, e("refund_arrived", "2026-03-08"))
    assert Caution.DO_NOT_WAIT_PAST not in plan(over, "2026-03-09").warnings


def test_owner_and_act_by_follow_the_format():
    for entry in plan(dispute(), "2026-04-02").deadlines:
        if entry.owner is Owner.YOU and entry.nature is Nature.ADVICE:
            assert entry.act_by == entry.due
        elif entry.owner is not Owner.YOU:
            assert entry.act_by is None
