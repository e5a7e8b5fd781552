# SPDX-License-Identifier: MIT
"""Text for the terminal and for scripts: nothing in it can steer a terminal."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

# Controls, format characters (right-to-left overrides among them), lone surrogates, separators.
_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def harmless(text: str) -> str:
    """Return ``text`` on one line, with control and direction characters written as escapes."""
    return "".join(_escaped(letter) for letter in text)


def without_controls(text: str) -> str:
    """Return ``text`` without control and direction characters; line breaks stay."""
    return "".join(
        letter for letter in text if letter == "\n" or unicodedata.category(letter) not in _HARMFUL
    )


def json_text(value: object) -> str:
    """Return ``value`` as indented JSON; harmful characters are written as JSON escapes."""
    written = json.dumps(value, ensure_ascii=False, indent=2)
    return "".join(letter if letter == "\n" else _escaped(letter) for letter in written)


def english_day(day: date) -> str:
    """Return ``Thu 26 Mar 2026``, whatever the locale is."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def _escaped(letter: str) -> str:
    if letter.isascii() and letter.isprintable():
        return letter
    if unicodedata.category(letter) not in _HARMFUL:
        return letter
    code = ord(letter)
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    # JSON knows escapes of 16 bits only: a surrogate pair.
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
