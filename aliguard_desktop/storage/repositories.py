# SPDX-License-Identifier: MIT
"""Orders and settings in the database, as the ports of ``services.ports`` ask for them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar, cast

from sqlalchemy import ColumnElement, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import Case, CaseStatus, Exhibit, Order
from aliguard_desktop.services.ports import DRAFT_LABEL, IMPORT_LABEL
from aliguard_desktop.storage.mapping import (
    ORDER_COLUMNS,
    PARTS,
    Part,
    Values,
    order_from_row,
    order_values,
)
from aliguard_desktop.storage.schema import (
    PART_ROWS,
    Base,
    BatchOrderRow,
    BatchRow,
    CaseRow,
    ExhibitRow,
    FieldChangeRow,
    OrderRow,
    PartRow,
    RestingRow,
    SettingRow,
)
from aliguard_desktop.storage.types import binders

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.storage.changes import ChangeLog

_MANY = 50  # rows that are worth a statement of their own
_AT_A_TIME = 500  # values in one statement; SQLite of old took 999
_EVENTS = next(part for part in PARTS if part.name == "events")
_EXHIBITS = next(part for part in PARTS if part.name == "exhibits")
_T = TypeVar("_T")


@dataclass(slots=True)
class BatchWriter:
    """The unit's batch: its row is written once something belongs to it."""

    session: Session
    uid: str
    label: str
    at: datetime
    pk: int | None = None
    touched: set[int] = field(default_factory=set)

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
            self.pk = _insert_one(self.session, BatchRow, values)
        return self.pk

    def touch(self, order_pks: Iterable[int]) -> None:
        """Note that the batch changes orders."""
        fresh = [pk for pk in dict.fromkeys(order_pks) if pk not in self.touched]
        if fresh:
            rows = [{"batch_pk": self.key(), "order_pk": pk} for pk in fresh]
            insert_rows(self.session, BatchOrderRow, rows)
            self.touched.update(fresh)

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


@dataclass(slots=True)
class _Changes:
    """What one saving writes, gathered so that many orders take a few statements."""

    touched: list[int] = field(default_factory=list)
    drafts: list[int] = field(default_factory=list)
    fields: list[Values] = field(default_factory=list)
    ended: dict[type[PartRow], list[int]] = field(default_factory=lambda: defaultdict(list))
    added: dict[type[PartRow], list[Values]] = field(default_factory=lambda: defaultdict(list))


class OrderStore:
    """Orders of one session.

    Attributes:
        changed: Ids of the orders that were saved or removed since the last commit.
    """

    def __init__(self, session: Session, batch: BatchWriter, changes: ChangeLog) -> None:
        """Take the unit's session and batch, and the log of changes."""
        self._session = session
        self._batch = batch
        self._changes = changes
        self._known: dict[str, _Stored] = {}
        self.changed: set[str] = set()

    def all(self, *, trashed: bool = False) -> list[Order]:
        """Return all orders (or those in the trash), with events, cases and live exhibits."""
        is_trashed = OrderRow.trashed_at.is_not(None)
        stored = self._load(is_trashed if trashed else OrderRow.trashed_at.is_(None))
        return [_without_trash(entry.order) for entry in stored]

    def awake(self, asof: date) -> list[Order]:
        """Return all orders, those in the trash too, but not those that rest on a day."""
        resting = select(RestingRow.order_pk).where(RestingRow.since <= asof)
        return [_without_trash(entry.order) for entry in self._load(OrderRow.pk.not_in(resting))]

    def by_key(self, keys: Iterable[int]) -> dict[int, Order]:
        """Return the orders with these keys of the file that are there, in the order given."""
        wanted = list(keys)
        found = {}
        for some in some_at_a_time(wanted):
            for entry in self._load(OrderRow.pk.in_(some)):
                found[entry.pk] = _without_trash(entry.order)
        return {key: found[key] for key in wanted if key in found}

    def change_count(self) -> int:
        """Return a number that grows whenever orders are changed, by whichever process."""
        return self._changes.count(self._session)

    def changed_since(self, change_count: int) -> frozenset[str] | None:
        """Return the ids of the orders changed or removed since, None if any may be."""
        return self._changes.since(change_count, self.change_count())

    def some(self, order_ids: Iterable[str]) -> dict[str, Order]:
        """Return those of these orders that are there, trashed or not, by id."""
        found = {}
        for some in some_at_a_time(order_ids):
            for entry in self._load(OrderRow.uid.in_(some)):
                found[entry.order.id] = _without_trash(entry.order)
        return found

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

    def exhibits(self, contents: Iterable[str] | None = None) -> list[tuple[str, Exhibit]]:
        """Return (order id, exhibit) of all orders, those in a trash included."""
        part = _EXHIBITS
        columns = (getattr(ExhibitRow, name) for name in ("uid", *part.columns))
        statement = (
            select(OrderRow.uid.label("order_uid"), *columns)
            .join(OrderRow, ExhibitRow.order_pk == OrderRow.pk)
            .where(OrderRow.removed_batch.is_(None), ExhibitRow.removed_batch.is_(None))
            .order_by(OrderRow.pk, ExhibitRow.position, ExhibitRow.pk)
        )
        found: list[tuple[str, Exhibit]] = []
        parts = [None] if contents is None else some_at_a_time(contents)
        for some in parts:
            wanted = statement if some is None else statement.where(ExhibitRow.sha256.in_(some))
            rows = self._session.execute(wanted)
            found += [(row.order_uid, part.from_row(row)) for row in rows]
        return found

    def files_in_use(self, contents: Iterable[str]) -> frozenset[str]:
        """Return those of these SHA-256 that an exhibit or a record of what was sent names."""
        wanted = set(contents)
        used: set[str] = set()
        for some in some_at_a_time(wanted):
            rows = select(ExhibitRow.sha256).where(ExhibitRow.sha256.in_(some))
            used.update(self._session.execute(rows).scalars())
        if wanted - used:
            sent = select(CaseRow.frozen_exhibits).where(CaseRow.submitted_at.is_not(None))
            for frozen in self._session.execute(sent).scalars():
                used.update(plain["sha256"] for plain in frozen if plain["sha256"] in wanted)
        return frozenset(used)

    def purge_exhibit(self, order_id: str, exhibit_id: str) -> None:
        """Forget an exhibit for good, with all that it was before.

        Raises:
            AliGuardError: There is no such order (code ``order_gone``).
        """
        pk = self._stored(order_id).pk
        self._batch.touch([pk])
        self._batch.freeze()
        rows = delete(ExhibitRow).where(ExhibitRow.order_pk == pk, ExhibitRow.uid == exhibit_id)
        self._session.execute(rows)
        self.changed.add(order_id)
        self._known.pop(order_id, None)

    def removed_events(self, order_ids: Iterable[str]) -> dict[str, tuple[Event, ...]]:
        """Return the events as they were before the user took them away or corrected them."""
        part = _EVENTS
        table, names = part.row, ("uid", *part.columns)
        statement = (
            select(OrderRow.uid.label("order_uid"), *(getattr(table, name) for name in names))
            .join(OrderRow, table.order_pk == OrderRow.pk)
            .join(BatchRow, table.removed_batch == BatchRow.pk)
            .where(OrderRow.removed_batch.is_(None), BatchRow.label != IMPORT_LABEL)
            # What an undone gesture had made was ended by itself: nobody took that away.
            .where(table.added_batch.is_distinct_from(table.removed_batch))
            .order_by(table.pk)
        )
        found: dict[str, list[Event]] = defaultdict(list)
        for some in some_at_a_time(order_ids):
            for row in self._session.execute(statement.where(OrderRow.uid.in_(some))):
                found[row.order_uid].append(part.from_row(row))
        return {uid: tuple(events) for uid, events in found.items()}

    def by_numbers(self, numbers: Iterable[str]) -> dict[str, Order]:
        """Return the known orders with these AliExpress numbers, trashed or not, by number."""
        found = {}
        for some in some_at_a_time(numbers):
            for entry in self._load(OrderRow.number.in_(some)):
                found[entry.order.number] = _without_trash(entry.order)
        return found

    def save(self, order: Order) -> None:
        """Insert the order, or write what differs from the stored one.

        Raises:
            AliGuardError: A frozen record would change (code ``record_frozen``).
        """
        self.save_all([order])

    def save_all(self, orders: Iterable[Order]) -> None:
        """Save many orders, each once, as ``save`` does; thousands take a few statements.

        Raises:
            AliGuardError: A frozen record would change (code ``record_frozen``).
        """
        given = {order.id: order for order in orders}
        for some in some_at_a_time(uid for uid in given if uid not in self._known):
            self._load(OrderRow.uid.in_(some))
        keys = self._insert([order for uid, order in given.items() if uid not in self._known])
        changes = _Changes(touched=list(keys.values()))
        rows: dict[int, str] = {}
        for order in given.values():
            stored = self._known.get(order.id)
            if stored is None:
                rows[keys[order.id]] = order.id
                self._add_parts(keys[order.id], order, changes)
                continue
            _refuse_frozen(stored.order.cases, order.cases)
            self._update_fields(stored, order, changes)
            rows[stored.pk] = order.id
            for part in PARTS:
                self._save_parts(part, stored, order, changes)
        self._write(changes)
        written = rows.keys() & {*changes.touched, *changes.drafts}
        self.changed.update(rows[pk] for pk in written)
        # Read anew where they are asked for again: the keys of new rows are the file's to give.
        for uid in given:
            self._known.pop(uid, None)

    def remove(self, order_ids: Iterable[str]) -> None:
        """Take orders away with all that belongs to them; undo brings them back."""
        wanted = list(order_ids)
        pks: list[int] = []
        for some in some_at_a_time(wanted):
            found = select(OrderRow.pk).where(OrderRow.uid.in_(some))
            pks += self._session.execute(found.where(OrderRow.removed_batch.is_(None))).scalars()
        if not pks:
            return
        self._batch.touch(pks)
        for some_pks in some_at_a_time(pks):
            for row in PART_ROWS:
                gone = update(row).where(row.order_pk.in_(some_pks), row.removed_batch.is_(None))
                self._session.execute(gone.values(removed_batch=self._batch.key()))
            orders = update(OrderRow).where(OrderRow.pk.in_(some_pks))
            self._session.execute(orders.values(removed_batch=self._batch.key()))
        self.changed.update(wanted)
        for uid in wanted:
            self._known.pop(uid, None)

    def forget(self) -> None:
        """Drop what was read and noted: another transaction begins."""
        self._known.clear()
        self.changed.clear()

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

    def _insert(self, orders: list[Order]) -> dict[str, int]:
        """Insert orders without their parts and return the keys that the file gave them."""
        if not orders:
            return {}
        batch = self._batch.key()
        rows = [order_values(order) | {"uid": order.id, "added_batch": batch} for order in orders]
        last = self._session.execute(select(func.max(OrderRow.pk))).scalar_one() or 0
        insert_rows(self._session, OrderRow, rows)
        keys = select(OrderRow.uid, OrderRow.pk).where(OrderRow.pk > last)
        return {row.uid: row.pk for row in self._session.execute(keys)}

    def _update_fields(self, stored: _Stored, order: Order, changes: _Changes) -> None:
        old, new = order_values(stored.order), order_values(order)
        changed = [name for name in ORDER_COLUMNS if old[name] != new[name]]
        if not changed:
            return
        changes.touched.append(stored.pk)
        changes.fields += [
            {
                "batch_pk": self._batch.key(),
                "order_pk": stored.pk,
                "field": name,
                "old": _plain(old[name]),
                "new": _plain(new[name]),
            }
            for name in changed
        ]
        statement = update(OrderRow).where(OrderRow.pk == stored.pk)
        self._session.execute(statement.values({name: new[name] for name in changed}))

    def _add_parts(self, pk: int, order: Order, changes: _Changes) -> None:
        """Gather all parts of an order that was not there before."""
        for part in PARTS:
            if not getattr(order, part.name):
                continue
            is_case = part.row is CaseRow
            for uid, (rank, new) in _by_id(part, order).items():
                row = part.to_values(new, rank, order)
                row["uid"] = uid
                if is_case and self._is_draft_save(new):
                    self._keep_draft(part, pk, None, row)
                    changes.drafts.append(pk)
                    continue
                row["order_pk"] = pk
                changes.added[part.row].append(row)
                if is_case and new.status is CaseStatus.SUBMITTED:
                    self._batch.freeze()

    def _save_parts(self, part: Part, stored: _Stored, order: Order, changes: _Changes) -> None:
        """Gather the versions of one kind of part that differ."""
        before, after = _by_id(part, stored.order), _by_id(part, order)
        ended: list[int] = []
        added: list[Values] = []
        for uid, (rank, new) in after.items():
            key = stored.keys.get((part.name, uid))
            if key is not None and _is_same(part, before[uid], (rank, new)):
                continue
            values = part.to_values(new, rank, order)
            if self._is_draft_save(new):
                self._keep_draft(part, stored.pk, key, values | {"uid": uid})
                changes.drafts.append(stored.pk)
                continue
            if key is not None:
                ended.append(key)
            added.append(values | {"uid": uid, "order_pk": stored.pk})
            if isinstance(new, Case) and new.status is CaseStatus.SUBMITTED:
                self._batch.freeze()
        if part.name != "exhibits":  # they are removed by ``removed_at`` only
            ended += [stored.keys[part.name, uid] for uid in before.keys() - after.keys()]
        if ended or added:
            changes.touched.append(stored.pk)
            changes.ended[part.row] += ended
            changes.added[part.row] += added

    def _write(self, changes: _Changes) -> None:
        """End versions, then add others, as one step of the batch."""
        if not changes.touched:
            return
        batch = self._batch.key()
        self._batch.touch(changes.touched)
        if changes.fields:
            insert_rows(self._session, FieldChangeRow, changes.fields)
        for row, keys in changes.ended.items():
            for some in some_at_a_time(keys):
                statement = update(row).where(row.pk.in_(some))
                self._session.execute(statement.values(removed_batch=batch))
        for row, rows in changes.added.items():
            if rows:
                for entry in rows:
                    entry["added_batch"] = batch
                insert_rows(self._session, row, rows)

    def _keep_draft(self, part: Part, order_pk: int, key: int | None, values: Values) -> None:
        """Write a draft in place: typing is no gesture, and leaves no versions behind."""
        if key is None:
            row = values | {"order_pk": order_pk, "added_batch": None}
            insert_rows(self._session, part.row, [row])
        else:
            statement = update(part.row).where(part.row.pk == key)
            self._session.execute(statement.values(**values))

    def _is_draft_save(self, new: Any) -> bool:
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


def _table(row: type[Base]) -> Table:
    return cast("Table", row.__table__)


def insert_rows(session: Session, row: type[Base], rows: list[Values]) -> None:
    """Insert rows that name the same columns.

    The ORM's own insert takes five times as long, and for many rows SQLAlchemy's too is most of
    the time.
    """
    connection = session.connection()
    if len(rows) < _MANY:
        connection.execute(insert(_table(row)), rows)
        return
    table, names = _table(row), list(rows[0])
    columns, places = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    binds = binders(table, names, connection.dialect)
    made = [bind([entry[name] for entry in rows]) for name, bind in zip(names, binds, strict=True)]
    values = list(zip(*made, strict=True))
    # The names are the schema's own.
    statement = f'INSERT INTO "{table.name}" ({columns}) VALUES ({places})'  # noqa: S608
    connection.exec_driver_sql(statement, values)


def some_at_a_time(items: Iterable[_T]) -> Iterator[list[_T]]:
    """Yield items in lists that one statement can hold."""
    waiting = iter(items)
    while some := list(islice(waiting, _AT_A_TIME)):
        yield some


def _insert_one(session: Session, row: type[Base], values: Values) -> int:
    """Insert a row and return the key that the file gave it."""
    result = session.connection().execute(insert(_table(row)), values)
    key = result.inserted_primary_key
    if key is None:  # pragma: no cover - one row always has one key
        raise RuntimeError("no key was given")
    return int(key[0])


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
