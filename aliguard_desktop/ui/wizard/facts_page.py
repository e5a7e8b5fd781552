# SPDX-License-Identifier: MIT
"""Page 2: every fact the statement may use, where it comes from, and what is missing."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.domain.dispute.facts import FactSection
from aliguard_desktop.ui import theme
from aliguard_desktop.ui.formatting import isolated
from aliguard_desktop.ui.widgets.toast import announce
from aliguard_desktop.ui.wizard import fact_words
from aliguard_desktop.ui.wizard.fact_editors import (
    ChoiceFact,
    FactEditor,
    TextFact,
    make_editor,
)
from aliguard_desktop.ui.wizard.look import Card, Hairline, IconLabel, ToneLabel
from aliguard_desktop.ui.wizard.page import OpenPoint, WizardPage

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.dispute.facts import FactField
    from aliguard_desktop.ui.wizard.session import DraftSession

_FIELD_WIDTH = 250
_FOLD_FROM = 3
"""So many facts of the order at least make one line of them; fewer stay as they are."""
_TYPING_MS = 200


class FactRow(QObject):
    """One fact: its label, field, state icon and the words about its source."""

    edited = Signal(str, str)

    def __init__(self, field: FactField, *, currency: str, today: date, parent: QObject) -> None:
        """Make the widgets of one row."""
        super().__init__(parent)
        self.key = field.key
        self.label = ToneLabel(fact_words.fact_label(field.key), tone="text2")
        self.label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.editor: FactEditor = make_editor(field, currency=currency, today=today)
        self.editor.setMinimumWidth(_FIELD_WIDTH)
        self.label.setBuddy(self.editor)
        self.icon = IconLabel()
        self.source = ToneLabel(role="caption", tone="text2", wrap=True)
        self.source.setObjectName(f"wizard_source_{field.key}")
        self.editor.value_edited.connect(self._tell)

    def set_visible(self, *, visible: bool) -> None:
        """Show or hide the whole row."""
        for widget in (self.label, self.editor, self.icon, self.source):
            widget.setVisible(visible)

    def show_field(self, field: FactField, today: date, *, received: bool = True) -> None:
        """Show value, state and source; ``received``: whether the buyer has the parcel."""
        self.editor.set_value(field.value)
        state = fact_words.fact_state(field, today)
        if field.key == "solution":
            state = fact_words.solution_state(field, received=received)
        self.icon.show_icon(state.icon, state.tone)
        self.source.setText(state.text)
        self.source.set_tone("danger" if state.tone == "danger" else "text2")
        self.editor.setAccessibleDescription(state.text)

    @Slot(str)
    def _tell(self, value: str) -> None:
        self.edited.emit(self.key, value)


class FactsPage(WizardPage):
    """The facts by section, and the tick that they are true."""

    def __init__(self, session: DraftSession, parent: QWidget | None = None) -> None:
        """Build the frame; the rows follow from the situation."""
        super().__init__(session, name="wizard_facts", parent=parent)
        self.set_heading(
            self.tr("Check the facts"),
            self.tr(
                "The statement uses only these. Correct what is wrong;"
                " empty lines stay out of the text."
            ),
        )
        self.rows: dict[str, FactRow] = {}
        self._folded: frozenset[str] = frozenset()
        self._unfolded = False
        self.fold = QPushButton(self.tr("Change"))
        self._known = Card()
        self._known_text = ToneLabel(tone="text2", wrap=True)
        self._titles: dict[FactSection, tuple[QWidget, ...]] = {}
        self._layout_key: tuple[object, ...] = ()
        self._pending: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        self._timer.timeout.connect(self.flush)
        self._grid_box = QWidget()
        self._grid_box.setObjectName("wizard_facts_grid")
        self.truth = QCheckBox(
            self.tr("Every fact above is true. AliExpress may close accounts for invented claims.")
        )
        self.truth.setObjectName("wizard_truth")
        self.truth.setAccessibleName(self.truth.text())
        self.truth.clicked.connect(self._tick)
        self._build_known()
        self.body.addWidget(self._grid_box)
        self.truth_note = ToneLabel(self.tr("Tick this box to go on."), tone="danger", wrap=True)
        self.truth_note.setObjectName("wizard_truth_note")
        self.truth_note.hide()
        asked = QVBoxLayout()
        asked.setSpacing(2)
        asked.addWidget(self.truth)
        asked.addWidget(self.truth_note)
        row = QHBoxLayout()
        row.addSpacing(162)
        row.addLayout(asked, 1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    # ---- page ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the facts; the rows are rebuilt only when others are asked for."""
        desk = self.session.desk
        key = tuple((f.key, f.type, f.choices, f.editable) for f in desk.facts)
        if key != self._layout_key:
            self._layout_key = key
            self._rebuild()
        received = desk.form is None or desk.form.received
        for field in desk.facts:
            if field.key not in self._pending:
                self.rows[field.key].show_field(field, desk.plan.today, received=received)
        self._show_known()
        self.truth.setChecked(desk.case.truthful)
        if desk.case.truthful:
            self.truth_note.hide()
        self.setEnabled(not self.session.is_frozen)

    def open_points(self) -> list[OpenPoint]:
        """Return the fields that are missing or wrong, then the tick."""
        points = [
            OpenPoint(self.rows[field.key].editor)
            for field in self.session.desk.facts
            if fact_words.blocks(field)
        ]
        if not self.session.case.truthful:
            points.append(OpenPoint(self.truth))
        return points

    def stop_at(self, point: OpenPoint) -> None:
        """Put the focus on what is open; at the box, say what to do with it."""
        if point.widget is self.truth:
            self.truth_note.show()
            self.truth.setAccessibleDescription(self.truth_note.text())
            announce(self, self.truth_note.text())
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        super().stop_at(point)

    def note(self) -> str:
        """Count what is missing, wrong and not ticked."""
        facts = self.session.desk.facts
        missing = sum(field.missing for field in facts)
        wrong = sum(fact_words.blocks(field) and not field.missing for field in facts)
        parts = []
        if missing:
            parts.append(self.tr("%n fact(s) missing", "", missing))
        if wrong:
            parts.append(self.tr("%n fact(s) to correct", "", wrong))
        if not self.session.case.truthful:
            parts.append(self.tr("1 box to tick"))
        return ", ".join(parts)

    def first_widget(self) -> QWidget | None:
        """Return the first open field, else the first one that can be changed."""
        for field in self.session.desk.facts:
            if fact_words.blocks(field):
                return self.rows[field.key].editor
        editable = [
            field.key
            for field in self.session.desk.facts
            if field.editable and not self.rows[field.key].editor.isHidden()
        ]
        return self.rows[editable[0]].editor if editable else self.truth

    @Slot()
    def flush(self) -> None:
        """Hand over what was typed in the last moments."""
        self._timer.stop()
        if not self._pending:
            return
        pending, self._pending = self._pending, {}
        self.session.set_facts(pending)

    # ---- slots -----------------------------------------------------------------------------

    @Slot(str, str)
    def _edited(self, key: str, value: str) -> None:
        self._pending[key] = value
        self._timer.start()

    @Slot(bool)
    def _tick(self, ticked: bool) -> None:
        self.flush()
        keys = frozenset(field.key for field in self.session.desk.facts if field.value)
        self.session.change(truthful=ticked, confirmed=keys if ticked else frozenset())

    @Slot()
    def _toggle_known(self) -> None:
        self._unfolded = not self._unfolded
        self.refresh()
        if self._unfolded:
            first = next(field for field in self.session.desk.facts if field.key in self._folded)
            self.rows[first.key].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- helpers ---------------------------------------------------------------------------

    def _build_known(self) -> None:
        """Lay out the one line that stands for what the order says by itself."""
        self._known.setObjectName("wizard_facts_known")
        self._known_text.setObjectName("wizard_facts_known_text")
        self.fold.setObjectName("wizard_facts_change")
        self.fold.setAutoDefault(False)
        theme.set_kind(self.fold, "link")
        self.fold.clicked.connect(self._toggle_known)
        row = QHBoxLayout(self._known)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(IconLabel("check-circle", "ok"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._known_text, 1)
        row.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._known)

    def _show_known(self) -> None:
        """Fold the facts that the order states and nothing is odd about into one line.

        A fact that was just changed stays in view; one that becomes odd comes back into view.
        """
        desk = self.session.desk
        sure = [field for field in desk.facts if self._is_sure(field)]
        many = len(sure) >= _FOLD_FROM
        self._folded = frozenset(field.key for field in sure) if many else frozenset()
        self._known.setVisible(many)
        shown = [
            f"{fact_words.fact_label(field.key)} {isolated(editor.shown(field.value))}"
            for field in sure
            if isinstance(editor := self.rows[field.key].editor, TextFact)
        ]
        text = self.tr("From the order: %1").replace("%1", ", ".join(shown))
        self._known_text.setText(text)
        self._known.setAccessibleName(text)
        words = self.tr("Show less") if self._unfolded else self.tr("Change")
        self.fold.setText(words)
        self.fold.setAccessibleName(
            words if self._unfolded else self.tr("Change the facts from the order")
        )
        for key, row in self.rows.items():
            row.set_visible(visible=self._unfolded or key not in self._folded)
        for section, title in self._titles.items():
            keys = [field.key for field in desk.facts if field.section is section]
            empty = not self._unfolded and all(key in self._folded for key in keys)
            for widget in title:
                widget.setVisible(not empty)

    def _is_sure(self, field: FactField) -> bool:
        if field.section is not FactSection.ORDER or field.key in self.session.case.facts:
            return False
        if isinstance(self.rows[field.key].editor, ChoiceFact):
            return False
        state = fact_words.fact_state(field, self.session.desk.plan.today)
        return bool(field.value) and field.source is not None and state.tone == "ok"

    def _rebuild(self) -> None:
        self.body.removeWidget(self._grid_box)
        self._grid_box.hide()
        self._grid_box.deleteLater()
        for row in self.rows.values():
            row.deleteLater()
        self.rows = {}
        self._titles = {}
        self._grid_box = QWidget()
        self._grid_box.setObjectName("wizard_facts_grid")
        grid = QGridLayout(self._grid_box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(3, 1)
        line = 0
        for section in FactSection:
            line = self._add_section(grid, line, section)
        self.body.insertWidget(1, self._grid_box)
        self._chain_tabs()

    def _add_section(self, grid: QGridLayout, line: int, section: FactSection) -> int:
        desk = self.session.desk
        fields = [field for field in desk.facts if field.section is section]
        if not fields:
            return line
        title = ToneLabel(fact_words.section_title(section), role="section")
        self._titles[section] = (title,)
        if line:
            rule = Hairline()
            grid.addWidget(rule, line, 0, 1, 4)
            line += 1
            self._titles[section] = (rule, title)
        grid.addWidget(title, line, 0, 1, 4)
        line += 1
        for field in fields:
            row = FactRow(field, currency=desk.order.currency, today=desk.plan.today, parent=self)
            row.edited.connect(self._edited)
            self.rows[field.key] = row
            grid.addWidget(row.label, line, 0)
            grid.addWidget(row.editor, line, 1)
            grid.addWidget(row.icon, line, 2)
            grid.addWidget(row.source, line, 3)
            line += 1
        return line

    def _chain_tabs(self) -> None:
        widgets: list[QWidget] = [self.fold, *(row.editor for row in self.rows.values())]
        widgets.append(self.truth)
        for before, after in itertools.pairwise(widgets):
            QWidget.setTabOrder(before, after)
