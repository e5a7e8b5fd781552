# SPDX-License-Identifier: MIT
"""The page of deadline rules: every number with its source, and the user's own values."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.services.preferences import is_later_than_stated
from aliguard_desktop.ui import formatting, icons, labels, rule_words, theme
from aliguard_desktop.ui.counting import counting
from aliguard_desktop.ui.dialogs.settings.page import Page, fixed_width
from aliguard_desktop.ui.dialogs.settings.rule_spin import RuleSpin
from aliguard_desktop.ui.dialogs.settings.rules_model import Column, RulesModel
from aliguard_desktop.ui.widgets.elided_label import WrappedLabel
from aliguard_desktop.ui.widgets.toast import announce
from aliguard_desktop.ui.wizard.look import Card, IconLabel, ToneLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from aliguard_desktop.domain.rules import Rule
    from aliguard_desktop.ui.dialogs.settings.desk import SettingsDesk, SettingsInfo

_DEBOUNCE_MS = 150
_ROW = 30
_RULE_CHARACTERS = 30
"""Width in characters that the words of a rule keep; other columns give way to them."""

_BY_NEED = (Column.VALUE, Column.DEFAULT, Column.CERTAIN, Column.SOURCE, Column.CHECKED)
_CELL_SPACE = 22
_MARK_SPACE = 30


class RulesTable(QTableView):
    """The table; Enter edits, Del puts the default back."""

    edit_wanted = Signal()
    reset_wanted = Signal()
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room."""
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Del; the rest moves about."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.reset_wanted.emit()
        else:
            super().keyPressEvent(event)


class RuleEditor(Card):
    """What a rule means, its number, its bounds, and where it comes from."""

    def __init__(self, desk: SettingsDesk, info: SettingsInfo, parent: QWidget) -> None:
        """Build the empty card."""
        super().__init__(parent=parent)
        self.setObjectName("ruleEditor")
        self._desk = desk
        self._info = info
        self._rule: Rule | None = None
        self._title = ToneLabel(role="strong", wrap=True, parent=self)
        self._title.setObjectName("ruleTitle")
        self._meaning = WrappedLabel(parent=self)
        self._meaning.setObjectName("ruleMeaning")
        self.spin = RuleSpin("ruleValue", self)
        fixed_width(self.spin, 6)
        self._unit = ToneLabel(parent=self)
        self._bounds = WrappedLabel(parent=self)
        self._bounds.setObjectName("ruleBounds")
        self._source = WrappedLabel(parent=self)
        self._source.setObjectName("ruleSource")
        self._sign = IconLabel("triangle", "warn", 15, self)
        self._warning = WrappedLabel(parent=self)
        self._warning.setObjectName("ruleWarning")
        self.reset = QPushButton(self.tr("Reset this rule"), self)
        self.reset.setObjectName("resetRule")
        self.reset.setIcon(icons.icon("undo"))
        self.reset.setAutoDefault(False)
        self._lay_out()
        self.spin.chosen.connect(self._on_chosen)
        self.spin.refused.connect(self._on_refused)
        self.reset.clicked.connect(self.put_back)

    @property
    def key(self) -> str:
        """The rule shown, or an empty text."""
        return self._rule.key if self._rule is not None else ""

    def show_rule(self, rule: Rule) -> None:
        """Show a rule."""
        self._rule = rule
        fixed = rule_words.is_fixed(rule)
        named = rule_words.short_id(rule.key)
        title = rule_words.title(rule.key)
        self._title.setText(f"{title} ({named})" if named else title)
        self._meaning.setText(rule_words.meaning(rule.key))
        self.spin.show_rule(rule)
        self.spin.setVisible(not fixed)
        self._unit.setVisible(not fixed)
        self._unit.setText(rule_words.unit_text(rule.value, rule.unit))
        source = self.tr("%1. %2. Checked %3.")
        certain = labels.confidence(rule.confidence)
        self._source.setText(
            source.replace("%1", rule_words.source_text(rule.source))
            .replace("%2", certain[:1].upper() + certain[1:])
            .replace("%3", formatting.plain_date(rule.checked, self._info.today).rstrip("."))
        )
        warning = self._warning_text(rule)
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        self._sign.setVisible(bool(warning))
        self.reset.setVisible(not fixed)
        self.reset.setEnabled(rule.is_changed)

    def put_back(self) -> None:
        """Give the rule its default back."""
        rule = self._rule
        if rule is None or not rule.is_changed:
            return
        words = self.tr("%1: default again, %2.")
        words = words.replace("%1", rule_words.title(rule.key))
        words = words.replace("%2", rule_words.default_text(rule))
        reset = partial(self._desk.preferences.reset_rules, [rule.key])
        if self.reset.hasFocus():
            self.spin.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.dare(reset, words, can_undo=True)

    def _on_chosen(self, key: str, value: int) -> None:
        change = partial(self._desk.preferences.set_rule, key, value)
        rule = self._desk.rulebook[key]
        words = self.tr("%1: %2.")
        words = words.replace("%1", rule_words.title(key))
        words = words.replace("%2", rule_words.amount(value, rule.unit))
        self._desk.dare(change, words, can_undo=True)

    def _on_refused(self, words: str) -> None:
        """Say in red what a number must be; without words, the bounds as they are."""
        rule = self._rule
        if rule is None:
            return
        theme.set_role(self._bounds, "caption", "danger" if words else "text2")
        self._bounds.setText(words or self._bounds_text(rule))
        if words:
            announce(self.spin, words)

    def _bounds_text(self, rule: Rule) -> str:
        if rule_words.is_fixed(rule):
            return self.tr("The page states this day itself, so there is no number to change.")
        text = self.tr("From %1 to %2. Default: %3.")
        return (
            text.replace("%1", str(rule.minimum))
            .replace("%2", str(rule.maximum))
            .replace("%3", rule_words.named_default(rule, self._preset_of(rule)))
        )

    def _preset_of(self, rule: Rule) -> str:
        moved = rule.key in self._desk.moved_by_preset()
        return self._desk.rulebook.preset if moved else ""

    def _warning_text(self, rule: Rule) -> str:
        if is_later_than_stated(rule, rule.value):
            return self.tr(
                "This is longer than the known rule. AliExpress, PayPal or the bank may close "
                "earlier than AliGuard says. Dates that it decides stay marked."
            )
        return rule_words.contradiction(rule.key, self._desk.rulebook)

    def _lay_out(self) -> None:
        for words in (self._meaning, self._bounds, self._source):
            theme.set_role(words, "caption", "text2")
        theme.set_role(self._warning, "caption", "warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._meaning)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.spin)
        row.addWidget(self._unit)
        row.addWidget(self._bounds, 1)
        row.addWidget(self.reset)
        column.addLayout(row)
        warned = QGridLayout()
        warned.setHorizontalSpacing(8)
        warned.addWidget(self._sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        warned.addWidget(self._warning, 0, 1)
        warned.setColumnStretch(1, 1)
        column.addLayout(warned)
        column.addWidget(self._source)


class RulesPage(Page):
    """Search field, table, and the card of the current rule."""

    NAME = "rules"
    ICON = "scales"
    RESTORES = True

    def __init__(self, desk: SettingsDesk, info: SettingsInfo) -> None:
        """Build the page."""
        title = QCoreApplication.translate("SettingsDialog", "Deadline rules")
        super().__init__(desk, info, title)
        self.search = QLineEdit(self)
        self.search.setObjectName("ruleSearch")
        words = self.tr("Search rules")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.search.setClearButtonEnabled(True)
        leading = QLineEdit.ActionPosition.LeadingPosition
        self.search.addAction(icons.icon("search", "text3"), leading)
        self._count = ToneLabel(role="caption", tone="text2", parent=self)
        self._count.setObjectName("ruleCount")
        self.model = RulesModel(info.today, self)
        self.table = RulesTable(self)
        self.editor = RuleEditor(desk, info, self)
        self.model.show_rules(desk.rulebook, desk.moved_by_preset())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._prepare_table()
        self._lay_out()
        self._connect_signals()
        self._on_reset_model()
        self.refresh()
        self._choose_row(1)

    def show_rule(self, key: str) -> None:
        """Make a rule the current one and give the table the keyboard."""
        self.search.clear()
        self._on_search()
        row = self.model.row_of(key)
        if row >= 0:
            self._choose_row(row)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the rules as they are now."""
        book = self.desk.rulebook
        self.model.show_rules(book, self.desk.moved_by_preset())
        if self.editor.key:
            self.editor.show_rule(book[self.editor.key])
        self._say_count()
        self._fit_columns()

    def restore(self) -> None:
        """Give every rule its default back."""
        changed = sum(rule.is_changed for rule in self.desk.rulebook.rules.values())
        reset = self.desk.preferences.reset_all_rules
        words = self.tr("Your own values are gone (%1); the preset %2 stays.")
        words = words.replace("%1", counting().rules(changed))
        words = words.replace("%2", rule_words.preset_name(self.desk.rulebook.preset))
        self.desk.dare(reset, words, can_undo=True)

    def flush(self) -> None:
        """Save what was typed a moment ago."""
        self.editor.spin.flush()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the current rule now that there is room for more than one row."""
        super().showEvent(event)
        self._show_row(self.table.currentIndex().row())

    def changeEvent(self, event: QEvent) -> None:
        """Keep the headings' look after a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "table"):
            self.table.viewport().update()

    # ---- slots --------------------------------------------------------------------------------

    def _on_search(self) -> None:
        self._timer.stop()
        key = self.editor.key
        self.model.set_filter(self.search.text())
        self._say_count()
        row = self.model.row_of(key)
        self._choose_row(row if row >= 0 else 1)

    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Show the current rule; a heading passes the keyboard on."""
        rule = self.model.rule(current.row())
        if rule is not None:
            self.editor.show_rule(rule)
        elif current.isValid() and self.model.rowCount() > 1:
            upwards = previous.isValid() and previous.row() > current.row() > 0
            self._choose_row(current.row() + (-1 if upwards else 1))

    def _on_edit(self) -> None:
        if self.editor.spin.isVisibleTo(self.editor):
            self.editor.spin.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.editor.spin.selectAll()

    def _on_left(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reset_model(self) -> None:
        self.table.clearSpans()
        for row in self.model.headings():
            self.table.setSpan(row, 0, 1, len(Column))

    def _fit_columns(self) -> None:
        """Leave columns out where the page is narrow; the card below has all of it."""
        widths = {column: self._width_of(column) for column in _BY_NEED}
        room = self.table.viewport().width()
        room -= self.fontMetrics().averageCharWidth() * _RULE_CHARACTERS
        for column in _BY_NEED:
            room -= widths[column]
            self.table.setColumnWidth(column, widths[column])
            self.table.setColumnHidden(column, room < 0)

    # ---- helpers ------------------------------------------------------------------------------

    def _choose_row(self, row: int) -> None:
        if self.model.rule(row) is not None:
            self.table.setCurrentIndex(self.model.index(row, 0))
            self._show_row(row)

    def _show_row(self, row: int) -> None:
        """Scroll to a row, with the heading above it where there is one."""
        if row > 0 and self.model.rule(row - 1) is None:
            self.table.scrollTo(self.model.index(row - 1, 0))
        self.table.scrollTo(self.model.index(row, 0))

    def _say_count(self) -> None:
        shown = self.model.count()
        changed = sum(rule.is_changed for rule in self.desk.rulebook.rules.values())
        if not shown:
            self._count.setText(self.tr("Nothing found."))
            return
        text = self.tr("%1, %2 changed by you")
        self._count.setText(
            text.replace("%1", counting().rules(shown)).replace("%2", str(changed))
            if changed
            else counting().rules(shown)
        )

    def _width_of(self, column: Column) -> int:
        """Return the width of a column's longest text, and of the mark of an own value."""
        metrics = QFontMetrics(theme.font(weight=QFont.Weight.DemiBold))
        widest = max(metrics.horizontalAdvance(text) for text in self.model.texts(column))
        return widest + _CELL_SPACE + (_MARK_SPACE if column is Column.VALUE else 0)

    def _prepare_table(self) -> None:
        table = self.table
        table.setObjectName("rulesTable")
        table.setAccessibleName(self.title)
        table.setAccessibleDescription(
            self.tr("Enter changes the current rule, Del puts its default back.")
        )
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setMinimumHeight(120)
        table.verticalHeader().hide()
        height = max(_ROW, self.fontMetrics().height() + 10)
        table.verticalHeader().setDefaultSectionSize(height)
        table.verticalHeader().setMinimumSectionSize(height)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(48)
        for column in _BY_NEED:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.RULE, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        lead = self.tr(
            "Every date in AliGuard comes from one of these numbers. Press Enter to change one."
        )
        self.add_words(lead, "rulesLead")
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self._count)
        self.column.addLayout(row)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.editor)

    def _connect_signals(self) -> None:
        self.search.textChanged.connect(self._timer.start)
        self.search.returnPressed.connect(self._on_search)
        self._timer.timeout.connect(self._on_search)
        self.model.modelReset.connect(self._on_reset_model)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.resized.connect(self._fit_columns)
        self.table.edit_wanted.connect(self._on_edit)
        self.table.doubleClicked.connect(self._on_edit)
        self.table.reset_wanted.connect(self.editor.put_back)
        self.editor.spin.left.connect(self._on_left)
