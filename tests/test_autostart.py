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

COMMAND = ["/opt/My Programs/aliguard", "--minimised", "--data-dir", '/home/ü/a "b" $c 100%']


class FakeRegistry:
    """What the Run key needs of ``winreg``."""

    HKEY_CURRENT_USER, REG_SZ = "HKCU", 1

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.fails = False

    @contextmanager
    def CreateKey(self, root: str, path: str) -> Iterator[str]:  # noqa: N802 - winreg's name
        if self.fails:
            raise PermissionError(13, "Access is denied")
        assert (root, path.rsplit("\\", maxsplit=1)[-1]) == ("HKCU", "Run")
        yield path

    OpenKey = CreateKey

    def QueryValueEx(self, key: str, name: str) -> tuple[str, int]:  # noqa: N802
        if name not in self.values:
            raise FileNotFoundError(2, name)
        return self.values[name], 1

    def SetValueEx(self, key: str, name: str, zero: int, kind: int, value: str) -> None:  # noqa: N802
        self.values[name] = value

    def DeleteValue(self, key: str, name: str) -> None:  # noqa: N802
        del self.values[name]


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
    assert registry.values["AliGuard"].startswith('"/opt/My Programs/aliguard" --minimised')
    start.set(on=False)
    assert registry.values == {}
    registry.fails = True
    with pytest.raises(AliGuardError):
        start.set(on=True)


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
