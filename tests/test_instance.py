# SPDX-License-Identifier: MIT
"""One running program: later starts hand over, dead ones do not keep anybody out."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalSocket

from aliguard_desktop.desktop.instance import SingleInstance
from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parent.parent

_SECOND = """
import sys
from pathlib import Path
from aliguard_desktop.desktop.instance import SingleInstance
start = SingleInstance(Path(sys.argv[1]), patience_ms=3000)
first = start.claim([Path(name) for name in sys.argv[2:]])
print("first" if first else "handed over", flush=True)
if first and sys.argv[2:] == ["die"]:
    import os
    os.kill(os.getpid(), 9)
"""


@pytest.fixture(autouse=True)
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    # As short as a real one: the address of a socket has little room.
    with tempfile.TemporaryDirectory(prefix="run-", dir="/tmp") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture
def first(tmp_path: Path) -> Iterator[SingleInstance]:
    instance = SingleInstance(tmp_path / "data")
    assert instance.claim([])
    yield instance
    instance.close()


def later(data: Path, *files: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _SECOND, str(data), *files],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def said(process: subprocess.Popen[str]) -> str:
    out, _ = process.communicate(timeout=30)
    return out.strip()


def test_a_later_start_hands_over_its_files(
    qtbot: QtBot, tmp_path: Path, first: SingleInstance
) -> None:
    got: list[Sequence[Path]] = []
    first.listen(got.append)
    process = later(tmp_path / "data", "page.html", "/tmp/ä b.csv")
    qtbot.waitUntil(lambda: bool(got), timeout=20_000)
    assert got == [[ROOT / "page.html", Path("/tmp/ä b.csv")]]
    assert said(process) == "handed over"


def test_who_listens_later_takes_over(qtbot: QtBot, tmp_path: Path, first: SingleInstance) -> None:
    early: list[Sequence[Path]] = []
    got: list[Sequence[Path]] = []
    first.listen(early.append)
    first.listen(got.append)
    process = later(tmp_path / "data", "/tmp/page.html")
    qtbot.waitUntil(lambda: bool(got), timeout=20_000)
    assert said(process) == "handed over"
    assert early == []


def test_another_data_folder_is_another_program(tmp_path: Path, first: SingleInstance) -> None:
    other = SingleInstance(tmp_path / "other")
    assert other.claim([])
    assert other.address != first.address
    other.close()


def test_a_start_that_was_killed_keeps_nobody_out(
    tmp_path: Path, runtime: Path, qtbot: QtBot
) -> None:
    process = later(tmp_path / "data", "die")
    assert said(process) == "first"
    assert any(path.suffix == ".lock" for path in runtime.iterdir())
    instance = SingleInstance(tmp_path / "data")
    Path(instance.address).write_text("a socket that nobody listens to", encoding="utf-8")
    assert instance.claim([])
    instance.listen(lambda files: None)
    assert stat.S_ISSOCK(Path(instance.address).stat().st_mode)
    instance.close()


def test_the_socket_is_for_this_user_alone(first: SingleInstance, qtbot: QtBot) -> None:
    first.listen(lambda files: None)
    assert stat.S_IMODE(Path(first.address).stat().st_mode) & 0o077 == 0


def test_a_running_program_that_does_not_answer_is_said(
    tmp_path: Path, first: SingleInstance
) -> None:
    second = SingleInstance(tmp_path / "data", patience_ms=400)
    with pytest.raises(AliGuardError) as error:
        second.claim([])
    assert error.value.code == "instance_silent"


@pytest.mark.parametrize(
    "text",
    [
        b"nonsense\n",
        b"[]\n",
        b'{"files": "x"}\n',
        b"[" * 10_000 + b"\n",
        b"x" * 300_000,
        json.dumps({"show": False, "files": ["relative", 7, "/a\0b"]}).encode() + b"\n",
    ],
)
def test_nonsense_is_not_followed(qtbot: QtBot, first: SingleInstance, text: bytes) -> None:
    got: list[Sequence[Path]] = []
    first.listen(got.append)
    socket = QLocalSocket()
    socket.connectToServer(first.address)
    socket.write(text)
    socket.flush()
    qtbot.waitUntil(
        lambda: (
            socket.state() is QLocalSocket.LocalSocketState.UnconnectedState
            or socket.bytesAvailable() > 0
        ),
        timeout=5_000,
    )
    assert got == []


def test_a_runtime_folder_too_long_for_a_socket_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("r" * 60)
    long.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    assert Path(SingleInstance(tmp_path / "data").address).parent != long


def test_without_a_runtime_folder_there_is_one_of_our_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    instance = SingleInstance(tmp_path / "data")
    folder = tmp_path / f"aliguard-desktop-{os.getuid()}"
    assert Path(instance.address).parent == folder
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    folder.chmod(0o777)  # somebody else could have laid a trap there
    assert Path(SingleInstance(tmp_path / "data").address).parent == tmp_path / "data"
