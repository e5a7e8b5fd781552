# SPDX-License-Identifier: MIT
"""The settings, by mouse and by keyboard: every change is saved, shown and can be taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.domain.events import ConfirmedDetail, Event, EventKind, Source
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.ui import explain
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.details.action_card import Act
from aliguard_desktop.ui.details.timeline import Timeline
from aliguard_desktop.ui.dialogs.keys import KeysDialog
from aliguard_desktop.ui.dialogs.settings.dialog import SettingsDialog
from aliguard_desktop.ui.dialogs.settings.rules_model import Column
from aliguard_desktop.ui.tasks import InlineTaskRunner
from tests.ui import order_samples as samples

DUE = 20


def _day(days: int) -> date:
    return samples.TODAY + timedelta(days=days)


@pytest.fixture
def dated(app):
    """An order in transit whose protection ends in 20 days."""
    order = app.services.orders.views()[0].order
    app.services.orders.set_protection_end(order.id, _day(DUE))
    app.refresh()
    return app


@pytest.fixture
def dialog(qtbot, dated):
    dated.window.actions_["settings"].trigger()
    opened = dated.window.findChild(SettingsDialog)
    qtbot.waitUntil(opened.isVisible)
    return opened


def _plan(app: Any) -> Any:
    return app.services.orders.views()[0].plan


def _order(app: Any) -> Any:
    return app.services.orders.views()[0].order


def _due(app: Any, key: str) -> Any:
    return _plan(app).deadline(key).due


def _child(dialog: QWidget, kind: type, name: str) -> Any:
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def _click(qtbot: Any, dialog: QWidget, name: str) -> None:
    button = _child(dialog, QAbstractButton, name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(12, button.height() // 2))


def _line(dialog: QWidget) -> str:
    return _child(dialog, QLabel, "settingsLine").text()


def test_ctrl_comma_and_the_bar_open_the_same_dialog(qtbot, dated):
    qtbot.keyClick(dated.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    first = dated.window.findChild(SettingsDialog)
    qtbot.waitUntil(first.isVisible)
    dated.window.actions_["deadline_rules"].trigger()
    assert dated.window.findChildren(SettingsDialog) == [first]
    assert first.pages[first.nav.currentRow()].NAME == "rules"
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not first.isVisible())


def test_every_page_can_be_reached_by_keys(qtbot, dialog):
    dialog.nav.setFocus()
    seen = []
    for _ in dialog.pages:
        page = dialog.pages[dialog.nav.currentRow()]
        assert page.isVisible()
        seen.append(page.NAME)
        qtbot.keyClick(dialog.nav, Qt.Key.Key_Down)
    assert seen == [
        "general",
        "act",
        "reminders",
        "rules",
        "statement",
        "appearance",
        "data",
        "about",
    ]


@pytest.mark.parametrize(("preset", "ask", "dispute"), [("balanced", 7, 3), ("late", 3, 1)])
def test_a_preset_moves_the_days_of_every_order(qtbot, dated, dialog, preset, ask, dispute):
    dialog.show_page("act")
    assert _due(dated, "D8.ask") == _day(DUE - 10)
    _click(qtbot, dialog, f"preset_{preset}")
    assert _due(dated, "D8.ask") == _day(DUE - ask)
    assert _due(dated, "D9.try") == _day(DUE - dispute)
    assert not _plan(dated).deadline("D8.ask").changed
    _click(qtbot, dialog, "settingsUndo")
    assert _due(dated, "D9.try") == _day(DUE - 5)
    assert _child(dialog, QAbstractButton, "preset_early").isChecked()


def test_a_rule_is_changed_and_reset_by_keys_alone(qtbot, dated, dialog):
    dialog.show_rule("D8.ask")
    table = dialog.rules.table
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    spin = dialog.rules.editor.spin
    assert spin.hasFocus()
    qtbot.keyClicks(spin, "8")
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert table.hasFocus()
    assert dialog.isVisible()
    deadline = _plan(dated).deadline("D8.ask")
    assert (deadline.due, deadline.changed) == (_day(DUE - 8), True)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert _due(dated, "D8.ask") == _day(DUE - 10)
    assert not _plan(dated).deadline("D8.ask").changed


def test_the_arrows_of_the_field_save_after_a_rest(qtbot, dated, dialog):
    dialog.show_rule("D8.ask")
    spin = dialog.rules.editor.spin
    spin.setFocus()
    qtbot.keyClick(spin, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dated.services.rulebook.value("D8.ask") == 9)


def test_esc_in_the_field_changes_nothing_and_stays(qtbot, dated, dialog):
    dialog.show_rule("D8.ask")
    spin = dialog.rules.editor.spin
    qtbot.keyClick(dialog.rules.table, Qt.Key.Key_Return)
    qtbot.keyClicks(spin, "4")
    qtbot.keyClick(spin, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert spin.value() == 10
    assert dated.services.rulebook.value("D8.ask") == 10


def test_what_was_typed_last_is_saved_on_closing(qtbot, dated, dialog):
    dialog.show_rule("D8.ask")
    qtbot.keyClick(dialog.rules.table, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.rules.editor.spin, "6")
    dialog.close()
    assert dated.services.rulebook.value("D8.ask") == 6


def test_the_field_keeps_to_the_bounds(qtbot, dated, dialog):
    dialog.show_rule("D13")
    qtbot.keyClick(dialog.rules.table, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.rules.editor.spin, "99")
    qtbot.keyClick(dialog.rules.editor.spin, Qt.Key.Key_Return)
    rule = dated.services.rulebook["D13"]
    assert rule.minimum <= rule.value <= rule.maximum


def test_a_longer_rule_of_aliexpress_warns_and_a_shorter_one_does_not(qtbot, dated, dialog):
    dialog.show_rule("D12")
    warning = _child(dialog, QLabel, "ruleWarning")
    assert warning.isHidden()
    dated.services.preferences.set_rule("D12", 20)
    dialog.rules.refresh()
    assert "longer" in warning.text()
    assert warning.isVisible()
    dated.services.preferences.set_rule("D12", 10)
    dialog.rules.refresh()
    assert warning.isHidden()


def test_rules_that_contradict_each_other_are_named(dated, dialog):
    dated.services.preferences.set_rule("D9.try", 12)
    dialog.show_rule("D9.try")
    dialog.rules.refresh()
    text = _child(dialog, QLabel, "ruleWarning").text()
    assert "12" in text
    assert "10" in text


def test_a_number_outside_the_bounds_is_refused_in_words(qtbot, dated, dialog):
    dialog.show_rule("D9.try")
    rule = dated.services.rulebook["D9.try"]
    qtbot.keyClick(dialog.rules.table, Qt.Key.Key_Return)
    spin = dialog.rules.editor.spin
    bounds = _child(dialog, QLabel, "ruleBounds")
    qtbot.keyClicks(spin, "500")
    assert spin.text() == "500"
    assert bounds.text().startswith(f"From {rule.minimum} to {rule.maximum}.")
    assert bounds.property("tone") == "danger"
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert spin.hasFocus()
    qtbot.wait(350)
    assert dated.services.preferences.current.own == {}
    qtbot.keyClicks(spin, "4")
    assert bounds.property("tone") == "text2"
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert dated.services.preferences.current.own == {"D9.try": 4}


def test_a_refused_number_gives_way_when_the_field_is_left(qtbot, dated, dialog):
    dialog.show_rule("D9.try")
    rule = dated.services.rulebook["D9.try"]
    qtbot.keyClick(dialog.rules.table, Qt.Key.Key_Return)
    spin = dialog.rules.editor.spin
    qtbot.keyClicks(spin, "500")
    qtbot.keyClick(spin, Qt.Key.Key_Tab)
    assert spin.value() == rule.value
    assert dated.services.preferences.current.own == {}
    spin.setFocus()
    for _ in range(rule.maximum + 2):
        qtbot.keyClick(spin, Qt.Key.Key_Up)
    assert spin.value() == rule.maximum


def test_the_table_names_the_preset_that_set_a_default(qtbot, dated, dialog):
    dialog.show_page("act")
    _click(qtbot, dialog, "preset_late")
    model = dialog.rules.model
    assert model.index(model.row_of("D8.ask"), Column.DEFAULT).data() == "3 day(s) (Late)"
    assert "Late" not in model.index(model.row_of("D13"), Column.DEFAULT).data()
    dated.services.preferences.set_rule("D13", 4)
    dialog.show_page("rules")
    _click(qtbot, dialog, "restoreDefaults")
    assert _line(dialog) == "Your own values are gone (1 rule(s)); the preset Late stays."


def test_a_changed_rule_is_marked_by_word_and_icon(dated, dialog):
    dated.services.preferences.set_rule("D13", 4)
    dialog.rules.refresh()
    model = dialog.rules.model
    cell = model.index(model.row_of("D13"), Column.VALUE)
    assert "changed" in cell.data()
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()
    spoken = model.index(model.row_of("D13"), Column.RULE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "changed" in spoken
    assert "5" in spoken
    plain = model.index(model.row_of("D14"), Column.VALUE)
    assert "changed" not in plain.data()


def test_reset_all_can_be_taken_back(qtbot, dated, dialog):
    for key, value in (("D13", 4), ("D8.ask", 8)):
        dated.services.preferences.set_rule(key, value)
    dialog.show_page("rules")
    _click(qtbot, dialog, "restoreDefaults")
    assert dated.services.preferences.current.own == {}
    assert "2" in _line(dialog)
    _click(qtbot, dialog, "settingsUndo")
    assert dated.services.preferences.current.own == {"D13": 4, "D8.ask": 8}
    assert _child(dialog, QPushButton, "settingsUndo").isHidden()


@pytest.mark.parametrize("way", ["card", "menu"])
def test_the_window_behind_changes_its_look_at_once(qtbot, dated, dialog, way):
    window = dated.window
    window.show()
    qtbot.waitExposed(window)
    dialog.show_page("appearance")

    def ground() -> int:
        shot = window.screen().grabWindow(window.winId())
        return shot.toImage().pixelColor(3, shot.height() // 2).lightness()

    _click(qtbot, dialog, "look_light")
    assert ground() > 200
    if way == "card":
        _click(qtbot, dialog, "look_dark")
    else:
        window.actions_["theme_dark"].trigger()
    try:
        assert dialog.isVisible()
        assert ground() < 80
    finally:
        window.actions_["theme_light"].trigger()


def test_search_finds_by_words_and_ids(qtbot, dialog):
    dialog.show_page("rules")
    search = _child(dialog, QLineEdit, "ruleSearch")
    qtbot.keyClicks(search, "paypal claim")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert dialog.rules.model.row_of("D21") > 0
    assert dialog.rules.model.row_of("D4") < 0
    search.selectAll()
    qtbot.keyClicks(search, "d12")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert dialog.rules.model.count() == 1
    assert dialog.rules.editor.key == "D12"
    search.selectAll()
    qtbot.keyClicks(search, "zzz")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert dialog.rules.model.count() == 0
    assert _child(dialog, QLabel, "ruleCount").text()


def test_the_keyboard_walks_over_headings(qtbot, dialog):
    dialog.show_page("rules")
    table, model = dialog.rules.table, dialog.rules.model
    last = model.headings()[1] - 1
    table.setCurrentIndex(model.index(last, 0))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == last + 2
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert table.currentIndex().row() == last
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert model.rule(table.currentIndex().row()) is not None


def test_headings_span_the_table_and_are_said_once(dialog):
    dialog.show_page("rules")
    table, model = dialog.rules.table, dialog.rules.model
    for row in model.headings():
        assert table.columnSpan(row, 0) == len(Column)
        texts = [model.index(row, column).data() for column in Column]
        assert texts[0]
        assert not any(texts[1:])


def test_the_pages_own_date_has_no_number(dialog):
    dialog.show_rule("D11")
    assert dialog.rules.editor.spin.isHidden()
    assert _child(dialog, QPushButton, "resetRule").isHidden()


def test_text_limits_reach_the_checks(qtbot, dated, dialog):
    dialog.show_page("statement")
    spin = _child(dialog, QAbstractSpinBox, "text_soft")
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, "100")
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert dated.services.rulebook.value("text.soft") == 100
    words = " ".join(["The parcel did not arrive."] * 5)
    short = dated.services.disputes.check(words)
    dated.services.preferences.reset_all_rules()
    assert dated.services.disputes.check(words) != short


def test_values_stay_readable_in_the_fields(dialog):
    """A style sheet on spin boxes makes their editor one pixel wide (interface 13.1)."""
    for page in ("rules", "statement"):
        dialog.show_page(page)
        for spin in dialog.findChildren(QAbstractSpinBox):
            if spin.isVisible():
                needed = spin.fontMetrics().horizontalAdvance(spin.text())
                assert spin.lineEdit().width() > needed, spin.objectName()


def test_the_reading_copy_has_a_language_of_its_own(qtbot, dated, dialog):
    dialog.show_page("statement")
    combo = _child(dialog, QComboBox, "readingLanguage")
    combo.setFocus()
    assert dated.reading_language == "en"
    combo.setCurrentIndex(combo.findData("ru"))
    combo.activated.emit(combo.currentIndex())
    assert dated.reading_language == "ru"
    _click(qtbot, dialog, "restoreDefaults")
    assert dated.reading_language == "en"


def test_reading_languages_stand_in_their_own_names(qtbot, dialog):
    dialog.show_page("statement")
    combo = _child(dialog, QComboBox, "readingLanguage")
    shown = {combo.itemData(row): combo.itemText(row) for row in range(1, combo.count())}
    assert shown["en"] == "English"
    assert shown["es"] == "Espa\u00f1ol"
    assert shown["pt_BR"] == "Portugu\u00eas (Brasil)"
    assert list(shown.values()) == sorted(shown.values(), key=str.casefold)
    note = _child(dialog, QLabel, "reviewNote")
    for code, visible in (("ru", False), ("fr", True), ("", False)):
        combo.setCurrentIndex(combo.findData(code))
        combo.activated.emit(combo.currentIndex())
        assert note.isVisible() is visible, code
    unread = _child(dialog, QLabel, "aboutUnreviewed").text()
    assert unread.startswith("Deutsch, Espa\u00f1ol, Fran\u00e7ais")
    assert "English" not in unread


def test_the_interface_language_is_kept_for_the_next_start(qtbot, dated, dialog, tmp_path):
    combo = _child(dialog, QComboBox, "interfaceLanguage")
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_End)
    assert (tmp_path / "language.txt").read_text(encoding="ascii").strip() == combo.currentData()
    _click(qtbot, dialog, "restoreDefaults")
    assert dated.services.preferences.start_language == ""


def test_the_look_is_chosen_in_the_settings_too(qtbot, dated, dialog):
    dialog.show_page("appearance")
    _click(qtbot, dialog, "look_dark")
    assert dated.window.actions_["theme_dark"].isChecked()
    _click(qtbot, dialog, "look_light")
    assert dated.window.actions_["theme_light"].isChecked()


def test_every_control_has_a_name(dialog):
    for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QTableView):
        for control in dialog.findChildren(kind):
            if control.objectName().startswith("qt_") or isinstance(
                control.parent(), (QAbstractSpinBox, QComboBox, QTableView, QLineEdit)
            ):
                continue
            named = control.accessibleName() or getattr(control, "text", str)()
            assert named, control.objectName() or control


def test_the_card_says_which_value_is_yours_and_leads_to_it(qtbot, dated):
    dated.services.preferences.set_rule("D6", 12)
    dated.services.preferences.set_rule("D8.ask", 8)
    dated.flows.settings._on_rules_changed()
    card = dated.window.details.card
    why = _child(card, QLabel, "cardWhy").text()
    assert "12" in why
    assert "instead of 15" in why
    timeline = dated.window.details.findChild(Timeline)
    rows = [timeline.model().index(at, 0) for at in range(timeline.model().rowCount())]
    spoken = [row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]
    assert sum("instead of 10" in sentence for sentence in spoken) == 2  # both requests of D8
    _click(qtbot, card, "whyLink")
    _click(qtbot, card, f"act_{Act.RULE}")
    opened = dated.window.findChild(SettingsDialog)
    assert opened.rules.editor.key == "D6"
    opened.close()


def test_the_chip_tells_of_the_own_value(dated):
    dated.services.preferences.set_rule("D12", 20)
    dated.services.orders.record(
        _order(dated).id,
        Event(
            id="confirmed",
            kind=EventKind.RECEIPT_CONFIRMED,
            source=Source.USER,
            day=samples.TODAY,
            entry=99,
            detail=ConfirmedDetail(mistake=True),
        ),
    )
    assert "own value" in explain.chip_tooltip(_plan(dated))
    dated.services.preferences.reset_all_rules()
    assert "own value" not in explain.chip_tooltip(_plan(dated))


def test_an_unchanged_card_has_no_mark(dated):
    assert "instead of" not in _child(dated.window.details.card, QLabel, "cardWhy").text()


def test_the_status_bar_says_that_rules_are_changed(dated):
    dated.services.preferences.set_rule("D8.ask", 8)
    dated.show_rules()
    assert "changed" in _child(dated.window, QLabel, "rulesDate").text()


def test_keyboard_keys_lists_what_the_menus_have(qtbot, dated):
    qtbot.keyClick(dated.window, Qt.Key.Key_F1)
    keys = dated.window.findChild(KeysDialog)
    found = keys.tree.findItems(
        "Ctrl+,", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, column=1
    )
    assert [item.text(0) for item in found] == ["Settings"]
    keys.close()


def test_about_opens_the_page(dated):
    dated.window.actions_["about"].trigger()
    opened = dated.window.findChild(SettingsDialog)
    assert opened.pages[opened.nav.currentRow()].NAME == "about"
    assert _child(opened, QLabel, "version").text()
    opened.close()


def test_values_that_cannot_be_used_are_said_at_the_start(qtbot, tmp_path, clock):
    def factory() -> Any:
        services = build_services(AppPaths.portable(tmp_path), clock, lambda: samples.WARSAW)
        with services.units("settings") as unit:
            unit.settings.put("rules.own", '{"D13": 900, "D8.ask": 8}')
            unit.commit()
        services.close()
        return build_services(AppPaths.portable(tmp_path), clock, lambda: samples.WARSAW)

    running = Application(factory, runner=InlineTaskRunner())
    qtbot.addWidget(running.window)
    with qtbot.waitSignal(running.ready):
        running.start()
    said = running.window.settings_bar.text
    assert "D13" in said
    assert "900" in said
    assert running.services.rulebook.value("D8.ask") == 8
    running.close()
