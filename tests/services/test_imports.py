# SPDX-License-Identifier: MIT
"""Merging: nothing typed is lost, nothing doubled, nothing dropped in silence."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.event_identity import is_inferred
from aliguard_desktop.domain.events import ConfirmedDetail, Event, EventKind, Source
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.orders import Case, Order, Parcel
from aliguard_desktop.importing.readers import default_readers
from aliguard_desktop.services.imported import (
    ImportedOrder,
    ImportEntry,
    ImportOutcome,
    ImportReport,
    RawInput,
    ReadResult,
)
from aliguard_desktop.services.imports import ImportService
from aliguard_desktop.services.orders import OrderService
from tests.fakes import FakeClock, MemoryHistory, MemoryUnitOfWork, MemoryUnits, utc_zone
from tests.importing.helpers import FIXTURES, fixture, of_kind, service

NUMBER = "8190000000000001"
FILES = [FIXTURES / name for name in ("list.json", "detail.json", "logistics.json")]


def stored(units: MemoryUnits, number: str = NUMBER) -> Order:
    order = units().orders.by_number(number)
    assert order is not None
    return order


def entries(report: ImportReport, outcome: ImportOutcome) -> list[ImportEntry]:
    return [one for file in report.files for one in file.entries if one.outcome is outcome]


def aliguard(**order: Any) -> str:
    orders = [{"number": NUMBER, **order}]
    return json.dumps({"format": "aliguard", "version": 1, "orders": orders})


def test_list_detail_and_tracking_become_one_order() -> None:
    units = MemoryUnits()
    report = service(units).import_files(FILES)
    assert report.count(ImportOutcome.NEW) == 3
    assert report.count(ImportOutcome.UPDATED) == 2
    assert len(report.changed) == 3
    assert report.batch == units.store.batches[0].id
    assert len(units.store.batches) == 1
    order = stored(units)
    (shipped,) = of_kind(order, EventKind.SHIPPED)
    assert shipped.day == date(2026, 1, 20)
    assert not is_inferred(NUMBER, shipped)
    assert report.files[0].more_on_site


def test_a_list_that_shows_only_the_first_orders_says_so() -> None:
    page = fixture("list.json")
    for block in page["data"]["data"].values():
        if "hasMore" in block["fields"]:
            block["fields"]["hasMore"] = "false"
    for plain, said in ((page, False), (fixture("list.json"), True)):
        report = service(MemoryUnits()).import_text(json.dumps(plain))
        remarks = [one.code for one in entries(report, ImportOutcome.REMARK)]
        assert remarks == ["more_on_site"] * said


def test_two_dates_are_both_kept_and_reported() -> None:
    units = MemoryUnits()
    report = service(units).import_files(FILES)
    conflicts = {one.values["kind"]: one for one in entries(report, ImportOutcome.CONFLICT)}
    end = conflicts["protection_end"]
    assert (end.values["known"], end.values["read"]) == ("2026-04-05", "2026-04-04")
    assert end.values["used"] == "2026-04-04"
    assert "2026-04-05" in end.why
    assert "2026-04-04" in end.why
    assert len(of_kind(stored(units), EventKind.PROTECTION_END)) == 2


def test_the_same_files_twice_change_nothing_and_say_so() -> None:
    units = MemoryUnits()
    service(units).import_files(FILES)
    before = dict(units.store.orders)
    report = service(units).import_files(FILES)
    assert report.batch == ""
    assert report.changed == ()
    assert units.store.orders == before
    assert len(units.store.batches) == 1
    outcomes = {entry.outcome for file in report.files for entry in file.entries}
    assert not outcomes & {ImportOutcome.NEW, ImportOutcome.UPDATED, ImportOutcome.CONFLICT}
    assert ImportOutcome.UNCHANGED in outcomes


def test_the_order_of_files_does_not_matter() -> None:
    forwards, backwards = MemoryUnits(), MemoryUnits()
    service(forwards).import_files(FILES)
    service(backwards).import_files(FILES[::-1])
    one, other = stored(forwards), stored(backwards)
    assert {event.id for event in one.events} == {event.id for event in other.events}
    assert replace(one, id="", events=()) == replace(other, id="", events=())


def test_what_the_user_typed_wins() -> None:
    typed = frozenset({"title", "paid", "currency"})
    known = Order("o1", NUMBER, "My earbuds", currency="EUR", paid=Money("EUR", 2300), typed=typed)
    units = MemoryUnits([known])
    service(units).import_files(FILES)
    order = stored(units)
    assert (order.title, order.paid, order.currency) == ("My earbuds", Money("EUR", 2300), "EUR")
    assert order.store == "Harbour Lights Store"


def test_an_amount_in_another_currency_than_the_typed_one_is_not_mixed_in() -> None:
    known = Order("o1", NUMBER, currency="EUR", typed=frozenset({"currency"}))
    units = MemoryUnits([known])
    service(units).import_files([FIXTURES / "detail.json"])
    order = stored(units)
    assert (order.paid, order.currency) == (None, "EUR")


def test_a_note_of_the_user_is_kept_and_the_report_says_so() -> None:
    units = MemoryUnits([Order("o1", NUMBER, note="mine")])
    report = service(units).import_text(aliguard(note="theirs"))
    assert stored(units).note == "mine"
    (entry,) = report.files[0].entries
    assert (entry.outcome, entry.code) == (ImportOutcome.UNCHANGED, "order_kept")


def test_a_status_that_says_less_changes_nothing() -> None:
    day = date(2026, 3, 1)
    kind, detail = EventKind.RECEIPT_CONFIRMED, ConfirmedDetail()
    confirmed = Event("e", kind, Source.USER, day=day, detail=detail)
    placed = Event("p", EventKind.PLACED, Source.ORDER_PAGE, day=date(2026, 1, 18))
    units = MemoryUnits([Order("o1", NUMBER, events=(placed, confirmed))])
    service(units).import_files([FIXTURES / "list.json"])
    assert stored(units).events == (placed, confirmed)


def test_a_day_takes_the_place_of_completed_without_one() -> None:
    units = MemoryUnits()
    for event in ({"kind": "completed"}, {"kind": "completed", "on": "2026-03-01"}):
        service(units).import_text(aliguard(events=[event]))
    assert [one.day for one in of_kind(stored(units), EventKind.COMPLETED)] == [date(2026, 3, 1)]
    report = service(units).import_text(aliguard(events=[{"kind": "completed"}]))
    assert report.batch == ""


def test_a_later_reading_of_the_page_moves_the_date_without_a_conflict() -> None:
    units = MemoryUnits()
    for day, seen in (("2026-04-05", "2026-03-01"), ("2026-04-20", "2026-03-20")):
        end = {"kind": "protection_end", "date": day, "seen": seen, "source": "order_page"}
        report = service(units).import_text(aliguard(events=[end]))
        assert report.count(ImportOutcome.CONFLICT) == 0
    assert len(of_kind(stored(units), EventKind.PROTECTION_END)) == 2


def test_the_first_day_a_date_was_seen_is_added_and_stays() -> None:
    units = MemoryUnits()
    end = {"kind": "protection_end", "date": "2026-04-05", "source": "order_page"}
    for seen in (None, "2026-03-01", "2026-03-20"):
        service(units).import_text(aliguard(events=[end | ({"seen": seen} if seen else {})]))
    (event,) = of_kind(stored(units), EventKind.PROTECTION_END)
    assert event.seen == date(2026, 3, 1)


def test_another_day_of_the_same_fact_is_a_conflict() -> None:
    units = MemoryUnits()
    service(units).import_text(aliguard(events=[{"kind": "paid", "on": "2026-01-18"}]))
    report = service(units).import_text(aliguard(events=[{"kind": "paid", "on": "2026-01-19"}]))
    (conflict,) = entries(report, ImportOutcome.CONFLICT)
    assert conflict.values["kind"] == "paid"
    assert len(of_kind(stored(units), EventKind.PAID)) == 2


def test_a_tracking_page_without_order_meets_its_order_by_parcel() -> None:
    page = fixture("logistics.json")
    del page["data"]["module"]["trackingDetailLineList"][0]["etaInfo"]
    known = Order("o1", NUMBER, parcels=(Parcel("mine", ("LP00000000000001",)),))
    units = MemoryUnits([known])
    service(units).import_text(json.dumps(page))
    (parcel,) = stored(units).parcels
    assert (parcel.id, parcel.numbers) == ("mine", ("LP00000000000001", "RE582253458SE"))
    assert {event.parcel for event in of_kind(stored(units), EventKind.SCAN)} == {"mine"}


def test_a_tracking_page_of_no_known_order_is_not_understood() -> None:
    page = fixture("logistics.json")
    del page["data"]["module"]["trackingDetailLineList"][0]["etaInfo"]
    units = MemoryUnits()
    report = service(units).import_text(json.dumps(page))
    codes = {one.code for one in entries(report, ImportOutcome.NOT_UNDERSTOOD)}
    assert "tracking_without_order" in codes
    assert not units.store.orders


def test_an_order_in_the_trash_is_left_there() -> None:
    gone = datetime(2026, 3, 1, tzinfo=UTC)
    units = MemoryUnits([Order("o1", NUMBER, trashed_at=gone)])
    report = service(units).import_files([FIXTURES / "detail.json"])
    (entry,) = report.files[0].entries
    assert (entry.outcome, entry.code) == (ImportOutcome.UNCHANGED, "in_trash")
    assert report.batch == ""


def orders_of(units: MemoryUnits) -> OrderService:
    clock = FakeClock(datetime(2026, 3, 25, tzinfo=UTC))
    return OrderService(units, MemoryHistory(units), load_rulebook(), clock, utc_zone)


@pytest.mark.parametrize("kind", [EventKind.SHIPPED, EventKind.PROTECTION_END, EventKind.SCAN])
def test_what_the_user_removed_does_not_come_back_with_the_same_page(kind: EventKind) -> None:
    units = MemoryUnits()
    service(units).import_files(FILES)
    for event in of_kind(stored(units), kind):
        orders_of(units).remove_event(stored(units).id, event.id)
    before = stored(units)
    report = service(units).import_files(FILES)
    assert stored(units) == before
    assert "order_left_out" in {one.code for one in entries(report, ImportOutcome.UNCHANGED)}
    assert report.batch == ""


def test_what_the_user_corrected_stays_corrected_and_undo_makes_it_known_again() -> None:
    units = MemoryUnits()
    service(units).import_files(FILES)
    (shipped,) = of_kind(stored(units), EventKind.SHIPPED)
    right = replace(shipped, day=date(2026, 1, 22))
    orders_of(units).correct_event(stored(units).id, shipped.id, right)
    service(units).import_files(FILES)
    assert [one.day for one in of_kind(stored(units), EventKind.SHIPPED)] == [date(2026, 1, 22)]
    history = MemoryHistory(units)
    last = history.last()
    assert last is not None
    history.undo(last[0])
    report = service(units).import_files(FILES)
    assert of_kind(stored(units), EventKind.SHIPPED) == [shipped]
    assert "order_left_out" not in {one.code for one in entries(report, ImportOutcome.UNCHANGED)}


def test_a_decided_date_stays_decided_when_the_page_is_read_again() -> None:
    units = MemoryUnits()
    service(units).import_files(FILES)
    orders_of(units).decide_date(stored(units).id, EventKind.PROTECTION_END, date(2026, 4, 5))
    report = service(units).import_files(FILES)
    days = {one.day for one in of_kind(stored(units), EventKind.PROTECTION_END)}
    assert days == {date(2026, 4, 5)}
    assert entries(report, ImportOutcome.CONFLICT) == []


def test_a_page_that_says_something_else_than_what_was_removed_is_heard() -> None:
    units = MemoryUnits()
    service(units).import_text(aliguard(events=[{"kind": "shipped", "on": "2026-01-20"}]))
    (shipped,) = stored(units).events
    orders_of(units).remove_event(stored(units).id, shipped.id)
    days = ("2026-01-20", "2026-01-21")
    both = [{"kind": "shipped", "on": day} for day in days]
    report = service(units).import_text(aliguard(events=both))
    assert [one.day for one in stored(units).events] == [date(2026, 1, 21)]
    (entry,) = entries(report, ImportOutcome.UPDATED)
    assert entry.code == "order_updated_less"


def test_a_removed_scan_stays_away_however_often_the_page_comes() -> None:
    """A tracking page may name no order: it is found by its parcel, in every file anew."""
    units = MemoryUnits()
    page = aliguard(
        parcels=[{"id": "p1", "numbers": ["LP00000000000001"], "lines": []}],
        events=[{"kind": "scan", "on": "2026-03-01", "parcel": "p1"}],
    )
    service(units).import_text(page)
    (scan,) = stored(units).events
    orders_of(units).remove_event(stored(units).id, scan.id)
    nameless = ImportedOrder(
        "", parcels=stored(units).parcels, events=(scan, replace(scan, day=date(2026, 3, 2)))
    )

    class Reader:
        def read(self, source: RawInput) -> ReadResult:
            return ReadResult("logistics", (nameless, nameless))

    reader = ImportService(units, [Reader()], FakeClock(), utc_zone)
    reader.import_text("x")
    assert [one.day for one in stored(units).events] == [date(2026, 3, 2)]


def test_an_exhibit_in_the_trash_stays_there() -> None:
    units = MemoryUnits()
    service(units).import_files([FIXTURES / "aliguard.json"])
    known = stored(units)
    (proof,) = known.exhibits
    with units("remove_exhibit") as unit:
        gone = replace(proof, removed_at=datetime(2026, 3, 1, tzinfo=UTC))
        unit.orders.save(replace(known, exhibits=(gone,)))
        unit.commit()
    report = service(units).import_files([FIXTURES / "aliguard.json"])
    assert stored(units).exhibits == ()
    assert report.files[0].entries[0].code == "order_kept"


def test_lines_of_copied_text_are_those_of_the_page() -> None:
    units = MemoryUnits()
    service(units).import_files([FIXTURES / "detail.json"])
    before = stored(units).lines
    service(units).import_text((FIXTURES / "orders.txt").read_text(encoding="utf-8"))
    assert [line.id for line in stored(units).lines] == [line.id for line in before]


def test_a_known_case_is_the_users_work_and_stays() -> None:
    units = MemoryUnits()
    service(units).import_files([FIXTURES / "aliguard.json"])
    content = fixture("aliguard.json")
    content["orders"][0]["cases"][0]["text"] = "Something else"
    report = service(units).import_text(json.dumps(content))
    assert stored(units).cases[0].text == "Hello"
    assert report.files[0].entries[0].code == "order_kept"


def test_equal_events_of_one_file_are_counted_once_each() -> None:
    units = MemoryUnits()
    sent = {"kind": "message_sent", "on": "2026-03-01", "to": "seller", "about": "tracking"}
    service(units).import_text(aliguard(events=[sent, sent]))
    assert len(of_kind(stored(units), EventKind.MESSAGE_SENT)) == 2
    assert len({event.id for event in stored(units).events}) == 2
    assert service(units).import_text(aliguard(events=[sent, sent])).batch == ""


@pytest.mark.parametrize("text", ["", "   ", "\ud800", "what is this?"])
def test_pasted_nonsense_is_one_clear_entry(text: str) -> None:
    report = service(MemoryUnits()).import_text(text)
    (entry,) = report.files[0].entries
    assert entry.outcome is ImportOutcome.NOT_UNDERSTOOD
    assert entry.code in {"empty", "not_recognised"}


def test_others_can_save_while_files_are_read() -> None:
    units = MemoryUnits()
    service(units).import_text(aliguard(title="Earbuds"))
    known = stored(units)

    class Slow:
        """Reads while someone types."""

        def read(self, source: RawInput) -> ReadResult:
            with units("draft") as unit:
                unit.orders.save(replace(known, cases=(Case(id="c1", text="typed"),)))
                unit.commit()
            order = ImportedOrder(NUMBER, title="Earbuds, black")
            return ReadResult("aliguard", (order,))

    slow = ImportService(units, [Slow()], FakeClock(), utc_zone)
    assert slow.import_text("anything").count(ImportOutcome.UPDATED) == 1
    assert stored(units).title == "Earbuds, black"
    assert stored(units).cases == (Case(id="c1", text="typed"),)


def test_what_was_saved_during_the_merge_is_not_overwritten() -> None:
    units = MemoryUnits()
    service(units).import_text(aliguard(title="Earbuds"))
    known = stored(units)

    def someone_is_faster(label: str = "") -> MemoryUnitOfWork:
        if label == "import":
            with units("draft") as unit:
                unit.orders.save(replace(known, cases=(Case(id="c1", text="typed"),)))
                unit.commit()
        return units(label)

    late = ImportService(someone_is_faster, default_readers(), FakeClock(), utc_zone)
    report = late.import_text(aliguard(title="Earbuds, black"))
    assert report.count(ImportOutcome.UPDATED) == 1
    assert stored(units).title == "Earbuds, black"
    assert stored(units).cases == (Case(id="c1", text="typed"),)


def test_a_flood_of_nonsense_stays_a_short_report() -> None:
    report = service(MemoryUnits()).import_text("[" + ",".join(["{}"] * 5000) + "]")
    (file,) = report.files
    assert len(file.entries) < 300
    assert file.entries[-1].code == "more"
    assert file.entries[-1].values == {"count": str(5000 - (len(file.entries) - 1))}


def test_a_day_that_no_page_states_is_none_in_the_form() -> None:
    units = MemoryUnits()
    service(units).import_files(FILES[:1])
    inferred = [
        order
        for order in units().orders.all()
        if any(is_inferred(order.number, one) for one in of_kind(order, EventKind.SHIPPED))
    ]
    assert inferred
    orders = OrderService(units, MemoryHistory(units), load_rulebook(), FakeClock(), utc_zone)
    form = orders.form_of(inferred[0].id)
    assert form.shipped_on is None
    assert form.ordered_on is not None
    orders.edit(inferred[0].id, form)
    assert units().orders.get(inferred[0].id) == inferred[0]
    orders.edit(inferred[0].id, replace(form, shipped_on=date(2026, 3, 1)))
    (shipped,) = of_kind(units().orders.get(inferred[0].id), EventKind.SHIPPED)
    assert (shipped.day, shipped.source) == (date(2026, 3, 1), Source.USER)
