# SPDX-License-Identifier: MIT
"""Fixed orders behind the golden texts of R1 to R8: the buyer holds the parcel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests import factories as make
from tests.domain.dispute import desks
from tests.domain.dispute.golden_orders import Golden
from tests.factories import event

if TYPE_CHECKING:
    from collections.abc import Callable

    from aliguard_desktop.domain.orders import Order

TODAY = "2026-06-14"
FAULT_VIDEO = "item@video/mp4"


def arrived(problem: str, title: str = "Ceramic mug with lid", **fields) -> Order:
    """Return an order of 1 May 2026 that was received on 10 Jun 2026 with this problem."""
    base = make.order(
        event("placed", "2026-05-01", source="order_page"),
        event("shipped", "2026-05-03", source="order_page"),
        event("expected_by", "2026-06-20", source="order_page"),
        event("protection_end", "2026-07-20", source="order_page", seen="2026-05-03"),
        event("received", "2026-06-10", problem=problem),
        title=title,
        paid="18.40",
        parcels=(make.parcel("p1", "LP00000000000001"),),
    )
    return replace(base, **fields)


def one_line(**fields) -> dict[str, tuple]:
    """Return the one line of an order."""
    title = "Ceramic mug with lid"
    return {"lines": (make.line("l1", title, paid=make.money("18.40"), **fields),)}


def r1() -> Golden:
    case = desks.case(
        "R1", label_weight_g="20", scale_weight_g="20", listing_weight_g="300", seal="sealed"
    )
    return Golden(arrived("empty"), TODAY, case, ("unboxing_video", "label", "scale"))


def r2() -> Golden:
    order = arrived("wrong", **one_line(variant="Blue, 350 ml"))
    case = desks.case(
        "R2", wrong_kind="other_variant", item_is="Red, 250 ml", solution="return_refund"
    )
    return Golden(order, TODAY, case, ("listing", "item"))


def r3() -> Golden:
    order = arrived("missing", **one_line(quantity=6))
    case = desks.case("R3", count_received="4", missing_list="2 mugs", one_parcel="yes")
    return Golden(order, TODAY, case, ("item", "listing", "label"))


def r4() -> Golden:
    case = desks.case(
        "R4",
        damage="broken",
        damage_text="The handle is off",
        parcel_damage="damaged",
        carrier_reported_on="2026-06-10",
    )
    kinds = ("parcel_outside", "parcel_inside", "item", "label")
    return Golden(arrived("damaged"), TODAY, case, kinds)


def r5() -> Golden:
    case = desks.case(
        "R5",
        symptom="no_power",
        noticed_on="2026-06-11",
        steps_tried="other_cable",
        opened_item="no",
        model_number="EK-17",
    )
    order = arrived("defective", "Electric kettle")
    return Golden(order, TODAY, case, (FAULT_VIDEO, "label"))


def r6() -> Golden:
    case = desks.case(
        "R6",
        property="size",
        listing_says="chest 104 cm",
        item_is="96 \u0441\u043c",
        keep_item="yes",
        loss_percent="30",
    )
    order = arrived("not_as_described", "Cotton shirt")
    return Golden(order, TODAY, case, ("listing", "item", "item"))


def r7() -> Golden:
    case = desks.case(
        "R7",
        brand="Volaro",
        listing_says="Guaranteed genuine",
        difference="bad_serial",
        difference_more="The seam has another color",
        brand_check="brand",
        brand_checked_on="2026-06-12",
    )
    order = arrived("counterfeit", "Running shoes")
    return Golden(order, TODAY, case, ("item", "listing", "document"))


def r8() -> Golden:
    case = desks.case(
        "R8", fault="scratch", still_usable="yes", keep_item="yes", repair_cost="3.50"
    )
    return Golden(arrived("minor"), TODAY, case, ("item",))


GOLDEN: dict[str, Callable[[], Golden]] = {
    "R1": r1,
    "R2": r2,
    "R3": r3,
    "R4": r4,
    "R5": r5,
    "R6": r6,
    "R7": r7,
    "R8": r8,
}
"""Situation -> its fixed order."""
