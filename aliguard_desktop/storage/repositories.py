# SPDX-License-Identifier: MIT
"""Orders and settings in the database, as the ports of ``services.ports`` ask for them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import Case, CaseStatus, Exhibit, Order
from aliguard_desktop.storage.mapping import (
    ORDER_COLUMNS,
    PARTS,
    Part,
    Values,
    order_from_row,
    order_values,
)
from aliguard_desktop.storage.schema import (
    BatchOrderRow,
    BatchRow,
    FieldChangeRow,
    OrderRow,
    SettingRow,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy.orm import Session

DRAFT_LABEL = "draft"
"""Units of this label keep drafts: what they save is no gesture that can be undone."""


@dataclass(slots=True)
class BatchWriter:
    """The unit's batch: its row is written once something belongs to it."""

    session: Session
    uid: str
    label: str
    at: datetime
    pk: int | None = None

    def key(self) -> int:
        """Return the key of the batch's row."""
        if self.pk is None:
            values = {
                "uid": self.uid,
                "label": self.label,
                "at": self.at,
                "undoable": self.label != DRAFT_LABEL,
                "frozen": False,
            }
            statement = insert(BatchRow).values(**values).returning(BatchRow.pk)
            self.pk = self.session.execute(statement).scalar_one()
        return self.pk

    def touch(self, order_pk: int) -> None:
        """Note that the batch changes an order."""
        statement = upsert(BatchOrderRow).values(batch_pk=self.key(), order_pk=order_pk)
        self.session.execute(statement.on_conflict_do_nothing())

    def freeze(self) -> None:
        """Note that the batch holds a record of what was sent: it is never undone."""
        row = update(BatchRow).where(BatchRow.pk == self.key())
        self.session.execute(row.values(frozen=True))


@dataclass(frozen=True, slots=True)
class _Stored:
    """An order as the file has it, exhibits in the trash included, and the keys of its rows."""

    pk: int
    order: Order
    keys: dict[tuple[str, str], int]


class OrderStore:
    """Orders of one session."""

    def __init__(self, session: Session, batch: BatchWriter) -> None:
        """Take the unit's session and batch."""
        self._session = session
        self._batch = batch
        self._known: dict[str, _Stored] = {}

    def all(self, *, trashed: bool = False) -> list[Order]:
        """Return all orders (or those in the trash), with events, cases and live exhibits."""
        is_trashed = OrderRow.trashed_at.is_not(None)
        stored = self._load(is_trashed if trashed else OrderRow.trashed_at.is_(None))
        return [_without_trash(entry.order) for entry in stored]

    def get(self, order_id: str) -> Order:
        """Return one order, trashed or not.

        Raises:
            AliGuardError: There is no such order (code ``order_gone``).
        """
        return _without_trash(self._stored(order_id).order)

    def by_number(self, number: str) -> Order | None:
        """Return the order with this AliExpress number, trashed or not, or None."""
        found = self._load(OrderRow.number == number)
        return _without_trash(found[0].order) if found else None

    def removed_exhibits(self, order_id: str) -> tuple[Exhibit, ...]:
        """Return the exhibits of an order that are in the trash, the last removed first.

        Raises:
            AliGuardError: There is no such order (code ``order_gone``).
        """
        trash = [
            (entry.removed_at, entry)
            for entry in self._stored(order_id).order.exhibits
            if entry.removed_at is not None
        ]
        return tuple(entry for _, entry in sorted(trash, key=lambda pair: pair[0], reverse=True))

    def save(self, order: Order) -> None:
        """Insert the order, or write what differs from the stored one.

        Raises:
            AliGuardError: A frozen record would change (code ``record_frozen``).
        """
        stored = self._find(order.id)
        if stored is None:
            pk = self._insert(order)
            stored = _Stored(pk, Order(id=order.id, number=order.number), {})
        else:
            _refuse_frozen(stored.order.cases, order.cases)
            self._update_fields(stored, order)
        keys: dict[tuple[str, str], int] = {}
        for part in PARTS:
            self._save_parts(part, stored, order, keys)
        given = {entry.id for entry in order.exhibits}
        left_alone = tuple(e for e in stored.order.exhibits if e.id not in given)
        whole = replace(order, exhibits=left_alone + order.exhibits)
        self._known[order.id] = _Stored(stored.pk, whole, keys)

    def forget(self) -> None:
        """Drop what was read: another transaction begins."""
        self._known.clear()

    def _stored(self, order_id: str) -> _Stored:
        stored = self._find(order_id)
        if stored is None:
            raise AliGuardError("order_gone", "This order is no longer there.", order=order_id)
        return stored

    def _find(self, order_id: str) -> _Stored | None:
        if order_id not in self._known:
            self._load(OrderRow.uid == order_id)
        return self._known.get(order_id)

    def _load(self, condition: ColumnElement[bool]) -> list[_Stored]:
        """Read live orders: one query for the orders and one for each kind of part."""
        live = OrderRow.removed_batch.is_(None) & condition
        columns = (getattr(OrderRow, name) for name in ("pk", "uid", *ORDER_COLUMNS))
        rows = self._session.execute(select(*columns).where(live).order_by(OrderRow.pk)).all()
        if not rows:
            return []
        parts: dict[int, dict[str, list[Any]]] = {row.pk: defaultdict(list) for row in rows}
        keys: dict[int, dict[tuple[str, str], int]] = {row.pk: {} for row in rows}
        wanted = select(OrderRow.pk).where(live)
        for part in PARTS:
            for row in self._part_rows(part, wanted.scalar_subquery(), rows):
                parts[row.order_pk][part.name].append(part.from_row(row))
                keys[row.order_pk][part.name, row.uid] = row.pk
        loaded = []
        for row in rows:
            tuples = {name: tuple(found) for name, found in parts[row.pk].items()}
            loaded.append(_Stored(row.pk, order_from_row(row, tuples), keys[row.pk]))
        self._known.update((entry.order.id, entry) for entry in loaded)
        return loaded

    def _part_rows(self, part: Part, wanted: Any, orders: Iterable[Any]) -> Iterable[Any]:
        table = part.row
        names = ("pk", "uid", "order_pk", *part.columns)
        sort = (getattr(table, name) for name in ("order_pk", *part.sort, "pk"))
        statement = select(*(getattr(table, name) for name in names))
        statement = statement.where(table.order_pk.in_(wanted), table.removed_batch.is_(None))
        return self._session.execute(statement.order_by(*sort))

    def _insert(self, order: Order) -> int:
        values = order_values(order) | {"uid": order.id, "added_batch": self._batch.key()}
        statement = insert(OrderRow).values(**values).returning(OrderRow.pk)
        pk = self._session.execute(statement).scalar_one()
        self._batch.touch(pk)
        return pk

    def _update_fields(self, stored: _Stored, order: Order) -> None:
        old, new = order_values(stored.order), order_values(order)
        changed = [name for name in ORDER_COLUMNS if old[name] != new[name]]
        if not changed:
            return
        self._batch.touch(stored.pk)
        rows = [
            {
                "batch_pk": self._batch.key(),
                "order_pk": stored.pk,
                "field": name,
                "old": _plain(old[name]),
                "new": _plain(new[name]),
            }
            for name in changed
        ]
        self._session.execute(insert(FieldChangeRow), rows)
        statement = update(OrderRow).where(OrderRow.pk == stored.pk)
        self._session.execute(statement.values({name: new[name] for name in changed}))

    def _save_parts(
        self, part: Part, stored: _Stored, order: Order, keys: dict[tuple[str, str], int]
    ) -> None:
        """Write the versions of one kind of part that differ, and collect the keys in force."""
        before = _by_id(part, stored.order)
        after = _by_id(part, order)
        for uid, (rank, new) in after.items():
            old = before.get(uid)
            key = stored.keys.get((part.name, uid))
            if old is not None and key is not None and _is_same(part, old, (rank, new)):
                keys[part.name, uid] = key
                continue
            values = part.to_values(new, rank, order)
            if key is not None and self._is_draft_save(old, new):
                statement = update(part.row).where(part.row.pk == key)
                self._session.execute(statement.values(**values))
                keys[part.name, uid] = key
                continue
            if key is not None:
                self._end(part, stored.pk, key)
            keys[part.name, uid] = self._add(part, stored.pk, new, values)
        for uid in before.keys() - after.keys():
            key = stored.keys[part.name, uid]
            if part.name == "exhibits":
                keys[part.name, uid] = key  # they are removed by ``removed_at`` only
            else:
                self._end(part, stored.pk, key)

    def _add(self, part: Part, order_pk: int, new: Any, values: Values) -> int:
        is_draft = self._is_draft_save(None, new)
        if not is_draft:
            self._batch.touch(order_pk)
        if isinstance(new, Case) and new.status is CaseStatus.SUBMITTED:
            self._batch.freeze()
        batch = None if is_draft else self._batch.key()
        row = values | {"uid": new.id, "order_pk": order_pk, "added_batch": batch}
        statement = insert(part.row).values(**row).returning(part.row.pk)
        return self._session.execute(statement).scalar_one()

    def _end(self, part: Part, order_pk: int, key: int) -> None:
        self._batch.touch(order_pk)
        statement = update(part.row).where(part.row.pk == key)
        self._session.execute(statement.values(removed_batch=self._batch.key()))

    def _is_draft_save(self, old: tuple[int, Any] | None, new: Any) -> bool:
        """Whether a draft is kept on the way, which is no gesture of its own."""
        return (
            self._batch.label == DRAFT_LABEL
            and isinstance(new, Case)
            and new.status is CaseStatus.DRAFT
        )


class SettingStore:
    """Settings of one session."""

    def __init__(self, session: Session) -> None:
        """Take the unit's session."""
        self._session = session

    def get(self, key: str) -> str | None:
        """Return the stored text, or None."""
        return self._session.execute(
            select(SettingRow.value).where(SettingRow.key == key)
        ).scalar_one_or_none()

    def put(self, key: str, value: str) -> None:
        """Store the text."""
        statement = upsert(SettingRow).values(key=key, value=value)
        self._session.execute(
            statement.on_conflict_do_update(index_elements=["key"], set_={"value": value})
        )


def _without_trash(order: Order) -> Order:
    if all(entry.removed_at is None for entry in order.exhibits):
        return order
    return replace(order, exhibits=tuple(e for e in order.exhibits if e.removed_at is None))


def _refuse_frozen(before: Iterable[Case], after: Iterable[Case]) -> None:
    now = {case.id: case for case in after}
    sent = (case for case in before if case.status is CaseStatus.SUBMITTED)
    if any(now.get(case.id) != case for case in sent):
        raise AliGuardError("record_frozen", "What was sent is a record and stays as it was.")


def _by_id(part: Part, order: Order) -> dict[str, tuple[int, Any]]:
    return {entry.id: (rank, entry) for rank, entry in enumerate(getattr(order, part.name))}


def _is_same(part: Part, old: tuple[int, Any], new: tuple[int, Any]) -> bool:
    """Whether nothing is to be written; the rank counts where it is a column."""
    return old == new if "rank" in part.columns else old[1] == new[1]


def _plain(value: Any) -> Any:
    """Return a field's value as JSON can hold it."""
    return value.isoformat() if hasattr(value, "isoformat") else value
