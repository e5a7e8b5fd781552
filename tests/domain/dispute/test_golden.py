# SPDX-License-Identifier: MIT
"""Golden texts of all twenty situations, full and short, and what each must carry (domain 5).

A text that changed on purpose is written anew with ``python -m tests.domain.dispute.test_golden``
and read by eye, as a seller with a machine translation would.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from aliguard_desktop.domain.dispute.checks import CheckLevel
from aliguard_desktop.domain.events import (
    EventKind,
    Party,
    SentDetail,
    Topic,
)
from tests import factories as make
from tests.domain.dispute import desks, golden_here, golden_orders
from tests.factories import event

GOLDEN = golden_orders.GOLDEN | golden_here.GOLDEN
FOLDER = Path(__file__).parent / "golden"


def written(code: str) -> str:
    desk = GOLDEN[code]().desk()
    full, short = desk.text or desk.chat_text, desk.short_text
    return f"{full}\n\n{short}\n" if short else f"{full}\n"


@pytest.mark.parametrize("code", sorted(GOLDEN))
def test_text_is_as_it_was_read(code: str) -> None:
    assert written(code) == (FOLDER / f"{code}.txt").read_text(encoding="ascii")


@pytest.mark.parametrize("code", sorted(GOLDEN))
def test_golden_case_lacks_nothing_and_trips_no_check(code: str) -> None:
    desk = GOLDEN[code]().desk()
    assert [one.key for one in desk.facts if one.missing] == []
    assert [one.key for one in desk.facts if one.problem] == []
    found = {one.id for one in desk.checks if one.level is not CheckLevel.PASSED}
    assert found <= {"over_soft"}
    assert [row.id for row in desk.checklist if row.needed and not row.have] == []


@pytest.mark.parametrize("code", sorted(GOLDEN))
def test_reading_copy_has_a_sentence_for_each(code: str) -> None:
    desk = GOLDEN[code]().desk("ru")
    english = desk.text or desk.chat_text
    russian = desk.reading_copy or desk.chat_copy
    assert russian.count(". ") == pytest.approx(english.count(". "), abs=2)
    assert "{" not in russian


@pytest.mark.parametrize("code", ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "X2", "X3", "X4"])
def test_events_alone_make_it_the_likeliest(code: str) -> None:
    golden = GOLDEN[code]()
    desk = desks.service(golden.today, golden.order).open_draft(golden.order.id)
    assert desk.case.situation == code
    assert [one.situation.code for one in desk.choices if one.fits] == [code]


def text_of(code: str) -> str:
    desk = GOLDEN[code]().desk()
    return desk.text or desk.chat_text


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("N2", ("for 45 days", "14 Feb 2026", "Liege")),
        ("N5", ("delivery on 1 Jun 2026 in GDANSK", "My order address is in Krakow")),
        ("N6", ("returned to the sender on 24 Mar 2026", "not accept a new shipment")),
        ("N7", ("the invoice is missing", "Customs asks the sender")),
        ("N8", ("do not agree to a longer shipping time", "Dear seller")),
        ("X1", ("I confirmed receipt on 28 Mar 2026 by mistake", "not received the parcel")),
        ("X2", ("RR123456785PL", "14 Apr 2026")),
        ("X3", ("keep the dispute open",)),
        ("X4", ("decided against me", "New proof: a written reply of the carrier")),
    ],
)
def test_what_the_text_must_carry(code: str, wanted: tuple[str, ...]) -> None:
    for words in wanted:
        assert words in text_of(code)


def test_k6_makes_no_promise_and_no_threat() -> None:
    for unwanted in ("I will cancel", "PayPal", "report", "court"):
        assert unwanted not in text_of("X3")


def test_counter_offer() -> None:
    order = make.k2(
        event("dispute_opened", "2026-04-01", solution="refund_only", amount="24.90"),
        event("seller_offered", "2026-04-03", source="dispute_page", amount="3.00"),
    )
    case = desks.case("X3", reply="counter", amount="20.00")
    desk = desks.desk(order, "2026-04-04", case, "dispute_page")
    assert desk.text == (
        "This is about order 8190000000000001. On 3 Apr 2026 the seller offered USD 3.00. I will "
        "keep the dispute open. See picture 1 (dispute page). I can accept a refund of USD 20.00 "
        "in the dispute."
    )
    refused = desks.desk(order, "2026-04-04", desks.case("X3", reply="refuse")).text
    assert "I do not accept this offer." in refused
    assert "Please offer the full refund of USD 24.90 inside the dispute." in refused


def test_an_offer_of_nothing_is_named() -> None:
    order = make.k2(
        event("dispute_opened", "2026-04-01", solution="refund_only", amount="24.90"),
        event("seller_offered", "2026-04-03", source="dispute_page", amount="0.00"),
    )
    desk = desks.desk(order, "2026-04-04", desks.case("X3"))
    assert "the seller offered USD 0.00" in desk.text
    assert [one.key for one in desk.facts if one.problem] == []


def test_the_flag_adds_its_sentence_where_the_page_says_so() -> None:
    completed = event("completed", "2026-04-05", source="order_page", by="timer")
    order = make.k2(completed)
    case = desks.case("N1")
    text = desks.desk(order, "2026-04-07", case).text
    assert "The order was completed on 5 Apr 2026 without receipt of the parcel. Today" in text
    held = make.k2(completed, event("received", "2026-04-06", problem="damaged"))
    text = desks.desk(held, "2026-04-07", desks.case("R4")).text
    assert "The order was completed on 5 Apr 2026 by the timer." in text
    assert "completed" not in desks.desk(make.k2(), "2026-03-31", case).text


def test_the_flag_as_a_choice_of_its_own_asks_for_the_day() -> None:
    desk = desks.desk(make.k2(), "2026-03-31", desks.case("X1"))
    assert {one.key for one in desk.facts if one.missing} == {"completed_how", "completed_on"}
    assert desk.form is not None
    assert not desk.form.received
    case = desks.case("X1", completed_how="mistake", completed_on="2026-03-30")
    text = desks.desk(make.k2(), "2026-03-31", case).text
    assert "I confirmed receipt on 30 Mar 2026 by mistake." in text


def test_choices_that_lead_on() -> None:
    def open_codes(order, today: str) -> list[str]:
        desk = desks.desk(order, today, desks.case(""))
        return [one.situation.code for one in desk.choices if one.open]

    assert open_codes(make.k1(), "2026-03-09") == ["N8"]
    assert open_codes(make.k6(), "2026-04-04") == ["X2", "X3", "X4"]
    assert len(open_codes(make.k3(), "2026-03-31")) == len(desks.REASONS.situations)


def test_not_shipped_has_a_message_and_no_dispute() -> None:
    order = make.k1()
    before = desks.desk(order, "2026-03-09", desks.case("N8"), language="ru")
    assert before.refused is not None
    assert before.refused.reason == "not_shipped"
    assert before.form is None
    assert "Please ship it by 10 Mar 2026 or cancel the order." in before.chat_text
    assert before.chat_copy.startswith("\u0423\u0432\u0430\u0436\u0430\u0435\u043c\u044b\u0439")
    assert "10 Mar 2026, but it is not shipped" in text_of("N8")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("X1", EventKind.DISPUTE_OPENED),
        ("X2", EventKind.MESSAGE_SENT),
        ("X3", EventKind.MESSAGE_SENT),
        ("X4", EventKind.APPEALED),
    ],
)
def test_sending_is_recorded_as_what_it_is(code: str, kind: EventKind) -> None:
    golden = GOLDEN[code]()
    desk_service = desks.service(golden.today, golden.order)
    frozen = desk_service.submit(golden.order.id, golden.case)
    desk = desk_service.preview(golden.order.id, frozen)
    last = max(desk.order.events, key=lambda one: one.entry)
    assert last.kind is kind
    if kind is EventKind.MESSAGE_SENT:
        assert last.detail == SentDetail(Party.SELLER, Topic.REPLY, frozen.text)
    assert desk.refused is None


if __name__ == "__main__":
    for name in GOLDEN:
        (FOLDER / f"{name}.txt").write_text(written(name), encoding="ascii")
