# SPDX-License-Identifier: MIT
"""Opening the database: looked at with plain sqlite3 first, migrated only where needed."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import make_private_file
from aliguard_desktop.storage.backups import back_up, newest_good
from aliguard_desktop.storage.changes import ChangeLog
from aliguard_desktop.storage.engine import BUSY_SECONDS, open_engine
from aliguard_desktop.storage.failures import database_damaged, database_failure
from aliguard_desktop.storage.history import SqlHistory
from aliguard_desktop.storage.revisions import HEAD, REVISIONS
from aliguard_desktop.storage.unit_of_work import SqlUnits

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

    from aliguard_desktop.paths import AppPaths
    from aliguard_desktop.services.ports import Clock


@dataclass(frozen=True, slots=True)
class Database:
    """An open database: the ports that services take.

    Attributes:
        units: Opens units of work.
        history: Undo.
    """

    engine: Engine
    units: SqlUnits
    history: SqlHistory

    def close(self) -> None:
        """Close all connections; the last one folds the write-ahead log into the file."""
        self.engine.dispose()


def open_database(paths: AppPaths, clock: Clock, *, busy_seconds: float = BUSY_SECONDS) -> Database:
    """Make or open the database, at the schema of this program.

    A file of an older schema is backed up first. Nothing is written to a file that is refused.

    Raises:
        AliGuardError: ``database_newer`` (made by a newer AliGuard), ``database_damaged`` (its
            value ``backup`` is the newest good backup or empty; see ``backups.restore`` and
            ``backups.set_aside``), ``database_foreign`` (not AliGuard's), ``database_locked``,
            ``database_forbidden``, ``disk_full``, ``folder_unusable``.
    """
    paths.create()
    make_private_file(paths.database)
    revision = _look_at(paths, busy_seconds)
    if revision is not None and revision not in REVISIONS:
        raise AliGuardError(
            "database_newer",
            f"{paths.database} was made by a newer AliGuard. Install that version, or start "
            "with --data-dir and another folder. The file was not changed.",
            file=str(paths.database),
        )
    if revision is not None and revision != HEAD:
        back_up(paths, f"before-{HEAD}", clock())
    engine = open_engine(paths.database, busy_seconds=busy_seconds)
    if revision != HEAD:
        _upgrade(engine)
    changes = ChangeLog()
    return Database(engine, SqlUnits(engine, clock, changes), SqlHistory(engine, clock, changes))


def _look_at(paths: AppPaths, busy_seconds: float) -> str | None:
    """Return the file's revision, None for an empty file.

    Raises:
        AliGuardError: As ``open_database``.
    """
    path = paths.database
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=busy_seconds)) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise database_damaged(path, newest_good(paths))
            return _revision(connection, path)
    except sqlite3.Error as error:
        failure = database_failure(error, path)
        if failure is None:
            raise
        if failure.code == "database_damaged":
            failure = database_damaged(path, newest_good(paths))
        raise failure from error


def _revision(connection: sqlite3.Connection, path: Path) -> str | None:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    tables = {name for (name,) in names}
    if not tables:
        return None
    if "alembic_version" in tables:
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        if found is not None:
            return str(found[0])
    raise AliGuardError(
        "database_foreign",
        f"{path} is a database of another program. Move it away, or start with --data-dir and "
        "another folder. The file was not changed.",
        file=str(path),
    )


def _upgrade(engine: Engine) -> None:
    from aliguard_desktop.storage.migrate import upgrade  # noqa: PLC0415 - Alembic costs 60 ms

    try:
        upgrade(engine)
    except BaseException:
        engine.dispose()
        raise
