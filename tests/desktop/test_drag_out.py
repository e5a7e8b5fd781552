# SPDX-License-Identifier: MIT
"""Prepared files are dragged out of the window into another program, on a real display."""

from __future__ import annotations

import os
import sys
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlparse

import pytest

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.clock import system_clock
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.orders import OrderForm
from tests import pack_samples as samples
from tests.desktop.rig import SYSTEM_PYTHON, App, Desktop, wait_for, what_is_missing

if TYPE_CHECKING:
    from collections.abc import Iterator

# One screen, one pointer: these tests share a worker.
pytestmark = [
    pytest.mark.desktop,
    pytest.mark.xdist_group("desktop"),
    pytest.mark.usefixtures("qapp"),
]

TITLE = "drop target"


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


def _with_photos(data: Path) -> None:
    """Make an order with two photos that know where they were taken."""
    services = build_services(AppPaths.portable(data), system_clock, lambda: UTC)
    try:
        form = OrderForm(number="8190004412737741", title="Earbuds", amount="24.90")
        order_id = services.orders.add(form)
        for rank, tint in enumerate(("#204060", "#604020"), 1):
            photo = samples.jpeg_with(samples.exif(), samples.scene(tint=tint))
            services.evidence.add_bytes(order_id, photo, f"item {rank}.jpg")
    finally:
        services.close()


def test_prepared_files_are_dragged_into_another_program(desktop: Desktop, tmp_path: Path) -> None:
    data = tmp_path / "data"
    _with_photos(data)
    app = App(desktop, data)
    app.start()
    try:
        desktop.start([SYSTEM_PYTHON, str(Path(__file__).parent / "drop_target.py"), TITLE], TITLE)
        log = desktop.folder / TITLE
        target = desktop.window(f"^{TITLE}$")
        desktop.widget(id="evidenceFirst")
        desktop.press("evidenceFirst")
        files = desktop.widget(id="uploadList")
        wait_for("the prepared files", lambda: "02_item.jpg" in desktop.words())
        desktop.run(["xdotool", "windowmove", "--sync", target, "1250", "760"], check=False)
        desktop.run(["xdotool", "windowraise", target])
        desktop.picture("before")
        x, y, width, _ = desktop.widget(id="uploadList")["box"]
        _drag(desktop, (x + width // 2, y + 30), desktop._middle(target))
        wait_for("the drop", lambda: "end" in log.read_text())
        desktop.picture("after")
        lines = log.read_text().splitlines()
        paths = [Path(unquote(urlparse(one[4:]).path)) for one in lines if one.startswith("uri ")]
        assert [path.name for path in paths] == ["01_item.jpg", "02_item.jpg"]
        assert files
        for path in paths:
            copy = path.read_bytes()
            assert copy.startswith(b"\xff\xd8\xff")
            assert samples.LATITUDE not in copy
        assert app.quit() == 0
        assert "Traceback" not in app.log()
        assert not paths[0].exists(), "copies go when the program ends"
    finally:
        if app.process is not None and app.process.poll() is None:
            app.kill()


def _drag(desktop: Desktop, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Drag slowly enough for both programs to answer on the way."""
    moves = ["mousemove", str(start[0]), str(start[1]), "sleep", "0.3", "mousedown", "1"]
    moves += ["sleep", "0.2", "mousemove_relative", "8", "8", "sleep", "0.1"]
    moves += ["mousemove_relative", "14", "8", "sleep", "0.2"]
    for part in range(1, 13):
        at = [start[axis] + (end[axis] - start[axis]) * part // 12 for axis in (0, 1)]
        moves += ["mousemove", str(at[0]), str(at[1]), "sleep", "0.06"]
    moves += ["mousemove_relative", "--", "-2", "1", "sleep", "0.5", "mouseup", "1"]
    desktop.run(["xdotool", *moves])
