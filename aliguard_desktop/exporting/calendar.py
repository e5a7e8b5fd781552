# SPDX-License-Identifier: MIT
"""Calendar entries as an iCalendar file (RFC 5545), for any calendar program."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from icalendar import Alarm, Calendar, Event

from aliguard_desktop import __version__
from aliguard_desktop.exporting.plain import without_controls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.services.calendar import CalendarEntry

_DAY = timedelta(days=1)


def calendar_bytes(entries: Sequence[CalendarEntry], name: str) -> bytes:
    """Return the file: the same entries give the same bytes.

    Entries are for whole days and take no time of the day (``TRANSPARENT``): a deadline must not
    make its owner look busy.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//AliGuard Desktop//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        calendar.add_component(_event(entry))
    written: bytes = calendar.to_ical()
    return written


def _event(entry: CalendarEntry) -> Event:
    summary = without_controls(entry.text.summary)
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed_at)
    event.add("last-modified", entry.changed_at)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + _DAY)
    event.add("summary", summary)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if entry.text.description:
        event.add("description", without_controls(entry.text.description))
    if entry.text.url:
        event.add("url", entry.text.url)
    for before in entry.alarms:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary)
        alarm.add("trigger", before)
        event.add_component(alarm)
    return event
