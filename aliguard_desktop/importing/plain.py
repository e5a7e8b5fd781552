# SPDX-License-Identifier: MIT
"""Careful access to values whose types nobody promised, and cleaning of foreign text.

What is kept of a text: every letter, in the order given. What goes: control characters (C0, C1),
halves of surrogate pairs, and the marks that turn the reading direction of what follows around
(U+202A to U+202E, U+2066 to U+2069), because they can make a title show something that it does
not say. Line breaks and tabs become spaces, except in texts of several lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_TEXT = 20_000
"""Longest text that is kept of one field, in characters."""

_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile("[\t \u00a0]+")
_DIGITS = re.compile(r"\d{1,32}", re.ASCII)


def clean_line(text: str) -> str:
    """Return ``text`` as one line without control and direction characters, ends trimmed."""
    if text.isprintable() and "  " not in text:  # then nothing of the below is in it
        return text[:LONGEST_TEXT].strip()
    kept = _DROPPED.sub("", _BREAKS.sub(" ", text))
    return _BLANKS.sub(" ", kept)[:LONGEST_TEXT].strip()


def clean_lines(text: str) -> str:
    """Return ``text`` as ``clean_line`` does, but with its line breaks."""
    kept = _DROPPED.sub("", _BREAKS.sub("\n", text)).replace("\t", " ")
    return kept[:LONGEST_TEXT].strip()


def as_dict(value: object) -> dict[str, object]:
    """Return a JSON object, or an empty one where ``value`` is something else."""
    return value if isinstance(value, dict) else {}


def as_list(value: object) -> list[object]:
    """Return a JSON array, or an empty one where ``value`` is something else."""
    return value if isinstance(value, list) else []


def as_text(value: object) -> str:
    """Return text as one clean line; numbers become text, everything else is empty."""
    if isinstance(value, str):
        return clean_line(value)
    return _number_text(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def as_id(value: object) -> str:
    """Return an id of digits from text or a whole number, else an empty text.

    A float is refused: ids of 16 digits lose their last digits in one.
    """
    text = as_text(value)
    return text if _DIGITS.fullmatch(text) else ""


def as_int(value: object, fallback: int) -> int:
    """Return a small whole number from a number or text, else ``fallback``."""
    text = as_text(value)
    return int(text) if re.fullmatch(r"\d{1,9}", text, re.ASCII) else fallback


def as_flag(value: object) -> bool:
    """Return whether a value says yes: ``true`` or ``"true"``."""
    return value is True or (isinstance(value, str) and value.strip().lower() == "true")


def texts_in(value: object) -> Iterator[str]:
    """Yield every text inside a JSON value, without recursion."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


def shortened(text: str, length: int = 200) -> str:
    """Return the beginning of a foreign text, clean and in one line, for a report."""
    line = clean_line(text[: length * 2])
    return line if len(line) <= length else line[: length - 1] + "\u2026"


def _number_text(value: int) -> str:
    return str(value) if abs(value) < 10**32 else ""
