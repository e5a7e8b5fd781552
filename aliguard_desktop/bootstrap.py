# SPDX-License-Identifier: MIT
"""The composition root: the only module that knows every room and puts them together."""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib
import logging
import operator
import os
import sys
import threading
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from aliguard_desktop import __version__
from aliguard_desktop.clock import FixedClock
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.resources import resource_path
from aliguard_desktop.services.bundle import Services

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from types import TracebackType

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage

    from aliguard_desktop.desktop.instance import SingleInstance
    from aliguard_desktop.domain.dispute.phrases import Phrases
    from aliguard_desktop.domain.dispute.reasons import Reasons
    from aliguard_desktop.domain.markup import Markup
    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.imaging.thumbnails import Runner, ThumbnailCache
    from aliguard_desktop.services.calendar import CalendarEntry, CalendarService
    from aliguard_desktop.services.case_packs import CasePackService, PackContent
    from aliguard_desktop.services.disputes import DisputeService
    from aliguard_desktop.services.evidence import EvidenceService
    from aliguard_desktop.services.exports import ExportService
    from aliguard_desktop.services.imports import ImportService
    from aliguard_desktop.services.marking import MarkedPicture, MarkingService
    from aliguard_desktop.services.messages import MessageService
    from aliguard_desktop.services.pack_checks import PackCheckService
    from aliguard_desktop.services.ports import (
        Clock,
        PictureReader,
        UnitOfWork,
        UnitOfWorkFactory,
        ZoneProvider,
    )
    from aliguard_desktop.services.screenshots import ScreenshotService
    from aliguard_desktop.services.tables import TableMappings
    from aliguard_desktop.services.upload_copies import UploadService
    from aliguard_desktop.services.viewing import ViewingService
    from aliguard_desktop.storage.evidence_files import EvidenceFolder
    from aliguard_desktop.ui.application import Application
    from aliguard_desktop.ui.desktop import Desktop
    from aliguard_desktop.ui.main_window import MainWindow
    from aliguard_desktop.ui.opening import Opening
    from aliguard_desktop.ui.resident import Resident
    from aliguard_desktop.ui.tasks import TaskRunner

_log = logging.getLogger(__name__)


def paths_of(options: argparse.Namespace) -> AppPaths:
    """Return the folders that the options ask for (``--demo`` has its own, made later)."""
    if options.data_dir is not None:
        return AppPaths.portable(options.data_dir)
    return AppPaths.for_user()


@contextlib.contextmanager
def open_services(
    paths: AppPaths, clock: Clock, zone: ZoneProvider, *, demo: bool = False
) -> Iterator[Services]:
    """Build the services, with sample data in a throwaway folder for ``demo``; close them after."""
    if not demo:
        services = build_services(paths, clock, zone)
        try:
            yield services
        finally:
            services.close()
        return
    with _demo_folder() as folder:
        services = build_demo(Path(folder), clock, zone)
        try:
            yield services
        finally:
            services.close()


def _demo_folder() -> contextlib.AbstractContextManager[str]:
    """Return a folder that goes with its ``with``."""
    import tempfile  # noqa: PLC0415 - sample data only

    return tempfile.TemporaryDirectory(prefix="aliguard-demo-")


def build_demo(folder: Path, clock: Clock, zone: ZoneProvider) -> Services:
    """Build services on ``folder`` and fill them with the sample orders."""
    from aliguard_desktop.services.samples import load_samples  # noqa: PLC0415 - demo only

    services = replace(build_services(AppPaths.portable(folder), clock, zone), is_demo=True)
    load_samples(services, resource_path("samples"))
    return services


def build_services(paths: AppPaths, clock: Clock, zone: ZoneProvider) -> Services:
    """Open (and, where needed, migrate) the database and build every use case on it.

    The database layer is imported here, not at the top: it costs more than Qt does.

    Raises:
        AliGuardError: The folder or the database cannot be used.
    """
    from aliguard_desktop.catalogue import ShippedRules  # noqa: PLC0415
    from aliguard_desktop.catalogue_reminders import load_reminders  # noqa: PLC0415
    from aliguard_desktop.catalogue_seasons import load_seasons  # noqa: PLC0415
    from aliguard_desktop.services.last_use import LastUse  # noqa: PLC0415
    from aliguard_desktop.services.orders import OrderService  # noqa: PLC0415
    from aliguard_desktop.services.preferences import PreferenceService  # noqa: PLC0415
    from aliguard_desktop.services.reminders import ReminderService  # noqa: PLC0415
    from aliguard_desktop.storage.database import open_database  # noqa: PLC0415
    from aliguard_desktop.storage.evidence_files import EvidenceFolder  # noqa: PLC0415
    from aliguard_desktop.storage.start_language import LanguageFile  # noqa: PLC0415

    database = open_database(paths, clock)
    units = database.units
    preferences = PreferenceService(units, ShippedRules(), LanguageFile(paths))
    rulebook = preferences.rulebook
    orders = OrderService(units, database.history, rulebook, clock, zone, load_seasons())
    preferences.follow(orders.use_rulebook)
    return _BuiltServices(
        orders=orders,
        preferences=preferences,
        reminders=ReminderService(units, orders, load_reminders()),
        units=units,
        clock=clock,
        zone=zone,
        close=database.close,
        last_use=None if isinstance(clock, FixedClock) else LastUse(units, clock),
        files=EvidenceFolder(paths.evidence),
    )


@dataclass(frozen=True, kw_only=True)
class _BuiltServices(Services):
    """The use cases; what not every start needs is imported and built at its first use."""

    files: EvidenceFolder

    @cached_property
    def imports(self) -> ImportService:
        from aliguard_desktop.importing.readers import default_readers  # noqa: PLC0415
        from aliguard_desktop.services.imports import ImportService  # noqa: PLC0415

        return ImportService(self.units, default_readers(), self.clock, self.zone, self.tables)

    @cached_property
    def tables(self) -> TableMappings:
        from aliguard_desktop.importing.tables.preview import preview_mapping  # noqa: PLC0415
        from aliguard_desktop.services.tables import TableMappings  # noqa: PLC0415

        return TableMappings(self.units, preview_mapping)

    @cached_property
    def screenshots(self) -> ScreenshotService:
        from aliguard_desktop.importing.screenshot_text import read_screenshot  # noqa: PLC0415
        from aliguard_desktop.services.screenshots import ScreenshotService  # noqa: PLC0415

        _meet_qt("imaging.tesseract")
        return ScreenshotService(
            self.imports, _picture_reader, read_screenshot, self.clock, self.zone
        )

    @cached_property
    def evidence(self) -> EvidenceService:
        from aliguard_desktop.imaging.picture_facts import picture_facts  # noqa: PLC0415
        from aliguard_desktop.services.evidence import EvidenceService  # noqa: PLC0415

        return EvidenceService(self.units, self.files, self.clock, self.zone, picture_facts)

    @cached_property
    def viewing(self) -> ViewingService:
        from aliguard_desktop.importing.readable import readable_text  # noqa: PLC0415
        from aliguard_desktop.services.viewing import ViewingService  # noqa: PLC0415

        return ViewingService(self.evidence, readable_text)

    @cached_property
    def marking(self) -> MarkingService:
        from aliguard_desktop.services.marking import MarkingService  # noqa: PLC0415

        _meet_qt("imaging.marked", "QtGui.QPolygon")
        return MarkingService(self.evidence, _render_marked)

    @cached_property
    def disputes(self) -> DisputeService:
        can_show = _ShownPictures(self.files.path)
        made = build_disputes(self.units, self.rulebook, self.clock, self.zone, can_show)
        self.preferences.follow(made.use_rulebook)
        return made

    @cached_property
    def messages(self) -> MessageService:
        made = build_messages(self.units, self.rulebook, self.clock, self.zone)
        self.preferences.follow(made.use_rulebook)
        return made

    @cached_property
    def exports(self) -> ExportService:
        from aliguard_desktop.exporting.interchange import orders_to_plain  # noqa: PLC0415
        from aliguard_desktop.services.exports import ExportService  # noqa: PLC0415

        return ExportService(self.units, orders_to_plain)

    @cached_property
    def calendar(self) -> CalendarService:
        from aliguard_desktop.catalogue_calendar import load_alarm_times  # noqa: PLC0415
        from aliguard_desktop.services.calendar import CalendarService  # noqa: PLC0415

        times = load_alarm_times()
        return CalendarService(self.units, self.orders, _calendar_bytes, times.of, times.always)

    @cached_property
    def packs(self) -> CasePackService:
        from aliguard_desktop.catalogue_pack import load_pack_words  # noqa: PLC0415
        from aliguard_desktop.exporting.pack_file import PackFile  # noqa: PLC0415
        from aliguard_desktop.imaging.locations import places_in  # noqa: PLC0415
        from aliguard_desktop.services.case_packs import CasePackService  # noqa: PLC0415

        _meet_qt(
            "exporting.pack_pdf",
            *("QtWidgets.QPlainTextDocumentLayout", "QtGui.QTextBlock", "QtGui.QTextFrame"),
            *("QtGui.QTextObject", "QtGui.QTextTable", "QtGui.QTextTableCell"),
        )
        return CasePackService(
            self.units, self.files, self.disputes, PackFile(_pack_pdf), places_in, load_pack_words
        )

    @cached_property
    def pack_checks(self) -> PackCheckService:
        from aliguard_desktop.importing.case_pack import check_pack  # noqa: PLC0415
        from aliguard_desktop.services.pack_checks import PackCheckService  # noqa: PLC0415

        return PackCheckService(self.units, check_pack, self.files.is_intact)

    @cached_property
    def uploads(self) -> UploadService:
        from aliguard_desktop.imaging.locations import places_in  # noqa: PLC0415
        from aliguard_desktop.services.upload_copies import UploadService  # noqa: PLC0415

        _meet_qt("imaging.upload_pictures", "QtCore.QSizeF")
        files = self.files
        return UploadService(
            self.evidence.path, lambda one: files.state(one.sha256), _UploadPictures(), places_in
        )


def _meet_qt(module: str, *classes: str) -> None:
    """Bring in on the UI thread what another thread will use of Qt (``_import_in_window``).

    Args:
        module: Imports most of it.
        classes: What Qt hands to it, though it names none of them.

    Raises:
        RuntimeError: This is another thread already: whoever runs work asks for the service first.
    """
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError(f"{module} is brought in on the UI thread")
    _import_qt()
    import PySide6  # noqa: PLC0415 - the command line needs no Qt

    importlib.import_module(f"aliguard_desktop.{module}")
    for name in classes:
        operator.attrgetter(name)(PySide6)


def _calendar_bytes(entries: Sequence[CalendarEntry], name: str) -> bytes:
    # The library is imported when a calendar is written, not at every start.
    from aliguard_desktop.exporting.calendar import calendar_bytes  # noqa: PLC0415

    return calendar_bytes(entries, name)


@functools.cache
def _picture_reader() -> PictureReader:
    """Import what decodes pictures at the first use: the command line needs no Qt."""
    from aliguard_desktop.imaging.tesseract import TesseractReader  # noqa: PLC0415

    return TesseractReader()


class _ShownPictures:
    """Tells which pictures can be shown; each content is looked at once."""

    def __init__(self, path_of: Callable[[str], Path]) -> None:
        self._path_of = path_of
        self._known: dict[str, bool] = {}

    def __call__(self, exhibit: Exhibit) -> bool:
        if exhibit.sha256 not in self._known:
            from aliguard_desktop.imaging.thumbnails import can_be_shown  # noqa: PLC0415

            path = self._path_of(exhibit.sha256)
            if not path.is_file():
                return True  # that it is missing is said in other words, and may be mended
            self._known[exhibit.sha256] = can_be_shown(path)
        return self._known[exhibit.sha256]


def _pack_pdf(
    content: PackContent, path_of: Callable[[Exhibit], Path], progress: Callable[[], None]
) -> bytes:
    """Make the PDF of a pack; Qt is imported only now."""
    from aliguard_desktop.exporting.pack_pdf import PackPdf  # noqa: PLC0415
    from aliguard_desktop.imaging.thumbnails import read_picture  # noqa: PLC0415

    return PackPdf(read_picture, _PdfSheets()).make(content, path_of, progress)


class _PdfSheets:
    """Pages of PDF exhibits for a pack; PDFium is imported on use."""

    def count(self, path: Path) -> int:
        """Return how many pages there are."""
        from aliguard_desktop.imaging.pdf_pages import page_count  # noqa: PLC0415

        return page_count(path)

    def sheet(self, path: Path, index: int, box: QSize) -> QImage | None:
        """Return a page as a picture."""
        from aliguard_desktop.imaging.pdf_pages import read_page  # noqa: PLC0415

        return read_page(path, index, box)


class _UploadPictures:
    """Pictures for the upload; Qt is imported on use."""

    def fit(self, path: Path, most_bytes: int) -> bytes | None:
        """Return a JPEG of at most so many bytes."""
        from aliguard_desktop.imaging.upload_pictures import fit_picture  # noqa: PLC0415

        return fit_picture(path, most_bytes)

    def collage(self, pictures: Sequence[tuple[str, Path]], most_bytes: int) -> bytes | None:
        """Return several pictures as one JPEG."""
        from aliguard_desktop.imaging.upload_pictures import collage  # noqa: PLC0415

        return collage(pictures, most_bytes)

    def seconds(self, path: Path) -> float | None:
        """Return how long a video is."""
        from aliguard_desktop.imaging.films import film_seconds  # noqa: PLC0415

        return film_seconds(path)


def build_disputes(
    units: UnitOfWorkFactory,
    rulebook: Rulebook,
    clock: Clock,
    zone: ZoneProvider,
    can_show: Callable[[Exhibit], bool] | None = None,
) -> DisputeService:
    """Build the dispute desk with its catalogues."""
    from aliguard_desktop.services.disputes import DisputeService  # noqa: PLC0415

    phrases, reasons = _dispute_catalogues()
    return DisputeService(
        units, rulebook, reasons, phrases, clock, zone, can_show=can_show or (lambda _exhibit: True)
    )


@functools.cache
def _dispute_catalogues() -> tuple[Mapping[str, Phrases], Reasons]:
    """Read the shipped sentences and situations once; eight languages take a while."""
    from aliguard_desktop.catalogue_disputes import load_phrases, load_reasons  # noqa: PLC0415

    phrases = load_phrases()
    return phrases, load_reasons(phrases["en"])


def build_messages(
    units: UnitOfWorkFactory, rulebook: Rulebook, clock: Clock, zone: ZoneProvider
) -> MessageService:
    """Build the writer of ready messages with its catalogues."""
    from aliguard_desktop.catalogue_messages import load_messages, message_specs  # noqa: PLC0415
    from aliguard_desktop.services.messages import (  # noqa: PLC0415
        MessageCatalogue,
        MessageService,
    )

    phrases, reasons = _dispute_catalogues()
    catalogue = MessageCatalogue(
        reasons, phrases, load_messages(phrases["en"], reasons), message_specs(reasons)
    )
    return MessageService(units, rulebook, catalogue, clock, zone)


def build_text_checker(clock: Clock, zone: ZoneProvider) -> DisputeService:
    """Build a dispute desk that only checks texts: no folder is touched."""
    from aliguard_desktop.catalogue import load_rulebook  # noqa: PLC0415

    return build_disputes(_no_database, load_rulebook(), clock, zone)


def _no_database(label: str = "") -> UnitOfWork:
    raise RuntimeError(f"a text alone needs no database ({label})")


def run_window(options: argparse.Namespace, clock: Clock, zone: ZoneProvider) -> int:
    """Show the window until the user quits; return the exit status."""
    if not _has_screen():
        raise AliGuardError(
            "no_screen",
            "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). "
            "--agenda, --import and --statement work without one.",
        )
    _import_qt()
    with contextlib.ExitStack() as stack:
        if options.demo:
            paths = AppPaths.portable(Path(stack.enter_context(_demo_folder())))
            instance = None
        else:
            paths = paths_of(options)
            instance = _claimed(paths, options.files)
            if instance is None:
                return 0  # the running program has taken over
            stack.callback(instance.close)
        return _WindowProgram(options, paths, clock, zone, instance).run()


def _import_qt() -> None:
    """Import Qt, and give Python's own import back.

    PySide6 puts a function of its own in its place, for ``from __feature__ import``, which reads
    the source of every module that imports anything later: with the database layer some 40 MB and
    a good part of a second, for a feature that is not used here.
    """
    import builtins  # noqa: PLC0415 - for this alone

    before = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401, PLC0415 - the command line needs no Qt

    builtins.__import__ = before


def _claimed(paths: AppPaths, files: Sequence[Path]) -> SingleInstance | None:
    """Return the claim of the first start; None after handing over to the running program.

    Raises:
        AliGuardError: Another start is running, but does not answer.
    """
    from aliguard_desktop.desktop.instance import SingleInstance  # noqa: PLC0415 - window only

    instance = SingleInstance(paths.data)
    return instance if instance.claim(files) else None


def _has_screen() -> bool:
    """Return whether Qt would find a screen; without one it ends the program with a dump."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _start_log(paths: AppPaths) -> None:
    from aliguard_desktop.logs import start_log  # noqa: PLC0415 - after the first paint

    try:
        paths.create()
        start_log(paths.logs)
    except (AliGuardError, OSError):
        # The window will say that the folder cannot be used; a missing log must not hide that.
        _log.warning("there is no log", exc_info=True)


def _start_upkeep(paths: AppPaths, clock: Clock) -> TaskRunner:
    """Make the day's backup and sweep up, beside the user's work; return what does it.

    Closing that waits: a quick quit does not leave half of a copy.
    """
    from aliguard_desktop.storage.upkeep import keep_up  # noqa: PLC0415
    from aliguard_desktop.ui.tasks import TaskRunner  # noqa: PLC0415

    def work() -> None:
        try:
            keep_up(paths, clock())
        except (AliGuardError, OSError):
            # Nothing that the user saves depends on it, and the next start tries again.
            _log.warning("the day's backup was not made", exc_info=True)

    def failed(error: Exception) -> None:
        raise error

    # A runner and no bare thread: the collector must not delete widgets beside the UI thread.
    runner = TaskRunner()
    runner.run(work, lambda _: None, failed)
    return runner


def _crash_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    from aliguard_desktop.logs import crash_report  # noqa: PLC0415 - rarely needed

    return crash_report(kind, error, trace)


_BEHIND_WINDOW = (
    *("logs", "desktop.autostart", "domain.dispute.messages", "domain.dispute.reasons"),
    *("domain.happenings", "domain.markup", "domain.oddities", "services.calendar"),
    *("services.case_packs", "services.desktop", "services.media", "services.orders"),
    *("services.pack_checks", "services.reminders", "services.screenshots"),
    *("services.settling", "services.viewing", "storage.rescue"),
)
"""What the window needs that is not Qt's; the modules that these import are not named."""

_IN_WINDOW = (
    *("ui.tray", "ui.widgets.date_field", "ui.details.action_card", "ui.widgets.evidence_strip"),
    *("ui.details.pane", "ui.widgets.list_pane", "ui.order_parts", "ui.dialogs.record"),
    *("ui.dialogs.history", "ui.dialogs.screenshot", "ui.widgets.drop_overlay"),
    *("ui.kept_calendar", "ui.dialogs.confirm_final", "ui.dialogs.inbox"),
    *("ui.dialogs.order_chooser", "ui.flows", "ui.dialogs.start_problem", "ui.watch"),
    *("ui.application", "ui.resident", "desktop.notifier", "desktop.tray"),
    *("imaging.thumbnails", "imaging.pictures"),
)
"""What makes classes of Qt's, in steps of a few milliseconds each."""


def _import_behind_window() -> None:
    """Import most of what it takes to show and change orders; called off the UI thread.

    The catalogues that the first order needs are read, too.
    """
    for name in _BEHIND_WINDOW:
        importlib.import_module(f"aliguard_desktop.{name}")
    from aliguard_desktop.catalogue_carriers import load_carriers  # noqa: PLC0415
    from aliguard_desktop.catalogue_tactics import load_tactics  # noqa: PLC0415

    for load in (load_carriers, load_tactics):
        try:
            load()
        except Exception as error:  # noqa: BLE001 - whatever is wrong is said where it is used
            _log.warning("a catalogue was not read early: %s", type(error).__name__)


def _import_in_window() -> Iterator[str]:
    """Import the rest on the UI thread, a little with each step; yield what was imported.

    The binding keeps a table of Qt's classes and of those that are derived from them. Qt's own
    code looks into it on the UI thread without Python's lock: a class that another thread adds
    at that moment ends the program.
    """
    for name in _IN_WINDOW:
        yield importlib.import_module(f"aliguard_desktop.{name}").__name__


class _WindowProgram:
    """The program with a window, or hidden in the tray: built around Qt's loop, bit by bit."""

    def __init__(
        self,
        options: argparse.Namespace,
        paths: AppPaths,
        clock: Clock,
        zone: ZoneProvider,
        instance: SingleInstance | None,
    ) -> None:
        """Build Qt's application, in the user's language and colours."""
        from PySide6.QtGui import QIcon  # noqa: PLC0415 - the command line needs no Qt

        from aliguard_desktop.storage.start_language import LanguageFile  # noqa: PLC0415
        from aliguard_desktop.ui.collector import IdleCollector  # noqa: PLC0415
        from aliguard_desktop.ui.crash import CrashHook  # noqa: PLC0415
        from aliguard_desktop.ui.i18n import install_language  # noqa: PLC0415
        from aliguard_desktop.ui.program import Program  # noqa: PLC0415
        from aliguard_desktop.ui.theme import apply_theme  # noqa: PLC0415

        self._options = options
        self._paths = paths
        self._clock = clock
        self._zone = zone
        self._instance = instance
        self._qt = qt = Program(["aliguard-desktop"])
        self._collector = IdleCollector(qt)
        qt.setApplicationName("aliguard-desktop")
        qt.setApplicationVersion(__version__)
        qt.setDesktopFileName("aliguard-desktop")
        qt.setWindowIcon(QIcon(str(resource_path("icons", "aliguard.svg"))))
        qt.setQuitOnLastWindowClosed(False)  # a closed window may leave the program in the tray
        self._hook = CrashHook(_crash_report)
        self._language = install_language(qt, options.language or LanguageFile(paths).get())
        apply_theme(qt, options.theme or "system")
        self._window: MainWindow | None = None
        self._opening: Opening | None = None
        self._resident: Resident | None = None
        self._upkeep: TaskRunner | None = None
        self._wake: object = None
        self._early_files: list[Path] = []

    def run(self) -> int:
        """Show the window, or only the tray's icon; return the exit status."""
        from aliguard_desktop.desktop.signals import QuitSignals  # noqa: PLC0415

        self._hook.install()
        signals = QuitSignals()
        signals.asked.connect(self._qt.quit)
        self._qt.file_opened.connect(self._on_file_opened)
        if self._options.minimised:
            _start_log(self._paths)
            self._take_over()
        else:
            self._open_window()
        try:
            return self._qt.exec()
        finally:
            if self._opening is not None:
                self._opening.close()
            if self._resident is not None:
                self._resident.close()
            if self._upkeep is not None:
                self._upkeep.close()
            self._wake = None
            signals.close()
            self._collector.close()
            self._hook.uninstall()

    def _open_window(self) -> None:
        """Show the window before anything is imported that it does not show."""
        from aliguard_desktop.ui.main_window import MainWindow  # noqa: PLC0415
        from aliguard_desktop.ui.opening import Opening  # noqa: PLC0415
        from aliguard_desktop.ui.widgets.room import open_at  # noqa: PLC0415

        self._window = window = MainWindow()
        # A stored layout is kept on the screen by Qt; the first start has none.
        open_at(window, window.width(), window.height())
        self._opening = Opening(window, self._load, _import_in_window())
        self._opening.left.connect(functools.partial(self._qt.exit, 0))
        self._opening.painted.connect(self._listen)
        self._opening.ready.connect(self._take_over)
        self._opening.start()

    def _listen(self) -> None:
        """Answer later starts already; what they want is done when it can be."""
        if self._instance is not None:
            self._instance.listen(self._on_asked)

    def _on_asked(self, files: Sequence[Path]) -> None:
        if self._resident is not None:  # it has not begun to listen itself
            self._resident.asked(files)
            return
        self._early_files.extend(files)
        if self._window is not None:
            self._window.bring_up()

    def _load(self) -> None:
        _start_log(self._paths)
        _import_behind_window()

    def _take_over(self) -> None:
        """Build the program behind the window, or the one that needs none."""
        from aliguard_desktop.ui.resident import Resident  # noqa: PLC0415

        options, qt = self._options, self._qt
        desktop = _desktop(options, self._paths, self._instance)
        self._resident = resident = Resident(
            functools.partial(self._make_window, desktop), self._build_services, desktop
        )
        resident.loaded.connect(self._on_loaded)
        resident.ended.connect(qt.exit)
        qt.quitting.connect(resident.let_go)
        qt.commitDataRequest.connect(resident.let_go)
        self._wake = _wake(resident, options)
        resident.start([*options.files, *self._early_files], hidden=options.minimised)

    def _make_window(self, desktop: Desktop, services: Callable[[], Services]) -> Application:
        for _ in _import_in_window():
            pass  # all of it is there, but for a window that opens after a start in the tray
        from aliguard_desktop.imaging.pictures import PictureRoom  # noqa: PLC0415
        from aliguard_desktop.storage.rescue import DatabaseRescue  # noqa: PLC0415
        from aliguard_desktop.ui.application import Application  # noqa: PLC0415
        from aliguard_desktop.ui.theme import apply_theme  # noqa: PLC0415
        from aliguard_desktop.ui.widgets.room import open_at  # noqa: PLC0415

        shown, self._window = self._window, None
        made = Application(
            services,
            thumbnails=_thumbnails,
            pictures=PictureRoom(),
            language=self._language,
            rescue=DatabaseRescue(self._paths, self._clock),
            desktop=desktop,
            window=shown,
        )
        if shown is None:
            open_at(made.window, made.window.width(), made.window.height())

        def keep_theme() -> None:
            # The stored choice was just applied; the command line's wins for this start.
            if self._options.theme:
                apply_theme(self._qt, self._options.theme)

        made.ready.connect(keep_theme)
        return made

    def _build_services(self) -> Services:
        if self._options.demo:
            return build_demo(self._paths.data, self._clock, self._zone)
        return build_services(self._paths, self._clock, self._zone)

    def _on_loaded(self) -> None:
        # What was imported and read until now stays: the collector need not look at it for
        # half a second again and again, nor at the end.
        gc.freeze()
        if not self._options.demo:
            self._upkeep = _start_upkeep(self._paths, self._clock)

    def _on_file_opened(self, name: str) -> None:
        if self._resident is None:
            self._early_files.append(Path(name))
        else:
            self._resident.open_file(name)


def _desktop(
    options: argparse.Namespace, paths: AppPaths, instance: SingleInstance | None
) -> Desktop:
    """Build what there is of the operating system; sample data get nothing of it."""
    from aliguard_desktop.ui.desktop import Desktop  # noqa: PLC0415

    if options.demo:
        return Desktop()
    from aliguard_desktop.desktop.autostart import autostart  # noqa: PLC0415
    from aliguard_desktop.desktop.notifier import DesktopNotifier  # noqa: PLC0415
    from aliguard_desktop.desktop.tray import TrayIcon  # noqa: PLC0415

    tray = TrayIcon()
    more = ["--data-dir", str(paths.data)] if options.data_dir is not None else []
    return Desktop(DesktopNotifier(tray), tray, autostart(more), instance)


def _wake(resident: Resident, options: argparse.Namespace) -> object:
    """Look for reminders when the computer wakes; return what must be kept for that."""
    if options.demo:
        return None
    from aliguard_desktop.desktop.wake import WakeSignal  # noqa: PLC0415

    wake = WakeSignal()
    wake.woke.connect(resident.look)
    return wake


def _thumbnails(path_of: Callable[[Exhibit], Path], runner: Runner) -> ThumbnailCache:
    from aliguard_desktop.imaging.thumbnails import ThumbnailCache  # noqa: PLC0415

    return ThumbnailCache(path_of, runner)


def _render_marked(path: Path, markup: Markup, name: str, page: int = 0) -> MarkedPicture:
    from aliguard_desktop.imaging.marked import render_marked  # noqa: PLC0415 - needs Qt

    return render_marked(path, markup, name, page)
