# SPDX-License-Identifier: MIT
"""Pages of a PDF as pictures, within limits of size and time, off the UI thread.

PDFium is the renderer of a web browser: it runs no script here (the build has none), follows no
link and opens no other file. It is imported on first use. It may not be used by two threads at
once, hence the lock. What cannot be shown is None, never an exception.
"""

from __future__ import annotations

import ctypes
import logging
import threading
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSize

_log = logging.getLogger(__name__)

PATIENCE = 10.0
"""Seconds that one page may take; what is drawn by then is shown as "cannot be shown"."""

_LARGEST = 512 * 1024 * 1024
"""Bytes of a PDF that is opened at all: PDFium keeps tables of everything in it."""

_MOST_PIXELS = 64_000_000
_WHITE = 0xFFFFFFFF
_LOCK = threading.Lock()


def page_count(path: Path) -> int:
    """Return how many pages a PDF has, or 0 where it cannot be read (broken, a password)."""
    with _LOCK:
        document = _open(path)
        if document is None:
            return 0
        try:
            return len(document)
        finally:
            document.close()


def read_page(path: Path, number: int, box: QSize, patience: float = PATIENCE) -> QImage | None:
    """Return a page, as large as fits into ``box`` (device pixels).

    Args:
        path: The PDF.
        number: Page, from 0.
        box: Room in device pixels.
        patience: Seconds after which drawing is given up.

    Returns:
        The page on white ground, or None where there is none or it cannot be drawn in time.
    """
    with _LOCK:
        document = _open(path)
        if document is None:
            return None
        try:
            if not 0 <= number < len(document):
                return None
            return _drawn(document[number], box, patience)
        except Exception:  # noqa: BLE001 - a stranger's file in a stranger's library
            _log.info("a page of a PDF cannot be drawn", exc_info=True)
            return None
        finally:
            document.close()


def _open(path: Path) -> Any:
    """Return PDFium's document, or None."""
    import pypdfium2  # noqa: PLC0415 - a tenth of a second, and few exhibits are PDFs

    try:
        if path.stat().st_size > _LARGEST:
            return None
        return pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError):
        return None


def _drawn(page: Any, box: QSize, patience: float) -> QImage | None:
    """Draw step by step, so that a page made to take for ever ends."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    wide, high = page.get_size()
    if wide <= 0 or high <= 0:
        return None
    scale = min(box.width() / wide, box.height() / high)
    width, height = max(1, round(wide * scale)), max(1, round(high * scale))
    if width * height > _MOST_PIXELS:
        return None
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(_WHITE)
    pixels = (ctypes.c_ubyte * image.sizeInBytes()).from_buffer(image.bits())
    bitmap = pdfium.FPDFBitmap_CreateEx(
        width, height, pdfium.FPDFBitmap_BGRx, pixels, image.bytesPerLine()
    )
    limit = time.monotonic() + patience
    due = type(pdfium.IFSDK_PAUSE().NeedToPauseNow)(lambda _: time.monotonic() > limit)
    pause = pdfium.IFSDK_PAUSE(version=1, NeedToPauseNow=due)
    flags = pdfium.FPDF_ANNOT
    try:
        state = pdfium.FPDF_RenderPageBitmap_Start(
            bitmap, page, 0, 0, width, height, 0, flags, ctypes.byref(pause)
        )
        done = state == pdfium.FPDF_RENDER_DONE
        pdfium.FPDF_RenderPage_Close(page)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return image if done else None
