# SPDX-License-Identifier: MIT
"""The task runner: results and errors come back on the thread that asked."""

from __future__ import annotations

import gc
import sys
import threading
import time

import pytest
from PySide6.QtCore import QThread

from aliguard_desktop.ui.tasks import (
    CancelledError,
    InlineTaskRunner,
    Progress,
    TaskRunner,
    calm_memory,
)


class Heard:
    """Collects what came back, and on which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[Exception] = []
        self.threads: set[QThread] = set()

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(QThread.currentThread())

    def failed(self, error: Exception) -> None:
        self.errors.append(error)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def runner(qapp):
    made = TaskRunner()
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_result_comes_back_here(qtbot, runner) -> None:
    heard = Heard()
    where: list[int] = []

    def work() -> int:
        where.append(threading.get_ident())
        return 42

    with qtbot.waitSignal(runner.idle):
        runner.run(work, heard.done, heard.failed)
    assert heard.results == [42]
    assert heard.threads == {QThread.currentThread()}
    assert where != [threading.get_ident()]


def test_an_error_comes_back_as_it_was(qtbot, runner) -> None:
    heard = Heard()
    error = ValueError("no")

    def work() -> None:
        raise error

    with qtbot.waitSignal(runner.idle):
        runner.run(work, heard.done, heard.failed)
    assert heard.errors == [error]
    assert heard.results == []


def test_none_is_a_result(qtbot, runner) -> None:
    heard = Heard()
    with qtbot.waitSignal(runner.idle):
        runner.run(lambda: None, heard.done, heard.failed)
    assert heard.results == [None]


def test_two_hundred_jobs_lose_no_references(qtbot, runner) -> None:
    heard = Heard()
    gc.collect()  # what earlier tests left would go in between
    before = sys.getrefcount(True), sys.getrefcount(None)
    with qtbot.waitSignal(runner.idle):
        for number in range(200):
            runner.run(lambda number=number: number, heard.done, heard.failed)
    assert sorted(heard.results) == list(range(200))
    after = sys.getrefcount(True), sys.getrefcount(None)
    assert after[0] > before[0] - 100
    assert after[1] > before[1] - 100


def test_close_waits_and_hands_nothing_over(qapp) -> None:
    runner = TaskRunner()
    heard = Heard()
    ended: list[bool] = []

    def work() -> None:
        time.sleep(0.05)
        ended.append(True)

    runner.run(work, heard.done, heard.failed)
    runner.close()
    assert ended == [True]
    qapp.processEvents()
    assert heard.results == []
    with pytest.raises(RuntimeError, match="closed"):
        runner.run(work, heard.done, heard.failed)


def test_a_cancelled_progress_ends_the_work(qtbot, runner) -> None:
    heard = Heard()
    progress = Progress()
    seen: list[tuple[int, int]] = []
    progress.changed.connect(lambda done, total: seen.append((done, total)))

    def work() -> None:
        progress(1, 3)
        progress.cancel()
        progress(2, 3)

    with qtbot.waitSignal(runner.idle):
        runner.run(work, heard.done, heard.failed)
    assert isinstance(heard.errors[0], CancelledError)
    qtbot.waitUntil(lambda: seen == [(1, 3)])


def test_the_inline_runner_is_done_when_it_returns() -> None:
    heard = Heard()
    InlineTaskRunner().run(lambda: 1, heard.done, heard.failed)
    InlineTaskRunner().run(lambda: 1 // 0, heard.done, heard.failed)
    assert heard.results == [1]
    assert isinstance(heard.errors[0], ZeroDivisionError)


def test_an_error_of_the_receiver_is_not_taken_for_the_works_own() -> None:
    heard = Heard()

    def done(_result: int) -> None:
        raise KeyError("receiver")

    with pytest.raises(KeyError):
        InlineTaskRunner().run(lambda: 1, done, heard.failed)
    assert heard.errors == []


def test_heavy_work_leaves_the_window_its_turns() -> None:
    gc.enable()
    turn = sys.getswitchinterval()
    with calm_memory():
        assert sys.getswitchinterval() < turn / 5
        assert not gc.isenabled()
    assert sys.getswitchinterval() == pytest.approx(turn)
    assert gc.isenabled()
