# SPDX-License-Identifier: MIT
"""What menu entries and buttons lead to: messages, the record, export."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
)

from aliguard_desktop.domain.events import EventKind, SentDetail, Topic
from aliguard_desktop.domain.plan import Step
from aliguard_desktop.ui import folders
from aliguard_desktop.ui.dialogs.message import MessageDialog
from aliguard_desktop.ui.dialogs.sent_record import SentRecordDialog
from tests import factories as make
from tests.ui import order_samples as samples


def _only(app):
    return app.services.orders.views()[0]


def _click(qtbot, widget, name):
    button = widget.findChild(QPushButton, name)
    # A button that has just been made has no place yet: the click would go past it.
    qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def extension_due(app):
    day = samples.TODAY + timedelta(days=8)
    app.flows.orders.save_date(_only(app).order.id, day)
    assert _only(app).plan.next.step is Step.ASK_EXTENSION
    return app


def test_the_card_offers_the_message_and_records_it_once_sent(extension_due, qtbot):
    app = extension_due
    _click(qtbot, app.window, "act_message")
    dialog = app.window.findChild(MessageDialog)
    text = dialog.findChild(QPlainTextEdit, "messageText")
    assert "8190004412737741" in text.toPlainText()
    _click(qtbot, dialog, "messageCopyText")
    assert QGuiApplication.clipboard().text() == text.toPlainText()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    kinds = [event.kind for event in _only(app).order.events]
    assert kinds.count(EventKind.EXTENSION_ASKED) == 1
    assert kinds.count(EventKind.MESSAGE_SENT) == 1
    assert not dialog.isVisible()


def test_esc_closes_the_message_and_records_nothing(extension_due, qtbot):
    app = extension_due
    _click(qtbot, app.window, "act_message")
    dialog = app.window.findChild(MessageDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert all(event.kind is not EventKind.EXTENSION_ASKED for event in _only(app).order.events)


def test_a_kept_reply_says_what_is_still_to_do(app, qtbot):
    order_id = _only(app).order.id
    app.flows.orders.save_date(order_id, samples.TODAY + timedelta(days=20))
    app.services.orders.record(order_id, make.event("dispute_opened", "2026-11-17"))
    offer = make.event("seller_offered", "2026-11-21", amount=make.money("0", "USD"))
    app.services.orders.record(order_id, offer)
    app.refresh()
    assert _only(app).plan.next.step is Step.REJECT_OFFER
    _click(qtbot, app.window, "choiceWrite")
    dialog = app.window.findChild(MessageDialog)
    assert dialog.message_id == "reject_offer"
    _click(qtbot, dialog, "messageSent")
    said = app.window.toast.findChild(object, "toastText").text()
    assert said == "Reply kept. Now reject the offer on the dispute page, then record it."
    assert "You sent a reply" in app.window.findChild(object, "cardReason").text()


def test_sent_already_is_one_click(extension_due, qtbot):
    app = extension_due
    _click(qtbot, app.window, "act_message_sent")
    asked = [event for event in _only(app).order.events if event.kind is EventKind.EXTENSION_ASKED]
    assert [event.day for event in asked] == [samples.TODAY]


def test_the_message_about_tracking_keeps_its_words(app, qtbot):
    app.flows.orders.save_date(_only(app).order.id, samples.TODAY + timedelta(days=40))
    assert _only(app).plan.next.step in (Step.MESSAGE_TRACKING, Step.ASK_NEW_NUMBER)
    _click(qtbot, app.window, "act_message")
    dialog = app.window.findChild(MessageDialog)
    text = dialog.findChild(QPlainTextEdit, "messageText").toPlainText()
    _click(qtbot, dialog, "messageSent")
    sent = [event for event in _only(app).order.events if event.kind is EventKind.MESSAGE_SENT]
    assert isinstance(sent[0].detail, SentDetail)
    assert sent[0].detail.text == text
    assert sent[0].detail.about in (Topic.TRACKING, Topic.NUMBER)


def test_a_reading_copy_stands_beside_in_another_language(app, qtbot, monkeypatch):
    app.flows.orders.save_date(_only(app).order.id, samples.TODAY + timedelta(days=8))
    monkeypatch.setattr(app, "_language", "ru")
    _click(qtbot, app.window, "act_message")
    copy = app.window.findChild(MessageDialog).findChild(QPlainTextEdit, "messageCopy")
    assert any("а" <= letter <= "я" for letter in copy.toPlainText())  # noqa: RUF001


def _submit(app):
    order = _only(app).order
    day = samples.TODAY + timedelta(days=2)
    app.flows.orders.save_date(order.id, day)
    disputes = app.services.disputes
    desk = disputes.open_draft(order.id)
    disputes.submit(order.id, replace(desk.case, text="The parcel has not arrived.", edited=True))
    app.refresh()


def test_what_was_sent_can_be_read_from_menu_and_details(app, qtbot):
    action = app.window.actions_["show_record"]
    assert not action.isEnabled()
    _submit(app)
    assert action.isEnabled()
    _click(qtbot, app.window, "showRecord")
    dialog = app.window.findChild(SentRecordDialog)
    text = dialog.findChild(QPlainTextEdit, "recordText")
    assert text.isReadOnly()
    assert text.toPlainText() == "The parcel has not arrived."
    case = _only(app).order.cases[0]
    assert dialog.findChild(QTreeWidget, "recordFacts").topLevelItemCount() == len(case.facts)
    assert case.text_sha256 in dialog.findChild(object, "recordHash").text()
    _click(qtbot, dialog, "recordCopy")
    assert QGuiApplication.clipboard().text() == case.text
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    action.trigger()
    assert app.window.findChildren(SentRecordDialog)


def test_export_asks_for_a_file_and_writes_it(app, qtbot, tmp_path):
    app.window.actions_["export_all"].trigger()
    dialog = app.window.findChild(QFileDialog, "exportDialog")
    assert dialog.defaultSuffix() == "json"
    dialog.reject()
    target = tmp_path / "out.json"
    app.flows.exports.write(target)
    assert len(json.loads(target.read_text())["orders"]) == 1
    assert "out.json" in app.window.toast.findChild(object, "toastText").text()
    app.window.actions_["export_order"].trigger()
    app.flows.exports.write(tmp_path / "gone" / "one.json")
    assert "one.json" in app.window.toast.findChild(object, "toastText").text()
    QApplication.processEvents()


def test_file_dialogs_know_what_is_asked_for_and_remember_folders_apart(app, qtbot, tmp_path):
    app.flows.imports.choose()
    first = app.window.findChild(QFileDialog, "fileDialog")
    assert first.nameFilters()[0].startswith("Orders (*.json *.jsonl *.har ")
    first.filesSelected.emit([str(tmp_path / "orders.json")])
    first.reject()
    qtbot.waitUntil(lambda: app.window.findChild(QFileDialog, "fileDialog") is None)
    app.flows.evidence.choose()
    second = app.window.findChild(QFileDialog, "fileDialog")
    assert second.nameFilters()[0].startswith("Pictures, videos, PDF (*.png")
    assert second.directory().absolutePath() != str(tmp_path)
    second.reject()
    qtbot.waitUntil(lambda: app.window.findChild(QFileDialog, "fileDialog") is None)
    app.flows.imports.choose()
    third = app.window.findChild(QFileDialog, "fileDialog")
    assert third.directory().absolutePath() == str(tmp_path)
    third.reject()


def test_a_typed_name_that_the_filter_hides_is_not_left_out(app, tmp_path, monkeypatch):
    for name in ("orders.csv", "photo.docx"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    taken: list[str] = []
    monkeypatch.setattr(
        app.flows.imports, "import_files", lambda paths, *_: taken.extend(one.name for one in paths)
    )
    app.flows.imports.choose()
    dialog = app.window.findChild(QFileDialog, "fileDialog")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.findChild(QLineEdit, "fileNameEdit").setText('"orders.csv" "photo.docx"')
    dialog.filesSelected.emit([str(tmp_path / "orders.csv")])
    dialog.reject()
    assert taken == ["orders.csv", "photo.docx"]


def test_the_last_folder_is_known_after_a_new_start(app, tmp_path, monkeypatch):
    monkeypatch.setattr(app.flows.exports, "write", lambda path: None)
    app.window.actions_["export_all"].trigger()
    dialog = app.window.findChild(QFileDialog, "exportDialog")
    assert dialog.directory().absolutePath() != QDir.currentPath()
    dialog.selectFile(str(tmp_path / "out.json"))
    dialog.accept()
    with app.services.units() as unit:
        kept = unit.settings.get(folders.SETTING)
    folders.restore(None, None)
    assert folders.first("export") != str(tmp_path)
    folders.restore(kept, None)
    assert folders.first("export") == str(tmp_path)
    folders.restore('{"export": 5, "report": "/not/there"}', None)
    assert folders.first("export") == folders.first("report") == folders.first("other")
