# SPDX-License-Identifier: MIT
"""What is drawn on a copy of a picture: black bars, frames, arrows, numbers, words, and the crop.

All places are in pixels of the upright picture, so that they mean the same at every zoom.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum

MOST_SHAPES = 300
"""Most shapes on one picture."""

LONGEST_TEXT = 120
"""Most characters of a text on a picture."""

SMALLEST = 4.0
"""Smallest side of a shape, in pixels; a smaller one could not be seen or seized."""


class ShapeKind(StrEnum):
    """What a shape is."""

    COVER = "cover"
    """A black bar: what lies under it is not in the copy."""
    BOX = "box"
    ARROW = "arrow"
    NUMBER = "number"
    TEXT = "text"


class Ink(StrEnum):
    """Colours that are readable on any picture: each is drawn with an edge that contrasts."""

    RED = "red"
    BLUE = "blue"
    YELLOW = "yellow"
    BLACK = "black"


@dataclass(frozen=True, slots=True)
class Area:
    """Whole pixels of a picture: the first column and row, and how many of each."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The column behind the last one."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The row below the last one."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Shape:
    """One mark on a picture.

    Attributes:
        id: Tells it from the others of the picture.
        x: Left edge; of an arrow where it begins.
        y: Upper edge; of an arrow where it begins.
        width: Of an arrow how far its head is to the right (negative: to the left).
        height: Of an arrow how far its head is down (negative: up).
        weight: Thickness of lines, in pixels; letters are measured by it.
        text: The words of a text, the figure of a number.
    """

    id: int
    kind: ShapeKind
    x: float
    y: float
    width: float
    height: float
    ink: Ink = Ink.RED
    weight: float = 4.0
    text: str = ""

    @property
    def left(self) -> float:
        """The leftmost column."""
        return min(self.x, self.x + self.width)

    @property
    def top(self) -> float:
        """The uppermost row."""
        return min(self.y, self.y + self.height)

    @property
    def right(self) -> float:
        """The rightmost column."""
        return max(self.x, self.x + self.width)

    @property
    def bottom(self) -> float:
        """The lowest row."""
        return max(self.y, self.y + self.height)


@dataclass(frozen=True, slots=True)
class Markup:
    """Everything that is drawn on a copy of one picture.

    Attributes:
        width: Columns of the upright picture.
        height: Rows of the upright picture.
        shapes: The marks, the lowest first.
        crop: The part that the copy keeps, or None for the whole.
    """

    width: int
    height: int
    shapes: tuple[Shape, ...] = ()
    crop: Area | None = None

    @property
    def is_blank(self) -> bool:
        """Whether the copy would be the picture itself."""
        return not self.shapes and self.crop is None

    @property
    def how(self) -> str:
        """What is done to the copy: ``covered``, ``cropped`` or ``marked``, the gravest first."""
        if any(shape.kind is ShapeKind.COVER for shape in self.shapes):
            return "covered"
        return "cropped" if self.crop is not None else "marked"

    @property
    def kept(self) -> Area:
        """The part that the copy keeps."""
        return self.crop or Area(0, 0, self.width, self.height)

    @property
    def next_id(self) -> int:
        """An id that no shape has."""
        return max((shape.id for shape in self.shapes), default=0) + 1

    @property
    def next_number(self) -> int:
        """The figure of the next number."""
        used = [int(shape.text) for shape in self.shapes if _is_figure(shape)]
        return max(used, default=0) + 1

    def find(self, shape_id: int) -> Shape | None:
        """Return a shape by its id, or None."""
        return next((shape for shape in self.shapes if shape.id == shape_id), None)

    def with_shape(self, shape: Shape) -> Markup:
        """Return the markup with a shape put in place of the one with its id, or on top."""
        if self.find(shape.id) is None:
            return replace(self, shapes=(*self.shapes, shape))
        shapes = tuple(shape if one.id == shape.id else one for one in self.shapes)
        return replace(self, shapes=shapes)

    def without(self, shape_id: int) -> Markup:
        """Return the markup without a shape."""
        return replace(self, shapes=tuple(one for one in self.shapes if one.id != shape_id))

    def with_crop(self, crop: Area | None) -> Markup:
        """Return the markup with another crop; one of the whole picture is none."""
        whole = crop is not None and (crop.width, crop.height) == (self.width, self.height)
        return replace(self, crop=None if whole else crop)

    def area(self, left: float, top: float, right: float, bottom: float) -> Area:
        """Return the whole pixels that a rectangle touches, those outside the picture left out."""
        first_x, first_y = max(0, math.floor(left)), max(0, math.floor(top))
        last_x, last_y = min(self.width, math.ceil(right)), min(self.height, math.ceil(bottom))
        return Area(first_x, first_y, max(0, last_x - first_x), max(0, last_y - first_y))

    def inside(self, shape: Shape) -> Shape:
        """Return a shape moved (and, where it is larger, cut) so that it lies on the picture."""
        width = math.copysign(min(abs(shape.width), self.width), shape.width)
        height = math.copysign(min(abs(shape.height), self.height), shape.height)
        shape = replace(shape, width=width, height=height)
        x = shape.x + _shift(shape.left, shape.right, self.width)
        y = shape.y + _shift(shape.top, shape.bottom, self.height)
        return replace(shape, x=x, y=y)

    def moved(self, shape: Shape, right: float, down: float) -> Shape:
        """Return a shape moved by so many pixels, kept on the picture."""
        return self.inside(replace(shape, x=shape.x + right, y=shape.y + down))

    def stretched(self, shape: Shape, wider: float, higher: float) -> Shape:
        """Return a shape made wider and higher at its right and lower edge (an arrow: its head)."""
        if shape.kind is ShapeKind.TEXT:
            return shape
        if shape.kind is ShapeKind.ARROW:
            return self.with_corner(
                shape, Corner.END, shape.x + shape.width + wider, shape.y + shape.height + higher
            )
        if shape.kind is ShapeKind.NUMBER:
            wider = higher = wider or higher
        return self.with_corner(
            shape, Corner.BOTTOM_RIGHT, shape.right + wider, shape.bottom + higher
        )

    def with_corner(self, shape: Shape, corner: Corner, x: float, y: float) -> Shape:
        """Return a shape of which one corner was put to a place; the opposite one stays."""
        x, y = min(max(x, 0.0), self.width), min(max(y, 0.0), self.height)
        if corner is Corner.START:
            end_x, end_y = shape.x + shape.width, shape.y + shape.height
            return replace(shape, x=x, y=y, width=end_x - x, height=end_y - y)
        if corner is Corner.END:
            return replace(shape, width=x - shape.x, height=y - shape.y)
        fixed_x = shape.right if corner in _AT_LEFT else shape.left
        fixed_y = shape.bottom if corner in _AT_TOP else shape.top
        # A corner that is drawn over the opposite one goes on from there.
        width, height = max(abs(x - fixed_x), SMALLEST), max(abs(y - fixed_y), SMALLEST)
        if shape.kind is ShapeKind.NUMBER:
            width = height = max(width, height)
        left = fixed_x - width if x < fixed_x else fixed_x
        top = fixed_y - height if y < fixed_y else fixed_y
        return self.inside(replace(shape, x=left, y=top, width=width, height=height))


class Corner(StrEnum):
    """A place by which a shape is drawn larger; an arrow has a start and an end."""

    TOP_LEFT = "top_left"
    TOP_RIGHT = "top_right"
    BOTTOM_LEFT = "bottom_left"
    BOTTOM_RIGHT = "bottom_right"
    START = "start"
    END = "end"


_AT_LEFT = (Corner.TOP_LEFT, Corner.BOTTOM_LEFT)
_AT_TOP = (Corner.TOP_LEFT, Corner.TOP_RIGHT)


def corners(shape: Shape) -> dict[Corner, tuple[float, float]]:
    """Return the places by which a shape can be drawn larger; a text has none."""
    if shape.kind is ShapeKind.TEXT:
        return {}
    if shape.kind is ShapeKind.ARROW:
        return {
            Corner.START: (shape.x, shape.y),
            Corner.END: (shape.x + shape.width, shape.y + shape.height),
        }
    return {
        Corner.TOP_LEFT: (shape.left, shape.top),
        Corner.TOP_RIGHT: (shape.right, shape.top),
        Corner.BOTTOM_LEFT: (shape.left, shape.bottom),
        Corner.BOTTOM_RIGHT: (shape.right, shape.bottom),
    }


def touches(shape: Shape, x: float, y: float, slack: float) -> bool:
    """Return whether a place is on a shape: on the line of an arrow, else inside its edges.

    Args:
        shape: The shape.
        x: Column of the place.
        y: Row of the place.
        slack: How far beside it still counts, in pixels.
    """
    if shape.kind is ShapeKind.ARROW:
        return _distance(shape, x, y) <= slack + shape.weight * 2
    return (
        shape.left - slack <= x <= shape.right + slack
        and shape.top - slack <= y <= shape.bottom + slack
    )


class MarkupHistory:
    """The markup as it is now, and the steps that led to it: undo and redo inside the editor."""

    def __init__(self, start: Markup) -> None:
        """Begin with a markup."""
        self._steps = [start]
        self._at = 0
        self._key: object = None

    @property
    def now(self) -> Markup:
        """The markup as it is now."""
        return self._steps[self._at]

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back that can be done again."""
        return self._at + 1 < len(self._steps)

    def put(self, markup: Markup, key: object = None) -> bool:
        """Make a markup the present one and return whether it differs from what was there.

        Args:
            markup: The new one.
            key: Steps that follow each other with the same key (typing a text, moving a shape by
                keys) are one step of undo; None is always a step of its own.
        """
        if markup == self.now:
            return False
        joins = key is not None and key == self._key and self._at > 0
        del self._steps[self._at + (0 if joins else 1) :]
        self._steps.append(markup)
        self._at = len(self._steps) - 1
        self._key = key
        return True

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        self._at -= self.can_undo
        self._key = None

    def redo(self) -> None:
        """Do the step taken back last again, if there is one."""
        self._at += self.can_redo
        self._key = None


def _is_figure(shape: Shape) -> bool:
    return shape.kind is ShapeKind.NUMBER and shape.text.isascii() and shape.text.isdigit()


def _shift(first: float, last: float, room: float) -> float:
    """Return by how much to move what goes from ``first`` to ``last`` so that it is in 0..room."""
    if first < 0:
        return -first
    return min(0.0, room - last)


def _distance(shape: Shape, x: float, y: float) -> float:
    """Return how far a place is from an arrow's line."""
    length = shape.width**2 + shape.height**2
    if not length:
        return math.hypot(x - shape.x, y - shape.y)
    along = ((x - shape.x) * shape.width + (y - shape.y) * shape.height) / length
    along = min(1.0, max(0.0, along))
    return math.hypot(x - shape.x - along * shape.width, y - shape.y - along * shape.height)
