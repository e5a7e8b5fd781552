# SPDX-License-Identifier: MIT
"""Starting with the computer: the files and values that the three systems read.

Windows and macOS are stand-ins here: what they do with it has not been seen.
"""

from __future__ import annotations

import plistlib
import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from aliguard_desktop.desktop import autostart as module
from aliguard_desktop.desktop.autostart import (
    LaunchAgent,
    RunKey,
    XdgAutostart,
    autostart,
    exec_word,
)
from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
ALLOWED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
COMMAND = ["/opt/My Programs/aliguard", "--minimised", "--data-dir", '/home/ü/a "b" $c 100%']


class FakeRegistry:
    """What the Run key needs of ``winreg``: keys that are there or not, with their access."""

    HKEY_CURRENT_USER, REG_SZ = "HKCU", 1

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, Any]] = {RUN: {}}
        self.fails = False

    @contextmanager
    def OpenKey(self, root: str, path: str) -> Iterator[tuple[str, bool]]:  # noqa: N802 - winreg's name
        assert root == "HKCU"
        if path not in self.keys:
            raise FileNotFoundError(2, path)
        yield path, False

    @contextmanager
    def CreateKey(self, root: str, path: str) -> Iterator[tuple[str, bool]]:  # noqa: N802
        assert root == "HKCU"
        if self.fails:
            raise PermissionError(13, "Access is denied")
        self.keys.setdefault(path, {})
        yield path, True

    def QueryValueEx(self, key: tuple[str, bool], name: str) -> tuple[Any, int]:  # noqa: N802
        if name not in self.keys[key[0]]:
            raise FileNotFoundError(2, name)
        return self.keys[key[0]][name], 1

    def SetValueEx(  # noqa: N802
        self, key: tuple[str, bool], name: str, zero: int, kind: int, value: str
    ) -> None:
        assert (zero, kind) == (0, self.REG_SZ)
        assert key[1], "a key that was opened to read"
        self.keys[key[0]][name] = value

    def DeleteValue(self, key: tuple[str, bool], name: str) -> None:  # noqa: N802
        assert key[1], "a key that was opened to read"
        del self.keys[key[0]][name]


def test_an_entry_in_the_autostart_folder(own_home: Path) -> None:
    start = XdgAutostart(COMMAND)
    assert not start.is_on()
    start.set(on=False)
    start.set(on=True)
    assert start.file == own_home / ".config" / "autostart" / "aliguard-desktop.desktop"
    assert start.is_on()
    # A program that was removed is not started.
    assert f"\nTryExec={COMMAND[0]}\n" in start.file.read_text(encoding="utf-8")
    # GNOME and KDE switch an entry off inside the file.
    text = start.file.read_text(encoding="utf-8")
    start.file.write_text(text.replace("enabled=true", "enabled=false"), encoding="utf-8")
    assert not start.is_on()
    start.set(on=True)
    start.file.write_text(text + "Hidden = true\n", encoding="utf-8")
    assert not start.is_on()
    start.set(on=False)
    assert not start.file.exists()


def test_the_command_survives_the_quoting_of_a_desktop_entry(own_home: Path) -> None:
    start = XdgAutostart(COMMAND)
    start.set(on=True)
    line = next(
        line
        for line in start.file.read_text(encoding="utf-8").splitlines()
        if line.startswith("Exec=")
    )
    read = line.removeprefix("Exec=").replace("\\\\", "\\").replace("%%", "%")
    words = subprocess.run(["sh", "-c", f"printf '%s\n' {read}"], capture_output=True, check=True)
    assert words.stdout.decode().splitlines() == COMMAND
    assert exec_word("a`b") == '"a\\\\`b"'
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", str(start.file)], check=True)


def test_a_folder_that_cannot_be_written_is_said(own_home: Path) -> None:
    (own_home / ".config").write_text("no folder", encoding="utf-8")
    with pytest.raises(AliGuardError) as error:
        XdgAutostart(COMMAND).set(on=True)
    assert error.value.code == "autostart_failed"


def test_a_value_of_the_run_key() -> None:
    registry = FakeRegistry()
    start = RunKey(COMMAND, registry)
    assert not start.is_on()
    start.set(on=False)
    start.set(on=True)
    assert start.is_on()
    assert registry.keys[RUN]["AliGuard"].startswith('"/opt/My Programs/aliguard" --minimised')
    start.set(on=False)
    assert registry.keys[RUN] == {}
    registry.fails = True
    with pytest.raises(AliGuardError):
        start.set(on=True)


def test_what_the_task_manager_of_windows_switched_off_is_off_until_it_is_chosen_again() -> None:
    registry = FakeRegistry()
    start = RunKey(COMMAND, registry)
    start.set(on=True)
    registry.keys[ALLOWED] = {"AliGuard": b"\x03" + b"\0" * 11, "Another": b"\x02" + b"\0" * 11}
    assert not start.is_on()
    assert "AliGuard" in registry.keys[RUN]
    start.set(on=True)
    assert start.is_on()
    registry.keys[ALLOWED]["AliGuard"] = b"\x02" + b"\0" * 11
    assert start.is_on()
    start.set(on=False)
    assert registry.keys == {RUN: {}, ALLOWED: {"Another": b"\x02" + b"\0" * 11}}


def test_a_launch_agent(tmp_path: Path) -> None:
    start = LaunchAgent(COMMAND, tmp_path / "LaunchAgents")
    assert not start.is_on()
    start.set(on=False)
    start.set(on=True)
    assert start.is_on()
    content: dict[str, Any] = plistlib.loads(start.file.read_bytes())
    assert content["ProgramArguments"] == COMMAND
    assert content["RunAtLoad"] is True
    start.set(on=False)
    assert not start.is_on()


@pytest.mark.parametrize(
    ("platform", "kind"), [("linux", XdgAutostart), ("darwin", LaunchAgent), ("win32", RunKey)]
)
def test_each_system_has_its_way(monkeypatch, platform: str, kind: type) -> None:
    monkeypatch.setattr(module.sys, "platform", platform)
    monkeypatch.setattr(module.importlib, "import_module", lambda name: FakeRegistry())
    assert isinstance(autostart(["--data-dir", "/x"]), kind)


def test_a_bundle_starts_itself(monkeypatch) -> None:
    assert module.program()[0].startswith(sys.prefix)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert module.program() == [sys.executable]


def test_the_entry_of_another_data_folder_is_not_this_ones(tmp_path: Path) -> None:
    mine = XdgAutostart(["/usr/bin/aliguard-desktop", "--minimised"], tmp_path)
    other = XdgAutostart([*mine._command, "--data-dir", "/home/ana/test"], tmp_path)
    other.set(on=True)
    assert other.is_on()
    assert not mine.is_on()
    mine.set(on=True)
    assert mine.is_on()
    moved = XdgAutostart(["/opt/aliguard/aliguard-desktop", "--minimised"], tmp_path)
    assert moved.is_on(), "the same AliGuard, installed elsewhere"
