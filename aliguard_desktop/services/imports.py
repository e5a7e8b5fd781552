# SPDX-License-Identifier: MIT
"""Getting orders in: recognise, read, merge, report. Nothing is dropped in silence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.services.imported import (
    FileReport,
    ImportEntry,
    ImportOutcome,
    ImportReport,
    RawInput,
)
from aliguard_desktop.services.input_files import check_size, read_input
from aliguard_desktop.services.merging import merge, order_of_parcel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.services.imported import ImportedOrder, NotUnderstood, ReadResult
    from aliguard_desktop.services.merging import DateConflict, Merged
    from aliguard_desktop.services.ports import (
        Clock,
        OrderRepository,
        Reader,
        UnitOfWorkFactory,
        ZoneProvider,
    )

PASTED = "clipboard"
"""What a report calls pasted text."""


@dataclass(slots=True)
class _Known:
    """Orders as they are in the course of one import."""

    repository: OrderRepository
    by_number: dict[str, Order | None] = field(default_factory=dict)
    changed: dict[str, Order] = field(default_factory=dict)

    def find(self, number: str) -> Order | None:
        if number not in self.by_number:
            self.by_number[number] = self.repository.by_number(number)
        return self.by_number[number]

    def find_by_parcel(self, read: ImportedOrder) -> Order | None:
        stored = {order.number: order for order in self.repository.all()}
        here = {number: order for number, order in self.by_number.items() if order is not None}
        return order_of_parcel((stored | here).values(), read)

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
    ) -> None:
        """Take the ports; readers are asked in this order."""
        self._units = units
        self._readers = tuple(readers)
        self._clock = clock
        self._zone = zone

    def import_files(
        self, paths: Sequence[Path], progress: Callable[[int, int], None] | None = None
    ) -> ImportReport:
        """Read files and merge what they hold, in one unit of work.

        A file that cannot be read becomes an entry that says why; the others are read.

        Args:
            paths: Files in any order.
            progress: Called with (files done, files in all); runs on the caller's thread.
        """
        today = self._today()

        def results() -> Iterable[tuple[str, ReadResult | AliGuardError]]:
            for done, path in enumerate(paths, 1):
                try:
                    outcome: ReadResult | AliGuardError = self._read(read_input(path, today))
                except AliGuardError as error:
                    outcome = error
                yield str(path), outcome
                if progress is not None:
                    progress(done, len(paths))

        return self._merge(results())

    def import_text(self, text: str) -> ImportReport:
        """Read pasted text (copied orders page, or JSON) and merge it."""
        # Half a surrogate pair, which a clipboard can hold, is no text in any encoding.
        data = text.encode("utf-8", "replace")
        try:
            check_size(len(data), PASTED)
            source = RawInput(PASTED, data, self._today(), pasted=True)
            outcome: ReadResult | AliGuardError = self._read(source)
        except AliGuardError as error:
            outcome = error
        return self._merge([(PASTED, outcome)])

    def _today(self) -> date:
        return self._clock().astimezone(self._zone()).date()

    def _read(self, source: RawInput) -> ReadResult:
        for reader in self._readers:
            result = reader.read(source)
            if result is not None:
                return result
        raise AliGuardError(
            "not_recognised",
            f"Nothing in {source.name} looks like an order. AliGuard reads the JSON of AliExpress "
            "pages, its own JSON, and text copied from the orders page.",
            file=source.name,
        )

    def _merge(self, results: Iterable[tuple[str, ReadResult | AliGuardError]]) -> ImportReport:
        with self._units("import") as unit:
            known = _Known(unit.orders)
            files = tuple(_file_report(path, result, known) for path, result in results)
            if not known.changed:
                return ImportReport(files)
            for order in known.changed.values():
                unit.orders.save(order)
            batch = unit.batch
            unit.commit()
        return ImportReport(files, batch, tuple(known.changed))


def _file_report(path: str, result: ReadResult | AliGuardError, known: _Known) -> FileReport:
    if isinstance(result, AliGuardError):
        return FileReport(path, "", (_error_entry(path, result),))
    entries: list[ImportEntry] = []
    for read in result.orders:
        entries.extend(_merge_one(read, known))
    entries.extend(_not_understood(piece) for piece in result.not_understood)
    return FileReport(path, result.recognised, tuple(entries), result.more_on_site)


def _merge_one(read: ImportedOrder, known: _Known) -> list[ImportEntry]:
    """Merge one order and return what the report says of it."""
    order = known.find(read.number) if read.number else known.find_by_parcel(read)
    if order is None and not read.number:
        return [_no_order(read)]
    if order is not None and order.trashed_at is not None:
        why = "This order is in the trash and was left there. Restore it to update it."
        return [_entry(order, ImportOutcome.UNCHANGED, "in_trash", why)]
    merged = merge(order, replace(read, number=order.number) if order else read)
    if merged.is_new or merged.changes:
        known.keep(merged.order)
    return [_outcome(merged), *(_conflict(merged.order, one) for one in merged.conflicts)]


def _outcome(merged: Merged) -> ImportEntry:
    order = merged.order
    if merged.is_new:
        return _entry(order, ImportOutcome.NEW, "order_new", "This order was not known before.")
    if not merged.changes:
        if merged.kept:
            names = ", ".join(merged.kept)
            why = f"The file differs in what you wrote yourself ({names}); yours was kept."
            return _entry(order, ImportOutcome.UNCHANGED, "order_kept", why, names=names)
        why = "Everything in it was known already."
        return _entry(order, ImportOutcome.UNCHANGED, "order_unchanged", why)
    names = ", ".join(dict.fromkeys(what for what, _, _ in merged.changes))
    entry = _entry(
        order, ImportOutcome.UPDATED, "order_updated", f"New or changed: {names}.", names=names
    )
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


def _error_entry(path: str, error: AliGuardError) -> ImportEntry:
    return ImportEntry(
        ImportOutcome.NOT_UNDERSTOOD, "", path, error.message, code=error.code, values=error.values
    )


def _entry(order: Order, outcome: ImportOutcome, code: str, why: str, **values: str) -> ImportEntry:
    return ImportEntry(
        outcome, order.number, order.display_title, why, order.id, code=code, values=values
    )
