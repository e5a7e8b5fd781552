# SPDX-License-Identifier: MIT
"""All deadlines of an order: D1 to D26, each with what it counts from and where it stands.

What a rule leads to, whose it is and of what nature stands in one table; the numbers are in
``resources/rules.toml``. Code of its own is only where the arithmetic differs (D5, D8 to D12,
D19, D23). Sources: docs/clock.md.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from aliguard_desktop.domain.event_identity import inferred_event_id
from aliguard_desktop.domain.events import (
    DecidedDetail,
    EventKind,
    MessageDetail,
    OfferDetail,
    Outcome,
    OutsideRoute,
    Party,
    SentDetail,
    StepDetail,
    Topic,
    WindowKind,
)
from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.domain.plan import (
    Anchor,
    Confidence,
    Deadline,
    DeadlineStatus,
    Nature,
    Owner,
    Stage,
    Step,
)
from aliguard_desktop.domain.platform_time import (
    add_business_days,
    day_in,
    end_of_day,
    sane_day,
    start_of_day,
)
from aliguard_desktop.domain.situation import good_after_all, messages_to_seller

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from aliguard_desktop.domain.dispute_state import Happened
    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.plan import Reading
    from aliguard_desktop.domain.readings import Stated
    from aliguard_desktop.domain.situation import Standing

K = EventKind


class Shape(NamedTuple):
    """What a rule leads to, of what nature its day is, and who has to act."""

    step: Step
    nature: Nature
    owner: Owner


_DAY = timedelta(days=1)
_ADVICE, _PLATFORM, _EXTERNAL = Nature.ADVICE, Nature.PLATFORM, Nature.EXTERNAL

SHAPES: dict[str, Shape] = {
    "D1": Shape(Step.PAY, _PLATFORM, Owner.YOU),
    "D2.ship": Shape(Step.WAIT_SHIPPING, _PLATFORM, Owner.SELLER),
    "D2.support": Shape(Step.CONTACT_SUPPORT, _ADVICE, Owner.YOU),
    "D3": Shape(Step.CONTACT_SUPPORT, _PLATFORM, Owner.SELLER),
    "D4": Shape(Step.MESSAGE_TRACKING, _ADVICE, Owner.YOU),
    "D5.try": Shape(Step.OPEN_DISPUTE, _PLATFORM, Owner.PLATFORM),
    "D5.sure": Shape(Step.OPEN_DISPUTE, _PLATFORM, Owner.PLATFORM),
    "D6": Shape(Step.ASK_NEW_NUMBER, _ADVICE, Owner.YOU),
    "D7": Shape(Step.SUGGEST_FROZEN, _ADVICE, Owner.YOU),
    "D8.ask": Shape(Step.ASK_EXTENSION, _ADVICE, Owner.YOU),
    "D8.repeat": Shape(Step.ASK_EXTENSION, _ADVICE, Owner.YOU),
    "D9.try": Shape(Step.OPEN_DISPUTE, _ADVICE, Owner.YOU),
    "D10.warn": Shape(Step.OPEN_DISPUTE, _ADVICE, Owner.YOU),
    "D10.alarm": Shape(Step.OPEN_DISPUTE, _ADVICE, Owner.YOU),
    "D11": Shape(Step.PROTECTION_END, _PLATFORM, Owner.YOU),
    "D12": Shape(Step.OPEN_DISPUTE, _PLATFORM, Owner.YOU),
    "D13": Shape(Step.WAIT_SELLER, _PLATFORM, Owner.SELLER),
    "D14": Shape(Step.ADD_PROOF, _PLATFORM, Owner.PLATFORM),
    "D15": Shape(Step.REJECT_OFFER, _PLATFORM, Owner.YOU),
    "D15.stated": Shape(Step.REJECT_OFFER, _PLATFORM, Owner.YOU),
    "D16": Shape(Step.CONTACT_SUPPORT, _ADVICE, Owner.YOU),
    "D17": Shape(Step.APPEAL, _PLATFORM, Owner.YOU),
    "D17.stated": Shape(Step.APPEAL, _PLATFORM, Owner.YOU),
    "D18": Shape(Step.SEND_RETURN, _PLATFORM, Owner.YOU),
    "D19.info": Shape(Step.CHECK_REFUND, _ADVICE, Owner.YOU),
    "D19.alarm": Shape(Step.CONTACT_PAYMENT_SUPPORT, _ADVICE, Owner.YOU),
    "D20": Shape(Step.OUTSIDE_PAYPAL, _EXTERNAL, Owner.YOU),
    "D21": Shape(Step.OUTSIDE_CLAIM, _EXTERNAL, Owner.YOU),
    "D22": Shape(Step.OUTSIDE_BANK, _EXTERNAL, Owner.YOU),
    "D23.dispute": Shape(Step.OPEN_DISPUTE, _PLATFORM, Owner.YOU),
    "D23.return": Shape(Step.OPEN_DISPUTE, _PLATFORM, Owner.YOU),
    "D23.send_back": Shape(Step.SEND_RETURN, _PLATFORM, Owner.YOU),
    "D24": Shape(Step.OPEN_DISPUTE, _ADVICE, Owner.YOU),
    "D25": Shape(Step.CONTACT_SUPPORT, _ADVICE, Owner.YOU),
    "D26": Shape(Step.OPEN_DISPUTE, _ADVICE, Owner.YOU),
}

_RULES = {key: key.partition(".")[0] for key in SHAPES}
"""Key of a deadline -> bare rule id."""

ENDED = frozenset(
    {
        Stage.CANCELLED,
        Stage.AUTO_CANCELLED,
        Stage.SETTLED,
        Stage.WON,
        Stage.PARTIAL,
        Stage.REFUND_PENDING,
        Stage.REFUNDED,
        Stage.LOST,
        Stage.CLOSED_FINAL,
        Stage.FALLBACK,
        Stage.FINISHED,
    }
)
"""Stages in which no dispute of this order is ahead."""

_SCANS = (K.SCAN, K.CUSTOMS_HOLD, K.RETURNED)
_ARRIVALS = (K.DELIVERED, K.RECEIVED, K.RECEIPT_CONFIRMED, K.COMPLETED)


def all_deadlines(standing: Standing) -> tuple[Deadline, ...]:
    """Return every deadline whose anchor exists, also done, void and passed ones."""
    desk = _Desk(standing)
    _before_shipping(desk)
    _tracking(desk)
    _openings(desk)
    _window(desk)
    _protection(desk)
    _dispute(desk)
    _money(desk)
    return _ticked(desk)


class _Desk:
    """Collects deadlines; knows what all of them share."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self.facts = standing.facts
        self.rules = standing.rulebook
        self.result: list[Deadline] = []
        dispute = self.facts.dispute
        self.withdrawn = standing.cancelled_dispute is not None
        self.disputed = dispute.stage is not None and (
            dispute.opened is not None or standing.running or standing.returning
        )
        self.idle = standing.stage in ENDED or standing.quiet
        self.arrived = self.facts.has(*_ARRIVALS) or self.facts.undated is not None
        self.window_open = False
        # A day that no page states makes whatever counts from it a guess on the early side.
        number = self.facts.order.number
        self.guessed = inferred_event_id(number, EventKind.SHIPPED)

    def days(self, key: str) -> timedelta:
        """Return a rule's number as days."""
        rule = self.rules.rules[key]
        return _span(rule.value, rule.unit)

    def add(  # noqa: PLR0913 - one row of the table, all by name
        self,
        key: str,
        anchor: Anchor,
        due: date,
        *,
        done: bool = False,
        void: bool = False,
        projected: bool = False,
        step: Step | None = None,
        confidence: Confidence | None = None,
        offset: int | None = None,
        changed: bool | None = None,
        later_step: Step | None = None,
    ) -> Deadline:
        """List one deadline and return it."""
        standing = self.standing
        shape, rule, moment = SHAPES[key], self.rules.rules[key], standing.moment
        advice, today = shape.nature is Nature.ADVICE, standing.today
        due_at, ends_at, local, before = (
            _own_day(due, moment.zone) if advice else _their_day(due, moment.zone, moment.pacific)
        )
        act_by = before if shape.owner is Owner.YOU else None
        if anchor.event_id == self.guessed:
            confidence = Confidence.LOW
        if done:
            status = DeadlineStatus.DONE
        elif void:
            status = DeadlineStatus.VOID
        elif projected:
            status = DeadlineStatus.PROJECTED
        else:
            over = not advice and moment.now >= ends_at
            status = _status(over=over, started=today >= (act_by or local))
        if later_step is not None and today >= local:
            step = later_step
        deadline = Deadline(
            rule=_RULES[key],
            key=key,
            step=step or shape.step,
            nature=shape.nature,
            owner=shape.owner,
            due=due,
            due_at=due_at,
            ends_at=ends_at,
            act_by=act_by,
            anchor=anchor,
            confidence=confidence or rule.confidence,
            status=status,
            offset=rule.value if offset is None else offset,
            unit=rule.unit,
            changed=rule.is_changed if changed is None else changed,
        )
        self.result.append(deadline)
        return deadline


class _Day(NamedTuple):
    """A day with its edges, its local day, and by which local day to act for it."""

    starts: datetime
    ends: datetime
    local: date
    act_by: date


@lru_cache(maxsize=16_384)
def _own_day(day: date, zone: tzinfo) -> _Day:
    """Return a day of the user's calendar: the whole of it is left."""
    return _Day(start_of_day(day, zone), end_of_day(day, zone), day, day)


@lru_cache(maxsize=16_384)
def _their_day(day: date, zone: tzinfo, pacific: tzinfo) -> _Day:
    """Return a day of the platform's calendar: the local day before it is the last safe one."""
    local = day_in(zone, day, pacific)
    return _Day(start_of_day(day, pacific), end_of_day(day, pacific), local, local - _DAY)


def _status(*, over: bool, started: bool) -> DeadlineStatus:
    """Return where an open deadline stands by the calendar (engine 30)."""
    if over:
        return DeadlineStatus.PASSED
    return DeadlineStatus.DUE if started else DeadlineStatus.LATER


@lru_cache(maxsize=1024)
def _span(value: int, unit: str) -> timedelta:
    """Return a number of days or hours as whole days, hours rounded up."""
    span = timedelta(hours=value) if unit == "hours" else timedelta(days=value)
    return -(-span // _DAY) * _DAY


def _from(happened: Happened) -> Anchor:
    event = happened.event
    return Anchor(event.kind, happened.day, event.source, event.id)


def _stated(kind: EventKind, reading: Reading) -> Anchor:
    return Anchor(kind, reading.day, reading.source, reading.event_id)


# ---- before shipping -------------------------------------------------------------------------


def _before_shipping(desk: _Desk) -> None:
    facts, standing = desk.facts, desk.standing
    gone = facts.order_cancelled is not None
    pay_by = facts.stated.get(K.PAY_BY)
    if pay_by is not None:
        paid = standing.stage not in (Stage.PLACED, Stage.CANCELLED)
        desk.add("D1", _stated(K.PAY_BY, pay_by.used), pay_by.used.day, done=paid, void=gone)
    ship_by = facts.stated.get(K.SHIP_BY)
    shipped = facts.is_shipped
    if ship_by is not None:
        anchor, day = _stated(K.SHIP_BY, ship_by.used), ship_by.used.day
        desk.add("D2.ship", anchor, day, done=shipped, void=gone or desk.idle)
        support = standing.local(day) + desk.days("D2.support")
        desk.add("D2.support", anchor, support, void=shipped or gone or desk.idle)
    asked = facts.last(K.CANCEL_ASKED)
    if asked is not None:
        due = asked.day + desk.days("D3")
        desk.add("D3", _from(asked), due, done=gone, void=shipped or desk.idle)


# ---- tracking --------------------------------------------------------------------------------


def _asked_about(desk: _Desk, since: date, topics: tuple[Topic, ...], *parties: Party) -> bool:
    """Whether a message about one of ``topics`` went to one of ``parties`` since a day."""
    sent = desk.facts.by_kind.get(K.MESSAGE_SENT)
    return sent is not None and any(
        isinstance(entry.event.detail, SentDetail)
        and entry.event.detail.about in topics
        and (entry.event.detail.to is None or entry.event.detail.to in parties)
        and entry.day >= since
        for entry in sent
    )


def _tracking(desk: _Desk) -> None:
    facts, today = desk.facts, desk.standing.today
    last_scan = facts.last(*_SCANS)
    settled = desk.idle or desk.disputed or desk.arrived or desk.standing.over
    ask_day = _ask_day(desk)
    closed = (
        settled
        or facts.has(K.EXTENSION_ASKED)
        or facts.refusal is not None
        or (ask_day is not None and today >= ask_day)
    )
    shipped = facts.first(K.SHIPPED)
    if shipped is not None:
        anchor, day = _from(shipped), shipped.day
        silent = last_scan is None
        number_day = day + desk.days("D6")
        asked = _asked_about(desk, day, (Topic.TRACKING, Topic.NUMBER), Party.SELLER)
        desk.add(
            "D4",
            anchor,
            day + desk.days("D4"),
            done=asked,
            void=closed or not silent or today >= number_day,
        )
        renewed = _asked_about(desk, day, (Topic.NUMBER,), Party.SELLER)
        desk.add("D6", anchor, number_day, done=renewed, void=closed or not silent)
        desk.add("D26", anchor, day + desk.days("D26"), void=settled or not silent)
    if last_scan is not None:
        due = last_scan.day + desk.days("D7")
        asked = _asked_about(
            desk, due, (Topic.INQUIRY, Topic.TRACKING), Party.CARRIER, Party.SELLER
        )
        desk.add("D7", _from(last_scan), due, done=asked, void=closed or facts.has(K.RETURNED))
    returned = facts.last(K.RETURNED)
    if returned is not None:
        done = facts.dispute.promised is not None or desk.disputed
        due = returned.day + desk.days("D24")
        desk.add("D24", _from(returned), due, done=done, void=desk.idle)
    _silent_seller(desk)


def _silent_seller(desk: _Desk) -> None:
    sent = messages_to_seller(desk.facts)
    if not sent:
        return
    last = sent[-1]
    answered = any(
        entry.day >= last.day
        and isinstance(entry.event.detail, MessageDetail)
        and entry.event.detail.sender in (None, Party.SELLER)
        for entry in desk.facts.by_kind.get(K.MESSAGE_RECEIVED, ())
    )
    desk.add("D25", _from(last), last.day + desk.days("D25"), done=answered, void=desk.idle)


# ---- when the form opens ---------------------------------------------------------------------


def _opening(desk: _Desk) -> tuple[Happened, date] | None:
    """Return what opens the form at once and from when (decisions 4, engine 26)."""
    facts = desk.facts
    candidates: list[tuple[Happened, date]] = []
    shipped = facts.first(K.SHIPPED)
    expected = facts.stated.get(K.EXPECTED_BY)
    if (
        shipped is not None
        and expected is not None
        and expected.used.day - shipped.day <= desk.days("D5.promised")
    ):
        candidates.append((shipped, shipped.day))
    scan = facts.first(K.DELIVERED, K.RETURNED)
    if scan is not None:
        candidates.append((scan, scan.day))
    return min(candidates, key=lambda entry: entry[1], default=None)


def _own_promise_decides(desk: _Desk) -> bool:
    """Whether the user's own D5.promised, not the shipped one, says if the form opens at once."""
    rule = desk.rules["D5.promised"]
    shipped, expected = desk.facts.first(K.SHIPPED), desk.facts.stated.get(K.EXPECTED_BY)
    if not rule.is_changed or shipped is None or expected is None:
        return False
    promised = (expected.used.day - shipped.day).days
    return (promised <= rule.value) is not (promised <= rule.default)


def _first_try(desk: _Desk) -> date | None:
    """Return the first day on which the form may take a dispute (D5), None if unknown."""
    at_once = _opening(desk)
    shipped = desk.facts.first(K.SHIPPED)
    days = [at_once[1]] if at_once is not None else []
    if shipped is not None:
        days.append(shipped.day + desk.days("D5.try"))
    return min(days, default=None)


def _openings(desk: _Desk) -> None:
    shipped = desk.facts.first(K.SHIPPED)
    at_once = _opening(desk)
    done, void = desk.disputed, desk.idle
    own = _own_promise_decides(desk)
    try_day = shipped.day + desk.days("D5.try") if shipped is not None else None
    opens = desk.rules["D5.try"].is_changed or own
    if at_once is not None and (try_day is None or at_once[1] <= try_day):
        anchor, day = _from(at_once[0]), at_once[1]
        desk.add("D5.try", anchor, day, offset=0, done=done, void=void, changed=opens)
    elif shipped is not None and try_day is not None:
        desk.add("D5.try", _from(shipped), try_day, done=done, void=void, changed=opens)
        sure_day = shipped.day + desk.days("D5.sure")
        sure = desk.rules["D5.sure"].is_changed or own
        desk.add("D5.sure", _from(shipped), sure_day, done=done, void=void, changed=sure)


# ---- clock B: the last day to open a dispute --------------------------------------------------


def _window(desk: _Desk) -> None:
    facts, standing = desk.facts, desk.standing
    anchors = [_from(entry) for kind in _ARRIVALS for entry in facts.by_kind.get(kind, ())[:1]]
    protection = facts.protection
    if protection is not None:
        anchors.append(_stated(K.PROTECTION_END, protection.used))
    if anchors:
        anchor = min(anchors, key=lambda entry: entry.on)
        projected = (
            anchor.kind is K.PROTECTION_END and not standing.over and not facts.has(*_ARRIVALS)
        )
        entry = desk.add(
            "D12",
            anchor,
            anchor.on + desk.days("D12"),
            done=desk.disputed,
            void=desk.withdrawn or facts.order_cancelled is not None,
            projected=projected,
            step=window_step(standing),
        )
        desk.window_open = entry.status in (DeadlineStatus.LATER, DeadlineStatus.DUE)
    for what, stated in facts.windows.items():
        kind = what or WindowKind.DISPUTE
        done = {
            WindowKind.DISPUTE: desk.disputed,
            WindowKind.RETURN: desk.disputed,
            WindowKind.SEND_BACK: facts.dispute.return_sent is not None,
        }[kind]
        key = f"D23.{kind.value}"
        if any(entry.key == key for entry in desk.result):
            continue
        gone = facts.order_cancelled is not None
        desk.add(key, _stated(K.WINDOW_END, stated.used), stated.used.day, done=done, void=gone)


def window_step(standing: Standing) -> Step:
    """Return what the last day to open leads to (engine 29)."""
    facts = standing.facts
    if facts.problem:
        return Step.OPEN_DISPUTE
    if facts.received is not None:
        return Step.CHECK_ITEM
    return Step.SAY_IF_ARRIVED if facts.has(K.DELIVERED) else Step.OPEN_DISPUTE


# ---- clock A: until the protection ends -------------------------------------------------------


def _ask_day(desk: _Desk) -> date | None:
    last_day = desk.standing.last_day
    return None if last_day is None else last_day - desk.days("D8.ask")


def _requests(desk: _Desk, since: date | None) -> list[date]:
    """Return the days on which more time was asked for, since the date last moved."""
    days = [entry.day for entry in desk.facts.by_kind.get(K.EXTENSION_ASKED, ())]
    days += [
        entry.day
        for entry in messages_to_seller(desk.facts)
        if isinstance(entry.event.detail, SentDetail)
        and entry.event.detail.about is Topic.EXTENSION
    ]
    return sorted({day for day in days if since is None or day >= since})


def _protection(desk: _Desk) -> None:
    stated, standing = desk.facts.protection, desk.standing
    last_day, act_by = standing.last_day, standing.act_by
    if stated is None or last_day is None or act_by is None:
        _withdrawn_without_date(desk)
        return
    anchor = _stated(K.PROTECTION_END, stated.used)
    # Once something says that it arrived, the 15 days rule; a false scan gives way to clock A.
    silent = (
        desk.idle or standing.over or standing.ended_early or (desk.arrived and desk.window_open)
    )
    refused = desk.facts.refusal is not None
    try_day = _try_dispute(desk, anchor, last_day, act_by, refused=refused, silent=silent)
    _extension(desk, stated, last_day, try_day, silent=silent or desk.disputed)
    for key in ("D10.warn", "D10.alarm"):
        before = desk.days(key)
        desk.add(
            key,
            anchor,
            last_day - before,
            done=desk.disputed,
            void=silent or refused,
            offset=-before.days,
        )
    desk.add(
        "D11",
        anchor,
        stated.used.day,
        void=standing.ended_early or (desk.idle and standing.stage is not Stage.CLOSED_FINAL),
        confidence=Confidence.MED if _is_promise(stated.used) else None,
    )


def _is_promise(reading: Reading) -> bool:
    """Whether the date is "refund if no delivery before ..." (decisions 18)."""
    text = reading.text.casefold()
    return "refund if" in text or "no delivery" in text


def _extension(desk: _Desk, stated: Stated, last_day: date, try_day: date, *, silent: bool) -> None:
    """List the two requests of D8; when the date moves they start anew (engine 37)."""
    rules, today = desk.rules, desk.standing.today
    ask_before, try_before = rules.value("D8.ask"), rules.value("D9.try")
    changed = rules["D8.ask"].is_changed or rules["D9.try"].is_changed
    anchor = _stated(K.PROTECTION_END, stated.used)
    requests = _requests(desk, stated.since)
    desk.add(
        "D8.ask",
        anchor,
        last_day - timedelta(days=ask_before),
        done=bool(requests),
        void=silent,
        offset=-ask_before,
    )
    if ask_before - try_before < rules.value("D8.repeat"):
        return
    # Halfway; half a day rounds towards the dispute.
    repeat_before = try_before + (ask_before - try_before) // 2
    due = last_day - timedelta(days=repeat_before)
    refused = desk.facts.last(K.EXTENSION_REFUSED)
    said_no = refused is not None and bool(requests) and refused.day >= requests[-1]
    desk.add(
        "D8.repeat",
        anchor,
        due,
        done=len(requests) > 1 or any(day >= due for day in requests),
        void=silent or said_no or (bool(requests) and today >= try_day),
        offset=-repeat_before,
        changed=changed,
    )


def _try_dispute(
    desk: _Desk, anchor: Anchor, last_day: date, act_by: date, *, refused: bool, silent: bool
) -> date:
    """List D9 and return its day: never before the form opens, never after A."""
    before = desk.days("D9.try")
    due, counted, offset = last_day - before, anchor, -before.days
    decides = "D9.try"
    first = _first_try(desk)
    shipped = desk.facts.first(K.SHIPPED)
    own = (
        _own_promise_decides(desk)
        and shipped is not None
        and shipped.day + desk.days("D5.try") > due
    )
    if first is not None and first > due and shipped is not None:
        due, counted, offset = first, _from(shipped), (first - shipped.day).days
        decides = "D5.try"
    if due > act_by:
        due, counted, offset = act_by, anchor, -1
    withdrawn = desk.standing.cancelled_dispute
    if withdrawn is not None:
        margin = desk.days("levels.wait_margin")
        if act_by - margin < due:
            due, counted, offset = act_by - margin, anchor, -1 - margin.days
            decides = "levels.wait_margin"
        wait = desk.days("levels.wait_cancelled")
        if withdrawn.day + wait < due:
            due, counted, offset = withdrawn.day + wait, _from(withdrawn), wait.days
            decides = "levels.wait_cancelled"
        silent = desk.idle or (silent and not desk.standing.over)
    desk.add(
        "D9.try",
        counted,
        due,
        done=desk.disputed,
        void=silent or (refused and not desk.standing.over),
        offset=offset,
        changed=own or desk.rules["D9.try"].is_changed or desk.rules[decides].is_changed,
    )
    return due


def _withdrawn_without_date(desk: _Desk) -> None:
    """After a withdrawn dispute there is a day to open again, also without protection end."""
    withdrawn = desk.standing.cancelled_dispute
    if withdrawn is None:
        return
    wait = desk.days("levels.wait_cancelled")
    desk.add(
        "D9.try",
        _from(withdrawn),
        withdrawn.day + wait,
        void=desk.idle or desk.facts.refusal is not None,
        offset=wait.days,
        changed=desk.rules["levels.wait_cancelled"].is_changed,
    )


# ---- inside a dispute ------------------------------------------------------------------------


def _dispute(desk: _Desk) -> None:
    state, running = desk.facts.dispute, desk.standing.running
    if state.restarted is not None:
        desk.add(
            "D13",
            _from(state.restarted),
            state.restarted.day + desk.days("D13"),
            done=state.answered is not None,
            void=not running or state.joined is not None,
            later_step=Step.CHECK_DISPUTE,
        )
    opened = state.opened or state.restarted
    if opened is not None:
        desk.add(
            "D14",
            _from(opened),
            opened.day + desk.days("D14"),
            done=state.joined is not None,
            void=not running,
            later_step=Step.CHECK_DISPUTE,
        )
        desk.add("D16", _from(opened), opened.day + desk.days("D16"), void=not running)
    _offer(desk)
    _decision(desk)
    if state.return_asked is not None:
        desk.add(
            "D18",
            _from(state.return_asked),
            state.return_asked.day + desk.days("D18"),
            done=state.return_sent is not None,
            # A refund, a new decision or "all is good" leaves nothing to send back for.
            void=state.stage is not Stage.RETURN_REQUIRED or desk.standing.stage is Stage.FINISHED,
        )


def _offer(desk: _Desk) -> None:
    state = desk.facts.dispute
    offer = state.last_offer
    if offer is None:
        return
    detail = offer.event.detail
    stated = detail.answer_by if isinstance(detail, OfferDetail) else None
    key = "D15" if stated is None else "D15.stated"
    due = sane_day(stated or offer.day + desk.days("D15"))
    over = desk.standing.moment.now >= end_of_day(due, desk.standing.moment.pacific)
    desk.add(
        key,
        _from(offer),
        due,
        done=state.offer_answered,
        void=not desk.standing.running,
        step=Step.CHECK_DISPUTE if over or is_full_offer(desk.standing) else None,
        offset=(due - offer.day).days,
    )


def is_full_offer(standing: Standing) -> bool:
    """Whether the open offer gives all that was asked for, without sending anything back."""
    state = standing.facts.dispute
    detail = state.offer.event.detail if state.offer is not None else None
    if not isinstance(detail, OfferDetail) or detail.amount is None or state.amount is None:
        return False
    same = detail.amount.currency == state.amount.currency
    sends_back = detail.solution is not None and detail.solution is not state.solution
    enough = same and detail.amount.minor >= state.amount.minor > 0
    return enough and not sends_back and not detail.resend


def _decision(desk: _Desk) -> None:
    state = desk.facts.dispute
    detail = state.decision.event.detail if state.decision is not None else None
    if state.decision is None or not isinstance(detail, DecidedDetail):
        return
    if detail.outcome not in (Outcome.NONE, Outcome.PARTIAL):
        return
    key = "D17" if detail.appeal_by is None else "D17.stated"
    due = sane_day(detail.appeal_by or state.decision.day + desk.days("D17"))
    desk.add(
        key,
        _from(state.decision),
        due,
        done=state.appealed is not None,
        # Money that came after "nothing" leaves nothing to appeal for; a part of it may.
        void=(state.arrived is not None and detail.outcome is Outcome.NONE)
        or good_after_all(desk.facts),
        offset=(due - state.decision.day).days,
    )


# ---- refund and help from outside -------------------------------------------------------------


def money_promised(standing: Standing) -> Happened | None:
    """Return the event that promised the money (engine 11)."""
    facts = standing.facts
    if facts.dispute.promised is not None:
        return facts.dispute.promised
    cancelled = facts.order_cancelled
    paid = facts.has(K.PAID, K.PAYMENT_VERIFIED, K.CANCEL_ASKED) or K.SHIP_BY in facts.stated
    by_seller = standing.stage is Stage.AUTO_CANCELLED
    return cancelled if cancelled is not None and (paid or by_seller) else None


def _money(desk: _Desk) -> None:
    promised = money_promised(desk.standing)
    if promised is not None:
        arrived = desk.facts.dispute.arrived is not None
        for key in ("D19.info", "D19.alarm"):
            due = add_business_days(promised.day, desk.rules.value(key))
            desk.add(key, _from(promised), due, done=arrived)
    _outside(desk)


def _outside(desk: _Desk) -> None:
    facts, state = desk.facts, desk.facts.dispute
    payment = facts.order.payment
    paid = facts.first(K.PAID)
    confidence = None
    if paid is None and facts.is_shipped:
        paid, confidence = facts.first(K.PLACED), Confidence.LOW
    stage = desk.standing.stage
    over = stage in (Stage.REFUNDED, Stage.FINISHED, Stage.SETTLED)
    if state.is_partly_refunded(facts.order.paid) and not good_after_all(facts):
        over = False  # the rest is unpaid: its days stay listed
    if stage in (Stage.CANCELLED, Stage.AUTO_CANCELLED):
        over = money_promised(desk.standing) is None
    won = state.outside_ended is not None and state.promised is state.outside_ended
    for key, route, fits in (
        ("D20", OutsideRoute.PAYPAL, (Payment.PAYPAL, Payment.UNKNOWN)),
        ("D22", OutsideRoute.BANK, (Payment.CARD, Payment.UNKNOWN)),
    ):
        if paid is not None and payment in fits:
            desk.add(
                key,
                _from(paid),
                paid.day + desk.days(key),
                done=route in state.outside,
                void=over or won,
                confidence=confidence,
            )
    claim = state.outside.get(OutsideRoute.PAYPAL)
    if claim is not None:
        desk.add(
            "D21",
            _from(claim),
            claim.day + desk.days("D21"),
            done=state.escalated is not None,
            void=state.outside_ended is not None or _claim_is_needless(desk, claim),
        )


def _claim_is_needless(desk: _Desk, claim: Happened) -> bool:
    """Whether all is good, or the whole money came back after the PayPal dispute was opened."""
    state = desk.facts.dispute
    if desk.standing.stage is Stage.FINISHED:
        return True
    detail = state.decision.event.detail if state.decision is not None else None
    partial = isinstance(detail, DecidedDetail) and detail.outcome is Outcome.PARTIAL
    return state.arrived is not None and state.arrived.day >= claim.day and not partial


# ---- ticked off by hand -----------------------------------------------------------------------


def _step_matches(detail: StepDetail, deadline: Deadline) -> bool:
    return (
        detail.rule in (deadline.rule, deadline.key)
        and detail.step in ("", deadline.step)
        and detail.due in (None, deadline.due)
    )


def _ticked(desk: _Desk) -> tuple[Deadline, ...]:
    """Advice that the buyer ticked off is done (engine 20)."""
    ticks = desk.facts.by_kind.get(K.STEP_DONE, ())
    if not ticks:
        return tuple(desk.result)
    return tuple(
        replace(entry, status=DeadlineStatus.DONE)
        if entry.nature is Nature.ADVICE
        and entry.status in (DeadlineStatus.LATER, DeadlineStatus.DUE)
        and any(_ticks(tick, entry) for tick in ticks)
        else entry
        for entry in desk.result
    )


def _ticks(tick: Happened, deadline: Deadline) -> bool:
    detail = tick.event.detail
    if not isinstance(detail, StepDetail) or not _step_matches(detail, deadline):
        return False
    # Without its date a tick means the task that was open that day, not one to come.
    return detail.due is not None or tick.day >= deadline.due


def hidden_today(standing: Standing, deadline: Deadline) -> bool:
    """Whether a platform's or an outside task was ticked off today (it returns tomorrow)."""
    if deadline.nature is Nature.ADVICE:
        return False
    return any(
        isinstance(tick.event.detail, StepDetail)
        and _step_matches(tick.event.detail, deadline)
        and _local_day(standing, tick.event) == standing.today
        for tick in standing.facts.by_kind.get(K.STEP_DONE, ())
    )


def _local_day(standing: Standing, event: Event) -> date | None:
    if event.at is not None:
        return event.at.astimezone(standing.moment.zone).date()
    return event.day
