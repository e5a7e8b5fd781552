# SPDX-License-Identifier: MIT
"""Settings and keyboard keys: opening them, and what follows from a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from aliguard_desktop import __version__
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.ui import theme
from aliguard_desktop.ui.dialogs.settings.desk import ReadingLanguage, SettingsInfo
from aliguard_desktop.ui.flows.base import Flow
from aliguard_desktop.ui.i18n import available_languages

if TYPE_CHECKING:
    from aliguard_desktop.licences import Licence
    from aliguard_desktop.services.imported import ImportReport
    from aliguard_desktop.services.tables import RememberedTable
    from aliguard_desktop.ui.application import Application
    from aliguard_desktop.ui.dialogs.settings.dialog import SettingsDialog

    _Kept = tuple[tuple[int, int], tuple[RememberedTable, ...]]


class SettingsFlow(Flow):
    """Opens the settings once, at the page that is asked for."""

    def __init__(self, app: Application) -> None:
        """Take the application."""
        super().__init__(app)
        self._dialog: SettingsDialog | None = None

    def open(self) -> None:
        """Show the settings."""
        self._opened()

    def open_rules(self) -> None:
        """Show the deadline rules."""
        self._opened().show_page("rules")

    def open_rule(self, key: str) -> None:
        """Show the deadline rules at one of them."""
        self._opened().show_rule(key)

    def open_about(self) -> None:
        """Show version, rules and licences."""
        self._opened().show_page("about")

    def open_reminders(self) -> None:
        """Show when and how reminders come."""
        self._opened().show_page("reminders")

    def keys(self) -> None:
        """Show all keyboard keys."""
        from aliguard_desktop.ui.dialogs.keys import KeysDialog  # noqa: PLC0415 - on use

        self._show(KeysDialog(self._app.window.actions_, self._app.window))

    # ---- slots --------------------------------------------------------------------------------

    def _on_rules_changed(self) -> None:
        self._app.show_rules()
        self._app.refresh()

    def _on_theme(self, name: str) -> None:
        self._app.window.actions_[f"theme_{name}"].trigger()

    def _on_folder(self) -> None:
        rescue = self._app.rescue
        if rescue is not None:
            try:
                self._app.links.open_folder(rescue.folder)
            except AliGuardError as error:
                self._app.tell(error)

    def _on_licences(self) -> None:
        """Read the licences off the UI thread and show them."""
        # It reads what the installed libraries say of themselves, which nobody else needs.
        from aliguard_desktop.licences import licences  # noqa: PLC0415

        self._app.runner.run(licences, self._show_licences, self._on_failed)

    def _show_licences(self, parts: list[Licence]) -> None:
        if self._dialog is not None:
            from aliguard_desktop.ui.dialogs.licences import LicencesDialog  # noqa: PLC0415

            shown = LicencesDialog(parts, self._dialog)
            shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            shown.open()

    def _on_read_again(self) -> None:
        """Read the kept pieces with the parsers of today, and show what came of it."""
        if self._dialog is not None:
            self._dialog.data.show_reading()
        read = self._app.services.imports.read_kept_again
        self._app.runner.run(read, self._on_read, self._on_failed)

    def _on_read(self, report: ImportReport) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        if self._app.is_loaded:
            self._app.flows.imports.show_report(report)

    def _on_purge(self) -> None:
        if self._dialog is not None:
            self._dialog.data.show_kept(None, 0)
        purge = self._app.services.imports.purge_kept
        self._app.runner.run(purge, self._on_purged, self._on_failed)

    def _on_purged(self, _nothing: None) -> None:
        self._count_kept()
        self._say(self.tr("Removed for good. Your orders are as they were."))

    def _on_forget(self, key: str) -> None:
        try:
            self._app.services.tables.forget(key)
        except AliGuardError as error:
            self._say(self._app.words_for(error), failed=True)
            return
        self._count_kept()
        self._say(self.tr("Forgotten. Its columns are asked for at the next import."))

    def _count_kept(self) -> None:
        """Fill in what is kept, off the UI thread."""
        imports, tables = self._app.services.imports, self._app.services.tables

        def work() -> _Kept:
            return imports.kept_size(), tables.tables()

        self._app.runner.run(work, self._on_counted, self._on_uncounted)

    def _on_counted(self, kept: _Kept) -> None:
        (count, size), tables = kept
        if self._dialog is not None:
            self._dialog.data.show_kept(count, size)
            self._dialog.data.show_tables(tables)

    def _on_failed(self, error: Exception) -> None:
        words = self._app.words_for(error)
        if self._dialog is None:
            self._app.window.notice(words)
            return
        self._count_kept()
        self._say(words, failed=True)

    def _on_uncounted(self, error: Exception) -> None:
        self._say(self._app.words_for(error), failed=True)

    def _say(self, words: str, *, failed: bool = False) -> None:
        if self._dialog is not None:
            self._dialog.say(words, failed=failed)

    def _on_finished(self) -> None:
        self._dialog = None

    # ---- helpers ------------------------------------------------------------------------------

    def _opened(self) -> SettingsDialog:
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return self._dialog
        from aliguard_desktop.ui.dialogs.settings.dialog import SettingsDialog  # noqa: PLC0415

        dialog = SettingsDialog(self._app.services.preferences, self._info(), self._app.window)
        dialog.rules_changed.connect(self._on_rules_changed)
        dialog.theme_chosen.connect(self._on_theme)
        dialog.folder_wanted.connect(self._on_folder)
        dialog.licences_wanted.connect(self._on_licences)
        dialog.data.read_again_wanted.connect(self._on_read_again)
        dialog.data.purge_wanted.connect(self._on_purge)
        dialog.data.forget_wanted.connect(self._on_forget)
        dialog.test_wanted.connect(self._on_test)
        dialog.reminders_changed.connect(self._app.reminders_changed)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        self._show(dialog)
        self._count_kept()
        return dialog

    def _on_test(self) -> None:
        if self._dialog is None:
            return
        words = self.tr("Sent. If nothing appears, your system blocks notifications.")
        self._dialog.say(words)
        self._app.test_reminder(self._on_test_failed)

    def _on_test_failed(self) -> None:
        """The page says it itself: what else shows it is behind the dialog, or soon gone."""
        if self._dialog is not None:
            words = self.tr(
                "Your desktop did not show \u201cThis is how AliGuard reminds you.\u201d: it has "
                "no notification service. The bell in the window keeps every reminder."
            )
            self._dialog.say(words, failed=True)

    def _reading_languages(self) -> tuple[ReadingLanguage, ...]:
        """Return the languages of statements; none, and say so, where a catalogue is damaged."""
        try:
            disputes = self._app.services.disputes
        except AliGuardError as error:
            self._app.tell(error)
            return ()
        return tuple(
            ReadingLanguage(code, disputes.language_name(code), disputes.is_reviewed(code))
            for code in disputes.reading_languages()
        )

    def _info(self) -> SettingsInfo:
        services, rescue = self._app.services, self._app.rescue
        zone = services.zone()
        made = rescue.backup_made() if rescue is not None else None
        return SettingsInfo(
            version=__version__,
            today=self._app.today(),
            zone=str(zone),
            theme=str(theme.watcher().scheme),
            languages=tuple(available_languages()),
            reading=self._reading_languages(),
            data_folder=rescue.folder if rescue is not None else None,
            backup=made.astimezone(zone).date() if made is not None else None,
            reminders=self._app.reminder_options(),
        )
