# SPDX-License-Identifier: MIT
"""Parts of MIME messages (MHTML, mail) within limits that are checked before anything is parsed.

The parser of the standard library recurses into nested parts, so their number is counted first.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import compat32
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.limits import is_text_encoding

if TYPE_CHECKING:
    from email.message import Message

MOST_NESTED = 30
"""Most multipart and attached-message parts of one message."""
MOST_PARTS = 2000
"""Most parts of one message; a saved page has one for each picture."""

MOST_BOUNDARIES = 50_000
"""Most lines that begin like the boundary between two parts."""
MOST_FIELDS = 200_000
"""Most lines that begin like a header field; the parser keeps each of those that are one."""
LONGEST_TYPE = 1000
"""Most bytes of a Content-Type field: the standard library takes its square in time."""

# A lone carriage return ends a line for the parser too.
_LINE = rb"(?:\A|(?<=[\r\n]))"
_NESTING = re.compile(_LINE + rb"content-type:\s*(?:multipart/|message/)", re.IGNORECASE)
_ANY_PART = re.compile(_LINE + rb"content-type:", re.IGNORECASE)
_BOUNDARY = re.compile(_LINE + rb"--")
_FIELD = re.compile(_LINE + rb"[!-9;-~]{1,80}+:")
_FIELD_END = re.compile(rb"(?:\r\n|\r|\n)(?![ \t])")
# The parser makes a message of each blank line in one; a report of a mail server is only text here.
_STATUS = re.compile(rb"message/(?=delivery-status)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MimePart:
    """One part that holds something: its type, charset, address and decoded bytes."""

    media_type: str
    charset: str | None
    location: str
    data: bytes


def parse_message(data: bytes, name: str) -> Message:
    """Return a parsed message.

    Raises:
        AliGuardError: ``too_nested``: more parts inside each other than any mail has;
            ``mail_header``: more or longer header fields.
    """
    data = _STATUS.sub(b"text/", data)
    if (
        _count(_NESTING, data) > MOST_NESTED
        or _count(_ANY_PART, data) > MOST_PARTS
        or _count(_BOUNDARY, data) > MOST_BOUNDARIES
    ):
        raise AliGuardError(
            "too_nested",
            f"{name} has more parts inside each other than any saved page or mail. "
            "It was not read.",
            file=name,
        )
    if _count(_FIELD, data) > MOST_FIELDS or any(map(_is_too_long, _ANY_PART.finditer(data))):
        raise AliGuardError(
            "mail_header",
            f"The header of {name} is larger than that of any mail, so it was not read.",
            file=name,
        )
    return BytesParser(policy=compat32).parsebytes(data)


def _count(pattern: re.Pattern[bytes], data: bytes) -> int:
    return sum(1 for _ in pattern.finditer(data))


def _is_too_long(field: re.Match[bytes]) -> bool:
    """Return whether a Content-Type field is longer than any that says something."""
    limit = field.end() + LONGEST_TYPE
    return len(field.string) > limit and _FIELD_END.search(field.string, field.end(), limit) is None


def parts_of_type(message: Message, *media_types: str) -> list[MimePart]:
    """Return the parts of these types, in their order; damaged encodings give what is readable."""
    found = []
    for part in message.walk():
        media_type = part.get_content_type()
        if part.is_multipart() or media_type not in media_types:
            continue
        found.append(
            MimePart(
                media_type,
                _charset(part),
                str(part.get("Content-Location", "")),
                _payload(part),
            )
        )
    return found


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (LookupError, UnicodeError, ValueError):
        return None


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (binascii.Error, LookupError, UnicodeError, ValueError):
        payload = None
    return payload if isinstance(payload, bytes) else b""


def as_utf8(part: MimePart) -> bytes:
    """Return the text of a part as UTF-8; an unknown charset is read as UTF-8."""
    charset = part.charset or "utf-8"
    known = charset if is_text_encoding(charset) else "utf-8"
    try:
        return part.data.decode(known).encode("utf-8")
    except (UnicodeError, ValueError):
        return part.data.decode("utf-8", "replace").encode("utf-8")
