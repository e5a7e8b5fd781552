# SPDX-License-Identifier: MIT
"""Contents made to do harm: each was read for minutes, filled the memory, or ended in an error.

Nothing here looks at a clock: an alarm ends what takes out of all proportion.
"""

from __future__ import annotations

import io
import json
import signal
import struct
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

import openpyxl
import pytest

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.importing import archive, building, limits, mime
from aliguard_desktop.importing.html_tree import unescaped
from aliguard_desktop.importing.mail import reader as mail_reader
from aliguard_desktop.importing.readers import ContentReader
from aliguard_desktop.importing.tables import workbook
from tests.fuzzing.targets import HARMFUL, check_refusal, check_result, texts_of
from tests.importing.helpers import raw, read
from tests.importing.mail.helpers import ORDER, SENT, SITE, mail, mailbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aliguard_desktop.services.imported import ReadResult

NUMBER = "8190004567427741"
HEAD = f"From: {SITE}\nSubject: Order {ORDER}: order shipped\nDate: {SENT}\n"
ALARM = 20
"""Seconds after which a test is ended; each takes a fraction of one."""


class EndlessError(AssertionError):
    """Reading takes out of all proportion."""


@contextmanager
def alarm() -> Iterator[None]:
    """End what does not end by itself, where the system has alarms."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def ring(*_: object) -> None:
        raise EndlessError

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(ALARM)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def outcome(content: str | bytes) -> str:
    """Read a content; return the code of its refusal, or what it was recognised as."""
    with alarm():
        try:
            result = ContentReader().read(raw(content))
        except AliGuardError as error:
            check_refusal(error)
            return error.code
        if result is None:
            return "nothing"
        check_result(result)
        codes = {piece.code for piece in result.not_understood}
        return result.recognised if result.orders else "+".join(sorted(codes))


def with_numbers(result: ReadResult) -> list[str]:
    return [order.number for order in result.orders]


# ---- JSON -------------------------------------------------------------------------------------


def test_a_number_of_a_million_digits_is_damaged_json() -> None:
    text = '{"format": "aliguard", "version": 1, "orders": [{"number": '
    assert outcome(text + "9" * 1_000_000 + "}]}") == "json_broken"


@pytest.mark.parametrize("version", ["9" * 4000, "1e999999", "-1", "NaN"])
def test_a_strange_version_is_refused_in_a_short_sentence(version: str) -> None:
    text = '{"format": "aliguard", "orders": [], "version": ' + version + "}"
    assert outcome(text) in ("version_newer", "version_missing")


def test_millions_of_lists_are_refused_before_they_are_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert limits.MOST_LISTS == 3_000_000
    monkeypatch.setattr(limits, "MOST_LISTS", 1000)
    assert outcome("[" + "{}," * 1000 + "{}]") == "too_many_values"
    monkeypatch.setattr(limits, "MOST_LISTS", 3000)
    monkeypatch.setattr(limits, "MOST_VALUES", 5000)
    assert outcome("[[" + "0," * 6000 + "0]]") == "too_many_values"
    body = json.dumps([{"url": "https://x/", "body": "[[" + "0," * 6000 + "0]]"}])
    assert outcome(body) == "too_many_values"


def test_values_that_are_no_replies_are_counted_not_listed() -> None:
    with alarm():
        result = read("[[" + "0," * 100_000 + "0]]")
    assert len(result.not_understood) == 51
    assert result.not_understood[-1].code == "json_values"
    assert result.not_understood[-1].values == {"count": "99951"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('["\nDATA', "too_deep"),
        ("<html><script>'\"';pc_om_list_order=DATA</script></html>", "nothing"),
    ],
    ids=["after-a-broken-value", "script"],
)
def test_depth_hidden_behind_a_quotation_mark_is_refused(text: str, found: str) -> None:
    fields = f'"orderId": "{NUMBER}", "x": {"[" * 880}{"]" * 880}'
    block = '{"o": {"tag": "pc_om_list_order", "fields": {' + fields + "}}}"
    data = '{"ret": ["SUCCESS"], "data": {"hierarchy": {"a": []}, "data": ' + block + "}}"
    assert outcome(text.replace("DATA", data)) == found


def test_records_that_repeat_wide_rows_are_refused_while_they_grow() -> None:
    wide = ",".join(f'"k{rank}": 1' for rank in range(20_000))
    items = ",".join(["{}"] * 20_000)
    assert outcome("[{" + wide + ', "items": [' + items + "]}]") == "table_too_wide"


def test_a_tracking_page_of_many_orders_reads_its_sentences_once() -> None:
    parcels = [
        {"mailNo": f"LP{n:014}", "x": f"tradeOrderId={NUMBER[:-4]}{n:04}"} for n in range(300)
    ]
    sentences = [f"Refund if no delivery before Mar {n % 28 + 1}, 2026" for n in range(600)]
    module = {"trackingDetailLineList": parcels, "fastDeliveryInfoDTO": sentences}
    reply = {"api": "mtop.ae.ld.querydetail", "ret": ["SUCCESS"], "data": {"module": module}}
    with alarm():
        result = read(reply)
    assert len(result.orders) == 300
    ends = [one for one in result.orders[0].events if one.kind is EventKind.PROTECTION_END]
    assert len(ends) == 28


def test_private_texts_without_end_do_not_slow_the_cleaning_down() -> None:
    info = {
        "tradeOrderId": NUMBER,
        "addressVO": ["!" * 3000 + str(rank) for rank in range(200)],
        "x": "!" * 100_000,
    }
    block = {"a": {"tag": "detail_simple_order_info_component", "fields": info}}
    reply = {"api": "order.detail", "ret": ["SUCCESS"], "data": {"data": block}}
    assert outcome(json.dumps(reply)) == "order_detail"


def test_more_events_than_are_read_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "MOST_EVENTS", 2)
    events = building.EventList(NUMBER, Source.CARRIER)
    for text in ("Mar 1, 2026", "Mar 2, 2026", "Mar 3, 2026", "Mar 4, 2026"):
        events.add_day(EventKind.SHIPPED, text)
    assert len(events.events) == 2
    assert [piece.code for piece in events.problems] == ["events_many"]


# ---- Markup -----------------------------------------------------------------------------------


def test_comments_before_anything_else_are_passed_in_one_way_only() -> None:
    page = f"{'<!---->' * 500}<html>Order ID: {NUMBER}</html>"
    assert outcome(page) == "html_detail"
    assert outcome("<!---->" * 500 + "x") == "nothing"


def test_a_reference_to_a_character_of_any_number_is_no_error() -> None:
    digits = "9" * 5000
    assert outcome(f"<p>Order ID: {NUMBER}</p>&#{digits}; &#x{digits};") == "html_detail"
    assert outcome(mail(f"Order {ORDER}: order shipped", f"<p>&#{digits};</p>")) == "mail"
    assert unescaped("&#65;&#0065;&#x41;&amp;&#" + "0" * 5000 + "66;") == "AAA&B"
    assert unescaped("&#12345678;") == "\ufffd"


def test_a_script_of_blank_lines_and_an_attribute_without_end_are_read_once() -> None:
    blank = "\n" * 200_000
    assert outcome(f"<script>pc_om_list_order{blank}</script>Order ID: {NUMBER}") == "html_detail"
    numbers = f"{NUMBER}<br>" * 500
    page = f'<p>Order ID: {NUMBER}</p><div class="{"A" * 500_000}">{numbers}</div>'
    assert outcome(page) == "html_detail"


# ---- Mails ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<a href=x>" * 15_000, "mail"),
        ("<p>order number" + "\u2003" * 5000 + "x</p>", "mail"),
        ("<p>tracking number" + "\u2003" * 5000 + "x</p>", "mail"),
    ],
    ids=["links", "order-label", "tracking-label"],
)
def test_bodies_that_took_their_square_in_time(body: str, found: str) -> None:
    assert outcome(mail(f"Order {ORDER}: order shipped", body)) == found


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("Content-Type: text/html; charset=punycode\n\na-" + "b" * 200_000, "mail"),
        ("Content-Type: text/html; charset=zlib\n\nx", "mail"),
        ('Content-Type: text/html; a="' + ";" * 200_000 + "\n\nx", "mail_header"),
        (
            'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html; a="'
            + ";" * 200_000
            + "\n\nx\n--b--\n",
            "mail_header",
        ),
        ('Content-Type: multipart/mixed; boundary="b"\n\n' + "--b\n\n" * 60_000, "too_nested"),
        ('Content-Type: multipart/mixed; boundary="b"\n\n--b\n' + "A:\n" * 201_000, "mail_header"),
        ("Content-Type: message/delivery-status\n\n" + "\n" * 100_000, "mail"),
        (
            "X: y\n"
            + "".join(
                f'Content-Type: multipart/mixed; boundary="b{rank}"\r\r--b{rank}\r'
                for rank in range(2000)
            ),
            "too_nested",
        ),
        ("X: y\n" * 1000 + "Content-Type: text/html; charset*=a\x00b'en'x\n\nx", "mail"),
    ],
    ids=[
        *("punycode", "no-text-encoding", "parameters", "part-parameters", "bare-parts", "fields"),
        *("report", "carriage-returns", "nul"),
    ],
)  # fmt: skip
def test_mails_that_the_standard_library_does_not_survive(rest: str, found: str) -> None:
    assert outcome(HEAD + rest) == found


def test_a_sender_of_comments_inside_comments_is_nobody() -> None:
    mail_of_nobody = f"From: {'(' * 900} <a@b.example>\nSubject: x\nDate: {SENT}\n\nx"
    assert outcome(mail_of_nobody) == "mail_not_aliexpress"


def test_lines_that_look_like_the_start_of_a_mail_are_tried_once() -> None:
    body = ("From " + "1" * 650 + "\n") * 800
    assert outcome(mailbox(mail(f"Order {ORDER}: order shipped", body))) == "mail"


def test_a_mailbox_without_a_mail_is_not_passed_over_in_silence() -> None:
    assert outcome("From somebody\nSubject: x\n\nx\n") == "nothing"


def test_mails_beyond_the_limit_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_reader, "MOST_MAILS", 1)
    first = mail(f"Order {ORDER}: order shipped")
    result = read(mailbox(first, mail(f"Order {NUMBER}: order shipped", key="2")))
    assert with_numbers(result) == [ORDER]
    assert [piece.code for piece in result.not_understood] == ["mails_many"]


def test_the_limits_of_mails_are_far_above_real_ones() -> None:
    assert (mime.MOST_BOUNDARIES, mime.MOST_FIELDS, mime.LONGEST_TYPE) == (50_000, 200_000, 1000)


# ---- Archives and workbooks -------------------------------------------------------------------


def packed(method: int) -> bytearray:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as target:
        target.writestr("a.json", b"[{}]" * 100)
    return bytearray(out.getvalue())


@pytest.mark.parametrize("place", [4, 8], ids=["damaged", "memory-of-4-GB"])
def test_ways_of_packing_that_take_memory_as_they_please_are_refused(place: int) -> None:
    data = packed(zipfile.ZIP_LZMA)
    start = data.index(b"a.json") + 6
    data[start + place] = 0xFF
    assert outcome(bytes(data)) == "archive_method"
    assert outcome(bytes(packed(zipfile.ZIP_BZIP2))) == "archive_method"


def test_a_list_of_very_many_entries_is_refused_unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    assert archive.MOST_ENTRIES == 20_000
    monkeypatch.setattr(archive, "MOST_ENTRIES", 50)
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\1\2", 20, 0, 20, *[0] * 7, 0, 2, *[0] * 6) + b"d/"
    entries = entry * 60
    tail = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 60, 60, len(entries), 4, 0)
    assert outcome(b"PK\3\4" + entries + tail) == "archive_bomb"


@pytest.mark.parametrize("name", [b"\xff\xfe", b"a\x00b", b"..\\..\\x", b"/etc/passwd"])
def test_strange_names_in_an_archive_are_words(name: bytes) -> None:
    data = bytes(packed(zipfile.ZIP_STORED)).replace(b"a.json", name.ljust(6, b"x"))
    assert outcome(data) in ("json_empty", "json_unknown", "table_unknown", "archive_damaged")


def test_a_name_that_differs_between_list_and_file_is_damage_to_this_file_only() -> None:
    data = bytes(packed(zipfile.ZIP_STORED))
    assert outcome(data[:40].replace(b"a.json", b"b.json") + data[40:]) == "archive_damaged"


HEADERS = ["Order ID", "Product", "Store", "Value", "Tracking ID", "Carrier", "Order time"]


def book(change) -> bytes:
    """Return a workbook whose parts went through ``change(name, bytes)`` -> (name, bytes)."""
    made = openpyxl.Workbook()
    made.active.append([*HEADERS, "Status"])
    made.active.append([NUMBER, "Lamp", "Glow", "1 €", None, None, "2026-03-02", "Completed"])
    plain, out = io.BytesIO(), io.BytesIO()
    made.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(*change(name, old.read(name)))
    return out.getvalue()


def in_sheet(old: str, new: str) -> bytes:
    def change(name, data):
        is_sheet = name.endswith("sheet1.xml")
        return name, data.replace(old.encode(), new.encode()) if is_sheet else data

    return book(change)


def test_a_document_type_in_a_part_of_any_name_is_refused() -> None:
    doctype = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>'

    def change(name, data):
        if name.endswith("sheet1.xml"):
            return "xl/worksheets/sheet1.dat", doctype + data
        return name, data.replace(b"sheet1.xml", b"sheet1.dat")

    assert outcome(book(change)) == "workbook_entities"


def test_hundreds_of_thousands_of_styles_are_refused_unread() -> None:
    assert workbook.MOST_TAGS == 200_000
    more = b"<xf/>" * 200_001 + b"</cellXfs>"

    def change(name, data):
        return name, data.replace(b"</cellXfs>", more) if name == "xl/styles.xml" else data

    assert outcome(book(change)) == "archive_bomb"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</row>", f"<c><v>{'9' * 5000}</v></c></row>"),
        ("</row>", f"<c><v>{'9' * 400}0</v></c></row>"),
        ('r="2"', 'r="99999999999999999999"'),
        ('r="A2"', 'r="ZZZZZZZ2"'),
        ("</row>", '<c t="d"><v>99999-99-99</v></c></row>'),
        ("</row>", '<c t="s"><v>-5</v></c></row>'),
        ("</row>", '<c s="9999"><v>1e999</v></c></row>'),
    ],
    ids=["5000-digits", "400-digits", "row", "column", "date", "text", "style"],
)
def test_strange_cells_are_refused_or_read(old: str, new: str) -> None:
    assert outcome(in_sheet(old, new)) in ("workbook_damaged", "aliexpress-orders", "table_no_rows")


# ---- Names ------------------------------------------------------------------------------------


def test_cells_that_look_like_json_are_cleaned_too() -> None:
    header = "Order ID;Product;Store;Value;Tracking ID;Carrier;Order time;Status\n"
    result = read(f"{header}{NUMBER};[\u202egnp\x07;{{Glow\u2066;1 €;;;2026-03-02;Completed\n")
    order = result.orders[0]
    assert (order.title, order.store) == ("[gnp", "{Glow")
    assert not any(HARMFUL.search(text) for text in texts_of(order))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-7", "cp037"])
def test_encodings_without_a_mark_are_read_or_refused(encoding: str) -> None:
    data = f"Order ID: {NUMBER}\nUS $1.00\n".encode(encoding)
    assert outcome(data) in ("pasted_text", "binary", "encoding")


def test_lone_halves_of_pairs_and_broken_bytes_are_refused_or_cleaned() -> None:
    page = f"Order ID: {NUMBER}\n\ud800\udfff title \udc00".encode("utf-8", "surrogatepass")
    assert outcome(page) == "encoding"
    fields = {"orderId": NUMBER, "storeName": "\ud800x\u202e\0"}
    block = {"a": {"tag": "pc_om_list_order", "fields": fields}}
    result = read({"api": "order.list", "ret": ["SUCCESS"], "data": {"data": block}})
    assert result.orders[0].store == "x"
