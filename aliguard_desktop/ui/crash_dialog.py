# SPDX-License-Identifier: MIT
"""The dialog that shows the report of a fault, to be copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui.widgets.room import open_at


class CrashDialog(QDialog):
    """Says that something went wrong in the program itself."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        """Show ``report`` with a button to copy it."""
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle(self.tr("AliGuard has a fault"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = report
        words = QLabel(
            self.tr(
                "Something went wrong inside AliGuard. What you typed so far is kept. "
                "You can go on; if it happens again, start AliGuard anew. "
                "The report below names no order: copy it and send it with a line on what you did."
            ),
            self,
        )
        words.setObjectName("crashWords")
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        text = QPlainTextEdit(report, self)
        text.setObjectName("crashReport")
        text.setAccessibleName(self.tr("Report"))
        text.setReadOnly(True)
        self._copy = QPushButton(self.tr("Copy the report"), self)
        self._copy.setObjectName("crashCopy")
        self._copy.clicked.connect(self._copy_report)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.setObjectName("crashButtons")
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(words)
        layout.addWidget(text)
        layout.addWidget(buttons)
        width = self.fontMetrics().averageCharWidth() * 80
        open_at(self, width, width * 5 // 8)

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self.tr("Copied"))
