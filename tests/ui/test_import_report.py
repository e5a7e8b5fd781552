# SPDX-License-Identifier: MIT
"""The import report dialog: says what is true, offers the next act, undo, save, cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QDialog, QLabel, QListView, QProgressBar, QPushButton

from aliguard_desktop.services.imported import (
    FileReport,
    ImportEntry,
    ImportOutcome,
    ImportReport,
    ImportStep,
)
from aliguard_desktop.ui.dialogs.import_entries import EntryModel
from aliguard_desktop.ui.dialogs.import_report import DetailBox, ImportReportDialog
from aliguard_desktop.ui.import_kinds import kind_text

if TYPE_CHECKING:
    from pathlib import Path

NEW = ImportOutcome.NEW
UPDATED = ImportOutcome.UPDATED
KNOWN = ImportOutcome.UNCHANGED
CONFLICT = ImportOutcome.CONFLICT
UNREAD = ImportOutcome.NOT_UNDERSTOOD


def entry(outcome: ImportOutcome, what: str, why: str = "", order: str = "", **more) -> ImportEntry:
    return ImportEntry(outcome, order, what, why, order_id=order, **more)


def sample_report() -> ImportReport:
    orders = FileReport(
        "/home/me/orders.json",
        "order_list",
        (
            entry(KNOWN, "Yoga mat 6 mm", "Everything in it was known already.", "o1"),
            entry(NEW, "Winter cycling gloves", "This order was not known before.", "o2"),
            entry(NEW, "Desk lamp with charger", "This order was not known before.", "o3"),
            entry(
                UPDATED,
                "Bluetooth earbuds X15",
                "New or changed: title, scan.",
                "o4",
                changes=(("title", "Earbuds", "Bluetooth earbuds X15"), ("scan", "", "16 Nov")),
            ),
            entry(CONFLICT, "Camping stove", "9 Dec and 8 Dec. The earlier one counts.", "o5"),
        ),
    )
    broken = FileReport(
        "/home/me/notes.txt",
        "",
        (entry(UNREAD, "notes.txt", "Nothing in it looks like an order.", raw="<b>hi</b>"),),
    )
    return ImportReport((orders, broken), batch="b1", changed=("o2", "o3", "o4"))


@pytest.fixture
def dialog(qtbot):
    made = ImportReportDialog(sample_report(), undated={"o3"})
    qtbot.addWidget(made)
    made.open()
    return made


def entries(dialog: ImportReportDialog) -> QListView:
    return dialog.findChild(QListView, "importEntries")


def button(dialog: QDialog, name: str) -> QPushButton:
    return dialog.findChild(QPushButton, name)


def texts(dialog: ImportReportDialog) -> list[str]:
    model = entries(dialog).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def headline(dialog: ImportReportDialog) -> str:
    return dialog.findChild(QLabel, "importHeadline").text()


def go_to(dialog: ImportReportDialog, what: str) -> None:
    row = texts(dialog).index(what)
    entries(dialog).setCurrentIndex(entries(dialog).model().index(row, 0))
    entries(dialog).setFocus()


def test_what_needs_a_look_comes_first(dialog) -> None:
    assert texts(dialog) == [
        "notes.txt",
        "Camping stove",
        "Bluetooth earbuds X15",
        "Desk lamp with charger",
        "Winter cycling gloves",
        "Yoga mat 6 mm",
    ]


def test_the_headline_counts_what_needs_a_look(dialog) -> None:
    assert headline(dialog) == "Import finished. 2 entries need a look."


@pytest.mark.parametrize(
    ("outcomes", "changed", "expected"),
    [
        ((), (), "No orders were found."),
        ((UNREAD, UNREAD), (), "Nothing could be read."),
        ((KNOWN,), (), "Nothing new. Everything was known already."),
        ((NEW,), ("o",), "Import finished."),
        ((KNOWN, UNREAD), (), "Import finished. 1 entries need a look."),
    ],
)
def test_the_headline_never_says_more_than_is_true(qtbot, outcomes, changed, expected) -> None:
    lines = tuple(entry(outcome, "x", "y", "o") for outcome in outcomes)
    report = ImportReport((FileReport("a", "", lines),), changed=changed)
    made = ImportReportDialog(report)
    qtbot.addWidget(made)
    assert headline(made) == expected


@pytest.mark.parametrize(
    ("outcome", "count"), [(NEW, 2), (UPDATED, 1), (KNOWN, 1), (CONFLICT, 1), (UNREAD, 1)]
)
def test_five_counts(dialog, outcome, count) -> None:
    label = dialog.findChild(QLabel, f"importCount_{outcome.value}")
    assert label.text() == str(count)
    assert label.accessibleName().startswith(f"{count} ")


@pytest.mark.parametrize(
    ("number", "text", "shown"),
    [(0, "All 6", 6), (1, "Needs a look 2", 2), (2, "New 2", 2), (3, "Updated 1", 1)],
)
def test_filters(dialog, number, text, shown) -> None:
    chosen = button(dialog, f"importFilter{number}")
    assert chosen.text() == text
    chosen.click()
    assert entries(dialog).model().rowCount() == shown


def test_enter_on_a_conflict_chooses_its_order_and_closes(qtbot, dialog) -> None:
    go_to(dialog, "Camping stove")
    with qtbot.waitSignal(dialog.order_chosen) as caught:
        qtbot.keyClick(entries(dialog), Qt.Key.Key_Return)
    assert caught.args == ["o5"]
    assert not dialog.isVisible()


def test_a_click_on_the_act_of_an_undated_order_chooses_it(qtbot, dialog) -> None:
    view = entries(dialog)
    row = texts(dialog).index("Desk lamp with charger")
    rect = view.visualRect(view.model().index(row, 0))
    with qtbot.waitSignal(dialog.order_chosen) as caught:
        qtbot.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(rect.right() - 30, rect.center().y()),
        )
    assert caught.args == ["o3"]


def test_a_click_beside_the_act_only_selects(qtbot, dialog) -> None:
    view = entries(dialog)
    rect = view.visualRect(view.model().index(1, 0))
    with qtbot.assertNotEmitted(dialog.order_chosen):
        qtbot.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(rect.left() + 200, rect.center().y()),
        )
    assert view.currentIndex().row() == 1


def test_changes_are_shown_line_by_line(qtbot, dialog) -> None:
    go_to(dialog, "Bluetooth earbuds X15")
    qtbot.keyClick(entries(dialog), Qt.Key.Key_Return)
    box = dialog.findChild(DetailBox)
    assert box.body.toPlainText() == "title: Earbuds → Bluetooth earbuds X15\nTracking scan: 16 Nov"


def test_the_raw_piece_is_plain_text(qtbot, dialog) -> None:
    go_to(dialog, "notes.txt")
    qtbot.keyClick(entries(dialog), Qt.Key.Key_Return)
    assert dialog.findChild(DetailBox).body.toPlainText() == "<b>hi</b>"


def test_rows_are_read_aloud_with_their_act(dialog) -> None:
    spoken = entries(dialog).model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    expected = "Two dates. Camping stove. 9 Dec and 8 Dec. The earlier one counts. "
    assert spoken == f"{expected}orders.json. Orders list. Decide"


def test_each_row_says_what_its_file_was_recognised_as(dialog) -> None:
    model = entries(dialog).model()
    kinds = {model.row(model.index(row, 0)).kind for row in range(model.rowCount())}
    assert kinds == {"Orders list", ""}
    assert "orders.json · Orders list" in model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize(
    ("recognised", "words"),
    [
        ("", ""),
        ("order_list+order_detail+html_list", "Orders list, Order page"),
        ("order-export-orders+order-export-lines", "Order Export"),
        ("console-script", "Table"),
        ("something new", "Table"),
    ],
)
def test_words_of_kinds(qapp, recognised: str, words: str) -> None:
    assert kind_text(recognised) == words


def test_undo_is_asked_once_and_then_said(qtbot, dialog) -> None:
    undo = button(dialog, "importUndo")
    with qtbot.waitSignal(dialog.undo_requested) as caught:
        undo.click()
    assert caught.args == ["b1"]
    assert not undo.isEnabled()
    dialog.set_undone()
    assert headline(dialog) == "This import was undone."


def test_a_blocked_undo_can_be_tried_again(dialog) -> None:
    button(dialog, "importUndo").click()
    dialog.show_problem("Later changes stand on it.")
    assert button(dialog, "importUndo").isEnabled()
    assert dialog.findChild(QLabel, "importLead").text() == "Later changes stand on it."


def test_nothing_changed_nothing_to_undo(qtbot) -> None:
    made = ImportReportDialog(ImportReport((FileReport("a", "", (entry(KNOWN, "x", "y"),)),)))
    qtbot.addWidget(made)
    assert not button(made, "importUndo").isEnabled()


def test_the_report_is_saved_as_text(dialog, tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    dialog.save_to(target)
    text = target.read_text(encoding="utf-8")
    for words in (
        "orders.json (Orders list)",
        "Not read: notes.txt",
        "Two dates: Camping stove \u00b7 o5",
        "New: Desk lamp with charger \u00b7 o3\n    No protection date in this file.",
        "16 Nov",
    ):
        assert words in text
    assert "report.txt" in dialog.findChild(QLabel, "importLead").text()
    tip = entries(dialog).model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Camping stove \u00b7 o5" in tip


def test_a_report_that_cannot_be_saved_says_so(dialog, tmp_path: Path) -> None:
    dialog.save_to(tmp_path / "no such folder" / "report.txt")
    assert "was not saved" in dialog.findChild(QLabel, "importLead").text()


def test_a_running_import_shows_progress_and_can_be_stopped(qtbot) -> None:
    made = ImportReportDialog()
    qtbot.addWidget(made)
    made.open()
    made.set_progress(ImportStep.READ, 2, 5)
    assert "2 of 5" in made.findChild(QLabel, "importProgressText").text()
    with qtbot.waitSignal(made.cancel_requested):
        qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert made.isVisible()
    made.set_cancelled()
    assert headline(made) == "Nothing was imported."
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()


def test_stop_is_asked_only_once(qtbot) -> None:
    made = ImportReportDialog()
    qtbot.addWidget(made)
    made.open()
    asked: list[bool] = []
    made.cancel_requested.connect(lambda: asked.append(True))
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert asked == [True]


def test_a_quick_import_never_shows_progress(qtbot) -> None:
    made = ImportReportDialog()
    qtbot.addWidget(made)
    made.open_when_slow()
    made.set_report(sample_report())
    qtbot.wait(350)
    assert not made.isVisible()


def test_enter_closes_a_finished_report(qtbot, dialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_hostile_title_is_one_plain_line(qtbot) -> None:
    title = "<img src=x>\u202e\nevil" + "a" * 5000
    made = ImportReportDialog(ImportReport((FileReport("a", "", (entry(NEW, title, "y"),)),)))
    qtbot.addWidget(made)
    shown = texts(made)[0]
    assert shown.startswith("<img src=x>")
    assert "\u202e" not in shown
    assert "\n" not in shown
    tip = entries(made).model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip


def test_every_control_has_a_name(dialog) -> None:
    for control in dialog.findChildren(QPushButton):
        assert control.objectName()
        assert control.text() or control.accessibleName()


def test_each_step_is_said_and_the_bar_never_goes_back(qtbot) -> None:
    made = ImportReportDialog()
    qtbot.addWidget(made)
    bar = made.findChild(QProgressBar, "importProgress")
    text = made.findChild(QLabel, "importProgressText")
    cancel = button(made, "importCancel")
    seen = []
    thousand = QLocale().toString(1000)  # 1,000 with some versions of Qt
    for step, done, total, said in (
        (ImportStep.READ, 0.5, 1, "The file is being read."),
        (ImportStep.READ, 1.5, 3, "1 of 3 files are read."),
        (ImportStep.LOOK_UP, 500, 1000, "Looking for orders that you have already."),
        (ImportStep.COMPARE, 50, 1000, f"50 of {thousand} orders are compared with yours."),
        (ImportStep.SAVE, 500, 1000, f"500 of {thousand} orders are written."),
        (ImportStep.READ, 0, 1, "The file is being read."),
    ):
        made.set_progress(step, done, total)
        assert text.text() == said
        assert cancel.isEnabled()
        seen.append(bar.value())
    assert seen == sorted(seen)
    assert 0 < seen[0] < seen[-1] < bar.maximum()
    made.set_progress(ImportStep.SHOW, 0, 1)
    assert not cancel.isEnabled()  # everything is written: it can be undone, not stopped
    assert "saved" in text.text()


def test_only_the_rows_in_sight_of_a_long_report_are_asked_for(qtbot, monkeypatch) -> None:
    lines = tuple(entry(NEW, f"Order {rank}", "y", f"o{rank}") for rank in range(400))
    asked: set[int] = set()
    data = EntryModel.data

    def noted(self, index, role=Qt.ItemDataRole.DisplayRole):
        asked.add(index.row())
        return data(self, index, role)

    monkeypatch.setattr(EntryModel, "data", noted)
    made = ImportReportDialog(ImportReport((FileReport("a", "", lines),), changed=("o1",)))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    entries(made).viewport().repaint()
    assert 0 < len(asked) < 40
    assert entries(made).model().rowCount() == 400
