# SPDX-License-Identifier: MIT
"""The message desk by real clicks and keys: choose, edit, check, copy, record, read again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QPushButton, QWidget

from aliguard_desktop.domain.events import Ask, Event, EventKind, Party, Source
from aliguard_desktop.domain.events import DisputeDetail as Opened
from aliguard_desktop.domain.events import MessageDetail as Received
from aliguard_desktop.domain.plan import Step
from aliguard_desktop.ui import message_words
from aliguard_desktop.ui.details.action_card import Act
from aliguard_desktop.ui.dialogs.contact_text import ContactTextDialog
from aliguard_desktop.ui.dialogs.message import MessageDialog
from tests.domain.dispute import letters
from tests.ui import order_samples as samples

LEFT = Qt.MouseButton.LeftButton


def only(app):
    return app.services.orders.views()[0]


def click(qtbot, widget, name):
    qtbot.mouseClick(widget.findChild(QPushButton, name), LEFT)


def text_of(dialog):
    return dialog.findChild(QPlainTextEdit, "messageText")


def titles(dialog):
    listed = dialog.findChild(QListWidget, "messageList")
    return [listed.item(row).text() for row in range(listed.count())]


@pytest.fixture
def pressed(app):
    order = only(app).order.id
    day = samples.TODAY
    app.services.orders.record(
        order, Event("", EventKind.DISPUTE_OPENED, Source.USER, day=day, detail=Opened())
    )
    asks = (Ask.CANCEL_DISPUTE, Ask.REFUND_OUTSIDE)
    told = Received(Party.SELLER, asks, "", "close it, I pay you")
    app.services.orders.record(
        order, Event("", EventKind.MESSAGE_RECEIVED, Source.CHAT, day=day, detail=told)
    )
    app.refresh()
    assert only(app).plan.next.step is Step.REPLY_PRESSURE
    return app


@pytest.fixture
def desk(pressed, qtbot):
    found = pressed.window.details.findChildren(QPushButton, "choiceWrite")
    advised = next(one for one in found if one.property("kind") == "primary")
    advised.setFocus()
    qtbot.keyClick(advised, Qt.Key.Key_Space)
    dialog = pressed.window.findChild(MessageDialog)
    qtbot.waitExposed(dialog)
    return dialog


def test_the_best_answer_is_shown_first(desk) -> None:
    assert desk.message_id == "keep_dispute"
    assert "keep the dispute open" in text_of(desk).toPlainText()
    assert titles(desk)[:2] == [
        "Refuse to close the dispute",
        "Refuse a refund outside AliExpress",
    ]
    assert "seller" in desk.findChild(QLabel, "messageReader").text()


def test_choosing_another_message_by_keys(desk, qtbot) -> None:
    listed = desk.findChild(QListWidget, "messageList")
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert desk.message_id == "no_outside_refund"
    assert "outside AliExpress" in text_of(desk).toPlainText()
    assert desk.findChild(QLabel, "messageTitle").text() == "Refuse a refund outside AliExpress"


def test_more_messages_lists_all_of_them_once(desk, qtbot) -> None:
    before = titles(desk)
    assert len(before) < len(letters.BOOK.rules)
    click(qtbot, desk, "messageMore")
    assert titles(desk)[: len(before)] == before
    assert sorted(titles(desk)) == sorted(map(message_words.title, letters.BOOK.rules))
    assert not desk.findChild(QPushButton, "messageMore").isVisible()


def test_copy_then_enter_records_what_was_sent(desk, pressed, qtbot) -> None:
    copy = desk.findChild(QPushButton, "messageCopyText")
    assert desk.focusWidget() is copy
    qtbot.keyClick(copy, Qt.Key.Key_Return)
    words = text_of(desk).toPlainText()
    assert QGuiApplication.clipboard().text() == words
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Return)
    assert not desk.isVisible()
    sent = [one for one in only(pressed).order.events if one.kind is EventKind.MESSAGE_SENT]
    assert [(one.detail.to, one.detail.text, one.day) for one in sent] == [
        (Party.SELLER, words, samples.TODAY)
    ]
    assert only(pressed).plan.next.step is not Step.REPLY_PRESSURE
    pressed.flows.orders.undo()
    assert all(one.kind is not EventKind.MESSAGE_SENT for one in only(pressed).order.events)


def test_an_edited_text_is_checked_kept_and_sent_as_it_stands(desk, pressed, qtbot) -> None:
    editor = text_of(desk)
    built = editor.toPlainText()
    editor.selectAll()
    QTest.keyClicks(editor, "Write to me@example.org or I call a lawyer.")
    copy = desk.findChild(QPushButton, "messageCopyText")
    qtbot.waitUntil(lambda: copy.text() == "Copy anyway")
    assert desk.findChild(QWidget, "wizard_check_email") is not None
    assert desk.findChild(QWidget, "wizard_check_threat") is not None
    listed = desk.findChild(QListWidget, "messageList")
    listed.setCurrentRow(1)
    listed.setCurrentRow(0)
    assert "lawyer" in editor.toPlainText()
    click(qtbot, desk, "messageRebuild")
    assert editor.toPlainText() == built
    assert copy.text() == "Copy text"
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.keyClicks(editor, " Bye.")
    click(qtbot, desk, "messageSent")
    sent = [one for one in only(pressed).order.events if one.kind is EventKind.MESSAGE_SENT]
    assert sent[0].detail.text == f"{built} Bye."


def test_a_change_after_copying_wants_to_be_copied_again(desk, qtbot) -> None:
    click(qtbot, desk, "messageCopyText")
    copy = desk.findChild(QPushButton, "messageCopyText")
    assert copy.text() == "Copied"
    QTest.keyClicks(text_of(desk), "x")
    assert copy.text() == "Copy text"


def test_the_safe_repair_of_a_sign(desk, qtbot) -> None:
    editor = text_of(desk)
    editor.selectAll()
    QGuiApplication.clipboard().setText("Order \u2116 1 is not here. Please answer.")
    editor.paste()
    qtbot.waitUntil(lambda: desk.findChild(QPushButton, "wizard_fix_not_ascii") is not None)
    click(qtbot, desk, "wizard_fix_not_ascii")
    assert editor.toPlainText() == "Order No. 1 is not here. Please answer."


def test_esc_records_nothing(desk, pressed, qtbot) -> None:
    before = len(only(pressed).order.events)
    qtbot.keyClick(desk, Qt.Key.Key_Escape)
    assert not desk.isVisible()
    assert len(only(pressed).order.events) == before


def test_what_is_not_recorded_is_said(pressed, qtbot) -> None:
    pressed.flows.disputes.write_message("appeal")
    dialog = pressed.window.findChild(MessageDialog)
    assert dialog.message_id == "appeal"
    assert "the decision" in dialog.findChild(QLabel, "messageMissing").text()
    assert dialog.findChild(QPushButton, "messageSent").text() == "I have handed it in"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_card_may_name_the_message(pressed) -> None:
    order_id = only(pressed).order.id
    pressed.window.details.act_chosen.emit(order_id, Act.MESSAGE, "no_resend")
    dialog = pressed.window.findChild(MessageDialog)
    assert dialog.message_id == "no_resend"
    dialog.reject()


def test_the_menu_opens_the_desk(app, qtbot) -> None:
    app.flows.orders.save_date(only(app).order.id, samples.TODAY + timedelta(days=8))
    app.window.actions_["write_message"].trigger()
    dialog = app.window.findChild(MessageDialog)
    assert dialog.message_id == "extension"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_every_message_has_words() -> None:
    for message_id, rule in letters.BOOK.rules.items():
        assert message_words.title(message_id) != message_id.replace("_", " ").capitalize()
        assert message_words.reader(rule.to)
        assert message_words.missing(rule.required).count("_") == 0
    assert message_words.missing(()) == ""


def test_every_control_has_a_name(desk) -> None:
    for kind in (QPushButton, QPlainTextEdit, QListWidget):
        for control in desk.findChildren(kind):
            assert control.accessibleName() or getattr(control, "text", str)(), control
            assert control.objectName(), control


def test_a_sent_message_is_read_whole_from_the_contacts(desk, pressed, qtbot) -> None:
    words = text_of(desk).toPlainText()
    click(qtbot, desk, "messageSent")
    details = pressed.window.details
    links = details.findChildren(QPushButton, "contactRead")
    events = {link.property("event") for link in links}
    assert len(events) == 2  # what the seller wrote, and the reply
    sent = next(one for one in only(pressed).order.events if one.kind is EventKind.MESSAGE_SENT)
    link = next(link for link in links if link.property("event") == sent.id)
    qtbot.mouseClick(link, LEFT, pos=QPoint(5, 5))
    dialog = pressed.window.findChild(ContactTextDialog)
    shown = dialog.findChild(QPlainTextEdit, "contactWords")
    assert shown.isReadOnly()
    assert shown.toPlainText() == words
    QGuiApplication.clipboard().clear()
    click(qtbot, dialog, "contactCopy")
    assert QGuiApplication.clipboard().text() == words
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
