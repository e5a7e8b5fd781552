# SPDX-License-Identifier: MIT
"""Beside the picture: the marks as a list, and the words, colour and size of the selected one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.markup import LONGEST_TEXT, Ink, Shape, ShapeKind
from aliguard_desktop.ui import icons
from aliguard_desktop.ui.marking import words
from aliguard_desktop.ui.marking.canvas import CROP, NOTHING, SIZES
from aliguard_desktop.ui.theme import set_role

if TYPE_CHECKING:
    from aliguard_desktop.domain.markup import Markup
    from aliguard_desktop.ui.pictures import Pictures

_SWATCH = 16
_ID = Qt.ItemDataRole.UserRole
_ICONS = {
    ShapeKind.COVER: "cover",
    ShapeKind.BOX: "square",
    ShapeKind.ARROW: "mark-arrow",
    ShapeKind.NUMBER: "number",
    ShapeKind.TEXT: "text",
}


class MarkList(QListWidget):
    """The marks, the lowest first; Del takes the selected one away."""

    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("markingList")
        self.setAccessibleName(self.tr("Marks on the picture"))
        self.setUniformItemSizes(True)

    def event(self, event: QEvent) -> bool:
        """Keep Del from the window behind."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the selected mark away with Del."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class MarkSide(QWidget):
    """Shows and changes what is selected; holds nothing itself."""

    chosen = Signal(int)
    written = Signal(str)
    ink_chosen = Signal(object)
    size_chosen = Signal(str)
    removed = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        """Begin with nothing to list."""
        super().__init__(parent)
        self.setObjectName("markingSide")
        self._filling = False
        self.list = MarkList()
        self.ink = QComboBox()
        self.ink.setObjectName("markingInk")
        for ink in Ink:
            self.ink.addItem(_swatch(pictures, ink), words.ink_name(ink), ink)
        self.line_size = QComboBox()
        self.line_size.setObjectName("markingSize")
        names = (self.tr("Small"), self.tr("Medium"), self.tr("Large"))
        for key, name in zip(SIZES, names, strict=True):
            self.line_size.addItem(name, key)
        self.line_size.setCurrentIndex(1)
        self.text = QLineEdit()
        self.text.setObjectName("markingText")
        self.text.setMaxLength(LONGEST_TEXT)
        self.remove = QPushButton(icons.icon("trash", "text"), self.tr("Remove mark"))
        self.remove.setObjectName("markingRemove")
        self.remove.setAutoDefault(False)
        self._empty = QLabel(self.tr("Nothing is marked yet."))
        self._empty.setObjectName("markingEmpty")
        self._empty.setWordWrap(True)
        set_role(self._empty, "caption", "text2")
        self._build()
        self.list.currentItemChanged.connect(self._on_current)
        self.list.removed.connect(self.removed)
        self.text.textEdited.connect(self.written)
        self.ink.activated.connect(self._on_ink)
        self.line_size.activated.connect(self._on_size)
        self.remove.clicked.connect(self.removed)

    # ---- public -------------------------------------------------------------------------------

    def show_markup(self, markup: Markup, selected: int, tool: words.Tool) -> None:
        """List the marks and show the selected one, or what the tool will make."""
        self._filling = True
        try:
            self._fill(markup, selected)
        finally:
            self._filling = False
        self._show_fields(markup.find(selected), tool)
        self.remove.setEnabled(selected != NOTHING)
        there = self.list.count() > 0
        self._empty.setVisible(not there)
        self.list.setVisible(there)

    def lie_flat(self, *, flat: bool) -> None:
        """Put fields and list side by side (under the picture), or one under the other."""
        ways = QBoxLayout.Direction
        self._halves.setDirection(ways.LeftToRight if flat else ways.TopToBottom)
        self._halves.setStretch(0, 1 if flat else 0)

    # ---- slots --------------------------------------------------------------------------------

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if not self._filling and item is not None:
            self.chosen.emit(item.data(_ID))

    def _on_ink(self, index: int) -> None:
        self.ink_chosen.emit(Ink(self.ink.itemData(index)))

    def _on_size(self, index: int) -> None:
        self.size_chosen.emit(str(self.line_size.itemData(index)))

    # ---- helpers ------------------------------------------------------------------------------

    def _build(self) -> None:
        fields = QVBoxLayout()
        fields.setSpacing(6)
        self._text_title = self._field(fields, self.tr("Words"), self.text)
        self._ink_title = self._field(fields, self.tr("Colour"), self.ink)
        self._size_title = self._field(fields, self.tr("Size"), self.line_size)
        fields.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(6)
        title = QLabel(self.tr("Marks on the picture"))
        title.setBuddy(self.list)
        set_role(title, "section")
        column.addWidget(title)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        row = QHBoxLayout()
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addLayout(row)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(14)
        self._halves.addLayout(fields)
        self._halves.addLayout(column, 1)

    def _fill(self, markup: Markup, selected: int) -> None:
        """List what there is; items that stay keep their place, so that the focus stays too."""
        entries = [(shape.id, _ICONS[shape.kind], shape) for shape in markup.shapes]
        wanted: list[tuple[int, str, Shape | None]] = [*entries]
        if markup.crop is not None:
            wanted.append((CROP, "crop", None))
        while self.list.count() > len(wanted):
            self.list.takeItem(self.list.count() - 1)
        for row, (shape_id, icon, shape) in enumerate(wanted):
            item = self.list.item(row) if row < self.list.count() else None
            if item is None:
                item = QListWidgetItem()
                self.list.addItem(item)
            crop = markup.crop
            text = words.shape_name(shape, markup) if shape is not None else ""
            spoken = f"{text}, {words.place_text(shape)}" if shape is not None else ""
            if shape is None and crop is not None:
                text = spoken = words.crop_name(crop)
            item.setText(text)
            item.setIcon(icons.icon(icon, "text2"))
            item.setData(_ID, shape_id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            if shape_id == selected:
                self.list.setCurrentItem(item)
        if selected == NOTHING:
            self.list.setCurrentRow(-1)

    def _show_fields(self, shape: Shape | None, tool: words.Tool) -> None:
        kind = shape.kind if shape is not None else None
        writes = kind in (ShapeKind.TEXT, ShapeKind.NUMBER)
        self._text_title.setVisible(writes)
        self.text.setVisible(writes)
        if shape is not None and writes and self.text.text() != shape.text:
            self.text.setText(shape.text)
        title = self.tr("Figure") if kind is ShapeKind.NUMBER else self.tr("Words")
        self._text_title.setText(title)
        self.text.setAccessibleName(title)
        drawn = tool in (words.Tool.BOX, words.Tool.ARROW, words.Tool.NUMBER, words.Tool.TEXT)
        coloured = kind is not ShapeKind.COVER if kind is not None else drawn
        for widget in (self._ink_title, self.ink, self._size_title, self.line_size):
            widget.setVisible(coloured)
        if shape is not None and coloured:
            self.ink.setCurrentIndex(self.ink.findData(shape.ink))

    def _field(self, column: QVBoxLayout, title: str, field: QWidget) -> QLabel:
        label = QLabel(title)
        label.setBuddy(field)
        field.setAccessibleName(title)
        set_role(label, "caption", "text2")
        column.addWidget(label)
        column.addWidget(field)
        return label


def _swatch(pictures: Pictures, ink: Ink) -> QIcon:
    """Return a small sample of a colour, as it is drawn."""
    picture = QPixmap(_SWATCH * 2, _SWATCH * 2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    shape = Shape(1, ShapeKind.NUMBER, 1, 1, _SWATCH * 2 - 2, _SWATCH * 2 - 2, ink)
    pictures.draw(painter, [shape])
    painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)
