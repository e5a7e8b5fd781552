# SPDX-License-Identifier: MIT
"""The facts of a case: what the order knows, what the buyer typed, and what follows from both.

A sentence is written from usable facts only. A recorded fact (it stands in an event with a
source) is usable; one that the buyer typed must be ticked: its key is in ``Case.confirmed``, or
"every fact above is true" is ticked.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from aliguard_desktop.domain.dispute.comparisons import (
    compared,
    consequences,
    solution_of,
    suggested_amount,
    with_problems,
    without_contradictions,
)
from aliguard_desktop.domain.dispute.facts import Fact, FactField, Facts, FactType
from aliguard_desktop.domain.dispute.prefill import Prefilled, Scope, cap_of, prefill
from aliguard_desktop.domain.dispute.reasons import Purpose
from aliguard_desktop.domain.dispute.units import grams_of, plain_measure
from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.plan import Stage
from aliguard_desktop.domain.tracking import TrackingKind, check_tracking_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from aliguard_desktop.domain.dispute.facts import FactSpec
    from aliguard_desktop.domain.dispute.reasons import Reasons, Situation
    from aliguard_desktop.domain.orders import Case

_NOT_QUOTED = re.compile(r"[^ -~]|[\[\]{}<>\\`|^~]")
_CLAUSE = re.compile(r"[,;:.!?]\s")
# What would look like the end of a sentence, and quotation marks round words, in a title.
_TITLE_NOISE = re.compile(r"[!?;]|\.(?=\s)|(?<!\w)'|'(?!\w)|(?<!\d)\"")
# What leads to a person or away from AliExpress, in a title: addresses and telephone numbers.
_CONTACT = re.compile(r"\S*@\S*|https?:\S+|www\.\S+|\+\d(?:[ ()-]{0,2}\d){7,}")
_DANGLING = frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "to"])
_DANGLING |= frozenset(["the", "with", "without", "&", "+", "-", "/"])
_UNSPOKEN = frozenset({"So", "Sk", "Cs", "Co", "Cn"})
_TRACKING_DOUBTS = {"check_digit": "bad_check_digit", "s10_length": "tracking_length"}
_NUMBERS = frozenset({"tracking_number", "return_number"})
_MAYBE_NOTHING = frozenset({"offer_amount", "decided_amount"})
_RUNNING = frozenset({Stage.DISPUTE_SELLER, Stage.DISPUTE_COUNTER, Stage.DISPUTE_PLATFORM})
_PLACES_DAYS = frozenset({"protection_end", "expected_by", "ship_by"})


@dataclass(frozen=True, slots=True)
class Gathering:
    """What is needed to read the facts of a case.

    Attributes:
        transliterate: Turns any text into plain ASCII letters.
    """

    reasons: Reasons
    transliterate: Callable[[str], str]

    def facts(self, scope: Scope, case: Case) -> Facts:
        """Return every fact of a case, ready for sentences and for the facts page."""
        known = prefill(scope)
        entries: dict[str, Fact] = {}
        cap = cap_of(scope.order, scope.line)
        for key, spec in self.reasons.facts.items():
            fact = self._fact(spec, known.get(key), case)
            entries[key] = self._checked(spec, fact, scope, cap)
        situation = self.reasons.chosen(case.situation, scope.plan)
        entries = without_contradictions(entries, situation)
        if situation is not None:
            wished = situation.solution(case.facts.get("solution", ""))
            chosen = solution_of(entries, situation, wished)
            entries["solution"] = _sure("solution", chosen)
            if chosen != wished:
                entries["handed_over"] = replace(entries["handed_over"], problem="given_away")
        if cap is not None and "amount" not in case.facts:
            entries["amount"] = suggested_amount(entries, situation, cap) or entries["amount"]
        asked = _money(entries["amount"], scope.order.currency)
        amount = min(asked, cap) if asked is not None and cap is not None else asked
        if amount is not None and amount.minor == 0:
            amount = None
        if amount is not None:
            entries["amount"] = replace(entries["amount"], text=str(amount))
        entries = with_problems(entries, compared(entries, situation, cap))
        facts = Facts(entries, scope.order.currency, cap, amount, asked)
        derived = _derived(facts, scope) | _counted(facts, scope)
        derived |= consequences(facts, situation)
        if situation is not None and situation.purpose is Purpose.DISPUTE:
            here = "yes" if situation.form.received else "no"
            derived["parcel_here"] = _sure("parcel_here", here)
        return replace(facts, entries={**entries, **derived})

    def _fact(self, spec: FactSpec, known: Prefilled | None, case: Case) -> Fact:
        given = case.facts.get(spec.key)
        recorded = known.value if known else ""
        ticked = case.truthful or spec.key in case.confirmed
        if given is None or not spec.editable or given.strip() == recorded:
            if known is None:
                return Fact(spec.key)
            return Fact(
                spec.key,
                recorded,
                source=known.source,
                seen=known.seen,
                typed=not known.certain,
                ticked=known.certain or ticked,
            )
        value = given.strip()
        source = Source.USER if value else None
        return Fact(spec.key, value, source=source, typed=bool(value), ticked=ticked)

    def _checked(self, spec: FactSpec, fact: Fact, scope: Scope, cap: Money | None) -> Fact:
        if not fact.value:
            return fact
        text, problem = self._rendered(spec, fact.value, scope, cap)
        return replace(fact, text=text, problem=problem)

    def _rendered(
        self, spec: FactSpec, value: str, scope: Scope, cap: Money | None
    ) -> tuple[str, str]:
        """Return (what the statement says, the problem or empty)."""
        if spec.key in _NUMBERS:
            return _tracking(value, scope.order.number)
        if spec.type is FactType.TEXT:
            measured = plain_measure(value) if spec.measure else ""
            return (measured, "") if measured else self._quoted(spec, value)
        if spec.type is FactType.DAY:
            return _day(spec.key, value, scope)
        if spec.type is FactType.MONEY:
            if spec.key in _MAYBE_NOTHING and re.fullmatch(r"0+(?:[.,]0*)?", value):
                return str(Money(scope.order.currency, 0)), ""
            # Only what is asked for is bound to what was paid; a repair may cost more.
            return _amount(value, scope.order.currency, cap if spec.key == "amount" else None)
        if spec.type is FactType.YES_NO:
            return (value, "") if value in {"yes", "no"} else ("", "bad_choice")
        if spec.type is FactType.CHOICE:
            if value in spec.choices:
                return value, ""
            return (
                self._quoted(replace(spec, foreign=True), value)
                if spec.open
                else ("", "bad_choice")
            )
        return _number(spec.type, value)

    def _quoted(self, spec: FactSpec, value: str) -> tuple[str, str]:
        limits = self.reasons.limits
        if spec.foreign and not value.isascii():
            return "", "foreign_text"
        spoken = "".join(
            " " if unicodedata.category(letter) in _UNSPOKEN and not letter.isascii() else letter
            for letter in value
        )
        plain = " ".join(_NOT_QUOTED.sub(" ", self.transliterate(spoken)).split())
        if spec.key == "item":
            return _title(plain, limits.item_words)
        plain = plain.strip(" .,;:!?\"'")
        if len(plain.split()) > limits.quote_words:
            clause = _CLAUSE.split(plain)[0]
            if len(clause.split()) > limits.quote_words:
                return "", "too_long"
            plain = clause
        if not plain:
            return "", "not_ascii"
        return plain, ""


def _title(plain: str, most: int) -> tuple[str, str]:
    """Return the first words of an item's title, without a loose end, and the problem."""
    words = _TITLE_NOISE.sub(" ", _CONTACT.sub(" ", plain)).split()
    kept = words[:most]
    while len(words) > most and len(kept) > 1 and kept[-1].strip(",").lower() in _DANGLING:
        kept.pop()
    text = " ".join(kept)[: most * 12].strip(" .,:(-")
    return (text, "") if text else ("", "not_ascii")


def fields(facts: Facts, situation: Situation, reasons: Reasons) -> tuple[FactField, ...]:
    """Return the facts page of a situation in its order."""
    return tuple(
        _field(reasons.facts[key], facts[key], situation, reasons) for key in situation.facts
    )


def _field(spec: FactSpec, fact: Fact, situation: Situation, reasons: Reasons) -> FactField:
    required = spec.key in situation.required_facts
    chosen = spec.key == "solution" and bool(situation.solutions)
    plain_text = spec.type is FactType.TEXT or (spec.open and fact.value not in spec.choices)
    spelled = fact.text if plain_text and fact.text != fact.value else ""
    return FactField(
        key=spec.key,
        type=spec.type,
        section=spec.section,
        value=fact.value,
        choices=situation.solutions if chosen else spec.choices,
        source=fact.source,
        seen=fact.seen,
        required=required,
        missing=required and not fact.text,
        problem=fact.problem,
        needed_by=_needed_by(spec.key, situation, reasons),
        transliterated=spelled,
        editable=spec.editable or chosen,
        open=spec.open,
        basis=fact.basis,
    )


def _needed_by(key: str, situation: Situation, reasons: Reasons) -> str:
    for claim in situation.claims:
        rule = reasons.claims.get(claim)
        for variant in rule.variants if rule else ():
            if key in variant.keys:
                return variant.phrase
    return ""


def _derived(facts: Facts, scope: Scope) -> dict[str, Fact]:
    """Facts that follow from others; usable where those are."""
    today = scope.moment.today
    result = {"today": _sure("today", today.isoformat())}
    protection = facts.day("protection_end")
    if protection is not None:
        over = protection < scope.moment.pacific_today
        if not _ended_early(scope, protection, over=over):
            result["protection_state"] = _sure("protection_state", "over" if over else "running")
    moved = protection is not None and _moved(facts, scope, protection)
    result["protection_moved"] = _sure("protection_moved", "yes" if moved else "no")
    expected = facts.day("expected_by")
    if expected is not None:
        result["expected_state"] = _sure("expected_state", "past" if expected < today else "ahead")
    if facts.amount is not None and facts["amount"].usable:
        result["share"] = _sure("share", _share(facts))
    return result


def _ended_early(scope: Scope, protection: date, *, over: bool) -> bool:
    """Whether the order was confirmed or completed before the protection would have ended.

    It neither ends nor ended on that day then, and no sentence may say so.
    """
    kinds = (EventKind.RECEIPT_CONFIRMED, EventKind.COMPLETED)
    if any(on < protection for on, _ in scope.events(*kinds)):
        return True
    undated = (
        event.kind is EventKind.COMPLETED and event.day is None and event.at is None
        for event in scope.order.events
    )
    return not over and any(undated)


def _counted(facts: Facts, scope: Scope) -> dict[str, Fact]:
    """What the calendar and the plan make of the facts."""
    running = "running" if scope.plan.stage in _RUNNING else "none"
    result = {"dispute_state": _sure("dispute_state", running)}
    scanned = facts.day("last_scan_on")
    if scanned is not None and scanned < scope.moment.today:
        days = str((scope.moment.today - scanned).days)
        result["days_still"] = _sure("days_still", days)
    ship_by = facts.day("ship_by")
    if ship_by is not None:
        over = ship_by < scope.moment.pacific_today
        result["ship_by_state"] = _sure("ship_by_state", "past" if over else "ahead")
    return result


def _moved(facts: Facts, scope: Scope, protection: date) -> bool:
    """Whether a page showed a later end of protection after an extension was asked for."""
    asked = facts.day("extension_asked_on")
    readings = [event for event in scope.stated(EventKind.PROTECTION_END) if event.day]
    return (
        asked is not None
        and any(
            event.day == protection and event.seen is not None and event.seen >= asked
            for event in readings
        )
        and any(event.day is not None and event.day < protection for event in readings)
    )


def _sure(key: str, value: str) -> Fact:
    return Fact(key, value, text=value, source=Source.USER, ticked=True)


def _share(facts: Facts) -> str:
    if facts.cap is None:
        return "unknown"
    return "full" if facts.amount == facts.cap else "partial"


def _money(fact: Fact, currency: str) -> Money | None:
    if not fact.value:
        return None
    try:
        return Money.parse(fact.value, currency)
    except ValueError:
        return None


def _day(key: str, value: str, scope: Scope) -> tuple[str, str]:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return "", "bad_date"
    latest = max(scope.moment.today, scope.moment.pacific_today)
    if day > latest and key not in _PLACES_DAYS:
        return "", "future_date"
    return day.isoformat(), ""


def _amount(value: str, currency: str, cap: Money | None) -> tuple[str, str]:
    if value.startswith("-"):
        return "", "not_positive"
    try:
        money = Money.parse(value, currency)
    except ValueError:
        return "", "bad_amount"
    if money.minor == 0:
        return "", "not_positive"
    if cap is not None and money > cap:
        return str(cap), "above_paid"
    return str(money), ""


def _tracking(value: str, order_number: str) -> tuple[str, str]:
    verdict = check_tracking_number(value, order_number)
    if verdict.kind is TrackingKind.ORDER_NUMBER:
        return "", "order_number_as_tracking"
    if not verdict.usable:
        return "", "bad_tracking"
    return verdict.number, _TRACKING_DOUBTS.get(verdict.doubt, "")


def _number(kind: FactType, value: str) -> tuple[str, str]:
    if kind is FactType.GRAMS:
        grams = grams_of(value)
        return (f"{grams} g", "") if grams else ("", "bad_weight")
    if not re.fullmatch(r"[0-9]{1,6}", value):
        return "", "bad_number"
    number = int(value)
    if kind is FactType.PERCENT and not 1 <= number <= 100:
        return "", "bad_percent"
    return str(number), ""
