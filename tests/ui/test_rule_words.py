# SPDX-License-Identifier: MIT
"""The words of rules: units, sources, contradictions, and which own value decides a date."""

from __future__ import annotations

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.ui import rule_words
from tests import factories as make

SHORT = (("shipped", "2026-03-20"), ("protection_end", "2026-04-01"))


def _deadline(own, key, *events, on="2026-03-21"):
    book = load_rulebook(overrides=own)
    order = make.order(*(make.event(kind, day) for kind, day in events))
    found = plan_order(order, book, make.moment(on)).deadline(key)
    return found, book


def test_the_rule_that_decides_is_named():
    deadline, book = _deadline({"D5.try": 11}, "D9.try", *SHORT)
    assert deadline.changed
    assert [rule.key for rule in rule_words.changed_by(deadline, book)] == ["D5.try"]
    assert "11" in rule_words.own_value_text(deadline, book)


def test_a_rule_that_does_not_decide_is_not_named():
    deadline, book = _deadline({"D4": 5}, "D9.try", *SHORT)
    assert not deadline.changed
    assert rule_words.own_value_text(deadline, book) == ""


def test_without_the_rules_the_mark_is_still_there():
    deadline, _book = _deadline({"D8.ask": 8}, "D8.ask", *SHORT)
    assert rule_words.own_value_text(deadline, None)


@pytest.mark.parametrize(
    ("keys", "short"),
    [
        ("S35, E31", "guides, public sources"),
        ("S13", "buyers\u2019 guides"),
        ("E8 (days not verified)", "public sources"),
        ("the page's own date (E17)", "the page itself"),
        ("design: groups of the list", "AliGuard"),
        ("not verified", "not verified"),
    ],
)
def test_sources_in_words(keys, short):
    assert rule_words.source_short(keys) == short
    assert rule_words.source_text(keys)


def test_contradictions_concern_both_rules_of_a_pair():
    book = load_rulebook(overrides={"text.soft": 2000})
    assert rule_words.contradiction("text.soft", book)
    assert rule_words.contradiction("text.warn", book)
    assert rule_words.contradiction("D12", book) == ""
    shipped = load_rulebook()
    assert not any(rule_words.contradiction(key, shipped) for key in shipped.rules)


@pytest.mark.parametrize("preset", ["early", "balanced", "late"])
def test_no_preset_contradicts_itself(preset):
    book = load_rulebook(preset=preset)
    assert not any(rule_words.contradiction(key, book) for key in book.rules)
