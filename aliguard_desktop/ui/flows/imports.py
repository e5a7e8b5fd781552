# SPDX-License-Identifier: MIT
"""Flows of getting orders in: files, pasted text, sample data, and the report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.orders import AddedBy
from aliguard_desktop.services.imported import ImportStep
from aliguard_desktop.services.imports import Readings
from aliguard_desktop.ui.flows.base import Flow, choose_files
from aliguard_desktop.ui.tasks import CancelledError, StepProgress, calm_memory
from aliguard_desktop.ui.widgets.drop_files import FEW_FILES, is_picture, shows_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QDialog, QWidget

    from aliguard_desktop.services.imported import ImportReport
    from aliguard_desktop.services.tables import ColumnMapping, UnknownTable
    from aliguard_desktop.ui.application import Application
    from aliguard_desktop.ui.dialogs.column_mapping import ColumnMappingDialog
    from aliguard_desktop.ui.dialogs.import_report import ImportReportDialog


_LONG_TEXT = 200_000  # characters; a shorter copy is read in a blink
_PICTURES = "*.png *.jpg *.jpeg *.webp *.heic *.gif *.bmp"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the user has said in the course of one import.

    Attributes:
        day_first: What 03/04/2026 means; None: not asked.
        skipped: Keys of tables whose columns the user did not want to choose now.
    """

    day_first: bool | None = None
    skipped: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Shown:
    """The report that was shown last, and what repeats its import."""

    report: ImportReport
    again: Callable[[], None]
    is_undone: bool = False


class ImportFlow(Flow):
    """Getting orders in: files, pasted text, sample data, and the report."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._progress: StepProgress | None = None
        self._running: ImportReportDialog | None = None
        self._question: QDialog | None = None
        self._last: _Shown | None = None
        self._queue: list[list[Path] | tuple[str, str]] = []
        app.window.leaving.connect(self.stop)

    def choose(self) -> None:
        """Ask for files."""
        filters = [
            self.tr(
                "Orders (*.json *.jsonl *.har *.html *.htm *.mhtml *.mht *.txt *.zip "
                "*.csv *.tsv *.xlsx *.ods *.xls *.eml *.mbox)"
            ),
            self.tr("Pictures of order pages (%1)").replace("%1", _PICTURES),
            self.tr("All files (*)"),
        ]
        choose_files(self._app, self.tr("Import"), self._on_chosen, filters)

    def import_files(self, paths: Sequence[Path], added_by: AddedBy = AddedBy.DROP) -> None:
        """Import files off the UI thread and show the report; one import runs at a time.

        An evidence pack among them holds no orders: it is checked. Pictures are read one by one,
        and what they show is asked about.
        """
        paths = self._app.flows.packs.take(paths)
        # Opening each of thousands of files would be felt; their endings will do then.
        is_one = shows_picture if len(paths) <= FEW_FILES else is_picture
        pictures = list(filter(is_one, paths))
        shown = set(pictures)
        paths = [path for path in paths if path not in shown]
        self._app.flows.screenshots.take_files(pictures, added_by)
        if not paths:
            return
        if self._progress is not None:
            self._queue.append(list(paths))
            return
        progress = StepProgress(self)
        read = partial(self._app.services.imports.read_files, list(paths), progress.report)
        self._begin(progress, read, partial(self.import_files, list(paths)))

    def import_text(self, text: str, markup: str = "") -> None:
        """Import copied text (and its markup) and show the report, after the import that runs."""
        if self._progress is not None:
            self._queue.append((text, markup))
            return
        again = partial(self.import_text, text, markup)
        if len(text) + len(markup) > _LONG_TEXT:
            progress = StepProgress(self)
            whole = partial(
                self._app.services.imports.read_text, text, progress.report, markup=markup
            )
            self._begin(progress, whole, again)
            return
        read = partial(self._app.services.imports.read_text, text, markup=markup)
        try:
            outcome = self._read_and_merge(read, _Asked())
        except AliGuardError as error:
            self._app.tell(error)
            return
        dialog = self._new_dialog(again)
        if isinstance(outcome, Readings):
            self._ask(dialog, read, _Asked(), outcome)
        else:
            self._show_report(dialog, outcome)

    def paste(self) -> None:
        """Import what the clipboard holds as text."""
        content = QGuiApplication.clipboard().mimeData()
        # The markup has the links and whole titles; the text is what remains without it.
        text, markup = content.text(), content.html()
        if text.strip() or markup.strip():
            self.import_text(text, markup)
        else:
            self._app.window.notice(self.tr("The clipboard holds no text. Copy the page first."))

    def show_report(self, report: ImportReport) -> None:
        """Show what came of something that was merged elsewhere."""
        self._show_report(self._new_dialog(partial(self.show_report, report)), report)

    def show_last(self) -> None:
        """Show the report of the last import once more; what was undone meanwhile is said."""
        last = self._last
        if last is None:
            text = self.tr("There is no report yet. It is kept from an import until you quit.")
            self._app.window.notice(text)
            return
        dialog = self._new_dialog(last.again)
        was_undone = last.is_undone
        dialog.set_report(last.report, self._undated(last.report))
        if was_undone:
            self._show_undone(dialog)
        dialog.open()

    def help(self) -> None:
        """Show how to get orders in."""
        from aliguard_desktop.ui.dialogs.save_help import SaveHelpDialog  # noqa: PLC0415 - on use

        self._show(SaveHelpDialog(self._app.window))

    def add_samples(self) -> None:
        """Add the sample orders; a bar offers to remove them."""
        from aliguard_desktop.resources import resource_path  # noqa: PLC0415 - on use
        from aliguard_desktop.services.samples import load_samples  # noqa: PLC0415 - on use

        orders = self._app.services.orders
        before = {view.order.id for view in orders.views()}

        def add() -> None:
            load_samples(self._app.services, resource_path("samples"))
            # Known as samples before they are shown: nobody is called for them.
            added = [one.order.id for one in orders.views() if one.order.id not in before]
            self._app.remember_samples(added)

        self._dare(add)

    def stop(self) -> None:
        """End the import that runs, and what waits for it; a question it asks goes unanswered."""
        self._queue.clear()
        if self._progress is not None:
            self._progress.cancel()
        question, self._question = self._question, None
        asks = question is not None and isValid(question) and question.isVisible()
        if question is not None and asks:
            with QSignalBlocker(question):  # an answer would go on with the import
                question.close()
        running, self._running = self._running, None
        if running is not None and isValid(running) and running.report is None:
            running.let_go()
        if asks:
            self._progress = None

    # ---- slots and helpers --------------------------------------------------------------------

    def _new_dialog(self, again: Callable[[], None]) -> ImportReportDialog:
        """Return a dialog for one import; ``again`` repeats the import."""
        from aliguard_desktop.ui.dialogs.import_report import ImportReportDialog  # noqa: PLC0415

        dialog = ImportReportDialog(None, self._app.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.order_chosen.connect(self._on_order_chosen)
        dialog.undo_requested.connect(partial(self._on_undo, dialog))
        dialog.columns_requested.connect(partial(self._change_columns, dialog, again))
        dialog.finished.connect(self._on_closed)
        dialog.reported.connect(partial(self._keep_report, again))
        return dialog

    def _keep_report(self, again: Callable[[], None], report: ImportReport) -> None:
        self._last = _Shown(report, again)

    def _start_next(self) -> None:
        """Let go of the import that has ended and start what came meanwhile."""
        self._progress = self._running = None
        if not self._queue or not self._app.is_loaded:
            return
        waiting = self._queue.pop(0)
        if isinstance(waiting, tuple):
            self.import_text(*waiting)
            if self._progress is None:
                self._start_next()
        else:
            self.import_files(waiting)

    def _on_chosen(self, names: list[str]) -> None:
        self.import_files([Path(name) for name in names], AddedBy.CHOSEN)

    def _begin(
        self, progress: StepProgress, read: Callable[..., Readings], again: Callable[[], None]
    ) -> None:
        """Import off the UI thread; the dialog opens once that takes a while."""
        self._progress = progress
        dialog = self._running = self._new_dialog(again)
        dialog.cancel_requested.connect(progress.cancel)
        progress.stepped.connect(dialog.set_progress)
        self._run(dialog, read, _Asked())

    def _run(
        self, dialog: ImportReportDialog, read: Callable[..., Readings], asked: _Asked
    ) -> None:
        """Read and merge off the UI thread; the dialog opens once that takes a while."""
        self._wait(dialog)
        work = partial(self._read_and_merge, read, asked)
        done = partial(self._on_read, dialog, read, asked)
        self._app.runner.run(work, done, partial(self._on_failed, dialog))

    def _wait(self, dialog: ImportReportDialog) -> None:
        if self._progress is not None and isValid(dialog):
            dialog.open_when_slow()

    def _put(self, dialog: ImportReportDialog, question: QDialog) -> None:
        """Open a question alone: the progress of work that has ended must not cover it."""
        if isValid(dialog) and dialog.report is None:
            dialog.step_aside()
        self._question = question
        question.open()

    def _read_and_merge(
        self, read: Callable[..., Readings], asked: _Asked
    ) -> Readings | ImportReport:
        """Return the report, or what was read where something has to be asked for first."""
        if self._progress is None:
            readings = read(day_first=asked.day_first)
        else:
            with calm_memory():
                readings = read(day_first=asked.day_first)
        if _next_table(readings, asked) is not None:
            return readings
        if readings.ambiguous_dates and asked.day_first is None:
            return readings
        return self._merge(readings)

    def _merge(self, readings: Readings) -> ImportReport:
        """Merge what was read, and make the list ready where a long import is off the UI thread."""
        progress = self._progress
        if progress is None:
            return self._app.services.imports.merge(readings)
        with calm_memory():
            report = self._app.services.imports.merge(readings, progress.report)
            progress.show(ImportStep.SHOW, 0, 1)
            self._app.services.orders.views()
        return report

    def _on_read(
        self,
        dialog: ImportReportDialog,
        read: Callable[..., Readings],
        asked: _Asked,
        outcome: Readings | ImportReport,
    ) -> None:
        if isinstance(outcome, Readings):
            self._ask(dialog, read, asked, outcome)
        else:
            self._on_report(dialog, outcome)

    def _ask(
        self,
        dialog: ImportReportDialog,
        read: Callable[..., Readings],
        asked: _Asked,
        readings: Readings,
    ) -> None:
        """Ask for the columns of an unknown table, then once what 03/04/2026 means."""
        if self._progress is not None and self._progress.is_cancelled:
            self._on_failed(dialog, CancelledError())
            return
        table = _next_table(readings, asked)
        if table is not None:
            columns = self._column_dialog(dialog, table)
            columns.chosen.connect(partial(self._on_columns, dialog, read, asked, table))
            columns.rejected.connect(
                partial(self._on_skipped, dialog, read, asked, readings, table)
            )
            self._put(dialog, columns)
            return
        if not readings.ambiguous_dates or asked.day_first is not None:
            self._merge_without(dialog, readings)
            return
        from aliguard_desktop.ui.dialogs.date_order import DateOrderDialog  # noqa: PLC0415 - on use

        question = DateOrderDialog(readings.ambiguous_dates, self._app.window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.answered.connect(partial(self._on_day_order, dialog, read, asked))
        question.left_out.connect(partial(self._merge_without, dialog, readings))
        self._put(dialog, question)

    def _place_for(self, dialog: ImportReportDialog) -> QWidget:
        return dialog if isValid(dialog) and dialog.isVisible() else self._app.window

    def _on_day_order(
        self,
        dialog: ImportReportDialog,
        read: Callable[..., Readings],
        asked: _Asked,
        day_first: bool,
    ) -> None:
        self._run(dialog, read, replace(asked, day_first=day_first))

    # ---- columns of unknown tables ------------------------------------------------------------

    def _column_dialog(
        self, dialog: ImportReportDialog, table: UnknownTable
    ) -> ColumnMappingDialog:
        preview = self._app.services.tables.preview
        from aliguard_desktop.ui.dialogs.column_mapping import ColumnMappingDialog  # noqa: PLC0415

        columns = ColumnMappingDialog(table, preview, self._place_for(dialog))
        columns.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return columns

    def _remember(self, table: UnknownTable, mapping: ColumnMapping) -> bool:
        try:
            self._app.services.tables.remember(table.key, mapping, table.headers)
        except AliGuardError as error:
            self._app.tell(error)
            return False
        return True

    def _on_columns(
        self,
        dialog: ImportReportDialog,
        read: Callable[..., Readings],
        asked: _Asked,
        table: UnknownTable,
        mapping: ColumnMapping,
    ) -> None:
        """Keep the choice and read again with it."""
        if not self._remember(table, mapping):
            asked = replace(asked, skipped=asked.skipped | {table.key})
        self._run(dialog, read, asked)

    def _on_skipped(
        self,
        dialog: ImportReportDialog,
        read: Callable[..., Readings],
        asked: _Asked,
        readings: Readings,
        table: UnknownTable,
    ) -> None:
        """Go on without a table; the report names it and offers its columns again."""
        skipped = replace(asked, skipped=asked.skipped | {table.key})
        self._ask(dialog, read, skipped, readings)

    def _change_columns(self, dialog: ImportReportDialog, again: Callable[[], None]) -> None:
        """Ask for the columns of a report's table once more, and repeat the import with them."""
        if dialog.report is None:
            return
        tables = [table for file in dialog.report.files for table in file.tables]
        if not tables:
            return
        table = next((one for one in tables if one.mapping is None), tables[0])
        columns = self._column_dialog(dialog, table)
        columns.chosen.connect(partial(self._on_other_columns, dialog, again, table))
        columns.open()

    def _on_other_columns(
        self,
        dialog: ImportReportDialog,
        again: Callable[[], None],
        table: UnknownTable,
        mapping: ColumnMapping,
    ) -> None:
        """Take back what other columns have brought, then import the same once more."""
        if not self._remember(table, mapping):
            return
        batch = dialog.report.batch if dialog.report is not None else ""

        def repeat() -> None:
            dialog.accept()
            again()

        if table.mapping is not None and batch and not dialog.is_undone:
            self._undo(dialog, batch, repeat)
        else:
            repeat()

    def _merge_without(self, dialog: ImportReportDialog, readings: Readings) -> None:
        """Import what was read; the dates that could be two days stay in the report."""
        self._wait(dialog)
        work = partial(self._merge, readings)
        done, failed = partial(self._on_report, dialog), partial(self._on_failed, dialog)
        self._app.runner.run(work, done, failed)

    def _on_report(self, dialog: ImportReportDialog, report: ImportReport) -> None:
        try:
            self._show_report(dialog, report)
        finally:
            self._start_next()

    def _show_report(self, dialog: ImportReportDialog, report: ImportReport) -> None:
        self._app.refresh()
        if report.changed:
            model = self._app.window.list_pane.model
            shown = model.shown_orders()
            first = next((one for one in report.changed if one in shown), report.changed[0])
            self._app.window.select_order(first)
        if not isValid(dialog):
            return
        dialog.set_report(report, self._undated(report))
        dialog.open()

    def _undated(self, report: ImportReport) -> list[str]:
        """Return the ids of a report's orders that have no protection date now."""
        changed = set(report.changed)
        return [
            view.order.id
            for view in self._app.window.list_pane.model.all_views()
            if view.order.id in changed and EventKind.PROTECTION_END in view.plan.missing
        ]

    def _on_failed(self, dialog: ImportReportDialog, error: Exception) -> None:
        try:
            self._show_failure(dialog, error)
        finally:
            self._start_next()

    def _show_failure(self, dialog: ImportReportDialog, error: Exception) -> None:
        self._app.refresh()
        if not isValid(dialog):
            if not isinstance(error, CancelledError):
                self._app.tell(error)
        elif isinstance(error, CancelledError):
            dialog.set_cancelled()
        else:
            dialog.set_failed(self._app.words_for(error))
            dialog.open()

    def _on_order_chosen(self, order_id: str) -> None:
        self._app.window.select_order(order_id)
        self._app.window.details.card.focus_date()

    def _on_undo(self, dialog: ImportReportDialog, batch: str) -> None:
        self._undo(dialog, batch, partial(self._show_undone, dialog))

    def _show_undone(self, dialog: ImportReportDialog) -> None:
        dialog.set_undone()
        if self._last is not None and self._last.report is dialog.report:
            self._last.is_undone = True

    def _undo(self, dialog: ImportReportDialog, batch: str, then: Callable[[], None]) -> None:
        """Take an import back off the UI thread: it may have brought thousands of orders."""
        orders = self._app.services.orders

        def work() -> None:
            orders.undo_batch(batch)
            orders.views()

        def done(_: None) -> None:
            self._app.refresh()
            if isValid(dialog):
                then()

        def failed(error: Exception) -> None:
            if isValid(dialog):
                dialog.show_problem(self._app.words_for(error))
            else:
                self._app.tell(error)

        dialog.set_undoing()
        self._app.runner.run(work, done, failed)

    def _on_closed(self) -> None:
        self._app.window.focus_list()


def _next_table(readings: Readings, asked: _Asked) -> UnknownTable | None:
    """Return the first table whose columns are still to be asked for."""
    return next((one for one in readings.unknown_tables if one.key not in asked.skipped), None)
