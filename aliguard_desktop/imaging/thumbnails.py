# SPDX-License-Identifier: MIT
"""Thumbnails of exhibits, decoded within limits, off the UI thread, cached in memory.

A picture that cannot be shown is None, never an exception: an exhibit is a stranger's file.
Decoding never writes; the original is opened for reading only.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from aliguard_desktop.imaging.pdf_pages import read_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from aliguard_desktop.domain.orders import Exhibit

_log = logging.getLogger(__name__)

DECODED_LIMIT = 512 * 1024 * 1024
"""Bytes a picture may take once decoded; a 100-megapixel photo fits, a bomb does not."""

THUMBNAIL_SIDE = 320
"""Longest side of a thumbnail in device pixels: sharp at 200 % in the widest tile."""

_MIB = 1024 * 1024
_BYTES_PER_PIXEL = 4
# SVG is left out on purpose: it is a document that can refer to other files, not a picture.
_PNG = b"\x89PNG\r\n\x1a\n"
_PACKED_TEXTS = frozenset({b"zTXt", b"iTXt"})
_MOST_PACKED_TEXT = 16 * 1024  # bytes in the file; each may become a thousand
_MOST_CHUNKS = 100_000
_FORMATS = frozenset({"png", "jpg", "jpeg", "webp", "bmp", "gif", "tif", "tiff", "heic", "heif"})


class Runner(Protocol):
    """What the cache needs of a task runner (``ui.tasks``)."""

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run ``work`` elsewhere, and ``done`` or ``failed`` on the caller's thread."""


def picture_size(path: Path) -> QSize | None:
    """Return a picture's size in pixels as it will be shown, from its header, or None."""
    reader = open_reader(path)
    if reader is None:
        return None
    return _upright(reader, reader.size())


def read_picture(path: Path, box: QSize, limit: int = DECODED_LIMIT) -> QImage | None:
    """Read a picture, upright and scaled down to fit into ``box`` (device pixels).

    Args:
        path: File to read; its content decides the format, not its name.
        box: Room in device pixels; smaller pictures keep their size.
        limit: Bytes that the picture may take once decoded.

    Returns:
        The picture, or None where it is missing, broken, too large or no picture.
    """
    reader = open_reader(path)
    if reader is None:
        return None
    size = reader.size()
    if size.width() * size.height() * _BYTES_PER_PIXEL > limit:
        return None
    room = _upright(reader, box)
    if size.width() > room.width() or size.height() > room.height():
        scaled = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image


def can_be_shown(path: Path, limit: int = DECODED_LIMIT) -> bool:
    """Return whether a picture can be shown, by its header and whether a PNG is whole.

    The pixels are not decoded: this may be asked of many pictures at once.
    """
    reader = open_reader(path)
    if reader is None:
        return False
    size = reader.size()
    return size.width() * size.height() * _BYTES_PER_PIXEL <= limit and not _is_cut_png(path)


def open_reader(path: Path) -> QImageReader | None:
    """Return a reader that has understood the header, or None."""
    if QImageReader.allocationLimit() != DECODED_LIMIT // _MIB:
        QImageReader.setAllocationLimit(DECODED_LIMIT // _MIB)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if _has_packed_texts(path):
        return None
    kind = bytes(reader.format().data()).decode("ascii", "replace").lower()
    if kind not in _FORMATS or not reader.size().isValid() or reader.size().isEmpty():
        return None
    return reader


def _has_packed_texts(path: Path) -> bool:
    """Return whether a PNG file has so many packed texts that Qt would unpack for minutes."""
    total = 0
    try:
        with path.open("rb") as stream:
            if stream.read(len(_PNG)) != _PNG:
                return False
            for _ in range(_MOST_CHUNKS):
                head = stream.read(8)
                if len(head) < 8 or head[4:] == b"IEND":
                    return False
                size = int.from_bytes(head[:4], "big")
                following = stream.tell() + size + 4
                if head[4:] in _PACKED_TEXTS and not _is_plain(head[4:], stream.read(82)):
                    total += size
                    if total > _MOST_PACKED_TEXT:
                        return True
                stream.seek(following)
    except OSError:
        return False
    return True


def _is_cut_png(path: Path) -> bool:
    """Return whether a file begins as a PNG and ends before its end mark."""
    try:
        with path.open("rb") as stream:
            if stream.read(len(_PNG)) != _PNG:
                return False
            whole = stream.seek(0, 2)
            at = len(_PNG)
            for _ in range(_MOST_CHUNKS):
                stream.seek(at)
                head = stream.read(8)
                at += int.from_bytes(head[:4], "big") + 12
                if len(head) < 8 or at > whole:
                    return True
                if head[4:] == b"IEND":
                    return False
    except OSError:
        return False
    return True


def _is_plain(kind: bytes, start: bytes) -> bool:
    """Return whether a text is not packed: after its keyword an iTXt says so with a zero."""
    return kind == b"iTXt" and start.partition(b"\0")[2][:1] == b"\0"


def _upright(reader: QImageReader, size: QSize) -> QSize:
    """Swap width and height where the camera's orientation mark turns the picture."""
    # Every value that contains a quarter turn has this bit (mirrored ones too).
    quarter = QImageIOHandler.Transformation.TransformationRotate90
    turned = (reader.transformation() & quarter) == quarter
    return size.transposed() if turned else size


class ThumbnailCache:
    """Thumbnails by content hash; each is read once, the longest unused go first.

    Args:
        path_of: Where an exhibit's original lies.
        runner: Runs the decoding.
        side: Longest side of a thumbnail in device pixels.
        keep: How many are kept; at 320 px these are at most 0.4 MB each.
    """

    def __init__(
        self,
        path_of: Callable[[Exhibit], Path],
        runner: Runner,
        side: int = THUMBNAIL_SIDE,
        keep: int = 200,
    ) -> None:
        """Start empty."""
        self._path_of = path_of
        self._runner = runner
        self._box = QSize(side, side)
        self._keep = keep
        self._pictures: OrderedDict[str, QImage | None] = OrderedDict()
        self._waiting: dict[str, list[tuple[str, Callable[[str, QImage | None], None]]]] = {}

    def request(self, exhibit: Exhibit, ready: Callable[[str, QImage | None], None]) -> None:
        """Call ``ready(exhibit id, picture or None)``: at once if known, else when it is read."""
        if not (exhibit.is_picture or exhibit.is_pdf):
            ready(exhibit.id, None)
            return
        key = exhibit.sha256
        if key in self._pictures:
            self._pictures.move_to_end(key)
            ready(exhibit.id, self._pictures[key])
            return
        asked = self._waiting.setdefault(key, [])
        asked.append((exhibit.id, ready))
        if len(asked) == 1:
            self._start(exhibit, key)

    def forget(self, sha256: str) -> None:
        """Drop a thumbnail, so that the file is read again (it came back, or was replaced)."""
        self._pictures.pop(sha256, None)

    def _start(self, exhibit: Exhibit, key: str) -> None:
        """Read one picture through the runner."""
        path = self._path_of(exhibit)
        box = self._box

        def work() -> QImage | None:
            return read_page(path, 0, box) if exhibit.is_pdf else read_picture(path, box)

        def done(image: QImage | None) -> None:
            self._pictures[key] = image
            while len(self._pictures) > self._keep:
                self._pictures.popitem(last=False)
            self._hand_over(key, image)

        def failed(_error: Exception) -> None:
            self._hand_over(key, None)

        self._runner.run(work, done, failed)

    def _hand_over(self, key: str, image: QImage | None) -> None:
        """Call everyone who waits for this picture; one that fails does not stop the others."""
        for exhibit_id, ready in self._waiting.pop(key, []):
            try:
                ready(exhibit_id, image)
            except Exception:  # noqa: BLE001 - a listener's fault is not the picture's
                _log.exception("a picture could not be handed over")
