# SPDX-License-Identifier: MIT
"""The agenda: every open order with its next step and deadlines, for scripts and terminals.

The JSON is that of docs/format.md, section 4.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any

from aliguard_desktop.domain.plan import Caution, DeadlineStatus, Nature, Step
from aliguard_desktop.exporting.plain import english_day, harmless

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from aliguard_desktop.domain.events import EventKind, Source
    from aliguard_desktop.domain.plan import Conflict, Deadline, NextStep, Plan
    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.services.orders import OrderView

VERSION = 1

_STEPS = {
    Step.PAY: "pay",
    Step.WAIT_SHIPPING: "wait for the seller to ship; do not agree to a longer dispatch time",
    Step.CONTACT_SUPPORT: "contact AliExpress support",
    Step.MESSAGE_TRACKING: "ask the seller about the tracking",
    Step.ASK_NEW_NUMBER: "ask the seller for a new tracking number",
    Step.SUGGEST_FROZEN: "tell the seller that the tracking stands still",
    Step.ADD_PROTECTION_DATE: "add the protection date from the order page",
    Step.DECIDE_DATE: "say which of the two dates is right",
    Step.WAIT: "wait",
    Step.ASK_EXTENSION: "ask for an extension",
    Step.OPEN_DISPUTE: "open a dispute",
    Step.TRY_AGAIN: "try the dispute again",
    Step.SAY_IF_ARRIVED: "say whether it arrived",
    Step.CHECK_ITEM: "check the item",
    Step.WAIT_SELLER: "wait for the seller's answer",
    Step.CHECK_DISPUTE: "look at the dispute page",
    Step.ADD_PROOF: "add proof to the dispute",
    Step.REPLY_PRESSURE: "answer the seller and keep the dispute open",
    Step.REJECT_OFFER: "answer the offer",
    Step.SEND_RETURN: "send the item back",
    Step.CHECK_REFUND: "check whether the refund arrived",
    Step.CONTACT_PAYMENT_SUPPORT: "ask about the refund",
    Step.APPEAL: "appeal",
    Step.OUTSIDE_PAYPAL: "open a case at PayPal",
    Step.OUTSIDE_CLAIM: "turn the PayPal dispute into a claim",
    Step.OUTSIDE_BANK: "ask the bank for a chargeback",
    Step.OUTSIDE_CONSUMER_BODY: "ask a consumer body",
    Step.NONE: "nothing to do",
    Step.PROTECTION_END: "protection ends",
}

_HINTS = {
    Caution.SEASONAL_DELAY: "on its way in a season in which parcels are slow",
    Caution.SIBLINGS_ARRIVED: "all other orders of the same days arrived; this one may be lost",
}


def agenda(
    views: Sequence[OrderView], moment: Moment, preset: str, *, finished: bool = False
) -> dict[str, Any]:
    """Return the agenda of ``views`` (sorted already), without finished orders unless asked."""
    return {
        "format": "aliguard-agenda",
        "version": VERSION,
        "now": moment.now.astimezone(moment.zone).isoformat(timespec="seconds"),
        "zone": str(moment.zone),
        "preset": preset,
        "orders": [_order(view) for view in views if finished or view.plan.is_open],
    }


def _order(view: OrderView) -> dict[str, Any]:
    plan = view.plan
    return {
        "number": view.order.number,
        "title": view.order.display_title,
        "line": plan.line,
        "stage": str(plan.stage),
        "assumed": plan.assumed,
        "situation": plan.situation,
        "urgency": str(plan.urgency),
        "days_left": plan.days_left,
        "next": _next(plan.next),
        "deadlines": [_deadline(entry) for entry in plan.deadlines],
        "warnings": [str(entry) for entry in plan.warnings],
        "missing": [str(entry) for entry in plan.missing],
        "future": [{"kind": str(entry.kind), "on": entry.on.isoformat()} for entry in plan.future],
        "conflicts": [_conflict(entry) for entry in plan.conflicts],
    }


def _next(step: NextStep) -> dict[str, Any]:
    return {
        "step": str(step.step),
        "on": step.on.isoformat() if step.on else None,
        "rule": step.rule,
        "with": [str(entry) for entry in step.also],
    }


def _deadline(deadline: Deadline) -> dict[str, Any]:
    anchor = deadline.anchor
    return {
        "rule": deadline.rule,
        "step": str(deadline.step),
        "nature": str(deadline.nature),
        "owner": str(deadline.owner),
        "due": deadline.due.isoformat(),
        "due_at": _instant(deadline.due_at),
        "ends_at": _instant(deadline.ends_at),
        "act_by": deadline.act_by.isoformat() if deadline.act_by else None,
        "from": {
            "kind": str(anchor.kind),
            "on": anchor.on.isoformat(),
            "source": str(anchor.source),
        },
        "confidence": str(deadline.confidence),
        "changed": deadline.changed,
        "status": str(deadline.status),
    }


def _instant(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "kind": str(conflict.kind),
        "used": conflict.used.day.isoformat(),
        "readings": [
            {"date": reading.day.isoformat(), "source": str(reading.source)}
            for reading in conflict.readings
            if reading != conflict.used
        ],
    }


def agenda_text(views: Sequence[OrderView], moment: Moment, *, finished: bool = False) -> str:
    """Return the agenda as plain English text for a terminal."""
    shown = [view for view in views if finished or view.plan.is_open]
    head = f"{english_day(moment.today)} ({moment.zone})"
    if not shown:
        return f"{head}\nNo open orders."
    return "\n\n".join([head, *(_order_text(view) for view in shown)])


def _last_safe(entry: Deadline) -> str:
    """Return the last safe day in words; advice has none, it can be followed later as well."""
    if entry.act_by is None or entry.nature is Nature.ADVICE:
        return ""
    return f", last safe day {english_day(entry.act_by)}"


def _order_text(view: OrderView) -> str:
    plan = view.plan
    lines = [f"{view.order.number}  {harmless(view.order.display_title)}"]
    when = f", {english_day(plan.next.on)}" if plan.next.on else ""
    behind = plan.deadline(plan.next.key) if plan.next.key else None
    own = ", your own value" if behind is not None and behind.changed else ""
    rule = f" ({plan.next.rule}{own})" if plan.next.rule else ""
    lines.append(f"  {plan.urgency}: {_left(plan)}{_STEPS[plan.next.step]}{when}{rule}")
    open_ones = (DeadlineStatus.LATER, DeadlineStatus.DUE)
    lines.extend(
        f"    {english_day(entry.due):<16} {_STEPS[entry.step]} ({entry.rule}"
        + (", your own value)" if entry.changed else ")")
        + _last_safe(entry)
        for entry in plan.deadlines
        if entry.status in open_ones
    )
    lines.extend(f"  Two dates: {_conflict_text(entry)}" for entry in plan.conflicts)
    lines.extend(f"  Late or lost: {_HINTS[entry]}" for entry in plan.warnings if entry in _HINTS)
    return "\n".join(lines)


def _left(plan: Plan) -> str:
    if plan.days_left is None:
        return ""
    if plan.days_left < 0:
        return "hours left; "
    words = {0: "today", 1: "1 day left"}
    return words.get(plan.days_left, f"{plan.days_left} days left") + "; "


def _conflict_text(conflict: Conflict) -> str:
    others = [reading for reading in conflict.readings if reading != conflict.used]
    named = ", ".join(f"{english_day(entry.day)} ({_words(entry.source)})" for entry in others)
    used = f"{english_day(conflict.used.day)} ({_words(conflict.used.source)})"
    return f"{_words(conflict.kind)} {used} or {named}; the earlier one counts"


def _words(value: EventKind | Source) -> str:
    return str(value).replace("_", " ")
