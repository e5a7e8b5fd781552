# SPDX-License-Identifier: MIT
"""Tracking numbers: what kind they are, and whether their check digit is right.

Only the S10 form of the postal union has a check digit that can be judged here. A wrong one is a
hint at a typing error, never a reason to refuse: real parcels with wrong digits exist.
Source: imports research section 2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from aliguard_desktop.domain.order_number import LONGEST, SHORTEST

_S10 = re.compile(r"(?P<service>[A-Z]{2})(?P<serial>\d{8})(?P<check>\d)(?P<country>[A-Z]{2})")
# Two letters, digits, two letters: an S10 number with a digit too few or too many.
_S10_LIKE = re.compile(r"[A-Z]{2}\d{6,11}[A-Z]{2}")
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_PSEUDO_COUNTRIES = frozenset({"YP", "YN", "YQ"})
# How AliExpress, Cainiao, 17TRACK and carriers' pages name the number in their addresses.
_LINK = re.compile(
    r"[?&#](?:nums|mailNoList|mailNo|trackingNumber|tracknum|trackNums|trknbr|tLabels|barcode|code|"
    r"tracking-id|parcelNumber|numer|id)=(?P<number>[A-Za-z0-9]{8,40})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s\u00a0\u200b\u2010-\u2015\-]+")


class TrackingKind(StrEnum):
    """Which family a number belongs to, as far as its form tells."""

    S10 = "s10"
    CAINIAO = "cainiao"
    YUNEXPRESS = "yunexpress"
    YTO = "yto"
    YANWEN = "yanwen"
    PACKAGE_ID = "package_id"
    SUNYOU = "sunyou"
    FOURPX = "4px"
    WINIT = "winit"
    GOFO = "gofo"
    PITNEY_BOWES = "pitney_bowes"
    DIGITS = "digits"
    ORDER_NUMBER = "order_number"
    UNKNOWN = "unknown"


_FORMS = (
    (TrackingKind.YANWEN, re.compile(r"[A-Z]{2}\d{9}(?:YP|YN)")),
    (
        TrackingKind.CAINIAO,
        re.compile(r"LP\d{12,16}(?:CN)?|CAINI\w{6,20}YQ|(?:AEFP|AE)\d{8,16}\w*"),
    ),
    (TrackingKind.CAINIAO, re.compile(r"CNG\w{8,20}|CN[A-Z]{2,5}\d{8,15}[A-Z]{0,2}")),
    (TrackingKind.PACKAGE_ID, re.compile(r"AP\d{14}|\d{18}")),
    (TrackingKind.YUNEXPRESS, re.compile(r"YT\d{16}")),
    (TrackingKind.YTO, re.compile(r"YT\d{13}")),
    (TrackingKind.FOURPX, re.compile(r"4PX\w{8,20}")),
    (TrackingKind.SUNYOU, re.compile(r"SY(?:BPL|US|AE|RM)?\w{8,20}")),
    (TrackingKind.WINIT, re.compile(r"ID\d{10,18}CN")),
    (TrackingKind.GOFO, re.compile(r"GFUS\d{14}")),
    (TrackingKind.PITNEY_BOWES, re.compile(r"UPAAA\w{10,20}")),
    (TrackingKind.UNKNOWN, re.compile(r"(?:EP|SWX|LVS|GEGMY)[A-Z0-9]{6,24}")),
)


@dataclass(frozen=True, slots=True)
class TrackingVerdict:
    """What can be said of a tracking number without asking anyone.

    Attributes:
        number: The number as it is kept: capitals, no blanks or dashes.
        kind: Its family.
        valid: True or False where a check digit says so, None where nothing can be said.
        country: ISO code of the S10 form's last two letters (the country it was posted in).
        usable: Whether it may be a tracking number at all (letters and digits, 8 to 40).
        expected_check: The right check digit where ``valid`` is False, else empty.
        doubt: What hints at a typing error: ``characters``, ``length``, ``s10_length``,
            ``order_number`` (it is the order's own), ``order_like``, ``check_digit``, or empty.
    """

    number: str
    kind: TrackingKind
    valid: bool | None = None
    country: str = ""
    usable: bool = True
    expected_check: str = ""
    doubt: str = ""


def check_tracking_number(text: str, order_number: str = "") -> TrackingVerdict:
    """Return what is known of a tracking number from its form alone.

    Args:
        text: The number as typed or read.
        order_number: The order's own number, to notice when it was used as tracking number.
    """
    number = tracking_number_from_link(text) or _SEPARATORS.sub("", text).upper()
    if not re.fullmatch(r"[A-Z0-9]{8,40}", number):
        strange = re.fullmatch(r"[A-Z0-9]*", number) is None
        doubt = "characters" if strange else "length"
        return TrackingVerdict(number, TrackingKind.UNKNOWN, usable=False, doubt=doubt)
    if number == order_number:
        kind = TrackingKind.ORDER_NUMBER
        return TrackingVerdict(number, kind, valid=False, doubt="order_number")
    match = _S10.fullmatch(number)
    if match is not None and match["country"] not in _PSEUDO_COUNTRIES:
        right = s10_check_digit(match["serial"])
        valid = match["check"] == right
        wanted = "" if valid else right
        return TrackingVerdict(
            number,
            TrackingKind.S10,
            valid,
            match["country"],
            expected_check=wanted,
            doubt="" if valid else "check_digit",
        )
    return _by_form(number)


def tracking_number_from_link(text: str) -> str:
    """Return the number that a pasted address of a tracking page names, or an empty text."""
    address = text[:2000]
    found = _LINK.search(address) if _ADDRESS.fullmatch(address) else None
    return "" if found is None else found["number"].upper()


def _by_form(number: str) -> TrackingVerdict:
    """Return the family of a number that has no check digit to judge."""
    for kind, form in _FORMS:
        if form.fullmatch(number):
            return TrackingVerdict(number, kind)
    if number.isdigit():
        doubt = "order_like" if looks_like_order_number(number) else ""
        return TrackingVerdict(number, TrackingKind.DIGITS, doubt=doubt)
    doubt = "s10_length" if _S10_LIKE.fullmatch(number) else ""
    return TrackingVerdict(number, TrackingKind.UNKNOWN, doubt=doubt)


def looks_like_order_number(number: str) -> bool:
    """Return whether a number without letters has the length of an order number.

    Some sellers enter the order's number where the parcel's belongs; others' carriers use
    numbers of the same length, so this is a question, not a verdict.
    """
    return number.isascii() and number.isdigit() and SHORTEST <= len(number) <= LONGEST


def s10_check_digit(serial: str) -> str:
    """Return the check digit of eight digits: 11 - (weighted sum mod 11), 10 -> 0, 11 -> 5.

    Raises:
        ValueError: These are not eight digits.
    """
    if not (len(serial) == len(_S10_WEIGHTS) and serial.isascii() and serial.isdigit()):
        raise ValueError("eight digits are needed")
    total = sum(weight * int(digit) for weight, digit in zip(_S10_WEIGHTS, serial, strict=True))
    rest = 11 - total % 11
    return {10: "0", 11: "5"}.get(rest, str(rest))
