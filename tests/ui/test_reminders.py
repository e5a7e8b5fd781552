# SPDX-License-Identifier: MIT
"""Reminders in the window: bell, inbox, banner, settings; tray and notifications as stand-ins."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QTime, Signal
from PySide6.QtWidgets import QWidget

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.domain.reminders import TrayState
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.desktop import DONE, OPEN, SNOOZE
from aliguard_desktop.services.orders import OrderForm
from aliguard_desktop.ui import formatting
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.desktop import Desktop
from aliguard_desktop.ui.dialogs.inbox import InboxDialog
from aliguard_desktop.ui.dialogs.settings.dialog import SettingsDialog
from aliguard_desktop.ui.resident import Resident
from aliguard_desktop.ui.tasks import InlineTaskRunner
from aliguard_desktop.ui.tray import tray_pixmap
from tests.factories import day
from tests.ui import order_samples as samples
from tests.ui.conftest import MovingClock

LAST = datetime(2026, 4, 2, 7, 30, tzinfo=UTC)
"""09:30 in Warsaw, on the last safe day of the keyboard."""

HOSTILE = "Keyboard <b>x</b> &\u202e co"


class FakeTray(QObject):
    """A tray that keeps what it was given."""

    activated = Signal()
    appeared = Signal()

    def __init__(self, *, available: bool = True) -> None:
        super().__init__()
        self.available = available
        self.tooltip = ""
        self.menu: Any = None

    def is_available(self) -> bool:
        return self.available

    def set(self, icon: Any, tooltip: str, menu: Any) -> None:
        self.tooltip, self.menu = tooltip, menu

    def close(self) -> None:
        self.menu = None

    def entries(self) -> list[str]:
        return [action.text() for action in self.menu.actions() if action.text()]

    def choose(self, name: str) -> None:
        self.menu.findChild(QObject, name).trigger()


class FakeNotifier:
    """A desktop that shows messages, or does not."""

    def __init__(self, *, works: bool = True) -> None:
        self.works = works
        self.only_icon = False
        self.shown: list[Any] = []
        self.acted: Any = None

    def show(self, message: Any, otherwise: Any, at_icon: Any = None) -> None:
        if self.only_icon and at_icon is not None:
            at_icon(message)
        elif self.works:
            self.shown.append(message)
        else:
            otherwise(message)

    def listen(self, acted: Any) -> None:
        self.acted = acted

    def close(self) -> None:
        self.acted = None


class FakeAutostart:
    """Starts with the computer, or not."""

    def __init__(self) -> None:
        self.on = False

    def is_on(self) -> bool:
        return self.on

    def set(self, *, on: bool) -> None:
        self.on = on


class FakeInstance:
    """Never hears of another start by itself."""

    def __init__(self) -> None:
        self.asked: Any = None

    def listen(self, asked: Any) -> None:
        self.asked = asked

    def close(self) -> None:
        self.asked = None


class Rig:
    """The whole program with stand-ins for the desktop."""

    def __init__(self, qtbot, folder, *, works: bool = True, tray: bool = True) -> None:
        self.qtbot = qtbot
        self.clock = MovingClock()
        self.clock.now = LAST
        self.tray, self.notifier = FakeTray(available=tray), FakeNotifier(works=works)
        self.instance = FakeInstance()
        self.desktop = Desktop(self.notifier, self.tray, FakeAutostart(), self.instance)
        services = build_services(AppPaths.portable(folder), self.clock, lambda: samples.WARSAW)
        self.services = replace(services, last_use=None)
        self.order = self.services.orders.add(
            OrderForm(
                number="8190004412737741",
                title=HOSTILE,
                amount="48.60",
                shipped_on=day("2026-02-20"),
                tracking="LP00123456789012",
                protection_end=day("2026-04-03"),
            )
        )
        self.ended: list[int] = []
        self.resident = Resident(
            self._window, lambda: self.services, self.desktop, runner=InlineTaskRunner()
        )
        self.resident.ended.connect(self.ended.append)

    def _window(self, factory: Any) -> Application:
        made = Application(factory, runner=InlineTaskRunner(), desktop=self.desktop)
        self.qtbot.addWidget(made.window)
        return made

    def start(self, *, hidden: bool = False) -> None:
        with self.qtbot.waitSignal(self.resident.loaded, timeout=20_000):
            self.resident.start(hidden=hidden)

    @property
    def app(self) -> Application:
        assert self.resident.application is not None
        return self.resident.application

    def at(self, text: str) -> None:
        self.clock.now = datetime.fromisoformat(text).replace(tzinfo=samples.WARSAW)
        self.resident.look()

    def dialog(self, kind: type) -> Any:
        found = [one for one in self.app.window.findChildren(kind) if one.isVisible()]
        return found[-1]


@pytest.fixture
def rig(qtbot, tmp_path):
    made = Rig(qtbot, tmp_path)
    yield made
    made.resident.close()


def test_hidden_in_the_tray_until_it_is_wanted(rig, qtbot) -> None:
    rig.start(hidden=True)
    assert rig.resident.application is None
    [message] = rig.notifier.shown
    assert message.title == "Today is the last safe day"
    assert message.body.startswith("Keyboard <b>x</b> & co, USD 48.60. ")
    assert [key for key, _ in message.actions] == [OPEN, SNOOZE, DONE]
    assert message.urgent
    assert "1" in rig.tray.tooltip
    [line] = [text for text in rig.tray.entries() if "Keyboard <b>x</b> && co" in text]
    assert line.endswith(" \u00b7 Today")
    assert "Quit and stop all reminders" in rig.tray.entries()

    # Snoozed by the message's button; heard of again when the hour is over.
    rig.notifier.acted(message.about, SNOOZE)
    answer = rig.notifier.shown.pop()
    assert answer.title.startswith("No reminder of this order until 10:30")
    assert (answer.about, answer.silent) == (message.about, True)
    rig.at("2026-04-02T10:31")
    assert [one.title for one in rig.notifier.shown[1:]] == ["You wanted to be reminded"]

    # A pause, from the menu; and its end.
    rig.tray.choose("pause_short")
    assert rig.services.reminders.tray().state is TrayState.PAUSED
    assert "paused until 11:31" in rig.tray.tooltip
    assert "paused until 11:31" in rig.tray.entries()[0]
    rig.tray.choose("resume")
    assert rig.services.reminders.paused_until() is None

    # Done, by the button.
    rig.notifier.acted(message.about, DONE)
    assert rig.services.reminders.tray().today == 0
    assert "1 marked as done" in rig.tray.tooltip
    rig.at("2026-04-02T13:00")
    assert len(rig.notifier.shown) == 2

    # A click makes the window and shows the order there, with the bell.
    with qtbot.waitSignal(rig.resident.loaded, timeout=100, raising=False):
        rig.notifier.acted(message.about, OPEN)
    qtbot.waitUntil(lambda: rig.app.is_loaded and rig.app.window.current_order != "")
    assert rig.app.window.isVisible()
    assert rig.app.window.current_order == message.about
    assert rig.app.window.top_bar.bell.unread == 1

    # Closing leaves it in the tray, and says so once; a later start brings it back.
    for _ in range(2):
        rig.app.window.close()
        assert not rig.app.window.isVisible()
        rig.instance.asked([])
        assert rig.app.window.isVisible()
    told = [one.title for one in rig.notifier.shown[2:]]
    assert told == ["AliGuard keeps running in the tray"]
    rig.tray.choose("quit")
    assert rig.ended == [0]


def fits_a_narrow_window(inbox: InboxDialog, qtbot: Any) -> None:
    """Check that every column is in view, and the date whole."""
    assert inbox.minimumSizeHint().width() <= 640
    inbox.resize(640, 420)
    header = inbox.list.header()
    qtbot.waitUntil(lambda: header.length() == inbox.list.viewport().width())
    assert header.sectionSize(3) >= inbox.list.sizeHintForColumn(3)


def test_the_inbox_keeps_them_all(rig, qtbot) -> None:
    rig.start()
    window = rig.app.window
    assert window.top_bar.bell.unread == 1
    assert "1" in window.top_bar.bell.accessibleName()
    window.actions_["reminders"].trigger()
    inbox = rig.dialog(InboxDialog)
    # One row for the order; what came before is folded below it.
    assert inbox.list.topLevelItemCount() == 1
    assert inbox.list.topLevelItem(0).childCount() == 1
    assert inbox.list.topLevelItem(0).text(0) == "Today is the last safe day"
    inbox.list.setCurrentItem(inbox.list.topLevelItem(0).child(0))
    assert inbox.current.done is False
    assert window.top_bar.bell.unread == 0
    for widget in inbox.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.objectName()

    inbox.snooze_requested.emit(inbox.current.view.order.id, "long")
    assert "18:00" in inbox.note.text().replace("6:00 PM", "18:00")
    assert "Snoozed until" in inbox.list.topLevelItem(0).text(2)
    fits_a_narrow_window(inbox, qtbot)
    note_room = inbox.list.geometry()
    inbox.done_button.setFocus()
    inbox.done_button.click()
    # Neither the focus nor a row has moved under the user's hand.
    assert inbox.focusWidget() is inbox.done_button
    assert inbox.list.geometry() == note_room
    assert inbox.current.done
    assert inbox.done_button.text() == "Not done yet"
    assert "Record" in inbox.note.text()
    inbox.done_button.click()
    assert not inbox.current.done
    inbox.pause_requested.emit("long")
    assert inbox.resume_button.isVisible()
    assert "Paused until" in inbox.note.text()
    inbox.resume_button.click()
    assert not inbox.resume_button.isVisible()

    inbox.list.setFocus()
    qtbot.keyClick(inbox.list, Qt.Key.Key_Return)
    assert not inbox.isVisible()
    assert window.current_order == rig.services.orders.views()[0].order.id

    window.actions_["reminders"].trigger()
    inbox = rig.dialog(InboxDialog)
    inbox.clear_button.click()
    assert inbox.list.topLevelItemCount() == 0
    assert not inbox.list.isVisible()
    assert not inbox.clear_button.isVisible()
    inbox.undo_button.click()
    assert inbox.list.topLevelItemCount() == 1
    assert not inbox.undo_button.isVisible()
    inbox.clear_button.click()
    inbox.close()
    window.actions_["snooze_short"].trigger()
    assert len(rig.services.reminders._snoozes) == 1


def test_where_the_desktop_shows_nothing_the_window_does(qtbot, tmp_path) -> None:
    rig = Rig(qtbot, tmp_path, works=False, tray=False)
    rig.start(hidden=True)
    qtbot.waitUntil(lambda: rig.resident.application is not None and rig.app.is_loaded)
    window = rig.app.window
    assert window.isMinimized()
    bar = window.reminder_bar
    assert "Today is the last safe day" in bar.text
    assert "48.60" in bar.text
    bar.acted.emit()
    assert bar.text == ""
    assert window.current_order
    # Without a tray a closed window is made small, which is said once.
    window.close()
    assert window.isMinimized()
    assert "no tray" in bar.text
    rig.app.quit()
    assert rig.ended == [0]
    rig.resident.close()


def test_what_is_chosen_in_the_settings_holds_at_once(rig, qtbot) -> None:
    rig.start()
    rig.app.flows.settings.open_reminders()
    dialog = rig.dialog(SettingsDialog)
    page = next(one for one in dialog.pages if one.NAME == "reminders")
    service = rig.services.reminders
    # Hours are written as the fields beside them write theirs.
    assert page.repeats.text() == (
        f"Again at {formatting.hour(time(13))} and {formatting.hour(time(18))}"
    )
    general = next(one for one in dialog.pages if one.NAME == "general")
    assert "File > Quit" in general.language.accessibleDescription()
    page.summary.setTime(QTime(7, 15))
    page.quiet.setChecked(False)
    page.repeats.setChecked(False)
    page.leads[3].setChecked(True)
    page.hides_names.setChecked(True)
    chosen = service.choices
    assert f"{chosen.summary:%H:%M}" == "07:15"
    assert not chosen.is_quiet_on
    assert not chosen.repeats
    assert chosen.leads == {1, 3}
    assert not page.quiet_from.isEnabled()
    page.starts.setChecked(True)
    assert rig.desktop.autostart.is_on()
    page.test.click()
    assert rig.notifier.shown[-1].title == "A test"
    assert dialog.findChild(QWidget, "settingsLine").text().startswith("Sent.")
    for rig.notifier.works, rig.notifier.only_icon in ((True, True), (False, False)):
        page.test.click()
        line = dialog.findChild(QWidget, "settingsLine").text()
        assert "no notification service" in line
    rig.notifier.works = True

    # Neither the thing nor its price is named any more.
    rig.at("2026-04-03T00:30")
    message = rig.notifier.shown[-1]
    assert message.title == "Only hours are left"
    assert "Keyboard" not in message.body
    assert "48.60" not in message.body
    assert "Keyboard" not in rig.tray.tooltip
    assert not any("Keyboard" in text for text in rig.tray.entries())

    page.restore()
    assert service.choices == service.defaults
    page.keeps_running.setChecked(False)
    dialog.close()
    rig.app.window.close()
    assert rig.ended == [0]


def test_every_state_of_the_icon_is_told_by_its_shape(qtbot) -> None:
    for size in (16, 22, 48):
        seen = []
        for state, count in (
            (TrayState.CALM, 0),
            (TrayState.WEEK, 0),
            (TrayState.NOW, 3),
            (TrayState.PAUSED, 0),
        ):
            image = tray_pixmap(state, count, size).toImage()
            pixels = [image.pixelColor(x, y) for x in range(size) for y in range(size)]
            grey = [round(one.lightnessF() * 3) + 4 * (one.alpha() > 99) for one in pixels]
            seen.append(grey)
        for one in range(4):
            for other in range(one):
                differing = sum(a != b for a, b in zip(seen[one], seen[other], strict=True))
                assert differing > size, (size, one, other)
