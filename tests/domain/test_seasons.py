# SPDX-License-Identifier: MIT
"""Slow seasons: the shipped list against calendar and moon, and what their rules give."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from aliguard_desktop.catalogue_seasons import load_seasons
from aliguard_desktop.domain.seasons import slow_times
from tests.factories import day

SEASONS = {season.id: season for season in load_seasons()}

NEW_MOON = datetime(2000, 1, 6, 18, 14, tzinfo=UTC)
MONTH = 29.530588


@pytest.mark.parametrize("year", range(2020, 2036))
def test_chinese_new_year_is_listed_and_lies_on_a_new_moon(year: int) -> None:
    span = SEASONS["new_year"].days.in_year(year)
    assert span is not None
    new_year = span[0] + timedelta(days=7)
    assert date(year, 1, 21) <= new_year <= date(year, 2, 20)
    # Noon in China is 04:00 UTC; the true new moon strays from the mean one by up to 14 hours.
    noon = datetime(year, new_year.month, new_year.day, 4, tzinfo=UTC)
    age = (noon - NEW_MOON) / timedelta(days=1) % MONTH
    assert min(age, MONTH - age) < 1.2


@pytest.mark.parametrize("year", [2019, 2036, 1900, 9999])
def test_a_year_that_is_not_listed_gives_no_hint(year: int) -> None:
    assert SEASONS["new_year"].days.in_year(year) is None
    found = {slow.season.id for slow in slow_times(SEASONS.values(), date(year, 2, 10))}
    assert found == set()


@pytest.mark.parametrize(
    ("year", "friday"),
    # 1 Nov 2024 is a Friday: the fourth Thursday is the 28th. 1 Nov 2026 is a Sunday: the 26th.
    [(2024, "2024-11-29"), (2025, "2025-11-28"), (2026, "2026-11-27"), (2029, "2029-11-23")],
)
def test_black_friday_follows_the_fourth_thursday(year: int, friday: str) -> None:
    first, last = SEASONS["black_friday"].days.in_year(year) or (None, None)
    assert first == day(friday)
    # Cyber Monday is three days on, and a week of parcels follows.
    assert last == day(friday) + timedelta(days=10)


@pytest.mark.parametrize(
    ("today", "names"),
    [
        ("2026-11-10", []),
        ("2026-11-11", ["singles_day"]),
        # 20 Nov + 14 days = 4 Dec; 27 Nov + 10 + 14 days = 21 Dec.
        ("2026-12-04", ["black_friday", "singles_day"]),
        ("2026-12-05", ["black_friday"]),
        ("2026-12-12", ["christmas", "black_friday"]),
        # 31 Dec + 14 days = 14 Jan of the next year.
        ("2027-01-14", ["christmas"]),
        ("2027-01-15", []),
        # New Year on 17 Feb 2026: 10 to 24 Feb, parcels late until 24 Mar.
        ("2026-02-09", []),
        ("2026-02-10", ["new_year"]),
        ("2026-03-24", ["new_year"]),
        ("2026-03-25", []),
        ("2026-10-17", ["golden_week"]),
        ("2026-06-18", ["mid_year"]),
        ("2026-08-20", ["summer_sale"]),
    ],
)
def test_seasons_of_a_day_the_longest_lasting_first(today: str, names: list[str]) -> None:
    found = slow_times(SEASONS.values(), day(today))
    assert [slow.season.id for slow in found] == names


@pytest.mark.parametrize("today", [date.min, date.max, date(2, 1, 1), date(9998, 12, 31)])
def test_the_ends_of_the_calendar_do_not_overflow(today: date) -> None:
    slow_times(SEASONS.values(), today)


def test_a_season_that_runs_into_the_next_year(tmp_path) -> None:
    text = _file('yearly = { from = "12-27", to = "01-03" }')
    path = tmp_path / "seasons.toml"
    path.write_text(text, encoding="utf-8")
    (season,) = load_seasons(path)
    assert season.days.in_year(2026) == (day("2026-12-27"), day("2027-01-03"))
    assert [slow.until for slow in slow_times([season], day("2027-01-02"))] == [day("2027-01-10")]


@pytest.mark.parametrize(
    "days",
    [
        "",
        'yearly = { from = "02-29", to = "03-01" }',
        'yearly = { from = "04-31", to = "05-01" }',
        'yearly = { from = "1-1", to = "01-02" }',
        "listed = { 2026 = 2027-02-17 }",
        'listed = { 2026 = 2026-02-17 }\nyearly = { from = "01-01", to = "01-02" }',
        "nth = { month = 13, weekday = 4, nth = 4, plus = 1, days = 11 }",
        'yearly = { from = "01-01", to = "01-02" }\nunknown = 1',
    ],
)
def test_a_file_with_a_wrong_season_is_refused(days: str, tmp_path) -> None:
    path = tmp_path / "seasons.toml"
    path.write_text(_file(days), encoding="utf-8")
    with pytest.raises(ValueError, match=r"season|month|day|unknown|range"):
        load_seasons(path)


def test_more_days_at_least_than_at_most_are_refused(tmp_path) -> None:
    path = tmp_path / "seasons.toml"
    text = _file('yearly = { from = "01-01", to = "01-02" }').replace("[3, 7]", "[8, 7]")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="more than 7"):
        load_seasons(path)


def _file(days: str) -> str:
    return (
        "dated = 2026-11-22\n[seasons.test]\nextra_days = [3, 7]\n"
        f'source = "test"\nconfidence = "unv"\n{days}\n'
    )
