# SPDX-License-Identifier: MIT
"""The worked cases K1 to K7, as a buyer would live through them."""

from __future__ import annotations

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.plan import Caution, DeadlineStatus, Plan, Stage, Step, Urgency
from aliguard_desktop.domain.planning import plan_order
from tests import factories as make

RULES = load_rulebook()


def plan(order, when, zone=make.WARSAW) -> Plan:
    return plan_order(order, RULES, make.moment(when, zone))


def test_k1_not_shipped_waits_for_the_seller():
    seen = plan(make.k1(), "2026-03-09")
    assert (seen.stage, seen.urgency, seen.days_left) == (Stage.PROCESSING, Urgency.WAIT, 1)
    assert (seen.next.step, seen.next.on) == (Step.WAIT_SHIPPING, make.day("2026-03-10"))
    assert Caution.DO_NOT_EXTEND_DISPATCH in seen.warnings
    assert seen.situation == "N8"
    assert seen.protection_end is None
    assert all(entry.step is not Step.OPEN_DISPUTE for entry in seen.deadlines)


def test_k1_support_from_the_twelfth_on():
    assert plan(make.k1(), "2026-03-11").next.step is Step.WAIT_SHIPPING
    seen = plan(make.k1(), "2026-03-12")
    assert (seen.next.step, seen.urgency) == (Step.CONTACT_SUPPORT, Urgency.ACT)


def test_k1_refund_alarm_after_auto_cancel():
    order = make.k1(make.event("cancelled", "2026-03-10", by="auto", source="order_page"))
    seen = plan(order, "2026-03-11")
    assert seen.stage is Stage.AUTO_CANCELLED
    assert seen.deadline("D19.alarm").due == make.day("2026-04-07")
    late = plan(order, "2026-04-07")
    assert (late.next.step, late.urgency) == (Step.CONTACT_PAYMENT_SUPPORT, Urgency.ACT)


def test_k2_calm_in_transit():
    seen = plan(make.k2(), "2026-03-24")
    assert (seen.stage, seen.urgency, seen.days_left) == (Stage.IN_TRANSIT, Urgency.CALM, 11)
    assert (seen.next.step, seen.next.on) == (Step.ASK_EXTENSION, make.day("2026-03-26"))
    assert seen.deadline("D9.try").due == make.day("2026-03-31")
    last = seen.deadline("D12")
    assert (last.due, last.status) == (make.day("2026-04-20"), DeadlineStatus.PROJECTED)
    assert seen.situation == "N1"


def test_k3_dispute_while_the_extension_is_pending():
    seen = plan(make.k3(), "2026-03-31")
    assert (seen.next.step, seen.next.rule) == (Step.OPEN_DISPUTE, "D9")
    assert (seen.urgency, seen.situation, seen.days_left) == (Urgency.ACT, "N1", 4)


def test_k3_form_refused_plans_anew():
    order = make.k3(make.event("form_refused", "2026-03-31", reason="in_transit"))
    seen = plan(order, "2026-03-31")
    assert (seen.next.step, seen.next.on) == (Step.TRY_AGAIN, make.day("2026-04-04"))
    assert seen.urgency is Urgency.ACT
    assert seen.deadline("D12").act_by == make.day("2026-04-19")
    assert plan(order, "2026-04-04").urgency is Urgency.ACT
    assert plan(order, "2026-04-05").urgency is Urgency.ALARM
    assert plan(order, "2026-04-05").next.step is Step.TRY_AGAIN
    after = plan(order, "2026-04-07")
    assert (after.next.step, after.next.rule) == (Step.OPEN_DISPUTE, "D12")


def test_k4_two_days_after_the_timer():
    seen = plan(make.k4(), "2026-04-07")
    assert (seen.stage, seen.assumed) == (Stage.COMPLETED_BY_TIMER, True)
    assert (seen.next.step, seen.urgency, seen.days_left) == (Step.OPEN_DISPUTE, Urgency.LAST, 12)
    last = seen.deadline("D12")
    assert (last.due, last.act_by) == (make.day("2026-04-20"), make.day("2026-04-19"))
    assert {Caution.BUTTON_IS_LOWER, Caution.DO_NOT_CANCEL} <= set(seen.warnings)
    assert seen.deadline("D8.ask").status is DeadlineStatus.VOID


def test_k5_empty_parcel_counts_from_receipt():
    seen = plan(make.k5(), "2026-06-11")
    last = seen.deadline("D12")
    assert (last.due, last.act_by) == (make.day("2026-06-25"), make.day("2026-06-24"))
    assert (seen.situation, seen.next.step) == ("R1", Step.OPEN_DISPUTE)


def test_k6_seller_presses():
    seen = plan(make.k6(), "2026-04-04")
    assert (seen.stage, seen.situation) == (Stage.DISPUTE_SELLER, "X3")
    assert seen.next.step is Step.REPLY_PRESSURE
    dates = {key: seen.deadline(key).due.isoformat() for key in ("D13", "D14", "D16")}
    assert dates == {"D13": "2026-04-06", "D14": "2026-04-08", "D16": "2026-05-01"}
    wanted = {
        Caution.DO_NOT_CANCEL,
        Caution.DO_NOT_ACCEPT,
        Caution.CANCEL_LOSES_MONEY,
        Caution.DO_NOT_WAIT_PAST,
        Caution.REFUND_OUTSIDE_UNPROTECTED,
    }
    assert wanted <= set(seen.warnings)
    assert seen.days_left == 2


def test_k6_answered_the_same_day_waits_for_the_seller():
    seen = plan(
        make.k6(make.event("message_sent", "2026-04-04", to="seller", about="reply")), "2026-04-04"
    )
    assert (seen.next.step, seen.next.on) == (Step.WAIT_SELLER, make.day("2026-04-06"))


def test_k7_asks_for_the_protection_date():
    seen = plan(make.k7(), "2026-02-16")
    assert (seen.next.step, seen.urgency) == (Step.ADD_PROTECTION_DATE, Urgency.UNKNOWN)
    assert seen.days_left is None
    assert Caution.TOO_EARLY in seen.warnings
    days = {key: seen.deadline(key).due.isoformat() for key in ("D4", "D5.try", "D5.sure")}
    assert days == {"D4": "2026-02-17", "D5.try": "2026-02-20", "D5.sure": "2026-02-21"}
    assert seen.protection_end is None
    assert seen.estimate is not None
    assert seen.estimate.earliest == make.day("2026-04-11")


@pytest.mark.parametrize("when", ["2026-02-20", "2026-03-20"])
def test_k7_is_never_alarmed_by_an_estimate(when):
    assert plan(make.k7(), when).urgency is Urgency.UNKNOWN
