# SPDX-License-Identifier: MIT
"""Column types: instants that keep their zone, enums by value, plain values as JSON text."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import DateTime, Text
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from enum import StrEnum

    from sqlalchemy import Table
    from sqlalchemy.engine import Dialect
    from sqlalchemy.types import TypeEngine

    Bind = Callable[[list[Any]], list[Any]]


_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_EMPTY: dict[str, type[list[Any] | dict[str, Any]]] = {"{}": dict, "[]": list}


def binders(table: Table, names: Iterable[str], dialect: Dialect) -> list[Bind]:
    """Return what makes the database's values of these columns, for many rows at once.

    SQLAlchemy asks the same for every value of every row; thousands of rows are worth asking once.
    """
    return [_binder(table.c[name].type, dialect) for name in names]


def _binder(kind: TypeEngine[Any], dialect: Dialect) -> Bind:
    if isinstance(kind, PlainText):
        return _storable_column
    if isinstance(kind, JsonText):
        return lambda column: [kind.process_bind_param(one, dialect) for one in column]
    if isinstance(kind, UtcDateTime | EnumText):
        inner = kind.impl_instance.dialect_impl(dialect).bind_processor(dialect)
        own = partial(kind.process_bind_param, dialect=dialect)
        if inner is None:
            return lambda column: list(map(own, column))
        return lambda column: [inner(own(value)) for value in column]
    bind = kind.dialect_impl(dialect).bind_processor(dialect)
    return list if bind is None else lambda column: list(map(bind, column))


def _storable_column(column: list[str | None]) -> list[str | None]:
    """Return texts as ``storable`` does; most columns can be stored as they are."""
    try:
        "".join(filter(None, column)).encode()
    except UnicodeEncodeError:
        return [None if text is None else storable(text) for text in column]
    return column


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant, stored as UTC (SQLite itself would drop the zone in silence).

    Raises:
        ValueError: A naive datetime is handed in.
    """

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive datetime, store the others as UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its offset")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the instant with UTC attached."""
        return None if value is None else value.replace(tzinfo=UTC)


def storable(text: str) -> str:
    """Return text that UTF-8 can hold: halves of a pair are joined, lone halves replaced.

    Broken escapes in a saved page give such halves, and SQLite refuses them.
    """
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


class PlainText(TypeDecorator[str]):
    """Text of any origin."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Store what UTF-8 can hold."""
        return None if value is None else storable(value)


class EnumText(TypeDecorator[Any]):
    """A ``StrEnum``, stored by its value and never by its name."""

    impl = Text
    cache_ok = True

    def __init__(self, choices: type[StrEnum]) -> None:
        """Take the enum whose values the column holds."""
        super().__init__()
        self.choices = choices
        self._members = {member.value: member for member in choices}
        self._values = {member: member.value for member in choices}

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """Store the value; text that is no member is refused."""
        return None if value is None else self._values.get(value) or self.choices(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """Return the member; text that is none is refused."""
        # Asking the enum takes four times as long, and every event has two.
        return None if value is None else self._members.get(value) or self.choices(value)


class JsonText(TypeDecorator[Any]):
    """Plain values (text, numbers, lists, objects) as JSON text; None is JSON's null."""

    impl = Text
    cache_ok = True
    should_evaluate_none = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        """Store as compact JSON."""
        if not value and isinstance(value, list | dict):
            return "[]" if isinstance(value, list) else "{}"
        return storable(_compact(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Return the plain values."""
        if value is None:
            return None
        # Most lists and objects are empty: thousands of orders are read in half the time.
        make = _EMPTY.get(value)
        return json.loads(value) if make is None else make()
