# SPDX-License-Identifier: MIT
"""Prepared files as small pictures that other programs take by drag, or by copy and paste."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QIcon, QImage, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from aliguard_desktop.ui import icons
from aliguard_desktop.ui.widgets.drop_files import OWN_COPIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_PICTURE = QSize(96, 72)
_PATH_ROLE = Qt.ItemDataRole.UserRole + 1


def mime_of(paths: Sequence[Path]) -> QMimeData:
    """Return files as other programs take them; a picture alone also as a picture."""
    mime = QMimeData()
    mime.setData(OWN_COPIES, b"1")
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if len(paths) == 1:
        picture = QImage(str(paths[0]))
        if not picture.isNull():
            mime.setImageData(picture)
    return mime


class CopyList(QListWidget):
    """A list of files; what is selected is dragged out, and nothing can be dropped on it."""

    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setIconSize(_PICTURE)
        self.setSpacing(2)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def add(self, path: Path, text: str, picture: QImage | None, icon: str) -> None:
        """Add a file with its words and picture (else an icon), selected."""
        item = QListWidgetItem(f"{path.name}\n{text}")
        item.setData(_PATH_ROLE, str(path))
        item.setIcon(_framed(picture) if picture is not None else icons.icon(icon, "text2"))
        self.addItem(item)
        item.setSelected(True)

    def paths(self) -> list[Path]:
        """Return the selected files, or all where none is selected, in their order."""
        rows = sorted({index.row() for index in self.selectedIndexes()}) or range(self.count())
        return [Path(self.item(row).data(_PATH_ROLE)) for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the files on the clipboard, where Qt would put the words of one."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
            return
        super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Hand the selected files over as copies; another program never moves them away."""
        del actions
        paths = self.paths()
        if not paths:
            return
        drag = QDrag(self)
        drag.setMimeData(mime_of(paths))
        first = self.selectedItems() or [self.item(0)]
        drag.setPixmap(first[0].icon().pixmap(_PICTURE))
        drag.exec(Qt.DropAction.CopyAction)


def _framed(picture: QImage) -> QIcon:
    """Return a picture in the middle of the room that all of them have."""
    frame = QPixmap(_PICTURE)
    frame.fill(Qt.GlobalColor.transparent)
    small = picture.scaled(
        _PICTURE,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    painter = QPainter(frame)
    painter.drawImage(
        (_PICTURE.width() - small.width()) // 2, (_PICTURE.height() - small.height()) // 2, small
    )
    painter.end()
    icon = QIcon(frame)
    icon.addPixmap(frame, QIcon.Mode.Selected)  # a picture keeps its colours
    return icon
