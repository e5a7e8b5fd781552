# SPDX-License-Identifier: MIT
"""The program as a whole: with a window from the start, or in the tray until one is wanted.

A window that is closed leaves the program in the tray, so that reminders keep coming; on a desktop
without a tray it is made small instead. Which of the two happens is said once.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.services.desktop import Message
from aliguard_desktop.ui.farewell import Farewell
from aliguard_desktop.ui.settler import Settler
from aliguard_desktop.ui.tasks import TaskRunner, calm_memory
from aliguard_desktop.ui.ticker import Ticker
from aliguard_desktop.ui.told import is_first_time
from aliguard_desktop.ui.tray import TrayMenu, tray_icon
from aliguard_desktop.ui.watch import ReminderWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from aliguard_desktop.services.bundle import Services
    from aliguard_desktop.services.orders import OrderView
    from aliguard_desktop.ui.application import Application
    from aliguard_desktop.ui.desktop import Desktop
    from aliguard_desktop.ui.tasks import Runner
    from aliguard_desktop.ui.tray import Tray

    Factory = Callable[[], Services]
    MakeWindow = Callable[[Factory], Application]

_log = logging.getLogger(__name__)

_TRAY_COMES_MS = 10_000
"""A panel that starts together with this program needs a few seconds."""


class _Once:
    """Builds the services once: the tray, and a window that is wanted meanwhile, share them.

    After a failure, or once they were closed (a damaged file is to be restored), the next call
    builds others.
    """

    def __init__(self, factory: Factory) -> None:
        """Take what builds them."""
        self._factory = factory
        self._lock = threading.Lock()
        self.services: Services | None = None

    def __call__(self) -> Services:
        """Return the services; on any thread."""
        with self._lock:
            if self.services is None:
                built = self._factory()
                self.services = replace(built, close=partial(self._close, built.close))
            return self.services

    def _close(self, close: Callable[[], None]) -> None:
        self.services = None
        close()


class Resident(QObject):
    """Owns the window, or does without.

    Signals:
        loaded: The services are there.
        ended: The program is to end, with this exit status.
    """

    loaded = Signal()
    ended = Signal(int)

    def __init__(
        self,
        make_window: MakeWindow,
        factory: Factory,
        desktop: Desktop,
        parent: QObject | None = None,
        *,
        runner: Runner | None = None,
    ) -> None:
        """Take the ways to make window and services; ``start`` begins.

        Args:
            make_window: Builds the application with its window, on a factory of services.
            factory: Builds the services; called off the UI thread.
            desktop: Tray, notifications, the running instance.
            parent: Usually none.
            runner: Runs work off the UI thread (tests hand in an inline one).
        """
        super().__init__(parent)
        self._make_window = make_window
        self._desktop = desktop
        self._farewell = Farewell(desktop, self)
        self._runner: Runner = runner or TaskRunner(self)
        self._settler = Settler(self._runner, self._is_hidden, self._on_looked)
        self._once = _Once(factory)
        self._early: TrayMenu | None = None
        self._is_closed = False
        self._application: Application | None = None
        self._services: Services | None = None
        self._watch: ReminderWatch | None = None
        self._ticker: Ticker | None = None
        self._wanted: Callable[[], None] | None = None
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_TRAY_COMES_MS)
        self._waiting.timeout.connect(self._on_no_tray)
        if desktop.tray is not None:
            desktop.tray.activated.connect(self.toggle)
            desktop.tray.appeared.connect(self._on_tray)

    @property
    def application(self) -> Application | None:
        """The application with its window, once there is one."""
        return self._application

    def start(self, files: Sequence[Path] = (), *, hidden: bool = False) -> None:
        """Show the window, or stay hidden in the tray; then listen to later starts."""
        if hidden and self._desktop.tray is not None:
            self._show_early(self._desktop.tray)
            QTimer.singleShot(0, self, self._load_hidden)
        else:
            self._open_window()
        if files:
            self.open_files(files)
        if self._desktop.instance is not None:
            QTimer.singleShot(0, self, partial(self._desktop.instance.listen, self.asked))

    def asked(self, files: Sequence[Path]) -> None:
        """Do what a later start asks for: come up, and open its files."""
        self.show_order("")
        self.open_files(files)

    def open_files(self, files: Sequence[Path]) -> None:
        """Import files; there is a window for it."""
        application = self._application or self._open_window()
        application.open_files(files)

    def look(self) -> None:
        """Look at once: the computer has woken."""
        if self._application is not None and self._application.is_loaded:
            self._application.refresh()
        elif self._watch is not None:
            self._watch.look()

    def toggle(self) -> None:
        """A click on the icon: show the window, or leave it when it is in front."""
        window = self._application.window if self._application is not None else None
        if window is not None and window.isVisible() and window.isActiveWindow():
            window.close()
        else:
            self.show_order("")

    def show_order(self, order_id: str) -> None:
        """Bring the window up, at an order where one is named."""
        if self._application is None:
            self._wanted = partial(self.show_order, order_id)
            self._open_window()
        elif not self._application.is_loaded:
            self._wanted = partial(self.show_order, order_id)
            self._application.window.bring_up()
        else:
            self._application.show_order(order_id)

    def do(self, name: str) -> None:
        """Do what the tray's menu names, in the window."""
        if self._application is None or not self._application.is_loaded:
            self._wanted = partial(self.do, name)
            if self._application is None:
                self._open_window()
        else:
            self._application.do_from_tray(name)

    def quit(self) -> None:
        """End the program; a dialog that must not go yet keeps it."""
        if self._application is not None:
            self._application.quit()
        elif not self._farewell.holds(self._services, None, self.quit, self._farewell.close):
            self.ended.emit(0)

    def let_go(self) -> None:
        """The session or the program ends: a window that closes now stays for no tray's sake."""
        if self._application is not None:
            self._application.window.keeps_running = None

    def open_file(self, name: str) -> None:
        """Import a file that the desktop wants opened here."""
        self.asked([Path(name)])

    def close(self) -> None:
        """Let go of everything; called once, after the loop."""
        self._farewell.close()
        for part in (self._desktop.notifier, self._desktop.tray, self._desktop.instance):
            if part is not None:
                part.close()
        if self._ticker is not None:
            self._ticker.deleteLater()
            self._ticker = None
        self._is_closed = True
        if self._watch is not None:
            self._watch.close()
        if self._application is not None:
            self._application.close()
        built = self._once.services  # perhaps nobody has come for them yet
        if self._services is None and built is not None:
            built.orders.stop()
        self._runner.close()
        services, self._services = self._services, None
        services = services or self._once.services
        if services is None:
            return
        if self._application is None and services.last_use is not None:
            self._dare(services.last_use.close)
        services.close()

    # ---- without a window ---------------------------------------------------------------------

    def _show_early(self, tray: Tray) -> None:
        """Show a shield without a sign: what is due is not known yet, but it can be used."""
        menu = TrayMenu(self)
        menu.fill_early()
        menu.order_chosen.connect(self.show_order)
        menu.quit_chosen.connect(self.quit)
        self._early = menu
        tray.set(tray_icon(None), self.tr("AliGuard is starting"), menu.menu)

    def _load_hidden(self) -> None:
        if self._application is not None or self._is_closed:
            return  # somebody wants the window already: it loads by itself
        self._runner.run(self._build, self._on_built, self._on_not_built)

    def _build(self) -> Services:
        """Build the services and plan all orders, on the runner's thread."""
        with calm_memory():
            services = self._once()
            try:
                services.orders.views()
            except AliGuardError as error:
                _log.warning("orders were not read: %s", error.code)  # the first look says so too
        return services

    def _on_not_built(self, error: Exception) -> None:
        code = error.code if isinstance(error, AliGuardError) else type(error).__name__
        _log.warning("no start in the tray: %s", code)
        if self._application is None:
            self._open_window()  # it fails there again, in words and with the ways out

    def _on_built(self, services: Services) -> None:
        if self._application is not None:
            return  # a window was wanted meanwhile, and has taken over
        self._services = services
        watch = ReminderWatch(services, self._desktop.notifier, self._desktop.tray, self)
        watch.open_wanted.connect(self.show_order)
        watch.act_wanted.connect(self.do)
        watch.quit_wanted.connect(self.quit)
        watch.banner_wanted.connect(self._on_banner)
        self._watch = watch
        self._ticker = Ticker(services.clock, services.zone, None, watch.next_look, self)
        self._ticker.looked.connect(self._on_looked)
        self._ticker.start()
        self._waiting.start()
        self.loaded.emit()
        self._on_looked()

    def _on_looked(self) -> None:
        """Plan off the UI thread: a new day plans every order anew, and the tray answers."""
        if self._services is not None and self._ticker is not None and not self._is_closed:
            self._runner.run(self._services.orders.views, self._on_planned, self._on_not_planned)

    def _on_planned(self, views: Sequence[OrderView]) -> None:
        services = self._services
        if services is None or self._watch is None or self._ticker is None:
            return
        if services.last_use is not None:
            self._dare(services.last_use.look)
        self._watch.look()
        if self._ticker is not None:  # a reminder that needs a window has just opened one
            self._ticker.set_plans(view.plan for view in views)
            self._settler.settle(services.orders)

    def _is_hidden(self) -> bool:
        """Whether no window has taken over; that lets orders rest by itself."""
        return not self._is_closed and self._application is None

    def _on_not_planned(self, error: Exception) -> None:
        if not isinstance(error, AliGuardError):
            raise error
        _log.warning("left undone: %s", error.code)  # the next look tries again

    def _on_banner(self, text: str, order_id: str) -> None:
        """The desktop shows no messages: only a window can."""
        application = self._application or self._open_window(small=True)
        if not application.is_loaded:
            self._wanted = partial(application.flows.reminders.show_banner, text, order_id)

    def _on_no_tray(self) -> None:
        tray = self._desktop.tray
        if self._application is None and tray is not None and not tray.is_available():
            self._open_window(small=True)

    def _on_tray(self) -> None:
        if self._watch is not None:
            self._watch.refresh()

    # ---- the window ---------------------------------------------------------------------------

    def _open_window(self, *, small: bool = False) -> Application:
        """Build the window, on the services that are there already or on its own."""
        application = self._make_window(self._once)
        self._application = application
        self._waiting.stop()
        if self._watch is not None:
            application.follow(self._watch)
        if self._ticker is not None:  # the window's own takes over
            self._ticker.deleteLater()
            self._ticker = None
        application.ready.connect(self._on_ready)
        application.ended.connect(self._on_ended)
        application.gave_up.connect(self.ended)
        application.window.left.connect(self._on_left)
        application.start(small=small)
        return application

    def _on_ready(self) -> None:
        application = self._application
        if application is None:
            return
        if self._services is None:
            self._services = application.services
            self.loaded.emit()
        application.window.keeps_running = self._keeps_running
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _on_ended(self) -> None:
        self.ended.emit(0)

    def _keeps_running(self) -> bool:
        services = self._services
        return (
            services is not None
            and self._desktop.tray is not None
            and services.reminders.choices.keeps_running
        )

    def _on_left(self) -> None:
        application, tray = self._application, self._desktop.tray
        if application is None or tray is None:
            return
        window = application.window
        if tray.is_available():
            self._tell_once(
                "tray",
                self.tr("AliGuard keeps running in the tray"),
                self.tr("So reminders keep coming. To quit, use the menu of its icon."),
            )
            window.hide()
        else:
            self._tell_once(
                "small",
                self.tr("This desktop has no tray"),
                self.tr(
                    "AliGuard was made small instead, so that reminders keep coming. To end it, "
                    "press Ctrl+Q in its window."
                ),
            )
            window.make_small()

    def _tell_once(self, what: str, title: str, body: str) -> None:
        services, application = self._services, self._application
        if services is None or application is None:
            return

        def tell() -> None:
            if is_first_time(services, what):
                application.say(Message(title, body))

        self._dare(tell)

    def _dare(self, work: Callable[[], object]) -> None:
        """Do what nothing that is shown depends on; the next look tries again."""
        try:
            work()
        except AliGuardError as error:
            _log.warning("left undone: %s", error.code)
