# SPDX-License-Identifier: MIT
"""Reader of text copied from the orders list, a detail page or a tracking page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.order_number import LONGEST, SHORTEST, is_order_number
from aliguard_desktop.domain.orders import Line, Parcel
from aliguard_desktop.importing.building import EventList
from aliguard_desktop.importing.dates import days_in
from aliguard_desktop.importing.keeping import kept_lines
from aliguard_desktop.importing.limits import decode
from aliguard_desktop.importing.order_detail import payment_of
from aliguard_desktop.importing.plain import clean_line
from aliguard_desktop.importing.prices import read_price
from aliguard_desktop.importing.reading import Reading
from aliguard_desktop.importing.sentences import Base, expected_days, protection_ends, windows
from aliguard_desktop.importing.statuses import page_status
from aliguard_desktop.importing.tracking_steps import add_steps, has_steps
from aliguard_desktop.services.imported import ImportedOrder, ReadResult

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.money import Money
    from aliguard_desktop.services.imported import NotUnderstood, RawInput

_DIGITS = rf"(?P<number>\d(?:[ \u00a0]?\d){{{SHORTEST - 1},{LONGEST - 1}}})(?![\d])"
ORDER_LABELS = (
    r"order (?:id|number|no\.?)|ref\.? ?number|order ref|n[úu]mero (?:do|de|del) pedido|"
    r"id (?:do|del) pedido|n[º°o]\.? (?:do|de) pedido|num[ée]ro de (?:la )?commande|"
    r"id pedido|n[º°o]?\.? ?pedido|"
    r"номер заказа|заказ №?|номер замовлення|bestell(?:nummer|-nr\.?)|ordernummer|"
    r"numer zamówienia|numero (?:d['\u2019])?ordine|sipari\u015f (?:no|numaras\u0131)|"
    r"주문번호|注文番号|订单号|訂單編號|מספר הזמנה|رقم الطلب"
)
"""What stands before an order number on pages, as a pattern."""
_ANCHOR = re.compile(rf"(?:{ORDER_LABELS})\s*[:\uff1a#]*\s*{_DIGITS}", re.IGNORECASE)
_LABEL_ALONE = re.compile(rf"(?:{ORDER_LABELS})\s*[:\uff1a]*", re.IGNORECASE)
_LINK = re.compile(rf"(?:orderId|tradeOrderId)=(?P<number>\d{{{SHORTEST},{LONGEST}}})(?!\d)")
_DATE_LABEL = re.compile(
    r"(?:order )?date|order time|ordered on|data do pedido|data|fecha(?: del? pedido)?|"
    r"date de (?:la )?commande|дата(?: заказа)?|주문일자?|sifariş tarixi|"
    r"bestell(?:datum|t am)|datum|"
    r"data zamówienia|дата замовлення|data (?:dell['\u2019])?ordine|sipariş tarihi|besteldatum|"
    r"fecha de pedido|注文日|下单时间|תאריך הזמנה|تاريخ الطلب",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?P<label>[^:\uff1a\n]{2,40})[:\uff1a]+\s*(?P<value>.*)")
_TRACKING = re.compile(
    r"(?:tracking (?:number|no\.?)|número de (?:seguimiento|rastreio|rastreamento)|трек-номер)"
    r"\s*[:\uff1a]*\s*(?P<number>[A-Z0-9]{8,40})\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:(?:order )?total(?: price)?|order amount|итого|всего|сумма заказа|"
    r"gesamt(?:betrag|summe)?|totale|importe total|valor total|montant total|razem|suma|"
    r"łącznie|합계|총액|合計)"
    r"(?![^\W\d_])\s*[:\uff1a]*\s*(?P<price>.*)",
    re.IGNORECASE,
)
_PIECES = re.compile(r"(?P<price>.*\d.*?)\s*[x\u00d7]\s*(?P<count>\d{1,4})", re.IGNORECASE)
_COUNT = re.compile(r"[x\u00d7]\s*(?P<count>\d{1,4})", re.IGNORECASE)
_NOISE = frozenset(
    {
        "copy", "details", "order details", "copiar", "detalhes", "copier", "détails", "копировать",
        "подробнее", "detalles", "view details", "(store)", "confirm received", "track status",
        "track order", "add to cart", "remove", "view orders", "return/refund", "buy again",
        "ver detalles", "kopieren", "kopiuj", "szczegóły", "복사", "скопировать",
    }
)  # fmt: skip
_DATED_LABELS = {
    "order placed on": EventKind.PLACED,
    "order placed": EventKind.PLACED,
    "paid on": EventKind.PAID,
    "payment completed on": EventKind.PAID,
    "shipment completed on": EventKind.SHIPPED,
    "shipped on": EventKind.SHIPPED,
}
_ENDED_LABELS = frozenset({"order completed on", "order closed on", "completed on"})
_LINES_BEFORE = 3
_LONGEST_PRICE = 60


@dataclass(frozen=True, slots=True)
class _Anchor:
    """Where an order's number stands: line, and the line after what belongs to it."""

    line: int
    number: str


class PastedTextReader:
    """Reads orders from plain text, anchored on labelled order numbers."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Return the orders that the text names, or None where it names none.

        Raises:
            AliGuardError: What ``decode`` raises.
        """
        text = decode(source.data, source.name)
        lines = [clean_line(line) for line in re.split(r"[\r\n\u2028\u2029]+", text)]
        lines = [line for line in lines if line]
        reading = Reading.of(source)
        anchors = _anchors(lines)
        named = {anchor.number for anchor in anchors}
        if len(named) <= 1 and (found := _tracking_page(lines, "".join(named), reading)):
            return found
        if not anchors:
            return None
        problems: list[NotUnderstood] = []
        starts = [_start(lines, anchor.line) for anchor in anchors]
        starts[0] = 0 if len({anchor.number for anchor in anchors}) == 1 else starts[0]
        orders = []
        for rank, anchor in enumerate(anchors):
            end = starts[rank + 1] if rank + 1 < len(starts) else len(lines)
            block = lines[starts[rank] : end]
            orders.append(
                order_of_block(anchor.number, block, anchor.line - starts[rank], reading, problems)
            )
        kept = (kept_lines(lines, orders, reading),)
        return ReadResult("pasted_text", tuple(orders), tuple(problems), kept=kept)


def is_labelled_number(text: str, number: str) -> bool:
    """Return whether a text names this order number beside its label."""
    found = _ANCHOR.search(text[:400])
    return found is not None and re.sub(r"\D", "", found["number"]) == number


def is_label_alone(text: str) -> bool:
    """Return whether a text is a label of an order number and nothing else."""
    return _LABEL_ALONE.fullmatch(text[:80]) is not None


def is_button(text: str) -> bool:
    """Return whether a line is a button or a filler, not something that was bought."""
    return text.casefold() in _NOISE


def is_total(text: str) -> bool:
    """Return whether a line states the order's total, with or without its amount."""
    return _TOTAL.match(text) is not None


def pieces_in(text: str) -> tuple[bool, int | None] | None:
    """Return whether a line is a price and how many pieces it says, None where it is neither."""
    count = _COUNT.fullmatch(text[:_LONGEST_PRICE])
    if count:
        return False, int(count["count"])
    if len(text) > _LONGEST_PRICE:
        return None
    pieces = _PIECES.fullmatch(text)
    if _price(pieces["price"] if pieces else text) is None:
        return None
    return True, int(pieces["count"]) if pieces else None


def _anchors(lines: list[str]) -> list[_Anchor]:
    """Return each order's first labelled number; links count only where no label is."""
    found: dict[str, _Anchor] = {}
    for index, line in enumerate(lines):
        match = _ANCHOR.search(line[:400])
        if match is None and index and _LABEL_ALONE.fullmatch(lines[index - 1][:80]):
            match = re.fullmatch(_DIGITS, line[:80])
        number = re.sub(r"\D", "", match["number"]) if match else ""
        if is_order_number(number):
            found.setdefault(number, _Anchor(index, number))
    if not found:
        for index, line in enumerate(lines):
            for match in _LINK.finditer(line):
                found.setdefault(match["number"], _Anchor(index, match["number"]))
    return sorted(found.values(), key=lambda anchor: anchor.line)


def _start(lines: list[str], anchor: int) -> int:
    """Return the first line of a list entry: its status stands above date and number."""
    start = anchor
    for index in range(anchor - 1, max(-1, anchor - 1 - _LINES_BEFORE), -1):
        if _date_label(lines[index]) or _LABEL_ALONE.fullmatch(lines[index]):
            start = index
        elif start == index + 1 and (page_status(lines[index]) or _date_label(lines[index + 1])):
            return index
    return start


def _date_label(line: str) -> bool:
    match = _LABELLED.fullmatch(line)
    return match is not None and _DATE_LABEL.fullmatch(match["label"].strip()) is not None


@dataclass(frozen=True, slots=True)
class Goods:
    """What was bought and where, as markup says it more exactly than text."""

    lines: tuple[Line, ...] = ()
    store: str = ""


def order_of_block(
    number: str,
    block: list[str],
    anchor: int,
    reading: Reading,
    problems: list[NotUnderstood],
    goods: Goods | None = None,
) -> ImportedOrder:
    """Return the order that lines of text show.

    Args:
        number: Its number.
        block: Its lines, clean.
        anchor: Rank of the line with the number.
        reading: When the page was open, and what ambiguous dates mean.
        problems: Where everything that is not understood is added.
        goods: Items and store, where markup gave them; else they are looked for in the lines.
    """
    events = EventList(number, Source.ORDER_PAGE, reading.seen, reading.day_first)
    placed, ended = _add_dates(events, block)
    text = "\n".join(block)
    events.add_stated(EventKind.PROTECTION_END, protection_ends(text, events.day_first))
    events.add_stated(EventKind.EXPECTED_BY, expected_days(text, events.day_first))
    status = _status(block[:anchor]) or ("" if goods is None else _only_status(block[anchor:]))
    events.add_status(status, placed or reading.seen, ended)
    first_placed = events.first(EventKind.PLACED)
    bases = {Base.PLACED: first_placed.day if first_placed else None, Base.CONFIRMED: ended}
    events.add_windows(windows(text), bases, placed)
    problems.extend(events.problems)
    body = block[anchor + 1 :]
    items, store = _items(body) if goods is None else (goods.lines, goods.store)
    paid = _total(body)
    method = next((value for label, value in _labelled(block) if label == "payment method"), "")
    parcels = tuple(
        Parcel(found, (found,)) for found in dict.fromkeys(tracking_numbers(block, number))
    )
    return ImportedOrder(
        number=number,
        title=next((line.title for line in items if line.title), None),
        store=store or None,
        currency=paid.currency if paid else None,
        paid=paid,
        payment=payment_of(method),
        lines=items,
        parcels=parcels,
        events=tuple(events.events),
        own_ids=True,
    )


def _add_dates(events: EventList, block: list[str]) -> tuple[date | None, date | None]:
    """Add the labelled days; return the order date and the day the order ended."""
    placed = ended = None
    for label, value in _labelled(block):
        if _DATE_LABEL.fullmatch(label) and placed is None:
            placed = events.add_day(EventKind.PLACED, value)
        elif label in _DATED_LABELS:
            day = events.add_day(_DATED_LABELS[label], value)
            placed = placed or (day if label.startswith("order placed") else None)
        elif label in _ENDED_LABELS:
            ended = next((one.day for one in days_in(value, events.day_first)), None)
    return placed, ended


def _labelled(block: list[str]) -> list[tuple[str, str]]:
    """Return (label in small letters, value); the value may stand on the next line."""
    found = []
    for index, line in enumerate(block):
        match = _LABELLED.fullmatch(line[:300])
        if match is None:
            label = line.casefold()
            if label in _DATED_LABELS or label in _ENDED_LABELS or label == "payment method":
                found.append((label, block[index + 1] if index + 1 < len(block) else ""))
            continue
        value = match["value"] or (block[index + 1] if index + 1 < len(block) else "")
        found.append((match["label"].strip().casefold(), value))
    return found


def _status(above: list[str]) -> str:
    """Return the status text: a known one, else the line just above the date.

    A whole page begins with its status; a row of steps ("Shipped", "Completed") comes later.
    """
    known = [line for line in above if page_status(line)]
    if known:
        return known[-1] if len(above) <= _LINES_BEFORE else known[0]
    plain = [line for line in above if not _LABELLED.fullmatch(line)]
    short = plain[-1] if plain and len(above) <= _LINES_BEFORE else ""
    return short if len(short) <= 40 and not _LABEL_ALONE.fullmatch(short) else ""


def _only_status(lines: list[str]) -> str:
    """Return the one known status of lines; several would be a row of steps."""
    known = dict.fromkeys(line for line in lines if page_status(line))
    return next(iter(known)) if len(known) == 1 else ""


def _items(body: list[str]) -> tuple[tuple[Line, ...], str]:
    """Return the lines of an order and its store, as a list entry shows them."""
    rest = [line for line in body if line.casefold() not in _NOISE]
    stop = next((rank for rank, line in enumerate(rest) if _TOTAL.match(line)), None)
    has_store = bool(rest) and "(store)" not in {line.casefold() for line in body}
    if stop is None or stop == 0:
        return (), ""
    shown, store = (rest[1:stop], rest[0]) if has_store else (rest[:stop], "")
    lines: list[Line] = []
    words: list[str] = []
    for line in shown:
        # A price is short; looking for one in a long line takes time without end.
        pieces = _PIECES.fullmatch(line) if len(line) <= _LONGEST_PRICE else None
        price = _price(pieces["price"] if pieces else line)
        count = _COUNT.fullmatch(line)
        if count and lines and not words:
            last = lines.pop()
            lines.append(Line(last.id, last.title, max(1, int(count["count"])), None, last.variant))
        elif price is not None and words:
            quantity = max(1, int(pieces["count"])) if pieces else 1
            variant = ", ".join(words[1:])
            lines.append(Line(f"l{len(lines) + 1}", words[0], quantity, None, variant))
            words = []
        else:
            words.append(line)
    return tuple(lines), store if len(store) <= 120 else ""


def _total(body: list[str]) -> Money | None:
    for index, line in enumerate(body):
        match = _TOTAL.fullmatch(line)
        if match is not None:
            following = body[index + 1] if index + 1 < len(body) else ""
            return _price(match["price"] or following)
    return None


def _price(text: str) -> Money | None:
    try:
        return read_price(text)
    except ValueError:
        return None


def tracking_numbers(block: list[str], number: str) -> list[str]:
    """Return the labelled tracking numbers of lines, except the order's own number."""
    found = []
    for index, line in enumerate(block):
        joined = line if index + 1 >= len(block) else f"{line}\n{block[index + 1]}"
        match = _TRACKING.match(joined[:300])
        if match and match["number"].upper() != number and any(map(str.isdigit, match["number"])):
            found.append(match["number"].upper())
    return found


def _tracking_page(lines: list[str], number: str, reading: Reading) -> ReadResult | None:
    """Return what a copied tracking page says, or None where this is none.

    It shows a parcel's number and its steps. Where it names no order, the parcel's number alone
    is enough: it decides which order is meant.
    """
    numbers = tuple(dict.fromkeys(tracking_numbers(lines, number)))
    if not numbers or (number and not has_steps(lines)):
        return None
    page = EventList(number, Source.TRACKING_PAGE, reading.seen, reading.day_first)
    text = "\n".join(lines)
    page.add_stated(EventKind.PROTECTION_END, protection_ends(text, page.day_first))
    page.add_stated(EventKind.EXPECTED_BY, expected_days(text, page.day_first))
    carrier = EventList(number, Source.CARRIER, None, reading.day_first)
    parcels = tuple(Parcel(one, (one,)) for one in numbers)
    if has_steps(lines):
        add_steps(carrier, lines, numbers[0], reading.seen)
    order = ImportedOrder(number, parcels=parcels, events=(*page.events, *reversed(carrier.events)))
    # Nothing is kept: its steps are words of their own, and an address stands between them.
    return ReadResult("pasted_tracking", (order,), (*page.problems, *carrier.problems))
