# SPDX-License-Identifier: MIT
"""The dispute desk: drafts, what the wizard shows, and the frozen record of a submission."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.dispute.checklist import ChecklistRow
    from aliguard_desktop.domain.dispute.checks import Check
    from aliguard_desktop.domain.dispute.facts import FactField
    from aliguard_desktop.domain.dispute.reasons import FormAnswers, Situation
    from aliguard_desktop.domain.events import RefusedBecause
    from aliguard_desktop.domain.orders import Case, Exhibit, Order
    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.services.ports import Clock, UnitOfWorkFactory, ZoneProvider


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a dispute is not the way now.

    Attributes:
        reason: ``not_shipped``, ``too_early``, ``closed``, ``running``, ``done`` ...
        starts: From when it can be tried, for ``too_early``.
    """

    reason: str
    starts: date | None = None


@dataclass(frozen=True, slots=True)
class SituationChoice:
    """One situation on the problem page.

    Attributes:
        fits: Whether the order's events make it the likeliest.
    """

    situation: Situation
    fits: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the wizard shows for a draft; recomputed after each change.

    Attributes:
        choices: Situations by branch of the parcel (``not_here``, ``delivered``, ``here``).
        facts: The facts page: values, sources, what is missing and which sentence needs it.
        checklist: What proof is needed, what is there, what was declined.
        exhibits: Live exhibits of the order, in the order of the case.
        text: The statement: from the facts, or as edited by hand.
        built_text: The statement from the facts (differs from ``text`` once edited).
        short_text: The short version from the facts.
        reading_copy: The same claims in the user's language, or empty.
        checks: Live checks of ``text``.
        form: What to answer on AliExpress.
        refused: Why a dispute is not the way now, or None.
    """

    order: Order
    plan: Plan
    case: Case
    choices: tuple[SituationChoice, ...]
    facts: tuple[FactField, ...]
    checklist: tuple[ChecklistRow, ...]
    exhibits: tuple[Exhibit, ...]
    text: str
    built_text: str
    short_text: str
    reading_copy: str
    checks: tuple[Check, ...]
    form: FormAnswers | None
    refused: Refusal | None = None


class DisputeService:
    """Use cases of the wizard. A draft is saved on every change and survives closing.

    Built with the unit-of-work factory, the rulebook, the reasons and phrase catalogues, the
    clock and the zone.
    """

    units: UnitOfWorkFactory
    clock: Clock
    zone: ZoneProvider

    def open_draft(self, order_id: str, line: str | None = None) -> Desk:
        """Return the order's draft for this line, made anew if there is none."""
        raise NotImplementedError

    def preview(self, order_id: str, case: Case, language: str = "en") -> Desk:
        """Return the desk for a changed case without saving it (live, while typing)."""
        raise NotImplementedError

    def save_draft(self, order_id: str, case: Case) -> None:
        """Keep the draft.

        Raises:
            AliGuardError: The case was submitted (``record_frozen``).
        """
        raise NotImplementedError

    def discard_draft(self, order_id: str, case_id: str) -> None:
        """Throw a draft away (can be undone)."""
        raise NotImplementedError

    def submit(self, order_id: str, case: Case) -> Case:
        """Freeze text, answers and exhibits with their hashes and start the seller's days.

        Records ``dispute_opened`` and returns the frozen case.
        """
        raise NotImplementedError

    def refuse_form(self, order_id: str, reason: RefusedBecause) -> None:
        """Record that AliExpress did not take the form; the plan changes, the draft stays."""
        raise NotImplementedError
