# SPDX-License-Identifier: MIT
"""The viewer: an order's exhibits one by one, closely, and an original beside its copy."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.exhibit_copies import copies_of, original_of
from aliguard_desktop.ui import icons
from aliguard_desktop.ui.formatting import one_line
from aliguard_desktop.ui.theme import set_kind, set_role
from aliguard_desktop.ui.viewer.facts import FactsPanel
from aliguard_desktop.ui.viewer.stage import Stage
from aliguard_desktop.ui.widgets import exhibit_text
from aliguard_desktop.ui.widgets.flow_layout import FlowLayout
from aliguard_desktop.ui.widgets.picture_view import STEP
from aliguard_desktop.ui.widgets.room import open_at
from aliguard_desktop.ui.wizard.look import Hairline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.ui.viewer.desk import ViewerDesk
    from aliguard_desktop.ui.widgets.picture_view import PictureView

_NARROW = 760
_PANEL = 260


class ExhibitViewer(QDialog):
    """Looks at the exhibits of one order; changes nothing. Esc closes it.

    Signals:
        show_in_folder: The id of the exhibit whose file is wanted.
        save_wanted: The id of the exhibit of which a copy is to be saved elsewhere.
        cover_wanted: The id of the exhibit of which a covered or marked copy is wanted, and the
            page of it that is on show, from 0.
    """

    show_in_folder = Signal(str)
    save_wanted = Signal(str)
    cover_wanted = Signal(str, int)

    def __init__(
        self,
        desk: ViewerDesk,
        exhibits: Sequence[Exhibit],
        exhibit_id: str,
        parent: QWidget | None = None,
    ) -> None:
        """Show one of ``exhibits`` (best first)."""
        super().__init__(parent)
        self.setObjectName("exhibitViewer")
        self._desk = desk
        self._exhibits: list[Exhibit] = list(exhibits)
        self._at = 0
        self._syncing = False
        self.main = Stage(desk, "exhibit", self)
        self.other = Stage(desk, "exhibitBeside", self)
        self.facts = FactsPanel(desk.zone)
        self._place = QLabel()
        self._place.setObjectName("exhibitPlace")
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._place, "strong")
        self._zoom = QLabel()
        self._zoom.setObjectName("exhibitZoom")
        set_role(self._zoom, "caption", "text2")
        self._build()
        self._connect_signals()
        open_at(self, 1040, 720)
        self._zoom.setMinimumWidth(self._zoom.fontMetrics().horizontalAdvance("1600 %") + 6)
        # Without a policy Qt would hand the keyboard on to Close once the window opens.
        self.main.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.main.setFocus()
        self.go_to(exhibit_id)

    # ---- public -------------------------------------------------------------------------------

    @property
    def current(self) -> Exhibit:
        """The exhibit on show."""
        return self._exhibits[self._at]

    def go_to(self, exhibit_id: str) -> None:
        """Show an exhibit of the order, if it is there."""
        ids = [one.id for one in self._exhibits]
        if exhibit_id in ids:
            self._at = ids.index(exhibit_id)
        self._show_current()

    def set_exhibits(self, exhibits: Sequence[Exhibit], exhibit_id: str = "") -> None:
        """Take the exhibits as they are now, and show one of them or the one shown before."""
        before = self.current.id
        if exhibits:
            self._exhibits = list(exhibits)
            self._at = min(self._at, len(self._exhibits) - 1)
            self.go_to(exhibit_id or before)

    def step(self, by: int) -> None:
        """Show the next exhibit (or the one before), if there is one."""
        if 0 <= self._at + by < len(self._exhibits):
            self._at += by
            self._show_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by + and - wherever the keyboard is."""
        keys = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_1)
        if self.main.shows_picture and event.key() in keys:
            self.main.view.key(event)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the facts under the picture where there is no room beside it."""
        super().resizeEvent(event)
        self._fit_panel()

    # ---- slots --------------------------------------------------------------------------------

    def _on_next(self) -> None:
        self.step(1)

    def _on_previous(self) -> None:
        self.step(-1)

    def _on_first(self) -> None:
        self.step(-self._at)

    def _on_last(self) -> None:
        self.step(len(self._exhibits) - 1 - self._at)

    def _on_larger(self) -> None:
        self.main.view.zoom_by(STEP)

    def _on_smaller(self) -> None:
        self.main.view.zoom_by(1 / STEP)

    def _on_fit(self) -> None:
        self.main.view.fit()

    def _on_actual(self) -> None:
        self.main.view.actual_size()

    def _on_left(self) -> None:
        self._turn(-1)

    def _on_right(self) -> None:
        self._turn(1)

    def _on_beside(self) -> None:
        self._show_beside()

    def _on_folder(self) -> None:
        self.show_in_folder.emit(self.current.id)

    def _on_save(self) -> None:
        self.save_wanted.emit(self.current.id)

    def _on_cover(self) -> None:
        self.cover_wanted.emit(self.current.id, self.main.page)

    def _on_page_up(self) -> None:
        self.main.turn_page(-1)

    def _on_page_down(self) -> None:
        self.main.turn_page(1)

    def _on_page_or_next(self) -> None:
        if not self.main.turn_page(1):
            self.step(1)

    def _on_page_or_previous(self) -> None:
        if not self.main.turn_page(-1):
            self.step(-1)

    def _on_ready(self) -> None:
        """Show the facts that are known only once the picture is read."""
        picture = self.main.view.picture if self.main.shows_picture else None
        size = (picture.width, picture.height) if picture is not None else None
        self.facts.show_exhibit(self.current, self._exhibits, size)
        for button in self._looks:
            button.setEnabled(picture is not None)
        self.cover.setVisible(picture is not None)
        self._show_zoom()
        self._show_keys()

    def _on_zoomed(self) -> None:
        self._show_zoom()
        self._follow(self.main.view, self.other.view)

    def _on_moved(self) -> None:
        self._follow(self.main.view, self.other.view)

    def _on_other_zoomed(self) -> None:
        self._follow(self.other.view, self.main.view)

    # ---- helpers ------------------------------------------------------------------------------

    def _show_current(self) -> None:
        exhibit = self.current
        named = self._named(exhibit)
        place = self.tr("%1 of %2").replace("%1", str(self._at + 1))
        place = place.replace("%2", str(len(self._exhibits)))
        self._place.setText(f"{named}  ·  {place}" if self._is_named(exhibit) else named)
        self.setWindowTitle(f"{named}: {exhibit_text.title(exhibit)}")
        self.previous.setEnabled(self._at > 0)
        self.next.setEnabled(self._at + 1 < len(self._exhibits))
        self.cover.hide()
        for button in self._looks:
            button.setEnabled(False)
        self.facts.show_exhibit(exhibit, self._exhibits, None)
        self.beside.setVisible(self._partner() is not None)
        if self._partner() is None:
            self.beside.setChecked(False)
        self.main.show_exhibit(exhibit, f"{named}, {one_line(exhibit.name)}")
        self._show_beside()

    def _is_named(self, exhibit: Exhibit) -> bool:
        """Return whether the number among its sort leaves open where it is among all."""
        sorts = {exhibit_text.icon_name(one) for one in self._exhibits}
        copies = any(one.derived_from for one in self._exhibits)
        return len(sorts) > 1 or copies or bool(exhibit.derived_from)

    def _named(self, exhibit: Exhibit) -> str:
        number, count = exhibit_text.numbers(self._exhibits)[exhibit.id]
        return exhibit_text.numbered_name(exhibit, number, count)

    def _partner(self) -> Exhibit | None:
        """Return what stands beside the current exhibit: its original, or its first copy."""
        exhibit = self.current
        original = original_of(exhibit, self._exhibits)
        if original is not None:
            return original
        return next(iter(copies_of(exhibit, self._exhibits)), None)

    def _show_beside(self) -> None:
        """Show original and copy, the original first, or one exhibit alone."""
        partner = self._partner()
        both = self.beside.isChecked() and partner is not None
        self.other.setVisible(both)
        for stage in (self.main, self.other):
            stage.title.setVisible(both)
        if not both or partner is None:
            self._fit_panel()
            return
        self.main.title.setText(self._side_title(self.current))
        self.other.title.setText(self._side_title(partner))
        first = 0 if self.current.derived_from else 1
        self._sides.insertWidget(first, self.other)
        half = max(1, self._sides.width() // 2)
        self._sides.setSizes([half, half])
        self.other.show_exhibit(partner, self._side_title(partner))
        self._fit_panel()

    def _side_title(self, exhibit: Exhibit) -> str:
        if exhibit.derived_from:
            return exhibit_text.copy_title(exhibit)
        named = exhibit_text.short_name(exhibit, self._exhibits)
        return self.tr("Original: %1").replace("%1", named)

    def _turn(self, quarters: int) -> None:
        self.main.view.turn(quarters)
        if self.other.isVisible():
            self.other.view.turn(quarters)

    def _follow(self, leader: PictureView, follower: PictureView) -> None:
        """Show the same part at the same zoom beside it."""
        both = leader.picture is not None and follower.picture is not None
        if self._syncing or not self.other.isVisible() or not both:
            return
        self._syncing = True
        try:
            if leader.fits:
                follower.fit()
            else:
                follower.set_zoom(leader.zoom)
                follower.look_at(*leader.centre())
        finally:
            self._syncing = False

    def _show_zoom(self) -> None:
        shown = self.main.shows_picture
        text = f"{self.main.view.zoom * 100:.0f} %" if shown else ""
        self._zoom.setText(text)
        self._zoom.setAccessibleName(self.tr("Zoom %1").replace("%1", text))

    def _show_keys(self) -> None:
        """Say which keys do something with what is on show."""
        picture = self.main.view.picture if self.main.shows_picture else None
        if picture is None:
            text = self.tr("Page Up and Page Down: other exhibits.")
        elif picture.pages > 1:
            text = self.tr(
                "Page Up and Page Down: other pages, then other exhibits. Arrows: move."
                " + and -: zoom."
            )
        else:
            text = self.tr("Page Up and Page Down: other exhibits. Arrows: move. + and -: zoom.")
        self._keys.setText(text)

    def _fit_panel(self) -> None:
        """Put the facts at the side, or under the picture in a narrow window."""
        narrow = self.width() < _NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(way)
        if narrow:
            self.facts.setMaximumSize(16777215, max(120, self.height() // 4))
            self.facts.setMinimumWidth(220)
        else:
            self.facts.setMaximumSize(_PANEL, 16777215)
            self.facts.setMinimumWidth(_PANEL)

    def _build(self) -> None:
        self._looks: list[QToolButton] = []
        self.previous = self._button("exhibitPrevious", "chevron-left", self.tr("Previous exhibit"))
        self.next = self._button("exhibitNext", "chevron-right", self.tr("Next exhibit"))
        self.beside = QPushButton(icons.icon("columns", "text"), self.tr("Original and copy"))
        self.beside.setObjectName("exhibitSideBySide")
        self.beside.setCheckable(True)
        self.beside.setAutoDefault(False)
        self.cover = QPushButton(icons.icon("cover", "text"), self.tr("Cover or mark…"))
        self.cover.setObjectName("exhibitCover")
        self.cover.setAutoDefault(False)
        self._sides = QSplitter()
        self._sides.setObjectName("exhibitSides")
        self._sides.setChildrenCollapsible(False)
        self._sides.setHandleWidth(14)
        self._sides.addWidget(self.main)
        self._sides.addWidget(self.other)
        self.other.hide()
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(16)
        self._middle.addWidget(self._sides, 1)
        self._middle.addWidget(self.facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._bar())
        column.addLayout(self._middle, 1)
        column.addWidget(Hairline())
        column.addLayout(self._buttons())
        chain = (self.previous, self.next, *self._looks, self.beside, self.cover, self.main.view)
        for before, after in itertools.pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("exhibitBar")
        places = QWidget()
        row = QHBoxLayout(places)
        row.setContentsMargins(0, 0, 16, 0)
        row.setSpacing(4)
        row.addWidget(self.previous)
        row.addWidget(self._place)
        row.addWidget(self.next)
        looks = QWidget()
        line = QHBoxLayout(looks)
        line.setContentsMargins(0, 0, 16, 0)
        line.setSpacing(2)
        for name, icon, text, key, slot in (
            ("exhibitSmaller", "minus", self.tr("Smaller"), "-", self._on_smaller),
            ("exhibitLarger", "plus", self.tr("Larger"), "+", self._on_larger),
            ("exhibitFit", "fit", self.tr("Show the whole"), "0", self._on_fit),
            ("exhibitActual", "", self.tr("Actual size"), "1", self._on_actual),
            ("exhibitLeft", "turn-left", self.tr("Turn left"), "Ctrl+Left", self._on_left),
            ("exhibitRight", "turn-right", self.tr("Turn right"), "Ctrl+Right", self._on_right),
        ):
            button = self._button(name, icon, text, key)
            button.clicked.connect(slot)
            self._looks.append(button)
            line.addWidget(button)
            if name == "exhibitSmaller":
                line.addWidget(self._zoom)
            if not icon:
                button.setText("1:1")
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        flow = FlowLayout(bar, spacing=8)
        for widget in (places, looks, self.beside, self.cover):
            flow.addWidget(widget)
        return bar

    def _buttons(self) -> QHBoxLayout:
        folder = QPushButton(icons.icon("folder", "text"), self.tr("Show in folder"))
        folder.setObjectName("exhibitShowInFolder")
        folder.setAutoDefault(False)
        folder.clicked.connect(self._on_folder)
        save = QPushButton(icons.icon("export", "text"), self.tr("Save a copy as…"))
        save.setObjectName("exhibitSaveAs")
        save.setAutoDefault(False)
        save.clicked.connect(self._on_save)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("exhibitClose")
        close.setDefault(True)
        set_kind(close, "primary")
        close.clicked.connect(self.close)
        self._keys = keys = QLabel()
        keys.setObjectName("exhibitKeys")
        keys.setWordWrap(True)
        set_role(keys, "caption", "text3")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(save)
        row.addWidget(folder)
        row.addWidget(keys, 1)
        row.addWidget(close)
        return row

    def _button(self, name: str, icon: str, text: str, key: str = "") -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        if icon:
            button.setIcon(icons.icon(icon, "text"))
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{text} ({native})" if native else text)
        button.setAccessibleName(text)
        set_kind(button, "icon")
        return button

    def _connect_signals(self) -> None:
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.beside.toggled.connect(self._on_beside)
        self.cover.clicked.connect(self._on_cover)
        self.facts.exhibit_wanted.connect(self.go_to)
        self.main.ready.connect(self._on_ready)
        for stage in (self.main, self.other):
            stage.folder_wanted.connect(self.show_in_folder)
        self.main.view.zoom_changed.connect(self._on_zoomed)
        self.main.view.moved.connect(self._on_moved)
        self.other.view.zoom_changed.connect(self._on_other_zoomed)
        self.other.view.moved.connect(self._on_other_zoomed)
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("PgDown", self._on_page_or_next),
            ("PgUp", self._on_page_or_previous),
            ("Alt+Right", self._on_next),
            ("Alt+Left", self._on_previous),
            ("Home", self._on_first),
            ("End", self._on_last),
            ("Ctrl+PgDown", self._on_page_down),
            ("Ctrl+PgUp", self._on_page_up),
            ("Ctrl+Left", self._on_left),
            ("Ctrl+Right", self._on_right),
            ("Ctrl++", self._on_larger),
            ("Ctrl+=", self._on_larger),
            ("Ctrl+-", self._on_smaller),
            ("Ctrl+0", self._on_fit),
        )
        for key, slot in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(slot)
