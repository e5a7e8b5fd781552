# SPDX-License-Identifier: MIT
"""Tray and notifications on a real display: a StatusNotifier host with dunst, an old tray, none."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.clock import fixed_clock, fixed_zone, named_zone
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.orders import OrderForm
from tests.desktop import hosts
from tests.desktop.rig import App, Desktop, wait_for, what_is_missing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("desktop")]

NUMBER = "8190004412737741"
TITLE = "Keyboard <b>bold</b> & co"
LAST_DAY = "2026-04-02"


@pytest.fixture
def desktop(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desktop]:
    missing = "" if sys.platform == "linux" else "an X display"
    missing = missing or what_is_missing() or hosts.absent()
    if missing and os.environ.get("ALIGUARD_REQUIRE_DESKTOP"):
        pytest.fail(f"this machine lacks {missing}")
    if missing:
        pytest.skip(f"this machine lacks {missing}")
    if "older_kind" in request.node.name:  # the tray shows the messages: nobody else does
        hosts.forbid_notifications(tmp_path / "desktop")
    rig = Desktop(tmp_path / "desktop")
    yield rig
    rig.close()


@pytest.fixture
def app(desktop: Desktop, tmp_path: Path) -> Iterator[App]:
    """The program with one order whose last safe day is 2 April, and one that can wait."""
    program = App(desktop, tmp_path / "data")
    zone = named_zone("Europe/Warsaw")
    assert zone is not None
    now = datetime(2026, 3, 1, 12, tzinfo=zone)
    services = build_services(AppPaths.portable(program.data), fixed_clock(now), fixed_zone(zone))
    for number, title, shipped, end in (
        (NUMBER, TITLE, date(2026, 2, 20), date(2026, 4, 3)),
        ("8190004412737758", "Lamp", date(2026, 3, 31), date(2026, 6, 25)),
    ):
        services.orders.add(
            OrderForm(
                number=number,
                title=title,
                amount="48.60",
                shipped_on=shipped,
                tracking="LP00123456789012",
                protection_end=end,
            )
        )
    services.close()
    yield program
    desktop.picture("end")
    if program.process is not None and program.process.poll() is None:
        program.kill()


def at(clock: str) -> list[str]:
    return ["--now", f"{LAST_DAY}T{clock}:00+02:00", "--zone", "Europe/Warsaw"]


def start_hidden(app: App, clock: str) -> None:
    command = [sys.executable, "-m", "aliguard_desktop", "--data-dir", str(app.data)]
    options = ["--language", "en", "--theme", "light", "--minimised", *at(clock)]
    app.process = app.desktop.start([*command, *options], log="app.log")


def rows(app: App, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(app.data / "aliguard.db")) as connection:
        return connection.execute(question).fetchall()


def is_open(app: App) -> bool:
    return bool(app.desktop.windows("^AliGuard$"))


def test_with_a_tray_host_and_a_notification_service(desktop: Desktop, app: App) -> None:
    hosts.start_dunst(desktop)
    hosts.start_panel(desktop)

    # Started as at login: an icon, a notification with buttons, no window.
    start_hidden(app, "09:30")
    item = hosts.Item(desktop)
    wait_for("the notification", lambda: "last safe day" in hosts.notified(desktop))
    shown = hosts.notified(desktop)
    assert "Today is the last safe day" in shown
    assert "Keyboard \u2039b\u203abold" in shown
    assert '"snooze": "Snooze 1 hour"' in shown
    assert '"done": "Done"' in shown
    assert "CRITICAL" in shown
    assert "1 to do today" in item.tooltip()
    menu = item.menu()
    for entry in ("Open the dispute now", "Open AliGuard", "Pause reminders", "Quit"):
        assert entry in menu
    assert not is_open(app)
    picture = desktop.picture("tray")
    assert {"now", "shield"} <= hosts.icon_state(picture, (1400, 0, 200, 40))

    # A button that snoozes: it is kept, and the answer says until when.
    hosts.press(desktop, "Snooze 1 hour")
    wait_for("the snooze", lambda: rows(app, "SELECT * FROM snoozes"))
    wait_for("the answer", lambda: "No reminder of this order until" in hosts.notified(desktop))
    assert not is_open(app)
    _quit_in_the_tray(desktop, app, item)
    before = hosts.notified(desktop).count("summary:")

    # When the hour is over it comes again, once; a click on it opens the order.
    start_hidden(app, "10:40")
    wait_for("the reminder", lambda: "You wanted to be reminded" in hosts.notified(desktop))
    assert hosts.notified(desktop).count("summary:") == before + 1
    desktop.run(["xdotool", "mousemove", "1400", "85", "sleep", "0.3", "click", "1"])
    desktop.window("^AliGuard$")
    wait_for("the order", lambda: "8190 0044 1273 7741" in desktop.words())

    # Closing the window leaves the program in the tray; its icon brings the window back.
    desktop.key("ctrl+w")
    wait_for("the window to go", lambda: not is_open(app))
    wait_for("a word about it", lambda: "keeps running in the tray" in hosts.notified(desktop))
    assert app.process.poll() is None
    hosts.Item(desktop).click()
    desktop.window("^AliGuard$")

    _hand_over(desktop, app)

    # The session ends: a window that is open does not hide in the tray, it goes.
    assert is_open(app)
    assert app.quit() == 0

    # Killed: the socket that is left behind does not keep the next start out.
    start_hidden(app, "10:42")
    wait_for("the icon", lambda: hosts.items(desktop))
    app.kill()
    start_hidden(app, "10:45")
    wait_for("the icon", lambda: app.process is not None and hosts.items(desktop))
    assert app.quit() == 0
    # What came once has not come again.
    told = rows(app, "SELECT order_uid, rule, due, slot, count(*) FROM reminders GROUP BY 1,2,3,4")
    assert {row[-1] for row in told} == {1}


def _quit_in_the_tray(desktop: Desktop, app: App, item: hosts.Item) -> None:
    """Choose Quit: the first time it is said what that means, the second time it is done."""
    assert app.process is not None
    item.choose("Quit")
    desktop.window("^Quit AliGuard")
    wait_for("the words", lambda: "No reminders come until you start" in desktop.words())
    desktop.picture("quitting")
    assert not is_open(app)
    desktop.press("quittingStay")
    wait_for("the question to go", lambda: not desktop.windows("^Quit AliGuard"))
    assert app.process.poll() is None
    item.choose("Quit")
    assert app.process.wait(20) == 0


def _hand_over(desktop: Desktop, app: App) -> None:
    """Start a second time: the first one comes up and takes the file."""
    desktop.key("ctrl+w")
    wait_for("the window to go", lambda: not is_open(app))
    order = app.data.parent / "order.txt"
    order.write_text("Order ID: 8190000000000099\nOrder date: Jan 5, 2026\n", encoding="utf-8")
    second = desktop.start(
        [sys.executable, "-m", "aliguard_desktop", "--data-dir", str(app.data), str(order)],
        log="second.log",
    )
    assert second.wait(20) == 0
    desktop.window("^AliGuard$")
    wait_for(
        "the imported order",
        lambda: rows(app, "SELECT number FROM orders WHERE number = '8190000000000099'"),
    )


def test_with_a_tray_of_the_older_kind(desktop: Desktop, app: App) -> None:
    hosts.start_trayer(desktop)
    start_hidden(app, "09:30")
    picture = wait_for("the icon and its balloon", lambda: _seen(desktop))
    assert {"now", "shield"} <= picture
    # Without a notification service the tray's own balloon shows it; a click opens the order.
    windows = desktop.windows_of_class("aliguard-desktop")
    balloons = [window for window in windows if _is_balloon(desktop, window)]
    assert balloons
    left, top, width, height = _box(desktop, balloons[-1])
    desktop.click(left + width // 3, top + height // 2)
    desktop.window("^AliGuard$")
    wait_for("the order", lambda: "8190 0044 1273 7741" in desktop.words())
    # The menu at the icon, by its last entry.
    desktop.run(["xdotool", "mousemove", "1588", "984", "sleep", "0.2", "click", "3"])
    wait_for("the menu", lambda: _menu(desktop))
    desktop.picture("menu")
    desktop.key("Up", "Return")
    desktop.focus(desktop.window("^Quit AliGuard"))
    desktop.key("Return")
    assert app.process is not None
    assert app.process.wait(20) == 0


def _menu(desktop: Desktop) -> list[str]:
    """Return the windows that can be the menu: high, in the lower right."""
    windows = desktop.windows_of_class("aliguard-desktop")
    boxes = {window: _box(desktop, window) for window in windows}
    return [
        window
        for window, (left, top, width, height) in boxes.items()
        if left > 900 and top > 500 and 150 < width < 700 and 150 < height < 480
    ]


def _seen(desktop: Desktop) -> set[str]:
    """Return the icon's colours once both the icon and a balloon are there."""
    found = hosts.icon_state(desktop.picture("trayer"), (1300, 940, 300, 60))
    windows = desktop.windows_of_class("aliguard-desktop")
    balloon = any(_is_balloon(desktop, window) for window in windows)
    return found if balloon and "now" in found else set()


def _box(desktop: Desktop, window: str) -> tuple[int, int, int, int]:
    done = desktop.run(["xdotool", "getwindowgeometry", "--shell", window], check=False)
    values = dict(line.split("=", 1) for line in done.stdout.split() if "=" in line)
    return tuple(int(values.get(name, 0)) for name in ("X", "Y", "WIDTH", "HEIGHT"))  # type: ignore[return-value]


def _is_balloon(desktop: Desktop, window: str) -> bool:
    _, top, width, height = _box(desktop, window)
    return 120 < width < 900 and 40 < height < 200 and top > 500


def test_without_a_tray_it_is_said_once_and_one_that_comes_later_is_used(
    desktop: Desktop, app: App
) -> None:
    hosts.start_dunst(desktop)
    app.start(*at("09:30"))
    wait_for("the notification", lambda: "last safe day" in hosts.notified(desktop))
    for _ in range(2):
        window = desktop.window("^AliGuard$")
        desktop.focus(window)
        desktop.key("ctrl+w")
        wait_for("the window to be made small", lambda: not is_open(app))
        desktop.run(["xdotool", "windowmap", "--sync", window])
    assert hosts.notified(desktop).count("summary: 'This desktop has no tray") == 1
    assert app.process is not None
    assert app.process.poll() is None
    hosts.start_panel(desktop)
    assert "1 to do today" in hosts.Item(desktop).tooltip()
    hosts.send_sleep(desktop).wait(20)
    assert app.quit() == 0
