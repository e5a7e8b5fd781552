# SPDX-License-Identifier: MIT
"""Reading bytes as the program does, and workbooks made in a test."""

from __future__ import annotations

import io
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


def events_of(order) -> dict[str, date | None]:
    """Return the days of an order's events by kind."""
    return {str(event.kind): event.day for event in order.events}


def codes(pieces) -> list[str]:
    """Return the codes of problems or remarks."""
    return [piece.code for piece in pieces]
