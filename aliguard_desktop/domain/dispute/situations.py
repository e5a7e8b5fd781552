# SPDX-License-Identifier: MIT
"""Whether a dispute is the way now, and which situation is the likeliest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aliguard_desktop.domain.dispute.reasons import Purpose
from aliguard_desktop.domain.orders import CaseStatus
from aliguard_desktop.domain.plan import Stage, Step

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.dispute.reasons import Reasons, Situation
    from aliguard_desktop.domain.orders import Case
    from aliguard_desktop.domain.plan import Plan

_REFUSED_BY_STAGE = {
    Stage.PLACED: "not_shipped",
    Stage.PAYMENT_CHECK: "not_shipped",
    Stage.PROCESSING: "not_shipped",
    Stage.CANCELLED: "cancelled",
    Stage.AUTO_CANCELLED: "cancelled",
    Stage.CLOSED_FINAL: "closed",
    Stage.DISPUTE_SELLER: "running",
    Stage.DISPUTE_COUNTER: "running",
    Stage.DISPUTE_PLATFORM: "running",
    Stage.RETURN_REQUIRED: "running",
    Stage.RETURN_IN_TRANSIT: "running",
    Stage.FALLBACK: "running",
    Stage.SETTLED: "done",
    Stage.WON: "done",
    Stage.PARTIAL: "done",
    Stage.REFUND_PENDING: "done",
    Stage.REFUNDED: "done",
    Stage.LOST: "lost",
}


_NEVER_SENT = frozenset({"not_shipped", "cancelled"})


@dataclass(frozen=True, slots=True)
class NotNow:
    """Why a dispute is not the way now.

    Attributes:
        reason: ``not_shipped``, ``too_early``, ``cancelled`` (the order was), ``closed``,
            ``lost``, ``running``, ``done`` or ``not_covered`` (the situation has no data yet).
        starts: From when it is sure to be possible, for ``too_early`` (D5).
        tries: From when it can be tried, where that is earlier.
    """

    reason: str
    starts: date | None = None
    tries: date | None = None

    @property
    def allows_text(self) -> bool:
        """Whether the statement may be written all the same."""
        return self.reason == "too_early"


_AFTER_A_DISPUTE = frozenset({Purpose.COMMENT, Purpose.APPEAL})
"""Texts for what comes after the form: they are wanted where a dispute runs or has ended."""


def refusal(plan: Plan, case: Case, situation: Situation | None) -> NotNow | None:
    """Return why a dispute is not the way now, or None.

    A frozen case is a record and is shown as it is. A comment in a dispute and an appeal are no
    disputes: only an order that was never shipped has nothing to say there.
    """
    if case.status is CaseStatus.SUBMITTED:
        return None
    by_stage = _REFUSED_BY_STAGE.get(plan.stage)
    if situation is not None and situation.purpose in _AFTER_A_DISPUTE:
        return NotNow(by_stage) if by_stage in _NEVER_SENT else None
    if situation is not None and situation.purpose is Purpose.MESSAGE:
        return NotNow(by_stage or "not_shipped")
    if by_stage:
        return NotNow(by_stage)
    openings = sorted(entry.due for entry in plan.deadlines if entry.rule == "D5")
    if openings and plan.today < openings[-1] and plan.stage is Stage.IN_TRANSIT:
        return NotNow("too_early", openings[-1], openings[0])
    if situation is None and (case.situation or plan.situation):
        return NotNow("not_covered")
    return None


def likeliest(plan: Plan, reasons: Reasons) -> str:
    """Return the code of the situation that the order's events make the likeliest, or empty."""
    # Whoever may appeal writes an appeal, whatever had been wrong with the parcel (domain X4).
    appeals = plan.next.step is Step.APPEAL and "X4" in reasons.situations
    found = reasons.nearest("X4" if appeals else plan.situation)
    if found is not None:
        return found.code
    # Confirmed by mistake, and nothing else is known: the flag is all there is to choose.
    return next((flag for flag in plan.flags if flag in reasons.situations), "")
