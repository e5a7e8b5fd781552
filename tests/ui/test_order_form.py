# SPDX-License-Identifier: MIT
"""The order form: typo guard, dates, errors at their field, keys."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.services.orders import OrderForm
from aliguard_desktop.ui.dialogs.fields import Note, Sign
from aliguard_desktop.ui.dialogs.order_form import OrderDialog

TODAY = date(2026, 11, 22)
NUMBER = "8190004412737741"


@pytest.fixture
def dialog(qtbot):
    return opened(qtbot, OrderDialog(None, ["8190000000007741", "8190000000017741"], TODAY))


def opened(qtbot, dialog: OrderDialog) -> OrderDialog:
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def line(dialog: OrderDialog, name: str) -> QLineEdit:
    return dialog.findChild(QLineEdit, name)


def message(dialog: OrderDialog, name: str) -> str:
    return dialog.findChild(Sign, f"{name}Message").words


def submit(qtbot, dialog: OrderDialog) -> list[OrderForm]:
    forms: list[OrderForm] = []
    dialog.accepted_form.connect(forms.append)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    dialog.accepted_form.disconnect(forms.append)
    return forms


def test_only_the_number_is_needed(qtbot, dialog) -> None:
    line(dialog, "orderNumber").setText(NUMBER)
    (form,) = submit(qtbot, dialog)
    assert form == OrderForm(number=NUMBER, payment=Payment.UNKNOWN)
    assert dialog.isVisible()


def test_everything_typed_arrives(qtbot, dialog) -> None:
    for name, text in (
        ("orderNumber", "8190 0044 1273 7741"),
        ("orderTitle", " Earbuds "),
        ("orderStore", "AudioNova"),
        ("orderAmount", "24,90"),
        ("orderOrdered", "2026-09-10"),
        ("orderShipBy", "20.09.2026"),
        ("orderShipped", "13 Sep 2026"),
        ("orderProtection", "27 Nov 2026"),
        ("orderTracking", "RC425037869CN"),
    ):
        line(dialog, name).setText(text)
    dialog.findChild(QComboBox, "orderCurrency").setCurrentText("EUR")
    dialog.findChild(QComboBox, "orderPayment").setCurrentIndex(2)
    (form,) = submit(qtbot, dialog)
    assert isinstance(form.payment, Payment)
    assert form == OrderForm(
        number=NUMBER,
        title="Earbuds",
        store="AudioNova",
        currency="EUR",
        amount="24.90",
        payment=Payment.PAYPAL,
        ordered_on=date(2026, 9, 10),
        shipped_on=date(2026, 9, 13),
        tracking="RC425037869CN",
        protection_end=date(2026, 11, 27),
        ship_by=date(2026, 9, 20),
    )


def test_a_link_is_understood_while_typing(qtbot, dialog) -> None:
    address = f"https://www.aliexpress.com/p/order/detail.html?orderId={NUMBER}"
    line(dialog, "orderNumber").setText(address)
    assert message(dialog, "number") == "Understood as order 8190 0044 1273 7741."
    (form,) = submit(qtbot, dialog)
    assert form.number == NUMBER


def test_a_known_number_is_said_at_once(dialog) -> None:
    line(dialog, "orderNumber").setText("8190000000007741")
    assert "already in the list" in message(dialog, "number")


def test_an_ending_unlike_the_others_is_a_hint_only(qtbot, dialog) -> None:
    line(dialog, "orderNumber").setText("8190004412737714")
    assert message(dialog, "number").startswith("Your other orders end in 7741")
    assert len(submit(qtbot, dialog)) == 1


def test_a_tracking_number_in_the_wrong_field(dialog) -> None:
    line(dialog, "orderNumber").setText("RC425037869CN")
    assert "tracking number" in message(dialog, "number")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RC425037869CN", "The check digit fits."),
        ("RC425037868CN", "Check for a typo: the check digit does not fit."),
        ("RC42503786CN", "Check for a typo: such a number has 9 digits between its letters."),
        ("RC4250378690CN", "Check for a typo: such a number has 9 digits between its letters."),
        ("RC42503786#CN", "Check for a typo: only letters and digits are usual."),
        ("8190004412737742", "Check for a typo: this looks like an order number."),
        ("abc", "Check for a typo: a tracking number has 8 to 40 letters and digits."),
        ("LP00682914403472", ""),
        (
            "RB123456785XX",
            "Check for a typo: the last two letters name no country that sends parcels.",
        ),
        ("1Z9999990012345675", "Check for a typo: the check digit does not fit."),
        (
            "https://t.17track.net/en#nums=LP00682914403472",
            "Understood as parcel LP00682914403472.",
        ),
    ],
)
def test_tracking_verdicts_never_block(qtbot, dialog, text, words) -> None:
    line(dialog, "orderNumber").setText(NUMBER)
    line(dialog, "orderTracking").setText(text)
    assert message(dialog, "tracking") == words
    assert len(submit(qtbot, dialog)) == 1


def test_the_order_number_as_tracking_number_is_noticed(dialog) -> None:
    line(dialog, "orderNumber").setText(NUMBER)
    line(dialog, "orderTracking").setText(NUMBER)
    assert "not a tracking number" in message(dialog, "tracking")


def test_an_error_goes_when_it_was_corrected(qtbot, dialog) -> None:
    line(dialog, "orderNumber").setText(NUMBER)
    for name, wrong, right in (
        ("Protection", "31.02.2027", "28.02.2027"),
        ("Amount", "ten", "10"),
        ("Ordered", "soon", "1 Sep 2026"),
    ):
        field = line(dialog, f"order{name}")
        field.setFocus()
        qtbot.keyClicks(field, wrong)
        assert message(dialog, name.lower()) == ""
        qtbot.keyClick(field, Qt.Key.Key_Tab)
        assert message(dialog, name.lower())
        assert field.property("invalid") is True
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, right)
        assert message(dialog, name.lower()) == ""
        assert field.property("invalid") is False


def test_a_month_without_that_day_is_named(qtbot, dialog) -> None:
    field = line(dialog, "orderProtection")
    field.setFocus()
    qtbot.keyClicks(field, "31.02.2026")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert message(dialog, "protection") == "February 2026 has no day 31. Check the date."
    note = dialog.findChild(Note)
    assert note.text() == f"Protection ends: {message(dialog, 'protection')}"


def test_no_message_moves_the_fields_or_the_buttons(qtbot, dialog) -> None:
    widgets = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QPushButton)]
    shown = [widget for widget in widgets if widget.isVisible()]
    places = [widget.mapTo(dialog, widget.rect().topLeft()) for widget in shown]
    for name, text in (("orderNumber", "12"), ("orderShipped", "soon"), ("orderTracking", "x")):
        field = line(dialog, name)
        field.setFocus()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert submit(qtbot, dialog) == []
    QApplication.processEvents()
    assert dialog.findChild(Note).text()
    assert places == [widget.mapTo(dialog, widget.rect().topLeft()) for widget in shown]


def test_errors_stand_at_their_fields_and_the_first_gets_the_focus(qtbot, dialog) -> None:
    line(dialog, "orderNumber").setText(NUMBER)
    line(dialog, "orderAmount").setText("ten")
    line(dialog, "orderShipped").setText("soon")
    line(dialog, "orderShipped").setFocus()
    assert submit(qtbot, dialog) == []
    assert "24.90" in message(dialog, "amount")
    assert "not a date" in message(dialog, "shipped")
    assert QApplication.focusWidget() is line(dialog, "orderAmount")
    assert line(dialog, "orderAmount").property("invalid") is True
    line(dialog, "orderAmount").setText("10")
    line(dialog, "orderShipped").setText("")
    assert len(submit(qtbot, dialog)) == 1
    assert line(dialog, "orderAmount").property("invalid") is False


def test_an_ambiguous_date_is_asked_before_saving(qtbot, dialog) -> None:
    line(dialog, "orderNumber").setText(NUMBER)
    line(dialog, "orderProtection").setText("03/04/2027")
    assert submit(qtbot, dialog) == []
    assert "two days" in message(dialog, "protection")
    dialog.findChild(QPushButton, "orderProtectionFirst").click()
    (form,) = submit(qtbot, dialog)
    assert form.protection_end == date(2027, 4, 3)


@pytest.mark.parametrize(
    ("field", "day", "words"),
    [
        ("ordered", "2026-11-23", "not come yet"),
        ("shipped", "2026-11-23", "not come yet"),
        ("shipped", "2026-08-31", "before the day of the order"),
        ("protection", "2026-08-31", "before the day of the order"),
    ],
)
def test_days_that_cannot_follow_each_other(qtbot, dialog, field, day, words) -> None:
    line(dialog, "orderNumber").setText(NUMBER)
    line(dialog, "orderOrdered").setText("2026-09-01")
    line(dialog, f"order{field.title()}").setText(day)
    assert submit(qtbot, dialog) == []
    assert words in message(dialog, field)


def test_jpy_has_no_cents(qtbot, dialog) -> None:
    line(dialog, "orderNumber").setText(NUMBER)
    line(dialog, "orderAmount").setText("24.90")
    dialog.findChild(QComboBox, "orderCurrency").setCurrentText("JPY")
    assert submit(qtbot, dialog) == []
    line(dialog, "orderAmount").setText("2490")
    assert len(submit(qtbot, dialog)) == 1


def test_what_the_service_refuses_is_shown_at_the_field(dialog) -> None:
    dialog.show_error(AliGuardError("number_known", "It is in the list already."))
    assert "already" in message(dialog, "number")
    dialog.show_error(AliGuardError("amount_wrong", "No amount."))
    assert message(dialog, "amount")


def test_editing_keeps_what_the_form_does_not_show(qtbot) -> None:
    before = OrderForm(
        number=NUMBER,
        title="Earbuds",
        currency="XAF",
        amount="900",
        note="mine",
        protection_end=date(2026, 11, 27),
    )
    dialog = opened(qtbot, OrderDialog(before, [NUMBER, "8190000000007741"], TODAY))
    assert dialog.form() == OrderForm(**{**_fields(before), "payment": Payment.UNKNOWN})
    (form,) = submit(qtbot, dialog)
    assert form.note == "mine"
    assert form.currency == "XAF"


def _fields(form: OrderForm) -> dict:
    return {name: getattr(form, name) for name in form.__slots__}


def test_where_the_date_is_found(dialog) -> None:
    link = dialog.findChild(QPushButton, "orderWhere")
    words = dialog.findChild(QLabel, "orderWhereText")
    field = dialog.findChild(QLineEdit, "orderProtection")
    assert words.isHidden()
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert words.isVisible()
    assert "Buyer protection" in words.text()
    assert words.y() > field.mapTo(words.parentWidget(), field.rect().bottomLeft()).y()
    assert words.height() >= words.heightForWidth(words.width())
    assert not message(dialog, "protection")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert words.isHidden()


def test_esc_closes_without_a_form(qtbot, dialog) -> None:
    line(dialog, "orderNumber").setText(NUMBER)
    with qtbot.assertNotEmitted(dialog.accepted_form):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_field_has_a_name_for_screen_readers(dialog) -> None:
    for kind in (QLineEdit, QComboBox):
        for control in dialog.findChildren(kind):
            assert control.objectName()
            assert control.accessibleName()
