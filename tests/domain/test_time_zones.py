# SPDX-License-Identifier: MIT
"""Days and zones worked out by hand (issue D4; decisions 2, 3; domain section 3.6).

AliExpress's day begins at midnight in Pacific time: 08:00 UTC in winter, 07:00 UTC in summer. In
2026 Pacific summer time runs from 8 March to 1 November, that of Warsaw from 29 March to
25 October, that of Auckland until 5 April and again from 27 September. Honolulu (UTC-10) and
Kiritimati (UTC+14) know none.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.plan import Stage
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.domain.platform_time import add_business_days
from tests.factories import day, event, moment, order

if TYPE_CHECKING:
    from aliguard_desktop.domain.plan import Deadline

BOOK = load_rulebook()


def _deadline(end: str, zone: str, key: str = "D11") -> Deadline:
    subject = order(
        event("shipped", "2025-11-01", source="order_page"),
        event("protection_end", end, source="order_page", seen="2025-11-02"),
    )
    entry = plan_order(subject, BOOK, moment("2025-11-02", zone)).deadline(key)
    assert entry is not None
    return entry


@pytest.mark.parametrize(
    ("zone", "end", "begins", "safe"),
    [
        # Winter: 15 Jan begins at 08:00 UTC.
        ("Pacific/Honolulu", "2026-01-15", "2026-01-14T22:00", "2026-01-13"),
        ("America/Los_Angeles", "2026-01-15", "2026-01-15T00:00", "2026-01-14"),
        ("Europe/Warsaw", "2026-01-15", "2026-01-15T09:00", "2026-01-14"),
        ("Pacific/Auckland", "2026-01-15", "2026-01-15T21:00", "2026-01-14"),
        ("Pacific/Kiritimati", "2026-01-15", "2026-01-15T22:00", "2026-01-14"),
        # Summer: 15 July begins at 07:00 UTC.
        ("Pacific/Honolulu", "2026-07-15", "2026-07-14T21:00", "2026-07-13"),
        ("America/Los_Angeles", "2026-07-15", "2026-07-15T00:00", "2026-07-14"),
        ("Europe/Warsaw", "2026-07-15", "2026-07-15T09:00", "2026-07-14"),
        ("Pacific/Auckland", "2026-07-15", "2026-07-15T19:00", "2026-07-14"),
        ("Pacific/Kiritimati", "2026-07-15", "2026-07-15T21:00", "2026-07-14"),
        # The day on which Pacific summer time begins still begins in winter time (08:00 UTC),
        # the one after in summer time; Europe has not changed yet.
        ("Europe/Warsaw", "2026-03-08", "2026-03-08T09:00", "2026-03-07"),
        ("Europe/Warsaw", "2026-03-09", "2026-03-09T08:00", "2026-03-08"),
        ("Pacific/Honolulu", "2026-03-08", "2026-03-07T22:00", "2026-03-06"),
        ("Pacific/Honolulu", "2026-03-09", "2026-03-08T21:00", "2026-03-07"),
        # Europe's beginning: by 07:00 UTC on 29 March Warsaw is two hours ahead of UTC.
        ("Europe/Warsaw", "2026-03-28", "2026-03-28T08:00", "2026-03-27"),
        ("Europe/Warsaw", "2026-03-29", "2026-03-29T09:00", "2026-03-28"),
        # Europe's end on 25 October: one hour ahead again, Pacific still in summer time.
        ("Europe/Warsaw", "2026-10-24", "2026-10-24T09:00", "2026-10-23"),
        ("Europe/Warsaw", "2026-10-25", "2026-10-25T08:00", "2026-10-24"),
        # The end in Pacific time on 1 November: the day begins in summer time.
        ("Europe/Warsaw", "2026-11-01", "2026-11-01T08:00", "2026-10-31"),
        ("Europe/Warsaw", "2026-11-02", "2026-11-02T09:00", "2026-11-01"),
        ("America/Los_Angeles", "2026-11-01", "2026-11-01T00:00", "2026-10-31"),
        # Auckland's end at 5 April 03:00 (4 April 14:00 UTC): 13 hours ahead before, 12 after.
        ("Pacific/Auckland", "2026-04-04", "2026-04-04T20:00", "2026-04-03"),
        ("Pacific/Auckland", "2026-04-05", "2026-04-05T19:00", "2026-04-04"),
        # Leap day and the day after it; 2028 is a leap year.
        ("Europe/Warsaw", "2028-02-29", "2028-02-29T09:00", "2028-02-28"),
        ("Pacific/Honolulu", "2028-03-01", "2028-02-29T22:00", "2028-02-28"),
        # Year ends.
        ("Pacific/Honolulu", "2026-01-01", "2025-12-31T22:00", "2025-12-30"),
        ("Pacific/Kiritimati", "2025-12-31", "2025-12-31T22:00", "2025-12-30"),
        ("Europe/Warsaw", "2026-01-01", "2026-01-01T09:00", "2025-12-31"),
    ],
)
def test_a_platform_day_begins_and_the_day_before_is_safe(
    zone: str, end: str, begins: str, safe: str
) -> None:
    entry = _deadline(end, zone)
    local = ZoneInfo(zone)
    assert entry.due == day(end)
    assert entry.due_at.astimezone(local).replace(tzinfo=None) == datetime.fromisoformat(begins)
    assert entry.act_by == day(safe)
    # The whole safe day lies before the platform's day, wherever the user is.
    over = datetime.combine(entry.act_by + timedelta(days=1), datetime.min.time(), local)
    assert over.astimezone(UTC) <= entry.due_at


@pytest.mark.parametrize(
    ("end", "hours"),
    [("2026-03-08", 23), ("2026-11-01", 25), ("2026-07-15", 24), ("2026-03-29", 24)],
)
def test_a_platform_day_lasts_as_long_as_in_pacific_time(end: str, hours: int) -> None:
    entry = _deadline(end, "Europe/Warsaw")
    assert entry.ends_at - entry.due_at == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("zone", "before", "after"),
    [
        # The protection of 5 April ends with it: 6 April 07:00 UTC.
        ("Pacific/Honolulu", "2026-04-05T20:59:59", "2026-04-05T21:00:00"),
        ("America/Los_Angeles", "2026-04-05T23:59:59", "2026-04-06T00:00:00"),
        ("Europe/Warsaw", "2026-04-06T08:59:59", "2026-04-06T09:00:00"),
        ("Pacific/Auckland", "2026-04-06T18:59:59", "2026-04-06T19:00:00"),
        ("Pacific/Kiritimati", "2026-04-06T20:59:59", "2026-04-06T21:00:00"),
    ],
)
def test_clock_a_ends_at_the_same_instant_everywhere(zone: str, before: str, after: str) -> None:
    subject = order(
        event("shipped", "2026-01-20", source="order_page"),
        event("protection_end", "2026-04-05", source="order_page", seen="2026-03-20"),
    )
    assert plan_order(subject, BOOK, moment(before, zone)).stage is Stage.IN_TRANSIT
    over = plan_order(subject, BOOK, moment(after, zone))
    assert (over.stage, over.assumed) == (Stage.COMPLETED_BY_TIMER, True)


@pytest.mark.parametrize(
    ("zone", "ask", "dispute"),
    [
        # P is the local day on which 5 April begins in Pacific time (07:00 UTC): 4 April in
        # Honolulu, else the 5th; D8 is P - 10, D9 is P - 5 (preset early).
        ("Pacific/Honolulu", "2026-03-25", "2026-03-30"),
        ("Europe/Warsaw", "2026-03-26", "2026-03-31"),
        ("Pacific/Kiritimati", "2026-03-26", "2026-03-31"),
    ],
)
def test_advice_counts_back_from_the_users_own_day(zone: str, ask: str, dispute: str) -> None:
    asked, opened = _deadline("2026-04-05", zone, "D8.ask"), _deadline("2026-04-05", zone, "D9.try")
    assert (asked.due, asked.act_by) == (day(ask), day(ask))
    assert (opened.due, opened.act_by) == (day(dispute), day(dispute))
    midnight = asked.due_at.astimezone(ZoneInfo(zone))
    assert (midnight.date(), midnight.hour) == (day(ask), 0)


@pytest.mark.parametrize(
    ("at", "pacific", "last"),
    [
        # The scan's Pacific day + 15. 07:59 UTC in winter is still the day before.
        ("2026-01-10T07:59:00Z", "2026-01-09", "2026-01-24"),
        ("2026-01-10T08:00:00Z", "2026-01-10", "2026-01-25"),
        ("2026-07-10T06:59:00Z", "2026-07-09", "2026-07-24"),
        # Around the leap day: 20 Feb + 15 is 6 March in 2028, 7 March in 2026.
        ("2028-02-20T20:00:00Z", "2028-02-20", "2028-03-06"),
        ("2026-02-20T20:00:00Z", "2026-02-20", "2026-03-07"),
        # Over the year's end: 20 Dec + 15 = 4 Jan.
        ("2026-12-20T20:00:00Z", "2026-12-20", "2027-01-04"),
    ],
)
def test_d12_counts_from_the_pacific_day_of_an_instant(at: str, pacific: str, last: str) -> None:
    subject = order(
        event("shipped", "2025-12-01", source="order_page"),
        event("delivered", at, source="tracking_page"),
    )
    entry = plan_order(subject, BOOK, moment(at.replace("Z", "+00:00"))).deadline("D12")
    assert entry is not None
    assert (entry.anchor.on, entry.due) == (day(pacific), day(last))


@pytest.mark.parametrize(
    ("issued", "look", "ask"),
    [
        # Mon 1 June 2026: ten business days are Mon 15, twenty Mon 29 June.
        ("2026-06-01", "2026-06-15", "2026-06-29"),
        # Fri 5 June: Mon 8 is the first, Fri 19 the tenth, Fri 3 July the twentieth.
        ("2026-06-05", "2026-06-19", "2026-07-03"),
        # Saturday and Sunday count as Friday does.
        ("2026-06-06", "2026-06-19", "2026-07-03"),
        ("2026-06-07", "2026-06-19", "2026-07-03"),
        # Thu 17 Dec: Fri 18 is the first, Thu 31 the tenth, Thu 14 Jan the twentieth.
        ("2026-12-17", "2026-12-31", "2027-01-14"),
        # Fri 18 Feb 2028: Fri 3 March is the tenth (Tue 29 Feb the seventh).
        ("2028-02-18", "2028-03-03", "2028-03-17"),
    ],
)
def test_d19_counts_business_days(issued: str, look: str, ask: str) -> None:
    subject = order(
        event("shipped", "2026-01-20", source="order_page"),
        event("dispute_opened", issued, solution="refund_only"),
        event("refund_issued", issued, source="dispute_page"),
        paid="24.90",
    )
    plan = plan_order(subject, BOOK, moment(issued))
    info, alarm = plan.deadline("D19.info"), plan.deadline("D19.alarm")
    assert info is not None
    assert alarm is not None
    assert (info.due, alarm.due) == (day(look), day(ask))


def test_no_business_days_are_the_day_itself_and_none_go_back() -> None:
    saturday = date(2026, 6, 6)
    assert add_business_days(saturday, 0) == saturday
    assert add_business_days(saturday, 1) == date(2026, 6, 8)
    with pytest.raises(ValueError, match="forwards"):
        add_business_days(saturday, -1)
