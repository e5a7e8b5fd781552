# SPDX-License-Identifier: MIT
"""What is odd about an order's events: to come, told twice, contradicting, out of order.

Nothing odd is an error: it is kept, shown as what it is, and never stops the plan. Sources:
docs/clock.md (engine 1, 9, 35, 36, 41; decisions 17).
"""

from __future__ import annotations

import json
from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING

from aliguard_desktop.domain.dispute_state import Happened
from aliguard_desktop.domain.event_codec import detail_to_plain
from aliguard_desktop.domain.event_identity import is_inferred
from aliguard_desktop.domain.events import DATED_KINDS, EventKind
from aliguard_desktop.domain.platform_time import day_of, local_day
from aliguard_desktop.domain.readings import window_of
from aliguard_desktop.domain.situation import gather, in_order

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from datetime import date

    from aliguard_desktop.domain.events import Event, WindowKind
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.readings import Stated

K = EventKind


class Oddity(StrEnum):
    """What a reader should know about an event."""

    FUTURE = "future"
    DOUBLED = "doubled"
    CONFLICT = "conflict"
    INFERRED = "inferred"
    OVERRIDDEN = "overridden"
    OUT_OF_ORDER = "out_of_order"


_ONCE = frozenset({K.PLACED, K.PAID, K.PAYMENT_VERIFIED, K.RECEIPT_CONFIRMED, K.COMPLETED})
"""Kinds that happen once: two days of them contradict each other."""

_ONCE_A_PARCEL = frozenset({K.SHIPPED, K.DELIVERED})

_MANY = frozenset(
    {
        *(K.SCAN, K.MESSAGE_SENT, K.MESSAGE_RECEIVED, K.STATUS_SEEN, K.STEP_DONE),
        *(K.REFUND_ISSUED, K.REFUND_ARRIVED, K.OUTSIDE_OPENED),
    }
)
"""Kinds that may happen several times a day: only the same words tell the same twice."""

_SHIPPING = (K.SHIPPED,)
_DISPUTE = (K.DISPUTE_OPENED,)
_NEEDS: dict[EventKind, tuple[EventKind, ...]] = {
    K.PAID: (K.PLACED,),
    K.PAYMENT_VERIFIED: (K.PAID, K.PLACED),
    K.CANCEL_ASKED: (K.PLACED,),
    K.CANCELLED: (K.PLACED,),
    K.SHIPPED: (K.PLACED,),
    K.CUSTOMS_HOLD: _SHIPPING,
    K.RETURNED: _SHIPPING,
    K.DELIVERED: _SHIPPING,
    K.EXTENSION_REFUSED: (K.EXTENSION_ASKED,),
    K.EXTENSION_GRANTED: (K.EXTENSION_ASKED,),
    K.RECEIVED: _SHIPPING,
    K.RECEIPT_CONFIRMED: (K.PLACED,),
    K.COMPLETED: (K.PLACED,),
    K.DISPUTE_OPENED: (K.PLACED,),
    K.DISPUTE_MODIFIED: _DISPUTE,
    K.SELLER_ACCEPTED: _DISPUTE,
    K.SELLER_REJECTED: _DISPUTE,
    K.SELLER_OFFERED: _DISPUTE,
    K.OFFER_REJECTED: (K.SELLER_OFFERED,),
    K.OFFER_ACCEPTED: (K.SELLER_OFFERED,),
    K.PLATFORM_JOINED: _DISPUTE,
    K.DECIDED: _DISPUTE,
    K.APPEALED: (K.DECIDED,),
    K.DISPUTE_CANCELLED: _DISPUTE,
    K.RETURN_SENT: _DISPUTE,
    K.RETURN_RECEIVED: (K.RETURN_SENT,),
    K.OUTSIDE_ESCALATED: (K.OUTSIDE_OPENED,),
    K.OUTSIDE_ENDED: (K.OUTSIDE_OPENED,),
}
"""What must have been before: an event earlier than all of these stands out of order."""


def oddities(order: Order, moment: Moment) -> dict[str, tuple[Oddity, ...]]:
    """Return what is odd about each event, by event id; an ordinary event is not in it."""
    future = {event.id for event in order.events if _is_future(event, moment)}
    counted = [event for event in order.events if event.id not in future]
    guessed = {event.id for event in order.events if is_inferred(order.number, event)}
    conflicting, overridden = _readings(order, counted, moment)
    conflicting |= _two_days(counted, guessed, moment)
    marks = (
        (Oddity.FUTURE, future),
        (Oddity.CONFLICT, conflicting),
        (Oddity.OVERRIDDEN, overridden),
        (Oddity.DOUBLED, _doubled(order.events, moment)),
        (Oddity.INFERRED, guessed),
        (Oddity.OUT_OF_ORDER, _out_of_order(counted, guessed, moment)),
    )
    found: dict[str, list[Oddity]] = defaultdict(list)
    for oddity, ids in marks:
        for event_id in ids:
            found[event_id].append(oddity)
    return {event_id: tuple(kinds) for event_id, kinds in found.items()}


def shown_day(event: Event, moment: Moment) -> date | None:
    """Return the user's day under which an event stands; of a stated day: when it was read."""
    if event.kind in DATED_KINDS:
        return event.seen
    if event.at is not None:
        return local_day(event.at, moment.zone)
    return event.day


def history(order: Order, moment: Moment) -> tuple[Event, ...]:
    """Return every event in the order in which a reader tells them; undated ones come first."""
    undated = [event for event in order.events if shown_day(event, moment) is None]
    dated = [
        Happened(day, event)
        for event in order.events
        if (day := shown_day(event, moment)) is not None
    ]
    undated.sort(key=lambda event: event.entry)
    return (*undated, *(entry.event for entry in in_order(dated)))


# ---- helpers -----------------------------------------------------------------------------------


def _is_future(event: Event, moment: Moment) -> bool:
    """Whether an event does not count yet (engine 1)."""
    if event.at is not None:
        return event.at > moment.now
    when = event.seen if event.kind in DATED_KINDS else event.day
    return when is not None and when > max(moment.today, moment.pacific_today)


def _platform_day(event: Event, moment: Moment) -> date | None:
    return day_of(event.at, moment.pacific) if event.at is not None else event.day


def _where(event: Event) -> tuple[str | None, str | None]:
    return (event.line, event.parcel)


def _readings(order: Order, counted: list[Event], moment: Moment) -> tuple[set[str], set[str]]:
    """Return which stated dates contradict each other, and which gave way to another.

    They are folded line by line, as the plan folds them.
    """
    conflicting: set[str] = set()
    standing: set[str] = set()
    dated = {event.id: event for event in counted if event.kind in DATED_KINDS}
    for part in _parts(dated.values()):
        facts = gather(order, [e for e in counted if _concerns(e, part)], moment)
        chosen = [e for e in dated.values() if _concerns(e, part)]
        for stated, events in _stated(facts.stated, facts.windows, chosen):
            days = {stated.used.day}
            if stated.conflict is not None:
                days |= {reading.day for reading in stated.conflict.readings}
                sources = {(r.day, r.source) for r in stated.conflict.readings}
                sources.add((stated.used.day, stated.used.source))
                conflicting |= {e.id for e in events if (e.day, e.source) in sources}
            standing |= {event.id for event in events if event.day in days}
    return conflicting, set(dated) - standing


def _parts(events: Iterable[Event]) -> list[tuple[str | None, str | None]]:
    """Return the lines and parcels that stated dates name; none is the whole order."""
    named = {_where(event) for event in events} - {(None, None)}
    return sorted(named, key=str) or [(None, None)]


def _concerns(event: Event, part: tuple[str | None, str | None]) -> bool:
    line, parcel = part
    return event.line in (None, line) and event.parcel in (None, parcel)


def _stated(
    stated: Mapping[EventKind, Stated],
    windows: Mapping[WindowKind | None, Stated],
    events: list[Event],
) -> list[tuple[Stated, list[Event]]]:
    found = [(entry, [e for e in events if e.kind is kind]) for kind, entry in stated.items()]
    for what, entry in windows.items():
        own = [e for e in events if e.kind is K.WINDOW_END and window_of(e) is what]
        found.append((entry, own))
    return found


def _two_days(counted: list[Event], guessed: set[str], moment: Moment) -> set[str]:
    """Return events that happen once but are told with different days."""
    groups: dict[Hashable, list[Event]] = defaultdict(list)
    for event in counted:
        if event.id in guessed or (event.kind not in _ONCE and event.kind not in _ONCE_A_PARCEL):
            continue
        groups[event.kind, *_where(event)].append(event)
    found: set[str] = set()
    for events in groups.values():
        days = {_platform_day(event, moment) for event in events} - {None}
        if len(days) > 1:
            found |= {event.id for event in events}
    return found


def _doubled(events: Iterable[Event], moment: Moment) -> set[str]:
    """Return events that say the same as another one of that day."""
    groups: dict[Hashable, list[str]] = defaultdict(list)
    for event in events:
        groups[_telling(event, moment)].append(event.id)
    return {event_id for ids in groups.values() if len(ids) > 1 for event_id in ids}


def _telling(event: Event, moment: Moment) -> Hashable:
    """Return what two events share if they tell the same twice."""
    common = (event.kind, _where(event), _platform_day(event, moment))
    if event.kind in DATED_KINDS:
        # Two sources that state the same date confirm each other.
        return (common, event.source, event.seen, window_of(event))
    if event.kind in _MANY:
        said = json.dumps(detail_to_plain(event.detail), sort_keys=True)
        return (common, event.at, said)
    return common


def _out_of_order(counted: list[Event], guessed: set[str], moment: Moment) -> set[str]:
    """Return events whose day lies before what must have been first."""
    firsts: dict[EventKind, date] = {}
    for event in counted:
        day = _platform_day(event, moment)
        if day is not None and event.id not in guessed and event.kind not in DATED_KINDS:
            firsts[event.kind] = min(day, firsts.get(event.kind, day))
    found: set[str] = set()
    for event in counted:
        day = _platform_day(event, moment)
        needed = [firsts[kind] for kind in _NEEDS.get(event.kind, ()) if kind in firsts]
        if day is not None and event.id not in guessed and needed and day < max(needed):
            found.add(event.id)
    return found
