# SPDX-License-Identifier: MIT
"""A life of reminders: a fake clock, orders that move on, sleeps, kills, journeys, wrong clocks.

``Life.live`` runs the real service over the in-memory storage, and after each look compares the
inbox with what the plans say by themselves. It knows nothing of keys: it counts, for each order
and as long as nothing happens to it, how often each step and each last day was told.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.catalogue_reminders import load_reminders
from aliguard_desktop.domain.plan import Owner, Step, Urgency
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.domain.platform_time import Moment
from aliguard_desktop.domain.reminders import ReminderKind
from aliguard_desktop.services.orders import PACIFIC, OrderService
from aliguard_desktop.services.reminders import ReminderService
from tests.factories import event, order
from tests.fakes import FakeClock, MemoryHistory, MemoryUnits

if TYPE_CHECKING:
    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.domain.reminders import InboxEntry, Notice

BEGIN = datetime(2026, 1, 1, 6, tzinfo=ZoneInfo("UTC"))
_ZONES = [
    ZoneInfo(name)
    for name in (
        "Europe/Warsaw",
        "Pacific/Kiritimati",
        "Pacific/Honolulu",
        "Asia/Kolkata",
        "America/New_York",
    )
]
_ZONE_WEIGHTS = (8, 1, 1, 1, 1)
_IDLE = {Step.NONE, Step.WAIT, Step.WAIT_SELLER, Step.WAIT_SHIPPING}
_SILENT = {Urgency.WAIT, Urgency.DONE, Urgency.CLOSED}
_SUMMARY, _SLOTS = time(9), (time(9), time(13), time(18))
_QUIET = (time(21), time(8))
_DAY = timedelta(days=1)
_ONCE = (ReminderKind.STEP, ReminderKind.LEAD, ReminderKind.HOURS)


def made(count: int, days: int, chance: random.Random) -> list[Order]:
    """Return orders that are placed before and during so many days from ``BEGIN``."""
    found = []
    for number in range(count):
        placed = BEGIN.date() + timedelta(days=chance.randint(-80, max(1, days - 40)))
        shipped = placed + timedelta(days=chance.randint(1, 6))
        told: list[Event] = [event("placed", placed), event("shipped", shipped)]
        if number % 7:
            end = shipped + timedelta(days=chance.choice((45, 60, 75)))
            told.append(event("protection_end", end, seen=shipped))
        if number % 11 == 0:
            told.append(event("protection_end", shipped + timedelta(days=59), seen=placed))
        told.append(event("scan", shipped + timedelta(days=chance.randint(2, 12))))
        if number % 3 == 0:
            told.append(event("delivered", shipped + timedelta(days=chance.randint(15, 40))))
        found.append(order(*told, number=f"{8190000000000000 + number}", paid="12.50"))
    return found


class Life:
    """One run of the program after the other, and what a careful reader makes of it."""

    def __init__(self, count: int, days: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.days = days
        self.units = MemoryUnits(made(count, days, self.chance))
        self.clock = FakeClock(BEGIN)
        self.zone = _ZONES[0]
        self.rules = load_rulebook()
        self.orders = OrderService(
            self.units, MemoryHistory(self.units), self.rules, self.clock, lambda: self.zone
        )
        self.real = BEGIN
        self.wrong = timedelta()
        self.service = self._started()
        self.popped: Counter[tuple[Any, ...]] = Counter()
        self.told: Counter[tuple[Any, ...]] = Counter()
        self.changes: Counter[str] = Counter()
        self.looks = self.kills = self.rows = 0

    def _started(self) -> ReminderService:
        return ReminderService(self.units, self.orders, load_reminders())

    def live(self) -> None:
        """Live all days."""
        end = BEGIN + timedelta(days=self.days)
        while self.real < end:
            self._happen()
            self._look()
            self._pass_time()

    # -- what happens to the computer and to the orders

    def _pass_time(self) -> None:
        """Let time go on to the next look, as the ticker does, or sleep through some of it."""
        fate = self.chance.random()
        if fate < 0.06:  # off or asleep
            days = self.chance.choice((0.2, 0.5, 1, 2, 14) if fate < 0.02 else (0.2, 0.4))
            self.real += timedelta(days=days, minutes=self.chance.randint(0, 900))
            if fate < 0.04:
                self.service = self._started()
        else:
            local = self.clock.now.astimezone(self.zone)
            midnight = datetime.combine(local.date() + _DAY, time(0), self.zone)
            wait = min(self.service.next_look(), midnight.astimezone(ZoneInfo("UTC")))
            self.real += max(wait - self.clock.now, timedelta(minutes=1))
        if self.chance.random() < 0.01:
            self.wrong = timedelta(hours=self.chance.choice((0, 0, 0, -1, 3, -50, -70)))
        if self.chance.random() < 0.02:
            self.zone = self.chance.choices(_ZONES, _ZONE_WEIGHTS)[0]
        self.clock.now = self.real + self.wrong

    def _happen(self) -> None:
        """Sometimes the user does, or learns, something about an order that asks for it."""
        if self.chance.random() > 0.5:
            return
        views = [view for view in self.orders.views() if self._is_due(view.plan)]
        if not views:
            return
        chosen = self.chance.choice(views[:20])
        today = chosen.plan.today
        kinds = {
            Step.ASK_EXTENSION: "extension_asked",
            Step.OPEN_DISPUTE: self.chance.choice(("dispute_opened", "form_refused")),
            Step.TRY_AGAIN: self.chance.choice(("dispute_opened", "form_refused")),
            Step.SAY_IF_ARRIVED: "all_good",
            Step.CHECK_ITEM: "all_good",
            Step.ADD_PROTECTION_DATE: "protection_end",
        }
        kind = kinds.get(chosen.plan.next.step)
        if kind is None:
            return
        detail: dict[str, Any] = {}
        when = today
        if kind == "protection_end":
            when, detail = today + timedelta(days=self.chance.randint(5, 40)), {"seen": today}
        with self.units("record") as unit:
            known = unit.orders.get(chosen.order.id)
            entry = len(known.events) + 1
            new = event(kind, when, entry=entry, **detail)
            unit.orders.save(replace(known, events=(*known.events, new)))
            unit.commit()
        self.changes[known.id] += 1

    # -- a look, and what a careful reader makes of it

    def _look(self) -> None:
        before = set(self.units.store.inbox)
        self.looks += 1
        fate = self.chance.random()
        if fate < 0.01:  # killed before anything was written
            self.kills += 1
            self.service = self._started()
            return
        notices = self.service.look()
        new = [entry for key, entry in self.units.store.inbox.items() if key not in before]
        if fate < 0.02:  # killed after the inbox was written, before anything popped up
            self.kills += 1
            self.service = self._started()
        else:
            self._pop_up(notices)
        self._check(new)

    def _pop_up(self, notices: tuple[Notice, ...]) -> None:
        """Take what pops up: each reminder at most once ever."""
        for notice in notices:
            for reminder in notice.reminders:
                self.popped[reminder.key] += 1
                assert self.popped[reminder.key] == 1, f"popped up twice: {reminder}"
        assert len(notices) <= 4, "a heap of notices at once"

    def _check(self, new: list[InboxEntry]) -> None:
        moment = Moment(self.clock.now, self.zone, PACIFIC)
        local = moment.now.astimezone(self.zone)
        plans = {view.order.id: view.plan for view in self.orders.views()}
        for entry in new:
            reminder = entry.reminder
            if reminder.kind is ReminderKind.SUMMARY:
                continue
            self.rows += 1
            order_id = reminder.key.order
            with self.units() as unit:
                plan = plan_order(unit.orders.get(order_id), self.rules, moment)
            self._is_not_early(reminder.kind, plan, local)
            epoch = self.changes[order_id]
            if reminder.kind in _ONCE:
                name = (order_id, epoch, reminder.kind, reminder.step, reminder.key.rule)
                self.told[name] += 1
                assert self.told[name] == 1, f"told twice: {name}"
            self.told[order_id, epoch, plan.next.step] += reminder.kind is ReminderKind.STEP
        self._is_nothing_lost(plans, local, new)

    def _is_not_early(self, kind: ReminderKind, plan: Plan, local: datetime) -> None:
        today = local.date()
        if kind is ReminderKind.STEP:
            assert plan.next.on is not None
            assert plan.next.on <= today
            return
        last = plan.deadline(plan.chip)
        assert last is not None
        assert last.owner is Owner.YOU
        assert last.act_by is not None
        if kind is ReminderKind.LEAD:
            assert last.act_by == today + _DAY
        elif kind is ReminderKind.LAST:
            assert last.act_by == today
        else:
            assert last.act_by < today
            assert local < last.ends_at

    def _is_nothing_lost(
        self, plans: dict[str, Plan], local: datetime, new: list[InboxEntry]
    ) -> None:
        """After the summary's hour everything due today is told; a last day always is."""
        clock = local.time()
        quiet = clock >= _QUIET[0] or clock < _QUIET[1]
        told_now = any(one.reminder.kind is ReminderKind.SUMMARY for one in new)
        known = self.units.store.inbox
        for order_id, plan in plans.items():
            if told_now and self._is_due(plan) and not quiet:
                name = (order_id, self.changes[order_id], plan.next.step)
                earlier = (
                    any(
                        key.order == order_id and entry.reminder.step is plan.next.step
                        for key, entry in known.items()
                    )
                    if not self.told[name]
                    else True
                )
                assert earlier, f"lost: {name}"
            if plan.urgency is Urgency.ALARM and plan.days_left == 0:
                passed = [slot for slot in _SLOTS if slot <= clock]
                last = plan.deadline(plan.chip)
                if passed and last is not None and last.owner is Owner.YOU:
                    found = (order_id, last.key, last.due, f"{passed[-1]:%H:%M}")
                    assert found in known, f"lost: {found}"
            if plan.urgency is Urgency.ALARM and plan.days_left == -1:
                last = plan.deadline(plan.chip)
                if last is not None and last.owner is Owner.YOU and local < last.ends_at:
                    assert (order_id, last.key, last.due, "hours") in known

    @staticmethod
    def _is_due(plan: Plan) -> bool:
        step, on = plan.next.step, plan.next.on
        return (
            plan.urgency not in _SILENT
            and step not in _IDLE
            and on is not None
            and on <= plan.today
        )
