# SPDX-License-Identifier: MIT
"""Search and sort in the window with a heavy buyer's orders, from key or click to repaint.

``python benchmarks/search_sort.py [--orders 100000] [--rounds 5]``

The real window works on the data folder of ``archive.py``, without a display. A character is typed
into the search field and a column's title is clicked, in the view of the open orders and in that
of the finished ones. An act ends with the last repaint of the list before it rests. Timed is
processor time, hence without the wait of the search field for the next key. A timer of 5 ms sees
the longest pause. The floors: a plain scan of as many texts, ``sorted()`` of as many keys.
"""

from __future__ import annotations

import functools
import gc
import os
import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive import archive, arguments, kept_archive
from many_orders import NOW, ZONE
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from rounds import Goal, heading, line, ratios, seconds

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.clock import fixed_clock, fixed_zone
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.models.order_list import Column, ListView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Act = Callable[[], object]

_LOOK_MS, _LOOKS, _BUSY_S = 150, 4, 0.02
"""An act is over after so many looks without a repaint of the list and without work."""
_BEAT_MS = 5
_TYPED = "7"
"""About half of the orders contain it."""
_SEARCH, _SORT = Goal(2, 1), Goal(2, 1.3)
_COLUMNS = {Column.ORDER: "title", Column.NEXT: "next step", Column.PAID: "amount"}
_VIEWS = {ListView.OPEN: "open orders", ListView.FINISHED: "finished orders"}


class Eye(QObject):
    """Sees the list's repaints, and how long the event loop stands still."""

    def __init__(self, seen: QWidget) -> None:
        super().__init__()
        seen.installEventFilter(self)
        self.repaints = 0
        self.cpu = self.last = 0.0
        self._beats = QTimer(self)
        self._beats.setTimerType(Qt.TimerType.PreciseTimer)
        self._beats.setInterval(_BEAT_MS)
        self._beats.timeout.connect(self._beat)
        self._beats.start()
        self._beaten = 0.0
        self.longest = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note once the repaint, and all that is drawn with it, is done."""
        del watched
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._note)
        return False

    def begin(self) -> None:
        """Forget what was seen."""
        self.repaints, self.longest = 0, 0.0
        self.cpu, self.last = time.process_time(), time.perf_counter()
        self._beaten = self.last

    def _note(self) -> None:
        self.repaints += 1
        self.cpu, self.last = time.process_time(), time.perf_counter()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._beaten)
        self._beaten = now


@dataclass(frozen=True)
class Taken:
    """What an act took, in milliseconds.

    Attributes:
        cpu: Processor time of the whole program.
        clock: As the user waits, with the pause that the search field makes.
        pause: The longest time in which the window answered nothing.
    """

    cpu: float
    clock: float
    pause: float


class Desk:
    """The running window, and hands to use it."""

    def __init__(self, folder: Path) -> None:
        paths, clock, zone = AppPaths.portable(folder), fixed_clock(NOW), fixed_zone(ZONE)
        self.app = Application(lambda: build_services(paths, clock, zone))
        waiting = QEventLoop()
        self.app.ready.connect(waiting.quit)
        self.app.start()
        waiting.exec()
        window = self.app.window
        self.search = window.top_bar.search
        self.list = window.list_pane.list
        self.eye = Eye(self.list.viewport())
        self.until_quiet()

    def choose(self, view: ListView) -> None:
        """Show a view of the sidebar, by urgency and without a search."""
        self.app.window.choose_view(view)
        self.search.clear()
        self.click(Column.COUNTDOWN)
        self.until_quiet()

    def type_one(self) -> None:
        """Type a character into the search field."""
        QTest.keyClicks(self.search, _TYPED)

    def take_back(self) -> None:
        """Empty the search field."""
        QTest.keyClick(self.search, Qt.Key.Key_Backspace)

    def click(self, column: Column) -> None:
        """Click a column's title."""
        header = self.list.header()
        at = QPoint(header.sectionViewportPosition(column) + 8, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def until_quiet(self) -> None:
        """Let the window work until the list was not repainted for a while."""
        self.eye.begin()
        self._run()

    def timed(self, act: Act) -> Taken:
        """Return what it takes from an act to the list's last repaint.

        Python's collector works as it does for a user; it has just looked at everything.

        Raises:
            SystemExit: The list was not painted.
        """
        gc.collect()
        self.eye.begin()
        cpu, begin = self.eye.cpu, self.eye.last
        act()
        self._run()
        if not self.eye.repaints:
            raise SystemExit("the list was not painted again")
        took = self.eye.cpu - cpu, self.eye.last - begin, self.eye.longest
        return Taken(*(part * 1000 for part in took))

    def idle_pause(self) -> float:
        """Return the longest pause, in milliseconds, of a window that nobody touches."""
        self.until_quiet()
        return self.eye.longest * 1000

    def close(self) -> None:
        """End the program."""
        self.app.close()

    def _run(self) -> None:
        loop = QEventLoop()
        look = QTimer()
        look.setInterval(_LOOK_MS)
        quiet, repaints, cpu = 0, -1, time.process_time()

        def over() -> None:
            nonlocal quiet, repaints, cpu
            before, cpu = cpu, time.process_time()
            still = self.eye.repaints == repaints and cpu - before <= _BUSY_S
            quiet, repaints = quiet + 1 if still else 0, self.eye.repaints
            if quiet >= _LOOKS:
                loop.quit()

        look.timeout.connect(over)
        look.start()
        loop.exec()


def floors(orders: int, still_open: int) -> tuple[Callable[[], object], Callable[[], object]]:
    """Return the least that a search and a sort of so many orders can be."""
    texts, keys = [], []
    for order in archive(orders, still_open):
        parts = [order.title, order.store, order.number, order.lines[0].title]
        texts.append("\n".join([*parts, *order.parcels[0].numbers]).casefold())
        keys.append(order.title.casefold())
    return lambda: [text for text in texts if _TYPED in text], lambda: sorted(keys)


def tell(desk: Desk, what: str, acts: tuple[Act, Act], floor: Act, rounds: int, goal: Goal) -> None:
    """Time an act and its floor in turn; the second act takes the first one back, or follows it."""
    found, base = [], []
    for _ in range(rounds):
        found.append(desk.timed(acts[0]))
        base.append(seconds(floor) * 1000)
        acts[1]()
        desk.until_quiet()
    ratios(f"{what} / bare", [one.cpu for one in found], base, "ms", goal)
    longest, clock = [one.pause for one in found], [one.clock for one in found]
    pauses = f"{statistics.median(longest):.0f} ms ({min(longest):.0f} to {max(longest):.0f})"
    line(f"{what}: longest pause", f"{pauses}; repainted after {statistics.median(clock):.0f} ms")


def main() -> None:
    """Measure and print."""
    options = arguments(__doc__, 5).parse_args()
    orders = options.orders[-1]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = kept_archive(orders, options.open, options.kept)
    scan, order = floors(orders, options.open)
    qt = QApplication.instance() or QApplication([])
    desk = Desk(folder)
    try:
        heading("ratio (least to most; medians)")
        line("idle window: longest pause", f"{desk.idle_pause():.0f} ms")
        for view, name in _VIEWS.items():
            desk.choose(view)
            words = f"{name}, {orders:,} in all"
            acts = desk.type_one, desk.take_back
            tell(desk, f"search in {words}", acts, scan, options.rounds, _SEARCH)
            for column, title in _COLUMNS.items():
                if desk.list.isColumnHidden(column):
                    continue
                desk.choose(view)
                click = functools.partial(desk.click, column)
                what = f"{words}, sorted by {title}"
                tell(desk, what, (click, click), order, options.rounds, _SORT)
    finally:
        desk.close()
    del qt


if __name__ == "__main__":
    main()
