# SPDX-License-Identifier: MIT
"""Flows of pictures and other proof that no order was named for: read, proposed, or asked about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import Source
from aliguard_desktop.domain.orders import AddedBy, ExhibitKind
from aliguard_desktop.services.imported import ImportOutcome
from aliguard_desktop.services.screenshots import SeenOrder
from aliguard_desktop.ui.dialogs.order_chooser import OrderChoice, OrderChooserDialog
from aliguard_desktop.ui.dialogs.picture_reading import PictureReadingDialog
from aliguard_desktop.ui.dialogs.screenshot import PictureContext, ScreenshotDialog
from aliguard_desktop.ui.flows.base import Flow
from aliguard_desktop.ui.formatting import one_line
from aliguard_desktop.ui.tasks import CancelledError, Progress
from aliguard_desktop.ui.widgets import drop_words
from aliguard_desktop.ui.widgets.drop_files import is_picture, shows_picture, suffix_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from aliguard_desktop.services.evidence import AddedExhibit
    from aliguard_desktop.services.imported import ImportReport
    from aliguard_desktop.services.resting import KnownOrder
    from aliguard_desktop.services.screenshots import Confirmed
    from aliguard_desktop.ui.application import Application

    Picture = Path | bytes
    _Show = Callable[[QImage | None], None]
    _Then = Callable[[], None]

_SAID_BY_A_REPORT = (
    ImportOutcome.CONFLICT,
    ImportOutcome.NOT_UNDERSTOOD,
    ImportOutcome.REMARK,
)


@dataclass(frozen=True, slots=True)
class _Batch:
    """What is handled at once: one picture to read, or files that go to one order."""

    pictures: tuple[Picture, ...]
    name: str
    read: bool
    added_by: AddedBy


class ScreenshotFlow(Flow):
    """Reads pictures one after another; what cannot be read goes to an order that is chosen."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._waiting: list[_Batch] = []
        self._busy = False
        self._progress: Progress | None = None
        app.window.closing.connect(self._on_closing)

    def take_files(self, paths: Sequence[Path], added_by: AddedBy = AddedBy.DROP) -> None:
        """Find the orders of files that were dropped on none, or chosen for none."""
        files = list(paths)
        if not files:
            return
        can_read = self._app.services.screenshots.can_read
        read = [path for path in files if can_read and (is_picture(path) or shows_picture(path))]
        known = set(read)
        others = [path for path in files if path not in known]
        self._waiting += [
            _Batch((path,), one_line(path.name, 80), read=True, added_by=added_by) for path in read
        ]
        if others:
            name = one_line(others[0].name, 80) if len(others) == 1 else ""
            self._waiting.append(_Batch(tuple(others), name, read=False, added_by=added_by))
        self._next()

    def take_image(self, data: bytes, added_by: AddedBy = AddedBy.DROP) -> None:
        """Find the order of a picture that was pasted or dropped without a file."""
        can_read = self._app.services.screenshots.can_read
        name = drop_words.picture_name("", pasted=added_by is AddedBy.PASTE)
        self._waiting.append(_Batch((data,), name, read=can_read, added_by=added_by))
        self._next()

    # ---- one after another --------------------------------------------------------------------

    def _next(self) -> None:
        if self._busy or not self._waiting or not self._app.is_loaded:
            return
        self._busy = True
        batch = self._waiting.pop(0)
        if batch.read:
            self._read(batch)
        else:
            self._choose(batch, "")

    def _finished(self) -> None:
        self._busy = False
        self._next()

    def _on_closing(self) -> None:
        """Stop reading: the end of the program waits for nobody's picture."""
        self._waiting.clear()
        if self._progress is not None:
            self._progress.cancel()

    def _read(self, batch: _Batch) -> None:
        self._progress = Progress(self)
        dialog = PictureReadingDialog(self._app.window)
        dialog.stopped.connect(self._progress.cancel)
        service, language = self._app.services.screenshots, self._app.reading_language
        work = partial(service.read, batch.pictures[0], language, partial(self._progress, 0, 0))
        done = partial(self._on_read, dialog, batch)
        self._app.runner.run(work, done, partial(self._on_unread, dialog, batch))

    def _on_read(
        self, dialog: PictureReadingDialog, batch: _Batch, orders: tuple[SeenOrder, ...]
    ) -> None:
        dialog.finish()
        if orders:
            self._with_preview(batch, partial(self._propose, batch, orders, 0))
        else:
            note = self.tr("No order number and no date was found in this picture.")
            self._choose(batch, note)

    def _on_unread(self, dialog: PictureReadingDialog, batch: _Batch, error: Exception) -> None:
        dialog.finish()
        stopped = isinstance(error, CancelledError)
        words = self.tr("You stopped the reading.") if stopped else self._app.words_for(error)
        self._choose(batch, words)

    def _with_preview(self, batch: _Batch, show: _Show) -> None:
        """Show a dialog with the picture, where there is one that can be shown."""
        if len(batch.pictures) != 1:
            show(None)
            return
        work = partial(self._app.services.screenshots.preview, batch.pictures[0])

        def done(data: bytes | None) -> None:
            picture = QImage.fromData(data) if data is not None else QImage()
            show(None if picture.isNull() else picture)

        def failed(_error: Exception) -> None:
            show(None)

        self._app.runner.run(work, done, failed)

    # ---- what was read ------------------------------------------------------------------------

    def _propose(
        self,
        batch: _Batch,
        orders: tuple[SeenOrder, ...],
        rank: int,
        picture: QImage | None,
    ) -> None:
        """Ask about one order of a picture, then about the next."""
        if rank >= len(orders) or not self._app.is_loaded:
            self._finished()
            return
        service = self._app.services.screenshots
        context = PictureContext(
            service=service,
            today=self._app.today(),
            taken=service.taken(batch.pictures[0]),
            name=batch.name,
            known=self._known(),
            rank=(rank + 1, len(orders)),
        )
        dialog = ScreenshotDialog(picture, orders[rank], context, self._place())
        dialog.confirmed.connect(partial(self._on_confirmed, dialog, batch))
        dialog.other_order.connect(partial(self._pick_order, dialog))
        self._open(dialog, partial(self._propose, batch, orders, rank + 1, picture))

    def _pick_order(self, dialog: ScreenshotDialog) -> None:
        """Let the person pick the order of a picture from the list."""
        chooser = OrderChooserDialog(
            self.tr("Which order does the picture show?"),
            self._choices(),
            accept=self.tr("This order"),
            parent=dialog,
        )
        chooser.chosen.connect(partial(self._on_picked, dialog))
        chooser.new_wanted.connect(partial(dialog.set_order, ""))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.open()

    def _on_picked(self, dialog: ScreenshotDialog, order_id: str) -> None:
        view = self._app.window.list_pane.model.order_view(order_id)
        if view is not None:
            dialog.set_order(view.order.number)

    def _on_confirmed(self, dialog: ScreenshotDialog, batch: _Batch, confirmed: Confirmed) -> None:
        """Keep the picture, then record: so Undo takes back first what was recorded."""
        orders, known = self._app.services.orders, self._known().get(confirmed.number)
        if known is None:
            self._record(dialog, batch, confirmed, None)
            return
        try:
            if known.trashed:
                orders.restore([known.id])
        except AliGuardError as error:
            dialog.show_problem(self._app.words_for(error))
            return
        work = partial(self._keep, known.id, batch, _kind_of(confirmed))
        done = partial(self._record, dialog, batch, confirmed)
        self._app.runner.run(work, done, partial(self._on_failed, dialog))

    def _record(
        self,
        dialog: ScreenshotDialog,
        batch: _Batch,
        confirmed: Confirmed,
        added: list[AddedExhibit] | None,
    ) -> None:
        """Record what was confirmed; a new order gets its picture (``added`` None) after that."""
        if not self._app.is_loaded:
            return
        try:
            report = self._app.services.screenshots.record(confirmed)
        except AliGuardError as error:
            self._on_failed(dialog, error)
            return
        order_id = report.files[0].entries[0].order_id
        kept = partial(self._on_kept, dialog, order_id, report)
        if added is not None:
            kept(added, can_undo=True)
            return
        work = partial(self._keep, order_id, batch, _kind_of(confirmed))
        self._app.runner.run(work, kept, partial(self._on_not_kept, dialog, order_id))

    def _on_failed(self, dialog: ScreenshotDialog, error: Exception) -> None:
        dialog.show_problem(self._app.words_for(error))

    def _keep(self, order_id: str, batch: _Batch, kind: ExhibitKind | None) -> list[AddedExhibit]:
        """Make pictures exhibits of an order, and say what they show."""
        evidence, added_by = self._app.services.evidence, batch.added_by
        files = [one for one in batch.pictures if not isinstance(one, bytes)]
        added = list(evidence.add_files(order_id, files, added_by=added_by)) if files else []
        added += [
            evidence.add_bytes(order_id, one, batch.name + suffix_of(one), added_by=added_by)
            for one in batch.pictures
            if isinstance(one, bytes)
        ]
        for one in added:
            exhibit = None if one.already else one.exhibit
            if kind is not None and exhibit is not None and exhibit.kind is ExhibitKind.OTHER:
                evidence.describe(order_id, exhibit.id, kind=kind)
        return added

    def _on_kept(
        self,
        dialog: ScreenshotDialog,
        order_id: str,
        report: ImportReport,
        added: list[AddedExhibit],
        *,
        can_undo: bool = False,
    ) -> None:
        self._show_order(order_id)
        entries = [entry for file in report.files for entry in file.entries]
        failed = next((one.error for one in added if one.error is not None), None)
        if failed is not None:
            words = self.tr("Recorded, but the picture was not kept: %1")
            self._app.window.notice(words.replace("%1", self._app.words_for(failed)))
        elif report.changed:
            words = self.tr("Recorded. The picture is kept with the order.")
            self._app.window.notice(words, self.tr("Undo") if can_undo else "")
        else:
            words = self.tr("All of this was known already. The picture is kept with the order.")
            self._app.window.notice(words)
        dialog.accept()
        needs_words = any(
            entry.outcome in _SAID_BY_A_REPORT or entry.code in ("order_left_out", "order_kept")
            for entry in entries
        )
        if needs_words:
            self._app.flows.imports.show_report(report)

    def _on_not_kept(self, dialog: ScreenshotDialog, order_id: str, error: Exception) -> None:
        self._show_order(order_id)
        words = self.tr("Recorded, but the picture was not kept: %1")
        self._app.window.notice(words.replace("%1", self._app.words_for(error)))
        dialog.accept()

    # ---- what was not read --------------------------------------------------------------------

    def _choose(self, batch: _Batch, note: str) -> None:
        """Ask which order files belong to."""
        self._with_preview(batch, partial(self._ask_order, batch, note))

    def _ask_order(self, batch: _Batch, note: str, picture: QImage | None) -> None:
        if not self._app.is_loaded:
            return
        service = self._app.services.screenshots
        count = len(batch.pictures)
        question = self.tr("Which order do these %n file(s) belong to?", "", count)
        if count == 1:
            question = self.tr("Which order does “%1” belong to?").replace("%1", batch.name)
        pictures = any(isinstance(one, bytes) or is_picture(one) for one in batch.pictures)
        missing = pictures and not service.can_read
        dialog = OrderChooserDialog(
            question,
            self._choices(),
            note=note or self.tr("It becomes evidence of the order. The original stays unchanged."),
            picture=picture,
            hint=service.install_hint(self._app.reading_language) if missing else None,
            parent=self._place(),
        )
        dialog.chosen.connect(partial(self._on_chosen, batch))
        dialog.new_wanted.connect(partial(self._on_new, batch, picture))
        dialog.rejected.connect(self._finished)
        self._show(dialog)

    def _on_chosen(self, batch: _Batch, order_id: str) -> None:
        evidence = self._app.flows.evidence
        self._app.window.select_order(order_id)
        files = [one for one in batch.pictures if not isinstance(one, bytes)]
        if files:
            evidence.add_files(order_id, files, batch.added_by)
        for one in batch.pictures:
            if isinstance(one, bytes):
                evidence.add_image(order_id, one, added_by=batch.added_by)
        self._finished()

    def _on_new(self, batch: _Batch, picture: QImage | None) -> None:
        """Take the number of an order that is not in the list yet, beside the picture."""
        self._propose(batch, (SeenOrder(),), 0, picture)

    # ---- helpers ------------------------------------------------------------------------------

    def _open(self, dialog: QDialog, then: _Then) -> None:
        dialog.finished.connect(lambda _result: then())
        self._show(dialog)

    def _place(self) -> QWidget:
        return QApplication.activeModalWidget() or self._app.window

    def _show_order(self, order_id: str) -> None:
        self._app.refresh()
        self._app.window.select_order(order_id)

    def _choices(self) -> list[OrderChoice]:
        return [
            OrderChoice(known.id, known.number, known.title, known.store)
            for known in self._app.services.orders.known()
            if not known.trashed
        ]

    def _known(self) -> dict[str, KnownOrder]:
        return {known.number: known for known in self._app.services.orders.known()}


def _kind_of(confirmed: Confirmed) -> ExhibitKind | None:
    """Return what a picture shows, where a page's words were confirmed in it."""
    sources = {one.proposal.source for one in confirmed.days if one.proposal is not None}
    if Source.TRACKING_PAGE in sources:
        return ExhibitKind.TRACKING
    return ExhibitKind.ORDER_PAGE if sources else None
