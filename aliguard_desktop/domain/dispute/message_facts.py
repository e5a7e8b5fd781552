# SPDX-License-Identifier: MIT
"""Facts that messages need beyond those of the statement: dispute, offer, decision, refund.

They are read from the folded events, so a message says nothing that is not recorded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from aliguard_desktop.domain.dispute.facts import Fact, FactSection, FactSpec, FactType
from aliguard_desktop.domain.dispute.prefill import cap_of
from aliguard_desktop.domain.dispute_state import RUNNING
from aliguard_desktop.domain.events import (
    AmountDetail,
    Ask,
    DecidedDetail,
    EventKind,
    MessageDetail,
    NumberDetail,
    OfferDetail,
    Outcome,
    OutsideRoute,
    Party,
    Problem,
    RefundDetail,
    SentDetail,
    Solution,
)
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.plan import DeadlineStatus, Stage
from aliguard_desktop.domain.situation import gather

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from aliguard_desktop.domain.dispute.facts import Facts
    from aliguard_desktop.domain.dispute.prefill import Scope
    from aliguard_desktop.domain.dispute_state import Happened
    from aliguard_desktop.domain.plan import Deadline
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.domain.situation import Facts as Story

_DAYS = (
    "notice_by",
    "wait_by",
    "paid_on_day",
    "ship_by",
    "cancel_asked_on",
    "message_on",
    "seller_asked_on",
    "dispute_opened_on",
    "offer_on",
    "platform_joined_on",
    "decided_on",
    "return_asked_on",
    "return_by",
    "return_sent_on",
    "refund_on",
    "paypal_on",
    "bank_on",
)
_TEXTS = (
    "days",
    "paid_total",
    "claim_amount",
    "claim_rest",
    "dispute_sum",
    "offer_amount",
    "decided_total",
    "refund_amount",
    "return_number",
    "store",
)
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "not_received": ("yes",),
    "shipped": ("yes", "no"),
    "number_known": ("yes", "no"),
    "problem": tuple(problem.value for problem in Problem if problem is not Problem.NONE),
    "dispute_state": ("running", "ended", "none"),
    "asked_solution": tuple(solution.value for solution in Solution),
    "claim_share": ("full", "partial"),
    "offer_resend": ("yes",),
    "outcome": tuple(outcome.value for outcome in Outcome),
    "refund_state": ("missing", "arrived"),
    "ask_outside": ("yes",),
}

_ARRIVED = (
    EventKind.DELIVERED,
    EventKind.RECEIVED,
    EventKind.RECEIPT_CONFIRMED,
    EventKind.COMPLETED,
    EventKind.ALL_GOOD,
)
_OPEN = (DeadlineStatus.LATER, DeadlineStatus.DUE)


def _specs() -> dict[str, FactSpec]:
    result = {key: FactSpec(key, FactType.DAY, FactSection.HAPPENED) for key in _DAYS}
    result |= {key: FactSpec(key, FactType.TEXT, FactSection.HAPPENED) for key in _TEXTS}
    for key, choices in _CHOICES.items():
        result[key] = FactSpec(key, FactType.CHOICE, FactSection.HAPPENED, choices)
    return result


MESSAGE_SPECS: Mapping[str, FactSpec] = _specs()
"""What kind of field each further fact is."""


@dataclass(frozen=True, slots=True)
class MessageSource:
    """What the further facts are read from.

    Attributes:
        scope: Order (as the line sees it), line, plan and moment.
        rulebook: For the margin of waiting on a promise (decisions 20).
        known: The statement's facts, from the case if there is one.
        days: How many days of extension are asked for.
        spell: Turns any text into what a sentence may hold; empty where nothing is left.
    """

    scope: Scope
    rulebook: Rulebook
    known: Facts
    days: int
    spell: Callable[[str], str]


def message_facts(source: MessageSource) -> Facts:
    """Return the statement's facts and the further ones; all that are there may be said."""
    story = gather(source.scope.order, source.scope.order.events, source.scope.moment)
    found = dict(source.known.entries)
    for read in (_order, _parcel, _dispute, _money, _tried, _waiting):
        for key, value in read(source, story):
            if value:
                found[key] = Fact(key, value, value, ticked=True)
    return replace(source.known, entries=found)


def _day(source: MessageSource, happened: Happened | None) -> str:
    on = source.scope.day_of(happened.event) if happened is not None else None
    return on.isoformat() if on is not None else ""


def _sum(money: Money | None) -> str:
    return str(money) if money is not None and money.minor > 0 else ""


def _order(source: MessageSource, story: Story) -> Iterator[tuple[str, str]]:
    order = source.scope.order
    yield "days", str(source.days)
    yield "store", source.spell(order.store)
    yield "paid_total", _sum(cap_of(order, source.scope.line))
    yield "paid_on_day", _day(source, story.last(EventKind.PAID))
    yield "cancel_asked_on", _day(source, story.last(EventKind.CANCEL_ASKED))
    shipping = story.stated.get(EventKind.SHIP_BY)
    yield "ship_by", shipping.used.day.isoformat() if shipping is not None else ""
    yield "shipped", "yes" if story.is_shipped else "no"


def _parcel(source: MessageSource, story: Story) -> Iterator[tuple[str, str]]:
    numbers = source.scope.parcel.numbers if source.scope.parcel is not None else ()
    usable = source.known["tracking_number"].usable
    if usable or not numbers or numbers[-1] == source.scope.order.number:
        yield "number_known", "yes" if usable else "no"
    if story.holding is not None and story.holding is not Problem.NONE:
        yield "problem", story.holding.value
    # A parcel under way is not here; one shown as delivered is so only if the buyer says it.
    said = story.not_received is not None or story.elsewhere is not None
    if said or (story.is_shipped and not story.has(*_ARRIVED)):
        yield "not_received", "yes"


def _dispute(source: MessageSource, story: Story) -> Iterator[tuple[str, str]]:
    state = story.dispute
    running = state.stage in RUNNING
    opened = state.opened
    yield "dispute_state", "running" if running else "none" if state.stage is None else "ended"
    yield "dispute_opened_on", _day(source, opened)
    yield "dispute_sum", _sum(state.amount)
    yield "asked_solution", state.solution.value if state.solution is not None else ""
    yield "platform_joined_on", _day(source, state.joined)
    offer = state.offer or state.last_offer
    yield "offer_on", _day(source, offer)
    detail = offer.event.detail if offer is not None else None
    if isinstance(detail, OfferDetail):
        yield "offer_amount", str(detail.amount) if detail.amount is not None else ""
        yield "offer_resend", "yes" if detail.resend else ""
    yield "return_asked_on", _day(source, state.return_asked)
    due = _open_deadline(source, "D18")
    yield "return_by", due.act_by.isoformat() if due is not None and due.act_by else ""
    sent = state.return_sent
    yield "return_sent_on", _day(source, sent)
    if sent is not None and isinstance(sent.event.detail, NumberDetail):
        yield "return_number", source.spell(sent.event.detail.number)
    if state.decision is not None:
        yield "decided_on", _day(source, state.decision)
        decided = _decided(story)
        yield "outcome", decided.outcome.value if decided.outcome is not None else ""
        yield "decided_total", _sum(decided.amount)


def _money(source: MessageSource, story: Story) -> Iterator[tuple[str, str]]:
    state = story.dispute
    claim = state.amount or source.known.amount or cap_of(source.scope.order, source.scope.line)
    decided = _decided(story)
    granted = decided.amount if decided.outcome is Outcome.PARTIAL else None
    rest = claim
    if claim is not None and granted is not None and granted.currency == claim.currency:
        # What was granted is not asked for twice (domain X4).
        rest = Money(claim.currency, max(0, claim.minor - granted.minor))
    yield "claim_rest", _sum(rest)
    # A return brings what was agreed for it, however much the dispute had asked for.
    back = state.return_amount if state.stage is Stage.RETURN_IN_TRANSIT else None
    yield "claim_amount", _sum(back or (rest if state.arrived is not None else claim))
    cap = cap_of(source.scope.order, source.scope.line)
    if claim is not None and cap is not None:
        yield "claim_share", "full" if claim == cap else "partial"
    promised = state.promised or story.order_cancelled
    if promised is None:
        return
    yield "refund_on", _day(source, promised)
    yield "refund_amount", _sum(_promised_sum(story))
    yield "refund_state", "arrived" if state.arrived is not None else "missing"


def _decided(story: Story) -> DecidedDetail:
    decision = story.dispute.decision
    detail = decision.event.detail if decision is not None else None
    return detail if isinstance(detail, DecidedDetail) else DecidedDetail()


def _promised_sum(story: Story) -> Money | None:
    """Return the amount of the promise that counts, where it names one."""
    promised = story.dispute.promised
    detail = promised.event.detail if promised is not None else None
    if isinstance(detail, RefundDetail | AmountDetail | DecidedDetail):
        return detail.amount
    return None


def _tried(source: MessageSource, story: Story) -> Iterator[tuple[str, str]]:
    written = [
        happened
        for happened in story.by_kind.get(EventKind.MESSAGE_SENT, ())
        if isinstance(happened.event.detail, SentDetail)
        and happened.event.detail.to in (None, Party.SELLER)
    ]
    yield "seller_asked_on", _day(source, written[-1] if written else None)
    state = story.dispute
    yield "paypal_on", _day(source, state.outside.get(OutsideRoute.PAYPAL))
    yield "bank_on", _day(source, state.outside.get(OutsideRoute.BANK))
    message = story.pressure
    yield "message_on", _day(source, message)
    detail = message.event.detail if message is not None else None
    if isinstance(detail, MessageDetail) and Ask.REFUND_OUTSIDE in detail.asks:
        yield "ask_outside", "yes"


def _waiting(source: MessageSource, _story: Story) -> Iterator[tuple[str, str]]:
    today = source.scope.moment.today
    notice = _open_deadline(source, "D9.try") or _open_deadline(source, "D11")
    if notice is not None:
        day = notice.act_by if notice.rule == "D11" else notice.due
        yield "notice_by", day.isoformat() if day is not None and day > today else ""
    by = wait_by(source)
    yield "wait_by", by.isoformat() if by is not None and by > today else ""


def wait_by(source: MessageSource) -> date | None:
    """Return until when waiting is safe: the last safe day less the margin (decisions 20).

    Where a dispute was withdrawn, D9 already is the earliest of its limits (engine 7).
    """
    last = _open_deadline(source, "D11") or _open_deadline(source, "D12")
    if last is None or last.act_by is None:
        return None
    days = [last.act_by - timedelta(days=source.rulebook.value("levels.wait_margin"))]
    withdrawn = any(
        event.kind is EventKind.DISPUTE_CANCELLED for event in source.scope.order.events
    )
    again = _open_deadline(source, "D9.try") if withdrawn else None
    return min([*days, again.due]) if again is not None else days[0]


def _open_deadline(source: MessageSource, key: str) -> Deadline | None:
    entry = source.scope.plan.deadline(key)
    return entry if entry is not None and entry.status in _OPEN else None
