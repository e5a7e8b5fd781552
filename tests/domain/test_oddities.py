# SPDX-License-Identifier: MIT
"""What is odd about events: to come, told twice, contradicting, out of order."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.domain.event_identity import inferred_event_id
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.oddities import Oddity, history, oddities, shown_day
from tests import factories as make
from tests.effort import examples

e = make.event
NOW = make.moment("2026-03-24")


def marks(*events: Any, **fields: Any) -> list[set[Oddity]]:
    """Return what is odd about each event, in the order given."""
    order = make.order(*events, **fields)
    found = oddities(order, NOW)
    return [set(found.get(one.id, ())) for one in order.events]


def test_an_ordinary_story_has_no_marks() -> None:
    order = make.k2()
    assert oddities(order, NOW) == {}


@pytest.mark.parametrize(
    ("event", "is_future"),
    [
        (e("received", "2026-03-24"), False),
        (e("received", "2026-03-25"), True),
        (e("received", "2026-03-24T11:59:00"), False),
        (e("received", "2026-03-24T12:01:00"), True),
        (e("protection_end", "2027-01-01", seen="2026-03-24"), False),
        (e("protection_end", "2027-01-01", seen="2026-03-25"), True),
    ],
)
def test_what_has_not_come(event, is_future) -> None:
    assert marks(event) == [{Oddity.FUTURE} if is_future else set()]


@pytest.mark.parametrize(
    ("one", "other", "doubled"),
    [
        (e("received", "2026-03-20", id="a"), e("received", "2026-03-20", id="b"), True),
        (e("received", "2026-03-20", id="a"), e("received", "2026-03-21", id="b"), False),
        (
            e("received", "2026-03-20", id="a", problem="empty"),
            e("received", "2026-03-20", id="b"),
            True,
        ),
        (e("scan", "2026-03-20", text="x", id="a"), e("scan", "2026-03-20", text="y"), False),
        (e("scan", "2026-03-20", text="x", id="a"), e("scan", "2026-03-20", text="x"), True),
        (
            e("delivered", "2026-03-20", parcel="p1", id="a"),
            e("delivered", "2026-03-20", parcel="p2", id="b"),
            False,
        ),
        (
            e("protection_end", "2026-04-05", source="order_page", seen="2026-03-20", id="a"),
            e("protection_end", "2026-04-05", source="email", seen="2026-03-20", id="b"),
            False,
        ),
        (
            e("protection_end", "2026-04-05", source="email", seen="2026-03-20", id="a"),
            e("protection_end", "2026-04-05", source="email", seen="2026-03-20", id="b"),
            True,
        ),
        (
            e("window_end", "2026-04-05", what="return", id="a"),
            e("window_end", "2026-04-05", what="dispute", id="b"),
            False,
        ),
    ],
)
def test_what_is_told_twice(one, other, doubled) -> None:
    found = marks(one, other)
    assert [Oddity.DOUBLED in mark for mark in found] == [doubled, doubled]


def test_two_readings_that_disagree() -> None:
    found = marks(
        e("shipped", "2026-01-20"),
        e("protection_end", "2026-04-05", source="order_page"),
        e("protection_end", "2026-04-08", source="email"),
    )
    assert found == [set(), {Oddity.CONFLICT}, {Oddity.CONFLICT}]


def test_a_reading_that_gave_way() -> None:
    found = marks(
        e("shipped", "2026-01-20"),
        e("protection_end", "2026-04-05", source="order_page", seen="2026-02-01"),
        e("protection_end", "2026-05-05", source="order_page", seen="2026-03-01"),
    )
    assert found == [set(), {Oddity.OVERRIDDEN}, set()]


def test_windows_are_compared_with_their_own_kind() -> None:
    found = marks(
        e("window_end", "2026-04-05", what="return", seen="2026-03-01"),
        e("window_end", "2026-04-09", what="dispute", seen="2026-03-02"),
    )
    assert found == [set(), set()]


def test_readings_of_two_lines_do_not_disagree() -> None:
    lines = (make.line("l1"), make.line("l2"))
    one = e("protection_end", "2026-04-05", source="order_page", line="l1")
    other = e("protection_end", "2026-05-05", source="order_page", line="l2")
    assert marks(one, other, lines=lines) == [set(), set()]
    third = e("protection_end", "2026-05-09", source="email", line="l2")
    assert marks(one, other, third, lines=lines) == [
        set(),
        {Oddity.CONFLICT},
        {Oddity.CONFLICT},
    ]


def test_what_happens_once_has_one_day() -> None:
    found = marks(e("paid", "2026-01-20"), e("paid", "2026-01-21"), e("scan", "2026-02-01"))
    assert found == [{Oddity.CONFLICT}, {Oddity.CONFLICT}, set()]
    two = marks(
        e("delivered", "2026-01-20", parcel="p1"), e("delivered", "2026-01-21", parcel="p2")
    )
    assert two == [set(), set()]


def test_a_day_that_nobody_stated() -> None:
    guess = e("shipped", "2026-01-20", id=inferred_event_id("8190000000000001", EventKind.SHIPPED))
    assert marks(guess, e("placed", "2026-01-25")) == [{Oddity.INFERRED}, set()]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (e("shipped", "2026-01-10"), e("placed", "2026-01-20")),
        (e("delivered", "2026-01-10"), e("shipped", "2026-01-20")),
        (e("decided", "2026-01-10"), e("dispute_opened", "2026-01-20")),
        (e("offer_accepted", "2026-01-10"), e("seller_offered", "2026-01-20")),
        (e("return_received", "2026-01-10"), e("return_sent", "2026-01-20")),
    ],
)
def test_what_stands_before_its_cause(first, second) -> None:
    assert marks(first, second) == [{Oddity.OUT_OF_ORDER}, set()]


def test_the_story_is_told_by_day_with_the_undated_first() -> None:
    order = make.order(
        e("received", "2026-03-20"),
        e("protection_end", "2026-04-05", seen="2026-02-01"),
        e("placed", "2026-01-18T09:00:00"),
        e("completed"),
        e("protection_end", "2026-04-09"),
        e("shipped", "2026-03-20"),
    )
    story = [(one.kind.value, shown_day(one, NOW)) for one in history(order, NOW)]
    assert story == [
        ("completed", None),
        ("protection_end", None),
        ("placed", make.day("2026-01-18")),
        ("protection_end", make.day("2026-02-01")),
        ("shipped", make.day("2026-03-20")),
        ("received", make.day("2026-03-20")),
    ]


@given(
    st.lists(
        st.tuples(
            st.sampled_from([kind for kind in EventKind if kind is not EventKind.COMPLETED]),
            st.integers(-400, 400),
        ),
        max_size=12,
    )
)
@settings(max_examples=examples(60), deadline=None)
def test_any_events_have_marks_and_a_story(drawn) -> None:
    start = make.day("2026-03-24")
    events = [e(kind, start + timedelta(days=shift), id=f"v{n}") for n, (kind, shift) in
              enumerate(drawn)]  # fmt: skip
    order = make.order(*events)
    known = {one.id for one in order.events}
    assert oddities(order, NOW).keys() <= known
    assert {one.id for one in history(order, NOW)} == known
