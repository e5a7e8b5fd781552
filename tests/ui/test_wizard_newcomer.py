# SPDX-License-Identifier: MIT
"""What a newcomer stumbled over: where the focus goes, what is said, and when it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea

from aliguard_desktop.domain.dispute.reasons import Branch
from aliguard_desktop.domain.orders import CaseStatus
from tests.ui import wizard_helpers as bench_of
from tests.ui.wizard_helpers import Bench

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from aliguard_desktop.ui.wizard.dialog import DisputeWizard


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(bench_of.in_transit(), tmp_path)


def opened(qtbot: QtBot, bench: Bench, page: int = 0) -> DisputeWizard:
    wizard = bench.wizard()
    wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.go_to(page)
    return wizard


def test_before_the_choice_nothing_is_refused_and_continue_leads_to_it(
    qtbot: QtBot, bench: Bench
) -> None:
    wizard = opened(qtbot, bench)
    here = wizard.problem._branch_cards[Branch.HERE]
    qtbot.mouseClick(here, Qt.MouseButton.LeftButton)
    QApplication.processEvents()  # as between two clicks: new cards are shown
    assert wizard.session.case.situation == ""
    assert not wizard.problem._banner.isVisibleTo(wizard)
    assert wizard.note.text() == "Choose what fits below."
    assert wizard.forward.isVisibleTo(wizard)
    assert wizard.later.text() == "Save and close"
    qtbot.mouseClick(wizard.forward, Qt.MouseButton.LeftButton)
    assert wizard.page == 0
    first = next(iter(wizard.problem.cards.values()))
    assert wizard.focusWidget() is first


def test_the_box_that_is_not_ticked_is_scrolled_to_and_explained(
    qtbot: QtBot, bench: Bench
) -> None:
    wizard = opened(qtbot, bench, 1)
    wizard.resize(wizard.width(), 600)
    QApplication.processEvents()
    page = wizard.pages[1]
    note = page.findChild(QLabel, "wizard_truth_note")
    assert not note.isVisibleTo(page)
    bench_of.press(wizard, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert wizard.focusWidget() is page.truth
    port = page.findChild(QScrollArea, "wizard_facts_scroll").viewport()
    for widget in (page.truth, note):
        place = QRect(widget.mapTo(port, QPoint(0, 0)), widget.size())
        assert widget.isVisibleTo(page)
        assert port.rect().contains(place)
    bench_of.press(wizard, Qt.Key.Key_Space)
    assert page.truth.isChecked()
    assert not note.isVisibleTo(page)


def test_after_sending_only_what_was_done_and_what_is_next_is_shown(
    qtbot: QtBot, bench: Bench
) -> None:
    wizard = opened(qtbot, bench, 4)
    review = wizard.review
    assert "Received: No" in review.solution_step.accessibleName()
    for _ in range(2):  # the first time it asks whether it was really sent
        qtbot.mouseClick(wizard.forward, Qt.MouseButton.LeftButton)
    assert bench.case.status is CaseStatus.SUBMITTED
    assert review.heading.text() == "Sent and recorded"
    assert review.subtitle.text() == "Recorded on 22 Nov, 14:02."
    for gone in (review.open_step, review.text_step, review.refused, wizard.back, wizard.forward):
        assert not gone.isVisibleTo(wizard)
    words = {label.text() for label in review.findChildren(QLabel) if label.isVisibleTo(wizard)}
    assert "What happens next" in words
    assert "What to click on AliExpress" not in words
    assert wizard.later.text() == "Close"
    with qtbot.waitSignal(wizard.record_wanted) as asked:
        qtbot.mouseClick(review.show_sent, Qt.MouseButton.LeftButton)
    assert asked.args == [bench.order_id, bench.case.id]


def test_the_fingerprint_is_shown_on_demand_only(qtbot: QtBot, bench: Bench) -> None:
    wizard = opened(qtbot, bench, 4)
    shown = " ".join(
        label.text() for label in wizard.findChildren(QLabel) if label.isVisibleTo(wizard)
    )
    assert "SHA-256" not in shown
    qtbot.mouseClick(
        wizard.findChild(QAbstractButton, "wizard_record_details"), Qt.MouseButton.LeftButton
    )
    assert wizard.review.record.hash.isVisibleTo(wizard)


def test_the_evidence_page_begins_at_the_button_or_at_the_pictures(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    wizard = opened(qtbot, bench, 2)
    page = wizard.pages[2]
    assert wizard.focusWidget() is page.drop.choose
    page.add_files([bench_of.picture(tmp_path, "tracking.png")])
    assert wizard.focusWidget() is page.view
    wizard.go_to(1)
    wizard.go_to(2)
    QApplication.processEvents()
    assert wizard.focusWidget() is page.view
    with_focus = page.view.grab().toImage()
    page.drop.choose.setFocus()
    QApplication.processEvents()
    assert page.view.grab().toImage() != with_focus
