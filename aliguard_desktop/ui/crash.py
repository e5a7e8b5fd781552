# SPDX-License-Identifier: MIT
"""What happens when the program has a bug: it says so, with a report to copy.

The report names the place in the program and the versions, never an order.
"""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui.widgets.room import open_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_log = logging.getLogger(__name__)


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


class CrashHook(QObject):
    """Catches what nobody caught, on any thread, and shows it once at a time."""

    _happened = Signal(str)

    def __init__(
        self,
        report: Callable[[type[BaseException], BaseException, TracebackType | None], str],
        parent: QObject | None = None,
    ) -> None:
        """Take what makes a report of an exception; nothing is caught before ``install``."""
        super().__init__(parent)
        self._make_report = report
        self._dialog: CrashDialog | None = None
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch from now on."""
        sys.excepthook = self.handle
        threading.excepthook = self._handle_thread

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def handle(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception without its message, and show it."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        report = self._make_report(kind, error, trace)
        _log.error("a fault in the program\n%s", report)
        self._happened.emit(report)

    def _handle_thread(self, happened: threading.ExceptHookArgs) -> None:
        error = happened.exc_value or happened.exc_type()
        self.handle(happened.exc_type, error, happened.exc_traceback)

    def _show(self, report: str) -> None:
        if self._dialog is not None:
            return  # one is enough: a fault in painting would come with each frame
        self._dialog = CrashDialog(report, QApplication.activeWindow())
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None
