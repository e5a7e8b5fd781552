# SPDX-License-Identifier: MIT
"""The import report: every entry of every file, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from aliguard_desktop.services.imported import ImportReport


class ImportReportDialog(QDialog):
    """Shows a running import (``report`` None), then its report."""

    order_chosen = Signal(str)
    undo_requested = Signal(str)
    cancel_requested = Signal()

    def __init__(self, report: ImportReport | None = None, parent: QWidget | None = None) -> None:
        """Show ``report``, or a running import until ``set_report``."""
        super().__init__(parent)
        raise NotImplementedError

    def set_progress(self, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` files are read."""
        raise NotImplementedError

    def set_report(self, report: ImportReport) -> None:
        """Show what came of the import."""
        raise NotImplementedError

    def set_undone(self) -> None:
        """Say that this import was taken back."""
        raise NotImplementedError
