# SPDX-License-Identifier: MIT
"""The place in the desktop's tray: there or not, and noticed when it comes later.

A program that starts with the computer is often quicker than the panel. Qt finds an XEmbed tray
that comes later by itself, but not a StatusNotifier host: the bus tells of it, and the icon is
made anew.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QMenu

_WATCHER = "org.kde.StatusNotifierWatcher"
_SETTLE_MS = 500
"""A host registers a moment after its watcher."""


class TrayIcon(QObject):
    """One icon with tooltip and menu.

    Signals:
        activated: The icon was clicked.
        message_clicked: The last balloon was clicked.
        appeared: There is a tray now that was not there before.
    """

    activated = Signal()
    message_clicked = Signal()
    appeared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Watch for a tray; nothing is shown before ``set``."""
        super().__init__(parent)
        self._shown: tuple[QIcon, str] | None = None
        self._menu: QMenu | None = None
        self._icon: QSystemTrayIcon | None = None
        self._was_there = False
        self._watcher: QObject | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)
        if sys.platform.startswith("linux"):
            self._watch_bus()

    def is_available(self) -> bool:
        """Return whether the desktop has a tray now."""
        there = QSystemTrayIcon.isSystemTrayAvailable()
        if there and not self._was_there:
            self._was_there = True
            self.appeared.emit()
        self._was_there = there
        return there

    def set(self, icon: QIcon, tooltip: str, menu: QMenu) -> None:
        """Show this icon, its tooltip and its menu from now on."""
        self._shown, self._menu = (icon, tooltip), menu
        if self._icon is None:
            self._make()
            return
        self._icon.setIcon(icon)
        self._icon.setToolTip(tooltip)
        if self._icon.contextMenu() is not menu:
            self._icon.setContextMenu(menu)

    def balloon(self, title: str, body: str, milliseconds: int, *, urgent: bool) -> None:
        """Show a message at the icon."""
        if self._icon is not None:
            kind = QSystemTrayIcon.MessageIcon
            sign = kind.Warning if urgent else kind.Information
            self._icon.showMessage(title, body, sign, milliseconds)

    def close(self) -> None:
        """Take the icon away."""
        self._shown = None
        self._drop()

    # ---- inside -------------------------------------------------------------------------------

    def _make(self) -> None:
        if self._shown is None:
            return
        icon = QSystemTrayIcon(self)
        icon.setIcon(self._shown[0])
        icon.setToolTip(self._shown[1])
        if self._menu is not None:
            icon.setContextMenu(self._menu)
        icon.activated.connect(self._on_activated)
        icon.messageClicked.connect(self.message_clicked)
        icon.show()
        self._icon = icon
        self.is_available()

    def _drop(self) -> None:
        icon, self._icon = self._icon, None
        if icon is not None:
            icon.hide()
            icon.deleteLater()

    def _watch_bus(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher  # noqa: PLC0415 - Linux

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        watcher = QDBusServiceWatcher(
            _WATCHER, bus, QDBusServiceWatcher.WatchModeFlag.WatchForRegistration, self
        )
        watcher.serviceRegistered.connect(self._on_host)
        self._watcher = watcher

    def _on_host(self, name: str) -> None:
        del name
        self._settle.start()

    def _on_settled(self) -> None:
        """A host has come: an icon made before it does not find it."""
        if self._shown is not None:
            self._drop()
            self._make()
        self.is_available()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.activated.emit()
