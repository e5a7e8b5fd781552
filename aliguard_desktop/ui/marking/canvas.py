# SPDX-License-Identifier: MIT
"""The picture with its marks: drawn, seized, moved and made larger, by hand and by keys."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen

from aliguard_desktop.domain.markup import (
    LONGEST_TEXT,
    MOST_SHAPES,
    SMALLEST,
    Area,
    Corner,
    Ink,
    Markup,
    MarkupHistory,
    Shape,
    ShapeKind,
    corners,
    touches,
)
from aliguard_desktop.ui.marking.words import Tool
from aliguard_desktop.ui.theme import tokens
from aliguard_desktop.ui.widgets.picture_view import PictureView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from aliguard_desktop.ui.pictures import OpenPicture, Pictures

CROP = -1
"""Stands for the crop where a mark's id is asked for."""

NOTHING = 0
"""Stands for "no mark" where a mark's id is asked for."""

SIZES: Mapping[str, float] = {"small": 0.6, "medium": 1.0, "large": 1.8}
"""Thickness of lines and letters, beside the usual one."""

_USUAL = 180
_HANDLE = 5.0
_GRIP = 10.0
_CLICK = 5.0
_KEY_STEP = 10.0
_KINDS: Mapping[Tool, ShapeKind] = {
    Tool.COVER: ShapeKind.COVER,
    Tool.BOX: ShapeKind.BOX,
    Tool.ARROW: ShapeKind.ARROW,
    Tool.NUMBER: ShapeKind.NUMBER,
    Tool.TEXT: ShapeKind.TEXT,
}
_ARROWS: Mapping[Qt.Key, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(slots=True)
class _Drag:
    """What the pointer is in the middle of."""

    start: QPointF
    shape: Shape
    corner: Corner | None = None
    is_new: bool = False


class MarkCanvas(PictureView):
    """A picture that is marked; every finished act is one step of undo.

    Signals:
        changed: The marks, or what can be undone, are no longer as they were.
        selected: The id of the mark selected now, ``CROP`` or ``NOTHING``.
        text_wanted: A new text waits for its words.
        is_full: There can be no more marks.
    """

    changed = Signal()
    selected = Signal(int)
    text_wanted = Signal()
    is_full = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        """Begin without a picture."""
        super().__init__(parent)
        self._pictures = pictures
        self._history = MarkupHistory(Markup(1, 1))
        self._drag: _Drag | None = None
        self._selected = NOTHING
        self.tool = Tool.COVER
        self.ink = Ink.RED
        self.line_size = "medium"

    # ---- public -------------------------------------------------------------------------------

    @property
    def markup(self) -> Markup:
        """What is drawn on the picture."""
        return self._history.now

    @property
    def selection(self) -> int:
        """The id of the selected mark, ``CROP`` or ``NOTHING``."""
        return self._selected

    @property
    def selected_shape(self) -> Shape | None:
        """The selected mark; the crop as a frame."""
        if self._selected == CROP:
            return _as_shape(self.markup.crop)
        return self.markup.find(self._selected)

    @property
    def can_undo(self) -> bool:
        """Whether there is an act to take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is an act to do again."""
        return self._history.can_redo

    def open_picture(self, picture: OpenPicture) -> None:
        """Begin with a picture without marks."""
        self._history = MarkupHistory(Markup(picture.width, picture.height))
        self.show_picture(picture)
        self.select(NOTHING)
        self.changed.emit()

    def choose_tool(self, tool: Tool) -> None:
        """Let the pointer do something else."""
        self.tool = tool
        if tool is not Tool.SELECT:
            self.select(CROP if tool is Tool.CROP and self.markup.crop else NOTHING)
        self.show_hand()

    def select(self, shape_id: int) -> None:
        """Select a mark, the crop, or nothing."""
        known = shape_id == CROP and self.markup.crop is not None
        if not known and self.markup.find(shape_id) is None:
            shape_id = NOTHING
        if shape_id != self._selected:
            self._selected = shape_id
            self.selected.emit(shape_id)
        self.viewport().update()

    def step_selection(self, by: int) -> None:
        """Select the next mark, or the one before."""
        ids = [shape.id for shape in self.markup.shapes]
        if not ids:
            return
        at = ids.index(self._selected) + by if self._selected in ids else (0 if by > 0 else -1)
        self.select(ids[at % len(ids)])
        self._reveal_selected()

    def add_in_middle(self) -> None:
        """Add a mark of the chosen tool in the middle of what is in view."""
        seen = self.seen()
        if self.tool is Tool.CROP:
            inset_x, inset_y = self.markup.width * 0.1, self.markup.height * 0.1
            area = self.markup.area(
                inset_x, inset_y, self.markup.width - inset_x, self.markup.height - inset_y
            )
            if self.markup.crop is None:
                self.put(self.markup.with_crop(area))
            self.select(CROP)
        elif self.tool in _KINDS:
            self._add(self._fresh(seen.center(), seen))

    def remove_selected(self) -> None:
        """Take the selected mark (or the crop) away."""
        if self._selected == CROP:
            self.put(self.markup.with_crop(None))
        elif self._selected != NOTHING:
            self.put(self.markup.without(self._selected))
        self.select(NOTHING)

    def recolour(self, ink: Ink) -> None:
        """Give the selected mark, and those to come, another colour."""
        self.ink = ink
        shape = self.markup.find(self._selected)
        if shape is not None:
            self.put(self.markup.with_shape(replace(shape, ink=ink)))

    def resize_lines(self, size: str) -> None:
        """Give the selected mark, and those to come, lines and letters of another size."""
        self.line_size = size
        shape = self.markup.find(self._selected)
        if shape is not None and shape.kind is not ShapeKind.COVER:
            self.put(self.markup.with_shape(self._weighed(replace(shape, weight=self._weight()))))

    def write(self, text: str) -> None:
        """Give the selected text or number other words; typing on is one step of undo."""
        shape = self.markup.find(self._selected)
        if shape is None or shape.kind not in (ShapeKind.TEXT, ShapeKind.NUMBER):
            return
        changed = self._weighed(replace(shape, text=text[:LONGEST_TEXT]))
        self.put(self.markup.with_shape(changed), ("text", shape.id))

    def put(self, markup: Markup, key: object = None) -> None:
        """Make this what is drawn: a step of undo (one with the step before, by its key)."""
        if self._history.put(markup, key):
            self.viewport().update()
            self.changed.emit()

    def undo(self) -> None:
        """Take the last act back."""
        self._history.undo()
        self._after_jump()

    def redo(self) -> None:
        """Do the act taken back last again."""
        self._history.redo()
        self._after_jump()

    # ---- Qt: painting -------------------------------------------------------------------------

    def paint_over(self, painter: QPainter) -> None:
        """Paint the marks, darken what the crop leaves out, and show what is selected."""
        markup, drag = self.markup, self._drag
        whole = QRectF(0, 0, markup.width, markup.height)
        shapes = list(markup.shapes)
        crop = markup.crop
        if drag is not None:
            if drag.shape.id == CROP:
                crop = _area_of(drag.shape, markup)
            else:
                shapes = [one for one in shapes if one.id != drag.shape.id] + [drag.shape]
        painter.save()
        painter.setClipRect(whole)
        self._pictures.draw(painter, shapes)
        painter.restore()
        if crop is not None:
            self._paint_crop(painter, whole, crop)
        shape = drag.shape if drag is not None else self.selected_shape
        if shape is not None:
            self._paint_selection(painter, shape)

    def show_hand(self) -> None:
        """Show by the pointer what a press would do."""
        if self.tool is Tool.SELECT:
            super().show_hand()
        else:
            self.viewport().setCursor(Qt.CursorShape.CrossCursor)

    # ---- Qt: the pointer ----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Seize a mark or one of its corners, or begin a new one."""
        if event.button() != Qt.MouseButton.LeftButton or self.picture is None:
            super().mousePressEvent(event)
            return
        at = self.to_picture(event.position())
        corner = self._corner_at(event.position())
        shape = self.selected_shape
        if shape is not None and (corner is not None or self._is_on(shape, at)):
            self._drag = _Drag(at, shape, corner)
        elif self.tool is Tool.SELECT:
            self._select_at(at, event)
        elif self.tool is Tool.CROP:
            self._drag = _Drag(at, Shape(CROP, ShapeKind.BOX, at.x(), at.y(), 0, 0), is_new=True)
        elif len(self.markup.shapes) >= MOST_SHAPES:
            self.is_full.emit()
        else:
            self.select(NOTHING)
            fresh = self._fresh(at, self.seen())
            drawn = fresh.kind in (ShapeKind.COVER, ShapeKind.BOX, ShapeKind.ARROW)
            if drawn:
                fresh = replace(fresh, x=at.x(), y=at.y(), width=0, height=0)
            self._drag = _Drag(at, fresh, is_new=True)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on, or move what is seized."""
        drag = self._drag
        if drag is None:
            super().mouseMoveEvent(event)
            self._show_grip(event.position())
            return
        at = self.to_picture(event.position())
        drag.shape = self._dragged(drag, at)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Make what was drawn last."""
        drag, self._drag = self._drag, None
        if drag is None:
            super().mouseReleaseEvent(event)
            return
        shape = drag.shape
        if drag.is_new and drag.shape.kind not in (ShapeKind.NUMBER, ShapeKind.TEXT):
            far = self.to_view(drag.start) - event.position()
            if math.hypot(far.x(), far.y()) < _CLICK:
                if shape.id == CROP:
                    self.viewport().update()
                    return
                shape = self._fresh(drag.start, self.seen())  # a click, not a drag
        if shape.id == CROP:
            self.put(self.markup.with_crop(_area_of(shape, self.markup)))
            self.select(CROP)
        elif drag.is_new:
            self._add(shape)
        else:
            self.put(self.markup.with_shape(shape))
            self.select(shape.id)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks are two clicks here."""
        self.mousePressEvent(event)

    # ---- Qt: keys -----------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the marks from shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):  # type: ignore[arg-type]
            event.accept()
            return True
        return super().event(event)

    def key(self, event: QKeyEvent) -> bool:
        """Return whether a key was for the marks or for looking, after doing what it says."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.tool is not Tool.SELECT:
                self.add_in_middle()
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_selected()
        elif key == Qt.Key.Key_PageDown:
            self.step_selection(1)
        elif key == Qt.Key.Key_PageUp:
            self.step_selection(-1)
        elif key == Qt.Key.Key_Escape and (self._drag is not None or self._selected != NOTHING):
            self._drag = None
            self.select(NOTHING)
        elif key in _ARROWS and self.selected_shape is not None:
            self._nudge(*_ARROWS[key], held)
        else:
            return super().key(event)
        return True

    # ---- helpers ------------------------------------------------------------------------------

    def _is_ours(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            return self._drag is not None or self._selected != NOTHING
        return key in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Delete,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
        )

    def _nudge(self, right: int, down: int, held: Qt.KeyboardModifier) -> None:
        """Move the selected mark by keys, or (with Shift) make it larger; Ctrl: by one pixel."""
        shape = self.selected_shape
        if shape is None:
            return
        fine = bool(held & Qt.KeyboardModifier.ControlModifier)
        step = 1.0 if fine else max(1.0, _KEY_STEP / self._scale())
        if held & Qt.KeyboardModifier.ShiftModifier:
            changed = self.markup.stretched(shape, right * step, down * step)
            key = ("stretch", shape.id)
        else:
            changed = self.markup.moved(shape, right * step, down * step)
            key = ("move", shape.id)
        if self._selected == CROP:
            self.put(self.markup.with_crop(_area_of(changed, self.markup)), key)
            self.select(CROP)
        else:
            self.put(self.markup.with_shape(changed), key)
        self._reveal_selected()

    def _select_at(self, at: QPointF, event: QMouseEvent) -> None:
        """Select the topmost mark at a place; on bare ground take hold of the picture."""
        found = next((one for one in reversed(self.markup.shapes) if self._is_on(one, at)), None)
        if found is None:
            self.select(NOTHING)
            self.take_hold(event.position().toPoint())
            return
        self.select(found.id)
        self._drag = _Drag(at, found)

    def _dragged(self, drag: _Drag, at: QPointF) -> Shape:
        markup, shape = self.markup, drag.shape
        if drag.is_new and shape.kind is ShapeKind.ARROW:
            return markup.with_corner(shape, Corner.END, at.x(), at.y())
        if drag.is_new and shape.kind in (ShapeKind.NUMBER, ShapeKind.TEXT):
            return markup.moved(shape, *self._since(drag, at))
        if drag.is_new:
            box = QRectF(drag.start, at).normalized()
            drawn = replace(shape, x=box.x(), y=box.y(), width=box.width(), height=box.height())
            return _cut(drawn, markup)
        if drag.corner is not None:
            return markup.with_corner(shape, drag.corner, at.x(), at.y())
        return markup.moved(shape, *self._since(drag, at))

    def _since(self, drag: _Drag, at: QPointF) -> tuple[float, float]:
        """Return how far the pointer went since the last time, and begin anew from here."""
        away = at - drag.start
        drag.start = at
        return away.x(), away.y()

    def _fresh(self, at: QPointF, seen: QRectF) -> Shape:
        """Return a new mark of the chosen tool with its usual size around a place."""
        kind = _KINDS[self.tool]
        weight = self._weight()
        width, height = seen.width() * 0.3, max(weight * 7, seen.height() * 0.06)
        text = ""
        if kind is ShapeKind.BOX:
            height = seen.height() * 0.25
        elif kind is ShapeKind.ARROW:
            width, height = seen.width() * 0.18, seen.height() * 0.12
        elif kind is ShapeKind.NUMBER:
            width = height = weight * 10
            text = str(self.markup.next_number)
        elif kind is ShapeKind.TEXT:
            width, height = self._pictures.text_size(text, weight)
        ink = Ink.BLACK if kind is ShapeKind.COVER else self.ink
        x, y = at.x() - width / 2, at.y() - height / 2
        if kind is ShapeKind.TEXT:
            x = at.x()
        width, height = max(width, SMALLEST), max(height, SMALLEST)
        shape = Shape(self.markup.next_id, kind, x, y, width, height, ink, weight, text)
        return self.markup.inside(shape)

    def _add(self, shape: Shape) -> None:
        if len(self.markup.shapes) >= MOST_SHAPES:
            self.is_full.emit()
            return
        if shape.kind is not ShapeKind.ARROW:
            width, height = max(shape.width, SMALLEST), max(shape.height, SMALLEST)
            shape = replace(shape, width=width, height=height)
        self.put(self.markup.with_shape(shape))
        self.select(shape.id)
        self._reveal_selected()
        if shape.kind is ShapeKind.TEXT:
            self.text_wanted.emit()

    def _after_jump(self) -> None:
        self._drag = None
        self.select(self._selected)
        self.viewport().update()
        self.changed.emit()

    def _weight(self) -> float:
        """Return the thickness of lines in pixels of the picture, for the size chosen."""
        usual = math.sqrt(self.markup.width * self.markup.height) / _USUAL
        return max(1.0, usual) * SIZES[self.line_size]

    def _weighed(self, shape: Shape) -> Shape:
        """Return a mark whose size fits its words and the thickness of its lines."""
        if shape.kind is ShapeKind.TEXT:
            width, height = self._pictures.text_size(shape.text, shape.weight)
            return replace(shape, width=width, height=height)
        if shape.kind is ShapeKind.NUMBER:
            return self.markup.inside(
                replace(shape, width=shape.weight * 10, height=shape.weight * 10)
            )
        return shape

    def _is_on(self, shape: Shape, at: QPointF) -> bool:
        return touches(shape, at.x(), at.y(), 3 / self._scale())

    def _corner_at(self, point: QPointF) -> Corner | None:
        """Return the corner of the selected mark that is at a point of the viewport."""
        shape = self.selected_shape
        for corner, (x, y) in (corners(shape) if shape is not None else {}).items():
            away = self.to_view(QPointF(x, y)) - point
            if math.hypot(away.x(), away.y()) <= _GRIP:
                return corner
        return None

    def _show_grip(self, point: QPointF) -> None:
        """Show by the pointer that a corner or a mark can be seized here."""
        corner = self._corner_at(point)
        shape = self.selected_shape
        if corner in (Corner.TOP_LEFT, Corner.BOTTOM_RIGHT):
            self.viewport().setCursor(Qt.CursorShape.SizeFDiagCursor)
        elif corner in (Corner.TOP_RIGHT, Corner.BOTTOM_LEFT):
            self.viewport().setCursor(Qt.CursorShape.SizeBDiagCursor)
        elif corner is not None or (
            shape is not None and self._is_on(shape, self.to_picture(point))
        ):
            self.viewport().setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.show_hand()

    def _reveal_selected(self) -> None:
        shape = self.selected_shape
        if shape is not None:
            corner = QPointF(shape.left, shape.top)
            self.reveal(QRectF(corner, QPointF(shape.right, shape.bottom)))

    def _paint_crop(self, painter: QPainter, whole: QRectF, crop: Area) -> None:
        kept = QRectF(crop.left, crop.top, crop.width, crop.height)
        outside = QPainterPath()
        outside.addRect(whole)
        outside.addRect(kept)  # odd-even: what is inside stays as it is
        shade = tokens().color("badge")
        shade.setAlphaF(0.72)
        painter.fillPath(outside, shade)
        self._paint_outline(painter, kept)

    def _paint_selection(self, painter: QPainter, shape: Shape) -> None:
        places = corners(shape)
        if shape.kind is not ShapeKind.ARROW:
            corner = QPointF(shape.left, shape.top)
            self._paint_outline(painter, QRectF(corner, QPointF(shape.right, shape.bottom)))
        painter.save()
        transform = painter.transform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens().color("#FFFFFF"), 1.5))
        painter.setBrush(tokens().color("#1B5FCC"))
        for x, y in places.values():
            painter.drawEllipse(transform.map(QPointF(x, y)), _HANDLE, _HANDLE)
        painter.restore()

    def _paint_outline(self, painter: QPainter, rect: QRectF) -> None:
        """Paint a line around what is selected, seen on light and on dark."""
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, style in (
            ("#FFFFFF", Qt.PenStyle.SolidLine),
            ("#1B5FCC", Qt.PenStyle.DashLine),
        ):
            pen = QPen(tokens().color(colour), 2, style)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawRect(rect)
        painter.restore()


def _as_shape(crop: Area | None) -> Shape | None:
    """Return the crop as a frame that can be moved and made larger."""
    if crop is None:
        return None
    return Shape(CROP, ShapeKind.BOX, crop.left, crop.top, crop.width, crop.height)


def _area_of(shape: Shape, markup: Markup) -> Area:
    """Return the crop that a frame stands for: at least one pixel of the picture."""
    left, top = min(shape.left, markup.width - 1), min(shape.top, markup.height - 1)
    left, top = float(round(max(0.0, left))), float(round(max(0.0, top)))
    right, bottom = max(left + 1, round(shape.right)), max(top + 1, round(shape.bottom))
    return markup.area(left, top, right, bottom)


def _cut(shape: Shape, markup: Markup) -> Shape:
    """Return a frame without what lies outside the picture."""
    left, top = max(0.0, shape.left), max(0.0, shape.top)
    right, bottom = min(float(markup.width), shape.right), min(float(markup.height), shape.bottom)
    return replace(
        shape, x=left, y=top, width=max(0.0, right - left), height=max(0.0, bottom - top)
    )
