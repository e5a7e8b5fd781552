# SPDX-License-Identifier: MIT
"""The whole wizard by keyboard alone, over the real dispute service."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.orders import CaseStatus, ExhibitKind
from aliguard_desktop.ui.wizard.statement_page import changed_sentences
from tests import factories as make
from tests.ui import wizard_helpers as bench_of
from tests.ui.wizard_helpers import Bench, press, tab_to, type_text

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.ui.wizard.dialog import DisputeWizard

ENTER = Qt.Key.Key_Return
SPACE = Qt.Key.Key_Space


def shown(qtbot: QtBot, bench: Bench, language: str = "en") -> DisputeWizard:
    wizard = bench.wizard(language)
    wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(wizard)
    wizard.show()
    qtbot.waitExposed(wizard)
    wizard.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is wizard)
    return wizard


@pytest.fixture
def moving(tmp_path: Path) -> Bench:
    return Bench(bench_of.in_transit(), tmp_path)


@pytest.fixture
def broken(tmp_path: Path) -> Bench:
    return Bench(bench_of.damaged(), tmp_path)


def test_n1_is_prepared_copied_and_frozen_with_keys_alone(qtbot: QtBot, moving: Bench) -> None:
    wizard = shown(qtbot, moving)
    assert wizard.session.case.situation == "N1"
    press(wizard, ENTER)
    assert wizard.page == 1
    press(wizard, ENTER)  # the tick is missing: the focus goes there, the page stays
    assert wizard.page == 1
    assert QApplication.focusWidget().objectName() == "wizard_truth"
    press(wizard, SPACE)
    press(wizard, ENTER)
    assert wizard.page == 2
    for proof in ("tracking", "order_page"):
        press(wizard, ENTER)  # needed proof is missing: the focus goes to its box
        assert QApplication.focusWidget().objectName() == f"wizard_lacking_{proof}"
        press(wizard, SPACE)
    press(wizard, ENTER)
    assert wizard.page == 3
    tab_to(wizard, "wizard_continue")
    press(wizard, ENTER)
    assert wizard.page == 4
    tab_to(wizard, "wizard_send_text_button")
    press(wizard, SPACE)
    assert QGuiApplication.clipboard().text() == wizard.session.desk.text
    assert "8190004412737741" in QGuiApplication.clipboard().text()
    tab_to(wizard, "wizard_continue")
    with qtbot.waitSignal(wizard.submitted) as told:
        press(wizard, SPACE)
    assert told.args == [moving.order_id]
    case = moving.case
    assert case.status is CaseStatus.SUBMITTED
    assert case.text == QGuiApplication.clipboard().text()
    assert case.declined == {"tracking", "order_page"}
    assert [e.kind for e in moving.order.events].count(EventKind.DISPUTE_OPENED) == 1


def test_r4_asks_for_the_damage_and_puts_the_answer_into_the_text(
    qtbot: QtBot, broken: Bench, tmp_path: Path
) -> None:
    wizard = shown(qtbot, broken)
    assert wizard.session.case.situation == "R4"
    press(wizard, ENTER)
    damage = tab_to(wizard, "wizard_fact_damage")
    for _ in range(damage.findData("cracked") - damage.currentIndex()):
        press(wizard, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: wizard.session.case.facts.get("damage") == "cracked")
    tab_to(wizard, "wizard_fact_damage_text")
    type_text(wizard, "The glass has two cracks")
    press(wizard, ENTER)
    assert QApplication.focusWidget().objectName() == "wizard_truth"
    press(wizard, SPACE)
    press(wizard, ENTER)
    assert wizard.page == 2
    QGuiApplication.clipboard().setImage(_image(tmp_path))
    press(wizard, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(broken.order.exhibits) == 1
    kind = tab_to(wizard, "wizard_exhibit_kind")
    for _ in range(kind.currentIndex() - kind.findData("item")):
        press(wizard, Qt.Key.Key_Up)
    assert broken.order.exhibits[0].kind.value == "item"
    for proof in ("parcel_outside", "parcel_inside", "label"):
        tab_to(wizard, f"wizard_lacking_{proof}")
        press(wizard, SPACE)
    press(wizard, ENTER)
    assert wizard.page == 3
    text = wizard.session.desk.text
    assert "crack" in text
    assert "picture 1" in text
    assert text.isascii()
    tab_to(wizard, "wizard_continue")
    press(wizard, SPACE)
    tab_to(wizard, "wizard_send_text_button")
    press(wizard, SPACE)
    assert QGuiApplication.clipboard().text() == text


def test_escape_keeps_the_draft_and_the_next_wizard_opens_where_it_was(
    qtbot: QtBot, moving: Bench
) -> None:
    wizard = shown(qtbot, moving)
    press(wizard, ENTER)
    tab_to(wizard, "wizard_fact_last_scan_place")
    type_text(wizard, "Warszawa")
    press(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    assert moving.case.facts["last_scan_place"] == "Warszawa"
    again = shown(qtbot, moving)
    assert again.page == 1
    assert again.findChild(QLineEdit, "wizard_fact_last_scan_place").text() == "Warszawa"
    assert again.session.case.facts["last_scan_place"] == "Warszawa"


def test_a_change_is_stored_after_a_rest_without_any_act(qtbot: QtBot, moving: Bench) -> None:
    wizard = shown(qtbot, moving)
    press(wizard, ENTER)
    tab_to(wizard, "wizard_fact_last_scan_place")
    with qtbot.waitSignal(wizard.session.saved):
        type_text(wizard, "Lodz")
    assert moving.case.facts["last_scan_place"] == "Lodz"
    assert wizard.session.saved_text == "14:02"


def test_alt_left_goes_back_and_steps_lead_to_reached_pages_only(
    qtbot: QtBot, moving: Bench
) -> None:
    wizard = shown(qtbot, moving)
    press(wizard, ENTER)
    press(wizard, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert wizard.page == 0
    assert [button.isEnabled() for button in wizard.steps.buttons] == [
        True,
        True,
        False,
        False,
        False,
    ]
    tab_to(wizard, "wizard_step_2")
    press(wizard, SPACE)
    assert wizard.page == 1


def test_enter_in_the_statement_makes_a_new_line(qtbot: QtBot, moving: Bench) -> None:
    wizard = shown(qtbot, moving)
    wizard.go_to(3)
    assert QApplication.focusWidget().objectName() == "wizard_text"
    press(wizard, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    press(wizard, ENTER)
    type_text(wizard, "Thank you.")
    assert wizard.page == 3
    qtbot.waitUntil(lambda: wizard.session.desk.text.endswith("\nThank you."))
    assert wizard.session.case.edited


def _image(folder: Path):  # type: ignore[no-untyped-def]
    from PySide6.QtGui import QImage  # noqa: PLC0415

    return QImage(str(bench_of.picture(folder, "shot.png")))


# ---- four more situations, with Tab, Enter, Space and arrows alone ------------------------------


def choose(wizard: DisputeWizard, key: str, value: str) -> None:
    """Choose an answer with the arrow keys."""
    box = tab_to(wizard, f"wizard_fact_{key}")
    for _ in range(box.count()):
        if box.currentData() == value:
            return
        press(wizard, Qt.Key.Key_Down)
    assert box.currentData() == value


def write(wizard: DisputeWizard, key: str, words: str) -> None:
    """Type a fact over what stands there."""
    tab_to(wizard, f"wizard_fact_{key}")
    press(wizard, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(wizard, words)


def tick_and_go_on(wizard: DisputeWizard) -> None:
    """Tick that the facts are true, decline the proof that is missing, go on to the end."""
    tab_to(wizard, "wizard_truth")
    press(wizard, SPACE)
    press(wizard, ENTER)
    assert wizard.page == 2, wizard.note.text()
    for _ in range(12):
        press(wizard, ENTER)
        if wizard.page == 3:
            break
        assert QApplication.focusWidget().objectName().startswith("wizard_lacking_")
        press(wizard, SPACE)
    assert wizard.page == 3
    tab_to(wizard, "wizard_continue")
    press(wizard, SPACE)
    assert wizard.page == 4, wizard.note.text()


def copy_and_send(wizard: DisputeWizard) -> str:
    """Copy the text and say that it was sent."""
    tab_to(wizard, "wizard_send_text_button")
    press(wizard, SPACE)
    text = QGuiApplication.clipboard().text()
    assert text == wizard.session.desk.text
    tab_to(wizard, "wizard_continue")
    press(wizard, SPACE)
    assert wizard.session.is_frozen
    return text


def held(problem: str) -> Order:
    order = bench_of.damaged()
    received = make.event("received", "2026-11-19", problem=problem)
    kept = [event for event in order.events if event.kind is not EventKind.RECEIVED]
    return make.with_events(replace(order, events=tuple(kept)), received)


def test_r1_by_keys_alone(qtbot: QtBot, tmp_path: Path) -> None:
    bench = Bench(held("empty"), tmp_path)
    wizard = shown(qtbot, bench)
    assert wizard.session.case.situation == "R1"
    press(wizard, ENTER)
    write(wizard, "listing_weight_g", "0,3 kg")
    write(wizard, "label_weight_g", "20 g")
    write(wizard, "scale_weight_g", "19 g")
    tick_and_go_on(wizard)
    text = copy_and_send(wizard)
    assert "The item weighs 300 g" in text
    assert "20 g" in text
    assert bench.order.events[-1].kind is EventKind.DISPUTE_OPENED


def test_r6_by_keys_alone_with_a_return(qtbot: QtBot, tmp_path: Path) -> None:
    bench = Bench(held("not_as_described"), tmp_path)
    wizard = shown(qtbot, bench)
    press(wizard, ENTER)
    choose(wizard, "property", "size")
    write(wizard, "listing_says", "104 cm")
    write(wizard, "item_is", "96 cm")
    choose(wizard, "solution", "return_refund")
    tick_and_go_on(wizard)
    assert wizard.session.desk.form.solution == "return_refund"
    text = copy_and_send(wizard)
    assert "104 cm" in text
    assert "96 cm" in text


def test_n5_by_keys_alone_records_where_it_was_delivered(qtbot: QtBot, tmp_path: Path) -> None:
    order = bench_of.in_transit(city="Krakow")
    bench = Bench(order, tmp_path)
    wizard = shown(qtbot, bench)
    tab_to(wizard, "wizard_branch_not_here")
    press(wizard, Qt.Key.Key_Right)  # "Delivered", but I do not have it
    qtbot.waitUntil(wizard.problem.cards["N4"].isVisible)
    tab_to(wizard, "wizard_situation_N4")
    press(wizard, SPACE)
    press(wizard, Qt.Key.Key_Down)
    assert wizard.session.case.situation == "N5"
    press(wizard, ENTER)
    write(wizard, "delivered_on", "20 Nov 2026")
    write(wizard, "delivered_city", "Gdansk")
    choose(wizard, "delivered_wrong", "city")
    tick_and_go_on(wizard)
    text = copy_and_send(wizard)
    assert "Gdansk" in text
    delivered = [one for one in bench.order.events if one.kind is EventKind.DELIVERED]
    assert [(str(one.day), one.detail.place) for one in delivered] == [("2026-11-20", "Gdansk")]


def test_x4_by_keys_alone_is_an_appeal(qtbot: QtBot, tmp_path: Path) -> None:
    order = make.with_events(
        bench_of.in_transit(),
        make.event("dispute_opened", "2026-11-10", situation="N1", solution="refund_only"),
        make.event("decided", "2026-11-20", source="dispute_page", outcome="none"),
    )
    bench = Bench(order, tmp_path)
    wizard = shown(qtbot, bench)
    assert wizard.session.case.situation == "X4"
    press(wizard, ENTER)
    choose(wizard, "new_proof", "carrier_reply")
    tick_and_go_on(wizard)
    assert wizard.review.act_step.isVisible()
    assert not wizard.review.refused.isVisible()
    text = copy_and_send(wizard)
    assert text.isascii()
    assert bench.order.events[-1].kind is EventKind.APPEALED
    assert bench.case.text == text


def test_the_facts_of_the_order_are_one_line_until_they_are_changed(
    qtbot: QtBot, moving: Bench
) -> None:
    wizard = shown(qtbot, moving)
    press(wizard, ENTER)
    page = wizard.pages[1]
    number = page.rows["tracking_number"].editor
    assert not number.isVisible()
    line = wizard.findChild(QLabel, "wizard_facts_known_text").text()
    assert line.startswith("From the order: Order number")
    assert "RC425037869CN" in line
    assert "11 Sep 2026" in line
    tab_to(wizard, "wizard_facts_change")
    press(wizard, SPACE)
    assert number.isVisible()
    write(wizard, "tracking_number", "RC425037868CN")
    page.flush()
    tab_to(wizard, "wizard_facts_change")
    press(wizard, SPACE)
    assert number.isVisible()  # what was changed stays in view
    assert not page.rows["order_number"].editor.isVisible()


# ---- the statement: short, edited, in another language ------------------------------------------


def test_the_short_version_is_a_switch_that_follows_the_facts(qtbot: QtBot, moving: Bench) -> None:
    wizard = shown(qtbot, moving)
    wizard.session.change(truthful=True)
    wizard.go_to(3)
    full = wizard.session.desk.text
    tab_to(wizard, "wizard_short")
    press(wizard, SPACE)
    page = wizard.pages[3]
    assert page.short.isChecked()
    assert page.text.toPlainText() == wizard.session.desk.short_text != full
    assert not wizard.session.case.edited
    assert page.counter.text() == f"{len(page.text.toPlainText())} of 500 characters"
    press(wizard, SPACE)
    assert page.text.toPlainText() == full


def test_a_change_by_hand_is_counted_and_taken_back(qtbot: QtBot, moving: Bench) -> None:
    wizard = shown(qtbot, moving)
    wizard.go_to(3)
    page = wizard.pages[3]
    note = page._edited_note
    assert not page.rebuild.isVisible()
    type_text(wizard, "Hello. ")
    page.flush()
    assert (
        note.text().startswith("You changed 1 sentence(s) by hand.") or "1 sentence" in note.text()
    )
    tab_to(wizard, "wizard_rebuild")
    press(wizard, SPACE)
    assert page.text.toPlainText() == wizard.session.desk.built_text
    assert not page.rebuild.isVisible()


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("One. Two. Three.", 0),
        ("One. Two! Three.", 1),
        ("One. Three.", 1),
        ("One. Two. Three. Four. Five.", 2),
        ("Mine.", 3),
        ("", 3),
    ],
)
def test_changed_sentences_are_counted(text: str, changed: int) -> None:
    assert changed_sentences("One. Two. Three.", text) == changed


def test_any_language_can_be_read_and_unreviewed_ones_say_so(qtbot: QtBot, moving: Bench) -> None:
    wizard = shown(qtbot, moving, "ru")
    wizard.go_to(3)
    page = wizard.pages[3]
    box = tab_to(wizard, "wizard_language")
    codes = [box.itemData(index) for index in range(box.count())]
    assert codes == list(moving.service.reading_languages())
    seen = set()
    for _ in codes:
        code = box.currentData()
        seen.add(code)
        note = page._copy_note
        doubtful = code != "en" and not moving.service.is_reviewed(code)
        assert note.isVisible() == doubtful, code
        assert doubtful == ("Nobody has reviewed" in note.text()), code
        assert page.copy.isVisible() == (code != "en")
        press(wizard, Qt.Key.Key_Down if box.currentIndex() < len(codes) - 1 else Qt.Key.Key_Home)
    assert len(seen) > 1


def test_after_hand_edits_the_copy_says_whose_version_it_is(qtbot: QtBot, moving: Bench) -> None:
    wizard = shown(qtbot, moving, "ru")
    wizard.go_to(3)
    page = wizard.pages[3]
    assert "in the English text only" not in page._copy_note.text()
    type_text(wizard, "Hello. ")
    page.flush()
    assert "in the English text only" in page._copy_note.text()


# ---- proof that no sentence uses ----------------------------------------------------------------


def test_proof_without_a_sentence_is_told_kindly(
    qtbot: QtBot, tmp_path: Path, moving: Bench
) -> None:
    added = moving.evidence.add_files(
        moving.order_id,
        [bench_of.picture(tmp_path, "a.png"), bench_of.picture(tmp_path, "b.png", "#abc")],
    )
    moving.evidence.describe(moving.order_id, added[0].exhibit.id, kind=ExhibitKind.ITEM)
    wizard = shown(qtbot, moving)
    wizard.go_to(2)
    lines = wizard.pages[2].unclaimed.lines
    assert lines[0] == "Picture 1: the text does not need it. You may leave it out."
    assert lines[1].startswith("Picture 2: say what it shows")
    tab_to(wizard, "wizard_exhibits")
    press(wizard, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert wizard.pages[2].unclaimed.lines[1].startswith("Picture 2: the text does not need it")
