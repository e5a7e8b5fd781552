# SPDX-License-Identifier: MIT
"""Which reminders are due: a pure function of plans, what was said before, settings and now.

A reminder is known by (order, rule, due, slot) and comes once in a lifetime, whatever happens to
the computer meanwhile (decisions 39). What it does not depend on is what a journey or a wrong
clock moves: ``due`` is a day of the platform or of the anchor, never one of the user's zone.
Sources: interface section 10; ``resources/reminders.toml`` has the numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.plan import Nature, Owner, Step, Urgency

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import tzinfo

    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Deadline, Plan
    from aliguard_desktop.domain.platform_time import Moment

DONE = "done"
"""Slot of the mark that the user has taken care of an occasion."""

_START = "start"
_HOURS = "hours"
_LEAD = "lead-"
_AGAIN = "again-"
_SUMMARY = "summary"
_LONG_AGO = date(1970, 1, 1)
_DAY = timedelta(days=1)
_LATER = 2


class ReminderKind(StrEnum):
    """Why a reminder comes."""

    STEP = "step"  # the day of a step has come
    LEAD = "lead"  # the last safe day is near
    LAST = "last"  # it is today
    HOURS = "hours"  # it is over, the platform's own instant is not
    AGAIN = "again"  # the user's snooze is over
    SUMMARY = "summary"  # the day's summary was given
    DONE = "done"  # the user has taken care of it


class Occasion(NamedTuple):
    """What a reminder is about: the same while nothing happens to the order."""

    order: str
    rule: str
    due: date


class ReminderKey(NamedTuple):
    """What makes a reminder come once."""

    order: str
    rule: str
    due: date
    slot: str

    @property
    def occasion(self) -> Occasion:
        """What it is about."""
        return Occasion(self.order, self.rule, self.due)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One entry of the inbox.

    Attributes:
        step: What to do.
        on: The day since when it is to be done, or the last safe day.
    """

    key: ReminderKey
    kind: ReminderKind
    step: Step
    on: date


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """A reminder that came.

    Attributes:
        at: When.
        read: Whether the user has looked at it.
    """

    reminder: Reminder
    at: datetime
    read: bool = False


@dataclass(frozen=True, slots=True)
class Snooze:
    """The user's wish not to hear of an order (or of all: ``order`` is empty) for a while."""

    order: str
    since: datetime
    until: datetime
    rule: str = ""
    due: date = _LONG_AGO

    @property
    def slot(self) -> str:
        """The slot of the reminder that comes once it is over."""
        return f"{_AGAIN}{self.until.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """When and how reminders come; all hours are local time.

    Attributes:
        summary: When the day's summary comes.
        slots: Hours of the last safe day; the last one is its evening.
        repeats: Whether the later slots count as well as the first.
        quiet: From when until when only the last safe day is heard of; None: never.
        leads: Days before the last safe day on which a notice of its own comes.
        together_from: So many single notices at once become one.
        missed_days: What has waited so many days comes in quiet hours too.
        hides_names: Whether notices leave out what was bought.
    """

    summary: time
    slots: tuple[time, ...]
    quiet: tuple[time, time] | None
    leads: frozenset[int]
    together_from: int
    missed_days: int
    repeats: bool = True
    hides_names: bool = False

    def is_quiet(self, clock: time) -> bool:
        """Whether a local time lies in the quiet hours."""
        if self.quiet is None:
            return False
        first, last = self.quiet
        if first <= last:
            return first <= clock < last
        return clock >= first or clock < last


@dataclass(frozen=True, slots=True)
class Said:
    """What was said and wished before.

    Attributes:
        keys: Every reminder that came, and the marks of what the user has done.
        snoozes: By order; the empty id is that of all.
    """

    keys: Collection[ReminderKey]
    snoozes: Mapping[str, Snooze]


class NoticeKind(StrEnum):
    """How reminders are put together into what pops up."""

    ONE = "one"
    MANY = "many"  # several last or near days at once
    SUMMARY = "summary"
    MISSED = "missed"  # what came while the computer was off


@dataclass(frozen=True, slots=True)
class Notice:
    """What pops up, once.

    Attributes:
        orders: Ids of the orders it is about, most urgent first.
        reminders: What is new in it, in the same order; the others were said before.
        silent: Without a sound.
        urgent: It concerns a last day.
    """

    kind: NoticeKind
    orders: tuple[str, ...]
    reminders: tuple[Reminder, ...]
    silent: bool = False
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """What to put into the inbox, and then to say."""

    reminders: tuple[Reminder, ...] = ()
    notices: tuple[Notice, ...] = ()


# ---- what an order asks for -------------------------------------------------------------------

_RESTING = frozenset({Step.NONE, Step.WAIT, Step.WAIT_SELLER, Step.WAIT_SHIPPING})
_WATCHED_ONLY = frozenset({Urgency.WAIT, Urgency.DONE, Urgency.CLOSED})
_CLOCK_A = frozenset({"D8", "D9", "D10"})


def step_due(order: Order, plan: Plan) -> Reminder | None:
    """Return the step whose day has come, or None where the user has nothing to do today."""
    step, on = plan.next.step, plan.next.on
    if plan.urgency in _WATCHED_ONLY or step in _RESTING or on is None or on > plan.today:
        return None
    rule, due = _identity(order, plan)
    return Reminder(ReminderKey(order.id, rule, due, ""), ReminderKind.STEP, step, on)


def _identity(order: Order, plan: Plan) -> tuple[str, date]:
    """Return rule and day by which the next step is known; no zone and no clock moves them.

    Advice counts back from the user's own day, which a journey moves: its anchor stands for it.
    Some steps are "today's" every day, until somebody does them: they have no day of their own.
    """
    step = plan.next.step
    if step is Step.TRY_AGAIN:  # once for each time that the form refused
        return step.value, _latest(order, EventKind.FORM_REFUSED)
    deadline = plan.deadline(plan.next.key) if plan.next.key else None
    if deadline is not None:
        rule = f"{deadline.key}/{step}"  # one deadline may ask for one thing after the other
        if deadline.rule in _CLOCK_A and plan.protection_end is not None:
            return rule, plan.protection_end.day
        return rule, deadline.anchor.on if _is_advice(deadline) else deadline.due
    if step is Step.DECIDE_DATE:
        return step.value, plan.conflicts[0].used.day if plan.conflicts else _LONG_AGO
    if step is Step.REPLY_PRESSURE:
        return step.value, _latest(order, EventKind.MESSAGE_RECEIVED)
    return step.value, _LONG_AGO


def _is_advice(deadline: Deadline) -> bool:
    return deadline.nature is Nature.ADVICE


def _latest(order: Order, kind: EventKind) -> date:
    """Return the day of the newest event of a kind, in UTC where it has an instant."""
    found = [event for event in order.events if event.kind is kind]
    days = [event.day for event in found if event.day is not None]
    days += [event.at.astimezone(UTC).date() for event in found if event.at is not None]
    return max(days, default=_LONG_AGO)


def last_call(plan: Plan) -> Deadline | None:
    """Return the deadline of the user that the chip counts to, or None."""
    if not plan.is_open or plan.days_left is None or not plan.chip:
        return None
    deadline = plan.deadline(plan.chip)
    if deadline is None or deadline.owner is not Owner.YOU or deadline.act_by is None:
        return None
    return deadline


def days_to_last(plan: Plan) -> int:
    """Return the days to a last safe day that is here or tomorrow, for sorting.

    Below 0: only hours are left. All others have one rank: the list's own order counts there.
    """
    left = plan.days_left if last_call(plan) is not None else None
    return _LATER if left is None else min(left, _LATER)


def is_last_call(plan: Plan) -> bool:
    """Whether it is the last safe day, or only hours are left."""
    return days_to_last(plan) <= 0


def needs_today(order: Order, plan: Plan) -> bool:
    """Whether an order counts as one of today's: in the list, the tray and what pops up alike.

    That a date is missing is no work of today.
    """
    return plan.urgency is not Urgency.UNKNOWN and step_due(order, plan) is not None


def occasions(order: Order, plan: Plan) -> tuple[Occasion, ...]:
    """Return everything about this order that a reminder can be about now."""
    found = []
    step, deadline = step_due(order, plan), last_call(plan)
    if step is not None:
        found.append(step.key.occasion)
    if deadline is not None:
        found.append(Occasion(order.id, deadline.key, deadline.due))
    return tuple(found)


def evening_of(plan: Plan, settings: ReminderSettings, zone: tzinfo) -> datetime | None:
    """Return the evening of the last safe day, which no snooze passes; None without such a day."""
    deadline = last_call(plan)
    if deadline is None or deadline.act_by is None:
        return None
    return datetime.combine(deadline.act_by, settings.slots[-1], zone).astimezone(UTC)


# ---- what is due ------------------------------------------------------------------------------

Row = tuple["Order", "Plan"]


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at all orders: what it compares with."""

    said: Said
    settings: ReminderSettings
    moment: Moment
    fresh: bool

    @property
    def clock(self) -> time:
        return self.moment.now.astimezone(self.moment.zone).time()

    @property
    def quiet(self) -> bool:
        return self.settings.is_quiet(self.clock)

    def is_done(self, occasion: Occasion) -> bool:
        return ReminderKey(*occasion, DONE) in self.said.keys

    def is_new(self, reminder: Reminder) -> bool:
        return reminder.key not in self.said.keys and not self.is_done(reminder.key.occasion)

    def is_held(self, order_id: str, plan: Plan) -> bool:
        """Whether the user does not want to hear of an order now."""
        evening = evening_of(plan, self.settings, self.moment.zone)
        for key in (order_id, ""):
            snooze = self.said.snoozes.get(key)
            if snooze is None or snooze.since > self.moment.now:
                continue  # a clock that was set back has made it a wish of the future
            until = snooze.until
            if evening is not None and snooze.since < evening:
                until = min(until, evening)
            if self.moment.now < until:
                return True
        return False


def due_reminders(
    rows: Iterable[Row],
    said: Said,
    settings: ReminderSettings,
    moment: Moment,
    *,
    fresh: bool = False,
) -> Due:
    """Return what is to be said now.

    Args:
        rows: All live orders with their plans at ``moment``, most urgent first.
        said: What was said before, and the snoozes.
        settings: When and how.
        moment: Now, and the zones.
        fresh: The program has just begun, or the computer has just woken: what was missed comes
            as one notice.
    """
    look = _Look(said, settings, moment, fresh)
    steps: list[tuple[Reminder, Plan]] = []
    single: list[Reminder] = []
    left: dict[str, int] = {}
    for order, plan in rows:
        if not plan.is_open or look.is_held(order.id, plan):
            continue
        step = step_due(order, plan)
        if step is not None and not look.is_done(step.key.occasion):
            steps.append((step, plan))
        single += _single(look, order, plan, step)
        left[order.id] = days_to_last(plan)
    # A step counts by its day, a last safe day by the days to it: the latter decides here.
    steps.sort(key=lambda one: left[one[0].key.order])
    single.sort(key=lambda one: left[one.key.order])
    new = [step for step, _ in steps if look.is_new(step)]
    summary = _summary_due(look, steps, new)
    notices = _notices(look, [step for step, _ in steps], new, single, left, summary=summary)
    found = [*single]
    if summary:
        day = ReminderKey("", _SUMMARY, moment.today, "")
        found += new
        if day not in said.keys:
            found.append(Reminder(day, ReminderKind.SUMMARY, Step.NONE, moment.today))
    return Due(tuple(found), tuple(notices))


def _summary_due(look: _Look, steps: Sequence[tuple[Reminder, Plan]], new: list[Reminder]) -> bool:
    """Whether everything due is to be told now: at its hour, or at once when that was missed."""
    today = look.moment.today
    waited = min((step.on for step in new), default=today)
    if look.quiet:
        return waited <= today - look.settings.missed_days * _DAY
    if look.fresh and waited < today:
        return True
    given = ReminderKey("", _SUMMARY, today, "") in look.said.keys
    if given or look.clock < look.settings.summary:
        return False
    # That a date is missing is said once, not every day.
    return bool(new) or any(plan.urgency is not Urgency.UNKNOWN for _, plan in steps)


def _single(look: _Look, order: Order, plan: Plan, step: Reminder | None) -> Iterator[Reminder]:
    """Yield the notices of one order that stand for themselves."""
    deadline = last_call(plan)
    slot = _slot_of(look, plan, deadline) if deadline is not None else None
    found: Reminder | None = None
    if deadline is not None and slot is not None and deadline.act_by is not None:
        kind, name = slot
        key = ReminderKey(order.id, deadline.key, deadline.due, name)
        found = Reminder(key, kind, plan.next.step, deadline.act_by)
        if look.is_new(found):
            yield found
            return
    yield from _again(look, order, plan, step)


def _slot_of(look: _Look, plan: Plan, deadline: Deadline) -> tuple[ReminderKind, str] | None:
    """Return which of a deadline's notices it is time for, or None."""
    settings, left = look.settings, plan.days_left
    if left is None:
        return None
    if left <= 0 and plan.urgency is Urgency.ALARM:
        if left < 0:
            # Of two dates the earlier one may be over while the later one still runs: no hours.
            return (ReminderKind.HOURS, _HOURS) if look.moment.now < deadline.ends_at else None
        slots = settings.slots if settings.repeats else settings.slots[:1]
        passed = [slot for slot in slots if slot <= look.clock]
        if passed:
            return ReminderKind.LAST, f"{passed[-1]:%H:%M}"
        # Whoever starts the computer before the first slot may be gone by then.
        return (ReminderKind.LAST, _START) if look.fresh else None
    near = [lead for lead in settings.leads if lead >= left]
    refused = plan.next.step is Step.TRY_AGAIN  # no alarm before the day itself (decisions 12)
    if left <= 0 or not near or refused or look.quiet or look.clock < settings.summary:
        return None
    return ReminderKind.LEAD, f"{_LEAD}{min(near)}"


def _again(look: _Look, order: Order, plan: Plan, step: Reminder | None) -> Iterator[Reminder]:
    """Yield the reminder that a snooze has put off, if it is still about the same."""
    snooze = look.said.snoozes.get(order.id)
    if snooze is None or snooze.since > look.moment.now:
        return
    occasion = Occasion(order.id, snooze.rule, snooze.due)
    if occasion not in occasions(order, plan):
        return
    is_last = plan.urgency is Urgency.ALARM and plan.days_left is not None and plan.days_left <= 0
    if look.quiet and not is_last:
        return
    on = step.on if step is not None else look.moment.today
    key = ReminderKey(*occasion, snooze.slot)
    found = Reminder(key, ReminderKind.AGAIN, plan.next.step, on)
    if look.is_new(found):
        yield found


# ---- what pops up -----------------------------------------------------------------------------

_LAST = frozenset({ReminderKind.LAST, ReminderKind.HOURS})


def _notices(
    look: _Look,
    steps: Sequence[Reminder],
    new: Sequence[Reminder],
    single: Sequence[Reminder],
    left: Mapping[str, int],
    *,
    summary: bool,
) -> list[Notice]:
    """Put what is due together: never a heap of notices, never an order in two of them."""
    orders = tuple(dict.fromkeys(reminder.key.order for reminder in (*single, *steps)))
    orders = tuple(sorted(orders, key=left.__getitem__))
    said = {reminder.key.order for reminder in single}
    told = tuple(step.key.order for step in steps)
    urgent = any(reminder.kind in _LAST for reminder in single)
    # Where nothing ever came, the program is new here: no computer was off.
    missed = bool(look.said.keys) and any(step.on < look.moment.today for step in new)
    more = summary and not said.issuperset(told)
    if len(orders) > 1 and (more or (summary and look.fresh)):
        # One notice with everything due, whatever else is due at the same hour.
        urgent = urgent or left[orders[0]] <= 0
        kind = NoticeKind.MISSED if look.fresh and missed else NoticeKind.SUMMARY
        return [Notice(kind, orders, (*single, *new), look.quiet, urgent)]
    found = []
    if len(single) >= look.settings.together_from:
        names = tuple(reminder.key.order for reminder in single)
        found.append(Notice(NoticeKind.MANY, names, tuple(single), look.quiet, urgent))
    else:
        found += [
            Notice(NoticeKind.ONE, (one.key.order,), (one,), look.quiet, one.kind in _LAST)
            for one in single
        ]
    if more:
        kind = NoticeKind.MISSED if look.fresh and missed else NoticeKind.SUMMARY
        found.append(Notice(kind, told, tuple(new), look.quiet))
    return found


# ---- when to look again -----------------------------------------------------------------------


def next_look(said: Said, settings: ReminderSettings, moment: Moment) -> datetime:
    """Return the next instant at which the hour alone makes something due."""
    hours = {settings.summary, *settings.slots}
    if settings.quiet is not None:
        hours.add(settings.quiet[1])
    ends = [snooze.until for snooze in said.snoozes.values() if snooze.until > moment.now]
    days = (moment.today, moment.today + _DAY)
    at = [
        datetime.combine(day, hour, moment.zone).astimezone(UTC) for day in days for hour in hours
    ]
    return min([*ends, *(instant for instant in at if instant > moment.now)])


# ---- the tray ---------------------------------------------------------------------------------


class TrayState(StrEnum):
    """What the icon shows."""

    CALM = "calm"
    WEEK = "week"
    NOW = "now"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class TrayView:
    """What icon, tooltip and menu show.

    Attributes:
        today: How many orders have something to do today.
        week: How many more have within the week.
        top: Ids of the most urgent orders, for the menu.
        nearest: Id of the order whose last safe day comes first, or empty.
        done: How many of today's the user has marked as done; the list still has them.
        until: Until when everything is paused, or None.
    """

    state: TrayState
    today: int
    week: int
    top: tuple[str, ...]
    nearest: str = ""
    done: int = 0
    until: datetime | None = None


def tray_view(rows: Sequence[Row], said: Said, moment: Moment, *, week: int, menu: int) -> TrayView:
    """Return what the tray shows at ``moment``.

    Args:
        rows: All live orders with their plans, most urgent first.
        said: What the user has done or snoozed.
        moment: Now.
        week: Days that "this week" has.
        menu: Most orders in the menu.
    """
    today: list[str] = []
    soon: list[str] = []
    done: list[str] = []
    nearest: tuple[date, str] | None = None
    for order, plan in rows:
        deadline = last_call(plan)
        if deadline is not None and deadline.act_by is not None:
            here = (deadline.act_by, order.id)
            nearest = here if nearest is None else min(nearest, here, key=lambda one: one[0])
        step = step_due(order, plan)
        if step is not None:
            if needs_today(order, plan):
                (done if is_marked_done(step.key, said) else today).append(order.id)
        elif _within(plan, week):
            soon.append(order.id)
    pause = said.snoozes.get("")
    state = TrayState.NOW if today else TrayState.WEEK if soon else TrayState.CALM
    if pause is not None and pause.since <= moment.now < pause.until:
        state = TrayState.PAUSED
    top = tuple([*today, *soon][:menu])
    until = pause.until if pause is not None and state is TrayState.PAUSED else None
    return TrayView(
        state, len(today), len(soon), top, nearest[1] if nearest else "", len(done), until
    )


def is_marked_done(key: ReminderKey, said: Said) -> bool:
    """Whether the user has taken care of what a reminder is about."""
    return ReminderKey(*key.occasion, DONE) in said.keys


def _within(plan: Plan, week: int) -> bool:
    if plan.urgency in _WATCHED_ONLY or plan.next.on is None or plan.urgency is Urgency.UNKNOWN:
        return False
    return plan.today < plan.next.on <= plan.today + week * _DAY
