# SPDX-License-Identifier: MIT
"""Every stage with every kind of event that may come next, and histories that are a mess.

From each stage the table names the kinds that lead elsewhere; every other kind must leave the
stage as it is.
"""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.plan import Plan, Stage
from aliguard_desktop.domain.planning import plan_order
from tests import factories as make
from tests.effort import is_long

RULES = load_rulebook()
e, day = make.event, make.day
S = Stage

PLACED = (e("placed", "2026-01-18"),)
CHECKED = (*PLACED, e("paid", "2026-01-18"))
PROCESSING = (*CHECKED, e("payment_verified", "2026-01-19"), e("ship_by", "2026-05-01"))
GONE = (*PROCESSING, e("cancelled", "2026-01-22", by="seller"))
SHIPPED = (*CHECKED, e("shipped", "2026-01-20"))
MOVING = (*SHIPPED, e("protection_end", "2026-05-20", source="order_page"))
SCANNED = (*MOVING, e("delivered", "2026-04-08"))
CONFIRMED = (*SCANNED, e("receipt_confirmed", "2026-04-09"))
TIMED = (*SHIPPED, e("protection_end", "2026-04-08", source="order_page"))
DISPUTE = (*MOVING, e("dispute_opened", "2026-04-01", solution="refund_only", amount="20.00"))
OFFER = (*DISPUTE, e("seller_offered", "2026-04-03", amount="5.00"))
PLATFORM = (*DISPUTE, e("platform_joined", "2026-04-03"))

STARTS: dict[Stage, tuple] = {
    S.PLACED: PLACED,
    S.PAYMENT_CHECK: CHECKED,
    S.PROCESSING: PROCESSING,
    S.CANCELLED: GONE,
    S.AUTO_CANCELLED: (*PROCESSING, e("cancelled", "2026-01-22", by="auto")),
    S.IN_TRANSIT: MOVING,
    S.DELIVERED_SCAN: SCANNED,
    S.COMPLETED: CONFIRMED,
    S.COMPLETED_BY_TIMER: TIMED,
    S.CLOSED_FINAL: (*SHIPPED, e("protection_end", "2026-03-01", source="order_page")),
    S.DISPUTE_SELLER: DISPUTE,
    S.DISPUTE_COUNTER: OFFER,
    S.DISPUTE_PLATFORM: PLATFORM,
    S.RETURN_REQUIRED: (*PLATFORM, e("decided", "2026-04-08", outcome="return")),
    S.RETURN_IN_TRANSIT: (
        *PLATFORM, e("decided", "2026-04-05", outcome="return"), e("return_sent", "2026-04-07"),
    ),
    S.SETTLED: (*OFFER, e("offer_accepted", "2026-04-04", amount="0.00")),
    S.WON: (*PLATFORM, e("decided", "2026-04-08", outcome="full")),
    S.PARTIAL: (*PLATFORM, e("decided", "2026-04-08", outcome="partial", amount="5.00")),
    S.REFUND_PENDING: (
        *PLATFORM, e("decided", "2026-04-08", outcome="full"), e("refund_issued", "2026-04-09"),
    ),
    S.REFUNDED: (
        *PLATFORM, e("decided", "2026-04-05", outcome="full"), e("refund_arrived", "2026-04-09"),
    ),
    S.LOST: (*PLATFORM, e("decided", "2026-04-08", outcome="none")),
    S.FALLBACK: (
        *PLATFORM, e("decided", "2026-04-05", outcome="none"),
        e("outside_opened", "2026-04-07", route="paypal"),
    ),
    S.FINISHED: (*SCANNED, e("all_good", "2026-04-09")),
    S.OTHER: (e("status_seen", "2026-01-18", text="Frozen"),),
}  # fmt: skip

ON = "2026-04-10"
KINDS = {
    **{kind.value: e(kind, ON) for kind in EventKind},
    "cancelled": e("cancelled", ON, by="buyer"),
    "cancelled auto": e("cancelled", ON, by="auto"),
    "completed": e("completed", ON, by="platform"),
    "completed timer": e("completed", ON, by="timer"),
    "dispute_opened": e("dispute_opened", ON, solution="refund_only", amount="20.00"),
    "seller_offered": e("seller_offered", ON, amount="6.00"),
    "offer_accepted": e("offer_accepted", ON, amount="5.00"),
    "offer_accepted 0": e("offer_accepted", ON, amount="0.00"),
    "decided full": e("decided", ON, outcome="full"),
    "decided partial": e("decided", ON, outcome="partial", amount="5.00"),
    "decided return": e("decided", ON, outcome="return"),
    "decided none": e("decided", ON, outcome="none"),
    "outside_opened": e("outside_opened", ON, route="bank"),
    "outside_ended": e("outside_ended", ON, won=False),
    "outside_ended won": e("outside_ended", ON, won=True),
    "pay_by": e("pay_by", "2026-04-20"),
    "ship_by": e("ship_by", "2026-05-01"),
    "expected_by": e("expected_by", "2026-04-20"),
    "protection_end": e("protection_end", "2026-05-20", source="order_page"),
    "window_end": e("window_end", "2026-05-20", what="return"),
}

DECISIONS = {
    "decided full": S.WON, "decided partial": S.PARTIAL, "decided none": S.LOST,
    "decided return": S.RETURN_REQUIRED, "decided": S.DISPUTE_PLATFORM,
}  # fmt: skip
MONEY = {"refund_issued": S.REFUND_PENDING, "refund_arrived": S.REFUNDED}
MOVES = {
    "seller_accepted": S.WON, "seller_rejected": S.DISPUTE_PLATFORM,
    "seller_offered": S.DISPUTE_COUNTER, "offer_rejected": S.DISPUTE_PLATFORM,
    "offer_accepted": S.REFUND_PENDING, "offer_accepted 0": S.SETTLED,
    "platform_joined": S.DISPUTE_PLATFORM,
}  # fmt: skip
RETURNS = {"return_sent": S.RETURN_IN_TRANSIT, "return_received": S.WON}
ENDS = {**DECISIONS, **MONEY, **RETURNS}
NO_DISPUTE = {
    **ENDS, **MOVES, "dispute_opened": S.DISPUTE_SELLER, "dispute_modified": S.DISPUTE_SELLER,
    "outside_ended won": S.REFUND_PENDING, "all_good": S.FINISHED,
}  # fmt: skip
LEAVES = {"cancelled": S.CANCELLED, "cancelled auto": S.AUTO_CANCELLED}
ARRIVES = {
    "delivered": S.DELIVERED_SCAN, "received": S.DELIVERED_SCAN,
    "receipt_confirmed": S.COMPLETED, "completed": S.COMPLETED,
    "completed timer": S.COMPLETED_BY_TIMER,
}  # fmt: skip
TRAVELS = dict.fromkeys(
    ("shipped", "scan", "customs_hold", "returned", "extension_asked", "extension_refused",
     "extension_granted", "not_received", "form_refused", "protection_end"),
    S.IN_TRANSIT,
)  # fmt: skip
EARLY = {**NO_DISPUTE, **LEAVES, **ARRIVES, **TRAVELS}
PROCESSES = dict.fromkeys(
    ("payment_verified", "ship_by", "cancel_asked", "window_end", "message_sent",
     "message_received", "appealed", "dispute_cancelled", "outside_opened",
     "outside_escalated", "outside_ended"),
    S.PROCESSING,
)  # fmt: skip
CLAIM = {"outside_opened": S.FALLBACK}
AGAIN = {**DECISIONS, "dispute_opened": S.DISPUTE_SELLER}
CONTRADICTED = {kind: stage for kind, stage in NO_DISPUTE.items() if kind != "all_good"}
MOVED = {"protection_end": S.IN_TRANSIT}  # the order page is believed

LEADS: dict[Stage, dict[str, Stage]] = {
    S.PLACED: {**EARLY, **PROCESSES, "paid": S.PAYMENT_CHECK},
    S.PAYMENT_CHECK: {**EARLY, **PROCESSES},
    S.PROCESSING: EARLY,
    S.CANCELLED: {**CONTRADICTED, **LEAVES, "shipped": S.IN_TRANSIT},
    S.AUTO_CANCELLED: {**CONTRADICTED, **LEAVES, "shipped": S.IN_TRANSIT},
    S.IN_TRANSIT: {**NO_DISPUTE, **LEAVES, **ARRIVES},
    S.DELIVERED_SCAN: {**NO_DISPUTE, **LEAVES, **ARRIVES},
    S.COMPLETED: {**NO_DISPUTE, **LEAVES, "dispute_cancelled": S.CLOSED_FINAL},
    S.COMPLETED_BY_TIMER: {
        **NO_DISPUTE, **LEAVES, "receipt_confirmed": S.COMPLETED, "completed": S.COMPLETED,
        "dispute_cancelled": S.CLOSED_FINAL, **MOVED,
    },
    S.CLOSED_FINAL: {
        **NO_DISPUTE, **LEAVES, **CLAIM, **MOVED, "delivered": S.COMPLETED_BY_TIMER,
        "received": S.COMPLETED_BY_TIMER, "receipt_confirmed": S.COMPLETED,
        "completed": S.COMPLETED, "completed timer": S.COMPLETED_BY_TIMER,
    },
    S.DISPUTE_SELLER: {**ENDS, **MOVES, "dispute_cancelled": S.IN_TRANSIT},
    S.DISPUTE_COUNTER: {
        **ENDS, **MOVES, "dispute_modified": S.DISPUTE_SELLER, "dispute_cancelled": S.IN_TRANSIT,
    },
    S.DISPUTE_PLATFORM: {**ENDS, **MOVES, "dispute_cancelled": S.IN_TRANSIT},
    S.RETURN_REQUIRED: {
        **ENDS, "dispute_opened": S.DISPUTE_SELLER, "dispute_cancelled": S.IN_TRANSIT,
    },
    S.RETURN_IN_TRANSIT: {**ENDS, "dispute_opened": S.DISPUTE_SELLER},
    S.SETTLED: {**ENDS, **AGAIN, **CLAIM, "all_good": S.FINISHED,
                "outside_ended won": S.REFUND_PENDING},
    S.WON: {**AGAIN, **MONEY, **CLAIM, "outside_ended won": S.REFUND_PENDING},
    S.PARTIAL: {**ENDS, **AGAIN, **CLAIM, "outside_ended won": S.REFUND_PENDING},
    S.REFUND_PENDING: {**AGAIN, **CLAIM, "refund_arrived": S.REFUNDED},
    S.REFUNDED: {**AGAIN, "refund_issued": S.REFUND_PENDING,
                 "outside_ended won": S.REFUND_PENDING},
    S.LOST: {**ENDS, **AGAIN, **CLAIM, "outside_ended won": S.REFUND_PENDING,
             "all_good": S.FINISHED},
    S.FALLBACK: {
        "outside_ended": S.LOST, "outside_ended won": S.REFUND_PENDING,
        "refund_arrived": S.REFUNDED, "all_good": S.FINISHED, "dispute_opened": S.DISPUTE_SELLER,
        "decided": S.DISPUTE_PLATFORM, "decided return": S.RETURN_REQUIRED,
        "return_sent": S.RETURN_IN_TRANSIT,
    },
    S.FINISHED: {
        **CONTRADICTED, **LEAVES, "offer_accepted 0": S.FINISHED,
        "not_received": S.DELIVERED_SCAN, "form_refused": S.DELIVERED_SCAN,
    },
    S.OTHER: {**EARLY, **PROCESSES, "placed": S.PLACED, "paid": S.PAYMENT_CHECK,
              "pay_by": S.PLACED, "expected_by": S.PLACED},
}  # fmt: skip


def plan(events, when: str = "2026-04-11", **fields) -> Plan:
    return plan_order(make.order(*events, **fields), RULES, make.moment(when))


@pytest.mark.parametrize("stage", list(Stage), ids=lambda stage: stage.value)
def test_every_kind_of_event_from_every_stage(stage: Stage):
    assert plan(STARTS[stage], ON).stage is stage
    led = {}
    for name, event in KINDS.items():
        after = plan((*STARTS[stage], event)).stage
        if after is not stage:
            led[name] = after.value
    wanted = {name: after.value for name, after in LEADS[stage].items() if after is not stage}
    assert led == wanted


# ---- histories that are a mess ---------------------------------------------------------------

FULL = (
    *PLATFORM, e("decided", "2026-04-05", outcome="full"), e("refund_issued", "2026-04-06"),
    e("refund_arrived", "2026-04-09"),
)  # fmt: skip


@pytest.mark.parametrize("stage", list(Stage), ids=lambda stage: stage.value)
def test_events_told_twice_or_backwards_change_nothing(stage: Stage):
    events = STARTS[stage]
    told = plan(events)
    twice = tuple(replace(event, id=f"{event.id}b") for event in events)
    for mess in ((*events, *twice), tuple(reversed(events)), (*reversed(events), *twice)):
        seen = plan(mess)
        assert (seen.stage, seen.urgency, seen.next) == (told.stage, told.urgency, told.next)
        assert [(entry.key, entry.due, entry.status) for entry in seen.deadlines] == [
            (entry.key, entry.due, entry.status) for entry in told.deadlines
        ]


@pytest.mark.parametrize("name", list(KINDS))
def test_what_lies_ahead_is_only_listed(name: str):
    event = KINDS[name]
    ahead = day("2026-09-01")
    late = replace(event, seen=ahead) if event.seen or name in STATED else replace(event, day=ahead)
    for start in (PROCESSING, MOVING, OFFER, FULL):
        now, then = plan(start), plan((*start, late))
        assert [(entry.kind, entry.on) for entry in then.future] == [(event.kind, ahead)]
        assert replace(then, future=()) == now


STATED = {"pay_by", "ship_by", "expected_by", "protection_end", "window_end"}


@pytest.mark.parametrize(
    ("events", "stage"),
    [
        # Delivered before it was shipped, received before it was delivered.
        ((e("delivered", "2026-02-01"), *MOVING[:2], e("shipped", "2026-02-05")), S.DELIVERED_SCAN),
        ((*MOVING, e("received", "2026-04-01"), e("delivered", "2026-04-05")), S.DELIVERED_SCAN),
        # The buyer holds it, then says that nothing came; and the other way round.
        ((*MOVING, e("received", "2026-04-01"), e("not_received", "2026-04-02")), S.DELIVERED_SCAN),
        ((*MOVING, e("not_received", "2026-04-01"), e("received", "2026-04-02")), S.DELIVERED_SCAN),
        # An answer to a dispute nobody recorded, and one after its end.
        ((*MOVING, e("seller_offered", "2026-04-02", amount="1.00")), S.DISPUTE_COUNTER),
        ((*FULL, e("seller_offered", "2026-04-10", amount="1.00")), S.REFUNDED),
        ((*FULL, e("dispute_cancelled", "2026-04-10")), S.REFUNDED),
        # The seller accepts and rejects on one day: the causal order decides, money is not assumed.
        ((*DISPUTE, e("seller_rejected", "2026-04-03"), e("seller_accepted", "2026-04-03")), S.WON),
        # Withdrawn, opened again, withdrawn again.
        (
            (*DISPUTE, e("dispute_cancelled", "2026-04-02"), e("dispute_opened", "2026-04-03"),
             e("dispute_cancelled", "2026-04-04")), S.IN_TRANSIT,
        ),
        # Two decisions: the later one holds.
        (
            (*PLATFORM, e("decided", "2026-04-08", outcome="full"),
             e("decided", "2026-04-05", outcome="none")), S.WON,
        ),
        # Cancelled, yet shipped; shipped, then cancelled by the platform.
        ((*GONE, e("shipped", "2026-01-24")), S.IN_TRANSIT),
        ((*MOVING, e("cancelled", "2026-02-01", by="platform")), S.CANCELLED),
        # "All is good" before and after a dispute and its decision.
        ((*MOVING, e("all_good", "2026-03-01"), *DISPUTE[len(MOVING):]), S.DISPUTE_SELLER),
        (
            (*MOVING, e("all_good", "2026-03-01"), *DISPUTE[len(MOVING):],
             e("dispute_cancelled", "2026-04-02")), S.IN_TRANSIT,
        ),
        ((*DISPUTE, e("all_good", "2026-04-02"), e("decided", "2026-04-05", outcome="none")),
         S.LOST),
        ((*DISPUTE, e("decided", "2026-04-05", outcome="none"), e("all_good", "2026-04-06")),
         S.FINISHED),
    ],
)  # fmt: skip
def test_contradictions_have_one_reading(events, stage: Stage):
    assert plan(events).stage is stage


def test_a_refund_that_came_ends_a_return_not_posted():
    back = (*PLATFORM, e("decided", "2026-04-08", outcome="return"))
    seen = plan((*back, e("refund_arrived", "2026-04-09")))
    assert (seen.stage, seen.urgency.value, seen.next.step.value) == (S.REFUNDED, "done", "none")
    issued = plan((*back, e("refund_issued", "2026-04-09")))
    assert (issued.stage, issued.next.step.value) == (S.REFUND_PENDING, "check_refund")


TWO_LINES = {"lines": (make.line("l1"), make.line("l2"))}
TWO_PARCELS = {"parcels": (make.parcel("p1", "LP1"), make.parcel("p2", "LP2"))}


@pytest.mark.parametrize(
    ("events", "fields", "line", "stage"),
    [
        # One line is refunded, the other travels; the other way round in order of entry.
        ((*MOVING, e("refund_arrived", "2026-04-01", line="l1")), TWO_LINES, "l2", S.IN_TRANSIT),
        ((*MOVING, e("refund_arrived", "2026-04-01", line="l2")), TWO_LINES, "l1", S.IN_TRANSIT),
        # An offer for one line outranks the other's journey.
        (
            (*MOVING, e("dispute_opened", "2026-04-01", line="l2"),
             e("seller_offered", "2026-04-09", line="l2", amount="1.00")),
            TWO_LINES, "l2", S.DISPUTE_COUNTER,
        ),
        # All is good with one line only.
        ((*MOVING, e("all_good", "2026-04-01", line="l2")), TWO_LINES, "l1", S.IN_TRANSIT),
        ((*SCANNED, e("all_good", "2026-04-09", line="l1"), e("all_good", "2026-04-09", line="l2")),
         TWO_LINES, "l1", S.FINISHED),
        # A parcel that lists its lines reaches only those; one that lists none reaches all.
        (
            (*MOVING, e("delivered", "2026-04-08", parcel="p1")),
            {**TWO_LINES, "parcels": (make.parcel("p1", "LP1", lines=("l2",)),)},
            "l2", S.DELIVERED_SCAN,
        ),
        (
            (*MOVING, e("delivered", "2026-04-08", parcel="p1")),
            {**TWO_LINES, "parcels": (make.parcel("p1", "LP1"),)}, "l1", S.DELIVERED_SCAN,
        ),
        # Parcels without lines fold apart; one parcel alone is the order.
        ((*MOVING, e("received", "2026-04-08", parcel="p2", problem="wrong")), TWO_PARCELS, "p2",
         S.DELIVERED_SCAN),
        ((*MOVING, e("delivered", "2026-04-08", parcel="p1")), {"parcels": (make.parcel("p1"),)},
         None, S.DELIVERED_SCAN),
        # A line or parcel that the order does not have.
        ((*MOVING, e("delivered", "2026-04-08", parcel="p9")), TWO_PARCELS, "p1", S.DELIVERED_SCAN),
    ],
)  # fmt: skip
def test_lines_and_parcels_fold_apart(events, fields, line, stage):
    seen = plan(events, **fields)
    assert (seen.line, seen.stage) == (line, stage)


def test_any_two_kinds_in_either_order_of_entry_give_the_same_plan():
    pairs = list(itertools.combinations(KINDS.values(), 2))
    for first, second in pairs if is_long() else pairs[::7]:
        if {first.kind, second.kind} & PAIRS_BY_ENTRY or first.kind is second.kind:
            continue
        one, two = plan((*OFFER, first, second)), plan((*OFFER, second, first))
        assert (one.stage, one.urgency, one.next.step) == (
            two.stage, two.urgency, two.next.step,
        ), (first.kind, second.kind)  # fmt: skip


PAIRS_BY_ENTRY = {
    EventKind.DISPUTE_OPENED, EventKind.SELLER_OFFERED,  # after the end of the former (engine 2)
    EventKind.MESSAGE_SENT, EventKind.MESSAGE_RECEIVED,  # an answer is what was entered later
}  # fmt: skip
