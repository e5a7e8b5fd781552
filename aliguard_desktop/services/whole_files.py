# SPDX-License-Identifier: MIT
"""Files that are written whole, or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Open a file beside ``path``, for the user alone, that takes the name at the end of ``with``.

    Where the work inside fails, what was at ``path`` before is as it was, and nothing else is left.

    Raises:
        OSError: It cannot be written.
    """
    number, name = tempfile.mkstemp(prefix=".aliguard.", suffix=".part", dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(number, "w+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(path)
    finally:
        with contextlib.suppress(OSError):  # the failure that led here is told, not this one
            unfinished.unlink(missing_ok=True)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file whole, for the user alone, or not at all.

    Raises:
        OSError: It cannot be written; what was there before is as it was.
    """
    with whole_file(path) as stream:
        stream.write(data)


def no_room(error: OSError) -> bool:
    """Return whether an error means that the disk is full."""
    return error.errno in _NO_ROOM


def write_failure(error: OSError, path: Path) -> AliGuardError:
    """Return what to tell the user.

    What happens often has words of its own (``disk_full``, ``folder_gone``, ``folder_forbidden``);
    of the rest the system's reason is told, in its language (``export_failed``).
    """
    if no_room(error):
        return AliGuardError(
            "disk_full", "Not saved: the disk is full. Free some space and try again."
        )
    if error.errno == errno.ENOENT:
        return AliGuardError(
            "folder_gone",
            f"{path.name} was not written: its folder is not there. "
            "Connect its drive, or choose another folder.",
            name=path.name,
        )
    if error.errno in _FORBIDDEN:
        return AliGuardError(
            "folder_forbidden",
            f"{path.name} was not written: AliGuard may not write into its folder. "
            "Choose another folder.",
            name=path.name,
        )
    reason = error.strerror or str(error)
    return AliGuardError(
        "export_failed",
        f"{path.name} was not written ({reason}). Choose another folder and try again.",
        name=path.name,
        reason=reason,
    )
