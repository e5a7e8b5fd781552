# SPDX-License-Identifier: MIT
"""The saved tracking page: parcel numbers, the carrier's events, and the stated deadline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.order_number import is_order_number
from aliguard_desktop.domain.orders import Parcel
from aliguard_desktop.importing.building import EventList
from aliguard_desktop.importing.html_tree import Element, Shown
from aliguard_desktop.importing.page_parts import parcel_number
from aliguard_desktop.importing.pasted_text import tracking_numbers
from aliguard_desktop.importing.sentences import expected_days, protection_ends
from aliguard_desktop.importing.tracking_steps import add_steps, has_steps
from aliguard_desktop.services.imported import ImportedOrder, ReadResult

if TYPE_CHECKING:
    from aliguard_desktop.importing.page_parts import Part
    from aliguard_desktop.importing.reading import Reading

_MAIL_NO = re.compile(r"(?:mailNoList|mailNo|trackingNumber)=([A-Za-z0-9,%]{8,200})")
_NUMBER = re.compile(r"[A-Z0-9]{8,40}")
_TRACKING_CLASS = re.compile(r"track|logistic|ship-steps", re.IGNORECASE)


def is_tracking(root: Element, lines: list[Shown], parts: list[Part]) -> bool:
    """Return whether a page shows one shipment: a parcel's number and times, one order at most."""
    if len(parts) > 1 or not _numbers(root, lines):
        return False
    return has_steps([line.text for line in lines])


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
    add_steps(carrier, [line.text for line in lines], parcel.id, reading.seen)
    order = ImportedOrder(
        number, parcels=(parcel,), events=(*page.events, *reversed(carrier.events))
    )
    # Nothing is kept: its steps are words of their own, and an address stands between them.
    return ReadResult("html_tracking", (order,), (*page.problems, *carrier.problems))


def _numbers(root: Element, lines: list[Shown]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    by_class: dict[str, None] = {}
    for element in root.walk():
        if not isinstance(element, Element):
            continue
        copied = element.get("data-clipboard-text").strip().upper()
        if copied and _TRACKING_CLASS.search(element.get("class")):
            found[copied] = None
        if element.tag == "a" and (link := _MAIL_NO.search(element.get("href")[:2000])):
            for one in re.split(r",|%2C", link[1].upper()):
                found[one] = None
        by_class[parcel_number(element)] = None
    found.update(dict.fromkeys(tracking_numbers([line.text for line in lines], "")))
    found.update(by_class)
    return tuple(
        one
        for one in found
        if _NUMBER.fullmatch(one) and not is_order_number(one) and any(map(str.isdigit, one))
    )
