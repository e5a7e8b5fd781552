# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.importing.pasted_text import PastedTextReader
from tests.importing.helpers import FIXTURES, READ_ON, of_kind, raw, read


def text_of(name: str) -> str:
    return (FIXTURES / name).read_text(encoding="utf-8")


def test_a_copied_list_gives_each_order_with_its_block() -> None:
    result = read(text_of("orders.txt"), pasted=True)
    assert result.recognised == "pasted_text"
    assert result.not_understood == ()
    first, second = result.orders
    assert first.number == "8190000000000001"
    assert first.store == "Harbour Lights Store"
    assert first.title == "Earbuds with a case"
    assert (first.lines[0].variant, first.lines[0].quantity) == ("Black", 2)
    assert str(first.paid) == "USD 24.90"
    assert [(event.kind, event.day) for event in first.events] == [
        (EventKind.PLACED, date(2026, 1, 18)),
        (EventKind.SHIPPED, date(2026, 1, 18)),
    ]
    assert second.number == "8190000000000004"
    assert second.store == "Loja do Sol"
    assert str(second.paid) == "BRL 132.74"
    assert [event.kind for event in second.events] == [EventKind.PLACED, EventKind.COMPLETED]
    assert second.events[0].day == date(2025, 11, 24)


def test_a_copied_detail_page_gives_the_date_that_counts() -> None:
    (order,) = read(text_of("detail.txt"), pasted=True).orders
    (end,) = of_kind(order, EventKind.PROTECTION_END)
    assert (end.day, end.source, end.seen) == (date(2026, 4, 5), Source.ORDER_PAGE, READ_ON)
    days = {event.kind: event.day for event in order.events}
    assert days[EventKind.PLACED] == date(2026, 1, 18)
    assert days[EventKind.PAID] == date(2026, 1, 18)
    assert days[EventKind.SHIPPED] == date(2026, 1, 20)
    assert days[EventKind.EXPECTED_BY] == date(2026, 2, 20)
    assert len(of_kind(order, EventKind.SHIPPED)) == 1
    assert order.payment is Payment.PAYPAL
    assert order.parcels[0].numbers == ("LP00000000000001",)


def test_a_text_file_was_seen_on_no_known_day() -> None:
    (order,) = read(text_of("detail.txt")).orders
    assert of_kind(order, EventKind.PROTECTION_END)[0].seen is None


def test_a_copied_tracking_page_gives_its_parcel_date_and_steps() -> None:
    result = read(text_of("tracking.txt"), pasted=True)
    assert result.recognised == "pasted_tracking"
    (order,) = result.orders
    assert order.number == ""
    assert order.parcels[0].numbers == ("LP00000000000001",)
    (end,) = of_kind(order, EventKind.PROTECTION_END)
    assert (end.day, end.source) == (date(2026, 4, 4), Source.TRACKING_PAGE)
    (scan,) = of_kind(order, EventKind.SCAN)
    assert (scan.day, scan.source) == (date(2026, 1, 25), Source.CARRIER)  # no year is shown


TRACKING = """Order ID: 8190000000000001
Tracking number
LP00123456789012
{note}
Tue | Feb. 03 14:05
[GMT+8]
Held by customs
The parcel is held by customs
Sun | Jan. 25 18:00
[GMT+8]
Left the sorting centre
Shenzhen
Delivery address
Ada Nowak, Secret Street 7
"""


def test_a_copied_tracking_page_that_names_its_order() -> None:
    result = read(TRACKING.format(note="Refund if no delivery before Apr 4, 2026"))
    (order,) = result.orders
    assert order.number == "8190000000000001"
    # Nobody says when the file was read: the year is that of the date beside the steps.
    assert [event.at for event in order.events if event.at] == [
        datetime(2026, 1, 25, 10, tzinfo=UTC),
        datetime(2026, 2, 3, 6, 5, tzinfo=UTC),
    ]
    assert len(of_kind(order, EventKind.CUSTOMS_HOLD)) == 1
    assert "Secret" not in repr(result)


def test_steps_without_any_year_are_reported_not_guessed() -> None:
    result = read(TRACKING.format(note=""))
    assert [one.code for one in result.not_understood] == ["scan_without_time"] * 2
    assert result.orders[0].parcels[0].numbers == ("LP00123456789012",)
    assert not result.orders[0].events


def test_an_ambiguous_step_is_asked() -> None:
    steps = TRACKING.format(note="").replace("Tue | Feb. 03", "03/02/2026")
    assert read(steps).ambiguous_dates == ("03/02/2026",)


def test_an_unknown_status_is_reported() -> None:
    result = read("Waiting for the moon\nDate: Jan 18, 2026\nRef. Number: 8190000000000001\n")
    assert [one.code for one in result.not_understood] == ["status_unknown"]
    assert [event.kind for event in result.orders[0].events] == [EventKind.STATUS_SEEN]


def test_the_number_may_stand_on_the_line_after_its_label() -> None:
    (order,) = read("Order ID:\n8190000000000001\nTotal: US $3.00\n").orders
    assert order.number == "8190000000000001"


def test_a_coupon_date_is_not_a_protection_date() -> None:
    text = "Order ID: 8190000000000001\nUS $1 coupon code if delayed by Feb 20, 2026\n"
    assert of_kind(read(text).orders[0], EventKind.PROTECTION_END) == []


@pytest.mark.parametrize("text", ["hello", "8190000000000001", "Total: US $3", "Copy\nDetails"])
def test_text_without_a_labelled_number_is_not_taken(text: str) -> None:
    assert PastedTextReader().read(raw(text)) is None


WORDS = (
    "Order ID:|8190000000000001|Ref. Number: 8190000000000002|Copy|Date: Jan 18, 2026|Completed|"
    "Total:|US $3.00|x2|US $1.00x3|Tracking number: LP00000000000001|Date: 03/04/2026|(store)|"
    "Refund if no delivery before Apr 5, 2026|Refund if no delivery before 1/2/2026"
)
words = st.sampled_from(WORDS.split("|"))


@given(st.lists(words | st.text(max_size=30), min_size=1, max_size=15), st.booleans())
def test_any_lines_are_read_or_refused(lines: list[str], pasted: bool) -> None:
    text = "\n".join(lines).encode("utf-8", "replace")
    try:
        result = PastedTextReader().read(raw(text, pasted=pasted))
    except AliGuardError:
        return
    for order in result.orders if result else ():
        assert order.number or order.parcels
