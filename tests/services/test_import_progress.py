# SPDX-License-Identifier: MIT
"""A long import says how far it is, can be stopped anywhere, and can be taken back whole."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from aliguard_desktop.importing.readers import default_readers
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services import imports
from aliguard_desktop.services.imported import ImportOutcome, ImportStep
from aliguard_desktop.services.imports import ImportService
from aliguard_desktop.storage.database import open_database
from tests.fakes import FakeClock, utc_zone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from aliguard_desktop.storage.database import Database

COUNT = 130
NUMBERS = [f"8190{rank:08}4711" for rank in range(COUNT)]


def replies() -> str:
    pages = []
    for start in range(0, COUNT, 10):
        blocks: dict[str, Any] = {
            f"pc_om_list_order_{number}": {
                "tag": "pc_om_list_order",
                "fields": {
                    "orderId": number,
                    "orderDateText": "Feb 20, 2026",
                    "statusText": "Completed",
                    "storeName": "Store",
                    "currencyCode": "USD",
                    "totalPriceText": "US $3.20",
                    "orderLines": [{"itemTitle": "Desk lamp", "quantity": 1}],
                },
            }
            for number in NUMBERS[start : start + 10]
        }
        hierarchy = {"structure": {"body": list(blocks)}}
        data = {"data": blocks, "hierarchy": hierarchy}
        pages.append({"api": "mtop.order.list", "ret": ["SUCCESS::ok"], "data": data})
    return json.dumps(pages)


def table() -> str:
    head = (
        "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info,"
        "Currency,Status,Product Url,Product Image Url,Store Url,Tags"
    )
    rows = (
        f"2026-02-20,{number},Desk lamp,1,US $3.20,Store,1,2,Black,,USD,Completed,,,,"
        for number in NUMBERS
    )
    return "\n".join((head, *rows))


def page() -> str:
    items = (
        f'<div class="order-item"><span>Completed</span><div>Date: Feb 20, 2026</div>'
        f"<div>Ref. Number: {number}</div>"
        f'<a href="//www.aliexpress.com/item/1005{number[4:12]}.html"><span>Desk lamp</span></a>'
        f"<div>US $3.20x1</div><div>Total: US $3.20</div></div>"
        for number in NUMBERS
    )
    return f"<!doctype html><html><body>{''.join(items)}</body></html>"


FILES = {"orders.json": replies, "orders.csv": table, "orders.html": page}


class StoppedError(Exception):
    """What the window raises once Cancel was pressed."""


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return AppPaths.portable(tmp_path / "data")


@pytest.fixture
def database(paths: AppPaths) -> Iterator[Database]:
    opened = open_database(paths, FakeClock())
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imports, "_AT_A_TIME", 50)


def service_on(database: Database) -> ImportService:
    return ImportService(database.units, default_readers(), FakeClock(), utc_zone)


def dump(paths: AppPaths) -> str:
    with contextlib.closing(sqlite3.connect(paths.database)) as connection:
        return "\n".join(connection.iterdump())


@pytest.mark.parametrize("name", FILES)
def test_stopping_anywhere_changes_nothing_and_the_whole_can_be_undone(
    name: str, tmp_path: Path, paths: AppPaths, database: Database
) -> None:
    file = tmp_path / name
    file.write_text(FILES[name](), encoding="utf-8")
    service = service_on(database)
    before = dump(paths)
    calls: list[tuple[ImportStep, float, int]] = []

    def stop_after(count: int) -> None:
        left = iter(range(count))

        def progress(step: ImportStep, done: float, total: int) -> None:
            calls.append((step, done, total))
            if next(left, None) is None:
                raise StoppedError

        service.import_files([file], progress)

    ends: list[ImportStep] = []
    for count in range(1000):
        calls.clear()
        try:
            stop_after(count)
        except StoppedError:
            ends.append(calls[-1][0])
            assert dump(paths) == before
            continue
        break

    # It could be stopped in each step, and inside the one file as well.
    for step in (ImportStep.READ, ImportStep.LOOK_UP, ImportStep.COMPARE, ImportStep.SAVE):
        assert ends.count(step) >= 3, step
    assert any(0 < done < 1 for step, done, _ in calls if step is ImportStep.READ)
    steps = list(ImportStep)
    places = [(steps.index(step), done / total) for step, done, total in calls]
    assert places == sorted(places)
    assert all(0 <= part <= 1 for _, part in places)
    assert calls[-1] == (ImportStep.SAVE, COUNT, COUNT)

    with database.units() as unit:
        assert len(unit.orders.all()) == COUNT
    batch, label = database.history.last() or ("", "")
    assert label == "import"
    assert len(database.history.undo(batch)) == COUNT
    with database.units() as unit:
        assert unit.orders.all() == []
        assert unit.raw_inputs.all() == []


def test_progress_never_goes_back_where_a_merge_is_done_again(
    tmp_path: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "orders.csv"
    file.write_text(table(), encoding="utf-8")
    service = service_on(database)
    calls: list[tuple[ImportStep, float, int]] = []
    meddled = False

    def progress(step: ImportStep, done: float, total: int) -> None:
        nonlocal meddled
        calls.append((step, done, total))
        if step is ImportStep.COMPARE and not meddled:
            meddled = True  # somebody else's import comes in between
            service_on(database).import_text(
                f"Date: Feb 20, 2026\nOrder ID: {NUMBERS[-1]}\nStore\nDesk lamp\nUS $3.20x1\n"
            )

    report = service.import_files([file], progress)
    steps = list(ImportStep)
    places = [(steps.index(step), done / total) for step, done, total in calls]
    assert places == sorted(places)
    assert report.count(ImportOutcome.NEW) == COUNT - 1
    with database.units() as unit:
        assert len(unit.orders.all()) == COUNT
