# SPDX-License-Identifier: MIT
"""The flow of an order's history: looked at, corrected, deleted, undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.happenings import possible_kinds
from aliguard_desktop.ui import gestures
from aliguard_desktop.ui.dialogs.history import HistoryDialog
from aliguard_desktop.ui.dialogs.record import RecordDialog
from aliguard_desktop.ui.flows.base import Flow
from aliguard_desktop.ui.flows.final_acts import FinalActs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.services.orders import OrderView
    from aliguard_desktop.ui.application import Application


_OWN = frozenset({"record", "correct_event", "remove_event"})
"""Gestures that the history undoes; any other is undone in the main window."""


class HistoryFlow(Flow):
    """Shows what happened to an order, and corrects or deletes an entry.

    ``record_requested`` asks the flow of orders to record something new.
    """

    record_requested = Signal()

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._dialog: HistoryDialog | None = None
        self._final = FinalActs(app)
        self._editing = ("", "")

    def open(self) -> None:
        """Show all that happened to the current order."""
        view = self._current()
        if view is None:
            return
        dialog = HistoryDialog(view, self._app.services.orders.moment(), self._app.window)
        dialog.edit_requested.connect(self._on_edit)
        dialog.delete_requested.connect(self._on_delete)
        dialog.undo_requested.connect(self._on_undo)
        dialog.redo_requested.connect(self._on_redo)
        dialog.record_requested.connect(self.record_requested)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        self._show(dialog)

    @property
    def host(self) -> QWidget:
        """The window in front: the history while it is open, else the main window."""
        return self._dialog if self._dialog is not None else self._app.window

    def show_above(self, dialog: QDialog) -> None:
        """Open a dialog over the window in front; that one has the keyboard again afterwards."""
        if self._dialog is None:
            self._show(dialog)
            return
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def refresh(self) -> None:
        """Show the order as it is now; one that is gone closes its history."""
        dialog = self._dialog
        if dialog is None:
            return
        view = self._view(dialog.order_id)
        if view is None:
            dialog.reject()
        else:
            dialog.show_view(view, self._app.services.orders.moment())

    def noted(self, text: str) -> None:
        """Say what was done where the user looks, with Undo."""
        if self._dialog is not None:
            self._dialog.toast.show_message(text, self.tr("Undo"))
        else:
            self._app.window.notice(text, self.tr("Undo"))

    def correct(self, event_id: str) -> None:
        """Open an event of the current order to correct it."""
        order_id = self._dialog.order_id if self._dialog is not None else ""
        view = self._view(order_id) if order_id else self._current()
        self._open_correction(view, event_id)

    def _open_correction(
        self, view: OrderView | None, event_id: str, typed: Event | None = None
    ) -> None:
        event = _event_of(view, event_id) if view is not None else None
        if view is None or event is None:
            return
        moment = self._app.services.orders.moment()
        kinds = possible_kinds(view.order, view.plan)
        dialog = RecordDialog(
            view.order.display_title,
            moment.today,
            kinds,
            self.host,
            order=view.order,
            event=event,
            zone=moment.zone,
        )
        self._editing = (view.order.id, event_id)
        dialog.recorded.connect(self._on_corrected)
        dialog.deleted.connect(self._on_deleted)
        if typed is not None:
            dialog.refill(typed)
        self.show_above(dialog)

    def remove(self, event_id: str) -> None:
        """Delete an event of the current order; Undo is offered."""
        view = self._current()
        if view is not None:
            self._remove(view.order.id, event_id)

    # ---- slots and helpers --------------------------------------------------------------------

    def _on_edit(self, event_id: str) -> None:
        self.correct(event_id)

    def _on_delete(self, event_id: str) -> None:
        if self._dialog is not None:
            self._remove(self._dialog.order_id, event_id)

    def _on_corrected(self, event: Event) -> None:
        """Correct an event; what becomes a final act by it is asked about first."""
        order_id, event_id = self._editing
        view = self._view(order_id)
        before = _event_of(view, event_id) if view is not None else None
        keep = partial(self._correct, order_id, event_id, event)
        asked = self._final.ask(
            order_id,
            event,
            keep,
            parent=self.host,
            show=self.show_above,
            before=before,
            again=partial(self._open_correction, view, event_id, event),
        )
        if not asked:
            keep()

    def _correct(self, order_id: str, event_id: str, event: Event) -> None:
        orders = self._app.services.orders
        if self._try(lambda: orders.correct_event(order_id, event_id, event)):
            self.noted(self.tr("Corrected."))

    def _on_deleted(self, event_id: str) -> None:
        self._remove(self._editing[0], event_id)

    def _remove(self, order_id: str, event_id: str) -> None:
        if self._try(lambda: self._app.services.orders.remove_event(order_id, event_id)):
            self.noted(self.tr("Deleted."))

    def _on_undo(self) -> None:
        last = self._app.services.orders.last_gesture()
        if last is None or last.label not in _OWN:
            self._say(self.tr("There is nothing to undo here."))
            return
        self._step(self._app.services.orders.undo, gestures.undone_text)

    def _on_redo(self) -> None:
        undone = self._app.services.orders.next_redo()
        if undone is None or undone.label not in _OWN:
            self._say(self.tr("There is nothing to redo here."))
            return
        self._step(self._app.services.orders.redo, gestures.redone_text)

    def _step(
        self, step: Callable[[], tuple[str, list[str]] | None], words: Callable[[str, int], str]
    ) -> None:
        """Undo or redo, show the history as it is then, and say what was done."""
        try:
            done = step()
        except AliGuardError as error:
            self._say(self._app.words_for(error))
            return
        self._app.refresh()
        self.refresh()
        if done is not None:
            label, changed = done
            self._say(words(label, len(changed)))

    def _on_closed(self) -> None:
        self._dialog = None

    def _try(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except AliGuardError as error:
            self._say(self._app.words_for(error))
            return False
        self._app.refresh()
        self.refresh()
        return True

    def _say(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.toast.show_message(text)
        else:
            self._app.window.notice(text)

    def _view(self, order_id: str) -> OrderView | None:
        try:
            return self._app.services.orders.view(order_id)
        except AliGuardError:
            return None  # the order is gone: there is nothing to show


def _event_of(view: OrderView, event_id: str) -> Event | None:
    return next((event for event in view.order.events if event.id == event_id), None)
