# SPDX-License-Identifier: MIT
"""Results that come late: after the next import was asked for, after a window is gone."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from shiboken6 import isValid

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.ui.dialogs.import_report import ImportReportDialog
from aliguard_desktop.ui.ticker import Ticker
from aliguard_desktop.ui.wizard.evidence_page import EvidencePage
from tests.ui import order_samples as samples

if TYPE_CHECKING:
    from pathlib import Path


class Later:
    """A runner whose work runs when the test says so, one job at a time."""

    def __init__(self) -> None:
        self.jobs: list[tuple[Any, Any, Any]] = []

    def run(self, work: Any, done: Any, failed: Any) -> None:
        self.jobs.append((work, done, failed))

    def finish_one(self, fault: Exception | None = None) -> None:
        work, done, failed = self.jobs.pop(0)
        if fault is not None:
            failed(fault)
        else:
            done(work())

    def close(self) -> None:
        self.jobs.clear()


@pytest.fixture
def later(app: Any, monkeypatch: pytest.MonkeyPatch) -> Later:
    runner = Later()
    monkeypatch.setattr(app, "_runner", runner)
    return runner


def _empty_file(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_bytes(b"")
    return path


def _picture(folder: Path) -> Path:
    path = folder / "scale.png"
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    assert image.save(str(path))
    return path


def _reports(app: Any) -> list[Any]:
    shown = app.window.findChildren(ImportReportDialog)
    return [dialog.report for dialog in shown if dialog.report is not None]


def _sources(app: Any) -> list[str]:
    names = [file.path for report in _reports(app) for file in report.files]
    return [name.rsplit("/", 1)[-1] for name in names]


def _delete_closed() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_files_and_text_wait_for_the_import_that_runs(app: Any, later: Any, tmp_path: Any) -> None:
    app.open_files([_empty_file(tmp_path, "a.json")])
    app.open_files([_empty_file(tmp_path, "b.json")])
    app.flows.imports.import_text("no order in here")
    assert len(later.jobs) == 1
    assert _reports(app) == []
    later.finish_one()
    assert _sources(app) == ["a.json"]
    assert len(later.jobs) == 1
    later.finish_one()
    assert _sources(app) == ["a.json", "b.json", "clipboard"]
    assert later.jobs == []


def test_an_import_that_fails_lets_the_next_one_start(app: Any, later: Any, tmp_path: Any) -> None:
    app.open_files([_empty_file(tmp_path, "a.json")])
    app.open_files([_empty_file(tmp_path, "b.json")])
    later.finish_one(AliGuardError("disk_full", "full"))
    first = app.window.findChildren(ImportReportDialog)[0]
    assert first.isVisible()
    later.finish_one()
    assert _sources(app) == ["b.json"]
    # Each dialog is that of its own import: the report of the second is not in the first.
    assert first.report is None


@pytest.mark.parametrize("fault", [None, AliGuardError("disk_full", "full")])
def test_proof_that_arrives_after_the_wizard_was_closed(
    app: Any, later: Any, qtbot: Any, tmp_path: Any, fault: Any
) -> None:
    order_id = app.window.current_order
    app.flows.orders.save_date(order_id, samples.TODAY + timedelta(days=3))
    app.flows.disputes.open_wizard()
    wizard = app.flows.disputes._wizards[order_id]
    wizard.findChild(EvidencePage).add_files([_picture(tmp_path)])
    qtbot.mouseClick(wizard.findChild(QPushButton, "wizard_save_close"), Qt.MouseButton.LeftButton)
    _delete_closed()
    assert not isValid(wizard)
    later.finish_one(fault)
    shown = app.window.list_pane.model.order_view(order_id).order
    if fault is None:
        assert [one.name for one in shown.exhibits] == ["scale.png"]
    else:
        assert "disk is full" in app.window.toast.findChild(QLabel, "toastText").text()


def test_refresh_after_the_end_is_quiet_and_the_ticker_stops(app: Any, clock: Any) -> None:
    ticker = app.window.findChild(Ticker)
    due: list[bool] = []
    ticker.due.connect(lambda: due.append(True))
    app.close()
    _delete_closed()
    assert not isValid(ticker)
    clock.now += timedelta(days=1)
    app.window.hide()
    app.window.show()
    app.refresh()
    assert due == []


def test_what_cannot_be_read_again_is_told(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise AliGuardError("disk_full", "full")

    monkeypatch.setattr(app.services.orders, "last_gesture", fail)
    app.refresh()
    assert "disk is full" in app.window.toast.findChild(QLabel, "toastText").text()
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
