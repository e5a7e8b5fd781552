# SPDX-License-Identifier: MIT
"""From an order and its plan to the words of rows and of the action card.

Nothing is decided here: the plan has said what to do and by when, this module says it in words.
Every function is pure in (order, plan); dates are shown relative to ``plan.today``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.dispute_state import RUNNING
from aliguard_desktop.domain.events import (
    EventKind,
    MessageDetail,
    OfferDetail,
    Party,
    SentDetail,
    Solution,
)
from aliguard_desktop.domain.orders import CaseStatus
from aliguard_desktop.domain.plan import (
    Caution,
    DeadlineStatus,
    Nature,
    Owner,
    Stage,
    Step,
    Urgency,
)
from aliguard_desktop.ui import formatting, labels
from aliguard_desktop.ui.counting import counting

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Deadline, Plan

translate = QCoreApplication.translate

DISPUTE_STEPS = frozenset({Step.OPEN_DISPUTE, Step.TRY_AGAIN})
"""Steps whose act is to fill in the dispute form: the card offers the wizard."""

OUTSIDE_STEPS = frozenset(
    {Step.OUTSIDE_PAYPAL, Step.OUTSIDE_CLAIM, Step.OUTSIDE_BANK, Step.OUTSIDE_CONSUMER_BODY}
)
"""Steps that lead to help outside AliExpress."""

DISPUTE_STAGES = frozenset(
    {Stage.DISPUTE_SELLER, Stage.DISPUTE_COUNTER, Stage.DISPUTE_PLATFORM, Stage.RETURN_REQUIRED}
)
"""Stages in which there is a dispute that could be cancelled."""

_AFTER_DISPUTE = frozenset({Stage.REFUND_PENDING, Stage.RETURN_IN_TRANSIT, Stage.WON, Stage.LOST})

_DISPUTABLE = frozenset(
    {Stage.IN_TRANSIT, Stage.DELIVERED_SCAN, Stage.COMPLETED, Stage.COMPLETED_BY_TIMER}
)

_GONE = frozenset({DeadlineStatus.VOID, DeadlineStatus.DONE})


# ---- the chip ---------------------------------------------------------------------------------


def chip_text(plan: Plan) -> str:
    """Return the words of the countdown chip (interface, section 3)."""
    if plan.urgency is Urgency.CLOSED:
        return labels.stage(Stage.CLOSED_FINAL)
    if plan.urgency is Urgency.DONE:
        return _partly_refunded() if plan.partly_refunded else labels.stage(plan.stage)
    if plan.urgency is Urgency.UNKNOWN:
        return translate("Explain", "Date needed")
    if plan.urgency is Urgency.WAIT:
        return _waiting_text(plan)
    return days_text(plan.days_left)


def days_text(days_left: int | None) -> str:
    """Return ``Today``, ``Tomorrow``, ``4 days left`` or ``Hours left``."""
    if days_left is None:
        return translate("Explain", "Look today")
    if days_left < 0:
        return translate("Explain", "Hours left")
    if days_left == 0:
        return translate("Explain", "Today")
    if days_left == 1:
        return translate("Explain", "Tomorrow")
    return counting().days_left(days_left)


def chip_sub(plan: Plan) -> str:
    """Return the line under the chip: it names the day that the chip counts to."""
    if plan.urgency is Urgency.UNKNOWN:
        return translate("Explain", "not known yet")
    deadline = plan.deadline(plan.chip) if plan.chip else None
    if deadline is None:
        return ""
    if plan.days_left is not None and plan.days_left < 0:
        return translate("Explain", "act at once")
    day = formatting.short_date(deadline.act_by or deadline.due, plan.today)
    if deadline.owner is not Owner.YOU:
        return _others_until(deadline, day)
    if deadline.rule == "D19":
        return translate("Explain", "look on %1").replace("%1", day)
    if deadline.rule == "D12":
        if plan.next.step in DISPUTE_STEPS:
            return translate("Explain", "open by %1").replace("%1", day)
        return translate("Explain", "last chance %1").replace("%1", day)
    if deadline.step in (Step.REJECT_OFFER, Step.REPLY_PRESSURE):
        return translate("Explain", "reply by %1").replace("%1", day)
    if deadline.step is Step.SEND_RETURN:
        return translate("Explain", "post by %1").replace("%1", day)
    return translate("Explain", "act by %1").replace("%1", day)


def chip_tooltip(plan: Plan) -> str:
    """Return what "last chance" means, and why AliExpress may show one day more than the chip."""
    parts = [_last_chance(plan), _safe_day(plan)]
    return ". ".join(part for part in parts if part)


def _last_chance(plan: Plan) -> str:
    deadline = plan.deadline(plan.chip) if plan.chip else None
    if plan.urgency is not Urgency.LAST or deadline is None or deadline.act_by is None:
        return ""
    text = translate(
        "Explain", "Last chance: the protection is over, a dispute is possible until %1"
    )
    if plan.stage is Stage.DELIVERED_SCAN:
        text = translate(
            "Explain", "Last chance: it counts as arrived, a dispute is possible until %1"
        )
    elif plan.stage is Stage.COMPLETED:
        text = translate("Explain", "Last chance: it is completed, a dispute is possible until %1")
    return text.replace("%1", formatting.short_date(deadline.act_by, plan.today))


def _safe_day(plan: Plan) -> str:
    deadline = plan.deadline(plan.chip) if plan.chip else None
    if deadline is None or deadline.act_by is None or deadline.act_by == deadline.due:
        return ""
    text = translate("Explain", "Last safe day %1 (AliExpress: %2)")
    if deadline.nature is Nature.EXTERNAL:
        text = translate("Explain", "Last safe day %1 (the deadline itself: %2)")
    text = text.replace("%1", formatting.short_date(deadline.act_by, plan.today)).replace(
        "%2", formatting.short_date(deadline.due, plan.today)
    )
    if deadline.changed:
        text += ". " + translate("Explain", "Counted with your own value.")
    return text


# ---- rows -------------------------------------------------------------------------------------


def next_words(plan: Plan) -> str:
    """Return the next step of a row: ``Open dispute today``, ``Ask on Tue 24 Nov``."""
    step, on = plan.next.step, plan.next.on
    if step is Step.WAIT and plan.stage in _WAITS:
        return _waits()[plan.stage]
    if on is not None and on > plan.today:
        template = _ahead().get(step, translate("Explain", "%2 on %1"))
        if plan.next.key == _REPEAT:
            template = translate("Explain", "Ask again on %1")
        day = formatting.short_date(on, plan.today)
        return template.replace("%1", day).replace("%2", labels.step(step))
    if step is Step.OPEN_DISPUTE:
        if plan.urgency is Urgency.ALARM:
            return translate("Explain", "Open dispute now")
        return translate("Explain", "Open dispute today")
    if step is Step.TRY_AGAIN:
        return translate("Explain", "Try the form again today")
    return labels.step(step)


_REPEAT = "D8.repeat"
"""Key of the second request for more time."""

_WAITS = frozenset({Stage.RETURN_IN_TRANSIT, Stage.OTHER})


def _waits() -> dict[Stage, str]:
    """Return what waiting means in stages that have words of their own."""
    return {
        Stage.RETURN_IN_TRANSIT: translate("Explain", "Wait for the return"),
        Stage.OTHER: translate("Explain", "Look at the order page"),
    }


def _ahead() -> dict[Step, str]:
    """Return how a step reads whose day is still to come."""
    return {
        Step.ASK_EXTENSION: translate("Explain", "Ask on %1"),
        Step.OPEN_DISPUTE: translate("Explain", "Open dispute on %1"),
        Step.TRY_AGAIN: translate("Explain", "Try again on %1"),
        Step.PAY: translate("Explain", "Pay by %1"),
        Step.CHECK_REFUND: translate("Explain", "Wait for the refund"),
        Step.WAIT_SHIPPING: labels.step(Step.WAIT_SHIPPING),
        Step.WAIT_SELLER: labels.step(Step.WAIT_SELLER),
        Step.ADD_PROOF: labels.step(Step.ADD_PROOF),
    }


def next_sub(order: Order, plan: Plan) -> str:
    """Return the line under the next step: why, in a few words."""
    if plan.conflicts:
        return _two_dates(plan)
    on = plan.next.on
    overdue = on is not None and on < plan.today and plan.next.step not in DISPUTE_STEPS
    if plan.next.step is Step.REPLY_PRESSURE and plan.stage not in RUNNING:
        return translate("Explain", "Keep your protection")
    fixed = _late_subs(plan) or _subs().get(plan.next.step)
    if plan.next.step in (Step.ASK_EXTENSION, Step.OPEN_DISPUTE):
        return _dispute_sub(order, plan)
    if plan.next.step is Step.REJECT_OFFER:
        offer = offer_of(order)
        if offer is not None and offer.amount is not None:
            text = translate("Explain", "Seller offers %1")
            if offer.solution is Solution.RETURN_REFUND:
                text = translate("Explain", "%1 if you send it back")
            return text.replace("%1", formatting.money(offer.amount))
    if plan.next.step is Step.CHECK_ITEM:
        confirmed = latest(order, EventKind.RECEIPT_CONFIRMED)
        if confirmed is not None:
            text = translate("Explain", "You confirmed on %1")
            return text.replace("%1", formatting.plain_date(day_of(confirmed, plan), plan.today))
    if fixed:
        return fixed
    if overdue and on is not None:
        text = translate("Explain", "since %1")
        return text.replace("%1", formatting.plain_date(on, plan.today))
    if on is not None and on > plan.today:
        text = translate("Explain", "from %1")
        return text.replace("%1", formatting.short_date(on, plan.today))
    return stage_words(order, plan) if plan.is_open else ""


def state_line(order: Order, plan: Plan) -> str:
    """Return ``store · state`` of a row."""
    state = stage_words(order, plan)
    if has_draft(order):
        state += " \u00b7 " + translate("Explain", "dispute draft")
    return f"{formatting.isolated(order.store)} \u00b7 {state}" if order.store else state


def stage_words(order: Order, plan: Plan) -> str:
    """Return where an order stands, more exactly than its stage alone says it."""
    if plan.partly_refunded:
        return _partly_refunded()
    if plan.stage is Stage.DELIVERED_SCAN and _is_here(order, plan):
        return translate("Explain", "You have it")
    if asks_if_shipped(order, plan):
        return translate("Explain", "Shipped?")
    return labels.stage(plan.stage)


def _partly_refunded() -> str:
    return translate("Explain", "Partly refunded")


def _is_here(order: Order, plan: Plan) -> bool:
    """Return whether the buyer said last that the parcel (of this line) is there."""
    said = [
        event
        for event in order.events
        if event.kind in (EventKind.RECEIVED, EventKind.NOT_RECEIVED)
        and (event.line is None or plan.line in (None, event.line))
        and day_of(event, plan) <= plan.today
    ]
    last = max(said, key=lambda event: (day_of(event, plan), event.entry), default=None)
    return last is not None and last.kind is EventKind.RECEIVED


_SHIPPED_SIGNS = frozenset(
    {
        EventKind.SHIPPED,
        EventKind.SCAN,
        EventKind.CUSTOMS_HOLD,
        EventKind.RETURNED,
        EventKind.EXTENSION_ASKED,
        EventKind.EXTENSION_REFUSED,
        EventKind.EXTENSION_GRANTED,
        EventKind.NOT_RECEIVED,
        EventKind.FORM_REFUSED,
    }
)


def asks_if_shipped(order: Order, plan: Plan) -> bool:
    """Return whether only the protection date says that it was shipped, and it should have been.

    The clock takes it as shipped (the earliest reading); only the buyer can say whether it was.
    """
    ship_by = plan.deadline("D2.ship")
    return (
        plan.stage is Stage.IN_TRANSIT
        and ship_by is not None
        and ship_by.due < plan.today
        and not any(event.kind in _SHIPPED_SIGNS for event in order.events)
    )


def row_sentence(order: Order, plan: Plan) -> str:
    """Return the whole row as one sentence for screen readers (interface, section 11)."""
    parts = [formatting.one_line(order.display_title)]
    if order.store:
        parts.append(formatting.one_line(order.store))
    if order.paid is not None:
        parts.append(formatting.money(order.paid))
    sentence = ", ".join(parts) + ". "
    level = labels.level(plan.urgency)
    sentence += level[:1].upper() + level[1:] + ": " + chip_text(plan)
    deadline = plan.deadline(plan.chip) if plan.chip else None
    if deadline is not None and deadline.act_by is not None:
        text = translate("Explain", "act by %1", "read aloud, with a long date")
        sentence += ", " + text.replace("%1", formatting.long_date(deadline.act_by))
    sentence += ". " + translate("Explain", "Next step: %1.").replace("%1", next_words(plan))
    sub = next_sub(order, plan)
    return single_stops(f"{sentence} {sub}." if sub else sentence)


# ---- what else a row or card says -------------------------------------------------------------


def timeline_text(event: Event) -> str:
    """Return what happened, in words, with the carrier's or the other side's own text."""
    words = labels.event_kind(event.kind)
    text = getattr(event.detail, "text", "")
    if event.kind in (EventKind.SCAN, EventKind.STATUS_SEEN) and text:
        return formatting.isolated(text)
    if event.kind is EventKind.MESSAGE_RECEIVED and isinstance(event.detail, MessageDetail):
        who = labels.party(event.detail.sender) if event.detail.sender else words
        return f"{who}: {formatting.isolated(text)}" if text else words
    if event.kind is EventKind.MESSAGE_SENT and text:
        return f"{words}: {formatting.isolated(text)}"
    amount = getattr(event.detail, "amount", None)
    if amount is not None:
        return f"{words}: {formatting.money(amount)}"
    place = getattr(event.detail, "place", "")
    return f"{words}: {formatting.isolated(place)}" if place else words


def has_draft(order: Order) -> bool:
    """Return whether a dispute draft was begun for the order."""
    return any(case.status is CaseStatus.DRAFT and case.situation for case in order.cases)


def may_prepare(plan: Plan) -> bool:
    """Return whether a dispute can be prepared though the next step is something else."""
    return plan.stage in _DISPUTABLE


def may_dispute(order: Order, plan: Plan) -> bool:
    """Return whether the dispute form is, or may be, filled in for an order now."""
    return plan.next.step in DISPUTE_STEPS or may_prepare(plan) or has_draft(order)


def has_dispute(order: Order, plan: Plan) -> bool:
    """Return whether a dispute was opened, or money is on its way back."""
    return (
        plan.stage in DISPUTE_STAGES | _AFTER_DISPUTE
        or latest(order, EventKind.DISPUTE_OPENED) is not None
        or any(case.status is CaseStatus.SUBMITTED for case in order.cases)
    )


def extra_lines(order: Order, plan: Plan) -> list[str]:
    """Return what the card says besides the next step: two dates to decide, a saved draft."""
    lines = []
    if plan.conflicts and not _is_decided_by_card(plan):
        lines.append(_conflict_line(plan))
    draft = next((case for case in order.cases if case.status is CaseStatus.DRAFT), None)
    if draft is not None and has_draft(order):
        text = translate("Explain", "Dispute draft, last page: %1")
        lines.append(text.replace("%1", _page_name(draft.page)))
    return lines


# ---- helpers ----------------------------------------------------------------------------------


def _is_decided_by_card(plan: Plan) -> bool:
    return plan.next.step is Step.DECIDE_DATE


def _page_name(page: int) -> str:
    """Return what the wizard calls a page, in its own words."""
    names = (
        translate("DisputeWizard", "Problem"),
        translate("DisputeWizard", "Facts"),
        translate("DisputeWizard", "Evidence"),
        translate("DisputeWizard", "Statement"),
        translate("DisputeWizard", "Review and send"),
    )
    return names[min(max(page, 0), len(names) - 1)]


def _conflict_line(plan: Plan) -> str:
    """Return ``2 dates for Protection ends: 3 Sep (tracking page) or 4 Sep (order page)``."""
    conflict = plan.conflicts[0]
    seen: dict[date, str] = {}
    for reading in (conflict.used, *conflict.readings):
        shown = formatting.plain_date(reading.day, plan.today)
        seen.setdefault(reading.day, f"{shown} ({labels.source(reading.source)})")
    both = translate("Explain", " or ").join(seen[day] for day in sorted(seen))
    text = translate("Explain", "%1 for \u201c%2\u201d: %3")
    return (
        text.replace("%1", counting().dates(len(seen)))
        .replace("%2", labels.event_kind(conflict.kind))
        .replace("%3", both)
    )


def single_stops(text: str) -> str:
    """Return text without the double stop of a sentence that ends in a shortened month."""
    return text.replace("..", ".")


def _waiting_text(plan: Plan) -> str:
    deadline = plan.deadline(plan.chip) if plan.chip else None
    if plan.days_left is None or deadline is None:
        if plan.stage in (Stage.PLACED, Stage.OTHER):
            return labels.stage(plan.stage)
        return translate("Explain", "Waiting")
    if plan.days_left < 0:
        return translate("Explain", "Hours left")
    who = {
        Owner.SELLER: translate("Explain", "Seller: %1"),
        Owner.PLATFORM: translate("Explain", "AliExpress: %1"),
    }.get(deadline.owner, "%1")
    if plan.days_left == 0:
        return who.replace("%1", translate("Explain", "today"))
    days = counting().days(plan.days_left)
    return who.replace("%1", days)


def _others_until(deadline: Deadline, day: str) -> str:
    if deadline.step is Step.WAIT_SHIPPING:
        return translate("Explain", "ship by %1").replace("%1", day)
    return translate("Explain", "until %1").replace("%1", day)


def _subs() -> dict[Step, str]:
    return {
        Step.ADD_PROTECTION_DATE: translate("Explain", "Copy it from the order page"),
        Step.TRY_AGAIN: translate("Explain", "The form was refused"),
        Step.SAY_IF_ARRIVED: translate("Explain", "Did it arrive, is it right?"),
        Step.CHECK_ITEM: translate("Explain", "Then say if all is good"),
        Step.WAIT_SHIPPING: translate("Explain", "Do not agree to more time"),
        Step.WAIT_SELLER: translate("Explain", "No answer = refund"),
        Step.CHECK_DISPUTE: translate("Explain", "See what has changed"),
        Step.ADD_PROOF: translate("Explain", "AliExpress decides"),
        Step.REJECT_OFFER: translate("Explain", "Silence may accept it"),
        Step.REPLY_PRESSURE: translate("Explain", "Keep the dispute open"),
        Step.SEND_RETURN: translate("Explain", "Enter the tracking no."),
        Step.CHECK_REFUND: translate("Explain", "Has the money come?"),
        Step.PAY: translate("Explain", "Else it is cancelled"),
        Step.APPEAL: translate("Explain", "Needs new proof"),
        Step.CONTACT_PAYMENT_SUPPORT: translate("Explain", "The refund is late"),
        Step.OUTSIDE_PAYPAL: translate("Explain", "Help outside AliExpress"),
        Step.OUTSIDE_BANK: translate("Explain", "Help outside AliExpress"),
        Step.OUTSIDE_CLAIM: translate("Explain", "Else PayPal closes it"),
        Step.OUTSIDE_CONSUMER_BODY: translate("Explain", "Help outside AliExpress"),
    }


def _late_subs(plan: Plan) -> str:
    """Return why a look or a message is due, by the rule behind it."""
    on = plan.next.on
    if plan.next.step is Step.CHECK_REFUND and on is not None and on > plan.today:
        return translate("Explain", "Nothing to do until then")
    if plan.next.step not in (Step.CHECK_DISPUTE, Step.CONTACT_SUPPORT):
        return ""
    return {
        "D2": translate("Explain", "Not shipped in time"),
        "D3": translate("Explain", "Your wish to cancel"),
        "D13": translate("Explain", "No answer by the seller"),
        "D14": translate("Explain", "AliExpress should have joined"),
        "D15": translate("Explain", "Was the offer accepted?"),
        "D16": translate("Explain", "It takes too long"),
    }.get(plan.next.rule or "", "")


def _dispute_sub(order: Order, plan: Plan) -> str:
    if plan.next.rule == "D24":
        return translate("Explain", "Went back to the seller")
    if asks_if_shipped(order, plan) and plan.next.on is not None and plan.next.on > plan.today:
        return translate("Explain", "Was it shipped?")
    if plan.next.step is Step.OPEN_DISPUTE:
        if Caution.PROBABLY_CLOSED_TRY_ANYWAY in plan.warnings:
            return translate("Explain", "Probably closed, try anyway")
        if plan.urgency is Urgency.LAST:
            return situation_words(plan) or translate("Explain", "The timer has run out")
        if latest(order, EventKind.EXTENSION_ASKED) is not None:
            return translate("Explain", "Extension not granted")
    elif plan.next.on is not None and plan.next.on > plan.today:
        return translate("Explain", "Not needed before")
    if plan.protection_end is not None:
        text = translate("Explain", "Protection ends on %1")
        return text.replace("%1", formatting.plain_date(plan.protection_end.day, plan.today))
    return situation_words(plan) or stage_words(order, plan)


def situation_words(plan: Plan) -> str:
    """Return the likeliest situation in a few words, or nothing."""
    return {
        "N1": translate("Explain", "Not arrived"),
        "N2": translate("Explain", "Tracking has stopped"),
        "N3": translate("Explain", "No working tracking"),
        "N4": translate("Explain", "Delivered, not received"),
        "N5": translate("Explain", "Delivered in another place"),
        "N6": translate("Explain", "Went back to the seller"),
        "N7": translate("Explain", "Held by customs"),
        "R1": translate("Explain", "Empty parcel"),
        "R2": translate("Explain", "Wrong item"),
        "R3": translate("Explain", "Parts missing"),
        "R4": translate("Explain", "Damaged"),
        "R5": translate("Explain", "Does not work"),
        "R6": translate("Explain", "Not as described"),
        "R7": translate("Explain", "Counterfeit"),
        "R8": translate("Explain", "Small defect"),
    }.get(plan.situation or "", "")


def _two_dates(plan: Plan) -> str:
    conflict = plan.conflicts[0]
    days = sorted({reading.day for reading in (conflict.used, *conflict.readings)})
    first = formatting.plain_date(days[0], plan.today)
    if len(days) == 2 and days[0].month == days[1].month and days[0].year == days[1].year:
        first = str(days[0].day)
    text = translate("Explain", "%1: %2 or %3")
    return (
        text.replace("%1", counting().dates(len(days)))
        .replace("%2", first)
        .replace("%3", formatting.plain_date(days[-1], plan.today))
    )


def open_deadline(plan: Plan, rule_id: str) -> Deadline | None:
    """Return the first deadline of a rule that still counts, or None."""
    matching = (entry for entry in plan.deadlines if entry.rule == rule_id)
    return next((entry for entry in matching if entry.status not in _GONE), None)


def latest(order: Order, kind: EventKind) -> Event | None:
    """Return the event of a kind that was entered last, or None."""
    return next((item for item in reversed(order.events) if item.kind is kind), None)


def offer_of(order: Order) -> OfferDetail | None:
    """Return what the seller offered last, or None."""
    event = latest(order, EventKind.SELLER_OFFERED)
    return event.detail if event and isinstance(event.detail, OfferDetail) else None


def reply_to_offer(order: Order) -> Event | None:
    """Return the message to the seller that was kept after the last offer, or None."""
    for event in reversed(order.events):
        if event.kind is EventKind.SELLER_OFFERED:
            return None
        detail = event.detail
        if isinstance(detail, SentDetail) and detail.to is not Party.SUPPORT:
            return event
    return None


def day_of(event: Event, plan: Plan) -> date:
    """Return the day of an event; one without any counts as today."""
    if event.day is not None:
        return event.day
    return event.at.date() if event.at is not None else plan.today
