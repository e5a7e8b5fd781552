# SPDX-License-Identifier: MIT
"""A deadline in the words of a calendar entry.

Nothing here depends on the day it is written: an entry that says the same as before must be
written as before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.plan import Nature, Owner
from aliguard_desktop.services.calendar import CalendarText
from aliguard_desktop.ui import formatting, labels

if TYPE_CHECKING:
    from collections.abc import Callable

    from aliguard_desktop.domain.plan import Deadline
    from aliguard_desktop.services.orders import OrderView

translate = QCoreApplication.translate

_TITLE = 80


def entry_words(
    view: OrderView, deadline: Deadline, address: Callable[[str, str], str]
) -> CalendarText:
    """Return an entry's words.

    Args:
        view: The order.
        deadline: One of its plan's.
        address: Gives the address of one of our pages for a number.
    """
    order = view.order
    title = formatting.one_line(order.display_title, _TITLE)
    facts = [formatting.order_number(order.number), formatting.one_line(order.store, _TITLE)]
    if order.paid is not None:
        facts.append(formatting.money(order.paid))
    lines = [
        *_day_lines(deadline),
        translate("Calendar", "Order: %1").replace("%1", ", ".join(filter(None, facts))),
        translate("Calendar", "AliGuard shows what to do and why."),
    ]
    page = address("aliexpress_order", order.number)
    return CalendarText(_summary(deadline, title), "\n".join(lines), page)


def _summary(deadline: Deadline, title: str) -> str:
    """Return the title of an entry; it is true on the day on which the entry stands."""
    template = ""
    if deadline.act_by is not None and deadline.act_by != deadline.due:
        template = _safe_days().get(deadline.key) or _safe_days().get(deadline.rule, "")
        # The year only where it is not that of the entry's own day.
        limit = formatting.plain_date(deadline.due, deadline.act_by)
        template = template.replace("%2", limit)
    if not template:
        text = translate("Calendar", "%1: %2").replace("%1", labels.deadline(deadline.key))
        return text.replace("%2", title)
    return template.replace("%1", title)


def _safe_days() -> dict[str, str]:
    """Return what must be done on the day before a day that others have set, by key or rule."""
    return {
        "D1": translate("Calendar", "Last safe day to pay: %1 (limit %2)"),
        "D11": translate("Calendar", "Last safe day: %1 (protection ends %2)"),
        "D12": translate("Calendar", "Last safe day for any dispute: %1 (limit %2)"),
        "D15": translate("Calendar", "Last safe day to answer the offer: %1 (limit %2)"),
        "D17": translate("Calendar", "Last safe day to appeal: %1 (limit %2)"),
        "D18": translate("Calendar", "Last safe day to send the return: %1 (limit %2)"),
        "D20": translate("Calendar", "Last safe day for PayPal: %1 (protection ends %2)"),
        "D21": translate("Calendar", "Last safe day for a PayPal claim: %1 (limit %2)"),
        "D22": translate("Calendar", "Last safe day for a chargeback: %1 (limit %2)"),
        "D23.dispute": translate("Calendar", "Last safe day for a dispute: %1 (limit %2)"),
        "D23.return": translate("Calendar", "Last safe day to ask for a return: %1 (limit %2)"),
        "D23.send_back": translate("Calendar", "Last safe day to send it back: %1 (limit %2)"),
    }


def _day_lines(deadline: Deadline) -> list[str]:
    """Return what the entry's day means: the last safe one, advice, or somebody else's."""
    due = formatting.date_with_year(deadline.due)
    if deadline.owner is not Owner.YOU:
        return [translate("Calendar", "Others act here. If nothing has happened, look again.")]
    if deadline.nature is Nature.ADVICE or deadline.act_by is None:
        text = translate(
            "Calendar", "AliGuard's advice: on this day. The limit itself comes later."
        )
        return [text]
    safe = formatting.date_with_year(deadline.act_by)
    text = translate("Calendar", "Last safe day: %1. The deadline itself: %2.")
    return [text.replace("%1", safe).replace("%2", due)]
