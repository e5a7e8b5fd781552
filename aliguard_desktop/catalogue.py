# SPDX-License-Identifier: MIT
"""Data files turned into domain objects: the rulebook.

``resources/rules.toml`` is read with types, so that a wrong value is one clear sentence and not
a wrong date.
"""

from __future__ import annotations

import tomllib
from datetime import date  # noqa: TC003 - msgspec reads the annotations
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.plan import Confidence  # noqa: TC001 - read by msgspec
from aliguard_desktop.domain.rules import Rule, Rulebook
from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PRESETS = ("early", "balanced", "late")
"""Names of the presets, from the most careful to the least."""

Unit = Literal[
    "days", "business_days", "hours", "characters", "count", "megabytes", "seconds", "orders"
]


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    value: int
    unit: Unit
    min: int
    max: int
    source: str
    confidence: Confidence
    checked: date


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    dated: date
    presets: dict[str, dict[str, int]]
    rules: dict[str, _Entry]
    levels: dict[str, _Entry]
    text: dict[str, _Entry]
    images: dict[str, _Entry]
    estimate: dict[str, _Entry]

    def entries(self) -> dict[str, _Entry]:
        """Return every entry by its full key (``D8.ask``, ``text.soft``)."""
        flat = dict(self.rules)
        for group in ("levels", "text", "images", "estimate"):
            members: dict[str, _Entry] = getattr(self, group)
            flat |= {f"{group}.{name}": entry for name, entry in members.items()}
        return flat


def load_rulebook(
    path: Path | None = None,
    overrides: Mapping[str, int] | None = None,
    preset: str = "early",
) -> Rulebook:
    """Read the rules, with the user's preset and own values on top.

    Args:
        path: The rules file; the shipped one by default.
        overrides: The user's own values by rule key, inside each rule's bounds.
        preset: ``early``, ``balanced`` or ``late``; its values count as defaults, so that a
            preset alone marks nothing as changed.

    Raises:
        AliGuardError: The file cannot be read or used (``rules_unreadable``), the preset is
            unknown (``preset_unknown``), or an own value is for no rule or outside its bounds
            (``rule_unknown``, ``rule_value``).
    """
    content = _content(path)
    if preset not in content.presets:
        raise AliGuardError(
            "preset_unknown",
            f"There is no preset {preset!r}. Choose one of: {', '.join(content.presets)}.",
            preset=preset,
        )
    entries = content.entries()
    defaults = {key: entry.value for key, entry in entries.items()} | content.presets[preset]
    own = dict(overrides or {})
    for key, value in own.items():
        _check_override(key, value, entries)
    rules = {
        key: Rule(
            key=key,
            value=own.get(key, defaults[key]),
            default=defaults[key],
            unit=entry.unit,
            minimum=entry.min,
            maximum=entry.max,
            source=entry.source,
            confidence=entry.confidence,
            checked=entry.checked,
        )
        for key, entry in entries.items()
    }
    return Rulebook(rules=rules, preset=preset, dated=content.dated)


def usable_overrides(
    overrides: Mapping[str, int], path: Path | None = None
) -> tuple[dict[str, int], list[AliGuardError]]:
    """Split the user's own values into those that can be used and what is wrong with the rest."""
    entries = _content(path).entries()
    good: dict[str, int] = {}
    problems: list[AliGuardError] = []
    for key, value in overrides.items():
        try:
            _check_override(key, value, entries)
        except AliGuardError as error:
            problems.append(error)
        else:
            good[key] = value
    return good, problems


class ShippedRules:
    """The rules as the preferences ask for them (``services.preferences.RuleSource``)."""

    presets: tuple[str, ...] = PRESETS

    def load(self, own: Mapping[str, int], preset: str) -> Rulebook:
        """Return the rulebook with a preset and the user's own values."""
        return load_rulebook(overrides=own, preset=preset)

    def usable(self, own: Mapping[str, Any]) -> tuple[dict[str, int], list[AliGuardError]]:
        """Split own values into those that can be used and what is wrong with the rest."""
        return usable_overrides(own)


def _content(path: Path | None) -> _File:
    return _shipped() if path is None else _read(path)


@lru_cache(maxsize=1)
def _shipped() -> _File:
    """Read the shipped rules once: every change of a setting builds rulebooks from them."""
    return _read(resource_path("rules.toml"))


def _read(path: Path) -> _File:
    try:
        with path.open("rb") as stream:
            content = msgspec.convert(tomllib.load(stream), _File)
        _check_file(content)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError, ValueError) as error:
        raise AliGuardError(
            "rules_unreadable",
            f"The rules in {path.name} cannot be used: {error}. "
            "Restore the file from the program's package.",
            file=path.name,
            reason=str(error),
        ) from error
    return content


def _check_file(content: _File) -> None:
    entries = content.entries()
    for key, entry in entries.items():
        if not entry.min <= entry.value <= entry.max:
            raise ValueError(f"{key}: {entry.value} is not between {entry.min} and {entry.max}")
    for name in PRESETS:
        for key, value in content.presets.get(name, {"": 0}).items():
            if key not in entries or not entries[key].min <= value <= entries[key].max:
                raise ValueError(f"preset {name}: {key or 'missing'}")


def _check_override(key: str, value: object, entries: Mapping[str, _Entry]) -> None:
    entry = entries.get(key)
    if entry is None:
        raise AliGuardError(
            "rule_unknown", f"There is no rule {key!r}; its own value is not used.", rule=key
        )
    whole = isinstance(value, int) and not isinstance(value, bool)
    if not whole or not entry.min <= int(str(value)) <= entry.max:
        raise AliGuardError(
            "rule_value",
            f"Rule {key}: {value!r} is not a whole number from {entry.min} to {entry.max}. "
            "The built-in value is used.",
            rule=key,
            value=str(value),
            minimum=str(entry.min),
            maximum=str(entry.max),
        )
