# SPDX-License-Identifier: MIT
"""Timing in interleaved rounds: on a shared machine only ratios of neighbours mean something."""

from __future__ import annotations

import gc
import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def seconds(task: Callable[[], object]) -> float:
    """Return the processor seconds of one call, without the collector's pauses."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        task()
        return time.process_time() - start
    finally:
        gc.enable()


def ratio(task: Callable[[], object], bare: Callable[[], object], rounds: int) -> str:
    """Return how many times as long ``task`` takes as ``bare``: median, least and most."""
    found = []
    for _ in range(rounds):
        own, floor = seconds(task), seconds(bare)
        found.append(own / max(floor, 1e-9))
    middle = statistics.median(found)
    return f"{middle:8.2f}x   ({min(found):.2f} to {max(found):.2f}, {rounds} rounds)"


@dataclass(frozen=True)
class Goal:
    """What a figure should be at most.

    Attributes:
        must: The least that is asked for.
        aim: What is wished for.
    """

    must: float
    aim: float

    def verdict(self, found: float, unit: str = "") -> str:
        """Return the goal in words, and whether it is met."""
        words = f"at most {self.must:g}{unit}, better {self.aim:g}{unit}"
        if found > self.must:
            return f"{words}: not met"
        return f"{words}: met" if found > self.aim else f"{words}: better met"


def heading(found: str) -> None:
    """Print the head of a table in Markdown."""
    line("what", found, "goal")
    line("---", "---", "---")


def line(what: str, found: str, goal: str = "") -> None:
    """Print a row of the table."""
    print(f"| {what} | {found} | {goal} |", flush=True)


def ratios(
    what: str, ours: Sequence[float], base: Sequence[float], unit: str, goal: Goal | None = None
) -> None:
    """Print the ratios of neighbours: median, least and most, and the medians themselves."""
    pairs = [one / other for one, other in zip(ours, base, strict=True)]
    middle = statistics.median(pairs)
    medians = f"{statistics.median(ours):.0f} / {statistics.median(base):.0f} {unit}"
    line(
        what,
        f"{middle:.2f} ({min(pairs):.2f} to {max(pairs):.2f}; {medians})",
        goal.verdict(middle) if goal else "",
    )
