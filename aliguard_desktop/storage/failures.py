# SPDX-License-Identifier: MIT
"""What SQLite and the operating system refuse, in words a person can act on."""

from __future__ import annotations

import errno
import sqlite3
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
    from pathlib import Path

_PRIMARY = 0xFF  # the low byte of SQLite's extended result codes
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_FORBIDDEN = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM})
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


def database_failure(error: BaseException, path: Path) -> AliGuardError | None:
    """Return what an error of SQLite means to the user, or None where it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(error, sqlite3.Error):
        return None
    primary = code & _PRIMARY if isinstance(code, int) else None
    if primary in _BUSY:
        return AliGuardError(
            "database_locked",
            "Not saved: another program is using AliGuard's database. "
            "Close it (a second AliGuard, a backup program) and try again.",
            file=str(path),
        )
    if primary == sqlite3.SQLITE_FULL:
        return disk_full()
    if primary in _DAMAGED:
        return database_damaged(path)
    if primary in _FORBIDDEN:
        return AliGuardError(
            "database_forbidden",
            f"AliGuard may not open or write {path}. Check the folder's permissions.",
            file=str(path),
        )
    if primary == sqlite3.SQLITE_IOERR:
        return AliGuardError(
            "database_io",
            f"The drive that holds {path} does not answer or is full. "
            "Nothing that was saved before is lost. Check the drive and try again.",
            file=str(path),
        )
    return None


def database_damaged(path: Path, backup: Path | None = None) -> AliGuardError:
    """Return the error of a damaged file; ``backup`` is the newest good one."""
    offer = f" The newest good backup is {backup.name}." if backup else " There is no backup."
    return AliGuardError(
        "database_damaged",
        f"The database {path} is damaged.{offer}",
        file=str(path),
        backup=str(backup) if backup else "",
    )


def disk_full() -> AliGuardError:
    """Return the error of a full disk."""
    return AliGuardError("disk_full", "Not saved: the disk is full. Free some space and try again.")


def file_failure(error: OSError, name: str) -> AliGuardError:
    """Return what an error of the operating system about one file means to the user."""
    if error.errno in _NO_ROOM:
        return disk_full()
    if error.errno == errno.ENOENT:
        return AliGuardError(
            "file_vanished",
            f"{name} is no longer there. It was moved, renamed or deleted; look for it and "
            "add it again.",
            name=name,
        )
    reason = error.strerror or str(error)
    return AliGuardError(
        "file_unreadable",
        f"{name} cannot be read ({reason}). Check that you may open it, and try again.",
        name=name,
        reason=reason,
    )
