# SPDX-License-Identifier: MIT
"""When a dispute is not the way, which situation is likeliest, and its evidence list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.dispute import checklist
from aliguard_desktop.domain.dispute.claims import references
from aliguard_desktop.domain.dispute.situations import NotNow, likeliest, refusal
from aliguard_desktop.domain.orders import Case, CaseStatus
from aliguard_desktop.domain.plan import Stage
from aliguard_desktop.domain.planning import plan_order
from tests import factories as make
from tests.domain.dispute import desks

if TYPE_CHECKING:
    from aliguard_desktop.domain.events import Event

N1 = desks.REASONS.situations["N1"]
DRAFT = Case(id="c1", situation="N1")


@pytest.mark.parametrize(
    ("stage", "reason"),
    [
        (Stage.PROCESSING, "not_shipped"),
        (Stage.PLACED, "not_shipped"),
        (Stage.CANCELLED, "cancelled"),
        (Stage.CLOSED_FINAL, "closed"),
        (Stage.LOST, "lost"),
        (Stage.DISPUTE_SELLER, "running"),
        (Stage.RETURN_REQUIRED, "running"),
        (Stage.REFUNDED, "done"),
        (Stage.IN_TRANSIT, None),
        (Stage.DELIVERED_SCAN, None),
        (Stage.COMPLETED_BY_TIMER, None),
        (Stage.FINISHED, None),
        (Stage.OTHER, None),
    ],
)
def test_stages_that_refuse(stage: Stage, reason: str | None) -> None:
    found = refusal(desks.plan(make.k2(), "2026-03-31", stage=stage), DRAFT, N1)
    assert (found.reason if found else None) == reason


def test_k1_not_shipped_no_text() -> None:
    desk = desks.service("2026-03-09", make.k1()).statement("8190000000000001")
    assert desk.refused is not None
    assert desk.refused.reason == "not_shipped"
    assert (desk.text, desk.short_text, desk.form) == ("", "", None)
    assert desk.case.situation == "N8"


@pytest.mark.parametrize(("today", "early"), [("2026-02-16", True), ("2026-02-20", True)])
def test_k7_too_early_but_drafting_is_allowed(today: str, early: bool) -> None:
    desk = desks.service(today, make.k7()).statement("8190000000000001")
    assert (desk.refused is not None) is early
    assert desk.refused is not None
    assert desk.refused.reason == "too_early"
    assert (desk.refused.starts, desk.refused.tries) == (
        make.day("2026-02-21"),
        make.day("2026-02-20"),
    )
    assert "10 Feb 2026" in desk.text
    assert desk.form is not None


def test_k7_from_the_sure_day_on() -> None:
    desk = desks.service("2026-02-21", make.k7()).statement("8190000000000001")
    assert desk.refused is None


def test_situation_without_words_is_said_so() -> None:
    found = refusal(desks.plan(make.k5(), "2026-06-11", situation="R1"), DRAFT, None)
    assert found == NotNow("not_covered")
    assert not found.allows_text


def test_frozen_case_is_shown_as_it_is() -> None:
    plan = desks.plan(make.k2(), "2026-03-31", stage=Stage.DISPUTE_SELLER)
    assert refusal(plan, replace(DRAFT, status=CaseStatus.SUBMITTED), N1) is None


@pytest.mark.parametrize(
    ("situation", "code"), [("N1", "N1"), ("N2", "N2"), ("R4", "R4"), ("X4", "X4"), (None, "")]
)
def test_likeliest(situation: str | None, code: str) -> None:
    plan = desks.plan(make.k2(), "2026-03-31", situation=situation)
    assert likeliest(plan, desks.REASONS) == code


def test_checklist_counts_what_is_there_declined_and_claimed() -> None:
    shown = references(desks.exhibits("chat", "tracking", "unboxing_video", "chat"))
    assert [(one.family, one.number) for one in shown] == [
        ("picture", 1),
        ("picture", 2),
        ("video", 1),
        ("picture", 3),
    ]
    rows = {
        row.id: row
        for row in checklist.rows(N1, shown, {"order_page", "tracking"}, {"extension_asked"})
    }
    assert [row.needed for row in rows.values()] == [True, True, False, False]
    assert rows["extension_chat"].numbers == ("picture 1", "picture 3")
    assert rows["extension_chat"].claimed
    assert (rows["tracking"].declined, rows["order_page"].declined) == (False, True)
    assert not rows["order_page"].claimed
    assert checklist.missing(tuple(rows.values())) == ()


def test_what_the_user_says_it_shows_counts_before_its_kind() -> None:
    tracking, other = desks.exhibits("tracking", "other")
    told = replace(other, claims=("protection", "a_claim_of_another_situation"))
    rows = {row.id: row.have for row in checklist.rows(N1, references([tracking, told]), (), ())}
    assert (rows["tracking"], rows["order_page"]) == (("e1",), ("e2",))
    (spare,) = checklist.unclaimed(N1, references([told]), {"last_scan"})
    assert spare.could == ("order_page",)
    # Said to show the order page alone, it is the tracking page no longer.
    moved = replace(tracking, claims=("protection",))
    rows = {row.id: row.have for row in checklist.rows(N1, references([moved]), (), ())}
    assert (rows["tracking"], rows["order_page"]) == ((), ("e1",))
    # What was said about another dispute does not count here.
    stale = replace(tracking, claims=("label_weight",))
    rows = {row.id: row.have for row in checklist.rows(N1, references([stale]), (), ())}
    assert rows["tracking"] == ("e1",)


def test_needed_proof_is_missing_until_there_or_declined() -> None:
    rows = checklist.rows(N1, (), set(), set())
    assert checklist.missing(rows) == ("tracking", "order_page")
    rows = checklist.rows(N1, (), {"tracking"}, set())
    assert checklist.missing(rows) == ("order_page",)


@pytest.mark.parametrize("came", [(), (make.event("refund_arrived", "2026-04-11"),)])
def test_whoever_may_appeal_writes_an_appeal_for_the_rest(came: tuple[Event, ...]) -> None:
    opened = make.event("dispute_opened", "2026-03-29", situation="N1", amount="24.90")
    decided = make.event("decided", "2026-04-10", outcome="partial", amount="10.00")
    order = make.k2(opened, decided, *came)
    plan = plan_order(order, load_rulebook(), make.moment("2026-04-12"))
    code = likeliest(plan, desks.REASONS)
    assert code == "X4"
    desk = desks.desk(order, "2026-04-12", desks.case(code, new_proof="tracking"))
    assert desk.text.endswith("I request a refund of USD 14.90.")
    assert refusal(plan, Case(id="c1", situation=code), desks.REASONS.situations[code]) is None
