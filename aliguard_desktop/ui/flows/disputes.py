# SPDX-License-Identifier: MIT
"""Flows of a dispute: messages to the seller, the wizard, the record of what was sent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import CaseStatus
from aliguard_desktop.domain.plan import Step
from aliguard_desktop.ui.flows.base import Flow

if TYPE_CHECKING:
    from collections.abc import Callable

    from aliguard_desktop.domain.dispute.checks import Check
    from aliguard_desktop.domain.dispute.reasons import Branch
    from aliguard_desktop.domain.orders import Case, Exhibit, Order
    from aliguard_desktop.services.messages import Letter, MessageService
    from aliguard_desktop.services.orders import OrderView
    from aliguard_desktop.ui.application import Application
    from aliguard_desktop.ui.tasks import Runner
    from aliguard_desktop.ui.wizard.dialog import DisputeWizard

T = TypeVar("T")


class _WizardRunner:
    """Runs a wizard's work and says when it has ended: the wizard may be gone by then."""

    def __init__(self, runner: Runner, ended: Callable[[Exception | None], None]) -> None:
        self._runner = runner
        self._ended = ended

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run ``work`` on the program's runner."""

        def then(result: T) -> None:
            done(result)
            self._ended(None)

        def otherwise(error: Exception) -> None:
            failed(error)
            self._ended(error)

        self._runner.run(work, then, otherwise)

    def close(self) -> None:
        """The program closes its runner itself."""


class DisputeFlow(Flow):
    """The wizard of the current order, and the record of what was sent."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._wizards: dict[str, DisputeWizard] = {}

    def open_wizard(self, branch: Branch | None = None) -> None:
        """Open the dispute wizard of the current order, or bring it to the front.

        Args:
            branch: What a new draft begins with: where the parcel is.
        """
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
                language=self._app.reading_language,
                links=self._app.links,
                tasks=_WizardRunner(self._app.runner, partial(self._on_work_ended, order_id)),
                thumbnails=self._app.thumbnails,
                parent=self._app.window,
            )
        except AliGuardError as error:
            self._app.tell(error)
            return
        self._wizards[order_id] = wizard
        wizard.submitted.connect(self._on_wizard_changed)
        wizard.changed.connect(self._on_wizard_changed)
        wizard.message_wanted.connect(self._on_message_wanted)
        wizard.discarded.connect(self._on_discarded)
        wizard.record_wanted.connect(self._on_record_wanted)
        wizard.uploads_wanted.connect(partial(self._on_uploads_wanted, wizard))
        wizard.look_wanted.connect(self._on_look_wanted)
        wizard.cover_wanted.connect(self._on_cover_wanted)
        wizard.finished.connect(self._on_wizard_closed)
        if branch is not None:
            wizard.problem.begin_with(branch)
        wizard.show()

    def write_message(self, message_id: str = "") -> None:
        """Show the ready messages of the current order, this one or the best one first."""
        view = self._current()
        if view is None:
            return
        from aliguard_desktop.ui.dialogs.message import MessageDialog  # noqa: PLC0415 - on use

        try:
            desk = OrderDesk(self._app.services.messages, view, self._app.reading_language)
            title = view.order.display_title
            dialog = MessageDialog(desk, title, message_id, self._app.window)
        except AliGuardError as error:
            self._app.tell(error)
            return
        # A wizard may open a second desk, for another order, while this one is open.
        dialog.sent.connect(partial(self._record_sent, view.order.id))
        dialog.page_wanted.connect(self._app.flows.orders.open_order_page)
        self._show(dialog)

    def sent_message(self) -> None:
        """Record that the message of the current order's next step was sent today."""
        view = self._current()
        if view is None:
            return
        try:
            fitting = self._app.services.messages.offered(view.order.id)
        except AliGuardError as error:
            self._app.tell(error)
            return
        if fitting:
            self._record_sent(view.order.id, fitting[0], "")

    def show_contact(self, event_id: str) -> None:
        """Show the whole text of a message of the current order."""
        view = self._current()
        found = [event for event in view.order.events if event.id == event_id] if view else []
        if view is None or not found:
            return
        from aliguard_desktop.ui.dialogs.contact_text import ContactTextDialog  # noqa: PLC0415

        moment = self._app.services.orders.moment()
        self._show(ContactTextDialog(found[0], view.order.display_title, moment, self._app.window))

    def show_record(self) -> None:
        """Show the newest dispute of the current order as it was sent."""
        view = self._current()
        case = sent_case(view.order) if view is not None else None
        if view is None or case is None:
            return
        self._show_case(view.order, case)

    def _show_case(self, order: Order, case: Case) -> None:
        from aliguard_desktop.ui.dialogs.sent_record import SentRecordDialog  # noqa: PLC0415

        moment = self._app.services.orders.moment()
        dialog = SentRecordDialog(order, case, moment.zone, moment.today, self._app.window)
        self._show(dialog)

    # ---- slots --------------------------------------------------------------------------------

    def _record_sent(self, order_id: str, message_id: str, text: str) -> None:
        services = self._app.services
        if self._dare(lambda: services.messages.record(order_id, message_id, text)):
            self._app.window.notice(self._kept_words(order_id), self.tr("Undo"))

    def _kept_words(self, order_id: str) -> str:
        """Return what was kept; a reply to an offer does not answer it on the page."""
        plan = self._app.services.orders.view(order_id).plan
        if plan.next.step is Step.REJECT_OFFER:
            return self.tr("Reply kept. Now reject the offer on the dispute page, then record it.")
        return self.tr("Recorded.")

    def _on_wizard_changed(self, order_id: str) -> None:
        del order_id
        self._app.refresh()

    def _on_record_wanted(self, order_id: str, case_id: str) -> None:
        order = self._app.services.orders.view(order_id).order
        case = next((entry for entry in order.cases if entry.id == case_id), None)
        if case is not None:
            self._show_case(order, case)

    def _on_message_wanted(self, order_id: str, message_id: str) -> None:
        """Write a message about the wizard's order, whichever is selected by now."""
        self._app.window.select_order(order_id)
        self.write_message(message_id)

    def _on_uploads_wanted(
        self, wizard: DisputeWizard, order_id: str, exhibits: tuple[Exhibit, ...]
    ) -> None:
        self._app.flows.packs.prepare(order_id, exhibits, wizard)

    def _on_discarded(self, order_id: str, stored: bool) -> None:
        del order_id
        if stored:
            self._app.window.notice(self.tr("The draft was deleted."), self.tr("Undo"))

    def _on_work_ended(self, order_id: str, error: Exception | None) -> None:
        """Look at the order again when work ends after its wizard: that can't say it any more."""
        if order_id in self._wizards or not self._app.is_loaded:
            return
        self._app.refresh()
        if error is not None:
            self._app.tell(error)

    def _on_look_wanted(self, order_id: str, exhibit_id: str) -> None:
        wizard = self._wizards.get(order_id)
        self._app.flows.looking.look_at(order_id, exhibit_id, wizard)

    def _on_cover_wanted(self, order_id: str, exhibit_id: str) -> None:
        wizard = self._wizards.get(order_id)
        self._app.flows.looking.cover_for(order_id, exhibit_id, parent=wizard)

    def refresh_wizard(self, order_id: str) -> None:
        """Show the order of an open wizard as it is now."""
        wizard = self._wizards.get(order_id)
        if wizard is not None:
            wizard.session.refresh()

    def _on_wizard_closed(self) -> None:
        closed = self.sender()
        for order_id, wizard in list(self._wizards.items()):
            if wizard is closed:
                del self._wizards[order_id]
        if self._app.is_loaded:
            self._app.refresh()
            self._app.window.focus_list()


class OrderDesk:
    """The messages of one order, for the dialog."""

    def __init__(self, messages: MessageService, view: OrderView, language: str) -> None:
        """Take the messages, the order, and the language of the reading copy."""
        lines = {line.id for line in view.order.lines}
        self._messages = messages
        self._order = view.order.id
        self._line = view.plan.line if view.plan.line in lines else None
        self._language = language

    def offered(self) -> tuple[str, ...]:
        """Return the ids that make sense now, best first."""
        return self._messages.offered(self._order, self._line)

    def all_ids(self) -> tuple[str, ...]:
        """Return the ids of every message."""
        return self._messages.all_ids()

    def letter(self, message_id: str) -> Letter:
        """Return a message with its reading copy and checks."""
        return self._messages.letter(self._order, message_id, self._line, self._language)

    def check(self, message_id: str, text: str) -> tuple[Check, ...]:
        """Return the checks of an edited text."""
        return self._messages.check(self._order, message_id, text, self._line)


def sent_case(order: Order) -> Case | None:
    """Return the newest submitted case, or None."""
    sent = [case for case in order.cases if case.status is CaseStatus.SUBMITTED]
    return max(
        sent,
        key=lambda case: case.submitted_at.timestamp() if case.submitted_at else 0.0,
        default=None,
    )
