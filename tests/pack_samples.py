# SPDX-License-Identifier: MIT
"""An order with a dispute that was sent, in many scripts, and photos that know their place."""

from __future__ import annotations

import functools
import struct
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from aliguard_desktop import catalogue, catalogue_disputes, catalogue_pack
from aliguard_desktop.bootstrap import _PdfSheets
from aliguard_desktop.exporting.pack_file import PackFile
from aliguard_desktop.exporting.pack_pdf import PackPdf
from aliguard_desktop.imaging.locations import places_in
from aliguard_desktop.imaging.thumbnails import read_picture
from aliguard_desktop.services.case_packs import CasePackService, PackChoice
from aliguard_desktop.services.disputes import DisputeService
from aliguard_desktop.services.evidence import EvidenceService
from tests import factories as make
from tests import fakes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from aliguard_desktop.domain.dispute.phrases import Phrases
    from aliguard_desktop.domain.dispute.reasons import Reasons
    from aliguard_desktop.domain.orders import Case, Exhibit, Order

NUMBER = "8190000000000001"
SENT = datetime(2026, 3, 31, 10, 0, tzinfo=UTC)
RUSSIAN = "Продавец обещал вернуть деньги до пятницы."
CHINESE = "包裹已离开分拣中心"
HEBREW = "החבילה לא הגיעה (17 ימים)"
ARABIC = "لم يصل الطرد حتى الآن"
HOSTILE = '<img src="file:///etc/passwd"><b>Earbuds</b> & {order} %s \u202egpj.exe\x07'
LATITUDE = b"WGS-84-SECRET-PLACE"


def exif(orientation: int = 1, *, place: bool = True) -> bytes:
    """Return Exif data with an orientation and, if asked, a GPS directory with a map datum."""
    entries = [struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)]
    after = 8 + 2 + 12 * (2 if place else 1) + 4
    if place:
        entries.append(struct.pack(">HHII", 0x8825, 4, 1, after))
    first = struct.pack(">H", len(entries)) + b"".join(entries) + struct.pack(">I", 0)
    gps = b""
    if place:
        datum = after + 2 + 12 + 4
        gps = struct.pack(">H", 1) + struct.pack(">HHII", 0x12, 2, len(LATITUDE), datum)
        gps += struct.pack(">I", 0) + LATITUDE
    return b"MM\0*" + struct.pack(">I", 8) + first + gps


def encoded(image: QImage, form: str = "JPEG", quality: int = 90) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form, quality)
    return bytes(data.data())


def scene(width: int = 480, height: int = 320, tint: str = "#2a6fdb") -> QImage:
    """Return a picture that is red at its left upper corner."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ground = QLinearGradient(0, 0, width, height)
    ground.setColorAt(0, QColor(tint))
    ground.setColorAt(1, QColor("#f4e3c1"))
    painter.fillRect(image.rect(), ground)
    painter.fillRect(0, 0, width // 4, height // 4, QColor("#d01020"))
    painter.end()
    return image


def jpeg_with(exif_data: bytes, image: QImage | None = None, *, xmp: bytes = b"") -> bytes:
    """Return a JPEG with these metadata behind its first mark."""
    plain = encoded(image or scene())
    segments = b""
    for body in (b"Exif\0\0" + exif_data, xmp and b"http://ns.adobe.com/xap/1.0/\0" + xmp):
        if body:
            segments += b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
    return plain[:2] + segments + plain[2:]


@dataclass
class Packer:
    """The services over one order, and its exhibits in a folder."""

    units: fakes.MemoryUnits
    files: fakes.MemoryFiles
    clock: fakes.FakeClock
    evidence: EvidenceService
    disputes: DisputeService
    packs: CasePackService
    order_id: str

    @property
    def order(self) -> Order:
        with self.units() as unit:
            return unit.orders.get(self.order_id)

    @property
    def case(self) -> Case:
        return self.order.cases[0]

    def exhibit(self, name: str) -> Exhibit:
        return next(entry for entry in self.order.exhibits if entry.name == name)

    def choice(self, **fields: object) -> PackChoice:
        values: dict[str, object] = {"order_id": self.order_id, "case_id": self.case.id}
        return PackChoice(**(values | fields))  # type: ignore[arg-type]

    def copy(self, exhibit_id: str, tint: str, audience: str, how: str) -> Exhibit:
        """Keep a changed copy of an exhibit; its colour makes it another file."""
        data = encoded(scene(60, 60, tint), "PNG")
        name = f"copy {audience}.png"
        made = self.evidence.derive(
            self.order_id, exhibit_id, data, name, how=how, audience=audience
        )
        assert made.exhibit is not None
        return made.exhibit

    def change(self, exhibit_id: str, **fields: object) -> None:
        with self.units() as unit:
            order = unit.orders.get(self.order_id)
            changed = tuple(
                replace(entry, **fields) if entry.id == exhibit_id else entry
                for entry in order.exhibits
            )
            unit.orders.save(replace(order, exhibits=changed))
            unit.commit()


@functools.cache
def _catalogues() -> tuple[Mapping[str, Phrases], Reasons]:
    phrases = catalogue_disputes.load_phrases()
    return phrases, catalogue_disputes.load_reasons(phrases["en"])


def services(
    folder: Path,
    order: Order,
    zone: str = "Europe/Warsaw",
    read: Callable[[Path, QSize], QImage | None] = read_picture,
) -> Packer:
    """Return the services over an order that nothing was sent for."""
    phrases, reasons = _catalogues()
    units = fakes.MemoryUnits([order])
    clock = fakes.FakeClock(SENT)
    files = fakes.MemoryFiles(folder)
    disputes = DisputeService(
        units,
        catalogue.load_rulebook(),
        reasons,
        phrases,
        clock,
        partial(ZoneInfo, zone),
    )
    packs = CasePackService(
        units,
        files,
        disputes,
        PackFile(PackPdf(read, _PdfSheets()).make),
        places_in,
        catalogue_pack.load_pack_words,
    )
    evidence = EvidenceService(units, files, clock)
    return Packer(units, files, clock, evidence, disputes, packs, order.id)


def packer(folder: Path) -> Packer:
    """Return a dispute that was sent with a photo that knows its place, a chat, a mail, a film."""
    base = make.k3(
        make.event(
            "message_sent", "2026-03-26", to="seller", text="Please extend the protection time."
        ),
        make.event(
            "message_received",
            "2026-03-28",
            source="chat",
            sender="seller",
            text=f"{RUSSIAN}\n{CHINESE}\n{HEBREW}\n{ARABIC}\n{HOSTILE}",
        ),
    )
    order = replace(base, title=HOSTILE, store=ARABIC)
    made = services(folder / "originals", order)
    photo = encoded(scene(900, 1600, "#3f7d4f"), "PNG")
    for name, data in (
        ("parcel.jpg", jpeg_with(exif(6), scene(1200, 800))),
        ("chat \u05e9\u05d9\u05d7\u05d4.png", photo),
        ("answer.eml", b"From: a@example.org\nTo: b@example.org\nSubject: Hi\n\nNo.\n"),
        ("unboxing.mp4", film(42)),
    ):
        made.evidence.add_bytes(order.id, data, name)
    first = made.exhibit("parcel.jpg")
    made.evidence.describe(order.id, first.id, caption=f"Посылка / {CHINESE}")
    desk = made.disputes.open_draft(order.id)
    case = replace(desk.case, facts={"extension_answer": "none"}, truthful=True)
    made.disputes.submit(order.id, case)
    return made


def film(seconds: int, *, place: bool = False) -> bytes:
    """Return the boxes of an MP4 of this length; it holds no film."""

    def box(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I4s", len(body) + 8, kind) + body

    head = box(b"mvhd", struct.pack(">IIIII", 0, 0, 0, 600, seconds * 600) + bytes(80))
    about = box(b"udta", box(b"\xa9xyz", b"\0\x12\x15\xc7+52.2297+021.0122/")) if place else b""
    return (
        box(b"ftyp", b"isom\0\0\2\0isommp42")
        + box(b"mdat", b"frames" * 50)
        + box(b"moov", head + about)
    )
