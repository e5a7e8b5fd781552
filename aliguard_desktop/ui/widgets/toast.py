# SPDX-License-Identifier: MIT
"""A short message over the window that goes by itself, with one act such as Undo."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget


class Toast(QFrame):
    """One toast per window: ``show_message`` replaces what it said before."""

    acted = Signal()
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        """Make the hidden toast of ``window``."""
        super().__init__(window)

    def show_message(self, text: str, action: str = "") -> None:
        """Show ``text`` for 5 s, or for 10 s with a button named ``action``."""
        raise NotImplementedError
