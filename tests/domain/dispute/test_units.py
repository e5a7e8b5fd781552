# SPDX-License-Identifier: MIT
"""Numbers with units: whatever script they were typed in, never guessed at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliguard_desktop.domain.dispute.units import grams_of, plain_measure


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("38 cm", "38 cm"),
        ("38cm", "38 cm"),
        ("38,5 \u0441\u043c", "38.5 cm"),
        ("38 \u0441\u043c.", "38 cm"),
        ("20\u044530 \u0441\u043c", "20 x 30 cm"),
        ("20*30*40 mm", "20 x 30 x 40 mm"),
        ("5000 \u043c\u0410\u0447", "5000 mAh"),
        ("100%", "100 percent"),
        ('27"', "27 in"),
        ("20\u00b0C", "20 degrees C"),
        ("10-12 kg", "10-12 kg"),
        ("42", "42"),
        ("", ""),
        ("cotton", ""),
        ("size 42", ""),
        ("\u0663\u0668 cm", ""),
        ("1,500 ml", ""),
        ("x", ""),
        ("38 \u043b\u043e\u043a\u0442\u0435\u0439", ""),
    ],
)
def test_measures(typed: str, plain: str) -> None:
    assert plain_measure(typed) == plain


@pytest.mark.parametrize(
    ("typed", "grams"),
    [
        ("20", 20),
        ("20 g", 20),
        ("20 \u0433\u0440.", 20),
        ("0.3 kg", 300),
        ("0,3 \u043a\u0433", 300),
        ("1.500 kg", 1500),
        ("2 oz", 57),
        ("499 mg", 0),
        ("1,500 g", None),
        ("1.500", None),
        ("20 cm", None),
        ("-5", None),
        ("light", None),
        ("\u0663\u0660 g", None),
        ("", None),
    ],
)
def test_weights(typed: str, grams: int | None) -> None:
    assert grams_of(typed) == grams


@given(st.text(max_size=40))
def test_any_text_gives_plain_letters_or_nothing(text: str) -> None:
    assert plain_measure(text).isascii()
    grams = grams_of(text)
    assert grams is None or grams >= 0
