# SPDX-License-Identifier: MIT
"""Timing in interleaved rounds: on a shared machine only ratios of neighbours mean something."""

from __future__ import annotations

import gc
import statistics
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


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
