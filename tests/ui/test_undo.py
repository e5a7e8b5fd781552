# SPDX-License-Identifier: MIT
"""Undo in the window: it names the gesture, never skips what was sent, asks before it removes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from aliguard_desktop.domain.orders import Case, CaseStatus, Order
from aliguard_desktop.ui import gestures
from tests.ui import order_samples as samples

if TYPE_CHECKING:
    from aliguard_desktop.ui.application import Application


def _ctrl_z(app: Application, qtbot: Any) -> None:
    app.window.activateWindow()
    qtbot.keyClick(app.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def _send(app: Application) -> None:
    """Keep a dispute of the only order as sent, as the wizard's last page does."""
    with app.services.units("submit") as unit:
        (order,) = unit.orders.all()
        sent = Case(
            id="c1", status=CaseStatus.SUBMITTED, text="x", submitted_at=app.services.clock()
        )
        unit.orders.save(replace(order, cases=(sent,)))
        unit.commit()
    app.refresh()


def test_after_sending_undo_refuses_and_leaves_what_was_before(app, qtbot):
    order_id = app.services.orders.views()[0].order.id
    app.flows.orders.save_date(order_id, samples.TODAY + timedelta(days=3))
    _send(app)
    _ctrl_z(app, qtbot)
    assert "was to send a dispute" in app.window.toast.text
    view = app.services.orders.view(order_id)
    assert view.plan.protection_end is not None
    assert view.order.cases[0].status is CaseStatus.SUBMITTED


def test_the_entry_and_the_toast_name_the_gesture(app, qtbot):
    order_id = app.services.orders.views()[0].order.id
    app.flows.orders.save_date(order_id, samples.TODAY + timedelta(days=3))
    action = app.window.actions_["undo"]
    assert action.text() == "Undo protection date"
    _ctrl_z(app, qtbot)
    assert app.window.toast.text == "Undone: protection date."
    assert action.text() == "Undo adding an order"
    _ctrl_z(app, qtbot)
    assert action.text() == "Undo"
    assert not action.isEnabled()


@pytest.mark.parametrize("choice", ["Keep", "Undo import"])
def test_undoing_a_large_import_asks_first(app, qtbot, choice):
    with app.services.units("import") as unit:
        unit.orders.save(Order(id="o2", number="8190000000000002"))
        unit.orders.save(Order(id="o3", number="8190000000000003"))
        unit.commit()
    app.refresh()
    before = len(app.services.orders.views())
    assert app.window.actions_["undo"].text() == "Undo import"
    _ctrl_z(app, qtbot)
    box = app.window.findChild(QMessageBox, "undoBox")
    assert len(app.services.orders.views()) == before
    button = next(one for one in box.findChildren(QPushButton) if one.text() == choice)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(app.services.orders.views()) == (before if choice == "Keep" else 1)
    said = "" if choice == "Keep" else "Undone: import (2 order(s))."
    assert app.window.toast.text == said


@pytest.mark.parametrize(
    "label",
    [
        "add_order",
        "edit_order",
        "record",
        "set_protection_end",
        "decide_date",
        "note",
        "trash",
        "restore",
        "add_exhibit",
        "remove_exhibit",
        "restore_exhibit",
        "describe_exhibit",
        "move_exhibit",
        "import",
        "discard_draft",
        "remove_orders",
    ],
)
def test_every_gesture_has_a_name(label):
    assert gestures.name(label) != gestures.name("no such label")
