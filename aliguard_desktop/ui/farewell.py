# SPDX-License-Identifier: MIT
"""Before the first Quit it is said, once, that no reminders come while the program does not run.

Only a person who chooses Quit is told. The end of a session and SIGTERM come another way: they
wait for nobody.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.ui import reminder_words
from aliguard_desktop.ui.told import is_first_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from aliguard_desktop.services.bundle import Services
    from aliguard_desktop.ui.desktop import Desktop
    from aliguard_desktop.ui.dialogs.quitting import QuittingDialog

_log = logging.getLogger(__name__)


class Farewell(QObject):
    """Knows whether there is something to say before the program ends, and says it."""

    def __init__(self, desktop: Desktop, parent: QObject | None = None) -> None:
        """Take the desktop: where it shows no messages (sample data) none can be missed."""
        super().__init__(parent)
        self._desktop = desktop
        self._dialog: QuittingDialog | None = None

    def holds(
        self,
        services: Services | None,
        window: QWidget | None,
        leave: Callable[[], None],
        stay: Callable[[], None],
    ) -> bool:
        """Say it where there is a first time to; return whether the end waits for an answer.

        Args:
            services: None while they are not loaded.
            window: The window, if there is one.
            leave: Ends the program.
            stay: Lets the window alone go.
        """
        if services is None or self._desktop.notifier is None:
            return False
        try:
            if not services.reminders.are_coming() or not is_first_time(services, "quit"):
                return False
            nearest = self._nearest(services)
        except AliGuardError as error:
            _log.warning("nothing was said before the end: %s", error.code)
            return False
        # A program that starts hidden in the tray carries no dialog around.
        from aliguard_desktop.ui.dialogs.quitting import QuittingDialog  # noqa: PLC0415

        tray = self._desktop.tray
        seen = window if window is not None and window.isVisible() else None
        dialog = QuittingDialog(
            nearest, has_tray=tray is not None and tray.is_available(), parent=seen
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.quit_wanted.connect(leave)
        dialog.stay_wanted.connect(stay)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.open()
        dialog.raise_()
        dialog.activateWindow()
        return True

    def close(self) -> None:
        """Take the question away: the program ends for another reason."""
        if self._dialog is not None:
            self._dialog.close()

    def _on_finished(self) -> None:
        self._dialog = None

    @staticmethod
    def _nearest(services: Services) -> str:
        service = services.reminders
        wanted = service.tray().nearest
        for view in services.orders.views():
            if view.order.id == wanted:
                return reminder_words.nearest(view, hides_names=service.settings.hides_names)
        return ""
