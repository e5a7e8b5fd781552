# SPDX-License-Identifier: MIT
"""Tables that people hand over: what their columns can mean, and what the user said they mean.

A table with a known header set is read at once. Any other is shown to the user, who says what
each column is; the answer is remembered by the header set, so that the next file of the same
kind is read without a question.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aliguard_desktop.services.ports import UnitOfWorkFactory

_SETTING = "tables.mappings"
_LABEL = "columns of a table"
_MOST_REMEMBERED = 100
_MOST_HEADERS = 30
_LONGEST_HEADER = 60


class Field(StrEnum):
    """What a column holds. The first eleven are offered to the user."""

    IGNORE = "ignore"
    ORDER = "order"
    TITLE = "title"
    STORE = "store"
    AMOUNT = "amount"
    CURRENCY = "currency"
    ORDERED = "ordered"
    SHIPPED = "shipped"
    PROTECTION = "protection"
    TRACKING = "tracking"
    STATUS = "status"
    # Only in the exporters' own header sets:
    ORDER_TITLE = "order_title"
    LINE = "line"
    VARIANT = "variant"
    QUANTITY = "quantity"
    PIECE_PRICE = "piece_price"
    LINE_AMOUNT = "line_amount"
    CENTS = "cents"
    PAID_ON = "paid_on"
    COMPLETED = "completed"
    DELIVERED = "delivered"
    EXPECTED = "expected"
    TRACKING_ORIGIN = "tracking_origin"
    CARRIER = "carrier"
    PAYMENT = "payment"
    COUNTRY = "country"
    END_REASON = "end_reason"
    PLATFORM = "platform"
    PAGE_JSON = "page_json"
    STATUS_CODE = "status_code"
    ITEMS_TEXT = "items_text"
    ETA = "eta"
    SCAN = "scan"
    SCAN_ON = "scan_on"
    PLACE = "place"
    SCAN_CODE = "scan_code"
    REFUND = "refund"
    REFUND_TYPE = "refund_type"
    REFUND_STATUS = "refund_status"
    REFUND_ON = "refund_on"


OFFERED = (
    Field.IGNORE,
    Field.ORDER,
    Field.TITLE,
    Field.STORE,
    Field.AMOUNT,
    Field.CURRENCY,
    Field.ORDERED,
    Field.SHIPPED,
    Field.PROTECTION,
    Field.TRACKING,
    Field.STATUS,
)
"""What the user can say of a column, in the order of the choice."""

SEVERAL = (Field.IGNORE, Field.TRACKING)
"""What more than one column of a table may be."""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What the user said of a table.

    Attributes:
        fields: One for each column.
        day_first: What 03/04/2026 means in it; None: not asked, or not known.
    """

    fields: tuple[Field, ...]
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class RememberedTable:
    """A header set that the user has said something of.

    Attributes:
        headers: As the table had them; empty where an older version kept none.
    """

    key: str
    headers: tuple[str, ...]
    mapping: ColumnMapping


@dataclass(frozen=True, slots=True)
class UnknownTable:
    """A table whose header set nobody knows yet.

    Attributes:
        key: Stands for the header set; the same for every file with the same headers.
        name: File name, with the sheet of a workbook; for messages only.
        headers: As written, cleaned.
        rows: The first rows, each as long as the headers.
        count: How many rows there are in all.
        guesses: What the headers seem to say, one for each column.
        mapping: What the user said before, where this table was read by it.
    """

    key: str
    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    count: int
    guesses: tuple[Field, ...]
    mapping: ColumnMapping | None = None


@dataclass(frozen=True, slots=True)
class MappingPreview:
    """What a mapping would make of the rows that are at hand.

    Attributes:
        rows: Rows that were tried.
        readable: Rows with an order number that can be read.
        partly: Of those, rows in which a date, an amount or something else can't be read.
        damaged: Rows whose order number lost its last digits in Excel.
        ambiguous: Dates that could be two different days, as written.
        troubled: Columns in which something can't be read, by place, with how often.
    """

    rows: int
    readable: int
    partly: int
    damaged: int = 0
    ambiguous: tuple[str, ...] = ()
    troubled: tuple[tuple[int, int], ...] = ()
    no_currency: int = 0


class Previewer(Protocol):
    """Tries a mapping on a table without importing anything."""

    def __call__(self, table: UnknownTable, mapping: ColumnMapping) -> MappingPreview:
        """Return what the mapping makes of the rows at hand."""


class TableMappings:
    """Use cases of the column mapping: try one, remember one."""

    def __init__(self, units: UnitOfWorkFactory, previewer: Previewer) -> None:
        """Take the ports."""
        self._units = units
        self._previewer = previewer

    def preview(self, table: UnknownTable, mapping: ColumnMapping) -> MappingPreview:
        """Return what a mapping would make of a table."""
        return self._previewer(table, mapping)

    def remembered(self) -> Mapping[str, ColumnMapping]:
        """Return what the user said so far, by key of the header set.

        An entry that cannot be used is left out: its table is asked for again.
        """
        with self._units() as unit:
            text = unit.settings.get(_SETTING) or "{}"
        return {key: mapping for key, plain in _stored(text).items() if (mapping := _read(plain))}

    def tables(self) -> tuple[RememberedTable, ...]:
        """Return the header sets that are remembered, the newest first."""
        with self._units() as unit:
            text = unit.settings.get(_SETTING) or "{}"
        found = [
            RememberedTable(key, _headers(plain), mapping)
            for key, plain in _stored(text).items()
            if (mapping := _read(plain)) is not None
        ]
        return tuple(reversed(found))

    def forget(self, key: str) -> None:
        """Forget what the user said of a header set: its tables are asked for again.

        Raises:
            AliGuardError: It cannot be saved.
        """
        with self._units(_LABEL) as unit:
            kept = _stored(unit.settings.get(_SETTING) or "{}")
            kept.pop(key, None)
            unit.settings.put(_SETTING, json.dumps(kept))
            unit.commit()

    def remember(self, key: str, mapping: ColumnMapping, headers: Sequence[str] = ()) -> None:
        """Keep what the user said of a header set; the oldest of very many are forgotten.

        Args:
            key: Stands for the header set.
            mapping: What the columns are.
            headers: The headers, so that the user can tell the table in a list.

        Raises:
            AliGuardError: It cannot be saved.
        """
        plain = {
            "fields": [str(one) for one in mapping.fields],
            "day_first": mapping.day_first,
            "headers": [one[:_LONGEST_HEADER] for one in headers[:_MOST_HEADERS]],
        }
        with self._units(_LABEL) as unit:
            kept = _stored(unit.settings.get(_SETTING) or "{}")
            kept.pop(key, None)
            kept[key] = plain
            newest = dict(list(kept.items())[-_MOST_REMEMBERED:])
            unit.settings.put(_SETTING, json.dumps(newest))
            unit.commit()


def _stored(text: str) -> dict[str, object]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _headers(plain: object) -> tuple[str, ...]:
    found = plain.get("headers") if isinstance(plain, dict) else None
    return tuple(str(one) for one in found) if isinstance(found, list) else ()


def _read(plain: object) -> ColumnMapping | None:
    if not isinstance(plain, dict) or not isinstance(plain.get("fields"), list):
        return None
    known = {str(field): field for field in OFFERED}
    fields = [known.get(str(one)) for one in plain["fields"]]
    usable = tuple(field for field in fields if field is not None)
    day_first = plain.get("day_first")
    if len(usable) != len(fields) or Field.ORDER not in usable:
        return None
    return ColumnMapping(usable, day_first if isinstance(day_first, bool) else None)
