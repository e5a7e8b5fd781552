# SPDX-License-Identifier: MIT
"""The list of steps at the wizard's left: where you are, what is done, where you can go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from aliguard_desktop.ui import icons, theme
from aliguard_desktop.ui.wizard.look import SEMIBOLD, colour, rounded_box

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_DISC = 22
_ROW = 38
_GAP = 8


class StepButton(QAbstractButton):
    """One step: a numbered disc (a tick once passed) and its name.

    No button group: in one, Tab would stop at the current step only.
    """

    asked = Signal(int)

    def __init__(
        self, number: int, text: str, *, last: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.number = number
        self._last = last
        self._done = False
        self._current = False
        self.setText(text)
        self.clicked.connect(self._tell)
        self.setObjectName(f"wizard_step_{number}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @Slot()
    def _tell(self) -> None:
        self.asked.emit(self.number - 1)

    def set_state(self, *, current: bool, reached: bool, done: bool) -> None:
        """Say whether it is the one shown, can be gone to, and is complete."""
        self.setEnabled(reached)
        self._current = current
        self._done = done
        state = (
            self.tr("current")
            if current
            else self.tr("done")
            if done
            else self.tr("open")
            if reached
            else self.tr("not reached yet")
        )
        self.setAccessibleName(
            self.tr("Step {number}, {name}, {state}").format(
                number=self.number, name=self.text(), state=state
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for disc and name."""
        width = QFontMetrics(theme.font(weight=SEMIBOLD)).horizontalAdvance(self.text())
        return QSize(width + _DISC + 36, _ROW + (0 if self._last else _GAP))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a step's name is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, disc, name and the line to the next step."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRect(0, 0, self.width(), _ROW)
        self._draw_ground(painter, QRectF(row))
        disc = QRect(11, (_ROW - _DISC) // 2, _DISC, _DISC)
        name = QRect(disc.right() + 10, 0, self.width() - disc.right() - 14, _ROW)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            disc.moveLeft(self.width() - disc.right() - 1)
            name.moveLeft(4)
        self._draw_disc(painter, disc)
        painter.setPen(colour("text" if self.isEnabled() else "text2"))
        painter.setFont(theme.font(weight=SEMIBOLD if self._current else QFont.Weight.Normal))
        painter.drawText(
            name, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), self.text()
        )
        painter.end()

    def _draw_ground(self, painter: QPainter, row: QRectF) -> None:
        if self._current:
            rounded_box(painter, row, colour("sel"), colour("sel"), radius=6)
        elif self.isEnabled() and self.underMouse():
            rounded_box(painter, row, colour("hover"), colour("hover"), radius=6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6)

    def _draw_disc(self, painter: QPainter, disc: QRect) -> None:
        centre = disc.center().x()
        if not self._last:
            painter.fillRect(
                centre, disc.bottom() + 5, 2, self.height() - disc.bottom() - 2, colour("ctl")
            )
        ticked = self._done and not self._current
        edge = "accent" if self._current or ticked else "ctl"
        painter.setBrush(colour("accent_bg") if ticked else colour("surface"))
        painter.setPen(QPen(colour("accent_bg" if ticked else edge), 1.6))
        painter.drawEllipse(QRectF(disc).adjusted(0.8, 0.8, -0.8, -0.8))
        if ticked:
            icons.paint(painter, "check", disc.adjusted(4, 4, -4, -4), "on_accent")
            return
        painter.setPen(colour("accent" if self._current else "text2"))
        painter.setFont(theme.font("caption", SEMIBOLD))
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(self.number))


class StepList(QWidget):
    """The five steps; emits the page (0 to 4) that was asked for."""

    chosen = Signal(int)

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizard_steps")
        self.setAccessibleName(self.tr("Steps"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.buttons: list[StepButton] = []
        for index, name in enumerate(names):
            button = StepButton(index + 1, name, last=index == len(names) - 1, parent=self)
            button.asked.connect(self.chosen)
            layout.addWidget(button)
            self.buttons.append(button)

    def show_state(self, current: int, reached: int, done: tuple[bool, ...]) -> None:
        """Mark the current page, the reachable ones and the complete ones."""
        for index, button in enumerate(self.buttons):
            button.set_state(current=index == current, reached=index <= reached, done=done[index])
