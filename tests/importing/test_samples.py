# SPDX-License-Identifier: MIT
"""The sample data that lies beside a checkout on some machines; skipped where it is absent."""

from __future__ import annotations

import itertools
import json
import re
from datetime import UTC, date

import pytest

from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.importing.dates import read_day
from aliguard_desktop.importing.readers import default_readers
from aliguard_desktop.services.imported import ImportOutcome, RawInput
from tests.fakes import MemoryUnits
from tests.importing.helpers import READ_ON, SAMPLES, contents, of_kind, read, service

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="no sample data beside the checkout")
NAMES = "order-list-init.json", "order-detail.json", "logistics-querydetail.json"
BOTH = "8212313961591322"


@pytest.mark.parametrize("names", list(itertools.permutations(NAMES)))
def test_ten_orders_and_both_dates_in_any_order_of_files(names: tuple[str, ...]) -> None:
    units = MemoryUnits()
    files = [SAMPLES / "page-json" / name for name in names]
    report = service(units).import_files(files)
    assert report.count(ImportOutcome.NEW) == 10
    assert report.count(ImportOutcome.NOT_UNDERSTOOD) == 0
    assert report.count(ImportOutcome.CONFLICT) == 1
    order = units().orders.by_number(BOTH)
    assert order is not None
    ends = {(event.day, event.source) for event in of_kind(order, EventKind.PROTECTION_END)}
    assert ends == {
        (date(2026, 9, 4), Source.ORDER_PAGE),
        (date(2026, 9, 3), Source.TRACKING_PAGE),
    }
    assert [event.day for event in of_kind(order, EventKind.COMPLETED)] == [date(2026, 7, 28)]
    assert [event.day for event in of_kind(order, EventKind.SHIPPED)] == [date(2026, 7, 16)]
    assert len(of_kind(order, EventKind.DELIVERED)) == 1
    assert len(order.lines) == 1
    assert order.parcels[0].carrier == "J&T Express"
    before = contents(order)

    again = service(units).import_files(files)
    assert again.batch == ""
    assert again.changed == ()
    assert again.count(ImportOutcome.UNCHANGED) == 12
    stored = units().orders.by_number(BOTH)
    assert stored is not None
    assert contents(stored) == before


def test_the_orders_wait_or_are_completed_as_the_list_says() -> None:
    units = MemoryUnits()
    service(units).import_files([SAMPLES / "page-json" / NAMES[0]])
    kinds = [{event.kind for event in order.events} for order in units().orders.all()]
    assert kinds.count({EventKind.PLACED, EventKind.SHIPPED}) == 2
    assert kinds.count({EventKind.PLACED, EventKind.COMPLETED}) == 8
    assert {order.currency for order in units().orders.all()} == {"BRL"}
    assert max(len(order.lines) for order in units().orders.all()) == 2


def test_the_pasted_sample_adds_nothing_to_the_list_but_the_second_order() -> None:
    units = MemoryUnits()
    service(units).import_files([SAMPLES / "page-json" / NAMES[0]])
    text = (SAMPLES / "page-html" / "orders-page-copy-paste.txt").read_text(encoding="utf-8")
    report = service(units).import_text(text)
    outcomes = [(entry.order, entry.outcome) for entry in report.files[0].entries]
    assert outcomes == [
        ("8214398062177351", ImportOutcome.UNCHANGED),
        ("3044264490251559", ImportOutcome.NEW),
    ]


def test_the_saved_page_gives_both_orders_and_says_what_it_does_not_show() -> None:
    result = read((SAMPLES / "page-html" / "orders-page-skeleton.html").read_bytes())
    assert result.recognised == "html_list"
    assert result.more_on_site
    first, second = result.orders
    assert (first.number, first.store, str(first.paid)) == (
        "8214398062177351", "LIMA Store", "BRL 31.93",
    )  # fmt: skip
    assert (first.lines[0].quantity, first.lines[0].variant) == (2, "2.4A USB To L,1m")
    assert (second.number, second.lines, str(second.paid)) == (
        "3044264490251559", (), "EUR 4.76",
    )  # fmt: skip
    assert [one.code for one in result.not_understood] == ["titles_missing"]


def test_the_saved_page_agrees_with_the_copied_text_and_the_json() -> None:
    units = MemoryUnits()
    service(units).import_files([SAMPLES / "page-json" / NAMES[0]])
    before = units().orders.by_number("8214398062177351")
    assert before is not None
    service(units).import_files([SAMPLES / "page-html" / "orders-page-skeleton.html"])
    after = units().orders.by_number("8214398062177351")
    assert after is not None
    assert contents(after) == contents(before)
    assert (after.paid, after.store, len(after.lines)) == (before.paid, before.store, 1)


def test_a_fragment_of_a_mail_joins_orders_and_parcels() -> None:
    result = read((SAMPLES / "email" / "merge-es.html").read_bytes())
    found = {order.number: order.parcels[0].numbers for order in result.orders}
    assert found == {
        "074309624262839": ("LP00827165784034",),
        "074309624302839": ("LP00825690963370",),
    }


HEADERS = {
    "aliexpress-mcp-lines.csv": "aliexpress-mcp-lines",
    "aliexpress-mcp-orders.csv": "aliexpress-mcp-orders",
    "aliexpress-mcp-packages.csv": "aliexpress-mcp-packages",
    "chriskomus-detail.tsv": "order-downloader-detail",
    "chriskomus-list.tsv": "order-downloader-list",
    "console-script.csv": "console-script",
    "nrbrook-order-lines.csv": "order-export-lines",
    "nrbrook-orders.csv": "order-export-orders",
    "razzzila-order.csv": "order-details",
    "shopper-inventory.csv": "shopper-inventory",
    "stoneddiscord.csv": "aliexpress-orders",
}
READ_AS = {
    # file: (recognised as, how many orders)
    "page-json/order-list-init.json": ("order_list", 10),
    "page-json/order-detail.json": ("order_detail", 1),
    "page-json/logistics-querydetail.json": ("logistics", 1),
    "shopper-inventory/aliexpress-sample-orders.csv": ("shopper-inventory", 5),
    "shopper-inventory/aliexpress-sample-orders.json": ("shopper-inventory-json", 5),
    "email/merge-es.html": ("html_list", 2),
    "page-html/orders-page-skeleton.html": ("html_list", 2),
    "page-html/orders-page-copy-paste.txt": ("pasted_text", 2),
    **{f"headers/{name}": (exporter, 0) for name, exporter in HEADERS.items()},
}
NOT_FOR_THE_IMPORT = {
    # subjects and the row of a workbook are put into a mail and a workbook by the tests that
    # read them (test_mail.py, test_exporters.py)
    "email/subjects-es.csv",
    "gdpr/order-information-row.json",
}


def test_every_sample_is_read_as_what_it_is() -> None:
    """No sample may lie there unread: a new one has to be named here."""
    found = {}
    for path in sorted(SAMPLES.rglob("*.*")):
        name = path.relative_to(SAMPLES).as_posix()
        if name in NOT_FOR_THE_IMPORT:
            continue
        # Only one exporter has the order's number in the name of its file.
        file = "8190004567427741.csv" if "razzzila" in name else "sample"
        source = RawInput(file, path.read_bytes(), READ_ON, zone=UTC)
        result = default_readers()[0].read(source)
        assert result is not None, name
        found[name] = (result.recognised, len(result.orders))
    assert found == READ_AS


def test_ids_flags_and_keys_come_in_every_form_of_the_samples() -> None:
    """Trap 5: numbers or texts, "true" or true, both forms of keys, blanks behind a status."""
    page = json.loads((SAMPLES / "page-json" / NAMES[0]).read_text(encoding="utf-8"))
    expected = read(page)
    blocks = page["data"]["data"]
    changed = {}
    for key, block in blocks.items():
        fields = block.get("fields")
        if block.get("tag") == "pc_om_list_order":
            fields["orderId"] = int(fields["orderId"])
            fields["statusText"] += " "
            key = f"order_{fields['orderId']}"  # noqa: PLW2901
        changed[key] = block
    page["data"]["data"] = changed
    del page["data"]["hierarchy"]
    again = read(page)
    assert {one.number: one for one in again.orders} == {one.number: one for one in expected.orders}


def test_the_price_of_a_piece_is_never_taken_for_what_was_paid() -> None:
    """Trap 3, and the coupon date of trap 7."""
    (detail,) = read((SAMPLES / "page-json" / NAMES[1]).read_bytes()).orders
    assert all(line.paid is None for line in detail.lines)
    (logistics,) = read((SAMPLES / "page-json" / NAMES[2]).read_bytes()).orders
    text = (SAMPLES / "page-json" / NAMES[2]).read_text(encoding="utf-8")
    coupons = re.findall(r"coupon code if delayed by ([A-Z][a-z]{2} \d{1,2}, \d{4})", text)
    assert coupons
    ends = {event.day for event in of_kind(logistics, EventKind.PROTECTION_END)}
    assert ends
    assert ends.isdisjoint(map(read_day, coupons))
