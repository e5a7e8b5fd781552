# SPDX-License-Identifier: MIT
"""The program's own icons: one-colour SVGs, recoloured from the theme when they are painted."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from aliguard_desktop.resources import resource_dir
from aliguard_desktop.ui import theme

_SMALL = 16
"""Below this size (device-independent pixels) lines are drawn a little heavier."""


def names() -> list[str]:
    """Return the names of all icons (for the self-test)."""
    return sorted(path.stem for path in (resource_dir() / "icons").glob("*.svg"))


def icon(name: str, colour: str = "text2") -> QIcon:
    """Return an icon that follows the theme.

    Args:
        name: File name without ending, for example ``life-buoy``.
        colour: A theme token (``text2``, ``accent``, ``on_accent`` ...) or ``#rrggbb``.
    """
    return QIcon(_ThemedEngine(name, colour))


def pixmap(name: str, colour: str, size: int, ratio: float = 0.0) -> QPixmap:
    """Return one icon as a pixmap of ``size`` device-independent pixels.

    Args:
        name: Icon name.
        colour: A theme token or ``#rrggbb``.
        size: Edge in device-independent pixels.
        ratio: Device pixel ratio; 0 takes the application's.
    """
    if not ratio:
        app = QApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    hex_colour = theme.tokens().color(colour).name()
    return _rendered(name, hex_colour, size, ratio)


def paint(painter: QPainter, name: str, rect: QRect, colour: str) -> None:
    """Paint an icon into a square rectangle, sharp at the painter's pixel ratio."""
    # Not the device's own ratio: to find out its class costs PySide a tenth of a window's start.
    transform = painter.deviceTransform()
    ratio = math.hypot(transform.m11(), transform.m12())
    painter.drawPixmap(rect.topLeft(), pixmap(name, colour, rect.width(), ratio))


@lru_cache(maxsize=512)
def _source(name: str) -> str:
    path = resource_dir() / "icons" / f"{name}.svg"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


@lru_cache(maxsize=1024)
def _rendered(name: str, hex_colour: str, size: int, ratio: float) -> QPixmap:
    edge = max(1, round(size * ratio))
    picture = QPixmap(edge, edge)
    picture.fill(Qt.GlobalColor.transparent)
    source = _source(name).replace("currentColor", hex_colour)
    if source:
        if size < _SMALL:
            source = source.replace('stroke-width="1.8"', 'stroke-width="2.1"')
        renderer = QSvgRenderer(QByteArray(source.encode()))
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, edge, edge))
        painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


class _ThemedEngine(QIconEngine):
    """Paints one SVG in the colour that its token has at that moment."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def clone(self) -> QIconEngine:
        """Return a copy (Qt detaches icons)."""
        return _ThemedEngine(self._name, self._colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint into a rectangle."""
        del state
        edge = min(rect.width(), rect.height())
        square = QRect(0, 0, edge, edge)
        square.moveCenter(rect.center())
        paint(painter, self._name, square, self._tone(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return a pixmap of ``size`` device pixels."""
        del state
        edge = max(1, min(size.width(), size.height()))
        colour = theme.tokens().color(self._tone(mode)).name()
        return _rendered(self._name, colour, edge, 1.0)

    def _tone(self, mode: QIcon.Mode) -> str:
        return "disabled" if mode == QIcon.Mode.Disabled else self._colour
