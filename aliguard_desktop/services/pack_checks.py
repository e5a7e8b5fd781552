# SPDX-License-Identifier: MIT
"""Checking an evidence pack: file by file, what is as it was packed and what is not."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from aliguard_desktop.services.ports import UnitOfWorkFactory

    Progress = Callable[[int, int], None]
    PackReader = Callable[[Path, Progress | None], "PackReport"]
    """Checks a pack (``importing.case_pack.check_pack``)."""

TYPE_ENTRY = "mimetype"
"""Name of a pack's first entry."""
MEDIA_TYPE = "application/vnd.aliguard.pack+zip"
"""What the first entry says."""
SUMS = "SHA256SUMS"
"""Name of the list of hashes."""
MANIFEST = "manifest.json"
"""Name of the machine-readable list."""

_FIRST = b"PK\x03\x04"
_NAME_AT = 30
_ENDS = 65_536


class EntryState(StrEnum):
    """What became of one file of a pack."""

    MATCHES = "matches"
    CHANGED = "changed"
    MISSING = "missing"
    EXTRA = "extra"
    """It is in the archive, and the pack knows nothing of it."""
    REFUSED = "refused"
    """Its name leads out of the folder, or stands for something else; it was not opened."""


@dataclass(frozen=True, slots=True)
class EntryCheck:
    """One file of a pack.

    Attributes:
        expected: The hash that was written when the pack was made; empty where there is none.
        found: The hash of what is there now; empty where it was not read.
        exhibit: Number of the exhibit, or 0.
    """

    name: str
    state: EntryState
    expected: str = ""
    found: str = ""
    exhibit: int = 0


@dataclass(frozen=True, slots=True)
class LeftOutExhibit:
    """An exhibit that the pack itself says is not in it: why (``changed``, ``missing`` ...)."""

    number: int
    name: str
    state: str


@dataclass(frozen=True, slots=True)
class PackReport:
    """What a pack is about, and how its files fare.

    Attributes:
        number: Order number, as the pack says.
        sent_at: When what it records was sent, as the pack says, or empty.
        fingerprint: SHA-256 of the list of hashes: the same pack has the same one.
        originals: Recorded hashes of its exhibits.
        kept: How many of those are kept here, unchanged, for the same order; None: no such order
            here.
        file_sha256: SHA-256 of the file itself, which any change changes.
    """

    name: str
    number: str
    title: str
    sent_at: str
    audience: str
    fingerprint: str
    entries: tuple[EntryCheck, ...]
    left_out: tuple[LeftOutExhibit, ...] = ()
    originals: tuple[str, ...] = ()
    kept: int | None = None
    file_sha256: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether every file is there, unchanged, and there is no other."""
        return all(entry.state is EntryState.MATCHES for entry in self.entries)

    def count(self, state: EntryState) -> int:
        """Return how many files are in a state."""
        return sum(entry.state is state for entry in self.entries)


def is_pack(content: bytes) -> bool:
    """Return whether a ZIP's bytes are those of a pack, also of one that was packed again."""
    if not content.startswith(_FIRST):
        return False
    first = content[_NAME_AT : _NAME_AT + len(TYPE_ENTRY) + len(MEDIA_TYPE)]
    if first == (TYPE_ENTRY + MEDIA_TYPE).encode("ascii"):
        return True
    tail = content[-_ENDS:]
    return all(name.encode("ascii") in tail for name in (SUMS, MANIFEST, TYPE_ENTRY))


def is_pack_file(path: Path) -> bool:
    """Return whether a file is a pack; one that cannot be read is none."""
    try:
        if not path.is_file():  # a pipe would wait for somebody to write into it
            return False
        with path.open("rb") as file:
            head = file.read(_ENDS)
            size = file.seek(0, 2)
            if size > _ENDS:
                file.seek(max(_ENDS, size - _ENDS))
                head += file.read(_ENDS)
    except OSError:
        return False
    return is_pack(head)


class PackCheckService:
    """Use cases of checking packs."""

    def __init__(
        self,
        units: UnitOfWorkFactory,
        read_pack: PackReader,
        is_intact: Callable[[str], bool] = lambda _sha256: True,
    ) -> None:
        """Take the ports; ``is_intact`` tells whether an original is there, unchanged."""
        self._is_intact = is_intact
        self._units = units
        self._read_pack = read_pack

    def check(self, path: Path, progress: Progress | None = None) -> PackReport:
        """Check every file of a pack, and how many of its exhibits are kept here; no UI thread.

        Raises:
            AliGuardError: It cannot be read (``missing``, ``unreadable``), or is no whole pack
                (``pack_damaged``).
        """
        report = replace(self._read_pack(path, progress), file_sha256=_hash_of(path))
        with self._units() as unit:
            order = unit.orders.by_number(report.number) if report.number else None
            removed = unit.orders.removed_exhibits(order.id) if order is not None else ()
        if order is None:
            return report
        here = {entry.sha256 for entry in (*order.exhibits, *removed)}
        intact = {
            digest for digest in here.intersection(report.originals) if self._is_intact(digest)
        }
        return replace(report, kept=sum(digest in intact for digest in report.originals))


def _hash_of(path: Path) -> str:
    """Return a file's hash, or nothing where it went meanwhile."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
