# SPDX-License-Identifier: MIT
"""A frozen record on paper: plain text in a document that never loads anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSaveFile
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QUrl

_TITLE, _HEAD, _BODY, _SMALL = 15.0, 11.0, 10.0, 8.0
_MARGIN_MM = 18.0


@dataclass(frozen=True, slots=True)
class RecordPage:
    """What is printed, in words.

    Attributes:
        title: What the dispute is about.
        about: Order and time of sending, a line each.
        parts: Headings, each with its lines.
        small: Hash and number, at the end.
    """

    title: str
    about: tuple[str, ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    small: str


class _PlainDocument(QTextDocument):
    """A document without resources: no picture, style sheet or file is ever loaded."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Load nothing."""
        del kind, name
        return None


def document_of(page: RecordPage) -> QTextDocument:
    """Return a record as a document; every text is inserted as it stands, none is read as HTML."""
    document = _PlainDocument()
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    _line(cursor, page.title, _TITLE, bold=True, first=True)
    for line in page.about:
        _line(cursor, line, _BODY)
    for heading, lines in page.parts:
        _line(cursor, heading, _HEAD, bold=True, above=14.0)
        for line in lines:
            _line(cursor, line, _BODY)
    _line(cursor, page.small, _SMALL, above=18.0)
    return document


def pdf_of(page: RecordPage) -> bytes:
    """Return a record as the bytes of an A4 PDF."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(page.title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    document_of(page).print_(writer)
    del writer
    buffer.close()
    return bytes(data.data())


def save_pdf(page: RecordPage, path: Path) -> str:
    """Write a record as PDF, whole or not at all; return what went wrong, or an empty text."""
    data = pdf_of(page)
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return file.errorString()
    if file.write(data) != len(data) or not file.commit():
        return file.errorString()
    return ""


def _line(
    cursor: QTextCursor,
    text: str,
    size: float,
    *,
    bold: bool = False,
    above: float = 2.0,
    first: bool = False,
) -> None:
    block = QTextBlockFormat()
    block.setTopMargin(above)
    letters = QTextCharFormat()
    letters.setFontPointSize(size)
    letters.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    if first:
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block)
    cursor.insertText(text, letters)
