# SPDX-License-Identifier: MIT
"""Orders that rest, in the database: found, counted and sorted there, read only when looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Text, case, delete, func, insert, literal, or_, select, type_coerce

from aliguard_desktop.domain.delay import PastStarts, Scope
from aliguard_desktop.services.resting import KnownOrder, RestingSort
from aliguard_desktop.storage.repositories import some_at_a_time
from aliguard_desktop.storage.schema import LineRow, OrderRow, RestingRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.services.resting import Ranked, RestingFilter, RestingOrder
    from aliguard_desktop.storage.repositories import OrderStore

_WAYS = {
    Scope.STORE: RestingRow.way_store,
    Scope.CARRIER: RestingRow.way_carrier,
    Scope.COUNTRY: RestingRow.way_country,
}


class RestingStore:
    """Orders that rest, as one unit of work sees them."""

    def __init__(self, session: Session, orders: OrderStore) -> None:
        """Take the unit's session and what reads its orders."""
        self._session = session
        self._orders = orders

    def put(self, rows: Sequence[RestingOrder]) -> None:
        """Let orders rest, or note anew what is known of them."""
        given = {row.order: row for row in rows}
        for some in some_at_a_time(given):
            keys = select(OrderRow.uid, OrderRow.pk)
            keys = keys.where(OrderRow.uid.in_(some), OrderRow.removed_batch.is_(None))
            pks = {found.uid: found.pk for found in self._session.execute(keys)}
            self._session.execute(delete(RestingRow).where(RestingRow.order_pk.in_(pks.values())))
            values = [_values(given[uid]) | {"order_pk": pk} for uid, pk in pks.items()]
            if values:
                self._session.connection().execute(insert(RestingRow), values)

    def wake(self, order_ids: Iterable[str]) -> None:
        """Let orders rest no longer."""
        for some in some_at_a_time(order_ids):
            keys = select(OrderRow.pk).where(OrderRow.uid.in_(some))
            self._session.execute(delete(RestingRow).where(RestingRow.order_pk.in_(keys)))

    def stale(self, asof: date, basis: str, after: int, most: int) -> dict[int, Order]:
        """Return some orders that rest on another basis, or only from a later day, by key."""
        stale = or_(RestingRow.basis != basis, RestingRow.since > asof)
        keys = select(RestingRow.order_pk).where(stale, RestingRow.order_pk > after)
        keys = keys.order_by(RestingRow.order_pk).limit(most)
        return self._orders.by_key(self._session.execute(keys).scalars())

    def count(self, asof: date) -> int:
        """Return how many orders rest."""
        statement = select(func.count()).select_from(RestingRow).where(RestingRow.since <= asof)
        return int(self._session.execute(statement).scalar_one())

    def is_resting(self, asof: date, order_ids: Iterable[str]) -> frozenset[str]:
        """Return those of these orders that rest."""
        found: set[str] = set()
        for some in some_at_a_time(order_ids):
            statement = select(OrderRow.uid).where(*_rest(asof), OrderRow.uid.in_(some))
            found.update(self._session.execute(statement).scalars())
        return frozenset(found)

    def find(self, asof: date, wanted: RestingFilter) -> list[int]:
        """Return the keys of the orders that fit, in the order of the list."""
        statement = select(RestingRow.order_pk).where(*_fits(asof, wanted))
        return list(self._session.execute(statement.order_by(RestingRow.place)).scalars())

    def ranked(self, asof: date, wanted: RestingFilter, by: RestingSort) -> list[Ranked]:
        """Return the orders that fit in ascending order; those alike in the order of the list."""
        text = {
            RestingSort.TITLE: RestingRow.title,
            RestingSort.STEP: type_coerce(RestingRow.step, Text),
            RestingSort.PAID: RestingRow.paid_currency,
        }[by]
        amount = RestingRow.paid_minor if by is RestingSort.PAID else literal(0)
        statement = select(text, amount, RestingRow.order_pk).where(*_fits(asof, wanted))
        sort = (text, amount) if by is RestingSort.PAID else (text,)
        rows = self._session.execute(statement.order_by(*sort, RestingRow.place))
        return [(row[0], row[1], row[2]) for row in rows]

    def orders(self, keys: Sequence[int]) -> dict[int, Order]:
        """Return the orders with these keys that are still there, by key and in their order."""
        return self._orders.by_key(keys)

    def ids(self, keys: Sequence[int]) -> dict[int, str]:
        """Return the ids of the orders with these keys that are still there, by key."""
        found: dict[int, str] = {}
        for some in some_at_a_time(keys):
            statement = select(OrderRow.pk, OrderRow.uid)
            statement = statement.where(OrderRow.pk.in_(some), OrderRow.removed_batch.is_(None))
            found.update((row[0], row[1]) for row in self._session.execute(statement))
        return found

    def key_of(self, asof: date, order_id: str) -> int | None:
        """Return the key of an order that rests, or None."""
        statement = select(OrderRow.pk).where(*_rest(asof), OrderRow.uid == order_id)
        return self._session.execute(statement).scalar_one_or_none()

    def stages(self, asof: date) -> list[str]:
        """Return the stages that occur."""
        statement = select(RestingRow.stage).where(RestingRow.since <= asof).distinct()
        return list(self._session.execute(statement).scalars())

    def stores(self, asof: date) -> list[str]:
        """Return the stores that occur."""
        statement = select(RestingRow.store).where(RestingRow.since <= asof).distinct()
        return [name for name in self._session.execute(statement).scalars() if name]

    def known(self, asof: date) -> list[KnownOrder]:
        """Return what names all of them, as ``Order.display_title`` does."""
        first = (
            select(LineRow.title)
            .where(LineRow.order_pk == OrderRow.pk, LineRow.removed_batch.is_(None))
            .where(LineRow.title != "")
            .order_by(LineRow.rank, LineRow.pk)
            .limit(1)
            .scalar_subquery()
        )
        title = case((OrderRow.title != "", OrderRow.title), else_=first)
        columns = select(OrderRow.uid, OrderRow.number, title, OrderRow.store)
        return [
            KnownOrder(uid, number, title or number, store)
            for uid, number, title, store in self._session.execute(columns.where(*_rest(asof)))
        ]

    def took(self, asof: date, scope: Scope, name: str) -> Mapping[int, int]:
        """Return how many took how many days, by days (``domain.delay.Past``)."""
        statement = (
            select(RestingRow.took, func.count())
            .where(RestingRow.since <= asof, _WAYS[scope] == name, RestingRow.took.is_not(None))
            .group_by(RestingRow.took)
        )
        return {took: count for took, count in self._session.execute(statement) if took is not None}

    def started(self, asof: date, first: date, last: date) -> list[PastStarts]:
        """Return what those that started on these days have come to (``domain.delay.Past``)."""
        came, travels = RestingRow.came.is_not(None), RestingRow.travels
        statement = (
            select(
                RestingRow.way_country,
                func.sum(case((came, 1), else_=0)),
                func.sum(case((came, 0), else_=1)),
                func.max(RestingRow.came),
            )
            .where(RestingRow.since <= asof, RestingRow.started.between(first, last))
            .where(or_(came, travels))
            .group_by(RestingRow.way_country)
        )
        return [
            PastStarts(country, arrived, travelling, latest or first.min)
            for country, arrived, travelling, latest in self._session.execute(statement)
        ]


def _rest(asof: date) -> tuple[ColumnElement[bool], ...]:
    """Return what orders must be to be among those that rest."""
    resting = select(RestingRow.order_pk).where(RestingRow.since <= asof)
    return (OrderRow.pk.in_(resting), OrderRow.removed_batch.is_(None))


def _fits(asof: date, wanted: RestingFilter) -> list[ColumnElement[bool]]:
    """Return what an order must be to be wanted."""
    found: list[ColumnElement[bool]] = [RestingRow.since <= asof]
    found += [func.instr(RestingRow.search, word) > 0 for word in wanted.words]
    if wanted.stages:
        found.append(RestingRow.stage.in_(sorted(wanted.stages)))
    if wanted.store:
        found.append(RestingRow.store == wanted.store)
    return found


def _values(row: RestingOrder) -> dict[str, object]:
    way = row.journey
    return {
        "since": row.since,
        "basis": row.basis,
        "place": row.place,
        "stage": row.stage,
        "step": row.step,
        "store": row.store,
        "title": row.title,
        "paid_currency": row.paid.currency if row.paid else "",
        "paid_minor": row.paid.minor if row.paid else 0,
        "search": row.text,
        "way_store": way.store,
        "way_carrier": way.carrier,
        "way_country": way.country,
        "started": way.start,
        "came": way.came,
        "took": way.took,
        "travels": way.travels,
    }
