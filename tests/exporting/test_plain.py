# SPDX-License-Identifier: MIT
"""Nothing that is printed can steer a terminal, and JSON stays JSON."""

from __future__ import annotations

import json
import unicodedata
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from aliguard_desktop.exporting.plain import english_day, harmless, json_text

HOSTILE = "<img src=x>\x1b[31m\u202egpj.exe\u0007\x9b2J\n" + "a" * 5000


def _steers(text: str) -> bool:
    return any(unicodedata.category(letter) in {"Cc", "Cf", "Cs"} for letter in text)


def test_a_hostile_title_is_harmless_and_whole() -> None:
    shown = harmless(HOSTILE)
    assert not _steers(shown)
    assert shown.startswith("<img src=x>\\u001b[31m\\u202egpj.exe\\u0007\\u009b2J\\u000a")
    assert shown.endswith("a" * 5000)


def test_words_of_every_language_stay_as_they_are() -> None:
    assert harmless("Наушники, ünï, 耳机, 🎧") == "Наушники, ünï, 耳机, 🎧"


@given(st.text())
def test_json_says_the_same_and_steers_nothing(text: str) -> None:
    written = json_text({"title": text})
    assert json.loads(written) == {"title": text}
    assert not _steers(written.replace("\n", ""))


def test_days_are_english_whatever_the_locale() -> None:
    assert english_day(date(2026, 3, 26)) == "Thu 26 Mar 2026"
