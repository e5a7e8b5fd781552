# SPDX-License-Identifier: MIT
"""The entries of an import report as a list: model, filters, delegate, and the report as text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from aliguard_desktop.services.imported import ImportOutcome
from aliguard_desktop.services.imports import KEPT, PASTED
from aliguard_desktop.ui import icons
from aliguard_desktop.ui.formatting import one_line, tooltip
from aliguard_desktop.ui.import_kinds import kind_text
from aliguard_desktop.ui.import_words import change_text, what_text, why_text
from aliguard_desktop.ui.theme import font, tokens

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtCore import QAbstractItemModel, QObject

    from aliguard_desktop.services.imported import ImportEntry, ImportReport

    Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_ORDER = (
    ImportOutcome.NOT_UNDERSTOOD,
    ImportOutcome.CONFLICT,
    ImportOutcome.REMARK,
    ImportOutcome.UPDATED,
    ImportOutcome.NEW,
    ImportOutcome.UNCHANGED,
)
"""What needs a look comes first."""

NEEDS_LOOK = (ImportOutcome.NOT_UNDERSTOOD, ImportOutcome.CONFLICT)


class Act(StrEnum):
    """What can be done next about an entry."""

    NONE = "none"
    RAW = "raw"
    ROW = "row"
    MAIL = "mail"
    DECIDE = "decide"
    CHANGES = "changes"
    DATE = "date"


SHOWS_RAW = (Act.RAW, Act.ROW, Act.MAIL)
"""Acts that show the raw piece of what was not understood."""

_SHOWS = {
    ".csv": Act.ROW, ".tsv": Act.ROW, ".xlsx": Act.ROW, ".eml": Act.MAIL, ".mbox": Act.MAIL,
}  # fmt: skip
"""What the raw piece of a file is called, by the file's ending; the content was told before."""

ICONS = {
    ImportOutcome.NOT_UNDERSTOOD: ("x-circle", "danger"),
    ImportOutcome.CONFLICT: ("split", "warn"),
    ImportOutcome.REMARK: ("info", "text2"),
    ImportOutcome.UPDATED: ("refresh", "text2"),
    ImportOutcome.NEW: ("plus", "ok"),
    ImportOutcome.UNCHANGED: ("check", "text2"),
}


def outcome_text(outcome: ImportOutcome) -> str:
    """Return the short name of an outcome."""
    translate = QCoreApplication.translate
    return {
        ImportOutcome.NOT_UNDERSTOOD: translate("Import", "Not read"),
        ImportOutcome.CONFLICT: translate("Import", "Two dates"),
        ImportOutcome.REMARK: translate("Import", "Note"),
        ImportOutcome.UPDATED: translate("Import", "Updated"),
        ImportOutcome.NEW: translate("Import", "New"),
        ImportOutcome.UNCHANGED: translate("Import", "Already known"),
    }[outcome]


def act_text(act: Act) -> str:
    """Return the words of an act; an ellipsis means that a question follows."""
    translate = QCoreApplication.translate
    return {
        Act.NONE: "",
        Act.RAW: translate("Import", "Show"),
        Act.ROW: translate("Import", "Show row"),
        Act.MAIL: translate("Import", "Show mail"),
        Act.DECIDE: translate("Import", "Decide…"),
        Act.CHANGES: translate("Import", "Changes"),
        Act.DATE: translate("Import", "Add date"),
    }[act]


def file_text(path: str) -> str:
    """Return what a report calls a file: its name, or where the text came from."""
    translate = QCoreApplication.translate
    if path == PASTED:
        return translate("Import", "clipboard")
    if path == KEPT:
        return translate("Import", "earlier import")
    return PurePath(path).name


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One line of the list: an entry, its file and what that was recognised as, the next act."""

    entry: ImportEntry
    file: str
    act: Act
    kind: str = ""

    @property
    def what(self) -> str:
        """What the entry is about; a file goes by its name, wherever it is."""
        if file_text(self.entry.what) == self.file:
            return one_line(self.file)
        return one_line(what_text(self.entry.what))

    @property
    def what_and_number(self) -> str:
        """What the entry is about, with the number of an order that has a title."""
        number = self.entry.order
        return f"{self.what} \u00b7 {number}" if number and number not in self.what else self.what

    @property
    def why(self) -> str:
        """What is said of the entry."""
        if self.act is not Act.DATE:
            return why_text(self.entry)
        missing = QCoreApplication.translate(
            "Import", "No protection date in this file. Copy it from the order page later."
        )
        begun = why_text(self.entry) if self.entry.changes else ""
        return f"{missing} {begun}".strip()

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        parts = (
            outcome_text(self.entry.outcome),
            self.what,
            one_line(self.why),
            one_line(self.file),
            self.kind,
            act_text(self.act).rstrip("…"),
        )
        return ". ".join(part.rstrip(".") for part in parts if part)


def rows_of(report: ImportReport, undated: Collection[str] = ()) -> list[EntryRow]:
    """Return all entries, those that need a look first; else in the order they were read.

    Args:
        report: What came of the import.
        undated: Ids of orders that have no protection date.
    """
    without_date = frozenset(undated)
    rows = [
        EntryRow(
            entry,
            file_text(file.path),
            _act_of(entry, without_date, file.path),
            kind_text(file.recognised),
        )
        for file in report.files
        for entry in file.entries
    ]
    return sorted(rows, key=_rank)


def _rank(row: EntryRow) -> tuple[int, bool]:
    return (_ORDER.index(row.entry.outcome), row.act is not Act.DATE)


def _act_of(entry: ImportEntry, undated: Collection[str], path: str) -> Act:
    if entry.outcome in (ImportOutcome.NOT_UNDERSTOOD, ImportOutcome.REMARK):
        if entry.raw:
            return _SHOWS.get(PurePath(path).suffix.lower(), Act.RAW)
        return Act.RAW if len(why_text(entry)) > 90 else Act.NONE
    if entry.outcome is ImportOutcome.CONFLICT:
        return Act.DECIDE if entry.order_id else Act.NONE
    if entry.outcome is ImportOutcome.UPDATED and entry.changes:
        return Act.CHANGES
    if entry.outcome is ImportOutcome.NEW and entry.order_id in undated:
        return Act.DATE
    return Act.NONE


def report_text(report: ImportReport, headline: str, undated: Collection[str] = ()) -> str:
    """Return the whole report as plain text, file by file, for saving.

    Args:
        report: What came of the import.
        headline: What stands above it.
        undated: Ids of orders that have no protection date; as the window, the text says so.
    """
    without_date = frozenset(undated)
    lines = [headline, ""]
    for file in report.files:
        kind = kind_text(file.recognised)
        name = one_line(file_text(file.path))
        lines.append(f"{name} ({kind})" if kind else name)
        for entry in file.entries:
            act = _act_of(entry, without_date, file.path)
            row = EntryRow(entry, file_text(file.path), act)
            lines.append(f"  {outcome_text(entry.outcome)}: {row.what_and_number}")
            lines.append(f"    {one_line(row.why, 2000)}")
            lines.extend(f"    {change_text(*change)}" for change in entry.changes)
        lines.append("")
    return "\n".join(lines)


class EntryModel(QAbstractListModel):
    """Entries of a report, filtered by outcome."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._all: list[EntryRow] = []
        self._shown: list[EntryRow] = []
        self._wanted: frozenset[ImportOutcome] = frozenset(ImportOutcome)

    def set_rows(self, rows: list[EntryRow]) -> None:
        """Replace all rows."""
        self._all = rows
        self._apply()

    def drop_order_acts(self) -> None:
        """Offer nothing more that leads to an order: the import was taken back."""
        acts = (Act.DATE, Act.DECIDE)
        self.set_rows([replace(row, act=Act.NONE) if row.act in acts else row for row in self._all])

    def show_outcomes(self, outcomes: Collection[ImportOutcome]) -> None:
        """Show only these outcomes."""
        self._wanted = frozenset(outcomes)
        self._apply()

    def _apply(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._all if row.entry.outcome in self._wanted]
        self.endResetModel()

    def row(self, index: Index) -> EntryRow | None:
        """Return the row at ``index``."""
        return self._shown[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return texts and the row itself."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.what
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence
        if role == Qt.ItemDataRole.ToolTipRole:
            said = (row.what_and_number, row.why, row.file, row.kind)
            return tooltip(" \u00b7 ".join(filter(None, said)))
        return None


class EntryDelegate(QStyledItemDelegate):
    """Paints an entry in two lines with its next act; a click on the act triggers it."""

    act_chosen = Signal(QModelIndex)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and their margins."""
        del index
        lines = QFontMetrics(font("body")).height() + QFontMetrics(font("caption")).height()
        return QSize(option.rect.width(), max(44, lines + 12))

    def act_rect(self, option_rect: QRect, row: EntryRow) -> QRect:
        """Return where the act of a row is (left-to-right coordinates)."""
        width = QFontMetrics(font("body")).horizontalAdvance(act_text(row.act)) + 16
        return QRect(
            option_rect.right() - width - 12, option_rect.top(), width, option_rect.height()
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, EntryRow):
            return
        painter.save()
        colours = tokens()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            active = bool(option.state & QStyle.StateFlag.State_Active)
            painter.fillRect(option.rect, colours.color("sel" if active else "hover"))
            painter.fillRect(self._place(option, _bar(option.rect)), colours.color("accent"))
        line = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(line, colours.color("border"))
        self._paint_row(painter, option, row, selected=selected)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: EntryRow, *, selected: bool
    ) -> None:
        rect = option.rect
        quiet = "text2" if selected else "text3"
        name, tone = ICONS[row.entry.outcome]
        square = QRect(rect.left() + 16, rect.center().y() - 8, 16, 16)
        icons.paint(painter, name, self._place(option, square), tone)
        left = rect.left() + 40
        wide = _outcome_width()
        self._text(
            painter,
            option,
            QRect(left, rect.top(), wide, rect.height()),
            outcome_text(row.entry.outcome),
            ("caption", "text", QFont.Weight.DemiBold),
        )
        left += wide + 12
        right = self._paint_right(painter, option, row, quiet)
        body = QFontMetrics(font("body")).height()
        small = QFontMetrics(font("caption")).height()
        top = rect.top() + (rect.height() - body - small) // 2
        room = right - left - 12
        what = QRect(left, top, room, body)
        why = QRect(left, top + body, room, small)
        plain = QFont.Weight.Normal
        self._text(painter, option, what, row.what, ("body", "text", plain))
        self._text(painter, option, why, one_line(row.why), ("caption", "text2", plain))

    def _paint_right(
        self, painter: QPainter, option: QStyleOptionViewItem, row: EntryRow, quiet: str
    ) -> int:
        """Paint file and act; return where they begin."""
        rect = option.rect
        act_width = max(
            QFontMetrics(font("body")).horizontalAdvance(act_text(act)) + 16 for act in Act
        )
        file_width = min(140, max(60, rect.width() // 6))
        begin = rect.right() - 16 - act_width - file_width
        small = QFontMetrics(font("caption")).height()
        lines = [one_line(row.file), *filter(None, [row.kind])]
        top = rect.top() + (rect.height() - small * len(lines)) // 2
        plain = QFont.Weight.Normal
        for rank, line in enumerate(lines):
            place = QRect(begin, top + rank * small, file_width, small)
            self._text(painter, option, place, line, ("caption", quiet, plain))
        if row.act is not Act.NONE:
            act = self.act_rect(rect, row)
            self._text(painter, option, act, act_text(row.act), ("body", "accent", plain), end=True)
        return begin

    def _text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        text: str,
        style: tuple[str, str, QFont.Weight],
        *,
        end: bool = False,
    ) -> None:
        role, tone, weight = style
        painter.setFont(font(role, weight))
        painter.setPen(tokens().color(tone))
        side = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
        align = QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignVCenter)
        elide = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(text, elide, rect.width())
        painter.drawText(self._place(option, rect), align, words)

    def _place(self, option: QStyleOptionViewItem, rect: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, rect)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Trigger the act when it is clicked."""
        row = index.data(ROW_ROLE)
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(row, EntryRow)
            and row.act is not Act.NONE
        ):
            rect = self._place(option, self.act_rect(option.rect, row))
            if rect.contains(event.position().toPoint()):
                self.act_chosen.emit(index)
                return True
        return super().editorEvent(event, model, option, index)


def _outcome_width() -> int:
    metrics = QFontMetrics(font("caption", QFont.Weight.DemiBold))
    return max(metrics.horizontalAdvance(outcome_text(outcome)) for outcome in ImportOutcome) + 4


def _bar(rect: QRect) -> QRect:
    return QRect(rect.topLeft(), QSize(3, rect.height()))
