# SPDX-License-Identifier: MIT
"""What was read in a picture, beside the picture: each part is confirmed, corrected or left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.catalogue_carriers import load_carriers
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.order_number import check_order_number, unlike_the_others
from aliguard_desktop.services.screenshots import (
    TIMER_KINDS,
    Confirmed,
    ConfirmedDay,
    Doubt,
    Proposal,
    SeenOrder,
)
from aliguard_desktop.ui import labels
from aliguard_desktop.ui.dialogs.fields import Message, buttons, heading, mark
from aliguard_desktop.ui.formatting import isolated, one_line, order_number
from aliguard_desktop.ui.theme import set_role
from aliguard_desktop.ui.widgets.date_field import NullableDateEdit
from aliguard_desktop.ui.widgets.elided_label import WrappedLabel
from aliguard_desktop.ui.widgets.picture_beside import PictureBeside
from aliguard_desktop.ui.widgets.room import open_at, room_for
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from PySide6.QtGui import QImage, QResizeEvent

    from aliguard_desktop.services.resting import KnownOrder
    from aliguard_desktop.services.screenshots import ScreenshotService

_NARROW = 760
_PICTURE_HEIGHT = 220
_DATE_CHARACTERS = 32
_SAME = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PictureContext:
    """What the dialog knows beside the picture.

    Attributes:
        service: Counts from when the picture was taken.
        today: The user's day.
        taken: When the picture was probably taken.
        name: What to call the picture.
        known: Orders by their number.
        rank: Which order of the picture this is, and how many it shows.
    """

    service: ScreenshotService
    today: date
    taken: datetime
    name: str
    known: Mapping[str, KnownOrder]
    rank: tuple[int, int] = (1, 1)


class ScreenshotDialog(QDialog):
    """Proposes what was read; emits what was confirmed, and stays until the caller closes it."""

    confirmed = Signal(object)
    """Emits ``Confirmed``."""
    other_order = Signal()
    """The picture belongs to an order that the person wants to pick from the list."""

    def __init__(
        self,
        picture: QImage | None,
        seen: SeenOrder,
        context: PictureContext,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``picture`` with what was ``seen`` in it."""
        super().__init__(parent)
        self.setObjectName("screenshotDialog")
        self.setWindowTitle(self.tr("Read from a picture"))
        self._context = context
        self._seen = seen
        self._taken = context.taken
        self._rows: list[_DayRow] = []
        self._view = PictureBeside(picture, self.tr("The picture"))
        fields = self._fields()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(20)
        self._halves.addWidget(self._view, 3)
        self._halves.addWidget(fields, 5)
        body = QVBoxLayout()
        body.setContentsMargins(24, 20, 24, 0)
        body.setSpacing(4)
        body.addWidget(heading(self._question(), "screenshotTitle"))
        body.addWidget(heading(self._lead(), "screenshotLead", "body", "text2"))
        body.addSpacing(8)
        body.addLayout(self._halves, 1)
        self._message = Message("screenshotMessage")
        body.addWidget(self._message)
        row, self._go = buttons(self, self.tr("Record"), self.tr("Leave out"))
        self._go.clicked.connect(self._submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(body, 1)
        column.addLayout(row)
        self.setMinimumSize(self.minimumSizeHint().boundedTo(room_for(self)))
        open_at(self, 980, 640)
        self._check_number()
        self._number.setFocus()

    def set_order(self, number: str) -> None:
        """Take the number of an order that was picked from the list."""
        self._number.setText(number)
        self._number.setFocus()

    def show_problem(self, sentence: str) -> None:
        """Say why it was not recorded; everything stays."""
        self._go.setEnabled(True)
        self._message.say(sentence, "danger")
        announce(self, sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture above the fields where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(way)
        self._view.setMaximumHeight(_PICTURE_HEIGHT if narrow else 16_777_215)

    # ---- building -----------------------------------------------------------------------------

    def _question(self) -> str:
        rank, count = self._context.rank
        if not (self._seen.number or self._seen.proposals):
            return self.tr("Which order does this picture show?")
        if count > 1:
            text = self.tr("Order %1 of %2 in the picture: is this right?")
            return text.replace("%1", str(rank)).replace("%2", str(count))
        return self.tr("Is this right?")

    def _lead(self) -> str:
        if not (self._seen.number or self._seen.proposals):
            return self.tr("Type the order number. The picture is kept with the order, unchanged.")
        if not self._seen.proposals:
            return self.tr(
                "AliGuard has read this in the picture. Compare it and correct it. "
                "Nothing is recorded before you say so; then the picture is kept with the order."
            )
        return self.tr(
            "AliGuard has read this in the picture. Compare it, correct it, or untick it. "
            "Nothing is recorded before you say so; then the picture is kept with the order."
        )

    def _fields(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("screenshotFields")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        column.addWidget(self._label(self.tr("Order &number"), self._make_number()))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._number, 1)
        choose = QPushButton(self.tr("&My orders\u2026"))
        choose.setObjectName("screenshotOrders")
        choose.setAccessibleName(self.tr("Choose from my orders"))
        choose.setAutoDefault(False)
        choose.setEnabled(bool(self._context.known))
        choose.clicked.connect(self.other_order)
        line.addWidget(choose)
        column.addLayout(line)
        self._number_message = Message("screenshotNumberMessage")
        column.addWidget(self._number_message)
        self._compared = QCheckBox(self.tr("I have &compared every digit with the picture"))
        self._compared.setObjectName("screenshotCompared")
        self._compared.toggled.connect(self._clear_message)
        column.addWidget(self._compared)
        self._title = QLineEdit(self._seen.title)
        self._title.setObjectName("screenshotItem")
        self._title.setAccessibleName(self.tr("Item"))
        self._title.setPlaceholderText(self.tr("What you bought"))
        self._title_label = self._label(self.tr("&Item"), self._title)
        column.addSpacing(4)
        column.addWidget(self._title_label)
        column.addWidget(self._title)
        self._add_tracking(column)
        self._add_days(column)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("screenshotScroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.setMinimumSize(300, 160)
        return area

    def _label(self, text: str, control: QWidget) -> QWidget:
        label = heading(text, f"{control.objectName()}Label", "caption", "text2")
        label.setTextFormat(Qt.TextFormat.AutoText)
        label.setBuddy(control)
        return label

    def _make_number(self) -> QLineEdit:
        self._number = QLineEdit(one_line(self._seen.number, 40))
        self._number.setObjectName("screenshotNumber")
        self._number.setAccessibleName(self.tr("Order number"))
        self._number.setPlaceholderText(self.tr("Number, or the link to the order"))
        self._number.textChanged.connect(self._check_number)
        return self._number

    def _add_tracking(self, column: QVBoxLayout) -> None:
        """Propose a parcel's number; only a check digit that fits makes it sure."""
        self._has_tracking = QCheckBox(self.tr("&Tracking number"))
        self._has_tracking.setObjectName("screenshotHasTracking")
        self._tracking = QLineEdit(one_line(self._seen.tracking, 40))
        self._tracking.setObjectName("screenshotTracking")
        self._tracking.setAccessibleName(self.tr("Tracking number"))
        self._tracking_message = Message("screenshotTrackingMessage")
        for widget in (self._has_tracking, self._tracking):
            widget.setVisible(bool(self._seen.tracking))
        if self._seen.tracking:
            column.addSpacing(4)
            fits = self._say_tracking()
            self._has_tracking.setChecked(fits)
            self._tracking.textChanged.connect(self._on_tracking)
        column.addWidget(self._has_tracking)
        column.addWidget(self._tracking)
        column.addWidget(self._tracking_message)

    def _add_days(self, column: QVBoxLayout) -> None:
        proposals = self._seen.proposals
        self._taken_day = NullableDateEdit("screenshotTaken", self._context.today)
        if not proposals:
            return
        column.addSpacing(8)
        column.addWidget(heading(self.tr("Dates"), "screenshotDates", "h2"))
        if any(one.left is not None for one in proposals):
            self._taken_day.set_day(self._context.service.day_of(self._taken))
            self._taken_day.changed.connect(self._on_taken)
            words = self.tr("The &picture was taken on")
            self._taken_day.edit.setAccessibleName(words.replace("&", ""))
            column.addWidget(self._label(words, self._taken_day.edit))
            column.addWidget(self._taken_day)
            note = WrappedLabel(self.tr("Days that are left are counted from this day."))
            set_role(note, "caption", "text2")
            column.addWidget(note)
        stated = [one.day for one in proposals if one.kind is EventKind.PROTECTION_END and one.day]
        for rank, proposal in enumerate(proposals):
            row = _DayRow(rank, self._counted(proposal), self._context.today, stated)
            row.changed.connect(self._clear_message)
            self._rows.append(row)
            column.addWidget(row)

    # ---- following the user -------------------------------------------------------------------

    def _counted(self, proposal: Proposal) -> Proposal:
        """Return a proposal with the day that its countdown ends on."""
        if proposal.left is None:
            return proposal
        return replace(proposal, day=self._context.service.end_of(proposal.left, self._taken))

    def _on_taken(self) -> None:
        """Count the days that are left from another day."""
        day, service = self._taken_day.day, self._context.service
        if day is None:
            return
        is_files_day = service.day_of(self._context.taken) == day
        # Of another day the hour is not known; its beginning is the careful choice.
        self._taken = self._context.taken if is_files_day else service.start_of(day)
        for row in self._rows:
            if row.proposal.left is not None:
                row.set_proposal(self._counted(row.proposal))

    def _on_tracking(self) -> None:
        """Tick what somebody has typed."""
        self._has_tracking.setChecked(bool(self._tracking.text().strip()))
        self._say_tracking()

    def _say_tracking(self) -> bool:
        """Say whether the check digit fits, and return it."""
        fits = load_carriers().read(self._tracking.text(), "").verdict.valid is True
        if fits:
            self._tracking_message.say(self.tr("The check digit fits."), "ok")
        else:
            words = self.tr("Compare every letter and digit with the picture before you tick it.")
            self._tracking_message.say(words, "warn")
        return fits

    def _clear_message(self) -> None:
        self._message.say("")

    def _check_number(self) -> None:
        """Say what the number is: known, new, doubtful, or none."""
        self._clear_message()
        mark(self._number, wrong=False)
        text = self._number.text()
        as_read = bool(text) and text == one_line(self._seen.number, 40)
        doubt = self._doubt_words() if as_read else ""
        known = None
        try:
            number = check_order_number(text)
        except AliGuardError as error:
            words = labels.error_text(error) if text.strip() else ""
            if doubt:
                words = f"{doubt} {words}"
            self._number_message.say(words, "danger" if doubt else "text2")
        else:
            known = self._context.known.get(number)
            self._say_number(number, known, doubt)
        asks = bool(doubt) and known is None and self._seen.doubt != Doubt.SHAPE
        self._compared.setVisible(asks)
        self._title.setVisible(known is None)
        self._title_label.setVisible(known is None)

    def _say_number(self, number: str, known: KnownOrder | None, doubt: str) -> None:
        if known is not None:
            text = self.tr("In your list: “%1”. It is updated.")
            if known.trashed:
                text = self.tr("In the trash: “%1”. It is taken out of there and updated.")
            self._number_message.say(text.replace("%1", isolated(known.title)), "ok")
            return
        ending = unlike_the_others(number, self._context.known)
        if doubt:
            self._number_message.say(doubt, "warn")
        elif ending is not None:
            words = self.tr("Your other orders end in %1. Check the last digits.")
            self._number_message.say(words.replace("%1", ending), "warn")
        else:
            words = self.tr("%1 is not in your list. It is added.")
            self._number_message.say(words.replace("%1", order_number(number)), "ok")

    def _doubt_words(self) -> str:
        return {
            Doubt.UNCLEAR: self.tr("This number was hard to read."),
            Doubt.SHAPE: self.tr("This was not read well. Correct it from the picture."),
            Doubt.UNLABELLED: self.tr("Nothing in the picture says that this is the order number."),
            Doubt.DIFFERS: self.tr("The number was read in two different ways."),
        }.get(self._seen.doubt, "")

    def _submit(self) -> None:
        try:
            number = check_order_number(self._number.text())
        except AliGuardError as error:
            mark(self._number, wrong=True)
            self._refuse(labels.error_text(error), self._number)
            return
        if not self._compared.isHidden() and not self._compared.isChecked():
            words = self.tr(
                "Compare the order number with the picture first, and tick that you did."
            )
            self._refuse(words, self._compared)
            return
        if not self._taken_day.is_empty and self._taken_day.day is None:
            self._refuse(self._taken_day.problem(), self._taken_day.edit)
            return
        days = []
        for row in self._rows:
            problem = row.problem()
            if problem:
                self._refuse(problem, row.date.edit)
                return
            confirmed = row.confirmed()
            if confirmed is not None:
                days.append(confirmed)
        tracking = self._tracking.text() if self._has_tracking.isChecked() else ""
        title = self._title.text() if not self._title.isHidden() else ""
        name, taken = self._context.name, self._taken
        self._go.setEnabled(False)  # until the caller has recorded it, or says why not
        self.confirmed.emit(Confirmed(number, name, taken, title, tracking, tuple(days)))

    def _refuse(self, words: str, control: QWidget) -> None:
        self.show_problem(words)
        control.setFocus(Qt.FocusReason.OtherFocusReason)


class _DayRow(QWidget):
    """One day: a tick, what it is, the day, and the words in the picture."""

    changed = Signal()

    def __init__(self, rank: int, proposal: Proposal, today: date, protection: list[date]) -> None:
        super().__init__()
        self.setObjectName(f"screenshotDay{rank}")
        self.proposal = proposal
        self._protection = protection
        self._touched = False
        name = labels.event_kind(proposal.kind) if proposal.kind is not None else ""
        self.tick = QCheckBox(name or self.tr("Record this day"))
        self.tick.setObjectName(f"screenshotTick{rank}")
        self.kinds: QComboBox | None = None
        if proposal.kind is None:
            self.kinds = self._choice(rank)
        self.date = NullableDateEdit(f"screenshotDate{rank}", today)
        self.date.edit.setAccessibleName(name or self.tr("Day"))
        self._note = Message(f"screenshotNote{rank}")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, self.fontMetrics().averageCharWidth() * _DATE_CHARACTERS)
        grid.addWidget(self.tick, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.date, 0, 1)
        row = 1
        if self.kinds is not None:
            grid.addWidget(self.kinds, row, 0, 1, 2)
            row += 1
        if proposal.text:
            quote = WrappedLabel(f"“{isolated(proposal.text)}”")
            quote.setObjectName(f"screenshotQuote{rank}")
            set_role(quote, "caption", "text2")
            grid.addWidget(quote, row, 0, 1, 2)
            row += 1
        grid.addWidget(self._note, row, 0, 1, 2)
        self._show()
        self.date.changed.connect(self._on_date)
        self.tick.toggled.connect(self._on_tick)

    def set_proposal(self, proposal: Proposal) -> None:
        """Show another day of the same proposal, unless the person has changed it."""
        if not self._touched:
            self.proposal = proposal
            self.date.changed.disconnect(self._on_date)
            self._show()
            self.date.changed.connect(self._on_date)

    def problem(self) -> str:
        """Return what stands in the way of recording it, or nothing."""
        if not self.tick.isChecked():
            return ""
        if self.date.day is None:
            return self.date.problem() or self.tr("Type the day, or take the tick away.")
        if self._kind() is None:
            return self.tr("Choose what the time runs to, or take the tick away.")
        return ""

    def confirmed(self) -> ConfirmedDay | None:
        """Return the day, where it is ticked."""
        kind, day = self._kind(), self.date.day
        if not self.tick.isChecked() or kind is None or day is None:
            return None
        # Whoever says what a nameless countdown runs to has only said that: the day was read.
        return ConfirmedDay(kind, day, replace(self.proposal, kind=self.proposal.kind or kind))

    def _choice(self, rank: int) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(f"screenshotKind{rank}")
        combo.setAccessibleName(self.tr("What the time runs to"))
        combo.addItem(self.tr("What does this time run to?"), None)
        for kind in TIMER_KINDS:
            combo.addItem(labels.event_kind(kind), kind)
        combo.activated.connect(self._on_kind)
        return combo

    def _kind(self) -> EventKind | None:
        if self.kinds is None:
            return self.proposal.kind
        chosen = self.kinds.currentData()
        return EventKind(chosen) if chosen is not None else None

    def _show(self) -> None:
        one = self.proposal
        same = one.left is not None and one.day is not None and self._is_stated(one.day)
        if one.ambiguous:
            self.date.edit.setText(one.ambiguous)
        else:
            self.date.set_day(one.day)
        self.tick.setChecked(one.day is not None and one.is_clear and not same)
        if one.ambiguous:
            self._note.say(self.tr("This could be two days. Choose one."), "warn")
        elif one.day is None:
            self._note.say(self.tr("The day could not be read. Type it from the picture."), "warn")
        elif same:
            self._note.say(self.tr("This says the same as the date above."), "text2")
        elif not one.is_clear and one.kind is not None:
            self._note.say(self.tr("Hard to read. Compare it with the picture."), "warn")
        elif one.left is not None:
            self._note.say(self.tr("Counted from the time that is left."), "text2")
        else:
            self._note.say("")

    def _is_stated(self, day: date) -> bool:
        """Return whether a sentence states this end, or the day after, before which it ends."""
        is_end = self.proposal.kind is EventKind.PROTECTION_END
        return is_end and any(timedelta(0) <= stated - day <= _SAME for stated in self._protection)

    def _on_date(self) -> None:
        """Tick what somebody has typed."""
        self._touched = True
        if self.date.day is not None and self._kind() is not None:
            self.tick.setChecked(True)
            self._note.say("")
        self.changed.emit()

    def _on_kind(self) -> None:
        self._touched = True
        self.tick.setChecked(self._kind() is not None and self.date.day is not None)
        self.changed.emit()

    def _on_tick(self) -> None:
        self._touched = True
        self.changed.emit()
