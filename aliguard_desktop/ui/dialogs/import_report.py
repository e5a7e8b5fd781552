# SPDX-License-Identifier: MIT
"""The import report: every entry of every file, and what can be done about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QListView,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.services.imported import ImportOutcome, ImportReport, ImportStep
from aliguard_desktop.ui import folders, icons, theme
from aliguard_desktop.ui.dialogs.import_entries import (
    ICONS,
    NEEDS_LOOK,
    SHOWS_RAW,
    Act,
    EntryDelegate,
    EntryModel,
    report_text,
    rows_of,
)
from aliguard_desktop.ui.import_words import change_text, why_text
from aliguard_desktop.ui.theme import set_kind, set_role, tokens
from aliguard_desktop.ui.widgets.empty_page import IconLabel
from aliguard_desktop.ui.widgets.flow_layout import FlowLayout
from aliguard_desktop.ui.widgets.room import open_at, room_for
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QPaintEvent

_SLOW_MS = 300
_WHOLE = 1000
_SHARES = {
    ImportStep.READ: (0, 500),
    ImportStep.LOOK_UP: (500, 550),
    ImportStep.COMPARE: (550, 650),
    ImportStep.SAVE: (650, 850),
    ImportStep.SHOW: (850, _WHOLE),
}
"""Which part of the bar a step fills: about its share of the time."""
_SHOWN = (
    ImportOutcome.NEW,
    ImportOutcome.UPDATED,
    ImportOutcome.UNCHANGED,
    ImportOutcome.CONFLICT,
    ImportOutcome.NOT_UNDERSTOOD,
)


class _Filter(QPushButton):
    """A checkable button that shows its state by its border and ground, not by colour alone."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setCheckable(True)
        self._restyle()
        theme.watcher().changed.connect(self._restyle)

    def _restyle(self) -> None:
        colours = tokens()
        self.setStyleSheet(
            f"QPushButton:checked {{ border: 2px solid {colours['accent']};"
            f" background: {colours['sel']}; padding: 0 11px; min-height: 26px; }}"
        )


class _Line(QFrame):
    """A hairline in the border colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().color("border"))
        painter.end()


class DetailBox(QDialog):
    """Shows the raw piece or the changes of one entry as plain text that can be copied."""

    def __init__(self, title: str, lead: str, text: str, parent: QWidget) -> None:
        """Show ``lead`` above ``text``."""
        super().__init__(parent)
        self.setObjectName("entryDetails")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        label = QLabel(lead)
        label.setObjectName("entryLead")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.body = QPlainTextEdit(text)
        self.body.setObjectName("entryText")
        self.body.setAccessibleName(title)
        self.body.setReadOnly(True)
        self.body.setTabChangesFocus(True)
        self.body.setVisible(bool(text))
        close = QPushButton(self.tr("Close"))
        close.setObjectName("entryClose")
        close.setDefault(True)
        set_kind(close, "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(label)
        column.addWidget(self.body, 1)
        column.addLayout(row)
        open_at(self, 560, 320 if text else 140)


class ImportReportDialog(QDialog):
    """Shows a running import (``report`` None), then its report.

    While the import runs, Esc and Cancel ask the caller to stop it (``cancel_requested``); the
    dialog stays until the caller says how it ended.
    """

    order_chosen = Signal(str)
    undo_requested = Signal(str)
    cancel_requested = Signal()
    columns_requested = Signal()
    reported = Signal(object)
    """Emits the ``ImportReport`` that is shown."""

    def __init__(
        self,
        report: ImportReport | None = None,
        parent: QWidget | None = None,
        undated: Collection[str] = (),
    ) -> None:
        """Show ``report``, or a running import until ``set_report``."""
        super().__init__(parent)
        self.setObjectName("importReport")
        self.setWindowTitle(self.tr("Import"))
        self._report: ImportReport | None = None
        self._undated: frozenset[str] = frozenset()
        self._running = report is None
        self._stop_asked = False
        self.is_undone = False
        self._headline = QLabel()
        self._lead = QLabel()
        for label, name, role, tone in (
            (self._headline, "importHeadline", "h1", ""),
            (self._lead, "importLead", "body", "text2"),
        ):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            set_role(label, role, tone)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._running_page())
        self._stack.addWidget(self._report_page())
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 0)
        head.setSpacing(4)
        head.addWidget(self._headline)
        head.addWidget(self._lead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(_Line())
        column.addLayout(self._buttons())
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self._open_if_running)
        open_at(self, 860, 660)
        self.setMinimumSize(QSize(560, 360).boundedTo(room_for(self)))
        if report is None:
            self._show_running()
        else:
            self.set_report(report, undated)

    @property
    def report(self) -> ImportReport | None:
        """The report shown, or None while the import runs."""
        return self._report

    def open_when_slow(self) -> None:
        """Open after a moment, unless the report is there sooner (a flash helps nobody)."""
        if not self.isVisible():
            self._slow.start()

    def step_aside(self) -> None:
        """Go out of sight while a question is open: nothing runs, so there is nothing to stop."""
        self._slow.stop()
        self.hide()

    def let_go(self) -> None:
        """Go for good, whatever runs: the window closes."""
        self._slow.stop()
        self._running = False
        self.close()
        self.deleteLater()

    def set_progress(self, step: str, done: float, total: int) -> None:
        """Show how far the import is.

        Args:
            step: An ``ImportStep``.
            done: How much of the step is done.
            total: How much there is: files, or orders.
        """
        begin, end = _SHARES[ImportStep(step)]
        place = begin + round((end - begin) * min(done / max(total, 1), 1))
        self._bar.setRange(0, _WHOLE)
        self._bar.setValue(max(place, self._bar.value()))
        text = {
            ImportStep.READ: self.tr("%1 of %2 files are read.")
            if total > 1
            else self.tr("The file is being read."),
            ImportStep.LOOK_UP: self.tr("Looking for orders that you have already."),
            ImportStep.COMPARE: self.tr("%1 of %2 orders are compared with yours."),
            ImportStep.SAVE: self.tr("%1 of %2 orders are written."),
            ImportStep.SHOW: self.tr("All orders are saved. Your list is made ready."),
        }[ImportStep(step)]
        numbers = (QLocale().toString(int(done)), QLocale().toString(total))
        self._progress.setText(text.replace("%1", numbers[0]).replace("%2", numbers[1]))
        # Too late to stop; what came of it can be undone.
        if step == ImportStep.SHOW or (step == ImportStep.SAVE and done >= total):
            self._lead.setText(self.tr("In a moment you see what came of it, and can undo it."))
            self._cancel.setEnabled(False)

    def set_report(self, report: ImportReport, undated: Collection[str] = ()) -> None:
        """Show what came of the import; the caller opens the dialog if it is not open yet.

        Args:
            report: What came of it.
            undated: Ids of orders that have no protection date; "Add date" is offered there.
        """
        self._slow.stop()
        self._running = False
        self._report, self._undated = report, frozenset(undated)
        self._model.set_rows(rows_of(report, undated))
        self._stack.setCurrentIndex(1)
        self._headline.setText(self._outcome_sentence(report))
        self._lead.setText(
            self.tr("It was too late to stop: the orders were saved. You can undo this import.")
            if self._stop_asked and report.batch
            else self.tr("Everything in the files is listed here. Nothing is dropped in silence.")
        )
        self._fill_counts(report)
        self._cancel.hide()
        self._undo.setVisible(True)
        self._undo.setEnabled(bool(report.batch))
        self._save.setVisible(True)
        self._columns.setVisible(any(file.tables for file in report.files))
        self._done.setVisible(True)
        self._done.setDefault(True)
        self._done.setFocus()
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0))
        announce(self, self._headline.text())
        self.reported.emit(report)

    def set_undoing(self) -> None:
        """Say that this import is being taken back."""
        self._undo.setEnabled(False)
        self._lead.setText(self.tr("The import is being undone…"))

    def set_undone(self) -> None:
        """Say that this import was taken back."""
        self.is_undone = True
        self._model.drop_order_acts()
        self._undo.setEnabled(False)
        self._headline.setText(self.tr("This import was undone."))
        self._lead.setText(self.tr("Orders are as they were before. The list shows what was read."))
        announce(self, self._headline.text())

    def set_failed(self, sentence: str) -> None:
        """Say that the import ended early and changed nothing, with the reason."""
        self._slow.stop()
        self._running = False
        self._headline.setText(self.tr("Nothing was imported."))
        self._lead.setText(sentence)
        self._bar.hide()
        self._progress.hide()
        self._cancel.hide()
        self._done.setVisible(True)
        self._done.setDefault(True)
        self._done.setFocus()
        announce(self, sentence)

    def set_cancelled(self) -> None:
        """Say that the user stopped the import."""
        self.set_failed(self.tr("You stopped it. Nothing was changed."))

    def show_problem(self, sentence: str) -> None:
        """Say why an act (undo, save) did not work; the report stays."""
        self._lead.setText(sentence)
        self._undo.setEnabled(bool(self._report and self._report.batch))
        announce(self, sentence)

    def text(self) -> str:
        """Return the report as plain text."""
        if self._report is None:
            return ""
        return report_text(self._report, self._headline.text(), self._undated)

    def save_to(self, path: Path) -> None:
        """Write the report as text; a file that cannot be written is said in the dialog."""
        try:
            path.write_text(self.text(), encoding="utf-8")
            saved = self.tr("The report was saved: %1").replace("%1", path.name)
            self._lead.setText(saved)
            announce(self, saved)
        except OSError as error:
            text = self.tr("The report was not saved to %1: %2. Choose another place.")
            reason = error.strerror or str(error)
            self.show_problem(text.replace("%1", path.name).replace("%2", reason))

    def reject(self) -> None:
        """Esc: stop a running import; else close."""
        if self._running:
            self._stop()
            return
        super().reject()

    def act_on(self, index: QModelIndex) -> None:
        """Do what the act of a row says; a row without one shows its order."""
        row = self._model.row(index)
        if row is None:
            return
        entry = row.entry
        if row.act in SHOWS_RAW:
            note = entry.outcome is ImportOutcome.REMARK
            title = self.tr("Note") if note else self.tr("Not read")
            self._show_details(title, why_text(entry), entry.raw)
        elif row.act is Act.CHANGES:
            changes = "\n".join(change_text(*change) for change in entry.changes)
            self._show_details(self.tr("Changes"), row.what, changes)
        elif entry.order_id:
            self.accept()  # first: closing hands the keyboard to the list
            self.order_chosen.emit(entry.order_id)

    def _open_if_running(self) -> None:
        if self._running:
            self.open()

    def _running_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 24, 24, 24)
        self._bar = QProgressBar()
        self._bar.setObjectName("importProgress")
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._progress = QLabel()
        self._progress.setObjectName("importProgressText")
        self._progress.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._progress, "body", "text2")
        column.addWidget(self._bar)
        column.addWidget(self._progress)
        column.addStretch(1)
        return page

    def _report_page(self) -> QWidget:
        page = QWidget()
        self._counts = FlowLayout(spacing=12)
        self._filters = QButtonGroup(self)
        self._filters.setExclusive(True)
        self._filters.idToggled.connect(self._filter_toggled)
        self._filter_row = FlowLayout(spacing=8)
        self._size = QLabel()
        self._size.setObjectName("importSize")
        set_role(self._size, "caption", "text2")
        head = QVBoxLayout()
        head.setContentsMargins(24, 12, 24, 12)
        head.setSpacing(16)
        head.addLayout(self._counts)
        head.addLayout(self._filter_row)
        self._model = EntryModel(self)
        self._list = QListView()
        self._list.setObjectName("importEntries")
        self._list.setAccessibleName(self.tr("Entries of the import"))
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)  # else every row of thousands is measured
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = EntryDelegate(self._list)
        self._delegate.act_chosen.connect(self.act_on)
        self._list.setItemDelegate(self._delegate)
        self._list.activated.connect(self.act_on)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(_Line())
        column.addWidget(self._list, 1)
        return page

    def _buttons(self) -> QHBoxLayout:
        self._undo = QPushButton(icons.icon("undo", "text"), self.tr("Undo this import"))
        self._undo.setObjectName("importUndo")
        self._undo.clicked.connect(self._ask_undo)
        self._save = QPushButton(self.tr("Save report…"))
        self._save.setObjectName("importSave")
        self._save.clicked.connect(self._ask_file)
        self._columns = QPushButton(self.tr("Columns…"))
        self._columns.setObjectName("importColumns")
        self._columns.setToolTip(
            self.tr("Say what the columns of the table are, and read it again")
        )
        self._columns.setVisible(False)
        self._columns.clicked.connect(self.columns_requested)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("importCancel")
        self._cancel.clicked.connect(self._stop)
        self._done = QPushButton(self.tr("Done"))
        self._done.setObjectName("importDone")
        set_kind(self._done, "primary")
        self._done.clicked.connect(self.accept)
        # A late click on Cancel must not land on a button of the report: each has its own place.
        for button in (self._cancel, self._done):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        row = QHBoxLayout()
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(8)
        row.addWidget(self._undo)
        row.addWidget(self._save)
        row.addWidget(self._columns)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._done)
        return row

    def _show_running(self) -> None:
        self._stack.setCurrentIndex(0)
        self._headline.setText(self.tr("Your orders are being imported"))
        self._lead.setText(self.tr("Until it is done, nothing is changed. You can stop it here."))
        for button in (self._undo, self._save, self._done):
            button.setVisible(False)

    def _outcome_sentence(self, report: ImportReport) -> str:
        entries = sum(len(file.entries) for file in report.files)
        unread = report.count(ImportOutcome.NOT_UNDERSTOOD)
        look = sum(report.count(outcome) for outcome in NEEDS_LOOK)
        if entries == 0:
            return self.tr("No orders were found.")
        if entries == unread:
            return self.tr("Nothing could be read.")
        if not report.changed and not look:
            return self.tr("Nothing new. Everything was known already.")
        if look:
            return self.tr("Import finished. %n entries need a look.", "", look)
        return self.tr("Import finished.")

    def _fill_counts(self, report: ImportReport) -> None:
        _clear(self._counts)
        _clear(self._filter_row)
        for outcome in _SHOWN:
            self._counts.addWidget(self._count(outcome, report.count(outcome)))
        total = sum(len(file.entries) for file in report.files)
        look = sum(report.count(outcome) for outcome in NEEDS_LOOK)
        names = (
            (self.tr("All %1"), total),
            (self.tr("Needs a look %1"), look),
            (self.tr("New %1"), report.count(ImportOutcome.NEW)),
            (self.tr("Updated %1"), report.count(ImportOutcome.UPDATED)),
        )
        for number, (text, count) in enumerate(names):
            button = _Filter(f"importFilter{number}")
            button.setText(text.replace("%1", str(count)))
            button.setEnabled(bool(count) or number == 0)
            self._filters.addButton(button, number)
            self._filter_row.addWidget(button)
        self._filters.button(0).setChecked(True)
        files = self.tr("%n file(s)", "", len(report.files))
        entries = self.tr("%n entries", "", total)
        self._size = QLabel(f"{files}, {entries}")
        self._size.setObjectName("importSize")
        set_role(self._size, "caption", "text2")
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(12, 6, 0, 6)
        row.setSpacing(8)
        row.addWidget(IconLabel("file", "text2", 14))
        row.addWidget(self._size)
        self._filter_row.addWidget(box)

    def _count(self, outcome: ImportOutcome, count: int) -> QWidget:
        name, tone = ICONS[outcome]
        words = {
            ImportOutcome.NEW: self.tr("new orders", "", count),
            ImportOutcome.UPDATED: self.tr("updated"),
            ImportOutcome.UNCHANGED: self.tr("already known"),
            ImportOutcome.CONFLICT: self.tr("with two dates"),
            ImportOutcome.NOT_UNDERSTOOD: self.tr("not read"),
        }[outcome]
        number = QLabel(str(count))
        number.setObjectName(f"importCount_{outcome.value}")
        number.setAccessibleName(f"{count} {words}")
        set_role(number, "h1", "")
        text = QLabel(words)
        text.setTextFormat(Qt.TextFormat.PlainText)
        set_role(text, "caption", "text2")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(number)
        column.addWidget(text)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(name, tone if count else "text3", 20))
        row.addLayout(column)
        return box

    def _filter_toggled(self, number: int, checked: bool) -> None:
        if not checked:
            return
        wanted: dict[int, tuple[ImportOutcome, ...]] = {
            0: tuple(ImportOutcome),
            1: NEEDS_LOOK,
            2: (ImportOutcome.NEW,),
            3: (ImportOutcome.UPDATED,),
        }
        self._model.show_outcomes(wanted[number])
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0))

    def _stop(self) -> None:
        if self._cancel.isEnabled():
            self._stop_asked = True
            self._cancel.setEnabled(False)
            self._cancel.setText(self.tr("Stopping…"))
            self.cancel_requested.emit()

    def _ask_undo(self) -> None:
        if self._report is not None and self._report.batch:
            self._undo.setEnabled(False)
            self.undo_requested.emit(self._report.batch)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save report"))
        dialog.setObjectName("importSaveDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        folders.begin(dialog, "report", folders.Place.DocumentsLocation)
        dialog.selectFile(self.tr("import-report.txt"))
        dialog.fileSelected.connect(self._file_chosen)
        dialog.open()

    def _file_chosen(self, name: str) -> None:
        self.save_to(Path(name))

    def _show_details(self, title: str, lead: str, text: str) -> None:
        DetailBox(title, lead, text, self).open()


def _clear(layout: QLayout) -> None:
    """Empty a layout of widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()
