# SPDX-License-Identifier: MIT
"""The small pages: general, when to act, statement, appearance, about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.resources import resource_path
from aliguard_desktop.ui import formatting, rule_words, theme
from aliguard_desktop.ui.dialogs.settings.page import Page, fixed_width
from aliguard_desktop.ui.dialogs.settings.rule_spin import RuleSpin
from aliguard_desktop.ui.widgets.toast import announce
from aliguard_desktop.ui.wizard.cards import ChoiceCard
from aliguard_desktop.ui.wizard.look import ToneLabel

if TYPE_CHECKING:
    from aliguard_desktop.ui.dialogs.settings.desk import SettingsDesk, SettingsInfo

translate = QCoreApplication.translate

_TEXT_RULES = ("text.soft", "text.warn", "text.min")
_THEMES = ("system", "light", "dark")
_LONG = QLocale.FormatType.LongFormat
_ICON = 48


def language_name(code: str) -> str:
    """Return a language's name in that language: ``Deutsch``."""
    name = QLocale(code).nativeLanguageName()
    name = "English" if code == "en" else name or code
    return name[:1].upper() + name[1:]


class GeneralPage(Page):
    """Language and time zone."""

    NAME = "general"
    ICON = "sliders"
    RESTORES = True

    def __init__(self, desk: SettingsDesk, info: SettingsInfo) -> None:
        """Build the page."""
        super().__init__(desk, info, translate("SettingsDialog", "General"))
        self.language = QComboBox(self)
        self.language.setObjectName("interfaceLanguage")
        self.language.addItem(self.tr("Like the system"), "")
        for code in info.languages:
            self.language.addItem(language_name(code), code)
        fixed_width(self.language, 24)
        self.add_section(self.tr("Language and time"))
        self.add_row(
            self.tr("Language"),
            self.language,
            self.tr("For a new language, quit AliGuard (File > Quit) and start it again."),
        )
        self.add_fact(self.tr("Time zone"), info.zone, "timeZone")
        note = self.tr(
            "Taken from your computer. All days are yours; AliExpress counts in Pacific time."
        )
        self.add_words(note, "zoneNote")
        self.end()
        self.refresh()
        self.language.activated.connect(self._on_language)

    def refresh(self) -> None:
        """Show the language of the next start."""
        at = self.language.findData(self.desk.preferences.start_language)
        with QSignalBlocker(self.language):
            self.language.setCurrentIndex(max(0, at))

    def restore(self) -> None:
        """Follow the system again."""
        self._choose("")

    def _on_language(self) -> None:
        self._choose(str(self.language.currentData()))

    def _choose(self, code: str) -> None:
        words = self.tr("Saved. Start AliGuard again to see the language.")
        choose = partial(self.desk.preferences.choose_start_language, code)
        self.desk.dare(choose, words)
        self.refresh()


class ActPage(Page):
    """When AliGuard urges: the three presets."""

    NAME = "act"
    ICON = "clock"
    RESTORES = True

    rules_wanted = Signal(str)

    def __init__(self, desk: SettingsDesk, info: SettingsInfo) -> None:
        """Build the page."""
        super().__init__(desk, info, translate("SettingsDialog", "When to act"))
        self._cards: dict[str, ChoiceCard] = {}
        self._group = QButtonGroup(self)
        self.add_section(self.tr("How early AliGuard tells you"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for preset in desk.preferences.presets:
            card = ChoiceCard(
                f"preset_{preset}",
                self._title(preset),
                note=self._note(preset),
                strong=True,
                parent=self,
            )
            card.setProperty("preset", preset)
            self._group.addButton(card)
            self._cards[preset] = card
            row.addWidget(card, 1)
        self.column.addLayout(row)
        self.add_words(
            self.tr("Whatever you choose, the last safe day always raises an alarm."), "actNote"
        )
        self._own = self.add_words("", "ownValues")
        self._change = QPushButton(self.tr("Show the deadline rules\u2026"), self)
        self._change.setObjectName("showRules")
        self._change.setAutoDefault(False)
        theme.set_kind(self._change, "link")
        self.column.addWidget(self._change, 0, Qt.AlignmentFlag.AlignLeading)
        self.end()
        self.refresh()
        self._group.buttonClicked.connect(self._on_card)
        self._change.clicked.connect(self._on_change)

    def refresh(self) -> None:
        """Show the preset in force, and own values that differ from it."""
        book = self.desk.rulebook
        self._cards[book.preset].setChecked(True)
        own = [book[key] for key in ("D8.ask", "D9.try") if book[key].is_changed]
        lines = [f"{rule_words.title(rule.key)}: {rule_words.own_values([rule])}." for rule in own]
        self._own.setText("\n".join(lines))
        self._own.setVisible(bool(lines))

    def restore(self) -> None:
        """Take the most careful preset."""
        self._choose(self.desk.preferences.presets[0])

    def _on_card(self, card: QWidget) -> None:
        self._choose(str(card.property("preset")))

    def _on_change(self) -> None:
        self.rules_wanted.emit("D8.ask")

    def _choose(self, preset: str) -> None:
        choose = partial(self.desk.preferences.choose_preset, preset)
        words = f"{self._title(preset)}: {self._note(preset)}"
        self.desk.dare(choose, words, can_undo=True)
        self.refresh()

    def _title(self, preset: str) -> str:
        return rule_words.preset_name(preset)

    def _note(self, preset: str) -> str:
        book = self.desk.preferences.preset_rules(preset)
        text = self.tr("Ask %1 before, dispute %2 before the end.")
        return text.replace("%1", rule_words.amount(book.value("D8.ask"), "days")).replace(
            "%2", rule_words.amount(book.value("D9.try"), "days")
        )


class StatementPage(Page):
    """Lengths of the statement, and the language of its reading copy."""

    NAME = "statement"
    ICON = "pencil"
    RESTORES = True

    def __init__(self, desk: SettingsDesk, info: SettingsInfo) -> None:
        """Build the page."""
        super().__init__(desk, info, translate("SettingsDialog", "Statement"))
        self.spins: dict[str, RuleSpin] = {}
        self.add_section(self.tr("Length"))
        self._refusal = self.add_words("", "lengthRefused", "danger")
        self._refusal.hide()
        for key in _TEXT_RULES:
            self._add_spin(key)
        self._warning = self.add_words("", "lengthWarning", "warn")
        self.add_section(self.tr("Reading copy"))
        self.copy = QComboBox(self)
        self.copy.setObjectName("readingLanguage")
        self.copy.addItem(self.tr("Like the interface or system"), "")
        for entry in info.reading:
            self.copy.addItem(entry.name, entry.code)
        fixed_width(self.copy, 24)
        self.add_row(
            self.tr("Language"),
            self.copy,
            self.tr("AliExpress gets English; beside it you read the same in this language."),
        )
        self._review = self.add_words("", "reviewNote", "warn")
        self.end()
        self.refresh()
        self.copy.activated.connect(self._on_copy)

    def refresh(self) -> None:
        """Show lengths and language."""
        book = self.desk.rulebook
        for key, spin in self.spins.items():
            spin.show_rule(book[key])
        said = [rule_words.contradiction(key, book) for key in _TEXT_RULES]
        self._warning.setText(next((text for text in said if text), ""))
        self._warning.setVisible(bool(self._warning.text()))
        code = self.desk.preferences.current.reading_language or ""
        with QSignalBlocker(self.copy):
            self.copy.setCurrentIndex(max(0, self.copy.findData(code)))
        reviewed = all(entry.reviewed for entry in self.info.reading if entry.code == code)
        self._review.setText("" if reviewed else not_reviewed())
        self._review.setVisible(not reviewed)

    def restore(self) -> None:
        """Put lengths and language back."""

        def back() -> None:
            self.desk.preferences.reset_rules(_TEXT_RULES)
            self.desk.preferences.choose_reading_language(None)

        self.desk.dare(
            back, self.tr("The statement's settings have their defaults."), can_undo=True
        )
        self.refresh()

    def flush(self) -> None:
        """Save what was typed a moment ago."""
        for spin in self.spins.values():
            spin.flush()

    def _add_spin(self, key: str) -> None:
        spin = RuleSpin(key.replace(".", "_"), self)
        fixed_width(spin, 8)
        self.spins[key] = spin
        rule = self.desk.rulebook[key]
        spin.show_rule(rule)
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(spin)
        row.addWidget(ToneLabel(rule_words.unit_text(rule.value, rule.unit), parent=box))
        box.setFocusProxy(spin)
        self.add_row(rule_words.title(key), box, rule_words.meaning(key))
        spin.chosen.connect(self._on_length)
        spin.refused.connect(self._on_refused)

    def _on_refused(self, words: str) -> None:
        """Say what a length must be."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))
        if words:
            announce(self, words)

    def _on_length(self, key: str, value: int) -> None:
        self.desk.dare(partial(self.desk.preferences.set_rule, key, value), can_undo=False)
        self.refresh()

    def _on_copy(self) -> None:
        code = str(self.copy.currentData()) or None
        self.desk.dare(partial(self.desk.preferences.choose_reading_language, code))
        self.refresh()


class AppearancePage(Page):
    """Light or dark."""

    NAME = "appearance"
    ICON = "palette"
    RESTORES = True

    theme_chosen = Signal(str)

    def __init__(self, desk: SettingsDesk, info: SettingsInfo) -> None:
        """Build the page."""
        super().__init__(desk, info, translate("SettingsDialog", "Appearance"))
        self._group = QButtonGroup(self)
        self.add_section(self.tr("Colours"))
        row = QHBoxLayout()
        row.setSpacing(8)
        notes = {
            "system": self.tr("Follows the desktop, also when it changes at night."),
            "light": self.tr("Dark letters on a light ground."),
            "dark": self.tr("Light letters on a dark ground."),
        }
        titles = {
            "system": translate("Actions", "Like the system"),
            "light": translate("Actions", "Light"),
            "dark": translate("Actions", "Dark"),
        }
        for name in _THEMES:
            card = ChoiceCard(
                f"look_{name}", titles[name], note=notes[name], strong=True, parent=self
            )
            card.setProperty("look", name)
            card.setChecked(name == info.theme)
            self._group.addButton(card)
            row.addWidget(card, 1)
        self.column.addLayout(row)
        self.add_words(
            self.tr("The size of the text is that of your system. Colour is never the only sign."),
            "lookNote",
        )
        self.end()
        self._group.buttonClicked.connect(self._on_card)

    def restore(self) -> None:
        """Follow the system again."""
        for card in self._group.buttons():
            if card.property("look") == "system":
                card.click()

    def _on_card(self, card: QWidget) -> None:
        self.theme_chosen.emit(str(card.property("look")))


class AboutPage(Page):
    """Version, rules, languages, licences."""

    NAME = "about"
    ICON = "info"

    licences_wanted = Signal()

    def __init__(self, desk: SettingsDesk, info: SettingsInfo) -> None:
        """Build the page."""
        super().__init__(desk, info, translate("SettingsDialog", "About"))
        self._add_name()
        self.add_fact(self.tr("Version"), info.version, "version")
        self.add_fact(
            self.tr("Licence"),
            self.tr("Free software under the MIT licence. No account, no network, no adverts."),
            "licence",
        )
        dated = QLocale().toString(formatting.qdate(desk.rulebook.dated), _LONG)
        self.add_fact(self.tr("Rules of"), dated, "rulesOf")
        folder = str(info.data_folder) if info.data_folder else self.tr("not known")
        self.add_fact(self.tr("Data folder"), folder, "aboutFolder")
        self.add_section(self.tr("Languages"))
        shown = ", ".join(language_name(code) for code in info.languages)
        self.add_fact(self.tr("Interface"), shown, "aboutInterface")
        good = [entry.name for entry in info.reading if entry.reviewed]
        bad = [entry.name for entry in info.reading if not entry.reviewed]
        if good:
            self.add_fact(self.tr("Reading copy"), ", ".join(good), "aboutReading")
        if bad:
            words = f"{', '.join(bad)}: {not_reviewed()}"
            self.add_fact(self.tr("Not reviewed"), words, "aboutUnreviewed")
        self.add_section(self.tr("Built with"))
        self.add_words(
            self.tr(
                "Qt, Python, SQLite and other free software, all of it inside this program. "
                "Each part keeps its own licence."
            ),
            "aboutParts",
        )
        parts = QPushButton(self.tr("Licences\u2026"), self)
        parts.setObjectName("showLicences")
        parts.setAutoDefault(False)
        self.column.addWidget(parts, 0, Qt.AlignmentFlag.AlignLeading)
        self.end()
        parts.clicked.connect(self.licences_wanted)

    def _add_name(self) -> None:
        """Add the program's icon and name."""
        row = QHBoxLayout()
        row.setSpacing(12)
        picture = QLabel(self)
        picture.setObjectName("aboutIcon")
        drawing = QIcon(str(resource_path("icons", "aliguard.svg")))
        picture.setPixmap(drawing.pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        # The name stands beside it.
        picture.setAccessibleName(self.tr("Icon of AliGuard"))
        row.addWidget(picture)
        row.addWidget(ToneLabel(self.tr("AliGuard Desktop"), role="h2", parent=self), 1)
        self.column.addLayout(row)
        self._has_section = True


def not_reviewed() -> str:
    """Return the sentence about a language that nobody has reviewed."""
    return translate("SettingsDialog", "nobody has reviewed this translation yet.")


def column_of(widget: QWidget) -> QVBoxLayout:
    """Return an empty column layout without margins for a widget."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
