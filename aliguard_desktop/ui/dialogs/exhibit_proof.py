# SPDX-License-Identifier: MIT
"""What an exhibit proves: its kind, its caption, and which sentences of the text it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.orders import ExhibitKind
from aliguard_desktop.ui import labels
from aliguard_desktop.ui.dialogs.fields import heading
from aliguard_desktop.ui.formatting import one_line
from aliguard_desktop.ui.theme import set_kind, set_role
from aliguard_desktop.ui.widgets.room import open_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.disputes import ClaimChoice

_LONGEST_CAPTION = 200


class ExhibitProof(QDialog):
    """Asks what an exhibit proves; ``saved`` hands over kind, caption and claims.

    The claims are a tuple of ids; None where the answer is what the kind says by itself.
    """

    saved = Signal(str, str, object)

    def __init__(
        self,
        exhibit: Exhibit,
        choices: Sequence[ClaimChoice],
        *,
        has_location: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show an exhibit and the sentences of the text that it may show."""
        super().__init__(parent)
        self.setObjectName("exhibitProof")
        self.setWindowTitle(self.tr("What it proves"))
        self._choices = tuple(choices)
        self._kind_before = exhibit.kind
        self.kind = QComboBox()
        self.kind.setObjectName("proofKind")
        self.kind.setAccessibleName(self.tr("What it shows"))
        for kind in ExhibitKind:
            self.kind.addItem(labels.exhibit_kind(kind), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(exhibit.kind.value))
        self.caption = QLineEdit(exhibit.caption)
        self.caption.setObjectName("proofCaption")
        self.caption.setMaxLength(max(_LONGEST_CAPTION, len(exhibit.caption)))
        self.caption.setAccessibleName(self.tr("Caption"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(heading(self.windowTitle(), "proofTitle", "h2"))
        column.addWidget(_text(one_line(exhibit.name), "caption", "text2"))
        for text, field in (
            (self.tr("What it shows"), self.kind),
            (self.tr("What should the reader see in it?"), self.caption),
        ):
            label = _text(text, "strong")
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
        self.ticks = [self._tick(choice) for choice in self._choices]
        self._add_claims(column)
        if has_location:
            place = _text(
                self.tr("This picture also says where it was taken (GPS)."), "caption", "text2"
            )
            place.setObjectName("proofLocation")
            column.addWidget(place)
        column.addLayout(self._buttons())
        open_at(self, 480, 0)

    def _add_claims(self, column: QVBoxLayout) -> None:
        if not self.ticks:
            column.addWidget(
                _text(
                    self.tr("Prepare the dispute: then you can say which sentences it proves."),
                    "caption",
                    "text2",
                )
            )
            return
        column.addWidget(_text(self.tr("Which sentences of the text does it prove?"), "strong"))
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for tick, choice in zip(self.ticks, self._choices, strict=True):
            rows.addLayout(_line(tick, choice.text))
        rows.addStretch(1)
        area = QScrollArea()
        area.setObjectName("proofClaims")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        area.setMinimumHeight(min(220, 34 * len(self.ticks) + 8))
        column.addWidget(area, 1)

    def _tick(self, choice: ClaimChoice) -> QCheckBox:
        tick = QCheckBox()
        tick.setObjectName(f"proofClaim_{choice.id}")
        tick.setAccessibleName(one_line(choice.text))
        tick.setChecked(choice.shown)
        return tick

    def _buttons(self) -> QHBoxLayout:
        save = QPushButton(self.tr("Save"))
        save.setObjectName("proofSave")
        save.setDefault(True)
        set_kind(save, "primary")
        save.clicked.connect(self._save)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("proofCancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(save)
        return row

    def _save(self) -> None:
        kind = str(self.kind.currentData())
        self.saved.emit(kind, self.caption.text().strip(), self._claims(kind))
        self.accept()

    def _claims(self, kind: str) -> tuple[str, ...] | None:
        """Return what was ticked; nothing of its own where the kind says the same."""
        shown = [tick.isChecked() for tick in self.ticks]
        if not self._choices or (kind != self._kind_before and shown == self._at_first):
            return None
        if kind == self._kind_before and shown == [choice.by_kind for choice in self._choices]:
            return ()
        return tuple(
            choice.id for choice, is_shown in zip(self._choices, shown, strict=True) if is_shown
        )

    @property
    def _at_first(self) -> list[bool]:
        return [choice.shown for choice in self._choices]


def _text(text: str, role: str, tone: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_role(label, role, tone)
    return label


def _line(tick: QCheckBox, text: str) -> QHBoxLayout:
    """Return a tick with its sentence, which may take several lines."""
    label = _text(text, "body")
    label.setBuddy(tick)
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1, Qt.AlignmentFlag.AlignTop)
    return row
