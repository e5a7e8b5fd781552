# SPDX-License-Identifier: MIT
"""A signal of the system ends Qt's loop the way "Quit" does."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.desktop.signals import QuitSignals

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_is_told_to_the_loop(qtbot: QtBot, number: signal.Signals) -> None:
    signals = QuitSignals()
    try:
        with qtbot.waitSignal(signals.asked, timeout=5000):
            os.kill(os.getpid(), number)
    finally:
        signals.close()


def test_closing_gives_the_signals_back(qtbot: QtBot) -> None:
    signals = QuitSignals()
    signals.close()
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    signals.close()
