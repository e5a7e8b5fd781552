# SPDX-License-Identifier: MIT
"""The order list: two levels (groups, orders), filtered and sorted by the model itself.

A proxy model in Python takes seconds to sort what an own list of rows sorts in milliseconds
(docs/architecture.md), so rows, filter and order live here.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.plan import Stage, Step, Urgency
from aliguard_desktop.domain.planning import total_at_risk
from aliguard_desktop.services.resting import (
    RestingFilter,
    RestingSort,
    search_text,
    search_words,
    title_key,
)
from aliguard_desktop.ui import explain, formatting, labels
from aliguard_desktop.ui.counting import counting
from aliguard_desktop.ui.models.views import ListView

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

    from aliguard_desktop.domain.money import Money
    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.services.orders import OrderView
    from aliguard_desktop.services.resting import Ranked, RestingList

Index = QModelIndex | QPersistentModelIndex

translate = QCoreApplication.translate

_MOVED_APART = 20  # rows that are moved one by one; more are a reset
_TOLD_APART = 20  # changed rows of a group; more are told as one span
_FETCHED = 300  # resting orders that the list shows at once; more come by scrolling
_PAGE = 24  # resting orders that are read at once
_KEPT = 600  # resting orders that stay read
_MEASURED = 24  # resting orders whose words decide about the columns
_WEEK = 7
_NO_PARENT = QModelIndex()
_GROUP_FLAGS = Qt.ItemFlag.ItemIsEnabled
_ORDER_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)


class Group(StrEnum):
    """The groups of the list, in their order."""

    TODAY = "today"
    WEEK = "week"
    MISSING = "missing"
    WAITING = "waiting"
    LATER = "later"
    FINISHED = "finished"


class Role(IntEnum):
    """Data beside Qt's own roles."""

    ORDER_ID = Qt.ItemDataRole.UserRole + 1
    VIEW = Qt.ItemDataRole.UserRole + 2
    WORDS = Qt.ItemDataRole.UserRole + 3
    GROUP = Qt.ItemDataRole.UserRole + 4
    COUNT = Qt.ItemDataRole.UserRole + 5


class Column(IntEnum):
    """Columns of the list."""

    COUNTDOWN = 0
    ORDER = 1
    NEXT = 2
    PAID = 3


@dataclass(frozen=True, slots=True)
class Words:
    """What a row shows, computed once per change."""

    level: Urgency
    chip: str
    chip_sub: str
    title: str
    state: str
    next: str
    next_sub: str
    next_strong: bool
    amount: str
    currency: str
    split: bool


@dataclass(slots=True)
class _Row:
    """One order as the list holds it."""

    view: OrderView
    group: Group
    haystack: str
    views: frozenset[ListView]
    trashed: bool = False
    words: Words | None = field(default=None, compare=False)

    @property
    def id(self) -> str:
        return self.view.order.id


_Entry = _Row | int
"""A row, or the key of an order that rests and is read when it is looked at."""


@dataclass(frozen=True, slots=True)
class GroupTotal:
    """Count and money of a group; amounts of different currencies are never added."""

    count: int
    amounts: tuple[Money, ...]


_DISPUTE_STAGES = frozenset(
    {
        Stage.DISPUTE_SELLER,
        Stage.DISPUTE_COUNTER,
        Stage.DISPUTE_PLATFORM,
        Stage.RETURN_REQUIRED,
        Stage.RETURN_IN_TRANSIT,
        Stage.FALLBACK,
    }
)
_REFUND_STAGES = frozenset({Stage.WON, Stage.PARTIAL, Stage.REFUND_PENDING})
_MOVING_STAGES = frozenset({Stage.PROCESSING, Stage.IN_TRANSIT, Stage.DELIVERED_SCAN})
_STAGES_OF = {
    ListView.ON_THE_WAY: _MOVING_STAGES,
    ListView.DISPUTES: _DISPUTE_STAGES,
    ListView.REFUNDS: _REFUND_STAGES,
}

_IN_TRASH = frozenset({ListView.TRASH})


def group_of(plan: Plan) -> Group:
    """Return the group that a plan belongs to (interface, section 3)."""
    if not plan.is_open:
        return Group.FINISHED
    if plan.urgency is Urgency.UNKNOWN:
        return Group.MISSING
    if plan.urgency is Urgency.WAIT:
        return Group.WAITING
    if plan.next.on is None:
        return Group.LATER
    days = (plan.next.on - plan.today).days
    if days <= 0:
        return Group.TODAY
    return Group.WEEK if days <= _WEEK else Group.LATER


def group_title(group: Group) -> str:
    """Return the words of a group row."""
    return {
        Group.TODAY: translate("OrderList", "Today"),
        Group.WEEK: translate("OrderList", "Next 7 days"),
        Group.MISSING: translate("OrderList", "Date missing"),
        Group.WAITING: translate("OrderList", "Waiting for others"),
        Group.LATER: translate("OrderList", "Later"),
        Group.FINISHED: translate("OrderList", "Finished"),
    }[group]


@cache
def _views_of(group: Group, stage: Stage, *, lacks_end: bool) -> frozenset[ListView]:
    """Return the views of the sidebar that hold an order which is not in the trash."""
    if group is Group.FINISHED:
        return frozenset({ListView.FINISHED})
    views = {view for view, stages in _STAGES_OF.items() if stage in stages}
    if group is Group.TODAY:
        views.add(ListView.TODAY)
    if group is Group.MISSING or lacks_end:
        views.add(ListView.MISSING)
    return frozenset({ListView.OPEN, *views})


def _at_risk(rows: Iterable[_Row]) -> tuple[Money, ...]:
    return total_at_risk((row.view.order, row.view.plan) for row in rows)


class OrderListModel(QAbstractItemModel):
    """Groups of orders, or a flat list while it is sorted by a column."""

    order_moved = Signal(str)
    unreadable = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty, in the view of all open orders."""
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._by_id: dict[str, _Row] = {}
        self._groups: list[tuple[Group, list[_Entry]]] = []
        self._flat: list[_Entry] | None = None
        self._resting: RestingList | None = None
        self._read: dict[int, _Row | None] = {}
        self._is_unreadable = False
        self._limit = 0
        self._shown_as: object = None
        self._view = ListView.OPEN
        self._words: tuple[str, ...] = ()
        self._only: frozenset[Group] = frozenset()
        self._stages: frozenset[Stage] = frozenset()
        self._store = ""
        self._sorted_by: tuple[Column, Qt.SortOrder] | None = None

    # ---- what is shown ------------------------------------------------------------------------

    def set_orders(
        self,
        views: Sequence[OrderView],
        trashed: Sequence[OrderView] = (),
        resting: RestingList | None = None,
    ) -> None:
        """Take all orders, most urgent first, those in the trash, and those that rest."""
        self._resting = resting if resting is not None and resting.count() else None
        self._read.clear()
        self._is_unreadable = False
        kept = {id(row.view): row for row in self._rows}

        def row_of(view: OrderView, *, trashed: bool) -> _Row:
            # The same view shows the same: its words were computed already.
            row = kept.get(id(view))
            return _row(view, trashed=trashed) if row is None or row.trashed != trashed else row

        self._rows = [row_of(view, trashed=False) for view in views]
        self._rows += [row_of(view, trashed=True) for view in trashed]
        self._by_id = {row.id: row for row in self._rows}
        self._rebuild()

    def set_view(self, view: ListView) -> None:
        """Show another view of the sidebar."""
        if view is not self._view:
            self._view = view
            self._rebuild()

    def set_search(self, text: str) -> None:
        """Show only orders in which every word of ``text`` occurs."""
        words = search_words(text)
        if words != self._words:
            self._words = words
            self._rebuild()

    def set_groups(self, groups: frozenset[Group]) -> None:
        """Show only these groups (empty: all)."""
        if groups != self._only:
            self._only = groups
            self._rebuild()

    def set_stages(self, stages: frozenset[Stage]) -> None:
        """Show only orders in these stages (empty: all)."""
        if stages != self._stages:
            self._stages = stages
            self._rebuild()

    def set_store(self, store: str) -> None:
        """Show only orders of one store (empty: all)."""
        if store != self._store:
            self._store = store
            self._rebuild()

    def sort_flat(self, column: Column | None, order: Qt.SortOrder) -> None:
        """Sort by a column as a flat list; None goes back to groups by urgency."""
        wanted = None if column is None else (column, order)
        if wanted != self._sorted_by:
            self._sorted_by = wanted
            self._rebuild()

    # ---- what is known ------------------------------------------------------------------------

    @property
    def view(self) -> ListView:
        """The view in force."""
        return self._view

    @property
    def is_flat(self) -> bool:
        """Whether the list has no groups: it is sorted by a column, or holds orders that rest."""
        return self._flat is not None

    @property
    def is_filtered(self) -> bool:
        """Whether a search or filter hides orders of the view."""
        return bool(self._words or self._only or self._stages or self._store)

    def order_count(self) -> int:
        """Return how many orders are shown."""
        if self._flat is not None:
            return len(self._flat)
        return sum(len(rows) for _, rows in self._groups)

    def known(self, *, trashed: bool = False) -> int:
        """Return how many orders there are, shown or not."""
        resting = self._resting.count() if self._resting is not None and not trashed else 0
        return sum(row.trashed is trashed for row in self._rows) + resting

    def count_in(self, view: ListView) -> int:
        """Return how many orders a view of the sidebar holds."""
        rests = self._resting is not None and view is ListView.FINISHED
        resting = self._resting.count() if self._resting is not None and rests else 0
        return sum(view in row.views for row in self._rows) + resting

    def group_total(self, *groups: Group) -> GroupTotal:
        """Return count and money at risk of some groups' orders, whatever is filtered."""
        rows = [row for row in self._rows if row.group in groups and not row.trashed]
        return GroupTotal(len(rows), _at_risk(rows))

    def at_risk(self) -> tuple[Money, ...]:
        """Return the money at risk of all orders, per currency."""
        return _at_risk(row for row in self._rows if not row.trashed)

    def stages(self) -> list[Stage]:
        """Return the stages that occur, in their order."""
        present: set[str] = {row.view.plan.stage for row in self._rows if not row.trashed}
        if self._resting is not None:
            present |= self._resting.stages()
        return [stage for stage in Stage if stage in present]

    def stores(self) -> list[str]:
        """Return the stores that occur, sorted."""
        names = {row.view.order.store for row in self._rows if not row.trashed}
        if self._resting is not None:
            names |= self._resting.stores()
        return sorted((name for name in names if name), key=str.casefold)

    def order_view(self, order_id: str) -> OrderView | None:
        """Return an order with its plan, shown or not."""
        row = self._by_id.get(order_id) or self._resting_row(order_id)
        return row.view if row is not None else None

    def all_views(self) -> list[OrderView]:
        """Return every order that is awake and not in the trash."""
        return [row.view for row in self._rows if not row.trashed]

    def first_words(self, count: int) -> list[Words]:
        """Return what the first rows show: ``count`` of each group, or of the flat list.

        Of those that rest a few must do: each is read for it.
        """
        lists = [rows for _, rows in self._groups] if self._flat is None else [self._flat]
        found = []
        for entries in lists:
            first = entries[:count]
            found += [_words(entry) for entry in first if isinstance(entry, _Row)]
            resting = [place for place, one in enumerate(first) if isinstance(one, int)]
            read = (self._row_in(entries, place) for place in resting[:_MEASURED])
            found += [_words(row) for row in read if row is not None]
        return found

    def index_of(self, order_id: str, *, fetches: bool = True) -> QModelIndex:
        """Return the index of an order that fits (column 0), or an invalid one.

        Args:
            order_id: The order.
            fetches: Whether more resting orders are shown to get there.
        """
        found = self._find_entry(order_id)
        if found is None:
            return QModelIndex()
        rank, place = found
        parent = QModelIndex() if rank is None else self.index(rank, 0)
        if fetches:
            self._show_to(parent, place + 1)
        return self.index(place, 0, parent)

    def show_all(self) -> None:
        """Show all of the resting orders that fit, however many: somebody wants to select them."""
        for parent in [QModelIndex(), *(self.index(row, 0) for row in range(self.rowCount()))]:
            self._show_to(parent, len(self._entries(parent)))

    def order_ids(self, indexes: Iterable[QModelIndex]) -> list[str]:
        """Return the ids of the orders at these indexes; those that rest are not read for it."""
        entries = [
            self._entries(index.parent())[index.row()]
            for index in indexes
            if not self.is_group(index)
        ]
        keys = [entry for entry in entries if isinstance(entry, int)]
        ids = self._resting.ids(keys) if self._resting is not None and keys else {}
        found = (entry.id if isinstance(entry, _Row) else ids.get(entry) for entry in entries)
        return [order_id for order_id in found if order_id is not None]

    def shown_orders(self) -> frozenset[str]:
        """Return the ids of the orders that fit and are awake."""
        lists = [rows for _, rows in self._groups] if self._flat is None else [self._flat]
        return frozenset(row.id for rows in lists for row in rows if isinstance(row, _Row))

    def first_order(self) -> QModelIndex:
        """Return the index of the first shown order, or an invalid one."""
        if self._flat is not None:
            return self.index(0, 0) if self._flat else QModelIndex()
        return self.index(0, 0, self.index(0, 0)) if self._groups else QModelIndex()

    # ---- QAbstractItemModel ----------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """Return an index; its internal id is 0 at the top, else the group's rank + 1."""
        if not (0 <= column < len(Column) and 0 <= row < self.rowCount(parent)):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """Return the group row of an order."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, 0)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of groups, or of orders in a group."""
        if not parent.isValid() and self._flat is None:
            return len(self._groups)
        return min(len(self._entries(parent)), self._limit)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether there are resting orders that are not shown yet."""
        return len(self._entries(parent)) > self._limit

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Show more of the resting orders."""
        self._show_to(parent, self._limit + _FETCHED)

    def _show_to(self, parent: Index, count: int) -> None:
        """Show at least so many rows, if there are as many."""
        first = self.rowCount(parent)
        last = min(len(self._entries(parent)), count)
        if last > first:
            self.beginInsertRows(parent, first, last - 1)
            self._limit = last
            self.endInsertRows()

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        del parent
        return len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Groups can become current (to fold them by key), orders can be selected too."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _GROUP_FLAGS if self.is_group(index) else _ORDER_FLAGS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the column titles."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _header(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft
            if section == Column.PAID:
                side = Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a role of a group or an order holds."""
        if not index.isValid():
            return None
        if self.is_group(index):
            return self._group_data(index, role)
        reader = _READERS.get(role)
        row = self._row_at(index) if reader else None
        return reader(row, Column(index.column())) if reader and row is not None else None

    # ---- helpers ------------------------------------------------------------------------------

    def _group_data(self, index: Index, role: int) -> Any:
        group, rows = self._groups[index.row()]
        if role == Role.GROUP:
            return group
        if role == Role.COUNT:
            return len(rows)
        if index.column():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return group_title(group)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = counting().orders(len(rows))
            return f"{group_title(group)}, {count}"
        return None

    def is_group(self, index: Index) -> bool:
        """Return whether an index is that of a group; nothing is read for it."""
        return self._flat is None and index.internalId() == 0

    def _entries(self, parent: Index) -> list[_Entry]:
        """Return all that stands below a group, or in the flat list."""
        if not parent.isValid():
            return self._flat or []
        if self._flat is not None or parent.internalId() or parent.column():
            return []
        return self._groups[parent.row()][1]

    def _row_at(self, index: Index) -> _Row | None:
        """Return the row of an order; None where it is no longer there."""
        return self._row_in(self._entries(index.parent()), index.row())

    def _row_in(self, entries: list[_Entry], place: int) -> _Row | None:
        entry = entries[place]
        if isinstance(entry, _Row):
            return entry
        if entry not in self._read:
            start = place - place % _PAGE
            page = entries[start : start + _PAGE]
            self._read_rows([one for one in page if isinstance(one, int)])
        return self._read.get(entry)

    def _read_rows(self, keys: list[int]) -> None:
        """Read resting orders; those that were looked at long ago are forgotten."""
        if self._resting is None or self._is_unreadable:
            return
        if len(self._read) > _KEPT:
            for key in list(self._read)[: -_KEPT // 2]:
                del self._read[key]
        try:
            views = self._resting.views(keys)
        except AliGuardError as error:
            # Qt asks for every cell: it is told once, and tried again when the list is read anew.
            self._is_unreadable = True
            self.unreadable.emit(error)
            return
        for key in keys:  # one that is gone is not looked for again
            view = views.get(key)
            self._read[key] = None if view is None else _row(view, trashed=False)

    def _resting_row(self, order_id: str) -> _Row | None:
        if self._resting is None:
            return None
        for row in self._read.values():
            if row is not None and row.id == order_id:
                return row
        key = self._resting.key_of(order_id)
        if key is not None:
            self._read_rows([key])
        return None if key is None else self._read.get(key)

    def _find_entry(self, order_id: str) -> tuple[int | None, int] | None:
        """Return the group's rank (None: flat) and the place in it of an order that fits."""
        key = None
        if order_id not in self._by_id and self._resting_filter() is not None:
            key = self._resting.key_of(order_id) if self._resting is not None else None
            if key is None:
                return None
        lists = list(enumerate(rows for _, rows in self._groups))
        for rank, entries in lists if self._flat is None else [(None, self._flat)]:
            for place, entry in enumerate(entries):
                if entry == key if isinstance(entry, int) else entry.id == order_id:
                    return rank, place
        return None

    def _matches(self, row: _Row) -> bool:
        if self._view not in row.views:
            return False
        if self._only and row.group not in self._only:
            return False
        if self._stages and row.view.plan.stage not in self._stages:
            return False
        if self._store and row.view.order.store != self._store:
            return False
        return all(word in row.haystack for word in self._words)

    def _resting_filter(self) -> RestingFilter | None:
        """Return which of the resting orders are shown, None for none."""
        fits = not self._only or Group.FINISHED in self._only
        if self._resting is None or self._view is not ListView.FINISHED or not fits:
            return None
        return RestingFilter(self._words, self._stages, self._store)

    def _rebuild(self) -> None:
        shown = [row for row in self._rows if self._matches(row)]
        flat, groups = self._flat_list(shown), self._grouped(shown)
        filters = (self._words, self._only, self._stages, self._store)
        shown_as = (self._view, filters, self._sorted_by)
        is_same, self._shown_as = shown_as == self._shown_as, shown_as
        least = len(shown) + _FETCHED
        if flat is not None and is_same and self._flat is not None and _alike(flat, self._flat):
            self._limit = max(self._limit, least)
            old, self._flat = self._flat, flat
            self._tell_rows(old, flat, QModelIndex())
            return
        moved = self._rearrange(groups) if flat is None and self._flat is None else None
        if moved is not None:
            self._limit = max(self._limit, least)
            before, self._groups = self._groups, groups
            self._tell_changed(before)
            if moved:
                self.dataChanged.emit(self.index(0, 0), self.index(len(groups) - 1, 0))
            for uid in moved:
                self.order_moved.emit(uid)
            return
        self.beginResetModel()
        self._flat, self._groups = flat, groups if flat is None else []
        # What was scrolled to stays in reach.
        self._limit = max(self._limit, least) if is_same else least
        self.endResetModel()

    def _flat_list(self, shown: list[_Row]) -> list[_Entry] | None:
        """Return the list without groups: sorted by a column, or with orders that rest.

        Those are all in one group, and rows of one height are laid out by the ten thousand.
        """
        wanted = self._resting_filter()
        if self._sorted_by is None:
            if wanted is None or self._resting is None:
                return None
            return [*shown, *self._resting.find(wanted)]
        column, order = self._sorted_by
        rows = sorted(shown, key=lambda row: _sort_key(row, column))
        flat: list[_Entry] = [*rows]
        if wanted is not None:
            flat = self._with_resting(rows, wanted, column)
        if order is Qt.SortOrder.DescendingOrder:
            flat.reverse()
        return flat

    @staticmethod
    def _grouped(shown: list[_Row]) -> list[tuple[Group, list[_Entry]]]:
        members: dict[Group, list[_Entry]] = {group: [] for group in Group}
        for row in shown:
            members[row.group].append(row)
        return [(group, rows) for group, rows in members.items() if rows]

    def _with_resting(
        self, rows: list[_Row], wanted: RestingFilter, column: Column
    ) -> list[_Entry]:
        """Return sorted rows together with the resting orders that fit, in ascending order."""
        if self._resting is None:
            return [*rows]
        if column is Column.COUNTDOWN:  # nothing is counted down for any of them
            return [*rows, *self._resting.find(wanted)]
        ranked = self._resting.ranked(wanted, _RESTING_SORTS[column])
        if column is Column.NEXT:
            ranked = _by_words(ranked)
        merged: list[_Entry] = []
        start = 0
        for row in rows:
            place = bisect_right(ranked, _sort_key(row, column), start, key=_rank)
            merged += [key for _, _, key in ranked[start:place]]
            merged.append(row)
            start = place
        return [*merged, *(key for _, _, key in ranked[start:])]

    def _rearrange(self, groups: list[tuple[Group, list[_Entry]]]) -> list[str] | None:
        """Bring the rows into the order of ``groups`` by a few moves; return which ones moved.

        None: it takes a reset, which lays every row out again. Rows that go are left to a reset
        too, as whoever shows one has to choose another.
        """
        if _shape(groups) == _shape(self._groups):
            return []
        if [group for group, _ in groups] != [group for group, _ in self._groups]:
            return None
        known = {_id(row): group for group, rows in self._groups for row in rows}
        wanted = {_id(row): group for group, rows in groups for row in rows}
        loose = {uid for uid, group in wanted.items() if known.get(uid) is not group}
        pairs = zip(_shape(self._groups, loose), _shape(groups, loose), strict=True)
        for (_, old), (_, new) in pairs:
            loose |= _strays(old, new)
        if len(loose) > _MOVED_APART or not known.keys() <= wanted.keys():
            return None
        if _shape(groups, loose) != _shape(self._groups, loose):
            return None
        return [
            uid for uid in wanted if uid in loose and self._place(uid, groups, new=uid not in known)
        ]

    def _place(self, uid: str, groups: list[tuple[Group, list[_Entry]]], *, new: bool) -> bool:
        """Move or insert one row behind the one that precedes it; return whether it moved."""
        rank, place = _find(groups, uid)
        wanted = groups[rank][1]
        rows = self._groups[rank][1]
        goal = _find(self._groups, _id(wanted[place - 1]))[1] + 1 if place else 0
        parent = self.index(rank, 0)
        if new:
            self.beginInsertRows(parent, goal, goal)
            rows.insert(goal, wanted[place])
            self.endInsertRows()
            return True
        old_rank, old = _find(self._groups, uid)
        if old_rank == rank and goal in (old, old + 1):
            return False
        self.beginMoveRows(self.index(old_rank, 0), old, old, parent, goal)
        row = self._groups[old_rank][1].pop(old)
        rows.insert(goal - 1 if old_rank == rank and goal > old else goal, row)
        self.endMoveRows()
        return True

    def _tell_changed(self, before: list[tuple[Group, list[_Entry]]]) -> None:
        """Tell which rows show something else than ``before``, which has the same shape."""
        for rank, ((_, old), (_, rows)) in enumerate(zip(before, self._groups, strict=True)):
            self._tell_rows(old, rows, self.index(rank, 0))

    def _tell_rows(self, old: list[_Entry], rows: list[_Entry], parent: QModelIndex) -> None:
        last, shown = len(Column) - 1, self.rowCount(parent)
        changed = [
            number
            for number, (row, before) in enumerate(zip(rows[:shown], old, strict=False))
            if row is not before or isinstance(row, int)
        ]
        if len(changed) > _TOLD_APART:
            spans = [(changed[0], changed[-1])]
        else:
            spans = [(number, number) for number in changed]
        for first, end in spans:
            self.dataChanged.emit(self.index(first, 0, parent), self.index(end, last, parent))


def _alike(rows: list[_Entry], others: list[_Entry]) -> bool:
    """Return whether two lists hold the same orders in the same order."""
    return len(rows) == len(others) and all(
        one is other or _id(one) == _id(other) for one, other in zip(rows, others, strict=True)
    )


def _id(entry: _Entry) -> str:
    return entry.id if isinstance(entry, _Row) else str(entry)


def _shape(
    groups: list[tuple[Group, list[_Entry]]], loose: Container[str] = ()
) -> list[tuple[Group, list[str]]]:
    """Return the ids of the groups, without the loose ones."""
    return [
        (group, [uid for row in rows if (uid := _id(row)) not in loose]) for group, rows in groups
    ]


def _strays(old: list[str], new: list[str]) -> set[str]:
    """Return ids without which two orders of the same few ids agree; not always the fewest."""
    strays: set[str] = set()
    one = other = 0
    while one < len(old) and other < len(new) and len(strays) <= _MOVED_APART:
        if old[one] == new[other]:
            one, other = one + 1, other + 1
        elif new[other] in strays:
            other += 1
        elif old[one] in strays or old[one + 1 : one + 2] == [new[other]]:
            strays.add(old[one])
            one += 1
        else:
            strays.add(new[other])
            other += 1
    return strays


def _find(groups: list[tuple[Group, list[_Entry]]], uid: str) -> tuple[int, int]:
    """Return the rank of the group and the place in it of an order that is there."""
    return next(
        (rank, place)
        for rank, (_, rows) in enumerate(groups)
        for place, row in enumerate(rows)
        if _id(row) == uid
    )


def _row(view: OrderView, *, trashed: bool) -> _Row:
    order = view.order
    haystack = search_text(order)
    group = group_of(view.plan)
    lacks_end = EventKind.PROTECTION_END in view.plan.missing
    views = _IN_TRASH if trashed else _views_of(group, view.plan.stage, lacks_end=lacks_end)
    return _Row(view, group, haystack, views, trashed)


def _words(row: _Row) -> Words:
    if row.words is None:
        order, plan = row.view.order, row.view.plan
        due = plan.next.on is not None and plan.next.on <= plan.today
        row.words = Words(
            level=plan.urgency,
            chip=explain.chip_text(plan),
            chip_sub=explain.chip_sub(plan),
            title=formatting.isolated(order.display_title),
            state=explain.state_line(order, plan),
            next=explain.next_words(plan),
            next_sub=explain.next_sub(order, plan),
            next_strong=(due and plan.urgency is not Urgency.WAIT) or row.group is Group.MISSING,
            amount=formatting.amount_only(order.paid) if order.paid else "",
            currency=order.paid.currency if order.paid else "",
            split=bool(plan.conflicts),
        )
    return row.words


def _display(row: _Row, column: Column) -> str:
    words = _words(row)
    return {
        Column.COUNTDOWN: words.chip,
        Column.ORDER: words.title,
        Column.NEXT: words.next,
        Column.PAID: f"{words.amount} {words.currency}".strip(),
    }[column]


def _accessible(row: _Row, column: Column) -> str:
    if column is Column.COUNTDOWN:
        # Only a screen reader asks for it: it costs half of all the words of a row.
        return explain.row_sentence(row.view.order, row.view.plan)
    return _display(row, column) or translate("OrderList", "not known")


def _tooltip(row: _Row, column: Column) -> str:
    words = _words(row)
    if column is Column.COUNTDOWN:
        return formatting.tooltip(explain.chip_tooltip(row.view.plan) or words.chip)
    if column is Column.NEXT:
        return formatting.tooltip(f"{words.next}. {words.next_sub}")
    if column is Column.PAID:
        return formatting.tooltip(_display(row, column))
    order = row.view.order
    return formatting.tooltip(f"{order.display_title} \u00b7 {order.store} \u00b7 {order.number}")


_RESTING_SORTS = {
    Column.ORDER: RestingSort.TITLE,
    Column.NEXT: RestingSort.STEP,
    Column.PAID: RestingSort.PAID,
}


def _sort_key(row: _Row, column: Column) -> tuple[str, float]:
    order = row.view.order
    if column is Column.ORDER:
        return (title_key(order), 0)
    if column is Column.NEXT:
        return (labels.step(row.view.plan.next.step).casefold(), 0)
    if column is Column.PAID:
        return (order.paid.currency, order.paid.minor) if order.paid else ("", 0)
    left = row.view.plan.days_left
    return ("", left if left is not None else float("inf"))


def _rank(ranked: Ranked) -> tuple[str, float]:
    return ranked[:2]


def _by_words(ranked: list[Ranked]) -> list[Ranked]:
    """Return what is sorted by the names of steps sorted by their words in the user's language."""
    words = {name: labels.step(Step(name)).casefold() for name in {name for name, _, _ in ranked}}
    return sorted(((words[name], 0, key) for name, _, key in ranked), key=_rank)


def _header(column: Column) -> str:
    return {
        Column.COUNTDOWN: translate("OrderList", "Countdown"),
        Column.ORDER: translate("OrderList", "Order"),
        Column.NEXT: translate("OrderList", "Next step"),
        Column.PAID: translate("OrderList", "Paid"),
    }[column]


_READERS: dict[int, Callable[[_Row, Column], Any]] = {
    Qt.ItemDataRole.DisplayRole: _display,
    Qt.ItemDataRole.AccessibleTextRole: _accessible,
    Qt.ItemDataRole.ToolTipRole: _tooltip,
    Role.ORDER_ID: lambda row, _: row.id,
    Role.VIEW: lambda row, _: row.view,
    Role.WORDS: lambda row, _: _words(row),
    Role.GROUP: lambda row, _: row.group,
}
