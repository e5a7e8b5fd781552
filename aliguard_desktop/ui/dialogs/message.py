# SPDX-License-Identifier: MIT
"""The message desk: choose a ready message, read it, change it, copy it, say that it was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.dispute.checks import CheckLevel
from aliguard_desktop.ui import icons, message_words, theme
from aliguard_desktop.ui.dialogs.fields import heading, order_line
from aliguard_desktop.ui.theme import set_kind, set_role
from aliguard_desktop.ui.widgets.elided_label import WrappedLabel
from aliguard_desktop.ui.widgets.flow_layout import FlowLayout
from aliguard_desktop.ui.widgets.room import open_at, room_for
from aliguard_desktop.ui.widgets.toast import announce
from aliguard_desktop.ui.wizard.check_list import CheckList
from aliguard_desktop.ui.wizard.look import ToneLabel
from aliguard_desktop.ui.wizard.statement_edit import StatementEdit

if TYPE_CHECKING:
    from aliguard_desktop.domain.dispute.checks import Check
    from aliguard_desktop.services.messages import Letter

TYPING_MS = 200
"""Rest after typing before the checks are made anew."""

_ID = Qt.ItemDataRole.UserRole
_SIDE_MARGINS, _SIDE_WIDTH, _SIDE_SHARE = 56, 300, 4
_LEAST_LINES = 4
"""Lines of a text that stay in view on the smallest screen; what is above and below scrolls."""

_ONE_ROW = 120
"""In letters: so wide is the screen on which list and all buttons fit side by side."""
_WORTH_SAYING = ("not_ascii", "email", "ambiguous_date")
"""Passed checks that a short message shows."""


class Desk(Protocol):
    """Where the dialog gets messages from, bound to one order."""

    def offered(self) -> tuple[str, ...]:
        """Return the ids that make sense now, best first."""

    def all_ids(self) -> tuple[str, ...]:
        """Return the ids of every message."""

    def letter(self, message_id: str) -> Letter:
        """Return a message with its reading copy and checks."""

    def check(self, message_id: str, text: str) -> tuple[Check, ...]:
        """Return the checks of an edited text."""


class MessageDialog(QDialog):
    """A small desk of ready messages; AliGuard sends nothing itself."""

    page_wanted = Signal()
    sent = Signal(str, str)

    def __init__(
        self, desk: Desk, order_title: str, chosen: str = "", parent: QWidget | None = None
    ) -> None:
        """Show the messages of ``desk``, beginning with ``chosen`` (empty: the best one)."""
        super().__init__(parent)
        self.setObjectName("messageDialog")
        self.setWindowTitle(self.tr("Write a message"))
        self._desk = desk
        self._letter: Letter | None = None
        self._checks: tuple[Check, ...] = ()
        self._texts: dict[str, str] = {}
        self._copied = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self._check)
        self._build(order_title)
        self._connect_signals()
        self._fill(chosen)
        open_at(self, 960, 620)
        self._copy.setFocus()

    @property
    def message_id(self) -> str:
        """The id of the message that is shown."""
        return self._letter.id if self._letter is not None else ""

    def done(self, result: int) -> None:
        """End without a check that would come too late."""
        self._timer.stop()
        super().done(result)

    # ---- slots --------------------------------------------------------------------------------

    def _on_chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is None:
            return
        self._keep_text()
        letter = self._desk.letter(str(item.data(_ID)))
        self._letter = letter
        self._copied = ""
        text = self._texts.get(letter.id, letter.text)
        self._english.show_text(text)
        self._reading.setPlainText(letter.reading_copy)
        self._side.setVisible(bool(letter.reading_copy))
        self._title.setText(message_words.title(letter.id))
        self._reader.setText(message_words.reader(letter.to))
        self._show_line(self._note, message_words.note(letter.id))
        self._show_line(self._missing, message_words.missing(letter.missing))
        self._sent.setText(message_words.used(letter.records))
        self._check()

    def _on_more(self) -> None:
        """List every message below the ones that fit."""
        known = {str(self._list.item(row).data(_ID)) for row in range(self._list.count())}
        first = self._list.count()
        for message_id in self._desk.all_ids():
            if message_id not in known:
                self._add(message_id)
        self._more.hide()
        self._list.setFocus()
        if first < self._list.count():
            self._list.scrollToItem(self._list.item(first))

    def _on_typed(self) -> None:
        self._timer.start()
        self._show_buttons()

    def _check(self) -> None:
        """Check what stands in the field now."""
        self._timer.stop()
        text = self._english.toPlainText()
        self._checks = self._desk.check(self.message_id, text)
        self._list_of_checks.show_checks(
            [
                check
                for check in self._checks
                if check.level is not CheckLevel.PASSED or check.id in _WORTH_SAYING
            ]
        )
        self._english.highlighter.show_checks(self._checks, text)
        edited = self._letter is not None and text != self._letter.text
        self._rebuild.setEnabled(edited)
        self._show_line(
            self._edited,
            self.tr("Your own changes are in the English text only.") if edited else "",
        )
        self._show_buttons()

    def _on_rebuild(self) -> None:
        if self._letter is not None:
            self._texts.pop(self._letter.id, None)
            self._english.show_text(self._letter.text)
            self._check()

    def _on_select(self, check: Check) -> None:
        if check.end > check.start:
            self._english.select(check.start, check.end)

    def _on_fix(self, check: Check) -> None:
        if check.fix is not None:
            self._check()
            if check in self._checks:
                self._english.replace(check.start, check.end, check.fix)
                self._check()
        self._english.setFocus()

    def _on_copy(self) -> None:
        """Put the text on the clipboard; what comes next is to say that it was sent."""
        self._copied = self._english.toPlainText()
        QGuiApplication.clipboard().setText(self._copied)
        self._show_buttons()
        self._sent.setFocus()
        announce(self, self.tr("Copied"))

    def _on_copy_reading(self) -> None:
        QGuiApplication.clipboard().setText(self._reading.toPlainText())
        announce(self, self.tr("Copied"))

    def _on_sent(self) -> None:
        self.sent.emit(self.message_id, self._english.toPlainText())
        self.accept()

    # ---- helpers ------------------------------------------------------------------------------

    def _fill(self, chosen: str) -> None:
        offered = self._desk.offered()
        for message_id in offered:
            self._add(message_id)
        if not offered or (chosen and chosen not in offered):
            self._on_more()
        rows = range(self._list.count())
        row = next((row for row in rows if self._list.item(row).data(_ID) == chosen), 0)
        self._list.setCurrentRow(row)

    def _add(self, message_id: str) -> None:
        item = QListWidgetItem(message_words.title(message_id))
        item.setData(_ID, message_id)
        item.setToolTip(item.text())
        self._list.addItem(item)

    def _keep_text(self) -> None:
        """Remember what the user changed, for when this message is looked at again."""
        if self._letter is None:
            return
        text = self._english.toPlainText()
        if text != self._letter.text:
            self._texts[self._letter.id] = text
        else:
            self._texts.pop(self._letter.id, None)

    def _show_line(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _show_buttons(self) -> None:
        """Let the button stand out that comes next: Copy, then "I have sent it"."""
        text = self._english.toPlainText()
        copied = bool(text) and text == self._copied
        blocked = any(check.level is CheckLevel.BLOCK for check in self._checks)
        words = self.tr("Copied") if copied else self.tr("Copy text")
        if blocked and not copied:
            words = self.tr("Copy anyway")
        self._copy.setText(words)
        self._copy.setEnabled(bool(text.strip()))
        primary = not copied and not blocked
        self._copy.setIcon(
            icons.icon("check", "text2") if copied else icons.icon("copy", _on(primary))
        )
        set_kind(self._copy, "primary" if primary else "secondary")
        set_kind(self._sent, "primary" if copied else "secondary")
        self._sent.setDefault(copied)
        self._copy.setDefault(not copied)

    def _build(self, order_title: str) -> None:
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._side_list())
        main = QVBoxLayout()
        main.setContentsMargins(24, 18, 24, 16)
        main.setSpacing(6)
        self._title = heading("", "messageTitle", "h2")
        main.addWidget(self._title)
        main.addWidget(order_line(order_title, "messageOrder", "caption"))
        self._reader = WrappedLabel()
        self._reader.setObjectName("messageReader")
        self._note = WrappedLabel()
        self._note.setObjectName("messageNote")
        set_role(self._note, "caption", "text2")
        self._missing = WrappedLabel()
        self._missing.setObjectName("messageMissing")
        set_role(self._missing, "caption", "warn")
        for label in (self._reader, self._note, self._missing):
            main.addWidget(label)
        main.addLayout(self._panes(), 1)
        self._list_of_checks = CheckList()
        main.addWidget(self._list_of_checks)
        if not self._is_narrow():
            main.addSpacing(4)
            main.addLayout(self._buttons())
            page.addLayout(main, 1)
            return
        main.setContentsMargins(16, 12, 16, 8)
        inside = QWidget()
        inside.setLayout(main)
        scroll = QScrollArea()
        scroll.setObjectName("messageScroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        # It scrolls up and down only: so wide is what does not wrap.
        scroll.setMinimumWidth(inside.minimumSizeHint().width() + 16)
        column, foot = QVBoxLayout(), QVBoxLayout()
        foot.setContentsMargins(16, 6, 16, 10)
        foot.addLayout(self._buttons())
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        page.addLayout(column, 1)

    def _is_narrow(self) -> bool:
        """Return whether the screen has no room for list, texts and buttons side by side."""
        return room_for(self).width() < self.fontMetrics().averageCharWidth() * _ONE_ROW

    def _side_list(self) -> QWidget:
        side = QWidget()
        side.setObjectName("messageSide")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 18, 8, 16)
        column.setSpacing(6)
        label = ToneLabel(self.tr("Messages"), role="section")
        label.setIndent(8)
        self._list = QListWidget()
        self._list.setObjectName("messageList")
        self._list.setAccessibleName(self.tr("Messages"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        label.setBuddy(self._list)
        self._more = QPushButton(self.tr("More messages\u2026"))
        self._more.setObjectName("messageMore")
        self._more.setAutoDefault(False)
        set_kind(self._more, "link")
        column.addWidget(label)
        column.addWidget(self._list, 1)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        words = [message_words.title(message_id) for message_id in self._desk.all_ids()]
        widest = max(self.fontMetrics().horizontalAdvance(text) for text in words)
        narrowest = room_for(self).width() // _SIDE_SHARE if self._is_narrow() else _SIDE_WIDTH
        side.setFixedWidth(min(widest + _SIDE_MARGINS, narrowest))
        return side

    def _panes(self) -> QBoxLayout:
        self._english = StatementEdit()
        self._english.setObjectName("messageText")
        self._reading = QPlainTextEdit()
        self._reading.setObjectName("messageCopy")
        self._reading.setReadOnly(True)
        self._reading.setTabChangesFocus(True)
        self._reading.setFont(theme.font("statement"))
        self._reading.document().setDocumentMargin(8)
        texts: QBoxLayout = QVBoxLayout() if self._is_narrow() else QHBoxLayout()
        texts.setSpacing(14)
        for editor in (self._english, self._reading):
            editor.setMinimumHeight(editor.fontMetrics().lineSpacing() * _LEAST_LINES)
        self._rebuild = _link(self.tr("Start again"), "messageRebuild")
        self._rebuild.setToolTip(self.tr("Take the text back that AliGuard wrote"))
        copy = _link(self.tr("Copy this"), "messageCopyReading")
        copy.setAccessibleName(self.tr("Copy the text in your language"))
        copy.clicked.connect(self._on_copy_reading)
        self._edited = WrappedLabel()
        self._edited.setObjectName("messageEdited")
        set_role(self._edited, "caption", "text2")
        english = _pane(self.tr("English, to send"), self._english, self._rebuild)
        texts.addWidget(english, 1)
        self._side = _pane(self.tr("In your language, to read"), self._reading, copy)
        side = self._side.layout()
        if side is not None:
            side.addWidget(self._edited)
        texts.addWidget(self._side, 1)
        return texts

    def _buttons(self) -> QLayout:
        self._page = QPushButton(icons.icon("link-out", "text2"), self.tr("Open order page"))
        self._page.setObjectName("messageOpenPage")
        self._close = QPushButton(self.tr("Not now"))
        self._close.setObjectName("messageClose")
        self._sent = QPushButton(message_words.used(None))
        self._sent.setObjectName("messageSent")
        self._copy = QPushButton(self.tr("Copy text"))
        self._copy.setObjectName("messageCopyText")
        every = (self._page, self._close, self._sent, self._copy)
        for button in every:
            button.setAutoDefault(False)
            button.setIconSize(QSize(16, 16))
        if self._is_narrow():
            flow = FlowLayout()
            for button in every:
                flow.addWidget(button)
            return flow
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._page)
        row.addStretch(1)
        for button in every[1:]:
            row.addWidget(button)
        return row

    def _connect_signals(self) -> None:
        self._list.currentItemChanged.connect(self._on_chosen)
        self._more.clicked.connect(self._on_more)
        self._english.edited.connect(self._on_typed)
        self._rebuild.clicked.connect(self._on_rebuild)
        self._list_of_checks.select_asked.connect(self._on_select)
        self._list_of_checks.fix_asked.connect(self._on_fix)
        self._page.clicked.connect(self.page_wanted)
        self._close.clicked.connect(self.reject)
        self._sent.clicked.connect(self._on_sent)
        self._copy.clicked.connect(self._on_copy)


def _on(primary: bool) -> str:
    return "on_accent" if primary else "text2"


def _link(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    set_kind(button, "link")
    return button


def _pane(title: str, editor: QPlainTextEdit, link: QPushButton) -> QWidget:
    """Return a titled editor with one link beside the title."""
    editor.setAccessibleName(title)
    label = ToneLabel(title, role="caption", tone="text2")
    label.setBuddy(editor)
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 4, 0, 4)
    column.setSpacing(4)
    head = QHBoxLayout()
    head.addWidget(label, 1)
    head.addWidget(link)
    column.addLayout(head)
    column.addWidget(editor, 1)
    return box
