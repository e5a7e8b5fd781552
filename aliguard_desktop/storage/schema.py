# SPDX-License-Identifier: MIT
"""Tables. Rows of an order are versions: a change adds a row and marks the old one as removed.

``added_batch`` and ``removed_batch`` name the gestures that did so; a row is live while
``removed_batch`` is null. Undo flips both (``history.py``). Plain fields of an order change in
place, and ``field_changes`` keeps what they were.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, MetaData, text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.orders import AddedBy, CaseStatus, ExhibitKind, Payment, TakenFrom
from aliguard_desktop.domain.plan import Stage, Step
from aliguard_desktop.domain.reminders import ReminderKind
from aliguard_desktop.storage.types import EnumText, JsonText, PlainText, UtcDateTime

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Base of all rows."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {  # noqa: RUF012 - read by SQLAlchemy as a class attribute
        str: PlainText(),
        datetime: UtcDateTime(),
        EventKind: EnumText(EventKind),
        Source: EnumText(Source),
        ExhibitKind: EnumText(ExhibitKind),
        TakenFrom: EnumText(TakenFrom),
        AddedBy: EnumText(AddedBy),
        CaseStatus: EnumText(CaseStatus),
        Payment: EnumText(Payment),
        ReminderKind: EnumText(ReminderKind),
        Stage: EnumText(Stage),
        Step: EnumText(Step),
        Any: JsonText(),
    }


class BatchRow(Base):
    """One gesture of the user.

    ``frozen``: it holds a record of what was sent, and is never undone.
    """

    __tablename__ = "batches"

    pk: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    label: Mapped[str]
    at: Mapped[datetime]
    undoable: Mapped[bool]
    frozen: Mapped[bool]
    undone_at: Mapped[datetime | None]


class BatchOrderRow(Base):
    """Which orders a gesture changed."""

    __tablename__ = "batch_orders"
    __table_args__ = (Index(None, "order_pk"),)

    batch_pk: Mapped[int] = mapped_column(ForeignKey("batches.pk"), primary_key=True)
    order_pk: Mapped[int] = mapped_column(ForeignKey("orders.pk"), primary_key=True)


class VersionedRow(Base):
    """What all rows that undo flips have in common."""

    __abstract__ = True

    pk: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]

    @declared_attr
    @classmethod
    def added_batch(cls) -> Mapped[int | None]:
        """The gesture that made the row; null for a draft."""
        return mapped_column(ForeignKey("batches.pk"), index=True)

    @declared_attr
    @classmethod
    def removed_batch(cls) -> Mapped[int | None]:
        """The gesture that ended the row; null while it is live."""
        return mapped_column(ForeignKey("batches.pk"))


_LIVE = text("removed_batch IS NULL")


def _ended(table: str) -> Index:
    """Return the index by which undo finds what a gesture ended.

    Live rows, which are almost all, are left out of it: SQLite would go through them by it.
    """
    ended = text("removed_batch IS NOT NULL")
    return Index(f"ix_{table}_removed_batch", "removed_batch", sqlite_where=ended)


class OrderRow(VersionedRow):
    """An order's plain fields."""

    __tablename__ = "orders"
    __table_args__ = (
        Index("uq_orders_live_uid", "uid", unique=True, sqlite_where=_LIVE),
        Index("uq_orders_live_number", "number", unique=True, sqlite_where=_LIVE),
        _ended("orders"),
    )

    number: Mapped[str]
    title: Mapped[str]
    store: Mapped[str]
    currency: Mapped[str]
    paid_minor: Mapped[int | None]
    paid_currency: Mapped[str | None]
    payment: Mapped[Payment]
    city: Mapped[str]
    country: Mapped[str]
    note: Mapped[str]
    tags: Mapped[Any]
    archived: Mapped[bool]
    typed: Mapped[Any]
    trashed_at: Mapped[datetime | None]


class FieldChangeRow(Base):
    """What a plain field of an order was before a gesture, and what it became (JSON)."""

    __tablename__ = "field_changes"

    pk: Mapped[int] = mapped_column(primary_key=True)
    batch_pk: Mapped[int] = mapped_column(ForeignKey("batches.pk"), index=True)
    order_pk: Mapped[int] = mapped_column(ForeignKey("orders.pk"), index=True)
    field: Mapped[str]
    old: Mapped[Any]
    new: Mapped[Any]


class PartRow(VersionedRow):
    """What all rows that belong to an order have in common: its key, and one live row per id."""

    __abstract__ = True

    @declared_attr
    @classmethod
    def order_pk(cls) -> Mapped[int]:
        """The order it belongs to."""
        return mapped_column(ForeignKey("orders.pk"))

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Index, ...]:
        """One live row per order and id."""
        name = f"uq_{cls.__tablename__}_live_uid"
        live = Index(name, "order_pk", "uid", unique=True, sqlite_where=_LIVE)
        return (live, _ended(cls.__tablename__))


class LineRow(PartRow):
    """An item of an order."""

    __tablename__ = "lines"

    rank: Mapped[int]
    title: Mapped[str]
    quantity: Mapped[int]
    paid_minor: Mapped[int | None]
    paid_currency: Mapped[str | None]
    variant: Mapped[str]


class ParcelRow(PartRow):
    """A parcel of an order."""

    __tablename__ = "parcels"

    rank: Mapped[int]
    numbers: Mapped[Any]
    carrier: Mapped[str]
    lines: Mapped[Any]


class EventRow(PartRow):
    """Something that happened; ``detail`` as ``domain.event_codec`` writes it.

    ``currency`` is that of the amounts in ``detail``.
    """

    __tablename__ = "events"

    kind: Mapped[EventKind]
    source: Mapped[Source]
    day: Mapped[date | None]
    at: Mapped[datetime | None]
    seen: Mapped[date | None]
    line: Mapped[str | None]
    parcel: Mapped[str | None]
    detail: Mapped[Any]
    currency: Mapped[str]
    entry: Mapped[int]


class ExhibitRow(PartRow):
    """A file kept as proof; its bytes lie in the evidence folder under ``sha256``."""

    __tablename__ = "exhibits"

    sha256: Mapped[str]
    name: Mapped[str]
    media_type: Mapped[str]
    kind: Mapped[ExhibitKind]
    caption: Mapped[str]
    position: Mapped[int]
    size: Mapped[int]
    added_at: Mapped[datetime | None]
    removed_at: Mapped[datetime | None]
    taken_at: Mapped[datetime | None]
    taken_from: Mapped[TakenFrom] = mapped_column(server_default=TakenFrom.UNKNOWN.value)
    added_by: Mapped[AddedBy] = mapped_column(server_default=AddedBy.UNKNOWN.value)
    claims: Mapped[Any] = mapped_column(server_default="[]")
    derived_from: Mapped[str] = mapped_column(server_default="")
    derived_how: Mapped[str] = mapped_column(server_default="")
    audience: Mapped[str] = mapped_column(server_default="")


class CaseRow(PartRow):
    """A dispute: a draft, or the frozen record of what was sent."""

    __tablename__ = "cases"

    rank: Mapped[int]
    line: Mapped[str | None]
    situation: Mapped[str]
    status: Mapped[CaseStatus]
    facts: Mapped[Any]
    confirmed: Mapped[Any]
    declined: Mapped[Any]
    exhibits: Mapped[Any]
    text: Mapped[str]
    edited: Mapped[bool]
    page: Mapped[int]
    reached: Mapped[int]
    truthful: Mapped[bool]
    copied_anyway: Mapped[Any]
    submitted_at: Mapped[datetime | None]
    frozen_exhibits: Mapped[Any]
    text_sha256: Mapped[str]


class SettingRow(Base):
    """A small value by key."""

    __tablename__ = "settings"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class RawInputRow(Base):
    """A recognised piece of an import, without who and where the buyer is (decisions 31)."""

    __tablename__ = "raw_inputs"

    pk: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    batch: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    seen: Mapped[date | None]
    day_first: Mapped[bool | None]
    at: Mapped[datetime]
    data: Mapped[bytes]


class ReminderRow(Base):
    """A reminder that came; its key stays for good, so that it never comes twice.

    ``order_uid`` is empty for the day's summary. An order may be gone: its reminders are then
    not shown.
    """

    __tablename__ = "reminders"
    __table_args__ = (Index("uq_reminders_key", "order_uid", "rule", "due", "slot", unique=True),)

    pk: Mapped[int] = mapped_column(primary_key=True)
    order_uid: Mapped[str]
    rule: Mapped[str]
    due: Mapped[date]
    slot: Mapped[str]
    kind: Mapped[ReminderKind]
    step: Mapped[Step]
    on: Mapped[date]
    at: Mapped[datetime]
    read: Mapped[bool]
    cleared: Mapped[bool]


class SnoozeRow(Base):
    """Until when the user does not want to hear of an order; an empty ``order_uid``: of any."""

    __tablename__ = "snoozes"

    order_uid: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[datetime]
    until: Mapped[datetime]
    rule: Mapped[str]
    due: Mapped[date]


class RestingRow(Base):
    """What is known of an order that rests; triggers remove it when anything of the order changes.

    ``search``, ``title`` and ``place`` are what the list finds and sorts it by; the ``way_``
    columns, ``started``, ``came``, ``took`` (days) and ``travels`` are its journey (``delay``).
    """

    __tablename__ = "resting"
    # What the list asks for stands in the indices: tens of thousands of rows are not touched.
    __table_args__ = (
        Index("ix_resting_place", "place", "since", "search"),
        Index("ix_resting_title", "title", "place", "since"),
        Index("ix_resting_step", "step", "place", "since"),
        Index("ix_resting_paid", "paid_currency", "paid_minor", "place", "since"),
        Index("ix_resting_started", "started"),
        Index("ix_resting_way_store", "way_store"),
    )

    order_pk: Mapped[int] = mapped_column(ForeignKey("orders.pk"), primary_key=True)
    since: Mapped[date]
    basis: Mapped[str]
    place: Mapped[str]
    stage: Mapped[Stage]
    step: Mapped[Step]
    store: Mapped[str]
    title: Mapped[str]
    paid_currency: Mapped[str]
    paid_minor: Mapped[int]
    search: Mapped[str]
    way_store: Mapped[str]
    way_carrier: Mapped[str]
    way_country: Mapped[str]
    started: Mapped[date | None]
    came: Mapped[date | None]
    took: Mapped[int | None]
    travels: Mapped[bool]


PART_ROWS: tuple[type[PartRow], ...] = (LineRow, ParcelRow, EventRow, ExhibitRow, CaseRow)
VERSIONED_ROWS: tuple[type[VersionedRow], ...] = (OrderRow, *PART_ROWS)
