# SPDX-License-Identifier: MIT
"""Starting with the computer, hidden in the tray: XDG autostart, Run key, LaunchAgent.

Only the Linux way has been seen at work; the other two are written and tested with stand-ins.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import APP_NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.services.desktop import Autostart

MINIMISED = "--minimised"
_TITLE = "AliGuard"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_ALLOWED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
"""Where Windows' own list of start-up programs notes what was switched off there."""
_LABEL = "desktop.aliguard"


def program() -> list[str]:
    """Return the command that starts this program."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    script = Path(sys.executable).parent / (APP_NAME + (".exe" if os.name == "nt" else ""))
    if script.is_file():
        return [str(script)]
    return [sys.executable, "-m", "aliguard_desktop"]


def autostart(arguments: Sequence[str] = ()) -> Autostart:
    """Return this system's way to start with the computer.

    Args:
        arguments: What this start was given and the next one needs (``--data-dir`` ...).
    """
    command = [*program(), MINIMISED, *arguments]
    if sys.platform == "win32":
        return RunKey(command)
    if sys.platform == "darwin":
        return LaunchAgent(command)
    return XdgAutostart(command)


class XdgAutostart:
    """A desktop entry in the user's autostart folder."""

    def __init__(self, command: Sequence[str], folder: Path | None = None) -> None:
        """Take the command, and the folder (``$XDG_CONFIG_HOME/autostart`` by itself)."""
        self._command = command
        home = os.environ.get("XDG_CONFIG_HOME", "")
        base = Path(home) if home and Path(home).is_absolute() else Path.home() / ".config"
        self.file = (folder or base / "autostart") / f"{APP_NAME}.desktop"

    def is_on(self) -> bool:
        """Return whether this data folder has the entry; desktops switch it off inside the file."""
        try:
            lines = self.file.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return False
        started = next((line for line in lines if line.startswith("Exec=")), "")
        # The program may have moved since; another data folder is another AliGuard.
        if not started.endswith(" ".join(map(exec_word, self._command[1:]))):
            return False
        off = {"hidden=true", "x-gnome-autostart-enabled=false"}
        return not off.intersection(line.replace(" ", "").casefold() for line in lines)

    def set(self, *, on: bool) -> None:
        """Write the entry, or remove it."""
        try:
            if on:
                self.file.parent.mkdir(parents=True, exist_ok=True)
                self.file.write_text(self._entry(), encoding="utf-8")
            else:
                self.file.unlink(missing_ok=True)
        except OSError as error:
            raise _failed(self.file, error) from error

    def _entry(self) -> str:
        # Whoever removed the program keeps this file; TryExec lets it do nothing then.
        found = self._command[0].replace("\\", "\\\\")
        return (
            "[Desktop Entry]\n"
            "Type=Application\n"
            "Version=1.0\n"
            f"Name={_TITLE}\n"
            f"TryExec={found}\n"
            f"Exec={' '.join(map(exec_word, self._command))}\n"
            f"Icon={APP_NAME}\n"
            "Terminal=false\n"
            "X-GNOME-Autostart-enabled=true\n"
        )


def exec_word(word: str) -> str:
    """Return one word of a desktop entry's Exec line: quoted, and escaped twice as it is read."""
    quoted = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in word)
    return '"' + quoted.replace("\\", "\\\\").replace("%", "%%") + '"'


class RunKey:
    """A value of the registry's Run key (Windows)."""

    def __init__(self, command: Sequence[str], registry: Any = None) -> None:
        """Take the command; ``registry`` is ``winreg`` by itself."""
        self._command = subprocess.list2cmdline(command)
        self._registry = registry or importlib.import_module("winreg")

    def is_on(self) -> bool:
        """Return whether the value is there; Windows' task manager switches it off elsewhere."""
        if self._value(_RUN) is None:
            return False
        allowed = self._value(_ALLOWED)
        # Twelve bytes: an even first one means on, an odd one off, and since when.
        return not (isinstance(allowed, bytes) and allowed[:1] and allowed[0] % 2)

    def set(self, *, on: bool) -> None:
        """Write the value, or remove it."""
        reg = self._registry
        try:
            if on:
                with reg.CreateKey(reg.HKEY_CURRENT_USER, _RUN) as key:
                    reg.SetValueEx(key, _TITLE, 0, reg.REG_SZ, self._command)
            else:
                self._delete(_RUN)
            self._delete(_ALLOWED)
        except OSError as error:
            raise _failed(Path(_RUN), error) from error

    def _value(self, path: str) -> object:
        """Return our value of a key, or None where there is none."""
        reg = self._registry
        try:
            with reg.OpenKey(reg.HKEY_CURRENT_USER, path) as key:
                found: object = reg.QueryValueEx(key, _TITLE)[0]
        except OSError:
            return None
        return found

    def _delete(self, path: str) -> None:
        reg = self._registry
        if self._value(path) is not None:
            with reg.CreateKey(reg.HKEY_CURRENT_USER, path) as key:
                reg.DeleteValue(key, _TITLE)


class LaunchAgent:
    """A property list in the user's LaunchAgents (macOS)."""

    def __init__(self, command: Sequence[str], folder: Path | None = None) -> None:
        """Take the command, and the folder (``~/Library/LaunchAgents`` by itself)."""
        self._command = list(command)
        self.file = (folder or Path.home() / "Library" / "LaunchAgents") / f"{_LABEL}.plist"

    def is_on(self) -> bool:
        """Return whether the list is there."""
        return self.file.is_file()

    def set(self, *, on: bool) -> None:
        """Write the list, or remove it."""
        try:
            if on:
                content = {
                    "Label": _LABEL,
                    "ProgramArguments": self._command,
                    "RunAtLoad": True,
                    "ProcessType": "Interactive",
                }
                self.file.parent.mkdir(parents=True, exist_ok=True)
                import plistlib  # noqa: PLC0415 - no other system has such files

                self.file.write_bytes(plistlib.dumps(content))
            else:
                self.file.unlink(missing_ok=True)
        except OSError as error:
            raise _failed(self.file, error) from error


def _failed(place: Path, error: OSError) -> AliGuardError:
    reason = error.strerror or str(error)
    return AliGuardError(
        "autostart_failed",
        f"Starting with the computer cannot be changed: {place} ({reason}).",
        file=str(place),
        reason=reason,
    )
