# SPDX-License-Identifier: MIT
"""Page 1: where the parcel is and what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.dispute.reasons import Branch
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.plan import Stage
from aliguard_desktop.ui import formatting, icons
from aliguard_desktop.ui.widgets.toast import announce
from aliguard_desktop.ui.wizard import words
from aliguard_desktop.ui.wizard.banner import Banner
from aliguard_desktop.ui.wizard.cards import ChoiceCard
from aliguard_desktop.ui.wizard.look import Card, ToneLabel
from aliguard_desktop.ui.wizard.page import OpenPoint, WizardPage

if TYPE_CHECKING:
    from aliguard_desktop.services.disputes import SituationChoice
    from aliguard_desktop.ui.wizard.session import DraftSession, WizardLinks

_APPEAL = "X4"
_RETURNS = (Stage.RETURN_REQUIRED, Stage.RETURN_IN_TRANSIT)
_BRANCH_ICONS = {
    Branch.NOT_HERE: "box",
    Branch.DELIVERED: "question",
    Branch.HERE: "check-circle",
    Branch.SPECIAL: "scales",
}


class ProblemPage(WizardPage):
    """Which item, whether the parcel is here, and what went wrong: two or three clicks.

    ``message_wanted`` asks for a ready message (its id, or empty for the best one) where a
    dispute is not the way.
    """

    message_wanted = Signal(str)

    def __init__(
        self,
        session: DraftSession,
        *,
        links: WizardLinks | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the frame; the cards follow from the desk."""
        super().__init__(session, name="wizard_problem", parent=parent)
        self.set_heading(
            self.tr("What went wrong?"),
            self.tr(
                "Choose what is true today. The choice decides the proof you need"
                " and the words of the statement."
            ),
        )
        self._links = links
        self._case = ""
        self._branch: Branch | None = None
        self._shown: tuple[object, ...] = ()
        self._banner = Banner("wizard_problem_banner", self)
        self._banner.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._warnings = Banner("wizard_problem_warnings", self)
        self._branches = QButtonGroup(self)
        self._situations = QButtonGroup(self)
        self._branch_cards: dict[Branch, ChoiceCard] = {}
        self.cards: dict[str, ChoiceCard] = {}
        self._where = ToneLabel(self.tr("Have you received the parcel?"), role="strong")
        self._item_row = QWidget(self)
        self.item = QComboBox()
        self._chat = Card()
        self._chat_text = ToneLabel(wrap=True)
        self._chat_copy = ToneLabel(role="caption", tone="text2", wrap=True)
        self.copy_chat = QPushButton(icons.icon("copy"), self.tr("Copy message"))
        self.more_chat = QPushButton(icons.icon("chat"), self.tr("More messages…"))
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self._path_box = Card()
        self._path = ToneLabel(wrap=True)
        self._path_also = ToneLabel(role="caption", tone="text2", wrap=True)
        self._questions = QWidget(self)
        self._questions.setObjectName("wizard_problem_questions")
        self._build()
        self._branches.idClicked.connect(self._branch_clicked)
        self._situations.idClicked.connect(self._situation_clicked)
        self._banner.pressed.connect(self._do_instead)
        self.item.activated.connect(self._item_chosen)

    # ---- page ------------------------------------------------------------------------------

    def begin_with(self, branch: Branch) -> None:
        """Answer the first question of a new draft; what a stored one says stays."""
        if self.session.is_stored or self._branch_cards[branch].isHidden():
            return
        self._branch_clicked(list(Branch).index(branch))

    def refresh(self) -> None:
        """Show choices, the best fit and what AliExpress will be answered."""
        if self.session.case.id != self._case:
            self._case = self.session.case.id
            self._branch = None
        self._show_items()
        self._show_refusal()
        # Beside a dispute that runs or is settled only what comes later can be chosen.
        open_branches = {one.situation.branch for one in self.session.desk.choices if one.open}
        for branch, card in self._branch_cards.items():
            card.setVisible(not open_branches or branch in open_branches)
        parcels = set(Branch) - {Branch.SPECIAL}
        self._where.setVisible(not open_branches or bool(open_branches & parcels))
        self._show_branch(self._present_branch())
        situation = self._chosen()
        self._warnings.show_lines(
            words.warning_lines(situation.situation.warnings) if situation else []
        )
        self._show_path()
        self._show_chat()

    def open_points(self) -> list[OpenPoint]:
        """Return the first card while no situation is chosen, or why there is no dispute now."""
        if self.refuses():
            button = self._banner.button
            return [OpenPoint(self._banner if button.isHidden() else button)]
        if self._wants_item():
            return [OpenPoint(self.item)]
        if self._chosen() is not None:
            return []
        cards = list(self.cards.values()) or list(self._branch_cards.values())
        return [OpenPoint(cards[0])]

    def note(self) -> str:
        """Say what to do here."""
        if self.refuses():
            return self.tr("No dispute now: see above")
        if self._wants_item():
            return self.tr("Choose the item")
        return "" if self._chosen() else self.tr("Choose what fits below.")

    def first_widget(self) -> QWidget | None:
        """Return the chosen card, or the first."""
        if self.refuses():
            return self._banner
        code = self.session.case.situation
        if code in self.cards:
            return self.cards[code]
        checked = self._branches.checkedButton()
        shown = [card for card in self._branch_cards.values() if not card.isHidden()]
        return checked or (shown[0] if shown else self._banner)

    # ---- slots -----------------------------------------------------------------------------

    @Slot(int)
    def _branch_clicked(self, index: int) -> None:
        branch = list(Branch)[index]
        best = self._best_of(branch)
        self._branch = branch
        if best is not None:
            self.session.change(situation=best.situation.code)
        elif self._chosen_branch() is not branch:
            self.session.change(situation="")
        self.refresh()

    @Slot(int)
    def _situation_clicked(self, index: int) -> None:
        code = list(self.cards)[index]
        self.session.change(situation=code)

    @Slot(int)
    def _item_chosen(self, index: int) -> None:
        try:
            self.session.choose_line(str(self.item.itemData(index)))
        except AliGuardError as error:
            self.failed.emit(error)

    @Slot()
    def _do_instead(self) -> None:
        """Do what is the way now where a dispute is not: see ``_instead``."""
        code, _ = self._instead()
        if any(choice.situation.code == code for choice in self.session.desk.choices):
            self._branch = None
            self.session.change(situation=code)
            return
        if code == "order_page" and self._links is not None:
            try:
                self._links.open_order_page(self.session.desk.order.number)
            except AliGuardError as error:
                self.failed.emit(error)
            return
        self.message_wanted.emit("" if code == "message" else code)

    # ---- helpers ---------------------------------------------------------------------------

    def _instead(self) -> tuple[str, str]:
        """Return (a situation, ``order_page`` or a message's id; the button's words), or nothing.

        What comes after a dispute (X2, X3, X4) is written here; help outside is a message.
        """
        refused = self.session.desk.refused
        reason = refused.reason if refused is not None else ""
        chosen = self.session.case.situation
        if reason == "not_shipped" and self._links is not None:
            return "order_page", self.tr("Open order page")
        if reason == "cancelled":
            return "message", self.tr("Write a message…")
        if reason == "lost" and chosen != _APPEAL:
            return _APPEAL, self.tr("Prepare an appeal")
        if reason in ("lost", "closed") or chosen == _APPEAL:
            return "message", self.tr("Get help outside…")
        if reason == "running":
            returns = self.session.desk.plan.stage in _RETURNS
            code = "X2" if returns else "X3"
            text = self.tr("Tell about the return") if returns else self.tr("Answer the seller")
            return (code, text) if chosen != code else ("", "")
        return "", ""

    def _show_items(self) -> None:
        """Offer the items of the order where there are several: a dispute is about one."""
        lines = self.session.desk.order.lines
        self._item_row.setVisible(len(lines) > 1)
        self.item.setEnabled(not self.session.is_frozen)
        ids = [self.item.itemData(index) for index in range(self.item.count())]
        if ids != [line.id for line in lines]:
            self.item.clear()
            for line in lines:
                title = formatting.one_line(line.title or line.id, 80)
                self.item.addItem(title, line.id)
        self.item.setCurrentIndex(self.item.findData(self.session.case.line))

    def _wants_item(self) -> bool:
        return len(self.session.desk.order.lines) > 1 and self.item.currentIndex() < 0

    def _build_items(self) -> None:
        label = ToneLabel(self.tr("Which item is it about?"), role="strong")
        label.setBuddy(self.item)
        self.item.setObjectName("wizard_line")
        self.item.setAccessibleName(label.text())
        self.item.setMinimumContentsLength(12)
        self.item.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        note = self.tr("A dispute is about one item. Each item has its own.")
        box = QVBoxLayout(self._item_row)
        box.setContentsMargins(0, 0, 0, 8)
        box.setSpacing(4)
        box.addWidget(label)
        box.addWidget(self.item)
        box.addWidget(ToneLabel(note, role="caption", tone="text2", wrap=True))

    def _build(self) -> None:
        self._build_items()
        self.body.addWidget(self._item_row)
        self.body.addWidget(self._banner)
        self.body.addWidget(self._chat)
        self._build_chat()
        body = QVBoxLayout(self._questions)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(self.body.spacing())
        body.addWidget(self._where)
        row = QHBoxLayout()
        row.setSpacing(10)
        for index, branch in enumerate(Branch):
            title, note = words.branch_text(branch)
            card = ChoiceCard(
                f"wizard_branch_{branch}", title, note=note, icon=_BRANCH_ICONS[branch], strong=True
            )
            self._branches.addButton(card, index)
            self._branch_cards[branch] = card
            if branch is not Branch.SPECIAL:
                row.addWidget(card, 1)
        body.addLayout(row)
        body.addWidget(self._branch_cards[Branch.SPECIAL])
        body.addSpacing(8)
        body.addWidget(ToneLabel(self.tr("What fits best?"), role="strong"))
        body.addLayout(self._list)
        body.addSpacing(4)
        self._path_box.setObjectName("wizard_problem_path")
        box = QVBoxLayout(self._path_box)
        box.setContentsMargins(15, 10, 15, 12)
        box.setSpacing(3)
        box.addWidget(ToneLabel(self.tr("You will choose this on AliExpress"), role="section"))
        box.addWidget(self._path)
        box.addWidget(self._path_also)
        body.addWidget(self._warnings)
        self.body.addWidget(self._questions)
        self.body.addStretch(1)
        # Below the cards and always in view: what the choice means on AliExpress.
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 6, 24, 10)
        foot.addWidget(self._path_box)
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.addLayout(foot)

    def _build_chat(self) -> None:
        """Lay out the message to the seller, for an order that needs no dispute."""
        self._chat.setObjectName("wizard_problem_chat")
        self._chat_text.setObjectName("wizard_problem_chat_text")
        self._chat_text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy_chat.setObjectName("wizard_problem_chat_copy")
        self.copy_chat.setAccessibleName(self.copy_chat.text())
        self.copy_chat.clicked.connect(self._copy_message)
        self.more_chat.setObjectName("wizard_problem_chat_more")
        self.more_chat.setAccessibleName(self.more_chat.text())
        self.more_chat.setAutoDefault(False)
        self.more_chat.clicked.connect(self._ask_for_messages)
        box = QVBoxLayout(self._chat)
        box.setContentsMargins(15, 10, 15, 12)
        box.setSpacing(6)
        box.addWidget(ToneLabel(self.tr("What you can write to the seller"), role="section"))
        box.addWidget(self._chat_text)
        box.addWidget(self._chat_copy)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.copy_chat)
        acts.addWidget(self.more_chat)
        acts.addStretch(1)
        box.addLayout(acts)

    @Slot()
    def _ask_for_messages(self) -> None:
        self.message_wanted.emit("")

    @Slot()
    def _copy_message(self) -> None:
        QGuiApplication.clipboard().setText(self.session.desk.chat_text)
        self.copy_chat.setText(self.tr("Copied"))
        self.copy_chat.setIcon(icons.icon("check", "ok"))
        announce(self, self.tr("Copied"))

    def _show_chat(self) -> None:
        desk = self.session.desk
        self._chat.setVisible(bool(desk.chat_text))
        if desk.chat_text != self._chat_text.text():
            self._chat_text.setText(desk.chat_text)
            self.copy_chat.setText(self.tr("Copy message"))
            self.copy_chat.setIcon(icons.icon("copy"))
        self._chat_text.setAccessibleName(desk.chat_text)
        self._chat_copy.setText(desk.chat_copy)
        self._chat_copy.setVisible(bool(desk.chat_copy))

    def _choices(self, branch: Branch | None) -> list[SituationChoice]:
        found = [entry for entry in self.session.desk.choices if entry.situation.branch is branch]
        return [entry for entry in found if entry.open] or found

    def _chosen(self) -> SituationChoice | None:
        code = self.session.case.situation
        return next((e for e in self.session.desk.choices if e.situation.code == code), None)

    def _chosen_branch(self) -> Branch | None:
        chosen = self._chosen()
        return chosen.situation.branch if chosen else None

    def _present_branch(self) -> Branch | None:
        if self._branch is None:
            fitting = next((entry for entry in self.session.desk.choices if entry.fits), None)
            fits = fitting.situation.branch if fitting else None
            self._branch = self._chosen_branch() or fits
        return self._branch

    def _best_of(self, branch: Branch) -> SituationChoice | None:
        of_branch = self._choices(branch)
        if not of_branch or self._chosen_branch() is branch:
            return None
        fitting = next((entry for entry in of_branch if entry.fits), None)
        return fitting or (of_branch[0] if len(of_branch) == 1 else None)

    def _show_branch(self, branch: Branch | None) -> None:
        choices = self._choices(branch)
        shown = (branch, *(choice.situation.code for choice in choices))
        if shown != self._shown:
            self._shown = shown
            self._rebuild(choices)
        for code, card in self.cards.items():
            card.setChecked(code == self.session.case.situation)
        if branch is not None:
            self._branch_cards[branch].setChecked(True)

    def _rebuild(self, choices: list[SituationChoice]) -> None:
        for card in self.cards.values():
            self._situations.removeButton(card)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        # Unchecking is needed when none of the new cards is the chosen one.
        for index, choice in enumerate(choices):
            code = choice.situation.code
            card = ChoiceCard(
                f"wizard_situation_{code}",
                words.situation_title(code),
                note=words.situation_note(code, self.session.desk),
                badge=self.tr("Fits your order") if choice.fits else "",
            )
            self._situations.addButton(card, index)
            self._list.addWidget(card)
            self.cards[code] = card
        previous: QWidget = self._branch_cards[list(Branch)[-1]]
        for card in self.cards.values():
            QWidget.setTabOrder(previous, card)
            previous = card

    def refuses(self) -> bool:
        """Return whether there is no going on: a dispute is not the way now."""
        refused = self.session.desk.refused
        if refused is None or self.session.is_frozen or refused.reason == "too_early":
            return False
        return refused.reason != "not_covered"

    def _show_refusal(self) -> None:
        refused = self.session.desk.refused
        if self.session.is_frozen:
            self._banner.show_lines([])
            return
        unchosen = refused is not None and refused.reason == "not_covered"
        if refused is None or (unchosen and not self.session.case.situation):
            appeals = self.session.case.situation == _APPEAL
            text = self.tr(
                "Outside AliExpress there may be more: PayPal, your bank, consumer help."
            )
            self._banner.show_lines([text] if appeals else [])
            self._banner.show_button(self._instead()[1])
            return
        self._banner.show_lines(words.refusal_lines(refused, self.session.desk.plan.today))
        self._banner.show_button(self._instead()[1])

    def _show_path(self) -> None:
        form = self.session.desk.form
        self._path_box.setVisible(form is not None and self._chosen() is not None)
        if form is None:
            return
        self._path.setText(words.form_path(form))
        also = words.form_synonyms(form)
        self._path_also.setText(also)
        self._path_also.setVisible(bool(also))
