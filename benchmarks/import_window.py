# SPDX-License-Identifier: MIT
"""How long the window stands still while thousands of orders are imported, and afterwards.

``python benchmarks/import_window.py [--orders 10000] [--formats json,csv,html]``

A timer of 5 ms is the heartbeat; a pause is the time between two beats. The floor is the longest
pause of an idle window. Cancel is pressed in the middle of one import, and its end is waited for.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from import_orders import FORMATS
from many_orders import NOW, ZONE
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.dialogs.import_report import ImportReportDialog

if TYPE_CHECKING:
    from collections.abc import Callable

_QUIET_S = 2.0


class _Heart(QObject):
    """Beats every 5 ms and keeps the longest pauses."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.perf_counter()
        self.pauses: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.pauses.append(now - self._last)
        self._last = now

    def take(self) -> str:
        """Return the longest pauses since the last look, in milliseconds."""
        longest = sorted(self.pauses, reverse=True)[:3]
        self.pauses.clear()
        return ", ".join(f"{pause * 1000:.0f}" for pause in longest) + " ms"


def main() -> None:
    """Print the longest pauses."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=10_000)
    parser.add_argument("--formats", default="json,csv,html", help="which, by their endings")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QApplication.instance() or QApplication([])
    for name, file, make, _ in FORMATS:
        if file.rpartition(".")[2] in options.formats.split(","):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / file
                path.write_bytes(make(options.orders, 0))
                print(f"{name}, {options.orders} orders; the three longest pauses")
                _measure(Path(folder), path)
    del qt


def _measure(folder: Path, path: Path) -> None:
    paths = AppPaths.portable(folder)
    app = Application(lambda: build_services(paths, lambda: NOW, lambda: ZONE))
    app.start()
    _until(lambda: app.is_loaded)
    heart = _Heart()
    _wait(1)
    heart.take()
    _wait(_QUIET_S)
    print("  idle window:            ", heart.take())
    app.flows.imports.import_files([path])
    dialog = app.window.findChild(ImportReportDialog)
    bar = dialog.findChild(QProgressBar)
    _until(lambda: bar.value() > 300)
    pressed = time.perf_counter()
    dialog.findChild(QPushButton, "importCancel").click()
    _until(lambda: dialog.findChild(QPushButton, "importDone").isVisible())
    took = time.perf_counter() - pressed
    print(f"  cancelled in the file:   {heart.take()}; ended after {took * 1000:.0f} ms")
    dialog.accept()
    _wait(0.5)
    heart.take()
    begun = time.perf_counter()
    app.flows.imports.import_files([path])
    dialog = next(one for one in app.window.findChildren(ImportReportDialog) if one is not dialog)
    _until(lambda: dialog.findChild(QProgressBar).value() >= 850)
    print(f"  reading to writing:      {heart.take()}; {time.perf_counter() - begun:.1f} s")
    _until(lambda: dialog.report is not None)
    print("  list and report shown:  ", heart.take())
    _wait(_QUIET_S)
    print("  afterwards:             ", heart.take())
    dialog.findChild(QPushButton, "importUndo").click()
    _until(lambda: dialog.is_undone)
    print("  undone:                 ", heart.take())
    dialog.accept()
    _wait(0.2)
    app.close()


def _until(happened: Callable[[], bool]) -> None:
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: happened() and loop.quit())
    timer.start(10)
    loop.exec()


def _wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
