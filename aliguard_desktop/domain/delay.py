# SPDX-License-Identifier: MIT
"""Late or lost? What other orders, the season, the tracking and past deliveries suggest.

Hints with their reasons, never facts, and no deadline is counted from them. Whatever needs all
orders is counted once, when the index is built; an order's own hints are then a few look-ups.
Sources: domain S08, S09 (seasons), S10 (orders of the same days), S13-S15 (silent tracking).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from aliguard_desktop.domain.event_identity import is_inferred
from aliguard_desktop.domain.events import ConfirmedDetail, EventKind
from aliguard_desktop.domain.plan import Caution, Stage
from aliguard_desktop.domain.platform_time import day_of, sane_day
from aliguard_desktop.domain.seasons import slow_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import tzinfo

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.domain.seasons import Season, SlowTime

K = EventKind

_SCANS = frozenset({K.SCAN, K.CUSTOMS_HOLD})
_UNDER_WAY = frozenset({K.SHIPPED, *_SCANS})
_ARRIVALS = frozenset({K.DELIVERED, K.RECEIVED})
_ENDS = frozenset(
    {
        K.CANCELLED,
        K.RETURNED,
        K.NOT_RECEIVED,
        K.COMPLETED,
        K.RECEIPT_CONFIRMED,
        K.ALL_GOOD,
        K.DISPUTE_OPENED,
        K.REFUND_ISSUED,
        K.REFUND_ARRIVED,
    }
)
"""Kinds after which an order says nothing about parcels that are still on their way."""

_TOLD = frozenset({K.PLACED, *_UNDER_WAY, *_ARRIVALS, *_ENDS})

_EXPLAINED = frozenset({"N5", "N6"})
"""Delivered elsewhere and returned: what became of the parcel is known."""


# ---- one order's way ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Journey:
    """An order's way as far as other orders can learn from it; follows from the order alone.

    Attributes:
        start: The day it was shipped, else ordered, on the platform's calendar; None if unknown.
        shipped: The day it was shipped, None where no page and nobody states it.
        arrived: The day the last of its parcels was delivered or received, or None.
        came: The first day on which it is known to have come (arrival or the buyer's word).
        scanned: The day of the last scan.
        travels: Whether it was shipped and nothing says how it ended.
        numbered: Whether there is a tracking number; without one nobody expects a scan.
    """

    store: str = ""
    carrier: str = ""
    country: str = ""
    start: date | None = None
    shipped: date | None = None
    arrived: date | None = None
    came: date | None = None
    scanned: date | None = None
    travels: bool = False
    numbered: bool = True

    @property
    def took(self) -> int | None:
        """Days from shipping to arrival, or None where one of them is unknown."""
        if self.shipped is None or self.arrived is None or self.arrived < self.shipped:
            return None
        return (self.arrived - self.shipped).days


def journey_of(order: Order, today: date, pacific: tzinfo) -> Journey:
    """Return an order's way as known on ``today``; what lies in the future does not count."""
    kinds: set[EventKind] = set()
    days: dict[EventKind, list[date]] = {}
    arrivals: list[tuple[date, Event]] = []
    for event in order.events:
        if event.kind not in _TOLD:
            continue
        day = _day(event, pacific)
        if day is not None and day > today:
            continue
        kinds.add(event.kind)
        # A scan is never inferred, and there are many: no need to compare its id.
        if day is None or (event.kind not in _SCANS and is_inferred(order.number, event)):
            continue  # it happened, but nobody says when
        days.setdefault(event.kind, []).append(day)
        if event.kind in _ARRIVALS:
            arrivals.append((day, event))
    shipped = min(days.get(K.SHIPPED, ()), default=None)
    placed = min(days.get(K.PLACED, ()), default=None)
    arrived = _arrival(order, arrivals)
    if K.NOT_RECEIVED in days:
        arrived = None  # the buyer's word counts more than a scan
    came = arrived or _buyers_word(order, days)
    unknown_arrival = not kinds.isdisjoint(_ARRIVALS) and not arrivals
    ended = came is not None or unknown_arrival or not kinds.isdisjoint(_ENDS)
    carrier = next((parcel.carrier for parcel in order.parcels if parcel.carrier), "")
    return Journey(
        store=_name(order.store),
        carrier=_name(carrier),
        country=_name(order.country),
        start=shipped or placed,
        shipped=shipped,
        arrived=arrived,
        came=came,
        scanned=max((day for kind in _SCANS for day in days.get(kind, ())), default=None),
        travels=not ended and not kinds.isdisjoint(_UNDER_WAY),
        numbered=any(parcel.numbers for parcel in order.parcels),
    )


def _day(event: Event, pacific: tzinfo) -> date | None:
    if event.at is not None:
        return day_of(event.at, pacific)
    return sane_day(event.day) if event.day is not None else None


def _arrival(order: Order, arrivals: list[tuple[date, Event]]) -> date | None:
    """Return the day on which everything was there, or None while a part is missing."""
    whole = [day for day, event in arrivals if event.line is None and event.parcel is None]
    if whole:
        return min(whole)
    for parts, name in (
        ([parcel.id for parcel in order.parcels], "parcel"),
        ([line.id for line in order.lines], "line"),
    ):
        firsts = [
            min((day for day, event in arrivals if getattr(event, name) == part), default=None)
            for part in parts
        ]
        known = [day for day in firsts if day is not None]
        if known and len(known) == len(parts):
            return max(known)
    return None


def _buyers_word(order: Order, days: dict[EventKind, list[date]]) -> date | None:
    """Return when the buyer said that it came, without an arrival of its own."""
    mistake = any(
        isinstance(event.detail, ConfirmedDetail) and event.detail.mistake for event in order.events
    )
    if mistake or K.NOT_RECEIVED in days:
        return None
    said = (*days.get(K.RECEIPT_CONFIRMED, ()), *days.get(K.ALL_GOOD, ()))
    return min(said, default=None)


def _name(text: str) -> str:
    return " ".join(text.split()).casefold()


# ---- hints --------------------------------------------------------------------------------------


class Scope(StrEnum):
    """Which finished orders an order is compared with."""

    STORE = "store"
    CARRIER = "carrier"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class SiblingsHint:
    """Other orders of the same days have all arrived, or are all still on their way.

    Attributes:
        count: How many others there are.
        arrived: Whether they have arrived (this one may be lost) or travel (a general delay).
    """

    count: int
    arrived: bool


@dataclass(frozen=True, slots=True)
class SeasonHint:
    """The parcel is on its way in a season in which parcels are slow."""

    slow: SlowTime


@dataclass(frozen=True, slots=True)
class SilenceHint:
    """The tracking has been silent for longer than usual.

    Attributes:
        days: Days since the last scan, or since shipping where nothing was ever scanned.
        usual: Days until which silence is usual (D4 before the first scan).
        frozen_after: Days after which tracking counts as standing still (D6, D7).
    """

    days: int
    usual: int
    frozen_after: int
    scanned: bool


@dataclass(frozen=True, slots=True)
class OwnTimesHint:
    """This parcel takes longer than the buyer's finished orders usually did.

    Attributes:
        days: Days since it was shipped.
        usual: Median of the finished orders, in days.
        slowest: The longest of them.
        count: How many finished orders there are.
    """

    scope: Scope
    days: int
    usual: int
    slowest: int
    count: int


DelayHint = SiblingsHint | SeasonHint | SilenceHint | OwnTimesHint


class _Weight(IntEnum):
    """How much a hint tells, most first."""

    ARRIVED = 0
    BEYOND_SLOWEST = 1
    SILENT = 2
    SEASON = 3
    TRAVELLING = 4
    BEYOND_USUAL = 5


# ---- the index ----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Group:
    """What the orders of one start day and country have come to."""

    arrived: int = 0
    travelling: int = 0
    latest: date = date.min


@dataclass(frozen=True, slots=True)
class _Times:
    usual: int
    slowest: int
    count: int


class PastStarts(NamedTuple):
    """What the resting orders of some days that went to one country have come to."""

    country: str
    arrived: int
    travelling: int
    latest: date


class Past(Protocol):
    """What orders that rest (``domain.rest``) tell: they are counted, never listed."""

    def took(self, scope: Scope, name: str) -> Mapping[int, int]:
        """Return how many of them took how many days, by days."""

    def started(self, first: date, last: date) -> Iterable[PastStarts]:
        """Return what those that started from ``first`` to ``last`` have come to, by country."""


class _NoPast:
    """No order rests."""

    def took(self, scope: Scope, name: str) -> Mapping[int, int]:
        """Return nothing."""
        del scope, name
        return {}

    def started(self, first: date, last: date) -> Iterable[PastStarts]:
        """Return nothing."""
        del first, last
        return ()


class DelayIndex:
    """What all orders together tell about one of them, counted once.

    It depends on every order: build it anew when any of them, the day or a rule has changed.
    Journeys can be kept as long as their own order and the day stay the same.
    """

    def __init__(
        self,
        journeys: Iterable[Journey],
        seasons: Iterable[Season],
        rulebook: Rulebook,
        today: date,
        past: Past | None = None,
    ) -> None:
        """Count ``journeys``: those of all orders that are not in the trash, on ``today``.

        Args:
            journeys: The ways of the orders that are awake.
            seasons: Seasons in which parcels are slow.
            rulebook: The rules in force.
            today: The day of the hints (``day_of_hints``).
            past: What those that rest tell; it is asked while hints are given.
        """
        self._rulebook = rulebook
        self._today = today
        self._past: Past = past or _NoPast()
        self._slow = slow_times(seasons, today)
        self._groups: dict[date, dict[str, _Group]] = {}
        self._sums: dict[tuple[date, str], _Group] = {}
        self._took: dict[tuple[Scope, str], list[int]] = {}
        self._times: dict[tuple[Scope, str], _Times | None] = {}
        for journey in journeys:
            self._count(journey)
            if journey.took is not None:
                for key in _scopes(journey):
                    self._took.setdefault(key, []).append(journey.took)

    def hints(self, journey: Journey, plan: Plan) -> tuple[DelayHint, ...]:
        """Return what can be said about an order on its way, most telling first.

        Args:
            journey: The order's own way; one of those that were counted.
            plan: Its plan: nothing is said in any stage but ``in_transit``.
        """
        if plan.stage is not Stage.IN_TRANSIT or plan.situation in _EXPLAINED:
            return ()
        found = [
            *self._siblings(journey),
            *self._own_times(journey),
            *self._silence(journey),
            *self._season(journey),
        ]
        return tuple(hint for _, hint in sorted(found, key=_weight_of))

    def _count(self, journey: Journey) -> None:
        if journey.start is None or not (journey.came or journey.travels):
            return
        countries = self._groups.setdefault(journey.start, {})
        group = countries.setdefault(journey.country, _Group())
        if journey.came is not None:
            group.arrived += 1
            group.latest = max(group.latest, journey.came)
        else:
            group.travelling += 1

    def _siblings(self, journey: Journey) -> list[tuple[_Weight, DelayHint]]:
        """Compare with the orders that were shipped within a few days (domain S10)."""
        if journey.start is None or journey.came is not None:
            return []
        near = self._rulebook.value("estimate.siblings_days")
        around = self._around(journey.start, journey.country, near)
        arrived, travelling, latest = around.arrived, around.travelling, around.latest
        travelling -= int(journey.travels)
        enough = self._rulebook.value("estimate.siblings")
        # Those that came today or yesterday say nothing yet about one that may come tomorrow.
        settled = arrived > 0 and (self._today - latest).days >= near
        if arrived >= enough and not travelling and settled:
            return [(_Weight.ARRIVED, SiblingsHint(arrived, arrived=True))]
        if travelling >= enough and not arrived:
            return [(_Weight.TRAVELLING, SiblingsHint(travelling, arrived=False))]
        return []

    def _around(self, start: date, country: str, near: int) -> _Group:
        """Return what the orders of the days around ``start`` have come to; summed up once."""
        known = self._sums.get((start, country))
        if known is not None:
            return known
        total = self._sums[start, country] = _Group()
        for distance in range(-near, near + 1):
            countries = self._groups.get(start + timedelta(days=distance), {})
            for other, group in countries.items():
                if other == country or not (other and country):
                    total.arrived += group.arrived
                    total.travelling += group.travelling
                    total.latest = max(total.latest, group.latest)
        reach = timedelta(days=near)
        for past in self._past.started(start - reach, start + reach):
            if past.country == country or not (past.country and country):
                total.arrived += past.arrived
                total.travelling += past.travelling
                total.latest = max(total.latest, past.latest)
        return total

    def _times_of(self, key: tuple[Scope, str]) -> _Times | None:
        """Return what the finished orders of a store, carrier or country took; counted once."""
        if key not in self._times:
            days = list(self._took.get(key, ()))
            for took, count in self._past.took(*key).items():
                days += [took] * count
            enough = len(days) >= self._rulebook.value("estimate.own")
            self._times[key] = _times(days) if enough else None
        return self._times[key]

    def _own_times(self, journey: Journey) -> list[tuple[_Weight, DelayHint]]:
        """Compare with the buyer's finished orders of the store, else carrier, else country."""
        if journey.shipped is None:
            return []
        days = (self._today - journey.shipped).days
        for key in _scopes(journey):
            times = self._times_of(key)
            if times is None:
                continue
            if days <= times.usual:
                return []
            hint = OwnTimesHint(key[0], days, times.usual, times.slowest, times.count)
            beyond = days > times.slowest
            return [(_Weight.BEYOND_SLOWEST if beyond else _Weight.BEYOND_USUAL, hint)]
        return []

    def _silence(self, journey: Journey) -> list[tuple[_Weight, DelayHint]]:
        value = self._rulebook.value
        if journey.scanned is not None:
            since, usual, frozen = journey.scanned, value("estimate.silent"), value("D7")
        elif journey.shipped is not None and journey.numbered:
            since, usual, frozen = journey.shipped, value("D4"), value("D6")
        else:
            return []
        days = (self._today - since).days
        if days <= usual:
            return []
        hint = SilenceHint(days, usual, frozen, scanned=journey.scanned is not None)
        return [(_Weight.SILENT, hint)]

    def _season(self, journey: Journey) -> list[tuple[_Weight, DelayHint]]:
        start = journey.start
        if start is None:
            return []
        caught = next((slow for slow in self._slow if slow.caught(start)), None)
        return [(_Weight.SEASON, SeasonHint(caught))] if caught is not None else []


def with_hint_warnings(plan: Plan, hints: Iterable[DelayHint]) -> Plan:
    """Return the plan with the warnings that come from other orders and seasons."""
    added = []
    for hint in hints:
        if isinstance(hint, SeasonHint):
            added.append(Caution.SEASONAL_DELAY)
        elif isinstance(hint, SiblingsHint) and hint.arrived:
            added.append(Caution.SIBLINGS_ARRIVED)
    if not added:
        return plan
    order = list(Caution)
    return replace(plan, warnings=tuple(sorted({*plan.warnings, *added}, key=order.index)))


def delay_index(
    journeys: Iterable[Journey],
    seasons: Iterable[Season],
    rulebook: Rulebook,
    moment: Moment,
    past: Past | None = None,
) -> DelayIndex:
    """Return the index of all orders at a moment."""
    return DelayIndex(journeys, seasons, rulebook, day_of_hints(moment), past)


def day_of_hints(moment: Moment) -> date:
    """Return the later of the user's and the platform's day: neither's events lie ahead then."""
    return max(moment.today, moment.pacific_today)


def _weight_of(weighed: tuple[_Weight, DelayHint]) -> _Weight:
    return weighed[0]


def _scopes(journey: Journey) -> list[tuple[Scope, str]]:
    """Return what an order is compared by, closest first; unknown names are left out."""
    scopes = (
        (Scope.STORE, journey.store),
        (Scope.CARRIER, journey.carrier),
        (Scope.COUNTRY, journey.country),
    )
    return [(scope, name) for scope, name in scopes if name]


def _times(days: list[int]) -> _Times:
    ordered = sorted(days)
    # The lower middle of an even count: whole days, and never later than the true median.
    return _Times(ordered[(len(ordered) - 1) // 2], ordered[-1], len(ordered))
