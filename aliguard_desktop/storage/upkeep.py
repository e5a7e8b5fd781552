# SPDX-License-Identifier: MIT
"""What is done beside the user's work once a start: the day's backup, and sweeping up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.storage.backups import back_up_daily, clean_backups
from aliguard_desktop.storage.evidence_files import EvidenceFolder

if TYPE_CHECKING:
    from datetime import datetime

    from aliguard_desktop.paths import AppPaths


def keep_up(paths: AppPaths, now: datetime) -> None:
    """Make the day's backup and then, whatever came of it, remove what a kill left unfinished.

    Safe on any thread, while the database is in use: it has connections of its own.

    Raises:
        AliGuardError: The disk is full, or the database cannot be read.
        OSError: A folder cannot be read.
    """
    try:
        back_up_daily(paths, now)
    finally:
        clean_backups(paths, now)
        EvidenceFolder(paths.evidence).clean(now)
