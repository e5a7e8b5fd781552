# SPDX-License-Identifier: MIT
"""The cards in the details that say what an act would mean, by real clicks and keys."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QToolButton

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain import guard_rails as rails
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.guard_rails import Label, Row, Say, Verdict
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.domain.tactics import Tactic
from aliguard_desktop.resources import resource_path
from aliguard_desktop.services.orders import OrderView
from aliguard_desktop.ui import guard_words
from aliguard_desktop.ui.details.action_card import Act
from aliguard_desktop.ui.details.choice_cards import Badge, ChoiceCard
from aliguard_desktop.ui.details.pane import DetailsPane
from aliguard_desktop.ui.widgets import painting
from tests import factories as make

RULES = load_rulebook()
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(qtbot):
    shown = DetailsPane()
    shown.set_rulebook(RULES)
    qtbot.addWidget(shown)
    shown.resize(440, 1200)
    shown.show()
    return shown


def show(pane, order, now):
    moment = make.moment(now)
    pane.show_order(OrderView(order, plan_order(order, RULES, moment)), moment)


def counter(*more, amount="0", text="Please cancel dispute, I send new one"):
    """A dispute over EUR 35 with an offer of 21 Nov 2026 and the seller's words."""
    return make.order(
        make.event("shipped", "2026-09-12"),
        make.event("protection_end", "2026-11-28", source="order_page", seen="2026-11-10"),
        make.event(
            "dispute_opened", "2026-11-17", solution="refund_only", amount=make.money("35", "EUR")
        ),
        make.event("seller_offered", "2026-11-21", amount=make.money(amount, "EUR"), resend=True),
        make.event(
            "message_received", "2026-11-21T09:12", source="chat", sender="seller", text=text
        ),
        *more,
        title="Light",
        currency="EUR",
        paid="35.00",
    )


def card(pane, act) -> ChoiceCard:
    return pane.findChild(ChoiceCard, f"choice_{act.value}")


def rows(card) -> list[tuple[str, str]]:
    labels = card.findChildren(QLabel)
    return [one.text() for one in labels if one.objectName().startswith("row_")]


def badges(card) -> list[str]:
    return [badge.text for badge in card.findChildren(Badge)]


def test_an_offer_has_three_cards_the_advised_first(pane):
    show(pane, counter(), "2026-11-22")
    cards = pane.choices.cards()
    assert [one.found.act for one in cards] == [
        rails.Act.REJECT_OFFER,
        rails.Act.ACCEPT_OFFER,
        rails.Act.CANCEL_DISPUTE,
    ]
    assert all(one.is_open for one in cards)
    assert badges(cards[0]) == ["Advised"]
    assert badges(cards[1]) == ["Final"]
    assert badges(cards[2]) == ["Risky"]
    assert rows(cards[0]) == [
        "EUR 35.00, refund only, inside the dispute",
        "AliExpress joins by Tue 24 Nov and decides",
        "You can still accept a later offer",
    ]
    assert rows(cards[1]) == [
        "Nothing back of EUR 35.00",
        "The dispute ends for good",
        "Is only a promise; AliExpress does not track it",
        "None, no new dispute",
    ]
    assert cards[1].findChild(QLabel, "choiceTitle").text() == "Accept EUR 0.00"


def test_one_button_stands_out_and_writes_the_reply(pane, qtbot):
    show(pane, counter(), "2026-11-22")
    primary = [
        button
        for button in pane.findChildren(QPushButton)
        if button.isVisible() and button.property("kind") == "primary"
    ]
    assert [button.text() for button in primary] == ["Write the reply\u2026"]
    with qtbot.waitSignal(pane.act_chosen) as told:
        qtbot.mouseClick(primary[0], LEFT)
    assert told.args[1:] == [Act.MESSAGE, "reject_offer"]


def test_after_the_reply_was_sent_the_answer_is_to_be_recorded(pane, qtbot):
    show(pane, counter(), "2026-11-22")
    sent = make.event("message_sent", "2026-11-22", to="seller", about="reply")
    show(pane, counter(sent), "2026-11-22")
    primary = [
        button
        for button in pane.findChildren(QPushButton)
        if button.isVisible() and button.property("kind") == "primary"
    ]
    assert [button.text() for button in primary] == ["Record my answer\u2026"]
    reason = pane.card.findChild(QLabel, "cardReason").text()
    assert reason.startswith("You sent a reply on 22 Nov.")
    assert "reject the offer on the dispute page" in reason
    with qtbot.waitSignal(pane.act_chosen) as told:
        qtbot.mouseClick(primary[0], LEFT)
    assert told.args[1] == Act.RECORD


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        (rails.Act.ACCEPT_OFFER, EventKind.OFFER_ACCEPTED),
        (rails.Act.CANCEL_DISPUTE, EventKind.DISPUTE_CANCELLED),
    ],
)
def test_record_asks_for_the_cards_own_event(pane, qtbot, act, kind):
    show(pane, counter(), "2026-11-22")
    button = card(pane, act).findChild(QPushButton, "choiceRecord")
    assert button.property("kind") == "danger"
    with qtbot.waitSignal(pane.act_chosen) as told:
        qtbot.mouseClick(button, LEFT)
    assert told.args[1:] == [Act.RECORD, (kind,)]


def test_a_full_offer_is_advised_and_still_final(pane):
    show(pane, counter(amount="35", text="I agree"), "2026-11-22")
    # The re-send that goes with it makes it less than what was asked for.
    assert pane.choices.cards()[0].found.act is rails.Act.REJECT_OFFER
    whole = make.with_events(
        counter(amount="35", text="I agree"),
        make.event("offer_rejected", "2026-11-22"),
        make.event("seller_offered", "2026-11-22", amount=make.money("35", "EUR")),
    )
    show(pane, whole, "2026-11-22")
    first = pane.choices.cards()[0]
    assert first.found.act is rails.Act.ACCEPT_OFFER
    assert badges(first) == ["Advised", "Final"]
    assert first.findChild(QPushButton, "choiceRecord").property("kind") != "danger"


def test_quoted_words_with_the_tactic_and_what_to_answer(pane, qtbot):
    show(pane, counter(), "2026-11-22")
    quote = pane.choices.quote
    assert quote.isVisible()
    assert quote.findChild(QLabel, "quoteWhen").text() == "Seller, 21 Nov 09:12"
    assert "Please cancel dispute, I send new one" in quote.findChild(QLabel, "quoteText").text()
    hint = quote.findChild(QLabel, "quoteTactic").text()
    assert hint == "Looks like a known tactic: \u201cclose the dispute, then I pay\u201d."
    with qtbot.waitSignal(pane.act_chosen) as told:
        qtbot.mouseClick(quote.findChild(QPushButton, "whatToAnswer"), LEFT)
    assert told.args[1:] == [Act.MESSAGE, "keep_dispute"]
    with qtbot.waitSignal(pane.evidence.add_requested):
        qtbot.mouseClick(quote.findChild(QPushButton, "addScreenshot"), LEFT)


def test_k6_keep_the_dispute_open(pane):
    show(pane, make.k6(), "2026-04-04")
    assert rows(card(pane, rails.Act.KEEP_DISPUTE)) == [
        "Your claim of USD 24.90 stays",
        "The seller answers by Mon 6 Apr; no answer = refund",
        "AliExpress joins by Wed 8 Apr and decides",
        "Not decided by 1 May: ask support",
        "You can accept an offer or cancel later",
    ]
    assert rows(card(pane, rails.Act.CANCEL_DISPUTE))[-1] == (
        "The money goes to the seller, no new dispute"
    )
    labels = [one.text() for one in card(pane, rails.Act.CANCEL_DISPUTE).findChildren(QLabel)]
    assert "After 6 Apr" in labels
    tactic = pane.choices.quote.findChild(QLabel, "quoteTactic").text()
    assert tactic.startswith("Known tactic: ")


def test_without_a_dispute_each_act_is_a_line_that_opens(pane, qtbot):
    show(pane, make.k2(), "2026-03-24")
    assert pane.findChild(QLabel, "choicesTitle").text() == "Before you press anything"
    assert not pane.choices.quote.isVisible()
    confirm = card(pane, rails.Act.CONFIRM_RECEIPT)
    toggle = confirm.findChild(QToolButton, "choiceToggle")
    assert toggle.isVisible()
    assert not confirm.is_open
    assert toggle.accessibleName() == "Confirm receipt, Final, closed"
    qtbot.mouseClick(toggle, LEFT)
    assert confirm.is_open
    assert toggle.accessibleName() == "Confirm receipt, Final, open"
    assert rows(confirm)[-1] == "A dispute is possible until Tue 7 Apr"
    assert confirm.findChild(QPushButton, "choiceRecord").isVisible()
    toggle.setFocus()
    QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert not confirm.is_open
    assert not confirm.findChild(QPushButton, "choiceRecord").isVisible()


def test_lines_share_one_card_and_are_low(pane, qtbot):
    show(pane, make.k2(), "2026-03-24")
    frame = pane.findChild(QFrame, "choiceLines")
    lines = pane.choices.cards()
    assert len(lines) > 1
    assert all(frame.isAncestorOf(line) for line in lines)
    assert all(line.height() <= max(30, painting.chip_height() + 6) for line in lines)
    assert [line.y() for line in lines[1:]] == [line.geometry().bottom() + 1 for line in lines[:-1]]
    qtbot.mouseClick(lines[0].findChild(QToolButton, "choiceToggle"), LEFT)
    qtbot.waitUntil(lambda: lines[1].y() > 60)  # the rest moves down: it opens in place
    show(pane, counter(), "2026-11-22")
    assert not frame.isVisible()


def test_the_screenshot_is_offered_once_beside_the_quote(pane):
    show(pane, counter(), "2026-11-22")
    offered = [
        button
        for button in pane.findChildren(QPushButton)
        if button.isVisible() and button.text() == "Add screenshot\u2026"
    ]
    assert [button.objectName() for button in offered] == ["addScreenshot"]
    button = pane.card.findChild(QPushButton, "act_record")
    why = pane.card.findChild(QPushButton, "whyLink")
    assert why.geometry().center().y() == button.geometry().center().y()


def test_without_a_quote_the_card_itself_offers_the_screenshot(pane):
    order = counter()
    order = replace(
        order, events=tuple(e for e in order.events if e.kind is not EventKind.MESSAGE_RECEIVED)
    )
    show(pane, order, "2026-11-22")
    assert pane.card.findChild(QPushButton, "act_evidence").isVisible()


def test_what_is_open_stays_open_while_nothing_changes(pane, qtbot):
    show(pane, make.k2(), "2026-03-24")
    toggle = card(pane, rails.Act.WAIT).findChild(QToolButton, "choiceToggle")
    qtbot.mouseClick(toggle, LEFT)
    show(pane, make.k2(), "2026-03-24")
    assert card(pane, rails.Act.WAIT).is_open
    show(pane, make.k2(), "2026-03-25")  # another day, other words
    visible = [one for one in pane.choices.cards() if one.found.act is rails.Act.WAIT]
    assert [one.is_open for one in visible] == [False]


def test_postage_is_compared_while_it_is_typed(pane, qtbot):
    decided = make.event("decided", "2026-11-22", outcome="return", amount=make.money("35", "EUR"))
    show(pane, counter(decided), "2026-11-22")
    own = card(pane, rails.Act.RETURN_AT_OWN_COST)
    line = own.findChild(QLineEdit, "postage")
    assert rows(own)[0] == "EUR 35.00 less the postage that you pay"
    qtbot.keyClicks(line, "40,50")
    assert _live(own)[0] == "Nothing: postage is EUR 5.50 above the refund"
    line.selectAll()
    qtbot.keyClicks(line, "10")
    assert _live(own)[0] == "EUR 25.00 of EUR 35.00; the rest is postage"
    qtbot.keyClicks(line, "x")
    assert _live(own)[0] == "EUR 35.00 less the postage that you pay"
    assert line.hasFocus() or line.text() == "10x"


def _live(card) -> list[str]:
    return [
        one.text()
        for one in card.findChildren(QLabel)
        if one.objectName().startswith("row_") and not one.isHidden()
    ]


def test_hostile_words_of_a_seller_are_plain_text(pane):
    hostile = '<img src="https://x.test/a.png"><b>cancel dispute</b>\u202e\x07 &amp; <script>'
    show(pane, counter(text=hostile), "2026-11-22")
    quote = pane.choices.quote.findChild(QLabel, "quoteText")
    assert quote.textFormat() is Qt.TextFormat.PlainText
    assert "<img src=" in quote.text()
    assert "\u202e" not in quote.text()
    assert "\x07" not in quote.text()
    for label in pane.choices.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text(), label.objectName()


def test_nothing_is_shown_where_nothing_can_be_lost(pane):
    show(pane, make.k2(make.event("all_good", "2026-03-24")), "2026-03-24")
    assert pane.choices.isHidden()
    pane.set_rulebook(None)
    show(pane, make.k6(), "2026-04-04")
    assert pane.choices.isHidden()


def test_a_narrow_pane_cuts_no_card(pane):
    pane.resize(330, 900)
    show(pane, counter(), "2026-11-22")
    width = pane.choices.width()
    for one in pane.choices.cards():
        assert one.width() <= width
        for button in one.findChildren(QPushButton):
            corner = button.mapTo(one, button.rect().topRight())
            assert corner.x() <= one.width()


@pytest.mark.parametrize("say", list(Say))
def test_every_sentence_has_words_without_an_open_place(say):
    day, money = make.day("2026-04-06"), make.money("5")
    row = Row(Label.NEXT, say, day=day, until=day, money=money, of=make.money("35"), days=5, late=2)
    text = guard_words.row_text(row, make.day("2026-04-04"))
    assert text
    assert "%" not in text


def test_every_act_label_verdict_and_tactic_has_words():
    assert all(guard_words.act_text(act) for act in rails.Act)
    assert all(guard_words.verdict_text(verdict) for verdict in Verdict)
    row = Row(Label.AFTER, Say.GONE, day=make.day("2026-04-06"))
    assert guard_words.label_text(row, make.day("2026-04-04")) == "After 6 Apr"
    for tactic in Tactic:
        assert guard_words.tactic_text(tactic) in guard_words.tactic_line(tactic, certain=True)
        assert guard_words.tactic_answer(tactic)


def test_ready_messages_of_cards_exist():
    text = resource_path("messages.toml").read_text(encoding="utf-8")
    known = set(tomllib.loads(text)["messages"])
    assert {*guard_words.MESSAGES.values(), *guard_words.TACTIC_MESSAGES.values()} <= known
