# SPDX-License-Identifier: MIT
"""Rows to domain objects and back; every column of a part is named once, here."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from aliguard_desktop.domain.event_codec import detail_from_plain, detail_to_plain
from aliguard_desktop.domain.events import DETAIL_TYPES, Event
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.orders import (
    Case,
    Exhibit,
    ExhibitKind,
    FrozenExhibit,
    Line,
    Order,
    Parcel,
)
from aliguard_desktop.storage.schema import (
    CaseRow,
    EventRow,
    ExhibitRow,
    LineRow,
    ParcelRow,
    PartRow,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy import Row

    from aliguard_desktop.domain.events import Detail, EventKind

Values = dict[str, Any]
"""Column name -> value, as SQLAlchemy takes it."""

ORDER_COLUMNS = (
    *("number", "title", "store", "currency", "paid_minor", "paid_currency", "payment"),
    *("city", "country", "note", "tags", "archived", "typed", "trashed_at"),
)
"""The plain fields of an order."""


@dataclass(frozen=True, slots=True)
class Part:
    """How one kind of an order's parts is kept.

    Attributes:
        name: The field of ``Order`` that holds them.
        row: The table.
        columns: Column names, without keys and batches.
        sort: Columns that give the order of reading.
        to_values: (part, rank, order) -> column values.
        from_row: A row of ``columns`` and ``uid`` -> the part.
    """

    name: str
    row: type[PartRow]
    columns: tuple[str, ...]
    sort: tuple[str, ...]
    to_values: Callable[[Any, int, Order], Values]
    from_row: Callable[[Row[Any]], Any]


def order_values(order: Order) -> Values:
    """Return the plain fields of an order as columns."""
    return {
        "number": order.number,
        "title": order.title,
        "store": order.store,
        "currency": order.currency,
        "paid_minor": order.paid.minor if order.paid else None,
        "paid_currency": order.paid.currency if order.paid else None,
        "payment": order.payment,
        "city": order.city,
        "country": order.country,
        "note": order.note,
        "tags": list(order.tags),
        "archived": order.archived,
        "typed": sorted(order.typed),
        "trashed_at": order.trashed_at,
    }


def order_from_row(row: Row[Any], parts: Mapping[str, tuple[Any, ...]]) -> Order:
    """Return an order from its row (``uid`` and ``ORDER_COLUMNS``) and its parts by name."""
    return Order(
        id=row.uid,
        number=row.number,
        title=row.title,
        store=row.store,
        currency=row.currency,
        paid=_money(row.paid_minor, row.paid_currency),
        payment=row.payment,
        city=row.city,
        country=row.country,
        note=row.note,
        tags=tuple(row.tags),
        archived=row.archived,
        typed=frozenset(row.typed),
        trashed_at=row.trashed_at,
        **parts,
    )


def _money(minor: int | None, currency: str | None) -> Money | None:
    return None if minor is None or currency is None else Money(currency, minor)


def _line_values(line: Line, rank: int, order: Order) -> Values:
    return {
        "rank": rank,
        "title": line.title,
        "quantity": line.quantity,
        "paid_minor": line.paid.minor if line.paid else None,
        "paid_currency": line.paid.currency if line.paid else None,
        "variant": line.variant,
    }


def _line(row: Row[Any]) -> Line:
    return Line(
        id=row.uid,
        title=row.title,
        quantity=row.quantity,
        paid=_money(row.paid_minor, row.paid_currency),
        variant=row.variant,
    )


def _parcel_values(parcel: Parcel, rank: int, order: Order) -> Values:
    return {
        "rank": rank,
        "numbers": list(parcel.numbers),
        "carrier": parcel.carrier,
        "lines": list(parcel.lines),
    }


def _parcel(row: Row[Any]) -> Parcel:
    return Parcel(
        id=row.uid, numbers=tuple(row.numbers), carrier=row.carrier, lines=tuple(row.lines)
    )


def _event_values(event: Event, rank: int, order: Order) -> Values:
    return {
        "kind": event.kind,
        "source": event.source,
        "day": event.day,
        "at": event.at,
        "seen": event.seen,
        "line": event.line,
        "parcel": event.parcel,
        "detail": detail_to_plain(event.detail),
        "currency": _currency_of(event.detail) or order.currency,
        "entry": event.entry,
    }


def _currency_of(detail: Detail) -> str | None:
    """Return the currency of the amounts in a detail: the order's own may be corrected later."""
    kind: Any = type(detail)
    for name in _names_of(kind):
        value = getattr(detail, name)
        if isinstance(value, Money):
            return value.currency
    return None


@cache
def _names_of(kind: type[Any]) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind))


def _event(row: Row[Any]) -> Event:
    return Event(
        id=row.uid,
        kind=row.kind,
        source=row.source,
        day=row.day,
        at=row.at,
        seen=row.seen,
        line=row.line,
        parcel=row.parcel,
        detail=_detail(row.kind, row.detail, row.currency),
        entry=row.entry,
    )


@lru_cache(maxsize=64)
def _empty_detail(kind: EventKind) -> Detail:
    return DETAIL_TYPES[kind]()


def _detail(kind: EventKind, plain: Mapping[str, object], currency: str) -> Detail:
    return detail_from_plain(kind, plain, currency)[0] if plain else _empty_detail(kind)


def _exhibit_values(exhibit: Exhibit, rank: int, order: Order) -> Values:
    return {
        "sha256": exhibit.sha256,
        "name": exhibit.name,
        "media_type": exhibit.media_type,
        "kind": exhibit.kind,
        "caption": exhibit.caption,
        "position": exhibit.position,
        "size": exhibit.size,
        "added_at": exhibit.added_at,
        "removed_at": exhibit.removed_at,
        "taken_at": exhibit.taken_at,
        "taken_from": exhibit.taken_from,
        "added_by": exhibit.added_by,
        "claims": list(exhibit.claims),
        "derived_from": exhibit.derived_from,
        "derived_how": exhibit.derived_how,
        "audience": exhibit.audience,
    }


def _exhibit(row: Row[Any]) -> Exhibit:
    return Exhibit(
        id=row.uid,
        sha256=row.sha256,
        name=row.name,
        media_type=row.media_type,
        kind=row.kind,
        caption=row.caption,
        position=row.position,
        size=row.size,
        added_at=row.added_at,
        removed_at=row.removed_at,
        taken_at=row.taken_at,
        taken_from=row.taken_from,
        added_by=row.added_by,
        claims=tuple(row.claims),
        derived_from=row.derived_from,
        derived_how=row.derived_how,
        audience=row.audience,
    )


def _case_values(case: Case, rank: int, order: Order) -> Values:
    return {
        "rank": rank,
        "line": case.line,
        "situation": case.situation,
        "status": case.status,
        "facts": dict(case.facts),
        "confirmed": sorted(case.confirmed),
        "declined": sorted(case.declined),
        "exhibits": list(case.exhibits),
        "text": case.text,
        "edited": case.edited,
        "page": case.page,
        "reached": case.reached,
        "truthful": case.truthful,
        "copied_anyway": list(case.copied_anyway),
        "submitted_at": case.submitted_at,
        "frozen_exhibits": [_frozen_plain(entry) for entry in case.frozen_exhibits],
        "text_sha256": case.text_sha256,
    }


def _frozen_plain(exhibit: FrozenExhibit) -> Values:
    plain = {item.name: getattr(exhibit, item.name) for item in fields(exhibit)}
    return plain | {"kind": exhibit.kind.value}


def _case(row: Row[Any]) -> Case:
    frozen = (
        FrozenExhibit(**(plain | {"kind": ExhibitKind(plain["kind"])}))
        for plain in row.frozen_exhibits
    )
    return Case(
        id=row.uid,
        line=row.line,
        situation=row.situation,
        status=row.status,
        facts=dict(row.facts),
        confirmed=frozenset(row.confirmed),
        declined=frozenset(row.declined),
        exhibits=tuple(row.exhibits),
        text=row.text,
        edited=row.edited,
        page=row.page,
        reached=row.reached,
        truthful=row.truthful,
        copied_anyway=tuple(row.copied_anyway),
        submitted_at=row.submitted_at,
        frozen_exhibits=tuple(frozen),
        text_sha256=row.text_sha256,
    )


def _own_columns(row: type[PartRow]) -> tuple[str, ...]:
    keys = {"pk", "uid", "order_pk", "added_batch", "removed_batch"}
    return tuple(column.key for column in row.__table__.columns if column.key not in keys)


PARTS = (
    Part("lines", LineRow, _own_columns(LineRow), ("rank",), _line_values, _line),
    Part("parcels", ParcelRow, _own_columns(ParcelRow), ("rank",), _parcel_values, _parcel),
    Part("events", EventRow, _own_columns(EventRow), ("entry",), _event_values, _event),
    Part(
        "exhibits", ExhibitRow, _own_columns(ExhibitRow), ("position",), _exhibit_values, _exhibit
    ),
    Part("cases", CaseRow, _own_columns(CaseRow), ("rank",), _case_values, _case),
)
"""All parts of an order."""
