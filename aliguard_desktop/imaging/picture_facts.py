# SPDX-License-Identifier: MIT
"""What a camera wrote beside the pixels: when a picture or video was taken, and whether where.

A reader of our own, on purpose: three tags are needed, Pillow would be the largest library of
the program, piexif has had no release since 2019, and exif and exifread do not read PNG, WebP,
HEIC and video. Only these few structures are followed, each within limits; what is broken is as
if nothing were there, never an error: an exhibit is a stranger's file. Nothing is written.
"""

from __future__ import annotations

import re
import struct
import zlib
from datetime import UTC, datetime, timedelta, timezone
from typing import IO, TYPE_CHECKING

from aliguard_desktop.services.ports import PictureFacts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MOST = 16 * 1024 * 1024
"""Bytes of metadata that are looked at; a camera writes a hundredth of it."""

_MOST_PIECES = 1000
_MOST_ENTRIES = 512
_MOST_UNPACKED = 1024 * 1024

_EXIF = b"Exif\0\0"
_TIFF_HEADS = (b"II*\0", b"MM\0*")
_XMP_PLACE = re.compile(rb"GPS(?:Latitude|Longitude|Coordinates|DestLat|DestLong)")
_VIDEO_PLACE = re.compile(rb"\xa9xyz|location\.ISO6709|loci\0\0\0\0")
_RAW_PROFILE = re.compile(rb"Raw profile type (?:exif|APP1|xmp)\0\0", re.I)
_TIME = re.compile(r"(\d{4})[:\-/](\d\d)[:\-/](\d\d)[ T](\d\d):(\d\d):(\d\d)")
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")

_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825
_TAKEN = ((0x9003, 0x9011), (0x9004, 0x9012))
"""Tags of the time of taking (and, failing that, of digitising), each with its offset."""

_PLACES = frozenset({0x02, 0x04, 0x14, 0x16, 0x1B, 0x1C})
"""GPS tags that say where: latitude, longitude, both of the aim, method and name of the area."""

_ASCII = 2
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
_VIDEO_EPOCH = datetime(1904, 1, 1, tzinfo=UTC)


def picture_facts(path: Path) -> PictureFacts:
    """Return what the file itself says about when and where it was taken.

    Args:
        path: A picture or a video; its content decides how it is read, not its name.

    Returns:
        The facts; empty ones where the file has none, is broken, missing or of another kind.
    """
    try:
        with path.open("rb") as file:
            return _facts(file)
    except (OSError, ValueError, struct.error, OverflowError):
        return PictureFacts()


def has_location(path: Path) -> bool:
    """Return whether a picture or video carries the place where it was taken."""
    return picture_facts(path).has_location


def _facts(file: IO[bytes]) -> PictureFacts:
    head = file.read(16)
    file.seek(0)
    if head.startswith(b"\xff\xd8\xff"):
        return _joined(_jpeg_pieces(file))
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return _joined(_png_pieces(file))
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return _joined(_webp_pieces(file))
    if head[4:8] == b"ftyp":
        return _box_facts(file, head[8:12])
    if head[:4] in _TIFF_HEADS:
        return _joined([file.read(_MOST)])
    if head.startswith(b"GIF8"):
        return PictureFacts(has_location=_XMP_PLACE.search(file.read(_MOST)) is not None)
    return PictureFacts()


def _joined(pieces: Iterator[bytes] | list[bytes]) -> PictureFacts:
    """Return the facts of all pieces together: the first time, and a place wherever one is."""
    taken: datetime | None = None
    where = False
    for piece in pieces:
        facts = _piece_facts(piece)
        taken = taken or facts.taken
        where = where or facts.has_location
    return PictureFacts(taken, where)


def _piece_facts(piece: bytes) -> PictureFacts:
    """Return the facts of one piece: a TIFF structure, or XMP's text."""
    if piece[:4] in _TIFF_HEADS:
        try:
            return _Tiff(piece).facts()
        except (struct.error, ValueError, OverflowError):
            return PictureFacts()
    return PictureFacts(has_location=_XMP_PLACE.search(piece) is not None)


# ---- where the pieces are ----------------------------------------------------------------------


def _jpeg_pieces(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the Exif and XMP segments before the picture itself."""
    file.seek(2)
    left = _MOST
    for _ in range(_MOST_PIECES):
        mark = file.read(2)
        while mark == b"\xff\xff":  # a marker may be preceded by any number of these
            mark = b"\xff" + file.read(1)
        if len(mark) < 2 or mark[0] != 0xFF or mark[1] in (0xDA, 0xD9):
            return
        size = struct.unpack(">H", file.read(2))[0] - 2
        left -= size
        if size < 0 or left < 0:
            return
        data = file.read(size)
        if mark[1] == 0xE1:
            yield data.removeprefix(_EXIF)


def _png_pieces(file: IO[bytes]) -> Iterator[bytes]:
    """Yield what a PNG has of Exif and XMP: chunks of their own, or packed into text."""
    file.seek(8)
    left = _MOST
    for _ in range(_MOST_PIECES):
        header = file.read(8)
        if len(header) < 8:
            return
        size, kind = struct.unpack(">I4s", header)
        if kind == b"IEND":
            return
        if kind not in (b"eXIf", b"iTXt", b"zTXt", b"tEXt") or size > left:
            file.seek(size + 4, 1)
            continue
        left -= size
        data = file.read(size)
        file.seek(4, 1)
        yield data.removeprefix(_EXIF) if kind == b"eXIf" else _png_text(kind, data)


def _png_text(kind: bytes, data: bytes) -> bytes:
    """Return the text of a chunk; a "raw profile" holds Exif as hexadecimal digits."""
    profile = _RAW_PROFILE.match(data)
    if profile is not None:
        lines = _unpacked(data[profile.end() :]).split(b"\n", 3)
        digits = re.sub(rb"[^0-9a-fA-F]", b"", lines[-1])
        return bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii")).removeprefix(_EXIF)
    if kind == b"zTXt":
        return _unpacked(data.partition(b"\0")[2][1:])
    if kind == b"iTXt":
        rest = data.partition(b"\0")[2]
        text = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
        return _unpacked(text) if rest[:1] == b"\x01" else text
    return data


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _MOST_UNPACKED)
    except zlib.error:
        return b""


def _webp_pieces(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the chunks EXIF and XMP."""
    file.seek(12)
    left = _MOST
    for _ in range(_MOST_PIECES):
        header = file.read(8)
        if len(header) < 8:
            return
        kind, size = struct.unpack("<4sI", header)
        if kind in (b"EXIF", b"XMP ") and size <= left:
            left -= size
            yield file.read(size).removeprefix(_EXIF)
            file.seek(size & 1, 1)
        else:
            file.seek(size + (size & 1), 1)


def _box_facts(file: IO[bytes], brand: bytes) -> PictureFacts:
    """Return the facts of a file made of boxes: HEIC and AVIF, or MP4 and MOV."""
    if brand[:3] in (b"hei", b"hev", b"mif", b"msf", b"avi"):
        return _joined(_heic_pieces(file.read(_MOST)))
    for kind, size in _boxes(file):
        if kind == b"moov":
            return _movie_facts(file.read(min(size, _MOST)))
    return PictureFacts()


def _heic_pieces(data: bytes) -> Iterator[bytes]:
    """Yield every Exif structure in the file, then all of it: XMP lies there as plain text.

    The exact place is in tables of tables; Exif's own head is unmistakable and found faster.
    """
    start = data.find(_EXIF)
    for _ in range(_MOST_ENTRIES):
        if start < 0:
            break
        piece = data[start + len(_EXIF) : start + 65_536]
        if piece[:4] in _TIFF_HEADS:
            yield piece
        start = data.find(_EXIF, start + 1)
    yield data


def _boxes(file: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """Yield (kind, size of its content) of each outermost box; the file stands at the content."""
    place = 0
    for _ in range(_MOST_PIECES):
        file.seek(place)
        header = file.read(8)
        if len(header) < 8:
            return
        size, kind = struct.unpack(">I4s", header)
        begin = 8
        if size == 1:
            size, begin = struct.unpack(">Q", file.read(8))[0], 16
        if size == 0:
            size = _MOST
        if size < begin:
            return
        yield kind, size - begin
        place += size


def _movie_facts(moov: bytes) -> PictureFacts:
    where = _VIDEO_PLACE.search(moov) is not None
    start = moov.find(b"mvhd")
    if start < 0:
        return PictureFacts(has_location=where)
    version = moov[start + 4]
    form, size = (">Q", 8) if version == 1 else (">I", 4)
    seconds = struct.unpack(form, moov[start + 8 : start + 8 + size])[0]
    if not seconds:
        return PictureFacts(has_location=where)
    try:
        return PictureFacts(_sane(_VIDEO_EPOCH + timedelta(seconds=seconds)), where)
    except OverflowError:
        return PictureFacts(has_location=where)


# ---- one structure of tags ---------------------------------------------------------------------


class _Tiff:
    """A TIFF structure: lists of tags that point at values and at further lists."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes; every offset counts from their beginning."""
        self._data = data
        self._order = "<" if data[:2] == b"II" else ">"

    def facts(self) -> PictureFacts:
        """Return the time of taking and whether there is a place."""
        first = self._tags(self._number(4))
        exif = self._tags(first.get(_EXIF_IFD, (0, 0, 0))[2])
        gps = self._tags(first.get(_GPS_IFD, (0, 0, 0))[2])
        taken = next(
            (found for time, zone in _TAKEN if (found := self._time(exif, time, zone))), None
        )
        where = any(tag in _PLACES and count for tag, (_, count, _) in gps.items())
        return PictureFacts(taken, where)

    def _number(self, offset: int) -> int:
        return int(struct.unpack_from(f"{self._order}I", self._data, offset)[0])

    def _tags(self, offset: int) -> dict[int, tuple[int, int, int]]:
        """Return tag -> (type, count, value or its offset) of one list; a broken one is empty."""
        if not 8 <= offset <= len(self._data) - 2:
            return {}
        count = struct.unpack_from(f"{self._order}H", self._data, offset)[0]
        tags: dict[int, tuple[int, int, int]] = {}
        for number in range(min(count, _MOST_ENTRIES)):
            place = offset + 2 + 12 * number
            if place + 12 > len(self._data):
                break
            tag, kind, values, value = struct.unpack_from(f"{self._order}HHII", self._data, place)
            # A short value stands in the entry itself: then its place is the value.
            inside = _SIZES.get(kind, 1) * values <= 4 and kind == _ASCII
            tags[tag] = (kind, values, place + 8 if inside else value)
        return tags

    def _text(self, entry: tuple[int, int, int] | None) -> str:
        if entry is None or entry[0] != _ASCII or not 0 < entry[1] <= 64:
            return ""
        return self._data[entry[2] : entry[2] + entry[1]].decode("ascii", "replace")

    def _time(self, tags: dict[int, tuple[int, int, int]], time: int, zone: int) -> datetime | None:
        """Return a time: aware where its offset is stated, else as the camera's clock showed."""
        found = _TIME.match(self._text(tags.get(time)).strip())
        if found is None:
            return None
        try:
            taken = datetime(*map(int, found.groups()))  # type: ignore[arg-type]  # noqa: DTZ001
        except ValueError:
            return None
        offset = _OFFSET.match(self._text(tags.get(zone)).strip())
        if offset is not None and int(offset[2]) < 15 and int(offset[3]) < 60:
            ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
            taken = taken.replace(tzinfo=timezone(-ahead if offset[1] == "-" else ahead))
        return _sane(taken)


def _sane(taken: datetime) -> datetime | None:
    """Return a time that a camera's clock can have shown; one that was never set shows 1970."""
    return taken if taken.year >= 1990 else None
