# SPDX-License-Identifier: MIT
"""What a camera writes beside the pixels, made by hand."""

from __future__ import annotations

import struct
import zlib

PLACE = ((52, 1), (13, 1), (30, 1)), ((21, 1), (0, 1), (42, 1))
"""Latitude and longitude in degrees, minutes, seconds."""

JPEG_END = b"\xff\xda\0\x02" + b"\0" * 16 + b"\xff\xd9"


def tiff(
    taken: str = "", offset: str = "", *, place: bool = False, order: str = "<", turn: int = 0
) -> bytes:
    """Return a TIFF structure with these tags; ``turn`` is the mark of the camera's orientation."""
    exif = [(0x9003, taken), (0x9011, offset)] if taken else []
    first = 8
    count = bool(exif) + place + bool(turn)
    after = first + 2 + 12 * count + 4
    body, texts, entries = b"", b"", []
    exif = [(tag, text) for tag, text in exif if text]
    if exif:
        start = after
        data = start + 2 + 12 * len(exif) + 4
        rows = b""
        for tag, text in exif:
            value = text.encode() + b"\0"
            rows += struct.pack(order + "HHII", tag, 2, len(value), data + len(texts))
            texts += value
        body = struct.pack(order + "H", len(exif)) + rows + b"\0" * 4 + texts
        entries.append(struct.pack(order + "HHII", 0x8769, 4, 1, start))
    if place:
        start = after + len(body)
        data = start + 2 + 12 * 4 + 4
        rows = struct.pack(order + "HHI4s", 1, 2, 2, b"N\0\0\0")
        rows += struct.pack(order + "HHII", 2, 5, 3, data)
        rows += struct.pack(order + "HHI4s", 3, 2, 2, b"E\0\0\0")
        rows += struct.pack(order + "HHII", 4, 5, 3, data + 24)
        values = b"".join(struct.pack(order + "II", *part) for half in PLACE for part in half)
        body += struct.pack(order + "H", 4) + rows + b"\0" * 4 + values
        entries.append(struct.pack(order + "HHII", 0x8825, 4, 1, start))
    if turn:
        entries.insert(0, struct.pack(order + "HHIHH", 0x0112, 3, 1, turn, 0))
    head = b"II*\0" if order == "<" else b"MM\0*"
    listed = struct.pack(order + "H", count) + b"".join(entries) + b"\0" * 4
    return head + struct.pack(order + "I", first) + listed + body


def segment(data: bytes, mark: int = 0xE1) -> bytes:
    """Return a JPEG segment."""
    return b"\xff" + bytes([mark]) + struct.pack(">H", len(data) + 2) + data


def jpeg(*segments: bytes) -> bytes:
    """Return a JPEG of nothing but segments."""
    return b"\xff\xd8" + segment(b"JFIF\0" + b"\0" * 9, 0xE0) + b"".join(segments) + JPEG_END


def with_exif(picture: bytes, structure: bytes) -> bytes:
    """Return a JPEG that carries this TIFF structure."""
    return picture[:2] + segment(b"Exif\0\0" + structure) + picture[2:]


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    """Return a PNG of nothing but chunks."""
    made = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in ((b"IHDR", b"\0" * 13), *chunks, (b"IEND", b""))
    )
    return b"\x89PNG\r\n\x1a\n" + made


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    """Return a WebP of nothing but chunks."""
    made = b"".join(
        kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
        for kind, data in ((b"VP8X", b"\0" * 10), *chunks)
    )
    return b"RIFF" + struct.pack("<I", len(made) + 4) + b"WEBP" + made


def box(kind: bytes, data: bytes) -> bytes:
    """Return a box, as HEIC and MP4 are made of."""
    return struct.pack(">I", len(data) + 8) + kind + data


def movie(seconds: int, extra: bytes = b"") -> bytes:
    """Return an MP4 whose camera's clock showed ``seconds`` since 1904."""
    header = box(b"mvhd", struct.pack(">III", 0, seconds, seconds) + b"\0" * 88)
    start = box(b"ftyp", b"isom\0\0\0\0") + box(b"mdat", b"\0" * 40)
    return start + box(b"moov", header + box(b"udta", extra))
