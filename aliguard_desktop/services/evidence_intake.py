# SPDX-License-Identifier: MIT
"""Files on their way in: copied by two threads, hashed, looked at, and not exhibits yet.

What was copied and then became no exhibit (Cancel, a full disk, a fault) is taken back: no file
stays without an exhibit. A kill in the middle leaves unfinished copies only, which go later
(``storage.leftovers``).
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import TakenFrom
from aliguard_desktop.services.media import media_type_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from aliguard_desktop.services.ports import (
        Clock,
        EvidenceFiles,
        PictureFactsReader,
        UnitOfWorkFactory,
        ZoneProvider,
    )

_log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
"""Told (done, whole) in thousandths; what it raises ends the work, and nothing is added."""

_WHOLE = 1000
_HEAD = 4096
_LONGEST_NAME = 255
_THREADS = 2
_AHEAD = timedelta(days=1)
"""A time so far ahead is that of a wrong clock."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that lies in the evidence folder and is not an exhibit yet."""

    name: str
    sha256: str
    size: int
    media_type: str
    taken_at: datetime | None
    taken_from: TakenFrom


@dataclass(frozen=True, slots=True)
class NotStored:
    """A file that was not taken, and why."""

    name: str
    error: AliGuardError


class Intake:
    """Takes files and bytes into the evidence folder."""

    def __init__(
        self,
        units: UnitOfWorkFactory,
        files: EvidenceFiles,
        clock: Clock,
        zone: ZoneProvider | None = None,
        read_facts: PictureFactsReader | None = None,
    ) -> None:
        """Take the ports.

        Args:
            units: Say which originals are referred to.
            files: The evidence folder.
            clock: Gives now.
            zone: Where a camera's clock without an offset is read; UTC without it.
            read_facts: Reads what a picture says about itself; without it nothing is known.
        """
        self._units = units
        self._files = files
        self._clock = clock
        self._zone = zone
        self._read_facts = read_facts
        self._lock = threading.Lock()
        self._active = 0
        self._doubtful: set[str] = set()

    @contextlib.contextmanager
    def take_files(
        self, paths: Sequence[Path], progress: Progress | None = None
    ) -> Iterator[list[StoredFile | NotStored]]:
        """Copy files in; inside ``with`` they become exhibits, or they are taken back.

        Args:
            paths: Files to copy.
            progress: Told in thousandths of all bytes, from the copying threads.
        """
        meter = _Meter(progress, sum(map(_size_of, paths)))
        with self._kept_or_taken_back() as taken:
            with ThreadPoolExecutor(_THREADS, thread_name_prefix="evidence") as pool:
                waiting = [pool.submit(self._take, path, meter, taken) for path in paths]
                try:
                    stored = [job.result() for job in waiting]
                except BaseException:
                    # Cancel ends the others at their next piece; none of them begins any more.
                    meter.stop()
                    for job in waiting:
                        job.cancel()
                    raise
            yield stored

    @contextlib.contextmanager
    def take_bytes(self, data: bytes, name: str) -> Iterator[StoredFile]:
        """Store bytes; inside ``with`` they become an exhibit, or they are taken back.

        Raises:
            AliGuardError: They cannot be kept (``file_empty``, ``file_too_large``,
                ``disk_full``).
        """
        if not data:
            raise _empty(name)
        with self._kept_or_taken_back() as taken:
            sha256, size = self._files.put_bytes(data)
            taken.append(sha256)
            yield self._looked_at(name, sha256, size, self._clock(), TakenFrom.ADDED)

    @contextlib.contextmanager
    def _kept_or_taken_back(self) -> Iterator[list[str]]:
        """Hand out a list for what was stored; if the work fails, what nothing names goes.

        While another gesture is on its way nothing goes: it may be about to name the same.
        """
        taken: list[str] = []
        with self._lock:
            self._active += 1
        try:
            yield taken
        except BaseException:
            with self._lock:
                self._doubtful.update(taken)
            raise
        finally:
            with self._lock:
                self._active -= 1
                if not self._active:
                    self._take_back()

    def remove_unused(self, contents: Collection[str]) -> None:
        """Delete originals that nothing names; while some are on their way in, only after that.

        Raises:
            AliGuardError: One could not be deleted (``file_not_deleted``).
        """
        with self._lock:
            if self._active:
                self._doubtful.update(contents)
            else:
                self._remove_unused(contents)

    def _remove_unused(self, contents: Collection[str]) -> None:
        with self._units() as unit:
            used = unit.orders.files_in_use(contents)
        for sha256 in sorted(set(contents) - used):
            self._files.remove(sha256)

    def _take_back(self) -> None:
        doubtful, self._doubtful = self._doubtful, set()
        if not doubtful:
            return
        try:
            self._remove_unused(doubtful)
        except AliGuardError as error:
            # They take room and nothing else; why the work failed is what the user is told.
            _log.warning("copies without an exhibit stay: %s", error.code)

    def _take(self, path: Path, meter: _Meter, taken: list[str]) -> StoredFile | NotStored:
        try:
            if path.is_file() and not _size_of(path):
                raise _empty(path.name)
            changed = _changed_at(path)
            sha256, size = self._files.put_file(path, meter)
            taken.append(sha256)
            return self._looked_at(path.name, sha256, size, changed, TakenFrom.FILE)
        except AliGuardError as error:
            return NotStored(path.name, error)

    def _looked_at(
        self, name: str, sha256: str, size: int, otherwise: datetime | None, source: TakenFrom
    ) -> StoredFile:
        """Return what a stored file is, by its content, and when it was taken."""
        copy = self._files.path(sha256)
        try:
            with copy.open("rb") as file:
                head = file.read(_HEAD)
        except OSError as error:
            raise AliGuardError(
                "file_unreadable",
                f"{name} was copied but cannot be read back ({error.strerror}). Add it again.",
                name=name,
                reason=error.strerror or "",
            ) from error
        media_type = media_type_of(head, name)
        now = self._clock()
        taken = self._camera_time(copy, media_type)
        if taken is not None and taken <= now + _AHEAD:
            source = TakenFrom.EXIF
        elif otherwise is not None and otherwise <= now + _AHEAD:
            taken = otherwise
        else:
            taken, source = now, TakenFrom.ADDED
        return StoredFile(name[-_LONGEST_NAME:], sha256, size, media_type, taken, source)

    def _camera_time(self, copy: Path, media_type: str) -> datetime | None:
        if self._read_facts is None or not media_type.startswith(("image/", "video/")):
            return None
        taken = self._read_facts(copy).taken
        if taken is None:
            return None
        if taken.tzinfo is None:
            taken = taken.replace(tzinfo=UTC if self._zone is None else self._zone())
        try:
            return taken.astimezone(UTC)
        except OverflowError:
            return None


class _Meter:
    """Adds up bytes of several threads and tells thousandths, each once."""

    def __init__(self, progress: Progress | None, whole: int) -> None:
        self._progress = progress
        self._whole = max(1, whole)
        self._done = 0
        self._shown = -1
        self._stopped = False
        self._lock = threading.Lock()

    def stop(self) -> None:
        """Make every further report end its copy."""
        self._stopped = True

    def __call__(self, count: int) -> None:
        if self._stopped:
            raise _StoppedError
        with self._lock:
            self._done += count
            shown = min(_WHOLE, self._done * _WHOLE // self._whole)
            is_new, self._shown = shown != self._shown, shown
        if is_new and self._progress is not None:
            self._progress(shown, _WHOLE)


class _StoppedError(Exception):
    """Another file of the same gesture ended badly."""


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # copying it will say why


def _empty(name: str) -> AliGuardError:
    return AliGuardError(
        "file_empty",
        f"{name} is empty. Save or download it again, and add that.",
        name=name,
    )


def _changed_at(path: Path) -> datetime | None:
    """Return when a file was last changed, as its folder tells, or None."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return None
