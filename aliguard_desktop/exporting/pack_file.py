# SPDX-License-Identifier: MIT
"""The pack itself: a ZIP with the PDF, the files, ``SHA256SUMS`` and a manifest (docs/format.md).

Order, times and rights of the entries are fixed and nothing is compressed, so the same content
gives the same bytes anywhere. The first entry says what the file is, as OpenDocument does it.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from datetime import UTC
from typing import IO, TYPE_CHECKING, Any

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.services.case_packs import GoesAs
from aliguard_desktop.services.locations import chunks_of
from aliguard_desktop.services.pack_checks import MANIFEST, MEDIA_TYPE, SUMS, TYPE_ENTRY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.case_packs import PackContent, PackItem

    PdfMaker = Callable[[PackContent, Callable[[Exhibit], Path], Callable[[], None]], bytes]

VERSION = 1
"""Version of the manifest."""

_UNIX = 3
_READABLE = 0o100644


class PackFile:
    """Writes packs (the port ``services.case_packs.PackWriter``)."""

    def __init__(self, make_pdf: PdfMaker) -> None:
        """Take what makes the PDF (``pack_pdf``, which needs Qt: it is imported on use)."""
        self._make_pdf = make_pdf

    def steps(self, content: PackContent) -> int:
        """Return how many steps writing takes: each exhibit is printed, then copied."""
        return 2 * len(content.items) + 1

    def write_pdf(
        self,
        content: PackContent,
        path_of: Callable[[Exhibit], Path],
        target: IO[bytes],
        progress: Callable[[], None],
    ) -> str:
        """Write the pack's PDF alone into an open file and return its hash.

        Raises:
            OSError: A file cannot be read or written.
        """
        data = self._make_pdf(content, path_of, progress)
        target.write(data)
        return _sha256(data)

    def write(
        self,
        content: PackContent,
        path_of: Callable[[Exhibit], Path],
        target: IO[bytes],
        progress: Callable[[], None],
    ) -> str:
        """Write the pack into an open file and return its fingerprint.

        Raises:
            OSError: A file cannot be read or written.
            AliGuardError: A file was changed since it was looked at (``pack_moved``).
        """
        made = [("evidence.pdf", self._make_pdf(content, path_of, progress))]
        paper = content.paper
        if paper is not None and paper.text:
            made.append(("statement.txt", paper.text.encode("utf-8")))
        if paper is not None and paper.reading_copy:
            name = f"reading-copy.{content.choice.language}.txt"
            made.append((name, paper.reading_copy.encode("utf-8")))
        packed = [item for item in content.items if item.name]
        listed = [
            {"path": name, "sha256": _sha256(data), "size": len(data)} for name, data in made
        ] + [{"path": item.name, "sha256": item.sha256, "size": item.size} for item in packed]
        manifest = _json(_manifest(content, listed))
        hashes = {MANIFEST: _sha256(manifest)}
        hashes |= {str(entry["path"]): str(entry["sha256"]) for entry in listed}
        sums = _sums(hashes)
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
            put = _Putter(archive, content.stamp)
            put.data(TYPE_ENTRY, MEDIA_TYPE.encode("ascii"))
            put.data(SUMS, sums)
            put.data(MANIFEST, manifest)
            for name, data in made:
                put.data(name, data)
            progress()
            for item in packed:
                put.file(item, path_of(item.exhibit))
                progress()
        return _sha256(sums)


class _Putter:
    """Adds entries that bear the record's time."""

    def __init__(self, archive: zipfile.ZipFile, stamp: datetime) -> None:
        self._archive = archive
        self._when = (*stamp.timetuple()[:5], stamp.second // 2 * 2)

    def data(self, name: str, data: bytes) -> None:
        """Add bytes."""
        self._archive.writestr(self._entry(name, len(data)), data)

    def file(self, item: PackItem, path: Path) -> None:
        """Add a file; one that is no longer what it was when the PDF was made is refused."""
        digest = hashlib.sha256()
        with self._archive.open(self._entry(item.name, item.size), "w") as entry:
            for chunk in chunks_of(path, item.patches):
                digest.update(chunk)
                entry.write(chunk)
        if digest.hexdigest() != item.sha256:
            name = item.exhibit.name
            raise AliGuardError(
                "pack_moved",
                f"{name} was changed while the pack was made. Nothing was written. Try again.",
                name=name,
            )

    def _entry(self, name: str, size: int) -> zipfile.ZipInfo:
        entry = zipfile.ZipInfo(name, self._when)
        entry.create_system = _UNIX
        entry.external_attr = _READABLE << 16
        entry.compress_type = zipfile.ZIP_STORED
        entry.file_size = size
        return entry


def _manifest(content: PackContent, files: list[dict[str, Any]]) -> dict[str, Any]:
    order, paper = content.order, content.paper
    record: dict[str, Any] = {"status": "none"}
    if paper is not None:
        case = paper.case
        record = {
            "status": case.status.value,
            "situation": case.situation,
            "line": case.line,
            "submitted_at": _instant(case.submitted_at),
            "text_sha256": case.text_sha256 or None,
            "facts": dict(paper.facts),
        }
    return {
        "format": "aliguard-pack",
        "version": VERSION,
        "stamp": _instant(content.stamp),
        "audience": content.choice.audience,
        "language": content.choice.language,
        "order": {
            "number": order.number,
            "title": order.display_title,
            "store": order.store,
            "currency": order.currency,
            "paid": order.paid.decimal_text() if order.paid else None,
        },
        "record": record,
        "exhibits": [_exhibit(item) for item in content.items],
        "files": files,
    }


def _exhibit(item: PackItem) -> dict[str, Any]:
    exhibit = item.exhibit
    return {
        "number": item.number,
        "id": exhibit.id,
        "kind": exhibit.kind.value,
        "caption": exhibit.caption,
        "name": exhibit.name,
        "type": exhibit.media_type,
        "sha256": exhibit.sha256,
        "state": "unchecked" if item.is_unchecked else item.state.value,
        "found_sha256": item.found or None,
        "goes_as": item.goes_as.value,
        "path": item.name or None,
        "path_sha256": item.sha256 or None,
        "copy_of": item.original or None,
        "copy_of_sha256": item.original_sha256
        or (exhibit.sha256 if item.goes_as is GoesAs.WITHOUT_LOCATION else None),
        "copy_how": exhibit.derived_how or None,
        "claims": list(exhibit.claims),
        "added_at": _instant(exhibit.added_at),
        "added_by": exhibit.added_by.value,
        "taken_at": _instant(exhibit.taken_at),
        "taken_from": exhibit.taken_from.value,
    }


def _instant(instant: datetime | None) -> str | None:
    return instant.astimezone(UTC).isoformat() if instant is not None else None


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=True, indent=2) + "\n").encode("ascii")


def _sums(hashes: Mapping[str, str]) -> bytes:
    """Return the list as ``sha256sum -c`` reads it."""
    return "".join(f"{digest}  {name}\n" for name, digest in hashes.items()).encode("ascii")


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
