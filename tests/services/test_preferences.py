# SPDX-License-Identifier: MIT
"""Preferences: stored at once, live at once, and damaged values are said, never lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.catalogue import ShippedRules, load_rulebook
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.services.preferences import PreferenceService, is_later_than_stated
from tests.fakes import MemoryUnits

if TYPE_CHECKING:
    from aliguard_desktop.domain.rules import Rulebook


class _Language:
    """The start's language in memory."""

    def __init__(self) -> None:
        self.code = ""

    def get(self) -> str:
        return self.code

    def put(self, code: str) -> None:
        self.code = code


@pytest.fixture
def units() -> MemoryUnits:
    return MemoryUnits()


def _service(units: MemoryUnits) -> PreferenceService:
    return PreferenceService(units, ShippedRules(), _Language())


def _store(units: MemoryUnits, **values: str) -> None:
    units.store.settings.update({key.replace("_", ".", 1): value for key, value in values.items()})


def test_nothing_stored_gives_the_defaults(units):
    service = _service(units)
    assert service.current.preset == "early"
    assert service.rulebook == load_rulebook()
    assert service.problems == ()


def test_a_preset_moves_the_two_days_and_marks_nothing(units):
    service = _service(units)
    service.choose_preset("late")
    book = _service(units).rulebook
    assert (book.preset, book.value("D8.ask"), book.value("D9.try")) == ("late", 3, 1)
    assert not any(rule.is_changed for rule in book.rules.values())


def test_a_preset_takes_the_place_of_own_values_of_its_rules_only(units):
    service = _service(units)
    service.set_rule("D8.ask", 8)
    service.set_rule("D13", 4)
    service.choose_preset("balanced")
    assert service.current.own == {"D13": 4}
    assert service.rulebook.value("D8.ask") == 7


def test_own_values_are_kept_and_marked(units):
    _service(units).set_rule("D8.ask", 8)
    rule = _service(units).rulebook["D8.ask"]
    assert (rule.value, rule.default, rule.is_changed) == (8, 10, True)


def test_the_default_is_no_own_value(units):
    service = _service(units)
    service.set_rule("D13", 4)
    service.set_rule("D13", 5)
    assert service.current.own == {}


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [("D13", 0, "rule_value"), ("D13", 16, "rule_value"), ("D99", 3, "rule_unknown")],
)
def test_what_is_out_of_bounds_changes_nothing(units, key, value, code):
    service = _service(units)
    service.set_rule("D13", 4)
    with pytest.raises(AliGuardError) as raised:
        service.set_rule(key, value)
    assert raised.value.code == code
    assert service.current.own == {"D13": 4}
    assert _service(units).current.own == {"D13": 4}


def test_bounds_themselves_are_allowed(units):
    service = _service(units)
    rule = service.rulebook["D13"]
    for value in (rule.minimum, rule.maximum):
        service.set_rule("D13", value)
        assert service.rulebook.value("D13") == value


def test_reset_one_and_all_and_back(units):
    service = _service(units)
    service.set_rule("D13", 4)
    service.set_rule("D4", 5)
    service.reset_rules(["D13"])
    assert service.current.own == {"D4": 5}
    before = service.current
    service.reset_all_rules()
    assert _service(units).current.own == {}
    service.restore(before)
    assert _service(units).current.own == {"D4": 5}


def test_followers_get_every_new_rulebook_and_only_new_ones(units):
    service = _service(units)
    seen: list[Rulebook] = []
    service.follow(seen.append)
    service.set_rule("D13", 4)
    service.choose_reading_language("ru")
    service.reset_rules(["D13"])
    assert [book.value("D13") for book in seen] == [4, 5]


def test_damaged_values_are_said_and_stay_stored(units):
    stored = {"D13": 4, "D99": 3, "D12": 900, "D4": "soon", "D6": True}
    _store(units, rules_own=json.dumps(stored))
    service = _service(units)
    assert service.current.own == {"D13": 4}
    assert sorted(problem.code for problem in service.problems) == [
        "rule_unknown",
        "rule_value",
        "rule_value",
        "rule_value",
    ]
    service.set_rule("D13", 6)
    assert json.loads(units.store.settings["rules.own"]) == {**stored, "D13": 6}
    service.set_rule("D12", 12)
    assert json.loads(units.store.settings["rules.own"])["D12"] == 12


def test_reset_all_ends_damaged_values_too_and_undo_brings_them_back(units):
    _store(units, rules_own='{"D99": 3}')
    service = _service(units)
    before = service.current
    service.reset_all_rules()
    assert json.loads(units.store.settings["rules.own"]) == {}
    service.restore(before)
    assert json.loads(units.store.settings["rules.own"]) == {"D99": 3}


@pytest.mark.parametrize("text", ["{", "[1, 2]", '"D13"', "[" * 5000])
def test_a_text_that_is_no_table_is_put_aside(units, text):
    _store(units, rules_own=text)
    service = _service(units)
    assert [problem.code for problem in service.problems] == ["own_rules_damaged"]
    assert service.rulebook == load_rulebook()
    service.set_rule("D13", 4)
    assert units.store.settings["rules.own.damaged"] == text
    assert _service(units).problems == ()


def test_an_unknown_preset_is_said(units):
    _store(units, rules_preset="bold")
    service = _service(units)
    assert service.rulebook.preset == "early"
    assert [problem.code for problem in service.problems] == ["preset_unknown"]


def test_the_reading_language(units):
    service = _service(units)
    assert service.current.reading_language is None
    service.choose_reading_language("ru")
    assert _service(units).current.reading_language == "ru"
    service.choose_reading_language(None)
    assert _service(units).current.reading_language is None


@pytest.mark.parametrize(
    ("key", "value", "later"),
    [("D12", 20, True), ("D12", 15, False), ("D12", 10, False), ("D20", 200, True),
     ("D4", 14, False), ("levels.alarm", 5, False), ("D5.promised", 8, False)],
)  # fmt: skip
def test_only_others_rules_must_not_run_longer(key, value, later):
    assert is_later_than_stated(load_rulebook()[key], value) is later
