# SPDX-License-Identifier: MIT
"""What content is let in at all: text in a known encoding, nested within reason.

The size is looked at before a file is read (``services.input_files``); this module looks at the
bytes before anything parses them.
"""

from __future__ import annotations

import re

from aliguard_desktop.domain.errors import AliGuardError

DEEPEST = 150
"""Deepest nesting of JSON that is parsed; AliExpress's own replies stay under 20."""

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF", b"\x00\x00\x01\x00")
_OTHERS = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an Office file",
    b"\x1f\x8b": "a compressed file",
    b"SQLite format 3": "a database",
    b"\xd0\xcf\x11\xe0": "an old Office file",
}
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_\-]{3,30})")
# Those that browsers write, or that sites of the last years declared.
_PAGE_ENCODINGS = frozenset(
    (
        *(f"windows-125{rank}" for rank in range(9)),
        *(f"iso-8859-{rank}" for rank in (1, 2, 5, 7, 8, 9, 15)),
        *("utf-8", "koi8-r", "gbk", "gb2312", "gb18030", "big5", "euc-kr", "shift_jis", "euc-jp"),
    )
)
_SAMPLE = 4096
_CONTROLS = frozenset(range(32)) - set(b"\t\n\v\f\r\x1b")
# Strings are skipped whole, so that a bracket inside a title does not count.
_STRINGS = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_AS_BRACES = bytes.maketrans(b"[]", b"{}")
_NO_SIGNS = bytes(sorted(set(range(256)) - set(b'[]{}"')))
_FLAT = 30
"""Nesting that the quick look admits; the exact one decides on everything else."""
_BRACKETS = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


def decode(data: bytes, name: str) -> str:
    """Return the text of ``data``: UTF-8 with or without BOM, or UTF-16.

    Raises:
        AliGuardError: ``empty``, ``binary`` (a picture, an archive ...) or ``encoding``.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise AliGuardError(
            "empty", f"{name} is empty: there is nothing to read. Save the page again.", file=name
        )
    encoding, start = _encoding(data)
    if encoding == "utf-8":
        _refuse_binary(data[:_SAMPLE], name)
    try:
        return data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        raise AliGuardError(
            "encoding",
            f"{name} is not readable text (byte {error.start + start} fits no known encoding). "
            "Save it as UTF-8 and try again.",
            file=name,
            byte=str(error.start + start),
        ) from error


def decode_page(data: bytes, name: str) -> str:
    """Return the text of a page: as ``decode`` does, else in the encoding that it declares.

    Raises:
        AliGuardError: What ``decode`` raises.
    """
    try:
        return decode(data, name)
    except AliGuardError as error:
        declared = _CHARSET.search(data[:_SAMPLE])
        if error.code != "encoding" or declared is None:
            raise
        encoding = declared[1].decode("ascii").lower()
        if encoding not in _PAGE_ENCODINGS:
            raise
        return data.decode(encoding, "replace")


def check_depth(text: str, name: str) -> None:
    """Refuse JSON nested deeper than ``DEEPEST``, without parsing it.

    Raises:
        AliGuardError: ``too_deep``.
    """
    if _is_flat(text):
        return
    depth = 0
    for found in _BRACKETS.finditer(text):
        first = text[found.start()]
        if first in "[{":
            depth += 1
            if depth > DEEPEST:
                raise AliGuardError(
                    "too_deep",
                    f"{name} is nested more than {DEEPEST} levels deep. "
                    "No page of AliExpress looks like that, so it was not read.",
                    file=name,
                    limit=str(DEEPEST),
                )
        elif first in "]}":
            depth = max(0, depth - 1)


def _is_flat(text: str) -> bool:
    """Return whether JSON is surely nested less than ``_FLAT`` levels, without looking at each.

    Innermost pairs are taken out level by level; what is left open counts as nested.
    """
    if "\\" in text:
        text = "".join(_STRINGS.split(text))
    signs = text.encode("utf-8", "replace").translate(_AS_BRACES, _NO_SIGNS)
    # Without two quotation marks side by side, every other sign is inside a string as before.
    brackets = b"".join(signs.replace(b'""', b"").split(b'"')[::2])
    for _ in range(_FLAT):
        less = brackets.replace(b"{}", b"")
        if len(less) == len(brackets):
            return brackets.count(b"{") < DEEPEST - _FLAT
        brackets = less
    return False


def _encoding(data: bytes) -> tuple[str, int]:
    """Return the encoding and the length of its mark."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, len(mark)
    sample = data[:_SAMPLE]
    if len(sample) >= 4 and not sample.startswith(_PICTURES) and len(data) % 2 == 0:
        half = len(sample) // 2
        if sample[1::2].count(0) > half * 0.6 and sample[0::2].count(0) == 0:
            return "utf-16-le", 0
        if sample[0::2].count(0) > half * 0.6 and sample[1::2].count(0) == 0:
            return "utf-16-be", 0
    return "utf-8", 0


def _refuse_binary(sample: bytes, name: str) -> None:
    kind = ""
    if sample.startswith(_PICTURES) and any(byte in _CONTROLS for byte in sample):
        raise AliGuardError(
            "picture",
            f"{name} is a picture, not order data. Drop it on an order to keep it as evidence.",
            file=name,
        )
    for magic, words in _OTHERS.items():
        if sample.startswith(magic):
            kind = words
    if kind or 0 in sample or sum(byte in _CONTROLS for byte in sample) * 20 > len(sample):
        raise AliGuardError(
            "binary",
            f"{name} is {kind or 'a binary file'}, not text. AliGuard reads the JSON of AliExpress "
            "pages, its own JSON, and text copied from the orders page.",
            file=name,
        )
