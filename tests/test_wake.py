# SPDX-License-Identifier: MIT
"""What logind says after a sleep is heard; what it says before is not taken for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.desktop.wake import WakeSignal

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_only_the_end_of_a_sleep_wakes(qtbot: QtBot) -> None:
    wake = WakeSignal()
    woke: list[bool] = []
    wake.woke.connect(lambda: woke.append(True))
    wake.on_sleep(True)
    assert woke == []
    wake.on_sleep(False)
    assert woke == [True]
