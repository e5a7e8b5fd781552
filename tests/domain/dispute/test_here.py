# SPDX-License-Identifier: MIT
"""R1 to R8: what the text must carry, the form's leaf, the amount, and facts that do not fit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.domain.dispute import checklist
from aliguard_desktop.domain.dispute.checks import CheckLevel
from aliguard_desktop.domain.dispute.claims import references
from aliguard_desktop.domain.dispute.facts import HINTS
from tests import factories as make
from tests.domain.dispute import desks
from tests.domain.dispute.golden_here import FAULT_VIDEO, GOLDEN, TODAY, arrived, one_line
from tests.effort import examples


def desk_of(code: str, problem: str, *kinds: str, **facts: str):
    return desks.desk(arrived(problem), TODAY, desks.case(code, **facts), *kinds)


def field_of(desk, key: str):
    return next(one for one in desk.facts if one.key == key)


def problems(desk) -> dict[str, str]:
    return {one.key: one.problem for one in desk.facts if one.problem}


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("R1", ("It was empty.", "label: 20 g", "scale: 20 g", "weighs 300 g", "video 1")),
        ("R2", ("wrong variant", "Blue, 350 ml", "Red, 250 ml")),
        ("R3", ("Pieces ordered: 6, pieces received: 4.", "Missing: 2 mugs.", "USD 6.13")),
        ("R4", ("The item is broken.", "noticed this on 10 Jun 2026")),
        ("R5", ("does not turn on", "another cable", "video 1")),
        ("R6", ("says: chest 104 cm.", "I measured: 96 cm.", "30 percent", "USD 5.52")),
        ("R7", ("not an original Volaro", "serial number is not valid", "another color")),
        ("R8", ("I will keep the item.", "A repair costs about USD 3.50.", "partial refund")),
    ],
)
def test_what_the_text_must_carry(code: str, wanted: tuple[str, ...]) -> None:
    text = GOLDEN[code]().desk().text
    assert [words for words in wanted if words not in text] == []
    assert "not received" not in text
    assert "not receive" not in text


@pytest.mark.parametrize("code", sorted(GOLDEN))
def test_the_recorded_problem_makes_it_the_likeliest(code: str) -> None:
    golden = GOLDEN[code]()
    desk = desks.service(golden.today, golden.order).open_draft(golden.order.id)
    assert desk.case.situation == code


@pytest.mark.parametrize("code", sorted(GOLDEN))
def test_what_a_sentence_stands_on_is_asked_for(code: str) -> None:
    """Nothing is said in R that its facts page does not show."""
    situation = desks.REASONS.situations[code]
    for claim in situation.claims:
        for variant in desks.REASONS.claims[claim].variants if claim != "exhibits" else ():
            asked = {key for key in variant.keys if desks.REASONS.facts[key].editable}
            assert asked <= set(situation.facts), (claim, variant.phrase)


# ---- the form -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("color", "Color not as described"),
        ("size", "Size not as described"),
        ("material", "Material not as described"),
        ("model", "Model not as described"),
        ("function", "Function not as described"),
        ("", ""),
    ],
)
def test_the_leaf_follows_from_what_is_different(value: str, reason: str) -> None:
    form = desk_of("R6", "not_as_described", property=value).form
    assert form is not None
    assert (form.group, form.reason) == ("Product not as described", reason)


@pytest.mark.parametrize("code", ["R2", "R6"])
def test_a_return_can_be_chosen_and_is_said(code: str) -> None:
    desk = desk_of(code, "wrong", solution="return_refund")
    solution = field_of(desk, "solution")
    assert (solution.editable, solution.choices) == (True, ("refund_only", "return_refund"))
    assert desk.form is not None
    assert desk.form.solution == "return_refund"
    assert "I request to return the item for a full refund of USD 18.40." in desk.text
    assert "prepaid return label" in desk.text
    kept = desk_of(code, "wrong")
    assert kept.form is not None
    assert kept.form.solution == "refund_only"
    assert "return" not in kept.text


@pytest.mark.parametrize("code", ["R1", "R3", "R4", "R5", "R7", "R8"])
def test_elsewhere_a_return_is_no_choice(code: str) -> None:
    desk = desk_of(code, "empty", solution="return_refund")
    assert not field_of(desk, "solution").editable
    assert desk.form is not None
    assert desk.form.solution == "refund_only"
    assert "return" not in desk.text


# ---- the amount ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ordered", "received", "amount"),
    [("6", "4", "6.13"), ("3", "2", "6.13"), ("2", "1", "9.20"), ("2", "0", "18.40")],
)
def test_missing_pieces_are_their_share(ordered: str, received: str, amount: str) -> None:
    desk = desk_of("R3", "missing", count_ordered=ordered, count_received=received)
    assert (field_of(desk, "amount").value, field_of(desk, "amount").basis) == (amount, "pieces")
    assert f"refund of USD {amount}." in desk.text
    assert ("The amount is for the missing pieces." in desk.text) is (amount != "18.40")


def test_an_amount_of_ones_own_is_not_called_the_share() -> None:
    desk = desk_of("R3", "missing", count_ordered="6", count_received="4", amount="7.00")
    assert "partial refund of USD 7.00" in desk.text
    assert "The amount is for" not in desk.text
    assert field_of(desk, "amount").basis == ""


@pytest.mark.parametrize(
    ("code", "facts", "basis", "amount"),
    [
        ("R6", {"loss_percent": "30"}, "loss", "5.52"),
        ("R8", {"loss_percent": "30", "repair_cost": "3.50"}, "loss", "5.52"),
        ("R8", {"repair_cost": "3.50"}, "repair", "3.50"),
        ("R6", {"loss_percent": "30", "amount": "5.52"}, "", "5.52"),
    ],
)
def test_an_amount_says_what_it_was_worked_out_from(
    code: str, facts: dict[str, str], basis: str, amount: str
) -> None:
    found = field_of(desk_of(code, "minor", **facts), "amount")
    assert (found.basis, found.value) == (basis, amount)


def test_without_counts_no_amount_is_suggested() -> None:
    desk = desk_of("R3", "missing")
    assert field_of(desk, "amount").missing
    assert desk.text.endswith("I request a refund.")


def test_a_small_fault_suggests_no_full_refund() -> None:
    desk = desk_of("R8", "minor", fault="stain")
    assert field_of(desk, "amount").missing
    assert "full refund" not in desk.text


def test_the_line_is_the_cap_and_its_quantity_the_count() -> None:
    order = arrived(
        "missing",
        lines=(
            make.line("l1", "Mug", quantity=5, paid=make.money("10.00")),
            make.line("l2", "Lid", paid=make.money("8.40")),
        ),
    )
    case = replace(desks.case("R3", count_received="3"), line="l1")
    desk = desks.desk(order, TODAY, case)
    assert field_of(desk, "count_ordered").value == "5"
    assert field_of(desk, "amount").value == "4.00"


def test_a_quantity_of_one_counts_no_pieces() -> None:
    desk = desks.desk(arrived("missing", **one_line()), TODAY, desks.case("R3"))
    assert field_of(desk, "count_ordered").value == ""


def test_a_repair_may_cost_more_than_what_is_asked_for() -> None:
    desk = desk_of("R8", "minor", fault="dent", keep_item="yes", repair_cost="30.00")
    assert "A repair costs about USD 30.00." in desk.text
    assert field_of(desk, "amount").value == "18.40"
    assert problems(desk) == {"amount": "whole_amount"}


def test_a_loss_typed_for_one_problem_does_not_follow_into_another() -> None:
    facts = {"loss_percent": "40"}
    assert field_of(desk_of("R6", "wrong", **facts), "amount").value == "7.36"
    assert field_of(desk_of("R1", "wrong", **facts), "amount").value == "18.40"


@settings(max_examples=examples(60), deadline=None)
@given(st.integers(1, 400), st.integers(0, 400), st.integers(1, 99_999))
def test_a_share_is_never_nothing_and_never_above_the_payment(
    ordered: int, received: int, minor: int
) -> None:
    paid = make.money(f"{minor / 100:.2f}")
    case = desks.case("R3", count_ordered=str(ordered), count_received=str(received))
    facts = desks.facts(replace(arrived("missing"), paid=paid), TODAY, case)
    if received >= ordered:
        assert facts.amount is None
    else:
        assert facts.amount is not None
        assert 1 <= facts.amount.minor <= minor
        exact = minor * (ordered - received) / ordered
        assert abs(facts.amount.minor - exact) <= 0.5 or facts.amount.minor == 1


# ---- facts side by side -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "facts", "odd"),
    [
        ("R1", {"scale_weight_g": "300", "listing_weight_g": "300"}, ("scale_weight_g", 1)),
        ("R1", {"label_weight_g": "0.4 kg", "listing_weight_g": "300"}, ("label_weight_g", 1)),
        ("R3", {"count_ordered": "2", "count_received": "2"}, ("count_received", 1)),
        ("R3", {"count_ordered": "2", "count_received": "3"}, ("count_received", 1)),
        ("R6", {"listing_says": "38cm", "item_is": "38 \u0441\u043c"}, ("item_is", 1)),
        ("R6", {"loss_percent": "0"}, ("loss_percent", 0)),
        ("R6", {"loss_percent": "101"}, ("loss_percent", 0)),
        ("R6", {"keep_item": "yes", "solution": "return_refund"}, ("keep_item", 1)),
        ("R8", {"keep_item": "no"}, ("keep_item", 1)),
        ("R8", {"amount": "18.40"}, ("amount", 1)),
        ("R5", {"noticed_on": "2026-06-09"}, ("noticed_on", 1)),
        ("R1", {"received_on": "2026-05-02"}, ("received_on", 1)),
    ],
)
def test_what_makes_no_sense_is_told_and_blocks_nothing(
    code: str, facts: dict[str, str], odd: tuple[str, int]
) -> None:
    desk = desk_of(code, "empty", **facts)
    key, said = odd
    found = problems(desk)
    assert list(found) == [key]
    assert found[key] in HINTS
    assert bool(field_of(desk, key).value)
    # What is odd is still the buyer's word; what cannot be a number stays out.
    assert desks.facts(arrived("empty"), TODAY, desks.case(code, **facts))[key].usable is bool(said)
    blocking = {one.id for one in desk.checks if one.level is CheckLevel.BLOCK}
    assert blocking <= {"proof_missing"}


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("R1", {"scale_weight_g": "299", "label_weight_g": "20", "listing_weight_g": "300"}),
        ("R3", {"count_ordered": "2", "count_received": "1"}),
        ("R6", {"listing_says": "38 cm", "item_is": "36 cm", "loss_percent": "100"}),
        ("R6", {"keep_item": "no", "solution": "return_refund"}),
        ("R8", {"keep_item": "yes", "amount": "18.39"}),
        ("R5", {"noticed_on": "2026-06-10"}),
    ],
)
def test_what_makes_sense_is_left_alone(code: str, facts: dict[str, str]) -> None:
    assert problems(desk_of(code, "empty", **facts)) == {}


def test_as_many_as_ordered_is_not_called_missing() -> None:
    text = desk_of("R3", "missing", count_ordered="2", count_received="2").text
    assert "missing" not in text


def test_empty_is_said_of_what_was_recorded_or_ticked() -> None:
    assert "It was empty." in desk_of("R1", "empty").text
    unsaid = desk_of("R1", "damaged")
    assert "empty" not in unsaid.text
    assert field_of(unsaid, "content").missing
    packing = desk_of("R1", "empty", content="packing").text
    assert "It was empty except for packing material." in packing


def test_a_wrong_item_is_suggested_and_said_only_when_ticked() -> None:
    loose = replace(desks.case("R2"), truthful=False)
    order = arrived("wrong")
    assert "wrong item" not in desks.desk(order, TODAY, loose).text
    assert "The parcel contained a wrong item." in desks.desk(order, TODAY, desks.case("R2")).text


def test_a_counterfeit_needs_a_difference() -> None:
    assert "counterfeit" not in desk_of("R7", "counterfeit").text
    text = desk_of("R7", "counterfeit", difference="no_label").text
    assert "The item is a counterfeit. The brand label is missing." in text


# ---- proof --------------------------------------------------------------------------------------


def rows(code: str, *kinds: str, declined: tuple[str, ...] = ()):
    shown = references(desks.exhibits(*kinds))
    found = checklist.rows(desks.REASONS.situations[code], shown, declined, ())
    return {row.id: row for row in found}


def test_pictures_of_all_sides_stand_in_for_the_video() -> None:
    without = rows("R1")
    assert (without["unboxing"].needed, without["all_sides"].needed) == (True, True)
    filmed = rows("R1", "unboxing_video")
    assert (filmed["unboxing"].needed, filmed["all_sides"].needed) == (True, False)
    assert "all_sides" not in checklist.missing(tuple(filmed.values()))
    declined = rows("R1", "parcel_inside", "label", "scale", declined=("unboxing",))
    assert checklist.missing(tuple(declined.values())) == ()


def test_a_fault_is_shown_by_a_video_not_by_a_picture() -> None:
    assert rows("R5", "item")["fault_video"].have == ()
    assert rows("R5", FAULT_VIDEO)["fault_video"].numbers == ("video 1",)
    assert rows("R5", "item")["test_steps"].have == ("e1",)


def test_a_second_measurement_takes_two_pictures() -> None:
    assert rows("R6", "item")["second_measurement"].have == ()
    assert rows("R6", "item", "item")["second_measurement"].have == ("e1", "e2")
