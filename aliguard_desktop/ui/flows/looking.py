# SPDX-License-Identifier: MIT
"""Flows of looking at exhibits and of making covered copies of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.ui import folders
from aliguard_desktop.ui.flows.base import Flow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from aliguard_desktop.domain.markup import Markup
    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.evidence import AddedExhibit
    from aliguard_desktop.ui.application import Application
    from aliguard_desktop.ui.viewer.desk import ViewerDesk
    from aliguard_desktop.ui.viewer.dialog import ExhibitViewer


class LookingFlow(Flow):
    """The viewer and the marking window, from the order's details and from the wizard."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._viewer: ExhibitViewer | None = None

    def look(self, exhibit_id: str) -> None:
        """Show an exhibit of the current order."""
        self.look_at(self._app.window.current_order, exhibit_id)

    def cover(self, exhibit_id: str) -> None:
        """Make a covered or marked copy of an exhibit of the current order."""
        self.cover_for(self._app.window.current_order, exhibit_id)

    def look_at(self, order_id: str, exhibit_id: str, parent: QWidget | None = None) -> None:
        """Show an exhibit of an order, and the others from there."""
        desk, exhibits = self._desk(), self._exhibits(order_id)
        if desk is None or all(one.id != exhibit_id for one in exhibits):
            return
        from aliguard_desktop.ui.viewer.dialog import ExhibitViewer  # noqa: PLC0415 - on use

        viewer = ExhibitViewer(desk, exhibits, exhibit_id, parent or self._app.window)
        viewer.show_in_folder.connect(partial(self._show_in_folder, order_id))
        viewer.save_wanted.connect(partial(self._save_seen, order_id))
        viewer.cover_wanted.connect(partial(self._cover_seen, order_id))
        self._viewer = viewer
        self._open(viewer)

    def cover_for(
        self,
        order_id: str,
        exhibit_id: str,
        page: int = 0,
        *,
        parent: QWidget | None = None,
        then: Callable[[AddedExhibit], None] | None = None,
    ) -> None:
        """Make a covered or marked copy of an exhibit of an order.

        Args:
            order_id: The order.
            exhibit_id: What to copy.
            page: Which page of a document, from 0.
            parent: The window that it lies over; without one that of the program.
            then: Called once the copy is kept.
        """
        desk = self._desk()
        found = next((one for one in self._exhibits(order_id) if one.id == exhibit_id), None)
        if desk is None or found is None:
            return
        services = self._app.services
        try:
            usable = services.disputes.is_usable(found)
        except AliGuardError as error:
            self._app.tell(error)
            return
        if not (usable and services.evidence.path(found).is_file()):
            # Nothing can be drawn on it: the viewer says why, and what to do.
            self.look_at(order_id, exhibit_id, parent)
            return
        from aliguard_desktop.ui.marking.dialog import MarkingDialog  # noqa: PLC0415 - on use

        service = self._app.services.marking

        def save(markup: Markup, audience: str) -> AddedExhibit:
            return service.save_copy(order_id, found, markup, audience, page)

        dialog = MarkingDialog(desk, found, save, page, parent or self._app.window)
        dialog.saved.connect(partial(self._on_saved, order_id, then))
        self._open(dialog)

    def save(self, exhibit_id: str) -> None:
        """Ask where to save a copy of an exhibit of the current order."""
        self._save_as(self._app.window.current_order, exhibit_id, self._app.window)

    def write(self, exhibit: Exhibit, name: str) -> None:
        """Write a copy of an exhibit to a file, and say how it went."""
        path = Path(name)
        work = partial(self._app.services.uploads.save_as, exhibit, path)
        self._app.runner.run(work, partial(self._on_written, path), self._app.tell)

    # ---- slots --------------------------------------------------------------------------------

    def _save_seen(self, order_id: str, exhibit_id: str) -> None:
        self._save_as(order_id, exhibit_id, self._viewer)

    def _save_as(self, order_id: str, exhibit_id: str, parent: QWidget | None) -> None:
        found = next((one for one in self._exhibits(order_id) if one.id == exhibit_id), None)
        if found is None:
            return
        from aliguard_desktop.services.upload_copies import saved_name  # noqa: PLC0415 - on use

        dialog = QFileDialog(parent, self.tr("Save a copy"))
        dialog.setObjectName("saveCopyDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        folders.begin(dialog, "copy", folders.Place.DocumentsLocation)
        name = saved_name(found)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.write, found))
        dialog.open()

    def _on_written(self, path: Path, _nothing: None) -> None:
        words = self.tr("A copy is saved as %1.").replace("%1", folders.shown(path))
        self._app.window.notice(words)

    def _cover_seen(self, order_id: str, exhibit_id: str, page: int) -> None:
        """Cover what the viewer shows; afterwards it shows the copy beside it."""
        viewer = self._viewer

        def then(added: AddedExhibit) -> None:
            if viewer is not None and isValid(viewer) and added.exhibit is not None:
                viewer.set_exhibits(self._exhibits(order_id), added.exhibit.id)

        self.cover_for(order_id, exhibit_id, page, parent=viewer, then=then)

    def _on_saved(
        self, order_id: str, then: Callable[[AddedExhibit], None] | None, added: AddedExhibit
    ) -> None:
        self._app.refresh()
        self._app.flows.disputes.refresh_wizard(order_id)
        if then is not None:
            then(added)
        words = self.tr("The copy is kept beside its original.")
        if added.already:
            words = self.tr("The same copy was there already.")
        self._app.window.notice(words, "" if added.already else self.tr("Undo"))

    def _show_in_folder(self, order_id: str, exhibit_id: str) -> None:
        found = next((one for one in self._exhibits(order_id) if one.id == exhibit_id), None)
        if found is not None:
            try:
                self._app.links.show_in_folder(self._app.services.evidence.path(found))
            except AliGuardError as error:
                self._app.tell(error)

    # ---- helpers ------------------------------------------------------------------------------

    def _open(self, dialog: QDialog) -> None:
        """Open a dialog that goes by itself; the keyboard then is where it was before."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _desk(self) -> ViewerDesk | None:
        pictures = self._app.pictures
        if pictures is None or not self._app.is_loaded:
            return None
        from aliguard_desktop.ui.viewer.desk import ViewerDesk  # noqa: PLC0415 - on use

        services = self._app.services
        return ViewerDesk(
            pictures, services.viewing, services.evidence.path, self._app.runner, services.zone
        )

    def _exhibits(self, order_id: str) -> list[Exhibit]:
        """Return the live exhibits of an order, best first; none where it is gone."""
        if not order_id:
            return []
        try:
            order = self._app.services.orders.view(order_id).order
        except AliGuardError as error:
            self._app.tell(error)
            return []
        live = [one for one in order.exhibits if one.removed_at is None]
        return sorted(live, key=lambda one: one.position)
