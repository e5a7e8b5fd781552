# SPDX-License-Identifier: MIT
"""Says once that a window has painted itself: what is expensive waits until then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PATIENCE_MS = 2_000
"""A window on another desktop, or behind a locked screen, is not exposed: nobody waits for it."""
_PAINTED = (QEvent.Type.Expose, QEvent.Type.Paint)


class FirstPaint(QObject):
    """Watches a window that has just been shown.

    Signals:
        painted: The window stands on the screen, or nobody can see whether it does. Emitted once,
            from the loop, after what was painted has been handed to the window system.
    """

    painted = Signal()

    def __init__(
        self, window: QWidget, parent: QObject | None = None, *, patience_ms: int = _PATIENCE_MS
    ) -> None:
        """Watch a window that is shown already; one that is made small is not waited for.

        Args:
            window: Has a native window: it was shown.
            parent: What this ends with.
            patience_ms: Milliseconds after which it is said anyway.
        """
        super().__init__(parent)
        self._native: QObject | None = window.windowHandle()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell)
        self._native.installEventFilter(self)
        self._timer.start(0 if window.isMinimized() else patience_ms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the window system shows the window; Qt paints it inside this very event."""
        if event.type() in _PAINTED and watched is self._native:
            self._leave()
            self._timer.start(0)
        return False

    def _leave(self) -> None:
        native, self._native = self._native, None
        if native is not None:
            native.removeEventFilter(self)

    def _tell(self) -> None:
        self._leave()
        self.painted.emit()
