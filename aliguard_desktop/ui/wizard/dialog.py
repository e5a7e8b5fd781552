# SPDX-License-Identifier: MIT
"""The dispute wizard: five pages over one draft, kept at every step."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.ui import formatting, icons, labels, theme
from aliguard_desktop.ui.tasks import InlineTaskRunner
from aliguard_desktop.ui.widgets.room import open_at, room_for
from aliguard_desktop.ui.wizard import after_words
from aliguard_desktop.ui.wizard.banner import Banner
from aliguard_desktop.ui.wizard.evidence_page import EvidencePage
from aliguard_desktop.ui.wizard.facts_page import FactsPage
from aliguard_desktop.ui.wizard.look import Hairline, ToneLabel
from aliguard_desktop.ui.wizard.problem_page import ProblemPage
from aliguard_desktop.ui.wizard.review_page import ReviewPage
from aliguard_desktop.ui.wizard.session import DraftSession
from aliguard_desktop.ui.wizard.side_panel import Ground, SidePanel
from aliguard_desktop.ui.wizard.statement_page import StatementPage
from aliguard_desktop.ui.wizard.steps import StepList

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from aliguard_desktop.services.disputes import DisputeService
    from aliguard_desktop.services.evidence import EvidenceService
    from aliguard_desktop.ui.tasks import Runner
    from aliguard_desktop.ui.wizard.evidence_model import Thumbnails
    from aliguard_desktop.ui.wizard.page import WizardPage
    from aliguard_desktop.ui.wizard.session import WizardLinks

_LAST = 4


class _Row(QHBoxLayout):
    """A row whose height does not follow its width: its pages scroll inside."""

    def hasHeightForWidth(self) -> bool:
        """Say so to the scroll area around it."""
        return False


class DisputeWizard(QDialog):
    """Prepares one dispute; not modal, one per order. Show it with ``show()``.

    Signals:
        submitted: The order's id, after "I have sent it".
        changed: The order's id, after anything of the order changed (exhibits, refusal, record).
        message_wanted: The order's id and a message's id (empty: the best one), where a message
            is the way and not a dispute.
        record_wanted: The order's id and the case's id: what was sent is to be shown.
        uploads_wanted: The order's id and its exhibits as the statement numbers them: their files
            are to be prepared for the form.
        look_wanted: The order's id and the id of an exhibit that is to be shown.
        cover_wanted: The order's id and the id of an exhibit of which a covered copy is wanted.
        discarded: The order's id, and whether the draft was in the file (undo brings it back).
    """

    submitted = Signal(str)
    changed = Signal(str)
    message_wanted = Signal(str, str)
    discarded = Signal(str, bool)
    record_wanted = Signal(str, str)
    uploads_wanted = Signal(str, object)
    look_wanted = Signal(str, str)
    cover_wanted = Signal(str, str)

    def __init__(  # noqa: PLR0913 - each is a port or a choice of the caller
        self,
        service: DisputeService,
        evidence: EvidenceService,
        order_id: str,
        *,
        line: str | None = None,
        language: str = "en",
        links: WizardLinks | None = None,
        tasks: Runner | None = None,
        thumbnails: Thumbnails | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Open the draft of ``order_id`` (for ``line``) on the page it was left on.

        Raises:
            AliGuardError: There is no such order.
        """
        super().__init__(parent)
        self.setObjectName("dispute_wizard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.session = DraftSession(service, order_id, line=line, language=language, parent=self)
        self._sent_twice = False
        self._exhibits = self.session.desk.exhibits
        evidence_page = EvidencePage(
            self.session, evidence, tasks=tasks or InlineTaskRunner(), thumbnails=thumbnails
        )
        self.evidence_page = evidence_page
        review = ReviewPage(self.session, evidence_page.model, links=links)
        self.review = review
        self.problem = ProblemPage(self.session, links=links)
        self.pages: tuple[WizardPage, ...] = (
            self.problem,
            FactsPage(self.session),
            evidence_page,
            StatementPage(self.session),
            review,
        )
        self.stack = QStackedWidget()
        self.back = QPushButton(self.tr("Back"))
        self.forward = QPushButton(self.tr("Continue"))
        self.later = QPushButton(self.tr("Save and close"))
        self.note = ToneLabel(role="caption", tone="text2")
        self.trouble = Banner(
            "wizard_trouble", self, ground="act", tone="danger", button=self.tr("Try again")
        )
        self.steps = StepList(
            (
                self.tr("Problem"),
                self.tr("Facts"),
                self.tr("Evidence"),
                self.tr("Statement"),
                self.tr("Review and send"),
            )
        )
        self._saved = ToneLabel(role="caption", tone="text2", wrap=True)
        self.side = SidePanel(self.session.desk.order, self.steps, self._saved)
        self._keep_timer = QTimer(self)
        self._keep_timer.setSingleShot(True)
        self._keep_timer.setInterval(0)
        self._build()
        self._connect_signals()
        self.setMinimumSize(QSize(860, 600).boundedTo(room_for(self)))
        open_at(self, 1000, 680)
        self._show_desk()
        self.go_to(self.session.case.page)

    # ---- public ----------------------------------------------------------------------------

    @property
    def page(self) -> int:
        """The page shown, 0 to 4."""
        return self.stack.currentIndex()

    @Slot(int)
    def go_to(self, index: int) -> None:
        """Show a page that was reached before (or the next one), and keep the draft."""
        index = min(max(index, 0), _LAST)
        self._leave_page()
        case = self.session.case
        self.session.change(page=index, reached=max(case.reached, index))
        self.session.save_now()
        self.stack.setCurrentIndex(index)
        self._show_desk()
        target = self.pages[index].first_widget()
        if target is not None:
            self.pages[index].show_focus(target)

    # ---- Qt --------------------------------------------------------------------------------

    @Slot()
    def reject(self) -> None:
        """Escape, "Save and close", the window's x: keep the draft and close.

        A draft that cannot be saved keeps the window open.
        """
        self._leave_page()
        self.session.save_now()
        if not self.session.is_dirty:
            super().reject()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the side out where the page has no room beside it."""
        super().resizeEvent(event)
        needed = self.side.minimumWidth() + self._main.minimumSizeHint().width()
        self.side.setVisible(needed <= self.width())

    def changeEvent(self, event: QEvent) -> None:
        """Keep the last words when another window comes to the front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._keep_timer.start()

    # ---- slots -----------------------------------------------------------------------------

    @Slot(QWidget, QWidget)
    def _focus_moved(self, left: QWidget | None, entered: QWidget | None) -> None:
        """Keep the last words when a field is left, once the new focus is settled."""
        del entered
        if isinstance(left, (QLineEdit, QPlainTextEdit)) and self.isAncestorOf(left):
            self._keep_timer.start()

    @Slot()
    def _keep(self) -> None:
        self._leave_page()
        self.session.save_now()

    @Slot()
    def _continue(self) -> None:
        self._leave_page()
        if self.page == _LAST:
            self._send()
            return
        points = self.pages[self.page].open_points()
        if points:
            self._show_desk()
            self.pages[self.page].stop_at(points[0])
            return
        self.go_to(self.page + 1)

    @Slot()
    def _go_back(self) -> None:
        if self.page > 0:
            self.go_to(self.page - 1)

    @Slot()
    def _try_again(self) -> None:
        self.session.save_now()

    @Slot()
    def _show_desk(self) -> None:
        for page in self.pages:
            page.refresh()
        self._show_bar()
        if self.session.desk.exhibits != self._exhibits:
            self._exhibits = self.session.desk.exhibits
            self.changed.emit(self.session.order_id)

    @Slot()
    def _show_bar(self) -> None:
        page = self.pages[self.page]
        frozen = self.session.is_frozen
        case = self.session.case
        last = self.page == _LAST
        self.note.setText(page.note())
        self.back.setEnabled(self.page > 0)
        self.back.setVisible(not (last and frozen))
        refused = self.page == 0 and self.problem.refuses()
        self.forward.setVisible(not (last and frozen) and not refused)
        self.forward.setText(self.tr("I have sent it") if last else self.tr("Continue"))
        self.forward.setAccessibleName(self.forward.text())
        closes = frozen or refused
        self.later.setText(self.tr("Close") if closes else self.tr("Save and close"))
        sent = last and frozen
        theme.set_kind(self.later, "primary" if refused or sent else "secondary")
        (self.later if refused or sent else self.forward).setDefault(True)
        self.later.setAccessibleName(self.later.text())
        primary = not last or self.review.copied
        theme.set_kind(self.forward, "primary" if primary else "secondary")
        tone = "on_accent" if primary else "text2"
        self.side.show_item(self.session.desk.order, case.line)
        self.side.discard.setVisible(not frozen and self.session.is_stored)
        self.forward.setIcon(icons.icon("check", tone) if last else QIcon())
        done = tuple(
            index < case.reached and not self.pages[index].open_points() for index in range(_LAST)
        )
        self.steps.show_state(self.page, case.reached, (*done, frozen))

    @Slot()
    def _show_saved(self) -> None:
        self.trouble.show_lines([])
        self._trouble_room.hide()
        self.side.discard.setVisible(not self.session.is_frozen)
        self._saved.setText(
            self.tr("Draft saved {time}. You can close this window and go on later.").format(
                time=self.session.saved_text
            )
        )

    @Slot(object)
    def _show_error(self, error: AliGuardError) -> None:
        self.trouble.show_lines(
            [labels.error_text(error), self.tr("Not saved yet. Your text is still here.")]
            if self.session.is_dirty
            else [labels.error_text(error)]
        )
        self._trouble_room.show()

    @Slot()
    def _throw_away(self) -> None:
        try:
            stored = self.session.throw_away()
        except AliGuardError as error:
            self._show_error(error)
            return
        self.discarded.emit(self.session.order_id, stored)
        super().reject()

    @Slot(str)
    def _want_message(self, message_id: str) -> None:
        self.message_wanted.emit(self.session.order_id, message_id)

    @Slot(str)
    def _want_look(self, exhibit_id: str) -> None:
        self.look_wanted.emit(self.session.order_id, exhibit_id)

    @Slot(str)
    def _want_cover(self, exhibit_id: str) -> None:
        self.cover_wanted.emit(self.session.order_id, exhibit_id)

    @Slot()
    def _want_record(self) -> None:
        self.record_wanted.emit(self.session.order_id, self.session.case.id)

    @Slot()
    def _want_uploads(self) -> None:
        self.session.save_now()
        self.uploads_wanted.emit(self.session.order_id, self.session.desk.exhibits)

    @Slot()
    def _recorded(self) -> None:
        self.changed.emit(self.session.order_id)

    # ---- helpers ---------------------------------------------------------------------------

    def _send(self) -> None:
        if self.session.is_frozen:
            return
        if not self.review.copied and not self._sent_twice:
            self._sent_twice = True
            self.review.ask_if_sent()
            self.review.copy_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            self.session.submit()
        except AliGuardError as error:
            self._show_error(error)
            return
        self.review.hold.show_lines([])
        desk = self.session.desk
        sent = after_words.sent_lines(
            desk.plan, dispute=desk.form is not None, situation=desk.case.situation
        )
        self.review.show_result(sent)
        self._saved.setText(self.tr("The copy is kept as it was sent."))
        self.later.setFocus(Qt.FocusReason.OtherFocusReason)
        self.submitted.emit(self.session.order_id)
        self.changed.emit(self.session.order_id)

    def _leave_page(self) -> None:
        for page in self.pages:
            page.flush()

    def _build(self) -> None:
        title = formatting.one_line(self.session.desk.order.display_title)
        self.setWindowTitle(self.tr("Dispute for {item}").format(item=title))
        for page in self.pages:
            self.stack.addWidget(page)
        main = Ground("surface")
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._trouble_room = QWidget()
        trouble = QHBoxLayout(self._trouble_room)
        trouble.setContentsMargins(24, 12, 24, 0)
        trouble.addWidget(self.trouble)
        self._trouble_room.hide()
        column.addWidget(self._trouble_room)
        column.addWidget(self.stack, 1)
        column.addWidget(Hairline())
        column.addLayout(self._bar())
        whole = QWidget()
        self._main = main
        outer = _Row(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.side)
        outer.addWidget(main, 1)
        # Where the screen has no room even without the side, all of it scrolls: nothing is cut.
        scroll = QScrollArea(self)
        scroll.setObjectName("wizard_room")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(whole)
        room = QHBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(scroll)
        self.forward.setDefault(True)  # only a button that is in the dialog can be its default
        for first, second in (
            (self.back, self.forward),
            (self.forward, self.later),
            (self.later, self.steps.buttons[0]),
        ):
            QWidget.setTabOrder(first, second)
        chain = (*self.steps.buttons, self.side.discard)
        for before, after in itertools.pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _bar(self) -> QHBoxLayout:
        for button, name in (
            (self.later, "wizard_save_close"),
            (self.back, "wizard_back"),
            (self.forward, "wizard_continue"),
        ):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
        self.note.setObjectName("wizard_note")
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 12, 24, 14)
        bar.setSpacing(8)
        bar.addWidget(self.later)
        bar.addStretch(1)
        bar.addWidget(self.note)
        bar.addSpacing(10)
        bar.addWidget(self.back)
        bar.addWidget(self.forward)
        return bar

    def _connect_signals(self) -> None:
        self.session.desk_changed.connect(self._show_desk)
        self._keep_timer.timeout.connect(self._keep)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.session.saved.connect(self._show_saved)
        self.session.failed.connect(self._show_error)
        self.steps.chosen.connect(self.go_to)
        self.back.clicked.connect(self._go_back)
        self.forward.clicked.connect(self._continue)
        self.later.clicked.connect(self.reject)
        self.trouble.pressed.connect(self._try_again)
        self.review.copied_changed.connect(self._show_bar)
        self.review.recorded.connect(self._recorded)
        self.review.record_wanted.connect(self._want_record)
        self.review.uploads_wanted.connect(self._want_uploads)
        self.problem.message_wanted.connect(self._want_message)
        self.evidence_page.look_asked.connect(self._want_look)
        self.evidence_page.cover_asked.connect(self._want_cover)
        self.side.discard.clicked.connect(self._throw_away)
        for page in self.pages:
            page.go_to_page.connect(self.go_to)
            page.failed.connect(self._show_error)
        shortcut = QShortcut(QKeySequence("Alt+Left"), self)
        shortcut.activated.connect(self._go_back)
