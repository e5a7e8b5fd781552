# SPDX-License-Identifier: MIT
"""Page 4: the statement in English beside a copy to read, with live checks."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.dispute.checks import CheckLevel
from aliguard_desktop.ui import icons, theme
from aliguard_desktop.ui.wizard import check_words
from aliguard_desktop.ui.wizard.check_list import CheckList
from aliguard_desktop.ui.wizard.look import Card, ToneLabel
from aliguard_desktop.ui.wizard.page import OpenPoint, WizardPage
from aliguard_desktop.ui.wizard.statement_edit import StatementEdit

if TYPE_CHECKING:
    from aliguard_desktop.domain.dispute.checks import Check
    from aliguard_desktop.ui.wizard.session import DraftSession

TYPING_MS = 200
"""Rest after typing before the checks are made anew."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


class StatementPage(WizardPage):
    """Text, reading copy, checks, and the ways back to the facts' own words."""

    def __init__(self, session: DraftSession, parent: QWidget | None = None) -> None:
        """Build the page."""
        super().__init__(session, name="wizard_statement", scrolls=False, parent=parent)
        self.set_heading(
            self.tr("Read the statement"),
            self.tr(
                "Short, factual, first person. Every sentence comes from a fact you confirmed."
            ),
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self.flush)
        self.text = StatementEdit()
        self.text.setObjectName("wizard_text")
        self.counter = ToneLabel(role="caption", tone="text2")
        self.counter.setObjectName("wizard_counter")
        self.copy = QPlainTextEdit()
        self.copy.setObjectName("wizard_reading_copy")
        self.language = QComboBox()
        self.language.setObjectName("wizard_language")
        self.language.setAccessibleName(self.tr("Language to read it in"))
        self.checks = CheckList()
        self.rebuild = QPushButton(icons.icon("undo"), self.tr("Back to the built text"))
        self.short = QCheckBox(self.tr("Short version"))
        self._edited_note = ToneLabel(role="caption", tone="text2", wrap=True)
        self._copy_side = QWidget()
        self._texts = QHBoxLayout()
        self._copy_note = ToneLabel(role="caption", tone="text2", wrap=True)
        self._copy_note.setObjectName("wizard_copy_note")
        self._build()
        self._connect_signals()

    # ---- page ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show text, copy and checks."""
        desk = self.session.desk
        if not self._timer.isActive():
            self.text.show_text(desk.text)
        self._show_counter()
        if desk.reading_copy != self.copy.toPlainText():
            self.copy.setPlainText(desk.reading_copy)
        self._show_copy_side()
        self.checks.show_checks(desk.checks)
        self.text.highlighter.show_checks(desk.checks, desk.text)
        frozen = self.session.is_frozen
        self.text.setReadOnly(frozen)
        edited = desk.text != desk.built_text and not frozen
        self.rebuild.setVisible(edited)
        self.short.setChecked(desk.short)
        self.short.setEnabled(bool(desk.short_text) and not frozen)
        self._show_edited(changed_sentences(desk.built_text, desk.text) if edited else 0)

    def open_points(self) -> list[OpenPoint]:
        """Return the first check that holds back Copy."""
        problem = self.checks.first_problem()
        return [OpenPoint(problem)] if problem is not None else []

    def note(self) -> str:
        """Count what is to be fixed."""
        blocking = sum(c.level is CheckLevel.BLOCK for c in self.session.desk.checks)
        return self.tr("%n item(s) to fix", "", blocking) if blocking else ""

    def first_widget(self) -> QWidget | None:
        """Return the text."""
        return self.text

    @Slot()
    def flush(self) -> None:
        """Hand over what was typed in the last moments."""
        if not self._timer.isActive() and self.text.toPlainText() == self.session.desk.text:
            return
        self._timer.stop()
        text = self.text.toPlainText()
        if text != self.session.desk.text:
            self.session.change(text=text, edited=text != self.session.desk.built_text)

    # ---- slots -----------------------------------------------------------------------------

    @Slot()
    def _typed(self) -> None:
        self._timer.start()
        self._show_counter()

    @Slot()
    def _rebuild_text(self) -> None:
        self._timer.stop()
        self.session.change(text="", edited=False)
        self.refresh()

    @Slot(bool)
    def _choose_version(self, short: bool) -> None:
        self._timer.stop()
        self.session.choose_short(short=short)
        self.refresh()

    @Slot(object)
    def _select(self, check: Check) -> None:
        if check.end > check.start:
            self.text.select(check.start, check.end)

    @Slot(object)
    def _fix(self, check: Check) -> None:
        if check.fix is None:
            self.go_to_page.emit(check_words.fix_page(check))
            return
        self.flush()
        if check in self.session.desk.checks:
            self.text.replace(check.start, check.end, check.fix)
            self.flush()
        self.text.setFocus()

    @Slot(int)
    def _choose_language(self, index: int) -> None:
        self.session.set_language(str(self.language.itemData(index)))

    # ---- helpers ---------------------------------------------------------------------------

    def _show_counter(self) -> None:
        desk = self.session.desk
        length = len(self.text.toPlainText())
        if not desk.soft:
            self.counter.setText(self.tr("%n character(s)", "", length))
            return
        self.counter.setText(
            self.tr("%1 of %2 characters").replace("%1", str(length)).replace("%2", str(desk.soft))
        )
        tone = "danger" if length > desk.hard else "warn" if length > desk.soft else "text2"
        self.counter.set_tone(tone)

    def _show_edited(self, changed: int) -> None:
        """Say how much was changed by hand, and what that means."""
        if not changed:
            self._edited_note.setText(
                self.tr("You can change the text; AliGuard keeps your words.")
            )
            return
        said = self.tr("You changed %n sentence(s) by hand.", "", changed)
        more = self.tr("New facts and pictures no longer change it.")
        self._edited_note.setText(f"{said} {more}")

    def _show_copy_side(self) -> None:
        """Show the copy to read, and what is to be known about it."""
        desk = self.session.desk
        there = bool(desk.reading_copy)
        self._copy_box.setVisible(there)
        self._texts.setStretch(1, 1 if there else 0)
        lines = []
        if there and desk.text != desk.built_text:
            lines.append(
                self.tr("Your changes are in the English text only; this says the facts' version.")
            )
        if there and not self.session.is_reviewed(self.session.language):
            lines.append(self.tr("Nobody has reviewed this translation yet."))
        self._copy_note.setText(" ".join(lines))
        self._copy_note.setVisible(bool(lines))

    def _build(self) -> None:
        english = QVBoxLayout()
        english.setSpacing(4)
        head = QHBoxLayout()
        head.addStrut(self.language.sizeHint().height())  # both texts begin at the same height
        label = ToneLabel(self.tr("English, goes to AliExpress"), role="section")
        label.setBuddy(self.text)
        head.addWidget(label, 1)
        head.addWidget(self.counter)
        self.text.setAccessibleName(self.tr("Statement in English"))
        english.addLayout(head)
        english.addWidget(_framed(self.text, "surface", "ctl"), 1)
        own = QVBoxLayout(self._copy_side)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(4)
        own_label = ToneLabel(self.tr("For you, not sent"), role="section")
        own_label.setBuddy(self.language)
        self.copy.setReadOnly(True)
        self.copy.setTabChangesFocus(True)
        self.copy.setFont(theme.font("statement"))
        self.copy.document().setDocumentMargin(8)
        self.copy.setAccessibleName(self.tr("The same text in your language"))
        own_head = QHBoxLayout()
        own_head.addWidget(own_label, 1)
        own_head.addWidget(self.language)
        own.addLayout(own_head)
        self._copy_box = _framed(self.copy, "raised", "border")
        own.addWidget(self._copy_box, 1)
        own.addWidget(self._copy_note)
        own.addStretch(0)
        self._fill_languages()
        self._texts.setSpacing(14)
        self._texts.addLayout(english, 1)
        self._texts.addWidget(self._copy_side, 1)
        self.body.addLayout(self._texts, 55)
        self.body.addWidget(self.checks, 45)
        self.body.addLayout(self._acts())

    def _fill_languages(self) -> None:
        for code, name in self.session.languages():
            shown = self.tr("English only") if code == "en" else name
            self.language.addItem(shown, code)
        self.language.setCurrentIndex(max(0, self.language.findData(self.session.language)))

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.rebuild.setObjectName("wizard_rebuild")
        self.rebuild.setAccessibleName(self.rebuild.text())
        self.rebuild.setAutoDefault(False)
        self.short.setObjectName("wizard_short")
        self.short.setAccessibleName(self.short.text())
        row.addWidget(self.short)
        row.addWidget(self._edited_note, 1)
        row.addWidget(self.rebuild)
        return row

    def _connect_signals(self) -> None:
        self.text.edited.connect(self._typed)
        self.rebuild.clicked.connect(self._rebuild_text)
        self.short.clicked.connect(self._choose_version)
        self.checks.select_asked.connect(self._select)
        self.checks.fix_asked.connect(self._fix)
        self.language.activated.connect(self._choose_language)


def _framed(editor: QPlainTextEdit, ground: str, edge: str) -> Card:
    """Return a rounded frame around an editor that has none of its own."""
    frame = Card(ground, edge)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(1, 1, 1, 1)
    layout.addWidget(editor)
    editor.viewport().setAutoFillBackground(False)
    return frame


def changed_sentences(built: str, text: str) -> int:
    """Return how many sentences of a built text were changed, added or taken out by hand."""
    before = _SENTENCE_END.split(built.strip())
    after = _SENTENCE_END.split(text.strip())
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for tag, a, b, c, d in steps if tag != "equal")
