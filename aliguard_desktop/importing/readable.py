# SPDX-License-Identifier: MIT
"""Texts, saved pages and mails as plain lines, for a look at them; nothing in them acts."""

from __future__ import annotations

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.html_tree import parse_html, shown_lines
from aliguard_desktop.importing.limits import decode_page
from aliguard_desktop.importing.mail.message import field_text, open_mail, read_mail
from aliguard_desktop.importing.plain import LONGEST_TEXT, clean_lines
from aliguard_desktop.services.viewing import ReadableText

LONGEST_SHOWN = 10 * LONGEST_TEXT
"""Most characters that are shown; a person reads no more at a look."""


def readable_text(data: bytes, media_type: str, name: str) -> ReadableText:
    """Return what a person would read (see ``services.viewing.TextReading``)."""
    if media_type == "message/rfc822":
        message = open_mail(data, name)
        mail = read_mail(message, name)
        sender, sent = field_text(message, "From"), field_text(message, "Date")
        return _within("\n".join(mail.lines), sender, mail.subject, sent)
    try:
        text = decode_page(data, name)
    except AliGuardError as error:
        if error.code != "encoding":
            raise
        text = data.decode("utf-8", "replace")
    if media_type == "text/html":
        lines = (shown.text for shown in shown_lines(parse_html(text, name)))
        return _within("\n".join(lines))
    return _within(text)


def _within(text: str, sender: str = "", subject: str = "", sent: str = "") -> ReadableText:
    """Return a text without what could act or mislead, as much of it as is shown."""
    shown = "\n".join(
        clean_lines(text[start : start + LONGEST_TEXT])
        for start in range(0, min(len(text), LONGEST_SHOWN), LONGEST_TEXT)
    )
    return ReadableText(shown, sender, subject, sent, is_cut=len(text) > LONGEST_SHOWN)
