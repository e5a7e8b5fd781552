# SPDX-License-Identifier: MIT
"""Pictures opened to be looked at and marked: upright, in plain colours, within limits."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.imaging import marks, pdf_pages
from aliguard_desktop.imaging.thumbnails import DECODED_LIMIT, open_reader, picture_size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from aliguard_desktop.domain.markup import Shape

VIEW_PIXELS = 40_000_000
"""Most pixels that are held to be looked at; a larger picture is looked at a little coarser."""

PDF = "application/pdf"

PAGE_SIDE = 2400
"""Longest side of a page of a document in pixels: small print of a letter can be read."""

LONGEST_SIDE = 30_000
"""Longest side in pixels that Qt draws without a fault (its places have 16 bits)."""

BAND_PIXELS = 1_000_000
"""Pixels that are worked on at a time."""

_BYTES_PER_PIXEL = 4
_SMALLEST_LEVEL = 512


@dataclass(frozen=True, slots=True)
class OpenPicture:
    """A picture in memory.

    Attributes:
        levels: The picture, then itself at half the size, and so on: for a sharp look from afar.
        width: Columns of the picture itself, upright; the first level may have fewer.
        height: Rows of the picture itself, upright.
        page: Which page of a document this is, from 0.
        pages: How many pages there are.
    """

    levels: tuple[QImage, ...]
    width: int
    height: int
    page: int = 0
    pages: int = 1


class PictureRoom:
    """Opens pictures and draws marks on them: what the window asks of the imaging room."""

    def can_open(self, media_type: str) -> bool:
        """Return whether files of a type are shown as pictures."""
        if media_type == PDF:
            return True
        if not media_type.startswith("image/") or media_type == "image/svg+xml":
            return False
        return any(media_type == bytes(one.data()).decode() for one in _known_types())

    def open(self, path: Path, name: str, page: int = 0) -> OpenPicture:
        """Read a picture to be looked at; not on the window's thread.

        Args:
            path: The file; it is only read.
            name: What to call it where something is wrong.
            page: Which page of a document, from 0.

        Raises:
            AliGuardError: It cannot be shown (``picture_unreadable``, ``picture_too_large``).
        """
        if is_pdf(path):
            image = read_pdf_page(path, name, page)
            pages = pdf_pages.page_count(path)
            return OpenPicture(_levels(image), image.width(), image.height(), page, pages)
        size = picture_size(path)
        if size is None:
            raise unreadable(name)
        image = plain_pixels(read_upright(path, name, _view_size(size)))
        return OpenPicture(_levels(image), size.width(), size.height())

    def draw(self, painter: QPainter, shapes: Iterable[Shape]) -> None:
        """Draw marks with a painter that is in pixels of the picture."""
        marks.draw_shapes(painter, shapes)

    def text_size(self, text: str, weight: float) -> tuple[float, float]:
        """Return width and height, in pixels of the picture, that a text takes on it."""
        return marks.text_size(text, weight)


@functools.cache
def _known_types() -> tuple[QByteArray, ...]:
    return tuple(QImageReader.supportedMimeTypes())


def read_upright(path: Path, name: str, size: QSize | None = None) -> QImage:
    """Read a picture as the camera held it.

    Args:
        path: The file; its content decides the format.
        name: What to call it where something is wrong.
        size: Size to read it at (upright), or None for its own.

    Raises:
        AliGuardError: ``picture_unreadable`` or ``picture_too_large`` (once decoded).
    """
    reader = open_reader(path)
    if reader is None:
        raise unreadable(name)
    stored = reader.size()
    if stored.width() * stored.height() * _BYTES_PER_PIXEL > DECODED_LIMIT:
        raise too_large(stored)
    if size is not None:
        turned = picture_size(path) != stored
        reader.setScaledSize(size.transposed() if turned else size)
    image = reader.read()
    if image.isNull():
        raise unreadable(name)
    return image


def is_pdf(path: Path) -> bool:
    """Return whether a file is a PDF, by its first bytes."""
    try:
        with path.open("rb") as file:
            return file.read(5) == b"%PDF-"
    except OSError:
        return False


def read_pdf_page(path: Path, name: str, page: int) -> QImage:
    """Return a page of a PDF, always at the same size.

    Raises:
        AliGuardError: ``picture_unreadable``.
    """
    image = pdf_pages.read_page(path, page, QSize(PAGE_SIDE, PAGE_SIDE))
    if image is None:
        raise unreadable(name)
    return image


def plain_pixels(image: QImage) -> QImage:
    """Return the same picture as opaque sRGB pixels on white, without anything else it carried."""
    fresh = QImage(image.size(), QImage.Format.Format_RGB32)
    for top, rows in bands(image.width(), image.height()):
        put_rows(fresh, _plain_band(image.copy(0, top, image.width(), rows)), top)
    return fresh


def bands(width: int, height: int) -> Iterator[tuple[int, int]]:
    """Yield (first row, number of rows) of the parts in which a picture is worked on.

    Qt paints nothing below row 32,767, and while it works on pixels the window stands still.
    """
    # An even number: two rows become one at half the size.
    step = max(2, BAND_PIXELS // max(1, width) // 2 * 2)
    for top in range(0, height, step):
        yield top, min(step, height - top)


def _plain_band(image: QImage) -> QImage:
    plain = QImage.Format.Format_RGB32
    wanted = QImage.Format.Format_ARGB32 if image.hasAlphaChannel() else plain
    standard = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    if image.colorSpace().isValid() and image.colorSpace() != standard:
        converted = image.convertedToColorSpace(standard, wanted)
        # A profile that makes no sense is left out; the pixels stay as they are.
        image = image if converted.isNull() else converted
    image = image.convertToFormat(wanted)
    if wanted == plain:
        return image
    fresh = QImage(image.size(), plain)
    fresh.fill(Qt.GlobalColor.white)
    painter = QPainter(fresh)
    painter.drawImage(QPoint(0, 0), image)
    painter.end()
    return fresh


def put_rows(target: QImage, part: QImage, top: int) -> None:
    """Write whole rows into a picture of the same width and format, from row ``top`` on.

    Painting would fail below row 32,767.
    """
    line = target.bytesPerLine()
    rows = memoryview(target.bits())
    rows[top * line : (top + part.height()) * line] = part.constBits()


def unreadable(name: str) -> AliGuardError:
    """Return what to say of a picture that cannot be read."""
    return AliGuardError(
        "picture_unreadable",
        f"{name} cannot be shown as a picture: it is missing, damaged or of a kind that "
        "AliGuard does not know.",
        name=name,
    )


def too_large(size: QSize) -> AliGuardError:
    """Return what to say of a picture that would take too much memory."""
    return AliGuardError(
        "picture_too_large",
        f"The picture has {size.width()} x {size.height()} pixels, more than can be shown safely. "
        "It is kept unchanged.",
        width=str(size.width()),
        height=str(size.height()),
    )


def _view_size(size: QSize) -> QSize | None:
    """Return the size to look at a picture in, or None for its own."""
    share = min(
        1.0,
        (VIEW_PIXELS / (size.width() * size.height())) ** 0.5,
        LONGEST_SIDE / max(size.width(), size.height()),
    )
    if share >= 1:
        return None
    return QSize(max(1, round(size.width() * share)), max(1, round(size.height() * share)))


def _levels(image: QImage) -> tuple[QImage, ...]:
    levels = [image]
    while max(levels[-1].width(), levels[-1].height()) > _SMALLEST_LEVEL * 2:
        levels.append(_half(levels[-1]))
    return tuple(levels)


def _half(image: QImage) -> QImage:
    """Return a picture at half its size."""
    width, height = max(1, image.width() // 2), max(1, image.height() // 2)
    half = QImage(width, height, image.format())
    for top, rows in bands(image.width(), image.height()):
        first = top // 2
        last = height if top + rows == image.height() else (top + rows) // 2
        if last > first:
            part = image.copy(0, top, image.width(), rows)
            ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode
            size = QSize(width, last - first)
            put_rows(half, part.scaled(size, ignore, smooth.SmoothTransformation), first)
    return half
