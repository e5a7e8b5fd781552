# SPDX-License-Identifier: MIT
"""When reminders come: one summary a day, single notices near the last safe day, quiet hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.catalogue_reminders import load_reminders
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.domain.platform_time import Moment
from aliguard_desktop.domain.reminders import (
    DONE,
    Due,
    NoticeKind,
    ReminderKey,
    ReminderKind,
    Said,
    Snooze,
    TrayState,
    due_reminders,
    next_look,
    occasions,
    tray_view,
)
from tests.effort import examples
from tests.factories import PACIFIC, event, moment, order

SETTINGS = load_reminders().settings
RULES = load_rulebook()
END = "2026-04-03"
"""AliExpress's day; the last safe day in Warsaw is the 2nd."""


def parcel_on_its_way(number: str = "8190000000000001", end: str = END):
    return order(
        event("placed", "2026-01-15"),
        event("shipped", "2026-01-20"),
        event("scan", "2026-01-28"),
        event("protection_end", end, seen="2026-01-20"),
        event("extension_asked", "2026-03-24"),
        event("extension_asked", "2026-03-27"),
        number=number,
        paid="24.90",
    )


def look(
    at: str, *orders, said=(), snoozes=(), fresh=False, zone="Europe/Warsaw", **changed
) -> Due:
    """Look once; ``said`` is what came before."""
    now = moment(at, zone)
    rows = [(one, plan_order(one, RULES, now)) for one in orders or (parcel_on_its_way(),)]
    known = Said(frozenset(said), {one.order: one for one in snoozes})
    return due_reminders(rows, known, replace(SETTINGS, **changed), now, fresh=fresh)


def kinds(due: Due) -> list[str]:
    return [one.kind.value for one in due.reminders]


def keys(*dues: Due) -> list[ReminderKey]:
    return [one.key for due in dues for one in due.reminders]


def popped(due: Due) -> list[str]:
    return [notice.kind.value for notice in due.notices]


def test_nothing_comes_before_its_day() -> None:
    assert look("2026-03-28T12:00") == Due()


def test_a_step_waits_for_the_hour_of_the_summary() -> None:
    assert look("2026-03-29T08:59") == Due()
    due = look("2026-03-29T09:00")
    assert kinds(due) == ["step", "summary"]
    assert popped(due) == ["summary"]
    assert look("2026-03-29T17:00", said=keys(due)) == Due()


def test_the_summary_comes_every_day_while_something_is_due() -> None:
    first = look("2026-03-29T09:00")
    second = look("2026-03-30T09:00", said=keys(first))
    assert kinds(second) == ["summary"]
    assert second.notices[0].orders == first.notices[0].orders


def test_the_day_before_the_last_safe_day_has_a_notice_of_its_own() -> None:
    due = look("2026-04-01T09:00")
    assert [one.key.slot for one in due.reminders] == ["lead-1", "", ""]
    # The summary would say the same again.
    assert popped(due) == ["one"]
    assert look("2026-04-01T18:00", said=keys(due)) == Due()


def test_the_last_safe_day_comes_again_in_every_slot() -> None:
    said: list[ReminderKey] = []
    slots = []
    for hour in range(24):
        due = look(f"2026-04-02T{hour:02}:30", said=said)
        said += keys(due)
        slots += [(hour, one.key.slot) for one in due.reminders if one.kind is ReminderKind.LAST]
    assert slots == [(9, "09:00"), (13, "13:00"), (18, "18:00")]


def test_a_slot_that_was_missed_gives_way_to_the_next() -> None:
    due = look("2026-04-02T14:00", fresh=True)
    assert [one.key.slot for one in due.reminders if one.kind is ReminderKind.LAST] == ["13:00"]


def test_without_repeating_the_last_safe_day_comes_once() -> None:
    first = look("2026-04-02T09:00", repeats=False)
    assert look("2026-04-02T18:00", said=keys(first), repeats=False) == Due()


def test_whoever_starts_early_on_the_last_safe_day_is_told_at_once_and_silently() -> None:
    due = look("2026-04-02T06:30", fresh=True)
    assert kinds(due)[0] == "last"
    assert due.notices[0].silent
    assert due.notices[0].urgent


def test_after_the_last_safe_day_the_hours_are_told_in_the_quiet_hours_too() -> None:
    before = keys(look("2026-04-02T18:00"))
    due = look("2026-04-03T00:00", said=before)
    assert kinds(due) == ["hours"]
    assert due.notices[0].silent
    assert look("2026-04-03T08:30", said=[*before, *keys(due)]) == Due()


@pytest.mark.parametrize("clock", ["21:00", "23:59", "07:59"])
def test_quiet_hours_hold_back_what_is_no_last_day(clock: str) -> None:
    day = "2026-03-29" if clock > "12" else "2026-03-30"
    assert look(f"{day}T{clock}", fresh=True) == Due()


def test_what_has_waited_for_days_comes_silently_to_who_is_only_there_at_night() -> None:
    due = look("2026-03-31T22:00", fresh=True)
    assert popped(due) == ["summary"] or popped(due) == ["missed"]
    assert due.notices[0].silent


def test_two_weeks_off_give_one_digest() -> None:
    some = [parcel_on_its_way(f"81900000000000{n:02}", f"2026-04-{n:02}") for n in range(3, 13)]
    before = keys(look("2026-03-19T09:00", parcel_on_its_way("8190000000000099", "2026-03-22")))
    assert before
    due = look("2026-04-02T08:30", *some, said=before, fresh=True)
    assert popped(due) == ["missed"]
    assert due.notices[0].kind is NoticeKind.MISSED
    # The last safe day stands first, and everything new is in the inbox.
    assert due.notices[0].orders[0] == some[0].id
    assert {"last", "step", "summary"} <= set(kinds(due))


def test_where_nothing_ever_came_no_computer_was_off() -> None:
    some = [parcel_on_its_way(f"81900000000000{n:02}", f"2026-04-{n:02}") for n in range(3, 13)]
    assert popped(look("2026-04-02T08:30", *some, fresh=True)) == ["summary"]


def test_a_digest_names_the_most_urgent_first_and_is_as_urgent() -> None:
    # Only hours are left for the last of them, whose reminder of the last day came before.
    some = [parcel_on_its_way(f"81900000000000{n:02}", f"2026-04-{n:02}") for n in (6, 4, 3)]
    said = keys(look("2026-04-03T00:10", some[2]))
    [notice] = look("2026-04-03T09:00", *some, said=said, fresh=True).notices
    assert notice.urgent
    assert notice.orders == (some[2].id, some[1].id, some[0].id)


def test_a_last_day_and_the_summary_at_one_hour_are_one_notice() -> None:
    last, other = parcel_on_its_way(), parcel_on_its_way("8190000000000002", "2026-04-06")
    due = look("2026-04-02T09:00", other, last)
    [notice] = due.notices
    assert notice.kind is NoticeKind.SUMMARY
    assert notice.orders == (last.id, other.id)
    assert notice.urgent


def test_many_last_days_at_once_are_one_notice() -> None:
    some = [parcel_on_its_way(f"81900000000000{n:02}") for n in range(12)]
    said = keys(look("2026-04-01T09:00", *some))
    due = look("2026-04-02T09:00", *some, said=said)
    assert popped(due) == ["many"]
    assert len(due.notices[0].orders) == 12
    assert due.notices[0].urgent


def test_a_snooze_is_heard_of_again_when_it_is_over() -> None:
    one = parcel_on_its_way()
    first = look("2026-03-29T09:00", one)
    now = moment("2026-03-29T09:05")
    about = occasions(one, plan_order(one, RULES, now))[0]
    wish = Snooze(one.id, now.now, now.now + timedelta(hours=1), about.rule, about.due)
    assert look("2026-03-29T10:00", one, said=keys(first), snoozes=[wish]) == Due()
    again = look("2026-03-29T10:05", one, said=keys(first), snoozes=[wish])
    assert kinds(again) == ["again"]
    assert look("2026-03-29T11:00", one, said=keys(first, again), snoozes=[wish]) == Due()


def test_a_pause_holds_everything_but_the_evening_of_a_last_safe_day() -> None:
    now = moment("2026-03-29T08:00").now
    pause = Snooze("", now, now + timedelta(days=7))
    for at in ("2026-03-29T09:00", "2026-04-01T09:00", "2026-04-02T13:00"):
        assert look(at, snoozes=[pause]) == Due()
    due = look("2026-04-02T18:00", snoozes=[pause])
    assert due.reminders[0].key.slot == "18:00"
    assert kinds(look("2026-04-03T00:10", snoozes=[pause], said=keys(due))) == ["hours"]


def test_what_is_done_is_not_heard_of_any_more() -> None:
    one = parcel_on_its_way()
    now = moment("2026-04-02T09:00")
    marks = [ReminderKey(*each, DONE) for each in occasions(one, plan_order(one, RULES, now))]
    for at in ("2026-04-02T09:00", "2026-04-02T18:00"):
        assert look(at, one, said=marks) == Due()


def test_a_clock_that_goes_back_repeats_nothing() -> None:
    first = look("2026-03-29T09:00")
    second = look("2026-03-30T09:00", said=keys(first))
    assert look("2026-03-29T12:00", said=keys(first, second), fresh=True) == Due()


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "Pacific/Kiritimati", "Asia/Kolkata"])
def test_a_journey_does_not_repeat_a_step(zone: str) -> None:
    home = [look("2026-03-29T09:00"), look("2026-03-30T09:00")]
    away = look("2026-03-30T10:00", said=keys(*home), zone=zone)
    assert ReminderKind.STEP not in [one.kind for one in away.reminders]


def test_a_missing_date_is_said_once() -> None:
    one = order(event("placed", "2026-01-15"), event("shipped", "2026-01-20"))
    first = look("2026-03-29T09:00", one)
    assert kinds(first) == ["step", "summary"]
    assert look("2026-03-30T09:00", one, said=keys(first)) == Due()


def test_the_next_look_is_at_the_next_hour_that_matters() -> None:
    now = moment("2026-03-29T09:30")
    said = Said(frozenset(), {})
    assert next_look(said, SETTINGS, now) == moment("2026-03-29T13:00").now
    wish = Snooze("x", now.now, now.now + timedelta(minutes=5))
    assert next_look(Said(frozenset(), {"x": wish}), SETTINGS, now) == wish.until


def test_the_tray_counts_today_and_the_week() -> None:
    now = moment("2026-03-29T12:00")
    some = [
        parcel_on_its_way("8190000000000001"),
        parcel_on_its_way("8190000000000002", "2026-04-06"),
    ]
    rows = [(one, plan_order(one, RULES, now)) for one in some]
    nothing = Said(frozenset(), {})
    view = tray_view(rows, nothing, now, week=7, menu=4)
    assert (view.state, view.today, view.week) == (TrayState.NOW, 1, 1)
    assert view.nearest == some[0].id
    assert view.top == (some[0].id, some[1].id)
    pause = Said(frozenset(), {"": Snooze("", now.now, now.now + timedelta(hours=1))})
    paused = tray_view(rows, pause, now, week=7, menu=4)
    assert (paused.state, paused.until) == (TrayState.PAUSED, now.now + timedelta(hours=1))
    marks = [ReminderKey(*each, DONE) for each in occasions(*rows[0])]
    marked = tray_view(rows, Said(frozenset(marks), {}), now, week=7, menu=4)
    assert (marked.today, marked.done) == (0, 1)
    assert tray_view(rows[1:], nothing, now, week=7, menu=4).state is TrayState.WEEK
    assert tray_view([], nothing, now, week=7, menu=4).state is TrayState.CALM


_BEGIN = datetime(2026, 3, 20, tzinfo=UTC)
_ZONES = [ZoneInfo(name) for name in ("Europe/Warsaw", "Pacific/Kiritimati", "Pacific/Honolulu")]


@settings(max_examples=examples(40), deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 16 * 24 * 60), st.integers(0, 2), st.booleans()),
        min_size=1,
        max_size=30,
    )
)
def test_whatever_the_clock_does_a_key_comes_once_and_nothing_early(looks) -> None:
    one = parcel_on_its_way()
    said: set[ReminderKey] = set()
    for minute, zone, fresh in looks:  # clocks jump both ways, zones change, computers sleep
        now = Moment(_BEGIN + timedelta(minutes=minute), _ZONES[zone], PACIFIC)
        plan = plan_order(one, RULES, now)
        due = due_reminders([(one, plan)], Said(said, {}), SETTINGS, now, fresh=fresh)
        for reminder in due.reminders:
            assert reminder.key not in said
            said.add(reminder.key)
            if reminder.kind is ReminderKind.STEP:
                assert plan.next.on is not None
                assert plan.next.on <= now.today
            elif reminder.kind is ReminderKind.LAST:
                assert reminder.on == now.today
        assert len({one.key for one in due.reminders}) == len(due.reminders)
