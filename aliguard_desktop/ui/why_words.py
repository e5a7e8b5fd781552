# SPDX-License-Identifier: MIT
"""Why this date? What a deadline counts from, what is added, the safe day, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.plan import Nature, Step
from aliguard_desktop.domain.platform_time import local_day
from aliguard_desktop.ui import formatting, labels, rule_words
from aliguard_desktop.ui.counting import counting
from aliguard_desktop.ui.explain import open_deadline, single_stops

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from aliguard_desktop.domain.plan import Deadline, Plan
    from aliguard_desktop.domain.rules import Rule, Rulebook

translate = QCoreApplication.translate

_NAMES = ("AliExpress", "PayPal")
"""Names that keep their capital inside a sentence."""


def why_sum(plan: Plan, rulebook: Rulebook | None = None) -> str:
    """Return how the date came about: ``27 Nov (order page) + 15 days = 12 Dec.``."""
    if plan.next.step is Step.ADD_PROTECTION_DATE:
        return _estimate(plan)
    deadline = deadline_behind(plan)
    if deadline is None:
        return ""
    sentences = [f"{sum_text(plan, deadline)}."]
    if deadline.act_by is not None and deadline.act_by < deadline.due:
        text = translate("Explain", "Last safe day: %1.")
        sentences.append(text.replace("%1", formatting.plain_date(deadline.act_by, plan.today)))
    if deadline.changed:
        own = rule_words.own_value_text(deadline, rulebook)
        sentences.append(f"{own[:1].upper()}{own[1:]}.")
    sentences.extend(_fallbacks(plan, deadline))
    return single_stops(" ".join(sentences))


def rule_details(
    plan: Plan, rulebook: Rulebook | None, zone: tzinfo | None = None
) -> list[tuple[str, str]]:
    """Return the rows of "Why this date?" for the card's date, label and value."""
    deadline = deadline_behind(plan)
    return deadline_rows(plan, deadline, rulebook, zone) if deadline is not None else []


def deadline_rows(
    plan: Plan, deadline: Deadline, rulebook: Rulebook | None, zone: tzinfo | None = None
) -> list[tuple[str, str]]:
    """Return where the date of any deadline comes from, label and value.

    Args:
        plan: The plan that has the deadline; dates are shown relative to its day.
        deadline: What to explain.
        rulebook: Sources of the rules; None leaves them out.
        zone: The user's zone, for the time at which the day of others is over.
    """
    rows = [
        (translate("Explain", "Counted from"), _anchor_sentence(plan, deadline)),
        (translate("Explain", "Sum"), sum_text(plan, deadline)),
    ]
    if deadline.act_by is not None and deadline.act_by != deadline.due:
        text = translate("Explain", "%1: one day earlier, to be safe")
        shown = text.replace("%1", formatting.short_date(deadline.act_by, plan.today))
        rows.append((translate("Explain", "Last safe day"), shown))
    if zone is not None and deadline.nature is not Nature.ADVICE:
        over = instant_text(deadline.ends_at, plan, zone)
        rows.append((translate("Explain", "Over at"), over))
    name = f"{deadline.rule}: {labels.deadline(deadline.key)} ({_nature(deadline)})"
    rows.append((translate("Explain", "Rule"), name))
    rows.append((translate("Explain", "How certain"), labels.confidence(deadline.confidence)))
    rule = _rule(rulebook, deadline)
    if rule is not None:
        source = rule_words.source_text(rule.source)
        rows.append((translate("Explain", "Source of the rule"), source))
        checked = formatting.plain_date(rule.checked, plan.today)
        rows.append((translate("Explain", "Last checked"), checked))
    if deadline.changed:
        own = rule_words.own_value_text(deadline, rulebook)
        rows.append((translate("Explain", "Changed by you"), own))
    return rows


def deciding_rule(plan: Plan, rulebook: Rulebook | None) -> Rule | None:
    """Return the rule behind the date of the card: the one to show, or to change."""
    deadline = deadline_behind(plan)
    if deadline is None or rulebook is None:
        return None
    own = rule_words.changed_by(deadline, rulebook)
    return own[0] if own else _rule(rulebook, deadline)


def deadline_behind(plan: Plan) -> Deadline | None:
    """Return the deadline that the next step comes from, else the one that the chip counts to."""
    if plan.next.key:
        found = plan.deadline(plan.next.key)
        if found is not None:
            return found
    return plan.deadline(plan.chip) if plan.chip else None


def sum_text(plan: Plan, deadline: Deadline) -> str:
    """Return a deadline's sum: ``27 Nov (order page) + 15 days = 12 Dec``."""
    anchor = formatting.plain_date(deadline.anchor.on, plan.today)
    text = f"{anchor} ({_anchor_words(plan, deadline)})"
    if deadline.due == deadline.anchor.on or not deadline.offset:
        return text
    sign = "\u2212" if deadline.due < deadline.anchor.on else "+"
    due = formatting.plain_date(deadline.due, plan.today)
    return f"{text} {sign} {_amount(deadline)} = {due}"


def instant_text(instant: datetime, plan: Plan, zone: tzinfo) -> str:
    """Return an instant in the user's own time: ``Mon 23 Nov, 09:00 your time``."""
    text = translate("Explain", "%1, %2 your time")
    day = formatting.short_date(local_day(instant, zone), plan.today)
    return text.replace("%1", day).replace("%2", formatting.clock_time(instant, zone))


# ---- helpers ----------------------------------------------------------------------------------


def _anchor_sentence(plan: Plan, deadline: Deadline) -> str:
    """Return ``Protection ends: 27 Nov (order page, read 12 Nov)``."""
    day = formatting.short_date(deadline.anchor.on, plan.today)
    kind = labels.event_kind(deadline.anchor.kind)
    return f"{kind}: {day} ({_source_text(plan, deadline)})"


def _source_text(plan: Plan, deadline: Deadline) -> str:
    words = labels.source(deadline.anchor.source)
    reading = plan.protection_end
    if deadline.anchor.kind is not EventKind.PROTECTION_END:
        return words
    if reading is None or reading.seen is None:
        return words
    text = translate("Explain", "%1, read %2").replace("%1", words)
    return text.replace("%2", formatting.plain_date(reading.seen, plan.today))


def _anchor_words(plan: Plan, deadline: Deadline) -> str:
    words = _source_text(plan, deadline)
    if deadline.anchor.kind is EventKind.PROTECTION_END:
        return words
    kind = labels.event_kind(deadline.anchor.kind)
    if not kind.startswith(_NAMES):
        kind = kind[:1].lower() + kind[1:]
    by_carrier = deadline.anchor.kind is EventKind.DELIVERED
    if deadline.anchor.source is Source.USER or (
        by_carrier and deadline.anchor.source is Source.CARRIER
    ):
        return kind  # the words name who says it
    return f"{kind}, {words}"


def _estimate(plan: Plan) -> str:
    estimate = plan.estimate
    if estimate is None:
        return ""
    text = translate("Explain", "Between %1 and %2 (estimate, not used for alarms).")
    return text.replace("%1", formatting.plain_date(estimate.earliest, plan.today)).replace(
        "%2", formatting.plain_date(estimate.latest, plan.today)
    )


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
    last = open_deadline(plan, "D12")
    if last is None:
        return []
    text = translate("Explain", "If it is refused, you can still act until %1.")
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
