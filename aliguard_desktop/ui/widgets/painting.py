# SPDX-License-Identifier: MIT
"""Shared strokes of delegates and painted widgets: chips, tiles, elided text."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from aliguard_desktop.ui import icons, theme

_CHIP_HEIGHT = 22
CHIP_ICON = 14
CHIP_PADDING = 8
CHIP_GAP = 5

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
        2 * CHIP_PADDING + CHIP_ICON + CHIP_GAP + QFontMetrics(chip_font()).horizontalAdvance(text)
    )
    return width + (CHIP_ICON + CHIP_GAP if split else 0) + 2


def chip_height() -> int:
    """Return the height of a chip, from the font in force."""
    return max(_CHIP_HEIGHT, QFontMetrics(chip_font()).height() + 4)


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


def wrapped(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Return a text in lines of a width (pixels), at most ``most``; the last takes what is left.

    Lines end between words; a word that is longer than a line is broken.
    """
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    # Qt counts units of UTF-16.
    units = text.encode("utf-16-le", "surrogatepass")
    ends = [*starts[1:], len(units) // 2]
    return [
        units[2 * start : 2 * end].decode("utf-16-le", "replace").rstrip()
        for start, end in zip(starts, ends, strict=True)
    ]


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
