# SPDX-License-Identifier: MIT
"""Words in pictures: the real program where it is there, and programs that misbehave."""

from __future__ import annotations

import os
import shutil
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.imaging import tesseract
from aliguard_desktop.imaging.tesseract import TesseractReader
from aliguard_desktop.importing.screenshot_text import read_screenshot
from aliguard_desktop.services.screenshots import Doubt
from tests.imaging.test_thumbnails import png_header, save_picture

pytestmark = pytest.mark.usefixtures("qapp")

NUMBER = "8190004567447741"
SEEN = date(2027, 3, 1)
PAGE = (
    "Awaiting delivery",
    f"Order ID: {NUMBER}",
    "Order placed on: Jan 14, 2027",
    "Refund if no delivery before Mar 25, 2027",
    "Buyer Protection: 20 days 3 hours left",
)
RUSSIAN = (f"Номер заказа: {NUMBER}", "Защита покупателя: осталось 20 дней 3 часа")
posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


def go_on() -> None:
    """Nobody presses Stop."""


def painted(path: Path, lines, *, size: int = 18, dark: bool = False) -> Path:
    families = set(QFontDatabase.families(QFontDatabase.WritingSystem.Cyrillic))
    font = QFont(next(one for one in ("Noto Sans", "DejaVu Sans", *families) if one in families))
    font.setPixelSize(size)
    image = QImage(760, 60 + len(lines) * size * 2, QImage.Format.Format_RGB32)
    image.fill(QColor("#191919" if dark else "#FFFFFF"))
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen(QColor("#DDDDDD" if dark else "#222222"))
    for rank, line in enumerate(lines):
        painter.drawText(24, 50 + rank * size * 2, line)
    painter.end()
    assert image.save(str(path), "PNG")
    return path


@pytest.fixture
def real() -> TesseractReader:
    reader = TesseractReader()
    if not reader.is_installed():
        assert not os.environ.get("ALIGUARD_REQUIRE_DESKTOP"), "tesseract must be here"
        pytest.skip("tesseract is not installed")
    return reader


@pytest.mark.parametrize("dark", [False, True])
def test_a_painted_order_page_is_read(real, tmp_path, dark) -> None:
    path = painted(tmp_path / "page.png", PAGE, dark=dark)
    (order,) = read_screenshot(real.read(path, "en", go_on), SEEN)
    assert (order.number, order.doubt) == (NUMBER, Doubt.NONE)
    found = {(one.kind, one.day or one.left) for one in order.proposals}
    assert found == {
        (EventKind.PLACED, date(2027, 1, 14)),
        (EventKind.PROTECTION_END, date(2027, 3, 25)),
        (EventKind.PROTECTION_END, timedelta(days=20, hours=3)),
    }
    assert all(one.is_clear for one in order.proposals)


def test_a_russian_page_is_read_with_its_letters_from_bytes(real, tmp_path) -> None:
    data = painted(tmp_path / "page.png", RUSSIAN).read_bytes()
    text = real.read(data, "ru", go_on)
    if not text.local:
        assert not os.environ.get("ALIGUARD_REQUIRE_DESKTOP"), "tesseract-ocr-rus must be here"
        pytest.skip("tesseract has no Russian letters here")
    (order,) = read_screenshot(text, SEEN)
    assert (order.number, order.doubt) == (NUMBER, Doubt.NONE)
    assert [one.left for one in order.proposals] == [timedelta(days=20, hours=3)]


def test_an_empty_picture_has_no_words(real, tmp_path) -> None:
    text = real.read(save_picture(tmp_path / "blue.png"), "en", go_on)
    assert read_screenshot(text, SEEN) == ()


# ---- programs that misbehave -------------------------------------------------------------------


def program(folder: Path, script: str) -> Path:
    path = folder / "tesseract"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def refused(reader: TesseractReader, picture: Path | bytes, pause=go_on) -> AliGuardError:
    with pytest.raises(AliGuardError) as error:
        reader.read(picture, "en", pause)
    return error.value


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # Its parent may not have looked at it yet: one that has ended is no longer at work.
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text(encoding="utf-8").split()[2] != "Z"


@posix
def test_a_program_that_hangs_is_ended_with_its_children(tmp_path, monkeypatch, qtbot) -> None:
    pids = tmp_path / "pids"
    hangs = program(tmp_path, f"sleep 60 & echo $$ $! > {pids}; wait")
    clock = [0.0]
    monkeypatch.setattr(tesseract.time, "monotonic", lambda: clock[0])

    def its_children() -> list[int]:
        return [int(pid) for pid in pids.read_text(encoding="utf-8").split()]

    def time_goes_on() -> None:
        if pids.exists() and len(its_children()) == 2:
            clock[0] = 20.1

    reader = TesseractReader(hangs, 20)
    error = refused(reader, save_picture(tmp_path / "a.png"), time_goes_on)
    assert (error.code, error.values) == ("ocr_timeout", {"seconds": "20"})
    monkeypatch.undo()
    qtbot.waitUntil(lambda: not any(is_alive(pid) for pid in its_children()))


@posix
def test_stopping_ends_it_at_once(tmp_path) -> None:
    class StopError(Exception):
        pass

    asked = []

    def stop() -> None:
        asked.append(1)
        if len(asked) == 2:
            raise StopError

    reader = TesseractReader(program(tmp_path, "exec sleep 60"))
    started = time.monotonic()
    with pytest.raises(StopError):
        reader.read(save_picture(tmp_path / "a.png"), "en", stop)
    assert time.monotonic() - started < 10


@posix
@pytest.mark.parametrize("script", ["exit 3", "kill -SEGV $$"])
def test_a_program_that_fails_is_said(tmp_path, script) -> None:
    reader = TesseractReader(program(tmp_path, script))
    assert refused(reader, save_picture(tmp_path / "a.png")).code == "ocr_failed"


@posix
def test_a_program_that_cannot_be_started_is_said(tmp_path) -> None:
    path = program(tmp_path, "")
    path.chmod(0o644)
    assert refused(TesseractReader(path), save_picture(tmp_path / "a.png")).code == "ocr_failed"


@posix
def test_a_program_that_writes_without_end_is_ended(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(tesseract, "_MOST_OUTPUT", 1000)
    reader = TesseractReader(program(tmp_path, "exec yes words and words"), 30)
    assert refused(reader, save_picture(tmp_path / "a.png")).code == "ocr_timeout"


@posix
def test_it_gets_one_thread_a_prepared_copy_and_no_way_to_the_original(tmp_path) -> None:
    told = tmp_path / "told"
    copy = tmp_path / "copy.png"
    script = f'echo "$OMP_THREAD_LIMIT $LC_ALL $*" >> {told}; cp page.png {copy} 2>/dev/null; pwd > {tmp_path}/where; exit 0'  # noqa: E501
    picture = save_picture(tmp_path / "a.png", 100, 60)
    text = TesseractReader(program(tmp_path, script)).read(picture, "ru", go_on)
    assert (text.latin, text.local) == ((), ())
    lines = told.read_text(encoding="utf-8").splitlines()
    assert lines == ["1 C page.png stdout --psm 6 -l eng tsv", "1 C --list-langs"]
    assert QImage(str(copy)).size() == QSize(200, 120)
    assert not Path((tmp_path / "where").read_text(encoding="utf-8").strip()).exists()


@posix
def test_garbage_from_the_program_is_passed_over(tmp_path) -> None:
    head = (
        r"level\tpage_num\tblock_num\tpar_num\tline_num\tword_num"
        r"\tleft\ttop\twidth\theight\tconf\ttext"
    )
    rows = [
        r"5\t1\t1\t1\t1\t1\t0\t0\t1\t1\tnan\tbad",
        r"5\t1\t1\t1\t1\t2\t0\t0\t1\t1\tmany\tbad",
        r"5\t1\t1\t1\t1\t3\t0\t0\t1\t1\t-1\t ",
        r"5\t1\t1\t1\t1\t4\t0\t0\t1\t1\t91.5\tgood",
        r"5\t1",
        r"\377\376",
    ]
    body = r"\n".join([head, *rows])
    reader = TesseractReader(program(tmp_path, f"printf '{body}'"))
    text = reader.read(save_picture(tmp_path / "a.png"), "en", go_on)
    assert [[(one.text, one.confidence) for one in line] for line in text.latin] == [[("good", 91)]]


def test_without_the_program_it_says_so(tmp_path, monkeypatch) -> None:
    reader = TesseractReader(tmp_path / "none")
    assert not reader.is_installed()
    assert refused(reader, save_picture(tmp_path / "a.png")).code == "ocr_missing"
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(sys, "platform", "linux")
    assert not TesseractReader().is_installed()
    assert TesseractReader().install_hint("ru").command == ""
    # A program that lies in the current folder is not taken for the system's.
    monkeypatch.setattr(shutil, "which", lambda name: "./tesseract")
    assert not TesseractReader().is_installed()


@pytest.mark.parametrize(
    ("platform", "manager", "command"),
    [
        ("linux", "apt-get", "sudo apt install tesseract-ocr tesseract-ocr-rus"),
        ("linux", "dnf", "sudo dnf install tesseract tesseract-langpack-rus"),
        ("darwin", "", "brew install tesseract tesseract-lang"),
        ("win32", "", ""),
    ],
)
def test_the_way_to_get_it_is_the_systems_own(monkeypatch, platform, manager, command) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}" if name == manager else None)
    assert TesseractReader().install_hint("ru").command == command


# ---- pictures that are no pictures -------------------------------------------------------------


@posix
@pytest.mark.parametrize(
    "content",
    [
        png_header(100_000, 100_000),
        b"\x89PNG\r\n\x1a\n but nothing more",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"",
    ],
    ids=["bomb", "broken", "svg", "empty"],
)
def test_hostile_pictures_never_reach_the_program(tmp_path, content) -> None:
    ran = tmp_path / "ran"
    reader = TesseractReader(program(tmp_path, f"touch {ran}"))
    path = tmp_path / "hostile.png"
    path.write_bytes(content)
    for picture in (path, content):
        assert refused(reader, picture).code == "screenshot_unreadable"
        assert reader.preview(picture) is None
    assert not ran.exists()


def test_sizes_are_limited(tmp_path, monkeypatch) -> None:
    long_page = save_picture(tmp_path / "long.png", 1000, 9000)
    preview = QImage.fromData(TesseractReader().preview(long_page))
    assert preview.size() == QSize(533, 4800)
    monkeypatch.setattr(tesseract, "_MOST_PIXELS", 10_000)
    prepared = tesseract._prepared(QImage(400, 100, QImage.Format.Format_RGB32))
    assert prepared.width() * prepared.height() <= 10_000
    monkeypatch.setattr(tesseract, "_LARGEST_INPUT", 10)
    assert TesseractReader().preview(long_page) is None
    assert TesseractReader().preview(long_page.read_bytes()) is None


def test_a_clear_ground_becomes_white() -> None:
    picture = QImage(20, 20, QImage.Format.Format_ARGB32)
    picture.fill(QColor(0, 0, 0, 0))
    assert tesseract._prepared(picture).pixelColor(5, 5) == QColor("#FFFFFF")


def test_a_bundles_libraries_are_kept_from_the_program() -> None:
    given = {"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/own", "PATH": "/bin"}
    assert tesseract._environment(given, frozen=True)["LD_LIBRARY_PATH"] == "/own"
    assert tesseract._environment(given, frozen=False)["LD_LIBRARY_PATH"] == "/bundle"
    assert "LD_LIBRARY_PATH" not in tesseract._environment({"LD_LIBRARY_PATH": "/b"}, frozen=True)
