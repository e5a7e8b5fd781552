# SPDX-License-Identifier: MIT
"""The wizard's left side: which order, the steps, and whether the draft is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from aliguard_desktop.ui import formatting, icons, theme
from aliguard_desktop.ui.wizard.look import ToneLabel, colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.ui.wizard.steps import StepList

_TITLE = 60
"""Letters of the item's title that are shown; the whole is in its tooltip."""


class Ground(QWidget):
    """A plain area in a theme colour."""

    def __init__(self, token: str, parent: QWidget | None = None) -> None:
        """Fill with the colour ``token``."""
        super().__init__(parent)
        self._token = token

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the area."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour(self._token))
        painter.end()


class SidePanel(Ground):
    """The order at the top, the steps below it, the state of the draft at the bottom."""

    def __init__(
        self, order: Order, steps: StepList, saved: ToneLabel, parent: QWidget | None = None
    ) -> None:
        """Lay out what is handed in."""
        super().__init__("sidebar", parent)
        self.setObjectName("wizard_side")
        self.setFixedWidth(max(190, min(260, steps.sizeHint().width() + 16)))
        self._name = ToneLabel(role="strong", wrap=True)
        self._name.setObjectName("wizard_item")
        self._paid = ToneLabel(role="caption", tone="text2")
        self.discard = QPushButton(icons.icon("trash"), self.tr("Delete this draft"))
        self.discard.setObjectName("wizard_discard")
        self.discard.setAccessibleName(self.discard.text())
        self.discard.setAutoDefault(False)
        theme.set_kind(self.discard, "link")
        saved.setObjectName("wizard_saved")
        saved.setText(self.tr("Every change is kept. You can close this window any time."))
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 4, 18)
        head.setSpacing(4)
        head.addWidget(ToneLabel(self.tr("Dispute for"), role="caption", tone="text2"))
        head.addWidget(self._name)
        head.addWidget(self._paid)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 0, 4, 0)
        foot.setSpacing(6)
        foot.addWidget(saved)
        foot.addWidget(self.discard, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 20, 8, 14)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(steps)
        layout.addStretch(1)
        layout.addLayout(foot)
        self.show_item(order, None)

    def show_item(self, order: Order, line_id: str | None) -> None:
        """Name the item that the dispute is about, and what was paid for it."""
        line = next((entry for entry in order.lines if entry.id == line_id), None)
        title = (line.title if line is not None else "") or order.display_title
        paid = (line.paid if line is not None else None) or order.paid
        self._name.setText(formatting.one_line(title, _TITLE))
        self._name.setToolTip(formatting.tooltip(title))
        self._paid.setText(formatting.money(paid) if paid is not None else "")
