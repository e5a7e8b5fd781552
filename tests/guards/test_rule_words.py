# SPDX-License-Identifier: MIT
"""Every rule of rules.toml has words, and no words are left of a rule that is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.ui import rule_words

BOOK = load_rulebook()


@pytest.mark.parametrize("key", sorted(BOOK.rules))
def test_every_rule_has_words(key):
    assert rule_words.has_words(key)
    assert rule_words.meaning(key).endswith(".")
    assert rule_words.group_title(rule_words.group(key))
    assert rule_words.value_text(BOOK[key])


def test_the_window_offers_the_rules_that_are_used_and_no_others():
    """A rule that code begins to use leaves ``NOT_YET_USED``."""
    package = Path(rule_words.__file__).parent.parent
    own = Path(rule_words.__file__)
    sources = [path.read_text("utf-8") for path in package.rglob("*.py") if path != own]
    used = {key for key in BOOK.rules if any(f'"{key}"' in source for source in sources)}
    assert set(BOOK.rules) - used == rule_words.NOT_YET_USED


def test_no_words_without_a_rule():
    assert set(rule_words._WORDS) == set(BOOK.rules)
