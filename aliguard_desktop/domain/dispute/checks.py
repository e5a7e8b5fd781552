# SPDX-License-Identifier: MIT
"""Live checks of a statement (domain 5.1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class CheckLevel(StrEnum):
    """How serious a check is: blocking holds back only "Copy"; passed ones are shown too."""

    BLOCK = "block"
    WARN = "warn"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Check:
    """One finding.

    Attributes:
        id: Stable id (``not_ascii``, ``placeholder``, ``picture_missing`` ...); translated by ui.
        start, end: Characters of the text concerned (end exclusive); both 0 if none.
        fix: The text that safely replaces ``text[start:end]``, or None.
        values: What fills the sentence's places (the letters found, the picture's number ...).
    """

    id: str
    level: CheckLevel
    start: int = 0
    end: int = 0
    fix: str | None = None
    values: dict[str, str] = field(default_factory=dict)
