# SPDX-License-Identifier: MIT
"""From a painted window to the program behind it.

The window comes first, with nothing but what is seen of it. What it takes to show and change
orders is imported then: what is not Qt's off the UI thread, the rest on it, one module at a turn of
the loop. In the same way the window's parts are built.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from aliguard_desktop.ui.first_paint import FirstPaint
from aliguard_desktop.ui.tasks import TaskRunner, calm_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from aliguard_desktop.ui.main_window import MainWindow
    from aliguard_desktop.ui.tasks import Runner


class Opening(QObject):
    """Shows a window, and says when the rest of the program can take over.

    Signals:
        painted: The window stands on the screen.
        ready: Everything is imported, the window has all its parts.
        left: The user does not wait for that: the window was closed.
    """

    painted = Signal()
    ready = Signal()
    left = Signal()

    def __init__(
        self,
        window: MainWindow,
        load: Callable[[], None],
        steps: Iterable[str] = (),
        parent: QObject | None = None,
        *,
        runner: Runner | None = None,
    ) -> None:
        """Take the window, which is not shown yet.

        Args:
            window: The main window.
            load: Imports what is not Qt's; called once, off the UI thread, after the first paint.
            steps: Imports the rest, a little with each, on the UI thread after ``load``.
            parent: What this ends with.
            runner: Runs ``load`` (tests hand in an inline one).
        """
        super().__init__(parent)
        self._window = window
        self._load = load
        self._steps = iter(steps)
        self._runner: Runner = runner or TaskRunner(self)
        self._is_over = False

    def start(self) -> None:
        """Show the window, and go on when it has been painted."""
        self._window.closing.connect(self._on_closing)
        self._window.actions_.chosen.connect(self._on_action)
        self._window.show()
        FirstPaint(self._window, self).painted.connect(self._on_painted)

    def close(self) -> None:
        """Wait for what is being imported; nothing follows any more."""
        self._is_over = True
        self._runner.close()

    def _on_painted(self) -> None:
        if self._is_over:
            return
        self._runner.run(self._import, self._on_loaded, self._on_failed)
        self.painted.emit()

    def _import(self) -> None:
        with calm_memory():
            self._load()

    def _on_loaded(self, _nothing: None) -> None:
        self._build()

    def _build(self) -> None:
        if self._is_over:
            return
        if next(self._steps, None) is not None or self._window.build_more():
            QTimer.singleShot(0, self, self._build)
            return
        self._is_over = True
        self._window.closing.disconnect(self._on_closing)
        self._window.actions_.chosen.disconnect(self._on_action)
        self.ready.emit()

    def _on_failed(self, error: Exception) -> None:
        raise error  # a broken installation: whoever catches what nobody caught says so

    def _on_closing(self) -> None:
        self._is_over = True
        self.left.emit()

    def _on_action(self, name: str) -> None:
        if name == "quit":
            self._window.close()
