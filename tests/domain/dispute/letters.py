# SPDX-License-Identifier: MIT
"""Builders of messages for tests: an order, a day, a message service over both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.catalogue_messages import load_messages, message_specs
from aliguard_desktop.domain.dispute.messages import offered as offered_messages
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.services.messages import MessageCatalogue, MessageService
from tests import factories as make
from tests.domain.dispute.desks import PHRASES, REASONS, RULEBOOK
from tests.factories import event
from tests.fakes import MemoryUnits

if TYPE_CHECKING:
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.services.messages import Letter

BOOK = load_messages(PHRASES["en"], REASONS)
CATALOGUE = MessageCatalogue(REASONS, PHRASES, BOOK, message_specs(REASONS))


def service(today: str, *orders: Order) -> MessageService:
    """Return the messages of these orders at noon of a day in Warsaw."""
    moment = make.moment(today)
    return MessageService(
        MemoryUnits(orders), RULEBOOK, CATALOGUE, lambda: moment.now, lambda: moment.zone
    )


def letter(message_id: str, order: Order, today: str, language: str = "en") -> Letter:
    """Return a message of an order on a day."""
    return service(today, order).letter(order.id, message_id, None, language)


def text(message_id: str, order: Order, today: str, language: str = "en") -> str:
    """Return the words of a message of an order on a day."""
    return service(today, order).message(order.id, message_id, None, language)


def plan(order: Order, today: str) -> Plan:
    """Return what follows from an order on a day."""
    return plan_order(order, RULEBOOK, make.moment(today))


def pressed(*asks: str) -> Order:
    """Return K2 with a message of the seller that asks for these things, on 24 Mar 2026."""
    return make.k2(event("message_received", "2026-03-24", sender="seller", asks=asks))


def disputed(*more: object, **opened: object) -> Order:
    """Return K2 with a dispute of 1 Apr 2026 and what came after it."""
    values = {"solution": "refund_only", "amount": make.money("24.90")} | opened
    return make.k2(event("dispute_opened", "2026-04-01", **values), *more)


def lost() -> Order:
    """Return a dispute that AliExpress decided against the buyer, with all that was tried."""
    return disputed(
        event("extension_asked", "2026-03-26"),
        event("message_sent", "2026-03-26", to="seller", about="extension", text="Please"),
        event("message_sent", "2026-03-27", to="carrier", about="inquiry"),
        event("seller_offered", "2026-04-03", amount="5.00"),
        event("offer_rejected", "2026-04-04"),
        event("decided", "2026-04-10", outcome="none"),
    )


SCENES: dict[str, tuple[Order, str]] = {
    "extension": (make.k2(), "2026-03-26"),
    "last_notice": (make.k3(), "2026-03-28"),
    "tracking": (make.k7(), "2026-02-17"),
    "number": (
        make.k7(event("message_sent", "2026-02-17", to="seller", about="tracking")),
        "2026-02-25",
    ),
    "keep_dispute": (make.k6(), "2026-04-04"),
    "no_outside_refund": (make.k6(), "2026-04-04"),
    "no_fee": (pressed("pay_fee"), "2026-03-24"),
    "no_confirm": (pressed("confirm_receipt"), "2026-03-24"),
    "wait_until": (pressed("wait"), "2026-03-24"),
    "unfair_return": (
        disputed(
            event("received", "2026-03-28", problem="defective"),
            event("message_received", "2026-04-03", sender="seller", asks=("return_at_own_cost",)),
        ),
        "2026-04-03",
    ),
    "reject_offer": (disputed(event("seller_offered", "2026-04-03", amount="5.00")), "2026-04-04"),
    "no_resend": (
        disputed(event("seller_offered", "2026-04-03", amount=make.money("0"), resend=True)),
        "2026-04-04",
    ),
    "carrier_inquiry": (
        make.k2(
            event("delivered", "2026-03-28", source="tracking_page", place="Gda\u0144sk"),
            event("not_received", "2026-03-29"),
        ),
        "2026-03-29",
    ),
    "prepaid_label": (
        disputed(
            event("received", "2026-03-28", problem="damaged"),
            event("decided", "2026-04-10", outcome="return"),
        ),
        "2026-04-11",
    ),
    "return_sent": (
        disputed(
            event("received", "2026-03-28", problem="damaged"),
            event("decided", "2026-04-10", outcome="return"),
            event("return_sent", "2026-04-12", number="RR123456785PL"),
        ),
        "2026-04-12",
    ),
    "support_not_shipped": (
        make.k1(event("message_sent", "2026-03-09", to="seller", about="other")),
        "2026-03-12",
    ),
    "support_too_long": (disputed(event("platform_joined", "2026-04-08")), "2026-05-02"),
    "support_refund": (
        disputed(event("refund_issued", "2026-04-10", amount=make.money("24.90"))),
        "2026-05-12",
    ),
    "support_chat": (make.k3(), "2026-03-31"),
    "appeal": (lost(), "2026-04-11"),
    "paypal": (lost(), "2026-04-11"),
    "paypal_claim": (
        make.with_events(lost(), event("outside_opened", "2026-04-12", route="paypal")),
        "2026-04-20",
    ),
    "bank": (lost(), "2026-04-11"),
    "bank_section75": (lost(), "2026-04-11"),
    "consumer_body": (lost(), "2026-04-11"),
}
"""One order and day for each message, in which it makes sense."""


def offered(order: Order, asking: Plan) -> tuple[str, ...]:
    """Return the messages that fit an order with this plan."""
    return offered_messages(BOOK, order, asking)
