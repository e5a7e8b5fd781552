# SPDX-License-Identifier: MIT
"""Reminders in words: what pops up, what stands in the inbox, what the tray says.

A message names the thing, the day and what to do, so that nobody has to open the window to know
whether it matters. With "hide what I bought" it names neither thing nor money.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.planning import total_at_risk
from aliguard_desktop.domain.reminders import NoticeKind, ReminderKind, TrayState, last_call
from aliguard_desktop.services.desktop import DONE, OPEN, SNOOZE, Message
from aliguard_desktop.ui import card_words, explain, formatting
from aliguard_desktop.ui.counting import counting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime, tzinfo

    from aliguard_desktop.domain.reminders import Notice, Reminder, TrayView
    from aliguard_desktop.services.orders import OrderView

translate = QCoreApplication.translate

SEVERAL = "*"
"""What a message is about that is about several orders: a click opens the window."""

_TITLE = 60
_MENU_TITLE = 34


def message(
    notice: Notice,
    views: Mapping[str, OrderView],
    *,
    names: int,
    hides_names: bool = False,
) -> Message | None:
    """Return what pops up, or None where all its orders are gone.

    Args:
        notice: What is due.
        views: All orders by id.
        names: How many titles stand in a message about several orders.
        hides_names: Leave out what was bought.
    """
    shown = [views[order_id] for order_id in notice.orders if order_id in views]
    if not shown:
        return None
    if len(shown) == 1:
        return _about_one(notice, shown[0], hides_names=hides_names)
    title = _group_title(notice, shown)
    body = translate("Reminders", "Open AliGuard to see which ones.")
    if not hides_names:
        body = _group_body(shown, names)
    return Message(
        title,
        body,
        SEVERAL,
        ((OPEN, translate("Reminders", "Open AliGuard")),),
        urgent=notice.urgent,
        silent=notice.silent,
    )


def _about_one(notice: Notice, view: OrderView, *, hides_names: bool) -> Message:
    first = notice.reminders[0] if notice.reminders else None
    heading = card_words.heading(view.order, view.plan)
    if first is not None and first.kind is not ReminderKind.STEP:
        title = sentence(first, view)
    elif notice.kind is NoticeKind.MISSED:
        title = translate("Reminders", "While the computer was off")
    else:
        title = heading
    body = translate("Reminders", "Open AliGuard to see which order.")
    if not hides_names:
        body = named(view)
        if title != heading:
            body = f"{body} {_full_stop(heading)}"
    return Message(
        title,
        body,
        view.order.id,
        (
            (OPEN, translate("Reminders", "Open order")),
            (SNOOZE, translate("Reminders", "Snooze 1 hour")),
            (DONE, translate("Reminders", "Done")),
        ),
        urgent=notice.urgent,
        silent=notice.silent,
    )


def sentence(reminder: Reminder, view: OrderView) -> str:
    """Return why a reminder came, without the order's name."""
    if reminder.kind is ReminderKind.LEAD:
        left = view.plan.days_left
        if left is None or left <= 1 or reminder.on <= view.plan.today:
            return translate("Reminders", "Tomorrow is the last safe day")
        return counting().days_to_last(left)
    if reminder.kind is ReminderKind.LAST:
        return translate("Reminders", "Today is the last safe day")
    if reminder.kind is ReminderKind.HOURS:
        return translate("Reminders", "Only hours are left")
    if reminder.kind is ReminderKind.AGAIN:
        return translate("Reminders", "You wanted to be reminded")
    return card_words.heading(view.order, view.plan)


def came(reminder: Reminder, view: OrderView) -> str:
    """Return the inbox's words for a reminder: they stay true when its day is over."""
    day = formatting.short_date(reminder.on, view.plan.today)
    if reminder.kind is ReminderKind.LEAD:
        text = translate("Reminders", "Last safe day: %1")
    elif reminder.kind is ReminderKind.LAST:
        text = translate("Reminders", "The last safe day was %1")
        if reminder.on == view.plan.today:
            return translate("Reminders", "Today is the last safe day")
    elif reminder.kind is ReminderKind.HOURS:
        text = translate("Reminders", "Only hours were left after %1")
        if view.plan.days_left is not None and view.plan.days_left < 0:
            return translate("Reminders", "Only hours are left")
    elif reminder.kind is ReminderKind.AGAIN:
        return translate("Reminders", "You wanted to be reminded")
    else:
        text = translate("Reminders", "To do since %1")
        if reminder.on == view.plan.today:
            return translate("Reminders", "To do today")
    return text.replace("%1", day)


def named(view: OrderView) -> str:
    """Return ``Mechanical keyboard, EUR 48.60.``."""
    title = formatting.one_line(view.order.display_title, _TITLE)
    paid = view.order.paid
    return f"{title}, {formatting.money(paid)}." if paid is not None else f"{title}."


def _group_title(notice: Notice, shown: Sequence[OrderView]) -> str:
    urgent = sum(view.plan.days_left is not None and view.plan.days_left <= 0 for view in shown)
    if notice.urgent and urgent:
        return counting().last_today(urgent)
    if notice.kind is NoticeKind.MISSED:
        return translate("Reminders", "While the computer was off")
    if notice.kind is NoticeKind.MANY:
        return counting().last_days(len(shown))
    return counting().orders_today(len(shown))


def _group_body(shown: Sequence[OrderView], names: int) -> str:
    titles = [formatting.one_line(view.order.display_title, _TITLE) for view in shown]
    text = ", ".join(titles[:names])
    if len(titles) > names:
        text += " " + counting().and_more(len(titles) - names)
    words = [_full_stop(text)]
    risk = total_at_risk((view.order, view.plan) for view in shown)
    if risk:
        money = ", ".join(formatting.money(one) for one in risk)
        words.append(translate("Reminders", "At risk: %1.").replace("%1", money))
    return " ".join(words)


def _full_stop(text: str) -> str:
    return text if text.endswith((".", "!", "?", "\u2026")) else f"{text}."


# ---- the tray ---------------------------------------------------------------------------------


def tray_heading(view: TrayView) -> str:
    """Return the first line of the menu: ``AliGuard: 5 to do today, 4 this week``."""
    if view.state is TrayState.PAUSED:
        return translate("Reminders", "AliGuard: reminders are paused")
    if view.today and view.week:
        text = translate("Reminders", "AliGuard: %1, %2")
        return text.replace("%1", counting().to_do_today(view.today)).replace(
            "%2", counting().this_week(view.week)
        )
    if view.today:
        return f"AliGuard: {counting().to_do_today(view.today)}"
    if view.week:
        return f"AliGuard: {counting().this_week(view.week)}"
    return translate("Reminders", "AliGuard: nothing to do this week")


def tooltip(view: TrayView, views: Mapping[str, OrderView], *, hides_names: bool = False) -> str:
    """Return the heading, and whose last safe day comes first."""
    found = views.get(view.nearest)
    if found is None:
        return tray_heading(view)
    left = explain.days_text(found.plan.days_left)
    if hides_names:
        text = translate("Reminders", "Next last safe day: %1")
        return f"{tray_heading(view)}\n{text.replace('%1', left)}"
    name = formatting.one_line(found.order.display_title, _TITLE)
    return f"{tray_heading(view)}\n{name}: {left}"


def menu_line(view: OrderView, *, hides_names: bool = False) -> str:
    """Return an order's line in the menu: ``Earbuds: open the dispute (4 days left)``."""
    order, plan = view.order, view.plan
    name = formatting.one_line(order.display_title, _MENU_TITLE)
    what = card_words.heading(order, plan)
    line = what if hides_names else f"{name}: {what}"
    if last_call(plan) is not None:
        line += f" ({explain.days_text(plan.days_left)})"
    return line.replace("&", "&&")


def until(instant: datetime, now: datetime, zone: tzinfo) -> str:
    """Return ``18:00``, or ``Mon 30 Nov 09:00`` where that is another day."""
    clock = formatting.clock_time(instant, zone)
    day, today = instant.astimezone(zone).date(), now.astimezone(zone).date()
    return clock if day == today else f"{formatting.short_date(day, today)} {clock}"
