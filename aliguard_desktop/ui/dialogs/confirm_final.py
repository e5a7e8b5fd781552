# SPDX-License-Identifier: MIT
"""Asks once before a final act is recorded, with what it means for this order.

Recording states a fact and is never held back: what the buyer has already done on AliExpress is
recorded at once (decisions 19).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.guard_rails import Act, Consequence
from aliguard_desktop.services.orders import parse_amount
from aliguard_desktop.ui import formatting, guard_words
from aliguard_desktop.ui.dialogs.fields import Message, heading, mark, order_line
from aliguard_desktop.ui.theme import set_kind, set_role
from aliguard_desktop.ui.widgets.elided_label import WrappedLabel
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.widgets.toast import announce
from aliguard_desktop.ui.wizard.look import IconLabel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QShowEvent


_WIDTH = 560


class ConfirmFinalDialog(QDialog):
    """Keeping things as they are is the default.

    ``confirmed`` means: record it; ``kept``: leave things as they are.
    """

    confirmed = Signal()
    kept = Signal()
    what_else = Signal()

    def __init__(
        self, title: str, found: Consequence, today: date, parent: QWidget | None = None
    ) -> None:
        """Take the order's title, what the act would mean, and the user's day."""
        super().__init__(parent)
        self.setObjectName("confirmFinal")
        self._found = found
        self._amount: QLineEdit | None = None
        self._message = Message("confirmMessage")
        question = self._question()
        self.setWindowTitle(question)
        warning = IconLabel("triangle", "danger", 24, self)
        warning.setObjectName("confirmWarning")
        body = QVBoxLayout()
        body.setSpacing(8)
        body.addWidget(heading(question, "confirmTitle", "h2"))
        body.addWidget(order_line(title, "confirmOrder"))
        body.addLayout(self._rows(today))
        body.addWidget(heading(self._only_records(), "confirmNote", "body", "text2"))
        if found.act is Act.ACCEPT_OFFER:
            body.addLayout(self._typing())
            body.addWidget(self._already())
        body.addWidget(self._message)
        top = QHBoxLayout()
        top.setContentsMargins(24, 20, 24, 8)
        top.setSpacing(16)
        top.addWidget(warning, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(body, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addStretch(1)
        column.addLayout(self._buttons())
        open_at(self, _WIDTH, column.totalHeightForWidth(_WIDTH))
        first = self.findChild(QLineEdit, "confirmAmount")
        (first or self._keep).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the wrapped sentences need, now that their width is known."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.activate()
            open_at(self, self.width(), layout.totalMinimumSize().height())

    # ---- slots --------------------------------------------------------------------------------

    def _on_record(self) -> None:
        """Record, unless an amount is to be typed that was not."""
        if not self._may_record():
            text = self.tr("Type the amount, or tick that you have already done it.")
            self._message.say(text, "danger")
            if self._amount is not None:
                mark(self._amount, wrong=True)
                self._amount.setFocus()
            announce(self, text)
            return
        self.confirmed.emit()
        self.accept()

    def reject(self) -> None:
        """Escape, the window's x: the same as the button that keeps things as they are."""
        self._on_keep()

    def _on_keep(self) -> None:
        super().reject()
        self.kept.emit()

    def _on_what_else(self) -> None:
        super().reject()
        self.what_else.emit()

    def _on_typed(self) -> None:
        self._message.say("")
        if self._amount is not None:
            mark(self._amount, wrong=False)

    # ---- helpers ------------------------------------------------------------------------------

    def _may_record(self) -> bool:
        line = self._amount
        if line is None or self._done.isChecked():
            return True
        amount = self._found.amount
        if amount is None:
            return False
        try:
            return parse_amount(line.text(), amount.currency) == amount
        except AliGuardError:
            return False

    def _question(self) -> str:
        amount = self._found.amount
        if self._found.act is Act.ACCEPT_OFFER:
            if amount is None:
                return self.tr("Record that you accepted the offer?")
            text = self.tr("Record that you accepted %1?")
            return text.replace("%1", formatting.money(amount))
        if self._found.act is Act.CANCEL_DISPUTE:
            return self.tr("Record that you cancelled the dispute?")
        return self.tr("Record that you confirmed receipt?")

    def _only_records(self) -> str:
        return self.tr("AliGuard only records it: the button itself is on AliExpress.")

    def _rows(self, today: date) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(self._found.rows):
            name = QLabel(guard_words.label_text(row, today), self)
            name.setTextFormat(Qt.TextFormat.PlainText)
            set_role(name, "body", "text2")
            words = WrappedLabel(guard_words.row_text(row, today), self)
            words.setObjectName(f"row_{row.label.value}")
            words.setAccessibleName(f"{name.text()}: {words.text()}")
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, number, 1)
        return grid

    def _typing(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        amount = self._found.amount
        if amount is None:
            return row
        shown = formatting.amount_only(amount)
        label = QLabel(self.tr("&Type the amount to confirm: %1").replace("%1", shown), self)
        line = QLineEdit(self)
        line.setObjectName("confirmAmount")
        line.setPlaceholderText(shown)
        line.setMaxLength(20)
        line.setMaximumWidth(line.fontMetrics().averageCharWidth() * 16)
        line.setAccessibleName(label.text().replace("&", ""))
        line.textChanged.connect(self._on_typed)
        label.setBuddy(line)
        row.addWidget(label)
        row.addWidget(line)
        row.addStretch(1)
        self._amount = line
        return row

    def _already(self) -> QCheckBox:
        self._done = QCheckBox(self.tr("I have &already accepted it on AliExpress"), self)
        self._done.setObjectName("alreadyDone")
        self._done.toggled.connect(self._on_typed)
        self._done.setVisible(self._amount is not None)
        return self._done

    def _buttons(self) -> QHBoxLayout:
        keep, record = {
            Act.ACCEPT_OFFER: (self.tr("Keep the dispute open"), self.tr("Record acceptance")),
            Act.CANCEL_DISPUTE: (self.tr("Keep the dispute open"), self.tr("Record cancellation")),
        }.get(self._found.act, (self.tr("Do not record it"), self.tr("Record confirmation")))
        else_link = QPushButton(self.tr("What else can I do?"), self)
        else_link.setObjectName("whatElse")
        else_link.setAutoDefault(False)
        else_link.setCursor(Qt.CursorShape.PointingHandCursor)
        set_kind(else_link, "link")
        else_link.clicked.connect(self._on_what_else)
        self._keep = QPushButton(keep, self)
        self._keep.setObjectName("keep")
        self._keep.setDefault(True)
        set_kind(self._keep, "primary")
        self._keep.clicked.connect(self._on_keep)
        go = QPushButton(record, self)
        go.setObjectName("recordFinal")
        go.setAutoDefault(False)
        set_kind(go, "danger")
        go.clicked.connect(self._on_record)
        row = QHBoxLayout()
        row.setContentsMargins(20, 12, 24, 16)
        row.setSpacing(8)
        row.addWidget(else_link)
        row.addStretch(1)
        row.addWidget(self._keep)
        row.addWidget(go)
        return row
