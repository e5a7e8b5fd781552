# SPDX-License-Identifier: MIT
"""Recording what was confirmed of a picture: its source is true, and nothing else is kept."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta

import pytest

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind, Source, TextDetail
from aliguard_desktop.importing.screenshot_text import read_screenshot
from aliguard_desktop.services.imported import ImportOutcome
from aliguard_desktop.services.screenshots import (
    Confirmed,
    ConfirmedDay,
    Proposal,
    ScreenshotService,
)
from tests.fakes import NOW, FakeClock, MemoryHistory, MemoryUnits, utc_zone
from tests.importing.helpers import service as import_service

NUMBER = "8190004567447741"
SENTENCE = "Refund if no delivery before Apr 25, 2026"
STATED = Proposal(EventKind.PROTECTION_END, date(2026, 4, 25), SENTENCE)
TIMER = Proposal(EventKind.SHIP_BY, date(2026, 3, 26), "2 days 3 hours", left=timedelta(days=2))


@pytest.fixture
def units():
    return MemoryUnits()


@pytest.fixture
def service(units):
    imports = import_service(units)
    return ScreenshotService(imports, lambda: None, read_screenshot, FakeClock(), utc_zone)


def confirmed(*days: ConfirmedDay, **more) -> Confirmed:
    return Confirmed(NUMBER, "page.png", NOW, days=days, **more)


def stored(units):
    return units().orders.by_number(NUMBER)


def test_what_stays_as_it_was_read_is_the_pages_word(units, service) -> None:
    report = service.record(
        confirmed(
            ConfirmedDay(STATED.kind, STATED.day, STATED),
            ConfirmedDay(TIMER.kind, TIMER.day, TIMER),
            title="Desk lamp",
            tracking="lp00682914403472",
        )
    )
    assert report.count(ImportOutcome.NEW) == 1
    order = stored(units)
    assert order.title == "Desk lamp"
    assert [parcel.numbers for parcel in order.parcels] == [("LP00682914403472",)]
    end, ship_by = sorted(order.events, key=lambda one: one.kind)
    assert (end.source, end.day, end.seen) == (Source.ORDER_PAGE, STATED.day, NOW.date())
    assert end.detail == TextDetail(SENTENCE)
    assert (ship_by.kind, ship_by.day, ship_by.source) == (TIMER.kind, TIMER.day, Source.ORDER_PAGE)


def test_what_the_person_changed_or_typed_is_the_persons_word(units, service) -> None:
    other = date(2026, 4, 24)
    placed = date(2026, 3, 1)
    service.record(
        confirmed(
            ConfirmedDay(EventKind.PROTECTION_END, other, STATED),
            ConfirmedDay(EventKind.PLACED, placed),
        )
    )
    by_kind = {one.kind: one for one in stored(units).events}
    assert by_kind[EventKind.PROTECTION_END].source is Source.USER
    assert by_kind[EventKind.PLACED].source is Source.USER
    assert by_kind[EventKind.PLACED].seen is None


def test_a_known_order_is_updated_and_one_step_takes_it_back(units, service) -> None:
    service.record(confirmed())
    assert stored(units).events == ()
    report = service.record(confirmed(ConfirmedDay(STATED.kind, STATED.day, STATED)))
    assert report.count(ImportOutcome.UPDATED) == 1
    assert len(stored(units).events) == 1
    MemoryHistory(units).undo(report.batch)
    assert stored(units).events == ()
    again = service.record(confirmed())
    assert again.count(ImportOutcome.UNCHANGED) == 1


def test_two_days_for_one_thing_are_both_kept_and_said(units, service) -> None:
    service.record(confirmed(ConfirmedDay(STATED.kind, STATED.day, STATED)))
    earlier = Proposal(EventKind.PROTECTION_END, date(2026, 4, 20), "20 days left")
    report = service.record(confirmed(ConfirmedDay(earlier.kind, earlier.day, earlier)))
    assert report.count(ImportOutcome.CONFLICT) == 1
    assert {one.day for one in stored(units).events} == {STATED.day, earlier.day}


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("81900O4567447741", "number_letters"),
        ("81900045674477", ""),
        ("819", "number_length"),
        ("LP00682914403472", "number_is_tracking"),
        ("", "number_empty"),
    ],
)
def test_what_is_no_order_number_is_refused(units, service, number, code) -> None:
    wanted = Confirmed(number, "page.png", NOW)
    if not code:
        assert service.record(wanted).changed
        return
    with pytest.raises(AliGuardError) as error:
        service.record(wanted)
    assert error.value.code == code
    assert units().orders.all() == []


def test_a_countdown_ends_on_the_platforms_day_counted_from_the_picture(service) -> None:
    taken = datetime(2026, 3, 24, 11, 0, tzinfo=UTC)
    # 20 days 3 hours later it is 13 April, 14:00 in UTC and 7:00 in California.
    assert service.end_of(timedelta(days=20, hours=3), taken) == date(2026, 4, 13)
    # 20 hours later it is the 25th in UTC, and still the 24th for the platform; never later.
    assert service.end_of(timedelta(hours=15), taken) == date(2026, 3, 24)
    assert service.start_of(date(2026, 3, 24)) == datetime(2026, 3, 24, tzinfo=UTC)


def test_a_pictures_time_is_its_files_and_never_in_the_future(service, tmp_path) -> None:
    path = tmp_path / "page.png"
    path.write_bytes(b"x")
    yesterday = NOW - timedelta(days=1)
    os.utime(path, (yesterday.timestamp(), yesterday.timestamp()))
    assert service.taken(path) == yesterday
    later = (NOW + timedelta(days=3)).timestamp()
    os.utime(path, (later, later))
    assert service.taken(path) == NOW
    assert service.taken(tmp_path / "gone.png") == NOW
    assert service.taken(b"pasted") == NOW
