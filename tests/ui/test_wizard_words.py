# SPDX-License-Identifier: MIT
"""Every situation of the catalogue has words: facts, choices, proof, warnings, titles."""

from __future__ import annotations

import pytest

from aliguard_desktop.domain.dispute.facts import FactType
from aliguard_desktop.domain.dispute.reasons import Branch
from aliguard_desktop.ui.wizard import fact_words, proof_words, words
from tests.domain.dispute import desks

CODES = sorted(desks.REASONS.situations)


def test_all_twenty_are_there_with_titles(qapp: object) -> None:
    wanted = [f"N{n}" for n in range(1, 9)] + [f"R{n}" for n in range(1, 9)]
    assert [*wanted, "X1", "X2", "X3", "X4"] == CODES
    assert all(words.situation_title(code) != code for code in CODES)
    assert all(words.branch_text(branch)[0] for branch in Branch)


@pytest.mark.parametrize("code", CODES)
def test_facts_and_their_choices_have_words(qapp: object, code: str) -> None:
    for key in desks.REASONS.situations[code].facts:
        spec = desks.REASONS.facts[key]
        assert key in fact_words._LABELS, key
        choices = spec.choices if spec.type is FactType.CHOICE else ()
        for choice in choices:
            known = {f"{key}.{choice}", choice} & fact_words._CHOICES.keys()
            assert known, f"{key}.{choice}"


@pytest.mark.parametrize("code", CODES)
def test_missing_facts_say_what_needs_them(qapp: object, code: str) -> None:
    situation = desks.REASONS.situations[code]
    order = desks.make.order()
    page = desks.service("2026-03-31", order).preview(order.id, desks.case(code)).facts
    fallback = fact_words.need_text("")
    for field in page:
        if field.missing and field.key in situation.required_facts:
            assert fact_words.need_text(field.needed_by) != fallback, field


@pytest.mark.parametrize("code", CODES)
def test_proof_and_warnings_have_words(qapp: object, code: str) -> None:
    situation = desks.REASONS.situations[code]
    for proof in situation.proofs:
        assert all(proof_words.proof_words(proof.id)), proof.id
    assert len(words.warning_lines(situation.warnings)) == len(situation.warnings)
