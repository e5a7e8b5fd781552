# SPDX-License-Identifier: MIT
"""Facts of a dispute: typed fields, prefilled from events, confirmed by the buyer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aliguard_desktop.domain.dispute.reasons import ClaimVariant
    from aliguard_desktop.domain.events import Source
    from aliguard_desktop.domain.money import Money


HINTS = frozenset(
    {
        "bad_percent",
        "before_order",
        "before_receipt",
        "before_shipping",
        "given_away",
        "keep_and_return",
        "not_kept",
        "not_lighter",
        "nothing_missing",
        "same_value",
        "whole_amount",
    }
)
"""Problems that are told and keep nobody from going on: an answer that makes little sense."""


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
            ``not_ascii``, ``bad_check_digit``, ``tracking_length`` ...; ``HINTS`` keep nothing
            back), or empty.
        needed_by: Phrase id of the sentence that needs it, or empty.
        transliterated: The plain-ASCII form that the statement will use, where it differs.
        editable: False for what the order itself fixes.
        open: Whether a CHOICE field also takes words of the user's own.
        basis: For an amount that nobody typed: what it was worked out from (``loss``, ``pieces``,
            ``repair``, ``rest``), or empty.
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
    open: bool = False
    basis: str = ""


@dataclass(frozen=True, slots=True)
class FactSpec:
    """What kind of field a fact key is (``[facts]`` of reasons/*.toml).

    Attributes:
        choices: Ids of the choices of a CHOICE field.
        open: Whether a CHOICE also takes words of the user's own.
        editable: False for what the order itself fixes.
        foreign: Words in another alphabet cannot be quoted: they are left out, not spelled.
        measure: Numbers with units are written as the seller reads them (``38 cm``).
    """

    key: str
    type: FactType
    section: FactSection
    choices: tuple[str, ...] = ()
    open: bool = False
    editable: bool = True
    foreign: bool = False
    measure: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known under one key.

    Attributes:
        value: As in a case: ISO day, decimal amount, choice id, text.
        text: What the statement says, in plain ASCII; empty where it says nothing.
        source: Who says so, or None where nothing is known.
        seen: When it was read.
        typed: Whether the buyer typed it (it is no recorded event).
        ticked: Whether the statement may use it: recorded, or ticked as true by the buyer.
        problem: What is wrong with the value, or empty.
        basis: What it was worked out from, where nobody typed it, or empty.
    """

    key: str
    value: str = ""
    text: str = ""
    source: Source | None = None
    seen: date | None = None
    typed: bool = False
    ticked: bool = False
    problem: str = ""
    basis: str = ""

    @property
    def usable(self) -> bool:
        """Whether a sentence may be written from it."""
        return bool(self.value and self.text) and self.ticked


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one case.

    Attributes:
        cap: The most that may be asked for: what was paid for the line, else for the order.
        amount: What is asked for, never above ``cap``; None where nothing is known.
        asked: What the buyer typed as amount, also where it is too much.
    """

    entries: Mapping[str, Fact]
    currency: str
    cap: Money | None = None
    amount: Money | None = None
    asked: Money | None = None

    def __getitem__(self, key: str) -> Fact:
        """Return what is known under ``key`` (an empty fact for nothing)."""
        return self.entries.get(key) or Fact(key)

    def day(self, key: str) -> date | None:
        """Return a usable day, or None."""
        fact = self[key]
        return date.fromisoformat(fact.value) if fact.usable else None

    def holds(self, variant: ClaimVariant) -> bool:
        """Whether every fact that a sentence stands on is usable and as it must be."""
        return all(self[key].usable for key in variant.keys) and all(
            self[key].value == wanted for key, wanted in variant.when.items()
        )
