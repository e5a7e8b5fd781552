# SPDX-License-Identifier: MIT
"""Opening files that people hand over: the size is looked at before anything is read."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.services.imported import RawInput

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

LIMIT_MB = 64
"""Largest file that is read, in MB (2**20 bytes)."""
_LIMIT = LIMIT_MB * 2**20


def read_input(path: Path, read_on: date) -> RawInput:
    """Read one file within the limit.

    Raises:
        AliGuardError: ``missing``, ``folder``, ``not_a_file``, ``too_large``, ``empty`` or
            ``unreadable``.
    """
    name = path.name or str(path)
    try:
        state = path.stat()
        _check(state.st_mode, state.st_size, name)
        with path.open("rb") as stream:
            data = stream.read(_LIMIT + 1)
    except FileNotFoundError as error:
        raise AliGuardError(
            "missing",
            f"There is no file {name}. It was moved or renamed; look for it and choose it again.",
            file=name,
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise AliGuardError(
            "unreadable",
            f"{name} can't be read: {reason}. Check that you may open it, and try again.",
            file=name,
            reason=reason,
        ) from error
    check_size(len(data), name)
    return RawInput(name=name, data=data, read_on=read_on)


def check_size(size: int, name: str) -> None:
    """Refuse nothing at all, and too much.

    Raises:
        AliGuardError: ``empty`` or ``too_large``.
    """
    if size == 0:
        raise AliGuardError(
            "empty",
            f"{name} is empty: there is nothing to read. Save or export it again.",
            file=name,
        )
    if size > _LIMIT:
        raise AliGuardError(
            "too_large",
            f"{name} is larger than {LIMIT_MB} MB and was not read. "
            "A saved orders page has a few MB at most.",
            file=name,
            limit=str(LIMIT_MB),
        )


def _check(mode: int, size: int, name: str) -> None:
    if stat.S_ISDIR(mode):
        raise AliGuardError("folder", f"{name} is a folder. Choose the files inside it.", file=name)
    if not stat.S_ISREG(mode):
        raise AliGuardError(
            "not_a_file", f"{name} is not an ordinary file. Choose a saved page or text.", file=name
        )
    check_size(size, name)
