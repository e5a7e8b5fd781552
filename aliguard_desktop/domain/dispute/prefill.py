# SPDX-License-Identifier: MIT
"""What the order itself already says: facts read from its fields and events."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from aliguard_desktop.domain.event_identity import is_inferred
from aliguard_desktop.domain.events import (
    CompletedBy,
    CompletedDetail,
    ConfirmedDetail,
    DecidedDetail,
    DeliveredDetail,
    DisputeDetail,
    EventKind,
    MessageDetail,
    NumberDetail,
    OfferDetail,
    Outcome,
    Party,
    Problem,
    ReasonDetail,
    ReceivedDetail,
    ReturnedDetail,
    ScanDetail,
    SentDetail,
    Source,
    Topic,
)
from aliguard_desktop.domain.plan import Stage
from aliguard_desktop.domain.situation import is_elsewhere

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.money import Money
    from aliguard_desktop.domain.orders import Line, Order, Parcel
    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.domain.platform_time import Moment

# AliExpress's own pages state Pacific days (domain 3.6); all others are read where the user is.
_PLATFORM = frozenset({Source.ORDER_PAGE, Source.DISPUTE_PAGE, Source.EMAIL, Source.EXPORT})
_ABOUT_DELIVERY = frozenset({"N4", "N5"})
_DAMAGED = "damaged_item"
_RETURNS = frozenset({Stage.RETURN_REQUIRED, Stage.RETURN_IN_TRANSIT})
_LOST: Mapping[Outcome | None, str] = {Outcome.NONE: "decided", Outcome.PARTIAL: "partly"}
_STATES = {"N": "not_received", "R": "received"}
_UNTRACKED_KINDS = frozenset({EventKind.SCAN, EventKind.DELIVERED, EventKind.CUSTOMS_HOLD})


@dataclass(frozen=True, slots=True)
class Prefilled:
    """A value that the order knows.

    Attributes:
        certain: False for a mere suggestion (nothing recorded, so perhaps nothing happened):
            the buyer must tick it before the statement says it.
    """

    value: str
    source: Source | None = None
    seen: date | None = None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of an order that a case is about.

    Attributes:
        situation: Code of what the case is about, where one is chosen.
    """

    order: Order
    line: str | None
    plan: Plan
    moment: Moment
    situation: str = ""

    @property
    def parcels(self) -> tuple[Parcel, ...]:
        """The parcels that carry the line."""
        return tuple(
            parcel
            for parcel in self.order.parcels
            if self.line is None or not parcel.lines or self.line in parcel.lines
        )

    @property
    def parcel(self) -> Parcel | None:
        """The one parcel to speak of: number, scans and delivery must not be mixed.

        A delivered one where the case is about a delivery, else one still under way; the newest.
        """
        delivered = {
            event.parcel for event in self.order.events if event.kind is EventKind.DELIVERED
        }
        about_delivery = (self.situation or self.plan.situation) in _ABOUT_DELIVERY
        fitting = [one for one in self.parcels if (one.id in delivered) == about_delivery]
        candidates = fitting or list(self.parcels)
        numbered = [one for one in candidates if one.numbers]
        best = numbered or candidates
        return best[-1] if best else None

    def day_of(self, event: Event) -> date | None:
        """Return the day to write for an event, or None where it has no date."""
        if event.at is None:
            return event.day
        zone = self.moment.pacific if event.source in _PLATFORM else self.moment.zone
        return event.at.astimezone(zone).date()

    def events(self, *kinds: EventKind) -> list[tuple[date, Event]]:
        """Return the events of these kinds about the line that have happened, oldest first.

        An event that only a status stands for is left out: its day was stated nowhere.
        """
        spoken = self.parcel
        found = [
            (on, event)
            for event in self.order.events
            if event.kind in kinds
            and not is_inferred(self.order.number, event)
            and (event.line is None or self.line is None or event.line == self.line)
            and (event.parcel is None or (spoken is not None and event.parcel == spoken.id))
            and (on := self.day_of(event)) is not None
            and on <= max(self.moment.today, self.moment.pacific_today)
        ]
        return sorted(found, key=lambda pair: (pair[0], pair[1].entry))

    def stated(self, kind: EventKind) -> list[Event]:
        """Return what pages state about a day, newest reading last."""
        found = [event for event in self.order.events if event.kind is kind and event.day]
        return sorted(found, key=lambda item: (item.seen is not None, item.seen, item.entry))


def cap_of(order: Order, line: str | None) -> Money | None:
    """Return the most to ask for: the line's payment, else the order's (decisions 21)."""
    paid = next((entry.paid for entry in order.lines if entry.id == line), None)
    return paid or order.paid


def prefill(scope: Scope) -> dict[str, Prefilled]:
    """Return every fact that the order knows, by key."""
    result: dict[str, Prefilled] = {}
    for key, read in _READERS.items():
        found = read(scope)
        if found is not None and found.value:
            result[key] = found
    return result


def _record_source(scope: Scope) -> Source:
    placed = scope.events(EventKind.PLACED)
    return placed[-1][1].source if placed else Source.USER


def _order_number(scope: Scope) -> Prefilled:
    return Prefilled(scope.order.number, _record_source(scope))


def _item(scope: Scope) -> Prefilled:
    order = scope.order
    title = next((entry.title for entry in order.lines if entry.id == scope.line), "")
    if not title and len(order.lines) < 2:
        title = order.title or next((entry.title for entry in order.lines), "")
    source = Source.USER if "title" in order.typed else _record_source(scope)
    return Prefilled(title or order.title, source)


def _last(kind: EventKind) -> Callable[[Scope], Prefilled | None]:
    def read(scope: Scope) -> Prefilled | None:
        found = scope.events(kind)
        return _dated(found[-1]) if found else None

    return read


def _dated(pair: tuple[date, Event]) -> Prefilled:
    return Prefilled(pair[0].isoformat(), pair[1].source)


def _ordered(scope: Scope) -> Prefilled | None:
    found = scope.events(EventKind.PLACED) or scope.events(EventKind.PAID)
    return _dated(found[0]) if found else None


def _expected(scope: Scope) -> Prefilled | None:
    # The first promise is the one that was broken; later ones are the seller's new hopes.
    found = scope.stated(EventKind.EXPECTED_BY)
    if not found or found[0].day is None:
        return None
    return Prefilled(found[0].day.isoformat(), found[0].source, found[0].seen)


def _protection(scope: Scope) -> Prefilled | None:
    reading = scope.plan.protection_end
    if reading is None:
        return None
    return Prefilled(reading.day.isoformat(), reading.source, reading.seen)


def _tracking(scope: Scope) -> Prefilled | None:
    parcel = scope.parcel
    if parcel is None or not parcel.numbers:
        return None
    return Prefilled(parcel.numbers[-1], _shipped_source(scope))


def _carrier(scope: Scope) -> Prefilled | None:
    parcel = scope.parcel
    if parcel is None or not parcel.carrier:
        return None
    return Prefilled(parcel.carrier, _shipped_source(scope))


def _shipped_source(scope: Scope) -> Source:
    shipped = scope.events(EventKind.SHIPPED)
    return shipped[-1][1].source if shipped else _record_source(scope)


def _scan_detail(read: Callable[[ScanDetail], str]) -> Callable[[Scope], Prefilled | None]:
    def last(scope: Scope) -> Prefilled | None:
        found = scope.events(EventKind.SCAN)
        if not found or not isinstance(found[-1][1].detail, ScanDetail):
            return None
        return Prefilled(read(found[-1][1].detail), found[-1][1].source)

    return last


def _asked(scope: Scope) -> Prefilled | None:
    found = scope.events(EventKind.EXTENSION_ASKED)
    return _dated(found[0]) if found else None


def _asked_again(scope: Scope) -> Prefilled | None:
    found = scope.events(EventKind.EXTENSION_ASKED)
    return _dated(found[-1]) if found and found[-1][0] != found[0][0] else None


def _extension_answer(scope: Scope) -> Prefilled | None:
    asked = scope.events(EventKind.EXTENSION_ASKED)
    if not asked:
        return None
    answers = scope.events(EventKind.EXTENSION_REFUSED, EventKind.EXTENSION_GRANTED)
    later = [event for on, event in answers if on >= asked[0][0]]
    if not later:
        return Prefilled("none", certain=False)
    refused = later[-1].kind is EventKind.EXTENSION_REFUSED
    # A granted extension moves the date; whether it did is for the buyer to say.
    value = "refused" if refused else "promised"
    return Prefilled(value, later[-1].source, certain=refused)


def _tracking_state(scope: Scope) -> Prefilled | None:
    if scope.events(*_UNTRACKED_KINDS):
        return None
    numbers = scope.parcel.numbers if scope.parcel else ()
    if numbers and numbers[-1] == scope.order.number:
        # Whose mistake the order number is, the seller's or the buyer's, is for the buyer to say.
        return Prefilled("no_number", _shipped_source(scope), certain=False)
    value = "no_information" if numbers else "no_number"
    if _shipped_source(scope) is Source.USER:
        # No page was read: that nothing was recorded does not say that the tracking shows nothing.
        return Prefilled(value, certain=False)
    return Prefilled(value, _shipped_source(scope))


def _nothing_since(scope: Scope) -> Prefilled | None:
    if scope.events(*_UNTRACKED_KINDS):
        return None
    shipped = scope.events(EventKind.SHIPPED)
    if not shipped:
        return None
    known = _dated(shipped[-1])
    is_typed = shipped[-1][1].source is Source.USER
    return replace(known, source=None, seen=None, certain=False) if is_typed else known


def _message(to: Party, about: frozenset[Topic]) -> Callable[[Scope], Prefilled | None]:
    def last(scope: Scope) -> Prefilled | None:
        found = [
            pair
            for pair in scope.events(EventKind.MESSAGE_SENT)
            if isinstance(pair[1].detail, SentDetail)
            and pair[1].detail.to is to
            and (not about or pair[1].detail.about in about)
        ]
        return _dated(found[-1]) if found else None

    return last


def _delivered_city(scope: Scope) -> Prefilled | None:
    found = scope.events(EventKind.DELIVERED)
    if not found or not isinstance(found[-1][1].detail, DeliveredDetail):
        return None
    return Prefilled(found[-1][1].detail.place, found[-1][1].source)


def _received(scope: Scope) -> Prefilled | None:
    found = scope.events(EventKind.RECEIVED)
    return _dated(found[0]) if found else None


def _faulty(scope: Scope) -> list[tuple[date, Event]]:
    """Return the receipts at which something was wrong."""
    return [
        pair
        for pair in scope.events(EventKind.RECEIVED)
        if isinstance(pair[1].detail, ReceivedDetail)
        and pair[1].detail.problem not in (None, Problem.NONE)
    ]


def _damage(scope: Scope) -> Prefilled | None:
    """Return the plainest word for a recorded damage; the buyer may name it better."""
    for _, event in reversed(_faulty(scope)):
        if event.detail == ReceivedDetail(Problem.DAMAGED):
            return Prefilled(_DAMAGED, event.source)
    return None


def _noticed(scope: Scope) -> Prefilled | None:
    found = _faulty(scope)
    # The day on which the problem was recorded: usually, not surely, the day it was seen.
    if not found:
        return None
    return Prefilled(found[0][0].isoformat(), found[0][1].source, certain=False)


def _problem(problem: Problem, value: str, *, certain: bool) -> Callable[[Scope], Prefilled | None]:
    """Return a reader of what a recorded problem says in the words of a fact."""

    def read(scope: Scope) -> Prefilled | None:
        for _, event in reversed(_faulty(scope)):
            if event.detail == ReceivedDetail(problem):
                return Prefilled(value, event.source, certain=certain)
        return None

    return read


def _line(scope: Scope) -> Line | None:
    """Return the line that the case is about; of one line alone it is that one."""
    lines = scope.order.lines
    if scope.line is None:
        return lines[0] if len(lines) == 1 else None
    return next((entry for entry in lines if entry.id == scope.line), None)


def _count_ordered(scope: Scope) -> Prefilled | None:
    line = _line(scope)
    # A quantity of one says nothing about the pieces of a set: the buyer counts those.
    if line is None or line.quantity < 2:
        return None
    return Prefilled(str(line.quantity), _record_source(scope))


def _ordered_variant(scope: Scope) -> Prefilled | None:
    line = _line(scope)
    return Prefilled(line.variant, _record_source(scope)) if line is not None else None


def _returned_why(scope: Scope) -> Prefilled | None:
    for _, event in reversed(scope.events(EventKind.RETURNED)):
        if isinstance(event.detail, ReturnedDetail) and event.detail.why is not None:
            return Prefilled(event.detail.why.value, event.source)
    return None


def _no_resend(scope: Scope) -> Prefilled | None:
    # What the buyer wants is suggested, and said only when ticked.
    return Prefilled("no", certain=False) if scope.events(EventKind.RETURNED) else None


def _customs_reason(scope: Scope) -> Prefilled | None:
    for _, event in reversed(scope.events(EventKind.CUSTOMS_HOLD)):
        if isinstance(event.detail, ReasonDetail) and event.detail.reason:
            return Prefilled(event.detail.reason, event.source)
    return None


def _first(kind: EventKind) -> Callable[[Scope], Prefilled | None]:
    def read(scope: Scope) -> Prefilled | None:
        found = scope.events(kind)
        return _dated(found[0]) if found else None

    return read


def _ship_by(scope: Scope) -> Prefilled | None:
    found = scope.stated(EventKind.SHIP_BY)
    if not found or found[-1].day is None:
        return None
    return Prefilled(found[-1].day.isoformat(), found[-1].source, found[-1].seen)


def _delivered_wrong(scope: Scope) -> Prefilled | None:
    city = _delivered_city(scope)
    if city is None or not is_elsewhere(city.value, scope.order):
        return None
    return Prefilled("city", city.source)


def _delivered_to(scope: Scope) -> Prefilled | None:
    found = scope.events(EventKind.DELIVERED)
    if not found or not isinstance(found[-1][1].detail, DeliveredDetail):
        return None
    # The name may well be the buyer's own: whose it is, is for the buyer to say.
    return Prefilled(found[-1][1].detail.recipient, found[-1][1].source, certain=False)


def _completion(scope: Scope) -> tuple[str, tuple[date, Event]] | None:
    """Return how the order ended (empty where nobody said), and the event that says so."""
    confirmed = scope.events(EventKind.RECEIPT_CONFIRMED)
    for pair in confirmed:
        detail = pair[1].detail
        return ("mistake" if detail == ConfirmedDetail(mistake=True) else ""), pair
    for pair in scope.events(EventKind.COMPLETED):
        detail = pair[1].detail
        timer = isinstance(detail, CompletedDetail) and detail.by is CompletedBy.TIMER
        return ("timer" if timer else ""), pair
    return None


def _completed_on(scope: Scope) -> Prefilled | None:
    found = _completion(scope)
    return _dated(found[1]) if found else None


def _completed_how(scope: Scope) -> Prefilled | None:
    found = _completion(scope)
    return Prefilled(found[0], found[1][1].source) if found else None


def _return_decided(scope: Scope) -> tuple[str, tuple[date, Event]] | None:
    """Return who decided that the item goes back, and the event."""
    for pair in reversed(scope.events(EventKind.DECIDED)):
        if isinstance(pair[1].detail, DecidedDetail) and pair[1].detail.outcome is Outcome.RETURN:
            return "aliexpress", pair
    agreed = scope.events(EventKind.SELLER_ACCEPTED, EventKind.OFFER_ACCEPTED)
    if agreed and scope.plan.stage in _RETURNS:
        return "seller", agreed[-1]
    return None


def _return_decided_by(scope: Scope) -> Prefilled | None:
    found = _return_decided(scope)
    return Prefilled(found[0], found[1][1].source) if found else None


def _return_decided_on(scope: Scope) -> Prefilled | None:
    found = _return_decided(scope)
    return _dated(found[1]) if found else None


def _return_number(scope: Scope) -> Prefilled | None:
    for _, event in reversed(scope.events(EventKind.RETURN_SENT)):
        if isinstance(event.detail, NumberDetail):
            return Prefilled(event.detail.number, event.source)
    return None


def _pressure(scope: Scope) -> tuple[date, Event] | None:
    """Return the seller's last message that asked for something."""
    for pair in reversed(scope.events(EventKind.MESSAGE_RECEIVED)):
        detail = pair[1].detail
        if not isinstance(detail, MessageDetail) or not detail.asks:
            continue
        if detail.sender in (None, Party.SELLER):
            return pair
    return None


def _asks(rank: int) -> Callable[[Scope], Prefilled | None]:
    def read(scope: Scope) -> Prefilled | None:
        found = _pressure(scope)
        if found is None or not isinstance(found[1].detail, MessageDetail):
            return None
        asks = found[1].detail.asks
        return Prefilled(asks[rank].value, found[1].source) if rank < len(asks) else None

    return read


def _pressed_on(scope: Scope) -> Prefilled | None:
    found = _pressure(scope)
    return _dated(found) if found else None


def _offer_amount(scope: Scope) -> Prefilled | None:
    found = scope.events(EventKind.SELLER_OFFERED)
    if not found or not isinstance(found[-1][1].detail, OfferDetail):
        return None
    amount = found[-1][1].detail.amount
    if amount is None or amount.currency != scope.order.currency:
        return None
    return Prefilled(amount.decimal_text(), found[-1][1].source)


def _reply(scope: Scope) -> Prefilled | None:
    asked = _pressure(scope) or scope.events(EventKind.SELLER_OFFERED)
    return Prefilled("refuse", certain=False) if asked else None


def _decision(scope: Scope) -> tuple[date, Event, DecidedDetail] | None:
    for on, event in reversed(scope.events(EventKind.DECIDED)):
        if isinstance(event.detail, DecidedDetail):
            return on, event, event.detail
    return None


def _lost_how(scope: Scope) -> Prefilled | None:
    found = _decision(scope)
    if found is not None:
        outcome = found[2].outcome
        return Prefilled(_LOST[outcome], found[1].source) if outcome in _LOST else None
    # That every window is over follows from dates; whether it was missed is for the buyer to say.
    missed = scope.plan.stage is Stage.CLOSED_FINAL and not scope.events(EventKind.DISPUTE_OPENED)
    return Prefilled("missed", certain=False) if missed else None


def _decided_amount(scope: Scope) -> Prefilled | None:
    found = _decision(scope)
    amount = found[2].amount if found is not None else None
    if found is None or amount is None or amount.currency != scope.order.currency:
        return None
    return Prefilled(amount.decimal_text(), found[1].source)


def _parcel_state(scope: Scope) -> Prefilled | None:
    """Return what the buyer said last of the parcel, in words or by the dispute that was opened."""
    found = scope.events(EventKind.RECEIVED, EventKind.NOT_RECEIVED)
    if found:
        here = found[-1][1].kind is EventKind.RECEIVED
        return Prefilled("received" if here else "not_received", found[-1][1].source)
    for _, event in reversed(scope.events(EventKind.DISPUTE_OPENED)):
        if isinstance(event.detail, DisputeDetail) and event.detail.situation[:1] in _STATES:
            return Prefilled(_STATES[event.detail.situation[:1]], event.source)
    return None


def _amount(scope: Scope) -> Prefilled | None:
    cap = cap_of(scope.order, scope.line)
    if cap is None:
        return None
    source = Source.USER if "paid" in scope.order.typed else _record_source(scope)
    return Prefilled(cap.decimal_text(), source)


_READERS: Mapping[str, Callable[[Scope], Prefilled | None]] = {
    "order_number": _order_number,
    "item": _item,
    "ordered_on": _ordered,
    "expected_by": _expected,
    "shipped_on": _last(EventKind.SHIPPED),
    "tracking_number": _tracking,
    "carrier": _carrier,
    "protection_end": _protection,
    "last_scan_on": _last(EventKind.SCAN),
    "last_scan_text": _scan_detail(lambda detail: detail.text),
    "last_scan_place": _scan_detail(lambda detail: detail.place),
    "extension_asked_on": _asked,
    "extension_again_on": _asked_again,
    "extension_answer": _extension_answer,
    "tracking_state": _tracking_state,
    "nothing_since": _nothing_since,
    "number_asked_on": _message(Party.SELLER, frozenset({Topic.NUMBER, Topic.TRACKING})),
    "delivered_on": _last(EventKind.DELIVERED),
    "delivered_city": _delivered_city,
    "order_city": lambda scope: Prefilled(scope.order.city, _record_source(scope)),
    "carrier_asked_on": _message(Party.CARRIER, frozenset()),
    "received_on": _received,
    "content": _problem(Problem.EMPTY, "nothing", certain=True),
    "wrong_kind": _problem(Problem.WRONG, "other_item", certain=False),
    "ordered_variant": _ordered_variant,
    "count_ordered": _count_ordered,
    "damage": _damage,
    "noticed_on": _noticed,
    "amount": _amount,
    "ship_by": _ship_by,
    "cancel_asked_on": _last(EventKind.CANCEL_ASKED),
    "returned_on": _last(EventKind.RETURNED),
    "returned_why": _returned_why,
    "accept_resend": _no_resend,
    "customs_on": _first(EventKind.CUSTOMS_HOLD),
    "customs_reason": _customs_reason,
    "delivered_wrong": _delivered_wrong,
    "delivered_to": _delivered_to,
    "completed_on": _completed_on,
    "completed_how": _completed_how,
    "return_decided_by": _return_decided_by,
    "return_decided_on": _return_decided_on,
    "return_sent_on": _last(EventKind.RETURN_SENT),
    "return_number": _return_number,
    "return_arrived_on": _last(EventKind.RETURN_RECEIVED),
    "seller_asks": _asks(0),
    "seller_asks_too": _asks(1),
    "pressed_on": _pressed_on,
    "offer_on": _last(EventKind.SELLER_OFFERED),
    "offer_amount": _offer_amount,
    "reply": _reply,
    "lost_how": _lost_how,
    "decided_on": _last(EventKind.DECIDED),
    "decided_amount": _decided_amount,
    "parcel_state": _parcel_state,
}


def known_keys() -> Iterable[str]:
    """Return the keys that an order can fill by itself."""
    return _READERS.keys()
