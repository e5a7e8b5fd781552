# SPDX-License-Identifier: MIT
"""Where file dialogs begin: in the folder used last for the same purpose, else in the user's own.

The program's folder is never offered. What was used is kept in the settings across starts.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QFileInfo, QObject, QStandardPaths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog

Place = QStandardPaths.StandardLocation

SETTING = "window.folders"
"""Key of the kept folders in the settings."""


class _Folders:
    """Folders by purpose, and where they are kept."""

    def __init__(self) -> None:
        self.used: dict[str, str] = {}
        self.keep: Callable[[str, str], None] | None = None


class _Memory(QObject):
    """Keeps the folder of what a dialog chose."""

    def __init__(self, dialog: QFileDialog, purpose: str) -> None:
        super().__init__(dialog)
        self._purpose = purpose

    def remember(self, names: list[str]) -> None:
        if not names:
            return
        _FOLDERS.used[self._purpose] = QFileInfo(names[0]).absolutePath()
        if _FOLDERS.keep is not None:
            _FOLDERS.keep(SETTING, json.dumps(_FOLDERS.used, sort_keys=True))


_FOLDERS = _Folders()


def restore(text: str | None, keep: Callable[[str, str], None] | None) -> None:
    """Take the folders that an earlier start kept; ``keep`` (key, text) stores new ones."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        found = {}  # a damaged note about folders is worth no message
    entries = found.items() if isinstance(found, dict) else ()
    _FOLDERS.used = {name: path for name, path in entries if isinstance(path, str)}
    _FOLDERS.keep = keep


def begin(dialog: QFileDialog, purpose: str, *places: Place) -> None:
    """Let a dialog begin where files were last used for a purpose, else at one of the places."""
    dialog.setDirectory(first(purpose, *places))
    dialog.filesSelected.connect(_Memory(dialog, purpose).remember)


def first(purpose: str, *places: Place) -> str:
    """Return the folder to begin in: the last one, else the first place that exists, else home."""
    last = _FOLDERS.used.get(purpose, "")
    if last and QFileInfo(last).isDir():
        return last
    for place in (*places, Place.HomeLocation):
        folder = QStandardPaths.writableLocation(place)
        if folder and QFileInfo(folder).isDir():
            return folder
    return QDir.homePath()


def shown(path: Path) -> str:
    """Return a path as the system writes it."""
    return QDir.toNativeSeparators(str(path))
