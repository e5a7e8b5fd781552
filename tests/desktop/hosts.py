# SPDX-License-Identifier: MIT
"""Trays and a notification service for the desktop tests: a panel, an old tray, dunst."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from tests.desktop.rig import wait_for

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

    from tests.desktop.rig import Desktop

PROGRAMS = ("dunst", "dunstctl", "xfce4-panel", "trayer", "notify-send", "gdbus")

_PANEL = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=10;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/><value type="int" value="2"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="systray"/>
  </property>
</channel>
"""

_DUNST = """[global]
    width = 400
    origin = top-right
    offset = 20x60
    mouse_left_click = do_action, close_current
    mouse_middle_click = do_action
    idle_threshold = 0
"""


def absent() -> str:
    """Return which programs are missing here, or nothing."""
    return ", ".join(name for name in PROGRAMS if shutil.which(name) is None)


_PICK = """#!/bin/sh
# dunst's menu of buttons, for a user who always presses the same one
grep -m1 "^#$(cat "$(dirname "$0")/button")"
"""


def start_dunst(desktop: Desktop) -> None:
    """Start the notification service; what it shows is in ``dunst.log``."""
    folder = desktop.folder / "dunst"
    folder.mkdir(exist_ok=True)
    pick = folder / "pick"
    pick.write_text(_PICK, encoding="utf-8")
    pick.chmod(0o755)
    content = _DUNST + f"    dmenu = {pick}\n"
    (folder / "dunstrc").write_text(content, encoding="utf-8")
    desktop.start(["dunst", "-print", "-conf", str(folder / "dunstrc")], log="dunst.log")
    wait_for("dunst on the bus", lambda: has_name(desktop, "org.freedesktop.Notifications"))


def forbid_notifications(folder: Path) -> None:
    """Prepare a desktop without a notification service: the bus would start one by itself."""
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700, parents=True)
    services = runtime / "dbus-1" / "services"
    services.mkdir(parents=True)
    name = "org.freedesktop.Notifications"
    entry = f"[D-BUS Service]\nName={name}\nExec=/bin/false\n"
    (services / f"{name}.service").write_text(entry, encoding="utf-8")


def press(desktop: Desktop, button: str) -> None:
    """Press a button of what the notification service shows, in its menu of buttons."""
    (desktop.folder / "dunst" / "button").write_text(button, encoding="utf-8")
    desktop.run(["dunstctl", "context"])


def start_panel(desktop: Desktop) -> None:
    """Start a panel that is a StatusNotifier host."""
    config = desktop.folder / "panel"
    channel = config / "xfce4" / "xfconf" / "xfce-perchannel-xml"
    channel.mkdir(parents=True, exist_ok=True)
    (channel / "xfce4-panel.xml").write_text(_PANEL, encoding="utf-8")
    before = dict(desktop.environment)
    desktop.environment["XDG_CONFIG_HOME"] = str(config)
    desktop.start(["xfce4-panel"], log="panel.log")
    desktop.environment.clear()
    desktop.environment.update(before)
    wait_for("a tray host", lambda: has_name(desktop, "org.kde.StatusNotifierWatcher"))


def start_trayer(desktop: Desktop) -> None:
    """Start a tray of the older kind, into which icons are embedded as windows."""
    command = ["trayer", "--edge", "bottom", "--align", "right", "--widthtype", "request"]
    desktop.start([*command, "--height", "32", "--SetDockType", "true"], log="trayer.log")
    wait_for("a tray", lambda: desktop.windows_of_class("trayer"))


def has_name(desktop: Desktop, name: str) -> bool:
    """Return whether somebody has this name on the session bus."""
    done = desktop.run(
        [
            *("gdbus", "call", "--session", "--dest", "org.freedesktop.DBus"),
            *("--object-path", "/org/freedesktop/DBus"),
            *("--method", "org.freedesktop.DBus.NameHasOwner", name),
        ],
        check=False,
    )
    return "true" in done.stdout


def notified(desktop: Desktop) -> str:
    """Return everything that the notification service was given to show."""
    return (desktop.folder / "dunst.log").read_text(encoding="utf-8", errors="replace")


def items(desktop: Desktop) -> list[str]:
    """Return the addresses of the icons that the tray host shows."""
    done = desktop.run(
        [
            *("gdbus", "call", "--session", "--dest", "org.kde.StatusNotifierWatcher"),
            *("--object-path", "/StatusNotifierWatcher"),
            *("--method", "org.freedesktop.DBus.Properties.Get"),
            *("org.kde.StatusNotifierWatcher", "RegisteredStatusNotifierItems"),
        ],
        check=False,
    )
    parts = done.stdout.split("'")
    return [part for part in parts[1::2] if part]


class Item:
    """An icon on the bus, as a tray host sees it."""

    def __init__(self, desktop: Desktop) -> None:
        found = wait_for("the icon on the bus", lambda: items(desktop))
        self._desktop = desktop
        self._name, _, path = found[-1].partition("/")
        self._path = f"/{path}"

    def _call(self, path: str, method: str, *arguments: str) -> str:
        done = self._desktop.run(
            [
                *("gdbus", "call", "--session", "--dest", self._name, "--object-path", path),
                *("--method", method, "--", *arguments),
            ]
        )
        return done.stdout

    def tooltip(self) -> str:
        """Return what the tooltip says."""
        return self._call(
            self._path,
            "org.freedesktop.DBus.Properties.Get",
            "org.kde.StatusNotifierItem",
            "ToolTip",
        )

    def click(self) -> None:
        """Click the icon as a host does."""
        self._call(self._path, "org.kde.StatusNotifierItem.Activate", "0", "0")

    def menu(self) -> str:
        """Return the menu, as it goes over the bus."""
        return self._call("/MenuBar", "com.canonical.dbusmenu.GetLayout", "0", "-1", '["label"]')

    def choose(self, label: str) -> None:
        """Choose the menu's entry whose label begins so."""
        layout = self.menu()
        before = layout.partition(f"'label': <'{label}")[0]
        number = before.rpartition("<(")[2].partition(",")[0].strip()
        self._call("/MenuBar", "com.canonical.dbusmenu.Event", number, "clicked", "<''>", "0")


def icon_state(path: Path, box: tuple[int, int, int, int]) -> set[str]:
    """Return which colours of the icon's signs are seen in a part of a picture."""
    image = QImage(str(path))
    found = set()
    signs = {"now": "#bf241a", "week": "#f6cb72", "paused": "#aeb6c2", "shield": "#ffffff"}
    left, top, width, height = box
    for y in range(top, min(top + height, image.height())):
        for x in range(left, min(left + width, image.width())):
            name = image.pixelColor(x, y).name()
            found.update(sign for sign, colour in signs.items() if name == colour)
    return found


def send_sleep(desktop: Desktop) -> subprocess.Popen[Any]:
    """Say on the bus what logind says after a sleep."""
    code = (
        "from jeepney import DBusAddress, message_bus, new_signal\n"
        "from jeepney.io.blocking import open_dbus_connection\n"
        "bus = open_dbus_connection('SESSION')\n"
        "bus.send_and_get_reply(message_bus.RequestName('org.freedesktop.login1'))\n"
        "where = DBusAddress('/org/freedesktop/login1', "
        "interface='org.freedesktop.login1.Manager')\n"
        "bus.send(new_signal(where, 'PrepareForSleep', 'b', (False,)))\n"
        "bus.send_and_get_reply(message_bus.GetId())\n"
    )
    return desktop.start([sys.executable, "-c", code], log="sleep.log")
