# SPDX-License-Identifier: MIT
"""The checks under the statement: what to fix, what to consider, what is fine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.dispute.checks import CheckLevel
from aliguard_desktop.ui import icons, theme
from aliguard_desktop.ui.wizard import check_words
from aliguard_desktop.ui.wizard.look import SEMIBOLD, Card, ToneLabel, colour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from aliguard_desktop.domain.dispute.checks import Check

_ICONS = {
    CheckLevel.BLOCK: ("x-circle", "danger"),
    CheckLevel.WARN: ("triangle", "warn"),
    CheckLevel.PASSED: ("check-circle", "ok"),
}
_WRAP = int(Qt.TextFlag.TextWordWrap)
_LEFT = 24
_LEAST_WIDTH = 600
_HEAD = 48


class CheckButton(QAbstractButton):
    """One check: icon and sentence; pressing it selects the words it is about."""

    asked = Signal(object)

    def __init__(self, check: Check, parent: QWidget | None = None) -> None:
        """Show ``check``."""
        super().__init__(parent)
        self.check = check
        self.setObjectName(f"wizard_check_{check.id}")
        self.setText(check_words.check_text(check))
        if check.level is CheckLevel.PASSED:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self._spoken())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._tell)

    def hasHeightForWidth(self) -> bool:
        """Say that the sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at ``width``."""
        room = QRect(0, 0, max(60, width - _LEFT - 4), 4000)
        box = QFontMetrics(self._font()).boundingRect(room, _WRAP, self.text())
        return max(22, box.height() + 4)

    def sizeHint(self) -> QSize:
        """Return room for the sentence in one line."""
        width = QFontMetrics(self._font()).horizontalAdvance(self.text()) + _LEFT + 8
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a width from which the sentence wraps well."""
        return QSize(min(150, self.sizeHint().width()), 22)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of the new width."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon and sentence."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name, tone = _ICONS[self.check.level]
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - 18 if mirrored else 2
        icons.paint(painter, name, QRect(left, 3, 16, 16), tone)
        painter.setFont(self._font())
        passed = self.check.level is CheckLevel.PASSED
        painter.setPen(colour("text2" if passed else "text"))
        words = (
            self.rect().adjusted(4, 2, -_LEFT, 0)
            if mirrored
            else self.rect().adjusted(_LEFT, 2, -4, 0)
        )
        painter.drawText(words, _WRAP | int(Qt.AlignmentFlag.AlignLeading), self.text())
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _font(self) -> QFont:
        passed = self.check.level is CheckLevel.PASSED
        return theme.font(weight=QFont.Weight.Normal if passed else SEMIBOLD)

    def _spoken(self) -> str:
        words = {
            CheckLevel.BLOCK: self.tr("Problem: {text}"),
            CheckLevel.WARN: self.tr("Consider: {text}"),
            CheckLevel.PASSED: self.tr("Fine: {text}"),
        }
        return words[self.check.level].format(text=self.text())

    @Slot()
    def _tell(self) -> None:
        self.asked.emit(self.check)


class FixButton(QPushButton):
    """The one-click fix of a check."""

    asked = Signal(object)

    def __init__(self, check: Check, text: str, parent: QWidget | None = None) -> None:
        """Offer ``text`` for ``check``."""
        super().__init__(text, parent)
        self._check = check
        self.setObjectName(f"wizard_fix_{check.id}")
        self.setAccessibleName(self.tr("Fix: {text}").format(text=text))
        self.setAutoDefault(False)
        theme.set_kind(self, "link")
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.asked.emit(self._check)


class CheckList(Card):
    """All checks: open ones at the left, passed ones at the right."""

    select_asked = Signal(object)
    fix_asked = Signal(object)
    proof_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent=parent)
        self.setObjectName("wizard_checks")
        self.setAccessibleName(self.tr("Checks"))
        self._shown: tuple[Check, ...] | None = None
        self.buttons: list[CheckButton] = []
        self._count = ToneLabel(role="caption", tone="text2")
        self._count.setObjectName("wizard_checks_count")
        head = QHBoxLayout()
        head.addWidget(ToneLabel(self.tr("Checks"), role="section"), 1)
        head.addWidget(self._count)
        self._area = QScrollArea()
        self._area.setObjectName("wizard_checks_scroll")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(15, 8, 15, 8)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._area)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show the checks; nothing moves while they stay the same."""
        fresh = tuple(checks)
        if fresh == self._shown:
            return
        self._shown = fresh
        self._count.setText(self._count_text(fresh))
        self.buttons = []
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(24)
        left = [check for check in fresh if check.level is not CheckLevel.PASSED]
        passed = [check for check in fresh if check.level is CheckLevel.PASSED]
        if not left:
            half = (len(passed) + 1) // 2
            left, passed = passed[:half], passed[half:]
        elif len(passed) - len(left) > 1:
            spill = (len(passed) - len(left)) // 2
            left, passed = left + passed[:spill], passed[spill:]
        columns.addLayout(self._column(left), 4)
        columns.addLayout(self._column(passed), 3)
        self._area.setWidget(content)
        content.setAutoFillBackground(False)  # the area has just switched it on
        rows = max(len(left), len(passed), 1)
        room = max(_LEAST_WIDTH, self._area.viewport().width())
        needed = max(rows * 26, columns.heightForWidth(room)) + 2
        self._area.setMinimumHeight(min(rows, 5) * 26 + 2)
        self._area.setMaximumHeight(needed)
        self.setMaximumHeight(needed + _HEAD)

    def first_problem(self) -> CheckButton | None:
        """Return the first check that holds back Copy."""
        blocking = (b for b in self.buttons if b.check.level is CheckLevel.BLOCK)
        return next(blocking, None)

    def _column(self, checks: list[Check]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        for check in checks:
            row = QHBoxLayout()
            row.setSpacing(8)
            button = CheckButton(check)
            button.asked.connect(self.select_asked)
            self.buttons.append(button)
            row.addWidget(button)
            fix = check_words.fix_text(check)
            if fix:
                fixer = FixButton(check, fix)
                fixer.asked.connect(self.fix_asked)
                row.addWidget(fixer)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        return column

    def _count_text(self, checks: tuple[Check, ...]) -> str:
        fix = sum(check.level is CheckLevel.BLOCK for check in checks)
        consider = sum(check.level is CheckLevel.WARN for check in checks)
        parts = []
        if fix:
            parts.append(self.tr("%n to fix", "", fix))
        if consider:
            parts.append(self.tr("%n to consider", "", consider))
        return ", ".join(parts) or self.tr("Nothing to fix")
