# SPDX-License-Identifier: MIT
"""The rows of the timeline by keys and context menu: the whole order is never meant."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QTreeWidget

from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.ui.details.timeline import Timeline
from aliguard_desktop.ui.dialogs.history import HistoryDialog
from aliguard_desktop.ui.dialogs.record import RecordDialog
from tests.factories import event

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def timeline(app, qtbot):
    """The timeline of the window, on an event that was just recorded."""
    order = app.services.orders.views()[0].order.id
    app.services.orders.record(order, event("message_received", app.today().isoformat()))
    app.refresh()
    app.window.select_order(order)
    app.window.activateWindow()
    found = app.window.findChild(Timeline)
    with qtbot.waitActive(app.window):
        app.window.show()
    found.setFocus()
    model = found.model()
    rows = [model.index(number, 0) for number in range(model.rowCount())]
    told = [row for row in rows if row.data(Qt.ItemDataRole.UserRole).event_id]
    found.setCurrentIndex(told[-1])
    return found


def _kinds_of(app):
    return [entry.kind for entry in app.services.orders.views()[0].order.events]


def test_del_on_the_timeline_deletes_the_event_and_not_the_order(app, timeline):
    QTest.keyClick(timeline.window().windowHandle(), Qt.Key.Key_Delete)
    assert len(app.services.orders.views()) == 1
    assert EventKind.MESSAGE_RECEIVED not in _kinds_of(app)
    app.flows.orders.undo()
    assert EventKind.MESSAGE_RECEIVED in _kinds_of(app)
    timeline.setCurrentIndex(timeline.model().index(timeline.model().rowCount() - 1, 0))
    QTest.keyClick(timeline.window().windowHandle(), Qt.Key.Key_Delete)
    assert len(app.services.orders.views()) == 1


def test_the_menu_of_a_timeline_row_edits_deletes_and_copies(app, timeline):
    place = timeline.visualRect(timeline.currentIndex()).center()
    timeline.customContextMenuRequested.emit(place)
    menu = timeline.findChild(QMenu, "timelineMenu")
    assert menu.isVisible()
    edit, delete, copy, _history = [entry for entry in menu.actions() if not entry.isSeparator()]
    assert edit.isEnabled()
    assert delete.isEnabled()
    copy.trigger()
    assert "Message received" in QGuiApplication.clipboard().text()
    edit.trigger()
    assert app.window.findChild(RecordDialog).windowTitle() == "Correct what happened"
    menu.close()


def test_a_deadline_of_the_timeline_is_not_edited(timeline):
    timeline.setCurrentIndex(timeline.model().index(timeline.model().rowCount() - 1, 0))
    timeline.customContextMenuRequested.emit(timeline.visualRect(timeline.currentIndex()).center())
    menu = timeline.findChild(QMenu, "timelineMenu")
    assert [entry.isEnabled() for entry in menu.actions()[:2]] == [False, False]
    menu.close()


def test_undo_in_the_history_shows_what_came_back(app, qtbot):
    order = app.services.orders.views()[0].order.id
    for day in (3, 2, 1):
        at = app.today() - timedelta(days=day)
        app.services.orders.record(order, event("message_received", at.isoformat()))
    app.refresh()
    app.window.select_order(order)
    app.flows.orders.history.open()
    dialog = app.window.findChild(HistoryDialog)
    tree = dialog.findChild(QTreeWidget, "historyList")
    tree.setCurrentItem(tree.topLevelItem(tree.topLevelItemCount() - 2))
    chosen = dialog.current_event
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert dialog.current_event != chosen
    dialog.undo_requested.emit()
    assert dialog.current_event == chosen
