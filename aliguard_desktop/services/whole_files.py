# SPDX-License-Identifier: MIT
"""Files that are written whole, or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from aliguard_desktop.domain.errors import AliGuardError

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


def replace_file(path: Path, data: bytes) -> None:
    """Write beside ``path``, for the user alone, and let it take the name when it is whole.

    Raises:
        OSError: It cannot be written; what was there before is as it was.
    """
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(path)
    finally:
        with contextlib.suppress(OSError):  # the failure that led here is told, not this one
            unfinished.unlink(missing_ok=True)


def no_room(error: OSError) -> bool:
    """Return whether an error means that the disk is full."""
    return error.errno in _NO_ROOM


def write_failure(error: OSError, path: Path) -> AliGuardError:
    """Return what to tell the user (``disk_full``, ``export_failed``)."""
    if no_room(error):
        return AliGuardError(
            "disk_full", "Not saved: the disk is full. Free some space and try again."
        )
    reason = error.strerror or str(error)
    return AliGuardError(
        "export_failed",
        f"{path.name} was not written ({reason}). Choose another folder and try again.",
        name=path.name,
        reason=reason,
    )
