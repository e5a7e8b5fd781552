# SPDX-License-Identifier: MIT
"""The list of refund and return requests: which order, since when, in which state.

What the codes of state and type mean is not documented, and a request may be a cancellation as
well as a dispute: they are kept as the page's own words and start no stage by themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.domain.events import EventKind, Source, TextDetail
from aliguard_desktop.domain.order_number import is_order_number
from aliguard_desktop.importing.building import EventList, problem, unread_day
from aliguard_desktop.importing.dates import days_in
from aliguard_desktop.importing.plain import as_dict, as_id, as_list, as_text
from aliguard_desktop.importing.sentences import stated_day
from aliguard_desktop.services.imported import ImportedOrder, ReadResult

if TYPE_CHECKING:
    from aliguard_desktop.importing.reading import Reading
    from aliguard_desktop.services.imported import NotUnderstood


def is_refund_list(data: dict[str, object]) -> bool:
    """Return whether a reply's data is a list of requests."""
    return any("reverseOrderLines" in as_dict(item) for item in as_list(data.get("items")))


def read_refunds(data: dict[str, object], reading: Reading) -> ReadResult:
    """Return one order for each request."""
    orders: dict[str, EventList] = {}
    problems: list[NotUnderstood] = []
    for item in as_list(data.get("items")):
        for line in map(as_dict, as_list(as_dict(item).get("reverseOrderLines"))):
            number = as_id(line.get("tradeOrderId"))
            if not is_order_number(number):
                why = "This refund request names no order, so it was not read."
                raw = as_text(line.get("reverseStatus"))
                problems.append(problem("order_without_number", "a refund request", why, raw))
                continue
            new = EventList(number, Source.DISPUTE_PAGE, reading.seen, reading.day_first)
            _add(orders.setdefault(number, new), line)
    if not orders and not problems:
        problems.append(problem("refunds_empty", "refunds", "This list holds no refund requests."))
    return ReadResult(
        "refunds",
        tuple(ImportedOrder(number, events=tuple(one.events)) for number, one in orders.items()),
        (*problems, *(found for one in orders.values() for found in one.problems)),
    )


def _add(events: EventList, line: dict[str, object]) -> None:
    written = as_text(line.get("gmtCreateFormat"))
    stated = stated_day(written, days_in(written, events.day_first))
    if stated.day is None:
        events.problems.append(unread_day(f"{events.name}, refund request", stated))
        return
    words = [as_text(line.get(key)) for key in ("reverseType", "reverseStatus")]
    amount = as_text(
        as_dict(as_dict(line.get("aeItemDTO")).get("itemUnitPrice")).get("formatMoney")
    )
    text = ", ".join(word for word in (*words, amount) if word)
    said = request_text(as_id(line.get("reverseOrderId")), text)
    events.add(EventKind.STATUS_SEEN, stated.day, detail=TextDetail(said))


def request_text(request: str, words: str) -> str:
    """Return how a refund request is kept: its number, possibly empty, and the page's words."""
    label = f"Refund request {request}" if request else "Refund request"
    return f"{label}: {words}" if words else label
