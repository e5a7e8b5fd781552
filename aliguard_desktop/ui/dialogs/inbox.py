# SPDX-License-Identifier: MIT
"""The inbox: every reminder that came, with the order it is about and what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
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

from aliguard_desktop.domain.reminders import ReminderKind
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

_KEY = Qt.ItemDataRole.UserRole
_WHY, _ORDER, _WHAT, _WHEN = range(4)
_ROW, _ICON, _MARGIN, _WIDEST = 28, 24, 18, 300

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the list itself, not for a button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit()
        else:
            super().keyPressEvent(event)


class InboxDialog(QDialog):
    """Lists reminders, the last first.

    Signals:
        open_requested: Show an order (its id).
        snooze_requested: Say nothing of an order (its id) for a ``Span``.
        done_requested: Its step is taken care of; or, with False, is not.
        pause_requested: Pause everything for a ``Span``; an empty text ends the pause.
        clear_requested: Empty the inbox.
        settings_requested: Show when and how reminders come.
    """

    open_requested = Signal(str)
    snooze_requested = Signal(str, str)
    done_requested = Signal(object, bool)
    pause_requested = Signal(str)
    clear_requested = Signal()
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
        self.pause_button = self._menu_button(
            "inboxPause", self.tr("Pause reminders"), "snooze", self._on_pause
        )
        self.resume_button = self._button("inboxResume", self.tr("End the pause"))
        self.settings_button = self._button("inboxSettings", self.tr("Reminder settings\u2026"))
        self._close = self._button("inboxClose", self.tr("Close"))
        theme.set_kind(self.open_button, "primary")
        theme.set_kind(self.settings_button, "link")
        theme.set_kind(self.clear_button, "link")
        self._lay_out()
        self.open_button.clicked.connect(self._on_open)
        self.done_button.clicked.connect(self._on_done)
        self.clear_button.clicked.connect(self.clear_requested)
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
            items: The last first.
            moment: Now.
            paused: Until when everything is paused, or None.
        """
        before = self.current
        self._items = list(items)
        self.list.clear()
        for item in items:
            if moment is not None:
                self.list.addTopLevelItem(self._row(item, moment))
        keys = [item.entry.reminder.key for item in items]
        row = (
            keys.index(before.entry.reminder.key)
            if before and before.entry.reminder.key in keys
            else 0
        )
        current = self.list.topLevelItem(row)
        if current is not None:
            self.list.setCurrentItem(current)
        self.list.setVisible(bool(items))
        self._empty.setVisible(not items)
        self._empty.setText(
            self.tr(
                "No reminders yet. They come when something is to be done, and stay here until "
                "you clear them."
            )
        )
        self.clear_button.setVisible(bool(items))
        self.resume_button.setVisible(paused is not None)
        self.pause_button.setVisible(paused is None)
        words = ""
        if paused is not None and moment is not None:
            until = reminder_words.until(paused, moment.now, moment.zone)
            words = self.tr("Paused until %1. A last safe day is told in its evening anyway.")
            words = words.replace("%1", until)
        self.say(words)
        self._follow()

    def say(self, words: str) -> None:
        """Say what came of the last act."""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        if words and self.isVisible():
            announce(self.note, words)

    @property
    def current(self) -> InboxItem | None:
        """The current entry."""
        shown = self.list.currentItem()
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

    def _row(self, item: InboxItem, moment: Moment) -> QTreeWidgetItem:
        reminder, view = item.entry.reminder, item.view
        title = formatting.one_line(view.order.display_title, 120)
        why = reminder_words.came(reminder, view)
        what = self.tr("Done") if item.done else card_words.heading(view.order, view.plan)
        when = reminder_words.until(item.entry.at, moment.now, moment.zone)
        row = QTreeWidgetItem([why, title, what, when])
        row.setIcon(_WHY, icons.icon("check" if item.done else _ICONS[reminder.kind]))
        font = QFont(self.list.font())
        font.setBold(not item.entry.read)
        metrics = QFontMetrics(font)
        for column in range(4):
            wide = metrics.horizontalAdvance(row.text(column)) + (_ICON if column == _WHY else 0)
            row.setSizeHint(column, QSize(min(wide + _MARGIN, _WIDEST), _ROW))
            row.setToolTip(column, formatting.tooltip(row.text(column)))
            row.setFont(column, font)
        unread = "" if item.entry.read else self.tr("Unread.") + " "
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
        header.setSectionResizeMode(_ORDER, QHeaderView.ResizeMode.Stretch)
        for column in (_WHY, _WHAT, _WHEN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
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
        top.addWidget(self.resume_button)
        top.addWidget(self.pause_button)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.open_button, self.snooze_button, self.done_button):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.settings_button, self.clear_button, self._close):
            row.addWidget(button)
        column.addLayout(row)
