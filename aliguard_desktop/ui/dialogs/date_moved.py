# SPDX-License-Identifier: MIT
"""Tell AliGuard the protection date that the order page shows today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from datetime import date


class DateMovedDialog(QDialog):
    """Asks for the new protection date."""

    chosen = Signal(object)

    def __init__(
        self, title: str, known: date | None, today: date, parent: QWidget | None = None
    ) -> None:
        """Take the order's title, the date known so far, and the user's day."""
        super().__init__(parent)
        raise NotImplementedError
