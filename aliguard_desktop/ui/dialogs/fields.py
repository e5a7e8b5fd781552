# SPDX-License-Identifier: MIT
"""Parts of the small forms: a labelled field with its message, and the row of buttons."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from aliguard_desktop.ui import formatting
from aliguard_desktop.ui.icons import pixmap
from aliguard_desktop.ui.theme import set_kind, set_role
from aliguard_desktop.ui.widgets.date_field import NullableDateEdit
from aliguard_desktop.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_TONES = ("danger", "warn", "ok", "text2")
_SIGN_ICONS = {
    "danger": "x-circle",
    "warn": "triangle",
    "ok": "check-circle",
    "text2": "question",
}
_SIGN = 20
_ROW = 30


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


class Sign(QLabel):
    """An icon beside a field with its message as tooltip; its place is always kept.

    The words stand at the bottom of the dialog (``Note``): nothing moves below the field while
    somebody clicks the next one.
    """

    changed = Signal()

    def __init__(self, name: str, control: QWidget) -> None:
        """Start without a message; ``control`` is described by it to screen readers."""
        super().__init__()
        self.setObjectName(name)
        self.setFixedSize(_SIGN, _ROW)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.control = control
        self.words = ""
        self.tone = ""

    def say(self, text: str, tone: str = "text2") -> None:
        """Show ``text`` in a tone (``text2``, ``ok``, ``warn``, ``danger``), or nothing."""
        if (text, tone) == (self.words, self.tone):
            return
        self.words = text
        self.tone = tone if text else ""
        if text:
            self.setPixmap(pixmap(_SIGN_ICONS[tone], tone, 16, self.devicePixelRatioF()))
        else:
            self.clear()
        self.setToolTip(f"<p>{escape(text)}</p>" if text else "")
        self.control.setAccessibleDescription(text)
        self.changed.emit()


class Note(Message):
    """The one line for all messages: that of the field with the focus, else the worst."""

    def __init__(self) -> None:
        """Start empty, with room for two lines."""
        super().__init__("formNote")
        self._signs: list[tuple[str, Sign]] = []
        self.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def watch(self, label: str, sign: Sign) -> None:
        """Show what ``sign`` says, after the name of its field."""
        self._signs.append((label, sign))
        sign.changed.connect(self.refresh)
        sign.control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.refresh()
        return super().eventFilter(watched, event)

    @Slot()
    def refresh(self) -> None:
        """Choose the message to show."""
        speaking = [entry for entry in self._signs if entry[1].words]
        focused = [entry for entry in speaking if entry[1].control.hasFocus()]
        worst = sorted(speaking, key=lambda entry: _TONES.index(entry[1].tone))
        if not focused:
            focused = [entry for entry in worst if entry[1].tone in ("danger", "warn")]
        if not focused:
            self.say("")
            return
        label, sign = focused[0]
        words = self.tr("%1: %2")
        self.say(words.replace("%1", label).replace("%2", sign.words), sign.tone)


class Form(QGridLayout):
    """Labels on the left, fields and their signs on the right, one note for all of them."""

    def __init__(self) -> None:
        """Start empty; the owner puts ``note`` beside the buttons."""
        super().__init__()
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(10)
        self.setColumnStretch(1, 1)
        self.labels: dict[str, QLabel] = {}
        self.note = Note()

    def add(self, label: str, field: QWidget, name: str, extra: QWidget | None = None) -> Sign:
        """Add a field called ``label`` and return the sign of its messages.

        Args:
            label: Words of the label; ``&`` marks its key.
            field: The control; a date field's line becomes the label's buddy.
            name: Object name of the sign.
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
        sign = Sign(name, control)
        self.note.watch(label.replace("&", ""), sign)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(field, 1)
        if extra is not None:
            extra.setMinimumHeight(_ROW)  # its words stand level with the field's
            line.addWidget(extra, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words.setMinimumHeight(_ROW)
        self.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        self.addLayout(line, row, 1)
        return sign


def mark(field: QWidget, *, wrong: bool) -> None:
    """Give a line its red border, or take it away (the message says the rest)."""
    control = field.edit if isinstance(field, NullableDateEdit) else field
    if isinstance(control, QLineEdit) and control.property("invalid") != wrong:
        control.setProperty("invalid", wrong)
        control.style().unpolish(control)
        control.style().polish(control)


def buttons(
    dialog: QDialog, accept: str, cancel: str, note: QWidget | None = None
) -> tuple[QHBoxLayout, QPushButton]:
    """Return the row of buttons and the accepting one; Enter presses it, Esc cancels.

    ``note`` stands at the leading edge; the buttons keep their place at the bottom.
    """
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
    if note is not None:
        policy = note.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        note.setSizePolicy(policy)
        row.addWidget(note, 1)
    else:
        row.addStretch(1)
    row.addWidget(stop, 0, Qt.AlignmentFlag.AlignBottom)
    row.addWidget(go, 0, Qt.AlignmentFlag.AlignBottom)
    return row, go


def heading(text: str, name: str, role: str = "h1", tone: str = "") -> QLabel:
    """Return a wrapping plain-text heading."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_role(label, role, tone)
    return label


def order_line(title: str, name: str, role: str = "body") -> QLabel:
    """Return the line that says which order a dialog is about; a long title is cut, not the room.

    A title is anybody's text: one word without an end must not make a dialog wider than a screen.
    """
    label = ElidedLabel(formatting.isolated(title))
    label.setObjectName(name)
    set_role(label, role, "text2")
    return label
