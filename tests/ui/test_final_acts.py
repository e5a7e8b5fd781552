# SPDX-License-Identifier: MIT
"""From the card to the record: a final act is asked about once, everything known is filled in."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton

from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.money import Money
from aliguard_desktop.ui.details.choice_cards import ChoiceCard
from aliguard_desktop.ui.dialogs.confirm_final import ConfirmFinalDialog
from aliguard_desktop.ui.dialogs.record import RecordDialog
from tests.factories import event, money
from tests.ui import order_samples as samples

LEFT = Qt.MouseButton.LeftButton


def _days_ago(days: int) -> str:
    return (samples.TODAY - timedelta(days=days)).isoformat()


@pytest.fixture
def disputed(app):
    """The running application; its order has a dispute over USD 24.90 and an offer of 3.00."""
    orders = app.services.orders
    order_id = orders.views()[0].order.id
    orders.set_protection_end(order_id, samples.TODAY + timedelta(days=12))
    for happened in (
        event("dispute_opened", _days_ago(3), solution="refund_only", amount=money("24.90")),
        event("seller_offered", _days_ago(1), amount=money("3")),
    ):
        orders.record(order_id, happened)
    app.refresh()
    app.window.select_order(order_id)
    return app


def _kinds(app) -> list[EventKind]:
    return [entry.kind for entry in app.services.orders.views()[0].order.events]


def _card(app, act) -> ChoiceCard:
    return app.window.findChild(ChoiceCard, f"choice_{act}")


def _press(qtbot, where, name):
    qtbot.mouseClick(where.findChild(QPushButton, name), LEFT)
    QApplication.processEvents()


def _record(app, qtbot, act) -> ConfirmFinalDialog:
    _press(qtbot, _card(app, act), "choiceRecord")
    dialog = app.window.findChild(RecordDialog)
    _press(qtbot, dialog, "accept")
    return app.window.findChild(ConfirmFinalDialog)


def test_accepting_is_filled_in_asked_once_and_recorded(disputed, qtbot):
    _press(qtbot, _card(disputed, "accept_offer"), "choiceRecord")
    dialog = disputed.window.findChild(RecordDialog)
    chosen = dialog.findChild(QComboBox, "recordKind")
    assert chosen.currentData() == EventKind.OFFER_ACCEPTED
    assert dialog.findChild(QLineEdit, "recordAmount").text() == "3.00"
    _press(qtbot, dialog, "accept")
    box = disputed.window.findChild(ConfirmFinalDialog)
    assert box.windowTitle() == "Record that you accepted USD 3.00?"
    assert EventKind.OFFER_ACCEPTED not in _kinds(disputed)
    qtbot.keyClicks(box.findChild(QLineEdit, "confirmAmount"), "3")
    _press(qtbot, box, "recordFinal")
    accepted = [
        entry
        for entry in disputed.services.orders.views()[0].order.events
        if entry.kind is EventKind.OFFER_ACCEPTED
    ]
    assert [entry.detail.amount for entry in accepted] == [Money("USD", 300)]


def test_keeping_the_dispute_records_nothing(disputed, qtbot):
    before = _kinds(disputed)
    box = _record(disputed, qtbot, "cancel_dispute")
    _press(qtbot, box, "keep")
    assert _kinds(disputed) == before


def test_what_is_already_done_is_recorded(disputed, qtbot):
    box = _record(disputed, qtbot, "accept_offer")
    qtbot.mouseClick(box.findChild(QCheckBox, "alreadyDone"), LEFT, pos=QPoint(8, 12))
    _press(qtbot, box, "recordFinal")
    assert EventKind.OFFER_ACCEPTED in _kinds(disputed)


def test_cancelling_is_recorded_and_can_be_undone(disputed, qtbot):
    before = _kinds(disputed)
    box = _record(disputed, qtbot, "cancel_dispute")
    _press(qtbot, box, "recordFinal")
    assert EventKind.DISPUTE_CANCELLED in _kinds(disputed)
    disputed.services.orders.undo()
    assert _kinds(disputed) == before


def test_other_events_are_not_asked_about(disputed, qtbot):
    disputed.window.actions_["seller_answered"].trigger()
    dialog = disputed.window.findChild(RecordDialog)
    dialog.choose(EventKind.SELLER_REJECTED)
    _press(qtbot, dialog, "accept")
    assert EventKind.SELLER_REJECTED in _kinds(disputed)
    assert disputed.window.findChild(ConfirmFinalDialog) is None


def test_a_decision_needs_only_its_outcome(disputed, qtbot):
    disputed.window.actions_["record_decision"].trigger()
    dialog = disputed.window.findChild(RecordDialog)
    assert dialog.findChild(QComboBox, "recordKind").currentData() == EventKind.DECIDED
    outcome = dialog.findChild(QComboBox, "recordOutcome")
    QTest.keyClick(outcome, Qt.Key.Key_Down)  # the one thing that AliGuard cannot know
    _press(qtbot, dialog, "accept")
    assert EventKind.DECIDED in _kinds(disputed)


def _newest(app):
    return max(app.services.orders.views()[0].order.events, key=lambda entry: entry.entry)


def _rejected(app, order_id) -> str:
    """Record that the offer was rejected, and return the id of that event."""
    app.services.orders.record(order_id, event("offer_rejected", _days_ago(0)))
    app.refresh()
    app.window.select_order(order_id)
    return _newest(app).id


def _correct_into_acceptance(app, qtbot, event_id) -> ConfirmFinalDialog:
    app.flows.orders.history.correct(event_id)
    dialog = app.window.findChild(RecordDialog)
    dialog.choose(EventKind.OFFER_ACCEPTED)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "recordAmount"), "3.00")
    _press(qtbot, dialog, "accept")
    return app.window.findChild(ConfirmFinalDialog)


def test_correcting_into_a_final_act_is_asked_about(disputed, qtbot):
    made = _rejected(disputed, disputed.window.current_order)
    before = _kinds(disputed)
    box = _correct_into_acceptance(disputed, qtbot, made)
    assert _kinds(disputed) == before
    _press(qtbot, box, "keep")
    assert _kinds(disputed) == before
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    disputed.window.findChild(RecordDialog).reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    box = _correct_into_acceptance(disputed, qtbot, made)
    qtbot.keyClicks(box.findChild(QLineEdit, "confirmAmount"), "3")
    _press(qtbot, box, "recordFinal")
    assert EventKind.OFFER_ACCEPTED in _kinds(disputed)


def test_correcting_a_final_act_itself_is_not_asked_about_again(disputed, qtbot):
    done = event("dispute_cancelled", _days_ago(0))
    disputed.services.orders.record(disputed.window.current_order, done)
    disputed.refresh()
    disputed.flows.orders.history.correct(_newest(disputed).id)
    dialog = disputed.window.findChild(RecordDialog)
    dialog.findChild(QLineEdit, "recordDate").setText("21 Nov 2026")
    _press(qtbot, dialog, "accept")
    assert disputed.window.findChild(ConfirmFinalDialog) is None


def test_what_else_leaves_the_history_that_covers_the_choices(disputed, qtbot):
    made = _rejected(disputed, disputed.window.current_order)
    disputed.flows.orders.history.open()
    box = _correct_into_acceptance(disputed, qtbot, made)
    _press(qtbot, box, "whatElse")
    assert disputed.flows.orders.history.host is disputed.window


def test_what_was_typed_is_there_again_after_keeping_the_dispute(disputed, qtbot):
    disputed.window.actions_["record"].trigger()
    dialog = disputed.window.findChild(RecordDialog)
    dialog.choose(EventKind.OFFER_ACCEPTED)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "recordAmount"), "2.50")
    dialog.findChild(QLineEdit, "recordDate").setText("21 Nov 2026")
    before = _kinds(disputed)
    _press(qtbot, dialog, "accept")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    box = disputed.window.findChild(ConfirmFinalDialog)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    again = disputed.window.findChild(RecordDialog)
    assert again.isVisible()
    assert again.kind is EventKind.OFFER_ACCEPTED
    assert again.findChild(QLineEdit, "recordAmount").text() == "2.50"
    assert "21 Nov" in again.findChild(QLineEdit, "recordDate").text()
    again.choose(EventKind.OFFER_REJECTED)
    _press(qtbot, again, "accept")
    assert _kinds(disputed) == [*before, EventKind.OFFER_REJECTED]


def test_a_correction_is_there_again_after_keeping_the_dispute(disputed, qtbot):
    made = _rejected(disputed, disputed.window.current_order)
    box = _correct_into_acceptance(disputed, qtbot, made)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _press(qtbot, box, "keep")
    again = disputed.window.findChild(RecordDialog)
    assert again.kind is EventKind.OFFER_ACCEPTED
    assert again.findChild(QLineEdit, "recordAmount").text() == "3.00"
    assert again.findChild(QPushButton, "recordDelete").isVisible()


def test_keeping_the_dispute_from_its_own_card_is_the_end_of_it(disputed, qtbot):
    box = _record(disputed, qtbot, "cancel_dispute")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _press(qtbot, box, "keep")
    assert disputed.window.findChild(RecordDialog) is None
