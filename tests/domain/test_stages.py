# SPDX-License-Identifier: MIT
"""Every arrow of the state machine, and the decisions 1 to 18 of docs/clock.md."""

from __future__ import annotations

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.plan import (
    Caution,
    Confidence,
    DeadlineStatus,
    Plan,
    Stage,
    Step,
    Urgency,
)
from aliguard_desktop.domain.planning import (
    plan_order,
    row_key,
)
from tests import factories as make

RULES = load_rulebook()
e, day = make.event, make.day

PLACED = (e("placed", "2026-01-18"),)
PAID = (*PLACED, e("paid", "2026-01-18"))
VERIFIED = (*PAID, e("payment_verified", "2026-01-19"), e("ship_by", "2026-01-25"))
SHIPPED = (*VERIFIED, e("shipped", "2026-01-20"))
MOVING = (*SHIPPED, e("protection_end", "2026-04-05", source="order_page"))
SCANNED = (*MOVING, e("delivered", "2026-03-20"))
DISPUTE = (*MOVING, e("dispute_opened", "2026-03-31", solution="refund_only", amount="20.00"))
OFFER = (*DISPUTE, e("seller_offered", "2026-04-02", amount="5.00"))
PLATFORM = (*DISPUTE, e("platform_joined", "2026-04-07"))
RETURN = (*PLATFORM, e("decided", "2026-04-10", outcome="return"))
SENT = (*RETURN, e("return_sent", "2026-04-12", number="RR1"))
WON = (*PLATFORM, e("decided", "2026-04-10", outcome="full"))
LOST = (*PLATFORM, e("decided", "2026-04-10", outcome="none"))
NOTHING = (e("status_seen", "2026-01-18", text="Frozen"),)

ARROWS = [
    ("nothing known", NOTHING, "2026-01-18", Stage.OTHER, False),
    ("placed", PLACED, "2026-01-18", Stage.PLACED, False),
    ("paid", PAID, "2026-01-18", Stage.PAYMENT_CHECK, False),
    ("verified", VERIFIED, "2026-01-19", Stage.PROCESSING, False),
    ("ship-by passed is not assumed", VERIFIED, "2026-01-30", Stage.PROCESSING, False),
    ("buyer cancels", (*VERIFIED, e("cancelled", "2026-01-20", by="buyer")), "2026-01-21",
     Stage.CANCELLED, False),
    ("auto cancel seen", (*VERIFIED, e("cancelled", "2026-01-26", by="auto")), "2026-01-27",
     Stage.AUTO_CANCELLED, False),
    ("cancelled, refund issued",
     (*VERIFIED, e("cancelled", "2026-01-26", by="auto"), e("refund_issued", "2026-01-27")),
     "2026-01-28", Stage.REFUND_PENDING, False),
    ("shipped", SHIPPED, "2026-01-21", Stage.IN_TRANSIT, False),
    ("extension moves the end",
     (*MOVING, e("extension_granted", "2026-04-01"),
      e("protection_end", "2026-05-05", source="order_page", seen="2026-04-01")),
     "2026-04-10", Stage.IN_TRANSIT, False),
    ("delivered", SCANNED, "2026-03-21", Stage.DELIVERED_SCAN, False),
    ("confirmed", (*SCANNED, e("receipt_confirmed", "2026-03-22")), "2026-03-23",
     Stage.COMPLETED, False),
    ("shown as completed", (*SCANNED, e("completed", "2026-03-25", by="platform")), "2026-03-26",
     Stage.COMPLETED, False),
    ("timer ran out", MOVING, "2026-04-07", Stage.COMPLETED_BY_TIMER, True),
    ("timer seen", (*MOVING, e("completed", "2026-04-06", by="timer")), "2026-04-07",
     Stage.COMPLETED_BY_TIMER, False),
    ("15 days later", MOVING, "2026-04-22", Stage.CLOSED_FINAL, True),
    ("dispute in transit", DISPUTE, "2026-04-01", Stage.DISPUTE_SELLER, False),
    ("dispute after delivery", (*SCANNED, e("dispute_opened", "2026-03-22")), "2026-03-23",
     Stage.DISPUTE_SELLER, False),
    ("dispute after the timer", (*MOVING, e("dispute_opened", "2026-04-08")), "2026-04-09",
     Stage.DISPUTE_SELLER, False),
    ("silence never wins by itself", DISPUTE, "2026-06-30", Stage.DISPUTE_SELLER, False),
    ("seller accepts", (*DISPUTE, e("seller_accepted", "2026-04-02")), "2026-04-03",
     Stage.WON, False),
    ("seller offers", OFFER, "2026-04-03", Stage.DISPUTE_COUNTER, False),
    ("seller rejects", (*DISPUTE, e("seller_rejected", "2026-04-02")), "2026-04-03",
     Stage.DISPUTE_PLATFORM, False),
    ("offer of 0 accepted", (*OFFER, e("offer_accepted", "2026-04-03", amount="0.00")),
     "2026-04-04", Stage.SETTLED, False),
    ("offer accepted", (*OFFER, e("offer_accepted", "2026-04-03")), "2026-04-04",
     Stage.REFUND_PENDING, False),
    ("offer rejected", (*OFFER, e("offer_rejected", "2026-04-03")), "2026-04-04",
     Stage.DISPUTE_PLATFORM, False),
    ("modified", (*OFFER, e("dispute_modified", "2026-04-03")), "2026-04-04",
     Stage.DISPUTE_SELLER, False),
    ("platform joins", PLATFORM, "2026-04-08", Stage.DISPUTE_PLATFORM, False),
    ("decided full", WON, "2026-04-11", Stage.WON, False),
    ("decided partial", (*PLATFORM, e("decided", "2026-04-10", outcome="partial")),
     "2026-04-11", Stage.PARTIAL, False),
    ("decided none", LOST, "2026-04-11", Stage.LOST, False),
    ("decided return", RETURN, "2026-04-11", Stage.RETURN_REQUIRED, False),
    ("return sent", SENT, "2026-04-13", Stage.RETURN_IN_TRANSIT, False),
    ("return arrived", (*SENT, e("return_received", "2026-05-10")), "2026-05-11",
     Stage.WON, False),
    ("return not sent", RETURN, "2026-04-22", Stage.LOST, True),
    ("withdrawn in time", (*DISPUTE, e("dispute_cancelled", "2026-04-02")), "2026-04-03",
     Stage.IN_TRANSIT, False),
    ("withdrawn too late", (*DISPUTE, e("dispute_cancelled", "2026-04-08")), "2026-04-09",
     Stage.CLOSED_FINAL, True),
    ("refund issued", (*WON, e("refund_issued", "2026-04-12")), "2026-04-13",
     Stage.REFUND_PENDING, False),
    ("refund seen", (*WON, e("refund_arrived", "2026-04-14")), "2026-04-15",
     Stage.REFUNDED, False),
    ("help from outside", (*LOST, e("outside_opened", "2026-04-12", route="bank")),
     "2026-04-13", Stage.FALLBACK, False),
    ("outside help lost",
     (*LOST, e("outside_opened", "2026-04-12", route="bank"),
      e("outside_ended", "2026-05-12", won=False)), "2026-05-13", Stage.LOST, False),
    ("outside help won",
     (*LOST, e("outside_opened", "2026-04-12", route="bank"),
      e("outside_ended", "2026-05-12", won=True)), "2026-05-13", Stage.REFUND_PENDING, False),
    ("all good", (*SCANNED, e("all_good", "2026-03-21")), "2026-03-22", Stage.FINISHED, False),
]  # fmt: skip


def plan(events, when: str, zone: str = make.WARSAW, rules=RULES, **fields) -> Plan:
    return plan_order(make.order(*events, **fields), rules, make.moment(when, zone))


@pytest.mark.parametrize(
    ("events", "when", "stage", "assumed"),
    [arrow[1:] for arrow in ARROWS],
    ids=[arrow[0] for arrow in ARROWS],
)
def test_arrow(events, when, stage, assumed):
    seen = plan(events, when)
    assert (seen.stage, seen.assumed) == (stage, assumed)


def test_every_stage_is_reached_by_an_arrow():
    assert {arrow[3] for arrow in ARROWS} == set(Stage)


TABLE = e("placed", "2026-01-18", source="export")


@pytest.mark.parametrize(
    ("events", "numbers", "stage"),
    [
        ((TABLE,), ("RB123456785CN",), Stage.IN_TRANSIT),
        ((TABLE,), (), Stage.OTHER),
        ((TABLE, e("paid", "2026-01-18")), ("RB123456785CN",), Stage.IN_TRANSIT),
        ((TABLE, e("pay_by", "2026-01-20")), (), Stage.PLACED),
        ((TABLE, e("status_seen", "2026-01-18", source="export", text="To pay")), (), Stage.PLACED),
        ((TABLE, e("payment_verified", "2026-01-19", source="export")), ("RB123456785CN",),
         Stage.PROCESSING),
        ((e("placed", "2026-01-18"),), (), Stage.PLACED),
    ],
)  # fmt: skip
def test_a_table_without_a_status_does_not_say_that_an_order_is_unpaid(events, numbers, stage):
    parcels = (make.parcel("p1", *numbers),) if numbers else ()
    seen = plan(events, "2026-02-10", parcels=parcels)
    assert seen.stage is stage
    assert (seen.next.step is Step.PAY) is (stage is Stage.PLACED)


# ---- decisions -------------------------------------------------------------------------------


def test_decision_01_urge_early_give_up_late():
    two = (*SHIPPED, e("protection_end", "2026-04-05", source="order_page"),
           e("protection_end", "2026-04-08", source="order_page"))  # fmt: skip
    assert plan(two, "2026-04-04").urgency is Urgency.ALARM
    assert plan(two, "2026-04-22").stage is Stage.COMPLETED_BY_TIMER
    assert Caution.PROBABLY_CLOSED_TRY_ANYWAY in plan(two, "2026-04-22").warnings
    assert plan(two, "2026-04-25").stage is Stage.CLOSED_FINAL


def test_decision_02_instants_become_pacific_days():
    early = (*SHIPPED, e("delivered", "2026-03-20T06:00:00+01:00"))
    assert plan(early, "2026-03-21").deadline("D12").due == day("2026-04-03")


@pytest.mark.parametrize(
    ("zone", "act_by", "ask"),
    [
        ("Europe/Warsaw", "2026-04-04", "2026-03-26"),
        ("Pacific/Honolulu", "2026-04-03", "2026-03-25"),
        ("Pacific/Kiritimati", "2026-04-04", "2026-03-26"),
        ("America/Los_Angeles", "2026-04-04", "2026-03-26"),
    ],
)
def test_decision_03_last_safe_day_in_every_zone(zone, act_by, ask):
    seen = plan(MOVING, "2026-03-01", zone)
    assert seen.deadline("D11").act_by == day(act_by)
    assert seen.deadline("D8.ask").due == day(ask)


def test_decision_03_daylight_saving_changes_no_day():
    for end, act_by in (("2026-03-08", "2026-03-07"), ("2026-03-29", "2026-03-28"),
                        ("2026-11-01", "2026-10-31")):  # fmt: skip
        events = (*SHIPPED, e("protection_end", end, source="order_page"))
        seen = plan(events, "2026-02-01").deadline("D11")
        assert seen.act_by == day(act_by)
        assert 23 <= (seen.ends_at - seen.due_at).total_seconds() / 3600 <= 25


def test_decision_04_the_dispute_waits_for_the_form():
    short = (*PAID, e("shipped", "2026-03-20"), e("protection_end", "2026-04-01"))
    assert plan(short, "2026-03-21").deadline("D9.try").due == day("2026-03-30")
    shorter = (*PAID, e("shipped", "2026-03-25"), e("protection_end", "2026-04-01"))
    assert plan(shorter, "2026-03-26").deadline("D9.try").due == day("2026-03-31")
    returned = (*MOVING, e("returned", "2026-01-25", why="sender"))
    assert plan(returned, "2026-01-26").deadline("D5.try").due == day("2026-01-25")


@pytest.mark.parametrize(
    ("preset", "ask", "repeat", "dispute"),
    [
        ("early", "2026-03-26", "2026-03-29", "2026-03-31"),
        ("balanced", "2026-03-29", "2026-03-31", "2026-04-02"),
        ("late", "2026-04-02", "2026-04-03", "2026-04-04"),
    ],
)
def test_decision_05_presets_and_the_repeat(preset, ask, repeat, dispute):
    seen = plan(MOVING, "2026-02-01", rules=load_rulebook(preset=preset))
    days = [seen.deadline(key).due for key in ("D8.ask", "D8.repeat", "D9.try")]
    assert days == [day(ask), day(repeat), day(dispute)]
    assert not any(entry.changed for entry in seen.deadlines)


def test_decision_05_no_repeat_without_room():
    rules = load_rulebook(overrides={"D8.ask": 6})
    seen = plan(MOVING, "2026-02-01", rules=rules)
    assert seen.deadline("D8.repeat") is None
    assert seen.deadline("D8.ask").changed


def test_decision_06_the_further_rules():
    events = (*MOVING, e("returned", "2026-02-01"), e("window_end", "2026-06-01", what="return"),
              e("message_sent", "2026-02-02", to="seller", about="tracking"))  # fmt: skip
    seen = plan(events, "2026-02-03")
    days = {key: seen.deadline(key).due.isoformat() for key in ("D23.return", "D24", "D25", "D26")}
    assert days == {
        "D23.return": "2026-06-01", "D24": "2026-02-11", "D25": "2026-02-04",
        "D26": "2026-04-20",
    }  # fmt: skip


def test_decision_08_zones_are_handed_in():
    moment = make.moment("2026-04-04T23:30", "Pacific/Kiritimati")
    assert moment.today == day("2026-04-04")
    assert moment.pacific_today == day("2026-04-04")
    assert make.moment("2026-04-04T12:00", "Pacific/Kiritimati").pacific_today == day("2026-04-03")


def test_decision_09_disputes_are_per_line():
    lines = (make.line("l1"), make.line("l2"))
    events = (*MOVING, e("dispute_opened", "2026-04-01", line="l2"))
    seen = plan(events, "2026-04-02", lines=lines)
    assert (seen.line, seen.stage) == ("l1", Stage.IN_TRANSIT)


def test_decision_10_the_calendar_never_wins():
    for when in ("2026-04-20", "2026-08-01", "2027-04-01"):
        assert plan(DISPUTE, when).stage is Stage.DISPUTE_SELLER
        assert plan(SENT, when).stage is Stage.RETURN_IN_TRANSIT


def test_decision_11_the_last_day_outranks_the_rest():
    seen = plan((*SCANNED, e("not_received", "2026-03-21")), "2026-03-22")
    assert (seen.next.rule, seen.next.step) == ("D12", Step.OPEN_DISPUTE)


def test_decision_12_refunds_that_take_long():
    levels = [plan(WON, when).urgency for when in ("2026-04-12", "2026-04-24", "2026-05-08")]
    assert levels == [Urgency.WAIT, Urgency.SOON, Urgency.ACT]


def test_decision_13_a_completed_order_is_quiet():
    seen = plan((*MOVING, e("completed", "2026-03-20", by="buyer")), "2026-03-21")
    assert seen.urgency is Urgency.DONE
    assert seen.deadline("D12").status is DeadlineStatus.LATER
    assert plan((*SHIPPED, e("completed")), "2026-03-21").urgency is Urgency.DONE


def test_decision_14_rows_sort_by_task_day_level_act_by_and_money():
    moment = make.moment("2026-04-02")
    orders = [
        make.k2(), make.order(*WON, number="2"), make.order(*OFFER, number="3"),
        make.order(*PLACED, number="4"),
    ]  # fmt: skip
    planned = [(order, plan_order(order, RULES, moment)) for order in orders]
    planned.sort(key=lambda row: row_key(*row))
    assert next(order.number for order, _ in planned) == "3"
    rich, poor = make.order(*MOVING, paid="9.00"), make.order(*MOVING, paid="1.00")
    keys = [row_key(order, plan_order(order, RULES, moment)) for order in (rich, poor)]
    assert keys[0] < keys[1]


@pytest.mark.parametrize(
    ("events", "situation"),
    [
        (RETURN, "X2"), (OFFER, "X3"), (LOST, "X4"), (VERIFIED, "N8"),
        ((*MOVING, e("received", "2026-03-01", problem="empty")), "R1"),
        ((*MOVING, e("received", "2026-03-01", problem="minor")), "R8"),
        ((*MOVING, e("delivered", "2026-03-01", place="GDANSK")), "N5"),
        ((*MOVING, e("delivered", "2026-03-01", place="Kraków")), "N4"),
        ((*MOVING, e("returned", "2026-02-01")), "N6"),
        ((*MOVING, e("customs_hold", "2026-02-01")), "N7"),
        ((*MOVING, e("customs_hold", "2026-02-01"), e("scan", "2026-03-20")), "N1"),
        (MOVING, "N3"),
        ((*MOVING, e("scan", "2026-02-01")), "N2"),
        ((*MOVING, e("scan", "2026-03-20")), "N1"),
        ((*MOVING, e("all_good", "2026-03-20")), None),
    ],
)  # fmt: skip
def test_decision_15_situation(events, situation):
    assert (
        plan(events, "2026-04-11", city="KRAKOW").situation == situation
        or plan(events, "2026-04-03", city="KRAKOW").situation == situation
    )


def test_decision_15_confirmed_by_mistake_is_a_flag():
    seen = plan((*SCANNED, e("receipt_confirmed", "2026-03-22", mistake=True)), "2026-03-23")
    assert (seen.flags, seen.situation) == (("X1",), "N4")


def test_decision_16_settled_with_an_amount_is_pending():
    seen = plan((*OFFER, e("offer_accepted", "2026-04-03", amount="4.00")), "2026-04-04")
    assert seen.stage is Stage.REFUND_PENDING
    assert seen.deadline("D19.info").due == day("2026-04-17")


def test_decision_17_a_later_date_is_asked_about():
    odd = (*SHIPPED, e("protection_end", "2026-04-05", source="order_page", seen="2026-02-01"),
           e("protection_end", "2026-04-25", source="user", seen="2026-03-01"))  # fmt: skip
    seen = plan(odd, "2026-03-02")
    assert (seen.next.step, seen.protection_end.day) == (Step.DECIDE_DATE, day("2026-04-05"))
    assert plan((*odd, e("extension_granted", "2026-03-02")), "2026-03-02").conflicts == ()


def test_decision_18_a_promise_is_less_certain():
    events = (*SHIPPED, e("protection_end", "2026-04-05", text="Refund if no delivery before"))
    seen = plan(events, "2026-03-31")
    assert seen.deadline("D11").confidence is Confidence.MED
    assert Caution.FORM_MAY_REFUSE in seen.warnings
