# SPDX-License-Identifier: MIT
"""Flows of exhibits: added, named, ranked, removed, restored, deleted, found again."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import AddedBy, ExhibitKind
from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.ui import evidence_words, folders, formatting
from aliguard_desktop.ui.flows.base import Flow, choose_files
from aliguard_desktop.ui.flows.evidence_check import EvidenceCheck
from aliguard_desktop.ui.tasks import CancelledError, Progress
from aliguard_desktop.ui.theme import set_kind
from aliguard_desktop.ui.widgets import drop_files, drop_words, exhibit_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.evidence import AddedExhibit, Verdict
    from aliguard_desktop.ui.application import Application


@dataclass(frozen=True, slots=True)
class _Adding:
    """Files that wait to be added to an order."""

    order_id: str
    paths: tuple[Path, ...]
    added_by: AddedBy


class EvidenceFlow(Flow):
    """Exhibits of the current order: added, named, ranked, removed, restored, looked after."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._verified: dict[str, tuple[int, int]] = {}
        self._queue: deque[_Adding] = deque()
        self._progress: Progress | None = None
        self._work = 0
        self.checking = EvidenceCheck(app)
        self.checking.changed.connect(self._mark)
        app.window.work_bar.cancel_requested.connect(self._on_cancel)

    # ---- in -----------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for files to add to the current order."""
        if self._current() is not None:
            kinds = "*.png *.jpg *.jpeg *.webp *.heic *.gif *.bmp *.mp4 *.mov *.webm *.mkv *.pdf"
            named = self.tr("Pictures, videos, PDF (%1)").replace("%1", kinds)
            texts = self.tr("Mails, pages, text (%1)").replace("%1", "*.eml *.html *.htm *.txt")
            filters = [named, texts, self.tr("All files (*)")]
            choose_files(self._app, self.tr("Add evidence"), self._on_chosen, filters)

    def add_files(
        self, order_id: str, paths: Sequence[Path], added_by: AddedBy = AddedBy.DROP
    ) -> None:
        """Add files to an order off the UI thread, one gesture after the other."""
        self._queue.append(_Adding(order_id, tuple(paths), added_by))
        self._start_next()

    def add_image(self, order_id: str, data: bytes, *, added_by: AddedBy = AddedBy.PASTE) -> None:
        """Add a pasted or dropped picture to an order."""
        suffix = drop_files.suffix_of(data)
        name = drop_words.picture_name(suffix, pasted=added_by is AddedBy.PASTE)
        self._add_data(order_id, data, name, added_by)

    def drop_image(self, order_id: str, data: bytes) -> None:
        """Add a picture that was dragged out of another program."""
        self.add_image(order_id, data, added_by=AddedBy.DROP)

    def drop(self, paths: list[Path]) -> None:
        """Add files that were dropped on the strip itself; a pack among them is checked."""
        paths = self._app.flows.packs.take(paths)
        if paths and self._app.window.current_order:
            self.add_files(self._app.window.current_order, paths)

    def drop_data(self, data: bytes, name: str) -> None:
        """Add what was dropped on the strip itself and is no file."""
        if self._app.window.current_order:
            self._add_data(self._app.window.current_order, data, name, AddedBy.DROP)

    # ---- what is there ------------------------------------------------------------------------

    def remove(self, exhibit_id: str) -> None:
        """Move an exhibit of the current order to the trash; Undo is offered."""
        order_id = self._app.window.current_order
        if self._dare(lambda: self._app.services.evidence.remove(order_id, exhibit_id)):
            self.checking.forget(exhibit_id)
            self._app.window.notice(self.tr("Exhibit removed."), self.tr("Undo"))

    def restore(self, exhibit_id: str) -> None:
        """Take an exhibit out of the trash."""
        order_id = self._app.window.current_order
        self._dare(lambda: self._app.services.evidence.restore(order_id, exhibit_id))

    def purge(self, exhibit_id: str) -> None:
        """Ask whether an exhibit in the trash shall go for good, saying what is lost."""
        order_id = self._app.window.current_order
        try:
            lost = self._app.services.evidence.loss(order_id, exhibit_id)
        except AliGuardError as error:
            self._app.tell(error)
            return
        box = QMessageBox(self._app.window)
        box.setObjectName("purgeBox")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Delete for good"))
        named = formatting.isolated(lost.exhibit.name)
        box.setText(self.tr("Delete %1 for good?").replace("%1", named))
        box.setInformativeText(evidence_words.loss(lost))
        delete = box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        delete.setObjectName("purgeDelete")
        set_kind(delete, "danger")
        keep = box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        keep.setObjectName("purgeKeep")
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        delete.clicked.connect(partial(self._purge, order_id, exhibit_id))
        self._show(box)

    def name_kind(self, exhibit_id: str, kind: str) -> None:
        """Say what an exhibit shows."""
        order_id, service = self._app.window.current_order, self._app.services.evidence
        self._dare(lambda: service.describe(order_id, exhibit_id, kind=ExhibitKind(kind)))

    def rename(self, exhibit_id: str, caption: str) -> None:
        """Give an exhibit a caption."""
        order_id, service = self._app.window.current_order, self._app.services.evidence
        self._dare(lambda: service.describe(order_id, exhibit_id, caption=caption))

    def ask_claims(self, exhibit_id: str) -> None:
        """Ask what an exhibit of the current order proves."""
        found = self._exhibit(exhibit_id)
        if found is None:
            return
        from aliguard_desktop.ui.dialogs.exhibit_proof import ExhibitProof  # noqa: PLC0415

        order_id = self._app.window.current_order
        try:
            choices = self._app.services.disputes.claims_for(
                order_id, exhibit_id, self._app.reading_language
            )
        except AliGuardError as error:
            self._app.tell(error)
            return
        place = self._app.services.evidence.has_location(found)
        dialog = ExhibitProof(found, choices, has_location=place, parent=self._app.window)
        dialog.saved.connect(partial(self._save_claims, order_id, exhibit_id))
        self._show(dialog)

    def move(self, exhibit_id: str, position: int) -> None:
        """Give an exhibit another rank."""
        order_id = self._app.window.current_order
        self._dare(lambda: self._app.services.evidence.move(order_id, exhibit_id, position))

    def show_in_folder(self, exhibit_id: str) -> None:
        """Show an exhibit's original in the file manager."""
        found = self._exhibit(exhibit_id)
        if found is not None:
            path = self._app.services.evidence.path(found)
            try:
                self._app.links.show_in_folder(path)
            except AliGuardError as error:
                self._app.tell(error)
                return
            # Where no file manager answers, the system does not say so: the place is told.
            where = folders.shown(path.parent)
            self._app.window.notice(self.tr("The file is in the folder %1").replace("%1", where))

    def find_again(self, exhibit_id: str) -> None:
        """Ask for the file of an exhibit whose original is missing or changed."""
        found = self._exhibit(exhibit_id)
        if found is None:
            return
        title = self.tr("Find %1").replace("%1", formatting.one_line(found.name, 60))
        dialog = QFileDialog(self._app.window, title)
        dialog.setObjectName("findFileDialog")
        folders.begin(dialog, "find", folders.Place.DownloadLocation)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        order_id = self._app.window.current_order
        dialog.fileSelected.connect(partial(self._put_back, order_id, found))
        dialog.open()

    def check(self, order_id: str) -> None:
        """Mark exhibits of the order on show whose file is gone or no longer the one kept.

        Whether the files are there is seen at once; their hashes are computed off the UI thread,
        once per file and start unless the file changes. What lies in the trash is shown as well.
        """
        # The use cases are loaded after the first paint; their module is not needed before.
        from aliguard_desktop.services.evidence import Verdict  # noqa: PLC0415

        view = self._app.window.list_pane.model.order_view(order_id)
        if view is None or not self._app.is_loaded:
            return
        live = [one for one in view.order.exhibits if one.removed_at is None]
        service = self._app.services.evidence
        self._show_removed(order_id)
        states = {one.id: _state(service.path(one)) for one in live}
        gone = [Verdict(one, ExhibitState.MISSING) for one in live if states[one.id] is None]
        self.checking.note(gone, order_id)
        self._mark()
        doubtful = [
            one
            for one in live
            if states[one.id] is not None and self._verified.get(one.sha256) != states[one.id]
        ]
        if not doubtful:
            return
        for one in doubtful:
            state = states[one.id]
            if state is not None:
                self._verified[one.sha256] = state

        def work() -> tuple[str, tuple[Verdict, ...]]:
            return order_id, service.verify(doubtful, threads=1)

        self._app.runner.run(work, self._on_checked, self._app.tell)

    # ---- slots and helpers --------------------------------------------------------------------

    def _start_next(self) -> None:
        """Add what waits, once nothing else is being added."""
        if self._progress is not None or not self._queue or not self._app.is_loaded:
            return
        job = self._queue.popleft()
        self._progress = Progress(self)
        bar = self._app.window.work_bar
        self._work = bar.begin(evidence_words.adding(len(job.paths)), self._progress)
        work = partial(
            self._app.services.evidence.add_files,
            job.order_id,
            list(job.paths),
            added_by=job.added_by,
            progress=self._progress,
        )
        self._app.runner.run(work, partial(self._on_added, job.order_id), self._on_add_failed)

    def _add_data(self, order_id: str, data: bytes, name: str, added_by: AddedBy) -> None:
        work = partial(
            self._app.services.evidence.add_bytes, order_id, data, name, added_by=added_by
        )
        self._app.runner.run(work, partial(self._on_one_added, order_id), self._app.tell)

    def _on_cancel(self, work: int) -> None:
        if self._progress is not None and work == self._work:
            self._queue.clear()
            self._progress.cancel()

    def _finish(self) -> None:
        if self._progress is not None:
            self._progress.deleteLater()
        self._progress = None
        self._app.window.work_bar.end(self._work)

    def _on_add_failed(self, error: Exception) -> None:
        self._finish()
        if isinstance(error, CancelledError):
            self._app.window.notice(self.tr("Stopped. Nothing was added."))
        else:
            self._app.tell(error)
        self._start_next()

    def _on_added(self, order_id: str, results: list[AddedExhibit]) -> None:
        self._finish()
        self._tell_added(order_id, results)
        self._start_next()

    def _on_one_added(self, order_id: str, added: AddedExhibit) -> None:
        self._tell_added(order_id, [added])

    def _tell_added(self, order_id: str, results: list[AddedExhibit]) -> None:
        for result in results:
            # Its bytes were hashed on their way in; to read them again now would tell nothing.
            state = (
                _state(self._app.services.evidence.path(result.exhibit)) if result.exhibit else None
            )
            if result.exhibit is not None and state is not None:
                self._verified[result.exhibit.sha256] = state
        self._app.refresh()
        window = self._app.window
        failed = [result for result in results if result.error is not None]
        if len(results) == 1 and failed and failed[0].error is not None:
            words = self._app.words_for(failed[0].error)
            window.notice(f"{formatting.one_line(failed[0].name, 60)}: {words}")
            return
        if failed:
            self._tell_refused(results)
            return
        if not results:
            return
        view = window.list_pane.model.order_view(order_id)
        exhibits = view.order.exhibits if view is not None else ()
        text = evidence_words.added(results, exhibits)
        known = results[0].exhibit
        if all(result.already for result in results) and known is not None:
            window.notice(text, self.tr("Show"), partial(self._show_exhibit, order_id, known.id))
        else:
            window.notice(text, self.tr("Undo"))

    def _tell_refused(self, results: list[AddedExhibit]) -> None:
        text, lines = evidence_words.refused(results)
        box = QMessageBox(self._app.window)
        box.setObjectName("notAddedBox")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Add evidence"))
        box.setText(text)
        box.setInformativeText(lines)
        self._show(box)

    def _show_exhibit(self, order_id: str, exhibit_id: str) -> None:
        """Show an exhibit where it is."""
        self._app.window.select_order(order_id)
        strip = self._app.window.details.evidence
        strip.select(exhibit_id)
        strip.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _purge(self, order_id: str, exhibit_id: str) -> None:
        service = self._app.services.evidence
        if self._dare(lambda: service.purge(order_id, exhibit_id)):
            self._app.window.notice(self.tr("Deleted for good."))
        else:
            self._app.refresh()

    def _save_claims(
        self, order_id: str, exhibit_id: str, kind: str, caption: str, claims: object
    ) -> None:
        service = self._app.services.evidence
        told = claims if isinstance(claims, tuple) else None
        self._dare(
            lambda: service.describe(
                order_id, exhibit_id, kind=ExhibitKind(kind), caption=caption, claims=told
            )
        )

    def _put_back(self, order_id: str, exhibit: Exhibit, name: str) -> None:
        service = self._app.services.evidence

        def work() -> tuple[str, tuple[Verdict, ...]]:
            service.put_back(exhibit, Path(name))
            return order_id, service.verify([exhibit], threads=1)

        self._app.runner.run(work, self._on_put_back, self._app.tell)

    def _on_put_back(self, result: tuple[str, tuple[Verdict, ...]]) -> None:
        self._on_checked(result)
        for verdict in result[1]:
            if self._app.thumbnails is not None:
                self._app.thumbnails.forget(verdict.exhibit.sha256)
            named = formatting.isolated(exhibit_text.title(verdict.exhibit))
            self._app.window.notice(self.tr("%1 is whole again.").replace("%1", named))
        self._app.refresh()

    def _show_removed(self, order_id: str) -> None:
        """Show what lies in the order's trash; an order that went meanwhile has none."""
        try:
            removed = self._app.services.evidence.removed(order_id)
        except AliGuardError as error:
            if error.code != "order_gone":
                self._app.tell(error)
            return
        self._app.window.details.evidence.set_removed(removed)

    def _on_checked(self, result: tuple[str, tuple[Verdict, ...]]) -> None:
        order_id, verdicts = result
        for verdict in verdicts:
            if verdict.state is not ExhibitState.INTACT:
                self._verified.pop(verdict.exhibit.sha256, None)  # looked at again next time
        self.checking.note(verdicts, order_id)

    def _mark(self) -> None:
        """Mark what is not intact among the exhibits on show."""
        self._app.window.details.evidence.set_states(self.checking.states)

    def _on_chosen(self, names: list[str]) -> None:
        order_id = self._app.window.current_order
        if order_id:
            self.add_files(order_id, [Path(name) for name in names], AddedBy.CHOSEN)

    def _exhibit(self, exhibit_id: str) -> Exhibit | None:
        view = self._current()
        exhibits = view.order.exhibits if view is not None else ()
        return next((one for one in exhibits if one.id == exhibit_id), None)


def clipboard_image() -> bytes | None:
    """Return the picture on the clipboard, as its bytes or as PNG, or None."""
    mime = QGuiApplication.clipboard().mimeData()
    if not drop_files.has_picture(mime):
        return None
    return drop_files.image_bytes(mime) or None


def _state(path: Path) -> tuple[int, int] | None:
    """Return size and time of change of a file, or None where it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
