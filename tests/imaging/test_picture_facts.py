# SPDX-License-Identifier: MIT
"""When and where a picture was taken, as the file itself says it; the file is a stranger's."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aliguard_desktop.imaging.picture_facts import has_location, picture_facts
from aliguard_desktop.services.ports import PictureFacts
from tests.imaging import camera

if TYPE_CHECKING:
    from pathlib import Path

CLOCK = "2026:03:24 11:58:03"
SHOWN = datetime(2026, 3, 24, 11, 58, 3)  # noqa: DTZ001 - as the camera's clock showed it
XMP = b'<x:xmpmeta><rdf:Description exif:GPSLatitude="52,13.5N"/></x:xmpmeta>'
XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
RAW = b"\nexif\n   10\n" + (b"Exif\0\0" + camera.tiff(place=True)).hex().encode()
SECONDS = int(
    (
        datetime(2026, 3, 24, 10, 58, 3, tzinfo=UTC) - datetime(1904, 1, 1, tzinfo=UTC)
    ).total_seconds()
)
HEIC = camera.box(b"ftyp", b"heic\0\0\0\0")


def facts(folder: Path, data: bytes) -> PictureFacts:
    path = folder / "file"
    path.write_bytes(data)
    return picture_facts(path)


@pytest.mark.parametrize(
    "data",
    [
        camera.jpeg(camera.segment(b"Exif\0\0" + camera.tiff(CLOCK, place=True))),
        camera.jpeg(camera.segment(b"Exif\0\0" + camera.tiff(CLOCK, place=True, order=">"))),
        camera.jpeg(
            camera.segment(XMP_HEAD + XMP), camera.segment(b"Exif\0\0" + camera.tiff(CLOCK))
        ),
        camera.png((b"eXIf", camera.tiff(CLOCK, place=True))),
        camera.webp((b"EXIF", b"Exif\0\0" + camera.tiff(CLOCK, place=True))),
        HEIC + camera.box(b"mdat", b"\0\0\0\6Exif\0\0" + camera.tiff(CLOCK, place=True, order=">")),
        camera.tiff(CLOCK, place=True),
    ],
    ids=["jpeg", "jpeg, big end first", "jpeg, xmp", "png", "webp", "heic", "tiff"],
)
def test_time_and_place_are_found(tmp_path: Path, data: bytes) -> None:
    assert facts(tmp_path, data) == PictureFacts(SHOWN, has_location=True)
    assert has_location(tmp_path / "file")


@pytest.mark.parametrize(
    "data",
    [
        camera.jpeg(camera.segment(XMP_HEAD + XMP)),
        camera.png((b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP)),
        camera.png((b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(XMP))),
        camera.png((b"zTXt", b"XML:com.adobe.xmp\0\0" + zlib.compress(XMP))),
        camera.png((b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(RAW))),
        camera.webp((b"XMP ", XMP)),
        HEIC + camera.box(b"mdat", XMP),
        b"GIF89a" + b"\0" * 7 + b"!\xff\x0bXMP DataXMP" + XMP,
        camera.movie(0, camera.box(b"\xa9xyz", b"\0\x12\x15\xc7+52.2250+021.0117/")),
        camera.movie(0, b"com.apple.quicktime.location.ISO6709+52.2250+021.0117/"),
    ],
)
def test_a_place_is_found_wherever_it_is_written(tmp_path: Path, data: bytes) -> None:
    assert facts(tmp_path, data) == PictureFacts(None, has_location=True)


def test_a_stated_offset_makes_an_instant(tmp_path: Path) -> None:
    warsaw = timezone(timedelta(hours=1))
    data = camera.jpeg(camera.segment(b"Exif\0\0" + camera.tiff(CLOCK, "+01:00")))
    assert facts(tmp_path, data).taken == SHOWN.replace(tzinfo=warsaw)
    data = camera.jpeg(camera.segment(b"Exif\0\0" + camera.tiff(CLOCK, "-09:30")))
    taken = facts(tmp_path, data).taken
    assert taken is not None
    assert taken.utcoffset() == timedelta(hours=-9, minutes=-30)


def test_a_video_says_when_it_was_taken(tmp_path: Path) -> None:
    assert facts(tmp_path, camera.movie(SECONDS)).taken == datetime(
        2026, 3, 24, 10, 58, 3, tzinfo=UTC
    )
    assert facts(tmp_path, camera.movie(1)).taken is None


@pytest.mark.parametrize(
    "clock",
    [
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "2026:13:41 25:61:61",
        "1970:01:01 00:00:00",
        "x",
    ],
)
def test_a_clock_that_was_never_set_says_nothing(tmp_path: Path, clock: str) -> None:
    data = camera.jpeg(camera.segment(b"Exif\0\0" + camera.tiff(clock)))
    assert facts(tmp_path, data) == PictureFacts()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8\xff",
        b"II*\0" + b"\xff" * 64,
        camera.png((b"zTXt", b"Raw profile type exif\0\0not packed")),
        camera.png((b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(b"\0" * 50_000_000))),
        camera.box(b"ftyp", b"isom") + b"\0\0\0\1moov" + b"\xff" * 8,
        camera.box(b"ftyp", b"isom") + b"\0\0\0\2free" * 9,
        b"II*\0\x08\0\0\0\xff\xff" + b"\x69\x87\x04\0\1\0\0\0\x08\0\0\0" * 9,
    ],
)
def test_what_is_broken_says_nothing(tmp_path: Path, data: bytes) -> None:
    assert facts(tmp_path, data) == PictureFacts()


def test_a_file_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert picture_facts(tmp_path / "gone.jpg") == PictureFacts()
    assert picture_facts(tmp_path) == PictureFacts()


WHOLE = [
    camera.jpeg(camera.segment(b"Exif\0\0" + camera.tiff(CLOCK, "+01:00", place=True))),
    camera.png(
        (b"eXIf", camera.tiff(CLOCK, place=True)),
        (b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(RAW)),
    ),
    camera.webp((b"EXIF", camera.tiff(CLOCK, place=True))),
    HEIC + camera.box(b"mdat", b"Exif\0\0" + camera.tiff(CLOCK, place=True)),
    camera.movie(SECONDS, camera.box(b"\xa9xyz", b"+52+21/")),
]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(WHOLE), st.data())
def test_damage_never_raises(tmp_path: Path, data: bytes, draw: st.DataObject) -> None:
    broken = bytearray(data[: draw.draw(st.integers(0, len(data)))])
    for _ in range(3):
        if broken:
            broken[draw.draw(st.integers(0, len(broken) - 1))] = draw.draw(st.integers(0, 255))
    path = tmp_path / "broken"
    path.write_bytes(broken)
    picture_facts(path)
