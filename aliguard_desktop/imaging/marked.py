# SPDX-License-Identifier: MIT
"""The finished copy of a marked picture: fresh pixels, and nothing else of the original.

What a black-out covers is overwritten before the copy is encoded, and no thumbnail, place, comment
or colour profile of the original can come along: the encoder never sees the original.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.imaging.marks import draw_shapes
from aliguard_desktop.imaging.pictures import (
    LONGEST_SIDE,
    bands,
    is_pdf,
    plain_pixels,
    put_rows,
    read_pdf_page,
    read_upright,
    too_large,
)
from aliguard_desktop.imaging.thumbnails import open_reader
from aliguard_desktop.services.marking import MarkedPicture, picture_changed

if TYPE_CHECKING:
    from pathlib import Path

    from aliguard_desktop.domain.markup import Markup

_JPEG_QUALITY = 92
_DOTS_PER_METRE = 3780  # 96 dpi
_LOSSY = frozenset({"jpg", "jpeg", "webp", "heic", "heif"})
"""Kinds of photos: as PNG they would be many times as large and not a bit better."""


def render_marked(path: Path, markup: Markup, name: str, page: int = 0) -> MarkedPicture:
    """Return a copy of a picture with marks on it (see ``services.marking.MarkRenderer``)."""
    source = read_pdf_page(path, name, page) if is_pdf(path) else read_upright(path, name)
    if (source.width(), source.height()) != (markup.width, markup.height):
        raise picture_changed(name)
    kept = markup.kept
    if kept.width < 1 or kept.height < 1 or kept.width > LONGEST_SIDE:
        raise too_large(QSize(kept.width, kept.height))
    result = QImage(kept.width, kept.height, QImage.Format.Format_RGB32)
    painter = QPainter()
    for top, rows in bands(kept.width, kept.height):
        band = plain_pixels(source.copy(kept.left, kept.top + top, kept.width, rows))
        painter.begin(band)
        painter.translate(-kept.left, -(kept.top + top))
        draw_shapes(painter, markup.shapes)
        painter.end()
        put_rows(result, band, top)
    # Qt notes a resolution in the file, by default that of the screen.
    result.setDotsPerMeterX(_DOTS_PER_METRE)
    result.setDotsPerMeterY(_DOTS_PER_METRE)
    return _encoded(result, lossy=_is_photo(path), name=name)


def _is_photo(path: Path) -> bool:
    reader = open_reader(path)
    kind = b"" if reader is None else bytes(reader.format().data())
    return kind.decode("ascii", "replace").lower() in _LOSSY


def _encoded(image: QImage, *, lossy: bool, name: str) -> MarkedPicture:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg" if lossy else b"png")
    if lossy:
        writer.setQuality(_JPEG_QUALITY)
    if not writer.write(image):
        raise AliGuardError(
            "picture_not_made",
            f"The copy of {name} could not be made ({writer.errorString()}). "
            "Close other programs to free memory, and try again.",
            name=name,
            reason=writer.errorString(),
        )
    return MarkedPicture(bytes(buffer.data().data()), "image/jpeg" if lossy else "image/png")
