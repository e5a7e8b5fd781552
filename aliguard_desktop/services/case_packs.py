# SPDX-License-Identifier: MIT
"""The evidence pack of an order: what goes into it, how each file fares, and its making.

What is made depends on the record, the files and the choice alone: on another day, in another
zone and under another locale the same bytes come out (decisions 29).

An original that says where it was taken never goes in as it is: a copy takes its place that
has every byte of the picture and none of the place, and the pack names the original's hash. A
pack leaves the house; whoever needs the original's metadata can be given the original itself.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import IO, TYPE_CHECKING, Protocol

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.exhibit_copies import (
    ALIEXPRESS,
    after_sending,
    for_audience,
    numbering,
    original_of,
)
from aliguard_desktop.domain.orders import CaseStatus, Exhibit
from aliguard_desktop.services.locations import Location, Patch, chunks_of
from aliguard_desktop.services.upload_copies import own_suffix, plain_word
from aliguard_desktop.services.whole_files import whole_file, write_failure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from aliguard_desktop.domain.dispute.phrases import Phrases
    from aliguard_desktop.domain.orders import Case, Order
    from aliguard_desktop.services.disputes import CasePaper, DisputeService
    from aliguard_desktop.services.locations import PlaceFinder, Places
    from aliguard_desktop.services.ports import EvidenceFiles, UnitOfWorkFactory

    Progress = Callable[[int, int], None]

SUFFIX = ".aliguard"
"""Ending of a pack's name."""
ZIP_SUFFIX = ".zip"
"""Ending of the same pack for who has no AliGuard: any computer opens it."""
PDF_SUFFIX = ".pdf"
"""Ending of a pack's PDF alone."""

_MOST_REMEMBERED = 2**20
"""Bytes of changes to a file that are kept while the program runs."""
_EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)


class FileState(StrEnum):
    """What became of an exhibit's file since it was added."""

    INTACT = "intact"
    CHANGED = "changed"
    MISSING = "missing"


class GoesAs(StrEnum):
    """How an exhibit goes into a pack."""

    ORIGINAL = "original"
    WITHOUT_LOCATION = "without_location"
    COPY = "copy"
    """It is itself a changed copy of an exhibit (covered, marked ...)."""
    LEFT_OUT = "left_out"
    """Changed, missing, or not to be freed from a place that it may name."""


@dataclass(frozen=True, slots=True)
class PackWords:
    """Words that are printed, in one language (``resources/pack``)."""

    language: str
    words: Mapping[str, str]
    events: Mapping[str, str]
    sources: Mapping[str, str]
    exhibits: Mapping[str, str]
    parties: Mapping[str, str]
    situations: Mapping[str, str]
    facts: Mapping[str, str]
    choices: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PackChoice:
    """What the user wants to have in a pack.

    Attributes:
        case_id: The record or draft; empty: the order and its exhibits without a text.
        audience: For whom (``domain.orders.AUDIENCES``): copies made for them go in place of
            their originals (``domain.exhibit_copies.for_audience``).
        language: Of the reading copy, and of the printed words where they are translated.
        without: Ids of exhibits that stay out.
    """

    order_id: str
    case_id: str = ""
    audience: str = ALIEXPRESS
    language: str = "en"
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PackItem:
    """One exhibit in a pack.

    Attributes:
        number: Rank in the record, 1 is best; a copy that the text does not name has that of its
            original.
        family: ``picture``, ``video`` or ``document``, and its number among those.
        name: Name in the pack, or empty where it is left out.
        sha256: Hash of the bytes in the pack; ``exhibit.sha256`` is what was recorded.
        found: Hash of the bytes that are there now, or empty where there are none.
        original: Number of the exhibit that it is a copy of, or 0.
        patches: What is different in a copy without location data.
    """

    exhibit: Exhibit
    number: int
    family: str
    family_number: int
    state: FileState = FileState.INTACT
    goes_as: GoesAs = GoesAs.ORIGINAL
    name: str = ""
    sha256: str = ""
    size: int = 0
    found: str = ""
    original: int = 0
    original_sha256: str = ""
    patches: tuple[Patch, ...] = ()

    @property
    def is_unchecked(self) -> bool:
        """Whether it stays out because nobody can tell if it names a place."""
        return self.goes_as is GoesAs.LEFT_OUT and self.state is FileState.INTACT


@dataclass(frozen=True, slots=True)
class PackContent:
    """Everything that goes into a pack, looked up and checked.

    Attributes:
        paper: The record or draft, or None.
        language_name: The reading copy's language in its own words.
        stamp: The record's time, which all files and the PDF bear.
    """

    order: Order
    paper: CasePaper | None
    choice: PackChoice
    words: PackWords
    phrases: Phrases
    language_name: str
    items: tuple[PackItem, ...]
    stamp: datetime

    @property
    def doubtful(self) -> tuple[PackItem, ...]:
        """The exhibits whose file is changed, missing or cannot be checked for a place."""
        return tuple(item for item in self.items if item.goes_as is GoesAs.LEFT_OUT)

    @property
    def broken(self) -> tuple[PackItem, ...]:
        """The exhibits whose file is changed or missing: it is not what it was."""
        return tuple(item for item in self.items if item.state is not FileState.INTACT)

    @property
    def unchecked(self) -> tuple[PackItem, ...]:
        """The exhibits that are what they were, and cannot be checked for a place."""
        return tuple(item for item in self.items if item.is_unchecked)

    @property
    def is_sent(self) -> bool:
        """Whether this is a record of what was sent."""
        return self.paper is not None and self.paper.case.status is CaseStatus.SUBMITTED


@dataclass(frozen=True, slots=True)
class PackOffer:
    """What can be packed of an order.

    Attributes:
        cases: What was sent, the newest first, then the draft.
        exhibits: Exhibits by case id (empty: without a text), those that the text names first.
        numbers: Their numbers by case id and exhibit id.
    """

    order: Order
    cases: tuple[Case, ...]
    exhibits: Mapping[str, tuple[Exhibit, ...]]
    numbers: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class PackResult:
    """A pack that was written.

    Attributes:
        fingerprint: SHA-256 of its ``SHA256SUMS``: the pack's own mark; of a PDF alone its own.
        file_sha256: SHA-256 of the file itself: what a check shows.
    """

    path: Path
    content: PackContent
    fingerprint: str
    size: int
    file_sha256: str = ""


@dataclass(frozen=True, slots=True)
class _Looked:
    """What a file is: its hash, that of the copy that goes in, its size, its place."""

    found: str
    sha256: str
    size: int
    places: Places


class PackWriter(Protocol):
    """Writes a pack (``exporting.pack_file``)."""

    def write(
        self,
        content: PackContent,
        path_of: Callable[[Exhibit], Path],
        target: IO[bytes],
        progress: Callable[[], None],
    ) -> str:
        """Write the pack into an open file and return its fingerprint.

        ``progress`` is called after each step; what it raises ends the work.

        Raises:
            OSError: A file cannot be read or written.
            AliGuardError: A file was changed meanwhile (``pack_moved``).
        """

    def write_pdf(
        self,
        content: PackContent,
        path_of: Callable[[Exhibit], Path],
        target: IO[bytes],
        progress: Callable[[], None],
    ) -> str:
        """Write the pack's PDF alone and return its hash; as ``write``."""

    def steps(self, content: PackContent) -> int:
        """Return how many steps writing takes."""


class CasePackService:
    """Use cases of the evidence pack."""

    def __init__(
        self,
        units: UnitOfWorkFactory,
        files: EvidenceFiles,
        disputes: DisputeService,
        writer: PackWriter,
        find_places: PlaceFinder,
        words_of: Callable[[str], PackWords],
    ) -> None:
        """Take the ports."""
        self._units = units
        self._files = files
        self._disputes = disputes
        self._writer = writer
        self._find_places = find_places
        self._words_of = words_of
        self._known: dict[str, tuple[tuple[int, int], _Looked]] = {}

    def offer(self, order_id: str) -> PackOffer:
        """Return what can be packed; no file is read.

        Raises:
            AliGuardError: There is no such order (``order_gone``).
        """
        order, removed = self._order(order_id)
        sent = [case for case in order.cases if case.status is CaseStatus.SUBMITTED]
        sent.sort(key=_sent_at, reverse=True)
        drafts = [
            case for case in order.cases if case.status is CaseStatus.DRAFT and case.situation
        ]
        cases = (*sent, *drafts)
        listed = {"": _listed(order, None, removed)}
        for case in cases:
            exhibits = self._paper(order, case, "en", removed).exhibits
            listed[case.id] = _listed(order, case, removed, exhibits)
        return PackOffer(
            order,
            cases,
            {id_: exhibits for id_, (exhibits, _) in listed.items()},
            {
                id_: {one: entry.number for one, entry in numbering(*known).items()}
                for id_, known in listed.items()
            },
        )

    def for_form(self, order_id: str) -> tuple[Exhibit, ...]:
        """Return what the form gets, as the newest text numbers it: the draft's, else the record's.

        Of a record that is what was sent, and nothing that was added since.

        Raises:
            AliGuardError: There is no such order (``order_gone``).
        """
        offer = self.offer(order_id)
        drafts = [case for case in offer.cases if case.status is CaseStatus.DRAFT]
        newest = (drafts or list(offer.cases))[:1]
        if not newest:
            return self._disputes.open_draft(order_id).exhibits
        case, exhibits = newest[0], offer.exhibits[newest[0].id]
        if case.status is CaseStatus.SUBMITTED:
            count = len(case.frozen_exhibits)
            return after_sending(exhibits[:count], exhibits[count:])
        _, removed = self._order(order_id)
        return self._paper(offer.order, case, "en", removed).exhibits

    def look(self, choice: PackChoice, progress: Progress | None = None) -> PackContent:
        """Gather a pack and check every file of it; not on the UI thread.

        Raises:
            AliGuardError: The order or record is not there (``order_gone``, ``case_gone``).
        """
        order, removed = self._order(choice.order_id)
        case = next((entry for entry in order.cases if entry.id == choice.case_id), None)
        if choice.case_id and case is None:
            raise AliGuardError(
                "case_gone", "This record is no longer there. Choose another.", case=choice.case_id
            )
        paper = self._paper(order, case, choice.language, removed) if case else None
        exhibits, named = _listed(order, case, removed, paper.exhibits if paper else ())
        names = numbering(exhibits, named)
        # Who leaves a covered copy out does not ask for its original instead.
        seen = _for_audience(exhibits, choice.audience, case)
        chosen = [entry for entry in seen if entry.id not in choice.without]
        items = []
        for rank, exhibit in enumerate(chosen, 1):
            own, original = names[exhibit.id], original_of(exhibit, exhibits)
            item = PackItem(
                exhibit, own.number, own.family, own.family_number,
                original=names[original.id].number if original is not None else 0,
                original_sha256=original.sha256 if original is not None else "",
            )  # fmt: skip
            items.append(self._checked(item))
            if progress is not None:
                progress(rank, len(chosen))
        phrases = self._disputes.phrases_of(choice.language)
        words = self._words_of(choice.language)
        day_words = self._disputes.phrases_of(words.language)
        return PackContent(
            order, paper, choice, words, day_words, phrases.name, _in_order(items),
            _stamp(order, case),
        )  # fmt: skip

    def write(self, choice: PackChoice, path: Path, progress: Progress | None = None) -> PackResult:
        """Write a pack, whole or not at all; one that was there before is as it was then.

        Into a file whose name ends in ``.pdf`` its PDF alone is written.

        Raises:
            AliGuardError: The order or record is not there, a file was changed meanwhile
                (``pack_moved``), or the pack cannot be written (``export_failed``,
                ``disk_full``).
        """
        looked = 0

        def on_look(done: int, total: int) -> None:
            nonlocal looked
            looked = total
            if progress is not None:
                progress(done, total * 3 + 1)

        content = self.look(choice, on_look)
        total = looked + self._writer.steps(content)
        done = looked

        def on_write() -> None:
            nonlocal done
            done = min(done + 1, total)
            if progress is not None:
                progress(done, total)

        try:
            is_pdf = path.suffix.lower() == PDF_SUFFIX
            write = self._writer.write_pdf if is_pdf else self._writer.write
            with whole_file(path) as stream:
                fingerprint = write(content, self._path_of, stream, on_write)
            whole, size = _hash(path, ())
            return PackResult(path, content, fingerprint, size, whole)
        except OSError as error:
            raise write_failure(error, path) from error

    def _path_of(self, exhibit: Exhibit) -> Path:
        return self._files.path(exhibit.sha256)

    def _order(self, order_id: str) -> tuple[Order, tuple[Exhibit, ...]]:
        with self._units() as unit:
            return unit.orders.get(order_id), unit.orders.removed_exhibits(order_id)

    def _paper(
        self, order: Order, case: Case, language: str, removed: Sequence[Exhibit]
    ) -> CasePaper:
        """Return a case for printing; what was sent keeps exhibits that were removed since."""
        sent = {entry.exhibit_id for entry in case.frozen_exhibits}
        back = tuple(replace(entry, removed_at=None) for entry in removed if entry.id in sent)
        return self._disputes.paper(
            replace(order, exhibits=(*order.exhibits, *back)), case, language
        )

    def _checked(self, item: PackItem) -> PackItem:
        """Return an item with what its file is now and how it goes in."""
        try:
            looked = self._look_into(self._path_of(item.exhibit))
        except OSError:
            return replace(item, state=FileState.MISSING, goes_as=GoesAs.LEFT_OUT)
        item = replace(item, found=looked.found)
        if looked.found != item.exhibit.sha256:
            return replace(item, state=FileState.CHANGED, goes_as=GoesAs.LEFT_OUT)
        if looked.places.location is Location.UNKNOWN:
            return replace(item, goes_as=GoesAs.LEFT_OUT)
        goes_as = GoesAs.COPY if item.exhibit.derived_from else GoesAs.ORIGINAL
        if looked.places.location is Location.FOUND:
            goes_as = GoesAs.WITHOUT_LOCATION
        return replace(
            item,
            goes_as=goes_as,
            sha256=looked.sha256,
            size=looked.size,
            patches=looked.places.patches,
            name=_name_in_pack(item, goes_as),
        )

    def _look_into(self, path: Path) -> _Looked:
        """Hash a file and look for its place, once unless it changes.

        A change that size and time do not show is met when the file is copied: it is hashed then.
        """
        state = path.stat()
        key = (state.st_size, state.st_mtime_ns)
        kept = self._known.get(str(path))
        if kept is not None and kept[0] == key:
            return kept[1]
        found, size = _hash(path, ())
        places = self._find_places(path)
        fresh = found if not places.patches else _hash(path, places.patches)[0]
        looked = _Looked(found, fresh, size, places)
        if sum(len(patch.data) for patch in places.patches) <= _MOST_REMEMBERED:
            self._known[str(path)] = (key, looked)
        return looked


def _listed(
    order: Order,
    case: Case | None,
    removed: Sequence[Exhibit],
    of_case: Sequence[Exhibit] = (),
) -> tuple[tuple[Exhibit, ...], int]:
    """Return the exhibits of a pack, and how many of them the text names.

    Those of a record come first, with name, kind and hash as they were sent, also where they
    were removed since; then what the order has besides.
    """
    live = sorted(order.exhibits, key=lambda entry: entry.position)
    live = [entry for entry in live if entry.removed_at is None]
    first = list(of_case)
    if case is not None and case.frozen_exhibits:
        known = {entry.id: entry for entry in (*removed, *order.exhibits)}
        first = [
            replace(
                known.get(one.exhibit_id, Exhibit(one.exhibit_id, one.sha256, "", "")),
                sha256=one.sha256,
                name=one.name,
                kind=one.kind,
                media_type=one.media_type or known_type(known.get(one.exhibit_id)),
            )
            for one in sorted(case.frozen_exhibits, key=lambda entry: entry.number)
        ]
    taken = {entry.id for entry in first}
    return (*first, *(entry for entry in live if entry.id not in taken)), len(first)


def _in_order(items: Sequence[PackItem]) -> tuple[PackItem, ...]:
    """Return the items in order of their numbers, no two of them with one name."""
    result: list[PackItem] = []
    used: set[str] = set()
    for item in sorted(items, key=lambda one: one.number):
        name, again = item.name, 1
        while name and name in used:
            again += 1
            stem, dot, ending = item.name.rpartition(".")
            name = f"{stem}_{again}.{ending}" if dot else f"{item.name}_{again}"
        used.add(name)
        result.append(replace(item, name=name))
    return tuple(result)


def known_type(exhibit: Exhibit | None) -> str:
    """Return the media type of an exhibit, or of an unknown file."""
    return exhibit.media_type if exhibit is not None else "application/octet-stream"


def _for_audience(exhibits: Sequence[Exhibit], audience: str, case: Case | None) -> list[Exhibit]:
    """Return what an audience gets to see, in order of the numbers.

    AliExpress has what was sent already: that stays in, also where it was covered since.
    """
    shown = {entry.id for entry in for_audience(exhibits, audience)}
    if audience == ALIEXPRESS and case is not None:
        shown.update(one.exhibit_id for one in case.frozen_exhibits)
    return [entry for entry in exhibits if entry.id in shown]


def _stamp(order: Order, case: Case | None) -> datetime:
    """Return the record's time: when it was sent, else the last thing that the order knows."""
    if case is not None and case.submitted_at is not None:
        return case.submitted_at.astimezone(UTC).replace(microsecond=0)
    known = [entry.added_at for entry in order.exhibits if entry.added_at is not None]
    for event in order.events:
        if event.at is not None:
            known.append(event.at)
        elif event.day is not None and event.seen is None:
            known.append(datetime(event.day.year, event.day.month, event.day.day, tzinfo=UTC))
    latest = max((entry.astimezone(UTC) for entry in known), default=_EARLIEST)
    return max(latest, _EARLIEST).replace(microsecond=0)


def _sent_at(case: Case) -> float:
    return case.submitted_at.timestamp() if case.submitted_at is not None else 0.0


def _name_in_pack(item: PackItem, goes_as: GoesAs) -> str:
    exhibit = item.exhibit
    folder = "exhibits" if goes_as is GoesAs.ORIGINAL else "copies"
    how = f"_{exhibit.derived_how}" if exhibit.derived_how.isalpha() else ""
    if goes_as is GoesAs.WITHOUT_LOCATION:
        how += "_without_location"
    return f"{folder}/{item.number:02d}_{plain_word(exhibit)}{how}{own_suffix(exhibit)}"


def _hash(path: Path, patches: Sequence[Patch]) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    for chunk in chunks_of(path, patches):
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size
