# SPDX-License-Identifier: MIT
"""The order list as it is seen: a tree without decoration and one delegate for its rows."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from aliguard_desktop.ui import icons, theme
from aliguard_desktop.ui.models.order_list import Column, Group, OrderListModel, Role, Words
from aliguard_desktop.ui.widgets import painting
from aliguard_desktop.ui.widgets.chip import draw_chip

Index = QModelIndex | QPersistentModelIndex

_PICTURE = 36
_PICTURE_FROM = 240
_AMOUNT_FROM = 560
_LEFT = 12
_TITLE_SHARE = 0.42
"""What the titles keep of the room that they share with the next steps."""
_CHIP_LEAST = 96
"""Room for the column's title; more only where a chip or the line below it needs it."""
_MEASURED = 300
"""Rows of each group whose words decide how wide the columns are."""


class OrderDelegate(QStyledItemDelegate):
    """Paints groups and rows (interface, 4.1): chip, title, next step, amount."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 52 px rows and 30 px groups, more with a larger font."""
        del option
        if index.column():
            return QSize(0, 0)  # a layout asks for every cell; the first one's height is the row's
        is_order = not _is_group(index)  # asking for data would read every order that rests
        order, group = _row_heights(QApplication.font().key())
        return QSize(0, order if is_order else group)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        words = index.data(Role.WORDS)
        painter.save()
        painter.setClipRect(option.rect)
        if _is_group(index):
            self._paint_group(painter, option, index)
        elif words is None:  # it was there a moment ago
            self._paint_ground(painter, option, index)
        else:
            self._paint_ground(painter, option, index)
            painters = {
                Column.COUNTDOWN: self._paint_countdown,
                Column.ORDER: self._paint_order,
                Column.NEXT: self._paint_next,
                Column.PAID: self._paint_paid,
            }
            painters[Column(index.column())](painter, option, words)
        painter.restore()

    def _paint_group(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.fillRect(rect, theme.tokens().color("raised"))
        painting.hairline(painter, rect.left(), rect.right(), rect.bottom())
        if index.column():
            return
        view = option.widget
        is_open = isinstance(view, QTreeView) and view.isExpanded(index)
        mirror = option.direction is Qt.LayoutDirection.RightToLeft
        arrow = QRect(rect.left() + _LEFT, 0, 14, 14)
        arrow.moveTop(rect.top() + (rect.height() - 14) // 2)
        title = index.data(Qt.ItemDataRole.DisplayRole)
        font = theme.font("caption", QFont.Weight.DemiBold)
        width = QFontMetrics(font).horizontalAdvance(title) + 4
        words = QRect(arrow.right() + 8, rect.top(), width, rect.height())
        count = QRect(words.right() + 6, rect.top(), 80, rect.height())
        closed = "chevron-left" if mirror else "chevron-right"
        icon = "chevron-down" if is_open else closed
        if mirror:
            arrow, words, count = (painting.mirrored(box, rect) for box in (arrow, words, count))
        icons.paint(painter, icon, arrow, "text2")
        painting.draw_text(painter, words, title, font, "text2")
        painting.draw_text(
            painter, count, str(index.data(Role.COUNT)), theme.font("caption"), "text2"
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            _focus_bar(painter, rect, mirror=mirror)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        tokens = theme.tokens()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        view = option.widget
        focused = view.hasFocus()
        if selected:
            painter.fillRect(rect, tokens.color("sel" if focused else "hover"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.color("hover"))
        painting.hairline(painter, rect.left(), rect.right(), rect.bottom())
        if selected and index.column() == Column.COUNTDOWN:
            _focus_bar(painter, rect, mirror=option.direction is Qt.LayoutDirection.RightToLeft)

    def _paint_countdown(
        self, painter: QPainter, option: QStyleOptionViewItem, words: Words
    ) -> None:
        rect: QRect = option.rect
        mirror = option.direction is Qt.LayoutDirection.RightToLeft
        upper, lower = _lines(rect)
        width = min(painting.chip_width(words.chip), rect.width() - _LEFT - 4)
        height = painting.chip_height()
        chip = QRect(rect.left() + _LEFT, upper.center().y() - height // 2 + 1, width, height)
        split = QRect(chip.right() + 6, chip.top() + 4, 14, 14)
        under = QRect(rect.left() + _LEFT + 2, lower.top(), rect.width() - _LEFT, lower.height())
        if mirror:
            chip, split, under = (painting.mirrored(box, rect) for box in (chip, split, under))
        draw_chip(painter, chip, words.level, words.chip, right_to_left=mirror)
        if words.split:
            icons.paint(painter, "split", split, "warn")
        painting.draw_text(painter, under, words.chip_sub, theme.font("caption"), "text2", _side())

    def _paint_order(self, painter: QPainter, option: QStyleOptionViewItem, words: Words) -> None:
        rect: QRect = option.rect
        mirror = option.direction is Qt.LayoutDirection.RightToLeft
        upper, lower = _lines(rect)
        left = rect.left() + 8
        if rect.width() >= _PICTURE_FROM:
            tile = QRect(left, rect.center().y() - _PICTURE // 2, _PICTURE, _PICTURE)
            left = tile.right() + 10
            if mirror:
                tile = painting.mirrored(tile, rect)
            painting.draw_tile(painter, tile, words.title, words.title)
        title = QRect(left, upper.top(), rect.right() - left - 6, upper.height())
        state = QRect(left, lower.top(), rect.right() - left - 6, lower.height())
        if mirror:
            title, state = painting.mirrored(title, rect), painting.mirrored(state, rect)
        medium = theme.font("body", QFont.Weight.Medium)
        painting.draw_text(painter, title, words.title, medium, "text", _side())
        painting.draw_text(painter, state, words.state, theme.font("caption"), "text2", _side())

    def _paint_next(self, painter: QPainter, option: QStyleOptionViewItem, words: Words) -> None:
        rect: QRect = option.rect
        upper, lower = _lines(rect.adjusted(8, 0, -6, 0))
        weight = QFont.Weight.DemiBold if words.next_strong else QFont.Weight.Normal
        colour = "text2" if words.level.value in ("wait", "done", "closed") else "text"
        painting.draw_text(painter, upper, words.next, theme.font("body", weight), colour, _side())
        painting.draw_text(painter, lower, words.next_sub, theme.font("caption"), "text2", _side())

    def _paint_paid(self, painter: QPainter, option: QStyleOptionViewItem, words: Words) -> None:
        rect: QRect = option.rect
        upper, lower = _lines(rect.adjusted(4, 0, -12, 0))
        font = theme.font("body", QFont.Weight.Medium)
        far = Qt.AlignmentFlag.AlignRight
        painting.draw_text(painter, upper, words.amount, font, "text", far)
        painting.draw_text(painter, lower, words.currency, theme.font("caption"), "text2", far)


class OrderListView(QTreeView):
    """The grouped list; orders come out of it as ids."""

    order_selected = Signal(str)
    order_activated = Signal(str)
    details_wanted = Signal()
    sorting_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Set the view up; ``set_model`` gives it rows."""
        super().__init__(parent)
        self.setObjectName("orderList")
        self.setAccessibleName(self.tr("Orders"))
        self.setItemDelegate(OrderDelegate(self))
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setUniformRowHeights(False)
        header = self.header()
        header.setObjectName("orderListHeader")
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        self._next_width = 0
        self._collapsed: set[Group] = {Group.FINISHED}
        self._sorted: tuple[Column, Qt.SortOrder] | None = None
        self._current_id = ""
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.header().sectionClicked.connect(self._on_header_clicked)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.collapsed.connect(self._on_collapsed)
        self.expanded.connect(self._on_expanded)

    def set_model(self, model: OrderListModel) -> None:
        """Show a model; its resets keep the current order and the folded groups."""
        self.setModel(model)
        model.modelReset.connect(self._on_reset)
        model.dataChanged.connect(self._on_data_changed)
        model.order_moved.connect(self._on_order_moved)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._on_reset()

    def orders(self) -> OrderListModel:
        """Return the model."""
        model: OrderListModel = self.model()  # type: ignore[assignment]
        return model

    def current_order(self) -> str:
        """Return the id of the current order, or an empty text."""
        found = self.currentIndex().data(Role.ORDER_ID)
        return found if isinstance(found, str) else ""

    def order_id_of(self, index: QModelIndex) -> str:
        """Return the id of the order at an index, or an empty text for a group."""
        found = index.data(Role.ORDER_ID)
        return found if isinstance(found, str) else ""

    def selected_orders(self) -> list[str]:
        """Return the ids of all selected orders."""
        return self.orders().order_ids(self.selectionModel().selectedRows(0))

    def select_order(self, order_id: str) -> bool:
        """Make an order current, unfold its group and scroll to it; False if not shown."""
        return self._go_to(self.orders().index_of(order_id))

    def _go_to(self, index: QModelIndex) -> bool:
        if not index.isValid():
            return False
        if index.parent().isValid():
            self.expand(index.parent())
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def order_at(self, global_position: QPoint) -> str:
        """Return the id of the order under a position, or an empty text."""
        index = self.indexAt(self.viewport().mapFromGlobal(global_position))
        found = index.data(Role.ORDER_ID)
        return found if isinstance(found, str) else ""

    def row_rect_at(self, global_position: QPoint) -> QRect | None:
        """Return the global rectangle of the row under a position, or None."""
        index = self.indexAt(self.viewport().mapFromGlobal(global_position))
        if not index.isValid() or not index.data(Role.ORDER_ID):
            return None
        cell = self.visualRect(index)
        row = QRect(0, cell.top(), self.viewport().width(), cell.height())
        return QRect(self.viewport().mapToGlobal(row.topLeft()), row.size())

    def back_to_urgency(self) -> None:
        """Leave the flat sorting."""
        self._sorted = None
        self.header().setSortIndicatorShown(False)
        self.orders().sort_flat(None, Qt.SortOrder.AscendingOrder)
        self.sorting_changed.emit(self._sorted is not None)

    # ---- Qt overrides -------------------------------------------------------------------------

    def selectAll(self) -> None:  # noqa: N802 - Qt's name
        """Select all orders that fit, also those that were not shown until now."""
        self.orders().show_all()
        super().selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out again."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold groups by arrow keys from anywhere in them; Enter is the card's main act."""
        key = event.key()
        index = self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.current_order():
                self.order_activated.emit(self.current_order())
            elif index.isValid():
                self.setExpanded(index, not self.isExpanded(index))
            return
        if key == Qt.Key.Key_Space and self.current_order():
            self.details_wanted.emit()
            return
        if key == Qt.Key.Key_Left and index.parent().isValid():
            self.setCurrentIndex(index.parent())
            self.collapse(index.parent())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Jump to the next title that begins with what was typed."""
        column = self.currentIndex().siblingAtColumn(Column.ORDER)
        if column.isValid() and self.current_order():
            self.selectionModel().setCurrentIndex(
                column, self.selectionModel().SelectionFlag.NoUpdate
            )
        super().keyboardSearch(search)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tell which order is current."""
        super().currentChanged(current, previous)
        found = current.data(Role.ORDER_ID) if current.isValid() else None
        order_id = found if isinstance(found, str) else ""
        if order_id and order_id != self._current_id:
            self._current_id = order_id
            self.order_selected.emit(order_id)

    # ---- slots --------------------------------------------------------------------------------

    def _on_reset(self) -> None:
        model = self.orders()
        # Then Qt asks for the height of one row instead of all.
        self.setUniformRowHeights(model.is_flat)
        for row in range(0 if model.is_flat else model.rowCount()):
            index = model.index(row, 0)
            group = index.data(Role.GROUP)
            self.setFirstColumnSpanned(row, QModelIndex(), True)  # noqa: FBT003 - Qt's own
            folded = group in self._collapsed and model.rowCount() > 1
            self.setExpanded(index, not folded)
        self._measure()
        # An order that another sorting put far down is not worth laying out all before it.
        kept = model.index_of(self._current_id, fetches=False) if self._current_id else None
        if kept is not None and not self._go_to(kept):
            self._current_id = ""

    def _on_scrolled(self, value: int) -> None:
        """Ask for more orders near the end: Qt itself asks only for a flat list."""
        bar = self.verticalScrollBar()
        if value < bar.maximum() - self.viewport().height():
            return
        model = self.orders()
        parents = [QModelIndex(), *(model.index(row, 0) for row in range(model.rowCount()))]
        for parent in parents if not model.is_flat else parents[:1]:
            if model.canFetchMore(parent) and (model.is_flat or self.isExpanded(parent)):
                model.fetchMore(parent)

    def _on_data_changed(self) -> None:
        self._measure()

    def _on_order_moved(self, order_id: str) -> None:
        """Follow the current order where it went; any other moves without a stir."""
        if order_id == self._current_id:
            self.select_order(order_id)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid() and index.data(Role.ORDER_ID) is None:
            self.setExpanded(index, not self.isExpanded(index))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        found = index.data(Role.ORDER_ID)
        if isinstance(found, str):
            self.order_activated.emit(found)

    def _on_collapsed(self, index: QModelIndex) -> None:
        group = index.data(Role.GROUP)
        if isinstance(group, Group):
            self._collapsed.add(group)

    def _on_expanded(self, index: QModelIndex) -> None:
        group = index.data(Role.GROUP)
        if isinstance(group, Group):
            self._collapsed.discard(group)

    def _on_header_clicked(self, section: int) -> None:
        column = Column(section)
        if column is Column.COUNTDOWN:
            self.back_to_urgency()
            return
        order = Qt.SortOrder.AscendingOrder
        if self._sorted == (column, order):
            order = Qt.SortOrder.DescendingOrder
        self._sorted = (column, order)
        self.header().setSortIndicatorShown(True)
        self.header().setSortIndicator(section, order)
        self.orders().sort_flat(column, order)
        self.sorting_changed.emit(self._sorted is not None)

    # ---- helpers ------------------------------------------------------------------------------

    def _measure(self) -> None:
        """Find the widest chip and next step, then share the width out."""
        strong = QFontMetrics(theme.font("body", QFont.Weight.DemiBold))
        small = QFontMetrics(theme.font("caption"))
        found = self._all_words()
        chip, step = _CHIP_LEAST, 120
        # Thousands of rows say the same few things: each is measured once.
        for text, split in {(words.chip, words.split) for words in found}:
            chip = max(chip, painting.chip_width(text, split=split))
        for text in {words.chip_sub for words in found}:
            chip = max(chip, small.horizontalAdvance(text) + 2)
        for text in {words.next for words in found}:
            step = max(step, strong.horizontalAdvance(text))
        for text in {words.next_sub for words in found}:
            step = max(step, min(small.horizontalAdvance(text), 190))
        self._chip_width = min(chip + _LEFT + 4, 240)
        self._next_width = min(step + 18, 300)
        self._share_width()

    def _all_words(self) -> list[Words]:
        return self.orders().first_words(_MEASURED)

    def _share_width(self) -> None:
        if self.model() is None or not self._next_width:
            return
        width = self.viewport().width()
        shows_amount = width >= _AMOUNT_FROM
        self.setColumnHidden(Column.PAID, not shows_amount)
        paid = QFontMetrics(theme.font("body", QFont.Weight.Medium)).horizontalAdvance("0000.00")
        paid = max(78, paid + 24) if shows_amount else 0
        rest = width - self._chip_width - paid
        step = min(self._next_width, max(rest - max(130, round(rest * _TITLE_SHARE)), 80))
        header = self.header()
        header.resizeSection(Column.COUNTDOWN, self._chip_width)
        header.resizeSection(Column.ORDER, max(60, rest - step))
        header.resizeSection(Column.NEXT, step)
        header.resizeSection(Column.PAID, paid)


def _is_group(index: Index) -> bool:
    model = index.model()
    return isinstance(model, OrderListModel) and model.is_group(index)


@lru_cache(maxsize=8)
def _row_heights(font: str) -> tuple[int, int]:
    """Return the heights of an order and a group in a font: a layout asks for every row's."""
    del font
    line = QFontMetrics(theme.font()).height()
    return max(52, 2 * line + 18), max(30, line + 12)


def _lines(rect: QRect) -> tuple[QRect, QRect]:
    """Return the rectangles of the upper and the lower line of a row."""
    top = QFontMetrics(theme.font()).height() + 2
    bottom = QFontMetrics(theme.font("caption")).height() + 2
    start = rect.top() + (rect.height() - top - bottom - 3) // 2
    upper = QRect(rect.left(), start, rect.width(), top)
    return upper, QRect(rect.left(), start + top + 3, rect.width(), bottom)


def _side() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeading


def _focus_bar(painter: QPainter, rect: QRect, *, mirror: bool) -> None:
    bar = QRect(rect.left(), rect.top(), 3, rect.height())
    if mirror:
        bar.moveRight(rect.right())
    painter.fillRect(bar, theme.tokens().color("accent"))
