# SPDX-License-Identifier: MIT
"""The saved tracking page: parcel numbers, the carrier's events, and the stated deadline."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.order_number import is_order_number
from aliguard_desktop.domain.orders import Parcel
from aliguard_desktop.importing.building import EventList
from aliguard_desktop.importing.dates import days_in
from aliguard_desktop.importing.html_tree import Element, Shown
from aliguard_desktop.importing.logistics import meaning_of
from aliguard_desktop.importing.pasted_text import tracking_numbers
from aliguard_desktop.importing.sentences import expected_days, protection_ends
from aliguard_desktop.services.imported import ImportedOrder, ReadResult

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.importing.page_parts import Part
    from aliguard_desktop.importing.reading import Reading

_MAIL_NO = re.compile(r"(?:mailNoList|mailNo|trackingNumber)=([A-Za-z0-9,%]{8,200})")
_NUMBER = re.compile(r"[A-Z0-9]{8,40}")
_TIME = re.compile(r"(?<!\d)(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::[0-5]\d)?(?!\d)")
_ZONE = re.compile(r"(?:GMT|UTC)\s?(?P<sign>[+\-])\s?(?P<h>\d{1,2})(?::?(?P<m>\d{2}))?")
_TRACKING_CLASS = re.compile(r"track|logistic|ship-steps", re.IGNORECASE)
_LONGEST_LINE = 300


def is_tracking(root: Element, lines: list[Shown], parts: list[Part]) -> bool:
    """Return whether a page shows one shipment: a parcel's number and times, one order at most."""
    if len(parts) > 1 or not _numbers(root, lines):
        return False
    steps = sum(1 for line in lines if _is_step(line.text))
    has_total = any(re.match(r"(?:order )?total\b", line.text, re.IGNORECASE) for line in lines)
    return steps > 0 and not has_total


def read_tracking(
    root: Element, lines: list[Shown], parts: list[Part], reading: Reading
) -> ReadResult:
    """Return the parcel and its events; the order's number comes from links, if from anywhere."""
    number = parts[0].number if parts else ""
    numbers = tuple(found for found in _numbers(root, lines) if found != number)
    page = EventList(number, Source.TRACKING_PAGE, reading.seen, reading.day_first)
    text = "\n".join(line.text for line in lines)
    page.add_stated(EventKind.PROTECTION_END, protection_ends(text, reading.day_first))
    page.add_stated(EventKind.EXPECTED_BY, expected_days(text, reading.day_first))
    carrier = EventList(number, Source.CARRIER, None, reading.day_first)
    parcel = Parcel(numbers[0], numbers) if numbers else Parcel("p1", ())
    _add_steps(carrier, [line.text for line in lines], parcel.id)
    order = ImportedOrder(
        number, parcels=(parcel,), events=(*page.events, *reversed(carrier.events))
    )
    # Nothing is kept: its steps are words of their own, and an address stands between them.
    return ReadResult("html_tracking", (order,), (*page.problems, *carrier.problems))


def _numbers(root: Element, lines: list[Shown]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for element in root.walk():
        if not isinstance(element, Element):
            continue
        copied = element.get("data-clipboard-text").strip().upper()
        if copied and _TRACKING_CLASS.search(element.get("class")):
            found[copied] = None
        if element.tag == "a" and (link := _MAIL_NO.search(element.get("href")[:2000])):
            for one in re.split(r",|%2C", link[1].upper()):
                found[one] = None
    for one in tracking_numbers([line.text for line in lines], ""):
        found[one] = None
    return tuple(
        one
        for one in found
        if _NUMBER.fullmatch(one) and not is_order_number(one) and any(map(str.isdigit, one))
    )


def _is_step(text: str) -> bool:
    return len(text) <= _LONGEST_LINE and _TIME.search(text) is not None and bool(days_in(text))


def _add_steps(events: EventList, texts: list[str], parcel: str) -> None:
    """Add an event for each line with a day and a time, with the words that follow it."""
    rank = 0
    while rank < len(texts):
        text = texts[rank]
        rank += 1
        if not _is_step(text):
            continue
        words: list[str] = []
        zone = _ZONE.search(text)
        while rank < len(texts) and not _is_step(texts[rank]):
            following = texts[rank]
            zone = zone or _ZONE.search(following[:_LONGEST_LINE])
            if not _ZONE.fullmatch(following.strip("()[] ")) and len(following) <= _LONGEST_LINE:
                words.append(following)
            rank += 1
        if rank == len(texts):
            words = words[:1]  # below the last step anything may stand, an address too
        found = days_in(text, events.day_first)[0]
        if found.day is None:
            events.add_day(EventKind.SCAN, found.text)
            continue
        name, said = (words[0] if words else ""), " ".join(words[1:2])
        kind, detail = meaning_of("", name, said, "")
        at = _instant(found.day, text, zone)
        day = None if at else found.day
        events.add(kind, day=day, at=at, detail=detail, parcel=parcel)


def _instant(day: date, text: str, zone: re.Match[str] | None) -> datetime | None:
    """Return the instant, where the page states the offset; else only the day is sure."""
    clock = _TIME.search(text)
    if clock is None or zone is None:
        return None
    minutes = int(zone["h"]) * 60 + int(zone["m"] or 0)
    if minutes > 14 * 60:
        return None
    offset = timezone(timedelta(minutes=minutes if zone["sign"] == "+" else -minutes))
    local = datetime(day.year, day.month, day.day, int(clock["h"]), int(clock["m"]), tzinfo=offset)
    return local.astimezone(UTC)
