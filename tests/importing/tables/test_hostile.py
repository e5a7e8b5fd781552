# SPDX-License-Identifier: MIT
"""Tables that want to do harm, and random ones: refused with a reason, or read."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.tables import table as limits
from aliguard_desktop.importing.tables.delimited import decode_table, read_delimited
from aliguard_desktop.importing.tables.records import read_records
from tests.effort import examples
from tests.importing.tables.tables_helpers import codes, read, workbook

HEAD = "Order ID;Product;Store;Value;Tracking ID;Carrier;Order time;Status\n"
NUMBER = "8190004567427741"
ROW = f"{NUMBER};Lamp;Glow;1 €;;;2026-03-02;Completed\n"
HEADERS = ["Order ID", "Product", "Store", "Value", "Tracking ID", "Carrier", "Order time"]
VALUES = [NUMBER, "Lamp", "Glow", "1 €", None, None, "2026-03-02"]


def refused(data, name="table.csv") -> str:
    with pytest.raises(AliGuardError) as caught:
        read(data, name)
    return caught.value.code


def test_a_row_of_100_000_columns_is_refused():
    assert refused(HEAD + ROW + ";" * 100_000 + "\n") == "table_too_wide"


def test_more_rows_than_the_limit_are_refused(monkeypatch):
    assert limits.MOST_ROWS == 1_000_000
    monkeypatch.setattr(limits, "MOST_ROWS", 20)
    assert len(read(HEAD + ROW * 19).orders) == 1
    assert refused(HEAD + ROW * 20) == "table_too_long"
    assert refused(workbook(Sheet=[HEADERS, *[VALUES] * 20]), "b.xlsx") == "table_too_long"


def test_too_many_cells_are_refused(monkeypatch):
    monkeypatch.setattr(limits, "MOST_CELLS", 100)
    assert refused(HEAD + ROW * 30) == "table_too_long"


def test_nul_bytes_are_refused_as_no_text():
    assert refused((HEAD + ROW).encode() + b"\0\0") == "binary"


def test_a_quotation_mark_that_is_never_closed_loses_nothing_in_silence(monkeypatch):
    result = read(HEAD + ROW + f'8190004567437741;"Lamp;Glow;1 €;;;2026-03-02;Completed\n{ROW}')
    # The rest of the file is inside the quotation marks: the row is read, its title is long.
    assert codes(result.not_understood) == ["quote_open"]
    assert [order.number for order in result.orders] == [NUMBER, "8190004567437741"]
    assert NUMBER in result.orders[1].title
    monkeypatch.setattr("aliguard_desktop.importing.tables.delimited._LONGEST_CELL", 100)
    assert refused(HEAD + ROW + '8190004567437741;"' + "x" * 200) == "table_broken"


def test_formulas_are_text_and_never_run():
    result = read(HEAD + f"{NUMBER};=cmd|'/c calc'!A1;@SUM(1+1);1 €;;;2026-03-02;Completed\n")
    assert (result.orders[0].title, result.orders[0].store) == ("=cmd|'/c calc'!A1", "@SUM(1+1)")


def test_formulas_of_a_workbook_are_not_worked_out():
    values = [NUMBER, "=1+1", "Glow", "1 €", None, None, "2026-03-02"]
    result = read(workbook(Sheet=[HEADERS, values]), "b.xlsx")
    # Nobody has saved a result of the formula: the cell is empty, and nothing is computed.
    assert result.orders[0].title is None


@pytest.mark.parametrize(
    ("encoding", "title", "said"),
    [("cp1251", "Настольная лампа", "Windows-1251"), ("cp1252", "Lámpara de señal — größe",
     "Windows-1252")],
)  # fmt: skip
def test_encodings_of_old_programs_are_guessed_and_said(encoding, title, said):
    text = (HEAD + ROW.replace("Lamp", title)).replace("€", "EUR")
    result = read(text.encode(encoding))
    assert result.orders[0].title == title
    remark = next(one for one in result.remarks if one.code == "encoding_guessed")
    assert remark.values["encoding"] == said


def test_bytes_that_fit_no_encoding_are_refused():
    with pytest.raises(AliGuardError) as caught:
        decode_table(HEAD.encode() + bytes(range(0x80, 0xA0)) * 20, "table.csv")
    assert caught.value.code == "encoding"


def rezipped(data: bytes, change) -> bytes:
    """Return a workbook whose files went through ``change(name, bytes)``."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_workbook_with_entities_is_refused_before_it_is_read(encoding):
    def with_entities(name, data):
        if not name.endswith("sheet1.xml"):
            return data
        head = (
            f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
            '<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        )
        body = data.decode().partition("?>")[2] if data.startswith(b"<?xml") else data.decode()
        return (head + body).encode(encoding)

    data = rezipped(workbook(Sheet=[HEADERS, VALUES]), with_entities)
    assert refused(data, "b.xlsx") == "workbook_entities"


def test_a_workbook_that_unpacks_to_very_much_is_refused():
    data = rezipped(
        workbook(Sheet=[HEADERS, VALUES]),
        lambda name, old: old + b" " * 2**26 if name.endswith("sheet1.xml") else old,
    )
    assert len(data) < 2**20
    assert refused(data, "b.xlsx") == "archive_bomb"


def test_a_sheet_that_claims_to_be_huge_costs_nothing():
    def huge(name, data):
        return data.replace(b'ref="A1:G2"', b'ref="A1:XFD1048576"')

    result = read(rezipped(workbook(Sheet=[HEADERS, VALUES]), huge), "b.xlsx")
    assert [order.number for order in result.orders] == [NUMBER]


def test_a_cell_far_to_the_right_is_refused():
    book = openpyxl.Workbook()
    book.active.append(HEADERS)
    book.active.append(VALUES)
    book.active.cell(3, limits.MOST_COLUMNS + 1, "far")
    out = io.BytesIO()
    book.save(out)
    assert refused(out.getvalue(), "b.xlsx") == "table_too_wide"


def test_blank_rows_do_not_hide_the_rows_after_them():
    result = read(workbook(Sheet=[HEADERS, *[[None]] * 500, VALUES]), "b.xlsx")
    assert [order.number for order in result.orders] == [NUMBER]


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.95])
def test_a_damaged_workbook_is_refused(cut):
    data = workbook(Sheet=[HEADERS, VALUES])
    assert refused(data[: int(len(data) * cut)], "b.xlsx") in ("workbook_damaged",
        "archive_damaged", "binary")  # fmt: skip


def test_missing_and_wrong_parts_of_a_workbook_are_refused():
    data = workbook(Sheet=[HEADERS, VALUES])
    broken = rezipped(data, lambda name, old: old[:60] if name.endswith("sheet1.xml") else old)
    assert refused(broken, "b.xlsx") == "workbook_damaged"
    empty = rezipped(data, lambda name, old: b"<a/>" if name == "xl/workbook.xml" else old)
    assert codes(read(empty, "b.xlsx").not_understood) == ["table_empty"]


def test_a_locked_workbook_says_so():
    data = bytearray(workbook(Sheet=[HEADERS, VALUES]))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        count = len(archive.namelist())
    place = -1
    for _ in range(count):  # the flag of a password, in the list of contents
        place = data.index(b"PK\x01\x02", place + 1)
        data[place + 8] |= 1
    assert refused(bytes(data), "b.xlsx") == "workbook_locked"


def test_text_with_commas_is_no_table():
    text = "Dear seller, the parcel, the one with the lamp, is lost.\nPlease, help me.\nThanks\n"
    assert read_delimited(text, "t") is None
    assert read(text, "t.txt") is None


def test_a_workbook_without_a_table_says_so():
    assert codes(read(workbook(Sheet=[]), "b.xlsx").not_understood) == ["table_empty"]


def test_replies_of_the_site_are_left_to_their_reader():
    assert read_records('{"api": "mtop.x", "data": {}, "ret": []}', "r") is None
    assert read_records('[{"url": "https://x", "status": 200, "body": "{}"}]', "r") is None
    assert read_records('{"log": {"entries": []}}', "r") is None
    assert read_records("[1, 2, 3]", "r") is None
    assert read_records('[{"orderId": "1"', "r") is None


CELLS = st.one_of(
    st.text(max_size=20),
    st.sampled_from([NUMBER, "8.19E+15", "03/04/2026", "US $1,382.11", "Completed", "=1+1", "-"]),
)


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(st.lists(CELLS, max_size=9), max_size=8), st.sampled_from(",;\t|"), st.booleans())
def test_random_tables_are_read_or_refused_and_every_row_is_accounted_for(rows, mark, known):
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=mark)
    headers = HEAD.strip().split(";") if known else ["Nr", "What", "When"]
    writer.writerow(headers)
    writer.writerows(rows)
    try:
        table = read_delimited(out.getvalue(), "t")
        result = read(out.getvalue().encode("utf-8", "replace"))
    except AliGuardError as error:
        assert error.code  # noqa: PT017 - refusing is one of the right answers
        return
    if not known or table is None or result is None:
        return
    filled = [row for row in table.rows if any(cell.strip() for cell in row)]
    told = {piece.what for piece in result.not_understood}
    orders = {order.number for order in result.orders}
    for place, row in enumerate(table.rows, table.first):
        if row in filled:
            assert f"row {place}" in told or any(number in "".join(row) for number in orders)


@settings(max_examples=examples(40), deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner,
                                                                   max_size=4),
        max_leaves=20,
    )
)  # fmt: skip
def test_random_json_is_a_table_or_not(value):
    for table in read_records(json.dumps(value), "r") or []:
        assert all(isinstance(cell, str) for row in table.rows for cell in row)
        assert all(len(row) == len(table.headers) for row in table.rows)
