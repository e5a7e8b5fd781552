# SPDX-License-Identifier: MIT
"""Keeps the chosen calendar file up to date, with or without a window.

``services.calendar`` decides what is written and whether a failure is news. Here is when: soon
after the orders or the day have changed, at the next look after a failure, and at the end.
"""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.ui.calendar_words import entry_words
from aliguard_desktop.ui.links import DesktopLinks
from aliguard_desktop.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.plan import Deadline
    from aliguard_desktop.services.bundle import Services
    from aliguard_desktop.services.calendar import CalendarText, KeptWriting
    from aliguard_desktop.services.orders import OrderView
    from aliguard_desktop.ui.tasks import Runner

_log = logging.getLogger(__name__)

_REST_MS = 2000
"""The file is written when nothing has changed for so long."""


def calendar_name() -> str:
    """Return the name of the calendar in the user's language."""
    return QCoreApplication.translate("Calendar", "AliGuard deadlines")


class KeptCalendar(QObject):
    """Writes the kept file again, off the UI thread.

    Signals:
        changed: It was written, or could not be (``services.calendar.problem`` says which).
        failed: It could not be written, for a reason (an ``AliGuardError``) not told before.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, services: Services, runner: Runner | None = None, parent: QObject | None = None
    ) -> None:
        """Take the services, and who runs work; by itself one of its own."""
        super().__init__(parent)
        self._services = services
        self._own: TaskRunner | None = None
        if runner is None:
            runner = self._own = TaskRunner(self, threads=1)
        self._runner = runner
        self._links = DesktopLinks()
        self._asked: tuple[list[OrderView], date] | None = None
        self._writing = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._write)

    def look(self) -> None:
        """Write the file soon, if there is one and anything may have changed."""
        try:
            now = self._services.orders.views(), self._services.orders.moment().today
        except AliGuardError as error:
            # Whoever shows the orders tells it; the next look tries again.
            _log.warning("no look at the calendar file: %s", error.code)
            return
        # Orders that did not change are the same objects, so this compares addresses.
        if now != self._asked or self._services.calendar.is_behind:
            self._asked = now
            self._rest.start()

    def close(self) -> None:
        """Write at once what waits to be written; what fails is told at the next start."""
        if self._own is not None:
            self._own.close()
        if self._rest.isActive():
            self._rest.stop()
            try:
                self._services.calendar.write_kept(self._words, calendar_name())
            except AliGuardError as error:
                _log.warning("the calendar file was left as it is: %s", error.code)

    # ---- inside -------------------------------------------------------------------------------

    def _write(self) -> None:
        if self._writing:
            self._rest.start()
            return
        try:
            if not self._services.calendar.file():
                return
        except AliGuardError as error:
            self._on_fault(error)
            return
        self._writing = True
        work = partial(self._services.calendar.write_kept, self._words, calendar_name())
        self._runner.run(work, self._on_written, self._on_fault)

    def _on_written(self, outcome: KeptWriting) -> None:
        self._writing = False
        self.changed.emit()
        if outcome.problem is not None and outcome.is_new:
            self.failed.emit(outcome.problem)

    def _on_fault(self, error: Exception) -> None:
        """The settings cannot be read or written: what else needs them tells that."""
        self._writing = False
        self._asked = None
        code = error.code if isinstance(error, AliGuardError) else type(error).__name__
        _log.warning("the calendar file was not written: %s", code)

    def _words(self, view: OrderView, deadline: Deadline) -> CalendarText:
        return entry_words(view, deadline, self._links.address)
