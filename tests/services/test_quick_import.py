# SPDX-License-Identifier: MIT
"""New orders of a large import take a quick way, which stores what the careful one stores."""

from __future__ import annotations

import contextlib
import itertools
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliguard_desktop.domain.events import EventKind, Source, TextDetail
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.orders import Line, Parcel, Payment
from aliguard_desktop.importing.building import EventList
from aliguard_desktop.importing.readers import default_readers
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services import merging
from aliguard_desktop.services.imported import ImportedOrder
from aliguard_desktop.services.imports import ImportService
from aliguard_desktop.storage import repositories
from aliguard_desktop.storage.database import open_database
from tests.fakes import FakeClock, utc_zone

if TYPE_CHECKING:
    from pathlib import Path

    from aliguard_desktop.services.merging import Merged

NUMBER = "8190004567427741"
DAYS = st.sampled_from([date(2026, 2, 20), date(2026, 2, 21)])
KINDS = st.sampled_from(
    [EventKind.PLACED, EventKind.PAID, EventKind.SHIPPED, EventKind.CANCELLED, EventKind.COMPLETED]
)
STATUSES = st.sampled_from(
    ["Completed", "Awaiting delivery", "Processing", "Canceled", "Payment being verified", "Odd"]
)
STEPS = st.one_of(
    st.tuples(st.just("day"), KINDS, DAYS),
    st.tuples(st.just("status"), STATUSES, DAYS),
    st.tuples(st.just("ended"), STATUSES, DAYS),
    st.tuples(st.just("stated"), st.text("ab", max_size=1), DAYS),
    st.tuples(st.just("instant"), KINDS, DAYS),
)


def events_of(steps: list[tuple[str, str, date]]) -> EventList:
    events = EventList(NUMBER, Source.ORDER_PAGE, date(2026, 3, 1))
    for step, what, day in steps:
        if step == "day":
            events.add(EventKind(what), day)
        elif step == "instant":
            at = datetime(day.year, day.month, day.day, tzinfo=UTC)
            events.add(EventKind(what), at=at, parcel="p1")
        elif step == "stated":
            events.add(EventKind.PROTECTION_END, day, detail=TextDetail(what))
        else:
            events.add_status(what, day, day if step == "ended" else None)
    return events


def told(merged: Merged) -> Merged:
    """Return what came of a merge, without its random id and what nobody is told of a new order."""
    merged.order = replace(merged.order, id="")
    names = (EventKind.PROTECTION_END, "parcels")
    merged.changes = [one for one in merged.changes if one[0] in names]
    return merged


@given(
    st.lists(STEPS, max_size=6),
    st.lists(st.sampled_from(["l1", "l2"]), max_size=3),
    st.lists(st.sampled_from(["p1", "p2"]), max_size=2, unique=True),
    st.sampled_from([None, "", "\u2026", "Desk lamp"]),
    st.sampled_from([None, "USD", "EUR"]),
    st.sampled_from([None, Money("USD", 320), Money("EUR", 100)]),
    st.sampled_from([None, Payment.UNKNOWN, Payment.PAYPAL]),
)
def test_a_new_order_is_merged_as_in_the_careful_way(
    steps: list[tuple[str, str, date]],
    lines: list[str],
    parcels: list[str],
    title: str | None,
    currency: str | None,
    paid: Money | None,
    payment: Payment | None,
) -> None:
    read = ImportedOrder(
        NUMBER,
        title=title,
        store=title,
        currency=currency,
        paid=paid,
        payment=payment,
        city=title,
        lines=tuple(Line(one, f"Lamp {rank}") for rank, one in enumerate(lines)),
        parcels=tuple(Parcel(one, (f"LP0012345678901{rank}",)) for rank, one in enumerate(parcels)),
        events=tuple(events_of(steps).events),
        own_ids=True,
    )
    quick = told(merging.merge(None, read))
    assert quick == told(merging.merge(None, replace(read, own_ids=False)))


def test_which_orders_take_the_quick_way() -> None:
    read = ImportedOrder(NUMBER, own_ids=True)
    assert merging._is_simple(read)
    twins = (Line("l1", "a"), Line("l1", "b"))
    for other in ({"own_ids": False}, {"lines": twins}, {"by_mail": True}, {"note": "x"}):
        assert not merging._is_simple(replace(read, **other))  # type: ignore[arg-type]


def table() -> str:
    head = (
        "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info,"
        "Currency,Status,Product Url,Product Image Url,Store Url,Tags"
    )
    statuses = itertools.cycle(["Completed", "Awaiting delivery", "Odd", "Canceled", ""])
    rows = (
        f"2026-02-{1 + rank % 28:02},8190{rank:08}4711,Lámpara \U0001f600 {rank},1,"
        f"US $3.2{rank % 10},Store,1,2,Black,,USD,{next(statuses)},,,,"
        for rank in range(60)
    )
    return "\n".join((head, *rows))


def dump_after_import(folder: Path, *, careful: bool) -> str:
    paths = AppPaths.portable(folder)
    counted = itertools.count()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "new_id", lambda: f"id-{next(counted)}")
        if careful:
            patch.setattr(merging, "_is_simple", lambda _: False)
            patch.setattr(repositories, "_MANY", 10**6)
        database = open_database(paths, FakeClock())
        service = ImportService(database.units, default_readers(), FakeClock(), utc_zone)
        report = service.import_text(table())
        database.close()
    with contextlib.closing(sqlite3.connect(paths.database)) as connection:
        return "\n".join(connection.iterdump()).replace(report.batch, "batch")


def test_a_large_import_writes_what_the_careful_way_writes(tmp_path: Path) -> None:
    quick = dump_after_import(tmp_path / "quick", careful=False)
    assert quick.count('INSERT INTO "events"') >= 60
    assert quick == dump_after_import(tmp_path / "careful", careful=True)
