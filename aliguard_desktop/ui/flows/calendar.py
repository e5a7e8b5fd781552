# SPDX-License-Identifier: MIT
"""Flows of the calendar file: written once, or again after every change of the orders."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.ui import folders
from aliguard_desktop.ui.calendar_words import entry_words
from aliguard_desktop.ui.flows.base import Flow

if TYPE_CHECKING:
    from collections.abc import Callable

    from aliguard_desktop.domain.plan import Deadline
    from aliguard_desktop.services.calendar import CalendarText
    from aliguard_desktop.services.orders import OrderView
    from aliguard_desktop.ui.application import Application

_REST_MS = 2000
"""The kept file is written when nothing has changed for so long."""


class CalendarFlow(Flow):
    """Asks where to, writes off the UI thread, and keeps the chosen file up to date."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._order = ""
        self._keep = False
        self._writing = False
        self._said = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._write_kept)

    def all_orders(self) -> None:
        """Ask how, then where, and write the deadlines of all orders."""
        try:
            kept = self._app.services.calendar.file()
        except AliGuardError as error:
            self._app.tell(error)
            return
        shown = folders.shown(Path(kept)) if kept else ""
        from aliguard_desktop.ui.dialogs.calendar_file import CalendarFileDialog  # noqa: PLC0415

        dialog = CalendarFileDialog(shown, self._app.window)
        dialog.chosen.connect(self._on_way)
        dialog.stopped.connect(self._on_stopped)
        self._show(dialog)

    def one_order(self) -> None:
        """Ask for a file and write the deadlines of the current order."""
        view = self._current()
        if view is not None:
            self._ask(view.order.id, f"AliGuard {view.order.number}", keep=False)

    def write(self, path: Path) -> None:
        """Write what was asked for last to ``path``, keep it if so chosen, and say how it went."""
        if self._keep:
            try:
                self._app.services.calendar.keep_file(str(path))
            except AliGuardError as error:
                self._app.tell(error)
                return
        self._start(path, self._order, partial(self._on_written, path), self._app.tell)

    def orders_changed(self) -> None:
        """Write the kept file again soon, if there is one."""
        self._rest.start()

    # ---- slots --------------------------------------------------------------------------------

    def _on_way(self, keep: bool) -> None:
        self._ask("", self.tr("AliGuard deadlines"), keep=keep)

    def _on_stopped(self) -> None:
        if self._dare(partial(self._app.services.calendar.keep_file, "")):
            self._app.window.notice(self.tr("The calendar file is no longer kept up to date."))

    def _on_chosen(self, name: str) -> None:
        self.write(Path(name))

    def _on_written(self, path: Path, count: int) -> None:
        words = self.tr("%n deadline(s) written to %1.", "", count)
        self._app.window.notice(words.replace("%1", folders.shown(path)))

    def _write_kept(self) -> None:
        """Write the kept file; what goes wrong is told once, not after every change."""
        if not self._app.is_loaded or self._writing:
            return
        try:
            kept = self._app.services.calendar.file()
        except AliGuardError as error:
            self._on_kept_failed(error)
            return
        if kept:
            self._writing = True
            self._start(Path(kept), "", self._on_kept_written, self._on_kept_failed)

    def _on_kept_written(self, _count: int) -> None:
        self._writing, self._said = False, ""

    def _on_kept_failed(self, error: Exception) -> None:
        self._writing = False
        words = self._app.words_for(error)
        if words != self._said:
            self._said = words
            self._app.window.notice(self.tr("Calendar file: %1").replace("%1", words))

    # ---- helpers ------------------------------------------------------------------------------

    def _start(
        self,
        path: Path,
        order: str,
        done: Callable[[int], None],
        failed: Callable[[Exception], None],
    ) -> None:
        calendar, name = self._app.services.calendar, self.tr("AliGuard deadlines")
        work = partial(calendar.write, path, self._words, name, order)
        self._app.runner.run(work, done, failed)

    def _words(self, view: OrderView, deadline: Deadline) -> CalendarText:
        return entry_words(view, deadline, self._app.links.address)

    def _ask(self, order_id: str, name: str, *, keep: bool) -> None:
        self._order, self._keep = order_id, keep
        dialog = QFileDialog(self._app.window, self.tr("Calendar file"))
        dialog.setObjectName("calendarFileDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Calendar file (*.ics)"))
        dialog.setDefaultSuffix("ics")
        folders.begin(dialog, "calendar", folders.Place.DocumentsLocation)
        dialog.selectFile(f"{name}.ics")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.finished.connect(self._app.window.focus_list)
        dialog.open()
