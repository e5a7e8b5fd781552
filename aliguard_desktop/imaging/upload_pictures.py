# SPDX-License-Identifier: MIT
"""Pictures made fit for a form: upright, below a size, with nothing in them but the picture.

The copy is painted anew, so no metadata, text, thumbnail or second picture of the original can
come along.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from aliguard_desktop.imaging.thumbnails import read_picture

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LONGEST_SIDE = 4096
_BEST, _GOOD = 92, 70
_SMALLEST_SIDE = 320
_COLLAGE_SIDE = 2400
_GAP = 24
_LABEL = 0.09
_SMALLEST_LABEL = 28


def fit_picture(path: Path, most_bytes: int) -> bytes | None:
    """Return a picture as a JPEG of at most ``most_bytes``, or None where it cannot be shown."""
    picture = read_picture(path, QSize(_LONGEST_SIDE, _LONGEST_SIDE))
    return None if picture is None else _fitted(_plain(picture), most_bytes)


def collage(pictures: Sequence[tuple[str, Path]], most_bytes: int) -> bytes | None:
    """Return several pictures as one JPEG, each with its number in a corner.

    None where one of them cannot be shown.
    """
    columns = math.ceil(math.sqrt(len(pictures)))
    lines = math.ceil(len(pictures) / columns)
    side = (_COLLAGE_SIDE - _GAP * (columns + 1)) // columns
    cells = [(label, read_picture(path, QSize(side, side))) for label, path in pictures]
    if any(picture is None for _, picture in cells):
        return None
    sheet = QImage(
        _GAP + columns * (side + _GAP), _GAP + lines * (side + _GAP), QImage.Format.Format_RGB32
    )
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for place, (label, picture) in enumerate(cells):
        if picture is None:
            continue
        left = _GAP + place % columns * (side + _GAP)
        top = _GAP + place // columns * (side + _GAP)
        size = picture.size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        inside = QPointF((side - size.width()) / 2, (side - size.height()) / 2)
        area = QRectF(QPointF(left, top) + inside, size)
        painter.drawImage(area, picture)
        _number(painter, label, area)
    painter.end()
    return _fitted(sheet, most_bytes)


def _number(painter: QPainter, label: str, area: QRectF) -> None:
    """Write a number on a dark plate, so that it can be read on any picture and hides little."""
    corner = area.topLeft()
    font = QFont()
    font.setFamilies(["Noto Sans", "DejaVu Sans", "Arial"])
    font.setPixelSize(max(_SMALLEST_LABEL, int(min(area.width(), area.height()) * _LABEL)))
    font.setBold(True)
    painter.setFont(font)
    wide = painter.fontMetrics().horizontalAdvance(label) + font.pixelSize()
    plate = QRectF(corner, QPointF(corner.x() + wide, corner.y() + font.pixelSize() * 1.5))
    painter.fillRect(plate, QColor(0, 0, 0, 215))
    painter.setPen(QColor("white"))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, label)


def _plain(picture: QImage) -> QImage:
    """Return the pixels alone, on white: texts and profiles of the file stay behind."""
    copy = QImage(picture.size(), QImage.Format.Format_RGB32)
    copy.fill(QColor("white"))
    painter = QPainter(copy)
    painter.drawImage(0, 0, picture)
    painter.end()
    return copy


def _fitted(picture: QImage, most_bytes: int) -> bytes:
    """Return the best JPEG below the limit: less quality first, then less pixels."""
    while True:
        data = _best_below(picture, most_bytes, _GOOD)
        side = max(picture.width(), picture.height())
        if data is not None:
            return data
        if side <= _SMALLEST_SIDE:
            return _best_below(picture, most_bytes, 1) or _jpeg(picture, 1)
        least = len(_jpeg(picture, _GOOD))
        factor = max(0.5, min(0.9, math.sqrt(most_bytes / least) * 0.97))
        picture = picture.scaled(
            max(1, int(picture.width() * factor)),
            max(1, int(picture.height() * factor)),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )


def _best_below(picture: QImage, most_bytes: int, worst: int) -> bytes | None:
    """Return the JPEG of the highest quality that keeps the limit, or None."""
    best = _jpeg(picture, _BEST)
    if len(best) <= most_bytes:
        return best
    low, high, found = worst, _BEST - 1, None
    while low <= high:
        quality = (low + high) // 2
        data = _jpeg(picture, quality)
        if len(data) <= most_bytes:
            found, low = data, quality + 1
        else:
            high = quality - 1
    return found


def _jpeg(picture: QImage, quality: int) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "JPEG", quality)  # type: ignore[call-overload]  # stubs want bytes
    buffer.close()
    return bytes(data.data())
