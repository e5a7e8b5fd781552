# SPDX-License-Identifier: MIT
"""Read the list of orders from a database: at the start, and after one event was recorded.

``python benchmarks/read_orders.py [--orders 1000] [--rounds 5]``

The floor is a bare SELECT of the same rows; planning alone is shown beside it.
"""

from __future__ import annotations

import argparse
import contextlib
import sqlite3
import tempfile
import tracemalloc
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from many_orders import MOMENT, NOW, ZONE, many_orders
from rounds import ratio

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.events import Event, EventKind, Source
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.orders import OrderService
from aliguard_desktop.storage.database import Database, open_database

if TYPE_CHECKING:
    from datetime import datetime

_TABLES = ("orders", "lines", "parcels", "events", "exhibits", "cases")


def _clock() -> datetime:
    return NOW


def _service(database: Database) -> OrderService:
    return OrderService(database.units, database.history, load_rulebook(), _clock, lambda: ZONE)


def main() -> None:
    """Print the ratios, and what the cached orders take of memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        paths = AppPaths.portable(Path(folder))
        database = open_database(paths, _clock)
        stack.callback(database.close)
        orders = many_orders(options.orders)
        with database.units("import") as unit:
            unit.orders.save_all(orders)
            unit.commit()
        _compare(database, paths.database, options.rounds)


def _compare(database: Database, path: Path, rounds: int) -> None:
    warm = _service(database)
    views = warm.views()
    orders, rulebook = [view.order for view in views], load_rulebook()
    numbers = count()

    def select() -> None:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            for table in _TABLES:
                connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our names

    def plan() -> None:
        for order in orders:
            plan_order(order, rulebook, MOMENT)

    def read_first() -> None:
        _service(database).views()

    def act_and_read() -> None:
        order = orders[next(numbers) % len(orders)]
        told = Event(id="", kind=EventKind.ALL_GOOD, source=Source.USER, day=MOMENT.today)
        warm.record(order.id, told)
        warm.views()
        warm.views(trashed=True)

    def act() -> None:
        order = orders[next(numbers) % len(orders)]
        told = Event(id="", kind=EventKind.ALL_GOOD, source=Source.USER, day=MOMENT.today)
        warm.record(order.id, told)

    def look_again() -> None:
        warm.views()

    print(f"{len(orders)} orders, {sum(len(order.events) for order in orders)} events")
    for name, task in (
        ("bare planning", plan),
        ("first read", read_first),
        ("one act, nothing read", act),
        ("one act, read again", act_and_read),
        ("read again, no change", look_again),
    ):
        print(f"{name:24} / bare SELECT: {ratio(task, select, rounds)}")
    tracemalloc.start()
    kept = _service(database)
    kept.views()
    print(f"kept in memory: {tracemalloc.get_traced_memory()[0] / 1e6:.1f} MB")
    tracemalloc.stop()


if __name__ == "__main__":
    main()
