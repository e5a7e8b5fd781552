# SPDX-License-Identifier: MIT
"""What happened? Record one event of an order.

Recording states a fact and is never blocked; only a day that has not come is asked again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.events import (
    DETAIL_TYPES,
    Ask,
    DeliveredDetail,
    Detail,
    Event,
    EventKind,
    ExtensionDetail,
    MessageDetail,
    Party,
    Problem,
    ReceivedDetail,
    RefusedBecause,
    RefusedDetail,
    SentDetail,
    Source,
    Topic,
)
from aliguard_desktop.ui import labels
from aliguard_desktop.ui.dialogs.fields import Form, Sign, buttons, heading, mark
from aliguard_desktop.ui.formatting import isolated
from aliguard_desktop.ui.widgets.date_field import NullableDateEdit
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QLabel

USUAL_KINDS = (
    EventKind.EXTENSION_ASKED,
    EventKind.EXTENSION_REFUSED,
    EventKind.MESSAGE_RECEIVED,
    EventKind.MESSAGE_SENT,
    EventKind.SHIPPED,
    EventKind.DELIVERED,
    EventKind.RECEIVED,
    EventKind.NOT_RECEIVED,
    EventKind.FORM_REFUSED,
    EventKind.RECEIPT_CONFIRMED,
    EventKind.DISPUTE_OPENED,
    EventKind.REFUND_ARRIVED,
    EventKind.ALL_GOOD,
)
"""What is offered where the caller does not choose."""

_ROWS: dict[EventKind, frozenset[str]] = {
    EventKind.EXTENSION_ASKED: frozenset({"days"}),
    EventKind.MESSAGE_RECEIVED: frozenset({"party", "text", "asks", "promise"}),
    EventKind.MESSAGE_SENT: frozenset({"party", "text"}),
    EventKind.DELIVERED: frozenset({"place"}),
    EventKind.RECEIVED: frozenset({"problem"}),
    EventKind.FORM_REFUSED: frozenset({"reason"}),
}
"""Which rows a kind needs besides its date."""

_PARTIES = (Party.SELLER, Party.CARRIER, Party.SUPPORT)


class RecordDialog(QDialog):
    """Asks what happened, when, and in whose words; emits the ``Event`` and closes."""

    recorded = Signal(object)

    def __init__(
        self,
        title: str,
        today: date,
        kinds: tuple[EventKind, ...] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Take the order's title, the user's day, and the kinds to offer (None: the usual)."""
        super().__init__(parent)
        self.setObjectName("recordDialog")
        self.setWindowTitle(self.tr("What happened?"))
        self._today = today
        self._rows: dict[str, tuple[QLabel, QWidget]] = {}
        self._build_fields(kinds or USUAL_KINDS)
        body = QVBoxLayout()
        body.setContentsMargins(24, 20, 24, 8)
        body.setSpacing(6)
        body.addWidget(heading(self.tr("What happened?"), "recordTitle", "h2"))
        body.addWidget(heading(isolated(title), "recordOrder", "body", "text2"))
        body.addSpacing(8)
        rows = self._layout()
        body.addLayout(rows)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(body)
        row, go = buttons(self, self.tr("Record"), self.tr("Cancel"), rows.note)
        go.clicked.connect(self._submit)
        column.addLayout(row)
        self._kind.currentIndexChanged.connect(self._kind_changed)
        self._date.changed.connect(self._date_typed)
        self._date.edit.editingFinished.connect(self._date_left)
        self._days.textChanged.connect(self._days_typed)
        self._days.editingFinished.connect(self._days_left)
        self._kind_changed()
        self.resize(520, 420)
        self._kind.setFocus()

    def choose(self, kind: EventKind) -> None:
        """Preselect what happened."""
        index = self._kind.findData(kind)
        if index >= 0:
            self._kind.setCurrentIndex(index)

    def _build_fields(self, kinds: tuple[EventKind, ...]) -> None:
        self._kind = QComboBox()
        self._kind.setObjectName("recordKind")
        for kind in kinds:
            self._kind.addItem(self._words(kind), kind)
        self._date = NullableDateEdit("recordDate", self._today)
        self._date.set_day(self._today)
        self._party = QComboBox()
        self._party.setObjectName("recordParty")
        for party in _PARTIES:
            self._party.addItem(labels.party(party), party)
        self._text = QPlainTextEdit()
        self._text.setObjectName("recordText")
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(72)
        self._asks = QWidget()
        column = QVBoxLayout(self._asks)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        self._ask_boxes: dict[Ask, QCheckBox] = {}
        for ask in Ask:
            box = QCheckBox(labels.ask(ask))
            box.setObjectName(f"recordAsk_{ask.value}")
            self._ask_boxes[ask] = box
            column.addWidget(box)
        self._promise = self._line("recordPromise", self.tr("It will come in 10 days"))
        self._place = self._line("recordPlace", "")
        self._days = self._line("recordDays", "15")
        self._reason = QComboBox()
        self._reason.setObjectName("recordReason")
        for reason in RefusedBecause:
            self._reason.addItem(labels.refused_because(reason), reason)
        self._problem = QComboBox()
        self._problem.setObjectName("recordProblem")
        self._problem.addItem(self.tr("I have not looked yet"), None)
        for problem in Problem:
            self._problem.addItem(labels.problem(problem), problem)

    def _layout(self) -> Form:
        rows = Form()
        rows.add(self.tr("&What"), self._kind, "recordKindMessage")
        self._date_message = rows.add(self.tr("Wh&en"), self._date, "recordDateMessage")
        self._messages: dict[str, Sign] = {}
        for name, label, field in (
            ("party", self.tr("Wh&o"), self._party),
            ("reason", self.tr("&Reason given"), self._reason),
            ("problem", self.tr("&Is it right?"), self._problem),
            ("days", self.tr("&Days asked for"), self._days),
            ("place", self.tr("&Place in the tracking"), self._place),
            ("text", self.tr("&Their words"), self._text),
            ("asks", self.tr("They ask you to"), self._asks),
            ("promise", self.tr("They &promise"), self._promise),
        ):
            self._messages[name] = rows.add(label, field, f"{name}Message")
            self._rows[name] = (rows.labels[f"{name}Message"], field)
        return rows

    def _line(self, name: str, example: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setPlaceholderText(example)
        return line

    def _words(self, kind: EventKind) -> str:
        """Return what happened as the user would say it; rare kinds use the timeline's words."""
        known = {
            EventKind.EXTENSION_ASKED: self.tr("I asked the seller for more time"),
            EventKind.EXTENSION_REFUSED: self.tr("The seller refused more time"),
            EventKind.MESSAGE_RECEIVED: self.tr("I got a message"),
            EventKind.MESSAGE_SENT: self.tr("I wrote a message"),
            EventKind.SHIPPED: self.tr("It was shipped"),
            EventKind.DELIVERED: self.tr("The tracking says delivered"),
            EventKind.RECEIVED: self.tr("I have it"),
            EventKind.NOT_RECEIVED: self.tr("Nothing has arrived"),
            EventKind.FORM_REFUSED: self.tr("AliExpress refused the dispute form"),
            EventKind.RECEIPT_CONFIRMED: self.tr("I confirmed receipt"),
            EventKind.DISPUTE_OPENED: self.tr("I opened a dispute"),
            EventKind.REFUND_ARRIVED: self.tr("The refund has arrived"),
            EventKind.ALL_GOOD: self.tr("All is well, close it"),
        }
        return known.get(kind) or labels.event_kind(kind)

    def _kind_changed(self) -> None:
        """Show the rows that this kind needs."""
        # Qt keeps a text enumeration as plain text, so what comes back is converted.
        kind = EventKind(self._kind.currentData())
        wanted = _ROWS.get(kind, frozenset())
        for name, (label, field) in self._rows.items():
            label.setVisible(name in wanted)
            field.setVisible(name in wanted)
            self._messages[name].setVisible(name in wanted)
            if name not in wanted:
                self._messages[name].say("")
        words, _ = self._rows["text"]
        mine = kind is EventKind.MESSAGE_SENT
        words.setText(self.tr("&Your words") if mine else self.tr("&Their words"))
        self._text.setAccessibleName(words.text().replace("&", ""))
        who, _ = self._rows["party"]
        who.setText(self.tr("T&o") if mine else self.tr("Fr&om"))
        self._party.setAccessibleName(who.text().replace("&", ""))

    def _date_problem(self) -> str:
        """Return what is wrong with the day, or an empty text."""
        day = self._date.day
        if day is not None and day > self._today:
            return self.tr("This day has not come yet. Check the date.")
        if self._date.is_empty:
            return self.tr("Type the day on which it happened.")
        return self._date.problem()

    def _days_problem(self) -> str:
        days = self._days.text().strip()
        kind = EventKind(self._kind.currentData())
        if kind is EventKind.EXTENSION_ASKED and days and not _is_count(days):
            return self.tr("Type a number of days, or leave it empty.")
        return ""

    def _date_typed(self) -> None:
        """Take an error back, or change its words, as soon as the text changes."""
        if self._date_message.tone == "danger":
            self._date_left()

    def _date_left(self) -> None:
        _show(self._date, self._date_message, self._date_problem())

    def _days_typed(self) -> None:
        if self._messages["days"].tone == "danger":
            self._days_left()

    def _days_left(self) -> None:
        _show(self._days, self._messages["days"], self._days_problem())

    def _submit(self) -> None:
        day = self._date.day
        problem = self._date_problem()
        if problem or day is None:
            self._refuse(self._date, self._date_message, problem)
            return
        problem = self._days_problem()
        if problem:
            self._refuse(self._days, self._messages["days"], problem)
            return
        kind = EventKind(self._kind.currentData())
        event = Event(
            id=str(uuid4()), kind=kind, source=Source.USER, day=day, detail=self._detail(kind)
        )
        self.recorded.emit(event)
        self.accept()

    def _refuse(self, field: QWidget, message: Sign, text: str) -> None:
        _show(field, message, text)
        field.setFocus()
        announce(self, text)

    def _detail(self, kind: EventKind) -> Detail:
        """Return what the visible rows hold, in the shape of the kind."""
        text = self._text.toPlainText().strip()
        if kind is EventKind.EXTENSION_ASKED:
            days = self._days.text().strip()
            return ExtensionDetail(int(days) if days else None)
        if kind is EventKind.MESSAGE_SENT:
            return SentDetail(Party(self._party.currentData()), Topic.OTHER, text)
        if kind is EventKind.MESSAGE_RECEIVED:
            asks = tuple(ask for ask, box in self._ask_boxes.items() if box.isChecked())
            promise = self._promise.text().strip()
            return MessageDetail(Party(self._party.currentData()), asks, promise, text)
        if kind is EventKind.DELIVERED:
            return DeliveredDetail(place=self._place.text().strip())
        if kind is EventKind.RECEIVED:
            problem = self._problem.currentData()
            return ReceivedDetail(Problem(problem) if problem else None)
        if kind is EventKind.FORM_REFUSED:
            return RefusedDetail(RefusedBecause(self._reason.currentData()))
        return _empty_detail(kind)


def _show(field: QWidget, message: Sign, problem: str) -> None:
    message.say(problem, "danger")
    mark(field, wrong=bool(problem))


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < int(text) < 1000


def _empty_detail(kind: EventKind) -> Detail:
    """Return the kind's own detail with nothing stated."""
    return DETAIL_TYPES[kind]()
