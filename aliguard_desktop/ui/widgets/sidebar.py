# SPDX-License-Identifier: MIT
"""The views at the left: name and count of each, the money at risk, or a narrow icon rail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui import formatting, icons, theme
from aliguard_desktop.ui.counting import counting
from aliguard_desktop.ui.models.views import ListView
from aliguard_desktop.ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aliguard_desktop.domain.money import Money

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate

_ROW = 32
_RAIL = 52
_NARROWEST, _WIDEST = 150, 220
_NO_PARENT = QModelIndex()

_ICONS = {
    ListView.TODAY: "sun",
    ListView.OPEN: "list",
    ListView.ON_THE_WAY: "truck",
    ListView.DISPUTES: "scales",
    ListView.REFUNDS: "refund",
    ListView.MISSING: "question",
    ListView.FINISHED: "check-circle",
    ListView.TRASH: "trash",
}


def view_title(view: ListView) -> str:
    """Return the name of a view."""
    return {
        ListView.TODAY: translate("Sidebar", "Today"),
        ListView.OPEN: translate("Sidebar", "All open"),
        ListView.ON_THE_WAY: translate("Sidebar", "On the way"),
        ListView.DISPUTES: translate("Sidebar", "Disputes"),
        ListView.REFUNDS: translate("Sidebar", "Refunds"),
        ListView.MISSING: translate("Sidebar", "Date missing"),
        ListView.FINISHED: translate("Sidebar", "Finished"),
        ListView.TRASH: translate("Sidebar", "Trash"),
    }[view]


@dataclass(frozen=True, slots=True)
class _Shown:
    """What one row of the sidebar shows."""

    view: ListView
    title: str
    count: int


class _ViewsModel(QAbstractListModel):
    """The fixed views with their counts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._counts: dict[ListView, int] = dict.fromkeys(ListView, 0)
        self._done = 0

    def set_done(self, count: int) -> None:
        if count != self._done:
            self._done = count
            row = self.index(tuple(ListView).index(ListView.TODAY))
            self.dataChanged.emit(row, row)

    def set_counts(self, counts: Mapping[ListView, int]) -> None:
        if dict(counts) != self._counts:
            self._counts = dict(counts)
            self.dataChanged.emit(self.index(0), self.index(len(ListView) - 1))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(ListView)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        view = tuple(ListView)[index.row()]
        count = self._counts.get(view, 0)
        if role == Qt.ItemDataRole.DisplayRole:
            return view_title(view)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = [view_title(view), counting().orders(count)]
            if view is ListView.TODAY and self._done:
                words.append(counting().marked_done(self._done))
            return ", ".join(words)
        if role == Qt.ItemDataRole.UserRole:
            return _Shown(view, view_title(view), count)
        return None


class _ViewsDelegate(QStyledItemDelegate):
    """Paints icon, name and count; in the rail the icon, and a badge on Today."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_rail = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        shown: _Shown = index.data(Qt.ItemDataRole.UserRole)
        extra = 10 if shown.view is ListView.TRASH else 0
        return QSize(60, max(_ROW, QFontMetrics(theme.font()).height() + 14) + extra)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown: _Shown = index.data(Qt.ItemDataRole.UserRole)
        tokens = theme.tokens()
        rect = QRect(option.rect)
        if shown.view is ListView.TRASH:
            rect.setTop(rect.top() + 10)
        mirror = option.direction is Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(6, 1, -6, -1)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("sel" if selected else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(tokens.color("accent"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        icon = QRect(rect.left() + 16, 0, 18, 18)
        if self.is_rail:
            icon.moveLeft(rect.center().x() - 8)
        icon.moveTop(rect.center().y() - 8)
        if mirror:
            icon = painting.mirrored(icon, rect)
        icons.paint(painter, _ICONS[shown.view], icon, "accent" if selected else "text2")
        if self.is_rail:
            self._paint_badge(painter, icon, shown)
        else:
            self._paint_words(painter, rect, shown, selected=selected, mirror=mirror)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, rect: QRect, shown: _Shown, *, selected: bool, mirror: bool
    ) -> None:
        count = str(shown.count) if shown.count else ""
        small = theme.font("caption")
        strong = shown.view is ListView.TODAY and shown.count
        if strong:
            small.setWeight(QFont.Weight.DemiBold)
        width = QFontMetrics(small).horizontalAdvance(count) + 4
        number = QRect(rect.right() - 16 - width, rect.top(), width, rect.height())
        title = QRect(rect.left() + 43, rect.top(), number.left() - rect.left() - 49, rect.height())
        far, near = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        if mirror:
            number, title = painting.mirrored(number, rect), painting.mirrored(title, rect)
            far, near = near, far
        weight = QFont.Weight.DemiBold if selected else QFont.Weight.Normal
        painting.draw_text(painter, title, shown.title, theme.font("body", weight), "text", near)
        painting.draw_text(painter, number, count, small, "text" if strong else "text2", far)

    def _paint_badge(self, painter: QPainter, icon: QRect, shown: _Shown) -> None:
        if shown.view is not ListView.TODAY or not shown.count:
            return
        text = str(shown.count) if shown.count <= 9 else "9+"
        box = QRectF(icon.right() - 5, icon.top() - 7, 15 if len(text) == 1 else 20, 15)
        background, foreground = theme.tokens().chip("alarm")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens().color(background))
        painter.drawRoundedRect(box, 7.5, 7.5)
        painter.setPen(theme.tokens().color(foreground))
        font = theme.font("caption", QFont.Weight.Bold)
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


class Sidebar(QFrame):
    """Views above, money at risk below."""

    view_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the list and the money block."""
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._list = QListView(self)
        self._list.setObjectName("views")
        self._list.setAccessibleName(self.tr("Views"))
        self._model = _ViewsModel(self._list)
        self._delegate = _ViewsDelegate(self._list)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._money = QWidget(self)
        self._caption = QLabel(self.tr("At risk"), self._money)
        self._amount = QLabel(self._money)
        self._others = QLabel(self._money)
        self._lay_out()
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.set_rail(is_rail=False)

    def set_counts(self, counts: Mapping[ListView, int]) -> None:
        """Show how many orders each view holds."""
        self._model.set_counts(counts)

    def set_done(self, count: int) -> None:
        """Say of how many of today's orders no reminder comes any more."""
        self._model.set_done(count)

    def set_at_risk(self, amounts: Sequence[Money]) -> None:
        """Show the money of open orders, one line per currency."""
        self._money.setVisible(bool(amounts) and not self._delegate.is_rail)
        self._has_money = bool(amounts)
        self._amount.setText(formatting.money(amounts[0]) if amounts else "")
        self._others.setText("\n".join(f"+ {formatting.money(amount)}" for amount in amounts[1:]))
        self._others.setVisible(len(amounts) > 1)

    @property
    def current(self) -> ListView:
        """The view that is marked."""
        return tuple(ListView)[max(0, self._list.currentIndex().row())]

    def set_current(self, view: ListView) -> None:
        """Mark a view as the one shown."""
        self._list.setCurrentIndex(self._model.index(tuple(ListView).index(view)))

    def set_rail(self, *, is_rail: bool) -> None:
        """Become a rail of icons, or show names again."""
        self._delegate.is_rail = is_rail
        self._money.setVisible(self._has_money and not is_rail)
        self.setFixedWidth(_RAIL if is_rail else self._full_width())
        self._list.doItemsLayout()

    @property
    def is_rail(self) -> bool:
        """Whether only icons are shown."""
        return self._delegate.is_rail

    def focus_list(self) -> None:
        """Give the views the keyboard."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    _has_money = False

    def _full_width(self) -> int:
        metrics = QFontMetrics(theme.font("body", QFont.Weight.DemiBold))
        longest = max(metrics.horizontalAdvance(view_title(view)) for view in ListView)
        return min(max(longest + 90, _NARROWEST), _WIDEST)

    def _lay_out(self) -> None:
        for label, name in ((self._amount, "atRiskAmount"), (self._others, "atRiskOthers")):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_role(self._caption, "caption", "text2")
        theme.set_role(self._amount, "amount")
        theme.set_role(self._others, "caption", "text2")
        money = QVBoxLayout(self._money)
        money.setContentsMargins(16, 8, 8, 12)
        money.setSpacing(2)
        for label in (self._caption, self._amount, self._others):
            money.addWidget(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._money)

    def _on_current_changed(self, current: QModelIndex) -> None:
        shown = current.data(Qt.ItemDataRole.UserRole)
        if isinstance(shown, _Shown):
            self.view_chosen.emit(shown.view.value)
