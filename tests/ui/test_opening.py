# SPDX-License-Identifier: MIT
"""The start: a painted window first, all else off the UI thread, and nothing lost meanwhile."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtWidgets import QWidget

from aliguard_desktop import bootstrap
from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.orders import OrderForm, OrderService
from aliguard_desktop.ui import opening as opening_module
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.desktop import Desktop
from aliguard_desktop.ui.first_paint import FirstPaint
from aliguard_desktop.ui.main_window import MainWindow
from aliguard_desktop.ui.models.views import ListView
from aliguard_desktop.ui.opening import Opening
from aliguard_desktop.ui.resident import Resident, _Once
from aliguard_desktop.ui.tasks import TaskRunner
from tests.ui import order_samples as samples
from tests.ui.resident_rig import FakeTray, Rig
from tests.ui.test_resting import OLD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from aliguard_desktop.services.bundle import Services

PATIENCE = 60_000
"""Milliseconds; a busy machine makes no test fail."""
SOON = 0.3
"""Seconds until a held factory goes on by itself, while the test waits for it."""


class Factory:
    """Builds real services when the test lets it, and notes where it was called and closed."""

    def __init__(self, folder: Path, clock: Any) -> None:
        self.folder = folder
        self.clock = clock
        self.may_go = threading.Event()
        self.begun = threading.Event()
        self.calls = 0
        self.closed = 0
        self.was_on_ui_thread = False

    def __call__(self) -> Services:
        self.calls += 1
        application = QCoreApplication.instance()
        assert application is not None
        self.was_on_ui_thread = QThread.currentThread() is application.thread()
        self.begun.set()
        assert self.may_go.wait(PATIENCE / 1000)
        services = build_services(
            AppPaths.portable(self.folder), self.clock, lambda: samples.WARSAW
        )
        close = services.close

        def counted() -> None:
            self.closed += 1
            close()

        object.__setattr__(services, "close", counted)
        if not services.orders.views():
            services.orders.add(OrderForm(number="8190004412737741", title="Earbuds"))
        return services

    def go_soon(self) -> None:
        """Let it go on while the UI thread waits for it."""
        threading.Timer(SOON, self.may_go.set).start()


@pytest.fixture
def factory(tmp_path, clock):
    made = Factory(tmp_path, clock)
    yield made
    made.may_go.set()


@pytest.fixture
def app(qtbot, factory):
    made = Application(factory)
    qtbot.addWidget(made.window)
    yield made
    factory.may_go.set()
    made.close()


# ---- the first paint --------------------------------------------------------------------------


class Painted(QWidget):
    """Counts its paints."""

    paints = 0

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        self.paints += 1


def test_it_is_said_once_and_after_the_paint(qtbot):
    window = Painted()
    qtbot.addWidget(window)
    window.show()
    first = FirstPaint(window)
    seen: list[int] = []
    first.painted.connect(lambda: seen.append(window.paints))
    with qtbot.waitSignal(first.painted, timeout=PATIENCE):
        assert window.paints == 0
    assert seen[0] >= 1
    window.hide()
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(50)
    assert len(seen) == 1


def test_a_window_that_nobody_exposes_is_not_waited_for(qtbot):
    window = Painted()
    qtbot.addWidget(window)
    window.show()
    window.windowHandle().installEventFilter(hider := Hider(window))
    first = FirstPaint(window, patience_ms=20)
    window.windowHandle().removeEventFilter(hider)
    window.windowHandle().installEventFilter(hider)  # asked before the other filter
    with qtbot.waitSignal(first.painted, timeout=PATIENCE):
        pass
    assert hider.hidden


class Hider(QWidget):
    """Takes the events away by which a window system exposes a window."""

    hidden = 0

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Expose, QEvent.Type.Paint):
            self.hidden += 1
            return True
        return False


def test_a_minimised_window_is_not_waited_for(qtbot, app, factory):
    factory.may_go.set()
    with qtbot.waitSignal(app.ready, timeout=PATIENCE):
        app.start(small=True)
    assert app.window.isMinimized()


# ---- the application --------------------------------------------------------------------------


def test_services_are_built_off_the_ui_thread_after_the_paint(qtbot, app, factory):
    with qtbot.waitSignal(app.ready, timeout=PATIENCE):
        app.start()
        assert factory.calls == 0
        qtbot.waitUntil(factory.begun.is_set, timeout=PATIENCE)
        assert app.window.windowHandle().isExposed()
        assert not app.is_loaded
        factory.may_go.set()
    assert not factory.was_on_ui_thread
    assert app.window.list_pane.model.known() == 1


def test_closing_while_services_are_built_closes_them(qtbot, app, factory):
    app.start()
    qtbot.waitUntil(factory.begun.is_set, timeout=PATIENCE)
    with qtbot.assertNotEmitted(app.ready, wait=100):
        factory.go_soon()
        assert app.window.close()
    assert (factory.calls, factory.closed) == (1, 1)
    assert not app.is_loaded


def test_closing_before_the_paint_builds_nothing(qtbot, app, factory):
    app.start()
    assert app.window.close()
    qtbot.wait(100)
    assert factory.calls == 0


def test_files_that_come_meanwhile_are_imported_afterwards(qtbot, app, factory, monkeypatch):
    got: list[Any] = []
    monkeypatch.setattr(app.flows.imports, "import_files", lambda files, _by: got.extend(files))
    app.start()
    app.open_files(["early.txt"])
    qtbot.waitUntil(factory.begun.is_set, timeout=PATIENCE)
    app.open_files(["later.txt"])
    with qtbot.waitSignal(app.ready, timeout=PATIENCE):
        factory.may_go.set()
    assert got == ["early.txt", "later.txt"]


# ---- the opening ------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot):
    made = MainWindow()
    qtbot.addWidget(made)
    return made


def test_the_window_has_its_parts_when_the_program_takes_over(qtbot, window):
    threads: list[bool] = []
    opening = Opening(window, lambda: threads.append(QThread.currentThread() is window.thread()))
    told: list[bool] = []
    opening.painted.connect(lambda: told.append(window.windowHandle().isExposed()))
    with qtbot.waitSignal(opening.ready, timeout=PATIENCE):
        opening.start()
        assert window.isVisible()
        window.top_bar.search.setText("lamp")
        window.sidebar.set_current(ListView.FINISHED)
    assert threads == [False]
    assert told == [True]
    assert not window.build_more()
    assert window.list_pane.model.view is ListView.FINISHED
    assert window.list_pane._search == "lamp"
    with qtbot.assertNotEmitted(opening.left):
        window.close()


@pytest.mark.parametrize("when", ["before the paint", "while it loads", "by the menu"])
def test_a_window_that_is_closed_early_ends_it(qtbot, window, when):
    may_go, begun = threading.Event(), threading.Event()

    def load() -> None:
        begun.set()
        assert may_go.wait(PATIENCE / 1000)

    opening = Opening(window, load)
    with (
        qtbot.assertNotEmitted(opening.ready, wait=100),
        qtbot.waitSignal(opening.left, timeout=PATIENCE),
    ):
        opening.start()
        if when != "before the paint":
            qtbot.waitUntil(begun.is_set, timeout=PATIENCE)
        if when == "by the menu":
            window.actions_["quit"].trigger()
        else:
            window.close()
    threading.Timer(SOON, may_go.set).start()
    opening.close()
    assert begun.is_set() == (when != "before the paint")


def test_what_is_qts_is_imported_a_little_at_a_time_on_the_ui_thread(qtbot, window):
    done: list[str] = []

    def load() -> None:
        assert QThread.currentThread() is not window.thread()
        done.append("behind")

    def steps() -> Iterator[str]:
        for name in ("one", "two", "three"):
            assert QThread.currentThread() is window.thread()
            done.append(name)
            QTimer.singleShot(0, lambda name=name: done.append(f"a turn after {name}"))
            yield name

    opening = Opening(window, load, steps())
    opening.ready.connect(lambda: done.append("ready"))
    with qtbot.waitSignal(opening.ready, timeout=PATIENCE):
        opening.start()
    turns = [f"a turn after {name}" for name in ("one", "two", "three")]
    assert [name for name in done if name not in turns] == [
        "behind",
        "one",
        "two",
        "three",
        "ready",
    ]
    assert done.index(turns[0]) < done.index("two"), "the window answers between two steps"
    assert done.index(turns[1]) < done.index("three")


def test_a_window_that_is_closed_between_two_steps_ends_it(qtbot, window):
    done: list[str] = []

    def steps() -> Iterator[str]:
        done.append("one")
        QTimer.singleShot(0, window.close)
        yield "one"
        done.append("two")
        yield "two"

    opening = Opening(window, lambda: None, steps())
    with (
        qtbot.assertNotEmitted(opening.ready, wait=100),
        qtbot.waitSignal(opening.left, timeout=PATIENCE),
    ):
        opening.start()
    opening.close()
    assert done == ["one"]


def test_the_program_imports_its_window_in_steps(qtbot, monkeypatch):
    """What stands for the window is imported by the steps, none of them all at once."""
    assert len(list(bootstrap._import_in_window())) > 15
    handed: list[Any] = []
    monkeypatch.setattr(opening_module, "Opening", lambda *given: handed.append(given) or Mock())
    program = Mock()
    bootstrap._WindowProgram._open_window(program)
    qtbot.addWidget(program._window)
    _, load, steps = handed[0]
    assert load is program._load
    assert next(iter(steps)).startswith("aliguard_desktop.ui.")


# ---- hidden in the tray -----------------------------------------------------------------------


@pytest.fixture
def hidden(qtbot, factory):
    tray = FakeTray()
    desktop = Desktop(tray=tray)  # type: ignore[arg-type]
    made: list[Application] = []

    def make(services: Any) -> Application:
        application = Application(services, desktop=desktop)
        qtbot.addWidget(application.window)
        made.append(application)
        return application

    resident = Resident(make, factory, desktop)
    yield resident, tray, made
    factory.may_go.set()
    resident.close()
    assert factory.closed >= factory.calls


def test_the_icon_is_there_before_the_orders(qtbot, factory, hidden):
    resident, tray, made = hidden
    resident.start(hidden=True)
    assert tray.tooltip == "AliGuard is starting"
    qtbot.waitUntil(factory.begun.is_set, timeout=PATIENCE)
    assert not factory.was_on_ui_thread
    with qtbot.waitSignal(resident.loaded, timeout=PATIENCE):
        factory.may_go.set()
    qtbot.waitUntil(lambda: tray.tooltip != "AliGuard is starting", timeout=PATIENCE)
    assert made == []


def test_a_window_that_is_wanted_meanwhile_gets_the_same_services(qtbot, factory, hidden):
    resident, tray, made = hidden
    resident.start(hidden=True)
    qtbot.waitUntil(factory.begun.is_set, timeout=PATIENCE)
    tray.activated.emit()
    (application,) = made
    assert application.window.isVisible()
    with qtbot.waitSignal(application.ready, timeout=PATIENCE):
        factory.may_go.set()
    assert factory.calls == 1
    assert application.window.list_pane.model.known() == 1


def test_quitting_from_the_early_menu_closes_what_is_built(qtbot, factory, hidden):
    resident, tray, _made = hidden
    resident.start(hidden=True)
    qtbot.waitUntil(factory.begun.is_set, timeout=PATIENCE)
    quit_ = next(action for action in tray.menu.actions() if action.objectName() == "quit")
    with qtbot.waitSignal(resident.ended) as told:
        quit_.trigger()
    assert told.args == [0]
    factory.go_soon()
    with qtbot.assertNotEmitted(resident.loaded, wait=100):
        resident.close()
    assert (factory.calls, factory.closed) == (1, 1)


def test_a_start_that_fails_in_the_tray_is_told_in_a_window(qtbot, tmp_path):
    tray = FakeTray()
    desktop = Desktop(tray=tray)  # type: ignore[arg-type]
    made: list[Application] = []

    def broken() -> Services:
        raise KeyError("broken")

    def make(services: Any) -> Application:
        application = Application(services, desktop=desktop, runner=TaskRunner())
        qtbot.addWidget(application.window)
        made.append(application)
        return application

    resident = Resident(make, broken, desktop)
    resident.start(hidden=True)
    qtbot.waitUntil(lambda: bool(made), timeout=PATIENCE)
    with qtbot.waitSignal(made[0].failed, timeout=PATIENCE) as told:
        pass
    assert told.args == ["fault"]
    resident.close()


def test_orders_rest_without_a_window_too(qtbot, tmp_path, monkeypatch):
    monkeypatch.setitem(OrderService.__init__.__kwdefaults__, "at_hand", 3)
    rig = Rig(qtbot, tmp_path)
    with rig.services.units("import") as unit:
        unit.orders.save_all(OLD[:12])
        unit.commit()
    rig.start(hidden=True)
    assert rig.resident.application is None
    rig.services.orders.views()
    assert rig.services.orders.resting.count() == 12
    assert rig.services.orders.is_settled()
    rig.resident.close()


def test_services_that_were_closed_are_not_handed_out_again(tmp_path, clock):
    made = []

    def factory() -> Services:
        made.append(build_services(AppPaths.portable(tmp_path), clock, lambda: samples.WARSAW))
        return made[-1]

    once = _Once(factory)
    first = once()
    assert once() is first
    first.close()  # a damaged file, which is then restored
    assert once() is not first
    assert len(made) == 2
    once().close()
