# SPDX-License-Identifier: MIT
"""Small pieces that the wizard's pages share: labels, cards, hairlines, icons beside words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from aliguard_desktop.ui import icons, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SEMIBOLD = QFont.Weight.DemiBold


def colour(name: str) -> QColor:
    """Return a theme colour by token, as it is now."""
    return theme.tokens().color(name)


class ToneLabel(QLabel):
    """A plain-text label in one of the theme's roles and text colours.

    A wrapped one takes any width and asks for the height that it needs there.
    """

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "",
        tone: str = "",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``text`` in a role (``h1``, ``caption`` ...) and a text colour token."""
        super().__init__(text, parent)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        theme.set_role(self, role, tone)

    def set_tone(self, tone: str) -> None:
        """Use another of the theme's text colours."""
        theme.set_role(self, self._role, tone)


class Card(QFrame):
    """A quiet rounded box; ``ground`` and ``edge`` are theme tokens, or card levels for ground."""

    def __init__(
        self, ground: str = "raised", edge: str = "border", parent: QWidget | None = None
    ) -> None:
        """Make a box with this ground and edge."""
        super().__init__(parent)
        self._ground = ground
        self._edge = edge

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        del event
        cards = theme.tokens().cards
        ground = QColor(cards[self._ground]) if self._ground in cards else colour(self._ground)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded_box(painter, QRectF(self.rect()), ground, colour(self._edge))
        painter.end()


class Hairline(QWidget):
    """A one-pixel line between sections; carries no meaning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the line as wide as its room."""
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("border"))
        painter.end()


class IconLabel(QWidget):
    """A small icon in a theme colour beside words; decorative, so it has no name of its own."""

    def __init__(
        self, name: str = "", tone: str = "text2", size: int = 16, parent: QWidget | None = None
    ) -> None:
        """Show icon ``name`` in the colour ``tone``."""
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self.setFixedSize(size, size)

    @property
    def icon_name(self) -> str:
        """The icon shown, or empty."""
        return self._name

    def show_icon(self, name: str, tone: str) -> None:
        """Show another icon or colour; an empty name shows nothing."""
        self._name = name
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in the theme's present colour."""
        del event
        if not self._name:
            return
        painter = QPainter(self)
        icons.paint(painter, self._name, QRect(0, 0, self.width(), self.width()), self._tone)
        painter.end()


def rounded_box(
    painter: QPainter,
    box: QRectF,
    ground: QColor,
    edge: QColor,
    *,
    width: float = 1.0,
    radius: float = 8.0,
) -> None:
    """Draw a filled box with round corners, its edge inside ``box``."""
    inset = width / 2
    painter.setBrush(ground)
    painter.setPen(QPen(edge, width))
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
