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
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from aliguard_desktop.ui.crash_dialog import CrashDialog

_log = logging.getLogger(__name__)


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
        # Most starts need no dialog; its widgets cost a tenth of the way to the first paint.
        from aliguard_desktop.ui.crash_dialog import CrashDialog  # noqa: PLC0415 - see above

        self._dialog = CrashDialog(report, QApplication.activeWindow())
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None
