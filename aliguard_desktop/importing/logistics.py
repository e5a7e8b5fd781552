# SPDX-License-Identifier: MIT
"""The tracking page: parcels, carrier events, and a second statement of the protection end.

The receiver's name, street, phone and postcode are never looked at.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from aliguard_desktop.domain.events import (
    DeliveredDetail,
    EventKind,
    ReasonDetail,
    ReturnedDetail,
    ReturnedWhy,
    ScanDetail,
    Source,
)
from aliguard_desktop.domain.order_number import LONGEST, SHORTEST
from aliguard_desktop.domain.orders import Parcel
from aliguard_desktop.importing.building import EventList, problem, unread_day
from aliguard_desktop.importing.dates import month_day_near
from aliguard_desktop.importing.plain import as_dict, as_list, as_text, texts_in
from aliguard_desktop.importing.sentences import StatedDay, protection_ends
from aliguard_desktop.services.imported import ImportedOrder, ReadResult

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.events import Detail
    from aliguard_desktop.importing.reading import Reading
    from aliguard_desktop.services.imported import NotUnderstood

_ORDER_LINK = re.compile(rf"tradeOrderIds?=(\d{{{SHORTEST},{LONGEST}}})(?!\d)")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_MS, _LAST_MS = 1_230_768_000_000, 4_102_444_800_000
_NUMBER = re.compile(r"[A-Z0-9]{6,40}")
_MOST_ENDS = 50  # different ones; a page states one or two

# Before the parcel exists these codes repeat what the order page states with its day.
_ABOUT_THE_ORDER = ("ORDER_PLACED", "ORDER_PAID", "ORDER_CREATED")
_DELIVERED_CODE = re.compile(r"(?:^|_)(?:SIGNED|SIGN_IN|SIGN_SUCCESS|DELIVERED)$")
_DELIVERED_WORDS = re.compile(
    r"^(?:delivered|package delivered|entregue|entregado|доставлен)", re.I
)
_RETURN_WORDS = re.compile(
    r"return(?:ed|ing)? to (?:the )?(?:sender|seller)|being returned", re.IGNORECASE
)
_CANCELLED_WORDS = re.compile(
    r"(?:shipment|package|parcel) (?:was |has been )?cancell?ed", re.IGNORECASE
)
_HOLD_WORDS = re.compile(
    r"held (?:by|at|in) customs|customs (?:hold|seiz)|detained|confiscat", re.I
)


def read_logistics(data: dict[str, object], url: str, reading: Reading) -> ReadResult:
    """Return what a tracking page says; the order's number comes from its links."""
    module = as_dict(data.get("module"))
    parcels = [as_dict(one) for one in as_list(module.get("trackingDetailLineList"))]
    numbers = _order_numbers([module, url])
    if not parcels:
        why = "This tracking page shows no parcel yet."
        empty = problem("tracking_empty", "a tracking page", why)
        return ReadResult("logistics", not_understood=(empty,))
    if len(numbers) > 1:
        return _several_orders(module, parcels, reading)
    ends = _stated_ends(module, reading)
    order, problems = _read(module, parcels, next(iter(numbers), ""), reading, ends)
    return ReadResult("logistics", (order,), tuple(problems))


def _stated_ends(module: dict[str, object], reading: Reading) -> list[StatedDay]:
    """Return the protection ends that the page's sentences state, each once.

    They are read once for all parcels; after many the last one stands as a sentence not read.
    """
    found: dict[tuple[date | None, str], StatedDay] = {}
    for text in texts_in(module.get("fastDeliveryInfoDTO")):
        if "<" in text:
            continue
        for stated in protection_ends(text, reading.day_first):
            if len(found) >= _MOST_ENDS:
                rest = StatedDay(None, stated.text)
                return [*found.values(), rest]
            found.setdefault((stated.day, "" if stated.day else stated.text), stated)
    return list(found.values())


def _several_orders(
    module: dict[str, object], parcels: list[dict[str, object]], reading: Reading
) -> ReadResult:
    """Read each parcel for the order that its own links name."""
    ends = _stated_ends(module, reading)
    what = "a tracking page"
    orders, problems = [], [unread_day(what, one) for one in ends if one.day is None]
    readable = [one for one in ends if one.day is not None]
    for parcel in parcels:
        own = _order_numbers([parcel])
        number = next(iter(own)) if len(own) == 1 else ""
        order, found = _read(module, [parcel], number, reading, readable)
        orders.append(order)
        problems.extend(found)
    return ReadResult("logistics", tuple(orders), tuple(problems))


def _read(
    module: dict[str, object],
    parcels: list[dict[str, object]],
    number: str,
    reading: Reading,
    ends: list[StatedDay],
) -> tuple[ImportedOrder, list[NotUnderstood]]:
    page = EventList(number, Source.TRACKING_PAGE, reading.seen, reading.day_first)
    page.add_stated(EventKind.PROTECTION_END, ends)
    carrier = EventList(number, Source.CARRIER)
    found: list[Parcel] = []
    for fields in parcels:
        parcel = _parcel(fields, len(found) + 1)
        found.append(parcel)
        _add_expected(page, as_dict(fields.get("etaInfo")))
        scans = [as_dict(scan) for scan in as_list(fields.get("detailList"))]
        near = _days_near(scans, reading.seen)
        for scan, day in zip(scans, near, strict=True):
            _add_scan(carrier, scan, parcel.id, day)
    city = as_text(as_dict(module.get("logisticsReceiverInfo")).get("city"))
    order = ImportedOrder(
        number=number,
        city=None if any(one.isdigit() for one in city) else city or None,
        parcels=tuple(found),
        events=(*page.events, *reversed(carrier.events)),
    )
    return order, page.problems + carrier.problems


def _parcel(fields: dict[str, object], rank: int) -> Parcel:
    """Return a parcel with the number it left with first and its local number last."""
    given = (as_text(fields.get(key)).upper() for key in ("originMailNo", "mailNo"))
    numbers = tuple(dict.fromkeys(text for text in given if _NUMBER.fullmatch(text)))
    carrier = as_text(as_dict(fields.get("logisticsCpInfo")).get("cpName"))
    shipping = as_text(fields.get("logisticsCarrierName"))
    return Parcel(numbers[0] if numbers else f"p{rank}", numbers, carrier or shipping)


def _add_expected(events: EventList, eta: dict[str, object]) -> None:
    """Add the promised day; what the page calls the real delivery is a scan, not a promise."""
    text = as_text(eta.get("etaTimeText"))
    near = _instant(eta.get("endEtaTime"))
    if not text or near is None or "REAL" in as_text(eta.get("etaSceneCode")).upper():
        return
    day = month_day_near(text, near.date())
    events.add_stated(EventKind.EXPECTED_BY, [StatedDay(day, text)])


def _days_near(scans: list[dict[str, object]], seen: date | None) -> list[date | None]:
    """Return for each event the day of the newest one before it in the list that has a time.

    The list is in the order of time, newest first; the first of them are near the day on which
    the page was open.
    """
    result: list[date | None] = []
    near = seen
    for scan in scans:
        at = _instant(scan.get("time"))
        near = near if at is None else at.date()
        result.append(near)
    return result


def _add_scan(events: EventList, scan: dict[str, object], parcel: str, near: date | None) -> None:
    code = as_text(scan.get("trackingSecondCode")) or as_text(scan.get("trackingPrimaryCode"))
    if any(part in code.upper() for part in _ABOUT_THE_ORDER):
        return
    name, said = as_text(scan.get("trackingName")), as_text(scan.get("trackingDetailDesc"))
    at = _instant(scan.get("time"))
    day = None
    if at is None and near is not None:  # "Tue | Jul. 28 18:39" has no year
        day = month_day_near(as_text(scan.get("timeText")), near, past=True)
    if at is None and day is None:
        why = "This tracking event has no readable time, so it was not read."
        raw = f"{as_text(scan.get('timeText'))} {name} {said}"
        events.problems.append(problem("scan_without_time", events.name, why, raw))
        return
    place = as_text(scan.get("detailedLocation"))
    kind, detail = meaning_of(code.upper(), name, said, place)
    events.add(kind, day=day, at=at, detail=detail, parcel=parcel)


def meaning_of(code: str, name: str, said: str, place: str) -> tuple[EventKind, Detail]:
    """Return what a carrier's event says, by its code (may be empty) and its words."""
    words = f"{name} {said}".strip()
    if _CANCELLED_WORDS.search(words):
        return EventKind.RETURNED, ReturnedDetail(ReturnedWhy.CANCELLED)
    if _RETURN_WORDS.search(words) or code.endswith(("_RETURNED", "_RETURN_SUCCESS")):
        return EventKind.RETURNED, ReturnedDetail(ReturnedWhy.SENDER)
    if _HOLD_WORDS.search(words):
        return EventKind.CUSTOMS_HOLD, ReasonDetail(said or name)
    if _DELIVERED_CODE.search(code) or (not code and _DELIVERED_WORDS.search(words)):
        return EventKind.DELIVERED, DeliveredDetail(place)
    text = (
        said if not name or name.casefold() == "in transit" else f"{name}: {said}" if said else name
    )
    return EventKind.SCAN, ScanDetail(text, place, code)


def _instant(value: object) -> datetime | None:
    """Return epoch milliseconds as an instant, or None where that is not plausible."""
    text = as_text(value)
    if not (text.isascii() and text.isdigit() and len(text) <= 13):
        return None
    milliseconds = int(text)
    if not _FIRST_MS <= milliseconds <= _LAST_MS:
        return None
    return _EPOCH + timedelta(seconds=milliseconds // 1000)


def _order_numbers(places: list[object]) -> dict[str, None]:
    """Return the order numbers that links name, each once, in their order."""
    texts = texts_in(places)
    return dict.fromkeys(number for text in texts for number in _ORDER_LINK.findall(text))
