# SPDX-License-Identifier: MIT
"""The money tiles over the list: count and money of each group; a click filters by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from aliguard_desktop.ui import formatting, icons, theme
from aliguard_desktop.ui.models.order_list import Group, GroupTotal
from aliguard_desktop.ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Callable

translate = QCoreApplication.translate

TILES: tuple[tuple[str, frozenset[Group], str, str], ...] = (
    ("today", frozenset({Group.TODAY}), "triangle", "danger"),
    ("week", frozenset({Group.WEEK}), "bell", "warn"),
    ("waiting", frozenset({Group.WAITING}), "hourglass", "text2"),
    ("later", frozenset({Group.LATER, Group.MISSING}), "clock", "ok"),
)
"""Name, groups, icon and icon colour of each tile."""


def tile_title(name: str) -> str:
    """Return the words of a tile."""
    return {
        "today": translate("Tiles", "Today"),
        "week": translate("Tiles", "Next 7 days"),
        "waiting": translate("Tiles", "Waiting"),
        "later": translate("Tiles", "Later or no date"),
    }[name]


class MoneyTile(QToolButton):
    """One tile: icon, name and count above, money below."""

    def __init__(self, name: str, icon: str, colour: str, parent: QWidget | None = None) -> None:
        """Take the tile's name and look."""
        super().__init__(parent)
        self.setObjectName(f"tile_{name}")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name, self._icon, self._colour = name, icon, colour
        self._head, self._amount, self._more = tile_title(name), "", ""

    def show_total(self, total: GroupTotal) -> None:
        """Show count and money; amounts of different currencies stand side by side."""
        self._head = f"{tile_title(self._name)} \u00b7 {total.count}"
        self._amount = formatting.money(total.amounts[0]) if total.amounts else "\u2013"
        self._more = " ".join(f"+ {formatting.money(amount)}" for amount in total.amounts[1:])
        self.setAccessibleName(f"{self._head}, {self._amount} {self._more}".strip())
        self.setToolTip(formatting.tooltip(f"{self._head}: {self._amount} {self._more}".strip()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of two lines."""
        strong = QFontMetrics(theme.font("amount", QFont.Weight.DemiBold))
        small = QFontMetrics(theme.font("caption"))
        below = strong.horizontalAdvance(self._amount) + small.horizontalAdvance(self._more) + 5
        width = max(small.horizontalAdvance(self._head) + 20, below) + 24
        return QSize(width, strong.height() + QFontMetrics(theme.font()).height() + 18)

    def minimumSizeHint(self) -> QSize:
        """Let the layout shrink it."""
        return QSize(90, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        tokens = theme.tokens()
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(tokens.color("sel" if self.isChecked() else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(tokens.color("accent"))
            painter.drawRoundedRect(box, 6, 6)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        mirror = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        near = Qt.AlignmentFlag.AlignRight if mirror else Qt.AlignmentFlag.AlignLeft
        rect = self.rect()
        small = theme.font("caption")
        strong = theme.font("amount", QFont.Weight.DemiBold)
        line, bottom = QFontMetrics(small).height() + 2, QFontMetrics(strong).height() + 2
        top = (rect.height() - line - bottom - 2) // 2
        icon = QRect(12, top + (line - 14) // 2, 14, 14)
        head = QRect(32, top, rect.width() - 38, line)
        width = min(QFontMetrics(strong).horizontalAdvance(self._amount) + 4, rect.width() - 16)
        amount = QRect(12, top + line + 2, width, bottom)
        more = QRect(
            amount.right() + 5, amount.top() + 1, rect.width() - amount.right() - 11, bottom
        )
        if mirror:
            icon, head, amount, more = (
                painting.mirrored(part, rect) for part in (icon, head, amount, more)
            )
        icons.paint(painter, self._icon, icon, self._colour)
        painting.draw_text(painter, head, self._head, small, "text2", near)
        painting.draw_text(painter, amount, self._amount, strong, "text", near)
        painting.draw_text(painter, more, self._more, small, "text2", near)


class MoneyTiles(QFrame):
    """The row of tiles; at most one is checked."""

    filter_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the tiles."""
        super().__init__(parent)
        self.setObjectName("moneyTiles")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(4)
        self._tiles: list[MoneyTile] = []
        for name, _, icon, colour in TILES:
            tile = MoneyTile(name, icon, colour, self)
            tile.clicked.connect(self._on_clicked)
            layout.addWidget(tile)
            self._tiles.append(tile)

    def show_totals(self, total_of: Callable[..., GroupTotal]) -> None:
        """Ask for the total of each tile's groups and show it."""
        for tile, (_, groups, _, _) in zip(self._tiles, TILES, strict=True):
            tile.show_total(total_of(*groups))

    def clear(self) -> None:
        """Uncheck all tiles."""
        for tile in self._tiles:
            tile.setChecked(False)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Hide the fourth tile where it is narrow."""
        self._tiles[-1].setVisible(not is_narrow)

    def _on_clicked(self) -> None:
        clicked = self.sender()
        chosen: frozenset[Group] = frozenset()
        for tile, (_, groups, _, _) in zip(self._tiles, TILES, strict=True):
            if tile is clicked and tile.isChecked():
                chosen = groups
            elif tile is not clicked:
                tile.setChecked(False)
        self.filter_chosen.emit(chosen)
