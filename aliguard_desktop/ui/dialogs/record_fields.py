# SPDX-License-Identifier: MIT
"""Fields of the record dialog: which a kind has, and the control that edits each.

A table, not a chain of ifs: ``FIELDS`` names the attributes of every detail, ``EDITORS`` makes
the control. An editor gives back exactly what it was given as long as nobody changed it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain import events as ev
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.plan import Step
from aliguard_desktop.services.orders import parse_amount
from aliguard_desktop.ui import event_words, formatting, labels
from aliguard_desktop.ui.theme import set_role
from aliguard_desktop.ui.widgets.date_field import NullableDateEdit
from aliguard_desktop.ui.wizard import words as wizard_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from enum import StrEnum

    from aliguard_desktop.domain.money import Money

translate = QCoreApplication.translate

_LONGEST = 20_000
"""Characters of a text field: more than any chat message has."""

FIELDS: dict[type[ev.Detail], tuple[tuple[str, str], ...]] = {
    ev.NoDetail: (),
    ev.CancelledDetail: (("by", "cancelled_by"), ("reason", "reason")),
    ev.TextDetail: (("text", "text"),),
    ev.WindowDetail: (("what", "window"), ("text", "text")),
    ev.ScanDetail: (("text", "text"), ("place", "place"), ("code", "code")),
    ev.ReasonDetail: (("reason", "reason"),),
    ev.ReturnedDetail: (("why", "returned_why"),),
    ev.DeliveredDetail: (("place", "place"), ("recipient", "recipient")),
    ev.ExtensionDetail: (("days", "days"),),
    ev.ReceivedDetail: (("problem", "problem"),),
    ev.ConfirmedDetail: (("mistake", "mistake"),),
    ev.CompletedDetail: (("by", "completed_by"), ("reason", "reason")),
    ev.SentDetail: (("to", "party"), ("about", "about"), ("text", "text")),
    ev.MessageDetail: (
        *(("sender", "party"), ("text", "text"), ("asks", "asks")),
        ("promises", "promise"),
    ),
    ev.RefusedDetail: (("reason", "refusal"),),
    ev.DisputeDetail: (
        *(("situation", "situation"), ("solution", "solution")),
        ("amount", "amount"),
    ),
    ev.ModifiedDetail: (("solution", "solution"), ("amount", "amount")),
    ev.OfferDetail: (
        *(("amount", "amount"), ("solution", "solution"), ("resend", "resend")),
        ("answer_by", "answer_by"),
    ),
    ev.AmountDetail: (("amount", "amount"),),
    ev.DecidedDetail: (
        *(("outcome", "outcome"), ("amount", "amount"), ("postage", "postage")),
        ("appeal_by", "appeal_by"),
    ),
    ev.NumberDetail: (("number", "number"),),
    ev.RefundDetail: (("amount", "amount"), ("via", "via")),
    ev.OutsideDetail: (("route", "route"),),
    ev.OutsideEndedDetail: (("won", "won"), ("amount", "amount")),
    ev.StepDetail: (("rule", "rule"), ("step", "step"), ("due", "due")),
}
"""Attribute and key of each field; a dispute's ``case`` is no field, it is carried along."""

WANTED = frozenset({"outcome", "route", "won", "window"})
"""Keys of fields that are asked for once if they are left open: the next step hangs on them."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What editors need to know: the user's day, and the currency of the order."""

    today: date
    currency: str


class Editor(QObject):
    """One field: its control, its value, and what is wrong with it."""

    changed = Signal()

    def __init__(self, widget: QWidget) -> None:
        """Take the control."""
        super().__init__(widget)
        self.widget = widget
        self._given: object = None
        self._shown: object = object()

    def value(self) -> Any:
        """Return the value; what was given and not changed comes back as it was."""
        read = self._read()
        return self._given if read == self._shown else read

    def set_value(self, value: Any) -> None:
        """Show a value."""
        self._write(value)
        self._given, self._shown = value, self._read()

    def problem(self) -> str:
        """Return what stands in the way of using it, or an empty text."""
        return ""

    def _read(self) -> Any:
        raise NotImplementedError

    def _write(self, value: Any) -> None:
        raise NotImplementedError


class _Line(Editor):
    """One line of text."""

    def __init__(self, _setting: Setting, *, example: str = "") -> None:
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(example)
        super().__init__(self.line)
        self.line.textChanged.connect(self.changed)

    def _read(self) -> Any:
        return self.line.text().strip()

    def _write(self, value: Any) -> None:
        self.line.setText(value or "")


class _Text(Editor):
    """Several lines of text, cut at a length that no message has."""

    def __init__(self, _setting: Setting) -> None:
        self.area = QPlainTextEdit()
        self.area.setTabChangesFocus(True)
        line = self.area.fontMetrics().lineSpacing()
        self.area.setMinimumHeight(3 * line + 16)
        self.area.setMaximumHeight(5 * line + 16)
        super().__init__(self.area)
        self.area.textChanged.connect(self.changed)

    def _read(self) -> Any:
        return self.area.toPlainText().strip()[:_LONGEST]

    def _write(self, value: Any) -> None:
        self.area.setPlainText(value or "")


class _Count(_Line):
    """A number of days."""

    def problem(self) -> str:
        text = self.line.text().strip()
        if not text or (text.isascii() and text.isdigit() and 0 < int(text) < 1000):
            return ""
        return translate("RecordFields", "Type a number of days, or leave it empty.")

    def _read(self) -> Any:
        text = self.line.text().strip()
        return int(text) if text and not self.problem() else None

    def _write(self, value: Any) -> None:
        self.line.setText("" if value is None else str(value))


class _Amount(Editor):
    """Money: the amount, with its currency beside it."""

    def __init__(self, setting: Setting) -> None:
        self._currency = setting.currency
        self.line = QLineEdit()
        self.line.setPlaceholderText("0.00")
        self.code = QLabel(setting.currency)
        self.code.setTextFormat(Qt.TextFormat.PlainText)
        self.code.setObjectName("recordCurrency")
        set_role(self.code, "body", "text2")
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.code)
        box.setFocusProxy(self.line)
        super().__init__(box)
        self.line.textChanged.connect(self.changed)

    def problem(self) -> str:
        try:
            self._money()
        except AliGuardError as error:
            return labels.error_text(error)
        return ""

    def _money(self) -> Money | None:
        return parse_amount(self.line.text(), self._currency)

    def _read(self) -> Any:
        return None if self.problem() else self._money()

    def _write(self, value: Any) -> None:
        if value is not None:
            self._currency = value.currency
            self.code.setText(value.currency)
        self.line.setText("" if value is None else formatting.amount_only(value))


class _Day(Editor):
    """A day that may be unknown; it may lie ahead."""

    def __init__(self, setting: Setting) -> None:
        self.field = NullableDateEdit("recordDay", setting.today)
        super().__init__(self.field)
        self.field.changed.connect(self.changed)

    def problem(self) -> str:
        return self.field.problem()

    def _read(self) -> Any:
        return self.field.day

    def _write(self, value: Any) -> None:
        self.field.set_day(value)


class _Check(Editor):
    """Yes or no."""

    def __init__(self, _setting: Setting, *, words: Callable[[], str]) -> None:
        self.box = QCheckBox(words())
        super().__init__(self.box)
        self.box.toggled.connect(self.changed)

    def _read(self) -> Any:
        return self.box.isChecked()

    def _write(self, value: Any) -> None:
        self.box.setChecked(bool(value))


class _Choice(Editor):
    """One of several values; a value that is none of them is shown as itself."""

    def __init__(
        self,
        _setting: Setting,
        *,
        options: Callable[[], Iterable[tuple[Any, str]]],
        first: Any = None,
    ) -> None:
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._values: list[Any] = []
        for value, words in options():
            self._add(value, words)
        super().__init__(self.box)
        self.box.setCurrentIndex(self._values.index(first) if first in self._values else 0)
        self.box.currentIndexChanged.connect(self._tell)

    def _add(self, value: Any, words: str) -> None:
        self._values.append(value)
        # Qt keeps a text enumeration as plain text, so the place in the list is what counts.
        self.box.addItem(words, "" if value is None else str(value))

    def _tell(self, _index: int) -> None:
        self.changed.emit()

    def _read(self) -> Any:
        return self._values[self.box.currentIndex()]

    def _write(self, value: Any) -> None:
        if value not in self._values:
            words = formatting.one_line(str(value), 60) if value else _unknown()
            self._add(value, words)
        self.box.setCurrentIndex(self._values.index(value))


class _Asks(Editor):
    """What the other side asks for: any of several."""

    def __init__(self, _setting: Setting) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        self.boxes: dict[ev.Ask, QCheckBox] = {}
        for ask in ev.Ask:
            box = QCheckBox(labels.ask(ask))
            box.setObjectName(f"recordAsk_{ask.value}")
            self.boxes[ask] = box
            column.addWidget(box)
        super().__init__(inside)
        for box in self.boxes.values():
            box.toggled.connect(self.changed)

    def _read(self) -> Any:
        return tuple(ask for ask, box in self.boxes.items() if box.isChecked())

    def _write(self, value: Any) -> None:
        for ask, box in self.boxes.items():
            box.setChecked(ask in (value or ()))


# ---- the table -----------------------------------------------------------------------------------


def _unknown() -> str:
    return translate("RecordFields", "not known")


def _of(values: Iterable[StrEnum]) -> list[tuple[Any, str]]:
    return [(None, _unknown()), *((value, event_words.choice(value)) for value in values)]


def _problems() -> list[tuple[Any, str]]:
    first = translate("RecordFields", "I have not looked yet")
    return [(None, first), *((value, labels.problem(value)) for value in ev.Problem)]


def _parties() -> list[tuple[Any, str]]:
    return [(value, labels.party(value)) for value in ev.Party]


def _refusals() -> list[tuple[Any, str]]:
    return [(value, labels.refused_because(value)) for value in ev.RefusedBecause]


def _situations() -> list[tuple[Any, str]]:
    codes = [f"{family}{number}" for family, last in (("N", 8), ("R", 8)) for number in
             range(1, last + 1)]  # fmt: skip
    return [("", _unknown()), *((code, wizard_words.situation_title(code)) for code in codes)]


def _results() -> list[tuple[Any, str]]:
    return [
        (None, _unknown()),
        (True, translate("RecordFields", "I won")),
        (False, translate("RecordFields", "I lost")),
    ]


def _rules() -> list[tuple[Any, str]]:
    rules = [f"D{number}" for number in range(1, 27)]
    return [("", _unknown()), *((rule, labels.rule(rule)) for rule in rules)]


def _steps() -> list[tuple[Any, str]]:
    steps = [step for step in Step if step is not Step.NONE]
    return [("", _unknown()), *((step.value, labels.step(step)) for step in steps)]


def _by_mistake() -> str:
    return translate("RecordFields", "I did not mean to press it")


def _resend() -> str:
    return translate("RecordFields", "They want to send it again")


EDITORS: dict[str, Callable[[Setting], Editor]] = {
    "cancelled_by": partial(_Choice, options=partial(_of, ev.CancelledBy)),
    "completed_by": partial(_Choice, options=partial(_of, ev.CompletedBy)),
    "reason": _Line,
    "refusal": partial(_Choice, options=_refusals),
    "text": _Text,
    "window": partial(_Choice, options=partial(_of, ev.WindowKind)),
    "place": _Line,
    "code": _Line,
    "recipient": _Line,
    "returned_why": partial(_Choice, options=partial(_of, ev.ReturnedWhy)),
    "days": partial(_Count, example="15"),
    "problem": partial(_Choice, options=_problems),
    "mistake": partial(_Check, words=_by_mistake),
    "party": partial(_Choice, options=_parties),
    "about": partial(_Choice, options=partial(_of, ev.Topic), first=ev.Topic.OTHER),
    "asks": _Asks,
    "promise": _Line,
    "situation": partial(_Choice, options=_situations),
    "solution": partial(_Choice, options=partial(_of, ev.Solution)),
    "amount": _Amount,
    "resend": partial(_Check, words=_resend),
    "answer_by": _Day,
    "outcome": partial(_Choice, options=partial(_of, ev.Outcome)),
    "postage": _Amount,
    "appeal_by": _Day,
    "number": _Line,
    "via": _Line,
    "route": partial(_Choice, options=partial(_of, ev.OutsideRoute)),
    "won": partial(_Choice, options=_results),
    "rule": partial(_Choice, options=_rules),
    "step": partial(_Choice, options=_steps),
    "due": _Day,
}
"""Makes the control of a field by its key."""


def object_name(key: str) -> str:
    """Return the object name of a field's control: ``recordAnswerBy``."""
    return "record" + "".join(part.capitalize() for part in key.split("_"))


def control_of(editor: Editor) -> QWidget:
    """Return the control that takes the focus and is named to screen readers."""
    if isinstance(editor, _Day):
        return editor.field.edit
    return editor.line if isinstance(editor, _Amount) else editor.widget
