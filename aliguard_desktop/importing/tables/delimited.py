# SPDX-License-Identifier: MIT
"""CSV and TSV: which encoding, which delimiter, and the rows.

Cells are text and stay text: ``=1+1`` is three characters, never a formula.
"""

from __future__ import annotations

import csv
import io
import re
from itertools import islice
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.limits import decode
from aliguard_desktop.importing.tables.exporters import find_exporter, header_row
from aliguard_desktop.importing.tables.table import MOST_COLUMNS, Table, check_row, is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator

_DELIMITERS = ",;\t|"
_TRIED = 40
_LONGEST_CELL = 4 * 2**20  # some exporters put whole replies into a cell
_SEP = re.compile(r"\ufeff?\"?sep=([,;\t|])\"?\r?\n", re.IGNORECASE)
_CYRILLIC_WORD = re.compile(r"[\u0400-\u04ff]{3,}")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# Bytes that the encoding of Western Windows leaves free.
_NOT_WESTERN = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


def decode_table(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of a table, and the encoding where it had to be guessed (else empty).

    Files of old spreadsheet programs do not say their encoding: Cyrillic or Western Windows is
    taken where the letters fit; anything else is refused.

    Raises:
        AliGuardError: What ``limits.decode`` raises.
    """
    try:
        return decode(data, name), ""
    except AliGuardError as error:
        if error.code != "encoding" or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
            raise
        guessed = _guessed(data)
        if guessed is None:
            raise
        return guessed


def read_delimited(text: str, name: str) -> Table | None:
    """Return the table that a text is, or None where it is none.

    Raises:
        AliGuardError: ``table_too_wide``, ``table_too_long`` or ``table_broken``.
    """
    first = _SEP.match(text)
    start = first.end() if first else 0
    delimiter = first[1] if first else _delimiter(text)
    if delimiter is None:
        return None
    rows = list(_rows(text[start:].lstrip("\ufeff"), delimiter, name))
    place = header_row(rows)
    if place is None:
        return None
    if find_exporter(rows[place]) is None and not _is_even(rows[place:]):
        return None
    headers = _without_blank_end(rows[place])
    body = rows[place + 1 :]
    offset = 1 if first else 0
    swallowed = text.count('"') % 2 == 1 and any("\n" in cell for cell in rows[-1])
    return Table(name, tuple(headers), body, place + 2 + offset, swallowed)


def _guessed(data: bytes) -> tuple[str, str] | None:
    """Return the text and the encoding that its letters fit, or None."""
    if b"\0" in data:
        return None
    cyrillic = data.decode("cp1251", "replace")
    letters = len(_NOT_ASCII.findall(cyrillic))
    in_words = sum(len(word) for word in _CYRILLIC_WORD.findall(cyrillic))
    if in_words >= letters * 0.6 and "\ufffd" not in cyrillic:
        return cyrillic, "Windows-1251"
    if _NOT_WESTERN.search(data):
        return None
    western = data.decode("cp1252")
    good = sum(one.isalpha() or one in "€£°«»–—’‘“”…®™²³½ \xa0" for one in western if one > "\x7f")  # noqa: RUF001 - the signs themselves
    return (western, "Windows-1252") if good >= letters * 0.8 else None


def _delimiter(text: str) -> str | None:
    """Return the delimiter that gives a known header set, else the evenest table."""
    best, best_score = None, 0.0
    for delimiter in _DELIMITERS:
        if delimiter not in text[:65_536]:
            continue
        # A cut sample may end inside quotes: its last row does not count.
        rows = list(_sample(text, delimiter))
        if any(find_exporter(row) is not None for row in rows):
            return delimiter
        widths = [len(row) for row in rows if not is_blank(row)]
        if len(widths) < 2:
            continue
        usual = max(set(widths), key=widths.count)
        score = widths.count(usual) / len(widths) * min(usual, 20) if usual > 1 else 0.0
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _sample(text: str, delimiter: str) -> Iterator[list[str]]:
    lines = io.StringIO(text[: 2**18].replace("\0", ""), newline="")
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        yield from (row[: MOST_COLUMNS + 1] for row in islice(reader, _TRIED))
    except csv.Error:
        return


def _rows(text: str, delimiter: str, name: str) -> Iterator[list[str]]:
    """Yield the rows within the limits; nothing of the text is run or looked up."""
    cells = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        for count, row in enumerate(reader, 1):
            cells += len(row)
            check_row(len(row), count, cells, name)
            yield row
    except csv.Error as error:
        raise AliGuardError(
            "table_broken",
            f"{name} can't be read as a table at line {reader.line_num}: a quotation mark is not "
            "closed, or a cell is far too long. Save it again as CSV.",
            file=name,
            line=str(reader.line_num),
        ) from error
    finally:
        csv.field_size_limit(before)


def _is_even(rows: list[list[str]]) -> bool:
    """Whether most rows are about as wide as the first, as those of a table are."""
    filled = [row for row in rows if not is_blank(row)]
    width = len(_without_blank_end(filled[0])) if filled else 0
    if width < 2 or len(filled) < 2:
        return False
    close = sum(width - 2 <= len(row) <= width + 2 and len(row) > 1 for row in filled)
    return close >= len(filled) * 0.8


def _without_blank_end(row: list[str]) -> list[str]:
    end = len(row)
    while end > 1 and not row[end - 1].strip():
        end -= 1
    return row[:end]
