# SPDX-License-Identifier: MIT
"""The evidence checklist: what is needed, what is there, what the buyer does not have."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from aliguard_desktop.domain.dispute.claims import Reference
    from aliguard_desktop.domain.dispute.reasons import ProofNeed, Situation


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """One line of the checklist.

    Attributes:
        id: Stable id of the proof; ui translates title, "how to take it" and the lower chance.
        needed: Required (True) or makes it stronger (False).
        have: Exhibit ids that satisfy it, best first.
        numbers: The picture or video numbers of those ("picture 1", "video 1").
        declined: Whether the buyer said "I do not have it".
        claimed: Whether the text mentions what this would show.
    """

    id: str
    needed: bool
    have: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    declined: bool = False
    claimed: bool = False


def rows(
    situation: Situation,
    shown: Sequence[Reference],
    declined: Collection[str],
    claims: Collection[str],
) -> tuple[ChecklistRow, ...]:
    """Return the evidence list of a situation: needed proof first.

    Args:
        situation: What the dispute is about.
        shown: The attached exhibits, numbered, best first.
        declined: Proof ids answered with "I do not have it".
        claims: Ids of the claims that the statement makes.
    """
    made = [_row(situation, need, shown, declined, claims) for need in situation.proofs]
    there = {row.id for row in made if row.have}
    instead = {need.id: need.instead_of for need in situation.proofs}
    # What stands in for the video is no longer needed once the video is there.
    made = [replace(row, needed=row.needed and instead[row.id] not in there) for row in made]
    return tuple(sorted(made, key=lambda row: not row.needed))


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """An exhibit that no sentence of the statement uses.

    Attributes:
        id: Id of the exhibit.
        number: Its number as the text names it ("picture 3").
        could: Proofs that it would be, once the facts let the text say what they show.
    """

    id: str
    number: str
    could: tuple[str, ...] = ()


def unclaimed(
    situation: Situation, shown: Sequence[Reference], claims: Collection[str]
) -> tuple[Unclaimed, ...]:
    """Return the exhibits that show what nobody claims.

    Args:
        situation: What the dispute is about.
        shown: The attached exhibits, numbered, best first.
        claims: Ids of the claims that the statement makes.
    """
    result = []
    for entry in shown:
        fitting = [need for need in situation.proofs if proves(situation, need, entry)]
        # Proof that stands for no sentence of its own (all sides of a parcel) is never too much.
        if any(not need.claims or set(need.claims) & set(claims) for need in fitting):
            continue
        could = tuple(need.id for need in fitting)
        result.append(Unclaimed(entry.exhibit.id, f"{entry.family} {entry.number}", could))
    return tuple(result)


def strength(
    situation: Situation, shown: Sequence[Reference], claims: Collection[str]
) -> dict[str, int]:
    """Return how strong each exhibit is: 0 for needed proof, 1 for helpful, 2 for unneeded.

    Args:
        situation: What the dispute is about.
        shown: The attached exhibits.
        claims: Ids of the claims that the statement makes.
    """
    found = rows(situation, shown, (), claims)
    needed = {exhibit for row in found if row.needed for exhibit in row.have}
    spare = {entry.id for entry in unclaimed(situation, shown, claims)}
    return {
        (id_ := entry.exhibit.id): 2 if id_ in spare else 0 if id_ in needed else 1
        for entry in shown
    }


def missing(checklist: Sequence[ChecklistRow]) -> tuple[str, ...]:
    """Return the needed proofs that are neither there nor declined."""
    return tuple(row.id for row in checklist if row.needed and not row.have and not row.declined)


def proves(situation: Situation, need: ProofNeed, entry: Reference) -> bool:
    """Return whether an exhibit is the proof that is needed.

    What the user said that it shows decides; where nothing was said of this situation, its kind.
    """
    if need.media not in ("", entry.family):
        return False
    said = said_claims(situation, entry)
    if said and need.claims:
        return not said.isdisjoint(need.claims)
    return entry.kind in need.kinds


def said_claims(situation: Situation, entry: Reference) -> frozenset[str]:
    """Return the claims that an exhibit shows by the user's word, as far as they matter here."""
    known = {claim for need in situation.proofs for claim in need.claims}
    return frozenset(known & set(entry.exhibit.claims))


def claims_by_kind(situation: Situation, entry: Reference) -> frozenset[str]:
    """Return the claims that an exhibit of this kind shows where nothing else was said."""
    return frozenset(
        claim
        for need in situation.proofs
        if entry.kind in need.kinds and need.media in ("", entry.family)
        for claim in need.claims
    )


def _row(
    situation: Situation,
    need: ProofNeed,
    shown: Sequence[Reference],
    declined: Collection[str],
    claims: Collection[str],
) -> ChecklistRow:
    fitting = [entry for entry in shown if proves(situation, need, entry)]
    if len(fitting) < need.at_least:
        fitting = []
    return ChecklistRow(
        id=need.id,
        needed=need.required,
        have=tuple(entry.exhibit.id for entry in fitting),
        numbers=tuple(f"{entry.family} {entry.number}" for entry in fitting),
        declined=need.id in declined and not fitting,
        claimed=any(claim in claims for claim in need.claims),
    )
