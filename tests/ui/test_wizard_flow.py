# SPDX-License-Identifier: MIT
"""The wizard in the running program: it leads to messages, and a deleted draft can come back."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog

from aliguard_desktop.domain.events import EventKind
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
