# SPDX-License-Identifier: MIT
"""Facts of a dispute: typed fields, prefilled from events, confirmed by the buyer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.events import Source


class FactType(StrEnum):
    """What kind of field a fact is."""

    TEXT = "text"
    DAY = "day"
    CHOICE = "choice"
    MONEY = "money"
    GRAMS = "grams"
    COUNT = "count"
    PERCENT = "percent"
    YES_NO = "yes_no"


class FactSection(StrEnum):
    """Where a fact stands on the facts page."""

    ORDER = "order"
    HAPPENED = "happened"
    REQUEST = "request"


@dataclass(frozen=True, slots=True)
class FactField:
    """One field of the facts page.

    Attributes:
        key: Fact key (``last_scan_on``; header facts: ``order_number``, ``ordered_on`` ...).
        value: Text value (days ISO, money decimal, choices by id), empty if unknown.
        choices: Ids of the choices of a CHOICE field; ``ui`` translates them.
        source: Who says so, or None for nothing known.
        seen: When it was read, or None.
        required: Whether the statement cannot do without it.
        missing: Whether it is required and empty.
        problem: Stable id of what is wrong with the value (``bad_date``, ``above_paid``,
            ``not_ascii``, ``bad_check_digit``), or empty.
        needed_by: Phrase id of the sentence that needs it, or empty.
        transliterated: The plain-ASCII form that the statement will use, where it differs.
        editable: False for what the order itself fixes.
    """

    key: str
    type: FactType
    section: FactSection
    value: str = ""
    choices: tuple[str, ...] = ()
    source: Source | None = None
    seen: date | None = None
    required: bool = False
    missing: bool = False
    problem: str = ""
    needed_by: str = ""
    transliterated: str = ""
    editable: bool = True
