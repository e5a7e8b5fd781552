# SPDX-License-Identifier: MIT
"""The benchmarks still run, and what they watch with sees what is there. Nothing is timed here."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.planning import plan_order

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "benchmarks"

Module = Any
_PATIENCE_S = 1200  # one that hangs must not hang the tests


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Module]:
    """Import a benchmark's module as its neighbours do."""
    monkeypatch.syspath_prepend(str(FOLDER))
    for path in FOLDER.glob("*.py"):  # afterwards no other test meets them
        monkeypatch.delitem(sys.modules, path.stem, raising=False)

    def module(name: str) -> Module:
        found = importlib.import_module(name)
        monkeypatch.setitem(sys.modules, name, found)
        return found

    return module


def needs(what: str) -> None:
    """Skip where the machine lacks something, or fail where it must not."""
    if what and os.environ.get("ALIGUARD_REQUIRE_DESKTOP"):
        pytest.fail(f"this machine lacks {what}")
    if what:
        pytest.skip(f"this machine lacks {what}")


def run(script: str, *arguments: str) -> str:
    """Run a benchmark to its end and return what it prints."""
    done = subprocess.run(
        [sys.executable, str(FOLDER / script), *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_archive_is_finished_but_for_its_open_orders(
    bench: Callable[[str], Module],
) -> None:
    rulebook, moment = load_rulebook(), bench("many_orders").MOMENT
    orders = list(bench("archive").archive(400, 100))
    assert len({order.number for order in orders}) == len({order.id for order in orders}) == 400
    is_open = [plan_order(order, rulebook, moment).is_open for order in orders]
    assert is_open == [True] * 100 + [False] * 300
    old = orders[100:]
    assert all(5 <= len(order.events) <= 10 for order in old)
    assert len({order.currency for order in old}) > 3
    assert len({order.store for order in old}) > 100


def test_a_window_is_painted_by_halves_settled_by_rest_and_whole_at_the_last_large_repaint(
    bench: Callable[[str], Module],
) -> None:
    screen = bench("screen")
    drawn = [(1.0, 400), (1.01, 200), (1.3, 10), (3.0, 300), (3.01, 20), (4.0, 100), (9.0, 5)]
    window = screen.Window(1, 1000, 0.9, drawn)
    assert window.painted() == 1.01
    assert window.settled() == 1.3
    assert window.whole() == 3.01
    assert screen.Window(1, 1000, 0.9, [(1.0, 499)]).painted() is None


def test_a_goal_is_met_by_what_is_not_above_it(bench: Callable[[str], Module]) -> None:
    goal = bench("rounds").Goal(1.6, 1.35)
    assert goal.verdict(1.61).endswith(": not met")
    assert goal.verdict(1.6).endswith(": met")
    assert goal.verdict(1.35).endswith(": better met")


@pytest.mark.desktop
@pytest.mark.xdist_group("desktop")
def test_a_bare_window_is_seen_drawn_and_answers(
    bench: Callable[[str], Module], tmp_path: Path
) -> None:
    needs(bench("session").missing() or bench("screen").missing())
    window, process = bench("window"), bench("process")
    session = bench("session").Session(tmp_path)
    try:
        with window.watched(session, window.BARE) as (screen, started, begin):
            seen, painted = window.painted(screen, started)
            assert begin < seen.mapped <= painted
            assert seen.area > 1000 * 700
            assert screen.longest_wait(seen, 0.5) < 0.5  # some pings were answered
            held = process.count(started.pid)
            assert held.inet == held.children == 0
            assert held.rss_mb > held.pss_mb > 1
            ended = process.end(started)
            assert ended.status == 0
            assert ended.clock > 0
    finally:
        session.close()


@pytest.mark.long
@pytest.mark.desktop
@pytest.mark.xdist_group("desktop")
def test_the_window_is_measured(bench: Callable[[str], Module], tmp_path: Path) -> None:
    needs(bench("session").missing() or bench("screen").missing())
    few = ["--orders", "20,40", "--open", "20", "--kept", str(tmp_path)]
    told = run("window.py", *few, "--rounds", "1", "--seconds", "1", "--settle", "0")
    for row in (
        "| exec to first paint, 20 orders / bare |",
        "| exec to the whole list, 40 orders / bare |",
        "| exec to first paint, 40 orders / 20 orders |",
        "| exit status while it loads, 40 orders | 0 | none: met |",
        "| memory hidden in the tray (PSS), 40 orders / bare |",
        "| wake-ups in a minute at rest, window seen, 40 orders |",
        "| internet sockets, 40 orders | 0 | none: met |",
        "| exit status, 40 orders | 0 | none: met |",
    ):
        assert row in told
    assert "needs" not in told


@pytest.mark.long
@pytest.mark.xdist_group("desktop")
def test_search_and_sort_are_measured(tmp_path: Path) -> None:
    few = ["--orders", "60", "--open", "30", "--rounds", "1", "--kept", str(tmp_path)]
    told = run("search_sort.py", *few)
    for view in ("open orders", "finished orders"):
        assert f"| search in {view}, 60 in all / bare |" in told
        assert f"| {view}, 60 in all, sorted by title: longest pause |" in told


@pytest.mark.long
@pytest.mark.xdist_group("desktop")
def test_rest_is_measured(bench: Callable[[str], Module]) -> None:
    needs(bench("session").missing())
    told = run("idle.py", "--orders", "20", "--seconds", "1", "--settle", "10")
    assert told.startswith("20 orders, 1 s at rest")
    assert "ours, hidden" in told


@pytest.mark.long
@pytest.mark.parametrize(
    ("script", "arguments", "row"),
    [
        ("plan_orders.py", ("--orders", "20", "--rounds", "1"), "x "),
        ("read_orders.py", ("--orders", "20", "--rounds", "1"), "one act, read again"),
        ("import_orders.py", ("--orders", "20", "--rounds", "1"), "x "),
        ("import_window.py", ("--formats", "json"), "undone:"),  # a small one ends before Cancel
        ("add_evidence.py", ("--files", "2", "--rounds", "1"), "x "),
        ("make_pack.py", ("--rounds", "1"), "x "),
    ],
)
def test_a_benchmark_runs(script: str, arguments: tuple[str, ...], row: str) -> None:
    assert row in run(script, *arguments)
