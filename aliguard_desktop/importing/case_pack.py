# SPDX-License-Identifier: MIT
"""Reading an evidence pack to check it. Nothing is ever unpacked to disk.

Names serve as words only. A name that leads out of the folder, or that stands twice, is refused
without being opened, and limits hold on what really comes out.
"""

from __future__ import annotations

import hashlib
import mmap
import re
import stat
import zipfile
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.archive import DAMAGE, READABLE_METHODS, too_many_entries
from aliguard_desktop.importing.json_text import json_documents
from aliguard_desktop.importing.plain import as_dict, as_list, as_text, shortened
from aliguard_desktop.services.pack_checks import (
    MANIFEST,
    MEDIA_TYPE,
    SUMS,
    TYPE_ENTRY,
    EntryCheck,
    EntryState,
    LeftOutExhibit,
    PackReport,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from aliguard_desktop.services.imported import RawInput, ReadResult

MOST_FILES = 5000
"""Most files of one pack."""
MOST_OF_A_LIST = 16 * 2**20
"""Most bytes of the manifest and of the list of hashes."""
HIGHEST_RATIO = 200
"""Most bytes that one byte of the archive may become."""
_BROKEN_LISTS = frozenset({"json_broken", "too_deep", "too_many_values"})
_FREE_BYTES = 64 * 2**20
_AT_A_TIME = 2**20
_LONGEST_NAME = 240
_SUM = re.compile(r"([0-9a-fA-F]{64}) [ *](.+)")
_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._ -]*(/[A-Za-z0-9][A-Za-z0-9._ -]*)*")


def check_pack(path: Path, progress: Callable[[int, int], None] | None = None) -> PackReport:
    """Return what a pack is about and how each of its files fares.

    Raises:
        AliGuardError: It cannot be read (``missing``, ``unreadable``), or is no whole pack
            (``pack_damaged``).
    """
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as whole:
            if too_many_entries(whole):
                raise _damaged(path.name)
            size = len(whole)
        with zipfile.ZipFile(path) as archive:
            return _Check(archive, path.name, size).report(progress)
    except AliGuardError as error:
        if error.code in _BROKEN_LISTS:
            raise _damaged(path.name) from error
        raise
    except FileNotFoundError as error:
        raise AliGuardError(
            "missing",
            f"There is no file {path.name}. It was moved or renamed; look for it and choose it "
            "again.",
            file=path.name,
        ) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise AliGuardError(
            "unreadable",
            f"{path.name} can't be read: {reason}. Check that you may open it, and try again.",
            file=path.name,
            reason=reason,
        ) from error
    except DAMAGE as error:
        raise _damaged(path.name) from error


class PackRefusal:
    """Says what a pack is where orders are expected: it is checked, not imported."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Refuse the pack.

        Raises:
            AliGuardError: Always (``is_pack``).
        """
        raise AliGuardError(
            "is_pack",
            f"{source.name} is an evidence pack. It is checked, not imported: drop it on AliGuard's"
            " window, or unpack it and run sha256sum -c SHA256SUMS.",
            file=source.name,
        )


class _Check:
    """The check of one archive."""

    def __init__(self, archive: zipfile.ZipFile, name: str, size: int) -> None:
        self._archive = archive
        self._name = name
        self._left = max(_FREE_BYTES, size * HIGHEST_RATIO)
        self._members: dict[str, zipfile.ZipInfo] = {}
        self._refused: dict[str, EntryCheck] = {}
        self._sort()

    def _sort(self) -> None:
        members = self._archive.infolist()
        if len(members) > MOST_FILES:
            raise _damaged(self._name)
        for member in members:
            name = member.filename
            if member.is_dir() and _is_plain(name.rstrip("/")):
                continue
            if not _is_plain(name) or name in self._members or _is_odd(member):
                shown = shortened(name, _LONGEST_NAME) or "?"
                self._refused[shown] = EntryCheck(shown, EntryState.REFUSED)
            else:
                self._members[name] = member

    def report(self, progress: Callable[[int, int], None] | None) -> PackReport:
        if SUMS not in self._members or MANIFEST not in self._members:
            raise _damaged(self._name)
        sums_text = self._text(SUMS)
        sums = _sums_of(sums_text)
        manifest = as_dict(self._manifest())
        if manifest.get("format") != "aliguard-pack" or not sums:
            raise _damaged(self._name)
        listed = {
            as_text(one.get("path")): as_text(one.get("sha256"))
            for one in map(as_dict, as_list(manifest.get("files")))
        }
        exhibits = list(map(as_dict, as_list(manifest.get("exhibits"))))
        numbers = {as_text(one.get("path")): _number(one.get("number")) for one in exhibits}
        expected = {**listed, **sums}
        entries: list[EntryCheck] = []
        names = list(dict.fromkeys((*expected, *self._members)))
        for done, name in enumerate(names, 1):
            if name != SUMS:
                other = listed.get(name, "")
                entries.append(self._entry(name, expected, other, numbers.get(name, 0)))
            if progress is not None:
                progress(done, len(names))
        order, record = as_dict(manifest.get("order")), as_dict(manifest.get("record"))
        return PackReport(
            name=self._name,
            number=as_text(order.get("number")),
            title=as_text(order.get("title")),
            sent_at=as_text(record.get("submitted_at")),
            audience=as_text(manifest.get("audience")),
            fingerprint=hashlib.sha256(sums_text.encode("utf-8")).hexdigest(),
            entries=(*entries, *self._refused.values()),
            left_out=tuple(
                LeftOutExhibit(
                    _number(one.get("number")), as_text(one.get("name")), as_text(one.get("state"))
                )
                for one in exhibits
                if not one.get("path")
            ),
            originals=tuple(as_text(one.get("sha256")) for one in exhibits),
        )

    def _entry(
        self, name: str, expected: Mapping[str, str], other: str, exhibit: int
    ) -> EntryCheck:
        shown = shortened(name, _LONGEST_NAME)
        if name == TYPE_ENTRY:
            # It bears no hash: it is always the same.
            is_right = self._text(TYPE_ENTRY) == MEDIA_TYPE
            return EntryCheck(shown, EntryState.MATCHES if is_right else EntryState.CHANGED)
        wanted = expected.get(name, "").lower()
        if name not in self._members:
            state = EntryState.REFUSED if name in self._refused else EntryState.MISSING
            return EntryCheck(shown, state, wanted, exhibit=exhibit)
        if not wanted:
            return EntryCheck(shown, EntryState.EXTRA)
        found = self._hash(name)
        same = found == wanted and other.lower() in ("", wanted)
        state = EntryState.MATCHES if same else EntryState.CHANGED
        return EntryCheck(shown, state, wanted, found, exhibit)

    def _hash(self, name: str) -> str:
        """Return a member's hash; one whose bytes cannot be got has none."""
        digest = hashlib.sha256()
        try:
            with self._archive.open(self._members[name]) as stream:
                while piece := stream.read(_AT_A_TIME):
                    self._take(len(piece))
                    digest.update(piece)
        except DAMAGE:
            return ""
        return digest.hexdigest()

    def _text(self, name: str) -> str:
        with self._archive.open(self._members[name]) as stream:
            data = stream.read(MOST_OF_A_LIST + 1)
        self._take(len(data))
        if len(data) > MOST_OF_A_LIST:
            raise _damaged(self._name)
        return data.decode("utf-8")

    def _manifest(self) -> object:
        values = json_documents(self._text(MANIFEST), MANIFEST).values
        return values[0] if len(values) == 1 else None

    def _take(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise _damaged(self._name)


def _is_plain(name: str) -> bool:
    """Return whether a name stays in the folder wherever it is unpacked."""
    return len(name) <= _LONGEST_NAME and _PLAIN_NAME.fullmatch(name) is not None


def _is_odd(member: zipfile.ZipInfo) -> bool:
    """Return whether an entry is locked, packed unusually, or no file (a link, a device)."""
    kind = stat.S_IFMT(member.external_attr >> 16)
    is_plain = member.compress_type in READABLE_METHODS and not member.flag_bits & 1
    return not is_plain or kind not in (0, stat.S_IFREG)


def _sums_of(text: str) -> dict[str, str]:
    found = (_SUM.fullmatch(line.rstrip("\r")) for line in text.split("\n"))
    return {match[2]: match[1].lower() for match in found if match is not None}


def _number(value: object) -> int:
    return value if isinstance(value, int) and 0 <= value < MOST_FILES else 0


def _damaged(name: str) -> AliGuardError:
    return AliGuardError(
        "pack_damaged",
        f"{name} is no whole evidence pack: it is cut off, damaged, or something else. "
        "Get it again from whoever made it.",
        name=name,
    )
