# SPDX-License-Identifier: MIT
"""The frozen record: several to choose from, on paper as plain text, never to be changed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
)

from aliguard_desktop.domain.orders import Case, CaseStatus, ExhibitKind, FrozenExhibit
from aliguard_desktop.ui.dialogs.record_document import document_of, pdf_of
from aliguard_desktop.ui.dialogs.sent_record import SentRecordDialog, sent_cases
from tests import factories as make
from tests.ui import order_samples as samples

HOSTILE = '<img src="file:///etc/passwd"><b>The parcel</b> has not arrived. &amp;'


def case(ident: str, day: int, text: str = "Not arrived.", situation: str = "N1") -> Case:
    return Case(
        id=ident,
        situation=situation,
        status=CaseStatus.SUBMITTED,
        text=text,
        facts={"order_number": "8190000000000001"},
        submitted_at=datetime(2026, 11, day, 9, 0, tzinfo=UTC),
        frozen_exhibits=(FrozenExhibit(1, "x", "<i>a.png</i>", "ab" * 32, ExhibitKind.LABEL),),
        text_sha256="cd" * 32,
    )


@pytest.fixture
def record(qtbot):
    order = make.order(
        cases=(case("old", 2, "First text."), case("new", 20, HOSTILE), Case(id="draft")),
        title="<b>Lamp</b>",
    )
    made = SentRecordDialog(order, sent_cases(order)[0], samples.WARSAW, samples.TODAY)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitExposed(made)
    return made


def _text(record) -> str:
    shown = record.findChildren(QPlainTextEdit, "recordText")
    return next(one for one in shown if not one.parentWidget().isHidden()).toPlainText()


def test_the_newest_is_shown_and_older_ones_can_be_chosen(record, qtbot):
    chooser = record.findChild(QComboBox, "recordChoice")
    assert [chooser.itemText(row).split(":")[0] for row in range(chooser.count())] == [
        "20 Nov 2026, 10",
        "2 Nov 2026, 10",
    ]
    assert _text(record) == HOSTILE
    QTest.keyClick(chooser, Qt.Key.Key_Down)
    assert _text(record) == "First text."
    assert record.page().parts[0][1] == ("First text.",)


def test_one_submission_needs_no_choice(qtbot):
    order = make.order(cases=(case("one", 2),))
    made = SentRecordDialog(order, order.cases[0], samples.WARSAW, samples.TODAY)
    qtbot.addWidget(made)
    assert made.findChild(QComboBox, "recordChoice") is None


def test_nothing_can_be_edited(record):
    assert all(pane.isReadOnly() for pane in record.findChildren(QPlainTextEdit))
    off = QAbstractItemView.EditTrigger.NoEditTriggers
    assert all(tree.editTriggers() == off for tree in record.findChildren(QTreeWidget))


def test_the_document_is_plain_text_and_loads_nothing(record):
    document = document_of(record.page())
    plain = document.toPlainText()
    assert HOSTILE in plain
    assert "<b>Lamp</b>" in plain
    assert "<i>a.png</i>" in plain
    assert "cd" * 32 in plain
    assert "Order 8190000000000001" in plain
    # No picture stands in it: every character is a letter of its own.
    assert "\ufffc" not in plain
    assert "<img" not in document.toHtml().replace("&lt;img", "")


def test_a_pdf_is_written_whole_or_said_not_to_be(record, tmp_path):
    assert pdf_of(record.page()).startswith(b"%PDF")
    target = tmp_path / "record.pdf"
    record.save(target)
    message = record.findChild(QLabel, "recordMessage")
    assert message.text() == f"Saved as record.pdf in the folder {tmp_path}."
    assert target.read_bytes().startswith(b"%PDF")
    record.save(tmp_path / "gone" / "record.pdf")
    assert message.text().startswith("Not saved: record.pdf cannot be written (")
    assert message.text().endswith("Choose another folder.")


def test_the_folder_of_a_saved_file_is_shown(record, qtbot, tmp_path, monkeypatch):
    opened = []
    opening = "aliguard_desktop.ui.links.DesktopLinks.open_folder"
    monkeypatch.setattr(opening, lambda _self, path: opened.append(path))
    record.show()
    button = record.findChild(QPushButton, "recordFolder")
    assert button.isHidden()
    record.save(tmp_path / "record.pdf")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [tmp_path]


def test_save_asks_for_a_file(record, qtbot):
    qtbot.mouseClick(record.findChild(QPushButton, "recordPdf"), Qt.MouseButton.LeftButton)
    dialog = record.findChild(QFileDialog, "recordPdfDialog")
    assert dialog.defaultSuffix() == "pdf"
    dialog.reject()


def test_print_asks_for_a_printer(record, qtbot):
    qtbot.mouseClick(record.findChild(QPushButton, "recordPrint"), Qt.MouseButton.LeftButton)
    dialog = record.findChild(object, "recordPrintDialog")
    assert dialog.isVisible()
    dialog.reject()


def test_fingerprints_are_shown_behind_details(record, qtbot):
    tree = record.findChild(QTreeWidget, "recordExhibits")
    assert tree.isColumnHidden(1)
    assert not record.findChild(QLabel, "recordHash").isVisibleTo(record)
    qtbot.mouseClick(record.findChild(QPushButton, "recordDetails"), Qt.MouseButton.LeftButton)
    assert not tree.isColumnHidden(1)
    assert record.findChild(QLabel, "recordHash").isVisibleTo(record)
