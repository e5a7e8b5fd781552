# SPDX-License-Identifier: MIT
"""Where a photo was taken is found in every form that cameras write, and nothing else goes."""

from __future__ import annotations

import hashlib
import struct
import time
import tracemalloc
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from aliguard_desktop.imaging.locations import places_in
from aliguard_desktop.imaging.thumbnails import read_picture
from aliguard_desktop.services.locations import Location, Patch, chunks_of
from tests.pack_samples import LATITUDE, encoded, exif, film, jpeg_with, scene

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

XMP = b'<x:xmpmeta><rdf:Description exif:GPSLatitude="52,13.8N"/></x:xmpmeta>'


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*chunks: bytes) -> bytes:
    plain = encoded(scene(60, 40), "PNG")
    return plain[:33] + b"".join(chunks) + plain[33:]


def webp(**chunks: bytes) -> bytes:
    plain = encoded(scene(60, 40), "WEBP")
    extra = b""
    for kind, body in chunks.items():
        name = kind.encode().ljust(4)
        extra += name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) & 1)
    body = plain[8:] + extra
    return b"RIFF" + struct.pack("<I", len(body)) + body


def box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", len(body) + 8, kind) + body


def heic(exif_data: bytes, xmp: bytes = b"<x/>") -> bytes:
    """Return the boxes of a HEIC with an Exif item and an XMP item; it holds no picture."""
    exif_item = struct.pack(">I", 6) + b"Exif\0\0" + exif_data

    def infe(item: int, kind: bytes) -> bytes:
        return box(b"infe", b"\2\0\0\0" + struct.pack(">HH4s", item, 0, kind) + b"\0")

    def whole(start: int) -> bytes:
        spans = [(1, start, len(exif_item)), (2, start + len(exif_item), len(xmp))]
        rows = b"".join(struct.pack(">HHHHII", item, 0, 0, 1, *span) for item, *span in spans)
        iloc = box(b"iloc", b"\1\0\0\0\x44\0" + struct.pack(">H", 2) + rows)
        iinf = box(
            b"iinf", b"\0\0\0\0" + struct.pack(">H", 2) + infe(1, b"Exif") + infe(2, b"mime")
        )
        meta = box(b"meta", b"\0\0\0\0" + iinf + iloc)
        return box(b"ftyp", b"heic\0\0\0\0mif1heic") + meta

    head = whole(0)
    return whole(len(head) + 8) + box(b"mdat", exif_item + xmp)


WITH_PLACE = {
    "jpeg": jpeg_with(exif(6)),
    "jpeg_xmp": jpeg_with(exif(place=False), xmp=XMP),
    "jpeg_iptc": (
        encoded(scene(40, 40))[:2]
        + b"\xff\xed\0\x1bPhotoshop 3.0\0\x1c\x02\x5a\0\x06Warsaw"
        + encoded(scene(40, 40))[2:]
    ),
    "jpeg_tail": encoded(scene(40, 40)) + jpeg_with(exif()),
    "png": png(chunk(b"eXIf", exif(3))),
    "png_text": png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP)),
    "png_packed": png(chunk(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(LATITUDE))),
    "webp": webp(EXIF=exif(8)),
    "webp_xmp": webp(XMP=XMP),
    "heic": heic(exif()),
    "heic_xmp": heic(exif(place=False), XMP),
    "mp4": film(10, place=True),
}
SECRETS = (LATITUDE, b"GPSLatitude", b"Warsaw", b"+52.2297", zlib.compress(LATITUDE))


@pytest.mark.parametrize("name", WITH_PLACE)
def test_the_place_goes_and_the_picture_stays(tmp_path: Path, name: str) -> None:
    data = WITH_PLACE[name]
    path = tmp_path / "original"
    path.write_bytes(data)
    found = places_in(path)
    assert found.location is Location.FOUND
    copy = tmp_path / "copy"
    copy.write_bytes(b"".join(chunks_of(path, found.patches)))
    fresh = copy.read_bytes()
    assert len(fresh) == len(data)
    assert not [word for word in SECRETS if word in fresh]
    assert [word for word in SECRETS if word in data], "the sample names no place"
    assert places_in(copy).location is Location.NONE
    assert path.read_bytes() == data
    if name.startswith(("jpeg", "png", "webp")):
        room = QSize(500, 500)
        assert read_picture(copy, room) == read_picture(path, room), "turned or changed"


@pytest.mark.parametrize(
    "data",
    [
        jpeg_with(exif(6, place=False)),
        encoded(scene(40, 40)),
        png(chunk(b"tEXt", b"Software\0Screenshot")),
        webp(EXIF=exif(place=False)),
        heic(exif(place=False)),
        film(10),
        b"%PDF-1.4 GPS",
        b"From: a@example.org\n\nGPS location",
        b"",
    ],
    ids=["jpeg", "bare", "png", "webp", "heic", "mp4", "pdf", "mail", "empty"],
)
def test_what_names_no_place_keeps_its_bytes(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "original"
    path.write_bytes(data)
    assert places_in(path).location is Location.NONE
    assert places_in(path).patches == ()


def tiff() -> bytes:
    gps = struct.pack(">HHHIII", 1, 0x02, 5, 3, 60, 0)  # where the latitude is
    entry = struct.pack(">HHHIII", 1, 0x8825, 4, 1, 26, 0)
    return b"MM\0*" + struct.pack(">I", 8) + entry + gps + bytes(80)


def heic_index(version: int, count: bytes, rest: bytes, sizes: int = 0) -> bytes:
    """Return a HEIC whose index of items says this and nothing more."""
    infe = box(b"infe", b"\2\0\0\0" + struct.pack(">HH4s", 1, 0, b"Exif") + b"\0")
    iinf = box(b"iinf", b"\0\0\0\0" + struct.pack(">H", 1) + infe)
    iloc = box(b"iloc", bytes([version, 0, 0, 0, sizes, 0]) + count + rest)
    return box(b"ftyp", b"heic\0\0\0\0mif1heic") + box(b"meta", b"\0\0\0\0" + iinf + iloc)


def track(kind: bytes) -> bytes:
    """Return a film with a track of this kind."""
    stbl = box(b"stbl", box(b"stsd", bytes(8) + box(kind, bytes(8))))
    moov = box(b"moov", box(b"trak", box(b"mdia", box(b"minf", stbl))))
    return box(b"ftyp", b"isom\0\0\2\0isommp42") + moov


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (tiff(), Location.UNKNOWN),
        (b"GIF89a" + bytes(20) + b"\x21\xff\x0bXMP DataXMP" + XMP, Location.UNKNOWN),
        (b"\x1aE\xdf\xa3webm" + b"\x45\xa3\x88LOCATION\x44\x87\x8c+52.1+021.0/", Location.UNKNOWN),
        (track(b"gpmd"), Location.UNKNOWN),
        (track(b"avc1"), Location.NONE),
        # Exif data inside of the index, where no camera has them.
        (heic_index(1, b"\0\1", struct.pack(">HHHHII", 1, 1, 0, 1, 0, 9), 0x44), Location.UNKNOWN),
        (heic_index(2, b"\xff\xff\xff\xff", b""), Location.UNKNOWN),
        (heic_index(0, b"\xff\xff", struct.pack(">HHH", 2, 0, 65_535) * 99), Location.UNKNOWN),
        (jpeg_with(exif())[:-2] + b"\xff\xd9" + bytes(2**16) + b"GPS", Location.FOUND),
    ],
    ids=["tiff", "gif", "webm", "way", "film", "inside", "endless", "empty_parts", "tail"],
)
def test_what_cannot_be_taken_out_is_never_called_clean(
    tmp_path: Path, data: bytes, expected: Location
) -> None:
    path = tmp_path / "original"
    path.write_bytes(data)
    assert places_in(path).location is expected


def test_a_huge_piece_of_metadata_is_not_held_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "film"
    with path.open("wb") as file:
        file.write(box(b"ftyp", b"isom\0\0\2\0isommp42"))
        file.write(struct.pack(">I4s", 2**31, b"uuid"))
        file.truncate(file.tell() - 8 + 2**31)  # a hole: it takes no room
    tracemalloc.start()
    found = places_in(path)
    held = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.location is Location.UNKNOWN
    assert held < 2**20


@pytest.mark.parametrize("name", ["jpeg", "png", "webp", "heic", "mp4"])
def test_a_file_that_was_cut_off_is_never_called_clean(tmp_path: Path, name: str) -> None:
    data = WITH_PLACE[name]
    path = tmp_path / "cut"
    at = min(data.find(word) for word in SECRETS if word in data)
    path.write_bytes(data[: at + 4])
    assert places_in(path).location is not Location.NONE


def test_a_picture_that_lies_about_its_parts_is_not_read_for_hours(tmp_path: Path) -> None:
    """Two wrong bytes make hundreds of parts out of one, each longer than the file."""
    data = bytearray(WITH_PLACE["heic"])
    data[129:131] = b"\0\1"
    path = tmp_path / "lying.heic"
    path.write_bytes(data)
    tracemalloc.start()
    try:
        found = places_in(path)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found.location is Location.UNKNOWN
    assert most < 1_000_000


@pytest.mark.parametrize("counted", [b"\2\0\0\0\0\0\xff\xff\xff\xff", b"\0\0\0\0\0\0\xff\xff"])
def test_an_index_of_very_many_parts_is_given_up(tmp_path: Path, counted: bytes) -> None:
    """Numbers without width let a few bytes stand for thousands of pieces."""
    index = counted + (b"\0" * 4 + b"\xff\xff") * 40_000
    boxes = b"".join(
        struct.pack(">I", len(body) + 8) + kind + body
        for kind, body in ((b"iinf", bytes(6)), (b"iloc", index))
    )
    meta = bytes(4) + boxes
    data = WITH_PLACE["heic"][:24] + struct.pack(">I", len(meta) + 8) + b"meta" + meta
    path = tmp_path / "many.heic"
    path.write_bytes(data)
    before = time.process_time()
    assert places_in(path).location is Location.UNKNOWN
    assert time.process_time() - before < 2


@given(st.sampled_from(sorted(WITH_PLACE)), st.integers(0, 400), st.binary(min_size=1, max_size=8))
def test_no_damage_makes_it_fail(
    tmp_path_factory: pytest.TempPathFactory, name: str, place: int, noise: bytes
) -> None:
    data = bytearray(WITH_PLACE[name])
    data[place : place + len(noise)] = noise
    path = tmp_path_factory.mktemp("noise") / "file"
    path.write_bytes(data)
    found = places_in(path)
    fresh = b"".join(chunks_of(path, found.patches))
    assert len(fresh) == len(data)
    starts = [patch.start for patch in found.patches]
    assert starts == sorted(starts)


def test_patches_reach_over_the_pieces_that_are_read(tmp_path: Path) -> None:
    size = 2**20
    path = tmp_path / "large"
    path.write_bytes(bytes(3 * size))
    patches = (Patch(5, b"a"), Patch(size - 3, b"b" * (size + 6)), Patch(3 * size - 1, b"c"))
    expected = bytearray(3 * size)
    for patch in patches:
        expected[patch.start : patch.start + len(patch.data)] = patch.data
    made = hashlib.sha256(b"".join(chunks_of(path, patches)))
    assert made.hexdigest() == hashlib.sha256(expected).hexdigest()


def test_a_copy_is_a_picture_still(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg_with(exif(6), scene(120, 80)))
    (tmp_path / "b.jpg").write_bytes(b"".join(chunks_of(path, places_in(path).patches)))
    upright = read_picture(tmp_path / "b.jpg", QSize(500, 500))
    assert isinstance(upright, QImage)
    assert (upright.width(), upright.height()) == (80, 120)
