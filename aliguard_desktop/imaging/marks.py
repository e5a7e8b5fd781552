# SPDX-License-Identifier: MIT
"""How marks look: the same strokes on the editor's canvas and in the finished copy."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from aliguard_desktop.domain.markup import Ink, ShapeKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from aliguard_desktop.domain.markup import Shape

COVER_COLOUR = QColor(0, 0, 0)
"""What a black-out is filled with: solid, never see-through."""

_WHITE, _DARK = QColor(255, 255, 255), QColor(20, 26, 36)
_INKS: Mapping[Ink, tuple[QColor, QColor]] = {
    Ink.RED: (QColor(207, 32, 32), _WHITE),
    Ink.BLUE: (QColor(20, 82, 204), _WHITE),
    Ink.YELLOW: (QColor(255, 205, 0), _DARK),
    Ink.BLACK: (_DARK, _WHITE),
}
"""Ink -> (its colour, that of the edge around it and of letters on it)."""

_LETTERS = 5.5
"""Height of letters in thicknesses of a line."""


def draw_shapes(painter: QPainter, shapes: Iterable[Shape]) -> None:
    """Draw marks, the first one lowest; the painter is in pixels of the picture."""
    for shape in shapes:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, shape.kind is not ShapeKind.COVER)
        _DRAWERS[shape.kind](painter, shape)
        painter.restore()


def text_size(text: str, weight: float) -> tuple[float, float]:
    """Return width and height that a text takes on the picture, with its ground."""
    metrics = QFontMetricsF(_font(weight * _LETTERS))
    pad = weight * _LETTERS * 0.35
    width = metrics.horizontalAdvance(text or " ") + 2 * pad
    return math.ceil(width), math.ceil(metrics.height() + pad)


def cover_rect(shape: Shape) -> QRectF:
    """Return the whole pixels that a black-out takes: each one that it touches."""
    left, top = math.floor(shape.left), math.floor(shape.top)
    return QRectF(left, top, math.ceil(shape.right) - left, math.ceil(shape.bottom) - top)


def _draw_cover(painter: QPainter, shape: Shape) -> None:
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.fillRect(cover_rect(shape), COVER_COLOUR)


def _draw_box(painter: QPainter, shape: Shape) -> None:
    rect = QRectF(shape.left, shape.top, shape.right - shape.left, shape.bottom - shape.top)
    rect = rect.adjusted(shape.weight, shape.weight, -shape.weight, -shape.weight)
    ink, edge = _INKS[shape.ink]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((edge, shape.weight * 2), (ink, shape.weight * 1.2)):
        painter.setPen(_pen(colour, width))
        painter.drawRect(rect)


def _draw_arrow(painter: QPainter, shape: Shape) -> None:
    length = math.hypot(shape.width, shape.height)
    if length < 1:
        return
    ink, edge = _INKS[shape.ink]
    half = shape.weight * 0.6
    head = min(length * 0.6, shape.weight * 4.5)
    wing = head * 0.62
    outline = QPolygonF(
        [
            QPointF(0, -half),
            QPointF(length - head, -half),
            QPointF(length - head * 1.15, -wing),
            QPointF(length, 0),
            QPointF(length - head * 1.15, wing),
            QPointF(length - head, half),
            QPointF(0, half),
        ]
    )
    painter.translate(shape.x, shape.y)
    painter.rotate(math.degrees(math.atan2(shape.height, shape.width)))
    path = QPainterPath()
    path.addPolygon(outline)
    path.closeSubpath()
    painter.setBrush(ink)
    painter.setPen(_pen(edge, shape.weight * 0.8))
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPath(path)


def _draw_number(painter: QPainter, shape: Shape) -> None:
    ink, edge = _INKS[shape.ink]
    circle = QRectF(shape.left, shape.top, shape.right - shape.left, shape.bottom - shape.top)
    ring = min(circle.width(), circle.height()) * 0.08
    painter.setBrush(ink)
    painter.setPen(_pen(edge, ring))
    painter.drawEllipse(circle.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2))
    share = 0.58 if len(shape.text) < 2 else 0.46 if len(shape.text) < 3 else 0.34
    painter.setFont(_font(circle.height() * share))
    painter.setPen(edge)
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, shape.text)


def _draw_text(painter: QPainter, shape: Shape) -> None:
    ink, edge = _INKS[shape.ink]
    width, height = text_size(shape.text, shape.weight)
    ring = shape.weight * 0.35
    box = QRectF(shape.left, shape.top, width, height)
    inner = box.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
    painter.setBrush(ink)
    painter.setPen(_pen(edge, ring))
    painter.drawRoundedRect(inner, shape.weight, shape.weight)
    painter.setFont(_font(shape.weight * _LETTERS))
    painter.setPen(edge)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shape.text)


_DRAWERS: Mapping[ShapeKind, Callable[[QPainter, Shape], None]] = {
    ShapeKind.COVER: _draw_cover,
    ShapeKind.BOX: _draw_box,
    ShapeKind.ARROW: _draw_arrow,
    ShapeKind.NUMBER: _draw_number,
    ShapeKind.TEXT: _draw_text,
}


def _pen(colour: QColor, width: float) -> QPen:
    join, cap = Qt.PenJoinStyle.RoundJoin, Qt.PenCapStyle.RoundCap
    return QPen(colour, width, Qt.PenStyle.SolidLine, cap, join)


def _font(height: float) -> QFont:
    font = QFont()
    font.setPixelSize(max(1, round(height)))
    font.setWeight(QFont.Weight.DemiBold)
    # The same widths at every zoom: the ground is measured without it.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
