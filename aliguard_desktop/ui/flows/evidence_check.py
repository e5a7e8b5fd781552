# SPDX-License-Identifier: MIT
"""Originals looked at again: beside the user's work after the start, and when asked to."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMessageBox

from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.ui import evidence_words
from aliguard_desktop.ui.flows.base import Flow
from aliguard_desktop.ui.tasks import CancelledError, InlineTaskRunner, Progress, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.evidence import EvidenceService, Verdict
    from aliguard_desktop.ui.application import Application

START_AFTER_MS = 3_000
"""The list is there, the user has begun: then there is time for it."""

PER_SECOND = 24 * 1024 * 1024
"""Bytes that are read in a second at the most, so that the disk is the user's."""

_NICE = 10


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was seen: the order of each exhibit by the exhibit's id, and the verdicts."""

    places: dict[str, str]
    verdicts: tuple[Verdict, ...]


class EvidenceCheck(Flow):
    """Knows which originals are missing or changed, of all orders."""

    changed = Signal()

    def __init__(self, app: Application) -> None:
        """Take the application; nothing is read before the list is there."""
        super().__init__(app)
        self._states: dict[str, ExhibitState] = {}
        self._places: dict[str, str] = {}
        self._end = threading.Event()
        self._stop = threading.Event()
        self._progress: Progress | None = None
        self._work = 0
        inline = isinstance(app.runner, InlineTaskRunner)
        # A pool of its own: hashing gigabytes must not keep thumbnails waiting.
        self._runner = app.runner if inline else TaskRunner(self, threads=1)
        self._start = QTimer(self)
        self._start.setSingleShot(True)
        self._start.setInterval(START_AFTER_MS)
        self._start.timeout.connect(self.check_quietly)
        app.ready.connect(self._start.start)
        app.window.evidence_bar.acted.connect(self._on_show)
        app.window.work_bar.cancel_requested.connect(self._on_cancel)

    @property
    def states(self) -> Mapping[str, ExhibitState]:
        """What became of the originals that are not intact, by id of their exhibit."""
        return self._states

    def close(self) -> None:
        """Stop reading; the next start begins anew."""
        self._start.stop()
        self._end.set()
        self._stop.set()
        if self._runner is not self._app.runner:
            self._runner.close()

    def note(self, verdicts: Sequence[Verdict], order_id: str = "") -> None:
        """Take over what was seen of some exhibits, of one order where it is named."""
        before = dict(self._states)
        if order_id:
            self._places.update((verdict.exhibit.id, order_id) for verdict in verdicts)
        for verdict in verdicts:
            if verdict.state is ExhibitState.INTACT:
                self._states.pop(verdict.exhibit.id, None)
            else:
                self._states[verdict.exhibit.id] = verdict.state
        if self._states != before:
            self.changed.emit()
        self._say()

    def forget(self, exhibit_id: str) -> None:
        """Nothing is said of an exhibit any more: it was removed."""
        self._places.pop(exhibit_id, None)
        if self._states.pop(exhibit_id, None) is not None:
            self.changed.emit()
        self._say()

    def check_quietly(self) -> None:
        """Read every original slowly, beside the user's work."""
        if not self._app.is_loaded:
            return
        service, end = self._app.services.evidence, self._end
        work = partial(_look_at_all, service, end)
        self._runner.run(work, self._on_looked, self._app.tell)

    def check_all(self) -> None:
        """Read every original now and say what came of it."""
        if self._progress is not None:
            return
        self._progress = Progress(self)
        bar = self._app.window.work_bar
        self._work = bar.begin(self.tr("Checking the evidence files"), self._progress)
        service, progress, stop = self._app.services.evidence, self._progress, self._stop
        stop.clear()

        def go_on(_count: int) -> None:
            if stop.is_set():
                raise CancelledError

        def work() -> _Looked:
            pairs = service.every_exhibit()
            exhibits = [exhibit for _, exhibit in pairs]
            verdicts = service.verify(exhibits, progress=progress, told=go_on)
            return _Looked(_places(pairs), verdicts)

        self._app.runner.run(work, self._on_checked, self._on_check_failed)

    # ---- slots and helpers --------------------------------------------------------------------

    def _on_looked(self, looked: _Looked) -> None:
        if self._end.is_set():
            return
        self._places = looked.places
        self._states = {key: one for key, one in self._states.items() if key in looked.places}
        self.note(looked.verdicts)

    def _on_checked(self, looked: _Looked) -> None:
        self._finish()
        if not self._app.is_loaded:
            return
        self._on_looked(looked)
        verdicts = looked.verdicts
        broken = [one for one in verdicts if one.state is not ExhibitState.INTACT]
        text = evidence_words.checked(verdicts)
        if not broken:
            self._app.window.notice(text)
            return
        box = QMessageBox(self._app.window)
        box.setObjectName("evidenceCheckBox")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Check evidence"))
        box.setText(text)
        most = evidence_words.MOST_LINES
        lines = [evidence_words.broken_line(one, self._title(one)) for one in broken[:most]]
        if len(broken) > most:
            lines.append(evidence_words.counted().others(len(broken) - most))
        lines.append("")
        lines.append(
            self.tr(
                "If you still have the original, choose \u201cFind the file again\u201d in the "
                "menu of the picture."
            )
        )
        box.setInformativeText("\n".join(lines))
        self._show(box)

    def _on_check_failed(self, error: Exception) -> None:
        self._finish()
        if isinstance(error, CancelledError):
            self._app.window.notice(self.tr("The check was stopped."))
        else:
            self._app.tell(error)

    def _finish(self) -> None:
        self._progress = None
        self._app.window.work_bar.end(self._work)

    def _on_cancel(self, work: int) -> None:
        if work == self._work:
            self._stop.set()

    def _on_show(self) -> None:
        """Show the order of the first exhibit that is not intact, and choose it."""
        for exhibit_id in list(self._states):
            order_id = self._places.get(exhibit_id, "")
            if self._app.window.list_pane.model.order_view(order_id) is None:
                self.forget(exhibit_id)  # its order went meanwhile
            else:
                self._app.window.select_order(order_id)
                self._app.window.details.evidence.select(exhibit_id)
                self._app.window.details.evidence.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _say(self) -> None:
        """Say in a bar, as long as it is so, that originals are not as they were."""
        count = sum(1 for one in self._states if one in self._places)
        text = evidence_words.found_broken(count) if count else ""
        self._app.window.evidence_bar.say(text, self.tr("Show") if count else "")

    def _title(self, verdict: Verdict) -> str:
        order_id = self._places.get(verdict.exhibit.id, "")
        view = self._app.window.list_pane.model.order_view(order_id)
        return view.order.display_title if view is not None else ""


def _places(pairs: Sequence[tuple[str, Exhibit]]) -> dict[str, str]:
    return {exhibit.id: order_id for order_id, exhibit in pairs}


def _look_at_all(service: EvidenceService, end: threading.Event) -> _Looked:
    """Read all originals at a gentle pace, until ``end``."""
    if sys.platform == "linux":
        # Threads have a priority of their own there; elsewhere the pace alone has to do.
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)

    def rest(count: int) -> None:
        if end.wait(count / PER_SECOND):
            raise CancelledError

    pairs = service.every_exhibit()
    exhibits = [exhibit for _, exhibit in pairs]
    try:
        verdicts = service.verify(exhibits, stop=end.is_set, told=rest, threads=1)
    except CancelledError:
        verdicts = ()
    return _Looked(_places(pairs), verdicts)
