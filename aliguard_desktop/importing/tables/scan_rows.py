# SPDX-License-Identifier: MIT
"""Rows that are events of parcels: they name a parcel, and no order.

Each parcel becomes an order without a number; the other tables of the file, or what is stored,
say which order has it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from aliguard_desktop.domain.events import Source
from aliguard_desktop.domain.orders import Parcel
from aliguard_desktop.domain.tracking import check_tracking_number
from aliguard_desktop.importing.building import EventList, problem
from aliguard_desktop.importing.logistics import meaning_of
from aliguard_desktop.importing.plain import clean_line, shortened
from aliguard_desktop.importing.tables.cells import instant_of
from aliguard_desktop.importing.tables.rows import RowsRead
from aliguard_desktop.services.imported import ImportedOrder
from aliguard_desktop.services.tables import Field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from aliguard_desktop.importing.tables.rows import How
    from aliguard_desktop.importing.tables.table import Table

_DELIVERED = "DELIVERED"
_TOLD = 200  # rows between two words on how far the reading is


def read_scans(table: Table, how: How, tell: Callable[[float], None] | None = None) -> RowsRead:
    """Return the events of each parcel, oldest first.

    Args:
        table: The table.
        how: How it is read.
        tell: Told the part that is read.
    """
    result = RowsRead()
    by_parcel: dict[str, EventList] = {}
    for place, cells in enumerate(table.rows, table.first):
        row = _cells(cells, how.fields)
        if not any(row.values()):
            continue
        result.rows += 1
        if tell is not None and result.rows % _TOLD == 0:
            tell(result.rows / len(table.rows))
        verdict = check_tracking_number(row.get(Field.TRACKING, ""))
        at = instant_of(row.get(Field.SCAN_ON, ""))
        if not verdict.usable or at is None:
            code = "scan_without_time" if verdict.usable else "tracking_unusable"
            why = (
                "This tracking event has no readable time, so it was not read."
                if verdict.usable
                else f'"{shortened(verdict.number, 40)}" is no tracking number.'
            )
            raw = " | ".join(text for text in row.values() if text)
            number = shortened(verdict.number, 40)
            result.problems.append(problem(code, f"row {place}", why, raw, number=number))
            continue
        result.readable += 1
        code = row.get(Field.SCAN_CODE, "").upper()
        if not code and row.get(Field.STATUS_CODE) == _DELIVERED:
            code = _DELIVERED
        where = row.get(Field.PLACE, "")
        kind, detail = meaning_of(code, "", row.get(Field.SCAN, ""), where)
        events = by_parcel.setdefault(verdict.number, EventList("", Source.EXPORT))
        events.add(kind, at=at, detail=detail, parcel=verdict.number)
    for number, events in by_parcel.items():
        in_time = sorted(events.events, key=lambda event: (event.at is not None, event.at))
        parcel = Parcel(number, (number,))
        result.orders.append(ImportedOrder("", parcels=(parcel,), events=tuple(in_time)))
    return result


def with_their_orders(orders: Iterable[ImportedOrder]) -> tuple[ImportedOrder, ...]:
    """Return orders where those without a number take that of the file's order with the parcel.

    A parcel that several orders share is told of each; one that no order of the file has stays
    without a number.
    """
    given = list(orders)
    owners: dict[str, list[str]] = {}
    for order in given:
        for parcel in order.parcels:
            for number in parcel.numbers if order.number else ():
                known = owners.setdefault(number, [])
                if order.number not in known:
                    known.append(order.number)
    result: list[ImportedOrder] = []
    for order in given:
        numbers = [one for parcel in order.parcels for one in parcel.numbers]
        named = dict.fromkeys(owner for one in numbers for owner in owners.get(one, ()))
        if order.number or not named:
            result.append(order)
        else:
            result.extend(replace(order, number=number) for number in named)
    return tuple(result)


def _cells(cells: Sequence[str], fields: Sequence[Field]) -> dict[Field, str]:
    row: dict[Field, str] = {}
    for cell, kind in zip(cells, fields, strict=False):
        if kind is not Field.IGNORE and cell and kind not in row:
            row[kind] = clean_line(cell)
    return row
