# SPDX-License-Identifier: MIT
"""Each page of the wizard: proof by drop, checks, copying, refusals, names of all controls."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from aliguard_desktop.domain.dispute.checks import CheckLevel
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.orders import AddedBy, CaseStatus
from aliguard_desktop.ui import folders
from tests import factories as make
from tests.ui import wizard_helpers as bench_of
from tests.ui.wizard_helpers import Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from aliguard_desktop.ui.wizard.dialog import DisputeWizard

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QListView)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(bench_of.in_transit(), tmp_path)


def opened(qtbot: QtBot, bench: Bench, page: int = 0, language: str = "en") -> DisputeWizard:
    wizard = bench.wizard(language)
    wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.go_to(page)
    return wizard


def drop(target: QWidget, *paths: Path) -> QDropEvent:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(
        QPoint(10, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, event)
    return event


def test_a_dropped_file_becomes_an_exhibit_and_ticks_the_checklist(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    wizard = opened(qtbot, bench, 2)
    with qtbot.waitSignal(wizard.changed):
        event = drop(wizard.pages[2], bench_of.picture(tmp_path, "tracking.png"))
    assert event.isAccepted()
    assert [exhibit.name for exhibit in bench.order.exhibits] == ["tracking.png"]
    row = next(row for row in wizard.session.desk.checklist if row.id == "tracking")
    assert row.numbers == ("picture 1",)
    assert "picture 1" in wizard.session.desk.text


def test_the_same_picture_twice_is_one_exhibit(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    wizard = opened(qtbot, bench, 2)
    one = bench_of.picture(tmp_path, "tracking.png")
    two = bench_of.picture(tmp_path, "copy.png")
    drop(wizard.pages[2], one, two)
    assert len(wizard.session.desk.exhibits) == 1
    assert len(bench.order.exhibits) == 1


def test_the_files_are_chosen_in_pictures_then_where_they_were(
    qtbot: QtBot, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "_FOLDERS", folders._Folders())
    wizard = opened(qtbot, bench, 2)
    page = wizard.pages[2]
    page.drop.choose.setFocus()
    qtbot.keyClick(page.drop.choose, Qt.Key.Key_Space)
    dialog = wizard.findChild(QFileDialog, "wizard_file_dialog")
    pictures = QStandardPaths.StandardLocation.PicturesLocation
    folder = QStandardPaths.writableLocation(pictures)
    if Path(folder).is_dir():
        assert dialog.directory().absolutePath() == folder
    assert "*.png" in dialog.nameFilters()[0]
    assert "*.pdf" not in dialog.nameFilters()[0]
    dialog.filesSelected.emit([str(bench_of.picture(tmp_path, "tracking.png"))])
    dialog.close()
    # The focus stays with what was added.
    assert wizard.focusWidget() is page.view
    page.drop.choose.click()
    again = wizard.findChildren(QFileDialog, "wizard_file_dialog")[-1]
    assert Path(again.directory().absolutePath()) == tmp_path
    again.close()


def test_a_folder_is_refused_in_words(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    wizard = opened(qtbot, bench, 2)
    folder = tmp_path / "folder"
    folder.mkdir()
    drop(wizard.pages[2], folder)
    page = wizard.pages[2]
    assert page.trouble.isVisibleTo(page)
    assert "folder" in page.trouble.lines[0]
    assert bench.order.exhibits == ()


def test_alt_up_makes_a_picture_the_first(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    wizard = opened(qtbot, bench, 2)
    page = wizard.pages[2]
    drop(page, bench_of.picture(tmp_path, "tracking.png"))
    drop(page, bench_of.picture(tmp_path, "order_page.png", "#aa3322"))
    page.view.setCurrentIndex(page.model.index(1))
    qtbot.keyClick(page.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [exhibit.name for exhibit in wizard.session.desk.exhibits] == [
        "order_page.png",
        "tracking.png",
    ]
    assert page.view.currentIndex().row() == 0
    ranked = sorted(bench.order.exhibits, key=lambda exhibit: exhibit.position)
    assert ranked[0].name == "order_page.png"


def test_doubles_addresses_and_lost_files_are_said_on_the_page(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    wizard = opened(qtbot, bench, 2)
    page = wizard.pages[2]
    source = bench_of.picture(tmp_path, "tracking.png")
    drop(page, source)
    assert page.known.lines == []
    assert not page.work.isVisible()
    drop(page, source)
    assert page.known.lines == ["This is here already: Picture 1 of 1."]
    (only,) = bench.order.exhibits
    assert only.added_by is AddedBy.DROP
    address = QMimeData()
    address.setUrls([QUrl("https://pictures.invalid/photo.jpg")])
    QGuiApplication.clipboard().setMimeData(address)
    assert page.paste()
    assert "does not go online" in page.trouble.lines[0]
    QGuiApplication.clipboard().clear()
    assert page.broken.lines == []
    bench.evidence.path(only).unlink()
    page.refresh()
    assert page.broken.lines == [
        "Picture 1 of 1: file missing. Add the file again, or leave it out."
    ]
    drop(page, source)
    assert page.broken.lines == []


def test_what_nobody_can_look_at_is_said_and_does_not_count(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    bench.service._can_show = lambda exhibit: exhibit.name != "broken.png"
    wizard = opened(qtbot, bench, 2)
    page = wizard.pages[2]
    (tmp_path / "program.exe").write_bytes(b"MZ\0\1program")
    for path in (bench_of.picture(tmp_path, "broken.png", "#112233"), tmp_path / "program.exe"):
        drop(page, path)
    assert page.model.exhibits == ()
    broken, program = page.broken.lines
    assert broken.startswith("\u2068broken.png\u2069 cannot be shown, so it does not count.")
    assert "AliExpress does not take files of this kind" in program
    drop(page, bench_of.picture(tmp_path, "tracking.png"))
    assert [one.name for one in page.model.exhibits] == ["tracking.png"]


def test_continue_without_a_proof_says_what_to_do_in_its_row(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, 2)
    page = wizard.pages[2]
    row = page.checklist.first_open(wizard.session.desk.checklist)
    assert row is not None
    wizard._continue()
    assert wizard.page == 2
    assert row._state.text() == "Add this proof, or tick \u201cI do not have it\u201d."
    assert row.lacking.accessibleDescription() == row._state.text()
    row.lacking.click()
    assert "Add this proof" not in row._state.text()


def test_a_blocking_check_holds_back_copy_until_copy_anyway(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, 3)
    wizard.pages[3].text.appendPlainText("Order № 5")
    wizard.go_to(4)
    QGuiApplication.clipboard().setText("before")
    wizard.review.copy_button.click()
    assert QGuiApplication.clipboard().text() == "before"
    assert wizard.review.hold.isVisibleTo(wizard.review)
    wizard.review.hold.button.click()
    assert QGuiApplication.clipboard().text() == wizard.session.desk.text
    assert "not_ascii" in wizard.session.case.copied_anyway


def test_a_fix_replaces_the_letter_and_the_check_passes(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, 3)
    page = wizard.pages[3]
    page.text.appendPlainText("\U0001f600 Parcel № 5")
    page.flush()
    check = next(c for c in wizard.session.desk.checks if c.fix == "No.")
    page.checks.select_asked.emit(check)
    assert page.text.textCursor().selectedText() == "№"
    page.checks.fix_asked.emit(check)
    assert "Parcel No. 5" in wizard.session.desk.text


def test_rebuild_brings_the_facts_text_back(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, 3)
    page = wizard.pages[3]
    page.text.appendPlainText("Mine.")
    page.flush()
    assert wizard.session.case.edited
    page.rebuild.click()
    assert not wizard.session.case.edited
    assert page.text.toPlainText() == wizard.session.desk.built_text


def test_the_reading_copy_follows_the_language(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, 3, "ru")
    page = wizard.pages[3]
    assert page.copy.isVisibleTo(page)
    assert "заказ" in page.copy.toPlainText()
    wizard.session.set_language("en")
    assert not page.copy.isVisibleTo(page)


def test_a_refused_form_changes_the_plan_and_keeps_the_draft(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, 4)
    action = next(a for a in wizard.review.menu.actions() if a.data() == "in_transit")
    with qtbot.waitSignal(wizard.changed):
        action.trigger()
    assert EventKind.FORM_REFUSED in {event.kind for event in bench.order.events}
    assert bench.case.status is CaseStatus.DRAFT
    assert wizard.review.result.isVisibleTo(wizard.review)


def test_sent_without_copying_asks_once(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, 4)
    wizard.forward.click()
    assert not wizard.session.is_frozen
    assert wizard.review.hold.isVisibleTo(wizard.review)
    wizard.forward.click()
    assert wizard.session.is_frozen
    assert bench.case.text_sha256 in wizard.review.record.hash.toolTip()
    assert not wizard.forward.isVisibleTo(wizard)


def test_the_order_page_is_opened_and_the_files_are_prepared(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    wizard = opened(qtbot, bench, 2)
    drop(wizard.pages[2], bench_of.picture(tmp_path, "tracking.png"))
    wizard.go_to(4)
    wizard.review.open_step.button.click()
    with qtbot.waitSignal(wizard.uploads_wanted) as wanted:
        wizard.review.files_step.button.click()
    assert bench.links.opened == ["8190004412737741"]
    order_id, exhibits = wanted.args
    assert order_id == bench.order_id
    assert [one.name for one in exhibits] == ["tracking.png"]


def test_an_unsent_order_gets_no_dispute_but_the_reason(qtbot: QtBot, tmp_path: Path) -> None:
    order = make.order(
        make.event("placed", "2026-11-11", source="order_page"),
        make.event("paid", "2026-11-11", source="order_page"),
        make.event("ship_by", "2026-11-24", source="order_page"),
    )
    wizard = opened(qtbot, Bench(order, tmp_path))
    banner = wizard.findChild(QWidget, "wizard_problem_banner")
    assert "Cancel order" in banner.lines[0]
    wizard.forward.click()
    assert wizard.page == 0


def test_too_early_says_from_when_and_lets_prepare(qtbot: QtBot, tmp_path: Path) -> None:
    order = make.order(
        make.event("placed", "2026-11-15", source="order_page"),
        make.event("shipped", "2026-11-18", source="order_page"),
        make.event("protection_end", "2027-01-27", source="order_page", seen="2026-11-21"),
        paid="24.90",
    )
    wizard = opened(qtbot, Bench(order, tmp_path))
    banner = wizard.findChild(QWidget, "wizard_problem_banner")
    assert "28 Nov" in banner.lines[0]
    card = wizard.findChild(QAbstractButton, "wizard_branch_not_here")
    card.click()
    wizard.findChild(QAbstractButton, "wizard_situation_N3").click()
    wizard.forward.click()
    assert wizard.page == 1


def test_a_draft_that_cannot_be_saved_keeps_the_window_and_says_so(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard = opened(qtbot, bench, 1)

    def full(order_id: str, case: object) -> None:
        raise AliGuardError("disk_full", "Not saved: the disk is full.")

    monkeypatch.setattr(bench.service, "save_draft", full)
    wizard.session.change(truthful=True)
    wizard.close()
    assert wizard.isVisible()
    assert "disk is full" in wizard.trouble.lines[0]
    monkeypatch.undo()
    wizard.trouble.button.click()
    assert not wizard.trouble.isVisibleTo(wizard)
    assert wizard.close()


def test_a_day_that_can_be_read_twice_is_named_and_not_guessed(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, 1)
    page = wizard.pages[1]
    editor = page.rows["last_scan_on"].editor
    assert editor.parsed("03/04/2026") == "03/04/2026"
    assert editor.parsed("3.4.2026") == "2026-04-03"
    assert editor.parsed("26 Nov 2026") == "2026-11-26"
    editor.value_edited.emit("03/04/2026")
    page.flush()
    field = next(f for f in wizard.session.desk.facts if f.key == "last_scan_on")
    assert field.problem == "bad_date"
    assert editor in [point.widget for point in page.open_points()]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("RC42503786CN", "9 digits between its letters"),
        ("RC425037868CN", "the check digit does not fit"),
    ],
)
def test_an_odd_tracking_number_is_a_hint_and_no_block(
    qtbot: QtBot, bench: Bench, number: str, words: str
) -> None:
    wizard = opened(qtbot, bench, page=1)
    editor = wizard.findChild(QLineEdit, "wizard_fact_tracking_number")
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, number)
    wizard.pages[1].flush()
    source = wizard.findChild(QLabel, "wizard_source_tracking_number")
    assert source.text().startswith("Check for a typo: ")
    assert words in source.text()
    wizard.findChild(QAbstractButton, "wizard_truth").click()
    assert wizard.pages[1].open_points() == []
    assert number in wizard.session.desk.text


def test_the_solution_says_why_it_is_so(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, page=1)
    source = wizard.findChild(QLabel, "wizard_source_solution")
    assert source.text() == "you do not have the parcel, so no return"


def test_arrow_keys_choose_a_card(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench)
    first = wizard.findChild(QAbstractButton, "wizard_situation_N1")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    second = wizard.focusWidget()
    assert second is not first
    assert second.isChecked()
    assert wizard.session.case.situation == second.objectName().removeprefix("wizard_situation_")
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert wizard.session.case.situation == "N1"


def test_nothing_seen_since_shipping_is_the_reason_of_n3(qtbot: QtBot, tmp_path: Path) -> None:
    order = make.order(
        make.event("placed", "2026-09-11", source="order_page"),
        make.event("shipped", "2026-09-23", source="order_page"),
        make.event("protection_end", "2026-11-27", source="order_page", seen="2026-11-21"),
        paid="24.90",
        parcels=(make.parcel("p1", "RC425037869CN"),),
    )
    wizard = opened(qtbot, Bench(order, tmp_path))
    wizard.findChild(QAbstractButton, "wizard_branch_not_here").click()
    card = wizard.findChild(QAbstractButton, "wizard_situation_N3")
    assert card.note == "No scan since it was shipped on 23 Sep."


def test_beside_a_running_dispute_only_what_comes_later_can_be_chosen(
    qtbot: QtBot, bench: Bench
) -> None:
    bench.service.submit(bench.order_id, bench.service.open_draft(bench.order_id).case)
    wizard = opened(qtbot, bench)
    assert "already open" in wizard.findChild(QWidget, "wizard_problem_banner").lines[0]
    for branch in ("not_here", "delivered", "here"):
        assert not wizard.findChild(QWidget, f"wizard_branch_{branch}").isVisible()
    later = wizard.findChild(QAbstractButton, "wizard_branch_special")
    assert later.isVisible()
    assert not wizard.forward.isVisible()
    assert (wizard.later.text(), wizard.later.isDefault()) == ("Close", True)
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    assert not wizard.isVisible()


def test_copied_is_said_at_the_step_and_stays(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, page=4)
    step = wizard.review.amount_step
    qtbot.mouseClick(step.button, Qt.MouseButton.LeftButton)
    assert (step.button.text(), step.disc.done) == ("Copied", True)
    assert QGuiApplication.clipboard().text() == "24.90"
    text = wizard.review.text_step
    assert not text.disc.done
    text.button.click()
    wizard.review.hold.button.click()
    assert (text.button.text(), text.disc.done) == ("Copied", True)
    wizard.go_to(3)
    wizard.go_to(4)
    assert text.disc.done


def test_the_damage_can_be_said_in_own_words(qtbot: QtBot, tmp_path: Path) -> None:
    bench = Bench(bench_of.damaged(), tmp_path)
    wizard = opened(qtbot, bench, page=1)
    box = wizard.findChild(QComboBox, "wizard_fact_damage")
    line = box.lineEdit()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "chewed by a dog")
    wizard.pages[1].flush()
    assert wizard.session.case.facts["damage"] == "chewed by a dog"
    line.selectAll()
    qtbot.keyClicks(line, "Cracked")
    wizard.pages[1].flush()
    assert wizard.session.case.facts["damage"] == "cracked"
    wizard.session.set_facts({"damage": "bitten by a horse"})
    wizard.later.setFocus()
    wizard.pages[1].refresh()
    assert line.text() == "bitten by a horse"


def test_words_are_kept_as_soon_as_the_field_is_left(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, page=3)
    with qtbot.waitActive(wizard):
        wizard.activateWindow()
    wizard.pages[3].text.setFocus()
    qtbot.keyClicks(wizard.pages[3].text, "My last words. ")
    qtbot.keyClick(wizard.pages[3].text, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: bench.case.text.startswith("My last words. "), timeout=400)


def test_blocking_checks_are_seen_without_scrolling(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, page=3)
    wizard.resize(1000, 680)
    wizard.pages[3].text.setFocus()
    wizard.pages[3].text.selectAll()
    qtbot.keyClicks(wizard.pages[3].text, "I NEVER got it [X]!!! ")
    wizard.pages[3].flush()
    QApplication.processEvents()
    area = wizard.findChild(QWidget, "wizard_checks_scroll")
    for button in wizard.pages[3].checks.buttons:
        if button.check.level is CheckLevel.BLOCK:
            bottom = button.mapTo(area, button.rect().bottomLeft()).y()
            assert bottom <= area.height(), button.text()


def test_a_hostile_title_is_plain_text_everywhere(qtbot: QtBot, tmp_path: Path) -> None:
    title = '<img src="x">\u202e' + "A" * 5000
    wizard = opened(qtbot, Bench(bench_of.in_transit(title=title), tmp_path))
    for page in range(5):
        wizard.go_to(page)
        assert not wizard.grab().isNull()
    assert "\u202e" not in wizard.windowTitle()
    assert wizard.width() <= 1100


@pytest.mark.parametrize("page", range(5))
def test_every_control_has_a_name_for_code_and_for_people(
    qtbot: QtBot, bench: Bench, tmp_path: Path, page: int
) -> None:
    wizard = opened(qtbot, bench, 2, "ru")
    drop(wizard.pages[2], bench_of.picture(tmp_path, "tracking.png"))
    wizard.go_to(page)
    for control in wizard.findChildren(QWidget):
        if not isinstance(control, CONTROLS) or control.objectName().startswith("qt_"):
            continue
        if isinstance(control.parent(), QComboBox) or not control.isVisibleTo(wizard):
            continue
        assert control.objectName(), control
        assert control.accessibleName() or control.text(), control.objectName()


def sent_by(wizard: DisputeWizard) -> None:
    """Press "I have sent it" as often as it asks for."""
    for _ in range(2):
        if not wizard.session.is_frozen:
            wizard.forward.click()


def test_the_record_is_what_was_copied_even_on_the_next_day(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, page=4)
    wizard.session.note_copy()
    copied = wizard.session.shown_text
    bench.clock.now += timedelta(hours=12)
    wizard.session.refresh()
    assert wizard.session.shown_text != copied
    assert wizard.review.copied
    sent_by(wizard)
    assert bench.order.cases[0].text == copied
    assert bench.order.cases[0].text_sha256 == hashlib.sha256(copied.encode()).hexdigest()


def test_a_text_changed_after_copying_must_be_copied_again(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, page=4)
    wizard.review.text_step.button.click()
    if not wizard.review.copied:
        wizard.review.hold.button.click()
    assert wizard.review.copied
    wizard.session.change(text="I ordered it. It is not here.", edited=True)
    wizard.review.refresh()
    assert not wizard.review.copied
    assert not wizard.review.text_step.disc.done
    assert wizard.review.text_step.button.text() == "Copy text"
    sent_by(wizard)
    assert bench.order.cases[0].text == "I ordered it. It is not here."


def test_what_was_typed_is_kept_when_it_cannot_be_shown(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard = opened(qtbot, bench, 1)

    def locked(*_: object) -> None:
        raise AliGuardError("database_locked", "Another AliGuard has this file open.")

    monkeypatch.setattr(bench.service, "preview", locked)
    wizard.session.change(text="My own words.", edited=True)
    assert wizard.session.is_dirty
    wizard.session.save_now()
    assert bench.order.cases[0].text == "My own words."


def test_a_reply_to_pressure_is_written_in_a_running_dispute(qtbot: QtBot, bench: Bench) -> None:
    bench.service.submit(bench.order_id, bench.service.open_draft(bench.order_id).case)
    wizard = opened(qtbot, bench)
    wizard.findChild(QAbstractButton, "wizard_branch_special").click()
    cards = [code for code in ("X1", "X2", "X3", "X4") if code in wizard.problem.cards]
    assert cards == ["X2", "X3", "X4"]
    wizard.problem.cards["X3"].click()
    assert wizard.problem.open_points() == []
    assert wizard.forward.isVisible()
    wizard.session.set_facts({"reply": "refuse", "seller_asks": "cancel_dispute"})
    wizard.session.change(truthful=True)
    wizard.go_to(4)
    assert "keep the dispute open" in wizard.session.desk.text
    for name in ("solution", "reason", "amount"):
        assert not wizard.findChild(QWidget, f"wizard_send_{name}").isVisible()
    assert not wizard.review.refused.isVisible()
    wizard.review.copy_button.click()
    wizard.session.submit()
    kinds = [one.kind for one in wizard.session.desk.order.events]
    assert kinds.count(EventKind.DISPUTE_OPENED) == 1
    assert kinds[-1] is EventKind.MESSAGE_SENT


def test_what_was_never_shipped_has_a_message_to_copy(qtbot: QtBot, tmp_path: Path) -> None:
    bench = Bench(make.k1(), tmp_path)
    wizard = opened(qtbot, bench)
    chat = wizard.findChild(QWidget, "wizard_problem_chat")
    assert chat.isVisible()
    assert not wizard.forward.isVisible()
    wizard.problem.copy_chat.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Dear seller, I ordered Earbuds")
    assert wizard.problem.copy_chat.text() == "Copied"
