# SPDX-License-Identifier: MIT
"""The whole wizard by keyboard alone, over the real dispute service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.orders import CaseStatus
from tests.ui import wizard_helpers as bench_of
from tests.ui.wizard_helpers import Bench, press, tab_to, type_text

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

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
