# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliguard_desktop.catalogue_links import load_links
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.links import LinkTemplate, Takes
from aliguard_desktop.domain.tracking import (
    TrackingKind,
    check_tracking_number,
    looks_like_order_number,
    s10_check_digit,
)


@pytest.mark.parametrize(
    "number",
    ["LK066713510US", "RE582253458SE", "RF198345672SG", "RC425037869CN", "RA223589016RU"],
)
def test_real_s10_numbers_pass(number: str) -> None:
    verdict = check_tracking_number(number)
    assert (verdict.kind, verdict.valid) == (TrackingKind.S10, True)
    assert verdict.country == number[-2:]


@given(st.integers(0, 99_999_999), st.integers(1, 9))
def test_any_other_check_digit_is_a_typing_error(serial: int, shift: int) -> None:
    right = s10_check_digit(f"{serial:08}")
    wrong = str((int(right) + shift) % 10)
    assert check_tracking_number(f"RA{serial:08}{right}CN").valid is True
    verdict = check_tracking_number(f"ra {serial:08}-{wrong} cn")
    assert (verdict.valid, verdict.usable, verdict.expected_check) == (False, True, right)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("LP00000000000001", TrackingKind.CAINIAO),
        ("CNBR00160702682", TrackingKind.CAINIAO),
        ("AP00824363068180", TrackingKind.PACKAGE_ID),
        ("315193141453520012", TrackingKind.PACKAGE_ID),
        ("YT2131300506000123", TrackingKind.YUNEXPRESS),
        ("YT2131300506000", TrackingKind.YTO),
        ("UJ123456785YP", TrackingKind.YANWEN),
        ("520679976456", TrackingKind.DIGITS),
        ("ABCDEFGH12", TrackingKind.UNKNOWN),
    ],
)
def test_other_forms_cannot_be_judged(number: str, kind: TrackingKind) -> None:
    verdict = check_tracking_number(number)
    assert (verdict.kind, verdict.valid, verdict.usable) == (kind, None, True)


def test_the_order_number_is_no_tracking_number() -> None:
    verdict = check_tracking_number("8190 0000 0000 0001", "8190000000000001")
    assert (verdict.kind, verdict.valid) == (TrackingKind.ORDER_NUMBER, False)
    assert looks_like_order_number("8190000000000001")
    assert not looks_like_order_number("LP00000000000001")


@pytest.mark.parametrize("text", ["", "abc", "LP 1; rm", "Ж" * 12, "X" * 41])
def test_what_is_no_number_is_not_usable(text: str) -> None:
    assert not check_tracking_number(text).usable


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("https://t.17track.net/en#nums=rb123456785cn", "RB123456785CN"),
        (
            "https://global.cainiao.com/newDetail.htm?mailNoList=LP00123456789012&lang=en",
            "LP00123456789012",
        ),
        (" www.example.org/track?trackingNumber=1Z9999990012345675 ", "1Z9999990012345675"),
    ],
)
def test_a_pasted_tracking_page_is_understood(address: str, number: str) -> None:
    assert check_tracking_number(address).number == number
    assert check_tracking_number(address).usable


@pytest.mark.parametrize("text", ["nums=RB123456785CN", "https://example.org/?x=RB123456785CN"])
def test_other_texts_are_no_tracking_page(text: str) -> None:
    assert not check_tracking_number(text).usable


def test_every_link_is_https_and_takes_checked_numbers_only() -> None:
    links = load_links()
    assert links["track17"].fill("lp00 0000 0000 0001").endswith("nums=LP00000000000001")
    assert links["aliexpress_order"].fill("8190000000000001").endswith("orderId=8190000000000001")
    for link in links.values():
        assert link.url.startswith("https://")
        if link.takes is not Takes.NOTHING:
            with pytest.raises(AliGuardError):
                link.fill("1&redirect=https://evil.example")
    assert not links["yunexpress"].fits("LP00000000000001")


@pytest.mark.parametrize(
    ("takes", "url"),
    [
        (Takes.ORDER, "http://a.example/{number}"),
        (Takes.ORDER, "https://a.example/"),
        (Takes.TRACKING, "https://a.example/{number}"),
        (Takes.NOTHING, "https://a.example/{tracking}"),
    ],
)
def test_a_template_that_could_lead_elsewhere_is_refused(takes: Takes, url: str) -> None:
    with pytest.raises(ValueError, match=r"https|place"):
        LinkTemplate("x", "X", takes, url)
