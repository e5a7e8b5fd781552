# SPDX-License-Identifier: MIT
"""Exhibits: added once, hashed, never changed; removed to the trash and restored."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import Exhibit, ExhibitKind
from aliguard_desktop.services.media import guess_kind, media_type_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from aliguard_desktop.services.ports import Clock, EvidenceFiles, UnitOfWorkFactory

_HEAD = 4096
_LONGEST_NAME = 255


@dataclass(frozen=True, slots=True)
class AddedExhibit:
    """What became of one file: the exhibit, or why not.

    Attributes:
        already: Whether the same content was an exhibit of this order before.
    """

    name: str
    exhibit: Exhibit | None = None
    error: AliGuardError | None = None
    already: bool = False


@dataclass(frozen=True, slots=True)
class _Stored:
    """A file that lies in the evidence folder and is not an exhibit yet."""

    name: str
    sha256: str
    size: int
    media_type: str


class EvidenceService:
    """Use cases around exhibits of an order."""

    def __init__(self, units: UnitOfWorkFactory, files: EvidenceFiles, clock: Clock) -> None:
        """Take the ports."""
        self.units = units
        self.files = files
        self.clock = clock

    def add_files(self, order_id: str, paths: Sequence[Path]) -> list[AddedExhibit]:
        """Copy files into the evidence folder and make them exhibits of the order.

        A file that cannot be taken is reported in its result; the others are added.

        Raises:
            AliGuardError: There is no such order (``order_gone``); then nothing is copied.
        """
        self._refuse_missing(order_id)
        results: list[AddedExhibit | _Stored] = []
        for path in paths:
            try:
                sha256, size = self.files.put_file(path)
                results.append(self._stored(path.name, sha256, size))
            except AliGuardError as error:
                results.append(AddedExhibit(name=path.name, error=error))
        return self._added(order_id, results)

    def add_bytes(self, order_id: str, data: bytes, name: str) -> AddedExhibit:
        """Make pasted bytes (a PNG from the clipboard) an exhibit of the order.

        Raises:
            AliGuardError: There is no such order (``order_gone``), or the bytes cannot be kept.
        """
        self._refuse_missing(order_id)
        sha256, size = self.files.put_bytes(data)
        return self._added(order_id, [self._stored(PurePath(name).name, sha256, size)])[0]

    def remove(self, order_id: str, exhibit_id: str) -> None:
        """Move an exhibit to the trash; its file stays.

        Raises:
            AliGuardError: It is not there (``exhibit_gone``).
        """
        with self.units("remove_exhibit") as unit:
            order = unit.orders.get(order_id)
            found = _find(order.exhibits, exhibit_id)
            trashed = replace(found, removed_at=self.clock())
            rest = [entry for entry in order.exhibits if entry.id != exhibit_id]
            unit.orders.save(replace(order, exhibits=(*_ranked(rest), trashed)))
            unit.commit()

    def removed(self, order_id: str) -> tuple[Exhibit, ...]:
        """Return the exhibits of an order that are in the trash, the last removed first."""
        with self.units() as unit:
            return unit.orders.removed_exhibits(order_id)

    def restore(self, order_id: str, exhibit_id: str) -> None:
        """Take an exhibit out of the trash; it becomes the last one.

        Raises:
            AliGuardError: It is not there (``exhibit_gone``).
        """
        with self.units("restore_exhibit") as unit:
            order = unit.orders.get(order_id)
            found = _find(unit.orders.removed_exhibits(order_id), exhibit_id)
            back = replace(found, removed_at=None)
            unit.orders.save(replace(order, exhibits=_ranked([*order.exhibits, back])))
            unit.commit()

    def describe(
        self,
        order_id: str,
        exhibit_id: str,
        *,
        kind: ExhibitKind | None = None,
        caption: str | None = None,
    ) -> None:
        """Set what an exhibit shows, or its caption.

        Raises:
            AliGuardError: It is not there (``exhibit_gone``).
        """
        with self.units("describe_exhibit") as unit:
            order = unit.orders.get(order_id)
            found = _find(order.exhibits, exhibit_id)
            changed = replace(
                found,
                kind=found.kind if kind is None else kind,
                caption=found.caption if caption is None else caption,
            )
            if changed != found:
                swapped = [changed if entry is found else entry for entry in order.exhibits]
                unit.orders.save(replace(order, exhibits=tuple(swapped)))
                unit.commit()

    def move(self, order_id: str, exhibit_id: str, position: int) -> None:
        """Give an exhibit another rank (1 is best); the others close up.

        Raises:
            AliGuardError: It is not there (``exhibit_gone``).
        """
        with self.units("move_exhibit") as unit:
            order = unit.orders.get(order_id)
            found = _find(order.exhibits, exhibit_id)
            rest = [entry for entry in order.exhibits if entry is not found]
            rest.insert(max(0, position - 1), found)
            ranked = _ranked(rest)
            if ranked != order.exhibits:
                unit.orders.save(replace(order, exhibits=ranked))
                unit.commit()

    def path(self, exhibit: Exhibit) -> Path:
        """Return where the original lies (it may be missing: ask ``is_intact``)."""
        return self.files.path(exhibit.sha256)

    def is_intact(self, exhibit: Exhibit) -> bool:
        """Return whether the original is there, unchanged."""
        return self.files.is_intact(exhibit.sha256)

    def _refuse_missing(self, order_id: str) -> None:
        with self.units() as unit:
            unit.orders.get(order_id)

    def _stored(self, name: str, sha256: str, size: int) -> _Stored:
        try:
            with self.files.path(sha256).open("rb") as file:
                head = file.read(_HEAD)
        except OSError as error:
            raise AliGuardError(
                "file_unreadable",
                f"{name} was copied but cannot be read back ({error.strerror}). Add it again.",
                name=name,
                reason=error.strerror or "",
            ) from error
        return _Stored(name[-_LONGEST_NAME:], sha256, size, media_type_of(head, name))

    def _added(
        self, order_id: str, results: Sequence[AddedExhibit | _Stored]
    ) -> list[AddedExhibit]:
        """Make the stored files exhibits, in one gesture, and report on every file in order."""
        with self.units("add_exhibit") as unit:
            order = unit.orders.get(order_id)
            exhibits = list(order.exhibits)
            trash = {e.sha256: e for e in unit.orders.removed_exhibits(order_id)}
            report: list[AddedExhibit] = []
            for result in results:
                if isinstance(result, AddedExhibit):
                    report.append(result)
                    continue
                known = next((entry for entry in exhibits if entry.sha256 == result.sha256), None)
                if known is not None:
                    report.append(AddedExhibit(result.name, known, already=True))
                    continue
                exhibit = self._exhibit(result, len(exhibits) + 1, trash.get(result.sha256))
                exhibits.append(exhibit)
                report.append(AddedExhibit(result.name, exhibit))
            if len(exhibits) > len(order.exhibits):
                unit.orders.save(replace(order, exhibits=_ranked(exhibits)))
                unit.commit()
        return report

    def _exhibit(self, stored: _Stored, position: int, trashed: Exhibit | None) -> Exhibit:
        """Return a new exhibit, or the one in the trash that holds the same content."""
        if trashed is not None:
            return replace(trashed, removed_at=None, position=position)
        return Exhibit(
            id=str(uuid.uuid4()),
            sha256=stored.sha256,
            name=stored.name,
            media_type=stored.media_type,
            kind=guess_kind(stored.name, stored.media_type),
            position=position,
            size=stored.size,
            added_at=self.clock(),
        )


def _ranked(exhibits: Sequence[Exhibit]) -> tuple[Exhibit, ...]:
    return tuple(replace(entry, position=rank) for rank, entry in enumerate(exhibits, 1))


def _find(exhibits: Sequence[Exhibit], exhibit_id: str) -> Exhibit:
    found = next((entry for entry in exhibits if entry.id == exhibit_id), None)
    if found is None:
        raise AliGuardError("exhibit_gone", "This exhibit is no longer there.", exhibit=exhibit_id)
    return found
