# SPDX-License-Identifier: MIT
"""The program's bundle beside a bundle of a bare window: size, start to first paint, memory.

The bare one is built here (a minute) and loses every part of Qt and of the system that the
program's own bundle goes without: what is left is Python, Qt and a table. Both start in turn on
the offscreen platform; the first paint is Qt's own note of its first flush. Linux only; run
``make bundle`` first.

python benchmarks/bundle_start.py [--rounds 9] [--orders 1000] [--bare FOLDER]
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from idle import filled
from many_orders import NOW
from process import count

ROOT = Path(__file__).resolve().parent.parent
OURS = ROOT / "dist" / "aliguard-desktop"
_PAINTED = b"Flushing"
SETTLE = 4.0
"""Seconds after the first paint until what is loaded behind it has come."""


LINES = (
    ("seconds", "first paint", "s "),
    ("cpu_ms", "processor till then", "ms"),
    ("painted_mb", "memory then", "MB"),
    ("rested_mb", "memory at rest", "MB"),
)


@dataclass(frozen=True)
class Start:
    """One start of a program.

    Attributes:
        seconds: From exec to the first paint.
        cpu_ms: Processor time until then: on a busy machine it says more.
        painted_mb: Memory (RSS) at the first paint.
        rested_mb: Memory some seconds later.
    """

    seconds: float
    cpu_ms: float
    painted_mb: float
    rested_mb: float


def size_mb(folder: Path) -> float:
    """Return the size of a folder's files; links count nothing."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return sum(file.stat().st_size for file in files) / 1e6


def build_bare(folder: Path) -> Path:
    """Build the bare bundle with PyInstaller as it comes."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--windowed", "--strip"]
    command += ["--log-level", "ERROR", "--distpath", str(folder), "--workpath", str(folder / "w")]
    source = ROOT / "benchmarks" / "bare_window.py"
    subprocess.run([*command, "--specpath", str(folder), str(source)], check=True)
    return folder / "bare_window"


def slim(bare: Path) -> None:
    """Take out of the bare bundle what the program's own does not have either."""
    inside, own = bare / "_internal", OURS / "_internal"
    for file in sorted(inside.rglob("*")):
        place = file.relative_to(inside)
        is_library = place.parts[0] == "PySide6" or place.name.startswith("lib")
        if is_library and not file.is_dir() and not os.path.lexists(own / place):
            file.unlink()


def start(command: list[str], folder: Path) -> Start:
    """Start a program, note its first paint and its memory, and end it."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_FORCE_STDERR_LOGGING": "1",
        "QT_LOGGING_RULES": "qt.widgets.painting=true",
    }
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    try:
        for line in process.stderr:
            if _PAINTED in line:
                break
        else:
            raise SystemExit(f"{command[0]} ended before it painted anything")
        seconds = time.perf_counter() - begin
        painted = count(process.pid)
        os.set_blocking(process.stderr.fileno(), False)
        limit = time.monotonic() + SETTLE
        while time.monotonic() < limit:  # a full pipe would stop the program
            process.stderr.read()
            time.sleep(0.05)
        rested = count(process.pid)
        return Start(seconds, painted.cpu_ms, painted.rss_mb, rested.rss_mb)
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def told(name: str, ours: list[float], bare: list[float], unit: str) -> str:
    """Return a line: both medians, and the ratio of each pair."""
    pairs = [one / other for one, other in zip(ours, bare, strict=True)]
    return (
        f"{name:33} {statistics.median(ours):7.2f} {unit} / {statistics.median(bare):6.2f} {unit}"
        f"  {statistics.median(pairs):5.2f}x ({min(pairs):.2f} to {max(pairs):.2f})"
    )


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--orders", type=int, default=1000)
    parser.add_argument("--bare", type=Path, help="keep or find the bare bundle in this folder")
    options = parser.parse_args()
    if not sys.platform.startswith("linux") or not (OURS / "aliguard-desktop").is_file():
        print("bundle_start.py needs Linux and a bundle: run `make bundle` first", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory(prefix="aliguard-bundle-") as name:
        folder = Path(name)
        bare = (options.bare or folder) / "bare_window"
        if not bare.is_dir():
            build_bare(bare.parent)
        whole = size_mb(bare)
        shutil.copytree(bare, folder / "slim", symlinks=True)
        slim(folder / "slim")
        sizes = size_mb(OURS), size_mb(folder / "slim")
        empty = ["--now", NOW.isoformat(), "--data-dir"]
        programs = {
            "bare": [str(folder / "slim" / "bare_window")],
            "empty": [str(OURS / "aliguard-desktop"), *empty, str(folder / "empty")],
            "full": [
                str(OURS / "aliguard-desktop"),
                *empty,
                str(filled(folder / "full", options.orders)),
            ],
        }
        for command in programs.values():
            start(command, folder)  # the first start reads the files from the disk
        found: dict[str, list[Start]] = {what: [] for what in programs}
        for _ in range(options.rounds):
            for what, command in programs.items():
                found[what].append(start(command, folder))
    print(
        f"size: {sizes[0]:.0f} MB / {sizes[1]:.0f} MB bare, {sizes[0] / sizes[1]:.2f}x "
        f"(PyInstaller as it comes: {whole:.0f} MB)"
    )
    for what, words in (("empty", "no orders"), ("full", f"{options.orders} orders")):
        ours, floor = found[what], found["bare"]
        for field, label, unit in LINES:
            values = [[getattr(one, field) for one in side] for side in (ours, floor)]
            print(told(f"{words}, {label}", values[0], values[1], unit))
    return 0


if __name__ == "__main__":
    sys.exit(main())
