# SPDX-License-Identifier: MIT
"""Getting orders in: recognise, read, merge, report. Nothing is dropped in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from aliguard_desktop.services.imported import ImportReport
    from aliguard_desktop.services.ports import Clock, Reader, UnitOfWorkFactory, ZoneProvider


class ImportService:
    """Use cases of the import: files, pasted text, and what came of them."""

    def __init__(
        self,
        units: UnitOfWorkFactory,
        readers: Sequence[Reader],
        clock: Clock,
        zone: ZoneProvider,
    ) -> None:
        """Take the ports; readers are asked in this order."""
        raise NotImplementedError

    def import_files(
        self, paths: Sequence[Path], progress: Callable[[int, int], None] | None = None
    ) -> ImportReport:
        """Read files and merge what they hold, in one unit of work.

        A file that cannot be read becomes an entry that says why; the others are read.

        Args:
            paths: Files in any order.
            progress: Called with (files done, files in all); runs on the caller's thread.
        """
        raise NotImplementedError

    def import_text(self, text: str) -> ImportReport:
        """Read pasted text (copied orders page, or JSON) and merge it."""
        raise NotImplementedError
