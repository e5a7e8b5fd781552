# SPDX-License-Identifier: MIT
"""The least a program with a window can be; benchmarks/bundle_start.py makes a bundle of it."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QTableView())
window.resize(1000, 640)
window.show()
sys.exit(app.exec())
