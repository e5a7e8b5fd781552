# SPDX-License-Identifier: MIT
"""Late or lost? What speaks for the one or the other, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aliguard_desktop.ui import hint_words, icons, theme
from aliguard_desktop.ui.widgets.elided_label import WrappedLabel

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.delay import DelayHint

_ICON = 16


class HintsCard(QFrame):
    """One line per hint, most telling first; hidden where there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the hidden card."""
        super().__init__(parent)
        self.setObjectName("hintsCard")
        self.setProperty("kind", "card")
        title = QLabel(self.tr("Late or lost?"), self)
        title.setObjectName("hintsTitle")
        title.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(title, "strong")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(6)
        layout.addWidget(title)
        layout.addLayout(self._rows)
        self._hints: tuple[DelayHint, ...] = ()
        self._icons: list[QLabel] = []
        self._texts: list[WrappedLabel] = []
        theme.watcher().changed.connect(self._refresh_icons)
        self.hide()

    def show_hints(self, hints: tuple[DelayHint, ...], today: date) -> None:
        """Show the hints of an order on ``today``."""
        self._hints = hints
        while len(self._texts) < len(hints):
            self._add_row()
        for number, (icon, text) in enumerate(zip(self._icons, self._texts, strict=True)):
            shown = number < len(hints)
            text.setText(hint_words.hint_text(hints[number], today) if shown else "")
            text.setVisible(shown)
            icon.setVisible(shown)
        self._refresh_icons()
        self.setVisible(bool(hints))

    @property
    def lines(self) -> list[str]:
        """The sentences shown, one per hint."""
        return [text.text() for text in self._texts[: len(self._hints)]]

    def _add_row(self) -> None:
        icon = QLabel(self)
        icon.setFixedSize(_ICON, _ICON + 2)
        text = WrappedLabel(parent=self)
        text.setObjectName(f"hint{len(self._texts)}")
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_role(text, "caption")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        self._rows.addLayout(row)
        self._icons.append(icon)
        self._texts.append(text)

    def _refresh_icons(self) -> None:
        """Mark what speaks for lost with another shape than what speaks for late."""
        for hint, icon in zip(self._hints, self._icons, strict=False):
            name, colour = ("question", "warn")
            if not hint_words.points_to_loss(hint):
                name, colour = ("hourglass", "text2")
            icon.setPixmap(icons.pixmap(name, colour, _ICON))
