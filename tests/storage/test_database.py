# SPDX-License-Identifier: MIT
"""Opening, migrating, backing up, and everything that can be wrong with the file."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import textwrap
import threading
import zlib
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import AddedBy, Case, TakenFrom
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.imported import KeptPiece
from aliguard_desktop.storage import backups
from aliguard_desktop.storage.backups import is_whole
from aliguard_desktop.storage.database import Database, open_database
from aliguard_desktop.storage.engine import open_engine
from aliguard_desktop.storage.migrate import script_revisions
from aliguard_desktop.storage.revisions import HEAD, REVISIONS
from aliguard_desktop.storage.schema import Base
from aliguard_desktop.storage.upkeep import keep_up
from tests.factories import event, order
from tests.fakes import NOW, FakeClock

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
DUMPS = ROOT / "tests" / "databases"
DAMAGE = b"\xa5" * 8192


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return AppPaths.portable(tmp_path / "My data ünï %20#?")


def opened(paths: AppPaths, clock: Callable[[], Any] | None = None) -> Database:
    return open_database(paths, clock or FakeClock(), busy_seconds=0.2)


def save(database: Database, title: str = "Earbuds", number: str = "8190000000000001") -> None:
    with database.units("edit") as unit:
        unit.orders.save(order(event("placed", "2026-01-15"), title=title, number=number))
        unit.commit()


def titles(database: Database) -> list[str]:
    with database.units() as unit:
        return [found.title for found in unit.orders.all()]


def refused(paths: AppPaths) -> AliGuardError:
    before = paths.database.read_bytes()
    with pytest.raises(AliGuardError) as error:
        opened(paths)
    assert paths.database.read_bytes() == before
    return error.value


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_everything_is_there_after_a_restart(paths: AppPaths) -> None:
    database = opened(paths)
    save(database)
    database.close()
    assert not Path(f"{paths.database}-wal").exists()
    database = opened(paths)
    assert titles(database) == ["Earbuds"]
    last = database.history.last()
    assert last is not None
    database.history.undo(last[0])
    database.close()
    database = opened(paths)
    assert titles(database) == []
    assert database.history.last() is None
    database.close()


def test_the_migrations_lead_to_the_models(paths: AppPaths) -> None:
    database = opened(paths)
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
        made = {row[0] for row in connection.execute(text("SELECT name FROM sqlite_master"))}
    wanted = {index.name for table in Base.metadata.tables.values() for index in table.indexes}
    assert wanted <= made
    database.close()


def test_the_revisions_known_without_alembic_are_those_of_the_scripts() -> None:
    assert script_revisions() == REVISIONS
    assert REVISIONS[-1] == HEAD


def test_a_file_at_head_is_opened_without_alembic_and_services_without_a_database(
    paths: AppPaths,
) -> None:
    opened(paths).close()
    code = """
        import sys
        from pathlib import Path
        from aliguard_desktop.clock import system_clock
        import aliguard_desktop.services.evidence, aliguard_desktop.services.orders
        from aliguard_desktop.paths import AppPaths
        assert not {"sqlalchemy", "alembic", "PySide6"} & set(sys.modules), "too early"
        from aliguard_desktop.storage.database import open_database
        open_database(AppPaths.portable(Path(sys.argv[1])), system_clock).close()
        assert "sqlalchemy" in sys.modules and "alembic" not in sys.modules
    """
    subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), str(paths.data)], check=True, cwd=ROOT
    )


def test_the_connection_keeps_what_it_is_told(paths: AppPaths) -> None:
    database = opened(paths)
    with database.engine.connect() as connection:

        def pragma(name: str) -> Any:
            return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()

        assert pragma("journal_mode") == "wal"
        assert pragma("synchronous") == 2
        assert pragma("foreign_keys") == 1
        connection.exec_driver_sql("CREATE TABLE probe (x)")
        connection.rollback()
        assert not connection.exec_driver_sql(
            "SELECT 1 FROM sqlite_master WHERE name = 'probe'"
        ).all()
    database.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277])
def test_all_is_for_the_user_alone(paths: AppPaths, umask: int) -> None:
    paths.data.parent.mkdir(exist_ok=True)
    former = os.umask(umask)
    try:
        database = opened(paths)
        save(database)
        backup = backups.back_up(paths, "daily", NOW)
    finally:
        os.umask(former)
    for folder in (paths.data, paths.evidence, paths.backups, paths.logs, paths.cache):
        assert mode(folder) == 0o700, folder
    files = [paths.database, backup, *paths.data.glob("aliguard.db-*")]
    assert len(files) > 2
    assert {mode(path) for path in files} == {0o600}
    database.close()


def test_a_folder_of_someone_else_keeps_its_mode(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o755)
    AppPaths.portable(folder).create()
    assert mode(folder) == 0o755


def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(AliGuardError) as error:
        opened(AppPaths.portable(tmp_path / "file" / "data"))
    assert error.value.code == "folder_unusable"


def test_a_newer_file_is_refused_unchanged(paths: AppPaths) -> None:
    database = opened(paths)
    save(database)
    database.close()
    with closing(sqlite3.connect(paths.database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.commit()
    assert refused(paths).code == "database_newer"


def test_a_database_of_another_program_is_refused_unchanged(paths: AppPaths) -> None:
    paths.create()
    with closing(sqlite3.connect(paths.database)) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
        connection.commit()
    assert refused(paths).code == "database_foreign"


def test_a_file_that_is_no_database_is_refused_unchanged(paths: AppPaths) -> None:
    paths.create()
    paths.database.write_bytes(b"not a database at all, but long enough to be looked at" * 40)
    error = refused(paths)
    assert error.code == "database_damaged"
    assert error.values["backup"] == ""


def damage(path: Path) -> None:
    """Overwrite the middle of a database file."""
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(DAMAGE)


def test_a_damaged_file_is_set_aside_and_the_newest_good_backup_put_back(paths: AppPaths) -> None:
    database = opened(paths)
    save(database, "Kept")
    good = backups.back_up(paths, "daily", NOW)
    save(database, "Later", "8190000000000002")
    bad = backups.back_up(paths, "daily", NOW + timedelta(days=1))
    database.close()
    damage(paths.database)
    damage(bad)
    error = refused(paths)
    assert (error.code, error.values["backup"]) == ("database_damaged", str(good))
    aside = backups.restore(paths, good, NOW)
    assert aside is not None
    assert aside.read_bytes().count(DAMAGE[:4096]) >= 1
    database = opened(paths)
    assert titles(database) == ["Kept"]
    database.close()


def test_a_damaged_file_can_be_left_for_a_new_one(paths: AppPaths) -> None:
    paths.create()
    paths.database.write_bytes(DAMAGE)
    Path(f"{paths.database}-wal").write_bytes(b"old")
    aside = backups.set_aside(paths, NOW)
    assert aside.read_bytes() == DAMAGE
    assert Path(f"{aside}-wal").read_bytes() == b"old"
    database = opened(paths)
    assert titles(database) == []
    database.close()


def test_a_backup_is_made_before_a_migration(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = opened(paths)
    save(database)
    database.close()
    with closing(sqlite3.connect(paths.database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
        connection.commit()
    calls: list[list[str]] = []

    def fake_upgrade(engine: Any) -> None:
        calls.append([path.name for path in paths.backups.iterdir()])

    monkeypatch.setattr("aliguard_desktop.storage.database.REVISIONS", ("0000", *REVISIONS))
    monkeypatch.setattr("aliguard_desktop.storage.migrate.upgrade", fake_upgrade)
    opened(paths).close()
    name = f"aliguard-before-{HEAD}-20260324T110000Z.db"
    assert calls == [[name]]
    assert backups.is_whole(paths.backups / name)


def test_a_failed_migration_leaves_the_file_as_it_was(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("alembic.op.create_index", interrupted)
    with pytest.raises(KeyboardInterrupt):
        opened(paths)
    with closing(sqlite3.connect(paths.database)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == []
    monkeypatch.undo()
    opened(paths).close()


def test_there_is_a_database_of_every_schema() -> None:
    assert sorted(path.stem for path in DUMPS.glob("*.sql")) == list(REVISIONS)


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_database_of_every_release_is_read(paths: AppPaths, revision: str) -> None:
    paths.create()
    with closing(sqlite3.connect(paths.database)) as connection:
        dump = DUMPS / f"{revision}.sql"
        connection.executescript(dump.read_text(encoding="utf-8"))
    database = opened(paths)
    with database.units() as unit:
        found = unit.orders.all()
        trashed = unit.orders.all(trashed=True)
    resting = [] if revision < "0005" else ["8190000000000099"]
    assert [item.number for item in found] == ["8190000000000001", *resting]
    with database.units() as unit:
        assert unit.resting.count(NOW.date()) == len(resting)
    assert [item.number for item in trashed] == ["8190000000000002"]
    assert len(found[0].events) == 6
    assert [case.status for case in found[0].cases] == ["draft", "submitted"]
    first, second = found[0].exhibits
    origin = (first.taken_from, first.added_by, first.claims)
    copied = (second.derived_from, second.derived_how, second.audience)
    if revision < "0003":
        assert origin == (TakenFrom.UNKNOWN, AddedBy.UNKNOWN, ())
        assert copied == ("", "", "")
    else:
        assert origin == (TakenFrom.FILE, AddedBy.DROP, ("last_scan",))
        assert copied == ("e1", "covered", "bank")
    with database.units("edit") as unit:
        unit.orders.save(replace(found[0], title="New"))
        unit.raw_inputs.keep([KeptPiece("lines", "Order ID: 8190000000000009")])
        unit.commit()
    with database.units() as unit:
        assert unit.raw_inputs.size()[0] == (1 if revision == "0001" else 2)
    database.close()
    assert len(list(paths.backups.glob("*before-*"))) == (revision != HEAD)


def test_what_was_purged_is_not_in_the_file(paths: AppPaths) -> None:
    database = opened(paths)
    text = "".join(f"Order ID: 819000000000{rank:04}\n" for rank in range(1000))
    with database.units("import") as unit:
        unit.raw_inputs.keep([KeptPiece("lines", text)])
        unit.commit()
    database.close()
    stored = zlib.compress(text.encode(), 3)[100:200]
    assert stored in paths.database.read_bytes()
    database = opened(paths)
    with database.units("purge_kept") as unit:
        unit.raw_inputs.purge()
        unit.commit()
    database.close()
    assert stored not in paths.database.read_bytes()


def test_daily_backups_are_made_once_a_day_and_the_oldest_go(paths: AppPaths) -> None:
    database = opened(paths)
    assert backups.back_up_daily(paths, NOW) is not None
    assert backups.back_up_daily(paths, NOW + timedelta(hours=23)) is None
    kept = backups.back_up(paths, "before-0001", NOW)
    for day in range(1, backups.KEPT + 3):
        assert backups.back_up_daily(paths, NOW + timedelta(days=day)) is not None
    found = sorted(path.name for path in paths.backups.glob("aliguard-daily-*"))
    assert len(found) == backups.KEPT
    assert found[0].startswith("aliguard-daily-20260327")
    assert kept.exists()
    assert not list(paths.backups.glob("*.part"))
    database.close()


def test_a_second_process_waits_and_then_says_so(paths: AppPaths) -> None:
    first, second = opened(paths), opened(paths)
    save(first)
    with first.units("edit") as unit:
        unit.orders.save(order(number="8190000000000002"))
        assert titles(second) == ["Earbuds"]  # reading goes on
        with pytest.raises(AliGuardError) as error, second.units("edit") as other:
            other.orders.all()
        assert error.value.code == "database_locked"
        with pytest.raises(AliGuardError) as error:
            second.history.undo("any")
        assert error.value.code == "database_locked"
        unit.commit()
    save(second, "Third", "8190000000000003")
    assert len(titles(first)) == 3
    first.close()
    second.close()


def test_units_of_several_threads_take_turns(paths: AppPaths) -> None:
    database = open_database(paths, FakeClock())
    failures: list[BaseException] = []

    def work(rank: int) -> None:
        try:
            for step in range(5):
                save(database, "x", f"81900000000{rank:02}{step:03}")
        except BaseException as error:  # noqa: BLE001 - handed to the main thread
            failures.append(error)

    threads = [threading.Thread(target=work, args=(rank,)) for rank in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(titles(database)) == 20
    database.close()


@pytest.mark.skipif(os.name == "nt", reason="kill -9")
def test_a_kill_in_the_middle_loses_only_what_was_not_committed(paths: AppPaths) -> None:
    code = """
        import sys
        from pathlib import Path
        from aliguard_desktop.paths import AppPaths
        from aliguard_desktop.storage.database import open_database
        from tests.factories import event, order
        from tests.fakes import FakeClock
        database = open_database(AppPaths.portable(Path(sys.argv[1])), FakeClock())
        def put(unit, rank):
            unit.orders.save(order(event("placed", "2026-01-15"), number=f"819000000000{rank:04}"))
        for rank in range(3):
            with database.units("edit") as unit:
                put(unit, rank)
                unit.commit()
        with database.units("edit") as unit:
            for rank in range(3, 300):
                put(unit, rank)
            print("ready", flush=True)
            sys.stdin.read()
    """
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), str(paths.data)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGKILL)
    database = opened(paths)
    assert len(titles(database)) == 3
    save(database, "After", "8190000000009999")
    database.close()
    assert backups.is_whole(paths.database)


def test_a_full_disk_is_said_plainly_and_nothing_is_half_saved(paths: AppPaths) -> None:
    database = opened(paths)
    save(database)
    with database.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    database.engine.dispose()
    from sqlalchemy import event as sa_event  # noqa: PLC0415 - clashes with the factory's name

    def limit(connection: sqlite3.Connection, record: Any) -> None:
        connection.execute(f"PRAGMA max_page_count={pages}")

    sa_event.listen(database.engine, "connect", limit)
    with pytest.raises(AliGuardError) as error:
        save(database, "x" * 100_000, "8190000000000002")
    assert error.value.code == "disk_full"
    assert titles(database) == ["Earbuds"]
    database.close()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_file_that_may_not_be_written_is_named(paths: AppPaths) -> None:
    database = opened(paths)
    database.close()
    paths.data.chmod(0o500)
    try:
        with pytest.raises(AliGuardError) as error:
            opened(paths)
    finally:
        paths.data.chmod(0o700)
    assert error.value.code == "folder_unusable"


def test_broken_characters_are_stored_as_far_as_can_be(paths: AppPaths) -> None:
    database = opened(paths)
    save(database, "a\ud83d\ude00b\ud800c")
    assert titles(database) == ["a\U0001f600b\ufffdc"]
    database.close()


def test_a_naive_instant_is_refused(paths: AppPaths) -> None:
    database = opened(paths)
    bad = replace(order(), trashed_at=NOW.replace(tzinfo=None))
    with pytest.raises(Exception, match="needs its offset"), database.units("x") as unit:
        unit.orders.save(bad)
    database.close()


def test_an_engine_says_what_it_may_not_open(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "missing" / "aliguard.db")
    with pytest.raises(AliGuardError) as error:
        engine.connect()
    assert error.value.code == "database_forbidden"
    engine.dispose()


def test_typing_a_draft_leaves_no_versions_behind(paths: AppPaths) -> None:
    database = opened(paths)
    save(database)
    with database.units() as unit:
        found = unit.orders.all()[0]
    for text_ in ("a", "ab", "abc"):
        with database.units("draft") as unit:
            unit.orders.save(replace(found, cases=(Case(id="c1", text=text_),)))
            unit.commit()
    with database.engine.connect() as connection:
        rows = [
            connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            for table in ("cases", "batches", "field_changes")
        ]
    assert rows == [1, 1, 0]
    database.close()


def test_undo_is_blocked_where_the_number_was_given_away(paths: AppPaths) -> None:
    database = opened(paths)
    first = order(number="8190000000000001", id="o1")
    for label, changed in (
        ("add_order", first),
        ("edit_order", replace(first, number="8190000000000002")),
        ("add_order", order(number="8190000000000001", id="o2")),
    ):
        with database.units(label) as unit:
            unit.orders.save(changed)
            unit.commit()
            batch = unit.batch if label == "edit_order" else ""
        if batch:
            edited = batch
    with pytest.raises(AliGuardError) as error:
        database.history.undo(edited)
    assert error.value.code == "undo_blocked"
    with database.units() as unit:
        assert [item.number for item in unit.orders.all()] == [
            "8190000000000002",
            "8190000000000001",
        ]
    database.close()


def test_two_programs_may_start_on_an_empty_folder_at_once(paths: AppPaths) -> None:
    code = """
        import sys
        from pathlib import Path
        from aliguard_desktop.clock import system_clock
        from aliguard_desktop.paths import AppPaths
        from aliguard_desktop.storage.database import open_database
        open_database(AppPaths.portable(Path(sys.argv[1])), system_clock, busy_seconds=30).close()
    """
    command = [sys.executable, "-c", textwrap.dedent(code), str(paths.data)]
    started = [subprocess.Popen(command, cwd=ROOT) for _ in range(3)]
    assert [process.wait(60) for process in started] == [0, 0, 0]
    database = opened(paths)
    save(database)
    database.close()


def test_a_file_that_another_program_holds_is_said_to_be_so(paths: AppPaths) -> None:
    opened(paths).close()
    with closing(sqlite3.connect(paths.database, isolation_level=None)) as holder:
        holder.execute("PRAGMA journal_mode=DELETE")
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(AliGuardError) as error:
            opened(paths)
    assert error.value.code == "database_locked"


def test_upkeep_backs_up_and_sweeps_up_what_a_kill_left(paths: AppPaths) -> None:
    database = opened(paths)
    save(database)
    old = (NOW - timedelta(days=2)).timestamp()
    left = [paths.backups / "aliguard-daily-20260301T000000Z.ab.part", paths.evidence / "cd.part"]
    fresh = paths.backups / "aliguard-daily-20260324T000000Z.ef.part"
    for path in (*left, fresh):
        path.write_bytes(b"half")
        os.utime(path, (old, old))
    os.utime(fresh, (NOW.timestamp(), NOW.timestamp()))
    keep_up(paths, NOW)
    keep_up(paths, NOW)
    database.close()
    assert not any(path.exists() for path in left)
    assert fresh.exists()
    (backup,) = paths.backups.glob("*.db")
    assert is_whole(backup)


def test_a_leftover_that_cannot_be_removed_stops_nothing(
    paths: AppPaths, caplog: pytest.LogCaptureFixture
) -> None:
    database = opened(paths)
    save(database)
    old = (NOW - timedelta(days=2)).timestamp()
    stuck = paths.backups / "aliguard-daily-20260301T000000Z.ab.part"
    stuck.mkdir()  # no file: unlink refuses it
    left = [paths.backups / "aliguard-daily-20260302T000000Z.cd.part", paths.evidence / "ef.part"]
    for path in left:
        path.write_bytes(b"half")
        path.chmod(0o400)
    for path in (stuck, *left):
        os.utime(path, (old, old))
    keep_up(paths, NOW)
    database.close()
    assert not any(path.exists() for path in left)
    assert len(list(paths.backups.glob("*.db"))) == 1
    assert f"a leftover was not removed: {stuck.name}" in caplog.text


def test_a_backup_that_fails_does_not_keep_the_leftovers(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(paths).close()
    old = (NOW - timedelta(days=2)).timestamp()
    left = paths.evidence / "ef.part"
    left.write_bytes(b"half")
    os.utime(left, (old, old))

    def full(*_: object) -> None:
        raise AliGuardError("disk_full", "full")

    monkeypatch.setattr("aliguard_desktop.storage.upkeep.back_up_daily", full)
    with pytest.raises(AliGuardError):
        keep_up(paths, NOW)
    assert not left.exists()
