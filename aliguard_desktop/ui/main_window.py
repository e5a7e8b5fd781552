# SPDX-License-Identifier: MIT
"""The main window: assembles its parts and passes on, with the order's id, what the user does.

What is seen before the orders are loaded is built by the constructor, and nothing else: the window
is to stand on the screen at once. The parts that show orders (``order_parts``) follow.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.ui import formatting, icons, theme
from aliguard_desktop.ui.actions import Actions
from aliguard_desktop.ui.models.views import ListView
from aliguard_desktop.ui.widgets.elided_label import ElidedLabel
from aliguard_desktop.ui.widgets.sidebar import Sidebar
from aliguard_desktop.ui.widgets.skeleton import Skeleton
from aliguard_desktop.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.services.orders import OrderView
    from aliguard_desktop.services.resting import RestingList
    from aliguard_desktop.ui.details.pane import DetailsPane
    from aliguard_desktop.ui.order_parts import OrderParts
    from aliguard_desktop.ui.widgets.empty_page import EmptyPage
    from aliguard_desktop.ui.widgets.list_pane import ListPane
    from aliguard_desktop.ui.widgets.notice_bar import NoticeBar
    from aliguard_desktop.ui.widgets.toast import Toast
    from aliguard_desktop.ui.widgets.work_bar import WorkBar

_RAIL_BELOW = 1100
_PAGE_BELOW = 900
_LIST_SHARE = 0.58


class MainWindow(QMainWindow):
    """Menu bar, toolbar, views, list, details, status bar."""

    order_selected = Signal(str)
    order_activated = Signal(str)
    leaving = Signal()
    closing = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the window in its loading state."""
        super().__init__(parent)
        self.setObjectName("mainWindow")
        self.setWindowTitle("AliGuard")
        self.actions_ = Actions(self)
        self.top_bar = TopBar(self.actions_, self)
        self.sidebar = Sidebar(self)
        self._building: OrderParts | None = None
        self._parts: OrderParts | None = None
        self._skeleton = Skeleton(self)
        self._stack = QStackedWidget(self)
        self._counts = QLabel(self)
        self._rules = QLabel(self)
        self.keeps_running: Callable[[], bool] | None = None
        self._moment: Moment | None = None
        self._has_orders = self._has_trash = False
        self._waits_to_show = False
        self._is_page = False
        self._details_in_front = False
        self._shows_details = True
        self._wants_sidebar = True
        self._lay_out()
        self._connect_signals()
        self.resize(1280, 800)
        self.setMinimumSize(640, 480)
        self._skeleton.setFocus()

    # ---- the parts that show orders -----------------------------------------------------------

    def build_more(self) -> bool:
        """Build the next of the parts that show orders; False: they are all there."""
        if self._parts is not None:
            return False
        from aliguard_desktop.ui import order_parts  # noqa: PLC0415 - after the first paint

        if self._building is None:
            self._building = order_parts.OrderParts(self)
        if not self._building.build_more():
            self._join(self._building)
        return self._parts is None

    def _complete(self) -> OrderParts:
        """Return the parts that show orders; who asks for them early gets them at once."""
        while self._parts is None:
            self.build_more()
        return self._parts

    @property
    def list_pane(self) -> ListPane:
        """The list with what is above it."""
        return self._complete().list_pane

    @property
    def details(self) -> DetailsPane:
        """The details of the current order."""
        return self._complete().details

    @property
    def empty_page(self) -> EmptyPage:
        """How to begin, while there is no order."""
        return self._complete().empty_page

    @property
    def toast(self) -> Toast:
        """What is said for a moment."""
        return self._complete().toast

    @property
    def clock_bar(self) -> NoticeBar:
        """Says that the computer's clock is wrong."""
        return self._complete().clock_bar

    @property
    def calendar_bar(self) -> NoticeBar:
        """Says that the calendar file could not be kept up to date."""
        return self._complete().calendar_bar

    @property
    def settings_bar(self) -> NoticeBar:
        """Says that a stored preference cannot be used."""
        return self._complete().settings_bar

    @property
    def notice_bar(self) -> NoticeBar:
        """Says that these are sample data."""
        return self._complete().notice_bar

    @property
    def evidence_bar(self) -> NoticeBar:
        """Says that an original is missing or was changed."""
        return self._complete().evidence_bar

    @property
    def work_bar(self) -> WorkBar:
        """Shows how far a long work is."""
        return self._complete().work_bar

    @property
    def reminder_bar(self) -> NoticeBar:
        """Shows a reminder where the desktop shows none."""
        return self._complete().reminder_bar

    # ---- what is shown ------------------------------------------------------------------------

    def show_loading(self, text: str) -> None:
        """Show a sentence in place of list and details."""
        self._skeleton.setText(text)
        self._stack.setCurrentWidget(self._skeleton)

    def show_orders(
        self,
        views: Sequence[OrderView],
        trashed: Sequence[OrderView],
        moment: Moment,
        resting: RestingList | None = None,
    ) -> None:
        """Show all orders as they are at ``moment``; those that rest are read on demand."""
        self._moment = moment
        model = self.list_pane.model
        with self.details_later():
            model.set_orders(views, trashed, resting)
        self.list_pane.refresh()
        self.sidebar.set_counts({view: model.count_in(view) for view in ListView})
        self.sidebar.set_at_risk(model.at_risk())
        self.top_bar.set_choices(self._complete().stage_choices(model.stages()), model.stores())
        known = model.known()
        self._has_orders, self._has_trash = bool(known), bool(trashed)
        self._choose_page()
        self._counts.setText(self._count_text(known, len(trashed)))
        self.show_details()

    @contextmanager
    def details_later(self) -> Iterator[None]:
        """Leave the details alone until the end: they are shown once, whatever is selected."""
        outer, self._waits_to_show = self._waits_to_show, True
        try:
            yield
        finally:
            self._waits_to_show = outer

    def show_details(self) -> None:
        """Show the details of the current order; the first in the list is it if none is yet."""
        if self._waits_to_show:
            return
        tree = self.list_pane.list
        if not tree.current_order():
            with self.details_later():
                self._select_first()
        order_id = tree.current_order()
        view = self.list_pane.model.order_view(order_id) if order_id else None
        if view is None or self._moment is None:
            self.details.show_nothing()
        else:
            self.details.show_order(view, self._moment)
        self.actions_.set_context(trashed=self.shows_trash, **self._complete().context_of(view))

    def set_rules_text(self, text: str) -> None:
        """Show in the status bar of when the rules are."""
        self._rules.setText(text)

    def bring_up(self) -> None:
        """Show the window in front, wherever it was."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def is_seen(self) -> bool:
        """Return whether what the window says can be read: it is neither hidden nor small."""
        return self.isVisible() and not self.isMinimized()

    def make_small(self) -> None:
        """Leave only the window's place in the bar, also where Qt takes it for small already.

        Some window managers bring a window back without a word to Qt; what it believes to be
        small it would not make small again.
        """
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.showMinimized()

    def choose_view(self, view: ListView) -> None:
        """Show a view of the sidebar."""
        self.sidebar.set_current(view)

    def select_order(self, order_id: str) -> None:
        """Show an order, in whichever view holds it."""
        if not self.list_pane.list.select_order(order_id):
            self.top_bar.search.clear()
            self.list_pane.set_search("")
            for view in (ListView.OPEN, ListView.FINISHED, ListView.TRASH):
                self.choose_view(view)
                if self.list_pane.list.select_order(order_id):
                    return

    @property
    def current_order(self) -> str:
        """The id of the order in the details, or an empty text."""
        return self.details.order_id

    @property
    def shows_trash(self) -> bool:
        """Whether the trash is shown."""
        return self.list_pane.model.view is ListView.TRASH

    def open_details(self) -> None:
        """Bring the details to the front where they are a page, and give them the keyboard."""
        self._details_in_front = True
        self._fit()
        self.details.card.focus_primary()

    def back_to_list(self) -> None:
        """Return from the details page to the list."""
        self._details_in_front = False
        self._fit()
        self.list_pane.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def waits_for_list(self) -> bool:
        """Return whether the keyboard is nowhere yet: neither in the search nor in the views."""
        return self.focusWidget() in (None, self._skeleton)

    def focus_list(self) -> None:
        """Give the keyboard to the list, or to the empty page's first button."""
        if self._stack.currentWidget() is self.empty_page:
            self.empty_page.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        else:
            self.list_pane.list.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def saved_layout(self) -> str:
        """Return position, size and splitter as text, to be restored at the next start."""
        splitter = self._complete().splitter
        parts = (self.saveGeometry(), splitter.saveState())
        return " ".join(bytes(part.toBase64().data()).decode("ascii") for part in parts)

    def restore_layout(self, text: str) -> None:
        """Take over what ``saved_layout`` returned; anything else is ignored."""
        parts = [QByteArray.fromBase64(part.encode("ascii", "ignore")) for part in text.split()]
        if len(parts) == 2:
            self.restoreGeometry(parts[0])
            self._complete().splitter.restoreState(parts[1])

    # ---- Qt overrides -------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the parts to the width."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the details page, or the details for the list; Enter presses a button.

        Qt presses a focused button by Space alone; in dialogs, and everywhere else, Enter does it.
        """
        focus = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.isAutoRepeat() and isinstance(focus, QAbstractButton):
            focus.click()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.back_to_list()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window closes, while its layout can still be saved.

        A dialog that must not go yet (its draft cannot be saved) keeps the window open. Where
        the program keeps running (``keeps_running``) the window is only ``left``. Before all of it
        ``leaving`` is emitted: work that a dialog waits for ends then.
        """
        self.leaving.emit()
        for dialog in self.findChildren(QDialog):
            if dialog.isVisible() and not dialog.close():
                event.ignore()
                return
        if self.keeps_running is not None and self.keeps_running():
            event.ignore()
            self.left.emit()
            return
        self.closing.emit()
        super().closeEvent(event)

    # ---- slots --------------------------------------------------------------------------------

    def _on_list_reset(self) -> None:
        """After a filter: keep the current order if it is still shown, else take the first."""
        self.show_details()

    def _on_view_chosen(self, name: str) -> None:
        self.list_pane.set_view(ListView(name))
        self._choose_page()
        self._select_first()

    def _on_order_selected(self, order_id: str) -> None:
        self.show_details()
        self.order_selected.emit(order_id)

    def _on_activated(self, order_id: str) -> None:
        if self._is_page:
            self.open_details()
        else:
            self.order_activated.emit(order_id)

    def _on_search_everywhere(self) -> None:
        self.choose_view(ListView.OPEN)

    def _on_menu_wanted(self, position: QPoint) -> None:
        if self.list_pane.list.current_order():
            self._menu.popup(self.list_pane.list.viewport().mapToGlobal(position))

    def _on_action(self, name: str) -> None:
        """Do what concerns the window alone; the rest is the application's business."""
        own = {
            "find": self._find,
            "details": self._toggle_details,
            "sidebar": self._toggle_sidebar,
            "full_screen": self._toggle_full_screen,
            "next_part": self._next_part,
            "previous_part": self._previous_part,
            "next_order": self._next_order,
            "previous_order": self._previous_order,
            "close_window": self.close,
        }.get(name)
        if own is not None:
            own()

    # ---- helpers ------------------------------------------------------------------------------

    def _find(self) -> None:
        self.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top_bar.search.selectAll()

    def _toggle_details(self) -> None:
        self._shows_details = self.actions_["details"].isChecked()
        self._fit()

    def _toggle_sidebar(self) -> None:
        self._wants_sidebar = self.actions_["sidebar"].isChecked()
        self.sidebar.setVisible(self._wants_sidebar)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _next_part(self) -> None:
        self._turn(1)

    def _previous_part(self) -> None:
        self._turn(-1)

    def _turn(self, step: int) -> None:
        """Give the keyboard to the next part: views, list, details."""
        parts = [self.sidebar, self.list_pane, self.details]
        focus = self.focusWidget()
        here = next((number for number, part in enumerate(parts) if part.isAncestorOf(focus)), 1)
        there = parts[(here + step) % len(parts)]
        if there is self.sidebar:
            self.sidebar.focus_list()
        elif there is self.details:
            self.open_details()
        else:
            self.back_to_list()

    def _next_order(self) -> None:
        self._move(1)

    def _previous_order(self) -> None:
        self._move(-1)

    def _move(self, step: int) -> None:
        tree = self.list_pane.list
        index = tree.currentIndex()
        while index.isValid():
            index = tree.indexBelow(index) if step > 0 else tree.indexAbove(index)
            if index.isValid() and tree.order_id_of(index):
                tree.setCurrentIndex(index)
                return

    def _choose_page(self) -> None:
        """Show how to begin while there is no order, else list and details."""
        if self._moment is None:
            return
        is_empty = not self._has_orders and not (self._has_trash and self.shows_trash)
        self.top_bar.set_searchable(is_searchable=not is_empty)
        parts = self._complete()
        self._stack.setCurrentWidget(parts.empty_page if is_empty else parts.splitter)

    def _select_first(self) -> None:
        first = self.list_pane.model.first_order()
        if first.isValid() and not self.list_pane.list.current_order():
            self.list_pane.list.setCurrentIndex(first)
        elif not first.isValid():
            self.details.show_nothing()
            self.actions_.set_context(has_order=False, trashed=self.shows_trash)

    def _fit(self) -> None:
        width = self.width()
        self.sidebar.set_rail(is_rail=width < _RAIL_BELOW)
        self.top_bar.set_narrow(is_narrow=width < _RAIL_BELOW)
        if self._parts is None:
            return
        self.list_pane.tiles.set_narrow(is_narrow=width < _RAIL_BELOW)
        is_page = width < _PAGE_BELOW
        if is_page != self._is_page:
            self._is_page = is_page
            self._details_in_front = False
            self.details.set_as_page(is_page=is_page)
        self.list_pane.setVisible(not (is_page and self._details_in_front))
        self.details.setVisible(self._details_in_front if is_page else self._shows_details)

    def _count_text(self, known: int, trashed: int) -> str:
        text = self.tr("%n order(s)", "", known) if known else self.tr("No orders yet")
        if trashed:
            text += ", " + self.tr("%n in the trash", "", trashed)
        return text

    def _lay_out(self) -> None:
        self.actions_.fill(self.menuBar())
        self.menuBar().setObjectName("menuBar")
        self._stack.addWidget(self._skeleton)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(self._stack, 1)
        centre = QWidget(self)
        self._column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addLayout(row, 1)
        self.setCentralWidget(centre)
        self._build_status_bar()
        self.sidebar.set_current(ListView.OPEN)
        QWidget.setTabOrder(self.top_bar, self.sidebar)

    def _join(self, parts: OrderParts) -> None:
        """Put the parts that show orders into the window, and connect them."""
        self._parts = parts
        self._menu = self.actions_.order_menu(self)
        parts.details.set_menu(self._menu)
        splitter = parts.splitter
        splitter.setObjectName("splitter")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(parts.list_pane)
        splitter.addWidget(parts.details)
        parts.list_pane.setMinimumWidth(380)
        parts.details.setMinimumWidth(320)
        share = int(1000 * _LIST_SHARE)
        splitter.setStretchFactor(0, share)
        splitter.setStretchFactor(1, 1000 - share)
        splitter.setSizes([share, 1000 - share])
        for page in (splitter, parts.empty_page):
            self._stack.addWidget(page)
        for place, bar in enumerate(parts.bars, start=1):
            self._column.insertWidget(place, bar)
        QWidget.setTabOrder(self.sidebar, parts.list_pane)
        QWidget.setTabOrder(parts.list_pane, parts.details)
        # Both may have been used before there was a list.
        parts.list_pane.set_view(self.sidebar.current)
        parts.list_pane.set_search(self.top_bar.search.text())
        self._fit()
        self._connect_parts(parts)

    def _build_status_bar(self) -> None:
        bar = self.statusBar()
        bar.setObjectName("statusBar")
        bar.setSizeGripEnabled(False)
        self._lock = QLabel(bar)
        self._lock.setContentsMargins(6, 0, 0, 0)
        self._refresh_icons()
        offline = ElidedLabel(self.tr("Offline. Nothing leaves this computer."), bar)
        offline.setObjectName("offlineNote")
        bar.addWidget(self._lock)
        bar.addWidget(offline, 1)
        for label, name in ((self._counts, "orderCounts"), (self._rules, "rulesDate")):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            bar.addPermanentWidget(label)

    def _refresh_icons(self) -> None:
        self._lock.setPixmap(icons.pixmap("lock", "text2", 13))

    def _connect_signals(self) -> None:
        self.actions_.chosen.connect(self._on_action)
        self.actions_.view_chosen.connect(self._on_view_action)
        theme.watcher().changed.connect(self._refresh_icons)

    def _connect_parts(self, parts: OrderParts) -> None:
        pane, details = parts.list_pane, parts.details
        self.sidebar.view_chosen.connect(self._on_view_chosen)
        self.top_bar.search_changed.connect(pane.set_search)
        self.top_bar.stage_chosen.connect(pane.set_stage)
        self.top_bar.store_chosen.connect(pane.set_store)
        pane.search_everywhere.connect(self._on_search_everywhere)
        pane.model.modelReset.connect(self._on_list_reset)
        tree = pane.list
        tree.order_selected.connect(self._on_order_selected)
        tree.order_activated.connect(self._on_activated)
        tree.details_wanted.connect(details.scroll_page)
        tree.customContextMenuRequested.connect(self._on_menu_wanted)
        details.back_requested.connect(self.back_to_list)

    def _on_view_action(self, name: str) -> None:
        self.choose_view(ListView(name))

    def sizeHint(self) -> QSize:
        """Return the size of the mock-ups."""
        return QSize(1280, 800)

    def notice(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Say something for a moment, with one act: ``act``, or Undo without one."""
        self.toast.show_message(formatting.one_line(text), action, act)
