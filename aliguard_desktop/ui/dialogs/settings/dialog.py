# SPDX-License-Identifier: MIT
"""The settings: a list of pages, saved at once; there is no OK and no Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from aliguard_desktop.ui import icons, theme
from aliguard_desktop.ui.dialogs.settings.data_page import DataPage
from aliguard_desktop.ui.dialogs.settings.desk import SettingsDesk
from aliguard_desktop.ui.dialogs.settings.pages import (
    AboutPage,
    ActPage,
    AppearancePage,
    GeneralPage,
    StatementPage,
    column_of,
)
from aliguard_desktop.ui.dialogs.settings.reminders_page import RemindersPage
from aliguard_desktop.ui.dialogs.settings.rules_page import RulesPage
from aliguard_desktop.ui.widgets.elided_label import WrappedLabel
from aliguard_desktop.ui.widgets.room import open_at, room_for
from aliguard_desktop.ui.widgets.toast import announce
from aliguard_desktop.ui.wizard.look import Hairline

if TYPE_CHECKING:
    from aliguard_desktop.services.preferences import PreferenceService
    from aliguard_desktop.ui.dialogs.settings.desk import SettingsInfo
    from aliguard_desktop.ui.dialogs.settings.page import Page


class SettingsDialog(QDialog):
    """All pages; signals say what concerns the window."""

    rules_changed = Signal()
    theme_chosen = Signal(str)
    folder_wanted = Signal()
    licences_wanted = Signal()
    test_wanted = Signal()
    reminders_changed = Signal()

    def __init__(
        self, preferences: PreferenceService, info: SettingsInfo, parent: QWidget | None = None
    ) -> None:
        """Build every page on the preferences."""
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(self.tr("Settings"))
        self.desk = SettingsDesk(preferences, self)
        self.rules = RulesPage(self.desk, info)
        act = ActPage(self.desk, info)
        look = AppearancePage(self.desk, info)
        self.data = data = DataPage(self.desk, info)
        about = AboutPage(self.desk, info)
        self.pages: list[Page] = [
            GeneralPage(self.desk, info),
            act,
            self.rules,
            StatementPage(self.desk, info),
            look,
            data,
            about,
        ]
        if info.reminders is not None:
            reminders = RemindersPage(self.desk, info, info.reminders)
            self.pages.insert(2, reminders)
            reminders.test_wanted.connect(self.test_wanted)
            reminders.changed.connect(self.reminders_changed)
        self.nav = QListWidget(self)
        self._stack = QStackedWidget(self)
        self._restore = QPushButton(self.tr("Restore defaults"), self)
        self._line = WrappedLabel(parent=self)
        self._undo = QPushButton(self.tr("Undo"), self)
        self._close = QPushButton(self.tr("Close"), self)
        self._fill_nav()
        self._lay_out()
        self.desk.rules_changed.connect(self._on_rules_changed)
        self.desk.said.connect(self._on_said)
        self.desk.failed.connect(self._on_failed)
        act.rules_wanted.connect(self.show_rule)
        look.theme_chosen.connect(self.theme_chosen)
        data.folder_wanted.connect(self.folder_wanted)
        about.licences_wanted.connect(self.licences_wanted)
        self.nav.currentRowChanged.connect(self._on_page)
        self._restore.clicked.connect(self._on_restore)
        self._undo.clicked.connect(self.desk.undo)
        self._close.clicked.connect(self.accept)
        self.nav.setCurrentRow(0)
        self._on_said("", can_undo=False)
        self.setMinimumSize(QSize(720, 520).boundedTo(room_for(self)))
        open_at(self, 1100, 700)

    def say(self, words: str, *, failed: bool = False) -> None:
        """Say what came of something that was done elsewhere."""
        if failed:
            self._on_failed(words)
        else:
            self._on_said(words, can_undo=False)

    def show_page(self, name: str) -> None:
        """Show a page by its name (``rules``, ``about`` ...)."""
        for row, page in enumerate(self.pages):
            if name == page.NAME:
                self.nav.setCurrentRow(row)
                self.nav.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_rule(self, key: str) -> None:
        """Show the rules with one of them chosen."""
        self.show_page("rules")
        self.rules.show_rule(key)

    def done(self, result: int) -> None:
        """Save what was typed a moment ago, and go."""
        for page in self.pages:
            page.flush()
        super().done(result)

    # ---- slots --------------------------------------------------------------------------------

    def _on_page(self, row: int) -> None:
        for page in self.pages:
            page.flush()
        self._stack.setCurrentIndex(row)
        page = self.pages[row]
        self._restore.setVisible(page.RESTORES)
        reset_all = page is self.rules
        words = self.tr("Reset all rules") if reset_all else self.tr("Restore defaults")
        self._restore.setText(words)
        self._on_said("", can_undo=False)

    def _on_restore(self) -> None:
        self.pages[self.nav.currentRow()].restore()

    def _on_rules_changed(self) -> None:
        for page in self.pages:
            page.refresh()
        self.rules_changed.emit()

    def _on_said(self, words: str, can_undo: bool) -> None:
        theme.set_role(self._line, "caption", "text2")
        self._line.setText(words or self.tr("Changes are saved at once."))
        had_focus = self._undo.hasFocus()
        self._undo.setVisible(can_undo)
        if had_focus and not can_undo:
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        if words:
            announce(self._line, words)

    def _on_failed(self, words: str) -> None:
        self._on_said(words, can_undo=False)
        theme.set_role(self._line, "caption", "danger")
        for page in self.pages:
            page.refresh()

    # ---- helpers ------------------------------------------------------------------------------

    def _fill_nav(self) -> None:
        self.nav.setObjectName("settingsNav")
        self.nav.setAccessibleName(self.tr("Pages of the settings"))
        self.nav.setIconSize(QSize(18, 18))
        self.nav.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        widest = 0
        for page in self.pages:
            self.nav.addItem(QListWidgetItem(icons.icon(page.ICON), page.title))
            widest = max(widest, self.fontMetrics().horizontalAdvance(page.title))
            self._stack.addWidget(page.in_scroller())
        self.nav.setFixedWidth(min(260, widest + 72))

    def _lay_out(self) -> None:
        self._stack.setObjectName("settingsStack")
        self._line.setObjectName("settingsLine")
        self._line.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        for button, name in (
            (self._restore, "restoreDefaults"),
            (self._undo, "settingsUndo"),
            (self._close, "settingsClose"),
        ):
            button.setObjectName(name)
            button.setAutoDefault(False)
        theme.set_kind(self._restore, "link")
        theme.set_kind(self._undo, "link")
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 24, 12)
        foot.setSpacing(12)
        foot.addWidget(self._restore)
        foot.addWidget(self._line, 1)
        foot.addWidget(self._undo)
        foot.addWidget(self._close)
        body = QWidget(self)
        body.setObjectName("settingsBody")
        column = column_of(body)
        column.addWidget(self._stack, 1)
        column.addWidget(Hairline(body))
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.nav)
        row.addWidget(body, 1)
