# SPDX-License-Identifier: MIT
"""A tinted box with an icon and sentences: a warning, or what could not be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aliguard_desktop.ui.wizard.look import Card, IconLabel, ToneLabel

if TYPE_CHECKING:
    from collections.abc import Sequence


class Banner(Card):
    """Sentences on a tinted ground, hidden while there are none; perhaps with one button."""

    pressed = Signal()

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        icon: str = "triangle",
        tone: str = "warn",
        ground: str = "soon",
        button: str = "",
    ) -> None:
        super().__init__(ground, "border", parent)
        self.setObjectName(name)
        self._lines: list[ToneLabel] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        row.addWidget(IconLabel(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(4)
        row.addLayout(self._texts, 1)
        self.button = QPushButton(button, self)
        self.button.setObjectName(f"{name}_button")
        self.button.setAccessibleName(button)
        self.button.setAutoDefault(False)
        self.button.setVisible(bool(button))
        self.button.clicked.connect(self.pressed)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_button(self, text: str) -> None:
        """Give the button other words; none hides it."""
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.setVisible(bool(text))

    @property
    def lines(self) -> list[str]:
        """The sentences shown."""
        return [label.text() for label in self._lines]

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these sentences; none hides the banner."""
        if list(lines) != self.lines:
            for label in self._lines:
                self._texts.removeWidget(label)
                label.hide()
                label.deleteLater()
            self._lines = [ToneLabel(line, wrap=True) for line in lines]
            for label in self._lines:
                self._texts.addWidget(label)
            self.setAccessibleName(" ".join(lines))
        self.setVisible(bool(lines))
