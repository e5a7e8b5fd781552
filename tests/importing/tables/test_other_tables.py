# SPDX-License-Identifier: MIT
"""Tables in markup (exports that call themselves .xls) and OpenDocument spreadsheets."""

import contextlib
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.money import Money
from aliguard_desktop.services.tables import ColumnMapping, Field
from tests.effort import examples
from tests.importing.tables.tables_helpers import (
    codes,
    events_of,
    open_cell,
    open_sheet,
    read,
)

NUMBER = "8190004567427741"
HEADERS = (
    *("Order ID", "Product", "Store", "Value", "Tracking ID", "Carrier", "Order time", "Status"),
)
ROW = (
    *(NUMBER, "Desk lamp", "Glow", "29,60 €", "RB123456785CN", "DHL", "2. März 2026"),
    "Awaiting delivery",
)


def markup(*rows) -> str:
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html><body><table>{body}</table></body></html>"


def refused(data) -> str:
    with pytest.raises(AliGuardError) as caught:
        read(data)
    return caught.value.code


def is_the_order(result) -> None:
    assert result.recognised == "aliexpress-orders"
    (order,) = result.orders
    assert (order.number, order.title, order.paid) == (NUMBER, "Desk lamp", Money("EUR", 2960))
    assert events_of(order)["placed"] == date(2026, 3, 2)
    assert order.parcels[0].numbers == ("RB123456785CN",)


def test_a_table_in_markup_is_a_table():
    is_the_order(read(markup(HEADERS, ROW), "orders.xls"))


def test_a_title_above_and_links_to_the_site_do_not_hide_it():
    item = "<a href='https://www.aliexpress.com/item/1.html'>Desk lamp</a>"
    row = (NUMBER, item, *ROW[2:])
    is_the_order(read(markup(("<b>My orders</b>",), HEADERS, row), "orders.xls"))


def test_a_table_inside_a_cell_is_not_a_row_of_the_outer_one():
    inner = markup(HEADERS, ROW).replace("<html><body>", "").replace("</body></html>", "")
    is_the_order(read(f"<html><table><tr><td>layout</td><td>{inner}</td></tr></table></html>"))


def test_cells_that_span_columns_keep_the_others_in_their_place():
    wide = f"<tr><td>{NUMBER}</td><td colspan=2>Desk lamp</td><td>29.60 EUR</td></tr>"
    (order,) = read(markup(HEADERS, ROW).replace("</table>", f"{wide}</table>")).orders
    assert [line.title for line in order.lines] == ["Desk lamp", "Desk lamp"]
    assert order.paid == Money("EUR", 2960)


def test_an_own_table_in_markup_is_asked_for_and_then_read():
    table = markup(("Order number", "Item", "Paid", "Remark"), (NUMBER, "Lamp", "5 EUR", "x"))
    (unknown,) = read(table).tables
    assert unknown.guesses[:3] == (Field.ORDER, Field.TITLE, Field.AMOUNT)
    mapping = ColumnMapping((*unknown.guesses[:3], Field.IGNORE))
    (order,) = read(table, mappings={unknown.key: mapping}).orders
    assert (order.number, order.paid) == (NUMBER, Money("EUR", 500))


def test_a_page_that_is_laid_out_in_tables_is_left_to_its_reader():
    page = (
        "<html><table><tr><td>Product</td><td>Order status</td></tr><tr><td>"
        f"<a href='https://www.aliexpress.com/p/order/detail.html?orderId={NUMBER}'>x</a></td>"
        "<td>Awaiting delivery</td></tr></table>"
    )
    assert read(page).recognised == "html_detail"


def test_an_open_sheet_is_a_table():
    is_the_order(read(open_sheet(HEADERS, ROW), "orders.ods"))


def test_an_open_sheet_gives_values_as_they_are_kept():
    remark = "<table:table-cell><office:annotation><text:p>a remark</text:p></office:annotation>"
    cells = (
        open_cell(NUMBER, 'table:formula="of:=1+1"'),
        "<table:table-cell/>",
        open_cell("Glow"),
        open_cell("$29.60", 'office:value-type="currency" office:value="29.6"'),
        '<table:table-cell table:number-columns-repeated="2"/>',
        open_cell("3/2/26", 'office:value-type="date" office:date-value="2026-03-02T00:00:00"'),
        remark + open_cell("Awaiting<text:s/>delivery").partition(">")[2],
        '<table:table-cell table:number-columns-repeated="16000"/>',
    )
    row = f"<table:table-row>{''.join(cells)}</table:table-row>"
    given = 'table:number-rows-repeated="1000000"'
    blank = f"<table:table-row {given}><table:table-cell/></table:table-row>"
    result = read(open_sheet(HEADERS, row, blank), "orders.ods")
    (order,) = result.orders
    assert (order.number, order.store, order.paid) == (NUMBER, "Glow", Money("USD", 2960))
    assert set(events_of(order).values()) == {date(2026, 3, 2)}
    assert not result.not_understood


@pytest.mark.parametrize("value", ["8.19000456742774E+015", "8190004567427740", "8.19E+15"])
def test_an_open_sheet_says_when_a_number_lost_its_last_digits(value):
    cell = open_cell("8.19E+15", f'office:value-type="float" office:value="{value}"')
    row = f"<table:table-row>{cell}{open_cell('Lamp')}</table:table-row>"
    result = read(open_sheet(HEADERS, row))
    assert codes(result.not_understood) == ["id_damaged"]


def test_an_unknown_open_sheet_is_asked_for():
    (unknown,) = read(open_sheet(("Nr", "What"), (NUMBER, "Lamp"))).tables
    assert unknown.guesses[0] is Field.ORDER


def repeated(times: int) -> str:
    given = f'table:number-rows-repeated="{times}"'
    return f"<table:table-row {given}>{open_cell('x')}{open_cell('y')}</table:table-row>"


def test_hostile_open_sheets_are_refused():
    entities = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    assert refused(open_sheet(content=entities)) == "workbook_entities"
    assert refused(open_sheet(content="<x")) == "workbook_damaged"
    assert refused(open_sheet(content="<x></y>")) == "workbook_damaged"
    assert refused(open_sheet(HEADERS, repeated(99_999_999))) == "table_too_long"
    wide = open_cell("x", 'table:number-columns-repeated="16000"')
    assert refused(open_sheet(f"<table:table-row>{wide}</table:table-row>")) == "table_too_wide"
    bomb = open_sheet(content="<x>" + " " * 20_000_000 + "</x>")
    assert refused(bomb) == "archive_bomb"
    manifest = {"META-INF/manifest.xml": "<m><encryption-data/></m>"}
    locked = open_sheet(HEADERS, ROW, extra=manifest)
    assert refused(locked) == "workbook_locked"


def test_a_flood_of_empty_repeated_cells_costs_nothing():
    cell = '<table:table-cell table:number-columns-repeated="16000"/>'
    row = f"<table:table-row>{cell * 2000}</table:table-row>"
    is_the_order(read(open_sheet(HEADERS, ROW, row)))


places = st.sampled_from(
    (
        *("<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th colspan=3>", "<thead>"),
        *("Order ID", "Product", "Value", "5 EUR", NUMBER, "<text:p>", "</text:p>"),
        *("<table:table>", "</table:table>", "<table:table-row>", "</table:table-row>"),
        *("<office:annotation>", "</office:annotation>", "</table:table-cell>"),
        '<table:table-cell table:number-columns-repeated="400">',
        '<table:table-row table:number-rows-repeated="99">',
    )
)


@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(places | st.text(max_size=6), max_size=30).map("".join), st.booleans())
def test_any_markup_and_any_open_sheet_is_read_or_refused_in_words(text, is_sheet):
    data = open_sheet(content=f"<x>{text}</x>") if is_sheet else f"<html>{text}"
    with contextlib.suppress(AliGuardError):
        result = read(data)
        assert result is None or result.recognised or result.not_understood
