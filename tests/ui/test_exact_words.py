# SPDX-License-Identifier: MIT
"""Words of card, row and timeline that must say exactly what is known, found with a newcomer."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.plan import Stage, Step
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.services.orders import OrderView
from aliguard_desktop.ui import card_words, explain, formatting, why_words
from aliguard_desktop.ui.actions import Actions
from aliguard_desktop.ui.details import timeline
from aliguard_desktop.ui.details.action_card import Act, ActionCard
from aliguard_desktop.ui.details.card_offers import Offer, offers_of
from tests.factories import event, moment, order, parcel

BOOK = load_rulebook()
NOW = "2026-11-22"
PAGE = "order_page"
BOUGHT = (event("placed", "2026-09-20"), event("paid", "2026-09-20"))
SENT = (*BOUGHT, event("shipped", "2026-09-28"))
ASKED = event("dispute_opened", "2026-11-10", solution="refund_only")
PART = event("decided", "2026-11-20", outcome="partial", amount="20.00")
ISSUED = event("refund_issued", "2026-11-21", amount="20.00")
CAME = event("refund_arrived", "2026-11-21", amount="20.00")


def _protected(until: str) -> Any:
    return event("protection_end", until, source=PAGE, seen="2026-09-28")


def _view(*events: Any, now: str = NOW, **fields: Any) -> OrderView:
    subject = order(*events, paid="47.30", **fields)
    return OrderView(subject, plan_order(subject, BOOK, moment(now)))


def _reason(view: OrderView) -> str:
    return card_words.card(view.order, view.plan, BOOK).reason


def _state(view: OrderView) -> str:
    return explain.stage_words(view.order, view.plan)


def _offer(view: OrderView, text: str) -> Offer | None:
    return next((offer for offer in offers_of(view) if offer.text == text), None)


def test_the_card_says_what_was_decided_also_once_the_refund_is_sent() -> None:
    for more in ((), (ISSUED,)):
        view = _view(*SENT, _protected("2026-12-20"), ASKED, PART, *more)
        expected = "AliExpress decided on USD 20.00 of USD 47.30. An appeal needs new proof."
        assert _reason(view) == expected
        assert _offer(view, "I accept it").payload is EventKind.ALL_GOOD
    lost = event("decided", "2026-11-20", outcome="none")
    view = _view(*SENT, _protected("2026-12-20"), ASKED, lost)
    assert _reason(view).startswith("AliExpress decided against you.")
    assert _offer(view, "Leave it, close it").payload is EventKind.ALL_GOOD


def test_a_part_that_arrived_is_called_a_part() -> None:
    view = _view(*SENT, _protected("2026-12-20"), ASKED, PART, ISSUED, CAME)
    assert _state(view) == "Partly refunded"
    assert _reason(view).startswith("You got USD 20.00 of USD 47.30 back.")
    assert _offer(view, "Leave it, close it") is not None
    left = _view(*SENT, _protected("2026-12-20"), ASKED, PART, CAME, event("all_good", NOW))
    assert explain.chip_text(left.plan) == "Partly refunded"
    assert _offer(left, "Leave it, close it") is None


def test_leave_it_is_a_button_that_records(qtbot) -> None:
    card = ActionCard()
    qtbot.addWidget(card)
    card.resize(440, 300)
    card.show_order(_view(*SENT, _protected("2026-12-20"), ASKED, PART, ISSUED, CAME))
    card.show()
    chosen = []
    card.act_chosen.connect(lambda *act: chosen.append(act))
    buttons = card.findChildren(QPushButton)
    leave = next(button for button in buttons if button.text() == "Leave it, close it")
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert chosen == [(Act.RECORD_NOW, EventKind.ALL_GOOD)]


def test_a_parcel_without_any_number_asks_for_one() -> None:
    start = (*BOUGHT, event("shipped", "2026-10-28"), _protected("2027-01-20"))
    view = _view(*start)
    assert view.plan.next.step is Step.ASK_NEW_NUMBER
    expected = "There is no tracking number. Ask the seller for it, or enter it."
    assert _reason(view) == expected
    assert _offer(view, "Enter the number\u2026").act == Act.EDIT
    numbered = _view(*start, parcels=(parcel("p1", "LP00123456789CN"),))
    assert "does not work" in _reason(numbered)
    assert _offer(numbered, "Enter the number\u2026") is None


def test_the_tracking_page_needs_a_number(qtbot, qapp) -> None:
    del qapp
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.set_context(has_order=True, trashed=False)
    assert not actions["open_tracking"].isEnabled()
    actions.set_context(has_order=True, trashed=False, has_number=True)
    assert actions["open_tracking"].isEnabled()


def test_an_order_that_only_a_date_calls_shipped_is_asked_about() -> None:
    late = event("ship_by", "2026-10-01", source=PAGE)
    view = _view(*BOUGHT, late, _protected("2027-01-20"))
    assert (view.plan.stage, _state(view)) == (Stage.IN_TRANSIT, "Shipped?")
    assert card_words.heading(view.order, view.plan) == "Was it shipped?"
    assert explain.next_sub(view.order, view.plan) == "Was it shipped?"
    assert "1 Oct" in _reason(view)
    first = offers_of(view)[0]
    assert (first.act, EventKind.SHIPPED in first.payload) == (Act.RECORD, True)
    sent = _view(*SENT, late, _protected("2027-01-20"))
    assert _state(sent) == "On the way"
    early = _view(*BOUGHT, event("ship_by", NOW, source=PAGE), _protected("2027-01-20"))
    assert _state(early) == "On the way"


def test_after_a_refusal_the_last_day_for_a_dispute_is_named() -> None:
    refused = event("form_refused", "2026-11-21", reason="in_transit")
    view = _view(
        *(*SENT, _protected("2026-12-05"), refused), event("extension_asked", NOW), now="2026-12-04"
    )
    assert view.plan.next.step is Step.TRY_AGAIN
    assert "After the protection end a dispute is possible until 19 Dec." in _reason(view)


def test_a_request_that_was_made_is_mentioned() -> None:
    asked = event("extension_asked", "2026-11-25")
    view = _view(*SENT, _protected("2026-12-05"), asked, now="2026-11-26")
    assert explain.next_words(view.plan) == "Ask again on Sat 28 Nov"
    assert "You asked on 25 Nov. Ask again on Sat 28 Nov if it has not moved." in _reason(view)
    scan = event("scan", "2026-11-20", source="tracking_page")
    first = _view(*SENT, _protected("2026-12-05"), scan, now=NOW)
    assert explain.next_words(first.plan) == "Ask on Wed 25 Nov"
    said_no = event("extension_refused", "2026-11-26")
    view = _view(*SENT, _protected("2026-12-05"), asked, said_no, now="2026-11-26")
    assert "The seller refused on 26 Nov." in _reason(view)


def test_the_two_days_of_a_refund_read_differently() -> None:
    won = event("decided", "2026-11-20", outcome="full")
    view = _view(*SENT, _protected("2026-12-20"), ASKED, won)
    rows, _ = timeline.rows_of(view, moment(NOW), everything=True)
    words = [row.text for row in rows if row.rule == "D19"]
    assert words == ["Refund should be there", "Refund is late: ask AliExpress"]


def test_the_last_call_and_the_last_safe_day_read_differently() -> None:
    view = _view(*SENT, _protected("2026-12-01"), now="2026-11-29")
    rows, _ = timeline.rows_of(view, moment("2026-11-29"), everything=True)
    words = [(row.day, row.text, row.strong) for row in rows if row.rule == "D10"]
    assert words == [
        ("29 Nov", "Last call to open the dispute", True),
        ("30 Nov", "Last safe day to act", False),
    ]
    assert explain.chip_sub(view.plan) == "act by Mon 30 Nov"
    rule = dict(why_words.rule_details(view.plan, BOOK))["Rule"]
    assert rule.startswith("D10: Last call to open the dispute (")


def test_no_day_is_called_the_last_safe_one_after_it() -> None:
    now = "2026-12-01T09:35"
    view = _view(*SENT, _protected("2026-12-01"), now=now)
    rows, _ = timeline.rows_of(view, moment(now), everything=True)
    shown = [(row.day, row.text) for row in rows if row.rule in ("D10", "D11")]
    hour = formatting.hour(time(9))
    assert shown == [
        ("1 Dec", "Last call to open the dispute"),
        ("1 Dec", f"Protection ends (2 Dec, {hour} your time)"),
    ]
    card = card_words.card(view.order, view.plan, BOOK, moment(now).zone)
    assert f"on Wed 2 Dec, {hour} your time" in card.reason


def test_the_hour_needs_no_day_on_the_day_itself() -> None:
    now = "2026-12-02T05:00"
    warned = event("step_done", "2026-11-29", rule="D10.warn")
    view = _view(*SENT, _protected("2026-12-01"), warned, now=now)
    assert view.plan.next.key == "D11"
    rows, _ = timeline.rows_of(view, moment(now), everything=True)
    row = next(row for row in rows if row.rule == "D11")
    hour = formatting.hour(time(9))
    assert (row.day, row.text) == ("2 Dec", f"Protection ends ({hour} your time)")


def test_a_safe_day_of_ones_own_that_is_over_is_a_last_call() -> None:
    rules = dict(BOOK.rules)
    for key, value in (("D10.warn", 3), ("D10.alarm", 2)):
        rules[key] = replace(rules[key], value=value)
    warned = event("step_done", "2026-11-28", rule="D10.warn")
    subject = order(*SENT, _protected("2026-12-01"), warned)
    there = moment("2026-11-30")
    plan = plan_order(subject, replace(BOOK, rules=rules), there)
    assert plan.next.key == "D10.alarm"
    rows, _ = timeline.rows_of(OrderView(subject, plan), there, everything=True)
    words = [(row.day, row.text) for row in rows if row.rule.startswith("D10,")]
    assert words == [("30 Nov", "Last call to open the dispute")]


def test_two_requests_for_more_time_read_differently() -> None:
    view = _view(*SENT, _protected("2026-12-16"), now="2026-11-29")
    rows, _ = timeline.rows_of(view, moment("2026-11-29"), everything=True)
    words = [(row.day, row.text) for row in rows if row.rule == "D8"]
    assert words == [("6 Dec", "Ask for more time"), ("9 Dec", "Ask again for more time")]


def test_the_day_until_which_nothing_is_to_be_done_is_that_of_the_heading() -> None:
    scan = event("scan", "2026-11-25", source="tracking_page")
    view = _view(*SENT, _protected("2026-12-16"), scan, now="2026-11-29")
    assert card_words.heading(view.order, view.plan) == "Ask on Sun 6 Dec"
    assert _reason(view) == (
        "The protection ends on 16 Dec and the parcel is not there. "
        "Until 6 Dec there is nothing to do."
    )


def test_a_parcel_that_is_there_is_not_asked_about() -> None:
    scan = event("delivered", "2026-11-19")
    assert _state(_view(*SENT, _protected("2026-12-20"), scan)) == "Delivered?"
    here = event("received", "2026-11-20")
    assert _state(_view(*SENT, _protected("2026-12-20"), scan, here)) == "You have it"
    gone = event("not_received", "2026-11-21")
    assert _state(_view(*SENT, _protected("2026-12-20"), scan, here, gone)) == "Delivered?"


@pytest.mark.parametrize(
    ("events", "words"),
    [
        ((_protected("2026-11-20"),), "the protection is over, a dispute is possible until"),
        ((_protected("2026-12-20"), event("delivered", "2026-11-19")), "it counts as arrived"),
        ((_protected("2026-12-20"),), ""),
    ],
)
def test_the_chip_says_what_last_chance_means(events: tuple[Any, ...], words: str) -> None:
    tip = explain.chip_tooltip(_view(*SENT, *events).plan)
    assert ("Last chance" in tip) is bool(words)
    assert words in tip
