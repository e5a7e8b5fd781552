# SPDX-License-Identifier: MIT
"""What the window shows while there is no order: how to begin."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class EmptyPage(QWidget):
    """First run: drop zone, choose files, paste, type one order, help, sample data."""

    choose_files = Signal()
    paste = Signal()
    type_order = Signal()
    show_help = Signal()
    sample = Signal()
