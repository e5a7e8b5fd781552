# SPDX-License-Identifier: MIT
"""The inbox is written before anything pops up; wishes and settings outlive the program."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.catalogue_reminders import load_reminders
from aliguard_desktop.domain.reminders import TrayState, last_call
from aliguard_desktop.resources import resource_path
from aliguard_desktop.services.orders import OrderService
from aliguard_desktop.services.reminders import ReminderService, Span, Unread
from tests.factories import event, moment, order
from tests.fakes import FakeClock, MemoryHistory, MemoryUnits

ZONE = moment("2026-03-29").zone


class Desk:
    """A service over one order whose last safe day is 2 April, and a clock to move."""

    def __init__(self) -> None:
        self.order = order(
            event("placed", "2026-01-15"),
            event("shipped", "2026-01-20"),
            event("scan", "2026-01-28"),
            event("protection_end", "2026-04-03", seen="2026-01-20"),
            event("extension_asked", "2026-03-24"),
            event("extension_asked", "2026-03-27"),
            paid="24.90",
        )
        self.units = MemoryUnits([self.order])
        self.clock = FakeClock()
        self.orders = OrderService(
            self.units, MemoryHistory(self.units), load_rulebook(), self.clock, lambda: ZONE
        )
        self.service = self.started()

    def started(self) -> ReminderService:
        return ReminderService(self.units, self.orders, load_reminders())

    def at(self, text: str) -> None:
        self.clock.now = moment(text).now

    def look(self, text: str) -> list[str]:
        self.at(text)
        return [notice.kind.value for notice in self.service.look()]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_each_thing_pops_up_once_and_stands_in_the_inbox(desk) -> None:
    assert desk.look("2026-03-29T09:00") == ["summary"]
    assert desk.look("2026-03-29T09:05") == []
    [item] = desk.service.inbox()
    assert item.view.order.id == desk.order.id
    assert not item.done
    assert desk.service.unread() == Unread(1, 1)
    desk.service.mark_read()
    assert desk.service.unread() == Unread()
    desk.service.clear()
    assert desk.service.inbox() == []
    assert desk.look("2026-03-29T18:00") == []


def test_a_kill_before_the_pop_up_leaves_the_inbox_whole(desk) -> None:
    desk.look("2026-04-02T09:00")  # what it returned was never shown
    desk.service = desk.started()
    assert desk.look("2026-04-02T09:01") == []
    assert desk.service.unread().orders == 1  # one order: the step and the last day
    assert len(desk.service.inbox()[0].earlier) == 1
    assert desk.look("2026-04-02T13:00") == ["one"]


def test_a_kill_before_the_commit_forgets_nothing(desk, monkeypatch) -> None:
    class Killed(BaseException):
        """As kill -9: nothing is caught."""

    commit: Any = type(desk.units()).commit

    def killed(self: Any) -> None:
        raise Killed

    monkeypatch.setattr(type(desk.units()), "commit", killed)
    with pytest.raises(Killed):
        desk.look("2026-03-29T09:00")
    monkeypatch.setattr(type(desk.units()), "commit", commit)
    desk.service = desk.started()
    assert desk.look("2026-03-29T09:01") == ["summary"]


def test_what_another_process_said_is_not_said_again(desk) -> None:
    other = desk.started()
    assert desk.look("2026-03-29T08:00") == []
    assert other.look() == ()
    desk.at("2026-03-29T09:00")
    assert len(other.look()) == 1
    assert desk.service.look() == ()
    assert len(desk.service.inbox()) == 1


def test_done_silences_until_it_is_taken_back(desk) -> None:
    desk.look("2026-04-02T09:00")
    desk.service.done(desk.order.id)
    assert all(item.done for item in desk.service.inbox())
    assert desk.service.tray().today == 0
    assert desk.look("2026-04-02T13:00") == []
    desk.service = desk.started()
    assert desk.look("2026-04-02T14:00") == []
    desk.service.not_done(desk.service.inbox()[0].entry.reminder.key)
    assert desk.look("2026-04-02T18:00") == ["one"]


def test_a_snooze_outlives_the_program_and_never_passes_the_evening(desk) -> None:
    desk.look("2026-04-02T09:00")
    until = desk.service.snooze(desk.order.id, Span.TOMORROW)
    assert until == moment("2026-04-02T18:00").now
    desk.service = desk.started()
    assert desk.look("2026-04-02T13:00") == []
    assert desk.look("2026-04-02T18:00") == ["one"]
    assert desk.service.snooze("nobody", Span.SHORT) is None


def test_a_snooze_after_the_evening_leaves_an_hour_to_act(desk) -> None:
    desk.at("2026-04-03T20:00")
    (view,) = desk.orders.views()
    ends = last_call(view.plan).ends_at
    assert desk.service.snooze(desk.order.id, Span.LONG) == ends - timedelta(hours=1)
    desk.clock.now = ends - timedelta(minutes=40)
    assert desk.service.snooze(desk.order.id, Span.SHORT) == ends, "no more than there is"


def test_a_pause_is_seen_in_the_tray_and_can_be_ended(desk) -> None:
    desk.at("2026-03-29T08:30")
    assert desk.service.pause(Span.SHORT) == moment("2026-03-29T09:30").now
    assert desk.service.tray().state is TrayState.PAUSED
    assert desk.look("2026-03-29T09:00") == []
    desk.service = desk.started()
    assert desk.service.paused_until() is not None
    desk.service.resume()
    assert desk.service.paused_until() is None
    assert desk.look("2026-03-29T09:01") == ["summary"]
    assert desk.service.pause(Span.TOMORROW) == moment("2026-03-30T09:00").now


def test_choices_are_kept_and_hold_at_once(desk) -> None:
    usual = desk.service.defaults
    assert desk.service.choices == usual
    chosen = replace(
        usual,
        summary=time(7, 30),
        is_quiet_on=False,
        leads=frozenset({3}),
        hides_names=True,
        repeats=False,
        keeps_running=False,
    )
    desk.service.choose(chosen)
    assert desk.started().choices == chosen
    assert desk.service.settings.quiet is None
    assert desk.look("2026-03-29T07:30") == ["summary"]


@pytest.mark.parametrize(
    "text",
    [
        "no JSON",
        "[]",
        '{"summary": "25:99", "quiet": ["x"], "leads": [99, "1"], "repeats": "yes"}',
        '{"summary": 9, "quiet": [1, 2], "leads": 3, "quiet_on": null}',
        "[" * 5000,
    ],
)
def test_settings_that_nobody_can_read_are_the_built_in_ones(desk, text) -> None:
    with desk.units("settings") as unit:
        unit.settings.put("reminders", text)
        unit.commit()
    found, usual = desk.started().choices, desk.service.defaults
    assert (found.summary, found.quiet, found.repeats) == (
        usual.summary,
        usual.quiet,
        usual.repeats,
    )
    assert found.leads in (usual.leads, frozenset())


def test_an_order_that_is_gone_leaves_the_inbox(desk) -> None:
    desk.look("2026-03-29T09:00")
    desk.orders.trash([desk.order.id])
    assert desk.service.inbox() == []
    assert desk.service.tray().today == 0


def test_a_row_whose_date_has_moved_is_no_longer_so(desk) -> None:
    desk.look("2026-04-01T09:00")  # the day before the last safe day
    [item] = desk.service.inbox()
    assert item.current
    with desk.units("record") as unit:
        known = unit.orders.get(desk.order.id)
        later = event("protection_end", "2026-04-20", seen="2026-04-01", entry=99)
        unit.orders.save(replace(known, events=(*known.events, later)))
        unit.commit()
    [item] = desk.service.inbox()
    assert not item.current


def test_a_snoozed_order_says_so_and_a_cleared_inbox_comes_back(desk) -> None:
    desk.look("2026-03-29T09:00")
    until = desk.service.snooze(desk.order.id, Span.SHORT)
    [item] = desk.service.inbox()
    assert item.snoozed == until
    gone = desk.service.clear()
    assert desk.service.inbox() == []
    desk.service.put_back(gone)
    assert len(desk.service.inbox()) == 1
    desk.at("2026-03-29T11:00")
    assert desk.service.inbox()[0].snoozed is None


def test_the_next_look_comes_with_the_next_hour(desk) -> None:
    desk.at("2026-03-29T08:30")
    assert desk.service.next_look() - desk.clock.now == timedelta(minutes=30)


def test_the_words_of_a_snooze_say_what_it_lasts() -> None:
    # "Snooze 1 hour", "For 1 week": whoever changes the numbers changes the words.
    numbers = load_reminders()
    assert (numbers.short_hours, numbers.long_days) == (1, 7)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('slots = ["13:00", "09:00"]', 'slots = ["09:00", "13:00", "18:00"]'),
        ("days = [4]", "days = [1]"),
        ('summary = "24:00"', 'summary = "09:00"'),
        ("week = 0", "week = 7"),
    ],
)
def test_a_file_of_numbers_that_makes_no_sense_is_refused(tmp_path, wrong, right) -> None:
    text = resource_path("reminders.toml").read_text(encoding="utf-8")
    assert right in text
    path = tmp_path / "reminders.toml"
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(ValueError, match=r"slots|lead|summary|week"):
        load_reminders(path)
