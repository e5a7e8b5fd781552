# SPDX-License-Identifier: MIT
"""A date that may be empty: typed in many forms, or picked from a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui.formatting import qdate, short_date
from aliguard_desktop.ui.icons import icon
from aliguard_desktop.ui.theme import font, set_kind, set_role, tokens
from aliguard_desktop.ui.widgets.date_text import ParsedDay, parse_day

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


_CELL_PADDING = 24
"""Pixels that a cell of the calendar needs beside its words."""


def _calendar(parent: QWidget) -> QCalendarWidget:
    """Return a calendar whose weekdays are whole, in the colours of the window."""
    made = QCalendarWidget(parent)
    made.setObjectName("calendar")
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    locale, metrics = QLocale(), QFontMetrics(font("body", QFont.Weight.DemiBold))
    names = [locale.dayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8)]
    widest = max(metrics.horizontalAdvance(name) for name in names)
    made.setMinimumWidth(len(names) * (widest + _CELL_PADDING))
    plain = QTextCharFormat()
    plain.setForeground(tokens().color("text2"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        made.setWeekdayTextFormat(day, plain)
    for name, arrow in (("prev", "chevron-left"), ("next", "chevron-right")):
        button = made.findChild(QToolButton, f"qt_calendar_{name}month")
        if isinstance(button, QToolButton):
            button.setIcon(icon(arrow, "on_accent"))
    return made


def day_text(day: date) -> str:
    """Return a day so that it can be read back: ``27 Nov 2026``."""
    text = short_date(day, day, weekday=False)
    return f"{text} {day.year}"


def no_such_day(parsed: ParsedDay) -> str:
    """Return that a month has no such day (31 February), or an empty text."""
    if parsed.impossible is None:
        return ""
    year, number, day = parsed.impossible
    month = QLocale().standaloneMonthName(number)
    named = f"{month} {year}" if year else month
    text = QCoreApplication.translate("NullableDateEdit", "%1 has no day %2. Check the date.")
    return text.replace("%1", named).replace("%2", str(day))


class NullableDateEdit(QWidget):
    """A line for a date, with a calendar button; empty means "not known".

    What may mean two days is asked below the line, with a button for each.
    """

    changed = Signal()

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        """Start empty.

        Args:
            name: Object name of the line; buttons get it as a prefix.
            today: The user's day: dates without a year lie around it.
            parent: Owner.
        """
        super().__init__(parent)
        self._today = today
        self._parsed = ParsedDay(empty=True)
        self.edit = QLineEdit()
        self.edit.setObjectName(name)
        self.edit.setPlaceholderText(self.tr("for example %1").replace("%1", day_text(today)))
        self.edit.setClearButtonEnabled(False)
        self.edit.textChanged.connect(self._read)
        self.edit.editingFinished.connect(self._normalise)
        self.edit.installEventFilter(self)
        self._calendar_action = QAction(icon("calendar", "text2"), self.tr("Calendar"), self)
        self._calendar_action.setObjectName(f"{name}Calendar")
        self._calendar_action.setToolTip(self.tr("Choose from a calendar (Alt+Down)"))
        self._calendar_action.triggered.connect(self.show_calendar)
        self.edit.addAction(self._calendar_action, QLineEdit.ActionPosition.TrailingPosition)
        self._question = QLabel()
        self._question.setObjectName(f"{name}Question")
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._question, "caption", "text2")
        self._first = self._choice_button(f"{name}First")
        self._second = self._choice_button(f"{name}Second")
        self._choices = QWidget()
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._question)
        row.addWidget(self._first)
        row.addWidget(self._second)
        row.addStretch(1)
        self._choices.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.edit)
        column.addWidget(self._choices)
        self._popup: QFrame | None = None
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def day(self) -> date | None:
        """The day, or None where it is empty or cannot be read."""
        return self._parsed.day

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return self._parsed.empty

    def set_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.edit.setText("" if day is None else day_text(day))

    def problem(self) -> str:
        """Return what stands in the way of using it, or an empty text."""
        if self._parsed.empty or self._parsed.day is not None:
            return ""
        if self._parsed.choices:
            return self.tr("Choose which of the two days is meant.")
        sentence = no_such_day(self._parsed)
        if sentence:
            return sentence
        example = day_text(self._today)
        text = self.tr("This is not a date. Write it like %1 or %2.")
        return text.replace("%1", example).replace("%2", self._today.isoformat())

    def show_calendar(self) -> None:
        """Open the calendar below the line."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setObjectName("calendarPopup")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = _calendar(popup)
        calendar.setSelectedDate(qdate(self.day or self._today))
        calendar.clicked.connect(self._picked)
        calendar.activated.connect(self._picked)
        column = QVBoxLayout(popup)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.edit.height() + 2)))
        popup.show()
        calendar.setFocus()
        self._popup = popup

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Down opens the calendar, as in a combo box."""
        if isinstance(event, QKeyEvent) and watched is self.edit:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            down = event.key() == Qt.Key.Key_Down and event.type() == QEvent.Type.KeyPress
            if alt and down:
                self.show_calendar()
                return True
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what is there, so that typing replaces it."""
        super().focusInEvent(event)
        self.edit.selectAll()

    def _choice_button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        set_kind(button, "link")
        button.clicked.connect(self._chosen)
        return button

    def _read(self, text: str) -> None:
        self._parsed = parse_day(text, self._today)
        choices = self._parsed.choices
        self._choices.setVisible(len(choices) == 2)
        if len(choices) == 2:
            self._question.setText(self.tr("%1 means:").replace("%1", text.strip()))
            for button, day in zip((self._first, self._second), choices, strict=True):
                button.setText(day_text(day))
                button.setAccessibleName(day_text(day))
                button.setProperty("day", day.isoformat())
        self.changed.emit()

    def _normalise(self) -> None:
        """Write the day out, so that the reader sees what was understood."""
        if self._parsed.day is not None:
            self.set_day(self._parsed.day)

    def _chosen(self) -> None:
        self.set_day(date.fromisoformat(self.sender().property("day")))
        self.edit.setFocus()

    def _picked(self, picked: QDate) -> None:
        self.set_day(date(picked.year(), picked.month(), picked.day()))
        if self._popup is not None:
            self._popup.close()
            self._popup = None
        self.edit.setFocus()
