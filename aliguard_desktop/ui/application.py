# SPDX-License-Identifier: MIT
"""Connects the window with the use cases: signals come up with ids, calls go down."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import AddedBy
from aliguard_desktop.logs import crash_report
from aliguard_desktop.services.desktop import Message
from aliguard_desktop.ui import folders, formatting, gestures, i18n, labels, theme
from aliguard_desktop.ui.desktop import Desktop
from aliguard_desktop.ui.dialogs.address import AddressDialog
from aliguard_desktop.ui.dialogs.settings.reminders_page import ReminderOptions
from aliguard_desktop.ui.dialogs.start_problem import StartProblemDialog
from aliguard_desktop.ui.farewell import Farewell
from aliguard_desktop.ui.first_paint import FirstPaint
from aliguard_desktop.ui.flows import Flows
from aliguard_desktop.ui.links import DesktopLinks
from aliguard_desktop.ui.main_window import MainWindow
from aliguard_desktop.ui.settler import Settler
from aliguard_desktop.ui.tasks import TaskRunner, calm_memory
from aliguard_desktop.ui.ticker import Ticker
from aliguard_desktop.ui.watch import SAMPLES, ReminderWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from aliguard_desktop.services.bundle import Services
    from aliguard_desktop.services.ports import Rescue
    from aliguard_desktop.ui.pictures import Pictures
    from aliguard_desktop.ui.tasks import Runner
    from aliguard_desktop.ui.thumbnails import ThumbnailFactory, ThumbnailProvider

_log = logging.getLogger(__name__)

_LAYOUT = "window.layout"
_THEME = "window.theme"
_LOADING_MS = 300
_BUILDING_MS = 1_500
"""Opening the file is quick, unless it is moved to a newer schema."""
_BY_HAND = frozenset({"link_not_opened", "folder_not_opened"})
_SETTINGS = "settings"
_LONG = QLocale.FormatType.LongFormat


class Application(QObject):
    """The running program: one window on one set of services.

    The window is shown first; the services, whose imports cost more than Qt's, are built by the
    factory once it has been painted, off the UI thread.
    """

    ready = Signal()
    failed = Signal(str)
    gave_up = Signal(int)
    ended = Signal()

    def __init__(
        self,
        services_factory: Callable[[], Services],
        *,
        thumbnails: ThumbnailFactory | None = None,
        pictures: Pictures | None = None,
        runner: Runner | None = None,
        language: str = "en",
        rescue: Rescue | None = None,
        desktop: Desktop | None = None,
        window: MainWindow | None = None,
    ) -> None:
        """Build the window.

        Args:
            services_factory: Builds the services; called after the first paint, by the runner.
                It makes no object of Qt's. After a failure it may be called again.
            thumbnails: Makes what shows pictures of exhibits.
            pictures: Opens exhibits to be looked at and marked.
            runner: Runs work off the UI thread (tests hand in an inline one).
            language: Code of the interface's language, for the wizard's reading copy.
            rescue: The ways out of a damaged database.
            desktop: Tray, notifications and start with the computer, where there are any.
            window: The window, where it was made (and shown) already.
        """
        super().__init__()
        self._factory = services_factory
        self._thumbnail_factory = thumbnails
        self._thumbnails: ThumbnailProvider | None = None
        self._pictures = pictures
        self._runner: Runner = runner or TaskRunner(self)
        self._language = language
        self._rescue = rescue
        self._desktop = desktop or Desktop()
        self._farewell = Farewell(self._desktop, self)
        self._watch: ReminderWatch | None = None
        self._start_problem: StartProblemDialog | None = None
        self._services: Services | None = None
        self._built: Services | None = None
        self._is_closed = False
        self._ticker: Ticker | None = None
        self._pending: list[Path] = []
        self._settler = Settler(self._runner, lambda: self._services is not None, self.refresh)
        self._is_read = False
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.timeout.connect(self._on_slow)
        self.links = DesktopLinks()
        self.window = window or MainWindow()
        self.flows = Flows(self)
        self._connect_signals()

    # ---- starting and ending ------------------------------------------------------------------

    def start(self, *, small: bool = False) -> None:
        """Show the window (or only its place in the bar), and load it once it has been painted."""
        if self.window.isVisible() and not small:
            QTimer.singleShot(0, self, self._load)
            return
        if small:
            self.window.showMinimized()
        else:
            self.window.show()
        FirstPaint(self.window, self).painted.connect(self._load)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Import files, or keep them until everything is loaded."""
        if self._services is None:
            self._pending.extend(paths)
        elif paths:
            self.flows.imports.import_files(list(paths), AddedBy.CHOSEN)

    def close(self) -> None:
        """Save the layout, wait for running work, and let go of the services."""
        self._is_closed = True
        self._waiting.stop()
        self._farewell.close()
        self.flows.evidence.checking.close()
        folders.restore(None, None)
        services, self._services = self._services, None
        if services is None:
            self._close_unused()
            return
        if self._ticker is not None:
            self._ticker.deleteLater()
            self._ticker = None
        try:
            with services.units(_SETTINGS) as unit:
                unit.settings.put(_LAYOUT, self.window.saved_layout())
                unit.commit()
            if services.last_use is not None:
                services.last_use.close()
        except AliGuardError:
            _log.warning("layout and last use were not saved", exc_info=True)
        if not self._is_read:
            services.orders.stop()
        self._runner.close()
        if self._watch is not None:
            self._watch.close()
            self._watch = None
        services.close()

    def _close_unused(self) -> None:
        """Wait for services that are being built, and let go of them: nobody will use them."""
        self._runner.close()
        built, self._built = self._built, None
        if built is not None:
            built.close()

    def quit(self) -> None:
        """End the program; a dialog that must not go yet keeps it.

        The first time it is said that no reminders come then, and the end waits for an answer.
        """
        window = self.window
        if not self._farewell.holds(self._services, window, self.quit, window.left.emit):
            window.keeps_running = None
            window.close()

    def show_order(self, order_id: str = "") -> None:
        """Bring the window up, at an order where one is named."""
        self.window.bring_up()
        if order_id and self._services is not None:
            self.window.select_order(order_id)
            self.window.open_details()

    # ---- reminders ----------------------------------------------------------------------------

    def follow(self, watch: ReminderWatch) -> None:
        """Take a watch that ran before there was a window, in place of one of our own."""
        self._watch = watch

    def reminders_changed(self) -> None:
        """Look again: a setting, a snooze or a mark may change what is due and shown."""
        if self._watch is not None:
            self._watch.look()

    def show_reminders_again(self) -> None:
        """Let the next look show everything: something could not be shown."""
        if self._watch is not None:
            self._watch.is_stale = True

    def test_reminder(self, failed: Callable[[], None]) -> None:
        """Show a message as a reminder is shown; ``failed``: the desktop has no way for it."""
        words = self.tr("This is how AliGuard reminds you.")
        if self._watch is not None:
            self._watch.test(Message(self.tr("A test"), words), failed)

    def say(self, message: Message) -> None:
        """Show a message on the desktop, or in the window where the desktop shows none."""
        if self._watch is not None:
            self._watch.say(message)

    def reminder_options(self) -> ReminderOptions:
        """Return what the settings' page of reminders works on."""
        tray = self._desktop.tray
        return ReminderOptions(
            self.services.reminders,
            self._desktop.autostart,
            tray.is_available() if tray is not None else None,
        )

    def _start_watch(self, services: Services) -> None:
        if self._watch is None:
            desktop = self._desktop
            self._watch = ReminderWatch(
                services, desktop.notifier, desktop.tray, self, runner=self._runner
            )
            self._watch.open_wanted.connect(self.show_order)
            self._watch.quit_wanted.connect(self.quit)
            self._watch.act_wanted.connect(self.do_from_tray)
        self._watch.banner_wanted.connect(self.flows.reminders.show_banner)
        self._watch.changed.connect(self.flows.reminders.update)
        self._watch.calendar_changed.connect(self.flows.calendar.show_problem)
        self._watch.shows_window = self.window.is_seen
        self.flows.calendar.show_problem()
        self._watch.look()

    def do_from_tray(self, name: str) -> None:
        """Do what the tray's menu names, in the window."""
        self.window.bring_up()
        self.window.actions_["reminders" if name == "inbox" else name].trigger()

    def _on_looked(self) -> None:
        self._check_clock()
        if self._watch is not None:
            self._watch.tick()

    # ---- for the flows ------------------------------------------------------------------------

    @property
    def services(self) -> Services:
        """The services.

        Raises:
            RuntimeError: They are not loaded yet; every act that needs them comes later.
        """
        if self._services is None:
            raise RuntimeError("the services are not loaded yet")
        return self._services

    @property
    def is_loaded(self) -> bool:
        """Whether orders can be read and written."""
        return self._services is not None

    @property
    def runner(self) -> Runner:
        """Runs work off the UI thread."""
        return self._runner

    @property
    def thumbnails(self) -> ThumbnailProvider | None:
        """Gives pictures of exhibits."""
        return self._thumbnails

    @property
    def pictures(self) -> Pictures | None:
        """Opens exhibits to be looked at and marked."""
        return self._pictures

    @property
    def language(self) -> str:
        """Code of the interface's language."""
        return self._language

    @property
    def reading_language(self) -> str:
        """Code of the reading copy's language: the chosen one, else the interface's or system's."""
        chosen = self.services.preferences.current.reading_language
        if chosen:
            return chosen
        return i18n.reading_language(self._language, self.services.disputes.reading_languages())

    @property
    def rescue(self) -> Rescue | None:
        """Knows the data folder and its backups."""
        return self._rescue

    def show_rules(self) -> None:
        """Quote the rules in force; they may have changed."""
        rulebook = self.services.rulebook
        self.window.details.set_rulebook(rulebook)
        dated = formatting.plain_date(rulebook.dated, self.today())
        text = self.tr("Rules of %1").replace("%1", dated)
        if any(rule.is_changed for rule in rulebook.rules.values()):
            text += self.tr(", some changed by you")
        self.window.set_rules_text(text)

    def today(self) -> date:
        """Return the user's day."""
        return self.services.orders.moment().today

    def refresh(self) -> None:
        """Read all orders again and show them; after the end there is nothing to show."""
        if self._services is None:
            return
        orders = self._services.orders
        try:
            views, trashed = orders.views(), orders.views(trashed=True)
            self.window.show_orders(views, trashed, orders.moment(), orders.resting)
            self.window.actions_.set_undo(gestures.menu_text(orders.last_gesture()))
            self.window.actions_.set_redo(gestures.redo_text(orders.next_redo()))
            self._show_notice()
        except AliGuardError as error:
            self.tell(error)
            return
        if self._ticker is not None:
            self._ticker.set_plans(view.plan for view in views)
        if self._watch is not None:
            self._watch.look()
        self._settle()

    def remember_samples(self, order_ids: Sequence[str]) -> None:
        """Keep which orders are samples, so that the bar can offer to remove them."""
        self._put(SAMPLES, " ".join(order_ids))
        self._show_notice()

    def tell(self, error: Exception) -> None:
        """Tell the user what went wrong, in words; an address stays until it was read."""
        if isinstance(error, AliGuardError) and error.code in _BY_HAND:
            address = error.values["address"]
            words = self.words_for(error).replace(address, "").rstrip(" :") + "."
            dialog = AddressDialog(words, address, QApplication.activeModalWidget() or self.window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
            return
        self.window.notice(self.words_for(error))

    def words_for(self, error: Exception) -> str:
        """Return what to tell the user; of a fault kind and place go to the log."""
        if isinstance(error, AliGuardError):
            return labels.error_text(error)
        report = crash_report(type(error), error, error.__traceback__)
        _log.error("a task failed\n%s", report)
        return self.tr("Something went wrong. The log has the details.")

    # ---- slots --------------------------------------------------------------------------------

    def _load(self) -> None:
        if self._is_closed:
            return
        self._waiting.start(_BUILDING_MS)
        self._runner.run(self._build, self._on_built, self._on_not_built)

    def _build(self) -> Services:
        """Build the services, on the runner's thread; ``close`` finds them, whenever it comes."""
        with calm_memory():
            self._built = self._factory()
        return self._built

    def _on_not_built(self, error: Exception) -> None:
        self._waiting.stop()
        if isinstance(error, AliGuardError):
            self._show_start_problem(error)
            self.failed.emit(error.code)
            return
        # The edge of the program: without this an empty window would say nothing.
        report = crash_report(type(error), error, error.__traceback__)
        _log.error("the start failed\n%s", report)
        self._open_problem(StartProblemDialog("", report=report, parent=self.window))
        self.failed.emit("fault")

    def _on_built(self, services: Services) -> None:
        self._services, self._built = services, None
        try:
            if self._thumbnail_factory is not None:
                self._thumbnails = self._thumbnail_factory(services.evidence.path, self._runner)
            self._prepare_window(services)
        except AliGuardError as error:
            # The file was fine a moment ago: it fails as if it had not been opened.
            self._services = None
            services.close()
            self._on_not_built(error)
            return
        # Thousands of orders take seconds to read and plan: the window answers meanwhile, and
        # whatever went wrong is met, and told, when the list is shown.
        self._waiting.start(_LOADING_MS)
        self._runner.run(services.orders.views, self._on_read, self._on_read)

    def _on_read(self, _outcome: object) -> None:
        if self._services is None:
            return
        self._is_read = True
        self._waiting.stop()
        # Whoever types into the search field already must not lose a letter.
        is_waiting = self.window.waits_for_list()
        self.window.show_loading("")
        with self.window.details_later():
            self.refresh()
        if is_waiting or not self.window.top_bar.search.isEnabled():
            self.window.focus_list()
        self._go_on([self.window.show_details, self._tell_start, self._end_start])

    def _go_on(self, steps: Sequence[Callable[[], None]]) -> None:
        """Do what is left of the start, one thing at a turn of the loop: the window answers."""

        def step() -> None:
            if self._services is not None:
                steps[0]()
                self._go_on(steps[1:])

        if steps:
            QTimer.singleShot(0, self, step)

    def _tell_start(self) -> None:
        self._check_clock()
        self._tell_problems(self.services)
        self._start_watch(self.services)

    def _end_start(self) -> None:
        self.ready.emit()
        pending, self._pending = self._pending, []
        self.open_files(pending)

    def _on_restore(self) -> None:
        if self._rescue is not None:
            self._leave_problem(self._rescue.restore)

    def _on_start_empty(self) -> None:
        if self._rescue is not None:
            self._leave_problem(self._rescue.start_empty)

    def _on_retry(self) -> None:
        self._leave_problem(None)

    def _on_open_folder(self) -> None:
        if self._rescue is None:
            return
        try:
            self.links.open_folder(self._rescue.folder)
        except AliGuardError as error:
            self.tell(error)

    def _on_given_up(self) -> None:
        """Quit: without the order file there is nothing to show."""
        self._start_problem = None
        self.window.close()
        self.gave_up.emit(1)

    def _on_slow(self) -> None:
        self.window.show_loading(self.tr("Reading orders"))

    def _on_theme(self, name: str) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply_theme(app, name)
        self.window.actions_.mark_theme(name)
        if self._services is not None:
            self._put(_THEME, name)

    def _on_notice_act(self) -> None:
        """Take the sample orders away; Undo brings them, and this bar, back."""
        samples = self._sample_ids()
        try:
            self.services.orders.remove(samples)
        except AliGuardError as error:
            self.tell(error)
            return
        self.refresh()
        self.window.focus_list()
        words = self.tr("%n sample order(s) removed.", "", len(samples))
        self.window.notice(words, self.tr("Undo"))

    def _check_clock(self) -> None:
        """Say so while the computer's clock shows less than at the last use (decisions 7)."""
        services = self._services
        if services is None or services.last_use is None:
            return
        try:
            wrong = services.last_use.look()
        except AliGuardError:
            # Nothing that is shown depends on it, and the next look tries again.
            _log.warning("the last use was not kept", exc_info=True)
            return
        text = ""
        if wrong is not None:
            day = formatting.date_with_year(wrong.astimezone(services.zone()).date())
            text = self.tr("Your computer says %1. Check its clock.").replace("%1", day)
        if text != self.window.clock_bar.text:
            self.window.clock_bar.say(text, self.tr("The clock is right") if text else "")

    def _on_clock_right(self) -> None:
        """Take the user's word: a wrong clock may have run ahead before."""
        services = self._services
        if services is None or services.last_use is None:
            return
        try:
            services.last_use.trust_clock()
        except AliGuardError as error:
            self.tell(error)
            return
        self._check_clock()

    # ---- helpers ------------------------------------------------------------------------------

    def _settle(self) -> None:
        """Let finished orders of long ago rest, where there are many."""
        if self._services is not None:
            self._settler.settle(self._services.orders)

    def _show_start_problem(self, error: AliGuardError) -> None:
        """Say why the orders cannot be opened, with the ways out."""
        _log.error("the start failed: %s", error.code)
        damaged = error.code == "database_damaged" and self._rescue is not None
        made = self._rescue.backup_made() if damaged and self._rescue is not None else None
        backup = (
            QLocale().toString(formatting.qdate(made.astimezone().date()), _LONG)
            if made is not None
            else ""
        )
        dialog = StartProblemDialog(
            labels.error_text(error), damaged=damaged, backup=backup, parent=self.window
        )
        self._open_problem(dialog)

    def _open_problem(self, dialog: StartProblemDialog) -> None:
        self.window.show_loading("")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.restore_wanted.connect(self._on_restore)
        dialog.empty_wanted.connect(self._on_start_empty)
        dialog.retry_wanted.connect(self._on_retry)
        dialog.folder_wanted.connect(self._on_open_folder)
        dialog.rejected.connect(self._on_given_up)
        self._start_problem = dialog
        dialog.open()

    def _leave_problem(self, way: Callable[[], None] | None) -> None:
        """Take a way out and start again; if it fails, the dialog says so and stays."""
        dialog = self._start_problem
        try:
            if way is not None:
                way()
        except AliGuardError as error:
            if dialog is not None:
                dialog.show_problem(labels.error_text(error))
            return
        self._start_problem = None
        if dialog is not None:
            dialog.accept()
        self._load()

    def _prepare_window(self, services: Services) -> None:
        window = self.window
        self.show_rules()
        window.details.set_thumbnails(self._thumbnails)
        window.empty_page.setEnabled(True)
        with services.units() as unit:
            layout, look = unit.settings.get(_LAYOUT), unit.settings.get(_THEME)
            folders.restore(unit.settings.get(folders.SETTING), self._put)
        if layout:
            window.restore_layout(layout)
        app = QApplication.instance()
        if look and isinstance(app, QApplication):
            theme.apply_theme(app, look)
        window.actions_.mark_theme(look or "system")
        self._ticker = Ticker(services.clock, services.zone, window, self._next_reminder)
        self._ticker.due.connect(self.refresh)
        self._ticker.looked.connect(self._on_looked)
        self._ticker.start()

    def _next_reminder(self) -> datetime | None:
        return self._watch.next_look() if self._watch is not None else None

    def _tell_problems(self, services: Services) -> None:
        """Say, until it was looked at, which stored preferences cannot be used; they stay."""
        problems = services.preferences.problems
        text = " ".join(labels.error_text(error) for error in problems[:2])
        self.window.settings_bar.say(text, self.tr("Look at the rules\u2026"))

    def _on_problems_seen(self) -> None:
        self.window.settings_bar.say("")
        self.flows.settings.open_rules()

    def _put(self, key: str, value: str) -> None:
        with self.services.units(_SETTINGS) as unit:
            unit.settings.put(key, value)
            unit.commit()

    def _sample_ids(self) -> list[str]:
        """Return the ids of the sample orders that are still there, in the trash or not."""
        with self.services.units() as unit:
            kept = (unit.settings.get(SAMPLES) or "").split()
            there = unit.orders.some(kept)
        return [order_id for order_id in kept if order_id in there]

    def _show_notice(self) -> None:
        bar = self.window.notice_bar
        if self.services.is_demo:
            bar.say(self.tr("Sample data in a folder of its own. It goes when you quit."))
        elif self._sample_ids():
            bar.say(self.tr("Sample data."), self.tr("Remove it"))
        else:
            bar.say("")

    def _connect_signals(self) -> None:
        # It is noticed while the list is painted: what it says must wait until that is done.
        queued = Qt.ConnectionType.QueuedConnection
        self.window.list_pane.model.unreadable.connect(self.tell, queued)
        self.window.notice_bar.acted.connect(self._on_notice_act)
        self.window.clock_bar.acted.connect(self._on_clock_right)
        self.window.settings_bar.acted.connect(self._on_problems_seen)
        self.window.closing.connect(self.close)
        self.window.closing.connect(self.ended)
        self.window.actions_.theme_chosen.connect(self._on_theme)
