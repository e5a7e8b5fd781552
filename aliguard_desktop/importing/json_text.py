# SPDX-License-Identifier: MIT
"""JSON as it comes out of a browser: one value, several in a row, JSON lines, JSONP."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.limits import check_depth
from aliguard_desktop.importing.plain import shortened

if TYPE_CHECKING:
    from collections.abc import Callable

_LONG = 2**18  # characters; less is read in one go
_SPACE = re.compile(r"[ \t\n\r]*")
_BLANK = re.compile(r"[\s,;)\ufeff\x1e]*")
_CALL = re.compile(r"(?:/\*\*/\s*)?[A-Za-z_$][\w$.]{0,80}\s*\(\s*(?=[\[{])")
_START = re.compile(
    r"[\s\ufeff]*(?:(?:/\*\*/\s*)?[A-Za-z_$][\w$.]{0,80}\s*\(\s*)?(?:\{|\[\s*[\[{\]\"])"
)
_NEXT = re.compile(r"\n[ \t]*(?=[\[{]|[A-Za-z_$][\w$.]{0,80}\s*\()")
_MOST_BROKEN = 20
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Documents:
    """JSON values of one text, and the places that could not be read: (line, raw text)."""

    values: list[object] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)


def looks_like_json(text: str) -> bool:
    """Return whether a text begins as JSON or JSONP does."""
    return _START.match(text) is not None


def json_documents(text: str, name: str, tell: Callable[[float], None] | None = None) -> Documents:
    """Return every JSON value of ``text``, one after the other.

    After a broken one, reading goes on at the next line that begins like JSON; after many, it
    stops.

    Args:
        text: One or many values.
        name: What an error calls it.
        tell: Told the part that is read, so that a long text holds nobody up.

    Raises:
        AliGuardError: ``too_deep``, ``too_many_values``, or ``json_broken`` where not one value
            can be read.
    """
    check_depth(text, name)
    found = Documents()
    position = _skip(text, 0)
    while position < len(text) and len(found.broken) < _MOST_BROKEN:
        try:
            value, end = _value(text, position, tell)
            if found.broken:
                # After a broken value the first look may have taken texts for code.
                check_depth(text, name, position, end)
            position = end
            found.values.append(value)
        except (ValueError, RecursionError):
            line = text.count("\n", 0, position) + 1
            found.broken.append((line, shortened(text[position : position + 400])))
            following = _NEXT.search(text, position)
            position = following.end() if following else len(text)
        position = _skip(text, position)
    if not found.values:
        line = found.broken[0][0] if found.broken else 1
        raise broken_json(name, line)
    return found


def _value(text: str, position: int, tell: Callable[[float], None] | None) -> tuple[object, int]:
    """Return the value that begins here and where it ends; a long array entry by entry.

    Raises:
        ValueError: It is broken.
        RecursionError: It is nested too deep.
    """
    if tell is None or len(text) < _LONG or text[position] != "[":
        return _DECODER.raw_decode(text, position)
    entries: list[object] = []
    place = _space_end(text, position + 1)
    while text[place : place + 1] != "]":
        if entries:
            if text[place : place + 1] != ",":
                raise ValueError("a comma is missing")
            place = _space_end(text, place + 1)
        entry, place = _DECODER.raw_decode(text, place)
        entries.append(entry)
        place = _space_end(text, place)
        tell(place / len(text))
    return entries, place + 1


def _space_end(text: str, position: int) -> int:
    space = _SPACE.match(text, position)
    return space.end() if space else position


def broken_json(name: str, line: int) -> AliGuardError:
    """Return the error for a text of which nothing can be used."""
    return AliGuardError(
        "json_broken",
        f"{name} looks like JSON, but it is cut off or damaged at line {line}. Save it again.",
        file=name,
        line=str(line),
    )


def _skip(text: str, position: int) -> int:
    """Return where the next value begins: after blanks, separators and a JSONP call."""
    start = _BLANK.match(text, position)
    position = start.end() if start else position
    call = _CALL.match(text, position)
    return call.end() if call else position
