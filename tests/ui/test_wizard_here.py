# SPDX-License-Identifier: MIT
"""The facts and proof of R in the wizard, by real keys: weights, counts, a choice of solution."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from aliguard_desktop.domain.dispute import checks, gather
from aliguard_desktop.domain.dispute.checks import Check, CheckLevel
from aliguard_desktop.domain.dispute.facts import HINTS, FactField, FactSection, FactType
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.ui.wizard import check_words, fact_words, words
from aliguard_desktop.ui.wizard.fact_editors import CountFact, PercentFact, WeightFact
from tests import factories as make
from tests.ui import wizard_helpers as bench_of
from tests.ui.wizard_helpers import Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from aliguard_desktop.ui.wizard.dialog import DisputeWizard
    from aliguard_desktop.ui.wizard.facts_page import FactsPage


def opened(qtbot: QtBot, folder: Path, problem: str, page: int = 1) -> DisputeWizard:
    order = bench_of.damaged()
    events = tuple(
        make.event("received", "2026-11-19", problem=problem, entry=one.entry)
        if one.kind is EventKind.RECEIVED
        else one
        for one in order.events
    )
    wizard = Bench(replace(order, events=events), folder).wizard()
    wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.go_to(page)
    return wizard


def facts_page(wizard: DisputeWizard) -> FactsPage:
    return wizard.pages[1]


def type_in(wizard: DisputeWizard, key: str, words: str) -> None:
    """Replace what stands in a field, as a person would."""
    editor = facts_page(wizard).rows[key].editor
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, words)
    facts_page(wizard).flush()


def choose(wizard: DisputeWizard, key: str, value: str) -> None:
    """Choose an answer with the arrow keys."""
    editor = facts_page(wizard).rows[key].editor
    editor.setFocus()
    while editor.currentData() != value:
        before = editor.currentIndex()
        QTest.keyClick(editor, Qt.Key.Key_Down)
        assert editor.currentIndex() != before
    facts_page(wizard).flush()


def test_every_problem_of_a_fact_has_words() -> None:
    """The ids stand in the code: what is returned beside an empty text, and what is odd."""
    named = set(HINTS)
    for name in ("gather.py", "comparisons.py"):
        source = (Path(gather.__file__).parent / name).read_text(encoding="utf-8")
        named |= set(re.findall(r'(?:return|else) \(?"", "([a-z_]+)"', source))
        named |= set(re.findall(r'found\["\w+"\] = "([a-z_]+)"', source))
    assert {"bad_date", "bad_weight", "foreign_text", "nothing_missing"} <= named
    assert named - set(fact_words._PROBLEMS) == set()


@pytest.mark.parametrize("problem", sorted(HINTS))
def test_a_hint_is_told_and_keeps_nobody_from_going_on(problem: str) -> None:
    assert not fact_words.blocks(field_with(problem))
    assert fact_words.fact_state(field_with(problem), date(2026, 6, 14)).tone == "warn"
    assert fact_words.blocks(field_with("bad_date"))


def field_with(problem: str) -> FactField:
    return FactField("item_is", FactType.TEXT, FactSection.HAPPENED, "x", problem=problem)


@pytest.mark.parametrize("id_", sorted((*checks.BLOCKING, *checks.WARNING)))
def test_every_check_has_a_sentence_without_open_places(id_: str) -> None:
    places = re.findall(r"{(\w+)}", check_words._FOUND[id_])
    found = Check(id_, CheckLevel.WARN, values=dict.fromkeys(places, "x"))
    assert "{" not in check_words.check_text(found)


@pytest.mark.parametrize(
    ("editor", "typed", "value", "shown"),
    [
        (WeightFact, "20", "20", "20 g"),
        (WeightFact, "0.3 kg", "300", "300 g"),
        (WeightFact, "0,3 \u043a\u0433", "300", "300 g"),
        (WeightFact, "a lot", "a lot", "a lot"),
        (WeightFact, "", "", ""),
        (CountFact, "6", "6", "6"),
        (CountFact, "6 pcs", "6", "6"),
        (CountFact, "six", "six", "six"),
        (PercentFact, "40 %", "40", "40 %"),
        (PercentFact, "", "", ""),
    ],
)
def test_units_may_be_typed_and_are_shown(
    qtbot: QtBot, editor: type, typed: str, value: str, shown: str
) -> None:
    field = editor()
    qtbot.addWidget(field)
    assert field.parsed(typed) == value
    assert field.shown(value) == shown


def test_the_recorded_problem_says_when_it_was_received(qtbot: QtBot, tmp_path: Path) -> None:
    desk = opened(qtbot, tmp_path, "empty", page=0).session.desk
    assert words.situation_note("R1", desk).startswith("You received it on ")
    assert "19 Nov" in words.situation_note("R1", desk)
    assert words.situation_note("R4", desk) == ""


def test_a_weight_in_kilograms_stands_in_grams(qtbot: QtBot, tmp_path: Path) -> None:
    wizard = opened(qtbot, tmp_path, "empty")
    assert wizard.session.case.situation == "R1"
    type_in(wizard, "listing_weight_g", "0,3 kg")
    facts_page(wizard).rows["label_weight_g"].editor.setFocus()
    assert wizard.session.case.facts["listing_weight_g"] == "300"
    wizard.session.change(truthful=True)
    assert "The item weighs 300 g according to the item page." in wizard.session.desk.text


def test_a_scale_that_shows_the_full_weight_is_a_hint(qtbot: QtBot, tmp_path: Path) -> None:
    wizard = opened(qtbot, tmp_path, "empty")
    type_in(wizard, "listing_weight_g", "300")
    type_in(wizard, "scale_weight_g", "310")
    page = facts_page(wizard)
    assert page.rows["scale_weight_g"].source.text().startswith("Not lighter than")
    QTest.mouseClick(page.truth, Qt.MouseButton.LeftButton)
    wizard.session.change(truthful=True)
    assert page.open_points() == []


def test_counts_fill_in_the_amount_and_say_so(qtbot: QtBot, tmp_path: Path) -> None:
    wizard = opened(qtbot, tmp_path, "missing")
    amount = facts_page(wizard).rows["amount"]
    assert amount.editor.text() == ""
    type_in(wizard, "count_ordered", "6 pcs")
    type_in(wizard, "count_received", "4")
    assert amount.editor.text() == "USD 6.13"
    assert amount.source.text() == "from the missing pieces; you may change it"
    type_in(wizard, "amount", "5")
    assert wizard.session.desk.form.amount == "USD 5.00"
    assert amount.source.text() == "entered by you"


def test_a_return_can_be_chosen_and_changes_the_form(qtbot: QtBot, tmp_path: Path) -> None:
    wizard = opened(qtbot, tmp_path, "not_as_described")
    assert wizard.session.case.situation == "R6"
    choose(wizard, "property", "size")
    choose(wizard, "solution", "return_refund")
    form = wizard.session.desk.form
    assert (form.solution, form.reason) == ("return_refund", "Size not as described")
    assert "prepaid" in facts_page(wizard).rows["solution"].source.text()
    wizard.go_to(0)
    path = wizard.pages[0]._path.text()
    assert "Return & refund" in path
    assert "Size not as described" in path


def test_proof_of_an_empty_parcel_can_be_declined_one_by_one(qtbot: QtBot, tmp_path: Path) -> None:
    wizard = opened(qtbot, tmp_path, "empty", page=2)
    rows = wizard.pages[2].checklist.rows
    row = rows["unboxing"]
    QTest.mouseClick(row.lacking, Qt.MouseButton.LeftButton, pos=row.lacking.rect().center() * 0.2)
    qtbot.waitUntil(lambda: "unboxing" in wizard.session.case.declined)
    assert row._state.text().startswith("Lower chance without a video")
    blocked = {
        check.values["proof"] for check in wizard.session.desk.checks if check.id == "proof_missing"
    }
    assert blocked == {"all_sides", "label_weight", "scale"}


def test_how_to_take_it_is_a_button_that_says_whether_it_is_open(qtbot, tmp_path) -> None:
    wizard = opened(qtbot, tmp_path, "damaged", page=2)
    row = wizard.findChild(QWidget, "wizard_proof_parcel_outside")
    how = row.how
    assert not how.isCheckable()
    assert how.accessibleName() == "How to take it: The parcel from outside, collapsed"
    how.setFocus()
    QTest.keyClick(how, Qt.Key.Key_Space)
    assert how.accessibleName().endswith(", expanded")
    words = how.accessibleDescription()
    assert words
    shown = [one for one in row.findChildren(QLabel) if one.text() == words]
    assert [one.isVisible() for one in shown] == [True]
    QTest.mouseClick(how, Qt.MouseButton.LeftButton)
    assert how.accessibleName().endswith(", collapsed")
    assert not shown[0].isVisible()
