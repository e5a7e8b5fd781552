# SPDX-License-Identifier: MIT
"""All that happened to an order, oldest first, with what is odd; each entry can be corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.events import DATED_KINDS, Event, EventKind, StepDetail
from aliguard_desktop.domain.oddities import Oddity, history, oddities, shown_day
from aliguard_desktop.ui import event_words, explain, formatting, icons, labels
from aliguard_desktop.ui.dialogs.fields import Message, heading, order_line
from aliguard_desktop.ui.theme import set_kind
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.services.orders import OrderView

_ID = Qt.ItemDataRole.UserRole
_DAY, _WHAT, _WHO, _MARKS = range(4)
_ROW = 24


class _List(QTreeWidget):
    """The list; Enter and F2 edit the current entry, Del deletes it."""

    edit_wanted = Signal()
    delete_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the menu's entries."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)


class HistoryDialog(QDialog):
    """Lists every event of an order; what the user wants comes out as a signal with its id."""

    edit_requested = Signal(str)
    delete_requested = Signal(str)
    record_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, view: OrderView, moment: Moment, parent: QWidget | None = None) -> None:
        """Show the history of an order at a moment."""
        super().__init__(parent)
        self.setObjectName("historyDialog")
        self.setWindowTitle(self.tr("History"))
        self.order_id = view.order.id
        self._odd: dict[str, tuple[Oddity, ...]] = {}
        self._known: dict[str, Event] = {}
        self._tree = self._make_tree()
        self._note = Message("historyNote")
        self._note.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        policy = self._note.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._note.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(heading(self.tr("What happened so far"), "historyTitle", "h2"))
        column.addWidget(order_line(view.order.display_title, "historyOrder"))
        column.addWidget(self._tree, 1)
        column.addWidget(self._note)
        column.addLayout(self._make_buttons())
        self.toast = Toast(self)
        self.toast.acted.connect(self.undo_requested)
        self._menu = self._make_menu()
        self._add_keys(QKeySequence.keyBindings(QKeySequence.StandardKey.Undo), self.undo_requested)
        self._add_keys(_redo_keys(), self.redo_requested)
        self._tree.currentItemChanged.connect(self._follow)
        self._tree.itemDoubleClicked.connect(self._on_edit)
        self._tree.edit_wanted.connect(self._on_edit)
        self._tree.delete_wanted.connect(self._on_delete)
        self._tree.customContextMenuRequested.connect(self._show_menu)
        self.show_view(view, moment)
        self._select_row(self._tree.topLevelItemCount() - 1)
        wide = self.fontMetrics().averageCharWidth() * 110
        open_at(self, max(820, wide), 560)
        self._tree.setFocus()

    def show_view(self, view: OrderView, moment: Moment) -> None:
        """Show the order as it is now.

        A new or changed entry becomes the current one; else the same one stays, or the one in
        its place.
        """
        current = self._tree.currentItem()
        before = current.data(_DAY, _ID) if current else ""
        row = self._tree.indexOfTopLevelItem(current) if current else -1
        self._odd = oddities(view.order, moment)
        self._tree.clear()
        events = history(view.order, moment)
        for event in events:
            self._tree.addTopLevelItem(self._item(event, moment))
        ids = [event.id for event in events]
        # What was recorded, corrected or brought back by Undo is what the user looks for.
        fresh = [event.id for event in events if event != self._known.get(event.id)]
        if self._known and len(fresh) == 1:
            before = fresh[0]
        self._known = {event.id: event for event in events}
        self._select_row(ids.index(before) if before in ids else min(row, len(ids) - 1))
        self._follow()

    def select(self, event_id: str) -> None:
        """Make the entry of an event the current one."""
        for row in range(self._tree.topLevelItemCount()):
            item = self._tree.topLevelItem(row)
            if item is not None and item.data(_DAY, _ID) == event_id:
                self._select_row(row)

    @property
    def current_event(self) -> str:
        """The id of the current entry's event, or an empty text."""
        item = self._tree.currentItem()
        return str(item.data(_DAY, _ID)) if item is not None else ""

    def _add_keys(self, keys: list[QKeySequence], wanted: SignalInstance) -> None:
        """Let keys of this window ask for something; the main window's do not reach here."""
        action = QAction(self)
        action.setShortcuts(keys)
        action.triggered.connect(wanted)
        self.addAction(action)

    def _select_row(self, row: int) -> None:
        item = self._tree.topLevelItem(row)
        if item is not None:
            self._tree.setCurrentItem(item)
            self._tree.scrollToItem(item)

    # ---- rows ---------------------------------------------------------------------------------

    def _item(self, event: Event, moment: Moment) -> QTreeWidgetItem:
        day = shown_day(event, moment)
        odd = self._odd.get(event.id, ())
        shown = "?" if day is None else formatting.plain_date(day, moment.today)
        if Oddity.INFERRED in odd:
            shown = f"\u2248 {shown}"
        what = event_text(event, moment)
        who = labels.source(event.source)
        marks = ", ".join(event_words.mark(one) for one in odd)
        item = QTreeWidgetItem([shown, what, who, marks])
        item.setData(_DAY, _ID, event.id)
        # On the stretched column: it would be the width of any other.
        item.setSizeHint(_WHAT, QSize(0, max(_ROW, self.fontMetrics().height() + 8)))
        spoken = self.tr("date not known") if day is None else formatting.long_date(day)
        sentence = ". ".join(
            part for part in (f"{spoken}, {what}, {who}", self._meaning(event.id)) if part
        )
        item.setData(_DAY, Qt.ItemDataRole.AccessibleTextRole, sentence)
        for place in (_WHAT, _MARKS):
            item.setToolTip(place, formatting.tooltip(f"{what} {self._meaning(event.id)}"))
        if odd:
            item.setIcon(_MARKS, icons.icon(event_words.MARK_ICONS[odd[0]], "text2"))
        return item

    def _meaning(self, event_id: str) -> str:
        odd = self._odd.get(event_id, ())
        return " ".join(event_words.mark_sentence(one) for one in odd)

    # ---- slots --------------------------------------------------------------------------------

    def _follow(self) -> None:
        """Say what the marks of the current entry mean, and enable what can be done with it."""
        event_id = self.current_event
        self._note.say(self._meaning(event_id), "text2")
        for button in (self._edit, self._delete):
            button.setEnabled(bool(event_id))

    def _on_edit(self) -> None:
        if self.current_event:
            self.edit_requested.emit(self.current_event)

    def _on_delete(self) -> None:
        if self.current_event:
            self.delete_requested.emit(self.current_event)

    def _show_menu(self, position: QPoint) -> None:
        if self._tree.itemAt(position) is not None:
            self._menu.popup(self._tree.viewport().mapToGlobal(position))

    # ---- building -----------------------------------------------------------------------------

    def _make_tree(self) -> _List:
        tree = _List(self)
        tree.setObjectName("historyList")
        tree.setAccessibleName(self.tr("What happened so far"))
        tree.setRootIsDecorated(False)
        tree.setAllColumnsShowFocus(True)
        tree.setUniformRowHeights(True)
        tree.setTabKeyNavigation(False)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.setHeaderLabels(
            [self.tr("Day"), self.tr("What"), self.tr("Who says so"), self.tr("Remarks")]
        )
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        for place in (_DAY, _WHO, _MARKS):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        return tree

    def _make_menu(self) -> QMenu:
        """Return the menu of an entry; the list itself takes the keys that it names."""
        menu = QMenu(self)
        menu.setObjectName("historyMenu")
        edit = menu.addAction(icons.icon("pencil"), self.tr("Edit\u2026"))
        edit.setShortcut(QKeySequence("F2"))
        edit.triggered.connect(self._on_edit)
        delete = menu.addAction(icons.icon("trash"), self.tr("Delete"))
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        delete.triggered.connect(self._on_delete)
        for action in (edit, delete):
            action.setShortcutVisibleInContextMenu(True)
        return menu

    def _make_buttons(self) -> QHBoxLayout:
        self._edit = self._button("historyEdit", self.tr("Edit\u2026"))
        self._edit.clicked.connect(self._on_edit)
        self._delete = self._button("historyDelete", self.tr("Delete"))
        self._delete.clicked.connect(self._on_delete)
        record = self._button("historyRecord", self.tr("Record\u2026"))
        record.clicked.connect(self.record_requested)
        close = self._button("historyClose", self.tr("Close"))
        set_kind(close, "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._edit, self._delete, record):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button


def _redo_keys() -> list[QKeySequence]:
    """Return the system's keys for Redo, with the two that everybody tries."""
    keys = QKeySequence.keyBindings(QKeySequence.StandardKey.Redo)
    extra = [QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")]
    return [*keys, *(one for one in extra if one not in keys)]


def event_text(event: Event, moment: Moment) -> str:
    """Return what an event says in one line; a stated day with the date that it states."""
    if event.kind in DATED_KINDS and event.day is not None:
        words = labels.event_kind(event.kind)
        detail = getattr(event.detail, "what", None)
        if detail is not None:
            words = f"{words} {event_words.choice(detail)}"
        text = f"{words}: {formatting.plain_date(event.day, moment.today)}"
    elif event.kind is EventKind.STEP_DONE and isinstance(event.detail, StepDetail):
        rule = labels.rule(event.detail.rule) if event.detail.rule else ""
        text = ": ".join(part for part in (labels.event_kind(event.kind), rule) if part)
    else:
        text = explain.timeline_text(event)
    return text
