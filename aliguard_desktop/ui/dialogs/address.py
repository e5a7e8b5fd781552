# SPDX-License-Identifier: MIT
"""A page or folder that the system did not open: where it is, to copy and open by hand."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from aliguard_desktop.ui import icons
from aliguard_desktop.ui.dialogs.fields import heading
from aliguard_desktop.ui.theme import set_kind
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.widgets.toast import announce


class AddressDialog(QDialog):
    """Shows an address with a button that copies it; nothing is copied unasked."""

    def __init__(self, text: str, address: str, parent: QWidget | None = None) -> None:
        """Show ``text``, which says what did not open, and ``address``."""
        super().__init__(parent)
        self.setObjectName("addressDialog")
        self.setWindowTitle(self.tr("This did not open"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(heading(self.windowTitle(), "addressTitle", "h2"))
        column.addWidget(heading(text, "addressText", "body"))
        self._line = QLineEdit(address)
        self._line.setObjectName("addressLine")
        self._line.setAccessibleName(self.tr("Address"))
        self._line.setReadOnly(True)
        self._line.setCursorPosition(0)
        column.addWidget(self._line)
        column.addLayout(self._buttons())
        open_at(self, 520, 0)

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(icons.icon("copy", "on_accent"), self.tr("Copy the address"))
        copy.setObjectName("addressCopy")
        copy.setDefault(True)
        set_kind(copy, "primary")
        copy.clicked.connect(self._on_copy)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("addressClose")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(copy)
        return row

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._line.text())
        announce(self, self.tr("Copied"))
        self.accept()
