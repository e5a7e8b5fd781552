# SPDX-License-Identifier: MIT
"""Updates: a new program opens the data of every older one, an older one refuses newer data."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from aliguard_desktop.__main__ import main
from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.clock import fixed_clock, fixed_zone
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.storage.evidence_files import EvidenceFolder
from aliguard_desktop.storage.rescue import DatabaseRescue
from aliguard_desktop.storage.revisions import HEAD
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.desktop import Desktop
from aliguard_desktop.ui.dialogs.start_problem import StartProblemDialog
from aliguard_desktop.ui.resident import Resident
from aliguard_desktop.ui.tasks import InlineTaskRunner
from tests.ui.resident_rig import FakeTray

if TYPE_CHECKING:
    from collections.abc import Callable

    from aliguard_desktop.services.bundle import Services

DUMPS = sorted((Path(__file__).resolve().parent / "databases").glob("*.sql"))


ORIGINAL = b"picture"
SETTINGS = {
    "rules.preset": "late",
    "rules.own": json.dumps({"D8.ask": 12}),
    "reminders": json.dumps({"summary": "07:15", "leads": [3], "hides_names": True}),
    "calendar.file": "/home/ana/deadlines.ics",
    "window.theme": "dark",
}
NOW = datetime(2026, 3, 24, 12, tzinfo=UTC)


def made_by(dump: Path, folder: Path) -> AppPaths:
    """Make the data folder that the program of that revision left: file, evidence, settings."""
    paths = AppPaths.portable(folder)
    paths.create()
    digest = hashlib.sha256(ORIGINAL).hexdigest()
    script = dump.read_text(encoding="utf-8").replace("0" * 64, digest)
    with closing(sqlite3.connect(paths.database)) as connection:
        connection.executescript(script)
        connection.executemany("INSERT INTO settings VALUES (?, ?)", SETTINGS.items())
        connection.commit()
    original = EvidenceFolder(paths.evidence).path(digest)
    original.parent.mkdir(parents=True)
    original.write_bytes(ORIGINAL)
    return paths


def newer(folder: Path) -> AppPaths:
    """Make the data folder of a program that is not written yet."""
    paths = made_by(DUMPS[-1], folder)
    with closing(sqlite3.connect(paths.database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    return paths


def contents(paths: AppPaths) -> dict[str, bytes]:
    """Return all that lies in the data folder, the log excepted."""
    files = (file for file in paths.data.rglob("*") if file.is_file())
    return {
        str(file.relative_to(paths.data)): file.read_bytes()
        for file in files
        if paths.logs not in file.parents
    }


def built(paths: AppPaths) -> Services:
    return build_services(paths, fixed_clock(NOW), fixed_zone(UTC))


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


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_evidence_settings_and_what_was_sent_come_along(dump: Path, tmp_path: Path) -> None:
    services = built(made_by(dump, tmp_path / "data"))
    try:
        [order] = [view.order for view in services.orders.views()]
        assert [view.order.number for view in services.orders.views(trashed=True)] == [
            "8190000000000002"
        ]
        exhibits = [one for one in order.exhibits if not one.derived_from]
        states = {verdict.state.value for verdict in services.evidence.verify(exhibits)}
        assert states == {"intact"}
        assert services.evidence.path(exhibits[0]).read_bytes() == ORIGINAL
        [sent] = [case for case in order.cases if case.submitted_at is not None]
        assert sent.text == "The screen is broken."
        chosen = services.preferences.current
        assert chosen.preset == "late"
        assert services.preferences.problems == ()
        assert chosen.own == {"D8.ask": 12}
        assert f"{services.reminders.choices.summary:%H:%M}" == "07:15"
        assert services.reminders.choices.hides_names
        assert services.calendar.file() == SETTINGS["calendar.file"]
    finally:
        services.close()


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_the_window_opens_it_too(dump: Path, tmp_path: Path, qtbot: Any) -> None:
    paths = made_by(dump, tmp_path / "data")
    app = Application(lambda: built(paths), runner=InlineTaskRunner())
    qtbot.addWidget(app.window)
    with qtbot.waitSignal(app.ready, timeout=20_000):
        app.start()
    try:
        app.window.select_order(app.services.orders.views()[0].order.id)
        assert app.window.current_order
        words = " ".join(label.text() for label in app.window.details.findChildren(QLabel))
        assert "8190 0000 0000 0001" in words
    finally:
        app.close()


def in_the_window(paths: AppPaths, qtbot: Any) -> Callable[[], Application]:
    """Start with a window and return it once it has said why it cannot."""
    app = Application(
        lambda: built(paths),
        runner=InlineTaskRunner(),
        rescue=DatabaseRescue(paths, fixed_clock(NOW)),
    )
    qtbot.addWidget(app.window)
    with qtbot.waitSignal(app.failed, timeout=20_000):
        app.start()
    return lambda: app


def hidden_in_the_tray(paths: AppPaths, qtbot: Any) -> Callable[[], Application]:
    """Start as at login: where nothing can be read, a window comes up and says so."""

    def window(factory: Any) -> Application:
        made = Application(
            factory,
            runner=InlineTaskRunner(),
            rescue=DatabaseRescue(paths, fixed_clock(NOW)),
        )
        qtbot.addWidget(made.window)
        return made

    resident = Resident(window, lambda: built(paths), Desktop(tray=FakeTray()))
    resident.start(hidden=True)
    qtbot.waitUntil(
        lambda: (
            resident.application is not None
            and resident.application.window.findChild(StartProblemDialog) is not None
        ),
        timeout=20_000,
    )

    def found() -> Application:
        assert resident.application is not None
        return resident.application

    return found


@pytest.mark.parametrize("start", [in_the_window, hidden_in_the_tray])
def test_data_of_a_newer_program_is_refused_in_the_window(
    tmp_path: Path, qtbot: Any, start: Callable[[AppPaths, Any], Callable[[], Application]]
) -> None:
    paths = newer(tmp_path / "data")
    before = contents(paths)
    app = start(paths, qtbot)()
    dialog = app.window.findChild(StartProblemDialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "newer AliGuard" in words
    # It is not damaged: nothing offers to put a backup, or an empty list, in its place.
    offered = {button.objectName() for button in dialog.findChildren(QPushButton)}
    assert not offered & {"startRestore", "startEmpty"}
    with qtbot.waitSignal(app.gave_up):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    app.close()
    assert contents(paths) == before


def test_data_of_a_newer_program_is_refused_in_words(tmp_path: Path) -> None:
    paths = newer(tmp_path / "data")
    before = contents(paths)
    command = [sys.executable, "-m", "aliguard_desktop", "--data-dir", str(paths.data), "--agenda"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "was made by a newer AliGuard. Install that version" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count(os.linesep) == 1
    assert contents(paths) == before
    assert list(paths.backups.iterdir()) == []


def test_an_import_into_data_of_a_newer_program_changes_nothing(tmp_path: Path) -> None:
    paths = newer(tmp_path / "data")
    before = contents(paths)
    order = tmp_path / "order.txt"
    order.write_text("Order ID: 8190000000000099\nOrder date: Jan 5, 2026\n", encoding="utf-8")
    command = [sys.executable, "-m", "aliguard_desktop", "--data-dir", str(paths.data)]
    done = subprocess.run(
        [*command, "--import", str(order)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert "was made by a newer AliGuard" in done.stderr
    assert contents(paths) == before
