# SPDX-License-Identifier: MIT
"""The way to each of the twenty situations in at most three clicks, and to what is no dispute."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from aliguard_desktop.domain.dispute.reasons import Purpose
from aliguard_desktop.domain.orders import CaseStatus
from tests import factories as make
from tests.domain.dispute import desks
from tests.domain.dispute.golden_orders import GOLDEN
from tests.ui import wizard_helpers as bench_of
from tests.ui.wizard_helpers import Bench

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.ui.wizard.dialog import DisputeWizard

MOST_CLICKS = 3
SITUATIONS = desks.REASONS.situations


def opened(qtbot: QtBot, bench: Bench) -> DisputeWizard:
    wizard = bench.wizard()
    wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(wizard)
    wizard.show()
    return wizard


def click(wizard: DisputeWizard, name: str) -> int:
    QApplication.processEvents()  # cards that were just added are shown by the loop
    button = wizard.findChild(QAbstractButton, name)
    assert button is not None, name
    assert button.isVisible(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return 1


def dispute(**more: str) -> object:
    return make.event(
        "dispute_opened", "2026-11-10", situation="N1", solution="refund_only", **more
    )


def order_of(code: str) -> Order:
    """An order in which a situation can be met, but whose events do not point to it alone."""
    if code == "N8":
        return make.k1()
    order = bench_of.in_transit()
    return make.with_events(order, dispute()) if code in ("X2", "X3", "X4") else order


@pytest.mark.parametrize("code", sorted(SITUATIONS))
def test_each_situation_is_reached_in_at_most_three_clicks(
    qtbot: QtBot, tmp_path: Path, code: str
) -> None:
    wizard = opened(qtbot, Bench(order_of(code), tmp_path))
    wizard.session.change(situation="")
    wizard.problem.refresh()
    clicks = click(wizard, f"wizard_branch_{SITUATIONS[code].branch}")
    if wizard.session.case.situation != code:
        clicks += click(wizard, f"wizard_situation_{code}")
    assert wizard.session.case.situation == code
    assert clicks <= MOST_CLICKS
    if SITUATIONS[code].purpose is Purpose.MESSAGE:
        assert wizard.session.desk.chat_text
    else:
        clicks += click(wizard, "wizard_continue")
        assert wizard.page == 1
    assert clicks <= MOST_CLICKS


@pytest.mark.parametrize("code", sorted(set(GOLDEN) - {"X1"}))
def test_the_likeliest_is_marked_before_any_click(code: str) -> None:
    golden = GOLDEN[code]()
    service = desks.service(golden.today, golden.order)
    found = [one.situation.code for one in service.open_draft(golden.order.id).choices if one.fits]
    assert found == [code]


def test_the_path_names_other_labels_of_the_form(qtbot: QtBot, tmp_path: Path) -> None:
    wizard = opened(qtbot, Bench(bench_of.in_transit(), tmp_path))
    words = [label.text() for label in wizard.problem.findChildren(QLabel)]
    assert any(text.startswith("or similar: “Order protection is expiring") for text in words)


def test_a_lost_dispute_leads_to_the_appeal_and_then_to_help_outside(
    qtbot: QtBot, tmp_path: Path
) -> None:
    decided = make.event("decided", "2026-11-20", source="dispute_page", outcome="none")
    order = make.with_events(bench_of.in_transit(), dispute(), decided)
    wizard = opened(qtbot, Bench(order, tmp_path))
    wizard.session.change(situation="N1")
    banner = wizard.findChild(QWidget, "wizard_problem_banner")
    assert banner.lines[0].startswith("This dispute was decided against you.")
    assert banner.button.text() == "Prepare an appeal"
    click(wizard, "wizard_problem_banner_button")
    assert wizard.session.case.situation == "X4"
    assert wizard.session.desk.refused is None
    assert wizard.forward.isVisible()


def test_too_late_says_so_and_leads_to_what_is_left(qtbot: QtBot, tmp_path: Path) -> None:
    order = make.order(
        make.event("shipped", "2026-01-10", source="order_page"),
        make.event("protection_end", "2026-03-27", source="order_page", seen="2026-03-01"),
        make.event("not_received", "2026-03-26"),
        make.event("completed", "2026-03-28", by="timer"),
        paid="24.90",
    )
    wizard = opened(qtbot, Bench(order, tmp_path))
    assert wizard.session.case.situation == "X4"
    wizard.session.change(situation="N1")
    banner = wizard.findChild(QWidget, "wizard_problem_banner")
    assert "time for a dispute is over" in banner.lines[0]
    assert not wizard.forward.isVisible()
    with qtbot.waitSignal(wizard.message_wanted) as asked:
        click(wizard, "wizard_problem_banner_button")
    assert asked.args[1] == ""
    wizard.session.change(situation="X4")
    assert wizard.forward.isVisible()
    assert "Outside AliExpress" in banner.lines[0]
    with qtbot.waitSignal(wizard.message_wanted):
        click(wizard, "wizard_problem_banner_button")


def test_a_running_dispute_leads_to_the_answer(qtbot: QtBot, tmp_path: Path) -> None:
    order = make.with_events(bench_of.in_transit(), dispute())
    wizard = opened(qtbot, Bench(order, tmp_path))
    wizard.session.change(situation="N1")
    banner = wizard.findChild(QWidget, "wizard_problem_banner")
    assert banner.button.text() == "Answer the seller"
    click(wizard, "wizard_problem_banner_button")
    assert wizard.session.case.situation == "X3"


def test_what_was_not_sent_leads_to_the_order_page_and_to_messages(
    qtbot: QtBot, tmp_path: Path
) -> None:
    bench = Bench(make.k1(), tmp_path)
    wizard = opened(qtbot, bench)
    click(wizard, "wizard_problem_banner_button")
    assert bench.links.opened == [bench.order.number]
    with qtbot.waitSignal(wizard.message_wanted) as asked:
        click(wizard, "wizard_problem_chat_more")
    assert asked.args == [bench.order_id, ""]


def test_the_item_is_asked_for_where_there_are_several(qtbot: QtBot, tmp_path: Path) -> None:
    lines = (make.line("l1", "Earbuds"), make.line("l2", "Case"))
    bench = Bench(replace(bench_of.in_transit(), lines=lines), tmp_path)
    wizard = opened(qtbot, bench)
    box = wizard.findChild(QComboBox, "wizard_line")
    assert box.isVisible()
    if wizard.session.case.line is None:
        assert wizard.problem.open_points()[0].widget is box
    box.setFocus()
    while box.currentData() != "l2":
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert wizard.session.case.line == "l2"
    assert wizard.findChild(QLabel, "wizard_item").text() == "Case"
    wizard.session.change(situation="N3")
    wizard.session.save_now()
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert (wizard.session.case.line, wizard.session.case.situation) == ("l1", "N1")
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert wizard.session.case.situation == "N3"


def test_one_item_is_not_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    wizard = opened(qtbot, Bench(bench_of.in_transit(), tmp_path))
    assert not wizard.findChild(QComboBox, "wizard_line").isVisible()


def test_a_draft_is_thrown_away_and_said_so(qtbot: QtBot, tmp_path: Path) -> None:
    bench = Bench(bench_of.in_transit(), tmp_path)
    wizard = opened(qtbot, bench)
    assert not wizard.side.discard.isVisible()
    wizard.forward.click()
    assert bench.case.status is CaseStatus.DRAFT
    with qtbot.waitSignal(wizard.discarded) as told:
        click(wizard, "wizard_discard")
    assert told.args == [bench.order_id, True]
    assert bench.order.cases == ()
    assert not wizard.isVisible()
