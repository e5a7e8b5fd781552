# SPDX-License-Identifier: MIT
"""One order of AliGuard's own JSON: what is right is read, what is wrong is named."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from aliguard_desktop.domain.event_codec import detail_from_plain, parse_day
from aliguard_desktop.domain.event_identity import own_id
from aliguard_desktop.domain.events import DATED_KINDS, DisputeDetail, Event, EventKind, Source
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.order_number import is_order_number
from aliguard_desktop.domain.orders import (
    AUDIENCES,
    AddedBy,
    Case,
    CaseStatus,
    Exhibit,
    ExhibitKind,
    FrozenExhibit,
    Line,
    Parcel,
    Payment,
    TakenFrom,
)
from aliguard_desktop.importing.building import MOST_EVENTS, problem
from aliguard_desktop.importing.plain import clean_line, clean_lines, shortened
from aliguard_desktop.services.imported import ImportedOrder

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from aliguard_desktop.services.imported import NotUnderstood

_T = TypeVar("_T")
_E = TypeVar("_E", bound="StrEnum")
_CURRENCY = re.compile(r"[A-Z]{3}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_FACT_KEY = re.compile(r"[a-z][a-z0-9_]{0,60}")
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-zA-Z0-9.+\-]{1,80}")
_ORDER_KEYS = frozenset(
    {
        "number", "title", "store", "currency", "paid", "payment", "city", "country", "lines",
        "parcels", "note", "tags", "archived", "events", "cases", "exhibits",
    }
)  # fmt: skip
_EXHIBIT_KEYS = frozenset(
    {
        "id", "sha256", "name", "type", "kind", "caption", "size", "added_at", "added_by",
        "taken_at", "taken_from", "claims", "derived_from", "derived_how", "audience",
    }
)  # fmt: skip
_EVENT_KEYS = frozenset({"id", "kind", "on", "at", "date", "seen", "source", "line", "parcel"})


class _Place:
    """One object of the file: its values, its name for the report, and where problems go."""

    def __init__(
        self, value: object, name: str, keys: frozenset[str], problems: list[NotUnderstood]
    ) -> None:
        self.name = name
        self.problems = problems
        self.values: dict[str, object] = value if isinstance(value, dict) else {}
        if not isinstance(value, dict):
            self.complain("wrong_value", "An object is needed here.")
        for key in self.values:
            if keys and key not in keys:
                shown = shortened(str(key), 40)
                self.complain("unknown_key", f'The key "{shown}" is not known.', key=shown)

    def complain(self, code: str, why: str, **values: str) -> None:
        """Report a piece that is not understood."""
        self.problems.append(problem(code, self.name, why, **values))

    def wrong(self, key: str, why: str) -> None:
        """Report a value that does not fit its key."""
        self.complain("wrong_value", f'"{key}": {why}', key=key)

    def text(self, key: str, clean: Callable[[str], str] = clean_line) -> str | None:
        """Return a text, or None where it is not given or is no text."""
        value = self.values.get(key)
        if value is None or isinstance(value, str):
            return None if value is None else clean(value)
        self.wrong(key, "text is needed.")
        return None

    def choice(self, key: str, kind: type[_E]) -> _E | None:
        """Return one of the values of an enum, or None."""
        text = self.text(key)
        if not text:
            return None
        try:
            return kind(text)
        except ValueError:
            self.wrong(key, f'"{shortened(text, 40)}" is none of {", ".join(kind)}.')
            return None

    def flag(self, key: str) -> bool | None:
        """Return true or false, or None."""
        value = self.values.get(key)
        if value is None or isinstance(value, bool):
            return value
        self.wrong(key, "true or false is needed.")
        return None

    def items(self, key: str) -> list[object]:
        """Return a list, empty where none is given."""
        value = self.values.get(key)
        if value is None or isinstance(value, list):
            return value or []
        self.wrong(key, "a list is needed.")
        return []

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, each once."""
        items = self.items(key)
        texts = [clean_line(item) for item in items if isinstance(item, str)]
        if len(texts) != len(items):
            self.wrong(key, "a list of texts is needed.")
        return tuple(dict.fromkeys(text for text in texts if text))

    def read(self, key: str, how: Callable[[str], _T]) -> _T | None:
        """Return what ``how`` makes of a text; its ValueError is reported."""
        text = self.text(key)
        if not text:
            return None
        try:
            return how(text)
        except ValueError as error:
            self.wrong(key, f"{error}.")
            return None


def read_order(plain: object, rank: int, problems: list[NotUnderstood]) -> ImportedOrder | None:
    """Return one order, or None where it has no usable number; problems are collected.

    Args:
        plain: The JSON value.
        rank: Its rank in the file, for the report.
        problems: Where everything that is not understood is added.
    """
    number = clean_line(str(plain.get("number", ""))) if isinstance(plain, dict) else ""
    name = f"order {number}" if is_order_number(number) else f"order {rank} of the file"
    place = _Place(plain, name, _ORDER_KEYS, problems)
    if not is_order_number(number):
        place.complain("order_without_number", 'Its "number" is not an order number (digits).')
        return None
    currency = place.read("currency", _currency)
    country = (place.text("country") or "").upper()
    if country and not _COUNTRY.fullmatch(country):
        place.wrong("country", "two letters are needed, as in PL.")
        country = ""
    lines = _unique(_lines(place, currency or "USD"))
    parcels = _unique(_parcels(place))
    return ImportedOrder(
        number=number,
        title=place.text("title"),
        store=place.text("store"),
        currency=currency,
        paid=place.read("paid", lambda text: Money.parse(text, currency or "USD")),
        payment=place.choice("payment", Payment),
        city=place.text("city"),
        country=country or None,
        lines=lines,
        parcels=parcels,
        events=_events(place, number, currency or "USD"),
        cases=_cases(place, number),
        exhibits=_exhibits(place, number),
        note=place.text("note", clean_lines),
        tags=place.texts("tags"),
        archived=place.flag("archived"),
    )


def _lines(order: _Place, currency: str) -> list[Line]:
    lines = []
    for rank, plain in enumerate(order.items("lines"), 1):
        keys = frozenset({"id", "title", "quantity", "paid", "variant"})
        place = _Place(plain, f"{order.name}, line {rank}", keys, order.problems)
        quantity = place.values.get("quantity", 1)
        if isinstance(quantity, bool) or not isinstance(quantity, int) or not 0 < quantity < 10**6:
            place.wrong("quantity", "a whole number above 0 is needed.")
            quantity = 1
        paid = place.read("paid", lambda text: Money.parse(text, currency))
        own = place.text("id") or f"l{rank}"
        title, variant = place.text("title") or "", place.text("variant") or ""
        lines.append(Line(own, title, quantity, paid, variant))
    return lines


def _parcels(order: _Place) -> list[Parcel]:
    parcels = []
    for rank, plain in enumerate(order.items("parcels"), 1):
        keys = frozenset({"id", "numbers", "carrier", "lines"})
        place = _Place(plain, f"{order.name}, parcel {rank}", keys, order.problems)
        own, carrier = place.text("id") or f"p{rank}", place.text("carrier") or ""
        parcels.append(Parcel(own, place.texts("numbers"), carrier, place.texts("lines")))
    return parcels


def _events(order: _Place, number: str, currency: str) -> tuple[Event, ...]:
    events = []
    given = order.items("events")
    if len(given) > MOST_EVENTS:
        order.wrong("events", f"only the first {MOST_EVENTS} are read.")
    for rank, plain in enumerate(given[:MOST_EVENTS], 1):
        name = f"{order.name}, event {rank}"
        place = _Place(plain, name, frozenset(), order.problems)
        try:
            event = _event(place, number, currency)
        except ValueError as error:
            place.complain("event_wrong", f"This event was not read: {error}.")
            continue
        if event is not None:
            events.append(event)
    return tuple(events)


def _event(place: _Place, number: str, currency: str) -> Event | None:
    """Return one event, or None where its kind is not known.

    Raises:
        ValueError: A value does not fit; the message says which and why.
    """
    if not place.values:
        return None
    kind = place.choice("kind", EventKind)
    if kind is None:
        if "kind" not in place.values:
            place.wrong("kind", "every event needs one.")
        return None
    rest = {key: value for key, value in place.values.items() if key not in _EVENT_KEYS}
    detail, unknown = detail_from_plain(kind, _cleaned(rest), currency)
    for key in unknown:
        shown = shortened(key, 40)
        place.complain("unknown_key", f'"{kind}" has no key "{shown}".', key=shown)
    if isinstance(detail, DisputeDetail) and detail.case:
        detail = replace(detail, case=_stable_id(number, "case", detail.case))
    event = Event(
        id=place.text("id") or "",
        kind=kind,
        source=place.choice("source", Source) or Source.USER,
        line=place.text("line") or None,
        parcel=place.text("parcel") or None,
        detail=detail,
        **_when(place, kind),  # type: ignore[arg-type]
    )
    return replace(event, id=event.id or own_id(number, "event", place.name))


def _when(place: _Place, kind: EventKind) -> dict[str, object]:
    """Return ``day``, ``at`` and ``seen`` as the format asks for this kind."""
    given = {key: text for key in ("on", "at", "date", "seen") if (text := place.text(key))}
    if kind in DATED_KINDS:
        if "date" not in given or given.keys() & {"on", "at"}:
            raise ValueError(f'"{kind}" states a day: it needs "date" (and no "on" or "at")')
        seen = parse_day(given["seen"]) if "seen" in given else None
        return {"day": parse_day(given["date"]), "seen": seen}
    if given.keys() & {"date", "seen"}:
        raise ValueError(f'"{kind}" happens: it needs "on" or "at", not "date" or "seen"')
    return {
        "day": parse_day(given["on"]) if "on" in given else None,
        "at": _instant(given["at"]) if "at" in given else None,
    }


def _cleaned(values: dict[str, object]) -> dict[str, object]:
    return {
        clean_line(key): clean_lines(value) if isinstance(value, str) else value
        for key, value in values.items()
    }


def _cases(order: _Place, number: str) -> tuple[Case, ...]:
    cases = []
    keys = frozenset(
        {"id", "line", "situation", "status", "submitted_at", "text", "facts", "confirmed",
         "declined", "edited", "exhibits"}
    )  # fmt: skip
    exhibits = {one.id: one for one in _exhibits(order, number, quiet=True)}
    for rank, plain in enumerate(order.items("cases"), 1):
        place = _Place(plain, f"{order.name}, case {rank}", keys, order.problems)
        if not place.values:
            continue
        own = _case_exhibits(place, number, exhibits)
        case = Case(
            id=_stable_id(number, "case", place.text("id") or f"c{rank}"),
            line=place.text("line") or None,
            situation=place.text("situation") or "",
            facts=_facts(place),
            confirmed=frozenset(place.texts("confirmed")),
            declined=frozenset(place.texts("declined")),
            exhibits=own,
            text=place.text("text", clean_lines) or "",
            edited=bool(place.flag("edited")),
        )
        submitted = place.read("submitted_at", _instant)
        if place.choice("status", CaseStatus) is CaseStatus.SUBMITTED:
            if submitted is None:
                place.wrong("submitted_at", "a submitted case needs it; it was read as a draft.")
            else:
                case = _submitted(case, submitted, exhibits)
        cases.append(case)
    return _unique(cases)


def _submitted(case: Case, at: datetime, exhibits: dict[str, Exhibit]) -> Case:
    """Return the frozen record of a case."""
    frozen = tuple(
        FrozenExhibit(rank, one.id, one.name, one.sha256, one.kind, one.media_type)
        for rank, one in enumerate((exhibits[key] for key in case.exhibits), 1)
    )
    return replace(
        case,
        status=CaseStatus.SUBMITTED,
        submitted_at=at,
        truthful=True,
        frozen_exhibits=frozen,
        text_sha256=hashlib.sha256(case.text.encode()).hexdigest(),
    )


def _case_exhibits(place: _Place, number: str, exhibits: dict[str, Exhibit]) -> tuple[str, ...]:
    found = []
    for given in place.texts("exhibits"):
        own = _stable_id(number, "exhibit", given)
        if own in exhibits:
            found.append(own)
        else:
            place.wrong("exhibits", f'there is no exhibit "{shortened(given, 40)}".')
    return tuple(found)


def _facts(place: _Place) -> dict[str, str]:
    """Return facts as texts: numbers and yes or no are written out."""
    facts = place.values.get("facts")
    if facts is None:
        return {}
    if not isinstance(facts, dict):
        place.wrong("facts", "an object is needed.")
        return {}
    result = {}
    for key, value in facts.items():
        if value is None:
            continue
        if not _FACT_KEY.fullmatch(key) or not isinstance(value, str | int | float | bool):
            place.wrong("facts", f'"{shortened(key, 40)}" is not a fact, or its value no text.')
        elif isinstance(value, str):
            result[key] = clean_lines(value)
        else:
            result[key] = str(value).lower()
    return result


def _exhibits(order: _Place, number: str, *, quiet: bool = False) -> tuple[Exhibit, ...]:
    problems: list[NotUnderstood] = [] if quiet else order.problems
    exhibits: list[Exhibit] = []
    for rank, plain in enumerate(order.items("exhibits"), 1):
        place = _Place(plain, f"{order.name}, exhibit {rank}", _EXHIBIT_KEYS, problems)
        sha256 = (place.text("sha256") or "").lower()
        media_type = place.text("type") or "application/octet-stream"
        if not _SHA256.fullmatch(sha256):
            place.wrong("sha256", "64 hexadecimal digits are needed; the exhibit was not read.")
            continue
        if not _MEDIA_TYPE.fullmatch(media_type):
            place.wrong("type", "a media type is needed, as in image/png.")
            media_type = "application/octet-stream"
        size = place.values.get("size", 0)
        fits = isinstance(size, int) and not isinstance(size, bool) and 0 <= size < 2**40
        exhibits.append(
            Exhibit(
                id=_stable_id(number, "exhibit", place.text("id") or f"e{rank}"),
                sha256=sha256,
                name=_file_name(place.text("name") or f"exhibit {rank}"),
                media_type=media_type,
                kind=place.choice("kind", ExhibitKind) or ExhibitKind.OTHER,
                caption=place.text("caption", clean_lines) or "",
                position=len(exhibits) + 1,
                size=size if fits and isinstance(size, int) else 0,
                added_at=place.read("added_at", _instant),
                taken_at=place.read("taken_at", _instant),
                taken_from=place.choice("taken_from", TakenFrom) or TakenFrom.UNKNOWN,
                added_by=place.choice("added_by", AddedBy) or AddedBy.UNKNOWN,
                claims=tuple(claim for claim in place.texts("claims") if _is_key(place, claim)),
                derived_from=_original(place, number),
                derived_how=place.read("derived_how", _key) or "",
                audience=place.read("audience", _audience) or "",
            )
        )
    return _unique(exhibits)


def _original(place: _Place, number: str) -> str:
    """Return the id of the exhibit that this one is a copy of, as it is known here."""
    given = place.text("derived_from")
    return _stable_id(number, "exhibit", given) if given else ""


def _is_key(place: _Place, claim: str) -> bool:
    try:
        _key(claim)
    except ValueError as error:
        place.wrong("claims", f"{error}.")
        return False
    return True


def _key(text: str) -> str:
    if not _FACT_KEY.fullmatch(text):
        raise ValueError(f'"{shortened(text, 40)}" is not a key as in short_count')
    return text


def _audience(text: str) -> str:
    if text not in AUDIENCES:
        raise ValueError(f'"{shortened(text, 40)}" is none of {", ".join(AUDIENCES)}')
    return text


def _unique(items: list[_T]) -> tuple[_T, ...]:
    """Return items with each id once; the first one counts."""
    return tuple({getattr(item, "id", ""): item for item in reversed(items)}.values())[::-1]


def _stable_id(number: str, family: str, given: str) -> str:
    """Return a UUID as it is; any other id is known only within its order."""
    try:
        return str(UUID(given))
    except ValueError:
        return own_id(number, family, given)


def _file_name(text: str) -> str:
    """Return a name without folders: it is shown, never used as a path."""
    return re.split(r"[\\/]", text)[-1] or "exhibit"


def _currency(text: str) -> str:
    if not _CURRENCY.fullmatch(text):
        raise ValueError("three capital letters are needed, as in USD")
    return text


def _instant(text: str) -> datetime:
    """Read an RFC 3339 instant with its offset, in UTC."""
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"not an instant: {shortened(text, 40)!r}") from error
    if instant.tzinfo is None:
        raise ValueError(f"an instant needs its offset, as in +01:00: {shortened(text, 40)!r}")
    try:
        return instant.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"no such instant: {shortened(text, 40)!r}") from error
