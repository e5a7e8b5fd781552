# SPDX-License-Identifier: MIT
"""The calendar file: stable identities, numbers that grow with changes only, nothing left over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.catalogue_calendar import load_alarm_times
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.exporting.calendar import calendar_bytes
from aliguard_desktop.services.calendar import CalendarService, CalendarText, entry_uid
from aliguard_desktop.services.orders import OrderService
from tests.factories import event, instant, order
from tests.fakes import FakeClock, MemoryHistory, MemoryUnitOfWork, MemoryUnits

WARSAW = ZoneInfo("Europe/Warsaw")
NUMBER = "8190000000000001"
OTHER = "8190000000000002"


class Desk:
    """A calendar service on orders in memory, and the file as another program reads it."""

    def __init__(self, folder):
        shipped = event("shipped", "2026-01-20")
        ends = event("protection_end", "2026-04-05", source="order_page", seen="2026-03-01")
        self.first = order(shipped, ends, number=NUMBER, title="Earbuds")
        self.second = order(shipped, ends, number=OTHER, title="Lamp")
        self.units = MemoryUnits([self.first, self.second])
        self.clock = FakeClock(instant("2026-03-10T12:00"))
        self.path = folder / "deadlines.ics"
        self.wording = "%s: %s"
        self.service = self.restarted()

    def restarted(self):
        history = MemoryHistory(self.units)
        self.orders = OrderService(self.units, history, load_rulebook(), self.clock, lambda: WARSAW)
        times = load_alarm_times()
        self.service = CalendarService(
            self.units, self.orders, calendar_bytes, times.of, times.always
        )
        return self.service

    def words(self, view, deadline):
        summary = self.wording % (deadline.key, view.order.title)
        return CalendarText(summary, f"Order {view.order.number}", "https://example.org/1")

    def write(self, order_id=""):
        count = self.service.write(self.path, self.words, "AliGuard deadlines", order_id)
        text = self.path.read_text(encoding="utf-8")
        calendar = vobject.readOne(text)
        found = getattr(calendar, "vevent_list", [])
        return count, {entry.uid.value: entry for entry in found}

    def save(self, changed):
        with self.units("record") as unit:
            unit.orders.save(changed)
            unit.commit()


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def _sequence(entry):
    return int(entry.sequence.value)


def test_each_open_deadline_is_one_entry_on_its_last_safe_day(desk):
    count, entries = desk.write()
    assert count == len(entries)
    end = entries[entry_uid(NUMBER, "D11")]
    assert end.dtstart.value == date(2026, 4, 4)
    assert end.dtend.value == date(2026, 4, 5)
    assert end.summary.value == "D11: Earbuds"
    assert end.description.value == f"Order {NUMBER}"
    assert end.url.value == "https://example.org/1"
    assert end.status.value == "CONFIRMED"
    assert end.transp.value == "TRANSPARENT"
    assert _sequence(end) == 0
    assert {entry_uid(NUMBER, key) for key in ("D8.repeat", "D10.warn", "D10.alarm")}.isdisjoint(
        entries
    )
    openings = {entry_uid(NUMBER, "D5.try"), entry_uid(NUMBER, "D5.sure")}
    assert not entries.keys() & openings


def test_alarms_come_at_nine_the_day_before_and_on_the_day(desk):
    _, entries = desk.write()
    hard = entries[entry_uid(NUMBER, "D11")]
    triggers = [alarm.trigger.value for alarm in hard.valarm_list]
    assert triggers == [timedelta(hours=9) - timedelta(days=1), timedelta(hours=9)]
    assert {alarm.action.value for alarm in hard.valarm_list} == {"DISPLAY"}
    advice = entries[entry_uid(NUMBER, "D8.ask")]
    assert [alarm.trigger.value for alarm in advice.valarm_list] == [timedelta(hours=9)]


def test_nothing_changed_gives_the_same_bytes_even_days_later_and_after_a_restart(desk):
    desk.write()
    before = desk.path.read_bytes()
    desk.clock.now += timedelta(hours=20)
    desk.restarted()
    desk.write()
    assert desk.path.read_bytes() == before


def test_a_moved_day_moves_the_same_entry_with_a_higher_number(desk):
    _, before = desk.write()
    later = event("protection_end", "2026-04-20", source="order_page", seen="2026-03-10")
    granted = event("extension_granted", "2026-03-09")
    desk.save(replace(desk.first, events=(*desk.first.events, granted, later)))
    desk.clock.now += timedelta(minutes=5)
    _, after = desk.write()
    uid = entry_uid(NUMBER, "D11")
    assert after[uid].dtstart.value == date(2026, 4, 19)
    assert _sequence(after[uid]) == 1
    assert after[uid].last_modified.value == desk.clock.now
    untouched = entry_uid(OTHER, "D11")
    assert after[untouched].serialize() == before[untouched].serialize()


def test_what_is_done_is_cancelled_once_and_stays_so(desk):
    desk.write()
    desk.save(replace(desk.first, events=(*desk.first.events, event("all_good", "2026-03-10"))))
    count, after = desk.write()
    gone = after[entry_uid(NUMBER, "D11")]
    assert gone.status.value == "CANCELLED"
    assert _sequence(gone) == 1
    assert not hasattr(gone, "valarm_list")
    assert count == sum(entry.status.value == "CONFIRMED" for entry in after.values())
    desk.clock.now += timedelta(hours=1)
    _, again = desk.write()
    assert again[entry_uid(NUMBER, "D11")].serialize() == gone.serialize()


def test_an_order_brought_back_counts_on(desk):
    desk.write()
    desk.orders.trash([desk.first.id])
    _, gone = desk.write()
    assert gone[entry_uid(NUMBER, "D11")].status.value == "CANCELLED"
    desk.orders.restore([desk.first.id])
    _, back = desk.write()
    assert back[entry_uid(NUMBER, "D11")].status.value == "CONFIRMED"
    assert _sequence(back[entry_uid(NUMBER, "D11")]) == 2


def test_a_day_that_passed_stays_as_it_was(desk):
    _, before = desk.write()
    desk.clock.now = instant("2026-04-08T12:00")
    _, after = desk.write()
    uid = entry_uid(NUMBER, "D11")
    assert after[uid].serialize() == before[uid].serialize()


def test_what_is_long_over_is_written_no_longer(desk):
    desk.write()
    desk.save(replace(desk.first, events=(*desk.first.events, event("all_good", "2026-03-10"))))
    desk.write()
    desk.clock.now = instant("2026-08-01T12:00")
    desk.write()
    _, after = desk.write()
    assert entry_uid(NUMBER, "D11") not in after


def test_one_order_alone_leaves_the_others_as_they_are(desk):
    _, every = desk.write()
    _, alone = desk.write(desk.first.id)
    assert alone.keys() < every.keys()
    assert {entry.summary.value.split(": ")[1] for entry in alone.values()} == {"Earbuds"}
    assert all(entry.status.value == "CONFIRMED" for entry in alone.values())
    _, again = desk.write()
    assert {uid: _sequence(entry) for uid, entry in again.items()} == dict.fromkeys(every, 0)


def test_a_damaged_memory_begins_above_every_number_that_was_written(desk):
    desk.write()
    with desk.units("settings") as unit:
        unit.settings.put("calendar.written", '{"x": [1, 2]}')
        unit.commit()
    _, after = desk.write()
    assert _sequence(after[entry_uid(NUMBER, "D11")]) == int(desk.clock.now.timestamp())


def test_a_file_that_cannot_be_written_counts_as_not_written(desk):
    desk.write()
    before = desk.path.read_bytes()
    desk.save(replace(desk.first, events=(*desk.first.events, event("all_good", "2026-03-10"))))
    kept, desk.path = desk.path, desk.path.parent / "no such folder" / "deadlines.ics"
    with pytest.raises(AliGuardError) as caught:
        desk.write()
    assert caught.value.code == "folder_gone"
    desk.path = kept
    assert desk.path.read_bytes() == before
    _, after = desk.write()
    assert _sequence(after[entry_uid(NUMBER, "D11")]) == 1


def test_a_hostile_title_stays_inside_its_line(desk):
    title = "Nice\r\nEND:VEVENT\r\nBEGIN:VALARM\u202e\x00; a,b\\c \u0447\u0435\u0445\u043e\u043b"
    desk.save(replace(desk.first, title=title))
    _, entries = desk.write()
    shown = entries[entry_uid(NUMBER, "D11")].summary.value
    assert "\u0447\u0435\u0445\u043e\u043b" in shown
    assert "; a,b\\c" in shown
    assert not {"\u202e", "\x00", "\r"} & set(shown)
    assert len(entries) == sum(1 for _ in desk.path.read_text("utf-8").split("\nBEGIN:VEVENT")) - 1


def test_the_kept_file_is_remembered_until_it_is_stopped(desk):
    assert desk.service.file() == ""
    desk.service.keep_file("/home/u/deadlines.ics")
    assert desk.restarted().file() == "/home/u/deadlines.ics"
    desk.service.keep_file("")
    assert desk.restarted().file() == ""


def test_times_are_written_in_utc_and_lines_are_folded(desk):
    desk.wording = "%s " + "a rather long text " * 9 + "%s"
    desk.write()
    raw = desk.path.read_bytes()
    assert b"\r\nDTSTAMP:20260310T110000Z\r\n" in raw
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    assert datetime.fromisoformat("2026-03-10T11:00:00+00:00") == desk.clock.now


def test_events_of_others_remind_of_nothing(desk):
    opened = event(EventKind.DISPUTE_OPENED, "2026-03-09", case="c1", situation="N1")
    desk.save(replace(desk.first, events=(*desk.first.events, opened)))
    _, entries = desk.write()
    assert not hasattr(entries[entry_uid(NUMBER, "D13")], "valarm_list")


def test_what_passed_long_ago_is_left_alone_and_no_longer_cancelled(desk):
    """An order that rests is not among the views: its entries are none of this file any more."""
    _, before = desk.write()
    assert before
    desk.clock.now += timedelta(days=400)
    desk.units.store.orders.clear()  # as those that rest: the list does not know them
    desk.restarted()
    count, entries = desk.write()
    assert count == 0
    assert entries == {}


def test_no_transaction_waits_for_the_file(desk, monkeypatch):
    happened = []
    commit, to_bytes = MemoryUnitOfWork.commit, desk.service._to_bytes
    begin = MemoryUnits.__call__

    def noting(units, label=""):
        happened.append(f"begin {label}" if label else "read")
        return begin(units, label)

    def writing(*given):
        happened.append("file")
        return to_bytes(*given)

    def committing(unit):
        happened.append("commit")
        commit(unit)

    monkeypatch.setattr(MemoryUnits, "__call__", noting)
    monkeypatch.setattr(MemoryUnitOfWork, "commit", committing)
    monkeypatch.setattr(desk.service, "_to_bytes", writing)
    desk.write()
    assert [one for one in happened if one != "read"] == ["file", "begin settings", "commit"]
