# SPDX-License-Identifier: MIT
"""A table as every format gives it: headers and rows of text, within limits."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_ROWS = 1_000_000
"""Most rows of one table that are read."""
MOST_COLUMNS = 500
"""Most columns of one table; an exporter writes two dozen."""
MOST_CELLS = 20_000_000
"""Most cells of one table, so that a wide and a long one together do not fill the memory."""
_LONGEST_HEADER = 500  # characters that are compared; a cell can have millions
HEADER_ROWS = 20
"""How far from the top a header row is looked for: some people put a title above."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes:
        name: File name, with the sheet of a workbook; for messages only.
        headers: As written.
        rows: Cells as text, possibly fewer or more than the headers.
        first: Place of the first row in the file, counted from 1, as editors show it.
        open_quote: Whether the last row swallowed others by a quotation mark that nobody closed.
    """

    name: str
    headers: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    first: int = 2
    open_quote: bool = False


def header_key(text: str) -> str:
    """Return a header without case, blanks and signs, to compare it (``Order ID`` = ``order_id``).

    Dots stay: they join the levels of JSON records.
    """
    short = text[:_LONGEST_HEADER].casefold()
    return "".join(one for one in short if one.isalnum() or one in ".#№")


def table_key(headers: Iterable[str]) -> str:
    """Return what stands for a header set in the settings: no header can be read from it."""
    joined = "\n".join(header_key(one) for one in headers)
    return sha256(joined.encode("utf-8", "replace")).hexdigest()[:32]


def check_row(columns: int, rows: int, cells: int, name: str) -> None:
    """Refuse a table that is too wide or too long, before it fills the memory.

    Raises:
        AliGuardError: ``table_too_wide`` or ``table_too_long``.
    """
    if columns > MOST_COLUMNS:
        raise AliGuardError(
            "table_too_wide",
            f"{name} has a row with more than {MOST_COLUMNS} columns. That is no table of orders, "
            "so it was not read.",
            file=name,
            limit=str(MOST_COLUMNS),
        )
    if rows > MOST_ROWS or cells > MOST_CELLS:
        raise AliGuardError(
            "table_too_long",
            f"{name} has more than {MOST_ROWS} rows, or too many cells. Split it and import the "
            "parts.",
            file=name,
            limit=str(MOST_ROWS),
        )


def is_blank(row: Sequence[str]) -> bool:
    """Return whether a row holds nothing."""
    return not any(cell.strip() for cell in row)
