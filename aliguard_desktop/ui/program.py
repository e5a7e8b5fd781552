# SPDX-License-Identifier: MIT
"""Qt's application: says when the system wants it to end, and takes files that the system opens.

Qt asks every window to close before it ends. A window that would only hide in the tray must know
that this time everything ends: the session, or Quit in a dock.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Program(QApplication):
    """The application.

    Signals:
        quitting: Everything is about to end; no window may stay for the tray's sake.
        file_opened: A file that the desktop wants opened here (macOS asks so).
    """

    quitting = Signal()
    file_opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Take what is meant for the program as a whole."""
        kind = event.type()
        if kind == QEvent.Type.Quit:
            self.quitting.emit()
        elif kind == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.file_opened.emit(event.file())
            return True
        return super().event(event)
