# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.order_number import check_order_number, item_of, unlike_the_others

NUMBER = "8190000000000001"


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        " 8190 0000 0000 0001 ",
        "8190-0000-0000-0001",
        "8190\u00a00000\u00a00000\u00a00001",
        "Order ID: 8190000000000001",
        "Ref. Number: 8190000000000001",
        "https://www.aliexpress.com/p/order/detail.html?orderId=8190000000000001&x=1",
        "https://www.aliexpress.com/p/tracking/index.html?_login=yes&tradeOrderId=8190000000000001",
    ],
)
def test_the_number_is_found_in_what_people_paste(text: str) -> None:
    assert check_order_number(text) == NUMBER


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "number_empty"),
        (" - ", "number_empty"),
        ("1234567890123", "number_length"),
        ("123456789012345678901", "number_length"),
        ("81900000000000O1", "number_letters"),
        (NUMBER.translate({ord("0"): "\uff10"}), "number_letters"),
        ("LP00000000000001", "number_is_tracking"),
        ("re582253458se", "number_is_tracking"),
        ("315193141453520012", "number_is_tracking"),
    ],
)
def test_what_is_no_order_number_says_why(text: str, code: str) -> None:
    with pytest.raises(AliGuardError) as caught:
        check_order_number(text)
    assert caught.value.code == code


def test_a_known_number_is_named() -> None:
    with pytest.raises(AliGuardError) as caught:
        check_order_number(NUMBER, [NUMBER])
    assert caught.value.code == "number_known"


@given(st.text())
def test_any_text_is_a_number_or_refused(text: str) -> None:
    try:
        number = check_order_number(text)
    except AliGuardError:
        return
    assert number.isdigit()
    assert 14 <= len(number) <= 17


def test_the_hint_needs_others_that_end_alike() -> None:
    others = ["3068481379959913", "3044264490259913"]
    assert unlike_the_others("3068481379959914", others) == "9913"
    assert unlike_the_others("3099999999999913", others) is None
    assert unlike_the_others("3068481379959914", others[:1]) is None
    assert unlike_the_others("3068481379959914", [*others, "3000000000001111"]) is None


@pytest.mark.parametrize(
    "text",
    [
        "https://t.17track.net/en#nums=RB123456785CN",
        "https://global.cainiao.com/newDetail.htm?mailNoList=LP00123456789012",
        "1Z9999990012345675",
        "JJD0012345678901234",
    ],
)
def test_a_parcel_s_page_or_number_is_no_order(text: str) -> None:
    with pytest.raises(AliGuardError) as told:
        check_order_number(text)
    assert told.value.code == "number_is_tracking"


def test_a_tracking_page_of_an_order_names_the_order() -> None:
    link = (
        "https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=8190000000000001"
        "&trackingNumber=LP00123456789012"
    )
    assert check_order_number(link) == "8190000000000001"


def test_a_path_of_the_russian_site_names_the_order() -> None:
    assert check_order_number(f"https://aliexpress.ru/order-list/{NUMBER}?spm=1") == NUMBER
    with pytest.raises(AliGuardError):
        check_order_number(f"https://example.org/order-list/{NUMBER}")
    with pytest.raises(AliGuardError):
        check_order_number(f"https://aliexpress.ru/item/{NUMBER}.html")


def test_the_number_of_an_item_is_near_its_order() -> None:
    order = "3069099405659913"
    assert item_of("3069099405669913", ["", "3068481379959913", order]) == order
    assert item_of("3069099405669914", [order]) is None
    assert item_of("3069199405669913", [order]) is None
    assert item_of(order, [order, "3069099405669913"]) is None
