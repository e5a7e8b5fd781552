# SPDX-License-Identifier: MIT
"""The data of messages: the same in every language, told in the docs, refused when damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from aliguard_desktop.catalogue_disputes import load_phrases, load_reasons
from aliguard_desktop.catalogue_messages import load_messages
from aliguard_desktop.domain.dispute.phrases import places
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.resources import resource_path

BOOKS = load_phrases()
REASONS = load_reasons(BOOKS["en"])


def test_every_language_says_the_same_messages() -> None:
    english = BOOKS["en"].messages
    for book in BOOKS.values():
        assert book.messages.keys() == english.keys()
        for key, text in english.items():
            assert set(places(book.messages[key])) == set(places(text)), (book.language, key)
            assert book.messages[key].endswith((".", "!")), (book.language, key)


def test_english_sentences_are_plain_and_short() -> None:
    for key, text in BOOKS["en"].messages.items():
        assert text.isascii(), key
        assert len(text.split()) <= REASONS.limits.sentence_words, key


def test_the_docs_name_every_message() -> None:
    told = (Path(__file__).parents[1] / "docs" / "format.md").read_text(encoding="utf-8")
    for message_id in load_messages(BOOKS["en"], REASONS).rules:
        assert f"`{message_id}`" in told


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('["hello"]', '["goodbye"]', "unknown sentence 'goodbye'"),
        ('["@trouble"]', '["@bother"]', "no group '@bother'"),
        ('required = ["dispute_opened_on"]', 'required = ["moon"]', "unknown fact 'moon'"),
        ('to = "seller"', 'to = "neighbour"', "neighbour"),
        ('records = "extension_asked"', 'records = "shipped"', "cannot record 'shipped'"),
        ('route = "paypal"\n', "", "a route goes with"),
        ('layout = "list"', 'layout = "poem"', "layout 'poem'"),
        ('when = { outcome = "none" }', 'when = { outcome = "sunny" }', "never 'sunny'"),
        ('least = "100.01"', 'least = "much"', "not an amount"),
        ("[sentences]\n", "[sentences]\nnothing = {}\n", "no sentence 'nothing'"),
        ('  ["please_mediate"],\n', "", "no message says 'please_mediate'"),
        ('about = "inquiry"\n', 'about = "inquiry"\nmood = "bad"\n', "mood"),
    ],
)
def test_damaged_data_is_refused_in_words(tmp_path: Path, old: str, new: str, why: str) -> None:
    text = resource_path("messages.toml").read_text(encoding="utf-8")
    assert old in text
    damaged = tmp_path / "messages.toml"
    damaged.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(AliGuardError) as caught:
        load_messages(BOOKS["en"], REASONS, damaged)
    assert caught.value.code == "catalogue_wrong"
    assert why in caught.value.message
