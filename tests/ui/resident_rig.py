# SPDX-License-Identifier: MIT
"""The whole program with stand-ins for the desktop: tray, notifications, start, instance."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.orders import OrderForm
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.desktop import Desktop
from aliguard_desktop.ui.resident import Resident
from aliguard_desktop.ui.tasks import InlineTaskRunner
from tests.factories import day
from tests.ui import order_samples as samples
from tests.ui.conftest import MovingClock

LAST = datetime(2026, 4, 2, 7, 30, tzinfo=UTC)
"""09:30 in Warsaw, on the last safe day of the keyboard."""

HOSTILE = "Keyboard <b>x</b> &\u202e co"


class FakeTray(QObject):
    """A tray that keeps what it was given."""

    activated = Signal()
    appeared = Signal()

    def __init__(self, *, available: bool = True) -> None:
        super().__init__()
        self.available = available
        self.tooltip = ""
        self.menu: Any = None

    def is_available(self) -> bool:
        return self.available

    def set(self, icon: Any, tooltip: str, menu: Any) -> None:
        self.tooltip, self.menu = tooltip, menu

    def close(self) -> None:
        self.menu = None

    def entries(self) -> list[str]:
        return [action.text() for action in self.menu.actions() if action.text()]

    def choose(self, name: str) -> None:
        self.menu.findChild(QObject, name).trigger()


class FakeNotifier:
    """A desktop that shows messages, or does not."""

    def __init__(self, *, works: bool = True) -> None:
        self.works = works
        self.only_icon = False
        self.shown: list[Any] = []
        self.acted: Any = None

    def show(self, message: Any, otherwise: Any, at_icon: Any = None) -> None:
        if self.only_icon and at_icon is not None:
            at_icon(message)
        elif self.works:
            self.shown.append(message)
        else:
            otherwise(message)

    def listen(self, acted: Any) -> None:
        self.acted = acted

    def close(self) -> None:
        self.acted = None


class FakeAutostart:
    """Starts with the computer, or not."""

    def __init__(self) -> None:
        self.on = False

    def is_on(self) -> bool:
        return self.on

    def set(self, *, on: bool) -> None:
        self.on = on


class FakeInstance:
    """Never hears of another start by itself."""

    def __init__(self) -> None:
        self.asked: Any = None

    def listen(self, asked: Any) -> None:
        self.asked = asked

    def close(self) -> None:
        self.asked = None


class Rig:
    """The whole program with stand-ins for the desktop."""

    def __init__(
        self, qtbot, folder, *, works: bool = True, tray: bool = True, is_new: bool = True
    ) -> None:
        self.qtbot = qtbot
        self.clock = MovingClock()
        self.clock.now = LAST
        self.tray, self.notifier = FakeTray(available=tray), FakeNotifier(works=works)
        self.instance = FakeInstance()
        self.desktop = Desktop(self.notifier, self.tray, FakeAutostart(), self.instance)
        services = build_services(AppPaths.portable(folder), self.clock, lambda: samples.WARSAW)
        self.services = replace(services, last_use=None)
        if is_new:
            self.order = self._add_order()
        self.ended: list[int] = []
        self.resident = Resident(
            self._window, lambda: self.services, self.desktop, runner=InlineTaskRunner()
        )
        self.resident.ended.connect(self.ended.append)

    def _add_order(self) -> Any:
        return self.services.orders.add(
            OrderForm(
                number="8190004412737741",
                title=HOSTILE,
                amount="48.60",
                shipped_on=day("2026-02-20"),
                tracking="LP00123456789012",
                protection_end=day("2026-04-03"),
            )
        )

    def _window(self, factory: Any) -> Application:
        made = Application(factory, runner=InlineTaskRunner(), desktop=self.desktop)
        self.qtbot.addWidget(made.window)
        return made

    def start(self, *, hidden: bool = False) -> None:
        with self.qtbot.waitSignal(self.resident.loaded, timeout=20_000):
            self.resident.start(hidden=hidden)

    @property
    def app(self) -> Application:
        assert self.resident.application is not None
        return self.resident.application

    def at(self, text: str) -> None:
        self.clock.now = datetime.fromisoformat(text).replace(tzinfo=samples.WARSAW)
        self.resident.look()

    def dialog(self, kind: type) -> Any:
        found = [one for one in self.app.window.findChildren(kind) if one.isVisible()]
        return found[-1]
