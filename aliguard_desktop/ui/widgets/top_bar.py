# SPDX-License-Identifier: MIT
"""The bar over everything: add, import, search, filters, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from aliguard_desktop.ui import formatting, icons, theme
from aliguard_desktop.ui.widgets.bell_button import BellButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.ui.actions import Actions

_DEBOUNCE_MS = 150


class TopBar(QFrame):
    """Buttons and filters; what the user types comes out after a moment's rest."""

    search_changed = Signal(str)
    stage_chosen = Signal(str)
    store_chosen = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        """Build the bar from the window's actions."""
        super().__init__(parent)
        self.setObjectName("toolbar")
        self._add = self._button("addOrder", self.tr("Add order"), actions["new_order"])
        self._import = self._button(
            "importButton", self.tr("Import\u2026"), actions["import_files"]
        )
        self.search = QLineEdit(self)
        self.search.setObjectName("search")
        self.search.setAccessibleName(self.tr("Search orders, stores, tracking numbers"))
        self.search.setPlaceholderText(self.tr("Search orders, stores, tracking numbers"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.setMaximumWidth(300)
        self.search.setMinimumWidth(140)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._status, self._status_group = self._filter("statusFilter", self.tr("Status"))
        self._store, self._store_group = self._filter("storeFilter", self.tr("Store"))
        self._undo = QToolButton(self)
        self._undo.setObjectName("undoButton")
        self._undo.setDefaultAction(actions["undo"])
        self._undo.setAccessibleName(self.tr("Undo"))
        self._undo.setIconSize(QSize(18, 18))
        theme.set_kind(self._undo, "icon")
        self.bell = BellButton(actions["reminders"], self)
        self._settings = QToolButton(self)
        self._settings.setObjectName("settingsButton")
        self._settings.setDefaultAction(actions["settings"])
        self._settings.setAccessibleName(self.tr("Settings"))
        self._settings.setIconSize(QSize(18, 18))
        theme.set_kind(self._settings, "icon")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._lay_out()
        self.search.textChanged.connect(self._timer.start)
        self.search.returnPressed.connect(self._on_search)
        self._timer.timeout.connect(self._on_search)
        self._status_group.triggered.connect(self._on_stage)
        self._store_group.triggered.connect(self._on_store)

    def set_choices(self, stages: Sequence[tuple[str, str]], stores: Sequence[str]) -> None:
        """Offer the stages (value, words) and the stores that occur."""
        chosen_stage, chosen_store = (
            self._chosen(self._status_group),
            self._chosen(self._store_group),
        )
        self._fill(self._status, self._status_group, stages, chosen_stage)
        store_words = [(name, formatting.one_line(name, 60)) for name in stores]
        self._fill(self._store, self._store_group, store_words, chosen_store)
        self._status.setEnabled(bool(stages))
        self._store.setEnabled(bool(stores))

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Hide the store filter where there is no room."""
        self._store.setVisible(not is_narrow)

    def set_searchable(self, *, is_searchable: bool) -> None:
        """Disable search while there is no order; what was looked for does not hide the first."""
        if not is_searchable:
            self.search.clear()
        self.search.setEnabled(is_searchable)

    # ---- slots --------------------------------------------------------------------------------

    def _on_search(self) -> None:
        self._timer.stop()
        self.search_changed.emit(self.search.text())

    def _on_stage(self, action: QAction) -> None:
        self._mark(self._status, self.tr("Status"), action)
        self.stage_chosen.emit(str(action.data()))

    def _on_store(self, action: QAction) -> None:
        self._mark(self._store, self.tr("Store"), action)
        self.store_chosen.emit(str(action.data()))

    # ---- helpers ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 8, 12, 9)
        layout.setSpacing(6)
        layout.addWidget(self._add)
        layout.addWidget(self._import)
        layout.addSpacing(12)
        layout.addWidget(self.search, 3)
        layout.addWidget(self._status)
        layout.addWidget(self._store)
        layout.addStretch(1)
        layout.addWidget(self._undo)
        layout.addWidget(self.bell)
        layout.addWidget(self._settings)

    def _button(self, name: str, text: str, action: QAction) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.setIcon(action.icon())
        button.setIconSize(QSize(16, 16))
        button.clicked.connect(action.trigger)
        return button

    def _filter(self, name: str, title: str) -> tuple[QToolButton, QActionGroup]:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(title)
        button.setAccessibleName(title)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setEnabled(False)
        theme.set_kind(button, "pill")
        return button, QActionGroup(button)

    def _fill(
        self,
        button: QToolButton,
        group: QActionGroup,
        choices: Sequence[tuple[str, str]],
        chosen: str,
    ) -> None:
        menu = button.menu()
        menu.clear()
        for old in group.actions():
            group.removeAction(old)
        for value, text in [("", self.tr("All")), *choices]:
            action = QAction(text.replace("&", "&&"), menu)
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            group.addAction(action)
            menu.addAction(action)

    def _mark(self, button: QToolButton, title: str, action: QAction) -> None:
        active = bool(action.data())
        shown = formatting.one_line(action.text(), 24)
        button.setText(f"{title}: {shown}" if active else title)
        button.setProperty("active", "true" if active else "false")
        button.style().unpolish(button)
        button.style().polish(button)

    def _chosen(self, group: QActionGroup) -> str:
        checked = group.checkedAction()
        return str(checked.data()) if group.actions() and checked is not None else ""
