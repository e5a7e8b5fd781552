# SPDX-License-Identifier: MIT
"""A short message over the window that goes by itself, with one act such as Undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from aliguard_desktop.ui.theme import set_kind, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent

STAY_MS = 5_000
STAY_WITH_ACTION_MS = 10_000
_MS_A_LETTER = 70
"""A slow reader's time: whoever reads a foreign language is not hurried."""
_MARGIN = 24


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say ``text`` without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Toast(QFrame):
    """One toast per window: ``show_message`` replaces what it said before.

    It stays while the pointer is over it or its button has the focus. Its act is always in a
    menu too (Undo: Ctrl+Z), so nothing depends on being quick.
    """

    acted = Signal()
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        """Make the hidden toast of ``window``."""
        super().__init__(window)
        self._window = window
        self._own_act: Callable[[], None] | None = None
        self.setObjectName("toast")
        self.setAccessibleName(self.tr("Message"))
        self._label = QLabel()
        self._label.setObjectName("toastText")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._button = QPushButton()
        self._button.setObjectName("toastAction")
        set_kind(self._button, "link")
        self._button.clicked.connect(self._act)
        self._button.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    @property
    def running(self) -> bool:
        """Whether it will go by itself."""
        return self._timer.isActive()

    def show_message(
        self, text: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Show ``text`` for 5 s, or for 10 s with a button named ``action``; longer, if it is long.

        The button does ``act``; without one it is ``acted`` that says so (Undo).
        """
        self._own_act = act
        self._label.setText(text)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        least = STAY_WITH_ACTION_MS if action else STAY_MS
        self._timer.setInterval(max(least, _MS_A_LETTER * len(text)))
        self._place()
        self.show()
        self.raise_()
        self._wait()
        announce(self, text)

    def dismiss(self) -> None:
        """Hide it now."""
        self._timer.stop()
        if self.isHidden():
            return
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size and the button's focus."""
        # The kind first: events still come while Python takes the object apart.
        kind = event.type()
        if kind == QEvent.Type.Resize and watched is self.parent():
            self._place()
        elif kind == QEvent.Type.FocusIn and watched is self._button:
            self._timer.stop()
        elif kind == QEvent.Type.FocusOut and watched is self._button:
            self._wait()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is over it."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        self._wait()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc hides it."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card; colours are read now, so they follow the theme."""
        del event
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.color("ctl"), 1))
        painter.setBrush(colours.color("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _act(self) -> None:
        self.dismiss()
        if self._own_act is None:
            self.acted.emit()
        else:
            self._own_act()

    def _wait(self) -> None:
        if self.isHidden() or self.underMouse() or QApplication.focusWidget() is self._button:
            return
        self._timer.start()

    def _place(self) -> None:
        """Sit at the bottom, in the middle, above the status bar."""
        window = self._window
        room = max(120, window.width() - 2 * _MARGIN)
        wanted = self._label.fontMetrics().horizontalAdvance(self._label.text())
        self._label.setMinimumWidth(min(wanted + 4, max(80, room - 200)))
        self.adjustSize()
        width = min(self.width(), room)
        height = max(44, self.heightForWidth(width) if self.hasHeightForWidth() else self.height())
        left = (window.width() - width) // 2
        self.setGeometry(left, window.height() - height - 2 * _MARGIN, width, height)
