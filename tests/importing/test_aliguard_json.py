# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.event_identity import event_content
from aliguard_desktop.domain.events import (
    DATED_KINDS,
    Ask,
    DeliveredDetail,
    Event,
    EventKind,
    MessageDetail,
    OfferDetail,
    Party,
    ScanDetail,
    Source,
    TextDetail,
)
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.orders import (
    AddedBy,
    CaseStatus,
    Exhibit,
    Line,
    Order,
    Parcel,
    Payment,
    TakenFrom,
)
from aliguard_desktop.exporting.interchange import orders_to_plain
from tests.fakes import MemoryUnits
from tests.importing.helpers import FIXTURES, fixture, of_kind, read, service


def test_everything_the_format_names_is_read() -> None:
    result = read(fixture("aliguard.json"))
    assert result.recognised == "aliguard"
    assert result.not_understood == ()
    (order,) = result.orders
    assert order.title == "Earbuds"
    assert order.paid == Money("USD", 2490)
    assert order.payment is Payment.PAYPAL
    assert order.note == "Gift.\nKeep the box."
    assert order.lines == (Line("l1", "Earbuds", 1, Money("USD", 2490)),)
    assert order.parcels == (Parcel("p1", ("LP00000000000001",), "", ("l1",)),)
    (scan,) = of_kind(order, EventKind.SCAN)
    assert scan.at == datetime(2026, 3, 20, 8, 0, tzinfo=UTC)
    assert scan.detail == ScanDetail("Arrived at airport")
    (end,) = of_kind(order, EventKind.PROTECTION_END)
    assert (end.day, end.seen) == (date(2026, 4, 5), date(2026, 3, 24))
    (said,) = of_kind(order, EventKind.MESSAGE_RECEIVED)
    assert said.detail == MessageDetail(Party.SELLER, (Ask.WAIT,), "", "Please wait")
    (completed,) = of_kind(order, EventKind.COMPLETED)
    assert completed.day is None
    (case,) = order.cases
    assert case.facts == {
        "extension_answer": "none",
        "label_weight_g": "20",
        "keep_item": "true",
    }
    assert case.exhibits == (order.exhibits[0].id,)
    assert order.exhibits[0].sha256 == "ab" * 32


def test_where_an_exhibit_comes_from_is_written_and_read_back() -> None:
    taken = datetime(2026, 3, 24, 10, 58, tzinfo=UTC)
    first = Exhibit(
        str(UUID(int=1)),
        "ab" * 32,
        "scan.png",
        "image/png",
        position=1,
        taken_at=taken,
        taken_from=TakenFrom.EXIF,
        added_by=AddedBy.PASTE,
        claims=("last_scan", "today"),
    )
    copy = Exhibit(
        str(UUID(int=2)),
        "cd" * 32,
        "scan covered.png",
        "image/png",
        position=2,
        added_by=AddedBy.DERIVED,
        derived_from=first.id,
        derived_how="covered",
        audience="bank",
    )
    order = Order("o1", "8190000000000001", exhibits=(first, copy))
    result = read(orders_to_plain([order]))
    assert result.not_understood == ()
    assert result.orders[0].exhibits == order.exhibits


def one_exhibit(**values: Any) -> dict[str, Any]:
    return one_order(exhibits=[{"sha256": "ab" * 32} | values])


def one_order(**changes: Any) -> dict[str, Any]:
    return {
        "format": "aliguard",
        "version": 1,
        "orders": [{"number": "8190000000000001", **changes}],
    }


def one_event(**event: Any) -> dict[str, Any]:
    return one_order(events=[{"kind": "shipped", "on": "2026-01-20"}, event])


@pytest.mark.parametrize(
    ("content", "code", "part"),
    [
        (one_order(colour="red"), "unknown_key", "colour"),
        (one_order(payment="cowries"), "wrong_value", "cowries"),
        (one_order(paid="a lot"), "wrong_value", "paid"),
        (one_order(country="Poland"), "wrong_value", "country"),
        (one_order(archived="yes"), "wrong_value", "archived"),
        (one_order(tags="gift"), "wrong_value", "tags"),
        (one_order(lines=[{"id": "l1", "quantity": 0}]), "wrong_value", "quantity"),
        (one_order(exhibits=[{"sha256": "123"}]), "wrong_value", "sha256"),
        (one_exhibit(taken_from="tea leaves"), "wrong_value", "tea leaves"),
        (one_exhibit(taken_at="yesterday"), "wrong_value", "taken_at"),
        (one_exhibit(claims=["<b>"]), "wrong_value", "claims"),
        (one_exhibit(audience="press"), "wrong_value", "press"),
        (one_exhibit(derived_how="by magic"), "wrong_value", "derived_how"),
        (one_exhibit(mood="x"), "unknown_key", "mood"),
        (one_order(cases=[{"id": "c", "facts": {"a b": "c"}}]), "wrong_value", "facts"),
        (one_order(cases=[{"id": "c", "exhibits": ["e9"]}]), "wrong_value", "e9"),
        (one_event(kind="teleported", on="2026-01-20"), "wrong_value", "teleported"),
        (one_event(on="2026-01-20"), "wrong_value", "kind"),
        (one_event(kind="paid", on="2026-01-20", mood="x"), "unknown_key", "mood"),
        (one_event(kind="paid"), "event_wrong", "needed"),
        (one_event(kind="paid", on="20 Jan"), "event_wrong", "not a day"),
        (one_event(kind="paid", on="2026-02-30"), "event_wrong", "no such day"),
        (one_event(kind="paid", on="2026-01-20", at="2026-01-20T10:00:00Z"), "event_wrong", "both"),
        (one_event(kind="paid", at="2026-01-20T10:00:00"), "event_wrong", "offset"),
        (one_event(kind="paid", date="2026-01-20"), "event_wrong", "happens"),
        (one_event(kind="protection_end", on="2026-01-20"), "event_wrong", "states a day"),
        (one_event(kind="decided", on="2026-01-20", outcome="maybe"), "event_wrong", "maybe"),
    ],
)
def test_what_is_wrong_is_named_and_the_rest_is_read(content: Any, code: str, part: str) -> None:
    result = read(content)
    (problem,) = result.not_understood
    assert problem.code == code
    assert part in problem.why
    assert "8190000000000001" in problem.what
    assert len(result.orders) == 1


def test_an_order_without_a_number_is_named_and_the_next_one_read() -> None:
    content = one_order()
    content["orders"].insert(0, {"number": "12"})
    content["orders"].insert(0, "order")
    result = read(content)
    assert [order.number for order in result.orders] == ["8190000000000001"]
    codes = [one.code for one in result.not_understood]
    assert codes.count("order_without_number") == 2


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"version": 2}, "version_newer"),
        ({"version": None}, "version_missing"),
        ({"version": "1"}, "version_missing"),
        ({"orders": {}}, "orders_missing"),
        ({"format": "aliguard-agenda"}, "not_interchange"),
    ],
)
def test_other_versions_and_reports_are_refused_in_words(change: Any, code: str) -> None:
    with pytest.raises(AliGuardError) as caught:
        read(one_order() | change)
    assert caught.value.code == code


def test_a_submitted_case_is_a_frozen_record() -> None:
    content = fixture("aliguard.json")
    case = content["orders"][0]["cases"][0]
    case |= {"status": "submitted", "submitted_at": "2026-03-25T10:00:00+01:00"}
    (order,) = read(content).orders
    (frozen,) = order.cases
    assert frozen.status is CaseStatus.SUBMITTED
    assert frozen.submitted_at == datetime(2026, 3, 25, 9, 0, tzinfo=UTC)
    assert [one.sha256 for one in frozen.frozen_exhibits] == ["ab" * 32]
    assert len(frozen.text_sha256) == 64


def test_a_name_inside_a_file_is_never_a_path() -> None:
    content = fixture("aliguard.json")
    content["orders"][0]["exhibits"][0]["name"] = "../../etc/passwd"
    assert read(content).orders[0].exhibits[0].name == "passwd"


def test_what_was_imported_is_exported_and_read_back_unchanged() -> None:
    units = MemoryUnits()
    service(units).import_files([FIXTURES / "aliguard.json", FIXTURES / "logistics.json"])
    exported = json.dumps(orders_to_plain(units().orders.all()))
    again = service(units).import_text(exported)
    assert [entry.code for entry in again.files[0].entries] == ["order_unchanged"]
    other = MemoryUnits()
    service(other).import_text(exported)
    assert orders_to_plain(other().orders.all()) == json.loads(exported)


plain_text = st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), max_size=20)
days = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@st.composite
def events(draw: st.DrawFn) -> Event:
    kind = draw(st.sampled_from([k for k in EventKind if k is not EventKind.COMPLETED]))
    detail: dict[EventKind, Any] = {
        EventKind.PROTECTION_END: TextDetail(draw(plain_text)),
        EventKind.SCAN: ScanDetail(draw(plain_text), draw(plain_text)),
        EventKind.DELIVERED: DeliveredDetail(draw(plain_text)),
        EventKind.SELLER_OFFERED: OfferDetail(Money("EUR", draw(st.integers(0, 99999)))),
        EventKind.MESSAGE_RECEIVED: MessageDetail(Party.SELLER, (Ask.WAIT,), "", draw(plain_text)),
    }
    event = Event("x", EventKind.PLACED, draw(st.sampled_from(Source)), day=draw(days))
    if kind in detail:
        event = replace(event, kind=kind, detail=detail[kind])
    if kind in DATED_KINDS and kind in detail:
        return replace(event, seen=draw(st.none() | days))
    if draw(st.booleans()):
        instant = datetime(2026, 1, 1, tzinfo=UTC).replace(day=draw(st.integers(1, 28)))
        return replace(event, day=None, at=instant)
    return event


@st.composite
def orders(draw: st.DrawFn) -> Order:
    paid = draw(st.none() | st.integers(0, 10**9).map(lambda minor: Money("EUR", minor)))
    return Order(
        id="x",
        number=str(draw(st.integers(10**15, 10**16 - 1))),
        title=draw(plain_text),
        store=draw(plain_text),
        currency="EUR",
        paid=paid,
        payment=draw(st.sampled_from(Payment)),
        city=draw(plain_text),
        country=draw(st.sampled_from(["", "PL", "BR"])),
        lines=tuple(Line(f"l{n}", draw(plain_text), n) for n in range(1, draw(st.integers(1, 4)))),
        parcels=draw(st.sampled_from([(), (Parcel("p1", ("LP1", "RE2"), "Post", ("l1",)),)])),
        events=tuple(draw(st.lists(events(), max_size=8))),
        note=draw(plain_text),
        archived=draw(st.booleans()),
    )


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(orders())
def test_any_order_comes_back_from_its_own_export(order: Order) -> None:
    units = MemoryUnits()
    exported = json.dumps(orders_to_plain([order]))
    report = service(units).import_text(exported)
    assert [entry.code for entry in report.files[0].entries if entry.code != "date_conflict"] == [
        "order_new"
    ]
    back = units().orders.by_number(order.number)
    assert back is not None
    same = ("title", "store", "currency", "paid", "city", "country", "lines", "parcels", "note")
    assert {name: getattr(back, name) for name in same} == {
        name: getattr(order, name) for name in same
    }
    assert {event_content(one) for one in back.events} == {
        event_content(one) for one in order.events
    }
    again = service(units).import_text(exported)
    assert again.batch == ""
