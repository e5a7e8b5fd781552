# SPDX-License-Identifier: MIT
"""How often orders were changed, in a real file: by this process and by another one."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from aliguard_desktop.paths import AppPaths
from aliguard_desktop.storage import changes
from aliguard_desktop.storage.database import open_database
from tests.effort import examples
from tests.factories import k1
from tests.fakes import FakeClock
from tests.list_walk import STEPS, Walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from aliguard_desktop.storage.database import Database


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> AppPaths:
    paths = AppPaths.portable(tmp_path_factory.mktemp("data"))
    paths.create()
    shutil.copy(empty_database, paths.database)
    return paths


@pytest.fixture
def opened(folder: AppPaths) -> Iterator[Callable[[], Database]]:
    databases: list[Database] = []

    def opener() -> Database:
        databases.append(open_database(folder, FakeClock()))
        return databases[-1]

    yield opener
    for database in databases:
        database.close()


@settings(
    max_examples=examples(8),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(STEPS)
def test_the_kept_list_of_a_file_is_a_fresh_one(
    empty_database: Path,
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[str, int, int]],
) -> None:
    paths = AppPaths.portable(tmp_path_factory.mktemp("walk"))
    paths.create()
    shutil.copy(empty_database, paths.database)
    database = open_database(paths, FakeClock())
    try:
        walk = Walk(database.units, database.history)
        for step in steps:
            walk.take(*step)
            walk.check()
    finally:
        database.close()


def test_what_another_process_did_is_seen(opened: Callable[[], Database]) -> None:
    mine, other = opened(), opened()
    walk = Walk(mine.units, mine.history)
    with other.units("import") as unit:
        unit.orders.save(replace(k1(), number="8190000000000091"))
        unit.commit()
    assert len(walk.service.views()) == 3
    walk.check()
    other.history.undo(other.history.last()[0])  # type: ignore[index]
    walk.service.set_note("o1", "mine")  # one change of each: none may be missed
    assert len(walk.service.views()) == 2
    walk.check()


def test_changes_are_named_and_nothing_else_is_counted(opened: Callable[[], Database]) -> None:
    database = opened()
    with database.units("edit") as unit:
        unit.orders.save(k1())
        unit.commit()
    with database.units() as unit:
        count = unit.orders.change_count()
        assert unit.orders.changed_since(count) == frozenset()
    for label in ("settings", "edit"):
        with database.units(label) as unit:
            unit.settings.put("a", "b")
            unit.orders.save(k1())  # as it is
            unit.commit()
    with database.units("edit") as unit:
        unit.orders.save(replace(k1(), note="not committed"))
    with database.units() as unit:
        assert unit.orders.change_count() == count
    with database.units("edit") as unit:
        unit.orders.save(replace(k1(), note="committed"))
        unit.commit()
    with database.units() as unit:
        assert unit.orders.changed_since(count) == frozenset({k1().id})
        assert unit.orders.some([k1().id, "nobody"]).keys() == {k1().id}


def test_too_long_ago_is_not_known(
    opened: Callable[[], Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "_KEPT", 2)
    database = opened()
    for number in range(4):
        with database.units("edit") as unit:
            unit.orders.save(replace(k1(), note=str(number)))
            unit.commit()
    with database.units() as unit:
        count = unit.orders.change_count()
        assert unit.orders.changed_since(count - 2) is not None
        assert unit.orders.changed_since(count - 3) is None
        assert unit.orders.changed_since(count + 1) is None  # a backup was put in its place
