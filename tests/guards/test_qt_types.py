# SPDX-License-Identifier: MIT
"""No class of Qt's comes to be on another thread than the UI's.

The binding keeps all its classes in one table: those of Qt, each put in when it is first needed,
and those that are derived from them. Qt's own code asks the table on the UI thread, without
Python's lock, whenever it must know what a widget of ours is. A class that the pool's thread puts
in at that moment ends the program: one start of a hundred did, on a busy machine with a screen
reader.
"""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.paths import AppPaths
from tests.imaging import camera
from tests.imaging.pdf import one_page
from tests.pack_samples import encoded, exif, jpeg_with, scene

ROOT = Path(__file__).resolve().parent.parent.parent
PROBE = "tests/guards/qt_types_probe.py"
NOW = datetime(2026, 3, 31, 10, tzinfo=UTC)

# Run as the program is run, on a folder with exhibits, and ended once it rests.
_PROBE = """
import builtins, json, sys, threading
from aliguard_desktop import bootstrap
from aliguard_desktop.__main__ import main

made, asked, others = [], [], []
build_class, import_ = builtins.__build_class__, builtins.__import__

def is_off():
    return threading.current_thread() is not threading.main_thread()

def watched_class(body, name, *bases, **words):
    found = build_class(body, name, *bases, **words)
    if is_off():
        import shiboken6
        kind = made if issubclass(found, shiboken6.Shiboken.Object) else others
        kind.append(f"{found.__module__}.{name}")
    return found

def watched_import(name, globals=None, locals=None, names=(), level=0):
    if is_off() and name.partition(".")[0] == "PySide6":
        asked.append(f"{(globals or {}).get('__name__')}: {name} {names}")
    return import_(name, globals, locals, names, level)

bootstrap._import_qt()
builtins.__build_class__, builtins.__import__ = watched_class, watched_import
take_over = bootstrap._WindowProgram._take_over

def taken_over(self):
    from PySide6.QtCore import QTimer
    from aliguard_desktop.ui import kept_calendar
    from aliguard_desktop.ui.flows import evidence_check
    kept_calendar._REST_MS = evidence_check.START_AFTER_MS = 100  # while this watches
    take_over(self)
    self._resident.loaded.connect(lambda: QTimer.singleShot(1500, self._qt.quit))

bootstrap._WindowProgram._take_over = taken_over
status = main(["--data-dir", sys.argv[1], "--language", "en"])
print(json.dumps({"status": status, "made": made, "asked": asked, "others": others}))
"""


@pytest.fixture
def exhibits(tmp_path: Path) -> list[Path]:
    """One file of each kind that the program looks into."""
    files = {
        "parcel.jpg": jpeg_with(exif(6), scene(1200, 800)),
        "unboxing.mp4": camera.movie(0),
        "letter.pdf": one_page(b"1 0 0 rg 0 0 612 792 re f"),
        "answer.eml": b"From: a@example.org\nTo: b@example.org\nSubject: Hi\n\nNo.\n",
        "chat.png": encoded(scene(900, 1600, "#3f7d4f"), "PNG"),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    return [tmp_path / name for name in files]


def _told(*command: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, *command],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


@pytest.mark.parametrize(
    ("way", "work"),
    [
        ("view", {"ThumbnailCache._start.<locals>.work", "view"}),
        ("mark", {"mark"}),
        ("read", {"preview"}),
        ("upload", {"shrink for the form", "put together for the form"}),
        ("pack", {"write a pack"}),
    ],
)
def test_work_of_the_pool_meets_no_class_for_the_first_time(
    tmp_path: Path, exhibits: list[Path], way: str, work: set[str]
) -> None:
    """Found by doing it on one thread: a class that comes meanwhile would come on the pool's."""
    met = _told(PROBE, way, str(tmp_path / "data"), *map(str, exhibits))
    assert work <= met.keys(), "the probe no longer does what it is there for"
    assert {what: classes for what, classes in met.items() if classes} == {}


def test_nor_does_it_while_there_is_no_window(tmp_path: Path) -> None:
    met = _told(PROBE, "tray", str(tmp_path / "data"))
    assert (tmp_path / "data" / "kept.ics").read_bytes().count(b"BEGIN:VEVENT") > 0
    assert {what: classes for what, classes in met.items() if classes} == {}


@pytest.mark.parametrize("name", ["marking", "screenshots", "uploads", "packs"])
def test_a_service_for_pictures_is_not_made_on_the_pools_thread(tmp_path: Path, name: str) -> None:
    services = build_services(AppPaths.portable(tmp_path), lambda: NOW, lambda: UTC)
    with ThreadPoolExecutor(1) as pool:
        made = pool.submit(getattr, services, name)
        with pytest.raises(RuntimeError, match="UI thread"):
            made.result()
    assert getattr(services, name) is not None
    services.close()


def test_a_start_defines_and_imports_classes_on_the_ui_thread_alone(
    tmp_path: Path, exhibits: list[Path]
) -> None:
    folder = str(tmp_path / "data")
    _told(PROBE, "view", folder, *map(str, exhibits))
    found = _told("-c", _PROBE, folder)
    assert found["status"] == 0
    assert found["made"] == []
    assert found["asked"] == []
    assert len(found["others"]) > 100, "the probe must see what the pool's thread does"
