# SPDX-License-Identifier: MIT
"""Words of the record and history dialogs: what happened as the user says it, fields, marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain import events as ev
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.happenings import Family
from aliguard_desktop.domain.oddities import Oddity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate looks for this name
    """Mark a source text for lupdate and return it (Qt's own is typed as giving an object)."""
    del context
    return text


_SAID: Mapping[EventKind, str] = {
    EventKind.PLACED: QT_TRANSLATE_NOOP("EventWords", "I ordered it"),
    EventKind.PAY_BY: QT_TRANSLATE_NOOP("EventWords", "The page says: pay by"),
    EventKind.PAID: QT_TRANSLATE_NOOP("EventWords", "I paid"),
    EventKind.PAYMENT_VERIFIED: QT_TRANSLATE_NOOP("EventWords", "The payment was verified"),
    EventKind.SHIP_BY: QT_TRANSLATE_NOOP("EventWords", "The page says: seller ships by"),
    EventKind.EXPECTED_BY: QT_TRANSLATE_NOOP("EventWords", "The page says: delivery by"),
    EventKind.CANCEL_ASKED: QT_TRANSLATE_NOOP("EventWords", "I asked to cancel the order"),
    EventKind.CANCELLED: QT_TRANSLATE_NOOP("EventWords", "The order was cancelled"),
    EventKind.SHIPPED: QT_TRANSLATE_NOOP("EventWords", "It was shipped"),
    EventKind.PROTECTION_END: QT_TRANSLATE_NOOP("EventWords", "The page says: protection ends"),
    EventKind.WINDOW_END: QT_TRANSLATE_NOOP("EventWords", "The page says: another last day"),
    EventKind.SCAN: QT_TRANSLATE_NOOP("EventWords", "The tracking says something new"),
    EventKind.CUSTOMS_HOLD: QT_TRANSLATE_NOOP("EventWords", "Customs keep the parcel"),
    EventKind.RETURNED: QT_TRANSLATE_NOOP("EventWords", "It goes back to the seller"),
    EventKind.DELIVERED: QT_TRANSLATE_NOOP("EventWords", "The tracking says delivered"),
    EventKind.EXTENSION_ASKED: QT_TRANSLATE_NOOP("EventWords", "I asked the seller for more time"),
    EventKind.EXTENSION_REFUSED: QT_TRANSLATE_NOOP("EventWords", "The seller refused more time"),
    EventKind.EXTENSION_GRANTED: QT_TRANSLATE_NOOP("EventWords", "The seller gave more time"),
    EventKind.RECEIVED: QT_TRANSLATE_NOOP("EventWords", "I have it"),
    EventKind.NOT_RECEIVED: QT_TRANSLATE_NOOP("EventWords", "Nothing has arrived"),
    EventKind.RECEIPT_CONFIRMED: QT_TRANSLATE_NOOP("EventWords", "I confirmed receipt"),
    EventKind.COMPLETED: QT_TRANSLATE_NOOP("EventWords", "The page shows the order completed"),
    EventKind.MESSAGE_SENT: QT_TRANSLATE_NOOP("EventWords", "I wrote a message"),
    EventKind.MESSAGE_RECEIVED: QT_TRANSLATE_NOOP("EventWords", "I got a message"),
    EventKind.FORM_REFUSED: QT_TRANSLATE_NOOP("EventWords", "AliExpress refused the dispute form"),
    EventKind.DISPUTE_OPENED: QT_TRANSLATE_NOOP("EventWords", "I opened a dispute"),
    EventKind.DISPUTE_MODIFIED: QT_TRANSLATE_NOOP("EventWords", "I changed the dispute"),
    EventKind.SELLER_ACCEPTED: QT_TRANSLATE_NOOP("EventWords", "The seller agreed"),
    EventKind.SELLER_REJECTED: QT_TRANSLATE_NOOP("EventWords", "The seller said no"),
    EventKind.SELLER_OFFERED: QT_TRANSLATE_NOOP("EventWords", "The seller made an offer"),
    EventKind.OFFER_REJECTED: QT_TRANSLATE_NOOP("EventWords", "I rejected the offer"),
    EventKind.OFFER_ACCEPTED: QT_TRANSLATE_NOOP("EventWords", "I accepted the offer"),
    EventKind.PLATFORM_JOINED: QT_TRANSLATE_NOOP("EventWords", "AliExpress joined the dispute"),
    EventKind.DECIDED: QT_TRANSLATE_NOOP("EventWords", "AliExpress decided"),
    EventKind.APPEALED: QT_TRANSLATE_NOOP("EventWords", "I appealed"),
    EventKind.DISPUTE_CANCELLED: QT_TRANSLATE_NOOP("EventWords", "I cancelled the dispute"),
    EventKind.RETURN_SENT: QT_TRANSLATE_NOOP("EventWords", "I sent the item back"),
    EventKind.RETURN_RECEIVED: QT_TRANSLATE_NOOP("EventWords", "The seller has the item back"),
    EventKind.REFUND_ISSUED: QT_TRANSLATE_NOOP("EventWords", "The page says: refund sent"),
    EventKind.REFUND_ARRIVED: QT_TRANSLATE_NOOP("EventWords", "The refund has arrived"),
    EventKind.OUTSIDE_OPENED: QT_TRANSLATE_NOOP(
        "EventWords", "I asked PayPal, my bank or others for help"
    ),
    EventKind.OUTSIDE_ESCALATED: QT_TRANSLATE_NOOP(
        "EventWords", "I turned the PayPal dispute into a claim"
    ),
    EventKind.OUTSIDE_ENDED: QT_TRANSLATE_NOOP("EventWords", "The help outside has ended"),
    EventKind.ALL_GOOD: QT_TRANSLATE_NOOP("EventWords", "All is well, close it"),
    EventKind.STEP_DONE: QT_TRANSLATE_NOOP("EventWords", "I did a step"),
    EventKind.STATUS_SEEN: QT_TRANSLATE_NOOP("EventWords", "The page shows another status"),
}

_FAMILIES: Mapping[Family, str] = {
    Family.ORDER: QT_TRANSLATE_NOOP("EventWords", "Order and payment"),
    Family.PARCEL: QT_TRANSLATE_NOOP("EventWords", "Parcel"),
    Family.TIME: QT_TRANSLATE_NOOP("EventWords", "Protection and more time"),
    Family.MESSAGES: QT_TRANSLATE_NOOP("EventWords", "Messages"),
    Family.DISPUTE: QT_TRANSLATE_NOOP("EventWords", "Dispute"),
    Family.MONEY: QT_TRANSLATE_NOOP("EventWords", "Return and refund"),
    Family.OUTSIDE: QT_TRANSLATE_NOOP("EventWords", "Help outside AliExpress"),
    Family.OTHER: QT_TRANSLATE_NOOP("EventWords", "Other"),
}

_CHOICES: Mapping[StrEnum, str] = {
    ev.CancelledBy.BUYER: QT_TRANSLATE_NOOP("EventWords", "by me"),
    ev.CancelledBy.SELLER: QT_TRANSLATE_NOOP("EventWords", "by the seller"),
    ev.CancelledBy.PLATFORM: QT_TRANSLATE_NOOP("EventWords", "by AliExpress"),
    ev.CancelledBy.AUTO: QT_TRANSLATE_NOOP("EventWords", "by itself: not shipped in time"),
    ev.CompletedBy.BUYER: QT_TRANSLATE_NOOP("EventWords", "I confirmed receipt"),
    ev.CompletedBy.TIMER: QT_TRANSLATE_NOOP("EventWords", "the time ran out"),
    ev.CompletedBy.PLATFORM: QT_TRANSLATE_NOOP("EventWords", "AliExpress closed it"),
    ev.Topic.TRACKING: QT_TRANSLATE_NOOP("EventWords", "where the parcel is"),
    ev.Topic.NUMBER: QT_TRANSLATE_NOOP("EventWords", "a working tracking number"),
    ev.Topic.EXTENSION: QT_TRANSLATE_NOOP("EventWords", "more time"),
    ev.Topic.INQUIRY: QT_TRANSLATE_NOOP("EventWords", "a search for the parcel"),
    ev.Topic.REPLY: QT_TRANSLATE_NOOP("EventWords", "an answer to the seller"),
    ev.Topic.REFUND: QT_TRANSLATE_NOOP("EventWords", "the refund"),
    ev.Topic.OTHER: QT_TRANSLATE_NOOP("EventWords", "something else"),
    ev.Solution.REFUND_ONLY: QT_TRANSLATE_NOOP("EventWords", "refund only"),
    ev.Solution.RETURN_REFUND: QT_TRANSLATE_NOOP("EventWords", "return and refund"),
    ev.Outcome.FULL: QT_TRANSLATE_NOOP("EventWords", "the whole refund"),
    ev.Outcome.PARTIAL: QT_TRANSLATE_NOOP("EventWords", "a part of it"),
    ev.Outcome.RETURN: QT_TRANSLATE_NOOP("EventWords", "send it back, then the refund"),
    ev.Outcome.NONE: QT_TRANSLATE_NOOP("EventWords", "nothing for me"),
    ev.WindowKind.RETURN: QT_TRANSLATE_NOOP("EventWords", "for a free return"),
    ev.WindowKind.DISPUTE: QT_TRANSLATE_NOOP("EventWords", "for a dispute"),
    ev.WindowKind.SEND_BACK: QT_TRANSLATE_NOOP("EventWords", "for sending it back"),
    ev.ReturnedWhy.SENDER: QT_TRANSLATE_NOOP("EventWords", "it travels back"),
    ev.ReturnedWhy.CANCELLED: QT_TRANSLATE_NOOP("EventWords", "the shipment was cancelled"),
    ev.OutsideRoute.PAYPAL: QT_TRANSLATE_NOOP("EventWords", "PayPal"),
    ev.OutsideRoute.BANK: QT_TRANSLATE_NOOP("EventWords", "the bank (chargeback)"),
    ev.OutsideRoute.CONSUMER_BODY: QT_TRANSLATE_NOOP("EventWords", "a consumer body"),
    ev.OutsideRoute.SUPPORT: QT_TRANSLATE_NOOP("EventWords", "AliExpress support"),
}

_FIELDS: Mapping[str, str] = {
    "cancelled_by": QT_TRANSLATE_NOOP("EventWords", "&By whom"),
    "completed_by": QT_TRANSLATE_NOOP("EventWords", "Wh&y"),
    "reason": QT_TRANSLATE_NOOP("EventWords", "&Reason given"),
    "refusal": QT_TRANSLATE_NOOP("EventWords", "&Reason given"),
    "text": QT_TRANSLATE_NOOP("EventWords", "&Words on the page"),
    "window": QT_TRANSLATE_NOOP("EventWords", "Last day &for"),
    "place": QT_TRANSLATE_NOOP("EventWords", "&Place in the tracking"),
    "code": QT_TRANSLATE_NOOP("EventWords", "&Code, if any"),
    "recipient": QT_TRANSLATE_NOOP("EventWords", "Handed &to"),
    "returned_why": QT_TRANSLATE_NOOP("EventWords", "Wh&y"),
    "days": QT_TRANSLATE_NOOP("EventWords", "&Days asked for"),
    "problem": QT_TRANSLATE_NOOP("EventWords", "&Is it right?"),
    "mistake": QT_TRANSLATE_NOOP("EventWords", "By &mistake"),
    "party": QT_TRANSLATE_NOOP("EventWords", "Fr&om"),
    "about": QT_TRANSLATE_NOOP("EventWords", "&About"),
    "asks": QT_TRANSLATE_NOOP("EventWords", "They ask me to"),
    "promise": QT_TRANSLATE_NOOP("EventWords", "They &promise"),
    "situation": QT_TRANSLATE_NOOP("EventWords", "&Problem"),
    "solution": QT_TRANSLATE_NOOP("EventWords", "&Solution"),
    "amount": QT_TRANSLATE_NOOP("EventWords", "&Amount"),
    "resend": QT_TRANSLATE_NOOP("EventWords", "S&end again"),
    "answer_by": QT_TRANSLATE_NOOP("EventWords", "Answer &by"),
    "outcome": QT_TRANSLATE_NOOP("EventWords", "&Decision"),
    "postage": QT_TRANSLATE_NOOP("EventWords", "They pay for &postage"),
    "appeal_by": QT_TRANSLATE_NOOP("EventWords", "&Last day to appeal"),
    "number": QT_TRANSLATE_NOOP("EventWords", "&Tracking number"),
    "via": QT_TRANSLATE_NOOP("EventWords", "Money goes &to"),
    "route": QT_TRANSLATE_NOOP("EventWords", "&Where"),
    "won": QT_TRANSLATE_NOOP("EventWords", "&Result"),
    "rule": QT_TRANSLATE_NOOP("EventWords", "&Deadline"),
    "step": QT_TRANSLATE_NOOP("EventWords", "&Step"),
    "due": QT_TRANSLATE_NOOP("EventWords", "It was d&ue"),
}

_FIELDS_OF: Mapping[tuple[EventKind, str], str] = {
    (EventKind.MESSAGE_SENT, "party"): QT_TRANSLATE_NOOP("EventWords", "T&o"),
    (EventKind.MESSAGE_SENT, "text"): QT_TRANSLATE_NOOP("EventWords", "&Your words"),
    (EventKind.MESSAGE_RECEIVED, "text"): QT_TRANSLATE_NOOP("EventWords", "&Their words"),
    (EventKind.SCAN, "text"): QT_TRANSLATE_NOOP("EventWords", "&Tracking text"),
    (EventKind.SELLER_OFFERED, "amount"): QT_TRANSLATE_NOOP("EventWords", "They &offer"),
    (EventKind.DISPUTE_OPENED, "amount"): QT_TRANSLATE_NOOP("EventWords", "&Asked for"),
    (EventKind.DISPUTE_MODIFIED, "amount"): QT_TRANSLATE_NOOP("EventWords", "&Asked for now"),
    (EventKind.DECIDED, "amount"): QT_TRANSLATE_NOOP("EventWords", "&Refund decided"),
}

_MARKS: Mapping[Oddity, tuple[str, str]] = {
    Oddity.FUTURE: (
        QT_TRANSLATE_NOOP("EventWords", "to come"),
        QT_TRANSLATE_NOOP("EventWords", "This day has not come yet. It counts from then on."),
    ),
    Oddity.DOUBLED: (
        QT_TRANSLATE_NOOP("EventWords", "twice"),
        QT_TRANSLATE_NOOP("EventWords", "The same is here twice. One of them can be deleted."),
    ),
    Oddity.CONFLICT: (
        QT_TRANSLATE_NOOP("EventWords", "two dates"),
        QT_TRANSLATE_NOOP(
            "EventWords", "Another entry says a different day. The earlier one counts."
        ),
    ),
    Oddity.INFERRED: (
        QT_TRANSLATE_NOOP("EventWords", "day not stated"),
        QT_TRANSLATE_NOOP(
            "EventWords", "No page states this day. It is the earliest that it can be."
        ),
    ),
    Oddity.OVERRIDDEN: (
        QT_TRANSLATE_NOOP("EventWords", "replaced"),
        QT_TRANSLATE_NOOP("EventWords", "A newer reading replaced this date. It counts no more."),
    ),
    Oddity.OUT_OF_ORDER: (
        QT_TRANSLATE_NOOP("EventWords", "too early?"),
        QT_TRANSLATE_NOOP("EventWords", "This day is before what must have come first. Check it."),
    ),
}

MARK_ICONS: Mapping[Oddity, str] = {
    Oddity.FUTURE: "hourglass",
    Oddity.DOUBLED: "copy",
    Oddity.CONFLICT: "split",
    Oddity.INFERRED: "question",
    Oddity.OVERRIDDEN: "undo",
    Oddity.OUT_OF_ORDER: "triangle",
}
"""Icon of each mark."""


def said(kind: EventKind) -> str:
    """Return what happened as the user would say it."""
    return _words(_SAID[kind])


def family(value: Family) -> str:
    """Return the heading of a family of kinds."""
    return _words(_FAMILIES[value])


def choice(value: StrEnum) -> str:
    """Return the words for one value of a field."""
    return _words(_CHOICES[value])


def field(key: str, kind: EventKind) -> str:
    """Return the label of a field as it is called for a kind; ``&`` marks its key."""
    return _words(_FIELDS_OF.get((kind, key)) or _FIELDS[key])


def mark(value: Oddity) -> str:
    """Return the short words for what is odd."""
    return _words(_MARKS[value][0])


def mark_sentence(value: Oddity) -> str:
    """Return the sentence that says what it means."""
    return _words(_MARKS[value][1])


def _words(text: str) -> str:
    return QCoreApplication.translate("EventWords", text)
