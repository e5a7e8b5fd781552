# SPDX-License-Identifier: MIT
"""What a check of an evidence pack found, file by file."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.services.pack_checks import EntryState
from aliguard_desktop.ui import formatting, icons, pack_words
from aliguard_desktop.ui.dialogs.fields import Message, heading, order_line
from aliguard_desktop.ui.theme import set_kind, set_role, tokens
from aliguard_desktop.ui.widgets.room import open_at

if TYPE_CHECKING:
    from datetime import tzinfo

    from aliguard_desktop.services.pack_checks import EntryCheck, PackReport

_ORDER = (
    EntryState.REFUSED,
    EntryState.CHANGED,
    EntryState.MISSING,
    EntryState.EXTRA,
    EntryState.MATCHES,
)


class PackCheckDialog(QDialog):
    """Says whether a pack is whole, and which of its files is not."""

    def __init__(self, report: PackReport, zone: tzinfo, parent: QWidget | None = None) -> None:
        """Show ``report``; ``zone`` is the user's."""
        super().__init__(parent)
        self.setObjectName("packCheck")
        self.setWindowTitle(self.tr("Check of an evidence pack"))
        self._report, self._zone = report, zone
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addLayout(self._verdict())
        column.addWidget(order_line(report.title or report.name, "packCheckOrder"))
        for name, text, tone in self._remarks():
            label = Message(name)
            label.say(text, tone)
            column.addWidget(label)
        column.addWidget(self._tree(), 1)
        limits = self.tr(
            "The check finds changes since the pack was made. It cannot tell who made it; ask them"
            " for its fingerprint."
        )
        column.addWidget(heading(limits, "packCheckLimits", "caption", "text2"))
        self._mark = QLabel(f"SHA-256  {report.file_sha256}", self)
        self._mark.setObjectName("packCheckFingerprint")
        self._mark.setAccessibleName(self.tr("Fingerprint of the pack"))
        self._mark.setTextFormat(Qt.TextFormat.PlainText)
        self._mark.setWordWrap(True)
        self._mark.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        set_role(self._mark, "caption", "text2")
        column.addWidget(self._mark)
        column.addLayout(self._buttons())
        open_at(self, 700, 600)

    def _verdict(self) -> QHBoxLayout:
        report = self._report
        if report.is_sound:
            text, icon, tone = self.tr("Nothing in this pack was changed"), "check-circle", "ok"
        else:
            text, icon, tone = self.tr("This pack was changed"), "x-circle", "danger"
        sign = QLabel(self)
        sign.setPixmap(icons.pixmap(icon, tone, 24))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(heading(text, "packCheckVerdict", "h2"), 1)
        return row

    def _remarks(self) -> list[tuple[str, str, str]]:
        """Return object name, words and tone of what is to be known besides."""
        report = self._report
        about = self.tr("Order %1").replace("%1", formatting.one_line(report.number, 40) or "?")
        sent = self._sent()
        if sent:
            when = self.tr("sent %1").replace("%1", sent)
            about = f"{about} \u00b7 {when}"
        reader = pack_words.audience_text(formatting.one_line(report.audience, 40))
        made_for = self.tr("made for: %1").replace("%1", reader)
        about = f"{about} \u00b7 {made_for}"
        remarks = [("packCheckAbout", about, "text2"), ("packCheckCounts", self._counts(), "text2")]
        if report.kept is not None:
            text = self.tr(
                "%1 of its %n exhibit(s) are kept here too, unchanged.", "", len(report.originals)
            )
            remarks.append(("packCheckKept", text.replace("%1", str(report.kept)), "text2"))
        if report.left_out:
            lines = [
                self.tr("Exhibit %1 is not in the pack: %2.")
                .replace("%1", str(entry.number))
                .replace("%2", pack_words.left_out_state(entry.state))
                for entry in report.left_out
            ]
            remarks.append(("packCheckLeftOut", "\n".join(lines), "warn"))
        if report.count(EntryState.REFUSED):
            text = self.tr("Do not unpack it: it holds names that are made to do harm.")
            remarks.append(("packCheckDanger", text, "danger"))
        return remarks

    def _sent(self) -> str:
        try:
            sent = datetime.fromisoformat(self._report.sent_at)
        except ValueError:
            return ""
        if sent.tzinfo is None:
            return ""
        local = sent.astimezone(self._zone)
        return f"{formatting.date_with_year(local.date())}, {local:%H:%M}"

    def _counts(self) -> str:
        report = self._report
        parts = [self.tr("%n file(s) as packed", "", report.count(EntryState.MATCHES))]
        for state, text in (
            (EntryState.CHANGED, self.tr("%n changed", "", report.count(EntryState.CHANGED))),
            (EntryState.MISSING, self.tr("%n missing", "", report.count(EntryState.MISSING))),
            (EntryState.EXTRA, self.tr("%n added later", "", report.count(EntryState.EXTRA))),
            (EntryState.REFUSED, self.tr("%n not opened", "", report.count(EntryState.REFUSED))),
        ):
            if report.count(state):
                parts.append(text)
        return ", ".join(parts)

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setObjectName("packCheckFiles")
        tree.setAccessibleName(self.tr("Files of the pack"))
        tree.setRootIsDecorated(False)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setHeaderLabels([self.tr("File"), self.tr("Found")])
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.setTabKeyNavigation(False)
        for entry in sorted(self._report.entries, key=lambda one: _ORDER.index(one.state)):
            tree.addTopLevelItem(self._line(entry))
        return tree

    def _line(self, entry: EntryCheck) -> QTreeWidgetItem:
        text, icon, tone = pack_words.entry_state(entry.state)
        name = formatting.one_line(entry.name, 120)
        if entry.exhibit:
            number = self.tr("exhibit %1").replace("%1", str(entry.exhibit))
            name = f"{name} ({number})"
        item = QTreeWidgetItem([name, text])
        item.setIcon(1, icons.icon(icon, tone))
        item.setForeground(1, tokens().color(tone))
        hashes = [part for part in (entry.expected, entry.found) if part]
        item.setToolTip(0, formatting.tooltip("\n".join(hashes)))
        return item

    def _buttons(self) -> QHBoxLayout:
        close = QPushButton(self.tr("Close"), self)
        close.setObjectName("packCheckClose")
        close.setAccessibleName(close.text())
        close.setDefault(True)
        set_kind(close, "primary")
        close.clicked.connect(self.accept)
        close.setFocus()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        return row
