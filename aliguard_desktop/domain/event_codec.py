# SPDX-License-Identifier: MIT
"""Details of events as plain values and back, named as in docs/format.md.

Both the store and AliGuard's own JSON keep what an event carries in this form: text, numbers,
true or false, lists of text. Days are ISO text, money is a decimal string in the order's
currency; what is unknown is left out.
"""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from aliguard_desktop.domain.events import DETAIL_TYPES, Ask, MessageDetail
from aliguard_desktop.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aliguard_desktop.domain.events import Detail, EventKind

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LARGEST_NUMBER = 10**6


def parse_day(text: object) -> date:
    """Read an ISO day such as ``2026-04-05``.

    Raises:
        ValueError: It is not written like that, or there is no such day.
    """
    if not isinstance(text, str) or not _ISO_DAY.fullmatch(text):
        raise ValueError(f"not a day (write it like 2026-04-05): {_shown(text)}")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"there is no such day: {_shown(text)}") from error


def detail_to_plain(detail: Detail) -> dict[str, object]:
    """Return what ``detail`` carries as plain values; fields that are unknown are left out.

    A money field loses its currency: it is the order's.
    """
    plain: dict[str, object] = {}
    kind: Any = type(detail)
    for name, written, default in _fields_of(kind):
        value = getattr(detail, name)
        if value != default:
            plain[written] = _to_plain(value)
    return plain


def detail_from_plain(
    kind: EventKind, mapping: Mapping[str, object], currency: str
) -> tuple[Detail, tuple[str, ...]]:
    """Return the detail of ``kind`` from plain values, and the keys that ``kind`` does not know.

    Args:
        kind: What happened.
        mapping: Plain values by the names of docs/format.md, without date, source and the like.
        currency: The order's currency (ISO 4217), for amounts.

    Raises:
        ValueError: A value is not what its field takes; the message says which and why.
    """
    detail_type = DETAIL_TYPES[kind]
    hints, names = _shape(kind)
    values: dict[str, Any] = {}
    for key, plain in mapping.items():
        name = names.get(key)
        if name is None or plain is None:
            continue
        try:
            values[name] = _from_plain(hints[name], plain, currency)
        except ValueError as error:
            raise ValueError(f"{kind}, {key}: {error}") from error
    unknown = tuple(key for key in mapping if key not in names)
    return detail_type(**values), unknown


@cache
def _fields_of(detail_type: type[Any]) -> tuple[tuple[str, str, object], ...]:
    """Return name, name in JSON, and default of each field; an import asks for every event."""
    return tuple(
        (item.name, _plain_name(detail_type, item.name), item.default)
        for item in fields(detail_type)
    )


@cache
def _shape(kind: EventKind) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the types of the fields that a kind carries, and the fields by their JSON names."""
    detail_type = DETAIL_TYPES[kind]
    hints = get_type_hints(detail_type, localns={"Money": Money, "date": date})
    names = {_plain_name(detail_type, item.name): item.name for item in fields(detail_type)}
    return hints, names


def _plain_name(detail_type: type[Detail], name: str) -> str:
    """Return the name a field has in JSON (``from`` is a word of Python)."""
    return "from" if detail_type is MessageDetail and name == "sender" else name


def _to_plain(value: object) -> object:
    if isinstance(value, Money):
        return value.decimal_text()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_to_plain(item) for item in value]
    return value


def _from_plain(hint: Any, plain: object, currency: str) -> object:
    """Return ``plain`` as the type that ``hint`` names (None is dealt with by the caller)."""
    if isinstance(hint, UnionType):
        hint = next(option for option in get_args(hint) if option is not NoneType)
    if get_origin(hint) is tuple:
        if not isinstance(plain, list | tuple):
            raise ValueError(f"a list is needed, not {_shown(plain)}")
        return tuple(_from_plain(Ask, item, currency) for item in plain)
    if hint is bool:
        if not isinstance(plain, bool):
            raise ValueError(f"true or false is needed, not {_shown(plain)}")
        return plain
    if hint is int:
        return _whole_number(plain)
    if not isinstance(plain, str):
        raise ValueError(f"text is needed, not {_shown(plain)}")
    if hint is Money:
        return Money.parse(plain, currency)
    if hint is date:
        return parse_day(plain)
    if hint is str:
        return plain
    return _choice(hint, plain)


def _whole_number(plain: object) -> int:
    if isinstance(plain, bool) or not isinstance(plain, int) or not 0 <= plain <= _LARGEST_NUMBER:
        raise ValueError(f"a whole number is needed, not {_shown(plain)}")
    return plain


def _choice(hint: type[StrEnum], plain: str) -> StrEnum:
    try:
        return hint(plain)
    except ValueError as error:
        known = ", ".join(hint)
        raise ValueError(f"{_shown(plain)} is none of {known}") from error


def _shown(value: object) -> str:
    """Return a value shortened for a message."""
    text = repr(value) if isinstance(value, str | int | float | bool | None) else "a list or object"
    return text if len(text) <= 60 else text[:57] + "..."
