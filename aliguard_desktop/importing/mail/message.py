# SPDX-License-Identifier: MIT
"""One mail as plain values: sender, subject, instant, lines of text, and links.

Read with the tolerant policy of the standard library: its newer header parser fails on headers
that mail programs do write. Nothing is fetched: a link is text, a picture is nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.html_tree import Element, parse_html, shown_lines, unescaped
from aliguard_desktop.importing.mime import as_utf8, parse_message, parts_of_type
from aliguard_desktop.importing.plain import clean_line

if TYPE_CHECKING:
    from email.message import Message

LONGEST_HEAD = 256 * 1024
"""Most bytes of a mail's header fields; real ones have some thousands."""
LONGEST_TEXT = 2 * 2**20
"""Most bytes of text that are looked at; attachments are not counted, and never decoded."""
_MOST_TEXT_PARTS = 20
_LONGEST_FIELD = 2000
_MOST_LINES = 20_000
_DEEPEST_LINK = 4
_URL = re.compile(r"https?://[^\s<>\"']{1,2000}")
_HEAD_END = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True, slots=True)
class MailLink:
    """A link of a mail: its address, and the words and class names inside it."""

    address: str
    lines: tuple[tuple[str, str], ...] = ()

    def line(self, hint: str) -> str:
        """Return the first words whose class name has ``hint``, or an empty text."""
        return next((text for text, hints in self.lines if hint in hints.lower()), "")


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail says.

    Attributes:
        sender: The address alone, small letters.
        at: When it was sent (aware, UTC), None where the header does not say it readably.
        day: The day on which it was sent, in the sender's own zone.
        key: What tells it from every other mail.
        keys: Texts in which the site may name the notice (links, X- headers).
    """

    sender: str
    subject: str
    at: datetime | None
    day: date | None
    key: str
    lines: tuple[str, ...] = ()
    links: tuple[MailLink, ...] = ()
    keys: tuple[str, ...] = ()


def open_mail(data: bytes, name: str) -> Message:
    """Return a parsed mail within limits.

    Raises:
        AliGuardError: ``mail_header`` (more header fields than a mail has) or ``too_nested``.
    """
    end = _HEAD_END.search(data[: LONGEST_HEAD + 4])
    if end is None and len(data) > LONGEST_HEAD:
        raise AliGuardError(
            "mail_header",
            f"The header of {name} is larger than that of any mail, so it was not read.",
            file=name,
        )
    return parse_message(data, name)


def attached_mails(message: Message) -> list[Message]:
    """Return mails that are attached to a mail (forwarded as attachment)."""
    found = []
    for part in message.walk():
        if part is not message and part.get_content_type() == "message/rfc822":
            payload = part.get_payload()
            if isinstance(payload, list) and payload:
                found.append(payload[0])
    return [one for one in found if not isinstance(one, str)]


def sender_of(message: Message) -> str:
    """Return the address in the From field."""
    try:
        return parseaddr(field_text(message, "From"))[1].strip().lower()
    except RecursionError:  # hundreds of comments inside each other
        return ""


def field_text(message: Message, name: str) -> str:
    """Return a header field as one clean line, with its encoded words decoded."""
    raw = message.get(name)
    if raw is None:
        return ""
    text = str(raw)[:_LONGEST_FIELD]
    text = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        pieces = decode_header(text)
    except (HeaderParseError, ValueError):
        return clean_line(text)
    return clean_line("".join(_piece(piece, charset) for piece, charset in pieces))


def read_mail(message: Message, name: str) -> Mail:
    """Return what a mail says; its attachments are passed over.

    Raises:
        AliGuardError: ``page_too_big``: the markup has too many elements.
    """
    sent = _instant(field_text(message, "Date"))
    sender, subject = sender_of(message), field_text(message, "Subject")
    lines: list[str] = []
    links: list[MailLink] = []
    markup = _texts(message, "text/html")
    for text in markup:
        root = parse_html(text, name)
        lines.extend(shown.text for shown in shown_lines(root))
        links.extend(_links_in(root))
    if not lines:
        for text in _texts(message, "text/plain"):
            lines.extend(line for raw in text.splitlines() if (line := clean_line(raw)))
            links.extend(MailLink(unescaped(url)) for url in _URL.findall(text))
    own = field_text(message, "Message-ID") or f"{sender} {sent} {subject}"
    marks = [str(value) for field, value in message.items() if field.lower().startswith("x-")]
    return Mail(
        sender,
        subject,
        None if sent is None else sent.astimezone(UTC),
        None if sent is None else sent.date(),
        own,
        tuple(lines[:_MOST_LINES]),
        tuple(links[:_MOST_LINES]),
        (*marks[:50], *(link.address for link in links[:500])),
    )


def _texts(message: Message, media_type: str) -> list[str]:
    """Return the text parts of a type, as many as a mail can have, within the size limit."""
    found: list[str] = []
    left = LONGEST_TEXT
    for part in parts_of_type(message, media_type)[:_MOST_TEXT_PARTS]:
        if len(part.data) > left:
            continue
        left -= len(part.data)
        found.append(as_utf8(part).decode("utf-8", "replace"))
    return found


def _links_in(root: Element) -> list[MailLink]:
    """Return the links; the words of one deep inside other links (no HTML) are left out."""
    found: list[MailLink] = []
    waiting: list[tuple[Element, int]] = [(root, 0)]
    while waiting:
        item, depth = waiting.pop()
        address = item.get("href")[:_LONGEST_FIELD] if item.tag == "a" else ""
        if address:
            depth += 1
            shown = shown_lines(item)[:20] if depth <= _DEEPEST_LINK else []
            found.append(MailLink(address, tuple((line.text, line.hints) for line in shown)))
        inside = [(one, depth) for one in item.children if isinstance(one, Element)]
        waiting.extend(reversed(inside))
    return found


def _instant(text: str) -> datetime | None:
    """Return the instant of a Date field; one without a zone is in UTC, as RFC 5322 has it."""
    try:
        sent = parsedate_to_datetime(text)
        sent = sent if sent.tzinfo is not None else sent.replace(tzinfo=UTC)
        sent.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return sent if 2009 <= sent.year <= 2099 else None


def _piece(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    try:
        return piece.decode(charset or "utf-8", "replace")
    except (LookupError, UnicodeError, ValueError):
        return piece.decode("utf-8", "replace")
