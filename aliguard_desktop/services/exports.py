# SPDX-License-Identifier: MIT
"""Writing orders to a file of AliGuard's own format: whole, or not at all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from aliguard_desktop.services.whole_files import replace_file, write_failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.services.ports import UnitOfWorkFactory


class ExportService:
    """Use cases of export. What is written, an import reads back."""

    def __init__(
        self,
        units: UnitOfWorkFactory,
        to_plain: Callable[[Iterable[Order]], Mapping[str, object]],
    ) -> None:
        """Take the ports.

        Args:
            units: Opens units of work.
            to_plain: Turns orders into the interchange format (``docs/format.md``).
        """
        self.units = units
        self._to_plain = to_plain

    def write_all(self, path: Path) -> int:
        """Write every order that is not in the trash; return how many.

        Raises:
            AliGuardError: The file cannot be written (``whole_files.write_failure``); one that
                was there before is as it was.
        """
        with self.units() as unit:
            orders = unit.orders.all()
        self._write(path, orders)
        return len(orders)

    def write_one(self, order_id: str, path: Path) -> int:
        """Write one order; return 1.

        Raises:
            AliGuardError: As ``write_all``, or there is no such order (``order_gone``).
        """
        with self.units() as unit:
            order = unit.orders.get(order_id)
        self._write(path, [order])
        return 1

    def _write(self, path: Path, orders: list[Order]) -> None:
        text = json.dumps(self._to_plain(orders), ensure_ascii=False, indent=2) + "\n"
        try:
            replace_file(path, text.encode("utf-8"))
        except OSError as error:
            raise write_failure(error, path) from error
