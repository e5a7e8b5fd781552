# SPDX-License-Identifier: MIT
"""What can happen next: the short list behind "What happened?", and the whole one.

Recording is never blocked (decisions 19 of the design, kept in docs/clock.md): the short list
only saves looking; every kind stands in the whole list behind it. Which kinds fit a stage follows
the state machine of docs/clock.md.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from aliguard_desktop.domain.event_identity import is_inferred
from aliguard_desktop.domain.events import EventKind, OutsideDetail, OutsideRoute
from aliguard_desktop.domain.plan import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Plan

K = EventKind

_MESSAGES = (K.MESSAGE_RECEIVED, K.MESSAGE_SENT)
_MONEY_BACK = (K.REFUND_ISSUED, K.REFUND_ARRIVED)
_ENDED_EARLY = (*_MONEY_BACK, *_MESSAGES, K.OUTSIDE_OPENED, K.SHIPPED, K.ALL_GOOD)
_ALL_THE_WHILE = (K.DELIVERED, K.RECEIVED, K.SCAN)
"""What the parcel may do while a dispute runs."""

NEXT_KINDS: dict[Stage, tuple[EventKind, ...]] = {
    Stage.PLACED: (K.PAID, K.PAYMENT_VERIFIED, K.PAY_BY, K.CANCEL_ASKED, K.CANCELLED),
    Stage.PAYMENT_CHECK: (
        *(K.PAYMENT_VERIFIED, K.SHIPPED, K.SHIP_BY, K.CANCEL_ASKED, K.CANCELLED),
        *_MESSAGES,
    ),
    Stage.PROCESSING: (
        *(K.SHIPPED, K.SHIP_BY, *_MESSAGES, K.CANCEL_ASKED, K.CANCELLED),
        *(K.EXPECTED_BY, K.PROTECTION_END),
    ),
    Stage.CANCELLED: _ENDED_EARLY,
    Stage.AUTO_CANCELLED: _ENDED_EARLY,
    Stage.IN_TRANSIT: (
        *(K.EXTENSION_REFUSED, K.EXTENSION_GRANTED, K.EXTENSION_ASKED, K.PROTECTION_END),
        *(K.SCAN, *_MESSAGES, K.RECEIVED, K.DELIVERED, K.NOT_RECEIVED, K.FORM_REFUSED),
        *(K.DISPUTE_OPENED, K.CUSTOMS_HOLD, K.RETURNED, K.SHIPPED, K.EXPECTED_BY),
        *(K.RECEIPT_CONFIRMED, K.COMPLETED),
    ),
    Stage.DELIVERED_SCAN: (
        *(K.RECEIVED, K.NOT_RECEIVED, K.FORM_REFUSED, K.DISPUTE_OPENED, *_MESSAGES),
        *(K.ALL_GOOD, K.RECEIPT_CONFIRMED, K.COMPLETED, K.PROTECTION_END),
        *(K.EXTENSION_REFUSED, K.EXTENSION_GRANTED, K.RETURNED),
    ),
    Stage.COMPLETED: (
        *(K.RECEIVED, K.ALL_GOOD, K.NOT_RECEIVED, K.DISPUTE_OPENED, K.FORM_REFUSED),
        *(*_MESSAGES, K.DELIVERED, K.SCAN, K.WINDOW_END, K.OUTSIDE_OPENED),
    ),
    Stage.COMPLETED_BY_TIMER: (
        *(K.NOT_RECEIVED, K.RECEIVED, K.DISPUTE_OPENED, K.FORM_REFUSED, K.PROTECTION_END),
        *(*_MESSAGES, K.DELIVERED, K.SCAN, K.ALL_GOOD, K.COMPLETED, K.OUTSIDE_OPENED),
    ),
    Stage.DISPUTE_SELLER: (
        *(K.SELLER_OFFERED, K.SELLER_REJECTED, K.SELLER_ACCEPTED, *_MESSAGES),
        *(K.PLATFORM_JOINED, K.DISPUTE_MODIFIED, K.DECIDED, *_ALL_THE_WHILE),
        K.DISPUTE_CANCELLED,
    ),
    Stage.DISPUTE_COUNTER: (
        *(K.OFFER_REJECTED, K.OFFER_ACCEPTED, *_MESSAGES, K.SELLER_OFFERED),
        *(K.DISPUTE_MODIFIED, K.PLATFORM_JOINED, K.DECIDED, K.SELLER_ACCEPTED),
        *(*_ALL_THE_WHILE, K.DISPUTE_CANCELLED),
    ),
    Stage.DISPUTE_PLATFORM: (
        *(K.PLATFORM_JOINED, K.DECIDED, K.SELLER_OFFERED, K.SELLER_ACCEPTED, *_MESSAGES),
        *(K.DISPUTE_MODIFIED, K.REFUND_ISSUED, K.OFFER_ACCEPTED, *_ALL_THE_WHILE),
        K.DISPUTE_CANCELLED,
    ),
    Stage.RETURN_REQUIRED: (
        *(K.RETURN_SENT, *_MESSAGES, K.WINDOW_END, K.APPEALED, *_MONEY_BACK),
        *(K.DISPUTE_CANCELLED, K.OUTSIDE_OPENED),
    ),
    Stage.RETURN_IN_TRANSIT: (
        *(K.RETURN_RECEIVED, *_MONEY_BACK, *_MESSAGES, K.RETURN_SENT, K.DECIDED),
        K.OUTSIDE_OPENED,
    ),
    Stage.SETTLED: (K.ALL_GOOD, *_MESSAGES, K.REFUND_ARRIVED, K.RECEIVED, K.OUTSIDE_OPENED),
    Stage.WON: (*_MONEY_BACK, *_MESSAGES, K.OUTSIDE_OPENED, K.DECIDED),
    Stage.PARTIAL: (*_MONEY_BACK, K.APPEALED, *_MESSAGES, K.OUTSIDE_OPENED, K.DECIDED),
    Stage.REFUND_PENDING: (K.REFUND_ARRIVED, K.REFUND_ISSUED, *_MESSAGES, K.OUTSIDE_OPENED),
    Stage.REFUNDED: (K.ALL_GOOD, K.REFUND_ARRIVED, *_MESSAGES, *_ALL_THE_WHILE),
    Stage.LOST: (
        *(K.APPEALED, K.OUTSIDE_OPENED, K.DECIDED, *_MESSAGES, K.RETURN_SENT, *_MONEY_BACK),
        K.ALL_GOOD,
    ),
    Stage.CLOSED_FINAL: (
        *(K.OUTSIDE_OPENED, K.ALL_GOOD, K.RECEIVED, K.NOT_RECEIVED, K.DISPUTE_OPENED),
        *(K.FORM_REFUSED, K.PROTECTION_END, *_MESSAGES, *_MONEY_BACK),
    ),
    Stage.FALLBACK: (
        *(K.OUTSIDE_ENDED, K.OUTSIDE_ESCALATED, *_MESSAGES, K.REFUND_ARRIVED, K.REFUND_ISSUED),
        *(K.APPEALED, K.DECIDED, K.OUTSIDE_OPENED, K.ALL_GOOD),
    ),
    Stage.FINISHED: (
        *(K.RECEIVED, K.NOT_RECEIVED, K.DISPUTE_OPENED, K.FORM_REFUSED, K.RECEIPT_CONFIRMED),
        *(K.COMPLETED, *_MESSAGES, K.REFUND_ARRIVED),
    ),
    Stage.OTHER: (
        *(K.STATUS_SEEN, K.PAID, K.SHIPPED, K.PROTECTION_END, K.DELIVERED, K.CANCELLED),
        *(K.COMPLETED, *_MESSAGES, K.PLACED),
    ),
}
"""What may happen next in each stage, most likely first."""


class Family(StrEnum):
    """What kinds of events belong together in the whole list."""

    ORDER = "order"
    PARCEL = "parcel"
    TIME = "time"
    MESSAGES = "messages"
    DISPUTE = "dispute"
    MONEY = "money"
    OUTSIDE = "outside"
    OTHER = "other"


FAMILIES: dict[Family, tuple[EventKind, ...]] = {
    Family.ORDER: (
        *(K.PLACED, K.PAY_BY, K.PAID, K.PAYMENT_VERIFIED, K.SHIP_BY, K.CANCEL_ASKED),
        *(K.CANCELLED, K.RECEIPT_CONFIRMED, K.COMPLETED),
    ),
    Family.PARCEL: (
        *(K.SHIPPED, K.EXPECTED_BY, K.SCAN, K.CUSTOMS_HOLD, K.RETURNED, K.DELIVERED),
        *(K.RECEIVED, K.NOT_RECEIVED),
    ),
    Family.TIME: (
        *(K.PROTECTION_END, K.WINDOW_END, K.EXTENSION_ASKED, K.EXTENSION_REFUSED),
        K.EXTENSION_GRANTED,
    ),
    Family.MESSAGES: _MESSAGES,
    Family.DISPUTE: (
        *(K.FORM_REFUSED, K.DISPUTE_OPENED, K.DISPUTE_MODIFIED, K.SELLER_ACCEPTED),
        *(K.SELLER_REJECTED, K.SELLER_OFFERED, K.OFFER_REJECTED, K.OFFER_ACCEPTED),
        *(K.PLATFORM_JOINED, K.DECIDED, K.APPEALED, K.DISPUTE_CANCELLED),
    ),
    Family.MONEY: (K.RETURN_SENT, K.RETURN_RECEIVED, K.REFUND_ISSUED, K.REFUND_ARRIVED),
    Family.OUTSIDE: (K.OUTSIDE_OPENED, K.OUTSIDE_ESCALATED, K.OUTSIDE_ENDED),
    Family.OTHER: (K.ALL_GOOD, K.STATUS_SEEN, K.STEP_DONE),
}
"""Every kind once, as the whole list shows them."""


def possible_kinds(order: Order, plan: Plan) -> tuple[EventKind, ...]:
    """Return what can happen next from where the order stands, most likely first.

    Left out is what has happened and happens once, and what answers something that never was.
    """
    known = _Known(order, plan)
    return tuple(kind for kind in NEXT_KINDS[plan.stage] if _makes_sense(kind, known, plan.stage))


def all_kinds(order: Order, plan: Plan) -> tuple[EventKind, ...]:
    """Return every kind: what can happen next first, then the others by family."""
    first = possible_kinds(order, plan)
    return tuple(dict.fromkeys((*first, *(kind for kinds in FAMILIES.values() for kind in kinds))))


def family_of(kind: EventKind) -> Family:
    """Return the family that a kind belongs to in the whole list."""
    return next(family for family, kinds in FAMILIES.items() if kind in kinds)


# ---- what has happened so far ------------------------------------------------------------------


class _Known:
    """What is known of an order: its events up to today that a page or a person stated."""

    def __init__(self, order: Order, plan: Plan) -> None:
        self.parcels = len(order.parcels)
        self.events = sorted(
            (
                event
                for event in order.events
                if not is_inferred(order.number, event)
                and (event.day is None or event.day <= plan.today)
            ),
            key=lambda event: event.entry,
        )

    def count(self, kind: EventKind) -> int:
        return sum(event.kind is kind for event in self.events)

    def has(self, *kinds: EventKind) -> bool:
        return any(event.kind in kinds for event in self.events)

    def last_of(self, kinds: Iterable[EventKind]) -> Event | None:
        wanted = frozenset(kinds)
        return next((event for event in reversed(self.events) if event.kind in wanted), None)


def _makes_sense(kind: EventKind, known: _Known, stage: Stage) -> bool:
    if kind is K.SHIPPED and stage in (Stage.CANCELLED, Stage.AUTO_CANCELLED):
        return True  # sellers do ship what was cancelled
    check = _CHECKS.get(kind)
    return check is None or check(known)


def _once(kind: EventKind) -> Callable[[_Known], bool]:
    return lambda known: not known.has(kind)


def _per_parcel(kind: EventKind) -> Callable[[_Known], bool]:
    return lambda known: known.count(kind) < max(1, known.parcels)


def _after(*kinds: EventKind) -> Callable[[_Known], bool]:
    return lambda known: known.has(*kinds)


def _nothing_arrived(known: _Known) -> bool:
    return not known.has(K.RECEIVED, K.NOT_RECEIVED)


def _not_joined(known: _Known) -> bool:
    """Whether AliExpress has not joined the dispute that was opened last."""
    last = known.last_of((K.DISPUTE_OPENED, K.PLATFORM_JOINED, K.DECIDED))
    return last is None or last.kind is K.DISPUTE_OPENED


def _may_appeal(known: _Known) -> bool:
    """Whether the newest decision was not appealed yet."""
    last = known.last_of((K.DECIDED, K.APPEALED))
    return last is not None and last.kind is K.DECIDED


def _not_escalated(known: _Known) -> bool:
    """Whether a PayPal dispute was opened and is not a claim yet."""
    last = known.last_of((K.OUTSIDE_OPENED, K.OUTSIDE_ESCALATED))
    if last is None or last.kind is K.OUTSIDE_ESCALATED:
        return False
    return isinstance(last.detail, OutsideDetail) and last.detail.route in (
        None,
        OutsideRoute.PAYPAL,
    )


_CHECKS: dict[EventKind, Callable[[_Known], bool]] = {
    K.PLACED: _once(K.PLACED),
    K.PAID: _once(K.PAID),
    K.PAYMENT_VERIFIED: _once(K.PAYMENT_VERIFIED),
    K.CANCEL_ASKED: _once(K.CANCEL_ASKED),
    K.SHIPPED: _per_parcel(K.SHIPPED),
    K.DELIVERED: _per_parcel(K.DELIVERED),
    K.EXTENSION_REFUSED: _after(K.EXTENSION_ASKED),
    K.EXTENSION_GRANTED: _after(K.EXTENSION_ASKED),
    K.NOT_RECEIVED: _nothing_arrived,
    K.RECEIPT_CONFIRMED: _once(K.RECEIPT_CONFIRMED),
    K.COMPLETED: _once(K.COMPLETED),
    K.OFFER_ACCEPTED: _after(K.SELLER_OFFERED),
    K.OFFER_REJECTED: _after(K.SELLER_OFFERED),
    K.PLATFORM_JOINED: _not_joined,
    K.APPEALED: _may_appeal,
    K.ALL_GOOD: _once(K.ALL_GOOD),
    K.OUTSIDE_ESCALATED: _not_escalated,
}
