# SPDX-License-Identifier: MIT
"""Order numbers that Excel has damaged, tracking numbers, dates of a column."""

from __future__ import annotations

import pytest

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.tables.cells import (
    all_end_in_zero,
    instant_of,
    is_damaged,
    proven_order,
    read_number,
    tracking_numbers,
    variant_of,
)
from tests.importing.tables.tables_helpers import codes, read, workbook

NUMBER = "8190004567427741"


@pytest.mark.parametrize(
    "text",
    ["8.19E+15", "8,19E+15", "8.19000456742774E+15", "8.19e15", "8E+15", "8190004567427000",
     "'8.19E+15"],
)  # fmt: skip
def test_a_number_that_excel_has_cut_is_refused_with_the_reason(text):
    with pytest.raises(AliGuardError) as caught:
        read_number(text)
    assert caught.value.code == "id_damaged"
    assert caught.value.message == (
        "Excel has cut the last digits of this number; they are gone. Export the file again, "
        "and import it without opening it in Excel."
    )


@pytest.mark.parametrize(
    "text",
    [NUMBER, f"'{NUMBER}", f'="{NUMBER}"', f"{NUMBER}.0", "8190 0045 6742 7741", f" {NUMBER}\t",
     f"https://www.aliexpress.com/p/order/detail.html?orderId={NUMBER}"],
)  # fmt: skip
def test_ways_to_write_a_whole_number(text):
    assert read_number(text) == NUMBER


def test_a_number_that_only_ends_in_zeros_may_be_right():
    assert not is_damaged("8190004567427700")
    assert read_number("8190004567427700") == "8190004567427700"
    assert all_end_in_zero(["8190004567427740", "8190004567427750"])
    assert not all_end_in_zero(["8190004567427740"])
    assert not all_end_in_zero(["8190004567427740", NUMBER])


def test_damaged_rows_are_refused_and_the_others_read():
    text = (
        "Order ID;Product;Store;Value;Tracking ID;Carrier;Order time;Status\n"
        f"8.19E+15;Lamp;Glow;1 €;;;2026-03-02;Completed\n"
        f"{NUMBER};Bulb;Glow;1 €;;;2026-03-02;Completed\n"
    )
    result = read(text)
    assert [order.number for order in result.orders] == [NUMBER]
    assert codes(result.not_understood) == ["id_damaged"]
    assert result.not_understood[0].what == "row 2"
    assert "8.19E+15" in result.not_understood[0].raw


@pytest.mark.parametrize(
    ("value", "code"),
    [(8190004567427740, "id_damaged"), (8.19000456742774e15, "id_damaged"), (NUMBER, ""),
     (8190004567427741, ""), (81900045674277, "")],
)  # fmt: skip
def test_numbers_in_a_workbook(value, code):
    headers = ["Order ID", "Product", "Store", "Value", "Tracking ID", "Carrier", "Order time"]
    data = workbook(Sheet=[headers, [value, "Lamp", "Glow", "1 €", None, None, "2026-03-02"]])
    result = read(data, "book.xlsx")
    assert codes(result.not_understood) == ([code] if code else [])
    assert [order.number for order in result.orders] == ([] if code else [str(value)])


def test_numbers_all_ending_in_zero_are_read_with_a_warning():
    rows = "\n".join(f"{number};L;G;1 €;;;2026-03-02;Completed" for number in
                     ("8190004567427740", "8190004567437740"))  # fmt: skip
    result = read(f"Order ID;Product;Store;Value;Tracking ID;Carrier;Order time;Status\n{rows}\n")
    assert len(result.orders) == 2
    assert codes(result.remarks) == ["ids_end_in_zero"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("RB123456785CN", ["RB123456785CN"]), ("RB 123 456 785 CN", ["RB123456785CN"]),
     ("RB123456785CN, LP00068434402473", ["RB123456785CN", "LP00068434402473"]),
     ("RB123456785CN\nRB123456785CN", ["RB123456785CN"]), ("-", []), ("", [])],
)  # fmt: skip
def test_tracking_numbers_of_a_cell(text, numbers):
    assert tracking_numbers(text) == numbers


def test_an_order_number_in_the_tracking_column_is_said():
    row = f"{NUMBER};L;G;1 €;{NUMBER};;2026-03-02;Completed"
    result = read(f"Order ID;Product;Store;Value;Tracking ID;Carrier;Order time;Status\n{row}\n")
    assert codes(result.not_understood) == ["tracking_is_order"]
    assert result.orders[0].parcels == ()


def test_one_clear_date_says_what_the_others_of_its_column_are():
    assert proven_order(["03/04/2026", "25/04/2026"]) is True
    assert proven_order(["03/04/2026", "04/25/2026"]) is False
    assert proven_order(["03/04/2026"]) is None
    assert proven_order(["25/04/2026", "04/25/2026"]) is None


def test_an_ambiguous_date_is_asked_and_the_answer_used():
    head = "Order ID;Product;Store;Value;Tracking ID;Carrier;Order time;Status\n"
    text = head + f"{NUMBER};L;G;1 €;;;03/04/2026;Completed\n"
    assert read(text).ambiguous_dates == ("03/04/2026",)
    days = [
        next(one.day for one in read(text, day_first=answer).orders[0].events if one.day)
        for answer in (True, False)
    ]
    assert [day.isoformat() for day in days] == ["2026-04-03", "2026-03-04"]
    proven = text + "8190004567437741;L;G;1 €;;;25/04/2026;Completed\n"
    assert read(proven).ambiguous_dates == ()


def test_instants_and_variants():
    assert instant_of("1772452800000").isoformat() == "2026-03-02T12:00:00+00:00"
    assert instant_of("17724528") is None
    assert instant_of("9999999999999") is None
    assert variant_of('[{"name": "Color", "text": "Red"}, {"value": "2m"}]') == "Color: Red, 2m"
    assert variant_of("[broken") == "[broken"
