# SPDX-License-Identifier: MIT
"""A picture of an order page that never was, and what is read in it, for the pictures."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from aliguard_desktop.importing.screenshot_text import read_screenshot
from aliguard_desktop.services.screenshots import InstallHint, SeenText, SeenWord
from aliguard_desktop.ui.dialogs.order_chooser import OrderChoice, OrderChooserDialog
from aliguard_desktop.ui.dialogs.picture_reading import PictureReadingDialog
from aliguard_desktop.ui.dialogs.screenshot import PictureContext, ScreenshotDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QDialog

    from aliguard_desktop.services.bundle import Services

translate = QCoreApplication.translate

CLEAR = (
    "Awaiting delivery",
    "Order ID: 8190004567447741",
    "Order placed on: Oct 3, 2026",
    "Refund if no delivery before Dec 13, 2026",
    "Buyer Protection: 20 days 3 hours left",
    "Estimated delivery: Nov 20 - 28, 2026",
    "Tracking number: LP00682914403472",
)
NOISY = (
    "Order lD: 81900O4567447741",
    "Order placed on: 03/10/2026",
    "Refund if no delivery before Dec l3, 2O26",
    "Time left: 2 days 03:12:44",
)


def painted(lines: Sequence[str]) -> QImage:
    """Return lines of text as a phone shows them."""
    image = QImage(540, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.fillRect(QRect(0, 0, 540, 72), QColor("#F2F2F2"))
    font = QFont(painter.font())
    font.setPixelSize(22)
    painter.setFont(font)
    painter.setPen(QColor("#222222"))
    painter.drawText(QRect(24, 0, 500, 72), Qt.AlignmentFlag.AlignVCenter, "Order details")
    for rank, line in enumerate(lines):
        painter.drawText(24, 130 + rank * 56, line)
    painter.end()
    return image


def screenshot_dialog(services: Services, lines: Sequence[str], confidence: int) -> QDialog:
    """Return the dialog with what was read in a picture of these lines."""
    words = tuple(tuple(SeenWord(word, confidence) for word in line.split()) for line in lines)
    service, today = services.screenshots, services.orders.moment().today
    (seen, *_) = read_screenshot(SeenText(words), today)
    known = {known.number: known for known in services.orders.known()}
    taken = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    context = PictureContext(service, today, taken, "Screenshot.png", known)
    return ScreenshotDialog(painted(lines), seen, context)


def chooser_dialog(services: Services, *, installed: bool) -> QDialog:
    """Return the question which order a picture belongs to."""
    choices = [
        OrderChoice(view.order.id, view.order.number, view.order.display_title, view.order.store)
        for view in services.orders.views()
    ]
    hint = InstallHint("linux", "sudo apt install tesseract-ocr tesseract-ocr-rus")
    return OrderChooserDialog(
        translate("ScreenshotFlow", "Which order does “%1” belong to?").replace(
            "%1", "IMG_2044.png"
        ),
        choices,
        note=translate(
            "ScreenshotFlow", "It becomes evidence of the order. The original stays unchanged."
        ),
        picture=painted(CLEAR[:1]),
        hint=None if installed else hint,
    )


def reading_dialog() -> QDialog:
    """Return what is shown while a picture is read."""
    return PictureReadingDialog()
