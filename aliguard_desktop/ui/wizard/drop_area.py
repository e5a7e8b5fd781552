# SPDX-License-Identifier: MIT
"""The place to drop proof, with buttons for those who do not drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aliguard_desktop.ui import icons
from aliguard_desktop.ui.wizard.look import IconLabel, ToneLabel, colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class DropArea(QWidget):
    """A dashed box; it lights up while something usable hovers over the page."""

    choose_asked = Signal()
    paste_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build text and buttons."""
        super().__init__(parent)
        self.setObjectName("wizard_drop")
        self._active = False
        self.choose = QPushButton(icons.icon("folder"), self.tr("Choose files…"))
        self.choose.setObjectName("wizard_choose_files")
        self.choose.setAccessibleName(self.tr("Choose files…"))
        self.choose.clicked.connect(self.choose_asked)
        self.paste = QPushButton(icons.icon("clipboard"), self.tr("Paste  Ctrl+V"))
        self.paste.setObjectName("wizard_paste")
        self.paste.setAccessibleName(self.tr("Paste a picture"))
        self.paste.clicked.connect(self.paste_asked)
        for button in (self.choose, self.paste):
            button.setAutoDefault(False)  # Enter is Continue on this page, Space presses
        label = ToneLabel(
            self.tr("Drop screenshots, photos, a video or a PDF here"), role="strong", wrap=True
        )
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 22, 16, 22)
        layout.setSpacing(8)
        layout.addWidget(IconLabel("picture", "accent", 20), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(label)
        layout.addLayout(buttons)

    def set_active(self, active: bool) -> None:
        """Show whether what hovers would be taken."""
        if active != self._active:
            self._active = active
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed box."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour("accent"), 2 if self._active else 1.6)
        if not self._active:
            pen.setDashPattern([5, 3])
        painter.setPen(pen)
        painter.setBrush(colour("sel" if self._active else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        painter.end()
