# SPDX-License-Identifier: MIT
"""Every keyboard key, as the menus have them, and those of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui.dialogs.fields import heading
from aliguard_desktop.ui.widgets.room import open_at

if TYPE_CHECKING:
    from aliguard_desktop.ui.actions import Actions


class KeysDialog(QDialog):
    """A table of keys by menu."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        """Read the keys off the actions."""
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self.setWindowTitle(self.tr("Keyboard keys"))
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("keysTable")
        self.tree.setAccessibleName(self.tr("Keyboard keys"))
        self.tree.setHeaderLabels([self.tr("What it does"), self.tr("Key")])
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(12)
        self.tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for title, entries in actions.keys_by_menu():
            self._add(title, entries)
        self._add(self.tr("In the list"), self._list_keys())
        self.tree.expandAll()
        header = self.tree.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(heading(self.tr("Keyboard keys"), "keysTitle", "h2"))
        column.addWidget(self.tree, 1)
        close = QPushButton(self.tr("Close"), self)
        close.setObjectName("keysClose")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        open_at(self, 520, 620)
        self.tree.setFocus()

    def _add(self, title: str, entries: list[tuple[str, str]]) -> None:
        if not entries:
            return
        group = QTreeWidgetItem([title, ""])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        self.tree.addTopLevelItem(group)
        for text, key in entries:
            item = QTreeWidgetItem([text, key])
            group.addChild(item)

    def _list_keys(self) -> list[tuple[str, str]]:
        def native(keys: str) -> str:
            return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

        return [
            (self.tr("Do the next step"), native("Return")),
            (self.tr("Scroll the details"), native("Space")),
            (self.tr("Close or open a group"), f"{native('Left')}, {native('Right')}"),
            (self.tr("Jump to a title"), self.tr("type it")),
            (self.tr("Back to the list"), native("Esc")),
        ]
