# SPDX-License-Identifier: MIT
"""Workbooks (XLSX) by openpyxl, read as a stream; the library is loaded on first use.

The file is a ZIP of XML. What could fill the memory is looked at before: sizes as they really
come out, document types (entities), and afterwards the number of columns and rows.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.archive import DAMAGE, READABLE_METHODS, too_many_entries
from aliguard_desktop.importing.tables.exporters import header_row
from aliguard_desktop.importing.tables.table import MOST_COLUMNS, Table, check_row, is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_SHEETS = 50
"""Most sheets of one workbook that are read."""
MOST_BYTES = 256 * 2**20
"""Most bytes that come out of one workbook."""
MOST_TAGS = 200_000
"""Most tags of all parts but sheets and their texts: the library makes objects of them."""
MOST_CELL_TAGS = 16_000_000
"""Most tags of sheets and their texts: a cell has two to four."""
_LONG_PART = re.compile(r"^(?:xl/(?:worksheets/[^/]+|sharedStrings)|content)\.xml$")
_HIGHEST_RATIO = 200
_FREE_BYTES = 4 * 2**20  # below this the ratio does not matter: empty rows pack well
_AT_A_TIME = 2**16
_MOST_BLANK_ROWS = 1000
_EXACT_DIGITS = 15
"""Digits of a number that a spreadsheet keeps; the sixteenth becomes 0."""


def read_workbook(data: bytes, name: str) -> list[Table]:
    """Return the tables of a workbook: one for each sheet that has a header row.

    Raises:
        AliGuardError: ``workbook_damaged``, ``workbook_locked``, ``archive_bomb``,
            ``table_too_wide`` or ``table_too_long``.
    """
    check_archive(data, name)
    import openpyxl  # noqa: PLC0415 - costs much and is rarely needed
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions, which nobody reads
            book = openpyxl.load_workbook(
                io.BytesIO(data), read_only=True, data_only=True, keep_links=False
            )
            try:
                sheets = [one for one in book.worksheets if hasattr(one, "iter_rows")]
                tables = [_table(sheet, name) for sheet in sheets[:MOST_SHEETS]]
            finally:
                book.close()
    except (
        *(zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, IndexError),
        *(AttributeError, SyntaxError, OSError, OverflowError, zlib.error, NotImplementedError),
    ) as error:
        # The library says in many ways that parts are missing or are not what they should be.
        raise damaged_workbook(name) from error
    return [table for table in tables if table is not None]


def _table(sheet: Any, name: str) -> Table | None:
    """Return the table of one sheet, or None where it has none."""
    title = str(sheet.title)[:60]
    # A sheet may claim any size; what it really holds is counted instead.
    sheet.reset_dimensions()
    rows = list(_rows(sheet, name))
    place = header_row(rows)
    if place is None:
        return None
    headers = list(rows[place])
    while len(headers) > 1 and not headers[-1].strip():
        headers.pop()
    return Table(f"{name}: {title}", tuple(headers), rows[place + 1 :], place + 2)


def _rows(sheet: Any, name: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows as text; after very many blank ones in a row the sheet has ended."""
    cells = blank = 0
    kept = 0
    waiting = 0
    for values in sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True):
        row = tuple(_text(value) for value in values)
        if is_blank(row):
            blank += 1
            waiting += 1
            if blank > _MOST_BLANK_ROWS:
                return
            continue
        blank = 0
        width = max(place for place, cell in enumerate(row, 1) if cell)
        for _ in range(waiting):
            yield ()
        kept += waiting + 1
        waiting = 0
        cells += width
        check_row(width, kept, cells, name)
        yield row[:width]


def _text(value: object) -> str:
    """Return a cell as text.

    A whole number with more digits than a spreadsheet keeps, and a 0 at the end, has lost its
    last digits: it is written the way such numbers are shown, which is refused as an id.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, int):
        return shown_number(str(value))
    if isinstance(value, float):
        if value.is_integer() and abs(value) < 10**_EXACT_DIGITS:
            return str(int(value))
        return repr(value).upper() if abs(value) < 10**_EXACT_DIGITS else f"{value:.14E}"
    return str(value)


def shown_number(text: str) -> str:
    """Return a number as it is kept: one that has lost its last digits in the form that says so."""
    lost = text.isdigit() and len(text) > _EXACT_DIGITS and text.endswith("0")
    return f"{int(text):.14E}" if lost else text


def check_archive(data: bytes, name: str) -> None:
    """Refuse bombs, locked files and document types before a parser sees anything.

    Raises:
        AliGuardError: ``workbook_damaged``, ``workbook_locked``, ``workbook_entities`` or
            ``archive_bomb``.
    """
    left = min(MOST_BYTES, max(_FREE_BYTES, len(data) * _HIGHEST_RATIO))
    try:
        if too_many_entries(data):
            raise _bomb(name)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            work = _Counted(left)
            for member in archive.infolist():
                if member.flag_bits & 1:
                    raise locked_workbook(name)
                if member.compress_type not in READABLE_METHODS:
                    raise damaged_workbook(name)
                _check_member(archive, member, work, name)
    except DAMAGE as error:
        raise damaged_workbook(name) from error


@dataclass(slots=True)
class _Counted:
    """What a workbook may still unpack to: bytes, tags outside its sheets, tags in them."""

    left: int
    tags_left: int = MOST_TAGS
    cells_left: int = MOST_CELL_TAGS


def _check_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, work: _Counted, name: str
) -> None:
    """Count what comes out of a member, read piece by piece, and look for a document type."""
    # The library reads parts by what the workbook says of them, whatever they are called.
    is_xml = member.filename.lower().endswith((".xml", ".rels", ".vml"))
    guard = _DoctypeGuard(name, is_xml)
    is_long = _LONG_PART.search(member.filename) is not None
    with archive.open(member) as stream:
        while piece := stream.read(_AT_A_TIME):
            work.left -= len(piece)
            if is_long:
                work.cells_left -= piece.count(b"<")
            else:
                work.tags_left -= piece.count(b"<")
            if min(work.left, work.tags_left, work.cells_left) < 0:
                raise _bomb(name)
            if not guard.done:
                guard.feed(piece)


class _DoctypeGuard:
    """Reads the beginning of an XML file and refuses a document type (and with it entities)."""

    def __init__(self, name: str, is_xml: bool) -> None:
        self.done = False
        self._is_xml = is_xml
        self._name = name
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._element

    def feed(self, piece: bytes) -> None:
        """Read on."""
        try:
            self._parser.Parse(piece)
        except expat.ExpatError as error:
            if not self.done and self._is_xml:
                raise damaged_workbook(self._name) from error
            self.done = True  # a picture, which nobody reads as XML

    def _doctype(self, *_parts: object) -> None:
        raise entities_in_workbook(self._name)

    def _element(self, *_parts: object) -> None:
        # A document type can only stand before the first element.
        self.done = True


def _bomb(name: str) -> AliGuardError:
    return AliGuardError(
        "archive_bomb",
        f"{name} unpacks to far more than a file of orders holds, so it was not read.",
        file=name,
    )


def damaged_workbook(name: str) -> AliGuardError:
    """Return the error for a spreadsheet of which nothing can be read."""
    return AliGuardError(
        "workbook_damaged",
        f"{name} is damaged or is not a spreadsheet. Open it in a spreadsheet program, save it as "
        ".xlsx or CSV, and import it again.",
        file=name,
    )


def locked_workbook(name: str) -> AliGuardError:
    """Return the error for a spreadsheet with a password."""
    return AliGuardError(
        "workbook_locked",
        f"{name} is locked with a password. Save it without one and import it again.",
        file=name,
    )


def entities_in_workbook(name: str) -> AliGuardError:
    """Return the error for a spreadsheet with a document type in it."""
    return AliGuardError(
        "workbook_entities",
        f"{name} has a document type in it, which no spreadsheet program writes. It was not read.",
        file=name,
    )
