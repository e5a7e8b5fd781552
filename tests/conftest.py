# SPDX-License-Identifier: MIT
"""What holds for every test: no screen, no network, no home folder, one locale, one time zone."""

from __future__ import annotations

import locale
import os
import socket  # noqa: TID251 - to forbid it
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

# Before Qt is imported anywhere; tests/desktop starts the program on a display of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_STYLE_OVERRIDE", None)
os.environ.pop("QT_SCALE_FACTOR", None)
os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "Europe/Warsaw"
if hasattr(time, "tzset"):
    time.tzset()

# `tests.factories` and `tests.fakes` are imported by name.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests import quick_database
from tests.effort import examples, is_long

# No deadline: a busy machine makes no test fail.
settings.register_profile("usual", deadline=None)
settings.register_profile("long", max_examples=examples(100), deadline=None)
settings.load_profile("long" if is_long() else "usual")

_REAL_CONNECT = socket.socket.connect


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start with the desktop: its tests share one worker, and the others fill the rest."""
    items.sort(key=lambda item: item.get_closest_marker("desktop") is None)


class NetworkUsedError(AssertionError):
    """A test, or the code under test, tried to reach the network."""


def _local_connect(self: socket.socket, address: Any) -> None:
    """Connect inside this computer's kernel only."""
    if self.family != getattr(socket, "AF_UNIX", None):
        raise NetworkUsedError(f"the program opens no network connection, but: {address!r}")
    _REAL_CONNECT(self, address)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every connection outside this computer fail the test."""
    monkeypatch.setattr(socket.socket, "connect", _local_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", _local_connect)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home folder of its own: no test reads or writes the user's data."""
    home = tmp_path_factory.mktemp("home", numbered=True)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name, folder in (
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_STATE_HOME", ".local/state"),
    ):
        monkeypatch.setenv(name, str(home / folder))
    for name in ("APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home / name))
    return home


@pytest.fixture(autouse=True)
def cheap_databases(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make new databases by copying one; only the tests of storage migrate each for real."""
    if "storage" not in request.path.parts:
        quick_database.use(monkeypatch)


@pytest.fixture(autouse=True)
def no_old_windows() -> Iterator[None]:
    """Delete the widgets of a test at its end: only a running loop does so by itself.

    Widgets that pile up make each change of the theme slower for all later tests.
    """
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is not None and widgets.QApplication.instance() is not None:
        core = sys.modules["PySide6.QtCore"]
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def plain_locale() -> Iterator[None]:
    """Undo what a test does to the process's locale."""
    before = locale.setlocale(locale.LC_ALL)
    yield
    locale.setlocale(locale.LC_ALL, before)


@pytest.fixture(autouse=True)
def kept_windows(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """Hold the windows of a test until Qt has closed them.

    pytest-qt knows them weakly: one that only the test's frame held could be collected by Python
    in the middle of its own painting, which ends the process.
    """
    kept: list[object] = []
    add = QtBot.addWidget

    def add_and_keep(self: QtBot, widget: QWidget, **options: Any) -> None:
        kept.append(widget)
        add(self, widget, **options)

    monkeypatch.setattr(QtBot, "addWidget", add_and_keep)
    yield kept
    kept.clear()


@pytest.fixture
def shared_data() -> Path:
    """Return the folder of sample exports next to the checkout, or skip the test."""
    folder = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("no sample exports next to this checkout (../shared/data)")
    return folder
