# SPDX-License-Identifier: MIT
"""Says when what is shown may have changed with time alone: a new day, or a deadline's instant.

Decisions 38: at most 60 s between looks while the window is visible, five minutes while it is
not; a long timer would not count the computer's sleep.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.services.ports import Clock, ZoneProvider

_VISIBLE_MS = 60_000
_HIDDEN_MS = 300_000
_WATCHED = (QEvent.Type.Show, QEvent.Type.WindowActivate, QEvent.Type.Hide)


class Ticker(QObject):
    """Compares the day, the zone and the next deadline instant with those of the last look."""

    due = Signal()

    def __init__(self, clock: Clock, zone: ZoneProvider, window: QWidget) -> None:
        """Watch the window's visibility; ``start`` begins."""
        super().__init__(window)
        self._clock = clock
        self._zone = zone
        self._window = window
        self._next: datetime | None = None
        self._mark = self._today_mark()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        window.installEventFilter(self)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start(_VISIBLE_MS if self._window.isVisible() else _HIDDEN_MS)

    def set_plans(self, plans: Iterable[Plan]) -> None:
        """Take note of the next instant at which one of these plans changes."""
        now = self._clock()
        instants = (
            instant
            for plan in plans
            for deadline in plan.deadlines
            for instant in (deadline.due_at, deadline.ends_at)
            if instant > now
        )
        self._next = min(instants, default=None)
        self._mark = self._today_mark()

    def look(self) -> None:
        """Say ``due`` if a day or a deadline's instant has passed, or the zone has changed."""
        passed = self._next is not None and self._clock() >= self._next
        mark = self._today_mark()
        if passed or mark != self._mark:
            self._mark, self._next = mark, None
            self.due.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at once when the window comes back, and less often while it is hidden."""
        # The kind first: events still come while Python takes the object apart.
        kind = event.type()
        if kind not in _WATCHED:
            return False
        if watched is self._window and self._timer.isActive():
            if kind == QEvent.Type.Hide:
                self._timer.setInterval(_HIDDEN_MS)
            else:
                self._timer.setInterval(_VISIBLE_MS)
                self.look()
        return False

    def _today_mark(self) -> tuple[str, str]:
        zone = self._zone()
        return self._clock().astimezone(zone).date().isoformat(), str(zone)
