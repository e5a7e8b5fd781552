# SPDX-License-Identifier: MIT
"""Page 5: what to click on AliExpress, the text to copy, and the record of what was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from aliguard_desktop.domain.dispute.checks import CheckLevel
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import RefusedBecause
from aliguard_desktop.ui import icons, labels, theme
from aliguard_desktop.ui.wizard import after_words, words
from aliguard_desktop.ui.wizard.banner import Banner
from aliguard_desktop.ui.wizard.look import Card, IconLabel, ToneLabel
from aliguard_desktop.ui.wizard.page import OpenPoint, WizardPage
from aliguard_desktop.ui.wizard.record_card import RecordCard
from aliguard_desktop.ui.wizard.review_steps import ReviewStep

if TYPE_CHECKING:
    from aliguard_desktop.ui.wizard.evidence_model import ExhibitModel
    from aliguard_desktop.ui.wizard.session import DraftSession, WizardLinks


class ReviewPage(WizardPage):
    """Six steps, the record, what happens afterwards, and "AliExpress refused the form"."""

    copied_changed = Signal()
    recorded = Signal()
    record_wanted = Signal()
    uploads_wanted = Signal()

    def __init__(
        self,
        session: DraftSession,
        model: ExhibitModel,
        *,
        links: WizardLinks | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Take the link that opens the order page, if there is one: then files are prepared too."""
        super().__init__(session, name="wizard_review", parent=parent)
        self._links = links
        self._show_heading()
        opens = self.tr("Open order page") if links else ""
        shows = self.tr("Prepare files\u2026") if links else ""
        self.open_step = ReviewStep(1, "open", button=opens, icon="link-out")
        self.solution_step = ReviewStep(2, "solution")
        self.reason_step = ReviewStep(3, "reason")
        self.act_step = ReviewStep(2, "act", button=self.tr("Copy number"), icon="copy")
        self.amount_step = ReviewStep(4, "amount", button=self.tr("Copy"), icon="copy")
        self.text_step = ReviewStep(5, "text", button=self.tr("Copy text"), icon="copy")
        self.files_step = ReviewStep(6, "files", button=shows, icon="folder")
        self.hold = Banner(
            "wizard_hold", self, ground="act", tone="danger", button=self.tr("Copy anyway")
        )
        self.result = Banner("wizard_result", self, ground="calm", tone="ok", icon="check-circle")
        self.show_sent = QPushButton(icons.icon("lock"), self.tr("Show what was sent"))
        self.record = RecordCard(model)
        self._what_to_click = ToneLabel(self.tr("What to click on AliExpress"), role="section")
        self._after = Card()
        self._after_title = ToneLabel(role="section")
        self._after_layout = QVBoxLayout(self._after)
        self._after_lines: list[QWidget] = []
        self.refused = QPushButton(
            icons.icon("x-circle", "accent"), self.tr("AliExpress refused the form…")
        )
        self._build()
        self._connect_signals()

    # ---- page ------------------------------------------------------------------------------

    @property
    def copied(self) -> bool:
        """Whether the text was copied as it is now."""
        return self.session.is_copied

    @property
    def copy_button(self) -> QPushButton:
        """The button that copies the statement."""
        button = self.text_step.button
        if button is None:
            raise RuntimeError("the text step was built without its button")
        return button

    def refresh(self) -> None:
        """Show steps, record and dates; once it was sent, what was recorded and what is next."""
        self._show_heading()
        self._show_steps()
        self.record.show_session(self.session)
        self._show_after()
        if not self._blocking():
            self.hold.show_lines([])
        frozen = self.session.is_frozen
        kind = "secondary" if self.copied or frozen else "primary"
        theme.set_kind(self.copy_button, kind)
        tone = "on_accent" if kind == "primary" else "text2"
        if not self.copied:
            self.text_step.show_fresh(self.tr("Copy text"))
            self.copy_button.setIcon(icons.icon("copy", tone))

    def open_points(self) -> list[OpenPoint]:
        """Return the copy button until the text was copied."""
        if self.copied or self.session.is_frozen:
            return []
        return [OpenPoint(self.copy_button)]

    def note(self) -> str:
        """Say what comes first."""
        if self.session.is_frozen:
            return ""
        return "" if self.copied else self.tr("Copy the text first")

    def first_widget(self) -> QWidget | None:
        """Return the first step's button."""
        return self.open_step.button or self.copy_button

    def show_result(self, lines: list[str]) -> None:
        """Say what was recorded."""
        self.result.show_lines(lines)

    def ask_if_sent(self) -> None:
        """Say that the text was not copied here, in case the button was pressed too soon."""
        self.hold.button.setVisible(False)
        self.hold.show_lines(
            [
                self.tr(
                    "The text was not copied here yet. If you have sent it all the same, press"
                    " “I have sent it” once more."
                )
            ]
        )

    # ---- slots -----------------------------------------------------------------------------

    @Slot()
    def copy_text(self) -> None:
        """Copy the statement; a blocking check holds it back and says why."""
        blocking = self._blocking()
        if blocking and not self.session.is_frozen:
            count = len(blocking)
            self.hold.button.setVisible(True)
            self.hold.show_lines(
                [
                    self.tr("%n item(s) to fix on the Statement page before you copy.", "", count),
                    self.tr("“Copy anyway” copies it all the same; the record notes that."),
                ]
            )
            self.hold.button.setFocus()
            return
        self._copy()

    @Slot()
    def _copy_anyway(self) -> None:
        noted = dict.fromkeys((*self.session.case.copied_anyway, *self._blocking()))
        self.session.change(copied_anyway=tuple(noted))
        self._copy()

    @Slot()
    def _copy_amount(self) -> None:
        form = self.session.desk.form
        if form is not None:
            QGuiApplication.clipboard().setText(_bare_amount(form.amount))
            self.amount_step.show_copied()

    @Slot()
    def _open_order(self) -> None:
        if self._links is None:
            return
        try:
            self._links.open_order_page(self.session.desk.order.number)
        except AliGuardError as error:
            self.failed.emit(error)

    @Slot()
    def _ask_why(self) -> None:
        below = self.refused.mapToGlobal(QPoint(0, self.refused.height()))
        self.menu.popup(below)

    @Slot(QAction)
    def _refuse(self, action: QAction) -> None:
        try:
            self.session.refuse_form(RefusedBecause(str(action.data())))
        except AliGuardError as error:
            self.failed.emit(error)
            return
        self.show_result(after_words.refused_lines(self.session.desk.plan))
        self.recorded.emit()

    # ---- helpers ---------------------------------------------------------------------------

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.session.note_copy())
        self.hold.show_lines([])
        self.text_step.show_copied()
        self.refresh()
        self.copied_changed.emit()

    def _blocking(self) -> list[str]:
        checks = self.session.desk.checks
        return [check.id for check in checks if check.level is CheckLevel.BLOCK]

    def _show_heading(self) -> None:
        """Say what is to be done here, or that it is done."""
        if not self.session.is_frozen:
            how = self.tr(
                "AliGuard cannot see AliExpress. Follow the steps, then say what happened."
            )
            self.set_heading(self.tr("Send it yourself"), how)
            return
        when = self.session.local_text(self.session.case.submitted_at)
        self.set_heading(
            self.tr("Sent and recorded"), self.tr("Recorded on %1.").replace("%1", when)
        )

    def _all_steps(self) -> tuple[ReviewStep, ...]:
        return (
            self.open_step,
            self.act_step,
            self.solution_step,
            self.reason_step,
            self.amount_step,
            self.text_step,
            self.files_step,
        )

    def _show_steps(self) -> None:
        # A comment or an appeal has no form: what it asks is on the dispute page.
        has_form = self.session.desk.form is not None
        for always in (self.open_step, self.text_step, self.files_step):
            always.show()
        for step in (self.solution_step, self.reason_step, self.amount_step):
            step.setVisible(has_form)
        self.refused.setVisible(has_form)
        self.act_step.setVisible(not has_form)
        self.text_step.number(5 if has_form else 3)
        self.files_step.number(6 if has_form else 4)
        if self.session.is_frozen:
            for done in (*self._all_steps(), self.refused):
                done.hide()
        self._what_to_click.setVisible(not self.session.is_frozen)
        self.show_sent.setVisible(self.session.is_frozen)
        self.open_step.show_texts(
            self.tr("Order page: Returns/Refunds")
            if has_form
            else self.tr("Order page: Returns/Refunds, then this dispute"),
            self.tr("Opens in your browser.")
            if self._links
            else self.tr("Open the order on AliExpress."),
        )
        length = self.tr("%n character(s).", "", len(self.session.shown_text))
        self.text_step.show_texts(self._paste_words(), length)
        self._show_form()
        self._show_act()
        pictures = self._uploads()
        if pictures:
            self.files_step.show_texts(
                self.tr("Upload {files}").format(files=pictures),
                self.tr("Copies, numbered in this order: the best first."),
            )
        else:
            self.files_step.show_texts(
                self.tr("No pictures to upload"), self.tr("Add proof on the Evidence page.")
            )
        if self.files_step.button is not None:
            self.files_step.button.setEnabled(bool(pictures))

    def _paste_words(self) -> str:
        """Return where the text goes: the form, a comment, or the appeal."""
        if self.session.desk.form is not None:
            return self.tr("Paste the statement")
        if self.session.case.situation == "X4":
            return self.tr("Paste the text as the reason")
        return self.tr("Paste the text as a comment")

    def _show_act(self) -> None:
        """Say what to press where a dispute runs or has ended: there is no form then."""
        number = self._return_number()
        code = self.session.case.situation
        if code == "X2":
            title = self.tr("Enter the return's tracking number")
            if number:
                title = self.tr("Enter the return's tracking number: %1").replace("%1", number)
            remark = self.tr("In its own field there; the comment alone does not count.")
        elif code == "X4":
            title = self.tr("Press “Appeal”")
            remark = self.tr("Is there no such button? Then send the text to AliExpress support.")
        else:
            title = self.tr("Keep the dispute open")
            remark = self.tr("Do not press “Cancel” or “Accept”. An offer is rejected there, too.")
        self.act_step.show_texts(title, remark)
        if self.act_step.button is not None:
            self.act_step.button.setVisible(code == "X2" and bool(number))

    def _return_number(self) -> str:
        facts = {field.key: field.value for field in self.session.desk.facts}
        return facts.get("return_number", "")

    @Slot()
    def _copy_number(self) -> None:
        QGuiApplication.clipboard().setText(self._return_number())
        self.act_step.show_copied()

    def _uploads(self) -> str:
        exhibits = self.session.desk.exhibits
        count = sum(exhibit.is_picture for exhibit in exhibits)
        pictures = [str(number) for number in range(1, count + 1)]
        videos = sum(exhibit.is_video for exhibit in exhibits)
        others = len(exhibits) - len(pictures) - videos
        parts = []
        if pictures:
            numbers = ", ".join(pictures)
            parts.append(
                self.tr("picture {numbers}").format(numbers=numbers)
                if len(pictures) == 1
                else self.tr("pictures {numbers}").format(numbers=numbers)
            )
        if videos:
            parts.append(self.tr("%n video(s)", "", videos))
        if others:
            parts.append(self.tr("%n document(s)", "", others))
        return ", ".join(parts)

    def _show_form(self) -> None:
        form = self.session.desk.form
        if form is None:
            return
        self.solution_step.show_texts(
            f"{words.solution_text(form.solution)}{words.ARROW}{words.received_text(form)}",
            "" if form.received else self.tr("Do not choose “Return Goods”: you have no parcel."),
        )
        remark = self.tr("Words differ by app version; take the closest one.")
        if form.synonyms:
            also = self.tr("Also seen: {labels}.").format(labels="; ".join(form.synonyms))
            remark = f"{remark} {also}"
        self.reason_step.show_texts(
            words.ARROW.join(part for part in dict.fromkeys((form.group, form.reason)) if part),
            remark,
        )
        amount = form.amount
        self.amount_step.show_texts(
            self.tr("Amount: {amount}").format(amount=amount),
            self.tr("Enter the most that the form allows, up to this."),
        )

    def _show_after(self) -> None:
        lines = after_words.after_lines(self.session)
        layout = self._after_layout
        for old in self._after_lines:
            layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._after_lines = []
        self._after.setVisible(bool(lines))
        frozen = self.session.is_frozen
        self._after_title.setText(
            self.tr("What happens next") if frozen else self.tr("After sending")
        )
        for line in lines:
            row = QWidget()
            box = QHBoxLayout(row)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(9)
            box.addWidget(IconLabel(line.icon, line.tone, 15), 0, Qt.AlignmentFlag.AlignTop)
            role = "strong" if line.strong else ""
            box.addWidget(
                ToneLabel(line.text, role=role, tone="" if line.strong else "text2", wrap=True), 1
            )
            layout.addWidget(row)
            self._after_lines.append(row)

    def _build(self) -> None:
        steps = QVBoxLayout()
        steps.setSpacing(8)
        steps.addWidget(self.result)
        steps.addWidget(self._what_to_click)
        for step in self._all_steps():
            steps.addWidget(step)
        steps.addWidget(self.hold)
        self.show_sent.setObjectName("wizard_show_sent")
        self.show_sent.setAccessibleName(self.show_sent.text())
        self.show_sent.setAutoDefault(False)
        self.show_sent.clicked.connect(self.record_wanted)
        steps.addWidget(self.show_sent, 0, Qt.AlignmentFlag.AlignLeft)
        steps.addStretch(1)
        after = self._after_layout
        after.setContentsMargins(15, 10, 15, 12)
        after.setSpacing(6)
        after.addWidget(self._after_title)
        self._after.setObjectName("wizard_after")
        self.refused.setObjectName("wizard_refused")
        self.refused.setAccessibleName(self.refused.text())
        theme.set_kind(self.refused, "link")
        self.menu = self._make_menu()
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.record)
        right.addWidget(self._after)
        right.addWidget(self.refused, 0, Qt.AlignmentFlag.AlignLeft)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(steps, 4)
        columns.addLayout(right, 3)
        self.body.addLayout(columns, 1)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self.refused)
        menu.setObjectName("wizard_refused_menu")
        menu.setAccessibleName(self.tr("Why AliExpress refused the form"))
        for reason in RefusedBecause:
            action = menu.addAction(_capital(labels.refused_because(reason)))
            action.setData(reason.value)
        menu.triggered.connect(self._refuse)
        return menu

    def _connect_signals(self) -> None:
        self.copy_button.clicked.connect(self.copy_text)
        self.hold.pressed.connect(self._copy_anyway)
        self.refused.clicked.connect(self._ask_why)
        for step, slot in (
            (self.amount_step, self._copy_amount),
            (self.act_step, self._copy_number),
            (self.open_step, self._open_order),
            (self.files_step, self.uploads_wanted),
        ):
            if step.button is not None:
                step.button.clicked.connect(slot)


def _bare_amount(amount: str) -> str:
    return amount.rpartition(" ")[2]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
