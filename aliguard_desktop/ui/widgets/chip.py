# SPDX-License-Identifier: MIT
"""The countdown chip as a widget of its own, for the details pane."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aliguard_desktop.domain.plan import Urgency
from aliguard_desktop.ui.widgets import painting


class Chip(QWidget):
    """Icon and words on the colour of an urgency level."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start calm and empty."""
        super().__init__(parent)
        self.setObjectName("chip")
        self._level = Urgency.CALM
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_level(self, level: Urgency, text: str) -> None:
        """Show a level and its words."""
        self._level, self._text = level, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """The words shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """Return the size of the chip."""
        return QSize(painting.chip_width(self._text), painting.chip_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        mirror = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        rect = QRect(0, 0, self.width(), painting.chip_height())
        painting.draw_chip(painter, rect, self._level, self._text, right_to_left=mirror)
        painter.end()
