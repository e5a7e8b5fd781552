# SPDX-License-Identifier: MIT
"""``resources/tactics.toml`` turned into domain objects: how sellers press a buyer."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from aliguard_desktop.domain.events import Ask  # noqa: TC001 - read by msgspec
from aliguard_desktop.domain.tactics import Pattern, Tactic, Tactics
from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    from pathlib import Path


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: Tactic
    asks: list[Ask]
    words: list[list[str]]
    unless: list[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    tiny_percent: int
    tactic: list[_Entry]


@lru_cache(maxsize=4)
def load_tactics(path: Path | None = None) -> Tactics:
    """Return how tactics are known; the shipped file by default.

    Raises:
        ValueError: The file is not what the program needs; this is a fault of the build.
    """
    text = (path or resource_path("tactics.toml")).read_text(encoding="utf-8")
    content = msgspec.convert(tomllib.loads(text), _File)
    patterns = tuple(
        Pattern(
            entry.id,
            frozenset(entry.asks),
            tuple(tuple(word.casefold() for word in words) for words in entry.words if words),
            tuple(word.casefold() for word in entry.unless),
        )
        for entry in content.tactic
    )
    return Tactics(patterns, content.tiny_percent)
