# SPDX-License-Identifier: MIT
"""Late or lost? Siblings, seasons, silence and own delivery times (issue O4; domain S08-S10)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.catalogue_seasons import load_seasons
from aliguard_desktop.domain.delay import (
    DelayHint,
    DelayIndex,
    OwnTimesHint,
    Scope,
    SeasonHint,
    SiblingsHint,
    SilenceHint,
    delay_index,
    journey_of,
    with_hint_warnings,
)
from aliguard_desktop.domain.event_identity import inferred_event_id
from aliguard_desktop.domain.plan import Caution, Stage
from aliguard_desktop.domain.planning import plan_order
from tests.factories import PACIFIC, day, event, line, moment, order, parcel

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.platform_time import Moment

BOOK = load_rulebook()
SEASONS = load_seasons()
NOW = moment("2026-05-30")
"""A day on which no season is slow."""


def _order(number: int, shipped: str | None, *more: Any, **fields: Any) -> Order:
    """Return an order that was shipped on a day (or only placed) with a fresh scan."""
    start = [event("shipped", shipped, source="order_page")] if shipped else []
    values = {"store": f"Store {number}", "parcels": (parcel("p1", "LP001"),), **fields}
    return order(*start, *more, number=str(8190000000000000 + number), **values)


def _arrived(number: int, shipped: str, days: int, **fields: Any) -> Order:
    came = day(shipped) + timedelta(days=days)
    return _order(number, shipped, event("delivered", came), **fields)


def _hints(
    subject: Order, *others: Order, now: Moment = NOW, **rules: int
) -> tuple[DelayHint, ...]:
    book = load_rulebook(overrides={f"estimate.{key}": value for key, value in rules.items()})
    today = max(now.today, now.pacific_today)
    journeys = [journey_of(entry, today, PACIFIC) for entry in (subject, *others)]
    index = delay_index(journeys, SEASONS, book, now)
    return index.hints(journeys[0], plan_order(subject, book, now))


def _travelling(number: int = 1, shipped: str = "2026-05-01", **fields: Any) -> Order:
    return _order(number, shipped, event("scan", "2026-05-28", source="tracking_page"), **fields)


# ---- siblings (S10) ------------------------------------------------------------------------------


def test_s10_all_others_of_the_same_days_have_arrived() -> None:
    others = [_arrived(2, "2026-05-01", 12), _arrived(3, "2026-05-04", 12)]
    assert _hints(_travelling(), *others) == (SiblingsHint(2, arrived=True),)


def test_s10_all_others_of_the_same_days_are_still_on_the_way() -> None:
    others = [_travelling(2, "2026-04-28"), _travelling(3, "2026-05-04")]
    assert _hints(_travelling(), *others) == (SiblingsHint(2, arrived=False),)


@pytest.mark.parametrize("distance", [-4, 4])
def test_s10_orders_of_other_days_are_no_siblings(distance: int) -> None:
    shipped = (day("2026-05-01") + timedelta(days=distance)).isoformat()
    assert _hints(_travelling(), _arrived(2, shipped, 9), _arrived(3, shipped, 9)) == ()


def test_a_mixed_picture_and_too_few_others_say_nothing() -> None:
    arrived, travels = _arrived(2, "2026-05-01", 12), _travelling(3)
    assert _hints(_travelling(), arrived, travels) == ()
    assert _hints(_travelling(), arrived, _arrived(4, "2026-05-01", 9), travels) == ()
    assert _hints(_travelling(), arrived) == ()
    assert _hints(_travelling(), arrived, siblings=1) == (SiblingsHint(1, arrived=True),)
    assert _hints(_travelling()) == ()


def test_others_that_came_only_just_now_say_nothing_yet() -> None:
    # Shipped on 1 May, 28 days: 29 May, a day before now. Three days are within one another.
    late = [_arrived(2, "2026-05-01", 28), _arrived(3, "2026-05-01", 10)]
    assert _hints(_travelling(), *late) == ()
    # 26 days: 27 May, three days before now.
    assert _hints(_travelling(), _arrived(2, "2026-05-01", 26), late[1]) != ()


def test_others_to_another_country_are_no_siblings() -> None:
    home = _travelling(country="PL")
    away = [_arrived(number, "2026-05-01", 9, country="DE") for number in (2, 3)]
    unknown = [_arrived(number, "2026-05-01", 9) for number in (4, 5)]
    assert _hints(home, *away) == ()
    assert _hints(home, *unknown) == (SiblingsHint(2, arrived=True),)


def test_the_order_day_stands_in_where_no_ship_day_is_known() -> None:
    placed = _order(
        1, None, event("placed", "2026-05-02"), event("scan", "2026-05-28", source="tracking_page")
    )
    others = [_arrived(2, "2026-05-01", 9), _arrived(3, "2026-05-01", 9)]
    assert _hints(placed, *others) == (SiblingsHint(2, arrived=True),)


@pytest.mark.parametrize(
    "ending",
    [
        event("cancelled", "2026-05-02", by="seller"),
        event("returned", "2026-05-20"),
        event("completed", "2026-05-20", by="timer"),
        event("dispute_opened", "2026-05-20"),
        event("not_received", "2026-05-20"),
    ],
)
def test_orders_that_ended_otherwise_count_neither_way(ending: Any) -> None:
    ended = [_order(number, "2026-05-01", ending) for number in (2, 3)]
    assert _hints(_travelling(), *ended) == ()


def test_the_buyers_word_counts_as_arrival_and_a_mistake_does_not() -> None:
    confirmed = [_order(n, "2026-05-01", event("receipt_confirmed", "2026-05-20")) for n in (2, 3)]
    assert _hints(_travelling(), *confirmed) == (SiblingsHint(2, arrived=True),)
    slip = event("receipt_confirmed", "2026-05-20", mistake=True)
    assert _hints(_travelling(), *(_order(n, "2026-05-01", slip) for n in (2, 3))) == ()


# ---- one order's way -----------------------------------------------------------------------------


def _journey(subject: Order, today: date = NOW.today) -> Any:
    return journey_of(subject, today, PACIFIC)


def test_an_order_has_arrived_when_all_its_parcels_have() -> None:
    parcels = (parcel("p1", "A"), parcel("p2", "B"))
    first = event("delivered", "2026-05-10", parcel="p1")
    second = event("delivered", "2026-05-14", parcel="p2")
    half = _journey(_order(1, "2026-05-01", first, parcels=parcels))
    assert (half.arrived, half.travels) == (None, True)
    whole = _journey(_order(1, "2026-05-01", first, second, parcels=parcels))
    assert (whole.arrived, whole.took, whole.travels) == (day("2026-05-14"), 13, False)


def test_an_order_has_arrived_when_all_its_lines_have() -> None:
    lines = (line("l1"), line("l2"))
    first = event("received", "2026-05-10", line="l1")
    assert _journey(_order(1, "2026-05-01", first, lines=lines)).arrived is None
    both = _order(1, "2026-05-01", first, event("received", "2026-05-12", line="l2"), lines=lines)
    assert _journey(both).took == 11


def test_a_false_scan_is_no_arrival() -> None:
    false = _order(
        1, "2026-05-01", event("delivered", "2026-05-10"), event("not_received", "2026-05-11")
    )
    assert (_journey(false).arrived, _journey(false).came) == (None, None)


def test_days_ahead_and_days_that_nobody_stated_do_not_count() -> None:
    ahead = _order(1, "2026-05-01", event("delivered", "2026-06-10"))
    assert (_journey(ahead).arrived, _journey(ahead).travels) == (None, True)
    assert _journey(ahead, day("2026-06-10")).took == 40
    base = _order(1, "2026-05-01")
    guessed = replace(base.events[0], id=inferred_event_id(base.number, base.events[0].kind))
    assert _journey(replace(base, events=(guessed,))).shipped is None


def test_what_a_status_alone_says_happened_without_a_day() -> None:
    base = _order(1, "2026-05-01", event("completed", "2026-05-01", source="order_page"))
    guessed = replace(base.events[1], id=inferred_event_id(base.number, base.events[1].kind))
    journey = _journey(replace(base, events=(base.events[0], guessed)))
    assert (journey.travels, journey.came) == (False, None)
    undated = _order(1, "2026-05-01", event("completed", None, by="buyer"))
    assert _journey(undated).travels is False


def test_arrival_before_shipping_gives_no_time() -> None:
    assert _journey(_order(1, "2026-05-20", event("delivered", "2026-05-10"))).took is None


# ---- own delivery times --------------------------------------------------------------------------


def _history(*days: int, **fields: Any) -> list[Order]:
    return [
        _arrived(10 + rank, f"2026-01-{1 + rank:02}", count, **fields)
        for rank, count in enumerate(days)
    ]


def test_longer_than_the_slowest_order_of_the_store() -> None:
    subject = _travelling(1, "2026-04-20", store="AudioNova")  # 40 days before 30 May
    past = _history(18, 15, 31, 16, 20, store="audionova ")
    # 15, 16, 18, 20, 31: the middle is 18.
    expected = OwnTimesHint(Scope.STORE, days=40, usual=18, slowest=31, count=5)
    assert _hints(subject, *past) == (expected,)


def test_too_few_finished_orders_or_a_quick_one_say_nothing() -> None:
    subject = _travelling(1, "2026-04-20", store="AudioNova")
    assert _hints(subject, *_history(18, 15, 31, 16, store="AudioNova")) == ()
    assert _hints(subject, *_history(18, 15, 31, 16, store="AudioNova"), own=4) != ()
    # 30 days on the way are no more than usual.
    usual = _travelling(1, "2026-04-30", store="AudioNova")
    assert _hints(usual, *_history(30, 30, 30, 30, 30, store="AudioNova")) == ()


def test_carrier_and_country_stand_in_for_the_store() -> None:
    fields = {"parcels": (parcel("p1", "A", carrier="Cainiao"),), "country": "PL"}
    subject = _travelling(1, "2026-04-20", **fields)
    past = _history(10, 11, 12, 13, **fields)
    other = [_arrived(30, "2026-01-20", 14, country="PL")]
    # Cainiao has four, Poland five: 10, 11, 12, 13, 14.
    assert _hints(subject, *past, *other) == (OwnTimesHint(Scope.COUNTRY, 40, 12, 14, 5),)
    assert _hints(subject, *past, *other, own=4) == (OwnTimesHint(Scope.CARRIER, 40, 11, 13, 4),)


# ---- silence (D4, D6, D7) ------------------------------------------------------------------------


@pytest.mark.parametrize(("scan", "days"), [("2026-05-16", 14), ("2026-05-15", 15)])
def test_d7_silence_after_a_scan(scan: str, days: int) -> None:
    subject = _order(1, "2026-05-01", event("scan", scan, source="tracking_page"))
    expected = () if days == 14 else (SilenceHint(15, 14, 30, scanned=True),)
    assert _hints(subject) == expected


@pytest.mark.parametrize(("shipped", "days"), [("2026-05-23", 7), ("2026-05-22", 8)])
def test_d4_silence_before_the_first_scan(shipped: str, days: int) -> None:
    expected = () if days == 7 else (SilenceHint(8, 7, 15, scanned=False),)
    assert _hints(_order(1, shipped)) == expected


def test_d4_nobody_waits_for_a_scan_of_a_parcel_without_a_number() -> None:
    assert _hints(_order(1, "2026-03-22", parcels=())) == ()
    assert _hints(_order(1, "2026-03-22", parcels=(parcel("p1"),))) == ()


# ---- seasons (S08, S09) --------------------------------------------------------------------------


def test_s09_on_the_way_through_chinese_new_year() -> None:
    now = moment("2026-03-20")
    subject = _order(1, "2026-02-01", event("scan", "2026-03-18", source="tracking_page"))
    (hint,) = _hints(subject, now=now)
    assert isinstance(hint, SeasonHint)
    assert (hint.slow.season.id, hint.slow.until) == ("new_year", day("2026-03-24"))
    assert (hint.slow.season.least, hint.slow.season.most) == (14, 28)


def test_a_parcel_sent_after_the_season_was_not_caught_by_it() -> None:
    now = moment("2026-03-01")
    last = _order(1, "2026-02-24", event("scan", "2026-02-28", source="tracking_page"))
    after = _order(1, "2026-02-25", event("scan", "2026-02-28", source="tracking_page"))
    assert len(_hints(last, now=now)) == 1
    assert _hints(after, now=now) == ()


@pytest.mark.parametrize(
    ("shipped", "caught"), [("2026-09-28", 0), ("2026-10-27", 0), ("2026-10-28", 1)]
)
def test_a_parcel_sent_months_before_the_season_was_not_caught_by_it(
    shipped: str, caught: int
) -> None:
    scan = event("scan", "2026-11-21", source="tracking_page")
    found = _hints(_order(1, shipped, scan), now=moment("2026-11-22"))
    assert sum(isinstance(hint, SeasonHint) for hint in found) == caught


# ---- all together --------------------------------------------------------------------------------


def test_the_most_telling_hint_comes_first() -> None:
    now = moment("2026-03-20")
    subject = _order(1, "2026-02-01", store="AudioNova")
    past = [_arrived(20 + n, f"2025-10-{1 + 5 * n:02}", 20, store="AudioNova") for n in range(5)]
    siblings = [_arrived(2, "2026-02-01", 20), _arrived(3, "2026-02-02", 20)]
    found = _hints(subject, *past, *siblings, now=now)
    assert [type(hint) for hint in found] == [SiblingsHint, OwnTimesHint, SilenceHint, SeasonHint]


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.IN_TRANSIT])
def test_nothing_is_said_but_on_the_way(stage: Stage) -> None:
    journey = _journey(_travelling(shipped="2026-03-01"))
    index = DelayIndex([journey], SEASONS, BOOK, NOW.today)
    plan = plan_order(_travelling(), BOOK, NOW)
    assert index.hints(journey, replace(plan, stage=stage)) == ()


def test_a_returned_parcel_needs_no_guess() -> None:
    others = [_arrived(2, "2026-05-01", 12), _arrived(3, "2026-05-04", 12)]
    back = _order(1, "2026-05-01", event("returned", "2026-05-28"))
    assert _hints(back, *others) == ()


def test_only_season_and_arrived_siblings_are_warnings() -> None:
    plan = plan_order(_travelling(), BOOK, NOW)
    own = OwnTimesHint(Scope.STORE, 40, 18, 31, 5)
    assert with_hint_warnings(plan, (own, SiblingsHint(2, arrived=False))) is plan
    warned = with_hint_warnings(plan, (SiblingsHint(2, arrived=True), own)).warnings
    assert set(warned) - set(plan.warnings) == {Caution.SIBLINGS_ARRIVED}
    (season,) = _hints(_travelling(shipped="2026-02-01"), now=moment("2026-03-01"))[-1:]
    assert Caution.SEASONAL_DELAY in with_hint_warnings(plan, (season,)).warnings
