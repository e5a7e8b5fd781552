# SPDX-License-Identifier: MIT
"""A long history: finished orders of long ago rest in the database, and the list shows no less."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.orders import OrderForm, OrderService
from aliguard_desktop.services.resting import basis_of
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.models import order_list
from aliguard_desktop.ui.models.order_list import Column, Group, ListView, OrderListModel, Role
from aliguard_desktop.ui.tasks import InlineTaskRunner
from aliguard_desktop.ui.widgets.order_view import OrderListView
from tests import factories as make
from tests.fakes import NOW as SPRING
from tests.fakes import FakeClock, MemoryHistory, MemoryUnits
from tests.ui import order_samples as samples
from tests.ui.conftest import NOW

if TYPE_CHECKING:
    from aliguard_desktop.domain.orders import Order

THINGS = ("Lamp", "umbrella", "Çarşaf", "Earbuds", "lamp shade", "Кабель")
OPEN = "8190004412737741"


def finished(rank: int, year: int = 2023) -> Order:
    """Return an order that came and was good, years ago or in a later year."""
    shipped = make.day(f"{year}-05-20") + timedelta(days=rank)
    return make.order(
        make.event("placed", shipped - timedelta(days=3)),
        make.event("shipped", shipped),
        make.event("delivered", shipped + timedelta(days=20)),
        make.event("all_good", shipped + timedelta(days=21)),
        number=f"81900000000001{rank:02d}",
        title=f"{THINGS[rank % len(THINGS)]} {rank % 4}",
        store=f"Store {rank % 3}",
        paid=f"{(rank * 37) % 11}.50" if rank % 5 else None,
        currency="EUR" if rank % 2 else "USD",
    )


OLD = [finished(rank) for rank in range(40)]
RECENT = [finished(rank, 2026) for rank in range(40, 46)]
COMING = make.order(
    make.event("placed", "2026-11-01"), make.event("shipped", "2026-11-05"), paid="9.00"
)


def service(at_hand: int) -> OrderService:
    units = MemoryUnits([*OLD, *RECENT, COMING])
    made = OrderService(
        units,
        MemoryHistory(units),
        load_rulebook(),
        FakeClock(SPRING + timedelta(days=250)),
        lambda: samples.WARSAW,
        at_hand=at_hand,
    )
    made.views()
    while made.settle():
        pass
    made.views()
    return made


def model_of(orders: OrderService) -> OrderListModel:
    model = OrderListModel()
    model.set_orders(orders.views(), (), orders.resting)
    model.set_view(ListView.FINISHED)
    return model


@pytest.fixture
def long_ago() -> OrderService:
    orders = service(at_hand=3)
    assert orders.resting.count() == 40
    return orders


@pytest.fixture
def both(long_ago: OrderService) -> tuple[OrderListModel, OrderListModel]:
    """Return the list with orders that rest, and one with all of them in memory."""
    awake = service(at_hand=1000)
    assert awake.resting.count() == 0
    return model_of(long_ago), model_of(awake)


def shown(model: OrderListModel) -> list[Any]:
    """Return the views of all rows, fetched to the end."""
    top = QModelIndex() if model.is_flat or not model.rowCount() else model.index(0, 0)
    while model.canFetchMore(top):
        model.fetchMore(top)
    return [model.index(row, 0, top).data(Role.VIEW) for row in range(model.rowCount(top))]


def numbers(model: OrderListModel) -> set[str]:
    return {view.order.number for view in shown(model)}


def test_it_keeps_the_rules_of_qt_models(qtmodeltester, monkeypatch, long_ago):
    monkeypatch.setattr(order_list, "_FETCHED", 7)
    model = model_of(long_ago)
    qtmodeltester.check(model)


def test_it_keeps_them_as_a_flat_list(qtmodeltester, monkeypatch, long_ago):
    monkeypatch.setattr(order_list, "_FETCHED", 7)
    model = model_of(long_ago)
    model.sort_flat(Column.ORDER, Qt.SortOrder.DescendingOrder)
    qtmodeltester.check(model)


def test_the_finished_view_counts_and_shows_all(both):
    model, whole = both
    assert model.is_flat
    assert model.count_in(ListView.FINISHED) == whole.count_in(ListView.FINISHED) == 46
    assert model.known() == 47
    assert model.order_count() == 46
    views = shown(model)
    assert {view.order.number for view in views} == numbers(whole)
    assert [view.order.number[-2:] for view in views[:6]] == [
        view.order.number[-2:] for view in shown(whole) if int(view.order.number[-2:]) >= 40
    ], "those of this year stand first"
    assert model.stages() == whole.stages()
    assert model.stores() == whole.stores()


@pytest.mark.parametrize(
    "typed",
    ["lamp", "LAMP 2", "çarşaf", "кабель", "Store 1", "8190000000000107", "81900000 107", "?"],
)
def test_a_search_finds_the_same(both, typed):
    model, whole = both
    for one in both:
        one.set_search(typed)
    assert numbers(model) == numbers(whole)
    assert model.order_count() == whole.order_count()


def test_filters_find_the_same(both):
    model, whole = both
    for one in both:
        one.set_store("Store 2")
    assert numbers(model) == numbers(whole) != set()
    for one in both:
        one.set_store("")
        one.set_groups(frozenset({Group.TODAY}))
    assert numbers(model) == numbers(whole) == set()


@pytest.mark.parametrize("column", [Column.ORDER, Column.NEXT, Column.PAID])
@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_a_column_sorts_the_same(both, column, order):
    model, whole = both
    for one in both:
        one.sort_flat(column, order)

    def keys(which: OrderListModel) -> list[Any]:
        rows = [order_list._row(view, trashed=False) for view in shown(which)]
        return [order_list._sort_key(row, column) for row in rows]

    assert keys(model) == keys(whole)
    assert numbers(model) == numbers(whole)


def test_an_order_that_rests_is_found_beyond_what_is_shown(monkeypatch, long_ago):
    monkeypatch.setattr(order_list, "_FETCHED", 5)
    model = model_of(long_ago)
    assert model.rowCount() == 11
    far = long_ago.resting.every()[-1].order
    index = model.index_of(far.id)
    assert index.data(Role.ORDER_ID) == far.id
    assert index.row() == 45
    assert model.rowCount() == 46
    view = model.order_view(far.id)
    assert view is not None
    assert view.order == far
    assert model.order_view("nobody") is None
    assert not model.index_of("nobody").isValid()


def test_only_what_is_looked_at_is_read(monkeypatch, long_ago):
    read: list[int] = []
    views = long_ago.resting.views
    monkeypatch.setattr(long_ago.resting, "views", lambda keys: read.extend(keys) or views(keys))
    model = model_of(long_ago)
    assert read == []
    assert model.index(20, 0).data(Qt.ItemDataRole.DisplayRole)
    first = len(read)
    assert 0 < first <= order_list._PAGE
    assert model.index(21, 1).data(Qt.ItemDataRole.DisplayRole)
    assert len(read) == first
    monkeypatch.setattr(order_list, "_KEPT", 10)
    shown(model)
    assert len(model._read) <= 10 + order_list._PAGE


def a_view(qtbot, model: OrderListModel) -> OrderListView:
    view = OrderListView()
    qtbot.addWidget(view)
    view.set_model(model)
    view.resize(900, 400)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.mark.parametrize("flat", [False, True])
def test_laying_out_the_list_reads_only_what_is_seen(qtbot, monkeypatch, long_ago, flat):
    read: list[int] = []
    views = long_ago.resting.views
    monkeypatch.setattr(long_ago.resting, "views", lambda keys: read.extend(keys) or views(keys))
    monkeypatch.setattr(order_list, "_PAGE", 4)
    monkeypatch.setattr(order_list, "_MEASURED", 4)
    model = model_of(long_ago)
    if flat:
        model.sort_flat(Column.PAID, Qt.SortOrder.AscendingOrder)
    view = a_view(qtbot, model)
    view.viewport().repaint()
    # Seven rows fit; of forty resting orders those of two or three pages are read.
    assert 0 < len(read) <= 16
    view.selectAll()
    assert len(view.selected_orders()) == 46
    assert len(read) <= 16, "their ids are enough"


def test_another_sorting_does_not_follow_an_order_far_down(qtbot, monkeypatch, long_ago):
    monkeypatch.setattr(order_list, "_FETCHED", 8)
    model = model_of(long_ago)
    view = a_view(qtbot, model)
    model.sort_flat(Column.ORDER, Qt.SortOrder.AscendingOrder)
    last = shown(model)[-1].order
    assert view.select_order(last.id)
    model.sort_flat(Column.ORDER, Qt.SortOrder.DescendingOrder)
    assert view.current_order() == last.id, "at the top it is followed"
    model.sort_flat(Column.ORDER, Qt.SortOrder.AscendingOrder)
    assert model.rowCount() < 46
    assert view.current_order() == ""
    assert view.select_order(last.id), "who asks for it gets there"


def test_what_was_scrolled_to_stays_in_reach(qtbot, monkeypatch, long_ago):
    monkeypatch.setattr(order_list, "_FETCHED", 8)
    model = model_of(long_ago)
    view = a_view(qtbot, model)
    before = model.rowCount()
    assert 14 <= before < 46
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    scrolled = model.rowCount()
    assert scrolled > before
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_orders(long_ago.views(), (), long_ago.resting)
    assert model.rowCount() == scrolled


def test_what_cannot_be_read_is_said_once(qtbot, monkeypatch, long_ago):
    def failing(keys: list[int]) -> Any:
        raise AliGuardError("database_locked", "Another program holds the file.", file="x")

    model = model_of(long_ago)
    told: list[AliGuardError] = []
    model.unreadable.connect(told.append)
    monkeypatch.setattr(long_ago.resting, "views", failing)
    view = a_view(qtbot, model)
    view.viewport().repaint()
    view.viewport().repaint()
    assert [error.code for error in told] == ["database_locked"]


def test_going_back_to_the_open_orders_leaves_them(long_ago):
    model = model_of(long_ago)
    model.set_view(ListView.OPEN)
    assert model.order_count() == 1
    model.set_orders(long_ago.views(), (), long_ago.resting)
    assert model.order_count() == 1


# ---- in the window ------------------------------------------------------------------------------


@pytest.fixture
def archive(qtbot, tmp_path, clock, monkeypatch):
    """Return a way to start the program on sixteen orders, of which twelve are of long ago."""
    monkeypatch.setitem(OrderService.__init__.__kwdefaults__, "at_hand", 3)
    running: list[Application] = []

    def start() -> Application:
        def factory() -> Any:
            services = build_services(AppPaths.portable(tmp_path), clock, lambda: samples.WARSAW)
            if not services.orders.known():
                with services.units("import") as unit:
                    unit.orders.save_all(OLD[:12] + RECENT[:3])
                    unit.commit()
                shipped = samples.TODAY - timedelta(days=30)
                services.orders.add(OrderForm(OPEN, "Earbuds", amount="24.90", shipped_on=shipped))
            return services

        made = Application(factory, runner=InlineTaskRunner())
        running.append(made)
        qtbot.addWidget(made.window)
        with qtbot.waitSignal(made.ready):
            made.start()
        return made

    yield start
    for made in running:
        made.close()


def test_what_cannot_be_read_while_it_is_painted_is_told_afterwards(archive, qtbot, monkeypatch):
    """A message that is laid out inside a paint event is a fault of its own."""
    app = archive()
    window = app.window
    monkeypatch.setattr(app.services.orders.resting, "views", _locked)
    window.sidebar.set_current(ListView.FINISHED)
    window.list_pane.model.unreadable.emit(AliGuardError("database_locked", "Held.", file="x"))
    assert not window.toast.isVisible()
    qtbot.waitUntil(window.toast.isVisible)


def _locked(keys: list[int]) -> Any:
    raise AliGuardError("database_locked", "Another program holds the file.", file="x")


def test_the_window_shows_a_long_history(archive, qtbot):
    app = archive()
    orders, window = app.services.orders, app.window
    assert orders.resting.count() == 12
    assert orders.is_settled()
    assert window._counts.text().startswith("16 order")
    assert window.list_pane.model.count_in(ListView.FINISHED) == 15
    window.choose_view(ListView.FINISHED)
    old = orders.resting.every()[-1].order
    window.select_order(old.id)
    assert window.current_order == old.id
    assert window.details.order_id == old.id
    window.choose_view(ListView.OPEN)
    window.select_order(old.id)
    assert window.list_pane.model.view is ListView.FINISHED
    assert window.current_order == old.id
    qtbot.keyClicks(window.top_bar.search, "umbrella")

    def found() -> bool:
        return {view.order.title for view in shown(window.list_pane.model)} == {
            "umbrella 1",
            "umbrella 3",
        }

    qtbot.waitUntil(found)


def test_an_act_wakes_an_order_and_a_restart_lets_it_rest(archive):
    app = archive()
    old = app.services.orders.resting.every()[0].order
    app.services.orders.set_note(old.id, "Kept the box")
    app.refresh()
    assert old.id in {view.order.id for view in app.services.orders.views()}
    assert app.services.orders.resting.count() == 11
    assert app.window._counts.text().startswith("16 order")
    app.services.orders.trash([old.id])
    app.refresh()
    assert app.window._counts.text().endswith("1 in the trash")
    app.services.orders.undo()
    app.refresh()
    app.close()
    again = archive()
    assert again.services.orders.resting.count() == 12
    assert again.services.orders.view(old.id).order.note == "Kept the box"


def test_a_clock_that_was_set_back_wakes_them(archive, clock):
    app = archive()
    assert app.services.orders.resting.count() == 12
    clock.now = NOW - timedelta(days=1200)
    app.refresh()
    assert app.services.orders.resting.count() == 0
    assert len(app.services.orders.views()) == 16


def test_other_rules_ask_each_of_them_again(archive):
    app = archive()
    rules = dict(app.services.rulebook.rules)
    rules["D9.try"] = replace(rules["D9.try"], value=rules["D9.try"].value + 1)
    app.services.orders.use_rulebook(replace(app.services.rulebook, rules=rules))
    assert not app.services.orders.is_settled()
    app.refresh()
    assert app.services.orders.is_settled()
    assert app.services.orders.resting.count() == 12
    with app.services.units() as unit:
        today = NOW.date()
        assert unit.resting.stale(today, basis_of(app.services.orders.rulebook), 0, 99) == {}
        assert len(unit.resting.stale(today, basis_of(app.services.rulebook), 0, 99)) == 12
