# SPDX-License-Identifier: MIT
"""Mails that are damaged or meant to do harm: refused with a reason, or read in a short time."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.importing.mail import message as mail_message
from aliguard_desktop.importing.mail.notices import MOST_PARCELS
from aliguard_desktop.importing.mail.reader import MailboxReader, MailReader
from aliguard_desktop.services.imported import RawInput, ReadResult
from tests.effort import examples
from tests.importing.helpers import READ_ON
from tests.importing.mail.helpers import ORDER, PACKAGE, SENT, SITE, mail, mailbox, parcel_link

SECONDS = 5.0
"""Far above what reading takes; only growth out of proportion reaches it."""


def read(data: bytes) -> ReadResult:
    result = MailReader().read(RawInput("a.eml", data, READ_ON))
    assert result is not None
    return result


def codes(result: ReadResult) -> list[str]:
    return [piece.code for piece in result.not_understood]


def _nested(depth: int) -> bytes:
    head = f"From: {SITE}\nDate: {SENT}\nSubject: Order {ORDER}: order shipped\n".encode()
    parts = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (rank, rank)
        for rank in range(depth)
    )
    return head + parts + b"Content-Type: text/plain\n\nx\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"From: a@aliexpress.com\nX: " + b"x" * (mail_message.LONGEST_HEAD + 10), "mail_header"),
        (b"From: a@aliexpress.com\n" + b"X-A: b\n" * 60_000, "mail_header"),
        (_nested(200), "too_nested"),
        (_nested(20) + b"Content-Type: text/plain\n" * 3000, "too_nested"),
    ],
    ids=["long-field", "many-fields", "nested", "many-parts"],
)
def test_what_no_mail_is_like_is_refused(data: bytes, code: str) -> None:
    start = time.process_time()
    assert codes(read(data)) == [code]
    assert time.process_time() - start < SECONDS


def test_a_huge_attachment_is_passed_over() -> None:
    big = b"QUJD" * (8 * 2**18)
    data = (
        f"From: {SITE}\nDate: {SENT}\nSubject: Order {ORDER}: order shipped\n".encode()
        + b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
        + b"--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n"
        + big
        + b"\n--b\nContent-Type: text/html\n\n<p>Estimated delivery: Mar 30, 2026</p>\n--b--\n"
    )
    [order] = read(data).orders
    assert {event.kind for event in order.events} == {EventKind.SHIPPED, EventKind.EXPECTED_BY}


def test_a_text_larger_than_any_mail_is_passed_over() -> None:
    body = "<p>x</p>" * (mail_message.LONGEST_TEXT // 8 + 1)
    body += "<p>Estimated delivery: Mar 30, 2026</p>"
    [order] = read(mail(f"Order {ORDER}: order shipped", body)).orders
    assert [event.kind for event in order.events] == [EventKind.SHIPPED]


@pytest.mark.parametrize(
    "charset", ["x-unknown", "utf-7", "unicode_escape", "idna", "rot13", "base64", "\u0436", "hex"]
)
def test_a_strange_charset_is_read_as_far_as_it_goes(charset: str) -> None:
    data = mail(f"Order {ORDER}: order shipped").replace(
        b"charset=utf-8", f'charset="{charset}"'.encode()
    )
    assert [order.number for order in read(data).orders] == [ORDER]


@pytest.mark.parametrize(
    "subject",
    [
        "=?utf-8?b?////?= Order {o}: order shipped",
        "=?x-none?q?Order?= {o}: order shipped",
        "=?utf-8?q?Order_{o}=3A_order_shipped?=",
        "=?utf-8?b?T3Jk",
        "\udcff\udcfe Order {o}: order shipped",
    ],
)
def test_damaged_header_words_stop_nothing(subject: str) -> None:
    text = f"From: {SITE}\nDate: {SENT}\nSubject: {subject.replace('{o}', ORDER)}\n\nx\n"
    result = read(text.encode("utf-8", "surrogateescape"))
    assert result.orders or codes(result) == ["mail_unknown"]


@pytest.mark.parametrize("sent", ["", "Tue, 99 Mar 2026", "0", "Mon, 1 Jan 0001 00:00:00 +9999"])
def test_a_mail_without_a_readable_date_states_no_day(sent: str) -> None:
    assert codes(read(mail(f"Order {ORDER}: order shipped", sent=sent))) == ["mail_date"]


def test_markup_is_text_and_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr("socket.socket.connect", refuse)
    title = "&lt;img src=x onerror=alert(1)&gt;\u202egnp.exe"
    body = (
        '<script src="https://evil.example/x.js"></script><img src="https://evil.example/p.png">'
        '<link rel="stylesheet" href="https://evil.example/x.css">'
        + parcel_link(ORDER, "LP00123456789012", "Delivered", title)
    )
    [order] = read(mail(f"Package {PACKAGE} delivered", body)).orders
    assert order.title == "<img src=x onerror=alert(1)>gnp.exe"


@pytest.mark.parametrize(
    "link",
    [
        "https://[",
        "https://www.aliexpress.com/?tradeOrderId=" + "9" * 5000,
        f"https://www.aliexpress.com/?tradeOrderId={ORDER}&trackingNumber=<script>",
        f"https://www.aliexpress.com/?tradeOrderId={ORDER}&trackingNumber={'A' * 5000}",
        "javascript:alert(1)?orderId=" + ORDER,
    ],
)
def test_strange_links_give_no_parcel(link: str) -> None:
    result = read(mail("Order shipped today", f'<a href="{link}">order shipped</a>'))
    assert all(order.parcels == () for order in result.orders)


@pytest.mark.parametrize(
    "body",
    [
        "<a " * 100_000,
        "<div>" * 100_000,
        "order id " * 50_000,
        "tracking number: " * 50_000,
        "1 " * 300_000,
        "delivered " * 60_000,
        "<p>" + "Refund if no delivery before " * 20_000,
    ],
    ids=["tags", "divs", "order", "tracking", "digits", "delivered", "refund"],
)
def test_bodies_made_to_be_slow_are_read_quickly(body: str) -> None:
    start = time.process_time()
    read(mail(f"Order {ORDER}: order shipped", body))
    assert time.process_time() - start < SECONDS


def test_a_mail_of_very_many_links_stays_quick() -> None:
    links = "".join(
        parcel_link(f"81900000{rank:08}", f"LP{rank:014}", "Delivered") for rank in range(2000)
    )
    start = time.process_time()
    result = read(mail("Your packages have delivery updates", links))
    assert len(result.orders) == MOST_PARCELS
    assert time.process_time() - start < 2 * SECONDS


def test_a_damaged_mail_does_not_stop_the_others() -> None:
    source = RawInput(
        "a.mbox",
        mailbox(mail(f"Order {ORDER}: order shipped"), _nested(100), b"\xff\xfe\x00"),
        READ_ON,
    )
    result = MailboxReader().read(source)
    assert result is not None
    assert [order.number for order in result.orders] == [ORDER]
    assert "too_nested" in codes(result)


HEADER = st.text(st.characters(exclude_characters="\r\n", exclude_categories=("Cs",)), max_size=80)


@settings(max_examples=examples(150), deadline=None)
@given(st.binary(max_size=3000))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for reader in (MailReader(), MailboxReader()):
        for content in (data, mail(f"Order {ORDER}: order shipped") + data, mailbox(data)):
            try:
                result = reader.read(RawInput("x", content, READ_ON))
            except AliGuardError:
                continue
            is_empty = result is None and isinstance(reader, MailboxReader)
            assert is_empty or isinstance(result, ReadResult)


@settings(max_examples=examples(150), deadline=None)
@given(HEADER, HEADER, HEADER, HEADER, st.text(max_size=500))
def test_any_headers_and_body_are_read(
    sender: str, subject: str, sent: str, kind: str, body: str
) -> None:
    text = (
        f"From: {sender} <a@notice.aliexpress.com>\nSubject: {subject}\nDate: {sent}\n"
        f"Content-Type: {kind}\nContent-Transfer-Encoding: {kind}\n\n{body}"
    )
    read(text.encode("utf-8", "replace"))


@settings(max_examples=examples(100), deadline=None)
@given(st.text(max_size=300), st.dates(date(2026, 1, 1), date(2026, 3, 20)))
def test_a_mail_names_only_numbers_that_stand_in_it(words: str, day: date) -> None:
    sent = f"{day.day} {day:%b} {day.year} 10:00:00 +0000"
    result = read(mail(f"Order {ORDER}: order shipped", f"<p>{words}</p>", sent=sent))
    for order in result.orders:
        assert order.number == ORDER or order.number in words.replace(" ", "")
