# SPDX-License-Identifier: MIT
"""What happens when the user does something: dialogs open, use cases run, the list follows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from aliguard_desktop import __version__
from aliguard_desktop.domain.dispute.reasons import Branch
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.orders import AddedBy
from aliguard_desktop.services.reminders import Span
from aliguard_desktop.ui import formatting
from aliguard_desktop.ui.details.action_card import Act
from aliguard_desktop.ui.flows.base import Flow
from aliguard_desktop.ui.flows.calendar import CalendarFlow
from aliguard_desktop.ui.flows.disputes import DisputeFlow
from aliguard_desktop.ui.flows.evidence import EvidenceFlow, clipboard_image
from aliguard_desktop.ui.flows.exports import ExportFlow
from aliguard_desktop.ui.flows.imports import ImportFlow
from aliguard_desktop.ui.flows.looking import LookingFlow
from aliguard_desktop.ui.flows.orders import OrderFlow
from aliguard_desktop.ui.flows.packs import PackFlow
from aliguard_desktop.ui.flows.reminders import ReminderFlow
from aliguard_desktop.ui.flows.screenshots import ScreenshotFlow
from aliguard_desktop.ui.flows.settings import SettingsFlow
from aliguard_desktop.ui.widgets.drop_files import local_files
from aliguard_desktop.ui.widgets.drop_overlay import DropController, DropOrder

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from aliguard_desktop.ui.application import Application

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
_DECISIONS = (EventKind.DECIDED, EventKind.PLATFORM_JOINED, EventKind.DISPUTE_CANCELLED)


class Flows(Flow):
    """All flows, and who starts them: menu, buttons, drops, the card."""

    def __init__(self, app: Application) -> None:
        """Build the flows and connect them with the window."""
        super().__init__(app)
        self.orders = OrderFlow(app)
        self.imports = ImportFlow(app)
        self.evidence = EvidenceFlow(app)
        self.screenshots = ScreenshotFlow(app)
        self.looking = LookingFlow(app)
        self.disputes = DisputeFlow(app)
        self.exports = ExportFlow(app)
        self.calendar = CalendarFlow(app)
        self.packs = PackFlow(app)
        self.settings = SettingsFlow(app)
        self.reminders = ReminderFlow(app)
        self._drops = self._make_drops()
        self._table = self._action_table()
        self._connect_signals()

    # ---- slots --------------------------------------------------------------------------------

    def _on_action(self, name: str) -> None:
        found = self._table.get(name)
        if found is not None and (self._app.is_loaded or name in ("quit", "about")):
            found()

    def _on_act(self, order_id: str, act: str, payload: object) -> None:
        if act == Act.DISPUTE:
            self.disputes.open_wizard(payload if isinstance(payload, Branch) else None)
        elif act == Act.DATE_MOVED:
            self.orders.date_moved()
        elif act == Act.RECORD:
            self.orders.record(payload if isinstance(payload, tuple) else None)
        elif act == Act.RECORD_NOW and isinstance(payload, EventKind):
            self.orders.record_now(payload)
        elif act == Act.STEP_DONE:
            self.orders.tick_off()
        elif act == Act.MESSAGE:
            self.disputes.write_message(payload if isinstance(payload, str) else "")
        elif act == Act.MESSAGE_SENT:
            self.disputes.sent_message()
        elif act == Act.HELP:
            self.imports.help()
        elif act == Act.RULE:
            self.settings.open_rule(str(payload))
        elif act == Act.PAGE:
            self.orders.open_order_page()
        elif act == Act.EVIDENCE:
            self.evidence.choose()
        else:
            self._on_date_act(order_id, act, payload)

    def _on_date_act(self, order_id: str, act: str, payload: object) -> None:
        if act == Act.PROTECTION_END:
            self.orders.save_date(order_id, payload)  # type: ignore[arg-type]
        elif act == Act.DECIDE and isinstance(payload, tuple):
            self.orders.decide(order_id, *payload)
        elif act == Act.EDIT:
            self.orders.edit()

    def _on_activated(self, order_id: str) -> None:
        del order_id
        self._app.window.details.card.press_primary()

    def _on_what_happened(self) -> None:
        self.orders.record()

    def _on_contact(self, order_id: str) -> None:
        del order_id
        self.orders.record(_CONTACTS)

    def _on_paste(self) -> None:
        """Paste what there is: a picture becomes an exhibit, text is imported."""
        mime = QGuiApplication.clipboard().mimeData()
        if local_files(mime):  # copied in the file manager
            self._drops.deliver(mime, self._app.window.current_order or None)
            return
        picture = clipboard_image()
        if picture is None:
            self.imports.paste()
        elif self._app.window.current_order:
            self.evidence.add_image(self._app.window.current_order, picture)
        else:
            self.screenshots.take_image(picture, AddedBy.PASTE)

    def _on_paste_page(self) -> None:
        """Import what was copied; a picture is asked about, it is nobody's evidence yet."""
        mime = QGuiApplication.clipboard().mimeData()
        has_words = mime.hasText() or mime.hasHtml()
        picture = None if has_words else clipboard_image()
        if picture is None:
            self.imports.paste()
        else:
            self.screenshots.take_image(picture)

    def _on_refused_drop(self, text: str) -> None:
        self._app.window.notice(text)

    # ---- helpers ------------------------------------------------------------------------------

    def _action_table(self) -> dict[str, Callable[[], None]]:
        orders, imports, evidence = self.orders, self.imports, self.evidence
        return {
            "new_order": orders.add,
            "import_files": imports.choose,
            "paste_page": self._on_paste_page,
            "last_report": imports.show_last,
            "paste": self._on_paste,
            "export_all": self.exports.all_orders,
            "check_evidence": evidence.checking.check_all,
            "export_order": self.exports.one_order,
            "calendar_all": self.calendar.all_orders,
            "calendar_order": self.calendar.one_order,
            "evidence_pack": self.packs.open_pack,
            "check_pack": self.packs.choose,
            "upload_files": self.packs.open_uploads,
            "show_record": self.disputes.show_record,
            "undo": orders.undo,
            "redo": orders.redo,
            "history": orders.history.open,
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
            "prepare_dispute": self.disputes.open_wizard,
            "write_message": self.disputes.write_message,
            "form_refused": partial(orders.record, (EventKind.FORM_REFUSED,)),
            "seller_answered": partial(orders.record, _SELLER_SAYS),
            "record_decision": partial(orders.record, _DECISIONS),
            "refund_arrived": partial(orders.record, _REFUNDS),
            "save_help": imports.help,
            "reminders": self.reminders.open,
            "snooze_short": partial(self.reminders.snooze, Span.SHORT),
            "snooze_tomorrow": partial(self.reminders.snooze, Span.TOMORROW),
            "snooze_long": partial(self.reminders.snooze, Span.LONG),
            "settings": self.settings.open,
            "deadline_rules": self.settings.open_rules,
            "keys": self.settings.keys,
            "about": self._about,
            "quit": self._quit,
        }

    def _about(self) -> None:
        """Show the page About of the settings; before there are any, a short box."""
        if self._app.is_loaded:
            self.settings.open_about()
            return
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
        self._app.quit()

    def _drop_order(self) -> DropOrder | None:
        view = self._current()
        if view is None or self._app.window.shows_trash:
            return None
        order = view.order
        pictures = sum(
            one.is_picture and not one.derived_from and one.removed_at is None
            for one in order.exhibits
        )
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
        details.contact_read.connect(self.disputes.show_contact)
        details.history_requested.connect(self.orders.history.open)
        details.what_happened.connect(self._on_what_happened)
        details.event_chosen.connect(self.orders.history.correct)
        details.event_removed.connect(self.orders.history.remove)
        details.uploads_requested.connect(self.packs.open_uploads)
        details.exhibits_shown.connect(self.evidence.check)
        details.record_requested.connect(self.disputes.show_record)
        details.copy_requested.connect(self.orders.copy)
        details.page_requested.connect(self.orders.open_page)
        strip = details.evidence
        strip.add_requested.connect(self.evidence.choose)
        strip.removed.connect(self.evidence.remove)
        strip.restored.connect(self.evidence.restore)
        strip.kind_chosen.connect(self.evidence.name_kind)
        strip.renamed.connect(self.evidence.rename)
        strip.moved.connect(self.evidence.move)
        strip.opened.connect(self.looking.look)
        strip.cover_requested.connect(self.looking.cover)
        strip.show_in_folder.connect(self.evidence.show_in_folder)
        strip.save_requested.connect(self.looking.save)
        strip.files_dropped.connect(self.evidence.drop)
        strip.data_dropped.connect(self.evidence.drop_data)
        strip.drop_refused.connect(self._on_refused_drop)
        strip.shows_requested.connect(self.evidence.ask_claims)
        strip.find_requested.connect(self.evidence.find_again)
        strip.purge_requested.connect(self.evidence.purge)
        empty = window.empty_page
        empty.choose_files.connect(self.imports.choose)
        empty.paste.connect(self.imports.paste)
        empty.type_order.connect(self.orders.add)
        empty.show_help.connect(self.imports.help)
        empty.sample.connect(self.imports.add_samples)
        self._drops.files_to_import.connect(self.imports.import_files)
        self._drops.files_as_evidence.connect(self.evidence.add_files)
        self._drops.image_as_evidence.connect(self.evidence.drop_image)
        self._drops.files_to_place.connect(self.screenshots.take_files)
        self._drops.image_to_place.connect(self.screenshots.take_image)
        self._drops.text_to_import.connect(self.imports.import_text)
        self._drops.refused.connect(self._on_refused_drop)
