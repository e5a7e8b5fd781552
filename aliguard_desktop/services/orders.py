# SPDX-License-Identifier: MIT
"""Orders as the window uses them: rows, one order, adding, editing, recording, trash, undo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.events import Event, EventKind
    from aliguard_desktop.domain.orders import Order, Payment
    from aliguard_desktop.domain.plan import Plan
    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.ports import Clock, History, UnitOfWorkFactory, ZoneProvider


@dataclass(frozen=True, slots=True)
class OrderView:
    """An order and what follows from it at one moment."""

    order: Order
    plan: Plan


@dataclass(frozen=True, slots=True)
class OrderForm:
    """What the "Add order" and "Edit order" forms hold; empty text means "not known".

    Days are the plain days that AliExpress shows. ``amount`` is a decimal text.
    """

    number: str
    title: str = ""
    store: str = ""
    currency: str = "USD"
    amount: str = ""
    payment: Payment | None = None
    ordered_on: date | None = None
    shipped_on: date | None = None
    tracking: str = ""
    protection_end: date | None = None
    ship_by: date | None = None
    note: str = ""


class OrderService:
    """Use cases around single orders and the list."""

    def __init__(
        self,
        units: UnitOfWorkFactory,
        history: History,
        rulebook: Rulebook,
        clock: Clock,
        zone: ZoneProvider,
    ) -> None:
        """Take the ports; nothing is read yet."""
        raise NotImplementedError

    def moment(self) -> Moment:
        """Return now in the user's and the platform's zone."""
        raise NotImplementedError

    def views(self, *, trashed: bool = False) -> list[OrderView]:
        """Return every order with its plan, most urgent first (decisions 14)."""
        raise NotImplementedError

    def view(self, order_id: str) -> OrderView:
        """Return one order with its plan.

        Raises:
            AliGuardError: There is no such order (``order_gone``).
        """
        raise NotImplementedError

    def add(self, form: OrderForm) -> str:
        """Add an order typed by the user and return its id.

        Raises:
            AliGuardError: The number is no order number (``number_*``), is known already
                (``number_known``), or the amount is not money (``amount_wrong``).
        """
        raise NotImplementedError

    def edit(self, order_id: str, form: OrderForm) -> None:
        """Take over what the user typed; typed fields are never overwritten by an import.

        Raises:
            AliGuardError: As ``add``.
        """
        raise NotImplementedError

    def form_of(self, order_id: str) -> OrderForm:
        """Return the form filled with what is known of an order."""
        raise NotImplementedError

    def record(self, order_id: str, event: Event) -> None:
        """Record what happened (never blocked: it states a fact). Ids and entry are set here."""
        raise NotImplementedError

    def set_protection_end(self, order_id: str, day: date) -> None:
        """Record the date that the order page shows today (source user, seen today)."""
        raise NotImplementedError

    def decide_date(self, order_id: str, kind: EventKind, day: date) -> None:
        """Settle a conflict: the day that the user says is right (source user, seen today)."""
        raise NotImplementedError

    def set_note(self, order_id: str, note: str) -> None:
        """Keep the user's own note."""
        raise NotImplementedError

    def trash(self, order_ids: list[str]) -> None:
        """Move orders to the trash."""
        raise NotImplementedError

    def restore(self, order_ids: list[str]) -> None:
        """Take orders out of the trash."""
        raise NotImplementedError

    def undo(self) -> tuple[str, list[str]] | None:
        """Undo the newest gesture; return (its label, changed order ids), or None."""
        raise NotImplementedError

    def undo_batch(self, batch: str) -> list[str]:
        """Undo one gesture (an import) and return the changed order ids.

        Raises:
            AliGuardError: Later changes stand on it (``undo_blocked``).
        """
        raise NotImplementedError
