# SPDX-License-Identifier: MIT
"""What an act would mean, in view before it is done: choice cards, what-if rows, quoted chat."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.catalogue_tactics import load_tactics
from aliguard_desktop.domain import guard_rails as rails
from aliguard_desktop.domain import tactics
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import Event, EventKind, MessageDetail, OfferDetail
from aliguard_desktop.domain.guard_rails import Consequence, Terms, Verdict
from aliguard_desktop.domain.plan import Stage, Step
from aliguard_desktop.domain.planning import standing_of
from aliguard_desktop.domain.platform_time import local_day
from aliguard_desktop.services.orders import parse_amount
from aliguard_desktop.ui import explain, formatting, guard_words, icons, labels, theme
from aliguard_desktop.ui.details.action_card import Act
from aliguard_desktop.ui.widgets import painting
from aliguard_desktop.ui.widgets.elided_label import WrappedLabel
from aliguard_desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.money import Money
    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.domain.situation import Standing
    from aliguard_desktop.domain.tactics import Recognised
    from aliguard_desktop.services.orders import OrderView

_RECORDS = {
    rails.Act.ACCEPT_OFFER: EventKind.OFFER_ACCEPTED,
    rails.Act.CANCEL_DISPUTE: EventKind.DISPUTE_CANCELLED,
    rails.Act.MODIFY_DISPUTE: EventKind.DISPUTE_MODIFIED,
    rails.Act.CONFIRM_RECEIPT: EventKind.RECEIPT_CONFIRMED,
}
"""What is recorded once the buyer has done an act."""

_OPEN_CARDS = 3
"""So many cards stand open; what else could be done is one line each."""

_LINE_MARGIN, _LINE_INDENT = 3, 24
"""Around a line that shares its frame with others, and before what it opens to."""

_ONE_LINE = frozenset({rails.Act.MODIFY_DISPUTE, rails.Act.LET_TIME_RUN_OUT})
"""Acts that are never more than a line until they are opened."""

_WRITTEN = frozenset({rails.Act.REJECT_OFFER, rails.Act.ASK_FREE_RETURN})
"""Acts that are done by a message."""

_ANSWERS = frozenset({rails.Act.KEEP_DISPUTE, rails.Act.DECLINE})
"""Acts that answer somebody who presses."""


class Badge(QWidget):
    """What to think of an act: icon and word on a colour."""

    def __init__(self, verdict: Verdict, parent: QWidget | None = None) -> None:
        """Show a verdict."""
        super().__init__(parent)
        self.setObjectName(f"badge_{verdict.value}")
        self._level, self._icon = guard_words.VERDICT_LOOKS[verdict]
        self._text = guard_words.verdict_text(verdict)
        self.setAccessibleName(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The word shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """Return the size of the badge."""
        return QSize(painting.chip_width(self._text), painting.chip_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a badge is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        background, foreground = theme.tokens().chip(self._level)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(0, 0, self.width(), painting.chip_height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens().color(background))
        painter.drawRoundedRect(QRectF(box), box.height() / 2, box.height() / 2)
        side = painting.CHIP_ICON
        icon = QRect(8, (box.height() - side) // 2, side, side)
        words = QRect(icon.right() + 6, 0, box.width() - icon.right() - 12, box.height())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            icon, words = painting.mirrored(icon, box), painting.mirrored(words, box)
        icons.paint(painter, self._icon, icon, foreground)
        painting.draw_text(painter, words, self._text, painting.chip_font(), foreground)
        painter.end()


class ChoiceCard(QWidget):
    """One act: its name, a badge, a button, and a row for each thing that it would mean."""

    act_chosen = Signal(str, object)
    postage_typed = Signal(str)

    def __init__(
        self, found: Consequence, today: date, *, is_open: bool, reply: str | None, parent: QWidget
    ) -> None:
        """Show a consequence.

        Args:
            found: What the act would mean.
            today: The user's day.
            is_open: Whether the whole card stands open; else it is one line, in a card that it
                shares with other lines, and opens in place.
            reply: Id of the ready message that answers the seller's (empty: whichever fits best),
                None while nothing waits for an answer.
            parent: The list of cards.
        """
        super().__init__(parent)
        self.setObjectName(f"choice_{found.act.value}")
        self.found, self._today = found, today
        self.is_done = False
        self._pressed, self._reply = reply is not None, reply or ""
        self._body = QWidget(self)
        self._body.setObjectName("choiceBody")
        self._rows = QGridLayout(self._body)
        self._rows.setContentsMargins(0 if is_open else _LINE_INDENT, 0, 0, 0)
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(1)
        self._rows.setColumnStretch(1, 1)
        self._toggle: QToolButton | None = None
        self._below: QWidget | None = None
        self._is_line, self._is_first = not is_open, True
        head = self._open_head() if is_open else self._closed_head()
        layout = QVBoxLayout(self)
        if is_open:
            layout.setContentsMargins(12, 5, 8, 6)
        else:
            layout.setContentsMargins(4, _LINE_MARGIN, 8, _LINE_MARGIN)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._body)
        self._postage_holder: QWidget | None = None
        if found.act is rails.Act.RETURN_AT_OWN_COST:
            self._postage_holder = self._postage_row()
            layout.addWidget(self._postage_holder)
        if not is_open:
            self._add_button_below(layout)
            self._set_open(is_open=False)
        self.show_rows(found)

    def step_back(self) -> None:
        """Take the emphasis from the button that writes: a reply was sent already."""
        self.is_done = True
        button = self.findChild(QPushButton, "choiceWrite")
        if button is not None:
            theme.set_kind(button, "secondary")

    @property
    def writes(self) -> bool:
        """Whether the card leads to a ready message."""
        return self.findChild(QPushButton, "choiceWrite") is not None

    @property
    def is_open(self) -> bool:
        """Whether the rows are in view."""
        return not self._body.isHidden()

    def set_first(self, *, is_first: bool) -> None:
        """Draw a hairline above the card, unless it is the first of those that share a frame."""
        self._is_first = is_first
        self.update()

    def show_rows(self, found: Consequence) -> None:
        """Show other rows for the same act."""
        self.found = found
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, row in enumerate(found.rows):
            name = QLabel(guard_words.label_text(row, self._today), self._body)
            name.setTextFormat(Qt.TextFormat.PlainText)
            theme.set_role(name, "caption", "text2")
            words = WrappedLabel(guard_words.row_text(row, self._today), self._body)
            words.setObjectName(f"row_{row.label.value}")
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(f"{name.text()}: {words.text()}")
            theme.set_role(words, "body")
            self._rows.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(words, number, 1)
            name.show()
            words.show()
        self._rows.setColumnMinimumWidth(0, self._label_width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame: the advised act's is thick and in the accent colour."""
        del event
        tokens = theme.tokens()
        painter = QPainter(self)
        if self._is_line:
            if not self._is_first:
                painter.setPen(QPen(tokens.color("border"), 1))
                painter.drawLine(8, 0, self.width() - 9, 0)
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self.found.advised else 1.0
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setBrush(tokens.color("surface"))
        painter.setPen(QPen(tokens.color("accent" if self.found.advised else "border"), width))
        painter.drawRoundedRect(box, 8, 8)
        painter.end()

    # ---- slots --------------------------------------------------------------------------------

    def _on_toggle(self) -> None:
        self._set_open(is_open=self._body.isHidden())

    def _on_record(self) -> None:
        self.act_chosen.emit(Act.RECORD, (_RECORDS[self.found.act],))

    def _on_write(self) -> None:
        # No ready message of its own: the one for what the seller wants.
        self.act_chosen.emit(Act.MESSAGE, guard_words.MESSAGES.get(self.found.act, self._reply))

    # ---- helpers ------------------------------------------------------------------------------

    def _badges(self) -> list[Badge]:
        badges = [Badge(self.found.verdict, self)]
        if self.found.advised and self.found.verdict is not Verdict.ADVISED:
            badges.insert(0, Badge(Verdict.ADVISED, self))
        return badges

    def _open_head(self) -> QHBoxLayout:
        title = QLabel(guard_words.act_title(self.found), self)
        title.setObjectName("choiceTitle")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setMinimumHeight(painting.chip_height())
        theme.set_role(title, "strong")
        words = QWidget(self)
        flow = FlowLayout(words)
        flow.addWidget(title)
        for badge in self._badges():
            flow.addWidget(badge)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in self._buttons():
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _closed_head(self) -> QHBoxLayout:
        toggle = QToolButton(self)
        toggle.setObjectName("choiceToggle")
        toggle.setText(guard_words.act_title(self.found))
        toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        toggle.setIconSize(QSize(14, 14))
        theme.set_kind(toggle, "line")
        toggle.setCursor(Qt.CursorShape.PointingHandCursor)
        toggle.clicked.connect(self._on_toggle)
        self._toggle = toggle
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(toggle)
        row.addStretch(1)
        for badge in self._badges():
            row.addWidget(badge)
        return row

    def _add_button_below(self, layout: QVBoxLayout) -> None:
        below = QWidget(self)
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 2, 0, 0)
        row.addStretch(1)
        for button in self._buttons():
            row.addWidget(button)
        layout.addWidget(below)
        self._below = below

    def _buttons(self) -> list[QPushButton]:
        """Return the buttons: the advised act is written, what is done is recorded."""
        act, found = self.found.act, []
        write = act in _WRITTEN or (self._pressed and act in _ANSWERS)
        # What was written is recorded by the card above, with the other answers.
        record = act in _RECORDS and not write
        if record:
            button = self._button("choiceRecord", self.tr("Record\u2026"))
            theme.set_kind(button, "danger" if self._is_dangerous() else "secondary")
            button.clicked.connect(self._on_record)
            found.append(button)
        if write:
            button = self._button("choiceWrite", self.tr("Write the reply\u2026"))
            theme.set_kind(button, "primary" if self.found.advised else "secondary")
            button.clicked.connect(self._on_write)
            found.append(button)
        return found

    def _is_dangerous(self) -> bool:
        return self.found.verdict in (Verdict.RISKY, Verdict.FINAL) and not self.found.advised

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.setAccessibleName(f"{guard_words.act_title(self.found)}: {text}")
        return button

    def _postage_row(self) -> QWidget:
        holder = QWidget(self)
        holder.setObjectName("postageRow")
        label = QLabel(self.tr("What is the &postage?"), holder)
        theme.set_role(label, "caption", "text2")
        line = QLineEdit(holder)
        line.setObjectName("postage")
        line.setMaxLength(20)
        line.setAccessibleName(self.tr("Postage for the return"))
        line.setMaximumWidth(line.fontMetrics().averageCharWidth() * 16)
        line.textChanged.connect(self.postage_typed)
        label.setBuddy(line)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(line)
        row.addStretch(1)
        return holder

    def _set_open(self, *, is_open: bool) -> None:
        self._body.setVisible(is_open)
        if self._below is not None:
            has_buttons = bool(self._below.findChildren(QPushButton))
            self._below.setVisible(is_open and has_buttons)
        if self._postage_holder is not None:
            self._postage_holder.setVisible(is_open)
        if self._toggle is not None:
            right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            closed = "chevron-left" if right else "chevron-right"
            self._toggle.setIcon(icons.icon("chevron-down" if is_open else closed))
            state = self.tr("open") if is_open else self.tr("closed")
            verdict = guard_words.verdict_text(self.found.verdict)
            name = guard_words.act_title(self.found)
            self._toggle.setAccessibleName(f"{name}, {verdict}, {state}")

    def _label_width(self) -> int:
        metrics = QFontMetrics(theme.font("caption"))
        texts = [guard_words.label_text(row, self._today) for row in self.found.rows]
        return max((metrics.horizontalAdvance(text) for text in texts), default=0) + 4


class ChatQuote(QFrame):
    """The seller's own words, the tactic in them and what to answer."""

    act_chosen = Signal(str, object)
    screenshot_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the hidden card."""
        super().__init__(parent)
        self.setObjectName("chatQuote")
        self.setProperty("kind", "card")
        self._message = ""
        self._icon, self._warning = QLabel(self), QLabel(self)
        self._when = QLabel(self)
        self._when.setObjectName("quoteWhen")
        self._when.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(self._when, "caption", "text2")
        self._quote = WrappedLabel(parent=self)
        self._quote.setObjectName("quoteText")
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._tactic = WrappedLabel(parent=self)
        self._tactic.setObjectName("quoteTactic")
        theme.set_role(self._tactic, "strong")
        self._answer = WrappedLabel(parent=self)
        self._answer.setObjectName("quoteAnswer")
        theme.set_role(self._answer, "body", "text2")
        self._shot = self._link("addScreenshot", self.tr("Add screenshot\u2026"))
        self._write = self._link("whatToAnswer", self.tr("What to answer\u2026"))
        self._lay_out()
        self._shot.clicked.connect(self.screenshot_requested)
        self._write.clicked.connect(self._on_write)
        theme.watcher().changed.connect(self._refresh_icons)
        self._refresh_icons()
        self.hide()

    def show_message(
        self, event: Event | None, found: tuple[Recognised, ...], moment: Moment
    ) -> None:
        """Quote a message with its tactic; None hides the card."""
        detail = event.detail if event is not None else None
        offer_only = event is None and bool(found)
        message = detail if isinstance(detail, MessageDetail) else MessageDetail()
        self._shot.setVisible(event is not None)
        self.setVisible(isinstance(detail, MessageDetail) or offer_only)
        text = formatting.one_line(message.text or message.promises, 600)
        if not text:
            text = ", ".join(labels.ask(ask) for ask in message.asks)
        self._quote.setText(f"\u201c\u2068{text}\u2069\u201d")
        self._quote.setVisible(bool(text))
        self._when.setText(self._when_text(event, moment))
        first = found[0] if found else None
        self._message = guard_words.TACTIC_MESSAGES.get(first.tactic, "") if first else ""
        self._tactic.setText(
            guard_words.tactic_line(first.tactic, certain=first.certain) if first else ""
        )
        self._answer.setText(guard_words.tactic_answer(first.tactic) if first else "")
        for label in (self._tactic, self._answer, self._warning):
            label.setVisible(first is not None)
        self._write.setVisible(bool(self._message))

    @property
    def offers_screenshot(self) -> bool:
        """Whether a message is quoted that a screenshot would prove."""
        return not self.isHidden() and not self._shot.isHidden()

    def _when_text(self, event: Event | None, moment: Moment) -> str:
        seller = self.tr("Seller")
        if event is None:
            return seller
        if event.at is not None:
            day = formatting.plain_date(local_day(event.at, moment.zone), moment.today)
            return f"{seller}, {day} {formatting.clock_time(event.at, moment.zone)}"
        day = formatting.plain_date(event.day or moment.today, moment.today)
        return f"{seller}, {day}"

    def _on_write(self) -> None:
        self.act_chosen.emit(Act.MESSAGE, self._message)

    def _link(self, name: str, text: str) -> QPushButton:
        link = QPushButton(text, self)
        link.setObjectName(name)
        link.setAutoDefault(False)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.set_kind(link, "link")
        return link

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._icon)
        top.addWidget(self._when)
        top.addStretch(1)
        top.addWidget(self._shot)
        hint = QHBoxLayout()
        hint.setSpacing(8)
        hint.addWidget(self._warning, 0, Qt.AlignmentFlag.AlignTop)
        hint.addWidget(self._tactic, 1)
        hint.addWidget(self._write, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 10)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._quote)
        layout.addLayout(hint)
        layout.addWidget(self._answer)

    def _refresh_icons(self) -> None:
        self._icon.setPixmap(icons.pixmap("chat", "text2", 15))
        self._warning.setPixmap(icons.pixmap("triangle", "warn", 16))


class ChoiceCards(QWidget):
    """The acts that matter now for one order, and the seller's message that asks for them."""

    act_chosen = Signal(str, object)
    screenshot_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the empty, hidden list."""
        super().__init__(parent)
        self.setObjectName("choiceCards")
        self._rulebook: Rulebook | None = None
        self._shown: tuple[object, ...] = ()
        self._view: OrderView | None = None
        self._moment: Moment | None = None
        self._terms = Terms()
        self._cards: list[ChoiceCard] = []
        self._title = QLabel(self)
        self._title.setObjectName("choicesTitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(self._title, "section")
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self._lines = QFrame(self)
        self._lines.setObjectName("choiceLines")
        self._lines.setProperty("kind", "card")
        self._line_list = QVBoxLayout(self._lines)
        self._line_list.setContentsMargins(1, 1, 1, 1)
        self._line_list.setSpacing(0)
        self.quote = ChatQuote(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addLayout(self._list)
        layout.addWidget(self._lines)
        layout.addWidget(self.quote)
        self.quote.act_chosen.connect(self.act_chosen)
        self.quote.screenshot_requested.connect(self.screenshot_requested)
        self.hide()

    def set_rulebook(self, rulebook: Rulebook | None) -> None:
        """Take the rules; without them no date can be named and nothing is shown."""
        self._rulebook = rulebook

    @property
    def has_primary(self) -> bool:
        """Whether the advised card has the one button that stands out."""
        return any(card.found.advised and card.writes and not card.is_done for card in self._cards)

    @property
    def offers_screenshot(self) -> bool:
        """Whether the quote is in view, with its link to add a screenshot."""
        return not self.isHidden() and self.quote.offers_screenshot

    def cards(self) -> list[ChoiceCard]:
        """Return the cards in view, the advised one first."""
        return list(self._cards)

    def show_order(self, view: OrderView, moment: Moment) -> None:
        """Show what belongs in view for an order; what is open stays open while nothing changes."""
        rulebook = self._rulebook
        if rulebook is None:
            self.hide()
            return
        self._view, self._moment = view, moment
        order = view.order
        standing = standing_of(order, rulebook, moment, view.plan.line)
        event, found = _recognised(view, standing, moment)
        detail = event.detail if event is not None else None
        days = tactics.days_asked(detail) if isinstance(detail, MessageDetail) else None
        terms = Terms(days=days)
        wanted = tactics.wanted_acts(found)
        shown = rails.choices(
            order, rulebook, moment, line=view.plan.line, terms=terms, asked=wanted
        )
        pressed = bool(wanted) or rails.is_pressed(standing)
        in_case = standing.running or standing.stage is Stage.RETURN_REQUIRED
        reply = guard_words.TACTIC_MESSAGES.get(found[0].tactic, "") if found else ""
        answered = explain.reply_to_offer(order)
        state = (order.id, moment.today, shown, pressed, event, found, answered)
        if state == self._shown:
            return
        self._shown, self._terms = state, terms
        is_open = in_case or pressed
        self._fill(shown, moment.today, is_open=is_open, reply=reply if pressed else None)
        self.quote.show_message(event if shown else None, found if shown else (), moment)
        self.setVisible(bool(shown))
        self._step_back()

    def _step_back(self) -> None:
        """Let no card stand out for a reply that was sent: the card above asks for the rest."""
        view = self._view
        waits = view is not None and view.plan.next.step is Step.REJECT_OFFER
        if view is None or not waits or explain.reply_to_offer(view.order) is None:
            return
        for card in self._cards:
            card.step_back()

    # ---- slots and helpers --------------------------------------------------------------------

    def _on_postage(self, text: str) -> None:
        """Compare the postage with the money while it is typed."""
        view, rulebook, moment, card = self._view, self._rulebook, self._moment, self.sender()
        if view is None or rulebook is None or moment is None or not isinstance(card, ChoiceCard):
            return
        terms = replace(self._terms, postage=_amount(text, view.order.currency))
        line = view.plan.line
        card.show_rows(
            rails.consequence(card.found.act, view.order, rulebook, moment, line=line, terms=terms)
        )

    def _fill(
        self, shown: tuple[Consequence, ...], today: date, *, is_open: bool, reply: str | None
    ) -> None:
        for card in self._cards:
            for layout in (self._list, self._line_list):
                layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        title = self.tr("Your choices") if is_open else self.tr("Before you press anything")
        self._title.setText(title)
        for number, found in enumerate(shown):
            opened = is_open and number < _OPEN_CARDS and found.act not in _ONE_LINE
            parent = self if opened else self._lines
            card = ChoiceCard(found, today, is_open=opened, reply=reply, parent=parent)
            card.act_chosen.connect(self.act_chosen)
            card.postage_typed.connect(self._on_postage)
            layout = self._list if opened else self._line_list
            card.set_first(is_first=not layout.count())
            layout.addWidget(card)
            self._cards.append(card)
            card.show()
        self._lines.setVisible(bool(self._line_list.count()))


def _recognised(
    view: OrderView, standing: Standing, moment: Moment
) -> tuple[Event | None, tuple[Recognised, ...]]:
    """Return the seller's message that waits, and the tactics in it and in the open offer."""
    known = load_tactics()
    event = tactics.unanswered(view.order, moment)
    detail = event.detail if event is not None else None
    found = tactics.recognise(detail, known) if isinstance(detail, MessageDetail) else ()
    state = standing.facts.dispute
    offer = state.offer.event.detail if state.offer is not None else None
    if isinstance(offer, OfferDetail):
        more = tactics.tactic_of_offer(offer, state.amount or view.order.paid, known)
        if more is not None and more.tactic not in {entry.tactic for entry in found}:
            found = (*found, more)
    return event, found


def _amount(text: str, currency: str) -> Money | None:
    """Return a typed amount, None while it is none."""
    try:
        return parse_amount(text, currency)
    except AliGuardError:
        return None
