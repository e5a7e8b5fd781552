# SPDX-License-Identifier: MIT
"""Orders as the window uses them: rows, one order, adding, editing, recording, trash, undo."""

from __future__ import annotations

import re
import threading
import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from aliguard_desktop.domain.delay import delay_index, with_hint_warnings
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.event_identity import is_inferred
from aliguard_desktop.domain.events import DETAIL_TYPES, Event, EventKind, Source
from aliguard_desktop.domain.money import Money, minor_digits
from aliguard_desktop.domain.order_number import check_order_number
from aliguard_desktop.domain.orders import Order, Parcel, Payment
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.domain.platform_time import Moment, local_day
from aliguard_desktop.domain.readings import window_of
from aliguard_desktop.domain.tracking import tracking_number_from_link
from aliguard_desktop.services.order_cache import AT_HAND, OrderCache
from aliguard_desktop.services.resting import KnownOrder, RestingList, RestingPast
from aliguard_desktop.services.settling import Settling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from aliguard_desktop.domain.delay import DelayHint, DelayIndex
    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.domain.seasons import Season
    from aliguard_desktop.services.order_cache import Planned
    from aliguard_desktop.services.ports import (
        Clock,
        History,
        UnitOfWork,
        UnitOfWorkFactory,
        ZoneProvider,
    )

PACIFIC = ZoneInfo("America/Los_Angeles")
"""The platform's zone (domain section 3.6)."""

_FORM_DATES = (
    ("ordered_on", EventKind.PLACED),
    ("shipped_on", EventKind.SHIPPED),
    ("ship_by", EventKind.SHIP_BY),
    ("protection_end", EventKind.PROTECTION_END),
)
_DATED_FORM_KINDS = frozenset({EventKind.SHIP_BY, EventKind.PROTECTION_END})
_SETTLE = "settle"
"""Label of the unit that lets orders rest; it changes none, and is no step of undo."""

_HUNDRED = 100
"""So many orders more than at the last time are worth a look at which may rest."""

_AMOUNT_SPACES = re.compile(r"[\s\u00a0\u202f'’]")  # noqa: RUF001 - the Swiss group digits so


@dataclass(frozen=True, slots=True)
class OrderView:
    """An order and what follows from it at one moment.

    Attributes:
        hints: Late or lost? What other orders, the season and the tracking suggest.
    """

    order: Order
    plan: Plan
    hints: tuple[DelayHint, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderForm:
    """What the "Add order" and "Edit order" forms hold; empty text means "not known".

    Days are the plain days that AliExpress shows. ``amount`` is a decimal text.
    """

    number: str
    title: str = ""
    store: str = ""
    currency: str = "USD"
    amount: str = ""
    payment: Payment | None = None
    ordered_on: date | None = None
    shipped_on: date | None = None
    tracking: str = ""
    protection_end: date | None = None
    ship_by: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Gesture:
    """What undo would take back.

    Attributes:
        label: Name of the gesture, as the unit of work was given it (``import``).
        added: How many orders it added: undoing it removes them.
    """

    batch: str
    label: str
    added: int = 0


class OrderService:
    """Use cases around single orders and the list."""

    def __init__(
        self,
        units: UnitOfWorkFactory,
        history: History,
        rulebook: Rulebook,
        clock: Clock,
        zone: ZoneProvider,
        seasons: Sequence[Season] = (),
        *,
        at_hand: int = AT_HAND,
    ) -> None:
        """Take the ports; nothing is read yet.

        Args:
            units: Opens units of work.
            history: Undo.
            rulebook: The rules in force.
            clock: Gives the instant.
            zone: Gives the user's zone.
            seasons: Seasons in which parcels are slow.
            at_hand: How many finished orders of long ago stay in memory (``settle``).
        """
        self.units = units
        self.history = history
        self.rulebook = rulebook
        self.clock = clock
        self.zone = zone
        self.seasons = seasons
        self._lock = threading.Lock()  # any thread may ask for the list
        self._cache = OrderCache(at_hand)
        self._at_hand = at_hand
        self._past = RestingPast()
        self._one_settles = threading.Lock()
        self._settling: Settling | None = None
        self._settled: object = None
        self.resting = RestingList(units, self._read_view)
        self._planned: Sequence[Planned] = ()
        self._views: dict[str, tuple[Planned, OrderView]] = {}

    def use_rulebook(self, rulebook: Rulebook) -> None:
        """Plan with other rules from now on."""
        self.rulebook = rulebook

    def moment(self) -> Moment:
        """Return now in the user's and the platform's zone."""
        return Moment(now=self.clock(), zone=self.zone(), pacific=PACIFIC)

    def views(self, *, trashed: bool = False) -> list[OrderView]:
        """Return every order that is awake with its plan, most urgent first (decisions 14).

        That is all but the finished ones of long ago that ``resting`` knows. Only what changed
        since the last call is read and planned again; the view of an order that did not change is
        the same object as before.
        """
        views = self._all_views().values()
        return [view for _, view in views if (view.order.trashed_at is not None) is trashed]

    def every_view(self) -> list[OrderView]:
        """Return every order that is not in the trash, however many rest."""
        return [*self.views(), *self.resting.every()]

    def view(self, order_id: str) -> OrderView:
        """Return one order with its plan.

        Raises:
            AliGuardError: There is no such order (``order_gone``).
        """
        known = self._all_views().get(order_id)
        return self.resting.view(order_id) if known is None else known[1]

    def live(self, order_ids: Iterable[str]) -> list[OrderView]:
        """Return those of these orders that are there and not in the trash, in the list's order."""
        wanted = set(order_ids)
        views = self._all_views()
        found = [view for order_id, (_, view) in views.items() if order_id in wanted]
        found += self.resting.some(wanted - views.keys())
        return [view for view in found if view.order.trashed_at is None]

    def known(self) -> list[KnownOrder]:
        """Return what names each order, in the trash or not."""
        views = [view for _, view in self._all_views().values()]
        return [*map(_known, views), *self.resting.known()]

    def stop(self) -> None:
        """Give up reading the list on another thread: the program ends before it was shown.

        ``views`` then raises ``StoppedError``.
        """
        self._cache.stop()

    def settle(self) -> bool:
        """Let finished orders of long ago rest, a little at a time; True: call it again.

        It may be called from any thread; while one calls it, for others there is nothing to do.

        Raises:
            AliGuardError: The orders cannot be read or written; the list is as it was.
        """
        if not self._one_settles.acquire(blocking=False):
            return False
        try:
            return self._settle()
        except BaseException:
            self._settling = None
            raise
        finally:
            self._one_settles.release()

    def is_settled(self) -> bool:
        """Return whether nothing has come that ``settle`` could be wanted for."""
        few = self._cache.count <= self._at_hand and not self.resting.count()
        return few or self._unsettled() == self._settled

    def _unsettled(self) -> object:
        return (self.rulebook, self._cache.asof, self._cache.count // _HUNDRED)

    def _settle(self) -> bool:
        with self._lock, self.units() as unit:
            moment = self.moment()
            planned = self._cache.look(unit, self.rulebook, moment)
            job, asof = self._settling, _read_on(self._cache)
            if job is None or job.rulebook is not self.rulebook or job.asof != asof:
                job = self._settling = Settling(self.rulebook, asof, self._at_hand)
            more = job.step(unit, planned, moment)
        if job.kept:
            self._write_kept(job)
        if more:
            return True
        self._write_settled(job)
        self._settling, self._settled = None, self._unsettled()
        return False

    def _write_kept(self, job: Settling) -> None:
        """Note what orders that rest on were found by."""
        with self.units(_SETTLE) as unit:
            unit.orders.change_count()  # waits for its turn to write, before it holds the lock
            with self._lock:
                self._cache.look(unit, self.rulebook, self.moment())
                rows = [row for row in job.kept if not self._cache.knows(row.order)]
            unit.resting.put(rows)
            unit.commit()
        job.kept.clear()

    def _write_settled(self, job: Settling) -> None:
        """Let orders rest, and wake others; those that have changed meanwhile are left alone."""
        if not job.rows and not job.woken:
            return
        with self.units(_SETTLE) as unit:
            unit.orders.change_count()  # as above
            with self._lock:
                self._cache.look(unit, self.rulebook, self.moment())
                rows = [row for planned, row in job.rows if self._cache.holds(planned)]
                woken = [order for order in job.woken if not self._cache.knows(order.id)]
            unit.resting.put(rows)
            unit.resting.wake(order.id for order in woken)
            with self._lock:
                unit.commit()
                self._cache.settled({row.order for row in rows}, woken)

    def _all_views(self) -> dict[str, tuple[Planned, OrderView]]:
        """Return the views of all awake orders as the list has them, each with what it shows."""
        with self._lock, self.units() as unit:
            moment = self.moment()
            planned = self._cache.look(unit, self.rulebook, moment)
            asof, version = _read_on(self._cache), self._cache.version
            if version != self.resting.version:
                self.resting.follow(asof, version, unit.resting.count(asof))
            if planned is not self._planned:
                past = self._past.within(unit.resting, asof, version)
                live = (entry.journey for entry in planned if entry.order.trashed_at is None)
                index = delay_index(live, self.seasons, self.rulebook, moment, past)
                self._views = {entry.order.id: self._view_of(entry, index) for entry in planned}
                self._planned = planned
            return self._views

    def _read_view(self, order: Order) -> OrderView:
        """Return the view of an order that is not kept."""
        return OrderView(order, plan_order(order, self.rulebook, self.moment()))

    def _view_of(self, planned: Planned, index: DelayIndex) -> tuple[Planned, OrderView]:
        """Return an order's view; hints may change with other orders."""
        order, plan = planned.order, planned.plan
        hints = index.hints(planned.journey, plan) if order.trashed_at is None else ()
        known = self._views.get(order.id)
        if known is not None and known[0] is planned and known[1].hints == hints:
            return known
        return planned, OrderView(order, with_hint_warnings(plan, hints), hints)

    def add(self, form: OrderForm) -> str:
        """Add an order typed by the user and return its id.

        Raises:
            AliGuardError: The number is no order number (``number_*``), is known already
                (``number_known``), or the amount is not money (``amount_wrong``).
        """
        number = check_order_number(form.number)
        blank = Order(id=str(uuid.uuid4()), number=number)
        order = self._filled(blank, replace(form, number=number), OrderForm(number=number))
        with self.units("add_order") as unit:
            _refuse_known(unit, number, order.id)
            unit.orders.save(order)
            unit.commit()
        return order.id

    def edit(self, order_id: str, form: OrderForm) -> None:
        """Take over what the user typed; typed fields are never overwritten by an import.

        Raises:
            AliGuardError: As ``add``.
        """
        number = check_order_number(form.number)
        with self.units("edit_order") as unit:
            _refuse_known(unit, number, order_id)
            order = unit.orders.get(order_id)
            changed = self._filled(order, replace(form, number=number), _form_of(order))
            if changed != order:
                unit.orders.save(changed)
                unit.commit()

    def form_of(self, order_id: str) -> OrderForm:
        """Return the form filled with what is known of an order."""
        with self.units() as unit:
            return _form_of(unit.orders.get(order_id))

    def record(self, order_id: str, event: Event) -> None:
        """Record what happened (never blocked: it states a fact). Ids and entry are set here."""
        with self.units("record") as unit:
            order = unit.orders.get(order_id)
            unit.orders.save(with_event(order, event))
            unit.commit()

    def correct_event(self, order_id: str, event_id: str, event: Event) -> None:
        """Put what really happened in an event's place; undo brings the old one back.

        What the user changed is the user's word (``corrected`` says how). A dispute that was sent
        stays as it was frozen, whatever becomes of the event that tells of it: the record is what
        was sent, the event only says when, and a wrong event must never silence a deadline.

        Raises:
            AliGuardError: The event is no longer there (``event_gone``).
        """
        with self.units("correct_event") as unit:
            order = unit.orders.get(order_id)
            old = _event_of(order, event_id)
            new = corrected(order, old, event)
            if new != old:
                events = tuple(new if one is old else one for one in order.events)
                unit.orders.save(replace(order, events=events))
                unit.commit()

    def remove_event(self, order_id: str, event_id: str) -> None:
        """Take an event away; undo brings it back. A frozen record stays (see above).

        Raises:
            AliGuardError: The event is no longer there (``event_gone``).
        """
        with self.units("remove_event") as unit:
            order = unit.orders.get(order_id)
            old = _event_of(order, event_id)
            kept = tuple(one for one in order.events if one is not old)
            unit.orders.save(replace(order, events=kept))
            unit.commit()

    def set_protection_end(self, order_id: str, day: date) -> None:
        """Record the date that the order page shows today (source user, seen today)."""
        with self.units("set_protection_end") as unit:
            order = unit.orders.get(order_id)
            unit.orders.save(self._with_day(order, EventKind.PROTECTION_END, day))
            unit.commit()

    def decide_date(self, order_id: str, kind: EventKind, day: date) -> None:
        """Settle a conflict: the day that the user says is right (source user, seen today).

        The readings that the user decided against go (they can be brought back by undo): one
        that was read today as well would otherwise go on contradicting the user. Dates of another
        parcel or line and of another kind of window are none of them (engine 35).
        """
        with self.units("decide_date") as unit:
            order = unit.orders.get(order_id)
            readings = [event for event in order.events if event.kind is kind]
            right = next((event for event in readings if event.day == day), None)
            like = right or (readings[-1] if readings else None)
            kept = tuple(
                event
                for event in order.events
                if event.day == day or like is None or not _is_same_date(event, like)
            )
            decided = Event(
                id="",
                kind=kind,
                source=Source.USER,
                day=day,
                seen=self.moment().today,
                line=like.line if like else None,
                parcel=like.parcel if like else None,
                detail=like.detail if like else DETAIL_TYPES[kind](),
            )
            unit.orders.save(with_event(replace(order, events=kept), decided))
            unit.commit()

    def set_note(self, order_id: str, note: str) -> None:
        """Keep the user's own note."""
        with self.units("note") as unit:
            order = unit.orders.get(order_id)
            if order.note != note:
                unit.orders.save(replace(order, note=note, typed=order.typed | {"note"}))
                unit.commit()

    def trash(self, order_ids: list[str]) -> None:
        """Move orders to the trash."""
        now = self.clock()
        with self.units("trash") as unit:
            for order_id in order_ids:
                order = unit.orders.get(order_id)
                if order.trashed_at is None:
                    unit.orders.save(replace(order, trashed_at=now))
            unit.commit()

    def remove(self, order_ids: Iterable[str]) -> None:
        """Take orders away for good (sample orders); only undo brings them back."""
        with self.units("remove_orders") as unit:
            unit.orders.remove(order_ids)
            unit.commit()

    def restore(self, order_ids: list[str]) -> None:
        """Take orders out of the trash."""
        with self.units("restore") as unit:
            for order_id in order_ids:
                unit.orders.save(replace(unit.orders.get(order_id), trashed_at=None))
            unit.commit()

    def last_gesture(self) -> Gesture | None:
        """Return the newest gesture that stands, or None; whether it can be undone, undo says."""
        last = self.history.last()
        return None if last is None else Gesture(*last, self.history.added(last[0]))

    def undo(self) -> tuple[str, list[str]] | None:
        """Undo the newest gesture; return (its label, changed order ids), or None.

        Raises:
            AliGuardError: The newest gesture cannot be undone (``record_frozen``: a dispute was
                sent; ``undo_blocked``). An older one is never undone in its place.
        """
        last = self.history.last()
        if last is None:
            return None
        batch, label = last
        return label, self.history.undo(batch)

    def next_redo(self) -> Gesture | None:
        """Return the gesture that redo would do again, or None."""
        found = self.history.undone()
        return None if found is None else Gesture(*found)

    def redo(self) -> tuple[str, list[str]] | None:
        """Do again what was undone last; return (its label, changed order ids), or None.

        Raises:
            AliGuardError: It cannot be done again (``redo_blocked``).
        """
        found = self.history.undone()
        if found is None:
            return None
        batch, label = found
        return label, self.history.redo(batch)

    def undo_batch(self, batch: str) -> list[str]:
        """Undo one gesture (an import) and return the changed order ids.

        Raises:
            AliGuardError: Later changes stand on it (``undo_blocked``).
        """
        return self.history.undo(batch)

    def _filled(self, order: Order, form: OrderForm, before: OrderForm) -> Order:
        """Return the order with what differs between two forms taken over and marked as typed."""
        currency = form.currency.strip().upper()
        paid = parse_amount(form.amount, currency)
        values: dict[str, object] = {
            "number": form.number,
            "title": form.title.strip(),
            "store": form.store.strip(),
            "currency": currency,
            "paid": paid,
            "payment": form.payment or Payment.UNKNOWN,
            "note": form.note,
        }
        typed = {name for name, value in values.items() if getattr(order, name) != value}
        filled = replace(order, **values)  # type: ignore[arg-type]
        if (tracking := _tracking_of(form.tracking)) != before.tracking:
            filled = _with_tracking(filled, tracking)
            typed.add("tracking")
        for name, kind in _FORM_DATES:
            day = getattr(form, name)
            if day != getattr(before, name):
                filled = self._with_day(filled, kind, day)
                typed.add(name)
        return replace(filled, typed=filled.typed | typed)

    def _with_day(self, order: Order, kind: EventKind, day: date | None) -> Order:
        """Return the order with the user's own day of ``kind``, or without it (None).

        A stated date that was read on a page stays as a reading; a day of what happened once
        (ordered, shipped) is corrected.
        """
        today = self.moment().today
        dated = kind in _DATED_FORM_KINDS

        def stays(event: Event) -> bool:
            of_a_part = event.line is not None or event.parcel is not None
            if event.kind is not kind or of_a_part:
                return True
            own = event.source is Source.USER
            return dated and not (own and (day is None or event.seen == today))

        kept = replace(order, events=tuple(event for event in order.events if stays(event)))
        if day is None:
            return kept
        seen = today if dated else None
        detail = DETAIL_TYPES[kind]()
        added = Event(id="", kind=kind, source=Source.USER, day=day, seen=seen, detail=detail)
        return with_event(kept, added)


def with_event(order: Order, event: Event) -> Order:
    """Return the order with one more event: a fresh id, entered after all others."""
    entry = max((known.entry for known in order.events), default=0) + 1
    return replace(order, events=(*order.events, replace(event, id=str(uuid.uuid4()), entry=entry)))


def corrected(order: Order, old: Event, new: Event) -> Event:
    """Return ``new`` as it stands in the place of ``old``, an event of ``order``.

    It keeps id and rank of entry. Nothing changed: it is the old one, with its source. Else it is
    the user who says so, and a day that merely followed from a status is one that was stated.
    """
    same = replace(new, id=old.id, entry=old.entry, source=old.source)
    if same == old:
        return old
    event_id = str(uuid.uuid4()) if is_inferred(order.number, old) else old.id
    return replace(same, id=event_id, source=Source.USER)


def _is_same_date(one: Event, other: Event) -> bool:
    """Whether two readings state the same date of the same thing, so that one must be wrong."""
    return (
        one.kind is other.kind
        and window_of(one) is window_of(other)
        and (one.line == other.line or None in (one.line, other.line))
        and (one.parcel == other.parcel or None in (one.parcel, other.parcel))
    )


def _event_of(order: Order, event_id: str) -> Event:
    found = next((event for event in order.events if event.id == event_id), None)
    if found is None:
        raise AliGuardError("event_gone", "This is no longer in the history of the order.")
    return found


def parse_amount(text: str, currency: str) -> Money | None:
    """Read an amount as people type it: ``24.90``, ``24,90``, ``1 234,50``; empty is None.

    Raises:
        AliGuardError: It is no amount in this currency (``amount_wrong``), or the currency is
            not a three-letter code (``currency_wrong``).
    """
    if not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        raise AliGuardError(
            "currency_wrong",
            f"A currency is three letters such as USD or EUR, not {currency}.",
            currency=currency,
        )
    bare = _AMOUNT_SPACES.sub("", text)
    if not bare:
        return None
    try:
        return Money.parse(_with_point(bare, minor_digits(currency)), currency)
    except ValueError as error:
        raise AliGuardError(
            "amount_wrong",
            f"{text} is not an amount in {currency}. Type it like 24.90.",
            text=text,
            currency=currency,
        ) from error


def _with_point(bare: str, digits: int) -> str:
    """Return the amount with a decimal point and no other separators."""
    separators = [char for char in bare if char in ".,"]
    if not separators:
        return bare
    whole, mark, fraction = bare.rpartition(separators[-1])
    groups = re.split(r"[.,]", whole)
    is_fraction = 1 <= len(fraction) <= digits and mark not in whole
    if not is_fraction:
        if digits and separators == ["."]:
            return bare  # 1.234: thousands, or a slip of the finger? Money refuses it
        groups, fraction = [*groups, fraction], ""
    if any(len(group) != 3 for group in groups[1:]) or not groups[0]:
        return bare  # not grouped by thousands: no amount, Money says so
    return "".join(groups) + (f".{fraction}" if fraction else "")


def _form_of(order: Order) -> OrderForm:
    days = {name: _shown_day(order, kind) for name, kind in _FORM_DATES}
    return OrderForm(
        number=order.number,
        title=order.title,
        store=order.store,
        currency=order.currency,
        amount=order.paid.decimal_text() if order.paid else "",
        payment=None if order.payment is Payment.UNKNOWN else order.payment,
        tracking=_tracking_of(_newest_number(order)),
        note=order.note,
        **days,
    )


def _shown_day(order: Order, kind: EventKind) -> date | None:
    """Return the day of the newest reading of ``kind`` for the whole order, or None.

    A day that nobody stated (it follows from a status alone) is none to show in a form.
    """
    found = [
        event
        for event in order.events
        if event.kind is kind and not is_inferred(order.number, event)
    ]
    if not found:
        return None
    newest = max(
        found, key=lambda event: (event.seen.toordinal() if event.seen else 0, event.entry)
    )
    return newest.day or (local_day(newest.at, PACIFIC) if newest.at else None)


def _newest_number(order: Order) -> str:
    first = order.parcels[0] if order.parcels else None
    return first.numbers[-1] if first and first.numbers else ""


def _tracking_of(text: str) -> str:
    return tracking_number_from_link(text) or "".join(text.split()).upper()


def _with_tracking(order: Order, number: str) -> Order:
    """Return the order whose first parcel carries ``number``.

    A number that the user typed before is corrected; one that a page gave stays, as the parcel
    changed hands on the way.
    """
    if not order.parcels:
        added = (Parcel(id=str(uuid.uuid4()), numbers=(number,)),) if number else ()
        return replace(order, parcels=added)
    first, *others = order.parcels
    earlier = first.numbers[:-1] if "tracking" in order.typed or not number else first.numbers
    numbers = (*(entry for entry in earlier if entry != number), *([number] if number else []))
    return replace(order, parcels=(replace(first, numbers=numbers), *others))


def _refuse_known(unit: UnitOfWork, number: str, order_id: str) -> None:
    known = unit.orders.by_number(number)
    if known is None or known.id == order_id:
        return
    if known.trashed_at is not None:
        raise AliGuardError(
            "number_in_trash",
            f"Order {number} is in the trash. Restore it there.",
            order=number,
            order_id=known.id,
        )
    raise AliGuardError(
        "number_known",
        f"Order {number} is in the list already.",
        order=number,
        order_id=known.id,
    )


def _known(view: OrderView) -> KnownOrder:
    order = view.order
    is_trashed = order.trashed_at is not None
    return KnownOrder(order.id, order.number, order.display_title, order.store, is_trashed)


def _read_on(cache: OrderCache) -> date:
    """Return the day on which was read which orders rest; a look has read it."""
    if cache.asof is None:
        raise RuntimeError("the list was not read")
    return cache.asof
