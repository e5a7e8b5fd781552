# SPDX-License-Identifier: MIT
"""Why this date? Every rule D1 to D26 says from which day, by how much, and how surely."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.deadlines import SHAPES
from aliguard_desktop.domain.plan import Nature
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.services.calendar import entry_day
from aliguard_desktop.services.orders import OrderView
from aliguard_desktop.ui import formatting, labels, why_words
from aliguard_desktop.ui.calendar_words import entry_words
from tests import factories
from tests.factories import event, order
from tests.ui import order_samples as samples

RULEBOOK = load_rulebook()
PAGE = "order_page"
SHIPPED = (
    event("placed", "2026-09-11", source=PAGE),
    event("paid", "2026-09-11", source=PAGE),
    event("shipped", "2026-09-13", source=PAGE),
    event("protection_end", "2026-12-05", source=PAGE, seen="2026-11-12"),
)
DISPUTED = (*SHIPPED, event("dispute_opened", "2026-11-10", solution="refund_only"))

ORDERS = {
    "D1": (event("placed", "2026-11-21"), event("pay_by", "2026-11-24", source=PAGE)),
    "D2.ship": (*SHIPPED[:2], event("ship_by", "2026-11-27", source=PAGE)),
    "D2.support": (*SHIPPED[:2], event("ship_by", "2026-11-27", source=PAGE)),
    "D3": (*SHIPPED[:2], event("cancel_asked", "2026-11-20")),
    "D4": SHIPPED,
    "D5.try": SHIPPED,
    "D5.sure": SHIPPED,
    "D6": SHIPPED,
    "D7": (*SHIPPED, event("scan", "2026-11-01", source="carrier", text="In transit")),
    "D8.ask": SHIPPED,
    "D8.repeat": SHIPPED,
    "D9.try": SHIPPED,
    "D10.warn": SHIPPED,
    "D10.alarm": SHIPPED,
    "D11": SHIPPED,
    "D12": (*SHIPPED, event("delivered", "2026-11-15", source="carrier")),
    "D13": DISPUTED,
    "D14": DISPUTED,
    "D15": (*DISPUTED, event("seller_offered", "2026-11-21", amount="5.00")),
    "D15.stated": (*DISPUTED, event("seller_offered", "2026-11-21", answer_by="2026-11-26")),
    "D16": DISPUTED,
    "D17": (*DISPUTED, event("decided", "2026-11-20", outcome="none")),
    "D17.stated": (
        *DISPUTED,
        event("decided", "2026-11-20", outcome="none", appeal_by="2026-11-26"),
    ),
    "D18": (*DISPUTED, event("decided", "2026-11-20", outcome="return")),
    "D19.info": (*DISPUTED, event("seller_accepted", "2026-11-20")),
    "D19.alarm": (*DISPUTED, event("seller_accepted", "2026-11-20")),
    "D20": SHIPPED,
    "D21": (
        *DISPUTED,
        event("decided", "2026-11-15", outcome="none"),
        event("outside_opened", "2026-11-18", route="paypal"),
    ),
    "D22": SHIPPED,
    "D23.dispute": (*SHIPPED, event("window_end", "2026-12-28", source=PAGE, what="dispute")),
    "D23.return": (*SHIPPED, event("window_end", "2026-12-28", source=PAGE, what="return")),
    "D23.send_back": (*SHIPPED, event("window_end", "2026-12-28", source=PAGE, what="send_back")),
    "D24": (*SHIPPED, event("returned", "2026-11-16", source="carrier")),
    "D25": (*SHIPPED, event("message_sent", "2026-11-21", to="seller", about="tracking")),
    "D26": SHIPPED,
}


def test_every_rule_has_an_order_here() -> None:
    assert set(ORDERS) == set(SHAPES)
    assert {key.partition(".")[0] for key in ORDERS} == {f"D{number}" for number in range(1, 27)}


@pytest.mark.parametrize("key", ORDERS)
def test_a_deadline_names_its_day_its_sum_and_how_sure_it_is(qapp, key) -> None:
    built = order(*ORDERS[key])
    plan = plan_order(built, RULEBOOK, samples.MOMENT)
    found = plan.deadline(key)
    assert found is not None
    rows = dict(why_words.deadline_rows(plan, found, RULEBOOK, samples.WARSAW))
    anchor = formatting.plain_date(found.anchor.on, plan.today)
    assert anchor in rows["Counted from"]
    assert labels.source(found.anchor.source) in rows["Counted from"]
    assert labels.event_kind(found.anchor.kind) in rows["Counted from"]
    assert rows["Sum"].startswith(anchor)
    if found.offset:
        assert f" {abs(found.offset)} " in rows["Sum"]
        assert rows["Sum"].endswith(formatting.plain_date(found.due, plan.today))
    else:
        assert found.due == found.anchor.on
    assert rows["How certain"] == labels.confidence(found.confidence)
    assert rows["Rule"].startswith(f"{found.rule}: {labels.deadline(key)} (")
    assert labels.deadline(key) not in (key, found.rule)
    assert rows["Source of the rule"]
    if found.act_by is not None and found.act_by != found.due:
        day = formatting.plain_date(found.act_by, plan.today)
        assert day in rows["Last safe day"]
    assert ("Over at" in rows) is (found.nature is not Nature.ADVICE)
    assert "%" not in " ".join(rows.values())


def test_no_two_days_have_one_name(qapp) -> None:
    # A stated day takes the place of the counted one: they never stand in one timeline.
    names = [labels.deadline(key) for key in SHAPES if not key.endswith(".stated")]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("key", ORDERS)
def test_the_title_of_a_calendar_entry_is_true_on_its_day(qapp, key) -> None:
    built = order(*ORDERS[key], title="Lamp %2")
    plan = plan_order(built, RULEBOOK, samples.MOMENT)
    found = plan.deadline(key)
    assert found is not None
    words = entry_words(OrderView(built, plan), found, "{}/{}".format)
    if entry_day(found) in (None, found.due):
        assert words.summary == f"{labels.deadline(key)}: Lamp %2"
    else:
        limit = formatting.plain_date(found.due, found.act_by)
        assert words.summary.startswith("Last safe day")
        assert ": Lamp %2 (" in words.summary
        assert words.summary.endswith(f" {limit})")


def test_the_title_of_the_protection_end_names_both_days(qapp) -> None:
    built = order(*SHIPPED, title="Lamp")
    plan = plan_order(built, RULEBOOK, samples.MOMENT)
    titles = {
        key: entry_words(OrderView(built, plan), found, "{}/{}".format).summary
        for key in ("D11", "D22")
        if (found := plan.deadline(key)) is not None
    }
    assert titles["D11"] == "Last safe day: Lamp (protection ends 5 Dec)"
    assert titles["D22"].startswith("Last safe day for a chargeback: Lamp (limit ")


def test_the_time_of_others_is_told_in_the_users_own(qapp) -> None:
    plan = plan_order(order(*SHIPPED), RULEBOOK, samples.MOMENT)
    found = plan.deadline("D11")
    rows = dict(why_words.deadline_rows(plan, found, RULEBOOK, samples.WARSAW))
    assert rows["Over at"].startswith("Sun 6 Dec, ")  # 5 Dec ends in Pacific time at 9 here
    assert "your time" in rows["Over at"]
    assert rows["Last safe day"].startswith("Fri 4 Dec")


def test_a_value_of_ones_own_is_named(qapp) -> None:
    rules = dict(RULEBOOK.rules)
    rules["D8.ask"] = replace(rules["D8.ask"], value=8)
    own = replace(RULEBOOK, rules=rules)
    plan = plan_order(factories.order(*SHIPPED), own, samples.MOMENT)
    found = plan.deadline("D8.ask")
    rows = dict(why_words.deadline_rows(plan, found, own, samples.WARSAW))
    assert "8 day(s) instead of 10" in rows["Changed by you"]
    assert " 8 " in rows["Sum"]
