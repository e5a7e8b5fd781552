# SPDX-License-Identifier: MIT
"""Replies of AliExpress inside the cells of a table: they hold the deadline the columns lack."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.blocks import tags_of
from aliguard_desktop.importing.limits import check_depth
from aliguard_desktop.importing.order_detail import DETAIL_TAGS, read_order_detail
from aliguard_desktop.importing.plain import as_dict
from aliguard_desktop.importing.reading import Reading

if TYPE_CHECKING:
    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.services.imported import NotUnderstood


def events_of_pages(number: str, cells: list[str]) -> tuple[list[Event], list[NotUnderstood]]:
    """Return the events that detail pages inside cells state of this order.

    Cells that hold something else (the order's entry of the list, which the columns repeat) say
    nothing more and are passed over.
    """
    events: dict[str, Event] = {}
    problems: list[NotUnderstood] = []
    for cell in cells:
        data = _page_data(cell)
        if data is None:
            continue
        result = read_order_detail(data, Reading())
        for order in result.orders:
            if order.number == number:
                events.update((event.id, event) for event in order.events)
        problems.extend(result.not_understood)
    return list(events.values()), problems


def _page_data(cell: str) -> dict[str, object] | None:
    """Return the ``data`` of a detail page, however deep the exporter has put it."""
    try:
        check_depth(cell, "a cell")
        value = json.loads(cell)
    except (ValueError, RecursionError, AliGuardError):
        return None
    place = as_dict(value)
    for _ in range(3):
        if tags_of(place) & DETAIL_TAGS:
            return place
        place = as_dict(place.get("data"))
    return None
