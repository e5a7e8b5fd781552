# SPDX-License-Identifier: MIT
"""One gesture of the user: one session, one batch, one commit."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Self

from sqlalchemy.orm import Session

from aliguard_desktop.storage.changes import ChangeLog
from aliguard_desktop.storage.engine import WRITING
from aliguard_desktop.storage.raw_inputs import RawInputStore
from aliguard_desktop.storage.reminders import ReminderStore
from aliguard_desktop.storage.repositories import BatchWriter, OrderStore, SettingStore
from aliguard_desktop.storage.resting import RestingStore

if TYPE_CHECKING:
    from types import TracebackType

    from sqlalchemy import Connection, Engine

    from aliguard_desktop.services.ports import (
        Clock,
        OrderRepository,
        RawInputs,
        Reminders,
        RestingOrders,
        Settings,
    )


class SqlUnitOfWork:
    """A unit of work over SQLite; used with ``with``, not shared between threads."""

    orders: OrderRepository
    settings: Settings
    raw_inputs: RawInputs
    reminders: Reminders
    resting: RestingOrders

    def __init__(self, engine: Engine, clock: Clock, label: str, changes: ChangeLog) -> None:
        """Take the engine; nothing is opened before ``with``."""
        self._engine = engine
        self._changes = changes
        self._clock = clock
        self._label = label
        self._batch = uuid.uuid4().hex
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        """Open the connection; a labelled unit will write and waits for its turn now."""
        connection = self._engine.connect()
        if self._label:
            connection = connection.execution_options(**WRITING)
        self._connection = connection
        self._session = Session(connection, expire_on_commit=False)
        writer = BatchWriter(self._session, self._batch, self._label, self._clock())
        self._store = OrderStore(self._session, writer, self._changes)
        self.orders = self._store
        self.settings = SettingStore(self._session)
        self.raw_inputs = RawInputStore(self._session, self._batch, self._clock())
        self.reminders = ReminderStore(self._session)
        self.resting = RestingStore(self._session, self._store)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Roll back what was not committed."""
        try:
            self._session.close()
        finally:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    @property
    def batch(self) -> str:
        """Id of the batch that everything saved in this unit belongs to."""
        return self._batch

    def commit(self) -> None:
        """Make it last."""
        self._changes.commit(self._session, self._store.changed)
        self._store.forget()


class SqlUnits:
    """Opens units of work over one engine."""

    def __init__(self, engine: Engine, clock: Clock, changes: ChangeLog | None = None) -> None:
        """Take the engine, the clock that dates the batches, and the log shared with undo."""
        self._engine = engine
        self._clock = clock
        self._changes = changes or ChangeLog()

    def __call__(self, label: str = "") -> SqlUnitOfWork:
        """Return a new unit; ``label`` names the gesture for undo."""
        return SqlUnitOfWork(self._engine, self._clock, label, self._changes)
