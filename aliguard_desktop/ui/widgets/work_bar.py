# SPDX-License-Identifier: MIT
"""A thin bar for work that runs beside the user's: what it is, how far it is, Cancel."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from aliguard_desktop.ui import theme
from aliguard_desktop.ui.widgets.elided_label import ElidedLabel

SLOW_MS = 300
"""Work that ends sooner shows no bar: a flash helps nobody."""


class WorkBar(QFrame):
    """Hidden while nothing runs; the window can be used meanwhile."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None, name: str = "work") -> None:
        """Build the hidden bar; ``name`` begins the names of its parts."""
        super().__init__(parent)
        self.setObjectName(f"{name}Bar")
        self.setProperty("kind", "notice")
        self._text = ElidedLabel(parent=self)
        self._text.setObjectName(f"{name}Text")
        self._bar = QProgressBar(self)
        self._bar.setObjectName(f"{name}Progress")
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(80)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setObjectName(f"{name}Cancel")
        self._cancel.setAutoDefault(False)
        theme.set_kind(self._cancel, "link")
        self._cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(self._text, 3)
        row.addWidget(self._bar, 2)
        row.addWidget(self._cancel)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self.show)
        self.hide()

    @property
    def text(self) -> str:
        """What is done, also before the bar shows it; empty while nothing runs."""
        return self._text.text()

    def begin(self, text: str) -> None:
        """Work begins; the bar appears once it takes a moment."""
        self._text.setText(text)
        self._bar.setAccessibleName(text)
        self._cancel.setAccessibleName(self.tr("Cancel: %1").replace("%1", text))
        self._cancel.setEnabled(True)
        self._bar.setRange(0, 0)
        self._slow.start()

    def set_progress(self, done: int, whole: int) -> None:
        """Show how far it is."""
        # In hundredths: every change paints the bar at once, and nobody sees a thousandth.
        self._bar.setRange(0, 100 if whole > 0 else 0)
        self._bar.setValue(done * 100 // whole if whole > 0 else 0)

    def end(self) -> None:
        """Work has ended."""
        self._slow.stop()
        self._text.setText("")
        self.hide()

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self.cancel_requested.emit()
