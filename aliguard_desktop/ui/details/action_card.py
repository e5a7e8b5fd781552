# SPDX-License-Identifier: MIT
"""The action card: what to do now, why, where the date comes from, and the buttons for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.plan import Stage, Step, Urgency, With
from aliguard_desktop.ui import card_words, explain, formatting, icons, rule_words, theme, why_words
from aliguard_desktop.ui.details.card_offers import Act, Offer, offers_of
from aliguard_desktop.ui.widgets.chip import Chip
from aliguard_desktop.ui.widgets.date_field import NullableDateEdit
from aliguard_desktop.ui.widgets.elided_label import WrappedLabel
from aliguard_desktop.ui.widgets.flow_layout import FlowLayout
from aliguard_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from datetime import tzinfo

    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.orders import OrderView

__all__ = ["Act", "ActionCard"]


class _ActButton(QPushButton):
    """A button that remembers what it stands for."""

    def __init__(self, offer: Offer, *, primary: bool, parent: QWidget) -> None:
        super().__init__(offer.text, parent)
        self.offer = offer
        self.setObjectName(f"act_{offer.act}")
        self.setAutoDefault(False)
        if offer.is_link:
            theme.set_kind(self, "link")
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            return
        if offer.icon:
            self.setIcon(icons.icon(offer.icon, "on_accent" if primary else "text2"))
            self.setIconSize(QSize(16, 16))
        theme.set_kind(self, "primary" if primary else "secondary")


class ActionCard(QWidget):
    """Heading, chip, reason, sum and buttons for the next step of an order."""

    act_chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the empty card."""
        super().__init__(parent)
        self.setObjectName("actionCard")
        self._level = Urgency.CALM
        self._view: OrderView | None = None
        self._rulebook: Rulebook | None = None
        self._is_quiet = self._has_quote = False
        self._zone: tzinfo | None = None
        self._heading = WrappedLabel(parent=self)
        self._heading.setObjectName("cardHeading")
        self._chip = Chip(self)
        self._reason = WrappedLabel(parent=self)
        self._reason.setObjectName("cardReason")
        self._extra = WrappedLabel(parent=self)
        self._extra.setObjectName("cardExtra")
        self._why_icon = QLabel(self)
        self._why = WrappedLabel(parent=self)
        self._why.setObjectName("cardWhy")
        self._why_link = QPushButton(self.tr("Why this date?"))
        self._why_link.setObjectName("whyLink")
        self._rule = QWidget(self)
        self._rule.setObjectName("ruleDetails")
        self._cautions = WrappedLabel(parent=self)
        self._cautions.setObjectName("cardCautions")
        self._caution_icon = QLabel(self)
        self._buttons = QWidget(self)
        self._flow = FlowLayout(self._buttons)
        self._why_link.setParent(self._buttons)
        self._date: NullableDateEdit | None = None
        self._problem = WrappedLabel(parent=self)
        self._problem.setObjectName("dateProblem")
        self._problem.hide()
        self._lay_out()
        self._why_link.clicked.connect(self._on_why_clicked)
        theme.watcher().changed.connect(self._refresh_icons)

    def set_rulebook(self, rulebook: Rulebook | None) -> None:
        """Take the rules that "Why this date?" quotes."""
        self._rulebook = rulebook

    def set_quiet(self, *, is_quiet: bool, has_quote: bool = False) -> None:
        """Leave to the cards below what they offer: no button is there twice.

        Args:
            is_quiet: A card below advises the reply: one button stands out per screen.
            has_quote: The seller's words are quoted below, with the link to add a screenshot.
        """
        self._is_quiet = is_quiet
        self._has_quote = has_quote

    def show_order(self, view: OrderView, zone: tzinfo | None = None) -> None:
        """Show the next step of an order; ``zone`` is the user's, for hours."""
        self._zone = zone
        order, plan = view.order, view.plan
        same = self._view is not None and self._view.order.id == order.id
        self._view, self._level = view, plan.urgency
        text = card_words.card(order, plan, self._rulebook, zone)
        self._heading.setText(text.heading)
        self._chip.show_level(plan.urgency, explain.chip_text(plan))
        self._chip.setToolTip(formatting.tooltip(explain.chip_tooltip(plan)))
        self._extra.setText("\n".join(explain.extra_lines(order, plan)))
        self._extra.setVisible(bool(self._extra.text()))
        self._reason.setText(text.reason)
        self._reason.setVisible(bool(text.reason))
        self._why.setText(text.why)
        self._why.setVisible(bool(text.why))
        self._why_icon.setVisible(bool(text.why))
        self._cautions.setText("\n".join(text.cautions[:2]))
        self._cautions.setVisible(bool(text.cautions))
        self._caution_icon.setVisible(bool(text.cautions))
        self._fill_rule(keep_open=same)
        self._fill_buttons(view)
        self._refresh_icons()
        self.update()

    def focus_primary(self) -> None:
        """Give the main button the keyboard."""
        for button in self._buttons.findChildren(_ActButton):
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def focus_date(self) -> None:
        """Give the field of the missing date the keyboard, or the main button where none is."""
        if self._date is not None:
            self._date.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_primary()

    def press_primary(self) -> None:
        """Do what the main button does, if there is one."""
        for button in self._buttons.findChildren(_ActButton):
            if button.property("kind") == "primary":
                button.click()
                return
        self.focus_primary()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, hairline and the bar in the level's colour."""
        del event
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, 8, 8)
        painter.fillPath(path, tokens.color(tokens.card(self._level)))
        bar = QRectF(0, 0, 4, self.height())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            bar.moveRight(self.width())
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(bar, tokens.color(tokens.bar(self._level)))
        painter.restore()
        edge = tokens.color(tokens.bar(self._level))
        edge.setAlphaF(0.35)
        painter.setPen(QPen(edge, 1))
        painter.drawPath(path)
        painter.end()

    # ---- slots --------------------------------------------------------------------------------

    def _on_why_clicked(self) -> None:
        self._rule.setVisible(self._rule.isHidden())
        self._why_link.setText(
            self.tr("Hide the rule") if not self._rule.isHidden() else self.tr("Why this date?")
        )

    def _on_act(self) -> None:
        button = self.sender()
        if isinstance(button, _ActButton):
            self.act_chosen.emit(button.offer.act, button.offer.payload)

    def _on_save_date(self) -> None:
        if self._date is None:
            return
        day = self._date.day
        if day is not None:
            self.act_chosen.emit(Act.PROTECTION_END, day)
            return
        missing = self.tr("Type the date that the order page shows.")
        self._say_problem(self._date.problem() or missing)
        self._date.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_date_changed(self) -> None:
        self._say_problem("")

    def _say_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        if text:
            announce(self._problem, text)

    def _refresh_icons(self) -> None:
        self._why_icon.setPixmap(icons.pixmap("info", "text2", 15))
        self._caution_icon.setPixmap(icons.pixmap("triangle", "danger", 15))

    # ---- helpers ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme.set_role(self._heading, "h2")
        theme.set_role(self._why, "caption", "text2")
        theme.set_role(self._cautions, "caption", "danger")
        theme.set_role(self._problem, "caption", "danger")
        theme.set_kind(self._why_link, "link")
        self._why_link.setCursor(Qt.CursorShape.PointingHandCursor)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        for label in (self._heading, self._reason, self._why, self._cautions):
            label.setTextInteractionFlags(selectable)
        form = QFormLayout(self._rule)
        form.setContentsMargins(23, 0, 0, 4)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 10, 12, 12)
        layout.setSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._heading, 1)
        top.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        layout.addWidget(self._reason)
        layout.addWidget(self._extra)
        layout.addLayout(_beside(self._why_icon, self._why))
        layout.addLayout(_beside(self._caution_icon, self._cautions))
        layout.addWidget(self._rule)
        layout.addWidget(self._buttons)
        layout.addWidget(self._problem)

    def _fill_rule(self, *, keep_open: bool) -> None:
        form = self._rule.layout()
        while form is not None and form.count():
            item = form.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()  # it lives until the loop comes round
                widget.deleteLater()
        plan = self._view.plan if self._view else None
        rows = why_words.rule_details(plan, self._rulebook, self._zone) if plan else []
        for name, value in rows:
            label, shown = QLabel(name, self._rule), WrappedLabel(value, self._rule)
            label.setTextFormat(Qt.TextFormat.PlainText)
            theme.set_role(label, "caption", "text2")
            theme.set_role(shown, "caption")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if isinstance(form, QFormLayout):
                form.addRow(label, shown)
        self._add_rule_link(form)
        self._why_link.setVisible(bool(rows))
        if not keep_open or not rows:
            self._rule.hide()
            self._why_link.setText(self.tr("Why this date?"))

    def _add_rule_link(self, form: QLayout | None) -> None:
        """Offer the way from a date to the number behind it."""
        rule = why_words.deciding_rule(self._view.plan, self._rulebook) if self._view else None
        if rule is None or not isinstance(form, QFormLayout):
            return
        fixed = rule_words.is_fixed(rule)
        text = self.tr("Show this rule\u2026") if fixed else self.tr("Change this rule\u2026")
        link = _ActButton(Offer(text, Act.RULE, rule.key), primary=False, parent=self._rule)
        theme.set_kind(link, "link")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(self._on_act)
        form.addRow(link)

    def _fill_buttons(self, view: OrderView) -> None:
        self._date = None
        self._say_problem("")
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self._why_link:
                widget.hide()
                widget.deleteLater()
        if view.plan.next.step is Step.ADD_PROTECTION_DATE:
            self._add_date_field(view)
        offers = offers_of(view)
        if self._is_quiet:
            offers = [offer for offer in offers if offer.act != Act.MESSAGE]
        if self._has_quote and With.SCREENSHOT in view.plan.next.also:
            offers = [offer for offer in offers if offer.act != Act.EVIDENCE]
        for number, offer in enumerate(offers):
            primary = number == 0 and not offer.is_link and _is_due(view) and not self._is_quiet
            button = _ActButton(offer, primary=primary, parent=self)
            button.clicked.connect(self._on_act)
            self._flow.addWidget(button)
            button.show()
        self._flow.addWidget(self._why_link)
        self._buttons.setVisible(self._flow.count() > 0)
        self._buttons.updateGeometry()

    def _add_date_field(self, view: OrderView) -> None:
        field = NullableDateEdit("protectionDate", view.plan.today, self._buttons)
        field.edit.setAccessibleName(self.tr("Protection ends on"))
        field.edit.returnPressed.connect(self._on_save_date)
        field.changed.connect(self._on_date_changed)
        field.edit.setMinimumHeight(30)
        field.setMinimumWidth(field.edit.fontMetrics().averageCharWidth() * 28)
        save = QPushButton(self.tr("Save date"), self._buttons)
        save.setObjectName("saveDate")
        save.setAutoDefault(False)
        theme.set_kind(save, "primary")
        save.clicked.connect(self._on_save_date)
        self._flow.addWidget(field)
        self._flow.addWidget(save)
        field.show()
        save.show()
        self._date = field


def _beside(icon: QLabel, label: QLabel) -> QHBoxLayout:
    """Return icon and text side by side, the icon at the first line."""
    icon.setFixedSize(15, 17)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    return row


def _is_due(view: OrderView) -> bool:
    """Return whether the card asks for an act now: only then one button stands out."""
    step = view.plan.next
    if step.step is Step.WAIT:
        return view.plan.stage is Stage.OTHER  # somebody has to look what the page says
    if step.step in (Step.NONE, Step.WAIT_SHIPPING, Step.DECIDE_DATE):
        return False
    is_waiting = step.step in (Step.PAY, Step.WAIT_SELLER, Step.ADD_PROOF)
    return is_waiting or step.on is None or step.on <= view.plan.today
