# SPDX-License-Identifier: MIT
"""Flows of exhibits: added, named, ranked, removed, restored."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage

from aliguard_desktop.domain.orders import ExhibitKind
from aliguard_desktop.ui import formatting
from aliguard_desktop.ui.flows.base import Flow, choose_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.services.evidence import AddedExhibit


class EvidenceFlow(Flow):
    """Exhibits of the current order: added, named, ranked, removed, restored."""

    def choose(self) -> None:
        """Ask for files to add to the current order."""
        if self._current() is not None:
            choose_files(self._app, self.tr("Add evidence"), self._on_chosen)

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
            self._app.links.show_in_folder(self._app.services.evidence.path(found))

    def drop(self, paths: list[Path]) -> None:
        """Add files that were dropped on the strip itself."""
        if self._app.window.current_order:
            self.add_files(self._app.window.current_order, paths)

    # ---- slots and helpers --------------------------------------------------------------------

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
