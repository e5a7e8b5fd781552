# SPDX-License-Identifier: MIT
"""Situations a dispute can be about, with AliExpress's form answers as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aliguard_desktop.domain.orders import ExhibitKind


class Branch(StrEnum):
    """Where the parcel is: the wizard's first question."""

    NOT_HERE = "not_here"
    DELIVERED = "delivered"
    HERE = "here"


@dataclass(frozen=True, slots=True)
class FormAnswers:
    """What to choose on AliExpress, in the form's own English labels (data, with synonyms).

    Attributes:
        solution: ``refund_only`` or ``return_refund``.
        received: Whether "Have you received the item?" is answered with yes.
        group: First level of the reason tree.
        reason: Second level of the reason tree.
        synonyms: Other labels reported for ``reason``.
        amount: Decimal text with currency (``USD 24.90``), or empty.
    """

    solution: str
    received: bool
    group: str
    reason: str
    synonyms: tuple[str, ...] = ()
    amount: str = ""


@dataclass(frozen=True, slots=True)
class ProofNeed:
    """One line of a situation's evidence list.

    Attributes:
        id: Stable id (``tracking``, ``unboxing``).
        kinds: Exhibit kinds that satisfy it.
        required: Needed, or only helpful.
    """

    id: str
    kinds: tuple[ExhibitKind, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Situation:
    """One situation of domain section 5.

    Attributes:
        code: ``N1`` ... ``X4``. Its title is translated by ``ui`` from the code.
        facts: Keys of the facts asked, in order.
        required_facts: Keys that the statement cannot do without.
        claims: Phrase ids of the statement in order.
        warnings: Stable ids of warnings shown with it.
        asks_amount: Whether the amount may be less than all that was paid.
    """

    code: str
    branch: Branch
    form: FormAnswers
    facts: tuple[str, ...]
    required_facts: tuple[str, ...]
    claims: tuple[str, ...]
    proofs: tuple[ProofNeed, ...]
    warnings: tuple[str, ...] = ()
    asks_amount: bool = False
