# SPDX-License-Identifier: MIT
"""From the card to the record: a final act is asked about once, everything known is filled in."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
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
