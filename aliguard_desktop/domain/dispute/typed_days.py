# SPDX-License-Identifier: MIT
"""Days that the buyer typed into a dispute and the order did not know, as events.

The clock and the statement then say the same: an order whose wizard says "received on 19 Nov"
has been received. Only ticked facts count, and only days that nothing of the order states; a
corrected end of protection is a new reading of the page, as if it had been typed there.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from aliguard_desktop.domain.events import (
    Ask,
    CompletedBy,
    CompletedDetail,
    ConfirmedDetail,
    DecidedDetail,
    DeliveredDetail,
    Event,
    EventKind,
    ExtensionDetail,
    MessageDetail,
    NoDetail,
    NumberDetail,
    OfferDetail,
    Outcome,
    Party,
    Problem,
    ReasonDetail,
    ReceivedDetail,
    ReturnedDetail,
    ReturnedWhy,
    ScanDetail,
    SentDetail,
    Source,
    TextDetail,
    Topic,
)
from aliguard_desktop.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from aliguard_desktop.domain.dispute.facts import Facts
    from aliguard_desktop.domain.dispute.reasons import Situation
    from aliguard_desktop.domain.events import Detail

_PROBLEMS: Mapping[str, Problem] = {
    "R1": Problem.EMPTY,
    "R2": Problem.WRONG,
    "R3": Problem.MISSING,
    "R4": Problem.DAMAGED,
    "R5": Problem.DEFECTIVE,
    "R6": Problem.NOT_AS_DESCRIBED,
    "R7": Problem.COUNTERFEIT,
    "R8": Problem.MINOR,
}
_DATED = frozenset({EventKind.EXPECTED_BY, EventKind.PROTECTION_END, EventKind.SHIP_BY})
_OF_THE_ORDER = frozenset({EventKind.PLACED, EventKind.PROTECTION_END})
_OF_A_PARCEL = frozenset({EventKind.SHIPPED, EventKind.SCAN, EventKind.DELIVERED})
_READ_AGAIN = "protection_end"


def recorded(
    facts: Facts,
    situation: Situation,
    known: Collection[str],
    *,
    today: date,
    line: str | None = None,
    parcel: str | None = None,
) -> tuple[Event, ...]:
    """Return what the typed days of a dispute say happened, as the user's own events.

    Args:
        facts: The facts of the case.
        situation: What the case is about; only what it asks for counts.
        known: Keys of the facts that the order states by itself.
        today: The user's day, on which a stated date was read.
        line: The line that the case is about.
        parcel: The parcel that the case speaks of, where an order has several.
    """
    result = []
    for key in situation.facts:
        fact = facts[key]
        made = _MADE.get(key)
        if made is None or not (fact.typed and fact.usable):
            continue
        if key in known and key != _READ_AGAIN:
            continue
        found = made(facts, situation)
        if found is None:
            continue
        kind, detail = found
        result.append(
            Event(
                id="",
                kind=kind,
                source=Source.USER,
                day=date.fromisoformat(fact.value),
                seen=today if kind in _DATED else None,
                line=None if kind in _OF_THE_ORDER else line,
                parcel=parcel if kind in _OF_A_PARCEL else None,
                detail=detail,
            )
        )
    return tuple(result)


_Made = tuple[EventKind, "Detail"] | None


def _plain(kind: EventKind) -> Callable[[Facts, Situation], _Made]:
    def make(facts: Facts, situation: Situation) -> _Made:
        del facts, situation
        return kind, TextDetail() if kind is EventKind.PROTECTION_END else NoDetail()

    return make


def _sent(to: Party, about: Topic) -> Callable[[Facts, Situation], _Made]:
    def make(facts: Facts, situation: Situation) -> _Made:
        del facts, situation
        return EventKind.MESSAGE_SENT, SentDetail(to, about)

    return make


def _value(facts: Facts, key: str) -> str:
    return facts[key].value if facts[key].usable else ""


def _extension(facts: Facts, situation: Situation) -> _Made:
    del facts, situation
    return EventKind.EXTENSION_ASKED, ExtensionDetail()


def _received(facts: Facts, situation: Situation) -> _Made:
    del facts
    return EventKind.RECEIVED, ReceivedDetail(_PROBLEMS.get(situation.code))


def _scan(facts: Facts, situation: Situation) -> _Made:
    del situation
    words = ScanDetail(_value(facts, "last_scan_text"), _value(facts, "last_scan_place"))
    return EventKind.SCAN, words


def _delivered(facts: Facts, situation: Situation) -> _Made:
    del situation
    where = DeliveredDetail(_value(facts, "delivered_city"), _value(facts, "delivered_to"))
    return EventKind.DELIVERED, where


def _returned(facts: Facts, situation: Situation) -> _Made:
    del situation
    why = _value(facts, "returned_why")
    return EventKind.RETURNED, ReturnedDetail(ReturnedWhy(why) if why else None)


def _customs(facts: Facts, situation: Situation) -> _Made:
    del situation
    return EventKind.CUSTOMS_HOLD, ReasonDetail(_value(facts, "customs_reason"))


def _completed(facts: Facts, situation: Situation) -> _Made:
    del situation
    how = _value(facts, "completed_how")
    if how == "mistake":
        return EventKind.RECEIPT_CONFIRMED, ConfirmedDetail(mistake=True)
    return EventKind.COMPLETED, CompletedDetail(CompletedBy.TIMER if how == "timer" else None)


def _return_decided(facts: Facts, situation: Situation) -> _Made:
    """Return a decision of AliExpress; what the seller agreed to came as an answer before."""
    del situation
    if _value(facts, "return_decided_by") != "aliexpress":
        return None
    return EventKind.DECIDED, DecidedDetail(Outcome.RETURN)


def _return_sent(facts: Facts, situation: Situation) -> _Made:
    del situation
    return EventKind.RETURN_SENT, NumberDetail(facts["return_number"].text)


def _pressed(facts: Facts, situation: Situation) -> _Made:
    del situation
    said = (_value(facts, key) for key in ("seller_asks", "seller_asks_too"))
    asks = tuple(Ask(one) for one in said if one in set(Ask))
    return EventKind.MESSAGE_RECEIVED, MessageDetail(Party.SELLER, asks)


def _offered(facts: Facts, situation: Situation) -> _Made:
    del situation
    return EventKind.SELLER_OFFERED, OfferDetail(_amount(facts, "offer_amount"))


def _decided(facts: Facts, situation: Situation) -> _Made:
    del situation
    how = _value(facts, "lost_how")
    outcome = {"decided": Outcome.NONE, "partly": Outcome.PARTIAL}.get(how)
    if outcome is None:
        return None
    return EventKind.DECIDED, DecidedDetail(outcome, _amount(facts, "decided_amount"))


def _amount(facts: Facts, key: str) -> Money | None:
    value = _value(facts, key)
    return Money.parse(value, facts.currency) if value else None


_MADE: Mapping[str, Callable[[Facts, Situation], _Made]] = {
    "ordered_on": _plain(EventKind.PLACED),
    "expected_by": _plain(EventKind.EXPECTED_BY),
    "ship_by": _plain(EventKind.SHIP_BY),
    "shipped_on": _plain(EventKind.SHIPPED),
    "protection_end": _plain(EventKind.PROTECTION_END),
    "last_scan_on": _scan,
    "extension_asked_on": _extension,
    "extension_again_on": _extension,
    "number_asked_on": _sent(Party.SELLER, Topic.NUMBER),
    "carrier_asked_on": _sent(Party.CARRIER, Topic.INQUIRY),
    "delivered_on": _delivered,
    "received_on": _received,
    "cancel_asked_on": _plain(EventKind.CANCEL_ASKED),
    "returned_on": _returned,
    "customs_on": _customs,
    "completed_on": _completed,
    "return_decided_on": _return_decided,
    "return_sent_on": _return_sent,
    "return_arrived_on": _plain(EventKind.RETURN_RECEIVED),
    "pressed_on": _pressed,
    "offer_on": _offered,
    "decided_on": _decided,
}
