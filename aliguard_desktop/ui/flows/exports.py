# SPDX-License-Identifier: MIT
"""Flows of export: all orders, or one, to a file of AliGuard's own format."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from aliguard_desktop.ui import folders
from aliguard_desktop.ui.flows.base import Flow

if TYPE_CHECKING:
    from aliguard_desktop.ui.application import Application


class ExportFlow(Flow):
    """Asks where to, and writes off the UI thread."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._order = ""

    def all_orders(self) -> None:
        """Ask for a file and write every order into it."""
        name = self.tr("AliGuard orders %1").replace("%1", self._app.today().isoformat())
        self._ask("", name)

    def one_order(self) -> None:
        """Ask for a file and write the current order into it."""
        view = self._current()
        if view is not None:
            self._ask(view.order.id, f"AliGuard {view.order.number}")

    def write(self, path: Path) -> None:
        """Write what was asked for last to ``path``, and say how it went."""
        exports = self._app.services.exports
        work = partial(exports.write_one, self._order) if self._order else exports.write_all
        self._app.runner.run(partial(work, path), partial(self._on_written, path), self._app.tell)

    def _ask(self, order_id: str, name: str) -> None:
        self._order = order_id
        dialog = QFileDialog(self._app.window, self.tr("Export"))
        dialog.setObjectName("exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("AliGuard file (*.json)"))
        dialog.setDefaultSuffix("json")
        folders.begin(dialog, "export", folders.Place.DocumentsLocation)
        dialog.selectFile(f"{name}.json")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.finished.connect(self._app.window.focus_list)
        dialog.open()

    def _on_chosen(self, name: str) -> None:
        self.write(Path(name))

    def _on_written(self, path: Path, count: int) -> None:
        words = self.tr("%n order(s) written to %1.", "", count)
        self._app.window.notice(words.replace("%1", folders.shown(path)))
