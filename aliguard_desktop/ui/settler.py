# SPDX-License-Identifier: MIT
"""Lets finished orders of long ago rest, off the UI thread, with a window or without one."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.ui.tasks import calm_memory

if TYPE_CHECKING:
    from collections.abc import Callable

    from aliguard_desktop.services.orders import OrderService
    from aliguard_desktop.ui.tasks import Runner

_log = logging.getLogger(__name__)


class Settler:
    """Calls ``OrderService.settle`` until it is done, where it is wanted."""

    def __init__(
        self, runner: Runner, goes_on: Callable[[], bool], done: Callable[[], None]
    ) -> None:
        """Take the runner and what to do then.

        Args:
            runner: Runs it off the UI thread.
            goes_on: Whether anybody still needs it; asked on the runner's thread.
            done: Shows the orders again; called on the UI thread.
        """
        self._runner = runner
        self._goes_on = goes_on
        self._done = done
        self._is_busy = False

    def settle(self, orders: OrderService) -> None:
        """Begin, if there is something to do and it has not begun already."""
        if self._is_busy or orders.is_settled():
            return

        def work() -> None:
            more = True
            while more and self._goes_on():
                with calm_memory():
                    more = orders.settle()

        def done(_: None) -> None:
            self._is_busy = False
            self._done()

        def failed(error: Exception) -> None:
            self._is_busy = False
            if not isinstance(error, AliGuardError):
                raise error
            # Nothing that is shown depends on it, and the next look tries again.
            _log.warning("orders were not put to rest: %s", error.code)

        self._is_busy = True
        self._runner.run(work, done, failed)
