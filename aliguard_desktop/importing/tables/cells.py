# SPDX-License-Identifier: MIT
"""Single cells: order numbers that Excel has damaged, tracking numbers, times, variants."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.order_number import check_order_number
from aliguard_desktop.importing.plain import as_dict, as_text, clean_line, shortened

_EXPONENT = re.compile(r"[+\-]?\d(?:[.,]\d+)?E\+?\d{1,3}", re.IGNORECASE)
_ROUNDED = re.compile(r"\d{13,}000")
# Ways to make a spreadsheet keep a number as text: '123, ="123", and a trailing .0 of programs.
_AS_TEXT = re.compile(r"^(?:'|=\"|=')|[\"']$")
_POINT_ZERO = re.compile(r"(\d{14,17})\.0")
_SPLIT = re.compile(r"[\s,;|/]+")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_MS, _LAST_MS = 1_230_768_000_000, 4_102_444_800_000  # 2009 to 2100
_UNIVERSAL = re.compile(r"(?:20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z", re.ASCII)
_COUNTED = re.compile(r"(?P<count>\d{1,4})x (?P<title>.+)", re.ASCII)
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/\-](\d{1,2})[/\-]\d{4}(?!\d)")
DAMAGED = "id_damaged"
"""Code of the error for an id whose last digits are lost."""


def read_number(text: str) -> str:
    """Return the order number of a cell.

    Raises:
        AliGuardError: ``id_damaged``, or what ``check_order_number`` raises.
    """
    bare = _AS_TEXT.sub("", clean_line(text)).strip()
    if is_damaged(bare):
        raise AliGuardError(
            "id_damaged",
            "Excel has cut the last digits of this number; they are gone. Export the file again, "
            "and import it without opening it in Excel.",
            number=shortened(bare, 40),
        )
    whole = _POINT_ZERO.fullmatch(bare)
    return check_order_number(whole[1] if whole else bare)


def is_damaged(text: str) -> bool:
    """Return whether an id has lost its last digits: 8.19E+15, or 8190000000000000.

    The last four digits of an order number are those of its buyer; three zeros there are what a
    spreadsheet leaves of a rounded number.
    """
    compact = text.replace(" ", "").replace("\u00a0", "")
    return bool(_EXPONENT.fullmatch(compact) or _ROUNDED.fullmatch(compact))


def all_end_in_zero(numbers: list[str]) -> bool:
    """Return whether every long number ends in 0, as after a spreadsheet rounded them."""
    long = [number for number in dict.fromkeys(numbers) if len(number) >= 16]
    return len(long) >= 2 and all(number.endswith("0") for number in long)


def tracking_numbers(text: str) -> list[str]:
    """Return the tracking numbers of a cell; several stand with blanks or commas between them."""
    pieces = [piece for piece in _SPLIT.split(clean_line(text)) if piece]
    if len(pieces) > 1 and not all(_is_whole(piece) for piece in pieces):
        pieces = ["".join(pieces)]  # one number, written in groups
    bare = (_AS_TEXT.sub("", piece) for piece in pieces)
    return list(dict.fromkeys(piece for piece in bare if any(one.isalnum() for one in piece)))


def instant_of(text: str) -> datetime | None:
    """Return an instant of universal time, or None where the text is something else.

    Programs write it as milliseconds since 1970, or as ``2026-03-02T12:00:00.000Z``.
    """
    if _UNIVERSAL.fullmatch(text):
        try:
            return datetime.fromisoformat(text[:19]).replace(tzinfo=UTC)
        except ValueError:
            return None
    if not (text.isascii() and text.isdigit() and 12 <= len(text) <= 13):
        return None
    milliseconds = int(text)
    if not _FIRST_MS <= milliseconds <= _LAST_MS:
        return None
    return _EPOCH + timedelta(seconds=milliseconds // 1000)


def proven_order(texts: list[str]) -> bool | None:
    """Return whether the day comes first in a column of dates, where one of them proves it.

    A program writes all dates of a column in the same way: 25/04/2026 says what 03/04/2026 is.
    """
    firsts = seconds = False
    for text in texts:
        for first, second in _SLASHED.findall(text):
            firsts = firsts or 12 < int(first) <= 31
            seconds = seconds or 12 < int(second) <= 31
    return None if firsts == seconds else firsts


def variant_of(text: str) -> str:
    """Return what was chosen of an item; a JSON list of attributes is put into words."""
    line = clean_line(text)
    if not line.startswith(("[", "{")):
        return line
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return line
    found = value if isinstance(value, list) else [value]
    parts = []
    for one in found:
        fields = as_dict(one)
        name = as_text(fields.get("name"))
        said = as_text(fields.get("text")) or as_text(fields.get("value"))
        if said:
            parts.append(f"{name}: {said}" if name else said)
    return ", ".join(parts)


def items_in(text: str) -> list[tuple[int, str]]:
    """Return the items of a cell that holds all of an order's: ``2x Lamp | 1x Bulb``."""
    found = []
    for piece in text.split(" | ") if text else []:
        match = _COUNTED.fullmatch(clean_line(piece))
        if match is not None:
            found.append((max(1, int(match["count"])), match["title"]))
    return found


def _is_whole(piece: str) -> bool:
    return len(piece) >= 8 and any(one.isdigit() for one in piece)
