# SPDX-License-Identifier: MIT
"""Exhibits: added once, hashed, never changed; removed to the trash and restored."""

from __future__ import annotations

import itertools
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import AddedBy, CaseStatus, Exhibit, ExhibitKind
from aliguard_desktop.services.evidence_intake import Intake, NotStored, StoredFile
from aliguard_desktop.services.media import guess_kind
from aliguard_desktop.services.ports import PURGE_LABEL, ExhibitState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from aliguard_desktop.services.evidence_intake import Progress
    from aliguard_desktop.services.ports import (
        Clock,
        EvidenceFiles,
        OrderRepository,
        PictureFactsReader,
        Told,
        UnitOfWorkFactory,
        ZoneProvider,
    )


@dataclass(frozen=True, slots=True)
class Place:
    """An order in which the same content is an exhibit already.

    Attributes:
        title: The order's title, as it is shown.
    """

    order_id: str
    title: str
    exhibit: Exhibit


@dataclass(frozen=True, slots=True)
class AddedExhibit:
    """What became of one file: the exhibit, or why not.

    Attributes:
        already: Whether the same content was an exhibit of this order before.
        restored: Whether it lay in the order's trash and was taken out of it.
        elsewhere: Other orders that the same content proves something for.
    """

    name: str
    exhibit: Exhibit | None = None
    error: AliGuardError | None = None
    already: bool = False
    restored: bool = False
    elsewhere: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of the original of one exhibit."""

    exhibit: Exhibit
    state: ExhibitState


@dataclass(frozen=True, slots=True)
class PurgeLoss:
    """What deleting an exhibit for good takes away.

    Attributes:
        exhibit: What goes.
        keeps_file: Whether the file stays, because something else uses the same content.
    """

    exhibit: Exhibit
    keeps_file: bool


class EvidenceService:
    """Use cases around exhibits of an order."""

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
            units: Opens units of work.
            files: The evidence folder.
            clock: Gives now.
            zone: Where a camera's clock without an offset is read; UTC without it.
            read_facts: Reads what a picture says about itself; without it nothing is known.
        """
        self.units = units
        self.files = files
        self.clock = clock
        self.read_facts = read_facts
        self._intake = Intake(units, files, clock, zone, read_facts)

    def add_files(
        self,
        order_id: str,
        paths: Sequence[Path],
        *,
        added_by: AddedBy = AddedBy.UNKNOWN,
        progress: Progress | None = None,
    ) -> list[AddedExhibit]:
        """Copy files into the evidence folder and make them exhibits of the order.

        A file that cannot be taken is reported in its result; the others are added. What
        ``progress`` raises (Cancel) ends the work: then nothing at all is added.

        Args:
            order_id: Order that they prove something for.
            paths: Local files.
            added_by: How they came here.
            progress: Told (done, whole) in thousandths of all bytes, on other threads.

        Raises:
            AliGuardError: There is no such order (``order_gone``); then nothing is copied.
        """
        self._refuse_missing(order_id)
        with self._intake.take_files(paths, progress) as stored:
            return self._added(order_id, stored, added_by)

    def add_bytes(
        self, order_id: str, data: bytes, name: str, *, added_by: AddedBy = AddedBy.PASTE
    ) -> AddedExhibit:
        """Make pasted bytes (a PNG from the clipboard) an exhibit of the order.

        Raises:
            AliGuardError: There is no such order (``order_gone``), or the bytes cannot be kept.
        """
        self._refuse_missing(order_id)
        with self._intake.take_bytes(data, PurePath(name).name) as stored:
            return self._added(order_id, [stored], added_by)[0]

    def derive(
        self,
        order_id: str,
        exhibit_id: str,
        data: bytes,
        name: str,
        *,
        how: str,
        audience: str = "",
    ) -> AddedExhibit:
        """Keep a changed copy of an exhibit as an exhibit of its own, right behind it.

        The original stays as it is. The copy shows what the original shows, and says whose copy
        it is.

        Args:
            order_id: Order of the original.
            exhibit_id: The original.
            data: The copy, as it will be kept.
            name: What the copy is called.
            how: What was done: ``covered``, ``marked``, ``cropped``, ``turned``.
            audience: For whom it was made (``domain.orders.AUDIENCES``), or empty.

        Raises:
            AliGuardError: The original is not there (``exhibit_gone``), or the bytes cannot be
                kept.
        """
        with self.units() as unit:
            _find(unit.orders.get(order_id).exhibits, exhibit_id)
        with (
            self._intake.take_bytes(data, PurePath(name).name) as stored,
            self.units("add_exhibit") as unit,
        ):
            order = unit.orders.get(order_id)
            original = _find(order.exhibits, exhibit_id)
            # The same marks may be made again for somebody else.
            same = (stored.sha256, audience)
            known = next((e for e in order.exhibits if (e.sha256, e.audience) == same), None)
            if known is not None:
                return AddedExhibit(stored.name, known, already=True)
            copy = replace(
                original,
                id=str(uuid.uuid4()),
                sha256=stored.sha256,
                name=stored.name,
                media_type=stored.media_type,
                size=stored.size,
                added_at=self.clock(),
                added_by=AddedBy.DERIVED,
                derived_from=exhibit_id,
                derived_how=how,
                audience=audience,
            )
            rest = list(order.exhibits)
            rest.insert(rest.index(original) + 1, copy)
            ranked = _ranked(rest)
            unit.orders.save(replace(order, exhibits=ranked))
            unit.commit()
            return AddedExhibit(stored.name, _find(ranked, copy.id))

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

    def loss(self, order_id: str, exhibit_id: str) -> PurgeLoss:
        """Return what deleting an exhibit in the trash for good would take away.

        Raises:
            AliGuardError: It is not in the trash (``exhibit_gone``), the record of what was sent
                names it (``exhibit_sent``), or another exhibit is a copy of it
                (``exhibit_has_copies``).
        """
        with self.units() as unit:
            found = _purgeable(unit.orders, order_id, exhibit_id)
            others = _others_with(unit.orders, order_id, found)
            return PurgeLoss(found, keeps_file=bool(others))

    def purge(self, order_id: str, exhibit_id: str) -> None:
        """Delete an exhibit in the trash for good; nothing brings it back.

        Its file goes too, unless an exhibit (also one that undo would bring back) or the record
        of what was sent names the same content.

        Raises:
            AliGuardError: As ``loss``; or the file could not be deleted (``file_not_deleted``):
                then the exhibit is gone all the same.
        """
        with self.units(PURGE_LABEL) as unit:
            found = _purgeable(unit.orders, order_id, exhibit_id)
            unit.orders.purge_exhibit(order_id, exhibit_id)
            unit.commit()
        self._intake.remove_unused([found.sha256])

    def put_back(self, exhibit: Exhibit, path: Path) -> None:
        """Put a missing or changed original back from a file with the same content.

        Raises:
            AliGuardError: The file holds something else (``not_the_original``), or it cannot be
                read or kept.
        """
        with self._intake.take_files([path]) as stored:
            (taken,) = stored
            if isinstance(taken, NotStored):
                raise taken.error
            if taken.sha256 != exhibit.sha256:
                raise AliGuardError(
                    "not_the_original",
                    f"{taken.name} is another file than the one that was kept as proof. "
                    "Look for the original, or add this one as new evidence.",
                    name=taken.name,
                )

    def exhibits_of(self, order_id: str) -> tuple[Exhibit, ...]:
        """Return the exhibits of an order, best first, without what lies in the trash.

        Raises:
            AliGuardError: There is no such order (``order_gone``).
        """
        with self.units() as unit:
            return unit.orders.get(order_id).exhibits

    def every_exhibit(self) -> list[tuple[str, Exhibit]]:
        """Return (order id, exhibit) of all orders, without what lies in the trash."""
        with self.units() as unit:
            return [pair for pair in unit.orders.exhibits() if pair[1].removed_at is None]

    def verify(
        self,
        exhibits: Iterable[Exhibit],
        *,
        progress: Callable[[int, int], None] | None = None,
        stop: Callable[[], bool] | None = None,
        told: Told | None = None,
        threads: int = 2,
    ) -> tuple[Verdict, ...]:
        """Read every original again and say what became of it; each content is read once.

        Not for the UI thread: it reads every byte.

        Args:
            exhibits: What to look at.
            progress: Told (files read, all files) after each, on the thread that read it.
            stop: Asked before each file; once it says True the rest is left out.
            told: Told how many bytes were read since (it may wait, to be a good neighbour).
            threads: How many files are read at once; one is read on the caller's thread.
        """
        wanted = list(exhibits)
        contents = list(dict.fromkeys(one.sha256 for one in wanted))
        done = itertools.count(1)

        def look(sha256: str) -> ExhibitState | None:
            if stop is not None and stop():
                return None
            state = self.files.state(sha256, told)
            if progress is not None:
                progress(next(done), len(contents))
            return state

        if threads == 1:
            found = {sha256: look(sha256) for sha256 in contents}
        else:
            with ThreadPoolExecutor(threads, thread_name_prefix="verify") as pool:
                found = dict(zip(contents, pool.map(look, contents), strict=True))
        return tuple(
            Verdict(one, state) for one in wanted if (state := found[one.sha256]) is not None
        )

    def quick_state(self, exhibit: Exhibit) -> ExhibitState:
        """Return what a glance at the folder tells of an original; its bytes are not read."""
        try:
            size = self.path(exhibit).stat().st_size
        except FileNotFoundError:
            return ExhibitState.MISSING
        except OSError:
            return ExhibitState.UNREADABLE
        is_same = not exhibit.size or size == exhibit.size
        return ExhibitState.INTACT if is_same else ExhibitState.CHANGED

    def has_location(self, exhibit: Exhibit) -> bool:
        """Return whether the original says where it was taken; it is read now."""
        return self.read_facts is not None and self.read_facts(self.path(exhibit)).has_location

    def describe(
        self,
        order_id: str,
        exhibit_id: str,
        *,
        kind: ExhibitKind | None = None,
        caption: str | None = None,
        claims: Sequence[str] | None = None,
    ) -> None:
        """Set what an exhibit shows, its caption, or which claims it shows (none: by its kind).

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
                claims=found.claims if claims is None else tuple(claims),
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

    def _added(
        self, order_id: str, results: Sequence[StoredFile | NotStored], added_by: AddedBy
    ) -> list[AddedExhibit]:
        """Make the stored files exhibits, in one gesture, and report on every file in order."""
        with self.units("add_exhibit") as unit:
            order = unit.orders.get(order_id)
            exhibits = list(order.exhibits)
            trash = {e.sha256: e for e in unit.orders.removed_exhibits(order_id)}
            contents = [one.sha256 for one in results if isinstance(one, StoredFile)]
            places = _places(unit.orders, order_id, contents)
            report: list[AddedExhibit] = []
            for result in results:
                if isinstance(result, NotStored):
                    report.append(AddedExhibit(result.name, error=result.error))
                    continue
                known = next((entry for entry in exhibits if entry.sha256 == result.sha256), None)
                if known is not None:
                    report.append(AddedExhibit(result.name, known, already=True))
                    continue
                trashed = trash.get(result.sha256)
                exhibit = self._exhibit(result, len(exhibits) + 1, trashed, added_by)
                exhibits.append(exhibit)
                elsewhere = places.get(result.sha256, ())
                report.append(
                    AddedExhibit(
                        result.name, exhibit, restored=trashed is not None, elsewhere=elsewhere
                    )
                )
            if len(exhibits) > len(order.exhibits):
                unit.orders.save(replace(order, exhibits=_ranked(exhibits)))
                unit.commit()
        return report

    def _exhibit(
        self, stored: StoredFile, position: int, trashed: Exhibit | None, added_by: AddedBy
    ) -> Exhibit:
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
            taken_at=stored.taken_at,
            taken_from=stored.taken_from,
            added_by=added_by,
        )


def _places(
    orders: OrderRepository, order_id: str, contents: Sequence[str]
) -> dict[str, tuple[Place, ...]]:
    """Return where else the same contents are exhibits, by content; not in a trash."""
    found = [
        (other, exhibit)
        for other, exhibit in (orders.exhibits(contents) if contents else ())
        if other != order_id and exhibit.removed_at is None
    ]
    named = orders.some({other for other, _ in found}) if found else {}
    places: dict[str, tuple[Place, ...]] = {}
    for other, exhibit in found:
        if named[other].trashed_at is None:
            place = Place(other, named[other].display_title, exhibit)
            places[exhibit.sha256] = (*places.get(exhibit.sha256, ()), place)
    return places


def _purgeable(orders: OrderRepository, order_id: str, exhibit_id: str) -> Exhibit:
    """Return an exhibit in the trash that may be deleted for good."""
    order = orders.get(order_id)
    found = _find(orders.removed_exhibits(order_id), exhibit_id)
    sent = (case for case in order.cases if case.status is CaseStatus.SUBMITTED)
    if any(one.exhibit_id == exhibit_id for case in sent for one in case.frozen_exhibits):
        raise AliGuardError(
            "exhibit_sent",
            f"{found.name} was sent with a dispute: the record needs it. It stays in the trash.",
            name=found.name,
        )
    family = (*order.exhibits, *orders.removed_exhibits(order_id))
    if any(one.derived_from == exhibit_id for one in family):
        raise AliGuardError(
            "exhibit_has_copies",
            f"Another exhibit is a copy of {found.name}. Delete the copy first.",
            name=found.name,
        )
    return found


def _others_with(orders: OrderRepository, order_id: str, exhibit: Exhibit) -> bool:
    """Return whether anything else names the same content."""
    return any(
        (other, one.id) != (order_id, exhibit.id)
        for other, one in orders.exhibits([exhibit.sha256])
    )


def _ranked(exhibits: Sequence[Exhibit]) -> tuple[Exhibit, ...]:
    return tuple(replace(entry, position=rank) for rank, entry in enumerate(exhibits, 1))


def _find(exhibits: Sequence[Exhibit], exhibit_id: str) -> Exhibit:
    found = next((entry for entry in exhibits if entry.id == exhibit_id), None)
    if found is None:
        raise AliGuardError("exhibit_gone", "This exhibit is no longer there.", exhibit=exhibit_id)
    return found
