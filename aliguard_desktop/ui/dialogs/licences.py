# SPDX-License-Identifier: MIT
"""The licences of all that the program carries: the parts on the left, the text on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui import formatting
from aliguard_desktop.ui.dialogs.fields import Message, heading
from aliguard_desktop.ui.theme import set_role
from aliguard_desktop.ui.widgets.elided_label import WrappedLabel
from aliguard_desktop.ui.widgets.room import open_at, room_for
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.licences import Licence

_LIST_WIDTH = 230


class LicencesDialog(QDialog):
    """Lists every part; its licence is shown as its authors wrote it."""

    def __init__(self, parts: Sequence[Licence], parent: QWidget | None = None) -> None:
        """Show the parts, the first one chosen."""
        super().__init__(parent)
        self.setObjectName("licencesDialog")
        self.setWindowTitle(self.tr("Licences"))
        self._parts = parts
        self.list = self._make_list()
        self.text = self._make_text()
        self._said = Message("licencesMessage")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(heading(self.tr("Licences"), "licencesTitle", "h2"))
        note = WrappedLabel(
            self.tr(
                "AliGuard is free software and is built on other free software. "
                "Each part keeps its own licence, in its authors' words."
            ),
            self,
        )
        note.setObjectName("licencesNote")
        set_role(note, "caption", "text2")
        column.addWidget(note)
        column.addWidget(self._make_panes(), 1)
        column.addWidget(self._said)
        column.addLayout(self._make_buttons())
        self.list.currentRowChanged.connect(self._on_row)
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setMinimumSize(QSize(480, 360).boundedTo(room_for(self)))
        open_at(self, 900, 620)

    # ---- slots --------------------------------------------------------------------------------

    def _on_row(self, row: int) -> None:
        self._said.say("")
        if not 0 <= row < len(self._parts):
            return
        part = self._parts[row]
        self.text.setPlainText(part.text.strip())
        self.text.setAccessibleName(self.tr("Licence of %1").replace("%1", part.name))

    def _on_copy(self) -> None:
        part = self._parts[self.list.currentRow()]
        QGuiApplication.clipboard().setText(f"{part.name}\n\n{part.text.strip()}\n")
        words = self.tr("Copied: %1").replace("%1", part.name)
        self._said.say(words, "ok")
        announce(self._said, words)

    # ---- building -----------------------------------------------------------------------------

    def _make_list(self) -> QListWidget:
        made = QListWidget(self)
        made.setObjectName("licencesList")
        made.setAccessibleName(self.tr("Parts"))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        for part in self._parts:
            item = QListWidgetItem(part.name)
            item.setToolTip(formatting.tooltip(part.name))
            item.setSizeHint(QSize(0, self.fontMetrics().height() + 10))
            made.addItem(item)
        return made

    def _make_text(self) -> QPlainTextEdit:
        made = QPlainTextEdit(self)
        made.setObjectName("licenceText")
        made.setReadOnly(True)
        made.setTabChangesFocus(True)
        # English, whatever the language of the window; keys move through the text.
        made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return made

    def _make_panes(self) -> QSplitter:
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setObjectName("licencesPanes")
        panes.setChildrenCollapsible(False)
        for title, pane in ((self.tr("Parts"), self.list), (self.tr("Licence"), self.text)):
            label = QLabel(title, self)
            label.setBuddy(pane)
            set_role(label, "section")
            side = QWidget(panes)
            column = QVBoxLayout(side)
            is_first = pane is self.list
            column.setContentsMargins(0 if is_first else 8, 4, 8 if is_first else 0, 0)
            column.setSpacing(4)
            column.addWidget(label)
            column.addWidget(pane, 1)
            panes.addWidget(side)
        panes.setStretchFactor(0, 0)
        panes.setStretchFactor(1, 1)
        panes.setSizes([_LIST_WIDTH, 4 * _LIST_WIDTH])
        return panes

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        copy = QPushButton(self.tr("Copy text"), self)
        copy.setObjectName("licencesCopy")
        copy.clicked.connect(self._on_copy)
        close = QPushButton(self.tr("Close"), self)
        close.setObjectName("licencesClose")
        close.clicked.connect(self.accept)
        for button in (copy, close):
            button.setAutoDefault(False)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        return row
