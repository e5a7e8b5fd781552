# SPDX-License-Identifier: MIT
"""Saved pages (complete, SingleFile, copied markup) of the three generations of the site.

Class names change with every release, so what is looked for first is what a person reads: an
order number beside its label, or in a link. An order's part of the page is the largest element
that names no other order. Data that a script of the page holds is preferred where it is there.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import Line, Parcel
from aliguard_desktop.importing.building import problem
from aliguard_desktop.importing.dates import days_in
from aliguard_desktop.importing.html_tree import Element, Shown, let_go, parse_html, shown_lines
from aliguard_desktop.importing.keeping import (
    bare_links,
    kept_reply,
    texts_of,
    without_contacts,
    worth_keeping,
)
from aliguard_desktop.importing.limits import decode_page
from aliguard_desktop.importing.mtop import login_error
from aliguard_desktop.importing.page_data import data_in_scripts
from aliguard_desktop.importing.page_json import read_reply
from aliguard_desktop.importing.page_parts import Part, may_name_parcel, parcel_number, parts_of
from aliguard_desktop.importing.page_tracking import is_tracking, read_tracking
from aliguard_desktop.importing.pasted_text import (
    Goods,
    is_button,
    is_labelled_number,
    is_total,
    order_of_block,
    pieces_in,
)
from aliguard_desktop.importing.reading import Reading
from aliguard_desktop.services.imported import KeptPiece, ReadResult

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from aliguard_desktop.services.imported import ImportedOrder, NotUnderstood, RawInput

_ITEM_LINK = re.compile(r"/(?:item|i)/(?:[^/?#]{0,200}/)?(\d{1,20})|[?&]productId=(\d{1,20})")
_PARCEL_LINK = re.compile(r"[?&]trackingNumber=([A-Za-z0-9]{8,40})(?![A-Za-z0-9])")
_STORE_LINK = re.compile(r"/store/|storeId=|/store\?")
_TITLE_HINT = re.compile(r"__title__|baobei-name|item-title|info-name|productBlock", re.IGNORECASE)
_MORE = re.compile(
    r"(?:view|load|show) (?:more )?orders|view more|load more|ver (?:más|mais)(?: pedidos)?|"
    r"показать ещ[её]|voir plus|mehr anzeigen|zobacz więcej|더 ?보기",
    re.IGNORECASE,
)
_SIGN_IN = re.compile(
    r"login\.aliexpress|passport\.aliexpress|fm-login|_____tmd_____|punish\?|nc_login|captcha",
    re.IGNORECASE,
)
_SOURCE_VIEW = re.compile(
    r"class=\"?(?:line-content|line-gutter-backdrop|html-tag)|id=\"viewsource"
)
_HEAD = 65_536
_SAVED_FROM = re.compile(
    r"(?:saved from url=\(\d+\)|\burl:\s{0,3}|rel=[\"']?canonical[\"']?\s+href=[\"'])"
    r"(https?://[^\s\"'<>]{1,2000})",
    re.IGNORECASE,
)
_SAVED_ON = re.compile(r"saved with SingleFile[^>]{0,3000}?saved date:\s{0,3}([^\n>]{8,60})")
_RECEIPT = re.compile(
    r"(?:/p/tax-ui/|invoiceExport)[^\s\"'<>]{0,200}?[?&;]orderId=(\d{14,17})(?!\d)", re.IGNORECASE
)
_RECEIPT_TITLE = re.compile(
    r"<title[^>]{0,200}>\s{0,20}(?:tax )?(?:receipt|invoice)(?: details?)?\s{0,20}</title",
    re.IGNORECASE,
)
_SITE = re.compile(r"aliexpress|alicdn", re.IGNORECASE)
_PARSED, _READ_ON = 0.2, 0.4  # of the time: until the tree is made, and the orders are found
_TOLD = 20  # orders between two words on how far the reading is
_LONGEST_VARIANT = 200
_MOST_ITEMS = 500


class PageHtmlReader:
    """Reads the orders list, a detail page or a tracking page from markup."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Return what the page shows, or None where it is no page of AliExpress.

        Raises:
            AliGuardError: ``login_page``, ``page_source``, ``page_shell``, ``page_too_big``,
                ``receipt_page``, or what ``decode_page`` raises.
        """
        text = decode_page(source.data, source.name)
        reading = Reading.of(source)
        if reading.seen is None:
            reading = replace(reading, seen=_saved_on(text, source.read_on))
        root = parse_html(text, source.name, lambda part: source.tell(part * _PARSED))
        try:
            refuse_receipt(_address_of(text), source.name)
            return _read_tree(root, text, source, reading)
        finally:
            let_go(root)


def _read_tree(root: Element, text: str, source: RawInput, reading: Reading) -> ReadResult | None:
    data = _read_data(root, source.name, reading)
    if data is not None:
        return data
    parts = parts_of(root)
    # The parts of a list are looked at one by one: here, what stands around them is enough.
    apart = {id(part.element) for part in parts} if len(parts) > 1 else ()
    lines = shown_lines(root, apart)
    if is_tracking(root, lines, parts):
        return read_tracking(root, lines, parts, reading)
    if not parts:
        raise_for_page_without_orders(text, source.name)
        return None
    return _read_parts(parts, lines, reading, source.tell)


def refuse_receipt(address: str, name: str) -> None:
    """Refuse the saved page of a receipt: proof of a payment rather than an order's page.

    Args:
        address: Where the page was, as far as it says so.
        name: The file, for the message.

    Raises:
        AliGuardError: ``receipt_page``.
    """
    receipt = _RECEIPT.search(address)
    if receipt is not None:
        raise AliGuardError(
            "receipt_page",
            f"{name} is a receipt of order {receipt[1]}. It says less than the order's own page, "
            "so it was not read. Drop it on that order to keep it as evidence.",
            file=name,
            order=receipt[1],
        )


def _saved_on(text: str, today: date) -> date | None:
    """Return the day on which SingleFile says that it saved the page, None where nobody says."""
    saved = _SAVED_ON.search(text, 0, _HEAD)
    days = days_in(saved[1]) if saved is not None else []
    day = days[0].day if len(days) == 1 else None
    return day if day is not None and day <= today + timedelta(days=1) else None


def _address_of(text: str) -> str:
    """Return where a page was: as its saver wrote it down, or by a link to itself.

    An order's page links to its receipt, so a link counts only where the title says that the
    page is one.
    """
    head = text[:_HEAD]
    saved = _SAVED_FROM.search(head)
    if saved is not None:
        return saved[1]
    link = _RECEIPT.search(text) if _RECEIPT_TITLE.search(head) else None
    return "" if link is None else link[0]


def raise_for_page_without_orders(text: str, name: str) -> None:
    """Say why a page of AliExpress holds no orders; a page of another site is left to others.

    Raises:
        AliGuardError: ``page_source``, ``login_page`` or ``page_shell``.
    """
    if _SOURCE_VIEW.search(text):
        raise AliGuardError(
            "page_source",
            f"{name} is the source code of a page. AliExpress loads your orders later, so they are "
            "not in it. Open My Orders, wait until the orders are shown, and save the page as "
            '"Webpage, complete", or copy it with Ctrl+A and Ctrl+C.',
            file=name,
        )
    if _SIGN_IN.search(text):
        raise login_error()
    if _SITE.search(text):
        raise AliGuardError(
            "page_shell",
            f"{name} is a page of AliExpress, but it shows no order: it was saved before the "
            "orders were loaded, or it is another page. Open My Orders, wait until the orders are "
            'shown, and save the page as "Webpage, complete".',
            file=name,
        )


def _read_data(root: Element, name: str, reading: Reading) -> ReadResult | None:
    """Return what scripts of the page hold, or None where they hold no order."""
    problems: list[NotUnderstood] = []
    results = []
    kept = []
    for reply in data_in_scripts(root, name):
        result = read_reply(reply, reading, problems)
        if result is not None and result.orders:
            results.append(result)
            kept.append(kept_reply(reply, reading))
    if not results:
        return None
    return ReadResult(
        "+".join(dict.fromkeys(result.recognised for result in results)),
        tuple(order for result in results for order in result.orders),
        (*problems, *(one for result in results for one in result.not_understood)),
        any(result.more_on_site for result in results),
        tuple(kept),
    )


def _read_parts(
    parts: list[Part], lines: list[Shown], reading: Reading, tell: Callable[[float], None]
) -> ReadResult:
    problems: list[NotUnderstood] = []
    orders = []
    kept = []
    more = False
    for rank, part in enumerate(parts):
        if rank % _TOLD == 0:
            tell(_READ_ON + (1 - _READ_ON) * rank / len(parts))
        shown = lines if len(parts) == 1 else shown_lines(part.element)
        more = more or _says_more(shown)
        orders.append(_order(part, shown, reading, problems))
        kept.append(_kept(part.number, shown, orders[-1]))
    more = more or _says_more(lines)
    is_detail = len(parts) == 1 and not more and not _is_list_item(parts[0].element)
    kind = "html_detail" if is_detail else "html_list"
    page = f"<html>{''.join(kept)}</html>"
    piece = KeptPiece("page", page, reading.seen, reading.day_first)
    return ReadResult(kind, tuple(orders), tuple(problems), more, (piece,))


def _says_more(lines: list[Shown]) -> bool:
    """Return whether a button offers orders that the page does not show."""
    return any(_MORE.fullmatch(line.text) for line in lines if len(line.text) < 40)


def _kept(number: str, shown: list[Shown], order: ImportedOrder) -> str:
    """Return an order's part of the page as it may be kept: reading it gives the same order."""
    texts = [line.text for line in shown]
    anchor = _anchor(texts, number)
    known = set(texts_of(order))
    rows = []
    for rank, (line, is_kept) in enumerate(zip(shown, worth_keeping(texts, known), strict=True)):
        titles = [title for title in line.titles if title in known]
        if rank == anchor:
            rows.append(f"<p>Order ID: {number}</p>")
        elif is_kept or titles:
            rows.append(_kept_row(line, titles))
    parcels = "".join(
        f'<a href="//www.aliexpress.com/?tradeOrderId={number}&amp;trackingNumber={one}"></a>'
        for parcel in order.parcels
        for one in parcel.numbers
    )
    return f"<section>{''.join(rows)}{parcels}</section>"


def _kept_row(line: Shown, titles: list[str]) -> str:
    stores = [link for link in line.links if _STORE_LINK.search(link[:2000])]
    links = stores or [link for link in line.links if _product([link])]
    text = html.escape(without_contacts(line.text))
    title = f' title="{html.escape(titles[0])}"' if titles else ""
    hint = ' class="item-title"' if _is_title(line) and not stores else ""
    row = f"<span{title}{hint}>{text}</span>"
    if links:
        row = f'<a href="{html.escape(bare_links(links[0][:500]))}">{row}</a>'
    return f"<p>{row}</p>"


def _anchor(texts: list[str], number: str) -> int:
    """Return the rank of the line that names the order; the first one where none does."""
    return next(
        (rank for rank, text in enumerate(texts) if is_labelled_number(text, number)),
        next((rank for rank, text in enumerate(texts) if number in _joined(text)), 0),
    )


def _is_list_item(element: Element) -> bool:
    """Return whether a part with its single order is an entry of a list."""
    inside = (one for one in element.walk() if isinstance(one, Element))
    return any("order-item-header" in one.get("class") for one in inside)


def _order(
    part: Part, shown: list[Shown], reading: Reading, problems: list[NotUnderstood]
) -> ImportedOrder:
    texts = [line.text for line in shown]
    anchor = _anchor(texts, part.number)
    goods = _goods(shown)
    pictures = set() if goods.lines else _products_linked(part.element)
    if len(pictures) > 1:
        why = (
            f"This order has {len(pictures)} items, but the saved list shows only their pictures. "
            "Save the order's own page to get their names."
        )
        what, count = f"order {part.number}", str(len(pictures))
        problems.append(problem("titles_missing", what, why, count=count))
    order = order_of_block(part.number, texts, anchor, reading, problems, goods)
    return replace(order, parcels=order.parcels + _linked_parcels(part, order.parcels))


def _products_linked(element: Element) -> set[str]:
    """Return the products that links inside an element lead to."""
    inside = (one for one in element.walk() if isinstance(one, Element) and one.tag == "a")
    return {found for one in inside if (found := _product([one.get("href")]))}


def _linked_parcels(part: Part, known: tuple[Parcel, ...]) -> tuple[Parcel, ...]:
    """Return the parcels that links name together with this order, or that stand in it."""
    shown = {number for parcel in known for number in parcel.numbers}
    found: dict[str, None] = {}
    for element in (part.element, *part.element.walk()):
        if not isinstance(element, Element) or not may_name_parcel(element.rest):
            continue
        link = element.get("href")[:2000]
        number = _PARCEL_LINK.search(link)
        if number is not None and f"tradeOrderId={part.number}" in link:
            found[number[1].upper()] = None
        elif (shown_number := parcel_number(element)) not in ("", part.number):
            found[shown_number] = None
    return tuple(Parcel(number, (number,)) for number in found if number not in shown)


def _joined(text: str) -> str:
    return re.sub(r"(?<=\d)[ \u00a0](?=\d)", "", text)


def _product(links: list[str] | tuple[str, ...]) -> str:
    """Return the product that one of the links leads to, or an empty text."""
    for link in links:
        found = _ITEM_LINK.search(link[:2000])
        if found:
            return found[1] or found[2]
    return ""


def _goods(shown: list[Shown]) -> Goods:
    """Return the items and the store that links and titles of the lines name."""
    store = ""
    items: list[_Item] = []
    for line in shown:
        if items and is_total(line.text):
            break  # what follows is recommended, not bought
        if not store and any(_STORE_LINK.search(link[:2000]) for link in line.links):
            store = "" if is_button(line.text) else line.text
            continue
        pieces = pieces_in(line.text)
        if _is_title(line) and pieces is None and not is_button(line.text):
            title = next((one for one in line.titles if _continues(line.text, one)), line.text)
            product = _product(line.links)
            if not (items and items[-1].is_same(product, title)) and len(items) < _MOST_ITEMS:
                items.append(_Item(product, title))
        elif items and not items[-1].is_done:
            items[-1].take(line.text, pieces)
    named = [item for item in items if item.is_real]
    lines = tuple(item.line(rank) for rank, item in enumerate(named, 1))
    return Goods(lines, store if len(store) <= _LONGEST_VARIANT else "")


def _is_title(line: Shown) -> bool:
    return bool(_product(line.links)) or _TITLE_HINT.search(line.hints) is not None


def _continues(text: str, title: str) -> bool:
    """Return whether a ``title`` attribute is the text, or what was cut off it."""
    return bool(title) and title.startswith(text.rstrip("\u2026. "))


class _Item:
    """One item while its lines are read: title, variant, price with count."""

    def __init__(self, product: str, title: str) -> None:
        self.product = product
        self.title = title
        self.variant: list[str] = []
        self.quantity = 1
        self.priced = self.counted = False

    @property
    def is_done(self) -> bool:
        return self.priced and self.counted

    @property
    def is_real(self) -> bool:
        """An item has a price or a count beside it; a recommended article further down too."""
        return self.priced or bool(self.variant) or self.product != ""

    def is_same(self, product: str, title: str) -> bool:
        """A picture's link and the title's link name the same item until its price is read."""
        return not self.priced and self.product == product and self.title == title

    def take(self, text: str, pieces: tuple[bool, int | None] | None) -> None:
        """Take a line below the title."""
        if pieces is None:
            if not self.priced and not is_button(text) and len(text) <= _LONGEST_VARIANT:
                self.variant.append(text)
            else:
                self.counted = True  # something else begins
            return
        price, count = pieces
        if price and self.priced:
            self.counted = True
            return
        self.priced = self.priced or price
        if count is not None:
            self.quantity, self.counted = max(1, count), True

    def line(self, rank: int) -> Line:
        """Return the order line; without a price the lines below were something else."""
        variant = ", ".join(self.variant[:2]) if self.priced else ""
        return Line(f"l{rank}", self.title, self.quantity, None, variant)
