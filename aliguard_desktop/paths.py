# SPDX-License-Identifier: MIT
"""Where the user's data lives: the system's own folders, or one portable folder.

Everything below is for the user alone: folders 0700, files 0600 (on systems that have modes).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from aliguard_desktop.domain.errors import AliGuardError

APP_NAME = "aliguard-desktop"
_PRIVATE_DIR = 0o700
_PRIVATE_FILE = 0o600


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The folders and files of one user's data.

    Attributes:
        data: The folder that holds everything worth keeping; it can be moved as a whole.
        logs: Where the log goes.
        cache: What can be made again (thumbnails).
    """

    data: Path
    logs: Path
    cache: Path

    @classmethod
    def for_user(cls) -> AppPaths:
        """Return the folders that the operating system gives its programs."""
        from platformdirs import PlatformDirs  # noqa: PLC0415 - not needed with --data-dir

        folders = PlatformDirs(APP_NAME, appauthor=False)
        return cls(
            data=Path(folders.user_data_dir),
            logs=Path(folders.user_log_dir),
            cache=Path(folders.user_cache_dir),
        )

    @classmethod
    def portable(cls, folder: Path) -> AppPaths:
        """Return one folder that holds everything (``--data-dir``)."""
        root = Path(os.path.abspath(folder.expanduser()))  # noqa: PTH100 - keeps symbolic links
        return cls(data=root, logs=root / "logs", cache=root / "cache")

    @property
    def database(self) -> Path:
        """The database file."""
        return self.data / "aliguard.db"

    @property
    def evidence(self) -> Path:
        """The folder of originals, named by their SHA-256."""
        return self.data / "evidence"

    @property
    def backups(self) -> Path:
        """The folder of database backups."""
        return self.data / "backups"

    @property
    def thumbnails(self) -> Path:
        """The folder of small pictures."""
        return self.cache / "thumbnails"

    def create(self) -> None:
        """Make the folders, for the user alone, where they are missing.

        Raises:
            AliGuardError: A folder cannot be made or written (``folder_unusable``).
        """
        for folder in (self.data, self.evidence, self.backups, self.logs, self.cache):
            make_private_dir(folder)


def make_private_dir(folder: Path) -> None:
    """Make ``folder`` and what is missing above it; the folder is for the user alone.

    A folder that is there already keeps its mode: with ``--data-dir`` it may hold other things
    too, and all that AliGuard puts into it is private by itself.

    Raises:
        AliGuardError: It cannot be made or written (``folder_unusable``).
    """
    try:
        if not folder.is_dir():
            folder.parent.mkdir(parents=True, exist_ok=True)
            folder.mkdir(mode=_PRIVATE_DIR)
            folder.chmod(_PRIVATE_DIR)  # a strict umask would have taken the owner's bits too
        usable = os.access(folder, os.R_OK | os.W_OK | os.X_OK)
    except OSError as error:
        raise _unusable(folder, error.strerror or str(error)) from error
    if not usable:
        raise _unusable(folder, "no permission")


def make_private_file(path: Path) -> None:
    """Make an empty file for the user alone (0600), or narrow the one that is there.

    Raises:
        AliGuardError: It cannot be made (``folder_unusable``).
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, _PRIVATE_FILE))
        if path.stat().st_mode & 0o777 != _PRIVATE_FILE:
            path.chmod(_PRIVATE_FILE)
    except OSError as error:
        raise _unusable(path.parent, error.strerror or str(error)) from error


def _unusable(folder: Path, reason: str) -> AliGuardError:
    return AliGuardError(
        "folder_unusable",
        f"AliGuard cannot keep its data in {folder} ({reason}). "
        "Make the folder writable, or start with --data-dir and another folder.",
        folder=str(folder),
        reason=reason,
    )
