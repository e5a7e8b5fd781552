# SPDX-License-Identifier: MIT
"""Guard rails: what an act would mean for this order, with its dates and amounts.

Shown before the buyer presses a button on AliExpress. An act that the fold knows is tried on a
copy of the order and the engine says what would follow; the numbers are those of the rulebook.
Sources: domain 2.4 (C9, C10), 3.3, 3.9; docs/clock.md (decisions 19 to 22; engine 7, 8, 10).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from aliguard_desktop.domain.advice import CLOCK_B_STAGES, book_of
from aliguard_desktop.domain.deadlines import all_deadlines, is_full_offer
from aliguard_desktop.domain.events import (
    AmountDetail,
    Ask,
    ConfirmedDetail,
    Event,
    EventKind,
    MessageDetail,
    OfferDetail,
    Solution,
    Source,
)
from aliguard_desktop.domain.plan import DeadlineStatus, Stage
from aliguard_desktop.domain.planning import standing_of
from aliguard_desktop.domain.platform_time import add_business_days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from aliguard_desktop.domain.advice import Book
    from aliguard_desktop.domain.events import Detail
    from aliguard_desktop.domain.money import Money
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Deadline, Plan
    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.domain.situation import Standing

K = EventKind


class Act(StrEnum):
    """What the buyer might do, or is asked to do."""

    KEEP_DISPUTE = "keep_dispute"
    REJECT_OFFER = "reject_offer"
    ACCEPT_OFFER = "accept_offer"
    CANCEL_DISPUTE = "cancel_dispute"
    MODIFY_DISPUTE = "modify_dispute"
    DECLINE = "decline"
    WAIT = "wait"
    CONFIRM_RECEIPT = "confirm_receipt"
    TAKE_RESEND = "take_resend"
    REFUND_OUTSIDE = "refund_outside"
    PAY_FEE = "pay_fee"
    ASK_FREE_RETURN = "ask_free_return"
    RETURN_AT_OWN_COST = "return_at_own_cost"
    KEEP_SHIP_DATE = "keep_ship_date"
    LONGER_DISPATCH = "longer_dispatch"
    LET_TIME_RUN_OUT = "let_time_run_out"


class Verdict(StrEnum):
    """What to think of an act: do it, it is possible, it may cost the money, it is for good."""

    ADVISED = "advised"
    POSSIBLE = "possible"
    RISKY = "risky"
    FINAL = "final"


class Label(StrEnum):
    """What a row of a consequence is about."""

    YOU_GET = "you_get"
    YOU_ASK = "you_ask"
    NEXT = "next"
    SAFE = "safe"
    WAY_BACK = "way_back"
    RESEND = "resend"
    AFTER = "after"
    LATER = "later"


class Say(StrEnum):
    """What a row says; the window has one sentence for each."""

    GET_NOTHING = "get_nothing"
    GET_NOTHING_OF = "get_nothing_of"
    GET_PROMISE = "get_promise"
    GET_MAYBE_PARCEL = "get_maybe_parcel"
    GET_TIME = "get_time"
    GET_ALL = "get_all"
    GET_PART = "get_part"
    GET_AMOUNT = "get_amount"
    GET_UNKNOWN = "get_unknown"
    GET_AFTER_RETURN = "get_after_return"
    GET_AFTER_RETURN_UNKNOWN = "get_after_return_unknown"
    GET_LESS_POSTAGE = "get_less_postage"
    GET_LESS_POSTAGE_UNKNOWN = "get_less_postage_unknown"
    GET_NET = "get_net"
    GET_LOSS = "get_loss"
    GET_ITEM = "get_item"
    CLAIM_STAYS = "claim_stays"
    CLAIM_STAYS_OF = "claim_stays_of"
    PROTECTION_STAYS = "protection_stays"
    ASK_REFUND = "ask_refund"
    ASK_RETURN = "ask_return"
    ASK_PLAIN = "ask_plain"
    ASK_LABEL = "ask_label"
    ASK_NEW_CLAIM = "ask_new_claim"
    SELLER_UNTIL = "seller_until"
    SELLER_RESTARTS = "seller_restarts"
    PLATFORM_BY = "platform_by"
    PLATFORM_NOW = "platform_now"
    DISPUTE_ENDS = "dispute_ends"
    REFUND_BY = "refund_by"
    SEND_BACK_BY = "send_back_by"
    MONEY_TO_SELLER = "money_to_seller"
    REOPEN_BY = "reopen_by"
    REOPEN_TODAY = "reopen_today"
    REOPEN_UNKNOWN = "reopen_unknown"
    UNTRACKED = "untracked"
    PROTECTION_ENDS = "protection_ends"
    PROTECTION_RUNS = "protection_runs"
    OUTSIDE_UNSEEN = "outside_unseen"
    FEE_UNPROTECTED = "fee_unprotected"
    AUTO_CANCEL_BY = "auto_cancel_by"
    AUTO_CANCEL = "auto_cancel"
    SHIP_DATE_MOVES = "ship_date_moves"
    SHIP_DATE_MOVES_UNDATED = "ship_date_moves_undated"
    OFFER_ACCEPTED_AFTER = "offer_accepted_after"
    WINDOW_ENDS = "window_ends"
    CASE_LOST_AFTER = "case_lost_after"
    SUPPORT_AFTER = "support_after"
    BACK_NONE = "back_none"
    BACK_NO_DISPUTE = "back_no_dispute"
    BACK_LATER_OFFER = "back_later_offer"
    BACK_ANY_TIME = "back_any_time"
    BACK_REOPEN = "back_reopen"
    BACK_OPEN = "back_open"
    BACK_UNKNOWN = "back_unknown"
    BACK_HOURS = "back_hours"
    BACK_CHANGE_AGAIN = "back_change_again"
    BACK_KEEP_OPEN = "back_keep_open"
    BACK_NO_SAFE_DAY = "back_no_safe_day"
    BACK_REPLY = "back_reply"
    SAFE_UNTIL = "safe_until"
    SAFE_NONE = "safe_none"
    SAFE_UNKNOWN = "safe_unknown"
    ASKED_IN_TIME = "asked_in_time"
    ASKED_TOO_LATE = "asked_too_late"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is about, what it says, and the values of the sentence.

    Attributes:
        day: The day that the sentence names.
        until: A second day.
        money: The amount that it names; ``of`` is the whole that it is a part of.
        days: A number of days; ``late`` is by how many of them it would be too late.
    """

    label: Label
    say: Say
    day: date | None = None
    until: date | None = None
    money: Money | None = None
    of: Money | None = None
    days: int | None = None
    late: int | None = None


@dataclass(frozen=True, slots=True)
class Consequence:
    """What an act would mean.

    Attributes:
        advised: Whether this is what to do; accepting everything is advised and still final.
        amount: The amount of the offer that the act is about, or None.
        safe_until: For waiting: the last day that is still safe, or None.
    """

    act: Act
    verdict: Verdict
    rows: tuple[Row, ...]
    advised: bool = False
    amount: Money | None = None
    safe_until: date | None = None

    def row(self, label: Label) -> Row | None:
        """Return the first row with this label, or None."""
        return next((row for row in self.rows if row.label is label), None)


@dataclass(frozen=True, slots=True)
class Terms:
    """What is known about an act besides the order.

    Attributes:
        offer: The offer that is meant; the open one by default.
        days: How many days somebody asks the buyer to wait.
        postage: What sending the item back would cost.
    """

    offer: OfferDetail | None = None
    days: int | None = None
    postage: Money | None = None


_NO_TERMS = Terms()

_RECORDED_AS = {
    K.OFFER_ACCEPTED: Act.ACCEPT_OFFER,
    K.DISPUTE_CANCELLED: Act.CANCEL_DISPUTE,
    K.RECEIPT_CONFIRMED: Act.CONFIRM_RECEIPT,
}

_ASKED = {
    Ask.CANCEL_DISPUTE: Act.CANCEL_DISPUTE,
    Ask.WAIT: Act.WAIT,
    Ask.CONFIRM_RECEIPT: Act.CONFIRM_RECEIPT,
    Ask.REFUND_OUTSIDE: Act.REFUND_OUTSIDE,
    Ask.PAY_FEE: Act.PAY_FEE,
    Ask.RETURN_AT_OWN_COST: Act.RETURN_AT_OWN_COST,
}

_OPEN = (DeadlineStatus.LATER, DeadlineStatus.DUE)


def final_act(event: Event) -> Act | None:
    """Return which final act an event records, None if it can be taken back."""
    return _RECORDED_AS.get(event.kind)


def asked_act(ask: Ask) -> Act:
    """Return the act that a message asks for."""
    return _ASKED[ask]


def consequence(
    act: Act,
    order: Order,
    rulebook: Rulebook,
    moment: Moment,
    *,
    line: str | None = None,
    terms: Terms = _NO_TERMS,
) -> Consequence:
    """Return what ``act`` would mean for ``order`` if it were done now.

    Args:
        act: What would be done.
        order: The order as recorded.
        rulebook: The rules in force.
        moment: Now, and the zones.
        line: ``Plan.line``: which item is meant.
        terms: Offer, days and postage, where known.
    """
    return _MAKERS[act](_Desk(order, rulebook, moment, line, terms))


def choices(
    order: Order,
    rulebook: Rulebook,
    moment: Moment,
    *,
    line: str | None = None,
    terms: Terms = _NO_TERMS,
    asked: Iterable[Act] = (),
) -> tuple[Consequence, ...]:
    """Return what belongs in view now, the advised act first; empty where nothing can be lost.

    Args:
        order: The order as recorded.
        rulebook: The rules in force.
        moment: Now, and the zones.
        line: ``Plan.line``: which item is meant.
        terms: Days and postage, where known.
        asked: Further acts that somebody asks for, such as those of a recognised tactic.
    """
    desk = _Desk(order, rulebook, moment, line, terms)
    asked = tuple(asked)
    acts = _usual(desk, pressed=bool(asked) or is_pressed(desk.standing))
    if acts:
        known = desk.standing.facts.pressure
        detail = known.event.detail if known is not None else None
        wanted = [_ASKED[ask] for ask in detail.asks] if isinstance(detail, MessageDetail) else []
        acts += [act for act in (*wanted, *asked) if _fits(desk, act)]
    found = [_MAKERS[act](desk) for act in dict.fromkeys(acts)]
    return tuple(sorted(found, key=_is_not_advised))


def terms_of(
    order: Order, rulebook: Rulebook, moment: Moment, amount: Money | None, line: str | None = None
) -> Terms:
    """Return the terms of accepting: the open offer, with another amount if one was recorded."""
    state = standing_of(order, rulebook, moment, line).facts.dispute
    detail = state.last_offer.event.detail if state.last_offer is not None else None
    offer = detail if isinstance(detail, OfferDetail) else OfferDetail()
    return Terms(offer=replace(offer, amount=amount or offer.amount))


def is_pressed(standing: Standing) -> bool:
    """Whether an unanswered message of the seller asks for something."""
    return standing.facts.pressure is not None and not standing.quiet


def safe_wait(standing: Standing, book: Book, *, cancelling: bool = False) -> date | None:
    """Return the last day up to which waiting without a dispute is safe, None if there is none.

    With a dispute that is cancelled, or would be: two days before the last safe day, at most 14
    days after cancelling, and never once clock A is over (decisions 20, domain S100, S101).

    Args:
        standing: Where the order stands.
        book: Its deadlines.
        cancelling: Whether the running dispute would be cancelled for it.
    """
    rules, today = standing.rulebook, standing.today
    margin = timedelta(days=rules.value("levels.wait_margin"))
    withdrawn = standing.cancelled_dispute
    days: list[date] = []
    if standing.act_by is not None and not standing.over and not standing.ended_early:
        days.append(standing.act_by - margin)
    scanned = last_of_window(book) if cancelling and days else None
    if scanned is not None:
        days.append(scanned - margin)
    if cancelling or withdrawn is not None:
        if not days or standing.facts.is_completed:
            return None
        start = today if cancelling or withdrawn is None else withdrawn.day
        days.append(start + timedelta(days=rules.value("levels.wait_cancelled")))
    else:
        window = book.get("D12")
        if window is not None and window.act_by is not None and window.status in _OPEN:
            days.append(window.act_by - margin)
    last = min(days, default=None)
    return last if last is not None and last >= today else None


def last_of_window(book: Book) -> date | None:
    """Return the last safe day of the 15 days, also while a running dispute has taken it."""
    window = book.get("D12")
    if window is None or window.status is DeadlineStatus.VOID:
        return None
    return window.act_by


def gone_from(plan: Plan) -> date | None:
    """Return the day from which cancelling loses the money, by the earliest reading; else None.

    It is the protection end, or the day on which the 15 days after a scan, a receipt or a
    completion are over, whichever comes first (decisions 1: hurry by the earliest date).
    """
    days = [plan.protection_end.day] if plan.protection_end is not None else []
    days += [
        entry.due
        for entry in plan.deadlines
        if entry.rule == "D12" and entry.status is not DeadlineStatus.VOID
    ]
    return min(days, default=None)


# ---- which acts belong in view ----------------------------------------------------------------


def _is_not_advised(entry: Consequence) -> bool:
    return not entry.advised


def _usual(desk: _Desk, *, pressed: bool) -> list[Act]:
    """Return the acts of the order's stage; somebody who presses can be told no."""
    standing = desk.standing
    if standing.running:
        if desk.offer is not None:
            return [Act.REJECT_OFFER, Act.ACCEPT_OFFER, Act.CANCEL_DISPUTE]
        return [Act.KEEP_DISPUTE, Act.CANCEL_DISPUTE, Act.MODIFY_DISPUTE]
    if standing.stage is Stage.RETURN_REQUIRED:
        return [Act.ASK_FREE_RETURN, Act.RETURN_AT_OWN_COST, Act.LET_TIME_RUN_OUT]
    if standing.stage is Stage.PROCESSING:
        return [Act.KEEP_SHIP_DATE, Act.LONGER_DISPATCH]
    moving = standing.stage is Stage.IN_TRANSIT or standing.stage in CLOCK_B_STAGES
    if not moving or standing.quiet:
        return []
    usual = [Act.WAIT, Act.LET_TIME_RUN_OUT]
    if not standing.facts.is_completed and not standing.over:
        usual.insert(1, Act.CONFIRM_RECEIPT)
    return [Act.DECLINE, *usual] if pressed else usual


def _fits(desk: _Desk, act: Act) -> bool:
    """Whether an act that somebody asks for can be done at all, and is not in view already."""
    if act is Act.TAKE_RESEND and desk.offer is not None:
        return not desk.offer.resend  # the offer's own card says it
    if act is Act.CANCEL_DISPUTE:
        return desk.standing.running or desk.standing.stage is Stage.RETURN_REQUIRED
    if act is Act.CONFIRM_RECEIPT:
        return desk.standing.facts.is_shipped and not desk.standing.facts.is_completed
    return True


# ---- one act on one order ---------------------------------------------------------------------


class _Desk:
    """An order as it stands, and how it would stand after an act."""

    def __init__(
        self, order: Order, rulebook: Rulebook, moment: Moment, line: str | None, terms: Terms
    ) -> None:
        self.order, self.rulebook, self.moment, self.line = order, rulebook, moment, line
        self.terms = terms
        self.standing = standing_of(order, rulebook, moment, line)
        self.book = book_of(all_deadlines(self.standing))
        self.state = self.standing.facts.dispute
        detail = self.state.offer.event.detail if self.state.offer is not None else None
        self.offer = detail if isinstance(detail, OfferDetail) else None

    @property
    def paid(self) -> Money | None:
        """What was paid for the item if known, else for the order."""
        own = next((line.paid for line in self.order.lines if line.id == self.line), None)
        return own or self.order.paid

    @property
    def claim(self) -> Money | None:
        """What the dispute asks for, else what was paid."""
        return self.state.amount or self.paid

    @property
    def refund(self) -> Money | None:
        """What the return that is asked for brings: the amount decided or agreed, else the claim.

        An offer of 5.00 for the item sent back is not worth what the dispute had asked for.
        """
        return self.state.return_amount or self.claim

    def after(self, kind: EventKind, detail: Detail) -> tuple[Standing, Book]:
        """Return where the order would stand after one more event."""
        moment = self.moment
        parcels = {parcel.id for parcel in self.order.parcels}
        lines = {line.id for line in self.order.lines}
        of_parcel = self.line in parcels and self.line not in lines
        event = Event(
            id="",
            kind=kind,
            source=Source.USER,
            # The later of the two days: what was recorded today comes before it in either.
            day=max(moment.today, moment.pacific_today),
            line=None if of_parcel else self.line,
            parcel=self.line if of_parcel else None,
            detail=detail,
            entry=1 + max((entry.entry for entry in self.order.events), default=0),
        )
        order = replace(self.order, events=(*self.order.events, event))
        standing = standing_of(order, self.rulebook, moment, self.line)
        return standing, book_of(all_deadlines(standing))

    def open(self, *keys: str) -> Deadline | None:
        """Return the first of these deadlines that is still ahead or due."""
        for key in keys:
            entry = self.book.get(key)
            if entry is not None and entry.status in _OPEN:
                return entry
        return None

    @property
    def can_reopen(self) -> bool:
        """Whether a dispute cancelled now could be opened again on a safe day."""
        standing = self.standing
        known = standing.act_by is not None and not standing.over and not standing.ended_early
        return known and not standing.facts.is_completed

    @property
    def last_to_reopen(self) -> date | None:
        """The last safe day to open another dispute, by the earliest reading."""
        days = [self.standing.act_by, last_of_window(self.book)]
        return min((day for day in days if day is not None), default=None)

    @property
    def gone(self) -> date | None:
        """The day from which no other dispute is possible, by the earliest reading."""
        protection, window = self.standing.facts.protection, self.book.get("D12")
        days = [protection.used.day] if protection is not None else []
        if window is not None and window.status is not DeadlineStatus.VOID:
            days.append(window.due)
        return min(days, default=None)


def _platform_row(desk: _Desk) -> Row:
    joins = desk.open("D14")
    if joins is None or joins.due < desk.standing.today:
        return Row(Label.NEXT, Say.PLATFORM_NOW)
    return Row(Label.NEXT, Say.PLATFORM_BY, day=joins.due)


def _claim_row(desk: _Desk) -> Row:
    if desk.claim is None:
        return Row(Label.YOU_GET, Say.CLAIM_STAYS)
    return Row(Label.YOU_GET, Say.CLAIM_STAYS_OF, money=desk.claim)


def _nothing_row(desk: _Desk) -> Row:
    if desk.paid is None:
        return Row(Label.YOU_GET, Say.GET_NOTHING)
    return Row(Label.YOU_GET, Say.GET_NOTHING_OF, money=desk.paid)


def _keep(desk: _Desk) -> Consequence:
    rows = [_claim_row(desk)]
    seller = desk.open("D13")
    if seller is not None and seller.due >= desk.standing.today:
        rows.append(Row(Label.NEXT, Say.SELLER_UNTIL, day=seller.due))
        platform = _platform_row(desk)
        rows.append(replace(platform, label=Label.LATER))
    else:
        rows.append(_platform_row(desk))
    too_long = desk.open("D16")
    if too_long is not None:
        rows.append(Row(Label.LATER, Say.SUPPORT_AFTER, day=too_long.due))
    rows.append(Row(Label.WAY_BACK, Say.BACK_ANY_TIME))
    return Consequence(Act.KEEP_DISPUTE, Verdict.ADVISED, tuple(rows), advised=True)


def _reject(desk: _Desk) -> Consequence:
    full = is_full_offer(desk.standing)
    ask = Row(Label.YOU_ASK, Say.ASK_PLAIN)
    if desk.claim is not None:
        back = desk.state.solution is Solution.RETURN_REFUND
        ask = Row(Label.YOU_ASK, Say.ASK_RETURN if back else Say.ASK_REFUND, money=desk.claim)
    return Consequence(
        Act.REJECT_OFFER,
        Verdict.POSSIBLE if full else Verdict.ADVISED,
        (ask, _platform_row(desk), Row(Label.WAY_BACK, Say.BACK_LATER_OFFER)),
        advised=not full,
    )


def _accept(desk: _Desk) -> Consequence:
    offer = desk.terms.offer or desk.offer or OfferDetail()
    recorded = desk.offer
    sends_back = (offer.solution or desk.state.solution) is Solution.RETURN_REFUND
    standing, book = desk.after(K.OFFER_ACCEPTED, AmountDetail(offer.amount))
    rows = [_accepted_row(desk, offer.amount, sends_back=sends_back)]
    posting, refund = book.get("D18"), book.get("D19.alarm")
    if standing.stage is Stage.RETURN_REQUIRED and posting is not None:
        rows.append(Row(Label.NEXT, Say.SEND_BACK_BY, day=posting.act_by))
    elif standing.stage is Stage.REFUND_PENDING and refund is not None:
        rows.append(Row(Label.NEXT, Say.REFUND_BY, day=refund.due))
    else:
        rows.append(Row(Label.NEXT, Say.DISPUTE_ENDS))
    if offer.resend:
        rows.append(Row(Label.RESEND, Say.UNTRACKED))
    rows.append(Row(Label.WAY_BACK, Say.BACK_NO_DISPUTE))
    same = recorded is not None and offer == recorded
    return Consequence(
        Act.ACCEPT_OFFER,
        Verdict.FINAL,
        tuple(rows),
        advised=same and is_full_offer(desk.standing),
        amount=offer.amount,
    )


def _accepted_row(desk: _Desk, amount: Money | None, *, sends_back: bool) -> Row:
    if amount is not None and amount.minor == 0:
        return _nothing_row(desk)
    if sends_back:
        say = Say.GET_AFTER_RETURN if amount is not None else Say.GET_AFTER_RETURN_UNKNOWN
        return Row(Label.YOU_GET, say, money=amount)
    if amount is None:
        return Row(Label.YOU_GET, Say.GET_UNKNOWN)
    claim = desk.claim
    if claim is None or claim.currency != amount.currency:
        return Row(Label.YOU_GET, Say.GET_AMOUNT, money=amount)
    say = Say.GET_PART if amount < claim else Say.GET_ALL
    return Row(Label.YOU_GET, say, money=amount, of=claim)


def _cancel(desk: _Desk) -> Consequence:
    standing = desk.standing
    get = Row(Label.YOU_GET, Say.GET_PROMISE)
    if not desk.can_reopen:
        undated = standing.act_by is None and not standing.facts.is_completed
        if undated:
            rows = (
                get,
                Row(Label.NEXT, Say.REOPEN_UNKNOWN),
                Row(Label.WAY_BACK, Say.BACK_UNKNOWN),
            )
            return Consequence(Act.CANCEL_DISPUTE, Verdict.RISKY, rows)
        return _cancel_for_good(desk)
    last = desk.last_to_reopen
    if last is None or last < standing.today:
        rows = (
            _nothing_row(desk),
            Row(Label.NEXT, Say.MONEY_TO_SELLER),
            Row(Label.WAY_BACK, Say.BACK_HOURS, day=last),
        )
        return Consequence(Act.CANCEL_DISPUTE, Verdict.FINAL, rows)
    safe = safe_wait(standing, desk.book, cancelling=True)
    follow = Row(Label.NEXT, Say.REOPEN_TODAY)
    if safe is not None:
        follow = Row(Label.NEXT, Say.REOPEN_BY, day=safe)
    back = Row(Label.WAY_BACK, Say.BACK_REOPEN, day=last)
    return Consequence(
        Act.CANCEL_DISPUTE,
        Verdict.RISKY,
        (get, follow, back, Row(Label.AFTER, Say.GONE, day=desk.gone or last)),
        safe_until=safe,
    )


def _cancel_for_good(desk: _Desk) -> Consequence:
    rows = (
        _nothing_row(desk),
        Row(Label.NEXT, Say.MONEY_TO_SELLER),
        Row(Label.WAY_BACK, Say.BACK_NO_DISPUTE),
    )
    return Consequence(Act.CANCEL_DISPUTE, Verdict.FINAL, rows)


def _modify(desk: _Desk) -> Consequence:
    follow = Row(Label.NEXT, Say.PLATFORM_NOW)
    if desk.state.joined is None:
        days = desk.rulebook.value("D13")
        until = desk.standing.today + timedelta(days=days)
        follow = Row(Label.NEXT, Say.SELLER_RESTARTS, day=until, days=days)
    rows = (
        Row(Label.YOU_ASK, Say.ASK_NEW_CLAIM),
        follow,
        Row(Label.WAY_BACK, Say.BACK_CHANGE_AGAIN),
    )
    return Consequence(Act.MODIFY_DISPUTE, Verdict.POSSIBLE, rows)


def _until(desk: _Desk, label: Label, last: date) -> Row:
    """Return until when a dispute is possible; on the platform's last day it is hours only."""
    say = Say.BACK_OPEN if last >= desk.standing.today else Say.BACK_HOURS
    return Row(label, say, day=last)


def _protection_row(desk: _Desk, label: Label) -> Row:
    """Return how long the buyer is still protected."""
    standing = desk.standing
    protection = standing.facts.protection
    window = desk.open("D12")
    if window is not None and window.act_by is not None:
        return _until(desk, label, window.act_by)
    if protection is not None and not standing.over:
        return Row(label, Say.PROTECTION_RUNS, day=protection.used.day)
    return Row(label, Say.BACK_UNKNOWN)


def _decline(desk: _Desk) -> Consequence:
    rows = (
        Row(Label.YOU_GET, Say.PROTECTION_STAYS),
        _protection_row(desk, Label.NEXT),
        Row(Label.WAY_BACK, Say.BACK_REPLY),
    )
    return Consequence(Act.DECLINE, Verdict.ADVISED, rows, advised=True)


def _wait(desk: _Desk) -> Consequence:
    standing = desk.standing
    cancelling = standing.running or standing.stage is Stage.RETURN_REQUIRED
    safe = safe_wait(standing, desk.book, cancelling=cancelling)
    promised = cancelling or is_pressed(standing) or desk.terms.days is not None
    here = standing.facts.received is not None
    say = Say.GET_PROMISE if promised else Say.GET_TIME if here else Say.GET_MAYBE_PARCEL
    rows = [Row(Label.YOU_GET, say)]
    days = desk.terms.days
    wanted = standing.today + timedelta(days=days) if days is not None else None
    undated = standing.act_by is None and desk.open("D12") is None and not standing.over
    if safe is not None:
        rows.append(Row(Label.SAFE, Say.SAFE_UNTIL, day=safe))
    elif undated:
        rows.append(Row(Label.SAFE, Say.SAFE_UNKNOWN))
    else:
        rows.append(Row(Label.SAFE, Say.SAFE_NONE))
    too_late = False
    if wanted is not None and safe is not None:
        late = (wanted - safe).days
        too_late = late > 0
        say = Say.ASKED_TOO_LATE if too_late else Say.ASKED_IN_TIME
        rows.append(Row(Label.NEXT, say, day=wanted, days=days, late=max(late, 0)))
    rows.append(_wait_back(desk, safe, cancelling=cancelling))
    risky = safe is None or too_late or cancelling
    return Consequence(
        Act.WAIT, Verdict.RISKY if risky else Verdict.POSSIBLE, tuple(rows), safe_until=safe
    )


def _wait_back(desk: _Desk, safe: date | None, *, cancelling: bool) -> Row:
    if cancelling:
        return Row(Label.WAY_BACK, Say.BACK_KEEP_OPEN)
    if safe is None:
        return Row(Label.WAY_BACK, Say.BACK_NO_SAFE_DAY)
    return _protection_row(desk, Label.WAY_BACK)


def _confirm(desk: _Desk) -> Consequence:
    standing, book = desk.after(K.RECEIPT_CONFIRMED, ConfirmedDetail())
    problem = standing.facts.problem or standing.running or standing.facts.received is None
    get = _nothing_row(desk) if problem else Row(Label.YOU_GET, Say.GET_ITEM)
    window = book.get("D12")
    back = Row(Label.WAY_BACK, Say.BACK_NONE)
    if window is not None and window.act_by is not None and window.status in _OPEN:
        back = _until(desk, Label.WAY_BACK, window.act_by)
    return Consequence(
        Act.CONFIRM_RECEIPT,
        Verdict.FINAL,
        (get, Row(Label.NEXT, Say.MONEY_TO_SELLER), back),
    )


def _resend(desk: _Desk) -> Consequence:
    rows = (
        Row(Label.YOU_GET, Say.GET_PROMISE),
        Row(Label.RESEND, Say.UNTRACKED),
        _end_row(desk),
    )
    return Consequence(Act.TAKE_RESEND, Verdict.RISKY, rows)


def _end_row(desk: _Desk) -> Row:
    if desk.standing.running:
        return Row(Label.WAY_BACK, Say.BACK_KEEP_OPEN)
    return _protection_row(desk, Label.WAY_BACK)


def _outside(desk: _Desk) -> Consequence:
    rows = (
        Row(Label.YOU_GET, Say.GET_PROMISE),
        Row(Label.NEXT, Say.OUTSIDE_UNSEEN),
        _end_row(desk),
    )
    return Consequence(Act.REFUND_OUTSIDE, Verdict.RISKY, rows)


def _fee(desk: _Desk) -> Consequence:
    del desk
    rows = (
        Row(Label.YOU_GET, Say.GET_NOTHING),
        Row(Label.NEXT, Say.FEE_UNPROTECTED),
        Row(Label.WAY_BACK, Say.BACK_NONE),
    )
    return Consequence(Act.PAY_FEE, Verdict.RISKY, rows)


def _free_return(desk: _Desk) -> Consequence:
    posting = desk.open("D18")
    follow = _platform_row(desk)
    if posting is not None:
        follow = Row(Label.NEXT, Say.SEND_BACK_BY, day=posting.act_by)
    rows = (
        Row(Label.YOU_ASK, Say.ASK_LABEL),
        follow,
        Row(Label.WAY_BACK, Say.BACK_REPLY),
    )
    return Consequence(Act.ASK_FREE_RETURN, Verdict.ADVISED, rows, advised=True)


def _own_cost(desk: _Desk) -> Consequence:
    money, postage = desk.refund, desk.terms.postage
    verdict = Verdict.POSSIBLE
    if money is None:
        get = Row(Label.YOU_GET, Say.GET_LESS_POSTAGE_UNKNOWN)
    elif postage is None or postage.currency != money.currency:
        get = Row(Label.YOU_GET, Say.GET_LESS_POSTAGE, money=money)
    elif postage >= money:
        verdict = Verdict.RISKY
        loss = replace(money, minor=postage.minor - money.minor)
        get = Row(Label.YOU_GET, Say.GET_LOSS, money=loss, of=money)
    else:
        net = replace(money, minor=money.minor - postage.minor)
        get = Row(Label.YOU_GET, Say.GET_NET, money=net, of=money)
    posting = desk.open("D18")
    follow = Row(Label.NEXT, Say.GET_AFTER_RETURN_UNKNOWN)
    if posting is not None:
        follow = Row(Label.NEXT, Say.SEND_BACK_BY, day=posting.act_by)
    rows = (get, follow, Row(Label.WAY_BACK, Say.BACK_NONE))
    return Consequence(Act.RETURN_AT_OWN_COST, verdict, rows)


def _keep_ship_date(desk: _Desk) -> Consequence:
    ship_by = desk.book.get("D2.ship")
    rows = [Row(Label.YOU_GET, Say.PROTECTION_STAYS)]
    if ship_by is None:
        rows.append(Row(Label.NEXT, Say.AUTO_CANCEL))
    else:
        refund = add_business_days(ship_by.due, desk.rulebook.value("D19.alarm"))
        rows.append(Row(Label.NEXT, Say.AUTO_CANCEL_BY, day=ship_by.due))
        rows.append(Row(Label.LATER, Say.REFUND_BY, day=refund))
    rows.append(Row(Label.WAY_BACK, Say.BACK_REPLY))
    return Consequence(Act.KEEP_SHIP_DATE, Verdict.ADVISED, tuple(rows), advised=True)


def _longer(desk: _Desk) -> Consequence:
    ship_by = desk.book.get("D2.ship")
    follow = Row(Label.NEXT, Say.SHIP_DATE_MOVES_UNDATED)
    if ship_by is not None:
        follow = Row(Label.NEXT, Say.SHIP_DATE_MOVES, day=ship_by.due)
    rows = (Row(Label.YOU_GET, Say.GET_PROMISE), follow, Row(Label.WAY_BACK, Say.BACK_NONE))
    return Consequence(Act.LONGER_DISPATCH, Verdict.RISKY, rows)


def _time_out(desk: _Desk) -> Consequence:
    rows, verdict = [_nothing_row(desk)], Verdict.RISKY
    standing = desk.standing
    offer, posting, window = desk.open("D15", "D15.stated"), desk.open("D18"), desk.open("D12")
    protection = standing.facts.protection
    back = Row(Label.WAY_BACK, Say.BACK_NO_DISPUTE)
    if offer is not None and standing.running:
        rows.append(Row(Label.NEXT, Say.OFFER_ACCEPTED_AFTER, day=offer.act_by))
    elif posting is not None and standing.stage is Stage.RETURN_REQUIRED:
        rows.append(Row(Label.NEXT, Say.CASE_LOST_AFTER, day=posting.act_by))
        verdict = Verdict.FINAL
    elif standing.running:
        rows = [_claim_row(desk), _platform_row(desk)]
        back = Row(Label.WAY_BACK, Say.BACK_ANY_TIME)
    elif window is not None:
        last = window.act_by
        hours = last is not None and last < standing.today
        rows.append(Row(Label.NEXT, Say.BACK_HOURS if hours else Say.WINDOW_ENDS, day=last))
        verdict = Verdict.FINAL
    elif protection is not None and not standing.over:
        rows.append(Row(Label.NEXT, Say.PROTECTION_ENDS, day=protection.used.day))
        back = _back_after_protection(desk)
    else:
        rows.append(Row(Label.NEXT, Say.REOPEN_UNKNOWN))
        back = Row(Label.WAY_BACK, Say.BACK_UNKNOWN)
    return Consequence(Act.LET_TIME_RUN_OUT, verdict, (*rows, back))


def _back_after_protection(desk: _Desk) -> Row:
    """Return what is left after the protection end; nothing once a dispute was withdrawn."""
    projected = desk.book.get("D12")
    last = projected.act_by if projected is not None else None
    if last is None or desk.standing.cancelled_dispute is not None:
        return Row(Label.WAY_BACK, Say.BACK_NO_DISPUTE)
    if last < desk.standing.today:
        # An earlier anchor (a delivered scan) has used the days up: nothing is sure then.
        return Row(Label.WAY_BACK, Say.BACK_NO_SAFE_DAY)
    return Row(Label.WAY_BACK, Say.BACK_OPEN, day=last)


_MAKERS: dict[Act, Callable[[_Desk], Consequence]] = {
    Act.KEEP_DISPUTE: _keep,
    Act.REJECT_OFFER: _reject,
    Act.ACCEPT_OFFER: _accept,
    Act.CANCEL_DISPUTE: _cancel,
    Act.MODIFY_DISPUTE: _modify,
    Act.DECLINE: _decline,
    Act.WAIT: _wait,
    Act.CONFIRM_RECEIPT: _confirm,
    Act.TAKE_RESEND: _resend,
    Act.REFUND_OUTSIDE: _outside,
    Act.PAY_FEE: _fee,
    Act.ASK_FREE_RETURN: _free_return,
    Act.RETURN_AT_OWN_COST: _own_cost,
    Act.KEEP_SHIP_DATE: _keep_ship_date,
    Act.LONGER_DISPATCH: _longer,
    Act.LET_TIME_RUN_OUT: _time_out,
}
