# SPDX-License-Identifier: MIT
"""What of an input may be kept: recognised replies and lines, without who and where (decisions 31).

A reply is kept without every part that describes a person, a session or a request; of the address
only city and country stay. The values that were taken out are taken out of all other texts too.
Lines of a page are kept only where they state something that a reader may need: a number, a day,
a price, a status, an item. A line with a name or a street states none of these.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, cast

import msgspec

from aliguard_desktop.importing.dates import days_in
from aliguard_desktop.importing.order_detail import city_of
from aliguard_desktop.importing.plain import as_text
from aliguard_desktop.importing.sentences import windows
from aliguard_desktop.importing.statuses import page_status
from aliguard_desktop.services.imported import KeptPiece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from aliguard_desktop.importing.mtop import Reply
    from aliguard_desktop.importing.reading import Reading
    from aliguard_desktop.services.imported import ImportedOrder

# Keys whose values describe the buyer: the values go from everywhere else as well.
_PERSON = re.compile(
    r"address|receiver|recipient|contact|phone|mobile|e-?mail|zip|postal|postcode|street|cpf|"
    r"passport|buyer(?!.?protect)|user.?name|member|nick|latitude|longitude",
    re.IGNORECASE,
)
# Keys of the session, of requests and of statistics: nothing of them is needed.
_TECHNICAL = re.compile(
    r"cookie|token|session|header|credential|secret|password|login|user.?id|avatar|signature|"
    r"track(?:info|params)|utparams|device|^ip$|client.?ip|tax|card(?:no|number)",
    re.IGNORECASE,
)
_PUBLIC_PART = re.compile(r"city|country", re.IGNORECASE)
_SHORTEST_SECRET = 4
_LONGEST_NUMBER = 12  # longer ones are ids of orders, items and parcels
_MOST_SECRETS = 200
_LONGEST_SECRET = 120  # characters; names, streets and addresses are shorter
_REMOVED = "\u2022\u2022\u2022"
_ORDER_IN_LINK = re.compile(r"(?:tradeOrderId|orderId)=\d{14,17}(?!\d)")
_LINK = re.compile(r"(?:https?:)?//[^\s\"'<>]+")
_PATH = re.compile(r"//[^\s\"'<>]+")
_MAIL = re.compile(r"[\w.+\-]{1,64}@[\w\-]{1,64}(?:\.[\w\-]{1,64})+")
_PHONE = re.compile(r"\+\d[\d ()\-]{6,20}\d")
# ruff: noqa: RUF001 - roubles
_PRICE = re.compile(
    r"^[^\d]{0,16}(?:[$€£₽₩₪₴₺¥₹]|zł|руб|\b[A-Z]{3}\b)?\s*\d[\d.,' \u00a0]*[^\d]{0,8}"
    r"(?:x\s*\d{1,4})?$"
)
_SIGNED = re.compile(r"[$€£₽₩₪₴₺¥₹]|zł|руб|\b(?:USD|EUR|GBP|PLN|BRL|RUB)\b|^x\d{1,4}$")
_PAYMENT = re.compile(
    r"(?:payment method\s*[:\uff1a]?\s*)?(?:paypal|credit card|debit card)", re.IGNORECASE
)
_NUMBER_LINE = re.compile(r"\d(?:[ \u00a0]?\d){13,17}")
_TRACKING_LINE = re.compile(r"(?:[A-Z]{2}\d{9}[A-Z]{2}|\b(?:LP|AP|YT|CN|CAINI|AE)[A-Z0-9]{10,})")
_LONGEST_LINE = 400
_LONGEST_LABEL = 40
_HOLDERS = frozenset({dict, list})
_DIGITS = "0123456789"
_SHORT = 24  # characters; keys of values are not longer
_BLOCKS = 2  # a page's blocks lie in the object under "data"
_LABELS = frozenset(
    (
        *("order placed on", "order placed", "paid on", "payment completed on", "shipped on"),
        *("shipment completed on", "order completed on", "completed on", "total"),
        "payment method",
    )
)


def kept_reply(reply: Reply, reading: Reading) -> KeptPiece:
    """Return a reply as it may be kept; its address only says which order it is about."""
    secrets: dict[str, None] = {}
    order = _ORDER_IN_LINK.search(reply.url)
    text = _text_of(_capture(reply, order, _reduced(reply.data, secrets, _BLOCKS)))
    if secrets or text is None:
        reduced = _reduced(reply.data, {})
        if secrets:
            reduced = _cleaned(reduced, _pattern(secrets))
        whole = _capture(reply, order, reduced)
        text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return KeptPiece("reply", text, reading.seen, reading.day_first)


def _capture(reply: Reply, order: re.Match[str] | None, data: object) -> list[object]:
    url = f"https://www.aliexpress.com/?{order[0]}" if order else "https://www.aliexpress.com/"
    body = {"api": reply.api, "data": data, "ret": ["SUCCESS"], "v": "1.0"}
    return [{"url": url, "body": body}]


def kept_lines(
    lines: Sequence[str], orders: Iterable[ImportedOrder], reading: Reading
) -> KeptPiece:
    """Return the lines of a page that state something, one below the other."""
    known = {text for order in orders for text in texts_of(order)}
    kept = [
        line for line, is_kept in zip(lines, worth_keeping(lines, known), strict=True) if is_kept
    ]
    text = "\n".join(map(without_contacts, kept))
    return KeptPiece("lines", text, reading.seen, reading.day_first)


def worth_keeping(lines: Sequence[str], known: set[str]) -> list[bool]:
    """Return for each line whether it is kept: it states something, or is the label of one."""
    kept = [line in known or _says_something(line) for line in lines]
    for rank in range(len(lines) - 1):
        kept[rank] = kept[rank] or (kept[rank + 1] and _is_label(lines[rank]))
    return kept


def without_contacts(line: str) -> str:
    """Return a line without mail addresses and telephone numbers."""
    return _PHONE.sub(_REMOVED, _MAIL.sub(_REMOVED, line))


def texts_of(order: ImportedOrder) -> Iterator[str]:
    """Yield the texts that an order was read from: store, titles, variants."""
    yield from (order.title or "", order.store or "")
    for line in order.lines:
        yield from (line.title, line.variant)


def _says_something(line: str) -> bool:
    if not line or len(line) > _LONGEST_LINE or _PHONE.search(line):
        return False
    if (
        page_status(line)
        or _PAYMENT.fullmatch(line)
        or _NUMBER_LINE.search(line)
        or _TRACKING_LINE.search(line)
    ):
        return True
    return bool(days_in(line) or windows(line)) or (
        _PRICE.match(line) is not None and _SIGNED.search(line) is not None
    )


def _is_label(line: str) -> bool:
    """Return whether a line can be the label of the next one: by its colon or its words."""
    short = len(line) <= _LONGEST_LABEL
    return short and (line.endswith((":", "\uff1a")) or line.casefold() in _LABELS)


@lru_cache(maxsize=4096)
def _privacy(key: str) -> tuple[bool, bool]:
    """Return whether a key is technical, and whether it describes the buyer."""
    return _TECHNICAL.search(key) is not None, _PERSON.search(key) is not None


@lru_cache(maxsize=4096)
def _is_harmless(key: str) -> bool:
    return not any(_privacy(key)) and "//" not in key


def _reduced(value: object, secrets: dict[str, None], blocks: int = -1) -> object:
    """Return a JSON value without its private parts, mail addresses and what links ask for.

    Args:
        value: The value.
        secrets: Takes the texts of the buyer: they have to go from everywhere else as well.
        blocks: How far below the objects lie that are taken as text where nothing in them is
            private; negative: nothing is.
    """
    if isinstance(value, dict):
        kept: dict[str, object] = {}
        for key, inner in value.items():
            # Blocks are named by their order: each such name would be looked at by itself.
            is_technical, is_person = _privacy(key if len(key) < _SHORT else key.rstrip(_DIGITS))
            if is_technical:
                continue
            if is_person:
                kept[key] = _bare(_place(inner, secrets))
            elif isinstance(inner, str):
                # Most texts hold neither a link nor an address, and there are dozens in each order.
                kept[key] = _bare_text(inner) if "//" in inner or "@" in inner else inner
            elif isinstance(inner, dict) or isinstance(inner, list):  # noqa: SIM101 - twice as fast
                harmless = _harmless(inner) if blocks == 1 else None
                kept[key] = _reduced(inner, secrets, blocks - 1) if harmless is None else harmless
            else:
                kept[key] = inner
        return kept
    if isinstance(value, list):
        return [_reduced(inner, secrets) for inner in value]
    return _bare_text(value) if isinstance(value, str) else value


def _harmless(value: object) -> msgspec.Raw | None:
    """Return the text of a value that says nothing of the buyer, None where it may.

    It gives what ``_reduced`` gives, without a look at each value: there are millions of them.
    """
    keys: set[str] = set()
    waiting = [value]
    while waiting:
        place = waiting.pop()
        if isinstance(place, dict):
            keys.update(place)
            waiting.extend([one for one in place.values() if type(one) in _HOLDERS])
        else:
            waiting.extend([one for one in cast("list[object]", place) if type(one) in _HOLDERS])
    if not all(map(_is_harmless, keys)):
        return None
    text = _text_of(value)
    if text is None or "@" in text:
        return None
    asks = "?" in text and any("?" in link for link in _PATH.findall(text))
    # A backslash may stand before a quotation mark, which then ends no link.
    if asks and "\\" in text:
        return None
    return msgspec.Raw((_LINK.sub(_bare_link, text) if asks else text).encode())


def _text_of(value: object) -> str | None:
    """Return a value as compact JSON, None where only Python's own way can write it."""
    try:
        return msgspec.json.encode(value).decode()
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None


def _bare(place: object) -> object:
    """Return what is left of an address with nothing but bare texts in it."""
    if isinstance(place, dict):
        return {key: _bare_text(text) for key, text in place.items()}
    return place


def _bare_text(text: str) -> str:
    """Return a text without mail addresses, and with bare links only."""
    if "//" in text:
        text = _LINK.sub(_bare_link, text)
    return _MAIL.sub(_REMOVED, text) if "@" in text else text


def _place(value: object, secrets: dict[str, None]) -> object:
    """Return city and country of an address, nothing of anything else."""
    _remember(value, secrets)
    if not isinstance(value, dict):
        return "" if isinstance(value, str) else None
    country = as_text(value.get("countryCode"))
    city = city_of(as_text(value.get("regionAddress"))) or city_of(as_text(value.get("city")))
    kept = {"regionAddress": city, "city": city}
    if re.fullmatch(r"[A-Za-z]{2}", country):
        kept["countryCode"] = country
    secrets.pop(city, None)
    return {key: text for key, text in kept.items() if text}


def _remember(value: object, secrets: dict[str, None]) -> None:
    """Note every text inside a private part, so that it goes from everywhere else as well."""
    waiting = [value]
    while waiting and len(secrets) < _MOST_SECRETS:
        item = waiting.pop()
        if isinstance(item, dict):
            waiting.extend(one for key, one in item.items() if not _PUBLIC_PART.search(key))
        elif isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, str | int) and not isinstance(item, bool):
            text = str(item).strip()[:_LONGEST_SECRET].strip()
            is_id = text.isdigit() and len(text) > _LONGEST_NUMBER
            if len(text) >= _SHORTEST_SECRET and not is_id:
                secrets[text] = None


def _pattern(secrets: dict[str, None]) -> re.Pattern[str]:
    """Return a pattern of the private texts as whole words, the longest first."""
    words = "|".join(re.escape(one) for one in sorted(secrets, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _cleaned(value: object, private: re.Pattern[str]) -> object:
    """Return a JSON value whose texts hold no private text."""
    if isinstance(value, dict):
        return {key: _cleaned(inner, private) for key, inner in value.items()}
    if isinstance(value, list):
        return [_cleaned(inner, private) for inner in value]
    if isinstance(value, str):
        return private.sub(_REMOVED, value)
    if isinstance(value, int) and private.fullmatch(str(value)):
        return None
    return value


def bare_links(text: str) -> str:
    """Return a text whose links have no query but the order they name."""
    return _LINK.sub(_bare_link, text)


def _bare_link(found: re.Match[str]) -> str:
    """Return a link with its path and the order it names, nothing else of its query."""
    path, _, query = found[0].partition("?")
    order = _ORDER_IN_LINK.search(query)
    return f"{path}?{order[0]}" if order else path
