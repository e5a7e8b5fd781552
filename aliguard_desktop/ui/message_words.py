# SPDX-License-Identifier: MIT
"""Words for ready messages: titles, who reads one, what to know, what using it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.events import EventKind, Party
from aliguard_desktop.ui.labels import QT_TRANSLATE_NOOP
from aliguard_desktop.ui.wizard.fact_words import fact_label

if TYPE_CHECKING:
    from collections.abc import Mapping

_TITLES: Mapping[str, str] = {
    "keep_dispute": QT_TRANSLATE_NOOP("Messages", "Refuse to close the dispute"),
    "no_outside_refund": QT_TRANSLATE_NOOP("Messages", "Refuse a refund outside AliExpress"),
    "no_fee": QT_TRANSLATE_NOOP("Messages", "Refuse an extra fee"),
    "no_confirm": QT_TRANSLATE_NOOP("Messages", "Refuse to confirm receipt now"),
    "wait_until": QT_TRANSLATE_NOOP("Messages", "Say how long you can wait"),
    "unfair_return": QT_TRANSLATE_NOOP("Messages", "Refuse a return at your own cost"),
    "reject_offer": QT_TRANSLATE_NOOP("Messages", "Reject the offer, ask again"),
    "no_resend": QT_TRANSLATE_NOOP("Messages", "Refuse a second sending"),
    "extension": QT_TRANSLATE_NOOP("Messages", "Ask for more time"),
    "last_notice": QT_TRANSLATE_NOOP("Messages", "Remind a silent seller"),
    "tracking": QT_TRANSLATE_NOOP("Messages", "Ask about the tracking"),
    "number": QT_TRANSLATE_NOOP("Messages", "Ask for a correct number"),
    "carrier_inquiry": QT_TRANSLATE_NOOP("Messages", "Ask the carrier"),
    "prepaid_label": QT_TRANSLATE_NOOP("Messages", "Ask for a prepaid label"),
    "return_sent": QT_TRANSLATE_NOOP("Messages", "Tell the return's number"),
    "support_not_shipped": QT_TRANSLATE_NOOP("Messages", "Support: not shipped"),
    "support_too_long": QT_TRANSLATE_NOOP("Messages", "Support: it takes too long"),
    "support_refund": QT_TRANSLATE_NOOP("Messages", "Support: refund has not arrived"),
    "support_chat": QT_TRANSLATE_NOOP("Messages", "Support: ask for help"),
    "appeal": QT_TRANSLATE_NOOP("Messages", "Appeal against the decision"),
    "paypal": QT_TRANSLATE_NOOP("Messages", "PayPal: open a dispute"),
    "paypal_claim": QT_TRANSLATE_NOOP("Messages", "PayPal: turn it into a claim"),
    "bank": QT_TRANSLATE_NOOP("Messages", "Bank: take the payment back"),
    "bank_section75": QT_TRANSLATE_NOOP("Messages", "Bank: Section 75 (UK credit card)"),
    "consumer_body": QT_TRANSLATE_NOOP("Messages", "Ask the consumer body"),
}

_READERS: Mapping[Party, str] = {
    Party.SELLER: QT_TRANSLATE_NOOP(
        "Messages", "For the seller. Paste it into the chat on AliExpress."
    ),
    Party.SUPPORT: QT_TRANSLATE_NOOP(
        "Messages", "For AliExpress. Paste it into the chat with support."
    ),
    Party.CARRIER: QT_TRANSLATE_NOOP(
        "Messages", "For the carrier. Use the contact form on its site."
    ),
    Party.PAYPAL: QT_TRANSLATE_NOOP(
        "Messages", "For PayPal. Paste it into the form of its Resolution Centre."
    ),
    Party.BANK: QT_TRANSLATE_NOOP(
        "Messages", "For your bank. You may send the text in your own language."
    ),
    Party.CONSUMER_BODY: QT_TRANSLATE_NOOP(
        "Messages", "For the consumer body of your country, in your own language."
    ),
}

_NOTES: Mapping[str, str] = {
    "keep_dispute": QT_TRANSLATE_NOOP(
        "Messages", "Write only. Do not press Cancel or Accept on the dispute page."
    ),
    "reject_offer": QT_TRANSLATE_NOOP(
        "Messages", "Reject the offer on the dispute page too, then record your answer."
    ),
    "wait_until": QT_TRANSLATE_NOOP(
        "Messages", "The day in the text is the last one that is safe for you."
    ),
    "extension": QT_TRANSLATE_NOOP(
        "Messages", "Only a later date on the order page counts, not a promise."
    ),
    "appeal": QT_TRANSLATE_NOOP(
        "Messages", "Paste it into the appeal on the dispute page. Only new proof helps."
    ),
    "paypal": QT_TRANSLATE_NOOP(
        "Messages", "Say the same at PayPal as in the dispute. AliGuard then counts its days."
    ),
    "paypal_claim": QT_TRANSLATE_NOOP(
        "Messages", "PayPal closes a dispute for good that is not turned into a claim in time."
    ),
    "bank": QT_TRANSLATE_NOOP("Messages", "Ask your bank for its own time limit; banks differ."),
    "bank_section75": QT_TRANSLATE_NOOP(
        "Messages", "Only for UK credit cards. A marketplace in between can weaken the claim."
    ),
    "consumer_body": QT_TRANSLATE_NOOP(
        "Messages", "The European network (ECC-Net) helps only with sellers from the EU."
    ),
    "prepaid_label": QT_TRANSLATE_NOOP(
        "Messages", "Waiting for the label does not stop the last day for the return."
    ),
}

_FACTS: Mapping[str, str] = {
    "dispute_opened_on": QT_TRANSLATE_NOOP("Messages", "the day of the dispute"),
    "problem": QT_TRANSLATE_NOOP("Messages", "what is wrong with the item"),
    "offer_on": QT_TRANSLATE_NOOP("Messages", "the seller's offer"),
    "notice_by": QT_TRANSLATE_NOOP("Messages", "a day before which an answer is needed"),
    "return_number": QT_TRANSLATE_NOOP("Messages", "the number of the return"),
    "refund_on": QT_TRANSLATE_NOOP("Messages", "when the refund was promised"),
    "decided_on": QT_TRANSLATE_NOOP("Messages", "the decision"),
    "paid_total": QT_TRANSLATE_NOOP("Messages", "how much you paid"),
    "paid_on_day": QT_TRANSLATE_NOOP("Messages", "when you paid"),
    "paypal_on": QT_TRANSLATE_NOOP("Messages", "the day of the PayPal dispute"),
}


def _translated(source: str) -> str:
    return QCoreApplication.translate("Messages", source)


def title(message_id: str) -> str:
    """Return what a message is for; an unknown id shows in plain letters."""
    source = _TITLES.get(message_id)
    return _translated(source) if source else message_id.replace("_", " ").capitalize()


def reader(to: Party) -> str:
    """Return who reads it and where it goes."""
    return _translated(_READERS[to])


def note(message_id: str) -> str:
    """Return what to know before sending it, or nothing."""
    source = _NOTES.get(message_id)
    return _translated(source) if source else ""


def missing(keys: tuple[str, ...]) -> str:
    """Return which facts the text leaves out because they are not recorded, or nothing."""
    if not keys:
        return ""
    names = [_translated(_FACTS[key]) if key in _FACTS else fact_label(key) for key in keys]
    text = QCoreApplication.translate("Messages", "Not recorded, so not in the text: %1")
    return text.replace("%1", ", ".join(names))


def used(records: EventKind | None) -> str:
    """Return the words of the button that records that a message was used."""
    if records is EventKind.OUTSIDE_OPENED:
        return QCoreApplication.translate("Messages", "I have opened the case")
    if records is EventKind.OUTSIDE_ESCALATED:
        return QCoreApplication.translate("Messages", "I have asked for the claim")
    if records is EventKind.APPEALED:
        return QCoreApplication.translate("Messages", "I have handed it in")
    return QCoreApplication.translate("Messages", "I have sent it")
