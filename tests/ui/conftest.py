# SPDX-License-Identifier: MIT
"""A running application on a real database with one order in transit."""

from __future__ import annotations

import gc
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.imaging.pictures import PictureRoom
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.orders import OrderForm
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.tasks import InlineTaskRunner
from tests.ui import order_samples as samples

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


class MovingClock:
    """A clock that tests set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(autouse=True)
def collected_after_the_test():
    """As in the program, Python's collector keeps out of Qt's own work (``ui.collector``)."""
    gc.disable()
    yield
    gc.enable()
    gc.collect(1)


@pytest.fixture
def clock():
    return MovingClock()


@pytest.fixture
def app(qtbot, tmp_path, clock):
    def factory() -> Any:
        services = build_services(AppPaths.portable(tmp_path), clock, lambda: samples.WARSAW)
        services.orders.add(
            OrderForm(
                number="8190004412737741",
                title="Earbuds",
                amount="24.90",
                shipped_on=samples.TODAY - timedelta(days=30),
            )
        )
        return services

    running = Application(factory, pictures=PictureRoom(), runner=InlineTaskRunner())
    qtbot.addWidget(running.window)
    with qtbot.waitSignal(running.ready):
        running.start()
    yield running
    running.close()
