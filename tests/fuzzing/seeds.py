# SPDX-License-Identifier: MIT
"""Where fuzzing begins: our own fixtures, put into the form that each target takes."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzzing.targets import header_row, workbook_parts
from tests.importing.mail.helpers import ORDER, PACKAGE, mail, mailbox, parcel_link

if TYPE_CHECKING:
    from collections.abc import Iterable

FIXTURES = Path(__file__).resolve().parent.parent / "importing" / "fixtures"
LONGEST = 40_000
"""Most bytes of one seed; a longer fixture is cut, which is a case of its own."""

_WORDS = (
    "Jan 24, 2025",
    "24 nov, 2023",
    "5 de marzo de 2026",
    "2026. 3. 4.",
    "03/04/2026",
    "2026년 3월 4일",
    "US $1,382.11",
    "129,46zł",
    "₩11,110",
    "USD|1382|11",
    "Refund if no delivery before Mar 3, 2026 · coupon code if delayed by Feb 2, 2026",
    "Estimated delivery: Feb 11 - 18, 2026",
    "dispute within 90 days after order was placed",
    "8.19000456742774E+15",
    '="8190004567427741"',
    '[{"name": "Color", "text": "Black"}]',
    "RR123456785CN, LP00123456789012",
    "https://www.aliexpress.com/p/order/detail.html?orderId=8190004567427741",
    "1767225600000",
    "awaiting delivery",
)
_CELLS = (
    '<row r="2"><c t="inlineStr"><is><t>8190004567427741</t></is></c><c><v>8.19E+15</v></c></row>',
    '<row><c r="A2" t="n"><v>8190004567427741</v></c><c r="G2" t="d"><v>2026-03-02</v></c></row>',
    '<row r="9"><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>1+1</f><v>2</v></c></row>',
)


def seeds_of(target: str) -> list[bytes]:
    """Return the seeds of a target."""
    pages = [path.read_bytes() for path in sorted(FIXTURES.iterdir()) if path.is_file()]
    tables = [path.read_bytes() for path in sorted((FIXTURES / "tables").iterdir())]
    found = {
        "mail": _mails,
        "mailbox": lambda: [mailbox(*_mails()[:2]), mailbox(b"x")],
        "mhtml": _saved_pages,
        "archive": lambda: [_packed(pages[0]), _packed(*tables[:2]), _packed(_packed(pages[1]))],
        "workbook": lambda: [_book(workbook_parts())],
        "workbook_part": _parts,
        "workbook_cells": lambda: [one.encode() for one in _CELLS],
        "words": lambda: [one.encode() for one in _WORDS],
        "records": lambda: [one for one in tables if one[:1] in b"[{"],
        "table": lambda: tables,
    }.get(target)
    if found is not None:
        return _cut(found())
    every = (*pages, *tables, *_mails(), *_saved_pages(), _packed(pages[0]), _captured())
    return _cut(every)


def write_seeds(target: str, folder: Path) -> int:
    """Write the seeds of a target into a folder and return how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    seeds = seeds_of(target)
    for rank, seed in enumerate(seeds):
        (folder / f"seed-{rank:02}").write_bytes(seed)
    return len(seeds)


def _cut(seeds: Iterable[bytes]) -> list[bytes]:
    return [seed[:LONGEST] for seed in seeds]


def _mails() -> list[bytes]:
    link = parcel_link(ORDER, "LP00123456789012", "Delivered", "A lamp")
    nested = (
        b'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n--b\n'
        b"Content-Type: text/plain; charset*=utf-8'en'x\n\nDelivered 02/03/2026\n--b\n"
        b"Content-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: base64\n\n"
        b"PHA+T3JkZXIgSUQ6IDgxOTAwMDQ1Njc0Mjc3NDE8L3A+\n--b--\n"
    )
    return [
        mail(f"Order {ORDER}: order shipped", link),
        mail(f"Package {PACKAGE} delivered", "<p>Tracking number: RR123456785CN</p>"),
        mail(f"=?utf-8?b?T3JkZXI=?= {ORDER}: order confirmed").partition(b"\n\n")[0]
        + b"\n"
        + nested,
    ]


def _saved_pages() -> list[bytes]:
    page = (FIXTURES / "detail.html").read_bytes()
    head = b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; "
    part = b"--b\nContent-Type: text/html\nContent-Location: https://x/\n"
    encoding = b"Content-Transfer-Encoding: quoted-printable\n\n"
    return [
        head + b'boundary="b"\n\n' + part + encoding + page.replace(b"=", b"=3D") + b"\n--b--\n"
    ]


def _captured() -> bytes:
    body = (FIXTURES / "list.json").read_text("utf-8")
    har = {"log": {"entries": [{"response": {"content": {"text": body}}}]}}
    return json.dumps(har).encode()


def _packed(*files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for rank, data in enumerate(files):
            archive.writestr(f"folder/{rank}.txt", data)
    return out.getvalue()


def _book(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def _parts() -> list[bytes]:
    return [
        bytes([rank]) + data for rank, (_, data) in enumerate(sorted(workbook_parts().items()))
    ] + [b"\x00" + header_row()]
