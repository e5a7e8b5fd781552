# SPDX-License-Identifier: MIT
"""Marks on a picture: places, corners, crop, and undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliguard_desktop.domain.markup import (
    Area,
    Corner,
    Markup,
    MarkupHistory,
    Shape,
    ShapeKind,
    corners,
    touches,
)

BLANK = Markup(101, 67)
BOX = Shape(1, ShapeKind.BOX, 10, 20, 30, 15)
BAR = replace(BOX, kind=ShapeKind.COVER)
ARROW = Shape(2, ShapeKind.ARROW, 60, 50, -40, -30)
NUMBER = Shape(3, ShapeKind.NUMBER, 5, 5, 12, 12, text="4")

numbers = st.floats(-500, 500, allow_nan=False)
sides = st.floats(-300, 300, allow_nan=False)
shapes = st.builds(
    Shape, st.just(1), st.sampled_from(list(ShapeKind)), numbers, numbers, sides, sides
)


def is_on(markup: Markup, shape: Shape) -> bool:
    slack = 1e-6
    return (
        -slack <= shape.left <= shape.right <= markup.width + slack
        and -slack <= shape.top <= shape.bottom <= markup.height + slack
    )


@given(shapes, numbers, numbers)
def test_whatever_is_moved_stays_on_the_picture(shape: Shape, right: float, down: float) -> None:
    moved = BLANK.moved(shape, right, down)
    assert is_on(BLANK, moved)
    assert abs(moved.width) <= abs(shape.width)


@given(st.sampled_from([BOX, ARROW, NUMBER]), st.data(), numbers, numbers)
def test_whatever_corner_is_dragged_the_mark_stays_on_the_picture(shape, data, x, y) -> None:
    corner = data.draw(st.sampled_from(list(corners(shape))))
    assert is_on(BLANK, BLANK.with_corner(shape, corner, x, y))


def test_the_opposite_corner_stays() -> None:
    dragged = BLANK.with_corner(BOX, Corner.TOP_LEFT, 2, 3)
    assert (dragged.left, dragged.top, dragged.right, dragged.bottom) == (2, 3, 40, 35)


def test_a_corner_drawn_over_the_opposite_one_goes_on_from_there() -> None:
    dragged = BLANK.with_corner(BOX, Corner.TOP_LEFT, 70, 60)
    assert (dragged.left, dragged.top, dragged.right, dragged.bottom) == (40, 35, 70, 60)


def test_a_number_stays_round() -> None:
    dragged = BLANK.with_corner(NUMBER, Corner.BOTTOM_RIGHT, 45, 20)
    assert dragged.width == dragged.height == 40


def test_the_ends_of_an_arrow_move_alone() -> None:
    head = BLANK.with_corner(ARROW, Corner.END, 90, 10)
    assert (head.x, head.y, head.x + head.width, head.y + head.height) == (60, 50, 90, 10)
    tail = BLANK.with_corner(ARROW, Corner.START, 1, 2)
    assert (tail.x, tail.y, tail.x + tail.width, tail.y + tail.height) == (1, 2, 20, 20)


def test_keys_make_larger_at_the_far_edge() -> None:
    grown = BLANK.stretched(BOX, 5, -3)
    assert (grown.left, grown.top, grown.right, grown.bottom) == (10, 20, 45, 32)
    text = replace(BOX, kind=ShapeKind.TEXT, text="x")
    assert BLANK.stretched(text, 5, 5) == text


def test_an_arrow_is_touched_on_its_line_only() -> None:
    assert touches(ARROW, 40, 35, 2)
    assert not touches(ARROW, 25, 48, 2)  # inside the rectangle around it
    assert touches(BOX, 25, 27, 0)
    assert not touches(BOX, 41, 27, 0)


def test_an_area_takes_every_pixel_that_is_touched() -> None:
    assert BLANK.area(1.2, 2.9, 3.1, 4.0) == Area(1, 2, 3, 2)
    assert BLANK.area(-5, -5, 500, 500) == Area(0, 0, 101, 67)


def test_a_crop_of_everything_is_none() -> None:
    assert BLANK.with_crop(Area(0, 0, 101, 67)).crop is None
    assert BLANK.with_crop(Area(0, 0, 100, 67)).kept == Area(0, 0, 100, 67)


@pytest.mark.parametrize(
    ("markup", "how"),
    [
        (BLANK.with_shape(BOX), "marked"),
        (BLANK.with_shape(BOX).with_crop(Area(0, 0, 9, 9)), "cropped"),
        (
            BLANK.with_shape(replace(BOX, kind=ShapeKind.COVER)).with_crop(Area(0, 0, 9, 9)),
            "covered",
        ),
    ],
)
def test_the_gravest_change_is_named(markup: Markup, how: str) -> None:
    assert markup.how == how
    assert not markup.is_blank


def test_ids_and_numbers_are_new() -> None:
    markup = BLANK.with_shape(BOX).with_shape(NUMBER)
    assert markup.next_id == 4
    assert markup.next_number == 5
    assert markup.without(3).next_number == 1
    assert BLANK.next_id == 1


def test_undo_and_redo() -> None:
    history = MarkupHistory(BLANK)
    one, two = BLANK.with_shape(BOX), BLANK.with_shape(BOX).with_shape(ARROW)
    assert history.put(one)
    assert not history.put(one)
    history.put(two)
    history.undo()
    assert history.now == one
    history.undo()
    history.undo()
    assert history.now == BLANK
    assert not history.can_undo
    history.redo()
    history.redo()
    history.redo()
    assert history.now == two
    history.undo()
    history.put(one.with_shape(NUMBER))
    assert not history.can_redo


def test_typing_is_one_step() -> None:
    history = MarkupHistory(BLANK)
    history.put(BLANK.with_shape(NUMBER))
    for text in ("a", "ab", "abc"):
        history.put(BLANK.with_shape(replace(NUMBER, text=text)), ("text", 3))
    history.put(BLANK.with_shape(replace(NUMBER, text="abc", x=9)), ("move", 3))
    history.undo()
    assert history.now.find(3) == replace(NUMBER, text="abc")
    history.undo()
    assert history.now.find(3) == NUMBER
    history.redo()
    # A step done again is not typed on.
    history.put(BLANK.with_shape(replace(NUMBER, text="abcd")), ("text", 3))
    history.undo()
    assert history.now.find(3) == replace(NUMBER, text="abc")
