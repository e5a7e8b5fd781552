# SPDX-License-Identifier: MIT
"""For whom a copy is, and what that means: asked before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from aliguard_desktop.ui.theme import set_role
from aliguard_desktop.ui.wizard.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aliguard_desktop.domain.markup import Markup


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate knows this name
    """Return ``text``; lupdate takes it into ``context``."""
    del context
    return text


# AliExpress stands last and is never chosen beforehand: it may refuse edited pictures.
_CHOICES: Mapping[str, tuple[str, str]] = {
    "bank": (
        QT_TRANSLATE_NOOP("Audience", "Your bank or PayPal"),
        QT_TRANSLATE_NOOP(
            "Audience",
            "Cover what they do not need. Keep order number, dates and amounts readable. They may"
            " ask to see the original.",
        ),
    ),
    "consumer_body": (
        QT_TRANSLATE_NOOP("Audience", "A consumer body or authority"),
        QT_TRANSLATE_NOOP(
            "Audience",
            "Keep the store's name, dates and amounts readable. They may ask to see the original.",
        ),
    ),
    "sharing": (
        QT_TRANSLATE_NOOP("Audience", "Sharing: a forum, a review, a friend"),
        QT_TRANSLATE_NOOP(
            "Audience",
            "Anybody may keep it for good. Cover name, street, phone, order and parcel number, and"
            " faces.",
        ),
    ),
    "aliexpress": (
        QT_TRANSLATE_NOOP("Audience", "AliExpress"),
        QT_TRANSLATE_NOOP(
            "Audience", "The copy then goes in place of the original in this order's disputes."
        ),
    ),
}


class AudienceChoice(QWidget):
    """One choice of four, each with what it means."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the bank."""
        super().__init__(parent)
        self.setObjectName("markingAudience")
        self._markup: Markup | None = None
        self._buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self.warning = Banner("markingRefused", self)
        self.bare = Banner("markingBare", self, icon="info", tone="text2", ground="wait")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(_label(self.tr("Who is this copy for?"), "h2"))
        for audience, (title, words) in _CHOICES.items():
            column.addLayout(self._choice(audience, title, words))
        column.addWidget(self.warning)
        column.addWidget(self.bare)
        kept = self.tr(
            "The copy is a new picture. Nothing that was covered or cut away is in it, and no"
            " place, camera data or small preview of the original. The original stays as it is, on"
            " this computer."
        )
        column.addWidget(_label(kept, "caption", "text2"))
        self._buttons["bank"].setChecked(True)
        self._group.buttonToggled.connect(self._on_toggled)

    @property
    def audience(self) -> str:
        """The one chosen (``domain.orders.AUDIENCES``)."""
        return next(name for name, button in self._buttons.items() if button.isChecked())

    def button(self, audience: str) -> QRadioButton:
        """Return the button of one audience."""
        return self._buttons[audience]

    def show_for(self, markup: Markup) -> None:
        """Say what fits these marks."""
        self._markup = markup
        self._show_notes()

    def _choice(self, audience: str, title: str, words: str) -> QVBoxLayout:
        button = QRadioButton(QCoreApplication.translate("Audience", title))
        button.setObjectName(f"markingFor_{audience}")
        said = QCoreApplication.translate("Audience", words)
        button.setAccessibleName(button.text())
        button.setAccessibleDescription(said)
        self._buttons[audience] = button
        self._group.addButton(button)
        label = _label(said, "caption", "text2")
        label.setContentsMargins(25, 0, 0, 0)
        box = QVBoxLayout()
        box.setSpacing(1)
        box.addWidget(button)
        box.addWidget(label)
        return box

    def _on_toggled(self) -> None:
        self._show_notes()
        self.changed.emit(self.audience)

    def _show_notes(self) -> None:
        is_platform = self.audience == "aliexpress"
        refused = self.tr(
            "AliExpress may refuse edited pictures as proof. Send the original unless it shows"
            " something that the seller must not see."
        )
        self.warning.show_lines([refused] if is_platform else [])
        bare = self._markup is not None and self._markup.how != "covered"
        lines = self.tr(
            "Nothing is blacked out. Look once more: can a name, a street or a phone number be"
            " read?"
        )
        self.bare.show_lines([lines] if bare and not is_platform else [])


def _label(text: str, role: str, tone: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_role(label, role, tone)
    return label
