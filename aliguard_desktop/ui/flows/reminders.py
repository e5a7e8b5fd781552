# SPDX-License-Identifier: MIT
"""Flows of reminders: the inbox, snoozing, the bell, the bar where the desktop shows nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.services.reminders import Span
from aliguard_desktop.ui import reminder_words
from aliguard_desktop.ui.dialogs.inbox import InboxDialog
from aliguard_desktop.ui.flows.base import Flow

if TYPE_CHECKING:
    from aliguard_desktop.domain.reminders import ReminderKey
    from aliguard_desktop.ui.application import Application


class ReminderFlow(Flow):
    """Opens the inbox once, and does what is wished there."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._dialog: InboxDialog | None = None
        self._banner_order = ""
        self._cleared: frozenset[ReminderKey] = frozenset()
        app.window.reminder_bar.acted.connect(self._on_banner)

    def open(self) -> None:
        """Show the inbox; what is in it counts as read."""
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        dialog = InboxDialog(self._app.window)
        dialog.open_requested.connect(self._on_open)
        dialog.snooze_requested.connect(self._on_snooze)
        dialog.done_requested.connect(self._on_done)
        dialog.pause_requested.connect(self._on_pause)
        dialog.clear_requested.connect(self._on_clear)
        dialog.undo_requested.connect(self._on_undo)
        dialog.settings_requested.connect(self._on_settings)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        self._fill()
        self._show(dialog)
        self._try(self._app.services.reminders.mark_read)
        self.update_numbers()
        dialog.list.setFocus()

    def snooze(self, span: Span) -> None:
        """Snooze the order in the details."""
        view = self._current()
        if view is not None:
            self._snooze(view.order.id, span)

    def update(self) -> None:
        """Show bell, sidebar and open inbox as they are now."""
        self.update_numbers()
        if self._dialog is not None:
            self._fill()

    def update_numbers(self) -> None:
        """Show how many reminders nobody has looked at, and how many of today's are done."""
        service, window = self._app.services.reminders, self._app.window
        try:
            unread, done = service.unread(), service.tray().done
        except AliGuardError as error:
            self._app.tell(error)
            self._app.show_reminders_again()
            return
        window.top_bar.bell.set_unread(unread.orders, unread.today)
        window.sidebar.set_done(done)

    def show_banner(self, text: str, order_id: str) -> None:
        """Say in the window what the desktop does not show."""
        self._banner_order = order_id
        act = self.tr("Open order") if order_id else self.tr("Show reminders")
        self._app.window.reminder_bar.say(text, act)

    # ---- slots --------------------------------------------------------------------------------

    def _on_banner(self) -> None:
        order_id, self._banner_order = self._banner_order, ""
        self._app.window.reminder_bar.say("")
        if order_id:
            self._try(lambda: self._app.services.reminders.mark_read(order_id))
            self.update_numbers()
            self._app.show_order(order_id)
        else:
            self.open()

    def _on_open(self, order_id: str) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._app.show_order(order_id)

    def _on_snooze(self, order_id: str, span: str) -> None:
        words = self._snooze(order_id, Span(span))
        if self._dialog is not None and words:
            self._dialog.say(words)

    def _on_done(self, key: ReminderKey, done: bool) -> None:
        service = self._app.services.reminders
        if done:
            worked = self._try(lambda: service.done(key.order))
            words = self.tr(
                "No more reminders of this step. Record in the order what you did, so that its "
                "dates move on."
            )
        else:
            worked = self._try(lambda: service.not_done(key))
            words = self.tr("You will be reminded of it again.")
        self._app.reminders_changed()
        if worked and self._dialog is not None:
            self._dialog.say(words)

    def _on_pause(self, span: str) -> None:
        service = self._app.services.reminders
        if span:
            self._try(lambda: service.pause(Span(span)))
        else:
            self._try(service.resume)
        self._app.reminders_changed()

    def _on_clear(self) -> None:
        try:
            self._cleared = self._app.services.reminders.clear()
        except AliGuardError as error:
            self._app.tell(error)
            return
        self._app.reminders_changed()
        if self._dialog is not None:
            self._dialog.cleared()

    def _on_undo(self) -> None:
        service = self._app.services.reminders
        if self._try(lambda: service.put_back(self._cleared)):
            self._cleared = frozenset()
        self._app.reminders_changed()
        if self._dialog is not None:
            self._dialog.list.setFocus()

    def _on_settings(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._app.flows.settings.open_reminders()

    def _on_finished(self) -> None:
        self._dialog = None

    # ---- helpers ------------------------------------------------------------------------------

    def _snooze(self, order_id: str, span: Span) -> str:
        """Snooze an order and say until when; return the same words."""
        services = self._app.services
        try:
            until = services.reminders.snooze(order_id, span)
        except AliGuardError as error:
            self._app.tell(error)
            return ""
        if until is None:
            return ""
        shown = reminder_words.until(until, services.clock(), services.zone())
        words = self.tr("No reminder of this order until %1.").replace("%1", shown)
        self._app.reminders_changed()
        if self._dialog is None:
            self._app.window.notice(words)
        return words

    def _try(self, work: object) -> bool:
        """Do something that may fail; what fails is told in words."""
        try:
            if callable(work):
                work()
        except AliGuardError as error:
            self._app.tell(error)
            return False
        return True

    def _fill(self) -> None:
        services, dialog = self._app.services, self._dialog
        if dialog is None:
            return
        try:
            items, paused = services.reminders.inbox(), services.reminders.paused_until()
        except AliGuardError as error:
            self._app.tell(error)
            return
        dialog.show_items(items, services.orders.moment(), paused)
