# SPDX-License-Identifier: MIT
"""In-memory stand-ins for the ports of ``services.ports``: real behaviour, no database.

``MemoryUnits()`` is a unit-of-work factory; ``MemoryHistory(units)`` its undo; ``MemoryFiles``
keeps originals in a folder. They pass the same contract tests as the real storage
(``tests/storage/test_contract.py``).
"""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Self

from aliguard_desktop.domain.delay import PastStarts
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import CaseStatus, Order
from aliguard_desktop.domain.reminders import InboxEntry
from aliguard_desktop.services.ports import PURGE_LABEL, ExhibitState
from aliguard_desktop.services.resting import KnownOrder, RestingSort

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import tzinfo
    from pathlib import Path
    from types import TracebackType

    from aliguard_desktop.domain.delay import Journey, Scope
    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Case, Exhibit
    from aliguard_desktop.domain.reminders import Reminder, ReminderKey, Snooze
    from aliguard_desktop.services.imported import KeptPiece
    from aliguard_desktop.services.ports import Told
    from aliguard_desktop.services.resting import Ranked, RestingFilter, RestingOrder

NOW = datetime(2026, 3, 24, 11, 0, tzinfo=UTC)
"""24 Mar 2026, 12:00 in Warsaw: the day of the first worked cases."""


class FakeClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def utc_zone() -> tzinfo:
    """A zone provider for tests that need none in particular."""
    return UTC


@dataclass
class MemoryBatch:
    """One gesture: what each order was before it (None: it was not there)."""

    id: str
    label: str
    before: dict[str, Order | None]
    after: dict[str, Order]
    frozen: bool
    undone: bool = False


@dataclass
class MemoryStore:
    """What is committed."""

    orders: dict[str, Order] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    raw: list[tuple[str, KeptPiece]] = field(default_factory=list)
    inbox: dict[ReminderKey, InboxEntry] = field(default_factory=dict)
    cleared: set[ReminderKey] = field(default_factory=set)
    snoozes: dict[str, Snooze] = field(default_factory=dict)
    resting: dict[str, RestingOrder] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    batches: list[MemoryBatch] = field(default_factory=list)
    counter: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    changes: list[frozenset[str]] = field(default_factory=list)


def _live(order: Order) -> Order:
    kept = tuple(entry for entry in order.exhibits if entry.removed_at is None)
    ranked = tuple(sorted(kept, key=lambda entry: entry.position))
    return replace(order, exhibits=ranked)


def _without(order: Order, exhibit_id: str) -> Order:
    kept = tuple(entry for entry in order.exhibits if entry.id != exhibit_id)
    return replace(order, exhibits=kept)


def _submitted(order: Order | None) -> dict[str, Case]:
    if order is None:
        return {}
    return {case.id: case for case in order.cases if case.status is CaseStatus.SUBMITTED}


def _gone(order_id: str) -> AliGuardError:
    return AliGuardError("order_gone", "This order is no longer there.", order=order_id)


def _frozen() -> AliGuardError:
    return AliGuardError("record_frozen", "What was sent is a record and stays as it was.")


class MemoryOrders:
    """The orders as one unit sees them."""

    def __init__(
        self,
        orders: dict[str, Order],
        changes: Iterable[frozenset[str]] = (),
        batches: Iterable[MemoryBatch] = (),
        resting: Mapping[str, RestingOrder] | None = None,
    ) -> None:
        self._resting = {} if resting is None else resting
        self._orders = orders
        self._changes = tuple(changes)
        self._batches = tuple(batches)

    def change_count(self) -> int:
        return len(self._changes)

    def changed_since(self, change_count: int) -> frozenset[str] | None:
        return frozenset[str]().union(*self._changes[change_count:])

    def some(self, order_ids: Iterable[str]) -> dict[str, Order]:
        return {key: _live(self._orders[key]) for key in order_ids if key in self._orders}

    def awake(self, asof: date) -> list[Order]:
        resting = {row.order for row in self._resting.values() if row.since <= asof}
        return [_live(order) for key, order in self._orders.items() if key not in resting]

    def all(self, *, trashed: bool = False) -> list[Order]:
        return [
            _live(order)
            for order in self._orders.values()
            if (order.trashed_at is not None) == trashed
        ]

    def get(self, order_id: str) -> Order:
        if order_id not in self._orders:
            raise _gone(order_id)
        return _live(self._orders[order_id])

    def by_number(self, number: str) -> Order | None:
        found = (order for order in self._orders.values() if order.number == number)
        return next((_live(order) for order in found), None)

    def by_numbers(self, numbers: Iterable[str]) -> dict[str, Order]:
        wanted = set(numbers)
        return {
            order.number: _live(order) for order in self._orders.values() if order.number in wanted
        }

    def removed_exhibits(self, order_id: str) -> tuple[Exhibit, ...]:
        if order_id not in self._orders:
            raise _gone(order_id)
        return tuple(
            entry for entry in self._orders[order_id].exhibits if entry.removed_at is not None
        )

    def exhibits(self, contents: Iterable[str] | None = None) -> list[tuple[str, Exhibit]]:
        wanted = None if contents is None else set(contents)
        return [
            (order.id, entry)
            for order in self._orders.values()
            for entry in sorted(order.exhibits, key=lambda one: one.position)
            if wanted is None or entry.sha256 in wanted
        ]

    def files_in_use(self, contents: Iterable[str]) -> frozenset[str]:
        versions = [*self._orders.values()]
        for batch in self._batches:
            versions += [order for order in batch.before.values() if order is not None]
            versions += batch.after.values()
        named = {entry.sha256 for order in versions for entry in order.exhibits}
        for order in versions:
            named |= {one.sha256 for case in order.cases for one in case.frozen_exhibits}
        return frozenset(named & set(contents))

    def purge_exhibit(self, order_id: str, exhibit_id: str) -> None:
        self.get(order_id)
        self._orders[order_id] = _without(self._orders[order_id], exhibit_id)
        for batch in self._batches:
            for versions in (batch.before, batch.after):
                order = versions.get(order_id)
                if order is not None:
                    versions[order_id] = _without(order, exhibit_id)

    def removed_events(self, order_ids: Iterable[str]) -> dict[str, tuple[Event, ...]]:
        found: dict[str, list[Event]] = {}
        wanted = set(order_ids)
        for batch in self._batches:
            if batch.undone or batch.label == "import":
                continue
            for order_id in wanted & batch.before.keys() & batch.after.keys():
                before = batch.before[order_id]
                kept = batch.after[order_id].events
                gone = [one for one in (before.events if before else ()) if one not in kept]
                found.setdefault(order_id, []).extend(gone)
        return {order_id: tuple(events) for order_id, events in found.items() if events}

    def save(self, order: Order) -> None:
        stored = self._orders.get(order.id)
        sent = _submitted(stored)
        now = {case.id: case for case in order.cases}
        if any(now.get(case_id) != case for case_id, case in sent.items()):
            raise _frozen()
        given = {entry.id for entry in order.exhibits}
        left_alone = tuple(
            entry for entry in (stored.exhibits if stored else ()) if entry.id not in given
        )
        self._orders[order.id] = replace(order, exhibits=left_alone + order.exhibits)

    def remove(self, order_ids: Iterable[str]) -> None:
        for order_id in order_ids:
            self._orders.pop(order_id, None)

    def save_all(self, orders: Iterable[Order]) -> None:
        for order in orders:
            self.save(order)


class MemoryResting:
    """Orders that rest, as one unit sees them; keys are given by the store, once for each."""

    def __init__(
        self, orders: MemoryOrders, rows: dict[str, RestingOrder], keys: dict[str, int]
    ) -> None:
        self._orders = orders
        self._rows = rows
        self._keys = keys

    def _resting(self, asof: date) -> list[RestingOrder]:
        rows = (row for row in self._rows.values() if row.since <= asof)
        return sorted(rows, key=lambda row: row.place)

    def _key(self, order_id: str) -> int:
        return self._keys.setdefault(order_id, len(self._keys) + 1)

    def put(self, rows: Sequence[RestingOrder]) -> None:
        self._rows.update((row.order, row) for row in rows)

    def wake(self, order_ids: Iterable[str]) -> None:
        for order_id in order_ids:
            self._rows.pop(order_id, None)

    def stale(self, asof: date, basis: str, after: int, most: int) -> dict[int, Order]:
        stale = [row for row in self._rows.values() if row.basis != basis or row.since > asof]
        keys = sorted(key for row in stale if (key := self._key(row.order)) > after)
        return self.orders(keys[:most])

    def count(self, asof: date) -> int:
        return len(self._resting(asof))

    def is_resting(self, asof: date, order_ids: Iterable[str]) -> frozenset[str]:
        return frozenset(row.order for row in self._resting(asof)) & set(order_ids)

    def _fits(self, row: RestingOrder, wanted: RestingFilter) -> bool:
        return (
            all(word in row.text for word in wanted.words)
            and (not wanted.stages or row.stage in wanted.stages)
            and (not wanted.store or row.store == wanted.store)
        )

    def find(self, asof: date, wanted: RestingFilter) -> list[int]:
        rows = self._resting(asof)
        return [self._key(row.order) for row in rows if self._fits(row, wanted)]

    def ranked(self, asof: date, wanted: RestingFilter, by: RestingSort) -> list[Ranked]:
        def rank(row: RestingOrder) -> tuple[str, int]:
            if by is RestingSort.PAID:
                return (row.paid.currency, row.paid.minor) if row.paid else ("", 0)
            return (row.title if by is RestingSort.TITLE else row.step.value, 0)

        rows = sorted((row for row in self._resting(asof) if self._fits(row, wanted)), key=rank)
        return [(*rank(row), self._key(row.order)) for row in rows]

    def orders(self, keys: Sequence[int]) -> dict[int, Order]:
        ids = {key: order_id for order_id, key in self._keys.items()}
        there = self._orders.some(ids[key] for key in keys if key in ids)
        return {key: there[ids[key]] for key in keys if ids.get(key) in there}

    def ids(self, keys: Sequence[int]) -> dict[int, str]:
        return {key: order.id for key, order in self.orders(keys).items()}

    def key_of(self, asof: date, order_id: str) -> int | None:
        return self._key(order_id) if self.is_resting(asof, [order_id]) else None

    def stages(self, asof: date) -> list[str]:
        return [row.stage for row in self._resting(asof)]

    def stores(self, asof: date) -> list[str]:
        return [row.store for row in self._resting(asof) if row.store]

    def known(self, asof: date) -> list[KnownOrder]:
        orders = [self._orders.get(row.order) for row in self._resting(asof)]
        return [KnownOrder(o.id, o.number, o.display_title, o.store) for o in orders]

    def took(self, asof: date, scope: Scope, name: str) -> Mapping[int, int]:
        ways = [row.journey for row in self._resting(asof)]
        took = (way.took for way in ways if getattr(way, scope) == name)
        return Counter(days for days in took if days is not None)

    def started(self, asof: date, first: date, last: date) -> list[PastStarts]:
        found: dict[str, list[Journey]] = {}
        for row in self._resting(asof):
            way = row.journey
            if way.start is not None and first <= way.start <= last and (way.came or way.travels):
                found.setdefault(way.country, []).append(way)
        return [
            PastStarts(
                country,
                sum(way.came is not None for way in ways),
                sum(way.came is None for way in ways),
                max((way.came for way in ways if way.came), default=date.min),
            )
            for country, ways in found.items()
        ]


class MemorySettings:
    """Settings as one unit sees them."""

    def __init__(self, values: dict[str, str]) -> None:
        self._values = values

    def get(self, key: str) -> str | None:
        return self._values.get(key)

    def put(self, key: str, value: str) -> None:
        self._values[key] = value


class MemoryRawInputs:
    """Kept pieces as one unit sees them: (batch, piece)."""

    def __init__(self, store: MemoryStore, batch: str, pieces: list[tuple[str, KeptPiece]]) -> None:
        self._store = store
        self._batch = batch
        self._pieces = pieces

    def keep(self, pieces: Iterable[KeptPiece]) -> None:
        for piece in pieces:
            same = (piece.kind, piece.text)
            kept = [one for one in self._pieces if (one[1].kind, one[1].text) != same]
            self._pieces[:] = [*kept, (self._batch, piece)]

    def all(self) -> list[KeptPiece]:
        undone = {batch.id for batch in self._store.batches if batch.undone}
        return [piece for batch, piece in self._pieces if batch not in undone]

    def size(self) -> tuple[int, int]:
        return len(self._pieces), sum(len(piece.text) for _, piece in self._pieces)

    def purge(self) -> None:
        self._pieces.clear()


class MemoryReminders:
    """Reminders as one unit sees them; what it changes is kept apart until the commit."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self.waiting: list[Callable[[], None]] = []
        self._added: dict[ReminderKey, InboxEntry] = {}

    def add(self, reminders: Iterable[Reminder], at: datetime) -> frozenset[ReminderKey]:
        known = self._store.inbox.keys() | self._added.keys()
        new = {one.key: InboxEntry(one, at) for one in reminders if one.key not in known}
        self._added |= new
        self.waiting.append(lambda: self._store.inbox.update(new))
        return frozenset(new)

    def keys(self) -> set[ReminderKey]:
        return set(self._store.inbox)

    def _shown(self) -> list[InboxEntry]:
        return [
            entry
            for key, entry in self._store.inbox.items()
            if key not in self._store.cleared and entry.reminder.kind not in ("summary", "done")
        ]

    def entries(self, most: int) -> list[InboxEntry]:
        return self._shown()[::-1][:most]

    def unread(self) -> frozenset[ReminderKey]:
        return frozenset(one.reminder.key for one in self._shown() if not one.read)

    def mark_read(self, order_id: str = "") -> None:
        inbox = self._store.inbox

        def mark() -> None:
            for key, one in inbox.items():
                if order_id in ("", key.order):
                    inbox[key] = replace(one, read=True)

        self.waiting.append(mark)

    def clear(self) -> frozenset[ReminderKey]:
        gone = frozenset(entry.reminder.key for entry in self._shown())
        self.waiting.append(lambda: self._store.cleared.update(gone))
        return gone

    def put_back(self, keys: Iterable[ReminderKey]) -> None:
        self.waiting.append(lambda: self._store.cleared.difference_update(keys))

    def forget(self, keys: Iterable[ReminderKey]) -> None:
        for key in keys:
            self.waiting.append(lambda key=key: self._store.inbox.pop(key, None))

    def snoozes(self) -> dict[str, Snooze]:
        return dict(self._store.snoozes)

    def put_snooze(self, snooze: Snooze) -> None:
        self.waiting.append(lambda: self._store.snoozes.update({snooze.order: snooze}))

    def drop_snooze(self, order_id: str) -> None:
        self.waiting.append(lambda: self._store.snoozes.pop(order_id, None))


class MemoryUnitOfWork:
    """One gesture on a ``MemoryStore``."""

    def __init__(self, store: MemoryStore, label: str) -> None:
        self._store = store
        self._label = label
        self._batch = f"batch-{next(store.counter)}"
        self._begin()

    def _begin(self) -> None:
        self._working = dict(self._store.orders)
        self._values = dict(self._store.settings)
        self._rest = dict(self._store.resting)
        self.orders = MemoryOrders(
            self._working, self._store.changes, self._store.batches, self._rest
        )
        self.resting = MemoryResting(self.orders, self._rest, self._store.keys)
        self.settings = MemorySettings(self._values)
        self._raw = list(self._store.raw)
        self.raw_inputs = MemoryRawInputs(self._store, self._batch, self._raw)
        self.reminders = MemoryReminders(self._store)

    def __enter__(self) -> Self:
        self._begin()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._begin()

    @property
    def batch(self) -> str:
        return self._batch

    def commit(self) -> None:
        before = {
            order_id: self._store.orders.get(order_id)
            for order_id in self._store.orders.keys() | self._working.keys()
            if self._store.orders.get(order_id) != self._working.get(order_id)
        }
        self._store.settings = dict(self._values)
        self._store.raw = list(self._raw)
        self._store.resting = {key: row for key, row in self._rest.items() if key not in before}
        for change in self.reminders.waiting:
            change()
        self.reminders = MemoryReminders(self._store)
        if not before:
            return
        frozen = any(
            _submitted(self._working.get(order_id)).keys() - _submitted(old).keys()
            for order_id, old in before.items()
        )
        if self._label == PURGE_LABEL:  # nothing remembers what was purged
            before = {order_id: self._working[order_id] for order_id in before}
        self._store.orders = dict(self._working)
        self._store.changes.append(frozenset(before))
        if self._label != "draft":
            self._store.batches.append(
                MemoryBatch(
                    self._batch,
                    self._label,
                    before,
                    {key: self._working[key] for key in before if key in self._working},
                    frozen,
                )
            )


class MemoryUnits:
    """A unit-of-work factory over one store."""

    def __init__(self, orders: Iterable[Order] = ()) -> None:
        self.store = MemoryStore(orders={order.id: order for order in orders})

    def __call__(self, label: str = "") -> MemoryUnitOfWork:
        return MemoryUnitOfWork(self.store, label)


class MemoryHistory:
    """Undo over the same store."""

    def __init__(self, units: MemoryUnits) -> None:
        self._store = units.store
        self._undone: list[tuple[MemoryBatch, int]] = []

    def last(self) -> tuple[str, str] | None:
        for batch in reversed(self._store.batches):
            if not batch.undone:
                return batch.id, batch.label
        return None

    def added(self, batch: str) -> int:
        found = next(entry for entry in self._store.batches if entry.id == batch)
        return sum(
            old is None and order_id in self._store.orders for order_id, old in found.before.items()
        )

    def undo(self, batch: str) -> list[str]:
        found = next((entry for entry in self._store.batches if entry.id == batch), None)
        if found is None or found.undone:
            raise AliGuardError("undo_blocked", "There is nothing left to undo here.")
        if found.label == PURGE_LABEL:
            raise AliGuardError("purge_final", "This was deleted for good.")
        if found.frozen:
            raise _frozen()
        if self._blocked(found):
            raise AliGuardError("undo_blocked", "Later changes stand on this one. Undo them first.")
        for order_id, old in found.before.items():
            self._store.resting.pop(order_id, None)
            if old is None:
                self._store.orders.pop(order_id, None)
            else:
                self._store.orders[order_id] = self._keeping_drafts(found, old)
        found.undone = True
        self._undone.append((found, len(self._store.batches)))
        self._store.changes.append(frozenset(found.before))
        return list(found.before)

    def undone(self) -> tuple[str, str] | None:
        if not self._undone or self._undone[-1][1] != len(self._store.batches):
            return None
        found, _ = self._undone[-1]
        return found.id, found.label

    def redo(self, batch: str) -> list[str]:
        last = self.undone()
        if last is None or last[0] != batch:
            raise AliGuardError("redo_blocked", "There is nothing left to do again.")
        found, _ = self._undone.pop()
        for order_id in found.before:
            self._store.resting.pop(order_id, None)
            if order_id in found.after:
                self._store.orders[order_id] = self._keeping_drafts(found, found.after[order_id])
            else:
                self._store.orders.pop(order_id, None)
        found.undone = False
        self._store.changes.append(frozenset(found.before))
        return list(found.before)

    def _keeping_drafts(self, batch: MemoryBatch, old: Order) -> Order:
        """Drafts saved since are no gesture: they stay as they are."""
        if old.id not in self._store.orders:
            return old  # the batch took the whole order away
        before = batch.before[old.id]
        kept = before.cases if before is not None else ()
        gone = {case.id for case in (*kept, *batch.after[old.id].cases)}
        since = tuple(case for case in self._store.orders[old.id].cases if case.id not in gone)
        return replace(old, cases=old.cases + since)

    def _blocked(self, batch: MemoryBatch) -> bool:
        index = self._store.batches.index(batch)
        later = self._store.batches[index + 1 :]
        return self._holds_a_draft(batch) or any(
            not entry.undone and batch.before.keys() & entry.before.keys() for entry in later
        )

    def _holds_a_draft(self, batch: MemoryBatch) -> bool:
        """Whether a draft was written on an order that the batch added."""
        added = (order_id for order_id, old in batch.before.items() if old is None)
        return any(
            case.id not in {one.id for one in batch.after[order_id].cases}
            for order_id in added
            if order_id in self._store.orders
            for case in self._store.orders[order_id].cases
        )


class MemoryFiles:
    """The evidence folder as plain files named by their hash."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put_file(self, path: Path, told: Told | None = None) -> tuple[str, int]:
        if path.is_dir():
            raise AliGuardError("file_is_folder", "This is a folder.", name=path.name)
        try:
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise AliGuardError(
                "file_vanished", "The file is no longer there.", name=path.name
            ) from error
        if told is not None:
            told(len(data))
        return self.put_bytes(data)

    def put_bytes(self, data: bytes) -> tuple[str, int]:
        sha256 = hashlib.sha256(data).hexdigest()
        self._folder.mkdir(parents=True, exist_ok=True)
        self.path(sha256).write_bytes(data)
        return sha256, len(data)

    def path(self, sha256: str) -> Path:
        return self._folder / sha256

    def is_intact(self, sha256: str) -> bool:
        return self.state(sha256) is ExhibitState.INTACT

    def state(self, sha256: str, told: Told | None = None) -> ExhibitState:
        path = self.path(sha256)
        if not path.is_file():
            return ExhibitState.MISSING
        data = path.read_bytes()
        if told is not None:
            told(len(data))
        is_same = hashlib.sha256(data).hexdigest() == sha256
        return ExhibitState.INTACT if is_same else ExhibitState.CHANGED

    def remove(self, sha256: str) -> None:
        self.path(sha256).unlink(missing_ok=True)
