# SPDX-License-Identifier: MIT
"""Flows of what leaves the program as proof: files for the form, evidence packs and their check."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressDialog
from shiboken6 import isValid

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.services.case_packs import SUFFIX
from aliguard_desktop.services.pack_checks import is_pack_file
from aliguard_desktop.ui import formatting
from aliguard_desktop.ui.flows.base import Flow, choose_files
from aliguard_desktop.ui.tasks import CancelledError, Progress
from aliguard_desktop.ui.widgets.drop_files import FEW_FILES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QDialog, QWidget

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.pack_checks import PackReport
    from aliguard_desktop.ui.application import Application

_SLOW_MS = 400
_ENDINGS = frozenset({SUFFIX, ".zip"})


class PackFlow(Flow):
    """Files for the form, evidence packs, and their check."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._pictures = 0

    def open_pack(self) -> None:
        """Offer an evidence pack of the current order."""
        view = self._current()
        if view is None:
            return
        from aliguard_desktop.ui.dialogs.evidence_pack import EvidencePackDialog  # noqa: PLC0415

        try:
            disputes = self._app.services.disputes
            languages = {
                code: disputes.language_name(code) for code in disputes.reading_languages()
            }
            dialog = EvidencePackDialog(
                self._app.services.packs,
                view.order.id,
                languages=languages,
                language=self._app.reading_language,
                zone=self._app.services.zone(),
                runner=self._app.runner,
                links=self._app.links,
                parent=self._app.window,
            )
        except AliGuardError as error:
            self._app.tell(error)
            return
        self._show(dialog)
        dialog.start()

    def open_uploads(self) -> None:
        """Prepare the files of the current order for the form."""
        view = self._current()
        if view is None:
            return
        try:
            exhibits = self._app.services.packs.for_form(view.order.id)
        except AliGuardError as error:
            self._app.tell(error)
            return
        self.prepare(view.order.id, exhibits, None)

    def prepare(self, order_id: str, exhibits: Sequence[Exhibit], parent: QWidget | None) -> None:
        """Prepare these exhibits (best first, as the statement numbers them) for the form."""
        order = self._app.services.orders.view(order_id).order
        from aliguard_desktop.ui.dialogs.upload_files import UploadFilesDialog  # noqa: PLC0415

        dialog = UploadFilesDialog(
            self._app.services.uploads,
            exhibits,
            order.number,
            order.display_title,
            rulebook=self._app.services.rulebook,
            runner=self._app.runner,
            links=self._app.links,
            parent=parent or self._app.window,
        )
        if self._pictures:
            dialog.expect(self._pictures)
        dialog.limit.valueChanged.connect(self._on_pictures)
        # Not modal: files are dragged out of it into other windows.
        self._show_beside(dialog)
        dialog.start()

    def choose(self) -> None:
        """Ask for a pack to check."""
        filters = [self.tr("Evidence pack (*.aliguard *.zip)"), self.tr("All files (*)")]
        choose_files(self._app, self.tr("Check an evidence pack"), self._on_chosen, filters)

    def take(self, paths: Sequence[Path]) -> list[Path]:
        """Check the packs among files that were dropped or opened; return the other files."""
        likely = paths
        if len(paths) > FEW_FILES:
            likely = [path for path in paths if path.suffix.lower() in _ENDINGS]
        packs = list(filter(is_pack_file, likely))
        for path in packs:
            self.check(path)
        known = set(packs)
        return [path for path in paths if path not in known]

    def check(self, path: Path) -> None:
        """Check a pack off the UI thread and show what was found."""
        progress = Progress(self)
        words = self.tr("Checking %1\u2026").replace("%1", formatting.one_line(path.name, 60))
        box = QProgressDialog("", self.tr("Cancel"), 0, 0, self._app.window)
        box.setObjectName("packCheckProgress")
        label = QLabel(words, box)
        label.setTextFormat(Qt.TextFormat.PlainText)
        box.setLabel(label)
        box.setAccessibleName(words)
        box.setAutoReset(False)
        box.setAutoClose(False)
        box.setMinimumDuration(_SLOW_MS)
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.canceled.connect(progress.cancel)
        progress.changed.connect(partial(_show_progress, box))
        work = partial(self._app.services.pack_checks.check, path, progress)
        self._app.runner.run(work, partial(self._on_checked, box), partial(self._on_failed, box))

    # ---- slots and helpers --------------------------------------------------------------------

    def _show_beside(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _on_pictures(self, count: int) -> None:
        """Remember what the form takes while the program runs: it is the same for all orders."""
        self._pictures = count

    def _on_chosen(self, names: list[str]) -> None:
        for name in names:
            self.check(Path(name))

    def _on_checked(self, box: QProgressDialog, report: PackReport) -> None:
        _end(box)
        if self._app.is_loaded:
            from aliguard_desktop.ui.dialogs.pack_check import PackCheckDialog  # noqa: PLC0415

            self._show(PackCheckDialog(report, self._app.services.zone(), self._app.window))

    def _on_failed(self, box: QProgressDialog, error: Exception) -> None:
        _end(box)
        if not isinstance(error, CancelledError):
            self._app.tell(error)


def _show_progress(box: QProgressDialog, done: int, total: int) -> None:
    if isValid(box):
        box.setMaximum(total)
        box.setValue(done)


def _end(box: QProgressDialog) -> None:
    if isValid(box):
        box.close()
        box.deleteLater()
