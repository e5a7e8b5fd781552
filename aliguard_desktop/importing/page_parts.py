# SPDX-License-Identifier: MIT
"""Which part of a page belongs to which order, found without class names where possible."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aliguard_desktop.domain.order_number import LONGEST, SHORTEST, is_order_number
from aliguard_desktop.domain.tracking import check_tracking_number
from aliguard_desktop.importing.html_tree import Element, unescaped
from aliguard_desktop.importing.pasted_text import is_label_alone, is_labelled_number

_LINK = re.compile(
    r"(?:[?&#](?:orderId|tradeOrderId|orderIds|parentOrderId)=|/order-list/)"
    rf"(\d{{{SHORTEST},{LONGEST}}})(?!\d)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(?<!\d)\d(?:[ \u00a0]?\d){13,19}(?!\d)")
_NUMBER_HINT = re.compile(r"order[-_]?(?:no|num|id)|number|info-body|header[-_]info", re.IGNORECASE)
_PARCEL_HINT = re.compile(r"logistics-num|track-?num", re.IGNORECASE)
_NOT_HINT = re.compile(r"track|logist|phone|mobile|ship", re.IGNORECASE)
_SEVERAL = ""
_LONGEST_NAME = 1000


@dataclass(frozen=True, slots=True)
class Part:
    """The largest element of a page that names this order and no other."""

    number: str
    element: Element


def parts_of(root: Element) -> list[Part]:
    """Return the parts of a page, one for each order, in the order of the page."""
    # Which order the elements name, by identity; several orders: the empty text.
    named: dict[int, str] = {}
    first: dict[str, Element] = {}
    for element, number in _anchors(root):
        first.setdefault(number, element)
        _mark(element, number, named)
    parts = []
    for number, element in first.items():
        # A link around other orders says no more than its number.
        top = Element("a", element.rest, None) if named[id(element)] == _SEVERAL else element
        while top.parent is not None and named.get(id(top.parent)) == number:
            top = top.parent
        parts.append(Part(number, top))
    return parts


def may_name_parcel(tag: str) -> bool:
    """Return whether a tag has a word by which elements name a parcel; most have none."""
    return "trackingNumber=" in tag or _PARCEL_HINT.search(tag) is not None


def parcel_number(element: Element) -> str:
    """Return the tracking number in an element whose class says so, or an empty text."""
    if _PARCEL_HINT.search(element.get("class")) is None:
        return ""
    text = "".join(one for one in element.children if isinstance(one, str))
    verdict = check_tracking_number(unescaped(text.strip()[:100]))
    fits = verdict.usable and any(map(str.isdigit, verdict.number))
    return verdict.number if fits else ""


def _mark(element: Element, number: str, named: dict[int, str]) -> None:
    """Mark an element and all around it; what is marked the same way already ends the climb."""
    place: Element | None = element
    while place is not None:
        known = named.get(id(place))
        if known in (number, _SEVERAL):
            return
        if known is not None:
            number = _SEVERAL
        named[id(place)] = number
        place = place.parent


def _anchors(root: Element) -> list[tuple[Element, str]]:
    """Return the elements that name an order: by a labelled number, or by a link to it."""
    found: list[tuple[Element, str]] = []
    before = ""
    waiting: list[tuple[Element, Element | str]] = [(root, one) for one in reversed(root.children)]
    while waiting:
        parent, item = waiting.pop()
        if isinstance(item, str):
            text = unescaped(item).strip() if item.strip() else ""
            if text:
                number = _number(parent, text, before) if len(text) < 400 else ""
                if number:
                    found.append((parent, number))
                before = text
            continue
        if item.tag == "a" and (link := _LINK.search(unescaped(item.rest[:4000]))):
            found.append((item, link[1]))
        if item.tag not in ("script", "style", "noscript", "template", "textarea", "title"):
            waiting.extend((item, one) for one in reversed(item.children))
    return found


def _number(parent: Element, text: str, before: str) -> str:
    """Return the order number that a text is, where a label or a name of its place says so."""
    for digits in _DIGITS.findall(text):
        number = re.sub(r"\D", "", digits)
        if not is_order_number(number):
            continue
        if is_labelled_number(text, number):
            return number
        if re.sub(r"\D", "", text) == number and (is_label_alone(before) or _is_hinted(parent)):
            return number
    return ""


def _is_hinted(element: Element) -> bool:
    place: Element | None = element
    for _ in range(2):
        if place is None:
            return False
        names = (place.get(name)[:_LONGEST_NAME] for name in ("class", "data-testid", "data-pl"))
        hint = " ".join(names)
        if _NUMBER_HINT.search(hint):
            return _NOT_HINT.search(hint) is None
        place = place.parent
    return False
