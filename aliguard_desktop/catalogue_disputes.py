# SPDX-License-Identifier: MIT
"""Reads resources/reasons/*.toml and resources/phrases/*.toml and checks them together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeVar

import msgspec

from aliguard_desktop.domain.dispute.claims import EXHIBITS
from aliguard_desktop.domain.dispute.facts import FactSection, FactSpec, FactType
from aliguard_desktop.domain.dispute.phrases import Phrase, Phrases, places
from aliguard_desktop.domain.dispute.reasons import (
    Branch,
    ClaimRule,
    ClaimVariant,
    FormAnswers,
    FormLeaf,
    ProofNeed,
    Purpose,
    Reasons,
    Situation,
    TextLimits,
)
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import Solution
from aliguard_desktop.domain.orders import ExhibitKind
from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_File = TypeVar("_File")
_Table = TypeVar("_Table")

_REFERENCE_PLACES = {
    "picture": {"number"},
    "video": {"number"},
    "document": {"number"},
    "picture_named": {"number", "name"},
    "video_named": {"number", "name"},
    "document_named": {"number", "name"},
    "pictures": {"list"},
    "videos": {"list"},
    "documents": {"list"},
    "item": {"number"},
    "item_named": {"number", "name"},
    "range": {"first", "last"},
    "see": {"list"},
    "see_also": {"list"},
    "comma": set(),
    "last": set(),
}


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the files: an unknown key is a mistake."""


class _FactTable(_Strict, frozen=True):
    type: FactType
    section: FactSection
    choices: tuple[str, ...] = ()
    open: bool = False
    editable: bool = True
    foreign: bool = False
    measure: bool = False


class _VariantTable(_Strict, frozen=True):
    phrase: str
    after: tuple[str, ...] = ()
    when: dict[str, str] = {}


class _ClaimTable(_Strict, frozen=True):
    variants: tuple[_VariantTable, ...]
    short: bool = True


class _LeafTable(_Strict, frozen=True):
    reason: str
    synonyms: tuple[str, ...] = ()


class _FormTable(_Strict, frozen=True):
    solution: str
    received: bool
    group: str
    reason: str
    synonyms: tuple[str, ...] = ()
    solutions: tuple[str, ...] = ()
    leaf_of: str = ""
    leaves: dict[str, _LeafTable] = {}


_NO_FORM = _FormTable(solution="", received=False, group="", reason="")


class _ProofTable(_Strict, frozen=True):
    id: str
    kinds: tuple[ExhibitKind, ...]
    required: bool
    claims: tuple[str, ...] = ()
    media: Literal["", "picture", "video", "document"] = ""
    at_least: int = 1
    instead_of: str = ""


class _SituationTable(_Strict, frozen=True):
    branch: Branch
    facts: tuple[str, ...]
    required: tuple[str, ...]
    claims: tuple[str, ...]
    proofs: tuple[_ProofTable, ...]
    form: _FormTable | None = None
    purpose: Purpose = Purpose.DISPUTE
    warnings: tuple[str, ...] = ()
    asks_amount: bool = False
    near: tuple[str, ...] = ()
    partial: bool = False


class _LimitsTable(_Strict, frozen=True):
    item_words: int
    quote_words: int
    sentence_words: int
    moving_days: int
    cited: int
    extension_days: int


class _ReasonsFile(_Strict, frozen=True):
    limits: _LimitsTable | None = None
    facts: dict[str, _FactTable] = {}
    claims: dict[str, _ClaimTable] = {}
    situations: dict[str, _SituationTable] = {}


@dataclass
class _Merged:
    """All files of the folder together; a key stands in one of them only."""

    limits: _LimitsTable | None = None
    facts: dict[str, _FactTable] = field(default_factory=dict)
    claims: dict[str, _ClaimTable] = field(default_factory=dict)
    situations: dict[str, _SituationTable] = field(default_factory=dict)
    paths: dict[str, Path] = field(default_factory=dict)

    def take(self, path: Path, part: _ReasonsFile) -> None:
        """Add one file."""
        if part.limits is not None:
            self._own(path, "limits")
            self.limits = part.limits
        self._add(path, "facts", self.facts, part.facts)
        self._add(path, "claims", self.claims, part.claims)
        self._add(path, "situations", self.situations, part.situations)

    def _add(self, path: Path, name: str, into: dict[str, _Table], new: dict[str, _Table]) -> None:
        for key, entry in new.items():
            self._own(path, f"{name}.{key}")
            into[key] = entry

    def _own(self, path: Path, table: str) -> None:
        other = self.paths.setdefault(table, path)
        if other != path:
            raise _wrong(path, f"[{table}] stands in {other.name} too")


class _SentenceTable(_Strict, frozen=True):
    full: str
    short: str = ""


class _PhrasesFile(_Strict, frozen=True):
    language: str
    name: str
    reviewed: bool
    months: tuple[str, ...]
    date: str
    sentences: dict[str, _SentenceTable]
    exhibits: dict[ExhibitKind, str]
    references: dict[str, str]
    messages: dict[str, str]
    first_day: str = ""


def load_phrases(folder: Path | None = None) -> dict[str, Phrases]:
    """Return the sentences of every language that has a file, by language code.

    Raises:
        AliGuardError: A file is damaged, or its sentences do not fit the English ones
            (``catalogue_wrong``).
    """
    base = folder or resource_path("phrases")
    books = {path.stem: _phrases(path) for path in sorted(base.glob("*.toml"))}
    english = books.get("en")
    if english is None:
        raise _wrong(base / "en.toml", "the English sentences are missing")
    for language, book in books.items():
        _compare(base / f"{language}.toml", english, book)
    return books


def load_reasons(english: Phrases, folder: Path | None = None) -> Reasons:
    """Return the situations, facts and claims; what a claim needs is read off its sentence.

    Raises:
        AliGuardError: A file is damaged, or they contradict each other (``catalogue_wrong``).
    """
    source = folder or resource_path("reasons")
    data = _Merged()
    for path in sorted(source.glob("*.toml")):
        data.take(path, _decoded(path, _ReasonsFile))
    if data.limits is None:
        raise _wrong(source / "facts.toml", "the limits are missing")
    facts = {
        key: FactSpec(
            key,
            entry.type,
            entry.section,
            entry.choices,
            entry.open,
            entry.editable,
            entry.foreign,
            entry.measure,
        )
        for key, entry in data.facts.items()
    }
    claims = {
        key: ClaimRule(
            key,
            tuple(_variant(data.paths[f"claims.{key}"], one, english) for one in table.variants),
            table.short,
        )
        for key, table in data.claims.items()
    }
    situations = {code: _situation(code, entry) for code, entry in sorted(data.situations.items())}
    limits = TextLimits(**msgspec.structs.asdict(data.limits))
    reasons = Reasons(situations, facts, claims, limits)
    for key, rule in claims.items():
        _check_claim(data.paths[f"claims.{key}"], rule, reasons)
    for code, situation in situations.items():
        _check_situation(data.paths[f"situations.{code}"], situation, reasons)
    return reasons


def _variant(source: Path, entry: _VariantTable, english: Phrases) -> ClaimVariant:
    phrase = english.sentences.get(entry.phrase)
    if phrase is None:
        raise _wrong(source, f"no sentence {entry.phrase!r}")
    needs = dict.fromkeys((*places(phrase.full), *places(phrase.short)))
    return ClaimVariant(entry.phrase, tuple(needs), entry.when, entry.after)


def _situation(code: str, entry: _SituationTable) -> Situation:
    form = entry.form or _NO_FORM
    return Situation(
        code=code,
        branch=entry.branch,
        form=FormAnswers(form.solution, form.received, form.group, form.reason, form.synonyms),
        facts=entry.facts,
        required_facts=entry.required,
        claims=entry.claims,
        proofs=tuple(
            ProofNeed(
                proof.id,
                proof.kinds,
                proof.required,
                proof.claims,
                proof.media,
                proof.at_least,
                proof.instead_of,
            )
            for proof in entry.proofs
        ),
        warnings=entry.warnings,
        asks_amount=entry.asks_amount,
        near=entry.near,
        purpose=entry.purpose,
        solutions=form.solutions,
        leaf_of=form.leaf_of,
        leaves={key: FormLeaf(leaf.reason, leaf.synonyms) for key, leaf in form.leaves.items()},
        partial=entry.partial,
    )


def _check_claim(source: Path, rule: ClaimRule, reasons: Reasons) -> None:
    for variant in rule.variants:
        unknown = [key for key in variant.keys if key not in reasons.facts]
        if unknown:
            raise _wrong(source, f"claim {rule.id} needs the unknown fact {unknown[0]!r}")
        for key, value in variant.when.items():
            choices = reasons.facts[key].choices or ("yes", "no")
            if value not in choices:
                raise _wrong(source, f"claim {rule.id}: {key} is never {value!r}")


def _check_situation(source: Path, situation: Situation, reasons: Reasons) -> None:
    for key in (*situation.facts, *situation.required_facts):
        if key not in reasons.facts:
            raise _wrong(source, f"{situation.code} asks for the unknown fact {key!r}")
    for key in situation.required_facts:
        if key not in situation.facts:
            raise _wrong(source, f"{situation.code} needs {key!r} and does not ask for it")
    for claim in situation.claims:
        if claim != EXHIBITS and claim not in reasons.claims:
            raise _wrong(source, f"{situation.code} has the unknown claim {claim!r}")
    for proof in situation.proofs:
        for claim in proof.claims:
            if claim not in situation.claims:
                raise _wrong(source, f"{situation.code}: proof {proof.id} shows no claim {claim!r}")
    if (situation.purpose is Purpose.DISPUTE) != bool(situation.form.group):
        raise _wrong(source, f"{situation.code}: form answers belong to a dispute, and only to it")
    if situation.purpose is Purpose.DISPUTE:
        _check_form(source, situation, reasons)


def _check_form(source: Path, situation: Situation, reasons: Reasons) -> None:
    """Refuse leaves that no fact can choose, and a stand-in for a proof that is not asked for."""
    if situation.leaf_of or situation.leaves:
        spec = reasons.facts.get(situation.leaf_of)
        if situation.leaf_of not in situation.facts or spec is None:
            raise _wrong(source, f"{situation.code}: leaves need a fact that is asked for")
        differing = sorted(set(spec.choices) ^ set(situation.leaves))
        if differing:
            raise _wrong(source, f"{situation.code}: leaf {differing[0]!r} does not fit the fact")
    offered = {situation.form.solution, *situation.solutions}
    unknown = sorted(offered - {one.value for one in Solution})
    if unknown:
        raise _wrong(source, f"{situation.code}: the form has no solution {unknown[0]!r}")
    if situation.solutions and situation.form.solution not in situation.solutions:
        raise _wrong(source, f"{situation.code}: the form's solution is not among those offered")
    ids = {proof.id for proof in situation.proofs}
    for proof in situation.proofs:
        if proof.instead_of and proof.instead_of not in ids:
            raise _wrong(source, f"{situation.code}: no proof {proof.instead_of!r}")


def _phrases(path: Path) -> Phrases:
    data = _decoded(path, _PhrasesFile)
    if data.language != path.stem:
        raise _wrong(path, f"says it is {data.language!r}")
    if len(data.months) != 12:
        raise _wrong(path, "a year has twelve months")
    missing = [kind.value for kind in ExhibitKind if kind not in data.exhibits]
    if missing:
        raise _wrong(path, f"no name for the exhibit kind {missing[0]!r}")
    return Phrases(
        language=data.language,
        name=data.name,
        reviewed=data.reviewed,
        months=data.months,
        day_form=data.date,
        sentences={key: Phrase(entry.full, entry.short) for key, entry in data.sentences.items()},
        exhibits=data.exhibits,
        references=data.references,
        messages=data.messages,
        first_day=data.first_day,
    )


def _compare(path: Path, english: Phrases, book: Phrases) -> None:
    """Refuse a language whose sentences say other data than the English ones."""
    try:
        _same_keys(path, english.sentences, book.sentences)
        _same_keys(path, english.messages, book.messages)
        _same_keys(path, _REFERENCE_PLACES, book.references)
        for key, phrase in english.sentences.items():
            other = book.sentences[key]
            for mine, theirs in ((phrase.full, other.full), (phrase.short, other.short)):
                if set(places(mine)) != set(places(theirs)):
                    raise _wrong(path, f"sentence {key!r} has other places than the English one")
        for key, text in english.messages.items():
            if set(places(text)) != set(places(book.messages[key])):
                raise _wrong(path, f"message {key!r} has the wrong places")
        for key, allowed in _REFERENCE_PLACES.items():
            if set(places(book.references[key])) != allowed:
                raise _wrong(path, f"reference {key!r} has the wrong places")
        if set(places(book.day_form)) != {"day", "month", "year"}:
            raise _wrong(path, "a date needs day, month and year")
    except ValueError as error:
        raise _wrong(path, str(error)) from error


def _same_keys(path: Path, wanted: Mapping[str, object], found: Mapping[str, object]) -> None:
    differing = sorted(wanted.keys() ^ found.keys())
    if differing:
        raise _wrong(path, f"{differing[0]!r} is not in every language")


def _decoded(path: Path, wanted: type[_File]) -> _File:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=wanted)
    except (OSError, msgspec.MsgspecError) as error:
        raise _wrong(path, str(error)) from error


def _wrong(path: Path, why: str) -> AliGuardError:
    return AliGuardError(
        "catalogue_wrong",
        f"{path.name} can't be used: {why}. Install AliGuard again.",
        name=path.name,
        why=why,
    )
