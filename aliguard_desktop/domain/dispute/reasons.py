# SPDX-License-Identifier: MIT
"""Situations a dispute can be about, with AliExpress's form answers as data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aliguard_desktop.domain.dispute.facts import Facts, FactSpec
    from aliguard_desktop.domain.orders import ExhibitKind
    from aliguard_desktop.domain.plan import Plan


class Branch(StrEnum):
    """Where the parcel is: the wizard's first question."""

    NOT_HERE = "not_here"
    DELIVERED = "delivered"
    HERE = "here"
    SPECIAL = "special"


class Purpose(StrEnum):
    """What a situation's text is for.

    Attributes:
        DISPUTE: The description of a dispute that is to be opened.
        MESSAGE: A message to the seller: there is no dispute (N8).
        COMMENT: A comment in the dispute that runs, or in the chat (X2, X3).
        APPEAL: An appeal, or a request to support, after the decision (X4).
        FLAG: No text of its own: what it says is added to another situation's (X1).
    """

    DISPUTE = "dispute"
    MESSAGE = "message"
    COMMENT = "comment"
    APPEAL = "appeal"
    FLAG = "flag"


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
class FormLeaf:
    """The second level of the reason tree where a fact decides it (size, colour ...).

    Attributes:
        reason: The form's own English label.
        synonyms: Other labels reported for it.
    """

    reason: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProofNeed:
    """One line of a situation's evidence list.

    Attributes:
        id: Stable id (``tracking``, ``unboxing``).
        kinds: Exhibit kinds that satisfy it.
        required: Needed, or only helpful.
        claims: Claims that this proof would show ("claimed, but not shown").
        media: ``video`` where a picture of the same thing is refused (E26), else empty.
        at_least: How many such exhibits it takes (a second measurement: two).
        instead_of: Id of the proof that makes this one unneeded (all sides: the video).
    """

    id: str
    kinds: tuple[ExhibitKind, ...]
    required: bool
    claims: tuple[str, ...] = ()
    media: str = ""
    at_least: int = 1
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Situation:
    """One situation of domain section 5.

    Attributes:
        code: ``N1`` ... ``X4``. Its title is translated by ``ui`` from the code.
        facts: Keys of the facts asked, in order.
        required_facts: Keys that the statement cannot do without.
        claims: Claim ids of the statement in order.
        warnings: Stable ids of warnings shown with it.
        asks_amount: Whether the amount may be less than all that was paid.
        near: Situations without data of their own that this one's answers and words fit too.
        purpose: What the text is for. Only a dispute has form answers; the others' are empty.
        solutions: Solutions that the buyer may choose from; empty where the form's is fixed.
        leaf_of: Key of the fact that decides the form's second level, or empty.
        leaves: Answer of that fact -> second level.
        partial: Whether the amount is a share by nature, so that the whole payment is no
            suggestion for it (missing pieces, a small fault that is kept).
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
    near: tuple[str, ...] = ()
    purpose: Purpose = Purpose.DISPUTE
    solutions: tuple[str, ...] = ()
    leaf_of: str = ""
    leaves: Mapping[str, FormLeaf] = field(default_factory=dict)
    partial: bool = False

    def solution(self, chosen: str) -> str:
        """Return what to answer for "solution": what was chosen, where there is a choice."""
        return chosen if chosen in self.solutions else self.form.solution

    def answers(self, facts: Facts, amount: str) -> FormAnswers:
        """Return the form's answers for these facts, with the amount as written."""
        leaf = self.leaves.get(facts[self.leaf_of].value) if self.leaf_of else None
        form = replace(self.form, solution=self.solution(facts["solution"].value), amount=amount)
        return replace(form, reason=leaf.reason, synonyms=leaf.synonyms) if leaf else form


@dataclass(frozen=True, slots=True)
class ClaimVariant:
    """One way to say a claim.

    Attributes:
        phrase: Id of the sentence in every language.
        needs: Fact keys that fill its places; all must be usable, and words, not the id of
            a choice.
        when: Fact key -> value that must hold as well.
        after: Fact keys without which it would make no sense (an answer without a question).
    """

    phrase: str
    needs: tuple[str, ...] = ()
    when: Mapping[str, str] = field(default_factory=dict)
    after: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Every fact that the sentence stands on."""
        return tuple(dict.fromkeys((*self.needs, *self.when, *self.after)))


@dataclass(frozen=True, slots=True)
class ClaimRule:
    """A claim: the first variant whose facts are all usable is said; none, and it stays out.

    Attributes:
        short: Whether it belongs to the short version too.
    """

    id: str
    variants: tuple[ClaimVariant, ...]
    short: bool = True


@dataclass(frozen=True, slots=True)
class TextLimits:
    """Numbers of the texts that are no deadline rules (``[limits]`` of reasons/facts.toml).

    Attributes:
        item_words: Words of the item's title that a statement quotes.
        quote_words: Words of a carrier's sentence that a statement quotes whole.
        sentence_words: Longest sentence.
        moving_days: A parcel whose last scan is at most this old is moving, not lost.
        cited: Exhibits that the statement names.
        extension_days: Days that the extension message asks for.
    """

    item_words: int
    quote_words: int
    sentence_words: int
    moving_days: int
    cited: int
    extension_days: int


@dataclass(frozen=True, slots=True)
class Reasons:
    """Everything that ``resources/reasons/*.toml`` say."""

    situations: Mapping[str, Situation]
    facts: Mapping[str, FactSpec]
    claims: Mapping[str, ClaimRule]
    limits: TextLimits

    def nearest(self, code: str | None) -> Situation | None:
        """Return the situation with this code, or the one that fits it too, or None."""
        if code is None:
            return None
        found = self.situations.get(code)
        if found is not None:
            return found
        return next((entry for entry in self.situations.values() if code in entry.near), None)

    def chosen(self, code: str | None, plan: Plan) -> Situation | None:
        """Return the situation to write from: ``nearest``, with what the plan's flags add.

        A flag that was chosen itself (X1) stands on the likeliest situation, and what it asks is
        then required (decisions 15: "X1 is a flag on N and R").
        """
        found = self.nearest(code)
        if found is not None and found.purpose is Purpose.FLAG:
            base = self.nearest(plan.situation)
            if base is None or base.purpose is not Purpose.DISPUTE:
                base = next(
                    (one for one in self.situations.values() if one.purpose is Purpose.DISPUTE),
                    None,
                )
            return _flagged(base, found, required=True) if base is not None else None
        if found is not None and found.purpose is Purpose.DISPUTE:
            for flag in plan.flags:
                added = self.situations.get(flag)
                if added is not None:
                    found = _flagged(found, added, required=False)
        return found


_FLAG_BEFORE = "today"


def _flagged(base: Situation, flag: Situation, *, required: bool) -> Situation:
    """Return a situation that also asks and says what a flag does, just before the day of today."""
    said = list(base.claims)
    place = said.index(_FLAG_BEFORE) if _FLAG_BEFORE in said else 0
    said[place:place] = [claim for claim in flag.claims if claim not in said]
    facts = (*base.facts, *flag.facts)
    kept = {proof.id for proof in base.proofs}
    return replace(
        base,
        facts=tuple(dict.fromkeys(facts)),
        required_facts=(*base.required_facts, *(flag.required_facts if required else ())),
        claims=tuple(said),
        proofs=(*base.proofs, *(proof for proof in flag.proofs if proof.id not in kept)),
        warnings=tuple(dict.fromkeys((*flag.warnings, *base.warnings))),
    )
