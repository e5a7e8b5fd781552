# SPDX-License-Identifier: MIT
"""A thin bar for work that runs beside the user's: what it is, how far it is, Cancel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget
from shiboken6 import isValid

from aliguard_desktop.ui import theme
from aliguard_desktop.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from aliguard_desktop.ui.tasks import Progress

SLOW_MS = 300
"""Work that ends sooner shows no bar: a flash helps nobody."""


@dataclass(slots=True)
class _Work:
    """One piece of work: what it is, how far it is, and whether the user wants it to end."""

    text: str
    done: int = 0
    whole: int = 0
    cancelled: bool = False


class WorkBar(QFrame):
    """Hidden while nothing runs; the window can be used meanwhile.

    Of several pieces of work the latest is shown, then the one before it. ``cancel_requested``
    names the one that is on show.
    """

    cancel_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None, name: str = "work") -> None:
        """Build the hidden bar; ``name`` begins the names of its parts."""
        super().__init__(parent)
        self.setObjectName(f"{name}Bar")
        self.setProperty("kind", "notice")
        self._text = ElidedLabel(parent=self)
        self._text.setObjectName(f"{name}Text")
        self._bar = QProgressBar(self)
        self._bar.setObjectName(f"{name}Progress")
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(80)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setObjectName(f"{name}Cancel")
        self._cancel.setAutoDefault(False)
        theme.set_kind(self._cancel, "link")
        self._cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(self._text, 3)
        row.addWidget(self._bar, 2)
        row.addWidget(self._cancel)
        self._works: dict[int, _Work] = {}
        self._last = 0
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self.show)
        self.hide()

    @property
    def text(self) -> str:
        """What is done, also before the bar shows it; empty while nothing runs."""
        return self._text.text()

    def begin(self, text: str, progress: Progress | None = None) -> int:
        """Work begins; the bar appears once it takes a moment.

        Args:
            text: What is done.
            progress: Tells how far it is.

        Returns:
            The work's number.
        """
        self._last += 1
        self._works[self._last] = _Work(text)
        if progress is not None:
            progress.changed.connect(partial(self.set_progress, self._last))
        self._show_latest()
        if self.isHidden():
            self._slow.start()
        return self._last

    def set_progress(self, number: int, done: int, whole: int) -> None:
        """Take note of how far a piece of work is."""
        work = self._works.get(number)
        if work is not None and isValid(self):  # its window may be closed, and the work go on
            work.done, work.whole = done, whole
            if number == max(self._works):
                self._show_share(work)

    def end(self, number: int) -> None:
        """A piece of work has ended; one that ended before is no fault."""
        self._works.pop(number, None)
        self._show_latest()

    def _show_latest(self) -> None:
        if not self._works:
            self._slow.stop()
            self._text.setText("")
            self.hide()
            return
        work = self._works[max(self._works)]
        self._text.setText(work.text)
        self._bar.setAccessibleName(work.text)
        self._cancel.setAccessibleName(self.tr("Cancel: %1").replace("%1", work.text))
        self._cancel.setEnabled(not work.cancelled)
        self._show_share(work)

    def _show_share(self, work: _Work) -> None:
        # In hundredths: every change paints the bar at once, and nobody sees a thousandth.
        self._bar.setRange(0, 100 if work.whole > 0 else 0)
        self._bar.setValue(work.done * 100 // work.whole if work.whole > 0 else 0)

    def _on_cancel(self) -> None:
        number = max(self._works)
        self._works[number].cancelled = True
        self._cancel.setEnabled(False)
        self.cancel_requested.emit(number)
