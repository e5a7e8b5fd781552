# SPDX-License-Identifier: MIT
"""The list model: groups, filters, sorting, totals, words."""

from __future__ import annotations

from PySide6.QtCore import Qt

from aliguard_desktop.domain.money import Money
from aliguard_desktop.ui.models.order_list import (
    Column,
    Group,
    ListView,
    OrderListModel,
    Role,
    totals,
)
from tests.ui import order_samples as samples


def _model() -> OrderListModel:
    model = OrderListModel()
    model.set_orders(samples.all_views())
    return model


def _groups(model: OrderListModel) -> dict[Group, int]:
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return {index.data(Role.GROUP): index.data(Role.COUNT) for index in indexes}


def test_it_keeps_the_rules_of_qt_models(qtmodeltester):
    model = _model()
    qtmodeltester.check(model)
    model.sort_flat(Column.PAID, Qt.SortOrder.AscendingOrder)
    qtmodeltester.check(model)


def test_groups_follow_the_day_of_the_task():
    assert _groups(_model()) == {
        Group.TODAY: 5,
        Group.WEEK: 1,
        Group.MISSING: 1,
        Group.WAITING: 1,
        Group.LATER: 2,
    }


def test_views_of_the_sidebar():
    model = _model()
    assert model.count_in(ListView.TODAY) == 5
    assert model.count_in(ListView.FINISHED) == 1
    assert model.count_in(ListView.MISSING) == 1
    assert model.count_in(ListView.DISPUTES) == 2
    assert model.count_in(ListView.TRASH) == 0


def test_trash_is_apart():
    model = OrderListModel()
    model.set_orders([samples.earbuds()], [samples.offer()])
    assert model.count_in(ListView.OPEN) == 1
    assert model.count_in(ListView.TRASH) == 1
    assert model.at_risk() == (Money("USD", 2490),)


def test_currencies_are_never_added():
    found = totals([Money("EUR", 100), Money("USD", 5), None, Money("EUR", 1)])
    assert found == (Money("EUR", 101), Money("USD", 5))


def test_amounts_sort_as_numbers():
    model = _model()
    model.sort_flat(Column.PAID, Qt.SortOrder.DescendingOrder)
    amounts = [model.index(row, Column.PAID).data() for row in range(3)]
    assert amounts == ["24.90 USD", "48.60 EUR", "39.60 EUR"]


def test_same_orders_tell_changes_without_a_reset(qtbot):
    model = _model()
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_orders(samples.all_views())


def test_a_row_is_one_sentence_for_screen_readers():
    model = _model()
    index = model.index_of(samples.earbuds().order.id)
    sentence = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence.startswith("Bluetooth earbuds X15 Pro, black, AudioNova Store, USD 24.90.")
    assert "Urgent: 4 day" in sentence
    assert "act by Thursday 26 November" in sentence
    assert "Next step: Open dispute today. Extension not granted." in sentence


def test_cells_have_words_of_their_own():
    model = _model()
    index = model.index_of(samples.hostile().order.id)
    for column in Column:
        assert index.siblingAtColumn(column).data(Qt.ItemDataRole.AccessibleTextRole)


def test_tooltips_of_hostile_titles_are_escaped():
    model = _model()
    index = model.index_of(samples.hostile().order.id).siblingAtColumn(Column.ORDER)
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img" in tip


def test_search_folds_case_in_any_script():
    model = OrderListModel()
    model.set_orders(
        [samples.view("Кухонные ВЕСЫ", samples.earbuds().plan, number="8190000000000099")]
    )
    model.set_search("весы кухонные")
    assert model.order_count() == 1
    model.set_search("весы чайник")
    assert model.order_count() == 0
