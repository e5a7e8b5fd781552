# SPDX-License-Identifier: MIT
"""Flows of a dispute: the wizard, one per order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.ui.flows.base import Flow

if TYPE_CHECKING:
    from aliguard_desktop.ui.application import Application
    from aliguard_desktop.ui.wizard.dialog import DisputeWizard


class DisputeFlow(Flow):
    """The wizard of the current order, and the record of what was sent."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._wizards: dict[str, DisputeWizard] = {}

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
