# SPDX-License-Identifier: MIT
"""What a drag or the clipboard holds, and whether it is proof or something to import.

Only local files are ever used: addresses of pages and data URLs are not fetched.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPixmap, QTextDocumentFragment

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic"})
_VIDEOS = frozenset({".mp4", ".mov", ".m4v", ".avi", ".mkv", ".webm", ".3gp"})
_OTHER_PROOF = frozenset({".pdf"})
OWN_COPIES = "application/x-aliguard-copies"
"""Marks a drag of files that were prepared here for a form: they are no new proof."""
EVIDENCE_SUFFIXES = _PICTURES | _VIDEOS | _OTHER_PROOF
"""Endings that hint at proof; the content decides later."""


@dataclass(frozen=True, slots=True)
class DropContent:
    """What a drag holds, sorted by what can be done with it.

    Attributes:
        evidence: Local pictures, videos and PDFs.
        imports: All other local files; the import report says what each of them was.
        has_image: Whether it carries a picture without a file.
        has_text: Whether it carries text without a file.
    """

    evidence: tuple[Path, ...] = ()
    imports: tuple[Path, ...] = ()
    has_image: bool = False
    has_text: bool = False

    @property
    def for_orders(self) -> bool:
        """Whether something in it can become proof of an order."""
        return bool(self.evidence) or self.has_image

    @property
    def for_import(self) -> bool:
        """Whether something in it can be imported."""
        return bool(self.imports) or self.has_text

    @property
    def empty(self) -> bool:
        """Whether nothing in it can be used."""
        return not (self.for_orders or self.for_import)


def local_files(mime: QMimeData) -> list[Path]:
    """Return the local files a drag names, without doubles."""
    if not mime.hasUrls() or mime.hasFormat(OWN_COPIES):
        return []
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return list(dict.fromkeys(paths))


def is_evidence(path: Path) -> bool:
    """Return whether a file's ending hints at proof rather than at something to import."""
    return path.suffix.lower() in EVIDENCE_SUFFIXES


def is_picture(path: Path) -> bool:
    """Return whether a file's ending hints at a picture."""
    return path.suffix.lower() in _PICTURES


def content_of(mime: QMimeData) -> DropContent:
    """Sort what a drag or the clipboard holds; files come first, then a picture, then text."""
    if mime.hasFormat(OWN_COPIES):
        return DropContent()
    files = local_files(mime)
    if files:
        return DropContent(
            tuple(path for path in files if is_evidence(path)),
            tuple(path for path in files if not is_evidence(path)),
        )
    if mime.hasImage():
        return DropContent(has_image=True)
    return DropContent(has_text=bool(text_of(mime)))


def text_of(mime: QMimeData) -> str:
    """Return the text a drag carries; of HTML, what can be read of it (nothing is fetched)."""
    if mime.hasText() and mime.text().strip():
        return mime.text()
    if mime.hasHtml():
        return QTextDocumentFragment.fromHtml(mime.html()).toPlainText().strip()
    return ""


def image_bytes(mime: QMimeData) -> bytes:
    """Return the picture a drag or the clipboard carries as PNG bytes, or nothing."""
    if mime.hasFormat("image/png"):
        return bytes(mime.data("image/png").data())
    value = mime.imageData()
    image = value.toImage() if isinstance(value, QPixmap) else value
    if not isinstance(image, QImage) or image.isNull():
        return b""
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    written = image.save(buffer, "PNG")  # type: ignore[call-overload]  # stubs want bytes
    buffer.close()
    return bytes(store.data()) if written else b""
