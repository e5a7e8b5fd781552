# SPDX-License-Identifier: MIT
"""Building events of one order from what one page states."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.event_identity import (
    content_of,
    id_of_content,
    inferred_event_id,
)
from aliguard_desktop.domain.events import (
    DETAIL_TYPES,
    CompletedDetail,
    Event,
    EventKind,
    NoDetail,
    TextDetail,
    WindowDetail,
)
from aliguard_desktop.importing.dates import ambiguous_date, read_day
from aliguard_desktop.importing.plain import shortened
from aliguard_desktop.importing.statuses import PageStatus, page_status
from aliguard_desktop.services.imported import NotUnderstood

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from aliguard_desktop.domain.events import Detail, Source
    from aliguard_desktop.importing.sentences import Base, StatedDay, StatedWindow


MOST_EVENTS = 5_000
"""Most events of one order that are read; real ones have a few dozen."""


def problem(code: str, what: str, why: str, raw: str = "", **values: str) -> NotUnderstood:
    """Return one piece that was not read, with its raw text shortened."""
    return NotUnderstood(what=what, why=why, code=code, values=values, raw=shortened(raw))


def unread_day(what: str, stated: StatedDay) -> NotUnderstood:
    """Return why the day of a sentence is not used."""
    if stated.ambiguous:
        error = ambiguous_date(stated.ambiguous)
        return problem(error.code, what, error.message, stated.text, **error.values)
    why = "The date in this sentence is not read."
    return problem("deadline_unreadable", what, why, stated.text)


@dataclass
class EventList:
    """Events of one order from one page, each once, and what was not understood.

    Attributes:
        number: The order's number, possibly empty.
        source: Who says so.
        seen: The day on which the page was open, where that is known.
        day_first: The user's answer on dates like 03/04/2026; None: not asked yet.
    """

    number: str
    source: Source
    seen: date | None = None
    day_first: bool | None = None
    events: list[Event] = field(default_factory=list)
    problems: list[NotUnderstood] = field(default_factory=list)
    _known: set[tuple[str, ...]] = field(default_factory=set, init=False)
    _is_full: bool = field(default=False, init=False)

    @property
    def name(self) -> str:
        """What a report calls the order."""
        return f"order {self.number}" if self.number else "an order without a number"

    def add(
        self,
        kind: EventKind,
        day: date | None = None,
        at: datetime | None = None,
        detail: Detail | None = None,
        parcel: str | None = None,
    ) -> None:
        """Add an event unless the page has said it already."""
        detail = detail if detail is not None else DETAIL_TYPES[kind]()
        self._keep(kind, day, detail, at=at, parcel=parcel)

    def add_inferred(self, kind: EventKind, day: date) -> None:
        """Add the event that a status stands for, at the earliest day it can have."""
        if self.first(kind) is None:
            known = inferred_event_id(self.number, kind)
            detail = DETAIL_TYPES[kind]()
            entry = len(self.events) + 1
            self.events.append(Event(known, kind, self.source, day=day, detail=detail, entry=entry))

    def add_day(self, kind: EventKind, text: str) -> date | None:
        """Add an event whose day is written in ``text``; report what can't be read."""
        if not text:
            return None
        try:
            day = read_day(text, self.day_first)
        except AliGuardError as error:
            self.problems.append(
                problem(error.code, f"{self.name}, {kind}", error.message, text, **error.values)
            )
            return None
        self.add(kind, day)
        return day

    def add_stated(self, kind: EventKind, found: Iterable[StatedDay]) -> None:
        """Add days that sentences state (protection end, expected delivery)."""
        for one in found:
            if one.day is None:
                self.problems.append(unread_day(f"{self.name}, {kind}", one))
                continue
            detail = TextDetail(one.text) if kind is EventKind.PROTECTION_END else NoDetail()
            self._keep(kind, one.day, detail, seen=self.seen)

    def add_windows(
        self,
        found: Iterable[StatedWindow],
        bases: Mapping[Base, date | None],
        fallback: date | None,
    ) -> None:
        """Add windows whose base day the page gives; keep the sentence of the others."""
        for window in found:
            base = bases.get(window.base)
            if base is not None:
                detail = WindowDetail(window.what, window.text)
                self._keep(EventKind.WINDOW_END, window.end(base), detail, seen=self.seen)
            elif fallback is not None:
                self.add(EventKind.STATUS_SEEN, fallback, detail=TextDetail(window.text))

    def add_status(
        self,
        text: str,
        day: date | None,
        ended: date | None = None,
        otherwise: PageStatus | None = None,
    ) -> None:
        """Add what a status text says beyond the dates that the page states.

        Args:
            text: The status as the page shows it.
            day: The earliest day it can have (the order date).
            ended: The day on which the page says the order ended, where it does.
            otherwise: What the page says without words, where the words are not known.
        """
        status = page_status(text) or otherwise
        if status is None:
            self._unknown_status(text, day)
        elif status is PageStatus.COMPLETED:
            self._keep(EventKind.COMPLETED, ended, CompletedDetail())
        elif status is PageStatus.CANCELLED and ended is not None:
            self.add(EventKind.CANCELLED, ended)
        elif (kind := _STANDS_FOR.get(status)) is None or self.first(kind) is not None:
            return
        elif day is None:
            self._status_without_day(text)
        else:
            self.add_inferred(kind, day)

    def first(self, kind: EventKind) -> Event | None:
        """Return the first event of a kind, or None."""
        return next((event for event in self.events if event.kind is kind), None)

    def _status_without_day(self, text: str) -> None:
        why = (
            f'The status "{shortened(text, 80)}" stands here without any date, so it was not kept. '
            "Save the order's own page, or paste it."
        )
        found = problem("status_without_day", self.name, why, text, status=shortened(text, 80))
        self.problems.append(found)

    def _unknown_status(self, text: str, day: date | None) -> None:
        if not text:
            return
        why = f'The status "{shortened(text, 80)}" is not known. It is kept and shown as it is.'
        self.problems.append(problem("status_unknown", self.name, why, text, status=text[:80]))
        if day is None:
            return
        self.add(EventKind.STATUS_SEEN, day, detail=TextDetail(text))
        if {event.kind for event in self.events} == {EventKind.PLACED, EventKind.STATUS_SEEN}:
            # An order date alone would read as "not paid yet", which nobody says: the day stays
            # with the status, and the order waits for someone to look at its page.
            self.events = [event for event in self.events if event.kind is not EventKind.PLACED]

    def _keep(
        self,
        kind: EventKind,
        day: date | None,
        detail: Detail,
        *,
        at: datetime | None = None,
        seen: date | None = None,
        parcel: str | None = None,
    ) -> None:
        content = content_of(kind, self.source, day, at, None, parcel, detail)
        if content in self._known:
            return
        if len(self.events) >= MOST_EVENTS:
            if not self._is_full:
                why = f"Of this order only the first {MOST_EVENTS} events were read."
                self.problems.append(problem("events_many", self.name, why, limit=str(MOST_EVENTS)))
            self._is_full = True
        else:
            self._known.add(content)
            own, entry = id_of_content(self.number, content), len(self.events) + 1
            self.events.append(
                Event(own, kind, self.source, day, at, seen, None, parcel, detail, entry)
            )


_STANDS_FOR = {
    PageStatus.PAYMENT_CHECK: EventKind.PAID,
    PageStatus.PROCESSING: EventKind.PAYMENT_VERIFIED,
    PageStatus.SHIPPED: EventKind.SHIPPED,
    PageStatus.CANCELLED: EventKind.CANCELLED,
}
"""Which event a status without a date stands for."""
