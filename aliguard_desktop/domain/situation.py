# SPDX-License-Identifier: MIT
"""What is known of an order at a moment: the fold of its events, its stage and its situation.

Nothing here is stored. Sources: docs/clock.md (state machine, engine 1-7, 14, 15, 23, 24, 29,
34, 35, 38, 39).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from aliguard_desktop.domain.dispute_state import RETURNING, RUNNING, DisputeState, Happened
from aliguard_desktop.domain.events import (
    DATED_KINDS,
    Ask,
    CancelledBy,
    CancelledDetail,
    CompletedBy,
    CompletedDetail,
    ConfirmedDetail,
    DeliveredDetail,
    EventKind,
    MessageDetail,
    Party,
    Problem,
    ReceivedDetail,
    SentDetail,
    Source,
    WindowKind,
)
from aliguard_desktop.domain.plan import FutureEvent, Stage
from aliguard_desktop.domain.platform_time import (
    day_in,
    day_of,
    end_of_day,
    sane_day,
)
from aliguard_desktop.domain.readings import Explanations, Stated, state, window_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Order, Parcel
    from aliguard_desktop.domain.plan import Conflict
    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.rules import Rulebook

K = EventKind
_CAUSAL = {kind: rank for rank, kind in enumerate(EventKind)}

_SHIPPED_BY = frozenset(
    {
        K.SHIPPED,
        K.SCAN,
        K.CUSTOMS_HOLD,
        K.RETURNED,
        K.DELIVERED,
        K.EXTENSION_ASKED,
        K.EXTENSION_REFUSED,
        K.EXTENSION_GRANTED,
        K.RECEIVED,
        K.NOT_RECEIVED,
        K.FORM_REFUSED,
    }
)
"""Kinds that cannot be before the seller shipped (the protection starts with it, domain E11)."""

_DAYS_OF_ORDER = frozenset({K.PLACED, K.PAID})
"""Kinds that the columns of a table give without saying how the order is now."""

_SILENT = frozenset({K.STATUS_SEEN, K.STEP_DONE, K.EXPECTED_BY})
"""Kinds that say nothing about the stage."""

_SCANS = (K.SCAN, K.CUSTOMS_HOLD, K.RETURNED)
_ARRIVALS = (K.DELIVERED, K.RECEIVED)
_COMPLETIONS = (K.RECEIPT_CONFIRMED, K.COMPLETED)


@dataclass(slots=True)
class Facts:
    """What the events of one line (or of the whole order) say, calendar aside.

    Attributes:
        by_kind: Events by kind in the order of the fold.
        undated: A ``completed`` whose day nobody knows.
        stated: Standing dates by kind (``window_end`` is in ``windows``).
        problem: Whether a problem is recorded and not taken back (engine 29).
        refusal: The last time the form did not take the dispute.
        pressure: The message that pressed the buyer and is not answered, or None.
    """

    order: Order
    parcels: tuple[Parcel, ...] = ()
    by_kind: dict[EventKind, list[Happened]] = field(default_factory=dict)
    undated: Event | None = None
    stated: dict[EventKind, Stated] = field(default_factory=dict)
    windows: dict[WindowKind | None, Stated] = field(default_factory=dict)
    dispute: DisputeState = field(default_factory=DisputeState)
    future: tuple[FutureEvent, ...] = ()
    order_cancelled: Happened | None = None
    not_received: Happened | None = None
    elsewhere: Happened | None = None
    holding: Problem | None = None
    received: Happened | None = None
    mistake: Happened | None = None
    refusal: Happened | None = None
    refusal_counts: bool = False
    all_good: Happened | None = None
    pressure: Happened | None = None

    def first(self, *kinds: EventKind) -> Happened | None:
        """Return the earliest event of these kinds."""
        found = [self.by_kind[kind][0] for kind in kinds if kind in self.by_kind]
        if len(found) > 1:
            return min(found, key=_happened_day)
        return found[0] if found else None

    def last(self, *kinds: EventKind) -> Happened | None:
        """Return the latest event of these kinds."""
        found = [self.by_kind[kind][-1] for kind in kinds if kind in self.by_kind]
        if len(found) > 1:
            return max(found, key=_happened_day)
        return found[0] if found else None

    def has(self, *kinds: EventKind) -> bool:
        """Whether any event of these kinds is known."""
        return not self.by_kind.keys().isdisjoint(kinds)

    @property
    def problem(self) -> bool:
        """Whether a problem is recorded (engine 29)."""
        return bool(
            self.not_received
            or self.elsewhere
            or self.mistake
            or self.refusal_counts
            or (self.holding is not None and self.holding is not Problem.NONE)
        )

    @property
    def protection(self) -> Stated | None:
        """The protection end, or None where nobody knows it."""
        return self.stated.get(K.PROTECTION_END)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Every stated date on which two standing readings differ."""
        stated = (*self.stated.values(), *self.windows.values())
        return tuple(entry.conflict for entry in stated if entry.conflict is not None)

    @property
    def is_shipped(self) -> bool:
        """Whether the seller handed the parcel over, or something says so."""
        if not self.by_kind.keys().isdisjoint(_SHIPPED_BY) or K.PROTECTION_END in self.stated:
            return True
        return self.has_no_status and any(parcel.numbers for parcel in self.parcels)

    @property
    def has_no_status(self) -> bool:
        """Whether the order comes from a table that says when it was placed, and not how it is.

        Nobody says then that it waits for its payment; a tracking number says that it was sent.
        """
        placed = self.by_kind.get(K.PLACED, ())
        if not any(entry.event.source is Source.EXPORT for entry in placed):
            return False
        return not any(
            entry.event.source is Source.EXPORT
            for kind, entries in self.by_kind.items()
            if kind not in _DAYS_OF_ORDER
            for entry in entries
        )

    @property
    def is_completed(self) -> bool:
        """Whether the buyer confirmed or the page shows the order completed."""
        return self.has(*_COMPLETIONS) or self.undated is not None

    @property
    def completed_by_timer(self) -> bool:
        """Whether the page says that only the timer completed the order."""
        if self.has(K.RECEIPT_CONFIRMED):
            return False
        completions = [entry.event for entry in self.by_kind.get(K.COMPLETED, ())]
        if self.undated is not None:
            completions.append(self.undated)
        return bool(completions) and all(
            isinstance(event.detail, CompletedDetail) and event.detail.by is CompletedBy.TIMER
            for event in completions
        )

    @property
    def quiet(self) -> bool:
        """Whether nothing is wrong and the buyer need not be asked (engine 6)."""
        if self.problem or self.dispute.stage is not None:
            return False
        if self.all_good or self.holding is Problem.NONE or self.has(K.RECEIPT_CONFIRMED):
            return True
        return self.is_completed and not self.completed_by_timer


@dataclass(frozen=True, slots=True)
class Standing:
    """Facts, calendar and rules together: what every deadline and level is computed from.

    Attributes:
        quiet: Whether nothing is wrong and the buyer need not be asked (engine 6).
        over: Whether clock A has ended (engine 15).
        last_day: P, the user's day on which the protection end begins, or None.
        act_by: A, the last safe day before it, or None.
        window: The latest day on which a dispute might still be taken, or None if unknown.
    """

    facts: Facts
    rulebook: Rulebook
    moment: Moment
    today: date
    pacific_today: date
    stage: Stage
    assumed: bool
    quiet: bool
    over: bool
    last_day: date | None
    act_by: date | None
    window: date | None

    @property
    def running(self) -> bool:
        """Whether a dispute is open."""
        return self.stage in RUNNING

    @property
    def returning(self) -> bool:
        """Whether a return is under way."""
        return self.stage in RETURNING

    @property
    def ended_early(self) -> bool:
        """Whether the order was completed before the protection end, which then counts no more.

        Source: engine 3.
        """
        completion, protection = self.facts.first(*_COMPLETIONS), self.facts.protection
        if completion is None or protection is None:
            return False
        return completion.day < protection.used.day

    @property
    def cancelled_dispute(self) -> Happened | None:
        """The withdrawal of the dispute, if no other was opened since."""
        return self.facts.dispute.cancelled if self.facts.dispute.stage is None else None

    def local(self, instant_day: date) -> date:
        """Return the user's day on which a Pacific day begins."""
        return day_in(self.moment.zone, instant_day, self.moment.pacific)


def _happened_day(happened: Happened) -> date:
    return happened.day


# ---- the fold --------------------------------------------------------------------------------


def gather(order: Order, events: Iterable[Event], moment: Moment) -> Facts:
    """Fold events into facts; what lies in the future is listed and does not count."""
    today, pacific_today = moment.today, moment.pacific_today
    later = max(today, pacific_today)
    facts = Facts(order)
    future: list[FutureEvent] = []
    happened: list[Happened] = []
    dated: dict[EventKind, list[Event]] = {}
    for event in events:
        when = event.seen if event.kind in DATED_KINDS else event.day
        if event.at is not None:
            when = day_of(event.at, moment.pacific)
            if event.at > moment.now:
                future.append(FutureEvent(event.kind, when, event.at))
                continue
        elif when is not None and when > later:
            future.append(FutureEvent(event.kind, when))
            continue
        if event.kind in DATED_KINDS:
            dated.setdefault(event.kind, []).append(event)
        elif when is None:
            facts.undated = event
        else:
            happened.append(Happened(sane_day(when), event))
    facts.future = tuple(sorted(future, key=lambda entry: (entry.on, _CAUSAL[entry.kind])))
    for entry in in_order(happened):
        _take(facts, entry)
    _take_dates(facts, dated)
    return facts


def in_order(happened: Sequence[Happened]) -> list[Happened]:
    """Sort events: by Pacific day, inside a day by instant or causal order (engine 2)."""
    days: dict[date, list[Happened]] = {}
    for entry in happened:
        days.setdefault(entry.day, []).append(entry)
    result: list[Happened] = []
    opened = offered = False
    for day in sorted(days):
        entries = days[day]
        if len(entries) > 1:
            entries = _one_day(entries, opened=opened, offered=offered)
        result.extend(entries)
        opened = opened or any(e.event.kind is K.DISPUTE_OPENED for e in entries)
        offered = offered or any(e.event.kind is K.SELLER_OFFERED for e in entries)
    return result


_ENDS = {
    K.DISPUTE_OPENED: frozenset(
        {K.DISPUTE_CANCELLED, K.OFFER_ACCEPTED, K.SELLER_ACCEPTED, K.DECIDED}
    ),
    K.SELLER_OFFERED: frozenset(
        {K.OFFER_REJECTED, K.OFFER_ACCEPTED, K.DISPUTE_MODIFIED, K.DISPUTE_CANCELLED}
    ),
}


def _one_day(entries: list[Happened], *, opened: bool, offered: bool) -> list[Happened]:
    if all(entry.event.at is not None for entry in entries):
        return sorted(entries, key=_instant_key)
    ordered = sorted(entries, key=_causal_key)
    for kind, before in ((K.DISPUTE_OPENED, opened), (K.SELLER_OFFERED, offered)):
        ordered = _after_the_end(ordered, kind, before=before)
    return ordered


def _instant_key(entry: Happened) -> tuple[float, int, int]:
    at = entry.event.at
    stamp = at.timestamp() if at is not None else 0.0
    return (stamp, _CAUSAL[entry.event.kind], entry.event.entry)


def _causal_key(entry: Happened) -> tuple[int, int]:
    return (_CAUSAL[entry.event.kind], entry.event.entry)


def _after_the_end(entries: list[Happened], kind: EventKind, *, before: bool) -> list[Happened]:
    """Move a second dispute (or offer) behind the event that ended the former one."""
    starts = [entry for entry in entries if entry.event.kind is kind]
    for start in sorted(starts, key=lambda entry: entry.event.entry):
        rank = start.event.entry
        former = before or any(other.event.entry < rank for other in starts)
        ends = [
            place
            for place, entry in enumerate(entries)
            if entry.event.kind in _ENDS[kind] and entry.event.entry < rank
        ]
        place = entries.index(start)
        if not former or not ends or ends[-1] < place:
            continue
        span = entries[place : ends[-1] + 1]
        # What was entered after the new start belongs to it and moves along.
        moved = [entry for entry in span if entry.event.entry >= rank]
        stay = [entry for entry in span if entry.event.entry < rank]
        entries = [*entries[:place], *stay, *moved, *entries[ends[-1] + 1 :]]
    return entries


def _take(facts: Facts, happened: Happened) -> None:
    """Fold one event."""
    event = happened.event
    facts.by_kind.setdefault(event.kind, []).append(happened)
    facts.dispute.take(happened)
    handler = _HANDLERS.get(event.kind)
    if handler is not None:
        handler(facts, happened)


def _take_cancelled(facts: Facts, happened: Happened) -> None:
    facts.order_cancelled = happened


def _take_shipped(facts: Facts, _happened: Happened) -> None:
    facts.order_cancelled = None


def _take_delivered(facts: Facts, happened: Happened) -> None:
    detail = happened.event.detail
    if isinstance(detail, DeliveredDetail) and is_elsewhere(detail.place, facts.order):
        facts.elsewhere = happened
        facts.all_good = None


def _take_received(facts: Facts, happened: Happened) -> None:
    detail = happened.event.detail
    facts.received = happened
    facts.not_received = None
    facts.elsewhere = None
    facts.holding = detail.problem if isinstance(detail, ReceivedDetail) else None
    if facts.holding is Problem.NONE:
        facts.refusal_counts = False
    elif facts.holding is not None:
        facts.all_good = None


def _take_not_received(facts: Facts, happened: Happened) -> None:
    facts.not_received = happened
    facts.all_good = None


def _take_confirmed(facts: Facts, happened: Happened) -> None:
    if isinstance(happened.event.detail, ConfirmedDetail) and happened.event.detail.mistake:
        facts.mistake = happened
        facts.all_good = None


def _take_refused(facts: Facts, happened: Happened) -> None:
    facts.refusal = happened
    facts.refusal_counts = True
    facts.all_good = None


def _take_all_good(facts: Facts, happened: Happened) -> None:
    facts.all_good = happened
    facts.not_received = facts.elsewhere = facts.mistake = facts.holding = None
    facts.refusal_counts = False


def _take_opened(facts: Facts, _happened: Happened) -> None:
    facts.refusal = None  # the form took it after all
    facts.all_good = None  # nobody disputes what is good


def _take_message(facts: Facts, happened: Happened) -> None:
    detail = happened.event.detail
    if isinstance(detail, MessageDetail) and detail.asks and detail.sender in (None, Party.SELLER):
        facts.pressure = happened


_HANDLERS = {
    K.CANCELLED: _take_cancelled,
    K.SHIPPED: _take_shipped,
    K.DELIVERED: _take_delivered,
    K.RECEIVED: _take_received,
    K.NOT_RECEIVED: _take_not_received,
    K.RECEIPT_CONFIRMED: _take_confirmed,
    K.FORM_REFUSED: _take_refused,
    K.ALL_GOOD: _take_all_good,
    K.DISPUTE_OPENED: _take_opened,
    K.MESSAGE_RECEIVED: _take_message,
}


def _take_dates(facts: Facts, dated: dict[EventKind, list[Event]]) -> None:
    """Fold the stated dates and drop a pressure that was answered."""
    explanations = Explanations(
        tuple(entry.day for entry in facts.by_kind.get(K.EXTENSION_ASKED, ())),
        granted=facts.has(K.EXTENSION_GRANTED),
    )
    for kind, events in dated.items():
        if kind is K.WINDOW_END:
            for what in dict.fromkeys(window_of(event) for event in events):
                chosen = [event for event in events if window_of(event) is what]
                stated = state(kind, chosen, explanations)
                if stated is not None:
                    facts.windows[what] = stated
            continue
        stated = state(kind, events, explanations)
        if stated is not None:
            facts.stated[kind] = stated
    pressure = facts.pressure
    if pressure is not None and any(_follows(sent, pressure) for sent in messages_to_seller(facts)):
        facts.pressure = None


def messages_to_seller(facts: Facts) -> list[Happened]:
    """Return the buyer's messages to the seller."""
    return [
        entry
        for entry in facts.by_kind.get(K.MESSAGE_SENT, ())
        if isinstance(entry.event.detail, SentDetail)
        and entry.event.detail.to in (None, Party.SELLER)
    ]


def _follows(later: Happened, earlier: Happened) -> bool:
    """Whether an answer came after a message; inside a day the order of entry decides."""
    if later.day != earlier.day:
        return later.day > earlier.day
    if later.event.at is not None and earlier.event.at is not None:
        return later.event.at > earlier.event.at
    return later.event.entry > earlier.event.entry


# ---- where a parcel was delivered ------------------------------------------------------------


def _plain(text: str) -> str:
    """Return letters and digits without accents, lower case."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in folded if sign.isalnum() and not unicodedata.combining(sign))


def is_elsewhere(place: str, order: Order) -> bool:
    """Whether a carrier's place is surely not the order's city (situation N5).

    Two scripts cannot be compared, and a mere country name says nothing.
    """
    there, city = _plain(place), _plain(order.city)
    if not there or not city or there.isascii() is not city.isascii():
        return False
    if there == _plain(order.country):
        return False
    return there not in city and city not in there


# ---- the stage -------------------------------------------------------------------------------


def assess(facts: Facts, rulebook: Rulebook, moment: Moment) -> Standing:
    """Add calendar and rules to the facts: the stage, and whether the calendar alone set it."""
    protection = facts.protection
    last_day = act_by = None
    over = False
    if protection is not None:
        last_day = day_in(moment.zone, protection.used.day, moment.pacific)
        act_by = last_day - timedelta(days=1)
        over = moment.now >= end_of_day(protection.latest, moment.pacific)
    window = _latest_window(facts, rulebook)
    closed = window is not None and moment.now >= end_of_day(window, moment.pacific)
    stage, assumed = _stage(facts, rulebook, moment, over=over, closed=closed)
    return Standing(
        facts=facts,
        rulebook=rulebook,
        moment=moment,
        today=moment.today,
        pacific_today=moment.pacific_today,
        stage=stage,
        assumed=assumed,
        quiet=facts.quiet,
        over=over,
        last_day=last_day,
        act_by=act_by,
        window=window,
    )


def _latest_window(facts: Facts, rulebook: Rulebook) -> date | None:
    """Return the latest day of a dispute still possible (engine 3), None if nothing closes it."""
    span = timedelta(days=rulebook.value("D12"))
    days = [
        happened.day + span
        for kind in (*_ARRIVALS, *_COMPLETIONS)
        for happened in facts.by_kind.get(kind, ())
    ]
    stated = facts.windows.get(WindowKind.DISPUTE)
    completed = facts.has(*_COMPLETIONS)
    if facts.protection is not None and not completed:
        days.append(facts.protection.latest + span)
    elif not completed and stated is None:
        return None  # a scan alone never closes an order (engine 4)
    if stated is not None:
        days.append(stated.latest)
    return max(days, default=None)


def _stage(
    facts: Facts, rulebook: Rulebook, moment: Moment, *, over: bool, closed: bool
) -> tuple[Stage, bool]:
    stage, assumed = _inside_stage(facts, rulebook, moment, over=over, closed=closed)
    replaced = stage in (
        Stage.LOST,
        Stage.CLOSED_FINAL,
        Stage.WON,
        Stage.PARTIAL,
        Stage.SETTLED,
        Stage.REFUND_PENDING,
    )
    if facts.dispute.outside_running and replaced:
        return Stage.FALLBACK, False
    return stage, assumed


def _inside_stage(
    facts: Facts, rulebook: Rulebook, moment: Moment, *, over: bool, closed: bool
) -> tuple[Stage, bool]:
    """Return the stage as if no help from outside were running."""
    dispute = facts.dispute
    if dispute.stage is Stage.RETURN_REQUIRED and dispute.return_asked is not None:
        last = dispute.return_asked.day + timedelta(days=rulebook.value("D18"))
        stated = facts.windows.get(WindowKind.SEND_BACK)
        last = max(last, stated.latest) if stated is not None else last
        if moment.now >= end_of_day(last, moment.pacific):
            return (Stage.FINISHED, False) if good_after_all(facts) else (Stage.LOST, True)
    if dispute.stage in _NOTHING_TO_COME and good_after_all(facts):
        return Stage.FINISHED, False
    if dispute.stage is not None:
        return dispute.stage, False
    if facts.order_cancelled is not None:
        detail = facts.order_cancelled.event.detail
        by = detail.by if isinstance(detail, CancelledDetail) else None
        return (Stage.AUTO_CANCELLED if by is CancelledBy.AUTO else Stage.CANCELLED), False
    if facts.all_good is not None:
        return Stage.FINISHED, False
    if _withdrawn_too_late(facts):
        return Stage.CLOSED_FINAL, True
    if facts.is_shipped or facts.is_completed:
        return _shipped_stage(facts, over=over, closed=closed)
    return _early_stage(facts), False


_NOTHING_TO_COME = frozenset({Stage.LOST, Stage.SETTLED})
"""How a dispute ends without money to wait for: "all is good" then ends the advice too."""


def good_after_all(facts: Facts) -> bool:
    """Whether the buyer said "all is good" (or left it at that) and nothing was decided since."""
    decision = facts.dispute.decision
    return facts.all_good is not None and (decision is None or decision.day <= facts.all_good.day)


def _withdrawn_too_late(facts: Facts) -> bool:
    """Whether the dispute was withdrawn when no other could be opened (engine 7)."""
    cancelled = facts.dispute.cancelled
    if cancelled is None:
        return False
    if facts.protection is not None and cancelled.day > facts.protection.latest:
        return True
    completion = facts.first(*_COMPLETIONS)
    if completion is not None:
        return completion.day <= cancelled.day
    return facts.undated is not None


def _shipped_stage(facts: Facts, *, over: bool, closed: bool) -> tuple[Stage, bool]:
    if closed:
        return Stage.CLOSED_FINAL, True
    if facts.is_completed:
        return (Stage.COMPLETED_BY_TIMER if facts.completed_by_timer else Stage.COMPLETED), False
    if over:
        return Stage.COMPLETED_BY_TIMER, True
    if facts.has(*_ARRIVALS):
        return Stage.DELIVERED_SCAN, False
    return Stage.IN_TRANSIT, False


def _early_stage(facts: Facts) -> Stage:
    """Return the stage before shipping (engine 24, 39)."""
    kinds = set(facts.by_kind) | set(facts.stated)
    if facts.windows:
        kinds.add(K.WINDOW_END)
    telling = kinds - _SILENT
    verified = _CAUSAL[K.PAYMENT_VERIFIED]
    if any(_CAUSAL[kind] >= verified for kind in telling):
        return Stage.PROCESSING
    if K.PAID in telling:
        return Stage.PAYMENT_CHECK
    known = kinds - {K.STATUS_SEEN, K.STEP_DONE}
    if K.PAY_BY not in known and facts.has_no_status:
        return Stage.OTHER
    return Stage.PLACED if known else Stage.OTHER


# ---- which of the twenty situations ----------------------------------------------------------

_HELD = {
    Problem.EMPTY: "R1",
    Problem.WRONG: "R2",
    Problem.MISSING: "R3",
    Problem.DAMAGED: "R4",
    Problem.DEFECTIVE: "R5",
    Problem.NOT_AS_DESCRIBED: "R6",
    Problem.COUNTERFEIT: "R7",
    Problem.MINOR: "R8",
}

_NO_DISPUTE = frozenset(
    {Stage.CANCELLED, Stage.AUTO_CANCELLED, Stage.FINISHED, Stage.REFUNDED, Stage.OTHER}
)


def situation_of(standing: Standing) -> str | None:
    """Return the likeliest situation, the first that fits (decisions 15)."""
    facts = standing.facts
    if standing.returning:
        return "X2"
    if standing.running and (facts.dispute.offer is not None or facts.pressure is not None):
        return "X3"
    if standing.stage in (Stage.LOST, Stage.FALLBACK) or (
        standing.stage is Stage.CLOSED_FINAL and not standing.quiet
    ):
        return "X4"
    if standing.stage in _NO_DISPUTE or standing.quiet:
        return None
    if facts.holding is not None and facts.holding in _HELD:
        return _HELD[facts.holding]
    if not facts.is_shipped and not facts.is_completed:
        return "N8"
    if facts.received is not None and facts.not_received is None:
        return None  # the buyer holds it and has not said what is wrong
    return _not_received(standing)


def _not_received(standing: Standing) -> str:
    facts = standing.facts
    if facts.elsewhere is not None:
        return "N5"
    if facts.has(K.DELIVERED):
        return "N4"
    last = facts.last(*_SCANS)
    if facts.has(K.RETURNED):
        return "N6"
    if last is not None and last.event.kind is K.CUSTOMS_HOLD:
        return "N7"
    if last is None:
        return "N3" if _no_number(standing) else "N1"
    frozen = timedelta(days=standing.rulebook.value("D7"))
    return "N2" if standing.today >= last.day + frozen else "N1"


def _no_number(standing: Standing) -> bool:
    """Whether there is no tracking number, or one that shows nothing."""
    facts = standing.facts
    if not any(parcel.numbers for parcel in facts.parcels):
        return True
    shipped = facts.first(K.SHIPPED)
    silent = timedelta(days=standing.rulebook.value("levels.no_scan"))
    return shipped is not None and standing.today >= shipped.day + silent


def flags_of(standing: Standing) -> tuple[str, ...]:
    """Return ``X1`` where receipt was confirmed by mistake or the order completed itself."""
    facts = standing.facts
    by_itself = standing.stage is Stage.COMPLETED_BY_TIMER and not standing.quiet
    return ("X1",) if facts.mistake is not None or by_itself else ()


def missing_of(standing: Standing) -> tuple[EventKind, ...]:
    """Return what should be asked for (engine 34)."""
    facts = standing.facts
    result: list[EventKind] = []
    waiting = standing.stage is Stage.IN_TRANSIT or (
        standing.stage is Stage.DELIVERED_SCAN and not standing.quiet
    )
    if waiting and facts.protection is None:
        result.append(K.PROTECTION_END)
    if standing.stage is Stage.PROCESSING and K.SHIP_BY not in facts.stated:
        result.append(K.SHIP_BY)
    if not facts.has(K.PAID) and facts.is_shipped:
        result.append(K.PAID)
    return tuple(result)


def asked_to_wait(facts: Facts) -> bool:
    """Whether the seller's unanswered message asks to wait or to cancel."""
    message = facts.pressure.event.detail if facts.pressure else None
    return isinstance(message, MessageDetail) and bool(
        {Ask.WAIT, Ask.CANCEL_DISPUTE} & set(message.asks)
    )
