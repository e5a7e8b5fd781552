# SPDX-License-Identifier: MIT
"""Ask how deadlines go into the user's calendar: once, or a file that is kept up to date."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui.dialogs.fields import heading
from aliguard_desktop.ui.theme import set_kind
from aliguard_desktop.ui.widgets.elided_label import WrappedLabel

_WIDTH = 520


class CalendarFileDialog(QDialog):
    """Two ways with a sentence each; the file itself is asked for by the system's dialog."""

    chosen = Signal(bool)
    """Emits whether the file is to be kept up to date."""
    stopped = Signal()
    """The kept file is not to be written any more."""

    def __init__(self, kept: str, parent: QWidget | None = None, *, problem: str = "") -> None:
        """Show the dialog's choices.

        Args:
            kept: The file that is kept up to date now, as the system writes it, or nothing.
            problem: Why that could not be written last, or nothing.
            parent: The window.
        """
        super().__init__(parent)
        self.setObjectName("calendarDialog")
        self.setWindowTitle(self.tr("Deadlines in your calendar"))
        self.setMinimumWidth(_WIDTH)
        body = QVBoxLayout(self)
        body.setContentsMargins(24, 20, 24, 16)
        body.setSpacing(8)
        body.addWidget(heading(self.windowTitle(), "calendarTitle", "h2"))
        lead = self.tr(
            "AliGuard writes a calendar file (.ics) with the next deadlines, each with a reminder. "
            "Open the file with your calendar program to take the deadlines in."
        )
        body.addWidget(heading(lead, "calendarLead", "body", "text2"))
        body.addSpacing(8)
        self._group = QButtonGroup(self)
        self.once = self._way(
            body,
            "calendarOnce",
            self.tr("Once"),
            self.tr("Do it again whenever you like: deadlines that moved move in your calendar."),
        )
        self.keep = self._way(
            body,
            "calendarKeep",
            self.tr("Keep a file up to date"),
            self.tr(
                "AliGuard writes the file again after every change. For calendar programs that "
                "can follow a file (subscribe)."
            ),
        )
        now = self.keep if kept else self.once
        now.setChecked(True)
        now.setFocus()
        if kept:
            body.addSpacing(4)
            body.addWidget(self._kept_row(kept, problem))
        body.addStretch(1)
        body.addLayout(self._buttons())

    def _way(self, body: QVBoxLayout, name: str, title: str, note: str) -> QRadioButton:
        button = QRadioButton(title, self)
        button.setObjectName(name)
        button.setAccessibleName(title)
        button.setAccessibleDescription(note)
        self._group.addButton(button)
        body.addWidget(button)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 0, 0)
        row.addWidget(heading(note, f"{name}Note", "caption", "text2"))
        body.addLayout(row)
        return button

    def _kept_row(self, kept: str, problem: str) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(24, 0, 0, 0)
        text = self.tr("Kept up to date: %1")
        if problem:
            text = self.tr("Not up to date: %1") + f"\n{problem}"
        words = WrappedLabel(text.replace("%1", kept), row)
        words.setObjectName("calendarKept")
        line.addWidget(words, 1)
        stop = QPushButton(self.tr("Stop keeping it"), row)
        stop.setObjectName("calendarStop")
        stop.setAccessibleName(stop.text())
        stop.setAutoDefault(False)
        set_kind(stop, "quiet")
        stop.clicked.connect(self._on_stop)
        line.addWidget(stop, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setObjectName("calendarCancel")
        cancel.setAccessibleName(cancel.text())
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        choose = QPushButton(self.tr("Choose the file\u2026"), self)
        choose.setObjectName("calendarChoose")
        choose.setAccessibleName(choose.text())
        choose.setDefault(True)
        set_kind(choose, "primary")
        choose.clicked.connect(self._on_choose)
        row.addWidget(cancel)
        row.addWidget(choose)
        return row

    def _on_choose(self) -> None:
        self.accept()
        self.chosen.emit(self.keep.isChecked())

    def _on_stop(self) -> None:
        self.accept()
        self.stopped.emit()
