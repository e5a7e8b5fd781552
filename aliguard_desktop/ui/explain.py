# SPDX-License-Identifier: MIT
"""From an order and its plan to the words of rows and of the action card.

Nothing is decided here: the plan has said what to do and by when, this module says it in words.
Every function is pure in (order, plan); dates are shown relative to ``plan.today``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.dispute_state import RUNNING
from aliguard_desktop.domain.events import (
    EventKind,
    MessageDetail,
    OfferDetail,
    Source,
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
from aliguard_desktop.ui import formatting, labels, rule_words
from aliguard_desktop.ui.counting import counting

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Deadline, Plan
    from aliguard_desktop.domain.rules import Rule, Rulebook

translate = QCoreApplication.translate

DISPUTE_STEPS = frozenset({Step.OPEN_DISPUTE, Step.TRY_AGAIN})
"""Steps whose act is to fill in the dispute form: the card offers the wizard."""

OUTSIDE_STEPS = frozenset(
    {Step.OUTSIDE_PAYPAL, Step.OUTSIDE_CLAIM, Step.OUTSIDE_BANK, Step.OUTSIDE_CONSUMER_BODY}
)
"""Steps that lead to help outside AliExpress."""

_DISPUTE_STAGES = frozenset(
    {Stage.DISPUTE_SELLER, Stage.DISPUTE_COUNTER, Stage.DISPUTE_PLATFORM, Stage.RETURN_REQUIRED}
)

_AFTER_DISPUTE = frozenset({Stage.REFUND_PENDING, Stage.RETURN_IN_TRANSIT, Stage.WON, Stage.LOST})

_DISPUTABLE = frozenset(
    {Stage.IN_TRANSIT, Stage.DELIVERED_SCAN, Stage.COMPLETED, Stage.COMPLETED_BY_TIMER}
)

_HINTS = frozenset({Caution.SEASONAL_DELAY, Caution.SIBLINGS_ARRIVED})

_NAMES = ("AliExpress", "PayPal")
"""Names that keep their capital inside a sentence."""

_GONE = frozenset({DeadlineStatus.VOID, DeadlineStatus.DONE})


@dataclass(frozen=True, slots=True)
class CardText:
    """The words of the action card.

    Attributes:
        why: How the date came about, as a sum; empty where no date is behind the step.
        cautions: What must not be done, one sentence each.
    """

    heading: str
    reason: str
    why: str
    cautions: tuple[str, ...] = ()


# ---- the chip ---------------------------------------------------------------------------------


def chip_text(plan: Plan) -> str:
    """Return the words of the countdown chip (interface, section 3)."""
    if plan.urgency is Urgency.CLOSED:
        return labels.stage(Stage.CLOSED_FINAL)
    if plan.urgency is Urgency.DONE:
        return labels.stage(plan.stage)
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
    day = formatting.short_date(deadline.act_by or deadline.due, plan.today)
    if deadline.owner is not Owner.YOU:
        return _others_until(deadline, day)
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
    """Return why AliExpress may show one day more than the chip, or an empty text."""
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
    if on is not None and on > plan.today:
        template = {
            Step.ASK_EXTENSION: translate("Explain", "Ask on %1"),
            Step.OPEN_DISPUTE: translate("Explain", "Open dispute on %1"),
            Step.TRY_AGAIN: translate("Explain", "Try again on %1"),
        }.get(step)
        if template:
            return template.replace("%1", formatting.short_date(on, plan.today))
        return labels.step(step)
    if step is Step.OPEN_DISPUTE:
        if plan.urgency is Urgency.ALARM:
            return translate("Explain", "Open dispute now")
        return translate("Explain", "Open dispute today")
    if step is Step.TRY_AGAIN:
        return translate("Explain", "Try the form again today")
    return labels.step(step)


def next_sub(order: Order, plan: Plan) -> str:
    """Return the line under the next step: why, in a few words."""
    if plan.conflicts:
        return _two_dates(plan)
    on = plan.next.on
    overdue = on is not None and on < plan.today and plan.next.step not in DISPUTE_STEPS
    if plan.next.step is Step.REPLY_PRESSURE and plan.stage not in RUNNING:
        return translate("Explain", "Keep your protection")
    fixed = _subs().get(plan.next.step)
    if plan.next.step in (Step.ASK_EXTENSION, Step.OPEN_DISPUTE):
        return _dispute_sub(order, plan)
    if plan.next.step is Step.REJECT_OFFER:
        offer = _offer(order)
        if offer is not None and offer.amount is not None:
            text = translate("Explain", "Seller offers %1")
            return text.replace("%1", formatting.money(offer.amount))
    if plan.next.step is Step.CHECK_ITEM:
        confirmed = _latest(order, EventKind.RECEIPT_CONFIRMED)
        if confirmed is not None:
            text = translate("Explain", "You confirmed on %1")
            return text.replace("%1", formatting.plain_date(_day(confirmed, plan), plan.today))
    if fixed:
        return fixed
    if overdue and on is not None:
        text = translate("Explain", "since %1")
        return text.replace("%1", formatting.plain_date(on, plan.today))
    if on is not None and on > plan.today:
        text = translate("Explain", "from %1")
        return text.replace("%1", formatting.short_date(on, plan.today))
    return labels.stage(plan.stage) if plan.is_open else ""


def state_line(order: Order, plan: Plan) -> str:
    """Return ``store · state`` of a row."""
    state = labels.stage(plan.stage)
    if has_draft(order):
        state += " \u00b7 " + translate("Explain", "dispute draft")
    return f"{formatting.isolated(order.store)} \u00b7 {state}" if order.store else state


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
    return _single_stops(f"{sentence} {sub}." if sub else sentence)


# ---- the action card --------------------------------------------------------------------------


def card(order: Order, plan: Plan, rulebook: Rulebook | None = None) -> CardText:
    """Return the words of the action card; ``rulebook`` names the user's own values in it."""
    return CardText(
        heading=_heading(plan),
        reason=_single_stops(_reason(order, plan)),
        why=_single_stops(why_sum(plan, rulebook)),
        cautions=tuple(labels.caution(caution) for caution in _timely(plan)),
    )


def _timely(plan: Plan) -> list[Caution]:
    """Return the warnings of this moment: before a dispute there is none to cancel.

    Season and sibling orders are no dangers: "Late or lost?" says them with their reasons.
    """
    speaks_of_one = plan.next.step in DISPUTE_STEPS or plan.stage in _DISPUTE_STAGES
    return [
        caution
        for caution in plan.warnings
        if caution not in _HINTS and (caution is not Caution.DO_NOT_CANCEL or speaks_of_one)
    ]


def why_sum(plan: Plan, rulebook: Rulebook | None = None) -> str:
    """Return how the date came about: ``27 Nov (order page) + 15 days = 12 Dec.``."""
    if plan.next.step is Step.ADD_PROTECTION_DATE:
        return _estimate(plan)
    deadline = _deadline_behind(plan)
    if deadline is None:
        return ""
    sentences = [f"{_sum(plan, deadline)}."]
    if deadline.act_by is not None and deadline.act_by < deadline.due:
        text = translate("Explain", "Last safe day: %1.")
        sentences.append(text.replace("%1", formatting.plain_date(deadline.act_by, plan.today)))
    if deadline.changed:
        own = rule_words.own_value_text(deadline, rulebook)
        sentences.append(f"{own[:1].upper()}{own[1:]}.")
    sentences.extend(_fallbacks(plan, deadline))
    return " ".join(sentences)


def rule_details(plan: Plan, rulebook: Rulebook | None) -> list[tuple[str, str]]:
    """Return the rows of "Why this date?": what is shown under the sum, label and value."""
    deadline = _deadline_behind(plan)
    if deadline is None:
        return []
    rows = [
        (translate("Explain", "Sum"), _sum(plan, deadline)),
        (
            translate("Explain", "Rule"),
            f"{deadline.rule}: {labels.rule(deadline.rule)}",
        ),
        (translate("Explain", "Kind"), _nature(deadline)),
        (translate("Explain", "How certain"), labels.confidence(deadline.confidence)),
    ]
    if deadline.act_by is not None and deadline.act_by != deadline.due:
        text = translate("Explain", "%1 (AliExpress: %2)")
        if deadline.nature is Nature.EXTERNAL:
            text = translate("Explain", "%1 (the deadline itself: %2)")
        shown = text.replace("%1", formatting.short_date(deadline.act_by, plan.today))
        shown = shown.replace("%2", formatting.short_date(deadline.due, plan.today))
        rows.append((translate("Explain", "Last safe day"), shown))
    rule = _rule(rulebook, deadline)
    if rule is not None:
        rows.append((translate("Explain", "Source of the rule"), _source_words(rule.source)))
        checked = formatting.plain_date(rule.checked, plan.today)
        rows.append((translate("Explain", "Last checked"), checked))
    if deadline.changed:
        own = rule_words.own_value_text(deadline, rulebook)
        rows.append((translate("Explain", "Changed by you"), own))
    return rows


def deciding_rule(plan: Plan, rulebook: Rulebook | None) -> Rule | None:
    """Return the rule behind the date of the card: the one to show, or to change."""
    deadline = _deadline_behind(plan)
    if deadline is None or rulebook is None:
        return None
    own = rule_words.changed_by(deadline, rulebook)
    return own[0] if own else _rule(rulebook, deadline)


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
        plan.stage in _DISPUTE_STAGES | _AFTER_DISPUTE
        or _latest(order, EventKind.DISPUTE_OPENED) is not None
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


def _single_stops(text: str) -> str:
    """Return text without the double stop of a sentence that ends in a shortened month."""
    return text.replace("..", ".")


def _waiting_text(plan: Plan) -> str:
    deadline = plan.deadline(plan.chip) if plan.chip else None
    if plan.days_left is None or deadline is None:
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
    }


def _dispute_sub(order: Order, plan: Plan) -> str:
    if plan.next.step is Step.OPEN_DISPUTE:
        if plan.urgency is Urgency.LAST:
            return _situation(plan) or translate("Explain", "The timer has run out")
        if _latest(order, EventKind.EXTENSION_ASKED) is not None:
            return translate("Explain", "Extension not granted")
    elif plan.next.on is not None and plan.next.on > plan.today:
        return translate("Explain", "Not needed before")
    if plan.protection_end is not None:
        text = translate("Explain", "Protection ends on %1")
        return text.replace("%1", formatting.plain_date(plan.protection_end.day, plan.today))
    return _situation(plan) or labels.stage(plan.stage)


def _situation(plan: Plan) -> str:
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


def _heading(plan: Plan) -> str:
    step, on = plan.next.step, plan.next.on
    if plan.urgency is Urgency.CLOSED and step is Step.NONE:
        return translate("Explain", "AliExpress is closed for this order")
    if plan.conflicts and step is Step.DECIDE_DATE:
        return translate("Explain", "Two dates: which one is right?")
    if step is Step.NONE:
        return translate("Explain", "Nothing to do")
    if step is Step.ADD_PROTECTION_DATE:
        return translate("Explain", "Add the protection date")
    if step is Step.OPEN_DISPUTE and on is not None and on <= plan.today:
        if plan.urgency is Urgency.ALARM:
            return translate("Explain", "Open the dispute now")
        return translate("Explain", "Open the dispute today")
    return next_words(plan)


def _reason(order: Order, plan: Plan) -> str:
    step = plan.next.step
    if step in (Step.OPEN_DISPUTE, Step.ASK_EXTENSION, Step.TRY_AGAIN):
        return _dispute_reason(order, plan)
    if step is Step.DECIDE_DATE or plan.conflicts:
        return _conflict_reason(plan)
    if step in (Step.WAIT_SELLER, Step.CHECK_DISPUTE, Step.ADD_PROOF):
        opened = _latest(order, EventKind.DISPUTE_OPENED)
        if opened is not None:
            text = translate("Explain", "You opened the dispute on %1.")
            text = text.replace("%1", formatting.plain_date(_day(opened, plan), plan.today))
            return f"{text} {_plain_reason(step)}"
    if step is Step.CHECK_ITEM:
        confirmed = _latest(order, EventKind.RECEIPT_CONFIRMED)
        if confirmed is not None:
            text = translate("Explain", "You confirmed receipt on %1. A dispute is still possible.")
            return text.replace("%1", formatting.plain_date(_day(confirmed, plan), plan.today))
    if step is Step.NONE:
        return _none_reason(plan)
    if step is Step.REPLY_PRESSURE and plan.stage not in RUNNING:
        return translate("Explain", "The seller asks for something. Answer, and stay protected.")
    return _plain_reason(step)


def _plain_reason(step: Step) -> str:
    return {
        Step.ADD_PROTECTION_DATE: translate(
            "Explain", "Without the date from the order page there is no countdown and no alarm."
        ),
        Step.PAY: translate("Explain", "The order is not paid. After the date it is cancelled."),
        Step.WAIT_SHIPPING: translate(
            "Explain", "The seller must send it. If nothing is sent, you get the money back."
        ),
        Step.CONTACT_SUPPORT: translate(
            "Explain", "Others have missed their date. AliExpress support can look into it."
        ),
        Step.MESSAGE_TRACKING: translate(
            "Explain", "Tracking shows nothing yet. Ask the seller, and keep the answer."
        ),
        Step.ASK_NEW_NUMBER: translate(
            "Explain", "The tracking number does not work. Ask the seller for the right one."
        ),
        Step.SUGGEST_FROZEN: translate(
            "Explain", "Tracking has not moved for long. Ask the seller what happened."
        ),
        Step.WAIT: translate("Explain", "Nothing to do now. AliGuard tells you when there is."),
        Step.SAY_IF_ARRIVED: translate(
            "Explain", "The parcel should be there. Say whether it came and whether it is right."
        ),
        Step.CHECK_ITEM: translate(
            "Explain", "Open it, compare it with the listing, take pictures of anything wrong."
        ),
        Step.WAIT_SELLER: translate("Explain", "If the seller is silent, you get the refund."),
        Step.CHECK_DISPUTE: translate(
            "Explain", "Look at the dispute page and tell AliGuard what it says."
        ),
        Step.ADD_PROOF: translate(
            "Explain", "AliExpress decides now. Look each day whether it asks for more proof."
        ),
        Step.REPLY_PRESSURE: translate(
            "Explain", "The seller wants you to give up the dispute. Answer, and keep it open."
        ),
        Step.REJECT_OFFER: translate(
            "Explain", "The seller made an offer. Accepting is final; silence may accept it."
        ),
        Step.SEND_RETURN: translate(
            "Explain", "Send the item with tracking and enter the number on the dispute page."
        ),
        Step.CHECK_REFUND: translate(
            "Explain", "The money was promised. Look at your account or card."
        ),
        Step.CONTACT_PAYMENT_SUPPORT: translate(
            "Explain", "The refund is late. Ask AliExpress or your payment service where it is."
        ),
        Step.APPEAL: translate(
            "Explain", "AliExpress decided against you. An appeal needs new proof."
        ),
        Step.OUTSIDE_PAYPAL: translate(
            "Explain", "AliExpress is closed. PayPal can still help: open a dispute there."
        ),
        Step.OUTSIDE_CLAIM: translate(
            "Explain", "The PayPal dispute closes by itself unless you turn it into a claim."
        ),
        Step.OUTSIDE_BANK: translate(
            "Explain", "AliExpress is closed. Your bank can still ask the money back."
        ),
        Step.OUTSIDE_CONSUMER_BODY: translate(
            "Explain", "AliExpress is closed. A consumer body can still write to the platform."
        ),
    }.get(step, "")


def _none_reason(plan: Plan) -> str:
    if plan.urgency is Urgency.CLOSED:
        return translate("Explain", "Every window of AliExpress for this order is over.")
    last = _open_deadline(plan, "D12")
    if last is not None and last.act_by is not None:
        text = translate("Explain", "If something turns out wrong: a dispute is possible until %1.")
        return text.replace("%1", formatting.short_date(last.act_by, plan.today))
    if plan.is_open:
        return translate("Explain", "AliGuard tells you when there is something to do.")
    return translate("Explain", "This order is finished.")


def _dispute_reason(order: Order, plan: Plan) -> str:
    sentences: list[str] = []
    asked = [item for item in order.events if item.kind is EventKind.EXTENSION_ASKED]
    refused = _latest(order, EventKind.FORM_REFUSED)
    last = _open_deadline(plan, "D12")
    if plan.urgency is Urgency.LAST:
        text = translate("Explain", "The timer ran out or the order is closed on the page.")
        sentences.append(text)
        if last is not None:
            text = translate("Explain", "A dispute is possible until %1.")
            day = formatting.short_date(last.act_by or last.due, plan.today)
            sentences.append(text.replace("%1", day))
        return " ".join(sentences)
    if plan.next.step is Step.TRY_AGAIN and refused is not None:
        text = translate("Explain", "AliExpress refused the form on %1. Nothing is lost.")
        sentences.append(text.replace("%1", formatting.plain_date(_day(refused, plan), plan.today)))
        return " ".join(sentences)
    if asked and plan.next.step is Step.OPEN_DISPUTE:
        text = translate("Explain", "You asked the seller for more time on %1.")
        text = text.replace("%1", formatting.plain_date(_day(asked[-1], plan), plan.today))
        sentences += [text, translate("Explain", "The protection date has not moved.")]
    elif plan.protection_end is not None:
        text = translate("Explain", "The protection ends on %1 and the parcel is not there.")
        day = formatting.short_date(plan.protection_end.day, plan.today)
        sentences.append(text.replace("%1", day))
    elif _situation(plan):
        sentences.append(f"{_situation(plan)}.")
    sentences.append(_left_to_act(plan))
    return " ".join(part for part in sentences if part)


def _left_to_act(plan: Plan) -> str:
    if plan.next.step is Step.ASK_EXTENSION:
        if plan.next.on is not None and plan.next.on > plan.today:
            return translate("Explain", "Until then there is nothing to do.")
        return translate("Explain", "Ask the seller for more time on the order page.")
    if plan.days_left is None or plan.days_left < 0:
        return ""
    if plan.days_left == 0:
        return translate("Explain", "Today is the last safe day.")
    return counting().days_to_act(plan.days_left)


def _conflict_reason(plan: Plan) -> str:
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


def _estimate(plan: Plan) -> str:
    estimate = plan.estimate
    if estimate is None:
        return ""
    text = translate("Explain", "Between %1 and %2 (estimate, not used for alarms).")
    return text.replace("%1", formatting.plain_date(estimate.earliest, plan.today)).replace(
        "%2", formatting.plain_date(estimate.latest, plan.today)
    )


def _deadline_behind(plan: Plan) -> Deadline | None:
    if plan.next.key:
        found = plan.deadline(plan.next.key)
        if found is not None:
            return found
    return plan.deadline(plan.chip) if plan.chip else None


def _open_deadline(plan: Plan, rule_id: str) -> Deadline | None:
    matching = (entry for entry in plan.deadlines if entry.rule == rule_id)
    return next((entry for entry in matching if entry.status not in _GONE), None)


def _sum(plan: Plan, deadline: Deadline) -> str:
    anchor = formatting.plain_date(deadline.anchor.on, plan.today)
    text = f"{anchor} ({_anchor_words(plan, deadline)})"
    if deadline.due == deadline.anchor.on or not deadline.offset:
        return text
    sign = "\u2212" if deadline.due < deadline.anchor.on else "+"
    due = formatting.plain_date(deadline.due, plan.today)
    return f"{text} {sign} {_amount(deadline)} = {due}"


def _anchor_words(plan: Plan, deadline: Deadline) -> str:
    words = labels.source(deadline.anchor.source)
    if deadline.anchor.kind is EventKind.PROTECTION_END:
        reading = plan.protection_end
        if reading is not None and reading.seen is not None:
            text = translate("Explain", "%1, read %2")
            text = text.replace("%1", words)
            return text.replace("%2", formatting.plain_date(reading.seen, plan.today))
        return words
    kind = labels.event_kind(deadline.anchor.kind)
    if not kind.startswith(_NAMES):
        kind = kind[:1].lower() + kind[1:]
    return kind if deadline.anchor.source is Source.USER else f"{kind}, {words}"


def _amount(deadline: Deadline) -> str:
    count = abs(deadline.offset)
    if deadline.unit == "business_days":
        return counting().business_days(count)
    if deadline.unit == "hours":
        return counting().hours(count)
    return counting().days(count)


def _fallbacks(plan: Plan, deadline: Deadline) -> list[str]:
    """Return what is still possible after this date: the other clock's last day."""
    if deadline.rule not in ("D8", "D9", "D10", "D11"):
        return []
    last = _open_deadline(plan, "D12")
    if last is None:
        return []
    text = translate("Explain", "If refused: last day %1.")
    return [text.replace("%1", formatting.plain_date(last.act_by or last.due, plan.today))]


def _nature(deadline: Deadline) -> str:
    return {
        Nature.ADVICE: translate("Explain", "advice of AliGuard"),
        Nature.PLATFORM: translate("Explain", "rule of AliExpress"),
        Nature.EXTERNAL: translate("Explain", "rule of others (PayPal, banks, law)"),
    }[deadline.nature]


def _rule(rulebook: Rulebook | None, deadline: Deadline) -> Rule | None:
    if rulebook is None:
        return None
    return rulebook.rules.get(deadline.key) or rulebook.rules.get(deadline.rule)


def _source_words(keys: str) -> str:
    """Return whose word a rule is, from the families of its keys: ``S35, E31``."""
    families = {key.strip()[:1] for key in keys.split(",")}
    words = []
    if "S" in families:
        words.append(translate("Explain", "buyers\u2019 guides"))
    if "E" in families:
        words.append(translate("Explain", "public sources such as AliExpress\u2019s own help"))
    if not words:
        return keys
    named = translate("Explain", "%1 and %2") if len(words) > 1 else "%1"
    text = named.replace("%1", words[0]).replace("%2", words[-1])
    return f"{text[:1].upper()}{text[1:]} ({keys}): docs/clock.md"


def _latest(order: Order, kind: EventKind) -> Event | None:
    return next((item for item in reversed(order.events) if item.kind is kind), None)


def _offer(order: Order) -> OfferDetail | None:
    event = _latest(order, EventKind.SELLER_OFFERED)
    return event.detail if event and isinstance(event.detail, OfferDetail) else None


def _day(event: Event, plan: Plan) -> date:
    if event.day is not None:
        return event.day
    return event.at.date() if event.at is not None else plan.today
