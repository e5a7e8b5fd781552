# SPDX-License-Identifier: MIT
"""The ways out of a damaged database, as the window offers them at the start."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.storage import backups

if TYPE_CHECKING:
    from pathlib import Path

    from aliguard_desktop.paths import AppPaths
    from aliguard_desktop.services.ports import Clock

_STAMP = "%Y%m%dT%H%M%SZ"
_STAMP_LENGTH = 16


class DatabaseRescue:
    """Puts a backup back, or sets the damaged file aside; nothing is ever deleted."""

    def __init__(self, paths: AppPaths, clock: Clock) -> None:
        """Take where the data is; nothing is looked at yet."""
        self._paths = paths
        self._clock = clock

    @property
    def folder(self) -> Path:
        """The folder that holds the database."""
        return self._paths.data

    def backup_made(self) -> datetime | None:
        """Return when the newest good backup was made (aware, UTC), or None without one."""
        found = backups.newest_good(self._paths)
        if found is None:
            return None
        return datetime.strptime(found.stem[-_STAMP_LENGTH:], _STAMP).replace(tzinfo=UTC)

    def restore(self) -> None:
        """Put the newest good backup in the database's place.

        Raises:
            AliGuardError: There is none (``backup_gone``), or a file cannot be read or moved.
        """
        found = backups.newest_good(self._paths)
        if found is None:
            raise AliGuardError(
                "backup_gone",
                f"There is no good backup in {self._paths.backups}.",
                folder=str(self._paths.backups),
            )
        backups.restore(self._paths, found, self._clock())

    def start_empty(self) -> None:
        """Move the damaged file aside, so that the next start makes a new one.

        Raises:
            AliGuardError: The file cannot be moved.
        """
        backups.set_aside(self._paths, self._clock())
