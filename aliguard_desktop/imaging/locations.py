# SPDX-License-Identifier: MIT
"""Where a photo or video says at which place it was taken, and how that is taken out of a copy.

A copy keeps its length and every byte of the picture itself: only the metadata is overwritten,
with the camera's orientation put back, so that it still stands upright. The original is never
touched. A file whose form is not understood, or that names a place in a form whose words are not
taken out here (TIFF, GIF, WebM), has no such copy (``UNKNOWN``).
"""

from __future__ import annotations

import mmap
import re
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aliguard_desktop.imaging.picture_facts import has_location
from aliguard_desktop.services.locations import Location, Patch, Places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_GPS_TAG, _ORIENTATION_TAG = 0x8825, 0x0112
_SHORT = 3
_UPRIGHT = 1
_EXIF = b"Exif\0\0"
_MOST_ENTRIES = 2000
_DEEPEST = 12
_MOST_BOXES = 20_000
_MOST_METADATA = 64 * 2**20
"""Bytes of one piece of metadata; a second film behind a photo has a tenth."""
_MOVIE_BOXES = frozenset({b"moov", b"trak", b"mdia", b"minf", b"edts"})
_PLACE_MARKS = (b"GPS", b"location", b"Location", b"\xa9xyz", b"loci", b"City", b"geo:")
_STBL_HEAD = 4096
_TRACKS = (b"gpmd", b"camm")
"""Kinds of a film's tracks that hold the way that the camera went."""
_IPTC_PLACES = (b"\x1c\x02\x5a", b"\x1c\x02\x5c", b"\x1c\x02\x5f", b"\x1c\x02\x65")


_MARK = re.compile(rb"\xff+([^\x00\xff\xd0-\xd8])")
"""A mark in a JPEG that begins a segment or ends the picture."""


class _NotUnderstoodError(Exception):
    """The file is not what its first bytes promise."""


def places_in(path: Path) -> Places:
    """Look for location data in a JPEG, PNG, WebP, HEIC, MP4 or MOV, and in less detail in others.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        try:
            view = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError:  # an empty file
            return Places(Location.NONE)
        with view:
            places = _look(view)
    if places.location is Location.NONE and has_location(path):
        return Places(Location.UNKNOWN)
    return places


def _look(data: mmap.mmap) -> Places:
    reader = _reader_of(data[:16])
    if reader is None:
        return Places(Location.NONE)
    try:
        found = list(reader(data))
    except (_NotUnderstoodError, struct.error, IndexError):
        return Places(Location.UNKNOWN)
    if not any(one.says_place for one in found):
        return Places(Location.NONE)
    # Wherever one part names the place, all metadata goes: another may name it in other words.
    patches = [patch for one in found for patch in one.patches]
    return Places(Location.FOUND, tuple(sorted(patches, key=lambda patch: patch.start)))


def _reader_of(head: bytes) -> Callable[[mmap.mmap], Iterator[_Part]] | None:
    if head.startswith(b"\xff\xd8\xff"):
        return _jpeg
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return _webp
    if head.startswith(b"\x1aE\xdf\xa3"):
        return _matroska
    if head[4:8] == b"ftyp":
        return _iso if head[8:12] in _PICTURE_BRANDS else _movie
    # An older QuickTime film begins with its boxes.
    return _movie if head[4:8] in (b"moov", b"mdat", b"wide") else None


_PICTURE_BRANDS = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis"}
)


@dataclass(frozen=True, slots=True)
class _Part:
    """One piece of metadata: what it says, and what stands there instead in a copy."""

    says_place: bool
    patches: tuple[Patch, ...]


# ---- Exif -------------------------------------------------------------------------------------


def _exif_says_place(tiff: bytes) -> bool:
    """Return whether Exif data point at GPS data; what cannot be read might."""
    try:
        return any(tag == _GPS_TAG for tag, _ in _entries(tiff))
    except (_NotUnderstoodError, struct.error):
        return True


def _orientation(tiff: bytes) -> int:
    try:
        found = dict(_entries(tiff)).get(_ORIENTATION_TAG, _UPRIGHT)
    except (_NotUnderstoodError, struct.error):
        return _UPRIGHT
    return found if 1 <= found <= 8 else _UPRIGHT


def _entries(tiff: bytes) -> Iterator[tuple[int, int]]:
    """Yield tag and first short of every entry of the first directory."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        raise _NotUnderstoodError
    (start,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    if count > _MOST_ENTRIES:
        raise _NotUnderstoodError
    for rank in range(count):
        tag, kind = struct.unpack_from(f"{order}HH", tiff, start + 2 + rank * 12)
        form = f"{order}H" if kind == _SHORT else f"{order}I"
        (value,) = struct.unpack_from(form, tiff, start + 2 + rank * 12 + 8)
        yield tag, value


def _bare_exif(length: int, orientation: int) -> bytes:
    """Return Exif data of this length that say how the picture stands, and nothing else."""
    head = b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, _ORIENTATION_TAG, _SHORT, 1, orientation, 0, 0)
    return (head if length >= len(head) else b"").ljust(length, b"\0")


def _piece(data: mmap.mmap, start: int, end: int) -> bytes:
    """Return bytes that are metadata; so many that they cannot be are not held in memory."""
    if end - start > _MOST_METADATA:
        raise _NotUnderstoodError
    return data[start:end]


def _text_says_place(text: bytes) -> bool:
    return any(mark in text for mark in _PLACE_MARKS)


# ---- JPEG -------------------------------------------------------------------------------------


def _jpeg(data: mmap.mmap) -> Iterator[_Part]:
    """Yield the application segments and comments before the picture data."""
    at = 2
    while True:
        if data[at] != 0xFF:
            raise _NotUnderstoodError
        marker = data[at + 1]
        if marker == 0xFF:  # filling
            at += 1
            continue
        if marker in (0xDA, 0xD9):
            yield from _jpeg_tail(data, at)
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        body = data[at + 4 : at + 2 + length]
        if length < 2 or len(body) != length - 2:
            raise _NotUnderstoodError
        part = _jpeg_part(marker, body, at + 4)
        if part is not None:
            yield part
        at += 2 + length


def _jpeg_part(marker: int, body: bytes, start: int) -> _Part | None:
    if marker == 0xE1 and body.startswith(_EXIF):
        tiff = body[len(_EXIF) :]
        bare = _EXIF + _bare_exif(len(tiff), _orientation(tiff))
        return _Part(_exif_says_place(tiff), (Patch(start, bare),))
    # Kept: JFIF, colour profile, Adobe's colour mark. The rest is about the picture, not of it.
    is_profile = marker == 0xE2 and body.startswith(b"ICC_PROFILE")
    if (0xE0 < marker <= 0xEF and marker != 0xEE and not is_profile) or marker == 0xFE:
        places = _text_says_place(body) or any(mark in body for mark in _IPTC_PLACES)
        return _Part(places, (Patch(start, bytes(len(body))),))
    return None


def _jpeg_tail(data: mmap.mmap, at: int) -> Iterator[_Part]:
    """Yield what stands behind the picture: a second picture or film with its own metadata."""
    end = _jpeg_end(data, at)
    rest = _piece(data, end, len(data))
    if rest.strip(b"\0"):
        second = _EXIF in rest or _text_says_place(rest) or b"ftyp" in rest
        yield _Part(second, (Patch(end, bytes(len(rest))),))


def _jpeg_end(data: mmap.mmap, at: int) -> int:
    """Return where the picture ends: behind the first end mark outside of a segment."""
    while mark := _MARK.search(data, at):
        at = mark.end()
        if mark[1] == b"\xd9":
            return at
        (length,) = struct.unpack_from(">H", data, at)
        at += length
    return len(data)


# ---- PNG and WebP -----------------------------------------------------------------------------

_PNG_TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf"})


def _png(data: mmap.mmap) -> Iterator[_Part]:
    """Yield the chunks that hold words or Exif data; packed words may say anything."""
    at = 8
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        kind = data[at + 4 : at + 8]
        if at + 8 + length > len(data):
            raise _NotUnderstoodError
        if kind in _PNG_TEXTS:
            body = _piece(data, at + 8, at + 8 + length)
            yield _Part(_png_says_place(kind, body), (Patch(at + 4, _png_blank(kind, body)),))
        if kind == b"IEND":
            tail = _piece(data, min(at + 12, len(data)), len(data))
            if tail:
                yield _Part(_text_says_place(tail), (Patch(at + 12, bytes(len(tail))),))
            return
        at += 12 + length
    raise _NotUnderstoodError


def _png_says_place(kind: bytes, body: bytes) -> bool:
    if kind == b"eXIf":
        return _exif_says_place(body)
    packed = kind == b"zTXt" or (kind == b"iTXt" and body.partition(b"\0")[2][:1] == b"\1")
    return packed or b"Raw profile" in body or _text_says_place(body)


def _png_blank(kind: bytes, body: bytes) -> bytes:
    """Return type, data and check sum of a chunk that says nothing any more."""
    if kind == b"eXIf":
        fresh = kind + _bare_exif(len(body), _orientation(body))
    else:
        fresh = b"agBl" + bytes(len(body))  # a private kind that every reader passes over
    return fresh + struct.pack(">I", zlib.crc32(fresh))


def _webp(data: mmap.mmap) -> Iterator[_Part]:
    """Yield the chunks with Exif and XMP data."""
    at = 12
    while at + 8 <= len(data):
        kind = data[at : at + 4]
        (length,) = struct.unpack_from("<I", data, at + 4)
        end = at + 8 + length
        if end > len(data):
            raise _NotUnderstoodError
        if kind == b"EXIF":
            body = _piece(data, at + 8, end)
            lead = _EXIF if body.startswith(_EXIF) else b""
            tiff = body[len(lead) :]
            bare = lead + _bare_exif(len(tiff), _orientation(tiff))
            yield _Part(_exif_says_place(tiff), (Patch(at + 8, bare),))
        elif kind == b"XMP ":
            yield _Part(
                _text_says_place(_piece(data, at + 8, end)), (Patch(at + 8, b" " * length),)
            )
        at = end + (length & 1)


# ---- HEIC and films ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int
    body: int
    end: int


def _boxes(data: mmap.mmap, start: int, end: int) -> Iterator[_Box]:
    """Yield the boxes between two places."""
    for _ in range(_MOST_BOXES):
        if start + 8 > end:
            return
        size, kind = struct.unpack_from(">I4s", data, start)
        body = start + 8
        if size == 1:
            (size,) = struct.unpack_from(">Q", data, body)
            body += 8
        elif size == 0:
            size = end - start
        if size < body - start or start + size > end:
            raise _NotUnderstoodError
        yield _Box(kind, start, body, start + size)
        start += size


def _movie(data: mmap.mmap) -> Iterator[_Part]:
    """Yield the boxes of a film that are about it: names, dates, places."""
    yield from _movie_boxes(data, 0, len(data), 0)


def _movie_boxes(data: mmap.mmap, start: int, end: int, depth: int) -> Iterator[_Part]:
    if depth > _DEEPEST:
        raise _NotUnderstoodError
    for box in _boxes(data, start, end):
        if box.kind in _MOVIE_BOXES:
            yield from _movie_boxes(data, box.body, box.end, depth + 1)
        elif box.kind in (b"udta", b"meta", b"uuid"):
            said = _text_says_place(_piece(data, box.body, box.end))
            blank = Patch(box.body, bytes(box.end - box.body))
            yield _Part(said, (Patch(box.start + 4, b"free"), blank))
        elif box.kind == b"stbl" and any(
            data.find(kind, box.body, min(box.end, box.body + _STBL_HEAD)) >= 0 for kind in _TRACKS
        ):
            raise _NotUnderstoodError  # the places lie among the pictures themselves


def _matroska(data: mmap.mmap) -> Iterator[_Part]:
    """Yield nothing: a WebM or MKV that names a place (in tags or elsewhere) is not taken apart."""
    if data.find(b"LOCATION") >= 0:
        raise _NotUnderstoodError
    yield from ()


def _iso(data: mmap.mmap) -> Iterator[_Part]:
    """Yield the Exif and XMP items of a HEIC or AVIF picture."""
    meta = next((box for box in _boxes(data, 0, len(data)) if box.kind == b"meta"), None)
    if meta is None:
        raise _NotUnderstoodError
    inner = {box.kind: box for box in _boxes(data, meta.body + 4, meta.end)}
    if b"iinf" not in inner or b"iloc" not in inner:
        raise _NotUnderstoodError
    items = dict(_iso_items(data, inner[b"iinf"]))
    left = len(data)
    for item, start, length in _iso_extents(data, inner[b"iloc"]):
        kind = items.get(item)
        if kind not in (b"Exif", b"mime"):
            continue
        # Honest parts lie in the file, one beside the other; others would be blanked for hours.
        left -= length
        if start < 0 or left < 0 or start + length > len(data):
            raise _NotUnderstoodError
        body = _piece(data, start, start + length)
        if kind == b"Exif":
            (skip,) = struct.unpack_from(">I", body, 0)
            # How a HEIC stands is a property of the picture, not of its Exif data.
            bare = (bytes(4) + _bare_exif(max(0, length - 4), _UPRIGHT))[:length]
            yield _Part(_exif_says_place(body[4 + skip :]), (Patch(start, bare),))
        else:
            yield _Part(_text_says_place(body), (Patch(start, b" " * length),))


def _iso_items(data: mmap.mmap, box: _Box) -> Iterator[tuple[int, bytes]]:
    version = data[box.body]
    first = box.body + (6 if version == 0 else 8)
    for entry in _boxes(data, first, box.end):
        if entry.kind != b"infe":
            continue
        form = data[entry.body]
        if form == 2:
            item, _, kind = struct.unpack_from(">HH4s", data, entry.body + 4)
        elif form == 3:
            item, _, kind = struct.unpack_from(">IH4s", data, entry.body + 4)
        else:
            raise _NotUnderstoodError
        yield item, kind


def _iso_extents(data: mmap.mmap, box: _Box) -> Iterator[tuple[int, int, int]]:
    """Yield item, start and length of each part; what lies elsewhere starts at -1."""
    version = data[box.body]
    sizes, more = data[box.body + 4], data[box.body + 5]
    offset_size, length_size, base_size = sizes >> 4, sizes & 15, more >> 4
    index_size = more & 15 if version in (1, 2) else 0
    at = _Cursor(data, box.body + 6, box.end)
    wide = 4 if version == 2 else 2
    left = _MOST_BOXES
    for _ in range(at.take(wide)):
        item = at.take(wide)
        method = at.take(2) & 15 if version in (1, 2) else 0
        at.take(2)
        base = at.take(base_size)
        parts = at.take(2)
        left -= parts
        if left < 0:
            raise _NotUnderstoodError
        for _ in range(parts):
            at.take(index_size)
            start, length = base + at.take(offset_size), at.take(length_size)
            yield item, start if method == 0 else -1, length


class _Cursor:
    """Reads numbers of given widths one after the other, up to an end."""

    def __init__(self, data: mmap.mmap, at: int, end: int) -> None:
        self._data = data
        self._at = at
        self._end = end

    def take(self, width: int) -> int:
        start, self._at = self._at, self._at + width
        if self._at > self._end:
            raise _NotUnderstoodError
        return int.from_bytes(self._data[start : self._at], "big")
