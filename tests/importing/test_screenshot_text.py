# SPDX-License-Identifier: MIT
"""What is found in the words of a picture, and what is doubted; nothing is corrected."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.importing.screenshot_text import read_screenshot
from aliguard_desktop.services.screenshots import Doubt, SeenText, SeenWord

SEEN = date(2027, 3, 1)
NUMBER = "8190004567447741"


def seen(*lines: str, local: tuple[str, ...] = (), confidence: int = 95) -> SeenText:
    def words(texts: tuple[str, ...]) -> tuple[tuple[SeenWord, ...], ...]:
        return tuple(tuple(SeenWord(word, confidence) for word in text.split()) for text in texts)

    return SeenText(words(lines), words(local))


def read(*lines: str, local: tuple[str, ...] = (), confidence: int = 95):
    return read_screenshot(seen(*lines, local=local, confidence=confidence), SEEN)


def only(*lines: str, local: tuple[str, ...] = (), confidence: int = 95):
    (order,) = read(*lines, local=local, confidence=confidence)
    return order


def facts(order) -> list[tuple]:
    return [(one.kind, one.day or one.left or one.ambiguous or None) for one in order.proposals]


def test_a_detail_page_gives_number_dates_and_countdown() -> None:
    order = only(
        "Awaiting delivery",
        f"Order ID: {NUMBER} Copy",
        "Order placed on: Jan 14, 2027",
        "Payment completed on: Jan 15, 2027",
        "Refund if no delivery before Mar 25, 2027",
        "Buyer Protection: 20 days 3 hours left",
        "Estimated delivery: Feb 20 - 28, 2027",
        "Tracking number: LP00682914403472",
    )
    assert (order.number, order.doubt) == (NUMBER, Doubt.NONE)
    assert order.tracking == "LP00682914403472"
    assert facts(order) == [
        (EventKind.PROTECTION_END, date(2027, 3, 25)),
        (EventKind.PLACED, date(2027, 1, 14)),
        (EventKind.PAID, date(2027, 1, 15)),
        (EventKind.EXPECTED_BY, date(2027, 2, 28)),
        (EventKind.PROTECTION_END, timedelta(days=20, hours=3)),
    ]
    assert all(one.is_clear and one.source is Source.ORDER_PAGE for one in order.proposals)
    assert order.proposals[0].text == "Refund if no delivery before Mar 25, 2027"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Order ID: 81900O4567447741", "81900O4567447741"),
        ("Order lD: 819000456744774l", "819000456744774l"),
        ("Order ID: 8190004S67447741", "8190004S67447741"),
        ("Order ID: 8190004567447", "8190004567447"),
        ("Order ID: 819000456744774112345", "819000456744774112345"),
        ("Номер заказа: 819ОO04567447741", ""),  # noqa: RUF001 - Cyrillic O on purpose
    ],
)
def test_a_number_that_was_read_wrong_stays_as_it_was_read(line: str, kept: str) -> None:
    found = read(line, "Refund if no delivery before Mar 25, 2027")
    assert [one.number for one in found] == [kept]
    assert found[0].doubt == (Doubt.SHAPE if kept else Doubt.NONE)
    assert facts(found[0]) == [(EventKind.PROTECTION_END, date(2027, 3, 25))]


def test_a_number_below_its_label_and_one_in_groups() -> None:
    assert only("Order ID", f"{NUMBER} Copy").number == NUMBER
    assert only("Order ID: 8190 0045 6744 7741").number == NUMBER


def test_low_confidence_is_said_and_only_where_it_matters() -> None:
    order = only(f"Order ID: {NUMBER}", "Order placed on: Jan 14, 2027", confidence=60)
    assert order.doubt == Doubt.UNCLEAR
    assert not order.proposals[0].is_clear
    assert only(f"Order ID: {NUMBER}", confidence=80).doubt == Doubt.NONE
    # Two digits that were passed over leave a number of a length that only old ones have.
    assert only("Order ID: 81900045674477").doubt == Doubt.UNCLEAR
    assert only(f"Order ID: {NUMBER}1").doubt == Doubt.UNCLEAR


def test_a_bare_number_is_doubted() -> None:
    assert only(NUMBER).doubt == Doubt.UNLABELLED
    # A labelled one makes other long numbers in the picture no candidates.
    assert only("8190004567000000", f"Order ID: {NUMBER}").number == NUMBER
    assert read("+48 600 100 200 1234567890") == ()


def test_the_local_reading_names_the_number_and_the_english_one_spells_it() -> None:
    order = only(
        f"Homep 3aka3a: {NUMBER}",
        "3auvta nokynatTena: octanocb 20 AHel 3 Yaca",
        local=(
            f"Номер заказа: {NUMBER}",
            "Защита покупателя: осталось 20 дней 3 часа",
        ),
    )
    assert (order.number, order.doubt) == (NUMBER, Doubt.NONE)
    assert facts(order) == [(EventKind.PROTECTION_END, timedelta(days=20, hours=3))]


def test_two_readings_that_differ_are_said() -> None:
    order = only(f"Homep 3aka3a: {NUMBER}", local=("Номер заказа: 8190004567447747",))
    assert (order.number, order.doubt) == (NUMBER, Doubt.DIFFERS)


@pytest.mark.parametrize(
    ("line", "kind", "left"),
    [
        ("18d 04h 22m left to confirm", EventKind.PROTECTION_END, (18, 4, 22)),
        ("Time left to ship: 2 days 03:12:44", EventKind.SHIP_BY, (2, 3, 12)),
        ("To pay: 23:59:10 left", None, None),
        ("Payment ends in 19 hours 5 min", EventKind.PAY_BY, (0, 19, 5)),
        ("Защита заканчивается через 5 дней 10 часов", EventKind.PROTECTION_END, (5, 10, 0)),
        ("Protección: quedan 20 días 3 horas", EventKind.PROTECTION_END, (20, 3, 0)),
        ("Käuferschutz: noch 7 Tage und 2 Stunden", EventKind.PROTECTION_END, (7, 2, 0)),
        ("Remaining: 23 hours", None, (0, 23, 0)),
        ("Seller must respond in 2 days 3 hours", None, (2, 3, 0)),
        ("Delivery takes 20 days", None, None),
        ("Return within 15 days", None, None),
        ("12:30", None, None),
    ],
)
def test_countdowns_and_what_they_run_to(line, kind, left) -> None:
    orders = read(f"Order ID: {NUMBER}", line)
    found = [one for one in orders[0].proposals if one.left is not None]
    if left is None:
        assert found == []
        return
    days, hours, minutes = left
    assert [one.left for one in found] == [timedelta(days=days, hours=hours, minutes=minutes)]
    assert found[0].kind is kind
    assert found[0].day is None
    assert found[0].is_clear == (kind is not None)


def test_a_countdown_takes_its_meaning_from_the_line_above() -> None:
    order = only("Time to confirm receipt", "20 days 03:10:00")
    assert order.proposals[0].kind is EventKind.PROTECTION_END
    assert order.number == ""


def test_dates_that_are_unread_or_could_be_two_days_are_shown_as_such() -> None:
    order = only(
        f"Order ID: {NUMBER}",
        "Order placed on: 03/04/2027",
        "Payment completed on: l5 Jan 2O27",
        "Refund if no delivery before Mar 25, 2O27",
    )
    by_kind = {one.kind: one for one in order.proposals}
    assert by_kind[EventKind.PLACED].ambiguous == "03/04/2027"
    assert by_kind[EventKind.PAID].text == "l5 Jan 2O27"
    assert by_kind[EventKind.PROTECTION_END].text.endswith("2O27")
    assert all(one.day is None and not one.is_clear for one in order.proposals)


def test_several_orders_keep_their_own_dates() -> None:
    first, second = read(
        "Awaiting delivery",
        "Order date: Jan 3, 2027",
        f"Order ID: {NUMBER}",
        "Awaiting delivery",
        "Order date: Jan 5, 2027",
        "Order ID: 8190004567457741",
    )
    assert facts(first) == [(EventKind.PLACED, date(2027, 1, 3))]
    assert (second.number, facts(second)) == (
        "8190004567457741",
        [(EventKind.PLACED, date(2027, 1, 5))],
    )


def test_a_tracking_page_is_called_one() -> None:
    order = only("Tracking number: LP00682914403472", "Refund if no delivery before Mar 25, 2027")
    assert order.number == ""
    assert order.tracking == "LP00682914403472"
    assert [one.source for one in order.proposals] == [Source.TRACKING_PAGE]


def test_nothing_of_use_is_nothing() -> None:
    assert read() == ()
    assert read("A photo of a teapot", "with a crack") == ()


_PARTS = st.sampled_from(
    [
        "Order", "ID:", "ID", NUMBER, "81900O4567447741", "Номер", "заказа:", "20", "days", "3",
        "hours", "left", "03:12:44", "Refund if no delivery before", "Mar 25, 2027", "03/04/2027",
        "Order placed on:", "Tracking number:", "LP00682914403472", "9" * 400, "d" * 400, ":" * 99,
        "\u202e", "\x00", "Total:", "US $3.00",
    ]
)  # fmt: skip
_WORDS = st.one_of(_PARTS, st.text(max_size=12))


@given(
    st.lists(st.lists(_WORDS, max_size=8), max_size=8),
    st.lists(st.lists(_WORDS, max_size=8), max_size=8),
    st.integers(0, 100),
)
def test_no_words_break_it_and_every_number_is_in_the_picture(lines, local, confidence) -> None:
    def words(texts):
        return tuple(tuple(SeenWord(word, confidence) for word in line) for line in texts)

    whole = "".join("".join(line) for line in (*lines, *local))
    digits = "".join(whole.split()).replace("\x00", "")
    for order in read_screenshot(SeenText(words(lines), words(local)), SEEN):
        assert order.number in digits
        for one in order.proposals:
            assert one.day is None or one.left is None
