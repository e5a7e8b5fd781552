# SPDX-License-Identifier: MIT
"""Getting orders in: recognise, read, merge, report. Nothing is dropped in silence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.order_number import item_of, unlike_the_others
from aliguard_desktop.services.imported import (
    FileReport,
    ImportEntry,
    ImportOutcome,
    ImportReport,
    ImportStep,
    RawInput,
)
from aliguard_desktop.services.input_files import check_size, read_input
from aliguard_desktop.services.merging import merge, order_of_parcel
from aliguard_desktop.services.ports import IMPORT_LABEL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.services.imported import (
        ImportedOrder,
        KeptPiece,
        NotUnderstood,
        ReadResult,
    )
    from aliguard_desktop.services.merging import DateConflict, Merged
    from aliguard_desktop.services.ports import (
        Clock,
        OrderRepository,
        Reader,
        UnitOfWorkFactory,
        ZoneProvider,
    )
    from aliguard_desktop.services.tables import TableMappings, UnknownTable

    ImportProgress = Callable[[ImportStep, float, int], None]
    """Takes the step, how much of it is done, and how much there is; runs on the caller's thread.

    What it raises ends the import, which then has changed nothing.
    """

    _Result = tuple[str, ReadResult | AliGuardError]

PASTED = "clipboard"
"""What a report calls pasted text."""
KEPT = "earlier import"
"""What a report calls a kept piece that is read again."""
_MOST_PIECES = 200  # of one file in the report; nobody reads more, and millions would not fit


_AT_A_TIME = 500
"""Orders that are looked up or saved between two looks at whether to go on."""
_COMPARED = 50  # orders between two looks


class _Watch:
    """Tells how far an import is; it never goes back, where a step has to be done again."""

    def __init__(self, progress: ImportProgress | None) -> None:
        self._progress = progress
        self._furthest: tuple[int, float] = (0, 0.0)
        self._last: tuple[ImportStep, float, int] = (ImportStep.READ, 0, 1)

    def __call__(self, step: ImportStep, done: float, total: int) -> None:
        if self._progress is None:
            return
        place = (_STEPS.index(step), done / max(total, 1))
        if place >= self._furthest:
            self._furthest, self._last = place, (step, done, total)
        self._progress(*self._last)


_STEPS = tuple(ImportStep)


@dataclass(frozen=True, slots=True)
class Readings:
    """What was read of an import, before anything of it is merged: (name, result) per file."""

    results: tuple[_Result, ...]

    @property
    def ambiguous_dates(self) -> tuple[str, ...]:
        """Dates, as written, that could be two days; one answer holds for the whole import."""
        texts = (
            text
            for _, result in self.results
            if not isinstance(result, AliGuardError)
            for text in result.ambiguous_dates
        )
        return tuple(dict.fromkeys(texts))

    @property
    def unknown_tables(self) -> tuple[UnknownTable, ...]:
        """Tables of which nobody has said yet what their columns are, each header set once."""
        tables = (
            table
            for _, result in self.results
            if not isinstance(result, AliGuardError)
            for table in result.tables
            if table.mapping is None
        )
        return tuple({table.key: table for table in tables}.values())


def _orders_of(result: ReadResult | AliGuardError) -> tuple[ImportedOrder, ...]:
    return () if isinstance(result, AliGuardError) else result.orders


@dataclass(slots=True)
class _Known:
    """Orders as they are in the course of one import.

    Attributes:
        by_number: Those that files name, as they are now.
        removed: What the user took away from each, or corrected.
        named: Ids of those that files name and that were stored before.
        listed: Numbers of all that files name.
        stored: All of them, once a page without an order number asked for its parcel's order.
    """

    repository: OrderRepository
    by_number: dict[str, Order]
    removed: dict[str, tuple[Event, ...]]
    named: frozenset[str]
    listed: frozenset[str]
    changed: dict[str, Order] = field(default_factory=dict)
    stored: list[Order] | None = None

    @classmethod
    def of(cls, repository: OrderRepository, results: Iterable[_Result], watch: _Watch) -> _Known:
        """Return what is known of the orders that the results name, some hundred at once."""
        named = (read.number for _, result in results for read in _orders_of(result))
        numbers = list(dict.fromkeys(number for number in named if number))
        known: dict[str, Order] = {}
        removed: dict[str, tuple[Event, ...]] = {}
        for start in range(0, len(numbers), _AT_A_TIME):
            watch(ImportStep.LOOK_UP, start, len(numbers))
            found = repository.by_numbers(numbers[start : start + _AT_A_TIME])
            known |= found
            ids = [order.id for order in found.values()]
            gone = repository.removed_events(ids) if ids else {}
            removed |= {key: gone.get(key, ()) for key in ids}
        return cls(repository, known, removed, frozenset(removed), frozenset(numbers))

    def find_by_parcel(self, read: ImportedOrder) -> Order | None:
        if self.stored is None:
            self.stored = self.repository.all()
        orders = {order.number: order for order in self.stored} | self.by_number
        return order_of_parcel(orders.values(), read)

    def numbers(self) -> list[str]:
        """Return the numbers of all orders, to notice one that is unlike them."""
        if self.stored is None:
            self.stored = self.repository.all()
        return [*({order.number for order in self.stored} | self.listed)]

    def removed_from(self, order: Order | None) -> tuple[Event, ...]:
        """Return what the user took away from an order or corrected."""
        if order is None:
            return ()
        if order.id not in self.removed:  # new in this import, or found by its parcel
            found = self.repository.removed_events([order.id])
            self.removed[order.id] = found.get(order.id, ())
        return self.removed[order.id]

    def removed_exhibits(self, order: Order | None, read: ImportedOrder) -> frozenset[str]:
        """Return the ids of exhibits in a file that are in the order's trash: they stay there."""
        if order is None or not read.exhibits or order.id not in self.named:
            return frozenset()
        trash = self.repository.removed_exhibits(order.id)
        return frozenset(one.id for one in trash) & {one.id for one in read.exhibits}

    def keep(self, order: Order) -> None:
        self.by_number[order.number] = order
        self.changed[order.id] = order


class ImportService:
    """Use cases of the import: files, pasted text, and what came of them."""

    def __init__(
        self,
        units: UnitOfWorkFactory,
        readers: Sequence[Reader],
        clock: Clock,
        zone: ZoneProvider,
        tables: TableMappings | None = None,
    ) -> None:
        """Take the ports; readers are asked in this order.

        Args:
            units: Where orders are stored.
            readers: Asked in this order.
            clock: The computer's clock.
            zone: The user's time zone.
            tables: What the user said of tables with unknown headers.
        """
        self._units = units
        self._readers = tuple(readers)
        self._clock = clock
        self._zone = zone
        self._tables = tables

    def import_files(
        self,
        paths: Sequence[Path],
        progress: ImportProgress | None = None,
        *,
        day_first: bool | None = None,
    ) -> ImportReport:
        """Read files and merge what they hold, in one unit of work.

        A file that cannot be read becomes an entry that says why; the others are read.

        Args:
            paths: Files in any order.
            progress: Told how far the import is; it may raise to end it.
            day_first: What 03/04/2026 means in them; None: such dates are reported, not read.
        """
        return self.merge(self.read_files(paths, progress, day_first=day_first), progress)

    def import_text(self, text: str, *, markup: str = "") -> ImportReport:
        """Read pasted text (copied orders page, or JSON) and merge it.

        Args:
            text: The text.
            markup: The clipboard's HTML of the same copy; it says more and is asked first.
        """
        return self.merge(self.read_text(text, markup=markup))

    def read_files(
        self,
        paths: Sequence[Path],
        progress: ImportProgress | None = None,
        *,
        day_first: bool | None = None,
    ) -> Readings:
        """Read files without merging; arguments as for ``import_files``.

        Where ``ambiguous_dates`` is not empty, ask the user once and read again with the answer.
        """
        today = self._today()
        results: list[_Result] = []
        watch = _Watch(progress)
        for done, path in enumerate(paths):
            tell = _teller(watch, done, len(paths))
            tell(0)
            try:
                source = replace(read_input(path, today), day_first=day_first, tell=tell)
                results.append((str(path), self._read(self._told(source))))
            except AliGuardError as error:
                results.append((str(path), error))
            tell(1)
        return Readings(tuple(results))

    def read_text(
        self,
        text: str,
        progress: ImportProgress | None = None,
        *,
        markup: str = "",
        day_first: bool | None = None,
    ) -> Readings:
        """Read pasted text without merging; as ``read_files`` and ``import_text``."""
        tell = _teller(_Watch(progress), 0, 1)
        if markup:
            outcome = self._read_pasted(markup, day_first, tell)
            if not isinstance(outcome, AliGuardError) and outcome.orders:
                return Readings(((PASTED, outcome),))
        return Readings(((PASTED, self._read_pasted(text, day_first, tell)),))

    def merge(self, readings: Readings, progress: ImportProgress | None = None) -> ImportReport:
        """Merge what was read, in one unit of work that can be undone.

        ``progress`` may raise until everything is written: then nothing was changed.
        """
        return self._merge(readings.results, _Watch(progress))

    def kept_size(self) -> tuple[int, int]:
        """Return how many recognised pieces of imports are kept, and how many bytes they take."""
        with self._units() as unit:
            return unit.raw_inputs.size()

    def purge_kept(self) -> None:
        """Remove all kept pieces for good; orders stay, and older backups keep what they have."""
        with self._units("purge_kept") as unit:
            unit.raw_inputs.purge()
            unit.commit()

    def read_kept_again(self) -> ImportReport:
        """Read the kept pieces of all imports with the parsers of today and merge what is new."""
        with self._units() as unit:
            pieces = unit.raw_inputs.all()
            undone = unit.raw_inputs.size()[0] - len(pieces)
        results: list[_Result] = []
        for piece in pieces:
            read_on = piece.seen or self._today()
            pasted = piece.seen is not None
            data = piece.text.encode("utf-8", "replace")
            source = RawInput(
                KEPT, data, read_on, pasted=pasted, kept=True, day_first=piece.day_first
            )
            try:
                results.append((KEPT, self._read(self._told(source))))
            except AliGuardError as error:
                results.append((KEPT, error))
        report = self._merge(results, _Watch(None))
        if not undone:
            return report
        why = f"Kept pieces of imports that you have undone, so they were not read: {undone}."
        note = ImportEntry(
            ImportOutcome.REMARK, "", KEPT, why, code="kept_undone", values={"count": str(undone)}
        )
        return replace(report, files=(*report.files, FileReport(KEPT, "", (note,))))

    def _read_pasted(
        self, text: str, day_first: bool | None, tell: Callable[[float], None]
    ) -> ReadResult | AliGuardError:
        # Half a surrogate pair, which a clipboard can hold, is no text in any encoding.
        data = text.encode("utf-8", "replace")
        try:
            check_size(len(data), PASTED)
            source = RawInput(
                PASTED, data, self._today(), pasted=True, day_first=day_first, tell=tell
            )
            return self._read(self._told(source))
        except AliGuardError as error:
            return error

    def _told(self, source: RawInput) -> RawInput:
        """Return the input with what its reader may want to know of the user."""
        mappings = self._tables.remembered() if self._tables is not None else {}
        return replace(source, mappings=mappings, zone=self._zone())

    def _today(self) -> date:
        return self._clock().astimezone(self._zone()).date()

    def _read(self, source: RawInput) -> ReadResult:
        for reader in self._readers:
            result = reader.read(source)
            if result is not None:
                return result
        raise AliGuardError(
            "not_recognised",
            f"Nothing in {source.name} looks like an order. AliGuard reads saved or copied pages "
            "of AliExpress, its mails, tables of orders, and order numbers.",
            file=source.name,
        )

    def _merge(self, results: Sequence[_Result], watch: _Watch) -> ImportReport:
        # Reading and merging take seconds for thousands of orders, and nobody else can save while
        # a unit that writes lasts: so the merge is done before, and again only where it must be.
        with self._units() as unit:
            known = _Known.of(unit.orders, results, watch)
            count = unit.orders.change_count()
            files = _file_reports(results, known, watch)
        if not known.changed:
            return ImportReport(files)
        with self._units(IMPORT_LABEL) as unit:
            if unit.orders.change_count() != count:
                known = _Known.of(unit.orders, results, watch)
                files = _file_reports(results, known, watch)
            changed = list(known.changed.values())
            for start in range(0, len(changed), _AT_A_TIME):
                watch(ImportStep.SAVE, start, len(changed))
                unit.orders.save_all(changed[start : start + _AT_A_TIME])
            unit.raw_inputs.keep(_watched(_kept(results), watch, len(changed)))
            watch(ImportStep.SAVE, len(changed), len(changed))
            batch = unit.batch
            unit.commit()
        return ImportReport(files, batch, tuple(known.changed))


def _teller(watch: _Watch, done: int, files: int) -> Callable[[float], None]:
    """Return what a reader tells how far it is in the file after ``done`` others."""

    def tell(part: float) -> None:
        watch(ImportStep.READ, done + min(max(part, 0.0), 1.0), files)

    return tell


def _watched(pieces: Iterable[KeptPiece], watch: _Watch, total: int) -> Iterator[KeptPiece]:
    """Yield pieces and look after each whether to go on."""
    for piece in pieces:
        yield piece
        watch(ImportStep.SAVE, total, total)


def _kept(results: Iterable[_Result]) -> list[KeptPiece]:
    """Return what of an import is kept: only inputs that gave orders."""
    return [
        piece
        for _, result in results
        if not isinstance(result, AliGuardError) and result.orders
        for piece in result.kept
    ]


def _file_reports(
    results: Sequence[_Result], known: _Known, watch: _Watch
) -> tuple[FileReport, ...]:
    """Merge what the files give and return what the report says of each.

    What names its order is merged first, in all files: a page that names only a parcel then finds
    its order, whichever of the two files came first.
    """
    jobs = [(file, read) for file, (_, result) in enumerate(results) for read in _orders_of(result)]
    merged: list[list[ImportEntry]] = [[] for _ in results]
    for rank, (file, read) in enumerate(sorted(jobs, key=lambda job: not job[1].number)):
        if rank % _COMPARED == 0:
            watch(ImportStep.COMPARE, rank, len(jobs))
        merged[file].extend(_merge_one(read, known))
    return tuple(
        _file_report(path, result, entries)
        for (path, result), entries in zip(results, merged, strict=True)
    )


def _file_report(
    path: str, result: ReadResult | AliGuardError, merged: list[ImportEntry]
) -> FileReport:
    if isinstance(result, AliGuardError):
        return FileReport(path, "", (_error_entry(path, result),))
    entries = list(merged)
    if result.more_on_site:
        why = (
            'AliExpress has more orders than this file holds. On My Orders, press "View orders" '
            "until all of them are shown, then save or copy the page again."
        )
        remark = ImportOutcome.REMARK
        entries.append(ImportEntry(remark, "", path, why, code="more_on_site"))
    entries.extend(_remark(piece) for piece in result.remarks)
    entries.extend(_not_understood(piece) for piece in result.not_understood[:_MOST_PIECES])
    if (rest := len(result.not_understood) - _MOST_PIECES) > 0:
        why = f"{rest} more pieces of this file were not understood."
        more = {"count": str(rest)}
        entries.append(
            ImportEntry(ImportOutcome.NOT_UNDERSTOOD, "", path, why, code="more", values=more)
        )
    return FileReport(path, result.recognised, tuple(entries), result.more_on_site, result.tables)


def _merge_one(read: ImportedOrder, known: _Known) -> list[ImportEntry]:
    """Merge one order and return what the report says of it."""
    order = known.by_number.get(read.number) if read.number else known.find_by_parcel(read)
    if order is None and not read.number:
        return [_no_order(read)]
    if order is not None and order.trashed_at is not None:
        why = "This order is in the trash and was left there. Restore it to update it."
        return [_entry(order, ImportOutcome.UNCHANGED, "in_trash", why)]
    named = replace(read, number=order.number) if order else read
    gone = known.removed_exhibits(order, read)
    if gone:
        named = replace(named, exhibits=tuple(one for one in read.exhibits if one.id not in gone))
    merged = merge(order, named, known.removed_from(order))
    if gone:
        merged.kept.append("exhibits")
    if merged.is_new or merged.changes:
        known.keep(merged.order)
    doubts = _doubts(merged.order, known) if merged.is_new and read.typed else []
    conflicts = (_conflict(merged.order, one) for one in merged.conflicts)
    return [_outcome(merged), *doubts, *conflicts]


def _doubts(order: Order, known: _Known) -> list[ImportEntry]:
    """Return what hints at a slip in a number that somebody typed."""
    others = [number for number in known.numbers() if number != order.number]
    item_of_order = item_of(order.number, others)
    if item_of_order is not None:
        why = f"This looks like the number of an item of order {item_of_order}. Check it."
        values = {"other": item_of_order}
        return [_entry(order, ImportOutcome.REMARK, "number_of_item", why, **values)]
    ending = unlike_the_others(order.number, others)
    if ending is not None:
        why = f"Your other orders end in {ending}. Check the last digits."
        return [_entry(order, ImportOutcome.REMARK, "number_unlike", why, ending=ending)]
    return []


def _outcome(merged: Merged) -> ImportEntry:
    order = merged.order
    if merged.is_new:
        told = tuple(one for one in merged.changes if one[0] in ("protection_end", "parcels"))
        return ImportEntry(
            ImportOutcome.NEW,
            order.number,
            order.display_title,
            "This order was not known before.",
            order.id,
            changes=told,
            code="order_new",
        )
    if not merged.changes:
        if merged.left_out:
            why = "What you had removed or corrected was left out; all else was known already."
            return _entry(order, ImportOutcome.UNCHANGED, "order_left_out", why)
        if merged.kept:
            names = ", ".join(merged.kept)
            why = f"The file differs in what you wrote yourself ({names}); yours was kept."
            return _entry(order, ImportOutcome.UNCHANGED, "order_kept", why, names=names)
        why = "Everything in it was known already."
        return _entry(order, ImportOutcome.UNCHANGED, "order_unchanged", why)
    names = ", ".join(dict.fromkeys(what for what, _, _ in merged.changes))
    code, why = "order_updated", f"New or changed: {names}."
    if merged.left_out:
        code, why = "order_updated_less", f"{why} What you had removed or corrected was left out."
    entry = _entry(order, ImportOutcome.UPDATED, code, why, names=names)
    return replace(entry, changes=tuple(merged.changes))


def _conflict(order: Order, conflict: DateConflict) -> ImportEntry:
    values = {
        "kind": str(conflict.kind),
        "known": conflict.known.isoformat(),
        "known_source": str(conflict.known_source),
        "read": conflict.read.isoformat(),
        "read_source": str(conflict.read_source),
        "used": min(conflict.known, conflict.read).isoformat(),
    }
    why = (
        f"Two days for {conflict.kind}: {values['known']} ({conflict.known_source}) and "
        f"{values['read']} ({conflict.read_source}). Both are kept; the earlier one counts until "
        "you decide."
    )
    return _entry(order, ImportOutcome.CONFLICT, "date_conflict", why, **values)


def _no_order(read: ImportedOrder) -> ImportEntry:
    numbers = ", ".join(number for parcel in read.parcels for number in parcel.numbers)
    why = (
        "This page names no order, and no known order has a parcel with this number. "
        "Add the order, or import its page first."
    )
    return ImportEntry(
        ImportOutcome.NOT_UNDERSTOOD,
        "",
        numbers or "a tracking page",
        why,
        code="tracking_without_order",
        values={"numbers": numbers},
    )


def _not_understood(piece: NotUnderstood) -> ImportEntry:
    return ImportEntry(
        ImportOutcome.NOT_UNDERSTOOD,
        "",
        piece.what,
        piece.why,
        code=piece.code,
        values=piece.values,
        raw=piece.raw,
    )


def _remark(piece: NotUnderstood) -> ImportEntry:
    return replace(_not_understood(piece), outcome=ImportOutcome.REMARK)


def _error_entry(path: str, error: AliGuardError) -> ImportEntry:
    return ImportEntry(
        ImportOutcome.NOT_UNDERSTOOD, "", path, error.message, code=error.code, values=error.values
    )


def _entry(order: Order, outcome: ImportOutcome, code: str, why: str, **values: str) -> ImportEntry:
    return ImportEntry(
        outcome, order.number, order.display_title, why, order.id, code=code, values=values
    )
