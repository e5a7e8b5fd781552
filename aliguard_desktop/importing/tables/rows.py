# SPDX-License-Identifier: MIT
"""Rows of a table as orders: several rows of one order are its items."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import (
    DATED_KINDS,
    CompletedBy,
    CompletedDetail,
    EventKind,
    Source,
    TextDetail,
)
from aliguard_desktop.domain.orders import Line, Parcel, Payment
from aliguard_desktop.domain.tracking import TrackingKind, check_tracking_number
from aliguard_desktop.importing.building import EventList, problem
from aliguard_desktop.importing.dates import days_in, month_day_near, read_day
from aliguard_desktop.importing.logistics import meaning_of
from aliguard_desktop.importing.plain import as_id, as_int, clean_line, shortened
from aliguard_desktop.importing.prices import currency_of, read_price
from aliguard_desktop.importing.refunds import request_text
from aliguard_desktop.importing.statuses import PageStatus, page_status
from aliguard_desktop.importing.tables.cells import (
    DAMAGED,
    all_end_in_zero,
    instant_of,
    items_in,
    proven_order,
    read_number,
    tracking_numbers,
    variant_of,
)
from aliguard_desktop.importing.tables.exporters import Rows, Trap
from aliguard_desktop.importing.tables.inner_json import events_of_pages
from aliguard_desktop.importing.tables.table import is_blank
from aliguard_desktop.services.imported import ImportedOrder
from aliguard_desktop.services.tables import Field

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from datetime import tzinfo

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.money import Money
    from aliguard_desktop.importing.tables.table import Table
    from aliguard_desktop.services.imported import NotUnderstood

_PACIFIC = ZoneInfo("America/Los_Angeles")
_DAYS = {
    Field.ORDERED: EventKind.PLACED,
    Field.PAID_ON: EventKind.PAID,
    Field.SHIPPED: EventKind.SHIPPED,
    Field.PROTECTION: EventKind.PROTECTION_END,
    Field.EXPECTED: EventKind.EXPECTED_BY,
    Field.DELIVERED: EventKind.DELIVERED,
}
_TOLD = 100  # rows between two words on how far the reading is
_DATE_FIELDS = (*_DAYS, Field.COMPLETED)
_ANY_DAY = date(2026, 1, 15)
_ANY_CURRENCY = "USD"
_ALIEXPRESS = "aliexpress"
_BUYER_ACCEPTS = "buyer_accept_goods"


@dataclass(frozen=True, slots=True)
class How:
    """How a table is read.

    Attributes:
        fields: What each column holds.
        traps: What is different in it.
        day_first: What 03/04/2026 means; None: not known.
        zone: The user's zone; only the trap of the early day needs it.
        number: The order number of all rows, where no column has one.
        rows: What a row is.
        early: Whether days are one day early for the user; None: the zone decides.
    """

    fields: tuple[Field, ...]
    traps: Collection[Trap] = ()
    day_first: bool | None = None
    zone: tzinfo | None = None
    number: str = ""
    rows: Rows = Rows.ITEMS
    early: bool | None = None


class _Sections:
    """What the rows of a table can hold at all: the rest is asked of none of them."""

    def __init__(self, fields: tuple[Field, ...]) -> None:
        there = frozenset(fields)
        self.days = {kind: event for kind, event in _DAYS.items() if kind in there}
        self.has_scans = bool(there & {Field.SCAN, Field.SCAN_ON, Field.ETA})
        self.has_refunds = bool(there & {Field.REFUND, Field.REFUND_ON})
        self.has_parcels = bool(there & {Field.TRACKING, Field.TRACKING_ORIGIN})
        self.has_pages = Field.PAGE_JSON in there


@dataclass(slots=True)
class RowsRead:
    """What the rows of a table gave.

    Attributes:
        problems: What was not read; ``what`` names the row.
        remarks: What the user should know of what was read.
        readable: Rows with a readable order number.
        no_currency: Amounts that lack only their currency; they stay empty, the order is read.
        troubled: Column -> how many of its cells can't be read.
    """

    orders: list[ImportedOrder] = field(default_factory=list)
    problems: list[NotUnderstood] = field(default_factory=list)
    remarks: list[NotUnderstood] = field(default_factory=list)
    rows: int = 0
    readable: int = 0
    partly: int = 0
    damaged: int = 0
    no_currency: int = 0
    troubled: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: its place in the file, and the cells of each field with their columns."""

    place: int
    cells: dict[Field, list[tuple[int, str]]]

    def first(self, kind: Field) -> str:
        """Return the first cell of a field that holds something."""
        found = self.cells.get(kind)
        return found[0][1] if found else ""

    def column(self, kind: Field) -> int:
        """Return the column of the field's first cell that holds something, else -1."""
        found = self.cells.get(kind)
        return found[0][0] if found else -1


def read_rows(table: Table, how: How, tell: Callable[[float], None] | None = None) -> RowsRead:
    """Return the orders of a table, in the order of their first rows.

    Args:
        table: The table.
        how: How it is read.
        tell: Told the part that is read.
    """
    result = RowsRead()
    by_number: dict[str, list[_Row]] = {}
    for row in _rows(table, how.fields):
        result.rows += 1
        if tell is not None and result.rows % _TOLD == 0:
            tell(result.rows / (4 * len(table.rows)))
        number = _number(row, how, result)
        if number:
            result.readable += 1
            by_number.setdefault(number, []).append(row)
    day_first = _day_first(table, how)
    sections = _Sections(how.fields)
    for rank, (number, rows) in enumerate(by_number.items()):
        if tell is not None and rank % _TOLD == 0:
            tell(0.25 + 0.75 * rank / len(by_number))
        builder = _Order(number, rows, how, sections, day_first, result)
        result.orders.append(builder.build())
    _add_remarks(result, list(by_number), how)
    return result


def _rows(table: Table, fields: tuple[Field, ...]) -> Iterator[_Row]:
    used = [(column, kind) for column, kind in enumerate(fields) if kind is not Field.IGNORE]
    for place, cells in enumerate(table.rows, table.first):
        if is_blank(cells):
            continue
        found: dict[Field, list[tuple[int, str]]] = {}
        for column, kind in used:
            text = _clean(cells[column], kind) if column < len(cells) else ""
            if text:
                found.setdefault(kind, []).append((column, text))
        yield _Row(place, found)


def _clean(text: str, kind: Field) -> str:
    """Return a cell; whole replies inside one are left as they are."""
    bare = text.strip()
    if kind is Field.PAGE_JSON or (len(bare) < 1000 and bare.isprintable() and "  " not in bare):
        return bare
    return clean_line(bare)


def _number(row: _Row, how: How, result: RowsRead) -> str:
    """Return the order number of a row, or an empty text with the reason in the result."""
    text = how.number or row.first(Field.ORDER)
    platform = row.first(Field.PLATFORM)
    if platform and platform.casefold() != _ALIEXPRESS:
        shop = shortened(platform, 40)
        why = f"This row is of {shop}, not of AliExpress."
        found = problem("other_platform", f"row {row.place}", why, text, platform=shop)
        result.problems.append(found)
        return ""
    try:
        if not text:
            why = "There is no order number in this row."
            raise AliGuardError("row_without_number", why)
        return read_number(text)
    except AliGuardError as error:
        result.damaged += error.code == DAMAGED
        column = row.column(Field.ORDER)
        if column < 0 and Field.ORDER in how.fields:
            column = how.fields.index(Field.ORDER)
        result.troubled[column] = result.troubled.get(column, 0) + 1
        result.problems.append(
            problem(error.code, f"row {row.place}", error.message, _shown(row), **error.values)
        )
        return ""


def _shown(row: _Row) -> str:
    """Return a row for the report: what the columns that are read hold."""
    texts = [text for cells in row.cells.values() for _, text in cells if text]
    return " | ".join(shortened(text, 80) for text in texts[:12])


def _day_first(table: Table, how: How) -> bool | None:
    if how.day_first is not None:
        return how.day_first
    if Trap.MONTH_FIRST in how.traps:
        return False
    columns = [column for column, kind in enumerate(how.fields) if kind in _DATE_FIELDS]
    texts = [row[column] for row in table.rows for column in columns if column < len(row)]
    return proven_order([text for text in texts if len(text) < 40])


def _add_remarks(result: RowsRead, numbers: list[str], how: How) -> None:
    if not numbers:
        return
    if Trap.DAY_EARLY in how.traps:
        early = "day_early" if is_early(how) else "day_kept"
        why = (
            "This export writes days in universal time, one day early for you. "
            "The dates were moved by one day."
            if early == "day_early"
            else "This export writes days in universal time. In your time zone they are right."
        )
        result.remarks.append(problem(early, "the table", why))
    has_amount = {Field.AMOUNT, Field.LINE_AMOUNT} & set(how.fields)
    if Field.PIECE_PRICE in how.fields and not has_amount:
        why = (
            "This export gives the price of one piece, not what you paid. The amount stays empty; "
            "import the order's page to fill it."
        )
        result.remarks.append(problem("price_of_piece", "the table", why))
    if Trap.NO_CURRENCY in how.traps or result.no_currency:
        why = "This file gives amounts without a currency, so they were not taken over."
        result.remarks.append(problem("no_currency", "the table", why))
    if all_end_in_zero(numbers):
        why = (
            "All order numbers end in 0. If Excel has saved this file, the last digits may be "
            "wrong: compare one with its order page."
        )
        result.remarks.append(problem("ids_end_in_zero", "the table", why))


def is_early(how: How, day: date = _ANY_DAY) -> bool:
    """Whether a local midnight of this day falls on the day before in universal time."""
    if how.early is not None:
        return how.early
    if how.zone is None:
        return True
    offset = datetime(day.year, day.month, day.day, tzinfo=how.zone).utcoffset()
    return offset is not None and offset > timedelta(0)


class _Order:
    """Builds one order from its rows."""

    def __init__(
        self,
        number: str,
        rows: Sequence[_Row],
        how: How,
        sections: _Sections,
        day_first: bool | None,
        result: RowsRead,
    ) -> None:
        self._number = number
        self._rows = rows
        self._how = how
        self._sections = sections
        self._result = result
        self._events = EventList(number, Source.EXPORT, day_first=day_first)
        self._troubled: set[int] = set()
        # Which parcel a row is about, by its place; only rows of parcels are about one.
        self._parcel_of: dict[int, str] = {}

    def build(self) -> ImportedOrder:
        """Return the order, and add what can't be read to the result."""
        currency = self._currency()
        lines = self._lines(currency)
        paid = self._paid(currency, lines)
        there = self._sections
        parcels = self._parcels() if there.has_parcels else []
        for row in self._rows:
            self._add_days(row)
            if there.has_scans:
                self._add_last_scan(row)
            if there.has_refunds:
                self._add_refund(row)
        self._add_status()
        extra: Sequence[Event] = ()
        if there.has_pages:
            extra, problems = events_of_pages(self._number, self._pages())
            self._result.problems.extend(problems)
        self._result.partly += len(self._troubled)
        money = paid.currency if paid is not None else currency
        return ImportedOrder(
            number=self._number,
            title=self._text(Field.ORDER_TITLE) or self._text(Field.TITLE) or None,
            store=self._text(Field.STORE) or None,
            currency=money or None,
            paid=paid,
            payment=_payment(self._text(Field.PAYMENT)),
            country=self._country(),
            lines=tuple(lines),
            parcels=tuple(parcels),
            events=(*self._events.events, *extra),
            own_ids=not extra,
        )

    def _pages(self) -> list[str]:
        cells = (one for row in self._rows for one in row.cells.get(Field.PAGE_JSON, ()))
        return [text for _, text in cells if text]

    def _text(self, kind: Field) -> str:
        for row in self._rows:
            if text := row.first(kind):
                return text
        return ""

    def _country(self) -> str | None:
        text = self._text(Field.COUNTRY).upper()
        return text if len(text) == 2 and text.isascii() and text.isalpha() else None

    def _currency(self) -> str:
        text = self._text(Field.CURRENCY)
        return currency_of(text) if text else ""

    def _wrong(self, row: _Row, kind: Field, found: NotUnderstood) -> None:
        column = row.column(kind)
        self._result.troubled[column] = self._result.troubled.get(column, 0) + 1
        self._troubled.add(row.place)
        self._result.problems.append(found)

    # ---- items and money ----------------------------------------------------------------------

    def _lines(self, currency: str) -> list[Line]:
        lines: dict[str, Line] = {}
        for row in self._rows:
            items = row.first(Field.ITEMS_TEXT)
            for count, name in items_in(items) if items else ():
                place = f"l{len(lines) + 1}"
                lines[place] = Line(place, name, count)
            known = as_id(row.first(Field.LINE))
            title, variant = row.first(Field.TITLE), variant_of(row.first(Field.VARIANT))
            if not (known or title or variant):
                continue
            name = known or f"l{len(lines) + 1}"
            quantity = max(1, as_int(row.first(Field.QUANTITY), 1))
            paid = self._money(row, Field.LINE_AMOUNT, currency)
            lines.setdefault(name, Line(name, title, quantity, paid, variant))
        return list(lines.values())

    def _paid(self, currency: str, lines: list[Line]) -> Money | None:
        """Return the amount of the order; rows that give different ones are its items."""
        stated = [(row, self._money(row, Field.AMOUNT, currency)) for row in self._rows]
        amounts = [(row, amount) for row, amount in stated if amount is not None]
        if len({amount for _, amount in amounts}) <= 1:
            return amounts[0][1] if amounts else None
        if len(amounts) == len(lines) == len(self._rows):
            for place, (_, amount) in enumerate(amounts):
                old = lines[place]
                lines[place] = Line(old.id, old.title, old.quantity, amount, old.variant)
        why = (
            f"The rows of order {self._number} give different amounts. They were kept for its "
            "items; the amount of the order stays empty."
        )
        self._result.remarks.append(
            problem("amounts_differ", f"order {self._number}", why, order=self._number)
        )
        return None

    def _money(self, row: _Row, kind: Field, currency: str) -> Money | None:
        text = row.first(kind)
        if not text or text in ("-", "–", "—"):  # noqa: RUF001 - dashes stand for nothing
            return None
        try:
            return read_price(text, _own_currency(text) or currency)
        except ValueError:
            if not currency and _is_bare(text):
                self._result.no_currency += 1
                return None
            why = f'"{shortened(text, 40)}" is not read as an amount with its currency.'
            found = problem(
                "amount_unreadable", f"row {row.place}", why, _shown(row), text=shortened(text, 40)
            )
            self._wrong(row, kind, found)
            return None

    # ---- days and status ----------------------------------------------------------------------

    def _add_days(self, row: _Row) -> None:
        for kind, event in self._sections.days.items():
            text = row.first(kind)
            if not text or text in ("-", "0"):
                continue
            at = instant_of(text) if Trap.EPOCH in self._how.traps else None
            if at is not None and event not in DATED_KINDS:
                self._events.add(event, at=at)
                continue
            day = at.astimezone(_PACIFIC).date() if at is not None else self._day(row, kind, text)
            if day is not None:
                said = TextDetail(text) if event is EventKind.PROTECTION_END else None
                parcel = self._parcel_of.get(row.place) if event is EventKind.DELIVERED else None
                self._events.add(event, day, detail=said, parcel=parcel)

    def _add_last_scan(self, row: _Row) -> None:
        """Add the newest event of a parcel, and the promised day that stands beside it."""
        said, when = row.first(Field.SCAN), row.first(Field.SCAN_ON)
        parcel = self._parcel_of.get(row.place)
        at = instant_of(when)
        day = self._day(row, Field.SCAN_ON, when) if when and at is None else None
        if said and (at is not None or day is not None):
            kind, detail = meaning_of("", "", said, "")
            self._events.add(kind, day, at, detail, parcel)
        elif said and not when:
            why = "This tracking event has no readable time, so it was not read."
            found = problem("scan_without_time", f"row {row.place}", why, _shown(row))
            self._wrong(row, Field.SCAN, found)
        eta = row.first(Field.ETA)
        if not eta:
            return
        placed = self._events.first(EventKind.PLACED)
        near = at.date() if at is not None else day or (placed.day if placed else None)
        promised = None if days_in(eta) or near is None else month_day_near(eta, near)
        promised = promised or self._day(row, Field.ETA, eta)
        if promised is not None:
            self._events.add(EventKind.EXPECTED_BY, promised)

    def _add_refund(self, row: _Row) -> None:
        """Add a refund request: what its codes mean is not documented, so it starts nothing."""
        request, when = row.first(Field.REFUND), row.first(Field.REFUND_ON)
        if not request and not when:
            return
        at = instant_of(when)
        day = at.astimezone(_PACIFIC).date() if at else self._day(row, Field.REFUND_ON, when)
        words = (row.first(one) for one in (Field.REFUND_TYPE, Field.REFUND_STATUS))
        said = request_text(request, ", ".join(filter(None, words)))
        if day is not None:
            self._events.add(EventKind.STATUS_SEEN, day, detail=TextDetail(said))

    def _day(self, row: _Row, kind: Field, text: str) -> date | None:
        try:
            day = read_day(text, self._events.day_first)
        except AliGuardError as error:
            what = f"row {row.place}"
            found = problem(error.code, what, error.message, _shown(row), **error.values)
            self._wrong(row, kind, found)
            return None
        if Trap.DAY_EARLY in self._how.traps and is_early(self._how, day):
            return day + timedelta(days=1)
        return day

    def _add_status(self) -> None:
        """Add what the rows' statuses say, each text once."""
        placed = self._events.first(EventKind.PLACED)
        day = placed.day if placed is not None else None
        if day is None and placed is not None and placed.at is not None:
            day = placed.at.astimezone(_PACIFIC).date()
        ended = self._ended()
        said_by = (row.first(Field.STATUS) or row.first(Field.STATUS_CODE) for row in self._rows)
        texts = dict.fromkeys(filter(None, said_by))
        for text in texts:
            said = text.replace("_", " ") if page_status(text) is None else text
            if page_status(said) is PageStatus.COMPLETED:
                self._events.add(EventKind.COMPLETED, ended, detail=self._completed_detail())
            else:
                self._events.add_status(said, day, ended)
                if page_status(said) is PageStatus.TO_PAY and day is not None:
                    # A table that says nothing of an order is not one that says "not paid".
                    self._events.add(EventKind.STATUS_SEEN, day, detail=TextDetail(said))
        if not texts and ended is not None:
            self._events.add(EventKind.COMPLETED, ended, detail=self._completed_detail())
        self._result.problems.extend(self._events.problems)

    def _ended(self) -> date | None:
        for row in self._rows:
            if text := row.first(Field.COMPLETED):
                return self._day(row, Field.COMPLETED, text)
        return None

    def _completed_detail(self) -> CompletedDetail:
        reason = self._text(Field.END_REASON)
        by = CompletedBy.BUYER if reason == _BUYER_ACCEPTS else None
        return CompletedDetail(by, "" if by else reason)

    # ---- parcels ------------------------------------------------------------------------------

    def _parcels(self) -> list[Parcel]:
        parcels: dict[tuple[str, ...], Parcel] = {}
        for row in self._rows:
            origin = self._tracking(row, Field.TRACKING_ORIGIN)
            local = self._tracking(row, Field.TRACKING)
            carrier = row.first(Field.CARRIER)
            if origin:
                groups = [tuple(dict.fromkeys((*origin, *local)))]
            else:
                groups = [(number,) for number in local]
            for numbers in groups:
                name = f"p{len(parcels) + 1}"
                parcel = parcels.setdefault(numbers, Parcel(name, numbers, carrier))
                if self._how.rows is Rows.PARCELS and len(groups) == 1:
                    self._parcel_of[row.place] = parcel.id
        return list(parcels.values())

    def _tracking(self, row: _Row, kind: Field) -> list[str]:
        found: list[str] = []
        texts = [text for _, text in row.cells.get(kind, ()) if text]
        for number in (one for text in texts for one in tracking_numbers(text)):
            verdict = check_tracking_number(number, self._number)
            if verdict.usable and verdict.kind is not TrackingKind.ORDER_NUMBER:
                found.append(verdict.number)
                continue
            is_order = verdict.kind is TrackingKind.ORDER_NUMBER
            why = (
                "The order's own number stands where the tracking number belongs."
                if is_order
                else f'"{shortened(number, 40)}" is no tracking number.'
            )
            code = "tracking_is_order" if is_order else "tracking_unusable"
            self._wrong(
                row,
                kind,
                problem(code, f"row {row.place}", why, _shown(row), number=shortened(number, 40)),
            )
        return list(dict.fromkeys(found))


def _is_bare(text: str) -> bool:
    """Return whether a text is an amount that lacks only its currency."""
    try:
        read_price(text, _ANY_CURRENCY)
    except ValueError:
        return False
    return True


def _own_currency(text: str) -> str:
    """Return the currency that an amount names by its code (``24.90 EUR``), or an empty text."""
    letters = "".join(one for one in text if one.isalpha())
    is_code = len(letters) == 3 and letters.isascii() and letters.isupper()
    return currency_of(letters) if is_code else ""


def _payment(text: str) -> Payment | None:
    said = text.casefold()
    if not said:
        return None
    if "paypal" in said:
        return Payment.PAYPAL
    cards = ("card", "cart", "tarjeta", "karte", "kart", "карт", "visa", "maestro", "amex")
    return Payment.CARD if any(one in said for one in cards) else Payment.OTHER
