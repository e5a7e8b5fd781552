# SPDX-License-Identifier: MIT
"""Python's collector of cycles runs between two turns of the loop, never inside Qt's own work."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from aliguard_desktop.ui.collector import IdleCollector
from aliguard_desktop.ui.tasks import TaskRunner, calm_memory

_MANY = 20_000


class Node:
    """One of two that hold each other."""

    other: Any = None


def a_cycle() -> weakref.ref[Node]:
    one, two = Node(), Node()
    one.other, two.other = two, one
    return weakref.ref(one)


def litter() -> list[list[int]]:
    """Return so many objects that Python would have collected long ago."""
    return [[number] for number in range(_MANY)]


@pytest.fixture
def collector(qtbot):
    gc.enable()
    made = IdleCollector()
    yield made
    made.close()


def test_what_holds_itself_goes_when_the_loop_rests(qtbot, collector):
    assert not gc.isenabled()
    gone = a_cycle()
    kept = litter()
    assert gone() is not None, "nothing is collected while something goes on"
    QTimer.singleShot(0, lambda: None)
    qtbot.waitUntil(lambda: gone() is None, timeout=10_000)
    assert kept


def test_garbage_that_has_grown_old_goes_too(qtbot, collector):
    one = Node()
    gc.collect(0)
    gc.collect(1)  # what lives through it is old
    one.other = one
    gone = weakref.ref(one)
    del one
    kept = []

    def look() -> bool:
        kept.append(litter())
        return gone() is None

    qtbot.waitUntil(look, timeout=60_000)


def test_it_waits_for_work_that_makes_objects_by_the_thousand(qtbot, collector):
    gone = a_cycle()
    with calm_memory():
        kept = litter()
        qtbot.wait(50)
        assert gone() is not None
    qtbot.waitUntil(lambda: gone() is None, timeout=10_000)
    assert kept


def test_every_collection_is_its_own_on_the_ui_thread(qtbot, collector):
    """Also while widgets come and go, signals are disconnected and a thread makes objects."""
    seen: list[tuple[bool, bool]] = []
    kept: list[Any] = []

    def note(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            frame, own = sys._getframe(1), False
            while frame is not None and not own:
                own = frame.f_code.co_name == "_on_idle"
                frame = frame.f_back  # type: ignore[assignment]
            seen.append((own, threading.current_thread() is threading.main_thread()))

    runner = TaskRunner()
    gc.callbacks.append(note)
    try:
        for _ in range(30):
            widget = QWidget()
            widget.me = widget  # type: ignore[attr-defined] - it can only be collected
            child = QObject(widget)
            child.destroyed.connect(note)
            child.destroyed.disconnect(note)
            with qtbot.waitSignal(runner.idle, timeout=10_000):
                runner.run(litter, kept.append, kept.append)
            del widget, child
            qtbot.wait(1)
    finally:
        gc.callbacks.remove(note)
        runner.close()
    assert set(seen) == {(True, True)}


def test_python_takes_over_at_the_end(qtbot):
    gc.enable()
    collector = IdleCollector()
    collector.close()
    assert gc.isenabled()
    gone = a_cycle()
    assert litter()
    assert gone() is None
