# SPDX-License-Identifier: MIT
"""Is this installation whole? Each part is used once, on nothing of the user's."""

from __future__ import annotations

import importlib
import io
import os
import pkgutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.clock import fixed_zone, pacific_zone, system_clock, system_zone
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.resources import resource_dir, resource_path
from aliguard_desktop.services.bundle import late_services

if TYPE_CHECKING:
    from collections.abc import Callable


_RUN_BY_ALEMBIC = "aliguard_desktop.storage.migrations"


class _FailedError(Exception):
    """A part is missing or does not work."""


def _require(fact: object, words: str) -> None:
    if not fact:
        raise _FailedError(words)


def _zones() -> str:
    tzdata = importlib.import_module("tzdata")

    _require(pacific_zone().utcoffset(system_clock()) is not None, "no zone database")
    return f"{tzdata.IANA_VERSION}, here {system_zone()}"


def _rules() -> str:
    from aliguard_desktop.catalogue import load_rulebook  # noqa: PLC0415

    return f"{len(load_rulebook().rules)} rules"


def _phrases() -> str:
    from aliguard_desktop.catalogue_disputes import load_phrases, load_reasons  # noqa: PLC0415
    from aliguard_desktop.catalogue_messages import load_messages  # noqa: PLC0415

    phrases = load_phrases()
    reasons = load_reasons(phrases["en"])
    messages = load_messages(phrases["en"], reasons).rules
    languages = ", ".join(sorted(phrases))
    return f"{len(reasons.situations)} situations, {len(messages)} messages, languages {languages}"


def _catalogues() -> str:
    """Read what is otherwise read at its first use, by whatever gesture needs it."""
    from aliguard_desktop.catalogue_calendar import load_alarm_times  # noqa: PLC0415
    from aliguard_desktop.catalogue_carriers import load_carriers  # noqa: PLC0415
    from aliguard_desktop.catalogue_links import load_links  # noqa: PLC0415
    from aliguard_desktop.catalogue_pack import load_pack_words  # noqa: PLC0415
    from aliguard_desktop.catalogue_reminders import load_reminders  # noqa: PLC0415
    from aliguard_desktop.catalogue_seasons import load_seasons  # noqa: PLC0415
    from aliguard_desktop.catalogue_tactics import load_tactics  # noqa: PLC0415
    from aliguard_desktop.importing.mail import phrases as mails  # noqa: PLC0415
    from aliguard_desktop.importing.tables.exporters import catalogue  # noqa: PLC0415

    load_alarm_times()
    load_reminders()
    load_tactics()
    mails.load_phrases()
    packs = sorted(file.stem for file in resource_path("pack").glob("*.toml"))
    _require(packs, f"no words for evidence packs in {resource_dir()}")
    for language in packs:
        load_pack_words(language)
    return (
        f"{len(load_carriers().carriers)} carriers, {len(load_links())} links, "
        f"{len(load_seasons())} seasons, {len(catalogue().exporters)} exporters, "
        f"packs in {', '.join(packs)}"
    )


def _database() -> str:
    with tempfile.TemporaryDirectory(prefix="aliguard-self-test-") as folder:
        zone = fixed_zone(pacific_zone())
        services = build_services(AppPaths.portable(Path(folder)), system_clock, zone)
        try:
            _require(services.orders.views() == [], "an empty database holds orders")
            late = late_services()
            for name in late:
                getattr(services, name)
        finally:
            services.close()
    return f"an empty one made and opened, {len(late)} services on it"


def _pictures() -> str:
    # Without a screen Qt would end the program, not tell it.
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QIcon  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication(["aliguard-desktop"])
    files = sorted(resource_path("icons").glob("*.svg"))
    _require(files, f"no icons in {resource_dir()}")
    for file in files:
        _require(not QIcon(str(file)).pixmap(24, 24).isNull(), f"{file.name} cannot be painted")
    platform = QGuiApplication.platformName()
    del application
    return f"{len(files)} icons on {platform}"


def _translations() -> str:
    from PySide6.QtCore import QTranslator  # noqa: PLC0415

    files = sorted(resource_path("i18n").glob("aliguard_*.qm"))
    _require(files, f"no translations in {resource_dir()}; run `make translations`")
    for file in files:
        _require(QTranslator().load(str(file)), f"{file.name} cannot be loaded")
    return ", ".join(file.stem.partition("_")[2] for file in files)


def _modules() -> str:
    """Import every module: a bundle may lack one that only a gesture needs."""
    package = importlib.import_module("aliguard_desktop")
    names = [
        found.name
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if not found.name.startswith(_RUN_BY_ALEMBIC)
    ]
    for name in names:
        importlib.import_module(name)
    _require(f"{package.__name__}.ui.main_window" in names, "the window is not there")
    return f"{len(names)} imported"


def _qt() -> str:
    """Import what is imported at first use only; some need a library of the system."""
    names = ["QtNetwork", "QtPrintSupport", "QtSvg"]
    if sys.platform == "linux":
        names.append("QtDBus")
    for name in names:
        importlib.import_module(f"PySide6.{name}")
    return ", ".join(names)


def _pdf_pages() -> str:
    from PySide6.QtCore import QSize  # noqa: PLC0415
    from PySide6.QtGui import QPainter, QPdfWriter  # noqa: PLC0415

    from aliguard_desktop.imaging.pdf_pages import read_page  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="aliguard-self-test-") as folder:
        path = Path(folder) / "empty.pdf"
        writer = QPdfWriter(str(path))
        painter = QPainter(writer)
        _require(painter.end(), "a PDF cannot be written")
        _require(read_page(path, 0, QSize(60, 60)), "a PDF's page cannot be drawn")
    return "written and drawn"


def _workbooks() -> str:
    openpyxl = importlib.import_module("openpyxl")
    kept = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["order", 8190000000000001])
    book.save(kept)
    sheet = openpyxl.load_workbook(kept, read_only=True).active
    rows = list(sheet.iter_rows(values_only=True))
    _require(rows == [("order", 8190000000000001)], f"a sheet is read as {rows}")
    return f"openpyxl {openpyxl.__version__}"


def _calendar() -> str:
    from aliguard_desktop.exporting.calendar import calendar_bytes  # noqa: PLC0415

    written = calendar_bytes([], "AliGuard")
    _require(written.startswith(b"BEGIN:VCALENDAR"), "a calendar file cannot be written")
    return "a file written"


def _licences() -> str:
    from aliguard_desktop.licences import licences  # noqa: PLC0415

    found = licences()
    empty = ", ".join(one.name for one in found if not one.text.strip())
    _require(not empty, f"no text for {empty}")
    return f"{len(found)} texts"


_PARTS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("time zones", _zones),
    ("rules", _rules),
    ("phrases", _phrases),
    ("catalogues", _catalogues),
    ("database", _database),
    ("icons", _pictures),
    ("translations", _translations),
    ("modules", _modules),
    ("Qt", _qt),
    ("PDF pages", _pdf_pages),
    ("workbooks", _workbooks),
    ("calendar", _calendar),
    ("licences", _licences),
)


def self_test() -> int:
    """Use every part once, say what came of it, and return 0, or 2 if a part failed."""
    failed = 0
    for name, part in _PARTS:
        try:
            words = part()
        # A self-test reports whatever goes wrong, and goes on with the next part.
        except Exception as error:  # noqa: BLE001
            failed += 1
            words = f"FAILED: {type(error).__name__}: {error}"
        print(f"{name}: {words}")  # noqa: T201 - the answer
    print("AliGuard is whole." if not failed else f"{failed} parts failed.")  # noqa: T201
    return 2 if failed else 0
