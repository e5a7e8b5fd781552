# SPDX-License-Identifier: MIT
"""What a content is, by its own bytes: the name of a file is never asked.

``recognise`` looks only at the beginning, so it is cheap; ``readers.py`` says who reads each
kind. A kind is a promise about the outer form, not that orders are inside.
"""

from __future__ import annotations

import re
from enum import StrEnum

from aliguard_desktop.importing.json_text import looks_like_json
from aliguard_desktop.services.pack_checks import is_pack


class Kind(StrEnum):
    """The outer form of a content."""

    JSON = "json"
    HTML = "html"
    MHTML = "mhtml"
    MAIL = "mail"
    MAILBOX = "mailbox"
    ZIP = "zip"
    PACK = "pack"
    WORKBOOK = "workbook"
    OPEN_SHEET = "open_sheet"
    DOCUMENT = "document"
    TABLE = "table"
    TEXT = "text"
    BINARY = "binary"


_HEAD = 4096
_MARKUP = re.compile(
    # Possessive: a comment ends at its first end, or many of them could be told apart in many ways.
    r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?+(?:<!--(?:(?!-->).){0,2000}+-->\s*+)*+"
    r"<(?:!doctype\s+html|html|head|body|meta|title|div|table|span|p|a|ul|section|main|link|style|"
    r"script|base|iframe)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
# What Windows puts before copied markup.
_CLIP_HEAD = re.compile(r"Version:\d\.\d\r?\n(?:[A-Za-z]+:[^\n]{0,200}\n){1,8}\s*(?=<)")
_MAILBOX = re.compile(r"From \S+[^\n]{0,200}\n(?:[!-9;-~]+:|>From )")
_FIELD = re.compile(r"(?:[!-9;-~]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){1,200}")
_FIELD_NAME = re.compile(r"^([!-9;-~]{1,60}):", re.MULTILINE)
_SAVED_PAGE = re.compile(
    r"^(?:Snapshot-Content-Location:|From:\s*<?Saved by|X-MAF-)", re.MULTILINE | re.IGNORECASE
)
_MAIL_NAMES = frozenset({"from", "subject", "received", "message-id", "date", "return-path", "to"})
_DELIMITERS = ",;\t|"
_FEWEST_COLUMNS = 3
_TITLE_LINES = 4


def recognise(content: bytes) -> Kind:
    """Return the outer form of a content.

    What cannot be told apart is text (or binary, where there are control bytes): the readers of
    text then say whether they find anything in it.
    """
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        if is_pack(content):
            return Kind.PACK
        # The list of contents at the end names every file; a workbook always has this one.
        return _office(content[:65536], content[-65536:]) or Kind.ZIP
    head = _head(content)
    if head is None:
        return Kind.BINARY
    if looks_like_json(head):
        return Kind.JSON
    text = head.lstrip("\ufeff \t\r\n")
    if _MARKUP.match(text) or _CLIP_HEAD.match(text):
        return Kind.HTML
    if _MAILBOX.match(text):
        return Kind.MAILBOX
    return _mail(text) or (Kind.TABLE if _is_table(text) else Kind.TEXT)


def _office(head: bytes, end: bytes) -> Kind | None:
    """Return the kind of an archive that is a file of an Office program, None for another one."""
    if b"xl/workbook" in head or b"xl/workbook" in end:
        return Kind.WORKBOOK
    if b"mimetypeapplication/vnd.oasis.opendocument." in head[:200]:
        is_sheet = b"opendocument.spreadsheet" in head[:200]
        return Kind.OPEN_SHEET if is_sheet else Kind.DOCUMENT
    parts = (b"word/document.xml", b"ppt/presentation.xml")
    return Kind.DOCUMENT if any(part in head or part in end for part in parts) else None


def _head(content: bytes) -> str | None:
    """Return the beginning as text, or None where it is none."""
    sample = content[:_HEAD]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return sample.decode("utf-16", "replace")
    if 0 in sample:
        half = len(sample) // 2
        for odd, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
            zeros, others = sample[odd::2].count(0), sample[1 - odd :: 2].count(0)
            if zeros > half * 0.6 and others == 0:
                return sample.decode(encoding, "replace")
        return None
    return sample.decode("utf-8", "replace")


def _mail(text: str) -> Kind | None:
    """Return whether header fields begin the text, and of what."""
    fields = _FIELD.match(text.replace("\r\n", "\n"))
    if fields is None:
        return None
    names = {name.lower() for name in _FIELD_NAME.findall(fields[0])}
    if "content-type" in names and _SAVED_PAGE.search(fields[0]):
        return Kind.MHTML
    if len(names & _MAIL_NAMES) >= 2 and ("from" in names or "received" in names):
        return Kind.MAIL
    return Kind.MHTML if {"mime-version", "content-type"} <= names else None


def _is_table(text: str) -> bool:
    """Return whether one of the first lines has delimiters, as headers of a table do.

    A line that names the delimiter, or a title, may stand above them.
    """
    return any(
        line.count(one) >= _FEWEST_COLUMNS - 1 and not line.endswith(".")
        for line in map(str.strip, text.split("\n", _TITLE_LINES)[:_TITLE_LINES])
        for one in _DELIMITERS
    )
