# SPDX-License-Identifier: MIT
"""Known tactics in a seller's message: a hint, from what is asked or, less surely, from words.

Which words mean which tactic is data (``resources/tactics.toml``). Source: domain 3.9.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from aliguard_desktop.domain.events import EventKind, MessageDetail, Party, SentDetail
from aliguard_desktop.domain.guard_rails import Act
from aliguard_desktop.domain.platform_time import day_of

if TYPE_CHECKING:
    from aliguard_desktop.domain.events import Ask, Event, OfferDetail
    from aliguard_desktop.domain.money import Money
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.platform_time import Moment


class Tactic(StrEnum):
    """How a seller presses a buyer."""

    CLOSE_DISPUTE = "close_dispute"
    WAIT_LONGER = "wait_longer"
    TINY_OFFER = "tiny_offer"
    REFUND_OUTSIDE = "refund_outside"
    CONFIRM_FIRST = "confirm_first"
    EXTRA_FEE = "extra_fee"
    RETURN_AT_OWN_COST = "return_at_own_cost"
    RESEND = "resend"
    PRESSURE_TALK = "pressure_talk"


@dataclass(frozen=True, slots=True)
class Pattern:
    """How one tactic is known.

    Attributes:
        asks: Asks that mean it for sure.
        words: Sets of word beginnings, lower case; all of a set must stand in one sentence.
        unless: Words that take a sentence out.
    """

    tactic: Tactic
    asks: frozenset[Ask]
    words: tuple[tuple[str, ...], ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tactics:
    """All patterns in the order in which they are named, and what a tiny offer is.

    Attributes:
        tiny_percent: An offer of at most so many percent of the claim is tiny.
    """

    patterns: tuple[Pattern, ...]
    tiny_percent: int


@dataclass(frozen=True, slots=True)
class Recognised:
    """A tactic, and whether the buyer's own ticks say so (else only words do)."""

    tactic: Tactic
    certain: bool


_LONGEST = 4_000
"""So many characters of a message are looked at; what presses stands at its beginning."""

_SENTENCE = re.compile(r"[.!?\u2026\n;]+")
_DAYS = re.compile(r"(?<![\d.,])(\d{1,3})[\s-]{0,3}(?:more |extra |\u0435\u0449[\u0435\u0451] )?"
                   r"(?:days?|\u0434\u043d|\u0434\u0435\u043d)", re.IGNORECASE)  # fmt: skip

_ACTS = {
    Tactic.CLOSE_DISPUTE: Act.CANCEL_DISPUTE,
    Tactic.WAIT_LONGER: Act.WAIT,
    Tactic.REFUND_OUTSIDE: Act.REFUND_OUTSIDE,
    Tactic.CONFIRM_FIRST: Act.CONFIRM_RECEIPT,
    Tactic.EXTRA_FEE: Act.PAY_FEE,
    Tactic.RETURN_AT_OWN_COST: Act.RETURN_AT_OWN_COST,
    Tactic.RESEND: Act.TAKE_RESEND,
}


_ANSWERS = frozenset(
    {
        EventKind.SELLER_ACCEPTED,
        EventKind.OFFER_REJECTED,
        EventKind.OFFER_ACCEPTED,
        EventKind.DISPUTE_MODIFIED,
        EventKind.DISPUTE_CANCELLED,
        EventKind.DECIDED,
    }
)
"""What settles the matter of a message, beside an answer."""


def unanswered(order: Order, moment: Moment) -> Event | None:
    """Return the seller's newest message if nothing has answered it since, else None."""
    later = max(moment.today, moment.pacific_today)
    newest: Event | None = None
    answered: Event | None = None
    for event in order.events:
        day = event.day if event.at is None else day_of(event.at, moment.pacific)
        if day is None or day > later:
            continue
        detail = event.detail
        if isinstance(detail, MessageDetail) and detail.sender in (None, Party.SELLER):
            newest = _later(newest, event, moment)
        elif event.kind in _ANSWERS or (
            isinstance(detail, SentDetail) and detail.to in (None, Party.SELLER)
        ):
            answered = _later(answered, event, moment)
    if newest is None or (answered is not None and _later(newest, answered, moment) is answered):
        return None
    return newest


def _later(one: Event | None, other: Event, moment: Moment) -> Event:
    """Return the later of two events; inside a day the order of entry decides."""
    if one is None:
        return other
    days = [
        (event.day if event.at is None else day_of(event.at, moment.pacific), event.entry)
        for event in (one, other)
    ]
    first, second = ((day or moment.today, entry) for day, entry in days)
    return one if first > second else other


def recognise(message: MessageDetail, known: Tactics) -> tuple[Recognised, ...]:
    """Return the tactics in a message: those that were ticked first, then those by its words."""
    patterns = known.patterns
    asks = frozenset(message.asks)
    certain = [pattern.tactic for pattern in patterns if pattern.asks & asks]
    sentences = _sentences(f"{message.text}\n{message.promises}")
    likely = [
        pattern.tactic
        for pattern in patterns
        if pattern.tactic not in certain and any(_says(pattern, one) for one in sentences)
    ]
    return (
        *(Recognised(tactic, certain=True) for tactic in certain),
        *(Recognised(tactic, certain=False) for tactic in likely),
    )


def tactic_of_offer(offer: OfferDetail, claim: Money | None, known: Tactics) -> Recognised | None:
    """Return the tactic of an offer: nothing, or a small part of the claim (domain S102)."""
    amount = offer.amount
    if amount is None:
        return Recognised(Tactic.RESEND, certain=True) if offer.resend else None
    tiny = amount.minor == 0
    if claim is not None and claim.currency == amount.currency:
        tiny = tiny or amount.minor * 100 <= claim.minor * known.tiny_percent
    return Recognised(Tactic.TINY_OFFER, certain=True) if tiny else None


def wanted_acts(found: tuple[Recognised, ...]) -> tuple[Act, ...]:
    """Return what the recognised tactics want the buyer to do."""
    return tuple(_ACTS[entry.tactic] for entry in found if entry.tactic in _ACTS)


def days_asked(message: MessageDetail) -> int | None:
    """Return how many days a message asks to wait, None if it names none."""
    found = [int(days) for days in _DAYS.findall(f"{message.text}\n{message.promises}"[:_LONGEST])]
    return max((days for days in found if days), default=None)


def _sentences(text: str) -> list[str]:
    plain = text[:_LONGEST].casefold().replace("\u2019", "'")
    return [" ".join(part.split()) for part in _SENTENCE.split(plain) if part.strip()]


def _says(pattern: Pattern, sentence: str) -> bool:
    if any(word in sentence for word in pattern.unless):
        return False
    return any(all(_begins(word, sentence) for word in words) for words in pattern.words)


def _begins(word: str, sentence: str) -> bool:
    """Whether a word (or a run of words) begins somewhere in the sentence."""
    place = sentence.find(word)
    while place >= 0:
        if place == 0 or not sentence[place - 1].isalnum():
            return True
        place = sentence.find(word, place + 1)
    return False
