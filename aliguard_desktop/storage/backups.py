# SPDX-License-Identifier: MIT
"""Copies of the database: before a migration, once a day, and back again."""

from __future__ import annotations

import contextlib
import re
import secrets
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from aliguard_desktop.paths import make_private_dir, make_private_file
from aliguard_desktop.storage.failures import database_failure, file_failure
from aliguard_desktop.storage.leftovers import remove_leftovers

if TYPE_CHECKING:
    from pathlib import Path

    from aliguard_desktop.paths import AppPaths

KEPT = 10
"""How many backups of one kind are kept."""

_DAILY = timedelta(days=1)
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"aliguard-(?P<kind>daily|before-\w+)-(?P<stamp>\d{8}T\d{6}Z)\.db")
_SIDE_FILES = ("-wal", "-shm", "-journal")


def back_up(paths: AppPaths, kind: str, now: datetime) -> Path:
    """Copy the database while it may be in use, check the copy, and drop the oldest ones.

    Args:
        paths: Where the data is.
        kind: ``daily``, or ``before-<revision>``.
        now: Dates the copy.

    Raises:
        AliGuardError: The disk is full, or the database cannot be read.
    """
    make_private_dir(paths.backups)
    stamp = now.astimezone(UTC).strftime(_STAMP)
    target = paths.backups / f"aliguard-{kind}-{stamp}.db"
    # A name of its own: a second AliGuard may make the day's backup at the same moment.
    unfinished = target.with_suffix(f".{secrets.token_hex(4)}.part")
    try:
        make_private_file(unfinished)
        _copy(paths.database, unfinished)
        unfinished.replace(target)
    except sqlite3.Error as error:
        failure = database_failure(error, paths.database)
        if failure is None:
            raise
        raise failure from error
    except OSError as error:
        raise file_failure(error, target.name) from error
    finally:
        unfinished.unlink(missing_ok=True)
    for old in _backups(paths, kind)[KEPT:]:
        old.unlink(missing_ok=True)
    return target


def back_up_daily(paths: AppPaths, now: datetime) -> Path | None:
    """Make the day's backup, or return None where the last one is younger than a day."""
    newest = next(iter(_backups(paths, "daily")), None)
    if newest is not None and now - _made_at(newest) < _DAILY:
        return None
    return back_up(paths, "daily", now)


def clean_backups(paths: AppPaths, now: datetime) -> None:
    """Remove copies that a kill left unfinished; one of the last day may be in the making."""
    remove_leftovers(paths.backups.glob("aliguard-*.part*"), now)


def newest_good(paths: AppPaths) -> Path | None:
    """Return the newest backup that is whole, or None."""
    return next((path for path in _backups(paths) if is_whole(path)), None)


def is_whole(path: Path) -> bool:
    """Return whether a database file can be read from end to end."""
    try:
        with contextlib.closing(_read_only(path)) as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()
            return found == ("ok",) and _has_schema(connection)
    except sqlite3.DatabaseError:
        return False


def set_aside(paths: AppPaths, now: datetime) -> Path:
    """Move a damaged database out of the way, its side files too; nothing is deleted.

    Raises:
        AliGuardError: The file cannot be moved.
    """
    stamp = now.astimezone(UTC).strftime(_STAMP)
    aside = paths.database.with_name(f"{paths.database.name}.damaged-{stamp}")
    try:
        paths.database.replace(aside)
        for ending in _SIDE_FILES:
            side = paths.database.with_name(paths.database.name + ending)
            if side.exists():
                side.replace(aside.with_name(aside.name + ending))
    except OSError as error:
        raise file_failure(error, paths.database.name) from error
    return aside


def restore(paths: AppPaths, backup: Path, now: datetime) -> Path | None:
    """Put a backup in the database's place; return where the former file lies now.

    Raises:
        AliGuardError: The disk is full, or a file cannot be read or moved.
    """
    unfinished = paths.database.with_suffix(".part")
    try:
        make_private_file(unfinished)
        shutil.copyfile(backup, unfinished)
        aside = set_aside(paths, now) if paths.database.exists() else None
        unfinished.replace(paths.database)
    except OSError as error:
        raise file_failure(error, backup.name) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return aside


def _copy(source: Path, target: Path) -> None:
    with (
        contextlib.closing(_read_only(source)) as reader,
        contextlib.closing(sqlite3.connect(target)) as writer,
    ):
        reader.backup(writer)
        # One file, whole by itself: a copy in WAL mode would leave side files behind.
        writer.execute("PRAGMA journal_mode=DELETE")


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _has_schema(connection: sqlite3.Connection) -> bool:
    tables = "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    return bool(connection.execute(tables).fetchone()[0])


def _backups(paths: AppPaths, kind: str | None = None) -> list[Path]:
    """Return the backups (of one kind), newest first."""
    found = []
    for path in paths.backups.glob("aliguard-*.db"):
        match = _NAME.fullmatch(path.name)
        if match and kind in (None, match["kind"]):
            found.append((match["stamp"], path))
    return [path for _, path in sorted(found, reverse=True)]


def _made_at(path: Path) -> datetime:
    match = _NAME.fullmatch(path.name)
    stamp = match["stamp"] if match else ""
    return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
