# SPDX-License-Identifier: MIT
"""The one place that reads the computer's clock and time zone."""

from __future__ import annotations

import logging
import os
import sys
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aliguard_desktop.services.ports import Clock, ZoneProvider

_log = logging.getLogger(__name__)
_PACIFIC = "America/Los_Angeles"
_LOCALTIME = Path("/etc/localtime")


def system_clock() -> datetime:
    """Return the current instant, aware, in UTC."""
    return datetime.now(UTC)


class FixedClock:
    """A clock that always shows one instant; it says nothing about the computer's."""

    def __init__(self, instant: datetime) -> None:
        """Stand still at ``instant``."""
        self._instant = instant.astimezone(UTC)

    def __call__(self) -> datetime:
        """Return the instant, in UTC."""
        return self._instant


def fixed_clock(instant: datetime) -> Clock:
    """Return a clock that always shows ``instant`` (for ``--now`` and for pictures)."""
    return FixedClock(instant)


def fixed_zone(zone: tzinfo) -> ZoneProvider:
    """Return a provider of one zone (for ``--zone`` and for pictures)."""

    def provider() -> tzinfo:
        return zone

    return provider


def pacific_zone() -> ZoneInfo:
    """Return the zone that AliExpress counts in."""
    return ZoneInfo(_PACIFIC)


def named_zone(name: str) -> ZoneInfo | None:
    """Return the IANA zone of this name, or None where there is none."""
    try:
        return ZoneInfo(name)
    # ValueError: absolute or strange keys; OSError: a folder of the zone database
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def system_zone() -> tzinfo:
    """Return the user's time zone, or UTC (with a line in the log) where it cannot be found."""
    for name in _candidates():
        zone = named_zone(name)
        if zone is not None:
            return zone
    zone = _zone_of_file(_LOCALTIME)
    if zone is not None:
        return zone
    if sys.platform == "win32":
        # Windows has names of its own; a zone without a name still counts days rightly today.
        local = datetime.now().astimezone().tzinfo
        if local is not None:
            return local
    _log.warning("The computer's time zone was not found; using UTC.")
    return UTC


def _zone_of_file(path: Path) -> ZoneInfo | None:
    """Return the zone that a copy of a zone file holds, where no name is known for it."""
    try:
        stamp = path.stat().st_mtime_ns
        return _read_zone(path, stamp)
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=4)
def _read_zone(path: Path, stamp: int) -> ZoneInfo:
    """Read a zone file once per change: callers compare zones, and equal ones must be one."""
    with path.open("rb") as stream:
        return ZoneInfo.from_file(stream, key=f"localtime ({stamp})")


def _candidates() -> Iterator[str]:
    """Yield names of zones, from the most to the least binding."""
    environment = os.environ.get("TZ", "").removeprefix(":")
    if environment:
        yield _after_zoneinfo(environment)
    try:
        yield _after_zoneinfo(str(_LOCALTIME.resolve()))
    except OSError:
        _log.info("%s cannot be followed", _LOCALTIME)
    try:
        yield Path("/etc/timezone").read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        _log.info("/etc/timezone cannot be read")


def _after_zoneinfo(path: str) -> str:
    """Return ``Europe/Warsaw`` of ``.../zoneinfo/Europe/Warsaw``; other texts as they are."""
    return path.rpartition("zoneinfo/")[2]
