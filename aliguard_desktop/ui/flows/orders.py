# SPDX-License-Identifier: MIT
"""Flows of one order: added, edited, recorded, trashed, undone; its pages opened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import DETAIL_TYPES, Event, EventKind, Source, StepDetail
from aliguard_desktop.domain.happenings import possible_kinds
from aliguard_desktop.ui import formatting, gestures
from aliguard_desktop.ui.dialogs.date_moved import DateMovedDialog
from aliguard_desktop.ui.dialogs.order_form import OrderDialog
from aliguard_desktop.ui.dialogs.record import RecordDialog
from aliguard_desktop.ui.flows.base import Flow
from aliguard_desktop.ui.flows.final_acts import FinalActs
from aliguard_desktop.ui.flows.history import HistoryFlow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from aliguard_desktop.services.orders import Gesture, OrderForm, OrderView
    from aliguard_desktop.ui.application import Application


class OrderFlow(Flow):
    """Adding, editing, recording, trash, undo, and opening pages."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self.history = HistoryFlow(app)
        self.history.record_requested.connect(self._on_record_requested)
        self._final = FinalActs(app)
        self._form: OrderDialog | None = None
        self._editing = ""
        self._recording = ""
        self._offered: tuple[EventKind, ...] | None = None

    def add(self) -> None:
        """Open the form for a new order."""
        self._open_form(None, "")

    def edit(self) -> None:
        """Open the form of the current order."""
        view = self._current()
        if view is not None:
            form = self._app.services.orders.form_of(view.order.id)
            self._open_form(form, view.order.id)

    def record(self, kinds: tuple[EventKind, ...] | None = None) -> None:
        """Ask what happened to the current order (None: offer what can happen next)."""
        view = self._current()
        if view is not None:
            self._ask_what_happened(view, kinds)

    def record_now(self, kind: EventKind) -> None:
        """Record that something happened today, at a click; Undo is offered."""
        view = self._current()
        if view is not None:
            self._recording, self._offered = view.order.id, (kind,)
            self._on_recorded(_event(kind, self._app.today()))

    def tick_off(self) -> None:
        """Record that the current order's next step is done."""
        view = self._current()
        if view is None:
            return
        step = view.plan.next
        due = view.plan.deadline(step.key)
        detail = StepDetail(step.rule or "", step.step.value, due.due if due else step.on)
        event = Event(
            str(uuid4()), EventKind.STEP_DONE, Source.USER, day=self._app.today(), detail=detail
        )
        self._recording = view.order.id
        self._on_recorded(event)

    def date_moved(self) -> None:
        """Ask for the protection date of the current order."""
        view = self._current()
        if view is None:
            return
        known = view.plan.protection_end.day if view.plan.protection_end else None
        self._recording = view.order.id
        title = view.order.display_title
        dialog = DateMovedDialog(title, known, self._app.today(), self._app.window)
        dialog.chosen.connect(self._on_date_chosen)
        self._show(dialog)

    def save_date(self, order_id: str, day: date) -> None:
        """Keep the protection date that the user read on the order page."""
        if self._dare(lambda: self._app.services.orders.set_protection_end(order_id, day)):
            self._noted(self.tr("Date saved."))

    def decide(self, order_id: str, kind: str, day: date) -> None:
        """Settle two dates."""
        orders = self._app.services.orders
        if self._dare(lambda: orders.decide_date(order_id, EventKind(kind), day)):
            self._noted(self.tr("Date decided."))

    def trash(self) -> None:
        """Move the selected orders to the trash; Undo is offered."""
        chosen = self._app.window.list_pane.list.selected_orders()
        if chosen and self._dare(lambda: self._app.services.orders.trash(chosen)):
            self._noted(self.tr("Moved to the trash."))

    def restore(self) -> None:
        """Take the selected orders out of the trash."""
        chosen = self._app.window.list_pane.list.selected_orders()
        if chosen and self._dare(lambda: self._app.services.orders.restore(chosen)):
            self._noted(self.tr("Taken out of the trash."))

    def undo(self) -> None:
        """Take the newest change back; where it removes several orders, ask first."""
        last = self._app.services.orders.last_gesture()
        if last is None:
            self._app.window.notice(self.tr("Nothing to undo."))
        elif last.added > 1 and last.label == "import":
            self._ask_undo(last)
        else:
            self._undo_now()

    def redo(self) -> None:
        """Do again what was undone last."""
        try:
            done = self._app.services.orders.redo()
        except AliGuardError as error:
            self._app.tell(error)
            return
        self._app.refresh()
        if done is None:
            self._app.window.notice(self.tr("Nothing to do again."))
            return
        label, changed = done
        self._app.window.notice(gestures.redone_text(label, len(changed)))

    def copy(self, text: str) -> None:
        """Put a number on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._app.window.notice(self.tr("Copied: %1").replace("%1", formatting.one_line(text, 40)))

    def copy_number(self) -> None:
        """Put the current order's number on the clipboard."""
        view = self._current()
        if view is not None:
            self.copy(view.order.number)

    def open_order_page(self) -> None:
        """Open the current order's page in the browser."""
        view = self._current()
        if view is not None:
            self._open(lambda: self._app.links.open_order_page(view.order.number))

    def open_tracking(self, number: str = "") -> None:
        """Open the tracking page of a parcel (default: the current order's newest)."""
        view = self._current()
        numbers = (
            [entry for parcel in view.order.parcels for entry in parcel.numbers] if view else []
        )
        wanted = number or (numbers[-1] if numbers else "")
        if not wanted:
            self._app.window.notice(self.tr("This order has no tracking number yet."))
            return
        self._open(lambda: self._app.links.open_tracking_page(wanted))

    def open_page(self, link: str, number: str) -> None:
        """Open a tracker or an AliExpress page for a number in the browser."""
        self._open(lambda: self._app.links.open_page(link, number))

    # ---- slots and helpers --------------------------------------------------------------------

    def _ask_what_happened(
        self, view: OrderView, kinds: tuple[EventKind, ...] | None
    ) -> RecordDialog:
        self._recording, self._offered = view.order.id, kinds
        dialog = RecordDialog(
            view.order.display_title,
            self._app.today(),
            kinds or possible_kinds(view.order, view.plan),
            self.history.host,
            order=view.order,
        )
        if kinds is not None and kinds[0] is EventKind.OFFER_ACCEPTED:
            dialog.prefill(self._final.known_acceptance(view))
        dialog.recorded.connect(self._on_recorded)
        self.history.show_above(dialog)
        return dialog

    def _ask_again(self, order_id: str, kinds: tuple[EventKind, ...] | None, event: Event) -> None:
        """Show what was typed once more: it was not to be recorded as it stands."""
        view = self._app.window.list_pane.model.order_view(order_id)
        if view is not None:
            self._ask_what_happened(view, kinds).refill(event)

    def _ask_undo(self, last: Gesture) -> None:
        box = QMessageBox(self._app.window)
        box.setObjectName("undoBox")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Undo import"))
        box.setText(self.tr("Undo the import of %n order(s)?", "", last.added))
        box.setInformativeText(self.tr("They are taken off the list."))
        yes = box.addButton(self.tr("Undo import"), QMessageBox.ButtonRole.AcceptRole)
        yes.setObjectName("undoImport")
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        keep.setObjectName("undoKeep")
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        yes.clicked.connect(self._undo_now)
        self._show(box)

    def _undo_now(self) -> None:
        try:
            undone = self._app.services.orders.undo()
        except AliGuardError as error:
            self._app.window.notice(self._refusal(error))
            return
        self._app.refresh()
        if undone is None:
            self._app.window.notice(self.tr("Nothing to undo."))
            return
        label, changed = undone
        self._app.window.notice(gestures.undone_text(label, len(changed)))

    def _refusal(self, error: AliGuardError) -> str:
        if error.code != "record_frozen":
            return self._app.words_for(error)
        return self.tr(
            "The last thing you did was to send a dispute. What was sent stays as it is."
        )

    def _open(self, work: Callable[[], None]) -> None:
        try:
            work()
        except AliGuardError as error:
            self._app.tell(error)

    def _open_form(self, form: OrderForm | None, order_id: str) -> None:
        orders = self._app.services.orders
        known = [entry.number for entry in orders.known() if not entry.trashed]
        dialog = OrderDialog(form, known, self._app.today(), self._app.window)
        dialog.accepted_form.connect(self._on_form)
        self._form, self._editing = dialog, order_id
        self._show(dialog)

    def _on_form(self, form: OrderForm) -> None:
        orders, dialog = self._app.services.orders, self._form
        if dialog is None:
            return
        order_id = self._editing
        try:
            if order_id:
                orders.edit(order_id, form)
            else:
                order_id = orders.add(form)
        except AliGuardError as error:
            dialog.show_error(error)
            return
        self._form = None
        dialog.accept()
        self._app.refresh()
        self._app.window.select_order(order_id)
        self._noted(self.tr("Saved.") if self._editing else self.tr("Order added."))

    def _on_record_requested(self) -> None:
        self.record()

    def _on_recorded(self, event: Event) -> None:
        """Record what happened; a final act is asked about once, with what it means."""
        order_id, history = self._recording, self.history
        record = partial(self._record_event, order_id, event)
        kinds = self._offered
        # Where nothing else was offered, keeping things as they are is the end of it.
        again = partial(self._ask_again, order_id, kinds, event)
        asked = self._final.ask(
            order_id,
            event,
            record,
            parent=history.host,
            show=history.show_above,
            again=again if kinds is None or len(kinds) > 1 else None,
        )
        if not asked:
            record()

    def _record_event(self, order_id: str, event: Event) -> None:
        if self._dare(lambda: self._app.services.orders.record(order_id, event)):
            self.history.refresh()
            self._noted(self.tr("Recorded."))

    def _on_date_chosen(self, day: date) -> None:
        self.save_date(self._recording, day)

    def _noted(self, text: str) -> None:
        self.history.noted(text)


def _event(kind: EventKind, day: date) -> Event:
    return Event(str(uuid4()), kind, Source.USER, day=day, detail=DETAIL_TYPES[kind]())
