# SPDX-License-Identifier: MIT
"""The detail page of one order: its dates, its protection end and further windows.

Of the address only city and country are looked at; name, street, phone and postcode never leave
this module.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.order_number import is_order_number
from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.importing.blocks import blocks_of, money_of
from aliguard_desktop.importing.building import EventList, problem, unread_day
from aliguard_desktop.importing.dates import days_in
from aliguard_desktop.importing.order_list import currency_in, lines_of
from aliguard_desktop.importing.plain import as_dict, as_id, as_list, as_text, clean_lines
from aliguard_desktop.importing.sentences import (
    Base,
    expected_days,
    protection_ends,
    stated_day,
    windows,
)
from aliguard_desktop.importing.statuses import PageStatus, page_status
from aliguard_desktop.services.imported import ImportedOrder, ReadResult

if TYPE_CHECKING:
    from aliguard_desktop.domain.money import Money
    from aliguard_desktop.importing.reading import Reading
    from aliguard_desktop.importing.sentences import StatedDay

DETAIL_TAGS = frozenset({"detail_order_status_block", "detail_simple_order_info_component"})
"""Tags of which a detail page has at least one."""
_REFUND_NODES = frozenset({"refund", "reembolso", "remboursement", "возврат средств", "возврат"})
_COUNTRY = re.compile(r"[A-Z]{2}")
_CARD = re.compile(r"card|cartão|tarjeta|carte|карт|visa|mastercard|maestro", re.IGNORECASE)


def read_order_detail(data: dict[str, object], reading: Reading) -> ReadResult:
    """Return the order of a detail page."""
    info = _first(data, "detail_simple_order_info_component")
    status = _first(data, "detail_order_status_block")
    number = as_id(info.get("tradeOrderId")) or as_id(status.get("orderId"))
    if not is_order_number(number):
        why = "This detail page names no order number, so it was not read."
        missing = problem("order_without_number", "a detail page", why)
        return ReadResult("order_detail", not_understood=(missing,))
    events = EventList(number, Source.ORDER_PAGE, reading.seen, reading.day_first)
    _add_dates(events, info, as_text(status.get("title")))
    _add_deadlines(events, data, status)
    order = _order(number, data, info, status, events)
    return ReadResult("order_detail", (order,), tuple(events.problems))


def payment_of(text: str) -> Payment | None:
    """Return how an order was paid, or None where the page does not say."""
    if not text:
        return None
    if "paypal" in text.casefold():
        return Payment.PAYPAL
    return Payment.CARD if _CARD.search(text) else Payment.OTHER


def city_of(region: str) -> str:
    """Return the city of a region line; parts with digits (a postcode) are left out."""
    first = region.split(",", maxsplit=1)[0]
    return " ".join(word for word in first.split() if not any(one.isdigit() for one in word))


def _add_dates(events: EventList, info: dict[str, object], status: str) -> None:
    placed = events.add_day(EventKind.PLACED, as_text(info.get("orderCreatTime")))
    paid = events.add_day(EventKind.PAID, as_text(info.get("payTime")))
    events.add_day(EventKind.SHIPPED, as_text(info.get("orderShipTime")))
    ended = None
    end_text = as_text(info.get("orderEndTime"))
    if end_text and page_status(status) in (PageStatus.COMPLETED, PageStatus.CANCELLED):
        stated = stated_day(end_text, days_in(end_text, events.day_first))
        ended = stated.day
        if ended is None:
            events.problems.append(unread_day(events.name, stated))
    events.add_status(status, placed or paid or events.seen, ended)


def _add_deadlines(events: EventList, data: dict[str, object], status: dict[str, object]) -> None:
    services = [
        clean_lines(text)
        for fields in blocks_of(data, "detail_order_services")
        for one in as_list(fields.get("data"))
        if isinstance(text := as_dict(one).get("content"), str)
    ]
    events.add_stated(
        EventKind.PROTECTION_END,
        [stated for text in services for stated in protection_ends(text, events.day_first)],
    )
    events.add_stated(EventKind.PROTECTION_END, _progress_bar(data, events.day_first))
    for fields in blocks_of(data, "detail_product_block"):
        for item in (fields, *map(as_dict, as_list(fields.get("productVOList")))):
            eta = as_dict(item.get("etaAndTrack"))
            expected = expected_days(as_text(eta.get("expectDeliveryDateTitle")), events.day_first)
            events.add_stated(EventKind.EXPECTED_BY, expected)
    placed, completed = events.first(EventKind.PLACED), events.first(EventKind.COMPLETED)
    bases = {
        Base.PLACED: placed.day if placed else None,
        Base.CONFIRMED: completed.day if completed else None,
    }
    for text in (as_text(status.get("reminder")), *services):
        events.add_windows(windows(text), bases, placed.day if placed else None)


def _progress_bar(data: dict[str, object], day_first: bool | None) -> list[StatedDay]:
    """Return the day of the bar's "Refund" node: the same end, said a second time."""
    found = []
    for fields in blocks_of(data, "detail_service_progress_bar"):
        for node in map(as_dict, as_list(fields.get("nodes"))):
            label, text = as_text(node.get("text")), as_text(node.get("time"))
            if label.casefold() in _REFUND_NODES and text:
                found.append(stated_day(f"{label}: {text}", days_in(text, day_first)))
    return found


def _order(
    number: str,
    data: dict[str, object],
    info: dict[str, object],
    status: dict[str, object],
    events: EventList,
) -> ImportedOrder:
    products = blocks_of(data, "detail_product_block")
    items = [item for fields in products for item in as_list(fields.get("productVOList"))]
    sellers = [as_text(as_dict(fields.get("sellerVO")).get("sellerName")) for fields in products]
    total = as_dict(_first(data, "detail_order_price_block").get("totalPrice"))
    currency = currency_in(total, *map(as_dict, items), status)
    address = as_dict(info.get("addressVO"))
    country = as_text(address.get("countryCode")).upper()
    lines = lines_of(items)
    return ImportedOrder(
        number=number,
        title=next((line.title for line in lines if line.title), None),
        store=next((name for name in sellers if name), None),
        currency=currency or None,
        paid=_total(total, currency),
        payment=payment_of(as_text(info.get("paymentMethod"))),
        city=city_of(as_text(address.get("regionAddress"))) or None,
        country=country if _COUNTRY.fullmatch(country) else None,
        lines=lines,
        events=tuple(events.events),
    )


def _total(total: dict[str, object], currency: str) -> Money | None:
    return money_of(total, "value", currency)


def _first(data: dict[str, object], tag: str) -> dict[str, object]:
    return next(iter(blocks_of(data, tag)), {})
