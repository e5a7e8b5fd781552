# SPDX-License-Identifier: MIT
"""The user's preferences: preset, own rule values, languages; saved at once, live at once.

A stored value that cannot be used is reported and stays stored until the user changes or resets
it: an older program must not throw away what a newer one has written.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from aliguard_desktop.domain.deadlines import SHAPES
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.plan import Nature

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from aliguard_desktop.domain.rules import Rule, Rulebook
    from aliguard_desktop.services.ports import UnitOfWorkFactory

DEFAULT_PRESET = "early"

_PRESET = "rules.preset"
_OWN = "rules.own"
_OWN_DAMAGED = "rules.own.damaged"
_READING = "statement.reading_language"
_LABEL = "settings"


class RuleSource(Protocol):
    """Where the rules come from (the catalogue)."""

    presets: tuple[str, ...]

    def load(self, own: Mapping[str, int], preset: str) -> Rulebook:
        """Return the rulebook with a preset and the user's own values."""

    def usable(self, own: Mapping[str, Any]) -> tuple[dict[str, int], list[AliGuardError]]:
        """Split own values into those that can be used and what is wrong with the rest."""


class StartLanguage(Protocol):
    """The interface's language, kept where the start can read it before the database."""

    def get(self) -> str:
        """Return the code, or an empty text: like the system."""

    def put(self, code: str) -> None:
        """Keep the code.

        Raises:
            AliGuardError: It cannot be written.
        """


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the user has chosen.

    Attributes:
        preset: ``early``, ``balanced`` or ``late``.
        own: The user's own values by rule key, all usable.
        reading_language: Language of the statement's reading copy; None: like the interface.
        unusable: Stored values that cannot be used now, kept as they are.
    """

    preset: str = DEFAULT_PRESET
    own: Mapping[str, int] = field(default_factory=dict)
    reading_language: str | None = None
    unusable: Mapping[str, Any] = field(default_factory=dict)


class PreferenceService:
    """Reads and writes the preferences, and tells followers of every new rulebook."""

    def __init__(
        self, units: UnitOfWorkFactory, rules: RuleSource, start_language: StartLanguage
    ) -> None:
        """Read what is stored; ``problems`` then says what of it cannot be used."""
        self.units = units
        self._rules = rules
        self._start_language = start_language
        self._followers: list[Callable[[Rulebook], None]] = []
        self._damaged = ""
        self.problems: tuple[AliGuardError, ...] = ()
        self._current = self._load()
        self._rulebook = rules.load(self._current.own, self._current.preset)

    @property
    def current(self) -> Preferences:
        """The preferences in force."""
        return self._current

    @property
    def rulebook(self) -> Rulebook:
        """The rules in force."""
        return self._rulebook

    @property
    def presets(self) -> tuple[str, ...]:
        """Names of the presets, from the most careful to the least."""
        return self._rules.presets

    def follow(self, listener: Callable[[Rulebook], None]) -> None:
        """Hand every later rulebook to ``listener``."""
        self._followers.append(listener)

    def preset_rules(self, preset: str) -> Rulebook:
        """Return the rules of a preset without own values, to show what it means.

        Raises:
            AliGuardError: There is no such preset (``preset_unknown``).
        """
        return self._rules.load({}, preset)

    # ---- changing --------------------------------------------------------------------------

    def choose_preset(self, preset: str) -> None:
        """Take a preset; own values of the rules that presets set give way to it.

        Raises:
            AliGuardError: There is no such preset, or it cannot be saved.
        """
        moved = self._preset_keys()
        own = {key: value for key, value in self._current.own.items() if key not in moved}
        self._apply(replace(self._current, preset=preset, own=own))

    def set_rule(self, key: str, value: int) -> None:
        """Take the user's own value of a rule; the default itself is no own value.

        Raises:
            AliGuardError: There is no such rule (``rule_unknown``), the value is outside its
                bounds (``rule_value``), or it cannot be saved.
        """
        own = {**self._current.own, key: value}
        book = self._rules.load(own, self._current.preset)
        if not book[key].is_changed:
            del own[key]
        unusable = {name: old for name, old in self._current.unusable.items() if name != key}
        self._apply(replace(self._current, own=own, unusable=unusable))

    def reset_rules(self, keys: Iterable[str]) -> None:
        """Give rules their defaults back.

        Raises:
            AliGuardError: It cannot be saved.
        """
        gone = set(keys)
        self._apply(
            replace(
                self._current,
                own={key: value for key, value in self._current.own.items() if key not in gone},
                unusable={
                    key: value for key, value in self._current.unusable.items() if key not in gone
                },
            )
        )

    def reset_all_rules(self) -> None:
        """Give every rule its default back; the preset stays.

        Raises:
            AliGuardError: It cannot be saved.
        """
        self._apply(replace(self._current, own={}, unusable={}))

    def choose_reading_language(self, code: str | None) -> None:
        """Take the language of the reading copy; None: like the interface.

        Raises:
            AliGuardError: It cannot be saved.
        """
        self._apply(replace(self._current, reading_language=code or None))

    def restore(self, earlier: Preferences) -> None:
        """Go back to preferences that ``current`` has returned before.

        Raises:
            AliGuardError: It cannot be saved.
        """
        self._apply(earlier)

    @property
    def start_language(self) -> str:
        """Code of the interface's language at the next start; empty: like the system."""
        return self._start_language.get()

    def choose_start_language(self, code: str) -> None:
        """Take the interface's language from the next start on.

        Raises:
            AliGuardError: It cannot be written.
        """
        self._start_language.put(code)

    # ---- inside ----------------------------------------------------------------------------

    def _preset_keys(self) -> set[str]:
        """Return the keys of the rules that differ between presets."""
        books = [self.preset_rules(preset) for preset in self.presets]
        return {key for key in books[0].rules if len({book.value(key) for book in books}) > 1}

    def _apply(self, wanted: Preferences) -> None:
        """Save, then use: a rulebook that cannot be built changes nothing."""
        book = self._rules.load(wanted.own, wanted.preset)
        with self.units(_LABEL) as unit:
            unit.settings.put(_PRESET, wanted.preset)
            unit.settings.put(_OWN, json.dumps({**wanted.unusable, **wanted.own}, sort_keys=True))
            unit.settings.put(_READING, wanted.reading_language or "")
            if self._damaged:
                unit.settings.put(_OWN_DAMAGED, self._damaged)
            unit.commit()
        self._damaged = ""
        self._current = wanted
        if book != self._rulebook:
            self._rulebook = book
            for listener in self._followers:
                listener(book)

    def _load(self) -> Preferences:
        with self.units() as unit:
            preset = unit.settings.get(_PRESET) or DEFAULT_PRESET
            text = unit.settings.get(_OWN) or "{}"
            reading = unit.settings.get(_READING) or None
        problems: list[AliGuardError] = []
        if preset not in self.presets:
            problems.append(
                AliGuardError(
                    "preset_unknown",
                    f"There is no preset {preset!r}. Choose one of: {', '.join(self.presets)}.",
                    preset=preset,
                )
            )
            preset = DEFAULT_PRESET
        stored = self._stored_values(text, problems)
        good, wrong = self._rules.usable(stored)
        self.problems = (*problems, *wrong)
        unusable = {key: value for key, value in stored.items() if key not in good}
        return Preferences(preset, good, reading, unusable)

    def _stored_values(self, text: str, problems: list[AliGuardError]) -> dict[str, Any]:
        """Return the stored own values; a text that is none is put aside at the next change."""
        try:
            stored = json.loads(text)
        except (ValueError, RecursionError):
            stored = None
        if isinstance(stored, dict):
            return stored
        self._damaged = text
        problems.append(
            AliGuardError(
                "own_rules_damaged",
                "Your own rule values cannot be read. The built-in values are used. "
                "Look at the deadline rules.",
            )
        )
        return {}


def is_later_than_stated(rule: Rule, value: int) -> bool:
    """Return whether ``value`` lets a rule of AliExpress, PayPal or a bank run longer.

    Such a rule is not the user's to stretch (decisions 6): the window warns, and the mark stays.
    """
    shape = SHAPES.get(rule.key)
    return shape is not None and shape.nature is not Nature.ADVICE and value > rule.default
