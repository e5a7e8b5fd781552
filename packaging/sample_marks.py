# SPDX-License-Identifier: MIT
"""Exhibits for the pictures of the viewer and the marking window: an order page with an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from aliguard_desktop.domain.markup import Area, Ink, Markup, Shape, ShapeKind
from aliguard_desktop.domain.orders import AddedBy, ExhibitKind
from aliguard_desktop.imaging.marks import text_size

if TYPE_CHECKING:
    from pathlib import Path

    from aliguard_desktop.services.bundle import Services

SIZE = (1080, 1500)
MAIL = b"""From: "AudioNova Store" <store@example.test>
To: anna@example.test
Subject: About your parcel
Date: Tue, 17 Nov 2026 09:12:00 +0000
Message-ID: <1@example.test>
Content-Type: text/html; charset=utf-8

<html><body><p>Dear friend,</p><p>the parcel is on its way. Please wait <b>10 more days</b> and do
not open a dispute.</p><script>alert(1)</script></body></html>
"""


def order_page() -> QImage:
    """Return a screenshot of an order page as a phone shows it, all of it invented."""
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#f3f4f6"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, SIZE[0], 130), QColor("#d63a1e"))
    _write(painter, 48, 86, "Order details", 44, "#ffffff")
    rows = (
        (180, "Ship to", ("Anna Kowalska", "ul. Przykładowa 12/4", "00-950 Warszawa")),
        (520, "Phone", ("+48 600 000 000",)),
        (730, "Item", ("Bluetooth earbuds X15 Pro, black", "USD 24.90 x 1")),
        (1000, "Protection", ("Refund if no delivery before 26 Nov 2026",)),
        (1210, "Order number", ("8190 0000 0000 1011",)),
    )
    for top, title, lines in rows:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#ffffff"))
        height = 96 + 62 * len(lines)
        painter.drawRoundedRect(QRectF(32, top, SIZE[0] - 64, height), 18, 18)
        _write(painter, 64, top + 58, title, 28, "#6b7280")
        for number, line in enumerate(lines):
            _write(painter, 64, top + 116 + 62 * number, line, 38, "#111827")
    painter.end()
    return image


def example_markup() -> Markup:
    """Return marks of every kind where they belong on the order page."""
    words = "four days left"
    shapes = (
        Shape(1, ShapeKind.COVER, 56, 250, 560, 176),
        Shape(2, ShapeKind.COVER, 56, 594, 380, 60),
        Shape(3, ShapeKind.BOX, 44, 1066, 900, 76, Ink.RED, 7),
        Shape(4, ShapeKind.ARROW, 960, 900, -110, 160, Ink.RED, 7),
        Shape(5, ShapeKind.NUMBER, 940, 1064, 80, 80, Ink.BLUE, 7, "1"),
        Shape(6, ShapeKind.TEXT, 560, 880, *text_size(words, 7), Ink.YELLOW, 7, words),
    )
    return Markup(*SIZE, shapes)


def add_exhibits(services: Services, order_id: str, folder: Path) -> dict[str, str]:
    """Add an order page, a covered copy of it, a mail, a video and others; return ids by name."""
    page = folder / "order page.png"
    order_page().save(str(page))
    (folder / "from the seller.eml").write_bytes(MAIL)
    (folder / "unpacking.mp4").write_bytes(b"\0\0\0\x18ftypmp42" + bytes(4000))
    (folder / "IMG_2041.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(4000))
    names = (page.name, "from the seller.eml", "unpacking.mp4", "IMG_2041.heic")
    paths = [folder / name for name in names]
    added = services.evidence.add_files(order_id, paths, added_by=AddedBy.CHOSEN)
    ids = {one.name: one.exhibit.id for one in added if one.exhibit is not None}
    original = ids[page.name]
    services.evidence.describe(order_id, original, kind=ExhibitKind.ORDER_PAGE)
    exhibits = services.orders.view(order_id).order.exhibits
    found = next(one for one in exhibits if one.id == original)
    copy = services.marking.save_copy(order_id, found, example_markup(), "bank")
    assert copy.exhibit is not None
    return ids | {"copy": copy.exhibit.id}


def cropped_markup() -> Markup:
    """Return the marks with a crop."""
    markup = example_markup()
    return Markup(markup.width, markup.height, markup.shapes, Area(0, 700, 1080, 640))


def _write(painter: QPainter, x: int, y: int, text: str, size: int, colour: str) -> None:
    font = QFont("DejaVu Sans")
    font.setPixelSize(size)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(x, y, text)
