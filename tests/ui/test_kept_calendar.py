# SPDX-License-Identifier: MIT
"""The calendar file that is kept up to date, with and without a window."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services import calendar
from aliguard_desktop.services.orders import OrderForm
from aliguard_desktop.ui import kept_calendar
from aliguard_desktop.ui.dialogs.calendar_file import CalendarFileDialog
from tests.factories import day
from tests.ui import order_samples as samples
from tests.ui.resident_rig import Rig

TITLE = "Your calendar file is not up to date"
SOON = 8000


@pytest.fixture(autouse=True)
def short_rest(monkeypatch):
    """Nobody types here: what has changed need not come to rest for two seconds."""
    assert kept_calendar._REST_MS == 2_000, "whoever types goes on typing within it"
    monkeypatch.setattr(kept_calendar, "_REST_MS", 50)


@pytest.fixture
def rig(qtbot, tmp_path):
    made = Rig(qtbot, tmp_path / "data")
    yield made
    made.resident.close()


def told(rig: Rig) -> list[str]:
    return [one.body for one in rig.notifier.shown if one.title == TITLE]


def lamp(services: Any) -> None:
    services.orders.add(
        OrderForm(number="8190004412737758", title="Lamp", protection_end=day("2026-06-25"))
    )


def test_hidden_in_the_tray_it_follows_what_another_start_imports(rig, qtbot, tmp_path) -> None:
    target = tmp_path / "deadlines.ics"
    rig.services.calendar.keep_file(str(target))
    rig.start(hidden=True)
    qtbot.waitUntil(target.is_file, timeout=SOON)
    assert "Keyboard" in target.read_text(encoding="utf-8")
    # As the command line does it: another process on the same data.
    other = build_services(AppPaths.portable(tmp_path / "data"), rig.clock, lambda: samples.WARSAW)
    lamp(other)
    other.close()
    rig.resident.look()
    qtbot.waitUntil(lambda: "Lamp" in target.read_text(encoding="utf-8"), timeout=SOON)
    assert rig.resident.application is None
    # A day begins: the file is looked at again, also where nothing was done in the program.
    target.unlink()
    rig.resident.look()
    rig.at("2026-04-03T00:30")
    qtbot.waitUntil(target.is_file, timeout=SOON)
    assert told(rig) == []


def test_what_says_the_same_is_not_written_again(rig, qtbot, tmp_path) -> None:
    target = tmp_path / "deadlines.ics"
    rig.services.calendar.keep_file(str(target))
    rig.start(hidden=True)
    qtbot.waitUntil(target.is_file, timeout=SOON)
    before = target.stat()
    with qtbot.waitSignal(rig.resident._watch.calendar_changed, timeout=SOON):
        rig.at("2026-04-02T10:00")
        rig.resident._watch._calendar._asked = None  # as if something had changed
        rig.resident.look()
    assert (target.stat().st_ino, target.stat().st_mtime_ns) == (
        before.st_ino,
        before.st_mtime_ns,
    )


def test_hidden_a_failure_is_told_once_whatever_is_started_meanwhile(rig, qtbot, tmp_path) -> None:
    target = tmp_path / "stick" / "deadlines.ics"
    rig.services.calendar.keep_file(str(target))
    rig.start(hidden=True)
    qtbot.waitUntil(lambda: bool(told(rig)), timeout=SOON)
    assert told(rig)[0].startswith("deadlines.ics was not written: its folder is not there.")
    for _ in range(2):
        with qtbot.waitSignal(rig.resident._watch.calendar_changed, timeout=SOON):
            rig.resident.look()
    assert len(told(rig)) == 1
    rig.resident.close()

    again = Rig(qtbot, tmp_path / "data", is_new=False)
    again.start(hidden=True)
    with qtbot.waitSignal(again.resident._watch.calendar_changed, timeout=SOON):
        again.resident.look()
    assert told(again) == []
    # A window says so as long as it is true.
    with qtbot.waitSignal(again.resident._watch.changed, timeout=SOON):
        again.resident.show_order("")
    qtbot.waitUntil(lambda: again.app.is_loaded, timeout=SOON)
    bar = again.app.window.calendar_bar
    qtbot.waitUntil(lambda: "not up to date" in bar.text, timeout=SOON)
    # The stick is there again.
    target.parent.mkdir()
    again.resident.look()
    qtbot.waitUntil(target.is_file, timeout=SOON)
    qtbot.waitUntil(lambda: bar.text == "", timeout=SOON)
    # Gone once more: that is news.
    target.unlink()
    target.parent.rmdir()
    again.app.window.close()
    lamp(again.services)
    again.resident.look()
    qtbot.waitUntil(lambda: len(told(again)) == 1, timeout=SOON)
    again.resident.close()


def test_in_the_window_a_bar_says_it_and_leads_to_the_file(rig, qtbot, tmp_path) -> None:
    target = tmp_path / "gone" / "deadlines.ics"
    rig.start()
    rig.services.calendar.keep_file(str(target))
    lamp(rig.services)
    rig.app.refresh()
    bar = rig.app.window.calendar_bar
    qtbot.waitUntil(lambda: "not up to date" in bar.text, timeout=SOON)
    assert told(rig) == []  # the bar is seen
    qtbot.mouseClick(bar.findChild(QPushButton, "calendarAct"), Qt.MouseButton.LeftButton)
    dialog = rig.dialog(CalendarFileDialog)
    kept = dialog.findChild(QLabel, "calendarKept").text()
    assert kept.startswith("Not up to date: ")
    assert "deadlines.ics was not written" in kept
    stop = dialog.findChild(QPushButton, "calendarStop")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert bar.text == ""
    assert rig.services.calendar.file() == ""


def test_a_full_disk_is_told_as_such_and_the_file_stays_whole(
    rig, qtbot, tmp_path, monkeypatch
) -> None:
    target = tmp_path / "deadlines.ics"
    rig.services.calendar.keep_file(str(target))
    rig.start(hidden=True)
    qtbot.waitUntil(target.is_file, timeout=SOON)
    before = target.read_bytes()

    def full(path: Any, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(calendar, "replace_file", full)
        lamp(rig.services)
        rig.resident.look()
        qtbot.waitUntil(lambda: bool(told(rig)), timeout=SOON)
    assert told(rig) == ["Not saved: the disk is full. Free some space and try again."]
    assert target.read_bytes() == before
    rig.resident.look()
    qtbot.waitUntil(lambda: target.read_bytes() != before, timeout=SOON)
    qtbot.waitUntil(lambda: rig.services.calendar.problem() is None, timeout=SOON)


def test_a_change_just_before_the_end_is_in_the_file(rig, qtbot, tmp_path) -> None:
    target = tmp_path / "deadlines.ics"
    rig.start()
    rig.services.calendar.keep_file(str(target))
    lamp(rig.services)
    rig.app.refresh()
    rig.app.window.keeps_running = None
    rig.app.window.close()
    assert rig.ended == [0]
    assert "Lamp" in target.read_text(encoding="utf-8")


def test_a_problem_that_cannot_be_read_is_none(rig) -> None:
    service = rig.services.calendar
    service.keep_file("/nowhere/deadlines.ics")
    for text in ("[", "[1]", "{}", "7", "[null, null]", '[28, "No space left on device"]'):
        with service.units("settings") as unit:
            unit.settings.put("calendar.problem", text)
            unit.commit()
        found = service.problem()
        assert (found is None) is ("28" not in text)
    assert isinstance(found, AliGuardError)
    assert found.code == "disk_full"
    service.keep_file("")
    assert service.problem() is None
