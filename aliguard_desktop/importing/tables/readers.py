# SPDX-License-Identifier: MIT
"""Readers of tables: what is recognised is read, any other table is handed to the user."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from aliguard_desktop.domain.order_number import LONGEST, SHORTEST
from aliguard_desktop.importing.building import problem
from aliguard_desktop.importing.limits import decode
from aliguard_desktop.importing.plain import clean_line, shortened
from aliguard_desktop.importing.tables.delimited import decode_table, read_delimited
from aliguard_desktop.importing.tables.exporters import Rows, Trap, find_exporter, guess_fields
from aliguard_desktop.importing.tables.records import read_records
from aliguard_desktop.importing.tables.rows import How, is_early, read_rows
from aliguard_desktop.importing.tables.scan_rows import read_scans, with_their_orders
from aliguard_desktop.importing.tables.table import Table, header_key, is_blank, table_key
from aliguard_desktop.importing.tables.workbook import read_workbook
from aliguard_desktop.services.imported import KeptPiece, ReadResult
from aliguard_desktop.services.tables import ColumnMapping, Field, UnknownTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.importing.tables.exporters import Exporter
    from aliguard_desktop.importing.tables.rows import RowsRead
    from aliguard_desktop.services.imported import NotUnderstood, RawInput

_NUMBER_IN_NAME = re.compile(rf"(?<!\d)(\d{{{SHORTEST},{LONGEST}}})(?!\d)")
_SHOWN_ROWS = 2_000
_NARROW = 2  # columns
_SHOWN_CELL = 300
_LIKE_NUMBER = re.compile(r"(?<!\d)\d{14,17}(?!\d)|\dE\+?1\d(?!\d)", re.IGNORECASE)
_PRIVATE = frozenset({Field.IGNORE, Field.PAGE_JSON})
_OWN = "aliguard:"
"""What headers of kept tables begin with: a field the user chose, or what was decided."""
_KEPT_FIELDS = {f"{_OWN}{field}": field for field in Field}
_DECIDED = {f"{_OWN}days moved": True, f"{_OWN}days right": False}


class DelimitedReader:
    """Reads CSV and TSV, from files and from the clipboard."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Return the orders of a table, the table itself where nobody knows it, or None.

        Raises:
            AliGuardError: ``table_too_wide``, ``table_too_long``, ``table_broken``, or what
                ``decode`` raises.
        """
        text, guessed = decode_table(source.data, source.name)
        table = read_delimited(text, source.name)
        if table is None:
            return None
        narrow = len(table.headers) <= _NARROW and not _is_known(table, source)
        if narrow and not _has_numbers(table):
            return None  # lines of a text with a comma in each
        result = read_tables([table], source)
        if not guessed:
            return result
        why = (
            f"The file does not say its encoding; {guessed} was taken. "
            "If names look wrong, save it as UTF-8 and import it again."
        )
        said = problem("encoding_guessed", source.name, why, encoding=guessed)
        return _with_remarks(result, [said])


class WorkbookReader:
    """Reads workbooks (XLSX)."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Return the orders of all sheets, or the sheets that nobody knows.

        Raises:
            AliGuardError: What ``read_workbook`` raises.
        """
        return read_tables(read_workbook(source.data, source.name), source)


class RecordsReader:
    """Reads JSON records: what exporters write, and unknown arrays with order numbers in them."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Return the orders of records, or None where the text is something else.

        Raises:
            AliGuardError: What ``read_records`` and ``decode`` raise.
        """
        tables = read_records(decode(source.data, source.name), source.name)
        if not tables:
            return None
        known = [table for table in tables if _is_known(table, source)]
        if not known and not any(_has_numbers(table) for table in tables):
            return None
        return read_tables(tables, source)


def read_tables(tables: Sequence[Table], source: RawInput) -> ReadResult:
    """Return what tables of one file give.

    Where some are known, the others are told of only if they hold order numbers: a workbook has
    sheets about many things.
    """
    results: list[ReadResult] = []
    unknown: list[Table] = []
    left: list[Table] = []
    for table in tables:
        exporter = find_exporter(table.headers)
        mapping = _mapping_of(table, source)
        if exporter is not None and exporter.rows is Rows.NOTHING:
            left.append(table)
        elif exporter is not None:
            results.append(_known(table, exporter, source))
        elif mapping is not None and len(mapping.fields) == len(table.headers):
            results.append(_mapped(table, mapping, source))
        else:
            unknown.append(table)
    with_numbers = [table for table in unknown if _has_numbers(table)]
    asked = with_numbers or ([] if results else unknown[:1])
    left.extend(table for table in unknown if table not in asked)
    results.extend(_unknown(table) for table in asked)
    remarks: list[NotUnderstood] = []
    if left:
        names = shortened(", ".join(table.name.rpartition(": ")[2] for table in left), 200)
        why = f"These parts say nothing of your orders and were not read: {names}."
        remarks.append(problem("sheets_left", source.name, why, names=names))
    if not results:
        why = "This file holds no table with a header row."
        return ReadResult("table", not_understood=(problem("table_empty", source.name, why),))
    return _with_remarks(_joined(results), remarks)


def as_unknown(table: Table, mapping: ColumnMapping | None = None) -> UnknownTable:
    """Return a table for the user to look at: its headers and first rows, clean and cut."""
    width = len(table.headers)
    shown: list[tuple[str, ...]] = []
    count = 0
    for row in table.rows:
        if is_blank(row):
            continue
        count += 1
        if len(shown) < _SHOWN_ROWS:
            cells = [clean_line(cell[: _SHOWN_CELL * 2])[:_SHOWN_CELL] for cell in row[:width]]
            shown.append((*cells, *[""] * (width - len(cells))))
    return UnknownTable(
        key=table_key(table.headers),
        name=clean_line(table.name),
        headers=tuple(shortened(header, 80) for header in table.headers),
        rows=tuple(shown),
        count=count,
        guesses=_guesses(table, shown),
        mapping=mapping,
    )


def _guesses(table: Table, rows: list[tuple[str, ...]]) -> tuple[Field, ...]:
    """Return what the headers say; without an order column, the one with order numbers is it."""
    guesses = list(guess_fields(table.headers))
    sample = rows[:50]
    by_column = [
        sum(bool(_LIKE_NUMBER.search(row[column])) for row in sample)
        for column in range(len(guesses))
    ]
    best = max(range(len(guesses)), key=lambda column: by_column[column], default=0)
    named = guesses.index(Field.ORDER) if Field.ORDER in guesses else None
    if by_column and by_column[best] and (named is None or not by_column[named]):
        if named is not None:
            guesses[named] = Field.IGNORE
        guesses[best] = Field.ORDER
    return tuple(guesses)


def _known(table: Table, exporter: Exporter, source: RawInput) -> ReadResult:
    fields = exporter.fields_of(table.headers)
    number = ""
    if Trap.NUMBER_IN_NAME in exporter.traps:
        own = (header for header in table.headers if source.kept and header.startswith(_OWN))
        found = _NUMBER_IN_NAME.search(" ".join((source.name, *own)))
        if found is None:
            why = (
                "This export has the order number only in the name of its file, and this name has "
                "none. Rename the file to the order number and import it again."
            )
            missing = problem("number_not_in_name", source.name, why)
            return ReadResult(exporter.id, not_understood=(missing,))
        number = found[1]
    decided = (_DECIDED[header] for header in table.headers if header in _DECIDED)
    early = next(decided, None) if source.kept else None
    how = How(fields, exporter.traps, source.day_first, source.zone, number, exporter.rows, early)
    read_table = read_scans if exporter.rows is Rows.SCANS else read_rows
    read = read_table(table, how, source.tell)
    if number and read.orders:
        why = f"This export has the order number only in the name of its file: {number}."
        said = problem("number_from_name", source.name, why, order=number)
        read.remarks.append(said)
    return _result(exporter.id, table, how, read, exporter.needs)


def _mapped(table: Table, mapping: ColumnMapping, source: RawInput) -> ReadResult:
    day_first = mapping.day_first if mapping.day_first is not None else source.day_first
    how = How(mapping.fields, (), day_first, source.zone)
    result = _result("table", table, how, read_rows(table, how, source.tell))
    why = "The columns were read as you chose before."
    said = problem("table_mapped", clean_line(table.name), why)
    shown = as_unknown(table, replace(mapping, day_first=day_first))
    return ReadResult(
        result.recognised,
        result.orders,
        result.not_understood,
        kept=result.kept,
        tables=() if source.kept else (shown,),
        remarks=(*result.remarks, said),
    )


def _unknown(table: Table) -> ReadResult:
    why = "Nobody has said yet what the columns of this table are, so it was not read."
    headers = shortened(", ".join(table.headers), 200)
    said = problem("table_unknown", clean_line(table.name), why, headers)
    return ReadResult("", not_understood=(said,), tables=(as_unknown(table),))


def _result(
    recognised: str, table: Table, how: How, read: RowsRead, needs: tuple[str, ...] = ()
) -> ReadResult:
    problems = list(read.problems)
    if table.open_quote:
        why = (
            "A quotation mark in the last row that was read is not closed: the rows after it are "
            "inside its text. Correct it and import the file again."
        )
        place = f"row {table.first + len(table.rows) - 1}"
        problems.append(problem("quote_open", place, why))
    if not read.rows:
        why = "This table has headers, but no rows under them."
        problems.append(problem("table_no_rows", clean_line(table.name), why))
    return ReadResult(
        recognised,
        tuple(read.orders),
        tuple(problems),
        kept=(KeptPiece("table", _kept_text(table, how, needs), day_first=how.day_first),)
        if read.orders
        else (),
        remarks=tuple(read.remarks),
    )


def _kept_text(table: Table, how: How, needs: tuple[str, ...]) -> str:
    """Return the columns that were read, and those that name the exporter, as CSV.

    No address and no page inside a cell is among them. What the user or the time zone decided is
    in the headers, so that the same comes of it whenever it is read.
    """
    known = {header_key(need) for need in needs}
    columns = [
        column
        for column, kind in enumerate(how.fields)
        if kind not in _PRIVATE or header_key(table.headers[column]) in known
    ]
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    decided: list[str] = []
    if needs:
        headers = [table.headers[column] for column in columns]
        if Trap.DAY_EARLY in how.traps:
            decided = [header for header, early in _DECIDED.items() if early is is_early(how)]
        if how.number:
            decided.append(f"{_OWN}order {how.number}")
    else:
        headers = [f"{_OWN}{how.fields[column]}" for column in columns]
    writer.writerow([*headers, *decided])
    blank = [""] * len(decided)
    for row in table.rows:
        if not is_blank(row):
            cells = [row[column] if column < len(row) else "" for column in columns]
            writer.writerow([*cells, *blank])
    return out.getvalue()


def _is_known(table: Table, source: RawInput) -> bool:
    return find_exporter(table.headers) is not None or _mapping_of(table, source) is not None


def _mapping_of(table: Table, source: RawInput) -> ColumnMapping | None:
    """Return what the columns hold: as a kept table says itself, or as the user said before."""
    if source.kept and all(header in _KEPT_FIELDS for header in table.headers):
        return ColumnMapping(tuple(_KEPT_FIELDS[header] for header in table.headers))
    return source.mappings.get(table_key(table.headers))


def _has_numbers(table: Table) -> bool:
    """Whether something that looks like an order number stands in the first rows."""
    return any(_LIKE_NUMBER.search(cell) for row in list(table.rows[:200]) for cell in row)


def _joined(results: list[ReadResult]) -> ReadResult:
    return ReadResult(
        "+".join(dict.fromkeys(one.recognised for one in results if one.recognised)),
        with_their_orders(order for one in results for order in one.orders),
        tuple(piece for one in results for piece in one.not_understood),
        kept=tuple(piece for one in results for piece in one.kept),
        tables=tuple(table for one in results for table in one.tables),
        remarks=tuple(remark for one in results for remark in one.remarks),
    )


def _with_remarks(result: ReadResult, remarks: list[NotUnderstood]) -> ReadResult:
    return ReadResult(
        result.recognised,
        result.orders,
        result.not_understood,
        result.more_on_site,
        result.kept,
        result.tables,
        (*result.remarks, *remarks),
    )
