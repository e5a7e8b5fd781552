# SPDX-License-Identifier: MIT
"""The one entry of the clock: order, rules and moment in, plan out.

Pure: the same three give the same plan. Sources: docs/clock.md (decisions 9, 14; engine 18, 38).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from aliguard_desktop.domain.advice import book_of, next_step, warnings_of
from aliguard_desktop.domain.deadlines import all_deadlines
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.money import Money, totals
from aliguard_desktop.domain.plan import Anchor, DateEstimate, Plan, Stage, Urgency
from aliguard_desktop.domain.situation import (
    assess,
    flags_of,
    gather,
    good_after_all,
    missing_of,
    situation_of,
)
from aliguard_desktop.domain.urgency import RANK, level_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Order, Parcel
    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.domain.situation import Standing

RowKey = tuple[date, int, date, int]
"""What rows are sorted by: task day, level, act-by, money (largest first)."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is folded together: a line, a parcel, or the whole order."""

    id: str | None
    events: tuple[Event, ...]
    parcels: tuple[Parcel, ...]


def plan_order(order: Order, rulebook: Rulebook, moment: Moment) -> Plan:
    """Return what follows from ``order`` at ``moment``: its most urgent line's plan."""
    plans = plan_lines(order, rulebook, moment)
    if len(plans) == 1:
        return plans[0]
    chosen = min(plans, key=lambda plan: row_key(order, plan))
    if not order.lines:
        return chosen
    others = [p for p in plans if p is not chosen and p.line and _is_at_risk(p)]
    settled = totals(plan.settled_part for plan in (chosen, *others) if _is_at_risk(plan))
    return replace(
        chosen,
        also_at_risk=tuple(plan.line for plan in others if plan.line),
        settled_part=settled[0] if settled else None,
    )


def plan_lines(order: Order, rulebook: Rulebook, moment: Moment) -> tuple[Plan, ...]:
    """Return one plan per line (or parcel), in the order's own order; at least one."""
    return tuple(_plan(order, unit, rulebook, moment) for unit in _units(order))


def _units(order: Order) -> list[_Unit]:
    """Split the events by line where they name one (engine 38)."""
    named = [event for event in order.events if event.line is not None or event.parcel is not None]
    whole = _Unit(None, order.events, order.parcels)
    if not named:
        return [whole]
    lines = [line.id for line in order.lines]
    entered = sorted(named, key=lambda event: event.entry)
    lines += [event.line for event in entered if event.line is not None]
    if lines:
        return [_line_unit(order, line) for line in dict.fromkeys(lines)]
    parcels = [parcel.id for parcel in order.parcels]
    if len(parcels) < 2:
        return [whole]
    return [_parcel_unit(order, parcel) for parcel in order.parcels]


def _line_unit(order: Order, line: str) -> _Unit:
    parcels = tuple(entry for entry in order.parcels if not entry.lines or line in entry.lines)
    inside = {entry.id for entry in parcels}
    known = {entry.id for entry in order.parcels}

    def concerns(event: Event) -> bool:
        if event.line is not None:
            return event.line == line
        return event.parcel is None or event.parcel in inside or event.parcel not in known

    return _Unit(line, tuple(filter(concerns, order.events)), parcels)


def _parcel_unit(order: Order, parcel: Parcel) -> _Unit:
    known = {entry.id for entry in order.parcels}

    def concerns(event: Event) -> bool:
        return event.parcel in (None, parcel.id) or event.parcel not in known

    return _Unit(parcel.id, tuple(filter(concerns, order.events)), (parcel,))


def standing_of(
    order: Order, rulebook: Rulebook, moment: Moment, line: str | None = None
) -> Standing:
    """Return facts and calendar of one line (or parcel): what its plan is made from.

    Args:
        order: The order.
        rulebook: The rules in force.
        moment: Now, and the zones.
        line: ``Plan.line``; an id that the order does not have means its first line.
    """
    units = _units(order)
    return _standing(
        order, next((unit for unit in units if unit.id == line), units[0]), rulebook, moment
    )


def _standing(order: Order, unit: _Unit, rulebook: Rulebook, moment: Moment) -> Standing:
    facts = gather(order, unit.events, moment)
    facts.parcels = unit.parcels
    return assess(facts, rulebook, moment)


def _plan(order: Order, unit: _Unit, rulebook: Rulebook, moment: Moment) -> Plan:
    standing = _standing(order, unit, rulebook, moment)
    facts = standing.facts
    deadlines = all_deadlines(standing)
    book = book_of(deadlines)
    level = level_of(standing, book)
    chosen = next_step(standing, book)
    return Plan(
        stage=standing.stage,
        urgency=level.urgency,
        next=chosen,
        today=standing.today,
        line=unit.id,
        assumed=standing.assumed,
        situation=situation_of(standing),
        flags=flags_of(standing),
        days_left=level.days_left,
        chip=level.chip,
        deadlines=deadlines,
        warnings=warnings_of(standing, book, chosen),
        missing=missing_of(standing),
        future=facts.future,
        conflicts=facts.conflicts,
        protection_end=facts.protection.used if facts.protection is not None else None,
        estimate=_estimate(standing),
        settled_part=_settled_part(order, unit.id, standing),
        partly_refunded=facts.dispute.is_partly_refunded(order.paid),
    )


def _settled_part(order: Order, line: str | None, standing: Standing) -> Money | None:
    """Return what is no longer at risk: it is back, was not asked for, or was given up."""
    state = standing.facts.dispute
    if state.stage is None:
        return None
    # A line whose price nobody knows may not write off what was paid for the others.
    whole = next((entry.paid for entry in order.lines if entry.id == line), None)
    whole = order.paid if line is None else whole
    claim = state.amount
    if state.granted is not None and good_after_all(standing.facts):
        claim = state.granted
    found = [state.back]
    if whole is not None and claim is not None and claim.currency == whole.currency:
        found.append(Money(whole.currency, max(0, whole.minor - claim.minor)))
    sums = [entry for entry in totals(found) if entry.currency == order.currency]
    return sums[0] if sums and sums[0].minor else None


def _estimate(standing: Standing) -> DateEstimate | None:
    """Return where the protection end probably lies; in words only, never an alarm."""
    facts = standing.facts
    shipped = facts.first(EventKind.SHIPPED)
    if facts.protection is not None or shipped is None:
        return None
    if standing.stage not in (Stage.IN_TRANSIT, Stage.DELIVERED_SCAN):
        return None
    event, rules = shipped.event, standing.rulebook
    return DateEstimate(
        earliest=shipped.day + timedelta(days=rules.value("estimate.shortest")),
        latest=shipped.day + timedelta(days=rules.value("estimate.longest")),
        anchor=Anchor(event.kind, shipped.day, event.source, event.id),
    )


# ---- rows and sums ----------------------------------------------------------------------------


def row_key(order: Order, plan: Plan) -> RowKey:
    """Return what a row is sorted by (decisions 14); a past task day counts as today."""
    day = date.max if plan.next.on is None else max(plan.next.on, plan.today)
    chip = plan.deadline(plan.chip) if plan.chip else None
    act_by = date.max if chip is None else chip.act_by or chip.due
    paid = _paid(order, plan)
    return (day, RANK[plan.urgency], act_by, -paid.minor if paid is not None else 0)


def _paid(order: Order, plan: Plan) -> Money | None:
    """Return what was paid for the planned line if known, else for the order."""
    own = next((line.paid for line in order.lines if line.id == plan.line), None)
    return own or order.paid


_NOTHING_AT_RISK = frozenset({Stage.PLACED, Stage.OTHER})


def money_at_risk(order: Order, plan: Plan) -> Money | None:
    """Return what may still be lost with this order, or None where that is nothing or unknown.

    Paid and open: neither done nor closed. An order whose lines go ways of their own has the
    money of every open line at risk, never more than was paid for the order. What has come back
    or was not asked for is not at risk.
    """
    whole = _open_money(order, plan)
    settled = plan.settled_part
    if whole is None or settled is None or settled.currency != whole.currency:
        return whole
    return Money(whole.currency, whole.minor - settled.minor) if settled < whole else None


def _open_money(order: Order, plan: Plan) -> Money | None:
    """Return what was paid for all that is open."""
    lines = [*([plan.line] if _is_at_risk(plan) else []), *plan.also_at_risk]
    if not lines:
        return None
    paid = {line.id: line.paid for line in order.lines}
    amounts = [paid.get(line) if line is not None else None for line in lines]
    known = [amount.minor for amount in amounts if amount is not None]
    if len(known) < len(amounts):
        return order.paid or (Money(order.currency, sum(known)) if known else None)
    total = Money(order.currency, sum(known))
    if order.paid is not None and total.minor > order.paid.minor:
        return order.paid
    return total


def _is_at_risk(plan: Plan) -> bool:
    is_over = plan.urgency in (Urgency.DONE, Urgency.CLOSED)
    return not is_over and plan.stage not in _NOTHING_AT_RISK


def total_at_risk(rows: Iterable[tuple[Order, Plan]]) -> tuple[Money, ...]:
    """Return the money at risk of many orders: one sum per currency, the most frequent first."""
    return totals(money_at_risk(order, plan) for order, plan in rows)
