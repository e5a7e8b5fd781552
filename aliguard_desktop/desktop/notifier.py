# SPDX-License-Identifier: MIT
"""The ladder of ways to show a message: the desktop's service, the tray's balloon, the window.

Exactly one of them shows it (decisions 39). ``supportsMessages()`` says yes everywhere, also where
nothing is shown: only a tray that is really there is believed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aliguard_desktop.desktop.bus_notifications import BusNotifications
from aliguard_desktop.services.desktop import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from aliguard_desktop.desktop.tray import TrayIcon
    from aliguard_desktop.services.desktop import Message

_ICONS_MS = 15_000


class DesktopNotifier(QObject):
    """Shows messages by the first way that works."""

    def __init__(self, tray: TrayIcon | None, parent: QObject | None = None) -> None:
        """Take the tray, whose balloons are the second way."""
        super().__init__(parent)
        self._bus = BusNotifications(self)
        self._tray = tray
        self._about = ""
        self._acted: Callable[[str, str], None] | None = None
        self._bus.acted.connect(self._on_acted)
        if tray is not None:
            tray.message_clicked.connect(self._on_balloon)

    def show(
        self,
        message: Message,
        otherwise: Callable[[Message], None],
        at_icon: Callable[[Message], None] | None = None,
    ) -> None:
        """Show a message; ``otherwise`` is called, soon, where the desktop shows none.

        ``at_icon`` is called where only the tray's icon can show it, and soon lets it go.
        """

        def no_bus(failed: Message) -> None:
            if self._tray is not None and self._tray.is_available():
                self._about = failed.about
                self._tray.balloon(failed.title, failed.body, _ICONS_MS, urgent=failed.urgent)
                if at_icon is not None:
                    at_icon(failed)
            else:
                otherwise(failed)

        self._bus.show(message, no_bus)

    def listen(self, acted: Callable[[str, str], None]) -> None:
        """Hand what a user does with a message to ``acted(about, action)``."""
        self._acted = acted

    def close(self) -> None:
        """Take the messages away and let go of the desktop."""
        self._acted = None
        self._bus.close()

    def _on_acted(self, about: str, action: str) -> None:
        if self._acted is not None:
            self._acted(about, action)

    def _on_balloon(self) -> None:
        if self._about:
            self._on_acted(self._about, OPEN)
