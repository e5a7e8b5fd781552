# SPDX-License-Identifier: MIT
"""Ask what the columns of an unknown table are, beside its first rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.services.tables import OFFERED, SEVERAL, ColumnMapping, Field
from aliguard_desktop.ui.dialogs.date_order import meanings
from aliguard_desktop.ui.dialogs.fields import Message, buttons, heading
from aliguard_desktop.ui.formatting import date_with_year, isolated, one_line, tooltip
from aliguard_desktop.ui.theme import set_role
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from aliguard_desktop.services.tables import MappingPreview, UnknownTable

    Preview = Callable[[UnknownTable, ColumnMapping], MappingPreview]

_SHOWN_ROWS = 8
_MARGIN = 24


def field_text(field: Field) -> str:
    """Return the words of what a column can be."""
    translate = QCoreApplication.translate
    return {
        Field.IGNORE: translate("Columns", "Leave out"),
        Field.ORDER: translate("Columns", "Order number"),
        Field.TITLE: translate("Columns", "Title"),
        Field.STORE: translate("Columns", "Store"),
        Field.AMOUNT: translate("Columns", "Amount"),
        Field.CURRENCY: translate("Columns", "Currency"),
        Field.ORDERED: translate("Columns", "Ordered on"),
        Field.SHIPPED: translate("Columns", "Shipped on"),
        Field.PROTECTION: translate("Columns", "Protection ends"),
        Field.TRACKING: translate("Columns", "Tracking number"),
        Field.STATUS: translate("Columns", "Status"),
    }[field]


class ColumnMappingDialog(QDialog):
    """Shows a table with a choice above each column, and how many rows can be read."""

    chosen = Signal(object)
    """Emits the ``ColumnMapping``; closing the dialog in another way changes nothing."""

    def __init__(
        self, table: UnknownTable, preview: Preview, parent: QWidget | None = None
    ) -> None:
        """Take the table and the use case that tries a mapping on it."""
        super().__init__(parent)
        self.setObjectName("columnMapping")
        self.setWindowTitle(self.tr("Columns of the table"))
        self._table = table
        self._preview = preview
        self._combos: list[QComboBox] = []
        self._tried: MappingPreview | None = None
        self._dates = QComboBox()
        self._message = Message("columnMessage")
        self._count = QLabel()
        self._count.setObjectName("columnCount")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setWordWrap(True)
        set_role(self._count, "body", "")
        self._grid = self._build_grid()
        body = QVBoxLayout()
        body.setContentsMargins(_MARGIN, 20, _MARGIN, 0)
        body.setSpacing(8)
        question = self.tr("What is in these columns?")
        lead = self.tr(
            "%1 has headers that AliGuard doesn't know. Choose what each column holds; "
            "your choice is remembered for such tables."
        ).replace("%1", isolated(one_line(table.name)))
        body.addWidget(heading(question, "columnTitle", "h1"))
        body.addWidget(heading(lead, "columnLead", "body", "text2"))
        body.addWidget(self._grid, 1)
        body.addLayout(self._date_row())
        body.addWidget(self._count)
        body.addWidget(self._message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(body, 1)
        row, go = buttons(self, self.tr("Read the table"), self.tr("Not now"))
        go.clicked.connect(self._submit)
        column.addLayout(row)
        open_at(self, 860, 560)
        start = table.mapping.fields if table.mapping is not None else table.guesses
        for combo, field in zip(self._combos, start, strict=False):
            combo.setCurrentIndex(max(0, combo.findData(field)))
        for combo in self._combos:
            combo.currentIndexChanged.connect(self._on_field)
        self._refresh()
        self._show_date_question()
        if self._combos:
            self._combos[0].setFocus()

    def mapping(self) -> ColumnMapping:
        """Return what is chosen now."""
        fields = tuple(Field(combo.currentData()) for combo in self._combos)
        answer = self._dates.currentData()
        return ColumnMapping(fields, answer if isinstance(answer, bool) else None)

    # ---- building -----------------------------------------------------------------------------

    def _build_grid(self) -> QTableWidget:
        rows = self._table.rows[:_SHOWN_ROWS]
        grid = QTableWidget(len(rows) + 1, len(self._table.headers))
        grid.setObjectName("columnGrid")
        grid.setAccessibleName(self.tr("The first rows of the table"))
        grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        grid.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        grid.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        grid.setTabKeyNavigation(False)
        grid.setWordWrap(False)
        grid.verticalHeader().setVisible(False)
        for column, header in enumerate(self._table.headers):
            grid.setHorizontalHeaderItem(column, QTableWidgetItem(one_line(header)))
            combo = self._build_combo(column, header)
            grid.setCellWidget(0, column, combo)
            for place, row in enumerate(rows, 1):
                item = QTableWidgetItem(one_line(row[column]))
                item.setToolTip(tooltip(row[column]))
                grid.setItem(place, column, item)
        grid.resizeColumnsToContents()
        widest = grid.fontMetrics().averageCharWidth() * 36
        for column, combo in enumerate(self._combos):
            wanted = max(combo.sizeHint().width() + 8, grid.columnWidth(column) + 12)
            grid.setColumnWidth(column, min(wanted, widest))
        grid.setRowHeight(0, max(self._combos[0].sizeHint().height() + 8, 40))
        return grid

    def _build_combo(self, column: int, header: str) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(f"column{column}")
        name = header or str(column + 1)
        combo.setAccessibleName(self.tr("Column %1").replace("%1", one_line(name)))
        first = next((row[column] for row in self._table.rows if row[column]), "")
        combo.setAccessibleDescription(one_line(first))
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the table instead
        for field in OFFERED:
            combo.addItem(field_text(field), field)
        combo.installEventFilter(self)
        self._combos.append(combo)
        return combo

    def _date_row(self) -> QHBoxLayout:
        self._date_label = QLabel()
        self._date_label.setObjectName("columnDateLabel")
        self._date_label.setTextFormat(Qt.TextFormat.PlainText)
        self._date_label.setBuddy(self._dates)
        self._dates.setObjectName("columnDates")
        self._dates.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._date_label)
        row.addWidget(self._dates)
        row.addStretch(1)
        self._date_label.hide()
        self._dates.hide()
        return row

    # ---- following the user -------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the column of a choice into view when it gets the focus; leave it the wheel."""
        if event.type() == QEvent.Type.FocusIn and watched in self._combos:
            index = self._grid.model().index(0, self._combos.index(watched))
            self._grid.scrollTo(index)
        if event.type() == QEvent.Type.Wheel and watched in self._combos:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _on_field(self) -> None:
        """Count again; whoever walks through a choice by keys passes what others already are."""
        self._message.say(self._twice(), "warn")
        self._refresh()
        self._show_date_question()

    def _twice(self) -> str:
        """Return what is chosen for two columns although only one can be it, or nothing."""
        headers: dict[Field, list[str]] = {}
        for field, header in zip(self.mapping().fields, self._table.headers, strict=True):
            headers.setdefault(field, []).append(isolated(one_line(header)))
        for field, names in headers.items():
            if len(names) > 1 and field not in SEVERAL:
                text = self.tr("Only one column can be “%1”. Keep one of: %2.")
                return text.replace("%1", field_text(field)).replace("%2", ", ".join(names))
        return ""

    def _refresh(self) -> None:
        """Count what can be read with what is chosen now."""
        mapping = self.mapping()
        if Field.ORDER not in mapping.fields:
            self._count.setText(self.tr("Choose the column with the order numbers."))
            set_role(self._count, "body", "warn")
            self._tried = None
            return
        self._tried = self._preview(self._table, mapping)
        self._count.setText(self._count_text(self._tried))
        set_role(self._count, "body", "" if self._tried.readable else "danger")

    def _count_text(self, tried: MappingPreview) -> str:
        if self._table.count > len(self._table.rows):
            text = self.tr("%1 of the first %2 rows can be read; the table has %3.")
        else:
            text = self.tr("%1 of %2 rows can be read.")
        text = text.replace("%1", str(tried.readable)).replace("%2", str(tried.rows))
        parts = [text.replace("%3", str(self._table.count))]
        if tried.partly:
            parts.append(self.tr("In %n of them something can't be read.", "", tried.partly))
        troubled = self._troubled(tried)
        if troubled:
            parts.append(self.tr("Look at: %1.").replace("%1", troubled))
        if tried.no_currency:
            parts.append(
                self.tr(
                    "The amounts have no currency, so they stay empty. If a column names it, "
                    "choose “Currency” there."
                )
            )
        if tried.damaged:
            cut = self.tr("In %n row(s) Excel has cut the last digits.", "", tried.damaged)
            parts.extend(
                (cut, self.tr("Export the file again and import it without opening it in Excel."))
            )
        return " ".join(parts)

    def _troubled(self, tried: MappingPreview) -> str:
        """Return the headers of the columns in which something can't be read."""
        headers = self._table.headers
        names = [headers[column] for column, _ in tried.troubled if 0 <= column < len(headers)]
        return ", ".join(isolated(one_line(name)) for name in names if name)

    def _show_date_question(self) -> None:
        """Ask for the order of day and month once a date needs it; the answer stays open."""
        if self._tried is None or not self._tried.ambiguous or self._dates.count():
            return
        text = self._tried.ambiguous[0]
        question = self.tr("What does %1 &mean?").replace("%1", isolated(text))
        self._date_label.setText(question)
        self._dates.setAccessibleName(question.replace("&", ""))
        self._dates.addItem(self.tr("Ask me later"), None)
        for day_first, day in meanings(text):
            self._dates.addItem(date_with_year(day), day_first)
        known = self._table.mapping.day_first if self._table.mapping is not None else None
        if known is not None:
            self._dates.setCurrentIndex(max(0, self._dates.findData(known)))
            self._refresh()
        self._dates.currentIndexChanged.connect(self._refresh)
        self._date_label.show()
        self._dates.show()

    def _submit(self) -> None:
        mapping = self.mapping()
        if twice := self._twice():
            self._message.say(twice, "danger")
            announce(self, twice)
            return
        if self._tried is None or not self._tried.readable:
            text = self.tr("No row has an order number that can be read. Choose another column.")
            if Field.ORDER not in mapping.fields:
                text = self.tr("Choose the column with the order numbers.")
            self._message.say(text, "danger")
            announce(self, text)
            return
        self.accept()
        self.chosen.emit(mapping)
