# SPDX-License-Identifier: MIT
"""Reminders in the window: bell, inbox, banner, settings; tray and notifications as stand-ins."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListView, QWidget

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.plan import Urgency
from aliguard_desktop.domain.reminders import TrayState
from aliguard_desktop.services.desktop import DONE, OPEN, SNOOZE
from aliguard_desktop.services.orders import OrderForm
from aliguard_desktop.services.reminders import Span
from aliguard_desktop.ui import formatting, theme
from aliguard_desktop.ui.dialogs.inbox import InboxDialog
from aliguard_desktop.ui.dialogs.settings.dialog import SettingsDialog
from aliguard_desktop.ui.told import is_first_time
from aliguard_desktop.ui.tray import luminance, on_any_ground, tray_pixmap
from tests.factories import day
from tests.ui.resident_rig import LAST, Rig


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

    # Done, by the button: it is said what that means, and how it is taken back.
    rig.notifier.acted(message.about, DONE)
    answer = rig.notifier.shown.pop()
    assert answer.title == "Done. No more reminders of this step."
    assert "takes it back" in answer.body
    assert (answer.about, answer.silent) == (message.about, True)
    assert rig.services.reminders.tray().today == 0
    assert "1 marked as done" in rig.tray.tooltip
    rig.at("2026-04-02T13:00")
    assert len(rig.notifier.shown) == 2

    # A click makes the window and shows the order there, with the bell.
    with qtbot.waitSignal(rig.resident.loaded, timeout=100, raising=False):
        rig.notifier.acted(message.about, OPEN)
    qtbot.waitUntil(lambda: rig.app.window.keeps_running is not None)
    assert rig.app.window.isVisible()
    assert rig.app.window.current_order == message.about
    # What was answered at its message has been looked at.
    assert rig.app.window.top_bar.bell.unread == 0

    # Closing leaves it in the tray, and says so once; a later start brings it back.
    for _ in range(2):
        rig.app.window.close()
        assert not rig.app.window.isVisible()
        rig.instance.asked([])
        assert rig.app.window.isVisible()
    told = [one.title for one in rig.notifier.shown[2:]]
    assert told == ["AliGuard keeps running in the tray"]
    assert is_first_time(rig.services, "quit")
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


def today_words(window: Any, role: Qt.ItemDataRole) -> str:
    """Return what the sidebar says of Today."""
    views = window.sidebar.findChild(QListView, "views")
    return str(views.model().index(0, 0).data(role))


def test_the_numbers_follow_at_once_and_say_what_they_count(rig, qtbot) -> None:
    rig.services.orders.add(
        OrderForm(
            number="8190004412737758",
            title="Lamp",
            shipped_on=day("2026-03-01"),
            tracking="LP00123456789029",
        )
    )  # no date yet: a reminder says so once, and it is no work of today
    rig.start()
    window = rig.app.window
    bell = window.top_bar.bell
    assert bell.unread == 2
    assert bell.toolTip() == (
        "Reminders of 2 order(s) that you have not looked at.\n"
        "1 of them: nothing to do today; a day is near, or a date is missing."
    )
    assert bell.accessibleName() == bell.toolTip().replace("\n", " ")
    tip, spoken = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
    assert today_words(window, tip) == "Today, 1 order(s)"

    # The button of the message: both numbers follow without another look.
    rig.notifier.acted(rig.order, DONE)
    assert bell.unread == 1
    assert today_words(window, spoken) == "Today, 1 order(s), 1 marked as done"
    assert "1 marked as done" in rig.tray.tooltip

    # In the inbox: what is taken back was looked at.
    window.actions_["reminders"].trigger()
    inbox = rig.dialog(InboxDialog)
    assert bell.unread == 0
    assert bell.toolTip() == bell.accessibleName() == "Reminders"
    rows = [inbox.list.topLevelItem(row) for row in range(2)]
    inbox.list.setCurrentItem(next(row for row in rows if "Keyboard" in row.text(1)))
    qtbot.mouseClick(inbox.done_button, Qt.MouseButton.LeftButton)
    assert today_words(window, tip) == "Today, 1 order(s)"
    assert bell.unread == 0

    # What comes while the inbox is open counts, until it is done there.
    rig.at("2026-04-02T13:01")
    assert bell.unread == 1
    qtbot.mouseClick(inbox.done_button, Qt.MouseButton.LeftButton)
    assert bell.unread == 0
    assert today_words(window, tip) == "Today, 1 order(s), 1 marked as done"
    inbox.close()


def test_what_is_over_no_longer_counts_at_the_bell(rig) -> None:
    rig.start()
    bell = rig.app.window.top_bar.bell
    assert bell.unread == 1
    rig.services.orders.set_protection_end(rig.order, day("2026-06-25"))
    rig.app.refresh()
    assert bell.unread == 0
    assert rig.services.reminders.inbox()[0].unread


def test_where_the_desktop_shows_nothing_the_window_does(qtbot, tmp_path) -> None:
    rig = Rig(qtbot, tmp_path, works=False, tray=False)
    rig.start(hidden=True)
    qtbot.waitUntil(lambda: rig.resident.application is not None and rig.app.is_loaded)
    window = rig.app.window
    assert window.isMinimized()
    bar = window.reminder_bar
    qtbot.waitUntil(lambda: bar.text != "")
    assert "Today is the last safe day" in bar.text
    assert "48.60" in bar.text
    bar.acted.emit()
    assert bar.text == ""
    assert window.current_order
    # Without a tray a closed window is made small, which is said once.
    window.close()
    assert window.isMinimized()
    assert "no tray" in bar.text
    assert is_first_time(rig.services, "quit")
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


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_icons_of_the_menu_are_seen_on_light_and_dark_menus(qapp, name) -> None:
    before = theme.tokens()
    theme.apply_theme(qapp, name)
    try:
        colours = ["text2", *(theme.tokens().bar(level) for level in Urgency)]
        shown = [luminance(QColor(on_any_ground(colour))) for colour in colours]
    finally:
        theme.apply_theme(qapp, "dark" if before is theme.DARK else "light")
    for ground in ("#ffffff", "#f0f0f0", "#2b2b2b", "#1e1e1e"):
        behind = luminance(QColor(ground))
        for one in shown:
            high, low = max(one, behind) + 0.05, min(one, behind) + 0.05
            assert high / low >= 3, ground


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


def test_a_look_that_finds_nothing_new_shows_nothing_again(rig) -> None:
    rig.start()
    told: list[bool] = []
    rig.app._watch.changed.connect(lambda: told.append(True))
    rig.clock.now = LAST + timedelta(minutes=1)
    rig.app._ticker.look()
    assert told == [], "each minute would draw bell, sidebar and tray again"
    rig.app._watch.look()
    assert told == [True], "whoever has changed something wants to see it"
    # An hour that makes something due, and another process, are seen all the same.
    rig.services.reminders.snooze(rig.order, Span.SHORT)
    rig.app.reminders_changed()
    told.clear()
    rig.clock.now = LAST + timedelta(minutes=5)
    rig.app._ticker.look()
    assert told == []
    for minutes in range(10, 75, 5):
        rig.clock.now = LAST + timedelta(minutes=minutes)
        rig.app._ticker.look()
    assert told
    assert rig.notifier.shown[-1].title == "You wanted to be reminded"
    told.clear()
    rig.services.orders.add(OrderForm(number="8190004412737799", title="Lamp"))
    rig.clock.now += timedelta(minutes=1)
    rig.app._ticker.look()
    assert told


def test_what_could_not_be_shown_is_shown_at_the_next_look(rig, monkeypatch) -> None:
    rig.start()
    service, bell = rig.services.reminders, rig.app.window.top_bar.bell
    count = service.unread
    bell.set_unread(0, 0)  # as if it had been shown before something came

    def failing() -> None:
        raise AliGuardError("database_locked", "Another program holds the file.", file="x")

    monkeypatch.setattr(service, "unread", failing)
    rig.app._watch.look()
    assert bell.unread == 0
    monkeypatch.setattr(service, "unread", count)
    rig.clock.now = LAST + timedelta(minutes=1)
    rig.app._ticker.look()
    assert bell.unread == 1

    # The same where the orders that a message is about cannot be read.
    monkeypatch.setattr(service, "look", failing)
    rig.app._ticker.look()
    assert rig.app._watch.is_stale
    monkeypatch.undo()
    told: list[bool] = []
    rig.app._watch.changed.connect(lambda: told.append(True))
    rig.clock.now = LAST + timedelta(minutes=2)
    rig.app._ticker.look()
    assert told == [True]
    assert not rig.app._watch.is_stale


@pytest.fixture
def new_rig(qtbot, tmp_path):
    made = Rig(qtbot, tmp_path, is_new=False)
    yield made
    made.resident.close()


def test_sample_orders_call_nobody(new_rig) -> None:
    """They are at the bell and in the list; what pops up is about real money."""
    made = new_rig
    made.start()
    made.app.flows.imports.add_samples()
    assert made.app.window.list_pane.model.known() > 5
    assert made.app.window.top_bar.bell.unread > 0
    assert made.notifier.shown == []
    made.services.orders.add(
        OrderForm(number="8190004412737741", title="Mine", protection_end=day("2026-04-03"))
    )
    made.app.refresh()
    assert len(made.notifier.shown) == 1
    assert "Mine" in made.notifier.shown[0].body
