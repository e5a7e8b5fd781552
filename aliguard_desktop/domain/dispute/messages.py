# SPDX-License-Identifier: MIT
"""Ready messages to the seller (domain 5.2): greet, name the order, short, no threats."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from aliguard_desktop.domain.dispute.prefill import Scope, prefill

if TYPE_CHECKING:
    from aliguard_desktop.domain.dispute.phrases import Phrases

MESSAGES = ("extension", "tracking")
"""Ids of the messages that exist."""


def extension_message(scope: Scope, phrases: Phrases, days: int) -> str:
    """Return the message that asks the seller for more protection (D8).

    Args:
        scope: Order, line, plan and moment.
        phrases: Sentences of the language to write in.
        days: How many days are asked for.
    """
    known = prefill(scope)
    values = {"order_number": scope.order.number, "days": str(days)}
    end = known.get("protection_end")
    # What is over does not "end on" a day; the page may show another one by now.
    if end is None or date.fromisoformat(end.value) < scope.moment.pacific_today:
        return phrases.messages["extension_undated"].format_map(values)
    values["protection_end"] = phrases.day(date.fromisoformat(end.value))
    return phrases.messages["extension"].format_map(values)


def tracking_message(scope: Scope, phrases: Phrases) -> str:
    """Return the message that asks the seller for a number that works (D4, D6)."""
    known = prefill(scope)
    values = {"order_number": scope.order.number}
    number = known.get("tracking_number")
    if number is None or number.value == scope.order.number:
        return phrases.messages["tracking_unknown"].format_map(values)
    values["tracking_number"] = number.value
    scanned = known.get("last_scan_on") or known.get("delivered_on")
    if scanned is not None:
        values["nothing_since"] = phrases.day(date.fromisoformat(scanned.value))
        return phrases.messages["tracking_stopped"].format_map(values)
    since = known.get("nothing_since")
    if since is None:
        return phrases.messages["tracking_undated"].format_map(values)
    values["nothing_since"] = phrases.day(date.fromisoformat(since.value))
    return phrases.messages["tracking"].format_map(values)


def message(message_id: str, scope: Scope, phrases: Phrases, days: int) -> str:
    """Return one ready message by id.

    Raises:
        KeyError: There is no such message.
    """
    if message_id == "extension":
        return extension_message(scope, phrases, days)
    if message_id == "tracking":
        return tracking_message(scope, phrases)
    raise KeyError(message_id)
