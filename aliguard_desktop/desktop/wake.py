# SPDX-License-Identifier: MIT
"""Says when the computer has woken from sleep, where the system tells (Linux with logind).

Elsewhere the ticker notices within its five minutes that time has jumped (decisions 38).
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_NAME = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"
_MANAGER = "org.freedesktop.login1.Manager"


class WakeSignal(QObject):
    """Turns logind's PrepareForSleep into ``woke``."""

    woke = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen on the system's bus, if there is one."""
        super().__init__(parent)
        self.is_heard = sys.platform.startswith("linux") and self._connect()

    def _connect(self) -> bool:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - Linux only

        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return False
        slot: Any = SLOT("on_sleep(bool)")  # text, whatever the stubs say
        return bool(bus.connect(_NAME, _PATH, _MANAGER, "PrepareForSleep", self, slot))

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:
        """Take the signal: it comes before the sleep (true) and after it (false)."""
        if not begins:
            self.woke.emit()
