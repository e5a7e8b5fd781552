# SPDX-License-Identifier: MIT
"""New databases for windows and services at the price of a copy.

The migrations run once in each worker, for real; every new file after that is a copy of what they
made. `tests/storage` goes without: there each file is migrated. The statements that SQLAlchemy
compiles are kept in the same way: all engines of a worker share them.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import sqlalchemy

from aliguard_desktop.storage import database, engine

if TYPE_CHECKING:
    import pytest
    from sqlalchemy import Engine

_REAL_UPGRADE = database._upgrade


@lru_cache(maxsize=1)
def _made() -> bytes:
    """Return an empty database as the real migrations make it."""
    with TemporaryDirectory(prefix="aliguard-test-") as folder:
        path = Path(folder) / "made.db"
        path.touch()
        made = engine.open_engine(path)
        _REAL_UPGRADE(made)
        made.dispose()
        with closing(sqlite3.connect(path)) as connection:
            # Bytes that speak of a write-ahead log cannot be opened in memory.
            connection.execute("PRAGMA journal_mode=DELETE")
            return connection.serialize()


@lru_cache(maxsize=1)
def _first_engine() -> Engine:
    return sqlalchemy.create_engine("sqlite://")


def _copy(target: Engine) -> None:
    path = target.url.database
    assert path is not None
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,):
            with closing(sqlite3.connect(":memory:")) as source:
                source.deserialize(_made())
                source.backup(connection)
            return
    _REAL_UPGRADE(target)


def _sharing_engine(*arguments: Any, **options: Any) -> Engine:
    made = sqlalchemy.create_engine(*arguments, **options)
    first = _first_engine()
    made.dialect = made.pool._dialect = first.dialect  # type: ignore[misc]
    made._compiled_cache = first._compiled_cache
    return made


def use(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copy new databases, and compile each statement once, until the end of a test."""
    monkeypatch.setattr(database, "_upgrade", _copy)
    monkeypatch.setattr(engine, "create_engine", _sharing_engine)
