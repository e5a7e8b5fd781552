# SPDX-License-Identifier: MIT
"""What the kernel knows of a program that runs: time, wake-ups, memory, threads, sockets. Linux."""

from __future__ import annotations

import contextlib
import os
import resource
import select
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

_WHOLE_PROCESS = 2  # Linux: the clock of a process, in nanoseconds
_PROC = Path("/proc")
_INET = ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")
_QUIET_S, _QUIET_MS = 3.0, 30.0
"""A program rests that takes no more than so many milliseconds in so many seconds."""
_LOOK_S = 0.5
_END_S = 60.0


@dataclass(frozen=True)
class Count:
    """What a process has used up, and what it holds.

    Attributes:
        cpu_ms: Processor time of all threads, ended ones too.
        wakes: Voluntary context switches of the threads that live.
        rss_mb: Memory, what it shares counted whole.
        pss_mb: Memory, what it shares counted in parts.
        inet: Sockets of the internet kinds.
        children: Processes that it started and that live.
    """

    cpu_ms: float
    wakes: int
    rss_mb: float
    pss_mb: float
    threads: int
    inet: int
    children: int


def count(pid: int) -> Count:
    """Read the counters of a process, its threads and its children."""
    wakes = threads = inet = 0
    cpu = rss = pss = 0.0
    family = _family(pid)
    for one in family:
        for task in list((_PROC / f"{one}/task").iterdir()):
            status = _text(task / "status")
            if status:
                wakes += int(status.split("\nvoluntary_ctxt_switches:")[1].split()[0])
                threads += 1
        rollup = (_PROC / f"{one}/smaps_rollup").read_text()
        rss += int(rollup.split("\nRss:")[1].split()[0]) / 1024
        pss += int(rollup.split("\nPss:")[1].split()[0]) / 1024
        cpu += cpu_ms(one)
        inet += _inet_sockets(one)
    return Count(cpu, wakes, rss, pss, threads, inet, len(family) - 1)


def cpu_ms(pid: int) -> float:
    """Return the processor time of a process, milliseconds; threads that have ended count too."""
    return time.clock_gettime((~pid << 3) | _WHOLE_PROCESS) * 1000


def rested(
    process: subprocess.Popen[Any], patience: float, meanwhile: Callable[[float], None] = time.sleep
) -> bool:
    """Wait until a program does nothing any more; False if it still works after ``patience`` s.

    Args:
        process: The program.
        patience: Seconds.
        meanwhile: Is called with a number of seconds, and takes that long.

    Raises:
        SystemExit: The program has ended.
    """
    limit = time.monotonic() + patience
    looks: list[float] = []
    needed = round(_QUIET_S / _LOOK_S)
    while time.monotonic() < limit:
        if process.poll() is not None:
            raise SystemExit(f"the program ended with status {process.returncode}")
        looks.append(cpu_ms(process.pid))
        if len(looks) > needed and looks[-1] - looks[-1 - needed] <= _QUIET_MS:
            return True
        meanwhile(_LOOK_S)
    return False


@dataclass(frozen=True)
class End:
    """How a program ended.

    Attributes:
        clock: Milliseconds from the signal to the end.
        cpu: Milliseconds of processor time in between.
        status: The exit status.
    """

    clock: float
    cpu: float
    status: int


def end(process: subprocess.Popen[Any]) -> End:
    """Ask a program to end, as a session's end does, and wait.

    One that does not end within a minute is killed; its status is that of the kill.
    """
    handle = os.pidfd_open(process.pid)
    try:
        others, used = _children_ms(), cpu_ms(process.pid)
        begin = time.perf_counter()
        process.send_signal(signal.SIGTERM)
        if not select.select([handle], [], [], _END_S)[0]:
            process.kill()
        process.wait()
        took = (time.perf_counter() - begin) * 1000
        return End(took, _children_ms() - others - used, process.returncode)
    finally:
        os.close(handle)


def _children_ms() -> float:
    """Return the processor time of all children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000


def _family(pid: int) -> list[int]:
    """Return a process and its living descendants."""
    found = [pid]
    for one in found:
        for task in list((_PROC / f"{one}/task").iterdir()):
            found += [int(child) for child in _text(task / "children").split()]
    return found


def _text(path: Path) -> str:
    """Return what a file of /proc says; nothing where its thread ended after it was listed."""
    try:
        return path.read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def _inet_sockets(pid: int) -> int:
    """Return how many sockets of a process are of the internet kinds, listening or not."""
    known = set()
    for kind in _INET:
        table = _text(_PROC / f"{pid}/net/{kind}")  # a machine without IPv6 has none of it
        known |= {f"socket:[{line.split()[9]}]" for line in table.splitlines()[1:]}
    number = 0
    for handle in list((_PROC / f"{pid}/fd").iterdir()):
        with contextlib.suppress(FileNotFoundError):  # closed after it was listed
            number += str(handle.readlink()) in known
    return number
