# SPDX-License-Identifier: MIT
"""Reading bytes as the program does, and workbooks made in a test."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from zoneinfo import ZoneInfo

import openpyxl

from aliguard_desktop.importing.readers import default_readers
from aliguard_desktop.services.imported import RawInput

WARSAW = ZoneInfo("Europe/Warsaw")
LIMA = ZoneInfo("America/Lima")
READ_ON = date(2026, 11, 22)


def read(data: bytes | str, name: str = "table.csv", zone=WARSAW, **told):
    """Return what the program makes of a content, by the one reader of everything."""
    content = data.encode() if isinstance(data, str) else data
    (reader,) = default_readers()
    return reader.read(RawInput(name, content, READ_ON, zone=zone, **told))


def workbook(**sheets) -> bytes:
    """Return a workbook with these sheets: name -> rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def open_sheet(*rows, content="", extra=None) -> bytes:
    """Return an OpenDocument spreadsheet; a row is a list of cells or the markup of one."""
    body = "".join(row if isinstance(row, str) else _open_row(row) for row in rows)
    space = "urn:oasis:names:tc:opendocument:xmlns"
    plain = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        f'xmlns:office="{space}:office:1.0" xmlns:table="{space}:table:1.0" '
        f'xmlns:text="{space}:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="Orders">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content or plain, zipfile.ZIP_DEFLATED)
        for name, text in (extra or {}).items():
            archive.writestr(name, text)
    return out.getvalue()


def open_cell(text, given="") -> str:
    """Return the markup of a cell."""
    return f"<table:table-cell {given}><text:p>{text}</text:p></table:table-cell>"


def _open_row(cells) -> str:
    return f"<table:table-row>{''.join(map(open_cell, cells))}</table:table-row>"


def events_of(order) -> dict[str, date | None]:
    """Return the days of an order's events by kind."""
    return {str(event.kind): event.day for event in order.events}


def codes(pieces) -> list[str]:
    """Return the codes of problems or remarks."""
    return [piece.code for piece in pieces]
