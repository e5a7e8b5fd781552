# SPDX-License-Identifier: MIT
"""Thousands of open orders for the benchmarks: the same ones each time, in many stages.

Events lie around one fixed day, so that some deadlines are ahead, some due and some over.
"""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from aliguard_desktop.domain.events import (
    DATED_KINDS,
    DETAIL_TYPES,
    Ask,
    DisputeDetail,
    Event,
    EventKind,
    MessageDetail,
    OfferDetail,
    Party,
    Problem,
    ReceivedDetail,
    ScanDetail,
    SentDetail,
    Solution,
    Source,
    Topic,
)
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.orders import Line, Order, Parcel, Payment
from aliguard_desktop.domain.platform_time import Moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.domain.events import Detail

K = EventKind
TODAY = date(2026, 3, 24)
NOW = datetime(2026, 3, 24, 11, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Warsaw")
PACIFIC = ZoneInfo("America/Los_Angeles")
MOMENT = Moment(NOW, ZONE, PACIFIC)

Told = tuple[EventKind, int, "Detail | None"]
"""What happened, on which day after the order was placed, with what."""
_PAID: tuple[Told, ...] = ((K.PLACED, 0, None), (K.PAID, 0, None))
_SHIPPED: tuple[Told, ...] = (*_PAID, (K.SHIPPED, 2, None), (K.PROTECTION_END, 75, None))
_SCANNED: tuple[Told, ...] = (
    *_SHIPPED,
    (K.SCAN, 9, ScanDetail("Left the country")),
    (K.SCAN, 20, ScanDetail("Arrived")),
)
_OPENED: tuple[Told, ...] = (
    *_SCANNED,
    (K.DISPUTE_OPENED, 60, DisputeDetail(solution=Solution.REFUND_ONLY)),
)

STORIES: tuple[tuple[int, tuple[Told, ...]], ...] = (
    (8, (*_PAID, (K.PAYMENT_VERIFIED, 1, None), (K.SHIP_BY, 12, None), (K.STATUS_SEEN, 1, None))),
    (30, (*_SHIPPED, (K.SCAN, 9, ScanDetail("Left the country")))),
    (60, (*_SCANNED, (K.EXPECTED_BY, 50, None))),
    (71, (*_SCANNED, (K.EXTENSION_ASKED, 66, None), (K.MESSAGE_SENT, 67, None))),
    (68, (*_SCANNED, (K.MESSAGE_SENT, 64, SentDetail(to=Party.SELLER, about=Topic.TRACKING)))),
    (50, (*_SCANNED, (K.DELIVERED, 41, None), (K.STATUS_SEEN, 42, None))),
    (50, (*_SCANNED, (K.DELIVERED, 41, None), (K.RECEIVED, 42, ReceivedDetail(Problem.DAMAGED)))),
    (64, (*_OPENED, (K.MESSAGE_SENT, 61, SentDetail(to=Party.SELLER)))),
    (66, (*_OPENED, (K.SELLER_OFFERED, 63, OfferDetail(amount=Money("USD", 500))))),
    (
        67,
        (*_OPENED, (K.MESSAGE_RECEIVED, 64, MessageDetail(Party.SELLER, (Ask.CANCEL_DISPUTE,)))),
    ),
    (70, (*_OPENED, (K.SELLER_REJECTED, 64, None), (K.PLATFORM_JOINED, 66, None))),
    (72, (*_OPENED, (K.SELLER_ACCEPTED, 64, None), (K.REFUND_ISSUED, 66, None))),
)
"""(days since the order was placed, what happened on which day of it)."""


def many_orders(count: int) -> list[Order]:
    """Return ``count`` open orders with 5 to 10 events each, the same at every call."""
    return [_order(number) for number in range(count)]


def _order(number: int) -> Order:
    chance = random.Random(number)  # noqa: S311 - the same orders every time, no secret
    age, story = STORIES[number % len(STORIES)]
    placed = TODAY - timedelta(days=age + chance.randint(-3, 3))
    told: Sequence[Told] = story
    if chance.random() < 0.3 and len(story) < 10:
        told = (*story, (K.STATUS_SEEN, age, None))
    events = tuple(
        event_of(number, entry, kind, placed + timedelta(days=offset), placed, detail)
        for entry, (kind, offset, detail) in enumerate(told, 1)
    )
    return Order(
        id=str(UUID(int=number + 1)),
        number=f"{8190000000000000 + number}",
        title=f"Wireless earbuds with charging case, model {number % 97}",
        store=f"Store {number % 41}",
        paid=Money("USD", chance.randint(199, 9999)),
        payment=chance.choice(list(Payment)),
        city="Warsaw",
        country="Poland",
        lines=(Line(id=f"{number}-1", title="Wireless earbuds"),),
        parcels=(Parcel(id=f"{number}-p", numbers=(f"LP{number:014d}",)),),
        events=events,
    )


def event_of(
    number: int, entry: int, kind: EventKind, day: date, placed: date, detail: Detail | None
) -> Event:
    """Return entry ``entry`` of an order's history; a stated day was read three days after it."""
    return Event(
        id=str(UUID(int=(number + 1) * 100 + entry)),
        kind=kind,
        source=Source.ORDER_PAGE,
        day=day,
        seen=placed + timedelta(days=3) if kind in DATED_KINDS else None,
        detail=DETAIL_TYPES[kind]() if detail is None else detail,
        entry=entry,
    )
