# SPDX-License-Identifier: MIT
"""Ask which order a picture or another file belongs to; says how AliGuard could read it itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui.dialogs.fields import Message, buttons, heading
from aliguard_desktop.ui.formatting import one_line, order_number
from aliguard_desktop.ui.theme import set_kind, set_role
from aliguard_desktop.ui.widgets.elided_label import WrappedLabel
from aliguard_desktop.ui.widgets.picture_beside import PictureBeside
from aliguard_desktop.ui.widgets.room import open_at, room_for
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QImage

    from aliguard_desktop.services.screenshots import InstallHint

    Index = QModelIndex | QPersistentModelIndex

ID_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class OrderChoice:
    """One order to choose: our id and what it is known by."""

    id: str
    number: str
    title: str
    store: str = ""


class _Choices(QAbstractListModel):
    """Orders that hold every word that was searched for."""

    def __init__(self, orders: Sequence[OrderChoice], parent: QObject) -> None:
        super().__init__(parent)
        self._all = [(one, f"{one.title}\n{one.store}\n{one.number}".casefold()) for one in orders]
        self._shown = [one for one, _ in self._all]

    def search(self, text: str) -> None:
        """Show what holds every word; spaces inside a number do not matter."""
        words = text.casefold().split()
        joined = "".join(words)
        self.beginResetModel()
        self._shown = [
            one
            for one, hay in self._all
            if all(word in hay for word in words) or (joined.isdigit() and joined in one.number)
        ]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many orders are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return title, number and store."""
        if not index.isValid():
            return None
        one = self._shown[index.row()]
        if role == ID_ROLE:
            return one.id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            below = [order_number(one.number), one_line(one.store, 60)]
            return f"{one_line(one.title, 120)}\n{' · '.join(part for part in below if part)}"
        return None


class OrderChooserDialog(QDialog):
    """A search, the orders, and ways on: one of them, a new one, or none."""

    chosen = Signal(str)
    """Emits our id of the order."""
    new_wanted = Signal()
    """The order is not in the list yet."""

    def __init__(
        self,
        question: str,
        orders: Sequence[OrderChoice],
        *,
        note: str = "",
        accept: str = "",
        picture: QImage | None = None,
        hint: InstallHint | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Ask ``question``.

        Args:
            question: What is asked.
            orders: To choose from, in the order of the list.
            note: Why it is asked.
            accept: Words of the accepting button.
            picture: What it is about, where that can be shown.
            hint: How the program that reads pictures is installed; None: it is there.
            parent: Owner.
        """
        super().__init__(parent)
        self.setObjectName("orderChooser")
        self.setWindowTitle(self.tr("Choose an order"))
        self._model = _Choices(orders, self)
        self._search = QLineEdit()
        self._list = QListView()
        self._empty = Message("chooserEmpty")
        self._has_orders = bool(orders)
        body = QVBoxLayout()
        body.setContentsMargins(24, 20, 24, 0)
        body.setSpacing(8)
        body.addWidget(heading(question, "chooserTitle"))
        if note:
            body.addWidget(heading(note, "chooserNote", "body", "text2"))
        halves = QHBoxLayout()
        halves.setSpacing(20)
        if picture is not None:
            halves.addWidget(PictureBeside(picture, self.tr("The picture")), 3)
        halves.addLayout(self._orders(), 5)
        body.addLayout(halves, 1)
        if hint is not None:
            body.addWidget(_HintCard(hint))
        row, self._go = buttons(self, accept or self.tr("Keep with this order"), self.tr("Cancel"))
        self._go.clicked.connect(self._submit)
        fresh = QPushButton(self.tr("&New order\u2026"))
        fresh.setObjectName("chooserNew")
        fresh.setAccessibleName(self.tr("New order"))
        fresh.setAutoDefault(False)
        fresh.clicked.connect(self._on_new)
        row.insertWidget(0, fresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(body, 1)
        column.addLayout(row)
        self.setMinimumSize(self.minimumSizeHint().boundedTo(room_for(self)))
        open_at(self, 820 if picture is not None else 560, 560)
        self._on_search("")
        (self._search if orders else fresh).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk through the orders while the search has the keyboard."""
        if watched is self._search and isinstance(event, QKeyEvent):
            keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
            if event.type() == QEvent.Type.KeyPress and event.key() in keys:
                self._list.event(event)
                return True
        return super().eventFilter(watched, event)

    def _orders(self) -> QVBoxLayout:
        self._search.setObjectName("chooserSearch")
        self._search.setAccessibleName(self.tr("Search orders"))
        self._search.setPlaceholderText(self.tr("Search: item, store or number"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._on_search)
        self._search.installEventFilter(self)
        self._list.setObjectName("chooserOrders")
        self._list.setAccessibleName(self.tr("Orders"))
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setSpacing(2)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setMinimumSize(240, 140)
        self._list.activated.connect(self._submit)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        column.addWidget(self._empty)
        return column

    def _on_search(self, text: str) -> None:
        self._model.search(text)
        count = self._model.rowCount()
        if count:
            self._list.setCurrentIndex(self._model.index(0))
            self._empty.say("")
        elif self._has_orders:
            self._empty.say(self.tr("No order has these words."), "text2")
        else:
            self._empty.say(self.tr("There are no orders yet. Begin with a new one."), "text2")
        self._go.setEnabled(bool(count))

    def _on_new(self) -> None:
        self.accept()
        self.new_wanted.emit()

    def _submit(self) -> None:
        order_id = self._list.currentIndex().data(ID_ROLE)
        if order_id:
            self.accept()
            self.chosen.emit(str(order_id))


class _HintCard(QFrame):
    """How to get the program that reads pictures, on this system."""

    def __init__(self, hint: InstallHint) -> None:
        super().__init__()
        self.setObjectName("readingHint")
        set_kind(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        words = WrappedLabel(self._words(hint))
        words.setObjectName("readingHintText")
        set_role(words, "caption", "text2")
        column.addWidget(words)
        if not hint.command:
            return
        self._command = QLineEdit(hint.command)
        self._command.setObjectName("readingCommand")
        self._command.setAccessibleName(self.tr("Command"))
        self._command.setReadOnly(True)
        self._command.setCursorPosition(0)
        copy = QPushButton(self.tr("Cop&y"))
        copy.setObjectName("readingCopy")
        copy.setAccessibleName(self.tr("Copy the command"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._command, 1)
        row.addWidget(copy)
        column.addLayout(row)

    def _words(self, hint: InstallHint) -> str:
        lead = self.tr(
            "AliGuard can read order numbers and dates from pictures by itself. "
            "For that it needs the free program Tesseract, which is not installed here."
        )
        if hint.system == "windows":
            way = self.tr(
                "Look for “Tesseract UB Mannheim” in your browser, download the installer and run "
                "it. Then drop the picture again."
            )
        elif hint.command:
            way = self.tr(
                "Copy this line into a terminal and press Enter. Then drop the picture again."
            )
        else:
            way = self.tr(
                "Look for “tesseract” in your system's software and install it. "
                "Then drop the picture again."
            )
        return f"{lead} {way}"

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._command.text())
        announce(self, self.tr("Copied."))
