# SPDX-License-Identifier: MIT
"""The ticker: midnight, deadlines' instants, sleep, clock changes, zones (issue D4; decisions 38).

Every instant is worked out by hand in the comments; the clock is a fake one.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QWidget

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.plan import Urgency
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.domain.platform_time import Moment
from aliguard_desktop.ui.ticker import Ticker
from tests import factories

if TYPE_CHECKING:
    from aliguard_desktop.domain.plan import Plan

BOOK = load_rulebook()
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


class World:
    """A computer whose clock and zone the test sets, with one order watched by a ticker."""

    def __init__(self, qtbot, start: str, zone: str, protection_end: str) -> None:
        self.now = factories.instant(start, zone).astimezone(UTC)
        self.zone: tzinfo = ZoneInfo(zone)
        self.order = factories.order(
            factories.event("shipped", "2026-01-20", source="order_page"),
            factories.event(
                "protection_end", protection_end, source="order_page", seen="2026-01-21"
            ),
        )
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.times = 0
        self.ticker = Ticker(self.clock, self.zone_now, self.window)
        self.ticker.due.connect(self.refresh)
        self.refresh()
        self.times = 0

    def clock(self) -> datetime:
        return self.now

    def zone_now(self) -> tzinfo:
        return self.zone

    @property
    def plan(self) -> Plan:
        moment = Moment(self.now, self.zone, factories.PACIFIC)
        return plan_order(self.order, BOOK, moment)

    def refresh(self) -> None:
        """Do what the window does when it is told."""
        self.times += 1
        self.shown = self.plan
        self.ticker.set_plans([self.shown])

    def look_at(self, when: str) -> int:
        """Set the clock (local time of the zone), let the ticker look; return what it told."""
        self.times = 0
        self.now = factories.instant(when, str(self.zone)).astimezone(UTC)
        self.ticker.look()
        return self.times


def test_nothing_happens_between_two_changes(qtbot) -> None:
    world = World(qtbot, "2026-03-24T12:00", "Europe/Warsaw", "2026-04-05")
    assert world.look_at("2026-03-24T12:01") == 0
    assert world.look_at("2026-03-24T23:59:59") == 0


def test_midnight_of_the_user_and_of_the_platform(qtbot) -> None:
    world = World(qtbot, "2026-03-25T23:59:59", "Europe/Warsaw", "2026-04-05")
    # Pacific midnight is 07:00 UTC in March, 08:00 in Warsaw before its own change on 29 March.
    assert world.look_at("2026-03-26T00:00:00") == 1
    assert world.look_at("2026-03-26T07:59:59") == 0
    assert world.look_at("2026-03-26T08:00:00") == 1


def test_sleep_over_a_deadline(qtbot) -> None:
    world = World(qtbot, "2026-04-03T22:00", "Europe/Warsaw", "2026-04-05")
    assert world.shown.urgency is Urgency.ALARM
    # The protection ends with 5 April in Pacific time: 6 April 09:00 in Warsaw.
    assert world.look_at("2026-04-06T09:00") == 1
    assert world.shown.next.rule == "D12"
    assert world.look_at("2026-04-06T09:01") == 0


def test_the_instant_of_the_end_to_the_second(qtbot) -> None:
    world = World(qtbot, "2026-04-06T08:59:59", "Europe/Warsaw", "2026-04-05")
    assert world.shown.days_left == -1
    assert world.ticker.pause() == 1000
    assert world.look_at("2026-04-06T09:00:00") == 1
    assert world.shown.next.rule == "D12"


def test_days_off_are_one_recount(qtbot) -> None:
    world = World(qtbot, "2026-03-24T12:00", "Europe/Warsaw", "2026-04-05")
    assert world.look_at("2026-05-24T12:00") == 1
    assert world.shown == world.plan


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Warsaw skips 02:00 to 03:00 on 29 March 2026 and repeats it on 25 October.
        ("2026-03-29T01:59:59", "2026-03-29T03:00:00"),
        ("2026-10-25T02:59:59", "2026-10-25T03:00:00"),
    ],
)
def test_daylight_saving_is_noticed_and_moves_no_day(qtbot, before, after) -> None:
    world = World(qtbot, before, "Europe/Warsaw", "2026-11-20")
    shown = world.shown
    world.look_at(after)
    assert world.times == 1
    assert world.shown == shown


@pytest.mark.parametrize(
    ("zone", "safe"),
    [
        # 5 April in Pacific time begins on 5 April 07:00 UTC: 4 April 21:00 in Honolulu,
        # 5 April 21:00 on Kiritimati; the last safe day is the one before.
        ("Pacific/Honolulu", "2026-04-03"),
        ("Pacific/Kiritimati", "2026-04-04"),
    ],
)
def test_a_laptop_that_crosses_the_date_line(qtbot, zone, safe) -> None:
    world = World(qtbot, "2026-03-30T12:00", "Europe/Warsaw", "2026-04-05")
    world.zone = ZoneInfo(zone)
    world.times = 0
    world.ticker.look()
    assert world.times == 1
    deadline = world.shown.deadline("D11")
    assert deadline is not None
    assert deadline.act_by == factories.day(safe)
    world.ticker.look()
    assert world.times == 1


def test_two_zones_with_the_same_hour_are_two(qtbot) -> None:
    world = World(qtbot, "2026-03-24T12:00", "Europe/Warsaw", "2026-04-05")
    world.zone, world.times = ZoneInfo("Europe/Berlin"), 0
    world.ticker.look()
    assert world.times == 1


def test_a_clock_set_back_by_an_hour_brings_a_deadline_back(qtbot) -> None:
    world = World(qtbot, "2026-04-06T09:30", "Europe/Warsaw", "2026-04-05")
    assert world.shown.next.rule == "D12"
    assert world.look_at("2026-04-06T08:30") == 1
    assert world.shown.days_left == -1
    # It ends again.
    assert world.look_at("2026-04-06T09:00") == 1
    assert world.shown.next.rule == "D12"


def test_a_clock_set_back_by_three_years(qtbot) -> None:
    world = World(qtbot, "2026-04-06T09:30", "Europe/Warsaw", "2026-04-05")
    assert world.look_at("2023-04-06T09:30") == 1
    assert world.shown == world.plan
    assert world.look_at("2026-04-06T09:30") == 1
    assert world.shown.next.rule == "D12"


def test_an_event_that_lies_ahead_is_waited_for(qtbot) -> None:
    world = World(qtbot, "2026-03-24T12:00", "Europe/Warsaw", "2026-04-05")
    world.order = factories.with_events(
        world.order, factories.event("delivered", "2026-03-24T15:00", source="tracking_page")
    )
    world.refresh()
    assert world.look_at("2026-03-24T14:59") == 0
    assert world.look_at("2026-03-24T15:00") == 1
    assert world.shown.stage == "delivered_scan"


def test_the_next_look_is_soon_enough(qtbot) -> None:
    world = World(qtbot, "2026-03-24T12:00", "Europe/Warsaw", "2026-04-05")
    assert world.ticker.pause() == 60_000
    world.window.hide()
    assert world.ticker.pause() == 300_000
    world.now = factories.instant("2026-03-24T23:58:00")
    assert world.ticker.pause() == 120_000
    world.now = factories.instant("2026-03-24T23:59:59.999")
    assert world.ticker.pause() == 1000


def test_coming_back_looks_at_once(qtbot) -> None:
    world = World(qtbot, "2026-03-24T12:00", "Europe/Warsaw", "2026-04-05")
    world.ticker.start()
    world.window.hide()
    world.now += 24 * HOUR
    world.times = 0
    with qtbot.waitSignal(world.ticker.looked):
        world.window.show()
    assert world.times == 1
    assert world.ticker._timer.interval() == 60_000


def test_the_timer_goes_on_by_itself(qtbot) -> None:
    world = World(qtbot, "2026-03-24T23:59:59", "Europe/Warsaw", "2026-04-05")
    world.ticker.start()
    world.times = 0
    world.now += SECOND
    with qtbot.waitSignal(world.ticker.due, timeout=5000):
        pass
    assert world.times == 1


def test_an_event_that_lies_ahead_again_after_the_clock_was_set_back(qtbot) -> None:
    world = World(qtbot, "2026-03-24T15:30", "Europe/Warsaw", "2026-04-05")
    world.order = factories.with_events(
        world.order, factories.event("delivered", "2026-03-24T15:00", source="tracking_page")
    )
    world.refresh()
    assert world.shown.stage == "delivered_scan"
    assert world.look_at("2026-03-24T14:30") == 1
    assert world.shown.stage == "in_transit"
    assert world.look_at("2026-03-24T15:00") == 1
    assert world.shown.stage == "delivered_scan"
