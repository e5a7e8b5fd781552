# SPDX-License-Identifier: MIT
"""What all pages of the settings share: the preferences, what to say, the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.ui import labels

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.preferences import Preferences, PreferenceService
    from aliguard_desktop.ui.dialogs.settings.reminders_page import ReminderOptions


class ReadingLanguage(NamedTuple):
    """A language of the reading copy: its code, its own name, whether anybody reviewed it."""

    code: str
    name: str
    reviewed: bool


@dataclass(frozen=True, slots=True)
class SettingsInfo:
    """What the pages show besides the preferences.

    Attributes:
        zone: Name of the user's time zone.
        theme: ``system``, ``light`` or ``dark``.
        languages: Codes of the interface's languages, English first.
        reading: The reading copy's languages, in order of their own names.
        data_folder: Where the data lies, or None where it is not known.
        backup: Day of the newest good backup, or None.
        reminders: What the page of reminders works on; None leaves the page out.
    """

    version: str
    today: date
    zone: str
    theme: str
    languages: tuple[str, ...]
    reading: tuple[ReadingLanguage, ...]
    data_folder: Path | None = None
    backup: date | None = None
    reminders: ReminderOptions | None = None


class SettingsDesk(QObject):
    """Makes changes, keeps the last state for Undo, and tells what happened."""

    rules_changed = Signal()
    said = Signal(str, bool)
    failed = Signal(str)

    def __init__(self, preferences: PreferenceService, parent: QObject | None = None) -> None:
        """Take the preferences."""
        super().__init__(parent)
        self.preferences = preferences
        self._before: Preferences | None = None

    @property
    def rulebook(self) -> Rulebook:
        """The rules in force."""
        return self.preferences.rulebook

    def moved_by_preset(self) -> frozenset[str]:
        """Return the keys of the rules whose default the preset in force has moved."""
        shipped = self.preferences.preset_rules(self.preferences.presets[0])
        return frozenset(
            key for key, rule in self.rulebook.rules.items() if rule.default != shipped[key].default
        )

    def dare(self, work: Callable[[], None], words: str = "", *, can_undo: bool = False) -> bool:
        """Make a change and tell of it; what fails is told in words.

        Args:
            work: Makes the change.
            words: What to say afterwards.
            can_undo: Offer the way back.
        """
        before = self.preferences.current
        try:
            work()
        except AliGuardError as error:
            self.failed.emit(labels.error_text(error))
            return False
        self._before = before if can_undo else None
        if self.preferences.current != before:
            self.rules_changed.emit()
        self.said.emit(words, can_undo)
        return True

    def undo(self) -> None:
        """Take the last change back that offered it."""
        before = self._before
        if before is not None:
            self.dare(lambda: self.preferences.restore(before), self.tr("Taken back."))
