# SPDX-License-Identifier: MIT
"""What happened? Record one event of an order, or correct one.

Recording states a fact and is never blocked (decisions 19 of the design): what looks odd, such
as a day that has not come, is asked once and then taken. Fields by kind are in ``record_fields``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.events import DATED_KINDS, DETAIL_TYPES, Event, EventKind, Source
from aliguard_desktop.domain.happenings import FAMILIES
from aliguard_desktop.domain.platform_time import local_day
from aliguard_desktop.ui import event_words, formatting, labels
from aliguard_desktop.ui.dialogs.fields import Form, Sign, buttons, heading, mark, order_line
from aliguard_desktop.ui.dialogs.record_fields import (
    EDITORS,
    FIELDS,
    WANTED,
    Editor,
    Setting,
    control_of,
    object_name,
)
from aliguard_desktop.ui.formatting import one_line
from aliguard_desktop.ui.theme import set_kind
from aliguard_desktop.ui.widgets.date_field import NullableDateEdit
from aliguard_desktop.ui.widgets.room import open_at, room_for
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from datetime import tzinfo

    from aliguard_desktop.domain.events import Detail
    from aliguard_desktop.domain.money import Money
    from aliguard_desktop.domain.orders import Order

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

_MORE = "more"
_SHOWN_KINDS = 18
_TALLEST = 720
_DEFAULT_CURRENCY = "USD"


class RecordDialog(QDialog):
    """Asks what happened, when, and in whose words; emits the ``Event`` and closes.

    With ``event`` it opens filled, to correct that event or to delete it (``deleted``).
    """

    recorded = Signal(object)
    deleted = Signal(str)

    def __init__(
        self,
        title: str,
        today: date,
        kinds: tuple[EventKind, ...] | None = None,
        parent: QWidget | None = None,
        *,
        order: Order | None = None,
        event: Event | None = None,
        zone: tzinfo | None = None,
    ) -> None:
        """Build the dialog.

        Args:
            title: The order's title.
            today: The user's day, the default date.
            kinds: What to offer first (None: the usual); all others are behind "Something else".
            parent: Owner.
            order: The order: its currency, lines and parcels.
            event: What is corrected, or None to record something new.
            zone: The user's zone, for the day of an event whose instant is known.
        """
        super().__init__(parent)
        self.setObjectName("recordDialog")
        self._title = title
        self._today = today
        self._order = order
        self._event = event
        self._zone = zone
        self._setting = Setting(today, order.currency if order else _DEFAULT_CURRENCY)
        self._kinds = kinds or USUAL_KINDS
        if event is not None and event.kind not in self._kinds:
            self._kinds = (event.kind, *self._kinds)
        self._editors: dict[str, Editor] = {}
        self._signs: dict[str, Sign] = {}
        self._asked: set[str] = set()
        self._proposed: Money | None = None
        self._shown_kind = self._kinds[0]
        self._build_head_fields()
        self._build()
        self._fill_kinds()
        self._kind.currentIndexChanged.connect(self._kind_chosen)
        self._date.changed.connect(self._date_typed)
        self._date.edit.editingFinished.connect(self._date_left)
        if event is not None:
            self._show_event(event)
        self._show_kind()
        self._kind.setFocus()

    def choose(self, kind: EventKind) -> None:
        """Preselect what happened; a kind that is not offered expands the list."""
        if self._kind.findData(kind.value) < 0:
            self._expand()
        self._kind.setCurrentIndex(self._kind.findData(kind.value))

    def prefill(self, detail: Detail) -> None:
        """Fill in what is known about the first kind, such as the amount of an offer."""
        for name, key in FIELDS[type(detail)]:
            self._editor(key).set_value(getattr(detail, name))

    def refill(self, event: Event) -> None:
        """Fill in what was said before, to go on from there."""
        self.choose(event.kind)
        self._show_event(event)

    @property
    def kind(self) -> EventKind:
        """What is chosen."""
        return self._shown_kind

    # ---- building -----------------------------------------------------------------------------

    def _build_head_fields(self) -> None:
        self._kind = QComboBox()
        self._kind.setObjectName("recordKind")
        self._kind.setMaxVisibleItems(_SHOWN_KINDS)
        self._date = NullableDateEdit("recordDate", self._today)
        self._defaulted: date | None = self._today
        self._date.set_day(self._today)
        self._seen = NullableDateEdit("recordSeen", self._today)
        self._seen.set_day(self._today)
        self._part = QComboBox()
        self._part.setObjectName("recordPart")
        self._parts: list[tuple[str | None, str | None]] = [(None, None)]
        self._part.addItem(self.tr("the whole order"))
        for line in self._order.lines if self._order else ():
            self._add_part((line.id, None), one_line(line.title, 60) or line.id)
        for parcel in self._order.parcels if self._order else ():
            number = parcel.numbers[-1] if parcel.numbers else parcel.id
            words = self.tr("parcel %1").replace("%1", one_line(number, 40))
            self._add_part((None, parcel.id), words)
        order = self._order
        several = order is not None and max(len(order.lines), len(order.parcels)) > 1
        named = self._event is not None and bool(self._event.line or self._event.parcel)
        self._has_part = several or named

    def _add_part(self, part: tuple[str | None, str | None], words: str) -> None:
        self._parts.append(part)
        self._part.addItem(words)

    def _build(self) -> None:
        is_new = self._event is None
        question = self.tr("What happened?") if is_new else self.tr("Correct what happened")
        self.setWindowTitle(question)
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 8)
        head.setSpacing(6)
        head.addWidget(heading(question, "recordTitle", "h2"))
        head.addWidget(order_line(self._title, "recordOrder"))
        if self._event is not None and self._event.source is not Source.USER:
            text = self.tr("From: %1. What you change here counts as said by you.")
            who = labels.source(self._event.source)
            head.addWidget(heading(text.replace("%1", who), "recordSource", "caption", "text2"))
        self._form = Form()
        self._form.setContentsMargins(24, 8, 16, 8)
        self._form.add(self.tr("&What"), self._kind, "recordKindMessage")
        self._date_sign = self._form.add(self.tr("Wh&en"), self._date, "recordDateMessage")
        self._signs["seen"] = self._form.add(self.tr("Read o&n"), self._seen, "recordSeenMessage")
        self._signs["part"] = self._form.add(self.tr("&Concerns"), self._part, "recordPartMessage")
        inside = QWidget()
        inside.setObjectName("recordBody")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._form)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("recordScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._inside = inside
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)
        accept = self.tr("Record") if is_new else self.tr("Save")
        row, self._go = buttons(self, accept, self.tr("Cancel"), self._form.note)
        self._accept_words = accept
        self._go.clicked.connect(self._submit)
        self._delete = QPushButton(self.tr("Delete"))
        self._delete.setObjectName("recordDelete")
        self._delete.setAutoDefault(False)
        self._delete.setVisible(not is_new)
        set_kind(self._delete, "danger")
        self._delete.clicked.connect(self._on_delete)
        row.insertWidget(1, self._delete, 0, Qt.AlignmentFlag.AlignBottom)
        whole.addLayout(row)

    def _fill_kinds(self) -> None:
        for kind in self._kinds:
            self._kind.addItem(event_words.said(kind), kind.value)
        self._kind.insertSeparator(self._kind.count())
        self._kind.addItem(self.tr("Something else\u2026"), _MORE)

    def _expand(self) -> None:
        """Put every kind into the list, by family, in the place of "Something else"."""
        place = self._kind.findData(_MORE)
        if place < 0:
            return
        quiet = QSignalBlocker(self._kind)
        self._kind.removeItem(place)
        known = set(self._kinds)
        for number, kinds in enumerate(FAMILIES.values()):
            if number:
                self._kind.insertSeparator(self._kind.count())
            for kind in kinds:
                if kind not in known:
                    self._kind.addItem(event_words.said(kind), kind.value)
        self._drop_double_separators()
        self._kind.setCurrentIndex(self._kind.findData(self._shown_kind.value))
        quiet.unblock()

    def _drop_double_separators(self) -> None:
        """Families that are shown above altogether leave two separators side by side."""
        for row in range(self._kind.count() - 1, 0, -1):
            is_last = row == self._kind.count() - 1
            if not self._kind.itemText(row) and (is_last or not self._kind.itemText(row - 1)):
                self._kind.removeItem(row)

    def _editor(self, key: str) -> Editor:
        """Return the editor of a field, made when it is needed first."""
        known = self._editors.get(key)
        if known is not None:
            return known
        editor = EDITORS[key](self._setting)
        control_of(editor).setObjectName(object_name(key))
        self._editors[key] = editor
        label = event_words.field(key, self._shown_kind)
        self._signs[key] = self._form.add(label, editor.widget, f"{object_name(key)}Message")
        editor.changed.connect(self._field_changed)
        control = control_of(editor)
        if control is not editor.widget:
            self._form.labels[f"{object_name(key)}Message"].setBuddy(control)
        return editor

    # ---- filling ------------------------------------------------------------------------------

    def _show_event(self, event: Event) -> None:
        """Fill the fields with what is known; whatever is not shown is carried along."""
        self._shown_kind = event.kind
        self._kind.setCurrentIndex(self._kind.findData(event.kind.value))
        self._date.set_day(self._day_of(event))
        self._defaulted = date.min
        self._seen.set_day(event.seen)
        part = (event.line, event.parcel)
        if part not in self._parts:
            self._add_part(part, one_line(" ".join(filter(None, part)), 60))
        self._part.setCurrentIndex(self._parts.index(part))
        for name, key in FIELDS[DETAIL_TYPES[event.kind]]:
            self._editor(key).set_value(getattr(event.detail, name))

    def _day_of(self, event: Event) -> date | None:
        if event.at is not None:
            return local_day(event.at, self._zone) if self._zone else event.at.date()
        return event.day

    def _kind_chosen(self) -> None:
        if self._kind.currentData() == _MORE:
            self._expand()
            QTimer.singleShot(0, self._kind.showPopup)
            return
        # Qt keeps a text enumeration as plain text, so what comes back is converted.
        self._shown_kind = EventKind(self._kind.currentData())
        self._show_kind()

    def _show_kind(self) -> None:
        """Show the rows that the kind needs."""
        kind = self._shown_kind
        keys = [key for _, key in FIELDS[DETAIL_TYPES[kind]]]
        for key in keys:
            editor = self._editor(key)
            words = event_words.field(key, kind)
            self._form.labels[f"{object_name(key)}Message"].setText(words)
            control_of(editor).setAccessibleName(words.replace("&", ""))
        dated = kind in DATED_KINDS
        self._set_row("seen", self._seen, shown=dated)
        self._set_row("part", self._part, shown=self._has_part)
        for key, editor in self._editors.items():
            self._set_row(key, editor.widget, shown=key in keys)
        label = self._form.labels["recordDateMessage"]
        label.setText(self.tr("&Date on the page") if dated else self.tr("Wh&en"))
        self._date.edit.setAccessibleName(label.text().replace("&", ""))
        self._default_day(dated=dated)
        self._default_amount(keys)
        self._date_sign.say("")
        mark(self._date, wrong=False)
        self._calm_down()
        self._set_tab_order(keys)
        self._fit()

    def _default_day(self, *, dated: bool) -> None:
        """Today is the default of what happened; a date on a page has none."""
        if self._date.day == self._defaulted:
            self._defaulted = None if dated else self._today
            self._date.set_day(self._defaulted)

    def _default_amount(self, keys: list[str]) -> None:
        """Most ask for the price paid: it is the default of a new dispute, and of nothing else."""
        if self._event is not None or "amount" not in keys:
            return
        editor = self._editors["amount"]
        if editor.value() == self._proposed:
            opens = self._shown_kind is EventKind.DISPUTE_OPENED
            self._proposed = self._paid() if opens else None
            editor.set_value(self._proposed)

    def _paid(self) -> Money | None:
        """Return what was paid for the part that is chosen, if it is known."""
        if self._order is None:
            return None
        line, _ = self._parts[max(0, self._part.currentIndex())]
        of_line = next((entry.paid for entry in self._order.lines if entry.id == line), None)
        return of_line or self._order.paid

    def _note_amount(self) -> None:
        """Say it where more is asked for than was paid; it is recorded all the same."""
        editor, sign = self._editors["amount"], self._signs["amount"]
        asked, paid = editor.value(), self._paid()
        opens = self._shown_kind is EventKind.DISPUTE_OPENED
        text = ""
        if opens and paid is not None and asked is not None and asked.currency == paid.currency:
            words = self.tr("This is more than you paid (%1).")
            text = words.replace("%1", formatting.money(paid)) if asked > paid else ""
        if text or sign.tone == "warn":
            sign.say(text, "warn")

    def _set_row(self, key: str, field: QWidget, *, shown: bool) -> None:
        sign = self._signs[key]
        self._form.labels[sign.objectName()].setVisible(shown)
        field.setVisible(shown)
        sign.setVisible(shown)
        sign.say("")

    def _set_tab_order(self, keys: list[str]) -> None:
        chain: list[QWidget] = [self._kind, self._date.edit, self._seen.edit, self._part]
        for key in keys:
            control = control_of(self._editors[key])
            chain += control.findChildren(QWidget) if key == "asks" else [control]
        cancel = self.findChild(QPushButton, "cancel")
        chain += [self._delete, *([cancel] if cancel is not None else []), self._go]
        for first, second in pairwise(chain):
            QWidget.setTabOrder(first, second)

    def _fit(self) -> None:
        """Take the room that the rows need; what does not fit scrolls."""
        self._inside.setMinimumHeight(0)
        self._form.activate()
        body = self._inside.sizeHint()
        self._inside.setMinimumHeight(body.height())  # the rows scroll before they are squeezed
        chrome = self.sizeHint().height() - self._scroll.sizeHint().height()
        screen = room_for(self)
        width = min(max(540, body.width() + 24, self.minimumSizeHint().width()), screen.width())
        height = min(body.height() + chrome, max(_TALLEST, self.height()), screen.height())
        open_at(self, max(self.width() if self.isVisible() else 0, width), max(380, height))

    # ---- checking and recording ---------------------------------------------------------------

    def _field_changed(self) -> None:
        """Take an error back, or change its words, as soon as its field changes."""
        editor = self.sender()
        key = next((key for key, known in self._editors.items() if known is editor), "")
        sign = self._signs.get(key)
        if sign is not None and sign.tone:
            problem = self._editors[key].problem() if sign.tone == "danger" else ""
            sign.say(problem, "danger")
            mark(control_of(self._editors[key]), wrong=bool(problem))
        if key == "amount" and not self._editors[key].problem():
            self._note_amount()
        self._calm_down()

    def _calm_down(self) -> None:
        """What was asked once is asked again once something else is said."""
        self._asked.clear()
        self._go.setText(self._accept_words)

    def _date_problem(self) -> str:
        """Return what is wrong with the day, or an empty text."""
        if self._date.is_empty:
            if self._shown_kind is EventKind.COMPLETED:
                return ""
            if self._shown_kind in DATED_KINDS:
                return self.tr("Type the date that the page shows.")
            return self.tr("Type the day on which it happened.")
        return self._date.problem()

    def _date_typed(self) -> None:
        if self._date_sign.tone:
            problem = self._date_problem() if self._date_sign.tone == "danger" else ""
            _show(self._date, self._date_sign, problem)
        self._calm_down()

    def _date_left(self) -> None:
        problem = self._date_problem()
        if problem or self._date_sign.tone == "danger":
            _show(self._date, self._date_sign, problem)

    def _problems(self) -> list[tuple[QWidget, Sign, str]]:
        """Return what cannot be understood: it must be typed again."""
        found: list[tuple[QWidget, Sign, str]] = [
            (self._date, self._date_sign, self._date_problem())
        ]
        if self._shown_kind in DATED_KINDS:
            found.append((self._seen, self._signs["seen"], self._seen.problem()))
        for _, key in FIELDS[DETAIL_TYPES[self._shown_kind]]:
            editor = self._editors[key]
            found.append((control_of(editor), self._signs[key], editor.problem()))
        return [entry for entry in found if entry[2]]

    def _doubts(self) -> list[tuple[QWidget, Sign, str]]:
        """Return what is asked once and then taken as it is."""
        found: list[tuple[QWidget, Sign, str]] = []
        dated = self._shown_kind in DATED_KINDS
        field, sign = (self._seen, self._signs["seen"]) if dated else (self._date, self._date_sign)
        if field.day is not None and field.day > self._today:
            found.append((field, sign, self.tr("This day has not come yet. Check the date.")))
        for _, key in FIELDS[DETAIL_TYPES[self._shown_kind]]:
            if key in WANTED and self._editors[key].value() is None:
                text = self.tr("Choose one, or leave it open.")
                found.append((control_of(self._editors[key]), self._signs[key], text))
        return found

    def _submit(self) -> None:
        problems = self._problems()
        if problems:
            self._stop_at(problems[0], "danger")
            return
        doubts = [entry for entry in self._doubts() if entry[2] not in self._asked]
        if doubts:
            self._asked.update(text for _, _, text in doubts)
            self._stop_at(doubts[0], "warn")
            self._go.setText(self.tr("Record anyway"))
            return
        self.recorded.emit(self._made())
        self.accept()

    def _stop_at(self, entry: tuple[QWidget, Sign, str], tone: str) -> None:
        field, sign, text = entry
        sign.say(text, tone)
        mark(field, wrong=tone == "danger")
        field.setFocus()
        self._scroll.ensureWidgetVisible(field)
        announce(self, text)

    def _made(self) -> Event:
        """Return the event that the fields say; when correcting, what they don't show stays."""
        kind, old = self._shown_kind, self._event
        line, parcel = self._parts[self._part.currentIndex()]
        day, at = self._date.day, None
        if old is not None and day == self._day_of(old) and kind not in DATED_KINDS:
            day, at = old.day, old.at
        return Event(
            id=old.id if old is not None else str(uuid4()),
            kind=kind,
            source=old.source if old is not None else Source.USER,
            day=day,
            at=at,
            seen=self._seen.day if kind in DATED_KINDS else None,
            line=line,
            parcel=parcel,
            detail=self._detail(kind),
            entry=old.entry if old is not None else 0,
        )

    def _detail(self, kind: EventKind) -> Detail:
        """Return what the visible rows hold, in the shape of the kind."""
        same = self._event is not None and self._event.kind is kind
        base: Detail = self._event.detail if same and self._event else DETAIL_TYPES[kind]()
        values: dict[str, Any] = {
            name: self._editors[key].value() for name, key in FIELDS[DETAIL_TYPES[kind]]
        }
        return replace(base, **values)

    def _on_delete(self) -> None:
        if self._event is not None:
            self.deleted.emit(self._event.id)
            self.accept()


def _show(field: QWidget, message: Sign, problem: str) -> None:
    message.say(problem, "danger")
    mark(field, wrong=bool(problem))
