# SPDX-License-Identifier: MIT
"""The middle of the window: money tiles, the list, and what is said when it is empty."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.plan import Stage
from aliguard_desktop.ui import formatting, theme
from aliguard_desktop.ui.models.order_list import Group, OrderListModel
from aliguard_desktop.ui.models.views import ListView
from aliguard_desktop.ui.widgets.elided_label import WrappedLabel
from aliguard_desktop.ui.widgets.order_view import OrderListView
from aliguard_desktop.ui.widgets.sidebar import view_title
from aliguard_desktop.ui.widgets.tiles import MoneyTiles


class ListPane(QFrame):
    """Tiles, list, and the sentence that stands in for an empty list."""

    search_everywhere = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the pane with its model."""
        super().__init__(parent)
        self.setObjectName("listPane")
        self.model = OrderListModel(self)
        self.tiles = MoneyTiles(self)
        self.list = OrderListView(self)
        self.list.set_model(self.model)
        self._search = ""
        self._back = QPushButton(self.tr("Back to urgency"), self)
        self._back.setObjectName("backToUrgency")
        self._empty = WrappedLabel(parent=self)
        self._everywhere = QPushButton(self.tr("Search everywhere"), self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.tiles.filter_chosen.connect(self._on_tile)
        self.list.sorting_changed.connect(self._back.setVisible)
        self._back.clicked.connect(self.list.back_to_urgency)
        self._everywhere.clicked.connect(self.search_everywhere)
        self.model.modelReset.connect(self._show_state)

    def set_view(self, view: ListView) -> None:
        """Show a view of the sidebar."""
        self.tiles.clear()
        self.model.set_groups(frozenset())
        self.model.set_view(view)
        self._show_state()

    def set_search(self, text: str) -> None:
        """Filter by words."""
        self._search = text.strip()
        self.model.set_search(text)
        self._show_state()

    def set_stage(self, stage: str) -> None:
        """Filter by stage (empty: all)."""
        self.model.set_stages(frozenset({Stage(stage)}) if stage else frozenset())
        self._show_state()

    def set_store(self, store: str) -> None:
        """Filter by store (empty: all)."""
        self.model.set_store(store)
        self._show_state()

    def refresh(self) -> None:
        """Show totals and state after the orders changed."""
        self.tiles.show_totals(self.model.group_total)
        self._show_state()

    # ---- slots --------------------------------------------------------------------------------

    def _on_tile(self, groups: frozenset[Group]) -> None:
        self.model.set_groups(groups)
        self._show_state()

    def _show_state(self) -> None:
        is_empty = self.model.order_count() == 0
        self._stack.setCurrentIndex(1 if is_empty else 0)
        if is_empty:
            self._empty.setText(self._empty_sentence())
            self._everywhere.setVisible(bool(self._search) and self.model.view is not ListView.OPEN)

    # ---- helpers ------------------------------------------------------------------------------

    def _empty_sentence(self) -> str:
        view = self.model.view
        if self._search:
            text = self.tr("Nothing found for \u201c%1\u201d in %2.")
            found = text.replace("%2", view_title(view))
            return found.replace("%1", formatting.one_line(self._search, 60))
        if self.model.is_filtered:
            return self.tr("No order fits these filters.")
        if view is ListView.TODAY:
            nothing = self.tr("Nothing to do today.")
            return f"{nothing} {self._next_sentence()}".strip()
        return {
            ListView.TRASH: self.tr(
                "No order is in the trash. Evidence that you removed lies with its order."
            ),
            ListView.FINISHED: self.tr("No order is finished yet."),
            ListView.MISSING: self.tr("Every order has its date."),
        }.get(view, self.tr("No orders here."))

    def _next_sentence(self) -> str:
        coming = [
            view
            for view in self.model.all_views()
            if view.plan.is_open and view.plan.next.on and view.plan.next.on > view.plan.today
        ]
        if not coming:
            return ""
        first = min(coming, key=lambda view: view.plan.next.on or view.plan.today)
        day = formatting.short_date(first.plan.next.on or first.plan.today, first.plan.today)
        text = self.tr("Next: %1, %2.").replace("%1", day)
        return text.replace("%2", formatting.one_line(first.order.display_title, 60))

    def _lay_out(self) -> None:
        for button, name in ((self._back, "backToUrgency"), (self._everywhere, "searchEverywhere")):
            button.setObjectName(name)
            button.setAutoDefault(False)
            theme.set_kind(button, "link")
        self._back.hide()
        self._everywhere.hide()
        self._empty.setObjectName("emptySentence")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._empty, "body", "text2")
        nothing = QWidget(self)
        inner = QVBoxLayout(nothing)
        inner.setContentsMargins(24, 24, 24, 24)
        inner.addStretch(2)
        inner.addWidget(self._empty)
        inner.addWidget(self._everywhere, 0, Qt.AlignmentFlag.AlignCenter)
        inner.addStretch(3)
        self._stack.addWidget(self.list)
        self._stack.addWidget(nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tiles)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTrailing)
        layout.addWidget(self._stack, 1)
