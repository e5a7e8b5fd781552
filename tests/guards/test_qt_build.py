# SPDX-License-Identifier: MIT
"""The installed Qt binding must not steal references (6.12.0 does on Python 3.11 and aborts)."""

from __future__ import annotations

import os
import subprocess
import sys

import PySide6

_PROBE = """
import sys
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QWidget

TIMES = 300
cushion = [[None, True, False] * 50_000]  # so that an unsafe build survives being measured
app = QApplication([])
stolen = []


def measure(name, call, singleton):
    call()
    before = sys.getrefcount(singleton)
    for _ in range(TIMES):
        call()
    drift = (sys.getrefcount(singleton) - before) / TIMES
    if abs(drift) > 0.05:
        stolen.append(f"{name}: {drift:+.2f} references to {singleton} per call")


class Sender(QObject):
    number = Signal(int)
    thing = Signal(object)


class Painted(QWidget):
    def paintEvent(self, event):
        pass


canvas = QImage(20, 20, QImage.Format.Format_RGB32)
painter = QPainter(canvas)
label, sender, painted, area = QLabel("a"), Sender(), Painted(), QRect(0, 0, 4, 4)
sender.number.connect(lambda value: None)
sender.thing.connect(lambda value: None)
painted.show()
measure("void method", lambda: painter.fillRect(area, QColor("red")), None)
measure("void method of a widget", lambda: label.setText("b"), None)
measure("method that returns None", lambda: sender.property("absent"), None)
measure("method that returns True", lambda: area.isValid(), True)
measure("method that returns False", lambda: area.isEmpty(), False)
measure("signal with a number", lambda: sender.number.emit(1), None)
measure("signal's own result", lambda: sender.number.emit(1), True)
measure("signal with an object", lambda: sender.thing.emit(None), None)
measure("overridden method", lambda: painted.repaint(), None)
painter.end()
print("; ".join(stolen))
sys.stdout.flush()
import os
os._exit(1 if stolen else 0)
"""


def test_the_qt_binding_steals_no_references() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _PROBE],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, (
        f"PySide6 {PySide6.__version__} is unsafe on Python {sys.version.split()[0]}: "
        f"{done.stdout}{done.stderr}"
    )


def test_the_qt_binding_is_of_the_supported_range() -> None:
    version = tuple(int(part) for part in PySide6.__version__.split(".")[:2])
    assert (6, 8) <= version < (6, 12)
