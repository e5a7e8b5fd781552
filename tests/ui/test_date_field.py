# SPDX-License-Identifier: MIT
"""Dates as people type them, and the field that takes them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCalendarWidget, QPushButton, QTableView

from aliguard_desktop.ui.widgets.date_field import NullableDateEdit, day_text
from aliguard_desktop.ui.widgets.date_text import ParsedDay, parse_day

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-27", "2026-11-27"),
        ("2026/11/27", "2026-11-27"),
        ("27.11.2026", "2026-11-27"),
        ("27.11.26", "2026-11-27"),
        ("3.4.2026", "2026-04-03"),
        ("27/11/2026", "2026-11-27"),
        ("11/27/2026", "2026-11-27"),
        ("04/04/2026", "2026-04-04"),
        ("27 Nov 2026", "2026-11-27"),
        ("Nov 27, 2026", "2026-11-27"),
        ("Nov. 27, 2026", "2026-11-27"),
        ("27 november 2026", "2026-11-27"),
        ("Fri 27 Nov 2026", "2026-11-27"),
        ("27 ноября 2026 года", "2026-11-27"),
        ("27 нояб. 2026", "2026-11-27"),
        ("3 мая 2026", "2026-05-03"),
        ("3 May", "2027-05-03"),
        ("27 Nov", "2026-11-27"),
        ("5 Jan", "2027-01-05"),
        ("27.11.", "2026-11-27"),
        ("\uff15 Jan 2027", "2027-01-05"),
        ("  27 Nov 2026 ", "2026-11-27"),
        ("29 Feb 2028", "2028-02-29"),
    ],
)
def test_forms_that_mean_one_day(text, expected) -> None:
    assert parse_day(text, TODAY) == ParsedDay(date.fromisoformat(expected))


def test_what_may_mean_two_days_is_asked() -> None:
    expected = (date(2026, 4, 3), date(2026, 3, 4))
    assert parse_day("03/04/2026", TODAY).choices == expected
    assert parse_day("03-04-2026", TODAY).choices == expected
    assert parse_day("03/04/2026", TODAY).day is None


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "31.02.2026",
        "29 Feb 2026",
        "13/13/2026",
        "27 Nov 1926",
        "27 Nov 2999",
        "27",
        "Nov",
        "27 Nov Dec 2026",
        "1e5",
        "2026-11-27T10:00",
        "9" * 5000,
        "<b>27 Nov 2026</b><b>",
        "²² Nov 1",
    ],
)
def test_what_is_no_date(text) -> None:
    parsed = parse_day(text, TODAY)
    assert parsed.day is None or text.startswith("<b>")
    assert not parsed.empty


def test_nothing_typed_is_empty() -> None:
    assert parse_day("  ", TODAY).empty


@given(st.dates(date(2011, 1, 1), date(2030, 12, 31)))
def test_every_day_reads_back_as_it_is_written(day) -> None:
    assert parse_day(day_text(day), TODAY).day == day
    assert parse_day(day.isoformat(), TODAY).day == day


@given(st.text(max_size=40))
def test_no_text_is_an_exception(text) -> None:
    assert isinstance(parse_day(text, TODAY), ParsedDay)


@pytest.mark.parametrize("language", ["ru", "de", "es", "fr", "pl", "pt_BR", "uk"])
def test_written_days_read_back_in_the_users_language(language) -> None:
    QLocale.setDefault(QLocale(language))
    try:
        for month in range(1, 13):
            day = date(2026, month, 17)
            assert parse_day(day_text(day), TODAY).day == day
    finally:
        QLocale.setDefault(QLocale.c())


@pytest.fixture
def field(qtbot):
    made = NullableDateEdit("when", TODAY)
    qtbot.addWidget(made)
    made.show()
    return made


def test_empty_is_allowed(field) -> None:
    assert field.is_empty
    assert field.day is None
    assert field.problem() == ""


def test_what_was_understood_is_written_out(qtbot, field) -> None:
    qtbot.keyClicks(field.edit, "2027-01-05")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.edit.text() == "5 Jan 2027"
    assert field.day == date(2027, 1, 5)


def test_two_readings_are_two_buttons(qtbot, field) -> None:
    qtbot.keyClicks(field.edit, "03/04/2026")
    assert field.problem() == "Choose which of the two days is meant."
    second = field.findChild(QPushButton, "whenSecond")
    assert second.isVisible()
    assert (field.findChild(QPushButton, "whenFirst").text(), second.text()) == (
        "3 Apr 2026",
        "4 Mar 2026",
    )
    second.click()
    assert field.day == date(2026, 3, 4)
    assert not second.isVisible()


def test_what_cannot_be_read_says_how_to_write_it(qtbot, field) -> None:
    qtbot.keyClicks(field.edit, "soon")
    assert field.problem() == "This is not a date. Write it like 22 Nov 2026 or 2026-11-22."


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_the_calendar_opens_by_key_and_sets_the_day(qtbot, field) -> None:
    qtbot.keyClick(field.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 11, 22)
    calendar.clicked.emit(QDate(2026, 12, 9))
    assert field.day == date(2026, 12, 9)


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("language", ["en_US", "ru_RU", "de_DE", "pt_BR"])
def test_the_weekdays_of_the_calendar_are_whole(qtbot, language):
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        field = NullableDateEdit("date", date(2026, 11, 30))
        qtbot.addWidget(field)
        field.show()
        field.show_calendar()
        table = field.findChild(QTableView, "qt_calendar_calendarview")
        qtbot.waitUntil(lambda: table.columnWidth(1) > 0)
        model = table.model()
        names = [model.index(0, column).data() for column in range(model.columnCount())]
        metrics = QFontMetrics(table.font())
        shown = [
            (name, table.columnWidth(column) - metrics.horizontalAdvance(name))
            for column, name in enumerate(names)
            if name and not table.isColumnHidden(column)
        ]
        assert len(shown) == 7
        assert all(room >= 12 for _, room in shown), shown
    finally:
        QLocale.setDefault(before)
