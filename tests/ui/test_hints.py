# SPDX-License-Identifier: MIT
"""Late or lost? The words of each hint, and the card that shows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from aliguard_desktop.catalogue_seasons import load_seasons
from aliguard_desktop.domain.delay import (
    OwnTimesHint,
    Scope,
    SeasonHint,
    SiblingsHint,
    SilenceHint,
)
from aliguard_desktop.domain.plan import Caution
from aliguard_desktop.domain.seasons import SlowTime
from aliguard_desktop.ui import card_words, hint_words
from aliguard_desktop.ui.details.pane import DetailsPane
from tests.ui import order_samples as samples

TODAY = samples.TODAY
SEASONS = {season.id: season for season in load_seasons()}


def _season(name: str = "new_year", least: int = 14, most: int = 28) -> SeasonHint:
    season = replace(SEASONS[name], least=least, most=most)
    return SeasonHint(SlowTime(season, TODAY, TODAY, date(2027, 3, 6)))


@pytest.mark.parametrize(
    ("hint", "parts"),
    [
        (SiblingsHint(3, arrived=True), ("3 other", "have arrived. This one may be lost.")),
        (SiblingsHint(4, arrived=False), ("4 other", "still on the way too", "general delay")),
        (
            _season(),
            ("Chinese New Year: ", "often take 2\u20134 week", "6 Mar 2027", "does not wait"),
        ),
        (_season(least=3, most=10), ("often take 3\u201310 day",)),
        (_season(least=7, most=7), ("often take 1 week",)),
        (_season(least=5, most=5), ("often take 5 day",)),
        (
            SilenceHint(20, 14, 30, scanned=True),
            ("No new scan for 20 day", "Up to 14 day", "is usual"),
        ),
        (
            SilenceHint(31, 14, 30, scanned=True),
            ("No new scan for 31 day", "More than 30 day", "often means"),
        ),
        (SilenceHint(9, 7, 15, scanned=False), ("No scan in the 9 day", "usually comes within 7")),
        (SilenceHint(16, 7, 15, scanned=False), ("The tracking number may be wrong.",)),
        (
            OwnTimesHint(Scope.STORE, 40, 18, 31, 5),
            ("from this store usually took 18 day", "slowest 31", "on the way for 40 day"),
        ),
        (OwnTimesHint(Scope.CARRIER, 40, 18, 31, 5), ("with this carrier usually",)),
        (OwnTimesHint(Scope.COUNTRY, 40, 18, 31, 5), ("to this country usually",)),
    ],
)
def test_each_hint_names_its_reason(qapp, hint, parts) -> None:
    text = hint_words.hint_text(hint, TODAY)
    for part in parts:
        assert part in text
    assert "%" not in text
    assert text.endswith(".")


def test_every_season_has_a_name(qapp) -> None:
    names = {hint_words.hint_text(_season(name), TODAY).partition(":")[0] for name in SEASONS}
    assert len(names) == len(SEASONS)
    assert names.isdisjoint(SEASONS)


@pytest.mark.parametrize(
    ("hint", "lost"),
    [
        (SiblingsHint(3, arrived=True), True),
        (SiblingsHint(3, arrived=False), False),
        (_season(), False),
        (SilenceHint(30, 14, 30, scanned=True), False),
        (SilenceHint(31, 14, 30, scanned=True), True),
        (OwnTimesHint(Scope.STORE, 31, 18, 31, 5), False),
        (OwnTimesHint(Scope.STORE, 32, 18, 31, 5), True),
    ],
)
def test_which_hints_speak_for_lost(hint, lost) -> None:
    assert hint_words.points_to_loss(hint) is lost


def test_the_card_shows_each_hint_and_goes_where_there_is_none(qtbot) -> None:
    pane = DetailsPane()
    qtbot.addWidget(pane)
    pane.show()
    view = samples.earbuds()
    pane.show_order(view, samples.MOMENT)
    assert not pane.hints.isVisible()
    hints = (SiblingsHint(3, arrived=True), _season())
    pane.show_order(replace(view, hints=hints), samples.MOMENT)
    assert pane.hints.isVisible()
    assert pane.hints.lines == [hint_words.hint_text(hint, TODAY) for hint in hints]
    for number in range(2):
        label = pane.findChild(QLabel, f"hint{number}")
        assert label.isVisible()
        assert label.textFormat() is Qt.TextFormat.PlainText
    pane.show_order(replace(view, hints=hints[:1]), samples.MOMENT)
    assert not pane.findChild(QLabel, "hint1").isVisible()
    pane.show_order(view, samples.MOMENT)
    assert not pane.hints.isVisible()


def test_hints_are_not_said_twice_as_dangers(qapp) -> None:
    view = samples.earbuds()
    warned = (*view.plan.warnings, Caution.SEASONAL_DELAY, Caution.SIBLINGS_ARRIVED)
    plan = replace(view.plan, warnings=warned)
    assert (
        card_words.card(view.order, plan).cautions
        == card_words.card(view.order, view.plan).cautions
    )
