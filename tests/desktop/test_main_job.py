# SPDX-License-Identifier: MIT
"""The main job on a real display: drop, read, prove, write, copy, and survive a power cut."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QColor, QImage

from tests.desktop.rig import App, Desktop, wait_for, what_is_missing
from tests.imaging import camera
from tests.imaging.pdf import one_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# One screen, one pointer: these tests share a worker.
pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("desktop")]

FIXTURES = Path(__file__).resolve().parent.parent / "importing" / "fixtures"
PAGES = [FIXTURES / name for name in ("list.json", "detail.json", "logistics.json")]
OWN = "8190000000000077"


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    missing = "" if sys.platform == "linux" else "an X display"
    missing = missing or what_is_missing()
    if missing and os.environ.get("ALIGUARD_REQUIRE_DESKTOP"):
        pytest.fail(f"this machine lacks {missing}")
    if missing:
        pytest.skip(f"this machine lacks {missing}")
    rig = Desktop(tmp_path / "desktop")
    yield rig
    rig.close()


@pytest.fixture
def app(desktop: Desktop, tmp_path: Path) -> Iterator[App]:
    program = App(desktop, tmp_path / "data")
    yield program
    desktop.picture("end")
    if program.process is not None and program.process.poll() is None:
        program.kill()


@pytest.fixture
def screenshot(tmp_path: Path) -> Path:
    path = tmp_path / "screenshot of tracking.png"
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#2a6fdb"))
    assert image.save(str(path))
    return path


def _at(day: str) -> list[str]:
    return ["--now", f"{day}T12:00:00+02:00", "--zone", "Europe/Warsaw"]


def _middle(widget: dict[str, Any]) -> tuple[int, int]:
    x, y, width, height = widget["box"]
    return x + width // 2, y + height // 2


def _drop(app: App, files: Sequence[Path | str], target: str) -> None:
    app.desktop.drag(files, *_middle(app.desktop.widget(id=target)))


def _select(app: App, number: str) -> None:
    """Find an order with the search field, as the keyboard does it."""
    app.desktop.key("ctrl+f")
    app.desktop.type(number)
    wait_for(f"the details of {number}", lambda: number in _shown_number(app.desktop))


def _shown_number(desktop: Desktop) -> str:
    """Return the order number at the head of the details; the search field holds one, too."""
    head = desktop.look("find", id="detailsNumber")
    return str(head["text"] or head["name"]).replace(" ", "") if head else ""


def _exhibits(app: App) -> list[tuple[int, str]]:
    with closing(sqlite3.connect(f"file:{app.data / 'aliguard.db'}?mode=ro", uri=True)) as database:
        live = "removed_batch IS NULL AND removed_at IS NULL"
        query = f"SELECT position, name FROM exhibits WHERE {live} ORDER BY position"
        return [(int(position), str(name)) for position, name in database.execute(query)]


def _import_own_order(app: App, folder: Path) -> None:
    """Import an order in transit whose seller did not answer; the wizard knows what to say."""
    events = [
        {"kind": "placed", "on": "2026-01-18", "source": "order_page"},
        {"kind": "paid", "on": "2026-01-18", "source": "order_page"},
        {"kind": "shipped", "on": "2026-01-20", "source": "order_page"},
        {"kind": "scan", "on": "2026-03-25", "source": "tracking_page", "text": "Departed"},
        {"kind": "extension_asked", "on": "2026-03-26", "source": "user"},
        {
            "kind": "protection_end",
            "date": "2026-04-05",
            "seen": "2026-03-30",
            "source": "order_page",
        },
    ]
    order = {
        "number": OWN,
        "title": "Desk lamp",
        "currency": "USD",
        "paid": "24.90",
        "parcels": [{"id": "p1", "numbers": ["LP00000000000077"]}],
        "events": events,
    }
    path = folder / "own.json"
    path.write_text(json.dumps({"format": "aliguard", "version": 1, "orders": [order]}))
    assert app.ask("--import", str(path), *_at("2026-03-31"))["counts"]["new"] == 1


def test_dropped_pages_become_orders(app: App) -> None:
    app.start(*_at("2026-03-31"))
    _drop(app, PAGES, "emptyPage")
    words = app.desktop.widget(id="importHeadline")
    assert words["name"] or words["text"]
    app.desktop.key("Escape")
    app.desktop.widget(id="orderList")
    agenda = app.agenda()
    assert len(agenda) == 3
    assert app.quit() == 0
    assert "Traceback" not in app.log()


def test_the_real_pages_become_ten_orders(app: App, shared_data: Path) -> None:
    folder = shared_data / "orders" / "page-json"
    names = ("order-list-init.json", "order-detail.json", "logistics-querydetail.json")
    app.start(*_at("2026-08-01"))
    _drop(app, [folder / name for name in names], "emptyPage")
    app.desktop.widget(id="importHeadline")
    app.desktop.key("Escape")
    agenda = app.agenda()
    assert len(agenda) == 10
    (conflict,) = agenda["8212313961591322"]["conflicts"]
    assert conflict["used"] == "2026-09-03"
    assert [reading["date"] for reading in conflict["readings"]] == ["2026-09-04"]
    app.desktop.key("ctrl+7")  # the view of finished orders: its page says "Completed"
    _select(app, "8212313961591322")
    app.desktop.picture("both dates")
    words = app.desktop.words()
    assert "3 Sep" in words
    assert "4 Sep" in words
    assert app.quit() == 0
    assert "Traceback" not in app.log()


def test_the_whole_way_by_drop_and_keyboard_and_a_power_cut(
    app: App, screenshot: Path, tmp_path: Path
) -> None:
    desktop = app.desktop
    _import_own_order(app, tmp_path)
    app.start(*_at("2026-03-31"))
    before = app.agenda()

    _select(app, OWN)
    desktop.picture("selected")
    _drop(app, [screenshot], "detailsPane")
    wait_for("the exhibit", lambda: _exhibits(app))
    assert _exhibits(app) == [(1, screenshot.name)]
    stored = [path for path in (app.data / "evidence").rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in stored] == [screenshot.read_bytes()]

    text = _walk_the_wizard(app)
    assert OWN in text
    assert text.isascii()

    app.kill()
    app.start(*_at("2026-03-31"))
    assert app.agenda() == before
    assert _exhibits(app) == [(1, screenshot.name)]
    _select(app, OWN)
    desktop.key("ctrl+Return")
    wizard = desktop.widget(id="dispute_wizard")
    assert "showing" in wizard["states"]
    desktop.copy_to_clipboard("something else")
    _copy(app)
    wait_for("the draft's text on the clipboard", lambda: desktop.clipboard() == text)
    assert app.quit() == 0
    assert "Traceback" not in app.log()


def test_evidence_comes_in_from_other_programs(app: App, screenshot: Path, tmp_path: Path) -> None:
    """Photos, a video and a PDF from a file manager; a picture and an address from a browser."""
    desktop = app.desktop
    image = QImage(str(screenshot))
    photo = tmp_path / "label.jpg"
    assert image.save(str(photo), "JPG")
    taken = camera.tiff("2026:03:20 10:00:00", "+01:00", place=True, turn=6)
    photo.write_bytes(camera.with_exif(photo.read_bytes(), taken))
    seen = tmp_path / "seen in the browser.jpg"
    image.invertPixels()
    assert image.save(str(seen), "JPG")
    film = tmp_path / "unboxing.mp4"
    film.write_bytes(camera.movie(0))
    filmed = datetime(2026, 3, 21, 9, tzinfo=UTC).timestamp()
    os.utime(film, (filmed, filmed))
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(one_page(b"1 0 0 rg 0 0 612 792 re f"))
    _import_own_order(app, tmp_path)
    app.start(*_at("2026-03-31"))
    _select(app, OWN)
    _drop(app, [screenshot, photo, film, letter], "detailsPane")
    wait_for("four exhibits", lambda: len(_exhibits(app)) == 4)
    _drop(app, [f"picture:{seen}"], "detailsPane")
    wait_for("the picture of the browser", lambda: len(_exhibits(app)) == 5)
    _drop(app, ["address:https://pictures.invalid/photo.jpg"], "detailsPane")
    wait_for("what to do instead", lambda: "does not go online" in desktop.words())
    desktop.picture("evidence")
    assert len(_exhibits(app)) == 5
    with closing(sqlite3.connect(f"file:{app.data / 'aliguard.db'}?mode=ro", uri=True)) as database:
        query = "SELECT name, media_type, taken_from, added_by, taken_at, sha256 FROM exhibits"
        rows = {row[0]: row[1:] for row in database.execute(query)}
    assert rows["label.jpg"][:3] == ("image/jpeg", "exif", "drop")
    assert rows["label.jpg"][3].startswith("2026-03-20 09:00:00")
    assert rows["unboxing.mp4"][:3] == ("video/mp4", "file", "drop")
    assert rows["letter.pdf"][0] == "application/pdf"
    assert rows["Dropped picture.jpg"][:3] == ("image/jpeg", "added", "drop")
    kept = {path.name: path for path in (app.data / "evidence").rglob("*") if path.is_file()}
    for source, name in ((photo, photo.name), (seen, "Dropped picture.jpg"), (film, film.name)):
        assert kept[rows[name][4]].read_bytes() == source.read_bytes()
        assert kept[rows[name][4]].stat().st_mode & 0o777 == 0o400
    assert app.quit() == 0
    assert "Traceback" not in app.log()


def _walk_the_wizard(app: App) -> str:
    """Prepare the dispute by keyboard; return the text that lies on the clipboard."""
    desktop = app.desktop
    desktop.key("ctrl+Return")
    desktop.widget(id="dispute_wizard")
    desktop.picture("wizard1")
    _go_on(desktop)
    desktop.widget(id="wizard_truth")
    desktop.tab_to("wizard_truth")
    desktop.key("space")
    desktop.picture("wizard2")
    _go_on(desktop)
    desktop.widget(id="wizard_exhibits")
    for lacking in [entry["id"] for entry in desktop.seen() if _is_lacking(entry)]:
        desktop.tab_to(lacking)
        desktop.key("space")
    desktop.picture("wizard3")
    _go_on(desktop)
    desktop.widget(id="wizard_text")
    desktop.picture("wizard4")
    _go_on(desktop)
    return _copy(app)


def _is_lacking(entry: dict[str, Any]) -> bool:
    return entry["id"].startswith("wizard_lacking_") and "showing" in entry["states"]


def _go_on(desktop: Desktop) -> None:
    desktop.tab_to("wizard_continue")
    desktop.key("space")


def _copy(app: App) -> str:
    desktop = app.desktop
    desktop.copy_to_clipboard("nothing yet")
    desktop.tab_to("wizard_send_text_button")
    desktop.key("space")
    desktop.picture("wizard5")
    return wait_for("the text on the clipboard", lambda: _new_text(desktop))


def _new_text(desktop: Desktop) -> str:
    text = desktop.clipboard()
    return "" if text in ("nothing yet", "something else") else text
