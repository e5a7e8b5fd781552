# SPDX-License-Identifier: MIT
"""What the window shows while there is no order: how to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui.icons import icon
from aliguard_desktop.ui.theme import set_kind, set_role, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_WIDTH = 720


class IconLabel(QLabel):
    """A decorative icon that follows the theme (a pixmap in a label would keep its colour)."""

    def __init__(self, name: str, colour: str, size: int) -> None:
        """Show icon ``name`` in a token's colour, ``size`` wide and high."""
        super().__init__()
        self._icon = icon(name, colour)
        self._edge = size
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        del event
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


def plain_label(text: str, name: str, role: str = "body", tone: str = "") -> QLabel:
    """Return a wrapping plain-text label of a text role."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_role(label, role, tone)
    return label


class DropZone(QFrame):
    """A dashed, rounded frame: the sign for "drop it here"."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashes."""
        del event
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colours.color("accent"), 1.6, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 3])
        painter.setPen(pen)
        painter.setBrush(colours.color("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        painter.end()


class ChoiceCard(QPushButton):
    """A button with an icon, a title and a line of explanation."""

    def __init__(self, icon_name: str, title: str, text: str, name: str) -> None:
        """Build the card; the title is its accessible name, the text its description."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        set_kind(self, "choice")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(IconLabel(icon_name, "accent", 18), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(plain_label(title, f"{name}Title", "strong"))
        column.addWidget(plain_label(text, f"{name}Text", "caption", "text3"))
        column.addStretch(1)
        row.addLayout(column, 1)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the size of what is inside."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size of what is inside."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """The texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which every line is seen."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, border and focus ring."""
        del event
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(colours.color("accent" if focused else "border"), 2 if focused else 1))
        active = self.underMouse() or self.isDown()
        painter.setBrush(colours.color("hover" if active else "surface"))
        inset = 1.0 if focused else 0.5
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, 8, 8)
        painter.end()


class EmptyPage(QWidget):
    """First run: drop zone, choose files, paste, type one order, help, sample data."""

    choose_files = Signal()
    paste = Signal()
    type_order = Signal()
    show_help = Signal()
    sample = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the page."""
        super().__init__(parent)
        self.setObjectName("emptyPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        scroll = QScrollArea()
        scroll.setObjectName("emptyScroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("emptyPage")
        around = QHBoxLayout(body)
        around.setContentsMargins(24, 24, 24, 24)
        column_box = QWidget()
        column_box.setMaximumWidth(_WIDTH)
        around.addStretch(1)
        around.addWidget(column_box, 100)
        around.addStretch(1)
        self._fill(column_box)
        scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.setFocusProxy(self._choose)

    def _fill(self, box: QWidget) -> None:
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        title = plain_label(self.tr("Know the last safe day of every order"), "emptyTitle", "h1")
        lead = plain_label(
            self.tr(
                "AliGuard reads the protection dates you give it, tells you when to act, and helps"
                " you write the dispute in English."
            ),
            "emptyLead",
            "body",
            "text2",
        )
        for label in (title, lead):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addWidget(title)
        column.addWidget(lead)
        column.addSpacing(8)
        column.addWidget(self._zone())
        column.addLayout(self._cards())
        column.addSpacing(4)
        column.addLayout(self._promise())
        column.addStretch(1)

    def _zone(self) -> DropZone:
        zone = DropZone()
        zone.setObjectName("emptyDropZone")
        inside = QVBoxLayout(zone)
        inside.setContentsMargins(24, 44, 24, 44)
        inside.setSpacing(12)
        head = plain_label(self.tr("Drop what you have from AliExpress"), "emptyDropTitle", "h2")
        text = plain_label(
            self.tr(
                "Saved order pages, AliExpress mails, tables (CSV, Excel), ZIP archives, pictures "
                "of order pages, or AliGuard files. Paste a page that you copied."
            ),
            "emptyDropText",
            "body",
            "text2",
        )
        for label in (head, text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._choose = QPushButton(icon("folder", "on_accent"), self.tr("Choose files…"))
        self._choose.setObjectName("emptyChoose")
        self._choose.setAccessibleName(self.tr("Choose files to import"))
        set_kind(self._choose, "primary")
        self._choose.clicked.connect(self.choose_files)
        self._paste = QPushButton(icon("clipboard", "text"), self.tr("Paste copied page"))
        self._paste.setObjectName("emptyPaste")
        self._paste.setAccessibleName(self.tr("Paste a copied orders page"))
        self._paste.clicked.connect(self.paste)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._paste)
        buttons.addStretch(1)
        inside.addStretch(1)
        inside.addWidget(IconLabel("import", "accent", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(head)
        inside.addWidget(text)
        inside.addLayout(buttons)
        inside.addStretch(1)
        return zone

    def _cards(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        cards = (
            (
                ChoiceCard(
                    "pencil",
                    self.tr("Type one order"),
                    self.tr("Number, date, price. One minute."),
                    "emptyType",
                ),
                self.type_order,
            ),
            (
                ChoiceCard(
                    "globe",
                    self.tr("How do I get my orders in?"),
                    self.tr("Three steps, with pictures."),
                    "emptyHelp",
                ),
                self.show_help,
            ),
            (
                ChoiceCard(
                    "eye",
                    self.tr("Look around with sample data"),
                    self.tr("Invented orders, removed with one click."),
                    "emptySample",
                ),
                self.sample,
            ),
        )
        for card, signal in cards:
            card.clicked.connect(signal)
            row.addWidget(card, 1)
        return row

    def _promise(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        text = QLabel(self.tr("No account, no password, no network."))
        text.setObjectName("emptyPromise")
        text.setTextFormat(Qt.TextFormat.PlainText)
        set_role(text, "caption", "text3")
        row.addStretch(1)
        row.addWidget(IconLabel("lock", "text3", 14))
        row.addWidget(text)
        row.addStretch(1)
        return row
