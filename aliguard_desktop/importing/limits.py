# SPDX-License-Identifier: MIT
"""What content is let in at all: text in a known encoding, nested within reason.

The size is looked at before a file is read (``services.input_files``); this module looks at the
bytes before anything parses them.
"""

from __future__ import annotations

import codecs
import re

from aliguard_desktop.domain.errors import AliGuardError

DEEPEST = 150
"""Deepest nesting of JSON that is parsed; AliExpress's own replies stay under 20."""

MOST_VALUES = 12_000_000
"""Most values of one JSON text: each may take fifty times its bytes of memory."""
MOST_LISTS = 3_000_000
"""Most lists and objects of one JSON text; 10,000 orders have a fifth of that."""

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF", b"\x00\x00\x01\x00")
_PDF = b"%PDF"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_PACKED = (b"\x1f\x8b", b"BZh9", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!\x1a")
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
# What Python calls the encodings that mails and pages are written in. Others are left out: some
# take time without end (punycode), or are no encodings of text.
_TEXT_CODECS = frozenset(
    (
        *("ascii", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-7", "koi8-r", "koi8-u"),
        *(f"cp125{rank}" for rank in range(9)),
        *(f"iso8859-{rank}" for rank in range(1, 17)),
        *("cp866", "cp874", "tis-620", "mac-roman", "mac-cyrillic", "gb2312", "gbk", "gb18030"),
        *("big5", "big5hkscs", "cp950", "euc_kr", "cp949", "johab", "iso2022_kr"),
        *("shift_jis", "cp932", "euc_jp", "iso2022_jp"),
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
        AliGuardError: ``empty``, ``encoding``, or what it is instead: ``picture``, ``pdf``,
            ``old_office``, ``packed``, ``binary``.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise AliGuardError(
            "empty",
            f"{name} is empty: there is nothing to read. Save or export it again.",
            file=name,
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


def is_text_encoding(name: str) -> bool:
    """Return whether a name that a foreign text gives is that of an encoding to be used."""
    try:
        return codecs.lookup(name).name in _TEXT_CODECS
    except (LookupError, ValueError, UnicodeError):
        return False


def check_depth(text: str, name: str, start: int = 0, end: int | None = None) -> None:
    """Refuse JSON nested deeper than ``DEEPEST`` or of too many values, without parsing it.

    Args:
        text: The text.
        name: What a message calls it.
        start: Where the JSON begins.
        end: Where it ends; None: at the end of the text.

    Raises:
        AliGuardError: ``too_deep`` or ``too_many_values``.
    """
    stop = len(text) if end is None else end
    opened = text.count("[", start, stop) + text.count("{", start, stop)
    if opened > MOST_LISTS or opened + text.count(",", start, stop) > MOST_VALUES:
        raise AliGuardError(
            "too_many_values",
            f"{name} holds millions of values. No page of AliExpress looks like that, so it was "
            "not read.",
            file=name,
        )
    if _is_flat(text if (start, stop) == (0, len(text)) else text[start:stop]):
        return
    depth = 0
    for found in _BRACKETS.finditer(text, start, stop):
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


def document_error(name: str) -> AliGuardError:
    """Return the error for a file of a writing or presentation program."""
    return AliGuardError(
        "document",
        f"{name} is a text document or a presentation. Copy what is about your orders in it and "
        "paste it here.",
        file=name,
    )


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
    if sample.startswith(_PICTURES) and any(byte in _CONTROLS for byte in sample):
        raise AliGuardError(
            "picture",
            f"{name} is a picture, not order data. Drop it on an order to keep it as evidence.",
            file=name,
        )
    if sample.startswith(_PDF):
        raise AliGuardError(
            "pdf",
            f"{name} is a PDF. Orders are not read from PDFs. If it is a receipt or a letter, drop "
            "it on its order to keep it as evidence.",
            file=name,
        )
    if sample.startswith(_OLD_OFFICE):
        raise AliGuardError(
            "old_office",
            f"{name} is a file of an old Office program (.xls, .doc, .msg). Open it, save a table "
            "as .xlsx or CSV and a mail as .eml, and import that.",
            file=name,
        )
    if sample.startswith(_PACKED):
        raise AliGuardError(
            "packed",
            f"{name} is packed in a way that is not read here. Unpack it and drop what is in it.",
            file=name,
        )
    if 0 in sample or sum(byte in _CONTROLS for byte in sample) * 20 > len(sample):
        raise AliGuardError(
            "binary",
            f"{name} is not text. AliGuard reads saved or copied pages of AliExpress, its mails, "
            "and tables of orders.",
            file=name,
        )
