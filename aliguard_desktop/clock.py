# SPDX-License-Identifier: MIT
"""The one place that reads the computer's clock and time zone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aliguard_desktop.services.ports import Clock


def system_clock() -> datetime:
    """Return the current instant, aware, in UTC."""
    return datetime.now(UTC)


def fixed_clock(instant: datetime) -> Clock:
    """Return a clock that always shows ``instant`` (for ``--now`` and for pictures)."""
    moment = instant.astimezone(UTC)

    def clock() -> datetime:
        return moment

    return clock
