# SPDX-License-Identifier: MIT
"""The window's middle until there are orders to show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from aliguard_desktop.ui import theme


class Skeleton(QLabel):
    """What stands where the orders will be, while they are read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until ``say``."""
        super().__init__(parent)
        self.setObjectName("loading")
        self.setAccessibleName(self.tr("Reading orders"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_role(self, "body", "text3")
