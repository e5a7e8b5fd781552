# SPDX-License-Identifier: MIT
"""Reminders: what is due goes into the inbox first, and only then pops up.

Why in this order: the program may be killed at any moment. The inbox row is committed before
anything is shown, and the row's key keeps the reminder from ever coming again. So each reminder
stands in the inbox exactly once, and pops up at most once. A kill between the two loses the pop-up
alone: the row is unread, the tray shows it, the next summary names the order, and the slots of a
last day come again. The other order would show twice after a kill, and people switch off what
nags.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from aliguard_desktop.domain.reminders import (
    DONE,
    Reminder,
    ReminderKey,
    ReminderKind,
    Said,
    Snooze,
    days_to_last,
    due_reminders,
    evening_of,
    last_call,
    needs_today,
    next_look,
    occasions,
    tray_view,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import tzinfo
    from typing import Protocol

    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.reminders import (
        InboxEntry,
        Notice,
        ReminderSettings,
        Row,
        TrayView,
    )
    from aliguard_desktop.services.orders import OrderService, OrderView
    from aliguard_desktop.services.ports import UnitOfWorkFactory

    class Numbers(Protocol):
        """What was shipped (``catalogue_reminders.ReminderNumbers``)."""

        @property
        def settings(self) -> ReminderSettings: ...  # noqa: D102
        @property
        def lead_choices(self) -> tuple[int, ...]: ...  # noqa: D102
        @property
        def names(self) -> int: ...  # noqa: D102
        @property
        def week(self) -> int: ...  # noqa: D102
        @property
        def menu(self) -> int: ...  # noqa: D102
        @property
        def short_hours(self) -> int: ...  # noqa: D102
        @property
        def long_days(self) -> int: ...  # noqa: D102


_log = logging.getLogger(__name__)

_KEY = "reminders"
_LABEL = "reminders"
_SETTINGS_LABEL = "settings"

_SLEPT = timedelta(minutes=15)
"""A longer pause between two looks means that the computer slept (decisions 38: 5 minutes)."""

_SHOWN_MOST = 300
_A_DAY = timedelta(days=1)


class Span(StrEnum):
    """How long a snooze or a pause lasts."""

    SHORT = "short"
    TOMORROW = "tomorrow"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class ReminderChoices:
    """What the user has chosen in the settings.

    Attributes:
        quiet: The quiet hours, also while they are off.
        is_quiet_on: Whether there are quiet hours.
        keeps_running: Whether closing the window leaves the program in the tray.
    """

    summary: time
    repeats: bool
    quiet: tuple[time, time]
    is_quiet_on: bool
    leads: frozenset[int]
    hides_names: bool = False
    keeps_running: bool = True


@dataclass(frozen=True, slots=True)
class InboxItem:
    """What came for one order; an order that is gone has none.

    Attributes:
        entry: The newest that is not taken care of, or the newest.
        done: Whether the user has taken care of it.
        current: Whether it is still about what the order asks for: a date may have moved.
        snoozed: Until when the user does not want to hear of the order, or None.
        earlier: What came before it, the last first.
        unread: Whether something of it was not looked at.
    """

    entry: InboxEntry
    view: OrderView
    done: bool
    current: bool = True
    snoozed: datetime | None = None
    earlier: tuple[InboxEntry, ...] = ()
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """Of how many orders something came that nobody has looked at, and that is still so.

    Attributes:
        orders: What is marked as done, or no longer asked for, does not count.
        today: How many of them the list and the tray count as today's.
    """

    orders: int = 0
    today: int = 0


@dataclass(frozen=True, slots=True)
class _Calm:
    """A look after which nothing is due before ``until``, if nothing happens meanwhile."""

    views: list[OrderView]
    zone: tzinfo
    since: datetime
    until: datetime


class ReminderService:
    """Looks what is due, keeps the inbox, snoozes and settings."""

    def __init__(self, units: UnitOfWorkFactory, orders: OrderService, numbers: Numbers) -> None:
        """Read the settings; reminders are read at the first look."""
        self._units = units
        self._orders = orders
        self.numbers = numbers
        self._choices = self._load()
        self._keys: set[ReminderKey] | None = None
        self._snoozes: dict[str, Snooze] = {}
        self._last: datetime | None = None
        self._calm: _Calm | None = None
        self.was_calm = False
        """Whether the last look found that nothing had changed since the one before."""
        self._tray: TrayView | None = None

    # ---- settings -----------------------------------------------------------------------------

    @property
    def defaults(self) -> ReminderChoices:
        """What holds before the user changes anything."""
        shipped = self.numbers.settings
        quiet = shipped.quiet or (time(0), time(0))
        return ReminderChoices(
            shipped.summary, shipped.repeats, quiet, shipped.quiet is not None, shipped.leads
        )

    @property
    def choices(self) -> ReminderChoices:
        """What the user has chosen."""
        return self._choices

    @property
    def settings(self) -> ReminderSettings:
        """What the choices mean."""
        chosen = self._choices
        return replace(
            self.numbers.settings,
            summary=chosen.summary,
            repeats=chosen.repeats,
            quiet=chosen.quiet if chosen.is_quiet_on else None,
            leads=chosen.leads,
            hides_names=chosen.hides_names,
        )

    def choose(self, choices: ReminderChoices) -> None:
        """Keep the user's choices; they hold at once.

        Raises:
            AliGuardError: They cannot be saved.
        """
        with self._units(_SETTINGS_LABEL) as unit:
            unit.settings.put(_KEY, json.dumps(_plain(choices)))
            unit.commit()
        self._choices = choices
        self._calm = None

    # ---- looking ------------------------------------------------------------------------------

    def look(self) -> tuple[Notice, ...]:
        """Put what is due into the inbox and return what is to pop up, each thing once ever.

        Raises:
            AliGuardError: The orders cannot be read, or the inbox cannot be written; the next
                look tries again.
        """
        moment = self._orders.moment()
        views = self._orders.views()
        fresh = self._last is None or moment.now - self._last > _SLEPT
        self.was_calm = not fresh and self._is_calm(views, moment)
        if self.was_calm:
            self._last = moment.now
            return ()
        self._tray = None
        rows: list[Row] = [(view.order, view.plan) for view in views]
        due = due_reminders(rows, self._said(), self.settings, moment, fresh=fresh)
        if due.reminders:
            with self._units(_LABEL) as unit:
                new = unit.reminders.add(due.reminders, moment.now)
                unit.commit()
            self._known().update(one.key for one in due.reminders)
            if len(new) < len(due.reminders):
                # Another process on the same data was quicker: it has said them.
                _log.info("%d reminders came already", len(due.reminders) - len(new))
                self._last, self._calm = moment.now, None
                return tuple(
                    notice
                    for notice in due.notices
                    if all(one.key in new for one in notice.reminders) and notice.reminders
                )
        self._last = moment.now
        self._calm = _Calm(views, moment.zone, moment.now, self.next_look())
        return due.notices

    def _is_calm(self, views: list[OrderView], moment: Moment) -> bool:
        """Whether a look would say nothing: a hidden program costs next to nothing.

        Orders that did not change are the same objects, so this compares addresses.
        """
        calm = self._calm
        return (
            calm is not None
            and calm.since <= moment.now < calm.until
            and calm.zone == moment.zone
            and calm.views == views
        )

    def next_look(self) -> datetime:
        """Return the next instant at which the hour alone makes something due."""
        return next_look(self._said(), self.settings, self._orders.moment())

    def are_coming(self) -> bool:
        """Return whether a reminder can still come: an order is open."""
        return any(view.plan.is_open for view in self._orders.views())

    def tray(self) -> TrayView:
        """Return what the tray shows."""
        moment, views = self._orders.moment(), self._orders.views()
        if self._tray is None or not self._is_calm(views, moment):
            self._tray = tray_view(
                [(view.order, view.plan) for view in views],
                self._said(),
                moment,
                week=self.numbers.week,
                menu=self.numbers.menu,
            )
        return self._tray

    # ---- the inbox ----------------------------------------------------------------------------

    def inbox(self) -> list[InboxItem]:
        """Return what came and was not cleared: a row for each order, most urgent first.

        What is taken care of, or no longer so, stands last.
        """
        with self._units() as unit:
            entries = unit.reminders.entries(_SHOWN_MOST)
        came: dict[str, list[InboxEntry]] = {}
        for entry in entries:
            came.setdefault(entry.reminder.key.order, []).append(entry)
        items = [self._item(view, came[view.order.id]) for view in self._orders.live(came)]
        return sorted(items, key=self._rank)

    def _item(self, view: OrderView, entries: Sequence[InboxEntry]) -> InboxItem:
        """Put together what came for an order, the last first."""
        said, now = self._said(), self._orders.clock()
        asked = occasions(view.order, view.plan)

        def worth(entry: InboxEntry) -> tuple[bool, bool]:
            key = entry.reminder.key
            return (self._is_done(key, said), key.occasion not in asked)

        entry = min(entries, key=worth)
        is_done, is_over = worth(entry)
        snooze = said.snoozes.get(view.order.id)
        is_snoozed = snooze is not None and snooze.since <= now < snooze.until
        return InboxItem(
            entry,
            view,
            is_done,
            not is_over,
            snooze.until if snooze is not None and is_snoozed else None,
            tuple(one for one in entries if one is not entry),
            any(not one.read for one in entries),
        )

    @staticmethod
    def _rank(item: InboxItem) -> tuple[bool, bool, int]:
        return (item.done, not item.current, days_to_last(item.view.plan))

    def unread(self) -> Unread:
        """Return of how many orders there are reminders that nobody has looked at."""
        with self._units() as unit:
            found = unit.reminders.unread()
        if not found:
            return Unread()
        said = self._said()
        asked = {key.occasion for key in found if not self._is_done(key, said)}
        rows = [
            view
            for view in self._orders.views()
            if asked.intersection(occasions(view.order, view.plan))
        ]
        return Unread(len(rows), sum(needs_today(view.order, view.plan) for view in rows))

    def mark_read(self, order_id: str = "") -> None:
        """Note that the user has looked at the inbox, or at what came for one order."""
        with self._units(_LABEL) as unit:
            unit.reminders.mark_read(order_id)
            unit.commit()

    def clear(self) -> frozenset[ReminderKey]:
        """Empty the inbox and return what was in it, for ``put_back``; it never comes again."""
        with self._units(_LABEL) as unit:
            gone = unit.reminders.clear()
            unit.commit()
        return gone

    def put_back(self, keys: Iterable[ReminderKey]) -> None:
        """Show again what ``clear`` has taken away."""
        with self._units(_LABEL) as unit:
            unit.reminders.put_back(keys)
            unit.commit()

    # ---- the user's wishes --------------------------------------------------------------------

    def done(self, order_id: str) -> None:
        """Take the user's word that what is due with an order now is taken care of.

        No event is recorded: what happened to an order is said on its card. The reminders of this
        occasion stop, the order stays where it is in the list.
        """
        view = self._view(order_id)
        if view is None:
            return
        marks = [
            Reminder(
                ReminderKey(*occasion, DONE), ReminderKind.DONE, view.plan.next.step, occasion.due
            )
            for occasion in occasions(view.order, view.plan)
        ]
        with self._units(_LABEL) as unit:
            unit.reminders.add(marks, self._orders.clock())
            unit.reminders.mark_read(order_id)
            unit.commit()
        self._known().update(mark.key for mark in marks)
        self._calm = None

    def not_done(self, key: ReminderKey) -> None:
        """Take back that an occasion was taken care of."""
        marks = [ReminderKey(*key.occasion, DONE)]
        view = self._view(key.order)
        if view is not None:
            marks += [ReminderKey(*one, DONE) for one in occasions(view.order, view.plan)]
        with self._units(_LABEL) as unit:
            unit.reminders.forget(marks)
            unit.commit()
        self._known().difference_update(marks)
        self._calm = None

    def snooze(self, order_id: str, span: Span) -> datetime | None:
        """Say nothing of an order for a while; return until when, None if it is gone.

        The evening of the last safe day is never passed, nor, when only hours are left, the last
        in which something can be done.
        """
        view = self._view(order_id)
        if view is None:
            return None
        moment = self._orders.moment()
        until = self._end(span)
        evening = evening_of(view.plan, self.settings, moment.zone)
        deadline = last_call(view.plan)
        if evening is not None and moment.now < evening:
            until = min(until, evening)
        elif deadline is not None:
            last = deadline.ends_at - timedelta(hours=self.numbers.short_hours)
            until = min(until, last if moment.now < last else max(moment.now, deadline.ends_at))
        found = occasions(view.order, view.plan)
        # The last day matters more than the step: its reminder is what comes again.
        rule, due = (found[-1].rule, found[-1].due) if found else ("", moment.today)
        self._keep(Snooze(order_id, moment.now, until, rule, due))
        return until

    def pause(self, span: Span) -> datetime:
        """Say nothing at all for a while, last safe days in their evening excepted."""
        until = self._end(span)
        self._keep(Snooze("", self._orders.clock(), until))
        return until

    def resume(self) -> None:
        """End the pause."""
        with self._units(_LABEL) as unit:
            unit.reminders.drop_snooze("")
            unit.commit()
        self._known()
        self._snoozes.pop("", None)
        self._calm = None

    def paused_until(self) -> datetime | None:
        """Return until when everything is paused, or None."""
        pause = self._said().snoozes.get("")
        now = self._orders.clock()
        return pause.until if pause is not None and pause.since <= now < pause.until else None

    # ---- inside -------------------------------------------------------------------------------

    def _end(self, span: Span) -> datetime:
        moment = self._orders.moment()
        if span is Span.SHORT:
            return moment.now + timedelta(hours=self.numbers.short_hours)
        if span is Span.LONG:
            return moment.now + timedelta(days=self.numbers.long_days)
        tomorrow = moment.today + _A_DAY
        return datetime.combine(tomorrow, self.settings.summary, moment.zone).astimezone(
            moment.now.tzinfo
        )

    def _keep(self, snooze: Snooze) -> None:
        with self._units(_LABEL) as unit:
            unit.reminders.put_snooze(snooze)
            if snooze.order:  # whoever puts it off has seen it
                unit.reminders.mark_read(snooze.order)
            unit.commit()
        self._known()
        self._snoozes[snooze.order] = snooze
        self._calm = None

    def _view(self, order_id: str) -> OrderView | None:
        return next(iter(self._orders.live([order_id])), None)

    def _said(self) -> Said:
        return Said(self._known(), self._snoozes)

    def _known(self) -> set[ReminderKey]:
        if self._keys is None:
            with self._units() as unit:
                self._keys = unit.reminders.keys()
                self._snoozes = unit.reminders.snoozes()
        return self._keys

    @staticmethod
    def _is_done(key: ReminderKey, said: Said) -> bool:
        return ReminderKey(*key.occasion, DONE) in said.keys

    def _load(self) -> ReminderChoices:
        with self._units() as unit:
            text = unit.settings.get(_KEY)
        if not text:
            return self.defaults
        try:
            stored = json.loads(text)
        except (ValueError, RecursionError):
            stored = None
        if not isinstance(stored, dict):
            _log.warning("the stored reminder settings cannot be read; the built-in ones are used")
            return self.defaults
        return _choices(stored, self.defaults, self.numbers.lead_choices)


def _plain(choices: ReminderChoices) -> dict[str, Any]:
    return {
        "summary": f"{choices.summary:%H:%M}",
        "repeats": choices.repeats,
        "quiet_on": choices.is_quiet_on,
        "quiet": [f"{hour:%H:%M}" for hour in choices.quiet],
        "leads": sorted(choices.leads),
        "hides_names": choices.hides_names,
        "keeps_running": choices.keeps_running,
    }


def _choices(
    stored: Mapping[str, Any], usual: ReminderChoices, leads: tuple[int, ...]
) -> ReminderChoices:
    """Return the stored choices; each one that is none of ours has its default."""
    quiet = stored.get("quiet")
    hours = [_hour(one) for one in quiet] if isinstance(quiet, list) and len(quiet) == 2 else []
    chosen = stored.get("leads")
    return ReminderChoices(
        summary=_hour(stored.get("summary")) or usual.summary,
        repeats=_flag(stored, "repeats", usual=usual.repeats),
        quiet=(hours[0] or usual.quiet[0], hours[1] or usual.quiet[1]) if hours else usual.quiet,
        is_quiet_on=_flag(stored, "quiet_on", usual=usual.is_quiet_on),
        leads=(
            frozenset(one for one in chosen if isinstance(one, int) and one in leads)
            if isinstance(chosen, list)
            else usual.leads
        ),
        hides_names=_flag(stored, "hides_names", usual=usual.hides_names),
        keeps_running=_flag(stored, "keeps_running", usual=usual.keeps_running),
    )


def _hour(text: object) -> time | None:
    try:
        found = time.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is None else None


def _flag(stored: Mapping[str, Any], name: str, *, usual: bool) -> bool:
    value = stored.get(name)
    return value if isinstance(value, bool) else usual
