# SPDX-License-Identifier: MIT
"""The one question before a final act is recorded: default is to keep, recording is not held."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.events import OfferDetail
from aliguard_desktop.domain.guard_rails import Act, Terms, consequence
from aliguard_desktop.ui import theme
from aliguard_desktop.ui.dialogs.confirm_final import ConfirmFinalDialog
from tests import factories as make

RULES = load_rulebook()
LEFT = Qt.MouseButton.LeftButton


def dialog(qtbot, act, order, now, **terms) -> ConfirmFinalDialog:
    moment = make.moment(now)
    found = consequence(act, order, RULES, moment, terms=Terms(**terms))
    made = ConfirmFinalDialog(order.display_title, found, moment.today)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def accept(qtbot):
    offer = OfferDetail(make.money("5.50"))
    return dialog(qtbot, Act.ACCEPT_OFFER, make.k6(), "2026-04-04", offer=offer)


def child(box, name, kind=QPushButton):
    return box.findChild(kind, name)


def test_keeping_is_the_default_for_enter_and_escape(accept, qtbot):
    assert accept.windowTitle() == "Record that you accepted USD 5.50?"
    assert child(accept, "keep").isDefault()
    assert child(accept, "keep").text() == "Keep the dispute open"
    assert child(accept, "recordFinal").property("kind") == "danger"
    with qtbot.assertNotEmitted(accept.confirmed):
        QTest.keyClick(child(accept, "confirmAmount", QLineEdit), Qt.Key.Key_Return)
    assert not accept.isVisible()


def test_escape_keeps(accept, qtbot):
    with qtbot.assertNotEmitted(accept.confirmed):
        QTest.keyClick(accept, Qt.Key.Key_Escape)
    assert not accept.isVisible()


@pytest.mark.parametrize("typed", ["", "5", "5.5x", "55.0"])
def test_another_amount_is_asked_again(accept, qtbot, typed):
    qtbot.keyClicks(child(accept, "confirmAmount", QLineEdit), typed)
    with qtbot.assertNotEmitted(accept.confirmed):
        qtbot.mouseClick(child(accept, "recordFinal"), LEFT)
    assert accept.isVisible()
    message = child(accept, "confirmMessage", QLabel)
    assert message.text() == "Type the amount, or tick that you have already done it."
    qtbot.keyClicks(child(accept, "confirmAmount", QLineEdit), "1")
    assert message.text() == ""


@pytest.mark.parametrize("typed", ["5.50", "5,50", "5.5"])
def test_the_typed_amount_records(accept, qtbot, typed):
    qtbot.keyClicks(child(accept, "confirmAmount", QLineEdit), typed)
    with qtbot.waitSignal(accept.confirmed):
        qtbot.mouseClick(child(accept, "recordFinal"), LEFT)
    assert not accept.isVisible()


def test_what_is_already_done_is_recorded_without_typing(accept, qtbot):
    tick = child(accept, "alreadyDone", QCheckBox)
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    with qtbot.waitSignal(accept.confirmed):
        qtbot.mouseClick(child(accept, "recordFinal"), LEFT)


def test_what_else_leads_back_without_recording(accept, qtbot):
    with qtbot.waitSignal(accept.what_else), qtbot.assertNotEmitted(accept.confirmed):
        qtbot.mouseClick(child(accept, "whatElse"), LEFT)
    assert not accept.isVisible()


def test_an_unknown_amount_needs_no_typing(qtbot):
    box = dialog(qtbot, Act.ACCEPT_OFFER, make.k6(), "2026-04-04", offer=OfferDetail())
    assert box.windowTitle() == "Record that you accepted the offer?"
    assert child(box, "confirmAmount", QLineEdit) is None
    with qtbot.waitSignal(box.confirmed):
        qtbot.mouseClick(child(box, "recordFinal"), LEFT)


@pytest.mark.parametrize(
    ("act", "now", "title", "row"),
    [
        (
            Act.CANCEL_DISPUTE,
            "2026-04-04",
            "Record that you cancelled the dispute?",
            "It can be opened again until Sun 5 Apr",
        ),
        (
            Act.CANCEL_DISPUTE,
            "2026-04-08",
            "Record that you cancelled the dispute?",
            "None, no new dispute",
        ),
        (Act.CONFIRM_RECEIPT, "2026-04-04", "Record that you confirmed receipt?", "None"),
    ],
)
def test_other_final_acts_show_what_they_mean(qtbot, act, now, title, row):
    box = dialog(qtbot, act, make.k6(), now)
    assert box.windowTitle() == title
    assert child(box, "row_way_back", QLabel).text() == row
    with qtbot.waitSignal(box.confirmed):
        qtbot.mouseClick(child(box, "recordFinal"), LEFT)


def test_a_hostile_title_is_plain_text(qtbot):
    order = make.k6()
    moment = make.moment("2026-04-04")
    found = consequence(Act.CANCEL_DISPUTE, order, RULES, moment)
    box = ConfirmFinalDialog("<b>x</b>\n<img src=a>", found, moment.today)
    qtbot.addWidget(box)
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText or not label.text()
        for label in box.findChildren(QLabel)
    )
    assert "<b>x</b>" in child(box, "confirmOrder", QLabel).text()


def test_no_row_is_cut(qtbot, accept):
    for label in accept.findChildren(QLabel):
        if label.objectName().startswith("row_"):
            assert label.height() >= label.heightForWidth(label.width())


def test_the_warning_follows_the_theme(accept, qapp):
    sign = accept.findChild(QWidget, "confirmWarning")
    theme.apply_theme(qapp, "light")
    light = _colours(sign)
    theme.apply_theme(qapp, "dark")
    try:
        dark = _colours(sign)
    finally:
        theme.apply_theme(qapp, "light")
    assert QColor(theme.LIGHT.colours["danger"]).rgb() in light
    assert QColor(theme.DARK.colours["danger"]).rgb() in dark


def _colours(widget) -> set[int]:
    image = widget.grab().toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
