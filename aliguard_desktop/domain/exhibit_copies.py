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

    Copies made for others stay out. A copy made for AliExpress goes in place of its original: the
    newest, where there are several.
    """
    stand_ins: dict[str, Exhibit] = {}
    for one in exhibits:
        original = original_of(one, exhibits) if one.audience == ALIEXPRESS else None
        if original is not None:
            stand_ins[original.id] = _newer(stand_ins.get(original.id), one)
    result: list[Exhibit] = []
    taken = {one.id for one in stand_ins.values()}
    for one in exhibits:
        if stays_home(one):
            continue
        if one.id in stand_ins:
            result.append(stand_ins[one.id])
        elif one.id not in taken and not _is_replaced(one, exhibits):
            result.append(one)
    return tuple(result)


def _newer(one: Exhibit | None, other: Exhibit) -> Exhibit:
    """Return the one that was added later; of two as old the first."""
    if one is None or (one.added_at and other.added_at and other.added_at > one.added_at):
        return other
    return one


def _is_replaced(exhibit: Exhibit, exhibits: Sequence[Exhibit]) -> bool:
    """Return whether an exhibit is an older copy for AliExpress of an original that is there."""
    return exhibit.audience == ALIEXPRESS and original_of(exhibit, exhibits) is not None
