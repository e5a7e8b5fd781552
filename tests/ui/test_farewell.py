# SPDX-License-Identifier: MIT
"""Quit says once that no reminders come then; the end of a session never asks."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from aliguard_desktop.ui.dialogs.quitting import QuittingDialog
from tests.ui.resident_rig import LAST, Rig


@pytest.fixture
def rig(qtbot, tmp_path):
    made = Rig(qtbot, tmp_path)
    yield made
    made.resident.close()


def question() -> QuittingDialog | None:
    """Return the question that is seen now."""
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QuittingDialog)]
    return next((one for one in shown if one.isVisible()), None)


def asked() -> QuittingDialog:
    found = question()
    assert found is not None
    return found


def words(dialog: QuittingDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def press(qtbot: Any, button: Any) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_first_quit_in_the_window_says_it_and_the_second_one_quits(rig, qtbot) -> None:
    rig.start()
    window = rig.app.window
    qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    dialog = asked()
    assert "No reminders come until you start AliGuard again." in words(dialog)
    assert "Next last safe day: Thu 2 Apr (Keyboard <b>x</b> & co)." in words(dialog)
    assert rig.ended == []
    press(qtbot, dialog.stay_button)
    assert not window.isVisible()
    assert rig.notifier.shown[-1].title == "AliGuard keeps running in the tray"
    rig.instance.asked([])
    assert window.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert question() is None
    assert rig.ended == [0]


def test_a_last_day_that_is_over_is_no_next_day(rig, qtbot) -> None:
    rig.clock.now = LAST + timedelta(days=1)
    rig.start()
    qtbot.keyClick(rig.app.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert "Only hours are left (Keyboard <b>x</b> & co)." in words(asked())
    asked().close()


def test_enter_goes_on_quitting_and_esc_leaves_all_as_it_is(qtbot, tmp_path) -> None:
    for key, ended in ((Qt.Key.Key_Escape, []), (Qt.Key.Key_Return, [0])):
        rig = Rig(qtbot, tmp_path / str(key.value))
        rig.start()
        rig.app.window.actions_["quit"].trigger()
        qtbot.keyClick(asked(), key)
        assert question() is None
        assert rig.ended == ended
        assert rig.app.window.isVisible() is not bool(ended)
        rig.resident.close()


def test_the_tray_says_it_too_without_building_a_window(rig, qtbot) -> None:
    rig.start(hidden=True)
    rig.tray.choose("quit")
    dialog = asked()
    assert rig.resident.application is None
    assert dialog.stay_button.text() == "Keep running in the tray"
    press(qtbot, dialog.stay_button)
    assert question() is None
    assert rig.ended == []
    rig.tray.choose("quit")
    assert question() is None
    assert rig.ended == [0]


def test_quit_in_the_question_of_the_tray_ends_it(rig, qtbot) -> None:
    rig.start(hidden=True)
    rig.tray.choose("quit")
    press(qtbot, asked().quit_button)
    assert rig.ended == [0]


def test_nothing_is_said_where_no_reminder_can_come(rig) -> None:
    rig.services.orders.trash([rig.order])
    rig.start()
    rig.app.window.actions_["quit"].trigger()
    assert question() is None
    assert rig.ended == [0]


def test_without_a_tray_the_other_way_makes_the_window_small(qtbot, tmp_path) -> None:
    rig = Rig(qtbot, tmp_path, tray=False)
    rig.start()
    rig.app.window.actions_["quit"].trigger()
    dialog = asked()
    assert dialog.stay_button.text() == "Keep running"
    press(qtbot, dialog.stay_button)
    assert rig.app.window.isMinimized()
    assert rig.ended == []
    rig.resident.close()


@pytest.mark.parametrize("is_asking", [False, True])
def test_the_end_of_a_session_waits_for_no_answer(rig, is_asking) -> None:
    rig.start()
    if is_asking:
        rig.app.window.actions_["quit"].trigger()
        asked()
    # What SIGTERM and the session manager come to: bootstrap connects both with this.
    rig.resident.let_go()
    QApplication.closeAllWindows()
    assert question() is None
    assert rig.ended == [0]
