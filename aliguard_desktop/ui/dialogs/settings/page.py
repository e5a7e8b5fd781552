# SPDX-License-Identifier: MIT
"""The frame of a page: heading, rows of label, control and note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui import theme
from aliguard_desktop.ui.widgets.elided_label import WrappedLabel
from aliguard_desktop.ui.wizard.look import Hairline, ToneLabel

if TYPE_CHECKING:
    from aliguard_desktop.ui.dialogs.settings.desk import SettingsDesk, SettingsInfo

_LABEL_CHARACTERS = 22


class Page(QWidget):
    """One page; ``restore`` puts its own settings back, where it has any."""

    NAME = ""
    ICON = ""
    RESTORES = False
    """Whether the page has settings of its own that have defaults."""

    def __init__(self, desk: SettingsDesk, info: SettingsInfo, title: str) -> None:
        """Build the heading; a page adds its rows."""
        super().__init__()
        self.setObjectName(f"page_{self.NAME}")
        theme.set_kind(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self.info = info
        self.title = title
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 16)
        self.column.setSpacing(8)
        self.column.addWidget(ToneLabel(title, role="h1", parent=self))
        self._grid: QGridLayout | None = None
        self._has_section = False

    def refresh(self) -> None:
        """Show the preferences as they are now."""

    def restore(self) -> None:
        """Put the page's settings back to their defaults."""

    def flush(self) -> None:
        """Save what was typed a moment ago."""

    def in_scroller(self) -> QWidget:
        """Return the page inside a scroll area; small screens see all of it."""
        area = QScrollArea()
        area.setObjectName(f"scroll_{self.NAME}")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self)
        return area

    # ---- building -----------------------------------------------------------------------------

    def add_section(self, title: str) -> None:
        """Begin a section, with a line above all but the first."""
        if self._has_section:
            self.column.addSpacing(4)
            self.column.addWidget(Hairline(self))
            self.column.addSpacing(4)
        self._has_section = True
        self._grid = None
        self.column.addWidget(ToneLabel(title, role="section", parent=self))

    def add_row(self, text: str, control: QWidget, note: str = "", *, wide: bool = False) -> None:
        """Add a label, its control, and a sentence below.

        Args:
            text: The label; a mnemonic is not needed, the control takes its name.
            control: Gets the label as its name for screen readers.
            note: A sentence under the control.
            wide: Let the control take the whole width.
        """
        grid = self._rows()
        row = grid.rowCount()
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(control)
        label.setWordWrap(True)
        label.setMinimumHeight(28)
        if not control.accessibleName():
            control.setAccessibleName(text)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        if wide:
            grid.addWidget(control, row, 1)
        else:
            beside = QHBoxLayout()
            beside.addWidget(control)
            beside.addStretch(1)
            grid.addLayout(beside, row, 1)
        if note:
            words = WrappedLabel(note, self)
            theme.set_role(words, "caption", "text2")
            control.setAccessibleDescription(note)
            grid.addWidget(words, row + 1, 1)

    def add_fact(self, text: str, value: str, name: str) -> QLabel:
        """Add a label and a text that can be selected and copied."""
        shown = WrappedLabel(value, self)
        shown.setObjectName(name)
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setAccessibleName(f"{text}: {value}")
        shown.setMinimumHeight(28)
        self.add_row(text, shown, wide=True)
        return shown

    def add_words(self, text: str, name: str, tone: str = "text2") -> QLabel:
        """Add a sentence over the whole width."""
        self._grid = None
        words = WrappedLabel(text, self)
        words.setObjectName(name)
        theme.set_role(words, "caption", tone)
        self.column.addWidget(words)
        return words

    def end(self) -> None:
        """Leave the rest of the height empty."""
        self.column.addStretch(1)

    def _rows(self) -> QGridLayout:
        if self._grid is None:
            self._grid = QGridLayout()
            self._grid.setHorizontalSpacing(16)
            self._grid.setVerticalSpacing(4)
            width = self.fontMetrics().averageCharWidth() * _LABEL_CHARACTERS
            self._grid.setColumnMinimumWidth(0, width)
            self._grid.setColumnStretch(1, 1)
            self.column.addLayout(self._grid)
        return self._grid


def fixed_width(widget: QWidget, characters: int) -> None:
    """Give a field the width of so many characters."""
    widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    widget.setFixedWidth(widget.fontMetrics().averageCharWidth() * characters + 40)
