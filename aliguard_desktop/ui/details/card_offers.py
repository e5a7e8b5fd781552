# SPDX-License-Identifier: MIT
"""What the action card offers for each next step: buttons that do it, and ways to say it is done.

One table, step by step. No card is a dead end: each has something to do or to record.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.dispute.reasons import Branch
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.domain.plan import Stage, Step, With
from aliguard_desktop.ui import explain, formatting

if TYPE_CHECKING:
    from collections.abc import Callable

    from aliguard_desktop.services.orders import OrderView

translate = QCoreApplication.translate
K = EventKind

_SELLER_ANSWERS = (K.SELLER_OFFERED, K.SELLER_ACCEPTED, K.SELLER_REJECTED, K.MESSAGE_RECEIVED)
_PLATFORM_SAYS = (
    *(K.PLATFORM_JOINED, K.DECIDED, K.SELLER_OFFERED, K.SELLER_ACCEPTED, K.SELLER_REJECTED),
    K.REFUND_ISSUED,
)
_SHIPPED_OR_NOT = (K.SHIPPED, K.SHIP_BY, K.CANCEL_ASKED, K.CANCELLED)
_FORM_ANSWERS = (K.DISPUTE_OPENED, K.FORM_REFUSED)


class Act:
    """Names of what the card asks the window to do."""

    DISPUTE = "dispute"
    DATE_MOVED = "date_moved"
    RECORD = "record"
    RECORD_NOW = "record_now"
    PROTECTION_END = "protection_end"
    DECIDE = "decide"
    MESSAGE = "message"
    MESSAGE_SENT = "message_sent"
    HELP = "help"
    STEP_DONE = "step_done"
    RULE = "rule"
    PAGE = "page"
    EVIDENCE = "evidence"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class Offer:
    """One button of the card.

    Attributes:
        act: One of ``Act``.
        payload: What the act needs: kinds to record, the id of a message, a date, the branch
            of the wizard's first question.
        is_link: Whether it is a link to look something up, never the main button.
    """

    text: str
    act: str
    payload: Any = None
    icon: str = ""
    is_link: bool = False


def offers_of(view: OrderView) -> list[Offer]:
    """Return the next step's buttons, then deciding a date, then the dispute by hand."""
    plan = view.plan
    conflicts = _conflict_offers(view) if plan.conflicts else []
    if conflicts and plan.next.step is Step.DECIDE_DATE:
        return [*conflicts, *_page(view, as_link=True)]
    offers = [*_STEPS[plan.next.step](view), *_also(view), *conflicts]
    if explain.asks_if_shipped(view.order, plan):
        text = translate("ActionCard", "Shipped or cancelled\u2026")
        offers.insert(0, Offer(text, Act.RECORD, _SHIPPED_OR_NOT, "pencil"))
    has_draft = explain.has_draft(view.order)
    if any(offer.act == Act.DISPUTE for offer in offers) and not has_draft:
        return offers
    if has_draft:
        offers = [offer for offer in offers if offer.act != Act.DISPUTE]
        draft = Offer(
            translate("ActionCard", "Continue the draft\u2026"), Act.DISPUTE, None, "scales"
        )
        first = plan.next.step in explain.DISPUTE_STEPS
        return [draft, *offers] if first else [*offers, draft]
    if explain.may_prepare(plan):
        offers.append(_prepare())
    return offers


def _conflict_offers(view: OrderView) -> list[Offer]:
    conflict = view.plan.conflicts[0]
    days = sorted({reading.day for reading in (conflict.used, *conflict.readings)})
    text = translate("ActionCard", "%1 is right")
    return [
        Offer(
            text.replace("%1", formatting.plain_date(day, view.plan.today)),
            Act.DECIDE,
            (conflict.kind.value, day),
        )
        for day in days
    ]


def _also(view: OrderView) -> list[Offer]:
    """Return what goes with the step (``with``): each has a button of its own."""
    made = {
        With.CARRIER_INQUIRY: Offer(
            translate("ActionCard", "Ask the carrier\u2026"), Act.MESSAGE, "carrier_inquiry", "chat"
        ),
        With.ASK_PREPAID_LABEL: Offer(
            translate("ActionCard", "Ask for a label\u2026"), Act.MESSAGE, "prepaid_label", "chat"
        ),
        With.SCREENSHOT: _proof(translate("ActionCard", "Add screenshot\u2026")),
    }
    return [made[entry] for entry in view.plan.next.also]


# ---- buttons that several steps share ---------------------------------------------------------


def _prepare() -> Offer:
    return Offer(translate("ActionCard", "Prepare dispute\u2026"), Act.DISPUTE, None, "scales")


def _wrong(branch: Branch) -> Offer:
    """Offer the wizard, with the first answer that the card already knows."""
    text = translate("ActionCard", "Something is wrong\u2026")
    return Offer(text, Act.DISPUTE, branch, "scales")


def _good() -> Offer:
    return Offer(translate("ActionCard", "All good, close it"), Act.RECORD_NOW, K.ALL_GOOD, "check")


def _happened() -> Offer:
    text = translate("ActionCard", "Record what happened\u2026")
    return Offer(text, Act.RECORD, None, "pencil")


def _moved() -> Offer:
    return Offer(translate("ActionCard", "Date moved\u2026"), Act.DATE_MOVED)


def _page(view: OrderView, *, as_link: bool = False) -> list[Offer]:
    """Return the way to the page where AliExpress says more, if its number is known."""
    if not view.order.number:
        return []
    text = translate("ActionCard", "Open the order page")
    return [Offer(text, Act.PAGE, None, "" if as_link else "link-out", as_link)]


def _says() -> Offer:
    text = translate("ActionCard", "Record what it says\u2026")
    return Offer(text, Act.RECORD, _PLATFORM_SAYS, "pencil")


def _nothing_new() -> Offer:
    return Offer(translate("ActionCard", "Nothing new today"), Act.STEP_DONE, None, "check")


def _proof(text: str) -> Offer:
    return Offer(text, Act.EVIDENCE, None, "picture")


def _support() -> Offer:
    return Offer(translate("ActionCard", "Write to support\u2026"), Act.MESSAGE, None, "chat")


def _wrote_support() -> Offer:
    return Offer(translate("ActionCard", "I have written"), Act.MESSAGE_SENT, None, "check")


# ---- step by step -----------------------------------------------------------------------------


def _pay(view: OrderView) -> list[Offer]:
    paid = Offer(translate("ActionCard", "I have paid"), Act.RECORD_NOW, K.PAID, "check")
    gone = Offer(translate("ActionCard", "Cancelled\u2026"), Act.RECORD, (K.CANCELLED,))
    return [*_page(view), paid, gone]


def _wait_shipping(view: OrderView) -> list[Offer]:
    text = translate("ActionCard", "Shipped or cancelled\u2026")
    return [Offer(text, Act.RECORD, _SHIPPED_OR_NOT, "pencil"), *_page(view)]


def _contact_support(view: OrderView) -> list[Offer]:
    if view.plan.stage in (Stage.PLACED, Stage.PAYMENT_CHECK, Stage.PROCESSING):
        text = translate("ActionCard", "Shipped or cancelled\u2026")
        outcome = Offer(text, Act.RECORD, _SHIPPED_OR_NOT, "pencil")
    else:
        outcome = _says()
    return [_support(), _wrote_support(), outcome]


def _write_seller(view: OrderView) -> list[Offer]:
    write = Offer(translate("ActionCard", "Write to the seller\u2026"), Act.MESSAGE, None, "chat")
    sent = Offer(translate("ActionCard", "I have written"), Act.MESSAGE_SENT, None, "check")
    moves = Offer(translate("ActionCard", "Tracking moves\u2026"), Act.RECORD, (K.SCAN,))
    if not any(parcel.numbers for parcel in view.order.parcels):
        moves = Offer(translate("ActionCard", "Enter the number\u2026"), Act.EDIT, None, "pencil")
    return [write, sent, moves]


def _frozen(view: OrderView) -> list[Offer]:
    carrier = translate("ActionCard", "Ask the carrier\u2026")
    write, sent, moves = _write_seller(view)
    return [write, Offer(carrier, Act.MESSAGE, "carrier_inquiry", "chat"), sent, moves]


def _add_date(view: OrderView) -> list[Offer]:
    text = translate("ActionCard", "Where do I find it?")
    return [Offer(text, Act.HELP, is_link=True), *_page(view, as_link=True)]


def _decide(view: OrderView) -> list[Offer]:
    return [_moved(), *_page(view)]


def _wait(view: OrderView) -> list[Offer]:
    if view.plan.stage is Stage.RETURN_IN_TRANSIT:
        kinds = (K.RETURN_RECEIVED, K.REFUND_ISSUED, K.REFUND_ARRIVED)
        text = translate("ActionCard", "Seller has it\u2026")
        return [Offer(text, Act.RECORD, kinds, "box"), *_page(view)]
    if view.plan.stage is Stage.OTHER:
        return [*_page(view), _happened()]
    return [_happened(), *_page(view)]


def _ask_extension(_view: OrderView) -> list[Offer]:
    ask = Offer(translate("ActionCard", "Ask for extension\u2026"), Act.MESSAGE, None, "chat")
    asked = Offer(translate("ActionCard", "I have asked"), Act.MESSAGE_SENT, None, "check")
    return [ask, asked, _moved()]


def _open_dispute(view: OrderView) -> list[Offer]:
    text = translate("ActionCard", "I have opened it\u2026")
    offers = [_prepare(), Offer(text, Act.RECORD, _FORM_ANSWERS)]
    if view.plan.next.step is Step.TRY_AGAIN:
        text = translate("ActionCard", "Refused again\u2026")
        offers.append(Offer(text, Act.RECORD, (K.FORM_REFUSED,)))
    elif view.plan.stage is Stage.IN_TRANSIT:
        offers.append(_moved())
    said = any(event.kind in (K.RECEIVED, K.NOT_RECEIVED) for event in view.order.events)
    if view.plan.stage is Stage.COMPLETED_BY_TIMER and not said:
        text = translate("ActionCard", "It has arrived\u2026")
        offers.append(Offer(text, Act.RECORD, (K.RECEIVED, K.ALL_GOOD)))
    return offers


def _say_if_arrived(_view: OrderView) -> list[Offer]:
    text = translate("ActionCard", "Nothing arrived")
    return [_wrong(Branch.DELIVERED), _good(), Offer(text, Act.RECORD_NOW, K.NOT_RECEIVED)]


def _check_item(_view: OrderView) -> list[Offer]:
    return [_wrong(Branch.HERE), _good()]


def _wait_seller(view: OrderView) -> list[Offer]:
    text = translate("ActionCard", "Seller answered\u2026")
    return [Offer(text, Act.RECORD, _SELLER_ANSWERS, "chat"), *_page(view)]


def _check_dispute(view: OrderView) -> list[Offer]:
    return [_says(), *_page(view), _nothing_new()]


def _add_proof(view: OrderView) -> list[Offer]:
    proof = _proof(translate("ActionCard", "Add proof\u2026"))
    return [_says(), *_page(view), proof, _nothing_new()]


def _reply_pressure(view: OrderView) -> list[Offer]:
    reply = Offer(translate("ActionCard", "Write the reply\u2026"), Act.MESSAGE, None, "chat")
    sent = Offer(translate("ActionCard", "I have answered"), Act.MESSAGE_SENT, None, "check")
    if view.plan.stage not in explain.DISPUTE_STAGES:
        return [reply, sent]
    text = translate("ActionCard", "Seller answered\u2026")
    return [reply, sent, Offer(text, Act.RECORD, _SELLER_ANSWERS)]


def _reject_offer(view: OrderView) -> list[Offer]:
    answer = (K.OFFER_REJECTED, K.OFFER_ACCEPTED, K.DISPUTE_MODIFIED)
    write = Offer(translate("ActionCard", "Write the reply\u2026"), Act.MESSAGE, None, "chat")
    record = Offer(translate("ActionCard", "Record my answer\u2026"), Act.RECORD, answer, "pencil")
    if explain.reply_to_offer(view.order) is not None:
        return [record, *_page(view)]  # the card of choices still offers to write
    return [write, record]


def _send_return(view: OrderView) -> list[Offer]:
    text = translate("ActionCard", "Return sent\u2026")
    return [Offer(text, Act.RECORD, (K.RETURN_SENT,), "box"), *_page(view)]


def _check_refund(view: OrderView) -> list[Offer]:
    refund = (K.REFUND_ARRIVED, K.REFUND_ISSUED)
    arrived = Offer(translate("ActionCard", "Refund arrived\u2026"), Act.RECORD, refund, "refund")
    if view.plan.next.on is not None and view.plan.next.on > view.plan.today:
        return [arrived, *_page(view)]
    not_yet = Offer(translate("ActionCard", "Not yet"), Act.STEP_DONE)
    return [arrived, not_yet, _support()]


def _payment_support(_view: OrderView) -> list[Offer]:
    refund = (K.REFUND_ARRIVED, K.REFUND_ISSUED)
    arrived = Offer(translate("ActionCard", "Refund arrived\u2026"), Act.RECORD, refund, "refund")
    return [_support(), _wrote_support(), arrived]


def _appeal(view: OrderView) -> list[Offer]:
    handed_in = translate("ActionCard", "Appeal handed in")
    return [
        Offer(translate("ActionCard", "Write the appeal\u2026"), Act.MESSAGE, None, "chat"),
        Offer(handed_in, Act.RECORD_NOW, K.APPEALED, "check"),
        _proof(translate("ActionCard", "Add proof\u2026")),
        _leave(view),
    ]


def _leave(view: OrderView) -> Offer:
    """Return the way out of a decision: nothing more is wanted than what it grants."""
    comes = view.plan.stage in (Stage.PARTIAL, Stage.REFUND_PENDING)
    text = translate("ActionCard", "Leave it, close it")
    if comes:
        text = translate("ActionCard", "I accept it")  # the refund is still watched for
    return Offer(text, Act.RECORD_NOW, K.ALL_GOOD)


_MESSAGES = {
    Step.OUTSIDE_PAYPAL: "paypal",
    Step.OUTSIDE_CLAIM: "paypal_claim",
    Step.OUTSIDE_BANK: "bank",
    Step.OUTSIDE_CONSUMER_BODY: "consumer_body",
}


def _outside(view: OrderView) -> list[Offer]:
    step = view.plan.next.step
    write = {
        Step.OUTSIDE_PAYPAL: translate("ActionCard", "Prepare the PayPal text\u2026"),
        Step.OUTSIDE_CLAIM: translate("ActionCard", "Prepare the claim text\u2026"),
        Step.OUTSIDE_BANK: translate("ActionCard", "Prepare the bank text\u2026"),
        Step.OUTSIDE_CONSUMER_BODY: translate("ActionCard", "Prepare the text\u2026"),
    }[step]
    offers = [Offer(write, Act.MESSAGE, _MESSAGES[step], "chat")]
    kinds = (K.OUTSIDE_OPENED, K.OUTSIDE_ENDED)
    done = translate("ActionCard", "I have opened it\u2026")
    if step is Step.OUTSIDE_CLAIM:
        kinds = (K.OUTSIDE_ESCALATED, K.OUTSIDE_ENDED)
        done = translate("ActionCard", "I have done it\u2026")
    offers.append(Offer(done, Act.RECORD, kinds, "pencil"))
    if view.order.payment is Payment.UNKNOWN and step is Step.OUTSIDE_BANK:
        text = translate("ActionCard", "I paid with PayPal\u2026")
        offers.append(Offer(text, Act.MESSAGE, "paypal", "chat"))
    if view.plan.stage in (Stage.LOST, Stage.CLOSED_FINAL):
        offers.append(_leave(view))
    return offers


def _none(_view: OrderView) -> list[Offer]:
    return [_happened()]


_STEPS: dict[Step, Callable[[OrderView], list[Offer]]] = {
    Step.PAY: _pay,
    Step.WAIT_SHIPPING: _wait_shipping,
    Step.CONTACT_SUPPORT: _contact_support,
    Step.MESSAGE_TRACKING: _write_seller,
    Step.ASK_NEW_NUMBER: _write_seller,
    Step.SUGGEST_FROZEN: _frozen,
    Step.ADD_PROTECTION_DATE: _add_date,
    Step.DECIDE_DATE: _decide,
    Step.WAIT: _wait,
    Step.ASK_EXTENSION: _ask_extension,
    Step.OPEN_DISPUTE: _open_dispute,
    Step.TRY_AGAIN: _open_dispute,
    Step.SAY_IF_ARRIVED: _say_if_arrived,
    Step.CHECK_ITEM: _check_item,
    Step.WAIT_SELLER: _wait_seller,
    Step.CHECK_DISPUTE: _check_dispute,
    Step.ADD_PROOF: _add_proof,
    Step.REPLY_PRESSURE: _reply_pressure,
    Step.REJECT_OFFER: _reject_offer,
    Step.SEND_RETURN: _send_return,
    Step.CHECK_REFUND: _check_refund,
    Step.CONTACT_PAYMENT_SUPPORT: _payment_support,
    Step.APPEAL: _appeal,
    Step.OUTSIDE_PAYPAL: _outside,
    Step.OUTSIDE_CLAIM: _outside,
    Step.OUTSIDE_BANK: _outside,
    Step.OUTSIDE_CONSUMER_BODY: _outside,
    Step.NONE: _none,
    Step.PROTECTION_END: _none,
}
"""What each step offers, the main button first."""
