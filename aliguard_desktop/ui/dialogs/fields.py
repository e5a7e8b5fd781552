# SPDX-License-Identifier: MIT
"""Parts of the small forms: a labelled field with its message, and the row of buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui.theme import set_kind, set_role
from aliguard_desktop.ui.widgets.date_field import NullableDateEdit


class Message(QLabel):
    """The line under a field: a hint, a warning or an error; empty takes no room."""

    def __init__(self, name: str) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.tone = ""
        self.hide()

    def say(self, text: str, tone: str = "text2") -> None:
        """Show ``text`` in a tone (``text2``, ``ok``, ``warn``, ``danger``), or hide."""
        self.tone = tone if text else ""
        self.setText(text)
        set_role(self, "caption", tone)
        self.setVisible(bool(text))


class Form(QGridLayout):
    """Labels on the left, fields on the right, a message under each field."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(10)
        self.setColumnStretch(1, 1)
        self.labels: dict[str, QLabel] = {}

    def add(self, label: str, field: QWidget, name: str, extra: QWidget | None = None) -> Message:
        """Add a field called ``label`` and return its message line.

        Args:
            label: Words of the label; ``&`` marks its key.
            field: The control; a date field's line becomes the label's buddy.
            name: Object name of the message.
            extra: A widget that stands beside the field.
        """
        row = self.rowCount()
        control = field.edit if isinstance(field, NullableDateEdit) else field
        words = QLabel(label)
        words.setObjectName(f"{name}Label")
        words.setBuddy(control)
        self.labels[name] = words
        if not control.accessibleName():
            control.setAccessibleName(label.replace("&", ""))
        message = Message(name)
        box = QVBoxLayout()
        box.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(field, 1)
        if extra is not None:
            extra.setMinimumHeight(30)  # its words stand level with the field's
            line.addWidget(extra, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(line)
        box.addWidget(message)
        words.setMinimumHeight(30)
        self.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        self.addLayout(box, row, 1)
        return message


def mark(field: QWidget, *, wrong: bool) -> None:
    """Give a line its red border, or take it away (the message says the rest)."""
    control = field.edit if isinstance(field, NullableDateEdit) else field
    if isinstance(control, QLineEdit) and control.property("invalid") != wrong:
        control.setProperty("invalid", wrong)
        control.style().unpolish(control)
        control.style().polish(control)


def buttons(dialog: QDialog, accept: str, cancel: str) -> tuple[QHBoxLayout, QPushButton]:
    """Return the row of buttons and the accepting one; Enter presses it, Esc cancels."""
    stop = QPushButton(cancel)
    stop.setObjectName("cancel")
    stop.setAutoDefault(False)
    stop.clicked.connect(dialog.reject)
    go = QPushButton(accept)
    go.setObjectName("accept")
    go.setDefault(True)
    set_kind(go, "primary")
    row = QHBoxLayout()
    row.setContentsMargins(24, 12, 24, 16)
    row.setSpacing(8)
    row.addStretch(1)
    row.addWidget(stop)
    row.addWidget(go)
    return row, go


def heading(text: str, name: str, role: str = "h1", tone: str = "") -> QLabel:
    """Return a wrapping plain-text heading."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_role(label, role, tone)
    return label
