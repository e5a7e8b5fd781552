# SPDX-License-Identifier: MIT
"""The words of the action card: what to do, why, and what must not be done meanwhile.

Nothing is decided here: the plan has said what to do and by when. Rows of the list take their
words from ``explain``; heading and row name the same step and the same day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.dispute_state import RUNNING
from aliguard_desktop.domain.events import (
    DecidedDetail,
    EventKind,
    MessageDetail,
    Outcome,
    RefusedDetail,
    SentDetail,
    Solution,
    Topic,
)
from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.domain.plan import Caution, DeadlineStatus, Stage, Step, Urgency
from aliguard_desktop.domain.platform_time import local_day
from aliguard_desktop.services.orders import PACIFIC
from aliguard_desktop.ui import explain, formatting, labels
from aliguard_desktop.ui.counting import counting
from aliguard_desktop.ui.explain import (
    DISPUTE_STEPS,
    OUTSIDE_STEPS,
    day_of,
    latest,
    offer_of,
    open_deadline,
    single_stops,
    situation_words,
)
from aliguard_desktop.ui.why_words import deadline_behind, instant_text, why_sum

if TYPE_CHECKING:
    from datetime import date, tzinfo

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Deadline, Plan
    from aliguard_desktop.domain.rules import Rulebook

translate = QCoreApplication.translate

_NOT_ON_CARD = frozenset({Caution.SEASONAL_DELAY, Caution.SIBLINGS_ARRIVED})
"""No dangers: "Late or lost?" says them with their reasons."""

_BEFORE_A_DISPUTE = frozenset({Caution.DO_NOT_CANCEL, Caution.CANCEL_LOSES_MONEY})
"""Warnings about a dispute that runs: before there is one they only puzzle."""

_FIRST = (
    Caution.PROBABLY_CLOSED_TRY_ANYWAY,
    Caution.BUTTON_IS_LOWER,
    Caution.REFUND_OUTSIDE_UNPROTECTED,
    Caution.RETURN_COSTS_MORE,
    Caution.DO_NOT_WAIT_PAST,
    Caution.DO_NOT_ACCEPT,
    Caution.CANCEL_LOSES_MONEY,
)
"""What the card, which has room for two, says before all other warnings."""

_AFTER = frozenset({Caution.DO_NOT_CANCEL, Caution.ACCEPT_IS_FINAL, Caution.SILENCE_MAY_ACCEPT})
"""What a stronger warning or the reason says already."""


@dataclass(frozen=True, slots=True)
class CardText:
    """The words of the action card.

    Attributes:
        why: How the date came about, as a sum; empty where no date is behind the step.
        cautions: What must not be done, one sentence each, the most telling first.
    """

    heading: str
    reason: str
    why: str
    cautions: tuple[str, ...] = ()


def card(
    order: Order, plan: Plan, rulebook: Rulebook | None = None, zone: tzinfo | None = None
) -> CardText:
    """Return the words of the action card.

    Args:
        order: The order.
        plan: What follows from it.
        rulebook: Names the user's own values in the sum.
        zone: The user's zone, for the hour at which a last day ends.
    """
    return CardText(
        heading=heading(order, plan),
        reason=single_stops(reason(order, plan, zone)),
        why=why_sum(plan, rulebook),
        cautions=tuple(labels.caution(caution) for caution in cautions(plan)),
    )


def cautions(plan: Plan) -> list[Caution]:
    """Return the warnings of this moment, the most telling first."""
    is_running = plan.stage in explain.DISPUTE_STAGES
    found = [
        caution
        for caution in plan.warnings
        if caution not in _NOT_ON_CARD and (is_running or caution not in _BEFORE_A_DISPUTE)
    ]
    if plan.next.step not in DISPUTE_STEPS:
        found = [caution for caution in found if caution is not Caution.BUTTON_IS_LOWER]
    return sorted(found, key=_caution_rank)


def _caution_rank(caution: Caution) -> int:
    if caution in _FIRST:
        return _FIRST.index(caution)
    return len(_FIRST) + (caution in _AFTER)


# ---- the heading ------------------------------------------------------------------------------


def heading(order: Order, plan: Plan) -> str:
    """Return what to do: verb first, with the day where one is to come."""
    step, on = plan.next.step, plan.next.on
    if plan.urgency is Urgency.CLOSED and step is Step.NONE:
        return translate("Explain", "AliExpress is closed for this order")
    if step is Step.OPEN_DISPUTE and on is not None and on <= plan.today:
        if plan.urgency is Urgency.ALARM:
            return translate("Explain", "Open the dispute now")
        return translate("Explain", "Open the dispute today")
    if explain.asks_if_shipped(order, plan) and on is not None and on > plan.today:
        return translate("Explain", "Was it shipped?")
    if step in _NUMBER_STEPS and not _has_number(order):
        return translate("Explain", "Ask for the tracking number")
    fixed = _headings().get(step)
    if fixed and not (on is not None and on > plan.today):
        if step in OUTSIDE_STEPS and order.payment is Payment.UNKNOWN:
            return _if_paid_so(step) or fixed
        return fixed
    return explain.next_words(plan)


_NUMBER_STEPS = frozenset({Step.ASK_NEW_NUMBER, Step.MESSAGE_TRACKING})
"""Steps about a tracking number, which may never have been given."""


def _has_number(order: Order) -> bool:
    return any(parcel.numbers for parcel in order.parcels)


def _headings() -> dict[Step, str]:
    return {
        Step.DECIDE_DATE: translate("Explain", "Two dates: which one is right?"),
        Step.NONE: translate("Explain", "Nothing to do"),
        Step.ADD_PROTECTION_DATE: translate("Explain", "Add the protection date"),
        Step.ASK_EXTENSION: translate("Explain", "Ask the seller for more time"),
        Step.MESSAGE_TRACKING: translate("Explain", "Ask where the parcel is"),
        Step.ASK_NEW_NUMBER: translate("Explain", "Ask for a working tracking number"),
        Step.SUGGEST_FROZEN: translate("Explain", "Ask what happened to the parcel"),
        Step.APPEAL: translate("Explain", "Appeal if you have new proof"),
        Step.CONTACT_SUPPORT: translate("Explain", "Write to AliExpress support"),
        Step.CONTACT_PAYMENT_SUPPORT: translate("Explain", "Ask where the refund is"),
        Step.OUTSIDE_PAYPAL: translate("Explain", "Open a PayPal dispute"),
        Step.OUTSIDE_CLAIM: translate("Explain", "Turn the PayPal dispute into a claim"),
        Step.OUTSIDE_BANK: translate("Explain", "Ask your bank for the money"),
        Step.OUTSIDE_CONSUMER_BODY: translate("Explain", "Ask a consumer body for help"),
    }


def _if_paid_so(step: Step) -> str:
    return {
        Step.OUTSIDE_PAYPAL: translate("Explain", "If you paid with PayPal: open a dispute there"),
        Step.OUTSIDE_BANK: translate("Explain", "If you paid by card: ask your bank"),
    }.get(step, "")


# ---- the reason -------------------------------------------------------------------------------


def reason(order: Order, plan: Plan, zone: tzinfo | None = None) -> str:
    """Return why, in at most two lines."""
    step = plan.next.step
    if explain.asks_if_shipped(order, plan) and _is_ahead(plan):
        return _if_shipped_reason(plan)
    if step in (Step.OPEN_DISPUTE, Step.TRY_AGAIN):
        return _dispute_reason(order, plan, zone)
    makers = {
        Step.ASK_EXTENSION: _extension_reason,
        Step.DECIDE_DATE: _conflict_reason,
        Step.PAY: _pay_reason,
        Step.WAIT_SHIPPING: _shipping_reason,
        Step.CONTACT_SUPPORT: _support_reason,
        Step.WAIT: _wait_reason,
        Step.CHECK_ITEM: _item_reason,
        Step.SAY_IF_ARRIVED: _arrival_reason,
        Step.WAIT_SELLER: _seller_reason,
        Step.CHECK_DISPUTE: _look_reason,
        Step.ADD_PROOF: _look_reason,
        Step.REJECT_OFFER: _offer_reason,
        Step.REPLY_PRESSURE: _pressure_reason,
        Step.SEND_RETURN: _return_reason,
        Step.CHECK_REFUND: _refund_reason,
        Step.CONTACT_PAYMENT_SUPPORT: _refund_reason,
        Step.APPEAL: _appeal_reason,
        Step.NONE: _none_reason,
    }
    if step in OUTSIDE_STEPS:
        return _outside_reason(plan)
    maker = makers.get(step)
    return maker(order, plan) if maker is not None else _tracking_reason(order, plan)


def _if_shipped_reason(plan: Plan) -> str:
    ship_by = plan.deadline("D2.ship")
    text = translate(
        "Explain",
        "The seller had to send it by %1, and no shipping day is recorded. Look, and say.",
    )
    return _filled(text, plan, ship_by.due if ship_by is not None else None)


def _filled(text: str, plan: Plan, day: date | None) -> str:
    return text.replace("%1", formatting.short_date(day or plan.today, plan.today))


def _is_ahead(plan: Plan) -> bool:
    return plan.next.on is not None and plan.next.on > plan.today


def _act_by(plan: Plan) -> date | None:
    deadline = deadline_behind(plan)
    return deadline.act_by if deadline is not None else None


def _is_passed(deadline: Deadline | None) -> bool:
    return deadline is not None and deadline.status is DeadlineStatus.PASSED


def _pay_reason(_order: Order, plan: Plan) -> str:
    deadline = deadline_behind(plan)
    if deadline is None or deadline.act_by is None:
        return translate("Explain", "Nothing is sent before you pay. Pay, or cancel the order.")
    if deadline.act_by < plan.today:
        text = translate("Explain", "The time to pay ended on %1. Look whether it was cancelled.")
        return _filled(text, plan, deadline.act_by)
    text = translate("Explain", "Pay by %1, or AliExpress cancels the order.")
    return _filled(text, plan, deadline.act_by)


def _shipping_reason(_order: Order, plan: Plan) -> str:
    deadline = deadline_behind(plan)
    if deadline is not None and deadline.due < plan.today:
        text = translate("Explain", "The seller should have sent it by %1. You may cancel it.")
        return _filled(text, plan, deadline.due)
    return translate(
        "Explain", "The seller must send it. If nothing is sent, the money comes back."
    )


def _support_reason(_order: Order, plan: Plan) -> str:
    deadline = deadline_behind(plan)
    if plan.next.rule == "D2" and deadline is not None:
        text = translate(
            "Explain", "The seller had to send it by %1. Support can cancel the order."
        )
        return _filled(text, plan, deadline.anchor.on)
    if plan.next.rule == "D3":
        return translate("Explain", "You asked to cancel and nobody answered. Support can do it.")
    if plan.next.rule == "D16":
        return translate("Explain", "The dispute takes too long. Ask support for a decision.")
    return translate("Explain", "AliExpress support can look into it.")


def _tracking_reason(order: Order, plan: Plan) -> str:
    step = plan.next.step
    if step in _NUMBER_STEPS and not _has_number(order) and not _is_ahead(plan):
        return translate(
            "Explain", "There is no tracking number. Ask the seller for it, or enter it."
        )
    if _is_ahead(plan):
        return translate("Explain", "Until then it is normal that tracking shows nothing new.")
    return {
        Step.ADD_PROTECTION_DATE: translate(
            "Explain", "Without the date from the order page there is no countdown and no alarm."
        ),
        Step.MESSAGE_TRACKING: translate(
            "Explain", "Tracking shows nothing yet. Ask the seller, and keep the answer."
        ),
        Step.ASK_NEW_NUMBER: translate(
            "Explain", "The tracking number does not work. Ask the seller for the right one."
        ),
        Step.SUGGEST_FROZEN: translate(
            "Explain", "Tracking has not moved for long. Ask the seller or the carrier."
        ),
    }.get(step, "")


def _wait_reason(_order: Order, plan: Plan) -> str:
    return {
        Stage.PAYMENT_CHECK: translate(
            "Explain", "AliExpress checks the payment. Then the seller sends the order."
        ),
        Stage.RETURN_IN_TRANSIT: translate(
            "Explain", "Your return is on its way. Say when the seller has it."
        ),
        Stage.OTHER: translate(
            "Explain", "AliGuard does not know this status. Look, and say what the page shows."
        ),
    }.get(plan.stage) or translate(
        "Explain", "Nothing to do now. AliGuard tells you when there is."
    )


def _arrival_reason(_order: Order, plan: Plan) -> str:
    deadline = deadline_behind(plan)
    if deadline is None or deadline.anchor.kind is not EventKind.DELIVERED:
        return translate(
            "Explain", "The parcel should be there. Say whether it came and whether it is right."
        )
    text = translate("Explain", "Tracking says delivered on %1. Is it there, and is it right?")
    return text.replace("%1", formatting.plain_date(deadline.anchor.on, plan.today))


def _item_reason(order: Order, plan: Plan) -> str:
    confirmed = latest(order, EventKind.RECEIPT_CONFIRMED)
    if confirmed is not None:
        text = translate("Explain", "You confirmed receipt on %1. A dispute is still possible.")
        return text.replace("%1", formatting.plain_date(day_of(confirmed, plan), plan.today))
    return translate(
        "Explain", "Open it, compare it with the listing, take pictures of anything wrong."
    )


def _opened(order: Order, plan: Plan) -> str:
    opened = latest(order, EventKind.DISPUTE_OPENED)
    if opened is None:
        return ""
    day = day_of(opened, plan)
    there = day if opened.at is None or opened.day is not None else local_day(opened.at, PACIFIC)
    text = translate("Explain", "You opened the dispute on %1.")
    if there != day:  # the sum below counts from the day that it was there
        text = translate(
            "Explain", "You opened the dispute on %1 (at AliExpress, in Pacific time, %2)."
        )
        text = text.replace("%2", formatting.plain_date(there, plan.today))
    return text.replace("%1", formatting.plain_date(day, plan.today)) + " "


def _seller_reason(order: Order, plan: Plan) -> str:
    deadline = deadline_behind(plan)
    if deadline is None:
        return _opened(order, plan) + translate(
            "Explain", "If the seller is silent, you get the refund."
        )
    text = translate("Explain", "No answer until %1 means a refund.")
    return _opened(order, plan) + _filled(text, plan, deadline.due)


def _look_reason(order: Order, plan: Plan) -> str:
    deadline = deadline_behind(plan)
    rule = deadline.rule if deadline is not None else ""
    if plan.next.step is Step.ADD_PROOF:
        return _opened(order, plan) + translate(
            "Explain", "Look each day whether AliExpress asks for more proof."
        )
    late = {
        "D13": translate("Explain", "The seller had to answer by %1. Look at the page."),
        "D14": translate("Explain", "AliExpress should have joined by %1. Look at the page."),
        "D15": translate(
            "Explain", "The time to answer the offer ended on %1. Look: silence may accept it."
        ),
    }.get(rule)
    if late and deadline is not None:
        return _filled(late, plan, deadline.due)
    return _opened(order, plan) + translate("Explain", "Look at the page and record what it says.")


def _offer_reason(order: Order, plan: Plan) -> str:
    offer, reply = offer_of(order), explain.reply_to_offer(order)
    if reply is not None:
        text = translate(
            "Explain",
            "You sent a reply on %1. Now reject the offer on the dispute page, then record it.",
        )
        return text.replace("%1", formatting.plain_date(day_of(reply, plan), plan.today))
    final = translate("Explain", "Accepting is final; silence may accept it.")
    if offer is None or offer.amount is None:
        return translate("Explain", "The seller made an offer.") + " " + final
    if offer.solution is Solution.RETURN_REFUND:
        text = translate("Explain", "The seller offers %1 if you send it back.")
    elif order.paid is not None and offer.amount < order.paid:
        text = translate("Explain", "The seller offers %1 of %2.")
        text = text.replace("%2", formatting.money(order.paid))
    else:
        text = translate("Explain", "The seller offers %1.")
    return f"{text.replace('%1', formatting.money(offer.amount))} {final}"


def _pressure_reason(order: Order, plan: Plan) -> str:
    event = latest(order, EventKind.MESSAGE_RECEIVED)
    asks = event.detail.asks if event and isinstance(event.detail, MessageDetail) else ()
    running = plan.stage in RUNNING
    if not asks:
        if running:
            return translate("Explain", "Answer the seller, and keep the dispute open.")
        return translate("Explain", "The seller asks for something. Answer, and stay protected.")
    text = translate("Explain", "The seller asks you to %1.")
    said = text.replace("%1", ", ".join(labels.ask(ask) for ask in asks))
    if running:
        return f"{said} " + translate("Explain", "Answer, and keep the dispute open.")
    return f"{said} " + translate("Explain", "Answer, and keep your protection.")


def _return_reason(_order: Order, plan: Plan) -> str:
    act_by = _act_by(plan)
    if act_by is None:
        return translate(
            "Explain", "Send the item with tracking and enter the number on the dispute page."
        )
    if act_by < plan.today:
        text = translate("Explain", "The time ended on %1. Send it, and enter the number at once.")
        return _filled(text, plan, act_by)
    text = translate(
        "Explain", "Send it with tracking by %1 and enter the number on the dispute page."
    )
    return _filled(text, plan, act_by)


def _refund_reason(_order: Order, plan: Plan) -> str:
    deadline = deadline_behind(plan)
    if plan.next.step is Step.CONTACT_PAYMENT_SUPPORT:
        return translate("Explain", "The refund is late. Ask AliExpress where the money is.")
    if deadline is None or not _is_ahead(plan):
        return translate("Explain", "The refund should be there. Look at your account or card.")
    text = translate("Explain", "A refund takes up to %1. Nothing to do until then.")
    return text.replace("%1", counting().business_days(abs(deadline.offset)))


def _appeal_reason(order: Order, plan: Plan) -> str:
    if plan.partly_refunded:
        return (
            _got_back(order, plan)
            + " "
            + translate("Explain", "For the rest: appeal with new proof, or leave it.")
        )
    decided = latest(order, EventKind.DECIDED)
    detail = decided.detail if decided is not None else None
    if isinstance(detail, DecidedDetail) and detail.outcome is Outcome.PARTIAL:
        if detail.amount is None:
            return translate("Explain", "AliExpress granted a part. An appeal needs new proof.")
        text = translate("Explain", "AliExpress decided on %1. An appeal needs new proof.")
        if order.paid is not None:
            text = translate(
                "Explain", "AliExpress decided on %1 of %2. An appeal needs new proof."
            )
            text = text.replace("%2", formatting.money(order.paid))
        return text.replace("%1", formatting.money(detail.amount))
    return translate("Explain", "AliExpress decided against you. An appeal needs new proof.")


def _got_back(order: Order, plan: Plan) -> str:
    """Return how much of the money came back, after a decision for a part."""
    decided, arrived = latest(order, EventKind.DECIDED), latest(order, EventKind.REFUND_ARRIVED)
    amounts = [getattr(event.detail, "amount", None) for event in (arrived, decided) if event]
    amount = next((entry for entry in amounts if entry is not None), None)
    del plan
    if amount is None:
        return translate("Explain", "A part of the money came back.")
    if order.paid is None:
        text = translate("Explain", "You got %1 back.")
        return text.replace("%1", formatting.money(amount))
    text = translate("Explain", "You got %1 of %2 back.")
    return text.replace("%1", formatting.money(amount)).replace("%2", formatting.money(order.paid))


def _outside_reason(plan: Plan) -> str:
    step = plan.next.step
    act_by = _act_by(plan)
    if step is Step.OUTSIDE_CLAIM:
        text = translate("Explain", "Do it by %1, or PayPal closes the dispute for good.")
        return _filled(text, plan, act_by)
    if step is Step.OUTSIDE_CONSUMER_BODY or act_by is None:
        return translate(
            "Explain", "AliExpress is closed. A consumer body can still write to the platform."
        )
    over = plan.stage in (Stage.LOST, Stage.CLOSED_FINAL, Stage.FALLBACK)
    if step is Step.OUTSIDE_PAYPAL:
        text = translate("Explain", "AliExpress does not help any more. PayPal can until %1.")
        if not over:
            text = translate("Explain", "AliExpress is not done, but PayPal helps only until %1.")
        return _filled(text, plan, act_by)
    text = translate("Explain", "AliExpress does not help any more. Your bank can until %1.")
    if not over:
        text = translate("Explain", "AliExpress is not done, but your bank helps only until %1.")
    return _filled(text, plan, act_by)


def _none_reason(order: Order, plan: Plan) -> str:
    if plan.urgency is Urgency.CLOSED:
        return translate("Explain", "Every window of AliExpress for this order is over.")
    last = open_deadline(plan, "D12")
    if last is not None and last.act_by is not None and last.act_by >= plan.today:
        text = translate("Explain", "If something turns out wrong: a dispute is possible until %1.")
        return _filled(text, plan, last.act_by)
    if plan.partly_refunded:
        return _got_back(order, plan)
    if plan.is_open:
        return translate("Explain", "AliGuard tells you when there is something to do.")
    return translate("Explain", "This order is finished.")


def _conflict_reason(_order: Order, plan: Plan) -> str:
    if not plan.conflicts:
        return ""
    conflict = plan.conflicts[0]
    seen: list[str] = []
    for reading in (conflict.used, *conflict.readings):
        text = translate("Explain", "%1 says %2")
        text = text.replace("%1", labels.source(reading.source))
        text = text.replace("%2", formatting.plain_date(reading.day, plan.today))
        if text not in seen:
            seen.append(text)
    tail = translate("Explain", "The earlier one counts until you decide.")
    both = ", ".join(seen)
    return f"{both[:1].upper()}{both[1:]}. {tail}"


# ---- the two clocks ---------------------------------------------------------------------------


def _extension_reason(order: Order, plan: Plan) -> str:
    sentences = [_protection_sentence(plan)]
    asked = _asked_on(order) if plan.next.key == _REPEAT else None
    if asked is not None and _is_ahead(plan):
        text = translate("Explain", "You asked on %1. Ask again on %2 if it has not moved.")
        text = text.replace("%1", formatting.plain_date(day_of(asked, plan), plan.today))
        on = formatting.short_date(plan.next.on or plan.today, plan.today)
        sentences.append(text.replace("%2", on))
    elif _is_ahead(plan):
        # The day of the heading: "then" would be the protection end, which was named last.
        text = translate("Explain", "Until %1 there is nothing to do.")
        on = formatting.plain_date(plan.next.on or plan.today, plan.today)
        sentences.append(text.replace("%1", on))
    elif latest(order, EventKind.EXTENSION_ASKED) is not None:
        sentences.append(translate("Explain", "It has not moved since you asked: ask again."))
    else:
        sentences.append(translate("Explain", "The seller can make it longer."))
    return " ".join(part for part in sentences if part)


_REPEAT = "D8.repeat"
"""Key of the second request for more time."""


def _asked_on(order: Order) -> Event | None:
    """Return the last request for more time, by a click or as a message."""
    return next(
        (
            event
            for event in reversed(order.events)
            if event.kind is EventKind.EXTENSION_ASKED
            or (isinstance(event.detail, SentDetail) and event.detail.about is Topic.EXTENSION)
        ),
        None,
    )


def _protection_sentence(plan: Plan) -> str:
    if plan.protection_end is None:
        return ""
    text = translate("Explain", "The protection ends on %1 and the parcel is not there.")
    return _filled(text, plan, plan.protection_end.day)


def _dispute_reason(order: Order, plan: Plan, zone: tzinfo | None) -> str:
    deadline = deadline_behind(plan)
    if plan.next.step is Step.TRY_AGAIN:
        return _again_reason(order, plan)
    if deadline is not None and deadline.rule == "D12":
        return f"{_since(order, plan, deadline)} {_window_left(plan, deadline)}"
    if deadline is not None and deadline.rule == "D24":
        return translate("Explain", "The parcel went back and no refund has come. Ask for it.")
    if plan.days_left is not None and plan.days_left < 0:
        return _hours_left(plan, zone)
    asked = latest(order, EventKind.EXTENSION_ASKED)
    sentences = [_protection_sentence(plan)]
    if asked is not None:
        text = translate("Explain", "You asked the seller for more time on %1.")
        text = text.replace("%1", formatting.plain_date(day_of(asked, plan), plan.today))
        sentences = [text, _not_moved(order, plan, asked)]
    elif not sentences[0] and situation_words(plan):
        sentences = [f"{situation_words(plan)}."]
    sentences.append(_left_to_act(plan))
    return " ".join(part for part in sentences if part)


def _not_moved(order: Order, plan: Plan, asked: Event) -> str:
    """Return what came of a request for more time: a refusal, or nothing."""
    refused = latest(order, EventKind.EXTENSION_REFUSED)
    if refused is None or day_of(refused, plan) < day_of(asked, plan):
        return translate("Explain", "The protection date has not moved.")
    text = translate("Explain", "The seller refused on %1.")
    return text.replace("%1", formatting.plain_date(day_of(refused, plan), plan.today))


def _again_reason(order: Order, plan: Plan) -> str:
    said = _refused_words(order, plan)
    window = plan.deadline("D12")
    last = window.act_by if window is not None else None
    if last is None or last < plan.today or (plan.next.on is not None and last <= plan.next.on):
        return said
    text = translate("Explain", "After the protection end a dispute is possible until %1.")
    return f"{said} {_filled(text, plan, last)}"


def _refused_words(order: Order, plan: Plan) -> str:
    refused = latest(order, EventKind.FORM_REFUSED)
    if refused is None:
        return translate("Explain", "The form was refused. Nothing is lost.")
    text = translate("Explain", "AliExpress refused the form on %1. Nothing is lost.")
    why = refused.detail.reason if isinstance(refused.detail, RefusedDetail) else None
    if why is not None:
        text = translate("Explain", "AliExpress refused the form on %1: %2. Nothing is lost.")
        text = text.replace("%2", labels.refused_because(why))
    return text.replace("%1", formatting.plain_date(day_of(refused, plan), plan.today))


def _since(order: Order, plan: Plan, deadline: Deadline) -> str:
    """Return what started the 15 days, after what is wrong if that is known."""
    text = {
        EventKind.PROTECTION_END: translate("Explain", "The protection ended on %1."),
        EventKind.DELIVERED: translate("Explain", "Tracking says delivered on %1."),
        EventKind.RECEIVED: translate("Explain", "You have the parcel since %1."),
        EventKind.RECEIPT_CONFIRMED: translate("Explain", "You confirmed receipt on %1."),
        EventKind.COMPLETED: translate("Explain", "The order was completed on %1."),
    }.get(deadline.anchor.kind, "")
    text = text.replace("%1", formatting.plain_date(deadline.anchor.on, plan.today))
    if deadline.anchor.kind is EventKind.DELIVERED and plan.situation == "N4":
        words = translate("Explain", "Tracking says delivered on %1, but nothing arrived.")
        return words.replace("%1", formatting.plain_date(deadline.anchor.on, plan.today))
    wrong = latest(order, EventKind.RECEIVED) or latest(order, EventKind.NOT_RECEIVED)
    words = situation_words(plan) if wrong is not None else ""
    return f"{words}. {text}" if words else text


def _window_left(plan: Plan, deadline: Deadline) -> str:
    if _is_passed(deadline):
        return translate("Explain", "The time for a dispute is probably over.")
    text = translate("Explain", "A dispute is possible until %1.")
    return _filled(text, plan, deadline.act_by or deadline.due)


def _hours_left(plan: Plan, zone: tzinfo | None) -> str:
    chip = plan.deadline(plan.chip) if plan.chip else None
    if chip is None or zone is None:
        return translate("Explain", "The protection ends within hours. Open the dispute at once.")
    text = translate("Explain", "The protection ends on %1. Open the dispute at once.")
    return text.replace("%1", instant_text(chip.ends_at, plan, zone))


def _left_to_act(plan: Plan) -> str:
    if plan.days_left is None:
        return ""
    if plan.days_left == 0:
        return translate("Explain", "Today is the last safe day.")
    return counting().days_to_act(plan.days_left)
