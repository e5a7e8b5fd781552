# SPDX-License-Identifier: MIT
"""Updates: a new program opens the data of every older one, an older one refuses newer data."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from aliguard_desktop.__main__ import main
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.storage.revisions import HEAD

DUMPS = sorted((Path(__file__).resolve().parent / "databases").glob("*.sql"))


def made_by(dump: Path, folder: Path) -> AppPaths:
    """Make the data folder that the program of that revision left behind."""
    paths = AppPaths.portable(folder)
    paths.create()
    with closing(sqlite3.connect(paths.database)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    return paths


def revision(database: Path) -> str:
    with closing(sqlite3.connect(database)) as connection:
        found: tuple[Any] = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(found[0])


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_data_of_an_older_program_opens(
    dump: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = made_by(dump, tmp_path / "data")
    assert main(["--data-dir", str(paths.data), "--agenda", "--all", "--json"]) == 0
    numbers = {order["number"] for order in json.loads(capsys.readouterr().out)["orders"]}
    assert "8190000000000001" in numbers
    assert revision(paths.database) == HEAD
    kept = [revision(file) for file in paths.backups.glob("*.db")]
    assert kept == ([] if dump.stem == HEAD else [dump.stem]), "the old file is kept as it was"


def test_data_of_a_newer_program_is_refused_in_words(tmp_path: Path) -> None:
    paths = made_by(DUMPS[-1], tmp_path / "data")
    with closing(sqlite3.connect(paths.database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = paths.database.read_bytes()
    command = [sys.executable, "-m", "aliguard_desktop", "--data-dir", str(paths.data), "--agenda"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "was made by a newer AliGuard. Install that version" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count(os.linesep) == 1
    assert paths.database.read_bytes() == before
    assert list(paths.backups.iterdir()) == []
