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


class RuleSpin(QSpinBox):
    """A spin box for one rule; ``chosen`` comes once the user rests, leaves or presses Enter."""

    chosen = Signal(str, int)
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

    def show_rule(self, rule: Rule) -> None:
        """Show a rule's value inside its bounds; what was typed for another is saved first."""
        if self._rule is not None and self._rule.key != rule.key:
            self.flush()
        self._rule = rule
        with QSignalBlocker(self):
            self.setRange(rule.minimum, rule.maximum)
            self.setValue(rule.value)
        self._rest.stop()
        self.setAccessibleName(rule_words.title(rule.key))
        self.setAccessibleDescription(rule_words.amount(rule.value, rule.unit))

    def flush(self) -> None:
        """Save now what is in the field."""
        self._rest.stop()
        rule = self._rule
        if rule is None:
            return
        self.interpretText()
        self._rest.stop()
        if self.value() != rule.value:
            self.chosen.emit(rule.key, self.value())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc takes back what was typed; both lead out of the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
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
