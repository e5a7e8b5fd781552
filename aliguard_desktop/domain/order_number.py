# SPDX-License-Identifier: MIT
"""AliExpress order numbers: recognised in what people type, paste or copy from a link.

Order numbers are 14 to 17 digits (15 or 16 today). Source: imports research 1.2.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST = 14
"""Fewest digits of an order number (older accounts)."""
LONGEST = 17
"""Most digits of an order number."""
USUAL = frozenset({15, 16})
"""Digits of the order numbers of today."""
_PACKAGE_DIGITS = 18
_SHARED_ENDING = 4
_ENOUGH_TO_COMPARE = 2
_ITEM_STEP = 10_000
_MOST_ITEMS = 100

_LINK = re.compile(r"[?&#](?:orderId|tradeOrderId|orderIds|parentOrderId)=(\d+)", re.IGNORECASE)
# The Russian site names the order in the path: aliexpress.ru/order-list/8190000000000001
_PATH = re.compile(
    rf"aliexpress\.[a-z]{{2,3}}/(?:[\w\-]{{1,30}}/){{0,3}}order[\w\-]{{0,30}}/"
    rf"(\d{{{SHORTEST},{LONGEST}}})(?!\d)",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(r"[\s\u00a0\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2066-\u2069_.\-]+")
# A tracking page whose address names a parcel and no order.
_PARCEL_LINK = re.compile(
    r"[?&#](?:nums|mailNoList|mailNo|trackingNumber)=(?P<number>[A-Za-z0-9]{8,40})(?!\w)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:order|ref|no|number|nr|id|заказ|номер|pedido|commande)[\w.]*[:#№]?", re.IGNORECASE
)
_PARCEL = re.compile(
    r"[A-Z]{2}\d{9}[A-Z]{2}|(?:LP|AP|YT|CAINI|CN|AE|SY|4PX|UP|EP|SWX|GFUS|ID|GE|LVS)[A-Z0-9]{9,}"
    r"|1Z[A-Z0-9]{16}|JJ?D\d{16}"
)


def order_number_from_link(text: str) -> str | None:
    """Return the order number that an AliExpress link names (``orderId=...``), or None."""
    found = _LINK.search(text) or _PATH.search(text)
    if found is None or not SHORTEST <= len(found[1]) <= LONGEST:
        return None
    return found[1]


def is_order_number(text: str) -> bool:
    """Return whether ``text`` is a bare order number: ASCII digits only, of the right length."""
    return text.isascii() and text.isdigit() and SHORTEST <= len(text) <= LONGEST


def check_order_number(text: str, known: Iterable[str] = ()) -> str:
    """Return the order number meant by ``text``: digits only, spaces and dashes taken out.

    Links to the order or its tracking page are understood too.

    Args:
        text: What was typed or pasted.
        known: Order numbers that exist already.

    Raises:
        AliGuardError: ``number_empty``, ``number_is_tracking`` (a parcel's number),
            ``number_letters``, ``number_length`` or ``number_known``.
    """
    number = order_number_from_link(text) or _digits_of(text)
    if not SHORTEST <= len(number) <= LONGEST:
        if len(number) == _PACKAGE_DIGITS:
            raise _is_tracking(number)
        raise AliGuardError(
            "number_length",
            f"An order number has {SHORTEST} to {LONGEST} digits, this one has {len(number)}. "
            "Copy it from the order page on AliExpress.",
            digits=str(len(number)),
        )
    if number in set(known):
        raise AliGuardError("number_known", f"Order {number} is in the list already.", order=number)
    return number


def unlike_the_others(number: str, others: Iterable[str]) -> str | None:
    """Return the ending that the buyer's other orders share where ``number`` ends differently.

    The last four digits seem to be the same for all orders of one buyer; that is a hint that a
    digit was mistyped, never a reason to refuse. None: nothing to compare, or it fits.
    """
    endings = {other[-_SHARED_ENDING:] for other in others if other != number}
    count = sum(1 for other in others if other != number)
    if len(endings) != 1 or count < _ENOUGH_TO_COMPARE:
        return None
    ending = endings.pop()
    return None if number.endswith(ending) else ending


def item_of(number: str, others: Iterable[str]) -> str | None:
    """Return the order of whose items this seems to be the number, or None.

    The number of an item is that of its order plus 10,000 for each item; two orders of one buyer
    are much farther apart. A hint, never a reason to refuse.
    """
    for other in filter(is_order_number, others):
        steps, rest = divmod(int(number) - int(other), _ITEM_STEP)
        if rest == 0 and 1 <= steps <= _MOST_ITEMS:
            return other
    return None


def _digits_of(text: str) -> str:
    """Return the digits of ``text`` once separators and a leading label are gone."""
    parcel = _PARCEL_LINK.search(text[:2000])
    if parcel is not None:
        raise _is_tracking(parcel["number"].upper())
    compact = _SEPARATORS.sub("", text)
    if not compact:
        raise AliGuardError("number_empty", "Type the order number, or paste a link to the order.")
    if _PARCEL.fullmatch(compact.upper()):
        raise _is_tracking(compact.upper())
    bare = _LABEL.sub("", compact).lstrip("#№:")
    if not (bare.isascii() and bare.isdigit()):
        raise AliGuardError(
            "number_letters",
            f"An order number has digits only, {SHORTEST} to {LONGEST} of them. "
            "Copy it from the order page on AliExpress.",
        )
    return bare


def _is_tracking(number: str) -> AliGuardError:
    return AliGuardError(
        "number_is_tracking",
        f"{number} looks like a parcel's tracking number, not an order number. "
        "The order number stands on the order page on AliExpress.",
        number=number,
    )
