# SPDX-License-Identifier: MIT
"""Fixed orders behind the golden texts of N1 to N8 and X1 to X4."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tests import factories as make
from tests.domain.dispute import desks
from tests.factories import event

if TYPE_CHECKING:
    from aliguard_desktop.domain.orders import Case, Order
    from aliguard_desktop.services.disputes import Desk

TITLE = "Bluetooth Earbuds Pro"


class Golden(NamedTuple):
    """An order, a day, what the buyer typed and what is attached."""

    order: Order
    today: str
    case: Case
    kinds: tuple[str, ...] = ()

    def desk(self, language: str = "en") -> Desk:
        """Return the desk of the case."""
        return desks.desk(self.order, self.today, self.case, *self.kinds, language=language)


def _k2(*more, last_scan: str = "2026-03-20", **fields):
    return replace(make.k2(*more, last_scan=last_scan), title=TITLE, **fields)


def _dispute(day: str, situation: str):
    return event("dispute_opened", day, situation=situation, solution="refund_only", amount="24.90")


def n1() -> Golden:
    order = replace(make.k3(event("expected_by", "2026-03-10", source="order_page")), title=TITLE)
    case = desks.case("N1", extension_answer="none", last_scan_place="Frankfurt")
    return Golden(order, "2026-03-31", case, ("tracking", "order_page", "chat"))


def n2() -> Golden:
    order = _k2(
        event("message_sent", "2026-03-02", to="carrier", about="inquiry"),
        last_scan="2026-02-14",
    )
    case = desks.case("N2", last_scan_place="Li\u00e8ge", carrier_answer="searching")
    return Golden(order, "2026-03-31", case, ("tracking", "tracking", "carrier_statement"))


def n3() -> Golden:
    order = make.order(
        event("placed", "2026-02-08", source="order_page"),
        event("shipped", "2026-02-10", source="order_page"),
        event("protection_end", "2026-04-20", source="order_page", seen="2026-02-20"),
        event("message_sent", "2026-02-25", to="seller", about="number"),
        title=TITLE,
        paid="9.99",
        parcels=(make.parcel("p1", "LP00000000000001", carrier="Cainiao"),),
    )
    case = desks.case("N3", number_answer="none")
    return Golden(order, "2026-03-02", case, ("tracking", "order_page"))


def n4() -> Golden:
    order = _k2(
        event("delivered", "2026-06-01", source="tracking_page", place="Krak\u00f3w"),
        event("message_sent", "2026-06-02", to="carrier", about="inquiry"),
    )
    case = desks.case("N4", signed="no", neighbours_asked="yes", carrier_answer="no_proof")
    return Golden(order, "2026-06-04", case, ("tracking", "carrier_statement"))


def n5() -> Golden:
    order = _k2(
        event("delivered", "2026-06-01", source="tracking_page", place="GDANSK"),
        event("message_sent", "2026-06-02", to="carrier", about="inquiry"),
        city="Krak\u00f3w",
    )
    case = desks.case("N5", signed="no", carrier_answer="no_proof")
    return Golden(order, "2026-06-04", case, ("tracking", "order_page", "carrier_statement"))


def n6() -> Golden:
    order = _k2(event("returned", "2026-03-24", source="tracking_page", why="sender"))
    return Golden(order, "2026-03-31", desks.case("N6"), ("tracking", "chat"))


def n7() -> Golden:
    order = _k2(event("customs_hold", "2026-03-22", source="tracking_page"))
    case = desks.case("N7", customs_reason="invoice", customs_asks="sender")
    return Golden(order, "2026-03-31", case, ("document", "tracking"))


def n8() -> Golden:
    order = replace(make.k1(), title=TITLE)
    return Golden(order, "2026-03-12", desks.case("N8"))


def x1() -> Golden:
    order = _k2(event("receipt_confirmed", "2026-03-28", mistake=True))
    case = desks.case("X1")
    return Golden(order, "2026-03-31", case, ("tracking", "order_page"))


def x2() -> Golden:
    order = _k2(
        _dispute("2026-04-01", "R5"),
        event("decided", "2026-04-10", source="dispute_page", outcome="return"),
        event("return_sent", "2026-04-14", number="RR123456785PL"),
    )
    case = desks.case("X2", return_carrier="Poczta Polska", postage="11.50")
    kinds = ("document", "tracking", "parcel_inside")
    return Golden(order, "2026-04-15", case, kinds)


def x3() -> Golden:
    order = replace(make.k6(), title=TITLE)
    return Golden(order, "2026-04-04", desks.case("X3"), ("chat",))


def x4() -> Golden:
    order = _k2(
        _dispute("2026-04-01", "N4"),
        event("decided", "2026-04-12", source="dispute_page", outcome="none"),
    )
    case = desks.case(
        "X4",
        decision_reason="shows_delivery",
        why_wrong="not_delivered_to_me",
        new_proof="carrier_reply",
        new_fact="The carrier found no signature",
    )
    return Golden(order, "2026-04-14", case, ("carrier_statement", "dispute_page"))


GOLDEN = {
    "N1": n1, "N2": n2, "N3": n3, "N4": n4, "N5": n5, "N6": n6, "N7": n7, "N8": n8,
    "X1": x1, "X2": x2, "X3": x3, "X4": x4,
}  # fmt: skip
