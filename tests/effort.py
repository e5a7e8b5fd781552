# SPDX-License-Identifier: MIT
"""How many examples a property test tries: some each time, many by `make test-long`."""

from __future__ import annotations

import os

LONG = "ALIGUARD_LONG_TESTS"
TIMES = 10


def is_long() -> bool:
    """Say whether this run is the long one."""
    return os.environ.get(LONG, "") == "1"


def examples(usual: int) -> int:
    """Return the number of examples for ``max_examples``."""
    return usual * TIMES if is_long() else usual
