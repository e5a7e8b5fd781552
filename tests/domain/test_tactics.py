# SPDX-License-Identifier: MIT
"""Tactics of sellers: recognised from ticks, cautiously from words, never from their contrary."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.catalogue_tactics import load_tactics
from aliguard_desktop.domain.events import Ask, MessageDetail, OfferDetail, Party
from aliguard_desktop.domain.guard_rails import Act
from aliguard_desktop.domain.tactics import (
    Recognised,
    Tactic,
    days_asked,
    recognise,
    tactic_of_offer,
    wanted_acts,
)
from tests import factories as make
from tests.effort import examples

KNOWN = load_tactics()


def _named(text: str, *asks: Ask) -> list[Tactic]:
    found = recognise(MessageDetail(Party.SELLER, asks, "", text), KNOWN)
    return [entry.tactic for entry in found]


@pytest.mark.parametrize(
    ("text", "tactic"),
    [
        ("Dear friend please cancel dispute we send new one tomorrow", Tactic.CLOSE_DISPUTE),
        ("Пожалуйста, отмените спор, мы вернём деньги", Tactic.CLOSE_DISPUTE),
        ("Please wait 20 more days, dear", Tactic.WAIT_LONGER),
        ("Подождите ещё 15 дней", Tactic.WAIT_LONGER),
        ("We refund you by PayPal", Tactic.REFUND_OUTSIDE),
        ("Мы вернём деньги на карту", Tactic.REFUND_OUTSIDE),
        ("Confirm that you received the goods first", Tactic.CONFIRM_FIRST),
        ("Сначала подтвердите получение заказа", Tactic.CONFIRM_FIRST),
        ("You must pay extra shipping of 5 dollar", Tactic.EXTRA_FEE),
        ("Нужно доплатить за доставку", Tactic.EXTRA_FEE),
        ("Return it to China at your own cost", Tactic.RETURN_AT_OWN_COST),
        ("Верните товар за свой счёт", Tactic.RETURN_AT_OWN_COST),
        ("We will resend the parcel", Tactic.RESEND),
        ("You are a liar and I lose my job", Tactic.PRESSURE_TALK),
        ("Напишите хороший отзыв", Tactic.PRESSURE_TALK),
    ],
)
def test_words_name_the_tactic(text, tactic):
    assert tactic in _named(text)


def test_harmless_messages_have_no_tactic():
    assert _named("The parcel is on its way and will arrive on Friday.") == []
    assert _named("Do not cancel the dispute, AliExpress will decide.") == []
    assert _named("\u041d\u0435 отменяйте спор.") == []
    assert _named("I cancel my holiday. There is no dispute.") == []  # two sentences
    assert _named("It is undisputed that we cancel nothing") == []  # not the word's beginning


def test_ticks_are_certain_and_come_first():
    message = MessageDetail(Party.SELLER, (Ask.WAIT,), "", "Please cancel the dispute")
    assert recognise(message, KNOWN) == (
        Recognised(Tactic.WAIT_LONGER, certain=True),
        Recognised(Tactic.CLOSE_DISPUTE, certain=False),
    )


def test_every_tactic_but_the_offers_is_in_the_file_once():
    listed = [pattern.tactic for pattern in KNOWN.patterns]
    assert sorted(listed) == sorted(set(Tactic) - {Tactic.TINY_OFFER})
    assert {ask for pattern in KNOWN.patterns for ask in pattern.asks} == set(Ask)


@pytest.mark.parametrize(
    ("offered", "tactic"),
    [
        ("0", Tactic.TINY_OFFER),
        ("2.49", Tactic.TINY_OFFER),
        ("2.50", None),
        ("24.90", None),
    ],
)
def test_tiny_offers(offered, tactic):
    found = tactic_of_offer(OfferDetail(make.money(offered)), make.money("24.90"), KNOWN)
    assert (found.tactic if found else None) is tactic


def test_an_offer_in_another_currency_is_compared_only_with_nothing():
    claim = make.money("24.90")
    assert tactic_of_offer(OfferDetail(make.money("1", "EUR")), claim, KNOWN) is None
    assert tactic_of_offer(OfferDetail(make.money("0", "EUR")), claim, KNOWN) is not None
    assert tactic_of_offer(OfferDetail(resend=True), claim, KNOWN) == Recognised(
        Tactic.RESEND, certain=True
    )


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Please wait 20 more days", 20),
        ("wait 5 or 10 days", 10),
        ("подождите 15 дней", 15),
        ("подождите ещё 3 дня", 3),
        ("I pay 20 dollars", None),
        ("order 8190000000000001 days", None),
    ],
)
def test_days_asked(text, days):
    assert days_asked(MessageDetail(text=text)) == days


def test_tactics_lead_to_the_act_they_want():
    found = (
        Recognised(Tactic.CLOSE_DISPUTE, certain=False),
        Recognised(Tactic.PRESSURE_TALK, certain=False),
    )
    assert wanted_acts(found) == (Act.CANCEL_DISPUTE,)


@given(st.text(max_size=300))
@settings(max_examples=examples(100), deadline=None)
def test_any_text_is_looked_at_without_an_error(text):
    message = MessageDetail(text=text, promises=text)
    assert len(recognise(message, KNOWN)) <= len(KNOWN.patterns)
    days = days_asked(message)
    assert days is None or 0 < days < 1000


def test_a_file_that_is_wrong_says_so(tmp_path):
    path = tmp_path / "tactics.toml"
    path.write_text('tiny_percent = 10\n[[tactic]]\nid = "nothing_known"\n', encoding="utf-8")
    with pytest.raises(ValueError, match="nothing_known"):
        load_tactics(path)
