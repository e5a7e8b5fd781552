# SPDX-License-Identifier: MIT
"""Exhibits of the wizard as a list that can be put in order by dragging and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QImage, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import isValid

from aliguard_desktop.ui import formatting, icons, labels, theme
from aliguard_desktop.ui.widgets import exhibit_text
from aliguard_desktop.ui.wizard.look import SEMIBOLD, colour, rounded_box

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QMouseEvent

    from aliguard_desktop.domain.orders import Exhibit

Index = QModelIndex | QPersistentModelIndex
EXHIBIT_ROLE = Qt.ItemDataRole.UserRole
NUMBER_ROLE = Qt.ItemDataRole.UserRole + 1
_MIME = "application/x-aliguard-exhibit"
_TILE_WIDTH = 144
_PICTURE = QSize(134, 90)


class Thumbnails(Protocol):
    """Gives pictures of exhibits when they are ready (the imaging room fills it)."""

    def request(self, exhibit: Exhibit, ready: Callable[[str, QImage | None], None]) -> None:
        """Call ``ready(exhibit id, picture or None)``, perhaps at once."""


class ExhibitModel(QAbstractListModel):
    """The exhibits in the order of the case."""

    moved = Signal(str, int)

    def __init__(self, thumbnails: Thumbnails | None, parent: QWidget | None = None) -> None:
        """Start empty; without ``thumbnails`` every tile shows an icon."""
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._exhibits: tuple[Exhibit, ...] = ()
        self._numbers: dict[str, tuple[int, int]] = {}
        self._pictures: dict[str, QImage] = {}

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """What is listed."""
        return self._exhibits

    def show(self, exhibits: Sequence[Exhibit]) -> None:
        """List these exhibits and ask for the pictures that are not there yet."""
        fresh = tuple(exhibits)
        if fresh == self._exhibits:
            return
        self.beginResetModel()
        self._exhibits = fresh
        self._numbers = exhibit_text.numbers(fresh)
        self.endResetModel()
        if self._thumbnails is not None:
            for exhibit in fresh:
                if exhibit.id not in self._pictures:
                    self._thumbnails.request(exhibit, self._picture_ready)

    def row_of(self, exhibit_id: str) -> int:
        """Return the row of an exhibit, or -1."""
        ids = [exhibit.id for exhibit in self._exhibits]
        return ids.index(exhibit_id) if exhibit_id in ids else -1

    def picture(self, exhibit_id: str) -> QImage | None:
        """Return the picture of an exhibit, if it has come."""
        return self._pictures.get(exhibit_id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of exhibits."""
        return 0 if parent.isValid() else len(self._exhibits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return an exhibit's texts, or itself under ``EXHIBIT_ROLE``."""
        if not index.isValid():
            return None
        exhibit = self._exhibits[index.row()]
        number, count = self._numbers[exhibit.id]
        if role == EXHIBIT_ROLE:
            return exhibit
        if role == NUMBER_ROLE:
            return number
        if role == Qt.ItemDataRole.DisplayRole:
            return formatting.one_line(exhibit.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return formatting.tooltip(exhibit.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            named = exhibit_text.numbered_name(exhibit, number, count)
            kind = labels.exhibit_kind(exhibit.kind)
            parts = [named, kind, formatting.one_line(exhibit.name)]
            if exhibit.derived_from:
                parts.append(exhibit_text.copy_title(exhibit))
            return ", ".join(parts)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let exhibits be dragged, and dropped between others."""
        base = super().flags(index)
        if index.isValid():
            return base | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return base | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Exhibits are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only our own exhibits can be dropped into the list."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the id of the exhibit that is dragged."""
        mime = QMimeData()
        if indexes:
            exhibit = self._exhibits[indexes[0].row()]
            mime.setData(_MIME, QByteArray(exhibit.id.encode()))
        return mime

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the move; the list itself follows from the case, so nothing changes here."""
        del action, column
        if not data.hasFormat(_MIME):
            return False
        exhibit_id = bytes(data.data(_MIME).data()).decode()
        target = parent.row() if parent.isValid() else row if row >= 0 else len(self._exhibits)
        source = self.row_of(exhibit_id)
        if not parent.isValid() and source < target:
            target -= 1  # the place before which it was dropped, once it is gone from its own
        if source >= 0 and target != source:
            self.moved.emit(exhibit_id, target)
        return False

    def _picture_ready(self, exhibit_id: str, image: QImage | None) -> None:
        if image is None or not isValid(self):
            return  # the wizard may be closed by now
        self._pictures[exhibit_id] = image
        row = self.row_of(exhibit_id)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))


class ExhibitDelegate(QStyledItemDelegate):
    """Draws an exhibit: picture or icon, its number, file name and what it shows."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a tile: the picture and two lines of text."""
        del index
        line = QFontMetrics(theme.font("caption")).height()
        del option
        return QSize(_TILE_WIDTH, _PICTURE.height() + 2 * line + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one tile."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(
            option.rect.left() + 1, option.rect.top() + 2, _PICTURE.width(), _PICTURE.height()
        )
        exhibit: Exhibit = index.data(EXHIBIT_ROLE)
        model = index.model()
        image = model.picture(exhibit.id) if isinstance(model, ExhibitModel) else None
        draw_picture(painter, box, image, exhibit_text.icon_name(exhibit), index.data(NUMBER_ROLE))
        if option.state & QStyle.StateFlag.State_HasFocus:
            # Two lines, so that it differs from a picture that is only the chosen one.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(3, 3, -3, -3), 5, 5)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(-1, -1, 1, 1), 7, 7)
        self._draw_texts(painter, box, exhibit, index)
        painter.restore()

    def _draw_texts(self, painter: QPainter, box: QRect, exhibit: Exhibit, index: Index) -> None:
        font = theme.font("caption")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        name = QRect(box.left(), box.bottom() + 4, box.width(), metrics.height())
        painter.setPen(colour("text"))
        shown = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.drawText(
            name, 0, metrics.elidedText(shown, Qt.TextElideMode.ElideMiddle, name.width())
        )
        unnamed = exhibit.kind.value == "other"
        mark = QRect(name.left(), name.bottom() + 3, 14, 14)
        icons.paint(
            painter, "question" if unnamed else "check-circle", mark, "warn" if unnamed else "ok"
        )
        kind = name.translated(20, metrics.height() + 1)
        kind.setWidth(box.width() - 20)
        painter.setPen(colour("text2"))
        text = labels.exhibit_kind(exhibit.kind)
        painter.drawText(
            kind, 0, metrics.elidedText(text, Qt.TextElideMode.ElideRight, kind.width())
        )


class ExhibitView(QListView):
    """Exhibits side by side; Alt+Up and Alt+Down put the current one before or behind."""

    shifted = Signal(str, int)
    remove_asked = Signal(str)
    look_asked = Signal(str)
    cover_asked = Signal(str)

    def __init__(self, model: ExhibitModel, parent: QWidget | None = None) -> None:
        """Show ``model``."""
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(ExhibitDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the page scrolls
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.viewport().setAutoFillBackground(False)

    def current_exhibit(self) -> Exhibit | None:
        """Return the current exhibit, if any."""
        index = self.currentIndex()
        return index.data(EXHIBIT_ROLE) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Reorder with Alt+Up/Down, remove with Delete, F3 looks, F4 covers; not Enter."""
        exhibit = self.current_exhibit()
        if exhibit is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self.shifted.emit(exhibit.id, self.currentIndex().row() + step)
                return
        if exhibit is not None and event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(exhibit.id)
            return
        if exhibit is not None and event.key() == Qt.Key.Key_F3:
            self.look_asked.emit(exhibit.id)
            return
        can_cover = exhibit is not None and exhibit_text.can_be_marked(exhibit)
        if exhibit is not None and can_cover and event.key() == Qt.Key.Key_F4:
            self.cover_asked.emit(exhibit.id)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the exhibit closely."""
        exhibit = self.current_exhibit()
        if exhibit is not None and event.button() == Qt.MouseButton.LeftButton:
            self.look_asked.emit(exhibit.id)


def draw_picture(
    painter: QPainter, box: QRect, image: QImage | None, icon: str, number: int
) -> None:
    """Draw a picture cut to ``box`` (or its icon on a quiet ground) and its number."""
    frame = QRectF(box)
    path = QPainterPath()
    path.addRoundedRect(frame, 6, 6)
    painter.save()
    painter.setClipPath(path)
    painter.fillPath(path, colour("raised"))
    if image is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        part = QSize(box.size()).scaled(image.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (image.width() - part.width()) // 2
        painter.drawImage(box, image, QRect(left, 0, part.width(), part.height()))
    else:
        centre = QRect(0, 0, 28, 28)
        centre.moveCenter(box.center())
        icons.paint(painter, icon, centre, "text3")
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("border"), 1))
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    badge = QRectF(box.left() + 4, box.top() + 4, 18, 18)
    rounded_box(painter, badge, colour("badge"), colour("badge"), radius=4)
    painter.setPen(Qt.GlobalColor.white)
    painter.setFont(theme.font("caption", SEMIBOLD))
    painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), str(number))
