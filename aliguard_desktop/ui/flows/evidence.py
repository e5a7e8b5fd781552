# SPDX-License-Identifier: MIT
"""Flows of exhibits: added, named, ranked, removed, restored."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import ExhibitKind
from aliguard_desktop.ui import formatting
from aliguard_desktop.ui.flows.base import Flow, choose_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.services.evidence import AddedExhibit
    from aliguard_desktop.ui.application import Application


class EvidenceFlow(Flow):
    """Exhibits of the current order: added, named, ranked, removed, restored, looked after."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._verified: dict[str, tuple[int, int]] = {}

    def choose(self) -> None:
        """Ask for files to add to the current order."""
        if self._current() is not None:
            kinds = "*.png *.jpg *.jpeg *.webp *.heic *.gif *.bmp *.mp4 *.mov *.webm *.mkv *.pdf"
            named = self.tr("Pictures, videos, PDF (%1)").replace("%1", kinds)
            filters = [named, self.tr("All files (*)")]
            choose_files(self._app, self.tr("Add evidence"), self._on_chosen, filters)

    def add_files(self, order_id: str, paths: Sequence[Path]) -> None:
        """Add files to an order off the UI thread."""
        work = partial(self._app.services.evidence.add_files, order_id, list(paths))
        self._app.runner.run(work, self._on_added, self._app.tell)

    def add_image(self, order_id: str, data: bytes) -> None:
        """Add a pasted or dropped picture to an order."""
        name = self.tr("Pasted picture") + ".png"
        work = partial(self._app.services.evidence.add_bytes, order_id, data, name)
        self._app.runner.run(work, self._on_one_added, self._app.tell)

    def remove(self, exhibit_id: str) -> None:
        """Move an exhibit of the current order to the trash; Undo is offered."""
        order_id = self._app.window.current_order
        if self._dare(lambda: self._app.services.evidence.remove(order_id, exhibit_id)):
            self._app.window.notice(self.tr("Exhibit removed."), self.tr("Undo"))

    def restore(self, exhibit_id: str) -> None:
        """Take an exhibit out of the trash."""
        order_id = self._app.window.current_order
        self._dare(lambda: self._app.services.evidence.restore(order_id, exhibit_id))

    def name_kind(self, exhibit_id: str, kind: str) -> None:
        """Say what an exhibit shows."""
        order_id, service = self._app.window.current_order, self._app.services.evidence
        self._dare(lambda: service.describe(order_id, exhibit_id, kind=ExhibitKind(kind)))

    def rename(self, exhibit_id: str, caption: str) -> None:
        """Give an exhibit a caption."""
        order_id, service = self._app.window.current_order, self._app.services.evidence
        self._dare(lambda: service.describe(order_id, exhibit_id, caption=caption))

    def move(self, exhibit_id: str, position: int) -> None:
        """Give an exhibit another rank."""
        order_id = self._app.window.current_order
        self._dare(lambda: self._app.services.evidence.move(order_id, exhibit_id, position))

    def show_in_folder(self, exhibit_id: str) -> None:
        """Show an exhibit's original in the file manager."""
        view = self._current()
        found = (
            next((one for one in view.order.exhibits if one.id == exhibit_id), None)
            if view
            else None
        )
        if found is not None:
            path = self._app.services.evidence.path(found)
            try:
                self._app.links.show_in_folder(path)
            except AliGuardError as error:
                self._app.tell(error)

    def drop(self, paths: list[Path]) -> None:
        """Add files that were dropped on the strip itself."""
        if self._app.window.current_order:
            self.add_files(self._app.window.current_order, paths)

    def check(self, order_id: str) -> None:
        """Mark exhibits of the order on show whose file is gone or no longer the one kept.

        Whether the files are there is seen at once; their hashes are computed off the UI thread,
        once per file and start unless the file changes.
        """
        view = self._app.window.list_pane.model.order_view(order_id)
        if view is None or not self._app.is_loaded:
            return
        live = [one for one in view.order.exhibits if one.removed_at is None]
        service = self._app.services.evidence
        states = {one.id: _state(service.path(one)) for one in live}
        gone = frozenset(one.id for one in live if states[one.id] is None)
        self._mark(order_id, gone)
        doubtful = [
            one
            for one in live
            if states[one.id] is not None and self._verified.get(one.sha256) != states[one.id]
        ]
        if not doubtful:
            return

        def work() -> tuple[str, frozenset[str]]:
            changed = frozenset(one.id for one in doubtful if not service.is_intact(one))
            return order_id, gone | changed

        for one in doubtful:
            state = states[one.id]
            if state is not None:
                self._verified[one.sha256] = state
        self._app.runner.run(work, self._on_checked, self._app.tell)

    # ---- slots and helpers --------------------------------------------------------------------

    def _on_checked(self, result: tuple[str, frozenset[str]]) -> None:
        order_id, broken = result
        if broken:
            self._mark(order_id, broken)

    def _mark(self, order_id: str, missing: frozenset[str]) -> None:
        """Mark exhibits, if their order is still on show; a changed one is looked at again."""
        view = self._app.window.list_pane.model.order_view(order_id)
        for one in view.order.exhibits if view is not None else ():
            if one.id in missing:
                self._verified.pop(one.sha256, None)
        if self._app.window.current_order == order_id:
            self._app.window.details.evidence.set_missing(missing)

    def _on_chosen(self, names: list[str]) -> None:
        self.drop([Path(name) for name in names])

    def _on_one_added(self, added: AddedExhibit) -> None:
        self._on_added([added])

    def _on_added(self, results: list[AddedExhibit]) -> None:
        self._app.refresh()
        window = self._app.window
        failed = [result for result in results if result.error is not None]
        if failed and failed[0].error is not None:
            words = self._app.words_for(failed[0].error)
            window.notice(f"{formatting.one_line(failed[0].name, 60)}: {words}")
            return
        fresh = [result for result in results if not result.already]
        if not fresh:
            window.notice(self.tr("This file is already an exhibit of this order."))
            return
        window.notice(self.tr("%n exhibit(s) added.", "", len(fresh)), self.tr("Undo"))


def clipboard_image() -> bytes | None:
    """Return the picture on the clipboard as PNG, or None."""
    mime = QGuiApplication.clipboard().mimeData()
    if not mime.hasImage():
        return None
    image = QImage(mime.imageData())
    if image.isNull():
        return None
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _state(path: Path) -> tuple[int, int] | None:
    """Return size and time of change of a file, or None where it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
