# SPDX-License-Identifier: MIT
"""Writing AliGuard's own JSON (docs/format.md, section 2), which the importer reads back."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from aliguard_desktop.domain.event_codec import detail_to_plain
from aliguard_desktop.domain.events import DATED_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import (
        AddedBy,
        Case,
        Exhibit,
        Line,
        Order,
        Parcel,
        TakenFrom,
    )

VERSION = 1
"""Version of the format that is written."""


def orders_to_plain(orders: Iterable[Order]) -> dict[str, object]:
    """Return orders in the interchange format, ready for ``json.dumps``.

    Exhibits are named with their hashes; the files themselves are not part of the format.
    """
    return {
        "format": "aliguard",
        "version": VERSION,
        "orders": [_order(order) for order in orders],
    }


def _order(order: Order) -> dict[str, object]:
    return _without_empty(
        {
            "number": order.number,
            "title": order.title,
            "store": order.store,
            "currency": order.currency,
            "paid": order.paid.decimal_text() if order.paid else None,
            "payment": order.payment.value,
            "city": order.city,
            "country": order.country,
            "lines": [_line(line) for line in order.lines],
            "parcels": [_parcel(parcel) for parcel in order.parcels],
            "note": order.note,
            "tags": list(order.tags),
            "archived": order.archived,
            "events": [_event(event) for event in order.events],
            "cases": [_case(case) for case in order.cases],
            "exhibits": [_exhibit(one) for one in order.exhibits if one.removed_at is None],
        },
        keep=("archived",),
    )


def _line(line: Line) -> dict[str, object]:
    return _without_empty(
        {
            "id": line.id,
            "title": line.title,
            "quantity": line.quantity,
            "paid": line.paid.decimal_text() if line.paid else None,
            "variant": line.variant,
        }
    )


def _parcel(parcel: Parcel) -> dict[str, object]:
    return _without_empty(
        {
            "id": parcel.id,
            "numbers": list(parcel.numbers),
            "carrier": parcel.carrier,
            "lines": list(parcel.lines),
        }
    )


def _event(event: Event) -> dict[str, object]:
    day = event.day.isoformat() if event.day else None
    stated = event.kind in DATED_KINDS
    when = {
        "on": None if stated else day,
        "at": _instant(event.at) if event.at else None,
        "date": day if stated else None,
        "seen": event.seen.isoformat() if event.seen else None,
    }
    about = {"source": event.source.value, "line": event.line, "parcel": event.parcel}
    head = {"id": event.id, "kind": event.kind.value, **when, **about}
    return _without_empty(head) | detail_to_plain(event.detail)


def _case(case: Case) -> dict[str, object]:
    return _without_empty(
        {
            "id": case.id,
            "line": case.line,
            "situation": case.situation,
            "status": case.status.value,
            "submitted_at": _instant(case.submitted_at) if case.submitted_at else None,
            "text": case.text,
            "facts": dict(case.facts),
            "confirmed": sorted(case.confirmed),
            "declined": sorted(case.declined),
            "edited": case.edited or None,
            "exhibits": list(case.exhibits),
        }
    )


def _exhibit(exhibit: Exhibit) -> dict[str, object]:
    return _without_empty(
        {
            "id": exhibit.id,
            "sha256": exhibit.sha256,
            "name": exhibit.name,
            "type": exhibit.media_type,
            "kind": exhibit.kind.value,
            "caption": exhibit.caption,
            "size": exhibit.size or None,
            "added_at": _instant(exhibit.added_at) if exhibit.added_at else None,
            "added_by": _known(exhibit.added_by),
            "taken_at": _instant(exhibit.taken_at) if exhibit.taken_at else None,
            "taken_from": _known(exhibit.taken_from),
            "claims": list(exhibit.claims),
            "derived_from": exhibit.derived_from,
            "derived_how": exhibit.derived_how,
            "audience": exhibit.audience,
        }
    )


def _known(origin: AddedBy | TakenFrom) -> str | None:
    return None if origin.value == "unknown" else origin.value


def _instant(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat()


def _without_empty(values: Mapping[str, object], keep: tuple[str, ...] = ()) -> dict[str, object]:
    """Return values without what is not known (None, empty text, list or object)."""
    empty: tuple[object, ...] = (None, "", [], {})
    return {key: value for key, value in values.items() if key in keep or value not in empty}
