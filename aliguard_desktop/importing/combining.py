# SPDX-License-Identifier: MIT
"""Several contents of one file (pages of an MHTML file, files of an archive) as one result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.services.imported import ReadResult

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from aliguard_desktop.services.imported import NotUnderstood


def combined(results: Iterable[ReadResult], problems: Iterable[NotUnderstood] = ()) -> ReadResult:
    """Return one result with everything of several, each kind named once.

    Args:
        results: What was read.
        problems: What was not read at all.
    """
    found = list(results)
    kinds = [kind for result in found for kind in result.recognised.split("+") if kind]
    return ReadResult(
        "+".join(dict.fromkeys(kinds)),
        tuple(order for result in found for order in result.orders),
        (*(one for result in found for one in result.not_understood), *problems),
        any(result.more_on_site for result in found),
        tuple(piece for result in found for piece in result.kept),
        tuple(table for result in found for table in result.tables),
        tuple(remark for result in found for remark in result.remarks),
    )


def part_of(tell: Callable[[float], None], rank: int, count: int) -> Callable[[float], None]:
    """Return what the reader of one content tells, where ``tell`` is told of all.

    Args:
        tell: Told the part of the whole file that is read (0 to 1).
        rank: How many contents came before this one.
        count: How many there are.
    """
    return lambda part: tell((rank + min(max(part, 0.0), 1.0)) / count)
