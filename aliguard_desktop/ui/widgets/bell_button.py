# SPDX-License-Identifier: MIT
"""The bell: opens the inbox of reminders, and says how many are unread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from aliguard_desktop.ui import theme
from aliguard_desktop.ui.counting import counting

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_MOST = 99


class BellButton(QToolButton):
    """A tool button with a number in its corner."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        """Take the action that opens the inbox."""
        super().__init__(parent)
        self.setObjectName("remindersButton")
        self.setDefaultAction(action)
        self.setIconSize(QSize(18, 18))
        theme.set_kind(self, "icon")
        self._unread = 0
        self.set_unread(0)

    @property
    def unread(self) -> int:
        """The number shown."""
        return self._unread

    def set_unread(self, orders: int, today: int = 0) -> None:
        """Show of how many orders there are reminders that nobody has looked at.

        Args:
            orders: The number shown.
            today: How many of them are to do today; why there are others is said in words.
        """
        self._unread = orders
        lines = [counting().unread(orders) if orders else self.tr("Reminders")]
        if orders > today:
            lines.append(counting().not_today(orders - today))
        self.setAccessibleName(" ".join(lines))
        self.setToolTip("\n".join(lines))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, then the number."""
        super().paintEvent(event)
        if not self._unread:
            return
        text = f"{_MOST}+" if self._unread > _MOST else str(self._unread)
        font = theme.font("caption")
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 0.82)
        metrics = QFontMetrics(font)
        height = metrics.height()
        width = max(height, metrics.horizontalAdvance(text) + 6)
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        badge = QRect(0 if right_to_left else self.width() - width, 0, width, height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tokens().chip("alarm")[0]))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(theme.tokens().chip("alarm")[1]))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.end()
