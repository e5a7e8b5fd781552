# SPDX-License-Identifier: MIT
"""A display of one's own, with a tray and a bus, for programs that are measured."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_NEEDED = ("Xvfb", "trayer", "dbus-daemon")


def missing() -> str:
    """Return what a session needs and this machine lacks, or nothing."""
    if not sys.platform.startswith("linux"):
        return "Linux with an X display"
    return ", ".join(name for name in _NEEDED if not shutil.which(name))


class Session:
    """A display with a tray, a bus and, if the machine has it, a window manager (openbox).

    Everything that is started here ends with it.
    """

    def __init__(self, folder: Path) -> None:
        self._processes: list[subprocess.Popen[Any]] = []
        kept = ("PATH", "LANG", "PYTHONPATH", "VIRTUAL_ENV")
        self.environment = {name: os.environ[name] for name in kept if name in os.environ}
        self.environment |= {"HOME": str(folder), "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"}
        runtime = folder / "run"
        runtime.mkdir(mode=0o700)
        self.environment["XDG_RUNTIME_DIR"] = str(runtime)
        reader, writer = os.pipe()
        screen = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1600x1000x24"]
        self.start([*screen, "-nolisten", "tcp", "-noreset"], pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as answer:
            self.environment["DISPLAY"] = f":{answer.readline().strip()}"
        bus = self.start(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE
        )
        address = bus.stdout.readline().decode().strip() if bus.stdout is not None else ""
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        if shutil.which("openbox"):
            self.start(["openbox", "--sm-disable"])
        self.start(["trayer", "--edge", "bottom", "--height", "32"])
        time.sleep(1)

    def start(self, command: list[str], **options: Any) -> subprocess.Popen[Any]:
        """Start a program on this display."""
        options = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options}
        process = subprocess.Popen(command, env=self.environment, cwd=ROOT, **options)
        self._processes.append(process)
        return process

    def close(self) -> None:
        """End everything, the display last."""
        for process in reversed(self._processes):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout is not None:
                process.stdout.close()
