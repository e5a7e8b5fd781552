# SPDX-License-Identifier: MIT
"""Orders typed by hand: adding, editing, dates, amounts, trash and undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.event_identity import inferred_event_id, is_inferred
from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.orders import Case, CaseStatus, Order, Payment
from aliguard_desktop.domain.plan import Urgency
from aliguard_desktop.services.orders import (
    OrderForm,
    OrderService,
    parse_amount,
)
from tests.factories import event, order, parcel
from tests.fakes import NOW, FakeClock, MemoryHistory, MemoryUnits, utc_zone

NUMBER = "8190000000000001"
TODAY = NOW.date()


@pytest.fixture
def units() -> MemoryUnits:
    return MemoryUnits()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def service(units: MemoryUnits, clock: FakeClock) -> OrderService:
    rulebook: Any = None  # nothing here asks for a plan
    return OrderService(units, MemoryHistory(units), rulebook, clock, utc_zone)


def stored(units: MemoryUnits, order_id: str) -> Order:
    with units() as unit:
        return unit.orders.get(order_id)


def full_form() -> OrderForm:
    return OrderForm(
        number=NUMBER,
        title="Earbuds",
        store="AudioNova",
        currency="EUR",
        amount="24.90",
        payment=Payment.PAYPAL,
        ordered_on=date(2026, 1, 15),
        shipped_on=date(2026, 1, 20),
        tracking="LP00000000000001",
        protection_end=date(2026, 4, 5),
        ship_by=date(2026, 1, 25),
        note="for Ann",
    )


def days_of(found: Order, kind: EventKind) -> list[tuple[date | None, date | None, Source]]:
    return [(item.day, item.seen, item.source) for item in found.events if item.kind is kind]


def test_what_was_typed_is_there_and_marked(service: OrderService, units: MemoryUnits) -> None:
    order_id = service.add(full_form())
    found = stored(units, order_id)
    assert found.paid == Money("EUR", 2490)
    assert found.parcels[0].numbers == ("LP00000000000001",)
    assert days_of(found, EventKind.PLACED) == [(date(2026, 1, 15), None, Source.USER)]
    assert days_of(found, EventKind.PROTECTION_END) == [(date(2026, 4, 5), TODAY, Source.USER)]
    assert days_of(found, EventKind.SHIP_BY) == [(date(2026, 1, 25), TODAY, Source.USER)]
    assert sorted(item.entry for item in found.events) == [1, 2, 3, 4]
    assert len({item.id for item in found.events}) == 4
    assert found.typed == {
        *("title", "store", "currency", "paid", "payment", "note", "tracking"),
        *("ordered_on", "shipped_on", "protection_end", "ship_by"),
    }
    assert service.form_of(order_id) == full_form()


def test_a_number_alone_is_enough(service: OrderService, units: MemoryUnits) -> None:
    order_id = service.add(OrderForm(number=" 8190 0000 0000-0001 "))
    found = stored(units, order_id)
    assert (found.number, found.events, found.paid, found.typed) == (NUMBER, (), None, frozenset())
    assert service.form_of(order_id) == OrderForm(number=NUMBER)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"number": ""}, "number_empty"),
        ({"number": "12345"}, "number_length"),
        ({"number": "LP00000000000001"}, "number_is_tracking"),
        ({"amount": "about 20"}, "amount_wrong"),
        ({"amount": "24.901"}, "amount_wrong"),
        ({"amount": "-5"}, "amount_wrong"),
        ({"currency": "JPY", "amount": "24.90"}, "amount_wrong"),
        ({"currency": "dollars"}, "currency_wrong"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_saved(
    service: OrderService, units: MemoryUnits, change: dict[str, str], code: str
) -> None:
    form = replace(full_form(), **change)  # type: ignore[arg-type]
    with pytest.raises(AliGuardError) as error:
        service.add(form)
    assert error.value.code == code
    assert units.store.orders == {}
    assert units.store.batches == []


def test_a_known_number_is_refused_and_says_where_it_is(service: OrderService) -> None:
    first = service.add(full_form())
    with pytest.raises(AliGuardError) as error:
        service.add(full_form())
    assert (error.value.code, error.value.values["order_id"]) == ("number_known", first)
    service.trash([first])
    with pytest.raises(AliGuardError) as error:
        service.add(full_form())
    assert error.value.code == "number_in_trash"
    second = service.add(OrderForm(number="8190000000000002"))
    with pytest.raises(AliGuardError) as error:
        service.edit(second, OrderForm(number=NUMBER))
    assert error.value.code == "number_in_trash"


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("24.90", "USD", 2490),
        ("24,90", "EUR", 2490),
        ("24,9", "EUR", 2490),
        ("1 234,50", "RUB", 123450),
        ("1,234.50", "USD", 123450),
        ("1.234,50", "EUR", 123450),
        ("1'234.50", "CHF", 123450),
        ("1,234", "USD", 123400),
        ("1,234,567", "USD", 123456700),
        ("1,234", "KWD", 1234),
        ("11110", "KRW", 11110),
        ("11,110", "KRW", 11110),
        ("0", "USD", 0),
    ],
)
def test_amounts_are_read_as_people_type_them(text: str, currency: str, minor: int) -> None:
    assert parse_amount(text, currency) == Money(currency, minor)


@pytest.mark.parametrize("text", ["1,23,4", ",5.", "1.2.3", "12,3456", "1..5", "1.234", "1e3", "."])
def test_amounts_that_could_mean_two_things_are_refused(text: str) -> None:
    with pytest.raises(AliGuardError) as error:
        parse_amount(text, "USD")
    assert error.value.code == "amount_wrong"


def test_an_unchanged_form_changes_nothing(service: OrderService, units: MemoryUnits) -> None:
    order_id = service.add(full_form())
    before = stored(units, order_id)
    service.edit(order_id, service.form_of(order_id))
    assert stored(units, order_id) == before
    assert len(units.store.batches) == 1


def test_only_what_was_changed_counts_as_typed(clock: FakeClock) -> None:
    read = order(
        event("placed", "2026-01-15", source="order_page"),
        event("protection_end", "2026-04-05", source="order_page", seen="2026-03-20"),
        number=NUMBER,
        id="o1",
        title="Read",
    )
    units = MemoryUnits([read])
    service = OrderService(units, MemoryHistory(units), None, clock, utc_zone)  # type: ignore[arg-type]
    service.edit("o1", replace(service.form_of("o1"), title="Typed", amount="5"))
    found = stored(units, "o1")
    assert found.typed == {"title", "paid"}
    assert found.events == read.events


def test_a_date_read_on_a_page_stays_beside_the_typed_one(clock: FakeClock) -> None:
    read = order(
        event("placed", "2026-01-15", source="order_page"),
        event("protection_end", "2026-04-05", source="order_page", seen="2026-03-20"),
        number=NUMBER,
        id="o1",
    )
    units = MemoryUnits([read])
    service = OrderService(units, MemoryHistory(units), None, clock, utc_zone)  # type: ignore[arg-type]
    form = replace(
        service.form_of("o1"), protection_end=date(2026, 4, 3), ordered_on=date(2026, 1, 14)
    )
    service.edit("o1", form)
    found = stored(units, "o1")
    assert days_of(found, EventKind.PROTECTION_END) == [
        (date(2026, 4, 5), date(2026, 3, 20), Source.ORDER_PAGE),
        (date(2026, 4, 3), TODAY, Source.USER),
    ]
    assert days_of(found, EventKind.PLACED) == [(date(2026, 1, 14), None, Source.USER)]
    service.edit("o1", replace(form, protection_end=None))
    assert days_of(stored(units, "o1"), EventKind.PROTECTION_END) == [
        (date(2026, 4, 5), date(2026, 3, 20), Source.ORDER_PAGE)
    ]


def test_a_typing_slip_of_the_same_day_is_corrected(
    service: OrderService, units: MemoryUnits, clock: FakeClock
) -> None:
    order_id = service.add(full_form())
    service.set_protection_end(order_id, date(2026, 5, 4))
    assert days_of(stored(units, order_id), EventKind.PROTECTION_END) == [
        (date(2026, 5, 4), TODAY, Source.USER)
    ]
    clock.now = NOW.replace(day=25)
    service.set_protection_end(order_id, date(2026, 4, 20))
    assert days_of(stored(units, order_id), EventKind.PROTECTION_END) == [
        (date(2026, 5, 4), TODAY, Source.USER),
        (date(2026, 4, 20), date(2026, 3, 25), Source.USER),
    ]


def test_deciding_a_date_ends_the_conflict_and_can_be_undone(clock: FakeClock) -> None:
    read = order(
        event("protection_end", "2026-09-04", source="order_page", seen=TODAY, text="raw"),
        event("protection_end", "2026-09-03", source="export", seen="2026-03-20"),
        event("ship_by", "2026-01-25", source="order_page"),
        number=NUMBER,
        id="o1",
    )
    units = MemoryUnits([read])
    service = OrderService(units, MemoryHistory(units), None, clock, utc_zone)  # type: ignore[arg-type]
    service.decide_date("o1", EventKind.PROTECTION_END, date(2026, 9, 4))
    assert days_of(stored(units, "o1"), EventKind.PROTECTION_END) == [
        (date(2026, 9, 4), TODAY, Source.ORDER_PAGE),
        (date(2026, 9, 4), TODAY, Source.USER),
    ]
    assert len(days_of(stored(units, "o1"), EventKind.SHIP_BY)) == 1
    assert service.undo() == ("decide_date", ["o1"])
    assert stored(units, "o1") == read


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [(frozenset({"tracking"}), ("RB2",)), (frozenset(), ("RB1", "RB2"))],
)
def test_a_new_tracking_number(
    clock: FakeClock, typed: frozenset[str], numbers: tuple[str, ...]
) -> None:
    read = order(number=NUMBER, id="o1", parcels=(parcel("p1", "RB1"),), typed=typed)
    units = MemoryUnits([read])
    service = OrderService(units, MemoryHistory(units), None, clock, utc_zone)  # type: ignore[arg-type]
    service.edit("o1", replace(service.form_of("o1"), tracking=" rb2 "))
    assert stored(units, "o1").parcels[0].numbers == numbers


def test_recording_sets_id_and_rank(service: OrderService, units: MemoryUnits) -> None:
    order_id = service.add(full_form())
    for _ in range(2):
        service.record(order_id, event("extension_asked", "2026-03-24", id="same", entry=1))
    added = stored(units, order_id).events[-2:]
    assert [item.entry for item in added] == [5, 6]
    assert len({item.id for item in added} | {"same"}) == 3


def test_notes_trash_and_undo(service: OrderService, units: MemoryUnits) -> None:
    order_id = service.add(full_form())
    service.set_note(order_id, "call them")
    service.set_note(order_id, "call them")
    service.trash([order_id])
    assert stored(units, order_id).trashed_at == NOW
    service.restore([order_id])
    assert stored(units, order_id).trashed_at is None
    labels = []
    while (undone := service.undo()) is not None:
        labels.append(undone)
    assert labels == [(label, [order_id]) for label in ("restore", "trash", "note", "add_order")]
    assert units.store.orders == {}


def test_the_last_gesture_says_what_undo_would_remove(service: OrderService) -> None:
    assert service.last_gesture() is None
    order_id = service.add(full_form())
    last = service.last_gesture()
    assert last is not None
    assert (last.label, last.added) == ("add_order", 1)
    service.set_note(order_id, "call them")
    last = service.last_gesture()
    assert last is not None
    assert (last.label, last.added) == ("note", 0)


def test_a_batch_with_later_changes_is_not_undone(
    service: OrderService, units: MemoryUnits
) -> None:
    order_id = service.add(full_form())
    batch = units.store.batches[0].id
    service.set_note(order_id, "later")
    with pytest.raises(AliGuardError) as error:
        service.undo_batch(batch)
    assert error.value.code == "undo_blocked"


def test_the_most_urgent_order_comes_first_and_plans_agree(clock: FakeClock) -> None:
    last_day = event("protection_end", "2026-03-25", source="order_page", seen=TODAY)
    shipped = event("shipped", "2026-01-20", source="order_page")
    far = event("protection_end", "2026-09-01", source="order_page", seen=TODAY)
    orders = [
        order(event("all_good", "2026-03-01"), number="8190000000000003", id="done"),
        order(shipped, far, number="8190000000000002", id="calm"),
        order(shipped, last_day, number="8190000000000001", id="urgent"),
        order(number="8190000000000004", id="gone", trashed_at=NOW),
    ]
    units = MemoryUnits(orders)
    service = OrderService(units, MemoryHistory(units), load_rulebook(), clock, utc_zone)
    views = service.views()
    assert [view.order.id for view in views] == ["urgent", "calm", "done"]
    assert [view.order.id for view in service.views(trashed=True)] == ["gone"]
    assert service.view("urgent") == views[0]
    assert views[0].plan.urgency in {Urgency.LAST, Urgency.ALARM}
    with pytest.raises(AliGuardError) as error:
        service.view("nobody")
    assert error.value.code == "order_gone"


@pytest.mark.parametrize("right", ["2026-09-03", "2026-09-04"])
@pytest.mark.parametrize("seen", [None, TODAY])
def test_a_decided_date_is_the_one_that_counts(
    clock: FakeClock, right: str, seen: date | None
) -> None:
    read = order(
        event("shipped", "2026-01-20", source="order_page"),
        event("protection_end", "2026-09-04", source="order_page", seen=seen),
        event("protection_end", "2026-09-03", source="export", seen=seen),
        id="o1",
    )
    units = MemoryUnits([read])
    service = OrderService(units, MemoryHistory(units), load_rulebook(), clock, utc_zone)
    assert len(service.view("o1").plan.conflicts) == 1
    service.decide_date("o1", EventKind.PROTECTION_END, date.fromisoformat(right))
    plan = service.view("o1").plan
    assert plan.conflicts == ()
    assert plan.protection_end is not None
    assert plan.protection_end.day == date.fromisoformat(right)


def test_typing_the_orders_date_leaves_those_of_parcels(
    units: MemoryUnits, service: OrderService
) -> None:
    units.store.orders["o1"] = order(
        event("protection_end", "2026-09-03", seen=TODAY, id="v1", parcel="p2"),
        event("protection_end", "2026-09-04", seen=TODAY, id="v2"),
        id="o1",
    )
    service.set_protection_end("o1", date(2026, 9, 9))
    assert [one.day for one in stored(units, "o1").events] == [date(2026, 9, 3), date(2026, 9, 9)]


@pytest.mark.parametrize(
    ("kind", "mine", "other"),
    [
        ("protection_end", {"parcel": "p1"}, {"parcel": "p2"}),
        ("protection_end", {"line": "l1"}, {"line": "l2"}),
        ("window_end", {"what": "dispute"}, {"what": "return"}),
    ],
)
def test_deciding_a_date_leaves_other_dates_of_the_kind_alone(
    units: MemoryUnits,
    service: OrderService,
    kind: str,
    mine: dict[str, Any],
    other: dict[str, Any],
) -> None:
    units.store.orders["o1"] = order(
        event(kind, "2026-09-03", source="order_page", seen=TODAY, id="v1", **mine),
        event(kind, "2026-09-04", source="order_page", seen=TODAY, id="v2", **mine),
        event(kind, "2026-10-01", source="order_page", seen=TODAY, id="v3", **other),
        id="o1",
    )
    service.decide_date("o1", EventKind(kind), date(2026, 9, 4))
    assert [one.day for one in stored(units, "o1").events] == [
        date(2026, 9, 4),
        date(2026, 10, 1),
        date(2026, 9, 4),
    ]


def test_a_corrected_event_is_the_users_word_in_its_place(
    service: OrderService, units: MemoryUnits
) -> None:
    read = event("shipped", "2026-01-20", source="order_page", id="v1")
    units.store.orders["o1"] = order(read, event("placed", "2026-01-18", id="v2"), id="o1")
    right = event("shipped", "2026-01-22", id="other", entry=9)
    service.correct_event("o1", "v1", right)
    first, second = stored(units, "o1").events
    assert (first.id, first.day, first.source, first.entry) == (
        *("v1", date(2026, 1, 22), Source.USER),
        1,
    )
    assert second.id == "v2"
    assert service.last_gesture() is not None
    assert service.undo() == ("correct_event", ["o1"])
    assert stored(units, "o1").events[0] == replace(read, entry=1)
    assert service.redo() == ("correct_event", ["o1"])
    assert stored(units, "o1").events[0].day == date(2026, 1, 22)
    assert service.redo() is None


def test_an_unchanged_event_keeps_its_source_and_is_no_gesture(
    service: OrderService, units: MemoryUnits
) -> None:
    read = event("shipped", "2026-01-20", source="order_page", id="v1")
    units.store.orders["o1"] = order(read, id="o1")
    service.correct_event("o1", "v1", event("shipped", "2026-01-20", id="other"))
    assert stored(units, "o1").events == (replace(read, entry=1),)
    assert service.last_gesture() is None


def test_a_day_that_is_confirmed_by_the_user_is_no_guess(
    service: OrderService, units: MemoryUnits
) -> None:
    guess = event("shipped", "2026-01-20", id=inferred_event_id(NUMBER, EventKind.SHIPPED))
    units.store.orders["o1"] = order(guess, number=NUMBER, id="o1")
    service.correct_event("o1", guess.id, event("shipped", "2026-01-22"))
    (found,) = stored(units, "o1").events
    assert not is_inferred(NUMBER, found)


def test_a_removed_event_comes_back_by_undo(service: OrderService, units: MemoryUnits) -> None:
    both = (event("shipped", "2026-01-20", id="v1"), event("scan", "2026-01-22", id="v2"))
    units.store.orders["o1"] = order(*both, id="o1")
    service.remove_event("o1", "v1")
    assert [one.id for one in stored(units, "o1").events] == ["v2"]
    assert service.undo() == ("remove_event", ["o1"])
    assert [one.id for one in stored(units, "o1").events] == ["v1", "v2"]


def test_the_record_stays_when_its_event_is_corrected_or_removed(
    service: OrderService, units: MemoryUnits
) -> None:
    sent = Case(id="c1", status=CaseStatus.SUBMITTED, text="x", submitted_at=NOW)
    opened = event("dispute_opened", "2026-03-20", case="c1", id="v1")
    units.store.orders["o1"] = order(opened, id="o1", cases=(sent,))
    service.correct_event("o1", "v1", event("dispute_opened", "2026-03-21", case="c1"))
    assert stored(units, "o1").events[0].day == date(2026, 3, 21)
    service.remove_event("o1", "v1")
    assert stored(units, "o1").events == ()
    assert stored(units, "o1").cases == (sent,)


def test_an_event_that_is_gone_is_named(service: OrderService, units: MemoryUnits) -> None:
    units.store.orders["o1"] = order(id="o1")
    for act in (
        lambda: service.correct_event("o1", "v1", event("scan", "2026-03-21")),
        lambda: service.remove_event("o1", "v1"),
    ):
        with pytest.raises(AliGuardError) as error:
            act()
        assert error.value.code == "event_gone"
