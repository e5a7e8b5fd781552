# SPDX-License-Identifier: MIT
"""Notification mails: every kind in every language, numbers, dates, and several at once."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.domain.event_identity import event_content
from aliguard_desktop.domain.events import CompletedBy, EventKind, Source
from aliguard_desktop.domain.orders import Order, Parcel
from aliguard_desktop.importing.mail.phrases import MailEvent, Sender, load_phrases
from aliguard_desktop.services.imported import ImportOutcome
from aliguard_desktop.services.merging import merge
from tests.fakes import MemoryUnits
from tests.importing.helpers import SAMPLES, service
from tests.importing.mail.helpers import (
    ORDER,
    OTHER_ORDER,
    PACKAGE,
    mail,
    mailbox,
    parcel_link,
    read,
)

if TYPE_CHECKING:
    from pathlib import Path

    from aliguard_desktop.services.imported import ImportedOrder, ReadResult

INSTANT = datetime(2026, 3, 10, 8, 15, tzinfo=UTC)
LANGUAGES = ("en", "es", "fr", "pt", "de", "pl", "ru", "ko")
LP = "LP00123456789012"

SUBJECTS = [
    # (subject, what it stands for): {o} an order, {p} a parcel
    ("Order {o}: order confirmed", "paid"),
    ("Pedido {o}: pedido confirmado", "paid"),
    ("Commande {o} : commande confirmée", "paid"),
    ("Pedido {o}: pagamento confirmado", "paid"),
    ("Bestellung {o}: Bestellung bestätigt", "paid"),
    ("Zamówienie {o}: zamówienie potwierdzone", "paid"),
    ("Заказ {o}: заказ подтверждён", "paid"),
    ("주문 {o}: 결제 완료", "paid"),
    ("Order {o}: Awaiting Payment", "placed"),
    ("Заказ {o} ожидает оплаты", "placed"),
    ("Order {o}: ready to ship", "payment_verified"),
    ("Bestellung {o}: versandbereit", "payment_verified"),
    ("Order {o}: order shipped", "shipped"),
    ("Pedido {o}: pedido enviado", "shipped"),
    ("Commande {o} : partiellement expédiée", "shipped"),
    ("Bestellung {o}: Bestellung versandt", "shipped"),
    ("Zamówienie {o}: zamówienie wysłane", "shipped"),
    ("Заказ {o}: заказ отправлен", "shipped"),
    ("주문 {o}: 발송 완료", "shipped"),
    ("Package {p}: in transit", "scan"),
    ("Package {p} cleared customs", "scan"),
    ("Package {p}: out for delivery", "scan"),
    ("AliExpress - Package EP123456789 is ready for pickup", "scan"),
    ("Paquete {p}: en aduanas", "scan"),
    ("El paquete {p} está en el centro de distribución", "scan"),
    ("Colis {p} : dans votre pays", "scan"),
    ("Pacote {p}: saiu para entrega", "scan"),
    ("Paket {p}: beim Zoll", "scan"),
    ("Przesyłka {p}: w doręczeniu", "scan"),
    ("Посылка {p} прошла таможню", "scan"),
    ("운송장 번호 {p}: 배송 중", "scan"),
    ("Package {p} delivered", "delivered"),
    ("Paquete {p} entregado", "delivered"),
    ("Colis {p} livré", "delivered"),
    ("Pacote {p} entregue", "delivered"),
    ("Paket {p} zugestellt", "delivered"),
    ("Przesyłka {p} dostarczona", "delivered"),
    ("Посылка {p} доставлена", "delivered"),
    ("운송장 번호 {p}: 배송 완료", "delivered"),
    ("Package {p} could not be delivered", "scan"),
    ("Package {p} will be delivered today", "scan"),
    ("Paket {p} wird zugestellt", "scan"),
    ("Посылка {p} не доставлена", "scan"),
    ("Order {o}: awaiting confirmation", "status_seen"),
    ("Order {o} is closed", "status_seen"),
    ("Order {o}: order cancelled", "cancelled"),
    ("Bestellung {o}: Bestellung storniert", "cancelled"),
    ("Order {o}: purchase protection extended", "extension_granted"),
    ("Заказ {o}: защита продлена", "extension_granted"),
    ("Order {o} was automatically confirmed", "completed"),
]


def one(result: ReadResult) -> ImportedOrder:
    assert [piece.code for piece in result.not_understood] == []
    [order] = result.orders
    return order


def codes(result: ReadResult) -> list[str]:
    return [piece.code for piece in result.not_understood]


@pytest.mark.parametrize(("subject", "kind"), SUBJECTS)
def test_a_subject_says_what_happened(subject: str, kind: str) -> None:
    result = read(mail(subject.replace("{o}", ORDER).replace("{p}", PACKAGE)))
    order = one(result)
    [event] = order.events
    assert (event.kind.value, event.source, event.at) == (kind, Source.EMAIL, INSTANT)
    assert result.recognised == "mail"
    if "{o}" in subject:
        assert (order.number, order.parcels) == (ORDER, ())
    else:
        assert order.number == ""
        assert len(order.parcels) == 1
        if event.kind in (EventKind.SCAN, EventKind.DELIVERED):
            assert event.parcel == order.parcels[0].id


def test_every_kind_has_words_in_every_language() -> None:
    told: dict[str, set[str]] = {}
    for notice in load_phrases().notices:
        told.setdefault(notice.id, set()).add(notice.language)
        assert notice.phrase == notice.phrase.casefold(), notice.phrase
    assert all(languages == set(LANGUAGES) for languages in told.values()), told


def test_every_phrase_tells_its_own_kind_of_event() -> None:
    phrases = load_phrases()
    for notice in phrases.notices:
        found = phrases.notice(f"123: {notice.phrase.upper()}.")
        assert found is not None, notice
        assert found.event is notice.event, (notice, found)


def test_a_part_of_a_word_is_no_phrase() -> None:
    phrases = load_phrases()
    assert phrases.notice("Redelivered123, redelivereds") is None
    assert phrases.notice("") is None


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [("base64", "utf-8"), ("quoted-printable", "utf-8"), ("8bit", "euc-kr"), ("base64", "cp949")],
)
def test_encodings_and_charsets(encoding: str, charset: str) -> None:
    body = f"<p>운송장 번호: {LP}</p><p>배송 완료 2026년 3월 9일</p>"
    order = one(read(mail(f"주문 {ORDER}: 배송 완료", body, encoding=encoding, charset=charset)))
    assert order.parcels == (Parcel(LP, (LP,)),)
    [event] = order.events
    assert (event.kind, event.day, event.at) == (EventKind.DELIVERED, date(2026, 3, 9), None)


def test_an_order_and_a_package_of_one_mail_belong_together() -> None:
    link = parcel_link(ORDER, LP, "Delivered")
    order = one(read(mail(f"Package {PACKAGE} delivered", link)))
    assert (order.number, order.parcels) == (ORDER, (Parcel(LP, (PACKAGE, LP)),))
    assert order.title == "Drain strainer for..."


def test_several_parcels_of_one_mail_have_each_their_state() -> None:
    body = (
        parcel_link(ORDER, LP, "En tránsito")
        + parcel_link(OTHER_ORDER, "LP00123456789013", "Entregado")
        + parcel_link(OTHER_ORDER, "LP00123456789014", "Bailando")
    )
    result = read(mail("Tus 3 paquetes tienen actualizaciones de entrega", body))
    first, second = result.orders
    assert [(event.kind, event.parcel) for event in first.events] == [(EventKind.SCAN, LP)]
    assert [(event.kind, event.parcel) for event in second.events] == [
        (EventKind.DELIVERED, "LP00123456789013")
    ]
    assert [parcel.id for parcel in second.parcels] == ["LP00123456789013", "LP00123456789014"]
    [unknown] = result.not_understood
    assert (unknown.code, unknown.values["status"]) == ("mail_status", "Bailando")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Delivered 03/09/2026", date(2026, 3, 9)),  # 3 September would be in the future
        ("Delivered 09/03/2026", date(2026, 3, 9)),
        ("Entregado el 9 de marzo de 2026", date(2026, 3, 9)),
        ("Zugestellt am 09.03.2026", date(2026, 3, 9)),
        ("Livré le 9 mars 2026", date(2026, 3, 9)),
    ],
)
def test_the_day_in_the_text_beats_the_day_of_the_mail(text: str, day: date) -> None:
    order = one(read(mail(f"Package {PACKAGE} delivered", f"<p>{text}</p>")))
    [event] = order.events
    assert (event.kind, event.day) == (EventKind.DELIVERED, day)


def test_a_day_of_delivery_long_before_the_mail_is_not_believed() -> None:
    order = one(read(mail(f"Package {PACKAGE} delivered", "<p>Delivered 01.03.2024</p>")))
    assert [(event.kind, event.day, event.at) for event in order.events] == [
        (EventKind.DELIVERED, None, INSTANT)
    ]


def test_dates_that_a_mail_states_are_kept_with_the_day_it_came() -> None:
    body = "<p>Refund if no delivery before Apr 20, 2026</p><p>Estimated delivery: Mar 30, 2026</p>"
    order = one(read(mail(f"Order {ORDER}: order shipped", body)))
    stated = {event.kind: (event.day, event.seen) for event in order.events if event.day}
    assert stated == {
        EventKind.PROTECTION_END: (date(2026, 4, 20), date(2026, 3, 10)),
        EventKind.EXPECTED_BY: (date(2026, 3, 30), date(2026, 3, 10)),
    }


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("extend_confirm_order", EventKind.EXTENSION_GRANTED),
        ("buyer_accept_goods_timeout", EventKind.COMPLETED),
        ("lg_del_done_door", EventKind.DELIVERED),
        ("shipped", EventKind.SHIPPED),
    ],
)
def test_the_site_s_own_name_of_a_notice_counts(key: str, kind: EventKind) -> None:
    body = f'<a href="https://www.aliexpress.com/x?orderId={ORDER}&amp;event={key}">Look</a>'
    [event] = one(read(mail("News about your order", body))).events
    assert event.kind is kind
    if kind is EventKind.COMPLETED:
        assert event.detail.by is CompletedBy.TIMER  # type: ignore[union-attr]
    by_header = mail(f"Order {ORDER}", extra=f"X-Scene: {key}\n")
    assert [event.kind for event in one(read(by_header)).events] == [kind]


def test_plain_text_mails_are_read_too() -> None:
    data = mail("Update", f"Order ID: {ORDER}\nTracking number: {LP}\nYour order shipped\n")
    data = data.replace(b"text/html", b"text/plain").replace(b"Subject: Update", b"Subject: Hi")
    data = data.replace(b"Your order shipped", b"Your order has been shipped")
    order = one(read(data))
    assert (order.number, order.parcels) == (ORDER, (Parcel(LP, (LP,)),))
    assert [event.kind for event in order.events] == [EventKind.SHIPPED]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (mail("Paquete 123: algo que no hemos visto nunca"), "mail_unknown"),
        (mail("Paquete 123 entregado"), "mail_no_number"),
        (mail(f"Order {ORDER}: order shipped", sent="soon"), "mail_date"),
        (
            mail(f"Order {ORDER}: order shipped", sent="Tue, 10 Mar 2036 09:15:00 +0100"),
            "mail_future",
        ),
        (mail("Order shipped", sender="shop@example.org"), "mail_not_aliexpress"),
        (
            mail(
                f"Order {ORDER}: order shipped",
                sender="transaction@notice.aliexpress.com.example.org",
            ),
            "mail_not_aliexpress",
        ),
        (
            mail(
                f"Order {ORDER}: order shipped",
                sender='"transaction@notice.aliexpress.com" <thief@example.org>',
            ),
            "mail_not_aliexpress",
        ),
        (
            mail("Order shipped for free", sender="deals@newarrival.aliexpress.com"),
            "mails_advertising",
        ),
    ],
)
def test_what_is_not_read_is_said_with_its_reason(data: bytes, code: str) -> None:
    result = read(data)
    assert (result.orders, codes(result)) == ((), [code])
    assert result.not_understood[0].why


def test_senders() -> None:
    phrases = load_phrases()
    assert phrases.sender("a@notice.aliexpress.com") is Sender.SITE
    assert phrases.sender("a@ALIEXPRESS.COM.") is Sender.SITE
    assert phrases.sender("a@info.aliexpress.com") is Sender.ADVERTISING
    assert phrases.sender("a@notaliexpress.com") is Sender.OTHER
    assert phrases.sender("") is Sender.OTHER


def test_a_mail_forwarded_as_attachment_is_read() -> None:
    inner = mail(f"Order {ORDER}: order shipped")
    outer = (
        b"From: friend@example.org\nSubject: Fwd\nDate: Wed, 11 Mar 2026 10:00:00 +0000\n"
        b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
        b"--b\nContent-Type: text/plain\n\nSee below\n"
        b"--b\nContent-Type: message/rfc822\n\n" + inner + b"\n--b--\n"
    )
    [event] = one(read(outer)).events
    assert (event.kind, event.at) == (EventKind.SHIPPED, INSTANT)


def test_a_mailbox_is_read_in_order_of_time_and_each_mail_once() -> None:
    shipped = mail(f"Order {ORDER}: order shipped", key="2", sent="Tue, 10 Mar 2026 09:15:00 +0100")
    paid = mail(f"Order {ORDER}: order confirmed", key="1", sent="Sun, 8 Mar 2026 09:15:00 +0100")
    update = mail(
        "Delivery update",
        parcel_link(ORDER, LP, "In transit"),
        key="3",
        sent="Thu, 12 Mar 2026 09:15:00 +0100",
    )
    others = [mail("Hi", sender="a@example.org", key=str(rank)) for rank in range(10, 13)]
    result = read(mailbox(shipped, update, paid, shipped, *others))
    [order] = result.orders
    assert [event.kind.value for event in order.events] == ["paid", "shipped", "scan"]
    assert order.parcels == (Parcel(LP, (LP,)),)
    [said] = result.not_understood
    assert (said.code, said.values["count"]) == ("mails_not_aliexpress", "3")


def test_reading_what_was_kept_says_the_same() -> None:
    bodies = {
        f"Order {ORDER}: order shipped": "<p>Estimated delivery: Mar 30, 2026</p>",
        f"Package {PACKAGE} delivered": "<p>Delivered 09/03/2026</p>"
        + parcel_link(ORDER, LP, "Delivered"),
        "Tus 2 paquetes tienen actualizaciones de entrega": parcel_link(ORDER, LP, "En tránsito")
        + parcel_link(OTHER_ORDER, "LP00123456789013", "Entregado"),
        "News": f"<p>Your order has been shipped</p><p>Order ID: {ORDER}</p>",
        "Look": f'<a href="https://a.aliexpress.com/?orderId={ORDER}&amp;k=extend_confirm_order">x',
    }
    secret = '<div class="EDM-SHIP-TO-address">Jan Kowalski, ul. Polna 1</div>'
    for subject, body in bodies.items():
        first = read(mail(subject, secret + body))
        [kept] = first.kept
        assert kept.kind == "mail"
        assert not any(word in kept.text for word in ("Kowalski", "Polna", "buyer@"))
        again = read(kept.text.encode())
        assert again.orders == first.orders, subject
        assert again.kept == first.kept, subject


def test_a_mail_moves_an_order_forward_and_never_back() -> None:
    page = Order("id", ORDER)
    delivered = one(read(mail(f"Package {PACKAGE} delivered", parcel_link(ORDER, LP, "Delivered"))))
    now = merge(page, delivered).order
    late = one(
        read(mail(f"Order {ORDER}: order shipped", sent="Wed, 11 Mar 2026 09:15:00 +0100", key="9"))
    )
    after = merge(now, late)
    assert after.changes == []
    assert [event.kind for event in after.order.events] == [EventKind.DELIVERED]


def test_what_the_user_set_is_not_said_again_by_a_mail() -> None:
    shipped = one(read(mail(f"Order {ORDER}: order shipped")))
    [event] = shipped.events
    mine = replace(event, id="mine", source=Source.USER, day=date(2026, 3, 8), at=None)
    merged = merge(Order("id", ORDER, events=(mine,)), shipped)
    assert [one_event.id for one_event in merged.order.events] == ["mine"]


def test_a_mail_read_twice_changes_nothing() -> None:
    units = MemoryUnits()
    imports = service(units)
    box = mailbox(
        mail(f"Order {ORDER}: order shipped", key="2"),
        mail("Delivery update", parcel_link(ORDER, LP, "In transit"), key="3"),
    ).decode()
    first = imports.import_text(box)
    assert first.count(ImportOutcome.NEW) == 1
    again = imports.import_text(box)
    assert again.count(ImportOutcome.UNCHANGED) == 1
    assert again.count(ImportOutcome.UPDATED) == 0


def test_a_package_without_its_order_makes_no_order_of_its_own() -> None:
    units = MemoryUnits()
    imports = service(units)
    report = imports.import_text(mail(f"Package {PACKAGE} delivered").decode())
    assert report.count(ImportOutcome.NEW) == 0
    assert [entry.code for file in report.files for entry in file.entries] == [
        "tracking_without_order"
    ]
    both = mail(f"Package {PACKAGE}: in transit", parcel_link(ORDER, LP, "In transit"), key="5")
    imports.import_text(both.decode())
    report = imports.import_text(mail(f"Package {PACKAGE} delivered").decode())
    assert report.count(ImportOutcome.UPDATED) == 1


def test_mails_dropped_together_help_each_other_in_any_order(tmp_path: Path) -> None:
    named = mail(f"Package {PACKAGE}: in transit", parcel_link(ORDER, LP, "In transit"), key="5")
    later = "Thu, 12 Mar 2026 09:15:00 +0100"
    korean = mail(f"운송장 번호 {PACKAGE}: 배송 완료", key="6", sent=later)
    for files in ((korean, named, korean), (named, korean, korean)):
        units = MemoryUnits()
        paths = []
        for rank, data in enumerate(files):
            paths.append(tmp_path / f"{rank}.eml")
            paths[-1].write_bytes(data)
        report = service(units).import_files(paths)
        assert report.count(ImportOutcome.NOT_UNDERSTOOD) == 0
        assert report.count(ImportOutcome.NEW) == 1
        # The same mail saved twice is one: nothing of the second file is new.
        assert report.files[2].entries[0].outcome is ImportOutcome.UNCHANGED
        order = units().orders.by_number(ORDER)
        assert order is not None
        assert [event.kind for event in order.events] == [EventKind.SCAN, EventKind.DELIVERED]
        assert order.parcels[0].numbers == (PACKAGE, LP)


def _sample(name: str) -> str:
    path = SAMPLES / "email" / name
    if not path.is_file():
        pytest.skip(f"no sample {path}")
    return path.read_text(encoding="utf-8")


def test_the_sample_of_a_mail_about_two_packages() -> None:
    result = read(
        mail("Tus 2 paquetes tienen actualizaciones de entrega", _sample("merge-es.html"))
    )
    assert codes(result) == []
    assert [(order.number, order.parcels[0].numbers) for order in result.orders] == [
        ("074309624262839", ("LP00827165784034",)),
        ("074309624302839", ("LP00825690963370",)),
    ]
    assert all(order.events[0].kind is EventKind.SCAN for order in result.orders)


def test_the_sample_subjects() -> None:
    rows = csv.DictReader(io.StringIO(_sample("subjects-es.csv")))
    for row in rows:
        result = read(mail(row["subject"]))
        if row["event"] in ("unknown", "merge"):
            assert codes(result) in (["mail_unknown"], ["mail_status"], ["mail_no_number"]), row
            continue
        [order] = result.orders
        numbers = {order.number} | {one for parcel in order.parcels for one in parcel.numbers}
        assert row["id"] in numbers, row
        expected = {"shipped": EventKind.SHIPPED, "delivered": EventKind.DELIVERED}
        assert order.events[0].kind is expected.get(row["event"], EventKind.SCAN), row


def test_the_table_of_subjects_covers_every_event() -> None:
    told = {kind for _, kind in SUBJECTS}
    named = {str(one_event) for one_event in MailEvent} - {"look", "status", "completed_by_timer"}
    assert named <= told


def test_events_of_a_mail_have_stable_ids() -> None:
    first, second = (one(read(mail(f"Order {ORDER}: order shipped"))) for _ in range(2))
    assert [event.id for event in first.events] == [event.id for event in second.events]
    assert len({event_content(event) for event in first.events}) == 1
