# SPDX-License-Identifier: MIT
"""Notices that the computer's clock was set back: it shows less than at the last use.

The program goes on counting with the clock it has; the window says that it looks wrong
(decisions 7). The instant is kept among the settings: no gesture, nothing for undo to take back.
"""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aliguard_desktop.services.ports import Clock, UnitOfWorkFactory

_log = logging.getLogger(__name__)

_KEY = "last_use"
_LABEL = "settings"

_SLACK = timedelta(hours=24)
"""A clock may be that much behind the last use: a zone set wrong moves it by less than a day."""

_WRITE_EVERY = timedelta(minutes=5)


class LastUse:
    """The latest instant at which the program ran."""

    def __init__(self, units: UnitOfWorkFactory, clock: Clock) -> None:
        """Take where settings are kept; nothing is read yet."""
        self._units = units
        self._clock = clock
        self._last: datetime | None = None
        self._written: datetime | None = None
        self._is_read = False

    def look(self) -> datetime | None:
        """Return what the clock shows where it looks wrong, else note the instant; often called.

        Raises:
            AliGuardError: The settings cannot be read or written.
        """
        return self._look(at_end=False)

    def close(self) -> None:
        """Keep the last instant of this use.

        Raises:
            AliGuardError: The settings cannot be read or written.
        """
        self._look(at_end=True)

    def trust_clock(self) -> None:
        """Begin anew with what the clock shows: the user says that it is right.

        Raises:
            AliGuardError: The settings cannot be written.
        """
        self._is_read = True
        self._last = self._clock()
        self._write(self._last)

    def _look(self, *, at_end: bool) -> datetime | None:
        last, now = self._stored(), self._clock()
        if last is not None and now < last - _SLACK:
            return now
        self._last = latest = now if last is None else max(now, last)
        due = self._written is None or latest - self._written >= _WRITE_EVERY
        if due or (at_end and latest != self._written):
            self._write(latest)
        return None

    def _stored(self) -> datetime | None:
        if not self._is_read:
            with self._units() as unit:
                text = unit.settings.get(_KEY)
            self._last = self._written = _instant(text) if text else None
            self._is_read = True
        return self._last

    def _write(self, now: datetime) -> None:
        with self._units(_LABEL) as unit:
            unit.settings.put(_KEY, now.astimezone(UTC).isoformat())
            unit.commit()
        self._written = now


def _instant(text: str) -> datetime | None:
    """Return a stored instant; a text that is none counts as never used."""
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        instant = None
    if instant is None or instant.tzinfo is None:
        _log.warning("the stored last use is no instant")
        return None
    return instant
