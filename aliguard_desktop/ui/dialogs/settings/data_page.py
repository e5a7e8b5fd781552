# SPDX-License-Identifier: MIT
"""The page Data: the folder, backups, what is kept of imports, remembered tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QWidget,
)

from aliguard_desktop.services.tables import Field
from aliguard_desktop.ui import formatting, icons
from aliguard_desktop.ui.dialogs.column_mapping import field_text
from aliguard_desktop.ui.dialogs.settings.page import Page
from aliguard_desktop.ui.widgets.exhibit_text import size_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.services.tables import RememberedTable
    from aliguard_desktop.ui.dialogs.settings.desk import SettingsDesk, SettingsInfo

translate = QCoreApplication.translate

_LONG = QLocale.FormatType.LongFormat
_KEY = Qt.ItemDataRole.UserRole
_ROWS = 4


class DataPage(Page):
    """Where the data lies, what is kept of imports, and which tables are remembered."""

    NAME = "data"
    ICON = "database"

    folder_wanted = Signal()
    read_again_wanted = Signal()
    purge_wanted = Signal()
    """The person has said yes."""
    forget_wanted = Signal(str)
    """Emits the key of a table."""

    def __init__(self, desk: SettingsDesk, info: SettingsInfo) -> None:
        """Build the page."""
        super().__init__(desk, info, translate("SettingsDialog", "Data"))
        self.add_section(self.tr("Your data"))
        folder = str(info.data_folder) if info.data_folder else self.tr("not known")
        self.add_fact(self.tr("Folder"), folder, "dataFolder")
        show = QPushButton(self.tr("Show folder"), self)
        show.setObjectName("showFolder")
        show.setIcon(icons.icon("folder"))
        show.setAutoDefault(False)
        show.setEnabled(info.data_folder is not None)
        show.clicked.connect(self.folder_wanted)
        self.add_row(
            "",
            show,
            self.tr("Everything is in this folder. It can be copied or moved as a whole."),
        )
        show.setAccessibleName(show.text())
        backup = (
            QLocale().toString(formatting.qdate(info.backup), _LONG)
            if info.backup is not None
            else self.tr("none yet")
        )
        self.add_fact(self.tr("Last backup"), backup, "lastBackup")
        note = self.tr("A backup is made by itself at the first start of each day.")
        self.add_words(note, "backupNote")
        self._build_kept()
        self._build_tables()
        self.end()
        self.show_kept(None, 0)
        self.show_tables(())

    def show_kept(self, count: int | None, size: int) -> None:
        """Show how many pieces are kept and how many bytes they take; None: not known yet."""
        if count is None:
            words = self.tr("Counting\u2026")
        elif not count:
            words = self.tr("Nothing is kept.")
        else:
            words = self.tr("%n piece(s), %1", "", count).replace("%1", size_text(size))
        self._kept.setText(words)
        self._kept.setAccessibleName(words)
        for button in (self._again, self._purge):
            button.setEnabled(bool(count))
        self._again.setText(self.tr("Read &again"))

    def show_reading(self) -> None:
        """Show that the kept pieces are being read."""
        self._again.setText(self.tr("Reading\u2026"))
        for button in (self._again, self._purge):
            button.setEnabled(False)

    def show_tables(self, tables: Sequence[RememberedTable]) -> None:
        """Show the tables whose columns are remembered."""
        self._tables.clear()
        for one in tables:
            fields = [field_text(field) for field in one.mapping.fields if field != Field.IGNORE]
            head = formatting.one_line(", ".join(one.headers or fields), 200)
            item = QListWidgetItem(head)
            item.setData(_KEY, one.key)
            item.setToolTip(formatting.tooltip(", ".join(fields)))
            self._tables.addItem(item)
        some = bool(tables)
        self._tables.setVisible(some)
        self._forget.setVisible(some)
        self._no_tables.setVisible(not some)
        if some:
            self._tables.setCurrentRow(0)
            frame = 2 * self._tables.frameWidth()
            row = self._tables.sizeHintForRow(0)
            self._tables.setFixedHeight(row * min(_ROWS, len(tables)) + frame + 4)

    # ---- building -----------------------------------------------------------------------------

    def _build_kept(self) -> None:
        self.add_section(self.tr("Kept from imports"))
        self._kept = self.add_fact(self.tr("Kept"), "", "keptSize")
        self._again = self._button("", "keptReadAgain", "refresh")
        self._again.clicked.connect(self.read_again_wanted)
        self._purge = self._button(self.tr("&Remove for good\u2026"), "keptPurge", "trash")
        self._purge.clicked.connect(self._ask_purge)
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._again)
        row.addWidget(self._purge)
        note = self.tr(
            "What AliGuard understood of pages and files, without names and streets. "
            "A newer AliGuard may find more in it: read it again after an update."
        )
        self.add_row("", box, note)

    def _build_tables(self) -> None:
        self.add_section(self.tr("Remembered tables"))
        note = self.tr(
            "Tables whose columns you have named. Forget one, and its columns are asked for again."
        )
        self.add_words(note, "tablesNote")
        self._no_tables = self.add_words(self.tr("None yet."), "noTables")
        self._tables = QListWidget(self)
        self._tables.setObjectName("rememberedTables")
        self._tables.setAccessibleName(self.tr("Remembered tables"))
        self._tables.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._tables.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self._tables)
        self._forget = self._button(self.tr("For&get"), "forgetTable", "x")
        self._forget.clicked.connect(self._on_forget)
        self.column.addWidget(self._forget, 0, Qt.AlignmentFlag.AlignLeading)

    def _button(self, words: str, name: str, icon: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setIcon(icons.icon(icon))
        button.setAutoDefault(False)
        return button

    # ---- slots --------------------------------------------------------------------------------

    def _ask_purge(self) -> None:
        """Ask once: this cannot be taken back."""
        box = QMessageBox(self)
        box.setObjectName("purgeBox")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Remove for good"))
        box.setText(self.tr("Remove what is kept of imports for good?"))
        box.setInformativeText(
            self.tr(
                "Your orders, dates and evidence stay as they are. A newer AliGuard can then not "
                "read these pages again: you would have to save and import them once more. "
                "Backups made before still hold them until newer ones take their place. "
                "This cannot be undone."
            )
        )
        remove = box.addButton(self.tr("Remove for good"), QMessageBox.ButtonRole.DestructiveRole)
        remove.setObjectName("purgeRemove")
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        keep.setObjectName("purgeKeep")
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        remove.clicked.connect(self.purge_wanted)
        box.open()

    def _on_forget(self) -> None:
        item = self._tables.currentItem()
        if item is not None:
            self.forget_wanted.emit(str(item.data(_KEY)))
