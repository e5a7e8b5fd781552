# SPDX-License-Identifier: MIT
"""The English statement as an editor: marks what the checks found, counts its characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from aliguard_desktop.domain.dispute.checks import CheckLevel
from aliguard_desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from aliguard_desktop.domain.dispute.checks import Check

_LEVEL_CHIP = {CheckLevel.BLOCK: "act", CheckLevel.WARN: "soon"}


class CheckHighlighter(QSyntaxHighlighter):
    """Marks the words that checks are about: a tint and a wavy line, red or amber."""

    def __init__(self, document: QTextDocument) -> None:
        """Mark ``document``."""
        super().__init__(document)
        self._marks: tuple[tuple[int, int, CheckLevel], ...] = ()

    def show_checks(self, checks: Sequence[Check], text: str) -> None:
        """Mark these checks of ``text``."""
        marks = tuple(
            (utf16(text, check.start), utf16(text, check.end), check.level)
            for check in checks
            if check.end > check.start and check.level in _LEVEL_CHIP
        )
        if marks != self._marks:
            self._marks = marks
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Mark the parts of one paragraph."""
        first = self.currentBlock().position()
        length = utf16(text, len(text))
        # Blocking marks are drawn last, so that they win where two overlap.
        for start, end, level in sorted(self._marks, key=_warnings_first):
            left = max(0, start - first)
            right = min(length, end - first)
            if left < right:
                self.setFormat(left, right - left, _mark_format(level))


class StatementEdit(QPlainTextEdit):
    """Plain text, always left to right; tells edits of the user only."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty editor."""
        super().__init__(parent)
        self._known = ""
        self.setFont(theme.font("statement"))
        self.setTabChangesFocus(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(8)
        self.highlighter = CheckHighlighter(self.document())
        self.textChanged.connect(self._tell)

    def show_text(self, text: str) -> None:
        """Show a text that did not come from the keyboard; it can be undone."""
        if text == self.toPlainText():
            self._known = text
            return
        self._known = text
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def replace(self, start: int, end: int, words: str) -> None:
        """Replace characters as the user would; ``edited`` follows."""
        cursor = self._cursor(start, end)
        cursor.insertText(words)
        self.setTextCursor(cursor)

    def select(self, start: int, end: int) -> None:
        """Select characters and bring them into view."""
        self.setTextCursor(self._cursor(start, end))
        self.ensureCursorVisible()
        self.setFocus()

    def _cursor(self, start: int, end: int) -> QTextCursor:
        text = self.toPlainText()
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16(text, start))
        cursor.setPosition(utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    @Slot()
    def _tell(self) -> None:
        # Highlighting also reports a changed text; only other characters are an edit.
        text = self.toPlainText()
        if text != self._known:
            self._known = text
            self.edited.emit(text)


def utf16(text: str, position: int) -> int:
    """Return Qt's position (UTF-16 units) of a Python position (characters)."""
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def _warnings_first(mark: tuple[int, int, CheckLevel]) -> bool:
    return mark[2] is CheckLevel.BLOCK


def _mark_format(level: CheckLevel) -> QTextCharFormat:
    ground, words = theme.tokens().chip(_LEVEL_CHIP[level])
    result = QTextCharFormat()
    result.setBackground(QColor(ground))
    result.setForeground(QColor(words))
    result.setUnderlineColor(QColor(words))
    result.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    return result
