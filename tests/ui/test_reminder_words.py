# SPDX-License-Identifier: MIT
"""What pops up says how many and how urgent, and lets one act where one order is urgent."""

from __future__ import annotations

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.domain.reminders import Notice, NoticeKind
from aliguard_desktop.services.desktop import DONE, OPEN, SNOOZE
from aliguard_desktop.services.orders import OrderView
from aliguard_desktop.ui import reminder_words
from aliguard_desktop.ui.counting import counting
from tests.factories import event, moment, order

NOW = "2026-04-02T09:00"


def view(end: str | None, number: int) -> OrderView:
    dated = [event("protection_end", end, seen="2026-01-20")] if end else []
    made = order(
        event("placed", "2026-01-15"),
        event("shipped", "2026-01-20"),
        event("scan", "2026-01-28"),
        *dated,
        event("extension_asked", "2026-03-24"),
        event("extension_asked", "2026-03-27"),
        number=f"81900000000000{number:02}",
        title=f"Thing {number}",
        paid="10.00",
    )
    return OrderView(made, plan_order(made, load_rulebook(), moment(NOW)))


def said(*views: OrderView, hides_names: bool = False):
    known = {one.order.id: one for one in views}
    notice = Notice(NoticeKind.MISSED, tuple(known), (), urgent=True)
    found = reminder_words.message(notice, known, names=2, hides_names=hides_names)
    assert found is not None
    return found


HOURS, TODAY, TOMORROW = ("2026-04-02", 1), ("2026-04-03", 2), ("2026-04-04", 3)
"""AliExpress's days; in Warsaw the last safe day is the one before."""


@pytest.mark.parametrize("hides_names", [False, True])
@pytest.mark.parametrize(
    ("first", "title"),
    [(HOURS, "Only hours are left"), (TODAY, "Today is the last safe day")],
)
def test_one_urgent_order_has_its_buttons_and_the_others_their_number(
    first, title, hides_names
) -> None:
    urgent = view(*first)
    message = said(urgent, view(*TOMORROW), view("2026-04-05", 4), hides_names=hides_names)
    assert message.title == title
    assert message.about == urgent.order.id
    assert [key for key, _ in message.actions] == [OPEN, SNOOZE, DONE]
    assert counting().more_today(2) in message.body
    assert ("Thing 1" in message.body or "Thing 2" in message.body) is not hides_names


def test_several_urgent_orders_are_counted_by_their_urgency() -> None:
    message = said(view(*HOURS), view(*TODAY), view(*TOMORROW))
    assert message.title == f"{counting().hours_left(1)}. {counting().last_today(1)}"
    assert message.body.startswith(
        "Thing 1 (only hours are left), Thing 2 (last safe day today) and 1 more."
    )
    assert message.about == reminder_words.SEVERAL


def test_without_names_there_are_still_numbers() -> None:
    message = said(view(*TOMORROW), view("2026-04-05", 4), hides_names=True)
    assert message.title == "While the computer was off"
    assert message.body == (
        f"{counting().last_tomorrow(1)}. {counting().orders_today(2)}. "
        "Open AliGuard to see which ones."
    )


def test_an_order_without_a_date_is_not_counted_among_todays() -> None:
    views = [view("2026-04-05", 4), view("2026-04-05", 5), view(None, 6)]
    known = {one.order.id: one for one in views}
    message = reminder_words.message(Notice(NoticeKind.SUMMARY, tuple(known), ()), known, names=2)
    assert message is not None
    assert message.title == counting().orders_today(2)
    assert message.body == "Thing 4, Thing 5. At risk: USD 20.00."
