# SPDX-License-Identifier: MIT
"""The calendar file in the window: asked for once, or kept up to date after every change."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QRadioButton

from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.services.orders import OrderForm
from aliguard_desktop.ui.dialogs.calendar_file import CalendarFileDialog
from tests.factories import event
from tests.ui import order_samples as samples

ENDS = samples.TODAY + timedelta(days=20)


def _toast(app):
    return app.window.toast.findChild(object, "toastText").text()


def _dialog(app):
    app.window.actions_["calendar_all"].trigger()
    return app.window.findChild(CalendarFileDialog)


def _press(qtbot, dialog, name):
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_once_asks_for_a_file_and_says_where_it_is(app, qtbot, tmp_path):
    dialog = _dialog(app)
    assert dialog.findChild(QRadioButton, "calendarOnce").isChecked()
    assert dialog.findChild(QPushButton, "calendarStop") is None
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    chooser = app.window.findChild(QFileDialog, "calendarFileDialog")
    assert chooser.defaultSuffix() == "ics"
    chooser.reject()
    target = tmp_path / "deadlines.ics"
    app.services.orders.set_protection_end(app.window.current_order, ENDS)
    app.flows.calendar.write(target)
    text = target.read_text(encoding="utf-8")
    limit = f"protection ends {ENDS.day} Dec"
    assert f"SUMMARY:Last safe day: Earbuds ({limit})" in text.replace("\r\n ", "")
    assert "8190 0044 1273 7741" in text.replace("\n ", "")
    assert "deadlines.ics" in _toast(app)
    assert app.services.calendar.file() == ""


def test_a_kept_file_follows_every_change_until_it_is_stopped(app, qtbot, tmp_path):
    target = tmp_path / "deadlines.ics"
    dialog = _dialog(app)
    dialog.findChild(QRadioButton, "calendarKeep").click()
    _press(qtbot, dialog, "calendarChoose")
    app.window.findChild(QFileDialog, "calendarFileDialog").reject()
    app.flows.calendar.write(target)
    assert app.services.calendar.file() == str(target)
    before = target.read_bytes()
    lamp = OrderForm(number="8190004412737742", title="Lamp", protection_end=ENDS)
    app.services.orders.add(lamp)
    app.refresh()
    qtbot.waitUntil(lambda: target.read_bytes() != before, timeout=5000)
    assert "Lamp" in target.read_text(encoding="utf-8")
    dialog = _dialog(app)
    assert dialog.findChild(QRadioButton, "calendarKeep").isChecked()
    _press(qtbot, dialog, "calendarStop")
    assert app.services.calendar.file() == ""


def test_a_file_that_is_chosen_to_be_kept_but_cannot_be_written_is_told_at_once(app, tmp_path):
    app.flows.calendar._keep = True
    app.flows.calendar.write(tmp_path / "gone" / "deadlines.ics")
    assert "deadlines.ics was not written" in _toast(app)
    assert "not up to date" in app.window.calendar_bar.text


def test_one_order_has_a_calendar_of_its_own(app, qtbot, tmp_path):
    app.window.actions_["calendar_order"].trigger()
    chooser = app.window.findChild(QFileDialog, "calendarFileDialog")
    assert "8190004412737741" in chooser.selectedFiles()[0]
    chooser.reject()
    good = event(EventKind.ALL_GOOD, samples.TODAY)
    app.services.orders.record(app.window.current_order, good)
    app.flows.calendar.write(tmp_path / "one.ics")
    assert "BEGIN:VEVENT" not in (tmp_path / "one.ics").read_text(encoding="utf-8")
