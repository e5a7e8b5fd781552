# SPDX-License-Identifier: MIT
"""An order for every kind of next-step card, as it may stand on the pictures' day, 22 Nov 2026.

Events are written as in docs/format.md. ``pictures.py`` paints them, and a test of the window
holds that each card can be acted on.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from aliguard_desktop.domain.event_codec import detail_from_plain
from aliguard_desktop.domain.events import Event, EventKind, Source
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.orders import Case, Order, Parcel, Payment

if TYPE_CHECKING:
    from collections.abc import Iterator

CURRENCY = "EUR"

Plain = dict[str, Any]

_BOUGHT: list[Plain] = [
    {"kind": "placed", "on": "2026-09-11", "source": "order_page"},
    {"kind": "paid", "on": "2026-09-11", "source": "order_page"},
]
_SENT: list[Plain] = [
    *_BOUGHT,
    {"kind": "shipped", "on": "2026-09-13", "source": "order_page"},
    {"kind": "scan", "on": "2026-11-16", "source": "carrier", "text": "Arrived in Poland"},
]
_DISPUTE: list[Plain] = [
    *_SENT,
    {"kind": "protection_end", "on": "2026-12-20", "source": "order_page", "seen": "2026-11-01"},
]


def _ends(day: str, seen: str = "2026-11-12") -> Plain:
    return {"kind": "protection_end", "on": day, "source": "order_page", "seen": seen}


def _opened(day: str) -> Plain:
    return {
        "kind": "dispute_opened",
        "on": day,
        "situation": "N1",
        "solution": "refund_only",
        "amount": "24.90",
    }


def _asked(day: str) -> Plain:
    return {"kind": "extension_asked", "on": day}


def _seller_says(day: str, *asks: str, text: str = "") -> Plain:
    return {
        "kind": "message_received",
        "on": day,
        "source": "chat",
        "from": "seller",
        "asks": list(asks),
        "text": text,
    }


def _before_shipping() -> Iterator[tuple[str, list[Plain], Plain]]:
    new = {"kind": "placed", "on": "2026-11-21", "source": "order_page"}
    pay_by = {"kind": "pay_by", "on": "2026-11-24", "source": "order_page"}
    yield "pay", [new, pay_by], {}
    yield "pay_no_date", [new], {}
    yield "pay_over", [{**new, "on": "2026-11-12"}, {**pay_by, "on": "2026-11-15"}], {}
    ship = {"kind": "ship_by", "on": "2026-11-27", "source": "order_page"}
    yield "wait_shipping", [*_BOUGHT, ship], {}
    yield "wait_shipping_no_date", _BOUGHT, {}
    yield "support_not_shipped", [*_BOUGHT, {**ship, "on": "2026-11-18"}], {}
    yield "support_cancel", [*_BOUGHT, ship, {"kind": "cancel_asked", "on": "2026-11-17"}], {}


def _on_the_way() -> Iterator[tuple[str, list[Plain], Plain]]:
    shipped = {"kind": "shipped", "source": "order_page"}
    far = _ends("2027-02-01")
    yield "too_early", [*_BOUGHT, {**shipped, "on": "2026-11-20"}, far], {}
    yield "message_tracking", [*_BOUGHT, {**shipped, "on": "2026-11-14"}, far], {}
    yield "ask_new_number", [*_BOUGHT, {**shipped, "on": "2026-11-05"}, far], {}
    frozen = {"kind": "scan", "on": "2026-10-20", "source": "carrier", "text": "In transit"}
    yield "suggest_frozen", [*_SENT[:3], frozen, far], {}
    yield "add_protection_date", [*_BOUGHT, {**shipped, "on": "2026-10-02"}], {}
    later = {**_ends("2026-12-09"), "source": "email", "seen": "2026-11-21"}
    yield "decide_date", [*_SENT, _ends("2026-12-08"), later], {}
    yield "extension_ahead", [*_SENT, _ends("2026-12-05")], {}
    yield "extension_today", [*_SENT, _ends("2026-12-02")], {}
    yield "extension_overdue", [*_SENT, _ends("2026-11-29")], {}
    yield "extension_again", [*_SENT, _ends("2026-11-29"), _asked("2026-11-19")], {}


def _clock_a() -> Iterator[tuple[str, list[Plain], Plain]]:
    asked = [_asked("2026-11-17"), _asked("2026-11-20")]
    yield "dispute_ahead", [*_SENT, _ends("2026-11-29"), *asked], {}
    yield "dispute_today", [*_SENT, _ends("2026-11-27"), *asked], {"payment": "paypal"}
    two = {**_ends("2026-11-28"), "source": "email", "seen": "2026-11-21"}
    yield "dispute_two_dates", [*_SENT, _ends("2026-11-27"), two, *asked[:1]], {}
    yield "dispute_draft", [*_SENT, _ends("2026-11-26"), *asked], {"draft": True}
    yield "dispute_alarm", [*_SENT, _ends("2026-11-24")], {}
    yield "dispute_hours", [*_SENT, _ends("2026-11-22"), *asked], {}
    back = {"kind": "returned", "on": "2026-11-10", "source": "carrier", "why": "sender"}
    yield "dispute_came_back", [*_SENT, _ends("2027-01-10"), back], {}
    moving = {"kind": "form_refused", "on": "2026-11-20", "reason": "in_transit"}
    yield "again_ahead", [*_SENT, _ends("2026-11-28"), *asked, moving], {}
    yield "again_today", [*_SENT, _ends("2026-11-23"), moving], {}
    early = {"kind": "form_refused", "on": "2026-11-21", "reason": "too_early"}
    shipped = {"kind": "shipped", "on": "2026-11-15", "source": "order_page"}
    yield "again_too_early", [*_BOUGHT, shipped, _ends("2027-01-20"), early], {}


def _clock_b() -> Iterator[tuple[str, list[Plain], Plain]]:
    yield "timer_over", [*_SENT, _ends("2026-11-15")], {}
    there = {"kind": "delivered", "on": "2026-11-12", "source": "carrier"}
    yield "say_if_arrived", [*_SENT, _ends("2026-12-20"), there], {}
    nothing = {"kind": "not_received", "on": "2026-11-15"}
    yield "delivered_not_here", [*_SENT, _ends("2026-12-20"), there, nothing], {}
    received = {"kind": "received", "on": "2026-11-14"}
    yield "check_item", [*_SENT, _ends("2026-12-20"), received], {}
    damaged = {**received, "problem": "damaged"}
    yield "problem", [*_SENT, _ends("2026-12-20"), damaged], {}
    timer = {"kind": "completed", "on": "2026-11-10", "source": "order_page", "by": "timer"}
    old = {"kind": "received", "on": "2026-11-01", "problem": "defective"}
    yield "probably_closed", [*_SENT, old, timer], {}
    yield "problem_no_day", [*_SENT, {"kind": "completed", "source": "order_page"}, damaged], {}


def _disputes() -> Iterator[tuple[str, list[Plain], Plain]]:
    yield "wait_seller", [*_DISPUTE, _opened("2026-11-20")], {}
    yield "seller_silent", [*_DISPUTE, _opened("2026-11-16")], {}
    rejected = {"kind": "seller_rejected", "on": "2026-11-20"}
    yield "add_proof", [*_DISPUTE, _opened("2026-11-18"), rejected], {}
    yield "check_dispute", [*_DISPUTE, _opened("2026-11-10"), rejected], {}
    yield "support_too_long", [*_DISPUTE, _opened("2026-10-15")], {}
    offer = {"kind": "seller_offered", "on": "2026-11-21", "amount": "5.00"}
    yield "reject_offer", [*_DISPUTE, _opened("2026-11-18"), offer], {}
    back = {**offer, "amount": "24.90", "solution": "return_refund"}
    yield "reject_return", [*_DISPUTE, _opened("2026-11-18"), back], {}
    yield "offer_passed", [*_DISPUTE, _opened("2026-11-12"), {**offer, "on": "2026-11-15"}], {}
    close = _seller_says("2026-11-21", "cancel_dispute", text="Friend please close dispute")
    yield "pressure_dispute", [*_DISPUTE, _opened("2026-11-18"), close], {}
    wait = _seller_says("2026-11-21", "wait", text="Please wait 20 more days")
    yield "pressure_wait", [*_SENT, _ends("2026-12-04"), wait], {}
    withdrawn = {"kind": "dispute_cancelled", "on": "2026-11-19"}
    yield "withdrawn", [*_SENT, _ends("2026-12-03"), _opened("2026-11-10"), withdrawn], {}


def _after() -> Iterator[tuple[str, list[Plain], Plain]]:
    opened = [*_DISPUTE, _opened("2026-10-20")]
    decided = {"kind": "decided", "source": "dispute_page"}
    yield "send_return", [*opened, {**decided, "on": "2026-11-18", "outcome": "return"}], {}
    yield "send_return_last", [*opened, {**decided, "on": "2026-11-13", "outcome": "return"}], {}
    sent_back = {"kind": "return_sent", "on": "2026-11-19", "number": "RR123456785PL"}
    to_return = {**decided, "on": "2026-11-15", "outcome": "return"}
    yield "return_on_its_way", [*opened, to_return, sent_back], {}
    agreed = {"kind": "seller_accepted", "source": "dispute_page"}
    yield "refund_ahead", [*opened, {**agreed, "on": "2026-11-18"}], {}
    yield "check_refund", [*opened, {**agreed, "on": "2026-11-05"}], {}
    yield "refund_late", [*opened, {**agreed, "on": "2026-10-22"}], {}
    nothing = {**decided, "outcome": "none"}
    yield "appeal", [*opened, {**nothing, "on": "2026-11-19"}], {}
    part = {**decided, "on": "2026-11-19", "outcome": "partial", "amount": "6.00"}
    yield "appeal_part", [*opened, part], {}
    lost = [*opened, {**nothing, "on": "2026-11-05"}]
    yield "outside_paypal", lost, {"payment": "paypal"}
    yield "outside_bank", lost, {"payment": "card"}
    yield "outside_unknown", lost, {}
    yield "outside_body", lost, {"payment": "other"}
    claim = {"kind": "outside_opened", "on": "2026-11-10", "route": "paypal"}
    yield "outside_claim", [*lost, claim], {"payment": "paypal"}


def _at_rest() -> Iterator[tuple[str, list[Plain], Plain]]:
    over = [*_SENT, _ends("2026-11-01")]
    yield "closed", over, {"payment": "other"}
    missing = {"kind": "not_received", "on": "2026-11-02"}
    yield "closed_paypal", [*over, missing], {"payment": "paypal"}
    confirmed = {"kind": "receipt_confirmed", "on": "2026-11-14"}
    yield "confirmed", [*_SENT, _ends("2026-12-20"), confirmed], {}
    good = {"kind": "all_good", "on": "2026-11-18"}
    yield "all_good", [*_SENT, _ends("2026-12-20"), good], {}
    arrived = {"kind": "refund_arrived", "on": "2026-11-18", "amount": "24.90"}
    accepted = {"kind": "seller_accepted", "on": "2026-11-05", "source": "dispute_page"}
    yield "refunded", [*_DISPUTE, _opened("2026-10-20"), accepted, arrived], {}
    gone = {"kind": "cancelled", "on": "2026-11-18", "by": "auto"}
    yield "cancelled", [*_BOUGHT, gone], {}
    odd = {"kind": "status_seen", "on": "2026-11-20", "source": "order_page", "text": "Frozen"}
    yield "other", [odd], {}


GROUPS = {
    "before": _before_shipping,
    "way": _on_the_way,
    "clock_a": _clock_a,
    "clock_b": _clock_b,
    "dispute": _disputes,
    "after": _after,
    "rest": _at_rest,
}
"""Which cards stand on one sheet."""


def sample_orders(group: str) -> dict[str, Order]:
    """Return the orders of a sheet by the names of their cards."""
    first = 8190000000002000 + 100 * list(GROUPS).index(group)
    return {
        name: _order(name, str(first + number), events, more)
        for number, (name, events, more) in enumerate(GROUPS[group]())
    }


def _order(name: str, number: str, events: list[Plain], more: Plain) -> Order:
    draft = Case(id=f"{name}-draft", situation="N1", page=3)
    return Order(
        id=name,
        number=number,
        title=name.replace("_", " ").capitalize(),
        store="AudioNova",
        currency=CURRENCY,
        paid=Money.parse("24.90", CURRENCY),
        payment=Payment(more.get("payment", "unknown")),
        parcels=(Parcel(id="p1", numbers=("RC425037869CN",)),) if len(events) > 2 else (),
        events=tuple(_event(name, rank, plain) for rank, plain in enumerate(events, 1)),
        cases=(draft,) if more.get("draft") else (),
    )


def _event(name: str, rank: int, plain: Plain) -> Event:
    kind = EventKind(plain["kind"])
    known = {"kind", "on", "source", "seen"}
    carried = {key: value for key, value in plain.items() if key not in known}
    detail, unknown = detail_from_plain(kind, carried, CURRENCY)
    if unknown:
        raise ValueError(f"{name}: {kind} does not know {', '.join(unknown)}")
    return Event(
        id=f"{name}-{rank}",
        kind=kind,
        source=Source(plain.get("source", "user")),
        day=_day(plain.get("on")),
        seen=_day(plain.get("seen")),
        detail=detail,
        entry=rank,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
