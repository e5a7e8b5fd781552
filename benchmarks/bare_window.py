# SPDX-License-Identifier: MIT
"""The least that a window of Qt can be: a toolbar, an empty table, and a clean end on SIGTERM."""

from __future__ import annotations

import os
import signal
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView


def main() -> int:
    """Show the window until it is closed or the process is asked to end."""
    app = QApplication(sys.argv[:1])
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    signal.set_wakeup_fd(writer)
    signal.signal(signal.SIGTERM, lambda *_: app.quit())
    woken = QSocketNotifier(reader, QSocketNotifier.Type.Read)
    woken.activated.connect(lambda *_: os.read(reader, 64))
    window = QMainWindow()
    window.setWindowTitle("bare")
    bar = window.addToolBar("bar")
    for name in ("Add", "Import", "Search", "Undo"):
        bar.addAction(name)
    window.setCentralWidget(QTableView())
    window.resize(1280, 800)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
