# SPDX-License-Identifier: MIT
"""What happened? Record one event of an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.events import EventKind


class RecordDialog(QDialog):
    """Asks what happened, when, and in whose words; emits the ``Event``."""

    recorded = Signal(object)

    def __init__(
        self,
        title: str,
        today: date,
        kinds: tuple[EventKind, ...] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Take the order's title, the user's day, and the kinds to offer (None: the usual)."""
        super().__init__(parent)
        raise NotImplementedError
