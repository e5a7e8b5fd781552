# SPDX-License-Identifier: MIT
"""Money in minor units: an integer and a currency, never a float."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# ISO 4217 currencies without, and with three, decimal digits; all others have two.
_NO_DIGITS = frozenset(
    (
        *("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW"),
        *("PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"),
    )
)
_THREE_DIGITS = frozenset(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"])
_CODE = re.compile(r"[A-Z]{3}")
_AMOUNT = re.compile(r"\d{1,12}(\.\d{1,3})?")


def minor_digits(currency: str) -> int:
    """Return how many decimal digits ``currency`` (ISO 4217) has: 0, 2 or 3."""
    if currency in _NO_DIGITS:
        return 0
    return 3 if currency in _THREE_DIGITS else 2


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in minor units (cents) of an ISO 4217 currency. Never negative.

    Raises:
        ValueError: The currency is not three capital letters, or the amount is negative.
    """

    currency: str
    minor: int

    def __post_init__(self) -> None:
        """Refuse what is not money."""
        if not _CODE.fullmatch(self.currency):
            raise ValueError(f"not a currency code: {self.currency!r}")
        if self.minor < 0:
            raise ValueError("money is never negative here")

    @classmethod
    def parse(cls, text: str, currency: str) -> Money:
        """Read a plain decimal string such as ``"24.90"``.

        Raises:
            ValueError: The text is not a plain decimal, or has more digits than the currency.
        """
        cleaned = text.strip()
        if not _AMOUNT.fullmatch(cleaned):
            raise ValueError(f"not an amount: {text!r}")
        try:
            scaled = Decimal(cleaned).scaleb(minor_digits(currency))
        except InvalidOperation as error:  # pragma: no cover - the pattern admits decimals only
            raise ValueError(f"not an amount: {text!r}") from error
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{currency} has {minor_digits(currency)} decimal digits: {text!r}")
        return cls(currency, int(scaled))

    def decimal_text(self) -> str:
        """Return the amount as a decimal string with the currency's own digits (``"24.90"``)."""
        digits = minor_digits(self.currency)
        return f"{Decimal(self.minor).scaleb(-digits):.{digits}f}"

    def share(self, numerator: int, denominator: int) -> Money:
        """Return numerator/denominator of the amount, rounded half up, at least one minor unit.

        Source: decisions 21 of the design, kept in docs/clock.md.

        Raises:
            ValueError: The share is not between nothing and the whole.
        """
        if denominator <= 0 or not 0 <= numerator <= denominator:
            raise ValueError("a share lies between nothing and the whole")
        part = (Decimal(self.minor) * numerator / denominator).quantize(Decimal(1), ROUND_HALF_UP)
        return Money(self.currency, max(1, int(part)))

    def __str__(self) -> str:
        """Return the form used in English statements: ``USD 24.90``."""
        return f"{self.currency} {self.decimal_text()}"


def totals(amounts: Iterable[Money | None]) -> tuple[Money, ...]:
    """Return one sum per currency, the most frequent currency first; None counts nothing."""
    sums: dict[str, int] = {}
    uses: dict[str, int] = {}
    for amount in amounts:
        if amount is not None:
            sums[amount.currency] = sums.get(amount.currency, 0) + amount.minor
            uses[amount.currency] = uses.get(amount.currency, 0) + 1
    ranked = sorted(sums, key=lambda currency: (-uses[currency], currency))
    return tuple(Money(currency, sums[currency]) for currency in ranked)
