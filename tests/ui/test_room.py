# SPDX-License-Identifier: MIT
"""Windows on a small screen: none opens larger than the screen, its buttons would be lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from aliguard_desktop.ui.dialogs.date_moved import DateMovedDialog
from aliguard_desktop.ui.dialogs.history import HistoryDialog
from aliguard_desktop.ui.dialogs.keys import KeysDialog
from aliguard_desktop.ui.dialogs.message import MessageDialog
from aliguard_desktop.ui.dialogs.record import RecordDialog
from aliguard_desktop.ui.dialogs.settings.dialog import SettingsDialog
from aliguard_desktop.ui.widgets import room
from tests.ui import order_samples as samples

_OPENS = {
    "history": HistoryDialog,
    "keys": KeysDialog,
    "record": RecordDialog,
    "settings": SettingsDialog,
    "write_message": MessageDialog,
}


@pytest.mark.parametrize("action", _OPENS)
def test_a_dialog_fits_on_a_small_screen(app, monkeypatch, action):
    small = QSize(628, 440)
    monkeypatch.setattr(room, "room_for", lambda _widget: small)
    for module in ("message", "record", "settings.dialog"):
        monkeypatch.setattr(f"aliguard_desktop.ui.dialogs.{module}.room_for", room.room_for)
    app.window.actions_[action].trigger()
    dialog = app.window.findChild(_OPENS[action])
    assert dialog.isVisible()
    assert dialog.size().boundedTo(small) == dialog.size()


def test_a_window_is_as_large_as_asked_where_there_is_room(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    room.open_at(widget, 320, 200)
    assert widget.size() == QSize(320, 200)
    room.open_at(widget, 99_999, 99_999)
    assert widget.size() == room.room_for(widget)


def test_a_title_without_an_end_does_not_widen_a_dialog(qtbot):
    endless = "<b>" + "W" * 400 + "\nsecond line"
    for dialog in (
        DateMovedDialog(endless, None, samples.TODAY),
        RecordDialog(endless, samples.TODAY),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.width() <= 640
        lines = [label for label in dialog.findChildren(QLabel) if "WWW" in label.text()]
        assert [line.text().startswith("\u2068<b>W") for line in lines] == [True]
        assert "&lt;b&gt;" in lines[0].toolTip()
