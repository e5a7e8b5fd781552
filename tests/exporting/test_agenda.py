# SPDX-License-Identifier: MIT
"""The agenda says what the plan says, in the names of docs/format.md."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.plan import (
    Caution,
    Conflict,
    FutureEvent,
    NextStep,
    Plan,
    Reading,
    Stage,
    Step,
    Urgency,
    With,
)
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.exporting.agenda import agenda, agenda_text
from aliguard_desktop.services.orders import OrderView
from tests import factories

if TYPE_CHECKING:
    from typing import Any

MOMENT = factories.moment("2026-03-24")
EARLY = Reading(date(2026, 9, 3), Source.TRACKING_PAGE)
LATE = Reading(date(2026, 9, 4), Source.ORDER_PAGE)
PLAN = Plan(
    stage=Stage.IN_TRANSIT,
    urgency=Urgency.ACT,
    next=NextStep(Step.DECIDE_DATE, date(2026, 3, 24), also=(With.SCREENSHOT,)),
    today=date(2026, 3, 24),
    line="l1",
    assumed=True,
    situation="N1",
    days_left=-1,
    warnings=(Caution.DO_NOT_CANCEL,),
    missing=(EventKind.PROTECTION_END,),
    future=(FutureEvent(EventKind.SHIPPED, date(2026, 4, 1)),),
    conflicts=(Conflict(EventKind.PROTECTION_END, EARLY, (EARLY, LATE)),),
)


def _view(plan: Plan = PLAN, title: str = "Earbuds") -> OrderView:
    return OrderView(replace(factories.k2(), title=title), plan)


def _order(plan: Plan = PLAN) -> dict[str, Any]:
    (order,) = agenda([_view(plan)], MOMENT, "late")["orders"]
    return order


def test_every_key_of_the_format_is_there_and_no_other() -> None:
    assert _order() == {
        "number": "8190000000000001",
        "title": "Earbuds",
        "line": "l1",
        "stage": "in_transit",
        "assumed": True,
        "situation": "N1",
        "urgency": "act",
        "days_left": -1,
        "next": {
            "step": "decide_date",
            "on": "2026-03-24",
            "rule": None,
            "with": ["screenshot"],
        },
        "deadlines": [],
        "warnings": ["do_not_cancel"],
        "missing": ["protection_end"],
        "future": [{"kind": "shipped", "on": "2026-04-01"}],
        "conflicts": [
            {
                "kind": "protection_end",
                "used": "2026-09-03",
                "readings": [{"date": "2026-09-04", "source": "order_page"}],
            }
        ],
    }


def test_values_are_plain_text_not_enums() -> None:
    assert type(_order()["stage"]) is str
    assert type(_order()["warnings"][0]) is str


def test_finished_orders_only_when_asked_for() -> None:
    views = [_view(replace(PLAN, urgency=Urgency.DONE)), _view()]
    assert len(agenda(views, MOMENT, "early")["orders"]) == 1
    assert len(agenda(views, MOMENT, "early", finished=True)["orders"]) == 2
    assert agenda_text(views, MOMENT).count("8190000000000001") == 1


def test_the_words_say_hours_today_and_one_day() -> None:
    for days, words in ((-1, "hours left; "), (0, "today; "), (1, "1 day left; ")):
        assert f"act: {words}" in agenda_text([_view(replace(PLAN, days_left=days))], MOMENT)
    assert "act: say which" in agenda_text([_view(replace(PLAN, days_left=None))], MOMENT)


def test_only_what_can_be_missed_has_a_last_safe_day() -> None:
    plan = plan_order(factories.k2(), load_rulebook(), MOMENT)
    lines = agenda_text([_view(plan)], MOMENT).splitlines()
    (protection,) = (line for line in lines if "(D11)" in line)
    assert protection.endswith("last safe day Sat 4 Apr 2026")
    advice = [line for line in lines if "(D8)" in line or "(D9)" in line]
    assert advice
    assert not any("last safe day" in line for line in advice)


def test_the_words_name_both_dates_of_a_conflict() -> None:
    text = agenda_text([_view()], MOMENT)
    assert "Thu 3 Sep 2026" in text
    assert "Fri 4 Sep 2026" in text


def test_every_step_has_words() -> None:
    plan = replace(PLAN, conflicts=())
    for step in Step:
        text = agenda_text([_view(replace(plan, next=NextStep(step)))], MOMENT)
        assert "_" not in text


def test_a_title_cannot_add_a_line() -> None:
    text = agenda_text([_view(title="a\nb\x1b[2J")], MOMENT)
    assert "8190000000000001  a\\u000ab\\u001b[2J\n" in text
