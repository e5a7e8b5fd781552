# SPDX-License-Identifier: MIT
"""What is known of an exhibit: number, times and where they come from, its hash, its copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.exhibit_copies import copies_of, original_of
from aliguard_desktop.domain.orders import AddedBy, TakenFrom
from aliguard_desktop.ui import icons
from aliguard_desktop.ui.formatting import clock_time, date_with_year, one_line
from aliguard_desktop.ui.theme import set_kind, set_role
from aliguard_desktop.ui.widgets import exhibit_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.ports import ZoneProvider

_HASH_GROUP = 16


class FactsPanel(QScrollArea):
    """The facts of one exhibit, one under the other; every one can be selected and copied."""

    exhibit_wanted = Signal(str)

    def __init__(self, zone: ZoneProvider, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("exhibitFacts")
        self.setAccessibleName(self.tr("About this exhibit"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(220)
        self._zone = zone
        self._sha256 = ""
        self._body = QWidget()
        self._body.setObjectName("exhibitFactsBody")
        self.setWidget(self._body)

    def show_exhibit(
        self, exhibit: Exhibit, exhibits: Sequence[Exhibit], size: tuple[int, int] | None
    ) -> None:
        """Show the facts of an exhibit among all of its order.

        Args:
            exhibit: The one on show.
            exhibits: All of its order.
            size: Columns and rows of its picture, once it is read.
        """
        self._sha256 = exhibit.sha256
        # The old one goes later: it may be in the middle of a click of its own.
        self._body = QWidget()
        self._body.setObjectName("exhibitFactsBody")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(4, 0, 4, 4)
        column.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(_label(exhibit_text.title(exhibit), "strong"))
        if exhibit.derived_from and exhibit.caption:
            head.addWidget(_label(one_line(exhibit.caption), "body"))
        head.addWidget(_label(one_line(exhibit.name), "caption", "text2"))
        self._add_family(head, exhibit, exhibits)
        column.addLayout(head)
        column.addLayout(self._grid(exhibit, size))
        column.addWidget(_label(self.tr("Fingerprint of the file (SHA-256)"), "section"))
        self.digest = _label(_grouped(exhibit.sha256), "caption", "text2")
        self.digest.setObjectName("exhibitDigest")
        self.digest.setAccessibleName(f"SHA-256 {exhibit.sha256}")
        column.addWidget(self.digest)
        self.copy = QPushButton(icons.icon("copy", "text"), self.tr("Copy SHA-256"))
        self.copy.setObjectName("exhibitCopyDigest")
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy_digest)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        kept = (
            self.tr("This copy was made by AliGuard. Its original is kept unchanged.")
            if exhibit.derived_from
            else self.tr(
                "The original is kept unchanged. Zooming and turning change only the view."
            )
            if size is not None
            else self.tr("The original is kept unchanged.")
        )
        column.addWidget(_label(kept, "caption", "text3"))
        column.addStretch(1)
        self.setWidget(self._body)

    # ---- helpers ------------------------------------------------------------------------------

    def _add_family(
        self, column: QVBoxLayout, exhibit: Exhibit, exhibits: Sequence[Exhibit]
    ) -> None:
        """Say which original a copy has, or which copies an original."""
        line = exhibit_text.original_line(exhibit, exhibits)
        if line:
            column.addSpacing(6)
            column.addWidget(_label(line, "body"))
            original = original_of(exhibit, exhibits)
            if original is not None:
                column.addWidget(self._link(original, self.tr("Look at the original")))
            return
        for copy in copies_of(exhibit, exhibits):
            column.addSpacing(6)
            column.addWidget(_label(exhibit_text.copy_title(copy), "body"))
            column.addWidget(self._link(copy, self.tr("Look at the copy")))

    def _link(self, exhibit: Exhibit, text: str) -> QPushButton:
        icon = "cover" if exhibit.derived_from else "picture"
        button = QPushButton(icons.icon(icon, "accent"), text)
        button.setObjectName("exhibitRelative")
        title = exhibit_text.title(exhibit)
        button.setAccessibleName(f"{text}: {title}, {one_line(exhibit.name)}")
        button.setProperty("exhibit", exhibit.id)
        button.setAutoDefault(False)
        set_kind(button, "link")
        button.clicked.connect(self._on_relative)
        return button

    def _on_relative(self) -> None:
        self.exhibit_wanted.emit(self.sender().property("exhibit"))

    def _copy_digest(self) -> None:
        QGuiApplication.clipboard().setText(self._sha256)
        self.copy.setText(self.tr("Copied"))
        self.copy.setIcon(icons.icon("check", "ok"))

    def _grid(self, exhibit: Exhibit, size: tuple[int, int] | None) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (title, value) in enumerate(self._facts(exhibit, size)):
            name, said = _label(title, "caption", "text3"), _label(value, "caption")
            name.setBuddy(said)
            name.setWordWrap(False)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1, Qt.AlignmentFlag.AlignTop)
        return grid

    def _facts(self, exhibit: Exhibit, size: tuple[int, int] | None) -> list[tuple[str, str]]:
        facts = []
        if not exhibit.derived_from:
            facts.append((self.tr("Taken"), self._taken(exhibit)))
        if exhibit.added_at is not None:
            title = self.tr("Made") if exhibit.derived_from else self.tr("Added")
            facts.append((title, self._added(exhibit, exhibit.added_at)))
        if size is not None:
            pixels = self.tr("%1 by %2 pixels").replace("%1", str(size[0]))
            facts.append((self.tr("Picture"), pixels.replace("%2", str(size[1]))))
        if exhibit.size:
            facts.append((self.tr("File"), exhibit_text.size_text(exhibit.size)))
        return facts

    def _taken(self, exhibit: Exhibit) -> str:
        """Say when it was taken, and how that is known."""
        if exhibit.taken_at is None:
            return self.tr("not known")
        when = self._instant(exhibit.taken_at)
        sources = {
            TakenFrom.EXIF: self.tr("%1, says the camera in the picture"),
            TakenFrom.FILE: self.tr("%1, the file's last change"),
            TakenFrom.ADDED: self.tr("%1, when it was added"),
            TakenFrom.UNKNOWN: "%1",
        }
        return sources[exhibit.taken_from].replace("%1", when)

    def _added(self, exhibit: Exhibit, at: datetime) -> str:
        when = self._instant(at)
        ways = {
            AddedBy.DROP: self.tr("%1, dropped by you"),
            AddedBy.PASTE: self.tr("%1, pasted by you"),
            AddedBy.CHOSEN: self.tr("%1, chosen by you"),
            AddedBy.IMPORT: self.tr("%1, by an import"),
        }
        return ways.get(exhibit.added_by, "%1").replace("%1", when)

    def _instant(self, at: datetime) -> str:
        local = at.astimezone(self._zone())
        return f"{date_with_year(local.date())}, {clock_time(at, self._zone())}"


def _label(text: str, role: str, tone: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(10)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    set_role(label, role, tone)
    return label


def _grouped(digest: str) -> str:
    """Return a hash in lines that a narrow panel has room for."""
    parts = (digest[at : at + _HASH_GROUP] for at in range(0, len(digest), _HASH_GROUP))
    return "\n".join(parts)
