# SPDX-License-Identifier: MIT
"""A thin bar across the window for what stays true until something is done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from aliguard_desktop.ui import theme
from aliguard_desktop.ui.widgets.elided_label import ElidedLabel


class NoticeBar(QFrame):
    """One sentence and one act; hidden while there is nothing to say."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None, name: str = "notice") -> None:
        """Build the hidden bar; ``name`` begins the names of its parts.

        Each matter has a bar of its own, so that none hides another; they lie one above the other.
        """
        super().__init__(parent)
        self.setObjectName(f"{name}Bar")
        self.setProperty("kind", "notice")
        self._text = ElidedLabel(parent=self)
        self._text.setObjectName(f"{name}Text")
        self._button = QPushButton(self)
        self._button.setObjectName(f"{name}Act")
        self._button.setAutoDefault(False)
        theme.set_kind(self._button, "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 12, 4)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        self._button.clicked.connect(self.acted)
        self.hide()

    def say(self, text: str, act: str = "") -> None:
        """Show a sentence, with a button named ``act``; an empty sentence hides the bar."""
        self._text.setText(text)
        self._button.setText(act)
        self._button.setVisible(bool(act))
        self.setVisible(bool(text))

    @property
    def text(self) -> str:
        """The sentence shown, or an empty text."""
        return self._text.text() if not self.isHidden() else ""
