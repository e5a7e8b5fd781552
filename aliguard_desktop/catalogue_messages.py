# SPDX-License-Identifier: MIT
"""Reads resources/messages.toml and checks it against the phrases and the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aliguard_desktop.domain.dispute.message_facts import MESSAGE_SPECS
from aliguard_desktop.domain.dispute.messages import MessageBook, MessageRule
from aliguard_desktop.domain.dispute.phrases import places
from aliguard_desktop.domain.dispute.reasons import ClaimVariant
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import Ask, EventKind, OutsideRoute, Party, Topic
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.orders import Payment  # noqa: TC001 - msgspec reads them
from aliguard_desktop.domain.plan import Stage, Step, With  # noqa: TC001 - msgspec reads them
from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from aliguard_desktop.domain.dispute.facts import FactSpec
    from aliguard_desktop.domain.dispute.phrases import Phrases
    from aliguard_desktop.domain.dispute.reasons import Reasons

_RECORDS = (
    EventKind.EXTENSION_ASKED,
    EventKind.APPEALED,
    EventKind.OUTSIDE_OPENED,
    EventKind.OUTSIDE_ESCALATED,
)


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file: an unknown key is a mistake."""


class _PriceTable(_Strict, frozen=True):
    currency: str
    least: str
    most: str


class _LimitsTable(_Strict, frozen=True):
    section75: _PriceTable


class _ConditionTable(_Strict, frozen=True):
    when: dict[str, str] = {}
    after: tuple[str, ...] = ()


class _MessageTable(_Strict, frozen=True):
    to: Party
    about: Topic
    sentences: tuple[tuple[str, ...], ...]
    required: tuple[str, ...]
    records: EventKind | None = None
    route: OutsideRoute | None = None
    layout: str = "chat"
    steps: tuple[Step, ...] = ()
    also: tuple[With, ...] = ()
    rules: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    stages: tuple[Stage, ...] = ()
    payments: tuple[Payment, ...] = ()
    section75: bool = False
    while_waiting: bool = False


class _MessagesFile(_Strict, frozen=True):
    limits: _LimitsTable
    groups: dict[str, tuple[str, ...]]
    messages: dict[str, _MessageTable]
    sentences: dict[str, _ConditionTable]


def message_specs(reasons: Reasons) -> dict[str, FactSpec]:
    """Return how every fact that a message can name is written."""
    return {**reasons.facts, **MESSAGE_SPECS}


def load_messages(english: Phrases, reasons: Reasons, path: Path | None = None) -> MessageBook:
    """Return the ready messages; what a sentence needs is read off its English words.

    Raises:
        AliGuardError: The file is damaged or contradicts itself (``catalogue_wrong``).
    """
    source = path or resource_path("messages.toml")
    try:
        data = msgspec.toml.decode(source.read_bytes(), type=_MessagesFile)
    except (OSError, msgspec.MsgspecError) as error:
        raise _wrong(source, str(error)) from error
    specs = message_specs(reasons)
    ways = dict(_ways(source, data, english, specs))
    rules = {key: _rule(source, key, table, data, ways) for key, table in data.messages.items()}
    for rule in rules.values():
        unknown = [key for key in rule.required if key not in specs]
        if unknown:
            raise _wrong(source, f"message {rule.id} needs the unknown fact {unknown[0]!r}")
    used = {way.phrase for rule in rules.values() for entry in rule.sentences for way in entry}
    idle = sorted(ways.keys() - used)
    if idle:
        raise _wrong(source, f"no message says {idle[0]!r}")
    price = data.limits.section75
    try:
        limits = tuple(Money.parse(text, price.currency) for text in (price.least, price.most))
    except ValueError as error:
        raise _wrong(source, str(error)) from error
    return MessageBook(rules, (limits[0], limits[1]))


def _ways(
    source: Path, data: _MessagesFile, english: Phrases, specs: Mapping[str, FactSpec]
) -> Iterator[tuple[str, ClaimVariant]]:
    """Yield every sentence with the facts that it stands on."""
    unknown = sorted(data.sentences.keys() - english.messages.keys())
    if unknown:
        raise _wrong(source, f"no sentence {unknown[0]!r}")
    for key, text in english.messages.items():
        condition = data.sentences.get(key, _ConditionTable())
        way = ClaimVariant(key, places(text), condition.when, condition.after)
        for name in way.keys:
            if name not in specs:
                raise _wrong(source, f"sentence {key} needs the unknown fact {name!r}")
        for name, value in condition.when.items():
            if value not in (specs[name].choices or ("yes", "no")):
                raise _wrong(source, f"sentence {key}: {name} is never {value!r}")
        yield key, way


def _rule(
    source: Path,
    key: str,
    table: _MessageTable,
    data: _MessagesFile,
    ways: Mapping[str, ClaimVariant],
) -> MessageRule:
    if table.layout not in ("chat", "list"):
        raise _wrong(source, f"message {key}: layout {table.layout!r}")
    if table.records is not None and table.records not in _RECORDS:
        raise _wrong(source, f"message {key} cannot record {table.records.value!r}")
    if (table.records is EventKind.OUTSIDE_OPENED) is not (table.route is not None):
        raise _wrong(source, f"message {key}: a route goes with outside_opened")
    return MessageRule(
        id=key,
        to=table.to,
        about=table.about,
        sentences=tuple(
            tuple(_way(source, key, name, ways) for name in _names(source, entry, data))
            for entry in table.sentences
        ),
        records=table.records,
        route=table.route,
        steps=table.steps,
        also=table.also,
        rules=table.rules,
        asks=table.asks,
        stages=table.stages,
        payments=table.payments,
        in_lines=table.layout == "list",
        required=table.required,
        section75=table.section75,
        while_waiting=table.while_waiting,
    )


def _names(source: Path, entry: tuple[str, ...], data: _MessagesFile) -> Iterator[str]:
    for name in entry:
        if not name.startswith("@"):
            yield name
        elif name[1:] in data.groups:
            yield from data.groups[name[1:]]
        else:
            raise _wrong(source, f"no group {name!r}")


def _way(source: Path, key: str, name: str, ways: Mapping[str, ClaimVariant]) -> ClaimVariant:
    if name not in ways:
        raise _wrong(source, f"message {key} has the unknown sentence {name!r}")
    return ways[name]


def _wrong(path: Path, why: str) -> AliGuardError:
    return AliGuardError(
        "catalogue_wrong",
        f"{path.name} can't be used: {why}. Install AliGuard again.",
        name=path.name,
        why=why,
    )
