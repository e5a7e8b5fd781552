# SPDX-License-Identifier: MIT
"""One row per rule and step: dates, owner, anchor, status over time, and what its value moves.

The rows are worked out by hand from docs/clock.md. Every key of ``[rules]`` needs a row.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.domain.rules import Rulebook
from tests import factories as make

if TYPE_CHECKING:
    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.plan import Deadline, Plan

RULES = load_rulebook()
HONOLULU = "Pacific/Honolulu"
e = make.event

BOUGHT = (e("placed", "2026-01-18"), e("paid", "2026-01-18"))
PROCESSING = (*BOUGHT, e("payment_verified", "2026-01-19"),
              e("ship_by", "2026-01-25", source="order_page"))  # fmt: skip
SHIPPED = (*BOUGHT, e("shipped", "2026-01-20", source="order_page"))
MOVING = (*SHIPPED, e("protection_end", "2026-04-05", source="order_page"))
SCANNED = (*MOVING, e("scan", "2026-02-01", source="tracking_page"))
ARRIVED = (*MOVING, e("delivered", "2026-03-20", source="carrier"))
DISPUTE = (*SHIPPED, e("protection_end", "2026-04-20", source="order_page"),
           e("dispute_opened", "2026-04-01", solution="refund_only", amount="24.90"))  # fmt: skip
OFFER = (*DISPUTE, e("seller_offered", "2026-04-03", source="dispute_page", amount="1.00"))
LOST = (*DISPUTE, e("decided", "2026-04-10", source="email", outcome="none"))
RETURN = (*DISPUTE, e("decided", "2026-04-10", source="email", outcome="return"))
ISSUED = (*DISPUTE, e("decided", "2026-04-09", outcome="full"),
          e("refund_issued", "2026-04-10", source="email"))  # fmt: skip
PAYPAL = (*LOST, e("outside_opened", "2026-04-12", route="paypal"))


@dataclass(frozen=True)
class Row:
    """What one rule gives, in Warsaw and (``far``: due, act-by) in Honolulu."""

    key: str
    events: tuple[Event, ...]
    due: str
    act_by: str | None
    far: tuple[str, str | None]
    kind: str  # nature, owner, step, confidence
    anchor: tuple[str, str, str]
    times: tuple[tuple[str, str], ...]
    done: tuple[Event, ...] = ()
    void: tuple[Event, ...] = ()
    moves: tuple[tuple[str, int], ...] = ()
    gone: tuple[str, ...] = ()
    shown: str = ""
    payment: str = "unknown"

    @property
    def listed(self) -> str:
        """The key under which the plan lists it."""
        return self.shown or self.key


ROWS = (
    Row("D1", (e("placed", "2026-01-18"), e("pay_by", "2026-01-21", source="order_page")),
        "2026-01-21", "2026-01-20", ("2026-01-21", "2026-01-19"), "platform you pay high",
        ("pay_by", "2026-01-21", "order_page"),
        (("2026-01-19", "later"), ("2026-01-20", "due"), ("2026-01-22T08:30", "due"),
         ("2026-01-22T09:30", "passed")),
        done=(e("paid", "2026-01-19"), e("shipped", "2026-01-19")),
        void=(e("cancelled", "2026-01-19"),)),
    Row("D2.ship", PROCESSING, "2026-01-25", None, ("2026-01-25", None),
        "platform seller wait_shipping high", ("ship_by", "2026-01-25", "order_page"),
        (("2026-01-24", "later"), ("2026-01-25", "due"), ("2026-01-26T08:30", "due"),
         ("2026-01-26T09:30", "passed")),
        done=(e("shipped", "2026-01-24"),), void=(e("cancelled", "2026-01-24"),)),
    Row("D2.support", PROCESSING, "2026-01-27", "2026-01-27", ("2026-01-26", "2026-01-26"),
        "advice you contact_support med", ("ship_by", "2026-01-25", "order_page"),
        (("2026-01-26", "later"), ("2026-01-27", "due"), ("2026-03-27", "due")),
        done=(e("step_done", "2026-01-27", rule="D2", step="contact_support"),),
        void=(e("cancelled", "2026-01-26"), e("shipped", "2026-01-27")),
        moves=(("D2.support", 1),)),
    Row("D3", (*PROCESSING, e("cancel_asked", "2026-01-20T10:00:00+01:00")),
        "2026-01-23", None, ("2026-01-23", None), "platform seller contact_support med",
        ("cancel_asked", "2026-01-20", "user"),
        (("2026-01-22", "later"), ("2026-01-23T12:00", "due"), ("2026-01-25", "passed")),
        done=(e("cancelled", "2026-01-21"),), void=(e("shipped", "2026-01-22"),),
        moves=(("D3", 1),)),
    Row("D4", MOVING, "2026-01-27", "2026-01-27", ("2026-01-27", "2026-01-27"),
        "advice you message_tracking med", ("shipped", "2026-01-20", "order_page"),
        (("2026-01-26", "later"), ("2026-01-27", "due"), ("2026-02-03", "due"),
         ("2026-02-04", "void")),
        done=(e("message_sent", "2026-01-28", to="seller", about="tracking"),
              e("step_done", "2026-01-28", rule="D4", step="message_tracking")),
        void=(e("scan", "2026-01-25"), e("delivered", "2026-01-28"),
              e("form_refused", "2026-01-28", reason="in_transit"),
              e("extension_asked", "2026-01-28")),
        moves=(("D4", 1),)),
    Row("D5.try", MOVING, "2026-01-30", None, ("2026-01-30", None),
        "platform platform open_dispute high", ("shipped", "2026-01-20", "order_page"),
        (("2026-01-29", "later"), ("2026-01-30", "due")), moves=(("D5.try", 1),)),
    Row("D5.sure", MOVING, "2026-01-31", None, ("2026-01-31", None),
        "platform platform open_dispute high", ("shipped", "2026-01-20", "order_page"),
        (("2026-01-30", "later"), ("2026-01-31", "due")), moves=(("D5.sure", 1),)),
    Row("D5.promised", (*MOVING, e("expected_by", "2026-01-26")), "2026-01-30", None,
        ("2026-01-30", None), "platform platform open_dispute high",
        ("shipped", "2026-01-20", "order_page"), (("2026-01-29", "later"),),
        moves=(("D5.try", -10),), gone=("D5.sure",), shown="D5.try"),
    Row("D6", MOVING, "2026-02-04", "2026-02-04", ("2026-02-04", "2026-02-04"),
        "advice you ask_new_number med", ("shipped", "2026-01-20", "order_page"),
        (("2026-02-03", "later"), ("2026-02-04", "due"), ("2026-03-25", "due"),
         ("2026-03-26", "void")),
        done=(e("message_sent", "2026-02-05", to="seller", about="number"),
              e("step_done", "2026-02-05", rule="D6", step="ask_new_number")),
        void=(e("scan", "2026-02-03"), e("extension_asked", "2026-02-04"),
              e("form_refused", "2026-02-04", reason="in_transit"),
              e("delivered", "2026-02-04")),
        moves=(("D6", 1),)),
    Row("D7", SCANNED, "2026-03-03", "2026-03-03", ("2026-03-03", "2026-03-03"),
        "advice you suggest_frozen med", ("scan", "2026-02-01", "tracking_page"),
        (("2026-03-02", "later"), ("2026-03-03", "due"), ("2026-03-25", "due"),
         ("2026-03-26", "void")),
        done=(e("step_done", "2026-03-04", rule="D7", step="suggest_frozen"),),
        void=(e("delivered", "2026-03-04"), e("dispute_opened", "2026-03-04"),
              e("extension_asked", "2026-03-04")),
        moves=(("D7", 1),)),
    Row("D8.ask", MOVING, "2026-03-26", "2026-03-26", ("2026-03-25", "2026-03-25"),
        "advice you ask_extension med", ("protection_end", "2026-04-05", "order_page"),
        (("2026-03-25", "later"), ("2026-03-26", "due"), ("2026-03-30", "due")),
        done=(e("extension_asked", "2026-03-26"),
              e("step_done", "2026-03-26", rule="D8", step="ask_extension")),
        void=(e("dispute_opened", "2026-03-27"), e("delivered", "2026-03-27"),
              e("received", "2026-03-27"), e("receipt_confirmed", "2026-03-27"),
              e("completed", "2026-03-27")),
        moves=(("D8.ask", -1), ("D8.repeat", -1))),
    Row("D8.repeat", (*MOVING, e("extension_asked", "2026-03-26")), "2026-03-29", "2026-03-29",
        ("2026-03-28", "2026-03-28"), "advice you ask_extension med",
        ("protection_end", "2026-04-05", "order_page"),
        (("2026-03-28", "later"), ("2026-03-29", "due"), ("2026-03-30", "due")),
        done=(e("extension_asked", "2026-03-29"),),
        void=(e("dispute_opened", "2026-03-27"), e("delivered", "2026-03-27"))),
    Row("D9.try", MOVING, "2026-03-31", "2026-03-31", ("2026-03-30", "2026-03-30"),
        "advice you open_dispute med", ("protection_end", "2026-04-05", "order_page"),
        (("2026-03-30", "later"), ("2026-03-31", "due"), ("2026-04-02", "due")),
        done=(e("dispute_opened", "2026-03-31"),),
        void=(e("delivered", "2026-03-31"), e("receipt_confirmed", "2026-03-31"),
              e("form_refused", "2026-03-31", reason="in_transit")),
        moves=(("D8.repeat", -1), ("D9.try", -1))),
    Row("D10.warn", MOVING, "2026-04-03", "2026-04-03", ("2026-04-02", "2026-04-02"),
        "advice you open_dispute high", ("protection_end", "2026-04-05", "order_page"),
        (("2026-04-02", "later"), ("2026-04-03", "due"), ("2026-04-04", "due")),
        done=(e("dispute_opened", "2026-04-03"),),
        void=(e("delivered", "2026-04-03"), e("all_good", "2026-04-03"),
              e("form_refused", "2026-04-03", reason="in_transit")),
        moves=(("D10.warn", -1),)),
    Row("D10.alarm", MOVING, "2026-04-04", "2026-04-04", ("2026-04-03", "2026-04-03"),
        "advice you open_dispute high", ("protection_end", "2026-04-05", "order_page"),
        (("2026-04-03", "later"), ("2026-04-04", "due"), ("2026-04-06T08:30", "due")),
        done=(e("dispute_opened", "2026-04-04"),),
        void=(e("delivered", "2026-04-04"), e("all_good", "2026-04-04"),
              e("form_refused", "2026-04-04", reason="in_transit")),
        moves=(("D10.alarm", -1),)),
    Row("D11", MOVING, "2026-04-05", "2026-04-04", ("2026-04-05", "2026-04-03"),
        "platform you protection_end high", ("protection_end", "2026-04-05", "order_page"),
        (("2026-04-03", "later"), ("2026-04-04", "due"), ("2026-04-06T08:30", "due"),
         ("2026-04-06T09:30", "passed")),
        void=(e("receipt_confirmed", "2026-04-01"), e("all_good", "2026-04-01"))),
    Row("D12", ARRIVED, "2026-04-04", "2026-04-03", ("2026-04-04", "2026-04-02"),
        "platform you say_if_arrived high", ("delivered", "2026-03-20", "carrier"),
        (("2026-04-02", "later"), ("2026-04-03", "due"), ("2026-04-05T08:30", "due"),
         ("2026-04-05T09:30", "passed")),
        done=(e("dispute_opened", "2026-03-25"),),
        void=(e("cancelled", "2026-03-25"), e("dispute_cancelled", "2026-03-25")),
        moves=(("D12", 1),)),
    Row("D13", DISPUTE, "2026-04-06", None, ("2026-04-06", None),
        "platform seller wait_seller high", ("dispute_opened", "2026-04-01", "user"),
        (("2026-04-05", "later"), ("2026-04-06", "due"), ("2026-04-07T08:30", "due"),
         ("2026-04-07T09:30", "passed")),
        done=(e("seller_accepted", "2026-04-03"), e("seller_rejected", "2026-04-03"),
              e("seller_offered", "2026-04-03")),
        void=(e("dispute_cancelled", "2026-04-03"), e("platform_joined", "2026-04-03"),
              e("decided", "2026-04-03", outcome="full")),
        moves=(("D13", 1),)),
    Row("D14", DISPUTE, "2026-04-08", None, ("2026-04-08", None),
        "platform platform add_proof med", ("dispute_opened", "2026-04-01", "user"),
        (("2026-04-07", "later"), ("2026-04-08", "due"), ("2026-04-09T08:30", "due"),
         ("2026-04-09T09:30", "passed")),
        done=(e("platform_joined", "2026-04-08"),),
        void=(e("dispute_cancelled", "2026-04-03"), e("seller_accepted", "2026-04-03"),
              e("offer_accepted", "2026-04-03", amount="5.00")),
        moves=(("D14", 1),)),
    Row("D15", OFFER, "2026-04-06", "2026-04-05", ("2026-04-06", "2026-04-04"),
        "platform you reject_offer unv", ("seller_offered", "2026-04-03", "dispute_page"),
        (("2026-04-04", "later"), ("2026-04-05", "due"), ("2026-04-07T08:30", "due"),
         ("2026-04-07T09:30", "passed")),
        done=(e("offer_rejected", "2026-04-04"), e("offer_accepted", "2026-04-04"),
              e("dispute_modified", "2026-04-04"), e("dispute_cancelled", "2026-04-04"),
              e("decided", "2026-04-04", outcome="none")),
        moves=(("D15", 1),)),
    Row("D15.stated",
        (*DISPUTE, e("seller_offered", "2026-04-03", amount="1.00", answer_by="2026-04-09")),
        "2026-04-09", "2026-04-08", ("2026-04-09", "2026-04-07"),
        "platform you reject_offer high", ("seller_offered", "2026-04-03", "user"),
        (("2026-04-07", "later"), ("2026-04-08", "due"), ("2026-04-10T09:30", "passed")),
        done=(e("offer_rejected", "2026-04-04"), e("dispute_cancelled", "2026-04-04"))),
    Row("D16", DISPUTE, "2026-05-01", "2026-05-01", ("2026-05-01", "2026-05-01"),
        "advice you contact_support med", ("dispute_opened", "2026-04-01", "user"),
        (("2026-04-30", "later"), ("2026-05-01", "due"), ("2026-07-01", "due")),
        done=(e("step_done", "2026-05-01", rule="D16", step="contact_support"),),
        void=(e("decided", "2026-04-10", outcome="full"), e("dispute_cancelled", "2026-04-10")),
        moves=(("D16", 1),)),
    Row("D17", LOST, "2026-04-17", "2026-04-16", ("2026-04-17", "2026-04-15"),
        "platform you appeal low", ("decided", "2026-04-10", "email"),
        (("2026-04-15", "later"), ("2026-04-16", "due"), ("2026-04-18T08:30", "due"),
         ("2026-04-18T09:30", "passed")),
        done=(e("appealed", "2026-04-12"),),
        void=(e("refund_arrived", "2026-04-12"), e("all_good", "2026-04-12")),
        moves=(("D17", 1),)),
    Row("D17.stated",
        (*DISPUTE, e("decided", "2026-04-10", outcome="none", appeal_by="2026-04-24")),
        "2026-04-24", "2026-04-23", ("2026-04-24", "2026-04-22"),
        "platform you appeal high", ("decided", "2026-04-10", "user"),
        (("2026-04-22", "later"), ("2026-04-23", "due"), ("2026-04-25T09:30", "passed")),
        done=(e("appealed", "2026-04-12"),)),
    Row("D18", RETURN, "2026-04-20", "2026-04-19", ("2026-04-20", "2026-04-18"),
        "platform you send_return med", ("decided", "2026-04-10", "email"),
        (("2026-04-18", "later"), ("2026-04-19", "due"), ("2026-04-21T08:30", "due"),
         ("2026-04-21T09:30", "passed")),
        done=(e("return_sent", "2026-04-15", number="RR1"),),
        void=(e("refund_arrived", "2026-04-15"), e("refund_issued", "2026-04-15"),
              e("decided", "2026-04-15", outcome="full")),
        moves=(("D18", 1),)),
    Row("D19.info", ISSUED, "2026-04-24", "2026-04-24", ("2026-04-24", "2026-04-24"),
        "advice you check_refund high", ("refund_issued", "2026-04-10", "email"),
        (("2026-04-23", "later"), ("2026-04-24", "due")),
        done=(e("refund_arrived", "2026-04-24"),), moves=(("D19.info", 3),)),
    Row("D19.alarm", ISSUED, "2026-05-08", "2026-05-08", ("2026-05-08", "2026-05-08"),
        "advice you contact_payment_support high", ("refund_issued", "2026-04-10", "email"),
        (("2026-05-07", "later"), ("2026-05-08", "due"), ("2026-12-01", "due")),
        done=(e("refund_arrived", "2026-05-08"),), moves=(("D19.alarm", 3),)),
    Row("D20", LOST, "2026-07-17", "2026-07-16", ("2026-07-17", "2026-07-15"),
        "external you outside_paypal high", ("paid", "2026-01-18", "user"),
        (("2026-07-15", "later"), ("2026-07-16", "due"), ("2026-07-18T08:30", "due"),
         ("2026-07-18T09:30", "passed")),
        done=(e("outside_opened", "2026-04-12", route="paypal"),),
        void=(e("refund_arrived", "2026-04-12"), e("all_good", "2026-04-12")),
        moves=(("D20", 1),), payment="paypal"),
    Row("D21", PAYPAL, "2026-05-02", "2026-05-01", ("2026-05-02", "2026-04-30"),
        "external you outside_claim high", ("outside_opened", "2026-04-12", "user"),
        (("2026-04-30", "later"), ("2026-05-01", "due"), ("2026-05-03T08:30", "due"),
         ("2026-05-03T09:30", "passed")),
        done=(e("outside_escalated", "2026-04-20"),),
        void=(e("outside_ended", "2026-04-20", won=False), e("refund_arrived", "2026-04-20")),
        moves=(("D21", 1),), payment="paypal"),
    Row("D22", LOST, "2026-05-18", "2026-05-17", ("2026-05-18", "2026-05-16"),
        "external you outside_bank med", ("paid", "2026-01-18", "user"),
        (("2026-05-16", "later"), ("2026-05-17", "due"), ("2026-05-19T08:30", "due"),
         ("2026-05-19T09:30", "passed")),
        done=(e("outside_opened", "2026-04-12", route="bank"),),
        void=(e("refund_arrived", "2026-04-12"), e("all_good", "2026-04-12")),
        moves=(("D22", 1),), payment="card"),
    *(
        Row(f"D23.{what}",
            (*MOVING, e("window_end", "2026-06-01", source="order_page", what=what)),
            "2026-06-01", "2026-05-31", ("2026-06-01", "2026-05-30"),
            f"platform you {step} high", ("window_end", "2026-06-01", "order_page"),
            (("2026-05-30", "later"), ("2026-05-31", "due"), ("2026-06-02T08:30", "due"),
             ("2026-06-02T09:30", "passed")),
            void=(e("cancelled", "2026-05-01"),))
        for what, step in (("dispute", "open_dispute"), ("return", "open_dispute"),
                           ("send_back", "send_return"))
    ),
    Row("D24", (*MOVING, e("returned", "2026-02-01", source="carrier", why="sender")),
        "2026-02-11", "2026-02-11", ("2026-02-11", "2026-02-11"),
        "advice you open_dispute med", ("returned", "2026-02-01", "carrier"),
        (("2026-02-10", "later"), ("2026-02-11", "due"), ("2026-03-01", "due")),
        done=(e("dispute_opened", "2026-02-11"),),
        void=(e("refund_arrived", "2026-02-05"), e("all_good", "2026-02-05")),
        moves=(("D24", 1),)),
    Row("D25", (*MOVING, e("message_sent", "2026-02-02", to="seller", about="tracking")),
        "2026-02-04", "2026-02-04", ("2026-02-04", "2026-02-04"),
        "advice you contact_support low", ("message_sent", "2026-02-02", "user"),
        (("2026-02-03", "later"), ("2026-02-04", "due")),
        done=(e("message_received", "2026-02-03", source="chat", sender="seller"),),
        void=(e("all_good", "2026-02-03"), e("refund_arrived", "2026-02-03")),
        moves=(("D25", 1),)),
    Row("D26", SHIPPED, "2026-04-20", "2026-04-20", ("2026-04-20", "2026-04-20"),
        "advice you open_dispute low", ("shipped", "2026-01-20", "order_page"),
        (("2026-04-01", "later"), ("2026-04-20", "due")),
        void=(e("scan", "2026-02-01"), e("delivered", "2026-02-01"),
              e("dispute_opened", "2026-04-10")),
        moves=(("D26", 1),)),
)  # fmt: skip
BY_KEY = {row.key: row for row in ROWS}
rows = pytest.mark.parametrize("row", ROWS, ids=[row.key for row in ROWS])


def plan(
    row: Row, when: str, *more: Event, zone: str = make.WARSAW, rules: Rulebook = RULES
) -> Plan:
    order = make.order(*row.events, *more, payment=row.payment, city="KRAKOW")
    return plan_order(order, rules, make.moment(when, zone))


def listed(row: Row, when: str, *more: Event, zone: str = make.WARSAW) -> Deadline:
    found = plan(row, when, *more, zone=zone).deadline(row.listed)
    assert found is not None, f"{row.key} is not listed on {when}"
    return found


def midnight(day: str, zone: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=ZoneInfo(zone))


def raised(key: str) -> Rulebook:
    """Return the rules with one value greater by one, also where its bounds forbid that."""
    rule = RULES[key]
    changed = replace(rule, value=rule.value + 1)
    return Rulebook({**RULES.rules, key: changed}, RULES.preset, RULES.dated)


def test_every_rule_has_a_row():
    assert {key for key in RULES.rules if key.startswith("D")} == set(BY_KEY)
    assert len(BY_KEY) == len(ROWS)


@rows
def test_day_owner_step_and_anchor(row: Row):
    seen = listed(row, row.times[0][0])
    assert (seen.due, seen.act_by) == (
        make.day(row.due), make.day(row.act_by) if row.act_by else None,
    )  # fmt: skip
    assert f"{seen.nature} {seen.owner} {seen.step} {seen.confidence}" == row.kind
    anchor = (seen.anchor.kind.value, seen.anchor.on.isoformat(), seen.anchor.source.value)
    assert anchor == row.anchor
    assert seen.rule == row.key.partition(".")[0]
    assert not seen.changed


@rows
def test_day_and_last_safe_day_in_honolulu(row: Row):
    seen = listed(row, row.times[0][0], zone=HONOLULU)
    due, act_by = row.far
    assert (seen.due, seen.act_by) == (make.day(due), make.day(act_by) if act_by else None)


@rows
@pytest.mark.parametrize("zone", [make.WARSAW, HONOLULU, "Pacific/Kiritimati"])
def test_the_day_begins_and_ends_where_it_belongs(row: Row, zone: str):
    seen = listed(row, row.times[0][0], zone=zone)
    where = zone if row.kind.startswith("advice") else "America/Los_Angeles"
    assert seen.due_at == midnight(seen.due.isoformat(), where)
    assert seen.ends_at == midnight((seen.due + timedelta(days=1)).isoformat(), where)


def test_d3_rounds_hours_up_to_whole_days_of_the_platform():
    for hours, due in ((24, "2026-01-21"), (71, "2026-01-23"), (73, "2026-01-24")):
        own = load_rulebook(overrides={"D3": hours})
        assert plan(BY_KEY["D3"], "2026-01-21", rules=own).deadline("D3").due == make.day(due)


@pytest.mark.parametrize(
    ("row", "when", "status"),
    [(row, when, status) for row in ROWS for when, status in row.times],
    ids=[f"{row.key} {when}" for row in ROWS for when, _ in row.times],
)
def test_status_over_time(row: Row, when: str, status: str):
    assert listed(row, when).status.value == status


ENDED = [
    (row, event, status)
    for row in ROWS
    for status, events in (("done", row.done), ("void", row.void))
    for event in events
]


@pytest.mark.parametrize(
    ("row", "event", "status"),
    ENDED,
    ids=[f"{row.key} {event.kind.value} {status}" for row, event, status in ENDED],
)
def test_what_ends_it(row: Row, event: Event, status: str):
    day = event.day or make.day(row.due)
    assert listed(row, day.isoformat(), event).status.value == status


FIXED = {key for key, rule in RULES.rules.items() if rule.minimum == rule.maximum}
"""Days that a page states: nothing is added to them."""


@pytest.mark.parametrize("row", [row for row in ROWS if row.key not in FIXED], ids=lambda r: r.key)
def test_a_value_moves_the_dates_that_hang_on_it_and_marks_them(row: Row):
    when = row.times[0][0]
    before, after = plan(row, when), plan(row, when, rules=raised(row.key))
    assert after.stage is before.stage
    days = {entry.key: entry.due for entry in after.deadlines}
    assert {entry.key for entry in before.deadlines} - days.keys() == set(row.gone)
    shifts = {
        entry.key: (days[entry.key] - entry.due).days
        for entry in before.deadlines
        if entry.key in days and days[entry.key] != entry.due
    }
    assert shifts == dict(row.moves)
    assert {entry.key for entry in after.deadlines if entry.changed} == shifts.keys()
    assert row.moves or row.key in WITHOUT_A_DAY


WITHOUT_A_DAY = {"D8.repeat"}
"""Rules that say whether there is a day, not which."""


def test_d8_repeat_says_how_much_room_a_second_request_needs():
    close = {"D8.ask": 7, "D9.try": 5}
    row = BY_KEY["D8.ask"]
    two = plan(row, "2026-03-01", rules=load_rulebook(overrides=close))
    assert two.deadline("D8.repeat").due == make.day("2026-03-30")
    three = plan(row, "2026-03-01", rules=load_rulebook(overrides=close | {"D8.repeat": 3}))
    assert three.deadline("D8.repeat") is None


@pytest.mark.parametrize("key", sorted(FIXED & set(BY_KEY)))
def test_a_day_that_a_page_states_cannot_be_moved(key: str):
    row = BY_KEY[key]
    assert RULES[key].value == 0
    with pytest.raises(AliGuardError):
        load_rulebook(overrides={key: 1})
    assert not row.moves
