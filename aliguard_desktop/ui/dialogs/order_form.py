# SPDX-License-Identifier: MIT
"""Add or edit one order by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from aliguard_desktop.domain.errors import AliGuardError
    from aliguard_desktop.services.orders import OrderForm


class OrderDialog(QDialog):
    """One short form; emits the checked form and stays open until the caller closes it."""

    accepted_form = Signal(object)

    def __init__(
        self,
        form: OrderForm | None,
        known_numbers: Collection[str],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """Edit ``form``, or add a new order where it is None."""
        super().__init__(parent)
        raise NotImplementedError

    def show_error(self, error: AliGuardError) -> None:
        """Show what the service refused, at the field it belongs to."""
        raise NotImplementedError
