# SPDX-License-Identifier: MIT
"""The ladder: the service on the bus, else the tray's balloon, else the window; one of them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject, Signal

from aliguard_desktop.desktop.bus_notifications import BusNotifications
from aliguard_desktop.desktop.notifier import DesktopNotifier
from aliguard_desktop.services.desktop import DONE, OPEN, SNOOZE, Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

ACTIONS = ((OPEN, "Open order"), (SNOOZE, "Snooze 1 hour"), (DONE, "Done"))
MESSAGE = Message("Today <i>", "A <b>bold</b> & title", "order-1", ACTIONS, urgent=True)

_SERVICE = """
import sys
from jeepney import *
from jeepney.io.blocking import open_dbus_connection
name, path = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
features = sys.argv[1]
bus = open_dbus_connection("SESSION")
if features == "none":
    sys.exit()
bus.send_and_get_reply(message_bus.RequestName(name))
print("ready", flush=True)
while True:
    call = bus.receive()
    member = call.header.fields.get(HeaderFields.member)
    if call.header.message_type is not MessageType.method_call:
        continue
    if member == "GetCapabilities":
        if features == "silent":
            continue
        bus.send(new_method_return(call, "as", (features.split(","),)))
    elif member == "Notify":
        print(repr(call.body), flush=True)
        if features == "refusing":
            bus.send(new_error(call, "org.example.No"))
            continue
        bus.send(new_method_return(call, "u", (7,)))
        where = DBusAddress(path, interface=name)
        bus.send(new_signal(where, "ActionInvoked", "us", (99, "snooze")))
        bus.send(new_signal(where, "ActionInvoked", "us", (7, "snooze")))
    elif member == "CloseNotification":
        print("closed", call.body, flush=True)
"""

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None,
    reason="needs a bus of its own",
)


class FakeTray(QObject):
    """A tray that keeps its balloons."""

    message_clicked = Signal()

    def __init__(self, *, available: bool) -> None:
        super().__init__()
        self.available = available
        self.balloons: list[tuple[str, str]] = []

    def is_available(self) -> bool:
        return self.available

    def balloon(self, title: str, body: str, milliseconds: int, *, urgent: bool) -> None:
        self.balloons.append((title, body))


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1", "--nopidfile"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"XDG_RUNTIME_DIR": "/nonexistent", "HOME": "/nonexistent", "XDG_DATA_DIRS": "/x"},
        text=True,
    )
    assert daemon.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    yield
    daemon.terminate()
    daemon.wait(10)
    daemon.stdout.close()


@pytest.fixture
def serve(bus: None) -> Iterator[Any]:
    started = []

    def start(features: str) -> subprocess.Popen[str]:
        service = subprocess.Popen(
            [sys.executable, "-c", _SERVICE, features], stdout=subprocess.PIPE, text=True
        )
        started.append(service)
        assert service.stdout is not None
        if features != "none":
            assert service.stdout.readline() == "ready\n"
        return service

    yield start
    for service in started:
        service.kill()
        service.communicate()


def shown(service: subprocess.Popen[str]) -> tuple[Any, ...]:
    assert service.stdout is not None
    found: tuple[Any, ...] = eval(service.stdout.readline())
    return found


def test_buttons_come_back_and_no_markup_goes_out(qtbot: QtBot, serve: Any) -> None:
    service = serve("actions,body,body-markup")
    notifier = DesktopNotifier(None)
    acted: list[tuple[str, str]] = []
    notifier.listen(lambda about, action: acted.append((about, action)))
    notifier.show(MESSAGE, lambda message: pytest.fail("not the window"))
    qtbot.waitUntil(lambda: bool(acted), timeout=10_000)
    assert acted == [("order-1", SNOOZE)]
    _, replaces, _, title, body, actions, hints, lasting = shown(service)
    assert (title, body) == ("Today \u2039i\u203a", "A \u2039b\u203abold\u2039/b\u203a &amp; title")
    assert actions == [OPEN, "Open order", SNOOZE, "Snooze 1 hour", DONE, "Done"]
    assert hints["urgency"] == ("y", 2)
    assert (replaces, lasting) == (0, 0)
    notifier.show(Message("Later", "x", "order-1", silent=True), lambda message: None)
    qtbot.waitUntil(lambda: len(acted) == 2, timeout=10_000)
    assert service.stdout.readline().startswith("closed")  # the first one, by its button
    assert shown(service)[6]["suppress-sound"] == ("b", True)
    notifier.close()


def test_a_service_without_buttons_is_sent_none(qtbot: QtBot, serve: Any) -> None:
    service = serve("body")
    way = BusNotifications()
    with qtbot.waitSignal(way.acted, timeout=10_000):
        way.show(MESSAGE, lambda message: pytest.fail("it was shown"))
    body = shown(service)
    assert body[4].endswith("& title")
    assert body[5] == []
    way.close()


@pytest.mark.parametrize("features", ["none", "silent", "refusing"])
def test_what_the_service_does_not_show_the_tray_shows(
    qtbot: QtBot, serve: Any, features: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("aliguard_desktop.desktop.bus_notifications._PATIENCE_MS", 200)
    serve(features)
    tray = FakeTray(available=True)
    notifier = DesktopNotifier(tray)  # type: ignore[arg-type] - stands in for the icon
    acted: list[tuple[str, str]] = []
    notifier.listen(lambda about, action: acted.append((about, action)))
    for number in (1, 2):
        notifier.show(MESSAGE, lambda message: pytest.fail("not the window"))
        qtbot.waitUntil(lambda: len(tray.balloons) == number, timeout=10_000)  # noqa: B023
    tray.message_clicked.emit()
    assert acted == [("order-1", OPEN)]
    notifier.close()


def test_without_bus_and_tray_the_window_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for address in (None, "unix:path=/nonexistent/bus", "nonsense"):
        if address is None:
            monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
        else:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        failed: list[Message] = []
        notifier = DesktopNotifier(FakeTray(available=False))  # type: ignore[arg-type] - as above
        notifier.show(MESSAGE, failed.append)
        assert failed == [MESSAGE]
        notifier.close()


def test_a_bus_that_dies_loses_no_message(
    qtbot: QtBot, bus: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[Message] = []
    way = BusNotifications()
    way.show(MESSAGE, failed.append)  # nobody shows notifications here
    qtbot.waitUntil(lambda: bool(failed), timeout=10_000)
    connection = way._connection
    connection.sock.shutdown(2)
    way.show(MESSAGE, failed.append)
    qtbot.waitUntil(lambda: len(failed) == 2, timeout=10_000)
    assert way._connection is None
