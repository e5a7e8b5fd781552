# SPDX-License-Identifier: MIT
"""Which carrier a tracking number belongs to, as far as its form and check digit tell.

The forms themselves are data (resources/carriers.toml). Order of trust, from imports research
section 2: a carrier's own form whose check digit fits, the postal union's S10, AliExpress's own
families, other carriers' own forms, and last a number without letters whose check digit fits.
That one is a chance of one in ten, so it is a guess and never more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from aliguard_desktop.domain.tracking import (
    TrackingKind,
    TrackingVerdict,
    check_tracking_number,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


class CheckMethod(StrEnum):
    """How a check digit is computed."""

    MOD10 = "mod10"
    MOD7 = "mod7"
    LUHN = "luhn"
    WEIGHTED = "weighted"
    MOD37_36 = "mod37_36"


@dataclass(frozen=True, slots=True)
class NumberForm:
    """One form of a carrier's numbers.

    Attributes:
        id: Stable id.
        pattern: The whole number; ``serial`` and ``check`` are groups where there is a digit.
        check: How the check digit is computed; None: there is none.
        even: Weight of the digits at even places, counted from 0 (``mod10``).
        odd: Weight of the digits at odd places (``mod10``).
        weights: Weight of each digit (``weighted``).
        prefix: Digits that belong to the sum where the serial does not begin with them.
        sure: Whether the form is the carrier's alone.

    Raises:
        ValueError: A check digit is to be computed, but the pattern names none.
    """

    id: str
    pattern: str
    check: CheckMethod | None = None
    even: int = 1
    odd: int = 1
    weights: tuple[int, ...] = ()
    prefix: str = ""
    sure: bool = False

    def __post_init__(self) -> None:
        """Refuse a form that could not be judged."""
        groups = re.compile(self.pattern).groupindex
        if self.check is not None and not {"serial", "check"} <= groups.keys():
            raise ValueError(f"{self.id}: the pattern needs the groups serial and check")

    def judge(self, number: str) -> bool | None:
        """Return whether the check digit fits; None where there is none.

        Raises:
            ValueError: The number does not have this form.
        """
        match = re.fullmatch(self.pattern, number)
        if match is None:
            raise ValueError(f"{number} does not have the form {self.id}")
        if self.check is None:
            return None
        serial = match["serial"]
        if self.prefix and not serial.startswith(self.prefix):
            serial = self.prefix + serial
        return self._check_of(serial) == match["check"]

    def _check_of(self, serial: str) -> str:
        if self.check is CheckMethod.MOD7:
            return str(int(serial) % 7)
        if self.check is CheckMethod.WEIGHTED:
            pairs = zip(serial, self.weights, strict=True)
            return str(sum(int(digit) * weight for digit, weight in pairs) % 11 % 10)
        if self.check is CheckMethod.LUHN:
            return _luhn(serial)
        if self.check is CheckMethod.MOD37_36:
            return _mod37_36(serial)
        total = sum(
            _value(one) * (self.odd if place % 2 else self.even) for place, one in enumerate(serial)
        )
        return str(-total % 10)


@dataclass(frozen=True, slots=True)
class Carrier:
    """A carrier: its name, what its numbers look like, and its page.

    Attributes:
        kinds: Families of numbers that are its own.
        posts: Countries whose post it is (last two letters of an S10 number).
        link: Id of its page among the link templates, or empty.
    """

    id: str
    name: str
    kinds: tuple[TrackingKind, ...] = ()
    posts: tuple[str, ...] = ()
    forms: tuple[NumberForm, ...] = ()
    link: str = ""


class Trust(IntEnum):
    """How far a match can be trusted; smaller is better."""

    CHECKED = 0
    POST = 1
    FAMILY = 2
    FORM = 3
    MISTYPED = 4
    GUESS = 5
    SHAPE = 6


@dataclass(frozen=True, slots=True)
class CarrierMatch:
    """A carrier whose form a number has.

    Attributes:
        valid: Whether the check digit fits; None where there is none.
        form: Id of the form, the family or ``s10``.
    """

    carrier: Carrier
    trust: Trust
    valid: bool | None
    form: str


@dataclass(frozen=True, slots=True)
class NumberReading:
    """What is known of a tracking number: its verdict and its carrier.

    Attributes:
        carrier: The carrier, or None where the form tells none.
        is_guess: Whether other carriers use numbers like this too.
    """

    verdict: TrackingVerdict
    carrier: Carrier | None = None
    is_guess: bool = False


class CarrierBook:
    """All carriers, asked by number."""

    def __init__(self, carriers: Iterable[Carrier], countries: Iterable[str]) -> None:
        """Take the carriers and the country codes that an S10 number may end in."""
        self.carriers = tuple(carriers)
        self._countries = frozenset(countries)
        self._by_kind = {kind: one for one in self.carriers for kind in one.kinds}
        self._by_post = {code: one for one in self.carriers for code in one.posts}
        self._forms = [
            (one, form, re.compile(form.pattern)) for one in self.carriers for form in one.forms
        ]

    def matches(self, number: str) -> tuple[CarrierMatch, ...]:
        """Return every carrier whose form a number has, the most trusted first."""
        verdict = check_tracking_number(number)
        if not verdict.usable:
            return ()
        found = []
        post = self._by_post.get(verdict.country)
        if verdict.kind is TrackingKind.S10 and post is not None:
            found.append(CarrierMatch(post, Trust.POST, verdict.valid, "s10"))
        own = self._by_kind.get(verdict.kind)
        if own is not None:
            found.append(CarrierMatch(own, Trust.FAMILY, None, str(verdict.kind)))
        for carrier, form, pattern in self._forms:
            if pattern.fullmatch(verdict.number):
                valid = form.judge(verdict.number)
                found.append(CarrierMatch(carrier, _trust(form, valid), valid, form.id))
        return tuple(sorted(found, key=lambda match: match.trust))

    def read(self, text: str, order_number: str = "") -> NumberReading:
        """Return what is known of a tracking number from its form.

        Args:
            text: The number as typed or read.
            order_number: The order's own number, to notice when it was used as tracking number.
        """
        verdict = check_tracking_number(text, order_number)
        if not verdict.usable or verdict.kind is TrackingKind.ORDER_NUMBER:
            return NumberReading(verdict)
        if verdict.kind is TrackingKind.S10:
            if verdict.country not in self._countries:
                return NumberReading(replace(verdict, valid=None, doubt="country"))
            return NumberReading(verdict, self._by_post.get(verdict.country))
        best = next((one for one in self.matches(text) if _counts(one)), None)
        if best is None:
            return NumberReading(verdict)
        is_guess = best.trust >= Trust.GUESS
        if best.trust is Trust.CHECKED:
            return NumberReading(replace(verdict, valid=True, doubt=""), best.carrier)
        if best.trust is Trust.MISTYPED:
            wrong = replace(verdict, valid=False, doubt="check_digit")
            return NumberReading(wrong, best.carrier)
        if best.trust is Trust.FORM:
            verdict = replace(verdict, doubt="")
        return NumberReading(verdict, best.carrier, is_guess)

    def carrier_of(self, numbers: Iterable[str]) -> Carrier | None:
        """Return the carrier of a parcel: that of its newest number that tells one for sure."""
        for number in reversed(tuple(numbers)):
            reading = self.read(number)
            if reading.carrier is not None and not reading.is_guess:
                return reading.carrier
        return None


def _counts(match: CarrierMatch) -> bool:
    """Whether a match says anything: a bare number of some length does not."""
    return match.trust is not Trust.SHAPE


def _trust(form: NumberForm, valid: bool | None) -> Trust:
    if form.sure:
        return {True: Trust.CHECKED, False: Trust.MISTYPED, None: Trust.FORM}[valid]
    return Trust.GUESS if valid else Trust.SHAPE


def _value(one: str) -> int:
    """Return what a letter or digit counts in a mod 10 sum (A is 2, B is 3 ...)."""
    return int(one) if one.isdigit() else (ord(one) - 3) % 10


def _luhn(serial: str) -> str:
    doubled = (int(one) * (1 + (place + 1) % 2) for place, one in enumerate(reversed(serial)))
    return str(-sum(value // 10 + value % 10 for value in doubled) % 10)


def _mod37_36(serial: str) -> str:
    """Return the check character of ISO 7064 MOD 37,36."""
    rest = 36
    for one in serial:
        rest += int(one, 36)
        rest = rest - 36 if rest > 36 else rest
        rest *= 2
        rest = rest - 37 if rest > 36 else rest
    wanted = 37 - rest
    wanted = 0 if wanted == 36 else wanted
    return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[wanted]
