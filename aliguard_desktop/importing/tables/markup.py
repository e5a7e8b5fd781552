# SPDX-License-Identifier: MIT
"""Tables in markup: exports that call themselves .xls, and what a spreadsheet program copies.

Pages of the site are laid out in tables too. Only a table whose header set is known, or whose
headers name an order and more, is taken; the rest is for the reader of pages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aliguard_desktop.importing.html_tree import Element, parse_html, shown_lines
from aliguard_desktop.importing.limits import decode_page
from aliguard_desktop.importing.tables.exporters import find_exporter, guess_fields, header_row
from aliguard_desktop.importing.tables.readers import read_tables
from aliguard_desktop.importing.tables.table import Table, check_row, table_key
from aliguard_desktop.services.tables import Field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aliguard_desktop.services.imported import RawInput, ReadResult

_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_CELL = re.compile(r"<t[dh][\s>]", re.IGNORECASE)
_HEAD = 2**18
_MOST_TABLES = 200
_WIDEST_SPAN = 20
_FEWEST_GUESSES = 3
_PARSED = 0.5  # of the time: until the tree is made
_PLACES = ("tr", "thead", "tbody", "tfoot")


class MarkupTableReader:
    """Reads tables of orders from markup."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Return the orders of its tables, or None where no table is one of orders.

        Raises:
            AliGuardError: What ``decode_page``, ``parse_html`` and ``check_row`` raise.
        """
        text = decode_page(source.data, source.name)
        first = _TABLE.search(text, 0, _HEAD)
        if first is None or _CELL.search(text, first.end(), _HEAD) is None:
            return None
        root = parse_html(text, source.name, lambda part: source.tell(part * _PARSED))
        found = []
        for rank, element in enumerate(_tables(root)):
            if rank >= _MOST_TABLES:
                break
            table = _table(element, source.name)
            if table is not None and _is_of_orders(table, source):
                found.append(table)
        return read_tables(found, source) if found else None


def _tables(root: Element) -> Iterator[Element]:
    return (one for one in root.walk() if isinstance(one, Element) and one.tag == "table")


def _is_of_orders(table: Table, source: RawInput) -> bool:
    if find_exporter(table.headers) is not None or table_key(table.headers) in source.mappings:
        return True
    said = [field for field in guess_fields(table.headers) if field is not Field.IGNORE]
    return Field.ORDER in said and len(said) >= _FEWEST_GUESSES


def _table(element: Element, name: str) -> Table | None:
    """Return the table that an element is, without those inside its cells."""
    rows: list[list[str]] = []
    cells = 0
    for row in _rows(element):
        texts = list(_cells(row))
        cells += len(texts)
        check_row(len(texts), len(rows) + 1, cells, name)
        rows.append(texts)
    place = header_row(rows)
    if place is None or len(rows) < 2:
        return None
    return Table(name, tuple(rows[place]), rows[place + 1 :], place + 2)


def _rows(element: Element) -> Iterator[Element]:
    waiting = [element]
    while waiting:
        place = waiting.pop()
        if place.tag == "tr":
            yield place
            continue
        inside = [one for one in place.children if isinstance(one, Element)]
        waiting.extend(one for one in reversed(inside) if one.tag in _PLACES)


def _cells(row: Element) -> Iterator[str]:
    for cell in row.children:
        if not isinstance(cell, Element) or cell.tag not in ("td", "th"):
            continue
        yield " ".join(line.text for line in shown_lines(cell))
        span = cell.get("colspan")
        wide = int(span) if span.isascii() and span.isdigit() and len(span) < 4 else 1
        for _ in range(min(wide, _WIDEST_SPAN) - 1):
            yield ""
