# SPDX-License-Identifier: MIT
"""Translated words for everything that has a code: stages, steps, kinds, sources, errors.

Tables hold English sources marked for lupdate; ``translate`` is asked when a word is shown, so
that a change of language needs no rebuild.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.events import Ask, EventKind, Party, Problem, RefusedBecause, Source
from aliguard_desktop.domain.orders import ExhibitKind, Payment
from aliguard_desktop.domain.plan import Caution, Confidence, Stage, Step, Urgency
from aliguard_desktop.ui.error_labels import ERROR_SENTENCES
from aliguard_desktop.ui.import_labels import IMPORT_SENTENCES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aliguard_desktop.domain.errors import AliGuardError


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate looks for this name
    """Mark a source text for lupdate and return it (Qt's own is typed as giving an object)."""
    del context
    return text


_STAGES: Mapping[Stage, str] = {
    Stage.PLACED: QT_TRANSLATE_NOOP("Labels", "Not paid yet"),
    Stage.PAYMENT_CHECK: QT_TRANSLATE_NOOP("Labels", "Payment check"),
    Stage.PROCESSING: QT_TRANSLATE_NOOP("Labels", "Not shipped"),
    Stage.CANCELLED: QT_TRANSLATE_NOOP("Labels", "Cancelled"),
    Stage.AUTO_CANCELLED: QT_TRANSLATE_NOOP("Labels", "Cancelled, not shipped"),
    Stage.IN_TRANSIT: QT_TRANSLATE_NOOP("Labels", "On the way"),
    Stage.DELIVERED_SCAN: QT_TRANSLATE_NOOP("Labels", "Delivered?"),
    Stage.COMPLETED: QT_TRANSLATE_NOOP("Labels", "Completed"),
    Stage.COMPLETED_BY_TIMER: QT_TRANSLATE_NOOP("Labels", "Timer ran out"),
    Stage.DISPUTE_SELLER: QT_TRANSLATE_NOOP("Labels", "Dispute"),
    Stage.DISPUTE_COUNTER: QT_TRANSLATE_NOOP("Labels", "Counter-offer"),
    Stage.DISPUTE_PLATFORM: QT_TRANSLATE_NOOP("Labels", "AliExpress decides"),
    Stage.RETURN_REQUIRED: QT_TRANSLATE_NOOP("Labels", "Return ordered"),
    Stage.RETURN_IN_TRANSIT: QT_TRANSLATE_NOOP("Labels", "Return on the way"),
    Stage.SETTLED: QT_TRANSLATE_NOOP("Labels", "Settled"),
    Stage.WON: QT_TRANSLATE_NOOP("Labels", "Won"),
    Stage.PARTIAL: QT_TRANSLATE_NOOP("Labels", "Part refund"),
    Stage.REFUND_PENDING: QT_TRANSLATE_NOOP("Labels", "Refund on its way"),
    Stage.REFUNDED: QT_TRANSLATE_NOOP("Labels", "Refunded"),
    Stage.LOST: QT_TRANSLATE_NOOP("Labels", "Lost"),
    Stage.CLOSED_FINAL: QT_TRANSLATE_NOOP("Labels", "Closed"),
    Stage.FALLBACK: QT_TRANSLATE_NOOP("Labels", "Claim outside AliExpress"),
    Stage.FINISHED: QT_TRANSLATE_NOOP("Labels", "Finished"),
    Stage.OTHER: QT_TRANSLATE_NOOP("Labels", "Look at the page"),
}

_LEVELS: Mapping[Urgency, str] = {
    Urgency.CALM: QT_TRANSLATE_NOOP("Labels", "no hurry"),
    Urgency.SOON: QT_TRANSLATE_NOOP("Labels", "soon"),
    Urgency.ACT: QT_TRANSLATE_NOOP("Labels", "urgent"),
    Urgency.ALARM: QT_TRANSLATE_NOOP("Labels", "last call"),
    Urgency.LAST: QT_TRANSLATE_NOOP("Labels", "last chance"),
    Urgency.WAIT: QT_TRANSLATE_NOOP("Labels", "waiting"),
    Urgency.UNKNOWN: QT_TRANSLATE_NOOP("Labels", "date needed"),
    Urgency.DONE: QT_TRANSLATE_NOOP("Labels", "done"),
    Urgency.CLOSED: QT_TRANSLATE_NOOP("Labels", "closed"),
}

LEVEL_ICONS: Mapping[Urgency, str] = {
    Urgency.CALM: "clock",
    Urgency.SOON: "bell",
    Urgency.ACT: "triangle",
    Urgency.ALARM: "bell-filled",
    Urgency.LAST: "life-buoy",
    Urgency.WAIT: "hourglass",
    Urgency.UNKNOWN: "question",
    Urgency.DONE: "check",
    Urgency.CLOSED: "lock",
}
"""Icon of each urgency level (interface, section 3)."""

_STEPS: Mapping[Step, str] = {
    Step.PAY: QT_TRANSLATE_NOOP("Labels", "Pay the order"),
    Step.WAIT_SHIPPING: QT_TRANSLATE_NOOP("Labels", "Wait for shipping"),
    Step.CONTACT_SUPPORT: QT_TRANSLATE_NOOP("Labels", "Contact support"),
    Step.MESSAGE_TRACKING: QT_TRANSLATE_NOOP("Labels", "Ask about tracking"),
    Step.ASK_NEW_NUMBER: QT_TRANSLATE_NOOP("Labels", "Ask for a new number"),
    Step.SUGGEST_FROZEN: QT_TRANSLATE_NOOP("Labels", "Ask what happened"),
    Step.ADD_PROTECTION_DATE: QT_TRANSLATE_NOOP("Labels", "Add protection date"),
    Step.DECIDE_DATE: QT_TRANSLATE_NOOP("Labels", "Decide on the date"),
    Step.WAIT: QT_TRANSLATE_NOOP("Labels", "Wait"),
    Step.ASK_EXTENSION: QT_TRANSLATE_NOOP("Labels", "Ask for extension"),
    Step.OPEN_DISPUTE: QT_TRANSLATE_NOOP("Labels", "Open dispute"),
    Step.TRY_AGAIN: QT_TRANSLATE_NOOP("Labels", "Try the form again"),
    Step.SAY_IF_ARRIVED: QT_TRANSLATE_NOOP("Labels", "Say if it arrived"),
    Step.CHECK_ITEM: QT_TRANSLATE_NOOP("Labels", "Check the item"),
    Step.WAIT_SELLER: QT_TRANSLATE_NOOP("Labels", "Wait for the seller"),
    Step.CHECK_DISPUTE: QT_TRANSLATE_NOOP("Labels", "Look at the dispute"),
    Step.ADD_PROOF: QT_TRANSLATE_NOOP("Labels", "Add proof if asked"),
    Step.REPLY_PRESSURE: QT_TRANSLATE_NOOP("Labels", "Answer the seller"),
    Step.REJECT_OFFER: QT_TRANSLATE_NOOP("Labels", "Answer the offer"),
    Step.SEND_RETURN: QT_TRANSLATE_NOOP("Labels", "Send the return"),
    Step.CHECK_REFUND: QT_TRANSLATE_NOOP("Labels", "Check for the refund"),
    Step.CONTACT_PAYMENT_SUPPORT: QT_TRANSLATE_NOOP("Labels", "Ask where the refund is"),
    Step.APPEAL: QT_TRANSLATE_NOOP("Labels", "Appeal"),
    Step.OUTSIDE_PAYPAL: QT_TRANSLATE_NOOP("Labels", "Open a PayPal dispute"),
    Step.OUTSIDE_CLAIM: QT_TRANSLATE_NOOP("Labels", "Turn it into a claim"),
    Step.OUTSIDE_BANK: QT_TRANSLATE_NOOP("Labels", "Ask your bank"),
    Step.OUTSIDE_CONSUMER_BODY: QT_TRANSLATE_NOOP("Labels", "Ask a consumer body"),
    Step.NONE: QT_TRANSLATE_NOOP("Labels", "Nothing to do"),
    Step.PROTECTION_END: QT_TRANSLATE_NOOP("Labels", "Protection ends"),
}

_EVENTS: Mapping[EventKind, str] = {
    EventKind.PLACED: QT_TRANSLATE_NOOP("Labels", "Ordered"),
    EventKind.PAY_BY: QT_TRANSLATE_NOOP("Labels", "Pay by"),
    EventKind.PAID: QT_TRANSLATE_NOOP("Labels", "Paid"),
    EventKind.PAYMENT_VERIFIED: QT_TRANSLATE_NOOP("Labels", "Payment verified"),
    EventKind.SHIP_BY: QT_TRANSLATE_NOOP("Labels", "Seller ships by"),
    EventKind.EXPECTED_BY: QT_TRANSLATE_NOOP("Labels", "Expected by"),
    EventKind.CANCEL_ASKED: QT_TRANSLATE_NOOP("Labels", "You asked to cancel"),
    EventKind.CANCELLED: QT_TRANSLATE_NOOP("Labels", "Cancelled"),
    EventKind.SHIPPED: QT_TRANSLATE_NOOP("Labels", "Shipped"),
    EventKind.PROTECTION_END: QT_TRANSLATE_NOOP("Labels", "Protection ends"),
    EventKind.WINDOW_END: QT_TRANSLATE_NOOP("Labels", "Stated window ends"),
    EventKind.SCAN: QT_TRANSLATE_NOOP("Labels", "Tracking scan"),
    EventKind.CUSTOMS_HOLD: QT_TRANSLATE_NOOP("Labels", "Held by customs"),
    EventKind.RETURNED: QT_TRANSLATE_NOOP("Labels", "Going back to the seller"),
    EventKind.DELIVERED: QT_TRANSLATE_NOOP("Labels", "Carrier says delivered"),
    EventKind.EXTENSION_ASKED: QT_TRANSLATE_NOOP("Labels", "You asked for more time"),
    EventKind.EXTENSION_REFUSED: QT_TRANSLATE_NOOP("Labels", "Seller refused more time"),
    EventKind.EXTENSION_GRANTED: QT_TRANSLATE_NOOP("Labels", "Seller granted more time"),
    EventKind.RECEIVED: QT_TRANSLATE_NOOP("Labels", "You have the parcel"),
    EventKind.NOT_RECEIVED: QT_TRANSLATE_NOOP("Labels", "You say nothing arrived"),
    EventKind.RECEIPT_CONFIRMED: QT_TRANSLATE_NOOP("Labels", "You confirmed receipt"),
    EventKind.COMPLETED: QT_TRANSLATE_NOOP("Labels", "Order completed"),
    EventKind.MESSAGE_SENT: QT_TRANSLATE_NOOP("Labels", "You wrote"),
    EventKind.MESSAGE_RECEIVED: QT_TRANSLATE_NOOP("Labels", "Message received"),
    EventKind.FORM_REFUSED: QT_TRANSLATE_NOOP("Labels", "The form was refused"),
    EventKind.DISPUTE_OPENED: QT_TRANSLATE_NOOP("Labels", "Dispute opened"),
    EventKind.DISPUTE_MODIFIED: QT_TRANSLATE_NOOP("Labels", "Dispute changed"),
    EventKind.SELLER_ACCEPTED: QT_TRANSLATE_NOOP("Labels", "Seller agreed"),
    EventKind.SELLER_REJECTED: QT_TRANSLATE_NOOP("Labels", "Seller refused"),
    EventKind.SELLER_OFFERED: QT_TRANSLATE_NOOP("Labels", "Seller made an offer"),
    EventKind.OFFER_REJECTED: QT_TRANSLATE_NOOP("Labels", "You rejected the offer"),
    EventKind.OFFER_ACCEPTED: QT_TRANSLATE_NOOP("Labels", "You accepted the offer"),
    EventKind.PLATFORM_JOINED: QT_TRANSLATE_NOOP("Labels", "AliExpress has joined"),
    EventKind.DECIDED: QT_TRANSLATE_NOOP("Labels", "AliExpress decided"),
    EventKind.APPEALED: QT_TRANSLATE_NOOP("Labels", "You appealed"),
    EventKind.DISPUTE_CANCELLED: QT_TRANSLATE_NOOP("Labels", "You cancelled the dispute"),
    EventKind.RETURN_SENT: QT_TRANSLATE_NOOP("Labels", "Return sent"),
    EventKind.RETURN_RECEIVED: QT_TRANSLATE_NOOP("Labels", "Seller has the return"),
    EventKind.REFUND_ISSUED: QT_TRANSLATE_NOOP("Labels", "Refund sent"),
    EventKind.REFUND_ARRIVED: QT_TRANSLATE_NOOP("Labels", "Refund arrived"),
    EventKind.OUTSIDE_OPENED: QT_TRANSLATE_NOOP("Labels", "Claim opened outside"),
    EventKind.OUTSIDE_ESCALATED: QT_TRANSLATE_NOOP("Labels", "PayPal claim opened"),
    EventKind.OUTSIDE_ENDED: QT_TRANSLATE_NOOP("Labels", "Outside claim ended"),
    EventKind.ALL_GOOD: QT_TRANSLATE_NOOP("Labels", "You said all is good"),
    EventKind.STEP_DONE: QT_TRANSLATE_NOOP("Labels", "Ticked off"),
    EventKind.STATUS_SEEN: QT_TRANSLATE_NOOP("Labels", "Status seen"),
}

_SOURCES: Mapping[Source, str] = {
    Source.ORDER_PAGE: QT_TRANSLATE_NOOP("Labels", "order page"),
    Source.TRACKING_PAGE: QT_TRANSLATE_NOOP("Labels", "tracking page"),
    Source.DISPUTE_PAGE: QT_TRANSLATE_NOOP("Labels", "dispute page"),
    Source.EMAIL: QT_TRANSLATE_NOOP("Labels", "e-mail"),
    Source.EXPORT: QT_TRANSLATE_NOOP("Labels", "export file"),
    Source.CARRIER: QT_TRANSLATE_NOOP("Labels", "carrier"),
    Source.CHAT: QT_TRANSLATE_NOOP("Labels", "chat"),
    Source.USER: QT_TRANSLATE_NOOP("Labels", "you"),
}

_CONFIDENCE: Mapping[Confidence, str] = {
    Confidence.HIGH: QT_TRANSLATE_NOOP("Labels", "well documented"),
    Confidence.MED: QT_TRANSLATE_NOOP("Labels", "likely"),
    Confidence.LOW: QT_TRANSLATE_NOOP("Labels", "uncertain"),
    Confidence.UNV: QT_TRANSLATE_NOOP("Labels", "assumed, not verified"),
}

_EXHIBITS: Mapping[ExhibitKind, str] = {
    ExhibitKind.TRACKING: QT_TRANSLATE_NOOP("Labels", "Tracking page"),
    ExhibitKind.ORDER_PAGE: QT_TRANSLATE_NOOP("Labels", "Order page"),
    ExhibitKind.CHAT: QT_TRANSLATE_NOOP("Labels", "Chat"),
    ExhibitKind.DISPUTE_PAGE: QT_TRANSLATE_NOOP("Labels", "Dispute page"),
    ExhibitKind.CARRIER_STATEMENT: QT_TRANSLATE_NOOP("Labels", "Carrier's statement"),
    ExhibitKind.LISTING: QT_TRANSLATE_NOOP("Labels", "Listing"),
    ExhibitKind.LABEL: QT_TRANSLATE_NOOP("Labels", "Parcel label"),
    ExhibitKind.PARCEL_OUTSIDE: QT_TRANSLATE_NOOP("Labels", "Parcel from outside"),
    ExhibitKind.PARCEL_INSIDE: QT_TRANSLATE_NOOP("Labels", "Parcel inside"),
    ExhibitKind.ITEM: QT_TRANSLATE_NOOP("Labels", "Item"),
    ExhibitKind.UNBOXING_VIDEO: QT_TRANSLATE_NOOP("Labels", "Unboxing video"),
    ExhibitKind.SCALE: QT_TRANSLATE_NOOP("Labels", "On the scale"),
    ExhibitKind.DOCUMENT: QT_TRANSLATE_NOOP("Labels", "Document"),
    ExhibitKind.OTHER: QT_TRANSLATE_NOOP("Labels", "Other"),
}

_PAYMENTS: Mapping[Payment, str] = {
    Payment.PAYPAL: QT_TRANSLATE_NOOP("Labels", "PayPal"),
    Payment.CARD: QT_TRANSLATE_NOOP("Labels", "Card"),
    Payment.OTHER: QT_TRANSLATE_NOOP("Labels", "Other payment"),
    Payment.UNKNOWN: QT_TRANSLATE_NOOP("Labels", "Payment not known"),
}

_PARTIES: Mapping[Party, str] = {
    Party.SELLER: QT_TRANSLATE_NOOP("Labels", "Seller"),
    Party.CARRIER: QT_TRANSLATE_NOOP("Labels", "Carrier"),
    Party.SUPPORT: QT_TRANSLATE_NOOP("Labels", "AliExpress support"),
    Party.BANK: QT_TRANSLATE_NOOP("Labels", "Bank"),
    Party.PAYPAL: QT_TRANSLATE_NOOP("Labels", "PayPal"),
    Party.CONSUMER_BODY: QT_TRANSLATE_NOOP("Labels", "Consumer body"),
}

_ASKS: Mapping[Ask, str] = {
    Ask.CANCEL_DISPUTE: QT_TRANSLATE_NOOP("Labels", "cancel the dispute"),
    Ask.WAIT: QT_TRANSLATE_NOOP("Labels", "wait longer"),
    Ask.CONFIRM_RECEIPT: QT_TRANSLATE_NOOP("Labels", "confirm receipt"),
    Ask.REFUND_OUTSIDE: QT_TRANSLATE_NOOP("Labels", "take a refund outside AliExpress"),
    Ask.PAY_FEE: QT_TRANSLATE_NOOP("Labels", "pay a fee"),
    Ask.RETURN_AT_OWN_COST: QT_TRANSLATE_NOOP("Labels", "send it back at your cost"),
}

_PROBLEMS: Mapping[Problem, str] = {
    Problem.NONE: QT_TRANSLATE_NOOP("Labels", "nothing wrong"),
    Problem.EMPTY: QT_TRANSLATE_NOOP("Labels", "empty parcel"),
    Problem.WRONG: QT_TRANSLATE_NOOP("Labels", "wrong item"),
    Problem.MISSING: QT_TRANSLATE_NOOP("Labels", "parts missing"),
    Problem.DAMAGED: QT_TRANSLATE_NOOP("Labels", "damaged"),
    Problem.DEFECTIVE: QT_TRANSLATE_NOOP("Labels", "does not work"),
    Problem.NOT_AS_DESCRIBED: QT_TRANSLATE_NOOP("Labels", "not as described"),
    Problem.COUNTERFEIT: QT_TRANSLATE_NOOP("Labels", "counterfeit"),
    Problem.MINOR: QT_TRANSLATE_NOOP("Labels", "small defect"),
}

_REFUSED: Mapping[RefusedBecause, str] = {
    RefusedBecause.IN_TRANSIT: QT_TRANSLATE_NOOP("Labels", "the parcel is still moving"),
    RefusedBecause.TOO_EARLY: QT_TRANSLATE_NOOP("Labels", "it is too early"),
    RefusedBecause.NO_BUTTON: QT_TRANSLATE_NOOP("Labels", "there is no button"),
    RefusedBecause.OTHER: QT_TRANSLATE_NOOP("Labels", "another reason"),
}

_CAUTIONS: Mapping[Caution, str] = {
    Caution.NOT_SHIPPED: QT_TRANSLATE_NOOP(
        "Labels", "Not shipped yet: cancel the order instead of opening a dispute."
    ),
    Caution.DO_NOT_EXTEND_DISPATCH: QT_TRANSLATE_NOOP(
        "Labels", "Do not agree to a longer time for sending."
    ),
    Caution.TOO_EARLY: QT_TRANSLATE_NOOP("Labels", "It is too early for a dispute."),
    Caution.FORM_MAY_REFUSE: QT_TRANSLATE_NOOP(
        "Labels", "The form may refuse while the parcel moves. Then try again later."
    ),
    Caution.DO_NOT_CANCEL: QT_TRANSLATE_NOOP("Labels", "Do not cancel the dispute on a promise."),
    Caution.CANCEL_LOSES_MONEY: QT_TRANSLATE_NOOP(
        "Labels", "If you cancel now, the money can be lost for good."
    ),
    Caution.DO_NOT_ACCEPT: QT_TRANSLATE_NOOP(
        "Labels", "Do not accept while you are not satisfied."
    ),
    Caution.ACCEPT_IS_FINAL: QT_TRANSLATE_NOOP("Labels", "Accepting is final."),
    Caution.SILENCE_MAY_ACCEPT: QT_TRANSLATE_NOOP("Labels", "Silence may count as acceptance."),
    Caution.MODIFYING_RESTARTS_SELLER_CLOCK: QT_TRANSLATE_NOOP(
        "Labels", "Changing the dispute gives the seller the full time again."
    ),
    Caution.RETURN_COSTS_MORE: QT_TRANSLATE_NOOP(
        "Labels", "Sending it back may cost more than the item."
    ),
    Caution.REFUND_OUTSIDE_UNPROTECTED: QT_TRANSLATE_NOOP(
        "Labels", "A refund outside AliExpress is not protected."
    ),
    Caution.DO_NOT_WAIT_PAST: QT_TRANSLATE_NOOP(
        "Labels", "Do not wait past the last safe day, whatever the seller says."
    ),
    Caution.BANK_DATE_BEFORE_DISPUTE_END: QT_TRANSLATE_NOOP(
        "Labels", "The bank's or PayPal's time may end before the dispute does."
    ),
    Caution.BUTTON_IS_LOWER: QT_TRANSLATE_NOOP(
        "Labels", "The dispute button is lower on the order page now."
    ),
    Caution.ORDER_NUMBER_AS_TRACKING: QT_TRANSLATE_NOOP(
        "Labels", "The tracking number is the order number: that is no real tracking."
    ),
    Caution.SEASONAL_DELAY: QT_TRANSLATE_NOOP("Labels", "Parcels are slower in this season."),
    Caution.SIBLINGS_ARRIVED: QT_TRANSLATE_NOOP(
        "Labels", "Other orders of those days have arrived."
    ),
    Caution.PROBABLY_CLOSED_TRY_ANYWAY: QT_TRANSLATE_NOOP(
        "Labels", "Probably closed. Try anyway, it costs nothing."
    ),
}

_RULES: Mapping[str, str] = {
    "D1": QT_TRANSLATE_NOOP("Labels", "Time to pay"),
    "D2": QT_TRANSLATE_NOOP("Labels", "Seller must ship"),
    "D3": QT_TRANSLATE_NOOP("Labels", "Answer to your wish to cancel"),
    "D4": QT_TRANSLATE_NOOP("Labels", "Tracking should show something"),
    "D5": QT_TRANSLATE_NOOP("Labels", "A dispute becomes possible"),
    "D6": QT_TRANSLATE_NOOP("Labels", "Ask for a working number"),
    "D7": QT_TRANSLATE_NOOP("Labels", "Tracking has stopped"),
    "D8": QT_TRANSLATE_NOOP("Labels", "Ask for more time"),
    "D9": QT_TRANSLATE_NOOP("Labels", "Try to open the dispute"),
    "D10": QT_TRANSLATE_NOOP("Labels", "Last safe day to act"),
    "D11": QT_TRANSLATE_NOOP("Labels", "Protection ends"),
    "D12": QT_TRANSLATE_NOOP("Labels", "Last day for any dispute"),
    "D13": QT_TRANSLATE_NOOP("Labels", "Seller must answer"),
    "D14": QT_TRANSLATE_NOOP("Labels", "AliExpress should join"),
    "D15": QT_TRANSLATE_NOOP("Labels", "Answer the offer"),
    "D16": QT_TRANSLATE_NOOP("Labels", "AliExpress should have decided"),
    "D17": QT_TRANSLATE_NOOP("Labels", "Last day to appeal"),
    "D18": QT_TRANSLATE_NOOP("Labels", "Last day to send the return"),
    "D19": QT_TRANSLATE_NOOP("Labels", "Refund should be there"),
    "D20": QT_TRANSLATE_NOOP("Labels", "PayPal protection ends"),
    "D21": QT_TRANSLATE_NOOP("Labels", "Turn the PayPal dispute into a claim"),
    "D22": QT_TRANSLATE_NOOP("Labels", "Last day for a chargeback"),
    "D23": QT_TRANSLATE_NOOP("Labels", "Window that the page states"),
    "D24": QT_TRANSLATE_NOOP("Labels", "Shipment came back or was cancelled"),
    "D25": QT_TRANSLATE_NOOP("Labels", "Seller is silent"),
    "D26": QT_TRANSLATE_NOOP("Labels", "No tracking for very long"),
}

_DEADLINES: Mapping[str, str] = {
    "D2.support": QT_TRANSLATE_NOOP("Labels", "Ask support if it is not shipped"),
    "D5.sure": QT_TRANSLATE_NOOP("Labels", "A dispute is sure to be possible"),
    "D8.repeat": QT_TRANSLATE_NOOP("Labels", "Ask again for more time"),
    "D10.warn": QT_TRANSLATE_NOOP("Labels", "Last call to open the dispute"),
    "D19.alarm": QT_TRANSLATE_NOOP("Labels", "Refund is late: ask AliExpress"),
    "D23.dispute": QT_TRANSLATE_NOOP("Labels", "Page\u2019s dispute limit"),
    "D23.return": QT_TRANSLATE_NOOP("Labels", "Page\u2019s return limit"),
    "D23.send_back": QT_TRANSLATE_NOOP("Labels", "Page\u2019s send-back limit"),
}
"""Of rules with several days, what is not the rule itself: no two days have one name."""


def stage(value: Stage) -> str:
    """Return the word for a stage."""
    return _labels(_STAGES[value])


def level(value: Urgency) -> str:
    """Return the word for an urgency level, for screen readers."""
    return _labels(_LEVELS[value])


def step(value: Step) -> str:
    """Return the words for a next step, as a short order."""
    return _labels(_STEPS[value])


def event_kind(kind: EventKind) -> str:
    """Return the words for what happened."""
    return _labels(_EVENTS[kind])


def source(value: Source) -> str:
    """Return the words for who says so."""
    return _labels(_SOURCES[value])


def confidence(value: Confidence) -> str:
    """Return the words for how certain a rule is."""
    return _labels(_CONFIDENCE[value])


def exhibit_kind(kind: ExhibitKind) -> str:
    """Return the words for what an exhibit shows."""
    return _labels(_EXHIBITS[kind])


def payment(value: Payment) -> str:
    """Return the words for how an order was paid."""
    return _labels(_PAYMENTS[value])


def party(value: Party) -> str:
    """Return the words for whom a message went to or came from."""
    return _labels(_PARTIES[value])


def ask(value: Ask) -> str:
    """Return the words for what the other side asked for."""
    return _labels(_ASKS[value])


def problem(value: Problem) -> str:
    """Return the words for what is wrong with a parcel."""
    return _labels(_PROBLEMS[value])


def refused_because(value: RefusedBecause) -> str:
    """Return the words for why the form did not take a dispute."""
    return _labels(_REFUSED[value])


def caution(value: Caution) -> str:
    """Return the sentence of a warning."""
    return _labels(_CAUTIONS[value])


def rule(rule_id: str) -> str:
    """Return the words for what a rule (``D8``) is about, or the id of an unknown rule."""
    text = _RULES.get(rule_id)
    return _labels(text) if text else rule_id


def deadline(key: str) -> str:
    """Return the words for a deadline (``D19.alarm``), of its own where its rule has several."""
    text = _DEADLINES.get(key)
    return _labels(text) if text else rule(key.partition(".")[0])


def error_text(error: AliGuardError) -> str:
    """Return the translated sentence of an error; an unknown code gives its English sentence."""
    text = ERROR_SENTENCES.get(error.code) or IMPORT_SENTENCES.get(error.code)
    if text is None:
        return error.message
    return _filled(QCoreApplication.translate("Errors", text), error.values)


def import_text(code: str, values: Mapping[str, str], fallback: str) -> str:
    """Return the translated sentence of an import entry, or its English ``fallback``."""
    text = ERROR_SENTENCES.get(code) or IMPORT_SENTENCES.get(code)
    if text is None:
        return fallback
    return _filled(QCoreApplication.translate("Errors", text), values)


def _labels(text: str) -> str:
    return QCoreApplication.translate("Labels", text)


def _filled(text: str, values: Mapping[str, str]) -> str:
    """Fill ``{name}`` places; a value may hold braces of its own, so no ``str.format``."""
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text
