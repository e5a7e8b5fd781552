# SPDX-License-Identifier: MIT
"""Shared strokes of delegates and painted widgets: chips, tiles, elided text."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from aliguard_desktop.domain.plan import Urgency
from aliguard_desktop.ui import icons, theme
from aliguard_desktop.ui.labels import LEVEL_ICONS

_CHIP_HEIGHT = 22
CHIP_ICON = 14
_CHIP_PADDING = 8
_CHIP_GAP = 5

_TINTS_LIGHT = (
    "#EADFD3",
    "#D5E9E2",
    "#E2D6EC",
    "#EAD6D6",
    "#D9E8D3",
    "#D3E5EA",
    "#E8E6D3",
    "#D7DEEC",
)
_TINTS_DARK = (
    "#53493F",
    "#38564D",
    "#4C4058",
    "#574044",
    "#43553C",
    "#3A505A",
    "#525038",
    "#414B60",
)


def chip_font() -> QFont:
    """Return the font of chips."""
    return theme.font("caption", QFont.Weight.DemiBold)


def chip_width(text: str, *, split: bool = False) -> int:
    """Return the width that a chip with this text needs."""
    width = (
        2 * _CHIP_PADDING
        + CHIP_ICON
        + _CHIP_GAP
        + QFontMetrics(chip_font()).horizontalAdvance(text)
    )
    return width + (CHIP_ICON + _CHIP_GAP if split else 0) + 2


def chip_height() -> int:
    """Return the height of a chip, from the font in force."""
    return max(_CHIP_HEIGHT, QFontMetrics(chip_font()).height() + 4)


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
    icon = QRect(rect.left() + _CHIP_PADDING, 0, CHIP_ICON, CHIP_ICON)
    icon.moveTop(rect.top() + (rect.height() - CHIP_ICON) // 2)
    words = QRect(icon.right() + 1 + _CHIP_GAP, rect.top(), 0, rect.height())
    words.setRight(rect.right() - _CHIP_PADDING + 2)
    if right_to_left:
        icon = mirrored(icon, rect)
        words = mirrored(words, rect)
    icons.paint(painter, LEVEL_ICONS[level], icon, foreground)
    draw_text(painter, words, f"\u2068{text}\u2069", chip_font(), foreground)


def draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line of plain text, elided at the end, vertically centred."""
    if not text or rect.width() <= 0:
        return
    painter.setFont(font)
    painter.setPen(theme.tokens().color(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    flags = int(align | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
    painter.drawText(rect, flags, shown)


def draw_tile(painter: QPainter, rect: QRect, title: str, key: str) -> None:
    """Draw the neutral picture of an item: a soft colour of its own and the first letter."""
    tokens = theme.tokens()
    tints = _TINTS_DARK if tokens.dark else _TINTS_LIGHT
    number = hashlib.sha256(key.encode("utf-8", "replace")).digest()[0]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tints[number % len(tints)]))
    painter.drawRoundedRect(QRectF(rect), 6, 6)
    letter = next((character for character in title if character.isalnum()), "")
    if letter:
        font = theme.font("h2", QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(tokens.color("text2"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), letter.upper())
    else:
        side = QRect(0, 0, 20, 20)
        side.moveCenter(rect.center())
        icons.paint(painter, "box", side, "text2")
    painter.restore()


def mirrored(rect: QRect, within: QRect) -> QRect:
    """Return ``rect`` mirrored inside ``within``, for right-to-left layouts."""
    result = QRect(rect)
    result.moveLeft(within.left() + within.right() - rect.right())
    return result


def hairline(painter: QPainter, left: int, right: int, y: int, colour: str = "border") -> None:
    """Draw a one pixel line, not blurred by antialiasing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(theme.tokens().color(colour))
    painter.drawLine(left, y, right, y)
    painter.restore()


def dot(painter: QPainter, centre: QPointF, radius: float, colour: str) -> None:
    """Draw a filled dot."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tokens().color(colour))
    painter.drawEllipse(centre, radius, radius)
    painter.restore()
