# SPDX-License-Identifier: MIT
"""Import thousands of orders as page JSON, CSV and saved HTML, against bare parse and insert.

``python benchmarks/import_orders.py [--orders 10000] [--rounds 5] [--profile]``

The floor of a format is its bare parse (``json.loads``, ``csv.reader``, ``html.parser`` without
handlers) plus a bare ``executemany`` of the very rows that the import wrote, kept pieces included,
in one transaction of ``sqlite3`` over the same schema, with the same pragmas.
"""

from __future__ import annotations

import argparse
import contextlib
import cProfile
import csv
import io
import json
import pstats
import shutil
import sqlite3
import statistics
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

from many_files import export, replies, saved_page
from many_orders import NOW, ZONE
from rounds import seconds

from aliguard_desktop.importing.readers import default_readers
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.imports import ImportService
from aliguard_desktop.storage.database import Database, open_database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    Rows = dict[str, list[tuple[object, ...]]]

_TABLES = ("batches", "orders", "batch_orders", "lines", "parcels", "events", "raw_inputs")
_PRAGMAS = ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL", "temp_store=MEMORY")
_OTHERS = 5_000_000  # first number of the orders that are there already


def _clock() -> datetime:
    return NOW


def _parse_json(data: bytes) -> None:
    json.loads(data.decode())


def _parse_csv(data: bytes) -> None:
    list(csv.reader(io.StringIO(data.decode(), newline="")))


def _parse_html(data: bytes) -> None:
    HTMLParser().feed(data.decode())


FORMATS: tuple[tuple[str, str, Callable[[int, int], bytes], Callable[[bytes], None]], ...] = (
    ("page JSON", "orders.json", replies, _parse_json),
    ("CSV", "orders.csv", export, _parse_csv),
    ("saved HTML", "orders.html", saved_page, _parse_html),
)


def main() -> None:
    """Print the ratios, and on request where the time goes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--formats", default="json,csv,html", help="which, by their endings")
    parser.add_argument("--profile", action="store_true", help="print the 30 dearest functions")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = _Bench(Path(folder))
        for name, file, make, parse in FORMATS:
            path = Path(folder) / file
            if path.suffix[1:] not in options.formats.split(","):
                continue
            path.write_bytes(make(options.orders, 0))
            print(f"{name}: {options.orders} orders, {path.stat().st_size / 1e6:.1f} MB")
            if options.profile:
                bench.profile(path)
                continue
            other = Path(folder) / f"other-{file}"
            other.write_bytes(make(options.orders, _OTHERS))
            bench.compare(path, other, parse, options.rounds)


class _Bench:
    """Makes databases and times imports into them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._empty = AppPaths.portable(folder / "empty")
        open_database(self._empty, _clock).close()

    def compare(self, path: Path, other: Path, parse: Callable[[bytes], None], rounds: int) -> None:
        """Print the ratios of one format."""
        filled = self._copy(self._empty, "filled")
        with _opened(filled) as database:
            _import(database, other)
        data = path.read_bytes()
        for words, start in (("an empty database", self._empty), ("one of as many", filled)):
            rows = self._rows_of(start, path)
            found = []
            for _ in range(rounds):
                with _opened(self._copy(start, "own")) as database:
                    own = seconds(lambda: _import(database, path))
                bare = self._copy(start, "bare").database
                inserted = seconds(lambda: _insert(bare, rows))  # noqa: B023
                found.append((own, seconds(lambda: parse(data)), inserted))
            _print(f"into {words} / (parse + insert)", found)
        found = []
        with _opened(self._copy(self._empty, "own")) as database:
            _import(database, path)
            for _ in range(rounds):
                again = seconds(lambda: _import(database, path))
                looked = seconds(lambda: _select(self._folder / "own"))
                found.append((again, seconds(lambda: parse(data)), looked))
        _print("the same once more / (parse + select)", found)

    def profile(self, path: Path) -> None:
        """Print where the time of one import goes."""
        profile = cProfile.Profile()
        with _opened(self._copy(self._empty, "own")) as database:
            profile.runcall(_import, database, path)
        for key in ("cumtime", "tottime"):
            pstats.Stats(profile).sort_stats(key).print_stats(40)

    def _copy(self, paths: AppPaths, name: str) -> AppPaths:
        shutil.rmtree(self._folder / name, ignore_errors=True)
        copied = AppPaths.portable(self._folder / name)
        copied.create()
        shutil.copyfile(paths.database, copied.database)
        return copied

    def _rows_of(self, start: AppPaths, path: Path) -> Rows:
        """Return the rows that an import writes, by table."""
        paths = self._copy(start, "rows")
        with contextlib.closing(sqlite3.connect(paths.database)) as connection:
            before = {table: _most(connection, table) for table in _TABLES}
        with _opened(paths) as database:
            _import(database, path)
        with contextlib.closing(sqlite3.connect(paths.database)) as connection:
            return {
                table: connection.execute(
                    f"SELECT * FROM {table} WHERE {_key(table)} > ?",  # noqa: S608 - our names
                    (before[table],),
                ).fetchall()
                for table in _TABLES
            }


def _key(table: str) -> str:
    return "batch_pk" if table == "batch_orders" else "pk"


def _most(connection: sqlite3.Connection, table: str) -> int:
    query = f"SELECT coalesce(max({_key(table)}), 0) FROM {table}"  # noqa: S608 - our names
    return int(connection.execute(query).fetchone()[0])


@contextlib.contextmanager
def _opened(paths: AppPaths) -> Iterator[Database]:
    database = open_database(paths, _clock)
    try:
        yield database
    finally:
        database.close()


def _import(database: Database, path: Path) -> None:
    service = ImportService(database.units, default_readers(), _clock, lambda: ZONE)
    service.import_files([path])


def _insert(path: Path, rows: Rows) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        for table, values in rows.items():
            if values:
                places = ", ".join("?" * len(values[0]))
                insert = f"INSERT INTO {table} VALUES ({places})"  # noqa: S608 - our names
                connection.executemany(insert, values)
        connection.execute("COMMIT")


def _select(folder: Path) -> None:
    path = AppPaths.portable(folder).database
    with contextlib.closing(sqlite3.connect(path)) as connection:
        for table in _TABLES:
            connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our names


def _print(words: str, found: list[tuple[float, float, float]]) -> None:
    ratios = [own / (parsed + stored) for own, parsed, stored in found]
    own, parsed, stored = (statistics.median(part) for part in zip(*found, strict=True))
    print(
        f"  {words:40} {statistics.median(ratios):6.2f}x   ({min(ratios):.2f} to "
        f"{max(ratios):.2f}; import {own:.2f} s, parse {parsed:.2f} s, database {stored:.2f} s)"
    )


if __name__ == "__main__":
    main()
