# SPDX-License-Identifier: MIT
"""Radio cards: a real radio button whose whole card can be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from aliguard_desktop.ui import icons, theme
from aliguard_desktop.ui.wizard.look import SEMIBOLD, colour, rounded_box

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

_PAD_X = 14
_PAD_Y = 9
_DOT = 14
_GAP = 12
_ICON = 18
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_WRAP = int(Qt.TextFlag.TextWordWrap)


class ChoiceCard(QRadioButton):
    """A radio button drawn as a card: title, one line of explanation, an icon, a badge."""

    def __init__(
        self,
        name: str,
        title: str,
        *,
        note: str = "",
        icon: str = "",
        badge: str = "",
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a card; ``name`` becomes its object name."""
        super().__init__(title, parent)
        self.setObjectName(name)
        self._note = note
        self._icon = icon
        self._badge = badge
        self._strong = strong
        self.setAccessibleName(". ".join(part for part in (title, badge) if part))
        self.setAccessibleDescription(note)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def note(self) -> str:
        """The line under the title."""
        return self._note

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Take a click anywhere on the card."""
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys choose the card before or after, also while none is chosen yet."""
        step = _STEPS.get(Qt.Key(event.key()))
        group = self.group()
        if step is None or group is None:
            super().keyPressEvent(event)
            return
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if sideways and self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            step = -step
        cards = group.buttons()
        card = cards[(cards.index(self) + step) % len(cards)]
        card.setFocus(Qt.FocusReason.TabFocusReason)
        card.click()

    def hasHeightForWidth(self) -> bool:
        """Say that the texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that all lines need at ``width``."""
        room = max(40, width - self._text_left() - _PAD_X)
        height = self._title_height(room)
        if self._note:
            height += 2 + _height(self._note, theme.font("caption"), room)
        return max(34, height + 2 * _PAD_Y)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(220, self.heightForWidth(220))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest useful size at the present width."""
        return QSize(140, self.heightForWidth(max(140, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of the new width."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def enterEvent(self, event: QEvent) -> None:
        """Show the hover ground."""
        super().enterEvent(event)  # type: ignore[arg-type]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, its radio dot, icon, texts and badge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        self._draw_dot(painter)
        left = self._text_left()
        room = self.width() - left - _PAD_X
        title_height = self._title_height(room)
        if self._icon:
            where = self._mirrored(QRect(_PAD_X + _DOT + _GAP, _PAD_Y, _ICON, _ICON))
            icons.paint(painter, self._icon, where, "text2")
        painter.setPen(colour("text"))
        painter.setFont(self._title_font())
        flags = _WRAP | int(self._leading())
        painter.drawText(
            self._mirrored(QRect(left, _PAD_Y, room, title_height)), flags, self.text()
        )
        if self._note:
            painter.setPen(colour("text2"))
            painter.setFont(theme.font("caption"))
            below = QRect(left, _PAD_Y + title_height + 2, room, self.height())
            painter.drawText(self._mirrored(below), flags, self._note)
        if self._badge:
            self._draw_badge(painter, left)
        painter.end()

    def _draw_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect())
        chosen = self.isChecked()
        if self.hasFocus():
            rounded_box(painter, box, colour("surface"), colour("accent"), width=2, radius=9)
            box = box.adjusted(3, 3, -3, -3)
        ground = "sel" if chosen else "hover" if self.underMouse() else "surface"
        edge = "accent" if chosen else "border"
        rounded_box(painter, box, colour(ground), colour(edge), width=1.6 if chosen else 1)

    def _draw_dot(self, painter: QPainter) -> None:
        line = QFontMetrics(self._title_font()).height()
        box = QRectF(self._mirrored(QRect(_PAD_X, _PAD_Y + (line - _DOT) // 2, _DOT, _DOT)))
        painter.setBrush(colour("surface"))
        painter.setPen(QPen(colour("accent" if self.isChecked() else "ctl"), 1.4))
        painter.drawEllipse(box.adjusted(0.7, 0.7, -0.7, -0.7))
        if self.isChecked():
            painter.setBrush(colour("accent"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(box.adjusted(3.6, 3.6, -3.6, -3.6))

    def _draw_badge(self, painter: QPainter, left: int) -> None:
        title = QFontMetrics(self._title_font())
        font = theme.font("caption", SEMIBOLD)
        words = QFontMetrics(font)
        x = left + title.horizontalAdvance(self.text()) + 10
        width = words.horizontalAdvance(self._badge) + 34
        if x + width > self.width() - 8:
            return  # the accessible name and the preselection still say so
        box = self._mirrored(QRect(x, _PAD_Y - 2, width, title.height() + 4))
        radius = box.height() / 2
        rounded_box(painter, QRectF(box), colour("hover"), colour("hover"), radius=radius)
        icons.paint(
            painter, "check-circle", QRect(box.left() + 9, box.center().y() - 6, 13, 13), "text2"
        )
        painter.setPen(colour("text2"))
        painter.setFont(font)
        painter.drawText(
            box.adjusted(28, 0, -6, 0), int(Qt.AlignmentFlag.AlignVCenter), self._badge
        )

    def _title_font(self) -> QFont:
        return theme.font(weight=SEMIBOLD if self._strong or self._badge else QFont.Weight.Normal)

    def _title_height(self, room: int) -> int:
        return _height(self.text(), self._title_font(), room)

    def _text_left(self) -> int:
        return _PAD_X + _DOT + _GAP + (_ICON + 10 if self._icon else 0)

    def _leading(self) -> Qt.AlignmentFlag:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft

    def _mirrored(self, box: QRect) -> QRect:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return QRect(self.width() - box.right() - 1, box.y(), box.width(), box.height())
        return box


def _height(text: str, font: QFont, room: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, room, 4000), _WRAP, text).height()
