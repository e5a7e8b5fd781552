# SPDX-License-Identifier: MIT
"""What happens when the user does something: dialogs open, use cases run, the list is refreshed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox

from aliguard_desktop import __version__
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import Event, EventKind, Source, StepDetail
from aliguard_desktop.ui import formatting
from aliguard_desktop.ui.details.action_card import Act
from aliguard_desktop.ui.dialogs.date_moved import DateMovedDialog
from aliguard_desktop.ui.dialogs.import_report import ImportReportDialog
from aliguard_desktop.ui.dialogs.order_form import OrderDialog
from aliguard_desktop.ui.dialogs.record import RecordDialog
from aliguard_desktop.ui.dialogs.save_help import SaveHelpDialog
from aliguard_desktop.ui.tasks import CancelledError, Progress
from aliguard_desktop.ui.widgets.drop_overlay import DropController, DropOrder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QDialog

    from aliguard_desktop.services.evidence import AddedExhibit
    from aliguard_desktop.services.imported import ImportReport
    from aliguard_desktop.services.orders import OrderForm, OrderView
    from aliguard_desktop.ui.application import Application
    from aliguard_desktop.ui.wizard.dialog import DisputeWizard

_SELLER_SAYS = (
    EventKind.SELLER_OFFERED,
    EventKind.SELLER_ACCEPTED,
    EventKind.SELLER_REJECTED,
    EventKind.MESSAGE_RECEIVED,
    EventKind.EXTENSION_GRANTED,
    EventKind.EXTENSION_REFUSED,
)
_CONTACTS = (
    EventKind.MESSAGE_SENT,
    EventKind.MESSAGE_RECEIVED,
    EventKind.EXTENSION_ASKED,
    EventKind.EXTENSION_REFUSED,
    EventKind.EXTENSION_GRANTED,
)
_REFUNDS = (EventKind.REFUND_ARRIVED, EventKind.REFUND_ISSUED)
_DECISIONS = (EventKind.PLATFORM_JOINED, EventKind.DECIDED, EventKind.DISPUTE_CANCELLED)


class _Flow(QObject):
    """What every flow needs: the application, the current order, a way to dare something."""

    def __init__(self, app: Application) -> None:
        super().__init__(app)
        self._app = app

    def _dare(self, work: Callable[[], object]) -> bool:
        """Run a use case, show what came of it, and return whether it worked."""
        try:
            work()
        except AliGuardError as error:
            self._app.tell(error)
            return False
        self._app.refresh()
        return True

    def _current(self) -> OrderView | None:
        window = self._app.window
        return window.list_pane.model.order_view(window.current_order)

    def _show(self, dialog: QDialog) -> None:
        """Open a dialog that goes away by itself; afterwards the list has the keyboard again."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._app.window.focus_list)
        dialog.open()


class OrderFlow(_Flow):
    """Adding, editing, recording, trash, undo, and opening pages."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._form: OrderDialog | None = None
        self._editing = ""
        self._recording = ""

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
        """Ask what happened to the current order."""
        view = self._current()
        if view is None:
            return
        self._recording = view.order.id
        title = view.order.display_title
        dialog = RecordDialog(title, self._app.today(), kinds, self._app.window)
        dialog.recorded.connect(self._on_recorded)
        self._show(dialog)

    def record_now(self, kind: EventKind) -> None:
        """Record that something happened today, at a click; Undo is offered."""
        view = self._current()
        if view is not None:
            self._recording = view.order.id
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
        """Take the newest change back."""
        try:
            undone = self._app.services.orders.undo()
        except AliGuardError as error:
            self._app.tell(error)
            return
        self._app.refresh()
        words = self.tr("Nothing to undo.") if undone is None else self.tr("Undone.")
        self._app.window.notice(words)

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

    # ---- slots and helpers --------------------------------------------------------------------

    def _open(self, work: Callable[[], None]) -> None:
        try:
            work()
        except AliGuardError as error:
            self._app.tell(error)

    def _open_form(self, form: OrderForm | None, order_id: str) -> None:
        known = [view.order.number for view in self._app.window.list_pane.model.all_views()]
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

    def _on_recorded(self, event: Event) -> None:
        order_id = self._recording
        if self._dare(lambda: self._app.services.orders.record(order_id, event)):
            self._noted(self.tr("Recorded."))

    def _on_date_chosen(self, day: date) -> None:
        self.save_date(self._recording, day)

    def _noted(self, text: str) -> None:
        self._app.window.notice(text, self.tr("Undo"))


class ImportFlow(_Flow):
    """Getting orders in: files, pasted text, sample data, and the report."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._dialog: ImportReportDialog | None = None
        self._progress: Progress | None = None

    def choose(self) -> None:
        """Ask for files."""
        choose_files(self._app, self.tr("Import"), self._on_chosen)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import files off the UI thread and show the report."""
        if self._progress is not None or not paths:
            return
        self._progress = Progress(self)
        dialog = ImportReportDialog(None, self._app.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.cancel_requested.connect(self._progress.cancel)
        self._progress.changed.connect(dialog.set_progress)
        self._watch(dialog)
        dialog.open_when_slow()
        work = partial(self._app.services.imports.import_files, list(paths), self._progress)
        self._app.runner.run(work, self._on_report, self._on_failed)

    def import_text(self, text: str) -> None:
        """Import copied text and show the report."""
        try:
            report = self._app.services.imports.import_text(text)
        except AliGuardError as error:
            self._app.tell(error)
            return
        dialog = ImportReportDialog(None, self._app.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._watch(dialog)
        self._on_report(report)

    def paste(self) -> None:
        """Import what the clipboard holds as text."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.import_text(text)
        else:
            self._app.window.notice(self.tr("The clipboard holds no text. Copy the page first."))

    def help(self) -> None:
        """Show how to get orders in."""
        self._show(SaveHelpDialog(self._app.window))

    def add_samples(self) -> None:
        """Add the sample orders; a bar offers to remove them."""
        from aliguard_desktop.resources import resource_path  # noqa: PLC0415 - on use
        from aliguard_desktop.services.samples import load_samples  # noqa: PLC0415 - on use

        before = {view.order.id for view in self._app.services.orders.views()}
        if self._dare(lambda: load_samples(self._app.services, resource_path("samples"))):
            views = self._app.services.orders.views()
            added = [view.order.id for view in views if view.order.id not in before]
            self._app.remember_samples(added)

    # ---- slots and helpers --------------------------------------------------------------------

    def _watch(self, dialog: ImportReportDialog) -> None:
        self._dialog = dialog
        dialog.order_chosen.connect(self._on_order_chosen)
        dialog.undo_requested.connect(self._on_undo)
        dialog.finished.connect(self._on_closed)

    def _on_chosen(self, names: list[str]) -> None:
        self.import_files([Path(name) for name in names])

    def _on_report(self, report: ImportReport) -> None:
        self._progress = None
        self._app.refresh()
        if report.changed:
            self._app.window.select_order(report.changed[0])
        if self._dialog is None:
            return
        changed = set(report.changed)
        undated = [
            view.order.id
            for view in self._app.window.list_pane.model.all_views()
            if view.order.id in changed and EventKind.PROTECTION_END in view.plan.missing
        ]
        self._dialog.set_report(report, undated)
        self._dialog.open()

    def _on_failed(self, error: Exception) -> None:
        self._progress = None
        self._app.refresh()
        if self._dialog is None:
            self._app.tell(error)
        elif isinstance(error, CancelledError):
            self._dialog.set_cancelled()
        else:
            self._dialog.set_failed(self._app.words_for(error))
            self._dialog.open()

    def _on_order_chosen(self, order_id: str) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._app.window.select_order(order_id)

    def _on_undo(self, batch: str) -> None:
        try:
            self._app.services.orders.undo_batch(batch)
        except AliGuardError as error:
            if self._dialog is not None:
                self._dialog.show_problem(self._app.words_for(error))
            return
        self._app.refresh()
        if self._dialog is not None:
            self._dialog.set_undone()

    def _on_closed(self) -> None:
        self._dialog = None
        self._app.window.focus_list()


class EvidenceFlow(_Flow):
    """Exhibits of the current order: added, named, ranked, removed, restored."""

    def choose(self) -> None:
        """Ask for files to add to the current order."""
        if self._current() is not None:
            choose_files(self._app, self.tr("Add evidence"), self._on_chosen)

    def add_files(self, order_id: str, paths: Sequence[Path]) -> None:
        """Add files to an order off the UI thread."""
        work = partial(self._app.services.evidence.add_files, order_id, list(paths))
        self._app.runner.run(work, self._on_added, self._app.tell)

    def add_image(self, order_id: str, data: bytes) -> None:
        """Add a pasted or dropped picture to an order."""
        name = self.tr("Pasted picture") + ".png"
        work = partial(self._app.services.evidence.add_bytes, order_id, data, name)
        self._app.runner.run(work, self._on_one_added, self._app.tell)

    def remove(self, exhibit_id: str) -> None:
        """Move an exhibit of the current order to the trash; Undo is offered."""
        order_id = self._app.window.current_order
        if self._dare(lambda: self._app.services.evidence.remove(order_id, exhibit_id)):
            self._app.window.notice(self.tr("Exhibit removed."), self.tr("Undo"))

    def restore(self, exhibit_id: str) -> None:
        """Take an exhibit out of the trash."""
        order_id = self._app.window.current_order
        self._dare(lambda: self._app.services.evidence.restore(order_id, exhibit_id))

    def name_kind(self, exhibit_id: str, kind: str) -> None:
        """Say what an exhibit shows."""
        from aliguard_desktop.domain.orders import ExhibitKind  # noqa: PLC0415 - avoids a cycle

        order_id, service = self._app.window.current_order, self._app.services.evidence
        self._dare(lambda: service.describe(order_id, exhibit_id, kind=ExhibitKind(kind)))

    def rename(self, exhibit_id: str, caption: str) -> None:
        """Give an exhibit a caption."""
        order_id, service = self._app.window.current_order, self._app.services.evidence
        self._dare(lambda: service.describe(order_id, exhibit_id, caption=caption))

    def move(self, exhibit_id: str, position: int) -> None:
        """Give an exhibit another rank."""
        order_id = self._app.window.current_order
        self._dare(lambda: self._app.services.evidence.move(order_id, exhibit_id, position))

    def show_in_folder(self, exhibit_id: str) -> None:
        """Show an exhibit's original in the file manager."""
        view = self._current()
        found = (
            next((one for one in view.order.exhibits if one.id == exhibit_id), None)
            if view
            else None
        )
        if found is not None:
            self._app.links.show_in_folder(self._app.services.evidence.path(found))

    def drop(self, paths: list[Path]) -> None:
        """Add files that were dropped on the strip itself."""
        if self._app.window.current_order:
            self.add_files(self._app.window.current_order, paths)

    # ---- slots and helpers --------------------------------------------------------------------

    def _on_chosen(self, names: list[str]) -> None:
        self.drop([Path(name) for name in names])

    def _on_one_added(self, added: AddedExhibit) -> None:
        self._on_added([added])

    def _on_added(self, results: list[AddedExhibit]) -> None:
        self._app.refresh()
        window = self._app.window
        failed = [result for result in results if result.error is not None]
        if failed and failed[0].error is not None:
            words = self._app.words_for(failed[0].error)
            window.notice(f"{formatting.one_line(failed[0].name, 60)}: {words}")
            return
        fresh = [result for result in results if not result.already]
        if not fresh:
            window.notice(self.tr("This file is already an exhibit of this order."))
            return
        window.notice(self.tr("%n exhibit(s) added.", "", len(fresh)), self.tr("Undo"))


class Flows(_Flow):
    """All flows, and who starts them: menu, buttons, drops, the card."""

    def __init__(self, app: Application) -> None:
        """Build the flows and connect them with the window."""
        super().__init__(app)
        self.orders = OrderFlow(app)
        self.imports = ImportFlow(app)
        self.evidence = EvidenceFlow(app)
        self._wizards: dict[str, DisputeWizard] = {}
        self._drops = self._make_drops()
        self._table = self._action_table()
        self._connect_signals()

    def open_wizard(self) -> None:
        """Open the dispute wizard of the current order, or bring it to the front."""
        view = self._current()
        if view is None:
            return
        from aliguard_desktop.ui.wizard.dialog import DisputeWizard  # noqa: PLC0415 - on use

        order_id = view.order.id
        there = self._wizards.get(order_id)
        if there is not None:
            there.raise_()
            there.activateWindow()
            return
        try:
            wizard = DisputeWizard(
                self._app.services.disputes,
                self._app.services.evidence,
                order_id,
                line=view.plan.line,
                language=self._app.language,
                links=self._app.links,
                tasks=self._app.runner,
                thumbnails=self._app.thumbnails,
                parent=self._app.window,
            )
        except AliGuardError as error:
            self._app.tell(error)
            return
        self._wizards[order_id] = wizard
        wizard.submitted.connect(self._on_wizard_changed)
        wizard.changed.connect(self._on_wizard_changed)
        wizard.finished.connect(self._on_wizard_closed)
        wizard.show()

    # ---- slots --------------------------------------------------------------------------------

    def _on_action(self, name: str) -> None:
        found = self._table.get(name)
        if found is not None and (self._app.is_loaded or name in ("quit", "about")):
            found()

    def _on_act(self, order_id: str, act: str, payload: object) -> None:
        if act == Act.DISPUTE:
            self.open_wizard()
        elif act == Act.DATE_MOVED:
            self.orders.date_moved()
        elif act == Act.RECORD:
            self.orders.record(payload if isinstance(payload, tuple) else None)
        elif act == Act.RECORD_NOW and isinstance(payload, EventKind):
            self.orders.record_now(payload)
        elif act == Act.STEP_DONE:
            self.orders.tick_off()
        elif act == Act.HELP:
            self.imports.help()
        else:
            self._on_date_act(order_id, act, payload)

    def _on_date_act(self, order_id: str, act: str, payload: object) -> None:
        if act == Act.PROTECTION_END:
            self.orders.save_date(order_id, payload)  # type: ignore[arg-type]
        elif act == Act.DECIDE and isinstance(payload, tuple):
            self.orders.decide(order_id, *payload)

    def _on_activated(self, order_id: str) -> None:
        del order_id
        self._app.window.details.card.press_primary()

    def _on_contact(self, order_id: str) -> None:
        del order_id
        self.orders.record(_CONTACTS)

    def _on_paste(self) -> None:
        """Paste what there is: a picture becomes an exhibit, text is imported."""
        picture = clipboard_image()
        if picture is None:
            self.imports.paste()
        elif self._app.window.current_order:
            self.evidence.add_image(self._app.window.current_order, picture)
        else:
            self._app.window.notice(self.tr("Choose the order that the picture belongs to."))

    def _on_refused_drop(self, text: str) -> None:
        self._app.window.notice(text)

    def _on_wizard_changed(self, order_id: str) -> None:
        del order_id
        self._app.refresh()

    def _on_wizard_closed(self) -> None:
        closed = self.sender()
        for order_id, wizard in list(self._wizards.items()):
            if wizard is closed:
                del self._wizards[order_id]
        if self._app.is_loaded:
            self._app.refresh()
            self._app.window.focus_list()

    # ---- helpers ------------------------------------------------------------------------------

    def _action_table(self) -> dict[str, Callable[[], None]]:
        orders, imports, evidence = self.orders, self.imports, self.evidence
        return {
            "new_order": orders.add,
            "import_files": imports.choose,
            "paste_page": imports.paste,
            "paste": self._on_paste,
            "undo": orders.undo,
            "copy_number": orders.copy_number,
            "edit_order": orders.edit,
            "date_moved": orders.date_moved,
            "record": orders.record,
            "add_contact": partial(orders.record, _CONTACTS),
            "add_evidence": evidence.choose,
            "open_order_page": orders.open_order_page,
            "open_tracking": orders.open_tracking,
            "trash": orders.trash,
            "restore": orders.restore,
            "prepare_dispute": self.open_wizard,
            "form_refused": partial(orders.record, (EventKind.FORM_REFUSED,)),
            "seller_answered": partial(orders.record, _SELLER_SAYS),
            "record_decision": partial(orders.record, _DECISIONS),
            "refund_arrived": partial(orders.record, _REFUNDS),
            "save_help": imports.help,
            "about": self._about,
            "quit": self._quit,
        }

    def _about(self) -> None:
        box = QMessageBox(self._app.window)
        box.setObjectName("aboutBox")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("About AliGuard"))
        box.setText(f"AliGuard Desktop {__version__}")
        box.setInformativeText(
            self.tr("Free software under the MIT licence. No account, no network, no adverts.")
        )
        self._show(box)

    def _quit(self) -> None:
        self._app.window.close()

    def _drop_order(self) -> DropOrder | None:
        view = self._current()
        if view is None or self._app.window.shows_trash:
            return None
        order = view.order
        pictures = sum(one.is_picture and one.removed_at is None for one in order.exhibits)
        return DropOrder(order.id, formatting.one_line(order.display_title, 80), pictures)

    def _order_at(self, position: QPoint) -> str | None:
        window = self._app.window
        tree = window.list_pane.list
        if window.shows_trash or not tree.isVisible():
            return None
        return tree.order_at(position) or None

    def _make_drops(self) -> DropController:
        window = self._app.window
        tree = window.list_pane.list
        return DropController(
            window, tree, window.details, self._drop_order, self._order_at, tree.row_rect_at
        )

    def _connect_signals(self) -> None:
        window = self._app.window
        window.actions_.chosen.connect(self._on_action)
        window.order_activated.connect(self._on_activated)
        window.toast.acted.connect(self.orders.undo)
        details = window.details
        details.act_chosen.connect(self._on_act)
        details.contact_requested.connect(self._on_contact)
        details.copy_requested.connect(self.orders.copy)
        details.tracking_requested.connect(self.orders.open_tracking)
        strip = details.evidence
        strip.add_requested.connect(self.evidence.choose)
        strip.removed.connect(self.evidence.remove)
        strip.restored.connect(self.evidence.restore)
        strip.kind_chosen.connect(self.evidence.name_kind)
        strip.renamed.connect(self.evidence.rename)
        strip.moved.connect(self.evidence.move)
        strip.show_in_folder.connect(self.evidence.show_in_folder)
        strip.files_dropped.connect(self.evidence.drop)
        empty = window.empty_page
        empty.choose_files.connect(self.imports.choose)
        empty.paste.connect(self.imports.paste)
        empty.type_order.connect(self.orders.add)
        empty.show_help.connect(self.imports.help)
        empty.sample.connect(self.imports.add_samples)
        self._drops.files_to_import.connect(self.imports.import_files)
        self._drops.files_as_evidence.connect(self.evidence.add_files)
        self._drops.image_as_evidence.connect(self.evidence.add_image)
        self._drops.text_to_import.connect(self.imports.import_text)
        self._drops.refused.connect(self._on_refused_drop)


def clipboard_image() -> bytes | None:
    """Return the picture on the clipboard as PNG, or None."""
    mime = QGuiApplication.clipboard().mimeData()
    if not mime.hasImage():
        return None
    image = QImage(mime.imageData())
    if image.isNull():
        return None
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def choose_files(app: Application, title: str, done: Callable[[list[str]], None]) -> None:
    """Open the system's dialog for several files and hand over what was chosen."""
    dialog = QFileDialog(app.window, title)
    dialog.setObjectName("fileDialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(done)
    dialog.open()


def _event(kind: EventKind, day: date) -> Event:
    from aliguard_desktop.domain.events import DETAIL_TYPES  # noqa: PLC0415 - on use

    return Event(str(uuid4()), kind, Source.USER, day=day, detail=DETAIL_TYPES[kind]())
