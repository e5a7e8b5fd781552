# SPDX-License-Identifier: MIT
"""Windows on a small screen: none opens larger than the screen, its buttons would be lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from aliguard_desktop.ui.crash_dialog import CrashDialog
from aliguard_desktop.ui.dialogs.address import AddressDialog
from aliguard_desktop.ui.dialogs.date_moved import DateMovedDialog
from aliguard_desktop.ui.dialogs.history import HistoryDialog
from aliguard_desktop.ui.dialogs.keys import KeysDialog
from aliguard_desktop.ui.dialogs.message import MessageDialog
from aliguard_desktop.ui.dialogs.record import RecordDialog
from aliguard_desktop.ui.dialogs.settings.dialog import SettingsDialog
from aliguard_desktop.ui.widgets import room
from aliguard_desktop.ui.wizard.dialog import DisputeWizard
from tests.ui import order_samples as samples

_OPENS = {
    "history": HistoryDialog,
    "keys": KeysDialog,
    "prepare_dispute": DisputeWizard,
    "record": RecordDialog,
    "settings": SettingsDialog,
    "write_message": MessageDialog,
}


@pytest.mark.parametrize("action", _OPENS)
def test_a_dialog_fits_on_a_small_screen(app, monkeypatch, action):
    small = _on_a_small_screen(monkeypatch)
    app.window.actions_[action].trigger()
    dialog = app.window.findChild(_OPENS[action])
    assert dialog.isVisible()
    assert dialog.size().boundedTo(small) == dialog.size()


def _on_a_small_screen(monkeypatch) -> QSize:
    small = QSize(628, 440)
    monkeypatch.setattr(room, "room_for", lambda _widget: small)
    for module in ("dialogs.message", "dialogs.record", "dialogs.settings.dialog", "wizard.dialog"):
        monkeypatch.setattr(f"aliguard_desktop.ui.{module}.room_for", room.room_for)
    return small


def test_on_a_small_screen_the_page_of_the_wizard_has_the_whole_width(app, monkeypatch):
    _on_a_small_screen(monkeypatch)
    app.window.actions_["prepare_dispute"].trigger()
    wizard = app.window.findChild(DisputeWizard)
    assert not wizard.side.isVisible()
    scroll = wizard.findChild(QScrollArea, "wizard_room")
    assert scroll.horizontalScrollBar().maximum() == 0
    scroll.ensureWidgetVisible(wizard.forward)
    assert not wizard.forward.visibleRegion().isEmpty()
    wizard.resize(1000, 680)
    assert wizard.side.isVisible()
    assert scroll.verticalScrollBar().maximum() == 0


def test_the_rules_scroll_before_they_are_squeezed(app, monkeypatch):
    _on_a_small_screen(monkeypatch)
    app.window.actions_["settings"].trigger()
    dialog = app.window.findChild(SettingsDialog)
    dialog.show_page("rules")
    QApplication.processEvents()
    page, table, editor = dialog.rules, dialog.rules.table, dialog.rules.editor
    assert table.geometry().bottom() < editor.geometry().top()
    assert editor.height() >= editor.minimumSizeHint().height()
    assert table.rowAt(0) == 0  # the heading of the first group
    scroll = dialog.findChild(QScrollArea, "scroll_rules")
    assert scroll.verticalScrollBar().maximum() > 0
    assert page.height() > scroll.viewport().height()


def test_on_a_small_screen_every_button_of_a_message_is_in_view(app, monkeypatch):
    small = _on_a_small_screen(monkeypatch)
    app.window.actions_["write_message"].trigger()
    desk = app.window.findChild(MessageDialog)
    assert desk.minimumSizeHint().width() <= small.width()
    for name in ("messageOpenPage", "messageClose", "messageSent", "messageCopyText"):
        button = desk.findChild(QPushButton, name)
        assert button.visibleRegion().boundingRect() == button.rect()


@pytest.mark.parametrize(
    "made",
    [
        lambda: CrashDialog("report"),
        lambda: AddressDialog("This did not open.", "https://example.org"),
        lambda: DateMovedDialog("Lamp", None, samples.TODAY),
    ],
)
def test_even_a_small_dialog_is_no_larger_than_its_screen(qtbot, monkeypatch, made):
    tiny = QSize(300, 200)
    monkeypatch.setattr(room, "room_for", lambda _widget: tiny)
    asked = []
    resize = QWidget.resize
    monkeypatch.setattr(QWidget, "resize", lambda self, *to: (asked.append(to), resize(self, *to)))
    qtbot.addWidget(made())
    assert asked
    assert all(QSize(*to).boundedTo(tiny) == QSize(*to) for to in asked)


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
