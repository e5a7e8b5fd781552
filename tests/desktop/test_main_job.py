# SPDX-License-Identifier: MIT
"""The main job on a real display: drop, read, prove, write, copy, and survive a power cut."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QColor, QImage
from tests.desktop.rig import App, Desktop, wait_for, what_is_missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

pytestmark = pytest.mark.desktop

FIXTURES = Path(__file__).resolve().parent.parent / "importing" / "fixtures"
PAGES = [FIXTURES / name for name in ("list.json", "detail.json", "logistics.json")]
ORDER = "8190000000000001"
MOST_TABS = 60


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
    rig.picture("end")
    rig.close()


@pytest.fixture
def app(desktop: Desktop, tmp_path: Path) -> Iterator[App]:
    program = App(desktop, tmp_path / "data")
    yield program
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


def _drop(app: App, files: Sequence[Path], target: str) -> None:
    app.desktop.drag(files, *_middle(app.desktop.widget(id=target)))


def _select(app: App, number: str) -> None:
    """Find an order with the search field, as the keyboard does it."""
    app.desktop.key("ctrl+f")
    app.desktop.type(number)
    wait_for(
        f"the details of {number}",
        lambda: number in app.desktop.words().replace(" ", ""),
    )


def _focused(desktop: Desktop) -> dict[str, Any] | None:
    seen = desktop.seen()
    held = [entry for entry in seen if entry["active"] and "focused" in entry["states"]]
    return held[-1] if held else None


def _tab_to(desktop: Desktop, name: str) -> None:
    """Walk with Tab to the widget of this id."""
    for _ in range(MOST_TABS):
        focused = _focused(desktop)
        if focused is not None and focused["id"] == name:
            return
        desktop.key("Tab")
    raise AssertionError(f"Tab does not lead to {name}; the focus is on {_focused(desktop)}")


def _exhibits(app: App) -> list[tuple[int, str]]:
    with closing(sqlite3.connect(f"file:{app.data / 'aliguard.db'}?mode=ro", uri=True)) as database:
        live = "removed_batch IS NULL AND removed_at IS NULL"
        query = f"SELECT position, name FROM exhibits WHERE {live} ORDER BY position"
        return [(int(position), str(name)) for position, name in database.execute(query)]


def _import_three_pages(app: App) -> None:
    _drop(app, PAGES, "emptyPage")
    app.desktop.widget(id="importReport")
    app.desktop.picture("report")
    app.desktop.key("Escape")
    app.desktop.widget(id="orderList")


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


def test_the_whole_way_by_drop_and_keyboard_and_a_power_cut(app: App, screenshot: Path) -> None:
    desktop = app.desktop
    app.start(*_at("2026-03-31"))
    _import_three_pages(app)
    before = app.agenda()

    _select(app, ORDER)
    desktop.picture("selected")
    _drop(app, [screenshot], "detailsPane")
    wait_for("the exhibit", lambda: _exhibits(app))
    assert _exhibits(app) == [(1, screenshot.name)]
    stored = [path for path in (app.data / "evidence").rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in stored] == [screenshot.read_bytes()]

    text = _walk_the_wizard(app)
    assert ORDER in text
    assert text.isascii()

    app.kill()
    app.start(*_at("2026-03-31"))
    assert app.agenda() == before
    assert _exhibits(app) == [(1, screenshot.name)]
    _select(app, ORDER)
    desktop.key("ctrl+Return")
    wizard = desktop.widget(id="dispute_wizard")
    assert "showing" in wizard["states"]
    desktop.copy_to_clipboard("something else")
    _copy(app)
    wait_for("the draft's text on the clipboard", lambda: desktop.clipboard() == text)
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
    _tab_to(desktop, "wizard_truth")
    desktop.key("space")
    desktop.picture("wizard2")
    _go_on(desktop)
    desktop.widget(id="wizard_exhibits")
    desktop.picture("wizard3")
    _go_on(desktop)
    desktop.widget(id="wizard_text")
    desktop.picture("wizard4")
    _go_on(desktop)
    return _copy(app)


def _go_on(desktop: Desktop) -> None:
    _tab_to(desktop, "wizard_continue")
    desktop.key("space")


def _copy(app: App) -> str:
    desktop = app.desktop
    desktop.copy_to_clipboard("nothing yet")
    _tab_to(desktop, "wizard_send_text_button")
    desktop.key("space")
    desktop.picture("wizard5")
    return wait_for("the text on the clipboard", lambda: _new_text(desktop))


def _new_text(desktop: Desktop) -> str:
    text = desktop.clipboard()
    return "" if text in ("nothing yet", "something else") else text
