# SPDX-License-Identifier: MIT
"""The reading copy in every language that has a file: complete, filled, and nothing in English.

A new file in ``resources/phrases`` is found by itself; it needs its days in ``DAYS``, and what it
rightly writes as English does goes into ``COGNATES``.
"""

from __future__ import annotations

import re
import tomllib
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from aliguard_desktop.domain.dispute import statement
from aliguard_desktop.domain.dispute.claims import Reference, family_of
from aliguard_desktop.domain.dispute.phrases import places
from aliguard_desktop.resources import resource_path
from tests.domain.dispute import desks, golden_here, golden_orders, letters

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = {path.stem: path for path in sorted(resource_path("phrases").glob("*.toml"))}
OTHERS = sorted(FILES.keys() - {"en"})
TABLES = ("sentences", "exhibits", "references", "messages")
GOLDEN = golden_orders.GOLDEN | golden_here.GOLDEN

DAYS = {
    "de": ("26. März 2026", "1. März 2026"),
    "en": ("26 Mar 2026", "1 Mar 2026"),
    "es": ("26 de marzo de 2026", "1 de marzo de 2026"),
    "fr": ("26 mars 2026", "1er mars 2026"),
    "pl": ("26 marca 2026", "1 marca 2026"),
    "pt_BR": ("26 de março de 2026", "1º de março de 2026"),
    "ru": ("26 марта 2026", "1 марта 2026"),
    "uk": ("26 березня 2026", "1 березня 2026"),
}
"""Two days in March as each language writes them."""

NO_WORDS = {"exhibits.other", "references.item", "references.item_named"}
NO_WORDS |= {"references.range", "references.comma"}
COGNATES = {
    "fr": {
        "exhibits.chat",
        "exhibits.document",
        "references.document",
        "references.document_named",
        "references.documents",
    },
}
"""What a language rightly writes as English does."""

# Words that no other language of ours has; "my", "was" and "item" are words elsewhere too.
ENGLISH = re.compile(
    r"\b(?:the|this|please|seller|buyer|parcel|received|refund|shipped|asked|wrong|proof|order"
    r"|carrier|customs|picture|with|without|and|have|not|has|were|from|because|will)\b",
    re.IGNORECASE,
)
# What a buyer's own gender would show in (decisions: the reader may be a man or a woman).
GENDERED = {
    "es": r"\b(?:estoy|soy|quedo)\b",
    "fr": r"\bje suis (?!d\u2019accord)",
    "pl": r"\w(?:łem|łam)\b",
    "pt_BR": r"\bobrigad[oa]\b|\b(?:estou|fiquei|sou)\b",
    "ru": r"\bя (?:\w+ )?\w+(?:л|ла|лся|лась)\b",
    "uk": r"\bя (?:\w+ )?\w+(?:в|ла|вся|лася)\b",
}


@cache
def raw(language: str) -> dict[str, Any]:
    """Return a file as it stands, before the loader has looked at it."""
    return tomllib.loads(FILES[language].read_text(encoding="utf-8"))


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Return every text of a language with its place in the file."""
    for table in TABLES:
        for key, entry in raw(language)[table].items():
            if isinstance(entry, str):
                yield f"{table}.{key}", entry
                continue
            for version, text in entry.items():
                yield f"{table}.{key}.{version}", text


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_there_with_the_same_places(language: str) -> None:
    english, own = dict(texts("en")), dict(texts(language))
    assert set(own) - set(english) <= {f"sentences.{key}.short" for key in raw("en")["sentences"]}
    assert set(english) - set(own) == set()
    differing = [key for key in english if set(places(english[key])) != set(places(own[key]))]
    assert differing == []


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_in_english(language: str) -> None:
    english = dict(texts("en"))
    allowed = NO_WORDS | COGNATES.get(language, set())
    same = {key for key, text in texts(language) if text == english.get(key)}
    assert same - allowed == set()
    assert COGNATES.get(language, set()) <= same
    bare = {key: re.sub(r"\{\w+\}", "", text) for key, text in texts(language)}
    assert {key: text for key, text in bare.items() if ENGLISH.search(text)} == {}


def test_the_english_words_are_english() -> None:
    found = [key for key, text in texts("en") if ENGLISH.search(re.sub(r"\{\w+\}", "", text))]
    assert len(found) > len(dict(texts("en"))) / 2


@pytest.mark.parametrize("language", OTHERS)
def test_texts_are_tidy(language: str) -> None:
    for key, text in texts(language):
        assert text == text.strip() or key.startswith("references."), key
        assert not re.search(r" {2}|\.\.|\( | \)| [.,]", text), key
        if key.startswith(("sentences", "messages")):
            assert text.endswith("."), key
            first = text.lstrip("«\u00a0\u201c\u201e")[0]
            assert first == "{" or first == first.upper(), key


@pytest.mark.parametrize("language", sorted(GENDERED.keys() & FILES.keys()))
def test_the_buyer_may_be_a_man_or_a_woman(language: str) -> None:
    told = re.compile(GENDERED[language], re.IGNORECASE)
    assert {key: text for key, text in texts(language) if told.search(text)} == {}


@pytest.mark.parametrize("language", sorted(FILES))
def test_days_read_right(language: str) -> None:
    book = desks.PHRASES[language]
    assert (book.day(date(2026, 3, 26)), book.day(date(2026, 3, 1))) == DAYS[language]
    assert len(set(book.months)) == 12
    # The first is a word of its own on the first of a month only.
    assert book.day(date(2026, 5, 31)) == DAYS[language][0].replace("26", "31", 1).replace(
        book.months[2], book.months[4]
    )


@pytest.mark.parametrize("language", sorted(FILES))
def test_a_language_that_nobody_has_read_says_so_in_its_file(language: str) -> None:
    head, _, _ = FILES[language].read_text(encoding="utf-8").partition("language =")
    assert ("Not reviewed yet" in head) is not desks.PHRASES[language].reviewed


@pytest.mark.parametrize("language", sorted(FILES))
def test_every_sentence_takes_its_facts(language: str) -> None:
    """Each phrase alone, full and short: also those that no golden case says."""
    for key, text in texts(language):
        values = {name: f"<{name}>" for name in places(text)}
        filled = text.format_map(values)
        assert all(value in filled for value in values.values()), key
        assert not set("{}") & set(filled), key


@pytest.mark.parametrize("code", sorted(GOLDEN))
@pytest.mark.parametrize("language", OTHERS)
def test_a_whole_statement(language: str, code: str) -> None:
    golden = GOLDEN[code]()
    english, own = golden.desk(), golden.desk(language)
    text, copy = english.text or english.chat_text, own.reading_copy or own.chat_copy
    assert (own.text, own.chat_text) == (english.text, english.chat_text)
    assert_reads_like(copy, text, golden.order.number)


@pytest.mark.parametrize("message_id", sorted(letters.SCENES))
@pytest.mark.parametrize("language", OTHERS)
def test_a_whole_message(language: str, message_id: str) -> None:
    order, today = letters.SCENES[message_id]
    written = letters.letter(message_id, order, today, language)
    assert written.text == letters.letter(message_id, order, today).text
    assert written.reading_copy.count("\n") == written.text.count("\n")
    number = order.number if order.number in written.text else "LP00000000000001"
    assert_reads_like(written.reading_copy, written.text, number)


def assert_reads_like(copy: str, english: str, number: str) -> None:
    """Assert that a copy is filled, says the same amounts and numbers, and no English sentence."""
    assert copy.endswith(".")
    assert number in copy
    assert not set("{}<>") & set(copy)
    assert "  " not in copy
    assert sorted(amounts(copy)) == sorted(amounts(english))
    said = [one for one in re.split(r"(?<=\.)\s", english) if one in copy and " " in one]
    assert said == []


def amounts(text: str) -> list[str]:
    """Return the amounts and tracking numbers of a text."""
    return re.findall(r"\b[A-Z]{3} \d+\.\d\d|\b[A-Z]{2}\d{9,14}(?:[A-Z]{2})?\b", text)


@pytest.mark.parametrize("language", sorted(FILES))
@pytest.mark.parametrize("short", [False, True])
def test_every_way_to_name_exhibits(language: str, short: bool) -> None:
    kinds = ("tracking", "chat", "unboxing_video", "item@video/mp4", "document", "document")
    shown, seen = [], {}
    for exhibit in desks.exhibits(*kinds):
        family = family_of(exhibit)
        seen[family] = seen.get(family, 0) + 1
        shown.append(Reference(exhibit, family, seen[family]))
    book = desks.PHRASES[language]
    for entries in (shown[:1], shown[2:3], shown[4:5], shown[:3], shown):
        said = statement.exhibit_sentences(entries, book, short=short)
        assert said
        for sentence in said:
            assert sentence.endswith(".")
            assert not re.search(r"[{}]|\(\)| {2}", sentence)
        told = "".join(re.sub(r"\([^)]*\)", "", one) for one in said)
        assert re.findall(r"\d", told) == [str(entry.number) for entry in entries]


def test_languages_are_offered_by_their_own_names_in_their_order() -> None:
    desk = desks.service("2026-03-31")
    names = [desk.language_name(code) for code in desk.reading_languages()]
    assert len(set(names)) == len(FILES)
    assert names == sorted(names, key=str.casefold)
    assert {"English", "Русский"} <= set(names)
