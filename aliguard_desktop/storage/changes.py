# SPDX-License-Identifier: MIT
"""How often the orders in a file were changed, and which ones: a cache reads only those again.

The number of changes is SQLite's ``user_version``: it lies in the file and is written by the same
commit, so a change made by another process is noticed too. Which orders a change touched is known
of this process's own changes only.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

_KEPT = 1000
"""Changes that are remembered; whoever looks later than that reads everything again."""


class ChangeLog:
    """The latest changes that this process made; shared by all threads."""

    def __init__(self) -> None:
        """Nothing has been changed yet."""
        self._lock = threading.Lock()
        self._touched: dict[int, frozenset[str]] = {}

    def count(self, session: Session) -> int:
        """Return the number of changes that the session's transaction sees."""
        return int(session.execute(text("PRAGMA user_version")).scalar_one())

    def commit(self, session: Session, order_ids: Iterable[str]) -> None:
        """Commit a session that changed these orders; one that changed none counts as nothing."""
        touched = frozenset(order_ids)
        if not touched:
            session.commit()
            return
        number = self.count(session) + 1  # the transaction writes: no other comes in between
        session.execute(text(f"PRAGMA user_version = {number:d}"))
        session.commit()
        with self._lock:
            self._touched[number] = touched
            self._touched.pop(number - _KEPT, None)

    def since(self, earlier: int, now: int) -> frozenset[str] | None:
        """Return the ids of the orders touched after ``earlier`` changes and until ``now``.

        None: another process changed something in between, or it is too long ago; any order may
        have changed.
        """
        with self._lock:
            parts = [self._touched.get(number) for number in range(earlier + 1, now + 1)]
        known = [part for part in parts if part is not None]
        if now < earlier or len(known) < len(parts):
            return None
        return frozenset[str]().union(*known)
