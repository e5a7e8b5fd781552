# SPDX-License-Identifier: MIT
"""The field for a rule's number: inside its bounds, saved after a moment's rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from aliguard_desktop.ui import rule_words

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent

    from aliguard_desktop.domain.rules import Rule

_REST_MS = 300
_MOST = 999_999
"""What can be typed at all; what a rule allows is said in words."""


class RuleSpin(QSpinBox):
    """A spin box for one rule; ``chosen`` comes once the user rests, leaves or presses Enter.

    Any number may be typed: one outside the bounds is refused in words (``refused``, empty once
    all is well) and the old value stays in force. A field that swallowed digits would turn 500
    into 5 and keep that.
    """

    chosen = Signal(str, int)
    refused = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make the empty field; ``name`` becomes its object name."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(30)
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._rule: Rule | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.flush)
        self.valueChanged.connect(self._rest.start)
        self.lineEdit().textEdited.connect(self._on_edited)

    def show_rule(self, rule: Rule) -> None:
        """Show a rule's value inside its bounds; what was typed for another is saved first."""
        if self._rule is not None and self._rule.key != rule.key:
            self.flush()
        self._rule = rule
        with QSignalBlocker(self):
            self.setRange(0, _MOST)
            self.setValue(rule.value)
        self._rest.stop()
        self.setAccessibleName(rule_words.title(rule.key))
        self.setAccessibleDescription(rule_words.amount(rule.value, rule.unit))
        self.refused.emit("")

    def flush(self) -> None:
        """Save now what is in the field."""
        self._rest.stop()
        rule = self._rule
        if rule is None or self.is_outside:
            return
        self.interpretText()
        self._rest.stop()
        if self.value() != rule.value:
            self.chosen.emit(rule.key, self.value())

    @property
    def is_outside(self) -> bool:
        """Whether the number typed lies outside the rule's bounds."""
        rule, typed = self._rule, self.lineEdit().text().strip()
        if rule is None or not typed.isdecimal():
            return False
        return not rule.minimum <= int(typed) <= rule.maximum

    def stepBy(self, steps: int) -> None:
        """Stay inside the bounds."""
        rule = self._rule
        if rule is not None:
            self.interpretText()
            self.setValue(min(max(self.value() + steps, rule.minimum), rule.maximum))
            self._on_edited()

    def stepEnabled(self) -> QSpinBox.StepEnabledFlag:
        """Offer a step only where it leads somewhere."""
        flags = QSpinBox.StepEnabledFlag.StepNone
        rule = self._rule
        if rule is not None and self.value() < rule.maximum:
            flags |= QSpinBox.StepEnabledFlag.StepUpEnabled
        if rule is not None and self.value() > rule.minimum:
            flags |= QSpinBox.StepEnabledFlag.StepDownEnabled
        return flags

    def _on_edited(self) -> None:
        """Say the bounds as soon as a number lies outside of them."""
        rule = self._rule
        if rule is None:
            return
        words = self.tr("From %1 to %2. Until then it stays %3.")
        words = words.replace("%1", str(rule.minimum)).replace("%2", str(rule.maximum))
        self.refused.emit(words.replace("%3", str(rule.value)) if self.is_outside else "")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the keyboard goes elsewhere; a refused number gives way to the old one."""
        if self._rule is not None and self.is_outside:
            self.show_rule(self._rule)
        super().focusOutEvent(event)
        self.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc takes back what was typed; both lead out of the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.is_outside:
                self._on_edited()
                self.selectAll()
                return
            self.flush()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self._rule is not None:
            self.show_rule(self._rule)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only with the keyboard in the field: scrolling past must change nothing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
