# SPDX-License-Identifier: MIT
"""Ready messages (domain 3.9, 3.11, 5.2): to whom, when, what they say and what they record.

A message is a list of sentences like the statement: one is said only if its facts are known.
Opening a dispute at PayPal or a case at the bank is an event of its own, so those texts record
two things once they were used: the message with its words, and that the case was opened.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aliguard_desktop.domain.dispute.phrases import places
from aliguard_desktop.domain.dispute.statement import fact_text
from aliguard_desktop.domain.events import (
    Event,
    EventKind,
    ExtensionDetail,
    MessageDetail,
    NoDetail,
    OutsideDetail,
    OutsideRoute,
    Party,
    SentDetail,
    Source,
    Topic,
)
from aliguard_desktop.domain.plan import Stage, Step

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from aliguard_desktop.domain.dispute.facts import Facts, FactSpec
    from aliguard_desktop.domain.dispute.phrases import Phrases
    from aliguard_desktop.domain.dispute.reasons import ClaimVariant
    from aliguard_desktop.domain.events import Ask, Detail
    from aliguard_desktop.domain.money import Money
    from aliguard_desktop.domain.orders import Order, Payment
    from aliguard_desktop.domain.plan import Plan, With


_HOLDING = frozenset({EventKind.RECEIVED, EventKind.ALL_GOOD})


@dataclass(frozen=True, slots=True)
class MessageRule:
    """One ready message (``resources/messages.toml``).

    Attributes:
        to: Who reads it.
        about: What it is about, as the contact records it.
        records: What using it means beside the message itself (``extension_asked``,
            ``appealed``, ``outside_opened``, ``outside_escalated``), or None.
        route: For ``outside_opened``: which way.
        steps: Next steps that ask for it.
        also: What goes with a next step and asks for it.
        rules: Only steps that come from these rules; empty: any.
        asks: Requests of the other side that it answers.
        stages: Where it makes sense.
        payments: Only for orders paid so; empty: any.
        in_lines: One fact a line, instead of one paragraph.
        required: Facts without which it is not ready to send.
        sentences: In order; of several ways to say one, the first that holds is said.
        section75: Only for prices that the British law covers.
        while_waiting: Only while the buyer does not hold the parcel.
    """

    id: str
    to: Party
    about: Topic
    sentences: tuple[tuple[ClaimVariant, ...], ...]
    records: EventKind | None = None
    route: OutsideRoute | None = None
    steps: tuple[Step, ...] = ()
    also: tuple[With, ...] = ()
    rules: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    stages: tuple[Stage, ...] = ()
    payments: tuple[Payment, ...] = ()
    in_lines: bool = False
    required: tuple[str, ...] = ()
    section75: bool = False
    while_waiting: bool = False


@dataclass(frozen=True, slots=True)
class MessageBook:
    """Every ready message, best first where several fit.

    Attributes:
        section75: Least and most price that section 75 of the British law covers.
    """

    rules: Mapping[str, MessageRule]
    section75: tuple[Money, Money]


@dataclass(frozen=True, slots=True)
class Message:
    """A composed message.

    Attributes:
        missing: Keys of the facts that it should have and that are not known.
        used: Keys of the facts that its sentences stand on.
    """

    id: str
    text: str
    missing: tuple[str, ...] = ()
    used: tuple[str, ...] = ()


def compose(
    rule: MessageRule, facts: Facts, phrases: Phrases, specs: Mapping[str, FactSpec]
) -> Message:
    """Return a message in the language of ``phrases``; what is not known is left out.

    Args:
        rule: What to say.
        facts: ``message_facts.message_facts``.
        phrases: Sentences of the language to write in.
        specs: How each fact is written.
    """
    sentences: list[str] = []
    used: dict[str, None] = {}
    for ways in rule.sentences:
        said = next((way for way in ways if facts.holds(way)), None)
        if said is None:
            continue
        text = phrases.messages[said.phrase]
        values = {name: fact_text(facts, name, phrases, specs) for name in places(text)}
        sentences.append(text.format_map(values))
        used.update(dict.fromkeys(said.keys))
    missing = tuple(key for key in rule.required if not facts[key].usable)
    return Message(rule.id, ("\n" if rule.in_lines else " ").join(sentences), missing, tuple(used))


# ---- which messages make sense now --------------------------------------------------------------


def offered(book: MessageBook, order: Order, plan: Plan) -> tuple[str, ...]:
    """Return the ids of the messages that make sense now, best first.

    First what answers a request that is open, then what the next step asks for, then what goes
    with that step, then what else fits the stage.
    """
    asked = _open_asks(order, plan)
    found: list[tuple[int, int, str]] = []
    for rank, rule in enumerate(book.rules.values()):
        fit = _fit(rule, plan, asked)
        if fit is not None and _possible(rule, order, book):
            found.append((fit, rank, rule.id))
    return tuple(message_id for _, _, message_id in sorted(found))


def _fit(rule: MessageRule, plan: Plan, asked: frozenset[Ask]) -> int | None:
    here = plan.stage in rule.stages
    if rule.asks:
        # What answers a request that nobody made is no advice.
        return 0 if here and asked & set(rule.asks) else None
    if plan.next.step in rule.steps and (not rule.rules or plan.next.rule in rule.rules):
        return 1
    if set(plan.next.also) & set(rule.also):
        return 2
    return 3 if here else None


def _open_asks(order: Order, plan: Plan) -> frozenset[Ask]:
    """Return what the other side asked for last, while the next step is to answer it."""
    if plan.next.step not in (Step.REPLY_PRESSURE, Step.REJECT_OFFER):
        return frozenset()
    asks = [
        event.detail.asks
        for event in sorted(order.events, key=lambda event: event.entry)
        if isinstance(event.detail, MessageDetail) and event.detail.asks
    ]
    return frozenset(asks[-1]) if asks else frozenset()


def _possible(rule: MessageRule, order: Order, book: MessageBook) -> bool:
    if rule.payments and order.payment not in rule.payments:
        return False
    if rule.while_waiting and any(event.kind in _HOLDING for event in order.events):
        return False
    if not rule.section75:
        return True
    least, most = book.section75
    paid = order.paid
    return paid is not None and paid.currency == least.currency and least <= paid <= most


# ---- what using one means -----------------------------------------------------------------------


def recorded(
    rule: MessageRule, text: str, today: date, *, line: str | None = None, days: int | None = None
) -> tuple[Event, ...]:
    """Return the events that stand for having used a message today.

    Args:
        rule: Which message.
        text: The words that were sent; empty: the user only says that it was done.
        today: The user's day.
        line: The line that it is about.
        days: How many days of extension were asked for.
    """
    events = []
    if text or rule.records is None:
        detail = SentDetail(rule.to, rule.about, text)
        events.append(_event(EventKind.MESSAGE_SENT, detail, today, line))
    if rule.records is EventKind.EXTENSION_ASKED:
        events.append(_event(rule.records, ExtensionDetail(days), today, line))
    elif rule.records is EventKind.OUTSIDE_OPENED:
        events.append(_event(rule.records, OutsideDetail(rule.route), today, line))
    elif rule.records is not None:
        events.append(_event(rule.records, NoDetail(), today, line))
    return tuple(events)


def _event(kind: EventKind, detail: Detail, today: date, line: str | None) -> Event:
    """Return an event whose id and place are set where it is stored."""
    return Event("", kind, Source.USER, day=today, line=line, detail=detail)


_ACTS = {
    EventKind.EXTENSION_ASKED: Party.SELLER,
    EventKind.APPEALED: Party.SUPPORT,
    EventKind.OUTSIDE_ESCALATED: Party.PAYPAL,
}
_ROUTES = {
    OutsideRoute.PAYPAL: Party.PAYPAL,
    OutsideRoute.BANK: Party.BANK,
    OutsideRoute.CONSUMER_BODY: Party.CONSUMER_BODY,
}


def worded(order: Order) -> frozenset[str]:
    """Return the ids of messages that were the words of an act of the same day.

    The timeline shows one row for both: the act (the words are in the contacts).
    """
    acts = {(event.day, _party_of(event)) for event in order.events}
    return frozenset(
        event.id
        for event in order.events
        if isinstance(event.detail, SentDetail)
        and event.detail.text
        and event.detail.to is not None
        and event.detail.about is not Topic.REPLY
        and (event.day, event.detail.to) in acts
    )


def _party_of(event: Event) -> Party | None:
    """Return to whom the words of an act went."""
    if isinstance(event.detail, OutsideDetail):
        return _ROUTES.get(event.detail.route) if event.detail.route is not None else None
    return _ACTS.get(event.kind)


def doubled(order: Order) -> frozenset[str]:
    """Return the ids of acts whose words stand in a message of the same day.

    The contacts show one row for both: the message, with its text.
    """
    messages = {
        (event.day, event.detail.to)
        for event in order.events
        if isinstance(event.detail, SentDetail) and event.detail.text
    }
    return frozenset(
        event.id
        for event in order.events
        if event.kind is EventKind.EXTENSION_ASKED and (event.day, Party.SELLER) in messages
    )
