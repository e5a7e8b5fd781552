# SPDX-License-Identifier: MIT
"""A picture that can be looked at closely: zoomed, dragged about, turned; by hand and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QPainter, QPen, QTransform
from PySide6.QtWidgets import QAbstractScrollArea, QPinchGesture, QWidget

from aliguard_desktop.ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QGestureEvent

    from aliguard_desktop.ui.pictures import OpenPicture

STEP = 1.25
"""By how much one step of zoom makes a picture larger."""

_LARGEST = 16.0
_SMALLEST_SIDE = 24
_MARGIN = 12
_ARROW_STEP = 60
_NOTCH = 120


class PictureView(QAbstractScrollArea):
    """Shows one picture in its room, or as large as one likes.

    ``zoom`` is screen pixels per pixel of the picture. Turning is for the eye only. Places of the
    picture and of the viewport are told apart by ``to_picture`` and ``to_view``.
    """

    zoom_changed = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._picture: OpenPicture | None = None
        self._zoom = 1.0
        self._fits = True
        self._turns = 0
        self._held: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._on_scrolled)

    # ---- public -------------------------------------------------------------------------------

    @property
    def picture(self) -> OpenPicture | None:
        """What is shown."""
        return self._picture

    @property
    def zoom(self) -> float:
        """Screen pixels per pixel of the picture; 1.0 is 100 %."""
        return self._zoom

    @property
    def fits(self) -> bool:
        """Whether the picture follows the size of the window."""
        return self._fits

    @property
    def turns(self) -> int:
        """By how many quarters to the right it is turned, 0 to 3."""
        return self._turns

    def show_picture(self, picture: OpenPicture | None) -> None:
        """Show another picture in whole, upright; or none."""
        self._picture = picture
        self._turns = 0
        self._fits = True
        self._settle()

    def fit(self) -> None:
        """Show the whole picture; a small one is not made larger."""
        self._fits = True
        self._settle()

    def actual_size(self) -> None:
        """Show each pixel of the picture as one of the screen."""
        self.set_zoom(1.0)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Make the picture larger or smaller; what is at ``at`` (else the middle) stays there."""
        self.set_zoom(self._zoom * factor, at)

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Show the picture at a zoom, within limits."""
        if self._picture is None:
            return
        point = at if at is not None else self._middle()
        held = self.to_picture(point)
        side = max(self._picture.width, self._picture.height)
        least = min(1.0, _SMALLEST_SIDE / side, self._fitting_zoom())
        self._fits = False
        self._zoom = min(max(zoom, least), max(_LARGEST, least))
        self._settle()
        away = self.to_view(held) - point
        self._scroll(away.x(), away.y())

    def turn(self, quarters: int) -> None:
        """Turn what is shown by quarters to the right; nothing is saved."""
        self._turns = (self._turns + quarters) % 4
        self._settle()

    def centre(self) -> tuple[float, float]:
        """Return which part of the picture is in the middle, as shares from 0 to 1."""
        if self._picture is None:
            return 0.5, 0.5
        middle = self.to_picture(self._middle())
        return middle.x() / self._picture.width, middle.y() / self._picture.height

    def look_at(self, share_x: float, share_y: float) -> None:
        """Bring a part of the picture to the middle, as far as there is room."""
        if self._picture is None:
            return
        place = QPointF(share_x * self._picture.width, share_y * self._picture.height)
        away = self.to_view(place) - self._middle()
        self._scroll(away.x(), away.y())

    def reveal(self, area: QRectF) -> None:
        """Scroll as little as needed so that an area of the picture is in view."""
        shown = self.transform().mapRect(area)
        room = QRectF(self.viewport().rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        away_x = _away(shown.left(), shown.right(), room.left(), room.right())
        away_y = _away(shown.top(), shown.bottom(), room.top(), room.bottom())
        self._scroll(away_x, away_y)

    def to_picture(self, point: QPointF) -> QPointF:
        """Return the place of the picture that is at a point of the viewport."""
        return self.transform().inverted()[0].map(point)

    def to_view(self, point: QPointF) -> QPointF:
        """Return where in the viewport a place of the picture is."""
        return self.transform().map(point)

    def transform(self) -> QTransform:
        """Return how places of the picture become points of the viewport."""
        result = QTransform()
        if self._picture is None:
            return result
        scale = self._scale()
        room, whole = self.viewport().size(), self._whole()
        left = (room.width() - whole.width()) / 2
        top = (room.height() - whole.height()) / 2
        if left < _MARGIN:
            left = _MARGIN - self.horizontalScrollBar().value()
        if top < _MARGIN:
            top = _MARGIN - self.verticalScrollBar().value()
        result.translate(left + whole.width() / 2, top + whole.height() / 2)
        result.rotate(90 * self._turns)
        result.scale(scale, scale)
        result.translate(-self._picture.width / 2, -self._picture.height / 2)
        return result

    def seen(self) -> QRectF:
        """Return the part of the picture that is in view."""
        if self._picture is None:
            return QRectF()
        whole = QRectF(0, 0, self._picture.width, self._picture.height)
        shown = self.transform().inverted()[0].mapRect(QRectF(self.viewport().rect()))
        return shown.intersected(whole)

    # ---- Qt -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Ask for a good part of the window."""
        return QSize(560, 420)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view, from the level that is sharp at this zoom."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), tokens().color("hover"))
        if self._picture is not None:
            painter.save()
            self._paint_picture(painter, self._picture)
            self.paint_over(painter)
            painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(tokens().color("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """Paint on the picture, in its pixels; what is built on this view does so."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        self._settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with a wheel; two fingers on a touchpad move the picture, with Ctrl they zoom."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        fingers = event.pixelDelta()
        if not held and not fingers.isNull():
            self._scroll(-fingers.x(), -fingers.y())
        elif event.angleDelta().y():
            self.zoom_by(STEP ** (event.angleDelta().y() / _NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self.take_hold(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the picture about."""
        if self._held is not None:
            now = event.position().toPoint()
            away = self._held - now
            self._held = now
            self._scroll(away.x(), away.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        del event
        self._held = None
        self.show_hand()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go close, and back to the whole."""
        if self._fits:
            self.set_zoom(max(1.0, self._zoom * 2), event.position())
        else:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, zoom by + and -, 0 shows the whole, 1 each pixel."""
        if not self.key(event):
            super().keyPressEvent(event)

    def key(self, event: QKeyEvent) -> bool:
        """Return whether a key was for looking, after doing what it says."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if held & Qt.KeyboardModifier.AltModifier:
            return False
        moves = {
            Qt.Key.Key_Left: (-_ARROW_STEP, 0),
            Qt.Key.Key_Right: (_ARROW_STEP, 0),
            Qt.Key.Key_Up: (0, -_ARROW_STEP),
            Qt.Key.Key_Down: (0, _ARROW_STEP),
        }
        if key in moves and not held & Qt.KeyboardModifier.ControlModifier:
            self._scroll(*moves[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_1:
            self.actual_size()
        else:
            return False
        return True

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by two fingers, on a touchpad or a screen."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + event.value(), event.position())
                return True
        elif event.type() == QEvent.Type.Gesture and self._pinch(event):  # type: ignore[arg-type]
            return True
        return super().viewportEvent(event)

    # ---- for what is built on this ------------------------------------------------------------

    def take_hold(self, point: QPoint) -> None:
        """Begin to drag the picture about."""
        self._held = point
        if self._scrolls():
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def show_hand(self) -> None:
        """Show by the pointer whether the picture can be dragged."""
        shape = Qt.CursorShape.OpenHandCursor if self._scrolls() else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    # ---- helpers ------------------------------------------------------------------------------

    def _pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        at = self.viewport().mapFromGlobal(pinch.centerPoint())
        self.zoom_by(pinch.scaleFactor(), at)
        event.accept()
        return True

    def _paint_picture(self, painter: QPainter, picture: OpenPicture) -> None:
        painter.setTransform(self.transform(), combine=True)
        exact = self._zoom >= 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
        whole = QRect(0, 0, picture.width, picture.height)
        seen = self.seen().toAlignedRect().intersected(whole)
        wanted = picture.width * self._scale() * self.devicePixelRatioF()
        level = next(
            (one for one in reversed(picture.levels) if one.width() >= wanted), picture.levels[0]
        )
        share_x, share_y = level.width() / picture.width, level.height() / picture.height
        source = QRectF(
            seen.x() * share_x, seen.y() * share_y, seen.width() * share_x, seen.height() * share_y
        )
        painter.drawImage(QRectF(seen), level, source)
        # A white page on a light ground must have an end.
        edge = QPen(tokens().color("border"), 1)
        edge.setCosmetic(True)
        painter.setPen(edge)
        painter.drawRect(whole)

    def _scale(self) -> float:
        """Return logical screen pixels per pixel of the picture."""
        return self._zoom / self.devicePixelRatioF()

    def _whole(self) -> QSize:
        """Return the size of the whole picture on the screen, as it is turned."""
        if self._picture is None:
            return QSize()
        scale = self._scale()
        size = QSize(
            max(1, round(self._picture.width * scale)), max(1, round(self._picture.height * scale))
        )
        return size.transposed() if self._turns % 2 else size

    def _fitting_zoom(self) -> float:
        if self._picture is None:
            return 1.0
        wide, high = self._picture.width, self._picture.height
        if self._turns % 2:
            wide, high = high, wide
        # Scroll bars that are about to go must not take room away.
        room = self.maximumViewportSize() - QSize(2 * _MARGIN, 2 * _MARGIN)
        share = min(room.width() / wide, room.height() / high) * self.devicePixelRatioF()
        return max(1e-4, min(share, self.devicePixelRatioF()))

    def _settle(self) -> None:
        """Give the scroll bars the room that there is, and paint anew."""
        if self._fits:
            self._zoom = self._fitting_zoom()
        needed = self._whole() + QSize(2 * _MARGIN, 2 * _MARGIN)
        room = self.maximumViewportSize()
        across, along = self.horizontalScrollBar(), self.verticalScrollBar()
        for _ in range(2):  # a bar along one edge takes room from the other
            wide, high = needed.width() > room.width(), needed.height() > room.height()
            room = self.maximumViewportSize()
            room -= QSize(along.sizeHint().width() * high, across.sizeHint().height() * wide)
        for bar, far, page in (
            (across, needed.width() - room.width(), room.width()),
            (along, needed.height() - room.height(), room.height()),
        ):
            bar.setRange(0, 0 if self._fits else max(0, far))
            bar.setPageStep(page)
            bar.setSingleStep(_ARROW_STEP)
        self.show_hand()
        self.viewport().update()
        self.zoom_changed.emit()

    def _scroll(self, right: float, down: float) -> None:
        across, along = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(round(across.value() + right))
        along.setValue(round(along.value() + down))

    def _scrolls(self) -> bool:
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        return any(bar.maximum() > 0 for bar in bars)

    def _middle(self) -> QPointF:
        return QPointF(self.viewport().rect().center())

    def _on_scrolled(self) -> None:
        self.viewport().update()
        self.moved.emit()


def _away(first: float, last: float, low: float, high: float) -> float:
    """Return by how much to scroll so that what goes from first to last is between low and high."""
    if first < low:
        return first - low
    return max(0.0, min(last - high, first - low))
