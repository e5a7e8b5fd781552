# SPDX-License-Identifier: MIT
"""What the selected exhibit shows, its place in the order, and Remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.orders import ExhibitKind
from aliguard_desktop.ui import icons, labels, theme
from aliguard_desktop.ui.widgets import exhibit_text
from aliguard_desktop.ui.wizard.look import Card, ToneLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.domain.orders import Exhibit


class ExhibitBar(Card):
    """The acts on one exhibit, for those who neither drag nor know the keys."""

    kind_chosen = Signal(str, str)
    shifted = Signal(str, int)
    remove_asked = Signal(str)
    look_asked = Signal(str)
    cover_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the bar; it shows one exhibit at a time."""
        super().__init__(parent=parent)
        self.setObjectName("wizard_exhibit_bar")
        self._exhibit_id = ""
        self._row = 0
        self._label = ToneLabel(tone="text2")
        self.kind = QComboBox()
        self.kind.setObjectName("wizard_exhibit_kind")
        self.kind.setAccessibleName(self.tr("What it shows"))
        # The longest kind must not push the page out of its window: some languages are long.
        self.kind.setMinimumContentsLength(8)
        self.kind.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for kind in ExhibitKind:
            self.kind.addItem(labels.exhibit_kind(kind), kind.value)
        self._label.setBuddy(self.kind)
        self.look = self._worded("wizard_exhibit_look", "eye", self.tr("Look"), "F3")
        self.cover = self._worded("wizard_exhibit_cover", "cover", self.tr("Cover or mark…"), "F4")
        self.earlier = self._button("wizard_exhibit_earlier", "arrow-left", self.tr("Move forward"))
        self.later = self._button("wizard_exhibit_later", "arrow-right", self.tr("Move back"))
        self.remove = self._button("wizard_exhibit_remove", "trash", self.tr("Remove"))
        shows = QHBoxLayout()
        shows.setSpacing(8)
        shows.addWidget(self._label)
        shows.addWidget(self.kind, 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.look)
        acts.addWidget(self.cover)
        acts.addStretch(1)
        acts.addWidget(self.earlier)
        acts.addWidget(self.later)
        acts.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(shows)
        column.addLayout(acts)
        self.kind.activated.connect(self._choose)
        self.earlier.clicked.connect(self._move_earlier)
        self.later.clicked.connect(self._move_later)
        self.remove.clicked.connect(self._remove)
        self.look.clicked.connect(self._look)
        self.cover.clicked.connect(self._cover)

    def show_exhibit(self, exhibit: Exhibit | None, exhibits: Sequence[Exhibit]) -> None:
        """Show one exhibit's kind and place."""
        self._exhibit_id = exhibit.id if exhibit else ""
        if exhibit is None:
            return
        ids = [entry.id for entry in exhibits]
        self._row = ids.index(exhibit.id)
        number, count = exhibit_text.numbers(exhibits)[exhibit.id]
        named = exhibit_text.numbered_name(exhibit, number, count)
        self._label.setText(self.tr("{picture} shows").format(picture=named))
        self.kind.setCurrentIndex(self.kind.findData(exhibit.kind.value))
        self.cover.setEnabled(exhibit_text.can_be_marked(exhibit))
        self.earlier.setEnabled(self._row > 0)
        self.later.setEnabled(self._row < len(ids) - 1)

    def _worded(self, name: str, icon: str, text: str, key: str) -> QPushButton:
        button = QPushButton(icons.icon(icon, "text"), text, self)
        button.setObjectName(name)
        button.setToolTip(f"{text} ({key})")
        button.setAutoDefault(False)
        return button

    def _button(self, name: str, icon: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(icons.icon(icon))
        button.setToolTip(text)
        button.setAccessibleName(text)
        theme.set_kind(button, "icon")
        return button

    @Slot(int)
    def _choose(self, index: int) -> None:
        self.kind_chosen.emit(self._exhibit_id, str(self.kind.itemData(index)))

    @Slot()
    def _move_earlier(self) -> None:
        self.shifted.emit(self._exhibit_id, self._row - 1)

    @Slot()
    def _move_later(self) -> None:
        self.shifted.emit(self._exhibit_id, self._row + 1)

    @Slot()
    def _look(self) -> None:
        self.look_asked.emit(self._exhibit_id)

    @Slot()
    def _cover(self) -> None:
        self.cover_asked.emit(self._exhibit_id)

    @Slot()
    def _remove(self) -> None:
        self.remove_asked.emit(self._exhibit_id)
