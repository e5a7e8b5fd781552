# SPDX-License-Identifier: MIT
"""How to get orders in from a browser, in numbered steps with pictures of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui.dialogs.fields import heading
from aliguard_desktop.ui.icons import icon
from aliguard_desktop.ui.theme import font, set_kind, tokens
from aliguard_desktop.ui.widgets.room import open_at

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_WIDE = 176
_HIGH = 108


class StepPicture(QWidget):
    """A drawing of one step: a page in a browser, the same marked, or the program taking it."""

    def __init__(self, step: int, description: str) -> None:
        """Draw step 1, 2 or 3."""
        super().__init__()
        self._step = step
        self.setObjectName(f"stepPicture{step}")
        self.setAccessibleName(description)
        self.setFixedSize(_WIDE, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing in the colours of the theme."""
        del event
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colours.color("ctl"), 1))
        painter.setBrush(colours.color("surface"))
        painter.drawRoundedRect(frame, 8, 8)
        painter.drawLine(1, 20, _WIDE - 1, 20)
        for dot in range(3):
            painter.drawEllipse(QRectF(8 + dot * 10, 7, 6, 6))
        painter.setPen(Qt.PenStyle.NoPen)
        if self._step == 3:
            self._paint_program(painter)
        else:
            self._paint_page(painter, marked=self._step == 2)
        painter.end()

    def _paint_page(self, painter: QPainter, *, marked: bool) -> None:
        colours = tokens()
        if marked:
            painter.setBrush(colours.color("sel"))
            painter.drawRect(QRectF(8, 26, _WIDE - 16, _HIGH - 34))
        else:
            painter.setBrush(colours.color("hover"))
            painter.drawRoundedRect(QRectF(44, 6, 90, 9), 4, 4)
        for line in range(3):
            top = 32 + line * 24
            painter.setBrush(colours.color("border" if not marked else "scroll"))
            painter.drawRoundedRect(QRectF(14, top, 18, 18), 3, 3)
            painter.setBrush(colours.color("accent" if marked else "ctl"))
            painter.drawRoundedRect(QRectF(40, top + 2, 92 - line * 14, 5), 2, 2)
            painter.setBrush(colours.color("scroll"))
            painter.drawRoundedRect(QRectF(40, top + 11, 60, 4), 2, 2)

    def _paint_program(self, painter: QPainter) -> None:
        colours = tokens()
        icon("clipboard", "accent").paint(painter, 28, 44, 32, 32)
        icon("arrow-right", "text3").paint(painter, 74, 50, 20, 20)
        for line, level in enumerate(("alarm", "soon", "calm")):
            ground, _ = colours.chip(level)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color(ground))
            top = 34 + line * 20
            painter.drawRoundedRect(QRectF(106, top, 26, 12), 6, 6)
            painter.setBrush(colours.color("scroll"))
            painter.drawRoundedRect(QRectF(138, top + 4, 26, 4), 2, 2)


class StepNumber(QWidget):
    """The number of a step in a filled circle."""

    def __init__(self, number: int) -> None:
        """Show ``number``."""
        super().__init__()
        self._number = str(number)
        self.setFixedSize(26, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint circle and number."""
        del event
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color("accent_bg"))
        painter.drawEllipse(self.rect())
        painter.setPen(colours.color("on_accent"))
        painter.setFont(font("body", QFont.Weight.DemiBold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._number)
        painter.end()


class SaveHelpDialog(QDialog):
    """Shows the steps; ``open()`` it. Esc closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the three steps."""
        super().__init__(parent)
        self.setObjectName("saveHelp")
        self.setWindowTitle(self.tr("How do I get my orders in?"))
        inside = QWidget()
        steps = QVBoxLayout(inside)
        steps.setContentsMargins(24, 20, 24, 12)
        steps.setSpacing(16)
        steps.addWidget(heading(self.tr("Copy the orders page in three steps"), "helpTitle"))
        for number, (title, text, picture) in enumerate(self._steps(), 1):
            steps.addLayout(self._step(number, title, text, picture))
        steps.addWidget(heading(self._dates(), "helpDates", "body", "text2"))
        steps.addWidget(heading(self._files(), "helpFiles", "body", "text2"))
        steps.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("helpScroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("helpClose")
        close.setDefault(True)
        set_kind(close, "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 16)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addLayout(row)
        open_at(self, 640, 620)
        close.setFocus()

    def _steps(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                self.tr("Open your orders"),
                self.tr(
                    "In your browser, open AliExpress, then Account and My orders. Scroll down"
                    " until every order you want is there. Use the English page if you can."
                ),
                self.tr("Drawing: a browser with three orders"),
            ),
            (
                self.tr("Copy the whole page"),
                self.tr(
                    "Click an empty spot on the page. Press Ctrl+A to mark everything, then"
                    " Ctrl+C to copy it. On a Mac use Cmd."
                ),
                self.tr("Drawing: the same page with everything marked"),
            ),
            (
                self.tr("Paste it here"),
                self.tr(
                    "Come back to AliGuard and press Ctrl+Shift+V, or choose “Paste copied page”."
                    " A report lists what was read and what was not."
                ),
                self.tr("Drawing: the clipboard becomes a list with countdowns"),
            ),
        )

    def _dates(self) -> str:
        return self.tr(
            "The list does not show the protection date. Type it from each order's own page, where"
            " it stands beside “Buyer protection”."
        )

    def _files(self) -> str:
        return self.tr(
            "Files work too: saved pages, AliExpress mails (.eml), tables (CSV, Excel), ZIP "
            "archives and pictures. Drop them on the window, or press Ctrl+I.\n"
            "Nothing is sent anywhere: AliGuard reads only what you paste or drop."
        )

    def _step(self, number: int, title: str, text: str, picture: str) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(heading(title, f"helpStep{number}", "h2"))
        words.addWidget(heading(text, f"helpText{number}", "body", "text2"))
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(StepNumber(number), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(StepPicture(number, picture), 0, Qt.AlignmentFlag.AlignTop)
        return row
