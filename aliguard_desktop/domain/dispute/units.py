# SPDX-License-Identifier: MIT
"""Numbers with units as a seller reads them: ``38 cm``, whatever script they were typed in."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Units as buyers type them, in the scripts and languages that AliGuard speaks.
_UNITS: Mapping[str, str] = {
    "mm": "mm", "\u043c\u043c": "mm",
    "cm": "cm", "\u0441\u043c": "cm",
    "m": "m", "\u043c": "m",
    "km": "km", "\u043a\u043c": "km",
    "in": "in", "inch": "in", "inches": "in", '"': "in", "''": "in", "\u2033": "in",
    "\u0434\u044e\u0439\u043c": "in", "\u0434\u044e\u0439\u043c\u043e\u0432": "in",
    "g": "g", "gr": "g", "\u0433": "g", "\u0433\u0440": "g",
    "kg": "kg", "\u043a\u0433": "kg",
    "mg": "mg", "\u043c\u0433": "mg",
    "lb": "lb", "lbs": "lb", "oz": "oz",
    "ml": "ml", "\u043c\u043b": "ml",
    "l": "l", "\u043b": "l",
    "w": "W", "\u0432\u0442": "W",
    "kw": "kW", "\u043a\u0432\u0442": "kW",
    "v": "V", "\u0432": "V",
    "a": "A", "\u0430": "A",
    "ma": "mA", "\u043c\u0430": "mA",
    "mah": "mAh", "\u043c\u0430\u0447": "mAh", "\u043c\u0430\u00b7\u0447": "mAh",
    "ah": "Ah", "\u0430\u0447": "Ah",
    "wh": "Wh", "\u0432\u0442\u0447": "Wh",
    "gb": "GB", "\u0433\u0431": "GB",
    "tb": "TB", "\u0442\u0431": "TB",
    "mb": "MB", "\u043c\u0431": "MB",
    "hz": "Hz", "\u0433\u0446": "Hz",
    "%": "percent", "\u00b0c": "degrees C", "\u00b0\u0441": "degrees C",
    "pcs": "pcs", "pc": "pcs", "\u0448\u0442": "pcs",
}  # fmt: skip
_GRAMS: Mapping[str, Decimal] = {
    "": Decimal(1),
    "g": Decimal(1),
    "kg": Decimal(1000),
    "mg": Decimal("0.001"),
    "lb": Decimal("453.59237"),
    "oz": Decimal("28.349523125"),
}
# A full stop after a unit's letters belongs to the unit ("38 gr."), not to the number.
_PART = re.compile(
    r"\s*(?:(?P<number>[0-9]{1,6}(?:[.,][0-9]{1,3})?)\s*(?P<unit>[^\W\d_x\u0445]+(?:\u00b7[^\W\d_]+)?"
    r"|[%\"\u2033]|''|\u00b0\w)?\.?|(?P<by>[x\u0445*\u00d7/-]))\s*",
    re.IGNORECASE,
)
_WEIGHT = re.compile(r"\s*([0-9]{1,6}(?:[.,][0-9]{1,3})?)\s*([^\W\d_]*)\.?\s*")
_MAYBE_THOUSANDS = re.compile(r"[.,][0-9]{3}$")
_SIGNS: Mapping[str, str] = {"/": " / ", "-": "-"}


def plain_measure(text: str) -> str:
    """Return numbers with units in plain letters (``38,5 x 20 cm``), or empty if it is not that.

    A comma between digits is read as the decimal point; nothing is converted or rounded.
    ``1,500`` may mean two things and is left as it was typed.
    """
    result: list[str] = []
    at = 0
    numbers = 0
    while at < len(text):
        found = _PART.match(text, at)
        if found is None or found.end() == at:
            return ""
        sign = found.group("by")
        if sign:
            result.append(_SIGNS.get(sign, " x "))
        else:
            written = found.group("unit") or ""
            unit = _UNITS.get(written.lower())
            if written and unit is None:
                return ""
            numbers += 1
            glue = " " if result and result[-1][-1].isalnum() else ""
            number = found.group("number")
            if _MAYBE_THOUSANDS.search(number):
                return ""
            number = number.replace(",", ".")
            result.append(f"{glue}{number} {unit}" if unit else f"{glue}{number}")
        at = found.end()
    return "".join(result) if numbers else ""


def grams_of(text: str) -> int | None:
    """Return a weight in whole grams (``0.3 kg`` is 300), or None if it is no clear weight.

    Half a gram is rounded up: a scale shows whole grams as well. ``1,500 g`` is not guessed at.
    """
    found = _WEIGHT.fullmatch(text)
    if found is None:
        return None
    written = found.group(2).lower()
    unit = _UNITS.get(written, "?") if written else ""
    thousands = unit in ("", "g") and _MAYBE_THOUSANDS.search(found.group(1)) is not None
    if unit not in _GRAMS or thousands:
        return None
    return int(Decimal(found.group(1).replace(",", ".")) * _GRAMS[unit] + Decimal("0.5"))
