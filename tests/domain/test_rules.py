# SPDX-License-Identifier: MIT
"""The rulebook: complete, bounded, and clear about values it cannot use."""

from __future__ import annotations

import re

import pytest

from aliguard_desktop.catalogue import load_rulebook, usable_overrides
from aliguard_desktop.domain.deadlines import SHAPES
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.plan import Confidence
from aliguard_desktop.resources import resource_path

BOOK = load_rulebook()


def test_every_rule_from_d1_to_d26_is_there():
    found = {key.partition(".")[0] for key in BOOK.rules if key.startswith("D")}
    assert found == {f"D{number}" for number in range(1, 27)}


@pytest.mark.parametrize("key", sorted(SHAPES))
def test_every_deadline_has_its_rule(key):
    assert BOOK[key].source


@pytest.mark.parametrize("rule", list(BOOK.rules.values()), ids=lambda rule: rule.key)
def test_every_rule_is_bounded_sourced_and_dated(rule):
    assert rule.minimum <= rule.value <= rule.maximum
    assert rule.source
    assert rule.checked <= BOOK.dated
    assert not rule.is_changed


@pytest.mark.parametrize(
    ("key", "value", "confidence"),
    [
        ("D3", 72, Confidence.MED), ("D4", 7, None), ("D5.try", 10, Confidence.HIGH),
        ("D6", 15, None), ("D7", 30, None), ("D12", 15, Confidence.HIGH),
        ("D13", 5, Confidence.HIGH), ("D14", 7, Confidence.MED), ("D15", 3, Confidence.UNV),
        ("D16", 30, Confidence.MED), ("D17", 7, Confidence.LOW), ("D18", 10, None),
        ("D19.info", 10, None), ("D19.alarm", 20, Confidence.HIGH), ("D20", 180, Confidence.HIGH),
        ("D21", 20, Confidence.HIGH), ("D22", 120, Confidence.MED), ("D24", 10, None),
        ("D25", 2, None), ("D26", 90, None),
    ],
)  # fmt: skip
def test_the_numbers(key, value, confidence):
    assert BOOK.value(key) == value
    assert confidence in (None, BOOK[key].confidence)


@pytest.mark.parametrize(
    ("preset", "numbers"), [("early", (10, 5)), ("balanced", (7, 3)), ("late", (3, 1))]
)
def test_presets(preset, numbers):
    book = load_rulebook(preset=preset)
    assert (book.value("D8.ask"), book.value("D9.try")) == numbers
    assert book.preset == preset
    assert not any(rule.is_changed for rule in book.rules.values())


def test_own_values_are_marked():
    book = load_rulebook(overrides={"D12": 12})
    assert (book.value("D12"), book["D12"].default, book["D12"].is_changed) == (12, 15, True)


@pytest.mark.parametrize(
    ("own", "code"), [({"D12": 99}, "rule_value"), ({"D99": 1}, "rule_unknown")]
)
def test_bad_own_values_are_named(own, code):
    with pytest.raises(AliGuardError, match=re.escape(next(iter(own)))) as caught:
        load_rulebook(overrides=own)
    assert caught.value.code == code


def test_usable_overrides_keeps_the_good_ones():
    good, problems = usable_overrides({"D12": 10, "D13": 99, "D0": 1})
    assert good == {"D12": 10}
    assert [problem.code for problem in problems] == ["rule_value", "rule_unknown"]


def test_unknown_preset_is_named():
    with pytest.raises(AliGuardError, match="hasty"):
        load_rulebook(preset="hasty")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value = 15", 'value = "fifteen"'),
        ("max = 30", "max = 3"),
        ('confidence = "high"', 'confidence = "sure"'),
        ("dated = ", "dated = = "),
        ('"D8.ask" = 10', '"D8.ask" = 999'),
    ],
)
def test_a_broken_file_is_one_clear_error(tmp_path, old, new):
    text = resource_path("rules.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "rules.toml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(AliGuardError, match=re.escape("rules.toml")) as caught:
        load_rulebook(path)
    assert caught.value.code == "rules_unreadable"


def test_a_missing_file_is_one_clear_error(tmp_path):
    with pytest.raises(AliGuardError, match=re.escape("rules.toml")):
        load_rulebook(tmp_path / "rules.toml")
