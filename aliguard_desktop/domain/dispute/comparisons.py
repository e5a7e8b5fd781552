# SPDX-License-Identifier: MIT
"""Facts that make little sense side by side, and what a share of the payment comes to.

What is odd here is told and keeps nobody from going on (``facts.HINTS``): the buyer may know
better, and only the buyer knows.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from aliguard_desktop.domain.dispute.facts import Fact
from aliguard_desktop.domain.dispute.units import grams_of
from aliguard_desktop.domain.events import Source
from aliguard_desktop.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aliguard_desktop.domain.dispute.facts import Facts
    from aliguard_desktop.domain.dispute.reasons import Situation

_DAYS_AFTER = (
    ("shipped_on", "ordered_on", "before_order"),
    ("extension_asked_on", "ordered_on", "before_order"),
    ("number_asked_on", "ordered_on", "before_order"),
    ("carrier_asked_on", "ordered_on", "before_order"),
    ("delivered_on", "shipped_on", "before_shipping"),
    ("returned_on", "shipped_on", "before_shipping"),
    ("customs_on", "shipped_on", "before_shipping"),
    ("received_on", "shipped_on", "before_shipping"),
    ("noticed_on", "received_on", "before_receipt"),
    ("carrier_reported_on", "received_on", "before_receipt"),
)


def compared(
    entries: Mapping[str, Fact], situation: Situation | None, cap: Money | None
) -> dict[str, str]:
    """Return what is odd about a situation's facts: fact key -> problem id.

    Args:
        entries: The facts by key.
        situation: What the case is about; only what it asks for is compared.
        cap: What was paid.
    """
    if situation is None:
        return {}
    asked = {key: entries[key] for key in situation.facts if entries[key].text}
    found = {
        key: problem
        for key, earlier, problem in _DAYS_AFTER
        if key in asked and earlier in asked and asked[key].value < asked[earlier].value
    }
    listed = _grams(asked, "listing_weight_g")
    for key in ("label_weight_g", "scale_weight_g"):
        weight = _grams(asked, key)
        if listed is not None and weight is not None and weight >= listed:
            found[key] = "not_lighter"
    counts = _counts(asked)
    if counts is not None and counts[1] >= counts[0]:
        found["count_received"] = "nothing_missing"
    if _text(asked, "listing_says") and _text(asked, "listing_says") == _text(asked, "item_is"):
        found["item_is"] = "same_value"
    if _text(asked, "keep_item") == "yes" and _returns(entries, situation):
        found["keep_item"] = "keep_and_return"
    if "keep_item" in situation.required_facts and _text(asked, "keep_item") == "no":
        found["keep_item"] = "not_kept"
    if situation.partial and counts is None and cap and _text(asked, "amount") == str(cap):
        found["amount"] = "whole_amount"
    return found


def without_contradictions(
    entries: Mapping[str, Fact], situation: Situation | None
) -> dict[str, Fact]:
    """Return the facts without the answers that the order's other facts make untrue.

    Such an answer is said by no sentence: the buyer chooses another one.
    """
    result = dict(entries)
    if situation is None:
        return result
    asked = {key: entries[key] for key in situation.facts if entries[key].text}
    if _text(asked, "tracking_state") == "no_number" and "tracking_number" in asked:
        result["tracking_state"] = replace(entries["tracking_state"], text="", problem="has_number")
    towns = [_text(asked, key).casefold() for key in ("delivered_city", "order_city")]
    if _text(asked, "delivered_wrong") == "city" and towns[0] and towns[0] == towns[1]:
        result["delivered_wrong"] = replace(
            entries["delivered_wrong"], text="", problem="same_city"
        )
    return result


def solution_of(entries: Mapping[str, Fact], situation: Situation, chosen: str) -> str:
    """Return the solution to ask for: what was given away cannot be returned."""
    return (
        situation.form.solution if _given_away(entries, situation) else situation.solution(chosen)
    )


def _given_away(entries: Mapping[str, Fact], situation: Situation) -> bool:
    return (
        "handed_over" in situation.facts
        and entries["wrong_kind"].value == "strangers"
        and entries["handed_over"].value == "yes"
    )


def with_problems(entries: Mapping[str, Fact], problems: Mapping[str, str]) -> dict[str, Fact]:
    """Return the facts with what is odd about them; what was wrong before stays."""
    return {
        key: replace(fact, problem=problems[key]) if key in problems and not fact.problem else fact
        for key, fact in entries.items()
    }


def suggested_amount(
    entries: Mapping[str, Fact], situation: Situation | None, cap: Money
) -> Fact | None:
    """Return the amount that the other facts come to, or None where they say nothing.

    What a decision left over comes first, then the loss of value, the pieces that are missing, a
    repair; a share of the payment is rounded half up, at least one minor unit (decisions 21).
    """
    if situation is None:
        return None
    basis = _basis(entries, situation, cap)
    if basis is None:
        return Fact("amount") if situation.partial else None
    amount, why, keys = basis
    return Fact(
        "amount",
        amount.decimal_text(),
        str(amount),
        Source.USER,
        typed=True,
        ticked=all(entries[key].ticked for key in keys),
        basis=why,
    )


def consequences(facts: Facts, situation: Situation | None) -> dict[str, Fact]:
    """Return what follows from the facts side by side: a shortfall, and why this amount."""
    result: dict[str, Fact] = {}
    if situation is None:
        return result
    usable = {key: facts[key] for key in situation.facts if facts[key].usable}
    counts = _counts(usable)
    if counts is not None:
        result["shortfall"] = _following("shortfall", "yes" if counts[1] < counts[0] else "no")
    if facts.amount is not None and facts.cap is not None:
        basis = _basis(usable, situation, facts.cap)
        fits = basis is not None and basis[0] == facts.amount
        why = basis[1] if basis is not None and fits else "own"
        result["amount_basis"] = _following("amount_basis", why)
    return result


def _following(key: str, value: str) -> Fact:
    return Fact(key, value, text=value, source=Source.USER, ticked=True)


def _basis(
    entries: Mapping[str, Fact], situation: Situation, cap: Money
) -> tuple[Money, str, tuple[str, ...]] | None:
    """Return (the amount, why, the facts it stands on), or None where they say nothing."""
    asked = {key: entries[key] for key in situation.facts if key in entries and entries[key].text}
    granted = asked.get("decided_amount")
    if granted is not None and _text(asked, "lost_how") == "partly":
        rest = cap.minor - _minor(granted, cap)
        if rest > 0:
            return Money(cap.currency, rest), "rest", ("lost_how", "decided_amount")
    loss = asked.get("loss_percent")
    # Who returns the item keeps no loss: the whole price comes back.
    if loss is not None and not _returns(entries, situation):
        return cap.share(int(loss.text), 100), "loss", ("loss_percent",)
    counts = _counts(asked)
    if counts is not None and counts[1] < counts[0]:
        share = cap.share(counts[0] - counts[1], counts[0])
        return share, "pieces", ("count_ordered", "count_received")
    repair = asked.get("repair_cost")
    if repair is not None:
        cost = Money(cap.currency, min(_minor(repair, cap), cap.minor))
        return cost, "repair", ("repair_cost",)
    return None


def _minor(amount: Fact, cap: Money) -> int:
    return Money.parse(amount.text.partition(" ")[2], cap.currency).minor


def _returns(entries: Mapping[str, Fact], situation: Situation) -> bool:
    solution = entries.get("solution")
    return solution is not None and situation.solution(solution.value) == "return_refund"


def _text(facts: Mapping[str, Fact], key: str) -> str:
    return facts[key].text if key in facts else ""


def _grams(facts: Mapping[str, Fact], key: str) -> int | None:
    return grams_of(facts[key].text) if key in facts else None


def _counts(facts: Mapping[str, Fact]) -> tuple[int, int] | None:
    """Return (ordered, received), or None where one is unknown."""
    if "count_ordered" not in facts or "count_received" not in facts:
        return None
    return int(facts["count_ordered"].text), int(facts["count_received"].text)
