# SPDX-License-Identifier: MIT
"""A start that fails says why, and the ways out lead back to a working window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.orders import OrderForm
from aliguard_desktop.storage import backups
from aliguard_desktop.storage.rescue import DatabaseRescue
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.dialogs.start_problem import StartProblemDialog
from aliguard_desktop.ui.tasks import InlineTaskRunner, TaskRunner
from tests.ui import order_samples as samples
from tests.ui.conftest import NOW

PATIENCE = 60_000
"""Milliseconds; a busy machine makes no test fail."""


def _clock():
    return NOW


@pytest.fixture
def paths(tmp_path):
    return AppPaths.portable(tmp_path)


def _build(paths):
    return build_services(paths, _clock, lambda: samples.WARSAW)


def _damage(paths, *, backup):
    services = _build(paths)
    services.orders.add(OrderForm(number="8190004412737741", title="Earbuds"))
    services.close()
    if backup:
        backups.back_up(paths, "daily", NOW)
    paths.database.write_bytes(b"not a database at all" * 500)


@pytest.fixture(params=[InlineTaskRunner, TaskRunner], ids=["inline", "off the UI thread"])
def start(qtbot, paths, request):
    started = []

    def go(factory=None):
        app = Application(
            factory or (lambda: _build(paths)),
            runner=request.param(),
            rescue=DatabaseRescue(paths, _clock),
        )
        qtbot.addWidget(app.window)
        with qtbot.waitSignal(app.failed, timeout=PATIENCE):
            app.start()
        started.append(app)
        return app, app.window.findChild(StartProblemDialog)

    yield go
    for app in started:
        app.close()


def _click(qtbot, dialog, name):
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_the_newest_good_backup_is_put_back(qtbot, paths, start):
    _damage(paths, backup=True)
    app, dialog = start()
    assert "22 November 2026" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    with qtbot.waitSignal(app.ready, timeout=PATIENCE):
        _click(qtbot, dialog, "startRestore")
    assert [view.order.title for view in app.services.orders.views()] == ["Earbuds"]
    assert list(paths.data.glob("aliguard.db.damaged-*"))


def test_without_a_backup_an_empty_list_can_be_started(qtbot, paths, start):
    _damage(paths, backup=False)
    app, dialog = start()
    assert dialog.findChild(QPushButton, "startRestore") is None
    with qtbot.waitSignal(app.ready, timeout=PATIENCE):
        _click(qtbot, dialog, "startEmpty")
    assert app.services.orders.views() == []
    assert list(paths.data.glob("aliguard.db.damaged-*"))


def test_esc_quits_and_leaves_the_damaged_file_as_it_is(qtbot, paths, start):
    _damage(paths, backup=True)
    before = paths.database.read_bytes()
    app, dialog = start()
    with qtbot.waitSignal(app.gave_up) as told:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert told.args == [1]
    assert not app.window.isVisible()
    assert paths.database.read_bytes() == before


def test_a_backup_that_goes_away_meanwhile_is_told(qtbot, paths, start):
    _damage(paths, backup=True)
    app, dialog = start()
    for backup in paths.backups.iterdir():
        backup.unlink()
    _click(qtbot, dialog, "startRestore")
    assert dialog.isVisible()
    assert "no good backup" in dialog.findChild(QLabel, "startProblemAgain").text()
    assert not app.is_loaded


def test_other_errors_offer_another_try(qtbot, paths, start):
    calls = []

    def factory():
        calls.append(1)
        if len(calls) == 1:
            raise AliGuardError("database_locked", "busy", file="x")
        return _build(paths)

    app, dialog = start(factory)
    assert "another program" in dialog.findChild(QLabel, "startProblemText").text()
    assert dialog.findChild(QPushButton, "startEmpty") is None
    with qtbot.waitSignal(app.ready, timeout=PATIENCE):
        _click(qtbot, dialog, "startRetry")
    assert app.is_loaded


def test_a_fault_of_the_program_shows_a_report_and_a_way_out(qtbot, paths, start):
    calls = []

    def factory():
        calls.append(1)
        if len(calls) == 1:
            raise KeyError("secret title of an order")
        return _build(paths)

    app, dialog = start(factory)
    report = dialog.findChild(QPlainTextEdit, "startReport").toPlainText()
    assert "KeyError" in report
    assert "secret title" not in report
    _click(qtbot, dialog, "startCopy")
    assert QGuiApplication.clipboard().text() == report
    assert dialog.findChild(QPushButton, "startQuit").isVisible()
    with qtbot.waitSignal(app.ready, timeout=PATIENCE):
        _click(qtbot, dialog, "startRetry")
    assert app.is_loaded
