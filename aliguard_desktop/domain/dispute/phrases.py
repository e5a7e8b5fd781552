# SPDX-License-Identifier: MIT
"""Sentences of the statement in one language: whole sentences, places only for data."""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from aliguard_desktop.domain.orders import ExhibitKind


@dataclass(frozen=True, slots=True)
class Phrase:
    """One claim in one language.

    Attributes:
        full: The whole sentence.
        short: What the short version says instead; ``full`` where it is empty.
    """

    full: str
    short: str = ""

    def text(self, *, short: bool) -> str:
        """Return the sentence for the full or the short version."""
        return self.short if short and self.short else self.full


@dataclass(frozen=True, slots=True)
class Phrases:
    """All sentences of one language.

    Attributes:
        name: The language's own name for itself.
        reviewed: Whether somebody who speaks it has read every sentence.
        months: Twelve month names as they stand in a date (``Mar``).
        day_form: How a day is written, with places ``day``, ``month`` and ``year``.
        first_day: How the first of a month stands in a date (``1er``); empty: ``1``.
        exhibits: Name of an exhibit by kind; an empty one is not named.
        references: ``picture``, ``video`` and ``document`` with and without name and for
            several, ``item`` of several, ``range``, ``see``, ``see_also``, ``comma``, ``last``.
        messages: Ready messages by id.
    """

    language: str
    name: str
    reviewed: bool
    months: tuple[str, ...]
    day_form: str
    sentences: Mapping[str, Phrase]
    exhibits: Mapping[ExhibitKind, str]
    references: Mapping[str, str]
    messages: Mapping[str, str]
    first_day: str = ""

    def day(self, value: date) -> str:
        """Return a day as this language writes it (``26 Mar 2026``)."""
        month = self.months[value.month - 1]
        day = self.first_day if self.first_day and value.day == 1 else str(value.day)
        return self.day_form.format(day=day, month=month, year=value.year)


def places(text: str) -> tuple[str, ...]:
    """Return the names of a sentence's places in order, without repeats.

    Raises:
        ValueError: A brace is not closed, or a place has no name.
    """
    names: list[str] = []
    for _, name, spec, conversion in Formatter().parse(text):
        if name is None:
            continue
        if not name.isidentifier() or spec or conversion:
            raise ValueError(f"not a plain place: {{{name}}}")
        if name not in names:
            names.append(name)
    return tuple(names)
