# SPDX-License-Identifier: MIT
"""Orders with hand-made plans, as the window shows them; the sample day is 22 Nov 2026.

Plans are built by hand on purpose: tests of the window must not depend on the engine.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.plan import (
    Anchor,
    Caution,
    Confidence,
    Conflict,
    DateEstimate,
    Deadline,
    DeadlineStatus,
    Nature,
    NextStep,
    Owner,
    Plan,
    Reading,
    Stage,
    Step,
    Urgency,
)
from aliguard_desktop.domain.platform_time import Moment
from aliguard_desktop.services.orders import OrderView
from tests.factories import event, order, parcel

TODAY = date(2026, 11, 22)
WARSAW = ZoneInfo("Europe/Warsaw")
PACIFIC = ZoneInfo("America/Los_Angeles")
MOMENT = Moment(datetime(2026, 11, 22, 9, 0, tzinfo=UTC), WARSAW, PACIFIC)


def deadline(
    rule: str,
    due: date,
    *,
    act_by: date | None = None,
    step: Step = Step.OPEN_DISPUTE,
    owner: Owner = Owner.YOU,
    nature: Nature = Nature.PLATFORM,
    anchor: Anchor | None = None,
    offset: int = 0,
    status: DeadlineStatus = DeadlineStatus.LATER,
) -> Deadline:
    """Return one deadline; its instants are the Pacific day's."""
    start = datetime(due.year, due.month, due.day, tzinfo=PACIFIC).astimezone(UTC)
    return Deadline(
        rule=rule,
        key=rule,
        step=step,
        nature=nature,
        owner=owner,
        due=due,
        due_at=start,
        ends_at=start + timedelta(days=1),
        act_by=act_by,
        anchor=anchor or Anchor(EventKind.PROTECTION_END, due, Source.ORDER_PAGE),
        confidence=Confidence.HIGH,
        status=status,
        offset=offset,
    )


def moving_plan(ends: date, *, asked: bool = False, **fields: Any) -> Plan:
    """Return the plan of a parcel on its way whose protection ends on a day."""
    anchor = Anchor(EventKind.PROTECTION_END, ends, Source.ORDER_PAGE)
    seen = Reading(ends, Source.ORDER_PAGE, date(2026, 11, 12))
    try_on, ask_on = ends - timedelta(days=5), ends - timedelta(days=10)
    act_by = ends - timedelta(days=1)
    last = ends + timedelta(days=15)
    advice = Nature.ADVICE
    deadlines = (
        deadline(
            "D8",
            ask_on,
            act_by=ask_on,
            nature=advice,
            anchor=anchor,
            offset=-10,
            step=Step.ASK_EXTENSION,
        ),
        deadline("D9", try_on, act_by=try_on, nature=advice, anchor=anchor, offset=-5),
        deadline("D10", act_by, act_by=act_by, nature=advice, anchor=anchor, offset=-1),
        deadline("D11", ends, act_by=act_by, anchor=anchor, step=Step.PROTECTION_END),
        deadline("D12", last, act_by=last - timedelta(days=1), anchor=anchor, offset=15),
        deadline(
            "D20",
            date(2027, 3, 10),
            nature=Nature.EXTERNAL,
            step=Step.OUTSIDE_PAYPAL,
            anchor=Anchor(EventKind.PAID, date(2026, 9, 11), Source.ORDER_PAGE),
            offset=180,
        ),
    )
    if asked:
        deadlines = (replace(deadlines[0], status=DeadlineStatus.DONE), *deadlines[1:])
    days = (act_by - TODAY).days
    level = Urgency.CALM
    following = NextStep(Step.ASK_EXTENSION, ask_on, "D8", "D8")
    if ask_on <= TODAY:
        level = Urgency.SOON
    if try_on <= TODAY:
        level = Urgency.ACT
        following = NextStep(Step.OPEN_DISPUTE, try_on, "D9", "D9")
    if days <= 1:
        level = Urgency.ALARM
    values: dict[str, Any] = {
        "stage": Stage.IN_TRANSIT,
        "urgency": level,
        "next": following,
        "today": TODAY,
        "situation": "N1",
        "days_left": days,
        "chip": "D10",
        "deadlines": deadlines,
        "protection_end": seen,
    }
    return Plan(**(values | fields))


def simple_plan(stage: Stage, urgency: Urgency, step: Step, **fields: Any) -> Plan:
    """Return a plan without deadlines."""
    values: dict[str, Any] = {"today": TODAY, "next": NextStep(step, fields.pop("on", TODAY))}
    return Plan(stage=stage, urgency=urgency, **(values | fields))


def view(
    title: str, plan: Plan, *events: Any, number: str, store: str = "Shop", **fields: Any
) -> OrderView:
    """Return an order with its plan."""
    return OrderView(order(*events, number=number, title=title, store=store, **fields), plan)


def earbuds() -> OrderView:
    """Return the order of the mock-ups: act now, extension not granted."""
    return view(
        "Bluetooth earbuds X15 Pro, black",
        moving_plan(date(2026, 11, 27), asked=True, warnings=(Caution.FORM_MAY_REFUSE,)),
        event("placed", "2026-09-11", source="order_page"),
        event("paid", "2026-09-11", source="order_page"),
        event("shipped", "2026-09-13", source="order_page"),
        event("scan", "2026-11-16", source="carrier", text="Arrived in destination country"),
        event("extension_asked", "2026-11-17"),
        event(
            "message_received",
            "2026-11-18",
            source="chat",
            sender="seller",
            text="wait 10 more days, it will come",
        ),
        event("extension_asked", "2026-11-20"),
        number="8190004412737741",
        store="AudioNova Store",
        currency="USD",
        paid="24.90",
        payment="paypal",
        parcels=(parcel("p1", "RC425037869CN", carrier="China Post"),),
    )


def two_dates() -> OrderView:
    """Return an order whose page and tracking name different days."""
    first = Reading(date(2026, 12, 8), Source.TRACKING_PAGE, date(2026, 11, 21))
    second = Reading(date(2026, 12, 9), Source.ORDER_PAGE, date(2026, 11, 21))
    conflict = Conflict(EventKind.PROTECTION_END, first, (second,))
    plan = moving_plan(
        date(2026, 12, 8), conflicts=(conflict,), next=NextStep(Step.DECIDE_DATE, TODAY)
    )
    return view(
        "USB-C hub 8-in-1, 4K 60 Hz",
        plan,
        number="8190000000000010",
        store="Baseline Digital",
        currency="EUR",
        paid="27.99",
    )


def no_date() -> OrderView:
    """Return an order whose protection date is not known."""
    anchor = Anchor(EventKind.SHIPPED, date(2026, 10, 2), Source.ORDER_PAGE)
    plan = simple_plan(
        Stage.IN_TRANSIT,
        Urgency.UNKNOWN,
        Step.ADD_PROTECTION_DATE,
        missing=(EventKind.PROTECTION_END,),
        estimate=DateEstimate(date(2026, 12, 1), date(2026, 12, 31), anchor),
    )
    return view(
        "Desk lamp with wireless charger",
        plan,
        event("shipped", "2026-10-02", source="order_page"),
        number="8190000000000011",
        store="Lumio Official",
        currency="EUR",
        paid="31.50",
    )


def offer() -> OrderView:
    """Return an order with a counter-offer that waits for an answer."""
    opened = Anchor(EventKind.SELLER_OFFERED, date(2026, 11, 21), Source.USER)
    answer = deadline(
        "D15",
        date(2026, 11, 24),
        act_by=date(2026, 11, 23),
        step=Step.REJECT_OFFER,
        anchor=opened,
        offset=3,
    )
    plan = simple_plan(
        Stage.DISPUTE_COUNTER,
        Urgency.ALARM,
        Step.REJECT_OFFER,
        days_left=1,
        chip="D15",
        deadlines=(answer,),
        warnings=(Caution.ACCEPT_IS_FINAL,),
    )
    return view(
        "LED aquarium light 60 cm, full spectrum",
        plan,
        event("dispute_opened", "2026-11-18"),
        event("seller_offered", "2026-11-21", amount=Money("EUR", 0)),
        number="8190000000000012",
        store="AquaBright Store",
        currency="EUR",
        paid="35.00",
    )


def waiting() -> OrderView:
    """Return an order whose seller must answer."""
    opened = Anchor(EventKind.DISPUTE_OPENED, date(2026, 11, 20), Source.USER)
    answer = deadline(
        "D13",
        date(2026, 11, 25),
        step=Step.WAIT_SELLER,
        owner=Owner.SELLER,
        anchor=opened,
        offset=5,
    )
    plan = simple_plan(
        Stage.DISPUTE_SELLER,
        Urgency.WAIT,
        Step.WAIT_SELLER,
        days_left=3,
        chip="D13",
        deadlines=(answer,),
        on=date(2026, 11, 20),
    )
    return view(
        "Yoga mat 6 mm, anti-slip",
        plan,
        event("dispute_opened", "2026-11-20"),
        number="8190000000000013",
        store="FitLine Store",
        currency="EUR",
        paid="19.90",
    )


def last_chance() -> OrderView:
    """Return an order of clock B: delivered elsewhere."""
    anchor = Anchor(EventKind.DELIVERED, date(2026, 11, 20), Source.CARRIER)
    last = deadline("D12", date(2026, 12, 5), act_by=date(2026, 12, 4), anchor=anchor, offset=15)
    plan = simple_plan(
        Stage.DELIVERED_SCAN,
        Urgency.LAST,
        Step.OPEN_DISPUTE,
        days_left=12,
        chip="D12",
        deadlines=(last,),
        situation="N5",
    )
    return view(
        "Ceramic knife set, 3 pcs with stand",
        plan,
        event("delivered", "2026-11-20", source="carrier", place="Lodz"),
        number="8190000000000014",
        store="HomeChef Choice",
        currency="EUR",
        paid="18.40",
    )


def finished() -> OrderView:
    """Return an order that needs nothing any more."""
    plan = simple_plan(Stage.REFUNDED, Urgency.DONE, Step.NONE, on=None)
    return view(
        "Phone case",
        plan,
        event("refund_arrived", "2026-11-01"),
        number="8190000000000015",
        store="CaseHub",
        currency="USD",
        paid="3.20",
    )


def hostile() -> OrderView:
    """Return an order whose title tries everything."""
    title = "<img src=x onerror=1> \u202edlo\x00\x07 <b>bold</b> &amp; " + "A" * 5000
    return view(
        title,
        moving_plan(date(2027, 1, 20)),
        number="8190000000000016",
        store="<i>Shop</i>\u202e",
        currency="EUR",
        paid="1.00",
    )


def all_views() -> list[OrderView]:
    """Return every sample, most urgent first."""
    return [
        offer(),
        view(
            "Mechanical keyboard 75 %, hot-swap, brown",
            moving_plan(date(2026, 11, 24)),
            number="8190000000000017",
            store="KeyLab Official",
            currency="EUR",
            paid="48.60",
        ),
        last_chance(),
        earbuds(),
        two_dates(),
        view(
            "Smart plug with power meter, 4 pcs",
            moving_plan(date(2026, 12, 4)),
            number="8190000000000018",
            store="Volt & Co",
            currency="EUR",
            paid="39.60",
        ),
        no_date(),
        waiting(),
        view(
            "Winter cycling gloves, size L",
            moving_plan(date(2026, 12, 20)),
            number="8190000000000019",
            store="RideWarm",
            currency="EUR",
            paid="14.20",
        ),
        hostile(),
        finished(),
    ]
