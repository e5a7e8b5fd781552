# SPDX-License-Identifier: MIT
"""The wizard in the running program: it leads to messages, and a deleted draft can come back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton

from aliguard_desktop.domain.dispute.reasons import Branch
from aliguard_desktop.domain.events import DETAIL_TYPES, Event, EventKind, Source
from aliguard_desktop.domain.plan import Step
from aliguard_desktop.services.orders import OrderForm
from aliguard_desktop.ui.dialogs.message import MessageDialog
from tests.ui import order_samples as samples


def open_wizard(app):
    view = app.services.orders.views()[0]
    app.window.select_order(view.order.id)
    app.flows.disputes.open_wizard()
    (wizard,) = app.flows.disputes._wizards.values()
    return view.order.id, wizard


def stored(app, order_id):
    return app.services.orders.view(order_id).order


def test_a_deleted_draft_comes_back_with_undo(app) -> None:
    order_id, wizard = open_wizard(app)
    wizard.session.change(situation="N7")
    wizard.session.save_now()
    (draft,) = stored(app, order_id).cases
    wizard.findChild(QAbstractButton, "wizard_discard").click()
    assert stored(app, order_id).cases == ()
    assert app.window.toast.isVisibleTo(app.window)
    app.flows.orders.undo()
    assert stored(app, order_id).cases == (draft,)


def test_a_message_is_written_where_it_is_the_way(app) -> None:
    _, wizard = open_wizard(app)
    wizard.message_wanted.emit(wizard.session.order_id, "")
    QApplication.processEvents()
    assert app.window.findChild(QDialog, "messageDialog") is not None


def test_what_was_typed_is_known_to_the_clock_after_sending(app) -> None:
    order_id, wizard = open_wizard(app)
    asked = samples.TODAY.replace(day=20).isoformat()
    wizard.session.change(situation="N1", facts={"extension_asked_on": asked}, truthful=True)
    wizard.session.submit()
    kinds = {event.kind for event in stored(app, order_id).events}
    assert {EventKind.DISPUTE_OPENED, EventKind.EXTENSION_ASKED} <= kinds
    app.flows.orders.undo()
    kinds = {event.kind for event in stored(app, order_id).events}
    assert EventKind.EXTENSION_ASKED not in kinds
    assert EventKind.DISPUTE_OPENED in kinds


def _recorded(app, *kinds: EventKind):
    order_id = app.services.orders.views()[0].order.id
    day = samples.TODAY - timedelta(days=1)
    for kind in kinds:
        event = Event("", kind, Source.USER, day=day, detail=DETAIL_TYPES[kind]())
        app.services.orders.record(order_id, event)
    app.refresh()
    app.window.select_order(order_id)
    return app.services.orders.view(order_id)


@pytest.mark.parametrize(
    ("kinds", "step", "branch"),
    [
        ((EventKind.DELIVERED,), Step.SAY_IF_ARRIVED, Branch.DELIVERED),
        ((EventKind.DELIVERED, EventKind.RECEIVED), Step.CHECK_ITEM, Branch.HERE),
    ],
)
def test_something_is_wrong_begins_with_what_the_card_knows(
    app, qtbot, kinds, step, branch
) -> None:
    view = _recorded(app, *kinds)
    assert view.plan.next.step is step
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the buttons of before
    button = app.window.details.card.findChild(QPushButton, "act_dispute")
    assert button.text() == "Something is wrong\u2026"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (wizard,) = app.flows.disputes._wizards.values()
    assert wizard.findChild(QAbstractButton, f"wizard_branch_{branch}").isChecked()
    for choice in wizard.session.desk.choices:
        if choice.situation.code == wizard.session.case.situation:
            assert choice.situation.branch is branch


def test_a_stored_draft_keeps_its_first_answer(app, qtbot) -> None:
    view = _recorded(app, EventKind.DELIVERED, EventKind.RECEIVED)
    _, wizard = open_wizard(app)
    wizard.session.change(situation="N5")
    wizard.reject()
    QApplication.processEvents()
    app.window.select_order(view.order.id)
    app.flows.disputes.open_wizard(Branch.HERE)
    (wizard,) = app.flows.disputes._wizards.values()
    assert wizard.session.case.situation == "N5"
    assert not wizard.findChild(QAbstractButton, f"wizard_branch_{Branch.HERE}").isChecked()


def _sent(app, order_id) -> list[str]:
    events = stored(app, order_id).events
    return [event.detail.text for event in events if event.kind is EventKind.MESSAGE_SENT]


def test_each_of_two_message_desks_records_for_its_own_order(app, qtbot) -> None:
    first = app.services.orders.views()[0].order.id
    other = app.services.orders.add(
        OrderForm(
            number="8190004412737742",
            title="Lamp",
            amount="12.00",
            shipped_on=samples.TODAY - timedelta(days=30),
        )
    )
    app.refresh()
    _, wizard = open_wizard(app)
    app.window.select_order(other)
    app.flows.disputes.write_message()
    wizard.message_wanted.emit(first, "")
    desks = app.window.findChildren(MessageDialog)
    assert len(desks) == 2
    for desk in reversed(desks):
        qtbot.mouseClick(desk.findChild(QPushButton, "messageSent"), Qt.MouseButton.LeftButton)
        QApplication.processEvents()
    assert [len(_sent(app, order_id)) for order_id in (first, other)] == [1, 1]
    assert "8190004412737741" in _sent(app, first)[0]
    assert "8190004412737742" in _sent(app, other)[0]


def test_what_was_sent_is_shown_from_the_wizard(app) -> None:
    _, wizard = open_wizard(app)
    wizard.session.change(situation="N1", truthful=True)
    wizard.session.submit()
    wizard.go_to(4)
    wizard.review.show_sent.click()
    assert app.window.findChild(QDialog, "sentRecord") is not None
