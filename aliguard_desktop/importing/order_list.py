# SPDX-License-Identifier: MIT
"""The orders list: one block per order, with its status but without deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.order_number import is_order_number
from aliguard_desktop.domain.orders import Line
from aliguard_desktop.importing.blocks import attributes_of, blocks_of, money_of
from aliguard_desktop.importing.building import EventList, problem
from aliguard_desktop.importing.plain import as_dict, as_flag, as_id, as_int, as_list, as_text
from aliguard_desktop.importing.prices import currency_of
from aliguard_desktop.importing.statuses import PageStatus, page_status
from aliguard_desktop.services.imported import ImportedOrder, ReadResult

if TYPE_CHECKING:
    from aliguard_desktop.importing.reading import Reading
    from aliguard_desktop.services.imported import NotUnderstood

LIST_TAG = "pc_om_list_order"
"""Tag of an order's block."""
_CONFIRM = "CONFIRM_GOODS"  # only what was shipped can be confirmed, in every language
_BODY_TAG = "pc_om_list_body"


def read_order_list(data: dict[str, object], reading: Reading) -> ReadResult:
    """Return the orders of a list page, in the order the page shows them."""
    orders: list[ImportedOrder] = []
    problems: list[NotUnderstood] = []
    for fields in blocks_of(data, LIST_TAG):
        order = _order(fields, reading, problems)
        if order is not None:
            orders.append(order)
    if not orders and not problems:
        problems.append(problem("list_empty", "orders list", "This orders list holds no orders."))
    more = any(as_flag(fields.get("hasMore")) for fields in blocks_of(data, _BODY_TAG))
    return ReadResult("order_list", tuple(orders), tuple(problems), more)


def lines_of(items: list[object]) -> tuple[Line, ...]:
    """Return order lines from the items of a list or detail page; each line id once."""
    lines: dict[str, Line] = {}
    for rank, item in enumerate(items, 1):
        fields = as_dict(item)
        line_id = as_id(fields.get("orderLineId")) or f"l{rank}"
        quantity = max(1, as_int(fields.get("quantity"), 1))
        title = as_text(fields.get("itemTitle"))
        lines.setdefault(line_id, Line(line_id, title, quantity, variant=attributes_of(fields)))
    return tuple(lines.values())


def currency_in(*places: dict[str, object]) -> str:
    """Return the first ISO currency code that the places state, or an empty text."""
    for place in places:
        for key in ("currencyCode", "intentionCurrency"):
            text = as_text(place.get(key))
            if text and (code := currency_of(text)):
                return code
    return ""


def _order(
    fields: dict[str, object], reading: Reading, problems: list[NotUnderstood]
) -> ImportedOrder | None:
    number = as_id(fields.get("orderId"))
    if not is_order_number(number):
        why = "This block has no order number, so it was not read."
        raw = as_text(fields.get("statusText")) + " " + as_text(fields.get("orderDateText"))
        problems.append(problem("order_without_number", "an order of the list", why, raw))
        return None
    items = as_list(fields.get("orderLines"))
    currency = currency_in(fields, *(as_dict(item) for item in items))
    lines = lines_of(items)
    events = EventList(number, Source.ORDER_PAGE, reading.seen, reading.day_first)
    placed = events.add_day(EventKind.PLACED, as_text(fields.get("orderDateText")))
    status = as_text(fields.get("statusText"))
    by_button = None if page_status(status) is not None else _status_by_button(fields)
    events.add_status(status, placed or reading.seen, otherwise=by_button)
    problems.extend(events.problems)
    return ImportedOrder(
        number=number,
        title=next((line.title for line in lines if line.title), None),
        store=as_text(fields.get("storeName")) or None,
        currency=currency or None,
        paid=money_of(fields, "totalPriceText", currency),
        lines=lines,
        events=tuple(events.events),
        own_ids=True,
    )


def _status_by_button(fields: dict[str, object]) -> PageStatus | None:
    """Return what the buttons of an order say of it, where its status has unknown words."""
    buttons = {as_text(as_dict(one).get("type")) for one in as_list(fields.get("buttons"))}
    return PageStatus.SHIPPED if _CONFIRM in buttons else None
