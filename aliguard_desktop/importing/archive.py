# SPDX-License-Identifier: MIT
"""ZIP archives of anything else that is read.

Nothing is ever unpacked to disk: members are read in memory, by their bytes. Their names serve
only as words for the report. Every limit is checked on what really comes out, not on what the
archive says of itself.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.building import problem
from aliguard_desktop.importing.combining import combined, part_of
from aliguard_desktop.importing.plain import shortened
from aliguard_desktop.importing.recognise import Kind, recognise

if TYPE_CHECKING:
    import mmap

    from aliguard_desktop.services.imported import NotUnderstood, RawInput, ReadResult
    from aliguard_desktop.services.ports import Reader

MOST_FILES = 2000
"""Most files of one archive that are looked at."""
MOST_BYTES = 256 * 2**20
"""Most bytes that come out of one archive, with those of archives inside it."""
MOST_OF_ONE = 64 * 2**20
"""Most bytes of one file inside."""
HIGHEST_RATIO = 200
"""Most bytes that one byte of the archive may become; text stays under 30."""
_FREE_BYTES = 2**20  # below this the ratio does not matter
_AT_A_TIME = 2**16
MOST_ENTRIES = 20_000
"""Most entries in the list of contents, folders too: the library makes an object of each."""
READABLE_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Ways of packing that are read; others take as much memory as the file asks for."""
DAMAGE = (
    *(zlib.error, struct.error, zipfile.BadZipFile, EOFError, OSError, NotImplementedError),
    *(RuntimeError, ValueError, IndexError),
)
"""What the library raises at an archive whose parts contradict each other."""
_ENTRY = b"PK\x01\x02"


def too_many_entries(data: bytes | mmap.mmap) -> bool:
    """Return whether an archive lists more than is looked at, without opening it."""
    at = -1
    for _ in range(MOST_ENTRIES + 1):
        at = data.find(_ENTRY, at + 1)
        if at < 0:
            return False
    return True


class ArchiveReader:
    """Reads the files of a ZIP archive, and of archives inside it one level down."""

    def __init__(self, everything: Reader) -> None:
        """Take the reader of all kinds, for the files inside."""
        self._everything = everything

    def read(self, source: RawInput) -> ReadResult | None:
        """Return what the files hold.

        Raises:
            AliGuardError: ``archive_damaged``, ``archive_bomb``, ``archive_empty``, or what its
                only file says of itself.
        """
        work = _Work(self._everything, len(source.data))
        work.read_archive(source, 0)
        if not work.results and len(work.errors) == 1 and len(work.problems) == 1:
            raise work.errors[0]
        if not work.results and not work.problems:
            raise AliGuardError(
                "archive_empty",
                f"{source.name} is an archive without anything to read in it.",
                file=source.name,
            )
        return combined(work.results, work.problems)


class _Work:
    """What has come out of one archive so far."""

    def __init__(self, everything: Reader, size: int) -> None:
        self.everything = everything
        self.left = min(MOST_BYTES, max(_FREE_BYTES, size * HIGHEST_RATIO))
        self.results: list[ReadResult] = []
        self.problems: list[NotUnderstood] = []
        self.errors: list[AliGuardError] = []
        self.files = 0

    def read_archive(self, source: RawInput, depth: int) -> None:
        try:
            if too_many_entries(source.data):
                raise _bomb(source.name)
            with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
                members = [one for one in archive.infolist() if not one.is_dir()]
                for rank, member in enumerate(members):
                    self._count(source.name)
                    tell = part_of(source.tell, rank, len(members))
                    self._read_member(archive, member, replace(source, tell=tell), depth)
        except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, EOFError) as error:
            raise _damaged(source.name) from error
        except (ValueError, NotImplementedError, IndexError, struct.error) as error:
            raise _damaged(source.name) from error

    def _count(self, name: str) -> None:
        self.files += 1
        if self.files > MOST_FILES:
            raise _bomb(name)

    def _read_member(
        self, archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: RawInput, depth: int
    ) -> None:
        name = shortened(member.filename.replace("\\", "/").rpartition("/")[2], 80) or "a file"
        try:
            data = self._bytes_of(archive, member, source.name)
            if not data:
                return
            inner = replace(source, name=name, data=data)
            if recognise(data) is Kind.ZIP:
                if depth:
                    raise AliGuardError(
                        "archive_nested",
                        f"{name} is an archive inside an archive inside an archive. "
                        "Unpack it and drop what is in it.",
                        file=name,
                    )
                self.read_archive(inner, depth + 1)
                return
            result = self.everything.read(inner)
        except AliGuardError as error:
            if error.code == "archive_bomb":
                raise
            self._refuse(name, error)
            return
        if result is None:
            self._refuse(name, _not_recognised(name))
        else:
            self.results.append(result)

    def _refuse(self, name: str, error: AliGuardError) -> None:
        self.errors.append(error)
        self.problems.append(problem(error.code, name, error.message, **error.values))

    def _bytes_of(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo, outer: str) -> bytes:
        """Return a file's bytes, read piece by piece so that no limit is passed by much."""
        if member.flag_bits & 1:
            raise AliGuardError(
                "archive_locked",
                f"{shortened(member.filename, 80)} is locked with a password. Unpack it yourself "
                "and drop what is in it.",
                file=shortened(member.filename, 80),
            )
        if member.compress_type not in READABLE_METHODS:
            raise AliGuardError(
                "archive_method",
                f"{shortened(member.filename, 80)} is packed in an unusual way. Unpack it yourself "
                "and drop what is in it.",
                file=shortened(member.filename, 80),
            )
        pieces: list[bytes] = []
        size = 0
        try:
            with archive.open(member) as stream:
                while piece := stream.read(_AT_A_TIME):
                    pieces.append(piece)
                    size += len(piece)
                    self.left -= len(piece)
                    if self.left < 0 or size > MOST_OF_ONE:
                        raise _bomb(outer)
        except DAMAGE as error:
            raise _damaged(shortened(member.filename, 80)) from error
        return b"".join(pieces)


def _damaged(name: str) -> AliGuardError:
    return AliGuardError(
        "archive_damaged",
        f"{name} is an archive that is cut off or damaged. Download or make it again.",
        file=name,
    )


def _bomb(name: str) -> AliGuardError:
    return AliGuardError(
        "archive_bomb",
        f"{name} holds far more than it seems to, or too many files. It was not read. "
        "Unpack it yourself and drop the files that you need.",
        file=name,
    )


def _not_recognised(name: str) -> AliGuardError:
    return AliGuardError("not_recognised", f"Nothing in {name} looks like an order.", file=name)
