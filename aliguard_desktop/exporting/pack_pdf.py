# SPDX-License-Identifier: MIT
"""The PDF of an evidence pack: text that flows over pages, then every exhibit on its own page.

Qt shapes every script and embeds the letters that are used. The documents load nothing, and
texts are inserted as they stand. Dates and ids are those of the record, not of the day on which
the file is made.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QHashSeed,
    QIODevice,
    QMarginsF,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QUuid,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from aliguard_desktop.exporting.pack_paper import Paper
from aliguard_desktop.services.case_packs import GoesAs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QImage

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.exporting.pack_paper import Part
    from aliguard_desktop.services.case_packs import PackContent, PackItem

_DPI = 200
_MARGIN_MM = 16.0
_FAMILIES = ["Noto Sans", "DejaVu Sans", "Segoe UI", "Helvetica Neue", "Arial"]
_TITLE, _HEAD, _BODY, _SMALL = 22.0, 13.0, 10.0, 8.0
_BLACK, _GREY, _RED, _RULE = "#000000", "#555555", "#b00020", "#c8c8c8"
_MOST_SHEETS = 60
_PT = _DPI / 72
_GAP = 6 * _PT
_APART = 0.05
_JOINED = re.compile("([\u0590-\u1fff\ufb1d-\ufdff\ufe70-\ufefc][^\x21-\x7e]*)")
_DATES = re.compile(rb"/(CreationDate|ModDate) \(D:[^)]{14,24}\)")
_OPEN_HEAD = re.compile(rb"/Trapped /False\n2\nendobj")
_ENTRY = 20
_TABLE_START = re.compile(rb"xref\n0 (\d+)\n")
_TABLE_END = re.compile(rb"startxref\n(\d+)")


class Sheets(Protocol):
    """Pages of PDF exhibits as pictures (``imaging``)."""

    def count(self, path: Path) -> int:
        """Return how many pages a PDF has; 0 where it cannot be read."""

    def sheet(self, path: Path, index: int, box: QSize) -> QImage | None:
        """Return a page (from 0) scaled into ``box`` pixels, or None."""


class _PlainDocument(QTextDocument):
    """A document without resources: no picture, style sheet or file is ever loaded."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Load nothing."""
        del kind, name
        return None


class PackPdf:
    """Makes the PDF of a pack; may be called on any thread.

    Args:
        read_picture: Reads a picture upright, scaled down into a box of pixels, or None.
        sheets: Reads the pages of PDF exhibits; without it they are named only.
    """

    def __init__(
        self, read_picture: Callable[[Path, QSize], QImage | None], sheets: Sheets | None = None
    ) -> None:
        """Take what reads the exhibits."""
        self._read_picture = read_picture
        self._sheets = sheets

    def make(
        self,
        content: PackContent,
        path_of: Callable[[Exhibit], Path],
        progress: Callable[[], None] = lambda: None,
    ) -> bytes:
        """Return the bytes of the PDF.

        Args:
            content: What to print.
            path_of: Where an exhibit's file lies.
            progress: Called after each exhibit; what it raises ends the work.
        """
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        # Qt writes the fonts in the order of a hash table, which is another one in each process.
        QHashSeed.setDeterministicGlobalSeed()
        try:
            self._write(_writer(buffer, content), content, path_of, progress)
        finally:
            QHashSeed.resetRandomGlobalSeed()
            buffer.close()
        return _with_time(bytes(data.data()), content.stamp)

    def _write(
        self,
        writer: QPdfWriter,
        content: PackContent,
        path_of: Callable[[Exhibit], Path],
        progress: Callable[[], None],
    ) -> None:
        press = _Press(writer, Paper(content))
        try:
            exhibits = [(item, self._count(item, path_of)) for item in content.items]
            press.begin(sum(max(1, pages) for _, pages in exhibits))
            for item, pages in exhibits:
                self._print(press, item, path_of(item.exhibit), pages)
                progress()
        finally:
            press.end()

    def _count(self, item: PackItem, path_of: Callable[[Exhibit], Path]) -> int:
        is_pdf = (
            item.exhibit.media_type == "application/pdf" and item.goes_as is not GoesAs.LEFT_OUT
        )
        if not is_pdf or self._sheets is None:
            return 0
        return min(self._sheets.count(path_of(item.exhibit)), _MOST_SHEETS)

    def _print(self, press: _Press, item: PackItem, path: Path, pages: int) -> None:
        if self._sheets is not None and pages:
            whole = self._sheets.count(path)
            for index in range(pages):
                sheet = self._sheets.sheet(path, index, press.box)
                last = index == pages - 1 and whole > pages
                press.exhibit(item, sheet, index + 1, whole, pages if last else 0)
            return
        is_shown = item.exhibit.is_picture and item.goes_as is not GoesAs.LEFT_OUT
        press.exhibit(item, self._read_picture(path, press.box) if is_shown else None)


class _Press:
    """Puts pages on paper."""

    def __init__(self, writer: QPdfWriter, paper: Paper) -> None:
        self._writer = writer
        self._paper = paper
        self._size = QSizeF(writer.width(), writer.height())
        self._foot = 9 * _SMALL / 4 * _PT
        self._page = self._pages = 0
        self._painter = QPainter(writer)
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    @property
    def box(self) -> QSize:
        """The room for a picture, in pixels."""
        return QSize(int(self._size.width()), int(self._size.height() * 0.86))

    def begin(self, more: int) -> None:
        """Print the text; ``more`` pages follow."""
        room = QSizeF(self._size.width(), self._size.height() - self._foot)
        document = self._document()
        _fill(document, self._paper.title(), self._paper.parts())
        document.setPageSize(room)
        own = document.pageCount()
        self._pages = own + more
        for page in range(own):
            self._turn()
            self._painter.save()
            self._painter.translate(0, -page * room.height())
            clip = QRectF(0, page * room.height(), room.width(), room.height())
            self._painter.setClipRect(clip)
            _draw(document, self._painter, clip)
            self._painter.restore()

    def exhibit(
        self, item: PackItem, picture: QImage | None, page: int = 1, pages: int = 1, cut: int = 0
    ) -> None:
        """Print one page of an exhibit; ``cut`` tells that only so many pages are shown."""
        self._turn()
        sheet = self._paper.sheet(item, page, pages)
        notes = list(sheet.notes)
        if picture is None and item.goes_as is not GoesAs.LEFT_OUT:
            notes.append(self._paper.no_picture())
        if cut:
            notes.append(self._paper.too_many(cut))
        head = self._document()
        cursor = QTextCursor(head)
        _line(cursor, sheet.heading, _HEAD, bold=True, first=True)
        for note in notes:
            tone = _RED if sheet.warns else _BLACK
            _line(cursor, note, _BODY, colour=tone, bold=sheet.warns, above=3.0)
        foot = self._document()
        _rows(QTextCursor(foot), sheet.rows, _SMALL, 24)
        head_height = self._place(head, 0)
        if picture is None:
            self._place(foot, head_height + _GAP)
            return
        bottom = self._size.height() - self._foot - foot.size().height()
        self._place(foot, bottom)
        self._picture(
            picture,
            QRectF(QPointF(0, head_height + _GAP), QPointF(self._size.width(), bottom - _GAP)),
        )

    def end(self) -> None:
        """Close the paper."""
        self._painter.end()

    def _place(self, document: QTextDocument, top: float) -> float:
        document.setTextWidth(self._size.width())
        self._painter.save()
        self._painter.translate(0, top)
        _draw(document, self._painter, QRectF(QPointF(0, 0), document.size()))
        self._painter.restore()
        return document.size().height()

    def _picture(self, picture: QImage, area: QRectF) -> None:
        size = QSizeF(picture.size()).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if size.width() > picture.width():  # a small picture is not blown up beyond recognition
            most = min(2.0, size.width() / picture.width())
            size = QSizeF(picture.size()) * most
        left = area.left() + (area.width() - size.width()) / 2
        self._painter.drawImage(QRectF(QPointF(left, area.top()), size), _on_white(picture))

    def _turn(self) -> None:
        """Begin a page and print its foot."""
        if self._page:
            self._writer.newPage()
        self._page += 1
        foot = self._document()
        text = self._paper.footer(self._page, self._pages)
        _line(QTextCursor(foot), text, _SMALL, colour=_GREY, first=True)
        self._place(foot, self._size.height() - self._foot + 6 * _PT)

    def _document(self) -> QTextDocument:
        document = _PlainDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        font = QFont()
        font.setFamilies(_FAMILIES)
        font.setPointSizeF(_BODY)
        document.setDefaultFont(font)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.documentLayout().setPaintDevice(self._writer)
        document.setTextWidth(self._size.width())
        return document


def _writer(buffer: QBuffer, content: PackContent) -> QPdfWriter:
    """Return a writer whose ids follow from what is printed."""
    paper = content.paper
    about = f"{content.order.number}|{paper.case.id if paper else ''}|{content.stamp.isoformat()}"
    writer = QPdfWriter(buffer)
    writer.setTitle(f"AliGuard {content.order.number}")
    writer.setCreator("AliGuard Desktop")
    writer.setResolution(_DPI)
    writer.setDocumentId(QUuid(f"{{{uuid5(NAMESPACE_URL, about)}}}"))
    writer.setDocumentXmpMetadata(QByteArray(b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    return writer


def _fill(document: QTextDocument, title: str, parts: Sequence[Part]) -> None:
    """Write all parts into a document."""
    cursor = QTextCursor(document)
    _line(cursor, title, _TITLE, bold=True, first=True)
    for part in parts:
        if part.heading:
            tone = _RED if part.warns else _BLACK
            _line(cursor, part.heading, _HEAD, bold=True, above=16.0, colour=tone, fresh=part.fresh)
        if part.note:
            _line(cursor, part.note, _SMALL, colour=_GREY)
        if not part.heading:  # the cover says first what it is about
            _paragraphs(cursor, part, _HEAD)
            _rows(cursor, part.rows, _BODY, 26)
        else:
            _rows(cursor, part.rows, _BODY, part.share)
            _paragraphs(cursor, part, _BODY)
        if part.small:
            _line(cursor, part.small, _SMALL, colour=_GREY, above=8.0)


def _paragraphs(cursor: QTextCursor, part: Part, size: float) -> None:
    for text in part.paragraphs:
        tone = _RED if part.warns else _BLACK
        _line(cursor, text, size, colour=tone, bold=part.warns, above=4.0)


def _rows(cursor: QTextCursor, rows: Sequence[tuple[str, str]], size: float, share: int) -> None:
    """Write labels and values side by side; each value has a direction of its own."""
    if not rows:
        return
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(2 * _PT)
    form.setTopMargin(4 * _PT)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints(
        [
            QTextLength(QTextLength.Type.PercentageLength, share),
            QTextLength(QTextLength.Type.PercentageLength, 100 - share),
        ]
    )
    table = cursor.insertTable(len(rows), 2, form)
    grey, black = _letters(size, _GREY), _letters(size, _BLACK)
    for place, (label, value) in enumerate(rows):
        _put(table.cellAt(place, 0).firstCursorPosition(), label, grey)
        _put(table.cellAt(place, 1).firstCursorPosition(), value, black)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _line(
    cursor: QTextCursor,
    text: str,
    size: float,
    *,
    bold: bool = False,
    above: float = 2.0,
    colour: str = _BLACK,
    first: bool = False,
    fresh: bool = False,
) -> None:
    block = QTextBlockFormat()
    block.setTopMargin(above * _PT)
    if fresh:
        block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    if first:
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block)
    _put(cursor, text, _letters(size, colour, bold=bold))


def _put(cursor: QTextCursor, text: str, letters: QTextCharFormat) -> None:
    """Insert a text as it stands.

    Qt joins no letters that are set apart, however little: so "file" is found by its own letters.
    Scripts that are written joined, or from right to left, stay as they are.
    """
    apart = QTextCharFormat(letters)
    apart.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    apart.setFontLetterSpacing(_APART)
    for place, run in enumerate(_JOINED.split(text)):
        cursor.insertText(run, letters if place % 2 else apart)


def _letters(size: float, colour: str, *, bold: bool = False) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFontPointSize(size)
    letters.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    letters.setForeground(QBrush(QColor(colour)))
    return letters


def _draw(document: QTextDocument, painter: QPainter, clip: QRectF) -> None:
    """Draw a document in black, whatever the window's colours are."""
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = clip
    palette = QPalette(context.palette)
    palette.setColor(QPalette.ColorRole.Text, QColor(_BLACK))
    context.palette = palette
    document.documentLayout().draw(painter, context)


def _on_white(picture: QImage) -> QImage:
    """Return an opaque picture: a PDF keeps those far smaller."""
    if not picture.hasAlphaChannel():
        return picture
    paper = picture.convertToFormat(picture.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
    return paper


def _with_time(data: bytes, stamp: datetime) -> bytes:
    """Return a PDF whose dates are the record's; places in its table move along."""
    shifts: list[tuple[int, int]] = []

    def stamped(found: re.Match[bytes]) -> bytes:
        fresh = b"/%s (D:%s)" % (found[1], stamp.strftime("%Y%m%d%H%M%SZ").encode())
        shifts.append((found.start(), len(fresh) - len(found[0])))
        return fresh

    head, mark, rest = data.partition(b"/Trapped")
    changed = _DATES.sub(stamped, head)
    if len(shifts) != 2:
        raise RuntimeError("the PDF has no dates where Qt writes them")
    tail = mark + rest
    end = _OPEN_HEAD.match(tail)
    if end is not None:  # Qt 6.8.0 does not close its first object
        fresh = b"/Trapped /False\n>>\nendobj"
        shifts.append((len(head), len(fresh) - len(end[0])))
        tail = fresh + tail[end.end() :]
    return _moved(changed + tail, shifts)


def _moved(data: bytes, shifts: Sequence[tuple[int, int]]) -> bytes:
    """Return a PDF whose table of places follows what was put in front of them.

    Args:
        data: The PDF as it is now, with the places of before.
        shifts: Where, counted in the former bytes, it grew, and by how many bytes.
    """

    def moved(place: int) -> int:
        return place + sum(shift for start, shift in shifts if start < place)

    start = moved(int(_TABLE_END.findall(data)[-1]))
    table = _TABLE_START.match(data, start)
    if table is None:
        raise RuntimeError("the PDF has no table where it says")
    end = table.end() + _ENTRY * int(table[1])
    entries = [data[at : at + _ENTRY] for at in range(table.end(), end, _ENTRY)]
    fresh = [
        b"%010d" % moved(int(entry[:10])) + entry[10:] if entry[17:18] == b"n" else entry
        for entry in entries
    ]
    tail = _TABLE_END.sub(b"startxref\n%d" % start, data[end:])
    return data[: table.end()] + b"".join(fresh) + tail
