# SPDX-License-Identifier: MIT
"""Writing orders to a file of AliGuard's own format: whole, or not at all."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.services.ports import UnitOfWorkFactory

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


class ExportService:
    """Use cases of export. What is written, an import reads back."""

    def __init__(
        self,
        units: UnitOfWorkFactory,
        to_plain: Callable[[Iterable[Order]], Mapping[str, object]],
    ) -> None:
        """Take the ports.

        Args:
            units: Opens units of work.
            to_plain: Turns orders into the interchange format (``docs/format.md``).
        """
        self.units = units
        self._to_plain = to_plain

    def write_all(self, path: Path) -> int:
        """Write every order that is not in the trash; return how many.

        Raises:
            AliGuardError: The file cannot be written (``export_failed``, ``disk_full``); one that
                was there before is as it was.
        """
        with self.units() as unit:
            orders = unit.orders.all()
        self._write(path, orders)
        return len(orders)

    def write_one(self, order_id: str, path: Path) -> int:
        """Write one order; return 1.

        Raises:
            AliGuardError: As ``write_all``, or there is no such order (``order_gone``).
        """
        with self.units() as unit:
            order = unit.orders.get(order_id)
        self._write(path, [order])
        return 1

    def _write(self, path: Path, orders: list[Order]) -> None:
        text = json.dumps(self._to_plain(orders), ensure_ascii=False, indent=2) + "\n"
        try:
            _replace(path, text.encode("utf-8"))
        except OSError as error:
            raise write_failure(error, path) from error


def _replace(path: Path, data: bytes) -> None:
    """Write beside ``path``, for the user alone, and let it take the name when it is whole."""
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
    """Return what it means to the user that a file could not be written."""
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
