# SPDX-License-Identifier: MIT

"""The dispute desk: drafts, the frozen record, a refused form."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import DisputeDetail, EventKind, RefusedBecause, Solution
from aliguard_desktop.domain.orders import CaseStatus
from aliguard_desktop.domain.plan import Stage
from aliguard_desktop.services.disputes import of_line
from tests import factories as make
from tests.domain.dispute import desks
from tests.fakes import MemoryHistory

TODAY = "2026-03-31"


def stored(service, order):
    with service.units() as unit:
        return unit.orders.get(order.id)


@pytest.fixture
def order():
    return replace(make.k3(), exhibits=desks.exhibits("tracking", "order_page"))


@pytest.fixture
def service(order):
    return desks.service(TODAY, order)


def test_new_draft_takes_the_likeliest_situation_and_is_not_stored(service, order) -> None:
    desk = service.open_draft(order.id)
    assert desk.case.situation == "N1"
    assert [choice.situation.code for choice in desk.choices if choice.fits] == ["N1"]
    assert [one.id for one in desk.exhibits] == ["e1", "e2"]
    assert stored(service, order).cases == ()


def test_draft_survives_and_is_found_again(service, order) -> None:
    case = replace(service.open_draft(order.id).case, page=2, facts={"carrier": "Post"})
    service.save_draft(order.id, case)
    service.save_draft(order.id, replace(case, page=3))
    assert service.open_draft(order.id).case == replace(case, page=3)
    assert MemoryHistory(service.units).last() is None


def test_each_line_has_its_own_draft(service, order) -> None:
    lines = (make.line("l1"), make.line("l2"))
    service = desks.service(TODAY, replace(order, lines=lines))
    first = service.open_draft(order.id, "l1").case
    service.save_draft(order.id, first)
    second = service.open_draft(order.id, "l2").case
    assert (second.line, second.id != first.id) == ("l2", True)
    assert service.open_draft(order.id, "l1").case == first
    assert service.open_draft(order.id).case == first


def test_preview_saves_nothing(service, order) -> None:
    case = service.open_draft(order.id).case
    desk = service.preview(order.id, replace(case, situation="N3"), "ru")
    assert desk.case.situation == "N3"
    assert desk.reading_copy
    assert service.preview(order.id, case, "xx").reading_copy == ""
    assert stored(service, order).cases == ()


def test_edited_text_stays_beside_the_built_one(service, order) -> None:
    case = service.open_draft(order.id).case
    desk = service.preview(order.id, replace(case, text="Mine, \u2116 5", edited=True))
    assert desk.text == "Mine, \u2116 5"
    assert desk.built_text.startswith("I ordered Earbuds")
    assert "not_ascii" in [one.id for one in desk.checks if one.level.value == "block"]


def test_exhibits_follow_the_case_and_newcomers_come_last(service, order) -> None:
    service = desks.service(
        TODAY, replace(order, exhibits=desks.exhibits("tracking", "order_page", "chat"))
    )
    case = replace(service.open_draft(order.id).case, exhibits=("e3", "e1", "gone"))
    desk = service.preview(order.id, case)
    assert [one.id for one in desk.exhibits] == ["e3", "e1", "e2"]
    assert "picture 1 (message)" in desk.text


def test_submission_freezes_everything_and_starts_the_sellers_days(service, order) -> None:
    case = replace(service.open_draft(order.id).case, declined=frozenset({"extension_chat"}))
    service.save_draft(order.id, case)
    frozen = service.submit(order.id, case)
    assert frozen.status is CaseStatus.SUBMITTED
    assert frozen.submitted_at == service.clock()
    assert "USD 24.90" in frozen.text
    assert frozen.text_sha256 == hashlib.sha256(frozen.text.encode()).hexdigest()
    assert [(one.number, one.exhibit_id, one.sha256) for one in frozen.frozen_exhibits] == [
        (1, "e1", f"{1:064d}"),
        (2, "e2", f"{2:064d}"),
    ]
    assert frozen.facts["shipped_on"] == "2026-01-20"
    assert frozen.facts["form_received"] == "no"
    assert frozen.facts["form_amount"] == "USD 24.90"
    after = stored(service, order)
    assert after.cases == (frozen,)
    opened = after.events[-1]
    assert opened.kind is EventKind.DISPUTE_OPENED
    assert opened.detail == DisputeDetail(
        frozen.id, "N1", Solution.REFUND_ONLY, make.money("24.90")
    )
    desk = service.preview(order.id, frozen)
    assert desk.plan.stage is Stage.DISPUTE_SELLER
    assert [(one.rule, str(one.due)) for one in desk.plan.deadlines if one.rule == "D13"] == [
        ("D13", "2026-04-05")
    ]
    assert (desk.text, desk.refused) == (frozen.text, None)
    assert service.open_draft(order.id).refused is not None


def test_what_was_sent_cannot_change(service, order) -> None:
    frozen = service.submit(order.id, service.open_draft(order.id).case)
    draft = replace(frozen, status=CaseStatus.DRAFT)
    for change in (
        lambda: service.save_draft(order.id, draft),
        lambda: service.submit(order.id, draft),
        lambda: service.discard_draft(order.id, frozen.id),
    ):
        with pytest.raises(AliGuardError) as caught:
            change()
        assert caught.value.code == "record_frozen"
    assert stored(service, order).cases == (frozen,)


def test_recording_is_not_blocked_where_a_dispute_looks_closed() -> None:
    order = make.k1()
    service = desks.service("2026-03-09", order)
    case = replace(service.open_draft(order.id).case, situation="N1")
    assert service.preview(order.id, case).text == ""
    assert "8190000000000001" in service.submit(order.id, case).text


def test_another_lines_dispute_does_not_refuse_this_one(order) -> None:
    lines = (make.line("l1", "Earbuds"), make.line("l2", "Case"))
    service = desks.service(TODAY, replace(order, lines=lines))
    service.submit(order.id, service.open_draft(order.id, "l1").case)
    assert service.open_draft(order.id, "l1").refused is not None
    assert service.open_draft(order.id, "l2").refused is None


def test_one_line_sees_its_own_parcels_and_events(order) -> None:
    lines = (make.line("l1"), make.line("l2"))
    parcels = (make.parcel("p1", "A1", lines=("l1",)), make.parcel("p2", "B2", lines=("l2",)))
    other = make.event("delivered", "2026-03-20", parcel="p2")
    whole = replace(make.with_events(order, other), lines=lines, parcels=parcels)
    mine = of_line(whole, "l1")
    assert (len(mine.lines), len(mine.parcels)) == (1, 1)
    assert EventKind.DELIVERED not in [event.kind for event in mine.events]
    assert of_line(whole, None) is whole
    assert of_line(whole, "l9") is whole


def test_discarding_a_draft_can_be_undone(service, order) -> None:
    case = service.open_draft(order.id).case
    service.save_draft(order.id, case)
    service.discard_draft(order.id, case.id)
    assert stored(service, order).cases == ()
    history = MemoryHistory(service.units)
    last = history.last()
    assert last is not None
    assert last[1] == "discard_draft"
    history.undo(last[0])
    assert stored(service, order).cases == (case,)
    service.discard_draft(order.id, "never-saved")


def test_refused_form_changes_the_plan_and_keeps_the_draft(service, order) -> None:
    case = service.open_draft(order.id).case
    service.save_draft(order.id, case)
    service.refuse_form(order.id, RefusedBecause.IN_TRANSIT)
    assert stored(service, order).events[-1].kind is EventKind.FORM_REFUSED
    desk = service.open_draft(order.id)
    assert desk.case == case
    assert desk.refused is None
    assert desk.plan.next.step.value != "open_dispute"


def test_statement_by_number(service, order) -> None:
    assert service.statement(order.number).text == service.open_draft(order.id).text
    assert service.statement(order.number, situation="Z9").refused.reason == "not_covered"
    for number, line, code in (("1", None, "order_unknown"), (order.number, "l9", "line_unknown")):
        with pytest.raises(AliGuardError) as caught:
            service.statement(number, line)
        assert caught.value.code == code


def test_unknown_order_is_said_so(service) -> None:
    with pytest.raises(AliGuardError) as caught:
        service.open_draft("nowhere")
    assert caught.value.code == "order_gone"


def test_the_days_after_sending_are_known_before_and_come_true(service, order) -> None:
    desk = service.open_draft(order.id)
    promised = {entry.rule: entry.due for entry in desk.after}
    assert "D13" in promised
    assert all(entry.rule != "D13" for entry in desk.plan.deadlines)
    frozen = service.submit(order.id, desk.case)
    plan = service.preview(order.id, frozen).plan
    happened = {entry.rule: entry.due for entry in plan.deadlines if entry.rule in promised}
    assert happened == promised
    assert service.preview(order.id, frozen).after == ()
