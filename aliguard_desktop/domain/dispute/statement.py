# SPDX-License-Identifier: MIT
"""The statement: claims written out, full and short, in English or as a copy to read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from aliguard_desktop.domain.dispute.claims import EXHIBITS
from aliguard_desktop.domain.dispute.facts import FactType
from aliguard_desktop.domain.dispute.phrases import places

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aliguard_desktop.domain.dispute.claims import Claim, Reference
    from aliguard_desktop.domain.dispute.facts import Facts, FactSpec
    from aliguard_desktop.domain.dispute.phrases import Phrases

_NAMED_TOGETHER = 3  # exhibits in one sentence, so that it stays short


def write(
    claims: Sequence[Claim],
    facts: Facts,
    shown: Sequence[Reference],
    phrases: Phrases,
    specs: Mapping[str, FactSpec],
    *,
    short: bool = False,
) -> str:
    """Return the claims as one text, in the language of ``phrases``.

    Args:
        claims: What to say, in order.
        facts: What fills the sentences.
        shown: The exhibits to name, numbered.
        phrases: Sentences of the language to write in.
        specs: How each fact is written.
        short: The short version: fewer claims, shorter sentences.
    """
    sentences: list[str] = []
    for claim in claims:
        if short and not claim.short:
            continue
        if claim.id == EXHIBITS:
            sentences.extend(exhibit_sentences(shown, phrases))
            continue
        text = phrases.sentences[claim.phrase].text(short=short)
        values = {name: fact_text(facts, name, phrases, specs) for name in places(text)}
        sentences.append(text.format_map(values))
    return " ".join(sentences)


def fact_text(facts: Facts, key: str, phrases: Phrases, specs: Mapping[str, FactSpec]) -> str:
    """Return a fact as it stands in a sentence of this language."""
    fact = facts[key]
    if specs[key].type is FactType.DAY and fact.value:
        return phrases.day(date.fromisoformat(fact.value))
    return fact.text


def exhibit_sentences(shown: Sequence[Reference], phrases: Phrases) -> list[str]:
    """Return "See picture 1 (tracking) and picture 2 (order page)." and what follows it."""
    result: list[str] = []
    for start in range(0, len(shown), _NAMED_TOGETHER):
        named = [_named(entry, phrases) for entry in shown[start : start + _NAMED_TOGETHER]]
        listed = phrases.references["comma"].join(named[:-1])
        if listed:
            listed += phrases.references["last"]
        sentence = phrases.references["see_also" if start else "see"]
        result.append(sentence.format(list=listed + named[-1]))
    return result


def _named(entry: Reference, phrases: Phrases) -> str:
    name = phrases.exhibits[entry.kind]
    template = phrases.references[f"{entry.family}_named" if name else entry.family]
    return template.format(number=entry.number, name=name)
