# SPDX-License-Identifier: MIT
"""Paint the little pictures of the sample orders into resources/samples (once, by hand)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPainter,
    QPen,
    QPolygonF,
)

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "samples"
WIDTH, HEIGHT = 480, 360


def begin(paper: str) -> tuple[QImage, QPainter]:
    """Return an empty picture and a painter on it."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(paper))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return image, painter


def write(painter: QPainter, x: int, y: int, text: str, size: int = 11) -> None:
    """Write one line."""
    painter.setFont(QFont("DejaVu Sans", size))
    painter.setPen(QColor("#1f2733"))
    painter.drawText(x, y, text)


def tracking() -> QImage:
    """A tracking page: five dots on a line."""
    image, painter = begin("#ffffff")
    write(painter, 24, 40, "Parcel LP00000000001011", 14)
    lines = ("Accepted", "Left the warehouse", "Departed", "Arrived in the country", "...")
    painter.setPen(QPen(QColor("#c3cad6"), 3))
    painter.drawLine(40, 84, 40, 300)
    for row, line in enumerate(lines):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#2a6fdb" if row < 4 else "#c3cad6"))
        painter.drawEllipse(QPointF(40, 84 + row * 54), 8, 8)
        write(painter, 66, 89 + row * 54, line)
    painter.end()
    return image


def chat() -> QImage:
    """A chat: three bubbles."""
    image, painter = begin("#f2f4f8")
    bubbles = (
        (24, 40, "#ffffff", "Where is my parcel?"),
        (170, 130, "#d9e7ff", "Dear friend, wait 20 days"),
        (24, 220, "#ffffff", "The timer ends this week."),
    )
    for x, y, colour, text in bubbles:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(x, y, 286, 62), 14, 14)
        write(painter, x + 18, y + 37, text)
    painter.end()
    return image


def damage() -> QImage:
    """A teapot with a crack."""
    image, painter = begin("#d8d2c7")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#6f8f96"))
    painter.drawEllipse(QPointF(230, 210), 120, 95)
    painter.drawRoundedRect(QRectF(180, 105, 100, 26), 12, 12)
    spout = [QPointF(335, 200), QPointF(430, 130), QPointF(440, 148), QPointF(338, 250)]
    painter.drawPolygon(QPolygonF(spout))
    painter.setPen(QPen(QColor("#f5f0e6"), 5))
    crack = [QPointF(210, 120), QPointF(226, 165), QPointF(204, 196), QPointF(236, 240)]
    painter.drawPolyline(QPolygonF([*crack, QPointF(214, 300)]))
    painter.end()
    return image


def label() -> QImage:
    """A parcel's label."""
    image, painter = begin("#b9936a")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#fbfaf6"))
    painter.drawRect(QRectF(90, 60, 300, 240))
    write(painter, 110, 100, "LP00000000001044", 13)
    write(painter, 110, 130, "Weight 640 g")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#1f2733"))
    x = 110
    for width in (3, 6, 2, 8, 3, 4, 7, 2, 5, 3, 9, 2, 4, 6, 3, 2, 7, 4, 3, 8, 2, 5):
        painter.drawRect(QRectF(x, 170, width, 90))
        x += width + 7
    painter.end()
    return image


def main() -> int:
    """Write every picture."""
    application = QGuiApplication(sys.argv[:1])
    for name, paint in (
        ("tracking", tracking),
        ("chat", chat),
        ("damage", damage),
        ("label", label),
    ):
        paint().save(str(FOLDER / f"{name}.png"))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
