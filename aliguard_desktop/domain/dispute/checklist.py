# SPDX-License-Identifier: MIT
"""The evidence checklist: what is needed, what is there, what the buyer does not have."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """One line of the checklist.

    Attributes:
        id: Stable id of the proof; ui translates title, "how to take it" and the lower chance.
        needed: Required (True) or makes it stronger (False).
        have: Exhibit ids that satisfy it, best first.
        numbers: The picture or video numbers of those ("picture 1", "video 1").
        declined: Whether the buyer said "I do not have it".
        claimed: Whether the text mentions what this would show.
    """

    id: str
    needed: bool
    have: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    declined: bool = False
    claimed: bool = False
