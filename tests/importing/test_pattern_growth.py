# SPDX-License-Identifier: MIT
"""Every regular expression that reads foreign text takes time in proportion to the text.

What counts is how the time grows, not how fast this computer is.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time

import pytest

from aliguard_desktop import importing
from aliguard_desktop.domain import carriers, order_number, tracking
from aliguard_desktop.importing.mail.phrases import load_phrases
from tests.effort import is_long

pytestmark = [pytest.mark.long] if is_long() else []  # short, or part of the long run
# Patterns that only ever see texts cut to this many characters; at that length they are quick.
CUT = {"pasted_text._PIECES": 60, "pasted_text._ANCHOR": 400}
# Patterns that are only asked at one place of a text, never looked for in it.
AT_ONE_PLACE = frozenset(
    {
        "aliguard_order._MEDIA_TYPE",
        "cells._ROUNDED",
        "html_tree._LOOSE_TAG",
        "html_tree._TAG",
        "json_text._START",
        "recognise._FIELD",
        "recognise._MARKUP",
        "records._HEAD",
        "tracking._ADDRESS",
        "typed_numbers._LINK",
    }
)
# Patterns whose texts have had their runs of blanks joined (line breaks stay).
JOINED = frozenset({"sentences._PIECES"})
SIZES = (250, 1000, 4000, 16_000) if is_long() else (600, 3000)
_USUAL = (
    " ",
    "\u2003",
    "\n",
    "1",
    "1 ",
    "1.",
    "a",
    "a.",
    "A1",
    "-",
    ":",
    "<",
    "<a ",
    "<!---->",
    '"',
    "@",
    "order id ",
)
_MORE = (
    *(
        " ",
        "\u2003",
        "\n",
        "\r",
        "\t",
        "1",
        "1 ",
        "1.",
        "1,",
        "1/",
        "1-",
        "a",
        "a.",
        "a ",
        "A",
        "A1",
    ),
    *(
        "\u00e9",
        "-",
        "--",
        "/",
        "//",
        ":",
        "=",
        "(",
        "{",
        "[",
        "<",
        ">",
        "<a ",
        "<!---->",
        '"',
        "'",
    ),
    *("\\", '\\"', "&", "&#", "@", "a@", "a.a@", "+1", "%", ",", ";", "|", "x", "\u00d7", "$", "."),
    *(
        "http://",
        "From 1",
        "PK\x01\x02",
        "A:\n",
        "total ",
        "order id ",
        "tracking number ",
        "date: ",
    ),
    *(
        "Refund if no delivery before ",
        "return within ",
        "Jan 1, ",
        "1 de ",
        "2026-",
        "de ",
        "\u202e",
    ),
)
PUMPS = (*_USUAL, *_MORE) if is_long() else _USUAL
HEADS = ("", "order id", "total", "<a") if is_long() else ("",)
QUICK = 0.015
"""Seconds below which nothing is said of growth."""


def patterns() -> dict[str, re.Pattern[str] | re.Pattern[bytes]]:
    """Return the compiled expressions of all modules that read foreign text."""
    names = [
        one.name for one in pkgutil.walk_packages(importing.__path__, importing.__name__ + ".")
    ]
    modules = [importlib.import_module(name) for name in names]
    found = {}
    for module in (*modules, order_number, tracking, carriers):
        place = module.__name__.rpartition(".")[2]
        for key, value in vars(module).items():
            found.update((f"{place}.{name}", one) for name, one in _inside(key, value))
    for key, value in vars(load_phrases()).items():
        found.update((f"phrases.{name}", one) for name, one in _inside(key, value))
    return found


def _inside(key, value):
    if isinstance(value, re.Pattern):
        yield key, value
    elif isinstance(value, dict):
        for inner, one in value.items():
            yield from _inside(f"{key}.{inner}", one)
    elif isinstance(value, tuple):
        for rank, one in enumerate(value):
            yield from _inside(f"{key}.{rank}", one)


PATTERNS = patterns()


def seconds(find, subject) -> float:
    """Return the time of a search through the whole text, the better of two."""
    best = 1e9
    for _ in range(2):
        start = time.process_time()
        for _found in find(subject) or ():
            pass
        best = min(best, time.process_time() - start)
        if best < QUICK:
            break
    return best


def grows_too_fast(pattern, unit: str, head: str, longest: int, *, at_start: bool = False) -> str:
    """Return words on the first length at which the time grows out of proportion."""
    before = 0.0

    def find(subject):
        return (
            [pattern.fullmatch(subject), pattern.match(subject)]
            if at_start
            else pattern.finditer(subject)
        )

    is_text = isinstance(pattern.pattern, str)
    for size in SIZES:
        if size > longest:
            break
        text = head + unit * (size // len(unit)) + "\x00!"
        now = seconds(find, text if is_text else text.encode())
        if now > QUICK and before and now > before * 9:
            return f"{head!r} + {unit!r}: {before:.4f} s, then {now:.4f} s for {size} characters"
        before = max(now, 1e-6)
    return ""


def test_the_patterns_are_found() -> None:
    assert len(PATTERNS) > 100
    assert set(CUT) | AT_ONE_PLACE | JOINED <= set(PATTERNS)


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_time_grows_with_the_length_only(name: str) -> None:
    pattern = PATTERNS[name]
    longest = CUT.get(name, max(SIZES))
    units = [one for one in PUMPS if name not in JOINED or one == "\n" or one.strip()]
    for unit in units:
        for head in HEADS:
            once = (pattern, unit, head, longest)
            at_start = name in AT_ONE_PLACE
            # A busy computer may disturb one measurement, hardly two.
            assert not (
                grows_too_fast(*once, at_start=at_start)
                and (found := grows_too_fast(*once, at_start=at_start))
            ), found


def test_a_bad_pattern_is_noticed() -> None:
    assert grows_too_fast(re.compile(r"\s*x"), " ", "", 16_000)
