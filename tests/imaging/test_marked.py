# SPDX-License-Identifier: MIT
"""The finished copy: what is covered or cut away is not in its bytes, nor anything else."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageReader, QPainter

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.markup import Area, Ink, Markup, Shape, ShapeKind
from aliguard_desktop.imaging import pictures
from aliguard_desktop.imaging.marked import render_marked
from aliguard_desktop.imaging.marks import text_size
from aliguard_desktop.imaging.pictures import PAGE_SIDE, PictureRoom, read_upright
from tests.imaging.pdf import one_page
from tests.imaging.test_thumbnails import png_header

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

GROUND, SECRET, OTHER = QColor(200, 210, 220), QColor(250, 10, 130), QColor(10, 160, 60)
WIDTH, HEIGHT = 97, 63  # odd on purpose
HIDDEN = (31, 17, 22, 13)  # where the secret pattern is: x, y, width, height
WORDS = b"Anna lives in Sample Street 12"


def patterned(picture: QImage) -> QImage:
    """Paint stripes of two colours where the secret is: no pixel of it may be guessed."""
    left, top, width, height = HIDDEN
    for x in range(left, left + width):
        for y in range(top, top + height):
            picture.setPixelColor(x, y, SECRET if (x + y) % 2 else OTHER)
    return picture


def picture(
    fmt: QImage.Format = QImage.Format.Format_RGB32, width: int = WIDTH, height: int = HEIGHT
) -> QImage:
    image = QImage(width, height, fmt)
    image.fill(GROUND)
    return image


def saved(image: QImage, path: Path, quality: int = 100) -> Path:
    assert image.save(str(path), quality=quality)
    return path


def cover(x: float, y: float, width: float, height: float) -> Shape:
    return Shape(1, ShapeKind.COVER, x, y, width, height)


def decoded(data: bytes) -> QImage:
    image = QImage.fromData(data)
    assert not image.isNull()
    return image


def colours(image: QImage, area: tuple[int, int, int, int]) -> set[str]:
    left, top, width, height = area
    return {
        image.pixelColor(x, y).name()
        for x in range(left, left + width)
        for y in range(top, top + height)
    }


def png_chunks(data: bytes) -> list[bytes]:
    """Return the kinds of a PNG's chunks; fails where something stands behind the last one."""
    kinds, at = [], 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kinds.append(data[at + 4 : at + 8])
        at += 12 + length
    assert at == len(data)
    assert kinds[-1] == b"IEND"
    return kinds


def jpeg_segments(data: bytes) -> list[int]:
    """Return the markers in front of a JPEG's pixels; fails where something stands behind them."""
    markers, at = [], 2
    while data[at + 1] != 0xDA:
        markers.append(data[at + 1])
        at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    assert data.endswith(b"\xff\xd9")
    assert data.count(b"\xff\xd9") == 1
    return markers


def tagged_png(image: QImage, path: Path) -> Path:
    """Save a PNG with texts, EXIF, a profile's name and a trailer, all with WORDS in them."""
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb))
    image.setText("Comment", WORDS.decode())
    assert image.save(data, "PNG")  # type: ignore[call-overload]
    whole = bytes(data.data().data())
    extra = b""
    for kind, body in (
        (b"eXIf", b"MM\0*\0\0\0\x08\0\0" + WORDS),
        (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + WORDS),
        (b"tEXt", b"Author\0" + WORDS),
    ):
        crc = struct.pack(">I", zlib.crc32(kind + body))
        extra += struct.pack(">I", len(body)) + kind + body + crc
    path.write_bytes(whole[:33] + extra + whole[33:] + WORDS)
    assert path.read_bytes().count(WORDS) >= 4
    return path


def exif(orientation: int, thumbnail: bytes) -> bytes:
    """An EXIF segment: orientation, a place (GPS), and a thumbnail of the original."""
    gps_at, first_at = 8 + 2 + 2 * 12 + 4, 8
    one_at = gps_at + 2 + 12 + 4
    data_at = one_at + 2 + 2 * 12 + 4
    body = b"MM\0*" + struct.pack(">I", first_at)
    body += struct.pack(">H", 2)
    body += struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    body += struct.pack(">HHII", 0x8825, 4, 1, gps_at) + struct.pack(">I", one_at)
    body += struct.pack(">H", 1) + struct.pack(">HHI4s", 1, 2, 2, b"N\0\0\0") + struct.pack(">I", 0)
    body += struct.pack(">H", 2) + struct.pack(">HHII", 0x0201, 4, 1, data_at)
    body += struct.pack(">HHII", 0x0202, 4, 1, len(thumbnail)) + struct.pack(">I", 0)
    body = b"Exif\0\0" + body + thumbnail
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def tagged_jpeg(image: QImage, path: Path, orientation: int = 1) -> Path:
    """Save a JPEG with EXIF (place, thumbnail), XMP, a comment, a profile and a trailer."""
    plain = QBuffer()
    plain.open(QIODevice.OpenModeFlag.WriteOnly)
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    assert image.save(plain, "JPG", 100)  # type: ignore[call-overload]
    whole = bytes(plain.data().data())
    assert b"ICC_PROFILE" in whole
    xmp = b"http://ns.adobe.com/xap/1.0/\0" + WORDS
    extra = exif(orientation, WORDS + b"\xff\xd8thumbnail\xff\xd9")
    extra += b"\xff\xe1" + struct.pack(">H", len(xmp) + 2) + xmp
    extra += b"\xff\xfe" + struct.pack(">H", len(WORDS) + 2) + WORDS
    path.write_bytes(whole[:2] + extra + whole[2:] + WORDS)
    return path


def test_a_black_out_leaves_only_black_in_a_png(tmp_path: Path) -> None:
    source = tagged_png(patterned(picture()), tmp_path / "a.png")
    before = source.read_bytes()
    result = render_marked(source, Markup(WIDTH, HEIGHT, (cover(*HIDDEN),)), "a.png")
    assert result.media_type == "image/png"
    image = decoded(result.data)
    assert (image.width(), image.height()) == (WIDTH, HEIGHT)
    assert colours(image, HIDDEN) == {"#000000"}
    assert {SECRET.name(), OTHER.name()}.isdisjoint(colours(image, (0, 0, WIDTH, HEIGHT)))
    assert set(png_chunks(result.data)) <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}
    assert WORDS not in result.data
    assert source.read_bytes() == before
    # Nor are they behind the compressed pixels, inside the last chunk.
    pixels, at = b"", 8
    while at < len(result.data):
        (length,) = struct.unpack(">I", result.data[at : at + 4])
        if result.data[at + 4 : at + 8] == b"IDAT":
            pixels += result.data[at + 8 : at + 8 + length]
        at += 12 + length
    packed = zlib.decompressobj()
    assert len(packed.decompress(pixels)) == HEIGHT * (1 + 3 * WIDTH)
    assert packed.eof
    assert packed.unused_data == b""


def test_a_black_out_leaves_only_black_in_a_jpeg(tmp_path: Path) -> None:
    source = tagged_jpeg(patterned(picture()), tmp_path / "a.jpg")
    result = render_marked(source, Markup(WIDTH, HEIGHT, (cover(*HIDDEN),)), "a.jpg")
    assert result.media_type == "image/jpeg"
    image = decoded(result.data)
    left, top, width, height = HIDDEN
    inner = (left + 2, top + 2, width - 4, height - 4)
    assert all(QColor(name).lightness() < 12 for name in colours(image, inner))
    # APP0 (JFIF), tables, frame: no EXIF, XMP, profile, comment or thumbnail.
    segments = jpeg_segments(result.data)
    assert set(segments) <= {0xE0, 0xDB, 0xC0, 0xC4}
    jfif = result.data.index(b"JFIF\0")
    assert result.data[jfif + 12 : jfif + 14] == b"\0\0"  # no thumbnail there either
    for trace in (WORDS, b"Exif", b"ICC_PROFILE", b"ns.adobe", b"thumbnail"):
        assert trace not in result.data


@pytest.mark.parametrize("name", ["a.png", "a.jpg"])
def test_the_same_copy_is_made_whatever_lay_under_the_black(tmp_path: Path, name: str) -> None:
    """The strongest proof: originals that differ under the bar alone give the same bytes."""
    save = tagged_jpeg if name == "a.jpg" else tagged_png
    made, sources = [], []
    for secret in (SECRET, OTHER):
        image = picture()
        painter = QPainter(image)
        painter.fillRect(32, 16, 16, 16, secret)
        painter.end()
        source = save(image, tmp_path / name)
        sources.append(source.read_bytes())
        # A JPEG's colours reach beyond their block, hence the wider bar.
        markup = Markup(WIDTH, HEIGHT, (cover(16, 0, 48, 48),))
        made.append(render_marked(source, markup, "x").data)
    assert sources[0] != sources[1]
    assert made[0] == made[1]


def test_what_is_cut_away_is_gone(tmp_path: Path) -> None:
    image = patterned(picture())
    source = tagged_png(image, tmp_path / "a.png")
    crop = Area(0, 33, WIDTH, 30)
    result = render_marked(source, Markup(WIDTH, HEIGHT, (), crop), "a.png")
    copy = decoded(result.data)
    assert (copy.width(), copy.height()) == (WIDTH, 30)
    assert {SECRET.name(), OTHER.name()}.isdisjoint(colours(copy, (0, 0, WIDTH, 30)))
    blank = tagged_png(picture(), tmp_path / "b.png")
    assert render_marked(blank, Markup(WIDTH, HEIGHT, (), crop), "b.png").data == result.data
    assert set(png_chunks(result.data)) <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}


def test_a_bar_takes_every_pixel_it_touches(tmp_path: Path) -> None:
    source = saved(picture(), tmp_path / "a.png")
    shape = cover(10.4, 5.9, 3.2, 2.2)  # touches columns 10 to 13 and rows 5 to 8
    image = decoded(render_marked(source, Markup(WIDTH, HEIGHT, (shape,)), "a").data)
    dark = {(x, y) for x in range(WIDTH) for y in range(HEIGHT) if image.pixelColor(x, y) != GROUND}
    assert dark == {(x, y) for x in range(10, 14) for y in range(5, 9)}
    assert colours(image, (10, 5, 4, 4)) == {"#000000"}


def test_a_bar_over_the_edge_and_in_a_crop(tmp_path: Path) -> None:
    source = saved(picture(), tmp_path / "a.png")
    markup = Markup(WIDTH, HEIGHT, (cover(-5, -5, 25, 20),), Area(12, 7, 40, 30))
    image = decoded(render_marked(source, markup, "a").data)
    assert colours(image, (0, 0, 8, 8)) == {"#000000"}
    assert image.pixelColor(8, 7) == GROUND
    assert image.pixelColor(7, 8) == GROUND


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_covered_where_it_was_seen(tmp_path: Path, orientation: int) -> None:
    """The mark stands on the picture as the viewer showed it, whichever way the camera was held."""
    stored = picture(width=64, height=48)
    stored.fill(GROUND)
    painter = QPainter(stored)
    painter.fillRect(8, 8, 16, 16, SECRET)  # whole blocks of 8: nothing bleeds
    painter.end()
    source = tagged_jpeg(stored, tmp_path / "a.jpg", orientation)
    seen = PictureRoom().open(source, "a.jpg")
    shown = seen.levels[0]
    red = [
        (x, y)
        for x in range(seen.width)
        for y in range(seen.height)
        if shown.pixelColor(x, y).red() > 235 and shown.pixelColor(x, y).green() < 80
    ]
    left, top = min(x for x, _ in red), min(y for _, y in red)
    width, height = max(x for x, _ in red) - left + 1, max(y for _, y in red) - top + 1
    # Qt 6.8 smooths the colours of a JPEG: the outermost pixels are between red and the ground.
    assert (width, height) in {(16, 16), (14, 14)}
    assert (seen.width, seen.height) == ((48, 64) if orientation > 4 else (64, 48))
    shape = cover(left - 4, top - 4, width + 8, height + 8)
    result = render_marked(source, Markup(seen.width, seen.height, (shape,)), "a.jpg")
    copy = decoded(result.data)
    assert (copy.width(), copy.height()) == (seen.width, seen.height)
    reds = [copy.pixelColor(x, y).red() for x, y in red]
    assert max(reds) < 40
    assert b"Exif" not in result.data


@pytest.mark.parametrize(
    "fmt",
    [
        QImage.Format.Format_Mono,
        QImage.Format.Format_Indexed8,
        QImage.Format.Format_Grayscale8,
        QImage.Format.Format_Grayscale16,
        QImage.Format.Format_RGBA64,
        QImage.Format.Format_ARGB32,
        QImage.Format.Format_RGB888,
    ],
)
def test_pictures_of_any_depth(tmp_path: Path, fmt: QImage.Format) -> None:
    source = saved(picture().convertToFormat(fmt), tmp_path / "a.png")
    shown = PictureRoom().open(source, "a").levels[0]
    markup = Markup(WIDTH, HEIGHT, (cover(20, 10, 30, 20),))
    image = decoded(render_marked(source, markup, "a").data)
    assert colours(image, (20, 10, 30, 20)) == {"#000000"}
    assert image.pixelColor(3, 3) == shown.pixelColor(3, 3)
    assert not image.hasAlphaChannel()


def test_a_cmyk_photo_looks_the_same_and_is_covered(tmp_path: Path) -> None:
    source = tmp_path / "a.jpg"
    cmyk = picture().convertToFormat(QImage.Format.Format_CMYK8888)
    assert cmyk.save(str(source), quality=100)
    assert QImageReader(str(source)).read().format() == QImage.Format.Format_CMYK8888
    result = render_marked(source, Markup(WIDTH, HEIGHT, (cover(40, 20, 30, 30),)), "a")
    image = decoded(result.data)
    assert image.pixelColor(55, 35).lightness() < 12
    ground = image.pixelColor(5, 5)
    assert abs(ground.red() - GROUND.red()) < 8
    assert abs(ground.blue() - GROUND.blue()) < 8


def test_what_is_see_through_stands_on_white_and_hides_nothing(tmp_path: Path) -> None:
    """A picture may hide colours in pixels that are wholly see-through."""
    image = picture(QImage.Format.Format_ARGB32)
    hidden = QColor(SECRET)
    hidden.setAlpha(0)
    for x in range(10):
        image.setPixelColor(x, 0, hidden)
    half = QColor(0, 0, 0, 128)
    image.setPixelColor(20, 0, half)
    source = saved(image, tmp_path / "a.png")
    assert QImage(str(source)).pixelColor(3, 0).name() == SECRET.name()
    copy = decoded(render_marked(source, Markup(WIDTH, HEIGHT, (cover(50, 50, 5, 5),)), "a").data)
    assert copy.pixelColor(3, 0).name() == "#ffffff"
    assert abs(copy.pixelColor(20, 0).red() - 127) < 3


def test_pixels_that_nobody_touched_are_the_original_ones(tmp_path: Path) -> None:
    image = patterned(picture())
    source = saved(image, tmp_path / "a.png")
    copy = decoded(render_marked(source, Markup(WIDTH, HEIGHT, (cover(0, 0, 5, 5),)), "a").data)
    assert all(
        copy.pixelColor(x, y) == image.pixelColor(x, y)
        for x in range(5, WIDTH)
        for y in range(5, HEIGHT)
    )


def test_every_mark_is_drawn_over_what_lies_below_and_across_bands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long screenshot is drawn band by band; where one ends must not show."""
    source = saved(picture(width=120, height=90), tmp_path / "a.png")
    width, height = text_size("Look", 3)
    shapes = (
        Shape(1, ShapeKind.COVER, 4, 20, 30, 40),
        Shape(2, ShapeKind.BOX, 40, 10, 40, 60, Ink.RED, 3),
        Shape(3, ShapeKind.ARROW, 110, 80, -60, -60, Ink.BLUE, 3),
        Shape(4, ShapeKind.NUMBER, 84, 30, 30, 30, Ink.BLACK, 3, "12"),
        Shape(5, ShapeKind.TEXT, 5, 22, width, height, Ink.YELLOW, 3, "Look"),
    )
    markup = Markup(120, 90, shapes)
    whole = decoded(render_marked(source, markup, "a").data)
    monkeypatch.setattr(pictures, "BAND_PIXELS", 120 * 18)
    banded = decoded(render_marked(source, markup, "a").data)
    assert banded == whole
    assert whole.pixelColor(6, 55).name() == "#000000"
    yellow = whole.pixelColor(7, 26)
    assert yellow.red() > 200
    assert yellow.blue() < 80
    assert whole.pixelColor(41 + 2, 40).red() > 150  # the frame
    for shape in shapes[1:]:
        bare = Markup(120, 90, tuple(one for one in shapes if one.id != shape.id))
        assert decoded(render_marked(source, bare, "a").data) != whole


def test_a_long_screenshot_is_covered_below_what_qt_can_paint(tmp_path: Path) -> None:
    source = saved(picture(width=6, height=33_500), tmp_path / "a.png", quality=0)
    markup = Markup(6, 33_500, (cover(1, 33_000, 3, 200),))
    image = decoded(render_marked(source, markup, "a").data)
    assert colours(image, (1, 33_000, 3, 200)) == {"#000000"}
    assert image.pixelColor(1, 32_999) == GROUND
    assert image.pixelColor(1, 33_200) == GROUND
    seen = PictureRoom().open(source, "a")
    assert (seen.width, seen.height) == (6, 33_500)
    assert max(level.height() for level in seen.levels) <= 30_000


def test_a_page_of_a_document_is_covered(tmp_path: Path) -> None:
    source = tmp_path / "a.pdf"
    source.write_bytes(one_page(b"1 0 0 rg 100 600 200 100 re f"))
    seen = PictureRoom().open(source, "a.pdf")
    assert max(seen.width, seen.height) == PAGE_SIDE
    assert (seen.page, seen.pages) == (0, 1)
    markup = Markup(seen.width, seen.height, (cover(200, 100, 1000, 700),))
    result = render_marked(source, markup, "a.pdf", 0)
    assert result.media_type == "image/png"
    image = decoded(result.data)
    assert colours(image, (300, 400, 9, 9)) == {"#000000"}
    reds = {image.pixelColor(x, 500).name() for x in range(0, seen.width, 7)}
    assert "#ff0000" not in reds
    with pytest.raises(AliGuardError) as caught:
        render_marked(source, markup, "a.pdf", 5)
    assert caught.value.code == "picture_unreadable"


def test_a_picture_of_another_size_is_refused(tmp_path: Path) -> None:
    source = saved(picture(), tmp_path / "a.png")
    with pytest.raises(AliGuardError) as caught:
        render_marked(source, Markup(WIDTH + 1, HEIGHT), "photo.png")
    assert caught.value.code == "picture_changed"
    assert "photo.png" in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(content)
    for act in (
        lambda: render_marked(path, Markup(1, 1), "x.png"),
        lambda: PictureRoom().open(path, "x.png"),
        lambda: read_upright(path, "x.png"),
    ):
        with pytest.raises(AliGuardError) as caught:
            act()
        assert caught.value.code == "picture_unreadable"


def test_a_bomb_is_refused_from_its_header(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(png_header(60_000, 60_000))
    for act in (
        lambda: render_marked(path, Markup(60_000, 60_000), "bomb.png"),
        lambda: PictureRoom().open(path, "bomb.png"),
    ):
        with pytest.raises(AliGuardError) as caught:
            act()
        assert caught.value.code == "picture_too_large"
        assert "60000" in str(caught.value)


def test_which_types_are_pictures() -> None:
    room = PictureRoom()
    assert all(room.can_open(f"image/{kind}") for kind in ("png", "jpeg", "gif", "webp", "bmp"))
    assert room.can_open("application/pdf")
    assert not any(room.can_open(kind) for kind in ("image/svg+xml", "video/mp4", "text/plain"))
