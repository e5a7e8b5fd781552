# SPDX-License-Identifier: MIT
"""``resources/pack/*.toml``: the words that are printed in an evidence pack, by language."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from aliguard_desktop.resources import resource_path
from aliguard_desktop.services.case_packs import PackWords

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = "en"


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: dict[str, str]
    events: dict[str, str]
    sources: dict[str, str]
    exhibits: dict[str, str]
    parties: dict[str, str]
    situations: dict[str, str]
    facts: dict[str, str]
    choices: dict[str, str]


@lru_cache(maxsize=16)
def load_pack_words(language: str, folder: Path | None = None) -> PackWords:
    """Return the words of a language; one without a file of its own has the English ones.

    Raises:
        ValueError: The file is not what the program needs; this is a fault of the build.
    """
    place = folder or resource_path("pack")
    path = place / f"{language}.toml"
    if not (language.isascii() and language.isalpha() and path.is_file()):
        path = place / f"{ENGLISH}.toml"
    content = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _File)
    return PackWords(
        language=path.stem,
        words=content.words,
        events=content.events,
        sources=content.sources,
        exhibits=content.exhibits,
        parties=content.parties,
        situations=content.situations,
        facts=content.facts,
        choices=content.choices,
    )
