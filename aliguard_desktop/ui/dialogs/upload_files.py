# SPDX-License-Identifier: MIT
"""Files for the dispute form: prepared, numbered, to be dragged out or found in their folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from aliguard_desktop.domain.dispute.claims import references
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.services.upload_copies import CopyKind, LeftOut, UploadLimits
from aliguard_desktop.ui import folders, icons, labels, pack_words
from aliguard_desktop.ui.dialogs.fields import Message, heading, order_line
from aliguard_desktop.ui.tasks import CancelledError, Progress
from aliguard_desktop.ui.theme import set_kind, set_role
from aliguard_desktop.ui.widgets.copy_list import CopyList, mime_of
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import Protocol

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.upload_copies import UploadCopies, UploadService
    from aliguard_desktop.ui.tasks import Runner

    class FolderOpener(Protocol):
        """Shows a file in the system's file manager."""

        def show_in_folder(self, path: Path) -> None:
            """Show it."""


_REST_MS = 400
_ICONS = {CopyKind.VIDEO: "video", CopyKind.DOCUMENT: "file"}
_THUMBNAIL = 192


class UploadFilesDialog(QDialog):
    """Prepares copies off the UI thread and shows them."""

    def __init__(
        self,
        service: UploadService,
        exhibits: Sequence[Exhibit],
        number: str,
        title: str,
        *,
        rulebook: Rulebook,
        runner: Runner,
        links: FolderOpener,
        parent: QWidget | None = None,
    ) -> None:
        """Show the files of an order's exhibits (best first); ``start`` prepares them."""
        super().__init__(parent)
        self.setObjectName("uploadFiles")
        self.setWindowTitle(self.tr("Files for AliExpress"))
        self._service, self._exhibits, self._number = service, tuple(exhibits), number
        self._rulebook, self._runner, self._links = rulebook, runner, links
        self._progress: Progress | None = None
        self._copies: UploadCopies | None = None
        self._anyway: frozenset[str] = frozenset()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(heading(self.tr("Files for AliExpress"), "uploadTitle", "h2"))
        column.addWidget(order_line(title, "uploadOrder"))
        how = self.tr(
            "Drag them into the upload field of the form, or show the folder and choose them there."
            " The best comes first. They do not say where or when they were taken."
        )
        column.addWidget(heading(how, "uploadHow", "body"))
        column.addLayout(self._limit_row())
        self._bar = QProgressBar(self)
        self._bar.setObjectName("uploadProgress")
        self._bar.setAccessibleName(self.tr("Preparing"))
        self._bar.setFormat(self.tr("Preparing %v of %m"))
        column.addWidget(self._bar)
        self.list = CopyList(self)
        self.list.setObjectName("uploadList")
        self.list.setAccessibleName(self.tr("Prepared files"))
        column.addWidget(self.list, 1)
        self._message = Message("uploadMessage")
        column.addWidget(self._message)
        self._unchecked = QPushButton(self.tr("Put them in anyway"), self)
        self._unchecked.setObjectName("uploadAnyway")
        self._unchecked.setAccessibleName(self.tr("Put in what could not be checked for its place"))
        self._unchecked.setAutoDefault(False)
        self._unchecked.clicked.connect(self._on_anyway)
        self._unchecked.hide()
        column.addWidget(self._unchecked, 0, Qt.AlignmentFlag.AlignLeft)
        self._copied = Message("uploadCopied")
        column.addWidget(self._copied)
        column.addLayout(self._buttons())
        self.list.copy_requested.connect(self._on_copy)
        open_at(self, 620, 560)

    def _limit_row(self) -> QHBoxLayout:
        self.limit = QSpinBox(self)
        self.limit.setObjectName("uploadLimit")
        # The form's number may change: the user, who sees the form, may say any that is likely.
        most = self._rulebook.rules["images.max"].maximum
        self.limit.setRange(1, int(most))
        self.limit.setValue(self._rulebook.value("images.best"))
        most_words = QLabel(self.tr("at most %1").replace("%1", str(self.limit.maximum())), self)
        most_words.setObjectName("uploadMost")
        set_role(most_words, "caption", "text2")
        label = QLabel(self.tr("&Pictures that the form takes:"), self)
        label.setBuddy(self.limit)
        self.limit.setAccessibleName(self.tr("Pictures that the form takes"))
        self.limit.valueChanged.connect(self._rest.start)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.limit)
        row.addWidget(most_words)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        self._folder = QPushButton(
            icons.icon("folder", "on_accent"), self.tr("Show in folder"), self
        )
        self._folder.setObjectName("uploadFolder")
        set_kind(self._folder, "primary")
        self._folder.clicked.connect(self._on_folder)
        self._copy = QPushButton(icons.icon("copy", "text2"), self.tr("Copy files"), self)
        self._copy.setObjectName("uploadCopy")
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._on_copy)
        close = QPushButton(self.tr("Close"), self)
        close.setObjectName("uploadClose")
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        for button in (self._folder, self._copy, close):
            button.setAccessibleName(button.text())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._folder)
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(close)
        return row

    # ---- work ---------------------------------------------------------------------------------

    def expect(self, pictures: int) -> None:
        """Begin with so many pictures that the form takes, as the user said before."""
        self.limit.setValue(pictures)
        self._rest.stop()  # nothing was prepared yet

    def start(self) -> None:
        """Prepare the files; what was prepared before is replaced."""
        if self._progress is not None:
            self._rest.start()  # one after the other: they share the folder
            return
        self._progress = progress = Progress(self)
        progress.changed.connect(self._on_progress)
        self._show_busy(busy=True)
        limits = UploadLimits.of(self._rulebook, self.limit.value())
        service, exhibits, number = self._service, self._exhibits, self._number
        anyway = self._anyway

        def work() -> tuple[UploadCopies, list[QImage | None]]:
            copies = service.prepare(exhibits, number, limits, progress, anyway=anyway)
            return copies, [_thumbnail(copy.path, copy.kind) for copy in copies.copies]

        self._runner.run(work, self._if_open(self._on_done), self._if_open(self._on_failed))

    def _if_open(self, slot: Callable[..., None]) -> Callable[..., None]:
        """Return a receiver that does nothing once the dialog is gone."""

        def receive(result: object) -> None:
            if isValid(self):
                slot(result)

        return receive

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _on_done(self, result: tuple[UploadCopies, list[QImage | None]]) -> None:
        copies, pictures = result
        self._progress = None
        self._copies = copies
        self.list.clear()
        for copy, picture in zip(copies.copies, pictures, strict=True):
            text = pack_words.copy_text(copy, copies.limits)
            self.list.add(copy.path, text, picture, _ICONS.get(copy.kind, "picture"))
        self._show_busy(busy=False)
        self.list.setFocus()
        names = {one.exhibit.id: pack_words.named(one) for one in references(self._exhibits)}
        lines = [
            self.tr("Left out: %1, because %2.")
            .replace("%2", pack_words.left_out_text(exhibit, why))
            .replace("%1", names[exhibit.id])
            for exhibit, why in copies.left_out
        ]
        unchecked = [one for one, why in copies.left_out if why is LeftOut.UNCHECKED]
        self._unchecked.setVisible(bool(unchecked))
        self._copied.say("")
        if not copies.copies:
            lines.insert(0, self.tr("There is nothing to upload yet. Add evidence first."))
        self._message.say("\n".join(lines), "warn")
        announce(self, self.tr("%n file(s) are ready.", "", len(copies.copies)))

    def _on_failed(self, error: Exception) -> None:
        self._progress = None
        self._show_busy(busy=False)
        if isinstance(error, CancelledError):
            return
        if not isinstance(error, AliGuardError):
            raise error
        self._message.say(labels.error_text(error), "danger")
        announce(self, labels.error_text(error))

    def _show_busy(self, *, busy: bool) -> None:
        self._bar.setVisible(busy)
        if busy:
            self._bar.setRange(0, 0)
        ready = not busy and self._copies is not None and bool(self._copies.copies)
        for widget in (self._folder, self._copy, self.list):
            widget.setEnabled(ready)

    # ---- slots --------------------------------------------------------------------------------

    def _on_folder(self) -> None:
        if self._copies is None or not self._copies.copies:
            return
        try:
            self._links.show_in_folder(self._copies.copies[0].path)
        except AliGuardError as error:
            self._copied.say(labels.error_text(error), "danger")
            return
        # Where no file manager answers, the system does not say so: the place is told.
        where = folders.shown(self._copies.folder)
        self._copied.say(self.tr("The files are in the folder %1").replace("%1", where))

    def _on_anyway(self) -> None:
        """Prepare again with what could not be checked: the user knows what it shows."""
        left_out = self._copies.left_out if self._copies is not None else ()
        unchecked = {one.id for one, why in left_out if why is LeftOut.UNCHECKED}
        self._anyway |= unchecked
        self._unchecked.hide()
        self.list.setFocus()
        self.start()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setMimeData(mime_of(self.list.paths()))
        words = self.tr("Copied. Paste them into a folder or a form.")
        self._copied.say(words, "ok")
        announce(self, words)

    def done(self, result: int) -> None:
        """Stop the work that nobody waits for any more, and close."""
        self._rest.stop()
        if self._progress is not None:
            self._progress.cancel()
        super().done(result)


def _thumbnail(path: Path, kind: CopyKind) -> QImage | None:
    """Return a small picture of a copy of ours, or None."""
    if kind in _ICONS:
        return None
    picture = QImage(str(path))
    if picture.isNull():
        return None
    return picture.scaled(
        _THUMBNAIL,
        _THUMBNAIL,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
