# SPDX-License-Identifier: MIT
"""SIGTERM and SIGINT end the program the way "Quit" does: what is being written gets written."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from types import FrameType


class QuitSignals(QObject):
    """Turns the system's wish to end the program into a Qt signal.

    Python runs its handlers only between its own instructions, and Qt's loop may run none for
    hours: the wake-up pipe makes the loop turn. Windows has no such signals for a window.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen from now on."""
        super().__init__(parent)
        self._notifier: QSocketNotifier | None = None
        if sys.platform == "win32":
            return
        self._reader, self._writer = os.pipe()
        for end in (self._reader, self._writer):
            os.set_blocking(end, False)
        self._former = signal.set_wakeup_fd(self._writer, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._noted)
        self._notifier = QSocketNotifier(self._reader, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def close(self) -> None:
        """Stop listening and give the signals back."""
        if self._notifier is None:
            return
        self._notifier.setEnabled(False)
        self._notifier = None
        signal.set_wakeup_fd(self._former)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.close(self._reader)
        os.close(self._writer)

    @staticmethod
    def _noted(number: int, frame: FrameType | None) -> None:
        """Do nothing here: the pipe has the news already."""

    def _read(self) -> None:
        if os.read(self._reader, 64):
            self.asked.emit()
