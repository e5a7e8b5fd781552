# SPDX-License-Identifier: MIT
"""Every due step is told exactly once, none early, none lost: in a month, and in a year."""

from __future__ import annotations

import pytest

from tests.reminder_life import Life


@pytest.mark.parametrize("seed", range(3))
def test_a_month_of_reminders(seed: int) -> None:
    life = Life(count=40, days=31, seed=seed)
    life.live()
    assert life.rows > 40
    assert life.looks > 100


@pytest.mark.long
def test_a_year_of_a_thousand_orders() -> None:
    life = Life(count=1000, days=365, seed=1)
    life.live()
    assert life.rows > 2000
    assert life.kills > 20
