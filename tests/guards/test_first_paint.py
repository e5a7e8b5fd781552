# SPDX-License-Identifier: MIT
"""What is imported when the window stands on the screen: Qt, and what the window shows then."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HEAVY = {
    *("sqlalchemy", "alembic", "msgspec", "selectolax", "openpyxl", "bs4", "jinja2", "PIL"),
    *("babel", "icalendar", "pypdfium2", "anyascii", "sqlite3", "jeepney", "logging.handlers"),
    *("PySide6.QtNetwork", "PySide6.QtDBus", "PySide6.QtQml"),
    *("aliguard_desktop.domain.planning", "aliguard_desktop.services.orders"),
    *("aliguard_desktop.ui.application", "aliguard_desktop.ui.flows", "aliguard_desktop.logs"),
    *("aliguard_desktop.ui.order_parts", "aliguard_desktop.ui.labels"),
}

# Run as the program is run, and asked when its first paint is over and at its end.
_PROBE = """
import json, sys
from aliguard_desktop import bootstrap
from aliguard_desktop.__main__ import main

def began(self):
    from PySide6.QtWidgets import QApplication
    window = self._window
    seen.append(sorted(sys.modules))
    shown.append(window.isVisible() and window.windowHandle().isExposed())
    shown.append(len(painted))
    load(self)

def paint(self, event):
    painted.append(event.rect().width())
    paint_before(self, event)

seen, shown, painted = [], [], []
bootstrap._import_qt()
import aliguard_desktop.ui.opening as opening
from aliguard_desktop.ui.main_window import MainWindow
load, opening.Opening._on_painted = opening.Opening._on_painted, began
paint_before, MainWindow.paintEvent = MainWindow.paintEvent, paint
take_over = bootstrap._WindowProgram._take_over

def taken_over(self):
    take_over(self)
    self._resident.loaded.connect(self._qt.quit)

bootstrap._WindowProgram._take_over = taken_over
status = main(["--data-dir", sys.argv[1], "--language", "en"])
at_end = sorted(sys.modules)
print(json.dumps({"status": status, "seen": seen, "shown": shown, "at_end": at_end}))
"""


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    (first,) = found["seen"]
    is_exposed, paints = found["shown"]
    assert is_exposed
    assert paints >= 1
    assert sorted(HEAVY & set(first)) == []
    # The names are right: in the end the program has used the database.
    assert {"sqlalchemy", "msgspec", "aliguard_desktop.ui.application"} <= set(found["at_end"])
    assert found["status"] == 0
