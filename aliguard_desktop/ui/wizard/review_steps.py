# SPDX-License-Identifier: MIT
"""The numbered steps of what to click on AliExpress, each perhaps with a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aliguard_desktop.ui import icons, theme
from aliguard_desktop.ui.widgets.toast import announce
from aliguard_desktop.ui.wizard.look import SEMIBOLD, ToneLabel, colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_DISC = 24


class NumberDisc(QWidget):
    """The number of a step on a quiet disc."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        """Show ``number``."""
        super().__init__(parent)
        self._number = number
        self.done = False
        self.setFixedSize(_DISC, _DISC)

    def renumber(self, number: int) -> None:
        """Show another number."""
        self._number = number
        self.update()

    def tick(self) -> None:
        """Show a check mark instead of the number from now on."""
        self.done = True
        self.update()

    def untick(self) -> None:
        """Show the number again."""
        self.done = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw disc and number."""
        del event
        ground, words = theme.tokens().chip("wait")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(ground))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(colour(words))
        painter.setFont(theme.font("caption", SEMIBOLD))
        if self.done:
            icons.paint(painter, "check", self.rect().adjusted(5, 5, -5, -5), "ok")
        else:
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), str(self._number))
        painter.end()


class ReviewStep(QWidget):
    """One step: number, what to do, a remark, and a button if AliGuard can help."""

    def __init__(
        self,
        number: int,
        name: str,
        *,
        button: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Lay out the step; ``button`` is the button's text, empty for none."""
        super().__init__(parent)
        self.setObjectName(f"wizard_send_{name}")
        self._number = number
        self._title = ToneLabel(role="strong", wrap=True)
        self._remark = ToneLabel(role="caption", tone="text2", wrap=True)
        self.button: QPushButton | None = None
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._remark)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(10)
        self.disc = NumberDisc(number)
        row.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        if button:
            self.button = QPushButton(icons.icon(icon), button)
            self.button.setObjectName(f"wizard_send_{name}_button")
            self.button.setAccessibleName(button)
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def show_copied(self) -> None:
        """Say at the step that its words are in the clipboard; the tick stays."""
        self.disc.tick()
        if self.button is not None:
            self.button.setText(self.tr("Copied"))
            self.button.setIcon(icons.icon("check", "ok"))
            self.button.setAccessibleName(self.tr("Copied"))
        announce(self, self.tr("Copied"))

    def show_fresh(self, button: str) -> None:
        """Take the tick away again: what was copied is no longer what is shown."""
        self.disc.untick()
        if self.button is not None:
            self.button.setText(button)
            self.button.setAccessibleName(button)

    def number(self, number: int) -> None:
        """Give the step another number: what comes before it may be hidden."""
        self._number = number
        self.disc.renumber(number)

    def show_texts(self, title: str, remark: str = "") -> None:
        """Say what to do and what to know about it."""
        self._title.setText(title)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self.setAccessibleName(f"{self._number}. {title}")
