# SPDX-License-Identifier: MIT
"""Thumbnails: upright, small, within limits, never an exception."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from aliguard_desktop.domain.orders import Exhibit
from aliguard_desktop.imaging.thumbnails import (
    ThumbnailCache,
    can_be_shown,
    picture_size,
    read_picture,
)
from aliguard_desktop.ui.wizard.evidence_model import ExhibitModel

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


class Later:
    """A runner whose work runs when the test says so."""

    def __init__(self) -> None:
        self.jobs: list[tuple] = []

    def run(self, work, done, failed) -> None:
        self.jobs.append((work, done, failed))

    def finish(self) -> None:
        jobs, self.jobs = self.jobs, []
        for work, done, failed in jobs:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001
                failed(error)
            else:
                done(result)


def save_picture(path: Path, width: int = 40, height: int = 20, kind: str = "PNG") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#1B5FCC"))
    image.setPixelColor(0, 0, QColor("#FFFFFF"))
    assert image.save(str(path), kind)
    return path


def exhibit(path: Path, media_type: str = "image/png", exhibit_id: str = "e1") -> Exhibit:
    return Exhibit(id=exhibit_id, sha256=path.name, name=path.name, media_type=media_type)


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(b"\0" * 64))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


def with_orientation(jpeg: bytes, orientation: int) -> bytes:
    """The same JPEG with an EXIF orientation mark."""
    tiff = struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    exif = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:]


def test_a_large_picture_is_scaled_into_the_box(tmp_path: Path) -> None:
    image = read_picture(save_picture(tmp_path / "a.png", 400, 200), QSize(100, 100))
    assert image is not None
    assert (image.width(), image.height()) == (100, 50)


def test_a_small_picture_is_not_blown_up(tmp_path: Path) -> None:
    image = read_picture(save_picture(tmp_path / "a.png", 40, 20), QSize(100, 100))
    assert image is not None
    assert (image.width(), image.height()) == (40, 20)


def test_a_very_thin_picture_keeps_a_pixel(tmp_path: Path) -> None:
    image = read_picture(save_picture(tmp_path / "a.png", 3000, 1), QSize(100, 100))
    assert image is not None
    assert image.height() == 1


def test_the_camera_orientation_is_followed(tmp_path: Path) -> None:
    plain = save_picture(tmp_path / "a.jpg", 400, 200, "JPG")
    turned = tmp_path / "b.jpg"
    turned.write_bytes(with_orientation(plain.read_bytes(), 6))
    image = read_picture(turned, QSize(100, 60))
    assert image is not None
    assert (image.width(), image.height()) == (30, 60)
    assert picture_size(turned) == QSize(200, 400)


def test_the_content_decides_not_the_name(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.png", 40, 20)
    renamed = path.rename(tmp_path / "a.jpg")
    assert read_picture(renamed, QSize(100, 100)) is not None


def test_a_picture_over_the_limit_is_refused_from_its_header(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.png", 40, 20)
    assert read_picture(path, QSize(10, 10), limit=40 * 20 * 4) is not None
    assert read_picture(path, QSize(10, 10), limit=40 * 20 * 4 - 1) is None


def test_a_decompression_bomb_is_none(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.png"
    bomb.write_bytes(png_header(100_000, 100_000))
    assert read_picture(bomb, QSize(100, 100)) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a picture",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9"/></svg>',
        b"%PDF-1.4\n",
    ],
)
@pytest.mark.qt_log_ignore("JPEG datastream contains no image")
def test_what_is_no_picture_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(content)
    assert read_picture(path, QSize(100, 100)) is None


def test_a_missing_file_and_a_folder_are_none(tmp_path: Path) -> None:
    assert read_picture(tmp_path / "gone.png", QSize(9, 9)) is None
    assert read_picture(tmp_path, QSize(9, 9)) is None


def test_the_cache_reads_once_and_answers_everyone(tmp_path: Path) -> None:
    runner = Later()
    cache = ThumbnailCache(lambda e: tmp_path / e.name, runner)
    path = save_picture(tmp_path / "a.png", 40, 20)
    got: list[tuple[str, bool]] = []

    def ready(exhibit_id: str, image: QImage | None) -> None:
        got.append((exhibit_id, image is not None))

    cache.request(exhibit(path, exhibit_id="e1"), ready)
    cache.request(exhibit(path, exhibit_id="e2"), ready)
    assert (got, len(runner.jobs)) == ([], 1)
    runner.finish()
    assert got == [("e1", True), ("e2", True)]
    cache.request(exhibit(path, exhibit_id="e3"), ready)
    assert got[-1] == ("e3", True)
    assert runner.jobs == []


def test_the_cache_forgets_the_longest_unused(tmp_path: Path) -> None:
    runner = Later()
    cache = ThumbnailCache(lambda e: tmp_path / e.name, runner, keep=2)
    for name in ("a.png", "b.png", "c.png"):
        cache.request(exhibit(save_picture(tmp_path / name)), lambda *_: None)
        runner.finish()
    cache.request(exhibit(tmp_path / "c.png"), lambda *_: None)
    assert runner.jobs == []
    cache.request(exhibit(tmp_path / "a.png"), lambda *_: None)
    assert len(runner.jobs) == 1


def test_a_forgotten_picture_is_read_again(tmp_path: Path) -> None:
    runner = Later()
    cache = ThumbnailCache(lambda e: tmp_path / e.name, runner)
    got: list[bool] = []
    gone = exhibit(tmp_path / "a.png")
    cache.request(gone, lambda _i, image: got.append(image is not None))
    runner.finish()
    save_picture(tmp_path / "a.png")
    cache.forget("a.png")
    cache.request(gone, lambda _i, image: got.append(image is not None))
    runner.finish()
    assert got == [False, True]


def test_what_is_no_picture_is_answered_at_once(tmp_path: Path) -> None:
    runner = Later()
    cache = ThumbnailCache(lambda e: tmp_path / e.name, runner)
    got: list[object] = []
    cache.request(exhibit(tmp_path / "a.mp4", "video/mp4"), lambda *a: got.append(a))
    assert got == [("e1", None)]
    assert runner.jobs == []


def test_a_listener_that_fails_does_not_stop_the_others(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    runner = Later()
    cache = ThumbnailCache(lambda e: tmp_path / e.name, runner)
    path = save_picture(tmp_path / "a.png")
    got: list[str] = []

    def fail(_exhibit_id: str, _image: QImage | None) -> None:
        raise RuntimeError("already deleted")

    cache.request(exhibit(path, exhibit_id="e1"), fail)
    cache.request(exhibit(path, exhibit_id="e2"), lambda name, _image: got.append(name))
    runner.finish()
    assert got == ["e2"]
    assert "could not be handed over" in caplog.text


def test_a_picture_for_a_list_that_is_gone_is_dropped(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    runner = Later()
    cache = ThumbnailCache(lambda e: tmp_path / e.name, runner)
    model = ExhibitModel(cache)
    model.show([exhibit(save_picture(tmp_path / "a.png"))])
    shiboken6.delete(model)
    runner.finish()
    assert caplog.text == ""


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png_with(kind: bytes, text: bytes) -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0))
    pixels = _chunk(b"IDAT", zlib.compress(bytes(7 * 2)))
    return b"\x89PNG\r\n\x1a\n" + head + _chunk(kind, text) + pixels + _chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        (b"zTXt", b"Comment\0\0" + zlib.compress(b"a lamp"), True),
        (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + b"x" * 50_000, True),
        (b"zTXt", b"k\0\0" + zlib.compress(b"A" * 7_900_000, 0)[:40_000], False),
        (b"iTXt", b"k\0\1\0\0\0" + bytes(40_000), False),
    ],
    ids=["small", "plain", "packed", "packed-international"],
)
def test_texts_that_unpack_to_very_much_are_not_unpacked(
    tmp_path: Path, kind: bytes, text: bytes, shown: bool
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(_png_with(kind, text))
    assert (read_picture(path, QSize(9, 9)) is not None) is shown


@pytest.mark.parametrize(
    "data",
    [
        b"GIF89a" + struct.pack("<HHBBB", 65535, 65535, 0xF0, 0, 0) + bytes(6) + b",",
        b"BM" + struct.pack("<IHHIIiiHHIIiiII", 154, 0, 0, 54, 40, 10**5, 10**5, 1, 24, *[0] * 6),
        b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xc0\0\x11\x08"
        + struct.pack(">HH", 65500, 65500)
        + b"\3\1\x22\0\2\x11\1\3\x11\1\xff\xd9",
        b"RIFF"
        + struct.pack("<I", 30)
        + b"WEBPVP8X"
        + struct.pack("<I", 10)
        + bytes(4)
        + b"\xff" * 6,
        b"\0\0\1\0\1\0" + bytes(16) + b"\x89PNG",
    ],
    ids=["gif", "bmp", "jpeg", "webp", "ico"],
)
@pytest.mark.qt_log_ignore(".")
def test_a_header_that_claims_very_many_pixels_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(data)
    assert read_picture(path, QSize(9, 9)) is None


def test_a_broken_picture_is_known_without_decoding_it(tmp_path: Path) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    whole = tmp_path / "whole.png"
    assert image.save(str(whole))
    data = whole.read_bytes()
    for name, content in (
        ("cut.png", data[:-20]),
        ("head.png", data[:12] + b"nonsense" * 9),
        ("text.jpg", b"no picture"),
        ("empty.png", b""),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        assert not can_be_shown(path), name
        assert read_picture(path, QSize(64, 64)) is None, name
    assert can_be_shown(whole)
    photo = tmp_path / "photo.jpg"
    assert image.save(str(photo))
    assert can_be_shown(photo)
    assert not can_be_shown(whole, limit=1000)
