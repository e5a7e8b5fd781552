# SPDX-License-Identifier: MIT
"""Small parts of the details pane: section headings, parcels, contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.catalogue_carriers import load_carriers
from aliguard_desktop.domain.dispute.messages import doubled
from aliguard_desktop.domain.event_identity import is_inferred
from aliguard_desktop.domain.events import EventKind, MessageDetail, Party, SentDetail, Source
from aliguard_desktop.domain.order_number import is_order_number
from aliguard_desktop.domain.platform_time import local_day
from aliguard_desktop.domain.tracking import TrackingKind
from aliguard_desktop.ui import explain, formatting, icons, labels, theme
from aliguard_desktop.ui.links import tracker_links
from aliguard_desktop.ui.widgets.elided_label import ElidedLabel, WrappedLabel

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Order, Parcel
    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.domain.platform_time import Moment

_CONTACT_KINDS = frozenset(
    {
        EventKind.MESSAGE_SENT,
        EventKind.MESSAGE_RECEIVED,
        EventKind.EXTENSION_ASKED,
        EventKind.EXTENSION_REFUSED,
        EventKind.EXTENSION_GRANTED,
        EventKind.SELLER_OFFERED,
    }
)
_FROM_SELLER = frozenset(
    {EventKind.EXTENSION_REFUSED, EventKind.EXTENSION_GRANTED, EventKind.SELLER_OFFERED}
)
_USUAL_LETTERS, _USUAL_DIGITS = 4, 9  # RA123456785CN
_SCANS = frozenset({EventKind.SCAN, EventKind.DELIVERED, EventKind.CUSTOMS_HOLD})


class SectionHead(QWidget):
    """A heading with its count and one link at the far side."""

    link_clicked = Signal()
    first_clicked = Signal()

    def __init__(
        self, name: str, title: str, link: str, parent: QWidget | None = None, *, first: str = ""
    ) -> None:
        """Take the object name, the words, the link's words (empty: none), and a link before it."""
        super().__init__(parent)
        self._title = title
        self._label = QLabel(title, self)
        self._label.setObjectName(f"{name}Title")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(self._label, "section")
        self._link = QPushButton(link, self)
        self._link.setObjectName(f"{name}Link")
        self._link.setAccessibleName(f"{title}: {link}")
        self._link.setAutoDefault(False)
        self._link.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.set_kind(self._link, "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)
        layout.addStretch(1)
        self._first = QPushButton(first, self)
        self._first.setObjectName(f"{name}First")
        self._first.setAccessibleName(f"{title}: {first}")
        self._first.setAutoDefault(False)
        self._first.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.set_kind(self._first, "link")
        self._first.setVisible(bool(first))
        self._first.clicked.connect(self.first_clicked)
        layout.addWidget(self._first)
        layout.addWidget(self._link)
        self._link.setVisible(bool(link))
        self._link.clicked.connect(self.link_clicked)

    def set_count(self, count: int) -> None:
        """Show a count beside the title (0: none)."""
        self._label.setText(f"{self._title}  {count}" if count else self._title)

    def show_first(self, *, shown: bool) -> None:
        """Show or hide the link before the other one."""
        self._first.setVisible(shown)

    def set_link(self, text: str) -> None:
        """Change the link's words (empty: hide it)."""
        self._link.setText(text)
        self._link.setAccessibleName(f"{self._title}: {text}")
        self._link.setVisible(bool(text))


class ParcelCard(QFrame):
    """One parcel: its numbers, whether they can be right, carrier, last scan, and trackers."""

    copy_requested = Signal(str)
    page_requested = Signal(str, str)

    def __init__(
        self, parcel: Parcel, order_number: str, last_scan: str, parent: QWidget | None = None
    ) -> None:
        """Show ``parcel`` of an order; ``last_scan`` is the day of its last scan in words."""
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._parcel = parcel
        self._order = order_number
        self._number = parcel.numbers[-1] if parcel.numbers else ""
        truck = QLabel(self)
        truck.setPixmap(icons.pixmap("truck", "text2", 18))
        number = ElidedLabel(formatting.one_line(self._number) or self.tr("No number yet"), self)
        number.setObjectName("trackingNumber")
        number.setAccessibleName(self.tr("Tracking number %1").replace("%1", number.text()))
        theme.set_role(number, "strong")
        number.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        # A number of the postal form is never cut; the verdict's picture and tooltip stay.
        usual = number.fontMetrics().horizontalAdvance("M" * _USUAL_LETTERS + "0" * _USUAL_DIGITS)
        number.setMinimumWidth(min(number.sizeHint().width(), usual))
        below = self._caption(self._facts(last_scan), "parcelFacts")
        layout = QGridLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(1)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(number)
        layout.addLayout(top, 0, 1)
        layout.addWidget(below, 1, 1)
        earlier = ", ".join(map(formatting.one_line, parcel.numbers[:-1]))
        if earlier:
            words = self.tr("Earlier number: %1").replace("%1", earlier)
            layout.addWidget(self._caption(words, "earlierNumbers"), 2, 1)
        self._add_check(top, layout)
        layout.addWidget(truck, 0, 0, layout.rowCount(), 1)
        layout.setColumnStretch(1, 1)
        top.addStretch(1)
        if self._number:
            copy = icon_button("copy", self.tr("Copy the tracking number"), self)
            copy.setObjectName("copyTracking")
            layout.addWidget(copy, 0, 2, layout.rowCount(), 1)
            layout.addWidget(self._trackers(), 0, 3, layout.rowCount(), 1)
            copy.clicked.connect(self._on_copy)

    def _facts(self, last_scan: str) -> str:
        """Return the carrier (the page's word first, else what the number tells) and last scan."""
        book = load_carriers()
        parts = []
        if self._parcel.carrier:
            parts.append(formatting.isolated(self._parcel.carrier))
        elif (carrier := book.carrier_of(self._parcel.numbers)) is not None:
            parts.append(carrier.name)
        elif (guess := book.read(self._number, self._order).carrier) is not None:
            parts.append(self.tr("perhaps %1").replace("%1", guess.name))
        if last_scan:
            parts.append(self.tr("last scan %1").replace("%1", last_scan))
        return " \u00b7 ".join(parts)

    def _caption(self, text: str, name: str) -> ElidedLabel:
        label = ElidedLabel(text, self)
        label.setObjectName(name)
        theme.set_role(label, "caption", "text2")
        label.setVisible(bool(text))
        return label

    def _trackers(self) -> QToolButton:
        """Return the button with the pages where the parcel's numbers can be looked up."""
        follow = icon_button("link-out", self.tr("Look the parcel up in the browser"), self)
        follow.setObjectName("openTracking")
        follow.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(follow)
        menu.setObjectName("trackers")
        several = len(self._parcel.numbers) > 1
        for number in reversed(self._parcel.numbers):
            for link in tracker_links(number, self._order):
                words = self.tr("%1: %2") if several else "%1"
                text = words.replace("%1", link.title).replace("%2", number)
                self._add_page(menu, text, link.id, number)
            menu.addSeparator()
        if is_order_number(self._order):
            self._add_page(
                menu, self.tr("AliExpress tracking page"), "aliexpress_tracking", self._order
            )
            self._add_page(menu, self.tr("AliExpress order page"), "aliexpress_order", self._order)
        follow.setMenu(menu)
        return follow

    def _add_page(self, menu: QMenu, text: str, link: str, number: str) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.setObjectName(f"track_{link}")
        action.setData((link, number))
        action.triggered.connect(self._on_page)

    def _add_check(self, top: QHBoxLayout, layout: QGridLayout) -> None:
        """Say what the number's own form tells; a doubt has a line of its own, so it is not cut."""
        verdict = load_carriers().read(self._number, self._order).verdict
        if not self._number:
            return
        if verdict.kind is TrackingKind.ORDER_NUMBER:
            text, icon, colour = self.tr("This is the order number"), "triangle", "warn"
        elif verdict.doubt == "order_like":
            text, icon, colour = self.tr("Looks like an order number"), "triangle", "warn"
        elif verdict.doubt:
            text, icon, colour = self.tr("Check for a typo"), "triangle", "warn"
        elif verdict.valid:
            text, icon, colour = self.tr("Number looks right"), "check-circle", "ok"
        else:
            return
        picture = QLabel(self)
        picture.setPixmap(icons.pixmap(icon, colour, 14))
        words = ElidedLabel(text, self)
        words.setObjectName("checkResult")
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.set_role(words, "caption", "text2" if colour == "ok" else colour)
        row = top
        if colour == "warn":
            row = QHBoxLayout()
            row.setSpacing(6)
            layout.addLayout(row, layout.rowCount(), 1)
        row.addWidget(picture)
        row.addWidget(words, 1 if colour == "warn" else 0)

    def _on_copy(self) -> None:
        self.copy_requested.emit(self._number)

    def _on_page(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            link, number = sender.data()
            self.page_requested.emit(str(link), str(number))


class SentCard(QFrame):
    """Says that a dispute was sent, and leads to its record."""

    show_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the hidden card."""
        super().__init__(parent)
        self.setObjectName("sentCard")
        self.setProperty("kind", "card")
        self._lock = QLabel(self)
        self._text = ElidedLabel(parent=self)
        self._text.setObjectName("sentText")
        self._link = QPushButton(self.tr("Show what was sent"), self)
        self._link.setObjectName("showRecord")
        self._link.setAutoDefault(False)
        self._link.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.set_kind(self._link, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._lock)
        row.addWidget(self._text, 1)
        row.addWidget(self._link)
        self._link.clicked.connect(self.show_requested)
        self._refresh_icon()
        theme.watcher().changed.connect(self._refresh_icon)
        self.hide()

    def show_order(self, order: Order, moment: Moment) -> None:
        """Show when the newest dispute of an order was sent; hide without one."""
        sent = [case.submitted_at for case in order.cases if case.submitted_at is not None]
        self.setVisible(bool(sent))
        if sent:
            day = formatting.plain_date(local_day(max(sent), moment.zone), moment.today)
            self._text.setText(self.tr("Dispute sent %1").replace("%1", day))

    def _refresh_icon(self) -> None:
        self._lock.setPixmap(icons.pixmap("lock", "text2", 16))


class Contacts(QWidget):
    """Messages and requests, newest last: date, who, what, and a way to read it whole."""

    read_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the empty list."""
        super().__init__(parent)
        self.setObjectName("contacts")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)

    def show_events(self, events: list[Event], plan: Plan, moment: Moment) -> None:
        """Show contact events."""
        clear_layout(self._grid)
        if not events:
            hint = WrappedLabel(
                self.tr("Nothing yet. Note what you asked and what was answered: it is proof."),
                self,
            )
            theme.set_role(hint, "caption", "text2")
            self._grid.addWidget(hint, 0, 0, 1, 3)
        for number, event in enumerate(events):
            day = QLabel(formatting.plain_date(_day(event, moment, plan.today), plan.today), self)
            who = QLabel(_who(event), self)
            what = ElidedLabel(_what(event), self)
            for label in (day, who):
                label.setTextFormat(Qt.TextFormat.PlainText)
                theme.set_role(label, "caption", "text2")
            self._grid.addWidget(day, number, 0)
            self._grid.addWidget(who, number, 1)
            self._grid.addWidget(what, number, 2)
            if isinstance(event.detail, MessageDetail | SentDetail) and event.detail.text:
                self._grid.addWidget(self._read_link(event.id, day.text()), number, 3)

    def _read_link(self, event_id: str, day: str) -> QPushButton:
        link = QPushButton(self.tr("Read"), self)
        link.setObjectName("contactRead")
        link.setProperty("event", event_id)
        link.setAccessibleName(self.tr("Read the message of %1").replace("%1", day))
        link.setAutoDefault(False)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.set_kind(link, "link")
        link.clicked.connect(self._on_read)
        return link

    def _on_read(self) -> None:
        self.read_requested.emit(str(self.sender().property("event")))


def contact_events(order: Order) -> list[Event]:
    """Return the events that are contacts with somebody; an act told by its message is one."""
    told = doubled(order)
    return [
        event for event in order.events if event.kind in _CONTACT_KINDS and event.id not in told
    ]


def last_scan_day(order: Order, parcel: Parcel, moment: Moment, today: date) -> str:
    """Return the day of a parcel's last scan in words, or an empty text."""
    days = [
        _day(event, moment, today)
        for event in order.events
        if event.kind in _SCANS
        and event.parcel in (None, parcel.id)
        and not is_inferred(order.number, event)
    ]
    return formatting.plain_date(max(days), today) if days else ""


def icon_button(icon: str, name: str, parent: QWidget) -> QToolButton:
    """Return a button with an icon only; its name is read aloud and shown as tooltip."""
    button = QToolButton(parent)
    button.setIcon(icons.icon(icon))
    button.setIconSize(QSize(16, 16))
    button.setAccessibleName(name)
    button.setToolTip(name)
    theme.set_kind(button, "icon")
    return button


def clear_layout(layout: QGridLayout | QVBoxLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _who(event: Event) -> str:
    if isinstance(event.detail, MessageDetail) and event.detail.sender:
        return labels.party(event.detail.sender)
    if event.kind in _FROM_SELLER:
        return labels.party(Party.SELLER)
    who = labels.source(Source.USER)
    return who[:1].upper() + who[1:]


def _what(event: Event) -> str:
    text = getattr(event.detail, "text", "")
    if text and isinstance(event.detail, MessageDetail | SentDetail):
        return f"\u201c{formatting.isolated(text)}\u201d"
    if isinstance(event.detail, MessageDetail) and event.detail.asks:
        return ", ".join(labels.ask(ask) for ask in event.detail.asks)
    return explain.timeline_text(event)


def _day(event: Event, moment: Moment, today: date) -> date:
    if event.day is not None:
        return event.day
    return local_day(event.at, moment.zone) if event.at is not None else today
