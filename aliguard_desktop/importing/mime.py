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

if TYPE_CHECKING:
    from email.message import Message

MOST_NESTED = 30
"""Most multipart and attached-message parts of one message."""
MOST_PARTS = 2000
"""Most parts of one message; a saved page has one for each picture."""

_NESTING = re.compile(
    rb"^content-type:\s*(?:multipart/|message/rfc822|message/external)",
    re.IGNORECASE | re.MULTILINE,
)
_ANY_PART = re.compile(rb"^content-type:", re.IGNORECASE | re.MULTILINE)


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
        AliGuardError: ``too_nested``: more parts inside each other than any mail has.
    """
    if len(_NESTING.findall(data)) > MOST_NESTED or len(_ANY_PART.findall(data)) > MOST_PARTS:
        raise AliGuardError(
            "too_nested",
            f"{name} has more parts inside each other than any saved page or mail. "
            "It was not read.",
            file=name,
        )
    return BytesParser(policy=compat32).parsebytes(data)


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
                part.get_content_charset(),
                str(part.get("Content-Location", "")),
                _payload(part),
            )
        )
    return found


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (binascii.Error, LookupError, UnicodeError, ValueError):
        payload = None
    return payload if isinstance(payload, bytes) else b""


def as_utf8(part: MimePart) -> bytes:
    """Return the text of a part as UTF-8; an unknown charset is read as UTF-8."""
    try:
        return part.data.decode(part.charset or "utf-8").encode("utf-8")
    except (LookupError, UnicodeError, ValueError):
        return part.data.decode("utf-8", "replace").encode("utf-8")
