# SPDX-License-Identifier: MIT
"""Originals and their covered copies: which is which, and who gets which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aliguard_desktop.domain.dispute.claims import family_of
from aliguard_desktop.domain.orders import AUDIENCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from aliguard_desktop.domain.orders import Exhibit

ALIEXPRESS = AUDIENCES[0]
COVERED = "covered"
"""``Exhibit.derived_how`` of a copy in which something was blacked out."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """How an exhibit is named: its rank among all, and among those of its family.

    Attributes:
        family: ``picture``, ``video`` or ``document``; a copy has that of its original.
    """

    number: int
    family: str
    family_number: int


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
    """Return the exhibits that go to AliExpress, each in its place (see ``for_audience``)."""
    return for_audience(exhibits, ALIEXPRESS)


def for_audience(exhibits: Sequence[Exhibit], audience: str) -> tuple[Exhibit, ...]:
    """Return the exhibits that an audience gets to see, each in its place.

    AliExpress gets the copies made for it; anybody else the copies made for them, failing those
    the copies made for another of them, failing those whatever was covered. Such a copy goes in
    place of its original and of all other copies of that, where the first of them stands: of a
    picture the newest, of a document all of them, since each may be another page. An original
    without one goes as it is.

    Args:
        exhibits: The exhibits to choose from, in their order.
        audience: For whom (``domain.orders.AUDIENCES``).
    """
    known = {one.id: one for one in exhibits}
    families: dict[str, list[Exhibit]] = {}
    for one in exhibits:
        families.setdefault(_first_id(one, known), []).append(one)
    result: list[Exhibit] = []
    for first_id, family in families.items():
        original = known.get(first_id)
        stand_ins = _stand_ins([one for one in family if one != original], audience)
        if not stand_ins:
            result.extend(one for one in family if not stays_home(one))
        elif original is not None and original.is_picture:
            result.append(_newest(stand_ins))
        else:
            result.extend(stand_ins)
    return tuple(result)


def after_sending(sent: Sequence[Exhibit], live: Iterable[Exhibit]) -> tuple[Exhibit, ...]:
    """Return what AliExpress gets of a dispute that was sent: what was sent, and nothing else.

    What was covered for AliExpress since goes in place of its original.

    Args:
        sent: What was sent, in its order.
        live: The exhibits that the order has now.
    """
    there = {one.id for one in sent}
    rest = [one for one in live if one.id not in there]
    known = {one.id: one for one in (*rest, *sent)}
    families = {_first_id(one, known) for one in sent}
    # Who sent a covered copy has decided: neither its original nor another copy comes in.
    decided = {_first_id(one, known) for one in sent if one.derived_from}
    made = [
        one
        for one in rest
        if one.audience == ALIEXPRESS and _first_id(one, known) in families - decided
    ]
    return for_dispute((*sent, *made))


def numbering(exhibits: Sequence[Exhibit], named: int) -> dict[str, Numbered]:
    """Return how each exhibit is named; a copy beside its original has the number of that.

    Args:
        exhibits: The exhibits, those that the text names first.
        named: How many the text names; they keep the numbers that it gives them.
    """
    known = {one.id: one for one in exhibits}
    counts: dict[str, int] = {}
    firsts: dict[str, Numbered] = {}
    result: dict[str, Numbered] = {}
    rank = 0
    for place, one in enumerate(exhibits):
        first_id = _first_id(one, known)
        is_named = place < named
        if is_named or first_id not in firsts:
            rank += 1
            family = family_of(one if is_named else known.get(first_id, one))
            counts[family] = counts.get(family, 0) + 1
            result[one.id] = Numbered(rank, family, counts[family])
            firsts.setdefault(first_id, result[one.id])
        else:
            result[one.id] = firsts[first_id]
    return result


def _first_id(exhibit: Exhibit, known: Mapping[str, Exhibit]) -> str:
    """Return the id of what an exhibit was made of in the end, also where that is gone."""
    seen = {exhibit.id}
    while exhibit.derived_from and exhibit.derived_from not in seen:
        seen.add(exhibit.derived_from)
        if exhibit.derived_from not in known:
            return exhibit.derived_from
        exhibit = known[exhibit.derived_from]
    return exhibit.id


def _stand_ins(copies: Sequence[Exhibit], audience: str) -> list[Exhibit]:
    """Return the copies that an audience gets in place of an original; none: the original."""
    others = () if audience == ALIEXPRESS else AUDIENCES[1:]
    for whom in (audience, *others):
        made = [one for one in copies if one.audience == whom]
        if made:
            return made
    hidden = [one for one in copies if one.derived_how == COVERED]
    return [] if audience == ALIEXPRESS else hidden


def _newest(copies: Sequence[Exhibit]) -> Exhibit:
    """Return the copy that was made last; of two as old the later one in the list."""
    dated = (
        (one.added_at.timestamp() if one.added_at else 0.0, at) for at, one in enumerate(copies)
    )
    return copies[max(dated)[1]]
