# SPDX-License-Identifier: MIT
"""The window in which a copy of a picture is covered and marked, and saved for somebody."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.markup import MOST_SHAPES, ShapeKind
from aliguard_desktop.ui import icons, labels
from aliguard_desktop.ui.formatting import isolated
from aliguard_desktop.ui.marking import words
from aliguard_desktop.ui.marking.audience import AudienceChoice
from aliguard_desktop.ui.marking.canvas import CROP, MarkCanvas
from aliguard_desktop.ui.marking.side import MarkSide
from aliguard_desktop.ui.marking.words import Tool
from aliguard_desktop.ui.theme import set_kind, set_role
from aliguard_desktop.ui.widgets.flow_layout import FlowLayout
from aliguard_desktop.ui.widgets.picture_view import STEP, PictureView
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.widgets.toast import announce
from aliguard_desktop.ui.wizard.banner import Banner
from aliguard_desktop.ui.wizard.look import Hairline

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from aliguard_desktop.domain.markup import Ink, Markup
    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.evidence import AddedExhibit
    from aliguard_desktop.ui.pictures import OpenPicture
    from aliguard_desktop.ui.viewer.desk import ViewerDesk

_NARROW = 760
_SIDE = 200
_PREVIEW = 1400
_LARGEST = 16777215


@dataclass(frozen=True, slots=True)
class _Preview:
    """The copy as it will be, small enough to be made at once."""

    levels: tuple[QImage, ...]
    width: int
    height: int
    page: int = 0
    pages: int = 1


class MarkingDialog(QDialog):
    """Covers and marks a copy of one exhibit, then asks for whom it is. The original never changes.

    Signals:
        saved: What became of the copy (``AddedExhibit``).
    """

    saved = Signal(object)

    def __init__(
        self,
        desk: ViewerDesk,
        exhibit: Exhibit,
        save: Callable[[Markup, str], AddedExhibit],
        page: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Open ``exhibit`` (a page of it); ``save`` makes the copy, off the window's thread."""
        super().__init__(parent)
        self.setObjectName("markingDialog")
        self.setWindowTitle(self.tr("Cover or mark: %1").replace("%1", isolated(exhibit.name)))
        self._desk = desk
        self._save_copy = save
        self._saving = False
        self._is_done = False
        self.canvas = MarkCanvas(desk.pictures)
        self.canvas.setObjectName("markingCanvas")
        self.side = MarkSide(desk.pictures)
        self.audience = AudienceChoice()
        self.preview = PictureView()
        self.preview.setObjectName("markingPreview")
        self.preview.setAccessibleName(self.tr("The copy as it will be"))
        self.trouble = Banner("markingTrouble", self, ground="act", tone="danger")
        self._tools: dict[Tool, QToolButton] = {}
        self._loading = QLabel(self.tr("Reading…"))
        self._pages = QStackedWidget()
        self._build()
        self._connect_signals()
        open_at(self, 1080, 740)
        self.choose_tool(Tool.COVER)
        self._show_state()
        desk.runner.run(
            partial(desk.pictures.open, desk.path_of(exhibit), exhibit.name, page),
            self._on_opened,
            self._on_not_opened,
        )

    # ---- public -------------------------------------------------------------------------------

    @property
    def asks_audience(self) -> bool:
        """Whether the second step is on show: for whom the copy is."""
        return self._pages.currentIndex() == 1

    def choose_tool(self, tool: Tool) -> None:
        """Take another tool, and say how it is used."""
        self._tools[tool].setChecked(True)
        self.canvas.choose_tool(tool)
        hint = words.tool_hint(tool)
        self._hint.setText(hint)
        name = self.tr("Picture to mark. Tool: %1.").replace("%1", words.tool_name(tool))
        self.canvas.setAccessibleName(name)
        self.canvas.setAccessibleDescription(hint)
        self._show_side()

    def finished_markup(self) -> Markup:
        """Return what is drawn, without texts that never got words."""
        markup = self.canvas.markup
        kept = tuple(
            shape
            for shape in markup.shapes
            if shape.text.strip() or shape.kind not in (ShapeKind.TEXT, ShapeKind.NUMBER)
        )
        return replace(markup, shapes=kept)

    # ---- Qt -----------------------------------------------------------------------------------

    def reject(self) -> None:
        """Escape, Cancel, the window's x: back one step; marks are thrown away only if asked."""
        if self._saving:
            return
        if self.asks_audience:
            self._on_back()
        elif self.finished_markup().is_blank or self._is_done:
            super().reject()
        else:
            self._ask_to_leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is beside the picture under it where there is no room."""
        super().resizeEvent(event)
        self._fit_room()

    # ---- slots --------------------------------------------------------------------------------

    def _on_opened(self, picture: OpenPicture) -> None:
        if not isValid(self):
            return
        self._room.setCurrentWidget(self.canvas)
        self.canvas.open_picture(picture)
        self.canvas.setFocus()
        for button in self._tools.values():
            button.setEnabled(True)

    def _on_not_opened(self, error: Exception) -> None:
        if not isValid(self):
            return
        if not isinstance(error, AliGuardError):
            self._loading.setText(self.tr("This picture cannot be shown."))
            raise error
        self._loading.setText(labels.error_text(error))

    def _on_tool(self, button: QToolButton) -> None:
        tool = next(one for one, known in self._tools.items() if known is button)
        self.choose_tool(tool)
        self.canvas.setFocus()

    def _on_changed(self) -> None:
        self.trouble.show_lines([])
        self._show_state()
        self._show_side()

    def _on_selected(self, selected: int) -> None:
        self._show_side()
        shape = self.canvas.markup.find(selected)
        if shape is not None:
            announce(
                self, f"{words.shape_name(shape, self.canvas.markup)}, {words.place_text(shape)}"
            )
        elif selected == CROP and self.canvas.markup.crop is not None:
            announce(self, words.crop_name(self.canvas.markup.crop))

    def _on_chosen(self, shape_id: int) -> None:
        self.canvas.select(shape_id)

    def _on_ink(self, ink: Ink) -> None:
        self.canvas.recolour(ink)

    def _on_size(self, size: str) -> None:
        self.canvas.resize_lines(size)

    def _on_text_wanted(self) -> None:
        self._show_side()
        self.side.text.setFocus()

    def _on_full(self) -> None:
        text = self.tr("There are %1 marks, which is all that a picture can have.")
        self.trouble.show_lines([text.replace("%1", str(MOST_SHAPES))])

    def _on_undo(self) -> None:
        self.canvas.undo()

    def _on_redo(self) -> None:
        self.canvas.redo()

    def _on_larger(self) -> None:
        self.canvas.zoom_by(STEP)

    def _on_smaller(self) -> None:
        self.canvas.zoom_by(1 / STEP)

    def _on_fit(self) -> None:
        self.canvas.fit()

    def _on_forward(self) -> None:
        """Go on to the question, or save once it is answered."""
        if self._saving:
            return
        if self.asks_audience:
            self._save()
            return
        markup = self.finished_markup()
        if markup.is_blank:
            text = self.tr("Mark something first: choose a tool and drag over the picture.")
            self.trouble.show_lines([text])
            announce(self, text)
            self.canvas.setFocus()
            return
        self.audience.show_for(markup)
        self.preview.show_picture(self._preview(markup))
        self.trouble.show_lines([])
        self._pages.setCurrentIndex(1)
        self._show_state()
        self.audience.button(self.audience.audience).setFocus()

    def _on_back(self) -> None:
        self.trouble.show_lines([])
        self._pages.setCurrentIndex(0)
        self._show_state()
        self.canvas.setFocus()

    def _on_saved(self, added: AddedExhibit) -> None:
        if not isValid(self):
            return
        self._set_saving(saving=False)
        if added.error is not None:
            self.trouble.show_lines([labels.error_text(added.error)])
            return
        self._is_done = True
        self.saved.emit(added)
        self.accept()

    def _on_not_saved(self, error: Exception) -> None:
        if not isValid(self):
            return
        self._set_saving(saving=False)
        if not isinstance(error, AliGuardError):
            self.trouble.show_lines([self.tr("The copy was not saved. The log has the details.")])
            raise error
        self.trouble.show_lines([labels.error_text(error)])

    def _on_leave(self, button: object) -> None:
        if button is self._throw:
            self._is_done = True
            self.reject()

    # ---- helpers ------------------------------------------------------------------------------

    def _save(self) -> None:
        self._set_saving(saving=True)
        self.trouble.show_lines([])
        work = partial(self._save_copy, self.finished_markup(), self.audience.audience)
        self._desk.runner.run(work, self._on_saved, self._on_not_saved)

    def _set_saving(self, *, saving: bool) -> None:
        self._saving = saving
        for widget in (self.audience, self.cancel, self.back, self.forward):
            widget.setEnabled(not saving)
        self.forward.setText(self.tr("Saving…") if saving else self.tr("Save copy"))

    def _ask_to_leave(self) -> None:
        box = QMessageBox(self)
        box.setObjectName("markingLeave")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Throw the marks away?"))
        box.setText(self.tr("Throw the marks away?"))
        box.setInformativeText(
            self.tr("They are not saved as a copy yet. The original stays as it is either way.")
        )
        keep = box.addButton(self.tr("Go on marking"), QMessageBox.ButtonRole.RejectRole)
        keep.setObjectName("markingKeep")
        self._throw = box.addButton(self.tr("Throw away"), QMessageBox.ButtonRole.DestructiveRole)
        self._throw.setObjectName("markingThrow")
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.buttonClicked.connect(self._on_leave)
        box.open()

    def _show_state(self) -> None:
        """Show what can be done now."""
        asks = self.asks_audience
        self.undo.setEnabled(self.canvas.can_undo and not asks)
        self.redo.setEnabled(self.canvas.can_redo and not asks)
        self.back.setVisible(asks)
        self.cancel.setVisible(not asks)
        self.forward.setText(self.tr("Save copy") if asks else self.tr("Continue…"))
        self.forward.setAccessibleName(self.forward.text())
        self._foot.setVisible(not asks)

    def _show_side(self) -> None:
        self.side.show_markup(self.canvas.markup, self.canvas.selection, self.canvas.tool)

    def _preview(self, markup: Markup) -> _Preview:
        """Return the copy as it will be, at most as large as a screen."""
        picture = self.canvas.picture
        kept = markup.kept
        share = min(1.0, _PREVIEW / max(kept.width, kept.height))
        size = QSize(max(1, round(kept.width * share)), max(1, round(kept.height * share)))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        if picture is not None:
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.scale(size.width() / kept.width, size.height() / kept.height)
            painter.translate(-kept.left, -kept.top)
            wanted = picture.width * share
            fitting = (one for one in reversed(picture.levels) if one.width() >= wanted)
            level = next(fitting, picture.levels[0])
            painter.drawImage(QRectF(0, 0, picture.width, picture.height), level)
            self._desk.pictures.draw(painter, markup.shapes)
            painter.end()
        return _Preview((image,), size.width(), size.height())

    def _fit_room(self) -> None:
        narrow = self.width() < _NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for layout in (self._work, self._ask):
            layout.setDirection(way)
        if narrow:
            self.side.setMaximumSize(_LARGEST, 200)
        else:
            self.side.setMaximumSize(_SIDE + 40, _LARGEST)
        self.side.setMinimumWidth(_SIDE)
        self.side.lie_flat(flat=narrow)

    # ---- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        self._hint = QLabel()
        self._hint.setObjectName("markingHint")
        self._hint.setWordWrap(True)
        set_role(self._hint, "caption", "text2")
        self._loading.setObjectName("markingLoading")
        self._loading.setWordWrap(True)
        self._loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._loading.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._loading, "body", "text2")
        self._room = QStackedWidget()
        self._room.addWidget(self._loading)
        self._room.addWidget(self.canvas)
        self._pages.addWidget(self._marking_page())
        self._pages.addWidget(self._asking_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._pages, 1)
        column.addWidget(self.trouble)
        column.addWidget(Hairline())
        column.addLayout(self._bottom())
        side = self.side
        acts = (self.undo, self.redo, self.smaller, self.larger, self.fit)
        fields = (side.text, side.ink, side.line_size, side.list, side.remove)
        ends = (self.cancel, self.back, self.forward)
        chain = (*self._tools.values(), *acts, self.canvas, *fields, *ends)
        for before, after in itertools.pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _marking_page(self) -> QWidget:
        page = QWidget()
        self._work = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._work.setSpacing(14)
        self._work.addWidget(self._room, 1)
        self._work.addWidget(self.side)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._tool_bar())
        column.addWidget(self._hint)
        column.addLayout(self._work, 1)
        return page

    def _asking_page(self) -> QWidget:
        page = QWidget()
        scroll = QScrollArea()
        scroll.setObjectName("markingAsk")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.audience)
        column.addStretch(1)
        scroll.setWidget(inside)
        shown = QVBoxLayout()
        title = QLabel(self.tr("The copy as it will be"))
        title.setBuddy(self.preview)
        set_role(title, "section")
        shown.addWidget(title)
        shown.addWidget(self.preview, 1)
        self._ask = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._ask.setContentsMargins(0, 0, 0, 0)
        self._ask.setSpacing(20)
        self._ask.addLayout(shown, 1)
        self._ask.addWidget(scroll, 1)
        return page

    def _tool_bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("markingTools")
        flow = FlowLayout(bar, spacing=4)
        group = QButtonGroup(self)
        group.buttonClicked.connect(self._on_tool)
        for number, tool in enumerate(Tool, 1):
            name = words.tool_name(tool)
            button = _button(f"markingTool_{tool}", words.TOOL_ICONS[tool], name, f"Ctrl+{number}")
            button.setText(name)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCheckable(True)
            button.setEnabled(False)
            group.addButton(button)
            self._tools[tool] = button
            flow.addWidget(button)
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(button.click)
        self.undo = _button("markingUndo", "undo", self.tr("Undo"), "Ctrl+Z")
        self.redo = _button("markingRedo", "redo", self.tr("Redo"), "Ctrl+Y")
        self.smaller = _button("markingSmaller", "minus", self.tr("Smaller"), "Ctrl+-")
        self.larger = _button("markingLarger", "plus", self.tr("Larger"), "Ctrl++")
        self.fit = _button("markingFit", "fit", self.tr("Show the whole"), "Ctrl+0")
        acts = QWidget()
        row = QHBoxLayout(acts)
        row.setContentsMargins(10, 0, 0, 0)
        row.setSpacing(2)
        for button in (self.undo, self.redo, self.smaller, self.larger, self.fit):
            row.addWidget(button)
        flow.addWidget(acts)
        return bar

    def _bottom(self) -> QHBoxLayout:
        self._foot = QLabel(self.tr("You mark a copy. The original is kept unchanged."))
        self._foot.setObjectName("markingFoot")
        self._foot.setWordWrap(True)
        set_role(self._foot, "caption", "text2")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("markingCancel")
        self.back = QPushButton(self.tr("Back"))
        self.back.setObjectName("markingBack")
        self.forward = QPushButton()
        self.forward.setObjectName("markingForward")
        set_kind(self.forward, "primary")
        for button in (self.cancel, self.back, self.forward):
            button.setAutoDefault(False)
        self.forward.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._foot, 1)
        row.addStretch(0)
        row.addWidget(self.cancel)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        return row

    def _connect_signals(self) -> None:
        canvas, side = self.canvas, self.side
        canvas.changed.connect(self._on_changed)
        canvas.selected.connect(self._on_selected)
        canvas.text_wanted.connect(self._on_text_wanted)
        canvas.is_full.connect(self._on_full)
        side.chosen.connect(self._on_chosen)
        side.written.connect(canvas.write)
        side.ink_chosen.connect(self._on_ink)
        side.size_chosen.connect(self._on_size)
        side.removed.connect(canvas.remove_selected)
        for button, slot, keys in (
            (self.undo, self._on_undo, ("Ctrl+Z",)),
            (self.redo, self._on_redo, ("Ctrl+Y", "Ctrl+Shift+Z")),
            (self.smaller, self._on_smaller, ("Ctrl+-",)),
            (self.larger, self._on_larger, ("Ctrl++", "Ctrl+=")),
            (self.fit, self._on_fit, ("Ctrl+0",)),
        ):
            button.clicked.connect(slot)
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.activated.connect(slot)
        self.cancel.clicked.connect(self.reject)
        self.back.clicked.connect(self._on_back)
        self.forward.clicked.connect(self._on_forward)


def _button(name: str, icon: str, text: str, key: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(icons.icon(icon, "text"))
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(f"{text} ({native})")
    button.setAccessibleName(text)
    set_kind(button, "icon")
    return button
