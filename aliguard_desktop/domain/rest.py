# SPDX-License-Identifier: MIT
"""When a finished order may rest: from then on no day and no other order changes its plan.

A buyer of many years has tens of thousands of such orders. Whoever keeps a list of orders may leave
them out of memory and look them up when they are wanted; an order that changes is awake again.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, timedelta
from typing import TYPE_CHECKING

from aliguard_desktop.domain.platform_time import day_of, sane_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.domain.platform_time import Moment

QUIET = timedelta(days=120)
"""How long nothing must have happened and every day that anything names must have passed.

A technical margin and no rule: what was exported to a calendar stays in it for a shorter time.
"""


def rests_from(order: Order, plans: Iterable[Plan], moment: Moment) -> date | None:
    """Return the day since when an order rests, or None while it is awake.

    Args:
        order: The order.
        plans: The plans of all its lines (``plan_lines``) at ``moment``.
        moment: Now; the day returned is not later.
    """
    if order.trashed_at is not None:
        return None
    given = tuple(plans)
    if any(plan.is_open or plan.next.on is not None or plan.future for plan in given):
        return None
    today = min(moment.today, moment.pacific_today)
    last = max(map(sane_day, _days(order, given)), default=None)
    if last is None or last > today - QUIET:
        return None
    return last + QUIET


def _days(order: Order, plans: Iterable[Plan]) -> Iterator[date]:
    """Yield every day that the order or one of its plans names."""
    for event in order.events:
        instant = day_of(event.at, UTC) + timedelta(days=1) if event.at else None
        yield from filter(None, (event.day, event.seen, instant))
        for part in fields(event.detail):
            value = getattr(event.detail, part.name)
            if isinstance(value, date):
                yield value
    for case in order.cases:
        if case.submitted_at is not None:
            yield case.submitted_at.astimezone(UTC).date()
    for exhibit in order.exhibits:
        if exhibit.added_at is not None:
            yield exhibit.added_at.astimezone(UTC).date()
    for plan in plans:
        if plan.protection_end is not None:
            yield plan.protection_end.day
        for deadline in plan.deadlines:
            yield from filter(None, (deadline.due, deadline.act_by))
