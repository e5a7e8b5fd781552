# SPDX-License-Identifier: MIT
"""A ready message to the seller: copy it, send it on AliExpress, say that it was sent."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui import icons
from aliguard_desktop.ui.dialogs.fields import heading
from aliguard_desktop.ui.formatting import isolated
from aliguard_desktop.ui.theme import set_kind, set_role
from aliguard_desktop.ui.widgets.toast import announce


class MessageDialog(QDialog):
    """Shows the English text beside the user's own language; AliGuard sends nothing itself."""

    page_wanted = Signal()
    sent = Signal()

    def __init__(
        self,
        title: str,
        order_title: str,
        text: str,
        reading_copy: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Take heading, order title, the message, and its reading copy if there is one."""
        super().__init__(parent)
        self.setObjectName("messageDialog")
        self.setWindowTitle(title)
        self._text = text
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(heading(title, "messageTitle", "h2"))
        column.addWidget(heading(isolated(order_title), "messageOrder", "body", "text2"))
        lead = self.tr("Copy the text and paste it into the chat with the seller on AliExpress.")
        column.addWidget(heading(lead, "messageLead", "body"))
        texts = QHBoxLayout()
        texts.setSpacing(12)
        self._english = self._pane(texts, self.tr("English, for the seller"), text, "messageText")
        if reading_copy:
            self._pane(texts, self.tr("In your language, to read"), reading_copy, "messageCopy")
        column.addLayout(texts, 1)
        column.addSpacing(4)
        column.addLayout(self._buttons())
        self.resize(760 if reading_copy else 520, 340)
        self._copy.setFocus()

    def _pane(self, row: QHBoxLayout, title: str, text: str, name: str) -> QPlainTextEdit:
        pane = QPlainTextEdit(text)
        pane.setObjectName(name)
        pane.setAccessibleName(title)
        pane.setReadOnly(True)
        pane.setTabChangesFocus(True)
        label = QLabel(title)
        label.setBuddy(pane)
        set_role(label, "caption", "text2")
        box = QVBoxLayout()
        box.setSpacing(4)
        box.addWidget(label)
        box.addWidget(pane, 1)
        row.addLayout(box, 1)
        return pane

    def _buttons(self) -> QHBoxLayout:
        page = QPushButton(icons.icon("link-out", "text2"), self.tr("Open order page"))
        page.setObjectName("messageOpenPage")
        page.setAutoDefault(False)
        page.clicked.connect(self.page_wanted)
        close = QPushButton(self.tr("Not now"))
        close.setObjectName("messageClose")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self._sent = QPushButton(self.tr("I have sent it"))
        self._sent.setObjectName("messageSent")
        self._sent.setAutoDefault(False)
        self._sent.clicked.connect(self._on_sent)
        self._copy = QPushButton(icons.icon("copy", "on_accent"), self.tr("Copy text"))
        self._copy.setObjectName("messageCopyText")
        self._copy.setDefault(True)
        self._copy.clicked.connect(self._on_copy)
        set_kind(self._copy, "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(page)
        row.addStretch(1)
        for button in (close, self._sent, self._copy):
            row.addWidget(button)
        return row

    def _on_copy(self) -> None:
        """Put the text on the clipboard; what comes next is to say that it was sent."""
        QGuiApplication.clipboard().setText(self._text)
        words = self.tr("Copied")
        self._copy.setText(words)
        self._copy.setIcon(icons.icon("check", "text2"))
        set_kind(self._copy, "secondary")
        set_kind(self._sent, "primary")
        self._sent.setDefault(True)
        self._sent.setFocus()
        announce(self, words)

    def _on_sent(self) -> None:
        self.sent.emit()
        self.accept()
