# SPDX-License-Identifier: MIT
"""Recognised pieces of imports, compressed, each once."""

from __future__ import annotations

import hashlib
import zlib
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from aliguard_desktop.services.imported import KeptPiece
from aliguard_desktop.storage.schema import BatchRow, RawInputRow

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

_LEVEL = 3  # half the time of the usual level, for a twelfth more of space
_MOST_BYTES = 128 * 2**20
_AT_A_TIME = 50  # pieces in one statement
_NEW = insert(cast("Table", RawInputRow.__table__))
_KEEP = _NEW.on_conflict_do_update(
    index_elements=["sha256"],
    set_={name: _NEW.excluded[name] for name in ("batch", "seen", "day_first", "at")},
)


class RawInputStore:
    """The pieces as one unit of work sees them."""

    def __init__(self, session: Session, batch: str, now: datetime) -> None:
        """Take the session, the gesture and its instant."""
        self._session = session
        self._batch = batch
        self._now = now

    def keep(self, pieces: Iterable[KeptPiece]) -> None:
        """Store pieces; one with the same content replaces the older one."""
        waiting = iter(pieces)
        while rows := [self._row(piece) for piece in islice(waiting, _AT_A_TIME)]:
            self._session.connection().execute(_KEEP, rows)

    def _row(self, piece: KeptPiece) -> dict[str, Any]:
        data = piece.text.encode("utf-8", "replace")
        return {
            "sha256": hashlib.sha256(piece.kind.encode() + b"\0" + data).hexdigest(),
            "kind": piece.kind,
            "data": zlib.compress(data, _LEVEL),
            "batch": self._batch,
            "seen": piece.seen,
            "day_first": piece.day_first,
            "at": self._now,
        }

    def all(self) -> list[KeptPiece]:
        """Return the pieces of all imports that stand, oldest first."""
        undone = select(BatchRow.uid).where(BatchRow.undone_at.is_not(None))
        rows = self._session.execute(
            select(RawInputRow).where(RawInputRow.batch.not_in(undone)).order_by(RawInputRow.pk)
        ).scalars()
        return [KeptPiece(row.kind, _text(row.data), row.seen, row.day_first) for row in rows]

    def size(self) -> tuple[int, int]:
        """Return how many pieces are kept and how many bytes they take."""
        statement = select(func.count(), func.coalesce(func.sum(func.length(RawInputRow.data)), 0))
        count, size = self._session.execute(statement).one()
        return int(count), int(size)

    def purge(self) -> None:
        """Remove every piece; their bytes are overwritten in the file."""
        self._session.connection().exec_driver_sql("PRAGMA secure_delete=ON")
        self._session.execute(delete(RawInputRow))


def _text(data: bytes) -> str:
    """Return a piece's text; what grows beyond every import was not written by us."""
    return zlib.decompressobj().decompress(data, _MOST_BYTES).decode("utf-8", "replace")
