# SPDX-License-Identifier: MIT
"""The checklist of proof: what is needed, what helps, what is there, what the buyer lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aliguard_desktop.ui import theme
from aliguard_desktop.ui.wizard.look import IconLabel, ToneLabel
from aliguard_desktop.ui.wizard.proof_words import proof_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aliguard_desktop.domain.dispute.checklist import ChecklistRow


class ProofRow(QWidget):
    """One proof: state, title, where it is, how to take it, "I do not have it"."""

    declined = Signal(str, bool)

    def __init__(self, row: ChecklistRow, parent: QWidget | None = None) -> None:
        """Make the row; ``show_row`` fills it."""
        super().__init__(parent)
        self.proof = row.id
        self.setObjectName(f"wizard_proof_{row.id}")
        words = proof_words(row.id)
        self._icon = IconLabel(size=17)
        self._title = ToneLabel(words.title, role="strong", wrap=True)
        self._state = ToneLabel(role="caption", tone="text2", wrap=True)
        self._how_text = ToneLabel(words.how, role="caption", tone="text2", wrap=True)
        self._how_text.setVisible(False)
        self.how = QPushButton(self.tr("How to take it"))
        self.how.setObjectName(f"wizard_how_{row.id}")
        self.how.setAutoDefault(False)
        theme.set_kind(self.how, "link")
        self.how.clicked.connect(self._turn_how)
        self.lacking = QCheckBox(self.tr("I do not have it"))
        self.lacking.setObjectName(f"wizard_lacking_{row.id}")
        self.lacking.setAccessibleName(
            self.tr("I do not have it: {proof}").format(proof=words.title)
        )
        self.lacking.clicked.connect(self._tell)
        self._notes: Mapping[str, str] = {}
        self._has_how = bool(words.how)
        self._without = words.without
        self._build()
        self._show_how(shown=False)

    def show_row(self, row: ChecklistRow, notes: Mapping[str, str] | None = None) -> None:
        """Show whether the proof is there.

        Args:
            row: The proof.
            notes: By id of an exhibit what is to be said beside its number (a covered copy).
        """
        self._notes = notes or {}
        there = bool(row.have)
        if there:
            self._icon.show_icon("check-circle", "ok")
        elif row.declined:
            self._icon.show_icon("minus", "text3")
        elif row.needed:
            self._icon.show_icon("triangle", "danger")
        else:
            self._icon.show_icon("question", "text2")
        self._state.setText(self._state_text(row))
        self._state.set_tone("text2")
        self.lacking.setVisible(not there)
        self.how.setVisible(not there and self._has_how)
        if there:
            self._show_how(shown=False)
        self.lacking.setChecked(row.declined)
        self.lacking.setAccessibleDescription("")
        self.setAccessibleName(f"{self._title.text()}. {self._state.text()}")

    def warn(self) -> None:
        """Say in red that this is why it does not go on."""
        self._state.setText(self.tr("Add this proof, or tick \u201cI do not have it\u201d."))
        self._state.set_tone("danger")
        self.setAccessibleName(f"{self._title.text()}. {self._state.text()}")
        self.lacking.setAccessibleDescription(self._state.text())

    def _build(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._state)
        texts.addWidget(self._how_text)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addWidget(self.lacking)
        acts.addWidget(self.how)
        acts.addStretch(1)
        texts.addLayout(acts)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(9)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)

    def _state_text(self, row: ChecklistRow) -> str:
        if row.have:
            named = zip(row.have, numbers_text(row.numbers), strict=True)
            noted = ((number, self._notes.get(exhibit, "")) for exhibit, number in named)
            return (
                ", ".join(f"{number} ({note})" if note else number for number, note in noted) + "."
            )
        if row.declined:
            return self._without
        if row.claimed:
            return self.tr("The statement mentions it. Add the proof.")
        return self.tr("Not there yet.") if row.needed else self._without

    def _show_how(self, *, shown: bool) -> None:
        """Show or hide how to take it; a reader hears which of the two, and not "check box"."""
        self._how_text.setVisible(shown)
        name = self.tr("How to take it: {proof}").format(proof=self._title.text())
        state = self.tr("expanded") if shown else self.tr("collapsed")
        self.how.setAccessibleName(f"{name}, {state}")
        # Who hears the words hears them with the button, without looking for them.
        self.how.setAccessibleDescription(self._how_text.text() if shown else "")

    @Slot()
    def _turn_how(self) -> None:
        self._show_how(shown=self._how_text.isHidden())

    @Slot(bool)
    def _tell(self, ticked: bool) -> None:
        self.declined.emit(self.proof, ticked)


class ChecklistView(QWidget):
    """Needed proof first, then what makes the case stronger."""

    declined = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setObjectName("wizard_checklist")
        self.rows: dict[str, ProofRow] = {}
        self._key: tuple[object, ...] = ()
        self._needed = ToneLabel(role="section")
        self._stronger = ToneLabel(role="section")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_rows(
        self, rows: Sequence[ChecklistRow], notes: Mapping[str, str] | None = None
    ) -> None:
        """Show the checklist of the situation; ``notes`` are said beside exhibits, by their id."""
        key = tuple((row.id, row.needed) for row in rows)
        if key != self._key:
            self._key = key
            self._rebuild(rows)
        for row in rows:
            self.rows[row.id].show_row(row, notes)
        self._needed.setText(self._count(self.tr("Needed"), [r for r in rows if r.needed]))
        self._stronger.setText(
            self._count(self.tr("Makes it stronger"), [r for r in rows if not r.needed])
        )

    def first_open(self, rows: Sequence[ChecklistRow]) -> ProofRow | None:
        """Return the first needed proof that is neither there nor declined."""
        wanted = (row for row in rows if row.needed and not row.have and not row.declined)
        found = next(wanted, None)
        return self.rows[found.id] if found else None

    def _count(self, title: str, rows: list[ChecklistRow]) -> str:
        there = sum(bool(row.have) for row in rows)
        text = self.tr("{title}  {there} of {all}")
        return text.format(title=title, there=there, all=len(rows))

    def _rebuild(self, rows: Sequence[ChecklistRow]) -> None:
        for old in self.rows.values():
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = {}
        for index in reversed(range(self._layout.count())):
            self._layout.takeAt(index)
        for needed, title in ((True, self._needed), (False, self._stronger)):
            of_sort = [row for row in rows if row.needed is needed]
            title.setVisible(bool(of_sort))
            if of_sort:
                self._layout.addWidget(title)
            for row in of_sort:
                widget = ProofRow(row, self)
                widget.declined.connect(self.declined)
                self.rows[row.id] = widget
                self._layout.addWidget(widget)
        self._layout.addStretch(1)


def numbers_text(numbers: Sequence[str]) -> list[str]:
    """Return ``picture 1`` and the like in the window's language."""
    return [_number_text(number) for number in numbers]


def _number_text(number: str) -> str:
    sort, _, count = number.rpartition(" ")
    words = {
        "picture": QCoreApplication.translate("WizardProof", "picture {number}"),
        "video": QCoreApplication.translate("WizardProof", "video {number}"),
        "document": QCoreApplication.translate("WizardProof", "document {number}"),
    }
    return words[sort].format(number=count) if sort in words else number
