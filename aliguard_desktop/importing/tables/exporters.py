# SPDX-License-Identifier: MIT
"""Known header sets: loader of resources/exporters.toml, and finding the set of a table."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from aliguard_desktop.importing.tables.table import HEADER_ROWS, header_key, is_blank
from aliguard_desktop.resources import resource_path
from aliguard_desktop.services.tables import SEVERAL, Field

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Trap(StrEnum):
    """What is different in a table from what one would think."""

    DAY_EARLY = "day_early"
    MONTH_FIRST = "month_first"
    NUMBER_IN_NAME = "number_in_name"
    NO_CURRENCY = "no_currency"
    EPOCH = "epoch"


class Rows(StrEnum):
    """What a row of a table is: of which order it speaks, and how."""

    ITEMS = "items"
    PARCELS = "parcels"
    SCANS = "scans"
    NOTHING = "nothing"


class Exporter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One known header set.

    Attributes:
        needs: Headers that must all be there.
        columns: Header -> what it holds.
        rows: What a row is.
    """

    id: str
    name: str
    needs: tuple[str, ...]
    columns: dict[str, Field]
    traps: tuple[Trap, ...] = ()
    rows: Rows = Rows.ITEMS

    def fields_of(self, headers: Sequence[str]) -> tuple[Field, ...]:
        """Return what each column of a table with this header set holds."""
        known = {header_key(header): field for header, field in self.columns.items()}
        return tuple(known.get(header_key(header), Field.IGNORE) for header in headers)


class Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All known header sets, and what the headers of other tables seem to say."""

    exporters: tuple[Exporter, ...]
    guesses: dict[Field, tuple[str, ...]]


def read_catalogue(path: Path) -> Catalogue:
    """Return the catalogue in a file.

    Raises:
        ValueError: The file is not what the program needs; this is a fault of the build.
    """
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Catalogue)


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Return the catalogue that the program ships, read once."""
    return read_catalogue(resource_path("exporters.toml"))


def find_exporter(headers: Sequence[str]) -> Exporter | None:
    """Return the exporter whose header set this is: that with the most headers in common."""
    keys = {header_key(header) for header in headers}
    fitting = [
        exporter
        for exporter in catalogue().exporters
        if all(header_key(need) in keys for need in exporter.needs)
    ]
    return max(fitting, key=lambda one: _in_common(one, keys), default=None)


def header_row(rows: Sequence[Sequence[str]]) -> int | None:
    """Return the place of the row that holds the headers, or None where none does.

    It is that of a known exporter; else the first row near the top that has at least two texts
    without a digit in front and is not much narrower than those below it.
    """
    top = rows[:HEADER_ROWS]
    for place, row in enumerate(top):
        if find_exporter(row) is not None:
            return place
    widest = max((_filled(row) for row in rows[: HEADER_ROWS * 2]), default=0)
    for place, row in enumerate(top):
        if _filled(row) >= max(2, (widest + 1) // 2) and _looks_like_headers(row):
            return place
    return None


def guess_fields(headers: Sequence[str]) -> tuple[Field, ...]:
    """Return what headers seem to say; a field that a column has is not guessed again."""
    words = {
        header_key(word): field for field, said in catalogue().guesses.items() for word in said
    }
    taken: set[Field] = set()
    result: list[Field] = []
    for header in headers:
        field = words.get(header_key(header), Field.IGNORE)
        if field in taken and field not in SEVERAL:
            field = Field.IGNORE
        taken.add(field)
        result.append(field)
    return tuple(result)


def _in_common(exporter: Exporter, keys: set[str]) -> int:
    return len({header_key(one) for one in (*exporter.needs, *exporter.columns)} & keys)


def _filled(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _looks_like_headers(row: Sequence[str]) -> bool:
    """Whether a row's cells are short words rather than values."""
    if is_blank(row):
        return False
    cells = [cell.strip() for cell in row if cell.strip()]
    words = [cell for cell in cells if len(cell) <= 60 and not cell[0].isdigit()]
    long_numbers = any(sum(one.isdigit() for one in cell) >= 8 for cell in cells)
    return len(words) >= 2 and len(words) * 2 > len(cells) and not long_numbers
