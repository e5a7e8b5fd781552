# SPDX-License-Identifier: MIT
"""When two events are the same, and ids that follow from what an event says.

A page read twice says the same twice: its events are compared by content, and their ids are
computed from it. Some pages show a status but not its day ("Awaiting delivery" on the list): the
event that follows from it is *inferred*. It counts from the order date, which is the earliest it
can be, and gives way as soon as a page or the user states the day.
"""

from __future__ import annotations

import json
from datetime import UTC
from hashlib import sha1
from secrets import token_hex
from typing import TYPE_CHECKING
from uuid import UUID

from aliguard_desktop.domain.event_codec import detail_to_plain
from aliguard_desktop.domain.events import DATED_KINDS, WindowDetail

if TYPE_CHECKING:
    from datetime import date, datetime

    from aliguard_desktop.domain.events import Detail, Event, EventKind, Source

_in_order = json.JSONEncoder(sort_keys=True).encode
_NAMESPACE = UUID("5b0e3f0a-6c1d-5d0c-9b53-0a3d4f0b7c11")


def event_content(event: Event) -> tuple[str, ...]:
    """Return what makes an event itself: two events with equal content are one.

    A stated day is the same whatever sentence states it and whenever it was read.
    """
    return content_of(
        event.kind, event.source, event.day, event.at, event.line, event.parcel, event.detail
    )


def content_of(
    kind: EventKind,
    source: Source,
    day: date | None,
    at: datetime | None,
    line: str | None,
    parcel: str | None,
    detail: Detail,
) -> tuple[str, ...]:
    """Return the ``event_content`` of an event with these values, before there is one."""
    when = at.astimezone(UTC).isoformat() if at else str(day or "")
    common = (kind, when, source, line or "", parcel or "")
    if kind not in DATED_KINDS:
        plain = detail_to_plain(detail)
        return (*common, _in_order(plain) if plain else "{}")
    return (*common, (detail.what or "") if isinstance(detail, WindowDetail) else "")


def event_id(number: str, event: Event, repeat: int = 0) -> str:
    """Return the id that follows from the order's number and what the event says.

    Args:
        number: AliExpress's order number.
        event: The event; its own id plays no part.
        repeat: 1 for the second event of the same content, and so on.
    """
    return id_of_content(number, event_content(event), repeat)


def id_of_content(number: str, content: tuple[str, ...], repeat: int = 0) -> str:
    """Return the id of an event whose ``event_content`` is known already."""
    return _uuid5("\n".join((number, *content, str(repeat))))


def with_id(event: Event, own: str, entry: int) -> Event:
    """Return the event under another id and rank; ``dataclasses.replace`` takes twice as long."""
    if event.id == own and event.entry == entry:
        return event
    return type(event)(
        own,
        event.kind,
        event.source,
        event.day,
        event.at,
        event.seen,
        event.line,
        event.parcel,
        event.detail,
        entry,
    )


def inferred_event_id(number: str, kind: EventKind) -> str:
    """Return the id of the event of ``kind`` that a mere status stands for."""
    return _uuid5(f"{number}\ninferred\n{kind}")


def is_inferred(number: str, event: Event) -> bool:
    """Return whether an event follows from a status alone, so that its day is the earliest."""
    return event.id == inferred_event_id(number, event.kind)


def own_id(number: str, family: str, given: str) -> str:
    """Return an id for something of an order whose file names it only within the file."""
    return _uuid5(f"{number}\n{family}\n{given}")


def new_id() -> str:
    """Return the text of ``uuid.uuid4``, in a fifth of the time: an import needs thousands."""
    return _dashed(token_hex(16), "4")


_NAMESPACE_BYTES = _NAMESPACE.bytes


def _uuid5(name: str) -> str:
    """Return the text of ``uuid.uuid5``, in a tenth of the time: every plan needs some."""
    digest = sha1(_NAMESPACE_BYTES + name.encode(), usedforsecurity=False).hexdigest()
    return _dashed(digest, "5")


def _dashed(digits: str, version: str) -> str:
    """Return hexadecimal digits as a UUID of a version."""
    variant = _VARIANTS[digits[16]]
    return (
        f"{digits[:8]}-{digits[8:12]}-{version}{digits[13:16]}-"
        f"{variant}{digits[17:20]}-{digits[20:32]}"
    )


_VARIANTS = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}
