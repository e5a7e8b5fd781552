# SPDX-License-Identifier: MIT
"""Copies for the upload: within the form's limits, without metadata, for the user alone."""

from __future__ import annotations

import hashlib
import os
import shutil
import struct
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from aliguard_desktop import catalogue
from aliguard_desktop.bootstrap import _UploadPictures
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import Exhibit, ExhibitKind
from aliguard_desktop.imaging.locations import places_in
from aliguard_desktop.services import upload_copies
from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.services.upload_copies import (
    CopyKind,
    LeftOut,
    UploadLimits,
    UploadService,
    saved_name,
    upload_name,
)
from tests import pack_samples as samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aliguard_desktop.services.upload_copies import UploadCopies

pytestmark = pytest.mark.usefixtures("qapp")

ROOT = Path(__file__).resolve().parents[2]
NUMBER = "8190004412737741"
LIMITS = UploadLimits(pictures=3, videos=1, picture_bytes=60_000, video_seconds=60)


@pytest.fixture(autouse=True)
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    upload_copies._make_room.cache_clear()
    yield folder
    upload_copies._make_room.cache_clear()


class Shelf:
    """Originals in a folder, and the service over them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.service = UploadService(self.path, self.state, _UploadPictures(), places_in)

    def path(self, exhibit: Exhibit) -> Path:
        return self.folder / exhibit.id

    def state(self, exhibit: Exhibit) -> ExhibitState:
        path = self.path(exhibit)
        if not path.exists():
            return ExhibitState.MISSING
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        return ExhibitState.INTACT if digest == exhibit.sha256 else ExhibitState.CHANGED

    def add(self, name: str, media_type: str, data: bytes, **fields: object) -> Exhibit:
        digest = hashlib.sha256(data).hexdigest()
        made = Exhibit(f"e-{name}", digest, name, media_type, **fields)  # type: ignore[arg-type]
        self.path(made).write_bytes(data)
        self.path(made).chmod(0o400)
        return made

    def photo(self, name: str, size: int = 400, **fields: object) -> Exhibit:
        data = samples.jpeg_with(samples.exif(), samples.scene(size, size // 2))
        return self.add(name, "image/jpeg", data, **fields)

    def prepare(self, *exhibits: Exhibit, limits: UploadLimits = LIMITS) -> UploadCopies:
        return self.service.prepare(exhibits, NUMBER, limits)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "originals")


def names(copies: UploadCopies) -> list[str]:
    return [copy.path.name for copy in copies.copies]


def test_they_are_numbered_by_strength_and_named_in_ascii(shelf: Shelf) -> None:
    made = shelf.prepare(
        shelf.photo("a.jpg", kind=ExhibitKind.TRACKING),
        shelf.add("v.mp4", "video/mp4", samples.film(20), kind=ExhibitKind.UNBOXING_VIDEO),
        shelf.photo("b.jpg", kind=ExhibitKind.ITEM, caption="Трещина: Ümlaut/../x"),
        shelf.add("c.pdf", "application/pdf", b"%PDF-1.4", kind=ExhibitKind.DOCUMENT),
    )
    assert names(made) == [
        "01_tracking.jpg",
        "02_unboxing_video.mp4",
        "03_treshchina_umlaut_x.jpg",
        "04_document.pdf",
    ]
    assert [copy.numbers for copy in made.copies] == [(1,), (1,), (2,), (1,)]
    assert made.left_out == ()


def test_the_limits_are_data() -> None:
    rules = catalogue.load_rulebook()
    shipped = UploadLimits.of(rules)
    assert shipped == UploadLimits(3, 1, 2_000_000, 60)
    assert UploadLimits.of(rules, 6).pictures == 6


def test_no_metadata_and_no_place_is_in_any_copy(shelf: Shelf) -> None:
    xmp = b"<x:xmpmeta><exif:GPSLatitude>52,13N</exif:GPSLatitude></x:xmpmeta>"
    photo = samples.jpeg_with(samples.exif(6), samples.scene(300, 200), xmp=xmp)
    picture = samples.scene(200, 100)
    picture.setText("Comment", "GPS 52.2297")
    made = shelf.prepare(
        shelf.add("a.jpg", "image/jpeg", photo),
        shelf.add("b.png", "image/png", samples.encoded(picture, "PNG")),
        shelf.add("v.mp4", "video/mp4", samples.film(9, place=True)),
    )
    for copy in made.copies:
        data = copy.path.read_bytes()
        for word in (samples.LATITUDE, b"Exif", b"GPS", b"52.2297", b"xmpmeta", b"\xa9xyz"):
            assert word not in data
    turned = QImage(str(made.copies[0].path))
    assert (turned.width(), turned.height()) == (200, 300)
    assert turned.pixelColor(190, 10).red() > 180, "upright: the red corner is at the right"
    assert QImage(str(made.copies[1].path)).textKeys() == []


@pytest.mark.parametrize("limit", [4_000, 60_000, 400_000])
def test_the_size_is_really_kept_and_used(shelf: Shelf, limit: int) -> None:
    noise = QImage(os.urandom(900 * 700 * 4), 900, 700, QImage.Format.Format_RGB32)
    exhibit = shelf.add("noise.png", "image/png", samples.encoded(noise, "PNG"))
    made = shelf.prepare(exhibit, limits=UploadLimits(3, 1, limit, 60))
    (copy,) = made.copies
    assert copy.path.stat().st_size == copy.size <= limit
    assert copy.size > limit * 0.4, "far more quality was given away than needed"
    assert not QImage(str(copy.path)).isNull()


def test_more_pictures_than_allowed_become_a_numbered_sheet(shelf: Shelf) -> None:
    photos = [shelf.photo(f"p{rank}.jpg", kind=ExhibitKind.ITEM) for rank in range(1, 7)]
    limits = UploadLimits(3, 1, 500_000, 60)
    made = shelf.prepare(*photos, limits=limits)
    assert names(made) == ["01_item.jpg", "02_item.jpg", "03_pictures_3-6.jpg"]
    sheet = made.copies[2]
    assert (sheet.kind, sheet.numbers) == (CopyKind.COLLAGE, (3, 4, 5, 6))
    assert sheet.size <= limits.picture_bytes
    image = QImage(str(sheet.path))
    assert image.width() > 2000
    bright = sum(
        image.pixelColor(x, y).lightness() > 240 for x in range(24, 200) for y in range(300, 500)
    )
    assert bright > 500, "no number stands on the first picture"
    width = next(x for x in range(24, image.width()) if image.pixelColor(x, 310).lightness() > 40)
    assert width < 24 + 1100 * 0.15, "the number hides too much of its picture"
    as_many = shelf.prepare(*photos, limits=UploadLimits(6, 1, 500_000, 60))
    assert len(as_many.copies) == 6
    assert shelf.prepare(*photos[:3], limits=limits).copies[2].kind is CopyKind.PICTURE


def test_videos_over_the_limit_are_said_not_cut(shelf: Shelf) -> None:
    made = shelf.prepare(
        shelf.add("long.mp4", "video/mp4", samples.film(95)),
        shelf.add("second.mp4", "video/mp4", samples.film(5)),
        shelf.photo("a.jpg"),
    )
    video = made.copies[0]
    assert (video.seconds, video.too_long) == (95.0, True)
    assert video.path.read_bytes() == samples.film(95)
    assert [(one.name, why) for one, why in made.left_out] == [("second.mp4", LeftOut.MANY_VIDEOS)]
    webm = shelf.add("x.webm", "video/webm", b"\x1aE\xdf\xa3webm")
    assert shelf.prepare(webm).copies[0].seconds is None


def test_a_video_that_is_left_out_takes_nobodys_place(shelf: Shelf) -> None:
    cut = shelf.add("cut.mp4", "video/mp4", samples.film(5, place=True)[:-4])
    gone = shelf.add("gone.mp4", "video/mp4", samples.film(6), removed_at=samples.SENT)
    good = shelf.add("good.mp4", "video/mp4", samples.film(9))
    made = shelf.prepare(cut, gone, good)
    assert [copy.numbers for copy in made.copies] == [(3,)]
    assert {one.name: why for one, why in made.left_out} == {
        "cut.mp4": LeftOut.UNCHECKED,
        "gone.mp4": LeftOut.REMOVED,
    }
    again = shelf.service.prepare((cut, gone, good), NUMBER, LIMITS, anyway={cut.id})
    assert again.copies[0].path.read_bytes() == shelf.path(cut).read_bytes()


def test_a_copy_is_saved_under_its_own_name_without_its_place(shelf: Shelf, tmp_path: Path) -> None:
    photo = shelf.photo("label (covered)")
    assert saved_name(photo) == "label (covered).jpg"
    assert saved_name(replace(photo, name="a/b.JPEG")) == "b.JPEG"
    target = tmp_path / saved_name(photo)
    shelf.service.save_as(photo, target)
    assert samples.LATITUDE in shelf.path(photo).read_bytes()
    assert samples.LATITUDE not in target.read_bytes()
    assert QImage(str(target)) == QImage(str(shelf.path(photo)))
    cut = shelf.add("cut.mp4", "video/mp4", samples.film(5, place=True)[:-4])
    gone = shelf.photo("gone.jpg")
    shelf.path(gone).unlink()
    for exhibit, code in ((cut, "copy_unchecked"), (gone, "copy_changed")):
        with pytest.raises(AliGuardError) as error:
            shelf.service.save_as(exhibit, tmp_path / "other")
        assert error.value.code == code
    with pytest.raises(AliGuardError) as error:
        shelf.service.save_as(photo, tmp_path / "nowhere" / "x.jpg")
    assert error.value.code == "folder_gone"
    assert not (tmp_path / "other").exists()


def test_what_cannot_be_prepared_is_left_out_with_its_reason(shelf: Shelf) -> None:
    gone = shelf.photo("gone.jpg")
    shelf.path(gone).unlink()
    changed = shelf.photo("changed.jpg")
    shelf.path(changed).chmod(0o600)
    shelf.path(changed).write_bytes(samples.jpeg_with(samples.exif()))
    cut = samples.film(5, place=True)
    exhibits = (
        gone,
        changed,
        shelf.add("phone.heic", "image/heic", b"\0\0\0\x18ftypheic"),
        shelf.add("cut.mp4", "video/mp4", cut[:-4]),
        shelf.photo("theirs.jpg", audience="bank"),
        shelf.photo("good.jpg"),
    )
    made = shelf.prepare(*exhibits)
    assert {one.name: why for one, why in made.left_out} == {
        "gone.jpg": LeftOut.MISSING,
        "changed.jpg": LeftOut.CHANGED,
        "phone.heic": LeftOut.NOT_SHOWN,
        "cut.mp4": LeftOut.UNCHECKED,
        "theirs.jpg": LeftOut.OTHERS,
    }
    # Numbers stay those of the statement.
    assert [copy.numbers for copy in made.copies] == [(5,)]


def test_a_sheet_does_without_what_cannot_be_shown(shelf: Shelf) -> None:
    photos = [shelf.photo(f"p{rank}.jpg") for rank in (1, 2, 3)]
    heic = shelf.add("phone.heic", "image/heic", b"\0\0\0\x18ftypheic")
    made = shelf.prepare(photos[0], heic, *photos[1:], limits=UploadLimits(2, 1, 300_000, 60))
    assert [copy.numbers for copy in made.copies] == [(1,), (3, 4)]
    assert made.left_out == ((heic, LeftOut.NOT_SHOWN),)


def test_a_missing_picture_takes_no_other_with_it(shelf: Shelf) -> None:
    photos = [shelf.photo(f"p{rank}.jpg") for rank in range(1, 6)]
    shelf.path(photos[1]).unlink()
    made = shelf.prepare(*photos, limits=UploadLimits(2, 1, 300_000, 60))
    assert [copy.numbers for copy in made.copies] == [(1,), (3, 4, 5)]
    assert made.left_out == ((photos[1], LeftOut.MISSING),)
    as_many = shelf.prepare(*photos, limits=UploadLimits(4, 1, 300_000, 60))
    assert [copy.numbers for copy in as_many.copies] == [(1,), (3,), (4,), (5,)]


def test_the_copies_are_for_the_user_alone(shelf: Shelf, temp: Path) -> None:
    former = os.umask(0)
    try:
        made = shelf.prepare(shelf.photo("a.jpg"))
    finally:
        os.umask(former)
    (first,) = made.copies
    assert first.path.parent == made.folder
    assert made.folder.name == NUMBER
    assert made.folder.parent.parent == temp
    if os.name == "posix":
        assert first.path.stat().st_mode & 0o777 == 0o600
        assert made.folder.stat().st_mode & 0o777 == 0o700
        assert made.folder.parent.stat().st_mode & 0o777 == 0o700


def test_one_folder_a_run_and_a_new_one_where_it_was_cleared(shelf: Shelf) -> None:
    exhibit = shelf.photo("a.jpg")
    first = shelf.prepare(exhibit).copies[0].path
    (first.parent / "old.png").touch()
    assert shelf.prepare(exhibit).copies[0].path == first
    assert list(first.parent.iterdir()) == [first]
    shutil.rmtree(first.parent.parent)
    assert shelf.prepare(exhibit).copies[0].path.is_file()


def test_a_folder_that_cannot_be_written_is_said(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    exhibit = shelf.photo("a.jpg")

    def refuse() -> Path:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(upload_copies, "upload_room", refuse)
    with pytest.raises(AliGuardError) as error:
        shelf.prepare(exhibit)
    assert error.value.code == "upload_copy"

    def full() -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(upload_copies, "upload_room", full)
    with pytest.raises(AliGuardError) as error:
        shelf.prepare(exhibit)
    assert error.value.code == "disk_full"


def test_a_name_never_leads_out_of_the_folder() -> None:
    hostile = Exhibit("e", "0" * 64, "../../x.p/ng", "application/octet-stream", caption="../..")
    assert upload_name(1, [hostile]) == "01_other"


def test_a_film_says_its_length_in_both_forms(tmp_path: Path) -> None:
    long_form = struct.pack(">I4s", 8 + 120, b"mvhd") + struct.pack(
        ">IQQIQ", 1 << 24, 0, 0, 1000, 12_500
    )
    body = long_form.ljust(128, b"\0")
    path = tmp_path / "long.mp4"
    path.write_bytes(b"\0\0\0\x0cftypisom" + struct.pack(">I4s", 8 + len(body), b"moov") + body)
    assert _UploadPictures().seconds(path) == 12.5
    path.write_bytes(b"\0\0\0\x0cftypisom\0\0\0\x04moov")
    assert _UploadPictures().seconds(path) is None


def test_the_folder_goes_when_the_program_ends(temp: Path) -> None:
    code = (
        "from aliguard_desktop.services.upload_copies import upload_room as room;"
        "(room() / 'a.png').touch(); print(room())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "TMPDIR": str(temp), "TEMP": str(temp), "TMP": str(temp)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=ROOT,
    )
    made = Path(done.stdout.strip())
    assert made.parent == temp
    assert not made.exists()
