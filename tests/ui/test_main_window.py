# SPDX-License-Identifier: MIT
"""The main window, driven as a user drives it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton

from aliguard_desktop.domain.orders import Case
from aliguard_desktop.ui import explain, theme
from aliguard_desktop.ui.main_window import MainWindow
from aliguard_desktop.ui.models.views import ListView
from aliguard_desktop.ui.widgets import painting
from tests.ui import order_samples as samples


@pytest.fixture
def window(qtbot):
    shown = MainWindow()
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    shown.show()
    qtbot.waitExposed(shown)
    shown.show_orders(samples.all_views(), [], samples.MOMENT)
    shown.focus_list()
    return shown


def test_most_urgent_order_is_shown_first(window):
    assert window.current_order == samples.offer().order.id


def test_arrow_keys_change_the_order_in_the_details(window, qtbot):
    tree = window.list_pane.list
    with qtbot.waitSignal(window.order_selected) as told:
        qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert window.current_order == told.args[0] != samples.offer().order.id


def test_enter_asks_for_the_main_act(window, qtbot):
    with qtbot.waitSignal(window.order_activated) as told:
        qtbot.keyClick(window.list_pane.list, Qt.Key.Key_Return)
    assert told.args == [samples.offer().order.id]


@pytest.mark.parametrize("typed", ["earbuds", "AUDIONOVA", "81900044 12737741", "rc425037869cn"])
def test_search_finds_by_title_store_number_and_tracking(window, qtbot, typed):
    qtbot.keyClicks(window.top_bar.search, typed)
    qtbot.waitUntil(lambda: window.list_pane.model.order_count() == 1)
    assert window.current_order == samples.earbuds().order.id


def test_search_without_a_hit_says_so_in_words(window, qtbot):
    qtbot.keyClicks(window.top_bar.search, "zeppelin")
    label = window.findChild(QLabel, "emptySentence")
    qtbot.waitUntil(lambda: label.isVisible() and "zeppelin" in label.text())


def test_a_tile_filters_and_a_second_click_clears(window, qtbot):
    tile = window.findChild(QToolButton, "tile_waiting")
    everything = window.list_pane.model.order_count()
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert window.list_pane.model.order_count() == 1
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert window.list_pane.model.order_count() == everything


def test_views_are_reached_by_key(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert window.list_pane.model.view is ListView.FINISHED
    assert window.current_order == samples.finished().order.id


def test_clicking_a_header_sorts_flat_and_the_link_goes_back(window, qtbot):
    header = window.list_pane.list.header()
    position = QPoint(header.sectionPosition(1) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=position)
    assert window.list_pane.model.is_flat
    back = window.findChild(QPushButton, "backToUrgency")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert not window.list_pane.model.is_flat


def test_the_choice_survives_a_refresh(window):
    window.select_order(samples.earbuds().order.id)
    window.show_orders(samples.all_views(), [], samples.MOMENT)
    assert window.current_order == samples.earbuds().order.id


def test_an_order_of_another_view_is_found(window):
    window.select_order(samples.finished().order.id)
    assert window.current_order == samples.finished().order.id


def test_narrow_window_has_a_rail_and_then_a_page(window, qtbot):
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: window.sidebar.is_rail)
    window.resize(800, 640)
    qtbot.waitUntil(lambda: not window.details.isVisible())
    qtbot.keyClick(window.list_pane.list, Qt.Key.Key_Return)
    assert window.details.isVisible()
    assert not window.list_pane.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.list_pane.isVisible()
    assert not window.details.isVisible()


def test_without_orders_the_empty_page_is_there(window):
    window.show_orders([], [], samples.MOMENT)
    assert window.empty_page.isVisible()


def test_layout_survives(window, qtbot):
    window.resize(760, 600)
    kept = window.saved_layout()
    other = MainWindow()
    qtbot.addWidget(other)
    other.restore_layout(kept)
    assert other.size() == window.size()
    other.restore_layout("not a layout at all")


def test_every_control_has_a_name(window):
    for button in window.findChildren(QToolButton) + window.findChildren(QPushButton):
        # The icons inside a line edit are decoration and take no focus.
        if button.isVisible() and not isinstance(button.parent(), QLineEdit):
            assert button.accessibleName() or button.text(), button.objectName()


def test_hostile_title_is_plain_everywhere(window):
    window.select_order(samples.hostile().order.id)
    title = window.findChild(QLabel, "detailsTitle")
    assert "<img src=x onerror=1>" in title.text()
    for label in window.findChildren(QLabel):
        if "onerror" in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText, label.objectName()
        assert "onerror=1>" not in label.toolTip()
        assert "\u202e" not in label.text()
    assert window.grab().size() == window.size()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_theme_changes_under_a_live_window(window, scheme):
    app = QApplication.instance()
    theme.apply_theme(app, scheme)
    ground = window.grab().toImage().pixelColor(5, window.height() - 5)
    assert ground == theme.tokens().color("window")
    theme.apply_theme(app, "light")


def test_the_dispute_menu_offers_only_what_fits(window):
    names = ("seller_answered", "record_decision", "refund_arrived")
    window.select_order(samples.waiting().order.id)
    assert all(window.actions_[name].isEnabled() for name in names)
    window.select_order(samples.no_date().order.id)
    assert not any(window.actions_[name].isEnabled() for name in names)
    assert window.actions_["form_refused"].isEnabled()


def test_row_and_panel_draw_the_same_tile_for_an_order(window, monkeypatch):
    keys = set()
    draw = painting.draw_tile

    def noted(painter, rect, title, key):
        keys.add(key)
        draw(painter, rect, title, key)

    monkeypatch.setattr(painting, "draw_tile", noted)
    window.select_order(samples.earbuds().order.id)
    window.grab()
    named = [key for key in keys if samples.earbuds().order.display_title in key]
    assert len(named) == 1


def test_a_row_says_that_there_is_a_draft():
    view = samples.no_date()
    draft = Case(id="c1", situation="N1", page=1)
    assert explain.state_line(replace(view.order, cases=(draft,)), view.plan).endswith(
        "dispute draft"
    )
    assert "draft" not in explain.state_line(view.order, view.plan)
