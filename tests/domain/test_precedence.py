# SPDX-License-Identifier: MIT
"""Which of two tasks is next, and the level of every day around the ends of both clocks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.plan import Caution, Plan, Stage
from aliguard_desktop.domain.planning import plan_order
from tests import factories as make

PRESETS = {name: load_rulebook(preset=name) for name in ("early", "balanced", "late")}
e, day = make.event, make.day

BOUGHT = (e("placed", "2026-01-18"), e("paid", "2026-01-18"))
SHIPPED = (*BOUGHT, e("shipped", "2026-01-20"))
TRAVELLING = (*SHIPPED, e("scan", "2026-03-10"))
END = e("protection_end", "2026-04-05", source="order_page")
MOVING = (*TRAVELLING, END)
DISPUTE = (*SHIPPED, e("protection_end", "2026-04-20", source="order_page"),
           e("dispute_opened", "2026-04-01", solution="refund_only", amount="24.90"))  # fmt: skip
OFFER = (*DISPUTE, e("seller_offered", "2026-04-03", amount="1.00"))
LONG_OFFER = (*DISPUTE, e("seller_offered", "2026-04-03", amount="1.00", answer_by="2026-05-10"))
RETURN = (*DISPUTE, e("decided", "2026-04-10", outcome="return"))
LOST = (*DISPUTE, e("decided", "2026-04-10", outcome="none"))
PRESSED = e("message_received", "2026-03-30", source="chat", sender="seller", asks=("wait",))


def paypal(on: str):
    return e("outside_opened", on, route="paypal")


def plan(events, when: str | date, preset: str = "early", **fields) -> Plan:
    return plan_order(make.order(*events, **fields), PRESETS[preset], make.moment(str(when)))


@pytest.mark.parametrize(
    ("name", "events", "when", "rule", "step"),
    [
        ("D15 before D21: earlier", (*OFFER, paypal("2026-04-04")), "2026-04-05", "D15",
         "reject_offer"),
        ("D21 before D15: earlier", (*LONG_OFFER, paypal("2026-04-04")), "2026-04-05", "D21",
         "outside_claim"),
        ("D18 before D21: earlier", (*RETURN, paypal("2026-04-12")), "2026-04-13", "D18",
         "send_return"),
        ("D21 before D18: earlier", (*RETURN, paypal("2026-03-28")), "2026-04-11", "D21",
         "outside_claim"),
        ("D17 before D21: earlier", (*LOST, paypal("2026-04-11")), "2026-04-12", "D17", "appeal"),
        ("D21 before D17: earlier", (*LOST, paypal("2026-03-25")), "2026-04-11", "D21",
         "outside_claim"),
        ("own tasks before pressure", (*RETURN, PRESSED), "2026-04-11", "D18", "send_return"),
        ("pressure before D12", (*TRAVELLING, e("delivered", "2026-03-29"), PRESSED),
         "2026-03-31", None, "reply_pressure"),
        ("pressure before D9", (*MOVING, PRESSED), "2026-03-31", None, "reply_pressure"),
        ("pressure before D13", (*DISPUTE, PRESSED), "2026-04-06", None, "reply_pressure"),
        ("D12 before D10", (*MOVING, e("delivered", "2026-03-29")), "2026-04-04", "D12",
         "say_if_arrived"),
        ("D12 before a date to decide",
         (*MOVING, e("protection_end", "2026-04-09", source="email"),
          e("delivered", "2026-03-29")), "2026-04-01", "D12", "say_if_arrived"),
        ("D10 before D9", MOVING, "2026-04-03", "D10", "open_dispute"),
        ("D10 before D9 on the last safe day", MOVING, "2026-04-04", "D10", "open_dispute"),
        ("D9 before D8", MOVING, "2026-03-31", "D9", "open_dispute"),
        ("D8 before its repeat is due", (*MOVING, e("extension_asked", "2026-03-26")),
         "2026-03-29", "D8", "ask_extension"),
        ("D24 before the missing date", (*SHIPPED, e("returned", "2026-02-01")), "2026-02-11",
         "D24", "open_dispute"),
        ("the missing date before D24's day", (*SHIPPED, e("returned", "2026-02-01")),
         "2026-02-10", None, "add_protection_date"),
        ("the missing date before D4", SHIPPED, "2026-01-28", None, "add_protection_date"),
        ("the missing date before D7", (*SHIPPED, e("scan", "2026-02-01")), "2026-03-10", None,
         "add_protection_date"),
        ("D8 before a date to decide",
         (*MOVING, e("protection_end", "2026-04-09", source="email")), "2026-03-26", "D8",
         "ask_extension"),
        ("a date to decide before what is still to come",
         (*MOVING, e("protection_end", "2026-04-09", source="email")), "2026-03-25", None,
         "decide_date"),
        ("a date to decide before D4",
         (*SHIPPED, END, e("protection_end", "2026-04-09", source="email")), "2026-01-28", None,
         "decide_date"),
        ("D6 before D4", (*SHIPPED, END), "2026-02-04", "D6", "ask_new_number"),
        ("D7 alone", (*SHIPPED, END, e("scan", "2026-02-01")), "2026-03-03", "D7",
         "suggest_frozen"),
        ("D13 until D14's day", DISPUTE, "2026-04-07", "D13", "check_dispute"),
        ("D14 from its day", DISPUTE, "2026-04-08", "D14", "check_dispute"),
        ("D16 from its day", DISPUTE, "2026-05-01", "D16", "contact_support"),
        ("none is due: the earliest", DISPUTE, "2026-04-02", "D13", "wait_seller"),
        ("none is due in transit", MOVING, "2026-03-20", "D8", "ask_extension"),
        ("D22 before D20: earlier", (*LOST, e("appealed", "2026-04-11")), "2026-04-12", "D22",
         "outside_bank"),
    ],
)  # fmt: skip
def test_which_task_is_next(name, events, when, rule, step):
    seen = plan(events, when)
    assert (seen.next.rule, seen.next.step.value) == (rule, step), name


@pytest.mark.parametrize(
    ("payment", "rule"), [("paypal", "D20"), ("card", "D22"), ("other", None)]
)  # fmt: skip
def test_only_what_the_payment_fits_is_next(payment, rule):
    seen = plan((*LOST, e("appealed", "2026-04-11")), "2026-04-12", payment=payment)
    assert seen.next.rule == rule


# ---- day by day -------------------------------------------------------------------------------

T = day("2026-04-05")
CLOCK_A = {
    "early": ((-15, "calm"), (-10, "soon"), (-5, "act"), (-2, "alarm"), (1, "last"), (12, "alarm"),
              (16, "closed")),
    "balanced": ((-15, "calm"), (-7, "soon"), (-3, "act"), (-2, "alarm"), (1, "last"),
                 (12, "alarm"), (16, "closed")),
    "late": ((-15, "calm"), (-3, "soon"), (-2, "alarm"), (1, "last"), (12, "alarm"),
             (16, "closed")),
}  # fmt: skip


def level(table, offset: int) -> str:
    return next(name for start, name in reversed(table) if offset >= start)


@pytest.mark.parametrize("preset", sorted(CLOCK_A))
@pytest.mark.parametrize("offset", range(-15, 21))
def test_clock_a_then_clock_b_day_by_day(preset, offset):
    today = T + timedelta(days=offset)
    seen = plan(MOVING, today, preset)
    assert seen.urgency.value == level(CLOCK_A[preset], offset)
    last = T - timedelta(days=1) if offset <= 0 else T + timedelta(days=14)
    expected = None if offset > 15 else (last - today).days  # -1: hours left
    assert seen.days_left == expected
    assert seen.chip == ("" if offset > 15 else "D11" if offset <= 0 else "D12")


@pytest.mark.parametrize("offset", range(21))
def test_clock_b_after_a_scan_day_by_day(offset):
    """Delivered on 21 Mar: last safe day 4 Apr; a protection end in May goes on afterwards."""
    scanned = (*SHIPPED, e("protection_end", "2026-05-20", source="order_page"),
               e("delivered", "2026-03-21"), e("not_received", "2026-03-21"))  # fmt: skip
    today = day("2026-03-21") + timedelta(days=offset)
    seen = plan(scanned, today)
    wanted = level(((0, "last"), (12, "alarm"), (16, "act")), offset)
    assert seen.urgency.value == wanted
    left = (day("2026-04-04") - today).days if offset < 16 else (day("2026-05-19") - today).days
    assert seen.days_left == left
    assert (Caution.PROBABLY_CLOSED_TRY_ANYWAY in seen.warnings) == (offset >= 16)
    assert seen.next.step.value == "open_dispute"


@pytest.mark.parametrize(
    ("clock", "level", "left"),
    [
        ("2026-04-04T23:59", "alarm", 0), ("2026-04-05T00:01", "alarm", -1),
        ("2026-04-05T09:01", "alarm", -1), ("2026-04-06T08:59", "alarm", -1),
        ("2026-04-06T09:01", "last", 13), ("2026-04-19T23:59", "alarm", 0),
        ("2026-04-20T00:01", "alarm", -1), ("2026-04-21T08:59", "alarm", -1),
        ("2026-04-21T09:01", "closed", None),
    ],
)  # fmt: skip
def test_to_the_minute_in_warsaw(clock, level, left):
    seen = plan(MOVING, clock)
    assert (seen.urgency.value, seen.days_left) == (level, left)


@pytest.mark.parametrize(
    ("events", "last", "stage"),
    [
        (RETURN, "2026-04-19", Stage.RETURN_REQUIRED),
        ((*DISPUTE, e("seller_offered", "2026-04-03", amount="1.00", answer_by="2026-04-12")),
         "2026-04-11", Stage.DISPUTE_COUNTER),
        ((*LOST, paypal("2026-04-11"), e("appealed", "2026-04-11")), "2026-04-30", Stage.FALLBACK),
        ((*DISPUTE, e("decided", "2026-04-10", outcome="none", appeal_by="2026-04-30")),
         "2026-04-29", Stage.LOST),
    ],
)  # fmt: skip
def test_own_tasks_day_by_day(events, last, stage):
    for left in range(-1, 9):
        seen = plan(events, day(last) - timedelta(days=left), payment="paypal")
        wanted = "alarm" if left <= 2 else "act" if left <= 5 else "soon"
        assert (seen.stage, seen.urgency.value, seen.days_left) == (stage, wanted, left)


@pytest.mark.parametrize(
    ("when", "level", "left"),
    [
        ("2026-04-01", "wait", 5), ("2026-04-05", "wait", 1), ("2026-04-06", "wait", 0),
        ("2026-04-07T08:59", "wait", -1), ("2026-04-07T09:01", "act", None),
        ("2026-04-30", "act", None), ("2026-05-01", "act", None),
    ],
)  # fmt: skip
def test_a_silent_seller_day_by_day(when, level, left):
    seen = plan(DISPUTE, when, payment="other")
    assert (seen.urgency.value, seen.days_left) == (level, left)


@pytest.mark.parametrize(
    ("when", "level"),
    [
        ("2026-04-10", "wait"), ("2026-04-23", "wait"), ("2026-04-24", "soon"),
        ("2026-05-07", "soon"), ("2026-05-08", "act"), ("2026-08-01", "act"),
    ],
)  # fmt: skip
def test_a_refund_day_by_day(when, level):
    won = (*DISPUTE, e("decided", "2026-04-10", outcome="full"))
    assert plan(won, when, payment="other").urgency.value == level


@pytest.mark.parametrize(
    ("left", "level"), [(31, "wait"), (30, "soon"), (7, "soon"), (5, "act"), (3, "act"),
                        (2, "alarm"), (0, "alarm"), (-1, "alarm")],
)  # fmt: skip
def test_paypal_warns_while_the_platform_decides(left, level):
    """PayPal's last safe day is 16 Jul: 180 days after 18 Jan, less one."""
    decides = (*BOUGHT, e("shipped", "2026-01-20"), e("dispute_opened", "2026-06-10"),
               e("platform_joined", "2026-06-11"))  # fmt: skip
    seen = plan(decides, day("2026-07-16") - timedelta(days=left), payment="paypal")
    assert seen.urgency.value == level
    assert (seen.chip == "D20") == (left <= 30)


@pytest.mark.parametrize(
    ("when", "level", "left"),
    [
        ("2026-03-09", "wait", 1), ("2026-03-10", "wait", 0), ("2026-03-11", "wait", None),
        ("2026-03-12", "act", None),
    ],
)  # fmt: skip
def test_a_seller_who_does_not_ship_day_by_day(when, level, left):
    seen = plan_order(make.k1(), PRESETS["early"], make.moment(when))
    assert (seen.urgency.value, seen.days_left) == (level, left)


@pytest.mark.parametrize(
    ("when", "level"),
    [
        ("2026-03-25", "calm"), ("2026-03-26", "soon"), ("2026-03-30", "soon"),
        ("2026-03-31", "act"), ("2026-04-03", "act"), ("2026-04-04T23:59", "act"),
        ("2026-04-05T00:01", "alarm"), ("2026-04-06T08:59", "alarm"), ("2026-04-06T09:01", "last"),
    ],
)  # fmt: skip
def test_a_form_that_refused_never_alarms_before_p(when, level):
    refused = (*MOVING, e("extension_asked", "2026-03-20"),
               e("form_refused", "2026-03-20", reason="in_transit"))  # fmt: skip
    assert plan(refused, when).urgency.value == level
