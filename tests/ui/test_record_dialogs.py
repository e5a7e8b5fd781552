# SPDX-License-Identifier: MIT
"""What happened, date moved, help, toast and empty page."""

from __future__ import annotations

import gc
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from aliguard_desktop.domain.events import (
    Ask,
    DeliveredDetail,
    Event,
    EventKind,
    ExtensionDetail,
    MessageDetail,
    Party,
    Problem,
    ReceivedDetail,
    RefusedBecause,
    RefusedDetail,
    SentDetail,
    Source,
    Topic,
)
from aliguard_desktop.ui.dialogs.date_moved import DateMovedDialog
from aliguard_desktop.ui.dialogs.fields import Note, Sign
from aliguard_desktop.ui.dialogs.record import USUAL_KINDS, RecordDialog
from aliguard_desktop.ui.dialogs.save_help import SaveHelpDialog
from aliguard_desktop.ui.widgets.empty_page import EmptyPage
from aliguard_desktop.ui.widgets.toast import STAY_MS, STAY_WITH_ACTION_MS, Toast
from tests import factories as make

TODAY = date(2026, 11, 22)


@pytest.fixture
def record(qtbot):
    made = RecordDialog("Earbuds", TODAY)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitExposed(made)
    return made


def record_it(qtbot, dialog: RecordDialog) -> Event:
    with qtbot.waitSignal(dialog.recorded) as caught:
        dialog.findChild(QPushButton, "accept").click()
    return caught.args[0]


def shown(dialog: QWidget) -> set[str]:
    kinds = (QLineEdit, QComboBox, QPlainTextEdit)
    return {
        control.objectName()
        for kind in kinds
        for control in dialog.findChildren(kind)
        if control.isVisible() and control.objectName().startswith("record")
    }


@pytest.mark.parametrize("kind", USUAL_KINDS)
def test_every_kind_makes_an_event_of_today(qtbot, record, kind) -> None:
    record.choose(kind)
    event = record_it(qtbot, record)
    assert (event.kind, event.day, event.source) == (kind, TODAY, Source.USER)
    assert event.id
    assert not record.isVisible()


def test_only_the_rows_of_the_kind_are_shown(record) -> None:
    record.choose(EventKind.ALL_GOOD)
    assert shown(record) == {"recordKind", "recordDate"}
    record.choose(EventKind.FORM_REFUSED)
    assert shown(record) == {"recordKind", "recordDate", "recordRefusal"}
    record.choose(EventKind.MESSAGE_RECEIVED)
    assert {"recordParty", "recordText", "recordPromise"} <= shown(record)


def test_a_message_with_what_it_asks_and_promises(qtbot, record) -> None:
    record.choose(EventKind.MESSAGE_RECEIVED)
    record.findChild(QPlainTextEdit, "recordText").setPlainText(" wait 10 more days \n")
    record.findChild(QCheckBox, "recordAsk_wait").setChecked(True)
    record.findChild(QLineEdit, "recordPromise").setText("it comes")
    record.findChild(QLineEdit, "recordDate").setText("18 Nov 2026")
    event = record_it(qtbot, record)
    assert event.day == date(2026, 11, 18)
    expected = MessageDetail(Party.SELLER, (Ask.WAIT,), "it comes", "wait 10 more days")
    assert event.detail == expected


@pytest.mark.parametrize(
    ("kind", "name", "value", "detail"),
    [
        (EventKind.EXTENSION_ASKED, "recordDays", "15", ExtensionDetail(15)),
        (EventKind.EXTENSION_ASKED, "recordDays", "", ExtensionDetail(None)),
        (EventKind.DELIVERED, "recordPlace", "Lublin", DeliveredDetail(place="Lublin")),
    ],
)
def test_details_typed_in_a_line(qtbot, record, kind, name, value, detail) -> None:
    record.choose(kind)
    record.findChild(QLineEdit, name).setText(value)
    assert record_it(qtbot, record).detail == detail


@pytest.mark.parametrize(
    ("kind", "name", "data", "detail"),
    [
        (
            EventKind.FORM_REFUSED,
            "recordRefusal",
            RefusedBecause.TOO_EARLY,
            RefusedDetail(RefusedBecause.TOO_EARLY),
        ),
        (EventKind.RECEIVED, "recordProblem", Problem.EMPTY, ReceivedDetail(Problem.EMPTY)),
        (EventKind.RECEIVED, "recordProblem", None, ReceivedDetail(None)),
        (
            EventKind.MESSAGE_SENT,
            "recordParty",
            Party.CARRIER,
            SentDetail(Party.CARRIER, Topic.OTHER, ""),
        ),
    ],
)
def test_details_chosen_from_a_list(qtbot, record, kind, name, data, detail) -> None:
    record.choose(kind)
    box = record.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData("" if data is None else data.value))
    assert record_it(qtbot, record).detail == detail


@pytest.mark.parametrize("text", ["", "soon", "03/04/2026"])
def test_a_day_is_needed(qtbot, record, text) -> None:
    record.findChild(QLineEdit, "recordDate").setText(text)
    with qtbot.assertNotEmitted(record.recorded):
        record.findChild(QPushButton, "accept").click()
    assert record.findChild(Sign, "recordDateMessage").tone == "danger"
    assert record.findChild(Note).text().startswith("When: ")
    assert QApplication.focusWidget() is record.findChild(QLineEdit, "recordDate")


def test_an_error_goes_as_soon_as_the_day_is_right(qtbot, record) -> None:
    line = record.findChild(QLineEdit, "recordDate")
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "30.02.2026")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert "February 2026 has no day 30" in record.findChild(Sign, "recordDateMessage").words
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "20.11.2026")
    assert record.findChild(Sign, "recordDateMessage").words == ""
    assert line.property("invalid") is False


@pytest.mark.parametrize("text", ["x", "-3", "0", "99999", "\u0661\u0665"])
def test_days_asked_for_are_a_number(qtbot, record, text) -> None:
    record.choose(EventKind.EXTENSION_ASKED)
    record.findChild(QLineEdit, "recordDays").setText(text)
    with qtbot.assertNotEmitted(record.recorded):
        record.findChild(QPushButton, "accept").click()


def test_the_caller_may_choose_the_kinds(qtbot) -> None:
    made = RecordDialog("x", TODAY, (EventKind.CUSTOMS_HOLD, EventKind.SHIPPED))
    qtbot.addWidget(made)
    box = made.findChild(QComboBox, "recordKind")
    assert [box.itemData(row) for row in range(box.count())] == [
        *("customs_hold", "shipped", None),
        "more",
    ]
    assert record_it(qtbot, made).kind is EventKind.CUSTOMS_HOLD


def test_record_fields_have_names(record) -> None:
    for kind in (QLineEdit, QComboBox, QPlainTextEdit):
        for control in record.findChildren(kind):
            assert control.accessibleName(), control.objectName()


@pytest.fixture
def moved(qtbot):
    made = DateMovedDialog("Earbuds", date(2026, 11, 27), TODAY)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-12-27", ""),
        ("2026-11-27", "has not moved"),
        ("2026-11-25", "moved, or typed wrong?"),
    ],
)
def test_a_new_date_is_compared_and_taken(qtbot, moved, text, words) -> None:
    moved.findChild(QLineEdit, "protectionDate").setText(text)
    sign = moved.findChild(Sign, "protectionMessage")
    assert words in sign.words
    assert bool(sign.words) is bool(words)
    with qtbot.waitSignal(moved.chosen) as caught:
        qtbot.keyClick(moved, Qt.Key.Key_Return)
    assert caught.args == [date.fromisoformat(text)]


def test_no_date_is_not_taken(qtbot, moved) -> None:
    with qtbot.assertNotEmitted(moved.chosen):
        qtbot.keyClick(moved, Qt.Key.Key_Return)
    assert moved.isVisible()
    assert moved.findChild(Sign, "protectionMessage").words
    qtbot.keyClick(moved, Qt.Key.Key_Escape)
    assert not moved.isVisible()


def test_help_has_three_named_pictures(qtbot) -> None:
    made = SaveHelpDialog()
    qtbot.addWidget(made)
    made.open()
    assert not made.grab().isNull()
    for step in (1, 2, 3):
        assert made.findChild(QWidget, f"stepPicture{step}").accessibleName()
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("emptyChoose", "choose_files"),
        ("emptyPaste", "paste"),
        ("emptyType", "type_order"),
        ("emptyHelp", "show_help"),
        ("emptySample", "sample"),
    ],
)
def test_the_empty_page_offers_five_ways(qtbot, name, signal) -> None:
    page = EmptyPage()
    qtbot.addWidget(page)
    page.resize(900, 560)
    page.show()
    button = page.findChild(QPushButton, name)
    assert button.accessibleName()
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_empty_page_begins_at_choose_files(qtbot) -> None:
    page = EmptyPage()
    qtbot.addWidget(page)
    page.show()
    page.setFocus()
    assert page.focusProxy() is page.findChild(QPushButton, "emptyChoose")


@pytest.fixture
def toast(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 500)
    made = Toast(window)
    window.show()
    qtbot.waitExposed(window)
    return made


def test_a_toast_stays_longer_with_an_act(toast) -> None:
    toast.show_message("Saved")
    assert toast.isVisible()
    assert toast._timer.interval() == STAY_MS
    toast.show_message("Added as picture 4", "Undo")
    assert toast.text == "Added as picture 4"
    assert toast._timer.interval() == STAY_WITH_ACTION_MS
    assert toast.running


def test_a_toast_goes_by_itself(qtbot, toast) -> None:
    toast.show_message("Saved")
    toast._timer.setInterval(10)
    toast._timer.start()
    with qtbot.waitSignal(toast.closed):
        pass
    assert not toast.isVisible()


def test_the_act_of_a_toast(qtbot, toast) -> None:
    toast.show_message("Removed", "Undo")
    with qtbot.waitSignal(toast.acted):
        toast.findChild(QPushButton, "toastAction").click()
    assert not toast.isVisible()


def test_a_toast_waits_while_hovered_or_focused(toast) -> None:
    toast.show_message("Removed", "Undo")
    button = toast.findChild(QPushButton, "toastAction")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert not toast.running
    button.clearFocus()
    assert toast.running
    point = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(point, point, point))
    assert not toast.running
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.running


def test_a_toast_stays_inside_a_small_window(toast) -> None:
    toast.show_message("word " * 200, "Undo")
    toast.parentWidget().resize(320, 240)
    assert toast.geometry().left() >= 0
    assert toast.geometry().right() <= 320


def test_a_toast_is_plain_text(toast) -> None:
    toast.show_message("<b>x</b>")
    assert toast.findChild(QLabel, "toastText").textFormat() == Qt.TextFormat.PlainText


def test_a_window_that_goes_with_its_toast_goes_quietly(qtbot) -> None:
    window = QWidget()
    toast = Toast(window)
    window.show()
    toast.show_message("Removed", "Undo")
    with qtbot.captureExceptions() as raised:
        del window, toast
        gc.collect()
        QApplication.processEvents()
    assert raised == []


def test_a_dispute_asks_for_the_price_paid_and_more_is_noted_not_blocked(qtbot):
    order = make.order(paid="47.30")
    dialog = RecordDialog("Earbuds", TODAY, order=order)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.choose(EventKind.DISPUTE_OPENED)
    amount = dialog.findChild(QLineEdit, "recordAmount")
    sign = dialog.findChild(Sign, "recordAmountMessage")
    assert amount.text() == "47.30"
    assert sign.words == ""
    amount.selectAll()
    qtbot.keyClicks(amount, "60")
    assert sign.words.startswith("This is more than you paid")
    assert sign.tone == "warn"
    event = record_it(qtbot, dialog)
    assert str(event.detail.amount) == "USD 60.00"


def test_the_price_paid_is_no_default_of_anything_else(qtbot):
    dialog = RecordDialog("Earbuds", TODAY, order=make.order(paid="47.30"))
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.choose(EventKind.DISPUTE_OPENED)
    dialog.choose(EventKind.SELLER_OFFERED)
    assert dialog.findChild(QLineEdit, "recordAmount").text() == ""
