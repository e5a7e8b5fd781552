# SPDX-License-Identifier: MIT
"""The details pane: the card's words and buttons, timeline, parcels, contacts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from aliguard_desktop.domain.event_identity import inferred_event_id
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.orders import Case, Payment
from aliguard_desktop.ui import formatting
from aliguard_desktop.ui.details.action_card import Act
from aliguard_desktop.ui.details.pane import DetailsPane
from aliguard_desktop.ui.details.timeline import When, rows_of
from aliguard_desktop.ui.widgets import painting
from aliguard_desktop.ui.widgets.date_field import NullableDateEdit
from tests.ui import order_samples as samples


@pytest.fixture
def pane(qtbot):
    shown = DetailsPane()
    qtbot.addWidget(shown)
    shown.resize(440, 800)
    shown.show()
    return shown


def _text(pane: DetailsPane, name: str) -> str:
    return pane.findChild(QLabel, name).text()


def _buttons(pane: DetailsPane) -> list[QPushButton]:
    found = pane.card.findChildren(QPushButton)
    return [button for button in found if button.isVisible() and button.objectName() != "whyLink"]


def test_card_says_what_why_and_by_when(pane):
    pane.show_order(samples.earbuds(), samples.MOMENT)
    assert _text(pane, "cardHeading") == "Open the dispute today"
    assert "You asked the seller for more time on 20 Nov." in _text(pane, "cardReason")
    why = _text(pane, "cardWhy")
    assert why.startswith("27 Nov (order page, read 12 Nov) \u2212 5 day")
    assert "= 22 Nov." in why


def test_why_this_date_opens_the_rule(pane, qtbot):
    pane.show_order(samples.earbuds(), samples.MOMENT)
    details = pane.findChild(QWidget, "ruleDetails")
    assert not details.isVisible()
    qtbot.mouseClick(pane.findChild(QPushButton, "whyLink"), Qt.MouseButton.LeftButton)
    assert details.isVisible()
    assert any("D9" in label.text() for label in details.findChildren(QLabel))


def test_main_button_asks_for_the_wizard(pane, qtbot):
    pane.show_order(samples.earbuds(), samples.MOMENT)
    with qtbot.waitSignal(pane.act_chosen) as told:
        qtbot.mouseClick(_buttons(pane)[0], Qt.MouseButton.LeftButton)
    assert told.args == [samples.earbuds().order.id, Act.DISPUTE, None]


def test_missing_date_is_asked_for_in_the_card(pane, qtbot):
    pane.show_order(samples.no_date(), samples.MOMENT)
    assert "Between 1 Dec and 31 Dec (estimate, not used for alarms)." in _text(pane, "cardWhy")
    field = pane.findChild(QLineEdit, "protectionDate")
    assert field.text() == ""
    save = pane.findChild(QPushButton, "saveDate")
    with qtbot.assertNotEmitted(pane.act_chosen):
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert _text(pane, "dateProblem") == "Type the date that the order page shows."
    qtbot.keyClicks(field, "2026-12-09")
    assert _text(pane, "dateProblem") == ""
    with qtbot.waitSignal(pane.act_chosen) as told:
        qtbot.mouseClick(pane.findChild(QPushButton, "saveDate"), Qt.MouseButton.LeftButton)
    assert told.args == [samples.no_date().order.id, Act.PROTECTION_END, date(2026, 12, 9)]


def test_two_dates_get_two_equal_buttons(pane, qtbot):
    pane.show_order(samples.two_dates(), samples.MOMENT)
    *buttons, page = _buttons(pane)
    assert [button.text() for button in buttons] == ["8 Dec is right", "9 Dec is right"]
    assert page.property("kind") == "link"
    assert {button.property("kind") for button in buttons} == {"secondary"}
    with qtbot.waitSignal(pane.act_chosen) as told:
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert told.args[1:] == [Act.DECIDE, (EventKind.PROTECTION_END.value, date(2026, 12, 9))]


def test_two_dates_of_a_finished_order_can_be_decided(pane, qtbot):
    done, two = samples.finished(), samples.two_dates()
    pane.show_order(
        replace(done, plan=replace(done.plan, conflicts=two.plan.conflicts)), samples.MOMENT
    )
    line = _text(pane, "cardExtra")
    assert line.startswith("2 dates for \u201cProtection ends\u201d: 8 Dec (")
    assert " or 9 Dec (" in line
    right = next(button for button in _buttons(pane) if button.text() == "8 Dec is right")
    assert right.property("kind") == "secondary"
    with qtbot.waitSignal(pane.act_chosen) as told:
        qtbot.mouseClick(right, Qt.MouseButton.LeftButton)
    assert told.args[1] == Act.DECIDE


def test_a_saved_draft_is_seen_and_goes_on(pane, qtbot):
    done = samples.finished()
    draft = Case(id="c1", situation="N1", page=1)
    pane.show_order(replace(done, order=replace(done.order, cases=(draft,))), samples.MOMENT)
    assert _text(pane, "cardExtra") == "Dispute draft, last page: Facts"
    go_on = next(one for one in _buttons(pane) if one.text() == "Continue the draft\u2026")
    with qtbot.waitSignal(pane.act_chosen) as told:
        qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)
    assert told.args[1] == Act.DISPUTE


def test_a_dispute_can_be_prepared_while_the_next_step_is_another(pane):
    pane.show_order(samples.no_date(), samples.MOMENT)
    last = _buttons(pane)[-1]
    assert last.text() == "Prepare dispute\u2026"
    assert last.property("kind") == "secondary"


@pytest.mark.parametrize("make", ["offer", "waiting", "last_chance", "finished", "hostile"])
def test_every_state_has_words_and_at_most_one_primary(pane, make):
    pane.show_order(getattr(samples, make)(), samples.MOMENT)
    assert _text(pane, "cardHeading")
    assert _text(pane, "cardReason")
    kinds = [button.property("kind") for button in _buttons(pane)]
    assert kinds.count("primary") <= 1


def test_timeline_has_three_past_rows_today_and_what_comes():
    rows, total = rows_of(samples.earbuds(), samples.MOMENT, everything=False)
    assert [row.when for row in rows].count(When.PAST) == 3
    assert total == 7
    ahead = [row for row in rows if row.when is When.AHEAD]
    assert [row.day for row in ahead] == ["22 Nov", "26 Nov", "27 Nov", "12 Dec", "10 Mar 2027"]
    assert ahead[0].strong
    assert ahead[0].tag == "advice"
    assert ahead[0].rule == "D9"
    # The platform's 27 Nov is over on the next day here.
    assert "28 Nov, " in ahead[2].text
    assert "9:00" in ahead[2].text
    assert ahead[2].text in ahead[2].sentence


@pytest.mark.parametrize(
    ("zone", "day", "hour"),
    [
        ("Europe/Warsaw", "28 Nov, ", 9),
        ("America/Los_Angeles", "28 Nov, ", 0),
        ("Pacific/Honolulu", "", 22),
    ],
)
def test_the_hour_of_the_protection_end_is_told_with_its_local_day(zone, day, hour):
    view, there = samples.earbuds(), replace(samples.MOMENT, zone=ZoneInfo(zone))
    end = next(one for one in view.plan.deadlines if one.rule == "D11")
    rows, _ = rows_of(view, there, everything=True)
    row = next(row for row in rows if row.rule == "D11")
    assert (end.due, row.day) == (date(2026, 11, 27), "27 Nov")
    over = formatting.hour(time(hour))
    assert row.text == f"Protection ends ({day}{over} your time)"


def test_an_overdue_task_stands_at_today_and_once():
    view = samples.earbuds()
    first = next(one for one in view.plan.deadlines if one.rule == "D9")
    late = replace(first, due=samples.TODAY - timedelta(days=2))
    twin = replace(first, key="D9.repeat", due=samples.TODAY)
    others = tuple(one for one in view.plan.deadlines if one is not first)
    step = replace(view.plan.next, key=late.key)
    plan = replace(view.plan, deadlines=(late, twin, *others), next=step)
    rows, _ = rows_of(replace(view, plan=plan), samples.MOMENT, everything=True)
    found = [row for row in rows if row.rule == "D9"]
    assert [(row.day, row.tag) for row in found] == [("22 Nov", "since 20 Nov")]


def test_rows_say_the_safe_day_and_on_which_payment_they_hang():
    view = samples.earbuds()
    rows, _ = rows_of(view, samples.MOMENT, everything=True)
    last = next(one for one in view.plan.deadlines if one.rule == "D12")
    row = next(row for row in rows if row.rule == "D12")
    assert last.act_by is not None
    assert (f"(safe until {last.act_by.day} Dec)" in row.text) is (last.act_by < last.due)
    unknown = replace(view, order=replace(view.order, payment=Payment.UNKNOWN))
    rows, _ = rows_of(unknown, samples.MOMENT, everything=True)
    texts = {row.rule: row.text for row in rows if row.rule in ("D20", "D22")}
    assert texts
    words = {"D20": "if by PayPal", "D22": "if by card"}
    assert all(words[rule] in text for rule, text in texts.items())


def test_all_events_can_be_unfolded():
    rows, _ = rows_of(samples.earbuds(), samples.MOMENT, everything=True)
    assert [row.when for row in rows].count(When.PAST) == 7


def test_a_day_that_no_page_states_is_never_shown_as_a_fact():
    view = samples.earbuds()
    shipped = next(one for one in view.order.events if one.kind is EventKind.SHIPPED)
    inferred = replace(shipped, id=inferred_event_id(view.order.number, EventKind.SHIPPED))
    events = tuple(inferred if one is shipped else one for one in view.order.events)
    shown = replace(view, order=replace(view.order, events=events))
    rows, _ = rows_of(shown, samples.MOMENT, everything=True)
    guessed = [row for row in rows if row.estimate]
    assert [row.day for row in guessed] == ["\u2248 13 Sep"]
    assert guessed[0].tag == "day not stated on the page"
    assert "at the earliest" in guessed[0].sentence
    stated, _ = rows_of(view, samples.MOMENT, everything=True)
    assert not any(row.estimate for row in stated)


def test_parcel_number_is_checked_and_copied(pane, qtbot):
    pane.show_order(samples.earbuds(), samples.MOMENT)
    assert _text(pane, "checkResult") == "Number looks right"
    with qtbot.waitSignal(pane.copy_requested) as told:
        qtbot.mouseClick(pane.findChild(QWidget, "copyTracking"), Qt.MouseButton.LeftButton)
    assert told.args == ["RC425037869CN"]


def test_contacts_quote_the_seller_as_plain_text(pane):
    pane.show_order(samples.earbuds(), samples.MOMENT)
    quoted = [label.text() for label in pane.findChildren(QLabel) if "wait 10 more" in label.text()]
    assert any("wait 10 more days, it will come" in text for text in quoted)


def test_choosing_another_order_leaves_no_old_button(pane):
    pane.show_order(samples.no_date(), samples.MOMENT)
    pane.show_order(samples.earbuds(), samples.MOMENT)
    visible = [one for one in pane.findChildren(NullableDateEdit) if one.isVisible()]
    assert visible == []


def test_buttons_and_links_of_one_row_stand_level(pane):
    pane.show_order(samples.earbuds(), samples.MOMENT)
    pane.resize(900, 800)
    shown = [pane.findChild(QPushButton, name) for name in ("act_dispute", "whyLink")]
    middles = [button.geometry().center().y() for button in shown]
    assert abs(middles[0] - middles[1]) <= 1


def test_a_chip_is_as_high_as_its_words(qtbot):
    large = QFont(QApplication.font())
    before = QFont(large)
    large.setPointSizeF(large.pointSizeF() * 2)
    QApplication.setFont(large)
    try:
        assert painting.chip_height() >= QFontMetrics(painting.chip_font()).height() > 22
    finally:
        QApplication.setFont(before)
