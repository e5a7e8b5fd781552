# SPDX-License-Identifier: MIT
"""What was sent: text, date, exhibits and facts of a dispute as they were frozen."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import CaseStatus
from aliguard_desktop.ui import folders, formatting, icons, labels
from aliguard_desktop.ui.dialogs.fields import Message, heading, order_line
from aliguard_desktop.ui.dialogs.record_document import (
    RecordPage,
    document_of,
    save_pdf,
)
from aliguard_desktop.ui.links import DesktopLinks
from aliguard_desktop.ui.theme import set_kind, set_role
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.widgets.toast import announce
from aliguard_desktop.ui.wizard import fact_words, words

if TYPE_CHECKING:
    from datetime import tzinfo

    from aliguard_desktop.domain.orders import Case, Order

_FORM = "form_"


class SentRecordDialog(QDialog):
    """Shows a submitted case; nothing in it can be changed."""

    def __init__(
        self, order: Order, case: Case, zone: tzinfo, today: date, parent: QWidget | None = None
    ) -> None:
        """Show ``case`` of ``order``; ``zone`` and ``today`` are the user's.

        What was sent before or after it can be chosen above, the newest first.
        """
        super().__init__(parent)
        self.setObjectName("sentRecord")
        self.setWindowTitle(self.tr("What was sent"))
        self._order, self._case = order, case
        self._zone, self._today = zone, today
        self._cases = sent_cases(order) or [case]
        self._message = Message("recordMessage")
        self._body: QWidget | None = None
        self._place = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        if len(self._cases) > 1:
            column.addLayout(self._chooser())
        column.addLayout(self._place, 1)
        column.addWidget(self._message)
        self._saved: Path | None = None
        self._folder = QPushButton(self.tr("Show folder"), self)
        self._folder.setObjectName("recordFolder")
        self._folder.setAutoDefault(False)
        set_kind(self._folder, "link")
        self._folder.clicked.connect(self._on_folder)
        self._folder.hide()
        column.addWidget(self._folder, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(self._buttons())
        self._details.toggled.connect(self._on_details)
        self._show_case(case)
        open_at(self, 860, 600)

    def _chooser(self) -> QHBoxLayout:
        """Return the list of everything that was sent for this order."""
        chooser = QComboBox(self)
        chooser.setObjectName("recordChoice")
        for entry in self._cases:
            when = self._time_of(entry.submitted_at)
            chooser.addItem(f"{when}: {words.situation_title(entry.situation)}")
        chooser.setCurrentIndex(
            next((place for place, entry in enumerate(self._cases) if entry.id == self._case.id), 0)
        )
        chooser.currentIndexChanged.connect(self._on_chosen)
        label = QLabel(self.tr("&Sent for this order:"), self)
        label.setBuddy(chooser)
        chooser.setAccessibleName(self.tr("Sent for this order"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(chooser, 1)
        return row

    def _on_chosen(self, place: int) -> None:
        self._show_case(self._cases[place])

    def _show_case(self, case: Case) -> None:
        """Put another record in place of the one shown."""
        self._case = case
        self._message.say("")
        self._copy.setText(self.tr("Copy text"))
        if self._body is not None:
            self._place.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        body = self._body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading(words.situation_title(case.situation), "recordTitle", "h2"))
        column.addWidget(order_line(self._order.display_title, "recordOrder"))
        column.addLayout(self._when(case.submitted_at))
        panes = QGridLayout()
        panes.setHorizontalSpacing(16)
        panes.setVerticalSpacing(4)
        panes.setColumnStretch(0, 1)
        panes.setColumnStretch(1, 1)
        self._add(panes, 0, 0, self.tr("Text"), self._text(), span=3)
        self._add(panes, 0, 1, self.tr("Pictures and files"), self._exhibits())
        self._add(panes, 2, 1, self.tr("Facts"), self._facts())
        panes.setRowStretch(1, 2)
        panes.setRowStretch(3, 3)
        column.addLayout(panes, 1)
        column.addWidget(self._hash())
        self._place.addWidget(body)
        body.show()

    def _time_of(self, sent: datetime | None) -> str:
        if sent is None:
            return self.tr("unknown day")
        day = formatting.date_with_year(sent.astimezone(self._zone).date())
        return f"{day}, {formatting.clock_time(sent, self._zone)}"

    def _when(self, sent: datetime | None) -> QHBoxLayout:
        lock = QLabel(self)
        lock.setPixmap(icons.pixmap("lock", "text2", 15))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(lock, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(heading(self._when_text(sent), "recordWhen", "body"), 1)
        return row

    def _when_text(self, sent: datetime | None) -> str:
        if sent is None:
            return self.tr("Kept as it was sent; nobody can change it.")
        text = self.tr("Sent %1. Kept as it was sent; nobody can change it.")
        return text.replace("%1", self._time_of(sent))

    def _add(
        self, grid: QGridLayout, row: int, column: int, title: str, pane: QWidget, span: int = 1
    ) -> None:
        label = QLabel(title, self)
        label.setBuddy(pane)
        set_role(label, "section")
        pane.setAccessibleName(title)
        grid.addWidget(label, row, column)
        grid.addWidget(pane, row + 1, column, span, 1)

    def _text(self) -> QPlainTextEdit:
        pane = QPlainTextEdit(self._case.text, self)
        pane.setObjectName("recordText")
        pane.setReadOnly(True)
        pane.setTabChangesFocus(True)
        pane.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        return pane

    def _exhibits(self) -> QTreeWidget:
        tree = self._tree("recordExhibits", [self.tr("Picture or file"), "SHA-256"])
        for entry in self._case.frozen_exhibits:
            name = f"{entry.number}  {labels.exhibit_kind(entry.kind)}"
            item = QTreeWidgetItem([f"{name}, {formatting.one_line(entry.name, 60)}", entry.sha256])
            item.setToolTip(0, formatting.tooltip(entry.name))
            item.setToolTip(1, entry.sha256)
            tree.addTopLevelItem(item)
        tree.setColumnHidden(1, not self._details.isChecked())
        if not self._case.frozen_exhibits:
            tree.addTopLevelItem(QTreeWidgetItem([self.tr("None"), ""]))
        return tree

    def _facts(self) -> QTreeWidget:
        tree = self._tree("recordFacts", [self.tr("Fact"), self.tr("Answer")])
        for key, value in self._case.facts.items():
            shown = formatting.one_line(self._shown(key, value), 200)
            item = QTreeWidgetItem([self._label(key), shown])
            item.setToolTip(1, formatting.tooltip(shown))
            tree.addTopLevelItem(item)
        return tree

    def _tree(self, name: str, heads: list[str]) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setObjectName(name)
        tree.setRootIsDecorated(False)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setHeaderLabels(heads)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setMaximumSectionSize(240)
        tree.setTabKeyNavigation(False)
        return tree

    def _label(self, key: str) -> str:
        if not key.startswith(_FORM):
            return fact_words.fact_label(key)
        return {
            "form_solution": self.tr("Form: solution"),
            "form_received": self.tr("Form: received"),
            "form_group": self.tr("Form: group"),
            "form_reason": self.tr("Form: reason"),
            "form_amount": self.tr("Form: amount"),
        }.get(key, key)

    def _shown(self, key: str, value: str) -> str:
        if key == "form_solution":
            return words.solution_text(value)
        try:
            return formatting.date_with_year(date.fromisoformat(value))
        except ValueError:
            return fact_words.choice_text(key, value) if _is_word(value) else value

    def _hash(self) -> QLabel:
        label = QLabel(f"SHA-256  {self._case.text_sha256}", self)
        label.setObjectName("recordHash")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(label, "caption", "text2")
        label.setVisible(self._details.isChecked())
        return label

    def _on_details(self, shown: bool) -> None:
        """Show or hide what only a doubt needs: the fingerprints of text and files."""
        if self._body is None:
            return
        for tree in self._body.findChildren(QTreeWidget, "recordExhibits"):
            tree.setColumnHidden(1, not shown)
        for label in self._body.findChildren(QLabel, "recordHash"):
            label.setVisible(shown)

    def _buttons(self) -> QHBoxLayout:
        self._copy = self._button("recordCopy", "copy", self.tr("Copy text"))
        self._copy.clicked.connect(self._on_copy)
        save = self._button("recordPdf", "export", self.tr("Save as PDF\u2026"))
        save.clicked.connect(self._on_save)
        paper = self._button("recordPrint", "file", self.tr("Print\u2026"))
        paper.clicked.connect(self._on_print)
        self._details = self._button("recordDetails", "info", self.tr("Details"))
        self._details.setCheckable(True)
        close = QPushButton(self.tr("Close"), self)
        close.setObjectName("recordClose")
        close.setDefault(True)
        set_kind(close, "primary")
        close.clicked.connect(self.accept)
        close.setFocus()
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._copy, save, paper, self._details):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _button(self, name: str, icon: str, text: str) -> QPushButton:
        button = QPushButton(icons.icon(icon, "text2"), text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._case.text)
        words_ = self.tr("Copied")
        self._copy.setText(words_)
        announce(self, words_)

    # ---- on paper -----------------------------------------------------------------------------

    def page(self) -> RecordPage:
        """Return the record shown as it is printed."""
        case, order = self._case, self._order
        exhibits = tuple(
            f"{entry.number}  {labels.exhibit_kind(entry.kind)}, "
            f"{formatting.one_line(entry.name, 60)}, SHA-256 {entry.sha256}"
            for entry in case.frozen_exhibits
        )
        facts = tuple(
            f"{self._label(key)}: {formatting.one_line(self._shown(key, value), 200)}"
            for key, value in case.facts.items()
        )
        return RecordPage(
            words.situation_title(case.situation),
            (
                formatting.one_line(order.display_title),
                self.tr("Order %1").replace("%1", order.number),
                self._when_text(case.submitted_at),
            ),
            (
                (self.tr("Text"), tuple(case.text.splitlines()) or ("",)),
                (self.tr("Pictures and files"), exhibits or (self.tr("None"),)),
                (self.tr("Facts"), facts or (self.tr("None"),)),
            ),
            f"SHA-256  {case.text_sha256}",
        )

    def save(self, path: Path) -> None:
        """Write the record shown as PDF and say how it went."""
        problem = save_pdf(self.page(), path)
        if problem:
            text = self.tr("Not saved: %1 cannot be written (%2). Choose another folder.")
            text = text.replace("%1", path.name).replace("%2", problem)
            self._say(text, "danger")
        else:
            self._saved = path
            self._folder.show()
            text = self.tr("Saved as %1 in the folder %2.").replace("%1", path.name)
            self._say(text.replace("%2", folders.shown(path.parent)), "ok")

    def _say(self, text: str, tone: str) -> None:
        self._message.say(text, tone)
        announce(self, text)

    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save as PDF"))
        dialog.setObjectName("recordPdfDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        folders.begin(dialog, "record", folders.Place.DocumentsLocation)
        dialog.selectFile(f"AliGuard {self._order.number}.pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def _on_file(self, name: str) -> None:
        self.save(Path(name))

    def _on_folder(self) -> None:
        """Show the folder of the file that was written last."""
        if self._saved is None:
            return
        try:
            DesktopLinks().show_in_folder(self._saved)
        except AliGuardError as error:
            self._say(labels.error_text(error), "danger")

    def _on_print(self) -> None:
        """Ask for the printer; where the system has no printing, a PDF can be saved."""
        try:
            from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - on use
        except ImportError:
            self._say(
                self.tr("This computer cannot print from here. Save a PDF and print that."), "warn"
            )
            return
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(self._printer, self)
        dialog.setObjectName("recordPrintDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._on_printer)
        QDialog.open(dialog)  # not the overload that wants a slot by name

    def _on_printer(self) -> None:
        document_of(self.page()).print_(self._printer)
        self._say(self.tr("Sent to the printer."), "ok")


def sent_cases(order: Order) -> list[Case]:
    """Return everything that was sent for an order, the newest first."""
    sent = [case for case in order.cases if case.status is CaseStatus.SUBMITTED]
    return sorted(sent, key=_sent_at, reverse=True)


def _sent_at(case: Case) -> float:
    return case.submitted_at.timestamp() if case.submitted_at is not None else 0.0


def _is_word(value: str) -> bool:
    """Return whether a value is the id of a choice (``promised``), not text of its own."""
    return value.isascii() and value.replace("_", "").isalpha() and value.islower()
