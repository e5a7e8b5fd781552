# SPDX-License-Identifier: MIT
"""The evidence folder: originals named by their SHA-256, written once, never changed."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import stat
from typing import IO, TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import make_private_dir
from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.storage.failures import file_failure
from aliguard_desktop.storage.leftovers import remove_leftovers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from aliguard_desktop.services.ports import Told

LARGEST = 2 * 1024**3
"""Largest original, in bytes (2 GB: a video of an unpacking; nothing is held in memory)."""

_CHUNK = 1024 * 1024
_READ_ONLY = 0o400
_WRITABLE = 0o600
_NO_FOLDER_SYNC = frozenset({errno.EACCES, errno.EPERM, errno.EINVAL, errno.ENOTSUP})
_UNFINISHED = ".part"


class EvidenceFolder:
    """Originals under ``ab/cd/<sha256>``: two levels keep the folders small.

    A copy is hashed while it is written under another name and takes its own only when it is
    whole and on the disk, so that a kill leaves no half original.
    """

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        """Take the folder (made when needed) and the size limit in bytes."""
        self._folder = folder
        self._largest = largest

    def put_file(self, path: Path, told: Told | None = None) -> tuple[str, int]:
        """Copy a file in and return (sha256, size in bytes).

        Args:
            path: File to copy.
            told: Told how many bytes were copied since; what it raises ends the copy, and
                nothing is left of it.

        Raises:
            AliGuardError: ``file_is_folder``, ``file_special`` (a device, a pipe),
                ``file_vanished``, ``file_unreadable``, ``file_changing`` (another program still
                writes it), ``file_too_large``, ``disk_full``.
        """
        name = path.name
        try:
            # Not to wait for a writer where the "file" is a pipe.
            descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _binary())
        except IsADirectoryError as error:
            raise _is_folder(name) from error
        except OSError as error:
            if path.is_dir():
                raise _is_folder(name) from error
            raise file_failure(error, name) from error
        try:
            before = os.fstat(descriptor)
            self._refuse_special(before, name)
        except BaseException:
            os.close(descriptor)
            raise
        with os.fdopen(descriptor, "rb") as source:
            return self._keep(_chunks(source, name, before, told), name)

    def put_bytes(self, data: bytes) -> tuple[str, int]:
        """Store bytes (a pasted picture) and return (sha256, size in bytes).

        Raises:
            AliGuardError: ``file_too_large`` or ``disk_full``.
        """
        return self._keep(iter([data]), "clipboard")

    def path(self, sha256: str) -> Path:
        """Return where the original lies (it may be missing).

        Raises:
            ValueError: It is no SHA-256 in lower-case hexadecimal; never a path from outside.
        """
        if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
            raise ValueError("not a SHA-256")
        return self._folder / sha256[:2] / sha256[2:4] / sha256

    def is_intact(self, sha256: str) -> bool:
        """Return whether the original is there and still has this hash."""
        return self.state(sha256) is ExhibitState.INTACT

    def state(self, sha256: str, told: Told | None = None) -> ExhibitState:
        """Read the original and return what became of it.

        Args:
            sha256: Hash of the original.
            told: Told how many bytes were read since; what it raises ends the reading.
        """
        digest = hashlib.sha256()
        try:
            with self.path(sha256).open("rb", buffering=0) as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
                    if told is not None:
                        told(len(chunk))
        except FileNotFoundError:
            return ExhibitState.MISSING
        except OSError:
            return ExhibitState.UNREADABLE
        is_same = digest.hexdigest() == sha256
        return ExhibitState.INTACT if is_same else ExhibitState.CHANGED

    def remove(self, sha256: str) -> None:
        """Delete an original for good; one that is not there is no error.

        Raises:
            AliGuardError: The system keeps it (``file_not_deleted``).
        """
        path = self.path(sha256)
        try:
            path.chmod(_WRITABLE)  # Windows removes nothing that is read-only
            path.unlink()
        except FileNotFoundError:
            return
        except OSError as error:
            reason = error.strerror or str(error)
            raise AliGuardError(
                "file_not_deleted",
                f"{path} could not be deleted ({reason}). Delete it yourself.",
                file=str(path),
                reason=reason,
            ) from error
        for folder in (path.parent, path.parent.parent):
            try:
                folder.rmdir()
            except OSError:
                return  # other originals lie in it

    def clean(self, now: datetime) -> int:
        """Remove what a kill left unfinished and return how many files that were.

        One that was written to within the last day may be another program's copy in progress.
        """
        return remove_leftovers(self._folder.glob(f"*{_UNFINISHED}"), now)

    def _refuse_special(self, status: os.stat_result, name: str) -> None:
        if stat.S_ISDIR(status.st_mode):
            raise _is_folder(name)
        if not stat.S_ISREG(status.st_mode):
            raise AliGuardError(
                "file_special", f"{name} is not a file that can be kept as proof.", name=name
            )
        if status.st_size > self._largest:
            raise self._too_large(name)

    def _keep(self, chunks: Iterator[bytes], name: str) -> tuple[str, int]:
        """Write, hash, sync, and only then give the copy its name."""
        make_private_dir(self._folder)
        unfinished = self._folder / f"{secrets.token_hex(8)}{_UNFINISHED}"
        try:
            sha256, size = self._write(unfinished, chunks, name)
            target = self.path(sha256)
            if target.exists() and self.is_intact(sha256):
                return sha256, size
            make_private_dir(target.parent.parent)
            make_private_dir(target.parent)
            if target.exists():
                target.chmod(_WRITABLE)  # Windows replaces nothing that is read-only
            unfinished.replace(target)
            # Only now: Windows would neither rename nor remove a read-only copy.
            target.chmod(_READ_ONLY)
            _sync_folder(target.parent)
        except OSError as error:
            raise _not_kept(error, name) from error
        finally:
            unfinished.unlink(missing_ok=True)
        return sha256, size

    def _write(self, path: Path, chunks: Iterator[bytes], name: str) -> tuple[str, int]:
        digest, size = hashlib.sha256(), 0
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _binary(), 0o600)
        with os.fdopen(descriptor, "wb") as target:
            for chunk in chunks:
                size += len(chunk)
                if size > self._largest:
                    raise self._too_large(name)
                digest.update(chunk)
                target.write(chunk)
            target.flush()
            os.fsync(target.fileno())
        return digest.hexdigest(), size

    def _too_large(self, name: str) -> AliGuardError:
        limit = f"{self._largest / 1024**3:g} GB"
        return AliGuardError(
            "file_too_large",
            f"{name} is larger than {limit}. Add a shorter or smaller copy of it.",
            name=name,
            limit=limit,
        )


def _chunks(
    source: IO[bytes], name: str, before: os.stat_result, told: Told | None
) -> Iterator[bytes]:
    """Read on; a drive that is pulled out in the middle is the file's failure, not the disk's."""
    while True:
        try:
            chunk = source.read(_CHUNK)
            after = None if chunk else os.fstat(source.fileno())
        except OSError as error:
            raise file_failure(error, name) from error
        if after is not None:
            if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
                raise AliGuardError(
                    "file_changing",
                    f"{name} is still being written. Wait until it is complete, then add it.",
                    name=name,
                )
            return
        if told is not None:
            told(len(chunk))
        yield chunk


def _sync_folder(folder: Path) -> None:
    """Make the new name last too, where a folder can be synced (not on Windows, nor on shares)."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise


def _binary() -> int:
    return int(getattr(os, "O_BINARY", 0))


def _is_folder(name: str) -> AliGuardError:
    return AliGuardError(
        "file_is_folder", f"{name} is a folder. Open it and add the files in it.", name=name
    )


def _not_kept(error: OSError, name: str) -> AliGuardError:
    failure = file_failure(error, name)
    if failure.code == "disk_full":
        return failure
    reason = error.strerror or str(error)
    return AliGuardError(
        "file_not_kept",
        f"{name} could not be copied into AliGuard's folder ({reason}). "
        "Check the folder's permissions and try again.",
        name=name,
        reason=reason,
    )
