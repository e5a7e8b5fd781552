# SPDX-License-Identifier: MIT
"""The statement: claims written out, full and short, in English or as a copy to read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from aliguard_desktop.domain.dispute.claims import EXHIBITS
from aliguard_desktop.domain.dispute.facts import FactType
from aliguard_desktop.domain.dispute.phrases import places
from aliguard_desktop.domain.orders import ExhibitKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aliguard_desktop.domain.dispute.claims import Claim, Reference
    from aliguard_desktop.domain.dispute.facts import Facts, FactSpec
    from aliguard_desktop.domain.dispute.phrases import Phrases

_NAMED_TOGETHER = 3  # exhibits in one sentence, so that it stays short
_LISTED_TOGETHER = 4  # exhibits of one family in one sentence


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
            sentences.extend(exhibit_sentences(shown, phrases, short=short))
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


def exhibit_sentences(
    shown: Sequence[Reference], phrases: Phrases, *, short: bool = False
) -> list[str]:
    """Return "See picture 1 (tracking) and picture 2 (order page)." and what follows it.

    Many exhibits are told by family, the short version without their names.
    """
    if len(shown) <= _NAMED_TOGETHER:
        parts = [[_named(entry, phrases) for entry in shown]] if shown else []
    elif short:
        parts = [[_counted(family, phrases) for family in _families(shown)]]
    else:
        parts = [
            [_several(family[start : start + _LISTED_TOGETHER], phrases)]
            for family in _families(shown)
            for start in range(0, len(family), _LISTED_TOGETHER)
        ]
    return [
        phrases.references["see_also" if rank else "see"].format(list=_joined(part, phrases))
        for rank, part in enumerate(parts)
    ]


def _families(shown: Sequence[Reference]) -> list[list[Reference]]:
    grouped: dict[str, list[Reference]] = {}
    for entry in shown:
        grouped.setdefault(entry.family, []).append(entry)
    return list(grouped.values())


def _joined(parts: Sequence[str], phrases: Phrases) -> str:
    listed = phrases.references["comma"].join(parts[:-1])
    return listed + phrases.references["last"] + parts[-1] if listed else parts[-1]


def _several(family: Sequence[Reference], phrases: Phrases) -> str:
    if len(family) == 1:
        return _named(family[0], phrases)
    items = []
    for entry in family:
        name = _name(entry, phrases)
        template = phrases.references["item_named" if name else "item"]
        items.append(template.format(number=entry.number, name=name))
    return phrases.references[f"{family[0].family}s"].format(list=_joined(items, phrases))


def _counted(family: Sequence[Reference], phrases: Phrases) -> str:
    if len(family) == 1:
        return phrases.references[family[0].family].format(number=family[0].number)
    first, last = family[0].number, family[-1].number
    if last - first + 1 == len(family):
        numbers = phrases.references["range"].format(first=first, last=last)
    else:  # in an order given by hand, what no sentence needs may stand between
        item = phrases.references["item"]
        numbers = _joined([item.format(number=one.number, name="") for one in family], phrases)
    return phrases.references[f"{family[0].family}s"].format(list=numbers)


def _name(entry: Reference, phrases: Phrases) -> str:
    """Return what an exhibit shows; that a document is one stands before its number already."""
    if entry.kind is ExhibitKind.DOCUMENT and entry.family == "document":
        return ""
    return phrases.exhibits[entry.kind]


def _named(entry: Reference, phrases: Phrases) -> str:
    name = _name(entry, phrases)
    template = phrases.references[f"{entry.family}_named" if name else entry.family]
    return template.format(number=entry.number, name=name)
