# SPDX-License-Identifier: MIT
"""The least a tray program in Qt can be: an icon with a menu, and with --window a bare window."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QSystemTrayIcon, QTableView

app = QApplication(sys.argv)
app.setQuitOnLastWindowClosed(False)
picture = QPixmap(22, 22)
picture.fill(Qt.GlobalColor.red)
menu = QMenu()
menu.addAction("Quit", app.quit)
window = QMainWindow()
if "--window" in sys.argv:
    window.setCentralWidget(QTableView())
    window.resize(1000, 640)
    window.show()
icon = QSystemTrayIcon(QIcon(picture))
icon.setContextMenu(menu)
icon.show()
sys.exit(app.exec())
