# SPDX-License-Identifier: MIT
"""Add or edit one order by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.catalogue_carriers import load_carriers
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.order_number import check_order_number, unlike_the_others
from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.domain.tracking import tracking_number_from_link
from aliguard_desktop.services.orders import OrderForm
from aliguard_desktop.ui import labels
from aliguard_desktop.ui.dialogs.fields import Form, Sign, buttons, heading, mark
from aliguard_desktop.ui.formatting import order_number
from aliguard_desktop.ui.theme import set_kind
from aliguard_desktop.ui.widgets.date_field import NullableDateEdit
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

CURRENCIES = (
    *("USD", "EUR", "GBP", "PLN", "RUB", "UAH", "BRL", "CAD", "AUD", "CHF", "CZK", "SEK", "NOK"),
    *("DKK", "HUF", "RON", "BGN", "TRY", "ILS", "MXN", "CLP", "KRW", "JPY", "INR", "KZT", "GEL"),
)
"""Currencies offered; another one comes in with the order that is edited."""

_DATES = ("protection", "ordered", "ship_by", "shipped")
_PAYMENTS = (Payment.UNKNOWN, Payment.CARD, Payment.PAYPAL, Payment.OTHER)


class OrderDialog(QDialog):
    """One short form; emits the checked form and stays open until the caller closes it.

    The caller calls ``accept()`` once the order is stored, or ``show_error`` with the reason why
    it was not.
    """

    accepted_form = Signal(object)

    def __init__(
        self,
        form: OrderForm | None,
        known_numbers: Collection[str],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """Edit ``form``, or add a new order where it is None.

        Args:
            form: What is known of the order.
            known_numbers: Numbers of all orders.
            today: The user's day.
            parent: Owner.
        """
        super().__init__(parent)
        self.setObjectName("orderDialog")
        self._today = today
        self._before = form or OrderForm(number="")
        self._new = form is None
        self._known = set(known_numbers) - {self._before.number}
        title = self.tr("Add an order") if self._new else self.tr("Edit the order")
        self.setWindowTitle(title)
        self._messages: dict[str, Sign] = {}
        self._fields: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._body(title), 1)
        accept = self.tr("Add order") if self._new else self.tr("Save")
        row, go = buttons(self, accept, self.tr("Cancel"), self._rows_form.note)
        go.clicked.connect(self._submit)
        column.addLayout(row)
        self._show(self._before)
        open_at(self, 620, 640)
        self._number.setFocus()

    def form(self) -> OrderForm:
        """Return what the form holds now."""
        return replace(
            self._before,
            number=self._number.text().strip(),
            title=self._title.text().strip(),
            store=self._store.text().strip(),
            currency=self._currency.currentText(),
            amount=self._plain_amount(),
            payment=Payment(self._payment.currentData()),
            ordered_on=self._ordered.day,
            shipped_on=self._shipped.day,
            tracking=self._tracking.text().strip(),
            protection_end=self._protection.day,
            ship_by=self._ship_by.day,
        )

    def show_error(self, error: AliGuardError) -> None:
        """Show what the service refused, at the field it belongs to."""
        name = "amount" if error.code.startswith("amount") else "number"
        self._fail({name: labels.error_text(error)})

    def _body(self, title: str) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("orderDialogBody")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(4)
        column.addWidget(heading(title, "orderDialogTitle"))
        lead = self.tr("Only the number is needed. The protection date starts the countdown.")
        column.addWidget(heading(lead, "orderDialogLead", "body", "text2"))
        column.addSpacing(12)
        self._rows_form = self._rows()
        column.addLayout(self._rows_form)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("orderDialogScroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        return scroll

    def _rows(self) -> Form:
        rows = Form()
        self._number = self._line("orderNumber", self.tr("Number, or the link to the order"))
        self._protection = NullableDateEdit("orderProtection", self._today)
        self._title = self._line("orderTitle", self.tr("What you bought"))
        self._store = self._line("orderStore", "")
        self._amount = self._line("orderAmount", "24.90")
        self._currency = QComboBox()
        self._currency.setObjectName("orderCurrency")
        self._currency.setAccessibleName(self.tr("Currency"))
        self._payment = QComboBox()
        self._payment.setObjectName("orderPayment")
        for payment in _PAYMENTS:
            self._payment.addItem(labels.payment(payment), payment)
        self._ordered = NullableDateEdit("orderOrdered", self._today)
        self._ship_by = NullableDateEdit("orderShipBy", self._today)
        self._shipped = NullableDateEdit("orderShipped", self._today)
        self._tracking = self._line("orderTracking", "RC425037869CN")
        where = QPushButton(self.tr("Where do I find it?"))
        where.setObjectName("orderWhere")
        where.setAutoDefault(False)
        set_kind(where, "link")
        where.clicked.connect(self._explain_date)
        self._add(rows, self.tr("Order &number"), self._number, "number")
        self._add(rows, self.tr("&Protection ends"), self._protection, "protection", where)
        self._where = heading(
            self.tr(
                "Open the order on AliExpress and choose “View details”. The date stands beside"
                " “Buyer protection” or “Refund if no delivery before”. If the page shows days"
                " left, add them to today."
            ),
            "orderWhereText",
            "caption",
            "text2",
        )
        self._where.hide()
        rows.addWidget(self._where, rows.rowCount(), 1)
        self._add(rows, self.tr("&Item"), self._title, "title")
        self._add(rows, self.tr("&Store"), self._store, "store")
        self._add(rows, self.tr("P&aid"), self._amount, "amount", self._currency)
        self._add(rows, self.tr("Paid &with"), self._payment, "payment")
        self._add(rows, self.tr("&Ordered on"), self._ordered, "ordered")
        self._add(rows, self.tr("Seller ships &by"), self._ship_by, "ship_by")
        self._add(rows, self.tr("S&hipped on"), self._shipped, "shipped")
        self._add(rows, self.tr("&Tracking number"), self._tracking, "tracking")
        self._number.textChanged.connect(self._check_number)
        self._number.editingFinished.connect(self._number_left)
        self._tracking.textChanged.connect(self._check_tracking)
        self._amount.textChanged.connect(self._recheck)
        self._amount.editingFinished.connect(self._left)
        self._currency.currentIndexChanged.connect(self._recheck)
        for name in _DATES:
            self._date(name).changed.connect(self._recheck)
            self._date(name).edit.editingFinished.connect(self._left)
        return rows

    def _line(self, name: str, example: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setPlaceholderText(example)
        return line

    def _add(
        self, rows: Form, label: str, field: QWidget, name: str, extra: QWidget | None = None
    ) -> None:
        self._fields[name] = field
        self._messages[name] = rows.add(label, field, f"{name}Message", extra)

    def _show(self, form: OrderForm) -> None:
        known = CURRENCIES if form.currency in CURRENCIES else (form.currency, *CURRENCIES)
        self._currency.addItems(list(known))
        self._currency.setCurrentText(form.currency)
        self._number.setText(form.number)
        self._title.setText(form.title)
        self._store.setText(form.store)
        self._amount.setText(form.amount)
        self._payment.setCurrentIndex(_PAYMENTS.index(form.payment or Payment.UNKNOWN))
        self._tracking.setText(form.tracking)
        for field, day in (
            (self._ordered, form.ordered_on),
            (self._ship_by, form.ship_by),
            (self._shipped, form.shipped_on),
            (self._protection, form.protection_end),
        ):
            field.set_day(day)

    def _check_number(self) -> None:
        """Say while typing what the number looks like; red only once the field is left."""
        mark(self._number, wrong=False)
        text = self._number.text()
        message = self._messages["number"]
        try:
            number = check_order_number(text, self._known)
        except AliGuardError as error:
            unfinished = error.code in ("number_empty", "number_length")
            words = "" if error.code == "number_empty" else labels.error_text(error)
            message.say(words, "text2" if unfinished else "danger")
            return
        ending = unlike_the_others(number, self._known)
        if ending is not None:
            words = self.tr("Your other orders end in %1. Check the last digits.")
            message.say(words.replace("%1", ending), "warn")
        elif number != text.strip():
            words = self.tr("Understood as order %1.").replace("%1", order_number(number))
            message.say(words, "ok")
        else:
            message.say(self.tr("Looks like an order number."), "ok")
        self._check_tracking()

    def _number_left(self) -> None:
        message = self._messages["number"]
        if message.tone == "text2" and self._number.text().strip():
            message.say(message.words, "danger")
            mark(self._number, wrong=True)

    def _check_tracking(self) -> None:
        """Say what the tracking number's check digit says; it never blocks."""
        message = self._messages["tracking"]
        text = self._tracking.text().strip()
        if not text:
            message.say("")
            return
        reading = load_carriers().read(text, self._plain_number())
        verdict = reading.verdict
        doubts = {
            "characters": self.tr("Check for a typo: only letters and digits are usual."),
            "length": self.tr(
                "Check for a typo: a tracking number has 8 to 40 letters and digits."
            ),
            "s10_length": self.tr(
                "Check for a typo: such a number has 9 digits between its letters."
            ),
            "check_digit": self.tr("Check for a typo: the check digit does not fit."),
            "country": self.tr(
                "Check for a typo: the last two letters name no country that sends parcels."
            ),
            "order_number": self.tr(
                "Check for a typo: this is the order number, not a tracking number."
            ),
            "order_like": self.tr("Check for a typo: this looks like an order number."),
        }
        if verdict.doubt:
            message.say(doubts[verdict.doubt], "warn")
        elif verdict.valid:
            message.say(self.tr("The check digit fits."), "ok")
        elif tracking_number_from_link(text):
            words = self.tr("Understood as parcel %1.").replace("%1", verdict.number)
            message.say(words, "ok")
        else:
            message.say("")

    def _explain_date(self) -> None:
        """Show where the date stands below its field, or hide it again."""
        self._where.setVisible(self._where.isHidden())
        if not self._where.isHidden():
            announce(self, self._where.text())

    def _recheck(self) -> None:
        """Take errors back, or change their words, as soon as something else is typed."""
        shown = [name for name in ("amount", *_DATES) if self._messages[name].tone == "danger"]
        if shown:
            self._show_errors(shown)

    def _left(self) -> None:
        """Say what is wrong with a field once it is left."""
        for name in ("amount", *_DATES):
            field = self._fields[name]
            control = field.edit if isinstance(field, NullableDateEdit) else field
            if control is self.sender():
                self._show_errors([name])

    def _show_errors(self, names: list[str]) -> None:
        errors = self._errors()
        for name in names:
            mark(self._fields[name], wrong=name in errors)
            if name in errors:
                self._messages[name].say(errors[name], "danger")
            elif self._messages[name].tone == "danger":
                self._messages[name].say("")

    def _plain_number(self) -> str:
        try:
            return check_order_number(self._number.text())
        except AliGuardError:
            return ""

    def _plain_amount(self) -> str:
        """Return the amount with a point; ``24,90`` is meant where there is one comma alone."""
        text = self._amount.text().strip().replace("\u00a0", "").replace(" ", "")
        if text.count(",") == 1 and "." not in text:
            text = text.replace(",", ".")
        return text

    def _submit(self) -> None:
        errors = self._errors()
        if errors:
            self._fail(errors)
            return
        for name in self._fields:
            mark(self._fields[name], wrong=False)
        number = check_order_number(self._number.text(), self._known)
        self.accepted_form.emit(replace(self.form(), number=number))

    def _errors(self) -> dict[str, str]:
        """Return field name -> sentence for everything that stands in the way."""
        errors: dict[str, str] = {}
        try:
            check_order_number(self._number.text(), self._known)
        except AliGuardError as error:
            errors["number"] = labels.error_text(error)
        amount = self._plain_amount()
        if amount:
            try:
                Money.parse(amount, self._currency.currentText())
            except ValueError:
                errors["amount"] = self.tr("Type the amount like 24.90, without a currency sign.")
        for name in _DATES:
            problem = self._date(name).problem()
            if problem:
                errors[name] = problem
        return errors | self._order_of_dates()

    def _order_of_dates(self) -> dict[str, str]:
        """Return sentences for days that cannot follow each other."""
        errors: dict[str, str] = {}
        ordered = self._ordered.day
        for name in ("ordered", "shipped"):
            day = self._date(name).day
            if day is not None and day > self._today:
                errors[name] = self.tr("This day has not come yet. Check the date.")
        if ordered is None:
            return errors
        for name in ("protection", "ship_by", "shipped"):
            day = self._date(name).day
            if day is not None and day < ordered:
                errors[name] = self.tr("This is before the day of the order. Check both dates.")
        return errors

    def _date(self, name: str) -> NullableDateEdit:
        field = self._fields[name]
        if not isinstance(field, NullableDateEdit):
            raise TypeError(f"{name} is no date field")
        return field

    def _fail(self, errors: dict[str, str]) -> None:
        """Show all sentences and go to the first field."""
        for name, field in self._fields.items():
            mark(field, wrong=name in errors)
            if name in errors:
                self._messages[name].say(errors[name], "danger")
            elif self._messages[name].tone == "danger":
                self._messages[name].say("")
        first = next(name for name in self._fields if name in errors)
        self._fields[first].setFocus()
        announce(self, errors[first])
