# SPDX-License-Identifier: MIT
"""Every known header set, from fixtures of our own in the exporters' shapes."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.events import CompletedBy, EventKind
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.importing.tables.exporters import Rows, catalogue, find_exporter
from aliguard_desktop.importing.tables.table import header_key
from aliguard_desktop.services.imported import ImportOutcome
from aliguard_desktop.services.orders import OrderService
from aliguard_desktop.services.tables import Field
from tests.fakes import FakeClock, MemoryHistory, MemoryUnits, utc_zone
from tests.importing.helpers import of_kind, service
from tests.importing.tables.tables_helpers import LIMA, codes, events_of, read, workbook

FIXTURES = Path(__file__).parents[1] / "fixtures" / "tables"
SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "data" / "orders"
NUMBER = "8190004567427741"
PLACED = date(2026, 3, 2)
GDPR_HEADERS = (
    "order_id", "parent_orderid", "gmt_create_order_time", "order_status", "item_name",
    "unit_price", "payable_amt", "gmt_pay_order_time", "gmt_trade_end_time", "end_reason",
    "is_success_pay", "frozen_status",
)  # fmt: skip
GDPR_ROW = (
    "8190004567437741", NUMBER, "2026-03-02 21:19:58", "FINISH", "Desk lamp", 1500, 1240,
    "2026-03-02 21:20:03", "2026-04-01 10:00:00", "buyer_accept_goods", "true", "0",
)  # fmt: skip
IDS = {
    "shopper-inventory.csv": {"shopper-inventory"},
    "shopper-inventory.json": {"shopper-inventory-json"},
    "order-export-orders.csv": {"order-export-orders"},
    "order-export-lines.csv": {"order-export-lines"},
    "order-scrapers.jsonl": {"order-scrapers"},
    "aliexpress-mcp-orders.csv": {"aliexpress-mcp-orders"},
    "aliexpress-mcp-lines.csv": {"aliexpress-mcp-lines"},
    "aliexpress-mcp-packages.csv": {"aliexpress-mcp-packages"},
    "aliexpress-mcp-refunds.csv": {"aliexpress-mcp-refunds"},
    "aliexpress-mcp-orders.json": {"aliexpress-mcp-orders"},
    "aliexpress-mcp-lines.json": {"aliexpress-mcp-lines"},
    "aliexpress-mcp-packages.json": {"aliexpress-mcp-packages"},
    "aliexpress-mcp-refunds.json": {"aliexpress-mcp-refunds"},
    "parcel-intelligence-backup.json": {
        "parcel-intelligence-orders", "parcel-intelligence-parcels", "parcel-intelligence-events",
        "parcel-intelligence-refunds",
    },
    "parcel-intelligence.csv": {"parcel-intelligence-csv"},
    "parcel-intelligence.json": {
        "parcel-intelligence-orders", "parcel-intelligence-items", "parcel-intelligence-parcels",
    },
    "console-script.csv": {"console-script"},
    "order-downloader-list.tsv": {"order-downloader-list"},
    "order-downloader-detail.tsv": {"order-downloader-detail"},
    "aliexpress-orders.csv": {"aliexpress-orders"},
    "8190004567427741.csv": {"order-details"},
    "webshop-orders.json": {"webshop-orders"},
}  # fmt: skip


def fixture(file, name="", **told):
    return read((FIXTURES / file).read_bytes(), name or file, **told)


@pytest.mark.parametrize("name", sorted(IDS))
def test_every_header_set_is_recognised_by_its_headers_not_by_its_name(name):
    # Only one exporter puts the order number into the file's name.
    result = fixture(name, name=name if name.startswith("8") else "x.bin")
    assert set(result.recognised.split("+")) == IDS[name]
    assert NUMBER in {order.number for order in result.orders}


# A number in the file's name and the owners of parcels are not in the pieces that are kept.
@pytest.mark.parametrize(
    "name", sorted(set(IDS) - {"8190004567427741.csv", "parcel-intelligence-backup.json"})
)
def test_what_is_kept_of_a_table_gives_the_same_orders_again(name):
    result = fixture(name)
    again = [order for piece in result.kept for order in read(piece.text, "kept").orders]
    facts = [(one.number, one.title, one.paid, one.parcels) for one in result.orders]
    assert [(one.number, one.title, one.paid, one.parcels) for one in again] == facts


def test_json_lines_are_recognised_where_every_order_has_items():
    first = (FIXTURES / "order-scrapers.jsonl").read_text(encoding="utf-8").splitlines()[0]
    assert read(first + "\n" + first, "x").recognised == "order-scrapers"


def test_no_known_header_set_is_without_a_fixture():
    shown = set().union(*IDS.values(), {"privacy-copy"})
    sets = (one for one in catalogue().exporters if one.rows is not Rows.NOTHING)
    assert {exporter.id for exporter in sets} == shown


def test_the_needed_headers_of_a_set_find_that_set_and_no_other():
    for exporter in catalogue().exporters:
        found = find_exporter([*exporter.needs, *exporter.columns])
        assert found is not None
        assert found.id == exporter.id
        named = Field.ORDER in exporter.columns.values() or "number_in_name" in exporter.traps
        assert named or exporter.rows in (Rows.SCANS, Rows.NOTHING)


def test_headers_are_compared_without_case_blanks_and_signs():
    assert header_key(" Order ID ") == header_key("order_id") == header_key("orderId")
    assert header_key("total.value") != header_key("total")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_delimiters_and_encodings_change_nothing(delimiter, encoding):
    rows = [
        "Order ID,Product,Store,Value,Tracking ID,Carrier,Order time,Status",
        f"{NUMBER},Настольная лампа,Glow,US $29.60,RB123456785CN,DHL,2026-03-02,Awaiting delivery",
    ]
    text = "\r\n".join(rows).replace(",", delimiter) + "\r\n"
    (order,) = read(text.encode(encoding)).orders
    assert order.title == "Настольная лампа"
    assert order.paid == Money("USD", 2960)
    assert order.parcels[0].numbers == ("RB123456785CN",)


def test_shopper_inventory_csv_groups_items_and_moves_the_early_day():
    result = fixture("shopper-inventory.csv")
    first, second = result.orders
    assert (first.number, first.store, first.currency) == (NUMBER, "Glow Store", "USD")
    assert [(line.title, line.quantity) for line in first.lines] == [
        ("Desk lamp, warm white", 2),
        ("Bulb E14", 4),
    ]
    assert first.paid is None  # the price is that of one piece
    assert events_of(first) == {"placed": PLACED, "shipped": PLACED}
    assert second.title == '=HYPERLINK("http://example.test")'  # a formula is text
    assert codes(result.remarks) == ["day_early", "price_of_piece"]
    assert not result.not_understood


def test_shopper_inventory_csv_keeps_the_day_west_of_greenwich_and_says_so():
    result = fixture("shopper-inventory.csv", zone=LIMA)
    assert events_of(result.orders[0])["placed"] == date(2026, 3, 1)
    assert "day_kept" in codes(result.remarks)


def test_shopper_inventory_json_prefers_the_page_date_to_the_early_one():
    (order,) = fixture("shopper-inventory.json").orders
    assert events_of(order)["placed"] == PLACED
    assert order.lines[0].id == "8190004567437741"


def test_order_export_keeps_country_and_payment_but_no_address():
    result = fixture("order-export-orders.csv")
    (order,) = result.orders
    assert (order.country, order.payment, order.paid) == (
        "DE", Payment.PAYPAL, Money("USD", 2960),
    )  # fmt: skip
    assert order.lines == ()
    assert order.title == "Desk lamp"
    everything = repr(result)
    assert not [word for word in ("Jane", "Sample Street", "+49", "10115") if word in everything]


def test_order_export_lines_read_attributes_and_no_price_of_one_piece():
    (order,) = fixture("order-export-lines.csv").orders
    assert order.lines[0].variant == "Color: White"
    assert order.lines[0].paid is None


def test_order_export_reads_the_deadline_inside_the_detail_column():
    detail = (Path(__file__).parents[1] / "fixtures" / "detail.json").read_text(encoding="utf-8")
    (page,) = read(detail, "d.json").orders
    ends = [event.day for event in page.events if event.kind is EventKind.PROTECTION_END]
    assert ends
    head = (FIXTURES / "order-export-orders.csv").read_text(encoding="utf-8").splitlines()[0]
    cells = [""] * len(head.split(","))
    cells[0] = page.number
    cells[-2] = '"' + detail.replace('"', '""') + '"'
    (order,) = read(head + "\n" + ",".join(cells) + "\n").orders
    assert [one.day for one in order.events if one.kind is EventKind.PROTECTION_END] == ends


def test_json_lines_keep_amounts_exact_and_spread_their_items():
    first, second = fixture("order-scrapers.jsonl").orders
    assert first.paid == Money("EUR", 4890)
    assert [(line.id, line.quantity) for line in first.lines] == [
        ("8190004567437741", 2),
        ("8190004567447741", 4),
    ]
    assert (second.paid, second.lines) == (None, ())


def test_mcp_tables():
    (order,) = fixture("aliexpress-mcp-orders.csv").orders
    assert order.paid == Money("BRL", 13274)
    assert order.payment is Payment.CARD
    assert events_of(order) == {
        "placed": PLACED, "paid": date(2026, 3, 3), "completed": date(2026, 4, 1),
    }  # fmt: skip
    (lines,) = fixture("aliexpress-mcp-lines.csv").orders
    assert lines.lines[0].paid == Money("BRL", 2480)
    (packages,) = fixture("aliexpress-mcp-packages.csv").orders
    assert packages.parcels[0].numbers == ("LP00068434402473", "RB123456785CN")  # newest last
    assert packages.parcels[0].carrier == "Correios"


def test_mcp_tables_as_json_say_what_the_csv_says():
    for scope in ("orders", "lines"):
        (by_csv,) = fixture(f"aliexpress-mcp-{scope}.csv").orders
        (by_json,) = fixture(f"aliexpress-mcp-{scope}.json").orders
        assert (by_json.number, by_json.paid) == (by_csv.number, by_csv.paid)
        assert [one.title for one in by_json.lines] == [one.title for one in by_csv.lines]


def test_mcp_packages_keep_each_parcel_with_its_newest_event_and_promise():
    result = fixture("aliexpress-mcp-packages.json")
    (order,) = result.orders
    first, second = order.parcels
    assert (first.numbers, first.carrier) == (("LP00068434402473", "RB123456785CN"), "Correios")
    assert second.numbers == ("LP00068434402474",)
    (delivered,) = of_kind(order, EventKind.DELIVERED)
    assert (delivered.parcel, delivered.at) == (
        first.id, datetime(2026, 3, 19, 10, tzinfo=UTC),
    )  # fmt: skip
    assert [one.day for one in of_kind(order, EventKind.EXPECTED_BY)] == [
        date(2026, 3, 20), date(2026, 4, 9),
    ]  # fmt: skip
    assert codes(result.not_understood) == ["scan_without_time"]
    (by_csv,) = fixture("aliexpress-mcp-packages.csv").orders
    (scan,) = of_kind(by_csv, EventKind.SCAN)
    assert (scan.day, scan.detail.text, scan.parcel) == (
        date(2026, 3, 9), "In transit", by_csv.parcels[0].id,
    )  # fmt: skip


@pytest.mark.parametrize("suffix", ["csv", "json"])
def test_mcp_refunds_are_kept_in_their_own_words_and_start_nothing(suffix):
    result = fixture(f"aliexpress-mcp-refunds.{suffix}")
    (order,) = result.orders
    (seen,) = order.events
    assert (seen.kind, seen.day) == (EventKind.STATUS_SEEN, date(2026, 3, 20))
    assert seen.detail.text.startswith("Refund request 70001: REFUND, ")
    assert codes(result.not_understood) == ["date_unreadable"] * (suffix == "json")


def test_parcel_intelligence_backup_gives_events_to_the_orders_of_their_parcel():
    result = fixture("parcel-intelligence-backup.json")
    events = [event for order in result.orders if order.number == NUMBER for event in order.events]
    scans = [event for event in events if event.kind is EventKind.SCAN]
    assert [(one.at, one.detail.code) for one in scans] == [
        (datetime(2026, 3, 4, 12, tzinfo=UTC), "AE_LH_ARRIVE")
    ]
    delivered = {event.at for event in events if event.kind is EventKind.DELIVERED}
    assert delivered == {datetime(2026, 3, 20, 12, tzinfo=UTC)}
    refund = next(one for one in events if one.kind is EventKind.STATUS_SEEN)
    assert refund.detail.text == "Refund request 70001: REFUND, Request complete"
    # The same parcel brings another order too; one parcel belongs to none of the file.
    shared = [one for one in result.orders if one.number == "8190009990007741"]
    assert len(shared) == 2
    assert [one.parcels[0].numbers for one in result.orders if not one.number] == [
        ("RB223456788CN",)
    ]
    assert codes(result.not_understood) == ["scan_without_time"]
    (left,) = result.remarks
    assert left.code == "sheets_left"
    assert set(left.values["names"].split(", ")) == {
        "textcache", "predictions", "endpoints", "alerts", "settings",
    }  # fmt: skip
    assert "Secret Street" not in repr(result)
    assert not result.tables  # nobody is asked what an alert is


def test_parcel_intelligence_backup_is_one_import_without_doubled_orders():
    units = MemoryUnits()
    report = service(units).import_files([FIXTURES / "parcel-intelligence-backup.json"])
    assert report.count(ImportOutcome.NEW) == 2
    stored = units().orders.by_number(NUMBER)
    assert [one.numbers for one in stored.parcels] == [("RB123456785CN",)]
    again = service(units).import_files([FIXTURES / "parcel-intelligence-backup.json"])
    assert (again.batch, again.count(ImportOutcome.UPDATED)) == ("", 0)


def test_parcel_intelligence_csv_splits_its_items_and_parcels():
    result = fixture("parcel-intelligence.csv")
    (order,) = result.orders
    assert [(line.title, line.quantity) for line in order.lines] == [
        ("Desk lamp, white", 2), ("Bulb", 4),
    ]  # fmt: skip
    assert [one.numbers[0] for one in order.parcels] == ["RB123456785CN", "LP00123456789012"]
    assert order.paid == Money("USD", 2960)
    assert of_kind(order, EventKind.PLACED)[0].at == datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert codes(result.not_understood) == ["number_length"]  # an order of Amazon


def test_parcel_intelligence_reads_instants_and_leaves_other_shops_with_a_reason():
    result = fixture("parcel-intelligence.json")
    order = result.orders[0]
    placed = next(one for one in order.events if one.kind is EventKind.PLACED)
    assert placed.at == datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    # 31 May, 12:00 in California
    assert events_of(order)["protection_end"] == date(2026, 5, 31)
    assert order.paid == Money("USD", 2960)
    assert codes(result.not_understood) == ["other_platform"]


def test_console_script_states_the_total_once_for_several_items():
    (order,) = fixture("console-script.csv").orders
    assert order.paid == Money("USD", 2960)
    assert len(order.lines) == 2


@pytest.mark.parametrize("name", ["order-downloader-list.tsv", "order-downloader-detail.tsv"])
def test_order_downloader_writes_the_month_first(name):
    (order,) = fixture(name).orders
    assert events_of(order)["placed"] == PLACED
    assert order.paid == Money("USD", 2960)


def test_order_downloader_is_pasted_as_a_table_with_its_tracking():
    text = (FIXTURES / "order-downloader-detail.tsv").read_text(encoding="utf-8")
    units = MemoryUnits()
    report = service(units).import_text(text, markup="<table><tr><td>not of the site</table>")
    assert report.files[0].recognised == "order-downloader-detail"
    order = units().orders.by_number(NUMBER)
    (parcel,) = order.parcels
    assert parcel.numbers
    scans = of_kind(order, EventKind.SCAN)
    assert [one.day for one in scans] == [date(2026, 3, 9)]  # 3/9/2026: the month first


def test_order_details_take_the_number_from_the_name_and_say_when_it_is_missing():
    (order,) = fixture("8190004567427741.csv").orders
    assert order.lines[0].paid == Money("USD", 2480)
    (said,) = fixture("8190004567427741.csv").remarks
    assert (said.code, said.values) == ("number_from_name", {"order": NUMBER})
    nameless = fixture("8190004567427741.csv", name="orders.csv")
    assert codes(nameless.not_understood) == ["number_not_in_name"]
    assert not nameless.orders


def test_webshop_orders():
    (order,) = fixture("webshop-orders.json").orders
    assert order.paid == Money("USD", 2960)
    assert [line.paid for line in order.lines] == [Money("USD", 2480), Money("USD", 480)]


def test_webshop_orders_in_an_archive_with_their_attachments():
    plain = json.loads((FIXTURES / "webshop-orders.json").read_text(encoding="utf-8"))
    files = [{"name": "Tracking page", "path": "a/tracking.pdf"}]
    order = plain["orders"][0]
    plain["orders"][0] = {"attachments": files, **order, "extra_data": {"phone": "600000000"}}
    order["items"][0]["attachments"] = files
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("aliexpress.json", json.dumps(plain))
        archive.writestr("a/tracking.pdf", b"%PDF-1.7\n")
    result = read(out.getvalue(), "orders.zip")
    (read_order,) = result.orders
    assert [line.title for line in read_order.lines] == ["Desk lamp", "Bulb"]
    assert [(one.what, one.code) for one in result.not_understood] == [("tracking.pdf", "pdf")]
    assert "600000000" not in repr(result.kept)


def test_privacy_copy_takes_the_parent_number_and_no_amount_without_a_currency():
    data = workbook(
        About=[["What", "Where", "Remark"], ["a", "b", "c"]],
        Order_Information=[GDPR_HEADERS, GDPR_ROW],
    )
    result = read(data, "backup.xlsx")
    assert result.recognised == "privacy-copy"
    (order,) = result.orders
    assert (order.number, order.lines[0].id, order.paid) == (NUMBER, "8190004567437741", None)
    assert events_of(order) == {
        "placed": PLACED, "paid": PLACED, "completed": date(2026, 4, 1),
    }  # fmt: skip
    completed = next(one for one in order.events if one.kind is EventKind.COMPLETED)
    assert completed.detail.by is CompletedBy.BUYER
    assert set(codes(result.remarks)) == {"no_currency", "sheets_left"}


def test_a_workbook_of_the_order_export_reads_both_sheets():
    def rows(name):
        lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
        return [line.split(",") for line in lines[:1]]

    orders = rows("order-export-orders.csv")
    orders.append([NUMBER, "Mar 2, 2026", "Completed", "US $29.60", "USD", "Glow", "Lamp"])
    lines = rows("order-export-lines.csv")
    lines.append([NUMBER, "Mar 2, 2026", "Glow", "Completed", 0, 8190004567437741, 1, 2, "Lamp"])
    result = read(workbook(Orders=orders, Order_Lines=lines), "orders.xlsx")
    assert result.recognised == "order-export-orders+order-export-lines"
    assert [order.number for order in result.orders] == [NUMBER, NUMBER]
    assert result.orders[1].lines[0].id == "8190004567437741"


# Formats that state the end of the protection; in all others it is unknown, never invented.
WITH_DEADLINE = {"parcel-intelligence.json"}


@pytest.mark.parametrize("name", sorted(set(IDS) - WITH_DEADLINE))
def test_a_deadline_that_the_format_does_not_state_is_asked_for(name):
    units = MemoryUnits()
    service(units).import_files([FIXTURES / name])
    orders = OrderService(units, MemoryHistory(units), load_rulebook(), FakeClock(), utc_zone)
    views = orders.views()
    assert views
    for view in views:
        assert not of_kind(view.order, EventKind.PROTECTION_END)
        kinds = {event.kind for event in view.order.events}
        if EventKind.SHIPPED in kinds and EventKind.COMPLETED not in kinds:
            assert EventKind.PROTECTION_END in view.plan.missing


def test_a_parcel_s_number_where_the_order_s_belongs_is_said():
    head = "Order ID,Product,Store,Value,Tracking ID,Carrier,Order time,Status"
    for number in ("LP00123456789012", "RB123456785CN", "315190000000000001"):
        result = read(f"{head}\n{number},Lamp,S,5 EUR,,,2026-03-02,Completed\n")
        assert codes(result.not_understood) == ["number_is_tracking"]
        assert number in result.not_understood[0].raw
        assert not result.orders


needs_samples = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the sample data is not beside the project"
)


@needs_samples
@pytest.mark.parametrize("name", ["nrbrook-orders.csv", "nrbrook-order-lines.csv",
    "stoneddiscord.csv", "aliexpress-mcp-packages.csv", "aliexpress-mcp-orders.csv",
    "shopper-inventory.csv", "aliexpress-mcp-lines.csv", "chriskomus-detail.tsv",
    "chriskomus-list.tsv", "razzzila-order.csv", "console-script.csv"])  # fmt: skip
def test_sample_header_rows_are_recognised(name):
    text = (SAMPLES / "headers" / name).read_text(encoding="utf-8")
    result = read(text, f"{NUMBER}.csv")
    assert result.recognised in {exporter.id for exporter in catalogue().exporters}
    assert codes(result.not_understood) == ["table_no_rows"]


@needs_samples
def test_samples_of_the_shopper_inventory_agree_on_the_days():
    folder = SAMPLES / "shopper-inventory"
    by_csv = read((folder / "aliexpress-sample-orders.csv").read_bytes())
    by_json = read((folder / "aliexpress-sample-orders.json").read_bytes())
    assert len(by_csv.orders) == len(by_json.orders) == 5
    days = [[events_of(order)["placed"] for order in one.orders[:3]] for one in (by_csv, by_json)]
    assert days[0] == days[1]


@needs_samples
def test_the_sample_of_the_privacy_copy_is_read():
    plain = json.loads((SAMPLES / "gdpr" / "order-information-row.json").read_text("utf-8"))
    row = plain["row"]
    result = read(workbook(Order_Information=[list(row), list(row.values())]), "copy.xlsx")
    assert result.recognised == "privacy-copy"
    assert result.orders[0].number == row["parent_orderid"]
