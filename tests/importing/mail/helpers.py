# SPDX-License-Identifier: MIT
"""Mails of our own in the shapes that the site sends, and short ways to read them."""

from __future__ import annotations

from base64 import b64encode
from email.header import Header
from quopri import encodestring
from typing import TYPE_CHECKING

from aliguard_desktop.importing.readers import default_readers
from tests.importing.helpers import raw

if TYPE_CHECKING:
    from aliguard_desktop.services.imported import ReadResult

ORDER = "8190000000012839"
OTHER_ORDER = "8190000000022839"
PACKAGE = "315190000000000001"
SENT = "Tue, 10 Mar 2026 09:15:00 +0100"
SITE = "AliExpress <transaction@notice.aliexpress.com>"
FIELDS = "Message-ID: <{key}@notice.aliexpress.com>\nFrom: {sender}\nDate: {sent}\n"


def mail(
    subject: str,
    body: str = "<p>Hello</p>",
    *,
    sender: str = SITE,
    sent: str = SENT,
    key: str = "1",
    encoding: str = "8bit",
    charset: str = "utf-8",
    extra: str = "",
) -> bytes:
    """Return a mail whose body is HTML."""
    data = body.encode(charset)
    if encoding == "base64":
        data = b64encode(data)
    elif encoding == "quoted-printable":
        data = encodestring(data)
    head = (
        FIELDS.format(key=key, sender=sender, sent=sent)
        + f"To: Buyer <buyer@example.org>\nSubject: {Header(subject, 'utf-8').encode()}\n{extra}"
        + f"MIME-Version: 1.0\nContent-Type: text/html; charset={charset}\n"
        + f"Content-Transfer-Encoding: {encoding}\n\n"
    )
    return head.encode() + data


def parcel_link(order: str, number: str, status: str, title: str = "Drain strainer for...") -> str:
    """Return the part of a mail about one of several parcels."""
    return (
        '<a href="https://www.aliexpress.com/p/tracking/index.html?_addShare=no&amp;_login=yes'
        f'&amp;tradeOrderId={order}&amp;trackingNumber={number}&amp;edm_log_data=1"><table><tr>'
        f'<td class="EDM-MULTIPLE-PACKAGES-item-header"><img src="https://x.example/a.png">'
        f"<span>{status}</span></td></tr><tr><td>"
        f'<div class="EDM-MULTIPLE-PACKAGES-item-title">{title}</div>'
        '<div class="EDM-MULTIPLE-PACKAGES-item-sku">Black</div></td></tr></table></a>'
    )


def mailbox(*mails: bytes) -> bytes:
    """Return a mailbox with these mails."""
    return b"\n".join(b"From MAILER-DAEMON Tue Mar 10 08:15:00 2026\n" + one for one in mails)


def read(data: bytes) -> ReadResult:
    """Read through the one recogniser, as an import does."""
    for reader in default_readers():
        result = reader.read(raw(data))
        if result is not None:
            return result
    raise AssertionError("no reader recognised this")
