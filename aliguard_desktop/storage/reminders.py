# SPDX-License-Identifier: MIT
"""Reminders and snoozes in the database. What came once is never forgotten, only cleared."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.sqlite import insert

from aliguard_desktop.domain.reminders import (
    InboxEntry,
    Reminder,
    ReminderKey,
    ReminderKind,
    Snooze,
)
from aliguard_desktop.storage.schema import ReminderRow, SnoozeRow

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

_SHOWN = (
    ReminderRow.kind.not_in((ReminderKind.SUMMARY, ReminderKind.DONE)),
    ReminderRow.cleared.is_(False),
)


class ReminderStore:
    """Reminders and snoozes as one unit of work sees them."""

    def __init__(self, session: Session) -> None:
        """Take the unit's session."""
        self._session = session

    def add(self, reminders: Iterable[Reminder], at: datetime) -> frozenset[ReminderKey]:
        """Put reminders into the inbox and return those that are new."""
        new = set()
        for one in reminders:
            statement = insert(ReminderRow).values(
                order_uid=one.key.order,
                rule=one.key.rule,
                due=one.key.due,
                slot=one.key.slot,
                kind=one.kind,
                step=one.step,
                on=one.on,
                at=at,
                read=False,
                cleared=False,
            )
            done = self._session.execute(statement.on_conflict_do_nothing())
            if getattr(done, "rowcount", 0) == 1:
                new.add(one.key)
        return frozenset(new)

    def keys(self) -> set[ReminderKey]:
        """Return the keys of all that ever came."""
        statement = select(
            ReminderRow.order_uid, ReminderRow.rule, ReminderRow.due, ReminderRow.slot
        )
        return {ReminderKey(*row) for row in self._session.execute(statement)}

    def entries(self, most: int) -> list[InboxEntry]:
        """Return the newest entries that were not cleared, the last first."""
        statement = select(ReminderRow).where(*_SHOWN).order_by(ReminderRow.pk.desc()).limit(most)
        return [_entry(row) for row in self._session.execute(statement).scalars()]

    def unread(self) -> frozenset[ReminderKey]:
        """Return the keys of the entries that nobody has looked at."""
        keys = select(ReminderRow.order_uid, ReminderRow.rule, ReminderRow.due, ReminderRow.slot)
        statement = keys.where(*_SHOWN, ReminderRow.read.is_(False))
        return frozenset(ReminderKey(*row) for row in self._session.execute(statement))

    def mark_read(self, order_id: str = "") -> None:
        """Note that the user has looked at all of them, or at those of one order."""
        statement = update(ReminderRow).where(ReminderRow.read.is_(False))
        if order_id:
            statement = statement.where(ReminderRow.order_uid == order_id)
        self._session.execute(statement.values(read=True))

    def clear(self) -> frozenset[ReminderKey]:
        """Empty the inbox and return what was in it; that never comes again."""
        keys = select(ReminderRow.order_uid, ReminderRow.rule, ReminderRow.due, ReminderRow.slot)
        gone = frozenset(ReminderKey(*row) for row in self._session.execute(keys.where(*_SHOWN)))
        self._session.execute(update(ReminderRow).where(*_SHOWN).values(read=True, cleared=True))
        return gone

    def put_back(self, keys: Iterable[ReminderKey]) -> None:
        """Show entries again that were cleared."""
        for key in keys:
            self._session.execute(update(ReminderRow).where(*_is(key)).values(cleared=False))

    def forget(self, keys: Iterable[ReminderKey]) -> None:
        """Remove entries as if they had never come."""
        for key in keys:
            self._session.execute(delete(ReminderRow).where(*_is(key)))

    def snoozes(self) -> dict[str, Snooze]:
        """Return the snoozes by order; the empty id is that of all."""
        rows = self._session.execute(select(SnoozeRow)).scalars()
        return {
            row.order_uid: Snooze(row.order_uid, row.since, row.until, row.rule, row.due)
            for row in rows
        }

    def put_snooze(self, snooze: Snooze) -> None:
        """Keep a snooze in place of an older one of the same order."""
        values = {
            "since": snooze.since,
            "until": snooze.until,
            "rule": snooze.rule,
            "due": snooze.due,
        }
        statement = insert(SnoozeRow).values(order_uid=snooze.order, **values)
        self._session.execute(
            statement.on_conflict_do_update(index_elements=["order_uid"], set_=values)
        )

    def drop_snooze(self, order_id: str) -> None:
        """Remove the snooze of an order, if there is one."""
        self._session.execute(delete(SnoozeRow).where(SnoozeRow.order_uid == order_id))


def _is(key: ReminderKey) -> tuple[ColumnElement[bool], ...]:
    return cast(
        "tuple[ColumnElement[bool], ...]",
        (
            ReminderRow.order_uid == key.order,
            ReminderRow.rule == key.rule,
            ReminderRow.due == key.due,
            ReminderRow.slot == key.slot,
        ),
    )


def _entry(row: ReminderRow) -> InboxEntry:
    key = ReminderKey(row.order_uid, row.rule, row.due, row.slot)
    return InboxEntry(Reminder(key, row.kind, row.step, row.on), row.at, row.read)
