# SPDX-License-Identifier: MIT
"""The table of rules: groups with a heading row, filtered by what the user types."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from aliguard_desktop.ui import formatting, icons, labels, rule_words, theme

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.rules import Rule, Rulebook

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """Columns of the table."""

    RULE = 0
    VALUE = 1
    DEFAULT = 2
    CERTAIN = 3
    SOURCE = 4
    CHECKED = 5


class RulesModel(QAbstractTableModel):
    """Rules by group; a row is a group's name (text) or a rule."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        """Start empty; ``today`` decides how days are written."""
        super().__init__(parent)
        self._today = today
        self._book: Rulebook | None = None
        self._needle = ""
        self._rows: list[str | Rule] = []
        self._moved: frozenset[str] = frozenset()

    def show_rules(self, book: Rulebook, moved: frozenset[str] = frozenset()) -> None:
        """Show a rulebook; rows stay where they are when only values changed.

        Args:
            book: The rules in force.
            moved: Keys of the rules whose default comes from the preset.
        """
        self._moved = moved
        rows = self._filtered(book)
        same = [_key(row) for row in rows] == [_key(row) for row in self._rows]
        self._book = book
        if same and rows:
            self._rows = rows
            last = self.index(len(rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def set_filter(self, text: str) -> None:
        """Show only rules that have every word of ``text``."""
        self._needle = text
        if self._book is not None:
            self.show_rules(self._book, self._moved)

    def rule(self, row: int) -> Rule | None:
        """Return the rule of a row, or None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return None if found is None or isinstance(found, str) else found

    def row_of(self, key: str) -> int:
        """Return the row of a rule, or -1."""
        return next((at for at, row in enumerate(self._rows) if _key(row) == key), -1)

    def headings(self) -> list[int]:
        """Return the rows that are headings."""
        return [at for at, row in enumerate(self._rows) if isinstance(row, str)]

    def count(self) -> int:
        """Return how many rules are shown."""
        return sum(not isinstance(row, str) for row in self._rows)

    def changed_text(self, text: str) -> str:
        """Return a value with the mark of the user's own."""
        return self.tr("%1, changed").replace("%1", text)

    def texts(self, column: Column) -> list[str]:
        """Return all texts of a column, to find its width."""
        rules = self._book.rules.values() if self._book is not None else ()
        title = str(self.headerData(column, Qt.Orientation.Horizontal))
        return [title, *(self._text(rule, column) for rule in rules)]

    # ---- Qt -----------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Make headings unselectable."""
        if self.rule(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.RULE: self.tr("Rule"),
            Column.VALUE: self.tr("Value"),
            Column.DEFAULT: self.tr("Default"),
            Column.CERTAIN: self.tr("How certain"),
            Column.SOURCE: self.tr("Source"),
            Column.CHECKED: self.tr("Checked"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        column = Column(index.column())
        if isinstance(row, str):
            return self._heading_data(row, column, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row) if column is Column.RULE else self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row, column)
        if column is Column.VALUE and row.is_changed:
            return _changed_look(role)
        if role == Qt.ItemDataRole.ForegroundRole and column > Column.VALUE:
            return theme.tokens().color("text2")
        return None

    def _heading_data(self, name: str, column: Column, role: int) -> Any:
        if column is not Column.RULE and role != Qt.ItemDataRole.BackgroundRole:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return rule_words.group_title(name)
        if role == Qt.ItemDataRole.FontRole:
            return theme.font("caption", QFont.Weight.DemiBold)
        if role == Qt.ItemDataRole.BackgroundRole:
            return theme.tokens().color("raised")
        return theme.tokens().color("text2") if role == Qt.ItemDataRole.ForegroundRole else None

    def _text(self, rule: Rule, column: Column) -> str:
        if column is Column.RULE:
            return rule_words.title(rule.key)
        if column is Column.VALUE:
            text = rule_words.value_text(rule)
            return self.changed_text(text) if rule.is_changed else text
        if column is Column.DEFAULT:
            return rule_words.named_default(rule, self._preset_of(rule))
        if column is Column.CERTAIN:
            return rule_words.certainty(rule.confidence)
        if column is Column.SOURCE:
            return rule_words.source_short(rule.source)
        return formatting.plain_date(rule.checked, self._today)

    def _preset_of(self, rule: Rule) -> str:
        """Return the preset that set a rule's default, or an empty text."""
        return self._book.preset if self._book is not None and rule.key in self._moved else ""

    def _tooltip(self, rule: Rule, column: Column) -> str:
        text = self._text(rule, column)
        if column is Column.RULE:
            named = rule_words.short_id(rule.key)
            text = f"{text}. {rule_words.meaning(rule.key)}" + (f" ({named})" if named else "")
        if column is Column.SOURCE:
            text = rule_words.source_text(rule.source)
        if column is Column.CERTAIN:
            text = labels.confidence(rule.confidence)
        return formatting.tooltip(text)

    def _sentence(self, rule: Rule) -> str:
        parts = [rule_words.title(rule.key), self._text(rule, Column.VALUE)]
        if rule.is_changed:
            default = self.tr("default %1")
            parts.append(default.replace("%1", rule_words.default_text(rule)))
        return ", ".join([*parts, labels.confidence(rule.confidence)]) + "."

    def _filtered(self, book: Rulebook) -> list[str | Rule]:
        words = self._needle.casefold().split()
        rows: list[str | Rule] = []
        for name in rule_words.GROUPS:
            found = [
                rule
                for rule in book.rules.values()
                if rule.key not in rule_words.NOT_YET_USED
                and rule_words.group(rule.key) == name
                and self._has(rule, name, words)
            ]
            if found:
                rows += [name, *found]
        return rows

    def _has(self, rule: Rule, group: str, words: list[str]) -> bool:
        text = " ".join(
            (
                rule.key,
                rule_words.group_title(group),
                rule_words.meaning(rule.key),
                rule.source,
                *(self._text(rule, column) for column in Column),
            )
        ).casefold()
        return all(word in text for word in words)


def _changed_look(role: int) -> Any:
    if role == Qt.ItemDataRole.DecorationRole:
        return icons.icon("pencil", "accent")
    if role == Qt.ItemDataRole.FontRole:
        return theme.font(weight=QFont.Weight.DemiBold)
    return None


def _key(row: str | Rule) -> str:
    return row if isinstance(row, str) else row.key
