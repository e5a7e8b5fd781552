# SPDX-License-Identifier: MIT
"""Reader of AliGuard's own JSON (docs/format.md, section 2)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.aliguard_order import read_order
from aliguard_desktop.importing.building import problem
from aliguard_desktop.importing.limits import check_depth, decode
from aliguard_desktop.importing.plain import shortened
from aliguard_desktop.services.imported import ReadResult

if TYPE_CHECKING:
    from aliguard_desktop.services.imported import ImportedOrder, NotUnderstood, RawInput

FORMAT = "aliguard"
"""Value of ``format``."""
VERSION = 1
"""Newest version that this program reads."""
_OTHER_FORMATS = frozenset({"aliguard-agenda", "aliguard-import", "aliguard-statement"})


class AliGuardJsonReader:
    """Reads what AliGuard itself has written, or what follows its format."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Return the orders, or None where the text is not AliGuard's JSON.

        Raises:
            AliGuardError: ``version_newer``, ``version_missing``, ``not_interchange``,
                ``orders_missing``, ``too_deep``, ``too_many_values``, or what ``decode`` raises.
        """
        text = decode(source.data, source.name).lstrip("\ufeff \t\r\n")
        if not text.startswith("{") or '"format"' not in text:
            return None
        check_depth(text, source.name)
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            return None
        if not isinstance(value, dict) or not str(value.get("format")).startswith(FORMAT):
            return None
        orders = _orders(value, source.name)
        problems: list[NotUnderstood] = [
            problem(
                "unknown_key",
                "the file",
                f'The key "{shortened(key, 40)}" is not known.',
                key=shortened(key, 40),
            )
            for key in value
            if key not in ("format", "version", "orders")
        ]
        found: list[ImportedOrder] = []
        for rank, plain in enumerate(orders, 1):
            order = read_order(plain, rank, problems)
            if order is not None:
                found.append(order)
        return ReadResult("aliguard", tuple(found), tuple(problems))


def _orders(value: dict[str, object], name: str) -> list[object]:
    """Return the orders of a file whose format and version are right."""
    if value["format"] in _OTHER_FORMATS:
        raise AliGuardError(
            "not_interchange",
            f"{name} is a report that AliGuard printed, not a file of orders. Export the orders.",
            file=name,
        )
    version = value.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise AliGuardError(
            "version_missing",
            f"{name} does not say which version of the format it has. Export it again.",
            file=name,
        )
    if version > VERSION:
        newer = shortened(str(version), 20)
        raise AliGuardError(
            "version_newer",
            f"{name} was written by a newer AliGuard (format version {newer}, this one reads "
            f"{VERSION}). Update this program, then import it again.",
            file=name,
            version=newer,
        )
    orders = value.get("orders")
    if not isinstance(orders, list):
        raise AliGuardError(
            "orders_missing", f"{name} holds no list of orders. Export it again.", file=name
        )
    return orders
