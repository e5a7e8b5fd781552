# SPDX-License-Identifier: MIT
"""Where a photo was taken never leaves in an export: what was found, and a copy without it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

_CHUNK = 2**20


class Location(StrEnum):
    """What a file says about the place where it was taken."""

    NONE = "none"
    FOUND = "found"
    UNKNOWN = "unknown"
    """It is a photo or video, but its form is not understood."""


@dataclass(frozen=True, slots=True)
class Patch:
    """Bytes of a copy that stand in place of the original's from ``start`` on."""

    start: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Places:
    """What was found in a file, and what takes it out.

    Attributes:
        patches: In order, none on another; empty unless ``location`` is ``FOUND``.
    """

    location: Location
    patches: tuple[Patch, ...] = ()


if TYPE_CHECKING:
    PlaceFinder = Callable[[Path], Places]
    """Looks into a file; raises OSError where it cannot be read (``imaging.locations``)."""


def chunks_of(path: Path, patches: Sequence[Patch] = ()) -> Iterator[bytes]:
    """Yield a file's bytes piece by piece, with the patches in place.

    Raises:
        OSError: The file cannot be read.
    """
    left = list(patches)
    at = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            end = at + len(chunk)
            while left and left[0].start < end:
                chunk, rest = _patched(chunk, at, left.pop(0))
                if rest is not None:
                    left.insert(0, rest)
                    break
            yield chunk
            at = end


def _patched(chunk: bytes, at: int, patch: Patch) -> tuple[bytes, Patch | None]:
    """Put a patch into a piece that begins at ``at``; return what of it belongs to the next."""
    place = patch.start - at
    room = len(chunk) - place
    fits, rest = patch.data[:room], patch.data[room:]
    changed = chunk[:place] + fits + chunk[place + len(fits) :]
    return changed, Patch(at + len(chunk), rest) if rest else None
