# SPDX-License-Identifier: MIT
"""What the window costs beside a bare Qt window: start, memory, pauses, rest, end.

Both are started by exec in turn on a display of their own and watched from outside: the X server
tells when a window is mapped and what is drawn in it, pings tell how long its event loop lets
others wait, the kernel tells the rest. The data folders are those of ``archive.py``. Printed are
ratios of neighbours as the rows of README.md, with the goal and whether it is met. Linux only.

python benchmarks/window.py [--orders 1000,100000] [--rounds 9] [--seconds 60] [--settle 75]
"""

from __future__ import annotations

import contextlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import screen as eyes
import session as display
from archive import PATIENCE, arguments, kept_archive, program
from process import Count, End, count, cpu_ms, end, rested
from rounds import Goal, heading, line, ratios
from screen import Screen
from session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from screen import Window

T = TypeVar("T")

HERE = Path(__file__).resolve().parent
BARE = [sys.executable, str(HERE / "bare_window.py")]
BARE_TRAY = [sys.executable, str(HERE / "bare_tray.py")]
_FIRST_S, _COMES_S = 5.0, 120.0
"""Seconds of a new window in which it must answer quickly, and after exec until it is there."""
_SIDE_ROUNDS = 3
"""Starts for what hardly changes from one to the next: pauses, memory without a window."""
_LATER = frozenset(
    ("sqlalchemy", "alembic", "msgspec", "openpyxl", "icalendar", "pypdfium2", "jeepney")
)
"""Libraries that nobody needs before the window is there."""
_FIGURES = (
    ("mapped", "exec to mapped", "ms"),
    ("painted", "exec to first paint", "ms"),
    ("cpu", "processor time until then", "ms"),
    ("settled", "exec to first rest of the screen", "ms"),
    ("whole", "exec to the whole list", "ms"),
    ("rest.pss_mb", "memory (PSS)", "MB"),
    ("rest.rss_mb", "memory (RSS)", "MB"),
    ("end.clock", "SIGTERM to end", "ms"),
    ("end.cpu", "processor time from SIGTERM", "ms"),
)


@dataclass(frozen=True)
class Start:
    """One start of a program with a window, until its end.

    Attributes:
        mapped: Milliseconds from exec until the window was mapped.
        painted: Until half of it was drawn.
        settled: Until it was drawn last before a first rest.
        whole: Until a large part was drawn at once for the last time: the list is there.
        cpu: Milliseconds of processor time until it was painted.
        rest: What it holds when it does nothing more.
        end: How it ended on SIGTERM.
    """

    mapped: float
    painted: float
    settled: float
    whole: float
    cpu: float
    rest: Count
    end: End


@contextlib.contextmanager
def watched(
    session: Session, command: list[str], **options: Any
) -> Iterator[tuple[Screen, subprocess.Popen[Any], float]]:
    """Start a program and watch its display; yield both and the time of the start."""
    screen = Screen(session.environment["DISPLAY"])
    begin = time.perf_counter()
    process = session.start(command, **options)
    try:
        yield screen, process, begin
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        screen.close()


def window_of(screen: Screen, process: subprocess.Popen[Any]) -> Window:
    """Wait for a program's window.

    Raises:
        SystemExit: The program ends, or shows none in time.
    """
    return _awaited(screen, process, lambda: screen.windows[0] if screen.windows else None)


def painted(screen: Screen, process: subprocess.Popen[Any]) -> tuple[Window, float]:
    """Wait until a program's window is painted; return it and the time.

    Raises:
        SystemExit: The program ends, or does not paint in time.
    """
    window = window_of(screen, process)
    return window, _awaited(screen, process, window.painted)


def _awaited(screen: Screen, process: subprocess.Popen[Any], look: Callable[[], T | None]) -> T:
    limit = time.perf_counter() + _COMES_S
    while (found := look()) is None:
        if process.poll() is not None or time.perf_counter() > limit:
            raise SystemExit(f"{process.args!r} shows nothing (status {process.returncode})")
        screen.look(0.1)
    return found


def start(session: Session, command: list[str]) -> Start:
    """Start a program, let it come to rest, and end it."""
    with watched(session, command) as (screen, process, begin):
        window, at = painted(screen, process)
        cpu = cpu_ms(process.pid)
        if not rested(process, PATIENCE, screen.watch):
            raise SystemExit(f"{command!r} does not rest")
        rest = count(process.pid)
        ended = end(process)
        moments = [window.mapped, at, window.settled() or at, window.whole() or at]
        mapped, half, settled, whole = ((moment - begin) * 1000 for moment in moments)
        return Start(mapped, half, settled, whole, cpu, rest, ended)


def pause(session: Session, command: list[str]) -> float:
    """Return the longest time, in milliseconds, that a new window does not answer."""
    with watched(session, command) as (screen, process, _):
        longest = screen.longest_wait(window_of(screen, process), _FIRST_S)
        rested(process, PATIENCE, screen.watch)
        end(process)
        return longest * 1000


def early_end(session: Session, command: list[str]) -> End:
    """Ask a program to end as soon as its window is there, while it still loads."""
    with watched(session, command) as (screen, process, _):
        window_of(screen, process)
        return end(process)


def hidden(session: Session, command: list[str]) -> Count:
    """Start a program that shows no window, and return what it holds at rest."""
    process = session.start(command)
    if not rested(process, PATIENCE):
        raise SystemExit(f"{command!r} does not rest")
    found = count(process.pid)
    end(process)
    return found


def too_early(session: Session, command: list[str]) -> list[str]:
    """Return which of the later libraries are imported before the window is painted."""
    timed = [command[0], "-X", "importtime", *command[1:]]
    imported: list[tuple[float, str]] = []

    def read(stream: Any) -> None:
        for entry in stream:
            if entry.startswith(b"import time:"):
                name = entry.rpartition(b"|")[2].strip().decode()
                imported.append((time.perf_counter(), name.partition(".")[0]))

    with watched(session, timed, stderr=subprocess.PIPE) as (screen, process, _):
        reader = threading.Thread(target=read, args=[process.stderr])
        reader.start()
        _, at = painted(screen, process)
        rested(process, PATIENCE, screen.watch)
        end(process)
        reader.join()
        if process.stderr is not None:
            process.stderr.close()
    return sorted({name for when, name in imported if when < at} & _LATER)


@dataclass(frozen=True)
class Rest:
    """What a visible program does in a minute while nobody touches it."""

    wakes: float
    cpu: float
    repaints: float


def rest(commands: dict[str, list[str]], folder: Path, settle: float, seconds: float) -> list[Rest]:
    """Let programs rest at the same time, each on a display of its own; return their minutes."""
    found = []
    with contextlib.ExitStack() as stack:
        running = []
        for name, command in commands.items():
            place = folder / name
            place.mkdir()
            session = Session(place)
            stack.callback(session.close)
            screen, process, _ = stack.enter_context(watched(session, command))
            running.append((screen, painted(screen, process)[0], process))
        for screen, _, process in running:
            rested(process, PATIENCE, screen.watch)
        time.sleep(settle)
        before = []
        for screen, window, process in running:
            screen.look(0)
            before.append((count(process.pid), len(window.drawn)))
        begin = time.perf_counter()
        time.sleep(seconds)
        minutes = (time.perf_counter() - begin) / 60
        for (screen, window, process), (then, drawn) in zip(running, before, strict=True):
            now = count(process.pid)
            screen.look(0)
            wakes, cpu = now.wakes - then.wakes, now.cpu_ms - then.cpu_ms
            found.append(
                Rest(wakes / minutes, cpu / minutes, (len(window.drawn) - drawn) / minutes)
            )
            end(process)
    return found


# ---- the rows ---------------------------------------------------------------------------------


def started(
    session: Session, commands: dict[str, list[str]], rounds: int
) -> dict[str, list[Start]]:
    """Start each program in turn, forth and back, after one start that fills the caches."""
    found: dict[str, list[Start]] = {name: [] for name in commands}
    for command in commands.values():
        start(session, command)
    for turn in range(rounds):
        names = list(commands) if turn % 2 == 0 else list(reversed(commands))
        for name in names:
            found[name].append(start(session, commands[name]))
    return found


def tell_starts(found: dict[str, list[Start]], words: dict[str, str]) -> None:
    """Print what the starts came to."""
    first, last = next(iter(words)), list(words)[-1]
    goals = {
        "painted": {first: Goal(1.6, 1.35)},
        "whole": {last: Goal(3.5, 2.3)},
        "rest.pss_mb": {last: Goal(2.6, 2), first: Goal(2.4, 1.9)},
        "end.clock": {name: Goal(8, 4.5) for name in words},
    }
    for name, orders in words.items():
        for key, what, unit in _FIGURES:
            ours, bare = (_figures(found[side], key) for side in (name, "bare"))
            ratios(f"{what}, {orders} / bare", ours, bare, unit, goals.get(key, {}).get(name))
        _tell_worst(found[name], found["bare"], orders)
    if first != last:
        what = f"{words[last]} / {words[first]}"
        for key, label, unit, goal in (
            ("painted", "exec to first paint", "ms", Goal(1.15, 1.05)),
            ("rest.pss_mb", "memory (PSS)", "MB", Goal(1.1, 1.05)),
        ):
            large, small = (_figures(found[side], key) for side in (last, first))
            ratios(f"{label}, {what}", large, small, unit, goal)


def _figures(starts: Sequence[Start], key: str) -> list[float]:
    """Return one figure of each start."""
    return [attrgetter(key)(one) for one in starts]


def _tell_worst(ours: Sequence[Start], bare: Sequence[Start], orders: str) -> None:
    """Print what must be the same after every start, as the worst that was found."""
    threads, floor = (max(one.rest.threads for one in side) for side in (ours, bare))
    goal = Goal(floor + 3, floor + 1)
    line(f"threads at rest, {orders}", f"{threads} (bare {floor})", goal.verdict(threads))
    sockets = max(one.rest.inet for one in ours)
    line(f"internet sockets, {orders}", f"{sockets}", _none(sockets))
    bad = sorted({one.end.status for one in ours} - {0})
    line(f"exit status, {orders}", f"{bad or 0}", _none(len(bad)))


def _none(found: int) -> str:
    """Return the verdict on what must not be."""
    return f"none: {'not ' if found else ''}met"


def main() -> int:
    """Measure and print."""
    parser = arguments(__doc__, 9)
    parser.add_argument("--seconds", type=float, default=60, help="of rest that are measured")
    parser.add_argument("--settle", type=float, default=75, help="seconds of rest before")
    options = parser.parse_args()
    lacking = display.missing() or eyes.missing()
    if lacking:
        print(f"window.py needs {lacking}", file=sys.stderr)
        return 0
    sizes = options.orders
    folders = {size: kept_archive(size, options.open, options.kept) for size in sizes}
    words = {f"{size}": f"{size:,} orders" for size in sizes}
    commands = {"bare": BARE} | {f"{size}": program(folders[size]) for size in sizes}
    with tempfile.TemporaryDirectory(prefix="aliguard-window-") as name:
        folder = Path(name)
        (folder / "starts").mkdir()
        session = Session(folder / "starts")
        try:
            heading("ratio (least to most; medians)")
            tell_starts(started(session, commands, options.rounds), words)
            side = min(options.rounds, _SIDE_ROUNDS)
            tell_pauses(session, commands, words, side)
            tell_early_ends(session, commands, words, side)
            tell_hidden(session, folders, words, side)
            early = too_early(session, commands[f"{sizes[0]}"])
            line(
                "libraries imported before the first paint that can wait",
                ", ".join(early) or "none",
                _none(len(early)),
            )
        finally:
            session.close()
        tell_rest(rest(commands, folder, options.settle, options.seconds), commands, words)
    return 0


def tell_pauses(
    session: Session, commands: dict[str, list[str]], words: dict[str, str], rounds: int
) -> None:
    """Print the longest pauses of new windows."""
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            found[name].append(pause(session, command))
    bare = statistics.median(found["bare"])
    for name, orders in words.items():
        middle = statistics.median(found[name])
        line(
            f"longest wait for an answer in the window's first {_FIRST_S:g} s, {orders}",
            f"{middle:.0f} ms ({min(found[name]):.0f} to {max(found[name]):.0f}; bare {bare:.0f})",
            Goal(50, 25).verdict(middle, " ms"),
        )


def tell_early_ends(
    session: Session, commands: dict[str, list[str]], words: dict[str, str], rounds: int
) -> None:
    """Print how programs end that are asked to while they load."""
    found: dict[str, list[End]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            found[name].append(early_end(session, command))
    for name, orders in words.items():
        for key, what in (("clock", "SIGTERM to end"), ("cpu", "processor time from SIGTERM")):
            ours, bare = ([getattr(one, key) for one in found[side]] for side in (name, "bare"))
            ratios(f"{what} while it loads, {orders} / bare", ours, bare, "ms")
        bad = sorted({one.status for one in found[name]} - {0})
        line(f"exit status while it loads, {orders}", f"{bad or 0}", _none(len(bad)))


def tell_hidden(
    session: Session, folders: dict[int, Path], words: dict[str, str], rounds: int
) -> None:
    """Print the memory of programs that started in the tray."""
    commands = {f"{size}": program(place, "--minimised") for size, place in folders.items()}
    found: dict[str, list[Count]] = {"bare": [], **{name: [] for name in commands}}
    for _ in range(rounds):
        for name, command in {"bare": BARE_TRAY, **commands}.items():
            found[name].append(hidden(session, command))
    for name, orders in words.items():
        for key, kind, goal in (("pss_mb", "PSS", Goal(1.6, 1.3)), ("rss_mb", "RSS", None)):
            ours, bare = ([getattr(one, key) for one in found[side]] for side in (name, "bare"))
            ratios(f"memory hidden in the tray ({kind}), {orders} / bare", ours, bare, "MB", goal)


def tell_rest(found: list[Rest], commands: dict[str, list[str]], words: dict[str, str]) -> None:
    """Print what resting windows do in a minute."""
    each = dict(zip(commands, found, strict=True))
    bare = each["bare"]
    for name, orders in words.items():
        one = each[name]
        for what, value, floor, goal in (
            ("wake-ups", one.wakes, bare.wakes, Goal(20, 10)),
            ("ms of processor time", one.cpu, bare.cpu, Goal(25, 15)),
            ("repaints", one.repaints, bare.repaints, None),
        ):
            line(
                f"{what} in a minute at rest, window seen, {orders}",
                f"{value:.1f} (bare {floor:.1f})",
                goal.verdict(value) if goal else "",
            )


if __name__ == "__main__":
    sys.exit(main())
