# SPDX-License-Identifier: MIT
"""Evidence pack: what goes in, for whom, and where it is saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.exhibit_copies import ALIEXPRESS
from aliguard_desktop.domain.orders import AUDIENCES, CaseStatus
from aliguard_desktop.services.case_packs import PDF_SUFFIX, SUFFIX, ZIP_SUFFIX, PackChoice
from aliguard_desktop.services.media import NO_PROOF
from aliguard_desktop.ui import folders, formatting, icons, labels, pack_words
from aliguard_desktop.ui.dialogs.fields import Message, heading, order_line
from aliguard_desktop.ui.tasks import CancelledError, Progress
from aliguard_desktop.ui.theme import set_kind, set_role, tokens
from aliguard_desktop.ui.widgets import exhibit_text
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.widgets.toast import announce
from aliguard_desktop.ui.wizard import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import tzinfo

    from aliguard_desktop.domain.orders import Case
    from aliguard_desktop.services.case_packs import CasePackService, PackContent, PackResult
    from aliguard_desktop.ui.dialogs.upload_files import FolderOpener
    from aliguard_desktop.ui.tasks import Runner

_ID_ROLE = Qt.ItemDataRole.UserRole + 1
_REST_MS = 250
_SHOWN_MARK = 16
_LONGEST_RECORD = 56


class EvidencePackDialog(QDialog):
    """Chooses, looks at every file, and writes; the work is done off the UI thread."""

    def __init__(
        self,
        service: CasePackService,
        order_id: str,
        *,
        languages: Mapping[str, str],
        language: str,
        zone: tzinfo,
        runner: Runner,
        links: FolderOpener,
        parent: QWidget | None = None,
    ) -> None:
        """Offer the packs of an order; ``start`` looks at the files.

        Args:
            service: Makes the packs.
            order_id: The order.
            languages: Languages of the reading copy: own name by code.
            language: The one to begin with.
            zone: The user's, for the times of records.
            runner: Runs work off the UI thread.
            links: Shows the pack in its folder.
            parent: The window.

        Raises:
            AliGuardError: There is no such order.
        """
        super().__init__(parent)
        self.setObjectName("evidencePack")
        self.setWindowTitle(self.tr("Evidence pack"))
        self._service, self._order_id = service, order_id
        self._offer = service.offer(order_id)
        self._zone, self._runner, self._links = zone, runner, links
        self._progress: Progress | None = None
        self._is_writing = False
        self._saved: Path | None = None
        self._left_out = self._odd()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(heading(self.tr("Evidence pack"), "packTitle", "h2"))
        column.addWidget(order_line(self._offer.order.display_title, "packOrder"))
        what = self.tr(
            "One file with everything: a PDF to read and print, your files, and their fingerprints,"
            " so that anybody can check that nothing was changed."
        )
        column.addWidget(heading(what, "packWhat", "body"))
        column.addLayout(self._choices(languages, language))
        self._note = Message("packNote")
        column.addWidget(self._note)
        self.tree = self._make_tree()
        label = QLabel(self.tr("&Goes in:"), self)
        label.setBuddy(self.tree)
        set_role(label, "section")
        column.addWidget(label)
        column.addWidget(self.tree, 1)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("packProgress")
        column.addWidget(self._bar)
        self._message = Message("packMessage")
        column.addWidget(self._message)
        column.addLayout(self._buttons())
        self._fill_tree()
        self._show_note()
        self._show_busy(busy=False)
        self.setMinimumWidth(620)
        open_at(self, 700, 640)

    # ---- building -----------------------------------------------------------------------------

    def _choices(self, languages: Mapping[str, str], language: str) -> QVBoxLayout:
        self.record = QComboBox(self)
        for case in self._offer.cases:
            text = self._case_text(case)
            self.record.addItem(formatting.one_line(text, _LONGEST_RECORD), case.id)
            tip = formatting.tooltip(text)
            self.record.setItemData(self.record.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self.record.addItem(self.tr("The order and its evidence, without a text"), "")
        self.audience = QComboBox(self)
        for audience in AUDIENCES:
            self.audience.addItem(pack_words.audience_text(audience), audience)
        self.language = QComboBox(self)
        for code, name in languages.items():
            shown = self.tr("%1 only").replace("%1", name) if code == "en" else name
            self.language.addItem(shown, code)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        rows = QVBoxLayout()
        rows.setSpacing(8)
        for box, name, text in (
            (self.record, "packRecord", self.tr("&What:")),
            (self.audience, "packAudience", self.tr("&For:")),
            (self.language, "packLanguage", self.tr("&Also in this language:")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(text.replace("&", "").rstrip(":"))
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(24)
            label = QLabel(text, self)
            label.setBuddy(box)
            label.setMinimumWidth(150)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(label)
            row.addWidget(box, 1)
            rows.addLayout(row)
        self.record.currentIndexChanged.connect(self._on_record)
        self.audience.currentIndexChanged.connect(self._on_choice)
        self.language.currentIndexChanged.connect(self._on_choice)
        return rows

    def _case_text(self, case: Case) -> str:
        title = words.situation_title(case.situation) if case.situation else ""
        if case.status is CaseStatus.DRAFT:
            return self.tr("Draft, not sent: %1").replace("%1", title)
        if case.submitted_at is None:
            return title
        day = formatting.date_with_year(case.submitted_at.astimezone(self._zone).date())
        return self.tr("Sent %1: %2").replace("%1", day).replace("%2", title)

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setObjectName("packExhibits")
        tree.setAccessibleName(self.tr("Goes in"))
        tree.setRootIsDecorated(False)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setHeaderLabels([self.tr("Exhibit"), self.tr("File"), self.tr("How it goes in")])
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        tree.header().setMaximumSectionSize(400)
        tree.header().setStretchLastSection(False)  # it would be cut where it is long
        tree.setTabKeyNavigation(False)
        tree.itemChanged.connect(self._on_ticked)
        return tree

    def _buttons(self) -> QHBoxLayout:
        self._save = QPushButton(
            icons.icon("export", "on_accent"), self.tr("Save pack\u2026"), self
        )
        self._save.setObjectName("packSave")
        set_kind(self._save, "primary")
        self._save.setDefault(True)
        self._save.clicked.connect(self._on_save)
        self._stop = QPushButton(self.tr("Cancel"), self)
        self._stop.setObjectName("packStop")
        self._stop.clicked.connect(self._on_stop)
        self._folder = QPushButton(icons.icon("folder", "text2"), self.tr("Show in folder"), self)
        self._folder.setObjectName("packFolder")
        self._folder.clicked.connect(self._on_folder)
        self._folder.hide()
        self._close = QPushButton(self.tr("Close"), self)
        self._close.setObjectName("packClose")
        self._close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._save)
        row.addWidget(self._stop)
        row.addWidget(self._folder)
        row.addStretch(1)
        row.addWidget(self._close)
        for button in (self._save, self._stop, self._folder, self._close):
            button.setAccessibleName(button.text())
            button.setAutoDefault(button is self._save)
        return row

    # ---- choice -------------------------------------------------------------------------------

    @property
    def choice(self) -> PackChoice:
        """What is chosen."""
        return PackChoice(
            self._order_id,
            str(self.record.currentData() or ""),
            str(self.audience.currentData()),
            str(self.language.currentData() or "en"),
            frozenset(self._left_out),
        )

    def _fill_tree(self) -> None:
        """List the exhibits of the chosen record; how each goes in is seen by ``start``."""
        case_id = str(self.record.currentData() or "")
        numbers = self._offer.numbers[case_id]
        exhibits = sorted(self._offer.exhibits[case_id], key=lambda one: numbers[one.id])
        self.tree.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.tree.clear()
        for exhibit in exhibits:
            title = f"{numbers[exhibit.id]}  {exhibit_text.title(exhibit)}"
            item = QTreeWidgetItem([title, formatting.one_line(exhibit.name, 80), ""])
            item.setData(0, _ID_ROLE, exhibit.id)
            item.setToolTip(1, formatting.tooltip(exhibit.name))
            ticked = exhibit.id not in self._left_out
            item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.tree.addTopLevelItem(item)
        self.tree.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def _odd(self) -> set[str]:
        """Return what goes in only if it is ticked: a program or an archive is no proof."""
        every = self._offer.exhibits[""]
        return {one.id for one in every if one.media_type in NO_PROOF}

    def _show_note(self) -> None:
        self._note.say(pack_words.audience_note(str(self.audience.currentData())))

    def _on_record(self) -> None:
        self._left_out = self._odd()
        self._fill_tree()
        self._on_choice()

    def _on_choice(self) -> None:
        self._show_note()
        self._again()

    def _on_ticked(self, item: QTreeWidgetItem, column: int) -> None:
        if column != 0:
            return
        exhibit = str(item.data(0, _ID_ROLE))
        if item.checkState(0) is Qt.CheckState.Checked:
            self._left_out.discard(exhibit)
        else:
            self._left_out.add(exhibit)
        self._again()

    def _again(self) -> None:
        """Look again after a short rest: what was said is about another choice."""
        self._message.say("")
        self._folder.hide()
        self._saved = None
        if self._progress is not None and not self._is_writing:
            self._progress.cancel()
        self._rest.start()

    # ---- work ---------------------------------------------------------------------------------

    def start(self) -> None:
        """Look at every file, so that what is missing or changed is known before saving."""
        if self._progress is not None:
            self._rest.start()
            return
        self._begin(self.tr("Checking file %v of %m"))
        choice, progress, service = self.choice, self._progress, self._service
        self._runner.run(
            lambda: service.look(choice, progress),
            self._if_open(self._on_looked),
            self._if_open(self._on_failed),
        )

    def save(self, path: Path) -> None:
        """Write the pack and say how it went."""
        if self._progress is not None:
            self._progress.cancel()
            self._progress = None
        self._rest.stop()
        self._is_writing = True
        self._begin(self.tr("Packing: step %v of %m"))
        choice, progress, service = self.choice, self._progress, self._service
        self._runner.run(
            lambda: service.write(choice, path, progress),
            self._if_open(self._on_written),
            self._if_open(self._on_failed),
        )

    def _begin(self, words_: str) -> None:
        self._progress = Progress(self)
        self._progress.changed.connect(self._on_progress)
        self._bar.setFormat(words_)
        self._bar.setAccessibleName(words_.replace("%v", "").replace("%m", ""))
        self._bar.setRange(0, 0)
        self._show_busy(busy=True)

    def _if_open(self, slot: Callable[..., None]) -> Callable[..., None]:
        """Return a receiver that drops what comes after the dialog, or of an earlier choice."""
        progress = self._progress

        def receive(result: object) -> None:
            if isValid(self) and progress is self._progress:
                self._progress = None
                slot(result)

        return receive

    def _on_progress(self, done: int, total: int) -> None:
        if self.sender() is self._progress:
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _on_looked(self, content: PackContent) -> None:
        self._show_busy(busy=False)
        by_id = {item.exhibit.id: item for item in content.items}
        self.tree.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        for row in range(self.tree.topLevelItemCount()):
            line = self.tree.topLevelItem(row)
            if line is None:
                continue
            item = by_id.get(str(line.data(0, _ID_ROLE)))
            if item is None:
                ticked = line.checkState(0) is Qt.CheckState.Checked
                text = self.tr("Not for this reader") if ticked else self.tr("Stays out")
                state = (text, "minus", "text2")
            else:
                state = pack_words.item_state(item)
            line.setText(2, state[0])
            line.setIcon(2, icons.icon(state[1], state[2]))
            line.setForeground(2, tokens().color(state[2]))
        self.tree.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._warn(content)

    def _warn(self, content: PackContent) -> None:
        broken, unchecked = len(content.broken), len(content.unchecked)
        lines = []
        if broken:
            words_ = self.tr(
                "%n file(s) are not what they were. The pack says so in red letters and does not"
                " hold them. Add them again if you still have them.",
                "",
                broken,
            )
            lines.append(words_)
        if unchecked:
            lines.append(self._unchecked_text(unchecked))
        if lines:
            text = "\n".join(lines)
            self._message.say(text, "danger" if broken else "warn")
            announce(self, text)

    def _unchecked_text(self, count: int) -> str:
        return self.tr(
            "%n file(s) stay out: nobody changed them, but they could not be checked for the place"
            " where they were taken. The pack names them.",
            "",
            count,
        )

    def _on_written(self, result: PackResult) -> None:
        self._is_writing = False
        self._show_busy(busy=False)
        self._on_looked(result.content)
        self._saved = result.path
        text = self.tr("Saved as %1 in the folder %2.").replace("%1", result.path.name)
        text = text.replace("%2", folders.shown(result.path.parent))
        mark = self.tr("Its fingerprint begins with %1.").replace(
            "%1", result.file_sha256[:_SHOWN_MARK]
        )
        content = result.content
        broken, unchecked = len(content.broken), len(content.unchecked)
        lines = [text, mark]
        if broken:
            lines.append(self.tr("%n file(s) are named in it as missing or changed.", "", broken))
        if unchecked:
            lines.append(self._unchecked_text(unchecked))
        self._message.say("\n".join(lines), "warn" if broken or unchecked else "ok")
        self._folder.show()
        self._folder.setFocus()
        announce(self, text)

    def _on_failed(self, error: Exception) -> None:
        was_writing, self._is_writing = self._is_writing, False
        self._show_busy(busy=False)
        if isinstance(error, CancelledError):
            if was_writing:
                self._message.say(self.tr("Cancelled. Nothing was saved."), "warn")
            return
        if not isinstance(error, AliGuardError):
            raise error
        self._message.say(labels.error_text(error), "danger")
        announce(self, labels.error_text(error))

    def _show_busy(self, *, busy: bool) -> None:
        self._bar.setVisible(busy)
        self._stop.setVisible(busy and self._is_writing)
        self._save.setEnabled(not (busy and self._is_writing))
        for box in (self.record, self.audience, self.language, self.tree):
            box.setEnabled(not (busy and self._is_writing))

    # ---- slots --------------------------------------------------------------------------------

    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save evidence pack"))
        dialog.setObjectName("packFileDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kinds = {
            SUFFIX: self.tr("Evidence pack (*.aliguard)"),
            ZIP_SUFFIX: self.tr("The same as a ZIP, opens everywhere (*.zip)"),
            PDF_SUFFIX: self.tr("The PDF alone, to read and print (*.pdf)"),
        }
        dialog.setNameFilters(list(kinds.values()))
        folders.begin(dialog, "pack", folders.Place.DocumentsLocation)
        # Who is no user of AliGuard can open a ZIP.
        first = SUFFIX if self.choice.audience == ALIEXPRESS else ZIP_SUFFIX

        def on_kind(words_: str) -> None:
            suffix = next(key for key, text in kinds.items() if text == words_)
            dialog.setDefaultSuffix(suffix.removeprefix("."))
            dialog.selectFile(f"AliGuard {self._offer.order.number}{suffix}")

        dialog.selectNameFilter(kinds[first])
        on_kind(kinds[first])
        dialog.filterSelected.connect(on_kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def _on_file(self, name: str) -> None:
        self.save(Path(name))

    def _on_stop(self) -> None:
        if self._progress is not None:
            self._progress.cancel()

    def _on_folder(self) -> None:
        if self._saved is None:
            return
        try:
            self._links.show_in_folder(self._saved)
        except AliGuardError as error:
            self._message.say(labels.error_text(error), "danger")

    def done(self, result: int) -> None:
        """Stop the work that nobody waits for any more, and close."""
        self._rest.stop()
        self._on_stop()
        super().done(result)
