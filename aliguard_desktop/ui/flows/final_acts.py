# SPDX-License-Identifier: MIT
"""The flow before a final act is recorded: asked once, with what it means for this order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from aliguard_desktop.domain import guard_rails
from aliguard_desktop.domain.events import AmountDetail, Event
from aliguard_desktop.ui.dialogs.confirm_final import ConfirmFinalDialog
from aliguard_desktop.ui.dialogs.history import HistoryDialog
from aliguard_desktop.ui.flows.base import Flow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from aliguard_desktop.services.orders import OrderView


class FinalActs(Flow):
    """Asks before acceptance, cancellation or confirmation is recorded; holds nothing back."""

    def known_acceptance(self, view: OrderView) -> AmountDetail:
        """Return what is known about accepting the open offer: its amount."""
        orders = self._app.services.orders
        terms = guard_rails.terms_of(
            view.order, orders.rulebook, orders.moment(), None, view.plan.line
        )
        return AmountDetail(terms.offer.amount if terms.offer is not None else None)

    def ask(
        self,
        order_id: str,
        event: Event,
        record: Callable[[], None],
        *,
        parent: QWidget,
        show: Callable[[QDialog], None],
        before: Event | None = None,
        again: Callable[[], None] | None = None,
    ) -> bool:
        """Ask about a final event and return whether there was anything to ask.

        Args:
            order_id: Whose event it is.
            event: What is to be recorded.
            record: Records it, once the user says so.
            parent: The window in front.
            show: Opens the dialog.
            again: Shows what was typed once more, when the user keeps things as they are.
            before: What is corrected: a final act that stays the same is not asked about again.
        """
        act = guard_rails.final_act(event)
        if before is not None and guard_rails.final_act(before) is act:
            return False
        view = self._app.window.list_pane.model.order_view(order_id)
        if act is None or view is None:
            return False
        order, line, orders = view.order, view.plan.line, self._app.services.orders
        rulebook, moment = orders.rulebook, orders.moment()
        detail = event.detail
        amount = detail.amount if isinstance(detail, AmountDetail) else None
        terms = guard_rails.terms_of(order, rulebook, moment, amount, line)
        found = guard_rails.consequence(act, order, rulebook, moment, line=line, terms=terms)
        dialog = ConfirmFinalDialog(order.display_title, found, moment.today, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.confirmed.connect(record)
        if again is not None:
            dialog.kept.connect(again)
        # The choices are in the main window, which the history would cover.
        if isinstance(parent, HistoryDialog):
            dialog.what_else.connect(parent.reject)
        dialog.what_else.connect(self._app.window.details.show_choices)
        show(dialog)
        return True
