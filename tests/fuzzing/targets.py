# SPDX-License-Identifier: MIT
"""What is fuzzed: each parser with any bytes, and what must hold whatever they are.

A target raises nothing where all is well. The same targets serve the coverage-guided fuzzer
(``run.py``) and the property tests (``tests/importing/test_every_parser.py``).
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.order_number import is_order_number
from aliguard_desktop.exporting.plain import harmless, json_text
from aliguard_desktop.importing.aliguard_json import AliGuardJsonReader
from aliguard_desktop.importing.archive import ArchiveReader
from aliguard_desktop.importing.case_pack import PackRefusal
from aliguard_desktop.importing.dates import days_in, month_day_near, read_day
from aliguard_desktop.importing.keeping import bare_links, without_contacts, worth_keeping
from aliguard_desktop.importing.mail.reader import MailboxReader, MailReader
from aliguard_desktop.importing.mhtml import MhtmlReader
from aliguard_desktop.importing.page_html import PageHtmlReader
from aliguard_desktop.importing.page_json import PageJsonReader
from aliguard_desktop.importing.pasted_text import PastedTextReader
from aliguard_desktop.importing.prices import read_price, read_price_info
from aliguard_desktop.importing.readers import ContentReader
from aliguard_desktop.importing.recognise import recognise
from aliguard_desktop.importing.sentences import expected_days, protection_ends, windows
from aliguard_desktop.importing.statuses import page_status
from aliguard_desktop.importing.tables.cells import (
    instant_of,
    proven_order,
    read_number,
    tracking_numbers,
    variant_of,
)
from aliguard_desktop.importing.tables.markup import MarkupTableReader
from aliguard_desktop.importing.tables.opendocument import OpenSheetReader
from aliguard_desktop.importing.tables.readers import (
    DelimitedReader,
    RecordsReader,
    WorkbookReader,
)
from aliguard_desktop.importing.typed_numbers import TypedNumbersReader
from aliguard_desktop.services.imported import RawInput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from aliguard_desktop.services.imported import ImportedOrder, ReadResult
    from aliguard_desktop.services.ports import Reader

READ_ON = date(2026, 3, 24)
# What no text of an order may hold: controls, halves of pairs, marks that turn the direction.
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class BrokenPromiseError(AssertionError):
    """A parser did what no content may make it do."""


def check_reader(reader: Reader, data: bytes, name: str = "input") -> ReadResult | None:
    """Read bytes and check what comes of it; None: refused, or not recognised."""
    # Both ways of reading come about equally often, and one input is always read the same way.
    pasted = len(data) % 2 == 0
    source = RawInput(name, data, READ_ON, pasted, None if pasted else True)
    try:
        result = reader.read(source)
    except AliGuardError as error:
        check_refusal(error)
        return None
    if result is not None:
        check_result(result)
    return result


def check_refusal(error: AliGuardError) -> None:
    """A refusal has a code and one sentence that can be shown."""
    promise(bool(error.code), "a refusal without a code")
    shown = (error.message, *error.values.values())
    promise(all(len(text) < 2000 for text in shown), f"{error.code}: endless words")
    promise(error.message.rstrip().endswith((".", ":", ")", "?")) or bool(error.values), error.code)


def check_result(result: ReadResult) -> None:
    """Something is always said, and nothing in it can do harm."""
    said = result.orders or result.not_understood or result.remarks or result.tables
    promise(bool(said), "read, but nothing is said of it")
    for order in result.orders:
        promise(order.number == "" or is_order_number(order.number), "a wrong order number")
        for text in texts_of(order):
            promise(HARMFUL.search(text) is None, f"a harmful character in {text[:60]!r}")
    for piece in (*result.not_understood, *result.remarks):
        promise(bool(piece.code) and bool(piece.why), "a reason without a code or words")
        promise(len(piece.raw) <= 400, "a raw piece without end")
        promise(HARMFUL.search(piece.raw) is None, f"{piece.code}: a harmful character")


def texts_of(order: ImportedOrder) -> Iterator[str]:
    """Yield the texts of an order that a person reads."""
    yield from filter(None, (order.title, order.store, order.currency, order.city, order.country))
    for line in order.lines:
        yield from (line.id, line.title, line.variant)
    for parcel in order.parcels:
        yield from (parcel.id, parcel.carrier, *parcel.numbers)
    for event in order.events:
        for key in getattr(type(event.detail), "__dataclass_fields__", {}):
            value = getattr(event.detail, key)
            if isinstance(value, str):
                yield value.replace("\n", " ")


def promise(kept: bool, what: str) -> None:
    """Raise where something does not hold."""
    if not kept:
        raise BrokenPromiseError(what)


def everything(data: bytes) -> None:
    """Any content, as it is dropped; what is kept of it can be read again."""
    recognise(data)
    result = check_reader(ContentReader(), data)
    if result is not None and result.orders:
        for piece in result.kept:
            check_reader(ContentReader(), piece.text.encode("utf-8", "replace"), "kept")


def zip_member(data: bytes) -> None:
    """The bytes as a file of an archive, twice under one name that wants to climb out."""
    check_reader(ArchiveReader(ContentReader()), zipped(("../../a", data), ("b/c.json", data)))


def workbook_part(data: bytes) -> None:
    """One part of a workbook, which the first byte chooses, with the other bytes."""
    parts = workbook_parts()
    chosen = sorted(parts)[data[0] % len(parts)] if data else ""
    files = [(name, data[1:] if name == chosen else old) for name, old in parts.items()]
    check_reader(WorkbookReader(), zipped(*files), "book.xlsx")


def workbook_cells(data: bytes) -> None:
    """The bytes as the rows of an otherwise right sheet."""
    rows = b"<sheetData>" + header_row() + data + b"</sheetData>"
    parts = workbook_parts()
    sheet = re.sub(rb"<sheetData>.*</sheetData>", lambda _: rows, parts[_SHEET], flags=re.DOTALL)
    files = [(name, sheet if name == _SHEET else old) for name, old in parts.items()]
    check_reader(WorkbookReader(), zipped(*files), "book.xlsx")


def words(data: bytes) -> None:
    """Dates, prices, statuses, sentences, ids and links in a text."""
    text = data.decode("utf-8", "surrogatepass" if data[:1] == b"\xed" else "replace")
    for day_first in (None, True, False):
        found = days_in(text, day_first)
        promise(all(one.start < one.end for one in found), "a day of no length")
    month_day_near(text, READ_ON)
    for refusing in (read_day, read_price, read_number, lambda one: read_price_info(one, "USD")):
        try:
            refusing(text)
        except AliGuardError as error:
            check_refusal(error)
        except ValueError:
            continue
    protection_ends(text)
    expected_days(text)
    windows(text)
    page_status(text)
    instant_of(text)
    proven_order(text.split("\n"))
    promise(all(HARMFUL.search(one) is None for one in tracking_numbers(text)), "numbers")
    promise(HARMFUL.search(variant_of(text)) is None, "a variant")
    worth_keeping(text.split("\n"), set())
    without_contacts(bare_links(text))
    json.loads(json_text(text))
    promise(HARMFUL.search(harmless(text)) is None, "a control character for the terminal")


def zipped(*files: tuple[str, bytes]) -> bytes:
    """Return an archive of files that are stored as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


_SHEET = "xl/worksheets/sheet1.xml"
_HEADERS = ("Order ID", "Product", "Store", "Value", "Tracking ID", "Carrier", "Order time")


@cache
def workbook_parts() -> dict[str, bytes]:
    import openpyxl  # noqa: PLC0415 - dear, and only two targets need it

    book = openpyxl.Workbook()
    book.active.append([*_HEADERS, "Status"])
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def header_row() -> bytes:
    cells = "".join(f'<c t="inlineStr"><is><t>{one}</t></is></c>' for one in (*_HEADERS, "Status"))
    return f'<row r="1">{cells}</row>'.encode()


def _of(reader: Reader) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        check_reader(reader, data)

    return target


TARGETS: dict[str, Callable[[bytes], None]] = {
    "everything": everything,
    "aliguard_json": _of(AliGuardJsonReader()),
    "page_json": _of(PageJsonReader()),
    "records": _of(RecordsReader()),
    "html": _of(PageHtmlReader()),
    "mhtml": _of(MhtmlReader(ContentReader())),
    "mail": _of(MailReader()),
    "mailbox": _of(MailboxReader()),
    "text": _of(PastedTextReader()),
    "typed_numbers": _of(TypedNumbersReader()),
    "table": _of(DelimitedReader()),
    "table_in_markup": _of(MarkupTableReader()),
    "pack": _of(PackRefusal()),
    "archive": _of(ArchiveReader(ContentReader())),
    "zip_member": zip_member,
    "workbook": _of(WorkbookReader()),
    "open_sheet": _of(OpenSheetReader()),
    "workbook_part": workbook_part,
    "workbook_cells": workbook_cells,
    "words": words,
}
"""Every parser by the name under which it is fuzzed."""
