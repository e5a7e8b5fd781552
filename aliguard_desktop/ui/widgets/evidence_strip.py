# SPDX-License-Identifier: MIT
"""The exhibits of one order as numbered pictures, with a place to drop more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QListView,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.orders import ExhibitKind
from aliguard_desktop.services.media import KEPT_AS_THEY_ARE
from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.ui import icons, labels
from aliguard_desktop.ui.formatting import one_line, tooltip
from aliguard_desktop.ui.theme import font, set_kind, set_role, tokens
from aliguard_desktop.ui.widgets import exhibit_text
from aliguard_desktop.ui.widgets.drop_take import can_take, take
from aliguard_desktop.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragMoveEvent,
        QDropEvent,
        QImage,
        QKeyEvent,
        QMouseEvent,
        QResizeEvent,
    )

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.ui.thumbnails import ThumbnailProvider

    Index = QModelIndex | QPersistentModelIndex

TILE_ROLE = Qt.ItemDataRole.UserRole + 1
_PICTURE = QSize(92, 50)
_GAP = 10


@dataclass(slots=True)
class Tile:
    """What one tile shows; ``exhibit`` is None for the last one, which adds more.

    ``origin`` says which original a copy was made from.
    """

    exhibit: Exhibit | None
    number: int = 0
    count: int = 0
    picture: QImage | None = None
    pending: bool = False
    state: ExhibitState = ExhibitState.INTACT
    origin: str = ""

    @property
    def broken(self) -> bool:
        """Whether a picture should be here and is not."""
        if self.exhibit is None or self.pending:
            return False
        if self.state is not ExhibitState.INTACT:
            return True
        shows = self.exhibit.is_picture and self.exhibit.media_type not in KEPT_AS_THEY_ARE
        return shows and self.picture is None


class ExhibitModel(QAbstractListModel):
    """Exhibits best first, then the tile that adds more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with the adding tile alone."""
        super().__init__(parent)
        self._tiles: list[Tile] = [Tile(None)]

    def set_tiles(self, tiles: list[Tile]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._tiles = [*tiles, Tile(None)]
        self.endResetModel()

    def set_picture(self, exhibit_id: str, picture: QImage | None) -> None:
        """Show a thumbnail that has become ready."""
        for row, tile in enumerate(self._tiles):
            if tile.exhibit is not None and tile.exhibit.id == exhibit_id:
                tile.picture = picture
                tile.pending = False
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def set_states(self, states: Mapping[str, ExhibitState]) -> None:
        """Mark the exhibits whose file is gone or has changed, and no others."""
        for row, tile in enumerate(self._tiles):
            state = _state_of(tile.exhibit, states)
            if tile.state is not state:
                tile.state = state
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def tile(self, index: Index) -> Tile | None:
        """Return the tile at ``index``."""
        return self._tiles[index.row()] if index.isValid() else None

    def row_of(self, exhibit_id: str) -> int:
        """Return the row of an exhibit, or -1."""
        for row, tile in enumerate(self._tiles):
            if tile.exhibit is not None and tile.exhibit.id == exhibit_id:
                return row
        return -1

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of tiles."""
        return 0 if parent is not None and parent.isValid() else len(self._tiles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return texts, the screen reader's sentence, and the tile itself."""
        tile = self.tile(index)
        if tile is None:
            return None
        if role == TILE_ROLE:
            return tile
        if tile.exhibit is None:
            texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self.tr("Add evidence") if role in texts else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(tile.exhibit)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(tile, tile.exhibit)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(" · ".join(part for part in (tile.exhibit.name, tile.origin) if part))
        return None

    def title(self, exhibit: Exhibit) -> str:
        """Return caption or kind, or the question where neither is known."""
        if exhibit_text.asks_kind(exhibit):
            return self.tr("What does it show?")
        # A tile has room for what was done; for whom it is stands below.
        return (
            exhibit_text.copy_how(exhibit) if exhibit.derived_from else exhibit_text.title(exhibit)
        )

    def _sentence(self, tile: Tile, exhibit: Exhibit) -> str:
        parts = [
            exhibit_text.numbered_name(exhibit, tile.number, tile.count),
            self.title(exhibit),
            exhibit_text.audience_words(exhibit.audience),
            one_line(exhibit.name),
            tile.origin,
            self.state(tile),
        ]
        return ", ".join(part for part in parts if part)

    def state(self, tile: Tile) -> str:
        """Return what is wrong with an exhibit, or that it is ready."""
        if tile.state is not ExhibitState.INTACT:
            return exhibit_text.state_words(tile.state)
        if tile.broken:
            return self.tr("cannot be shown")
        return "" if tile.pending else self.tr("ready")


class ExhibitDelegate(QStyledItemDelegate):
    """Paints a tile: picture with its number, what it shows, and its file name."""

    def tile_size(self) -> QSize:
        """Return the size of one tile with its gap, from the font in force."""
        lines = self._line_height("body") + self._line_height("caption")
        return QSize(self._picture().width() + _GAP, self._picture().height() + lines + 14)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All tiles are alike."""
        del option, index
        return self.tile_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one tile."""
        tile = index.data(TILE_ROLE)
        if not isinstance(tile, Tile):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = option.rect.adjusted(2, 2, 2 - _GAP, -2)
        picture = QRect(area.topLeft(), self._picture())
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if tile.exhibit is None:
            self._paint_adder(painter, picture, option)
        else:
            self._paint_picture(painter, picture, tile)
            self._paint_texts(painter, area, picture, index)
        if selected or focused:
            colours = tokens()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.color("accent" if focused else "ctl"), 2))
            painter.drawRoundedRect(QRectF(picture).adjusted(-1, -1, 1, 1), 7, 7)
        painter.restore()

    def line_rect(self, rect: QRect) -> QRect:
        """Return where a tile in ``rect`` says what it shows."""
        area = rect.adjusted(2, 2, 2 - _GAP, -2)
        top = area.top() + self._picture().height() + 3
        return QRect(area.left(), top, self._picture().width(), self._line_height("body"))

    def _picture(self) -> QSize:
        """Return the room of a picture: wider where the font is larger."""
        wide = max(_PICTURE.width(), self._line_height("body") * 23 // 4)
        return QSize(wide, wide * _PICTURE.height() // _PICTURE.width())

    def _line_height(self, role: str) -> int:
        return QFontMetrics(font(role)).height()

    def _paint_picture(self, painter: QPainter, rect: QRect, tile: Tile) -> None:
        colours = tokens()
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(rect), 6, 6)
        painter.fillPath(shape, colours.color("hover"))
        if tile.picture is not None and tile.state is ExhibitState.INTACT:
            painter.save()
            painter.setClipPath(shape)
            painter.drawImage(QRectF(rect), tile.picture, QRectF(_cover(tile.picture, rect)))
            painter.restore()
        elif tile.exhibit is not None and not tile.pending:
            name = "picture-off" if tile.broken else exhibit_text.icon_name(tile.exhibit)
            square = QRect(0, 0, 24, 24)
            square.moveCenter(rect.center())
            icons.paint(painter, name, square, "danger" if tile.broken else "text2")
        painter.setPen(QPen(colours.color("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if tile.exhibit is not None and (tile.exhibit.is_picture or tile.exhibit.is_video):
            self._paint_badge(painter, rect, str(tile.number), is_copy=bool(tile.origin))

    def _paint_badge(self, painter: QPainter, rect: QRect, text: str, *, is_copy: bool) -> None:
        colours = tokens()
        painter.setFont(font("caption"))
        width = max(18, painter.fontMetrics().horizontalAdvance(text) + 10)
        mark = 18 if is_copy else 0
        badge = QRectF(rect.left() + 4, rect.top() + 4, width + mark, 18)
        ground = colours.color("badge")
        painter.setOpacity(0.88)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(badge, 4, 4)
        painter.setOpacity(1)
        painter.setPen(colours.color("#FFFFFF"))
        bold = font("caption")
        bold.setBold(True)
        painter.setFont(bold)
        if is_copy:
            place = QRect(round(badge.left()) + width, round(badge.top()) + 2, 14, 14)
            icons.paint(painter, "cover", place, "#FFFFFF")
        badge.setWidth(width)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_texts(self, painter: QPainter, area: QRect, picture: QRect, index: Index) -> None:
        tile: Tile = index.data(TILE_ROLE)
        exhibit = tile.exhibit
        if exhibit is None:
            return
        colours = tokens()
        line = QRect(area.left(), picture.bottom() + 4, picture.width(), self._line_height("body"))
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font("caption"))
        painter.setPen(colours.color("accent" if exhibit_text.asks_kind(exhibit) else "text"))
        metrics = painter.fontMetrics()
        wide = line.width()
        right = Qt.TextElideMode.ElideRight
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.drawText(line, align, metrics.elidedText(title, right, wide))
        below = line.translated(0, line.height())
        state = ""
        if tile.state is not ExhibitState.INTACT:
            state = exhibit_text.state_title(tile.state)
        elif tile.broken:
            state = self.tr("Unreadable")
        painter.setPen(colours.color("danger" if state else "text3"))
        whom = exhibit_text.audience_words(exhibit.audience) if exhibit.derived_from else ""
        middle = right if whom else Qt.TextElideMode.ElideMiddle
        text = state or whom or one_line(exhibit.name)
        painter.drawText(below, align, metrics.elidedText(text, middle, wide))

    def _paint_adder(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        colours = tokens()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        pen = QPen(colours.color("accent" if hovered else "ctl"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(colours.color("hover") if hovered else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(font("caption"))
        height = painter.fontMetrics().height()
        square = QRect(0, 0, 16, 16)
        square.moveCenter(rect.center())
        square.moveTop(rect.center().y() - (16 + height + 2) // 2)
        icons.paint(painter, "plus", square, "text2")
        painter.setPen(colours.color("text2"))
        line = QRect(rect.left() + 2, square.bottom() + 2, rect.width() - 4, height)
        words = painter.fontMetrics().elidedText(
            self.tr("Drop files here"), Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)


def _state_of(exhibit: Exhibit | None, states: Mapping[str, ExhibitState]) -> ExhibitState:
    """Return what is known of an exhibit's file: nothing is wrong until it is seen to be."""
    if exhibit is None:
        return ExhibitState.INTACT
    return states.get(exhibit.id, ExhibitState.INTACT)


def _cover(picture: QImage, rect: QRect) -> QRect:
    """Return the part of ``picture`` that fills ``rect`` without distortion, from its top."""
    size = rect.size().scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRect((picture.width() - size.width()) // 2, 0, size.width(), size.height())


class _ExhibitView(QListView):
    """The list of tiles; as high as its rows, since the pane around it scrolls."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("evidenceList")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self._delegate = ExhibitDelegate(self)
        self.pressed_at = QPoint()
        self.setItemDelegate(self._delegate)

    def fit(self) -> None:
        """Take the height that shows every row."""
        count = self.model().rowCount()
        tile = self._delegate.tile_size()
        columns = max(1, (self.width() - 1) // tile.width())
        rows = -(-count // columns)
        height = rows * tile.height() + 4
        if self.minimumHeight() != height:
            self.setFixedHeight(height)

    def line_rect(self, index: Index) -> QRect:
        """Return where the tile of ``index`` says what it shows."""
        return self._delegate.line_rect(self.visualRect(index))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the press was: "clicked" tells the tile only."""
        self.pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        if self.model() is not None:
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self.fit()


class EvidenceStrip(QWidget):
    """Exhibits of an order; every act is a signal, nothing is stored here.

    ``removed`` is emitted at once: the window offers Undo in a toast and calls the service's
    restore for it. ``opened`` asks for a look at an exhibit, ``cover_requested`` for a covered
    copy of it.
    """

    add_requested = Signal()
    removed = Signal(str)
    restored = Signal(str)
    kind_chosen = Signal(str, str)
    renamed = Signal(str, str)
    moved = Signal(str, int)
    opened = Signal(str)
    cover_requested = Signal(str)
    show_in_folder = Signal(str)
    save_requested = Signal(str)
    files_dropped = Signal(list)
    data_dropped = Signal(bytes, str)
    drop_refused = Signal(str)
    shows_requested = Signal(str)
    find_requested = Signal(str)
    purge_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the empty strip."""
        super().__init__(parent)
        self.setObjectName("evidenceStrip")
        self.setAcceptDrops(True)
        self._takes = False
        self._thumbnails: ThumbnailProvider | None = None
        self._exhibits: list[Exhibit] = []
        self._gone: list[Exhibit] = []
        self._states: dict[str, ExhibitState] = {}
        self._model = ExhibitModel(self)
        self._view = _ExhibitView(self)
        self._view.setModel(self._model)
        self._view.fit()
        self._view.setAccessibleName(self.tr("Evidence"))
        self._view.activated.connect(self._activate)
        self._view.clicked.connect(self._click)
        self._view.customContextMenuRequested.connect(self._show_menu)
        self._view.installEventFilter(self)
        self._trash_link = QPushButton()
        self._trash_link.setObjectName("evidenceTrashLink")
        self._trash_link.setCheckable(True)
        set_kind(self._trash_link, "link")
        self._trash_link.toggled.connect(self._show_trash)
        self._trash = QWidget()
        self._trash.setObjectName("evidenceTrash")
        self._trash_rows = QVBoxLayout(self._trash)
        self._trash_rows.setContentsMargins(0, 0, 0, 0)
        self._trash_rows.setSpacing(2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._trash.setSizePolicy(policy)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._view)
        column.addWidget(self._trash_link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._trash)
        self.setFocusProxy(self._view)
        self._fill_trash()
        self._view.fit()

    @property
    def view(self) -> QListView:
        """The list of tiles (for focus order and tests)."""
        return self._view

    def set_exhibits(
        self,
        exhibits: Sequence[Exhibit],
        thumbnails: ThumbnailProvider | None = None,
        states: Mapping[str, ExhibitState] | None = None,
    ) -> None:
        """Show exhibits, best first; removed ones go behind the trash link.

        Args:
            exhibits: All exhibits of the order.
            thumbnails: Gives the pictures when they are ready; without it tiles show icons.
            states: What became of the files of those that are not intact, by id.
        """
        self._thumbnails = thumbnails
        current, row = self.selected_id(), self._view.currentIndex().row()
        before = {entry.id for entry in self._exhibits}
        ordered = sorted(exhibits, key=_rank)
        self._exhibits = [entry for entry in ordered if entry.removed_at is None]
        self._gone = [entry for entry in ordered if entry.removed_at is not None]
        self._states = dict(states or {})
        counted = exhibit_text.numbers(self._exhibits)
        tiles = [
            Tile(
                entry,
                *counted[entry.id],
                pending=(entry.is_picture or entry.is_pdf) and thumbnails is not None,
                state=_state_of(entry, self._states),
                origin=exhibit_text.original_line(entry, self._exhibits),
            )
            for entry in self._exhibits
        ]
        self._model.set_tiles(tiles)
        self._view.fit()
        self._fill_trash()
        if current:
            self.select(current)
            is_same = any(entry.id in before for entry in self._exhibits)
            if not self.selected_id() and is_same:  # removed: its neighbour is next
                near = min(row, len(self._exhibits) - 1)
                self._view.setCurrentIndex(self._model.index(near))
        if thumbnails is not None:
            for entry in self._exhibits:
                thumbnails.request(entry, self._thumbnail_ready)

    def set_removed(self, exhibits: Sequence[Exhibit]) -> None:
        """Show what lies in the order's trash, the last removed first."""
        self._gone = list(exhibits)
        self._fill_trash()

    def set_states(self, states: Mapping[str, ExhibitState]) -> None:
        """Mark the exhibits whose file is gone or has changed: id -> what became of it."""
        self._states = dict(states)
        self._model.set_states(self._states)

    def selected_id(self) -> str:
        """Return the id of the current exhibit, or an empty text."""
        tile = self._model.tile(self._view.currentIndex())
        return tile.exhibit.id if tile is not None and tile.exhibit is not None else ""

    def select(self, exhibit_id: str) -> None:
        """Make an exhibit the current one, if it is there."""
        row = self._model.row_of(exhibit_id)
        if row >= 0:
            self._view.setCurrentIndex(self._model.index(row))

    def open_exhibit(self, exhibit_id: str) -> None:
        """Ask the owner to show an exhibit."""
        if self._exhibit(exhibit_id) is not None:
            self.opened.emit(exhibit_id)

    def remove_selected(self) -> None:
        """Ask the owner to move the current exhibit to the trash."""
        exhibit_id = self.selected_id()
        if exhibit_id:
            self.removed.emit(exhibit_id)

    def move_selected(self, step: int) -> None:
        """Ask the owner to give the current exhibit a better (-1) or worse (+1) rank."""
        exhibit_id = self.selected_id()
        row = self._model.row_of(exhibit_id)
        target = row + step
        if row >= 0 and 0 <= target < len(self._exhibits):
            self.moved.emit(exhibit_id, target + 1)

    def menu_for(self, exhibit_id: str) -> QMenu | None:
        """Return the context menu of an exhibit."""
        exhibit = self._exhibit(exhibit_id)
        if exhibit is None:
            return None
        menu = QMenu(self)
        menu.setObjectName("exhibitMenu")
        self._action(menu, self.tr("Look"), "open", Qt.Key.Key_Return)
        cover = self._action(menu, self.tr("Cover or mark…"), "cover", Qt.Key.Key_F4)
        cover.setEnabled(exhibit_text.can_be_marked(exhibit))
        kinds = menu.addMenu(self.tr("What it shows"))
        kinds.setObjectName("exhibitKinds")
        _fill_kinds(kinds, exhibit)
        self._action(menu, self.tr("What it proves…"), "shows")
        self._action(menu, self.tr("Caption…"), "caption", Qt.Key.Key_F2)
        menu.addSeparator()
        row = self._model.row_of(exhibit_id)
        earlier = self._action(menu, self.tr("Move earlier"), "up", Qt.Modifier.ALT, Qt.Key.Key_Up)
        later = self._action(menu, self.tr("Move later"), "down", Qt.Modifier.ALT, Qt.Key.Key_Down)
        earlier.setEnabled(row > 0)
        later.setEnabled(row < len(self._exhibits) - 1)
        menu.addSeparator()
        if _state_of(exhibit, self._states) is not ExhibitState.INTACT:
            self._action(menu, self.tr("Find the file again…"), "find")
        self._action(menu, self.tr("Save a copy as…"), "save")
        self._action(menu, self.tr("Show in folder"), "folder")
        self._action(menu, self.tr("Remove"), "remove", Qt.Key.Key_Delete)
        menu.triggered.connect(self._menu_chosen)
        return menu

    def kinds_menu_for(self, exhibit_id: str) -> QMenu | None:
        """Return the menu that asks what an exhibit shows."""
        exhibit = self._exhibit(exhibit_id)
        if exhibit is None:
            return None
        menu = QMenu(self)
        menu.setObjectName("kindsMenu")
        _fill_kinds(menu, exhibit)
        menu.triggered.connect(self._menu_chosen)
        return menu

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Keys of the list: Del, F2, Alt with arrows, Enter; they win over the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and watched is self._view:
            if self._is_ours(event):  # type: ignore[arg-type]  # it is a QKeyEvent
                event.accept()
                return True
            return False
        if event.type() == QEvent.Type.KeyPress and watched is self._view:
            return self._key(event)  # type: ignore[arg-type]  # a KeyPress is a QKeyEvent
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what can be proof; what only says where to find some is answered in words."""
        # Once a drag: asking another program at every move of the mouse would hold both up.
        self._takes = can_take(event.mimeData())
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on taking it."""
        self._consider(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the dropped files over; the source keeps its own."""
        taken = take(event.mimeData())
        if taken.is_nothing:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if taken.files:
            self.files_dropped.emit(list(taken.files))
        elif taken.data:
            self.data_dropped.emit(taken.data, taken.name)
        else:
            self.drop_refused.emit(taken.problem)

    def _consider(self, event: QDragMoveEvent) -> None:
        if self._takes:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def _is_ours(self, event: QKeyEvent) -> bool:
        """Return whether a key is for the strip while it has the focus: also on its last tile."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        return event.key() in (
            Qt.Key.Key_Delete,
            Qt.Key.Key_F2,
            Qt.Key.Key_F4,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        )

    def _key(self, event: QKeyEvent) -> bool:
        """Return whether the key was one of ours."""
        key = event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.move_selected(-1)
        elif alt and key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.move_selected(1)
        elif key == Qt.Key.Key_Delete:
            self.remove_selected()
        elif key == Qt.Key.Key_F2:
            self._ask_caption(self.selected_id())
        elif key == Qt.Key.Key_F4 and not alt:
            self._cover(self.selected_id())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self._view.currentIndex())
        else:
            return False
        return True

    def _cover(self, exhibit_id: str) -> None:
        exhibit = self._exhibit(exhibit_id)
        if exhibit is not None and exhibit_text.can_be_marked(exhibit):
            self.cover_requested.emit(exhibit_id)

    def _action(self, menu: QMenu, text: str, act: str, *keys: Any) -> QAction:
        action = menu.addAction(text)
        action.setData((act, ""))
        if len(keys) == 1:
            action.setShortcut(QKeySequence(keys[0]))
        elif keys:
            action.setShortcut(QKeySequence(keys[0] | keys[1]))
        return action

    def _menu_chosen(self, action: QAction) -> None:
        act, value = action.data()
        exhibit_id = self.selected_id()
        if act == "kind":
            self.kind_chosen.emit(exhibit_id, value)
        elif act == "open":
            self.open_exhibit(exhibit_id)
        elif act == "cover":
            self._cover(exhibit_id)
        elif act == "caption":
            self._ask_caption(exhibit_id)
        elif act in ("up", "down"):
            self.move_selected(-1 if act == "up" else 1)
        elif act in ("folder", "save", "shows", "find"):
            signals = {
                "folder": self.show_in_folder,
                "save": self.save_requested,
                "shows": self.shows_requested,
                "find": self.find_requested,
            }
            signals[act].emit(exhibit_id)
        else:
            self.remove_selected()

    def _ask_caption(self, exhibit_id: str) -> None:
        exhibit = self._exhibit(exhibit_id)
        if exhibit is None:
            return
        dialog = QInputDialog(self)
        dialog.setObjectName("captionDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Caption"))
        dialog.setLabelText(self.tr("What should the reader see in it?"))
        dialog.setOkButtonText(self.tr("Save"))
        dialog.setTextValue(exhibit.caption)
        dialog.setProperty("exhibit", exhibit_id)
        dialog.textValueSelected.connect(self._caption_typed)
        dialog.open()

    def _caption_typed(self, text: str) -> None:
        self.renamed.emit(self.sender().property("exhibit"), text.strip())

    def _activate(self, index: Index) -> None:
        tile = self._model.tile(index)
        if tile is None:
            return
        if tile.exhibit is None:
            self.add_requested.emit()
        else:
            self.open_exhibit(tile.exhibit.id)

    def _click(self, index: Index) -> None:
        """One click is enough on the adding tile, and on "What does it show?"."""
        tile = self._model.tile(index)
        if tile is None:
            return
        if tile.exhibit is None:
            self.add_requested.emit()
        elif exhibit_text.asks_kind(tile.exhibit):
            self._offer_kinds(index, tile.exhibit)

    def _offer_kinds(self, index: Index, exhibit: Exhibit) -> None:
        """Open the menu of kinds under the words that ask for one, if they were clicked."""
        line = self._view.line_rect(index)
        if not line.contains(self._view.pressed_at):
            return
        menu = self.kinds_menu_for(exhibit.id)
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._view.viewport().mapToGlobal(line.bottomLeft()))

    def _show_menu(self, position: QPoint) -> None:
        index = self._view.indexAt(position)
        if index.isValid():
            self._view.setCurrentIndex(index)
        menu = self.menu_for(self.selected_id())
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._view.viewport().mapToGlobal(position))

    def _thumbnail_ready(self, exhibit_id: str, picture: QImage | None) -> None:
        if shiboken6.isValid(self._model):
            self._model.set_picture(exhibit_id, picture)

    def _exhibit(self, exhibit_id: str) -> Exhibit | None:
        return next((entry for entry in self._exhibits if entry.id == exhibit_id), None)

    def _fill_trash(self) -> None:
        while (item := self._trash_rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for exhibit in self._gone:
            self._trash_rows.addWidget(self._trash_row(exhibit))
        count = len(self._gone)
        self._trash_link.setText(self.tr("Trash (%1)").replace("%1", str(count)))
        self._trash_link.setAccessibleName(self.tr("%n removed exhibit(s)", "", count))
        self._trash_link.setVisible(count > 0)
        if not count:
            self._trash_link.setChecked(False)
        self._trash.setVisible(count > 0 and self._trash_link.isChecked())

    def _trash_row(self, exhibit: Exhibit) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(4, 0, 0, 0)
        name = ElidedLabel(f"{exhibit_text.title(exhibit)} · {one_line(exhibit.name)}")
        name.setObjectName("removedExhibit")
        name.setMinimumWidth(40)
        set_role(name, "caption", "text2")
        button = QPushButton(self.tr("Restore"))
        button.setObjectName("restoreExhibit")
        button.setAccessibleName(self.tr("Restore %1").replace("%1", one_line(exhibit.name)))
        button.setProperty("exhibit", exhibit.id)
        set_kind(button, "link")
        button.clicked.connect(self._restore_clicked)
        purge = QPushButton(self.tr("Delete for good…"))
        purge.setObjectName("purgeExhibit")
        words = self.tr("Delete %1 for good").replace("%1", one_line(exhibit.name))
        purge.setAccessibleName(words)
        purge.setProperty("exhibit", exhibit.id)
        set_kind(purge, "link")
        purge.clicked.connect(self._purge_clicked)
        line.addWidget(name, 1)
        line.addWidget(button)
        line.addWidget(purge)
        return row

    def _purge_clicked(self) -> None:
        self.purge_requested.emit(self.sender().property("exhibit"))

    def _restore_clicked(self) -> None:
        self.restored.emit(self.sender().property("exhibit"))

    def _show_trash(self, shown: bool) -> None:
        self._trash.setVisible(shown and bool(self._gone))


def _fill_kinds(menu: QMenu, exhibit: Exhibit) -> None:
    for kind in ExhibitKind:
        action = menu.addAction(labels.exhibit_kind(kind))
        action.setCheckable(True)
        action.setChecked(kind is exhibit.kind)
        action.setData(("kind", kind.value))


def _rank(exhibit: Exhibit) -> tuple[int, str]:
    return (exhibit.position, exhibit.id)
