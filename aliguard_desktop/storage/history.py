# SPDX-License-Identifier: MIT
"""Undo: flips whole batches, survives a restart, never touches what was sent (decisions 35)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import ColumnElement, bindparam, exists, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, aliased

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.services.ports import PURGE_LABEL
from aliguard_desktop.storage.changes import ChangeLog
from aliguard_desktop.storage.engine import WRITING
from aliguard_desktop.storage.schema import (
    VERSIONED_ROWS,
    BatchOrderRow,
    BatchRow,
    CaseRow,
    FieldChangeRow,
    OrderRow,
    VersionedRow,
)

if TYPE_CHECKING:
    from sqlalchemy import Engine, Table

    from aliguard_desktop.services.ports import Clock


class SqlHistory:
    """What can be undone, over one engine."""

    def __init__(self, engine: Engine, clock: Clock, changes: ChangeLog | None = None) -> None:
        """Take the engine, the clock that dates the undoing, and the log shared with units."""
        self._engine = engine
        self._clock = clock
        self._undone: list[_Undone] = []
        self._changes = changes or ChangeLog()

    def last(self) -> tuple[str, str] | None:
        """Return (batch id, label) of the newest gesture that stands, or None.

        It may be one that cannot be undone: an older one is never taken in its place.
        """
        statement = (
            select(BatchRow.uid, BatchRow.label)
            .where(BatchRow.undone_at.is_(None), BatchRow.undoable, _touches_an_order())
            .order_by(BatchRow.pk.desc())
            .limit(1)
        )
        with Session(self._engine) as session:
            found = session.execute(statement).first()
        return None if found is None else (found.uid, found.label)

    def added(self, batch: str) -> int:
        """Return how many orders a batch added that are still there."""
        statement = (
            select(func.count())
            .select_from(OrderRow)
            .join(BatchRow, OrderRow.added_batch == BatchRow.pk)
            .where(BatchRow.uid == batch, OrderRow.removed_batch.is_(None))
        )
        with Session(self._engine) as session:
            return session.execute(statement).scalar_one()

    def undo(self, batch: str) -> list[str]:
        """Take a batch back and return the ids of the orders that changed.

        Raises:
            AliGuardError: Later changes stand on it, it was undone already or is none
                (``undo_blocked``), or it holds a frozen record (``record_frozen``).
        """
        with self._engine.connect().execution_options(**WRITING) as connection:
            session = Session(connection)
            pk = _refuse(session, batch)
            flipped = _Undone(pk, _newest(session), *_rows_to_flip(session, pk))
            try:
                _flip_fields(session, pk, back=True)
                _flip_rows(session, pk)
            except IntegrityError as error:
                # The number that comes back was given to another order in the meantime.
                raise _blocked() from error
            marked = update(BatchRow).where(BatchRow.pk == pk)
            session.execute(marked.values(undone_at=self._clock()))
            changed = _touched(session, pk)
            self._changes.commit(session, changed)
        self._undone.append(flipped)
        return changed

    def undone(self) -> tuple[str, str] | None:
        """Return (batch id, label) of the gesture undone last, or None.

        It is known while the program runs and until something else is done: what a gesture had
        ended is not in the file any more once it was undone.
        """
        if not self._undone:
            return None
        last = self._undone[-1]
        statement = select(BatchRow.uid, BatchRow.label).where(
            BatchRow.pk == last.pk, BatchRow.undone_at.is_not(None)
        )
        with Session(self._engine) as session:
            if _newest(session) != last.newest:
                self._undone.clear()
                return None
            found = session.execute(statement).first()
        return None if found is None else (found.uid, found.label)

    def redo(self, batch: str) -> list[str]:
        """Do the gesture undone last again and return the ids of the orders that changed.

        Raises:
            AliGuardError: It is not the one undone last, or something was done since
                (``redo_blocked``).
        """
        found = self.undone()
        if found is None or found[0] != batch:
            raise _no_redo()
        last = self._undone[-1]
        with self._engine.connect().execution_options(**WRITING) as connection:
            session = Session(connection)
            if _newest(session) != last.newest:
                raise _no_redo()
            try:
                _flip_rows_again(session, last)
                _flip_fields(session, last.pk, back=False)
            except IntegrityError as error:
                raise _no_redo() from error
            marked = update(BatchRow).where(BatchRow.pk == last.pk)
            session.execute(marked.values(undone_at=None))
            changed = _touched(session, last.pk)
            self._changes.commit(session, changed)
        self._undone.pop()
        return changed


@dataclass(frozen=True, slots=True)
class _Undone:
    """What undoing a batch flipped, by table: rows it had made, rows it had ended.

    ``newest`` is the key of the newest gesture when it was undone: a newer one ends redo.
    """

    pk: int
    newest: int
    made: dict[type[VersionedRow], list[int]]
    ended: dict[type[VersionedRow], list[int]]


def _newest(session: Session) -> int:
    """Return the key of the newest gesture; keeping drafts is none."""
    return session.execute(select(func.max(BatchRow.pk)).where(BatchRow.undoable)).scalar() or 0


def _touched(session: Session, pk: int) -> list[str]:
    """Return the ids of the orders that a batch changed."""
    touched = select(OrderRow.uid).join(BatchOrderRow, BatchOrderRow.order_pk == OrderRow.pk)
    found = session.execute(touched.where(BatchOrderRow.batch_pk == pk)).scalars().all()
    return list(dict.fromkeys(found))


def _rows_to_flip(
    session: Session, pk: int
) -> tuple[dict[type[VersionedRow], list[int]], dict[type[VersionedRow], list[int]]]:
    """Return the rows that undoing a batch will end, and those that it will revive."""
    made, ended = {}, {}
    for row in VERSIONED_ROWS:
        live = select(row.pk).where(row.added_batch == pk, row.removed_batch.is_(None))
        made[row] = list(session.execute(live).scalars())
        gone = select(row.pk).where(row.removed_batch == pk, row.added_batch.is_distinct_from(pk))
        ended[row] = list(session.execute(gone).scalars())
    return made, ended


def _flip_rows_again(session: Session, last: _Undone) -> None:
    """End the rows that the batch had ended, then revive those it had made."""
    for keys_of, after in ((last.ended, last.pk), (last.made, None)):
        for row, keys in keys_of.items():
            table = cast("Table", row.__table__)
            flip = update(table).where(table.c.pk == bindparam("key")).values(removed_batch=after)
            if keys:
                session.connection().execute(flip, [{"key": key} for key in keys])


def _no_redo() -> AliGuardError:
    return AliGuardError("redo_blocked", "There is nothing left to do again.")


def _touches_an_order() -> ColumnElement[bool]:
    return exists().where(BatchOrderRow.batch_pk == BatchRow.pk)


def _is_built_on() -> ColumnElement[bool]:
    """Whether a later batch that stands changed an order of this one, or a draft hangs on it."""
    later, mine, theirs = aliased(BatchRow), aliased(BatchOrderRow), aliased(BatchOrderRow)
    changed = exists().where(
        mine.batch_pk == BatchRow.pk,
        theirs.order_pk == mine.order_pk,
        theirs.batch_pk > BatchRow.pk,
        later.pk == theirs.batch_pk,
        later.undone_at.is_(None),
    )
    return changed | _holds_a_draft()


def _holds_a_draft() -> ColumnElement[bool]:
    """Whether an order that the batch added holds a draft: its words would go with the order."""
    return exists().where(
        OrderRow.added_batch == BatchRow.pk,
        OrderRow.removed_batch.is_(None),
        CaseRow.order_pk == OrderRow.pk,
        CaseRow.added_batch.is_(None),
        CaseRow.removed_batch.is_(None),
    )


def _refuse(session: Session, batch: str) -> int:
    """Return the key of a batch that may be undone."""
    statement = select(
        BatchRow.pk, BatchRow.label, BatchRow.frozen, BatchRow.undoable, BatchRow.undone_at
    )
    found = session.execute(
        statement.add_columns(_is_built_on().label("built_on")).where(BatchRow.uid == batch)
    ).first()
    if found is None or found.undone_at is not None or not found.undoable:
        raise AliGuardError("undo_blocked", "There is nothing left to undo here.")
    if found.frozen and found.label == PURGE_LABEL:
        raise AliGuardError("purge_final", "This was deleted for good and cannot be taken back.")
    if found.frozen:
        raise AliGuardError("record_frozen", "What was sent is a record and stays as it was.")
    if found.built_on:
        raise _blocked()
    return int(found.pk)


def _blocked() -> AliGuardError:
    return AliGuardError("undo_blocked", "Later changes stand on this one. Undo them first.")


def _flip_fields(session: Session, pk: int, *, back: bool) -> None:
    """Give plain fields of orders the values from before the batch (or again from after it)."""
    value, key = FieldChangeRow.old if back else FieldChangeRow.new, FieldChangeRow.pk
    changes = select(FieldChangeRow.order_pk, FieldChangeRow.field, value)
    changes = changes.where(FieldChangeRow.batch_pk == pk)
    before: dict[int, dict[str, Any]] = {}
    # The first change has the value from before it all, the last one that from after it all.
    for order_pk, field, plain in session.execute(
        changes.order_by(key.desc() if back else key.asc())
    ):
        before.setdefault(order_pk, {})[field] = _value(field, plain)
    for order_pk, values in before.items():
        session.execute(update(OrderRow).where(OrderRow.pk == order_pk).values(**values))


def _value(field: str, plain: Any) -> Any:
    """Return a field's value from its JSON form."""
    if field == "trashed_at" and plain is not None:
        return datetime.fromisoformat(plain)
    return Payment(plain) if field == "payment" else plain


def _flip_rows(session: Session, pk: int) -> None:
    """End the rows that the batch made, then revive those it had ended."""
    for row in VERSIONED_ROWS:
        made = update(row).where(row.added_batch == pk, row.removed_batch.is_(None))
        session.execute(made.values(removed_batch=pk))
    for row in VERSIONED_ROWS:
        ended = update(row).where(row.removed_batch == pk, row.added_batch.is_distinct_from(pk))
        session.execute(ended.values(removed_batch=None))
