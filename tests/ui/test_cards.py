# SPDX-License-Identifier: MIT
"""Every kind of next-step card: words, buttons, what each opens, and the list's row beside it."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.plan import Step, Urgency
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.services.orders import OrderView
from aliguard_desktop.ui import card_words, explain
from aliguard_desktop.ui.details.action_card import Act, ActionCard
from aliguard_desktop.ui.details.card_offers import offers_of
from tests import factories
from tests.ui import order_samples as samples

_PATH = Path(__file__).resolve().parents[2] / "packaging" / "sample_cards.py"
_SPEC = importlib.util.spec_from_file_location("sample_cards", _PATH)
sample_cards = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(sample_cards)

ORDERS = {
    name: order
    for group in sample_cards.GROUPS
    for name, order in sample_cards.sample_orders(group).items()
}
RULEBOOK = load_rulebook()

EXPECTED = {
    "pay": Step.PAY,
    "wait_shipping": Step.WAIT_SHIPPING,
    "support_not_shipped": Step.CONTACT_SUPPORT,
    "support_cancel": Step.CONTACT_SUPPORT,
    "message_tracking": Step.MESSAGE_TRACKING,
    "ask_new_number": Step.ASK_NEW_NUMBER,
    "suggest_frozen": Step.SUGGEST_FROZEN,
    "add_protection_date": Step.ADD_PROTECTION_DATE,
    "decide_date": Step.DECIDE_DATE,
    "extension_ahead": Step.ASK_EXTENSION,
    "extension_again": Step.ASK_EXTENSION,
    "dispute_hours": Step.OPEN_DISPUTE,
    "again_ahead": Step.TRY_AGAIN,
    "again_too_early": Step.TRY_AGAIN,
    "timer_over": Step.OPEN_DISPUTE,
    "say_if_arrived": Step.SAY_IF_ARRIVED,
    "check_item": Step.CHECK_ITEM,
    "wait_seller": Step.WAIT_SELLER,
    "seller_silent": Step.CHECK_DISPUTE,
    "add_proof": Step.ADD_PROOF,
    "support_too_long": Step.CONTACT_SUPPORT,
    "reject_offer": Step.REJECT_OFFER,
    "pressure_dispute": Step.REPLY_PRESSURE,
    "send_return": Step.SEND_RETURN,
    "return_on_its_way": Step.WAIT,
    "check_refund": Step.CHECK_REFUND,
    "refund_late": Step.CONTACT_PAYMENT_SUPPORT,
    "appeal": Step.APPEAL,
    "outside_paypal": Step.OUTSIDE_PAYPAL,
    "outside_bank": Step.OUTSIDE_BANK,
    "outside_body": Step.OUTSIDE_CONSUMER_BODY,
    "outside_claim": Step.OUTSIDE_CLAIM,
    "closed": Step.NONE,
}

_RESTING = {Step.NONE, Step.WAIT, Step.WAIT_SHIPPING, Step.DECIDE_DATE}

_ACTS = {value for name, value in vars(Act).items() if name.isupper()}


def _view(name: str) -> OrderView:
    order = ORDERS[name]
    return OrderView(order, plan_order(order, RULEBOOK, samples.MOMENT))


def _card(qtbot, view: OrderView, width: int = 440) -> ActionCard:
    card = ActionCard()
    qtbot.addWidget(card)
    card.set_rulebook(RULEBOOK)
    card.setFixedWidth(width)
    card.show_order(view, samples.WARSAW)
    card.show()
    return card


def _buttons(card: ActionCard) -> list[QPushButton]:
    found = card.findChildren(QPushButton)
    return [one for one in found if one.isVisibleTo(card) and one.objectName() != "whyLink"]


def test_the_samples_show_every_step() -> None:
    for name, step in EXPECTED.items():
        assert _view(name).plan.next.step is step, name
    shown = {_view(name).plan.next.step for name in ORDERS}
    assert shown == set(Step) - {Step.PROTECTION_END}  # that one is a deadline's only


@pytest.mark.parametrize("name", ORDERS)
def test_every_card_says_what_and_why_and_has_a_way_on(qtbot, name) -> None:
    view = _view(name)
    text = card_words.card(view.order, view.plan, RULEBOOK, samples.WARSAW)
    assert text.heading
    assert text.reason.endswith((".", "?"))
    for said in (text.heading, text.reason, text.why, *text.cautions):
        assert "%" not in said
        assert ".." not in said
    offers = offers_of(view)
    assert offers
    assert {offer.act for offer in offers} <= _ACTS
    assert len({offer.text for offer in offers}) == len(offers)
    assert any(not offer.is_link for offer in offers)
    card = _card(qtbot, view)
    for button in _buttons(card):
        assert button.text() or button.accessibleName() or button.toolTip(), button.objectName()
    kinds = [button.property("kind") for button in _buttons(card)]
    step = view.plan.next
    due = step.step not in _RESTING and (step.on is None or step.on <= view.plan.today)
    assert kinds.count("primary") == 1 if due else kinds.count("primary") <= 1


@pytest.mark.parametrize("name", ORDERS)
def test_nothing_is_cut_in_a_narrow_window(qtbot, name) -> None:
    card = _card(qtbot, _view(name), 308)
    for button in _buttons(card):
        right = button.mapTo(card, button.rect().topRight()).x()
        assert right < card.width(), button.text()
        assert button.width() >= button.minimumSizeHint().width(), button.text()
    for label in card.findChildren(QLabel):
        if label.isVisibleTo(card) and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


@pytest.mark.parametrize("name", ORDERS)
def test_the_row_and_the_card_name_the_same_day(name) -> None:
    view = _view(name)
    plan = view.plan
    if plan.next.on is None or plan.next.on <= plan.today:
        return
    shown = explain.next_words(plan)
    assert card_words.heading(view.order, plan) == shown
    assert explain.next_sub(view.order, plan) or shown


def test_a_way_to_say_that_it_is_done() -> None:
    """A task of the platform is done by its event; advice by a tick or the message (engine 20)."""
    done = {Act.RECORD, Act.RECORD_NOW, Act.STEP_DONE, Act.MESSAGE_SENT, Act.DECIDE}
    for name in ORDERS:
        view = _view(name)
        acts = {offer.act for offer in offers_of(view)}
        assert acts & done or view.plan.next.step is Step.ADD_PROTECTION_DATE, name


def test_before_a_dispute_there_is_none_to_cancel() -> None:
    for name in ORDERS:
        view = _view(name)
        if view.plan.stage not in explain.DISPUTE_STAGES:
            said = " ".join(card_words.card(view.order, view.plan).cautions)
            assert "cancel the dispute" not in said.lower(), name


def test_hours_left_names_the_hour_in_the_users_zone() -> None:
    view = _view("dispute_hours")
    assert view.plan.urgency is Urgency.ALARM
    assert "Mon 23 Nov, " in card_words.reason(view.order, view.plan, samples.WARSAW)
    assert explain.chip_sub(view.plan) == "act at once"


def test_an_order_paid_in_an_unknown_way_is_told_if() -> None:
    view = _view("outside_unknown")
    assert card_words.heading(view.order, view.plan).startswith("If you paid by card")
    assert "paypal" in {offer.payload for offer in offers_of(view)}


# ---- in the window ----------------------------------------------------------------------------


@pytest.fixture
def opened(monkeypatch):
    """Keep the addresses that would open in the browser."""
    addresses = []

    def note(url):
        addresses.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return addresses


def _select(app, name: str) -> OrderView:
    order = ORDERS[name]
    with app.services.units("import") as unit:
        unit.orders.save(order)
        unit.commit()
    app.refresh()
    app.window.select_order(order.id)
    return app.services.orders.view(order.id)


_DIALOGS = {
    Act.DISPUTE: "dispute_wizard",
    Act.DATE_MOVED: "dateMovedDialog",
    Act.RECORD: "recordDialog",
    Act.MESSAGE: "messageDialog",
    Act.HELP: "saveHelp",
}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_each_button_opens_what_it_says(app, qtbot, opened, name) -> None:
    for number in range(len(offers_of(_view(name)))):
        if number == 0:
            view = _select(app, name)
        app.window.select_order(view.order.id)  # a finished one leaves the view
        before = len(view.order.events)
        offer = offers_of(view)[number]
        card = app.window.details.card
        shown = [one for one in _buttons(card) if getattr(one, "offer", None) == offer]
        if not shown:  # the advised choice card has the reply then, the quote the screenshot
            below = {Act.MESSAGE: "choiceWrite", Act.EVIDENCE: "addScreenshot"}[offer.act]
            assert app.window.details.choices.findChild(QPushButton, below).isVisible(), offer
            continue
        opened.clear()
        qtbot.mouseClick(shown[0], Qt.MouseButton.LeftButton)
        if offer.act == Act.PAGE:
            assert opened
        elif offer.act == Act.EVIDENCE:
            _close(qtbot, app.window.findChild(QFileDialog))
        elif offer.act in _DIALOGS:
            found = [
                dialog
                for dialog in app.window.findChildren(QDialog)
                if dialog.isVisible() and dialog.objectName() == _DIALOGS[offer.act]
            ]
            assert len(found) == 1, (name, offer)
            if isinstance(offer.payload, tuple):
                assert found[0].kind is offer.payload[0]
            _close(qtbot, found[0])
        else:
            app.refresh()
            after = app.services.orders.view(view.order.id)
            changed = len(after.order.events) > before or after.plan.conflicts != ()
            assert changed or offer.act == Act.DECIDE, (name, offer)
            if offer.act != Act.DECIDE or not view.plan.conflicts:
                assert after.plan.next != view.plan.next or after.plan != view.plan, (name, offer)
            app.services.orders.undo()
            app.refresh()


def _close(qtbot, dialog) -> None:
    assert dialog is not None
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()


def test_writing_to_support_ends_the_advice_in_one_step(app, qtbot) -> None:
    view = _select(app, "support_not_shipped")
    sent = next(one for one in _buttons(app.window.details.card) if one.text() == "I have written")
    qtbot.mouseClick(sent, Qt.MouseButton.LeftButton)
    after = app.services.orders.view(view.order.id)
    assert after.plan.next.step is not Step.CONTACT_SUPPORT
    app.services.orders.undo()
    assert app.services.orders.view(view.order.id).plan.next == view.plan.next


def test_a_dispute_opened_on_another_day_there_says_both_days() -> None:
    plan = SimpleNamespace(today=factories.day("2026-11-30"))
    for when, words in (
        ("2026-11-29T05:00:00Z", "on 29 Nov (at AliExpress, in Pacific time, 28 Nov). "),
        ("2026-11-29T18:00:00Z", "on 29 Nov. "),
        ("2026-11-29", "on 29 Nov. "),
    ):
        opened = factories.order(factories.event("dispute_opened", when))
        assert card_words._opened(opened, plan) == f"You opened the dispute {words}"
