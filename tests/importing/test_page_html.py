# SPDX-License-Identifier: MIT
"""Saved pages of three generations, copied markup, MHTML, and pages without orders."""

from __future__ import annotations

import contextlib
import json
import time
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind, ScanDetail, Source, WindowDetail, WindowKind
from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.importing.html_tree import Element, parse_html, shown_lines
from aliguard_desktop.services.imported import ImportOutcome
from tests.effort import examples
from tests.fakes import MemoryUnits
from tests.importing.helpers import FIXTURES, READ_ON, fixture, of_kind, read, service
from tests.importing.test_page_json import assert_survives

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "8190000000000001"


def markup(name: str) -> str:
    return (FIXTURES / name).read_text(encoding="utf-8")


def refusal(text: str) -> str:
    with pytest.raises(AliGuardError) as caught:
        read(text)
    return caught.value.code


def test_a_saved_list_gives_what_its_links_and_titles_say() -> None:
    result = read(markup("list.html"))
    assert result.recognised == "html_list"
    assert result.more_on_site
    first, second = result.orders
    assert (first.number, first.store) == (FIRST, "Harbour Lights Store")
    assert first.title == "Earbuds with a case & cable, black"
    assert [(line.variant, line.quantity) for line in first.lines] == [("Black,1m", 2)]
    assert str(first.paid) == "USD 24.90"
    assert [(event.kind, event.day) for event in first.events] == [
        (EventKind.PLACED, date(2026, 1, 18)),
        (EventKind.SHIPPED, date(2026, 1, 18)),
    ]
    assert second.number == "8190000000000004"
    assert second.store is None
    assert str(second.paid) == "EUR 4.76"
    assert [event.kind for event in second.events] == [EventKind.PLACED, EventKind.COMPLETED]


def test_several_pictures_without_names_are_no_items_and_are_said() -> None:
    result = read(markup("list.html"))
    assert result.orders[1].lines == ()
    assert [(one.code, one.values) for one in result.not_understood] == [
        ("titles_missing", {"count": "2"})
    ]


def test_every_class_name_may_change() -> None:
    plain = markup("list.html").replace('class="', 'class="new')
    assert read(plain).orders == read(markup("list.html")).orders


def test_the_russian_site_by_the_beginning_of_its_class_names() -> None:
    result = read(markup("list_ru.html"))
    first, second = result.orders
    assert first.number == "8190000000000021"
    assert first.store == "Лавка у моря"
    assert first.title == "Лампа настольная"
    assert (first.lines[0].variant, first.lines[0].quantity) == ("белая", 3)
    assert str(first.paid) == "RUB 3703.50"
    assert [event.day for event in of_kind(first, EventKind.PLACED)] == [date(2025, 9, 5)]
    assert of_kind(first, EventKind.COMPLETED)
    assert second.number == "8190000000000022"
    assert of_kind(second, EventKind.SHIPPED)


def test_the_old_trade_site_in_its_own_encoding() -> None:
    page = markup("list_trade.html").replace("Caf Store", "Café Store").encode("windows-1252")
    first, second = read(page).orders
    assert (first.number, first.store) == ("81900000000031", "Café Store")
    assert (first.title, first.lines[0].quantity) == ("Tea cup", 2)
    assert [event.day for event in of_kind(first, EventKind.PLACED)] == [date(2020, 3, 21)]
    assert of_kind(first, EventKind.COMPLETED)
    assert second.number == "81900000000032"


def test_a_saved_detail_page_gives_the_date_that_counts() -> None:
    result = read(markup("detail.html"))
    assert result.recognised == "html_detail"
    (order,) = result.orders
    assert (order.number, order.store, order.title) == (
        FIRST, "Harbour Lights Store", "Earbuds with a case",
    )  # fmt: skip
    assert len(order.lines) == 1
    (end,) = of_kind(order, EventKind.PROTECTION_END)
    assert (end.day, end.source, end.seen) == (date(2026, 4, 5), Source.ORDER_PAGE, None)
    days = {event.kind: event.day for event in order.events}
    assert days[EventKind.PLACED] == date(2026, 1, 18)
    assert days[EventKind.SHIPPED] == date(2026, 1, 20)
    (window,) = of_kind(order, EventKind.WINDOW_END)
    assert isinstance(window.detail, WindowDetail)
    assert (window.day, window.detail.what) == (date(2026, 4, 18), WindowKind.DISPUTE)
    assert order.payment is Payment.PAYPAL
    assert str(order.paid) == "USD 24.90"


def test_a_saved_tracking_page_gives_parcel_steps_and_its_own_date() -> None:
    result = read(markup("tracking.html"))
    assert result.recognised == "html_tracking"
    (order,) = result.orders
    assert order.number == FIRST
    assert order.parcels[0].numbers == ("LP00000000000001", "RE582253458SE")
    (end,) = of_kind(order, EventKind.PROTECTION_END)
    assert (end.day, end.source) == (date(2026, 4, 4), Source.TRACKING_PAGE)
    (scan,) = of_kind(order, EventKind.SCAN)
    assert (scan.at, scan.source) == (datetime(2026, 1, 25, 10, 0, tzinfo=UTC), Source.CARRIER)
    assert len(of_kind(order, EventKind.CUSTOMS_HOLD)) == 1


@pytest.mark.parametrize("name", ["list.html", "detail.html", "tracking.html"])
def test_name_street_phone_and_postcode_are_never_read(name: str) -> None:
    shown = repr(read(markup(name)))
    for private in ("Nowak", "Secret Street", "600000000", "31-999"):
        assert private not in shown


def test_an_ambiguous_step_is_asked_and_settled() -> None:
    page = markup("tracking.html").replace("2026-01-25 18:00:00", "03/04/2026 18:00:00")
    assert read(page).ambiguous_dates == ("03/04/2026",)


@pytest.mark.parametrize(
    "variable", ["window.runParams", "window._dida_config_.x", "__INIT_DATA__"]
)
@pytest.mark.parametrize("name", ["list.json", "detail.json", "logistics.json"])
def test_data_of_a_script_is_preferred_to_what_is_shown(variable: str, name: str) -> None:
    state = json.dumps({"a": [{"result": fixture(name)["data"]}]}).replace("</", "<\\/")
    page = f"<html><script>{variable} = {state};</script>{markup('detail.html')}"
    assert read(page).orders == read(fixture(name)).orders


def test_markup_of_the_clipboard_was_seen_today() -> None:
    head = (
        "Version:0.9\r\nStartHTML:0000\r\nEndHTML:0000\r\nSourceURL:https://www.aliexpress.com/\r\n"
    )
    result = read(head + markup("detail.html"), pasted=True)
    assert of_kind(result.orders[0], EventKind.PROTECTION_END)[0].seen == READ_ON


def test_a_link_that_names_order_and_parcel_joins_them() -> None:
    link = (
        f"https://www.aliexpress.com/p/tracking/index.html?tradeOrderId={FIRST}&amp;trackingNumber="
    )
    (order,) = read(f'<div><a href="{link}LP00000000000009">x</a></div>').orders
    assert (order.number, order.parcels[0].numbers) == (FIRST, ("LP00000000000009",))


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ('<html><table><td class="line-content">&lt;aliexpress</td></table>', "page_source"),
        ('<html><div id="root"></div><script src="//ae01.alicdn.com/x.js"></script>', "page_shell"),
        ("<html><form action='https://login.aliexpress.com/'></form>", "login_page"),
    ],
)
def test_a_page_without_orders_says_why(page: str, code: str) -> None:
    assert refusal(page) == code


# ruff: noqa: RUF001 - Russian words
def test_the_russian_site_s_own_page_of_an_order() -> None:
    result = read(markup("detail_ru.html"))
    assert (result.recognised, result.not_understood) == ("html_detail", ())
    (order,) = result.orders
    assert (order.number, order.store, order.title) == (
        "8190000000000021", "Лавка у моря", "Лампа настольная",
    )  # fmt: skip
    assert (order.lines[0].variant, order.lines[0].quantity) == ("белая", 3)
    assert str(order.paid) == "RUB 3703.50"
    assert [event.day for event in of_kind(order, EventKind.PLACED)] == [date(2025, 9, 5)]
    assert of_kind(order, EventKind.COMPLETED)
    assert order.parcels[0].numbers == ("RB123456785CN",)
    assert "Тайная" not in repr(result)


def test_the_russian_site_s_tracking_page() -> None:
    result = read(markup("tracking_ru.html"))
    assert result.recognised == "html_tracking"
    (order,) = result.orders
    assert (order.number, order.parcels[0].numbers) == ("8190000000000021", ("RB123456785CN",))
    assert [(event.day, event.detail) for event in of_kind(order, EventKind.SCAN)] == [
        (date(2025, 9, 6), ScanDetail("Принято у отправителя")),
        (date(2025, 9, 12), ScanDetail("Прибыло в сортировочный центр")),
    ]


def test_the_old_trade_site_s_own_page_of_an_order() -> None:
    result = read(markup("detail_trade.html"))
    assert result.recognised == "html_detail"
    (order,) = result.orders
    assert (order.number, order.title, str(order.paid)) == (
        "81900000000031", "Tea cup", "USD 7.20",
    )  # fmt: skip
    assert order.lines[0].quantity == 2
    assert order.parcels[0].numbers == ("LP00123456789012",)
    # Nothing on it has a date: its status is said to be lost, not lost in silence.
    assert [(one.code, one.values["status"]) for one in result.not_understood] == [
        ("status_without_day", "Awaiting delivery")
    ]
    assert not order.events
    assert "Secret" not in repr(result)


def test_the_old_trade_site_s_tracking_page() -> None:
    (order,) = read(markup("tracking_trade.html")).orders
    assert (order.number, order.parcels[0].numbers) == ("81900000000031", ("LP00123456789012",))
    assert [(event.day, event.detail) for event in of_kind(order, EventKind.SCAN)] == [
        (date(2020, 3, 28), ScanDetail("Accepted by the carrier")),
        (date(2020, 4, 2), ScanDetail("Arrived at the sorting centre")),
    ]


RECEIPT = "https://www.aliexpress.com/p/tax-ui/index.html?isGray=true&orderId=8190000000000001"
RECEIPT_BODY = "<h1>Receipt</h1><p>Order time: 2026-01-18</p><p>Total: US $24.90</p>"
OLD_RECEIPT = f"https://trade.aliexpress.com/ajax/invoiceExportAjax.htm?orderId={FIRST}"


@pytest.mark.parametrize(
    "page",
    [
        f"<html><!--\n Page saved with SingleFile \n url: {RECEIPT} \n--><body>{RECEIPT_BODY}",
        f"<!-- saved from url=(0083){RECEIPT} -->\n<html><body>{RECEIPT_BODY}",
        f'<html><head><link rel="canonical" href="{RECEIPT}"></head><body>{RECEIPT_BODY}',
        f'<html><title> Invoice </title><a href="{RECEIPT}">x</a>{RECEIPT_BODY}',
        f"<!-- saved from url=(0071){OLD_RECEIPT} --><html>{RECEIPT_BODY}",
    ],
)
def test_a_receipt_is_evidence_and_says_of_which_order(page: str) -> None:
    with pytest.raises(AliGuardError) as caught:
        read(page)
    assert (caught.value.code, caught.value.values["order"]) == ("receipt_page", FIRST)
    assert "evidence" in caught.value.message


def test_an_order_s_page_may_link_to_its_receipt() -> None:
    page = markup("detail.html").replace("</body>", f'<a href="{RECEIPT}">Receipt</a></body>')
    assert read(page).orders == read(markup("detail.html")).orders


def test_a_receipt_saved_as_mhtml_says_so_too() -> None:
    data = mhtml(f"<html>{RECEIPT_BODY}").decode()
    place = "Content-Location: https://www.aliexpress.com/0"
    assert refusal(data.replace(place, f"Content-Location: {RECEIPT}")) == "receipt_page"


@pytest.mark.parametrize("name", ["list.html", "detail.html", "tracking.html"])
def test_single_file_and_mhtml_say_what_the_page_says(name: str) -> None:
    plain = markup(name)
    comment = "<!--\n Page saved with SingleFile \n url: https://www.aliexpress.com/ -->"
    single = plain.replace('<html lang="en">', f'<html lang="en">{comment}')
    assert single != plain
    expected = read(plain)
    assert read(single).orders == expected.orders
    saved = read(mhtml(plain))
    assert (saved.recognised, saved.orders) == (expected.recognised, expected.orders)


def test_pages_that_say_when_they_were_saved_were_seen_then() -> None:
    page = markup("detail.html")
    saved = "saved date: Fri Mar 20 2026 12:00:00 GMT+0100 (Central European Standard Time)"
    comment = f"<!--\n Page saved with SingleFile \n url: https://x.example/ \n {saved}\n-->"
    single = page.replace('<html lang="en">', f'<html lang="en">{comment}')
    date_field = b"Date: Fri, 20 Mar 2026 12:00:00 +0100\r\nSubject: Orders"
    for data in (single.encode(), mhtml(page).replace(b"Subject: Orders", date_field)):
        result = read(data)
        (end,) = of_kind(result.orders[0], EventKind.PROTECTION_END)
        assert (end.day, end.seen) == (date(2026, 4, 5), date(2026, 3, 20))
        assert result.kept[0].seen == date(2026, 3, 20)
    for data in (single.replace("2026 12:00", "2036 12:00"), single.replace("Mar 20", "Foo 20")):
        assert of_kind(read(data).orders[0], EventKind.PROTECTION_END)[0].seen is None
    late = mhtml(page).replace(b"Subject: Orders", date_field.replace(b"2026", b"2036"))
    assert of_kind(read(late).orders[0], EventKind.PROTECTION_END)[0].seen is None


def test_the_later_of_two_saved_pages_counts_without_a_question(tmp_path: Path) -> None:
    pages = (("20", "Apr 5"), ("22", "Apr 15"))  # the protection was extended between them
    paths = []
    for day, end in pages:
        data = mhtml(markup("detail.html").replace("before Apr 5", f"before {end}"))
        when = f"Date: Fri, {day} Mar 2026 12:00:00 +0100\r\nSubject: Orders".encode()
        paths.append(tmp_path / f"{day}.mhtml")
        paths[-1].write_bytes(data.replace(b"Subject: Orders", when))
    report = service(MemoryUnits()).import_files(paths)
    assert report.count(ImportOutcome.CONFLICT) == 0
    without = service(MemoryUnits())
    for path in paths:
        path.write_bytes(path.read_bytes().replace(b"Date: Fri", b"X-Date: Fri"))
    assert without.import_files(paths).count(ImportOutcome.CONFLICT) == 1


def mhtml(*pages: str) -> bytes:
    """A page as Chromium saves it, with frames and a picture."""
    parts = "".join(
        "------B\r\nContent-Type: text/html; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://www.aliexpress.com/{rank}\r\n\r\n"
        f"{page.replace('=', '=3D')}\r\n"
        for rank, page in enumerate(pages)
    )
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.aliexpress.com/p/order\r\n"
        "Subject: Orders\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
        'type="text/html"; boundary="----B"\r\n\r\n'
    )
    picture = (
        "------B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"
    )
    return f"{head}{parts}{picture}------B--\r\n".encode()


def test_an_mhtml_page_is_read_as_its_markup_is() -> None:
    frame = "<html><body>an advert</body></html>"
    result = read(mhtml(markup("list.html"), frame))
    assert result.recognised == "html_list"
    assert result.orders == read(markup("list.html")).orders


def test_an_mhtml_page_without_orders_says_why() -> None:
    assert (
        refusal(mhtml('<html><script src="//ae01.alicdn.com/x.js"></script>').decode())
        == "page_shell"
    )


def test_parts_without_end_are_refused_before_parsing() -> None:
    nested = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (rank, rank)
        for rank in range(5000)
    )
    with pytest.raises(AliGuardError) as caught:
        read(b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n" + nested)
    assert caught.value.code == "too_nested"


def test_lines_follow_blocks_and_inline_text_joins() -> None:
    page = (
        "<p>Total:<b> US $</b><span>3</span>.00<p>next<br>line<script>no</script><style>no</style>"
    )
    assert [line.text for line in shown_lines(parse_html(page, "x"))] == [
        "Total: US $3.00", "next", "line",
    ]  # fmt: skip


def test_a_bracket_inside_quotes_ends_no_tag() -> None:
    root = parse_html("<a title='1 > 2' href=\"x?a=1&amp;b=2\">t</a>", "x")
    (link,) = (one for one in root.walk() if isinstance(one, Element))
    assert (link.get("title"), link.get("href"), link.get("name")) == ("1 > 2", "x?a=1&b=2", "")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 200_000,
        "<p><b id=1>" * 50_000,
        "<div " + " ".join(f"a{rank}" for rank in range(50_000)) + ">",
        "<select>" + "<option>x" * 50_000,
        '<a "' * 100_000,
        "<" * 300_000,
        "<!--" * 100_000,
        "<a href=x>" * 20_000 + "x<p>" * 20_000,
        "<div>" * 20_000 + f"<a href='?orderId={FIRST}'>x</a>" * 5_000,
        "".join(f"<div><a href='?orderId={8190000000000000 + rank}'>" for rank in range(5_000)),
        "<html><script>" + "={" * 100_000,
        "Order ID: " * 50_000,
        "<div>" + "1 " * 200_000,
    ],
    ids=range(13),
)
def test_hostile_markup_takes_no_time_without_end(page: str) -> None:
    start = time.process_time()
    with contextlib.suppress(AliGuardError, AssertionError):  # refused, or not recognised
        read(f"<html>{page}")
    assert time.process_time() - start < 20


tags = st.sampled_from(
    f"<div>|</div>|<p>|<a href='?orderId={FIRST}'>|</a>|<b>|<script>|</script>|<!--|-->|<br>|<li>|"
    f"<a href=/item/5.html>|<td>|Order ID: {FIRST}|Order ID: 8190000000000002|Completed|x2|"
    "Date: 03/04/2026|Refund if no delivery before Apr 5, 2026|US $3.00|Total:|2026-01-25 18:00|"
    "<span class='copy-track' data-clipboard-text='LP00000000000001'>|&amp;|<a title=\"|>|<".split(
        "|"
    )
)


@settings(max_examples=examples(80), suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(tags | st.text(max_size=10), max_size=25))
def test_any_markup_is_read_or_refused_in_words(pieces: list[str]) -> None:
    assert_survives("<html>" + "".join(pieces))
