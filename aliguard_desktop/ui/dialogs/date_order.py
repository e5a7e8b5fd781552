# SPDX-License-Identifier: MIT
"""Ask what a date like 03/04/2026 means, once for a whole import."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aliguard_desktop.ui.dialogs.fields import heading
from aliguard_desktop.ui.formatting import date_with_year, isolated
from aliguard_desktop.ui.theme import set_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBERS = re.compile(r"(\d{1,2})\D(\d{1,2})\D(\d{4})")
_SHOWN = 3


class DateOrderDialog(QDialog):
    """Two answers and a way out; the answer holds for every such date of the import."""

    answered = Signal(bool)
    """Emits whether the day stands first."""
    left_out = Signal()
    """The dates are left out, and the report names them."""

    def __init__(self, dates: Sequence[str], parent: QWidget | None = None) -> None:
        """Take the dates as they are written, at least one."""
        super().__init__(parent)
        self.setObjectName("dateOrderDialog")
        self.setWindowTitle(self.tr("Which date is this?"))
        question = self.tr("What does %1 mean?").replace("%1", isolated(dates[0]))
        body = QVBoxLayout(self)
        body.setContentsMargins(24, 20, 24, 20)
        body.setSpacing(8)
        body.addWidget(heading(question, "dateOrderTitle", "h2"))
        lead = self.tr(
            "The page writes dates in numbers, and this one could be two days. "
            "Your answer holds for all such dates of this import."
        )
        body.addWidget(heading(lead, "dateOrderLead", "body", "text2"))
        if len(dates) > 1:
            shown = ", ".join(isolated(one) for one in dates[1 : _SHOWN + 1])
            others = self.tr("Also: %1").replace("%1", shown)
            if len(dates) > _SHOWN + 1:
                others = self.tr("Also: %1 and more").replace("%1", shown)
            body.addWidget(heading(others, "dateOrderOthers", "caption", "text2"))
        body.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        for day_first, day in meanings(dates[0]):
            row.addWidget(self._choice(day_first, day))
        body.addLayout(row)
        leave = QPushButton(self.tr("I don't know: leave these dates out"))
        leave.setObjectName("dateOrderLeave")
        leave.setAccessibleName(leave.text())
        leave.setAutoDefault(False)
        set_kind(leave, "quiet")
        leave.clicked.connect(self.reject)
        body.addWidget(leave, 0, Qt.AlignmentFlag.AlignLeft)
        body.addStretch(1)
        self.rejected.connect(self.left_out)

    def _choice(self, day_first: bool, day: date) -> QPushButton:
        button = QPushButton(date_with_year(day))
        button.setObjectName("dayFirst" if day_first else "monthFirst")
        button.setAccessibleName(button.text())
        button.setAutoDefault(False)
        button.clicked.connect(self._choose_day_first if day_first else self._choose_month_first)
        return button

    def _choose_day_first(self) -> None:
        self._finish(day_first=True)

    def _choose_month_first(self) -> None:
        self._finish(day_first=False)

    def _finish(self, *, day_first: bool) -> None:
        self.accept()
        self.answered.emit(day_first)


def meanings(text: str) -> list[tuple[bool, date]]:
    """Return the two days that a date in numbers can mean, the day-first one first."""
    found = _NUMBERS.search(text)
    if found is None:  # pragma: no cover - readers report nothing else as ambiguous
        return []
    first, second, year = (int(part) for part in found.groups())
    return [(True, date(year, second, first)), (False, date(year, first, second))]
