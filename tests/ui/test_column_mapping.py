# SPDX-License-Identifier: MIT
"""Choosing the columns of an unknown table, by mouse and by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.services.tables import Field
from aliguard_desktop.ui.dialogs.column_mapping import ColumnMappingDialog, field_text
from aliguard_desktop.ui.dialogs.import_report import ImportReportDialog

NUMBER = "8190004567427741"
TEXT = f"Nummer;Was;Wann\n{NUMBER};<b>Lampe</b>;03/04/2026\n8190004567437741;Birne;04/04/2026\n"


def dialog_of(app) -> ColumnMappingDialog:
    found = [one for one in app.window.findChildren(ColumnMappingDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def report_of(app) -> ImportReportDialog:
    found = [one for one in app.window.findChildren(ImportReportDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def choose(dialog, column: int, field: Field) -> None:
    combo = dialog.findChild(QComboBox, f"column{column}")
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(combo.findData(field)):
        QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentData() == field


def press(dialog, name: str) -> None:
    QTest.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def text_of(dialog, name: str) -> str:
    return dialog.findChild(QLabel, name).text()


def orders(app):
    return {view.order.number: view.order for view in app.services.orders.views()}


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_the_answer_reads_the_table_and_is_remembered(app, path):
    app.flows.imports.import_files([path])
    dialog = dialog_of(app)
    assert dialog.mapping().fields == (Field.ORDER, Field.IGNORE, Field.IGNORE)
    assert text_of(dialog, "columnCount") == "2 of 2 rows can be read."
    choose(dialog, 1, Field.TITLE)
    choose(dialog, 2, Field.ORDERED)
    assert "Wann" in text_of(dialog, "columnCount")
    dates = dialog.findChild(QComboBox, "columnDates")
    assert dates.isVisible()
    QTest.keyClick(dates, Qt.Key.Key_Down)
    assert text_of(dialog, "columnCount") == "2 of 2 rows can be read."
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    found = orders(app)[NUMBER]
    assert found.title == "<b>Lampe</b>"
    placed = next(one for one in found.events if one.kind is EventKind.PLACED)
    assert placed.day == date(2026, 4, 3)
    report = report_of(app)
    assert report.findChild(QPushButton, "importColumns").isVisible()
    report.accept()
    path.write_text(TEXT.replace(NUMBER, "8190004567447741"), encoding="utf-8")
    app.flows.imports.import_files([path])
    assert "8190004567447741" in orders(app)  # nobody was asked again


def test_cancel_loses_nothing_and_the_report_offers_the_columns_again(app, path):
    before = set(orders(app))
    app.flows.imports.import_files([path])
    QTest.keyClick(dialog_of(app), Qt.Key.Key_Escape)
    assert set(orders(app)) == before
    report = report_of(app)
    assert "Nobody has said yet" in report.text()
    press(report, "importColumns")
    press(dialog_of(app), "accept")
    assert NUMBER in orders(app)


def test_other_columns_take_back_what_the_first_ones_brought(app, path):
    app.flows.imports.import_files([path])
    dialog = dialog_of(app)
    choose(dialog, 1, Field.STORE)
    press(dialog, "accept")
    assert orders(app)[NUMBER].store == "<b>Lampe</b>"
    press(report_of(app), "importColumns")
    choose(dialog_of(app), 1, Field.TITLE)
    press(dialog_of(app), "accept")
    order = orders(app)[NUMBER]
    assert (order.title, order.store) == ("<b>Lampe</b>", "")


def test_pasted_tables_are_asked_for_too(app):
    app.flows.imports.import_text(TEXT)
    press(dialog_of(app), "accept")
    assert NUMBER in orders(app)


def test_without_an_order_column_nothing_is_read_and_the_reason_said(app, path):
    app.flows.imports.import_files([path])
    dialog = dialog_of(app)
    choose(dialog, 0, Field.IGNORE)
    assert text_of(dialog, "columnCount") == "Choose the column with the order numbers."
    press(dialog, "accept")
    assert dialog.isVisible()
    assert text_of(dialog, "columnMessage") == "Choose the column with the order numbers."
    choose(dialog, 1, Field.ORDER)
    press(dialog, "accept")
    assert dialog.isVisible()
    assert text_of(dialog, "columnMessage").startswith("No row has an order number")


def test_a_field_belongs_to_one_column_tracking_to_several(app, path):
    app.flows.imports.import_files([path])
    dialog = dialog_of(app)
    choose(dialog, 1, Field.TITLE)
    # Passing "Order number" by the keys has not taken it from the first column.
    assert dialog.mapping().fields == (Field.ORDER, Field.TITLE, Field.IGNORE)
    assert not dialog.findChild(QLabel, "columnMessage").isVisible()
    choose(dialog, 2, Field.TITLE)
    said = text_of(dialog, "columnMessage")
    assert "Title" in said
    assert "Was" in said
    assert "Wann" in said
    press(dialog, "accept")
    assert dialog.isVisible()
    choose(dialog, 1, Field.TRACKING)
    choose(dialog, 2, Field.TRACKING)
    assert dialog.mapping().fields == (Field.ORDER, Field.TRACKING, Field.TRACKING)
    assert text_of(dialog, "columnMessage") == ""
    press(dialog, "accept")
    assert NUMBER in orders(app)


def test_the_keyboard_walks_through_the_columns_and_names_are_said(app, path):
    app.flows.imports.import_files([path])
    dialog = dialog_of(app)
    dialog.activateWindow()
    combos = [dialog.findChild(QComboBox, f"column{column}") for column in range(3)]
    assert [one.accessibleName() for one in combos] == [
        "Column Nummer",
        "Column Was",
        "Column Wann",
    ]
    assert combos[0].accessibleDescription() == NUMBER
    seen = []
    place = combos[0]
    place.setFocus()
    for _ in range(8):
        seen.append(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert [one for one in seen if one in combos][:3] == combos
    assert dialog.findChild(QPushButton, "accept") in seen


def test_markup_in_cells_is_shown_as_it_is(app, path):
    app.flows.imports.import_files([path])
    grid = dialog_of(app)._grid
    assert grid.item(1, 1).text() == "<b>Lampe</b>"
    assert "&lt;b&gt;" in grid.item(1, 1).toolTip()
    for label in dialog_of(app).findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_every_offer_has_words():
    assert len({field_text(field) for field in Field if field.value in
                {"ignore", "order", "title", "store", "amount", "currency", "ordered", "shipped",
                 "protection", "tracking", "status"}}) == 11  # fmt: skip
