# SPDX-License-Identifier: MIT
"""AliGuard could not start: what happened, and the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui import icons
from aliguard_desktop.ui.dialogs.fields import Message, heading
from aliguard_desktop.ui.theme import set_kind
from aliguard_desktop.ui.widgets.flow_layout import FlowLayout
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Sequence


class StartProblemDialog(QDialog):
    """Says what is wrong with the order file; the way that keeps most comes first.

    Nothing is deleted by any button: a damaged file is set aside. Esc quits.
    """

    restore_wanted = Signal()
    empty_wanted = Signal()
    retry_wanted = Signal()
    folder_wanted = Signal()

    def __init__(
        self,
        text: str,
        *,
        damaged: bool = False,
        backup: str = "",
        report: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show ``text``.

        Args:
            text: What happened, and what to do.
            damaged: Whether the file can be put aside (else: try again, or quit).
            backup: Day of the newest good backup in words, or empty.
            report: For a fault of the program itself: what a bug report needs; no order is in it.
            parent: The window.
        """
        super().__init__(parent)
        self.setObjectName("startProblem")
        self._report = report
        self.setWindowTitle(self.tr("AliGuard cannot open your orders"))
        if report:
            self.setWindowTitle(self.tr("AliGuard has a fault and cannot start"))
            text = self.tr(
                "Your orders are not touched. Try again. If it stays like this, copy the report "
                "below and send it: it names no order."
            )
        row = QHBoxLayout()
        row.setSpacing(12)
        icon = QLabel(self)
        icon.setPixmap(icons.pixmap("triangle", "danger", 28))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(heading(self.windowTitle(), "startProblemTitle", "h2"))
        body = heading(text, "startProblemText", "body")
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(body)
        for line in self._ways(damaged=damaged, backup=backup):
            words.addWidget(heading(line, "startProblemWays", "body", "text2"))
        if report:
            words.addWidget(self._report_field())
        self._problem = Message("startProblemAgain")
        words.addWidget(self._problem)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(row)
        column.addStretch(1)
        column.addWidget(self._buttons(damaged=damaged, backup=backup))
        open_at(self, 600, 340 if report else 240)

    def show_problem(self, text: str) -> None:
        """Say that a way out did not work; the dialog stays."""
        self._problem.say(text, "danger")
        announce(self, text)

    def _report_field(self) -> QPlainTextEdit:
        field = QPlainTextEdit(self._report)
        field.setObjectName("startReport")
        field.setAccessibleName(self.tr("Report"))
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        return field

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self.tr("Copied"))
        announce(self, self._copy.text())

    def _ways(self, *, damaged: bool, backup: str) -> Sequence[str]:
        if not damaged:
            return ()
        kept = self.tr("The damaged file is set aside, not deleted. Your exhibits are not touched.")
        if backup:
            return (self.tr("Last good backup: %1.").replace("%1", backup), kept)
        return (self.tr("There is no backup yet."), kept)

    def _buttons(self, *, damaged: bool, backup: str) -> QWidget:
        box = QWidget(self)
        flow = FlowLayout(box)
        ways = []
        if damaged and backup:
            ways.append(("startRestore", self.tr("Restore the backup"), self.restore_wanted))
        if damaged:
            ways.append(("startEmpty", self.tr("Start with an empty list"), self.empty_wanted))
        else:
            ways.append(("startRetry", self.tr("Try again"), self.retry_wanted))
        ways.append(("startFolder", self.tr("Open folder"), self.folder_wanted))
        for number, (name, text, signal) in enumerate(ways):
            button = QPushButton(text, box)
            button.setObjectName(name)
            button.setAutoDefault(False)
            first = number == 0 and (bool(backup) or not damaged)
            set_kind(button, "primary" if first else "secondary")
            button.setDefault(first)
            button.clicked.connect(signal)
            flow.addWidget(button)
        self._copy = QPushButton(self.tr("Copy the report"), box)
        self._copy.setObjectName("startCopy")
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._on_copy)
        self._copy.setVisible(bool(self._report))
        if self._report:
            flow.addWidget(self._copy)
        leave = QPushButton(self.tr("Quit"), box)
        leave.setObjectName("startQuit")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        flow.addWidget(leave)
        return box
