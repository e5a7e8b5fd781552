# SPDX-License-Identifier: MIT
"""The views that the sidebar and the menu offer; they are there before any order is."""

from __future__ import annotations

from enum import StrEnum


class ListView(StrEnum):
    """The views of the sidebar, in their order."""

    TODAY = "today"
    OPEN = "open"
    ON_THE_WAY = "on_the_way"
    DISPUTES = "disputes"
    REFUNDS = "refunds"
    MISSING = "missing"
    FINISHED = "finished"
    TRASH = "trash"
