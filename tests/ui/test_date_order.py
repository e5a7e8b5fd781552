# SPDX-License-Identifier: MIT
"""An ambiguous date is asked once per import, and the answer is used for all of it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.ui.dialogs.date_order import DateOrderDialog

NUMBER = "8190004412739913"
TEXT = (
    f"Order ID: {NUMBER}\nOrder placed on: 03/04/2026\n"
    "Refund if no delivery before 05/06/2026\nTotal: US $3.00\n"
)


def answer(app, name: str) -> None:
    dialog = app.window.findChild(DateOrderDialog)
    assert dialog is not None
    QTest.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def days(app) -> dict[EventKind, date | None]:
    (order,) = [view.order for view in app.services.orders.views() if view.order.number == NUMBER]
    return {event.kind: event.day for event in order.events}


@pytest.mark.parametrize("by_file", [True, False])
@pytest.mark.parametrize(
    ("button", "placed", "end"),
    [
        ("dayFirst", date(2026, 4, 3), date(2026, 6, 5)),
        ("monthFirst", date(2026, 3, 4), date(2026, 5, 6)),
    ],
)
def test_the_answer_holds_for_all_dates(app, tmp_path, by_file, button, placed, end) -> None:
    if by_file:
        path = tmp_path / "page.txt"
        path.write_text(TEXT, encoding="utf-8")
        app.flows.imports.import_files([path])
    else:
        app.flows.imports.import_text(TEXT)
    answer(app, button)
    found = days(app)
    assert found[EventKind.PLACED] == placed
    assert found[EventKind.PROTECTION_END] == end


def test_without_an_answer_the_dates_are_left_out(app) -> None:
    app.flows.imports.import_text(TEXT)
    answer(app, "dateOrderLeave")
    assert EventKind.PLACED not in days(app)


def test_the_two_days_stand_on_the_buttons(qtbot) -> None:
    dialog = DateOrderDialog(["03/04/2026", "05/06/2026"])
    qtbot.addWidget(dialog)
    shown = [dialog.findChild(QPushButton, name).text() for name in ("dayFirst", "monthFirst")]
    assert shown == ["3 Apr 2026", "4 Mar 2026"]


def test_the_markup_of_the_clipboard_is_asked_first(app) -> None:
    content = QMimeData()
    content.setText("nothing here")
    content.setHtml(
        f'<a href="https://www.aliexpress.com/p/order/detail.html?orderId={NUMBER}">x</a>'
        "<div>Order placed on: Apr 3, 2026</div>"
    )
    QGuiApplication.clipboard().setMimeData(content)
    app.flows.imports.paste()
    assert days(app)[EventKind.PLACED] == date(2026, 4, 3)
