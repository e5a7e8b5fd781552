# SPDX-License-Identifier: MIT
"""How long a video is, read from its own index; nothing is decoded."""

from __future__ import annotations

import struct
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BOXES = 2000
_LONGEST = 7 * 24 * 3600


def film_seconds(path: Path) -> float | None:
    """Return the length of an MP4 or MOV in seconds, or None where it does not say."""
    try:
        with path.open("rb") as file:
            end = file.seek(0, 2)
            inside = _find(file, b"moov", 0, end)
            head = _find(file, b"mvhd", *inside) if inside is not None else None
            if head is None:
                return None
            file.seek(head[0])
            return _length(file.read(32))
    except (OSError, struct.error):
        return None


def _find(file: IO[bytes], kind: bytes, start: int, end: int) -> tuple[int, int] | None:
    """Return where the inside of the first box of a kind begins and ends."""
    for _ in range(_MOST_BOXES):
        if start + 8 > end:
            return None
        file.seek(start)
        size, found = struct.unpack(">I4s", file.read(8))
        body = start + 8
        if size == 1:
            (size,) = struct.unpack(">Q", file.read(8))
            body += 8
        elif size == 0:
            size = end - start
        if size < body - start:
            return None
        if found == kind:
            return body, min(start + size, end)
        start += size
    return None


def _length(head: bytes) -> float | None:
    form = ">IQ" if head[0] == 1 else ">II"
    scale, length = struct.unpack_from(form, head, 20 if head[0] == 1 else 12)
    seconds = length / scale if scale else 0.0
    return seconds if 0 < seconds < _LONGEST else None
