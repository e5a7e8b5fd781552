# SPDX-License-Identifier: MIT
"""What can happen next: the short list of every stage, and the whole list behind it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.event_identity import inferred_event_id
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.happenings import (
    FAMILIES,
    NEXT_KINDS,
    all_kinds,
    family_of,
    possible_kinds,
)
from aliguard_desktop.domain.plan import Stage
from aliguard_desktop.domain.planning import plan_order
from tests import factories as make
from tests.domain.test_stages import (
    ARROWS,
    DISPUTE,
    LOST,
    MOVING,
    NOTHING,
    OFFER,
    PAID,
    PLACED,
    PLATFORM,
    RETURN,
    SCANNED,
    SENT,
    SHIPPED,
    VERIFIED,
    WON,
)

RULES = load_rulebook()
K, e = EventKind, make.event
ASKED = (*MOVING, e("extension_asked", "2026-03-20"))

CASES: list[tuple[Stage, tuple[Any, ...], str, str, str]] = [
    (Stage.PLACED, PLACED, "2026-01-18", "paid cancelled", "shipped dispute_opened placed"),
    (
        *(Stage.PAYMENT_CHECK, PAID, "2026-01-18"),
        *("payment_verified shipped", "paid dispute_opened delivered"),
    ),
    (
        *(Stage.PROCESSING, VERIFIED, "2026-01-19"),
        *("shipped ship_by message_received", "dispute_opened extension_asked delivered"),
    ),
    (
        *(Stage.CANCELLED, (*PAID, e("cancelled", "2026-01-20", by="buyer")), "2026-01-21"),
        *("refund_issued refund_arrived shipped", "dispute_opened cancelled extension_asked"),
    ),
    (
        *(Stage.AUTO_CANCELLED, (*PAID, e("cancelled", "2026-01-26", by="auto")), "2026-01-27"),
        *("refund_issued refund_arrived", "dispute_opened offer_accepted"),
    ),
    (
        *(Stage.IN_TRANSIT, SHIPPED, "2026-01-21"),
        "extension_asked protection_end scan delivered received not_received message_sent",
        "extension_refused extension_granted shipped offer_accepted decided refund_arrived",
    ),
    (
        *(Stage.DELIVERED_SCAN, SCANNED, "2026-03-21"),
        *("received not_received dispute_opened all_good", "delivered shipped decided"),
    ),
    (
        *(Stage.COMPLETED, (*SCANNED, e("receipt_confirmed", "2026-03-22")), "2026-03-23"),
        *("received dispute_opened form_refused", "receipt_confirmed extension_asked decided"),
    ),
    (
        *(Stage.COMPLETED_BY_TIMER, MOVING, "2026-04-07"),
        *("not_received received dispute_opened protection_end", "extension_asked decided"),
    ),
    (
        *(Stage.DISPUTE_SELLER, DISPUTE, "2026-04-01"),
        "seller_offered seller_rejected seller_accepted platform_joined dispute_cancelled",
        "offer_accepted offer_rejected dispute_opened form_refused refund_arrived shipped",
    ),
    (
        *(Stage.DISPUTE_COUNTER, OFFER, "2026-04-03"),
        "offer_rejected offer_accepted dispute_modified dispute_cancelled platform_joined",
        "dispute_opened appealed refund_arrived extension_asked",
    ),
    (
        *(Stage.DISPUTE_PLATFORM, PLATFORM, "2026-04-08"),
        *("decided seller_offered dispute_cancelled", "platform_joined offer_accepted appealed"),
    ),
    (
        *(Stage.RETURN_REQUIRED, RETURN, "2026-04-11"),
        *("return_sent appealed", "return_received dispute_opened offer_accepted"),
    ),
    (
        *(Stage.RETURN_IN_TRANSIT, SENT, "2026-04-13"),
        *("return_received refund_issued", "dispute_opened offer_accepted appealed"),
    ),
    (
        *(Stage.SETTLED, (*OFFER, e("offer_accepted", "2026-04-03", amount="0.00")), "2026-04-04"),
        *("all_good", "offer_accepted dispute_opened seller_offered"),
    ),
    (Stage.WON, WON, "2026-04-11", "refund_issued refund_arrived", "appealed dispute_opened"),
    (
        Stage.PARTIAL,
        (*PLATFORM, e("decided", "2026-04-10", outcome="partial", amount="5.00")),
        *("2026-04-11", "refund_issued appealed refund_arrived", "dispute_opened offer_accepted"),
    ),
    (
        *(Stage.REFUND_PENDING, (*WON, e("refund_issued", "2026-04-12")), "2026-04-13"),
        *("refund_arrived", "dispute_opened appealed"),
    ),
    (
        *(Stage.REFUNDED, (*WON, e("refund_arrived", "2026-04-12")), "2026-04-13"),
        *("all_good refund_arrived", "dispute_opened decided"),
    ),
    (
        *(Stage.LOST, LOST, "2026-04-11"),
        *("appealed outside_opened", "dispute_opened offer_accepted outside_escalated"),
    ),
    (
        *(Stage.CLOSED_FINAL, MOVING, "2026-04-22"),
        *("outside_opened all_good dispute_opened", "extension_asked outside_ended"),
    ),
    (
        Stage.FALLBACK,
        (*LOST, e("outside_opened", "2026-04-12", route="paypal")),
        *("2026-04-13", "outside_ended outside_escalated refund_arrived", "dispute_opened"),
    ),
    (
        *(Stage.FINISHED, (*SCANNED, e("all_good", "2026-03-21")), "2026-03-22"),
        *("received dispute_opened", "all_good decided refund_issued"),
    ),
    (
        *(Stage.OTHER, NOTHING, "2026-01-18"),
        *("status_seen shipped protection_end", "dispute_opened decided"),
    ),
]
"""Stage, events, day, kinds that must be offered, kinds that must not."""


def offered(events: tuple[Any, ...], when: str, **fields: Any) -> tuple[EventKind, ...]:
    order = make.order(*events, **fields)
    return possible_kinds(order, plan_order(order, RULES, make.moment(when)))


def _kinds(text: str) -> set[EventKind]:
    return {EventKind(word) for word in text.split()}


@pytest.mark.parametrize(("stage", "events", "when", "yes", "no"), CASES, ids=lambda v: str(v)[:20])
def test_each_stage_offers_what_can_happen_next(stage, events, when, yes, no) -> None:
    order = make.order(*events)
    plan = plan_order(order, RULES, make.moment(when))
    assert plan.stage is stage
    kinds = possible_kinds(order, plan)
    assert _kinds(yes) <= set(kinds)
    assert not _kinds(no) & set(kinds)


def test_the_table_names_every_stage() -> None:
    assert {stage for stage, *_ in CASES} == set(Stage) == set(NEXT_KINDS)


@pytest.mark.parametrize("arrow", ARROWS, ids=lambda arrow: arrow[0])
def test_a_short_list_is_short_and_says_nothing_twice(arrow) -> None:
    _, events, when, *_ = arrow
    kinds = offered(events, when)
    assert 1 <= len(kinds) <= 18
    assert len(set(kinds)) == len(kinds)


@pytest.mark.parametrize("arrow", ARROWS, ids=lambda arrow: arrow[0])
def test_the_whole_list_blocks_nothing(arrow) -> None:
    _, events, when, *_ = arrow
    order = make.order(*events)
    plan = plan_order(order, RULES, make.moment(when))
    kinds = all_kinds(order, plan)
    assert Counter(kinds) == Counter(EventKind)
    short = possible_kinds(order, plan)
    assert kinds[: len(short)] == short


def test_every_kind_is_in_one_family() -> None:
    assert Counter(kind for kinds in FAMILIES.values() for kind in kinds) == Counter(EventKind)
    assert all(kind in FAMILIES[family_of(kind)] for kind in EventKind)


def test_an_answer_to_an_extension_needs_the_question() -> None:
    answers = {K.EXTENSION_GRANTED, K.EXTENSION_REFUSED}
    assert not answers & set(offered(MOVING, "2026-03-22"))
    kinds = offered(ASKED, "2026-03-22")
    assert answers == set(kinds[:2])


def test_a_second_dispute_may_be_joined_again() -> None:
    again = (
        *(*PLATFORM, e("dispute_cancelled", "2026-04-03")),
        e("dispute_opened", "2026-04-04"),
    )
    joined = (*again, e("platform_joined", "2026-04-05"))
    assert K.PLATFORM_JOINED in offered(
        (*DISPUTE, e("seller_rejected", "2026-04-01")), "2026-04-02"
    )
    assert K.PLATFORM_JOINED in offered(again, "2026-04-04")
    assert K.PLATFORM_JOINED not in offered(joined, "2026-04-06")


def test_only_a_paypal_dispute_becomes_a_claim() -> None:
    def claims(*more: Any) -> bool:
        return K.OUTSIDE_ESCALATED in offered((*LOST, *more), "2026-05-01")

    assert claims(e("outside_opened", "2026-04-12", route="paypal"))
    assert claims(e("outside_opened", "2026-04-12"))
    assert not claims(e("outside_opened", "2026-04-12", route="bank"))
    assert not claims(
        e("outside_opened", "2026-04-12", route="paypal"), e("outside_escalated", "2026-04-14")
    )


def test_each_parcel_may_be_delivered() -> None:
    parcels = (make.parcel("p1"), make.parcel("p2"))
    one = (*MOVING, e("delivered", "2026-03-20", parcel="p1"))
    assert K.DELIVERED in offered((*one, e("dispute_opened", "2026-03-21")), "2026-03-22",
                                  parcels=parcels)  # fmt: skip
    both = (*one, e("delivered", "2026-03-21", parcel="p2"))
    assert K.DELIVERED not in offered((*both, e("dispute_opened", "2026-03-21")), "2026-03-22",
                                      parcels=parcels)  # fmt: skip


def test_a_guess_or_a_day_to_come_is_nothing_that_happened() -> None:
    assert K.PAID not in offered((*PLACED, e("paid", "2026-01-17")), "2026-01-18")
    assert K.PAID in offered((*PLACED, e("paid", "2026-06-01")), "2026-01-18")
    guess = e("shipped", "2026-01-18", id=inferred_event_id("8190000000000001", K.SHIPPED))
    stated = e("shipped", "2026-01-18")
    scan = e("scan", "2026-01-19", text="Accepted")
    assert K.SHIPPED in offered((*PAID, guess, scan), "2026-01-20")
    assert K.SHIPPED not in offered((*PAID, stated, scan), "2026-01-20")
    done = inferred_event_id("8190000000000001", K.COMPLETED)
    finished = (*SCANNED, e("all_good", "2026-03-21"))
    assert K.COMPLETED in offered((*finished, e("completed", "2026-03-20", id=done)), "2026-03-22")
    assert K.COMPLETED not in offered((*finished, e("completed", "2026-03-20")), "2026-03-22")
