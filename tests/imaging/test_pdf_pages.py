# SPDX-License-Identifier: MIT
"""Pages of a PDF: shown within limits of size and time, never an exception."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from aliguard_desktop.domain.orders import Exhibit
from aliguard_desktop.imaging.pdf_pages import page_count, read_page
from aliguard_desktop.imaging.thumbnails import ThumbnailCache
from aliguard_desktop.ui.tasks import InlineTaskRunner
from tests.imaging.pdf import one_page

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")
BOX = QSize(320, 320)
RED = b"1 0 0 rg 0 0 612 792 re f"


def test_a_page_fills_its_box_and_keeps_its_shape(tmp_path: Path) -> None:
    path = tmp_path / "letter"
    path.write_bytes(one_page(RED))
    assert page_count(path) == 1
    page = read_page(path, 0, BOX)
    assert page is not None
    assert (page.width(), page.height()) == (247, 320)
    assert page.pixelColor(100, 100).name() == "#ff0000"
    assert read_page(path, 1, BOX) is None
    assert read_page(path, -1, BOX) is None
    blank = tmp_path / "blank"
    blank.write_bytes(one_page(b""))
    white = read_page(blank, 0, BOX)
    assert white is not None
    assert white.pixelColor(5, 5).name() == "#ffffff"


def test_a_pdf_has_its_first_page_as_thumbnail(tmp_path: Path) -> None:
    path = tmp_path / "letter"
    path.write_bytes(one_page(RED))
    exhibit = Exhibit("e1", "0" * 64, "letter.pdf", "application/pdf")
    cache = ThumbnailCache(lambda _: path, InlineTaskRunner())
    got: list = []
    cache.request(exhibit, lambda *ready: got.append(ready))
    assert got[0][0] == "e1"
    assert got[0][1].pixelColor(3, 3).name() == "#ff0000"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        one_page(RED)[:200],
        b"%PDF-1.4\ntrailer<</Root 1 0 R>>",
        one_page(RED, "0 0 0 0")[:-200],
    ],
)
def test_a_broken_pdf_has_no_pages(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(data)
    assert (page_count(path), read_page(path, 0, BOX)) == (0, None)


def test_no_pdf_is_no_error(tmp_path: Path) -> None:
    assert page_count(tmp_path / "gone.pdf") == 0
    assert page_count(tmp_path) == 0
    assert read_page(tmp_path / "gone.pdf", 0, BOX) is None


def test_a_bomb_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "bomb.pdf"
    path.write_bytes(one_page(b"0 0 m 9e4 9e4 l 3 7 9e4 4 5 9e4 c S " * 20_000))
    assert read_page(path, 0, BOX, patience=0) is None
    wide = tmp_path / "wide.pdf"
    wide.write_bytes(one_page(RED, "0 0 14400 14400"))
    assert read_page(wide, 0, QSize(20_000, 20_000)) is None
    thin = tmp_path / "thin.pdf"
    thin.write_bytes(one_page(RED, "0 0 14400 1"))
    page = read_page(thin, 0, BOX)
    assert page is not None
    assert (page.width(), page.height()) == (320, 1)
