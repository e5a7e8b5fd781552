# SPDX-License-Identifier: MIT
"""What a mapping would make of a table, without importing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.importing.tables.rows import How, read_rows
from aliguard_desktop.importing.tables.table import Table
from aliguard_desktop.services.tables import MappingPreview

if TYPE_CHECKING:
    from aliguard_desktop.services.tables import ColumnMapping, UnknownTable


def preview_mapping(table: UnknownTable, mapping: ColumnMapping) -> MappingPreview:
    """Return what a mapping makes of the rows at hand."""
    rows = Table(table.name, table.headers, table.rows)
    read = read_rows(rows, How(mapping.fields, day_first=mapping.day_first))
    ambiguous = (
        one.values.get("text", "") for one in read.problems if one.code == "date_ambiguous"
    )
    return MappingPreview(
        rows=read.rows,
        readable=read.readable,
        partly=read.partly,
        damaged=read.damaged,
        no_currency=read.no_currency,
        ambiguous=tuple(dict.fromkeys(text for text in ambiguous if text)),
        troubled=tuple(sorted(read.troubled.items())),
    )
