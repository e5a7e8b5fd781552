# SPDX-License-Identifier: MIT
"""Says that a picture is being read, once that takes longer than a moment; Esc stops it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from aliguard_desktop.ui.dialogs.fields import heading
from aliguard_desktop.ui.widgets.room import open_at

_SLOW_MS = 300


class PictureReadingDialog(QDialog):
    """Opens by itself after a moment; the caller closes it with ``accept``."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Wait for the moment to pass."""
        super().__init__(parent)
        self.setObjectName("pictureReading")
        self.setWindowTitle(self.tr("Reading the picture"))
        bar = QProgressBar()
        bar.setObjectName("pictureProgress")
        bar.setAccessibleName(self.tr("Reading the picture"))
        bar.setTextVisible(False)
        bar.setRange(0, 0)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setObjectName("pictureStop")
        self._stop.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(heading(self.tr("Reading the picture"), "pictureReadingTitle", "h2"))
        lead = self.tr("AliGuard looks for the order number and dates. Nothing is recorded yet.")
        column.addWidget(heading(lead, "pictureReadingLead", "body", "text2"))
        column.addWidget(bar)
        column.addStretch(1)
        column.addLayout(row)
        open_at(self, 460, 200)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self.open)
        self._slow.start()

    def reject(self) -> None:
        """Ask once to stop; the dialog stays until the reading has ended."""
        if self._stop.isEnabled():
            self._stop.setEnabled(False)
            self._stop.setText(self.tr("Stopping\u2026"))
            self.stopped.emit()

    def finish(self) -> None:
        """The reading has ended."""
        self._slow.stop()
        self.accept()
        self.deleteLater()
