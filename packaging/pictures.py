# SPDX-License-Identifier: MIT
"""Paint every screen into a folder: pictures.py FOLDER [NAME...]; FOLDER/index.html shows them all.

The sample orders at a fixed moment, without a screen; two runs give the same pictures.
"""

from __future__ import annotations

import argparse
import contextlib
import errno
import html
import os
import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QLocale, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QFont, QFontDatabase, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QWidget,
)

import sample_cards
import sample_marks
import sample_packs
import sample_screenshots
from aliguard_desktop import __version__
from aliguard_desktop.bootstrap import build_demo, build_services
from aliguard_desktop.clock import fixed_clock, fixed_zone, named_zone
from aliguard_desktop.domain import guard_rails
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import (
    Ask,
    Detail,
    Event,
    EventKind,
    MessageDetail,
    OfferDetail,
    Party,
    Source,
)
from aliguard_desktop.domain.happenings import possible_kinds
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.domain.reminders import (
    Notice,
    NoticeKind,
    Reminder,
    ReminderKey,
    ReminderKind,
    TrayState,
)
from aliguard_desktop.imaging.pictures import PictureRoom
from aliguard_desktop.imaging.thumbnails import ThumbnailCache
from aliguard_desktop.licences import licences
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.resources import resource_path
from aliguard_desktop.services.calendar import CalendarText
from aliguard_desktop.services.evidence import AddedExhibit
from aliguard_desktop.services.imported import ImportStep
from aliguard_desktop.services.orders import OrderView
from aliguard_desktop.services.reminders import Span
from aliguard_desktop.services.tables import ColumnMapping, Field, RememberedTable
from aliguard_desktop.services.whole_files import write_failure
from aliguard_desktop.ui import evidence_words, labels, reminder_words
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.crash_dialog import CrashDialog
from aliguard_desktop.ui.details.action_card import ActionCard
from aliguard_desktop.ui.dialogs.calendar_file import CalendarFileDialog
from aliguard_desktop.ui.dialogs.column_mapping import ColumnMappingDialog
from aliguard_desktop.ui.dialogs.confirm_final import ConfirmFinalDialog
from aliguard_desktop.ui.dialogs.date_moved import DateMovedDialog
from aliguard_desktop.ui.dialogs.exhibit_proof import ExhibitProof
from aliguard_desktop.ui.dialogs.history import HistoryDialog
from aliguard_desktop.ui.dialogs.import_report import ImportReportDialog
from aliguard_desktop.ui.dialogs.inbox import InboxDialog
from aliguard_desktop.ui.dialogs.licences import LicencesDialog
from aliguard_desktop.ui.dialogs.message import MessageDialog
from aliguard_desktop.ui.dialogs.order_form import OrderDialog
from aliguard_desktop.ui.dialogs.quitting import QuittingDialog
from aliguard_desktop.ui.dialogs.record import RecordDialog
from aliguard_desktop.ui.dialogs.save_help import SaveHelpDialog
from aliguard_desktop.ui.dialogs.settings.desk import ReadingLanguage, SettingsInfo
from aliguard_desktop.ui.dialogs.settings.dialog import SettingsDialog
from aliguard_desktop.ui.dialogs.settings.reminders_page import ReminderOptions
from aliguard_desktop.ui.dialogs.start_problem import StartProblemDialog
from aliguard_desktop.ui.flows.disputes import OrderDesk
from aliguard_desktop.ui.i18n import available_languages, install_language
from aliguard_desktop.ui.marking.dialog import MarkingDialog
from aliguard_desktop.ui.marking.words import Tool
from aliguard_desktop.ui.tasks import InlineTaskRunner
from aliguard_desktop.ui.theme import apply_theme
from aliguard_desktop.ui.tray import TrayMenu, tray_pixmap
from aliguard_desktop.ui.viewer.desk import ViewerDesk
from aliguard_desktop.ui.viewer.dialog import ExhibitViewer
from aliguard_desktop.ui.wizard.dialog import DisputeWizard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.bundle import Services

NOW = "2026-11-22T12:00:00+01:00"
NOW_DAY = date(2026, 11, 22)
ZONE = "Europe/Warsaw"
IN_TRANSIT, DAMAGED = "8190000000001011", "8190000000001044"
SETTINGS_PAGES = (
    "general",
    "act",
    "reminders",
    "rules",
    "statement",
    "appearance",
    "data",
    "about",
)
OFFERED = "8190000000001099"
NOT_SENT = "8190000000001100"
TOO_SMALL = {"property": "size", "listing_says": "900 ml", "item_is": "600 ml"}
WIZARD_PAGES = ("problem", "facts", "evidence", "statement", "review")


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its name, what it shows, and in which look."""

    name: str
    paint: Callable[[Studio], QWidget]
    language: str = "en"
    theme: str = "light"
    size: tuple[int, int] = (1280, 800)


class Studio:
    """Sets the scenes up: sample data, a moment, and windows that are never seen."""

    def __init__(self, qt: QApplication, folder: Path, scene: Scene, language: str) -> None:
        self.qt, self.folder, self.scene, self.language = qt, folder, scene, language
        self._kept: list[object] = []
        self._services: list[Services] = []
        zone = named_zone(ZONE)
        assert zone is not None
        self._clock, self._zone = fixed_clock(datetime.fromisoformat(NOW)), fixed_zone(zone)

    def services(self, *, empty: bool = False) -> Services:
        """Return services on sample orders, or on an empty database."""
        folder = self.folder / f"data{len(self._services)}"
        if empty:
            built = build_services(AppPaths.portable(folder), self._clock, self._zone)
        else:
            built = replace(build_demo(folder, self._clock, self._zone), is_demo=False)
        self._services.append(built)
        return built

    def application(self, *, empty: bool = False, select: str = "") -> Application:
        """Return the program with its window loaded."""
        services = self.services(empty=empty)
        application = Application(
            lambda: services,
            thumbnails=ThumbnailCache,
            pictures=PictureRoom(),
            runner=InlineTaskRunner(),
            language=self.language,
        )
        self._kept.append(application)
        application.window.resize(*self.scene.size)
        application.start()
        self.settle()
        if select:
            application.window.select_order(order_id(services, select))
            self.settle()
        # A restored layout is none of a picture's business.
        application.window.resize(*self.scene.size)
        self.settle()
        return application

    def selected(self, application: Application, number: str) -> QWidget:
        """Return the window with what has changed, and an order selected."""
        application.refresh()
        application.window.select_order(order_id(application.services, number))
        self.settle()
        return application.window

    def wizard(
        self, number: str, page: int, situation: str = "", facts: dict[str, str] | None = None
    ) -> DisputeWizard:
        """Return the wizard on a page, with every known fact ticked."""
        services = self.services()
        if situation == "X3":
            detail = OfferDetail(Money("EUR", 500), answer_by=date(2026, 11, 24))
            happened(services, number, EventKind.SELLER_OFFERED, detail)
            happened(services, number, EventKind.MESSAGE_RECEIVED, ASKS_TO_CLOSE)
        runner = InlineTaskRunner()
        wizard = DisputeWizard(
            services.disputes,
            services.evidence,
            order_id(services, number),
            language="ru" if self.language == "en" else self.language,
            tasks=runner,
            thumbnails=ThumbnailCache(services.evidence.path, runner),
        )
        # The picture is taken before the wizard would delete itself.
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._kept.append(wizard)
        if situation:
            wizard.session.change(situation=situation, facts=facts or {})
        known = frozenset(fact.key for fact in wizard.session.desk.facts if fact.value)
        wizard.session.change(confirmed=known, truthful=True)
        for number_of_page in range(page + 1):
            wizard.go_to(number_of_page)
        wizard.resize(1000, 680)
        self.show(wizard)
        return wizard

    def show(self, widget: QWidget) -> QWidget:
        """Show a dialog and keep it alive."""
        self._kept.append(widget)
        widget.show()
        self.settle()
        return widget

    def keep(self, thing: object) -> None:
        """Keep alive what Qt does not own."""
        self._kept.append(thing)

    def settle(self) -> None:
        """Let everything that waits in the loop happen."""
        for _ in range(12):
            self.qt.processEvents()
            self.qt.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def close(self) -> None:
        """Take the scene down."""
        for thing in self._kept:
            if isinstance(thing, Application):
                thing.window.close()
            elif isinstance(thing, QWidget):
                thing.close()
        self.settle()
        self._kept.clear()
        for services in self._services:
            services.close()


def order_id(services: Services, number: str) -> str:
    """Return our id of a sample order."""
    return next(view.order.id for view in services.orders.views() if view.order.number == number)


# ---- the scenes --------------------------------------------------------------------------------


def start_scenes() -> Iterator[Scene]:
    """What stands in the way of a start."""
    yield Scene("start_problem", start_problem)
    yield Scene("start_fault", start_fault)
    yield Scene("start_fault_dark", start_fault, theme="dark")


def pack_scenes() -> Iterator[Scene]:
    """Evidence packs, files for the form, and checks."""

    def uploads(studio: Studio) -> QWidget:
        services = studio.services()
        number = order_id(services, DAMAGED)
        return studio.show(sample_packs.upload_dialog(services, number))

    def pack(studio: Studio) -> QWidget:
        services = studio.services()
        dialog = sample_packs.pack_dialog(services, order_id(services, DAMAGED))
        if studio.scene.size[0] < 800:
            dialog.resize(*studio.scene.size)
        return studio.show(dialog)

    def broken(studio: Studio) -> QWidget:
        services = studio.services()
        number = order_id(services, DAMAGED)
        return studio.show(sample_packs.pack_dialog(services, number, broken=True))

    def checked(studio: Studio) -> QWidget:
        services = studio.services()
        number = order_id(services, DAMAGED)
        return studio.show(
            sample_packs.check_dialog(services, number, studio.folder, changed=False)
        )

    def changed(studio: Studio) -> QWidget:
        services = studio.services()
        number = order_id(services, DAMAGED)
        return studio.show(sample_packs.check_dialog(services, number, studio.folder, changed=True))

    for name, paint in (
        ("uploads", uploads),
        ("pack", pack),
        ("pack_broken", broken),
        ("pack_checked", checked),
        ("pack_changed", changed),
    ):
        yield Scene(name, paint)
        yield Scene(f"{name}_ru", paint, "ru")
        yield Scene(f"{name}_dark", paint, theme="dark")
    yield Scene("pack_narrow", pack, size=(620, 480))


def main_window(studio: Studio) -> QWidget:
    """The list and the details of the most pressing parcel."""
    return studio.application(select=IN_TRANSIT).window


def empty_window(studio: Studio) -> QWidget:
    """The window at the first start."""
    return studio.application(empty=True).window


def import_report(studio: Studio) -> QWidget:
    """The report of an import of everything that can happen."""
    services = studio.services()
    sample = resource_path("samples", "import.json")
    with contextlib.chdir(studio.folder):  # the report shows the path as it was given
        notes = Path("notes.txt")
        notes.write_text("Milk, bread, batteries", encoding="utf-8")
        report = services.imports.import_files([sample, notes])
    undated = [
        view.order.id
        for view in services.orders.views()
        if EventKind.PROTECTION_END in view.plan.missing
    ]
    return studio.show(sized(studio, ImportReportDialog(report, undated=undated)))


def column_mapping(studio: Studio) -> QWidget:
    """The question what the columns of an unknown table are."""
    services = studio.services()
    rows = [
        "Nr,What,Shop,Price,Date,Refund until,Parcel",
        "8190004567427741,Desk lamp,Glow Store,US $12.40,03/04/2026,2026-06-20,RB123456785CN",
        "8190004567437741,Garden hose,Green House,US $31.90,04/04/2026,2026-06-21,",
        "8.19E+15,USB-C cable,Cable World,US $2.04,05/04/2026,,",
        "8190004567447741,Rain cover for a bicycle,Two Wheels,US $9.99,06/04/2026,2026-06-23,",
    ]
    with contextlib.chdir(studio.folder):
        table = Path("my orders.csv")
        table.write_text("\n".join(rows), encoding="utf-8")
        (unknown,) = services.imports.read_files([table]).unknown_tables
    dialog = ColumnMappingDialog(unknown, services.tables.preview)
    if studio.scene.size[0] < 800:
        dialog.resize(*studio.scene.size)
    return studio.show(dialog)


def import_running(studio: Studio) -> QWidget:
    """An import on its way."""
    dialog = ImportReportDialog()
    dialog.set_progress(ImportStep.COMPARE, 4200, 10_000)
    return studio.show(sized(studio, dialog))


def screenshot_scene(lines: tuple[str, ...], confidence: int) -> Callable[[Studio], QWidget]:
    """Return what paints the question whether a picture was read right."""

    def paint(studio: Studio) -> QWidget:
        services = studio.services()
        dialog = sample_screenshots.screenshot_dialog(services, lines, confidence)
        return studio.show(sized(studio, dialog))

    return paint


def chooser_scene(*, installed: bool) -> Callable[[Studio], QWidget]:
    """Return what paints the question which order a picture belongs to."""

    def paint(studio: Studio) -> QWidget:
        dialog = sample_screenshots.chooser_dialog(studio.services(), installed=installed)
        return studio.show(sized(studio, dialog))

    return paint


def picture_reading(studio: Studio) -> QWidget:
    """A picture that is being read."""
    return studio.show(sample_screenshots.reading_dialog())


def sized(studio: Studio, dialog: QWidget) -> QWidget:
    """Return a dialog, as small as the scene where that is a small one."""
    if studio.scene.size[0] < 800:
        dialog.resize(*studio.scene.size)
    return dialog


def order_form(studio: Studio) -> QWidget:
    """The form for an order typed by hand."""
    moment = studio.services(empty=True).orders.moment()
    return studio.show(OrderDialog(None, (), moment.today))


def save_help(studio: Studio) -> QWidget:
    """How to save a page."""
    return studio.show(SaveHelpDialog())


def calendar_file(studio: Studio) -> QWidget:
    """How deadlines go into the calendar, while a file is kept up to date."""
    return studio.show(CalendarFileDialog("/home/ana/Documents/AliGuard deadlines.ics"))


def settings_scene(page: str) -> Callable[[Studio], QWidget]:
    """Return what paints one page of the settings, with two rules of the user's own."""

    def paint(studio: Studio) -> QWidget:
        services = studio.services()
        services.preferences.set_rule("D8.ask", 8)
        services.preferences.set_rule("D12", 20)
        disputes, today = services.disputes, services.orders.moment().today
        info = SettingsInfo(
            version=__version__,
            today=today,
            zone=ZONE,
            theme=studio.scene.theme,
            languages=tuple(available_languages()),
            reading=tuple(
                ReadingLanguage(code, disputes.language_name(code), disputes.is_reviewed(code))
                for code in disputes.reading_languages()
            ),
            data_folder=Path("/home/anna/.local/share/aliguard-desktop"),
            backup=today,
            reminders=ReminderOptions(services.reminders, StartsNot(), has_tray=True),
        )
        dialog = SettingsDialog(services.preferences, info)
        studio.show(dialog)
        if page == "rules":
            dialog.show_rule("D12")
        else:
            dialog.show_page(page)
        if page == "data":
            fields = (Field.ORDER, Field.TITLE, Field.IGNORE, Field.AMOUNT)
            headers = ("Nr", "What", "Colour", "Price")
            dialog.data.show_kept(37, 184_320)
            dialog.data.show_tables([RememberedTable("1", headers, ColumnMapping(fields))])
        dialog.resize(*studio.scene.size)
        studio.settle()
        return dialog

    return paint


class StartsNot:
    """A computer with which the program does not start."""

    def is_on(self) -> bool:
        """It does not."""
        return False

    def set(self, *, on: bool) -> None:
        """Nothing is written while pictures are taken."""


def inbox(studio: Studio) -> QWidget:
    """The inbox of reminders over the window, one of them done."""
    services = studio.services()
    services.reminders.look()
    found = services.reminders.inbox()
    services.reminders.done(found[-1].view.order.id)
    dialog = InboxDialog()
    until = services.reminders.pause(Span.TOMORROW)
    dialog.show_items(services.reminders.inbox(), services.orders.moment(), until)
    dialog.resize(*studio.scene.size)
    return studio.show(dialog)


def empty_inbox(studio: Studio) -> QWidget:
    """The inbox before anything came."""
    services = studio.services(empty=True)
    dialog = InboxDialog()
    dialog.show_items([], services.orders.moment(), None)
    dialog.resize(*studio.scene.size)
    return studio.show(dialog)


def reminder_banner(studio: Studio) -> QWidget:
    """The bar where the desktop shows no messages."""
    application = studio.application(select=IN_TRANSIT)
    view = application.services.orders.view(order_id(application.services, IN_TRANSIT))
    reminder = Reminder(
        ReminderKey(view.order.id, "", NOW_DAY, ""), ReminderKind.LAST, view.plan.next.step, NOW_DAY
    )
    notice = Notice(NoticeKind.ONE, (view.order.id,), (reminder,))
    said = reminder_words.message(notice, {view.order.id: view}, names=2)
    assert said is not None
    application.flows.reminders.show_banner(f"{said.title}. {said.body}", view.order.id)
    studio.settle()
    return application.window


def tray_states(studio: Studio) -> QWidget:
    """The icon's states in the sizes of panels, on dark, light and grey, and without colour."""
    sheet = QLabel()
    sizes, states = (16, 22, 32, 48), list(TrayState)
    picture = QPixmap(620, 4 * 70)
    picture.fill(QColor("#202020"))
    painter = QPainter(picture)
    for row, (ground, is_grey) in enumerate(
        (("#141A24", False), ("#F4F5F7", False), ("#7A7F88", False), ("#F4F5F7", True))
    ):
        painter.fillRect(0, row * 70, 620, 70, QColor(ground))
        x = 12
        for state in states:
            for size in sizes:
                shown = tray_pixmap(state, 5, size)
                if is_grey:
                    alpha = shown.toImage()
                    shown = QPixmap.fromImage(
                        alpha.convertToFormat(QImage.Format.Format_Grayscale8)
                    )
                painter.drawPixmap(x, row * 70 + 35 - size // 2, shown)
                x += size + 6
            x += 10
    painter.end()
    sheet.setPixmap(picture)
    sheet.resize(picture.size())
    return studio.show(sheet)


def quitting(studio: Studio) -> QWidget:
    """What the first Quit says, with a long name."""
    services = studio.services()
    views = services.orders.views()
    wanted = services.reminders.tray().nearest
    (view,) = [one for one in views if one.order.id == wanted]
    return studio.show(QuittingDialog(reminder_words.nearest(view), has_tray=True))


def calendar_behind(studio: Studio) -> QWidget:
    """The window while the calendar file cannot be written."""
    application = studio.application(select=IN_TRANSIT)
    calendar = application.services.calendar
    calendar.keep_file(str(studio.folder / "gone" / "AliGuard deadlines.ics"))
    calendar.write_kept(lambda view, deadline: CalendarText(view.order.title), "AliGuard")
    application.flows.calendar.show_problem()
    studio.settle()
    return application.window


def calendar_file_behind(studio: Studio) -> QWidget:
    """What the dialog of the calendar file says meanwhile."""
    file = Path("/media/ana/stick/AliGuard deadlines.ics")
    problem = labels.error_text(write_failure(OSError(errno.ENOENT, ""), file))
    return studio.show(CalendarFileDialog(str(file), problem=problem))


def tray_menu(studio: Studio) -> QWidget:
    """The menu at the icon."""
    services = studio.services()
    menu = TrayMenu()
    studio.keep(menu)
    views = {view.order.id: view for view in services.orders.views()}
    menu.fill(services.reminders.tray(), views)
    menu.menu.popup(menu.menu.pos())
    studio.settle()
    return menu.menu


def message_scene(
    number: str, message_id: str = "", size: tuple[int, int] = (960, 620)
) -> Callable[[Studio], QWidget]:
    """Return what paints the message desk of an order."""

    def paint(studio: Studio) -> QWidget:
        services = studio.services()
        view = services.orders.view(order_id(services, number))
        language = "ru" if studio.language == "en" else studio.language
        desk = OrderDesk(services.messages, view, language)
        dialog = MessageDialog(desk, view.order.display_title, message_id)
        dialog.resize(*size)
        return studio.show(dialog)

    return paint


ASKS_TO_CLOSE = MessageDetail(
    Party.SELLER,
    text="Dear friend please cancel dispute we send new one tomorrow, good review pls",
)
ASKS_TO_WAIT = MessageDetail(
    Party.SELLER, (Ask.WAIT,), "", "Please wait 20 more days dear, the parcel will come"
)


def happened(services: Services, number: str, kind: EventKind, detail: Detail) -> None:
    """Record what a scene needs, said by the seller yesterday."""
    moment = services.orders.moment()
    at = moment.now - timedelta(days=1, hours=2, minutes=48)
    services.orders.record(
        order_id(services, number),
        Event(f"scene-{kind.value}", kind, Source.CHAT, at=at, detail=detail),
    )


def counter_offer(studio: Studio) -> QWidget:
    """An offer of nothing, the seller's words, and what each answer would mean."""
    application = studio.application()
    services = application.services
    ends = services.orders.moment().today + timedelta(days=6)
    services.orders.set_protection_end(order_id(services, OFFERED), ends)
    detail = OfferDetail(Money("EUR", 0), resend=True)
    happened(services, OFFERED, EventKind.SELLER_OFFERED, detail)
    happened(services, OFFERED, EventKind.MESSAGE_RECEIVED, ASKS_TO_CLOSE)
    return studio.selected(application, OFFERED)


def pressure(studio: Studio) -> QWidget:
    """A seller who asks to wait longer than the protection lasts."""
    application = studio.application()
    happened(application.services, IN_TRANSIT, EventKind.MESSAGE_RECEIVED, ASKS_TO_WAIT)
    return studio.selected(application, IN_TRANSIT)


def confirm_accept(studio: Studio) -> QWidget:
    """The one question before an acceptance is recorded."""
    services = studio.services()
    moment, rulebook = services.orders.moment(), services.orders.rulebook
    order = services.orders.view(order_id(services, OFFERED)).order
    terms = guard_rails.Terms(offer=OfferDetail(Money("EUR", 0), resend=True))
    accept = guard_rails.Act.ACCEPT_OFFER
    found = guard_rails.consequence(accept, order, rulebook, moment, terms=terms)
    return studio.show(ConfirmFinalDialog(order.display_title, found, moment.today))


def cards_scene(group: str, width: int = 440) -> Callable[[Studio], QWidget]:
    """Return what paints a sheet of next-step cards, each of an order of its own."""

    def paint(studio: Studio) -> QWidget:
        services = studio.services(empty=True)
        moment, rulebook = services.orders.moment(), services.orders.rulebook
        sheet = QWidget()
        sheet.setObjectName("cardSheet")
        grid = QGridLayout(sheet)
        grid.setContentsMargins(20, 20, 20, 20)
        grid.setSpacing(16)
        columns = 3 if width >= 400 else 4
        for number, order in enumerate(sample_cards.sample_orders(group).values()):
            plan = plan_order(order, rulebook, moment)
            card = ActionCard(sheet)
            card.setFixedWidth(width)
            card.set_rulebook(rulebook)
            card.show_order(OrderView(order, plan), moment.zone)
            grid.addWidget(card, number // columns, number % columns, Qt.AlignmentFlag.AlignTop)
        studio.show(sheet)
        sheet.setFocus()
        across = columns * (width + 16) + 24
        sheet.resize(across, grid.totalHeightForWidth(across))
        studio.settle()
        return sheet

    return paint


def card_list(studio: Studio) -> QWidget:
    """The list with one order for every card: rows and cards must agree."""
    application = studio.application(empty=True)
    services = application.services
    with services.units("import") as unit:
        for group in sample_cards.GROUPS:
            for order in sample_cards.sample_orders(group).values():
                unit.orders.save(order)
        unit.commit()
    application.refresh()
    studio.settle()
    return application.window


def start_problem(studio: Studio) -> QWidget:
    """A start that failed, with the ways out."""
    words = labels.error_text(AliGuardError("database_damaged", "damaged", path="aliguard.db"))
    dialog = StartProblemDialog(words, damaged=True, backup="20 November 2026")
    return studio.show(dialog)


def start_fault(studio: Studio) -> QWidget:
    """A start that failed for a fault in the program itself."""
    report = f"AliGuard {__version__}\nKeyError in aliguard_desktop/bootstrap.py, line 1"
    return studio.show(StartProblemDialog("", damaged=False, report=report))


def crash(studio: Studio) -> QWidget:
    """A fault while the program runs."""
    report = f"AliGuard {__version__}\nKeyError in aliguard_desktop/bootstrap.py, line 1"
    dialog = CrashDialog(report)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    return studio.show(dialog)


def licences_dialog(studio: Studio) -> QWidget:
    """The licences of all that the program carries."""
    dialog = LicencesDialog(licences())
    if studio.scene.size[0] < 800:
        dialog.resize(*studio.scene.size)
    return studio.show(dialog)


def date_moved(studio: Studio) -> QWidget:
    """The new protection date."""
    services = studio.services()
    view, today = services.orders.view(order_id(services, IN_TRANSIT)), services.orders.moment()
    known = view.plan.protection_end.day if view.plan.protection_end else None
    return studio.show(DateMovedDialog(view.order.display_title, known, today.today))


def record_scene(kind: EventKind | None) -> Callable[[Studio], QWidget]:
    """Return what paints "What happened?", with a kind chosen or the likeliest one."""

    def paint(studio: Studio) -> QWidget:
        services = studio.services()
        view, moment = services.orders.view(order_id(services, OFFERED)), services.orders.moment()
        kinds = (kind,) if kind is not None else possible_kinds(view.order, view.plan)
        dialog = RecordDialog(view.order.display_title, moment.today, kinds, order=view.order)
        return studio.show(dialog)

    return paint


def history(studio: Studio) -> QWidget:
    """All that happened to an order."""
    services = studio.services()
    view = services.orders.view(order_id(services, OFFERED))
    return studio.show(HistoryDialog(view, services.orders.moment()))


def viewer_scene(name: str, *, beside: bool = False) -> Callable[[Studio], QWidget]:
    """Return what paints the viewer on one exhibit, or on an original beside its copy."""

    def paint(studio: Studio) -> QWidget:
        services = studio.services()
        order = order_id(services, IN_TRANSIT)
        ids = sample_marks.add_exhibits(services, order, studio.folder)
        exhibits = sorted(services.orders.view(order).order.exhibits, key=lambda one: one.position)
        viewer = ExhibitViewer(viewer_desk(services), exhibits, ids[name])
        viewer.resize(*studio.scene.size)
        studio.show(viewer)
        viewer.beside.setChecked(beside)
        studio.settle()
        return viewer

    return paint


def marking_scene(
    tool: Tool, selected: int = 0, *, ask: str = "", marked: bool = True
) -> Callable[[Studio], QWidget]:
    """Return what paints the marking window with a tool, or its question for whom the copy is."""

    def paint(studio: Studio) -> QWidget:
        services = studio.services()
        order = order_id(services, IN_TRANSIT)
        ids = sample_marks.add_exhibits(services, order, studio.folder)
        exhibits = services.orders.view(order).order.exhibits
        page = next(one for one in exhibits if one.id == ids["order page.png"])
        dialog = MarkingDialog(viewer_desk(services), page, lambda _markup, _whom: nothing())
        dialog.resize(*studio.scene.size)
        studio.show(dialog)
        if marked:
            cropped = tool is Tool.CROP
            markup = sample_marks.cropped_markup() if cropped else sample_marks.example_markup()
            dialog.canvas.put(markup)
        dialog.choose_tool(tool)
        dialog.canvas.select(selected)
        dialog.canvas.setFocus()
        if ask:
            dialog.forward.click()
            dialog.audience.button(ask).setChecked(True)
        studio.settle()
        return dialog

    return paint


def nothing() -> AddedExhibit:
    """Stand for a copy that no picture saves."""
    return AddedExhibit("")


def viewer_desk(services: Services) -> ViewerDesk:
    """Return what opens exhibits for a picture."""
    runner = InlineTaskRunner()
    path_of = services.evidence.path
    return ViewerDesk(PictureRoom(), services.viewing, path_of, runner, services.zone)


def _with_evidence(studio: Studio) -> tuple[Application, list[Exhibit]]:
    """Return the program with an order that has some exhibits, and those."""
    application = studio.application()
    order = order_id(application.services, DAMAGED)
    sample_marks.add_exhibits(application.services, order, studio.folder)
    studio.selected(application, DAMAGED)
    live = application.services.evidence.exhibits_of(order)
    return application, list(live)


def evidence_broken(studio: Studio) -> QWidget:
    """Originals that are missing or changed, one in the trash, and the bar that says so."""
    application, (first, second, third, *_) = _with_evidence(studio)
    service = application.services.evidence
    service.path(first).unlink()
    service.path(second).chmod(0o600)
    service.path(second).write_bytes(b"changed")
    application.flows.evidence.remove(third.id)
    application.flows.evidence.checking.check_quietly()
    strip = application.window.details.evidence
    strip.findChild(QPushButton, "evidenceTrashLink").setChecked(True)
    application.window.toast.dismiss()
    studio.settle()
    scroll = application.window.findChild(QScrollArea, "detailsScroll")
    scroll.ensureWidgetVisible(strip, 0, 200)
    studio.settle()
    return application.window


def evidence_check(studio: Studio) -> QWidget:
    """What "Check evidence" says where something is wrong."""
    application, (first, *_) = _with_evidence(studio)
    application.services.evidence.path(first).unlink()
    application.flows.evidence.checking.check_all()
    return studio.show(application.window.findChild(QMessageBox, "evidenceCheckBox"))


def evidence_adding(studio: Studio) -> QWidget:
    """Files on their way in, and what was told about the last ones."""
    application, (first, *_) = _with_evidence(studio)
    bar = application.window.work_bar
    work = bar.begin(evidence_words.adding(50))
    bar.set_progress(work, 380, 1000)
    bar.show()
    known = [AddedExhibit(first.name, first, already=True)]
    exhibits = application.services.evidence.exhibits_of(order_id(application.services, DAMAGED))
    application.window.notice(evidence_words.added(known, exhibits), "Show")
    studio.settle()
    return application.window


def evidence_proof(studio: Studio) -> QWidget:
    """The question what an exhibit proves."""
    application, (first, *_) = _with_evidence(studio)
    language = studio.language
    choices = application.services.disputes.claims_for(
        order_id(application.services, DAMAGED), first.id, language
    )
    return studio.show(ExhibitProof(first, choices, has_location=True))


def evidence_purge(studio: Studio) -> QWidget:
    """The question before an exhibit is deleted for good."""
    application, (*_, last) = _with_evidence(studio)
    application.flows.evidence.remove(last.id)
    application.flows.evidence.purge(last.id)
    return studio.show(application.window.findChild(QMessageBox, "purgeBox"))


def evidence_address(studio: Studio) -> QWidget:
    """A drag out of a browser that carries an address and nothing else."""
    window = studio.application(select=IN_TRANSIT).window
    mime = QMimeData()
    mime.setUrls([QUrl("https://pictures.invalid/photo.jpg")])
    studio.keep(mime)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(900, 300), copy, mime, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, enter)
    studio.settle()
    return window


def evidence_strip(studio: Studio) -> QWidget:
    """The window with an original and its covered copy among the exhibits."""
    application = studio.application()
    order = order_id(application.services, IN_TRANSIT)
    sample_marks.add_exhibits(application.services, order, studio.folder)
    return studio.selected(application, IN_TRANSIT)


def wizard_scene(
    number: str, page: int, situation: str = "", facts: dict[str, str] | None = None
) -> Callable[[Studio], QWidget]:
    """Return what paints one page of the wizard."""

    def paint(studio: Studio) -> QWidget:
        return studio.wizard(number, page, situation, facts)

    return paint


def looks(name: str, paint: Callable[[Studio], QWidget]) -> Iterator[Scene]:
    """Yield a screen in light, dark and Russian."""
    yield Scene(name, paint)
    yield Scene(f"{name}_dark", paint, theme="dark")
    yield Scene(f"{name}_ru", paint, "ru")


def scenes() -> Iterator[Scene]:
    """Yield every picture."""
    yield Scene("main", main_window)
    yield Scene("main_dark", main_window, theme="dark")
    yield Scene("main_wide", main_window, size=(1440, 900))
    yield Scene("main_narrow", main_window, size=(1024, 640))
    yield Scene("main_page", main_window, size=(860, 640))
    yield Scene("main_ru", main_window, language="ru")
    yield Scene("main_ru_narrow_dark", main_window, "ru", "dark", (1024, 640))
    for language in ("en", "ru"):
        yield Scene(f"empty_{language}", empty_window, language)
        yield Scene(f"report_{language}", import_report, language)
        yield Scene(f"order_form_{language}", order_form, language)
        yield Scene(f"columns_{language}", column_mapping, language)
    yield from _import_scenes()
    yield Scene("save_help", save_help)
    yield from looks("calendar", calendar_file)
    yield from _settings_scenes()
    yield from _reminder_scenes()
    yield from order_scenes()
    yield from _exhibit_scenes()
    yield from wizard_scenes()


def order_scenes() -> Iterator[Scene]:
    """Yield the cards, and what is said, sent and recorded of an order."""
    yield Scene("counter_offer", counter_offer)
    yield Scene("counter_offer_dark", counter_offer, theme="dark")
    yield Scene("counter_offer_narrow", counter_offer, size=(1024, 640))
    yield Scene("counter_offer_ru", counter_offer, "ru")
    yield Scene("pressure", pressure, size=(1280, 1000))
    yield Scene("confirm_accept", confirm_accept)
    yield Scene("confirm_accept_dark", confirm_accept, theme="dark")
    yield Scene("message_offer", message_scene(OFFERED))
    yield Scene("message_offer_dark", message_scene(OFFERED), theme="dark")
    yield Scene("message_ru", message_scene(OFFERED), "ru")
    yield Scene("message_bank", message_scene(OFFERED, "bank"))
    yield Scene("message_narrow", message_scene(IN_TRANSIT, "extension", (760, 520)))
    for group in sample_cards.GROUPS:
        yield Scene(f"cards_{group}", cards_scene(group))
        yield Scene(f"cards_dark_{group}", cards_scene(group), theme="dark")
        yield Scene(f"cards_narrow_{group}", cards_scene(group, 308))
        yield Scene(f"cards_ru_{group}", cards_scene(group), "ru")
    yield Scene("cards_list", card_list, size=(1280, 4200))
    yield from (*pack_scenes(), *start_scenes())
    yield Scene("crash", crash)
    yield Scene("date_moved", date_moved)
    yield Scene("record", record_scene(None))
    yield Scene("record_offer", record_scene(EventKind.SELLER_OFFERED))
    yield Scene("record_dark", record_scene(EventKind.DECIDED), theme="dark")
    yield Scene("history", history)
    yield Scene("history_dark", history, theme="dark")


def wizard_scenes() -> Iterator[Scene]:
    """Yield the pages of the dispute wizard."""
    for page, name in enumerate(WIZARD_PAGES):
        yield Scene(f"wizard_r4_{page + 1}_{name}", wizard_scene(DAMAGED, page))
        for look in (("", "en", "light"), ("dark_", "en", "dark"), ("ru_", "ru", "light")):
            yield from _wizard_scenes(page, name, *look)
    yield Scene("wizard_not_sent", wizard_scene(NOT_SENT, 0))
    yield Scene("wizard_running", wizard_scene(OFFERED, 0))


def _settings_scenes() -> Iterator[Scene]:
    """Yield every page of the settings, and some in other looks."""
    for page_name in SETTINGS_PAGES:
        paint = settings_scene(page_name)
        yield Scene(f"settings_{page_name}", paint, size=(1100, 700))
        yield Scene(f"settings_ru_{page_name}", paint, "ru", size=(1100, 700))
    yield Scene("settings_dark_data", settings_scene("data"), theme="dark", size=(1100, 700))
    yield Scene("settings_dark_about", settings_scene("about"), theme="dark", size=(1100, 700))
    yield Scene("settings_narrow_about", settings_scene("about"), size=(720, 520))
    yield Scene("licences", licences_dialog)
    yield Scene("licences_dark", licences_dialog, theme="dark")
    yield Scene("licences_ru", licences_dialog, "ru")
    yield Scene("licences_narrow", licences_dialog, size=(480, 460))
    yield Scene("settings_narrow_data", settings_scene("data"), size=(720, 520))
    yield Scene("settings_dark_rules", settings_scene("rules"), theme="dark", size=(1100, 700))
    yield Scene("settings_narrow_rules", settings_scene("rules"), size=(720, 520))


def _import_scenes() -> Iterator[Scene]:
    """Yield imports in other looks, and pictures of order pages with and without a reader."""
    yield Scene("empty_dark", empty_window, theme="dark")
    yield Scene("report_dark", import_report, theme="dark")
    yield Scene("columns_dark", column_mapping, theme="dark")
    yield Scene("columns_narrow", column_mapping, size=(480, 560))
    clear = screenshot_scene(sample_screenshots.CLEAR, 95)
    noisy = screenshot_scene(sample_screenshots.NOISY, 60)
    missing = chooser_scene(installed=False)
    for look in (("", "en", "light"), ("dark_", "en", "dark"), ("ru_", "ru", "light")):
        prefix, language, colours = look
        yield Scene(f"picture_{prefix}read", clear, language, colours)
        yield Scene(f"picture_{prefix}noisy", noisy, language, colours)
        yield Scene(f"picture_{prefix}missing", missing, language, colours)
        yield Scene(f"running_{prefix}import", import_running, language, colours)
    yield from (
        Scene("picture_narrow_read", clear, size=(480, 640)),
        Scene("picture_narrow_missing", missing, size=(560, 520)),
        Scene("picture_installed", chooser_scene(installed=True)),
        Scene("picture_reading", picture_reading),
        Scene("running_narrow_import", import_running, size=(560, 360)),
        Scene("report_narrow", import_report, size=(560, 520)),
    )


def _exhibit_scenes() -> Iterator[Scene]:
    """Yield the viewer and the marking window."""
    size, narrow, page = (1040, 720), (620, 640), "order page.png"
    yield Scene("exhibit_strip", evidence_strip, size=(1280, 1300))
    for name, paint, area in (
        ("broken", evidence_broken, (1280, 900)),
        ("check", evidence_check, (1280, 800)),
        ("adding", evidence_adding, (1280, 800)),
        ("proof", evidence_proof, (480, 600)),
        ("purge", evidence_purge, (1280, 800)),
        ("address", evidence_address, (1280, 800)),
    ):
        yield Scene(f"evidence_{name}", paint, size=area)
        yield Scene(f"evidence_dark_{name}", paint, theme="dark", size=area)
        yield Scene(f"evidence_ru_{name}", paint, "ru", size=(max(480, area[0] - 256), area[1]))
    yield Scene("exhibit_view", viewer_scene(page), size=size)
    yield Scene("exhibit_view_dark", viewer_scene(page), theme="dark", size=size)
    yield Scene("exhibit_view_narrow", viewer_scene(page), size=narrow)
    yield Scene("exhibit_view_ru", viewer_scene(page), "ru", size=size)
    yield Scene("exhibit_view_copy", viewer_scene("copy"), size=size)
    yield Scene("exhibit_view_video", viewer_scene("unpacking.mp4"), size=size)
    yield Scene("exhibit_view_heic", viewer_scene("IMG_2041.heic"), "en", "dark", size)
    yield Scene("exhibit_view_mail", viewer_scene("from the seller.eml"), size=size)
    yield Scene("exhibit_beside", viewer_scene("copy", beside=True), size=size)
    yield Scene("exhibit_beside_dark", viewer_scene("copy", beside=True), "en", "dark", size)
    yield Scene("exhibit_beside_narrow", viewer_scene("copy", beside=True), size=narrow)
    yield Scene("exhibit_beside_ru", viewer_scene("copy", beside=True), "ru", size=size)
    size = (1080, 740)
    yield Scene("marking_empty", marking_scene(Tool.COVER, marked=False), size=size)
    for number, tool in enumerate((Tool.COVER, Tool.BOX, Tool.ARROW, Tool.NUMBER, Tool.TEXT)):
        paint = marking_scene(tool, (1, 3, 4, 5, 6)[number])
        yield Scene(f"marking_{tool}", paint, size=size)
    yield Scene("marking_select", marking_scene(Tool.SELECT, 2), size=size)
    yield Scene("marking_crop", marking_scene(Tool.CROP, -1), size=size)
    yield Scene("marking_dark", marking_scene(Tool.ARROW, 4), theme="dark", size=size)
    yield Scene("marking_narrow", marking_scene(Tool.TEXT, 6), size=narrow)
    yield Scene("marking_ru", marking_scene(Tool.TEXT, 6), "ru", size=size)
    yield Scene("marking_ask", marking_scene(Tool.COVER, ask="bank"), size=size)
    yield Scene("marking_ask_dark", marking_scene(Tool.CROP, ask="aliexpress"), "en", "dark", size)
    yield Scene("marking_ask_narrow", marking_scene(Tool.COVER, ask="sharing"), size=narrow)
    yield Scene("marking_ask_ru", marking_scene(Tool.COVER, ask="aliexpress"), "ru", size=size)


def _reminder_scenes() -> Iterator[Scene]:
    """Yield inbox, banner and tray."""
    reminders = settings_scene("reminders")
    yield Scene("settings_dark_reminders", reminders, theme="dark", size=(1100, 700))
    yield Scene("settings_narrow_reminders", reminders, size=(720, 520))
    yield Scene("settings_narrow_ru_reminders", reminders, "ru", size=(720, 520))
    wide = (900, 520)
    yield Scene("inbox", inbox, size=wide)
    yield Scene("inbox_dark", inbox, theme="dark", size=wide)
    yield Scene("inbox_ru", inbox, "ru", size=wide)
    yield Scene("inbox_narrow", inbox, size=(700, 420))
    yield Scene("inbox_narrow_ru", inbox, "ru", size=(640, 420))
    yield Scene("inbox_empty", empty_inbox, size=wide)
    yield Scene("banner", reminder_banner)
    yield Scene("banner_ru_narrow_dark", reminder_banner, "ru", "dark", (1024, 640))
    yield Scene("tray_states", tray_states)
    for language in ("en", "ru"):
        end = "" if language == "en" else f"_{language}"
        yield Scene(f"quitting{end}", quitting, language)
        yield Scene(f"calendar_behind{end}", calendar_behind, language, size=wide)
        yield Scene(f"calendar_file_behind{end}", calendar_file_behind, language)
    yield Scene("quitting_dark", quitting, theme="dark")
    yield Scene("tray_menu", tray_menu)
    yield Scene("tray_menu_ru_dark", tray_menu, "ru", "dark")


def _wizard_scenes(page: int, name: str, prefix: str, language: str, theme: str) -> Iterator[Scene]:
    """Yield one page for three situations: under way, in the hands, in a dispute."""
    for code, paint in (
        ("n1", wizard_scene(IN_TRANSIT, page)),
        ("r6", wizard_scene(DAMAGED, page, "R6", TOO_SMALL)),
        ("x3", wizard_scene(OFFERED, page, "X3", {"reply": "refuse"})),
    ):
        yield Scene(f"wizard_{prefix}{code}_{page + 1}_{name}", paint, language, theme)


# ---- taking them -------------------------------------------------------------------------------


def check_fonts() -> None:
    """End with a sentence where this computer has no letters to paint with."""
    systems = (QFontDatabase.WritingSystem.Latin, QFontDatabase.WritingSystem.Cyrillic)
    if not all(QFontDatabase.families(system) for system in systems):
        sys.exit(
            "There is no font with Latin and Cyrillic letters here; the pictures would show boxes. "
            "Install one (Debian: fonts-dejavu-core or fonts-noto-core)."
        )


def choose_font(qt: QApplication) -> None:
    """Take the first of the good interface fonts that is there, at the size of the mock-ups."""
    there = set(QFontDatabase.families())
    wanted = ("Inter", "Noto Sans", "DejaVu Sans")
    family = next((name for name in wanted if name in there), qt.font().family())
    qt.setFont(QFont(family, 10))


_faults: list[str] = []


def note_fault(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Keep going after a fault in a slot, but do not call the pictures good."""
    _faults.append(f"{kind.__name__}: {error}")
    sys.__excepthook__(kind, error, trace)


def take(qt: QApplication, scene: Scene, folder: Path) -> Path:
    """Paint one scene and return its file."""
    language = install_language(qt, scene.language)
    apply_theme(qt, scene.theme)
    path = folder / f"{scene.name}.png"
    path = path.absolute()
    with tempfile.TemporaryDirectory(prefix="aliguard-pictures-") as scratch:
        studio = Studio(qt, Path(scratch), scene, language)
        try:
            widget = scene.paint(studio)
            apply_theme(qt, scene.theme)
            studio.settle()
            if not widget.grab().save(str(path)):
                sys.exit(f"{path} cannot be written")
        finally:
            studio.close()
    return path


def write_index(folder: Path, names: list[str]) -> None:
    """Write the contact sheet."""
    figures = "\n".join(
        f'<figure><a href="{html.escape(name)}.png"><img src="{html.escape(name)}.png" alt="">'
        f"</a><figcaption>{html.escape(name.replace('_', ' '))}</figcaption></figure>"
        for name in names
    )
    page = f"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>AliGuard: every screen</title>
<style>
body {{ font: 15px sans-serif; margin: 24px; background: #f4f5f7; color: #1a2130 }}
main {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 20px }}
figure {{ margin: 0 }} img {{ max-width: 100%; border: 1px solid #dde1e7 }}
</style>
<h1>AliGuard: every screen</h1><p>Sample orders on {NOW}, {ZONE}.</p>
<main>{figures}</main></html>
"""
    (folder / "index.html").write_text(page, encoding="utf-8")


def main() -> int:
    """Take the pictures that the command line names, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="only pictures whose name begins like this")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    os.environ["TZ"] = ZONE
    QLocale.setDefault(QLocale("en_GB"))
    qt = QApplication(["aliguard-desktop"])
    qt.setApplicationName("aliguard-desktop")
    qt.setQuitOnLastWindowClosed(False)
    sys.excepthook = note_fault
    check_fonts()
    choose_font(qt)
    taken = []
    for scene in scenes():
        if options.names and not scene.name.startswith(tuple(options.names)):
            continue
        take(qt, scene, options.folder)
        taken.append(scene.name)
        print(scene.name)
    if not options.names:
        write_index(options.folder, taken)
        print(f"{len(taken)} pictures; open {options.folder / 'index.html'}")
    if _faults:
        print(f"{len(_faults)} faults while painting, see above", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
