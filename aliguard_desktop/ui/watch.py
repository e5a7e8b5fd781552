# SPDX-License-Identifier: MIT
"""Looks for reminders whenever the ticker does, shows them, and keeps the tray's icon true.

It needs no window: a program that started hidden in the tray watches without one.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.services.desktop import DONE, SNOOZE, Message
from aliguard_desktop.services.reminders import Span
from aliguard_desktop.ui import labels, reminder_words
from aliguard_desktop.ui.kept_calendar import KeptCalendar
from aliguard_desktop.ui.tray import TrayMenu, tray_icon

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from aliguard_desktop.domain.reminders import TrayView
    from aliguard_desktop.services.bundle import Services
    from aliguard_desktop.services.desktop import Notifier
    from aliguard_desktop.services.orders import OrderView
    from aliguard_desktop.ui.tasks import Runner
    from aliguard_desktop.ui.tray import Tray

_log = logging.getLogger(__name__)

SAMPLES = "window.samples"
"""Setting: the ids of the sample orders among the user's own."""


class ReminderWatch(QObject):
    """From what is due to what is seen.

    Signals:
        open_wanted: An order (its id) is to be shown; empty: the window.
        act_wanted: Something of the tray's menu is to be done in the window.
        quit_wanted: The program is to end.
        changed: Inbox or tray may show something else now.
        banner_wanted: The desktop shows no messages: (text, order id) for the window.
        calendar_changed: The calendar file that is kept was written, or could not be.
    """

    open_wanted = Signal(str)
    act_wanted = Signal(str)
    quit_wanted = Signal()
    changed = Signal()
    banner_wanted = Signal(str, str)
    calendar_changed = Signal()

    def __init__(
        self,
        services: Services,
        notifier: Notifier | None = None,
        tray: Tray | None = None,
        parent: QObject | None = None,
        *,
        runner: Runner | None = None,
    ) -> None:
        """Take the services and the desktop; ``look`` begins.

        Without a notifier (sample data) reminders come into the inbox and do not pop up. The
        calendar file is written by ``runner``, by itself with one of its own.
        """
        super().__init__(parent)
        self._services = services
        self._notifier = notifier
        self._tray = tray
        self._menu = TrayMenu(self) if tray is not None else None
        self._shown: tuple[object, ...] = ()
        self.is_stale = False
        """Whether something could not be shown as it is: the next look shows all again."""
        self.shows_window: Callable[[], bool] = lambda: False
        """Whether there is a window in which a bar is read."""
        self._calendar = KeptCalendar(services, runner, self)
        self._calendar.changed.connect(self.calendar_changed)
        self._calendar.failed.connect(self._on_calendar_failed)
        if notifier is not None:
            notifier.listen(self._on_acted)
        if self._menu is not None:
            self._menu.order_chosen.connect(self.open_wanted)
            self._menu.act_chosen.connect(self.act_wanted)
            self._menu.pause_chosen.connect(self.pause)
            self._menu.quit_chosen.connect(self.quit_wanted)

    # ---- looking ------------------------------------------------------------------------------

    def look(self) -> None:
        """Show what is due, each thing once ever; the next look tries again what failed."""
        self._look(only_time=False)

    def tick(self) -> None:
        """Look because time has passed: where that changed nothing, nothing is shown again."""
        self._look(only_time=True)

    def _look(self, *, only_time: bool) -> None:
        self._calendar.look()
        service = self._services.reminders
        try:
            notices = service.look()
            views = self._views() if notices else {}
            samples = self._samples() if notices else frozenset()
            for notice in notices:
                if samples.issuperset(notice.orders):
                    continue  # they stand in the inbox; nobody is to be called for them
                message = reminder_words.message(
                    notice,
                    views,
                    names=service.numbers.names,
                    hides_names=service.settings.hides_names,
                )
                if message is not None and self._notifier is not None:
                    self.say(message)
            if self.is_stale or not (only_time and service.was_calm):
                self.refresh()
        except AliGuardError as error:
            self.is_stale = True
            _log.warning("no look at the reminders: %s", error.code)

    def say(self, message: Message) -> None:
        """Show a message on the desktop, or in the window where the desktop shows none."""
        if self._notifier is None:
            self._on_no_desktop(message)
        else:
            self._notifier.show(message, self._on_no_desktop)

    def test(self, message: Message, failed: Callable[[], None]) -> None:
        """Show a message; ``failed`` is called where the desktop has no service for them."""

        def no_desktop(lost: Message) -> None:
            self._on_no_desktop(lost)
            failed()

        def at_icon(shown: Message) -> None:
            del shown
            failed()

        if self._notifier is None:
            no_desktop(message)
        else:
            self._notifier.show(message, no_desktop, at_icon)

    def next_look(self) -> datetime | None:
        """Return when the hour alone makes something due, None while that cannot be read."""
        try:
            return self._services.reminders.next_look()
        except AliGuardError:
            return None

    def close(self) -> None:
        """Write what is not in the calendar file yet; called before the services go."""
        self._calendar.close()

    def refresh(self) -> None:
        """Show in the tray what is true now, and tell that it may have changed."""
        if self._tray is not None and self._menu is not None:
            self._show_tray(self._tray, self._menu, self._services.reminders.tray())
        self.is_stale = False
        self.changed.emit()

    # ---- what the user does -------------------------------------------------------------------

    def pause(self, span: str) -> None:
        """Pause all reminders, or end the pause (an empty text)."""
        try:
            if span:
                self._services.reminders.pause(Span(span))
            else:
                self._services.reminders.resume()
        except AliGuardError as error:
            _log.warning("no pause: %s", error.code)
        self.look()

    def _on_acted(self, about: str, action: str) -> None:
        """Do what a button of a message says; its order may be gone meanwhile."""
        is_order = about not in ("", reminder_words.SEVERAL)
        try:
            if action == SNOOZE and is_order:
                self._snooze(about)
            elif action == DONE and is_order:
                self._done(about)
            else:
                if is_order:
                    self._services.reminders.mark_read(about)
                self.open_wanted.emit(about if is_order else "")
            self.refresh()
        except AliGuardError as error:
            _log.warning("a message's button did nothing: %s", error.code)

    # ---- inside -------------------------------------------------------------------------------

    def _snooze(self, order_id: str) -> None:
        """Snooze an order and say until when."""
        service = self._services.reminders
        end, view = service.snooze(order_id, Span.SHORT), self._views().get(order_id)
        if end is not None and view is not None:
            hides = service.settings.hides_names
            self.say(reminder_words.snoozed(self._until(end), view, hides_names=hides))

    def _done(self, order_id: str) -> None:
        """Mark an order as done and say what that means, and where it is taken back."""
        service = self._services.reminders
        service.done(order_id)
        view = self._views().get(order_id)
        if view is not None:
            self.say(reminder_words.marked_done(view, hides_names=service.settings.hides_names))

    def _until(self, instant: datetime) -> str:
        services = self._services
        return reminder_words.until(instant, services.clock(), services.zone())

    def _samples(self) -> frozenset[str]:
        with self._services.units() as unit:
            return frozenset((unit.settings.get(SAMPLES) or "").split())

    def _views(self) -> dict[str, OrderView]:
        return {view.order.id: view for view in self._services.orders.views()}

    def _show_tray(self, tray: Tray, menu: TrayMenu, view: TrayView) -> None:
        hides = self._services.reminders.settings.hides_names
        views = self._views() if view.top or view.nearest else {}
        # Words change with the orders' own objects and with the day: then all is shown again.
        seen = [views.get(order_id) for order_id in (*view.top, view.nearest)]
        shown = (view, hides, *seen)
        if shown == self._shown:
            return
        self._shown = shown
        paused = self._until(view.until) if view.until is not None else ""
        menu.fill(view, views, hides_names=hides, paused=paused)
        tooltip = reminder_words.tooltip(view, views, hides_names=hides, paused=paused)
        tray.set(tray_icon(view.state, view.today), tooltip, menu.menu)

    def _on_calendar_failed(self, error: AliGuardError) -> None:
        """Say it where it is seen: a window has a bar for it."""
        if not self.shows_window():
            title = self.tr("Your calendar file is not up to date")
            self.say(Message(title, labels.error_text(error)))

    def _on_no_desktop(self, message: Message) -> None:
        about = "" if message.about == reminder_words.SEVERAL else message.about
        self.banner_wanted.emit(f"{message.title}. {message.body}", about)
