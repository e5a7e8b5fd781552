# SPDX-License-Identifier: MIT
"""Merging what a file states into what is known: nothing typed is lost, nothing is doubled.

Rules, in short: orders meet by number, parcels by tracking number, events by content. What the
user typed wins, and what the user took away or corrected stays so. A status that says less than
what is known changes nothing. Two days for the same thing are both kept and reported; which one
counts is the engine's business.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING, Any

from aliguard_desktop.domain.event_identity import (
    event_content,
    id_of_content,
    inferred_event_id,
    is_inferred,
    new_id,
    with_id,
)
from aliguard_desktop.domain.events import DATED_KINDS, EventKind, Source, WindowDetail
from aliguard_desktop.domain.orders import Order, Parcel, Payment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Case, Line
    from aliguard_desktop.services.imported import ImportedOrder

    _Content = tuple[str, ...]
    _Values = dict[str, Any]  # fields of an order

_FIELDS = ("title", "store", "currency", "paid", "payment", "city", "country", "archived")
_CURRENCY = Order("", "").currency
_NONE: Counter[tuple[str, ...]] = Counter()  # never changed
_COUNTED = re.compile(r"l\d{1,4}")
_ONCE = (EventKind.PLACED, EventKind.PAID, EventKind.SHIPPED, EventKind.COMPLETED)
"""Kinds that happen to an order once: a second day of them is a contradiction."""

_ONCE_BY_MAIL = frozenset(
    {*_ONCE, EventKind.PAYMENT_VERIFIED, EventKind.DELIVERED, EventKind.CANCELLED}
)
"""Kinds of which a mail, with nothing but its own date, adds no second one."""

_SAYS_AT_LEAST = {
    EventKind.PAID: (
        EventKind.PAID, EventKind.PAYMENT_VERIFIED, EventKind.SHIPPED, EventKind.DELIVERED,
        EventKind.COMPLETED, EventKind.CANCELLED, EventKind.RECEIPT_CONFIRMED,
    ),
    EventKind.PAYMENT_VERIFIED: (
        EventKind.PAYMENT_VERIFIED, EventKind.SHIPPED, EventKind.DELIVERED, EventKind.COMPLETED,
        EventKind.CANCELLED, EventKind.RECEIPT_CONFIRMED,
    ),
    EventKind.SHIPPED: (
        EventKind.SHIPPED, EventKind.DELIVERED, EventKind.RETURNED, EventKind.COMPLETED,
        EventKind.RECEIPT_CONFIRMED,
    ),
    EventKind.COMPLETED: (EventKind.COMPLETED, EventKind.RECEIPT_CONFIRMED, EventKind.CANCELLED),
    EventKind.CANCELLED: (EventKind.CANCELLED,),
}  # fmt: skip
"""For an event that follows from a status alone: what makes it say nothing new."""


@dataclass(frozen=True, slots=True)
class DateConflict:
    """Two days for the same thing: what was known, and what the file says."""

    kind: EventKind
    known: date
    known_source: Source
    read: date
    read_source: Source


@dataclass(slots=True)
class Merged:
    """What a merge made of an order.

    Attributes:
        order: The order as it is now.
        is_new: Whether it was not known before.
        changes: ``(what, old, new)`` as text; empty where nothing changed. Of a new order, only
            its parcels and stated days are sure to be among them.
        conflicts: Days that contradict each other since this merge.
        kept: Names of parts that were left as they are although the file differs.
        left_out: Events that the user had taken away or corrected: they do not come back.
    """

    order: Order
    is_new: bool = False
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    conflicts: list[DateConflict] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    left_out: list[Event] = field(default_factory=list)


def merge(known: Order | None, read: ImportedOrder, removed: Sequence[Event] = ()) -> Merged:
    """Return the order with what a file states.

    Args:
        known: The order as it is known, or None.
        read: What the file states; its number is the order's.
        removed: The order's events as they were before the user took them away or corrected them.
    """
    if known is None and not removed and _is_simple(read):
        return _as_new(read)
    is_new = known is None
    start = known if known is not None else Order(id=new_id(), number=read.number)
    merged = Merged(start, is_new)
    # What becomes of the order's parts; it is built once, for thousands are merged in a go.
    values = _merge_fields(merged, read)
    lines = _merge_lines(merged, read.lines, values)
    parcels = _merge_parcels(merged, read.parcels, lines, values)
    events = [_moved(event, lines, parcels) for event in read.events]
    gone = Counter(event_content(event) for event in removed) if removed else _NONE
    _merge_events(merged, events, gone, values, by_mail=read.by_mail)
    _merge_cases(merged, read, lines, values)
    if values:
        merged.order = replace(start, **values)
    return merged


def _is_simple(read: ImportedOrder) -> bool:
    """Return whether a new order can be taken as it is read: nothing in it meets anything."""
    lines, paid = read.lines, read.paid
    return (
        read.own_ids
        and len(read.parcels) < 2
        and not (read.by_mail or read.cases or read.exhibits or read.note or read.tags)
        and (len(lines) < 2 or len({line.id for line in lines}) == len(lines))
        and (paid is None or paid.currency == (read.currency or _CURRENCY))
    )


def _as_new(read: ImportedOrder) -> Merged:
    """Return what ``merge`` makes of a simple new order, in a fifth of the time."""
    conflicts: list[DateConflict] = []
    changes: list[tuple[str, str, str]] = []
    if read.parcels:
        changes.append(("parcels", "", _numbers(read.parcels)))
    events: list[Event] = []
    entry = 0
    for event in read.events:
        if events:
            inferred = event.kind in _SAYS_AT_LEAST and is_inferred(read.number, event)
            if _says_nothing_new(event, events, inferred=inferred):
                continue
            conflict = _conflict(event, events, read.number)
            if conflict is not None:
                conflicts.append(conflict)
            _replace_weaker(read.number, events, event)
        entry += 1
        events.append(with_id(event, event.id, entry))
        if event.kind in DATED_KINDS:
            changes.append((event.kind.value, "", _when(event)))
    title, payment = read.title or "", read.payment
    order = Order(
        id=new_id(),
        number=read.number,
        title=title if _squeezed(title) else "",
        store=read.store or "",
        currency=read.currency or _CURRENCY,
        paid=read.paid,
        payment=payment if payment is not None else Payment.UNKNOWN,
        city=read.city or "",
        country=read.country or "",
        lines=read.lines,
        parcels=read.parcels,
        events=tuple(events),
        archived=bool(read.archived),
    )
    return Merged(order, is_new=True, changes=changes, conflicts=conflicts)


def order_of_parcel(orders: Iterable[Order], read: ImportedOrder) -> Order | None:
    """Return the one order that has a parcel with one of these numbers, or None."""
    wanted = {number for parcel in read.parcels for number in parcel.numbers}
    found = [
        order
        for order in orders
        if any(wanted.intersection(parcel.numbers) for parcel in order.parcels)
    ]
    return found[0] if len(found) == 1 else None


def _merge_fields(merged: Merged, read: ImportedOrder) -> _Values:
    """Return the plain fields that change."""
    order = merged.order
    values: _Values = {}
    for name in _FIELDS:
        new, old = getattr(read, name), getattr(order, name)
        if new is None or new == old or name in order.typed:
            continue
        if name == "archived" and not merged.is_new:
            continue
        if name == "title" and _says_less(new, old):
            continue
        if name == "currency" and order.paid is not None and read.paid is None:
            continue
        if name == "payment" and new is Payment.UNKNOWN:
            continue
        values[name] = new
        merged.changes.append((name, _shown(old), _shown(new)))
    if read.note and not order.note:
        values["note"] = read.note
        merged.changes.append(("note", "", read.note[:80]))
    elif read.note and read.note != order.note:
        merged.kept.append("note")
    if read.tags and (tags := tuple(dict.fromkeys((*order.tags, *read.tags)))) != order.tags:
        values["tags"] = tags
        merged.changes.append(("tags", ", ".join(order.tags), ", ".join(tags)))
    paid = values.get("paid", order.paid)
    if paid is not None and paid.currency != values.get("currency", order.currency):
        # One of the two was typed: an amount in the other's currency would be a lie.
        values.pop("paid", None)
        values.pop("currency", None)
        merged.changes = [one for one in merged.changes if one[0] not in ("paid", "currency")]
        merged.kept.append("paid")
    return values


def _merge_lines(merged: Merged, lines: tuple[Line, ...], values: _Values) -> dict[str, str]:
    """Merge lines into the values and return: id in the file -> id in the order."""
    known = merged.order.lines
    result = {line.id: line for line in known}
    names: dict[str, str] = {}
    for rank, line in enumerate(lines):
        twins = [one for one in known if one.id not in names.values()]
        by_rank = known[rank] if len(known) == len(lines) else None
        old = _same_line(twins, line, by_rank)
        names[line.id] = line.id if old is None else old.id
        result[names[line.id]] = line if old is None else _joined_line(old, line)
    if tuple(result.values()) != known:
        merged.changes.append(("lines", str(len(known)), str(len(result))))
        values["lines"] = tuple(result.values())
    return names


def _same_line(known: list[Line], line: Line, by_rank: Line | None) -> Line | None:
    """Return the known line that a line is: by id, by what it says, or by its place.

    Copied text has no line ids; its lines are counted (l1, l2 ...).
    """
    for one in known:
        if one.id == line.id:
            return one
    if by_rank is None or not (_COUNTED.fullmatch(line.id) or _COUNTED.fullmatch(by_rank.id)):
        return None
    for one in known:
        named = one.title and line.title and _alike(one.title, line.title)
        if named and _squeezed(one.variant) == _squeezed(line.variant):
            return one
    return by_rank if by_rank in known else None


def _alike(one: str, other: str) -> bool:
    """Whether two titles are the same, or one is the other cut off."""
    first, second = _squeezed(one), _squeezed(other)
    return first.startswith(second) or second.startswith(first)


def _says_less(new: object, old: object) -> bool:
    """Whether a text is only the beginning of the one that is known."""
    if not isinstance(new, str) or not isinstance(old, str):
        return False
    return _squeezed(old).startswith(_squeezed(new))


def _squeezed(text: str) -> str:
    return "".join(text.casefold().split()).rstrip(".\u2026")


def _joined_line(old: Line, new: Line) -> Line:
    """Return a line with what the newer reading adds; it never loses what was known."""
    return replace(
        old,
        title=old.title if _says_less(new.title, old.title) else new.title,
        quantity=new.quantity,
        paid=new.paid if new.paid is not None else old.paid,
        variant=old.variant if _says_less(new.variant, old.variant) else new.variant,
    )


def _merge_parcels(
    merged: Merged, parcels: tuple[Parcel, ...], lines: dict[str, str], values: _Values
) -> dict[str, str]:
    """Merge parcels by number into the values and return: id in the file -> id in the order."""
    names: dict[str, str] = {}
    result = list(merged.order.parcels)
    for parcel in parcels:
        index = _same_parcel(result, parcel)
        if index is None:
            taken = {one.id for one in result}
            own = parcel.id if parcel.id not in taken else new_id()
            inside = tuple(lines.get(line, line) for line in parcel.lines)
            result.append(replace(parcel, id=own, lines=inside))
            names[parcel.id] = own
            continue
        old = result[index]
        names[parcel.id] = old.id
        result[index] = replace(
            old,
            numbers=tuple(dict.fromkeys((*old.numbers, *parcel.numbers))),
            carrier=parcel.carrier or old.carrier,
            lines=tuple(lines.get(line, line) for line in parcel.lines) or old.lines,
        )
    if tuple(result) != merged.order.parcels:
        old_numbers, numbers = _numbers(merged.order.parcels), _numbers(result)
        merged.changes.append(("parcels", old_numbers, numbers))
        values["parcels"] = tuple(result)
    return names


def _same_parcel(known: list[Parcel], parcel: Parcel) -> int | None:
    """Return the index of the parcel that shares a number, or an id where one has no number."""
    for index, one in enumerate(known):
        if set(one.numbers) & set(parcel.numbers):
            return index
    for index, one in enumerate(known):
        if one.id == parcel.id and not (one.numbers and parcel.numbers):
            return index
    return None


def _moved(event: Event, lines: dict[str, str], parcels: dict[str, str]) -> Event:
    """Return the event with the ids that its line and parcel have in the order."""
    if event.line is None and event.parcel is None:
        return event
    line = None if event.line is None else lines.get(event.line, event.line)
    parcel = None if event.parcel is None else parcels.get(event.parcel, event.parcel)
    return replace(event, line=line, parcel=parcel)


def _merge_events(
    merged: Merged,
    read: list[Event],
    removed: Counter[_Content],
    values: _Values,
    *,
    by_mail: bool,
) -> None:
    number = merged.order.number
    events = list(merged.order.events)
    have = Counter(event_content(event) for event in events) if events else _NONE
    given: dict[_Content, int] = {}
    entry = max((event.entry for event in events), default=0)
    taken = {event.id for event in events}
    for event in read:
        content = event_content(event)
        times = given[content] = given.get(content, 0) + 1
        if event.kind in DATED_KINDS and times > 1:
            continue
        if times <= have[content]:
            _note_when_seen(merged, events, event, content)
            continue
        if times <= have[content] + removed[content]:
            merged.left_out.append(event)
            continue
        by_now = by_mail and _mail_says_nothing_new(number, event, events)
        inferred = is_inferred(number, event)
        if by_now or _says_nothing_new(event, events, inferred=inferred):
            continue
        if inferred and any(kind == event.kind for kind, *_ in removed):
            merged.left_out.append(event)  # a mere status, of what the user took away
            continue
        conflict = _conflict(event, events, number)
        if conflict is not None:
            merged.conflicts.append(conflict)
        entry += 1
        _replace_weaker(number, events, event)
        own = event.id if inferred else _free_id(number, content, taken)
        taken.add(own)
        events.append(with_id(event, own, entry))
        merged.changes.append((event.kind.value, "", _when(event)))
    if (all_of_them := tuple(events)) != merged.order.events:
        values["events"] = all_of_them


def _free_id(number: str, content: _Content, taken: set[str]) -> str:
    """Return an id that no other event has; it follows from the content."""
    ids = (id_of_content(number, content, rank) for rank in count())
    return next(one for one in ids if one not in taken)


def _note_when_seen(merged: Merged, events: list[Event], event: Event, content: _Content) -> None:
    """Add the day a date was read to a reading that had none; the first such day stays."""
    if event.seen is None:
        return
    for index, old in enumerate(events):
        if old.seen is None and old.kind is event.kind and event_content(old) == content:
            events[index] = replace(old, seen=event.seen)
            merged.changes.append((f"{event.kind} seen", "", event.seen.isoformat()))
            return


def _says_nothing_new(event: Event, events: list[Event], *, inferred: bool) -> bool:
    """Whether an event that has no day of its own adds nothing to what is known."""
    undated = event.kind is EventKind.COMPLETED and event.day is None and event.at is None
    if not undated and not inferred:
        return False
    return any(other.kind in _SAYS_AT_LEAST.get(event.kind, (event.kind,)) for other in events)


def _mail_says_nothing_new(number: str, event: Event, events: list[Event]) -> bool:
    """Whether a mail's instant, which only says "by now", adds nothing to what is known.

    A mail moves an order forward and never back (imports research 1.6); a day that its text
    states is merged like any other.
    """
    if event.at is None:
        return False
    same = (
        other
        for other in events
        if other.kind is event.kind
        and not is_inferred(number, other)
        and (other.parcel is None or event.parcel in (None, other.parcel))
    )
    if event.kind in _ONCE_BY_MAIL and any(True for _ in same):
        return True
    told = _SAYS_AT_LEAST.get(event.kind, ())
    return any(
        other.kind in told
        and not is_inferred(number, other)
        and (other.day is not None or other.at is not None)
        and _is_before(other, event.at)
        for other in events
    )


def _is_before(event: Event, instant: datetime) -> bool:
    """Whether an event happened by an instant, in whatever zone its day is meant."""
    if event.at is not None:
        return event.at <= instant
    return event.day is not None and event.day < instant.date()


def _replace_weaker(number: str, events: list[Event], event: Event) -> None:
    """Take out what stood in for this event while its day was not known."""
    if event.kind not in _SAYS_AT_LEAST or all(one.kind is not event.kind for one in events):
        return
    inferred = inferred_event_id(number, event.kind)
    weaker = [
        other
        for other in events
        if other.kind is event.kind
        and (other.id == inferred or (other.day is None and other.at is None))
    ]
    for other in weaker:
        events.remove(other)


def _conflict(event: Event, events: list[Event], number: str) -> DateConflict | None:
    """Return how the event contradicts a known one, or None."""
    if event.kind in DATED_KINDS:
        return _reading_conflict(event, events)
    if event.kind not in _ONCE or event.day is None:
        return None
    for other in events:
        if other.kind is event.kind and other.day not in (None, event.day):
            if is_inferred(number, other) or other.day is None:
                continue
            return DateConflict(event.kind, other.day, other.source, event.day, event.source)
    return None


def _reading_conflict(event: Event, events: list[Event]) -> DateConflict | None:
    """Return the standing reading of another day (docs/format.md, section 3), or None."""
    same = [
        other
        for other in events
        if other.kind is event.kind
        and _window(other) == _window(event)
        and (other.line, other.parcel) == (event.line, event.parcel)
    ]
    if any(_gives_way(event, other) for other in same) or event.day is None:
        return None
    for other in reversed(same):
        if other.day is None or other.day == event.day:
            continue
        if not any(_gives_way(other, newer) for newer in (*same, event)):
            return DateConflict(event.kind, other.day, other.source, event.day, event.source)
    return None


def _gives_way(old: Event, new: Event) -> bool:
    """Whether a reading gives way to another one.

    It does to a later-seen one of the same source, of the order page or of the user; one without
    a day of reading only to a user's.
    """
    if old is new:
        return False
    if old.seen is None:
        by_user = new.source is Source.USER
        return by_user and (new.seen is not None or old.source is not Source.USER)
    trusted = new.source in (old.source, Source.ORDER_PAGE, Source.USER)
    return trusted and new.seen is not None and new.seen > old.seen


def _window(event: Event) -> object:
    return event.detail.what if isinstance(event.detail, WindowDetail) else None


def _merge_cases(
    merged: Merged, read: ImportedOrder, lines: dict[str, str], values: _Values
) -> None:
    """Add cases and exhibits that are not known; what is known is the user's work and stays."""
    if not read.cases and not read.exhibits:
        return
    order = merged.order
    cases = {case.id: case for case in order.cases}
    given = [replace(one, line=lines.get(one.line or "", one.line)) for one in read.cases]
    exhibits = {exhibit.id for exhibit in order.exhibits}
    new_cases = tuple(case for case in given if case.id not in cases)
    new_exhibits = tuple(one for one in read.exhibits if one.id not in exhibits)
    if any(_differs(cases.get(case.id, case), case) for case in given):
        merged.kept.append("cases")
    if new_cases:
        merged.changes.append(("cases", str(len(cases)), str(len(cases) + len(new_cases))))
    if new_exhibits:
        total = len(exhibits) + len(new_exhibits)
        merged.changes.append(("exhibits", str(len(exhibits)), str(total)))
    if new_cases or new_exhibits:
        values["cases"] = order.cases + new_cases
        values["exhibits"] = order.exhibits + new_exhibits


def _differs(known: Case, read: Case) -> bool:
    """Whether a file says something else about a case than is known (page and the like aside)."""
    parts = ("line", "situation", "status", "text", "facts", "confirmed", "exhibits")
    return any(getattr(known, part) != getattr(read, part) for part in parts)


def _when(event: Event) -> str:
    """Return the event's day as it was written, or an empty text."""
    if event.day is not None:
        return event.day.isoformat()
    return event.at.date().isoformat() if event.at is not None else ""


def _numbers(parcels: Iterable[Parcel]) -> str:
    return ", ".join(number for parcel in parcels for number in parcel.numbers)


def _shown(value: object) -> str:
    return "" if value is None else str(value)[:200]
