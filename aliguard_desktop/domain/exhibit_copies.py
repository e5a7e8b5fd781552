# SPDX-License-Identifier: MIT
"""Originals and their covered copies: which is which, and which go to AliExpress."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from aliguard_desktop.domain.orders import Exhibit

ALIEXPRESS = "aliexpress"


def original_of(exhibit: Exhibit, exhibits: Iterable[Exhibit]) -> Exhibit | None:
    """Return the original that an exhibit is a copy of, if it is among these; else None.

    Of a copy of a copy it is the first one.
    """
    known = {one.id: one for one in exhibits}
    found: Exhibit | None = None
    seen = {exhibit.id}
    step = known.get(exhibit.derived_from)
    while step is not None and step.id not in seen:
        seen.add(step.id)
        found, step = step, known.get(step.derived_from)
    return found


def copies_of(exhibit: Exhibit, exhibits: Sequence[Exhibit]) -> tuple[Exhibit, ...]:
    """Return the copies that were made of an exhibit, or of copies of it, in their order."""
    return tuple(one for one in exhibits if original_of(one, exhibits) == exhibit)


def stays_home(exhibit: Exhibit) -> bool:
    """Return whether an exhibit is a copy for somebody else than AliExpress."""
    return exhibit.audience not in ("", ALIEXPRESS)


def for_dispute(exhibits: Sequence[Exhibit]) -> tuple[Exhibit, ...]:
    """Return the exhibits that go to AliExpress, each in its place.

    Copies made for others stay out. A copy made for AliExpress goes in place of its original: of a
    picture the newest, of a document all of them, since each may be another page.
    """
    made: dict[str, list[Exhibit]] = {}
    for one in exhibits:
        original = original_of(one, exhibits) if one.audience == ALIEXPRESS else None
        if original is not None:
            made.setdefault(original.id, []).append(one)
    taken = {copy.id for copies in made.values() for copy in copies}
    result: list[Exhibit] = []
    for one in exhibits:
        if one.id in made:
            copies = made[one.id]
            result.extend([_newest(copies)] if one.is_picture else copies)
        elif one.id not in taken and not stays_home(one):
            result.append(one)
    return tuple(result)


def _newest(copies: Sequence[Exhibit]) -> Exhibit:
    """Return the copy that was made last; of two as old the later one in the list."""
    dated = (
        (one.added_at.timestamp() if one.added_at else 0.0, at) for at, one in enumerate(copies)
    )
    return copies[max(dated)[1]]
