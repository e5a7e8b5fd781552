# SPDX-License-Identifier: MIT
"""Prices as pages write them: ``US $1,382.11``, ``129,46zł``, ``R$126,59``, ``₩11,110``.

The last separator followed by exactly two digits (three for currencies that have three) is the
decimal one; currencies without small units have none. One account mixes both ways of writing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from aliguard_desktop.domain.money import Money, minor_digits

_SYMBOLS = {
    "US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "R$": "BRL", "ZŁ": "PLN", "₩": "KRW",
    "C$": "CAD", "CA$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "MX$": "MXN", "S$": "SGD",
    "₽": "RUB", "РУБ": "RUB", "РУБ.": "RUB", "₴": "UAH", "₪": "ILS", "KČ": "CZK", "FT": "HUF",
    "₺": "TRY", "TL": "TRY", "¥": "JPY", "￥": "JPY", "円": "JPY", "JP¥": "JPY", "CN¥": "CNY",
    "₫": "VND",
    "₹": "INR", "CL$": "CLP", "CLP$": "CLP", "COP$": "COP", "NT$": "TWD", "HK$": "HKD",
    "₸": "KZT", "LEI": "RON", "ЛВ": "BGN", "ЛВ.": "BGN", "S/": "PEN", "РУБЛЕЙ": "RUB",
    "₦": "NGN", "฿": "THB", "₱": "PHP", "RM": "MYR", "RP": "IDR", "₼": "AZN", "MAN.": "AZN",
    "₾": "GEL", "֏": "AMD", "BR": "BYN", "ГРН": "UAH", "ГРН.": "UAH", "원": "KRW",
    "元": "CNY", "CHF": "CHF", "FR.": "CHF", "SFR.": "CHF", "AR$": "ARS", "CO$": "COP",
    "د.إ": "AED", "د.إ.": "AED", "ر.س": "SAR", "ر.س.": "SAR", "DH": "MAD",
}  # fmt: skip
_PRICE = re.compile(
    r"(?P<before>[^\d]{0,12}?)(?P<number>\d[\d.,'\u2019 ]{0,24})(?P<after>[^\d]{0,8})"
)
# Marks of the reading direction stand around amounts on pages in Hebrew and Arabic.
_MARKS = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SEPARATORS = re.compile(r"[.,'\s\u00a0\u202f]")
_LONGEST_SIGN = 64  # characters; a longer text is no sign
_CODE = re.compile(r"[A-Z]{3}")


def read_price(text: str, currency: str = "") -> Money:
    """Return the price that ``text`` is.

    Args:
        text: One price, with its symbol before or after the number, or none.
        currency: ISO 4217 code where the page states it; else the symbol decides.

    Raises:
        ValueError: It is not a price, is negative, or its currency is not known.
    """
    joined = " ".join(_MARKS.sub("", text).split())
    match = _PRICE.fullmatch(joined)
    if match is None or "-" in match["before"]:
        raise ValueError(f"not a price: {joined[:40]!r}")
    code = currency or currency_of(match["before"]) or currency_of(match["after"])
    return Money.parse(_plain_number(match["number"], code), code)


def read_price_info(text: str, currency: str) -> Money:
    """Return the price of a ``formatPriceInfo`` (``display|integer|fraction``).

    Raises:
        ValueError: It is not written like that.
    """
    parts = text.split("|")
    if len(parts) != 3:
        raise ValueError(f"not a price: {text[:40]!r}")
    whole = parts[1] if parts[1].isdecimal() else _SEPARATORS.sub("", parts[1])
    fraction = parts[2].strip().ljust(minor_digits(currency), "0") if parts[2].strip() else ""
    return Money.parse(f"{whole}.{fraction}" if fraction else whole, currency)


def currency_of(symbol: str) -> str:
    """Return the ISO code of a currency sign or code, or an empty text."""
    return _currency_of(symbol[:_LONGEST_SIGN])


@lru_cache(maxsize=256)
def _currency_of(symbol: str) -> str:
    compact = "".join(symbol.split()).upper().strip(":")
    if compact in _SYMBOLS:
        return _SYMBOLS[compact]
    # Some pages put the sign behind the code: "MXN$", "JP¥" is in the table above.
    code = compact.rstrip("$")
    return code if _CODE.fullmatch(code) else ""


def _plain_number(text: str, currency: str) -> str:
    """Return a number as plain decimal text."""
    number = re.sub(r"['\u2019\s]", "", text).rstrip(".,")
    digits = minor_digits(currency)
    last = max(number.rfind("."), number.rfind(","))
    if last < 0:
        return number
    decimals = number[last + 1 :]
    whole = re.sub(r"[.,]", "", number[:last])
    if digits and (len(decimals) == digits or len(decimals) in (1, 2)):
        return f"{whole}.{decimals}"
    if not digits and set(decimals) == {"0"} and len(decimals) < 3:
        return whole  # programs write the decimals that this currency does not have
    if len(decimals) != 3:
        raise ValueError(f"not a price: {text!r}")
    return whole + decimals
