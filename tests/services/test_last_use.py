# SPDX-License-Identifier: MIT
"""A clock that was set back is noticed in UTC, by more than 24 hours (decisions 7)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from aliguard_desktop.services.last_use import LastUse
from tests.fakes import NOW, FakeClock, MemoryHistory, MemoryUnits

DAY = timedelta(hours=24)
SECOND = timedelta(seconds=1)


@pytest.fixture
def units() -> MemoryUnits:
    return MemoryUnits()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def _stored(units: MemoryUnits) -> str | None:
    with units() as unit:
        return unit.settings.get("last_use")


def test_the_first_use_is_kept_and_looks_right(units, clock) -> None:
    assert LastUse(units, clock).look() is None
    assert _stored(units) == NOW.isoformat()


@pytest.mark.parametrize(
    ("back", "wrong"), [(SECOND, False), (DAY, False), (DAY + SECOND, True), (2300 * DAY, True)]
)
def test_a_later_start_with_an_earlier_clock(units, clock, back, wrong) -> None:
    LastUse(units, clock).look()
    clock.now = NOW - back
    assert LastUse(units, clock).look() == (clock.now if wrong else None)


def test_an_earlier_clock_does_not_displace_the_last_use(units, clock) -> None:
    use = LastUse(units, clock)
    use.look()
    for back in (timedelta(hours=1), 1000 * DAY):
        clock.now = NOW - back
        use.look()
        use.close()
        assert _stored(units) == NOW.isoformat()
    clock.now = NOW + SECOND
    assert use.look() is None


def test_set_back_while_running_counts_from_the_last_look_not_the_last_write(units, clock) -> None:
    use = LastUse(units, clock)
    use.look()
    clock.now = NOW + 4 * timedelta(minutes=1)
    use.look()
    assert _stored(units) == NOW.isoformat()
    clock.now -= DAY + SECOND
    assert use.look() == clock.now


def test_it_is_written_every_few_minutes_and_at_the_end(units, clock) -> None:
    use = LastUse(units, clock)
    use.look()
    clock.now = NOW + timedelta(minutes=4, seconds=59)
    use.look()
    assert _stored(units) == NOW.isoformat()
    use.close()
    assert _stored(units) == clock.now.isoformat()
    clock.now += timedelta(minutes=5)
    use.look()
    assert _stored(units) == clock.now.isoformat()


def test_the_users_word_ends_it(units, clock) -> None:
    # It ran once with a clock ten years ahead.
    clock.now = NOW + 3650 * DAY
    LastUse(units, clock).look()
    clock.now = NOW
    use = LastUse(units, clock)
    assert use.look() == NOW
    use.trust_clock()
    assert use.look() is None
    assert LastUse(units, clock).look() is None


def test_it_is_no_gesture(units, clock) -> None:
    LastUse(units, clock).look()
    assert MemoryHistory(units).last() is None


@pytest.mark.parametrize("text", ["", "yesterday", "2026-03-24T12:00:00"])
def test_a_stored_text_that_is_no_instant_counts_as_never_used(units, clock, text) -> None:
    with units("settings") as unit:
        unit.settings.put("last_use", text)
        unit.commit()
    clock.now = datetime(2001, 1, 1, tzinfo=UTC)
    assert LastUse(units, clock).look() is None
    assert _stored(units) == clock.now.isoformat()
