# SPDX-License-Identifier: MIT
"""Fields of the facts page, one per type; each speaks the service's plain text values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QLineEdit, QToolButton, QWidget

from aliguard_desktop.domain.dispute.facts import FactType
from aliguard_desktop.domain.dispute.units import grams_of
from aliguard_desktop.ui import icons
from aliguard_desktop.ui.wizard import fact_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from aliguard_desktop.domain.dispute.facts import FactField

_LONG_DAY = "d MMM yyyy"


class TextFact(QLineEdit):
    """A line of text."""

    value_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self.textEdited.connect(self._tell)

    def set_value(self, value: str) -> None:
        """Show a value; what is being typed is left alone."""
        shown = self.shown(value)
        if self.hasFocus() and not self.isReadOnly() and self.parsed(self.text()) == value:
            return
        if shown != self.text():
            self.setText(shown)

    def shown(self, value: str) -> str:
        """Return what the field shows for a value."""
        return value

    def parsed(self, text: str) -> str:
        """Return the value that a typed text stands for."""
        return text.strip()

    @Slot(str)
    def _tell(self, text: str) -> None:
        self.value_edited.emit(self.parsed(text))


class NumberFact(TextFact):
    """A whole number; other characters are left for the service to name as a problem."""

    def parsed(self, text: str) -> str:
        """Return the digits without blanks."""
        return re.sub(r"\s", "", text)


class CountFact(NumberFact):
    """A number of pieces; a unit typed with it is no mistake (``6 pcs``)."""

    def parsed(self, text: str) -> str:
        """Return the digits, without the unit that was typed with them."""
        found = re.fullmatch(r"\s*(\d+)\s*[^\W\d_]*\.?\s*", text)
        return found.group(1) if found else super().parsed(text)


class PercentFact(NumberFact):
    """A share in percent: shown as ``40 %``, kept as ``40``."""

    def shown(self, value: str) -> str:
        """Return the number with its sign."""
        return f"{value} %" if value.isdecimal() else value

    def parsed(self, text: str) -> str:
        """Return the digits without the sign."""
        return super().parsed(text).rstrip("%")


class WeightFact(TextFact):
    """A weight: typed in grams or kilograms, shown as ``300 g``, kept as ``300``."""

    def shown(self, value: str) -> str:
        """Return the grams with their unit."""
        return self.tr("%1 g").replace("%1", value) if value.isdecimal() else value

    def parsed(self, text: str) -> str:
        """Return whole grams, or the text itself where it is no clear weight."""
        grams = grams_of(text)
        return str(grams) if grams is not None else " ".join(text.split())


class OrderNumberFact(TextFact):
    """A long number, shown in groups of four as on the order page."""

    def shown(self, value: str) -> str:
        """Return the digits in groups."""
        if not value.isdecimal():
            return value
        return " ".join(value[start : start + 4] for start in range(0, len(value), 4))

    def parsed(self, text: str) -> str:
        """Return the digits without blanks."""
        return re.sub(r"\s", "", text)


class MoneyFact(TextFact):
    """An amount in the order's currency: shown as ``USD 24.90``, kept as ``24.90``."""

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        """Take the order's currency."""
        super().__init__(parent)
        self._currency = currency

    def shown(self, value: str) -> str:
        """Return currency and amount."""
        return f"{self._currency} {value}" if value else ""

    def parsed(self, text: str) -> str:
        """Return the amount with a decimal point, without the currency."""
        amount = re.sub(r"\s", "", text)
        if amount.upper().startswith(self._currency):
            amount = amount[len(self._currency) :]
        return amount.replace(",", ".") if amount.count(",") == 1 and "." not in amount else amount


class DayFact(TextFact):
    """A day: typed, or picked from a calendar (button, or Alt+Down); may be empty."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """``today`` is where the calendar opens while the field is empty."""
        super().__init__(parent)
        self._today = today
        self._calendar: QCalendarWidget | None = None
        action = QAction(icons.icon("calendar"), self.tr("Choose a day"), self)
        action.triggered.connect(self.open_calendar)
        self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        for button in self.findChildren(QToolButton):
            button.setObjectName("wizard_day_button")
            button.setAccessibleName(self.tr("Choose a day"))

    def shown(self, value: str) -> str:
        """Return the day as ``26 Nov 2026`` in the window's language."""
        day = _iso(value)
        return QLocale().toString(day, _LONG_DAY) if day is not None else value

    def parsed(self, text: str) -> str:
        """Return the ISO day, or the text itself where it is no clear day.

        A day such as 03/04/2026 is not guessed at.
        """
        cleaned = " ".join(text.split())
        if _iso(cleaned) is not None:
            return cleaned
        for locale in (QLocale(), QLocale(QLocale.Language.English)):
            for pattern in (_LONG_DAY, "d MMMM yyyy"):
                day = locale.toDate(cleaned, pattern)
                if day.isValid():
                    return str(day.toString(Qt.DateFormat.ISODate))
        dotted = QDate.fromString(cleaned, "d.M.yyyy")
        return str(dotted.toString(Qt.DateFormat.ISODate)) if dotted.isValid() else cleaned

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+Down."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    @Slot()
    def open_calendar(self) -> None:
        """Show the calendar under the field."""
        if self.isReadOnly():
            return
        if self._calendar is None:
            self._calendar = QCalendarWidget(self)
            self._calendar.setObjectName("wizard_calendar")
            self._calendar.setAccessibleName(self.tr("Choose a day"))
            self._calendar.setWindowFlag(Qt.WindowType.Popup)
            self._calendar.setVerticalHeaderFormat(
                QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
            )
            self._calendar.clicked.connect(self._pick)
            self._calendar.activated.connect(self._pick)
        day = _iso(self.parsed(self.text())) or QDate(
            self._today.year, self._today.month, self._today.day
        )
        self._calendar.setSelectedDate(day)
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar.show()
        self._calendar.setFocus()

    @Slot(QDate)
    def _pick(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self.setText(QLocale().toString(day, _LONG_DAY))
        self.setFocus()
        self.value_edited.emit(str(day.toString(Qt.DateFormat.ISODate)))


class ChoiceFact(QComboBox):
    """One of several answers, in the window's words."""

    value_edited = Signal(str)

    def __init__(self, field: FactField, parent: QWidget | None = None) -> None:
        """Offer the field's choices, and no answer where it may stay empty."""
        super().__init__(parent)
        ids = field.choices or ("yes", "no")
        self.addItem(self.tr("Choose…"), "")
        for choice in ids:
            self.addItem(fact_words.choice_text(field.key, choice), choice)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._tell)
        line = self._open_line(field) if field.open else None
        if line is not None:
            line.textEdited.connect(self._typed)

    def set_value(self, value: str) -> None:
        """Show a value, also one that is none of the choices."""
        index = self.findData(value)
        line = self.lineEdit()
        if line is not None:
            words = self.itemText(index) if index > 0 else value
            if not (line.hasFocus() and self._meaning(line.text()) == value):
                self.setCurrentIndex(index if index > 0 else -1)
                line.setText(words)
            return
        if index < 0:
            self.addItem(value, value)
            index = self.count() - 1
        if index != self.currentIndex():
            self.setCurrentIndex(index)

    def _open_line(self, field: FactField) -> QLineEdit | None:
        """Let words of the user's own be typed, besides the choices."""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = QLineEdit()
        self.setLineEdit(line)
        line.setCompleter(None)  # type: ignore[arg-type]  # completing would change typed words
        line.setObjectName(f"wizard_fact_{field.key}_words")
        line.setAccessibleName(fact_words.fact_label(field.key))
        line.setPlaceholderText(self.tr("Choose, or type your own words"))
        return line

    def _meaning(self, text: str) -> str:
        """Return the choice that a text names, else the words themselves."""
        index = self.findText(text.strip(), Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(index)) if index > 0 else text.strip()

    @Slot(str)
    def _typed(self, text: str) -> None:
        self.value_edited.emit(self._meaning(text))

    def wheelEvent(self, event: QEvent) -> None:
        """Let the page scroll: a wheel must not change an answer by accident."""
        event.ignore()

    @Slot(int)
    def _tell(self, index: int) -> None:
        self.value_edited.emit(str(self.itemData(index)))


FactEditor = TextFact | ChoiceFact

_NUMERIC: Mapping[FactType, Callable[[], TextFact]] = {
    FactType.GRAMS: WeightFact,
    FactType.COUNT: CountFact,
    FactType.PERCENT: PercentFact,
}


def make_editor(field: FactField, *, currency: str, today: date) -> FactEditor:
    """Return a new field for a fact, named and described, without its value."""
    editor = _bare_editor(field, currency, today)
    editor.setObjectName(f"wizard_fact_{field.key}")
    editor.setAccessibleName(fact_words.fact_label(field.key))
    if isinstance(editor, TextFact):
        editor.setReadOnly(not field.editable)
        editor.setPlaceholderText(fact_words.placeholder(field) if field.editable else "")
    else:
        editor.setEnabled(field.editable)
    return editor


def _bare_editor(field: FactField, currency: str, today: date) -> FactEditor:
    if field.type in (FactType.CHOICE, FactType.YES_NO):
        return ChoiceFact(field)
    if field.type is FactType.DAY:
        return DayFact(today)
    if field.type is FactType.MONEY:
        return MoneyFact(currency)
    numeric = _NUMERIC.get(field.type)
    if numeric is not None:
        return numeric()
    return OrderNumberFact() if field.key == "order_number" else TextFact()


def _iso(text: str) -> QDate | None:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return None
    day = QDate.fromString(text, Qt.DateFormat.ISODate)
    return day if day.isValid() else None
