# SPDX-License-Identifier: MIT
"""The details pane: head, action card, timeline, parcels, evidence and contacts of one order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.ui import formatting, icons, labels, theme
from aliguard_desktop.ui.details.action_card import ActionCard
from aliguard_desktop.ui.details.choice_cards import ChoiceCards
from aliguard_desktop.ui.details.hints import HintsCard
from aliguard_desktop.ui.details.sections import (
    Contacts,
    ParcelCard,
    SectionHead,
    SentCard,
    clear_layout,
    contact_events,
    icon_button,
    last_scan_day,
)
from aliguard_desktop.ui.details.timeline import Timeline, rows_of
from aliguard_desktop.ui.widgets import painting
from aliguard_desktop.ui.widgets.elided_label import ElidedLabel, WrappedLabel
from aliguard_desktop.ui.widgets.evidence_strip import EvidenceStrip

if TYPE_CHECKING:
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.orders import OrderView
    from aliguard_desktop.ui.thumbnails import ThumbnailProvider


class _ItemTile(QWidget):
    """The item's neutral picture."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(44, 44)
        self._title = ""

    def show_title(self, title: str) -> None:
        self._title = title
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painting.draw_tile(painter, QRect(0, 0, 44, 44), self._title, self._title)
        painter.end()


class DetailsPane(QStackedWidget):
    """Everything about one order; what the user does comes out as signals with the order's id."""

    act_chosen = Signal(str, str, object)
    contact_requested = Signal(str)
    contact_read = Signal(str)
    copy_requested = Signal(str)
    record_requested = Signal()
    exhibits_shown = Signal(str)
    uploads_requested = Signal()
    page_requested = Signal(str, str)
    back_requested = Signal()
    history_requested = Signal()
    what_happened = Signal()
    event_chosen = Signal(str)
    event_removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the pane: "Choose an order" until one is shown."""
        super().__init__(parent)
        self.setObjectName("detailsPane")
        self._view: OrderView | None = None
        self._moment: Moment | None = None
        self._thumbnails: ThumbnailProvider | None = None
        self._rulebook: Rulebook | None = None
        self.card = ActionCard()
        self.choices = ChoiceCards()
        self.evidence = EvidenceStrip()
        self.hints = HintsCard()
        self._sent = SentCard()
        self._timeline = Timeline()
        self._contacts = Contacts()
        self._contacts.read_requested.connect(self.contact_read)
        self._build_head()
        self._timeline_head = SectionHead(
            "timeline", self.tr("Timeline"), "", first=self.tr("What happened?")
        )
        uploads = self.tr("For the form\u2026")
        self._evidence_head = SectionHead(
            "evidence", self.tr("Evidence"), self.tr("Add\u2026"), first=uploads
        )
        self._contacts_head = SectionHead("contacts", self.tr("Contacts"), self.tr("Add\u2026"))
        self._parcels = QVBoxLayout()
        self._parcels.setSpacing(8)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("detailsScroll")
        self._lay_out()
        self._connect_signals()

    def set_menu(self, menu: QMenu) -> None:
        """Put the order menu behind the "…" button."""
        self._more.setMenu(menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def set_rulebook(self, rulebook: Rulebook | None) -> None:
        """Take the rules that "Why this date?" quotes."""
        self._rulebook = rulebook
        self.card.set_rulebook(rulebook)
        self.choices.set_rulebook(rulebook)

    def set_thumbnails(self, provider: ThumbnailProvider | None) -> None:
        """Take what makes pictures of exhibits."""
        self._thumbnails = provider

    def set_as_page(self, *, is_page: bool) -> None:
        """Show the way back while the pane lies over the list."""
        self._back.setVisible(is_page)

    @property
    def order_id(self) -> str:
        """The id of the order shown, or an empty text."""
        return self._view.order.id if self._view else ""

    def show_nothing(self) -> None:
        """Show "Choose an order"."""
        self._view = None
        self.setCurrentIndex(0)

    def show_order(self, view: OrderView, moment: Moment) -> None:
        """Show an order; the scroll position stays while it is the same one."""
        is_other = self._view is None or self._view.order.id != view.order.id
        self._view, self._moment = view, moment
        order, plan = view.order, view.plan
        self._fill_head(order)
        self.choices.show_order(view, moment)
        self.card.set_quiet(
            is_quiet=self.choices.has_primary, has_quote=self.choices.offers_screenshot
        )
        self.card.show_order(view, moment.zone)
        self.hints.show_hints(view.hints, plan.today)
        self._sent.show_order(order, moment)
        self._fill_timeline()
        clear_layout(self._parcels)
        for parcel in order.parcels:
            scan = last_scan_day(order, parcel, moment, plan.today)
            card = ParcelCard(parcel, order.number, scan, self)
            card.copy_requested.connect(self.copy_requested)
            card.page_requested.connect(self.page_requested)
            self._parcels.addWidget(card)
        live = [exhibit for exhibit in order.exhibits if exhibit.removed_at is None]
        self._evidence_head.set_count(len(live))
        self._evidence_head.show_first(shown=bool(live))
        self.evidence.set_exhibits(order.exhibits, self._thumbnails)
        contacts = contact_events(order)
        self._contacts_head.set_count(len(contacts))
        self._contacts.show_events(contacts, plan, moment)
        self.setCurrentIndex(1)
        self.exhibits_shown.emit(order.id)
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)

    def show_choices(self) -> None:
        """Scroll to what else could be done."""
        self._scroll.ensureWidgetVisible(self.choices, 0, 0)

    def scroll_page(self) -> None:
        """Scroll by a page, from the list's space key; at the end back to the top."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(0 if bar.value() >= bar.maximum() else bar.value() + bar.pageStep())

    def sizeHint(self) -> QSize:
        """Return the width that the mock-ups give it."""
        return QSize(460, 700)

    # ---- slots --------------------------------------------------------------------------------

    def _on_act(self, act: str, payload: object) -> None:
        self.act_chosen.emit(self.order_id, act, payload)

    def _on_add_contact(self) -> None:
        self.contact_requested.emit(self.order_id)

    def _on_copy_number(self) -> None:
        if self._view is not None:
            self.copy_requested.emit(self._view.order.number)

    # ---- helpers ------------------------------------------------------------------------------

    def _build_head(self) -> None:
        self._tile = _ItemTile(self)
        self._title = WrappedLabel()
        self._title.setObjectName("detailsTitle")
        theme.set_role(self._title, "h2")
        self._about = ElidedLabel()
        self._about.setObjectName("detailsAbout")
        theme.set_role(self._about, "caption", "text2")
        self._number = QLabel()
        self._number.setObjectName("detailsNumber")
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(self._number, "caption", "text2")
        for label in (self._title, self._number):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = icon_button("copy", self.tr("Copy the order number"), self)
        self._copy.setObjectName("copyNumber")
        self._copy.setIconSize(QSize(14, 14))
        theme.set_kind(self._copy, "small")
        self._copy.setFixedSize(24, 24)
        self._more = icon_button("dots", self.tr("More for this order"), self)
        self._more.setObjectName("moreActions")
        self._back = QPushButton(self.tr("Back to the list"))
        self._back.setObjectName("backToList")
        self._back.setIcon(icons.icon("arrow-left", "accent"))
        self._back.setAutoDefault(False)
        theme.set_kind(self._back, "link")
        self._back.hide()

    def _head_layout(self) -> QGridLayout:
        head = QGridLayout()
        head.setHorizontalSpacing(12)
        head.setVerticalSpacing(1)
        head.setRowMinimumHeight(2, 0)
        head.addWidget(self._tile, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 0, 1)
        head.addWidget(self._more, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._about, 1, 1)
        number = QHBoxLayout()
        number.setSpacing(4)
        number.setContentsMargins(0, 0, 0, 0)
        number.addWidget(self._number)
        number.addWidget(self._copy)
        number.addStretch(1)
        head.addLayout(number, 2, 1, 1, 2)
        head.setColumnStretch(1, 1)
        return head

    def _lay_out(self) -> None:
        nothing = QLabel(self.tr("Choose an order"))
        nothing.setObjectName("chooseOrder")
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_role(nothing, "body", "text3")
        self.addWidget(nothing)
        body = QWidget()
        body.setObjectName("detailsBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addLayout(self._head_layout())
        layout.addWidget(self.card)
        layout.addWidget(self.choices)
        layout.addWidget(self.hints)
        layout.addWidget(self._sent)
        layout.addWidget(self._timeline_head)
        layout.addWidget(self._timeline)
        layout.addLayout(self._parcels)
        layout.addWidget(self._evidence_head)
        layout.addWidget(self.evidence)
        layout.addWidget(self._contacts_head)
        layout.addWidget(self._contacts)
        layout.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(body)
        self.addWidget(self._scroll)

    def _connect_signals(self) -> None:
        self.card.act_chosen.connect(self._on_act)
        self.choices.act_chosen.connect(self._on_act)
        self.choices.screenshot_requested.connect(self.evidence.add_requested)
        self._sent.show_requested.connect(self.record_requested)
        self._copy.clicked.connect(self._on_copy_number)
        self._timeline_head.link_clicked.connect(self.history_requested)
        self._timeline_head.first_clicked.connect(self.what_happened)
        self._timeline.event_chosen.connect(self.event_chosen)
        self._timeline.event_removed.connect(self.event_removed)
        self._timeline.history_requested.connect(self.history_requested)
        self._evidence_head.link_clicked.connect(self.evidence.add_requested)
        self._evidence_head.first_clicked.connect(self.uploads_requested)
        self._contacts_head.link_clicked.connect(self._on_add_contact)
        self._back.clicked.connect(self.back_requested)

    def _fill_head(self, order: Order) -> None:
        title = formatting.one_line(order.display_title, 160)
        # The same words as the row has: the tile's colour comes from them.
        self._tile.show_title(formatting.isolated(order.display_title))
        self._title.setText(f"\u2068{title}\u2069")
        self._title.setToolTip(formatting.tooltip(order.display_title))
        parts = [formatting.isolated(order.store)] if order.store else []
        if order.paid is not None:
            parts.append(formatting.money(order.paid))
        if order.payment is not Payment.UNKNOWN:
            parts.append(labels.payment(order.payment))
        self._about.setText(" \u00b7 ".join(parts))
        self._number.setText(formatting.order_number(order.number))
        self._number.setVisible(bool(order.number))
        self._copy.setVisible(bool(order.number))

    def _fill_timeline(self) -> None:
        if self._view is None or self._moment is None:
            return
        rows, total = rows_of(self._view, self._moment, everything=False, rulebook=self._rulebook)
        self._timeline.set_rows(rows)
        self._timeline_head.set_link(self.tr("All %n event(s)", "", total) if total else "")
