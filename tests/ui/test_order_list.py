# SPDX-License-Identifier: MIT
"""The list model: groups, filters, sorting, totals, words."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.plan import Stage
from aliguard_desktop.ui.models.order_list import (
    Column,
    Group,
    GroupTotal,
    ListView,
    OrderListModel,
    Role,
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


def test_an_order_that_is_not_paid_yet_is_no_money_at_risk():
    earbuds = samples.earbuds()
    placed = replace(samples.offer(), plan=replace(samples.offer().plan, stage=Stage.PLACED))
    model = OrderListModel()
    model.set_orders([earbuds, placed, samples.finished()], [])
    assert model.at_risk() == (Money("USD", 2490),)
    assert model.group_total(*Group) == GroupTotal(3, (Money("USD", 2490),))


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


def _shown(model: OrderListModel) -> list[tuple[Group, list[str]]]:
    found = []
    for rank in range(model.rowCount()):
        group = model.index(rank, 0)
        children = [model.index(row, 0, group) for row in range(model.rowCount(group))]
        found.append((group.data(Role.GROUP), [child.data(Role.ORDER_ID) for child in children]))
    return found


@pytest.mark.parametrize("seed", range(12))
def test_moved_rows_end_where_a_reset_would_put_them(qtbot, seed):
    chance = random.Random(seed)
    views = samples.all_views()
    model = _model()
    tester = QAbstractItemModelTester(model)
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    for _ in range(6):
        which = chance.sample(range(len(views)), 3)
        for number in which:
            # The same order with another's plan: it belongs somewhere else now.
            other = chance.choice(samples.all_views())
            views[number] = replace(views[number], plan=other.plan)
        chance.shuffle(which)
        moved = [views.pop(number) for number in sorted(which, reverse=True)]
        for view in moved:
            views.insert(chance.randint(0, len(views)), view)
        kept = {
            uid: QPersistentModelIndex(model.index_of(uid))
            for _, uids in _shown(model)
            for uid in uids
        }
        before = len(resets)
        model.set_orders(views)
        fresh = OrderListModel()
        fresh.set_orders(views)
        assert _shown(model) == _shown(fresh)
        for uid, index in kept.items():
            if len(resets) == before:
                assert index.data(Role.ORDER_ID) == uid
                assert index.data(Role.WORDS) == fresh.index_of(uid).data(Role.WORDS)
    del tester


def test_one_order_moves_without_a_reset(qtbot):
    model = _model()
    views = samples.all_views()
    model.set_orders(views)
    source = _shown(model)
    uid = views[0].order.id
    target = next(group for group, uids in source if uid not in uids)
    example = next(v for v in views if v.order.id in dict(source)[target])
    views[0] = replace(views[0], plan=example.plan)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.order_moved) as told:
        model.set_orders(views)
    assert told.args == [uid]
    assert uid in dict(_shown(model))[target]


def test_a_new_order_slips_in_without_a_reset(qtbot):
    views = samples.all_views()
    model = OrderListModel()
    late = next(v for v in views if v.plan.is_open and views[0].plan.next.on == v.plan.next.on)
    model.set_orders([view for view in views if view is not late])
    same_groups = len(_groups(model)) == 5
    assert same_groups
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted):
        model.set_orders(views)
    assert _shown(model) == _shown(_model())


def test_an_order_moves_alone_though_every_row_shows_something_else(qtbot):
    model = _model()
    views = samples.all_views()
    uid = views[0].order.id
    target = next(group for group, uids in _shown(model) if uid not in uids)
    example = next(v for v in views if v.order.id in dict(_shown(model))[target])
    views[0] = replace(views[0], plan=example.plan)
    fresh = [replace(view) for view in views]  # hints of all others changed with it
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsMoved):
        model.set_orders([*fresh[1:], fresh[0]])
    expected = OrderListModel()
    expected.set_orders([*fresh[1:], fresh[0]])
    assert _shown(model) == _shown(expected)
