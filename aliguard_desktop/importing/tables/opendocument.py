# SPDX-License-Identifier: MIT
"""Spreadsheets of LibreOffice and others (.ods), read as a stream by the standard library.

The file is a ZIP of XML, and everything is in ``content.xml``. Sizes are checked as they really
come out, a document type (entities) is refused, and a row or a cell that says how often it is
repeated is repeated only within the limits of tables.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.parsers import expat

from aliguard_desktop.importing.tables.exporters import header_row
from aliguard_desktop.importing.tables.readers import read_tables
from aliguard_desktop.importing.tables.table import MOST_COLUMNS, Table, check_row
from aliguard_desktop.importing.tables.workbook import (
    MOST_SHEETS,
    check_archive,
    damaged_workbook,
    entities_in_workbook,
    locked_workbook,
    shown_number,
)

if TYPE_CHECKING:
    from aliguard_desktop.services.imported import RawInput, ReadResult

_CONTENT = "content.xml"
_AT_A_TIME = 2**16
_LONGEST_CELL = 2**20
_MOST_BLANK_ROWS = 1000


class OpenSheetReader:
    """Reads spreadsheets of the OpenDocument family."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Return the orders of all sheets, or the sheets that nobody knows.

        Raises:
            AliGuardError: What ``read_open_sheet`` raises.
        """
        return read_tables(read_open_sheet(source.data, source.name), source)


def read_open_sheet(data: bytes, name: str) -> list[Table]:
    """Return the tables of a spreadsheet: one for each sheet that has a header row.

    Raises:
        AliGuardError: ``workbook_damaged``, ``workbook_locked``, ``workbook_entities``,
            ``archive_bomb``, ``table_too_wide`` or ``table_too_long``.
    """
    check_archive(data, name)
    sheets = _Sheets(name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if _is_locked(archive):
                raise locked_workbook(name)
            with archive.open(_CONTENT) as stream:
                while piece := stream.read(_AT_A_TIME):
                    sheets.feed(piece)
            sheets.feed(b"", is_end=True)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError) as error:
        raise damaged_workbook(name) from error
    except (expat.ExpatError, KeyError, NotImplementedError, RuntimeError) as error:
        raise damaged_workbook(name) from error
    return sheets.tables()


def _is_locked(archive: zipfile.ZipFile) -> bool:
    """Return whether the list of contents says that they are encrypted."""
    try:
        with archive.open("META-INF/manifest.xml") as stream:
            return b"encryption-data" in stream.read(_AT_A_TIME)
    except KeyError:
        return False


class _Sheets:
    """The sheets as the parser goes through them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._found: list[tuple[str, list[list[str]]]] = []
        self._cells = 0
        self._blank = 0
        self._row: list[str] | None = None
        self._row_times = 1
        self._cell: list[str] | None = None
        self._cell_times = 1
        self._value = ""
        self._in_text = 0
        self._in_note = 0
        self._length = 0
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def feed(self, piece: bytes, *, is_end: bool = False) -> None:
        """Read on."""
        self._parser.Parse(piece, is_end)

    def tables(self) -> list[Table]:
        """Return the sheets that have headers."""
        found = []
        for title, rows in self._found:
            place = header_row(rows)
            if place is not None:
                name = f"{self._name}: {title}"
                found.append(Table(name, tuple(rows[place]), rows[place + 1 :], place + 2))
        return found

    def _doctype(self, *_parts: object) -> None:
        raise entities_in_workbook(self._name)

    def _start(self, tag: str, given: dict[str, str]) -> None:
        if tag == "table:table":
            if len(self._found) >= MOST_SHEETS:
                return
            self._found.append((given.get("table:name", "")[:60], []))
            self._blank = 0
        elif tag == "table:table-row":
            self._row = []
            self._row_times = _times(given.get("table:number-rows-repeated", ""))
        elif tag in ("table:table-cell", "table:covered-table-cell") and self._row is not None:
            self._cell = []
            self._length = 0
            self._cell_times = _times(given.get("table:number-columns-repeated", ""))
            self._value = _value(given)
        elif tag == "office:annotation":  # a remark on a cell is not what the cell holds
            self._in_note += 1
        elif tag == "text:p" and self._cell is not None and not self._in_note:
            if self._cell:
                self._cell.append(" ")
            self._in_text += 1
        elif tag in ("text:s", "text:tab", "text:line-break") and self._in_text:
            self._text(" ")

    def _text(self, text: str) -> None:
        if self._in_text and self._cell is not None and self._length < _LONGEST_CELL:
            self._length += len(text)
            self._cell.append(text)

    def _end(self, tag: str) -> None:
        if tag == "office:annotation":
            self._in_note = max(0, self._in_note - 1)
        elif tag == "text:p" and not self._in_note:
            self._in_text = max(0, self._in_text - 1)
        elif tag in ("table:table-cell", "table:covered-table-cell") and self._row is not None:
            text = self._value or "".join(self._cell or ())
            # The last cell of a row is often "repeated" to the end of the sheet, and empty.
            room = max(0, MOST_COLUMNS + 1 - len(self._row))
            times = self._cell_times if text else min(self._cell_times, room)
            if text:
                check_row(len(self._row) + times, 0, 0, self._name)
            self._row.extend([text] * times)
            self._cell = None
            self._value = ""
        elif tag == "table:table-row" and self._row is not None:
            self._end_row(self._row)
            self._row = None

    def _end_row(self, row: list[str]) -> None:
        while row and not row[-1].strip():
            row.pop()
        rows = self._found[-1][1] if self._found else []
        if not row:
            self._blank += self._row_times
            return
        if self._blank > _MOST_BLANK_ROWS:
            return  # a sheet ends where very many rows are empty
        rows.extend([] for _ in range(self._blank))
        self._blank = 0
        self._cells += len(row) * self._row_times
        check_row(len(row), len(rows) + self._row_times, self._cells, self._name)
        rows.extend([row] * self._row_times)


def _times(text: str) -> int:
    """Return how often a row or a cell is repeated; what is no number counts once."""
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def _value(given: dict[str, str]) -> str:
    """Return a date or a number of a cell as text; of other cells their words count."""
    kind = given.get("office:value-type", "")
    if kind == "date":
        day, _, clock = given.get("office:date-value", "").partition("T")
        return day if not clock or clock.startswith("00:00:00") else f"{day} {clock[:8]}"
    if kind == "float":
        return shown_number(given.get("office:value", ""))
    return ""
