# SPDX-License-Identifier: MIT
"""The part of the fold where order matters: dispute, return, refund and help from outside.

Sources: docs/clock.md (state machine of domain section 6; engine 10, 11, 14, 21, 22, 25).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from aliguard_desktop.domain.events import (
    AmountDetail,
    DecidedDetail,
    DisputeDetail,
    EventKind,
    ModifiedDetail,
    OfferDetail,
    Outcome,
    OutsideDetail,
    OutsideEndedDetail,
    OutsideRoute,
    RefundDetail,
    Solution,
)
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.plan import Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from aliguard_desktop.domain.events import Event


class Happened(NamedTuple):
    """An event with the day it counts on (a Pacific day where an instant is known)."""

    day: date
    event: Event


RUNNING = frozenset({Stage.DISPUTE_SELLER, Stage.DISPUTE_COUNTER, Stage.DISPUTE_PLATFORM})
"""Stages in which a dispute is open."""

RETURNING = frozenset({Stage.RETURN_REQUIRED, Stage.RETURN_IN_TRANSIT})
"""Stages in which a return is under way."""


@dataclass(slots=True)
class DisputeState:
    """Where the dispute stands; ``stage`` is None while there is none (or it was withdrawn)."""

    stage: Stage | None = None
    opened: Happened | None = None
    restarted: Happened | None = None
    answered: Happened | None = None
    joined: Happened | None = None
    offer: Happened | None = None
    last_offer: Happened | None = None
    offer_answered: bool = False
    decision: Happened | None = None
    appealed: Happened | None = None
    cancelled: Happened | None = None
    return_asked: Happened | None = None
    return_sent: Happened | None = None
    promised: Happened | None = None
    arrived: Happened | None = None
    back: Money | None = None
    outside: dict[OutsideRoute | None, Happened] = field(default_factory=dict)
    outside_running: bool = False
    escalated: Happened | None = None
    outside_ended: Happened | None = None
    solution: Solution | None = None
    amount: Money | None = None

    @property
    def is_running(self) -> bool:
        """Whether a dispute is open."""
        return self.stage in RUNNING

    @property
    def accepts_moves(self) -> bool:
        """Whether moves of buyer and seller still mean something."""
        return self.stage is None or self.stage in RUNNING

    @property
    def return_amount(self) -> Money | None:
        """What the return that is asked for brings, as decided or agreed; None: not stated."""
        asked = self.return_asked
        if asked is None:
            return None
        detail = asked.event.detail
        if isinstance(detail, DecidedDetail | AmountDetail) and detail.amount is not None:
            return detail.amount
        offer = self.last_offer.event.detail if self.last_offer is not None else None
        accepted = asked.event.kind is EventKind.OFFER_ACCEPTED
        return offer.amount if accepted and isinstance(offer, OfferDetail) else None

    @property
    def granted(self) -> Money | None:
        """What a decision granted where that is only a part; None: no such decision, or unknown."""
        detail = self.decision.event.detail if self.decision is not None else None
        if not isinstance(detail, DecidedDetail) or detail.outcome is not Outcome.PARTIAL:
            return None
        return detail.amount

    def is_partly_refunded(self, paid: Money | None) -> bool:
        """Whether a part was granted and has come, and nothing says that the rest came too.

        Args:
            paid: What was paid: the rest is counted from it where the claim names no amount.
        """
        detail = self.decision.event.detail if self.decision is not None else None
        if not isinstance(detail, DecidedDetail) or detail.outcome is not Outcome.PARTIAL:
            return False
        if self.arrived is None or self.stage is not Stage.REFUNDED:
            return False
        claim = self.amount or paid
        if claim is None or self.back is None or claim.currency != self.back.currency:
            return True
        return self.back < claim

    def take(self, happened: Happened) -> None:
        """Fold one event."""
        handler = _HANDLERS.get(happened.event.kind)
        if handler is not None:
            handler(self, happened)


def _opened(state: DisputeState, happened: Happened) -> None:
    detail = happened.event.detail
    if isinstance(detail, DisputeDetail):
        state.solution = detail.solution or state.solution
        state.amount = detail.amount or state.amount
    if state.stage in RUNNING and state.opened is not None:
        return  # the same dispute told twice: the seller's clock runs from the first
    state.stage = Stage.DISPUTE_SELLER
    state.opened = state.restarted = happened
    state.answered = state.joined = state.offer = state.last_offer = None
    state.decision = state.appealed = state.cancelled = None
    state.return_asked = state.return_sent = state.promised = state.arrived = None
    state.back = None
    state.offer_answered = False


def _modified(state: DisputeState, happened: Happened) -> None:
    if not state.accepts_moves:
        return
    detail = happened.event.detail
    if isinstance(detail, ModifiedDetail):
        state.solution = detail.solution or state.solution
        state.amount = detail.amount or state.amount
    _answer_offer(state)
    state.cancelled = None
    if state.joined is not None:
        state.stage = Stage.DISPUTE_PLATFORM
        return
    state.stage = Stage.DISPUTE_SELLER
    state.restarted = happened
    state.answered = None


def _answer_offer(state: DisputeState) -> None:
    if state.offer is not None:
        state.offer = None
        state.offer_answered = True


def _seller_accepted(state: DisputeState, happened: Happened) -> None:
    if not state.accepts_moves:
        return
    state.answered = happened
    _answer_offer(state)
    if state.solution is Solution.RETURN_REFUND:
        _require_return(state, happened)
    else:
        state.stage = Stage.WON
        state.promised = happened


def _require_return(state: DisputeState, happened: Happened) -> None:
    state.stage = Stage.RETURN_REQUIRED
    state.return_asked = happened
    state.return_sent = None


def _seller_rejected(state: DisputeState, happened: Happened) -> None:
    if state.accepts_moves:
        state.answered = happened
        state.stage = Stage.DISPUTE_PLATFORM


def _seller_offered(state: DisputeState, happened: Happened) -> None:
    if state.accepts_moves:
        state.answered = state.offer = state.last_offer = happened
        state.offer_answered = False
        state.stage = Stage.DISPUTE_COUNTER


def _offer_rejected(state: DisputeState, _happened: Happened) -> None:
    if state.accepts_moves:
        _answer_offer(state)
        state.stage = Stage.DISPUTE_PLATFORM


def _offer_accepted(state: DisputeState, happened: Happened) -> None:
    if not state.accepts_moves:
        return
    offer = state.last_offer.event.detail if state.last_offer else None
    offered = offer if isinstance(offer, OfferDetail) else OfferDetail()
    own = happened.event.detail.amount if isinstance(happened.event.detail, AmountDetail) else None
    amount = own or offered.amount
    _answer_offer(state)
    state.offer_answered = True
    if (offered.solution or state.solution) is Solution.RETURN_REFUND:
        _require_return(state, happened)
    elif amount is not None and amount.minor == 0:
        state.stage = Stage.SETTLED
    else:
        state.stage = Stage.REFUND_PENDING
        state.promised = happened


def _joined(state: DisputeState, happened: Happened) -> None:
    if state.accepts_moves:
        state.joined = happened
        state.stage = Stage.DISPUTE_PLATFORM


def _decided(state: DisputeState, happened: Happened) -> None:
    detail = happened.event.detail
    outcome = detail.outcome if isinstance(detail, DecidedDetail) else None
    state.decision = happened
    state.appealed = None
    _answer_offer(state)
    if outcome is Outcome.RETURN:
        _require_return(state, happened)
    elif outcome is Outcome.NONE:
        state.stage = Stage.LOST
        state.promised = None
    elif outcome is None:
        state.stage = Stage.DISPUTE_PLATFORM
    else:
        state.stage = Stage.WON if outcome is Outcome.FULL else Stage.PARTIAL
        state.promised = happened


def _appealed(state: DisputeState, happened: Happened) -> None:
    state.appealed = happened


def _dispute_cancelled(state: DisputeState, happened: Happened) -> None:
    if state.accepts_moves or state.stage is Stage.RETURN_REQUIRED:
        state.cancelled = happened
        state.stage = None
        state.return_asked = None
        _answer_offer(state)


def _return_sent(state: DisputeState, happened: Happened) -> None:
    if state.stage not in (Stage.WON, Stage.REFUND_PENDING, Stage.REFUNDED):
        state.stage = Stage.RETURN_IN_TRANSIT
        state.return_sent = happened


def _return_received(state: DisputeState, happened: Happened) -> None:
    if state.stage not in (Stage.REFUND_PENDING, Stage.REFUNDED):
        state.stage = Stage.WON
        state.promised = happened


def _refund_issued(state: DisputeState, happened: Happened) -> None:
    state.stage = Stage.REFUND_PENDING
    state.promised = happened
    state.arrived = None


def _refund_arrived(state: DisputeState, happened: Happened) -> None:
    state.stage = Stage.REFUNDED
    state.arrived = happened
    detail = happened.event.detail
    came = detail.amount if isinstance(detail, AmountDetail | RefundDetail) else None
    came = came or state.granted
    if came is None:
        return
    same = state.back is not None and state.back.currency == came.currency
    before = state.back.minor if state.back is not None and same else 0
    state.back = Money(came.currency, before + came.minor)


def _outside_opened(state: DisputeState, happened: Happened) -> None:
    detail = happened.event.detail
    route = detail.route if isinstance(detail, OutsideDetail) else None
    state.outside[route] = happened
    state.outside_running = True
    state.outside_ended = None
    if route is OutsideRoute.PAYPAL:
        state.escalated = None


def _escalated(state: DisputeState, happened: Happened) -> None:
    state.escalated = happened


def _outside_ended(state: DisputeState, happened: Happened) -> None:
    state.outside_running = False
    state.outside_ended = happened
    detail = happened.event.detail
    if isinstance(detail, OutsideEndedDetail) and detail.won:
        state.promised = happened
        state.arrived = None
        if state.stage not in RUNNING and state.stage not in RETURNING:
            state.stage = Stage.REFUND_PENDING


_HANDLERS: dict[EventKind, Callable[[DisputeState, Happened], None]] = {
    EventKind.DISPUTE_OPENED: _opened,
    EventKind.DISPUTE_MODIFIED: _modified,
    EventKind.SELLER_ACCEPTED: _seller_accepted,
    EventKind.SELLER_REJECTED: _seller_rejected,
    EventKind.SELLER_OFFERED: _seller_offered,
    EventKind.OFFER_REJECTED: _offer_rejected,
    EventKind.OFFER_ACCEPTED: _offer_accepted,
    EventKind.PLATFORM_JOINED: _joined,
    EventKind.DECIDED: _decided,
    EventKind.APPEALED: _appealed,
    EventKind.DISPUTE_CANCELLED: _dispute_cancelled,
    EventKind.RETURN_SENT: _return_sent,
    EventKind.RETURN_RECEIVED: _return_received,
    EventKind.REFUND_ISSUED: _refund_issued,
    EventKind.REFUND_ARRIVED: _refund_arrived,
    EventKind.OUTSIDE_OPENED: _outside_opened,
    EventKind.OUTSIDE_ESCALATED: _escalated,
    EventKind.OUTSIDE_ENDED: _outside_ended,
}
