# SPDX-License-Identifier: MIT
"""JSON records of exporters as tables: arrays of objects, JSON lines, objects of arrays.

Objects inside become columns with a dot (``total.value``), lists of objects become rows.
Numbers with a point stay text, so that no digit of an id or an amount is lost.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, TypeGuard

from aliguard_desktop.importing.json_text import looks_like_json
from aliguard_desktop.importing.limits import check_depth
from aliguard_desktop.importing.tables.table import Table, check_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DECODER = json.JSONDecoder(parse_float=str)
_BLANK = re.compile(r"[\s,\ufeff\x1e]*")
# Replies of AliExpress and recordings of a browser have readers of their own.
_OTHERS = ({"api", "data"}, {"ret", "data"}, {"log"}, {"hierarchy"}, {"url", "body"}, {"format"})
# Which list of an order's objects makes its rows; files and pictures have lists of their own.
_ITEMS = ("items", "line_items", "lines", "orderLines")
_HEAD = re.compile(r'[\s\ufeff]*[\[{]\s*(?:\{\s*)?"(?:api|ret|log|hierarchy|format)"\s*:')
_MOST_DOCUMENTS = 1_000_000


def read_records(text: str, name: str) -> list[Table] | None:
    """Return the tables that JSON records are, or None where the text is something else.

    Raises:
        AliGuardError: ``too_deep``, ``table_too_wide`` or ``table_too_long``.
    """
    if not looks_like_json(text) or _HEAD.match(text):
        return None
    check_depth(text, name)
    values = _values(text)
    if values is None:
        return None
    if len(values) == 1:
        return _tables_of(values[0], name)
    table = _table(values, name)
    return None if table is None else [table]


def _values(text: str) -> list[object] | None:
    """Return the JSON values of a text, or None where one of them is broken."""
    values: list[object] = []
    blank = _BLANK.match(text, 0)
    position = blank.end() if blank else 0
    while position < len(text):
        try:
            value, position = _DECODER.raw_decode(text, position)
        except (ValueError, RecursionError):
            return None  # the reader of replies says where it is broken
        values.append(value)
        blank = _BLANK.match(text, position)
        position = blank.end() if blank else position
        if len(values) > _MOST_DOCUMENTS:
            return None
    return values


def _tables_of(value: object, name: str) -> list[Table] | None:
    if isinstance(value, list):
        table = _table(value, name)
        return None if table is None else [table]
    if not isinstance(value, dict) or any(keys <= value.keys() for keys in _OTHERS):
        return None
    lists = {
        key: items
        for key, items in value.items()
        if isinstance(items, list) and items and isinstance(items[0], dict)
    }
    tables = [_table(items, f"{name}: {key[:40]}") for key, items in lists.items()]
    found = [table for table in tables if table is not None]
    if found or not lists:
        return found or None
    return None


def _table(values: list[object], name: str) -> Table | None:
    """Return a table with a row for each record, or None where not all are records."""
    if not values or not all(isinstance(value, dict) for value in values):
        return None
    records = [value for value in values if isinstance(value, dict)]
    if any(any(keys <= record.keys() for keys in _OTHERS) for record in records[:50]):
        return None
    flat: list[dict[str, str]] = []
    headers: dict[str, int] = {}
    cells = 0
    for row in (row for record in records for row in _rows_of(record, name)):
        for key in row:
            headers.setdefault(key, len(headers))
        flat.append(row)
        cells += len(row)
        check_row(len(headers), len(flat), cells, name)
    check_row(len(headers), len(flat), len(flat) * len(headers), name)
    rows = [[row.get(key, "") for key in headers] for row in flat]
    return Table(name, tuple(headers), rows, 1)


def _rows_of(record: dict[str, object], table: str) -> Iterator[dict[str, str]]:
    """Yield the rows of one record: one, or one for each object of its first list of objects."""
    lists = [key for key, value in record.items() if _is_objects(value)]
    name = next((key for key in _ITEMS if key in lists), lists[0] if lists else None)
    row: dict[str, str] = {}
    for key, value in record.items():
        if key != name:
            row.update(_cells(str(key), value))
    # Before the record's own cells are repeated in each of its rows.
    check_row(len(row), 1, len(row), table)
    items = record[name] if name is not None else None
    if not isinstance(items, list):
        yield row
        return
    for item in (one for one in items if isinstance(one, dict)):
        cells = dict(row)
        for key, value in item.items():
            cells.update(_cells(f"{name}.{key}", value))
        yield cells


def _cells(key: str, value: object) -> dict[str, str]:
    """Return the cells of one value; an object has one for each of its texts, one level down."""
    if isinstance(value, dict):
        return {f"{key}.{inner}": _text(one) for inner, one in value.items()}
    return {key: _text(value)}


def _is_objects(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(value) if abs(value) < 10**40 else ""
    if isinstance(value, list) and all(isinstance(one, str | int) for one in value):
        return _joined(value)
    return json.dumps(value, ensure_ascii=False)


def _joined(values: Iterable[object]) -> str:
    return " ".join(_text(one) for one in values)
