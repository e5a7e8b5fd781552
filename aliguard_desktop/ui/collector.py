# SPDX-License-Identifier: MIT
"""Python's collector of cycles, called where nothing of Qt's is under way.

By itself it is called wherever an object happens to be made. Qt asks Python inside its own work,
too, with its locks held: a widget that is found to be garbage there is deleted there, waits for the
lock that its own thread holds, and the window stands still for ever.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject

from aliguard_desktop.ui import tasks


class IdleCollector(QObject):
    """Collects garbage between two turns of the UI thread's loop, and at no other time.

    It takes no timer: a program at rest is not woken for it. While a runner's work makes objects
    by the hundred thousand it waits (``tasks.calm_memory``).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Take the collecting over until ``close``.

        Raises:
            RuntimeError: There is no application yet, and no loop.
        """
        super().__init__(parent)
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is None:
            raise RuntimeError("there is no loop whose rests could be used")
        self._dispatcher = dispatcher
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._dispatcher.aboutToBlock.connect(self._on_idle)

    def close(self) -> None:
        """Leave the collecting to Python again."""
        self._dispatcher.aboutToBlock.disconnect(self._on_idle)
        if self._was_enabled:
            gc.enable()

    def _on_idle(self) -> None:
        """Collect the generation whose turn it is, as Python would."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        if counts[0] <= thresholds[0] or tasks.collector_rests():
            return
        oldest = 0
        while oldest < 2 and counts[oldest + 1] > thresholds[oldest + 1]:
            oldest += 1
        gc.collect(oldest)
