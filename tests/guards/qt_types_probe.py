# SPDX-License-Identifier: MIT
"""Run by test_qt_types.py: does on one thread what the program does on two, and says which classes
the binding came to know during work that the program does on the pool's thread.

qt_types_probe.py WAY DATA [EXHIBIT...] prints JSON: {"what was done": [classes]}. The way is
``tray`` or what is done with the window, one thing for each process: what one of them has met, none
of the others would miss.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from aliguard_desktop import bootstrap

bootstrap._import_qt()

import shiboken6  # noqa: E402 - after Qt, as the program imports it

from aliguard_desktop.domain.errors import AliGuardError  # noqa: E402
from aliguard_desktop.domain.markup import Area, Ink, Markup, Shape, ShapeKind  # noqa: E402
from aliguard_desktop.paths import AppPaths  # noqa: E402
from aliguard_desktop.services.case_packs import PackChoice  # noqa: E402
from aliguard_desktop.services.orders import OrderForm  # noqa: E402
from aliguard_desktop.ui.program import Program  # noqa: E402
from aliguard_desktop.ui.theme import apply_theme  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.bundle import Services
    from aliguard_desktop.ui.application import Application
    from aliguard_desktop.ui.main_window import MainWindow

NOW = datetime(2026, 3, 31, 10, tzinfo=UTC)
FORM = OrderForm(
    number="8190004412737741",
    title="Earbuds",
    shipped_on=date(2026, 3, 1),
    protection_end=date(2026, 4, 20),
)


def program() -> Program:
    """Return Qt's application, dressed as the program dresses it."""
    qt = Program(["aliguard-desktop"])
    apply_theme(qt, "light")
    return qt


def opened(data: Path) -> Services:
    """Return the services on a folder."""
    return bootstrap.build_services(
        AppPaths.portable(data), lambda: NOW, lambda: ZoneInfo("Europe/Warsaw")
    )


def known() -> set[str]:
    """Return all of the binding's classes that came until now: Qt's, and what is derived."""
    found: set[type] = set()
    left: list[type] = [shiboken6.Shiboken.Object]
    while left:
        for one in left.pop().__subclasses__():
            if one not in found:
                found.add(one)
                left.append(one)
    return {f"{one.__module__}.{one.__qualname__}" for one in found}


class WatchedRunner:
    """Does at once what the pool's thread would do, and notes which classes came meanwhile."""

    def __init__(self) -> None:
        self.met: dict[str, list[str]] = {}

    def watch(self, what: str, work: Callable[[], Any]) -> Any:
        before = known()
        result = work()
        self.met[what] = sorted({*self.met.get(what, ()), *(known() - before)})
        return result

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        try:
            result = self.watch(getattr(work, "func", work).__qualname__, work)
        except AliGuardError as error:
            failed(error)
        else:
            done(result)

    def close(self) -> None:
        """Nothing runs."""


def show(qt: Program, runner: WatchedRunner, window: MainWindow, services: Services) -> None:
    """Show the order with its exhibits, as at the start."""
    from aliguard_desktop.imaging.pictures import PictureRoom  # noqa: PLC0415 - not in the tray
    from aliguard_desktop.ui.application import Application  # noqa: PLC0415

    application = Application(
        lambda: services,
        thumbnails=bootstrap._thumbnails,
        pictures=PictureRoom(),
        runner=runner,
        window=window,
    )
    ready: list[bool] = []
    application.ready.connect(lambda: ready.append(True))
    application.start()
    while not ready:
        qt.processEvents()
    window.open_details()
    for _ in range(20):
        qt.processEvents()


def view(runner: WatchedRunner, services: Services, exhibits: list[Exhibit]) -> None:
    """Open each exhibit that can be looked at."""
    from aliguard_desktop.imaging.pictures import PictureRoom  # noqa: PLC0415 - not in the tray

    room = PictureRoom()
    for one in exhibits:
        if room.can_open(one.media_type):
            path = services.evidence.path(one)
            runner.watch("view", lambda path=path, one=one: room.open(path, one.name))


def mark(runner: WatchedRunner, services: Services, exhibits: list[Exhibit]) -> None:
    """Draw every kind of mark on a copy; the service is asked for first, as the window does it."""
    assert services.marking is not None
    shapes = tuple(
        Shape(number, kind, 4.0 + number, 4.0, 30.0, 20.0, Ink.RED, 3.0, "7")
        for number, kind in enumerate(ShapeKind, start=1)
    )
    markup = Markup(900, 1600, shapes, Area(0, 0, 800, 900))
    path = services.evidence.path(exhibits[-1])
    runner.watch("mark", lambda: bootstrap._render_marked(path, markup, "photo.jpg"))


def read(runner: WatchedRunner, services: Services, exhibits: list[Exhibit]) -> None:
    """Read a picture without an order."""
    screenshots = services.screenshots
    path = services.evidence.path(exhibits[-1])
    runner.watch("preview", lambda: screenshots.preview(path))
    if screenshots.can_read:
        runner.watch("read", lambda: screenshots.read(path, "en", lambda: None))


def upload(runner: WatchedRunner, services: Services, exhibits: list[Exhibit]) -> None:
    """Prepare pictures for the form."""
    assert services.uploads is not None
    made = bootstrap._UploadPictures()
    paths = [services.evidence.path(one) for one in exhibits if one.is_picture]
    several = [(str(number), path) for number, path in enumerate(paths, start=1)]
    runner.watch("shrink for the form", lambda: made.fit(paths[0], 2_000))
    runner.watch("put together for the form", lambda: made.collage(several, 1_000_000))


def pack(runner: WatchedRunner, services: Services, exhibits: list[Exhibit]) -> None:
    """Write an evidence pack."""
    packs, order = services.packs, services.orders.views()[0].order.id
    target = services.evidence.path(exhibits[0]).parent / "pack.aliguard"
    runner.watch("write a pack", lambda: packs.write(PackChoice(order), target))


WAYS = {"view": view, "mark": mark, "read": read, "upload": upload, "pack": pack}


def in_window(way: str, data: Path, names: list[Path]) -> WatchedRunner:
    """Do what the program does with a window: start, and one thing more."""
    from aliguard_desktop.ui.main_window import MainWindow  # noqa: PLC0415 - not in the tray

    qt = program()
    runner = WatchedRunner()
    window = MainWindow()
    window.show()
    qt.processEvents()
    runner.watch("import behind the window", bootstrap._import_behind_window)
    for _ in bootstrap._import_in_window():
        pass
    services = runner.watch("build the services", lambda: opened(data))
    order = services.orders.add(FORM)
    added = runner.watch("add exhibits", lambda: services.evidence.add_files(order, names))
    exhibits = [one.exhibit for one in added if one.exhibit is not None]
    show(qt, runner, window, services)
    WAYS[way](runner, services, exhibits)
    return runner


def in_tray(data: Path) -> WatchedRunner:
    """Do what the program does without a window: it looks, and keeps a calendar file."""
    from aliguard_desktop.ui.resident import Resident  # noqa: PLC0415 - not before Qt
    from aliguard_desktop.ui.watch import ReminderWatch  # noqa: PLC0415

    program()
    runner = WatchedRunner()
    options = argparse.Namespace(demo=False, data_dir=data)
    desktop = bootstrap._desktop(options, AppPaths.portable(data), None)

    def no_window(_services: object) -> Application:
        raise RuntimeError("no window is wanted")

    resident = Resident(no_window, lambda: opened(data), desktop, runner=runner)
    services = runner.watch("build the services", lambda: opened(data))
    services.orders.add(FORM)
    services.calendar.keep_file(str(data / "kept.ics"))
    watch = ReminderWatch(services, desktop.notifier, desktop.tray, resident, runner=runner)
    runner.watch("plan", services.orders.views)
    watch.look()
    watch._calendar._write()  # as it does a moment later
    return runner


def main() -> None:
    way, data, *names = sys.argv[1:]
    folder, files = Path(data), [Path(name) for name in names]
    runner = in_tray(folder) if way == "tray" else in_window(way, folder, files)
    sys.stdout.write(json.dumps(runner.met) + "\n")


main()
