# SPDX-License-Identifier: MIT
"""Says when what is shown may have changed with time alone: a new day, or a deadline's instant.

Decisions 38: at most 60 s between looks while the window is visible, five minutes while it is
not; a long timer would not count the computer's sleep. If something changes sooner, the next look
is then.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from aliguard_desktop.domain.platform_time import end_of_day
from aliguard_desktop.services.orders import PACIFIC

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime, tzinfo

    from PySide6.QtWidgets import QWidget

    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.services.ports import Clock, ZoneProvider

_VISIBLE_MS = 60_000
_HIDDEN_MS = 300_000
_SOONEST_MS = 1_000
_WATCHED = (QEvent.Type.Show, QEvent.Type.WindowActivate, QEvent.Type.Hide)

_Mark = tuple[str, str, str, "timedelta | None"]


class Ticker(QObject):
    """Compares days, zone and the next instant of the plans with those of the last look.

    Signals:
        due: What is shown should be computed again.
        looked: The clock was looked at (at least every few minutes).
    """

    due = Signal()
    looked = Signal()

    def __init__(
        self,
        clock: Clock,
        zone: ZoneProvider,
        window: QWidget | None,
        also: Callable[[], datetime | None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Watch the window's visibility; ``start`` begins.

        Args:
            clock: Gives now.
            zone: Gives the user's zone.
            window: The window; None for a program that has none yet.
            also: Gives another instant at which to look (that of the next reminder).
            parent: What it ends with, if not with the window.
        """
        super().__init__(window or parent)
        self._also = also
        self._clock = clock
        self._zone = zone
        self._window = window
        self._next: datetime | None = None
        self._last = clock()
        self._mark = self._mark_of(self._last, zone())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        if window is not None:
            window.installEventFilter(self)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start(self.pause())

    def set_plans(self, plans: Iterable[Plan]) -> None:
        """Take note of the next instant at which one of these plans changes."""
        now = self._clock()
        self._next = min((at for plan in plans for at in _instants(plan) if at > now), default=None)
        self._last, self._mark = now, self._mark_of(now, self._zone())
        if self._timer.isActive():
            self._timer.start(self.pause())

    def look(self) -> None:
        """Say ``due`` if a day or an instant has passed, the zone changed, or time went back."""
        now = self._clock()
        mark = self._mark_of(now, self._zone())
        # A clock that was set back has made instants lie ahead again that had passed.
        back = now < self._last
        passed = self._next is not None and now >= self._next
        self._last = now
        if passed or back or mark != self._mark:
            self._mark, self._next = mark, None
            self.due.emit()
        self.looked.emit()
        if self._timer.isActive():
            self._timer.start(self.pause())

    def pause(self) -> int:
        """Return the milliseconds until the next look: sooner if something changes before."""
        is_seen = self._window is not None and self._window.isVisible()
        limit = _VISIBLE_MS if is_seen else _HIDDEN_MS
        now, zone = self._clock(), self._zone()
        changes = [_next_midnight(now, zone), _next_midnight(now, PACIFIC)]
        if self._next is not None:
            changes.append(self._next)
        also = self._also() if self._also is not None else None
        if also is not None:
            changes.append(also)
        wait = (min(changes) - now) / timedelta(milliseconds=1)
        return int(min(limit, max(_SOONEST_MS, wait)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at once when the window comes back, and less often while it is hidden."""
        # The kind first: events still come while Python takes the object apart.
        kind = event.type()
        if kind not in _WATCHED:
            return False
        if watched is self._window and self._timer.isActive():
            if kind == QEvent.Type.Hide:
                self._timer.start(self.pause())
            else:
                self.look()
        return False

    def _mark_of(self, now: datetime, zone: tzinfo) -> _Mark:
        """Return what must stay the same: both days, the zone and its distance from UTC."""
        local = now.astimezone(zone)
        pacific = now.astimezone(PACIFIC)
        return (
            local.date().isoformat(),
            pacific.date().isoformat(),
            str(zone),
            local.utcoffset(),
        )


def _next_midnight(now: datetime, zone: tzinfo) -> datetime:
    return end_of_day(now.astimezone(zone).date(), zone)


def _instants(plan: Plan) -> Iterable[datetime]:
    """Yield the instants inside a day at which a plan changes by itself.

    Deadlines begin and end with a day, the user's or the platform's: the mark watches both.
    """
    for event in plan.future:
        if event.at is not None:
            yield event.at
