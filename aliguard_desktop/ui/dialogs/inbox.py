# SPDX-License-Identifier: MIT
"""The inbox: every reminder that came, with the order it is about and what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.reminders import ReminderKind, days_to_last
from aliguard_desktop.ui import card_words, formatting, icons, reminder_words, theme
from aliguard_desktop.ui.dialogs.fields import Message, heading
from aliguard_desktop.ui.tray import span_words
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.reminders import ReminderKey
    from aliguard_desktop.services.reminders import InboxItem

_WHY, _ORDER, _WHAT, _WHEN = range(4)
_SPACE, _MARGIN = 10, 18

_ICONS = {
    ReminderKind.STEP: "bell",
    ReminderKind.LEAD: "bell-filled",
    ReminderKind.LAST: "bell-filled",
    ReminderKind.HOURS: "triangle",
    ReminderKind.AGAIN: "snooze",
}


class _List(QTreeWidget):
    """The list; Enter opens the current order."""

    open_wanted = Signal()

    def share(self) -> None:
        """Share the width: why it came needs most, beside its sign."""
        free = self.viewport().width() - self.header().sectionSize(_WHEN)
        self.header().resizeSection(_WHY, free * 38 // 100)
        self.header().resizeSection(_WHAT, free * 32 // 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the list itself, not for a button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit()
        else:
            super().keyPressEvent(event)


class InboxDialog(QDialog):
    """Lists what came, a row for each order, most urgent first; earlier ones are folded below.

    Signals:
        open_requested: Show an order (its id).
        snooze_requested: Say nothing of an order (its id) for a ``Span``.
        done_requested: Its step is taken care of; or, with False, is not.
        pause_requested: Pause everything for a ``Span``; an empty text ends the pause.
        clear_requested: Empty the inbox.
        undo_requested: Take back that it was emptied.
        settings_requested: Show when and how reminders come.
    """

    open_requested = Signal(str)
    snooze_requested = Signal(str, str)
    done_requested = Signal(object, bool)
    pause_requested = Signal(str)
    clear_requested = Signal()
    undo_requested = Signal()
    settings_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the empty inbox."""
        super().__init__(parent)
        self.setObjectName("inboxDialog")
        self.setWindowTitle(self.tr("Reminders"))
        self._items: list[InboxItem] = []
        self.list = self._make_list()
        self._empty = Message("inboxEmpty")
        self.note = Message("inboxNote")
        self.open_button = self._button("inboxOpen", self.tr("Open order"))
        self.snooze_button = self._menu_button(
            "inboxSnooze", self.tr("Snooze"), "snooze", self._on_snooze
        )
        self.done_button = self._button("inboxDone", self.tr("Done"))
        self.clear_button = self._button("inboxClear", self.tr("Clear all"))
        self.undo_button = self._button("inboxUndo", self.tr("Undo"))
        self.undo_button.hide()
        self.pause_button = self._menu_button(
            "inboxPause", self.tr("Pause reminders"), "snooze", self._on_pause
        )
        self.resume_button = self._button("inboxResume", self.tr("End the pause"))
        self.settings_button = self._button("inboxSettings", self.tr("Reminder settings\u2026"))
        self._close = self._button("inboxClose", self.tr("Close"))
        theme.set_kind(self.open_button, "primary")
        theme.set_kind(self.settings_button, "link")
        theme.set_kind(self.clear_button, "link")
        theme.set_kind(self.undo_button, "link")
        self._lay_out()
        self.open_button.clicked.connect(self._on_open)
        self.done_button.clicked.connect(self._on_done)
        self.clear_button.clicked.connect(self.clear_requested)
        self.undo_button.clicked.connect(self.undo_requested)
        self.resume_button.clicked.connect(self._on_resume)
        self.settings_button.clicked.connect(self.settings_requested)
        self._close.clicked.connect(self.reject)
        self.list.currentItemChanged.connect(self._follow)
        self.list.itemDoubleClicked.connect(self._on_open)
        self.list.open_wanted.connect(self._on_open)
        self.show_items([], None, None)
        open_at(self, max(820, self.fontMetrics().averageCharWidth() * 120), 520)

    def show_items(
        self, items: Sequence[InboxItem], moment: Moment | None, paused: datetime | None
    ) -> None:
        """Show what came, as it is at ``moment``.

        Args:
            items: Most urgent first.
            moment: Now.
            paused: Until when everything is paused, or None.
        """
        before = self.current
        orders = [item.view.order.id for item in items]
        unfolded = {
            item.view.order.id
            for row, item in enumerate(self._items)
            if (shown := self.list.topLevelItem(row)) is not None and shown.isExpanded()
        }
        with QSignalBlocker(self.list):  # no button loses the focus while there is no row
            self._items = list(items)
            self.list.clear()
            for item in items:
                if moment is not None:
                    row = self._row(item, moment)
                    self.list.addTopLevelItem(row)
                    row.setExpanded(item.view.order.id in unfolded)
            known = before is not None and before.view.order.id in orders
            at = orders.index(before.view.order.id) if before is not None and known else 0
            current = self.list.topLevelItem(at)
            if current is not None:
                self.list.setCurrentItem(current)
        self.list.setRootIsDecorated(any(item.earlier for item in items))
        self.list.setVisible(bool(items))
        self.list.share()
        if items:
            self.undo_button.hide()
        self._empty.setVisible(not items)
        self._empty.setText(
            self.tr(
                "Nothing here now. Reminders come when something is to be done, and stay here "
                "until you clear them."
            )
        )
        self.clear_button.setVisible(bool(items))
        self.resume_button.setVisible(paused is not None)
        self.pause_button.setVisible(paused is None)
        words = ""
        if paused is not None and moment is not None:
            until = reminder_words.until(paused, moment.now, moment.zone)
            words = self.tr(
                "Paused until %1. On a last safe day you are still reminded in the evening."
            )
            words = words.replace("%1", until)
        self.say(words)
        self._follow()

    def cleared(self) -> None:
        """Say that the inbox was emptied, and offer to take that back."""
        self.undo_button.show()
        self._close.setFocus()
        self.say(self.tr("All reminders are cleared."))

    def say(self, words: str) -> None:
        """Say what came of the last act; the line's room is kept, so that no row moves."""
        self.note.setText(words)
        if words and self.isVisible():
            announce(self.note, words)

    @property
    def current(self) -> InboxItem | None:
        """The current entry."""
        shown = self.list.currentItem()
        if shown is not None and shown.parent() is not None:
            shown = shown.parent()
        row = self.list.indexOfTopLevelItem(shown) if shown is not None else -1
        return self._items[row] if 0 <= row < len(self._items) else None

    # ---- slots --------------------------------------------------------------------------------

    def _follow(self) -> None:
        """Offer what fits the current entry."""
        item = self.current
        for button in (self.open_button, self.snooze_button, self.done_button):
            button.setVisible(bool(self._items))
            button.setEnabled(item is not None)
        is_done = item is not None and item.done
        self.done_button.setText(self.tr("Not done yet") if is_done else self.tr("Done"))
        self.snooze_button.setEnabled(item is not None and not is_done)

    def _on_open(self) -> None:
        item = self.current
        if item is not None:
            self.open_requested.emit(item.view.order.id)

    def _on_snooze(self, span: str) -> None:
        item = self.current
        if item is not None:
            self.snooze_requested.emit(item.view.order.id, span)

    def _on_done(self) -> None:
        item = self.current
        if item is not None:
            key: ReminderKey = item.entry.reminder.key
            self.done_requested.emit(key, not item.done)

    def _on_pause(self, span: str) -> None:
        self.pause_requested.emit(span)

    def _on_resume(self) -> None:
        self.pause_requested.emit("")

    # ---- building -----------------------------------------------------------------------------

    def _what(self, item: InboxItem, moment: Moment) -> str:
        """Return what there is to do, or why there is nothing now."""
        if item.done:
            return self.tr("Done")
        if item.snoozed is not None:
            end = reminder_words.until(item.snoozed, moment.now, moment.zone)
            return self.tr("Snoozed until %1").replace("%1", end)
        return card_words.heading(item.view.order, item.view.plan)

    def _row(self, item: InboxItem, moment: Moment) -> QTreeWidgetItem:
        view = item.view
        title = formatting.one_line(view.order.display_title, 120)
        why = reminder_words.row_words(item)
        what = self._what(item, moment)
        when = reminder_words.until(item.entry.at, moment.now, moment.zone)
        row = QTreeWidgetItem([why, title, what, when])
        row.setIcon(_WHY, icons.icon(_icon(item)))
        for entry in item.earlier:
            came = reminder_words.came(entry.reminder, view)
            at = reminder_words.until(entry.at, moment.now, moment.zone)
            older = QTreeWidgetItem(row, [came, "", "", at])
            older.setIcon(_WHY, icons.icon(_ICONS[entry.reminder.kind]))
            spoken = self.tr("Earlier reminder: %1").replace("%1", f"{came}. {at}")
            older.setData(_WHY, Qt.ItemDataRole.AccessibleTextRole, spoken)
        font = QFont(self.list.font())
        font.setBold(item.unread)
        metrics = QFontMetrics(font)
        high = 2 * metrics.lineSpacing() + _SPACE
        for column in range(4):
            wide = metrics.horizontalAdvance(row.text(column)) + _MARGIN
            row.setSizeHint(column, QSize(wide, high))
            row.setToolTip(column, formatting.tooltip(row.text(column)))
            row.setFont(column, font)
        unread = self.tr("Unread.") + " " if item.unread else ""
        spoken = f"{unread}{why}. {title}. {what}. {when}"
        row.setData(_WHY, Qt.ItemDataRole.AccessibleTextRole, spoken)
        return row

    def _make_list(self) -> _List:
        found = _List(self)
        found.setObjectName("inboxList")
        found.setAccessibleName(self.tr("Reminders"))
        found.setColumnCount(4)
        found.setHeaderLabels(
            [self.tr("Reminder"), self.tr("Order"), self.tr("What to do now"), self.tr("Came")]
        )
        found.setRootIsDecorated(False)
        found.setUniformRowHeights(True)
        found.setIconSize(QSize(16, 16))
        found.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        found.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = found.header()
        header.setStretchLastSection(False)
        # Two lines a row: words wrap where the window is narrow, and the date is always whole.
        found.setWordWrap(True)
        found.setIndentation(12)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(_ORDER, QHeaderView.ResizeMode.Stretch)
        for column in (_WHY, _WHAT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(_WHEN, QHeaderView.ResizeMode.ResizeToContents)
        return found

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _menu_button(
        self, name: str, text: str, icon: str, slot: Callable[[str], None]
    ) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setAccessibleName(text)
        button.setIcon(icons.icon(icon))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.set_kind(button, "pill")
        menu = QMenu(button)
        for span, words in span_words().items():
            action = menu.addAction(words)
            action.setObjectName(f"{name}_{span}")
            action.triggered.connect(partial(slot, span.value))
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        top = QHBoxLayout()
        top.addWidget(heading(self.tr("Reminders"), "inboxTitle", "h2"))
        top.addStretch(1)
        top.addWidget(self.settings_button)
        top.addWidget(self.resume_button)
        top.addWidget(self.pause_button)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.note)
        self.note.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.note.show()
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.open_button, self.snooze_button, self.done_button):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.undo_button, self.clear_button, self._close):
            row.addWidget(button)
        column.addLayout(row)


def _icon(item: InboxItem) -> str:
    """Return the sign of a row, as its order is now."""
    if item.done:
        return "check"
    if item.snoozed is not None:
        return "snooze"
    left = days_to_last(item.view.plan)
    if item.current and left <= 1:
        return "triangle" if left < 0 else "bell-filled"
    return _ICONS[item.entry.reminder.kind]
