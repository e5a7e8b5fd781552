# SPDX-License-Identifier: MIT
"""Tell AliGuard the protection date that the order page shows today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from aliguard_desktop.ui.dialogs.fields import Form, buttons, heading, mark, order_line
from aliguard_desktop.ui.formatting import short_date
from aliguard_desktop.ui.widgets.date_field import NullableDateEdit
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from datetime import date


class DateMovedDialog(QDialog):
    """Asks for the protection date; emits it and closes."""

    chosen = Signal(object)

    def __init__(
        self, title: str, known: date | None, today: date, parent: QWidget | None = None
    ) -> None:
        """Take the order's title, the date known so far, and the user's day."""
        super().__init__(parent)
        self.setObjectName("dateMovedDialog")
        self.setWindowTitle(self.tr("Protection date"))
        self._known = known
        self._today = today
        self._date = NullableDateEdit("protectionDate", today)
        self._date.changed.connect(self._compare)
        self._date.edit.editingFinished.connect(self._left)
        lead = self.tr("No date is known yet.")
        if known is not None:
            lead = self.tr("Known so far: %1.").replace("%1", short_date(known, today))
        rows = Form()
        self._message = rows.add(self.tr("&Protection ends"), self._date, "protectionMessage")
        body = QVBoxLayout()
        body.setContentsMargins(24, 20, 24, 8)
        body.setSpacing(6)
        question = self.tr("Which date does the order page show today?")
        body.addWidget(heading(question, "dateMovedTitle", "h2"))
        body.addWidget(order_line(title, "dateMovedOrder"))
        body.addWidget(heading(lead, "dateMovedKnown", "body", "text2"))
        body.addSpacing(8)
        body.addLayout(rows)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(body)
        row, go = buttons(self, self.tr("Save date"), self.tr("Cancel"), rows.note)
        go.clicked.connect(self._submit)
        column.addLayout(row)
        open_at(self, 480, 260)
        self._date.setFocus()

    def _compare(self) -> None:
        """Say what the date means against the known one; a fact is never refused."""
        day = self._date.day
        if day is None:
            self._message.say(
                self._date.problem() if self._message.tone == "danger" else "", "danger"
            )
        elif self._known is not None and day < self._known:
            text = self.tr("Earlier than before. Check it: moved, or typed wrong?")
            self._message.say(text, "warn")
        elif self._known is not None and day == self._known:
            self._message.say(self.tr("The date has not moved. It is noted as seen today."))
        elif day < self._today:
            self._message.say(self.tr("This day is over. It is recorded all the same."), "warn")
        else:
            self._message.say("")
        mark(self._date, wrong=self._message.tone == "danger")

    def _left(self) -> None:
        """Say what is wrong with the date once its field is left."""
        problem = self._date.problem()
        if problem:
            self._message.say(problem, "danger")
            mark(self._date, wrong=True)

    def _submit(self) -> None:
        day = self._date.day
        if day is None:
            text = self._date.problem() or self.tr("Type the date that the order page shows.")
            self._message.say(text, "danger")
            mark(self._date, wrong=True)
            self._date.setFocus()
            announce(self, text)
            return
        self.chosen.emit(day)
        self.accept()
