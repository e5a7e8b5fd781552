# SPDX-License-Identifier: MIT
"""Work off the UI thread: one pool, results and errors back on the thread that asked.

The runner owns the signal the jobs report through; a job that owned its own signals object
would destroy it on the pool's thread.
"""

from __future__ import annotations

import gc
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

T = TypeVar("T")
_MANY_OBJECTS = 50_000
_IDLE_MS = 1_000
"""A thread without work ends after so long: there are several runners, and most do one thing."""
_SHORT_TURN = 0.0005
"""Seconds that one thread may go on while another waits; Python's own is ten times as long."""


class _Calm:
    """What is kept still while work goes on, however many pieces of it there are at a time."""

    def __init__(self, still: Callable[[], T], back: Callable[[T], None]) -> None:
        """Take what makes it still, and what gives back what the first returned."""
        self._still: Callable[[], Any] = still
        self._back: Callable[[Any], None] = back
        self._lock = threading.Lock()
        self._depth = 0
        self._before: Any = None

    @property
    def is_still(self) -> bool:
        """Whether somebody needs it still."""
        return self._depth > 0

    def begin(self) -> None:
        """Keep it still until ``end`` was called as often."""
        with self._lock:
            if not self._depth:
                self._before = self._still()
            self._depth += 1

    def end(self) -> None:
        """Let it go on, if nobody else needs it still."""
        with self._lock:
            self._depth -= 1
            if not self._depth:
                self._back(self._before)


def _stop_collector() -> bool:
    was_enabled = gc.isenabled()
    gc.disable()
    return was_enabled


def _start_collector(was_enabled: bool) -> None:
    if was_enabled:
        gc.enable()


def _shorten_turns() -> float:
    turn = sys.getswitchinterval()
    sys.setswitchinterval(_SHORT_TURN)
    return turn


_COLLECTOR = _Calm(_stop_collector, _start_collector)
_TURNS = _Calm(_shorten_turns, sys.setswitchinterval)


def collector_rests() -> bool:
    """Return whether work goes on during which nothing is to be collected."""
    return _COLLECTOR.is_still


@contextmanager
def calm_memory() -> Iterator[None]:
    """Keep the window lively during work that makes objects by the hundred thousand.

    Each paint asks Python many small things, and waits for its turn each time while the work goes
    on: turns change ten times as often meanwhile.

    The collector of cycles rests: it looks at all objects again and again, and the window stands
    still for half a second each time. Where many have come, what is there at the end is left out of
    later looks too, as most of it stays.
    """
    _COLLECTOR.begin()
    _TURNS.begin()
    try:
        yield
    finally:
        _TURNS.end()
        if gc.get_count()[0] > _MANY_OBJECTS:
            gc.freeze()
        _COLLECTOR.end()


class Runner(Protocol):
    """Runs a piece of work and hands over what came of it."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run ``work``; call ``done`` with its result, or ``failed`` with what it raised."""

    def close(self) -> None:
        """Wait for running work; later results are not handed over."""


class CancelledError(Exception):
    """The user pressed Cancel; raised inside the work by ``Progress``."""


class Progress(QObject):
    """Carries progress from a job to the window, and Cancel back.

    Hand the object itself to the work as its ``progress`` callable. It is called on the job's
    thread; ``changed`` arrives on the thread of its receivers.
    """

    changed = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start uncancelled."""
        super().__init__(parent)
        self._cancelled = False

    def cancel(self) -> None:
        """Make the next progress report end the work with ``CancelledError``."""
        self._cancelled = True

    @property
    def is_cancelled(self) -> bool:
        """Whether ``cancel`` was called."""
        return self._cancelled

    def __call__(self, done: int, total: int) -> None:
        """Report progress.

        Raises:
            CancelledError: ``cancel`` was called.
        """
        if self._cancelled:
            raise CancelledError
        self.changed.emit(done, total)


class StepProgress(Progress):
    """Progress of work that has several steps, each with a count of its own."""

    stepped = Signal(str, float, int)

    def report(self, step: str, done: float, total: int) -> None:
        """Report how much of a step is done; called on the job's thread.

        Raises:
            CancelledError: ``cancel`` was called.
        """
        if self._cancelled:
            raise CancelledError
        self.stepped.emit(step, done, total)

    def show(self, step: str, done: float, total: int) -> None:
        """Report a step that is too late to cancel."""
        self.stepped.emit(step, done, total)


class _Job(QRunnable):
    """One piece of work; reports through a signal that belongs to the runner."""

    def __init__(self, number: int, work: Callable[[], Any], report: Any) -> None:
        """Take the job's number, the work, and the runner's bound signal."""
        super().__init__()
        self._number = number
        self._work = work
        self._report = report

    def run(self) -> None:
        """Do the work on the pool's thread."""
        result: Any = None
        error: Exception | None = None
        try:
            result = self._work()
        except Exception as raised:  # noqa: BLE001 - the job's edge: handed to ``failed``
            error = raised
        self._report.emit(self._number, result, error)


class TaskRunner(QObject):
    """Runs work on a thread pool; ``done`` and ``failed`` are called on the runner's thread.

    The collector of cycles rests while work runs: it deletes what it finds on the thread that
    happens to call it, and a widget that is deleted on another thread than its own may end the
    program. It goes on when the results are handed over.
    """

    _reported = Signal(int, object, object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None, *, threads: int = 2) -> None:
        """Make a pool of ``threads`` threads."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._pool.setExpiryTimeout(_IDLE_MS)
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[Exception], None]]] = {}
        self._running: set[int] = set()
        self._last = 0
        self._closed = False
        self._reported.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether work runs or its result is still on the way."""
        return bool(self._waiting)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run ``work`` on the pool; call ``done`` or ``failed`` here when it has ended.

        Raises:
            RuntimeError: The runner is closed.
        """
        if self._closed:
            raise RuntimeError("the runner is closed")
        self._last += 1
        self._waiting[self._last] = (done, failed)
        self._running.add(self._last)
        _COLLECTOR.begin()
        self._pool.start(_Job(self._last, work, self._reported))

    def close(self) -> None:
        """Wait until running work has ended; what it reports afterwards is dropped."""
        self._closed = True
        self._waiting.clear()
        self._pool.waitForDone()
        for number in list(self._running):
            self._ended(number)

    def _deliver(self, number: int, result: Any, error: Exception | None) -> None:
        """Hand a result over, unless the runner was closed meanwhile."""
        self._ended(number)
        callbacks = self._waiting.pop(number, None)
        if callbacks is None:
            return
        done, failed = callbacks
        try:
            if error is None:
                done(result)
            else:
                failed(error)
        finally:
            if not self._waiting:
                self.idle.emit()

    def _ended(self, number: int) -> None:
        """Take note, on the runner's thread, that no other thread works on this any more."""
        if number in self._running:
            self._running.remove(number)
            _COLLECTOR.end()


class InlineTaskRunner:
    """Runs work at once, on the caller's thread: for tests and for windowless use."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run ``work`` now; call ``done`` or ``failed`` before returning."""
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - the job's edge: handed to ``failed``
            failed(error)
        else:
            done(result)

    def close(self) -> None:
        """Nothing runs, nothing to wait for."""
