# SPDX-License-Identifier: MIT
"""The steps of a tracking page as it shows them: a line with day and time, words below it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.importing.building import MOST_EVENTS, problem
from aliguard_desktop.importing.dates import days_in, month_day_near
from aliguard_desktop.importing.logistics import meaning_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.importing.building import EventList

_TIME = re.compile(r"(?<!\d)(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::[0-5]\d)?(?!\d)")
_ZONE = re.compile(r"(?:GMT|UTC)\s?(?P<sign>[+\-])\s?(?P<h>\d{1,2})(?::?(?P<m>\d{2}))?")
_TOTAL = re.compile(r"(?:order )?total\b", re.IGNORECASE)
_FEWEST_LETTERS = 4  # fewer are the name of a weekday
_LEAP_DAY = date(2024, 2, 29)
_LONGEST_LINE = 300
_LONGEST_SHORT = 40  # "Tue | Jul. 28 18:39": more words around a month and a time are a sentence


def has_steps(texts: Sequence[str]) -> bool:
    """Return whether lines show steps of a parcel, and no total as an order's own page does."""
    return any(map(_is_step, texts)) and not any(_TOTAL.match(text) for text in texts)


def add_steps(events: EventList, texts: Sequence[str], parcel: str, seen: date | None) -> None:
    """Add an event for each line with a day and a time, with the words that follow it.

    Args:
        events: Where they are added, the newest first as the page shows them.
        texts: The lines of the page.
        parcel: Which parcel they are about.
        seen: The day on which the page was open; days without a year need it, or another day
            of the page.
    """
    rank = steps = 0
    near = seen or _any_day(texts, events.day_first)
    while rank < len(texts):
        text = texts[rank]
        rank += 1
        if not _is_step(text):
            continue
        steps += 1
        if steps > MOST_EVENTS:
            why = f"This page has more than {MOST_EVENTS} tracking events; the rest was not read."
            limit = str(MOST_EVENTS)
            events.problems.append(problem("scans_many", events.name, why, limit=limit))
            return
        words: list[str] = []
        zone = _ZONE.search(text)
        while rank < len(texts) and not _is_step(texts[rank]):
            following = texts[rank]
            zone = zone or _ZONE.search(following[:_LONGEST_LINE])
            if not _ZONE.fullmatch(following.strip("()[] ")) and len(following) <= _LONGEST_LINE:
                words.append(following)
            rank += 1
        if rank == len(texts):
            words = words[:1]  # below the last step anything may stand, an address too
        found = days_in(text, events.day_first)
        if found and found[0].day is None:
            events.add_day(EventKind.SCAN, found[0].text)
            continue
        day = found[0].day if found else _without_year(text, near, was_seen=seen is not None)
        if day is None:
            why = "This tracking event has no readable time, so it was not read."
            raw = " ".join((text, *words[:2]))
            events.problems.append(problem("scan_without_time", events.name, why, raw))
            continue
        words = words or _beside(text, found[0].text if found else "")
        name, said = (words[0] if words else ""), " ".join(words[1:2])
        kind, detail = meaning_of("", name, said, "")
        at = _instant(day, text, zone)
        events.add(kind, day=None if at else day, at=at, detail=detail, parcel=parcel)


def _beside(text: str, day: str) -> list[str]:
    """Return the words on a step's own line, for pages that put no line below it."""
    rest = _ZONE.sub(" ", _TIME.sub(" ", text.replace(day, " ") if day else ""))
    words = " ".join(rest.split()).strip(" |,;:()[]-\u2013\u00b7")
    return [words] if sum(map(str.isalpha, words)) >= _FEWEST_LETTERS else []


def _is_step(text: str) -> bool:
    if len(text) > _LONGEST_LINE or _TIME.search(text) is None:
        return False
    return bool(days_in(text)) or (len(text) <= _LONGEST_SHORT and _has_month_day(text))


def _has_month_day(text: str) -> bool:
    return month_day_near(text, _LEAP_DAY) is not None


def _without_year(text: str, near: date | None, *, was_seen: bool) -> date | None:
    """Return a day without its year: before the page was open, else close to its other days."""
    return None if near is None else month_day_near(text, near, past=was_seen)


def _any_day(texts: Sequence[str], day_first: bool | None) -> date | None:
    """Return the first day with a year on the page, such as the end of its protection."""
    days = (one.day for text in texts for one in days_in(text[:_LONGEST_LINE], day_first))
    return next((day for day in days if day is not None), None)


def _instant(day: date, text: str, zone: re.Match[str] | None) -> datetime | None:
    """Return the instant, where the page states the offset; else only the day is sure."""
    clock = _TIME.search(text)
    if clock is None or zone is None:
        return None
    minutes = int(zone["h"]) * 60 + int(zone["m"] or 0)
    if minutes > 14 * 60:
        return None
    offset = timezone(timedelta(minutes=minutes if zone["sign"] == "+" else -minutes))
    local = datetime(day.year, day.month, day.day, int(clock["h"]), int(clock["m"]), tzinfo=offset)
    return local.astimezone(UTC)
