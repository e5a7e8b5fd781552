# SPDX-License-Identifier: MIT
"""When and how reminders come, tray and start with the computer (mock-up 09)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QTimeEdit, QWidget

from aliguard_desktop.ui import formatting, icons
from aliguard_desktop.ui.counting import counting
from aliguard_desktop.ui.dialogs.settings.page import Page
from aliguard_desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from aliguard_desktop.services.desktop import Autostart
    from aliguard_desktop.services.reminders import ReminderChoices, ReminderService
    from aliguard_desktop.ui.dialogs.settings.desk import SettingsDesk, SettingsInfo

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ReminderOptions:
    """What the page works on.

    Attributes:
        service: Keeps the choices.
        autostart: Starts with the computer; None where that cannot be offered.
        has_tray: Whether the desktop has a tray; None where the program uses none.
    """

    service: ReminderService
    autostart: Autostart | None = None
    has_tray: bool | None = None


class RemindersPage(Page):
    """Hours, quiet hours, lead days, names, tray, start, and a test."""

    NAME = "reminders"
    ICON = "bell"
    RESTORES = True

    test_wanted = Signal()
    changed = Signal()

    def __init__(self, desk: SettingsDesk, info: SettingsInfo, options: ReminderOptions) -> None:
        """Build the page."""
        super().__init__(desk, info, translate("SettingsDialog", "Reminders"))
        self._options = options
        self._service = options.service
        self.summary = self._hour("summaryHour", self.tr("Daily summary at"))
        self.repeats = self._check("lastDayRepeats", self._repeat_words())
        self.leads = {
            days: self._check(f"lead{days}", counting().days(days))
            for days in self._service.numbers.lead_choices
        }
        self.quiet = self._check("quietOn", self.tr("No reminders from"))
        self.quiet_from = self._hour("quietFrom", self.tr("Quiet hours begin"))
        self.quiet_to = self._hour("quietTo", self.tr("Quiet hours end"))
        self.hides_names = self._check("hideNames", self.tr("Hide what I bought"))
        self.keeps_running = self._check("keepRunning", self._keep_words())
        self.starts = self._check("startWithComputer", self.tr("Start with the computer"))
        self.test = QPushButton(self.tr("Show a test notification"), self)
        self.test.setObjectName("testNotification")
        self.test.setIcon(icons.icon("bell"))
        self.test.setAutoDefault(False)
        self._fill()
        self.end()
        self.refresh()
        self._connect_signals()

    def refresh(self) -> None:
        """Show the choices in force."""
        self._show(self._service.choices)
        autostart = self._options.autostart
        with QSignalBlocker(self.starts):
            self.starts.setChecked(autostart is not None and autostart.is_on())

    def restore(self) -> None:
        """Put the page's settings back; starting with the computer stays as it is."""
        self._choose(self._service.defaults, self.tr("Reminders have their defaults."))
        self.refresh()

    def flush(self) -> None:
        """Save an hour that is still being typed."""
        if self._read() != self._service.choices:
            self._on_changed()

    # ---- slots --------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        self._choose(self._read(), "")
        self._enable()

    def _on_starts(self) -> None:
        autostart = self._options.autostart
        if autostart is None:
            return
        words = self.tr("Saved. It counts from the next time you sign in.")
        change = partial(autostart.set, on=self.starts.isChecked())
        if not self.desk.dare(change, words):
            self.refresh()

    # ---- helpers ------------------------------------------------------------------------------

    def _choose(self, choices: ReminderChoices, words: str) -> None:
        def save() -> None:
            self._service.choose(choices)

        if self.desk.dare(save, words):
            self.changed.emit()
        else:
            self.refresh()

    def _read(self) -> ReminderChoices:
        return replace(
            self._service.choices,
            summary=_plain(self.summary),
            repeats=self.repeats.isChecked(),
            quiet=(_plain(self.quiet_from), _plain(self.quiet_to)),
            is_quiet_on=self.quiet.isChecked(),
            leads=frozenset(days for days, box in self.leads.items() if box.isChecked()),
            hides_names=self.hides_names.isChecked(),
            keeps_running=self.keeps_running.isChecked(),
        )

    def _show(self, choices: ReminderChoices) -> None:
        for field, hour in (
            (self.summary, choices.summary),
            (self.quiet_from, choices.quiet[0]),
            (self.quiet_to, choices.quiet[1]),
        ):
            with QSignalBlocker(field):
                field.setTime(QTime(hour.hour, hour.minute))
        flags = [
            (self.repeats, choices.repeats),
            (self.quiet, choices.is_quiet_on),
            (self.hides_names, choices.hides_names),
            (self.keeps_running, choices.keeps_running),
            *((box, days in choices.leads) for days, box in self.leads.items()),
        ]
        for box, is_on in flags:
            with QSignalBlocker(box):
                box.setChecked(is_on)
        self._enable()

    def _enable(self) -> None:
        for field in (self.quiet_from, self.quiet_to):
            field.setEnabled(self.quiet.isChecked())

    def _fill(self) -> None:
        self.add_section(self.tr("How you are told"))
        self.add_row(
            self.tr("Daily summary at"),
            self.summary,
            self.tr(
                "One notification with everything due. If the computer was off, it comes at the "
                "next start."
            ),
        )
        self.add_row(
            self.tr("Before the last safe day"),
            self._beside(*self.leads.values()),
            self.tr("AliGuard warns you so many days before."),
            wide=True,
        )
        self.add_row(
            self.tr("On the last safe day"), self.repeats, self.tr("Until you act or snooze.")
        )
        self.add_row(
            self.tr("Quiet hours"),
            self._beside(self.quiet, self.quiet_from, QLabel(self.tr("to"), self), self.quiet_to),
            self.tr("An alarm on the last safe day is shown anyway, without sound."),
            wide=True,
        )
        self.add_row(
            self.tr("Privacy"),
            self.hides_names,
            self.tr("In notifications and the tray. The window shows everything."),
        )
        self.add_row(self.tr("Tray"), self.keeps_running, self._tray_words())
        if self._options.autostart is not None:
            self.add_row("", self.starts, self.tr("Hidden in the tray: no window comes up."))
        self.add_row(
            self.tr("Test"),
            self.test,
            self.tr(
                "Nothing appears? Your system may block notifications. The bell in the window "
                "always works."
            ),
        )

    def _repeat_words(self) -> str:
        slots = self._service.numbers.settings.slots
        later = [formatting.hour(slot) for slot in slots[1:]]
        text = self.tr("Again at %1 and %2")
        return text.replace("%1", ", ".join(later[:-1])).replace("%2", later[-1])

    def _keep_words(self) -> str:
        if self._options.has_tray is False:
            return self.tr("Keep running when closed")
        return self.tr("Stay in the tray when closed")

    def _tray_words(self) -> str:
        if self._options.has_tray is False:
            return self.tr(
                "Your desktop has no tray: the window is made small instead, and reminders keep "
                "coming."
            )
        return self.tr("Without this, closing the window ends AliGuard and its reminders.")

    def _beside(self, *widgets: QWidget) -> QWidget:
        """Return widgets in a row, in two where the page is narrow."""
        box = QWidget(self)
        row = FlowLayout(box, spacing=10)
        for widget in widgets:
            row.addWidget(widget)
        policy = box.sizePolicy()
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        box.setFocusProxy(widgets[0])
        return box

    def _check(self, name: str, words: str) -> QCheckBox:
        box = QCheckBox(words, self)
        box.setObjectName(name)
        box.setAccessibleName(words)
        box.setMinimumHeight(28)
        return box

    def _hour(self, name: str, words: str) -> QTimeEdit:
        field = QTimeEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(words)
        field.setKeyboardTracking(False)
        field.setWrapping(True)
        return field

    def _connect_signals(self) -> None:
        for field in (self.summary, self.quiet_from, self.quiet_to):
            field.timeChanged.connect(self._on_changed)
        boxes = (self.repeats, self.quiet, self.hides_names, self.keeps_running)
        for box in (*boxes, *self.leads.values()):
            box.toggled.connect(self._on_changed)
        self.starts.toggled.connect(self._on_starts)
        self.test.clicked.connect(self.test_wanted)


def _plain(field: QTimeEdit) -> time:
    shown = field.time()
    return time(shown.hour(), shown.minute())
