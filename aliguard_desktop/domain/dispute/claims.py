# SPDX-License-Identifier: MIT
"""Which claims the facts of a case support: no fact, no sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aliguard_desktop.domain.dispute.facts import Facts
    from aliguard_desktop.domain.dispute.reasons import ClaimVariant, Reasons, Situation
    from aliguard_desktop.domain.orders import Exhibit, ExhibitKind

EXHIBITS = "exhibits"
"""The claim that names what is attached; it is built from exhibits, not from facts."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that the statement says.

    Attributes:
        phrase: Id of its sentence in every language.
        keys: Facts that it stands on.
        short: Whether the short version says it too.
    """

    id: str
    phrase: str
    keys: tuple[str, ...] = ()
    short: bool = True


@dataclass(frozen=True, slots=True)
class Reference:
    """An attached exhibit as the statement names it.

    Attributes:
        family: ``picture``, ``video`` or ``document``; each is counted by itself.
    """

    exhibit: Exhibit
    family: str
    number: int

    @property
    def kind(self) -> ExhibitKind:
        """What it shows."""
        return self.exhibit.kind


def family_of(exhibit: Exhibit) -> str:
    """Return how an exhibit is counted: ``picture``, ``video`` or ``document``."""
    if exhibit.is_picture:
        return "picture"
    return "video" if exhibit.is_video else "document"


def references(exhibits: Iterable[Exhibit]) -> tuple[Reference, ...]:
    """Number the attached exhibits, best first."""
    counts = {"picture": 0, "video": 0, "document": 0}
    result: list[Reference] = []
    for exhibit in exhibits:
        family = family_of(exhibit)
        counts[family] += 1
        result.append(Reference(exhibit, family, counts[family]))
    return tuple(result)


def supported_claims(
    situation: Situation, facts: Facts, reasons: Reasons, *, attached: bool
) -> tuple[Claim, ...]:
    """Return the claims of a situation that usable facts support, in order; none twice."""
    result: list[Claim] = []
    for claim_id in situation.claims:
        if claim_id == EXHIBITS:
            if attached:
                result.append(Claim(EXHIBITS, EXHIBITS))
            continue
        rule = reasons.claims[claim_id]
        variant = next((one for one in rule.variants if _fits(one, facts, reasons)), None)
        if variant is not None and all(variant.phrase != claim.phrase for claim in result):
            result.append(Claim(rule.id, variant.phrase, variant.keys, rule.short))
    return tuple(result)


def _fits(variant: ClaimVariant, facts: Facts, reasons: Reasons) -> bool:
    """Whether a sentence may be said; the id of a choice is no word to put into one."""
    ids = any(facts[key].value in reasons.facts[key].choices for key in variant.needs)
    return facts.holds(variant) and not ids
