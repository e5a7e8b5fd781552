# SPDX-License-Identifier: MIT
"""What every flow needs: the application, the current order, a way to dare something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.ui import folders

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from aliguard_desktop.services.orders import OrderView
    from aliguard_desktop.ui.application import Application


_QUOTED = re.compile(r'"([^"]+)"')


class Flow(QObject):
    """What every flow needs: the application, the current order, a way to dare something."""

    def __init__(self, app: Application) -> None:
        super().__init__(app)
        self._app = app

    def _dare(self, work: Callable[[], object]) -> bool:
        """Run a use case, show what came of it, and return whether it worked."""
        try:
            work()
        except AliGuardError as error:
            self._app.tell(error)
            return False
        self._app.refresh()
        return True

    def _current(self) -> OrderView | None:
        window = self._app.window
        return window.list_pane.model.order_view(window.current_order)

    def _show(self, dialog: QDialog) -> None:
        """Open a dialog that goes away by itself; afterwards the list has the keyboard again."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._app.window.focus_list)
        dialog.open()


def _typed(dialog: QFileDialog) -> list[str]:
    """Return the existing files whose names were typed; the filter hides some from Qt's list."""
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    text = field.text().strip() if field is not None else ""
    names = _QUOTED.findall(text) or ([text] if text else [])
    paths = [dialog.directory().absoluteFilePath(name) for name in names]
    return [path for path in paths if QFileInfo(path).isFile()]


def choose_files(
    app: Application, title: str, done: Callable[[list[str]], None], filters: list[str]
) -> None:
    """Open the system's dialog for several files and hand over what was chosen.

    It begins where files were last chosen for the same purpose (``title``), else in the folder
    of downloads or at home.
    """
    dialog = QFileDialog(app.window, title)
    dialog.setNameFilters(filters)
    folders.begin(dialog, title, folders.Place.DownloadLocation)
    dialog.setObjectName("fileDialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def chosen(names: list[str]) -> None:
        done([*names, *(one for one in _typed(dialog) if one not in names)])

    dialog.filesSelected.connect(chosen)
    dialog.open()
