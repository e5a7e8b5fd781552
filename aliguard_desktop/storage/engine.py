# SPDX-License-Identifier: MIT
"""The SQLAlchemy engine over one SQLite file, set up so that nothing typed is lost."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, create_engine, event

from aliguard_desktop.storage.failures import database_failure

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine import ExceptionContext

WRITING = {"aliguard_begin": "BEGIN IMMEDIATE"}
"""Execution options of a connection that will write: it waits for its turn at the start."""

BUSY_SECONDS = 15.0
"""How long a save waits for its turn: an import of thousands of orders writes for seconds."""
_PRAGMAS = ("foreign_keys=ON", "synchronous=FULL", "trusted_schema=OFF", "temp_store=MEMORY")


def open_engine(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """Return an engine over ``path``; SQLite's refusals come out as ``AliGuardError``.

    WAL is asked for and taken where the file system grants it (decisions 34).

    Args:
        path: The database file, which exists.
        busy_seconds: How long to wait for another process.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": busy_seconds},
        hide_parameters=True,  # an error's text may reach the log: it names no order
    )

    def on_connect(connection: sqlite3.Connection, record: Any) -> None:
        # The driver's own BEGIN comes too late (DDL would not roll back): ours is below.
        connection.isolation_level = None
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except sqlite3.Error as error:
            failure = database_failure(error, path)
            if failure is None:
                raise
            raise failure from error

    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(
            connection.get_execution_options().get("aliguard_begin", "BEGIN")
        )

    def on_error(context: ExceptionContext) -> BaseException | None:
        return database_failure(context.original_exception, path)

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", on_begin)
    event.listen(engine, "handle_error", on_error, retval=True)
    return engine
