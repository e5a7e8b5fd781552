# SPDX-License-Identifier: MIT
"""Reader of order numbers and links that somebody typed or copied one below the other.

Only a text that is nothing else is taken: one number or link after the other. What is no number
(a digit too few, a parcel's number of no known order) is said, as everywhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.order_number import check_order_number, order_number_from_link
from aliguard_desktop.domain.orders import Parcel
from aliguard_desktop.domain.tracking import TrackingKind, check_tracking_number
from aliguard_desktop.importing.building import problem
from aliguard_desktop.importing.limits import decode
from aliguard_desktop.importing.plain import clean_line
from aliguard_desktop.importing.tables.cells import read_number
from aliguard_desktop.services.imported import ImportedOrder, ReadResult

if TYPE_CHECKING:
    from aliguard_desktop.services.imported import NotUnderstood, RawInput

MOST_NUMBERS = 5_000
"""Most numbers of one text; nobody types more."""
_LONGEST_TEXT = 1_000_000
_LONGEST_LINE = 20_000
_SPLIT = re.compile(r"[\s,;|]+")
_LINK = re.compile(r"(?:https?://|www\.)\S+|[\w.]*aliexpress\.\w{2,3}/\S+", re.IGNORECASE)
_PARCEL_IN_LINK = re.compile(r"[?&]trackingNumber=([A-Za-z0-9]{8,40})(?![A-Za-z0-9])")
_LIKE_A_NUMBER = re.compile(r"(?:\d-?){10,25}|\d(?:[.,]\d+)?E\+?\d{1,3}", re.IGNORECASE)
_GROUPED = re.compile(r"\d{3,5}(?:[ \u00a0]\d{3,5}){2,4}")
_LABELLED = re.compile(r"[^\d\n]{2,30}[:#№]\s*\d[\d \u00a0]{12,24}")


class TypedNumbersReader:
    """Reads a text that is a list of order numbers, links and parcel numbers."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Return an order for each number, or None where the text is something else."""
        if len(source.data) > _LONGEST_TEXT:
            return None
        try:
            text = decode(source.data, source.name)
        except AliGuardError:
            return None  # the readers that follow know more encodings, or say what is wrong
        found = _Found()
        for line in text.splitlines():
            for token in _tokens(clean_line(line[:_LONGEST_LINE])):
                if not found.take(token) or found.count > MOST_NUMBERS:
                    return None
        if not found.count:
            return None
        return ReadResult(
            "typed_numbers",
            (*found.orders.values(), *found.parcels.values()),
            tuple(found.problems),
        )


def _tokens(line: str) -> list[str]:
    """Return the numbers of a line; one that is written in groups stays whole."""
    if _GROUPED.fullmatch(line) or _LABELLED.fullmatch(line):
        return [line]
    return [token for token in _SPLIT.split(line) if token]


class _Found:
    """What a list has given so far, each order and each parcel once."""

    def __init__(self) -> None:
        self.orders: dict[str, ImportedOrder] = {}
        self.parcels: dict[str, ImportedOrder] = {}
        self.problems: list[NotUnderstood] = []
        self.count = 0

    def take(self, token: str) -> bool:
        """Take one number or link; False: it is something else."""
        self.count += 1
        is_link = _LINK.fullmatch(token) is not None
        if is_link and order_number_from_link(token) is None and not _parcel_of(token):
            return False
        try:
            self._add(read_number(token), token)
        except AliGuardError as error:
            parcel = _parcel_of(token)
            if parcel:
                self.parcels[parcel] = ImportedOrder("", parcels=(Parcel(parcel, (parcel,)),))
            elif _LIKE_A_NUMBER.fullmatch(token):
                said = problem(error.code, token, error.message, token, **error.values)
                self.problems.append(said)
            else:
                return False
        return True

    def _add(self, number: str, token: str) -> None:
        found = _PARCEL_IN_LINK.search(token)
        verdict = check_tracking_number(found[1], number) if found is not None else None
        parcels = self.orders[number].parcels if number in self.orders else ()
        if verdict is not None and verdict.usable and verdict.number != number:
            new = Parcel(verdict.number, (verdict.number,))
            parcels = parcels if new in parcels else (*parcels, new)
        typed = _LINK.fullmatch(token) is None
        self.orders[number] = ImportedOrder(number, parcels=parcels, typed=typed)


def _parcel_of(token: str) -> str:
    """Return the tracking number that a token is, of a form that only parcels have."""
    try:
        check_order_number(token)
    except AliGuardError as error:
        if error.code != "number_is_tracking":
            return ""
    verdict = check_tracking_number(token)
    known = verdict.kind not in (TrackingKind.DIGITS, TrackingKind.ORDER_NUMBER)
    return verdict.number if verdict.usable and known else ""
