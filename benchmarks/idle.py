# SPDX-License-Identifier: MIT
"""What the program costs while nobody touches it, beside a bare Qt tray program.

Both run at the same time on a display of their own (Xvfb, trayer, a bus), hidden in the tray and
with a window; printed are processor time and wake-ups a minute, memory and threads, as they are
and as ratios. Linux only.

python benchmarks/idle.py [--orders 1000] [--seconds 310]
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from many_orders import NOW, ZONE, many_orders

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.clock import fixed_clock, fixed_zone
from aliguard_desktop.paths import AppPaths

HERE = Path(__file__).resolve().parent
_WHOLE_PROCESS = 2  # Linux: the clock of a process, in nanoseconds
SETTLE = 75
"""Seconds until a program has loaded, its threads have ended, and it has come to rest."""


@dataclass(frozen=True)
class Count:
    """What a process has used up, and what it holds."""

    cpu_ms: float
    wakes: int
    rss_mb: float
    threads: int


def count(pid: int) -> Count:
    """Read the counters of a process and its threads."""
    wakes = 0
    tasks = list(Path(f"/proc/{pid}/task").iterdir())
    for task in tasks:
        status = (task / "status").read_text()
        wakes += int(status.split("\nvoluntary_ctxt_switches:")[1].split()[0])
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    rss = int(rollup.split("\nRss:")[1].split()[0])
    clock = (~pid << 3) | _WHOLE_PROCESS  # threads that have ended are in it too
    return Count(time.clock_gettime(clock) * 1000, wakes, rss / 1024, len(tasks))


class Session:
    """A display with a tray and a bus; everything started here ends with it."""

    def __init__(self, folder: Path) -> None:
        self._processes: list[subprocess.Popen[Any]] = []
        kept = ("PATH", "LANG", "PYTHONPATH", "VIRTUAL_ENV")
        self.environment = {name: os.environ[name] for name in kept if name in os.environ}
        self.environment |= {"HOME": str(folder), "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"}
        runtime = folder / "run"
        runtime.mkdir(mode=0o700)
        self.environment["XDG_RUNTIME_DIR"] = str(runtime)
        reader, writer = os.pipe()
        screen = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24"]
        self.start([*screen, "-nolisten", "tcp", "-noreset"], pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as answer:
            self.environment["DISPLAY"] = f":{answer.readline().strip()}"
        bus = self.start(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE
        )
        address = bus.stdout.readline().decode().strip()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        self.start(["trayer", "--edge", "bottom", "--height", "32"])
        time.sleep(1)

    def start(self, command: list[str], **options: Any) -> subprocess.Popen[Any]:
        """Start a program on this display."""
        options = {"stdout": subprocess.DEVNULL, **options}
        process = subprocess.Popen(
            command, env=self.environment, stderr=subprocess.DEVNULL, **options
        )
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


def filled(folder: Path, orders: int) -> Path:
    """Return a data folder with so many orders."""
    services = build_services(AppPaths.portable(folder), fixed_clock(NOW), fixed_zone(ZONE))
    with services.units("import") as unit:
        unit.orders.save_all(many_orders(orders))
        unit.commit()
    services.close()
    return folder


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=310, help="the ticker needs five minutes")
    options = parser.parse_args()
    missing = [name for name in ("Xvfb", "trayer", "dbus-daemon") if not shutil.which(name)]
    if missing or not sys.platform.startswith("linux"):
        print(f"idle.py needs Linux with {', '.join(missing) or 'an X display'}", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory(prefix="aliguard-idle-") as name:
        folder = Path(name)
        python = [sys.executable]
        ours = [*python, "-m", "aliguard_desktop", "--now", NOW.isoformat(), "--data-dir"]
        programs = {
            "bare, hidden": [*python, str(HERE / "bare_tray.py")],
            "ours, hidden": [*ours, str(filled(folder / "a", options.orders)), "--minimised"],
            "bare, window": [*python, str(HERE / "bare_tray.py"), "--window"],
            "ours, window": [*ours, str(filled(folder / "b", options.orders))],
        }
        session = Session(folder)
        try:
            running = {what: session.start(command) for what, command in programs.items()}
            time.sleep(SETTLE)
            before = {what: count(process.pid) for what, process in running.items()}
            time.sleep(options.seconds)
            after = {what: count(process.pid) for what, process in running.items()}
        finally:
            session.close()
    minutes = options.seconds / 60
    print(f"{options.orders} orders, {options.seconds} s at rest; a minute:")
    for what, end in after.items():
        begin, bare = before[what], after[f"bare, {what.partition(', ')[2]}"]
        print(
            f"{what:14} {(end.wakes - begin.wakes) / minutes:7.1f} wake-ups "
            f"{(end.cpu_ms - begin.cpu_ms) / minutes:8.2f} ms   {end.rss_mb:6.1f} MB "
            f"({end.rss_mb / bare.rss_mb:.2f}x)   {end.threads} threads"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
