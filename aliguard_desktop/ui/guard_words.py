# SPDX-License-Identifier: MIT
"""Words for guard rails: acts, what they would mean, and tactics of sellers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.guard_rails import Act, Consequence, Label, Row, Say, Verdict
from aliguard_desktop.domain.tactics import Tactic
from aliguard_desktop.ui import formatting
from aliguard_desktop.ui.counting import counting

if TYPE_CHECKING:
    from datetime import date

translate = QCoreApplication.translate

MESSAGES = {
    Act.KEEP_DISPUTE: "keep_dispute",
    Act.REJECT_OFFER: "reject_offer",
    Act.ASK_FREE_RETURN: "prepaid_label",
}
"""The ready message that does an act."""

TACTIC_MESSAGES = {
    Tactic.CLOSE_DISPUTE: "keep_dispute",
    Tactic.WAIT_LONGER: "wait_until",
    Tactic.TINY_OFFER: "reject_offer",
    Tactic.REFUND_OUTSIDE: "no_outside_refund",
    Tactic.CONFIRM_FIRST: "no_confirm",
    Tactic.EXTRA_FEE: "no_fee",
    Tactic.RETURN_AT_OWN_COST: "unfair_return",
    Tactic.RESEND: "no_resend",
}
"""The ready message that answers a tactic."""

VERDICT_LOOKS = {
    Verdict.ADVISED: ("calm", "check-circle"),
    Verdict.POSSIBLE: ("wait", "info"),
    Verdict.RISKY: ("act", "triangle"),
    Verdict.FINAL: ("alarm", "lock"),
}
"""Colours (a level's) and icon of a badge."""


def act_title(found: Consequence) -> str:
    """Return what the buyer would do: ``Accept EUR 0.00``."""
    if found.act is Act.ACCEPT_OFFER and found.amount is not None:
        text = translate("GuardRails", "Accept %1")
        return text.replace("%1", formatting.money(found.amount))
    return act_text(found.act)


def act_text(act: Act) -> str:
    """Return the words for an act."""
    return {
        Act.KEEP_DISPUTE: translate("GuardRails", "Keep the dispute open"),
        Act.REJECT_OFFER: translate("GuardRails", "Reject and ask again"),
        Act.ACCEPT_OFFER: translate("GuardRails", "Accept the offer"),
        Act.CANCEL_DISPUTE: translate("GuardRails", "Cancel the dispute"),
        Act.MODIFY_DISPUTE: translate("GuardRails", "Change the dispute"),
        Act.DECLINE: translate("GuardRails", "Say no and keep your protection"),
        Act.WAIT: translate("GuardRails", "Wait longer"),
        Act.CONFIRM_RECEIPT: translate("GuardRails", "Confirm receipt"),
        Act.TAKE_RESEND: translate("GuardRails", "Agree to a new parcel"),
        Act.REFUND_OUTSIDE: translate("GuardRails", "Take the money outside AliExpress"),
        Act.PAY_FEE: translate("GuardRails", "Pay an extra fee"),
        Act.ASK_FREE_RETURN: translate("GuardRails", "Ask for a free return"),
        Act.RETURN_AT_OWN_COST: translate("GuardRails", "Send it back at your cost"),
        Act.KEEP_SHIP_DATE: translate("GuardRails", "Keep the shipping date"),
        Act.LONGER_DISPATCH: translate("GuardRails", "Agree to a later shipping date"),
        Act.LET_TIME_RUN_OUT: translate("GuardRails", "Do nothing"),
    }[act]


def verdict_text(verdict: Verdict) -> str:
    """Return the word of a badge."""
    return {
        Verdict.ADVISED: translate("GuardRails", "Advised"),
        Verdict.POSSIBLE: translate("GuardRails", "Possible"),
        Verdict.RISKY: translate("GuardRails", "Risky"),
        Verdict.FINAL: translate("GuardRails", "Final"),
    }[verdict]


def label_text(row: Row, today: date) -> str:
    """Return what stands before a row's sentence."""
    text = {
        Label.YOU_GET: translate("GuardRails", "You get"),
        Label.YOU_ASK: translate("GuardRails", "You ask for"),
        Label.NEXT: translate("GuardRails", "Next"),
        Label.SAFE: translate("GuardRails", "Safe to wait"),
        Label.WAY_BACK: translate("GuardRails", "Way back"),
        Label.RESEND: translate("GuardRails", "A re-send"),
        Label.AFTER: translate("GuardRails", "After %1"),
        Label.LATER: translate("GuardRails", "Later"),
    }[row.label]
    return text.replace("%1", formatting.plain_date(row.day, today)) if row.day else text


def row_text(row: Row, today: date) -> str:
    """Return the sentence of a row with its day, amounts and counts."""
    text = _sentences()[row.say]
    values = {
        "%day": formatting.short_date(row.day, today) if row.day else "",
        "%money": formatting.money(row.money) if row.money else "",
        "%whole": formatting.money(row.of) if row.of else "",
        "%days": counting().days(row.days or 0),
        "%late": counting().days(row.late or 0),
    }
    for name in sorted(values, key=len, reverse=True):
        text = text.replace(name, values[name])
    return text


def _sentences() -> dict[Say, str]:
    return {**_get_sentences(), **_next_sentences(), **_back_sentences()}


def _get_sentences() -> dict[Say, str]:
    return {
        Say.GET_NOTHING: translate("GuardRails", "Nothing"),
        Say.GET_NOTHING_OF: translate("GuardRails", "Nothing back of %money"),
        Say.GET_PROMISE: translate("GuardRails", "Only the seller's promise"),
        Say.GET_MAYBE_PARCEL: translate("GuardRails", "The parcel, if it still comes"),
        Say.GET_TIME: translate("GuardRails", "Some days; the parcel is here already"),
        Say.GET_ALL: translate("GuardRails", "%money, all that you asked for"),
        Say.GET_PART: translate("GuardRails", "%money of %whole"),
        Say.GET_AMOUNT: translate("GuardRails", "%money"),
        Say.GET_UNKNOWN: translate(
            "GuardRails", "What the offer names; its amount is not recorded"
        ),
        Say.GET_AFTER_RETURN: translate("GuardRails", "%money, once the seller has the item back"),
        Say.GET_AFTER_RETURN_UNKNOWN: translate(
            "GuardRails", "The money comes once the seller has the item back"
        ),
        Say.GET_LESS_POSTAGE: translate("GuardRails", "%money less the postage that you pay"),
        Say.GET_LESS_POSTAGE_UNKNOWN: translate(
            "GuardRails", "The refund less the postage that you pay"
        ),
        Say.GET_NET: translate("GuardRails", "%money of %whole; the rest is postage"),
        Say.GET_LOSS: translate("GuardRails", "Nothing: postage is %money above the refund"),
        Say.GET_ITEM: translate("GuardRails", "The item, and the order is done"),
        Say.CLAIM_STAYS: translate("GuardRails", "Your whole claim stays"),
        Say.CLAIM_STAYS_OF: translate("GuardRails", "Your claim of %money stays"),
        Say.PROTECTION_STAYS: translate("GuardRails", "Your protection stays as it is"),
        Say.ASK_REFUND: translate("GuardRails", "%money, refund only, inside the dispute"),
        Say.ASK_RETURN: translate("GuardRails", "%money for the return, inside the dispute"),
        Say.ASK_PLAIN: translate("GuardRails", "Your claim, inside the dispute"),
        Say.ASK_LABEL: translate("GuardRails", "A prepaid label, or the refund without return"),
        Say.ASK_NEW_CLAIM: translate("GuardRails", "What you enter now"),
    }


def _next_sentences() -> dict[Say, str]:
    return {
        Say.SELLER_UNTIL: translate("GuardRails", "The seller answers by %day; no answer = refund"),
        Say.SELLER_RESTARTS: translate("GuardRails", "The seller has %days again, until %day"),
        Say.PLATFORM_BY: translate("GuardRails", "AliExpress joins by %day and decides"),
        Say.PLATFORM_NOW: translate("GuardRails", "AliExpress decides; look every day"),
        Say.DISPUTE_ENDS: translate("GuardRails", "The dispute ends for good"),
        Say.REFUND_BY: translate("GuardRails", "The money should be there by %day"),
        Say.SEND_BACK_BY: translate(
            "GuardRails", "Post it and enter its number by %day, else the money is lost"
        ),
        Say.MONEY_TO_SELLER: translate("GuardRails", "The money goes to the seller"),
        Say.REOPEN_BY: translate("GuardRails", "Open a new dispute by %day, promise kept or not"),
        Say.REOPEN_TODAY: translate("GuardRails", "A new dispute would have to be opened today"),
        Say.REOPEN_UNKNOWN: translate("GuardRails", "Look for the protection date first"),
        Say.UNTRACKED: translate("GuardRails", "Is only a promise; AliExpress does not track it"),
        Say.PROTECTION_ENDS: translate("GuardRails", "The protection ends on %day"),
        Say.PROTECTION_RUNS: translate("GuardRails", "The protection runs until %day"),
        Say.OUTSIDE_UNSEEN: translate("GuardRails", "AliExpress cannot see it and cannot help"),
        Say.FEE_UNPROTECTED: translate(
            "GuardRails", "It is not part of the order and not protected"
        ),
        Say.AUTO_CANCEL_BY: translate(
            "GuardRails", "Not shipped by %day: AliExpress cancels and refunds"
        ),
        Say.AUTO_CANCEL: translate("GuardRails", "Not shipped in time: AliExpress refunds"),
        Say.SHIP_DATE_MOVES: translate(
            "GuardRails", "The refund that is due after %day moves away"
        ),
        Say.SHIP_DATE_MOVES_UNDATED: translate("GuardRails", "The refund moves away"),
        Say.OFFER_ACCEPTED_AFTER: translate(
            "GuardRails", "After %day the offer may count as accepted"
        ),
        Say.WINDOW_ENDS: translate("GuardRails", "After %day no dispute is possible"),
        Say.CASE_LOST_AFTER: translate("GuardRails", "After %day the case counts as lost"),
        Say.SUPPORT_AFTER: translate("GuardRails", "Not decided by %day: ask support"),
        Say.ASKED_IN_TIME: translate("GuardRails", "%days from now is %day: still safe"),
        Say.ASKED_TOO_LATE: translate("GuardRails", "%days from now is %day: %late too late"),
        Say.GONE: translate("GuardRails", "The money goes to the seller, no new dispute"),
    }


def _back_sentences() -> dict[Say, str]:
    return {
        Say.SAFE_UNTIL: translate("GuardRails", "Until %day, not a day longer"),
        Say.SAFE_NONE: translate("GuardRails", "No day any more"),
        Say.SAFE_UNKNOWN: translate("GuardRails", "Not known: add the protection date"),
        Say.BACK_NONE: translate("GuardRails", "None"),
        Say.BACK_NO_DISPUTE: translate("GuardRails", "None, no new dispute"),
        Say.BACK_LATER_OFFER: translate("GuardRails", "You can still accept a later offer"),
        Say.BACK_ANY_TIME: translate("GuardRails", "You can accept an offer or cancel later"),
        Say.BACK_REOPEN: translate("GuardRails", "It can be opened again until %day"),
        Say.BACK_OPEN: translate("GuardRails", "A dispute is possible until %day"),
        Say.BACK_UNKNOWN: translate("GuardRails", "Not known: the protection date is missing"),
        Say.BACK_HOURS: translate("GuardRails", "Hours at most; %day was the last safe day"),
        Say.BACK_CHANGE_AGAIN: translate("GuardRails", "It can be changed until the decision"),
        Say.BACK_KEEP_OPEN: translate(
            "GuardRails", "Only while the dispute is open: do not cancel it"
        ),
        Say.BACK_NO_SAFE_DAY: translate("GuardRails", "None that is safe"),
        Say.BACK_REPLY: translate("GuardRails", "You can still change your mind"),
    }


def tactic_text(tactic: Tactic) -> str:
    """Return the name of a tactic, as one says it."""
    return {
        Tactic.CLOSE_DISPUTE: translate("GuardRails", "\u201cclose the dispute, then I pay\u201d"),
        Tactic.WAIT_LONGER: translate("GuardRails", "\u201cwait some more days\u201d"),
        Tactic.TINY_OFFER: translate("GuardRails", "an offer of almost nothing"),
        Tactic.REFUND_OUTSIDE: translate("GuardRails", "money outside AliExpress"),
        Tactic.CONFIRM_FIRST: translate("GuardRails", "\u201cconfirm receipt first\u201d"),
        Tactic.EXTRA_FEE: translate("GuardRails", "an extra fee afterwards"),
        Tactic.RETURN_AT_OWN_COST: translate("GuardRails", "\u201creturn it at your cost\u201d"),
        Tactic.RESEND: translate("GuardRails", "\u201cI send a new one\u201d"),
        Tactic.PRESSURE_TALK: translate("GuardRails", "guilt, insults or reviews"),
    }[tactic]


def tactic_line(tactic: Tactic, *, certain: bool) -> str:
    """Return the hint: a known tactic, or perhaps one."""
    text = translate("GuardRails", "Known tactic: %1.")
    if not certain:
        text = translate("GuardRails", "Looks like a known tactic: %1.")
    return text.replace("%1", tactic_text(tactic))


def tactic_answer(tactic: Tactic) -> str:
    """Return what to answer to a tactic, in a sentence or two."""
    return {
        Tactic.CLOSE_DISPUTE: translate(
            "GuardRails", "Keep it open. Ask for the refund offer inside the dispute."
        ),
        Tactic.WAIT_LONGER: translate(
            "GuardRails", "Name a day before your protection ends. After it, open the dispute."
        ),
        Tactic.TINY_OFFER: translate(
            "GuardRails", "Reject it and ask for the whole amount, with your proof."
        ),
        Tactic.REFUND_OUTSIDE: translate(
            "GuardRails", "Only a refund through AliExpress is protected. Ask for that."
        ),
        Tactic.CONFIRM_FIRST: translate(
            "GuardRails", "Confirm only when you hold the item and it is right."
        ),
        Tactic.EXTRA_FEE: translate(
            "GuardRails", "The price is paid. You owe no fee that was not agreed."
        ),
        Tactic.RETURN_AT_OWN_COST: translate(
            "GuardRails", "For a faulty item, ask for a prepaid label or a refund without return."
        ),
        Tactic.RESEND: translate(
            "GuardRails", "Prefer the refund. A new parcel has no protection of its own."
        ),
        Tactic.PRESSURE_TALK: translate(
            "GuardRails", "Stay polite and factual. Keep a screenshot."
        ),
    }[tactic]
