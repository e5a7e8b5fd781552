# SPDX-License-Identifier: MIT
"""Reminders in words: what pops up, what stands in the inbox, what the tray says.

A message names the thing, the day and what to do, so that nobody has to open the window to know
whether it matters. With "hide what I bought" it names neither thing nor money.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.plan import Urgency
from aliguard_desktop.domain.planning import total_at_risk
from aliguard_desktop.domain.reminders import (
    NoticeKind,
    ReminderKind,
    TrayState,
    days_to_last,
    is_last_call,
    last_call,
    needs_today,
)
from aliguard_desktop.services.desktop import DONE, OPEN, SNOOZE, Message
from aliguard_desktop.ui import card_words, explain, formatting
from aliguard_desktop.ui.counting import counting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime, tzinfo

    from aliguard_desktop.domain.reminders import Notice, Reminder, TrayView
    from aliguard_desktop.services.orders import OrderView
    from aliguard_desktop.services.reminders import InboxItem

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
    if len(shown) == 1 or sum(is_last_call(view.plan) for view in shown) == 1:
        # The one that is on its last day comes first, with its buttons.
        return _about_one(notice, shown[0], shown[1:], hides_names=hides_names)
    title = _group_title(notice, shown)
    body = _nameless_body(shown) if hides_names else _group_body(shown, names)
    return Message(
        title,
        body,
        SEVERAL,
        ((OPEN, translate("Reminders", "Open AliGuard")),),
        urgent=notice.urgent,
        silent=notice.silent,
    )


def _about_one(
    notice: Notice, view: OrderView, others: Sequence[OrderView], *, hides_names: bool
) -> Message:
    first = next((one for one in notice.reminders if one.key.order == view.order.id), None)
    heading = card_words.heading(view.order, view.plan)
    is_step = first is None or first.kind is ReminderKind.STEP
    if is_last_call(view.plan) and (others or is_step):
        title = only_hours() if days_to_last(view.plan) < 0 else last_is_today()
    elif first is not None and first.kind is not ReminderKind.STEP:
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
    more = sum(needs_today(other.order, other.plan) for other in others)
    if more:
        body = f"{body} {counting().more_today(more)}"
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
            return last_is_tomorrow()
        return counting().days_to_last(left)
    if reminder.kind is ReminderKind.LAST:
        return last_is_today()
    if reminder.kind is ReminderKind.HOURS:
        return only_hours()
    if reminder.kind is ReminderKind.AGAIN:
        return translate("Reminders", "You wanted to be reminded")
    return card_words.heading(view.order, view.plan)


def last_is_tomorrow() -> str:
    """Return the words of the day before the last safe day."""
    return translate("Reminders", "Tomorrow is the last safe day")


def last_is_today() -> str:
    """Return the words of the last safe day itself."""
    return translate("Reminders", "Today is the last safe day")


def only_hours() -> str:
    """Return the words of the time between the last safe day and the platform's own end."""
    return translate("Reminders", "Only hours are left")


def row_words(item: InboxItem) -> str:
    """Return the inbox's words for what came for an order, as its plan is now."""
    reminder, view = item.entry.reminder, item.view
    if item.done:
        return came(reminder, view)
    if not item.current:
        over = translate("Reminders", "no longer")
        return f"{came(reminder, view)} ({over})"
    left = days_to_last(view.plan)
    if left <= 0:
        return only_hours() if left < 0 else last_is_today()
    return last_is_tomorrow() if left == 1 else came(reminder, view)


def came(reminder: Reminder, view: OrderView) -> str:
    """Return the inbox's words for a reminder: they stay true when its day is over."""
    day = formatting.short_date(reminder.on, view.plan.today)
    if reminder.kind is ReminderKind.LEAD:
        text = translate("Reminders", "Last safe day: %1")
    elif reminder.kind is ReminderKind.LAST:
        text = translate("Reminders", "The last safe day was %1")
        if reminder.on == view.plan.today:
            return last_is_today()
    elif reminder.kind is ReminderKind.HOURS:
        text = translate("Reminders", "Only hours were left after %1")
        if view.plan.days_left is not None and view.plan.days_left < 0:
            return only_hours()
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
    last = [days_to_last(view.plan) for view in shown]
    hours, today = sum(left < 0 for left in last), last.count(0)
    words = [counting().hours_left(hours)] if hours else []
    words += [counting().last_today(today)] if today else []
    if words:
        return ". ".join(words)
    if notice.kind is NoticeKind.MISSED:
        return translate("Reminders", "While the computer was off")
    if notice.kind is NoticeKind.MANY:
        return counting().last_days(len(shown))
    return counting().orders_today(_today(shown) or len(shown))


def _today(shown: Sequence[OrderView]) -> int:
    """Return how many are today's, as the list and the tray count."""
    return sum(needs_today(view.order, view.plan) for view in shown)


def _nameless_body(shown: Sequence[OrderView]) -> str:
    """Return how many, and how urgent, without a name or a sum."""
    words = []
    tomorrow = sum(days_to_last(view.plan) == 1 for view in shown)
    if tomorrow:
        words.append(_full_stop(counting().last_tomorrow(tomorrow)))
    today = _today(shown)
    if today:
        words.append(_full_stop(counting().orders_today(today)))
    words.append(translate("Reminders", "Open AliGuard to see which ones."))
    return " ".join(words)


def _named_with_days(view: OrderView) -> str:
    """Return ``LED lamp (tomorrow is the last safe day)`` where that is near, else the title."""
    title = formatting.one_line(view.order.display_title, _TITLE)
    left = days_to_last(view.plan)
    if left < 0:
        return translate("Reminders", "%1 (only hours are left)").replace("%1", title)
    if left == 0:
        return translate("Reminders", "%1 (last safe day today)").replace("%1", title)
    if left == 1:
        return translate("Reminders", "%1 (last safe day tomorrow)").replace("%1", title)
    return title


def _group_body(shown: Sequence[OrderView], names: int) -> str:
    # A missing date is no work of today: it is not among those that the title counts.
    dated = [view for view in shown if view.plan.urgency is not Urgency.UNKNOWN] or shown
    titles = [_named_with_days(view) for view in dated]
    text = ", ".join(titles[:names])
    if len(titles) > names:
        text += " " + counting().and_more(len(titles) - names)
    words = [_full_stop(text)]
    counted = [view for view in shown if needs_today(view.order, view.plan)] or shown
    risk = total_at_risk((view.order, view.plan) for view in counted)
    if risk:
        money = ", ".join(formatting.money(one) for one in risk)
        words.append(translate("Reminders", "At risk: %1.").replace("%1", money))
    return " ".join(words)


def _full_stop(text: str) -> str:
    return text if text.endswith((".", "!", "?", "\u2026")) else f"{text}."


# ---- the tray ---------------------------------------------------------------------------------


def tray_heading(view: TrayView, paused: str = "") -> str:
    """Return the first line of the menu: ``AliGuard: 5 to do today, 4 this week``.

    Args:
        view: What the tray shows.
        paused: Until when everything is paused, in words (``until``).
    """
    if view.state is TrayState.PAUSED:
        if not paused:
            return translate("Reminders", "AliGuard: reminders are paused")
        return translate("Reminders", "AliGuard: paused until %1").replace("%1", paused)
    words = [counting().to_do_today(view.today)] if view.today else []
    words += [counting().marked_done(view.done)] if view.done else []
    words += [counting().this_week(view.week)] if view.week else []
    if words:
        return f"AliGuard: {', '.join(words)}"
    return translate("Reminders", "AliGuard: nothing to do this week")


def tooltip(
    view: TrayView,
    views: Mapping[str, OrderView],
    *,
    hides_names: bool = False,
    paused: str = "",
) -> str:
    """Return the heading, and whose last safe day comes first."""
    found = views.get(view.nearest)
    heading = tray_heading(view, paused)
    if found is None:
        return heading
    left = explain.days_text(found.plan.days_left)
    if hides_names:
        text = translate("Reminders", "Next last safe day: %1")
        return f"{heading}\n{text.replace('%1', left)}"
    name = formatting.one_line(found.order.display_title, _TITLE)
    return f"{heading}\n{name}: {left}"


def nearest(view: OrderView, *, hides_names: bool = False) -> str:
    """Return ``Next last safe day: Thu 26 Nov (Earbuds).``, or nothing where there is none.

    Once that day is over it is the hours that are left.
    """
    deadline = last_call(view.plan)
    if deadline is None or deadline.act_by is None:
        return ""
    day = formatting.short_date(deadline.act_by, view.plan.today)
    name = formatting.one_line(view.order.display_title, _TITLE)
    if deadline.act_by < view.plan.today:
        hours = translate("Reminders", "Only hours are left")
        return (hours if hides_names else f"{hours} ({name})") + "."
    text = translate("Reminders", "Next last safe day: %1")
    return text.replace("%1", day if hides_names else f"{day} ({name})") + "."


def menu_line(view: OrderView, *, hides_names: bool = False) -> str:
    """Return an order's line in the menu: ``Earbuds: open the dispute \u00b7 4 days left``."""
    order, plan = view.order, view.plan
    name = formatting.one_line(order.display_title, _MENU_TITLE)
    what = card_words.heading(order, plan)
    line = what if hides_names else f"{name}: {what}"
    if last_call(plan) is not None:
        line += f" \u00b7 {explain.days_text(plan.days_left)}"
    return line.replace("&", "&&")


def snoozed(until_words: str, view: OrderView, *, hides_names: bool = False) -> Message:
    """Return the answer to a message's Snooze; it takes the place of that message."""
    words = translate("Reminders", "No reminder of this order until %1.")
    return Message(
        words.replace("%1", until_words),
        "" if hides_names else named(view),
        view.order.id,
        ((OPEN, translate("Reminders", "Open order")),),
        silent=True,
    )


def marked_done(view: OrderView, *, hides_names: bool = False) -> Message:
    """Return the answer to a message's Done; it takes the place of that message."""
    words = translate("Reminders", "Done. No more reminders of this step.")
    back = translate("Reminders", "Not done yet? The bell in AliGuard takes it back.")
    return Message(
        words,
        back if hides_names else f"{named(view)}\n{back}",
        view.order.id,
        ((OPEN, translate("Reminders", "Open order")),),
        silent=True,
    )


def until(instant: datetime, now: datetime, zone: tzinfo) -> str:
    """Return ``18:00``, or ``Mon 30 Nov 09:00`` where that is another day."""
    clock = formatting.clock_time(instant, zone)
    day, today = instant.astimezone(zone).date(), now.astimezone(zone).date()
    return clock if day == today else f"{formatting.short_date(day, today)} {clock}"
