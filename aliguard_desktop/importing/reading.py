# SPDX-License-Identifier: MIT
"""How one input is read: when its page was open, and what an ambiguous date means in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.services.imported import RawInput


@dataclass(frozen=True, slots=True)
class Reading:
    """What every page reader is told about the input it reads.

    Attributes:
        seen: The day on which the page was open, where that is known.
        day_first: The user's answer on dates like 03/04/2026; None: not asked yet.
    """

    seen: date | None = None
    day_first: bool | None = None

    @classmethod
    def of(cls, source: RawInput) -> Reading:
        """Return how an input is read: when a file's page was loaded is not known."""
        return cls(source.read_on if source.pasted else None, source.day_first)
