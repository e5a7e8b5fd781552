# SPDX-License-Identifier: MIT
"""Flows of the calendar file: written once, or chosen to be kept up to date."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.ui import folders
from aliguard_desktop.ui.calendar_words import entry_words
from aliguard_desktop.ui.flows.base import Flow
from aliguard_desktop.ui.kept_calendar import calendar_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from aliguard_desktop.domain.plan import Deadline
    from aliguard_desktop.services.calendar import CalendarText, KeptWriting
    from aliguard_desktop.services.orders import OrderView
    from aliguard_desktop.ui.application import Application


class CalendarFlow(Flow):
    """Asks where to, writes off the UI thread, and says what is wrong with a kept file."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._order = ""
        self._keep = False
        app.window.calendar_bar.acted.connect(self.all_orders)

    def all_orders(self) -> None:
        """Ask how, then where, and write the deadlines of all orders."""
        try:
            calendar = self._app.services.calendar
            kept, problem = calendar.file(), calendar.problem()
        except AliGuardError as error:
            self._app.tell(error)
            return
        shown = folders.shown(Path(kept)) if kept else ""
        from aliguard_desktop.ui.dialogs.calendar_file import CalendarFileDialog  # noqa: PLC0415

        words = self._app.words_for(problem) if problem is not None else ""
        dialog = CalendarFileDialog(shown, self._app.window, problem=words)
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
            work = partial(self._app.services.calendar.write_kept, self._words, calendar_name())
            self._app.runner.run(work, partial(self._on_kept, path), self._app.tell)
        else:
            self._start(path, self._order, partial(self._on_written, path), self._app.tell)

    def show_problem(self) -> None:
        """Say in a bar that the kept file is not up to date, as long as it is so."""
        if not self._app.is_loaded:
            return
        try:
            problem = self._app.services.calendar.problem()
        except AliGuardError as error:
            self._app.tell(error)
            return
        bar = self._app.window.calendar_bar
        if problem is None:
            bar.say("")
        else:
            # Why, the dialog says: a bar has no room for it in a narrow window.
            text = self.tr("Your calendar file is not up to date.")
            if text != bar.text:
                bar.say(text, self.tr("Calendar file\u2026"))

    # ---- slots --------------------------------------------------------------------------------

    def _on_way(self, keep: bool) -> None:
        self._ask("", calendar_name(), keep=keep)

    def _on_stopped(self) -> None:
        if self._dare(partial(self._app.services.calendar.keep_file, "")):
            self.show_problem()
            self._app.window.notice(self.tr("The calendar file is no longer kept up to date."))

    def _on_chosen(self, name: str) -> None:
        self.write(Path(name))

    def _on_written(self, path: Path, count: int) -> None:
        words = self.tr("%n deadline(s) written to %1.", "", count)
        self._app.window.notice(words.replace("%1", folders.shown(path)))

    def _on_kept(self, path: Path, outcome: KeptWriting) -> None:
        self.show_problem()
        if outcome.problem is not None:
            self._app.tell(outcome.problem)
        else:
            self._on_written(path, outcome.count)

    # ---- helpers ------------------------------------------------------------------------------

    def _start(
        self,
        path: Path,
        order: str,
        done: Callable[[int], None],
        failed: Callable[[Exception], None],
    ) -> None:
        calendar = self._app.services.calendar
        work = partial(calendar.write, path, self._words, calendar_name(), order)
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
