# SPDX-License-Identifier: MIT
"""What a kill left unfinished, and how it goes away."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

_log = logging.getLogger(__name__)

_STALE = timedelta(days=1)


def remove_leftovers(found: Iterable[Path], now: datetime) -> int:
    """Remove unfinished files and return how many; one that cannot go stays and is logged.

    One that was written to within the last day may be another program's copy in progress.
    """
    limit = (now - _STALE).timestamp()
    removed = 0
    for path in found:
        try:
            if path.stat().st_mtime < limit:
                path.chmod(0o600)  # Windows removes nothing that is read-only
                path.unlink()
                removed += 1
        except FileNotFoundError:
            continue
        except OSError as error:
            _log.warning("a leftover was not removed: %s (%s)", path.name, error.strerror)
    return removed
