# SPDX-License-Identifier: MIT
"""A message as it was sent or received: read, copied, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.events import MessageDetail, SentDetail
from aliguard_desktop.domain.platform_time import local_day
from aliguard_desktop.ui import formatting, icons, labels, theme
from aliguard_desktop.ui.dialogs.fields import heading, order_line
from aliguard_desktop.ui.theme import set_kind
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.platform_time import Moment


class ContactTextDialog(QDialog):
    """Shows the whole text of one contact."""

    def __init__(
        self, event: Event, order_title: str, moment: Moment, parent: QWidget | None = None
    ) -> None:
        """Show the text of ``event``, a message sent or received."""
        super().__init__(parent)
        self.setObjectName("contactText")
        title = self._title_of(event)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(6)
        column.addWidget(heading(title, "contactTitle", "h2"))
        day = event.day or (local_day(event.at, moment.zone) if event.at else moment.today)
        # The title comes last: whatever of the line has no room is the end of it.
        below = f"{formatting.plain_date(day, moment.today)} \u00b7 {order_title}"
        column.addWidget(order_line(below, "contactAbout", "caption"))
        self._text = QPlainTextEdit(_text_of(event))
        self._text.setObjectName("contactWords")
        self._text.setAccessibleName(title)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(theme.font("statement"))
        column.addWidget(self._text, 1)
        column.addSpacing(4)
        column.addLayout(self._buttons())
        open_at(self, 560, 360)

    def _title_of(self, event: Event) -> str:
        if isinstance(event.detail, SentDetail):
            if event.detail.to is None:
                return self.tr("What you wrote")
            words = self.tr("What you wrote: %1")
            return words.replace("%1", labels.party(event.detail.to))
        sender = event.detail.sender if isinstance(event.detail, MessageDetail) else None
        if sender is None:
            return self.tr("What was written to you")
        return self.tr("What you were told: %1").replace("%1", labels.party(sender))

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(icons.icon("copy", "text2"), self.tr("Copy text"))
        copy.setObjectName("contactCopy")
        copy.setAutoDefault(False)
        copy.clicked.connect(self._on_copy)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("contactClose")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        set_kind(close, "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        announce(self, self.tr("Copied"))


def _text_of(event: Event) -> str:
    return event.detail.text if isinstance(event.detail, SentDetail | MessageDetail) else ""
