# SPDX-License-Identifier: MIT
"""What was sent: text, date, exhibits and facts of a dispute as they were frozen."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
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

from aliguard_desktop.ui import formatting, icons, labels
from aliguard_desktop.ui.dialogs.fields import heading
from aliguard_desktop.ui.theme import set_kind, set_role
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
        """Show ``case`` of ``order``; ``zone`` and ``today`` are the user's."""
        super().__init__(parent)
        self.setObjectName("sentRecord")
        self.setWindowTitle(self.tr("What was sent"))
        self._case = case
        self._today = today
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(heading(words.situation_title(case.situation), "recordTitle", "h2"))
        title = formatting.isolated(formatting.one_line(order.display_title))
        column.addWidget(heading(title, "recordOrder", "body", "text2"))
        column.addLayout(self._when(case.submitted_at, zone))
        panes = QGridLayout()
        panes.setHorizontalSpacing(16)
        panes.setVerticalSpacing(4)
        panes.setColumnStretch(0, 1)
        panes.setColumnStretch(1, 1)
        self._add(panes, 0, 0, self.tr("Text"), self._text(), span=3)
        self._add(panes, 0, 1, self.tr("Exhibits"), self._exhibits())
        self._add(panes, 2, 1, self.tr("Facts"), self._facts())
        panes.setRowStretch(1, 2)
        panes.setRowStretch(3, 3)
        column.addLayout(panes, 1)
        column.addWidget(self._hash())
        column.addLayout(self._buttons())
        self.resize(860, 580)

    def _when(self, sent: datetime | None, zone: tzinfo) -> QHBoxLayout:
        lock = QLabel(self)
        lock.setPixmap(icons.pixmap("lock", "text2", 15))
        text = self.tr("Kept as it was sent; nobody can change it.")
        if sent is not None:
            day = formatting.plain_date(sent.astimezone(zone).date(), self._today)
            when = f"{day}, {formatting.clock_time(sent, zone)}"
            text = self.tr("Sent %1. Kept as it was sent; nobody can change it.").replace(
                "%1", when
            )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(lock, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(heading(text, "recordWhen", "body"), 1)
        return row

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
        tree = self._tree("recordExhibits", [self.tr("Exhibit"), "SHA-256"])
        for entry in self._case.frozen_exhibits:
            name = f"{entry.number}  {labels.exhibit_kind(entry.kind)}"
            item = QTreeWidgetItem([f"{name}, {formatting.one_line(entry.name, 60)}", entry.sha256])
            item.setToolTip(0, formatting.tooltip(entry.name))
            item.setToolTip(1, entry.sha256)
            tree.addTopLevelItem(item)
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
            return formatting.plain_date(date.fromisoformat(value), self._today)
        except ValueError:
            return fact_words.choice_text(key, value) if _is_word(value) else value

    def _hash(self) -> QLabel:
        label = QLabel(f"SHA-256  {self._case.text_sha256}", self)
        label.setObjectName("recordHash")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(label, "caption", "text2")
        return label

    def _buttons(self) -> QHBoxLayout:
        self._copy = QPushButton(icons.icon("copy", "text2"), self.tr("Copy text"), self)
        self._copy.setObjectName("recordCopy")
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._on_copy)
        close = QPushButton(self.tr("Close"), self)
        close.setObjectName("recordClose")
        close.setDefault(True)
        set_kind(close, "primary")
        close.clicked.connect(self.accept)
        close.setFocus()
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._case.text)
        words_ = self.tr("Copied")
        self._copy.setText(words_)
        announce(self, words_)


def _is_word(value: str) -> bool:
    """Return whether a value is the id of a choice (``promised``), not text of its own."""
    return value.isascii() and value.replace("_", "").isalpha() and value.islower()
