# SPDX-License-Identifier: MIT
"""Order numbers, links and parcel numbers that somebody types or pastes as a list."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.importing.typed_numbers import MOST_NUMBERS, TypedNumbersReader
from aliguard_desktop.services.imported import ImportOutcome
from tests.effort import examples
from tests.fakes import MemoryUnits
from tests.importing.helpers import raw, read, service

FIRST, SECOND, THIRD = "8190000000007741", "8190004567427741", "8190009990007741"
ORDER_LINK = "https://www.aliexpress.com/p/order/detail.html?orderId="
LP = "LP00123456789012"


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n{SECOND}\n",
        f" {FIRST}, {SECOND} ",
        f"{FIRST};{SECOND}",
        f"{FIRST}\t{SECOND}\t{FIRST}",
        "8190 0000 0000 7741\n8190-0045-6742-7741",
        f"Order ID: {FIRST}\nRef. Number: {SECOND}",
        f"{ORDER_LINK}{FIRST}&x=1\r\n{ORDER_LINK}{SECOND}",
        f"https://aliexpress.ru/order-list/{FIRST}?spm=a2g2w\nwww.aliexpress.com/?orderId={SECOND}",
        f"https://trade.aliexpress.com/order_detail.htm?orderId={FIRST} {SECOND}",
    ],
)
def test_each_number_and_link_is_an_order(text: str) -> None:
    result = read(text, pasted=True)
    assert result.recognised == "typed_numbers"
    assert [order.number for order in result.orders] == [FIRST, SECOND]
    assert not result.not_understood
    assert not any(order.events for order in result.orders)


def test_a_tracking_link_names_order_and_parcel() -> None:
    link = (
        f"https://www.aliexpress.com/p/tracking/index.html?tradeOrderId={FIRST}&trackingNumber={LP}"
    )
    (order,) = read(link).orders
    assert (order.number, order.parcels[0].numbers, order.typed) == (FIRST, (LP,), False)


@pytest.mark.parametrize(
    ("token", "code"),
    [
        ("819000000000774", ""),
        ("8190000000007", "number_length"),
        ("81900000000077411234", "number_length"),
        ("8.19000456742774E+15", "id_damaged"),
        ("8190004567427000", "id_damaged"),
    ],
)
def test_what_is_no_order_number_is_said_beside_the_others(token: str, code: str) -> None:
    result = read(f"{FIRST}\n{token}\n")
    assert result.orders[0].number == FIRST
    assert [one.code for one in result.not_understood] == [code] * bool(code)
    assert all(one.raw == token for one in result.not_understood)


@pytest.mark.parametrize(
    "number", [LP, "315190000000000001", "RE582253458SE", "1Z9999990012345675"]
)
def test_a_parcel_s_number_is_said_and_finds_its_order(number: str) -> None:
    units = MemoryUnits()
    imports = service(units)
    (told,) = imports.import_text(number).files[0].entries
    assert (told.outcome, told.code) == (ImportOutcome.NOT_UNDERSTOOD, "tracking_without_order")
    link = f"https://www.aliexpress.com/p/tracking/index.html?tradeOrderId={FIRST}&trackingNumber="
    imports.import_text(link + number)
    (told,) = imports.import_text(number).files[0].entries
    assert (told.outcome, told.order) == (ImportOutcome.UNCHANGED, FIRST)


def codes(imports: object, text: str) -> list[tuple[str, str]]:
    report = imports.import_text(text)  # type: ignore[attr-defined]
    return [(entry.order, entry.code) for entry in report.files[0].entries]


def test_a_number_that_does_not_end_like_the_others_is_a_remark() -> None:
    imports = service(MemoryUnits())
    wrong = "8190000000007747"
    assert codes(imports, f"{wrong}\n{SECOND}\n{THIRD}") == [
        (wrong, "order_new"),
        (wrong, "number_unlike"),
        (SECOND, "order_new"),
        (THIRD, "order_new"),
    ]
    # Once it is there, nobody says any more which one is wrong.
    assert codes(imports, FIRST) == [(FIRST, "order_new")]


def test_the_number_of_an_item_is_a_remark() -> None:
    imports = service(MemoryUnits())
    codes(imports, FIRST)
    item = str(int(FIRST) + 20_000)
    report = imports.import_text(item)
    new, remark = report.files[0].entries
    assert (new.outcome, remark.code) == (ImportOutcome.NEW, "number_of_item")
    assert remark.values == {"other": FIRST}


def test_a_link_is_copied_not_typed_so_its_number_is_not_doubted() -> None:
    imports = service(MemoryUnits())
    codes(imports, f"{SECOND}\n{THIRD}")
    other = "8190000000001111"
    assert codes(imports, ORDER_LINK + other) == [(other, "order_new")]


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        f"{FIRST} was late",
        f"Lamp {FIRST}",
        "https://www.aliexpress.com/item/1005000000000001.html",
        "12.03.2026",
        "42",
        "",
        f"{FIRST}\n" * (MOST_NUMBERS + 1),
        f"{FIRST} " * 100_000,
    ],
)
def test_other_texts_are_left_to_others(text: str) -> None:
    assert TypedNumbersReader().read(raw(text or "-")) is None


@settings(max_examples=examples(60))
@given(
    st.lists(
        st.sampled_from((FIRST, LP, "12345678901234567890", "8.19E+15", ORDER_LINK, "-", "a"))
        | st.text(max_size=20),
        max_size=8,
    ).map(" ".join)
)
def test_any_text_is_a_list_of_numbers_or_not(text: str) -> None:
    result = TypedNumbersReader().read(raw(text or "-"))
    for order in result.orders if result is not None else ():
        assert order.number or order.parcels
        assert len(order.number) in (0, 14, 15, 16, 17)
