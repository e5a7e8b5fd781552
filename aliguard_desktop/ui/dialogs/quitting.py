# SPDX-License-Identifier: MIT
"""The first Quit: no reminders come until the program runs again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aliguard_desktop.ui.dialogs.fields import heading
from aliguard_desktop.ui.theme import set_kind
from aliguard_desktop.ui.widgets.room import open_at

_WIDTH = 460


class QuittingDialog(QDialog):
    """Says what Quit means for reminders, and offers the other way; Esc leaves all as it is.

    Signals:
        quit_wanted: The program is to end.
        stay_wanted: Only the window is to go.
    """

    quit_wanted = Signal()
    stay_wanted = Signal()

    def __init__(self, nearest: str, *, has_tray: bool, parent: QWidget | None = None) -> None:
        """Show the sentence.

        Args:
            nearest: The sentence of the last safe day that comes first, or nothing.
            has_tray: Whether the program can stay in a tray; else its window is made small.
            parent: The window, where it is seen.
        """
        super().__init__(parent)
        self.setObjectName("quittingDialog")
        self.setWindowTitle(self.tr("Quit AliGuard?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(heading(self.windowTitle(), "quittingTitle", "h2"))
        words = self.tr("No reminders come until you start AliGuard again.")
        column.addWidget(heading(words, "quittingText", "body"))
        if nearest:
            column.addWidget(heading(nearest, "quittingNearest", "body"))
        once = self.tr("This is said only once.")
        column.addWidget(heading(once, "quittingOnce", "caption", "text2"))
        column.addSpacing(8)
        column.addStretch(1)
        stays = self.tr("Keep running in the tray") if has_tray else self.tr("Keep running")
        self.stay_button = self._button("quittingStay", stays)
        self.quit_button = self._button("quittingQuit", self.tr("Quit"))
        self.quit_button.setDefault(True)
        set_kind(self.quit_button, "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.stay_button)
        row.addWidget(self.quit_button)
        column.addLayout(row)
        self.stay_button.clicked.connect(self._on_stay)
        self.quit_button.clicked.connect(self._on_quit)
        self.quit_button.setFocus()
        for label in self.findChildren(QLabel):
            label.ensurePolished()  # its height depends on the font of its role
        open_at(self, _WIDTH, column.totalHeightForWidth(_WIDTH))

    def _on_stay(self) -> None:
        self.accept()
        self.stay_wanted.emit()

    def _on_quit(self) -> None:
        self.accept()
        self.quit_wanted.emit()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        return button
