# SPDX-License-Identifier: MIT
"""The countdown chip: drawn in a row of the list, and a widget of its own in the details."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from aliguard_desktop.domain.plan import Urgency
from aliguard_desktop.ui import icons, theme
from aliguard_desktop.ui.labels import LEVEL_ICONS
from aliguard_desktop.ui.widgets import painting


def draw_chip(
    painter: QPainter, rect: QRect, level: Urgency, text: str, *, right_to_left: bool
) -> None:
    """Draw a countdown chip: fill, icon and words (colour is the third signal)."""
    tokens = theme.tokens()
    background, foreground = tokens.chip(level)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = rect.height() / 2
    box = QRectF(rect)
    if background:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(background))
        painter.drawRoundedRect(box, radius, radius)
    elif level is Urgency.UNKNOWN:
        pen = QPen(tokens.color("ctl"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()
    icon = QRect(rect.left() + painting.CHIP_PADDING, 0, painting.CHIP_ICON, painting.CHIP_ICON)
    icon.moveTop(rect.top() + (rect.height() - painting.CHIP_ICON) // 2)
    words = QRect(icon.right() + 1 + painting.CHIP_GAP, rect.top(), 0, rect.height())
    words.setRight(rect.right() - painting.CHIP_PADDING + 2)
    if right_to_left:
        icon = painting.mirrored(icon, rect)
        words = painting.mirrored(words, rect)
    icons.paint(painter, LEVEL_ICONS[level], icon, foreground)
    painting.draw_text(painter, words, f"\u2068{text}\u2069", painting.chip_font(), foreground)


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
        draw_chip(painter, rect, self._level, self._text, right_to_left=mirror)
        painter.end()
