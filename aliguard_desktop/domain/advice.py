# SPDX-License-Identifier: MIT
"""The next step, what to do with it, and what must not be done.

Tasks of deadlines are ranked as docs/clock.md says (decisions 11; engine 8, 13, 16-22, 29, 33-35,
40).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from aliguard_desktop.domain.deadlines import ENDED, hidden_today, is_full_offer
from aliguard_desktop.domain.events import (
    Ask,
    DisputeDetail,
    EventKind,
    MessageDetail,
    OfferDetail,
    Party,
    RefusedBecause,
    RefusedDetail,
    SentDetail,
    Solution,
    Topic,
)
from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.domain.plan import (
    Caution,
    Deadline,
    DeadlineStatus,
    NextStep,
    Stage,
    Step,
    With,
)
from aliguard_desktop.domain.platform_time import end_of_day, local_day
from aliguard_desktop.domain.situation import asked_to_wait

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from aliguard_desktop.domain.situation import Standing

K = EventKind

OWN_TASKS = ("D15", "D15.stated", "D18", "D21", "D17", "D17.stated")
"""Deadlines that are the buyer's own task from the day of their event, in order of rank."""

OUTSIDE = ("D20", "D22")
"""PayPal and bank: own tasks only late in a case, or when it is lost (engine 13)."""

CLOCK_B_STAGES = frozenset({Stage.DELIVERED_SCAN, Stage.COMPLETED, Stage.COMPLETED_BY_TIMER})
"""Stages in which the 15 days run."""

_OPEN = (DeadlineStatus.LATER, DeadlineStatus.DUE)


class Group:
    """Ranks of tasks, most urgent first."""

    OWN = 0
    PRESSURE = 1
    WINDOW = 2
    LAST_CALL = 3
    DISPUTE = 4
    EXTENSION = 5
    DATE = 6
    WAITING = 7
    TRACKING = 8


class Task(NamedTuple):
    """One thing that can be done, as it is ranked.

    Attributes:
        act: By when, for ranking inside a group.
        rank: Place in the written order of its group.
        on: The task's own day.
        key: Key of the deadline behind it, or empty.
        live: Whether its day has come.
    """

    group: int
    act: date
    rank: int
    on: date
    step: Step
    rule: str | None
    key: str
    live: bool


Book = dict[str, Deadline]


def book_of(deadlines: tuple[Deadline, ...]) -> Book:
    """Return the deadlines by key."""
    return {entry.key: entry for entry in deadlines}


# ---- which deadlines are tasks ----------------------------------------------------------------


def window_task(standing: Standing, book: Mapping[str, Deadline]) -> Deadline | None:
    """Return D12 where it is a task: clock B runs, or is only probably over."""
    entry = book.get("D12")
    if entry is None or standing.stage not in CLOCK_B_STAGES or standing.quiet:
        return None
    return entry if entry.status in (*_OPEN, DeadlineStatus.PASSED) else None


def undated_problem(standing: Standing, book: Mapping[str, Deadline]) -> bool:
    """Whether a problem is recorded with an order completed on a day that nobody knows."""
    completed = standing.stage in (Stage.COMPLETED, Stage.COMPLETED_BY_TIMER)
    return completed and standing.facts.problem and "D12" not in book


def clock_a_runs(standing: Standing, book: Mapping[str, Deadline]) -> bool:
    """Whether clock A decides: its end is known and ahead, and no open D12 has taken over."""
    if standing.last_day is None or standing.over or standing.quiet or standing.ended_early:
        return False
    if standing.stage not in (Stage.IN_TRANSIT, *CLOCK_B_STAGES):
        return False
    window = window_task(standing, book)
    return window is None or window.status is DeadlineStatus.PASSED


def own_tasks(standing: Standing, book: Mapping[str, Deadline]) -> Iterator[Deadline]:
    """Yield the buyer's own open tasks (D15, D17, D18, D20, D21, D22)."""
    for key in OWN_TASKS:
        entry = book.get(key)
        if entry is None:
            continue
        stays = entry.rule == "D15" or (
            entry.rule == "D18" and standing.stage is Stage.RETURN_REQUIRED
        )
        if entry.status in _OPEN or (stays and entry.status is DeadlineStatus.PASSED):
            yield entry
    for key in OUTSIDE:
        entry = book.get(key)
        if entry is not None and entry.status in _OPEN and outside_is_task(standing, entry):
            yield entry


def outside_is_task(standing: Standing, entry: Deadline) -> bool:
    """Whether D20 or D22 is the buyer's task by now (engine 13)."""
    stage = standing.stage
    if stage in (Stage.LOST, Stage.FALLBACK):
        return True
    if stage is Stage.CLOSED_FINAL:
        return standing.facts.problem
    runs = standing.running or standing.returning or stage in _REFUNDING
    early = timedelta(days=standing.rulebook.value("levels.outside"))
    return runs and entry.act_by is not None and standing.today >= entry.act_by - early


_REFUNDING = frozenset(
    {Stage.WON, Stage.PARTIAL, Stage.REFUND_PENDING, Stage.CANCELLED, Stage.AUTO_CANCELLED}
)


def refusal_reason(standing: Standing) -> RefusedBecause | None:
    """Return why the form refused last, None if it did not or gave no reason."""
    refusal = standing.facts.refusal
    detail = refusal.event.detail if refusal is not None else None
    return detail.reason if isinstance(detail, RefusedDetail) else None


def retry_day(standing: Standing) -> date | None:
    """Return from when to try again after the form refused (engine 8), None if it did not."""
    facts = standing.facts
    if facts.refusal is None or standing.stage not in (Stage.IN_TRANSIT, *CLOCK_B_STAGES):
        return None
    shipped = facts.first(K.SHIPPED)
    if refusal_reason(standing) is RefusedBecause.TOO_EARLY and shipped is not None:
        return shipped.day + timedelta(days=standing.rulebook.value("D5.sure"))
    if standing.act_by is None:
        return None
    return max(standing.act_by, facts.refusal.day + timedelta(days=1))


# ---- the tasks --------------------------------------------------------------------------------


def tasks(standing: Standing, book: Book) -> list[Task]:
    """Return everything that can be done, ranked (decisions 11)."""
    found = [
        *_own(standing, book),
        *_pressed(standing),
        *_clock_b(standing, book),
        *_clock_a(standing, book),
        *_dates(standing),
        *_waiting(standing, book),
        *_tracked(standing, book),
    ]
    if standing.facts.has(K.STEP_DONE):
        hidden = {key for key, entry in book.items() if hidden_today(standing, entry)}
        found = [task for task in found if task.key not in hidden]
    return sorted(found)


def _task(
    standing: Standing,
    entry: Deadline,
    group: int,
    rank: int,
    *,
    on: date | None = None,
    step: Step | None = None,
) -> Task:
    day = on or entry.due
    return Task(
        group,
        entry.act_by or day,
        rank,
        day,
        step or entry.step,
        entry.rule,
        entry.key,
        standing.today >= day,
    )


def _own(standing: Standing, book: Book) -> Iterator[Task]:
    for rank, entry in enumerate(own_tasks(standing, book)):
        if entry.key in OUTSIDE:
            day = _outside_day(standing, entry)
            yield _task(standing, entry, Group.WAITING, len(_WAITING_ORDER) + rank, on=day)
        else:
            on = min(entry.anchor.on, standing.today)
            yield _task(standing, entry, Group.OWN, OWN_TASKS.index(entry.key), on=on)


def _outside_day(standing: Standing, entry: Deadline) -> date:
    """Return since when PayPal or the bank is the buyer's task."""
    state, early = standing.facts.dispute, standing.rulebook.value("levels.outside")
    usual = (entry.act_by or entry.due) - timedelta(days=early)
    day = usual
    if standing.stage is Stage.FALLBACK and state.outside:
        day = min(happened.day for happened in state.outside.values())
    elif standing.stage is Stage.LOST and state.decision is not None:
        day = state.decision.day
    elif standing.stage is Stage.LOST and state.return_asked is not None:
        days = timedelta(days=standing.rulebook.value("D18"))
        last = state.return_asked.day + days
        day = local_day(end_of_day(last, standing.moment.pacific), standing.moment.zone)
    elif standing.stage is Stage.CLOSED_FINAL and standing.window is not None:
        over = end_of_day(standing.window, standing.moment.pacific)
        day = local_day(over, standing.moment.zone)
        if state.cancelled is not None:
            day = min(day, state.cancelled.day)
    return min(day, standing.today)


def _pressed(standing: Standing) -> Iterator[Task]:
    pressure = standing.facts.pressure
    open_stage = (
        standing.running
        or standing.returning
        or standing.stage is Stage.IN_TRANSIT
        or standing.stage in CLOCK_B_STAGES
    )
    if pressure is not None and open_stage and not standing.quiet:
        day = min(pressure.day, standing.today)
        yield Task(Group.PRESSURE, day, 0, day, Step.REPLY_PRESSURE, None, "", live=True)


def _clock_b(standing: Standing, book: Book) -> Iterator[Task]:
    entry = window_task(standing, book)
    if entry is None:
        if undated_problem(standing, book):
            day = standing.today
            yield Task(Group.WINDOW, day, 0, day, Step.OPEN_DISPUTE, None, "", live=True)
        return
    day = entry.anchor.on
    protection = standing.facts.protection
    if entry.anchor.kind is K.PROTECTION_END and protection is not None:
        over = end_of_day(protection.latest, standing.moment.pacific)
        day = local_day(over, standing.moment.zone)
    yield _task(standing, entry, Group.WINDOW, 0, on=min(day, standing.today))


def _clock_a(standing: Standing, book: Book) -> Iterator[Task]:
    retry = retry_day(standing)
    clock_a = clock_a_runs(standing, book)
    if retry is not None and refusal_reason(standing) is RefusedBecause.TOO_EARLY:
        if not standing.over and standing.stage is Stage.IN_TRANSIT:
            live = standing.today >= retry
            yield Task(Group.DISPUTE, retry, 0, retry, Step.TRY_AGAIN, None, "D5.sure", live=live)
    elif clock_a and "D11" in book:
        entry = book["D11"]
        on, step = retry or standing.act_by, Step.TRY_AGAIN if retry else Step.OPEN_DISPUTE
        yield _task(standing, entry, Group.LAST_CALL, 0, on=on, step=step)
    for rank, key in enumerate(("D10.warn", "D10.alarm"), 1):
        entry_of = book.get(key)
        if entry_of is not None and entry_of.status in _OPEN and clock_a:
            yield _task(standing, entry_of, Group.LAST_CALL, rank)
    for rank, key in enumerate(("D9.try", "D24"), 1):
        entry_of = book.get(key)
        if entry_of is not None and entry_of.status in _OPEN:
            yield _task(standing, entry_of, Group.DISPUTE, rank)
    for rank, key in enumerate(("D8.ask", "D8.repeat")):
        entry_of = book.get(key)
        if entry_of is not None and entry_of.status in _OPEN:
            yield _task(standing, entry_of, Group.EXTENSION, rank)


def _dates(standing: Standing) -> Iterator[Task]:
    facts, today = standing.facts, standing.today
    if standing.stage is Stage.IN_TRANSIT and facts.protection is None:
        since = facts.first(K.SHIPPED) or facts.first(*_SHIPPED_SIGNS)
        day = min(since.day, today) if since is not None else today
        yield Task(Group.DATE, day, 0, day, Step.ADD_PROTECTION_DATE, None, "", live=True)
    if _date_to_decide(standing):
        yield Task(Group.DATE, today, 1, today, Step.DECIDE_DATE, None, "", live=True)


_SHIPPED_SIGNS = (K.SCAN, K.CUSTOMS_HOLD, K.RETURNED, K.EXTENSION_ASKED, K.FORM_REFUSED)

_DECIDED_IN = {
    K.PROTECTION_END: frozenset({Stage.IN_TRANSIT, *CLOCK_B_STAGES}),
    K.WINDOW_END: frozenset({Stage.IN_TRANSIT, Stage.RETURN_REQUIRED, *CLOCK_B_STAGES}),
    K.SHIP_BY: frozenset({Stage.PROCESSING}),
    K.PAY_BY: frozenset({Stage.PLACED}),
}


def _date_to_decide(standing: Standing) -> bool:
    """Whether two dates differ and the right one still matters."""
    if standing.quiet:
        return False
    return any(
        standing.stage in _DECIDED_IN.get(conflict.kind, ())
        for conflict in standing.facts.conflicts
    )


_WAITING_ORDER = ("D13", "D14", "D16", "D2.ship", "D2.support", "D3", "D19.info", "D19.alarm", "D1")


def _waiting(standing: Standing, book: Book) -> Iterator[Task]:
    superseded = _superseded(standing, book)
    for rank, key in enumerate(_WAITING_ORDER):
        entry = book.get(key)
        if entry is None or key in superseded:
            continue
        if entry.status not in (*_OPEN, DeadlineStatus.PASSED):
            continue
        on = entry.due
        if entry.act_by is None:
            on = entry.due_at.astimezone(standing.moment.zone).date()
        elif key == "D1":
            on = entry.act_by
        yield _task(standing, entry, Group.WAITING, rank, on=on)


def _superseded(standing: Standing, book: Book) -> set[str]:
    """Return the waits that a later one has overtaken (engine 19)."""
    overtaken: set[str] = set()
    for later, earlier in (
        ("D14", ("D13",)),
        ("D16", ("D13", "D14")),
        ("D2.support", ("D2.ship",)),
        ("D19.alarm", ("D19.info",)),
    ):
        entry = book.get(later)
        if entry is None or entry.status is DeadlineStatus.VOID:
            continue
        day = entry.due
        if entry.act_by is None:
            day = entry.due_at.astimezone(standing.moment.zone).date()
        if standing.today >= day:
            overtaken.update(earlier)
    return overtaken


def _tracked(standing: Standing, book: Book) -> Iterator[Task]:
    for rank, key in enumerate(("D7", "D6", "D4")):
        entry = book.get(key)
        if entry is not None and entry.status in _OPEN:
            yield _task(standing, entry, Group.TRACKING, rank)


# ---- the next step ----------------------------------------------------------------------------


def next_step(standing: Standing, book: Book) -> NextStep:
    """Return the one next step: the first task whose day has come, else the earliest."""
    ranked = tasks(standing, book)
    chosen = next((task for task in ranked if task.live), None)
    if chosen is None and ranked:
        chosen = min(ranked, key=lambda task: (task.on, task))
    if chosen is None:
        return NextStep(_resting_step(standing))
    also = _also(standing, chosen.step)
    return NextStep(chosen.step, chosen.on, chosen.rule, chosen.key, also)


def _resting_step(standing: Standing) -> Step:
    """Return what to do where no task has a day."""
    stage = standing.stage
    if stage is Stage.PLACED:
        return Step.PAY
    if stage is Stage.PROCESSING:
        return Step.WAIT_SHIPPING
    lost = stage is Stage.LOST or (stage is Stage.CLOSED_FINAL and standing.facts.problem)
    if lost and standing.facts.order.payment is Payment.OTHER:
        return Step.OUTSIDE_CONSUMER_BODY  # neither PayPal nor a bank can help
    undated = standing.facts.undated is not None and not standing.facts.problem
    resting = undated or stage in (
        Stage.LOST,
        Stage.CLOSED_FINAL,
        Stage.SETTLED,
        Stage.REFUNDED,
        Stage.FINISHED,
        Stage.CANCELLED,
        Stage.AUTO_CANCELLED,
        Stage.COMPLETED,
    )
    return Step.NONE if resting or standing.quiet else Step.WAIT


_CLAIMS = frozenset({Step.OPEN_DISPUTE, Step.TRY_AGAIN})


def _also(standing: Standing, step: Step) -> tuple[With, ...]:
    facts = standing.facts
    if step in _CLAIMS and facts.has(K.DELIVERED) and facts.received is None:
        asked = any(
            isinstance(entry.event.detail, SentDetail)
            and entry.event.detail.to is Party.CARRIER
            and entry.event.detail.about in (None, Topic.INQUIRY, Topic.TRACKING)
            for entry in facts.by_kind.get(K.MESSAGE_SENT, ())
        )
        return () if asked else (With.CARRIER_INQUIRY,)
    if step is Step.SEND_RETURN:
        return (With.ASK_PREPAID_LABEL,)
    if step in (Step.REPLY_PRESSURE, Step.REJECT_OFFER):
        return (With.SCREENSHOT,)
    return ()


# ---- warnings ---------------------------------------------------------------------------------

_CAUTION_ORDER = {caution: rank for rank, caution in enumerate(Caution)}


def warnings_of(standing: Standing, book: Book, chosen: NextStep) -> tuple[Caution, ...]:
    """Return what must not be done now, or is easily got wrong."""
    found: set[Caution] = set()
    _warn_before(standing, found)
    _warn_in_transit(standing, book, chosen, found)
    _warn_window(standing, book, found)
    _warn_dispute(standing, book, found)
    _warn_messages(standing, found)
    if not standing.quiet and _number_is_order_number(standing):
        found.add(Caution.ORDER_NUMBER_AS_TRACKING)
    return tuple(sorted(found, key=_CAUTION_ORDER.__getitem__))


def _warn_before(standing: Standing, found: set[Caution]) -> None:
    if standing.stage in (Stage.PAYMENT_CHECK, Stage.PROCESSING):
        found.add(Caution.NOT_SHIPPED)
    if standing.stage is Stage.PROCESSING:
        found.add(Caution.DO_NOT_EXTEND_DISPATCH)


def _warn_in_transit(standing: Standing, book: Book, chosen: NextStep, found: set[Caution]) -> None:
    if standing.stage is not Stage.IN_TRANSIT:
        return
    found.add(Caution.DO_NOT_CANCEL)
    first = book.get("D5.try")
    if first is not None and standing.today < first.due:
        found.add(Caution.TOO_EARLY)
    if chosen.step in _CLAIMS:
        found.add(Caution.FORM_MAY_REFUSE)


def _warn_window(standing: Standing, book: Book, found: set[Caution]) -> None:
    if standing.stage not in CLOCK_B_STAGES or standing.quiet:
        return
    found.add(Caution.DO_NOT_CANCEL)
    if standing.stage is not Stage.DELIVERED_SCAN:
        found.add(Caution.BUTTON_IS_LOWER)
        found.add(Caution.CANCEL_LOSES_MONEY)
    entry = book.get("D12")
    passed = entry is not None and entry.status is DeadlineStatus.PASSED
    if passed or (standing.over and standing.cancelled_dispute is not None):
        found.add(Caution.PROBABLY_CLOSED_TRY_ANYWAY)


def _warn_dispute(standing: Standing, book: Book, found: set[Caution]) -> None:
    state = standing.facts.dispute
    if standing.stage is Stage.RETURN_REQUIRED:
        found.add(Caution.RETURN_COSTS_MORE)
    if not standing.running:
        return
    found.add(Caution.DO_NOT_CANCEL)
    if _cancelling_loses(standing, book):
        found.add(Caution.CANCEL_LOSES_MONEY)
    if state.joined is None and standing.stage is not Stage.DISPUTE_PLATFORM:
        found.add(Caution.MODIFYING_RESTARTS_SELLER_CLOCK)
    if state.offer is not None:
        found.update((Caution.ACCEPT_IS_FINAL, Caution.SILENCE_MAY_ACCEPT))
        detail = state.offer.event.detail
        if not is_full_offer(standing):
            found.add(Caution.DO_NOT_ACCEPT)
        if isinstance(detail, OfferDetail) and detail.solution is Solution.RETURN_REFUND:
            found.add(Caution.RETURN_COSTS_MORE)
    opened = state.opened.event.detail if state.opened is not None else None
    if isinstance(opened, DisputeDetail) and state.solution is Solution.RETURN_REFUND:
        found.add(Caution.RETURN_COSTS_MORE)
    too_long = book.get("D16")
    for key in OUTSIDE:
        entry = book.get(key)
        if (
            entry is not None
            and entry.act_by is not None
            and entry.status in _OPEN
            and too_long is not None
            and entry.act_by < too_long.due
        ):
            found.add(Caution.BANK_DATE_BEFORE_DISPUTE_END)


def _cancelling_loses(standing: Standing, book: Book) -> bool:
    """Whether a dispute withdrawn now could hardly be opened again in time."""
    if standing.facts.is_completed or standing.over or standing.act_by is None:
        return True
    margin = timedelta(days=standing.rulebook.value("levels.wait_margin"))
    window = book.get("D12")  # a scan may have started the 15 days long before the protection ends
    last = standing.act_by
    if window is not None and window.act_by is not None:
        last = min(last, window.act_by)
    return standing.today > last - margin


def _warn_messages(standing: Standing, found: set[Caution]) -> None:
    pressure = standing.facts.pressure
    detail = pressure.event.detail if pressure is not None else None
    if not isinstance(detail, MessageDetail) or standing.quiet:
        return
    if standing.running:
        found.update((Caution.DO_NOT_CANCEL, Caution.DO_NOT_ACCEPT))
    if asked_to_wait(standing.facts) and standing.stage not in ENDED:
        found.add(Caution.DO_NOT_WAIT_PAST)
    if Ask.REFUND_OUTSIDE in detail.asks:
        found.add(Caution.REFUND_OUTSIDE_UNPROTECTED)
    if Ask.RETURN_AT_OWN_COST in detail.asks:
        found.add(Caution.RETURN_COSTS_MORE)


def _number_is_order_number(standing: Standing) -> bool:
    facts = standing.facts
    return any(
        number.strip() == facts.order.number
        for parcel in facts.parcels
        for number in parcel.numbers
    )
