# SPDX-License-Identifier: MIT
"""Column types: instants that keep their zone, enums by value, plain values as JSON text."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import DateTime, Text
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from enum import StrEnum

    from sqlalchemy.engine import Dialect


_EMPTY: dict[str, type[list[Any] | dict[str, Any]]] = {"{}": dict, "[]": list}


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

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """Store the value; text that is no member is refused."""
        return None if value is None else self.choices(value).value

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
        return storable(json.dumps(value, ensure_ascii=False, separators=(",", ":")))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Return the plain values."""
        if value is None:
            return None
        # Most lists and objects are empty: thousands of orders are read in half the time.
        make = _EMPTY.get(value)
        return json.loads(value) if make is None else make()
