# SPDX-License-Identifier: MIT
"""Builders for tests: orders, events and moments in one short line each.

Plain functions, no fixtures, so that tables and property tests can call them too.
``k1()`` to ``k7()`` are the worked cases' orders (their facts, in our own words); K8 is about a
text alone, so ``k8()`` returns that text.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from aliguard_desktop.domain import events as events_module
from aliguard_desktop.domain.events import DATED_KINDS, DETAIL_TYPES, Event, EventKind, Source
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.orders import Line, Order, Parcel, Payment
from aliguard_desktop.domain.platform_time import Moment

WARSAW = "Europe/Warsaw"
PACIFIC = ZoneInfo("America/Los_Angeles")


def day(text: str) -> date:
    """Return the day written as ``2026-01-20``."""
    return date.fromisoformat(text)


def instant(text: str, zone: str = WARSAW) -> datetime:
    """Return an aware instant; a text without offset is local time of ``zone``."""
    parsed = datetime.fromisoformat(text)
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=ZoneInfo(zone))


def moment(text: str, zone: str = WARSAW) -> Moment:
    """Return the moment ``text`` (``2026-03-24T12:00``, or a day: noon) in ``zone``."""
    clock = text if "T" in text else f"{text}T12:00"
    return Moment(instant(clock, zone).astimezone(UTC), ZoneInfo(zone), PACIFIC)


def money(text: str, currency: str = "USD") -> Money:
    """Return ``24.90`` as money."""
    return Money.parse(text, currency)


def event(
    kind: EventKind | str,
    when: str | date | datetime | None = None,
    *,
    source: Source | str = Source.USER,
    seen: str | date | None = None,
    line: str | None = None,
    parcel: str | None = None,
    entry: int = 0,
    id: str = "",  # noqa: A002 - the name the event itself uses
    **detail: Any,
) -> Event:
    """Return one event; a text with ``T`` is an instant, a shorter one a plain day.

    Values of ``detail`` may be the enums' texts (``problem="empty"``).
    """
    kind = EventKind(kind)
    at: datetime | None = None
    on: date | None = None
    if isinstance(when, str):
        if "T" in when:
            at = instant(when.replace("Z", "+00:00"))
        else:
            on = day(when)
    elif isinstance(when, datetime):
        at = when
    else:
        on = when
    if isinstance(seen, str):
        seen = day(seen)
    key = f"{kind}|{when}|{source}|{seen}|{line}|{parcel}|{entry}|{sorted(detail.items())!r}"
    return Event(
        id=id or str(uuid5(NAMESPACE_URL, key)),
        kind=kind,
        source=Source(source),
        day=on,
        at=at,
        seen=seen if kind in DATED_KINDS else None,
        line=line,
        parcel=parcel,
        detail=DETAIL_TYPES[kind](**_converted(kind, detail)),
        entry=entry,
    )


def order(*events: Event, number: str = "8190000000000001", **fields: Any) -> Order:
    """Return an order with these events, entered in the order given."""
    numbered = tuple(
        item if item.entry else replace(item, entry=rank) for rank, item in enumerate(events, 1)
    )
    values: dict[str, Any] = {"title": "Earbuds", "store": "AudioNova", "currency": "USD"}
    values |= fields
    if isinstance(values.get("paid"), str):
        values["paid"] = Money.parse(values["paid"], values["currency"])
    if isinstance(values.get("payment"), str):
        values["payment"] = Payment(values["payment"])
    identity = values.pop("id", str(uuid5(NAMESPACE_URL, number)))
    return Order(id=identity, number=number, events=numbered, **values)


def line(id: str = "l1", title: str = "Earbuds", **fields: Any) -> Line:  # noqa: A002
    """Return an order line."""
    return Line(id=id, title=title, **fields)


def parcel(id: str = "p1", *numbers: str, **fields: Any) -> Parcel:  # noqa: A002
    """Return a parcel with its tracking numbers, newest last."""
    return Parcel(id=id, numbers=numbers, **fields)


def with_events(base: Order, *events: Event) -> Order:
    """Return ``base`` with further events, entered after the ones it has."""
    start = max((item.entry for item in base.events), default=0)
    added = tuple(replace(item, entry=start + rank) for rank, item in enumerate(events, 1))
    return replace(base, events=base.events + added)


# ---- the worked cases ------------------------------------------------------------------------


def k1(*more: Event) -> Order:
    """K1: paid by card on 2 Mar 2026, the seller should ship by 10 Mar, nothing shipped."""
    base = order(
        event("placed", "2026-03-02", source="order_page"),
        event("paid", "2026-03-02", source="order_page"),
        event("ship_by", "2026-03-10", source="order_page"),
        payment="card",
        paid="24.90",
    )
    return with_events(base, *more)


def k2(*more: Event, last_scan: str = "2026-03-20") -> Order:
    """K2: placed 18 Jan, shipped 20 Jan, last scan 20 Mar, protection end 5 Apr 2026."""
    base = order(
        event("placed", "2026-01-18", source="order_page"),
        event("paid", "2026-01-18", source="order_page"),
        event("shipped", "2026-01-20", source="order_page"),
        event("protection_end", "2026-04-05", source="order_page", seen="2026-03-20"),
        event(
            "scan",
            last_scan,
            source="tracking_page",
            text="Arrived at destination country",
            place="",
        ),
        paid="24.90",
        parcels=(parcel("p1", "LP00000000000001"),),
    )
    return with_events(base, *more)


def k3(*more: Event) -> Order:
    """K3: K2 with a scan on 25 Mar and an extension asked on 26 Mar 2026, timer unmoved."""
    asked = event("extension_asked", "2026-03-26", days=30)
    return with_events(k2(last_scan="2026-03-25"), asked, *more)


def k4(*more: Event) -> Order:
    """K4: K2; look at it on 7 Apr 2026, two days after the timer ran out."""
    return k2(*more, last_scan="2026-03-25")


def k5(*more: Event) -> Order:
    """K5: an empty parcel received on 10 Jun 2026."""
    base = order(
        event("placed", "2026-05-01", source="order_page"),
        event("shipped", "2026-05-03", source="order_page"),
        event("protection_end", "2026-07-20", source="order_page", seen="2026-05-03"),
        event("received", "2026-06-10", problem="empty"),
        paid="18.40",
    )
    return with_events(base, *more)


def k6(*more: Event) -> Order:
    """K6: dispute of 1 Apr 2026, timer until 6 Apr; on 4 Apr the seller asks to close it."""
    base = order(
        event("placed", "2026-01-18", source="order_page"),
        event("shipped", "2026-01-20", source="order_page"),
        event("protection_end", "2026-04-06", source="order_page", seen="2026-03-30"),
        event("dispute_opened", "2026-04-01", solution="refund_only", amount=money("24.90")),
        event(
            "message_received",
            "2026-04-04",
            source="chat",
            sender="seller",
            asks=("cancel_dispute", "refund_outside"),
            promises="refund by PayPal",
        ),
        paid="24.90",
    )
    return with_events(base, *more)


def k7(*more: Event) -> Order:
    """K7: shipped on 10 Feb 2026, no scan and no protection date known."""
    base = order(
        event("placed", "2026-02-08", source="order_page"),
        event("paid", "2026-02-08", source="order_page"),
        event("shipped", "2026-02-10", source="order_page"),
        paid="9.99",
        parcels=(parcel("p1", "LP00000000000001"),),
    )
    return with_events(base, *more)


def k8() -> str:
    """K8: a text with a numero sign, curly quotes, Cyrillic and an unfilled place."""
    return "Order \u2116 1: the \u201cearbuds\u201d \u043d\u0435 came. Signed, [NAME]"


def worked_cases() -> dict[str, Order]:
    """Return the worked cases that are orders, by name."""
    return {"K1": k1(), "K2": k2(), "K3": k3(), "K4": k4(), "K5": k5(), "K6": k6(), "K7": k7()}


_ENUM_FIELDS: dict[str, str] = {
    "problem": "Problem",
    "to": "Party",
    "about": "Topic",
    "sender": "Party",
    "solution": "Solution",
    "outcome": "Outcome",
    "what": "WindowKind",
    "why": "ReturnedWhy",
    "route": "OutsideRoute",
}


def _converted(kind: EventKind, detail: dict[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for name, value in detail.items():
        if name == "by" and isinstance(value, str):
            family = (
                events_module.CancelledBy
                if kind is EventKind.CANCELLED
                else events_module.CompletedBy
            )
            result[name] = family(value)
        elif name == "reason" and kind is EventKind.FORM_REFUSED and isinstance(value, str):
            result[name] = events_module.RefusedBecause(value)
        elif name == "asks":
            result[name] = tuple(events_module.Ask(entry) for entry in value)
        elif name in {"answer_by", "appeal_by", "due"} and isinstance(value, str):
            result[name] = day(value)
        elif name in {"amount", "postage"} and isinstance(value, str):
            result[name] = Money.parse(value, "USD")
        elif _ENUM_FIELDS.get(name) and isinstance(value, str):
            result[name] = getattr(events_module, _ENUM_FIELDS[name])(value)
        else:
            result[name] = value
    return result
