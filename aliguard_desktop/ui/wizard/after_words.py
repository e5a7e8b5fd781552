# SPDX-License-Identifier: MIT
"""What happens after sending, or after AliExpress refused the form: dates from the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.guard_rails import gone_from
from aliguard_desktop.domain.plan import DeadlineStatus
from aliguard_desktop.ui import formatting, labels

if TYPE_CHECKING:
    from aliguard_desktop.domain.plan import Deadline, Plan
    from aliguard_desktop.ui.wizard.session import DraftSession

_APPEAL = "X4"
_OPEN = (DeadlineStatus.LATER, DeadlineStatus.DUE, DeadlineStatus.PROJECTED)


@dataclass(frozen=True, slots=True)
class AfterLine:
    """One line of "After sending"."""

    icon: str
    tone: str
    text: str
    strong: bool = False


def after_lines(session: DraftSession) -> list[AfterLine]:
    """Return the dates that follow from sending, and what must not be done."""
    plan = session.desk.plan
    lines = [
        AfterLine("hourglass", "text2", _dated(deadline, plan))
        for deadline in (session.desk.after or plan.deadlines)
        if deadline.rule in ("D13", "D14") and deadline.status in _OPEN
    ]
    if not lines and session.desk.form is not None:
        lines.append(AfterLine("hourglass", "text2", _translate_start()))
    if session.case.situation == _APPEAL:
        text = QCoreApplication.translate(
            "WizardAfter", "AliExpress looks at it again. Your bank's days go on: AliGuard counts."
        )
        return [*lines, AfterLine("hourglass", "text2", text)]
    if session.desk.form is None:
        text = QCoreApplication.translate(
            "WizardAfter", "When an answer comes, record it: AliGuard says what it means."
        )
        lines.append(AfterLine("chat", "text2", text))
    gone = gone_from(plan)
    if gone is not None:
        text = QCoreApplication.translate(
            "WizardAfter", "Never cancel the dispute from {date} on: the money would be gone"
        )
        if gone <= plan.today:
            text = QCoreApplication.translate(
                "WizardAfter", "Never cancel the dispute: the money would be gone"
            )
        date = formatting.plain_date(gone, plan.today)
        lines.append(AfterLine("triangle", "danger", text.format(date=date), strong=True))
    return lines


def sent_lines(plan: Plan, *, dispute: bool = True, situation: str = "") -> list[str]:
    """Return what "I have sent it" has done; a comment or an appeal opens no dispute."""
    if situation == _APPEAL:
        return [QCoreApplication.translate("WizardAfter", "Recorded: you appealed today.")]
    if not dispute:
        return [QCoreApplication.translate("WizardAfter", "Recorded. The text is kept as sent.")]
    lines = [
        QCoreApplication.translate("WizardAfter", "Recorded. The dispute is open from today on.")
    ]
    seller = plan.deadline("D13")
    if seller is not None:
        lines.append(_dated(seller, plan))
    return lines


def refused_lines(plan: Plan) -> list[str]:
    """Return what recording "the form was refused" has changed: next try and last safe day."""
    lines = [QCoreApplication.translate("WizardAfter", "Recorded. The draft stays as it is.")]
    if plan.next.on is not None:
        text = QCoreApplication.translate("WizardAfter", "Next: {step}, {date}.")
        on = formatting.short_date(plan.next.on, plan.today)
        lines.append(text.format(step=labels.step(plan.next.step), date=on))
    last = plan.deadline("D12") or next((d for d in plan.deadlines if d.rule == "D12"), None)
    if last is not None and last.act_by is not None:
        text = QCoreApplication.translate("WizardAfter", "Last safe day: {date}.")
        lines.append(text.format(date=formatting.short_date(last.act_by, plan.today)))
    return lines


def _dated(deadline: Deadline, plan: Plan) -> str:
    date = formatting.plain_date(deadline.due, plan.today)
    return f"{date}  {labels.deadline(deadline.key)}"


def _translate_start() -> str:
    return QCoreApplication.translate(
        "WizardAfter", "The seller's time to answer starts; AliGuard counts it and reminds you"
    )
