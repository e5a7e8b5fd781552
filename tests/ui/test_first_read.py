# SPDX-License-Identifier: MIT
"""Orders are read and planned off the UI thread at the start; the window says so if it is long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.order_cache import StoppedError
from aliguard_desktop.services.orders import OrderForm, OrderService
from aliguard_desktop.ui.application import Application
from tests.ui import order_samples as samples

if TYPE_CHECKING:
    from collections.abc import Callable


class HeldRunner:
    """A runner whose work is done when the test says so."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def act() -> None:
            try:
                result = work()
            except (AliGuardError, StoppedError) as error:
                failed(error)
            else:
                done(result)

        self.held.append(act)

    def close(self) -> None:
        self.held.clear()


@pytest.fixture
def runner() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def starting(qtbot, tmp_path, clock, runner):
    def factory() -> Any:
        services = build_services(AppPaths.portable(tmp_path), clock, lambda: samples.WARSAW)
        services.orders.add(OrderForm(number="8190004412737741", title="Earbuds"))
        return services

    application = Application(factory, runner=runner)
    qtbot.addWidget(application.window)
    application.start()
    qtbot.waitUntil(lambda: bool(runner.held), timeout=10_000)
    runner.held.pop()()  # the services are built; now the orders are to be read
    assert len(runner.held) == 1
    yield application
    application.close()


def _said(application: Application) -> str:
    label = application.window.findChild(QLabel, "loading")
    return label.text() if label.isVisible() else ""


def test_a_long_read_is_said_and_ends_in_the_list(qtbot, starting, runner):
    assert starting.window.list_pane.model.known() == 0
    assert _said(starting) == ""
    qtbot.waitUntil(lambda: _said(starting) == "Reading orders", timeout=5000)
    with qtbot.waitSignal(starting.ready):
        runner.held.pop()()
    assert starting.window.list_pane.model.known() == 1
    assert _said(starting) == ""
    assert starting.window.list_pane.list.isVisible()


def test_the_window_may_be_closed_while_orders_are_read(qtbot, starting, runner):
    job = runner.held.pop()
    with qtbot.assertNotEmitted(starting.ready):
        orders = starting.services.orders
        starting.close()
        job()
    with pytest.raises(StoppedError):
        orders.views()  # nothing more was planned for a window that is gone


def test_a_read_that_fails_is_told(qtbot, starting, runner, monkeypatch):
    def failing(self: OrderService, *, trashed: bool = False) -> list[Any]:
        raise AliGuardError("database_locked", "Another program holds the file.", file="x")

    monkeypatch.setattr(OrderService, "views", failing)
    with qtbot.waitSignal(starting.ready):
        runner.held.pop()()
    assert starting.window.toast.isVisible()
    assert _said(starting) == ""


def test_who_searches_before_the_orders_are_there_keeps_the_keyboard(qtbot, starting, runner):
    """A focus that is taken away in the middle of a word loses the rest of the word."""
    search = starting.window.top_bar.search
    starting.window.actions_["find"].trigger()
    qtbot.keyClicks(search, "8190")
    with qtbot.waitSignal(starting.ready):
        runner.held.pop()()
    assert starting.window.focusWidget() is search
    qtbot.keyClicks(starting.window.focusWidget(), "0044")
    assert search.text() == "81900044"
    pane = starting.window.list_pane
    qtbot.waitUntil(lambda: pane.model.is_filtered and pane.model.order_count() == 1)


def test_else_the_list_gets_the_keyboard(qtbot, starting, runner):
    with qtbot.waitSignal(starting.ready):
        runner.held.pop()()
    assert starting.window.focusWidget() is starting.window.list_pane.list


def test_a_window_that_waits_says_so_to_a_screen_reader(starting):
    waiting = QAccessible.queryAccessibleInterface(starting.window.focusWidget())
    assert waiting.text(QAccessible.Text.Name) == "Reading orders"


def test_what_was_looked_for_before_there_was_anything_hides_nothing(
    qtbot, tmp_path, clock, runner
):
    """There is no order: the keyboard goes to how to begin, and the words do not stay."""

    def factory() -> Any:
        return build_services(AppPaths.portable(tmp_path), clock, lambda: samples.WARSAW)

    application = Application(factory, runner=runner)
    qtbot.addWidget(application.window)
    application.start()
    qtbot.waitUntil(lambda: bool(runner.held), timeout=10_000)
    window = application.window
    window.actions_["find"].trigger()
    qtbot.keyClicks(window.top_bar.search, "lamp")
    runner.held.pop()()
    with qtbot.waitSignal(application.ready):
        runner.held.pop()()
    assert window.empty_page.isAncestorOf(window.focusWidget())
    assert window.top_bar.search.text() == ""
    application.services.orders.add(OrderForm(number="8190004412737741", title="Earbuds"))
    application.refresh()
    qtbot.waitUntil(lambda: not window.list_pane.model.is_filtered)
    assert window.list_pane.model.order_count() == 1
    application.close()


def test_the_window_answers_between_the_list_and_the_details(qtbot, starting, runner):
    """Each takes a good part of what a start may keep the window from answering."""
    window, seen = starting.window, []

    def look() -> None:
        seen.append((window.list_pane.model.known(), window.current_order != ""))

    runner.held.pop()()
    look()
    with qtbot.waitSignal(starting.ready):
        QTimer.singleShot(0, window, look)
    look()
    assert seen == [(1, False), (1, True), (1, True)]


def test_a_window_that_is_closed_between_them_ends(qtbot, starting, runner):
    runner.held.pop()()
    with qtbot.assertNotEmitted(starting.ready, wait=100):
        starting.close()
