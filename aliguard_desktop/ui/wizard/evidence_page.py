# SPDX-License-Identifier: MIT
"""Page 3: the proof: what is needed, what is there, in which order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.exhibit_copies import stays_home
from aliguard_desktop.domain.orders import AddedBy, ExhibitKind
from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.ui import evidence_words, folders, formatting, labels
from aliguard_desktop.ui.tasks import CancelledError, Progress
from aliguard_desktop.ui.widgets import drop_take, exhibit_text
from aliguard_desktop.ui.widgets.work_bar import WorkBar
from aliguard_desktop.ui.wizard.banner import Banner
from aliguard_desktop.ui.wizard.checklist_view import ChecklistView, numbers_text
from aliguard_desktop.ui.wizard.drop_area import DropArea
from aliguard_desktop.ui.wizard.evidence_model import ExhibitModel, ExhibitView
from aliguard_desktop.ui.wizard.exhibit_bar import ExhibitBar
from aliguard_desktop.ui.wizard.look import IconLabel, ToneLabel
from aliguard_desktop.ui.wizard.page import OpenPoint, WizardPage
from aliguard_desktop.ui.wizard.proof_words import proof_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent

    from aliguard_desktop.domain.dispute.checklist import Unclaimed
    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.evidence import AddedExhibit, EvidenceService
    from aliguard_desktop.ui.tasks import Runner
    from aliguard_desktop.ui.wizard.evidence_model import Thumbnails
    from aliguard_desktop.ui.wizard.session import DraftSession

_PICTURES = "*.png *.jpg *.jpeg *.webp *.heic *.gif *.bmp *.tif *.tiff"
_OTHERS = "*.mp4 *.mov *.m4v *.webm *.mkv *.avi *.3gp *.pdf"


class EvidencePage(WizardPage):
    """Checklist at the left; drop area, exhibits and what each one shows at the right."""

    look_asked = Signal(str)
    cover_asked = Signal(str)

    def __init__(
        self,
        session: DraftSession,
        evidence: EvidenceService,
        *,
        tasks: Runner,
        thumbnails: Thumbnails | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Take the evidence service and the runner for copying files."""
        super().__init__(session, name="wizard_evidence", parent=parent)
        self._evidence = evidence
        self._tasks = tasks
        self._wanted = ""
        self._filling = False
        self.set_heading(
            self.tr("Collect the proof"),
            self.tr("The best three go first: AliExpress may look at no more."),
        )
        self.setAcceptDrops(True)
        self.checklist = ChecklistView()
        self.drop = DropArea()
        self.model = ExhibitModel(thumbnails, self)
        self.view = ExhibitView(self.model)
        self.bar = ExhibitBar()
        self.trouble = Banner("wizard_evidence_trouble", self, ground="act", tone="danger")
        self.broken = Banner("wizard_broken", self, icon="picture-off", ground="act", tone="danger")
        self.known = Banner("wizard_known", self, icon="info", tone="text2", ground="wait")
        self.work = WorkBar(self, "wizard_work")
        self._progress: Progress | None = None
        self._work = 0
        self.unclaimed = Banner("wizard_unclaimed", self, icon="info", tone="text2", ground="wait")
        self.kept_back = ToneLabel(role="caption", tone="text2", wrap=True)
        self.kept_back.setObjectName("wizard_kept_back")
        self._order_hint = QWidget()
        self._hint = ToneLabel(role="caption", tone="text2", wrap=True)
        self._build()
        self._connect_signals()

    # ---- page ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show checklist and exhibits."""
        desk = self.session.desk
        whole = [one for one in desk.order.exhibits if one.removed_at is None]
        self.checklist.show_rows(
            desk.checklist, {one.id: exhibit_text.copy_note(one, whole) for one in desk.exhibits}
        )
        current = self.view.current_exhibit()
        # While the list is filled anew nothing is current; the bar must not lose the focus.
        self._filling = True
        self.model.show(desk.exhibits)
        self._select(self._wanted or (current.id if current else ""))
        self._wanted = ""
        self._filling = False
        self.unclaimed.show_lines(self._unclaimed_lines())
        self.broken.show_lines(self._broken_lines())
        self._show_kept_back(len([one for one in whole if stays_home(one)]))
        there = bool(desk.exhibits)
        self.view.setVisible(there)
        self._order_hint.setVisible(there)
        self._fit_view()
        self._show_current()
        self.setEnabled(not self.session.is_frozen)

    def open_points(self) -> list[OpenPoint]:
        """Return the needed proof that is neither there nor declined."""
        row = self.checklist.first_open(self.session.desk.checklist)
        return [OpenPoint(row.lacking)] if row is not None else []

    def stop_at(self, point: OpenPoint) -> None:
        """Put the focus on the proof that is missing, and say what to do in its row."""
        row = self.checklist.first_open(self.session.desk.checklist)
        if row is not None:
            row.warn()
        super().stop_at(point)

    def note(self) -> str:
        """Count the proof that is missing."""
        rows = self.session.desk.checklist
        missing = sum(row.needed and not row.have and not row.declined for row in rows)
        return self.tr("%n proof(s) missing", "", missing) if missing else ""

    def first_widget(self) -> QWidget | None:
        """Return the button to add files, or the list once there are some."""
        return self.view if self.model.exhibits else self.drop.choose

    # ---- Qt --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, pictures and mails; an address alone is answered in words."""
        if drop_take.can_take(event.mimeData()):
            event.acceptProposedAction()
            self.drop.set_active(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Put the light out."""
        del event
        self.drop.set_active(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self.drop.set_active(False)
        if self._take(event.mimeData(), AddedBy.DROP):
            event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the exhibits the rows they need at the new width."""
        super().resizeEvent(event)
        self._fit_view()

    # ---- acts ------------------------------------------------------------------------------

    def add_files(self, paths: list[Path]) -> None:
        """Copy files into the evidence folder, off the window's thread."""
        self._add(paths, AddedBy.CHOSEN)

    def paste(self) -> bool:
        """Add the picture or files on the clipboard; False where there is nothing usable."""
        taken = self._take(QGuiApplication.clipboard().mimeData(), AddedBy.PASTE)
        if not taken:
            self.trouble.show_lines(
                [self.tr("There is no picture on the clipboard. Copy one first.")]
            )
        return taken

    # ---- slots -----------------------------------------------------------------------------

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose files"))
        dialog.setObjectName("wizard_file_dialog")
        folders.begin(dialog, "evidence", folders.Place.PicturesLocation)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("Pictures (%1)").replace("%1", _PICTURES),
                self.tr("Videos and documents (%1)").replace("%1", _OTHERS),
                self.tr("All files (%1)").replace("%1", "*"),
            ]
        )
        dialog.filesSelected.connect(self._chosen)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(list)
    def _chosen(self, names: list[str]) -> None:
        self.add_files([Path(name) for name in names])

    @Slot()
    def _paste(self) -> None:
        self.paste()

    @Slot(str, bool)
    def _decline(self, proof: str, ticked: bool) -> None:
        declined = set(self.session.case.declined)
        if ticked:
            declined.add(proof)
        else:
            declined.discard(proof)
        self.session.change(declined=frozenset(declined))

    @Slot(str, int)
    def _move(self, exhibit_id: str, position: int) -> None:
        ids = [exhibit.id for exhibit in self.model.exhibits]
        position = min(max(position, 0), len(ids) - 1)
        if ids.index(exhibit_id) == position:
            return
        ids.remove(exhibit_id)
        ids.insert(position, exhibit_id)
        self._wanted = exhibit_id
        if self._store(
            lambda: self._evidence.move(self.session.order_id, exhibit_id, position + 1)
        ):
            self.session.change(exhibits=tuple(ids))
            self.session.refresh()

    @Slot(str)
    def _remove(self, exhibit_id: str) -> None:
        if self._store(lambda: self._evidence.remove(self.session.order_id, exhibit_id)):
            left = tuple(e for e in self.session.case.exhibits if e != exhibit_id)
            self.session.change(exhibits=left)
            self.session.refresh()

    @Slot()
    def _show_current(self) -> None:
        if self._filling:
            return
        self.bar.show_exhibit(self.view.current_exhibit(), self.model.exhibits)
        self.bar.setVisible(self.view.current_exhibit() is not None)

    @Slot(str, str)
    def _describe(self, exhibit_id: str, kind: str) -> None:
        self._wanted = exhibit_id
        order_id = self.session.order_id
        if self._store(
            lambda: self._evidence.describe(order_id, exhibit_id, kind=ExhibitKind(kind))
        ):
            self.session.refresh()

    # ---- helpers ---------------------------------------------------------------------------

    def _build(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.checklist)
        left.addStretch(1)
        hint = QHBoxLayout(self._order_hint)
        hint.setContentsMargins(0, 4, 0, 0)
        hint.setSpacing(10)
        hint.addWidget(ToneLabel(self.tr("In order of strength"), role="section"))
        self._hint.setText(self.tr("drag to reorder, or Alt+Up / Alt+Down"))
        hint.addWidget(self._hint, 1)
        self.view.setObjectName("wizard_exhibits")
        self.view.setAccessibleName(self.tr("Exhibits in order of strength"))
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.drop)
        right.addWidget(self.work)
        right.addWidget(self.trouble)
        right.addWidget(self.known)
        right.addWidget(self._order_hint)
        right.addWidget(self.view)
        right.addWidget(self.broken)
        right.addWidget(self.bar)
        right.addWidget(self.unclaimed)
        right.addWidget(self.kept_back)
        right.addLayout(self._privacy())
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(left, 2)
        columns.addLayout(right, 3)
        self.body.addLayout(columns, 1)

    def _privacy(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(7)
        row.addWidget(IconLabel("info", "text2", 14), 0, Qt.AlignmentFlag.AlignTop)
        text = self.tr(
            "Does a picture show your address or phone? AliExpress and the seller will see it."
            " \u201cCover or mark\u2026\u201d makes a copy for others; AliExpress may refuse edited"
            " pictures. Originals stay unchanged on this computer."
        )
        row.addWidget(ToneLabel(text, role="caption", tone="text2", wrap=True), 1)
        return row

    def _connect_signals(self) -> None:
        self.drop.choose_asked.connect(self._choose)
        self.drop.paste_asked.connect(self._paste)
        self.work.cancel_requested.connect(self._cancel)
        self.checklist.declined.connect(self._decline)
        self.model.moved.connect(self._move)
        self.view.shifted.connect(self._move)
        self.view.remove_asked.connect(self._remove)
        self.view.selectionModel().currentChanged.connect(self._show_current)
        self.bar.kind_chosen.connect(self._describe)
        self.bar.shifted.connect(self._move)
        self.bar.remove_asked.connect(self._remove)
        self.bar.look_asked.connect(self.look_asked)
        self.bar.cover_asked.connect(self.cover_asked)
        self.view.look_asked.connect(self.look_asked)
        self.view.cover_asked.connect(self.cover_asked)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._paste)

    def _take(self, mime: QMimeData, added_by: AddedBy) -> bool:
        taken = drop_take.take(mime, pasted=added_by is AddedBy.PASTE)
        if taken.files:
            self._add(list(taken.files), added_by)
        elif taken.data:
            order_id, data, name = self.session.order_id, taken.data, taken.name
            self._run(
                lambda: [self._evidence.add_bytes(order_id, data, name, added_by=added_by)], 1
            )
        elif taken.problem:
            self.trouble.show_lines([taken.problem])
        return not taken.is_nothing

    def _add(self, paths: list[Path], added_by: AddedBy) -> None:
        # No child of the page: copying goes on to its end if the wizard is closed meanwhile.
        progress = Progress()
        self._progress = progress
        order_id = self.session.order_id
        self._run(
            lambda: self._evidence.add_files(order_id, paths, added_by=added_by, progress=progress),
            len(paths),
        )

    def _cancel(self) -> None:
        if self._progress is not None:
            self._progress.cancel()

    def _run(self, work: Callable[[], list[AddedExhibit]], count: int) -> None:
        focused = self.window().focusWidget()
        if focused in (self.drop.choose, self.drop.paste):
            # A disabled button would hand the focus on to the list of steps.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.drop.setEnabled(False)
        self._work = self.work.begin(evidence_words.adding(count), self._progress)
        self._tasks.run(work, self._added, self._add_failed)

    def _ended(self) -> None:
        self._progress = None
        self.work.end(self._work)
        self.drop.setEnabled(True)

    def _added(self, results: list[AddedExhibit]) -> None:
        if not isValid(self):
            return  # the wizard was closed; whoever opened it looks at the order again
        self._ended()
        added = [result.exhibit.id for result in results if result.exhibit is not None]
        self.trouble.show_lines([self._trouble_text(result) for result in results if result.error])
        self.known.show_lines(self._known_lines(results))
        known = self.session.case.exhibits
        if added:
            self._wanted = added[-1]
        if added and known:  # put in order by hand; else the strongest go first
            # Two files with the same content are one exhibit.
            self.session.change(exhibits=tuple(dict.fromkeys((*known, *added))))
        self.session.refresh()
        self._take_focus_back()

    def _add_failed(self, error: Exception) -> None:
        if not isValid(self):
            return
        self._ended()
        self._take_focus_back()
        if isinstance(error, CancelledError):
            self.known.show_lines([self.tr("Stopped. Nothing was added.")])
            return
        if not isinstance(error, AliGuardError):
            raise error
        self.trouble.show_lines([labels.error_text(error)])

    def _take_focus_back(self) -> None:
        """Put the focus on the new exhibit if it was at the drop area before."""
        if self.window().focusWidget() is self:
            target = self.view if self.model.exhibits else self.drop.choose
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_kept_back(self, count: int) -> None:
        """Say how many covered copies are for others and so are not in the list."""
        text = self.tr(
            "Covered copies for others (%1) stay out of the dispute. You find them with the order."
        )
        text = text.replace("%1", str(count))
        self.kept_back.setText(text)
        self.kept_back.setVisible(count > 0)

    def _unclaimed_lines(self) -> list[str]:
        """Say which exhibits no sentence uses, and what they could show."""
        kinds = {exhibit.id: exhibit.kind for exhibit in self.session.desk.exhibits}
        return [
            self._unclaimed_line(entry, kinds[entry.id])
            for entry in self.session.desk.unclaimed
            if entry.id in kinds
        ]

    def _unclaimed_line(self, entry: Unclaimed, kind: ExhibitKind) -> str:
        number = numbers_text([entry.number])[0]
        if kind is ExhibitKind.OTHER:
            text = self.tr("%1: say what it shows, then it can count.")
        elif entry.could:
            titles = ", ".join(proof_words(proof).title for proof in entry.could)
            text = self.tr(
                "%1: the text does not speak of it yet. It could prove: %2. Fill in those facts."
            ).replace("%2", titles)
        else:
            text = self.tr("%1: the text does not need it. You may leave it out.")
        return text.replace("%1", number[:1].upper() + number[1:])

    def _broken_lines(self) -> list[str]:
        """Say which exhibits have lost their file; what is sent must be what was kept."""
        lines = []
        exhibits = self.session.desk.exhibits
        for exhibit in exhibits:
            state = self._evidence.quick_state(exhibit)
            if state is not ExhibitState.INTACT:
                text = self.tr("%1: %2. Add the file again, or leave it out.")
                text = text.replace("%1", evidence_words.number_of(exhibit, exhibits))
                lines.append(text.replace("%2", exhibit_text.state_words(state)))
        lines += [self._unusable_line(one) for one in self.session.desk.unusable]
        return lines

    def _unusable_line(self, exhibit: Exhibit) -> str:
        """Say why an exhibit is no proof as it is, and what to do."""
        if exhibit.is_picture:
            text = self.tr(
                "%1 cannot be shown, so it does not count. Save it as JPG or take a screenshot of"
                " it, and add that."
            )
        else:
            text = self.tr("%1 stays out: AliExpress does not take files of this kind.")
        return text.replace("%1", formatting.isolated(exhibit.name))

    def _known_lines(self, results: list[AddedExhibit]) -> list[str]:
        """Say of which files the same content is there already, here or in another order."""
        told = [one for one in results if one.already or one.restored or one.elsewhere]
        if not told:
            return []
        order = self._evidence.exhibits_of(self.session.order_id)
        return [evidence_words.added([one], order) for one in told[: evidence_words.MOST_LINES]]

    def _trouble_text(self, result: AddedExhibit) -> str:
        if result.error is None:
            return ""
        name = formatting.isolated(result.name)
        return f"{name}: {labels.error_text(result.error)}"

    def _store(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except AliGuardError as error:
            self.trouble.show_lines([labels.error_text(error)])
            return False
        self.trouble.show_lines([])
        return True

    def _select(self, exhibit_id: str) -> None:
        row = self.model.row_of(exhibit_id) if exhibit_id else -1
        if row < 0 and self.model.exhibits:
            row = 0
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    def _fit_view(self) -> None:
        count = len(self.model.exhibits)
        if not count:
            return
        size = self.view.sizeHintForIndex(self.model.index(0))
        per_row = max(1, (self.view.viewport().width() - 2) // size.width())
        rows = -(-count // per_row)
        self.view.setFixedHeight(rows * size.height() + 6)
