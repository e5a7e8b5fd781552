# SPDX-License-Identifier: MIT
"""A question in the course of an import stands alone, and nothing of an import holds the program.

With the runner of the program: work ends on its own thread while the timer of the progress runs.
"""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from aliguard_desktop.services.imported import ImportReport, ImportStep
from aliguard_desktop.ui.dialogs import import_report
from aliguard_desktop.ui.dialogs.import_report import ImportReportDialog
from aliguard_desktop.ui.tasks import CancelledError, TaskRunner

TABLE = "Nummer;Was\n8190004567427741;Lampe\n8190004567437741;Birne\n"
TEXT = (
    "Order ID: 8190004412739913\nOrder placed on: 03/04/2026\n"
    "Refund if no delivery before 05/06/2026\nTotal: US $3.00\n"
)
QUESTIONS = {"mine.csv": (TABLE, "columnMapping"), "page.txt": (TEXT, "dateOrderDialog")}


@pytest.fixture
def threads(app: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    runner = TaskRunner()
    monkeypatch.setattr(app, "_runner", runner)
    app.window.show()
    yield runner
    runner.close()


def _visible(app: Any) -> list[str]:
    return sorted(one.objectName() for one in app.window.findChildren(QDialog) if one.isVisible())


def _timers(app: Any) -> list[bool]:
    dialogs = app.window.findChildren(ImportReportDialog)
    return [one.isActive() for dialog in dialogs for one in dialog.findChildren(QTimer)]


def _start(app: Any, folder: Any, name: str) -> str:
    text, question = QUESTIONS[name]
    path = folder / name
    path.write_text(text, encoding="utf-8")
    app.flows.imports.import_files([path])
    return question


@pytest.mark.parametrize("name", list(QUESTIONS))
@pytest.mark.parametrize("is_slow", [False, True], ids=["quick", "slow"])
def test_a_question_stands_alone_and_its_answer_brings_the_report(
    app: Any, threads: Any, qtbot: Any, tmp_path: Any, monkeypatch: Any, name: str, is_slow: bool
) -> None:
    monkeypatch.setattr(import_report, "_SLOW_MS", 0 if is_slow else 60_000)
    question = _start(app, tmp_path, name)
    qtbot.waitUntil(lambda: question in _visible(app))
    assert _visible(app) == [question]
    # Nothing waits to cover the question later.
    assert not any(_timers(app))
    dialog = app.window.findChild(QDialog, question)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not threads.busy)
    assert _visible(app) == ["importReport"]
    report = app.window.findChild(ImportReportDialog)
    assert report.report is not None
    QTest.keyClick(report, Qt.Key.Key_Escape)
    assert _visible(app) == []


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_quitting_with_a_question_open_ends_and_imports_nothing(
    app: Any, threads: Any, qtbot: Any, tmp_path: Any, name: str
) -> None:
    count = len(app.services.orders.views())
    question = _start(app, tmp_path, name)
    qtbot.waitUntil(lambda: question in _visible(app))
    app.window.keeps_running = lambda: True  # the orders can still be asked for
    with qtbot.waitSignal(app.window.left):
        app.window.close()
    assert _visible(app) == []
    assert not threads.busy
    assert len(app.services.orders.views()) == count
    # The next import is not kept waiting by the one that was left.
    app.flows.imports.import_files([tmp_path / name])
    qtbot.waitUntil(lambda: question in _visible(app))


def test_quitting_stops_an_import_that_runs(
    app: Any, threads: Any, qtbot: Any, tmp_path: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(import_report, "_SLOW_MS", 0)
    ended: list[Exception] = []

    def endless(paths: Any, progress: Any, **_: Any) -> None:
        try:
            while True:
                progress(ImportStep.READ, 0, 1)
        except CancelledError as error:
            ended.append(error)
            raise

    monkeypatch.setattr(
        type(app.services.imports), "read_files", lambda _, *a, **k: endless(*a, **k)
    )
    _start(app, tmp_path, "mine.csv")
    qtbot.waitUntil(lambda: _visible(app) == ["importReport"])
    app.quit()
    assert not app.window.isVisible()
    assert len(ended) == 1


def test_a_stop_that_comes_too_late_is_told(qtbot: Any) -> None:
    made = ImportReportDialog()
    qtbot.addWidget(made)
    made.open()
    cancel = made.findChild(QPushButton, "importCancel")
    done = made.findChild(QPushButton, "importDone")
    made.set_progress(ImportStep.SAVE, 4, 5)
    assert cancel.isEnabled()
    place = cancel.mapTo(made, cancel.rect().center())
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    made.set_report(ImportReport((), "b1", ("o1",)))
    assert "too late to stop" in made.findChild(QLabel, "importLead").text()
    # A second click at the same place closes nothing and takes nothing back.
    assert made.childAt(place) not in (done, made.findChild(QPushButton, "importUndo"))


def test_cancel_is_off_once_all_is_written(qtbot: Any) -> None:
    made = ImportReportDialog()
    qtbot.addWidget(made)
    made.set_progress(ImportStep.SAVE, 5, 5)
    assert not made.findChild(QPushButton, "importCancel").isEnabled()
