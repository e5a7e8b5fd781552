# SPDX-License-Identifier: MIT
"""Rules as data: every number of the domain with its source, confidence and bounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from aliguard_desktop.domain.plan import Confidence


@dataclass(frozen=True, slots=True)
class Rule:
    """One number of the domain, with where it comes from.

    Attributes:
        key: ``D8`` or, for a rule with several steps, ``D8.repeat``; groups such as ``text.soft``.
        value: The number in force, in ``unit`` (days, business_days, hours, characters ...).
        default: The value as shipped.
        minimum, maximum: Sane bounds for the user's own value.
        source: Where it comes from (keys of docs/clock.md).
        checked: When it was last checked.
    """

    key: str
    value: int
    default: int
    unit: str
    minimum: int
    maximum: int
    source: str
    confidence: Confidence
    checked: date

    @property
    def is_changed(self) -> bool:
        """Whether the user changed it."""
        return self.value != self.default


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules by key, and the preset in force (``early``, ``balanced``, ``late``)."""

    rules: Mapping[str, Rule]
    preset: str
    dated: date

    def __getitem__(self, key: str) -> Rule:
        """Return one rule.

        Raises:
            KeyError: No rule has this key; that is a bug in rules.toml or in the engine.
        """
        return self.rules[key]

    def value(self, key: str) -> int:
        """Return the number in force of one rule."""
        return self.rules[key].value
