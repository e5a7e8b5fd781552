# SPDX-License-Identifier: MIT
"""Page 4: the statement in English beside a copy to read, with live checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import (
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
_LANGUAGES = (("en", "English"), ("ru", "Русский"))


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
        self._limit: int | None = None
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
        self.rebuild = QPushButton(icons.icon("undo"), self.tr("Rebuild from facts"))
        self.shorter = QPushButton(self.tr("Shorter"))
        self._edited_note = ToneLabel(role="caption", tone="text2", wrap=True)
        self._copy_side = QWidget()
        self._copy_note = ToneLabel(role="caption", tone="text2", wrap=True)
        self._build()
        self._connect_signals()

    # ---- page ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show text, copy and checks."""
        desk = self.session.desk
        if not self._timer.isActive():
            self.text.show_text(desk.text)
        self._show_counter()
        self.copy.setPlainText(desk.reading_copy)
        self._copy_side.setVisible(bool(desk.reading_copy))
        self._copy_note.setVisible(desk.case.edited)
        self.checks.show_checks(desk.checks)
        self.text.highlighter.show_checks(desk.checks, desk.text)
        self.rebuild.setEnabled(desk.text != desk.built_text)
        self.shorter.setEnabled(bool(desk.short_text) and desk.text != desk.short_text)
        self._edited_note.setText(
            self.tr("Edited by you. Changed facts no longer change the text.")
            if desk.case.edited
            else self.tr("You can edit the text; AliGuard keeps your words.")
        )
        frozen = self.session.is_frozen
        self.text.setReadOnly(frozen)
        self.rebuild.setEnabled(self.rebuild.isEnabled() and not frozen)
        self.shorter.setEnabled(self.shorter.isEnabled() and not frozen)

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

    @Slot()
    def _shorten(self) -> None:
        self._timer.stop()
        self.session.change(text=self.session.desk.short_text, edited=True)
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
        length = len(self.text.toPlainText())
        # The limit is data of the rulebook; the check of the length brings it along.
        for check in self.session.desk.checks:
            if check.id == "over_soft":
                self._limit = int(check.values["limit"])
        if self._limit is None:
            self.counter.setText(self.tr("%n character(s)", "", length))
            return
        self.counter.setText(
            self.tr("{length} of {limit} characters").format(length=length, limit=self._limit)
        )
        self.counter.set_tone("warn" if length > self._limit else "text2")

    def _build(self) -> None:
        english = QVBoxLayout()
        english.setSpacing(4)
        head = QHBoxLayout()
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
        own_label.setBuddy(self.copy)
        self.copy.setReadOnly(True)
        self.copy.setTabChangesFocus(True)
        self.copy.setFont(theme.font("statement"))
        self.copy.document().setDocumentMargin(8)
        self.copy.setAccessibleName(self.tr("The same text in your language"))
        self._copy_note.setText(
            self.tr("Your own edits are in the English text only; this is the facts' version.")
        )
        own.addWidget(own_label)
        own.addWidget(_framed(self.copy, "raised", "border"), 1)
        own.addWidget(self._copy_note)
        texts = QHBoxLayout()
        texts.setSpacing(14)
        texts.addLayout(english, 1)
        texts.addWidget(self._copy_side, 1)
        self.body.addLayout(texts, 55)
        self.body.addWidget(self.checks, 45)
        self.body.addLayout(self._acts())

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.rebuild.setObjectName("wizard_rebuild")
        self.rebuild.setAccessibleName(self.rebuild.text())
        self.shorter.setObjectName("wizard_shorter")
        self.shorter.setAccessibleName(self.shorter.text())
        self.rebuild.setAutoDefault(False)
        self.shorter.setAutoDefault(False)
        for code, name in _LANGUAGES:
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(self.session.language)))
        language_label = ToneLabel(self.tr("Read it in"), role="caption", tone="text2")
        language_label.setBuddy(self.language)
        row.addWidget(self.rebuild)
        row.addWidget(self.shorter)
        row.addWidget(self._edited_note, 1)
        row.addWidget(language_label)
        row.addWidget(self.language)
        return row

    def _connect_signals(self) -> None:
        self.text.edited.connect(self._typed)
        self.rebuild.clicked.connect(self._rebuild_text)
        self.shorter.clicked.connect(self._shorten)
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
